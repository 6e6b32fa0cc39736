import {execFile} from 'node:child_process';
import {copyFile, mkdir, mkdtemp, readdir, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import * as z from 'zod';

/** The table of layers, written out again: whoever loosens the linter's must change this one too. */
const mayImport: Record<string, readonly string[]> = {
	plan: [],
	interview: ['plan'],
	'answers-file': ['interview', 'plan'],
	rules: ['interview', 'plan'],
	documents: ['answers-file', 'interview', 'plan', 'rules'],
	wizard: ['answers-file', 'documents', 'interview', 'plan', 'rules'],
	platform: ['answers-file', 'documents', 'interview', 'plan', 'rules', 'wizard'],
	ui: ['documents', 'interview', 'plan', 'rules', 'wizard'],
	commands: [
		'answers-file',
		'documents',
		'interview',
		'plan',
		'platform',
		'rules',
		'ui',
		'wizard',
	],
};

const inputOutput = [
	'node:child_process',
	'node:fs',
	'node:fs/promises',
	'node:http',
	'node:https',
	'node:net',
	'node:os',
	'node:process',
	'node:readline',
	'node:sqlite',
	'node:tty',
	'node:worker_threads',
	'fs',
];

/** The layers that may import each of these; every other layer may not. */
const owners: Record<string, readonly string[]> = {
	...Object.fromEntries(inputOutput.map(name => [name, ['commands', 'platform']])),
	ink: ['commands', 'ui'],
	react: ['commands', 'ui'],
	'react/jsx-runtime': ['commands', 'ui'],
	yaml: ['answers-file', 'commands'],
	conf: ['commands', 'platform'],
	commander: ['commands'],
};

const layers = Object.keys(mayImport);
const outsider = 'not-in-the-table';
const depths = ['', 'deep/', 'deep/deeper/'];
const forms = {
	value: (from: string) => `import {it} from '${from}';\nexport const its = [it];\n`,
	type: (from: string) => `import type {It} from '${from}';\nexport type Its = It[];\n`,
	again: (from: string) => `export {it} from '${from}';\n`,
	later: (from: string) => `export const its = async () => import('${from}');\n`,
};

const root = path.resolve(import.meta.dirname, '../..');
let project: string;
let reported: ReadonlySet<string>;

/** A file of the made-up project: its place there, what it imports, and the code that does so. */
interface Probe {
	readonly layer: string;
	readonly imports: string;
	readonly file: string;
	readonly code: string;
}

const probes: readonly Probe[] = [...layers, outsider].flatMap(layer => [
	...[...layers, 'cli.ts']
		.filter(other => other !== layer)
		.flatMap(other => layerProbes(layer, other)),
	...Object.keys(owners).map((name, index) => ({
		layer,
		imports: name,
		file: `source/${layer}/deep/package-${index}.ts`,
		code: forms.value(name),
	})),
]);

function layerProbes(layer: string, other: string): readonly Probe[] {
	return depths.flatMap(depth => {
		const up = '../'.repeat(depth.split('/').length);
		return Object.entries(forms).map(([form, code]) => ({
			layer,
			imports: other,
			file: `source/${layer}/${depth}${form}-${path.basename(other, '.ts')}.ts`,
			code: code(other === 'cli.ts' ? `${up}cli.ts` : `${up}${other}/it.ts`),
		}));
	});
}

function allowed({layer, imports}: Probe): boolean {
	return (owners[imports] ?? mayImport[layer] ?? []).includes(
		imports in owners ? layer : imports,
	);
}

const report = z.object({
	diagnostics: z.array(z.object({code: z.string().optional(), filename: z.string()})),
});

async function lint(rule: string): Promise<ReadonlySet<string>> {
	const output = await new Promise<string>(resolve => {
		execFile(
			process.execPath,
			['node_modules/oxlint/bin/oxlint', '--format', 'json', 'source'],
			{cwd: project, maxBuffer: 256 * 1024 * 1024},
			(_error, stdout) => {
				resolve(stdout);
			},
		);
	});
	const {diagnostics} = report.parse(JSON.parse(output));
	return new Set(
		diagnostics
			.filter(({code}) => code === rule)
			.map(({filename}) => filename.replaceAll('\\', '/')),
	);
}

beforeAll(async () => {
	project = await mkdtemp(path.join(tmpdir(), 'groundplan-layers-'));
	await symlink(path.join(root, 'node_modules'), path.join(project, 'node_modules'), 'junction');
	for (const file of ['oxlint.config.ts', 'tsconfig.json', 'package.json']) {
		await copyFile(path.join(root, file), path.join(project, file));
	}

	for (const {file, code} of probes) {
		await mkdir(path.join(project, path.dirname(file)), {recursive: true});
		await writeFile(path.join(project, file), code);
	}

	reported = await lint('eslint(no-restricted-imports)');
}, 60_000);

afterAll(async () => rm(project, {recursive: true, force: true}));

describe('the linter', () => {
	test.each([...layers, outsider])('lets %s import what the table says, and no more', layer => {
		const own = probes.filter(probe => probe.layer === layer);
		const forbidden = own.filter(probe => !allowed(probe)).map(({file}) => file);
		expect(own.filter(({file}) => reported.has(file)).map(({file}) => file)).toEqual(forbidden);
	});
});

test('every folder of source is a layer of the table', async () => {
	const entries = await readdir(path.join(root, 'source'), {withFileTypes: true});
	const folders = entries.filter(entry => entry.isDirectory()).map(({name}) => name);
	expect(layers).toEqual(expect.arrayContaining(folders));
});

test('no folder inside a layer bears the name of a layer, which the linter would take for it', async () => {
	const entries = await readdir(path.join(root, 'source'), {
		recursive: true,
		withFileTypes: true,
	});
	const inner = entries.filter(
		entry => entry.isDirectory() && entry.parentPath !== path.join(root, 'source'),
	);
	expect(inner.map(({name}) => name).filter(name => layers.includes(name))).toEqual([]);
});

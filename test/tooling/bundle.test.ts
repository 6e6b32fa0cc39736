import path from 'node:path';
import {rolldown} from 'rolldown';
import type {OutputAsset, OutputChunk} from 'rolldown';
import {beforeAll, expect, test} from 'vitest';
import config from '../../rolldown.config.ts';

const root = path.resolve(import.meta.dirname, '../..');
let output: ReadonlyArray<OutputChunk | OutputAsset>;

beforeAll(async () => {
	const bundle = await rolldown({...config, cwd: root, logLevel: 'silent'});
	({output} = await bundle.generate());
}, 60_000);

/** The modules of ours and the packages that loading a module loads with it: static imports only. */
function loadedWith(module: string): {
	readonly ours: readonly string[];
	readonly packages: readonly string[];
} {
	const files = output.filter(file => file.type === 'chunk');
	const reached = new Set(
		files.filter(({moduleIds}) => moduleIds.includes(path.join(root, module))),
	);
	for (const {imports} of reached) {
		for (const file of files) {
			if (imports.includes(file.fileName)) reached.add(file);
		}
	}

	const ids = [...reached].flatMap(({moduleIds}) => moduleIds);
	return {ours: ids.filter(id => packageOf(id) === undefined), packages: packagesOf(ids)};
}

function packagesOf(ids: readonly string[]): readonly string[] {
	return [...new Set(ids.map(packageOf).filter(name => name !== undefined))].toSorted();
}

function packageOf(id: string): string | undefined {
	return /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/
		.exec(id)?.[1]
		?.replaceAll('\\', '/');
}

test('the entry loads nothing before it knows the command', () => {
	const {ours, packages} = loadedWith('source/cli.ts');
	expect(packages).toEqual(['env-paths', 'is-safe-filename']);
	expect(ours.filter(id => id.startsWith(path.join(root, 'source')))).toEqual([
		path.join(root, 'source/cli.ts'),
	]);
});

test('the commands load neither Ink nor React nor zod before one of them runs', () => {
	const {ours, packages} = loadedWith('source/commands/run.ts');
	expect(ours).toContain(path.join(root, 'source/commands/run.ts'));
	for (const heavy of ['ink', 'react', 'zod', 'beautiful-mermaid', 'liquidjs']) {
		expect(packages).not.toContain(heavy);
	}
});

test('the terms of every bundled package come with the bundle', () => {
	const notices = output.find(({fileName}) => fileName === 'THIRD-PARTY-LICENSES');
	const ids = output.flatMap(file => (file.type === 'chunk' ? file.moduleIds : []));
	const named = [
		...String(notices?.type === 'asset' && notices.source).matchAll(
			/^(\S+) \d+\.\d+\.\d+\S* \(.+\)$/gm,
		),
	];
	expect(new Set(named.map(([, name]) => name))).toEqual(new Set(packagesOf(ids)));
});

import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, it, onTestFinished} from 'vitest';
import {keyBytes} from '../key-bytes.ts';
import {randomCuts, startSession, type PtySession} from './pty-session.ts';

const cli = path.resolve('dist/cli.js');

/** A library, settings and a folder of one's own for a journey, gone with it. */
function placeOfOwn(): {
	readonly library: string;
	readonly folder: string;
	readonly env: Readonly<Record<string, string>>;
} {
	const folder = mkdtempSync(path.join(tmpdir(), 'groundplan-journey-'));
	onTestFinished(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	const library = path.join(folder, 'library');
	return {
		library,
		folder,
		env: {
			XDG_CONFIG_HOME: path.join(folder, 'config'),
			XDG_CACHE_HOME: path.join(folder, 'cache'),
			HOME: folder,
		},
	};
}

/** Keys that go in without waiting for anything in between, and what shows when they have been taken. */
interface Stretch {
	readonly keys: readonly string[];
	readonly until: string;
}

const key = (...names: readonly string[]) => names.map(name => keyBytes(name)).join('');
const answered = (text: string) => text + key('enter');

/** From the home screen to the first question about a system. */
const firstHalf: readonly Stretch[] = [
	{keys: ['n'], until: 'A new plan'},
	{keys: [answered('Tickets to accounts')], until: 'Project and people › Goal'},
	{
		keys: [
			answered('Ticket sales reach the accounts overnight'),
			key('ctrl+n'),
			answered('Retyping falls from 22 h to 4 h a month'),
			answered('Director Finance') + key('enter'),
			answered('Director Finance') + key('enter'),
			answered('2027-03-01'),
			`Congress${key('tab')}2027-02-15${key('tab')}2027-03-12${key('enter', 'enter')}`,
			key('ctrl+d') + answered('Events') + key('enter'),
			answered('Gatherly') + answered('Ledger') + key('enter'),
		],
		until: 'Which product is Gatherly',
	},
];

/** From there to the written plan. */
const secondHalf: readonly Stretch[] = [
	{
		keys: [
			answered('Gatherly'),
			`${key('ctrl+g')}list data${key('enter')}`,
			answered('Ticket price') + answered('Invoice number') + key('enter'),
			`b${key('right')}d${key('down', 'left')}n${key('tab')}`,
		],
		until: 'Ticket price',
	},
	{keys: [`${key('ctrl+g')}preview${key('enter')}`], until: 'Decision summary'},
	{keys: ['e'], until: 'Write the plan'},
];

async function play(
	session: PtySession,
	stretches: readonly Stretch[],
	send: (keys: string) => Promise<void>,
): Promise<void> {
	for (const {keys, until} of stretches) {
		await send(keys.join(''));
		await session.until(until);
	}
}

async function writePlan(session: PtySession, file: string): Promise<void> {
	session.press('ctrl+u');
	session.type(answered(file));
	await session.until('Written to');
	session.press('ctrl+q');
	expect(await session.exit).toStrictEqual({code: 0, signal: undefined});
}

/** The plan's answers as a file, without its own id. */
function answersOf(library: string, env: Readonly<Record<string, string>>): string {
	const yaml = execFileSync(
		process.execPath,
		[cli, 'export', 'Tickets to accounts', '--format', 'yaml', '--library', library],
		{
			encoding: 'utf8',
			env: {...process.env, ...env},
		},
	);
	return yaml.replace(/^id: .*$/m, 'id: same');
}

it('a whole interview: killed half-way, resumed at the same question with every answer, finished and exported; and the same with the keys cut anywhere', async () => {
	const plain = placeOfOwn();
	const first = startSession(process.execPath, [cli, '--library', plain.library], {
		columns: 100,
		rows: 30,
		env: plain.env,
	});
	await first.until('New plan');
	await play(first, firstHalf, async keys => {
		first.type(keys);
	});
	await first.until('✓ saved');
	const acknowledged = first.lines()[0] ?? '';
	first.kill('SIGKILL');
	await first.exit;

	const second = startSession(
		process.execPath,
		[cli, '--library', plain.library, 'open', 'tickets-to-accounts'],
		{columns: 100, rows: 30, env: plain.env},
	);
	await second.until('Which product is Gatherly');
	expect(second.lines()[0]).toBe(acknowledged);
	await play(second, secondHalf, async keys => {
		second.type(keys);
	});
	const file = path.join(plain.folder, 'plan.md');
	await writePlan(second, file);
	const markdown = readFileSync(file, 'utf8');
	for (const heading of ['# Tickets to accounts', '## Warnings', '## Open questions']) {
		expect(markdown).toContain(heading);
	}

	const answers = answersOf(plain.library, plain.env);
	for (const said of [
		'Ticket sales reach the accounts overnight',
		'Director Finance',
		'2027-03-12',
		'owner: Events',
		'name: Ledger',
		'name: Invoice number',
	]) {
		expect(answers).toContain(said);
	}

	for (const seed of [7, 2026]) {
		const cut = placeOfOwn();
		const session = startSession(process.execPath, [cli, '--library', cut.library], {
			columns: 100,
			rows: 30,
			env: cut.env,
		});
		await session.until('New plan');
		await play(session, [...firstHalf, ...secondHalf], async keys =>
			session.writeInPieces(keys, randomCuts(Buffer.byteLength(keys), 40, seed)),
		);
		await writePlan(session, path.join(cut.folder, 'plan.md'));
		expect(answersOf(cut.library, cut.env)).toBe(answers);
	}
});

it('a large plan: while it is being written, answers are given and saved; it is what the command writes', async () => {
	const {library, folder, env} = placeOfOwn();
	const names = Array.from({length: 1200}, (_, place) => `  - name: Point ${place}`);
	const answers = path.join(folder, 'large.yaml');
	writeFileSync(answers, ['groundplan: 1', 'title: Large', 'dataPoints:', ...names].join('\n'));
	const run = (...args: readonly string[]) =>
		execFileSync(process.execPath, [cli, ...args, '--library', library], {
			encoding: 'utf8',
			env: {...process.env, ...env},
			stdio: ['ignore', 'pipe', 'ignore'],
		});
	run('import', answers);
	const asked = run('export', 'Large');
	const session = startSession(process.execPath, [cli, 'open', 'Large', '--library', library], {
		columns: 100,
		rows: 30,
		env,
	});
	await session.until('Project and people › Goal');
	session.press('escape');
	await session.until('Enter open');
	session.type(`e${key('ctrl+u')}${answered(path.join(folder, 'plan.md'))}`);
	await session.until('Writing');
	session.press('enter');
	await session.until('Project and people › Goal');
	session.type(answered('Said meanwhile'));
	await session.until('✓ saved');
	await session.until('Written to');
	expect(readFileSync(path.join(folder, 'plan.md'), 'utf8')).toBe(asked);
	session.press('ctrl+q');
	expect(await session.exit).toStrictEqual({code: 0, signal: undefined});
	expect(run('export', 'Large', '--format', 'yaml')).toContain('Said meanwhile');
});

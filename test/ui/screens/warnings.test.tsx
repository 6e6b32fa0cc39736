import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readAnswersFile} from '../../../source/answers-file/read-answers-file.ts';
import {App} from '../../../source/ui/app.tsx';
import {memorySession} from '../../memory-session.ts';
import {mountScreen} from '../../terminal-screen.ts';
import {mountedIn} from '../mounted.tsx';

it('shows an accepted warning as such in the list and in full, and to what the list is narrowed', async () => {
	const {screen} = mountedIn('warnings', 1);
	await screen.until('showing accepted');
	expect(screen.lines().slice(0, 5)).toStrictEqual([
		expect.stringMatching(/ 1 warning {2}✓ saved$/),
		'1 warning  showing accepted',
		expect.stringMatching(/^\d+ more cannot be ruled out, 1 accepted$/),
		'Nobody has settled which system holds the truth: accepted',
		'❯ accepted No source of truth (by Mara until 22 February 2027): Status',
	]);
	expect(screen.lines().join(' ')).toContain(
		'Accepted by Mara on 24 November 2026, until 22 February 2027: The old import is',
	);

	screen.press('s');
	await screen.until('in Project and people');
	await screen.until('Nothing of this kind.');
	screen.press('s', 's');
	await screen.until('in Data points');
	await screen.until('❯ accepted No source of truth');
	screen.press('x');
	await screen.until('counts again.');
	screen.press('f', 'f', 'f');
	await screen.until('❯ BLOCKER  No source of truth: Status');
});

describe('the warnings of the worked case', () => {
	const open = (columns: number, rows: number) => {
		const read = readAnswersFile(readFileSync('examples/association.yaml', 'utf8'), {
			fallbackId: 'association',
		});
		const plan = read.ok ? read.plan : expect.unreachable('The example cannot be read.');
		const session = memorySession({plan, columns, rows, opened: {place: {view: 'warnings'}}});
		const screen = mountScreen(<App session={session} />, {
			columns,
			rows,
			alternateScreen: true,
		});
		return {session, screen};
	};

	const cause = 'No safe place to test, or tests that prove nothing';
	const next = 'Nobody has settled which system holds the truth';

	it('stand under their root causes, and the cursor passes over these', async () => {
		const {session, screen} = open(80, 24);
		await screen.until('❯ BLOCKER  First tried out');
		expect(screen.lines()[3]).toBe(cause);
		expect(screen.lines()[4]).toMatch(/^❯ BLOCKER {2}First tried out/);
		screen.press(...Array.from({length: 10}, () => 'down'));
		await screen.until('❯ BLOCKER  No source of truth: Study points');
		expect(session.getState().session?.editor).toMatchObject({cursor: 10});
		const lines = screen.lines();
		const place = lines.findIndex(line => line.startsWith('❯'));
		expect(lines[place - 1]).toBe(next);
		expect(lines[3]).toBe(cause);
		expect(lines.join(' ')).toContain('First step for the whole group: Name for each data');
	});

	it('keep the screen to themselves where it is small, and the root cause stands above the detail', async () => {
		const {screen} = open(40, 12);
		await screen.until('❯ BLOCKER  First tried out');
		const lines = screen.lines();
		expect(lines.slice(3, 6).every(line => /^(?:❯| ) BLOCKER /.test(line))).toBe(true);
		expect(lines[6]).toMatch(/^─ No safe place to test/);
	});

	it('are narrowed to a person chosen by part of the name, and the head says so', async () => {
		const {screen} = open(80, 24);
		await screen.until(cause);
		screen.press('p');
		await screen.until('Warnings of:');
		await screen.until(/❯ Everybody {2}196/);
		screen.type('privacy');
		await screen.until(/❯ Privacy lead {2}\d+/);
		screen.press('enter');
		await screen.until('showing all for Privacy lead');
		screen.press('f', 's', 's', 's');
		await screen.until('showing blockers in Data points for Privacy lead');
		await screen.until('❯ open?    Personal data without purpose or legal basis');
		screen.resize(40, 12);
		await screen.until(
			() =>
				screen.lines()[1] === 'showing blockers in Data points for' &&
				screen.lines()[2] === 'Privacy lead',
		);
	});
});

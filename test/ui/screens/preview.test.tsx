import {describe, expect, it} from 'vitest';
import {emptyPlan} from '../../../source/plan/plan.ts';
import {App} from '../../../source/ui/app.tsx';
import {Preview} from '../../../source/ui/screens/preview.tsx';
import {memorySession} from '../../memory-session.ts';
import {expectFits, mountScreen, type TerminalScreen} from '../../terminal-screen.ts';

const sizes = [
	{columns: 40, rows: 12},
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
];

function previewScreen(size: {readonly columns: number; readonly rows: number}) {
	const plan = emptyPlan('p', 'Members and invoices');
	const session = memorySession({plan, ...size, opened: {place: {view: 'preview'}}});
	const screen = mountScreen(<App session={session} />, {...size, alternateScreen: true});
	return {session, screen};
}

/** The line beneath the wizard's own head: where one is in the plan. */
const head = (screen: TerminalScreen) => screen.lines()[1] ?? '';

describe.each(sizes)('the preview at $columns×$rows', size => {
	it('shows the plan without its marks, beneath which heading one is, and how far', async () => {
		const {screen} = previewScreen(size);
		await screen.until('════');
		expect(head(screen)).toMatch(/Members and invoices +\d+ %$/);
		expect(screen.lines().join('\n')).not.toMatch(/[#*]/);
		screen.press('tab', 'tab');
		await screen.until(/› The first of systems +\d+ %/);
		screen.press('tab', 'shift+tab', 'end');
		await screen.until(/100 %/);
		expect(screen.lines().join('\n')).toContain('• Line 9: not answered');
		expectFits(screen);
	});

	it('searches: a prompt of one line, marks before what was found, which of how many', async () => {
		const {screen} = previewScreen(size);
		await screen.until('════');
		screen.type('/');
		await screen.until('Search:');
		screen.type('NOT answered');
		screen.press('enter');
		await screen.until('1 of 30');
		expect(screen.lines().join('\n')).toMatch(/❯ .*not answered/);
		screen.press('n');
		await screen.until('2 of 30');
		expect(screen.lines().join('\n')).toMatch(/❯ • Line 1: not answered/);
		expect(screen.lines().join('\n')).toMatch(/› .*not answered/);
		screen.type('N');
		await screen.until('1 of 30');
		screen.type('/zebra');
		screen.press('enter');
		await screen.until('! “zebra” is nowhere in the plan.');
		screen.press('escape');
		await screen.until(lines => !lines.join('\n').includes(' of 30'));
		expect(head(screen)).toMatch(/\d+ %$/);
		expectFits(screen);
	});

	it('lists the headings, narrowed by typing, and goes to one', async () => {
		const {screen} = previewScreen(size);
		await screen.until('════');
		screen.type('c');
		await screen.until('Contents: ');
		await screen.until('❯ Members and invoices');
		screen.type('first warn');
		await screen.until('❯ The first of warnings  Warnings');
		screen.press('enter');
		await screen.until(/Warnings › The first of warnings +\d+ %/);
		expectFits(screen);
	});
});

it('has the plan’s own outline beside it where there is room', async () => {
	const {screen} = previewScreen({columns: 120, rows: 40});
	await screen.until('  Contents');
	screen.press('tab', 'tab', 'tab');
	await screen.until('❯ Processes');
	expectFits(screen);
});

it('says that the plan is being written until it is there', async () => {
	const state = previewScreen({columns: 80, rows: 24}).session.getState();
	const {preview: _, ...session} = state.session ?? expect.unreachable('No plan is open.');
	const screen = mountScreen(<Preview state={state} session={session} columns={40} rows={5} />);
	await screen.until('Writing the plan …');
});

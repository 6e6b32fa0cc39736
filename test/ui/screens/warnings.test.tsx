import {expect, it} from 'vitest';
import {App} from '../../../source/ui/app.tsx';
import {mountScreen} from '../../terminal-screen.ts';
import {sessionsIn} from '../../wizard-states.ts';

it('shows an accepted warning as such in the list and in full, and to what the list is narrowed', async () => {
	const [, session] = sessionsIn('warnings');
	if (session === undefined) {
		throw new Error('There is no such state.');
	}

	const screen = mountScreen(<App session={session} />, {
		columns: 80,
		rows: 24,
		alternateScreen: true,
	});
	await screen.until('showing accepted');
	expect(screen.lines().slice(0, 4)).toStrictEqual([
		expect.stringMatching(/ 1 warning {2}✓ saved$/),
		'1 warning  showing accepted',
		expect.stringMatching(/^\d+ more cannot be ruled out, 1 accepted$/),
		'❯ accepted Two systems claim the truth (by Mara until 22 February 2027): Email',
	]);
	expect(screen.lines().join(' ')).toContain(
		'Accepted by Mara on 24 November 2026, until 22 February 2027: The old import is',
	);

	screen.press('s');
	await screen.until('in Project and people');
	await screen.until('Nothing of this kind.');
	screen.press('s', 's');
	await screen.until('in Data points');
	await screen.until('❯ accepted Two systems claim the truth');
	screen.press('x');
	await screen.until('counts again.');
	screen.press('f', 'f', 'f');
	await screen.until('❯ BLOCKER  Two systems claim the truth: Email');
});

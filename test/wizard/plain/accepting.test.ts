import {expect, test} from 'vitest';
import {applyChanges} from '../../../source/plan/change.ts';
import {emptyPlan} from '../../../source/plan/plan.ts';
import {initialState} from '../../../source/wizard/initial-state.ts';
import {plainStart, plainTurn} from '../../../source/wizard/plain/plain.ts';
import {updateReport} from '../../../source/wizard/update-report.ts';

const plan = applyChanges(emptyPlan('p', 'Plan'), [
	{
		type: 'answered',
		subject: {kind: 'project', id: 'project'},
		question: 'rollback',
		answer: {state: 'answered', value: null},
	},
]).plan;

/** What is said to lines typed one after another, and the acceptances there are at the end. */
function typing(...lines: readonly string[]) {
	const opened = updateReport(
		{...initialState(80, 24), today: '2026-11-24'},
		{
			type: 'planOpened',
			opened: {path: '/plan', plan, history: {done: [], undone: []}, drafts: {}},
		},
	).state;
	if (opened.session === undefined) {
		throw new Error('The plan cannot be opened.');
	}

	let {state} = plainStart({...opened, session: opened.session});
	let said: readonly string[] = [];
	for (const line of lines) {
		const turn = plainTurn(state, line);
		({state, said} = turn);
	}

	return {said, acceptances: state.wizard.session.plan.acceptances};
}

const accept = '/accept rollback-missing:project until 28 Feb 2027: The old import is kept';

test('a warning is accepted in one line by whoever is speaking', () => {
	const {said, acceptances} = typing('/by Mara', accept);
	expect(said).toEqual(['Accepted by Mara until 28 February 2027: There is no way back.']);
	expect(acceptances).toMatchObject({
		'rollback-missing:project': {
			by: 'Mara',
			on: '2026-11-24',
			expires: '2027-02-28',
			reason: 'The old import is kept',
		},
	});
});

test('what is accepted is told from what is not', () => {
	expect(typing('/warnings').said.join('\n')).toMatch(
		/^The switch-over is unplanned, .+\. First step: .+\n {2}blocker: No way back .+\n {4}Next: .+ \(rollback-missing:project\)\n/,
	);
	const {said} = typing('/by Mara', accept, '/warnings');
	expect(said[0]).toBe('No warning.');
	expect(said[1]).toBe(
		'Accepted by Mara on 24 November 2026, until 28 February 2027: The old import is kept (There is no way back, rollback-missing:project)',
	);
});

test('it is taken back, undone and done again', () => {
	expect(typing('/by Mara', accept, '/withdraw rollback-missing').said).toEqual([
		'Withdrawn: There is no way back counts again.',
	]);
	const undone = typing('/by Mara', accept, '/undo');
	expect(undone.acceptances).toEqual({});
	expect(undone.said.join('\n')).not.toContain('That was the last question.');
	expect(Object.keys(typing('/by Mara', accept, '/undo', '/redo').acceptances)).toEqual([
		'rollback-missing:project',
	]);
});

test.each([
	['/accept', /Which, until when, and why\?/],
	['/accept rollback-missing', /Which, until when, and why\?/],
	['/accept rollback-missing:', /Why is it accepted\?/],
	['/accept rollback-missing: x', /Until when\?/],
	['/accept rollback-missing until spring: x', /A date was expected/],
	['/accept rolback-missing until 2027-02-28: x', /The nearest are rollback-missing:project/],
	['/withdraw', /No warning is accepted\./],
])('%s says what is lacking and changes nothing', (line, says) => {
	const {said, acceptances} = typing('/by Mara', line);
	expect(said.join(' ')).toMatch(says);
	expect(acceptances).toEqual({});
});

test('nobody accepts anything without a name', () => {
	expect(typing(accept)).toEqual({said: ['Who accepts it? /by NAME first.'], acceptances: {}});
});

test('withdrawing names what is accepted where it is not clear which', () => {
	expect(typing('/by Mara', accept, '/withdraw x').said).toEqual([
		'Which? /withdraw WARNING; accepted are rollback-missing:project.',
	]);
});

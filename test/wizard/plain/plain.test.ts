import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readAnswersFile} from '../../../source/answers-file/read-answers-file.ts';
import {applyChanges} from '../../../source/plan/change.ts';
import {plainEnd, plainStart, plainTurn} from '../../../source/wizard/plain/plain.ts';
import type {PlainState} from '../../../source/wizard/plain/plain-state.ts';
import {helpText, placeText} from '../../../source/wizard/plain/plain-text.ts';
import {initialState} from '../../../source/wizard/initial-state.ts';
import {updateReport} from '../../../source/wizard/update-report.ts';
import {smallPlan} from '../../commands/run-command.ts';

function opened(): PlainState {
	const read = readAnswersFile(smallPlan, {fallbackId: 'abcd2345'});
	if (!read.ok) {
		throw new Error('The plan of the tests cannot be read.');
	}

	const {state} = updateReport(initialState(80, 24), {
		type: 'planOpened',
		opened: {
			path: '/plan',
			plan: read.plan,
			history: {done: [], undone: []},
			drafts: {},
		},
	});
	if (state.session === undefined) {
		throw new Error('The plan of the tests cannot be opened.');
	}

	return plainStart({...state, session: state.session}).state;
}

const commands = helpText.flatMap(line => line.match(/^\/[a-z]+|(?<=, )\/[a-z]+/g) ?? []);

const lines = fc.array(
	fc.oneof(
		fc.constantFrom(
			...commands,
			'?',
			'',
			'.',
			'1',
			'2',
			'none',
			'yes',
			'Customer system',
			'/go list of systems',
			'/go sponsor',
			'/go approach',
		),
		fc
			.tuple(
				fc.constantFrom(...commands),
				fc.constantFrom('Mara', '2027-01-15', 'Jo: 1', 'A = B', '1', 'Customer system'),
			)
			.map(words => words.join(' ')),
		fc.string({maxLength: 20}),
	),
	{maxLength: 30},
);

test('help names every command once', () => {
	expect(new Set(commands).size).toBe(commands.length);
	expect(commands).toContain('/quit');
});

test('whatever is typed, there is a place to go on at, and what is to be saved is what was done', () => {
	fc.assert(
		fc.property(lines, typed => {
			let state = opened();
			let saved = state.wizard.session.plan;
			for (const line of typed) {
				const turn = plainTurn(state, line);
				state = turn.state;
				for (const effect of turn.effects) {
					// Undo and redo are saved by the store from its own history.
					saved =
						effect.type === 'commitStep'
							? applyChanges(saved, effect.step.changes).plan
							: effect.type === 'commitUndo' || effect.type === 'commitRedo'
								? state.wizard.session.plan
								: saved;
				}

				expect(placeText(state)).not.toEqual([]);
				if (state.isEnding) {
					break;
				}
			}

			expect(saved).toEqual(state.wizard.session.plan);
		}),
		{numRuns: 60},
	);
});

test('the end takes the lines typed so far', () => {
	const typing = plainTurn({...opened()}, '/go out of scope').state;
	const {state, effects} = plainEnd(plainTurn(typing, 'Website forms').state);
	expect(state.isEnding).toBe(true);
	expect(effects.map(({type}) => type)).toContain('commitStep');
});

test('dropping the lines typed so far stores nothing', () => {
	const typing = plainTurn(plainTurn(opened(), '/go out of scope').state, 'Website forms').state;
	const {state, effects} = plainTurn(typing, '/cancel');
	expect(effects).toEqual([]);
	expect(state.lines).toBeUndefined();
});

test('a command in the middle of a list takes the list first and is about the same question', () => {
	const typing = plainTurn(plainTurn(opened(), '/go out of scope').state, 'Website forms').state;
	const {state} = plainTurn(typing, '/note Since May');
	expect(
		state.wizard.session.plan.subjects.project.get('project')?.answers['outOfScope'],
	).toMatchObject({
		value: ['Website forms'],
		note: 'Since May',
	});
});

test('help in the middle of a text does not end it', () => {
	const typing = plainTurn(plainTurn(opened(), '/go measure').state, 'First line').state;
	const {state} = plainTurn(plainTurn(typing, '?').state, 'Second line');
	expect(state.lines).toEqual(['First line', 'Second line']);
});

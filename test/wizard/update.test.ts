import {describe, expect, it} from 'vitest';
import {answerAt, emptyPlan, type Plan} from '../../source/plan/plan.ts';
import {applyChanges, type Change} from '../../source/plan/change.ts';
import type {SubjectKind} from '../../source/plan/subject.ts';
import type {Value} from '../../source/plan/value.ts';
import type {Intent} from '../../source/wizard/intent.ts';
import type {Place} from '../../source/wizard/place.ts';
import {memorySession, today, type MemorySession} from '../memory-session.ts';

/** Matches text with a part in it. */
const containing = (part: string): unknown => expect.stringContaining(part);

/** Sends what keys would ask for, one after another. */
function ask(session: MemorySession, ...intents: readonly Intent[]): void {
	for (const intent of intents) {
		session.send({from: 'keyboard', intent});
	}
}

function type(session: MemorySession, text: string): void {
	ask(session, {type: 'edited', edit: {insert: text}});
}

function open(session: MemorySession) {
	const {session: current} = session.getState();
	if (current === undefined) {
		throw new Error('No plan is open.');
	}

	return current;
}

/** A plan with subjects of the names given, their ids in lower case, and answers by `kind:id/question`. */
function planWith(
	names: {readonly [Kind in SubjectKind]?: readonly string[]},
	answers: Readonly<Record<string, Value>> = {},
): Plan {
	const kinds: readonly SubjectKind[] = [
		'system',
		'dataPoint',
		'process',
		'audience',
		'risk',
		'syncPair',
		'flow',
	];
	const added = kinds.flatMap(kind =>
		(names[kind] ?? []).map((name): Change => ({
			type: 'added',
			subject: {kind, id: name.toLowerCase(), name, answers: {}},
			place: 1000,
		})),
	);
	const answered = Object.entries(answers).map(([key, value]): Change => {
		const [, kind, id = '', question = ''] = /^(\w+):([^/]+)\/(\w+)$/.exec(key) ?? [];
		const known = [...kinds, 'project' as const].find(other => other === kind) ?? 'project';
		return {
			type: 'answered',
			subject: {kind: known, id},
			question,
			answer: {state: 'answered', value},
		};
	});
	return applyChanges(emptyPlan('p', 'Plan'), [...added, ...answered]).plan;
}

const atQuestion = (kind: SubjectKind, id: string, question: string): Place => ({
	view: 'interview',
	stop: {type: 'question', subject: {kind, id}, question},
});

const atList = (kind: SubjectKind): Place => ({view: 'interview', stop: {type: 'list', kind}});

const goal = {kind: 'project', id: 'project'} as const;

describe('answering', () => {
	it('takes typed text, puts down who speaks and when, saves it and goes on', () => {
		const session = memorySession({
			plan: planWith({}),
			opened: {place: atQuestion('project', 'project', 'goal')},
		});
		type(session, 'Attendance within an hour');
		ask(session, {type: 'chosen'});
		expect(answerAt(open(session).plan, goal, 'goal')).toStrictEqual({
			state: 'answered',
			value: 'Attendance within an hour',
			by: 'Mara',
			on: today,
		});
		expect(session.effects.filter(({type: kind}) => kind === 'commitStep')).toHaveLength(1);
		expect(open(session).place).toStrictEqual(atQuestion('project', 'project', 'currentCost'));
		expect(open(session).saving).toStrictEqual({state: 'saved'});
	});

	it('says what was expected when the text is no answer, and keeps the text', () => {
		const session = memorySession({
			plan: planWith({}),
			opened: {place: atQuestion('project', 'project', 'goLive')},
		});
		type(session, 'in spring');
		ask(session, {type: 'chosen'});
		const {editor, plan} = open(session);
		expect(answerAt(plan, goal, 'goLive')).toBeUndefined();
		expect(editor).toMatchObject({
			type: 'text',
			problem: containing('2026-12-31'),
			field: {text: 'in spring'},
		});
	});

	it('keeps text that is no answer as a draft when the place is left, and has it there on coming back', () => {
		const session = memorySession({
			plan: planWith({}),
			opened: {place: atQuestion('project', 'project', 'goLive')},
		});
		type(session, 'in spring');
		ask(session, {type: 'left'});
		expect(session.effects).toContainEqual({
			type: 'saveDraft',
			key: 'project:project/goLive',
			text: 'in spring',
		});
		expect(open(session).place).toStrictEqual({view: 'outline'});
		session.report({
			type: 'planOpened',
			opened: {
				path: 'x',
				plan: open(session).plan,
				history: {done: [], undone: []},
				drafts: open(session).drafts,
				place: atQuestion('project', 'project', 'goLive'),
			},
		});
		expect(open(session).editor).toMatchObject({type: 'text', field: {text: 'in spring'}});
	});

	it('takes what was typed as the answer when the place is left another way than by Enter', () => {
		for (const intent of [
			{type: 'left'},
			{type: 'wentOn', direction: 1},
			{type: 'goToAsked'},
			{type: 'quitAsked'},
		] as const) {
			const session = memorySession({
				plan: planWith({}),
				opened: {place: atQuestion('project', 'project', 'goal')},
			});
			type(session, 'Something');
			ask(session, intent);
			expect(answerAt(open(session).plan, goal, 'goal'), intent.type).toMatchObject({
				value: 'Something',
			});
		}
	});

	it('reads "none" and the key for it as the answer that there is none', () => {
		for (const intents of [
			[{type: 'edited', edit: {insert: ' None '}}, {type: 'chosen'}],
			[{type: 'noneChosen'}],
		] satisfies Intent[][]) {
			const session = memorySession({
				plan: planWith({}),
				opened: {place: atQuestion('project', 'project', 'measure')},
			});
			ask(session, ...intents);
			expect(answerAt(open(session).plan, goal, 'measure')).toMatchObject({
				state: 'answered',
				value: null,
			});
		}
	});

	it('takes an answer away when its text is emptied, and undo brings it back', () => {
		const session = memorySession({
			plan: planWith({}, {'project:project/goal': 'Old'}),
			opened: {place: atQuestion('project', 'project', 'goal')},
		});
		ask(session, {type: 'edited', edit: 'clear'}, {type: 'chosen'});
		expect(answerAt(open(session).plan, goal, 'goal')).toBeUndefined();
		ask(session, {type: 'undone'});
		expect(answerAt(open(session).plan, goal, 'goal')).toMatchObject({value: 'Old'});
		expect(open(session).place).toStrictEqual(atQuestion('project', 'project', 'goal'));
	});

	it('does not write the same answer again', () => {
		const session = memorySession({
			plan: planWith({}, {'project:project/goal': 'Same'}),
			opened: {place: atQuestion('project', 'project', 'goal')},
		});
		ask(session, {type: 'chosen'});
		expect(session.effects.filter(({type: kind}) => kind === 'commitStep')).toHaveLength(0);
	});

	it('changes nothing in a plan that is open for reading only, and says so', () => {
		const session = memorySession({
			plan: planWith({}),
			opened: {
				place: atQuestion('project', 'project', 'goal'),
				readOnly: 'Ilse has it open.',
			},
		});
		type(session, 'x');
		ask(session, {type: 'chosen'});
		expect(answerAt(open(session).plan, goal, 'goal')).toBeUndefined();
		expect(session.getState().notice?.text).toContain('Ilse has it open.');
	});

	it('undoes typing before it undoes answers', () => {
		const session = memorySession({
			plan: planWith({}),
			opened: {place: atQuestion('project', 'project', 'goal')},
		});
		type(session, 'one');
		ask(session, {type: 'undone'});
		expect(open(session).editor).toMatchObject({field: {text: ''}});
		expect(open(session).history.done).toHaveLength(0);
	});
});

describe('the other states of an answer', () => {
	it('"don\'t know" carries who finds out and by when', () => {
		const session = memorySession({
			plan: planWith({}),
			opened: {place: atQuestion('project', 'project', 'goal')},
		});
		ask(session, {type: 'dontKnowAsked'});
		type(session, 'Bram');
		ask(session, {type: 'chosen'});
		type(session, '5 December 2026');
		ask(session, {type: 'chosen'});
		expect(answerAt(open(session).plan, goal, 'goal')).toStrictEqual({
			state: 'unknown',
			owner: 'Bram',
			due: '2026-12-05',
			by: 'Mara',
			on: today,
		});
	});

	it('refuses a due date that is none, and says how to write it', () => {
		const session = memorySession({
			plan: planWith({}),
			opened: {place: atQuestion('project', 'project', 'goal')},
		});
		ask(session, {type: 'dontKnowAsked'}, {type: 'chosen'});
		type(session, 'soon');
		ask(session, {type: 'chosen'});
		expect(session.getState().overlay).toMatchObject({
			type: 'form',
			problem: containing('2026-12-15'),
		});
	});

	it('"not applicable" wants its reason', () => {
		const session = memorySession({
			plan: planWith({}),
			opened: {place: atQuestion('project', 'project', 'goal')},
		});
		ask(session, {type: 'notApplicableAsked'}, {type: 'chosen'});
		expect(session.getState().overlay).toMatchObject({problem: containing('reason')});
		type(session, 'a one-off');
		ask(session, {type: 'chosen'});
		expect(answerAt(open(session).plan, goal, 'goal')).toMatchObject({
			state: 'notApplicable',
			reason: 'a one-off',
		});
	});

	it('keeps both sides of a disagreement and can settle it', () => {
		const plan = planWith({system: ['CRM']}, {'system:crm/maturity': 'mature'});
		const session = memorySession({
			plan,
			opened: {place: atQuestion('system', 'crm', 'maturity')},
		});
		ask(session, {type: 'claimAsked'});
		type(session, 'Bram');
		ask(session, {type: 'chosen'}, {type: 'numberChosen', number: 3});
		const disputed = answerAt(open(session).plan, {kind: 'system', id: 'crm'}, 'maturity');
		expect(disputed).toStrictEqual({
			state: 'disputed',
			claims: [{value: 'mature'}, {value: 'new', by: 'Bram', on: today}],
		});
		session.report({
			type: 'planOpened',
			opened: {
				path: 'x',
				plan: open(session).plan,
				history: {done: [], undone: []},
				drafts: {},
				place: atQuestion('system', 'crm', 'maturity'),
			},
		});
		expect(open(session).editor.type).toBe('claims');
		ask(session, {type: 'numberChosen', number: 2});
		expect(answerAt(open(session).plan, {kind: 'system', id: 'crm'}, 'maturity')).toMatchObject(
			{
				state: 'answered',
				value: 'new',
				by: 'Bram',
				note: containing('somebody had said otherwise'),
			},
		);
	});

	it('asks for a first answer before a second opinion', () => {
		const session = memorySession({
			plan: planWith({}),
			opened: {place: atQuestion('project', 'project', 'goal')},
		});
		ask(session, {type: 'claimAsked'});
		expect(session.getState().overlay).toBeUndefined();
		expect(session.getState().notice?.tone).toBe('problem');
	});

	it('puts a note to an answer and takes it off again', () => {
		const session = memorySession({
			plan: planWith({}, {'project:project/goal': 'x'}),
			opened: {place: atQuestion('project', 'project', 'goal')},
		});
		ask(session, {type: 'noteAsked'});
		type(session, 'from the kick-off');
		ask(session, {type: 'chosen'});
		expect(answerAt(open(session).plan, goal, 'goal')).toMatchObject({
			value: 'x',
			note: 'from the kick-off',
		});
		ask(session, {type: 'noteAsked'}, {type: 'edited', edit: 'clear'}, {type: 'chosen'});
		expect(answerAt(open(session).plan, goal, 'goal')).not.toHaveProperty('note');
	});
});

describe('options', () => {
	it('creates a referred subject on the spot, and refers to it', () => {
		const session = memorySession({
			plan: planWith({flow: ['F1'], system: ['CRM']}),
			opened: {place: atQuestion('flow', 'f1', 'from')},
		});
		type(session, 'Gatherly');
		ask(session, {type: 'moved', to: 'last'}, {type: 'chosen'});
		expect(open(session).plan.subjects.system.list.map(({name}) => name)).toStrictEqual([
			'CRM',
			'Gatherly',
		]);
		expect(answerAt(open(session).plan, {kind: 'flow', id: 'f1'}, 'from')).toMatchObject({
			value: 'gatherly',
		});
	});

	it('marks several and takes them on Enter; "none" excludes the others', () => {
		const session = memorySession({
			plan: planWith({dataPoint: ['Mail'], system: ['A', 'B', 'C']}),
			opened: {place: atQuestion('dataPoint', 'mail', 'destinations')},
		});
		ask(
			session,
			{type: 'toggled'},
			{type: 'moved', to: 'down'},
			{type: 'toggled'},
			{type: 'moved', to: 'down'},
			{type: 'toggled'},
			{type: 'toggled'},
			{type: 'chosen'},
		);
		expect(
			answerAt(open(session).plan, {kind: 'dataPoint', id: 'mail'}, 'destinations'),
		).toMatchObject({value: ['a', 'b']});
	});

	it('marks made and not confirmed are kept when the place is left', () => {
		const session = memorySession({
			plan: planWith({dataPoint: ['Mail'], system: ['A', 'B']}),
			opened: {place: atQuestion('dataPoint', 'mail', 'destinations')},
		});
		ask(session, {type: 'toggled'}, {type: 'left'});
		expect(
			answerAt(open(session).plan, {kind: 'dataPoint', id: 'mail'}, 'destinations'),
		).toMatchObject({value: ['a']});
	});
});

describe('tables', () => {
	const place = atQuestion('process', 'p1', 'toBe');

	it('is filled cell by cell and row by row, and answered on an empty row', () => {
		const session = memorySession({
			plan: planWith({process: ['P1'], system: ['CRM']}),
			opened: {place},
		});
		type(session, 'Segment from status');
		ask(session, {type: 'chosen'});
		type(session, 'Correct address');
		ask(
			session,
			{type: 'fieldChanged', direction: 1},
			{type: 'toggled'},
			{type: 'fieldChanged', direction: 1},
		);
		type(session, 'crm');
		ask(session, {type: 'chosen'}, {type: 'chosen'});
		expect(answerAt(open(session).plan, {kind: 'process', id: 'p1'}, 'toBe')).toMatchObject({
			value: [
				{step: 'Segment from status'},
				{step: 'Correct address', manual: true, system: 'crm'},
			],
		});
	});

	it('takes rows pasted from a spreadsheet', () => {
		const session = memorySession({plan: planWith({process: ['P1']}), opened: {place}});
		ask(session, {type: 'pasted', text: 'One\tyes\nTwo\tno\n'}, {type: 'chosen'});
		expect(answerAt(open(session).plan, {kind: 'process', id: 'p1'}, 'toBe')).toMatchObject({
			value: [
				{step: 'One', manual: true},
				{step: 'Two', manual: false},
			],
		});
	});

	it('points at the cell that cannot be read', () => {
		const session = memorySession({plan: planWith({process: ['P1']}), opened: {place}});
		ask(session, {type: 'pasted', text: 'One\tperhaps\n'}, {type: 'chosen'});
		expect(open(session).editor).toMatchObject({
			type: 'table',
			row: 0,
			column: 1,
			problem: containing(''),
		});
	});
});

describe('lists', () => {
	it('adds one name after another, and goes on when nothing is typed', () => {
		const session = memorySession({plan: planWith({}), opened: {place: atList('system')}});
		type(session, 'CRM');
		ask(session, {type: 'chosen'});
		type(session, 'CRM');
		ask(session, {type: 'chosen'}, {type: 'chosen'});
		expect(open(session).plan.subjects.system.list.map(({id}) => id)).toStrictEqual([
			'crm',
			'crm-2',
		]);
		expect(open(session).place).toStrictEqual(atQuestion('system', 'crm', 'product'));
	});

	it('asks before it adds what was pasted, and undoes it as one', () => {
		const session = memorySession({plan: planWith({}), opened: {place: atList('dataPoint')}});
		ask(session, {type: 'pasted', text: 'E-mail\tx\r\nName\n\nStatus'});
		expect(session.getState().overlay).toMatchObject({
			type: 'confirm',
			purpose: {names: ['E-mail', 'Name', 'Status']},
		});
		ask(session, {type: 'confirmed'});
		expect(open(session).plan.subjects.dataPoint.size).toBe(3);
		ask(session, {type: 'undone'});
		expect(open(session).plan.subjects.dataPoint.size).toBe(0);
		ask(session, {type: 'redone'});
		expect(open(session).plan.subjects.dataPoint.size).toBe(3);
	});

	it('renames, copies, moves and removes, and undo brings a removed one back with every mention', () => {
		const plan = planWith(
			{system: ['A', 'B'], flow: ['F']},
			{'flow:f/from': 'a', 'flow:f/to': 'b', 'system:a/role': 'CRM'},
		);
		const session = memorySession({plan, opened: {place: atList('system')}});
		ask(session, {type: 'shifted', by: 1});
		expect(open(session).plan.subjects.system.list.map(({id}) => id)).toStrictEqual(['b', 'a']);
		ask(session, {type: 'renameAsked'});
		type(session, '!');
		ask(session, {type: 'chosen'}, {type: 'duplicated'});
		expect(open(session).plan.subjects.system.list.map(({name}) => name)).toStrictEqual([
			'B',
			'A!',
			'A! (copy)',
		]);
		ask(session, {type: 'moved', to: 'up'}, {type: 'removeAsked'});
		expect(session.getState().overlay).toMatchObject({
			question: containing('One other answer mentions it'),
		});
		const before = open(session).plan;
		ask(session, {type: 'confirmed'});
		expect(answerAt(open(session).plan, {kind: 'flow', id: 'f'}, 'from')).toBeUndefined();
		ask(session, {type: 'undone'});
		expect(open(session).plan.subjects.system.list).toStrictEqual(before.subjects.system.list);
		expect(answerAt(open(session).plan, {kind: 'flow', id: 'f'}, 'from')).toMatchObject({
			value: 'a',
		});
	});

	it('proposes sync pairs from truths and destinations', () => {
		const plan = planWith(
			{system: ['A', 'B'], dataPoint: ['Mail', 'Name']},
			{
				'dataPoint:mail/entity': 'Person',
				'dataPoint:mail/sourceOfTruth': ['a'],
				'dataPoint:mail/destinations': ['b'],
				'dataPoint:name/entity': 'person',
				'dataPoint:name/sourceOfTruth': ['a'],
				'dataPoint:name/destinations': ['b'],
			},
		);
		const session = memorySession({plan, opened: {place: atList('syncPair')}});
		ask(session, {type: 'proposalsTaken'});
		expect(open(session).plan.subjects.syncPair.list.map(({name}) => name)).toStrictEqual([
			'Person: A → B',
		]);
	});
});

describe('the matrix', () => {
	it('marks truths, records and destinations, and opens the question again when the last mark is taken away', () => {
		const session = memorySession({
			plan: planWith({system: ['A', 'B'], dataPoint: ['Mail']}),
			opened: {place: {view: 'interview', stop: {type: 'placement'}}},
		});
		ask(
			session,
			{type: 'marked', mark: 'truthAndRecord'},
			{type: 'moved', to: 'right'},
			{type: 'marked', mark: 'destination'},
		);
		const mail = {kind: 'dataPoint', id: 'mail'} as const;
		expect(answerAt(open(session).plan, mail, 'sourceOfTruth')).toMatchObject({value: ['a']});
		expect(answerAt(open(session).plan, mail, 'systemsOfRecord')).toMatchObject({value: ['a']});
		expect(answerAt(open(session).plan, mail, 'destinations')).toMatchObject({value: ['b']});
		ask(session, {type: 'marked', mark: 'nothing'});
		expect(answerAt(open(session).plan, mail, 'destinations')).toBeUndefined();
		ask(session, {type: 'marked', mark: 'noTruth'});
		expect(answerAt(open(session).plan, mail, 'sourceOfTruth')).toMatchObject({value: null});
	});
});

describe('going about', () => {
	it('resumes at the place left, and at the first open question when that is gone', () => {
		const plan = planWith({system: ['A']}, {'project:project/goal': 'x'});
		const there = memorySession({plan, opened: {place: atQuestion('system', 'a', 'owner')}});
		expect(open(there).place).toStrictEqual(atQuestion('system', 'a', 'owner'));
		const gone = memorySession({plan, opened: {place: atQuestion('system', 'b', 'owner')}});
		expect(open(gone).place).toStrictEqual(atQuestion('project', 'project', 'currentCost'));
	});

	it('goes to a question by words of its subject and of itself', () => {
		const session = memorySession({
			plan: planWith({dataPoint: ['E-mail', 'Name']}),
			opened: {place: {view: 'outline'}},
		});
		ask(
			session,
			{type: 'goToAsked'},
			{type: 'edited', edit: {insert: 'e-mail personal'}},
			{type: 'chosen'},
		);
		expect(open(session).place).toStrictEqual(atQuestion('dataPoint', 'e-mail', 'personal'));
	});

	it('comes back from the review to where it was opened', () => {
		const session = memorySession({
			plan: planWith({system: ['A']}),
			opened: {place: {view: 'outline'}},
		});
		ask(session, {type: 'reviewAsked'}, {type: 'left'});
		expect(open(session).place).toStrictEqual({view: 'outline'});
		ask(session, {type: 'left'});
		expect(session.getState().session).toBeUndefined();
	});

	it('switches depth without losing an answer', () => {
		const session = memorySession({
			plan: planWith({}, {'project:project/triedBefore': 'x'}),
			opened: {place: {view: 'outline'}},
		});
		ask(session, {type: 'depthChanged'});
		expect(session.getState().settings.depth).toBe('essential');
		expect(answerAt(open(session).plan, goal, 'triedBefore')).toMatchObject({value: 'x'});
	});
});

describe('the beginning', () => {
	const started = {
		type: 'started',
		today,
		settings: {speaker: 'Mara', depth: 'full'},
		examples: [],
	} as const;

	it('looks for saved plans where none is named', () => {
		const session = memorySession();
		expect(session.effects).toStrictEqual([{type: 'loadLibrary'}]);
		expect(session.getState().home.isOpening).toBe(false);
	});

	it('opens the one that is named, and looks for the others on the way home', () => {
		const session = memorySession();
		const before = session.effects.length;
		session.report({...started, opening: '/plans/abc.groundplan'});
		expect(session.effects.slice(before)).toStrictEqual([
			{type: 'openPlan', path: '/plans/abc.groundplan'},
		]);
		expect(session.getState().home.isOpening).toBe(true);
		const opened = memorySession({plan: planWith({}), opened: {place: {view: 'outline'}}});
		ask(opened, {type: 'left'});
		expect(opened.effects.at(-1)).toStrictEqual({type: 'loadLibrary'});
	});
});

describe('what cannot be saved', () => {
	it('is said, stays in the plan, and is forgotten once it is written', () => {
		const session = memorySession({
			plan: planWith({}),
			opened: {place: atQuestion('project', 'project', 'goal')},
		});
		type(session, 'x');
		ask(session, {type: 'chosen'});
		session.report({type: 'saveFailed', problem: 'The disk is full.'});
		expect(open(session).saving).toMatchObject({
			state: 'failing',
			problem: 'The disk is full.',
		});
		expect(answerAt(open(session).plan, goal, 'goal')).toMatchObject({value: 'x'});
		session.report({type: 'saved'});
		expect(open(session).saving).toStrictEqual({state: 'saved'});
	});
});

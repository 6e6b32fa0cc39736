import {applyChanges, type Change} from '../source/plan/change.ts';
import {emptyPlan, type Plan} from '../source/plan/plan.ts';
import type {Answer} from '../source/plan/answer.ts';
import type {SubjectKind} from '../source/plan/subject.ts';
import type {Context} from '../source/wizard/context.ts';
import type {Intent} from '../source/wizard/intent.ts';
import type {Place} from '../source/wizard/place.ts';
import {warningFilters} from '../source/wizard/warnings/warnings.ts';
import {memorySession, type MemorySession} from './memory-session.ts';

/** A small plan in which every kind of screen has something to show. */
function plentifulPlan(): Plan {
	const add = (kind: SubjectKind, ...names: readonly string[]) =>
		names.map((name): Change => ({
			type: 'added',
			subject: {kind, id: name.toLowerCase(), name, answers: {}},
			place: 1000,
		}));
	const answer = (kind: SubjectKind, id: string, question: string, given: Answer): Change => ({
		type: 'answered',
		subject: {kind, id},
		question,
		answer: given,
	});
	const said = (value: Extract<Answer, {state: 'answered'}>['value']): Answer => ({
		state: 'answered',
		value,
	});
	return applyChanges(emptyPlan('plenty', 'Members and invoices'), [
		...add('system', 'CRM', 'ERP', 'Mail'),
		...add('dataPoint', 'Email', 'Status', 'Price'),
		...add('process', 'Renewal', 'Invoicing', 'Events'),
		...add('syncPair', 'Person'),
		...add('flow', 'F1'),
		answer(
			'project',
			'project',
			'goal',
			said('First line\nsecond line, with some words\nthird line'),
		),
		answer('project', 'project', 'measure', {
			state: 'unknown',
			owner: 'Finance',
			due: '2026-12-15',
		}),
		answer('project', 'project', 'outOfScope', said(['Website', 'Payroll', 'Archive'])),
		answer('system', 'crm', 'product', said('Some product')),
		answer('system', 'crm', 'maturity', {
			state: 'disputed',
			claims: [
				{value: 'mature', by: 'Jo'},
				{value: 'new', by: 'Bram'},
				{value: 'growing', by: 'Ilse'},
			],
		}),
		answer('dataPoint', 'email', 'entity', said('Person')),
		answer('dataPoint', 'email', 'sourceOfTruth', said(['crm', 'erp'])),
		answer('dataPoint', 'email', 'precedence', said(null)),
		answer('dataPoint', 'email', 'destinations', said(['mail'])),
		answer('dataPoint', 'status', 'sourceOfTruth', said(null)),
		answer(
			'process',
			'renewal',
			'toBe',
			said([{step: 'One'}, {step: 'Two', manual: true}, {step: 'Three'}]),
		),
		answer('syncPair', 'person', 'approach', said('overwrite')),
		answer('flow', 'f1', 'from', said('crm')),
		answer('project', 'project', 'testChecks', said(['write'])),
	]).plan;
}

const question = (kind: SubjectKind, id: string, asked: string): Place => ({
	view: 'interview',
	stop: {type: 'question', subject: {kind, id}, question: asked},
});
const list = (kind: SubjectKind): Place => ({view: 'interview', stop: {type: 'list', kind}});

/** A place and what is done there to come into a context. */
interface Way {
	readonly place?: Place;
	readonly intents?: readonly Intent[];
	readonly columns?: number;
}

const edited = (edit: Extract<Intent, {type: 'edited'}>['edit']): Intent => ({
	type: 'edited',
	edit,
});
const down: Intent = {type: 'moved', to: 'down'};
/** Text with something on both sides of the cursor, something cut, and an edit to undo. */
const inTheMiddle: readonly Intent[] = [
	edited({insert: ' one two three'}),
	edited('killWordLeft'),
	edited('wordLeft'),
	edited('left'),
];

/** Something that stands in the preview more than once, found. */
const searching: readonly Intent[] = [
	{type: 'searchAsked'},
	edited({insert: 'not answered'}),
	{type: 'chosen'},
];

/** The form to accept the warning under the cursor, filled in and taken: the speaker, the day and the status are there. */
const acceptingTheFirst: readonly Intent[] = [
	{type: 'acceptAsked'},
	edited({insert: 'The old import is kept'}),
	{type: 'chosen'},
	{type: 'chosen'},
	{type: 'chosen'},
	{type: 'chosen'},
];
const showingAccepted: readonly Intent[] = warningFilters
	.slice(0, warningFilters.indexOf('accepted'))
	.map((): Intent => ({type: 'filterChanged'}));

/** Ways into each context; together they give every key of the context something to do. */
const ways: {readonly [In in Context]: readonly Way[]} = {
	tooSmall: [{place: {view: 'outline'}, columns: 30}],
	leaving: [{place: {view: 'outline'}, intents: [{type: 'quitAsked'}]}],
	home: [{intents: [down, down]}],
	outline: [{place: {view: 'outline'}, intents: [down, down]}],
	list: [{place: list('system'), intents: [down]}, {place: list('syncPair')}],
	adding: [{place: list('system'), intents: [{type: 'addingStarted'}, ...inTheMiddle]}],
	placement: [
		{
			place: {view: 'interview', stop: {type: 'placement'}},
			intents: [down, {type: 'moved', to: 'right'}, {type: 'marked', mark: 'record'}],
		},
	],
	text: [
		{place: question('system', 'crm', 'product'), intents: inTheMiddle},
		{place: question('system', 'erp', 'product')},
	],
	longText: [
		{place: question('project', 'project', 'goal'), intents: [edited('up'), ...inTheMiddle]},
		{place: question('project', 'project', 'currentCost')},
	],
	lines: [
		{
			place: question('project', 'project', 'outOfScope'),
			intents: [edited('up'), ...inTheMiddle],
		},
		{place: question('system', 'erp', 'qualityChecks')},
	],
	choice: [
		{place: question('system', 'erp', 'apiDocs'), intents: [down]},
		{place: question('syncPair', 'person', 'approach')},
	],
	several: [{place: question('project', 'project', 'testChecks'), intents: [down]}],
	reference: [
		{place: question('flow', 'f1', 'from'), intents: [down]},
		{place: question('flow', 'f1', 'from'), intents: [edited({insert: 'e'})]},
	],
	references: [
		{place: question('dataPoint', 'email', 'destinations'), intents: [down]},
		{place: question('dataPoint', 'email', 'destinations'), intents: [edited({insert: 'e'})]},
	],
	claims: [{place: question('system', 'crm', 'maturity'), intents: [down]}],
	table: [
		{place: question('process', 'renewal', 'toBe'), intents: [down, ...inTheMiddle]},
		{
			place: question('process', 'renewal', 'toBe'),
			intents: [down, {type: 'fieldChanged', direction: 1}],
		},
		{place: question('process', 'invoicing', 'toBe')},
	],
	review: [{place: {view: 'review'}, intents: [down, down]}],
	warnings: [
		{place: {view: 'warnings'}, intents: [down]},
		{
			place: {view: 'warnings'},
			intents: [...acceptingTheFirst, ...showingAccepted],
		},
	],
	preview: [
		{place: {view: 'preview'}, intents: [down, down]},
		{place: {view: 'preview'}, intents: searching},
	],
	contents: [
		{place: {view: 'preview'}, intents: [{type: 'contentsAsked'}, down, down]},
		{place: {view: 'preview'}, intents: [{type: 'contentsAsked'}, ...inTheMiddle]},
	],
	search: [
		{place: {view: 'preview'}, intents: searching.slice(0, 2)},
		{place: {view: 'preview'}, intents: [{type: 'searchAsked'}, ...inTheMiddle]},
	],
	form: [
		{
			place: question('project', 'project', 'goal'),
			intents: [
				{type: 'noteAsked'},
				edited({insert: 'first\nsecond\nthird'}),
				edited('up'),
				...inTheMiddle,
			],
		},
		{place: question('project', 'project', 'goal'), intents: [{type: 'dontKnowAsked'}]},
		{place: {view: 'warnings'}, intents: [{type: 'acceptAsked'}]},
		{place: {view: 'preview'}, intents: [{type: 'exportAsked'}]},
		{
			place: {view: 'preview'},
			intents: [{type: 'exportAsked'}, {type: 'fieldChanged', direction: -1}],
		},
		{
			place: question('project', 'project', 'goal'),
			intents: [{type: 'dontKnowAsked'}, {type: 'fieldChanged', direction: 1}],
		},
	],
	goTo: [
		{place: {view: 'outline'}, intents: [{type: 'goToAsked'}, down]},
		{place: {view: 'outline'}, intents: [{type: 'goToAsked'}, ...inTheMiddle]},
	],
	person: [
		{place: {view: 'warnings'}, intents: [{type: 'personAsked'}, down]},
		{place: {view: 'warnings'}, intents: [{type: 'personAsked'}, ...inTheMiddle]},
	],
	help: [{place: question('project', 'project', 'goal'), intents: [{type: 'helpAsked'}, down]}],
	confirm: [{place: list('system'), intents: [{type: 'removeAsked'}]}],
	examples: [{intents: [{type: 'homeChosen', entry: {type: 'example'}}]}],
};

/** Sessions in a context, one a way; each has something to undo and something to redo. */
export function sessionsIn(
	context: Context,
	size: {readonly columns?: number; readonly rows?: number} = {},
): readonly MemorySession[] {
	return ways[context].map(({place, intents = [], columns}) => {
		const session =
			place === undefined
				? memorySession(size)
				: memorySession({
						plan: plentifulPlan(),
						...size,
						opened: {place: {view: 'outline'}},
					});
		if (place !== undefined) {
			const go = (to: Place) =>
				session.report({
					type: 'planOpened',
					opened: {
						path: '/plans/plenty.groundplan',
						plan: plentifulPlan(),
						history: history(),
						drafts: {},
						place: to,
					},
				});
			go(place);
		}

		for (const intent of intents) {
			session.send({from: 'keyboard', intent});
		}

		if (columns !== undefined) {
			session.report({type: 'resized', columns, rows: 24});
		}

		return session;
	});
}

/** A step done and a step undone, at a place of their own. */
function history() {
	const step = (name: string) => {
		const change: Change = {type: 'renamed', subject: {kind: 'risk', id: 'none'}, name};
		return {label: name, changes: [change], inverse: [change]};
	};
	return {done: [step('done')], undone: [step('undone')]};
}

import type {Acceptance} from './acceptance.ts';
import type {Answer} from './answer.ts';
import type {Collection} from './collection.ts';
import {acceptanceOf, type Plan} from './plan.ts';
import {answerIn, type Subject, type SubjectKind, type SubjectRef} from './subject.ts';

/** One thing that happens to a plan. Plain data: it is stored in the plan's history and undone by its inverse. */
export type Change =
	| {
			readonly type: 'answered';
			readonly subject: SubjectRef;
			readonly question: string;
			readonly answer?: Answer;
	  }
	| {readonly type: 'added'; readonly subject: Subject; readonly place: number}
	| {readonly type: 'removed'; readonly subject: SubjectRef}
	| {readonly type: 'renamed'; readonly subject: SubjectRef; readonly name: string}
	| {readonly type: 'moved'; readonly subject: SubjectRef; readonly place: number}
	| {readonly type: 'titled'; readonly title: string}
	/** A finding is accepted by name; without an acceptance, the one it had is withdrawn. */
	| {readonly type: 'accepted'; readonly finding: string; readonly acceptance?: Acceptance};

/** Changes made together: done in one go, saved in one commit, undone in one go. `label` names it for "undone: …". */
export interface Step {
	readonly label: string;
	readonly changes: readonly Change[];
}

/** The plan after the changes, and the changes that lead back. Changes that point at nothing have no effect. */
export function applyChanges(
	plan: Plan,
	changes: readonly Change[],
): {readonly plan: Plan; readonly inverse: readonly Change[]} {
	const inverse: Change[] = [];
	let current = plan;
	for (const change of changes) {
		const done = applyChange(current, change);
		if (done !== undefined) {
			current = done.plan;
			inverse.unshift(done.inverse);
		}
	}

	return {plan: current, inverse};
}

function applyChange(
	plan: Plan,
	change: Change,
): {readonly plan: Plan; readonly inverse: Change} | undefined {
	switch (change.type) {
		case 'titled': {
			return {
				plan: {...plan, title: change.title},
				inverse: {type: 'titled', title: plan.title},
			};
		}

		case 'accepted': {
			return accept(plan, change.finding, change.acceptance);
		}

		case 'added': {
			const {kind, id} = change.subject;
			return plan.subjects[kind].has(id)
				? undefined
				: {
						plan: withCollection(plan, kind, collection =>
							collection.inserted(change.subject, change.place),
						),
						inverse: {type: 'removed', subject: {kind, id}},
					};
		}

		default: {
			return changeSubject(plan, change);
		}
	}
}

function changeSubject(
	plan: Plan,
	change: Exclude<Change, {readonly type: 'titled' | 'accepted' | 'added'}>,
): {readonly plan: Plan; readonly inverse: Change} | undefined {
	const {kind, id} = change.subject;
	const collection = plan.subjects[kind];
	const before = collection.get(id);
	if (before === undefined) {
		return change.type === 'answered' && kind === 'field' && change.answer !== undefined
			? firstFieldAnswer(plan, change)
			: undefined;
	}

	const place = collection.indexOf(id);
	switch (change.type) {
		case 'answered': {
			const after = {
				...before,
				answers: withEntry(before.answers, change.question, change.answer),
			};
			const old = answerIn(before.answers, change.question);
			return {
				plan: withCollection(plan, kind, subjects => subjects.replaced(after)),
				inverse: {
					type: 'answered',
					subject: change.subject,
					question: change.question,
					...(old === undefined ? {} : {answer: old}),
				},
			};
		}

		case 'removed': {
			return {
				plan: withCollection(plan, kind, subjects => subjects.without(id)),
				inverse: {type: 'added', subject: before, place},
			};
		}

		case 'renamed': {
			return {
				plan: withCollection(plan, kind, subjects =>
					subjects.replaced({...before, name: change.name}),
				),
				inverse: {type: 'renamed', subject: change.subject, name: before.name},
			};
		}

		case 'moved': {
			return {
				plan: withCollection(plan, kind, subjects => subjects.moved(id, change.place)),
				inverse: {type: 'moved', subject: change.subject, place},
			};
		}
	}
}

/** A field is stored with the first answer about it; until then it exists only by derivation. */
function firstFieldAnswer(
	plan: Plan,
	change: {readonly subject: SubjectRef; readonly question: string; readonly answer?: Answer},
): {readonly plan: Plan; readonly inverse: Change} {
	const {id} = change.subject;
	const field: Subject = {
		kind: 'field',
		id,
		name: id,
		answers: withEntry({}, change.question, change.answer),
	};
	return {
		plan: withCollection(plan, 'field', subjects => subjects.inserted(field)),
		inverse: {type: 'removed', subject: {kind: 'field', id}},
	};
}

function accept(
	plan: Plan,
	finding: string,
	acceptance: Acceptance | undefined,
): {readonly plan: Plan; readonly inverse: Change} {
	const before = acceptanceOf(plan, finding);
	return {
		plan: {...plan, acceptances: withEntry(plan.acceptances, finding, acceptance)},
		inverse: {
			type: 'accepted',
			finding,
			...(before === undefined ? {} : {acceptance: before}),
		},
	};
}

/** Entries with one set, or taken out where there is no value. */
function withEntry<Entry>(
	entries: Readonly<Record<string, Entry>>,
	key: string,
	entry: Entry | undefined,
): Readonly<Record<string, Entry>> {
	const {[key]: _, ...others} = entries;
	return entry === undefined ? others : {...entries, [key]: entry};
}

function withCollection(
	plan: Plan,
	kind: SubjectKind,
	update: (collection: Collection) => Collection,
): Plan {
	return {...plan, subjects: {...plan.subjects, [kind]: update(plan.subjects[kind])}};
}

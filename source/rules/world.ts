import {Collection} from '../plan/collection.ts';
import type {Plan} from '../plan/plan.ts';
import {fieldId, projectId, type Subject, type SubjectKind} from '../plan/subject.ts';
import {questions} from '../interview/questions.ts';
import type {Question} from '../interview/question.ts';
import {read, type Reading} from '../interview/reading.ts';
import {viewsOf, type View} from '../interview/view.ts';

/** What a check looked at besides its own subject, and whether it would see the same in another plan. */
export interface Dependency {
	readonly kind: SubjectKind;
	readonly holdsIn: (plan: Plan) => boolean;
}

/** One answer a check read. */
export interface Glance {
	readonly subject: Subject;
	readonly question: Question;
}

/** Where the world notes what a check looks at, and how it settles disputes while it runs. */
export interface Notes {
	readonly dependencies: Dependency[];
	readonly glances: Glance[];
	/** Disputed answers met so far, with the number of their claims. */
	readonly disputes: Map<string, number>;
	/** The claim to take for true, by the dispute's key. */
	readonly claims: ReadonlyMap<string, number>;
}

/**
 * The plan as rules look at it: typed views, and questions to the graph of data points, flows and processes. Whatever is
 * asked here is noted, so that a finding can show the answers it rests on, and so that an answer re-runs only the checks
 * that looked at it.
 */
export class World {
	readonly plan: Plan;
	#notes: Notes = newNotes();
	readonly #viewOf = viewsOf((subject, question) => this.#read(subject, question));

	constructor(plan: Plan) {
		this.plan = plan;
	}

	/** Runs a check and gives what it returned together with what it looked at. */
	noting<Result>(check: () => Result, claims: Notes['claims'] = new Map()): {readonly result: Result; readonly notes: Notes} {
		const outer = this.#notes;
		const notes = newNotes(claims);
		this.#notes = notes;
		try {
			return {result: check(), notes};
		} finally {
			this.#notes = outer;
		}
	}

	/** A view of a subject already at hand. */
	view<Kind extends SubjectKind>(subject: Subject<Kind>): View<Kind> {
		return this.#viewOf(subject);
	}

	get project(): View<'project'> {
		const project = this.plan.subjects.project.get(projectId) ?? {kind: 'project', id: projectId, name: this.plan.title, answers: {}};
		this.#note('project', plan => plan.subjects.project.get(projectId) === project);
		return this.view(project);
	}

	/** Every subject of a kind, in order. */
	all<Kind extends SubjectKind>(kind: Kind): ReadonlyArray<View<Kind>> {
		const collection: Collection<Kind> = this.plan.subjects[kind];
		this.#note(kind, plan => Object.is(plan.subjects[kind], collection));
		return collection.list.map(subject => this.view(subject));
	}

	/** One subject, if it exists. */
	get<Kind extends SubjectKind>(kind: Kind, id: string): View<Kind> | undefined {
		const collection: Collection<Kind> = this.plan.subjects[kind];
		const subject = collection.get(id);
		this.#note(kind, plan => Object.is(plan.subjects[kind].get(id), subject));
		return subject === undefined ? undefined : this.view(subject);
	}

	/** Several subjects by id; those that do not exist are left out. */
	getAll<Kind extends SubjectKind>(kind: Kind, ids: readonly string[]): ReadonlyArray<View<Kind>> {
		return ids.flatMap(id => this.get(kind, id) ?? []);
	}

	/** A data point as a system keeps it; it has a view even before anything is answered about it. */
	field(dataPoint: string, system: string): View<'field'> {
		const id = fieldId(dataPoint, system);
		const stored = this.plan.subjects.field.get(id);
		this.#note('field', plan => plan.subjects.field.get(id) === stored);
		return this.view(stored ?? {kind: 'field', id, name: id, answers: {}});
	}

	/** The flows that carry a data point. */
	flowsCarrying(dataPoint: string): ReadonlyArray<View<'flow'>> {
		return this.#listed('flow', flowsByDataPoint, dataPoint);
	}

	/** The flows whose load is not known or not answered; any of them might carry any data point. */
	flowsOfUnknownLoad(): ReadonlyArray<View<'flow'>> {
		return this.#listed('flow', flowsByDataPoint, notKnown);
	}

	/** The processes that use a data point. */
	processesUsing(dataPoint: string): ReadonlyArray<View<'process'>> {
		return this.#listed('process', processesByDataPoint, dataPoint);
	}

	/** The processes of which it is not known or not answered what they use. */
	processesOfUnknownUse(): ReadonlyArray<View<'process'>> {
		return this.#listed('process', processesByDataPoint, notKnown);
	}

	#listed<Kind extends SubjectKind>(kind: Kind, index: Index<Kind>, key: string): ReadonlyArray<View<Kind>> {
		const subjects = index(this.plan.subjects[kind]).get(key) ?? [];
		this.#note(kind, plan => sameList(index(plan.subjects[kind]).get(key) ?? [], subjects));
		return subjects.map(subject => this.view(subject));
	}

	#note(kind: SubjectKind, holdsIn: Dependency['holdsIn']): void {
		this.#notes.dependencies.push({kind, holdsIn});
	}

	#read(subject: Subject, question: Question): Reading {
		this.#notes.glances.push({subject, question});
		const reading = read(subject, question);
		if (reading.state !== 'disputed') {
			return reading;
		}

		const key = `${subject.kind}:${subject.id}/${question.id}`;
		this.#notes.disputes.set(key, reading.claims.length);
		const chosen = this.#notes.claims.get(key);
		const claim = chosen === undefined ? undefined : reading.claims[chosen];
		if (claim === undefined) {
			return reading;
		}

		return claim.value === null ? {state: 'none'} : {state: 'answered', value: claim.value};
	}
}

type Index<Kind extends SubjectKind> = (collection: Collection<Kind>) => ReadonlyMap<string, ReadonlyArray<Subject<Kind>>>;

/** The key under which an index keeps what may belong anywhere. Ids are slugs, so none is equal to it. */
const notKnown = '?';

const flowsByDataPoint = indexBy<'flow'>(flow => idsIn(read(flow, questions.flow.carries)));

const processesByDataPoint = indexBy<'process'>(process => idsIn(read(process, questions.process.uses)));

function idsIn(reading: Reading<readonly string[]>): readonly string[] {
	switch (reading.state) {
		case 'answered': {
			return reading.value;
		}

		case 'disputed': {
			return [...new Set(reading.claims.flatMap(claim => claim.value ?? []))];
		}

		case 'unknown':
		case 'unanswered': {
			return [notKnown];
		}

		case 'none':
		case 'notApplicable': {
			return [];
		}
	}
}

function indexBy<Kind extends SubjectKind>(keysOf: (subject: Subject<Kind>) => readonly string[]): Index<Kind> {
	const made = new WeakMap<Collection<Kind>, Map<string, Array<Subject<Kind>>>>();
	return collection => {
		const existing = made.get(collection);
		if (existing !== undefined) {
			return existing;
		}

		const index = new Map<string, Array<Subject<Kind>>>();
		for (const subject of collection) {
			for (const key of keysOf(subject)) {
				const subjects = index.get(key);
				if (subjects === undefined) {
					index.set(key, [subject]);
				} else {
					subjects.push(subject);
				}
			}
		}

		made.set(collection, index);
		return index;
	};
}

function sameList(left: readonly unknown[], right: readonly unknown[]): boolean {
	return left.length === right.length && left.every((item, place) => item === right[place]);
}

function newNotes(claims: Notes['claims'] = new Map()): Notes {
	return {dependencies: [], glances: [], disputes: new Map(), claims};
}

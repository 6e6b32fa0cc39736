import {Collection} from '../plan/collection.ts';
import type {Plan} from '../plan/plan.ts';
import {fieldId, projectId, type Subject, type SubjectKind} from '../plan/subject.ts';
import {questions} from '../interview/questions.ts';
import type {Question} from '../interview/question.ts';
import {read, type Reading} from '../interview/reading.ts';
import {viewsOf, type View} from '../interview/view.ts';

/** One answer a check read. */
export interface Glance {
	readonly subject: Subject;
	readonly question: Question;
}

/** What a check read, and the disputes it met. */
export interface Notes {
	readonly glances: readonly Glance[];
	/** Disputed answers, with the number of their claims. */
	readonly disputes: ReadonlyMap<string, number>;
}

/** For each dispute, by its key, the claim to take for true. */
export type ChosenClaims = ReadonlyMap<string, number>;

const noClaims: ChosenClaims = new Map();

/** A question put to the graph of subjects, and the subjects that answered it. */
interface Query {
	readonly kind: SubjectKind;
	readonly ask: (plan: Plan) => readonly unknown[];
	readonly found: readonly unknown[];
}

/**
 * Everything that was asked of the graph while the rules about one subject ran, each question once. As long as a plan gives
 * the same answers to them, the findings about that subject stay as they are.
 */
export class Dependencies {
	readonly kinds = new Set<SubjectKind>();
	readonly #queries = new Map<string, Query>();

	add(key: string, query: Query): void {
		if (!this.#queries.has(key)) {
			this.kinds.add(query.kind);
			this.#queries.set(key, query);
		}
	}

	/** Whether a plan that differs in these kinds still gives the same answers. */
	holdIn(plan: Plan, changed: ReadonlySet<SubjectKind>): boolean {
		if (this.kinds.isDisjointFrom(changed)) {
			return true;
		}

		for (const {kind, ask, found} of this.#queries.values()) {
			if (changed.has(kind) && !sameList(ask(plan), found)) {
				return false;
			}
		}

		return true;
	}
}

/**
 * The plan as rules look at it: typed views, and questions to the graph of data points, flows and processes. Whatever is
 * asked here is noted, so that a finding can show the answers it rests on, and so that an answer re-runs only the checks
 * that looked at it.
 */
export class World {
	readonly plan: Plan;
	#dependencies = new Dependencies();
	#glances: Glance[] = [];
	#disputes = new Map<string, number>();
	#claims = noClaims;
	readonly #viewOf = viewsOf((subject, question) => this.#read(subject, question));

	constructor(plan: Plan) {
		this.plan = plan;
	}

	/** Starts to note what is asked from here on, for the rules about one subject. */
	watch(): Dependencies {
		this.#dependencies = new Dependencies();
		return this.#dependencies;
	}

	/** Runs one check, with these claims taken for true, and gives what it returned together with what it read. */
	noting<Result>(
		check: () => Result,
		claims: ChosenClaims = noClaims,
	): {readonly result: Result; readonly notes: Notes} {
		this.#glances = [];
		this.#disputes = new Map();
		this.#claims = claims;
		return {result: check(), notes: {glances: this.#glances, disputes: this.#disputes}};
	}

	/** A view of a subject already at hand. */
	view<Kind extends SubjectKind>(subject: Subject<Kind>): View<Kind> {
		return this.#viewOf(subject);
	}

	get project(): View<'project'> {
		const project = this.plan.subjects.project.get(projectId) ?? {
			kind: 'project',
			id: projectId,
			name: this.plan.title,
			answers: {},
		};
		this.#dependencies.add('project', {
			kind: 'project',
			ask: plan => plan.subjects.project.list,
			found: this.plan.subjects.project.list,
		});
		return this.view(project);
	}

	/** Every subject of a kind, in order. */
	all<Kind extends SubjectKind>(kind: Kind): ReadonlyArray<View<Kind>> {
		const collection: Collection<Kind> = this.plan.subjects[kind];
		this.#dependencies.add(`all ${kind}`, {
			kind,
			ask: plan => [plan.subjects[kind]],
			found: [collection],
		});
		return collection.list.map(subject => this.view(subject));
	}

	/** One subject, if it exists. */
	get<Kind extends SubjectKind>(kind: Kind, id: string): View<Kind> | undefined {
		const collection: Collection<Kind> = this.plan.subjects[kind];
		const subject = collection.get(id);
		this.#dependencies.add(`${kind} ${id}`, {
			kind,
			ask: plan => [plan.subjects[kind].get(id)],
			found: [subject],
		});
		return subject === undefined ? undefined : this.view(subject);
	}

	/** Several subjects by id; those that do not exist are left out. */
	getAll<Kind extends SubjectKind>(
		kind: Kind,
		ids: readonly string[],
	): ReadonlyArray<View<Kind>> {
		return ids.flatMap(id => this.get(kind, id) ?? []);
	}

	/** A data point as a system keeps it; it has a view even before anything is answered about it. */
	field(dataPoint: string, system: string): View<'field'> {
		const id = fieldId(dataPoint, system);
		const stored = this.plan.subjects.field.get(id);
		this.#dependencies.add(`field ${id}`, {
			kind: 'field',
			ask: plan => [plan.subjects.field.get(id)],
			found: [stored],
		});
		return this.view(stored ?? {kind: 'field', id, name: id, answers: {}});
	}

	/** The data points that stand in a system: with their truth, a record or as a destination. */
	dataPointsIn(system: string): ReadonlyArray<View<'dataPoint'>> {
		return this.#listed('dataPoint', dataPointsBySystem, system);
	}

	/** The data points of which it is not fully known in which systems they stand; any of them might stand in any. */
	dataPointsOfUnknownPlace(): ReadonlyArray<View<'dataPoint'>> {
		return this.#listed('dataPoint', dataPointsBySystem, notKnown);
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

	#listed<Kind extends SubjectKind>(
		kind: Kind,
		index: Index<Kind>,
		key: string,
	): ReadonlyArray<View<Kind>> {
		const subjects = index(this.plan.subjects[kind]).get(key) ?? [];
		this.#dependencies.add(`${kind}s of ${key}`, {
			kind,
			ask: plan => index(plan.subjects[kind]).get(key) ?? [],
			found: subjects,
		});
		return subjects.map(subject => this.view(subject));
	}

	#read(subject: Subject, question: Question): Reading {
		this.#glances.push({subject, question});
		const reading = read(subject, question);
		if (reading.state !== 'disputed') {
			return reading;
		}

		const key = `${subject.kind}:${subject.id}/${question.id}`;
		this.#disputes.set(key, reading.claims.length);
		const chosen = this.#claims.get(key);
		const claim = chosen === undefined ? undefined : reading.claims[chosen];
		if (claim === undefined) {
			return reading;
		}

		return claim.value === null ? {state: 'none'} : {state: 'answered', value: claim.value};
	}
}

type Index<Kind extends SubjectKind> = (
	collection: Collection<Kind>,
) => ReadonlyMap<string, ReadonlyArray<Subject<Kind>>>;

/** The key under which an index keeps what may belong anywhere. Ids are slugs, so none is equal to it. */
const notKnown = '?';

const dataPointsBySystem = indexBy<'dataPoint'>(point => {
	const {sourceOfTruth, systemsOfRecord, destinations} = questions.dataPoint;
	return [
		...new Set(
			[sourceOfTruth, systemsOfRecord, destinations].flatMap(question => idsIn(read(point, question))),
		),
	];
});

const flowsByDataPoint = indexBy<'flow'>(flow => idsIn(read(flow, questions.flow.carries)));

const processesByDataPoint = indexBy<'process'>(process =>
	idsIn(read(process, questions.process.uses)),
);

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

/** An index of a collection, made once a collection; what a subject is listed under is found out once a subject. */
function indexBy<Kind extends SubjectKind>(
	keysOf: (subject: Subject<Kind>) => readonly string[],
): Index<Kind> {
	const made = new WeakMap<Collection<Kind>, Map<string, Array<Subject<Kind>>>>();
	const keys = new WeakMap<Subject<Kind>, readonly string[]>();
	return collection => {
		const existing = made.get(collection);
		if (existing !== undefined) return existing;

		const index = new Map<string, Array<Subject<Kind>>>();
		for (const subject of collection) {
			let listedUnder = keys.get(subject);
			if (listedUnder === undefined) {
				listedUnder = keysOf(subject);
				keys.set(subject, listedUnder);
			}

			for (const key of listedUnder) {
				const subjects = index.get(key);
				if (subjects === undefined) index.set(key, [subject]);
				else subjects.push(subject);
			}
		}

		made.set(collection, index);
		return index;
	};
}

function sameList(left: readonly unknown[], right: readonly unknown[]): boolean {
	return left.length === right.length && left.every((item, place) => item === right[place]);
}

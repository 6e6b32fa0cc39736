import type {Collection} from '../../plan/collection.ts';
import type {Plan} from '../../plan/plan.ts';
import {fieldId, projectId, type Subject, type SubjectKind} from '../../plan/subject.ts';
import type {Question} from '../../interview/question.ts';
import {read, type Reading} from '../../interview/reading.ts';
import {viewsOf, type View} from '../../interview/view.ts';
import type {CollectionIndex, Index} from './collection-index.ts';
import {allAnswers, Dependencies} from './dependencies.ts';
import {GlanceNotes} from './glances.ts';
import type {Judgement} from './rule.ts';
import {
	allSubjects,
	allWithAnswers,
	dataPointsBySystem,
	everyone,
	fieldsByDataPoint,
	flowsByDataPoint,
	flowsBySystem,
	notKnown,
	processesByDataPoint,
} from './plan-index.ts';

/** For each dispute, by its key, the claim to take for true. */
export type ChosenClaims = ReadonlyMap<string, number>;

const noClaims: ChosenClaims = new Map();

/**
 * The plan as rules look at it: typed views, and questions to the graph of data points, flows and processes. Whatever is
 * asked here is noted, so that a finding can show the answers it rests on, and so that an answer re-runs only the checks
 * that looked at it.
 */
export class World {
	readonly plan: Plan;
	/** Missing where nobody wants to know what was asked for. */
	#dependencies: Dependencies | undefined;
	#emptyProject: Subject<'project'> | undefined;
	readonly #fields = new Map<string, Subject<'field'>>();
	readonly #glances = new GlanceNotes();
	#disputes: Map<string, number> | undefined;
	#claims = noClaims;
	readonly #viewOf = viewsOf((subject, question, isNoted) =>
		this.#read(subject, question, isNoted),
	);

	constructor(plan: Plan) {
		this.plan = plan;
	}

	/** Starts to note what is asked from here on, for one check about a subject. */
	watch(judged: Subject): Dependencies {
		this.#dependencies = new Dependencies(judged);
		return this.#dependencies;
	}

	/** Starts to note what is read from here on, for one check, with these claims taken for true. */
	beginNotes(claims: ChosenClaims = noClaims): void {
		this.#glances.clear();
		this.#disputes = undefined;
		this.#claims = claims;
	}

	/** What was read since then. */
	get glances(): GlanceNotes {
		return this.#glances;
	}

	/** The disputed answers that were read since then, with the number of their claims. */
	get disputes(): ReadonlyMap<string, number> | undefined {
		return this.#disputes;
	}

	/**
	 * Judges several things in one check, so that each judgement rests on what was read for it and on what was read for all,
	 * and not on what was read for the others.
	 */
	judgeEach<Item>(
		items: readonly Item[],
		judge: (item: Item) => Judgement | readonly Judgement[],
	): readonly Judgement[] {
		const judgements: Judgement[] = [];
		for (const item of items) {
			const {size} = this.#glances;
			const judged = [judge(item)].flat();
			this.#glances.setApart(size);
			if (judged.length > 0) {
				const glances = this.#glances.since(size);
				judgements.push(...judged.map(judgement => ({...judgement, glances})));
			}
		}

		return judgements;
	}

	/** A view of a subject already at hand. */
	view<Kind extends SubjectKind>(subject: Subject<Kind>): View<Kind> {
		return this.#viewOf(subject);
	}

	get project(): View<'project'> {
		const project =
			this.plan.subjects.project.get(projectId) ??
			(this.#emptyProject ??= {
				kind: 'project',
				id: projectId,
				name: this.plan.title,
				answers: {},
			});
		this.#dependencies?.addSubject(project);
		return this.view(project);
	}

	/** Every subject of a kind, in order. */
	all<Kind extends SubjectKind>(kind: Kind): ReadonlyArray<View<Kind>> {
		this.#addList(allSubjects, kind);
		const collection: Collection<Kind> = this.plan.subjects[kind];
		return collection.list.map(subject => this.view(subject));
	}

	/** Whether there is any subject of a kind, for those who ask it of each of thousands and need no views. */
	hasAny(kind: SubjectKind): boolean {
		this.#addList(allSubjects, kind);
		return this.plan.subjects[kind].size > 0;
	}

	/** Every subject of a kind as it is stored, for those who look at all of them and need no views; any answer matters to them. */
	subjects<Kind extends SubjectKind>(kind: Kind): Collection<Kind> {
		this.#addList(allWithAnswers, kind);
		return this.plan.subjects[kind];
	}

	/** One subject, if it exists. */
	get<Kind extends SubjectKind>(kind: Kind, id: string): View<Kind> | undefined {
		const collection: Collection<Kind> = this.plan.subjects[kind];
		const subject = collection.get(id);
		this.#dependencies?.addSubject({kind, id});
		return subject === undefined ? undefined : this.view(subject);
	}

	/** Several subjects by id; those that do not exist are left out. */
	getAll<Kind extends SubjectKind>(
		kind: Kind,
		ids: readonly string[],
	): ReadonlyArray<View<Kind>> {
		const views: Array<View<Kind>> = [];
		for (const id of ids) {
			const view = this.get(kind, id);
			if (view !== undefined) views.push(view);
		}

		return views;
	}

	/** A data point as a system keeps it, called by the names of both; it has a view even before anything is answered about it. */
	field(dataPoint: string, system: string): View<'field'> {
		const id = fieldId(dataPoint, system);
		this.#dependencies?.addSubject({kind: 'field', id}, allAnswers);
		let field = this.#fields.get(id);
		if (field === undefined) {
			const {dataPoint: dataPoints, system: systems, field: fields} = this.plan.subjects;
			const name = `${dataPoints.get(dataPoint)?.name ?? dataPoint} in ${systems.get(system)?.name ?? system}`;
			field = {kind: 'field', id, name, answers: fields.get(id)?.answers ?? {}};
			this.#fields.set(id, field);
		}

		return this.view(field);
	}

	/** The fields of a data point about which something was ever answered. */
	fieldsOf(dataPoint: string): ReadonlyArray<View<'field'>> {
		return this.#listed(fieldsByDataPoint, dataPoint);
	}

	/** The data points that stand in a system: with their truth, a record or as a destination. */
	dataPointsIn(system: string): ReadonlyArray<View<'dataPoint'>> {
		return this.#listed(dataPointsBySystem, system);
	}

	/** The data points of which it is not fully known in which systems they stand; any of them might stand in any. */
	dataPointsOfUnknownPlace(): ReadonlyArray<View<'dataPoint'>> {
		return this.#listed(dataPointsBySystem, notKnown);
	}

	/** The flows with an end at a system, as far as it is known. */
	flowsAt(system: string): ReadonlyArray<View<'flow'>> {
		return this.#listed(flowsBySystem, system);
	}

	/** The flows of which it is not known or not answered where they begin or end; any of them might do so anywhere. */
	flowsOfUnknownEnds(): ReadonlyArray<View<'flow'>> {
		return this.#listed(flowsBySystem, notKnown);
	}

	/** The flows that carry a data point. */
	flowsCarrying(dataPoint: string): ReadonlyArray<View<'flow'>> {
		return this.#listed(flowsByDataPoint, dataPoint);
	}

	/** The flows whose load is not known or not answered; any of them might carry any data point. */
	flowsOfUnknownLoad(): ReadonlyArray<View<'flow'>> {
		return this.#listed(flowsByDataPoint, notKnown);
	}

	/** The processes that use a data point. */
	processesUsing(dataPoint: string): ReadonlyArray<View<'process'>> {
		return this.#listed(processesByDataPoint, dataPoint);
	}

	/** The processes of which it is not known or not answered what they use. */
	processesOfUnknownUse(): ReadonlyArray<View<'process'>> {
		return this.#listed(processesByDataPoint, notKnown);
	}

	#listed<Kind extends SubjectKind>(
		index: CollectionIndex<Kind>,
		key: string,
	): ReadonlyArray<View<Kind>> {
		this.#dependencies?.addList(index, key);
		const collection: Collection<Kind> = this.plan.subjects[index.kind];
		return index.under(collection, key).map(subject => this.view(subject));
	}

	#addList(lists: ReadonlyMap<SubjectKind, Index>, kind: SubjectKind): void {
		const index = lists.get(kind);
		if (index !== undefined) this.#dependencies?.addList(index, everyone);
	}

	#read(subject: Subject, question: Question, isNoted: boolean): Reading {
		this.#dependencies?.addAnswer(subject, question.id);
		if (!isNoted) return read(subject, question);

		this.#glances.add(subject, question);
		const reading = read(subject, question);
		if (reading.state !== 'disputed') {
			return reading;
		}

		const key = `${subject.kind}:${subject.id}/${question.id}`;
		this.#disputes ??= new Map();
		this.#disputes.set(key, reading.claims.length);
		const chosen = this.#claims.get(key);
		const claim = chosen === undefined ? undefined : reading.claims[chosen];
		if (claim === undefined) {
			return reading;
		}

		return claim.value === null ? {state: 'none'} : {state: 'answered', value: claim.value};
	}
}

import {subjectAt, type Plan} from '../plan/plan.ts';
import {fieldParts, type Subject, type SubjectKind, type SubjectRef} from '../plan/subject.ts';
import {applies, isAskedAt} from './applies.ts';
import {fieldAt, fieldExists, fieldsOf} from './fields.ts';
import type {Depth, Question, SectionId} from './question.ts';
import {sectionIds} from './question.ts';
import {questionAt, questionsOf} from './questions.ts';

/** A place in the interview at which something is asked. Plain data: it is what a resumed interview starts from. */
export type Stop =
	| {readonly type: 'question'; readonly subject: SubjectRef; readonly question: string}
	/** The list of a kind of subjects is made here. */
	| {readonly type: 'list'; readonly kind: SubjectKind}
	/** Data points against systems: where the truth is, where records are kept, where the data goes. */
	| {readonly type: 'placement'};

/** One stretch of a section: what is asked there, in order. */
type Stretch =
	| Extract<Stop, {readonly type: 'list' | 'placement'}>
	| {readonly type: 'each'; readonly kind: SubjectKind};

/** The route of the interview. A field's questions follow those of its data point. */
const route: {readonly [Section in SectionId]: readonly Stretch[]} = {
	project: [{type: 'each', kind: 'project'}],
	systems: [
		{type: 'list', kind: 'system'},
		{type: 'each', kind: 'system'},
	],
	dataPoints: [
		{type: 'list', kind: 'dataPoint'},
		{type: 'placement'},
		{type: 'each', kind: 'dataPoint'},
	],
	processes: [
		{type: 'list', kind: 'process'},
		{type: 'each', kind: 'process'},
		{type: 'list', kind: 'audience'},
		{type: 'each', kind: 'audience'},
		{type: 'list', kind: 'risk'},
		{type: 'each', kind: 'risk'},
	],
	sync: [
		{type: 'list', kind: 'syncPair'},
		{type: 'each', kind: 'syncPair'},
	],
	technical: [
		{type: 'each', kind: 'system'},
		{type: 'list', kind: 'flow'},
		{type: 'each', kind: 'flow'},
		{type: 'each', kind: 'project'},
	],
	goingLive: [{type: 'each', kind: 'project'}],
};

/** The questions that the placement matrix asks for all data points at once. */
export const placementQuestions: ReadonlySet<string> = new Set([
	'sourceOfTruth',
	'systemsOfRecord',
	'destinations',
]);

/** The section a stop stands in. */
export function sectionOf(stop: Stop): SectionId {
	switch (stop.type) {
		case 'placement': {
			return 'dataPoints';
		}

		case 'list': {
			return (
				sectionIds.find(section =>
					route[section].some(stretch => isSameStretch(stretch, stop)),
				) ?? 'project'
			);
		}

		case 'question': {
			return questionAt(stop.subject.kind, stop.question)?.section ?? 'project';
		}
	}
}

/** The stops from the start of a section onwards, lazily, to the end of the interview or only of the section. */
export function* stopsFrom(plan: Plan, depth: Depth, section: SectionId): Generator<Stop> {
	for (const current of sectionIds.slice(sectionIds.indexOf(section))) {
		yield* stopsOfSection(plan, depth, current);
	}
}

/** The stops of one section, in order. */
export function* stopsOfSection(plan: Plan, depth: Depth, section: SectionId): Generator<Stop> {
	for (const stretch of route[section]) {
		yield* stopsOfStretch(plan, depth, section, stretch);
	}
}

/**
 * Every question of a section about every subject it can be put about, asked or not as things stand, and those that the
 * matrix asks among them.
 */
export function* questionsIn(
	plan: Plan,
	section: SectionId,
): Generator<{readonly about: Subject; readonly question: Question}> {
	for (const stretch of route[section]) {
		for (const subject of stretch.type === 'each' ? plan.subjects[stretch.kind] : []) {
			const fields = isDataPoint(subject) ? fieldsOf(plan, subject) : [];
			for (const about of [subject, ...fields]) {
				for (const question of questionsOf(about.kind)) {
					if (question.section === section) {
						yield {about, question};
					}
				}
			}
		}
	}
}

/** The next stop after one, or before it when going back; `undefined` at the end of the interview. */
export function stopBeside(
	plan: Plan,
	depth: Depth,
	stop: Stop,
	direction: 1 | -1,
): Stop | undefined {
	const section = sectionOf(stop);
	const within = besideInSection(plan, depth, section, stop, direction);
	if (within !== undefined) {
		return within;
	}

	const place = sectionIds.indexOf(section);
	const others =
		direction === 1 ? sectionIds.slice(place + 1) : sectionIds.slice(0, place).toReversed();
	return firstOf(others, other => edgeOfSection(plan, depth, other, direction));
}

/** The questions asked about a subject in a section, those of its fields included for a data point. */
export function stopsAbout(
	plan: Plan,
	depth: Depth,
	section: SectionId,
	subject: Subject,
): readonly Stop[] {
	const own = askedAbout(plan, depth, section, subject).filter(
		({id}) => subject.kind !== 'dataPoint' || !placementQuestions.has(id),
	);
	const fields =
		subject.kind === 'dataPoint' && isDataPoint(subject) ? fieldsOf(plan, subject) : [];
	return [subject, ...fields].flatMap(about => {
		const asked = about === subject ? own : askedAbout(plan, depth, section, about);
		return asked.map((question): Stop => ({
			type: 'question',
			subject: {kind: about.kind, id: about.id},
			question: question.id,
		}));
	});
}

/** The questions of a section that are asked about a subject as things stand. */
export function askedAbout(
	plan: Plan,
	depth: Depth,
	section: SectionId,
	subject: Subject,
): readonly Question[] {
	return questionsOf(subject.kind).filter(
		question =>
			question.section === section &&
			isAskedAt(depth, question) &&
			applies(plan, subject, question),
	);
}

/** The subject a question's stop is about; a field has one before anything is answered about it. */
export function subjectOf(plan: Plan, ref: SubjectRef): Subject | undefined {
	return (
		subjectAt(plan, ref) ??
		(ref.kind === 'field' && fieldExists(plan, ref.id) ? fieldAt(plan, ref.id) : undefined)
	);
}

export function isSameStop(left: Stop, right: Stop): boolean {
	return left.type === 'question'
		? right.type === 'question' &&
				left.question === right.question &&
				left.subject.kind === right.subject.kind &&
				left.subject.id === right.subject.id
		: right.type !== 'question' && isSameStretch(left, right);
}

function* stopsOfStretch(
	plan: Plan,
	depth: Depth,
	section: SectionId,
	stretch: Stretch,
): Generator<Stop> {
	if (stretch.type === 'each') {
		for (const subject of plan.subjects[stretch.kind]) {
			yield* stopsAbout(plan, depth, section, subject);
		}
	} else if (isOpenStretch(plan, stretch)) {
		yield stretch;
	}
}

/** The matrix needs both its sides. */
function isOpenStretch(plan: Plan, stretch: Stretch): boolean {
	return (
		stretch.type !== 'placement' ||
		(plan.subjects.dataPoint.size > 0 && plan.subjects.system.size > 0)
	);
}

function besideInSection(
	plan: Plan,
	depth: Depth,
	section: SectionId,
	stop: Stop,
	direction: 1 | -1,
): Stop | undefined {
	const stretches = route[section];
	const place = stretches.findIndex(stretch => holdsStop(stretch, stop));
	const stretch = stretches[place];
	const inStretch =
		stretch?.type === 'each' && stop.type === 'question'
			? besideAmongSubjects(plan, depth, section, stop, stretch.kind, direction)
			: undefined;
	if (inStretch !== undefined) {
		return inStretch;
	}

	const others =
		direction === 1 ? stretches.slice(place + 1) : stretches.slice(0, place).toReversed();
	return firstOf(others, other => edgeOfStretch(plan, depth, section, other, direction));
}

function besideAmongSubjects(
	plan: Plan,
	depth: Depth,
	section: SectionId,
	stop: Extract<Stop, {readonly type: 'question'}>,
	kind: SubjectKind,
	direction: 1 | -1,
): Stop | undefined {
	const collection = plan.subjects[kind];
	const owner = collection.get(
		stop.subject.kind === 'field' ? fieldParts(stop.subject.id).dataPoint : stop.subject.id,
	);
	if (owner === undefined) {
		return undefined;
	}

	const stops = stopsAbout(plan, depth, section, owner);
	const at = stops.findIndex(other => isSameStop(other, stop));
	const beside = at === -1 ? besideHidden(stops, stop, direction) : stops[at + direction];
	if (beside !== undefined) {
		return beside;
	}

	for (
		let place = collection.indexOf(owner.id) + direction;
		place >= 0 && place < collection.size;
		place += direction
	) {
		const subject = collection.list[place];
		const about = subject === undefined ? [] : stopsAbout(plan, depth, section, subject);
		const edge = about.at(direction === 1 ? 0 : -1);
		if (edge !== undefined) {
			return edge;
		}
	}

	return undefined;
}

/** From a question that is not asked now (another depth, a condition that no longer holds): the nearest one in the order of questions. */
function besideHidden(
	stops: readonly Stop[],
	stop: Extract<Stop, {readonly type: 'question'}>,
	direction: 1 | -1,
): Stop | undefined {
	const order = questionsOf(stop.subject.kind).map(({id}) => id);
	const isOwn = (other: Stop) =>
		other.type === 'question' && other.subject.id === stop.subject.id;
	const place = order.indexOf(stop.question);
	const ordered = direction === 1 ? stops : stops.toReversed();
	return ordered.find(
		other =>
			isOwn(other) &&
			other.type === 'question' &&
			(order.indexOf(other.question) - place) * direction > 0,
	);
}

function edgeOfSection(
	plan: Plan,
	depth: Depth,
	section: SectionId,
	direction: 1 | -1,
): Stop | undefined {
	const stretches = direction === 1 ? route[section] : route[section].toReversed();
	return firstOf(stretches, stretch => edgeOfStretch(plan, depth, section, stretch, direction));
}

function edgeOfStretch(
	plan: Plan,
	depth: Depth,
	section: SectionId,
	stretch: Stretch,
	direction: 1 | -1,
): Stop | undefined {
	if (stretch.type !== 'each') {
		return isOpenStretch(plan, stretch) ? stretch : undefined;
	}

	const list: readonly Subject[] = plan.subjects[stretch.kind].list;
	const subjects = direction === 1 ? list : list.toReversed();
	return firstOf(subjects, subject =>
		stopsAbout(plan, depth, section, subject).at(direction === 1 ? 0 : -1),
	);
}

function holdsStop(stretch: Stretch, stop: Stop): boolean {
	if (stop.type !== 'question') {
		return isSameStretch(stretch, stop);
	}

	return (
		stretch.type === 'each' &&
		(stretch.kind === stop.subject.kind ||
			(stretch.kind === 'dataPoint' && stop.subject.kind === 'field'))
	);
}

function isSameStretch(left: Stretch, right: Stretch): boolean {
	return (
		left.type === right.type &&
		(left.type === 'placement' || right.type === 'placement' || left.kind === right.kind)
	);
}

function isDataPoint(subject: Subject): subject is Subject<'dataPoint'> {
	return subject.kind === 'dataPoint';
}

function firstOf<Item, Result>(
	items: Iterable<Item>,
	find: (item: Item) => Result | undefined,
): Result | undefined {
	for (const item of items) {
		const found = find(item);
		if (found !== undefined) {
			return found;
		}
	}

	return undefined;
}

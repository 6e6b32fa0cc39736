import {subjectAt, type Plan} from '../plan/plan.ts';
import type {Subject, SubjectRef} from '../plan/subject.ts';
import {applies, isAskedAt} from './applies.ts';
import {fieldAt, fieldExists, fieldsOf} from './fields.ts';
import type {Depth, Question, SectionId} from './question.ts';
import {sectionIds} from './question.ts';
import {questionsOf} from './questions.ts';
import {route, type Stretch} from './route.ts';
import type {Stop} from './stop.ts';

/** The questions that the placement matrix asks for all data points at once. */
export const placementQuestions: ReadonlySet<string> = new Set([
	'sourceOfTruth',
	'systemsOfRecord',
	'destinations',
]);

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
export function isOpenStretch(plan: Plan, stretch: Stretch): boolean {
	return (
		stretch.type !== 'placement' ||
		(plan.subjects.dataPoint.size > 0 && plan.subjects.system.size > 0)
	);
}

function isDataPoint(subject: Subject): subject is Subject<'dataPoint'> {
	return subject.kind === 'dataPoint';
}

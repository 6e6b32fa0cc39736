import type {Plan} from '../plan/plan.ts';
import {answerIn, subjectKinds, type Subject} from '../plan/subject.ts';
import {fieldsOf} from './fields.ts';
import {sectionIds, type Depth, type SectionId} from './question.ts';
import {askedAbout} from './walk.ts';

/** How far the questions asked have been answered. `open` has no answer; `unknown` and `disputed` have one that settles nothing yet. */
export interface Progress {
	readonly asked: number;
	readonly answered: number;
	readonly open: number;
	readonly unknown: number;
	readonly disputed: number;
}

export type SectionProgress = {readonly [Section in SectionId]: Progress};

const nothing: Progress = {asked: 0, answered: 0, open: 0, unknown: 0, disputed: 0};

/** The progress of every section. Counts are kept a subject, so that one answer costs one recount. */
export function progressOf(plan: Plan, depth: Depth): SectionProgress {
	const totals = {
		project: nothing,
		systems: nothing,
		dataPoints: nothing,
		processes: nothing,
		sync: nothing,
		technical: nothing,
		goingLive: nothing,
	};
	for (const kind of subjectKinds) {
		if (kind !== 'field') {
			for (const subject of plan.subjects[kind]) {
				for (const [section, progress] of progressAbout(plan, depth, subject)) {
					totals[section] = added(totals[section], progress);
				}
			}
		}
	}

	return totals;
}

/** All sections together. */
export function totalProgress(sections: SectionProgress): Progress {
	return sectionIds.map(section => sections[section]).reduce(added, nothing);
}

interface Counted {
	readonly fields: readonly Subject[];
	readonly sections: ReadonlyArray<readonly [SectionId, Progress]>;
}

const counted = {essential: new WeakMap<Subject, Counted>(), full: new WeakMap<Subject, Counted>()};

/** The progress of what is asked about one subject, and about the fields of a data point, by section. */
export function progressAbout(
	plan: Plan,
	depth: Depth,
	subject: Subject,
): ReadonlyArray<readonly [SectionId, Progress]> {
	const fields = isDataPoint(subject) ? fieldsOf(plan, subject) : [];
	const before = counted[depth].get(subject);
	if (
		before !== undefined &&
		before.fields.length === fields.length &&
		before.fields.every((field, place) => sameField(field, fields[place]))
	) {
		return before.sections;
	}

	const sections = sectionIds.flatMap(
		(section): ReadonlyArray<readonly [SectionId, Progress]> => {
			const progress = [subject, ...fields]
				.map(about => countAsked(plan, depth, section, about))
				.reduce(added, nothing);
			return progress.asked === 0 ? [] : [[section, progress]];
		},
	);
	counted[depth].set(subject, {fields, sections});
	return sections;
}

/** Fields without answers are made anew each time; they are alike if they have the same id. */
function sameField(left: Subject, right: Subject | undefined): boolean {
	return (
		left === right ||
		(left.id === right?.id &&
			Object.keys(left.answers).length + Object.keys(right.answers).length === 0)
	);
}

function countAsked(plan: Plan, depth: Depth, section: SectionId, subject: Subject): Progress {
	return askedAbout(plan, depth, section, subject)
		.map(({id}): Progress => {
			const state = answerIn(subject.answers, id)?.state;
			return {
				asked: 1,
				answered: state === 'answered' || state === 'notApplicable' ? 1 : 0,
				open: state === undefined ? 1 : 0,
				unknown: state === 'unknown' ? 1 : 0,
				disputed: state === 'disputed' ? 1 : 0,
			};
		})
		.reduce(added, nothing);
}

function added(left: Progress, right: Progress): Progress {
	return {
		asked: left.asked + right.asked,
		answered: left.answered + right.answered,
		open: left.open + right.open,
		unknown: left.unknown + right.unknown,
		disputed: left.disputed + right.disputed,
	};
}

function isDataPoint(subject: Subject): subject is Subject<'dataPoint'> {
	return subject.kind === 'dataPoint';
}

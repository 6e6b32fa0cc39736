import type {SubjectKind} from '../plan/subject.ts';
import {sectionIds, type SectionId} from './question.ts';
import {questionAt} from './questions.ts';
import {isSameStop, type Stop} from './stop.ts';

/** One stretch of a section: what is asked there, in order. */
export type Stretch =
	| Exclude<Stop, {readonly type: 'question'}>
	| {readonly type: 'each'; readonly kind: SubjectKind};

/** The route of the interview. A field's questions follow those of its data point. */
export const route: {readonly [Section in SectionId]: readonly Stretch[]} = {
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

/** The section a stop stands in. */
export function sectionOf(stop: Stop): SectionId {
	switch (stop.type) {
		case 'placement': {
			return 'dataPoints';
		}

		case 'list': {
			return (
				sectionIds.find(section =>
					route[section].some(stretch => holdsStop(stretch, stop)),
				) ?? 'project'
			);
		}

		case 'question': {
			return questionAt(stop.subject.kind, stop.question)?.section ?? 'project';
		}
	}
}

/** Whether a stop stands in a stretch. */
export function holdsStop(stretch: Stretch, stop: Stop): boolean {
	if (stretch.type !== 'each') return isSameStop(stretch, stop);

	return (
		stop.type === 'question' &&
		(stretch.kind === stop.subject.kind ||
			(stretch.kind === 'dataPoint' && stop.subject.kind === 'field'))
	);
}

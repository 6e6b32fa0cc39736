import type {Plan} from '../../plan/plan.ts';
import {subjectKinds, type Subject} from '../../plan/subject.ts';
import {sections} from '../../interview/section.ts';
import {nameOf} from '../../interview/naming.ts';
import {subjectKindInfo} from '../../interview/subject-kind.ts';
import {questionsOf} from '../../interview/questions.ts';
import {sectionIds, type Depth, type SectionId} from '../../interview/question.ts';
import type {Stop} from '../../interview/stop.ts';
import {stopsAbout} from '../../interview/walk.ts';
import type {Place} from '../place.ts';

/** Something one can go to by typing part of its name. */
export interface Target {
	readonly label: string;
	/** What kind of thing it is: "section", "system", "question about E-mail". */
	readonly kind: string;
	readonly go:
		| {readonly type: 'place'; readonly place: Place}
		| {readonly type: 'section'; readonly section: SectionId};
}

/** More are not shown; whoever does not see theirs types another letter. */
const mostTargets = 50;

const views: readonly Target[] = [
	{label: 'Outline', kind: 'all sections', go: {type: 'place', place: {view: 'outline'}}},
	{label: 'Review', kind: 'check your answers', go: {type: 'place', place: {view: 'review'}}},
	{label: 'Warnings', kind: 'what will hurt', go: {type: 'place', place: {view: 'warnings'}}},
	{
		label: 'Preview',
		kind: 'the plan as it reads now',
		go: {type: 'place', place: {view: 'preview'}},
	},
];

/**
 * What matches the words typed, in any order: views, sections, lists, subjects, and questions; a question about a subject
 * matches with words of both, such as "e-mail purpose".
 */
export function targetsFor(plan: Plan, depth: Depth, query: string): readonly Target[] {
	const words = query
		.toLowerCase()
		.split(/\s+/)
		.filter(word => word !== '');
	const found: Target[] = [];
	for (const target of candidates(plan, depth, words)) {
		found.push(target);
		if (found.length >= mostTargets) {
			break;
		}
	}

	return found;
}

function* candidates(plan: Plan, depth: Depth, words: readonly string[]): Generator<Target> {
	const matching = (target: Target) =>
		words.every(word => target.label.toLowerCase().includes(word));
	yield* views.filter(target => matching(target));
	yield* sectionTargets().filter(target => matching(target));
	yield* listTargets(plan).filter(target => matching(target));
	for (const kind of subjectKinds) {
		for (const subject of plan.subjects[kind]) {
			yield* subjectTargets(plan, depth, subject, words);
		}
	}
}

function sectionTargets(): readonly Target[] {
	return sections.map(({id, title}) => ({
		label: title,
		kind: 'section',
		go: {type: 'section', section: id},
	}));
}

function listTargets(plan: Plan): readonly Target[] {
	const lists = subjectKinds.filter(kind => kind !== 'project' && kind !== 'field');
	const matrix: readonly Target[] =
		plan.subjects.dataPoint.size > 0 && plan.subjects.system.size > 0
			? [
					{
						label: 'Matrix of truths and destinations',
						kind: 'data points × systems',
						go: toStop({type: 'placement'}),
					},
				]
			: [];
	return [
		...lists.map((kind): Target => ({
			label: `List of ${subjectKindInfo[kind].many}`,
			kind: 'list',
			go: toStop({type: 'list', kind}),
		})),
		...matrix,
	];
}

function* subjectTargets(
	plan: Plan,
	depth: Depth,
	subject: Subject,
	words: readonly string[],
): Generator<Target> {
	const isProject = subject.kind === 'project';
	const shown = nameOf(plan, subject);
	const name = isProject ? '' : shown.toLowerCase();
	const left = words.filter(word => !name.includes(word));
	if (left.length > 0 && left.length === words.length && !isProject) {
		return;
	}

	const stops = sectionIds.flatMap(section => stopsAbout(plan, depth, section, subject));
	const [first] = stops;
	if (left.length === 0 && !isProject && first !== undefined) {
		yield {label: shown, kind: subjectKindInfo[subject.kind].one, go: toStop(first)};
		return;
	}

	const labels = new Map(questionsOf(subject.kind).map(({id, label}) => [id, label]));
	for (const stop of stops) {
		const label =
			stop.type === 'question' && stop.subject.kind === subject.kind
				? labels.get(stop.question)
				: undefined;
		if (label !== undefined && left.every(word => label.toLowerCase().includes(word))) {
			yield {
				label: isProject ? label : `${label} (${shown})`,
				kind: 'question',
				go: toStop(stop),
			};
		}
	}
}

function toStop(stop: Stop): Target['go'] {
	return {type: 'place', place: {view: 'interview', stop}};
}

import {questionAt} from '../interview/questions.ts';
import type {View} from '../interview/view.ts';
import type {Answer, Unknown} from '../plan/answer.ts';
import {subjectKinds, type Subject} from '../plan/subject.ts';
import {enumerated} from './wording/enumerated.ts';
import {anyOf, when} from './engine/logic.ts';
import {CollectionIndex} from './engine/collection-index.ts';
import {sumBy} from './engine/sum-by.ts';
import {defineRule, unknown, type Judgement} from './engine/rule.ts';
import type {World} from './engine/world.ts';

/** Up to this share of answers, in per cent, may be "I don't know yet" before the plan is no more than a draft. */
const mostUnknown = 20;

/** "I don't know yet" is a good answer as long as somebody finds out. */
export const unknownsUnowned = defineRule({
	id: 'unknowns-unowned',
	severity: 'high',
	area: 'project',
	cause: 'nobody-decides',
	about: 'project',
	title: 'Open questions that nobody is going to answer',
	why: 'What nobody has promised to find out stays open until it becomes a surprise.',
	action: 'Give every open question a name and a day, and call the plan a draft until most of them are answered.',
	detects: `An essential question was answered with "I don't know yet" and has no owner or no day, or more than ${mostUnknown} % of all answers are of that kind.`,
	notWhen:
		'Every open question of the essential interview has an owner and a day, and there are not many.',
	source: ['practice'],
	check(_, world): Judgement {
		const {answers, unknowns, unowned} = count(world);
		const isDraft = unknowns * 100 > answers * mostUnknown;
		const reasons = [
			...(unowned.length === 0
				? []
				: [`Nobody is going to find out by a certain day: ${enumerated(unowned)}.`]),
			...(isDraft
				? [
						`${unknowns} of ${answers} answers are "I don't know yet", more than ${mostUnknown} %.`,
					]
				: []),
		];
		return {
			verdict: answers === 0 ? 'unknown' : anyOf(when(unowned.length > 0), when(isDraft)),
			message: reasons.join(' '),
		};
	},
	examples: {
		fires: {goal: 'Invoices without typing', decider: unknown},
		clear: {goal: 'Invoices without typing'},
		unknown: {},
	},
});

interface Count {
	readonly answers: number;
	readonly unknowns: number;
	/** The essential questions that nobody has promised to answer by a certain day, each with its subject. */
	readonly unowned: readonly string[];
}

/** Under this the index lists the subjects with questions that nobody has promised to answer. */
const unowned = 'unowned';

// Counted once a collection and from the last one's count: after one answer, ten thousand other subjects are as they were.
const countsOf = new Map(
	subjectKinds.map(kind => [
		kind,
		{
			answers: sumBy(({answers}) => Object.keys(answers).length),
			unknowns: sumBy(({answers}) => Object.values(answers).filter(isUnknown).length),
			unowned: new CollectionIndex(kind, subject =>
				unownedIn(subject).length > 0 ? [unowned] : [],
			),
		},
	]),
);

/** Counts the answers of the whole plan; only the unowned ones are noted, as the facts behind the finding. */
function count(world: World): Count {
	const counts = [...countsOf].map(([kind, ofKind]) => {
		const collection = world.subjects(kind);
		return {
			answers: ofKind.answers(collection),
			unknowns: ofKind.unknowns(collection),
			unowned: ofKind.unowned.under(collection, unowned),
		};
	});
	return {
		answers: sum(counts.map(({answers}) => answers)),
		unknowns: sum(counts.map(({unknowns}) => unknowns)),
		unowned: counts
			.flatMap(of => of.unowned)
			.flatMap(subject =>
				unownedIn(subject).map(id => {
					note(world.view(subject), id);
					return `${questionAt(subject.kind, id)?.label ?? id} (${subject.name})`;
				}),
			),
	};
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

function isUnknown(answer: Answer): answer is Unknown {
	return answer.state === 'unknown';
}

/** The ids of the essential questions about a subject that were answered with "I don't know yet" and lack a name or a day. */
function unownedIn({kind, answers}: Subject): readonly string[] {
	return Object.entries(answers).flatMap(([id, answer]) =>
		isUnknown(answer) &&
		questionAt(kind, id)?.depth === 'essential' &&
		(isMissing(answer.owner) || isMissing(answer.due))
			? [id]
			: [],
	);
}

function isMissing(text: string | undefined): boolean {
	return text === undefined || text.trim() === '';
}

/** Reading a view is what notes an answer. */
function note(view: View, question: string): unknown {
	const byQuestion: Readonly<Record<string, unknown>> = view;
	return byQuestion[question];
}

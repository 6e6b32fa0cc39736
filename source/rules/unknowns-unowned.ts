import {questionAt} from '../interview/questions.ts';
import type {View} from '../interview/view.ts';
import {subjectKinds} from '../plan/subject.ts';
import {enumerated} from './enumerated.ts';
import {anyOf, when} from './logic.ts';
import {defineRule, unknown, type Judgement} from './rule.ts';
import type {World} from './world.ts';

/** Up to this share of answers, in per cent, may be "I don't know yet" before the plan is no more than a draft. */
const mostUnknown = 20;

/** "I don't know yet" is a good answer as long as somebody finds out. */
export const unknownsUnowned = defineRule({
	id: 'unknowns-unowned',
	severity: 'high',
	area: 'project',
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

/** Counts the answers of the whole plan; only the unowned ones are noted, as the facts behind the finding. */
function count(world: World): {
	readonly answers: number;
	readonly unknowns: number;
	readonly unowned: readonly string[];
} {
	let answers = 0;
	let unknowns = 0;
	const unowned: string[] = [];
	for (const kind of subjectKinds) {
		for (const view of world.all(kind)) {
			for (const [id, answer] of Object.entries(view.subject.answers)) {
				answers += 1;
				unknowns += answer.state === 'unknown' ? 1 : 0;
				const question = questionAt(kind, id);
				if (
					answer.state === 'unknown' &&
					question?.depth === 'essential' &&
					(isMissing(answer.owner) || isMissing(answer.due))
				) {
					unowned.push(`${question.label} (${view.subject.name})`);
					note(view, id);
				}
			}
		}
	}

	return {answers, unknowns, unowned};
}

function isMissing(text: string | undefined): boolean {
	return text === undefined || text.trim() === '';
}

/** Reading a view is what notes an answer. */
function note(view: View, question: string): unknown {
	const byQuestion: Readonly<Record<string, unknown>> = view;
	return byQuestion[question];
}

import {questionAt} from '../interview/questions.ts';
import type {View} from '../interview/view.ts';
import {subjectKinds, type Subject} from '../plan/subject.ts';
import {enumerated} from './wording/enumerated.ts';
import {anyOf, when} from './engine/logic.ts';
import {defineRule, unknown, type Judgement} from './engine/rule.ts';
import type {World} from './engine/world.ts';

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

interface Count {
	readonly answers: number;
	readonly unknowns: number;
	/** The ids of the essential questions that nobody has promised to answer by a certain day. */
	readonly unowned: readonly string[];
}

// Counted once a subject: after one answer, ten thousand other subjects are as they were.
const counts = new WeakMap<Subject, Count>();

/** Counts the answers of the whole plan; only the unowned ones are noted, as the facts behind the finding. */
function count(world: World): Count {
	let answers = 0;
	let unknowns = 0;
	const unowned: string[] = [];
	for (const kind of subjectKinds) {
		for (const subject of world.subjects(kind)) {
			const about = countAbout(subject);
			answers += about.answers;
			unknowns += about.unknowns;
			for (const id of about.unowned) {
				unowned.push(`${questionAt(kind, id)?.label ?? id} (${subject.name})`);
				note(world.view(subject), id);
			}
		}
	}

	return {answers, unknowns, unowned};
}

function countAbout(subject: Subject): Count {
	const known = counts.get(subject);
	if (known !== undefined) return known;

	const answered = Object.entries(subject.answers);
	const unknowns = answered.flatMap(([id, answer]) =>
		answer.state === 'unknown' ? [{id, answer}] : [],
	);
	const made = {
		answers: answered.length,
		unknowns: unknowns.length,
		unowned: unknowns
			.filter(
				({id, answer}) =>
					questionAt(subject.kind, id)?.depth === 'essential' &&
					(isMissing(answer.owner) || isMissing(answer.due)),
			)
			.map(({id}) => id),
	};
	counts.set(subject, made);
	return made;
}

function isMissing(text: string | undefined): boolean {
	return text === undefined || text.trim() === '';
}

/** Reading a view is what notes an answer. */
function note(view: View, question: string): unknown {
	const byQuestion: Readonly<Record<string, unknown>> = view;
	return byQuestion[question];
}

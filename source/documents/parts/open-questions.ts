import {leavesOpen, type Answer} from '../../plan/answer.ts';
import {groupsBy} from '../../plan/groups-by.ts';
import {subjectKinds, type Subject} from '../../plan/subject.ts';
import type {IsoDate} from '../../plan/value.ts';
import {applies, isAskedAt} from '../../interview/applies.ts';
import {fieldsOf} from '../../interview/fields.ts';
import {formatDate} from '../../interview/format-value.ts';
import {askAbout} from '../../interview/naming.ts';
import {sectionIds, type Question} from '../../interview/question.ts';
import {questionsOf} from '../../interview/questions.ts';
import {sectionInfo} from '../../interview/section.ts';
import {enumerated} from '../../rules/wording/enumerated.ts';
import type {Context, FindingsContext} from '../context.ts';
import {deciderOf} from '../decider.ts';
import {answerTo, called, calledInList, claimsInWords, notAsked} from '../saying.ts';
import type {Table} from '../table.ts';
import {counted} from '../wording.ts';

/** Subjects named behind an unanswered question; more are counted. */
const mostNamed = 3;

export interface OpenQuestionsPart {
	/** What somebody does not know yet, or people disagree about, by who settles it. */
	readonly table: Table | null;
	/** Essential questions nobody has answered, by section. */
	readonly unanswered: Table | null;
	readonly unansweredNumber: number;
}

interface OpenRow {
	readonly owner: string;
	readonly due: IsoDate | undefined;
	readonly cells: readonly string[];
}

/** A question about a subject. */
export interface Asked {
	readonly subject: Subject;
	readonly question: Question;
}

const nobody = 'nobody';

/** Sorts behind every date. */
const never: IsoDate = '9999-12-31';

const alphabet = new Intl.Collator('en');

/** Everything that is not known yet, with who finds out, by when, and which warnings the answer would settle. */
export function openQuestionsPart(context: FindingsContext): OpenQuestionsPart {
	const open = openAnswers(context);
	// What a finding rests on is worked out anew for each that asks.
	const settles: Settles = open.length === 0 ? new Map() : settledBy(context);
	const decider = deciderOf(context);
	const rows = open
		.map(asked => rowOf(context, asked, settles, decider))
		.toSorted(byOwnerAndDate);
	const unanswered = unansweredEssentials(context);
	return {
		table:
			rows.length === 0
				? null
				: {
						columns: ['Owner', 'Question', 'About', 'Due', 'Would settle'],
						rows: rows.map(({owner, cells}) => [owner, ...cells]),
					},
		unanswered: unansweredTable(context, unanswered),
		unansweredNumber: unanswered.length,
	};
}

/** The answers that settle nothing yet: not known, or disputed. */
export function openAnswers({
	plan,
}: Pick<Context, 'plan'>): ReadonlyArray<Asked & {readonly answer: Answer}> {
	return subjectKinds.flatMap(kind => {
		const subjects: readonly Subject[] = plan.subjects[kind].list;
		return subjects.filter(hasOpenAnswer).flatMap(subject =>
			questionsOf(kind).flatMap(question => {
				const answer = answerTo(subject, question);
				return answer !== undefined && leavesOpen(answer)
					? [{subject, question, answer}]
					: [];
			}),
		);
	});
}

function hasOpenAnswer({answers}: Subject): boolean {
	return Object.values(answers).some(answer => leavesOpen(answer));
}

/** Titles of the rules that wait for an answer, by the answer's subject and question. */
type Settles = ReadonlyMap<Subject, ReadonlyMap<Question, ReadonlySet<string>>>;

function settledBy({findings}: FindingsContext): Settles {
	const bySubject = new Map<Subject, Map<Question, Set<string>>>();
	for (const finding of findings) {
		if (finding.outcome === 'unknown') {
			for (const {subject, question, answer} of finding.openFacts) {
				// Questions without any answer have no row to stand in.
				if (answer !== undefined) {
					const byQuestion = bySubject.get(subject) ?? new Map<Question, Set<string>>();
					const titles = byQuestion.get(question) ?? new Set();
					bySubject.set(
						subject,
						byQuestion.set(question, titles.add(finding.rule.title)),
					);
				}
			}
		}
	}

	return bySubject;
}

function rowOf(
	context: FindingsContext,
	{subject, question, answer}: Asked & {readonly answer: Answer},
	settles: Settles,
	decider: string | undefined,
): OpenRow {
	// A disagreement falls to whoever was named to decide.
	const owner = (answer.state === 'unknown' ? answer.owner : decider)?.trim();
	const due = answer.state === 'unknown' ? answer.due : undefined;
	const ask = askAbout(context.plan, subject, question).trim();
	const claims =
		answer.state === 'disputed'
			? ` Disputed: ${claimsInWords(context, question, answer.claims).join(' or ')}.`
			: '';
	return {
		owner: owner === undefined || owner === '' ? nobody : owner,
		due,
		cells: [
			`${ask === '' ? question.label : ask}${claims}`,
			calledInList(context, subject),
			dueInWords(context, due),
			[...(settles.get(subject)?.get(question) ?? [])].join('; ') || notAsked,
		],
	};
}

function dueInWords({asOf}: Context, due: IsoDate | undefined): string {
	if (due === undefined) {
		return 'no date';
	}

	return due < asOf ? `${formatDate(due)} (past)` : formatDate(due);
}

/** First what nobody looks after, then by owner; for each by date, those without one last. */
function byOwnerAndDate(left: OpenRow, right: OpenRow): number {
	return (
		Number(right.owner === nobody) - Number(left.owner === nobody) ||
		alphabet.compare(left.owner, right.owner) ||
		alphabet.compare(left.due ?? never, right.due ?? never)
	);
}

/** The essential questions that arise and have no answer, those of fields included. */
export function unansweredEssentials({plan}: Pick<Context, 'plan'>): readonly Asked[] {
	const unanswered: Asked[] = [];
	const collect = (subject: Subject) => {
		for (const question of essentials.get(subject.kind) ?? []) {
			if (answerTo(subject, question) === undefined && applies(plan, subject, question)) {
				unanswered.push({subject, question});
			}
		}
	};
	for (const kind of subjectKinds) {
		if (kind === 'dataPoint') {
			for (const dataPoint of plan.subjects.dataPoint) {
				collect(dataPoint);
				for (const field of fieldsOf(plan, dataPoint)) collect(field);
			}
		} else if (kind !== 'field') {
			for (const subject of plan.subjects[kind]) collect(subject);
		}
	}

	return unanswered;
}

const essentials = new Map(
	subjectKinds.map(kind => [
		kind,
		questionsOf(kind).filter(question => isAskedAt('essential', question)),
	]),
);

function unansweredTable(context: Context, unanswered: readonly Asked[]): Table | null {
	const bySection = Map.groupBy(unanswered, ({question}) => question.section);
	const rows = sectionIds.flatMap(section => {
		const asked = bySection.get(section) ?? [];
		const byQuestion = groupsBy(asked, ({question}) => question);
		return asked.length === 0
			? []
			: [
					[
						sectionInfo(section).title,
						counted(asked.length, 'question'),
						byQuestion.map(same => unansweredInWords(context, same)).join('; '),
					],
				];
	});
	return rows.length === 0 ? null : {columns: ['Section', 'Not answered', 'Which'], rows};
}

function unansweredInWords(context: Context, same: readonly [Asked, ...Asked[]]): string {
	const {label} = same[0].question;
	const subjects = same.map(({subject}) => subject);
	if (subjects.some(({kind}) => kind === 'project')) {
		return label;
	}

	return subjects.length <= mostNamed
		? `${label} (${enumerated(subjects.map(subject => called(context, subject)))})`
		: `${label} (${counted(subjects.length, 'time')})`;
}

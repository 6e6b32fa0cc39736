import type {Plan} from '../plan/plan.ts';
import type {IsoDate} from '../plan/value.ts';
import {formatDate, formatNumber} from '../interview/format-value.ts';
import {askAbout, nameOf} from '../interview/naming.ts';
import type {Depth} from '../interview/question.ts';
import {questionAt} from '../interview/questions.ts';
import {sections} from '../interview/section.ts';
import {subjectOf} from '../interview/walk.ts';
import {countsOf} from '../documents/findings/counts.ts';
import {openFindings, openSectionWarnings, warningCounts} from '../wizard/warnings/accepting.ts';
import {planProgress, sectionProgress} from '../wizard/derived.ts';
import {gatesAt} from '../wizard/gates.ts';
import {reviewRows} from '../wizard/review.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {dayOf} from './dates.ts';
import {settingsOf} from './kept-where.ts';
import {planNamed} from './plan-named.ts';
import {inColumns, printJson, printLines} from './print.ts';

export interface StatusOptions extends GlobalOptions {
	readonly plan: string;
	readonly json: boolean;
}

/** Says how far a plan is: answers per section at the depth set, gates, and what somebody is to find out. */
export async function runStatus(options: StatusOptions, io: CommandIo): Promise<void> {
	const {plan} = await planNamed(options.plan, options, io);
	const {depth} = (await settingsOf(io)).wizard();
	const status = statusOf(plan, depth, dayOf(io.now()));
	if (options.json) {
		printJson(io.stdout, status);
	} else {
		printLines(io.stdout, statusText(plan, status));
	}
}

type Status = ReturnType<typeof statusOf>;

function statusOf(plan: Plan, depth: Depth, today: IsoDate) {
	const warnings = openSectionWarnings(plan, today);
	const progress = sectionProgress(plan, depth);
	return {
		plan: {id: plan.id, title: plan.title},
		depth,
		progress: planProgress(plan, depth),
		sections: sections.map(({id, title}) => ({
			section: id,
			title,
			...progress[id],
			warnings: warnings[id],
		})),
		gates: gatesAt(plan, today).map(({id, title, isOpen, because}) => ({
			gate: id,
			title,
			open: isOpen,
			because,
		})),
		warnings: {
			...countsOf(openFindings(plan, today)),
			accepted: warningCounts(plan, today).accepted,
		},
		openQuestions: openQuestions(plan),
	};
}

/** What is unknown or disputed, at full depth: somebody has said so, whatever is asked now. */
function openQuestions(plan: Plan) {
	return reviewRows(plan, 'full', 'everything').flatMap(row => {
		if (
			row.type !== 'answer' ||
			(row.answer?.state !== 'unknown' && row.answer?.state !== 'disputed')
		) {
			return [];
		}

		const {stop, answer} = row;
		const subject = subjectOf(plan, stop.subject);
		const question = questionAt(stop.subject.kind, stop.question);
		if (subject === undefined || question === undefined) {
			return [];
		}

		const {owner, due} = answer.state === 'unknown' ? answer : {};
		return [
			{
				subject: {kind: subject.kind, id: subject.id, name: nameOf(plan, subject)},
				question: question.id,
				label: question.label,
				ask: askAbout(plan, subject, question),
				state: answer.state,
				...(owner === undefined ? {} : {owner}),
				...(due === undefined ? {} : {due}),
			},
		];
	});
}

function statusText(
	plan: Plan,
	{depth, progress, sections: each, gates, warnings, openQuestions: open}: Status,
): readonly string[] {
	return [
		`${plan.title}: ${formatNumber(progress.answered)} of ${formatNumber(progress.asked)} questions answered (${depth} interview)`,
		'',
		...inColumns(
			[
				['', 'answered', 'open', 'unknown', 'disputed', 'warnings'],
				...each.map(section => [
					section.title,
					`${formatNumber(section.answered)}/${formatNumber(section.asked)}`,
					formatNumber(section.open),
					formatNumber(section.unknown),
					formatNumber(section.disputed),
					formatNumber(section.warnings),
				]),
			],
			1,
		),
		'',
		`Warnings: ${formatNumber(warnings.blocker)} blocker, ${formatNumber(warnings.high)} high, ${formatNumber(warnings.medium)} medium, ${formatNumber(warnings.low)} low; ${formatNumber(warnings.unknown)} cannot be ruled out${warnings.accepted === 0 ? '' : `; ${formatNumber(warnings.accepted)} accepted`}`,
		'',
		...gates.map(gate => `${gate.open ? '[open]' : '[shut]'} ${gate.title}`),
		...(open.length === 0 ? [] : ['', 'Open questions']),
		...open.map(question => `  ${question.ask} ${saidOf(question)}`),
	];
}

function saidOf({state, owner, due}: Status['openQuestions'][number]): string {
	if (state === 'disputed') {
		return '(disputed)';
	}

	return `(${owner ?? 'nobody'} finds out${due === undefined ? '' : ` by ${formatDate(due)}`})`;
}

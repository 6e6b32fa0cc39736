import {leavesOpen} from '../../plan/answer.ts';
import {projectId, type Subject} from '../../plan/subject.ts';
import {formatDate} from '../../interview/format-value.ts';
import {questions} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import {viewOf} from '../../interview/view.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import type {Context} from '../context.ts';
import {alwaysLinesAbout, type Line} from '../lines.ts';
import {answerTo, called, notAnswered, notAsked, said} from '../saying.ts';
import {tableOf, type Table} from '../table.ts';

export interface CutOverPart {
	/** The steps in their order, each with what was answered, who does it, and when or for how long. */
	readonly steps: Table | null;
	/** How the switch was tried beforehand and is looked after afterwards. */
	readonly lines: readonly Line[];
}

const ofProject = questions.project;
const ofPair = questions.syncPair;
const ofFlow = questions.flow;

type Row = readonly [step: string, what: string, who: string, when: string];

const columns = ['Step', 'What was answered', 'Who', 'When, or for how long'];

/** The switch-over as a runbook, from the freeze to the way back. */
export function cutOverPart(context: Context): CutOverPart {
	const project = context.plan.subjects.project.get(projectId);
	if (project === undefined) {
		return {steps: null, lines: []};
	}

	const ours = (question: Question) => said(context, project, question);
	const row = (step: string, question: Question) => rowFor(context, project, step, question);
	const goLive = ours(ofProject.goLive);
	const rows: readonly Row[] = [
		...cleanUps(context),
		['Freeze: nobody changes data or settings.', notAsked, notAsked, ours(ofProject.freeze)],
		...backups(context),
		row('Backfill.', ofProject.backfill),
		...histories(context),
		...initialLoads(context),
		row('Changes during the load.', ofProject.gapCover),
		row('Verification: the systems are compared.', ofProject.reconciliation),
		['Go or no-go.', ours(ofProject.goNoGoCriteria), ours(ofProject.goNoGoAuthority), notAsked],
		['Switch.', ours(ofProject.strategy), notAsked, goLive],
		...oldWays(context, project),
		row('Way back, if it goes wrong.', ofProject.rollback),
	];
	return {
		steps: tableOf(columns, rows),
		lines: alwaysLinesAbout(context, project, [ofProject.rehearsal, ofProject.earlyLife]),
	};
}

/** A step for which the interview asks neither who nor when. */
function rowFor(context: Context, subject: Subject, step: string, question: Question): Row {
	return [step, said(context, subject, question), notAsked, notAsked];
}

function cleanUps(context: Context): readonly Row[] {
	return context.plan.subjects.syncPair.list
		.filter(pair => valueOf(viewOf(pair).approach) === 'clean')
		.map(pair => [
			`Clean-up done: ${called(context, pair)}.`,
			said(context, pair, ofPair.cleanUpRecords),
			said(context, pair, ofPair.cleanUpOwner),
			said(context, pair, ofPair.cleanUpBy),
		]);
}

function backups(context: Context): readonly Row[] {
	return context.plan.subjects.syncPair.list
		.filter(pair => valueOf(viewOf(pair).approach) === 'overwrite')
		.map(pair =>
			rowFor(
				context,
				pair,
				`Backup before overwriting: ${called(context, pair)}.`,
				ofPair.backup,
			),
		);
}

function histories(context: Context): readonly Row[] {
	return context.plan.subjects.syncPair.list
		.filter(pair => answerTo(pair, ofPair.initialHistory) !== undefined)
		.map(pair =>
			rowFor(context, pair, `History: ${called(context, pair)}.`, ofPair.initialHistory),
		);
}

function initialLoads(context: Context): readonly Row[] {
	return context.plan.subjects.flow.list
		.filter(flow => {
			const answer = answerTo(flow, ofFlow.initialRecords);
			return answer?.state === 'answered'
				? answer.value !== null && answer.value !== 0
				: answer !== undefined && leavesOpen(answer);
		})
		.map(flow => [
			`Initial load: ${called(context, flow)}.`,
			said(context, flow, ofFlow.initialRecords),
			notAsked,
			said(context, flow, ofFlow.window),
		]);
}

/** Each old way with its last day; where none were listed, how that question was answered. */
function oldWays(context: Context, project: Subject<'project'>): readonly Row[] {
	const old = valueOf(viewOf(project).oldPaths);
	const writers = context.plan.subjects.syncPair.list.flatMap(pair => {
		const ways = valueOf(viewOf(pair).otherWriters) ?? [];
		return ways.map((way): Row => [
			`Old way switched off: ${called(context, pair)}.`,
			way.name ?? notAnswered,
			...off(way),
		]);
	});
	return [
		...(old === undefined
			? [rowFor(context, project, 'Old ways switched off.', ofProject.oldPaths)]
			: old.map((way): Row => [
					'Old way switched off.',
					way.name ?? notAnswered,
					...off(way),
				])),
		...noteOn(context, project, ofProject.oldPaths),
		...writers,
	];
}

function off({offOn}: {readonly offOn?: string}): readonly [who: string, when: string] {
	return [notAsked, offOn === undefined ? notAnswered : formatDate(offOn)];
}

/** The note to an answer whose rows leave no room for it. */
function noteOn(
	{audience}: Context,
	project: Subject<'project'>,
	question: Question,
): readonly Row[] {
	const answer = answerTo(project, question);
	const isInRows = answer?.state === 'answered' && answer.value !== null;
	return audience === 'internal' && isInRows && answer.note !== undefined
		? [[`Note to "${question.label}".`, answer.note, notAsked, notAsked]]
		: [];
}

import type {Subject} from '../../plan/subject.ts';
import {projectId} from '../../plan/subject.ts';
import {applies} from '../../interview/applies.ts';
import {fieldExists} from '../../interview/fields.ts';
import {questions} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import {viewOf} from '../../interview/view.ts';
import {is, valueOf} from '../../rules/engine/logic.ts';
import type {Context} from '../context.ts';
import {groupedRows, type NamedRow} from '../grouped-rows.ts';
import {answerTo, called, calledInList, inWords} from '../saying.ts';
import {tableOf, type Table} from '../table.ts';
import {sentence} from '../wording.ts';

const ofDataPoint = questions.dataPoint;
const ofField = questions.field;
const ofFlow = questions.flow;

/** What is tried, and the answers that say what has to come of it. */
interface Trial {
	readonly kind: string;
	readonly rests: readonly Question[];
}

const dataPointTrials: readonly Trial[] = [
	{kind: 'Blank: leave the value empty at its source.', rests: [ofDataPoint.blankRule]},
	{
		kind: 'Too long: send more than the destination holds.',
		rests: [ofDataPoint.truncationRule],
	},
	{kind: 'Negative: send a value outside the mapping.', rests: [ofDataPoint.valueFallback]},
	{
		kind: 'Delete: end the record at its source of truth.',
		rests: [ofDataPoint.removals, ofDataPoint.deleteRule],
	},
	{kind: 'Conflict: hold two values in two systems.', rests: [ofDataPoint.survivorship]},
];

const flowTrials: readonly Trial[] = [
	{
		kind: 'Duplicate: send the same message twice.',
		rests: [ofFlow.operation, ofFlow.matchKey, ofFlow.repeatSafe],
	},
	{kind: 'Order: let the child arrive before its parent.', rests: [ofFlow.ordering]},
	{
		kind: 'Failure: send a record that cannot be delivered.',
		rests: [ofFlow.retry, ofFlow.errorRoute],
	},
	{kind: 'Conflict: change one value on both sides.', rests: [ofFlow.conflictRule]},
	{kind: 'Loop: look whether a change comes back.', rests: [ofFlow.loopGuard]},
	{kind: 'Missed: lose a message and wait for the comparison.', rests: [ofFlow.reconcile]},
];

const pairTrials: readonly Trial[] = [
	{kind: 'Restore: bring records back from the copy.', rests: [questions.syncPair.backup]},
];

const projectTrials: readonly Trial[] = [
	{kind: 'Restore: take the way back once.', rests: [questions.project.rollback]},
	{
		kind: 'Delete: have a person erased in every copy.',
		rests: [questions.project.erasurePath],
	},
];

/** The cases that follow from the answers, each with what was laid down for it and room for the result. */
export function testCases(context: Context): Table | null {
	const {project, system, dataPoint, field, syncPair, flow} = context.plan.subjects;
	const ours = project.get(projectId);
	const rows = [
		...field.list.flatMap(subject =>
			fieldExists(context.plan, subject.id) ? mandatoryTrial(context, subject) : [],
		),
		...system.list.flatMap(subject => checkTrials(context, subject)),
		...flow.list.flatMap(subject => [
			...peakTrial(context, subject),
			...trialsOf(context, subject, flowTrials),
		]),
		...dataPoint.list.flatMap(subject => trialsOf(context, subject, dataPointTrials)),
		...syncPair.list.flatMap(subject => trialsOf(context, subject, pairTrials)),
		...(ours === undefined ? [] : trialsOf(context, ours, projectTrials)),
	];
	const byKind = Map.groupBy(groupedRows(rows), ({cells: [kind = '']}) => kind.split(':')[0]);
	return tableOf(
		['Case', 'With', 'What was laid down', 'Result'],
		[...byKind.values()].flatMap(same =>
			same.map(({name, cells: [kind = '', laidDown = '']}) => [kind, name, laidDown, '']),
		),
	);
}

function trialsOf(
	context: Context,
	subject: Subject,
	trials: readonly Trial[],
): readonly NamedRow[] {
	return trials.flatMap(({kind, rests}) => {
		const laidDown = rests.flatMap(question => laidDownIn(context, subject, question));
		return laidDown.length === 0 ? [] : [caseOf(context, subject, kind, laidDown)];
	});
}

/** What an answer lays down; nothing where the question does not arise or does not apply. */
function laidDownIn(context: Context, subject: Subject, question: Question): readonly string[] {
	const answer = answerTo(subject, question);
	return answer === undefined ||
		answer.state === 'notApplicable' ||
		!applies(context.plan, subject, question)
		? []
		: [`${question.label}: ${inWords(context, question, answer)}`];
}

function caseOf(
	context: Context,
	subject: Subject,
	kind: string,
	laidDown: readonly string[],
): NamedRow {
	const words = laidDown.length === 1 ? laidDown : laidDown.map(each => sentence(each));
	return {name: calledInList(context, subject), cells: [kind, words.join(' ')]};
}

function peakTrial(context: Context, flow: Subject<'flow'>): readonly NamedRow[] {
	return (valueOf(viewOf(flow).peakPerHour) ?? 0) > 0
		? trialsOf(context, flow, [
				{kind: 'Peak: send the load of the busiest hour.', rests: [ofFlow.peakPerHour]},
			])
		: [];
}

/** A value that a system demands is left out; its default says what happens then. */
function mandatoryTrial(context: Context, field: Subject<'field'>): readonly NamedRow[] {
	return is(viewOf(field).required, true) === 'fires'
		? [
				caseOf(context, field, 'Negative: leave out a value that is mandatory.', [
					`${ofField.defaultValue.label}: ${inWords(context, ofField.defaultValue, answerTo(field, ofField.defaultValue))}`,
				]),
			]
		: [];
}

/** Each check that a system makes is broken once. */
function checkTrials(context: Context, system: Subject<'system'>): readonly NamedRow[] {
	return (valueOf(viewOf(system).qualityChecks) ?? []).map(check => ({
		name: called(context, system),
		cells: ['Negative: send a record that breaks this check.', check],
	}));
}

import {groupsBy} from '../../plan/groups-by.ts';
import type {Subject} from '../../plan/subject.ts';
import {questions} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import type {Context} from '../context.ts';
import {answerTo} from '../saying.ts';
import {groupedTableAbout, inUse, tableAbout, type Table} from '../table.ts';
import {counted} from '../wording.ts';

export interface IdentityPart {
	/** By what the records of data points are known, and where the pairs are kept. */
	readonly keys: Table | null;
	/** How each flow finds the record it writes to. */
	readonly matching: Table | null;
	/** How well the records of two systems match, and who merges what is double. */
	readonly merging: Table | null;
	/** Which value survives, and what follows when a record ends. */
	readonly survivorship: Table | null;
	/** How many data points have no row there, in a sentence; empty where all have one. */
	readonly silent: string;
}

const ofDataPoint = questions.dataPoint;
const ofPair = questions.syncPair;
const ofFlow = questions.flow;

const keyQuestions: readonly Question[] = [
	ofDataPoint.entity,
	ofDataPoint.identifier,
	ofDataPoint.identifierType,
	ofDataPoint.identifierShared,
	ofDataPoint.crossReference,
];

const matchingQuestions: readonly Question[] = [
	ofFlow.operation,
	ofFlow.matchKey,
	ofFlow.repeatSafe,
];

const mergingQuestions: readonly Question[] = [
	ofPair.identifier,
	ofPair.matchRate,
	ofPair.duplicatesSource,
	ofPair.duplicatesDestination,
	ofPair.mergedBy,
];

const survivorshipQuestions: readonly Question[] = [
	ofDataPoint.survivorship,
	ofDataPoint.precedence,
	ofDataPoint.removals,
	ofDataPoint.deleteRule,
	ofDataPoint.parentRecords,
];

/** How records are known, matched and merged, and which value is kept. */
export function identityPart(context: Context): IdentityPart {
	const {dataPoint, syncPair, flow} = context.plan.subjects;
	const spoken = dataPoint.list.filter(subject => isSpokenOf(subject));
	const silent = dataPoint.size - spoken.length;
	return {
		keys: keysTable(context),
		matching: tableAbout(context, flow.list, matchingQuestions),
		merging: tableAbout(context, syncPair.list, mergingQuestions),
		survivorship: groupedTableAbout(
			context,
			spoken,
			survivorshipQuestions.filter(question =>
				spoken.some(subject => answerTo(subject, question) !== undefined),
			),
		),
		silent:
			silent === 0
				? ''
				: `Nothing has been said about this for ${counted(silent, 'data point')}.`,
	};
}

/** The data points of one kind of record stand together: as a rule they have one key. */
function keysTable(context: Context): Table | null {
	const dataPoints = context.plan.subjects.dataPoint.list;
	const table = groupedTableAbout(context, dataPoints, inUse(dataPoints, keyQuestions));
	return table && {...table, rows: groupsBy(table.rows, ([, record]) => record).flat()};
}

function isSpokenOf(dataPoint: Subject<'dataPoint'>): boolean {
	return survivorshipQuestions.some(question => answerTo(dataPoint, question) !== undefined);
}

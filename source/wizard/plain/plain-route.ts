import type {Plan} from '../../plan/plan.ts';
import {formatNumber} from '../../interview/format-value.ts';
import {sectionOf} from '../../interview/route.ts';
import {isSameStop, type Stop} from '../../interview/stop.ts';
import {stopBeside} from '../../interview/stop-beside.ts';
import {askedAbout, placementQuestions, stopsOfSection} from '../../interview/walk.ts';
import type {Depth, SectionId} from '../../interview/question.ts';

/** The matrix of the screen, a question at a time: of each data point its truth, its records, its destinations. */
function matrixStops(plan: Plan, depth: Depth): readonly Stop[] {
	return plan.subjects.dataPoint.list.flatMap(dataPoint =>
		askedAbout(plan, depth, 'dataPoints', dataPoint)
			.filter(({id}) => placementQuestions.has(id))
			.map(({id}): Stop => ({
				type: 'question',
				subject: {kind: 'dataPoint', id: dataPoint.id},
				question: id,
			})),
	);
}

/** Whether a question belongs to the matrix. */
function isOfMatrix(stop: Stop): boolean {
	return (
		stop.type === 'question' &&
		stop.subject.kind === 'dataPoint' &&
		placementQuestions.has(stop.question)
	);
}

/** The stop itself, or the first question of the matrix where the stop is the matrix. */
export function plainStop(plan: Plan, depth: Depth, stop: Stop): Stop {
	return stop.type === 'placement' ? (matrixStops(plan, depth)[0] ?? stop) : stop;
}

/** The next stop, or the one before; `undefined` at the end of the interview. */
export function plainStopBeside(
	plan: Plan,
	depth: Depth,
	stop: Stop,
	direction: 1 | -1,
): Stop | undefined {
	const matrix = isOfMatrix(stop) ? matrixStops(plan, depth) : [];
	const at = matrix.findIndex(other => isSameStop(other, stop));
	const within = at === -1 ? undefined : matrix[at + direction];
	if (within !== undefined) {
		return within;
	}

	const beside = stopBeside(
		plan,
		depth,
		isOfMatrix(stop) ? {type: 'placement'} : stop,
		direction,
	);
	return beside?.type === 'placement'
		? (matrixStops(plan, depth).at(direction === 1 ? 0 : -1) ?? beside)
		: beside;
}

/** The stops of a section as they are asked line by line. */
function plainStopsOf(plan: Plan, depth: Depth, section: SectionId): readonly Stop[] {
	return [...stopsOfSection(plan, depth, section)].flatMap(stop =>
		stop.type === 'placement' ? matrixStops(plan, depth) : [stop],
	);
}

/** Which of how many stops of its section one is: "3 of 21"; empty for one that is not asked now. */
export function numberOf(plan: Plan, depth: Depth, stop: Stop): string {
	const stops = plainStopsOf(plan, depth, sectionOf(stop));
	const at = stops.findIndex(other => isSameStop(other, stop));
	return at === -1 ? '' : `${formatNumber(at + 1)} of ${formatNumber(stops.length)}`;
}

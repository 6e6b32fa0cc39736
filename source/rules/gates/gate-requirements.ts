import type {Reading} from '../../interview/reading.ts';
import {viewOf, type View} from '../../interview/view.ts';
import type {Plan} from '../../plan/plan.ts';
import type {SubjectKind} from '../../plan/subject.ts';
import {enumerated} from '../wording/enumerated.ts';
import {valueOf} from '../engine/logic.ts';

/** What must be known of the data points before processes are mapped, as sentences about what is not. Sources: DP3, DP5, PF1. */
export function missingTruths(plan: Plan): readonly string[] {
	const dataPoints = all(plan, 'dataPoint');
	return dataPoints.length === 0
		? ['No data point has been named.']
		: [
				...lack('The source of truth is not settled for', dataPoints, dataPoint =>
					hasOneTruth(dataPoint, plan),
				),
				...lack(
					'The systems of record are not known for',
					dataPoints,
					({systemsOfRecord}) => isSettled(systemsOfRecord),
				),
				...lack('The destinations are not known for', dataPoints, dataPoint =>
					hasDestinations(dataPoint, plan),
				),
				...lack(
					'The transformation is not known for',
					dataPoints,
					({destinations, transform}) =>
						systemsIn(destinations, plan).length === 0 || isSettled(transform),
				),
			];
}

/** What must be known of the processes before it is decided how data is brought into step. Sources: PF1, PF2. */
export function missingProcesses(plan: Plan): readonly string[] {
	const processes = all(plan, 'process');
	return processes.length === 0
		? ['No process has been named.']
		: [
				...lack(
					'The steps as they are or as they will be are missing for',
					processes,
					({asIs, toBe}) => isGiven(asIs) && isGiven(toBe),
				),
				...lack(
					'Nobody has walked through it with those who do it:',
					processes,
					({walkthrough}) => isNow(walkthrough, 'withDoers'),
				),
				...lack('The teams that take part are not known for', processes, ({teams}) =>
					isGiven(teams),
				),
				...lack(
					'What depends on it has not been checked for',
					processes,
					({downstreamChecked}) => isNow(downstreamChecked, true),
				),
			];
}

/** What must be decided about the data as it is today before building starts. Source: SY3, TC3. */
export function missingDecisions(plan: Plan): readonly string[] {
	const pairs = all(plan, 'syncPair');
	return pairs.length === 0
		? ['Nothing has been said about whether the data is in step today.']
		: lack(
				'No approach is decided for',
				pairs,
				({approach}) => isGiven(approach) && valueOf(approach) !== 'undecided',
			);
}

function all<Kind extends SubjectKind>(plan: Plan, kind: Kind): ReadonlyArray<View<Kind>> {
	return [...plan.subjects[kind]].map(subject => viewOf(subject));
}

function lack<Kind extends SubjectKind>(
	what: string,
	subjects: ReadonlyArray<View<Kind>>,
	isThere: (subject: View<Kind>) => boolean,
): readonly string[] {
	const names = subjects.filter(subject => !isThere(subject)).map(({subject}) => subject.name);
	return names.length === 0 ? [] : [`${what} ${enumerated(names)}.`];
}

/** One truth, or several of which a rule says which wins. "Not applicable" does not do here: what is moved has a truth. */
function hasOneTruth({sourceOfTruth, precedence}: View<'dataPoint'>, plan: Plan): boolean {
	const truths = systemsIn(sourceOfTruth, plan);
	return truths.length === 1 || (truths.length > 1 && isGiven(precedence));
}

function hasDestinations({destinations, referenceOnly}: View<'dataPoint'>, plan: Plan): boolean {
	return (
		systemsIn(destinations, plan).length > 0 ||
		destinations.state === 'notApplicable' ||
		(destinations.state === 'none' && valueOf(referenceOnly) === true)
	);
}

/** The systems an answer names, without those that no longer exist. */
function systemsIn(reading: Reading<readonly string[]>, plan: Plan): readonly string[] {
	return (valueOf(reading) ?? []).filter(id => plan.subjects.system.has(id));
}

/** Answered with something, or not applicable for a reason. */
function isGiven(reading: Reading): boolean {
	return (
		reading.state === 'notApplicable' ||
		(reading.state === 'answered' && !isBlank(reading.value))
	);
}

/** Given, or said not to exist. */
function isSettled(reading: Reading): boolean {
	return reading.state === 'none' || isGiven(reading);
}

function isNow<V>(reading: Reading<V>, value: V): boolean {
	return reading.state === 'notApplicable' || valueOf(reading) === value;
}

function isBlank(value: unknown): boolean {
	return typeof value === 'string' && value.trim() === '';
}

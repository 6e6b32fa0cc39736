import type {Plan} from '../../plan/plan.ts';
import {enumerated} from '../wording/enumerated.ts';
import type {Finding} from '../engine/finding.ts';
import {missingDecisions, missingProcesses, missingTruths} from './gate-requirements.ts';

/** A point in the plan's order that is passed when enough is known; it informs, and never stops anybody from going on. */
export interface Gate {
	readonly id: 'truths' | 'processes' | 'design' | 'goLive';
	readonly title: string;
	/** What may start once it is open. */
	readonly opens: string;
	readonly isOpen: boolean;
	/** Why it is closed, in sentences; empty when it is open. */
	readonly because: readonly string[];
}

/** How far a plan has come. */
export type PlanStatus = 'draft' | 'readyForBuild' | 'readyForGoLive';

/** More reasons than this are counted instead of named. */
const mostReasons = 6;

/**
 * The four gates in their order, from what was said and from the findings that nobody has accepted. What is not known never
 * opens one, and every gate needs those before it. Sources: DP5, PF1, TC3.
 */
export function gatesOf(plan: Plan, findings: readonly Finding[]): readonly Gate[] {
	const shutting = findings.filter(
		finding => finding.severity === 'blocker' && keepsShut(finding),
	);
	const inDataPoints = shutting.filter(({rule}) => rule.area === 'dataPoints');
	const inDesign = shutting.filter(
		({rule}) => rule.area !== 'dataPoints' && rule.area !== 'project',
	);
	const named = new Set([...inDataPoints, ...inDesign]);
	const untilGoLive = findings.filter(
		finding =>
			(finding.severity === 'blocker' || finding.severity === 'high') && !named.has(finding),
	);

	const unsettled = missingTruths(plan);
	const unsaid = inDataPoints.filter(
		({rule}) => unsettled.length === 0 || !restated.has(rule.id),
	);
	const truths = gate('truths', [], [...unsettled, ...reasons(unsaid)]);
	const processes = gate('processes', [truths], missingProcesses(plan));
	const design = gate(
		'design',
		[truths, processes],
		[...missingDecisions(plan), ...reasons(inDesign)],
	);
	return [truths, processes, design, gate('goLive', [design], reasons(untilGoLive))];
}

/** The status that the gates give a plan. */
export function planStatus(gates: readonly Gate[]): PlanStatus {
	const isOpen = (id: Gate['id']) => gates.some(each => each.id === id && each.isOpen);
	return isOpen('goLive') ? 'readyForGoLive' : isOpen('design') ? 'readyForBuild' : 'draft';
}

const titles = {
	truths: {title: 'Truths known', opens: 'Mapping the processes can start.'},
	processes: {
		title: 'Processes understood',
		opens: 'Deciding how the data is brought into step can start.',
	},
	design: {
		title: 'Design settled',
		opens: 'The test environment can be set up, and building can start.',
	},
	goLive: {title: 'Ready to go live', opens: 'The integration can be switched on.'},
} as const satisfies Record<Gate['id'], {readonly title: string; readonly opens: string}>;

/** Blockers that the gate of the truths says in its own sentences. */
const restated: ReadonlySet<string> = new Set(['sot-missing', 'sot-contested']);

function gate(id: Gate['id'], earlier: readonly Gate[], missing: readonly string[]): Gate {
	const because = [
		...earlier.filter(({isOpen}) => !isOpen).map(({title}) => `"${title}" is not reached yet.`),
		...missing,
	];
	const more = because.length - mostReasons;
	return {
		id,
		...titles[id],
		isOpen: because.length === 0,
		because: more > 1 ? [...because.slice(0, mostReasons), `And ${more} more.`] : because,
	};
}

/**
 * Whether a blocker keeps the early gates shut: it fires, or it cannot be ruled out because somebody does not know, people
 * disagree, or a question of the essential interview has not been put. What only the full interview asks may still be open
 * before building starts; before go-live nothing may.
 */
function keepsShut(finding: Finding): boolean {
	if (finding.outcome === 'fires') return true;

	const open = finding.openFacts;
	return (
		open.length === 0 ||
		open.some(({answer, question}) => answer !== undefined || question.depth === 'essential')
	);
}

/** One sentence a rule, however many subjects it speaks of. */
function reasons(findings: readonly Finding[]): readonly string[] {
	const byTitle = Map.groupBy(
		findings,
		({rule, outcome}) => `${rule.title}${outcome === 'fires' ? '' : ' (cannot be ruled out)'}`,
	);
	return [...byTitle].map(([title, same]) => {
		const names = new Set(
			same.flatMap(({subjects: [subject]}) =>
				subject === undefined || subject.kind === 'project' ? [] : [subject.name],
			),
		);
		return names.size === 0 ? `${title}.` : `${title}: ${enumerated([...names])}.`;
	});
}

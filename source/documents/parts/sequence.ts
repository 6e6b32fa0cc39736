import type {Plan} from '../../plan/plan.ts';
import type {Subject} from '../../plan/subject.ts';
import {viewOf} from '../../interview/view.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import type {Context} from '../context.ts';
import {called} from '../saying.ts';
import {counted} from '../wording.ts';

/** More steps than this make a drawing nobody can read. */
const mostSteps = 40;

/** Who does a step by hand. */
const peopleId = 'people';

interface SequenceParticipant {
	/** Made for it, so that no name stands where Mermaid expects syntax. */
	readonly id: string;
	readonly label: string;
	readonly isPeople: boolean;
}

interface SequenceStep {
	readonly from: string;
	readonly to: string;
	readonly text: string;
}

/** A process as it will be, drawn: people and systems side by side, a step an arrow. */
export interface SequenceModel {
	readonly participants: readonly SequenceParticipant[];
	readonly steps: readonly SequenceStep[];
	/** What the drawing leaves out, in sentences. */
	readonly remarks: readonly string[];
}

/** Which systems a flow leads to, by the system it starts from. */
export type FlowTargets = ReadonlyMap<string, ReadonlySet<string>>;

export function flowTargetsOf({subjects}: Plan): FlowTargets {
	const targets = new Map<string, Set<string>>();
	const add = (from: string, to: string) => {
		targets.set(from, (targets.get(from) ?? new Set<string>()).add(to));
	};
	for (const flow of subjects.flow) {
		const view = viewOf(flow);
		const from = valueOf(view.from);
		const to = valueOf(view.to);
		if (from === undefined || to === undefined) continue;

		add(from, to);
		if (valueOf(view.direction) === 'twoWay') add(to, from);
	}

	return targets;
}

/**
 * The steps as they will be, where at least two of them name a system. A step by hand leads from the people to its system. Any
 * other comes from the system of the step before if a flow leads from there, and otherwise stays within its own system.
 */
export function sequenceOf(
	context: Context,
	process: Subject<'process'>,
	targets: FlowTargets,
): SequenceModel | null {
	const {system} = context.plan.subjects;
	const all = valueOf(viewOf(process).toBe) ?? [];
	const placed = all.flatMap(({step, system: at, manual}) =>
		at === undefined || !system.has(at) || step === undefined
			? []
			: [
					{
						text: step.trim() === '' ? '(without words)' : step,
						at,
						isManual: manual === true,
					},
				],
	);
	if (placed.length < 2) {
		return null;
	}

	const drawn = placed.slice(0, mostSteps);
	const systems = [...new Set(drawn.map(({at}) => at))];
	const ids = new Map(systems.map((id, place) => [id, `s${place + 1}`]));
	const idOf = (id: string) => ids.get(id) ?? '';
	return {
		participants: [
			...(drawn.some(({isManual}) => isManual)
				? [{id: peopleId, label: 'People', isPeople: true}]
				: []),
			...systems.map(id => ({
				id: idOf(id),
				label: called(context, {kind: 'system', id}),
				isPeople: false,
			})),
		],
		steps: drawn.map(({text, at, isManual}, place) => {
			const before = drawn[place - 1]?.at;
			const isSent = before !== undefined && targets.get(before)?.has(at) === true;
			return {
				from: isManual ? peopleId : idOf(isSent ? before : at),
				to: idOf(at),
				text,
			};
		}),
		remarks: [
			...(placed.length > drawn.length
				? [
						`The drawing shows the first ${drawn.length} of ${counted(placed.length, 'step')}.`,
					]
				: []),
			...(all.length > placed.length
				? [
						`Not drawn, because no system is named: ${counted(all.length - placed.length, 'step')}.`,
					]
				: []),
		],
	};
}

import type {Plan} from '../plan/plan.ts';
import {fieldId, type Subject} from '../plan/subject.ts';
import {fieldAt} from '../interview/fields.ts';
import {questions, type Questions} from '../interview/questions.ts';
import {viewOf} from '../interview/view.ts';
import {valueOf} from '../rules/engine/logic.ts';
import type {Context} from './context.ts';
import {together} from './grouped-rows.ts';
import {answerTo, called, inWords, notAsked, said} from './saying.ts';
import {sentence} from './wording.ts';

type Setting = Pick<Context, 'plan' | 'audience'>;

/** A data point on its way to one destination. Systems are given by their ids. */
export interface Mapping {
	readonly dataPoint: Subject<'dataPoint'>;
	/** Where its value is taken from; missing while that is not settled. */
	readonly source?: string;
	/** Where flows take it from, if from more than one system. */
	readonly candidates: readonly string[];
	/** Where it goes; missing while no destination is settled. */
	readonly target?: string;
	readonly flows: ReadonlyArray<Subject<'flow'>>;
}

export interface Mappings {
	/** One for each data point and destination, and one for each data point whose destinations are open. */
	readonly mappings: readonly Mapping[];
	/** Data points that go nowhere, because somebody said so. */
	readonly unmapped: ReadonlyArray<Subject<'dataPoint'>>;
}

/** One flow as a data point travels along it. */
interface Leg {
	readonly flow: Subject<'flow'>;
	readonly from: string;
	readonly to: string;
}

/**
 * Every data point with every destination. Its source is where the flows into that destination take it from; if they take it
 * from several systems, the one of them that holds the truth; and where no flow goes, the only system that holds the truth.
 */
export function mappingsOf(plan: Plan): Mappings {
	const legs = legsByDataPoint(plan);
	const mappings: Mapping[] = [];
	const unmapped: Array<Subject<'dataPoint'>> = [];
	for (const dataPoint of plan.subjects.dataPoint) {
		const {destinations} = viewOf(dataPoint);
		switch (destinations.state) {
			case 'answered': {
				for (const target of new Set(destinations.value)) {
					mappings.push(mappingTo(dataPoint, target, legs.get(dataPoint.id) ?? []));
				}

				break;
			}

			case 'none':
			case 'notApplicable': {
				unmapped.push(dataPoint);
				break;
			}

			case 'unknown':
			case 'unanswered':
			case 'disputed': {
				mappings.push({
					dataPoint,
					...sourceIfOne(truthsOf(dataPoint)),
					candidates: [],
					flows: [],
				});
			}
		}
	}

	return {mappings, unmapped};
}

function mappingTo(dataPoint: Subject<'dataPoint'>, target: string, legs: readonly Leg[]): Mapping {
	const into = legs.filter(({to}) => to === target);
	const sources = [...new Set(into.map(({from}) => from))];
	const truths = truthsOf(dataPoint).filter(system => system !== target);
	const candidates = sources.length > 1 ? sources : [];
	const likely =
		sources.length === 0
			? truths
			: sources.length === 1
				? sources
				: sources.filter(system => truths.includes(system));
	return {
		dataPoint,
		...sourceIfOne(likely),
		candidates,
		target,
		flows: [...new Set(into.map(({flow}) => flow))],
	};
}

function sourceIfOne([first, ...others]: readonly string[]): Pick<Mapping, 'source'> {
	return first === undefined || others.length > 0 ? {} : {source: first};
}

function truthsOf(dataPoint: Subject<'dataPoint'>): readonly string[] {
	return [...new Set(valueOf(viewOf(dataPoint).sourceOfTruth) ?? [])];
}

function legsByDataPoint(plan: Plan): ReadonlyMap<string, readonly Leg[]> {
	const byDataPoint = new Map<string, Leg[]>();
	for (const flow of plan.subjects.flow) {
		const view = viewOf(flow);
		const from = valueOf(view.from);
		const to = valueOf(view.to);
		if (from === undefined || to === undefined) continue;

		const legs = [
			{flow, from, to},
			...(valueOf(view.direction) === 'twoWay' ? [{flow, from: to, to: from}] : []),
		];
		for (const id of new Set(valueOf(view.carries) ?? [])) {
			const known = byDataPoint.get(id);
			if (known === undefined) byDataPoint.set(id, [...legs]);
			else known.push(...legs);
		}
	}

	return byDataPoint;
}

/** The system a mapping starts from, in words; where it is not settled, what was said about the truth. */
export function sourceInWords(setting: Setting, {dataPoint, source, candidates}: Mapping): string {
	if (source !== undefined) {
		return called(setting, {kind: 'system', id: source});
	}

	const names = candidates.map(id => called(setting, {kind: 'system', id}));
	return names.length === 0
		? said(setting, dataPoint, questions.dataPoint.sourceOfTruth)
		: `not settled: ${together(names)}`;
}

/** The system a mapping leads to, in words; where it is not settled, what was said about the destinations. */
export function targetInWords(setting: Setting, {dataPoint, target}: Mapping): string {
	return target === undefined
		? said(setting, dataPoint, questions.dataPoint.destinations)
		: called(setting, {kind: 'system', id: target});
}

/** The flows that carry a mapping, in words. */
export function carriedBy(setting: Setting, {flows}: Mapping): string {
	return flows.length === 0 ? 'no flow' : together(flows.map(flow => called(setting, flow)));
}

type FieldQuestion = Questions['field'][keyof Questions['field']];

/** The data point as the system at one end keeps it; nothing while the end is not settled. */
export function fieldAtEnd(
	{plan}: Pick<Setting, 'plan'>,
	{dataPoint}: Mapping,
	system: string | undefined,
): Subject<'field'> | undefined {
	return system === undefined ? undefined : fieldAt(plan, fieldId(dataPoint.id, system));
}

/** What was said about the field at one end; a dash while the end is not settled. */
export function saidOfEnd(
	setting: Setting,
	field: Subject<'field'> | undefined,
	question: FieldQuestion,
): string {
	return field === undefined ? notAsked : said(setting, field, question);
}

const {transform, truncationRule, rateRule, objectSplit} = questions.dataPoint;

/** What happens to the value on its way: the transformation, then whatever else was laid down. */
export function ruleInWords(setting: Setting, dataPoint: Subject<'dataPoint'>): string {
	const further = [truncationRule, rateRule, objectSplit].flatMap(question => {
		const answer = answerTo(dataPoint, question);
		return answer === undefined
			? []
			: [`${question.label}: ${inWords(setting, question, answer)}`];
	});
	const parts = [said(setting, dataPoint, transform), ...further];
	return parts.length === 1
		? (parts[0] ?? notAsked)
		: parts.map(part => sentence(part)).join(' ');
}

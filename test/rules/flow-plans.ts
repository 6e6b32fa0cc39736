import {planFromExample} from '../../source/rules/engine/example-plan.ts';
import type {Finding} from '../../source/rules/engine/finding.ts';
import {
	none,
	type ExampleSubject,
	type Rule,
	type Surroundings,
} from '../../source/rules/engine/rule.ts';
import {findingsOf, runRules} from '../../source/rules/engine/run-rules.ts';
import {testOnProduction} from '../../source/rules/test-on-production.ts';

export type Flow = ExampleSubject<'flow'>;

export const system = {crm: {}, shop: {}, erp: {}, mail: {}};

export const dataPoint = {
	email: {entity: 'Person'},
	name: {entity: 'Person'},
	price: {entity: 'Product'},
};

/** A flow that takes the e-mail one way, without rule or guard. */
export function flow(from: string, to: string, more: Flow = {}): Flow {
	return {
		from,
		to,
		direction: 'oneWay',
		carries: ['email'],
		conflictRule: none,
		loopGuard: none,
		...more,
	};
}

/** What a rule finds in a plan with these flows. */
export function findingsAmong(
	rule: Rule,
	flows: Readonly<Record<string, Flow>>,
	more: Surroundings = {},
): readonly Finding[] {
	// Any rule about the project does: it adds no subject of its own.
	const {plan} = planFromExample(testOnProduction, {
		around: {system, dataPoint, flow: flows, ...more},
	});
	return findingsOf(runRules(plan, undefined, [rule]));
}

/** The same in short: "outcome subject+subject". */
export function found(...given: Parameters<typeof findingsAmong>): readonly string[] {
	return findingsAmong(...given).map(
		({outcome, subjects}) => `${outcome} ${subjects.map(({id}) => id).join('+')}`,
	);
}

import {expect, test} from 'vitest';
import {opportunitiesPart} from '../../../source/documents/parts/opportunities.ts';
import {riskRegisterPart} from '../../../source/documents/parts/risk-register.ts';
import {buildPlan, unknown} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';

test('the risk register begins with the gravest and ends with what is not settled', () => {
	const risk = (impact: string | undefined, likelihood: string | undefined) => ({
		answers: {
			...(impact === undefined ? {} : {impact}),
			...(likelihood === undefined ? {} : {likelihood}),
		},
	});
	const plan = buildPlan('P', {
		risk: {
			open: {answers: {impact: unknown('Jo'), likelihood: 'high'}},
			silent: {},
			low: risk('low', 'high'),
			rare: risk('high', 'low'),
			maybe: risk('high', undefined),
			worst: risk('high', 'high'),
		},
	});
	const {table} = riskRegisterPart(contextOf(plan));
	expect(table?.rows.map(([name]) => name)).toEqual([
		'worst',
		'rare',
		'maybe',
		'low',
		'open',
		'silent',
	]);
	expect(table?.columns).toEqual([
		'Risk',
		'Processes concerned',
		'Impact',
		'Likelihood',
		'Mitigation',
		'Owner',
	]);
});

test('opportunities stand by process, the uplift of the whole beside them', () => {
	const plan = buildPlan('P', {
		project: {project: {answers: {dataUplift: ['One owner an address']}}},
		process: {p: {answers: {simpler: 'No list by hand', metric: 'Days: 9'}}},
	});
	const {processes, uplift} = opportunitiesPart(contextOf(plan));
	expect(processes).toEqual({
		columns: ['Process', 'What gets simpler', 'Opportunities', 'Process metric'],
		rows: [['p', 'No list by hand', 'not answered', 'Days: 9']],
	});
	expect(uplift.map(({text}) => text)).toEqual(['One owner an address', 'not answered']);
});

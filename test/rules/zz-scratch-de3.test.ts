import {it} from 'vitest';
import * as fs from 'node:fs';
import {runRule, runRules, findingsOf} from '../../source/rules/run-rules.ts';
import {World} from '../../source/rules/world.ts';
import {Collection} from '../../source/plan/collection.ts';
import {emptyPlan} from '../../source/plan/plan.ts';
import type {Rule} from '../../source/rules/rule.ts';
it('perf', async () => {
	const ids = ['two-way-no-conflict-rule','sync-loop','competing-writers','no-read-or-write-route','rate-window-misfit','poll-misses-deletes','test-data-unmasked','erasure-not-propagated','unknowns-unowned'];
	const rules: Rule[] = [];
	for (const id of ids) for (const v of Object.values(await import(`../../source/rules/${id}.ts`))) rules.push(v as Rule);
	for (const [D, F, per] of [[10000, 20, 10000], [20000, 20, 20000], [10000, 200, 500], [10000, 400, 500]] as const) {
		const base = emptyPlan('x', 'X');
		const a = (value: any) => ({state: 'answered', value}) as const;
		const dps = Array.from({length: D}, (_, i) => ({kind: 'dataPoint', id: 'd' + i, name: 'Data point ' + i, answers: {entity: a('e'), personal: a('no'), deleteRule: a('delete'), destinations: a(['s1'])}}) as any);
		const flows = Array.from({length: F}, (_, i) => ({kind: 'flow', id: 'f' + i, name: 'F' + i, answers: {from: a('s' + i % 7), to: a('s' + (i + 1 + i % 3) % 7), direction: a(i % 5 ? 'oneWay' : 'twoWay'), carries: a(Array.from({length: per}, (_, j) => 'd' + ((i * 37 + j) % D))), loopGuard: a(i % 2 ? 'x' : null), conflictRule: a(null), trigger: a('poll')}}) as any);
		const systems = Array.from({length: 7}, (_, i) => ({kind: 'system', id: 's' + i, name: 'S' + i, answers: {productionDataInTest: a(true), testEnvironment: a('full')}}) as any);
		const plan = {...base, subjects: {...base.subjects, dataPoint: new Collection(dps), flow: new Collection(flows), system: new Collection(systems)}} as any;
		for (const rule of rules) {
			const t = performance.now();
			const r = runRules(plan, undefined, [rule]);
			console.log(D, F, per, rule.id, Math.round(performance.now() - t) + ' ms', r.firing, r.notRuledOut);
		}
	}
}, 600000);

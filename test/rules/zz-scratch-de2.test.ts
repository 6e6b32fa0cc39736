import fc from 'fast-check';
import {expect, it} from 'vitest';
import {competingWriters} from '../../source/rules/competing-writers.ts';
import {syncLoop} from '../../source/rules/sync-loop.ts';
import {twoWayNoConflictRule} from '../../source/rules/two-way-no-conflict-rule.ts';
import {noReadOrWriteRoute} from '../../source/rules/no-read-or-write-route.ts';
import {rateWindowMisfit} from '../../source/rules/rate-window-misfit.ts';
import {peakOverRate} from '../../source/rules/peak-over-rate.ts';
import {runRules, findingsOf} from '../../source/rules/run-rules.ts';
import {applyChanges, type Change} from '../../source/plan/change.ts';
import {emptyPlan} from '../../source/plan/plan.ts';
import type {Answer} from '../../source/plan/answer.ts';
import type {Value} from '../../source/plan/value.ts';
import {withUnknown} from './arbitrary-plan.ts';

const systems = ['a', 'b', 'c'];
const flow = fc.record({
	from: fc.constantFrom(...systems), to: fc.constantFrom(...systems), direction: fc.constantFrom('oneWay', 'oneWay', 'oneWay', 'twoWay'),
	carries: fc.subarray(['x', 'y'], {minLength: 1}), loopGuard: fc.constantFrom(null, 'tag', 'tag'), conflictRule: fc.constantFrom(null, 'a wins', 'last wins'),
	initialRecords: fc.constantFrom(null, 100, 100000), window: fc.constantFrom(10, 600), batchUsed: fc.constantFrom(1, 100), callsPerBatch: fc.constantFrom(1, 2), peakPerHour: fc.constantFrom(null, 10, 100000),
});
const system = fc.record({readAccess: fc.constantFrom('api', 'none'), writeAccess: fc.constantFrom('api', 'none'), apiEndOfLife: fc.constantFrom(null, '2027-01-01', '2029-01-01'), ratePerSecond: fc.constantFrom(null, 1, 100), dailyQuota: fc.constantFrom(null, 1000, 1e6), quotaUsed: fc.constantFrom(0, 50, 100), concurrency: fc.constantFrom(null, 5), latency: fc.constantFrom(null, 1)});
const pair = fc.record({from: fc.constantFrom(...systems), to: fc.constantFrom(...systems), entity: fc.constantFrom('p', 'q'), otherWriters: fc.constantFrom(null, [{name: 'A'}], [{name: 'A', offOn: '2027-01-01'}], [{name: 'A'}, {name: 'B', offOn: '2027-01-01'}])});
type Doc = {flows: Record<string, Value>[]; systems: Record<string, Value>[]; pairs: Record<string, Value>[]; project: Record<string, Value>; dps: Record<string, Value>[]};
const doc: fc.Arbitrary<Doc> = fc.record({flows: fc.array(flow, {minLength: 1, maxLength: 5}), systems: fc.tuple(system, system, system).map(x => [...x]), pairs: fc.array(pair, {maxLength: 2}), project: fc.record({goLive: fc.constant('2027-03-01'), oldPaths: fc.constantFrom(null, [{name: 'O'}])}), dps: fc.constant([{entity: 'p'}, {entity: 'q'}])}) as never;
function build(d: Doc) {
	const changes: Change[] = [];
	const add = (kind: any, id: string, answers: Record<string, Value>) => {
		if (kind !== 'project') changes.push({type: 'added', subject: {kind, id, name: id, answers: {}}, place: 999});
		for (const [q, value] of Object.entries(answers)) changes.push({type: 'answered', subject: {kind, id}, question: q, answer: {state: 'answered', value} as Answer});
	};
	add('project', 'project', d.project);
	d.systems.forEach((s, i) => add('system', systems[i]!, s));
	d.dps.forEach((s, i) => add('dataPoint', ['x', 'y'][i]!, s));
	d.flows.forEach((f, i) => add('flow', 'f' + i, f));
	d.pairs.forEach((f, i) => add('syncPair', 'p' + i, f));
	return applyChanges(emptyPlan('e', 'E'), changes).plan;
}
function oracleLoop(d: Doc): boolean {
	for (const dp of ['x', 'y']) {
		const fl = d.flows.map((f, i) => ({...f, i}) as any).filter(f => f.carries.includes(dp));
		if (fl.some(f => f.direction === 'twoWay' && f.loopGuard === null)) return true;
		const edges = fl.flatMap(f => [{f, a: f.from, b: f.to}, ...(f.direction === 'twoWay' ? [{f, a: f.to, b: f.from}] : [])]).filter(e => e.a !== e.b);
		const walk = (start: string, at: string, path: any[], seen: string[]): boolean => edges.filter(e => e.a === at && !path.some(p => p.f.i === e.f.i)).some(e => e.b === start ? [...path, e].some(p => p.f.loopGuard === null) : !seen.includes(e.b) && walk(start, e.b, [...path, e], [...seen, e.b]));
		for (const s of systems) if (walk(s, s, [], [s])) return true;
	}
	return false;
}
const rules = [twoWayNoConflictRule, syncLoop, competingWriters, noReadOrWriteRoute, rateWindowMisfit, peakOverRate];
it('loop oracle', () => {
	let fired = 0;
	fc.assert(fc.property(doc, d => {
		const found = findingsOf(runRules(build(d), undefined, [syncLoop]));
		expect(found.filter(f => f.outcome === 'unknown')).toEqual([]);
		if (oracleLoop(d)) fired++;
		expect(found.length > 0).toBe(oracleLoop(d));
		const ids = found.map(f => f.id);
		expect(new Set(ids).size).toBe(ids.length);
	}), {numRuns: 5000});
	console.log('fired', fired);
}, 60000);
it('conflict + writers oracle', () => {
	fc.assert(fc.property(doc, d => {
		const plan = build(d);
		const found = findingsOf(runRules(plan, undefined, [twoWayNoConflictRule]));
		const fl = d.flows as any[];
		const und = (f: any) => f.conflictRule === null || f.conflictRule === 'last wins';
		const exp = fl.some(f => f.direction === 'twoWay' && und(f)) || fl.some((f, i) => fl.some((g, j) => j > i && f.direction === 'oneWay' && g.direction === 'oneWay' && f.from === g.to && f.to === g.from && f.carries.some((c: string) => g.carries.includes(c)) && und(f) && und(g)));
		expect(found.filter(f => f.outcome === 'unknown')).toEqual([]);
		expect(found.length > 0).toBe(exp);
		const w = findingsOf(runRules(plan, undefined, [competingWriters]));
		expect(w.filter(f => f.outcome === 'unknown')).toEqual([]);
		const into = (f: any, s: string) => f.to === s || (f.direction === 'twoWay' && f.from === s);
		for (const s of systems) {
			const ws = fl.filter(f => into(f, s));
			const byFlows = ['x', 'y'].some(dp => ws.filter(f => f.carries.includes(dp)).length > 1);
			const byPairs = (d.pairs as any[]).some(p => p.to === s && p.otherWriters?.some((r: any) => !r.offOn) && (p.otherWriters.length > 1 || ws.some(f => f.carries.includes(p.entity === 'p' ? 'x' : 'y'))));
			const old = s === 'a' && (d.project as any).oldPaths !== null;
			expect(w.some(f => f.subjects[0]!.id === s), s).toBe(byFlows || byPairs || old);
		}
	}), {numRuns: 5000});
}, 60000);
it('monotone', () => {
	let fires = 0;
	fc.assert(fc.property(doc, fc.nat(), fc.nat(), fc.boolean(), (d, n, m, two) => {
		let plan = build(d);
		for (const pick of two ? [n, m] : [n]) {
			const all = (['flow', 'system', 'syncPair', 'project', 'dataPoint'] as const).flatMap(kind => [...plan.subjects[kind]].flatMap(s => Object.keys(s.answers).map(q => ({kind, id: s.id, q}))));
			const chosen = all[pick % all.length]!;
			const next = withUnknown(plan, chosen, chosen.q);
			for (const rule of rules) {
				const first = runRules(plan, undefined, [rule]);
				const before = findingsOf(first);
				const after = findingsOf(runRules(next, undefined, [rule]));
				fires += before.length;
				const ids = new Set(after.map(f => f.subjects[0]!.id));
				expect(before.filter(f => !ids.has(f.subjects[0]!.id)).map(f => f.id + ' lost by ' + chosen.id + '.' + chosen.q)).toEqual([]);
				expect(findingsOf(runRules(next, first, [rule])).map(f => [f.id, f.outcome, f.message])).toEqual(after.map(f => [f.id, f.outcome, f.message]));
				expect(new Set(after.map(f => f.id)).size).toBe(after.length);
				for (const f of after) if (f.outcome === 'fires') expect(f.message).not.toMatch(/undefined|NaN|\[object|  /);
			}
			plan = next;
		}
	}), {numRuns: 4000});
	console.log('findings', fires);
}, 120000);

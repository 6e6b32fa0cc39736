import {it} from 'vitest';
import {planFromExample} from '../../source/rules/example-plan.ts';
import {findingsOf, runRules} from '../../source/rules/run-rules.ts';
import {none, unknown, type Rule} from '../../source/rules/rule.ts';
import {gatesOf} from '../../source/rules/gates.ts';
import {World} from '../../source/rules/world.ts';
import {freshness} from '../../source/rules/arithmetic/freshness.ts';
import {syncUnproven} from '../../source/rules/sync-unproven.ts';
import {asIsOrToBeMissing} from '../../source/rules/as-is-or-to-be-missing.ts';
import {commsTooLate} from '../../source/rules/comms-too-late.ts';
import {downstreamUnknown} from '../../source/rules/downstream-unknown.ts';
import {freshnessNotMet} from '../../source/rules/freshness-not-met.ts';
import {manualStepSurvives} from '../../source/rules/manual-step-survives.ts';
import {processUnmappedData} from '../../source/rules/process-unmapped-data.ts';
import {riskUnmitigated} from '../../source/rules/risk-unmitigated.ts';
import {teamNotTold} from '../../source/rules/team-not-told.ts';
import {walkthroughMissing} from '../../source/rules/walkthrough-missing.ts';
import {writeTriggersUnreviewed} from '../../source/rules/write-triggers-unreviewed.ts';
import {cleanupUnresourced} from '../../source/rules/cleanup-unresourced.ts';
import {duplicatesUnmeasured} from '../../source/rules/duplicates-unmeasured.ts';
import {historyDuplicates} from '../../source/rules/history-duplicates.ts';
import {historyNoExceptionOwner} from '../../source/rules/history-no-exception-owner.ts';
import {manualCalledSynced} from '../../source/rules/manual-called-synced.ts';
import {overwriteLocalEdits} from '../../source/rules/overwrite-local-edits.ts';
import {overwriteNoBackup} from '../../source/rules/overwrite-no-backup.ts';
import {overwriteNoIdentifier} from '../../source/rules/overwrite-no-identifier.ts';
import {overwriteWeakSource} from '../../source/rules/overwrite-weak-source.ts';
import {syncUndecided} from '../../source/rules/sync-undecided.ts';
const rules: readonly Rule[] = [asIsOrToBeMissing,commsTooLate,downstreamUnknown,freshnessNotMet,manualStepSurvives,processUnmappedData,riskUnmitigated,teamNotTold,walkthroughMissing,writeTriggersUnreviewed,cleanupUnresourced,duplicatesUnmeasured,historyDuplicates,historyNoExceptionOwner,manualCalledSynced,overwriteLocalEdits,overwriteNoBackup,overwriteNoIdentifier,overwriteWeakSource,syncUndecided,syncUnproven];
const dp = (entity: string, t: string[] | typeof none, r: string[] | typeof none, d: string[] | typeof none) => ({entity, sourceOfTruth: t, systemsOfRecord: r, destinations: d, transform: 'copy'});
const fl = (from: string, to: string, carries: string[], trigger: string, interval: number | undefined, runTime: number, direction = 'oneWay') => ({from, to, carries, trigger, ...(interval === undefined ? {} : {interval}), runTime, direction});
const yes = {automationsReviewed: true};
const s = [{step: 'x'}];
const around: any = {
	project: {project: {goLive: '2027-03-01'}},
	system: {SF: yes, MKA: {automationsReviewed: unknown}, MKB: {automationsReviewed: unknown}, EV: yes, NS: yes},
	dataPoint: {
		1: dp('person', ['SF', 'MKB'], ['SF', 'MKA', 'MKB', 'EV'], ['MKA', 'MKB', 'EV']),
		2: dp('person', ['SF'], ['SF'], ['MKA', 'MKB', 'EV']),
		3: dp('person', ['MKA', 'MKB'], ['MKA', 'MKB'], ['SF']),
		4: dp('person', ['SF'], ['SF'], ['NS', 'EV']),
		5: dp('person', ['SF'], ['SF'], ['MKA', 'NS']),
		6: dp('person', ['NS'], ['NS', 'SF'], ['SF']),
		7: dp('company', ['NS'], ['NS'], ['SF']),
		8: dp('event', ['EV'], ['EV'], ['SF']),
		9: dp('event', ['EV'], ['EV'], ['SF', 'MKA']),
		10: dp('registration', ['EV'], ['EV'], ['SF', 'MKA']),
		11: dp('registration', ['EV'], ['EV'], ['NS']),
		12: dp('registration', ['EV'], ['EV'], ['SF']),
		13: dp('invoice', ['NS'], ['NS'], ['SF']),
		14: dp('invoice', ['NS'], ['NS'], ['SF']),
		15: dp('person', ['MKA'], ['MKA'], none),
		16: dp('company', ['SF'], ['SF'], ['NS']),
		17: dp('person', none, none, ['SF']),
	},
	process: {
		P1: {teams: ['Events', 'Membership'], walkthrough: 'withDoers', asIs: s, toBe: s, uses: ['8', '9', '10', '12', '17'], alsoUses: none, downstream: ['badge'], downstreamChecked: true, freshWithin: 60},
		P2: {teams: ['Finance', 'Events'], walkthrough: 'toldByManager', asIs: s, toBe: s, uses: ['4', '7', '11', '13', '16'], alsoUses: ['cost centre'], downstream: unknown, freshWithin: 2880},
		P3: {teams: ['Membership', 'Marketing'], walkthrough: 'withDoers', asIs: s, toBe: [{step: 'staff still correct address', manual: true, system: 'SF', edits: ['6']}], uses: ['1', '2', '5', '6', '14'], alsoUses: none, downstream: ['dash'], downstreamChecked: true, freshWithin: 2880},
		P4: {teams: ['Marketing'], walkthrough: 'none', asIs: s, toBe: unknown, uses: ['3'], alsoUses: none, downstream: unknown, freshWithin: 240},
	},
	audience: {Events: {toldOn: '2027-02-10'}, Membership: {toldOn: '2027-02-10'}, Marketing: {toldOn: '2027-03-03'}},
	risk: {'double invoices': {impact: 'high', mitigation: none, processes: ['P2']}},
	syncPair: {
		toMKA: {entity: 'Person', from: 'SF', to: 'MKA', claim: 'yes', method: 'auto', evidence: 'x', identifier: 'SF id', approach: 'noneNeeded', approachReason: 'x', decidedBy: ['Mara'], decidedOn: '2026-11-20', duplicatesSource: 2, duplicatesDestination: 2},
		toMKB: {entity: 'Person', from: 'SF', to: 'MKB', claim: 'yes', method: 'import', evidence: none, identifier: 'e-mail', approach: 'undecided', duplicatesSource: unknown, duplicatesDestination: unknown},
		reg: {entity: 'Registration', from: 'EV', to: 'SF', claim: 'no', method: 'import', identifier: none, approach: 'accept', approachReason: 'too much', decidedBy: ['Bram'], decidedOn: '2026-11-18', exceptionOwner: none, duplicatesSource: unknown, duplicatesDestination: unknown},
		addr: {entity: 'Address', from: 'NS', to: 'SF', claim: 'partly', method: 'manual', evidence: none, identifier: 'm', approach: 'overwrite', approachReason: 'r', decidedBy: ['F'], decidedOn: '2026-11-19', sourceQuality: unknown, localEdits: true, backup: none, duplicatesSource: 1, duplicatesDestination: 1},
		comp: {entity: 'Company', from: 'SF', to: 'NS', claim: 'no', method: 'none', identifier: 'm', approach: 'clean', approachReason: 'r', decidedBy: ['M'], decidedOn: '2026-11-20', cleanUpOwner: ['Mara'], cleanUpBy: '2027-01-31', cleanUpRecords: 3800, cleanUpMinutes: 6, cleanUpHours: 120, duplicatesSource: 1, duplicatesDestination: 1},
	},
	flow: {
		C0: fl('SF', 'MKA', ['1', '2', '5'], 'poll', 5, 0),
		F1: fl('EV', 'SF', ['8', '9', '10', '12'], 'webhook', undefined, 1),
		F2: fl('SF', 'MKB', ['1', '2', '3'], 'poll', 30, 5, 'twoWay'),
		F3: fl('EV', 'NS', ['11'], 'schedule', 1440, 20),
		F4: fl('NS', 'SF', ['6', '7', '13', '14'], 'schedule', 1440, 40),
		F5: fl('SF', 'NS', ['4', '5', '16'], 'schedule', 1440, 15),
		F6: fl('SF', 'EV', ['1', '2', '4'], 'schedule', 1440, 10),
	},
};
it('case', () => {
	const {plan} = planFromExample({...syncUnproven, about: 'project'} as any, {around, goLive: '2027-03-01'} as any);
	const findings = findingsOf(runRules(plan, undefined, rules));
	for (const f of findings) console.log(f.severity, f.outcome, f.id, '—', f.message);
	const world = new World(plan);
	for (const p of world.all('process')) console.log(JSON.stringify(freshness(p, world)?.calculation, null, 1));
	console.log(JSON.stringify(gatesOf(plan, findings), null, 1));
});
it('big', () => {
	const n = 10000;
	const dataPoint = Object.fromEntries(Array.from({length: n}, (_, i) => [`d${i}`, {entity: `E${i % 50}`, sourceOfTruth: ['SF'], destinations: i % 2 ? ['NS'] : unknown}]));
	const flow = Object.fromEntries(Array.from({length: 50}, (_, i) => [`f${i}`, {from: 'SF', to: 'NS', direction: 'oneWay', carries: (i ? Object.keys(dataPoint).slice(i * 200, i * 200 + 200) : Object.keys(dataPoint)), trigger: 'poll', interval: 30, runTime: 5}]));
	const process = Object.fromEntries(Array.from({length: 50}, (_, i) => [`p${i}`, {freshWithin: 20, uses: i ? Object.keys(dataPoint).slice(i * 200, i * 200 + 200) : Object.keys(dataPoint), toBe: [{step: 'x', manual: true, system: 'NS', edits: i ? ['d1'] : Object.keys(dataPoint)}]}]));
	const syncPair = Object.fromEntries(Array.from({length: 50}, (_, i) => [`y${i}`, {entity: `E${i}`, from: 'SF', to: 'NS', approach: 'overwrite', sourceQuality: 'good'}]));
	const system = Object.fromEntries(['SF', 'NS', ...Array.from({length: 20}, (_, i) => `s${i}`)].map(x => [x, {automationsReviewed: false}]));
	let plan: any;
	{
		const r = planFromExample({...syncUnproven, about: 'project'} as any, {around: {system, process, syncPair, flow}} as any);
		const d = planFromExample({...syncUnproven, about: 'project'} as any, {around: {}} as any);
		plan = r.plan;
		const C = (plan.subjects.dataPoint.constructor as any);
		plan = {...plan, subjects: {...plan.subjects, dataPoint: new C(Object.entries(dataPoint).map(([id, a]: any) => ({kind: 'dataPoint', id, name: id, answers: Object.fromEntries(Object.entries(a).map(([q, v]) => [q, v === unknown ? {state: 'unknown'} : {state: 'answered', value: v}]))})))}};
	}
	let t = performance.now();
	const ev = runRules(plan, undefined, rules);
	console.log('full', performance.now() - t, ev.firing, ev.notRuledOut);
	const perRule = rules.map(r => { const t0 = performance.now(); runRules(plan, undefined, [r]); return [r.id, Math.round(performance.now() - t0)]; }).filter(x => (x[1] as number) > 3);
	console.log(JSON.stringify(perRule));
	const fs = findingsOf(ev);
	t = performance.now(); gatesOf(plan, fs); console.log('gates', performance.now() - t);
}, 60000);

import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {competingWriters} from '../../source/rules/competing-writers.ts';
import {duplicateDeliveryUnsafe} from '../../source/rules/duplicate-delivery-unsafe.ts';
import {humanOrAdminAccount} from '../../source/rules/human-or-admin-account.ts';
import {immatureOrUndocumented} from '../../source/rules/immature-or-undocumented.ts';
import {noErrorRoute} from '../../source/rules/no-error-route.ts';
import {noReadOrWriteRoute} from '../../source/rules/no-read-or-write-route.ts';
import {noTestEnvironment} from '../../source/rules/no-test-environment.ts';
import {orderAssumed} from '../../source/rules/order-assumed.ts';
import {peakOverRate} from '../../source/rules/peak-over-rate.ts';
import {pollMissesDeletes} from '../../source/rules/poll-misses-deletes.ts';
import {qualityChecksUnknown} from '../../source/rules/quality-checks-unknown.ts';
import {rateWindowMisfit} from '../../source/rules/rate-window-misfit.ts';
import {simplerNotExamined} from '../../source/rules/simpler-not-examined.ts';
import {syncLoop} from '../../source/rules/sync-loop.ts';
import {testDataUnmasked} from '../../source/rules/test-data-unmasked.ts';
import {testExpectationMissing} from '../../source/rules/test-expectation-missing.ts';
import {testOnProduction} from '../../source/rules/test-on-production.ts';
import {twoWayNoConflictRule} from '../../source/rules/two-way-no-conflict-rule.ts';
import {webhookNoReconcile} from '../../source/rules/webhook-no-reconcile.ts';
import {backfillGap} from '../../source/rules/backfill-gap.ts';
import {erasureNotPropagated} from '../../source/rules/erasure-not-propagated.ts';
import {goNoGoMissing} from '../../source/rules/go-no-go-missing.ts';
import {monitoringNobody} from '../../source/rules/monitoring-nobody.ts';
import {noGoalOrDecider} from '../../source/rules/no-goal-or-decider.ts';
import {rollbackMissing} from '../../source/rules/rollback-missing.ts';
import {unknownsUnowned} from '../../source/rules/unknowns-unowned.ts';
import {runRules, findingsOf} from '../../source/rules/run-rules.ts';
import {testExamplesOf} from './judged.ts';
import {planWithAnswer, withUnknown} from './arbitrary-plan.ts';
import type {Rule} from '../../source/rules/rule.ts';

const rules: readonly Rule[] = [twoWayNoConflictRule, syncLoop, competingWriters, noReadOrWriteRoute, immatureOrUndocumented, qualityChecksUnknown, rateWindowMisfit, peakOverRate, duplicateDeliveryUnsafe, webhookNoReconcile, pollMissesDeletes, orderAssumed, noErrorRoute, humanOrAdminAccount, testOnProduction, noTestEnvironment, testDataUnmasked, testExpectationMissing, simplerNotExamined, noGoalOrDecider, rollbackMissing, goNoGoMissing, backfillGap, monitoringNobody, erasureNotPropagated, unknownsUnowned];

describe.each(rules.map(rule => ({rule, id: rule.id})))('$id', ({rule}) => testExamplesOf(rule));

it.each(rules.map(rule => ({rule, id: rule.id})))('monotone $id', ({rule}) => {
	fc.assert(fc.property(planWithAnswer, ({plan, subject, question}) => {
		const first = runRules(plan, undefined, [rule]);
		const changedPlan = withUnknown(plan, subject, question);
		const second = runRules(changedPlan, undefined, [rule]);
		const before = new Set(findingsOf(first).map(f => f.subjects[0]!.id));
		const after = new Set(findingsOf(second).map(f => f.subjects[0]!.id));
		expect([...before].filter(id => !after.has(id))).toEqual([]);
		// Incremental
		expect(findingsOf(runRules(changedPlan, first, [rule])).map(f => [f.id, f.outcome, f.message])).toEqual(findingsOf(second).map(f => [f.id, f.outcome, f.message]));
		const ids = findingsOf(second).map(f => f.id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const f of findingsOf(first)) if (f.outcome === 'fires') { expect(f.message).not.toMatch(/undefined|NaN|\[object|  /); expect(f.message).toMatch(/\.$/); }
	}), {numRuns: 400});
}, 120_000);

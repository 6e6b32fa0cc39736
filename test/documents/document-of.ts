import type {Audience} from '../../source/documents/context.ts';
import {planModel, type PlanModel} from '../../source/documents/plan-model.ts';
import {renderPlan} from '../../source/documents/render-plan.ts';
import type {Plan} from '../../source/plan/plan.ts';
import {runRules} from '../../source/rules/engine/run-rules.ts';
import {shippedTemplates} from './shipped-templates.ts';

export function modelOf(plan: Plan, audience: Audience = 'internal'): PlanModel {
	return planModel(plan, runRules(plan), {asOf: '2026-11-24', audience});
}

/** The plan as the program exports it. */
export function documentOf(plan: Plan, audience: Audience = 'internal'): string {
	return renderPlan(modelOf(plan, audience), shippedTemplates);
}

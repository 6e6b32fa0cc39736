import {display} from '../../../source/plan/display.ts';
import type {Plan} from '../../../source/plan/plan.ts';
import {dataContracts} from '../../../source/documents/contract/data-contracts.ts';
import {mappingCsv} from '../../../source/documents/csv/mapping-csv.ts';
import {warningsCsv} from '../../../source/documents/csv/warnings-csv.ts';
import {planModel} from '../../../source/documents/plan-model.ts';
import {renderPlanFolder, type PlanFile} from '../../../source/documents/render-plan-folder.ts';
import {renderPlan} from '../../../source/documents/render-plan.ts';
import {findingsOf, runRules} from '../../../source/rules/engine/run-rules.ts';
import {shippedTemplates} from '../shipped-templates.ts';

/** A plan in every format that other programs read. */
export interface Exports {
	/** For the window of a page. */
	readonly title: string;
	readonly markdown: string;
	readonly folder: readonly PlanFile[];
	readonly csv: readonly PlanFile[];
	readonly contracts: readonly PlanFile[];
}

export function exportsOf(plan: Plan, before: Plan): Exports {
	const evaluation = runRules(plan);
	const options = {asOf: '2026-11-24', audience: 'internal'} as const;
	const since = {date: '2026-11-01', plan: before, evaluation: runRules(before)};
	const model = planModel(plan, evaluation, {...options, since});
	return {
		title: display(plan.title),
		markdown: renderPlan(model, shippedTemplates),
		folder: renderPlanFolder(model, shippedTemplates),
		csv: [
			{name: 'mapping.csv', text: mappingCsv(plan, options)},
			{name: 'warnings.csv', text: warningsCsv(plan, findingsOf(evaluation), options)},
		],
		contracts: dataContracts(plan),
	};
}

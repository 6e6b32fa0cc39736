import type {Plan} from '../plan/plan.ts';
import type {IsoDate} from '../plan/value.ts';
import {evaluationOf} from '../wizard/derived.ts';

/**
 * The plan as the Markdown that the wizard shows and exports: the whole of it, with who said what. The template engine
 * is loaded at the first use.
 *
 * @throws when a template is wrong.
 */
export async function renderMarkdown(
	plan: Plan,
	asOf: IsoDate,
	templates: Readonly<Record<string, string>>,
): Promise<string> {
	const [{planModel}, {renderPlan}] = await Promise.all([
		import('../documents/plan-model.ts'),
		import('../documents/render-plan.ts'),
	]);
	return renderPlan(planModel(plan, evaluationOf(plan), {asOf, audience: 'internal'}), templates);
}

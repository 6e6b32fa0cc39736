import type {Plan} from '../plan/plan.ts';
import type {PlanModelOptions} from '../documents/plan-model.ts';
import {evaluationOf} from '../wizard/derived.ts';

/**
 * The plan as Markdown, by Groundplan's templates or by those at the path `template`, a file or a folder. Loads what it needs
 * when it is called.
 *
 * @throws {TemplateError}
 */
export async function planMarkdown(
	plan: Plan,
	template: string | undefined,
	options: PlanModelOptions,
): Promise<string> {
	const {planModel} = await import('../documents/plan-model.ts');
	if (template === undefined) {
		const [{renderPlan}, {readTemplates}] = await Promise.all([
			import('../documents/render-plan.ts'),
			import('../platform/package-files.ts'),
		]);
		return renderPlan(planModel(plan, evaluationOf(plan), options), readTemplates());
	}

	const [{readOwnTemplates}, {renderWithOwnTemplates}] = await Promise.all([
		import('../platform/own-templates.ts'),
		import('../platform/render-own-templates.ts'),
	]);
	const own = readOwnTemplates(template);
	return renderWithOwnTemplates(planModel(plan, evaluationOf(plan), options), own);
}

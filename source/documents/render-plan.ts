import type {PlanModel} from './plan-model.ts';
import {templateEngine, type RenderOptions} from './template-engine.ts';

/** The template that is rendered, without the ending of its file name; it may render the others. */
const mainTemplate = 'plan';

/**
 * The plan as Markdown. `templates` are the texts of the Liquid templates by file name; `plan.liquid` is the one rendered,
 * and may render the others. Answers are escaped wherever they are printed.
 *
 * @throws when a template is wrong, uses what the model does not have, or takes more time or memory than rendering may;
 * the message names the template and the line.
 */
export function renderPlan(
	model: PlanModel,
	templates: Readonly<Record<string, string>>,
	options: RenderOptions = {},
): string {
	return renderPlanInPieces(model, templates, options).join('');
}

/** The same in pieces of some size, to be written one after the other: a large plan need nowhere be held as one text. */
export function renderPlanInPieces(
	...[model, templates, options = {}]: Parameters<typeof renderPlan>
): readonly string[] {
	return templateEngine(model, templates, options)(mainTemplate, model);
}

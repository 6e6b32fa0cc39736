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

/** The same for the terminal: what is a diagram in the Markdown is drawn, or told, in text. */
export async function renderPreview(
	plan: Plan,
	asOf: IsoDate,
	templates: Readonly<Record<string, string>>,
): Promise<string> {
	const markdown = await renderMarkdown(plan, asOf, templates);
	const {diagramText} = await import('../documents/diagram-text.ts');
	const pieces = markdown.split(/^```mermaid\n([\s\S]*?)\n```$/m);
	const drawn = await Promise.all(
		pieces.map(async (piece, place) => (place % 2 === 0 ? piece : diagramText(piece))),
	);
	return drawn.join('');
}

import {runInNewContext} from 'node:vm';
import type {PlanModel} from '../documents/plan-model.ts';
import {renderPlan} from '../documents/render-plan.ts';
import {
	problemInWords,
	templateProblem,
	type TemplateProblem,
} from '../documents/own-templates/template-problem.ts';
import {TemplateError, type OwnTemplates} from './own-templates.ts';
import {readTemplates} from './package-files.ts';

/** What came of rendering: the text, or what is wrong with the templates. */
export type RenderedOwn =
	| {readonly ok: true; readonly text: string}
	| {readonly ok: false; readonly problem: TemplateProblem};

/** How long rendering may take, in milliseconds, for a plan of usual size. */
const longest = 500;

/** A plan this many characters large is given a millisecond more: several times what our own templates take. */
const charactersPerMillisecond = 600;

/**
 * Renders a plan with somebody's own templates; Groundplan's stand in for those that are not among them. Whatever the
 * templates do, it ends in time: the engine looks at the clock only between two tags, so it is stopped from outside as well.
 */
export function renderOwn(model: PlanModel, own: OwnTemplates): RenderedOwn {
	const templates = {...readTemplates(), ...own.texts};
	try {
		return {
			ok: true,
			text: inTime(() => renderPlan(model, templates, {isForeign: true}), model),
		};
	} catch (error) {
		const problem = templateProblem(error, {model, templates});
		if (problem === undefined) {
			throw error;
		}

		return {
			ok: false,
			problem:
				problem.template === 'plan.liquid' ? {...problem, template: own.mainName} : problem,
		};
	}
}

/**
 * The plan as Markdown by somebody's own templates.
 *
 * @throws {TemplateError} that says where a template is wrong.
 */
export function renderWithOwnTemplates(model: PlanModel, own: OwnTemplates): string {
	const rendered = renderOwn(model, own);
	if (!rendered.ok) {
		throw new TemplateError(
			`The template cannot be used. ${problemInWords(rendered.problem)} No plan was changed, and nothing was written. The names a template may use are listed in docs/templates.md; “groundplan template check” tries a template.`,
		);
	}

	return rendered.text;
}

function inTime(work: () => string, model: PlanModel): string {
	const timeout = Math.max(
		longest,
		Math.round(JSON.stringify(model).length / charactersPerMillisecond),
	);
	let text = '';
	const run = () => {
		text = work();
	};

	try {
		// The only way to stop a synchronous function. What it calls is ours; the new context is no protection and none is meant.
		runInNewContext('run()', {run}, {timeout});
	} catch (error) {
		throw isTimeout(error)
			? new Error('template render limit exceeded', {cause: error})
			: error;
	}

	return text;
}

/** The error of a timeout belongs to the new context, where it is no `Error` of ours. */
function isTimeout(error: unknown): boolean {
	return (
		typeof error === 'object' &&
		error !== null &&
		'code' in error &&
		error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
	);
}

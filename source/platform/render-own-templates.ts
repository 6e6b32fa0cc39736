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

/** What the engine says when its own limit of time is passed. */
const tookTooLong = 'template render limit exceeded';

/** How long rendering may take, in milliseconds, for a plan of usual size on a machine that is not busy. */
const longest = 500;

/** A plan this many characters large is given a millisecond more: several times what our own templates take. */
const charactersPerMillisecond = 600;

/** How many times as long as our own templates somebody else's may take where ours are slow too. */
const patience = 4;

/**
 * Renders a plan with somebody's own templates; Groundplan's stand in for those that are not among them. Whatever the
 * templates do, it ends in time: the engine looks at the clock only between two tags, so it is stopped from outside as well.
 */
export function renderOwn(model: PlanModel, own: OwnTemplates): RenderedOwn {
	const ours = readTemplates();
	const templates = {...ours, ...own.texts};
	try {
		const text = inGoodTime(
			() => renderPlan(model, templates, {isForeign: true}),
			() => renderPlan(model, ours),
			JSON.stringify(model).length / charactersPerMillisecond,
		);
		return {ok: true, text};
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

/**
 * The text, if it is made in time. Where it is not, what we know to be harmless is timed, and if that is slow too, because the
 * machine is busy, a second try gets longer.
 */
function inGoodTime(work: () => string, harmless: () => string, usual: number): string {
	const limit = Math.max(longest, Math.round(usual));
	try {
		return inTime(work, limit);
	} catch (error) {
		if (!(error instanceof Error && error.message.startsWith(tookTooLong))) {
			throw error;
		}

		const start = performance.now();
		harmless();
		const longer = Math.round((performance.now() - start) * patience);
		if (longer <= limit) {
			throw error;
		}

		return inTime(work, longer);
	}
}

function inTime(work: () => string, timeout: number): string {
	let text = '';
	const run = () => {
		text = work();
	};

	try {
		// The only way to stop a synchronous function. What it calls is ours; the new context is no protection and none is meant.
		runInNewContext('run()', {run}, {timeout});
	} catch (error) {
		throw isTimeout(error) ? new Error(tookTooLong, {cause: error}) : error;
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

import {runInNewContext} from 'node:vm';
import type {PlanModel} from '../documents/plan-model.ts';
import {renderPlanFolder, type PlanFile} from '../documents/render-plan-folder.ts';
import {renderPlan} from '../documents/render-plan.ts';
import {
	problemInWords,
	templateProblem,
	type TemplateProblem,
} from '../documents/own-templates/template-problem.ts';
import {TemplateError, type OwnTemplates} from './own-templates.ts';
import {readTemplates} from './package-files.ts';

/** What came of rendering: the text, or the files, or what is wrong with the templates. */
export type RenderedOwn<Made = string> =
	| {readonly ok: true; readonly made: Made}
	| {readonly ok: false; readonly problem: TemplateProblem};

type Render<Made> = (...args: Parameters<typeof renderPlan>) => Made;

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
	return rendered(model, own, renderPlan);
}

/**
 * The plan as Markdown by somebody's own templates.
 *
 * @throws {TemplateError} that says where a template is wrong.
 */
export function renderWithOwnTemplates(model: PlanModel, own: OwnTemplates): string {
	return madeOf(rendered(model, own, renderPlan));
}

/**
 * The plan as a folder by somebody's own templates, in which `plan.liquid` has no use.
 *
 * @throws {TemplateError} that says where a template is wrong.
 */
export function renderFolderWithOwnTemplates(
	model: PlanModel,
	own: OwnTemplates,
): readonly PlanFile[] {
	return madeOf(rendered(model, own, renderPlanFolder));
}

function rendered<Made>(
	model: PlanModel,
	own: OwnTemplates,
	render: Render<Made>,
): RenderedOwn<Made> {
	const ours = readTemplates();
	const templates = {...ours, ...own.texts};
	try {
		const made = inGoodTime(
			() => render(model, templates, {isForeign: true}),
			() => render(model, ours),
			JSON.stringify(model).length / charactersPerMillisecond,
		);
		return {ok: true, made};
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

function madeOf<Made>(outcome: RenderedOwn<Made>): Made {
	if (!outcome.ok) {
		throw new TemplateError(
			`The template cannot be used. ${problemInWords(outcome.problem)} No plan was changed, and nothing was written. The names a template may use are listed in docs/templates.md; “groundplan template check” tries a template.`,
		);
	}

	return outcome.made;
}

/**
 * What the work makes, if it is done in time. Where it is not, what we know to be harmless is timed, and if that is slow too, because the
 * machine is busy, a second try gets longer.
 */
function inGoodTime<Made>(work: () => Made, harmless: () => unknown, usual: number): Made {
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

function inTime<Made>(work: () => Made, timeout: number): Made {
	const made: Made[] = [];
	const run = () => {
		made.push(work());
	};

	try {
		// The only way to stop a synchronous function. What it calls is ours; the new context is no protection and none is meant.
		runInNewContext('run()', {run}, {timeout});
	} catch (error) {
		throw isTimeout(error) ? new Error(tookTooLong, {cause: error}) : error;
	}

	const [only] = made;
	if (only === undefined) {
		throw new Error(tookTooLong);
	}

	return only;
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

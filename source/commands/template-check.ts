import path from 'node:path';
import {emptyPlan, type Plan} from '../plan/plan.ts';
import type {IsoDate} from '../plan/value.ts';
import type {Audience} from '../documents/context.ts';
import {planModel, type PlanModel} from '../documents/plan-model.ts';
import {problemInWords} from '../documents/own-templates/template-problem.ts';
import {unusedTemplates} from '../documents/own-templates/unused-templates.ts';
import {withHome} from '../platform/directories.ts';
import {planFromAnswers} from '../platform/load-plan.ts';
import {readOwnTemplates} from '../platform/own-templates.ts';
import {exampleEntries, readExample, readTemplates} from '../platform/package-files.ts';
import {renderOwn} from '../platform/render-own-templates.ts';
import {evaluationOf} from '../wizard/derived.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {dayOf} from './dates.ts';
import {printLines, tell} from './print.ts';

export interface TemplateCheckOptions extends GlobalOptions {
	/** A template, or a folder with templates. */
	readonly file: string;
}

/** Tries templates on the examples and on a plan in which nothing has been said yet, and says what is wrong with them. */
export async function runTemplateCheck(
	{file, ...options}: TemplateCheckOptions,
	io: CommandIo,
): Promise<void> {
	const own = readOwnTemplates(path.resolve(io.cwd, withHome(file)));
	const asOf = dayOf(io.now());
	const problems = new Set<string>();
	for (const plan of await plansToTry()) {
		for (const audience of ['internal', 'client'] as const) {
			const rendered = renderOwn(modelToTry(plan, asOf, audience), own);
			if (!rendered.ok) {
				problems.add(problemInWords(rendered.problem));
			}
		}
	}

	printLines(io.stdout, [
		...problems,
		...unusedTemplates(Object.keys(own.texts), {...readTemplates(), ...own.texts}),
	]);
	if (problems.size > 0) {
		throw new CommandError(`${file} cannot be used as it is. No plan was changed.`);
	}

	tell(io, options, `${file} can be used: it renders the examples and an empty plan.`);
}

const nothingSaid = emptyPlan('nothing', 'Nothing said yet');

async function plansToTry(): Promise<readonly Plan[]> {
	const examples = await Promise.all(
		exampleEntries().map(async ({name}) =>
			planFromAnswers(readExample(name) ?? '', `${name}.yaml`),
		),
	);
	return [...examples, nothingSaid];
}

/** The document of a plan, for a client without and for others with what changed since nothing had been said. */
function modelToTry(plan: Plan, asOf: IsoDate, audience: Audience): PlanModel {
	const evaluation = evaluationOf(plan);
	const since = {date: asOf, plan: nothingSaid, evaluation: evaluationOf(nothingSaid)};
	const sinceThen = audience === 'client' ? {} : {since};
	return planModel(plan, evaluation, {asOf, audience, ...sinceThen});
}

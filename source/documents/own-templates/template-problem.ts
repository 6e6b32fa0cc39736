import {filters, LiquidError, tags} from 'liquidjs';
import {display} from '../../plan/display.ts';
import {didYouMean} from '../../interview/did-you-mean.ts';
import {quote} from '../../interview/quote.ts';
import type {PlanModel} from '../plan-model.ts';
import {knownNames} from './known-names.ts';
import {templateName} from './template-info.ts';

/** What is wrong with a template, and where. Lines and columns count from 1. */
export interface TemplateProblem {
	/** The file name; missing where the engine does not know. */
	readonly template?: string;
	readonly line?: number;
	readonly column?: number;
	/** One or two sentences, the second of which names the nearest name there is. */
	readonly message: string;
}

/** What was rendered. */
export interface Rendered {
	readonly model: PlanModel;
	/** The templates' texts by file name. */
	readonly templates: Readonly<Record<string, string>>;
}

/** The filters that are Groundplan's own. */
export const ownFilters = ['row', 'rows', 'rule', 'label', 'message'] as const;

/** The problem behind an error of rendering. Errors that are not about templates have none. */
export function templateProblem(error: unknown, rendered: Rendered): TemplateProblem | undefined {
	if (!(error instanceof Error)) {
		return undefined;
	}

	if (!LiquidError.is(error)) {
		const message = limitMessage(error.message);
		return message === undefined ? undefined : {message};
	}

	const {token, originalError = error} = error;
	const [line, column] = token.getPosition();
	// Where a variable is missing the engine does not say in which template, but it has the template's text.
	const template =
		token.file ??
		Object.entries(rendered.templates).find(([, text]) => text === token.input)?.[0];
	const isPlace = template !== undefined && line !== undefined && column !== undefined;
	return {
		...(isPlace ? {template, line, column} : {}),
		message: messageOf(originalError, rendered),
	};
}

/** A problem with its place before it: "warnings.liquid, line 3, column 4: …". */
export function problemInWords({template, line, column, message}: TemplateProblem): string {
	return template === undefined
		? message
		: `${display(template)}, line ${line}, column ${column}: ${message}`;
}

function messageOf(error: Error, {model, templates}: Rendered): string {
	const message = error.message.replace(/(?:, file:[^\n]*)?, line:\d+, col:\d+$/, '');
	const [, variable] = /^undefined variable: (.*)$/s.exec(message) ?? [];
	if (variable !== undefined) {
		return variableMessage(variable, model, templates);
	}

	const [, filter] = /^undefined filter: (.*)$/s.exec(message) ?? [];
	if (filter !== undefined) {
		return `There is no filter ${quote(filter)}.${didYouMean(filter, [...Object.keys(filters), ...ownFilters])}`;
	}

	const [, tag] = /^tag "(.*)" not found$/s.exec(message) ?? [];
	if (tag !== undefined) {
		return `There is no tag ${quote(tag)}.${didYouMean(tag, Object.keys(tags))}`;
	}

	const [, part] = /^ENOENT: Failed to lookup "(.*)" in "[^"]*"$/s.exec(message) ?? [];
	if (part !== undefined) {
		const names = Object.keys(templates).map(name => templateName(name));
		return `There is no template ${quote(part)}: a template can render only those that stand beside it and Groundplan’s own.${didYouMean(part, names)}`;
	}

	return limitMessage(message) ?? `It cannot be read: ${quote(message)}.`;
}

/** Errors that say that a template takes too much. */
function limitMessage(message: string): string | undefined {
	if (message.startsWith('Maximum call stack size exceeded')) {
		return 'Templates render each other, or stand inside each other, without end.';
	}

	if (message.startsWith('template render limit exceeded')) {
		return 'It takes longer than a template may. Look for a loop inside a loop.';
	}

	if (/^memory alloc limit exceeded|^Invalid (?:string|array) length/.test(message)) {
		return 'It makes more text than a template may. Look for a loop with too many turns.';
	}

	return message.startsWith('parse length limit exceeded')
		? 'The templates are longer than templates may be.'
		: undefined;
}

/** The name that is missing, in the path it stands in, and the nearest one that could stand there. */
function variableMessage(
	path: string,
	model: PlanModel,
	templates: Readonly<Record<string, string>>,
): string {
	const names = path.split('.');
	const missing = names.at(-1) ?? path;
	const within = names.length > 1 ? ` in ${quote(names.slice(0, -1).join('.'))}` : ' here';
	const hint =
		path === 'part'
			? ' A part’s own template goes into a folder, under the part’s file name; a single file stands for the whole plan.'
			: didYouMean(missing, [...knownNames(names.slice(0, -1), model, templates)]);
	return `There is no ${quote(missing)}${within}.${hint}`;
}

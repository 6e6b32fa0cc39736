import {Context, Liquid, toValueSync} from 'liquidjs';
import {formatNumber} from '../interview/format-value.ts';
import {limitOutput} from './own-templates/limit-output.ts';
import {escapeMarkdown, rowPrinter, tableRow, tableRule} from './markdown.ts';
import {mermaidLabel, mermaidText} from './mermaid.ts';
import type {PlanModel} from './plan-model.ts';
import {TidyText} from './tidy-text.ts';

/** Longest template text, in characters, all its parts together. */
const longestTemplate = 1_000_000;

/** Templates kept parsed during one rendering; more than there are parts. */
const mostParsed = 100;

export interface RenderOptions {
	/** Whether somebody else wrote the templates: then rendering ends within half a second for a plan of usual size. */
	readonly isForeign?: boolean;
}

/** Renders one of the templates, by its name without the ending, with what it may see. */
export type Render = (template: string, scope: object) => readonly string[];

/**
 * Renders parts of one model. A template sees what it is given and nothing else, and whatever it prints is escaped, so that no
 * answer can become markup; the filters `row`, `rows`, `rule`, `label` and `message` print a table's rows and a diagram's
 * texts.
 */
export function templateEngine(
	model: PlanModel,
	templates: Readonly<Record<string, string>>,
	{isForeign = false}: RenderOptions,
): Render {
	const liquid = new Liquid({
		templates: {...templates},
		extname: '.liquid',
		cache: mostParsed,
		ownPropertyOnly: true,
		strictVariables: true,
		strictFilters: true,
		parseLimit: longestTemplate,
		// Our own templates loop over the model alone, and end where it ends.
		...(isForeign ? limitsFor(model) : {}),
		outputEscape: escaped,
	});
	liquid.registerFilter('row', {raw: true, handler: cells => tableRow(texts(cells))});
	// All at once, because a tag for each row would take the engine longer than the rows take us.
	liquid.registerFilter('rows', {
		raw: true,
		handler(rows) {
			const print = rowPrinter();
			const lines = listOf(rows).map(cells => {
				const line = print(texts(cells));
				// Before they are put together: lists may hold the same long text many times.
				this.context.memoryLimit.use(line.length);
				return line;
			});
			return lines.join('\n');
		},
	});
	liquid.registerFilter('rule', {raw: true, handler: cells => tableRule(texts(cells))});
	liquid.registerFilter('label', {raw: true, handler: label => mermaidLabel(String(label))});
	liquid.registerFilter('message', {raw: true, handler: text => mermaidText(String(text))});
	// Liquid's own `raw` would print an answer as markup.
	liquid.registerFilter('raw', (value: unknown) => value);
	if (isForeign) {
		limitOutput(liquid);
	}

	return (template, scope) => {
		// Nothing a template can do changes what is inside the scope, but `increment` sets a name of it.
		const context = new Context({...scope}, liquid.options, {sync: true}, {liquid});
		const printed = new TidyText(context.memoryLimit);
		const parsed = liquid.parseFileSync(template);
		toValueSync(liquid.renderer.renderTemplates(parsed, context, printed));
		return printed.pieces();
	};
}

/** Milliseconds and allocations. They grow with the plan, so that a large one is not mistaken for a runaway template. */
function limitsFor(model: PlanModel): {readonly renderLimit: number; readonly memoryLimit: number} {
	const size = JSON.stringify(model).length;
	return {renderLimit: 450 + size / 500, memoryLimit: 1_000_000 + size * 20};
}

/** What a template prints: text, numbers and yes or no; of a list or an object nothing sensible can be shown. */
function escaped(value: unknown): string {
	switch (typeof value) {
		case 'number': {
			return escapeMarkdown(formatNumber(value));
		}

		case 'string':
		case 'boolean': {
			return escapeMarkdown(String(value));
		}

		default: {
			return '';
		}
	}
}

function texts(cells: unknown): readonly string[] {
	return listOf(cells).map(cell => String(cell));
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

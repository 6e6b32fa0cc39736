import {Liquid} from 'liquidjs';
import {limitOutput} from './own-templates/limit-output.ts';
import {escapeMarkdown, tableRow, tableRule} from './markdown.ts';
import {mermaidLabel, mermaidText} from './mermaid.ts';
import type {PlanModel} from './plan-model.ts';

/** Longest template text, in characters, all its parts together. */
const longestTemplate = 1_000_000;

/** Templates kept parsed during one rendering; more than there are parts. */
const mostParsed = 100;

export interface RenderOptions {
	/** Whether somebody else wrote the templates: then rendering ends within half a second for a plan of usual size. */
	readonly isForeign?: boolean;
}

/** Renders one of the templates, by its name without the ending, with what it may see. */
export type Render = (template: string, scope: object) => string;

/**
 * Renders parts of one model. A template sees what it is given and nothing else, and whatever it prints is escaped, so that no
 * answer can become markup; the filters `row`, `rule`, `label` and `message` print a table's rows and a diagram's texts.
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
		...limitsFor(model, isForeign),
		outputEscape: escaped,
	});
	liquid.registerFilter('row', {raw: true, handler: cells => tableRow(texts(cells))});
	liquid.registerFilter('rule', {raw: true, handler: cells => tableRule(texts(cells))});
	liquid.registerFilter('label', {raw: true, handler: label => mermaidLabel(String(label))});
	liquid.registerFilter('message', {raw: true, handler: text => mermaidText(String(text))});
	// Liquid's own `raw` would print an answer as markup.
	liquid.registerFilter('raw', (value: unknown) => value);
	if (isForeign) {
		limitOutput(liquid);
	}

	return (template, scope) => {
		const markdown: unknown = liquid.renderFileSync(template, structuredClone(scope));
		return tidied(String(markdown));
	};
}

/**
 * Milliseconds and allocations. They grow with the plan, so that a large one is not mistaken for a runaway template, and are
 * wide for our own templates, so that a slow machine is not either.
 */
function limitsFor(
	model: PlanModel,
	isForeign: boolean,
): {readonly renderLimit: number; readonly memoryLimit: number} {
	const size = JSON.stringify(model).length;
	return {
		renderLimit: isForeign ? 450 + size / 500 : 10_000 + size / 50,
		memoryLimit: 1_000_000 + size * 20,
	};
}

/** What a template prints: text, numbers and yes or no; of a list or an object nothing sensible can be shown. */
function escaped(value: unknown): string {
	switch (typeof value) {
		case 'string':
		case 'number':
		case 'boolean': {
			return escapeMarkdown(String(value));
		}

		default: {
			return '';
		}
	}
}

function texts(cells: unknown): readonly string[] {
	return Array.isArray(cells) ? cells.map(cell => String(cell)) : [];
}

/** One blank line between blocks and one line end at the end, however the templates are laid out. Answers are single lines. */
function tidied(markdown: string): string {
	// The look behind keeps a long run of blanks within a line from being tried from each of its blanks.
	const blocks = markdown.replaceAll(/(?<![ \t])[ \t]+$/gm, '').replaceAll(/\n{3,}/g, '\n\n');
	return `${blocks.trim()}\n`;
}

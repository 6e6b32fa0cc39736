import {Liquid} from 'liquidjs';
import {escapeMarkdown, tableRow, tableRule} from './markdown.ts';
import {mermaidLabel} from './mermaid.ts';
import type {PlanModel} from './plan-model.ts';

/** The template the others are rendered from. */
export const mainTemplate = 'plan.liquid';

/** Longest template text, in characters, all its parts together. */
const longestTemplate = 1_000_000;

/** What rendering may use, growing with the plan so that a large one is not mistaken for a runaway template. */
function limitsFor(json: string): {readonly renderLimit: number; readonly memoryLimit: number} {
	return {renderLimit: 450 + json.length / 500, memoryLimit: 1_000_000 + json.length * 20};
}

/**
 * The plan as Markdown. `templates` are the texts of the Liquid templates by file name; `plan.liquid` is the one rendered,
 * and may render the others. A template sees the model and nothing else, and whatever it prints is escaped, so that no
 * answer can become markup; the filters `row`, `rule` and `label` print a table's rows and a diagram's labels.
 *
 * @throws when a template is wrong, uses what the model does not have, or takes more time or memory than rendering may;
 * the message names the template and the line.
 */
export function renderPlan(model: PlanModel, templates: Readonly<Record<string, string>>): string {
	const json = JSON.stringify(model);
	const liquid = new Liquid({
		templates: {...templates},
		extname: '.liquid',
		ownPropertyOnly: true,
		strictVariables: true,
		strictFilters: true,
		parseLimit: longestTemplate,
		...limitsFor(json),
		outputEscape: escaped,
	});
	liquid.registerFilter('row', {raw: true, handler: cells => tableRow(texts(cells))});
	liquid.registerFilter('rule', {raw: true, handler: cells => tableRule(texts(cells))});
	liquid.registerFilter('label', {raw: true, handler: label => mermaidLabel(String(label))});
	// Liquid's own `raw` would print an answer as markup.
	liquid.registerFilter('raw', value => value);
	return tidied(liquid.renderFileSync(mainTemplate, JSON.parse(json)));
}

function escaped(value: unknown): string {
	return value === null || value === undefined ? '' : escapeMarkdown(String(value));
}

function texts(cells: unknown): readonly string[] {
	return Array.isArray(cells) ? cells.map(cell => String(cell)) : [];
}

/** One blank line between blocks and one line end at the end, however the templates are laid out. Answers are single lines. */
function tidied(markdown: string): string {
	const lines = markdown.split('\n').map(line => line.trimEnd());
	return `${lines
		.join('\n')
		.replaceAll(/\n{3,}/g, '\n\n')
		.trim()}\n`;
}

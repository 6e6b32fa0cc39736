import {planParts} from '../plan-parts.ts';

/** A template of the plan by its name, with what it holds in one line. */
export interface TemplateInfo {
	readonly name: string;
	readonly about: string;
}

/** The ending of a template's file name. */
export const templateEnding = '.liquid';

/** Every template of the plan: the whole, its parts in their order, and what they are made of. */
export const templateInfo: readonly TemplateInfo[] = [
	{name: 'plan', about: 'The whole plan: its title and its parts, in their order.'},
	{name: 'readme', about: 'The first page of the plan as a folder, which leads to the parts.'},
	{name: 'changes', about: 'What changed since a day, where one was named.'},
	...planParts.map(({template, about}) => ({name: template, about})),
	{name: 'footer', about: 'The day it was written for, and from how many answers.'},
	{name: 'sequence', about: 'In processes: a process as it will be, as a diagram.'},
	{name: 'api-check', about: 'In technical-checks: what the systems can do and allow.'},
	{name: 'test-plan', about: 'In technical-checks: the four checks and the test cases.'},
	{name: 'simplest-design', about: 'In technical-checks: why it is not simpler.'},
	{name: 'cut-over', about: 'In going-live: the steps of the switch-over.'},
	{name: 'exceptions', about: 'In going-live: what becomes of records that fail.'},
	{name: 'operation', about: 'In going-live: how it is watched and run.'},
	{name: 'lines', about: 'In many: a list of labels with what was said.'},
	{name: 'table', about: 'In many: a table.'},
	{name: 'calculations', about: 'In many: sums, line by line.'},
];

/** A template's name without the ending of its file. */
export function templateName(file: string): string {
	return file.endsWith(templateEnding) ? file.slice(0, -templateEnding.length) : file;
}

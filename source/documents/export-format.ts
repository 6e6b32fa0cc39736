import type {Audience} from './context.ts';

/** The forms a plan is written in. `mapping` and `warnings` are tables in CSV; `folder` and `contract` are several files. */
export const exportFormats = [
	'markdown',
	'html',
	'folder',
	'mapping',
	'warnings',
	'contract',
	'yaml',
	'json',
] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** What people are told of a format. */
export interface ExportFormatInfo {
	readonly label: string;
	/** What it holds or is for, in a sentence without an end. */
	readonly about: string;
	/** What its name ends with. */
	readonly ending: string;
	/** It is several files. */
	readonly isFolder?: true;
}

export const exportFormatInfo: Readonly<Record<ExportFormat, ExportFormatInfo>> = {
	markdown: {label: 'Markdown', about: 'The plan in one document', ending: '.md'},
	html: {label: 'HTML page', about: 'The plan as one page for a browser', ending: '.html'},
	folder: {
		label: 'Folder',
		about: 'The plan in Markdown, a file a part',
		ending: '',
		isFolder: true,
	},
	mapping: {
		label: 'Mapping (CSV)',
		about: 'Source to target, field by field, for a spreadsheet',
		ending: '-mapping.csv',
	},
	warnings: {
		label: 'Warnings (CSV)',
		about: 'Every warning in a row, for a spreadsheet',
		ending: '-warnings.csv',
	},
	contract: {
		label: 'Data contracts',
		about: 'A folder with a draft for each kind of record, in the Open Data Contract Standard',
		ending: '-contracts',
		isFolder: true,
	},
	yaml: {
		label: 'Answers (YAML)',
		about: 'Every answer and who gave it, to be read again by import',
		ending: '.yaml',
	},
	json: {
		label: 'Answers (JSON)',
		about: 'Every answer and who gave it, to be read again by import',
		ending: '.json',
	},
};

/** Whether a format is the plan as people read it, laid out by templates. */
export function isDocument(format: ExportFormat): format is 'markdown' | 'html' | 'folder' {
	return format === 'markdown' || format === 'html' || format === 'folder';
}

/**
 * Why a format cannot be written for an audience, in a sentence or two; nothing where it can. Contracts never say who said
 * what, so they are the same for both.
 */
export function audienceProblem(format: ExportFormat, audience: Audience): string | undefined {
	return audience === 'client' && (format === 'yaml' || format === 'json')
		? 'An answers file holds who said what, and the notes; there is no client’s copy of it. Choose another format, or the internal one.'
		: undefined;
}

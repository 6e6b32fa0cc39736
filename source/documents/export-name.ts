import type {Plan} from '../plan/plan.ts';
import {slug} from '../plan/slug.ts';

/** The forms a plan is exported in. */
export const exportFormats = ['markdown', 'html', 'json', 'yaml', 'csv'] as const;

export type ExportFormat = (typeof exportFormats)[number];

const endings: Readonly<Record<ExportFormat, string>> = {
	markdown: 'md',
	html: 'html',
	json: 'json',
	yaml: 'yaml',
	csv: 'csv',
};

/** Names that Windows keeps for devices, whatever follows the dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/;

/** The name of the file a plan is exported to: its title in lower-case letters, digits and hyphens, with the format's ending. */
export function exportFileName(plan: Pick<Plan, 'title'>, format: ExportFormat): string {
	const name = slug(plan.title);
	return `${name === '' || reserved.test(name) ? ['plan', name].filter(part => part !== '').join('-') : name}.${endings[format]}`;
}

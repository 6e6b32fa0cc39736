import type {Plan} from '../plan/plan.ts';
import {slug} from '../plan/slug.ts';
import {exportFormatInfo, type ExportFormat} from './export-format.ts';

/** Names that Windows keeps for devices, whatever follows the dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/;

/** The name of the file or folder a plan is exported to: its title in lower-case letters, digits and hyphens, with the format's ending. */
export function exportFileName(plan: Pick<Plan, 'title'>, format: ExportFormat): string {
	const name = slug(plan.title);
	const safe =
		name === '' || reserved.test(name)
			? ['plan', name].filter(part => part !== '').join('-')
			: name;
	return `${safe}${exportFormatInfo[format].ending}`;
}

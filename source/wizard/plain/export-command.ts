import {didYouMean} from '../../interview/did-you-mean.ts';
import {quote} from '../../interview/quote.ts';
import {audienceProblem, exportFormats, type ExportFormat} from '../../documents/export-format.ts';
import type {Report} from '../message.ts';
import {doing} from '../turn.ts';
import {existsInWords} from '../written-export.ts';
import {staying, type Command} from './do-turn.ts';
import {saying} from './plain-turn.ts';

/** The end of a path, perhaps a format, perhaps whom it is for, and whether what is there may be replaced. */
const lastWords =
	/^(?<path>.*?)(?:\s+as\s+(?<format>\S+))?(?:\s+for\s+(?<audience>client|internal))?(?<force>\s+--force)?$/is;

/** So many characters hold what may stand behind the path; looking for it in all of a pasted text would take long. */
const longestEnd = 80;

/** Formats under other names, most of them the endings of files. */
const otherNames: ReadonlyMap<string, ExportFormat> = new Map([
	['md', 'markdown'],
	['htm', 'html'],
	['csv', 'mapping'],
	['contracts', 'contract'],
	['yml', 'yaml'],
]);

/** Writes the plan; without a format in the one that the ending of the path names, else as Markdown. */
export const exportCommand: Command = (state, text) => {
	const form = lastWords.exec(text.slice(-longestEnd))?.groups;
	const path = `${text.slice(0, -longestEnd)}${form?.['path'] ?? ''}`.trim();
	if (path === '' || /^(?:as|for)\s/i.test(path)) {
		return saying(
			state,
			`Where to? /export PATH [as FORMAT] [for client]; formats are ${exportFormats.join(', ')}. Without one the ending of the path counts.`,
		);
	}

	const named = form?.['format'];
	const format =
		named === undefined
			? (formatCalled(/\.([a-z]+)$/i.exec(path)?.[1] ?? '') ?? 'markdown')
			: formatCalled(named);
	if (format === undefined) {
		return saying(
			state,
			`There is no format ${quote(named ?? '')}.${didYouMean(named ?? '', exportFormats)} There are ${exportFormats.join(', ')}.`,
		);
	}

	const audience = form?.['audience']?.toLowerCase() === 'client' ? 'client' : 'internal';
	const problem = audienceProblem(format, audience);
	const {session, today} = state.wizard;
	return problem === undefined
		? staying(
				state,
				doing(state.wizard, {
					type: 'exportPlan',
					plan: session.plan,
					asOf: today,
					format,
					audience,
					path,
					overwrite: form?.['force'] !== undefined,
				}),
			)
		: saying(state, problem);
};

/** What is said where something is there already: what, and the command that replaces it. */
export function exportExistsText({
	path,
	holds,
	format,
	audience,
}: Extract<Report, {readonly type: 'exportExists'}>): string {
	const command = `/export ${path} as ${format}${audience === 'client' ? ' for client' : ''} --force`;
	return holds === undefined
		? `${existsInWords(path, holds)}; it was not changed. ${command} replaces it.`
		: `${existsInWords(path, holds)}. Nothing was written. ${command} replaces what an earlier export wrote there, and nothing else.`;
}

function formatCalled(name: string): ExportFormat | undefined {
	const called = name.toLowerCase();
	return exportFormats.find(format => format === called) ?? otherNames.get(called);
}

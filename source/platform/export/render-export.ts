import {display} from '../../plan/display.ts';
import type {Plan} from '../../plan/plan.ts';
import {didYouMean} from '../../interview/did-you-mean.ts';
import {quote} from '../../interview/quote.ts';
import type {ContractFile} from '../../documents/contract/data-contracts.ts';
import {audienceProblem, type ExportFormat} from '../../documents/export-format.ts';
import {exportFileName} from '../../documents/export-name.ts';
import type {PlanFile} from '../../documents/render-plan-folder.ts';
import {sortedFindings} from '../../wizard/derived.ts';
import {planFolder, planMarkdown, type DocumentOptions} from '../plan-document.ts';
import {ExportError} from './export-error.ts';

/** What is to be made of a plan. */
export interface ExportRequest extends DocumentOptions {
	readonly format: ExportFormat;
	/** Of the contracts only the one about this kind of record, which makes it a single file. */
	readonly entity?: string;
}

/** What is written: a file or several, and the name they have where none was given. */
export type ExportContent =
	/** Its text comes in pieces, to be written one after the other. */
	| {readonly type: 'file'; readonly name: string; readonly pieces: readonly string[]}
	| {
			readonly type: 'folder';
			readonly name: string;
			readonly format: 'folder' | 'contract';
			readonly files: readonly PlanFile[];
	  };

/**
 * A plan in a format; the same plan, format and day give the same bytes. Only what the format needs is loaded.
 *
 * @throws {ExportError}
 * @throws {TemplateError}
 */
export async function renderExport(plan: Plan, request: ExportRequest): Promise<ExportContent> {
	const problem = audienceProblem(request.format, request.audience);
	if (problem !== undefined) {
		throw new ExportError(problem);
	}

	const name = exportFileName(plan, request.format);
	switch (request.format) {
		case 'folder': {
			const files = await planFolder(plan, request);
			return {type: 'folder', name, format: 'folder', files};
		}

		case 'contract': {
			return contractsOf(plan, name, request);
		}

		default: {
			return {
				type: 'file',
				name,
				pieces: [await textOf(plan, request.format, request)].flat(),
			};
		}
	}
}

async function textOf(
	plan: Plan,
	format: Exclude<ExportFormat, 'folder' | 'contract'>,
	request: ExportRequest,
): Promise<string | readonly string[]> {
	const {audience, asOf} = request;
	switch (format) {
		case 'markdown': {
			return planMarkdown(plan, request);
		}

		case 'html': {
			const markdown = (await planMarkdown(plan, request)).join('');
			const {renderHtml} = await import('../../documents/html/render-html.ts');
			return renderHtml(markdown, {title: display(plan.title), language: 'en', asOf});
		}

		case 'mapping': {
			const {mappingCsv} = await import('../../documents/csv/mapping-csv.ts');
			return mappingCsv(plan, {audience});
		}

		case 'warnings': {
			const {warningsCsv} = await import('../../documents/csv/warnings-csv.ts');
			return warningsCsv(plan, sortedFindings(plan), {asOf, audience});
		}

		case 'yaml': {
			const {writeAnswersFile} = await import('../../answers-file/write-answers-file.ts');
			return writeAnswersFile(plan);
		}

		case 'json': {
			const {writeAnswersJson} = await import('../../answers-file/write-answers-file.ts');
			return writeAnswersJson(plan);
		}
	}
}

async function contractsOf(
	plan: Plan,
	name: string,
	{entity}: ExportRequest,
): Promise<ExportContent> {
	const {dataContracts} = await import('../../documents/contract/data-contracts.ts');
	const files = dataContracts(plan);
	if (files.length === 0) {
		throw new ExportError(
			'There is nothing to draft a contract for: a contract is about a kind of record, and no data point says yet to which it belongs. Answer “Kind of record” of the data points first.',
		);
	}

	if (entity === undefined) {
		return {type: 'folder', name, format: 'contract', files};
	}

	const one = contractAbout(entity, files);
	return {type: 'file', name: one.name, pieces: [one.text]};
}

/** The contract about a kind of record, named as people call it or as its file is. */
function contractAbout(entity: string, files: readonly ContractFile[]): PlanFile {
	const wanted = entity.trim().toLowerCase();
	const found =
		files.find(file => file.entity.toLowerCase() === wanted) ??
		files.find(file => file.name === `contract-${wanted}.odcs.yaml`);
	if (found === undefined) {
		const known = files.map(file => file.entity);
		throw new ExportError(
			`No data point belongs to a kind of record called ${quote(entity)}.${didYouMean(entity, known)} There ${known.length === 1 ? 'is' : 'are'} ${known.map(each => quote(each)).join(', ')}.`,
		);
	}

	return {name: found.name, text: found.text};
}

import type {PlanFile} from '../../../source/documents/render-plan-folder.ts';
import {contractFaults} from './contract-faults.ts';
import {csvFaults} from './csv-faults.ts';
import {diagramFaults} from './diagram-faults.ts';
import type {Exports} from './exports.ts';
import {compared, type Fault} from './fault.ts';
import {markdownFaults} from './markdown-faults.ts';
import {pageFaults} from './page-faults.ts';
import {planText} from './plan-text.ts';

/** What is wrong with a plan of hostile texts, by what a plan of harmless ones gives; nothing if each text is only text. */
export async function faultsIn(hostile: Exports, harmless: Exports): Promise<readonly Fault[]> {
	const found = planText(hostile.markdown);
	const expected = planText(harmless.markdown);
	return [
		...markdownFaults('plan.md', found, expected),
		...(await diagramFaults(found.diagrams, expected.diagrams)),
		...(await pageFaults(
			{...found, title: hostile.title},
			{...expected, title: harmless.title},
		)),
		...inEach(hostile.folder, harmless.folder, (name, text, other) =>
			markdownFaults(name, planText(text), planText(other)),
		),
		...inEach(hostile.csv, harmless.csv, csvFaults),
		...contractFaults(hostile.contracts, harmless.contracts),
	];
}

function inEach(
	hostile: readonly PlanFile[],
	harmless: readonly PlanFile[],
	faultsOf: (name: string, hostile: string, harmless: string) => readonly Fault[],
): readonly Fault[] {
	return [
		...compared('the files', namesOf(hostile), namesOf(harmless)),
		...harmless.flatMap(({name, text}, place) =>
			faultsOf(name, hostile[place]?.text ?? '', text),
		),
	];
}

function namesOf(files: readonly PlanFile[]): string {
	return files.map(({name}) => name).join(' ');
}

import type {Nodes, Root, RootContent} from 'mdast';
import {parse} from 'yaml';
import {display} from '../../source/plan/display.ts';
import {withoutGuard} from '../../source/documents/csv/csv.ts';
import type {PlanFile} from '../../source/documents/render-plan-folder.ts';
import {diagramFaults} from './diagram-faults.ts';
import type {Exports} from './hostile-exports.ts';
import {shown, withTexts} from './hostile-texts.ts';
import {pageFaults} from './html/page-faults.ts';
import {parseMarkdown, shapeOf, textOf} from './markdown-tree.ts';
import {readCsv} from './read-csv.ts';

/** Where an export of hostile texts is not what it should be. */
export interface Fault {
	readonly place: string;
	readonly expected: unknown;
	readonly found: unknown;
}

/** What is wrong with a plan of hostile texts, by what a plan of harmless ones gives; nothing if each text is only text. */
export async function faultsIn(hostile: Exports, harmless: Exports): Promise<readonly Fault[]> {
	return [
		...markdownFaults('plan.md', hostile.markdown, harmless.markdown),
		...(await diagramFaults(hostile.markdown, harmless.markdown)),
		...(await pageFaults(hostile.markdown, harmless.markdown)),
		...inEach(hostile.folder, harmless.folder, markdownFaults),
		...inEach(hostile.csv, harmless.csv, csvFaults),
		...contractFaults(hostile.contracts, harmless.contracts),
	];
}

type FaultsOf = (name: string, hostile: string, harmless: string) => readonly Fault[];

/** Nothing if two values are the same text or figure. */
export function compared(place: string, found: unknown, expected: unknown): readonly Fault[] {
	return Object.is(found, expected) ? [] : [{place, expected, found}];
}

function inEach(
	hostile: readonly PlanFile[],
	harmless: readonly PlanFile[],
	faultsOf: FaultsOf,
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

/** The same tree, each block saying what it should, and nothing hidden. Diagrams are judged elsewhere. */
export function markdownFaults(name: string, hostile: string, harmless: string): readonly Fault[] {
	const found = parseMarkdown(hostile);
	const expected = parseMarkdown(harmless);
	return [
		...expected.children.flatMap((block, number) => {
			const place = `${name}, block ${number + 1}, ${headingBefore(expected, number)}`;
			const other = found.children[number];
			return other === undefined
				? compared(place, undefined, block.type)
				: blockFaults(place, other, block);
		}),
		...compared(`${name}, blocks`, found.children.length, expected.children.length),
		...hostile
			.split('\n')
			.flatMap((line, number) =>
				compared(`${name}, line ${number + 1}`, line, display(line)),
			),
	];
}

function blockFaults(place: string, found: RootContent, expected: RootContent): readonly Fault[] {
	const shape = compared(`${place}, shape`, shapeOf(found), shapeOf(expected));
	if (shape.length > 0 || expected.type === 'code') {
		return shape;
	}

	const lines = linesOf(found);
	const should = linesOf(expected).map(line =>
		listed(withTexts(line, text => collapsed(shown(text)))),
	);
	// The open questions are in the order of their owners, of whom there are others here.
	const isByOwner = should[0]?.startsWith('Owner | ') === true;
	return compared(
		place,
		(isByOwner ? lines.toSorted() : lines).join('\n'),
		(isByOwner ? should.toSorted() : should).join('\n'),
	);
}

/** What a reader reads in a block, a line a row or item. How much space there is, and any at the ends, has no meaning. */
function linesOf(block: Nodes): readonly string[] {
	if (block.type === 'tableRow') {
		return [block.children.flatMap(cell => linesOf(cell)).join(' | ')];
	}

	return 'children' in block && wholeBlocks.has(block.type)
		? block.children.flatMap(child => linesOf(child))
		: [listed(collapsed(textOf(block)).trim())];
}

const wholeBlocks = new Set<Nodes['type']>(['list', 'listItem', 'table', 'blockquote']);

function collapsed(text: string): string {
	return text.replaceAll(/\s+/g, ' ');
}

/** Items of a list are joined by semicolons where one of them has a comma. */
function listed(text: string): string {
	return text.replaceAll(';', ',');
}

function headingBefore({children}: Root, number: number): string {
	const heading = children.slice(0, number + 1).findLast(({type}) => type === 'heading');
	return heading === undefined ? 'before any heading' : `under "${textOf(heading)}"`;
}

/** What a spreadsheet would calculate, or take for something to drop and then calculate. */
const formula = /^(?:[\p{C}\p{Default_Ignorable_Code_Point}\s;,"'|]*[=+\-@＝＋－＠]|[\t\r])/u;

/** The same rows and cells, each holding the text as it was given but for the guard, and none a formula. */
export function csvFaults(name: string, hostile: string, harmless: string): readonly Fault[] {
	const found = readCsv(hostile);
	const expected = readCsv(harmless);
	const [header = []] = expected;
	return [
		...compared(`${name}, rows`, found.length, expected.length),
		...expected.flatMap((row, number) => {
			const cells = found[number] ?? [];
			return [
				...compared(`${name}, row ${number}, cells`, cells.length, row.length),
				...row.flatMap((cell, column) => {
					const place = `${name}, row ${number}, ${header[column] ?? ''}`;
					const text = cells[column] ?? '';
					const isCalculated = formula.test(text) && !text.startsWith("'");
					return [
						...compared(
							place,
							listed(withoutGuard(text)),
							listed(withTexts(withoutGuard(cell))),
						),
						...compared(`${place}, a formula`, isCalculated, false),
					];
				}),
			];
		}),
	];
}

/** What a terminal would obey, and what turns or hides text. Letters that look like others stay as they are in YAML. */
const obeyed = /[\p{Cc}\p{Zl}\p{Zp}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/** Keys under which a contract has a name made from a text. */
const madeNames = /(?:^id|\.element|schema\.\d+\.name|properties\.\d+\.name)$/;

/** Contracts that read as the same data with each text in it as it was given. */
export function contractFaults(
	hostile: readonly PlanFile[],
	harmless: readonly PlanFile[],
): readonly Fault[] {
	return [
		...compared('contracts', hostile.length, harmless.length),
		...harmless.flatMap((file, number) => {
			const {name, text} = hostile[number] ?? {name: '', text: ''};
			const hidden = text.split('\n').filter(line => obeyed.test(line));
			return [
				...compared(`contract ${number}, file`, isMadeName(name), true),
				...compared(`contract ${number}, what is hidden`, hidden.join('\n'), ''),
				...dataFaults('', parse(text), parse(file.text)).map(fault => ({
					...fault,
					place: `contract ${number}, ${fault.place}`,
				})),
			];
		}),
	];
}

function isMadeName(name: unknown): boolean {
	return typeof name === 'string' && /^[\p{L}\p{M}\p{N}.-]+$/u.test(name);
}

function dataFaults(place: string, found: unknown, expected: unknown): readonly Fault[] {
	if (typeof expected === 'string') {
		return madeNames.test(place)
			? compared(`${place}, made from a name`, isMadeName(found), true)
			: compared(
					place,
					typeof found === 'string' ? listed(found) : found,
					listed(withTexts(expected)),
				);
	}

	if (typeof expected !== 'object' || expected === null) {
		return compared(place, found, expected);
	}

	const inside = new Map(
		typeof found === 'object' && found !== null ? Object.entries(found) : [],
	);
	return [
		...compared(
			`${place}, keys`,
			[...inside.keys()].join(' '),
			Object.keys(expected).join(' '),
		),
		...Object.entries(expected).flatMap(([key, value]) =>
			dataFaults(place === '' ? key : `${place}.${key}`, inside.get(key), value),
		),
	];
}

import {parseMermaid} from 'beautiful-mermaid';
import type {Nodes} from 'mdast';
import {harmlessDiagram} from '../../source/documents/diagram-labels.ts';
import {diagramText} from '../../source/documents/diagram-text.ts';
import {compared, type Fault} from './hostile-faults.ts';
import {shownLines, withTexts} from './hostile-texts.ts';
import {parseMarkdown} from './markdown-tree.ts';

/** Longest label, and longest name on an arrow of the overview, in characters. */
const longestLabel = 120;
const longestName = 30;

/** A diagram as it stands in the plan: its lines with a mark for each text, and the texts. */
export interface Diagram {
	readonly source: string;
	readonly isFlowchart: boolean;
	readonly lines: readonly string[];
	readonly texts: readonly string[];
	/** What it says, a line an arrow or a message. */
	readonly words: readonly string[];
	/** The boxes without an arrow. */
	readonly alone: readonly string[];
}

/** Everything a text in a diagram may be made of. */
const codedText = /^(?:[\p{L}\p{M}\p{N} ,./-]|#\d+;)*$/u;

/** The diagrams of a Markdown text. */
export function diagramsOf(markdown: string): readonly Diagram[] {
	return codeIn(parseMarkdown(markdown)).map(source => readDiagram(source));
}

function codeIn(node: Nodes): readonly string[] {
	if (node.type === 'code') {
		return node.lang === 'mermaid' ? [node.value] : [];
	}

	return 'children' in node ? node.children.flatMap(child => codeIn(child)) : [];
}

const node = /^ {2}(?<id>s\d+)\["(?<text>[^"]*)"\]$/;
const edge = /^ {2}(?<from>s\d+) (?<arrow><?-(?:\.-|-)>)\|"(?<text>[^"]*)"\| (?<to>s\d+)$/;
const style = /^ {2}linkStyle \d+(?:,\d+)* stroke:#b00020,stroke-width:3px$/;
const participant = /^ {2}(?:actor|participant) (?<id>people|s\d+) as (?<text>.+)$/;
const message = /^ {2}(?<from>people|s\d+)->>(?<to>people|s\d+): (?<text>.+)$/;

/** @throws when a line is none that the plan's diagrams have. */
function readDiagram(source: string): Diagram {
	const [first = '', ...rest] = source.split('\n');
	const isFlowchart = first === 'flowchart LR';
	if (!isFlowchart && first !== 'sequenceDiagram') {
		throw new Error(`No diagram of the plan: ${first}`);
	}

	const names = new Map<string, string>();
	const connected = new Set<string>();
	const lines: string[] = [];
	const texts: string[] = [];
	const words: string[] = [];
	for (const line of rest) {
		const named = (isFlowchart ? node : participant).exec(line)?.groups;
		const said = (isFlowchart ? edge : message).exec(line)?.groups;
		const coded = named?.['text'] ?? said?.['text'];
		if (
			(coded === undefined && !(isFlowchart && style.test(line))) ||
			!codedText.test(coded ?? '')
		) {
			throw new Error(`No line of a diagram of the plan: ${line}`);
		}

		lines.push(coded === undefined ? line : line.replace(coded, '…'));
		if (coded !== undefined) {
			texts.push(decoded(coded));
		}

		if (named !== undefined) {
			names.set(named['id'] ?? '', decoded(coded ?? ''));
		}

		if (said !== undefined) {
			const {from = '', to = '', arrow = ''} = said;
			const sign = arrow.startsWith('<') ? ' ↔ ' : ' → ';
			const ends = isFlowchart || from !== to ? [from, to] : [from];
			connected.add(from).add(to);
			words.push(
				`${ends.map(id => names.get(id) ?? '').join(sign)}: ${decoded(coded ?? '')}`,
			);
		}
	}

	const alone = [...names].filter(([id]) => !connected.has(id)).map(([, name]) => name);
	return {source, isFlowchart, lines, texts, words, alone};
}

function decoded(text: string): string {
	return text.replaceAll(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** The texts a diagram should have by those of the harmless one. */
export function expectedTexts({isFlowchart, lines, texts}: Diagram): readonly string[] {
	return texts.map((text, place) => {
		const isArrow = isFlowchart && lines[place]?.includes('|') === true;
		return cut(
			withTexts(text, value =>
				shownLines(isArrow ? cut(value, longestName) : value).join(' '),
			),
			longestLabel,
		);
	});
}

function cut(text: string, longest: number): string {
	const characters = [...text];
	return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}

/** The same diagrams line by line, each text in its place, and each drawn in the terminal with all of its texts. */
export async function diagramFaults(hostile: string, harmless: string): Promise<readonly Fault[]> {
	const found = diagramsOf(hostile);
	const expected = diagramsOf(harmless);
	const inEach = await Promise.all(
		expected.map(async (diagram, number) => {
			const place = `diagram ${number + 1}`;
			const other = found[number];
			return other === undefined
				? compared(place, undefined, diagram.source)
				: [
						...compared(
							`${place}, lines`,
							other.lines.join('\n'),
							diagram.lines.join('\n'),
						),
						...expectedTexts(diagram).flatMap((text, line) =>
							compared(`${place}, text ${line + 1}`, other.texts[line], text),
						),
						...graphFaults(place, other, diagram),
						...(await drawingFaults(place, other, diagram)),
					];
		}),
	);
	return [...compared('diagrams', found.length, expected.length), ...inEach.flat()];
}

/** The drawing library finds the boxes and arrows that are there, and the texts on them. */
function graphFaults(place: string, found: Diagram, expected: Diagram): readonly Fault[] {
	if (!found.isFlowchart) {
		return [];
	}

	const {source, restore} = harmlessDiagram(found.source);
	const graph = parseMermaid(source);
	const nodes = [...graph.nodes.values()];
	const labels = [...nodes, ...graph.edges].map(({label = ''}) => restore(label));
	const other = parseMermaid(harmlessDiagram(expected.source).source);
	const arrows = ({edges}: typeof graph) =>
		edges.map(({label: _, ...arrow}) => JSON.stringify(arrow)).join('\n');
	return [
		...compared(
			`${place}, boxes`,
			nodes.map(({id}) => id).join(' '),
			[...other.nodes.keys()].join(' '),
		),
		...compared(`${place}, arrows`, arrows(graph), arrows(other)),
		...compared(`${place}, labels`, labels.join('\n'), found.texts.join('\n')),
	];
}

/** Drawn, not given as its source, and with the texts that stand in the drawing or beneath it. */
async function drawingFaults(
	place: string,
	found: Diagram,
	expected: Diagram,
): Promise<readonly Fault[]> {
	const width = 10_000;
	const drawing = await diagramText(found.source, {width});
	const lines = drawing.split('\n');
	const {length} = (await diagramText(expected.source, {width})).split('\n');
	const missing = [
		...found.texts.filter(text => !drawing.includes(text)),
		...(found.isFlowchart
			? found.words.filter(
					words => !lines.some(line => line.replace(/^\d+ {2}/, '') === words),
				)
			: []),
	];
	return [
		...compared(`${place}, given as its source`, drawing === found.source, false),
		...compared(`${place}, lines of the drawing`, lines.length, length),
		...compared(`${place}, not in the drawing`, missing.join('\n'), ''),
	];
}

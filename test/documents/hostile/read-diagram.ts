import {shownLines, withTexts} from './texts.ts';

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
const codedText = /^(?:[\p{L}\p{M}\p{N} ,]|(?<=[\p{L}\p{N}])[./-](?=[\p{L}\p{N}])|#\d+;)*$/u;

const node = /^ {2}(?<id>s\d+)\["(?<text>[^"]*)"\]$/;
const edge = /^ {2}(?<from>s\d+) (?<arrow><?-(?:\.-|-)>)\|"(?<text>[^"]*)"\| (?<to>s\d+)$/;
const style = /^ {2}linkStyle \d+(?:,\d+)* stroke:#b00020,stroke-width:3px$/;
const participant = /^ {2}(?:actor|participant) (?<id>people|s\d+) as (?<text>.+)$/;
const message = /^ {2}(?<from>people|s\d+)->>(?<to>people|s\d+): (?<text>.+)$/;

/**
 * Mermaid source read as strictly as the plan writes it.
 *
 * @throws when a line is none that the plan's diagrams have.
 */
export function readDiagram(source: string): Diagram {
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

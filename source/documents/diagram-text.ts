import type {MermaidGraph} from 'beautiful-mermaid';
import {harmlessDiagram} from './diagram-labels.ts';
import {
	connectionsInWords,
	isFlowchart,
	isSequence,
	messagesInWords,
	unconnectedInWords,
} from './diagram-words.ts';

/** Columns between two boxes and lines between two rows of them. */
const gap = {paddingX: 4, paddingY: 3};

export interface DiagramTextOptions {
	/** Columns a drawing may take. */
	readonly width?: number;
}

/** Draws Mermaid source; `undefined` where that takes more columns than there are. */
type Draw = (source: string) => string | undefined;

/**
 * A Mermaid diagram as text. A flowchart in which each box has at most two neighbours is drawn, with numbers on its arrows,
 * and its connections are listed beneath by number; in any other the drawing library runs arrows together until they say
 * what is not so, so that one is only listed. A sequence is drawn, or listed where it is too wide. What cannot be read is
 * given as its source. Listed lines, and a source, may be longer than the width.
 */
export async function diagramText(
	source: string,
	{width = 80}: DiagramTextOptions = {},
): Promise<string> {
	const {parseMermaid, renderMermaidASCII} = await import('beautiful-mermaid');
	const draw: Draw = drawable => {
		const lines = renderMermaidASCII(drawable, {...gap, colorMode: 'none'})
			.split('\n')
			.map(line => line.trimEnd());
		const isWithin = lines.every(line => line.length <= width);
		return isWithin ? lines.join('\n').replaceAll(/^\n+|\n+$/g, '') : undefined;
	};
	try {
		const diagram = harmlessDiagram(source.trim());
		const text = isFlowchart(diagram.source)
			? flowchartText(parseMermaid(diagram.source), draw)
			: otherText(diagram.source, draw);
		return text === undefined || text === '' ? source : diagram.restore(text).trimEnd();
	} catch {
		return source;
	}
}

function flowchartText(graph: MermaidGraph, draw: Draw): string {
	const arrows = isChain(graph) ? arrowsBetween(graph) : undefined;
	const drawing = arrows && draw(numbered(graph, arrows));
	const words = connectionsInWords(graph);
	return drawing !== undefined && isWhole(drawing, arrows ?? [])
		? [drawing, '', ...words.map((line, place) => `${place + 1}  ${line}`)].join('\n')
		: [...words, ...unconnectedInWords(graph)].join('\n');
}

function otherText(source: string, draw: Draw): string | undefined {
	return draw(source) ?? (isSequence(source) ? messagesInWords(source)?.join('\n') : undefined);
}

/** Whether each box has at most two neighbours and no way leads round in a circle. */
function isChain(graph: MermaidGraph): boolean {
	const neighbours = new Map([...graph.nodes.keys()].map(id => [id, new Set<string>()]));
	for (const {source, target} of graph.edges) {
		neighbours.get(source)?.add(target);
		neighbours.get(target)?.add(source);
	}

	const degrees = [...neighbours.values()].map(({size}) => size);
	const pairs = degrees.reduce((sum, degree) => sum + degree, 0) / 2;
	const isCircular = graph.edges.some(({source, target}) => source === target);
	// Boxes on a circle have two neighbours each, so that there are as many pairs as boxes.
	return (
		graph.subgraphs.length === 0 &&
		!isCircular &&
		degrees.every(degree => degree <= 2) &&
		components(neighbours) === neighbours.size - pairs
	);
}

function components(neighbours: ReadonlyMap<string, ReadonlySet<string>>): number {
	const seen = new Set<string>();
	let number = 0;
	for (const start of neighbours.keys()) {
		if (!seen.has(start)) {
			number += 1;
			const waiting = [start];
			for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
				seen.add(id);
				waiting.push(...[...(neighbours.get(id) ?? [])].filter(other => !seen.has(other)));
			}
		}
	}

	return number;
}

/** All connections between two boxes as one arrow that bears their numbers. */
interface Arrow {
	readonly from: string;
	readonly to: string;
	readonly numbers: readonly number[];
	/** The boxes it points to. */
	readonly heads: ReadonlySet<string>;
}

function arrowsBetween(graph: MermaidGraph): readonly Arrow[] {
	const arrows = new Map<string, Arrow>();
	for (const [place, {source, target, hasArrowStart, hasArrowEnd}] of graph.edges.entries()) {
		const key = [source, target].toSorted().join(' ');
		const arrow = arrows.get(key) ?? {from: source, to: target, numbers: [], heads: new Set()};
		const heads = [...(hasArrowEnd ? [target] : []), ...(hasArrowStart ? [source] : [])];
		arrows.set(key, {
			...arrow,
			numbers: [...arrow.numbers, place + 1],
			heads: new Set([...arrow.heads, ...heads]),
		});
	}

	return [...arrows.values()];
}

/** The flowchart from left to right with these arrows. */
function numbered(graph: MermaidGraph, arrows: readonly Arrow[]): string {
	return [
		'flowchart LR',
		...[...graph.nodes.values()].map(
			({id, label}) => `${id}["${label.replaceAll('\n', ' ')}"]`,
		),
		...arrows.map(({from, to, numbers, heads}) => {
			const label = `|"${numbers.join(',')}"|`;
			if (heads.size === 2) return `${from} <-->${label} ${to}`;
			if (heads.has(from)) return `${to} -->${label} ${from}`;
			return `${from} ${heads.size === 0 ? '---' : '-->'}${label} ${to}`;
		}),
	].join('\n');
}

/** Whether a drawing shows every arrow's head and numbers; the library draws over some where boxes stand close. */
function isWhole(drawing: string, arrows: readonly Arrow[]): boolean {
	const heads = arrows.reduce((sum, arrow) => sum + arrow.heads.size, 0);
	const numbers = new Set(drawing.match(/\d+(?:,\d+)*/g));
	return (
		(drawing.match(/[▲▼◄►]/g)?.length ?? 0) === heads &&
		arrows.every(arrow => numbers.has(arrow.numbers.join(',')))
	);
}

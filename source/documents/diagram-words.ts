import type {MermaidGraph} from 'beautiful-mermaid';

const actor = /^(?:actor|participant) (\w+)(?: as (.+))?$/;
const message = /^(\w+) ?(?:-{1,2}(?:>>?|\)|x)) ?[+-]?(\w+) ?: ?(.+)$/;

/** Whether Mermaid source is a flowchart, and whether it is a sequence of messages. */
export function isFlowchart(source: string): boolean {
	return /^\s*(?:flowchart|graph)\s/i.test(source);
}

export function isSequence(source: string): boolean {
	return /^\s*sequenceDiagram\s/i.test(source);
}

/** What a flowchart shows, a line an arrow: "Web shop → Warehouse: order, on each event"; labels are as the graph has them. */
export function connectionsInWords(graph: MermaidGraph): readonly string[] {
	return graph.edges.map(({source, target, label, hasArrowStart, hasArrowEnd}) => {
		const ends = [boxName(graph, source), boxName(graph, target)];
		const words = ends.join(` ${arrowOf(hasArrowStart, hasArrowEnd)} `);
		return label === undefined ? words : `${words}: ${oneLine(label)}`;
	});
}

/** The boxes that no arrow touches, in a line of their own. */
export function unconnectedInWords(graph: MermaidGraph): readonly string[] {
	const connected = new Set(graph.edges.flatMap(({source, target}) => [source, target]));
	const names = [...graph.nodes.keys()]
		.filter(id => !connected.has(id))
		.map(id => boxName(graph, id));
	return names.length === 0 ? [] : [`Not connected: ${names.join(', ')}`];
}

/** What a sequence shows, a line a message; `undefined` for one with more in it than participants and messages. */
export function messagesInWords(source: string): readonly string[] | undefined {
	const names = new Map<string, string>();
	const words: string[] = [];
	for (const line of source.trim().split('\n').slice(1)) {
		const text = line.trim();
		const [, id, name] = actor.exec(text) ?? [];
		const [, from, to, said] = message.exec(text) ?? [];
		if (id !== undefined) {
			names.set(id, name ?? id);
		} else if (from !== undefined && to !== undefined && said !== undefined) {
			const ends = from === to ? [from] : [from, to];
			words.push(`${ends.map(end => names.get(end) ?? end).join(' → ')}: ${said}`);
		} else if (text !== '') {
			return undefined;
		}
	}

	return words;
}

function arrowOf(hasArrowStart: boolean, hasArrowEnd: boolean): string {
	if (hasArrowStart && hasArrowEnd) return '↔';
	if (hasArrowStart) return '←';
	return hasArrowEnd ? '→' : '–';
}

function boxName(graph: MermaidGraph, id: string): string {
	return oneLine(graph.nodes.get(id)?.label ?? id);
}

function oneLine(label: string): string {
	return label.replaceAll('\n', ' ');
}

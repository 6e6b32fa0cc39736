import type {parseMermaid, renderMermaidSVG} from 'beautiful-mermaid';
import {filler, harmlessDiagram} from '../diagram-labels.ts';
import {
	connectionsInWords,
	isFlowchart,
	isSequence,
	messagesInWords,
	unconnectedInWords,
} from '../diagram-words.ts';
import {counted} from '../wording.ts';
import {escapeHtml} from './escape-html.ts';
import {preformatted} from './print-block.ts';
import {rebuildSvg} from './rebuild-svg.ts';

/** More arrows than this make a drawing nobody can read, and one that takes seconds to lay out. */
const mostEdges = 60;

/** Longest line of a label, in characters. */
const labelWidth = 20;

/** Pixels between boxes, between rows of boxes and round the drawing: close enough for a sheet of paper. */
const spacing = {nodeSpacing: 16, layerSpacing: 28, padding: 8};

/** The library that draws, given from outside because it is large and few documents need it. */
interface Library {
	readonly parseMermaid: typeof parseMermaid;
	readonly renderMermaidSVG: typeof renderMermaidSVG;
}

export interface DiagramPlace {
	/** Which diagram of the page it is, from 1. */
	readonly number: number;
	/** The id of the heading above, which names the diagram. */
	readonly headingId: string;
}

/**
 * A Mermaid diagram as a figure: a drawing, and the same in words. A diagram that cannot be drawn, or has more arrows than
 * anybody could follow, is given as its source with a sentence that says so.
 */
export function diagramFigure(source: string, place: DiagramPlace, library: Library): string {
	try {
		return isFlowchart(source)
			? flowchartFigure(source, place, library)
			: otherFigure(source, place, library);
	} catch {
		return sourceFigure(source, place, 'This diagram could not be drawn. Here is its source:');
	}
}

function flowchartFigure(source: string, place: DiagramPlace, library: Library): string {
	const {source: harmless, restore} = harmlessDiagram(source);
	const graph = library.parseMermaid(harmless);
	if (graph.edges.length > mostEdges) {
		return sourceFigure(
			source,
			place,
			`This diagram has ${counted(graph.edges.length, 'arrow')}, too many for a drawing that can be read. Here is its source:`,
		);
	}

	const svg = library.renderMermaidSVG(downwards(withShortLines(harmless)), spacing);
	const words = [...connectionsInWords(graph), ...unconnectedInWords(graph)];
	return figure(place, {
		drawing: drawingOf(svg, place, {
			restore,
			title: `A diagram with ${counted(graph.nodes.size, 'box', 'boxes')} and ${counted(graph.edges.length, 'arrow')}`,
		}),
		...inWords(
			'ul',
			words.map(line => restore(line)),
		),
	});
}

function otherFigure(source: string, place: DiagramPlace, library: Library): string {
	const {source: harmless, restore} = harmlessDiagram(source);
	const words = isSequence(harmless) ? messagesInWords(harmless) : undefined;
	const title =
		words === undefined ? 'A diagram' : `A sequence of ${counted(words.length, 'message')}`;
	return figure(place, {
		drawing: drawingOf(library.renderMermaidSVG(harmless), place, {restore, title}),
		...(words === undefined
			? {
					summary: 'The source of the diagram',
					alternative: preformatted(source, place.headingId),
				}
			: inWords(
					'ol',
					words.map(line => restore(line)),
				)),
	});
}

function inWords(
	list: 'ol' | 'ul',
	lines: readonly string[],
): {readonly summary: string; readonly alternative: string} {
	const items = lines.map(line => `<li>${escapeHtml(line)}</li>\n`);
	return {
		summary: 'The diagram in words',
		alternative: `<${list}>\n${items.join('')}</${list}>`,
	};
}

function drawingOf(
	svg: string,
	{number}: DiagramPlace,
	{restore, title}: {readonly restore: (text: string) => string; readonly title: string},
): string {
	const prefix = `diagram:${number}:`;
	return rebuildSvg(svg, {
		prefix,
		opening: {
			attributes: ` role="img" aria-labelledby="${prefix}title" aria-describedby="${prefix}description"`,
			content: `<title id="${prefix}title">${title}</title><desc id="${prefix}description">What it shows stands beneath it in words.</desc>`,
		},
		restore,
	});
}

function figure(
	{headingId}: DiagramPlace,
	parts: {readonly drawing: string; readonly summary: string; readonly alternative: string},
): string {
	return `<figure class="diagram">
<div class="scroll" role="group" tabindex="0" aria-labelledby="${headingId}">${parts.drawing}</div>
<details><summary>${parts.summary}</summary>
${parts.alternative}
</details>
</figure>
`;
}

function sourceFigure(source: string, place: DiagramPlace, sentence: string): string {
	return `<figure class="diagram">\n<figcaption>${sentence}</figcaption>\n${preformatted(source, place.headingId)}\n</figure>\n`;
}

/**
 * Labels in lines, so that the boxes and what lies between them stay narrow. The room at their ends is for fonts that are
 * wider than the one the library has measured.
 */
function withShortLines(source: string): string {
	return source.replaceAll(/"([^"\n]*)"/g, (_, label: string) => {
		const lines = shortLines(label).map(line => `${filler}${line}${filler}`);
		return `"${lines.join('<br>')}"`;
	});
}

/** A page is narrow and long, unlike what Mermaid draws on elsewhere. */
function downwards(source: string): string {
	return source.replace(/^(\s*(?:flowchart|graph)\s+)(?:LR|RL)\b/i, '$1TD');
}

function shortLines(label: string): readonly string[] {
	const lines: string[] = [];
	for (const word of label.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= labelWidth) {
			lines.splice(-1, 1, `${last} ${word}`);
		} else {
			lines.push(...(word.match(new RegExp(`.{1,${labelWidth}}`, 'gs')) ?? ['']));
		}
	}

	return lines;
}

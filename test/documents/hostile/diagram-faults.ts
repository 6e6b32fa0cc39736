import {parseMermaid} from 'beautiful-mermaid';
import {harmlessDiagram} from '../../../source/documents/diagram-labels.ts';
import {diagramText} from '../../../source/documents/diagram-text.ts';
import {compared, type Fault} from './fault.ts';
import {expectedTexts, type Diagram} from './read-diagram.ts';

/** The same diagrams line by line, each text in its place, and each drawn in the terminal with all of its texts. */
export async function diagramFaults(
	found: readonly Diagram[],
	expected: readonly Diagram[],
): Promise<readonly Fault[]> {
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

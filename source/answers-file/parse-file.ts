import {
	Composer,
	isMap,
	isScalar,
	isSeq,
	Lexer,
	LineCounter,
	Parser,
	type Document,
	type ParsedNode,
	type YAMLMap,
} from 'yaml';
import {quote} from '../interview/quote.ts';
import {display} from '../plan/display.ts';
import type {Entry, FileNode} from './file-node.ts';
import {mostProblems, type FileProblem, type Position} from './file-problem.ts';
import {whyUnreadable} from './why-unreadable.ts';
import {yamlProblem} from './yaml-problem.ts';

/** Largest file that is read through: in pieces of syntax, and in collections inside each other. */
const largest = {lexemes: 5_000_000, depth: 60};

/** What the parser holds open besides the collections: the document and the scalar being read. */
const parserOverhead = 2;

export type ParsedFile =
	| {readonly ok: true; readonly root: FileNode; readonly placeOf: (at: number) => Position}
	| {readonly ok: false; readonly problems: readonly FileProblem[]};

/** Thrown out of the parser when a file is too large or too deep to go on. */
class TooLarge extends Error {
	readonly at: number;

	constructor(at: number, message: string) {
		super(message);
		this.at = at;
	}
}

/**
 * Parses the text of an answers file, YAML or JSON (which is YAML too), into nodes that know their place. Every scalar stays
 * text. Size and depth are checked before anything is built; aliases, tags and repeated keys are refused.
 */
export function parseFile(text: string): ParsedFile {
	const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
	const lines = new LineCounter();
	const placeOf = (at: number): Position => {
		const {line, col} = lines.linePos(at);
		return {line: Math.max(line, 1), column: Math.max(col, 1)};
	};

	const problems: FileProblem[] = [];
	const report = (at: number, message: string) => {
		if (problems.length < mostProblems) {
			problems.push({...placeOf(at), path: '', message});
		}
	};

	const unreadable = whyUnreadable(source);
	if (unreadable !== undefined) {
		return {ok: false, problems: [unreadable]};
	}

	try {
		const document = compose(source, lines, report);
		const root = document?.contents;
		if (root === undefined || root === null) {
			report(0, 'The file is empty. An answers file begins with “groundplan: 1”.');
		} else if (problems.length === 0) {
			const node = nodeFrom(root, report);
			return problems.length === 0 ? {ok: true, root: node, placeOf} : {ok: false, problems};
		}
	} catch (error) {
		const at = error instanceof TooLarge ? error.at : 0;
		report(
			at,
			error instanceof TooLarge
				? error.message
				: `The file cannot be read as YAML: ${display(String(error))}.`,
		);
	}

	return {ok: false, problems};
}

type Report = (at: number, message: string) => void;

function compose(source: string, lines: LineCounter, report: Report): Document.Parsed | undefined {
	const composer = new Composer({
		// Every scalar a string: dates stay as written, and large numbers are not rounded.
		schema: 'failsafe',
		resolveKnownTags: false,
		merge: false,
		stringKeys: true,
		// The library compares each key with all others; nodeFrom does it with a set.
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: 'silent',
	});
	const [first, second] = composer.compose(tokensOf(source, lines), true, source.length);
	for (const {code, message, pos} of [...(first?.errors ?? []), ...(first?.warnings ?? [])]) {
		report(pos[0], yamlProblem(code, message));
	}

	if (second !== undefined) {
		report(
			second.range[0],
			'A second document begins here, after “---”; an answers file holds one plan.',
		);
	}

	return first;
}

function* tokensOf(source: string, lines: LineCounter): ReturnType<Parser['parse']> {
	const parser = new Parser(lines.addNewLine);
	lines.addNewLine(0);
	let count = 0;
	for (const lexeme of new Lexer().lex(source)) {
		yield* parser.next(lexeme);
		count += 1;
		if (parser.stack.length > largest.depth + parserOverhead) {
			throw new TooLarge(
				parser.offset,
				`More than ${largest.depth} lists and groups stand inside each other here, which no plan needs.`,
			);
		}

		if (count > largest.lexemes) {
			throw new TooLarge(
				parser.offset,
				'The file is too long to be an answers file; reading stopped here.',
			);
		}
	}

	yield* parser.end();
}

function nodeFrom(node: ParsedNode, report: Report): FileNode {
	const [at] = node.range;
	if (isScalar(node)) {
		return {type: 'scalar', text: String(node.value), isPlain: node.type === 'PLAIN', at};
	}

	if (isMap(node)) {
		return {type: 'map', entries: entriesFrom(node.items, at, report), at};
	}

	if (isSeq(node)) {
		return {type: 'list', items: node.items.map(item => nodeFrom(item, report)), at};
	}

	report(
		at,
		`${quote(`*${node.source}`)} stands for something written elsewhere, which is not followed here: write it out.`,
	);
	return blank(at);
}

function entriesFrom(pairs: YAMLMap.Parsed['items'], at: number, report: Report): readonly Entry[] {
	const keys = new Set<string>();
	return pairs.map(pair => {
		const key = nodeFrom(pair.key, report);
		const text = key.type === 'scalar' ? key.text : '';
		if (keys.has(text)) {
			report(key.at, `${quote(text)} is written twice here; keep one of the two.`);
		}

		keys.add(text);
		return {
			key: text,
			at: key.at,
			value: pair.value === null ? blank(at) : nodeFrom(pair.value, report),
		};
	});
}

function blank(at: number): FileNode {
	return {type: 'scalar', text: '', isPlain: true, at};
}

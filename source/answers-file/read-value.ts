import {expectation} from '../interview/expectation.ts';
import type {CellInput, Input, TableInput} from '../interview/input.ts';
import {didYouMean} from '../interview/did-you-mean.ts';
import {parseValue} from '../interview/parse-value.ts';
import {quote} from '../interview/quote.ts';
import type {SubjectKind} from '../plan/subject.ts';
import type {Value} from '../plan/value.ts';
import {
	isBlank,
	nameOfType,
	type FileNode,
	type ListNode,
	type MapNode,
	type ScalarNode,
} from './file-node.ts';
import type {Message, ReadContext} from './read-context.ts';

/**
 * The value that a node holds for an input; `undefined` after reporting why it holds none. Texts are kept to the letter;
 * everything else may be written as people type it. An empty list is `null`, "there is none".
 */
export function readValue(
	node: FileNode,
	input: Input,
	path: string,
	context: ReadContext,
): Value | undefined {
	const value =
		node.type === 'list'
			? readList(node, input, path, context)
			: readSingle(node, input, path, context);
	if (value === undefined || value === null || input.read(value) !== undefined) {
		return value;
	}

	context.report(node.at, path, `This cannot be read: ${expectation(input)}.`);
	return undefined;
}

function readSingle(
	node: ScalarNode | MapNode,
	input: Input,
	path: string,
	context: ReadContext,
): Value | undefined {
	if (node.type === 'map' || isBlank(node)) {
		const found = node.type === 'map' ? nameOfType(node) : 'nothing';
		context.report(node.at, path, `Here stands ${found}; ${expectation(input)}.`);
		return undefined;
	}

	return input.kind === 'text' || input.kind === 'longText'
		? node.text
		: readTerm(node, input, path, context);
}

/** What is not plain text, read as if it had been typed. */
function readTerm(
	node: ScalarNode,
	input: Input,
	path: string,
	context: ReadContext,
): Value | undefined {
	let unresolved: Message | undefined;
	const lookUp = (kind: SubjectKind, name: string) => {
		const found = context.resolve(kind, name);
		unresolved = found.ok ? unresolved : found.problem;
		return found.ok ? found.id : undefined;
	};

	const parsed = parseValue(input, yesOrNo(node, input), lookUp);
	if (parsed.ok) {
		return parsed.value;
	}

	context.report(node.at, path, unresolved ?? parsed.problem);
	return undefined;
}

/** Some programs write `true` where a person wrote `yes`; a choice that offers yes and no is meant all the same. */
function yesOrNo({text, isPlain}: ScalarNode, input: Input): string {
	return isPlain && input.kind === 'choice'
		? text.replace(/^true$/, 'yes').replace(/^false$/, 'no')
		: text;
}

function readList(
	node: ListNode,
	input: Input,
	path: string,
	context: ReadContext,
): Value | undefined {
	switch (input.kind) {
		case 'people':
		case 'list':
		case 'several':
		case 'references':
		case 'table': {
			const values = node.items.map(item =>
				input.kind === 'table'
					? readRow(item, input, path, context)
					: readItem(item, input, path, context),
			);
			const read = values.filter(value => value !== undefined);
			return read.length < values.length ? undefined : read.length === 0 ? null : read;
		}

		default: {
			context.report(node.at, path, `Here stands a list; ${expectation(input)}.`);
			return undefined;
		}
	}
}

type ListInput = Extract<Input, {kind: 'people' | 'list' | 'several' | 'references'}>;

function readItem(
	node: FileNode,
	input: ListInput,
	path: string,
	context: ReadContext,
): Value | undefined {
	if (node.type !== 'scalar' || isBlank(node)) {
		context.report(
			node.at,
			path,
			`Here stands ${node.type === 'scalar' ? 'nothing' : nameOfType(node)} inside a list; ${expectation(input)}.`,
		);
		return undefined;
	}

	switch (input.kind) {
		case 'people':
		case 'list': {
			return node.text;
		}

		case 'references': {
			const found = context.resolve(input.to, node.text);
			if (!found.ok) {
				context.report(node.at, path, found.problem);
			}

			return found.ok ? found.id : undefined;
		}

		case 'several': {
			return readTerm(
				node,
				{kind: 'choice', choices: input.choices, read: () => undefined},
				path,
				context,
			);
		}
	}
}

/** A row is a map of columns; one that has only its first cell may be written as that alone. */
function readRow(
	node: FileNode,
	{columns, item}: TableInput,
	path: string,
	context: ReadContext,
): Value | undefined {
	const [first] = Object.keys(columns);
	if (node.type === 'scalar' && !isBlank(node) && first !== undefined) {
		const cell = readCell(node, columns[first]?.input, path, context);
		return cell === undefined ? undefined : {[first]: cell};
	}

	if (node.type !== 'map') {
		context.report(
			node.at,
			path,
			`A ${item} was expected, as a group of the columns ${Object.keys(columns).join(', ')}.`,
		);
		return undefined;
	}

	const cells = node.entries
		.filter(({value}) => !isBlank(value))
		.map(({key, value, at}) => {
			const column = Object.hasOwn(columns, key) ? columns[key] : undefined;
			if (column === undefined) {
				const hint =
					didYouMean(key, Object.keys(columns)) ||
					` The columns are ${Object.keys(columns).join(', ')}.`;
				context.report(at, path, `${quote(key)} is not a column here.${hint}`);
			}

			return [
				key,
				column === undefined ? undefined : readCell(value, column.input, path, context),
			] as const;
		});
	const row = cells.flatMap(([key, cell]) => (cell === undefined ? [] : [[key, cell] as const]));
	return row.length < cells.length
		? undefined
		: Object.fromEntries(row.filter(([, cell]) => cell !== null));
}

function readCell(
	node: FileNode,
	input: CellInput | undefined,
	path: string,
	context: ReadContext,
): Value | undefined {
	return input === undefined ? undefined : readValue(node, input, path, context);
}

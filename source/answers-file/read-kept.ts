import {answerStates, bases, type Answer, type Claim, type Provenance} from '../plan/answer.ts';
import {isList, isRow, type Value} from '../plan/value.ts';
import type {FileNode} from './file-node.ts';
import type {ReadContext} from './read-context.ts';

type Row = Extract<Value, {readonly [column: string]: Value}>;

/**
 * Answers that the interview does not ask for any more, or cannot read: they travel with the file as they are stored. What
 * is no stored answer is reported.
 */
export function readKept(
	node: FileNode,
	path: string,
	context: ReadContext,
): Readonly<Record<string, Answer>> {
	if (node.type !== 'map') {
		context.report(
			node.at,
			path,
			'Here are kept answers to questions of another version, by the id of the question.',
		);
		return {};
	}

	const answers = node.entries.flatMap(({key, at, value}) => {
		const answer = answerFrom(dataFrom(value));
		if (answer === undefined) {
			context.report(
				at,
				`${path}.${key}`,
				'This is not an answer as it is stored: {state: answered, value: …}.',
			);
		}

		return answer === undefined ? [] : [[key, answer] as const];
	});
	return Object.fromEntries(answers);
}

/** A node as plain data, its unquoted words read as JSON reads them. */
function dataFrom(node: FileNode): Value {
	switch (node.type) {
		case 'scalar': {
			return node.isPlain ? jsonFrom(node.text) : node.text;
		}

		case 'list': {
			return node.items.map(item => dataFrom(item));
		}

		case 'map': {
			return Object.fromEntries(node.entries.map(({key, value}) => [key, dataFrom(value)]));
		}
	}
}

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

function jsonFrom(text: string): Value {
	switch (text) {
		case '':
		case 'null': {
			return null;
		}

		case 'true':
		case 'false': {
			return text === 'true';
		}

		default: {
			return jsonNumber.test(text) ? Number(text) : text;
		}
	}
}

function answerFrom(data: Value): Answer | undefined {
	if (!isRow(data)) {
		return undefined;
	}

	const provenance = provenanceFrom(data);
	const {owner, due, reason, claims, value} = data;
	switch (answerStates.find(state => state === data['state'])) {
		case 'answered': {
			return value === undefined ? undefined : {state: 'answered', value, ...provenance};
		}

		case 'unknown': {
			return {state: 'unknown', ...textsOf({owner, due}), ...provenance};
		}

		case 'notApplicable': {
			return typeof reason === 'string'
				? {state: 'notApplicable', reason, ...provenance}
				: undefined;
		}

		case 'disputed': {
			return claims !== undefined && isList(claims)
				? {state: 'disputed', claims: claims.flatMap(claimFrom), ...provenance}
				: undefined;
		}

		case undefined: {
			return undefined;
		}
	}
}

function claimFrom(data: Value): readonly Claim[] {
	return isRow(data) && data['value'] !== undefined
		? [{value: data['value'], ...provenanceFrom(data)}]
		: [];
}

function provenanceFrom(data: Row): Provenance {
	const {by, on, note} = data;
	const basis = bases.find(known => known === data['basis']);
	return {...textsOf({by, on, note}), ...(basis === undefined ? {} : {basis})};
}

function textsOf<Key extends string>(
	values: Readonly<Record<Key, Value | undefined>>,
): {readonly [K in Key]?: string};
function textsOf(
	values: Readonly<Record<string, Value | undefined>>,
): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(values).flatMap(([key, value]) =>
			typeof value === 'string' ? [[key, value] as const] : [],
		),
	);
}

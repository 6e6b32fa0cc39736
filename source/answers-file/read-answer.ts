import type {Answer, Claim} from '../plan/answer.ts';
import type {Value} from '../plan/value.ts';
import {formKeys, markIn, offersNone, provenanceKeys} from './answer-form.ts';
import {isBlank, valueAt, type FileNode, type MapNode} from './file-node.ts';
import {knowsKeys} from './knows-keys.ts';
import type {Asked, ReadContext} from './read-context.ts';
import {provenanceFrom, readOwner, readProvenance} from './read-provenance.ts';
import {readValue} from './read-value.ts';

/** The answer that a node holds; `undefined` where nothing was written, or after reporting why it cannot be read. */
export function readAnswer(node: FileNode, asked: Asked, context: ReadContext): Answer | undefined {
	if (isBlank(node)) {
		return undefined;
	}

	if (node.type === 'map') {
		return readLong(node, asked, context);
	}

	const provenance = provenanceFrom(context.by, context.on);
	if (node.type === 'scalar' && markIn(node.text) === 'unknown') {
		return {state: 'unknown', ...provenance};
	}

	const value = readBare(node, asked, context, true);
	return value === undefined ? undefined : {state: 'answered', value, ...provenance};
}

/** A value in which `none` stands for "there is none"; `strict` reports it where a question always has an answer. */
function readBare(
	node: FileNode,
	{question, path}: Asked,
	context: ReadContext,
	strict: boolean,
): Value | undefined {
	const saysNone =
		node.type === 'scalar' && markIn(node.text) === 'none' && !offersNone(question.input);
	const value = saysNone ? null : readValue(node, question.input, path, context);
	if (strict && value === null && question.none === undefined) {
		const advice =
			'Write “unknown” if it is not known yet, {notApplicable: …} with the reason if it does not apply, or leave it out.';
		context.report(node.at, path, `“None” is no answer to this question. ${advice}`);
		return undefined;
	}

	return value;
}

const longKeys: readonly string[] = [...formKeys, ...provenanceKeys, 'owner', 'due'];

function readLong(node: MapNode, asked: Asked, context: ReadContext): Answer | undefined {
	const {path} = asked;
	const written = formKeys.filter(key =>
		node.entries.some(
			entry => entry.key === key && (key === 'notApplicable' || !isBlank(entry.value)),
		),
	);
	const [form, second] = written;
	if (
		!knowsKeys(
			node,
			form === 'unknown'
				? longKeys
				: longKeys.filter(key => key !== 'owner' && key !== 'due'),
			path,
			context,
		)
	) {
		return undefined;
	}

	if (form === undefined || second !== undefined) {
		const found =
			form === undefined
				? 'none of them is given'
				: `both “${form}” and “${second}” are given`;
		context.report(
			node.at,
			path,
			`An answer in this form has exactly one of ${formKeys.join(', ')}; ${found}.`,
		);
		return undefined;
	}

	const provenance = readProvenance(node, path, context, provenanceFrom(context.by, context.on));
	const content = valueAt(node, form) ?? node;
	switch (form) {
		case 'value':
		case 'literal':
		case 'none': {
			const value = readClaimed(node, asked, context);
			return value === undefined ? undefined : {state: 'answered', value, ...provenance};
		}

		case 'unknown': {
			return isTrue(content, form, path, context)
				? {state: 'unknown', ...readOwner(node, path, context), ...provenance}
				: undefined;
		}

		case 'notApplicable': {
			const reason = readReason(node, path, context);
			return reason === undefined
				? undefined
				: {state: 'notApplicable', reason, ...provenance};
		}

		case 'disputed': {
			const claims = readClaims(content, asked, context);
			return claims === undefined ? undefined : {state: 'disputed', claims, ...provenance};
		}
	}
}

/** The value of a long answer or a claim: under `value`, to the letter under `literal`, or `none: true`. */
function readClaimed(node: MapNode, asked: Asked, context: ReadContext): Value | undefined {
	const {question, path} = asked;
	const literal = valueAt(node, 'literal');
	if (literal !== undefined) {
		return readValue(literal, question.input, path, context);
	}

	const none = valueAt(node, 'none');
	if (none !== undefined) {
		return isTrue(none, 'none', path, context) ? null : undefined;
	}

	const value = valueAt(node, 'value') ?? node;
	if (value.type === 'scalar' && markIn(value.text) === 'unknown') {
		context.report(
			value.at,
			path,
			'What is not known is written “unknown: true”; a text that reads “unknown” is written {literal: unknown}.',
		);
		return undefined;
	}

	return readBare(value, asked, context, false);
}

function readClaims(
	node: FileNode,
	asked: Asked,
	context: ReadContext,
): readonly Claim[] | undefined {
	const {path} = asked;
	if (node.type !== 'list' || node.items.length < 2) {
		context.report(
			node.at,
			path,
			'A disputed answer is a list of two or more claims: [{value: …, by: …}, {value: …, by: …}].',
		);
		return undefined;
	}

	const claims = node.items.map(item => readClaim(item, asked, context));
	const read = claims.filter(claim => claim !== undefined);
	return read.length < claims.length ? undefined : read;
}

function readClaim(node: FileNode, asked: Asked, context: ReadContext): Claim | undefined {
	if (node.type !== 'map') {
		const value = isBlank(node) ? undefined : readBare(node, asked, context, false);
		return value === undefined ? undefined : {value};
	}

	const claimKeys = ['value', 'literal', 'none'] as const;
	if (!knowsKeys(node, [...claimKeys, ...provenanceKeys], asked.path, context)) {
		return undefined;
	}

	if (claimKeys.filter(key => valueAt(node, key) !== undefined).length !== 1) {
		context.report(node.at, asked.path, 'A claim has exactly one of value, literal and none.');
		return undefined;
	}

	const value = readClaimed(node, asked, context);
	return value === undefined
		? undefined
		: {value, ...readProvenance(node, asked.path, context, {})};
}

function readReason(node: MapNode, path: string, context: ReadContext): string | undefined {
	const reason = valueAt(node, 'notApplicable');
	if (reason?.type === 'scalar' && !(reason.isPlain && reason.text === 'true')) {
		return reason.text;
	}

	context.report(
		(reason ?? node).at,
		path,
		'What does not apply needs a reason: {notApplicable: there is no quota}.',
	);
	return undefined;
}

function isTrue(node: FileNode, key: string, path: string, context: ReadContext): boolean {
	if (node.type === 'scalar' && node.text === 'true') {
		return true;
	}

	context.report(
		node.at,
		path,
		`“${key}” is followed by true, and by nothing else: {${key}: true}.`,
	);
	return false;
}

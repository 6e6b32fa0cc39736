import {parseDate} from '../interview/parse-date.ts';
import {didYouMean} from '../interview/did-you-mean.ts';
import {quote} from '../interview/quote.ts';
import {bases, type Provenance} from '../plan/answer.ts';
import {markIn} from './answer-form.ts';
import {nameOfType, valueAt, type MapNode} from './file-node.ts';
import type {ReadContext} from './read-context.ts';

/** Who said it, when, on what basis, and the note; `by` and `on` that are not written are taken from `otherwise`. */
export function readProvenance(
	node: MapNode,
	path: string,
	context: ReadContext,
	otherwise: Provenance,
): Provenance {
	const by = readName(node, 'by', path, context);
	const on = readDay(node, 'on', path, context);
	const basis = readBasis(node, path, context);
	const note = readNote(node, path, context);
	return {
		...provenanceFrom(
			by === undefined ? otherwise.by : by,
			on === undefined ? otherwise.on : on,
		),
		...(basis === undefined ? {} : {basis}),
		...(note === undefined ? {} : {note}),
	};
}

/** The file's `by` and `on`, which hold for every answer that does not say otherwise. */
export function provenanceFrom(
	by: string | null | undefined,
	on: string | null | undefined,
): Provenance {
	return {...(typeof by === 'string' ? {by} : {}), ...(typeof on === 'string' ? {on} : {})};
}

function readNote(node: MapNode, path: string, context: ReadContext): string | undefined {
	const note = valueAt(node, 'note');
	if (note?.type === 'scalar') {
		return note.text;
	}

	if (note !== undefined) {
		context.report(note.at, path, `A note is a text; here stands ${nameOfType(note)}.`);
	}

	return undefined;
}

/** Who finds out, and by when. */
export function readOwner(
	node: MapNode,
	path: string,
	context: ReadContext,
): {readonly owner?: string; readonly due?: string} {
	const owner = readName(node, 'owner', path, context);
	const due = readDay(node, 'due', path, context);
	return {
		...(typeof owner === 'string' ? {owner} : {}),
		...(typeof due === 'string' ? {due} : {}),
	};
}

function readBasis(node: MapNode, path: string, context: ReadContext): Provenance['basis'] {
	const basis = valueAt(node, 'basis');
	if (basis === undefined) {
		return undefined;
	}

	const text = basis.type === 'scalar' ? basis.text : nameOfType(basis);
	const found = bases.find(known => known === text.toLowerCase());
	if (found === undefined) {
		context.report(
			basis.at,
			path,
			`${quote(text)} is not a basis; it is one of ${bases.join(', ')}.${didYouMean(text, bases)}`,
		);
	}

	return found;
}

/** A name; `null` for "none" (nobody), `undefined` where the key is missing. Somebody called None is {literal: none}. */
export function readName(
	node: MapNode,
	key: string,
	path: string,
	context: ReadContext,
): string | null | undefined {
	const name = valueAt(node, key);
	const literal =
		name?.type === 'map' && name.entries.length === 1 ? valueAt(name, 'literal') : undefined;
	if (literal?.type === 'scalar') {
		return literal.text;
	}

	if (name?.type === 'scalar') {
		return markIn(name.text) === 'none' ? null : name.text;
	}

	if (name !== undefined) {
		context.report(
			name.at,
			path,
			`A name was expected under “${key}”; here stands ${nameOfType(name)}.`,
		);
	}

	return undefined;
}

/** A day; `null` for "none" (no date), `undefined` where the key is missing. */
export function readDay(
	node: MapNode,
	key: string,
	path: string,
	context: ReadContext,
): string | null | undefined {
	const day = valueAt(node, key);
	if (day === undefined) {
		return undefined;
	}

	if (day.type !== 'scalar') {
		context.report(
			day.at,
			path,
			`A date was expected under “${key}”; here stands ${nameOfType(day)}.`,
		);
		return undefined;
	}

	if (markIn(day.text) === 'none') {
		return null;
	}

	const parsed = parseDate(day.text);
	if (!parsed.ok) {
		context.report(day.at, path, parsed.problem);
	}

	return parsed.ok ? parsed.value : undefined;
}

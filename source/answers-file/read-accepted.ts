import {bare, didYouMean} from '../interview/did-you-mean.ts';
import {quote} from '../interview/quote.ts';
import {
	acceptanceStatuses,
	type Acceptance,
	type Acceptances,
	type AcceptanceStatus,
} from '../plan/acceptance.ts';
import {acceptedKey, acceptedKeys} from './answer-form.ts';
import {isBlank, nameOfType, valueAt, type FileNode, type MapNode} from './file-node.ts';
import {knowsKeys} from './knows-keys.ts';
import type {ReadContext} from './read-context.ts';
import {readDay, readName} from './read-provenance.ts';
import type {Locate} from './read-subject.ts';

/** What `factsHash` makes; it cannot be made up. */
const hashPattern = /^[\da-f]{16}$/;

/** The warnings that somebody has accepted by name, from the list at the end of a file. */
export function readAccepted(root: MapNode, context: ReadContext, locate: Locate): Acceptances {
	const node = valueAt(root, acceptedKey);
	if (node === undefined) {
		return {};
	}

	if (node.type !== 'list') {
		context.report(
			node.at,
			acceptedKey,
			`A list was expected, each entry beginning with “- finding: ”; here stands ${nameOfType(node)}.`,
		);
		return {};
	}

	const read = new Map<string, Acceptance>();
	for (const [place, item] of node.items.entries()) {
		const acceptance = readAcceptance(item, `${acceptedKey}.${place + 1}`, context);
		if (acceptance !== undefined) {
			const path = `${acceptedKey}.${acceptance.finding}`;
			locate(path, item.at);
			if (read.has(acceptance.finding)) {
				context.report(
					item.at,
					path,
					`${quote(acceptance.finding)} is accepted twice; keep the entry that counts.`,
				);
			}

			read.set(acceptance.finding, acceptance);
		}
	}

	return Object.fromEntries(read);
}

function readAcceptance(
	node: FileNode,
	path: string,
	context: ReadContext,
): Acceptance | undefined {
	if (node.type !== 'map') {
		context.report(
			node.at,
			path,
			`An accepted warning was expected, a group of ${acceptedKeys.join(', ')}; here stands ${isBlank(node) ? 'nothing' : nameOfType(node)}.`,
		);
		return undefined;
	}

	knowsKeys(node, acceptedKeys, path, context, 'an accepted warning');
	const finding = readText(node, 'finding', path, context);
	const status = readStatus(node, path, context);
	const reason = readText(node, 'reason', path, context);
	const by = readPerson(node, path, context);
	const on = readDate(node, 'on', path, context);
	const expires = readDay(node, 'expires', path, context);
	const facts = readHash(node, path, context);
	return finding === undefined ||
		status === undefined ||
		reason === undefined ||
		by === undefined ||
		on === undefined ||
		facts === undefined
		? undefined
		: {
				finding,
				status,
				reason,
				by,
				on,
				...(typeof expires === 'string' ? {expires} : {}),
				facts,
			};
}

/** What is said where one of the keys is missing, after the key's name. */
const missing = {
	finding: 'which warning, as “groundplan check --format json” names it',
	reason: 'why it is accepted',
	by: 'who accepts it',
	on: 'on which day',
	facts: 'the hash of the facts that were accepted; “groundplan accept” with this file prints the entry with it',
} as const;

function reportMissing(
	node: MapNode,
	key: keyof typeof missing,
	path: string,
	{report}: Pick<ReadContext, 'report'>,
): undefined {
	report(node.at, path, `An accepted warning needs “${key}”: ${missing[key]}.`);
	return undefined;
}

function readText(
	node: MapNode,
	key: 'finding' | 'reason' | 'facts',
	path: string,
	context: ReadContext,
): string | undefined {
	const text = valueAt(node, key);
	if (text === undefined || (text.type === 'scalar' && text.text.trim() === '')) {
		return reportMissing(node, key, path, context);
	}

	if (text.type === 'scalar') {
		return text.text;
	}

	context.report(
		text.at,
		path,
		`A text was expected under “${key}”; here stands ${nameOfType(text)}.`,
	);
	return undefined;
}

function readPerson(node: MapNode, path: string, context: ReadContext): string | undefined {
	const by = readName(node, 'by', path, context);
	const isMissing = valueAt(node, 'by') === undefined || by === null || by?.trim() === '';
	return isMissing ? reportMissing(node, 'by', path, context) : by;
}

function readDate(
	node: MapNode,
	key: 'on',
	path: string,
	context: ReadContext,
): string | undefined {
	const day = readDay(node, key, path, context);
	return valueAt(node, key) === undefined || day === null
		? reportMissing(node, key, path, context)
		: day;
}

/** Without a status the warning is plainly accepted. */
function readStatus(
	node: MapNode,
	path: string,
	{report}: ReadContext,
): AcceptanceStatus | undefined {
	const status = valueAt(node, 'status');
	if (status === undefined) {
		return 'accepted';
	}

	const text = status.type === 'scalar' ? status.text : nameOfType(status);
	const found = acceptanceStatuses.find(known => bare(known) === bare(text));
	if (found === undefined) {
		report(
			status.at,
			path,
			`${quote(text)} is no status of an accepted warning; it is one of ${acceptanceStatuses.join(', ')}.${didYouMean(text, acceptanceStatuses)}`,
		);
	}

	return found;
}

function readHash(node: MapNode, path: string, context: ReadContext): string | undefined {
	const facts = readText(node, 'facts', path, context);
	if (facts === undefined || hashPattern.test(facts)) {
		return facts;
	}

	context.report(
		valueAt(node, 'facts')?.at ?? node.at,
		path,
		`${quote(facts)} is no hash of facts: that is 16 digits and letters from a to f. “groundplan accept” with this file prints the entry with it.`,
	);
	return undefined;
}

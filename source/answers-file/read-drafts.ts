import {quote} from '../interview/quote.ts';
import {subjectKindInfo} from '../interview/subject-kind.ts';
import {slug} from '../plan/slug.ts';
import type {SubjectKind} from '../plan/subject.ts';
import {subjectKeys} from './answer-form.ts';
import {
	isBlank,
	nameOfType,
	valueAt,
	type Entry,
	type FileNode,
	type MapNode,
} from './file-node.ts';
import type {ReadContext} from './read-context.ts';
import {SubjectIndex} from './subject-index.ts';

/** A subject of a file whose answers are still to be read: references may point at subjects that come later. */
export interface Draft {
	readonly id: string;
	readonly name: string;
	readonly at: number;
	readonly entries: readonly Entry[];
}

/** The subjects of one kind in a file, and how to find them. */
export interface Drafts {
	readonly list: readonly Draft[];
	readonly index: SubjectIndex;
}

/** Letters and digits of any script, hyphens and low lines: what neither a path nor a file name gives a meaning to. */
const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,99}$/u;

/** Reads the id under a key; `undefined` where it is missing, or after reporting why it is none. */
export function readId(
	node: MapNode,
	path: string,
	{report}: Pick<ReadContext, 'report'>,
): string | undefined {
	const id = valueAt(node, subjectKeys.id);
	if (id === undefined) {
		return undefined;
	}

	if (id.type === 'scalar' && idPattern.test(id.text)) {
		return id.text;
	}

	const found = id.type === 'scalar' ? quote(id.text) : nameOfType(id);
	report(
		id.at,
		path,
		`An id has letters, digits, hyphens and low lines, such as “mk-a”; here stands ${found}.`,
	);
	return undefined;
}

/** Reads the ids and names of a list of subjects. Ids that are not given are made from the names. */
export function readDrafts(
	kind: SubjectKind,
	node: FileNode | undefined,
	context: Pick<ReadContext, 'report'>,
): Drafts {
	const {collection, one, example} = subjectKindInfo[kind];
	const index = new SubjectIndex(kind);
	if (node === undefined || isBlank(node)) {
		return {list: [], index};
	}

	if (node.type !== 'list') {
		const [name = one] = example.split(', ');
		context.report(
			node.at,
			collection,
			`A list was expected, each entry beginning with “- name: ${name}”; here stands ${nameOfType(node)}.`,
		);
		return {list: [], index};
	}

	const given = node.items.flatMap(
		(item, place) => readGiven(kind, item, `${collection}.${place + 1}`, context) ?? [],
	);
	const ids = new Set<string>();
	for (const {id, at} of given.filter(isNamed)) {
		if (ids.has(id)) {
			context.report(
				at,
				`${collection}.${id}`,
				`Two ${subjectKindInfo[kind].many} have the id “${id}”; give one of them another.`,
			);
		}

		ids.add(id);
	}

	const makeId = idMaker(collection, ids);
	const list = given.map((draft): Draft => ({...draft, id: draft.id ?? makeId(draft.name)}));
	for (const {id, name} of list) {
		index.add(id, name);
	}

	return {list, index};
}

/** Makes ids as `freeId` does, without counting from the start again for each of thousands with the same name. */
function idMaker(fallback: string, taken: Set<string>): (name: string) => string {
	const latest = new Map<string, number>();
	return name => {
		const base = slug(name) || fallback;
		let number = latest.get(base) ?? 1;
		let id = number === 1 ? base : `${base}-${number}`;
		while (taken.has(id)) {
			number += 1;
			id = `${base}-${number}`;
		}

		latest.set(base, number);
		taken.add(id);
		return id;
	};
}

type Given = Omit<Draft, 'id'> & {readonly id: string | undefined};

function isNamed(draft: Given): draft is Draft {
	return draft.id !== undefined;
}

function readGiven(
	kind: SubjectKind,
	node: FileNode,
	path: string,
	context: Pick<ReadContext, 'report'>,
): Given | undefined {
	const {one} = subjectKindInfo[kind];
	if (node.type === 'scalar' && !isBlank(node)) {
		return {id: undefined, name: node.text, at: node.at, entries: []};
	}

	if (node.type !== 'map') {
		const found = isBlank(node) ? 'nothing' : nameOfType(node);
		context.report(
			node.at,
			path,
			`A ${one} was expected, by its name or as a group that has one; here stands ${found}.`,
		);
		return undefined;
	}

	const id = readId(node, `${path}.id`, context);
	const name = valueAt(node, subjectKeys.name) ?? valueAt(node, subjectKeys.id);
	if (name?.type === 'scalar') {
		return {id, name: name.text, at: node.at, entries: node.entries};
	}

	const found =
		name === undefined ? 'it has neither a name nor an id' : `here stands ${nameOfType(name)}`;
	context.report((name ?? node).at, path, `Every ${one} needs a name; ${found}.`);
	return undefined;
}

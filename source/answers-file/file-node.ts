/** One piece of a parsed answers file. Scalars are kept as the text that stands in the file, so that no number or date is changed. */
export type FileNode = ScalarNode | ListNode | MapNode;

interface Placed {
	/** Where it begins in the file, in UTF-16 units. */
	readonly at: number;
}

export interface ScalarNode extends Placed {
	readonly type: 'scalar';
	readonly text: string;
	/** Written without quotation marks, so that `80`, `true` and nothing at all may mean more than text. */
	readonly isPlain: boolean;
}

export interface ListNode extends Placed {
	readonly type: 'list';
	readonly items: readonly FileNode[];
}

export interface MapNode extends Placed {
	readonly type: 'map';
	readonly entries: readonly Entry[];
}

/** A key and its value. Keys of one map differ. */
export interface Entry extends Placed {
	readonly key: string;
	readonly value: FileNode;
}

/** Whether nothing was written: `key:` alone, or JSON's `null`. */
export function isBlank(node: FileNode): boolean {
	return (
		node.type === 'scalar' &&
		node.isPlain &&
		['', '~', 'null', 'Null', 'NULL'].includes(node.text)
	);
}

/** The value under a key, if there is one that is not blank. */
export function valueAt(map: MapNode, key: string): FileNode | undefined {
	const value = map.entries.find(entry => entry.key === key)?.value;
	return value === undefined || isBlank(value) ? undefined : value;
}

/** What a node is called in messages. */
export function nameOfType({type}: FileNode): string {
	return {scalar: 'a text', list: 'a list', map: 'a group of keys'}[type];
}

import type {Value} from '../plan/value.ts';

/** What an answers file holds, ready to be written as YAML or JSON. Groups keep the order of their keys, whatever the keys are. */
export type FileData = null | boolean | number | string | readonly FileData[] | Group;

export interface Group {
	readonly pairs: ReadonlyArray<readonly [string, FileData]>;
}

/** A group of the pairs whose value is there. */
export function group(...pairs: ReadonlyArray<readonly [string, FileData | undefined]>): Group {
	return {
		pairs: pairs.flatMap(([key, value]) =>
			value === undefined ? [] : [[key, value] as const],
		),
	};
}

export function isGroup(data: FileData): data is Group {
	return typeof data === 'object' && data !== null && 'pairs' in data;
}

/** A stored value as file data, unchanged. */
export function dataOf(value: Value): FileData {
	if (typeof value !== 'object' || value === null) {
		return value;
	}

	return Array.isArray(value)
		? value.map((item: Value) => dataOf(item))
		: {pairs: Object.entries(value).map(([key, item]) => [key, dataOf(item)])};
}

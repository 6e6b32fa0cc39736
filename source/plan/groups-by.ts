/** Items under the same key together, in the order in which keys come up. What `Map.groupBy` cannot say: no group is empty. */
export function groupsBy<Item>(
	items: readonly Item[],
	keyOf: (item: Item) => unknown,
): ReadonlyArray<readonly [Item, ...Item[]]> {
	return [...Map.groupBy(items, keyOf).values()].filter(group => isSome(group));
}

/** Whether a list has an item. */
export function isSome<Item>(list: readonly Item[]): list is readonly [Item, ...Item[]] {
	return list.length > 0;
}

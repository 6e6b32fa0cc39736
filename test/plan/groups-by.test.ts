import {expect, it} from 'vitest';
import {groupsBy, isSome} from '../../source/plan/groups-by.ts';

it('puts items with the same key together, keys and items in the order they came', () => {
	const byInitial = groupsBy(['beet', 'apple', 'bean', 'avocado'], word => word.charAt(0));
	expect(byInitial).toStrictEqual([
		['beet', 'bean'],
		['apple', 'avocado'],
	]);
	expect(groupsBy([], String)).toStrictEqual([]);
});

it('tells a list with items from an empty one', () => {
	expect(isSome([0])).toBe(true);
	expect(isSome([])).toBe(false);
});

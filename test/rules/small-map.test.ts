import {expect, it} from 'vitest';
import {SmallMap} from '../../source/rules/engine/small-map.ts';

it('holds what a map holds, in the same order', () => {
	const small = new SmallMap<string, number>();
	const map = new Map<string, number>();
	for (const [place, key] of ['b', 'a', 'b', 'c', 'a', 'b'].entries()) {
		expect(small.get(key)).toBe(map.get(key));
		small.set(key, place);
		map.set(key, place);
		expect([...small]).toStrictEqual([...map]);
	}
});

it('has nothing before something is put in', () => {
	const small = new SmallMap<string, number>();
	expect(small.get('a')).toBeUndefined();
	expect([...small]).toStrictEqual([]);
});

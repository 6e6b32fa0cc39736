import {expect, test} from 'vitest';
import {Anchors} from '../../../source/documents/html/anchors.ts';

test('gives as many ids as there are headings, whatever they say', () => {
	const anchors = new Anchors();
	const ids = ['a', 'a', 'a 2', 'a-2', 'a', 'A!', '', '"', 'part', 'plan', 'contents'].map(
		heading => anchors.idFor(heading),
	);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids.filter(id => !/^[a-z\d-]+$/.test(id) || id === 'plan' || id === 'contents')).toEqual(
		[],
	);
});

test('takes no longer for a heading that many have', () => {
	const anchors = new Anchors();
	const ids = Array.from({length: 100_000}, () => anchors.idFor('not answered'));
	expect(ids.at(-1)).toBe('not-answered-100000');
});

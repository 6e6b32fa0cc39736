import {describe, expect, test} from 'vitest';
import {harmlessDiagram} from '../../source/documents/diagram-labels.ts';
import {mermaidLabel} from '../../source/documents/mermaid.ts';
import {hostileInputs} from '../hostile-inputs.ts';

describe('harmlessDiagram', () => {
	test.each([
		['plain ASCII is left alone', 's1["Web shop, v1.2/3"]', 's1["Web shop, v1.2/3"]'],
		['an entity code takes one column', 's1["a#40;b"]', 's1["a\uE000b"]'],
		['the same character has the same stand-in', '"#35;#59;#35;"', '"\uE000\uE001\uE000"'],
		['a code of a letter is not the letter', '"#120;x"', '"\uE000x"'],
		['a wide character takes two columns', '"日本"', '"\uE000\uF8FF\uE001\uF8FF"'],
		['marks stay with their letter', '"e\u0301o"', '"\uE000o"'],
		['an emoji of several characters is one', '"#128105;#8205;#128187;"', '"\uE000\uF8FF"'],
		['characters for private use stand for themselves', '"#57344;\uF8FF"', '"\uE000\uE001"'],
		['colours are no codes', 'linkStyle 1 stroke:#123456;', 'linkStyle 1 stroke:#123456;'],
		['what is no character stays as it is written', '"#9999999;"', '"#9999999;"'],
	])('%s', (_, source, harmless) => {
		expect(harmlessDiagram(source).source).toBe(harmless);
	});

	test.each(
		['markdown', 'mermaid', 'unicode', 'terminal-escape', 'csv-formula'].flatMap(kind =>
			hostileInputs(kind).map(({id, input}): [string, string] => [id, input]),
		),
	)('gives back the label that is %s', (_, input) => {
		const label = mermaidLabel(input);
		const {source, restore} = harmlessDiagram(`s1[${label}]`);
		expect(source).toMatch(/^s1\["[\w ,./\uE000-\uF8FF-]*"\]$/);
		expect(restore(source)).toBe(
			`s1[${label.replaceAll(/#(\d+);/g, (_code, number: string) => String.fromCodePoint(Number(number)))}]`,
		);
	});

	test('refuses more characters than it has stand-ins for', () => {
		const many = Array.from({length: 6400}, (_, place) => String.fromCodePoint(0x4e00 + place));
		expect(() => harmlessDiagram(many.join(''))).toThrow(RangeError);
	});
});

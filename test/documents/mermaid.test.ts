import {describe, expect, test} from 'vitest';
import {mermaidLabel} from '../../source/documents/mermaid.ts';

describe('mermaidLabel', () => {
	test.each([
		['Web shop', '"Web shop"'],
		['Kundendaten (EU), Büro', '"Kundendaten #40;EU#41;, Büro"'],
		['a[b]{c}(d)|e|', '"a#91;b#93;#123;c#125;#40;d#41;#124;e#124;"'],
		['He said "hi"', '"He said #34;hi#34;"'],
		['1. first', '"1#46; first"'],
		['- item', '"#45; item"'],
		['e-mail v1.2/3', '"e-mail v1.2/3"'],
		['%%{init}%%', '"#37;#37;#123;init#125;#37;#37;"'],
		['x\nclassDef a fill:red', '"x classDef a fill#58;red"'],
		['`code` <b>', '"#96;code#96; #60;b#62;"'],
		['#35; &lt;', '"#35;35#59; #38;lt#59;"'],
		['日本語', '"日本語"'],
		['a\u202Eb', '"a#10216;U#43;202E#10217;b"'],
		['', '""'],
	])('codes %j', (text, label) => {
		expect(mermaidLabel(text)).toBe(label);
	});

	test('cuts what is too long by whole characters', () => {
		expect(mermaidLabel('𝒜'.repeat(200))).toBe(`"${'𝒜'.repeat(119)}#8230;"`);
	});
});

import fc from 'fast-check';
import type {Nodes, RootContent} from 'mdast';
import {describe, expect, test} from 'vitest';
import {markdownChunks} from '../../../source/documents/html/markdown-chunks.ts';
import {readChunk, readOwn} from '../../../source/documents/html/read-chunk.ts';
import {bookshop} from '../bookshop.ts';
import {documentOf} from '../document-of.ts';
import {filledPlan} from '../filled-plan.ts';
import {parseMarkdown} from '../markdown-tree.ts';

/** The tree without the places in the text, which our own reader does not keep. */
function withoutPlaces(nodes: readonly Nodes[]): unknown {
	return JSON.parse(
		JSON.stringify(nodes, (key, value: unknown) => (key === 'position' ? undefined : value)),
	);
}

function read(markdown: string): readonly RootContent[] {
	return markdownChunks(markdown).flatMap(chunk => readChunk(chunk));
}

function expectAsLibrary(markdown: string): void {
	expect(withoutPlaces(read(markdown))).toEqual(withoutPlaces(parseMarkdown(markdown).children));
}

describe('reading by pieces', () => {
	test.each([
		['a middling plan', () => documentOf(bookshop)],
		['a plan with every answer', () => documentOf(filledPlan(() => 'a_b (c) 1. & <d>'))],
		['a plan that knows nothing', () => documentOf(filledPlan(() => '- f@g.test', 'unknown'))],
	])('gives the library’s tree of %s, without the library', (_, document) => {
		const markdown = document();
		expectAsLibrary(markdown);
		expect(markdownChunks(markdown).filter(chunk => readOwn(chunk) === undefined)).toEqual([]);
	});

	test.each([
		'',
		'\n\n',
		'text',
		'# a\n\n## b #\n\n#c\n\n####### d',
		'a\nb\n\nc',
		'a\n===\n\nb\n---',
		'- a\n  - b\n    - c\n- d\n\ne',
		'- a\n\n- b\n\n\n- c\n\nd\n\n- e',
		'- a\n\n  b\n\n- c',
		'- a\n  b\n- [ ] c\n- [x] d',
		'- a\n   - b\n - c',
		'- - a\n- # b\n- 1. c\n- > d',
		'1. a\n2. b\n\n3. c\n\ntext',
		'* a\n+ b\n- c',
		'> a\nb\n\n> c\n\nd',
		'```\na\n\nb\n```\n\nc',
		'```mermaid\na\n```',
		'```js\na\n\n- b\n~~~\n\n# c\n````\n\nd',
		'~~~\na\n```\n\n# b\n~~~\n\nc',
		'    a\n\n    b\n\nc',
		'- a\n\n      b\n\n  c\n\nd',
		'| a | b |\n| --- | --- |\n| c | d |\n| e |',
		'| a |\n| --- |\n| b \\| c |\n|  |\n| `d\\|e` |\n| *f* |',
		'| a | b |\n| --- |\n| c |',
		'| a | b |\n|---|:-:|\n| c | d |\ntext',
		'a | b\n--- | ---\nc | d',
		'---\n\n***\n\n- - -',
		'**a:** b **c** d',
		'**a**b ** c** **d**',
		'***a*** *b* _c_ __d__ e_f_g ~~h~~ ~i~',
		'`a` ``b`` ` c ` `d',
		'`a``b` c',
		'\\* \\a \\\\ \\`b\\` a\\\nb',
		'a  \nb',
		'&amp; &lt; &#32; &#96; &copy; &Amp; &#x41; &',
		'**&#12288;a:** &#160;**b&#8239;** &#5760;',
		'&#0; &#65; &#55296; &#1114112; &#99999999999;',
		'[a](b) ![c](d) [e]\n\n[e]: f',
		'<b>a</b>\n\n<!-- c\n\nd -->\n\ne',
		'http://a.test www.b.test WWW.c.test d@e.test f:// @ g',
		'a[^1]\n\n[^1]: b\n\n    c',
		'a\n- b\n\n- c\n\nd',
		'\u00A0\n\na',
		'\ta\n\n \tb',
		'- a\n\t- b\n-\tc\n-d',
		'**a\n\nb**',
		'# **a** `b` \\#\n\n#\n\n# ',
	])('gives the library’s tree of %j', markdown => {
		expectAsLibrary(markdown);
	});

	test('gives the library’s tree of anything put together from what means something', () => {
		const fragments = [
			'a¦b c¦ ¦  ¦    ¦\n¦\n¦\n\n¦\t¦- ¦  - ¦* ¦1. ¦# ¦> ¦**¦*¦_¦__¦`¦``¦```¦~~~¦~~¦\\',
			'¦|¦| ¦ |¦ | ¦\n| --- |\n¦---¦===¦[¦]¦(u)¦<b>¦&amp;¦&#32;¦&lt¦& ¦http://a.b',
			'¦c@d.ef¦www.g.h¦:¦.¦!¦\u00A0',
		]
			.join('')
			.split('¦');
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...fragments), {maxLength: 14}), parts => {
				// A document ends in one line end, whatever it was made from.
				expectAsLibrary(`${parts.join('').replace(/[ \t\n]+$/, '')}\n`);
			}),
			{numRuns: 500},
		);
	});
});

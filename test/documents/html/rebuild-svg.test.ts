import {describe, expect, test} from 'vitest';
import {rebuildSvg} from '../../../source/documents/html/rebuild-svg.ts';

function rebuilt(svg: string): string {
	return rebuildSvg(svg, {
		prefix: 'p:',
		opening: {attributes: ' role="img"', content: '<title>T</title>'},
		restore: text => text.toUpperCase(),
	});
}

describe('rebuildSvg', () => {
	test('keeps shapes and text, makes ids its own and rounds', () => {
		expect(
			rebuilt(
				'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10.12345 20" width="10.12345" height="20" style="--bg:red">\n<style>\n  text { color: red; }\n</style>\n<defs>\n<marker id="head" orient="auto"><polygon points="0 0, 8 2.5, 0 5" fill="var(--_arrow)" /></marker></defs>\n<polyline class="edge" data-label="x" points="1,2 3.999,4" stroke="#b00020" marker-end="url(#head)" />\n<text x="1" dy="-0.35em" text-anchor="middle"><tspan>a &lt;b&gt; &amp;amp; &quot;c&quot;</tspan></text></svg>',
			),
		).toBe(`<svg viewBox="0 0 10.12 20" width="10.12" height="20" role="img"><title>T</title>
<defs>
<marker id="p:head" orient="auto"><polygon points="0 0, 8 2.5, 0 5" fill="var(--_arrow)"/></marker></defs>
<polyline points="1,2 4,4" stroke="#b00020" marker-end="url(#p:head)"/>
<text x="1" dy="-0.35em" text-anchor="middle"><tspan>A &lt;B&gt; &amp;AMP; &quot;C&quot;</tspan></text></svg>`);
	});

	test.each([
		['onload', 'alert(1)'],
		['style', 'fill:red'],
		['class', 'a'],
		['data-label', 'a'],
		['href', '#a'],
		['xlink:href', 'https://a.test'],
		['fill', 'url(https://a.test)'],
		['fill', 'javascript:alert(1)'],
		['stroke', 'red;}'],
		['marker-end', 'url(https://a.test#b)'],
		['x', '1;'],
		['transform', 'matrix(1)'],
		['d', 'url(a)'],
		['id', 'a b'],
		['constructor', '1'],
	])('drops the attribute %s="%s"', (name, value) => {
		expect(rebuilt(`<svg><rect ${name}="${value}" /></svg>`)).toBe(
			'<svg role="img"><title>T</title><rect/></svg>',
		);
	});

	test.each([
		'<svg><script>alert(1)</script></svg>',
		'<svg><foreignObject><p>a</p></foreignObject></svg>',
		'<svg><image href="a"/></svg>',
		'<svg><a href="b">c</a></svg>',
		'<svg><!-- a --></svg>',
		'<svg><rect x=1 /></svg>',
		'<svg><rect x="1" y="<" /></svg>',
		'<svg><text>a < b</text></svg>',
		'<g></g>',
		'',
	])('refuses %j', svg => {
		expect(() => rebuilt(svg)).toThrow(/^The drawing /);
	});

	test('turns the head at the beginning of an arrow the right way', () => {
		expect(
			rebuilt(
				'<svg><marker id="arrowhead-start" orient="auto-start-reverse"></marker></svg>',
			),
		).toContain('<marker id="p:arrowhead-start" orient="auto">');
	});
});

import {Liquid} from 'liquidjs';
import {expect, test} from 'vitest';
import {limitOutput} from '../../../source/documents/own-templates/limit-output.ts';
import {floodingTemplates} from './hostile-templates.ts';

function render(
	template: string,
	others: Readonly<Record<string, string>> = {},
	memoryLimit = 1000,
): string {
	const liquid = new Liquid({
		templates: {...others, 'plan.liquid': template},
		extname: '.liquid',
		memoryLimit,
		outputEscape: value => `<${String(value)}>`,
	});
	limitOutput(liquid);
	const text: unknown = liquid.renderFileSync('plan', {title: 'T', list: ['a', 'b']});
	return String(text);
}

test('what is within the limit is printed as ever', () => {
	expect(
		render(
			'{{ title }} {% for item in list %}{{ item }}{% cycle "x", "y" %}{% endfor %} {% increment n %} {% capture c %}{{ title }}{% endcapture %}{{ c }}{% render "a" with title as x %}',
			{'a.liquid': '({{ x }})'},
		),
	).toBe('<T> <a><x><b><y> 0 <<T>>(<T>)');
});

test.each([
	['in a loop', `{% for i in (1..11) %}${'x'.repeat(100)}{% endfor %}`],
	[
		'in what is captured',
		`{% capture a %}{% for i in (1..11) %}${'x'.repeat(100)}{% endfor %}{% endcapture %}`,
	],
	['by other templates', '{% for i in (1..11) %}{% render "long" %}{% endfor %}'],
	['by templates that are included', '{% for i in (1..11) %}{% include "long" %}{% endfor %}'],
	[
		'by doubling',
		'{% assign a = "ab" %}{% for i in (1..20) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}',
	],
])('more than the limit is refused %s', (_, template) => {
	expect(() => render(template, {'long.liquid': 'x'.repeat(100)})).toThrow(/^memory alloc limit/);
});

test.each(floodingTemplates)('%s is refused before the memory is full', (_, template) => {
	expect(() => render(template, {}, 1_000_000)).toThrow(/^memory alloc limit/);
});

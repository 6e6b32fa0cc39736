import {describe, expect, test} from 'vitest';
import {unusedTemplates} from '../../../source/documents/own-templates/unused-templates.ts';
import {shippedTemplates} from '../shipped-templates.ts';

function unused(own: Readonly<Record<string, string>>): readonly string[] {
	return unusedTemplates(Object.keys(own), {...shippedTemplates, ...own});
}

describe('a template of one’s own', () => {
	test.each(Object.keys(shippedTemplates).filter(name => name !== 'plan.liquid'))(
		'%s takes the place of the shipped one',
		name => {
			expect(unused({[name]: 'x'})).toEqual([]);
		},
	);

	test('that nothing renders is named, with what may have been meant', () => {
		expect(unused({'warning.liquid': 'x', 'zzz.liquid': 'x'})).toEqual([
			'“warning.liquid” is not used: no template renders it. Did you mean “warnings”?',
			'“zzz.liquid” is not used: no template renders it.',
		]);
	});

	test.each([
		"{% render 'new' %}",
		'{%- render "new", a: 1 -%}',
		"{% include 'new.liquid' %}",
		"{% render 'between' %}",
	])('that %s renders is used', text => {
		expect(
			unused({
				'plan.liquid': text,
				'new.liquid': 'x',
				...(text.includes('between') ? {'between.liquid': "{% render 'new' %}"} : {}),
			}),
		).toEqual([]);
	});

	test('may be rendered by a name that is worked out', () => {
		expect(unused({'plan.liquid': '{% render title %}', 'other.liquid': 'x'})).toEqual([]);
	});

	test('that renders itself is looked at once', () => {
		expect(unused({'plan.liquid': "{% render 'plan' %}"})).toEqual([]);
	});
});

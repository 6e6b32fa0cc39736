import {describe, expect, test} from 'vitest';
import {problemInWords} from '../../source/documents/own-templates/template-problem.ts';
import {renderPlan} from '../../source/documents/render-plan.ts';
import {TemplateError} from '../../source/platform/own-templates.ts';
import {renderOwn, renderWithOwnTemplates} from '../../source/platform/render-own-templates.ts';
import {bookshop} from '../documents/bookshop.ts';
import {buildPlan} from '../documents/build-plan.ts';
import {modelOf} from '../documents/document-of.ts';
import {floodingTemplates, hostileTemplates} from '../documents/own-templates/hostile-templates.ts';
import {shippedTemplates} from '../documents/shipped-templates.ts';

const model = modelOf(bookshop);

function own(texts: Readonly<Record<string, string>>, mainName = 'plan.liquid') {
	return {texts, mainName};
}

describe('templates of one’s own', () => {
	test('take the place of those with the same name', () => {
		const text = renderWithOwnTemplates(
			model,
			own({'footer.liquid': 'Ours: {{ part.written }}'}),
		);
		const shipped = renderPlan(model, shippedTemplates);
		expect(text).toContain('Ours: As of ');
		expect(text.slice(0, 2000)).toBe(shipped.slice(0, 2000));
	});

	test('may render Groundplan’s, and those beside them', () => {
		const text = renderWithOwnTemplates(
			model,
			own({
				'plan.liquid':
					"{% render 'head', name: title %}\n\n{% render 'footer', part: footer %}",
				'head.liquid': '# For the board: {{ name }}',
			}),
		);
		expect(text).toMatch(/^# For the board: Bookshop orders and stock\n\n---\n\nAs of /);
	});

	test('cannot print an answer as markup', () => {
		const sly = modelOf(buildPlan('**a** <b> {{ title }}', {}));
		for (const print of [
			'{{ title }}',
			'{{ title | raw }}',
			'{% echo title | raw %}',
			'{% cycle title %}',
			'{% liquid echo title | raw %}',
			'{{ title | split: "" | join: "" }}',
		]) {
			expect(renderWithOwnTemplates(sly, own({'plan.liquid': print}))).toBe(
				'\\*\\*a\\*\\* &lt;b&gt; {{ title }}\n',
			);
		}
	});

	test('that are wrong are named as they are called, with the place', () => {
		const single = renderOwn(model, own({'plan.liquid': '\n {{ nothing }}'}, 'company.liquid'));
		expect(!single.ok && problemInWords(single.problem)).toBe(
			'company.liquid, line 2, column 5: There is no “nothing” here.',
		);
		expect(() => renderWithOwnTemplates(model, own({'plan.liquid': '{{ titel }}'}))).toThrow(
			new TemplateError(
				'The template cannot be used. plan.liquid, line 1, column 4: There is no “titel” here. Did you mean “title”? No plan was changed, and nothing was written. The names a template may use are listed in docs/templates.md; “groundplan template check” tries a template.',
			),
		);
	});

	test.each([...hostileTemplates, ...floodingTemplates])(
		'that are %s end, and give away nothing',
		(_, template) => {
			const rendered = renderOwn(model, own({'plan.liquid': template}));
			const text = rendered.ok ? rendered.made : problemInWords(rendered.problem);
			expect(text).not.toContain(process.env.HOME ?? '/root');
			expect(text).not.toMatch(/root:x:|"devDependencies"|native code|outputEscape/);
			// A page of it at most: what harms is refused, not printed.
			expect(text.length).toBeLessThan(400);
		},
	);

	test('leave the model as it was', () => {
		const before = structuredClone(model);
		renderOwn(
			model,
			own({'plan.liquid': '{% assign title = "x" %}{% increment systems %}{{ title }}'}),
		);
		expect(model).toEqual(before);
	});
});

import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {templateInfo, templateName} from '../../../source/documents/own-templates/template-info.ts';
import {ownFilters} from '../../../source/documents/own-templates/template-problem.ts';
import type {PlanModel} from '../../../source/documents/plan-model.ts';
import {renderPlan} from '../../../source/documents/render-plan.ts';
import {emptyPlan} from '../../../source/plan/plan.ts';
import {bookshop} from '../bookshop.ts';
import {modelOf} from '../document-of.ts';
import {filledPlan} from '../filled-plan.ts';
import {shippedTemplates} from '../shipped-templates.ts';
import {modelTypes} from './model-types.ts';

const types = modelTypes();
const models: readonly PlanModel[] = [
	modelOf(bookshop),
	modelOf(bookshop, 'client'),
	modelOf(filledPlan(() => 'x')),
	modelOf(filledPlan(() => 'x', 'disputed')),
	modelOf(emptyPlan('new', 'Nothing yet')),
];

/** The names of the properties a type has, by the documentation. */
function propertiesOf(name: string): readonly string[] {
	const text = types.find(type => type.name === name)?.text ?? '';
	return [...text.matchAll(/^ +(\w+)\??:/gm)].map(([, property = '']) => property);
}

function namesIn(value: unknown): readonly string[] {
	if (Array.isArray(value)) {
		return value.flatMap(item => namesIn(item));
	}

	return typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
		: [];
}

const reference = `# What a template sees

This page is made from the program’s own types. [templates.md](templates.md) says how to use them.

Texts are plain: nothing in them is Markdown, and whatever a template prints is escaped. \`null\` means that there is nothing;
\`{% if systems.table %}\` asks for it. A template of a part calls its part \`part\`.

## Templates

| template | holds |
| --- | --- |
${templateInfo.map(({name, about}) => `| \`${name}\` | ${about} |`).join('\n')}

## Data

A template of the whole plan sees the properties of \`PlanModel\` by their names: \`{{ title }}\`, \`{{ footer.written }}\`.

${types.map(({name, text}) => `### ${name}\n\n\`\`\`ts\n${text}\n\`\`\``).join('\n\n')}
`;

describe('the reference', () => {
	/** Update with `npx vitest run test/documents/own-templates/documentation.test.ts -u`, and read the difference. */
	test('is the one on record', async () => {
		await expect(reference).toMatchFileSnapshot('../../../docs/template-data.md');
	});

	test('has every part of the plan, and no other', () => {
		for (const model of models) {
			expect(Object.keys(model).toSorted()).toEqual(propertiesOf('PlanModel').toSorted());
		}
	});

	test('has every name that occurs in a plan', () => {
		const documented = new Set(types.flatMap(({name}) => propertiesOf(name)));
		const occurring = new Set(models.flatMap(model => namesIn(model)));
		expect([...occurring].filter(name => !documented.has(name))).toEqual([]);
	});

	test('has names that occur in a plan only', () => {
		const occurring = new Set(models.flatMap(model => namesIn(model)));
		const documented = types.flatMap(({name}) => propertiesOf(name));
		// What changed is there only where a day is named.
		const ofChanges = new Set(
			['ChangesPart', 'ChangesGroup'].flatMap(name => propertiesOf(name)),
		);
		const absent = documented.filter(name => !occurring.has(name) && !ofChanges.has(name));
		expect(absent).toEqual([]);
	});

	test('declares every type it speaks of', () => {
		const declared = new Set(types.map(({name}) => name));
		const spoken = types.flatMap(({text}) =>
			[...text.replaceAll(/\/\*\*[^]*?\*\//g, '').matchAll(/: [^;]*/g)].flatMap(([type]) =>
				[...type.matchAll(/\b[A-Z]\w+/g)].map(([name]) => name),
			),
		);
		expect(spoken.filter(name => name !== 'Array' && !declared.has(name))).toEqual([]);
	});

	test('has every template that Groundplan comes with, and no other', () => {
		expect(templateInfo.map(({name}) => name).toSorted()).toEqual(
			Object.keys(shippedTemplates)
				.map(file => templateName(file))
				.toSorted(),
		);
	});
});

describe('the guide', () => {
	const guide = readFileSync(new URL('../../../docs/templates.md', import.meta.url), 'utf8');
	const examples = [...guide.matchAll(/^```liquid\n([^]*?)^```$/gm)].map(([, text = '']) => text);
	const [whole = ''] = examples;

	test('has a complete template that renders every plan', () => {
		for (const model of models) {
			const text = renderPlan(
				model,
				{...shippedTemplates, 'plan.liquid': whole},
				{isForeign: true},
			);
			expect(text).toMatch(/^# .+: for the board\n/);
			expect(text).not.toMatch(/\{\{|\{%/);
		}

		const text = renderPlan(modelOf(bookshop), {...shippedTemplates, 'plan.liquid': whole});
		expect(text).toContain('## What threatens it\n\n');
		expect(text).toContain('\n## Open questions\n');
	});

	test('has parts that render where they belong', () => {
		expect(examples).toHaveLength(2);
		const [, warnings = ''] = examples;
		const text = renderPlan(modelOf(bookshop), {
			...shippedTemplates,
			'warnings.liquid': warnings,
		});
		expect(text).toMatch(/## Warnings\n\n\| Severity \| Warning \| About \|\n/);
	});

	test('explains every filter of Groundplan’s own', () => {
		for (const filter of ownFilters) {
			expect(guide).toContain(`| \`${filter}\` |`);
		}
	});
});

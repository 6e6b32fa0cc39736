import {describe, expect, test} from 'vitest';
import {changesPart} from '../../../source/documents/diff/changes-part.ts';
import {diffMarkdown} from '../../../source/documents/diff/diff-markdown.ts';
import {diffText} from '../../../source/documents/diff/diff-text.ts';
import {display} from '../../../source/plan/display.ts';
import type {Plan} from '../../../source/plan/plan.ts';
import {runRules} from '../../../source/rules/engine/run-rules.ts';
import {hostileInputs} from '../../hostile-inputs.ts';
import {
	buildPlan,
	disputed,
	notApplicable,
	told,
	unknown,
	type GivenSubjects,
} from '../build-plan.ts';
import {renderPlan} from '../../../source/documents/render-plan.ts';
import {modelOf} from '../document-of.ts';
import {parseMarkdown, shapeOf, textOf} from '../markdown-tree.ts';
import {shippedTemplates} from '../shipped-templates.ts';
import {compare} from './compare.ts';

type SystemGiven = NonNullable<GivenSubjects['system']>[string];

const before = buildPlan('Members', {
	project: {
		project: {
			answers: {
				goal: unknown('Mara'),
				measure: told('Half the calls', {by: 'Mara', on: '2026-11-02'}),
				sponsor: ['Head of Membership'],
				currentCost: 'Two days a week',
			},
		},
	},
	system: {crm: {name: 'CRM'}, old: {name: 'Old list', answers: {product: 'Spreadsheet'}}},
});

const after = buildPlan('Members and invoices', {
	project: {
		project: {
			answers: {
				goal: told('Fewer calls', {by: 'Mara', on: '2026-11-20'}),
				measure: told('A third of the calls', {
					by: 'Jo',
					on: '2026-11-20',
					basis: 'measured',
				}),
				sponsor: disputed(
					{value: ['Head of Membership'], by: 'Jo'},
					{value: ['Finance'], by: 'Mara'},
				),
				currentCost: told('Two days a week', {basis: 'measured'}),
				triedBefore: notApplicable('It is the first time'),
			},
		},
	},
	system: {crm: {name: 'Customer system'}, erp: {name: 'ERP', answers: {product: 'x'}}},
});

const diff = compare(before, after);

describe('as text', () => {
	const lines = diffText(diff, 'What changed');

	test('each change is a line under the kind of change it is', () => {
		const text = lines.join('\n');
		expect(lines.slice(0, 4)).toEqual([
			'What changed',
			'',
			'Title (1)',
			'  Members → Members and invoices',
		]);
		for (const line of [
			'\nNewly open (1)\n  The project · Sponsor: Head of Membership → disputed: “Head of Membership” (Jo) or “Finance” (Mara)\n',
			'\n  The project · Tried before: not answered → does not apply: It is the first time\n',
			'\n  The project · Time and frustration today: Two days a week – stated → Two days a week – measured\n',
			'\n  The project · Goal: not known yet (Mara) → Fewer calls – stated by Mara on 20 November 2026\n',
			'\n  The project · Measure of success: Half the calls – stated by Mara on 2 November 2026 → A third of the calls – measured by Jo on 20 November 2026\n',
			'\nAdded (1)\n  System · ERP · 1 answer\n',
			'\nRemoved (1)\n  System · Old list · 1 answer\n',
			'\nRenamed (1)\n  System: CRM → Customer system',
		]) {
			expect(text).toContain(line);
		}
	});

	test('a text of several lines is one line', () => {
		const long = (text: string) => buildPlan('P', {system: {a: {answers: {product: text}}}});
		const shown = diffText(compare(long('a\n\n  b'), long('c')), 'x');
		expect(shown.join('\n')).toContain('Product: a / b → c');
	});

	test('no change is said', () => {
		expect(diffText(compare(after, after), 'What changed')).toEqual([
			'What changed',
			'',
			'Nothing changed.',
		]);
	});
});

describe('as Markdown', () => {
	test('each kind of change is a table under its heading', () => {
		const text = diffMarkdown(diff, 'What changed');
		const tree = parseMarkdown(text);
		const [first, ...others] = tree.children;
		expect(first?.type === 'heading' && textOf(first)).toBe('What changed');
		expect(new Set(others.map(({type}) => type))).toEqual(new Set(['heading', 'table']));
		expect(text).toContain(
			'## Renamed (1)\n\n| What | Before | Now |\n| --- | --- | --- |\n| System | CRM | Customer system |\n',
		);
	});

	test('no change is said', () => {
		expect(diffMarkdown(compare(after, after), 'x')).toBe('# x\n\nNothing changed.\n');
	});

	test('nothing in names and answers becomes markup', () => {
		const kinds = ['markdown', 'mermaid', 'template', 'unicode', 'terminal-escape'];
		const inputs = kinds.flatMap(kind => hostileInputs(kind)).map(({input}) => input);
		const written = (texts: readonly string[]) => {
			const system = Object.fromEntries(
				texts.map((text, place): [string, SystemGiven] => [
					`s${place}`,
					{name: text, answers: {product: disputed({value: text, by: text})}},
				]),
			);
			const plan = buildPlan('P', {system});
			return diffMarkdown(compare(buildPlan('P', {}), plan), 'What changed');
		};

		const [hostile, harmless] = [written(inputs), written(inputs.map(() => 'harmless'))];
		expect(shapeOf(parseMarkdown(hostile))).toBe(shapeOf(parseMarkdown(harmless)));
		expect(hostile.split('\n').filter(line => display(line) !== line)).toEqual([]);
	});
});

describe('as a part of the plan', () => {
	const part = (plan: Plan, since?: Plan, audience: 'client' | 'internal' = 'internal') =>
		changesPart(
			{plan, asOf: '2026-11-24', audience},
			runRules(plan),
			since && {date: '2026-11-10', plan: since, evaluation: runRules(since)},
		);
	const rendered = (plan: Plan, since?: Plan) => {
		const model = {...modelOf(plan), changes: part(plan, since)};
		const main = "{% render 'changes', part: changes %}";
		return renderPlan(model, {...shippedTemplates, 'plan.liquid': main});
	};

	test('it says since when, how much, and what', () => {
		const text = rendered(after, before);
		expect(text).toMatch(/^## What changed since 10 November 2026\n\n1 new title, /);
		expect(text).toContain('### Renamed (1)\n\n| What | Before | Now |\n');
		expect(text).toMatch(/ and 1 subject renamed\.\n/);
	});

	test('without a day it is not there', () => {
		expect(part(after)).toBeNull();
		expect(rendered(after)).toBe('\n');
	});

	test('without a change it says so', () => {
		expect(rendered(after, after)).toBe(
			'## What changed since 10 November 2026\n\nNothing changed.\n',
		);
	});

	test('more changes of a kind than the first pages bear are counted', () => {
		const systems = Object.fromEntries(
			Array.from({length: 27}, (_, place) => [`s${place}`, {name: `System ${place}`}]),
		);
		const added = part(buildPlan('P', {system: systems}), buildPlan('P', {}))?.groups.find(
			({title}) => title === 'Added',
		);
		expect(added?.number).toBe(27);
		expect(added?.table.rows).toHaveLength(20);
		expect(added?.more).toBe('And 7 more.');
	});

	test('for a client nobody is named as having said something', () => {
		expect(JSON.stringify(part(after, before, 'client'))).not.toMatch(/by Mara|by Jo|\(Jo\)/);
	});
});

import {expect, test} from 'vitest';
import {renderPreview} from '../../source/platform/plan-document.ts';
import {buildPlan} from '../documents/build-plan.ts';
import {shippedTemplates} from '../documents/shipped-templates.ts';

test('the diagrams of a plan are drawn, and told for screens too narrow for that, by their source', async () => {
	const plan = buildPlan('Two systems', {
		system: {s1: {name: 'CRM'}, s2: {name: 'ERP'}},
		flow: {f1: {answers: {from: 's1', to: 's2'}}},
	});
	const {markdown, diagrams} = await renderPreview(plan, '2026-11-24', shippedTemplates);
	const [[source, {drawn, listed}] = expect.unreachable('There is no diagram.')] = diagrams;
	expect(diagrams.size).toBe(1);
	expect(markdown).toContain(`\`\`\`mermaid\n${source}\n\`\`\``);
	expect(drawn).toMatch(/┌.*│ CRM +├.*1.*►/s);
	expect(drawn.endsWith(listed.split('\n').at(-1) ?? '')).toBe(true);
	expect(listed).toMatch(/^CRM → ERP/);
});

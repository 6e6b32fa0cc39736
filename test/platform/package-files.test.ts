import {expect, test} from 'vitest';
import {exampleEntries, readExample, readTemplates} from '../../source/platform/package-files.ts';
import {planOfExample} from '../../source/platform/open-session.ts';

test('the templates are there, by the names they are included under', () => {
	const templates = readTemplates();
	expect(Object.keys(templates)).toContain('plan.liquid');
	expect(Object.keys(templates).every(name => name.endsWith('.liquid'))).toBe(true);
});

test('every example has the title its file says, and can be read', async () => {
	const entries = exampleEntries();
	expect(entries.length).toBeGreaterThan(0);
	for (const {name, title} of entries) {
		const plan = await planOfExample(name);
		expect(plan.title).toBe(title);
		expect(plan.id).toMatch(/^[a-z2-9]{8}$/);
	}
});

test('nothing outside the examples is one', () => {
	expect(readExample('nothing')).toBeUndefined();
	expect(readExample('../package')).toBeUndefined();
});

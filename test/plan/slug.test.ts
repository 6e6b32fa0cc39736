import {expect, it} from 'vitest';
import {freeId, slug} from '../../source/plan/slug.ts';

it.each([
	['E-mail', 'e-mail'],
	['  Marketo *Members*  ', 'marketo-members'],
	['Größe (in cm)', 'größe-in-cm'],
	['会員番号', '会員番号'],
	['🎉', ''],
	['--', ''],
	['a'.repeat(500), 'a'.repeat(40)],
	[`${'a'.repeat(39)} b`, 'a'.repeat(39)],
])('makes an id of %j', (name, id) => {
	expect(slug(name)).toBe(id);
});

it('takes the first number that is free, and a fallback where nothing of the name is left', () => {
	const taken = new Set(['crm', 'crm-2', 'systems']);
	expect(freeId('CRM', 'systems', id => taken.has(id))).toBe('crm-3');
	expect(freeId('🎉', 'systems', id => taken.has(id))).toBe('systems-2');
	expect(freeId('ERP', 'systems', id => taken.has(id))).toBe('erp');
});

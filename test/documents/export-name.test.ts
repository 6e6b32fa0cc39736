import {expect, test} from 'vitest';
import {exportFormats} from '../../source/documents/export-format.ts';
import {exportFileName} from '../../source/documents/export-name.ts';

test.each([
	['Bookshop orders and stock', 'bookshop-orders-and-stock.md'],
	['../../etc/passwd', 'etc-passwd.md'],
	['  ', 'plan.md'],
	['CON', 'plan-con.md'],
	['com¹', 'plan-com1.md'],
	['Überblick: 2027', 'überblick-2027.md'],
	['a\u202Eb', 'a-b.md'],
])('a plan called %j is exported to %s', (title, name) => {
	expect(exportFileName({title}, 'markdown')).toBe(name);
});

test('every format has an ending of its own', () => {
	const names = exportFormats.map(format => exportFileName({title: 'a'}, format));
	expect(new Set(names).size).toBe(exportFormats.length);
});

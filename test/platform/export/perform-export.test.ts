import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {exportFormats, type ExportFormat} from '../../../source/documents/export-format.ts';
import {performExport} from '../../../source/platform/export/perform-export.ts';
import {renderExport} from '../../../source/platform/export/render-export.ts';
import {readTemplates} from '../../../source/platform/package-files.ts';
import {emptyPlan} from '../../../source/plan/plan.ts';
import {bookshop} from '../../documents/bookshop.ts';
import {filesIn, temporaryDirectory} from '../temporary-directory.ts';

const asOf = '2026-11-24';

/** What the wizard wants written. */
const wanted = (format: ExportFormat, to: string, overwrite = false) =>
	({
		type: 'exportPlan',
		plan: bookshop,
		asOf,
		format,
		audience: 'internal',
		path: to,
		overwrite,
	}) as const;

const exporting = async (effect: Parameters<typeof performExport>[0]) =>
	performExport(effect, async () =>
		renderExport(effect.plan, {...effect, templates: readTemplates}),
	);

describe('the wizard', () => {
	test.each(exportFormats)('writes %s as the command does', async format => {
		const target = path.join(temporaryDirectory(), 'out');
		const report = await exporting(wanted(format, target));
		const content = await renderExport(bookshop, {
			format,
			audience: 'internal',
			asOf,
			templates: readTemplates,
		});
		if (content.type === 'file') {
			expect(report).toEqual({type: 'exported', path: target});
			expect(readFileSync(target, 'utf8')).toBe(content.pieces.join(''));
		} else {
			const {files} = content;
			expect(report).toEqual({
				type: 'exported',
				path: target,
				folder: {files: files.length, removed: [], left: []},
			});
			expect(
				files.map(({name}) => ({
					name,
					text: readFileSync(path.join(target, name), 'utf8'),
				})),
			).toEqual(files.map(({name, text}) => ({name, text})));
		}
	});

	test.each(exportFormats)('replaces nothing unasked: %s', async format => {
		const target = path.join(temporaryDirectory(), 'out');
		const isFolder = format === 'folder' || format === 'contract';
		await exporting(wanted(format, target));
		const mine = isFolder ? path.join(target, 'mine.md') : target;
		writeFileSync(mine, 'mine');
		const before = filesIn(path.dirname(target));
		expect(await exporting(wanted(format, target))).toMatchObject({
			type: 'exportExists',
			path: target,
			format,
			audience: 'internal',
		});
		expect(filesIn(path.dirname(target))).toEqual(before);
		expect(await exporting(wanted(format, target, true))).toMatchObject({
			type: 'exported',
		});
		expect(readFileSync(mine, 'utf8') === 'mine').toBe(isFolder);
	});

	test('hears what is in a folder, and does not replace what no export wrote there', async () => {
		const target = temporaryDirectory();
		writeFileSync(path.join(target, 'README.md'), 'mine');
		expect(await exporting(wanted('folder', target))).toMatchObject({
			type: 'exportExists',
			holds: ['README.md'],
		});
		const report = await exporting(wanted('folder', target, true));
		expect(report).toMatchObject({
			type: 'exportFailed',
			path: target,
			format: 'folder',
			audience: 'internal',
		});
		expect(readFileSync(path.join(target, 'README.md'), 'utf8')).toBe('mine');
		expect(readdirSync(target)).toEqual(['README.md']);
	});

	test('names a file in a folder after the plan', async () => {
		const folder = temporaryDirectory();
		mkdirSync(path.join(folder, 'plans'));
		expect(await exporting(wanted('mapping', path.join(folder, 'plans')))).toEqual({
			type: 'exported',
			path: path.join(folder, 'plans', 'bookshop-orders-and-stock-mapping.csv'),
		});
	});

	test('hears why nothing can be written', async () => {
		const folder = temporaryDirectory();
		const nothing = {...wanted('contract', path.join(folder, 'x')), plan: emptyPlan('p', 'P')};
		const report = await exporting(nothing);
		expect(report.type === 'exportFailed' && report.problem).toContain(
			'nothing to draft a contract for',
		);
		expect(readdirSync(folder)).toEqual([]);
	});
});

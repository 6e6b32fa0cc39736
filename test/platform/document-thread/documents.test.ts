import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {readTemplates} from '../../../source/platform/package-files.ts';
import {renderPreview} from '../../../source/platform/plan-document.ts';
import type {Report} from '../../../source/wizard/message.ts';
import {committing, exporting, problemIn, Stage, types, until} from '../stage.ts';

describe('a document of a large plan', () => {
	/** A stage on which every plan is large. */
	async function started() {
		const stage = new Stage({largePlan: 0});
		const {plan} = await stage.newPlan('Large');
		const target = path.join(stage.directory, 'large.md');
		const reported = async (...expected: ReadonlyArray<Report['type']>) => {
			await until(() => expected.every(type => types(stage.reports).includes(type)));
		};
		return {stage, plan, target, wanted: exporting(plan, target), reported};
	}

	test('is the same as it would be at once, and answers are saved before it is there', async () => {
		const {stage, plan, target, wanted, reported} = await started();
		const meanwhile = await stage.perform(
			{type: 'renderPreview', plan, asOf: '2026-03-01'},
			wanted,
			committing(plan, 'Less typing'),
		);
		expect(types(meanwhile)).toEqual(['saved']);
		await reported('previewRendered', 'exported');
		const {markdown} = await renderPreview(plan, '2026-03-01', readTemplates());
		expect(stage.reports.find(({type}) => type === 'previewRendered')).toMatchObject({
			plan,
			markdown,
		});
		expect(readFileSync(target, 'utf8')).toBe(markdown);
		await stage.perform(wanted);
		await reported('exportExists');
	});

	test('is not written once it is stopped', async () => {
		const {stage, target, wanted} = await started();
		await stage.perform(wanted, {type: 'stopExport'});
		stage.performer.perform({type: 'quit', code: 0});
		await until(() => stage.endings.length > 0);
		expect(types(stage.reports)).not.toContain('exported');
		expect(existsSync(target)).toBe(false);
	});

	test('is written before the program ends', async () => {
		const {stage, target, wanted} = await started();
		stage.performer.perform(wanted);
		stage.performer.perform({type: 'quit', code: 0});
		await until(() => stage.endings.length > 0);
		expect(types(stage.reports)).toContain('exported');
		expect(existsSync(target)).toBe(true);
	});

	test('is refused with the reason where there is none', async () => {
		const {stage, wanted, reported} = await started();
		await stage.perform({...wanted, format: 'contract'});
		await reported('exportFailed');
		expect(problemIn(stage.reports)).toContain('nothing to draft a contract for');
	});
});

import {describe, expect, test} from 'vitest';
import {emptyPlan} from '../../../source/plan/plan.ts';
import {formHint} from '../../../source/wizard/overlays/form-choice.ts';
import {formValue, type Form} from '../../../source/wizard/overlays/forms.ts';
import type {Intent} from '../../../source/wizard/intent.ts';
import type {Report} from '../../../source/wizard/message.ts';
import type {WizardState} from '../../../source/wizard/state.ts';
import type {Turn} from '../../../source/wizard/turn.ts';
import {update} from '../../../source/wizard/update.ts';
import {memorySession, today, type MemorySession} from '../../memory-session.ts';

const plan = emptyPlan('p', 'Members and invoices');

/** A session with the form open to write the plan. */
function exporting(): MemorySession {
	const session = memorySession({plan, opened: {place: {view: 'preview'}}});
	ask(session, {type: 'exportAsked'});
	return session;
}

function ask(session: MemorySession, ...intents: readonly Intent[]): void {
	for (const intent of intents) {
		session.send({from: 'keyboard', intent});
	}
}

const up: Intent = {type: 'fieldChanged', direction: -1};
const right: Intent = {type: 'edited', edit: 'right'};
const left: Intent = {type: 'edited', edit: 'left'};
const enter: Intent = {type: 'chosen'};
const typed = (text: string): Intent => ({type: 'edited', edit: {insert: text}});
const times = (number: number, intent: Intent) => Array.from({length: number}, () => intent);
/** From the path, which has the keys first. */
const toFormat = times(2, up);

function formOf(session: MemorySession): Form {
	const {overlay} = session.getState();
	return overlay?.type === 'form' ? overlay : expect.unreachable();
}

const valuesOf = (session: MemorySession) =>
	['format', 'audience', 'path'].map(name => formValue(formOf(session), name));

const exportsOf = (session: MemorySession) =>
	session.effects.filter(({type}) => type === 'exportPlan');

describe('the form to write the plan', () => {
	test('writes Markdown for those inside with a single key', () => {
		const session = exporting();
		ask(session, enter);
		expect(exportsOf(session)).toEqual([
			{
				type: 'exportPlan',
				plan,
				asOf: today,
				format: 'markdown',
				audience: 'internal',
				path: 'members-and-invoices.md',
				overwrite: false,
			},
		]);
		expect(session.getState().overlay).toBeUndefined();
		expect(session.getState().notice?.text).toBe('Written to members-and-invoices.md');
	});

	test('offers every format, and the proposed path follows the one chosen', () => {
		const session = exporting();
		ask(session, ...toFormat);
		const seen = Array.from({length: 8}, () => {
			const [format = '', , path = ''] = valuesOf(session);
			ask(session, right);
			return [format, path];
		});
		expect(seen).toEqual([
			['markdown', 'members-and-invoices.md'],
			['html', 'members-and-invoices.html'],
			['folder', 'members-and-invoices'],
			['mapping', 'members-and-invoices-mapping.csv'],
			['warnings', 'members-and-invoices-warnings.csv'],
			['contract', 'members-and-invoices-contracts'],
			['yaml', 'members-and-invoices.yaml'],
			['markdown', 'members-and-invoices.md'],
		]);
		ask(session, left, left);
		expect(valuesOf(session)).toEqual(['yaml', 'internal', 'members-and-invoices.yaml']);
	});

	test.each([
		['3', 'folder'],
		['w', 'warnings'],
		['M', 'mapping'],
		[' ', 'html'],
		['9', 'markdown'],
		['z', 'markdown'],
	])('takes %j for a format: %s', (key, format) => {
		const session = exporting();
		ask(session, ...toFormat, typed(key));
		expect(formValue(formOf(session), 'format')).toBe(format);
	});

	test('changes no choice by pasting or erasing', () => {
		const session = exporting();
		ask(session, ...toFormat, {type: 'edited', edit: 'backspace'}, {type: 'pasted', text: 'x'});
		expect(valuesOf(session)).toEqual(['markdown', 'internal', 'members-and-invoices.md']);
	});

	test('of a path of one’s own changes only the ending', () => {
		const session = exporting();
		ask(session, {type: 'edited', edit: 'killToLineStart'}, typed('~/plans/board.md'));
		ask(session, ...toFormat, right);
		expect(valuesOf(session)).toEqual(['html', 'internal', '~/plans/board.html']);
		ask(session, right);
		expect(valuesOf(session)).toEqual(['folder', 'internal', '~/plans/board']);
	});

	test('keeps whom it is for while the format changes', () => {
		const session = exporting();
		ask(session, up, right, up, ...times(7, right), ...times(3, right), enter, enter, enter);
		expect(exportsOf(session)).toMatchObject([{format: 'mapping', audience: 'client'}]);
	});

	test('says what is chosen and how to choose another', () => {
		const session = exporting();
		ask(session, ...toFormat, right);
		expect(formHint(formOf(session))).toBe(
			'2 of 7, ←→ for another. The plan as one page for a browser',
		);
	});

	test('refuses answers for a client, and no path, in a sentence', () => {
		const session = exporting();
		ask(session, up, right, up, left, enter, enter, enter);
		expect(formOf(session).problem).toContain('there is no client’s copy of it');
		ask(session, up, right, enter, {type: 'edited', edit: 'killToLineStart'}, enter);
		expect(formOf(session).problem).toBe('Where to?');
		expect(exportsOf(session)).toEqual([]);
	});

	test('is left by Escape without anything written', () => {
		const session = exporting();
		ask(session, {type: 'left'});
		expect(session.getState().overlay).toBeUndefined();
		expect(exportsOf(session)).toEqual([]);
	});
});

describe('what is there already', () => {
	test.each([
		['a file', undefined, 'There is already a file /plans/x. Replace it?'],
		[
			'a folder',
			['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md'],
			'Replace what an earlier export wrote? Other files stay. /plans/x is not empty, it holds a.md, b.md, c.md, d.md, e.md and 1 more.',
		],
	])('is replaced only when that is confirmed: %s', (_, holds, question) => {
		const session = exporting();
		ask(session, {type: 'left'});
		const report = {
			type: 'exportExists',
			path: '/plans/x',
			format: 'warnings',
			audience: 'client',
			...(holds === undefined ? {} : {holds}),
		} as const;
		session.report(report);
		expect(session.getState().overlay).toMatchObject({type: 'confirm', question});
		ask(session, {type: 'declined'});
		expect(session.getState().overlay).toBeUndefined();
		session.report(report);
		ask(session, {type: 'left'});
		expect(exportsOf(session)).toEqual([]);
		session.report(report);
		ask(session, {type: 'confirmed'});
		expect(exportsOf(session)).toEqual([
			{
				type: 'exportPlan',
				plan,
				asOf: today,
				format: 'warnings',
				audience: 'client',
				path: '/plans/x',
				overwrite: true,
			},
		]);
	});
});

describe('what went wrong', () => {
	const failed = {
		type: 'exportFailed',
		problem: 'The disk is full.',
		path: 'no/plan.html',
		format: 'html',
		audience: 'client',
	} as const;

	test('is said in the form, with what was entered', () => {
		const session = exporting();
		ask(session, enter);
		session.report(failed);
		expect(valuesOf(session)).toEqual(['html', 'client', 'no/plan.html']);
		expect(formOf(session)).toMatchObject({problem: 'The disk is full.', focus: 2});
	});

	test('is said in a line where something else is open by then', () => {
		const session = exporting();
		ask(session, enter, {type: 'goToAsked'});
		session.report(failed);
		expect(session.getState().overlay?.type).toBe('goTo');
		expect(session.getState().notice).toEqual({tone: 'problem', text: 'The disk is full.'});
	});
});

describe('while a large plan is being written', () => {
	const written = {type: 'exported', path: '/plans/members-and-invoices.md'} as const;
	const keys = (state: WizardState, ...intents: readonly Intent[]) =>
		intents.reduce<Turn>((turn, intent) => update(turn.state, {from: 'keyboard', intent}), {
			state,
			effects: [],
		});
	const reported = (state: WizardState, report: Report) =>
		update(state, {from: 'outside', report}).state;
	const writing = () => keys(exporting().getState(), enter).state;

	test('that is said until it is done, and every key works', () => {
		const state = writing();
		expect(state.exporting).toBe('members-and-invoices.md');
		const elsewhere = keys(state, {type: 'left'}, {type: 'moved', to: 'down'}).state;
		expect(elsewhere).toMatchObject({exporting: 'members-and-invoices.md'});
		const done = reported(elsewhere, written);
		expect(done.exporting).toBeUndefined();
		expect(done.notice?.text).toBe('Written to /plans/members-and-invoices.md');
	});

	test('exporting again stops it, once that is confirmed', () => {
		const asked = keys(writing(), {type: 'exportAsked'}).state;
		expect(asked.overlay).toMatchObject({
			type: 'confirm',
			question: '“members-and-invoices.md” is being written. Stop?',
		});
		expect(keys(asked, {type: 'declined'})).toMatchObject({
			state: {exporting: 'members-and-invoices.md'},
			effects: [],
		});
		const stopped = keys(asked, {type: 'confirmed'});
		expect(stopped.effects).toEqual([{type: 'stopExport'}]);
		expect(stopped.state).toMatchObject({
			notice: {tone: 'done', text: '“members-and-invoices.md” was not written.'},
		});
		expect(stopped.state).not.toHaveProperty('exporting');
		expect(stopped.state).not.toHaveProperty('overlay');
	});

	test('the question whether to stop goes when there is nothing to stop any more', () => {
		const asked = keys(writing(), {type: 'exportAsked'}).state;
		expect(reported(asked, written)).not.toHaveProperty('overlay');
		const failed = reported(asked, {
			type: 'exportFailed',
			problem: 'The disk is full.',
			path: 'x.md',
			format: 'markdown',
			audience: 'internal',
		});
		expect(failed).not.toHaveProperty('exporting');
		expect(failed.overlay).toMatchObject({type: 'form', problem: 'The disk is full.'});
	});

	test('what is typed meanwhile is not taken away by a file that is there', () => {
		const typing = keys(writing(), {type: 'goToAsked'}).state;
		const state = reported(typing, {
			type: 'exportExists',
			path: '/plans/x.md',
			format: 'markdown',
			audience: 'internal',
		});
		expect(state.overlay?.type).toBe('goTo');
		expect(state.notice?.tone).toBe('problem');
	});
});

test('of a folder it is said how many files were written, and what became of older ones', () => {
	const session = exporting();
	ask(session, {type: 'left'});
	session.report({
		type: 'exported',
		path: '/plans/x',
		folder: {files: 22, removed: ['old.md'], left: ['mine.md']},
	});
	expect(session.getState().notice?.text).toBe(
		'22 files written to /plans/x. Removed, as no part of this export any more: old.md. Left, though no part of it any more, as it was changed since: mine.md',
	);
});

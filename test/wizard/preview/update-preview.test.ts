import {describe, expect, it} from 'vitest';
import {applyChanges, type Change} from '../../../source/plan/change.ts';
import {emptyPlan} from '../../../source/plan/plan.ts';
import {textOfRuns} from '../../../source/documents/screen/runs.ts';
import type {Intent, Motion} from '../../../source/wizard/intent.ts';
import {linesFrom, windowIn} from '../../../source/wizard/preview/preview-window.ts';
import type {WizardState} from '../../../source/wizard/state.ts';
import {memorySession, type MemorySession} from '../../memory-session.ts';

const plan = emptyPlan('p', 'Members');

/** Parts with sections, each with as many lines as given. */
function markdown(parts: readonly string[], lines = 12): string {
	const text = parts.map(part =>
		[
			`## ${part}`,
			`### ${part}: details`,
			Array.from({length: lines}, (_, line) => `- ${part} line ${line}`).join('\n'),
			`### ${part}: words`,
			`${part} says many words, one after another, so that they take several lines of a narrow screen and only one or two of a wide one.`,
		].join('\n\n'),
	);
	return `${['# Members', ...text].join('\n\n')}\n`;
}

function previewSession(
	text = markdown(['Alpha', 'Beta', 'Gamma']),
	size: {readonly columns?: number; readonly rows?: number} = {},
): MemorySession {
	const session = memorySession({plan, ...size, opened: {place: {view: 'outline'}}});
	send(session, {type: 'previewAsked'});
	render(session, text);
	return session;
}

function render(session: MemorySession, text: string): void {
	const shown = session.getState().session?.plan ?? plan;
	session.report({type: 'previewRendered', plan: shown, markdown: text, diagrams: new Map()});
}

function send(session: MemorySession, ...intents: readonly Intent[]): void {
	for (const intent of intents) {
		session.send({from: 'keyboard', intent});
	}
}

const move = (session: MemorySession, ...motions: readonly Motion[]) =>
	send(session, ...motions.map((to): Intent => ({type: 'moved', to})));
const search = (session: MemorySession, query: string) =>
	send(session, {type: 'searchAsked'}, {type: 'edited', edit: {insert: query}}, {type: 'chosen'});
const heading = (direction: 1 | -1): Intent => ({type: 'headingAsked', direction});
const match = (direction: 1 | -1): Intent => ({type: 'matchAsked', direction});

/** The lines of the preview that the state shows. */
function shownIn(state: WizardState): readonly string[] {
	const preview = state.session?.preview;
	return preview === undefined
		? []
		: linesFrom(preview.document, preview.top, windowIn(state, preview.search)).map(({line}) =>
				textOfRuns(line),
			);
}

const shown = (session: MemorySession) => shownIn(session.getState());
const top = (session: MemorySession) => shown(session)[0];
const found = (session: MemorySession) => session.getState().session?.preview?.search;
const notice = (session: MemorySession) => session.getState().notice?.text;

describe('scrolling', () => {
	it('goes by lines and pages, and stops where the end is seen', () => {
		const session = previewSession();
		expect(shown(session).slice(0, 5)).toEqual(['Members', '═══════', '', 'Alpha', '─────']);
		move(session, 'down', 'down', 'down', 'up');
		expect(top(session)).toBe('');
		const before = shown(session).at(-1);
		move(session, 'pageDown');
		expect(top(session)).toBe(before);
		move(session, 'pageUp', 'pageUp');
		expect(top(session)).toBe('Members');
		move(session, 'last');
		const last = shown(session);
		expect(last.join('\n')).toContain('Gamma says many words');
		expect(last).toHaveLength(19);
		move(session, 'down', 'pageDown');
		expect(shown(session)).toEqual(last);
		move(session, 'first');
		expect(top(session)).toBe('Members');
	});

	it('stays at the beginning of a document that is shorter than the screen', () => {
		const session = previewSession('# Members\n\nText\n');
		move(session, 'down', 'pageDown', 'last');
		expect(shown(session)).toEqual(['Members', '═══════', '', 'Text', '']);
	});

	it('has nothing to do before the plan is there', () => {
		const session = memorySession({plan, opened: {place: {view: 'outline'}}});
		const state = session.getState();
		expect(state.session?.preview).toBeUndefined();
		move(session, 'down');
		send(session, {type: 'searchAsked'}, heading(1));
		expect(session.getState().overlay).toBeUndefined();
	});
});

describe('headings', () => {
	it('are gone to one after another, and say where they end', () => {
		const session = previewSession();
		send(session, heading(1), heading(1));
		expect(top(session)).toBe('▌ Alpha: details');
		move(session, 'down');
		send(session, heading(-1));
		expect(top(session)).toBe('▌ Alpha: details');
		send(session, heading(-1), heading(-1));
		expect(top(session)).toBe('Members');
		send(session, heading(-1));
		expect(notice(session)).toBe('This is the first heading.');
		move(session, 'last');
		for (let count = 0; count < 12; count += 1) {
			send(session, heading(1));
		}

		expect(top(session)).toBe('▌ Gamma: words');
		expect(notice(session)).toBe('This is the last heading.');
		move(session, 'down');
		expect(top(session)).toBe('▌ Gamma: words');
	});

	it('are chosen from a list that opens at the nearest and is narrowed by words', () => {
		const session = previewSession();
		send(session, heading(1), heading(1), heading(1), {type: 'contentsAsked'});
		expect(session.getState().overlay).toMatchObject({
			type: 'contents',
			field: {text: ''},
			cursor: 3,
		});
		send(session, {type: 'edited', edit: {insert: 'words GAM'}});
		expect(session.getState().overlay).toMatchObject({cursor: 0});
		send(session, {type: 'chosen'});
		expect(top(session)).toBe('▌ Gamma: words');
		expect(session.getState().overlay).toBeUndefined();
		send(
			session,
			{type: 'contentsAsked'},
			{type: 'edited', edit: {insert: 'zzz'}},
			{type: 'chosen'},
		);
		expect(session.getState().overlay).toMatchObject({type: 'contents'});
		send(session, {type: 'left'});
		expect(session.getState().overlay).toBeUndefined();
		expect(top(session)).toBe('▌ Gamma: words');
	});
});

describe('searching', () => {
	it('goes to the next match below, and on from one to the next', () => {
		const session = previewSession();
		send(session, heading(1), heading(1), heading(1), heading(1));
		expect(top(session)).toBe('Beta');
		search(session, 'LINE 11');
		expect(found(session)).toMatchObject({query: 'LINE 11', current: 1});
		expect(found(session)?.found).toHaveLength(3);
		expect(shown(session)).toContain('• Beta line 11');
		send(session, match(1));
		expect(found(session)?.current).toBe(2);
		expect(shown(session)).toContain('• Gamma line 11');
		send(session, match(1));
		expect(found(session)?.current).toBe(0);
		expect(notice(session)).toBe('That was the last; this is the first again.');
		send(session, match(-1));
		expect(found(session)?.current).toBe(2);
	});

	it('starts from what is seen when the current match is out of sight', () => {
		const session = previewSession();
		search(session, 'line 3');
		expect(found(session)?.current).toBe(0);
		move(session, 'last');
		move(session, 'up');
		send(session, match(-1));
		expect(found(session)?.current).toBe(2);
		move(session, 'first');
		send(session, match(1));
		expect(found(session)?.current).toBe(0);
	});

	it('finds the line of a paragraph in which the match begins', () => {
		const session = previewSession(undefined, {columns: 40, rows: 12});
		search(session, 'several lines');
		expect(shown(session)[2]).toBe('another, so that they take several');
	});

	it('says what is not found, and leaves the search before as it was', () => {
		const session = previewSession();
		search(session, 'line 3');
		search(session, 'zebra');
		expect(notice(session)).toBe('“zebra” is nowhere in the plan.');
		expect(found(session)?.query).toBe('line 3');
		search(session, ' ');
		expect(session.getState().overlay).toBeUndefined();
	});

	it('needs something to search for', () => {
		const session = previewSession();
		send(session, match(1));
		expect(notice(session)).toBe('Nothing is searched for yet: / searches.');
	});

	it('is ended by the first Escape; the second leaves', () => {
		const session = previewSession();
		search(session, 'line 3');
		send(session, {type: 'left'});
		expect(found(session)).toBeUndefined();
		expect(session.getState().session?.place.view).toBe('preview');
		send(session, {type: 'left'});
		expect(session.getState().session?.place.view).toBe('outline');
	});
});

describe('one stays where one reads', () => {
	it('when one leaves and comes back', () => {
		const session = previewSession();
		send(session, heading(1), heading(1), {type: 'left'}, {type: 'previewAsked'});
		expect(session.getState().session?.place.view).toBe('preview');
		expect(top(session)).toBe('▌ Alpha: details');
	});

	it('when the terminal is resized', () => {
		const session = previewSession(undefined, {columns: 40, rows: 12});
		search(session, 'Alpha says');
		send(session, {type: 'left'});
		move(session, 'down', 'down', 'down', 'down');
		expect(top(session)).toBe('lines of a narrow screen and only one');
		session.report({type: 'resized', columns: 80, rows: 12});
		expect(top(session)).toMatch(/^Alpha says .* lines of a$/);
		session.report({type: 'resized', columns: 40, rows: 30});
		expect(shown(session)).toContain('lines of a narrow screen and only one');
		session.report({type: 'resized', columns: 10, rows: 5});
		session.report({type: 'resized', columns: 40, rows: 12});
		expect(shown(session)).toContain('lines of a narrow screen and only one');
	});

	it('when the plan has changed: at the same line of the same part', () => {
		const session = previewSession();
		search(session, 'Beta line 7');
		send(session, {type: 'left'});
		move(session, 'down', 'down');
		expect(top(session)).toBe('• Beta line 7');
		render(session, markdown(['New', 'Alpha', 'Beta', 'Gamma'], 20));
		expect(top(session)).toBe('• Beta line 7');
	});

	it('as far beneath the heading when the line is gone, and at the heading before when the heading is', () => {
		const session = previewSession();
		search(session, 'Beta line 7');
		send(session, {type: 'left'});
		move(session, 'down', 'down');
		render(session, markdown(['Alpha', 'Beta'], 3));
		expect(top(session)).toMatch(/^• Beta line 2/);
		render(session, markdown(['Alpha'], 3));
		expect(top(session)).toBe('▌ Alpha: words');
		render(session, 'Nothing\n');
		expect(top(session)).toBe('Nothing');
	});

	it('and what was searched for is searched for again', () => {
		const session = previewSession();
		search(session, 'Beta line');
		expect(found(session)?.found).toHaveLength(12);
		render(session, markdown(['Alpha', 'Beta'], 3));
		expect(found(session)?.found).toHaveLength(3);
		render(session, markdown(['Alpha']));
		expect(found(session)).toBeUndefined();
	});
});

describe('a plan that changes', () => {
	const change: Change = {type: 'titled', title: 'Other'};

	it('is rendered again when an undone change is seen in the preview', () => {
		const {plan: titled, inverse} = applyChanges(plan, [change]);
		const session = memorySession({
			plan: titled,
			opened: {
				place: {view: 'preview'},
				history: {done: [{label: 'titled', changes: [change], inverse}], undone: []},
			},
		});
		expect(top(session)).toBe('Other');
		send(session, {type: 'undone'});
		expect(top(session)).toBe('Members');
		expect(session.effects.filter(({type}) => type === 'renderPreview')).toHaveLength(2);
	});

	it('is rendered again when it changed while it was being written', () => {
		const session = previewSession();
		const before = session.effects.length;
		session.report({
			type: 'previewRendered',
			plan: emptyPlan('p', 'Older'),
			markdown: '# Older\n',
			diagrams: new Map(),
		});
		expect(session.effects.slice(before).map(({type}) => type)).toEqual(['renderPreview']);
		expect(top(session)).toBe('Members');
	});

	it('does not take the preview of another plan', () => {
		const session = previewSession();
		session.report({
			type: 'previewRendered',
			plan: emptyPlan('other', 'Other'),
			markdown: '# Other\n',
			diagrams: new Map(),
		});
		expect(top(session)).toBe('Members');
	});
});

import {emptyPlan, type Plan} from '../source/plan/plan.ts';
import type {Effect, OpenedPlan, WizardSettings} from '../source/wizard/effect.ts';
import type {Report} from '../source/wizard/message.ts';
import {startSession, type Session} from '../source/wizard/session.ts';
import {update} from '../source/wizard/update.ts';

/** A session whose effects are performed at once and in memory, for tests of what keys lead to. */
export interface MemorySession extends Session {
	/** Everything the wizard wanted done, oldest first. */
	readonly effects: readonly Effect[];
	readonly report: (report: Report) => void;
}

export const today = '2026-11-24';

interface MemoryOptions {
	/** Open from the start. */
	readonly plan?: Plan;
	readonly opened?: Partial<OpenedPlan>;
	readonly settings?: WizardSettings;
	readonly columns?: number;
	readonly rows?: number;
}

/** Starts a session; with a plan, that is open in it. */
export function memorySession({
	plan,
	opened = {},
	settings = {speaker: 'Mara', depth: 'full'},
	columns = 80,
	rows = 24,
}: MemoryOptions = {}): MemorySession {
	const effects: Effect[] = [];
	const session = startSession(
		update,
		effect => {
			effects.push(effect);
			for (const answer of performed(effect, opened)) {
				report(answer);
			}
		},
		columns,
		rows,
	);
	const report = (content: Report) => session.send({from: 'outside', report: content});
	report({
		type: 'started',
		today,
		settings,
		examples: [{name: 'small', title: 'A small example'}],
	});
	if (plan !== undefined) {
		report({type: 'planOpened', opened: openedPlan(plan, opened)});
	}

	return {...session, effects, report};
}

function performed(effect: Effect, opened: Partial<OpenedPlan>): readonly Report[] {
	switch (effect.type) {
		case 'loadLibrary': {
			const entry = {id: 'abc', title: 'Members and invoices', path: '/plans/abc.groundplan'};
			return [
				{
					type: 'libraryLoaded',
					entries: [{...entry, changed: '2026-11-22T10:00:00Z', answered: 12, asked: 90}],
				},
			];
		}

		case 'createPlan': {
			return [
				{type: 'planOpened', opened: openedPlan(emptyPlan('new', effect.title), opened)},
			];
		}

		case 'commitStep':
		case 'commitUndo':
		case 'commitRedo': {
			return [{type: 'saved'}];
		}

		case 'renderPreview': {
			return [
				{
					type: 'previewRendered',
					plan: effect.plan,
					markdown: markdownOf(effect.plan),
					diagrams: new Map(),
				},
			];
		}

		case 'exportPlan': {
			return [{type: 'exported', path: effect.path}];
		}

		default: {
			return [];
		}
	}
}

/** A document longer than a screen, with headings, a table and a word that stands in it more than once. */
function markdownOf({title}: Plan): string {
	const parts = ['Systems', 'Processes', 'Warnings'].map(part =>
		[
			`## ${part}`,
			`What there is to say of ${part.toLowerCase()}.`,
			`### The first of ${part.toLowerCase()}`,
			'| Name | Owner |\n| --- | --- |\n| CRM | not answered |\n| ERP | Finance |',
			Array.from({length: 9}, (_, line) => `- **Line ${line + 1}:** not answered`).join('\n'),
		].join('\n\n'),
	);
	return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
}

function openedPlan(plan: Plan, more: Partial<OpenedPlan>): OpenedPlan {
	return {
		path: `/plans/${plan.id}.groundplan`,
		plan,
		history: {done: [], undone: []},
		drafts: {},
		...more,
	};
}

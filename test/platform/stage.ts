import {rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, onTestFinished, vi} from 'vitest';
import type {Plan} from '../../source/plan/plan.ts';
import {
	createPerformer,
	type Ending,
	type Performer,
	type PerformerOptions,
} from '../../source/platform/perform.ts';
import {readTemplates} from '../../source/platform/package-files.ts';
import {openSettings, type Settings} from '../../source/platform/settings.ts';
import type {Effect} from '../../source/wizard/effect.ts';
import type {Report} from '../../source/wizard/message.ts';
import {answering, stepOn} from './sample-plan.ts';
import {temporaryDirectory} from './temporary-directory.ts';

/** A performer with a clock of its own, and everything it says. */
export class Stage {
	readonly directory = temporaryDirectory();
	readonly library = path.join(this.directory, 'library');
	readonly settings: Settings = openSettings(path.join(this.directory, 'config'));
	readonly reports: Report[] = [];
	readonly endings: Ending[] = [];
	readonly performer: Performer;
	#now = 0;
	#timers: Array<{readonly at: number; readonly work: () => void}> = [];

	constructor(options: Pick<PerformerOptions, 'largePlan'> = {}) {
		this.performer = createPerformer({
			...options,
			library: this.library,
			settings: this.settings,
			templates: readTemplates,
			now: () => new Date('2026-03-01T12:00:00Z'),
			send: report => this.reports.push(report),
			ended: ending => this.endings.push(ending),
			later: (work, milliseconds) => {
				const timer = {at: this.#now + milliseconds, work};
				this.#timers.push(timer);
				return () => {
					this.#timers = this.#timers.filter(other => other !== timer);
				};
			},
		});
		onTestFinished(() => {
			this.performer.close();
		});
	}

	/** Hands over effects, and waits until what they lead to has been said. */
	async perform(...effects: readonly Effect[]): Promise<readonly Report[]> {
		const before = this.reports.length;
		for (const effect of effects) {
			this.performer.perform(effect);
		}

		// An effect that always answers, so that everything before it has been done.
		this.performer.perform({type: 'loadLibrary'});
		await until(() => this.reports.slice(before).some(({type}) => type === 'libraryLoaded'));
		return this.reports.slice(before).filter(({type}) => type !== 'libraryLoaded');
	}

	/** Lets time pass, in milliseconds. */
	pass(milliseconds: number): readonly Report[] {
		const before = this.reports.length;
		const end = this.#now + milliseconds;
		for (let next = this.#due(end); next !== undefined; next = this.#due(end)) {
			this.#now = next.at;
			this.#timers = this.#timers.filter(timer => timer !== next);
			next.work();
		}

		this.#now = end;
		return this.reports.slice(before);
	}

	/** A plan made in the wizard. */
	async newPlan(title = 'New plan'): Promise<{readonly path: string; readonly plan: Plan}> {
		return openedIn(await this.perform({type: 'createPlan', title}));
	}

	/** Puts a file where the library would be: nothing can be written there, by nobody. */
	blockLibrary() {
		writeFileSync(this.library, 'in the way');
	}

	freeLibrary() {
		rmSync(this.library);
	}

	#due(end: number) {
		return this.#timers.toSorted((left, right) => left.at - right.at).find(({at}) => at <= end);
	}
}

/** Waits for a condition; the limit is for a test that would never end. */
export async function until(condition: () => boolean) {
	await vi.waitUntil(condition, {timeout: 30_000, interval: 2});
}

/** The plan that was reported as opened. */
export function openedIn(reports: readonly Report[]) {
	const report = reports.find(({type}) => type === 'planOpened');
	return report?.type === 'planOpened' ? report.opened : expect.unreachable();
}

/** The problem that was reported. */
export function problemIn(reports: readonly Report[]): string {
	const report = reports.find(each => 'problem' in each);
	return report !== undefined && 'problem' in report
		? (report.problem ?? '')
		: expect.unreachable();
}

/** Saves an answer to the goal. */
export function committing(plan: Plan, value: string): Effect {
	return {type: 'commitStep', step: stepOn(plan, answering('goal', value))};
}

/** Writes a plan as Markdown, for a certain day. */
export function exporting(plan: Plan, to: string, overwrite = false) {
	return {
		type: 'exportPlan',
		plan,
		asOf: '2026-03-01',
		format: 'markdown',
		audience: 'internal',
		path: to,
		overwrite,
	} as const satisfies Effect;
}

/** What was reported, in its order. */
export const types = (reports: readonly Report[]) => reports.map(({type}) => type);

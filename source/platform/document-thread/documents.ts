import {sizeOf, type Plan} from '../../plan/plan.ts';
import type {Effect} from '../../wizard/effect.ts';
import type {Report} from '../../wizard/message.ts';
import {faultOf} from '../effect-fault.ts';
import {performExport} from '../export/perform-export.ts';
import {renderExport} from '../export/render-export.ts';
import {renderPreview} from '../plan-document.ts';

export interface DocumentsOptions {
	/** The templates of the plan by file name; asked for when the plan is first rendered. */
	readonly templates: () => Readonly<Record<string, string>>;
	readonly send: (report: Report) => void;
	/** From so many subjects on a plan is laid out in a thread of its own. */
	readonly large: number;
}

type ExportEffect = Extract<Effect, {readonly type: 'exportPlan'}>;
type PreviewEffect = Extract<Effect, {readonly type: 'renderPreview'}>;

/**
 * Makes what is read or written of a plan. A small one takes a moment; a large one takes seconds, and is made beside
 * everything else: answers are saved meanwhile, and it can be stopped.
 */
export class Documents {
	readonly #options: DocumentsOptions;
	#preview: {readonly plan: Plan; readonly stop: AbortController} | undefined;
	readonly #exports = new Map<AbortController, Promise<void>>();

	constructor(options: DocumentsOptions) {
		this.#options = options;
	}

	/** Renders the preview; of a large plan it is reported later. One of a plan that has changed since is given up. */
	async preview(effect: PreviewEffect): Promise<void> {
		const {templates, send} = this.#options;
		const {plan, asOf} = effect;
		if (!this.#isLarge(plan)) {
			const preview = await renderPreview(plan, asOf, templates());
			send({type: 'previewRendered', plan, ...preview});
			return;
		}

		if (this.#preview?.plan === plan) return;

		this.#preview?.stop.abort();
		const stop = new AbortController();
		this.#preview = {plan, stop};
		void this.#reporting(effect, stop, async () => {
			const {previewInThread} = await import('./make-in-thread.ts');
			const preview = await previewInThread(plan, {asOf}, stop.signal);
			return {type: 'previewRendered', plan, ...preview};
		});
	}

	/** Writes the plan; a large one is reported later. */
	async export(effect: ExportEffect): Promise<void> {
		const {templates, send} = this.#options;
		const {plan, format, audience, asOf} = effect;
		if (!this.#isLarge(plan)) {
			send(
				await performExport(effect, async () =>
					renderExport(plan, {format, audience, asOf, templates}),
				),
			);
			return;
		}

		const stop = new AbortController();
		const work = this.#reporting(effect, stop, async () => {
			const {exportInThread} = await import('./make-in-thread.ts');
			return performExport(effect, async () =>
				exportInThread(plan, {format, audience, asOf}, stop.signal),
			);
		});
		this.#exports.set(stop, work);
	}

	/** Stops what is being written. Nothing more is reported of it. */
	stopExports(): void {
		for (const stop of this.#exports.keys()) stop.abort();
	}

	/** Stops everything. */
	close(): void {
		this.stopExports();
		this.#preview?.stop.abort();
	}

	/** Resolves when what is being written is written, or stopped. */
	async exported(): Promise<void> {
		await Promise.all(this.#exports.values());
	}

	#isLarge(plan: Plan): boolean {
		return sizeOf(plan) >= this.#options.large;
	}

	async #reporting(
		effect: Effect,
		stop: AbortController,
		work: () => Promise<Report>,
	): Promise<void> {
		let report: Report;
		try {
			report = await work();
		} catch (error) {
			report = faultOf(effect, error);
		}

		this.#exports.delete(stop);
		if (this.#preview?.stop === stop) this.#preview = undefined;
		if (!stop.signal.aborted) this.#options.send(report);
	}
}

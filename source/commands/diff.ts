import type {Plan} from '../plan/plan.ts';
import {comparePlans} from '../documents/diff/compare-plans.ts';
import {diffMarkdown} from '../documents/diff/diff-markdown.ts';
import {diffText} from '../documents/diff/diff-text.ts';
import {evaluationOf} from '../wizard/derived.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {dayOf} from './dates.ts';
import {planNamed} from './plan-named.ts';
import {momentInWords, planSince} from './plan-since.ts';
import {printJson, printLines} from './print.ts';

export interface DiffOptions extends GlobalOptions {
	readonly before: string;
	/** Missing where the plan is compared with itself on an earlier day. */
	readonly after?: string;
	readonly since?: string;
	readonly format: 'text' | 'markdown' | 'json';
}

/** Two states of a plan, and how the comparison is called. */
interface Compared {
	readonly before: Plan;
	readonly after: Plan;
	readonly heading: string;
	/** The moment of the earlier state, ISO 8601. */
	readonly since?: string;
}

/** Says what changed between two plans, or in a plan since a day. The exit code does not depend on it. */
export async function runDiff(options: DiffOptions, io: CommandIo): Promise<void> {
	const {before, after, heading, since} = await compared(options, io);
	const diff = comparePlans(before, after, {
		evaluations: {before: evaluationOf(before), after: evaluationOf(after)},
		asOf: dayOf(io.now()),
	});
	switch (options.format) {
		case 'text': {
			printLines(io.stdout, diffText(diff, heading));
			return;
		}

		case 'markdown': {
			io.stdout.write(diffMarkdown(diff, heading));
			return;
		}

		case 'json': {
			printJson(io.stdout, {
				before: {id: before.id, title: before.title},
				after: {id: after.id, title: after.title},
				...(since === undefined ? {} : {since}),
				changes: diff,
			});
		}
	}
}

async function compared(options: DiffOptions, io: CommandIo): Promise<Compared> {
	const {before: first, after: second, since} = options;
	if ((second === undefined) === (since === undefined)) {
		throw new CommandError(
			`Name two plans, or one and --since with a day: groundplan diff OLD NEW, groundplan diff ${first} --since 2026-11-20. Nothing was changed.`,
		);
	}

	if (second !== undefined) {
		const [before, after] = [
			await planNamed(first, options, io),
			await planNamed(second, options, io),
		];
		return {
			before: before.plan,
			after: after.plan,
			heading: `What changed from ${first} to ${second}`,
		};
	}

	const loaded = await planNamed(first, options, io);
	const {before, moment} = planSince(loaded, since ?? '');
	return {
		before,
		after: loaded.plan,
		heading: `${loaded.plan.title}: what changed since ${momentInWords(moment)}`,
		since: moment.toISOString(),
	};
}

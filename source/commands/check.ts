import {acceptingOf} from '../wizard/accepting.ts';
import {sortedFindings} from '../wizard/derived.ts';
import {gatesAt} from '../wizard/gates.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {checkData, countReached, type CheckedPlan, type Threshold} from './check-data.ts';
import {checkText} from './check-text.ts';
import {asOfDate} from './dates.ts';
import {exitCodes} from './exit-codes.ts';
import {planNamed} from './plan-named.ts';
import {printJson, printLines} from './print.ts';

export interface CheckOptions extends GlobalOptions {
	readonly plan: string;
	readonly format: 'text' | 'json';
	readonly failOn: Threshold;
	readonly asOf?: string;
}

/** Runs the rules on a plan. The exit code says whether a warning that nobody has accepted is at or above the threshold. */
export async function runCheck(options: CheckOptions, io: CommandIo): Promise<void> {
	const asOf = asOfDate(options, io);
	const {plan} = await planNamed(options.plan, options, io);
	const findings = sortedFindings(plan);
	const accepting = acceptingOf(plan, asOf);
	const checked: CheckedPlan = {plan, findings, accepting, gates: gatesAt(plan, asOf)};
	if (options.format === 'json') {
		printJson(io.stdout, checkData(checked));
	} else {
		printLines(io.stdout, checkText(checked, {failOn: options.failOn, asOf}));
	}

	if (countReached(accepting.open, options.failOn) > 0) {
		io.setExitCode(exitCodes.findings);
	}
}

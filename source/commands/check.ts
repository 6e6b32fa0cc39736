import path from 'node:path';
import packageJson from '../../package.json' with {type: 'json'};
import type {Report} from '../documents/findings/report.ts';
import {countReached, type Threshold} from '../documents/findings/counts.ts';
import type {LoadedPlan} from '../platform/load-plan.ts';
import {acceptingOf} from '../wizard/warnings/accepting.ts';
import {sortedFindings} from '../wizard/derived.ts';
import {gatesAt} from '../wizard/gates.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {asOfDate} from './dates.ts';
import {exitCodes} from './exit-codes.ts';
import {planNamed} from './plan-named.ts';
import {printJson, printLines} from './print.ts';

export interface CheckOptions extends GlobalOptions {
	readonly plan: string;
	readonly format: 'text' | 'json' | 'sarif' | 'junit' | 'github' | 'markdown';
	readonly failOn: Threshold;
	readonly asOf?: string;
}

/** Runs the rules on a plan. The exit code says whether a warning that nobody has accepted is at or above the threshold. */
export async function runCheck(options: CheckOptions, io: CommandIo): Promise<void> {
	const asOf = asOfDate(options, io);
	const loaded = await planNamed(options.plan, options, io);
	const {plan} = loaded;
	const report: Report = {
		plan,
		findings: sortedFindings(plan),
		accepting: acceptingOf(plan, asOf),
		gates: gatesAt(plan, asOf),
		failOn: options.failOn,
		asOf,
		...reportFile(loaded, io),
	};
	await writeReport(report, options.format, io);
	if (countReached(report.accepting.open, options.failOn) > 0) {
		io.setExitCode(exitCodes.findings);
	}
}

/** Only an answers file has lines to point at. */
function reportFile(
	{kind, path: file, positions}: LoadedPlan,
	{cwd}: CommandIo,
): Pick<Report, 'file'> {
	return kind === 'answersFile'
		? {file: {path: path.relative(cwd, file).split(path.sep).join('/'), positions}}
		: {};
}

async function writeReport(
	report: Report,
	format: CheckOptions['format'],
	{stdout}: CommandIo,
): Promise<void> {
	switch (format) {
		case 'text': {
			const {textReport} = await import('../documents/findings/text.ts');
			printLines(stdout, textReport(report));
			return;
		}

		case 'json': {
			const {reportData} = await import('../documents/findings/report-data.ts');
			printJson(stdout, reportData(report));
			return;
		}

		case 'sarif': {
			const {sarifLog} = await import('../documents/findings/sarif.ts');
			printJson(stdout, sarifLog(report, packageJson.version));
			return;
		}

		case 'junit': {
			const {junitXml} = await import('../documents/findings/junit.ts');
			stdout.write(junitXml(report));
			return;
		}

		case 'github': {
			const {githubCommands} = await import('../documents/findings/github.ts');
			printLines(stdout, githubCommands(report));
			return;
		}

		case 'markdown': {
			const {markdownReport} = await import('../documents/findings/markdown.ts');
			stdout.write(markdownReport(report));
		}
	}
}

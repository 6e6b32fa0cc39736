import {rules} from '../rules/catalogue.ts';
import {severities} from '../rules/engine/rule.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {printLines, tell} from './print.ts';

/** Lists the rules, the worst first. */
export async function runRulesList(options: GlobalOptions, io: CommandIo): Promise<void> {
	const widest = Math.max(0, ...rules.map(({id}) => id.length));
	printLines(
		io.stdout,
		severities.flatMap(severity =>
			rules
				.filter(rule => rule.severity === severity)
				.map(({id, title}) => `${severity.padEnd(8)} ${id.padEnd(widest)}  ${title}`),
		),
	);
	tell(io, options, `${rules.length} rules. “groundplan explain RULE” says why, and what to do.`);
}

import type {Rule} from '../../rules/engine/rule.ts';
import {rulePage, type SourceEntry} from './rule-page.ts';

/** Everything that is written about a rule, line by line, for `explain`. */
export function ruleText(rule: Rule): readonly string[] {
	const page = rulePage(rule);
	return [
		`${page.title} (${page.id})`,
		`Severity: ${page.severity}. About ${page.about}. Area: ${page.area}.`,
		'',
		`Why it matters: ${page.why}`,
		`What to do: ${page.action}`,
		`Root cause: ${page.cause.title} (${page.cause.id}). ${page.cause.remedy}`,
		`Raised when: ${page.detects}`,
		`Not raised when: ${page.notWhen}`,
		...(page.yieldsTo.length === 0 ? [] : [`Gives way to: ${page.yieldsTo.join(', ')}`]),
		...listed(
			'Source',
			page.sources.map(source => sourceInWords(source)),
		),
		...listed(
			'Rests on the answers to',
			page.questions.map(({about, id, label}) => `${about}.${id}: ${label}`),
		),
		...page.examples.flatMap(({title, fragment}) => [
			'',
			...listed(title, fragment.split('\n')),
		]),
	];
}

function sourceInWords({code, name, address}: SourceEntry): string {
	return `${name}${address === undefined ? '' : `, ${address}`} (${code})`;
}

function listed(heading: string, items: readonly string[]): readonly string[] {
	return items.length === 0 ? [] : [`${heading}:`, ...items.map(item => `  ${item}`.trimEnd())];
}

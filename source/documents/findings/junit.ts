import {acceptanceInWords} from '../../rules/accepting/acceptance-words.ts';
import {findingTitle} from '../../rules/accepting/accepting.ts';
import {rules} from '../../rules/catalogue.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import type {Area, Rule} from '../../rules/engine/rule.ts';
import {areaTitles} from './area-titles.ts';
import {sumLines} from './sum-lines.ts';
import {acceptanceThatHolds, placeOfFinding, type Report} from './report.ts';
import {writeXml, type XmlElement} from './xml.ts';

/**
 * A check as JUnit XML: a suite an area, with a case for every finding and one for every rule that found nothing. A finding
 * that fires is a failure; one that cannot be ruled out, or was accepted, is skipped. A case never has several failures:
 * there are readers of the format that see only the first.
 */
export function junitXml(report: Report): string {
	const areas = new Set(rules.map(({area}) => area));
	const suites = [...areas].map(area => ({area, cases: casesOf(report, area)}));
	return writeXml({
		name: 'testsuites',
		attributes: {
			name: `Groundplan: ${report.plan.title}`,
			...totals(suites.flatMap(({cases}) => cases)),
		},
		content: suites.map(({area, cases}) => ({
			name: 'testsuite',
			attributes: {
				name: areaTitles[area],
				...totals(cases),
				skipped: countOf(cases, 'skipped'),
			},
			content: cases.map(({element}) => element),
		})),
	});
}

interface Case {
	readonly result: 'passed' | 'failed' | 'skipped';
	readonly element: XmlElement;
}

function totals(cases: readonly Case[]) {
	return {tests: cases.length, failures: countOf(cases, 'failed'), errors: 0};
}

function countOf(cases: readonly Case[], wanted: Case['result']): number {
	return cases.filter(({result}) => result === wanted).length;
}

function casesOf(report: Report, area: Area): readonly Case[] {
	const byRule = Map.groupBy(report.findings, ({rule}) => rule.id);
	return rules
		.filter(rule => rule.area === area)
		.flatMap(rule => {
			const found = byRule.get(rule.id);
			return found === undefined
				? [{result: 'passed', element: testCase(rule, rule.title)} as const]
				: found.map(finding => judged(report, finding));
		});
}

function judged(report: Report, finding: Finding): Case {
	const {rule, outcome, message} = finding;
	const acceptance = acceptanceThatHolds(report, finding);
	const isFailure = acceptance === undefined && outcome === 'fires';
	const skip = acceptance === undefined ? message : acceptanceInWords(acceptance);
	return {
		result: isFailure ? 'failed' : 'skipped',
		element: testCase(
			rule,
			findingTitle(report.plan, finding),
			isFailure ? failure(report, finding) : {name: 'skipped', attributes: {message: skip}},
		),
	};
}

function testCase({id, area}: Rule, name: string, ...content: readonly XmlElement[]): XmlElement {
	return {
		name: 'testcase',
		attributes: {classname: `groundplan.${area}.${id}`, name, time: 0},
		content,
	};
}

/** The place stands in the text: the schema that most readers go by has no attribute for it. */
function failure({file}: Report, finding: Finding): XmlElement {
	const {rule, severity, message, calculation} = finding;
	const position = placeOfFinding(file, finding);
	return {
		name: 'failure',
		attributes: {message, type: severity},
		content: [
			message,
			...(file === undefined || position === undefined
				? []
				: [`${file.path}:${position.line}:${position.column}`]),
			...sumLines(calculation),
			`Why: ${rule.why}`,
			`Next: ${rule.action}`,
		].join('\n'),
	};
}

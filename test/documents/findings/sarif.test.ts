import {describe, expect, test} from 'vitest';
import {sarifLog} from '../../../source/documents/findings/sarif.ts';
import type {Report} from '../../../source/documents/findings/report.ts';
import {displayLines} from '../../../source/plan/display.ts';
import {rules} from '../../../source/rules/catalogue.ts';
import {withAccepted} from '../accepted.ts';
import {bookshop} from '../bookshop.ts';
import {hostileInputs} from '../../hostile-inputs.ts';
import {filledPlan} from '../filled-plan.ts';
import {parseMarkdown, shapeOf} from '../markdown-tree.ts';
import {answersFile, lineOf, reportOf, reportOfFile} from './report-of.ts';
import {sarifSchema} from './sarif-schema.ts';

/** Every text in some data. */
function textsIn(data: unknown): readonly string[] {
	if (typeof data === 'string') return [data];

	return typeof data === 'object' && data !== null
		? Object.values(data).flatMap(value => textsIn(value))
		: [];
}

function runOf(report: Report) {
	const [run] = sarifSchema.parse(sarifLog(report, '1.2.3')).runs;
	if (run === undefined) {
		throw new Error('There is no run.');
	}

	return run;
}

function resultsOf(report: Report) {
	return runOf(report).results;
}

const small = reportOfFile('plans/members.yaml', answersFile);

test('every finding is one result, in order, and each has a fingerprint of its own', () => {
	const results = resultsOf(small);
	expect(results.map(({ruleId}) => ruleId)).toEqual(small.findings.map(({rule}) => rule.id));
	const fingerprints = results.map(each => each.partialFingerprints['groundplanFinding/v1']);
	expect(fingerprints).toEqual(small.findings.map(({id}) => id));
	expect(new Set(fingerprints).size).toBe(results.length);
});

test('a blocker that fires is an error at the answer it rests on', () => {
	const found = resultsOf(small).find(({ruleId}) => ruleId === 'overwrite-no-identifier');
	expect(found).toMatchObject({
		kind: 'fail',
		level: 'error',
		locations: [
			{
				physicalLocation: {
					artifactLocation: {uri: 'plans/members.yaml', uriBaseId: '%SRCROOT%'},
					region: {startLine: lineOf('    approach:'), startColumn: 5},
				},
				logicalLocations: [{fullyQualifiedName: 'syncPairs.people', kind: 'syncPair'}],
			},
		],
		suppressions: [],
		properties: {severity: 'blocker'},
	});
	expect(found?.message.text).toContain('Person: Customer system → Mailing tool');
});

test('what else a finding is about is named beside it', () => {
	const found = resultsOf(small).find(({ruleId}) => ruleId === 'peak-over-rate');
	expect(found?.relatedLocations).toMatchObject([
		{
			physicalLocation: {region: {startLine: lineOf('  - id: mail'), startColumn: 5}},
			logicalLocations: [{fullyQualifiedName: 'systems.mail', kind: 'system'}],
			message: {text: 'Mailing tool'},
		},
	]);
});

test('what cannot be ruled out is open and has no level', () => {
	const open = resultsOf(small).filter(({kind}) => kind === 'open');
	expect(open).toHaveLength(small.findings.filter(({outcome}) => outcome === 'unknown').length);
	expect(new Set(open.map(({level}) => level))).toEqual(new Set(['none']));
});

test.each([
	['blocker', 'error'],
	['high', 'error'],
	['medium', 'warning'],
	['low', 'note'],
])('severity %s is level %s, in results as in the rules', (severity, level) => {
	const {results, tool} = runOf(reportOf(filledPlan(() => 'x', 'unknown')));
	const levels = [
		...results.filter(each => each.kind === 'fail' && each.properties['severity'] === severity),
		...tool.driver.rules
			.filter(({properties}) => properties.tags.includes(severity))
			.map(({defaultConfiguration}) => defaultConfiguration),
	].map(each => each.level);
	expect(new Set(levels)).toEqual(new Set([level]));
});

test('the driver documents every rule, with help as text and as Markdown without markup of its own', () => {
	const {rules: described} = runOf(small).tool.driver;
	expect(described.map(({id}) => id)).toEqual(rules.map(({id}) => id));
	for (const [index, {help, properties}] of described.entries()) {
		expect(properties).toMatchObject({cause: rules[index]?.cause});
		expect(properties.tags).toContain(rules[index]?.cause);
		expect(help.text).toContain(rules[index]?.action);
		const tree = parseMarkdown(help.markdown ?? '');
		expect(shapeOf(tree)).toBe(
			`root(${Array.from({length: 4}, () => 'paragraph(strong(text) text)').join(' ')})`,
		);
	}
});

describe('an accepted finding', () => {
	const id = small.findings[0]?.id ?? '';
	const accepted = withAccepted(small.plan, {[id]: {reason: 'We know {0}', by: 'Ada'}});

	test('is suppressed, with the reason; all others say that they are not', () => {
		const results = resultsOf(reportOf(accepted));
		const suppressed = results.filter(({suppressions}) => suppressions.length > 0);
		expect(suppressed.map(each => each.partialFingerprints['groundplanFinding/v1'])).toEqual([
			id,
		]);
		expect(suppressed[0]?.suppressions).toEqual([
			{
				kind: 'external',
				status: 'accepted',
				justification:
					'Accepted by Ada on 23 November 2026, until 28 February 2027: We know {0}',
			},
		]);
	});

	test('of an answers file is suppressed in the source', () => {
		const {file} = small;
		const results = resultsOf(reportOf(accepted, file === undefined ? {} : {file}));
		expect(results.flatMap(({suppressions}) => suppressions)).toMatchObject([
			{kind: 'inSource'},
		]);
	});

	test('whose acceptance has run out is not suppressed', () => {
		const late = withAccepted(small.plan, {[id]: {expires: '2026-11-23'}});
		expect(resultsOf(reportOf(late)).flatMap(({suppressions}) => suppressions)).toEqual([]);
	});
});

test('a plan of the library has no file, and is told apart by its id', () => {
	const run = runOf(reportOf(bookshop));
	expect(run.automationDetails.id).toBe(`groundplan/${bookshop.id}/`);
	expect(
		run.results.flatMap(({locations}) => locations.map(each => each.physicalLocation)),
	).toEqual(run.results.map(() => undefined));
});

test.each(['plans/my plan.yaml', 'Pläne/#1?.yaml', 'a%20b.yaml', '\uD800.yaml'])(
	'the file %j is a URI reference',
	path => {
		const {results, automationDetails} = runOf(reportOfFile(path, answersFile));
		const uri = results[0]?.locations[0]?.physicalLocation?.artifactLocation.uri ?? '';
		expect(decodeURIComponent(uri)).toBe(path.toWellFormed());
		expect(automationDetails.id).toBe(`groundplan/${uri}/`);
	},
);

test.each(
	['markdown', 'template', 'unicode', 'terminal-escape'].flatMap(kind => hostileInputs(kind)),
)('names such as $id make no placeholder, no link and nothing hidden', ({input}) => {
	const plan = filledPlan(
		() => 'x',
		'unknown',
		() => true,
		() => `${input} [link](https://e.test) {0}`,
	);
	const log = sarifLog(reportOf(plan), '1.2.3');
	expect(sarifSchema.safeParse(log).error).toBeUndefined();
	const texts = textsIn(log);
	expect(texts).toEqual(texts.map(text => displayLines(text).join('\n')));
});

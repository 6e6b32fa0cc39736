import {describe, expect, test} from 'vitest';
import {junitXml} from '../../../source/documents/findings/junit.ts';
import {display} from '../../../source/plan/display.ts';
import {rules} from '../../../source/rules/catalogue.ts';
import {withAccepted} from '../accepted.ts';
import {hostileInputs} from '../../hostile-inputs.ts';
import {filledPlan} from '../filled-plan.ts';
import {readXml, type XmlNode} from './read-xml.ts';
import {answersFile, lineOf, reportOf, reportOfFile} from './report-of.ts';

const small = reportOfFile('plans/members.yaml', answersFile);
const document = readXml(junitXml(small));

function casesIn({children}: XmlNode): readonly XmlNode[] {
	return children.flatMap(suite => suite.children);
}

function resultOf(testCase: XmlNode | undefined): string {
	return testCase?.children[0]?.name ?? 'passed';
}

test('there is a suite an area, and a case for each finding and each rule that found nothing', () => {
	expect(document.name).toBe('testsuites');
	expect(document.children.map(({name}) => name)).toEqual(
		Array.from({length: 5}, () => 'testsuite'),
	);
	const found = new Set(small.findings.map(({rule}) => rule.id));
	const clear = rules.filter(({id}) => !found.has(id));
	const cases = casesIn(document);
	expect(cases).toHaveLength(small.findings.length + clear.length);
	expect(clear.length).toBeGreaterThan(0);
	for (const {id} of clear) {
		const [only, ...others] = cases.filter(({attributes}) =>
			attributes['classname']?.endsWith(`.${id}`),
		);
		expect([resultOf(only), others]).toEqual(['passed', []]);
	}
});

test('no two cases bear the same name, and none has more than one result', () => {
	const cases = casesIn(document);
	const names = cases.map(({attributes}) => `${attributes['classname']} ${attributes['name']}`);
	expect(new Set(names).size).toBe(cases.length);
	expect(cases.filter(({children}) => children.length > 1)).toEqual([]);
});

test('what fires is a failure with its severity, its place, its sum and what to do', () => {
	const failed = casesIn(document).find(
		({attributes}) => attributes['classname'] === 'groundplan.technical.peak-over-rate',
	);
	expect(failed?.attributes['name']).toBe(
		'The peak hour exceeds the rate limit (People, Mailing tool)',
	);
	const [failure] = failed?.children ?? [];
	expect(failure?.attributes['type']).toBe('high');
	expect(failure?.text).toContain(`\nplans/members.yaml:${lineOf('    peakPerHour:')}:5\n`);
	expect(failure?.text).toMatch(/calls.*\n.*It does not fit.*\nWhy: .+\nNext: .+$/s);
});

test('what cannot be ruled out is skipped, and says for want of what', () => {
	const skipped = casesIn(document).filter(each => resultOf(each) === 'skipped');
	expect(skipped).toHaveLength(
		small.findings.filter(({outcome}) => outcome === 'unknown').length,
	);
	for (const {children} of skipped) {
		expect(children[0]?.attributes['message']).toContain('cannot be ruled out');
	}
});

test('what is accepted is skipped, and says by whom', () => {
	const plan = withAccepted(small.plan, {[small.findings[0]?.id ?? '']: {by: 'Ada & "Co" <1>'}});
	const skipped = casesIn(readXml(junitXml(reportOf(plan)))).flatMap(({children}) =>
		children.flatMap(({name, attributes}) =>
			name === 'skipped' ? [attributes['message'] ?? ''] : [],
		),
	);
	expect(skipped.filter(message => message.startsWith('Accepted'))).toEqual([
		expect.stringContaining('Accepted by Ada & "Co" <1> on 23 November 2026'),
	]);
});

test('every total is the number of its cases', () => {
	for (const suite of [document, ...document.children]) {
		const cases = suite === document ? casesIn(document) : suite.children;
		const count = (result: string) =>
			String(cases.filter(each => resultOf(each) === result).length);
		expect(suite.attributes).toMatchObject({
			tests: String(cases.length),
			failures: count('failure'),
			errors: '0',
		});
		// The element around all suites has no such total.
		expect(suite.attributes['skipped']).toBe(suite === document ? undefined : count('skipped'));
	}
});

describe('names that are no XML', () => {
	const inputs = ['markdown', 'unicode', 'terminal-escape', 'template'].flatMap(kind =>
		hostileInputs(kind),
	);

	test.each([{id: 'xml', input: '<a b="c">&amp;]]></a>\u0000\u001B\uFFFE\uD800'}, ...inputs])(
		'$id is shown as a reader should see it',
		({input}) => {
			const plan = filledPlan(
				() => 'x',
				'unknown',
				() => true,
				() => input,
			);
			const read = readXml(junitXml(reportOf(plan)));
			expect(read.attributes['name']).toBe(display(`Groundplan: ${input}`));
		},
	);
});

import {expect, test} from 'vitest';
import {textReport} from '../../../source/documents/findings/text.ts';
import {firingInWords} from '../../../source/documents/findings/counts.ts';
import {groupByCause} from '../../../source/rules/group-by-cause.ts';
import {withAccepted} from '../accepted.ts';
import {answersFile, lineOf, reportOf, reportOfFile} from './report-of.ts';

const small = reportOfFile('plans/members.yaml', answersFile);
const lines = textReport(small);

test('findings of one rule stand together, with why and what to do once', () => {
	const twice = reportOfFile(
		'two.yaml',
		'groundplan: 1\ntitle: Two\nsystems:\n  - id: a\n    testEnvironment: none\n  - id: b\n    testEnvironment: none\n',
	);
	const text = textReport(twice).join('\n');
	expect(text).toMatch(
		/\n {2}Nowhere to test, and nothing in its place\n {4}- blocker: a has .+\n {6}no-test-environment:a · two\.yaml:5:5\n {4}- blocker: b has .+\n {6}no-test-environment:b · two\.yaml:7:5\n {4}Why: .+\n {4}Next: .+\n\n/,
	);
});

test('the cause with the worst comes first, with its counts and the first step, and no finding is left out', () => {
	const firing = small.findings.filter(({outcome}) => outcome === 'fires');
	const causes = groupByCause(firing);
	const places = causes.map(({cause, findings}) => {
		const counts = firingInWords(findings).join(', ');
		const place = lines.indexOf(`${cause.title} (${counts})`);
		expect(lines[place + 1]).toBe(`  First step: ${cause.remedy}`);
		return place;
	});
	expect(places[0]).toBe(2);
	expect(places.length).toBeGreaterThan(2);
	expect(places).toEqual(places.toSorted((left, right) => left - right));
	for (const {id, severity, message} of firing) {
		const place = lines.findIndex(line => line.startsWith(`      ${id} · `));
		expect(lines[place - 1]).toBe(`    - ${severity}: ${message}`);
	}
});

test('a sum is printed under the finding it belongs to', () => {
	const found = lines.findIndex(line => line.includes('peak-over-rate:people+mail'));
	expect(lines[found]).toContain(`plans/members.yaml:${lineOf('    peakPerHour:')}:5`);
	expect(lines[found + 1]).toMatch(/^ {8}\S/);
	expect(lines.slice(found)).toContainEqual(expect.stringMatching(/^ {8}It does not fit\./));
});

test('the answers that are needed are named, those first that rule the most out', () => {
	const at = lines.findIndex(line => line.includes('cannot be ruled out until'));
	const counts = lines
		.slice(at + 1, at + 13)
		.map(line => Number(/needed for (\d+) warnings?$/.exec(line)?.[1]));
	expect(counts).toEqual(counts.toSorted((left, right) => right - left));
	expect(lines[at + 13]).toMatch(/^ {2}and \d+ more answers$/);
});

test('what is accepted is listed with its reason and does not count', () => {
	const [first] = small.findings;
	const text = textReport(reportOf(withAccepted(small.plan, {[first?.id ?? '']: {}}))).join('\n');
	expect(text).toMatch(/\nAccepted\n {2}blocker: .+\n {6}\S+ · Accepted by Ada on .+\n\n/);
	expect(text.split(`${first?.id}`)).toHaveLength(2);
	expect(text).toContain('; 1 accepted.');
});

test.each([
	['never', /cannot be ruled out\. No threshold was set\.$/],
	['blocker', /Failed: \d+ (?:is|are) blocker\.$/],
	['high', /Failed: \d+ (?:is|are) high or above\.$/],
] as const)('with the threshold %s the last line is the result', (failOn, result) => {
	expect(textReport({...small, failOn}).at(-1)).toMatch(result);
});

test('a plan without findings passes at any threshold', () => {
	const accepting = {open: [], accepted: new Map(), stale: []};
	const report = reportOf(small.plan, {findings: [], accepting, failOn: 'low'});
	expect(textReport(report).at(-1)).toMatch(/Passed: none is low or above\.$/);
});

import {mkdirSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import packageJson from '../../package.json' with {type: 'json'};
import {CommandRunner, smallPlan} from './run-command.ts';
import {listWith, objectWith, someBoolean, someList, someNumber, someText} from './some.ts';

/** Without a blocker that fires: an identifier is there. */
const withIdentifier = smallPlan.replace(
	'identifier: none',
	'identifier: Member number\n    backup: {value: true}',
);

function parsed(stdout: string) {
	const report: unknown = JSON.parse(stdout);
	return report;
}

test('a blocker that fires is exit code 1, and the report is on stdout', async () => {
	const runner = new CommandRunner();
	runner.write('plan.yaml', smallPlan);
	const {code, stdout, stderr} = await runner.run([
		'check',
		'plan.yaml',
		'--as-of',
		'2026-12-01',
	]);
	expect({code, stderr}).toEqual({code: 1, stderr: ''});
	expect(stdout).toContain('Members and invoices, checked as of 1 December 2026');
	expect(stdout).toMatch(/\n {6}overwrite-no-identifier:people · plan\.yaml:22:5\n/);
	expect(stdout).toMatch(/Next: .+/);
	expect(stdout).toMatch(/\d+ warnings cannot be ruled out until these are answered/);
	expect(stdout).toContain('[shut] Truths known');
	expect(stdout).toMatch(/Failed: \d+ (?:is|are) blocker\.\n$/);
});

test('the JSON report has the parts that scripts rely on', async () => {
	const runner = new CommandRunner();
	runner.write('plan.yaml', smallPlan);
	const {code, stdout, stderr} = await runner.run(['check', 'plan.yaml', '--format', 'json']);
	expect({code, stderr}).toEqual({code: 1, stderr: ''});
	expect(parsed(stdout)).toMatchObject({
		plan: {title: 'Members and invoices'},
		findings: listWith({
			id: 'overwrite-no-identifier:people',
			rule: 'overwrite-no-identifier',
			cause: 'records-unmatched',
			severity: 'blocker',
			outcome: 'fires',
			subjects: [
				{
					kind: 'syncPair',
					id: 'people',
					name: 'Person: Customer system → Mailing tool',
				},
			],
			message: someText,
			why: someText,
			action: someText,
			facts: listWith({
				question: 'approach',
				subject: {
					kind: 'syncPair',
					id: 'people',
					name: 'Person: Customer system → Mailing tool',
				},
				answer: someText,
				by: 'Mara',
				basis: 'documented',
			}),
		}),
		gates: listWith({gate: 'truths', open: someBoolean, because: someList}),
		counts: {
			blocker: someNumber,
			high: someNumber,
			medium: someNumber,
			low: someNumber,
			unknown: someNumber,
			accepted: 0,
		},
		stale: [],
	});
});

describe('machine formats are on stdout alone, and the exit code is the same', () => {
	test.each([
		['json', /^\{\n {2}"plan": /],
		['sarif', /^\{\n {2}"\$schema": "https:[^"]+\/sarif-schema-2\.1\.0\.json",/],
		['junit', /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /],
		[
			'github',
			/^::error file=plans\/plan\.yaml,line=22,col=5,title=Overwriting .+::Person: .+\n/m,
		],
		['markdown', /^## Groundplan: Members and invoices\n\n\*\*Failed:\*\* /],
	] as const)('as %s', async (format, beginning) => {
		const runner = new CommandRunner();
		mkdirSync(runner.at('plans'));
		runner.write('plans/plan.yaml', smallPlan);
		const check = ['check', 'plans/plan.yaml', '--format', format];
		const {code, stdout, stderr} = await runner.run(check);
		expect({code, stderr}).toEqual({code: 1, stderr: ''});
		expect(stdout).toMatch(beginning);
		expect(stdout).toMatch(/\S\n$/);
		expect((await runner.run([...check, '--fail-on', 'never'])).code).toBe(0);
	});

	test('SARIF names the program with its version, and the file from where the check runs', async () => {
		const runner = new CommandRunner();
		mkdirSync(runner.at('plans'));
		runner.write('plans/plan.yaml', smallPlan);
		const {stdout} = await runner.run(['check', 'plans/plan.yaml', '--format', 'sarif']);
		expect(parsed(stdout)).toMatchObject({
			runs: [
				{
					tool: {driver: {name: 'Groundplan', version: packageJson.version}},
					results: listWith(
						objectWith({
							ruleId: 'overwrite-no-identifier',
							locations: [
								objectWith({
									physicalLocation: {
										artifactLocation: {
											uri: 'plans/plan.yaml',
											uriBaseId: '%SRCROOT%',
										},
										region: {startLine: 22, startColumn: 5},
									},
								}),
							],
						}),
					),
				},
			],
		});
	});

	test.each(['sarif', 'junit', 'github', 'markdown'] as const)(
		'a plan of the library as %s has no lines to point at',
		async format => {
			const runner = new CommandRunner();
			const id = await runner.make('Empty');
			const {code, stdout} = await runner.run(['check', id, '--format', format]);
			expect(code).toBe(0);
			expect(stdout).not.toMatch(/startLine|line=|\(.+, line \d+\)/);
		},
	);
});

test.each([
	['never', 0],
	['blocker', 0],
	['high', 1],
	['medium', 1],
	['low', 1],
] as const)(
	'with --fail-on %s, a plan whose worst warning is high ends with %i',
	async (failOn, code) => {
		const runner = new CommandRunner();
		runner.write('plan.yaml', withHighWarning);
		const result = await runner.run(['check', 'plan.yaml', '--fail-on', failOn]);
		expect(result.code).toBe(code);
		expect(result.stdout).toContain('0 blocker,');
		expect(result.stdout).not.toContain(' 0 high,');
	},
);

const withHighWarning = `groundplan: 1
title: Nobody decides
project:
  goal: Fewer phone calls
  measure: 22 h become 4 h
  decider: none
`;

test('what cannot be ruled out alone is exit code 0', async () => {
	const runner = new CommandRunner();
	const id = await runner.make('Empty');
	const {code, stdout} = await runner.run(['check', id, '--fail-on', 'low']);
	expect(code).toBe(0);
	expect(stdout).toContain('0 blocker, 0 high, 0 medium, 0 low;');
	expect(stdout).not.toContain('; 0 cannot be ruled out');
	expect(stdout).toContain('Passed: none is low or above.');
});

test('an answer that settles a warning takes it away', async () => {
	const runner = new CommandRunner();
	runner.write('plan.yaml', withIdentifier);
	const {stdout} = await runner.run(['check', 'plan.yaml']);
	expect(stdout).not.toContain('overwrite-no-identifier');
});

test('of an answers file with mistakes every place is named, and no rule is run', async () => {
	const runner = new CommandRunner();
	runner.write(
		'plan.yaml',
		smallPlan
			.replace('approach: {value: overwrite', 'approach: {value: overwrit')
			.replace('goal:', 'gaol:'),
	);
	const {code, stdout, stderr} = await runner.run(['check', 'plan.yaml']);
	expect({code, stdout}).toEqual({code: 2, stdout: ''});
	expect(stderr).toMatch(/line 4, column \d+.*gaol/);
	expect(stderr).toMatch(/line \d+, column \d+.*overwrit/);
	expect(stderr).toContain('overwrite');
});

test.each([
	['missing.yaml', undefined],
	['missing.groundplan', undefined],
	['text.groundplan', 'This is no plan.'],
	['list.json', '[1, 2'],
])('%s cannot be read: exit code 2 and a sentence', async (name, content) => {
	const runner = new CommandRunner();
	if (content !== undefined) {
		runner.write(name, content);
	}

	const {code, stdout, stderr} = await runner.run(['check', name]);
	expect({code, stdout}).toEqual({code: 2, stdout: ''});
	expect(stderr).toContain(name);
	expect(stderr).not.toContain('fault of its own');
});

import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {CommandRunner, hashOf, smallPlan} from './run-command.ts';
import {listWith, objectWith, someText} from './some.ts';

const overwriting = 'overwrite-no-identifier:people';
const flags = ['--reason', 'Matched by hand until spring', '--by', 'Mara'];
const expires = ['--expires', '2026-12-31'];

/** The plan of the tests in a library. */
async function imported(): Promise<CommandRunner> {
	const runner = new CommandRunner();
	runner.write('plan.yaml', smallPlan);
	await runner.run(['import', 'plan.yaml']);
	return runner;
}

/** The path of the plan's file. */
async function fileOf(runner: CommandRunner): Promise<string> {
	const {stdout} = await runner.run(['list', '--json']);
	return /"path": "(.*)"/.exec(stdout)?.[1] ?? expect.unreachable(stdout);
}

async function accepted(runner: CommandRunner): Promise<string> {
	return (
		(await runner.run(['export', 'Members', '--format', 'yaml'])).stdout.split(
			'\naccepted:',
		)[1] ?? ''
	);
}

async function findingsIn(runner: CommandRunner, ...more: readonly string[]) {
	const {code, stdout} = await runner.run(['check', 'Members', '--format', 'json', ...more]);
	const report: unknown = JSON.parse(stdout);
	return {code, report};
}

describe('accepting', () => {
	test.each([
		overwriting,
		'overwrite-no-identifier',
		'overwrite-no-identifier:person customer system mailing tool',
	])('%s puts down who, why and until when', async finding => {
		const runner = await imported();
		const result = await runner.run(['accept', 'Members', finding, ...flags, ...expires]);
		expect(result).toMatchObject({code: 0, stdout: ''});
		expect(result.stderr).toContain(
			'Accepted by Mara on 24 November 2026, until 31 December 2026: Matched by hand until spring\nSaved.\n',
		);
		expect(await accepted(runner)).toMatch(
			/^\n {2}- finding: overwrite-no-identifier:people\n {4}status: accepted\n {4}reason: Matched by hand until spring\n {4}by: Mara\n {4}on: 2026-11-24\n {4}expires: 2026-12-31\n {4}facts: /,
		);
	});

	test('takes the warning out of the exit code and the gates, marked in the report', async () => {
		const runner = await imported();
		const before = await findingsIn(runner);
		expect(before.code).toBe(1);
		await runner.run([
			'accept',
			'Members',
			overwriting,
			...flags,
			...expires,
			'--status',
			'mitigationPlanned',
		]);
		await runner.run(['set', 'Members', 'syncPairs.people.backup=yes']);
		const {code, report} = await findingsIn(runner);
		expect(code).toBe(0);
		expect(report).toMatchObject({
			findings: listWith(
				objectWith({
					id: overwriting,
					accepted: {
						status: 'mitigationPlanned',
						reason: 'Matched by hand until spring',
						by: 'Mara',
						on: '2026-11-24',
						expires: '2026-12-31',
						standing: 'holds',
					},
				}),
			),
			counts: {blocker: 0, accepted: 1},
			stale: [],
		});
		const {stdout} = await runner.run(['check', 'Members']);
		expect(stdout).toMatch(
			/\nAccepted\n {2}blocker: .*\n {6}overwrite-no-identifier:people · Accepted \(mitigation planned\) by Mara/,
		);
		expect(stdout).toContain('; 1 accepted. Passed');
		const status = await runner.run(['status', 'Members']);
		expect(status.stdout).toContain('Warnings: 0 blocker');
		expect(status.stdout).toContain('; 1 accepted');
	});

	test('holds up to its last day, and then the warning counts again', async () => {
		const runner = await imported();
		await runner.run(['accept', 'Members', overwriting, ...flags, ...expires]);
		await runner.run(['set', 'Members', 'syncPairs.people.backup=yes']);
		expect((await findingsIn(runner, '--as-of', '2026-12-31')).code).toBe(0);
		const later = await findingsIn(runner, '--as-of', '2027-01-01');
		expect(later.code).toBe(1);
		expect(later.report).toMatchObject({
			findings: listWith(
				objectWith({id: overwriting, accepted: objectWith({standing: 'expired'})}),
			),
			stale: [{finding: overwriting, why: 'expired', message: someText}],
		});
	});

	test('is over once the facts have changed, and the text report says so', async () => {
		const runner = await imported();
		await runner.run(['accept', 'Members', overwriting, ...flags, ...expires]);
		const {stderr} = await runner.run([
			'set',
			'Members',
			'syncPairs.people.identifier=unknown:Jo',
		]);
		expect(stderr).toMatch(/\nReopened: .* What Mara accepted rests on other answers now\.\n/);
		const again = await runner.run(['set', 'Members', 'syncPairs.people.identifier=none']);
		expect(again.stderr).not.toContain('New warning: Person: Customer system');
		await runner.run(['set', 'Members', 'syncPairs.people.identifier=unknown:Jo']);
		const {stdout} = await runner.run(['check', 'Members']);
		expect(stdout).toMatch(/Acceptances to look at again\n {2}Reopened: .*have changed since/);
	});

	test('is taken back by --withdraw, also by the rule alone', async () => {
		const runner = await imported();
		await runner.run(['accept', 'Members', overwriting, ...flags, ...expires]);
		const {code, stderr} = await runner.run([
			'accept',
			'Members',
			'overwrite-no-identifier',
			'--withdraw',
		]);
		expect(code).toBe(0);
		expect(stderr).toContain(`The acceptance of ${overwriting} was withdrawn.`);
		expect(await accepted(runner)).toBe('');
		expect((await findingsIn(runner)).code).toBe(1);
	});

	test('comes with an answers file that is imported into a plan', async () => {
		const runner = await imported();
		await runner.run(['accept', 'Members', overwriting, ...flags, ...expires]);
		await runner.run(['export', 'Members', '--format', 'yaml', '--output', 'more.yaml']);
		await runner.run(['accept', 'Members', overwriting, '--withdraw']);
		const {stderr} = await runner.run(['import', 'more.yaml', '--into', 'Members']);
		expect(stderr).toContain('1 accepted warning came with it.');
		expect(await accepted(runner)).toContain(overwriting);
		const again = await runner.run(['import', 'more.yaml', '--into', 'Members']);
		expect(again.stderr).not.toContain('accepted warning');
	});
});

describe('nothing is changed, and the exit code is 2,', () => {
	const whole = [overwriting, ...flags, ...expires];
	test.each([
		[
			'without a reason',
			[overwriting, '--by', 'Mara', ...expires],
			/--reason: Why is it accepted\?/,
		],
		['without a name', [overwriting, '--reason', 'x', ...expires], /--by: Who accepts it\?/],
		[
			'without a last day for a blocker',
			[overwriting, ...flags],
			/--expires: Until when\? A blocker is accepted for a time only\./,
		],
		[
			'with a last day that is past',
			[overwriting, ...flags, '--expires', '2026-11-23'],
			/--expires: “2026-11-23” is past already/,
		],
		[
			'with a last day that is none',
			[overwriting, ...flags, '--expires', 'spring'],
			/--expires: A date was expected/,
		],
		[
			'with another status',
			[...whole, '--status', 'ignored'],
			/Allowed choices are accepted, transferred, mitigationPlanned, mitigated, falsePositive/,
		],
		[
			'for a warning that is not there, with the nearest named first',
			['overwrite-no-identifer:person', ...flags, ...expires],
			/“overwrite-no-identifer:person” is not among the warnings of this plan\. The nearest are overwrite-no-identifier:people, /,
		],
		[
			'for a rule that warns of nothing here',
			['rate-window-misfit', ...flags, ...expires],
			/The rule “rate-window-misfit” warns of nothing in this plan/,
		],
		[
			'for a rule that warns of several things',
			['no-test-environment', ...flags, ...expires],
			/“no-test-environment” is a warning about 2 things; name one of no-test-environment:crm, no-test-environment:mail\./,
		],
		[
			'when withdrawing what is not accepted',
			[overwriting, '--withdraw'],
			/is not accepted in this plan; nothing is\./,
		],
		[
			'when withdrawing for a reason',
			[overwriting, '--withdraw', '--reason', 'x'],
			/cannot be used with option/,
		],
	])('%s', async (_, argv, says) => {
		const runner = await imported();
		const file = await fileOf(runner);
		const before = hashOf(file);
		const {code, stdout, stderr} = await runner.run(['accept', 'Members', ...argv]);
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(stderr).toMatch(says);
		expect(stderr).toMatch(/Nothing was (?:changed|done)\./);
		expect(hashOf(file)).toBe(before);
	});

	test('for an answers file, and the entry is printed that an editor can put there', async () => {
		const runner = new CommandRunner();
		const file = runner.write('plan.yaml', smallPlan);
		const {code, stdout, stderr} = await runner.run(['accept', 'plan.yaml', ...whole]);
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(readFileSync(file, 'utf8')).toBe(smallPlan);
		const entry = /accepted:\n(?: {2}.*\n)+/.exec(stderr)?.[0] ?? '';
		expect(entry).toContain(`- finding: ${overwriting}`);

		runner.write('accepted.yaml', `${smallPlan}${entry}`);
		const withdrawn = await runner.run(['accept', 'accepted.yaml', overwriting, '--withdraw']);
		expect(withdrawn.stderr).toContain(
			`Take the entry “${overwriting}” out of its list “accepted”.`,
		);
		const {stdout: report} = await runner.run(['check', 'accepted.yaml', '--format', 'json']);
		expect(report).toContain('"standing": "holds"');
	});

	test('for an answers file in JSON the entry is JSON', async () => {
		const runner = await imported();
		await runner.run(['export', 'Members', '--format', 'json', '--output', 'plan.json']);
		const {stderr} = await runner.run(['accept', 'plan.json', ...whole]);
		const entry = stderr.slice(stderr.indexOf('"accepted": [') + '"accepted": '.length);
		expect(JSON.parse(entry)).toMatchObject([{finding: overwriting, by: 'Mara'}]);
	});
});

import {expect, test} from 'vitest';
import {CommandRunner, smallPlan} from './run-command.ts';
import {listWith, objectWith} from './some.ts';

const plan = smallPlan.replace(
	'    destinations: [mail]\n',
	`    destinations: [mail]
    personal: {unknown: true, owner: Ilse, due: 2026-11-01}
    identifier: {unknown: true, owner: Bram}
`,
);

async function agenda(...options: readonly string[]) {
	const runner = new CommandRunner();
	runner.write('plan.yaml', plan);
	return runner.run(['agenda', 'plan.yaml', '--as-of', '2026-11-24', ...options]);
}

test('it lists who is to find out what, nobody last', async () => {
	const {code, stdout, stderr} = await agenda();
	expect({code, stderr}).toEqual({code: 0, stderr: ''});
	const headings = stdout.split('\n').filter(line => /^\S.* \(\d+\)$/.test(line));
	expect(headings).toEqual(['Bram (1)', 'Ilse (1)', expect.stringMatching(/^Not answered yet /)]);
	expect(stdout).toContain('by 1 November 2026 (past)');
});

test('--for shows one person’s part, whatever the case', async () => {
	const {code, stdout} = await agenda('--for', 'ilse');
	expect(code).toBe(0);
	expect(stdout).toMatch(
		/^Members and invoices: open questions as of 24 November 2026\n\nIlse \(1\)\n/,
	);
	expect(stdout).not.toContain('Bram');
});

test('--for somebody who is not in the plan is exit code 2, with the nearest name', async () => {
	const {code, stdout, stderr} = await agenda('--for', 'Ilsa');
	expect({code, stdout}).toEqual({code: 2, stdout: ''});
	expect(stderr).toContain(
		'Nobody in the plan is called “Ilsa”. Did you mean “Ilse”? Open questions have Bram and Ilse.',
	);
});

test('as Markdown it begins with a heading', async () => {
	const {code, stdout, stderr} = await agenda('--format', 'markdown');
	expect({code, stderr}).toEqual({code: 0, stderr: ''});
	expect(stdout).toMatch(
		/^# Open questions: Members and invoices\n\nAs of 24 November 2026\.\n\n## Bram \(1\)\n\n- /,
	);
});

test('as JSON it is data alone', async () => {
	const {code, stdout, stderr} = await agenda('--format', 'json');
	expect({code, stderr}).toEqual({code: 0, stderr: ''});
	const data: unknown = JSON.parse(stdout);
	expect(data).toMatchObject({
		plan: {title: 'Members and invoices'},
		asOf: '2026-11-24',
		owners: [
			{
				owner: 'Bram',
				questions: [{question: 'identifier', state: 'unknown'}],
			},
			{
				owner: 'Ilse',
				questions: [
					{
						question: 'personal',
						subject: {kind: 'dataPoint', id: 'e-mail', name: 'E-mail'},
						due: '2026-11-01',
						isPast: true,
						findings: listWith(objectWith({id: 'personal-no-purpose:e-mail'})),
					},
				],
			},
			{owner: null},
		],
	});
});

test('a plan of the library can be meant too, and a wrong day is told', async () => {
	const runner = new CommandRunner();
	const id = await runner.make('Empty');
	expect((await runner.run(['agenda', id])).stdout).toContain('Not answered yet (');
	const {code, stderr} = await runner.run(['agenda', id, '--as-of', 'soon']);
	expect(code).toBe(2);
	expect(stderr).toContain('“soon” is not a day.');
});

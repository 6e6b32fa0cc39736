import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {openPlanFile} from '../../source/platform/plan-store.ts';
import {CommandRunner, smallPlan} from './run-command.ts';
import {textWith} from './some.ts';

/** Lines as they are typed. */
function typed(...lines: readonly string[]): string {
	return lines.map(line => `${line}\n`).join('');
}

async function answersOf(runner: CommandRunner, named: string): Promise<string> {
	return (await runner.run(['export', named, '--format', 'yaml'])).stdout;
}

test('an interview from the first question to the document, with nothing but lines', async () => {
	const runner = new CommandRunner();
	const first = await runner.run(['new', '--plain'], {
		input: typed(
			'Members and invoices',
			'/by Mara',
			'The service desk sees paid invoices',
			'without asking Finance.',
			'.',
			'/skip',
			'/u Finance 31 December 2026',
			'/go list of systems',
			'Customer system',
			'Mailing tool',
			'',
			'/go list of data points',
			'E-mail',
			'Phone',
			'/rename Phone = Telephone',
			'/remove Telephone',
			'',
			'1',
			'Customer system',
			'2',
		),
	});
	expect({code: first.code, stderr: first.stderr}).toEqual({
		code: 0,
		stderr: textWith('Go on with: groundplan open'),
	});
	const answers = await answersOf(runner, 'Members');
	expect(answers).toContain('The service desk sees paid invoices');
	expect(answers).toContain('without asking Finance.');
	expect(answers).toMatch(/measure: .*owner: Finance.*due: 2026-12-31/);
	expect(answers).toMatch(/sourceOfTruth: .*customer-system/);
	expect(answers).toMatch(/systemsOfRecord: .*customer-system/);
	expect(answers).toMatch(/destinations: .*mailing-tool/);
	expect(answers).toContain('Mara');
	expect(answers).not.toContain('elephone');

	const resumed = await runner.run(['open', 'Members', '--plain'], {
		input: typed(
			'/status',
			`/export ${runner.at('plan.md')}`,
			`/export ${runner.at('plan.md')}`,
			'/quit',
		),
	});
	expect(resumed.code).toBe(0);
	expect(resumed.stdout).toContain('Data points, 5 of');
	expect(resumed.stdout).toContain('Written to');
	expect(resumed.stdout).toContain('it was not changed');
	expect(readFileSync(runner.at('plan.md'), 'utf8')).toContain('without asking Finance.');
});

/** A plan in the library, opened line by line at a question. */
async function at(
	question: string,
	...lines: readonly string[]
): Promise<{readonly stdout: string; readonly code: number; readonly answers: string}> {
	const runner = new CommandRunner();
	runner.write('plan.yaml', smallPlan);
	await runner.run(['import', 'plan.yaml']);
	const {stdout, code} = await runner.run(['open', 'Members', '--plain'], {
		input: typed(`/go ${question}`, ...lines),
	});
	return {stdout, code, answers: (await answersOf(runner, 'Members')).replaceAll(/\n\s+/g, ' ')};
}

test.each([
	['maturity customer', ['1'], /maturity: .*mature/],
	['maturity customer', ['Growing'], /maturity: .*growing/],
	['region customer', ['EU'], /region: .*EU/],
	['go-live date', ['12 Dec 2027'], /goLive: .*2027-12-12/],
	['go-live date', ['/none'], /goLive: .*none/],
	['go-live date', ['none'], /goLive: .*none/],
	['sponsor', ['Mara, Finance'], /sponsor: .*\[Mara, Finance\]/],
	['sponsor', ['//etc/passwd'], /sponsor: .*\/etc\/passwd/],
	['sponsor', ['/u'], /sponsor: .*unknown/],
	['sponsor', ['/u Jo Smith 2027-01-15'], /owner: Jo Smith.*due: 2027-01-15/],
	['sponsor', ['/u 2027-01-15'], /due: 2027-01-15/],
	['sponsor', ['/na A pilot has none'], /notApplicable: A pilot has none/],
	['sponsor', ['Mara', '/back', '/note Since May'], /note: Since May/],
	['sponsor', ['Mara', '/back', '/claim Jo: Finance'], /disputed:.*Mara.*Finance.*by: Jo/],
	['sponsor', ['Mara', '/back', '/claim Jo: Finance', '/settle 2'], /sponsor: .*Finance/],
	[
		'out of scope',
		['Website forms', 'Orders, paid', ''],
		/outOfScope: .*Website forms.*Orders, paid/,
	],
	[
		'busy periods',
		['Congress | 2027-02-15 | 2027-03-12', ''],
		/busyPeriods: .*name: Congress.*2027-02-15.*2027-03-12/,
	],
	['list of systems', ['Ticket system', ''], /Ticket system/],
	['list of systems', ['/rename Mailing tool = Newsletter tool'], /Newsletter tool/],
	[
		'list of sync pairs',
		['/remove Person: Customer system → Mailing tool', '/take', ''],
		/E-mail: Customer system → Mailing tool/,
	],
])('at “%s”, %j is stored', async (question, lines, stored) => {
	const {code, answers} = await at(question, ...lines);
	expect(code).toBe(0);
	expect(answers).toMatch(stored);
});

test.each([
	['maturity customer', ['matur'], 'Did you mean “mature”?'],
	['go-live date', ['soon'], 'Write it as'],
	['sponsor', ['/na'], 'Say why it does not apply'],
	['sponsor', ['/note x'], 'A note belongs to an answer'],
	['sponsor', ['/claim Jo: x'], 'Give the first answer'],
	['sponsor', ['/claim'], 'Who says what?'],
	['sponsor', ['/settle 1'], 'Nothing is in dispute'],
	['sponsor', ['/remove x'], 'belongs to a list'],
	['sponsor', ['/clear'], 'no answer to take away'],
	['sponsor', ['/go nowhere at all'], 'Nothing is called'],
	['sponsor', ['/statsu'], 'Did you mean “status”?'],
	['sponsor', ['/help'], '/claim NAME: ANSWER'],
	['sponsor', ['?'], 'A good answer:'],
	['sponsor', ['Mara', '/undo'], 'Undone'],
	['sponsor', ['Mara', '/undo', '/redo'], 'Redone'],
	['sponsor', ['/warnings'], 'no identifier'],
	['sponsor', ['/status'], 'Truths known: not yet.'],
	['sponsor', ['/depth'], 'All questions are asked now.'],
	['identifier customer', ['Member number'], 'Warning settled'],
	['approach customer', ['/claim Jo: Accept', '1'], 'This is in dispute'],
	['goal', ['/none'], 'there is always an answer'],
	['list of systems', ['Customer system'], 'in the list already'],
	['list of systems', ['/remove Custmer system'], 'Did you mean “Customer system”?'],
	['list of systems', ['/take'], 'Nothing is proposed'],
	['busy periods', ['Congress | soon', ''], 'The lines are kept'],
	['sponsor', ['/export'], 'Where to?'],
])('at “%s”, %j says “%s”', async (question, lines, said) => {
	const {code, stdout} = await at(question, ...lines);
	expect(code).toBe(0);
	expect(stdout).toContain(said);
});

test('an answer that causes a warning says so in one line', async () => {
	const {stdout} = await at('decider', '/none');
	expect(stdout).toMatch(/^New warning: .+$/m);
});

test('the end of the input in the middle of a text loses nothing', async () => {
	const {answers} = await at('measure of success', 'Invoice entry falls', 'from 22 h to 4 h');
	expect(answers).toMatch(/measure: .*Invoice entry falls.*from 22 h to 4 h/);
});

test('an interruption in the middle of a text saves it and is exit code 130', async () => {
	const runner = new CommandRunner();
	const id = await runner.make('Plan');
	const {code, stderr} = await runner.run(['open', id, '--plain'], {
		input: typed('Fewer calls'),
		whenListening({interrupt}, said) {
			const look = () => {
				if (said().includes('Fewer calls')) {
					interrupt(130);
				} else {
					setImmediate(look);
				}
			};
			look();
		},
	});
	expect(code).toBe(130);
	expect(stderr).toContain('Saved:');
	expect(await answersOf(runner, id)).toContain('goal: Fewer calls');
});

test('every answer is on disk before the next question is put', async () => {
	const runner = new CommandRunner();
	const id = await runner.make('Plan');
	const {promise: asked, resolve} = Promise.withResolvers<string>();
	const running = runner.run(['open', id, '--plain'], {
		input: typed('Fewer calls', '.'),
		whenListening({interrupt}) {
			const look = async () => {
				const answers = await answersOf(runner, id);
				if (answers.includes('Fewer calls')) {
					resolve(answers);
					interrupt(130);
				} else {
					setImmediate(() => void look());
				}
			};
			void look();
		},
	});
	expect(await asked).toContain('goal: Fewer calls');
	await running;
});

test('a plan that somebody else is changing can be read and not changed', async () => {
	const runner = new CommandRunner();
	const id = await runner.make('Plan');
	const store = openPlanFile(path.join(runner.library, `plan-${id}.groundplan`));
	try {
		const {code, stdout} = await runner.run(['open', id, '--plain'], {
			input: typed('Fewer calls', '.'),
		});
		expect(code).toBe(0);
		expect(stdout).toContain('Opened for reading only');
		expect(stdout).toContain('Not changed');
		expect((await runner.run(['set', id, 'project.goal=x'])).code).toBe(2);
	} finally {
		store.close();
	}

	expect(await answersOf(runner, id)).not.toContain('Fewer calls');
});

test('names from the plan reach the terminal without control characters', async () => {
	const runner = new CommandRunner();
	const id = await runner.make('Plan');
	const {stdout} = await runner.run(['open', id, '--plain'], {
		input: typed('/go list of systems', 'A\u001B[31mB\u202EC', '', '/status'),
	});
	expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	expect(stdout).toContain('A␛[31mB⟨U+202E⟩C');
});

test('the cursor is never moved and the screen never drawn on', async () => {
	const {stdout} = await at('sponsor', 'Mara', '?', '/help', '/warnings');
	expect(stdout).not.toContain('\u001B');
	expect(stdout).not.toContain('\r');
});

test('at the home screen a plan is opened by its number, and a new one made by its title', async () => {
	const runner = new CommandRunner();
	const made = await runner.run(['--plain'], {input: typed('First plan', 'Fewer calls', '.')});
	expect(made.code).toBe(0);
	expect(await answersOf(runner, 'First')).toContain('Fewer calls');
	const opened = await runner.run(['--plain'], {input: typed('1')});
	expect(opened.stdout).toContain('1. First plan');
	expect(opened.stdout).toContain('How much time and patience');
	expect((await runner.run(['--plain'], {input: typed('7')})).code).toBe(2);
	expect((await runner.run(['--plain'])).code).toBe(0);
	const plans: unknown = JSON.parse((await runner.run(['list', '--json'])).stdout);
	expect(plans).toHaveLength(1);
});

test('without a title no plan is made', async () => {
	const runner = new CommandRunner();
	expect((await runner.run(['new', '--plain'], {input: typed('')})).code).toBe(2);
	expect((await runner.run(['list', '--json'])).stdout).toBe('[]\n');
});

test('the whole interview can be skipped through, forwards and backwards', async () => {
	const runner = new CommandRunner();
	runner.write('plan.yaml', smallPlan);
	await runner.run(['import', 'plan.yaml']);
	const forwards = await runner.run(['open', 'Members', '--section', 'project', '--plain'], {
		input: '\n'.repeat(200),
	});
	const end = 'That was the last question.';
	expect(forwards.stdout).toContain(end);
	const headings = (text: string) => text.match(/^.+, \d+ of \d+$/gm) ?? [];
	const there = headings(forwards.stdout);
	expect(new Set(there).size).toBe(there.length);
	expect(there.length).toBeGreaterThan(40);
	const back = await runner.run(['open', 'Members', '--plain'], {
		input: '/back\n'.repeat(there.length + 5),
	});
	expect(new Set(headings(back.stdout))).toEqual(new Set(there));
});

import {expect, test} from 'vitest';
import {CommandRunner, hashOf, smallPlan} from './run-command.ts';

/** The plan in a library, and its answers after a command as an answers file. */
async function imported(): Promise<{
	readonly runner: CommandRunner;
	readonly exported: () => Promise<string>;
}> {
	const runner = new CommandRunner();
	runner.write('plan.yaml', smallPlan);
	await runner.run(['import', 'plan.yaml']);
	return {
		runner,
		async exported() {
			return (await runner.run(['export', 'Members', '--format', 'yaml'])).stdout;
		},
	};
}

test.each([
	['project.goal=Less typing = less anger', /goal: .*Less typing = less anger/],
	['systems.crm.maturity=Mature', /maturity: .*mature/],
	['systems.Customer system.maturity=mature', /maturity: .*mature/],
	['systems.CUSTOMER SYSTEM.Maturity=mature', /maturity: .*mature/],
	['dataPoints.E-mail.destinations=crm, Mailing tool', /destinations: .*\[crm, mail\]/],
	['dataPoints.e-mail.fields.mail.length=255', /length: .*255/],
	['dataPoints.E-mail.fields.Mailing tool.length=255', /length: .*255/],
	['project.goLive=31 December 2026', /goLive: .*2026-12-31/],
	['project.measure=none', /measure: .*none/],
	['project.measure=unknown', /measure: .*unknown/],
	[
		'project.measure=unknown:Finance:2026-12-31',
		/measure: .*unknown: true.*owner: Finance.*due: 2026-12-31/,
	],
	['project.measure=unknown::31 Dec 2026', /measure: .*due: 2026-12-31/],
	['project.measure=not-applicable:A pilot', /measure: .*notApplicable: A pilot/],
])('%s is stored', async (answer, stored) => {
	const {runner, exported} = await imported();
	const {code, stdout, stderr} = await runner.run(['set', 'Members', answer]);
	expect({code, stdout}).toEqual({code: 0, stdout: ''});
	expect(stderr).toContain('Saved.');
	expect((await exported()).replaceAll(/\n\s+/g, ' ')).toMatch(stored);
});

test('who says it, on what basis, and a note are kept', async () => {
	const {runner, exported} = await imported();
	await runner.run([
		'set',
		'Members',
		'systems.crm.maturity=mature',
		'--by',
		'Jo',
		'--basis',
		'measured',
		'--note',
		'Since 2009',
	]);
	const [, maturity = ''] = /maturity: (.*)/.exec(await exported()) ?? [];
	expect(maturity).toContain('by: Jo');
	expect(maturity).toContain('basis: measured');
	expect(maturity).toContain('note: Since 2009');
	expect(maturity).toContain('on: 2026-11-24');
});

test('an answer that causes a warning says so, and one that settles it too', async () => {
	const {runner} = await imported();
	const settled = await runner.run([
		'set',
		'Members',
		'syncPairs.people.identifier=Member number',
	]);
	expect(settled.stderr).toContain('Warning settled: Overwriting without an identifier');
	const caused = await runner.run(['set', 'Members', 'syncPairs.people.identifier=none']);
	expect(caused.stderr).toMatch(/New warning: .*identifier/);
});

test.each([
	['systems.crn.maturity=mature', 'Did you mean “crm”?'],
	['systems.Custmer system.maturity=mature', 'Did you mean “Customer system”?'],
	['systems.crm.maturty=mature', 'Did you mean “maturity”?'],
	['sistems.crm.maturity=mature', 'Did you mean “systems”?'],
	['systems.crm.maturity=matur', 'Did you mean “mature”?'],
	['dataPoints.e-mail.fields.nail.length=5', 'Did you mean “mail”?'],
	['dataPoints.e-mail.destinations=crm, nowhere', 'There is no system called “nowhere”'],
	['systems.crm=mature', 'names no question'],
	['project.goal', 'is not PATH=VALUE'],
	['project.goal=', 'Nothing was written'],
	['project.goLive=soon', 'date'],
	['project.measure=unknown:Jo:soon', 'date'],
	['project.measure=not-applicable', 'why it does not apply'],
])('%s is refused as a whole, with what is near', async (answer, message) => {
	const {runner, exported} = await imported();
	const before = await exported();
	const {code, stdout, stderr} = await runner.run([
		'set',
		'Members',
		'project.sponsor=Mara',
		answer,
	]);
	expect({code, stdout}).toEqual({code: 2, stdout: ''});
	expect(stderr).toContain(message);
	expect(await exported()).toBe(before);
});

test('an answers file is not changed; the message says how to import it', async () => {
	const runner = new CommandRunner();
	const file = runner.write('plan.yaml', smallPlan);
	const before = hashOf(file);
	const {code, stderr} = await runner.run(['set', 'plan.yaml', 'project.goal=x']);
	expect(code).toBe(2);
	expect(stderr).toContain('groundplan import plan.yaml');
	expect(hashOf(file)).toBe(before);
});

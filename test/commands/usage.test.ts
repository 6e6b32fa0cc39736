import {expect, test} from 'vitest';
import packageJson from '../../package.json' with {type: 'json'};
import {CommandRunner} from './run-command.ts';

const commands = [
	'new',
	'open',
	'list',
	'status',
	'check',
	'export',
	'import',
	'set',
	'rename',
	'duplicate',
	'remove',
	'restore',
	'explain',
	'rules',
	'questions',
	'schema',
];

test.each(['--help', '-h', 'help'])('%s lists every command on stdout', async flag => {
	const {code, stdout, stderr} = await new CommandRunner().run([flag]);
	expect({code, stderr}).toEqual({code: 0, stderr: ''});
	for (const command of commands) {
		expect(stdout).toMatch(new RegExp(String.raw`^  ${command}\b`, 'm'));
	}
});

test.each(commands)(
	'%s explains itself, with the flags that every command knows',
	async command => {
		const runner = new CommandRunner();
		const {code, stdout} = await runner.run([command, '--help']);
		expect(code).toBe(0);
		for (const flag of [
			'--plain',
			'--no-input',
			'--quiet',
			'--no-color',
			'--library',
			'--debug',
			'--help',
			'--version',
		]) {
			expect(stdout).toContain(flag);
		}

		expect(await runner.run(['help', command])).toEqual({code: 0, stdout, stderr: ''});
	},
);

test('--version among other words prints the version', async () => {
	expect(await new CommandRunner().run(['list', '--version'])).toEqual({
		code: 0,
		stdout: `${packageJson.version}\n`,
		stderr: '',
	});
});

test.each([
	[
		['chek'],
		'There is no command “chek”. Did you mean “check”? Run “groundplan help” to see the commands.\n',
	],
	[['my.yaml'], '“my.yaml” is no command. To open it, run: groundplan open my.yaml\n'],
	[['check'], "Missing required argument 'plan'."],
	[
		['check', 'a', '--format', 'xml'],
		"Option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json, sarif, junit, github, markdown.",
	],
	[['check', 'a', 'b'], "Too many arguments for 'check'."],
	[['check', 'a', '--formt', 'json'], "Unknown option '--formt'. Did you mean --format?"],
	[
		['check', 'a', '--as-of', 'yesterday'],
		'“yesterday” is not a day. Write --as-of as YYYY-MM-DD, such as 2026-12-31.\n',
	],
	[['check', 'a', '--as-of', '2026-02-30'], '“2026-02-30” is not a day.'],
])(
	'%j is wrong usage: exit code 2, what is wrong on stderr, nothing on stdout',
	async (argv, message) => {
		const {code, stdout, stderr} = await new CommandRunner().run(argv);
		expect({code, stdout}).toEqual({code: 2, stdout: ''});
		expect(stderr).toContain(message);
	},
);

test('what was typed reaches the terminal without its control characters', async () => {
	const {stderr} = await new CommandRunner().run(['che\u001B[31mck\u0007']);
	expect(stderr.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	expect(stderr).toContain('che␛[31mck␇');
});

test.each([
	['check', 'nopos'],
	['status', 'nopos'],
	['export', 'nopos'],
	['open', 'nopos'],
	['set', 'nopos', 'project.goal=x'],
	['rename', 'nopos', 'x'],
	['duplicate', 'nopos'],
	['remove', 'nopos', '--force'],
	['restore', 'nopos'],
])('%s says that there is no such plan, and which name is near', async (...argv) => {
	const runner = new CommandRunner();
	await runner.make('Nopes');
	const {code, stdout, stderr} = await runner.run(argv);
	expect({code, stdout}).toEqual({code: 2, stdout: ''});
	expect(stderr).toContain('There is no plan “nopos”. Did you mean “Nopes”?');
});

test('a plan goes by its title, its id, the beginning of its name, and its path', async () => {
	const runner = new CommandRunner();
	const id = await runner.make('Members and invoices');
	const paths = [
		id,
		'members and invoices',
		'Members',
		`library/members-and-invoices-${id}.groundplan`,
	];
	for (const named of paths) {
		const {code, stdout} = await runner.run(['status', named]);
		expect({code, named}).toEqual({code: 0, named});
		expect(stdout).toContain('Members and invoices');
	}

	const {code, stderr} = await runner.run(['status', 'Membres and invoices']);
	expect(code).toBe(2);
	expect(stderr).toContain('Did you mean “Members and invoices”?');
});

test('an error nobody expected is one sentence, and with --debug also where it happened', async () => {
	const runner = new CommandRunner();
	// A file where the library's directory should be.
	const library = runner.write('file', '');
	const {code, stdout, stderr} = await runner.run([
		'new',
		'Plan',
		'--no-input',
		'--library',
		library,
	]);
	expect({code, stdout}).toEqual({code: 2, stdout: ''});
	expect(stderr).not.toMatch(/^\s+at /m);
	const debugged = await runner.run([
		'new',
		'Plan',
		'--no-input',
		'--library',
		library,
		'--debug',
	]);
	expect(debugged.code).toBe(2);
	expect(debugged.stderr).toMatch(/^\s+at /m);
});

test('--quiet leaves results and errors, and nothing else', async () => {
	const runner = new CommandRunner();
	const {code, stdout, stderr} = await runner.run(['new', 'Plan', '--no-input', '--quiet']);
	expect({code, stdout, stderr}).toEqual({code: 0, stdout: '', stderr: ''});
	expect((await runner.run(['list', '--quiet'])).stdout).toContain('Plan');
	expect((await runner.run(['list', '--quiet', 'x'])).stderr).not.toBe('');
});

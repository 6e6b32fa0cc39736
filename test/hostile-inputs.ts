import inputs from './fixtures/hostile-inputs.json' with {type: 'json'};

export interface HostileInput {
	readonly id: string;
	readonly kind: string;
	readonly input: string;
	readonly expect: string;
}

const inTime = 'validation finishes in <50 ms';
const refused = 'clear error naming file and reason; store unchanged; original file untouched';

/** Inputs too long to keep in a file. */
const long: readonly HostileInput[] = [
	{
		id: 'imp-deep',
		kind: 'import',
		input: '['.repeat(100_000) + ']'.repeat(100_000),
		expect: refused,
	},
	{id: 'imp-yaml-deep', kind: 'import', input: '['.repeat(20_000), expect: refused},
	{id: 'redos-a-bang', kind: 'redos', input: `${'a'.repeat(50_000)}!`, expect: inTime},
	{id: 'redos-ansi-semi', kind: 'redos', input: `\u001B[${';'.repeat(50_000)}`, expect: inTime},
	{id: 'redos-backticks', kind: 'redos', input: '`'.repeat(50_000), expect: inTime},
	{id: 'redos-brackets', kind: 'redos', input: '['.repeat(50_000), expect: inTime},
	{id: 'redos-spaces', kind: 'redos', input: `${' '.repeat(100_000)}x`, expect: inTime},
];

/** Inputs meant to do harm, of one kind: `terminal-escape`, `unicode`, `markdown`, `path`, `import`, `redos` and others. */
export function hostileInputs(kind: string): readonly HostileInput[] {
	return [...inputs, ...long].filter(input => input.kind === kind);
}

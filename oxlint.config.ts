import {defineConfig} from 'oxlint';
import type {OxlintConfig} from 'oxlint';

/** Which layers each layer may import, apart from itself: the table of architecture.md. */
const layers = {
	plan: [],
	interview: ['plan'],
	'answers-file': ['plan', 'interview'],
	rules: ['plan', 'interview'],
	documents: ['plan', 'interview', 'rules', 'answers-file'],
	wizard: ['plan', 'interview', 'rules', 'documents', 'answers-file'],
	platform: ['plan', 'interview', 'rules', 'documents', 'answers-file', 'wizard'],
	ui: ['plan', 'interview', 'rules', 'documents', 'wizard'],
	commands: [
		'plan',
		'interview',
		'rules',
		'documents',
		'answers-file',
		'wizard',
		'platform',
		'ui',
	],
};

const pure = ['plan', 'interview', 'answers-file', 'rules', 'documents', 'wizard'];

/** Packages and Node modules that only some layers may import. */
const owned = [
	{
		imports:
			'(node:)?(child_process|cluster|dgram|dns|fs|http|http2|https|inspector|module|net|os|perf_hooks|process|readline|repl|sea|sqlite|tls|tty|v8|vm|wasi|worker_threads)',
		by: ['platform', 'commands'],
	},
	{imports: '(react|ink)(-.+)?', by: ['ui', 'commands']},
	{imports: 'yaml', by: ['answers-file', 'commands']},
	{imports: 'conf|env-paths', by: ['platform', 'commands']},
	{imports: 'commander', by: ['commands']},
];

/** Relative imports are matched at any depth, so no folder inside a layer may bear a layer's name. */
function restrictedImports(
	layer: string,
	mayImport: readonly string[],
): NonNullable<OxlintConfig['rules']> {
	const others = Object.keys(layers).filter(
		other => other !== layer && !mayImport.includes(other),
	);
	const patterns = [
		{
			regex: String.raw`\.\./(.*/)?(${[...others, String.raw`cli\.ts`].join('|')})(/|$)`,
			message: `${layer} may import ${mayImport.join(', ') || 'no other layer'}: see architecture.md.`,
		},
		...owned
			.filter(({by}) => !by.includes(layer))
			.map(({imports, by}) => ({
				regex: `^(${imports})(/|$)`,
				message: `Only ${by.join(' and ')} may import this: see architecture.md.`,
			})),
	];
	return {'no-restricted-imports': ['error', {patterns}]};
}

export default defineConfig({
	plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node', 'react', 'vitest'],
	options: {typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error'},
	categories: {correctness: 'error', suspicious: 'error', perf: 'error'},
	env: {builtin: true, node: true},
	ignorePatterns: ['dist', 'coverage'],
	rules: {
		'typescript/ban-ts-comment': [
			'error',
			{'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true},
		],
		'typescript/consistent-type-assertions': ['error', {assertionStyle: 'never'}],
		'typescript/consistent-type-exports': 'error',
		'typescript/consistent-type-imports': 'error',
		'typescript/no-deprecated': 'error',
		'typescript/no-empty-object-type': 'error',
		'typescript/no-explicit-any': 'error',
		'typescript/no-floating-promises': 'error',
		'typescript/no-import-type-side-effects': 'error',
		'typescript/no-misused-promises': 'error',
		'typescript/no-namespace': 'error',
		'typescript/no-non-null-assertion': 'error',
		'typescript/no-require-imports': 'error',
		'typescript/no-unsafe-argument': 'error',
		'typescript/no-unsafe-assignment': 'error',
		'typescript/no-unsafe-call': 'error',
		'typescript/no-unsafe-function-type': 'error',
		'typescript/no-unsafe-member-access': 'error',
		'typescript/no-unsafe-return': 'error',
		'typescript/only-throw-error': 'error',
		'typescript/prefer-nullish-coalescing': 'error',
		'typescript/prefer-optional-chain': 'error',
		'typescript/prefer-promise-reject-errors': 'error',
		'typescript/prefer-readonly': 'error',
		'typescript/restrict-plus-operands': 'error',
		'typescript/return-await': 'error',
		'typescript/switch-exhaustiveness-check': [
			'error',
			{considerDefaultExhaustiveForUnions: true},
		],
		'typescript/use-unknown-in-catch-callback-variable': 'error',
		'import/no-cycle': 'error',
		'import/no-default-export': 'error',
		'import/no-duplicates': 'error',
		'import/no-mutable-exports': 'error',
		'react/exhaustive-deps': 'error',
		'react/jsx-key': 'error',
		'react/rules-of-hooks': 'error',
		'unicorn/prefer-node-protocol': 'error',
		'unicorn/throw-new-error': 'error',
		curly: ['error', 'multi-line'],
		eqeqeq: 'error',
		'no-console': 'error',
		'no-else-return': 'error',
		'no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
		'no-param-reassign': 'error',
		'no-var': 'error',
		'prefer-const': 'error',
		// The compiler's noImplicitReturns says the same and understands exhaustive switches.
		'consistent-return': 'off',
		'typescript/consistent-return': 'off',
		// The plan is immutable: a changed copy is what a map is for.
		'oxc/no-map-spread': 'off',
		// Libraries are called as their documentation shows: fc.assert, React.memo.
		'import/no-named-as-default-member': 'off',
		'react/react-in-jsx-scope': 'off',
		// Spreading a string into its code points is deliberate; graphemes have their own functions.
		'typescript/no-misused-spread': ['error', {allow: ['string']}],
		// There are no windows here: messages go between threads.
		'unicorn/require-post-message-target-origin': 'off',
		// A function may stand beside its only use.
		'unicorn/consistent-function-scoping': 'off',
	},
	overrides: [
		{files: ['source/*/**'], rules: restrictedImports('a folder outside the table', [])},
		...Object.entries(layers).map(([layer, mayImport]) => ({
			files: [`source/${layer}/**`],
			rules: restrictedImports(layer, mayImport),
		})),
		{
			files: pure.map(layer => `source/${layer}/**`),
			rules: {
				'no-restricted-globals': [
					'error',
					{name: 'process', message: 'Pure layers are given what they need.'},
				],
			},
		},
		{
			files: ['test/**', 'bench/**', 'build/**', '*.config.ts'],
			rules: {
				'no-console': 'off',
				'no-await-in-loop': 'off',
				'import/no-default-export': 'off',
				// A property is often one thing or another, by the input.
				'vitest/no-conditional-expect': 'off',
				// What several tests expect has a name: expectX, assertX, waitForX, or a library's assert.
				'vitest/expect-expect': [
					'error',
					{
						assertFunctionNames: [
							'expect*',
							'assert*',
							'waitFor*',
							'*.assert',
							'*.waitFor*',
							'*.until*',
							'*.expect*',
						],
					},
				],
				'vitest/no-standalone-expect': 'off',
				'vitest/valid-expect': ['error', {maxArgs: 2}],
				'react/rules-of-hooks': 'off',
			},
		},
	],
});

import {defineConfig} from 'vitest/config';

const withProcesses = [
	'test/cli.test.ts',
	'test/platform/document-thread/documents.test.ts',
	'test/platform/full-disk.test.ts',
	'test/platform/two-processes.test.ts',
];

/** They go through a whole interview, every key and screen, every hostile text, hundreds of random plans or 10 MB of text. */
const sweeps = [
	'test/answers-file/round-trip.test.ts',
	'test/answers-file/safety.test.ts',
	'test/commands/plain.test.ts',
	'test/documents/contract.test.ts',
	'test/documents/csv.test.ts',
	'test/documents/diff/compare-plans.test.ts',
	'test/documents/findings/agenda.test.ts',
	'test/documents/findings/markdown.test.ts',
	'test/documents/hostile.test.ts',
	'test/documents/html/hostile.test.ts',
	'test/documents/html/read-chunk.test.ts',
	'test/documents/markdown.test.ts',
	'test/documents/markdownlint.test.ts',
	'test/documents/render-plan-folder.test.ts',
	'test/documents/screen/screen-document.test.ts',
	'test/documents/screen/set-document.test.ts',
	'test/platform/damaged-files.test.ts',
	'test/platform/plan-store.test.ts',
	'test/platform/render-own-templates.test.ts',
	'test/rules/monotone.test.ts',
	'test/rules/up-to-date.test.ts',
	'test/ui/components/text-area.test.tsx',
	'test/ui/fits.test.tsx',
	'test/ui/keymap.test.tsx',
	'test/ui/screens/preview.test.tsx',
	'test/wizard/text/grapheme-bounds.test.ts',
	'test/wizard/text/text-field.test.ts',
	'test/wizard/text/text-window.test.ts',
];

/** They put something else in the place of a module, which files that share modules would all get. */
const withModulesReplaced = [
	'test/platform/write-file.test.ts',
	'test/platform/export/write-folder.test.ts',
];

export default defineConfig({
	test: {
		maxWorkers: '100%',
		setupFiles: ['test/set-up.ts'],
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['test/**/*.test.{ts,tsx}'],
					exclude: [
						'test/terminal/**',
						...sweeps,
						...withProcesses,
						...withModulesReplaced,
					],
					// Each file loading the program anew would take longer than all the tests.
					isolate: false,
				},
			},
			{
				extends: true,
				test: {name: 'sweeps', include: sweeps, isolate: false},
			},
			{
				extends: true,
				test: {name: 'replacing', include: withModulesReplaced},
			},
			{
				extends: true,
				test: {
					// Several processes or threads, killed ones and full disks: seconds each, so not in the part one runs all day.
					name: 'processes',
					include: withProcesses,
					testTimeout: 60_000,
				},
			},
			{
				extends: true,
				test: {
					// Journeys in a real pseudo-terminal: one at a time, so that none waits for another's share of the machine.
					name: 'terminal',
					include: ['test/terminal/**/*.test.{ts,tsx}'],
					globalSetup: 'test/terminal/build-bundle.ts',
					fileParallelism: false,
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
		],
	},
});

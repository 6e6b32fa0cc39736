import {defineConfig} from 'vitest/config';

const withProcesses = [
	'test/cli.test.ts',
	'test/platform/full-disk.test.ts',
	'test/platform/two-processes.test.ts',
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
					exclude: ['test/terminal/**', ...withProcesses, ...withModulesReplaced],
					// Each file loading the program anew would take longer than all the tests.
					isolate: false,
				},
			},
			{
				extends: true,
				test: {name: 'replacing', include: withModulesReplaced},
			},
			{
				extends: true,
				test: {
					// Several processes over one file, killed ones and full disks: seconds each, so not in the part one runs all day.
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

import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		setupFiles: ['test/set-up.ts'],
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['test/**/*.test.{ts,tsx}'],
					exclude: ['test/terminal/**'],
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

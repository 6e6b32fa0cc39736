import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import * as z from 'zod';

const lockfile = z.object({
	packages: z.record(
		z.string(),
		z.object({
			resolved: z.string().optional(),
			optionalDependencies: z.record(z.string(), z.string()).optional(),
		}),
	),
});

let packages: z.infer<typeof lockfile>['packages'];

beforeAll(async () => {
	const file = path.resolve(import.meta.dirname, '../../package-lock.json');
	({packages} = lockfile.parse(JSON.parse(await readFile(file, 'utf8'))));
});

test('no package is tied to one registry', () => {
	const tied = Object.entries(packages).filter(([, {resolved}]) => resolved !== undefined);
	expect(tied).toEqual([]);
});

test('every platform has its build of every package, or npm ci fails there', () => {
	const missing = Object.entries(packages).flatMap(([place, {optionalDependencies}]) =>
		Object.keys(optionalDependencies ?? {}).filter(
			name =>
				!(`node_modules/${name}` in packages) &&
				!(`${place}/node_modules/${name}` in packages),
		),
	);
	expect(missing).toEqual([]);
});

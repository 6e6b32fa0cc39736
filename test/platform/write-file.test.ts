import {mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {beforeEach, describe, expect, test, vi} from 'vitest';
import {WriteError, writeTextFile} from '../../source/platform/write-file.ts';
import {filesIn, temporaryDirectory} from './temporary-directory.ts';

/** The number of calls of the file system before the one that fails, and the code it fails with. */
const failing = vi.hoisted(() => ({after: Number.POSITIVE_INFINITY, code: 'ENOSPC', calls: 0}));

vi.mock(import('node:fs'), async load => {
	const real = await load();
	const breakable = <T extends (...args: never) => unknown>(call: T): T =>
		new Proxy(call, {
			apply(target, self, args) {
				failing.calls += 1;
				if (failing.calls > failing.after) {
					failing.after = Number.POSITIVE_INFINITY;
					throw Object.assign(new Error(failing.code), {code: failing.code});
				}

				const result: unknown = Reflect.apply(target, self, args);
				return result;
			},
		});
	return {
		...real,
		chmodSync: breakable(real.chmodSync),
		closeSync: breakable(real.closeSync),
		fsyncSync: breakable(real.fsyncSync),
		linkSync: breakable(real.linkSync),
		lstatSync: breakable(real.lstatSync),
		openSync: breakable(real.openSync),
		renameSync: breakable(real.renameSync),
		writeFileSync: breakable(real.writeFileSync),
	};
});

beforeEach(() => {
	failing.after = Number.POSITIVE_INFINITY;
});

function errorOf(work: () => unknown): WriteError {
	try {
		work();
	} catch (error) {
		if (error instanceof WriteError) {
			return error;
		}

		throw error;
	}

	return expect.unreachable();
}

describe('a text', () => {
	test('is written as it is, and leaves nothing else behind', () => {
		const directory = temporaryDirectory();
		writeTextFile(path.join(directory, 'plan.md'), '# Plan 👋\n');
		expect(readFileSync(path.join(directory, 'plan.md'), 'utf8')).toBe('# Plan 👋\n');
		expect(readdirSync(directory)).toEqual(['plan.md']);
	});

	test('has the modes the user wants, or is private', () => {
		const directory = temporaryDirectory();
		const umask = process.umask(0o027);
		try {
			writeTextFile(path.join(directory, 'shared'), '');
			writeFileSync(path.join(directory, 'older'), '', {mode: 0o644});
			writeTextFile(path.join(directory, 'older'), 'x', {overwrite: true});
			process.umask(0);
			writeTextFile(path.join(directory, 'private'), '', {isPrivate: true});
		} finally {
			process.umask(umask);
		}

		expect(Object.values(filesIn(directory)).map(entry => entry.slice(0, 3))).toEqual([
			'640',
			'600',
			'640',
		]);
	});

	test('replaces nothing unless asked to', () => {
		const directory = temporaryDirectory();
		const target = path.join(directory, 'plan.md');
		writeFileSync(target, 'mine');
		const {message, there} = errorOf(() => {
			writeTextFile(target, 'new');
		});
		expect(there).toEqual({path: target});
		expect(message).toMatch(/already a file .+not changed/);
		expect(readFileSync(target, 'utf8')).toBe('mine');
		writeTextFile(target, 'new', {overwrite: true});
		expect(readFileSync(target, 'utf8')).toBe('new');
		expect(readdirSync(directory)).toEqual(['plan.md']);
	});

	test('does not go where a link leads, dangling or not', () => {
		const directory = temporaryDirectory();
		const outside = temporaryDirectory();
		writeFileSync(path.join(outside, 'precious'), 'precious');
		symlinkSync(path.join(outside, 'precious'), path.join(directory, 'link'));
		symlinkSync(path.join(outside, 'nothing'), path.join(directory, 'dangling'));
		const before = filesIn(outside);
		for (const name of ['link', 'dangling']) {
			expect(
				errorOf(() => {
					writeTextFile(path.join(directory, name), 'x');
				}).there,
			).toEqual({path: path.join(directory, name)});
			expect(
				errorOf(() => {
					writeTextFile(path.join(directory, name), 'x', {overwrite: true});
				}).message,
			).toMatch(/link to another file and was not replaced/);
		}

		expect(filesIn(outside)).toEqual(before);
	});

	test('takes the place of no folder and no plan', () => {
		const directory = temporaryDirectory();
		mkdirSync(path.join(directory, 'folder'));
		writeFileSync(path.join(directory, 'a.groundplan'), 'plan');
		for (const [name, says] of [
			['folder', /is a folder/],
			['a.groundplan', /is a plan of Groundplan/],
		] as const) {
			expect(
				errorOf(() => {
					writeTextFile(path.join(directory, name), 'x', {overwrite: true});
				}).message,
			).toMatch(says);
		}

		expect(readFileSync(path.join(directory, 'a.groundplan'), 'utf8')).toBe('plan');
	});

	test('says what is wrong with its folder', () => {
		const directory = temporaryDirectory();
		writeFileSync(path.join(directory, 'file'), '');
		const write = (name: string) =>
			errorOf(() => {
				writeTextFile(path.join(directory, name), 'x');
			}).message;
		expect(write('nowhere/plan.md')).toMatch(
			/its folder .+nowhere does not exist\. Make the folder first/,
		);
		expect(write('file/plan.md')).toMatch(/part of the path is a file/);
		expect(write('x'.repeat(300))).toMatch(/the name is too long/);
	});
});

describe('whichever call of the file system fails', () => {
	test.each([
		['ENOSPC', /the disk is full/],
		['EROFS', /the disk can only be read/],
		['EACCES', /you have no permission/],
		['EIO', /the disk reported an error/],
	])(
		'with %s, the old file is whole or the new one is, and nothing is left over',
		(code, says) => {
			for (const overwrite of [false, true]) {
				let nth = 0;
				for (let failed = true; failed; nth += 1) {
					const directory = temporaryDirectory();
					const target = path.join(directory, 'plan.md');
					if (overwrite) {
						writeFileSync(target, 'old');
					}

					Object.assign(failing, {calls: 0, after: nth, code});
					let message: string | undefined;
					try {
						writeTextFile(target, 'new', {overwrite});
					} catch (error) {
						message = error instanceof WriteError ? error.message : String(error);
					}

					failed = failing.calls > nth;
					failing.after = Number.POSITIVE_INFINITY;
					const files = filesIn(directory);
					if (message === undefined) {
						expect(readFileSync(target, 'utf8')).toBe('new');
						expect(Object.keys(files)).toEqual(['plan.md']);
					} else {
						expect(message).toMatch(says);
						expect(Object.keys(files)).toEqual(overwrite ? ['plan.md'] : []);
						expect(overwrite ? readFileSync(target, 'utf8') : 'old').toBe('old');
					}
				}

				expect(nth).toBeGreaterThan(5);
			}
		},
	);
});

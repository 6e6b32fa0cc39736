import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {beforeEach, describe, expect, test, vi} from 'vitest';
import {recordName} from '../../../source/platform/export/folder-record.ts';
import {writeFolder} from '../../../source/platform/export/write-folder.ts';
import {WriteError} from '../../../source/platform/write-file.ts';
import {filesIn, temporaryDirectory} from '../temporary-directory.ts';

/** How many files may still be opened for writing, and the code with which the next one fails. */
const disk = vi.hoisted(() => ({left: Number.POSITIVE_INFINITY, code: 'ENOSPC'}));

vi.mock(import('node:fs'), async load => {
	const real = await load();
	return {
		...real,
		openSync(file, flags, mode) {
			if (flags === 'wx') {
				disk.left -= 1;
				if (disk.left < 0) {
					throw Object.assign(new Error(disk.code), {code: disk.code});
				}
			}

			return real.openSync(file, flags, mode);
		},
	};
});

beforeEach(() => {
	disk.left = Number.POSITIVE_INFINITY;
});

const files = (names: readonly string[], text = 'new') =>
	names.map(name => ({name, text: `${text} ${name}\n`}));

const three = ['README.md', 'systems.md', 'warnings.md'];

/** Where a test writes: a folder that is not there yet. */
const place = () => path.join(temporaryDirectory(), 'plan');

const write = (
	folder: string,
	names: readonly string[],
	{text = 'new', ...options}: Partial<Parameters<typeof writeFolder>[2]> & {text?: string} = {},
) => writeFolder(folder, files(names, text), {format: 'folder', overwrite: false, ...options});

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

const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('a folder', () => {
	test('is made, holds the files, and a record of them that is the same every time', () => {
		const [folder, again] = [place(), place()];
		expect(write(folder, three)).toEqual({files: 3, removed: [], left: []});
		write(again, three.toReversed());
		expect(readdirSync(folder).toSorted()).toEqual([recordName, ...three]);
		expect(read(folder, 'systems.md')).toBe('new systems.md\n');
		expect(filesIn(again)).toEqual(filesIn(folder));
	});

	test('that is there and empty is written to, also through a link by which it is named', () => {
		const folder = place();
		mkdirSync(folder);
		const link = path.join(path.dirname(folder), 'link');
		symlinkSync(folder, link);
		write(link, three);
		expect(readdirSync(folder)).toHaveLength(4);
	});

	test('with something in it is left as it is, and what is there is named', () => {
		const folder = place();
		mkdirSync(folder);
		for (const name of ['z.txt', 'a.txt', 'b.txt', 'c.txt', 'd\u001B.txt', 'e.txt', 'f.txt']) {
			writeFileSync(path.join(folder, name), 'mine');
		}

		const before = filesIn(folder);
		const {message, there} = errorOf(() => write(folder, three));
		expect(message).toContain('a.txt, b.txt, c.txt, d␛.txt, e.txt and 2 more');
		expect(there?.path).toBe(folder);
		expect(there?.holds).toHaveLength(7);
		expect(filesIn(folder)).toEqual(before);
	});

	test.each([
		['a file', (folder: string) => writeFileSync(folder, 'mine'), /is a file and no folder/],
		[
			'a link that leads nowhere',
			(folder: string) => symlinkSync('nowhere', folder),
			/is a link that leads nowhere/,
		],
	])('cannot take the place of %s', (_, put, says) => {
		const folder = place();
		put(folder);
		const before = readdirSync(path.dirname(folder));
		expect(errorOf(() => write(folder, three, {overwrite: true})).message).toMatch(says);
		expect(readdirSync(path.dirname(folder))).toEqual(before);
	});

	test('is not made where there is no folder to make it in', () => {
		const folder = path.join(place(), 'deep');
		expect(errorOf(() => write(folder, three)).message).toMatch(
			/does not exist\. Nothing was written\. Make that folder first/,
		);
		expect(existsSync(path.dirname(folder))).toBe(false);
	});

	test.each(['x'.repeat(300), 'nul\0'])('with an impossible name is said', name => {
		const {message} = errorOf(() => write(path.join(temporaryDirectory(), name), three));
		expect(message).toMatch(/Nothing was written/);
	});
});

describe('exporting again', () => {
	test('replaces the files of an earlier export, also where somebody changed them, and no others', () => {
		const folder = place();
		write(folder, three);
		writeFileSync(path.join(folder, 'systems.md'), 'changed by hand');
		writeFileSync(path.join(folder, 'mine.md'), 'mine');
		expect(write(folder, three, {text: 'newer', overwrite: true})).toEqual({
			files: 3,
			removed: [],
			left: [],
		});
		expect(three.map(name => read(folder, name))).toEqual(three.map(name => `newer ${name}\n`));
		expect(read(folder, 'mine.md')).toBe('mine');
	});

	test('takes nothing for its own that no earlier export wrote, and then writes nothing', () => {
		const folder = place();
		mkdirSync(folder);
		writeFileSync(path.join(folder, 'README.md'), 'mine');
		const before = filesIn(folder);
		const {message, there} = errorOf(() => write(folder, three, {overwrite: true}));
		expect(message).toMatch(/there is README\.md, which no earlier export wrote/);
		expect(there).toBeUndefined();
		expect(filesIn(folder)).toEqual(before);
	});

	test('writes beside what is there under other names', () => {
		const folder = place();
		mkdirSync(folder);
		writeFileSync(path.join(folder, 'mine.md'), 'mine');
		write(folder, three, {overwrite: true});
		expect(readdirSync(folder)).toHaveLength(5);
		expect(read(folder, 'mine.md')).toBe('mine');
	});

	test('removes what is no part of it any more, unless somebody changed it', () => {
		const folder = place();
		write(folder, [...three, 'old.md', 'edited.md', 'gone.md']);
		writeFileSync(path.join(folder, 'edited.md'), 'changed by hand');
		rmSync(path.join(folder, 'gone.md'));
		expect(write(folder, three, {overwrite: true})).toEqual({
			files: 3,
			removed: ['old.md'],
			left: ['edited.md'],
		});
		expect(readdirSync(folder).toSorted()).toEqual(
			[recordName, ...three, 'edited.md'].toSorted(),
		);
		expect(read(folder, recordName)).not.toMatch(/old\.md|gone\.md/);
		expect(read(folder, recordName)).toContain('edited.md');
	});

	test('in another format leaves the files of the first, and both can be replaced', () => {
		const folder = place();
		const contracts = ['contract-a.odcs.yaml', 'contract-b.odcs.yaml'];
		write(folder, three);
		write(folder, contracts, {overwrite: true, format: 'contract'});
		expect(readdirSync(folder)).toHaveLength(6);
		expect(
			write(folder, contracts.slice(1), {overwrite: true, format: 'contract'}).removed,
		).toEqual(['contract-a.odcs.yaml']);
		expect(write(folder, three, {overwrite: true}).removed).toEqual([]);
		expect(readdirSync(folder)).toHaveLength(5);
	});

	test('follows no link inside the folder, and writes nothing where one stands', () => {
		const outside = temporaryDirectory();
		writeFileSync(path.join(outside, 'precious'), 'precious');
		for (const name of ['systems.md', recordName]) {
			const folder = place();
			write(folder, three);
			rmSync(path.join(folder, name));
			symlinkSync(path.join(outside, 'precious'), path.join(folder, name));
			const before = filesIn(folder);
			const {message} = errorOf(() => write(folder, three, {text: 'x', overwrite: true}));
			expect(message).toMatch(/Nothing was written/);
			expect(filesIn(folder)).toEqual(before);
		}

		expect(readFileSync(path.join(outside, 'precious'), 'utf8')).toBe('precious');
	});

	test('does not remove what a link has taken the place of', () => {
		const folder = place();
		const outside = temporaryDirectory();
		write(folder, [...three, 'old.md']);
		const precious = path.join(outside, 'old.md');
		writeFileSync(precious, read(folder, 'old.md'));
		rmSync(path.join(folder, 'old.md'));
		symlinkSync(precious, path.join(folder, 'old.md'));
		expect(write(folder, three, {overwrite: true}).left).toEqual(['old.md']);
		expect(existsSync(precious)).toBe(true);
	});

	test('puts no file in the place of a folder', () => {
		const folder = place();
		write(folder, three);
		rmSync(path.join(folder, 'systems.md'));
		mkdirSync(path.join(folder, 'systems.md'));
		expect(errorOf(() => write(folder, three, {overwrite: true})).message).toMatch(
			/is no ordinary file/,
		);
	});

	test.each([
		[
			'names a file outside',
			'{"groundplan":1,"files":[{"name":"../a.md","format":"folder","sha256":""}]}',
		],
		[
			'names a hidden file',
			'{"groundplan":1,"files":[{"name":".a.md","format":"folder","sha256":""}]}',
		],
		['is of a later version', '{"groundplan":2,"files":[]}'],
		['is no JSON', '{'],
		['is empty', ''],
	])('trusts no record that %s', (_, record) => {
		const folder = place();
		mkdirSync(folder);
		writeFileSync(path.join(folder, recordName), record);
		const {message} = errorOf(() => write(folder, three, {overwrite: true}));
		expect(message).toContain(`${recordName} is not as an export wrote it`);
		expect(readdirSync(folder)).toEqual([recordName]);
		expect(read(folder, recordName)).toBe(record);
	});
});

describe('a disk that refuses', () => {
	test('on the way: what was written is said, and exporting again puts it right', () => {
		const folder = place();
		// The record and two of three files.
		disk.left = 3;
		const {message} = errorOf(() => write(folder, three));
		expect(message).toMatch(/warnings\.md was not written: the disk is full/);
		expect(message).toContain('Written before it, of 3 files: README.md, systems.md.');
		expect(readdirSync(folder).toSorted()).toEqual([recordName, 'README.md', 'systems.md']);
		disk.left = Number.POSITIVE_INFINITY;
		expect(write(folder, three, {overwrite: true}).files).toBe(3);
		expect(readdirSync(folder)).toHaveLength(4);
	});

	test('at once: nothing is left behind', () => {
		for (const left of [0, 1]) {
			const folder = place();
			Object.assign(disk, {left, code: 'EACCES'});
			expect(errorOf(() => write(folder, three)).message).toMatch(
				/you have no permission.* No other file was written\./,
			);
			expect(existsSync(folder)).toBe(false);
		}
	});

	test('while replacing: the older files are whole, and nothing old was removed', () => {
		const folder = place();
		write(folder, [...three, 'old.md'], {text: 'old'});
		disk.left = 2;
		errorOf(() => write(folder, three, {overwrite: true}));
		expect(read(folder, 'README.md')).toBe('new README.md\n');
		expect(read(folder, 'systems.md')).toBe('old systems.md\n');
		expect(read(folder, 'old.md')).toBe('old old.md\n');
	});
});

import {execFileSync} from 'node:child_process';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {
	readOwnTemplates,
	TemplateError,
	type OwnTemplates,
} from '../../source/platform/own-templates.ts';
import {temporaryDirectory} from './temporary-directory.ts';

/** A folder with these files in it. */
function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
	const folder = temporaryDirectory();
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
		writeFileSync(path.join(folder, name), content);
	}

	return folder;
}

/** What is said where templates cannot be read. */
function refusalOf(named: string): string {
	let read: OwnTemplates;
	try {
		read = readOwnTemplates(named);
	} catch (error) {
		expect(error).toBeInstanceOf(TemplateError);
		return error instanceof Error ? error.message : '';
	}

	throw new Error(`Read: ${Object.keys(read.texts).join(', ')}`);
}

describe('a single file', () => {
	test('stands for the whole plan, under the name it has', () => {
		const folder = folderOf({'company.liquid': '\uFEFF# {{ title }}\r\n'});
		expect(readOwnTemplates(path.join(folder, 'company.liquid'))).toEqual({
			texts: {'plan.liquid': '# {{ title }}\n'},
			mainName: 'company.liquid',
		});
	});

	test('may be a link, since it was named itself', () => {
		const folder = folderOf({'real/a.liquid': 'x'});
		symlinkSync(path.join(folder, 'real/a.liquid'), path.join(folder, 'b.liquid'));
		expect(readOwnTemplates(path.join(folder, 'b.liquid')).mainName).toBe('b.liquid');
	});

	test.each<readonly [name: string, content: string | Buffer, reason: string]>([
		['passwd', 'x', 'the name of a template ends in .liquid'],
		['a.liquid', 'x'.repeat(200_001), 'it is larger than 200 KB'],
		['a.liquid', Buffer.from([0x61, 0xff, 0xfe]), 'it is not text in UTF-8'],
	])('%s is refused where it must be', (name, content, reason) => {
		const file = path.join(folderOf({[name]: content}), name);
		expect(refusalOf(file)).toBe(
			`${file} cannot be used as a template: ${reason}. No plan was changed, and nothing was written.`,
		);
	});

	test('that is not there is said', () => {
		expect(refusalOf('nowhere/a.liquid')).toContain('there is no such file or folder');
	});
});

describe('a folder', () => {
	test('gives the templates that stand in it, and nothing else', () => {
		const folder = folderOf({
			'warnings.liquid': 'w',
			'plan.liquid': 'p',
			'notes.txt': 'n',
			'.hidden.liquid': 'h',
			'sub/deep.liquid': 'd',
		});
		expect(readOwnTemplates(folder)).toEqual({
			texts: {'plan.liquid': 'p', 'warnings.liquid': 'w'},
			mainName: 'plan.liquid',
		});
	});

	test('may itself be reached by a link, and hold links to its own files', () => {
		const folder = folderOf({'real/a.liquid': 'x'});
		const real = path.join(folder, 'real');
		symlinkSync(path.join(real, 'a.liquid'), path.join(real, 'b.liquid'));
		symlinkSync(real, path.join(folder, 'link'));
		expect(Object.keys(readOwnTemplates(path.join(folder, 'link')).texts)).toEqual([
			'a.liquid',
			'b.liquid',
		]);
	});

	test.each([
		['a file outside', '../outside.liquid'],
		['a file below', 'sub/deep.liquid'],
		['a file of the system', '/etc/passwd'],
	])('with a link to %s is refused', (_, target) => {
		const folder = folderOf({
			'outside.liquid': 'x',
			'own/plan.liquid': 'x',
			'own/sub/deep.liquid': 'x',
		});
		symlinkSync(target, path.join(folder, 'own', 'warnings.liquid'));
		expect(refusalOf(path.join(folder, 'own'))).toContain(
			'it is a link that leads out of the folder',
		);
	});

	test('with what is no file, no text or too much is refused', () => {
		const withFolder = folderOf({'a.liquid/b.txt': 'x'});
		expect(refusalOf(withFolder)).toContain('it is not an ordinary file');
		const device = path.join(temporaryDirectory(), 'null.liquid');
		symlinkSync('/dev/null', device);
		expect(refusalOf(device)).toContain('it is not an ordinary file');
		const withPipe = folderOf({'plan.liquid': 'x'});
		execFileSync('mkfifo', [path.join(withPipe, 'a.liquid')]);
		expect(refusalOf(withPipe)).toContain('it is not an ordinary file');
		const withDeadLink = folderOf({'plan.liquid': 'x'});
		symlinkSync('nowhere', path.join(withDeadLink, 'a.liquid'));
		expect(refusalOf(withDeadLink)).toContain('there is no such file or folder');
		const numbers = Array.from({length: 61}, (_, number) => number);
		const many = folderOf(Object.fromEntries(numbers.map(each => [`t${each}.liquid`, 'x'])));
		expect(refusalOf(many)).toContain('it holds 61 templates, and at most 60 are read');
		const long = 'x'.repeat(180_000);
		const large = folderOf({'a.liquid': long, 'b.liquid': long, 'c.liquid': long});
		expect(refusalOf(large)).toContain('its templates are larger than 500 KB');
	});

	test('without a template is refused', () => {
		expect(refusalOf(folderOf({'a.txt': 'x'}))).toContain(
			'there is no file in it whose name ends in .liquid',
		);
	});
});

test('names are shown harmless', () => {
	expect(refusalOf('no\u001B[2J.liquid')).toContain('no␛[2J.liquid');
});

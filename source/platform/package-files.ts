import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {ExampleEntry} from '../wizard/message.ts';
import {isRecord} from './stored-json.ts';

/** The directory of Groundplan's own package: that of the nearest package.json with its name, bundled or not. */
function packageDirectory(): string {
	let directory = path.dirname(fileURLToPath(import.meta.url));
	while (!isOurs(path.join(directory, 'package.json'))) {
		const above = path.dirname(directory);
		if (above === directory) {
			throw new Error(
				'Groundplan cannot find its own files. Install it anew; no plan is affected.',
			);
		}

		directory = above;
	}

	return directory;
}

function isOurs(packageFile: string): boolean {
	try {
		const content: unknown = JSON.parse(readFileSync(packageFile, 'utf8'));
		return isRecord(content) && content['name'] === 'groundplan';
	} catch {
		return false;
	}
}

/** The program of the thread that makes documents: bundled, or as it was written where this file is. */
export function threadFile(): string {
	return import.meta.url.endsWith('.ts')
		? fileURLToPath(new URL('document-thread/thread.ts', import.meta.url))
		: path.join(packageDirectory(), 'dist', 'document-thread.js');
}

/** The templates of the plan that come with Groundplan, by file name. */
export function readTemplates(): Readonly<Record<string, string>> {
	const directory = path.join(packageDirectory(), 'templates');
	return Object.fromEntries(
		readdirSync(directory)
			.filter(name => name.endsWith('.liquid'))
			.map(name => [name, readFileSync(path.join(directory, name), 'utf8')]),
	);
}

/** The text of an example's answers file, or nothing if there is no example of that name. */
export function readExample(name: string): string | undefined {
	const directory = examplesDirectory();
	return exampleFiles(directory).includes(`${name}.yaml`)
		? readFileSync(path.join(directory, `${name}.yaml`), 'utf8')
		: undefined;
}

/** The examples that come with Groundplan. Titles are taken from their first lines, so that starting does not parse them all. */
export function exampleEntries(): readonly ExampleEntry[] {
	const directory = examplesDirectory();
	return exampleFiles(directory).map(file => {
		const name = path.basename(file, '.yaml');
		const title = /^title: *["']?(.+?)["']? *$/m.exec(
			readFileSync(path.join(directory, file), 'utf8'),
		);
		return {name, title: title?.[1] ?? name};
	});
}

function examplesDirectory(): string {
	return path.join(packageDirectory(), 'examples');
}

function exampleFiles(directory: string): readonly string[] {
	return readdirSync(directory)
		.filter(name => name.endsWith('.yaml'))
		.toSorted();
}

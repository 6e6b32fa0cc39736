import {readdirSync, readFileSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import {display} from '../plan/display.ts';
import {templateEnding} from '../documents/own-templates/template-info.ts';
import {reasonOf, systemCode} from './failure.ts';

/** Templates that somebody brought along. */
export interface OwnTemplates {
	/** Their texts by file name; that of a single file is `plan.liquid`, whatever it is called. */
	readonly texts: Readonly<Record<string, string>>;
	/** What the file that stands for `plan.liquid` is called. */
	readonly mainName: string;
}

/** Templates that could not be read, or are wrong. The message is a sentence or two; no plan was changed. */
export class TemplateError extends Error {
	override readonly name = 'TemplateError';
}

/** The template that is rendered, and may render the others. */
const mainFile = `plan${templateEnding}`;

/** Largest template, largest of all together, in bytes, and most of them; Groundplan's own are 20 of less than 2 KB each. */
const largest = 200_000;
const largestTogether = 500_000;
const most = 60;

/**
 * Reads a template from a file, or templates from a folder. In a folder only what ends in `.liquid` and stands directly in it
 * is read, and a link that leads out of it is refused.
 *
 * @throws {TemplateError}
 */
export function readOwnTemplates(named: string): OwnTemplates {
	const place = realPlace(named);
	return place.isFolder ? readFolder(place.path, named) : readSingle(place.path, named);
}

function realPlace(named: string): {readonly path: string; readonly isFolder: boolean} {
	try {
		const real = realpathSync(named);
		return {path: real, isFolder: statSync(real).isDirectory()};
	} catch (error) {
		throw unreadable(named, missingOr(error), error);
	}
}

function readSingle(file: string, named: string): OwnTemplates {
	if (!named.endsWith(templateEnding)) {
		throw unreadable(named, `the name of a template ends in ${templateEnding}`);
	}

	return {texts: {[mainFile]: readTemplate(file, named)}, mainName: path.basename(named)};
}

function readFolder(folder: string, named: string): OwnTemplates {
	const names = namesIn(folder, named);
	if (names.length === 0) {
		throw unreadable(named, `there is no file in it whose name ends in ${templateEnding}`);
	}

	if (names.length > most) {
		throw unreadable(named, `it holds ${names.length} templates, and at most ${most} are read`);
	}

	const texts: Record<string, string> = {};
	let together = 0;
	for (const name of names) {
		const text = readTemplate(realInside(folder, name), path.join(named, name));
		together += text.length;
		if (together > largestTogether) {
			throw unreadable(named, `its templates are larger than ${largestTogether / 1000} KB`);
		}

		texts[name] = text;
	}

	return {texts, mainName: mainFile};
}

function namesIn(folder: string, named: string): readonly string[] {
	try {
		return readdirSync(folder)
			.filter(name => name.endsWith(templateEnding) && !name.startsWith('.'))
			.toSorted();
	} catch (error) {
		throw unreadable(named, reasonOf(error), error);
	}
}

/** The real path of a file in a folder, which must be in the folder too. */
function realInside(folder: string, name: string): string {
	const file = path.join(folder, name);
	let real: string;
	try {
		real = realpathSync(file);
	} catch (error) {
		throw unreadable(file, missingOr(error), error);
	}

	if (path.dirname(real) !== folder) {
		throw unreadable(
			file,
			'it is a link that leads out of the folder. Put the template itself there',
		);
	}

	return real;
}

function readTemplate(file: string, named: string): string {
	let bytes: Buffer;
	try {
		const stats = statSync(file);
		if (!stats.isFile()) {
			throw unreadable(named, 'it is not an ordinary file');
		}

		if (stats.size > largest) {
			throw unreadable(named, `it is larger than ${largest / 1000} KB`);
		}

		bytes = readFileSync(file);
	} catch (error) {
		throw error instanceof TemplateError ? error : unreadable(named, missingOr(error), error);
	}

	try {
		const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
		return text.replaceAll('\r\n', '\n');
	} catch (error) {
		throw unreadable(named, 'it is not text in UTF-8', error);
	}
}

function missingOr(error: unknown): string {
	return systemCode(error) === 'ENOENT' ? 'there is no such file or folder' : reasonOf(error);
}

function unreadable(named: string, reason: string, cause?: unknown): TemplateError {
	return new TemplateError(
		`${display(path.normalize(named))} cannot be used as a template: ${display(reason)}. No plan was changed, and nothing was written.`,
		{cause},
	);
}

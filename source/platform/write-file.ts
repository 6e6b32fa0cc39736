import {randomUUID} from 'node:crypto';
import {
	chmodSync,
	closeSync,
	fsyncSync,
	linkSync,
	lstatSync,
	openSync,
	renameSync,
	rmSync,
	writeFileSync,
	type Stats,
} from 'node:fs';
import path from 'node:path';
import {display} from '../plan/display.ts';
import {reasonOf, systemCode} from './failure.ts';
import {planExtension} from './plan-file-name.ts';
import {syncDirectory} from './sync-directory.ts';

/** A file that could not be written. The message is a sentence or two; what was there before is still there. */
export class WriteError extends Error {
	override readonly name = 'WriteError';
	/** What is at the path already, where replacing it was not asked for: a file, or a folder and what it holds. */
	readonly there: {readonly path: string; readonly holds?: readonly string[]} | undefined;

	constructor(
		message: string,
		{there, cause}: {readonly there?: WriteError['there']; readonly cause?: unknown} = {},
	) {
		super(message, {cause});
		this.there = there;
	}
}

/**
 * Writes a text, whole or in pieces, to a file: all of it or nothing. What is there is replaced only with `overwrite`, and only if it is an
 * ordinary file; links are not followed. `isPrivate` is for the owner only, whatever the umask.
 *
 * @throws {WriteError}
 */
export function writeTextFile(
	target: string,
	text: string | readonly string[],
	{
		overwrite = false,
		isPrivate = false,
	}: {readonly overwrite?: boolean; readonly isPrivate?: boolean} = {},
): void {
	const there = assertMayWrite(target, overwrite);
	const temporary = path.join(path.dirname(target), `.${randomUUID()}.unfinished`);
	try {
		writeWhole(temporary, [text].flat(), isPrivate ? 0o600 : 0o666);
		if (there !== undefined && !isPrivate) {
			chmodSync(temporary, there.mode & 0o777);
		}

		giveName(temporary, target, overwrite);
	} catch (error) {
		throw error instanceof WriteError ? error : failed(target, error);
	} finally {
		removeQuietly(temporary);
	}
}

/**
 * Refuses what writing would refuse because of what is there already, and gives what may be replaced.
 *
 * @throws {WriteError}
 */
export function assertMayWrite(target: string, overwrite: boolean): Stats | undefined {
	const there = lookAt(target);
	if (there !== undefined) {
		checkReplaceable(target, there, overwrite);
	}

	return there;
}

function lookAt(target: string): Stats | undefined {
	try {
		return lstatSync(target, {throwIfNoEntry: false});
	} catch (error) {
		throw failed(target, error);
	}
}

function checkReplaceable(target: string, there: Stats, overwrite: boolean): void {
	if (there.isDirectory()) {
		throw new WriteError(`${display(target)} is a folder. Name a file in it.`);
	}

	if (!overwrite) {
		throw existing(target);
	}

	if (target.endsWith(planExtension)) {
		throw new WriteError(
			`${display(target)} is a plan of Groundplan and was not replaced. Choose another name.`,
		);
	}

	if (!there.isFile()) {
		const what = there.isSymbolicLink() ? 'a link to another file' : 'not an ordinary file';
		throw new WriteError(
			`${display(target)} is ${what} and was not replaced. Name the file itself.`,
		);
	}
}

function writeWhole(file: string, pieces: readonly string[], mode: number): void {
	const descriptor = openSync(file, 'wx', mode);
	try {
		for (const piece of pieces) {
			writeFileSync(descriptor, piece);
		}

		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}

	if (mode === 0o600) {
		chmodSync(file, mode);
	}
}

function giveName(temporary: string, target: string, overwrite: boolean): void {
	if (overwrite) {
		renameSync(temporary, target);
	} else {
		// Unlike a rename, this fails if something has come to the path meanwhile.
		try {
			linkSync(temporary, target);
		} catch (error) {
			if (systemCode(error) === 'EEXIST') {
				throw existing(target, error);
			}

			// A file system without links.
			if (lookAt(target) !== undefined) {
				throw existing(target, error);
			}

			renameSync(temporary, target);
		}
	}

	syncDirectory(path.dirname(target));
}

function existing(target: string, cause?: unknown): WriteError {
	return new WriteError(
		`There is already a file ${display(target)}; it was not changed. Choose another name, or say that it may be replaced.`,
		{there: {path: target}, cause},
	);
}

function failed(target: string, error: unknown): WriteError {
	const isFolderMissing = systemCode(error) === 'ENOENT';
	const todo = isFolderMissing
		? 'Make the folder first, or name another.'
		: 'Choose another place, or put that right and try again.';
	const subject = isFolderMissing
		? `its folder ${display(path.dirname(target))} does not exist`
		: display(reasonOf(error));
	return new WriteError(`${display(target)} was not written: ${subject}. ${todo}`, {
		cause: error,
	});
}

function removeQuietly(file: string): void {
	try {
		rmSync(file, {force: true});
	} catch {
		// It was renamed, or cannot be removed either.
	}
}

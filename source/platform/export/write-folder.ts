import {
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmdirSync,
	rmSync,
	type Stats,
} from 'node:fs';
import path from 'node:path';
import {display} from '../../plan/display.ts';
import type {PlanFile} from '../../documents/render-plan-folder.ts';
import {existsInWords, someOf, type WrittenExport} from '../../wizard/written-export.ts';
import {reasonOf, systemCode} from '../failure.ts';
import {WriteError, writeTextFile} from '../write-file.ts';
import {
	hashOf,
	readRecord,
	recorded,
	recordName,
	recordText,
	type FolderFormat,
	type RecordedFile,
} from './folder-record.ts';

interface FolderOptions {
	readonly format: FolderFormat;
	/** Replaces the files of an earlier export. */
	readonly overwrite: boolean;
}

/**
 * Writes files into a folder, each all of it or nothing; the folder is made if it is not there. A folder with something in it
 * is written to only with `overwrite`, and then only the files of earlier exports are replaced: those in its record. Files of
 * an earlier export of the same format that are no part of this one are removed, unless somebody changed them. Whatever else
 * is in the folder stays, and no link in it is followed. Nothing is written where something stands in the way.
 *
 * @throws {WriteError}
 */
export function writeFolder(
	folder: string,
	files: readonly PlanFile[],
	{format, overwrite}: FolderOptions,
): NonNullable<WrittenExport['folder']> {
	const there = assertMayFill(folder, overwrite);
	const before = there === undefined ? [] : (readRecord(folder) ?? []);
	const replaced = checkedNames(folder, files, before);
	const kept = before.filter(({name}) => files.every(file => file.name !== name));
	const gone = kept.filter(file => file.format === format);
	const record = [...files.map(file => recorded(file, format)), ...kept];
	if (there === undefined) {
		makeFolder(folder);
	}

	// First, so that after a failure on the way the files are known as an export's own.
	const pieces = [{name: recordName, text: recordText(record)}, ...files];
	writeAll(folder, pieces, {replaced, isNew: there === undefined});
	const {removed, left} = removeUnchanged(folder, gone);
	if (gone.length > 0) {
		const remaining = record.filter(file => !gone.includes(file) || left.includes(file.name));
		forget(folder, remaining);
	}

	return {files: files.length, removed, left};
}

/**
 * Refuses a folder with something in it unless that may be replaced, and gives what is in it; nothing where it does not exist.
 *
 * @throws {WriteError}
 */
export function assertMayFill(folder: string, overwrite: boolean): readonly string[] | undefined {
	const there = namesIn(folder);
	if (there !== undefined && there.length > 0 && !overwrite) {
		throw notEmpty(folder, there);
	}

	return there;
}

/** What is in a folder, sorted; nothing where it does not exist. */
function namesIn(folder: string): readonly string[] | undefined {
	try {
		return readdirSync(folder).toSorted();
	} catch (error) {
		const isMissing = systemCode(error) === 'ENOENT' && statsOf(folder) === undefined;
		if (isMissing) {
			return undefined;
		}

		const reason = {
			ENOTDIR: 'it is a file and no folder',
			ENOENT: 'it is a link that leads nowhere',
		}[systemCode(error) ?? ''];
		throw unusable(folder, reason ?? reasonOf(error), error);
	}
}

/** The names among those to be written, the record's included, that are there already; each must be an earlier export's own file. */
function checkedNames(
	folder: string,
	files: readonly PlanFile[],
	before: readonly RecordedFile[],
): ReadonlySet<string> {
	const own = new Set(before.map(({name}) => name));
	if (before.length > 0) {
		own.add(recordName);
	}

	const there = [recordName, ...files.map(({name}) => name)].filter(name => {
		const stats = statsOf(path.join(folder, name));
		if (stats !== undefined && own.has(name) && !stats.isFile()) {
			const what = stats.isSymbolicLink() ? 'a link' : 'no ordinary file';
			throw new WriteError(
				`${shown(folder, name)} is ${what}, and links are not followed. Nothing was written. Take it away, or name another folder.`,
			);
		}

		return stats !== undefined;
	});
	const foreign = there.filter(name => !own.has(name));
	if (foreign.includes(recordName)) {
		throw new WriteError(
			`${shown(folder, recordName)} is not as an export wrote it, so nobody can tell which files there are an export’s own. Nothing was written. Name another folder.`,
		);
	}

	if (foreign.length > 0) {
		throw new WriteError(
			`In ${display(folder)} there is ${someOf(foreign.map(name => display(name)))}, which no earlier export wrote. Nothing was written, and nothing replaced. Name another folder, or move ${foreign.length === 1 ? 'it' : 'them'} away.`,
		);
	}

	return new Set(there);
}

function statsOf(file: string): Stats | undefined {
	try {
		return lstatSync(file, {throwIfNoEntry: false});
	} catch (error) {
		throw unusable(file, reasonOf(error), error);
	}
}

function makeFolder(folder: string): void {
	try {
		mkdirSync(folder);
	} catch (error) {
		throw systemCode(error) === 'ENOENT'
			? new WriteError(
					`${display(folder)} was not made: ${display(path.dirname(folder))} does not exist. Nothing was written. Make that folder first, or name another.`,
					{cause: error},
				)
			: unusable(folder, reasonOf(error), error);
	}
}

function writeAll(
	folder: string,
	pieces: readonly PlanFile[],
	{replaced, isNew}: {readonly replaced: ReadonlySet<string>; readonly isNew: boolean},
): void {
	const written: string[] = [];
	for (const {name, text} of pieces) {
		try {
			writeTextFile(path.join(folder, name), text, {overwrite: replaced.has(name)});
		} catch (error) {
			const done = written.filter(each => each !== recordName);
			if (isNew && done.length === 0) {
				removeNew(folder);
			}

			throw stopped(error, done, pieces.length - 1);
		}

		written.push(name);
	}
}

/** Takes away a folder that was made a moment ago and holds nothing but its record. */
function removeNew(folder: string): void {
	try {
		rmSync(path.join(folder, recordName), {force: true});
		rmdirSync(folder);
	} catch {
		// It stays, empty; the error that led here says more.
	}
}

/** Files of an earlier export; what somebody changed since, or cannot be read or removed, is left. */
function removeUnchanged(
	folder: string,
	files: readonly RecordedFile[],
): {readonly removed: readonly string[]; readonly left: readonly string[]} {
	const removed: string[] = [];
	const left: string[] = [];
	for (const {name, sha256} of files) {
		const file = path.join(folder, name);
		try {
			const stats = lstatSync(file, {throwIfNoEntry: false});
			if (stats?.isFile() === true && hashOf(readFileSync(file)) === sha256) {
				rmSync(file);
				removed.push(name);
			} else if (stats !== undefined) {
				left.push(name);
			}
		} catch {
			left.push(name);
		}
	}

	return {removed, left};
}

/** Writes the record without what was removed. Where that fails it names files that are not there, which harms nobody. */
function forget(folder: string, remaining: readonly RecordedFile[]): void {
	try {
		writeTextFile(path.join(folder, recordName), recordText(remaining), {overwrite: true});
	} catch {
		// The older record holds.
	}
}

function notEmpty(folder: string, names: readonly string[]): WriteError {
	const telling = names.length === 1 ? names : names.filter(name => name !== recordName);
	return new WriteError(
		`${existsInWords(
			display(folder),
			names.map(name => display(name)),
		)}. Nothing was written. Name another folder, or say that the files of an earlier export in it may be replaced.`,
		{there: {path: folder, holds: telling}},
	);
}

function stopped(error: unknown, done: readonly string[], all: number): WriteError {
	const message = error instanceof Error ? error.message : String(error);
	const before =
		done.length === 0
			? 'No other file was written.'
			: `Written before it, of ${all} files: ${done.map(name => display(name)).join(', ')}. The others are as they were.`;
	return new WriteError(`${message} ${before}`, {cause: error});
}

function unusable(folder: string, reason: string, cause: unknown): WriteError {
	return new WriteError(
		`${display(folder)} cannot be written to: ${display(reason)}. Nothing was written. Name another folder.`,
		{cause},
	);
}

function shown(folder: string, name: string): string {
	return display(path.join(folder, name));
}

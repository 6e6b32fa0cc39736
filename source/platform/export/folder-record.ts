import {createHash} from 'node:crypto';
import {lstatSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {PlanFile} from '../../documents/render-plan-folder.ts';
import {isRecord} from '../stored-json.ts';

/** The file in an exported folder that says which of the others Groundplan wrote. */
export const recordName = '.groundplan-export.json';

/** What a folder is an export of. Both may share one. */
export type FolderFormat = 'folder' | 'contract';

/** A file that an earlier export wrote. */
export interface RecordedFile {
	readonly name: string;
	readonly format: FolderFormat;
	/** Of what was written, in hexadecimal digits. */
	readonly sha256: string;
}

/** Names that an export gives. A record may come from anywhere, and none may name a file that is not an export's. */
const ownName = /^[\p{L}\p{N}][\p{L}\p{N}-]*\.(?:md|odcs\.yaml)$/u;

/** The largest record that is read, in bytes: some ten thousand files. */
const largest = 2_000_000;

const about =
	'Groundplan wrote these files. Exporting into this folder again with --force replaces them, and no others.';

/** The record of files; the same files give the same text. */
export function recordText(files: readonly RecordedFile[]): string {
	const sorted = files.toSorted((left, right) => (left.name < right.name ? -1 : 1));
	return `${JSON.stringify({groundplan: 1, about, files: sorted}, undefined, '\t')}\n`;
}

export function recorded({name, text}: PlanFile, format: FolderFormat): RecordedFile {
	return {name, format, sha256: hashOf(text)};
}

export function hashOf(content: string | Buffer): string {
	return createHash('sha256').update(content).digest('hex');
}

/** What the record of a folder says; nothing where there is none, or it is not one that Groundplan wrote. */
export function readRecord(folder: string): readonly RecordedFile[] | undefined {
	const file = path.join(folder, recordName);
	try {
		const stats = lstatSync(file);
		// A link is not followed, and a pipe would never end.
		return stats.isFile() && stats.size <= largest
			? filesIn(JSON.parse(readFileSync(file, 'utf8')))
			: undefined;
	} catch {
		return undefined;
	}
}

function filesIn(content: unknown): readonly RecordedFile[] | undefined {
	const files: unknown =
		isRecord(content) && content['groundplan'] === 1 ? content['files'] : undefined;
	return areRecordedFiles(files) ? files : undefined;
}

function areRecordedFiles(files: unknown): files is readonly RecordedFile[] {
	return Array.isArray(files) && files.every(file => isRecordedFile(file));
}

function isRecordedFile(file: unknown): file is RecordedFile {
	return (
		isRecord(file) &&
		typeof file['name'] === 'string' &&
		ownName.test(file['name']) &&
		(file['format'] === 'folder' || file['format'] === 'contract') &&
		typeof file['sha256'] === 'string'
	);
}

import {statSync} from 'node:fs';
import path from 'node:path';
import type {WrittenExport} from '../../wizard/written-export.ts';
import {withHome} from '../directories.ts';
import {writeTextFile} from '../write-file.ts';
import type {ExportContent} from './render-export.ts';
import {writeFolder} from './write-folder.ts';

/** Where an export goes. */
export interface ExportTarget {
	/** The path as it was typed: a file, or the folder it goes into, under a name of its own. Several files need a folder. */
	readonly named: string;
	/** The folder from which the path counts. */
	readonly from: string;
	/** Replaces an existing file, or in a folder the files of earlier exports. */
	readonly overwrite: boolean;
}

/**
 * Writes an export.
 *
 * @throws {WriteError} with `there` where something is there already and `overwrite` would help.
 */
export function writeExport(
	content: ExportContent,
	{named, from, overwrite}: ExportTarget,
): WrittenExport {
	const target = path.resolve(from, withHome(named));
	if (content.type === 'folder') {
		const {format} = content;
		return {path: target, folder: writeFolder(target, content.files, {format, overwrite})};
	}

	const file =
		/[\\/]$/.test(named) || isDirectory(target) ? path.join(target, content.name) : target;
	writeTextFile(file, content.pieces, {overwrite});
	return {path: file};
}

function isDirectory(target: string): boolean {
	try {
		return statSync(target).isDirectory();
	} catch {
		// Writing there says what is wrong.
		return false;
	}
}

import {statSync} from 'node:fs';
import path from 'node:path';
import {exportFormatInfo, type ExportFormat} from '../../documents/export-format.ts';
import {exportFileName} from '../../documents/export-name.ts';
import type {Plan} from '../../plan/plan.ts';
import type {WrittenExport} from '../../wizard/written-export.ts';
import {withHome} from '../directories.ts';
import {assertMayWrite, writeTextFile} from '../write-file.ts';
import type {ExportContent} from './render-export.ts';
import {assertMayFill, writeFolder} from './write-folder.ts';

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
 * Refuses at once what writing would refuse in the end because of what is there already: making a document of a large plan
 * takes seconds.
 *
 * @throws {WriteError} with `there` where `overwrite` would help.
 */
export function assertMayExport(
	plan: Plan,
	format: ExportFormat,
	{named, from, overwrite}: ExportTarget,
): void {
	const target = path.resolve(from, withHome(named));
	if (exportFormatInfo[format].isFolder) {
		assertMayFill(target, overwrite);
	} else {
		assertMayWrite(fileIn(target, named, exportFileName(plan, format)), overwrite);
	}
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

	const file = fileIn(target, named, content.name);
	writeTextFile(file, content.pieces, {overwrite});
	return {path: file};
}

/** The file that was meant: the one named, or one of its own name in the folder named. */
function fileIn(target: string, named: string, name: string): string {
	return /[\\/]$/.test(named) || isDirectory(target) ? path.join(target, name) : target;
}

function isDirectory(target: string): boolean {
	try {
		return statSync(target).isDirectory();
	} catch {
		// Writing there says what is wrong.
		return false;
	}
}

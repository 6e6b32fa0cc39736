import {closeSync, existsSync, fstatSync, openSync, readSync, statSync} from 'node:fs';
import path from 'node:path';
import {display} from '../plan/display.ts';
import {meansDamage, reasonOf, systemCode} from './failure.ts';
import {isOpenHere} from './files-open-here.ts';
import {PlanFileError} from './plan-file-error.ts';
import {partsOfFileName} from './plan-file-name.ts';
import {applicationId, schemaVersion} from './plan-schema.ts';
import {NotAsStored} from './stored-json.ts';

const headerSize = 100;
const magic = 'SQLite format 3\0';

/** Offsets in the header of a database file: https://www.sqlite.org/fileformat.html#the_database_header. */
const at = {
	pageSize: 16,
	writeVersion: 18,
	readVersion: 19,
	changeCounter: 24,
	pageCount: 28,
	userVersion: 60,
	applicationId: 68,
	versionValidFor: 92,
};

/**
 * Recognises what is no plan, cut off, or of a later version by the first bytes, before SQLite is let near the file.
 *
 * @throws {PlanFileError} missing, unreadable, foreign, damaged or newer.
 */
export function inspectHeader(planPath: string): void {
	try {
		if (!statSync(planPath).isFile()) {
			throw foreign(planPath, 'it is not a file');
		}

		if (!isOpenHere(planPath)) {
			checkHeader(planPath);
		}
	} catch (error) {
		throw error instanceof PlanFileError ? error : unreadable(planPath, error);
	}
}

/** The error for a file that could be opened and then not be read, or not make sense. */
export function errorOfReading(planPath: string, error: unknown): PlanFileError {
	if (error instanceof PlanFileError) {
		return error;
	}

	return error instanceof NotAsStored || meansDamage(error)
		? damaged(planPath, error instanceof Error ? error.message : String(error), error)
		: unreadable(planPath, error);
}

function checkHeader(planPath: string): void {
	const {header, size} = readHeader(planPath);
	if (size === 0) {
		throw damaged(planPath, 'it is empty');
	}

	if (header.toString('latin1', 0, magic.length) !== magic.slice(0, size)) {
		throw foreign(planPath, 'it begins differently');
	}

	if (size < headerSize) {
		throw damaged(planPath, 'most of it is cut off');
	}

	if (header.readUInt32BE(at.applicationId) !== applicationId) {
		throw foreign(planPath, 'it is the database of another program');
	}

	const version = header.readUInt32BE(at.userVersion);
	if (version > schemaVersion) {
		throw newer(planPath, version);
	}

	const [write, read] = [header[at.writeVersion], header[at.readVersion]];
	if (version === 0 || write !== read || (write !== 1 && write !== 2)) {
		throw damaged(planPath, 'its header makes no sense');
	}

	checkSize(planPath, header, size);
}

/** Whether all of it is there. What lies in a write-ahead log is not yet counted in the header. */
function checkSize(planPath: string, header: Buffer, size: number): void {
	const stored = header.readUInt16BE(at.pageSize);
	const pageSize = stored === 1 ? 65_536 : stored;
	const isCounted =
		header.readUInt32BE(at.changeCounter) === header.readUInt32BE(at.versionValidFor);
	const expected = isCounted ? header.readUInt32BE(at.pageCount) * pageSize : 0;
	if (!existsSync(`${planPath}-wal`) && (size % pageSize !== 0 || size < expected)) {
		throw damaged(planPath, 'its end is cut off');
	}
}

function readHeader(planPath: string): {readonly header: Buffer; readonly size: number} {
	const descriptor = openSync(planPath, 'r');
	try {
		const header = Buffer.alloc(headerSize);
		readSync(descriptor, header, 0, headerSize, 0);
		return {header, size: fstatSync(descriptor).size};
	} finally {
		closeSync(descriptor);
	}
}

function foreign(planPath: string, why: string): PlanFileError {
	return new PlanFileError(
		'foreign',
		planPath,
		`${shown(planPath)} is not a plan of Groundplan: ${why}. It was not changed. Name another file, or an answers file (.yaml or .json).`,
	);
}

function newer(planPath: string, version: number): PlanFileError {
	return new PlanFileError(
		'newer',
		planPath,
		`${shown(planPath)} was written by a later version of Groundplan (its format is ${version}; this version reads up to ${schemaVersion}). It was not changed. Update Groundplan to open it.`,
	);
}

function damaged(planPath: string, why: string, cause?: unknown): PlanFileError {
	const {id} = partsOfFileName(planPath);
	return new PlanFileError(
		'damaged',
		planPath,
		`${shown(planPath)} is damaged: ${display(why)}. It was not changed. Run “groundplan restore ${display(id)}” to bring back the last good state.`,
		{cause},
	);
}

function unreadable(planPath: string, error: unknown): PlanFileError {
	return systemCode(error) === 'ENOENT'
		? new PlanFileError(
				'missing',
				planPath,
				`There is no file ${display(planPath)}. Run “groundplan list” to see the saved plans.`,
				{cause: error},
			)
		: new PlanFileError(
				'unreadable',
				planPath,
				`${display(planPath)} could not be read: ${display(reasonOf(error))}. It was not changed. Put that right and try again.`,
				{cause: error},
			);
}

function shown(planPath: string): string {
	return display(path.basename(planPath));
}

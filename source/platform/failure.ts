/** What the system says, by its code, as the second half of a sentence: "… could not be saved: the disk is full". */
const reasons: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full',
	EDQUOT: 'your share of the disk is used up',
	EFBIG: 'the file would be larger than is allowed here',
	EROFS: 'the disk can only be read',
	EACCES: 'you have no permission',
	EPERM: 'the system does not permit it',
	ENOENT: 'the folder does not exist',
	ENOTDIR: 'part of the path is a file and not a folder',
	EISDIR: 'it is a folder',
	ENAMETOOLONG: 'the name is too long',
	ELOOP: 'its links lead in a circle',
	EIO: 'the disk reported an error',
	EMFILE: 'too many files are open',
	ENFILE: 'too many files are open on this machine',
	EBUSY: 'another program is using it',
	EXDEV: 'it is on another disk',
};

/** SQLite's primary result codes: https://www.sqlite.org/rescode.html. */
const sqliteReasons: ReadonlyMap<number, string> = new Map([
	[3, 'you have no permission'],
	[5, 'another program is using it'],
	[6, 'another program is using it'],
	[7, 'there is not enough memory'],
	[8, 'the file can only be read'],
	[10, 'the disk reported an error'],
	[11, 'the file is damaged'],
	[13, 'the disk is full'],
	[14, 'the file or its folder cannot be opened'],
	[26, 'the file is damaged'],
]);

/** Why something failed, in a few words that finish a sentence. */
export function reasonOf(error: unknown): string {
	const known = reasons[systemCode(error) ?? ''] ?? sqliteReasons.get(sqliteCode(error) ?? -1);
	return known ?? (error instanceof Error ? error.message : String(error));
}

/** The code of an error of the operating system, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error && typeof error.code === 'string'
		? error.code
		: undefined;
}

/** The primary result code of an error of SQLite. */
export function sqliteCode(error: unknown): number | undefined {
	return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
		? error.errcode % 256
		: undefined;
}

/** The result codes that platform code decides by. */
export const sqliteResult = {busy: 5, locked: 6, cantOpen: 14, noMemory: 7, ioError: 10} as const;

/** The extended code of a read that ended before the page did: the file was cut off. */
const shortRead = 522;

/** Whether SQLite could not make sense of a file, as opposed to being unable to get at it. */
export function meansDamage(error: unknown): boolean {
	if (error instanceof Error && 'errcode' in error && error.errcode === shortRead) {
		return true;
	}

	const code = sqliteCode(error);
	return code !== undefined && ![3, 5, 6, 7, 8, 10, 13, 14].includes(code);
}

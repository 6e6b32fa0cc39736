/** What came of writing an export. */
export interface WrittenExport {
	/** The file, or the folder the files are in. */
	readonly path: string;
	readonly folder?: {
		/** How many files were written. */
		readonly files: number;
		/** Files of an earlier export that are no part of this one, and were taken away. */
		readonly removed: readonly string[];
		/** Such files that were left, because somebody changed them since. */
		readonly left: readonly string[];
	};
}

/** Most names that are said one by one. */
const mostNamed = 5;

/** What came of writing an export, in a sentence or some. */
export function writtenInWords({path, folder}: WrittenExport): string {
	if (folder === undefined) {
		return `Written to ${path}`;
	}

	const {files, removed, left} = folder;
	return [
		`${files === 1 ? '1 file' : `${files} files`} written to ${path}`,
		...(removed.length === 0
			? []
			: [`Removed, as no part of this export any more: ${someOf(removed)}`]),
		...(left.length === 0
			? []
			: [`Left, though no part of it any more, as it was changed since: ${someOf(left)}`]),
	].join('. ');
}

/** What is there already where an export was to go, in a sentence. */
export function existsInWords(path: string, holds: readonly string[] | undefined): string {
	return holds === undefined
		? `There is already a file ${path}`
		: `${path} is not empty, it holds ${someOf(holds)}`;
}

/** Some names, and how many more there are: "a.md, b.md and 3 more". */
export function someOf(names: readonly string[]): string {
	const more = names.length - mostNamed;
	return more > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${more} more` : names.join(', ');
}

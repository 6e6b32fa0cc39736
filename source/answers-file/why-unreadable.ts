import {formatNumber} from '../interview/format-value.ts';
import type {FileProblem} from './file-problem.ts';

/** Largest file that is looked at, in UTF-16 units and in lines. */
const largest = {size: 20_000_000, lines: 1_000_000};

const wrongEncoding = 'Save it as UTF-8 in your editor and try again.';

/** The reason for not even trying to parse a text, if there is one: its size, or how it was saved. */
export function whyUnreadable(source: string): FileProblem | undefined {
	if (source.length > largest.size) {
		return problemAt(
			source,
			0,
			`The file is larger than ${largest.size / 1e6} MB, which no plan needs.`,
		);
	}

	if (source.split('\n', largest.lines + 1).length > largest.lines) {
		return problemAt(
			source,
			0,
			`The file has more than ${formatNumber(largest.lines)} lines, which no plan needs.`,
		);
	}

	const zero = source.indexOf('\0');
	if (zero !== -1) {
		return problemAt(
			source,
			zero,
			`The file holds zero bytes: it is not text, or it was saved as UTF-16. ${wrongEncoding}`,
		);
	}

	const replaced = source.indexOf('\uFFFD');
	if (replaced !== -1) {
		return problemAt(
			source,
			replaced,
			`The file holds characters that are not UTF-8: it was probably saved as Latin-1 or Windows-1252. ${wrongEncoding}`,
		);
	}

	return undefined;
}

function problemAt(source: string, at: number, message: string): FileProblem {
	const before = source.slice(0, at);
	return {
		line: before.split('\n').length,
		column: at - before.lastIndexOf('\n'),
		path: '',
		message,
	};
}

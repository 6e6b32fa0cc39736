import {textOfRuns, type ScreenLine} from '../../documents/screen/runs.ts';
import type {Heading, ScreenDocument} from '../../documents/screen/screen-document.ts';
import type {ReadingPlace} from './preview-state.ts';

/**
 * The place in a new document at which an old one was being read: beneath the same heading, at the same text. Where that is gone,
 * as far beneath the heading; where the heading is gone, at the nearest before it that is still there.
 */
export function samePlaceIn(
	old: ScreenDocument,
	{piece, row}: ReadingPlace,
	document: ScreenDocument,
): ReadingPlace {
	const above = old.headings.filter(heading => heading.piece <= piece).toReversed();
	for (const heading of above) {
		const found = sameHeading(old, heading, document);
		if (found !== undefined) {
			const isNearest = heading === above[0];
			return isNearest
				? {piece: sameBeneath(old, heading, piece, document, found), row}
				: {piece: found.piece, row: 0};
		}
	}

	return {piece: Math.min(piece, Math.max(0, document.pieces.length - 1)), row};
}

/** The heading with the same headings above it; of several alike, the one with the same number. */
function sameHeading(
	old: ScreenDocument,
	heading: Heading,
	document: ScreenDocument,
): Heading | undefined {
	const alike = ({headings}: ScreenDocument) =>
		headings.filter(
			other => other.level === heading.level && isSamePath(other.path, heading.path),
		);
	const number = alike(old).indexOf(heading);
	const candidates = alike(document);
	return candidates[Math.min(number, candidates.length - 1)];
}

function isSamePath(left: readonly string[], right: readonly string[]): boolean {
	return left.length === right.length && left.every((part, place) => part === right[place]);
}

function sameBeneath(
	old: ScreenDocument,
	from: Heading,
	piece: number,
	document: ScreenDocument,
	to: Heading,
): number {
	const text = textOfPiece(old, piece);
	const offset = piece - from.piece;
	const end = endOf(document, to);
	let nearest: number | undefined;
	for (let other = to.piece; other < end; other += 1) {
		const isNearer =
			nearest === undefined ||
			Math.abs(other - to.piece - offset) < Math.abs(nearest - to.piece - offset);
		if (isNearer && textOfPiece(document, other) === text) {
			nearest = other;
		}
	}

	return nearest ?? Math.min(to.piece + offset, end - 1);
}

/** The piece after the last beneath a heading and before the next. */
function endOf({headings, pieces}: ScreenDocument, {piece}: Heading): number {
	return headings.find(heading => heading.piece > piece)?.piece ?? pieces.length;
}

function textOfPiece({pieces, text}: ScreenDocument, piece: number): string {
	return text.slice(pieces[piece]?.start, (pieces[piece + 1]?.start ?? text.length + 1) - 1);
}

/** The line of a piece set anew in which the text stands that a line of it began with. */
export function sameRow(
	old: readonly ScreenLine[],
	row: number,
	lines: readonly ScreenLine[],
): number {
	const before = old.slice(0, row).reduce((sum, line) => sum + lengthOf(line), 0);
	let place = 0;
	for (const [other, line] of lines.entries()) {
		place += lengthOf(line);
		if (place > before) {
			return other;
		}
	}

	return Math.max(0, lines.length - 1);
}

/** Blanks left out, since there are more of them the more lines there are. */
function lengthOf(line: ScreenLine): number {
	return textOfRuns(line).replaceAll(' ', '').length;
}

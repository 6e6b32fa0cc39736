import type {ReactNode} from 'react';
import {formatNumber} from '../../interview/format-value.ts';
import type {Run, Style} from '../../documents/screen/runs.ts';
import type {PreviewState} from '../../wizard/preview/preview-state.ts';
import {
	gutter,
	headingAt,
	linesFrom,
	percentRead,
	type PreviewWindow,
	type WindowLine,
} from '../../wizard/preview/preview-window.ts';
import {fitLine, Lines, toned, type Line, type Span} from '../components/lines.tsx';
import {textWidth, truncateToWidth} from '../terminal/width.ts';
import {marks, type Tone} from '../theme.ts';
import type {PlanScreenProps} from './screen.ts';

const tonesOf: Readonly<Record<Style, Tone>> = {
	plain: 'plain',
	strong: 'strong',
	code: 'accent',
	heading: 'heading',
	label: 'accent',
	rule: 'dim',
};

/** The plan as it reads now, with the heading one reads beneath and how far one is; what is searched for is marked. */
export function Preview({state, session, columns, rows}: PlanScreenProps): ReactNode {
	const {preview} = session;
	if (preview === undefined) {
		return (
			<Lines lines={[[toned('dim', 'Writing the plan …')]]} columns={columns} rows={rows} />
		);
	}

	// While something to search for is typed, the prompt has the place of the head.
	const hasHead = state.overlay?.type !== 'search';
	const window: PreviewWindow = {
		columns: Math.max(1, columns - gutter),
		rows: rows - (hasHead ? 1 : 0),
		...(preview.search && {query: preview.search.query}),
	};
	const shown = linesFrom(preview.document, preview.top, window);
	const head = hasHead ? [headOf(preview, shown, window, columns)] : [];
	const body = shown.map(line => [gutterOf(preview, line), ...line.line.map(run => spanOf(run))]);
	return <Lines lines={[...head, ...body]} columns={columns} rows={rows} />;
}

/** What is above: beneath which headings one reads, what is searched for, how far one is. */
function headOf(
	preview: PreviewState,
	shown: readonly WindowLine[],
	window: PreviewWindow,
	columns: number,
): Line {
	const {document, search, top} = preview;
	const found =
		search === undefined
			? ''
			: `${truncateToWidth(search.query.trim(), Math.floor(columns / 4))} ${formatNumber(search.current + 1)} of ${formatNumber(search.found.length)}  `;
	const facts = `${found}${percentRead(document, shown, window)} %`;
	const room = columns - textWidth(facts) - 2;
	const heading = headingAt(document, top.piece);
	const path = fitLine(
		[toned('strong', pathIn(heading?.path ?? [], room) || (heading?.text ?? ''))],
		Math.max(1, room),
	);
	const used = path.reduce((sum, {text}) => sum + textWidth(text), 0);
	return [
		...path,
		' '.repeat(Math.max(1, columns - used - textWidth(facts))),
		toned('dim', facts),
	];
}

/** The headings from the part down to the nearest one, which is always there. */
function pathIn(path: readonly string[], room: number): string {
	const whole = path.join(' › ');
	return path.length < 2 || textWidth(whole) <= room ? whole : pathIn(path.slice(1), room);
}

/** A mark before lines with a match, because colours cannot be seen everywhere. */
function gutterOf({search}: PreviewState, {piece, line}: WindowLine): Span {
	if (search === undefined || !line.some(({isMatch}) => isMatch === true)) {
		return ' '.repeat(gutter);
	}

	return search.found[search.current] === piece
		? toned('selected', `${marks.cursor} `)
		: toned('accent', '› ');
}

function spanOf({text, style, isMatch}: Run): Span {
	return toned(isMatch === true ? 'bar' : tonesOf[style], text);
}

import type {ReactNode} from 'react';
import {headingAt} from '../../wizard/preview/preview-window.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {windowed} from '../components/windowed.ts';
import {marks} from '../theme.ts';
import type {PlanScreenProps} from './screen.ts';

/** Headings of lower levels are too many to stand beside the text. */
const lowestLevel = 3;

/** The plan's own outline beside the preview; beneath which heading one reads, is marked. */
export function ContentsPane({session, columns, rows}: PlanScreenProps): ReactNode {
	const {preview} = session;
	const headings = preview?.document.headings ?? [];
	const shown = headings.filter(({level}) => level > 1 && level <= lowestLevel);
	const nearest = preview && headingAt(preview.document, preview.top.piece);
	const current = shown.findLastIndex(
		({piece}) => nearest !== undefined && piece <= nearest.piece,
	);
	const lines = windowed(shown, current, rows - 1).map(({item, place}): Line => [
		place === current ? toned('selected', `${marks.cursor} `) : '  ',
		toned(
			place === current ? 'selected' : item.level === 2 ? 'plain' : 'dim',
			`${'  '.repeat(item.level - 2)}${item.text}`,
		),
	]);
	return <Lines lines={[[toned('dim', '  Contents')], ...lines]} columns={columns} rows={rows} />;
}

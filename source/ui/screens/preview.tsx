import type {ReactNode} from 'react';
import {displayLines} from '../../plan/display.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import {wrapText} from '../terminal/wrap.ts';
import type {PlanScreenProps} from './screen.ts';

/** The plan as it reads now, in its Markdown, to be scrolled through. */
export function Preview({session, columns, rows}: PlanScreenProps): ReactNode {
	const {preview, editor} = session;
	const top = editor.type === 'cursor' ? editor.cursor : 0;
	const lines = preview?.lines ?? [];
	const body = lines.slice(top, top + rows - 1).flatMap(line => previewLines(line, columns));
	const place =
		lines.length === 0
			? 'Writing the plan …'
			: `Line ${top + 1} of ${lines.length}; e writes it to a file`;
	return <Lines lines={[[toned('dim', place)], ...body]} columns={columns} rows={rows} />;
}

/** Longest line that is wrapped to its end; tables of many columns go beyond. */
const longest = 2000;

function previewLines(line: string, columns: number): readonly Line[] {
	const tone = line.startsWith('#') ? 'strong' : 'plain';
	return wrapText(displayLines(line.slice(0, longest)).join(' '), columns).map((text): Line => [
		toned(tone, text),
	]);
}

import type {ReactNode} from 'react';
import {displayLines} from '../../plan/display.ts';
import {Lines, toned, type Line} from '../components/lines.tsx';
import type {PlanScreenProps} from './screen.ts';

/** The plan as it reads now, in its Markdown, to be scrolled through. */
export function Preview({session, columns, rows}: PlanScreenProps): ReactNode {
	const {preview, editor} = session;
	const top = editor.type === 'cursor' ? editor.cursor : 0;
	const lines = preview?.lines ?? [];
	const body = lines.slice(top, top + rows - 1).map(line => previewLine(line));
	const place = lines.length === 0 ? 'Writing the plan …' : `Lines ${top + 1}–${Math.min(top + rows - 1, lines.length)} of ${lines.length}; e writes it to a file`;
	return <Lines lines={[[toned('dim', place)], ...body]} columns={columns} rows={rows} />;
}

function previewLine(line: string): Line {
	const [text = ''] = displayLines(line);
	return [toned(line.startsWith('#') ? 'strong' : 'plain', text)];
}

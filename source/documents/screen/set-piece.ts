import {displayLines} from '../../plan/display.ts';
import {inlineRuns} from './inline-text.ts';
import {run, textOfRuns, type Run, type ScreenLine} from './runs.ts';
import type {DiagramForms, Piece} from './screen-document.ts';
import {isSetByRow, setTableHead, setTableRow} from './set-table.ts';
import {setText, type Setting} from './set-text.ts';
import {columnsOf} from './width.ts';

const bullets = ['•', '◦', '▪'];

/** What stands before headings of the third level and below, which have no rule beneath them. */
const headingMarks = ['', '', '', '▌ ', '› ', '› ', '› '];

/** The lines of a piece, none wider than there is room, with the blank line that follows it. */
export function setPiece(piece: Piece, setting: Setting): readonly ScreenLine[] {
	const lines = setContent(piece, setting);
	return piece.endsBlock ||
		(piece.type === 'tableRow' && isSetByRow(piece.table, setting.columns))
		? [...lines, []]
		: lines;
}

function setContent(piece: Piece, setting: Setting): readonly ScreenLine[] {
	const {columns} = setting;
	switch (piece.type) {
		case 'heading': {
			return setHeading(piece.level, inlineRuns(piece.source, 'heading'), setting);
		}

		case 'paragraph': {
			return setText(inlineRuns(piece.source), setting);
		}

		case 'ruler': {
			return [[run('─'.repeat(columns), 'rule')]];
		}

		case 'item': {
			const indent = ' '.repeat(Math.min(piece.depth * 2, Math.floor(columns / 3)));
			return setText(inlineRuns(piece.source), {
				...setting,
				first: `${indent}${bullets[piece.depth % bullets.length] ?? ''} `,
				rest: `${indent}  `,
			});
		}

		case 'tableHead': {
			return setTableHead(piece.table, setting);
		}

		case 'tableRow': {
			return setTableRow(piece.table, piece.source, setting);
		}

		case 'diagram': {
			return setDiagram(piece.forms, setting);
		}

		case 'code': {
			return displayLines(piece.source).flatMap(line =>
				setText([run(line, 'code')], {...setting, first: '  '}),
			);
		}
	}
}

/** The title and the parts have a rule beneath them, because bold text cannot be seen everywhere. */
function setHeading(level: number, runs: readonly Run[], setting: Setting): readonly ScreenLine[] {
	const mark = headingMarks[level] ?? '';
	const lines = setText(runs, {...setting, first: mark, rest: ' '.repeat(mark.length)});
	const rule = level === 1 ? '═' : level === 2 ? '─' : undefined;
	const width = Math.max(...lines.map(line => columnsOf(textOfRuns(line))));
	return rule === undefined ? lines : [...lines, [run(rule.repeat(width), 'rule')]];
}

/** The drawing where all of it fits: cut off, or with its lines broken, it would say something else. */
function setDiagram({drawn, listed}: DiagramForms, setting: Setting): readonly ScreenLine[] {
	const drawing = displayLines(drawn);
	return drawing.every(line => columnsOf(line) <= setting.columns)
		? drawing.flatMap(line => setText([run(line)], setting))
		: displayLines(listed).flatMap(line =>
				setText([run(line)], {...setting, first: '', rest: '  '}),
			);
}

import {display} from '../../plan/display.ts';
import {entities} from '../entities.ts';
import {run, type Run, type Style} from './runs.ts';

/** What our own templates put into a line that a reader does not read: escapes, entities, marks of bold text and of code. */
const markup = /`(?<code>[^`\n]+)`|\\(?<escaped>[!-/:-@[-`{-~])|&(?<entity>amp|lt|gt|#\d+);|\*\*/g;
const noteworthy = /[\\`*&]/;

/** The first of two borders around an empty cell, which is one blank or two. */
const borderBeforeEmpty = /(?<!\\)\|(?= \|)/g;

/**
 * What a reader reads in a line of Markdown that our own templates write. Tests hold it against a Markdown parser, which would
 * take too long for the 150,000 lines of a large plan.
 */
export function plainText(line: string): string {
	return noteworthy.test(line)
		? line.replaceAll(
				markup,
				(found, code?: string, escaped?: string, entity?: string) =>
					code ?? escaped ?? (entity === undefined ? '' : (entities[entity] ?? found)),
			)
		: line;
}

/** The same as it is shown, in its styles: `style` is that of what is neither bold nor code. */
export function inlineRuns(line: string, style: Style = 'plain'): readonly Run[] {
	const runs: Run[] = [];
	let isStrong = false;
	let pending = '';
	let done = 0;
	const flush = () => {
		if (pending !== '') {
			runs.push(run(display(pending), isStrong ? 'strong' : style));
			pending = '';
		}
	};

	for (const match of line.matchAll(markup)) {
		const {code, escaped, entity} = match.groups ?? {};
		pending += line.slice(done, match.index);
		done = match.index + match[0].length;
		if (code !== undefined) {
			flush();
			runs.push(run(display(code), 'code'));
		} else if (match[0] === '**') {
			flush();
			isStrong = !isStrong;
		} else {
			pending += escaped ?? entities[entity ?? ''] ?? match[0];
		}
	}

	pending += line.slice(done);
	flush();
	return runs;
}

/** The cells of a table's row, as they are written. */
export function cellsOf(row: string): readonly string[] {
	return cellsApart(row, '\n').split('\n');
}

/** The same as one text, with something between them. */
export function cellsApart(row: string, between: string): string {
	const even = row.includes('| |') ? row.replaceAll(borderBeforeEmpty, '| ') : row;
	return even.slice(2, -2).replaceAll(' | ', between);
}

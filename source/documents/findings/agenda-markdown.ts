import {formatDate} from '../../interview/format-value.ts';
import {escapeMarkdown} from '../markdown.ts';
import {agendaSections, detailsInWords} from './agenda-sections.ts';
import {nothingOpen} from './agenda-text.ts';
import type {Agenda} from './agenda.ts';

/** An agenda as Markdown, to be sent round before a meeting. */
export function agendaMarkdown(agenda: Agenda): string {
	const sections = agendaSections(agenda);
	return `${[
		`# Open questions: ${escapeMarkdown(agenda.plan.title)}`,
		`As of ${formatDate(agenda.asOf)}.`,
		...(sections.length === 0 ? [nothingOpen] : []),
		...sections.flatMap(({heading, lines}) => [
			`## ${escapeMarkdown(heading)}`,
			lines
				.flatMap(line => {
					const details = detailsInWords(line);
					return [
						`- ${escapeMarkdown(line.ask)}`,
						...(details === '' ? [] : [`  - ${escapeMarkdown(details)}`]),
					];
				})
				.join('\n'),
		]),
	].join('\n\n')}\n`;
}

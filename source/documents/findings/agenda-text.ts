import {formatDate} from '../../interview/format-value.ts';
import {agendaSections, detailsInWords} from './agenda-sections.ts';
import type {Agenda} from './agenda.ts';

/** What an agenda says when there is nothing on it. */
export const nothingOpen = 'Nothing is open.';

/** An agenda for people, line by line. */
export function agendaText(agenda: Agenda): readonly string[] {
	const sections = agendaSections(agenda);
	return [
		`${agenda.plan.title}: open questions as of ${formatDate(agenda.asOf)}`,
		...(sections.length === 0 ? ['', nothingOpen] : []),
		...sections.flatMap(({heading, lines}) => [
			'',
			heading,
			...lines.flatMap(line => {
				const details = detailsInWords(line);
				return [`  - ${line.ask}`, ...(details === '' ? [] : [`    ${details}`])];
			}),
		]),
	];
}

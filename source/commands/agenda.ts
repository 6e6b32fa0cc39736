import {agendaFor, agendaOf, type Agenda} from '../documents/findings/agenda.ts';
import {openFindings} from '../wizard/warnings/accepting.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {asOfDate} from './dates.ts';
import {planNamed} from './plan-named.ts';
import {printJson, printLines} from './print.ts';

export interface AgendaOptions extends GlobalOptions {
	readonly plan: string;
	readonly format: 'text' | 'markdown' | 'json';
	/** Whose questions; everybody's without it. */
	readonly for?: string;
	readonly asOf?: string;
}

/** Lists what is open in a plan by who is to find it out. */
export async function runAgenda(options: AgendaOptions, io: CommandIo): Promise<void> {
	const asOf = asOfDate(options, io);
	const {plan} = await planNamed(options.plan, options, io);
	const whole = agendaOf(plan, openFindings(plan, asOf), asOf);
	await writeAgenda(options.for === undefined ? whole : partOf(whole, options.for), options, io);
}

function partOf(agenda: Agenda, person: string): Agenda {
	const found = agendaFor(agenda, person);
	if (!found.ok) {
		throw new CommandError(
			`${found.problem} Run the command without --for to see the whole agenda.`,
		);
	}

	return found.agenda;
}

async function writeAgenda(
	agenda: Agenda,
	{format}: AgendaOptions,
	{stdout}: CommandIo,
): Promise<void> {
	switch (format) {
		case 'text': {
			const {agendaText} = await import('../documents/findings/agenda-text.ts');
			printLines(stdout, agendaText(agenda));
			return;
		}

		case 'markdown': {
			const {agendaMarkdown} = await import('../documents/findings/agenda-markdown.ts');
			stdout.write(agendaMarkdown(agenda));
			return;
		}

		case 'json': {
			const {agendaData} = await import('../documents/findings/agenda-data.ts');
			printJson(stdout, agendaData(agenda));
		}
	}
}

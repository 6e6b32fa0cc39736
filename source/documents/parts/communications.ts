import {questionsOf} from '../../interview/questions.ts';
import type {Context} from '../context.ts';
import {tableAbout, type Table} from '../table.ts';

export interface CommunicationsPart {
	readonly table: Table | null;
}

/** Who is told what, when, how and by whom. */
export function communicationsPart(context: Context): CommunicationsPart {
	return {
		table: tableAbout(context, context.plan.subjects.audience.list, questionsOf('audience')),
	};
}

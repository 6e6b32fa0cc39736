import type {Subject} from '../../plan/subject.ts';
import {questions, questionsOf} from '../../interview/questions.ts';
import {viewOf} from '../../interview/view.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import type {Context} from '../context.ts';
import {fullTableAbout, type Table} from '../table.ts';

export interface RiskRegisterPart {
	readonly table: Table | null;
}

/** Every risk that somebody named, the gravest first. */
export function riskRegisterPart(context: Context): RiskRegisterPart {
	const risks = context.plan.subjects.risk.list.toSorted(
		(left, right) =>
			place(left, 'impact') - place(right, 'impact') ||
			place(left, 'likelihood') - place(right, 'likelihood'),
	);
	return {table: fullTableAbout(context, risks, questionsOf('risk'))};
}

/** Choices stand gravest first; what is not settled comes last. */
function place(risk: Subject<'risk'>, id: 'impact' | 'likelihood'): number {
	const chosen = valueOf(viewOf(risk)[id]);
	const {choices} = questions.risk[id].input;
	return chosen === undefined ? choices.length : choices.findIndex(({value}) => value === chosen);
}

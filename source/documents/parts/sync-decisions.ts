import type {Subject} from '../../plan/subject.ts';
import {questions, questionsOf} from '../../interview/questions.ts';
import type {FindingsContext} from '../context.ts';
import {linesAbout, type Line} from '../lines.ts';
import {called} from '../saying.ts';
import {tableAbout, type Table} from '../table.ts';
import {isAccepted} from '../../rules/accepting/accepting.ts';
import {cleanUp} from '../../rules/arithmetic/clean-up.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import {viewOf} from '../../interview/view.ts';
import {calculationModel, type CalculationModel} from '../calculation-model.ts';

/** One pair: what is claimed and shown, what was decided, and what the warnings say to it. */
export interface SyncSheet {
	readonly name: string;
	readonly today: readonly Line[];
	readonly decision: readonly Line[];
	/** The titles of the warnings that fire about the pair, accepted ones marked. */
	readonly warnings: readonly string[];
	readonly calculations: readonly CalculationModel[];
}

export interface SyncDecisionsPart {
	readonly overview: Table | null;
	readonly sheets: readonly SyncSheet[];
}

const {approach, claim, method, evidence, decidedBy, entity} = questions.syncPair;

const overviewQuestions = [entity, claim, method, evidence, approach, decidedBy];

/** The interview asks about today first and about the decision from the approach on; new questions fall where they are asked. */
const place = (id: string) => questionsOf('syncPair').findIndex(question => question.id === id);

const todayQuestions = questionsOf('syncPair').slice(0, place(approach.id));

const decisionQuestions = questionsOf('syncPair').slice(place(approach.id));

/** Whether the records agree today, how that is known, and what was decided about them. */
export function syncDecisionsPart(context: FindingsContext): SyncDecisionsPart {
	const pairs = context.plan.subjects.syncPair.list;
	const warnings = Map.groupBy(
		context.findings.filter(
			({outcome, rule}) => outcome === 'fires' && rule.about === 'syncPair',
		),
		({subjects}) => subjects[0],
	);
	return {
		overview: tableAbout(context, pairs, overviewQuestions),
		sheets: pairs.map((pair: Subject<'syncPair'>) => ({
			name: called(context, pair),
			today: linesAbout(
				context,
				pair,
				todayQuestions.filter(({id}) => id !== entity.id),
			),
			decision: linesAbout(context, pair, decisionQuestions),
			warnings: (warnings.get(pair) ?? []).map(finding =>
				isAccepted(context.accepting, finding)
					? `${finding.rule.title} (accepted)`
					: finding.rule.title,
			),
			calculations: calculationsAbout(pair),
		})),
	};
}

/** The clean-up, where that is what was decided. */
function calculationsAbout(pair: Subject<'syncPair'>): readonly CalculationModel[] {
	const view = viewOf(pair);
	const calculation = valueOf(view.approach) === 'clean' ? cleanUp(view) : undefined;
	return calculation === undefined ? [] : [calculationModel(calculation)];
}

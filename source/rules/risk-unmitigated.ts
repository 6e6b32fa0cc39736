import type {View} from '../interview/view.ts';
import type {Subject} from '../plan/subject.ts';
import {allOf, anyOf, is, isNone, valueOf} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';
import type {World} from './engine/world.ts';

/** A risk that is known and left alone was accepted by nobody. */
export const riskUnmitigated = defineRule({
	id: 'risk-unmitigated',
	severity: 'medium',
	area: 'processes',
	cause: 'nobody-decides',
	about: 'risk',
	title: 'A high risk that nothing or nobody deals with',
	why: 'The risk is known, so it will be asked afterwards why nothing was done about it.',
	action: 'Write down what is done against it and who sees to it, or have somebody accept it by name.',
	detects:
		'The impact or the likelihood of the risk is high, and it has no mitigation or no owner.',
	notWhen: 'Impact and likelihood are at most medium, or it has both a mitigation and an owner.',
	source: ['PF2'],
	check(risk, world) {
		const isUntreated = isNone(risk.mitigation);
		const isUnowned = isNone(risk.owner);
		const lacks = [
			...(isUntreated === 'fires' ? ['nothing is done against it'] : []),
			...(isUnowned === 'fires' ? ['nobody owns it'] : []),
		];
		return {
			verdict: allOf(
				anyOf(is(risk.impact, 'high'), is(risk.likelihood, 'high')),
				anyOf(isUntreated, isUnowned),
			),
			with: processesConcerned(risk, world),
			message: `The risk "${risk.subject.name}" is rated high, and ${lacks.join(' and ')}.`,
		};
	},
	examples: {
		fires: {impact: 'high', likelihood: 'low', mitigation: none, owner: ['Finance']},
		clear: {
			impact: 'high',
			likelihood: 'low',
			mitigation: 'Compare the invoices every night',
			owner: ['Finance'],
		},
		unknown: {impact: 'high', likelihood: 'low', mitigation: unknown, owner: ['Finance']},
	},
});

/** Read past the notes: which processes a risk concerns does not decide whether it is dealt with. */
function processesConcerned({unnoted}: View<'risk'>, world: World): readonly Subject[] {
	const ids = valueOf(unnoted.processes) ?? [];
	return world.getAll('process', ids).map(({subject}) => subject);
}

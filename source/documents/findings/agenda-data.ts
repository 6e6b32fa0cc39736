import {nameOf} from '../../interview/naming.ts';
import type {Agenda} from './agenda.ts';

/** An agenda as plain data for `--format json`; the owner of what nobody looks after is `null`. */
export function agendaData({plan, asOf, entries}: Agenda) {
	return {
		plan: {id: plan.id, title: plan.title},
		asOf,
		owners: entries.map(({owner, items}) => ({
			owner: owner ?? null,
			questions: items.map(({subject, question, state, ask, due, claims, findings}) => ({
				question: question.id,
				subject: {kind: subject.kind, id: subject.id, name: nameOf(plan, subject)},
				ask,
				state,
				...(due === undefined ? {} : {due, isPast: due < asOf}),
				...(claims.length === 0 ? {} : {claims}),
				findings: findings.map(({id, severity, outcome}) => ({id, severity, outcome})),
			})),
		})),
	};
}

import type {Acceptance} from '../../source/plan/acceptance.ts';
import {applyChanges, type Change} from '../../source/plan/change.ts';
import {emptyPlan, type Plan} from '../../source/plan/plan.ts';
import type {DoneStep} from '../../source/wizard/effect.ts';

/** A step of a plan, with the way back. */
export function stepOn(plan: Plan, changes: readonly Change[], label = 'changed'): DoneStep {
	return {label, changes, inverse: applyChanges(plan, changes).inverse, by: 'Ada'};
}

export function answering(question: string, value: string): readonly Change[] {
	return [
		{
			type: 'answered',
			subject: {kind: 'project', id: 'project'},
			question,
			answer: {state: 'answered', value},
		},
	];
}

export function adding(...ids: readonly string[]): readonly Change[] {
	return ids.map((id, place): Change => ({
		type: 'added',
		subject: {kind: 'dataPoint', id, name: id.toUpperCase(), answers: {}},
		place,
	}));
}

export function accepting(finding: string, more: Partial<Acceptance> = {}): readonly Change[] {
	const acceptance: Acceptance = {
		finding,
		status: 'accepted',
		reason: 'The old import\nis kept \uD83D for a month',
		by: 'Ada',
		on: '2026-03-01',
		expires: '2026-06-01',
		facts: '0123456789abcdef',
		...more,
	};
	return [{type: 'accepted', finding, acceptance}];
}

/** A small plan with an answer in every state and an accepted warning. */
export function samplePlan(id = 'sample23', title = 'Members and invoices'): Plan {
	const system = {kind: 'system', id: 'crm'} as const;
	const changes: readonly Change[] = [
		...answering('goal', 'One address for every member \uD83D\uDC4B, “as typed”\nin two lines'),
		{
			type: 'added',
			subject: {...system, name: 'CRM \uD800 with half a character', answers: {}},
			place: 0,
		},
		{
			type: 'answered',
			subject: system,
			question: 'vendor',
			answer: {state: 'unknown', owner: 'Ada', due: '2026-03-01', by: 'Bob', basis: 'stated'},
		},
		{
			type: 'answered',
			subject: system,
			question: 'apiDocs',
			answer: {state: 'notApplicable', reason: 'no interface'},
		},
		{
			type: 'answered',
			subject: system,
			question: 'environment',
			answer: {
				state: 'disputed',
				claims: [{value: null, by: 'Ada'}, {value: ['a', 1.5, true, {b: null}]}],
			},
		},
		...adding('mail', 'status', 'amount'),
		{
			type: 'answered',
			subject: {kind: 'field', id: 'mail@crm'},
			question: 'type',
			answer: {state: 'answered', value: 'text', note: 'a\0b'},
		},
		...accepting('rollback-missing:project'),
	];
	return applyChanges(emptyPlan(id, title), changes).plan;
}

/** Plans in a form in which `toEqual` shows their order and content and nothing of how they are kept. */
export function plainPlan({id, title, subjects, acceptances}: Plan): unknown {
	return {
		id,
		title,
		acceptances,
		subjects: Object.fromEntries(
			Object.entries(subjects).map(([kind, {list}]) => [kind, list]),
		),
	};
}

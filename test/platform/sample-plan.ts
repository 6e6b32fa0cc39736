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

/** A small plan with an answer in every state. */
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
	];
	return applyChanges(emptyPlan(id, title), changes).plan;
}

/** Plans in a form in which `toEqual` shows their order and content and nothing of how they are kept. */
export function plainPlan({id, title, subjects}: Plan): unknown {
	return {
		id,
		title,
		subjects: Object.fromEntries(
			Object.entries(subjects).map(([kind, {list}]) => [kind, list]),
		),
	};
}

import type {View} from '../interview/view.ts';
import {allOf, anyOf, is, isNot, isUnknown, valueOf} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule} from './engine/rule.ts';

const saidOfMaturity = {
	mature: [],
	growing: ['the system is still growing'],
	new: ['the system is new'],
} as const;
const saidOfDocs = {
	verified: [],
	unverified: ['its API documentation has not been checked'],
	partial: ['its API documentation is incomplete'],
	inaccurate: ['its API documentation is wrong in places'],
	none: ['its API is not documented'],
} as const;

/** What an API does is what it did when somebody called it. */
export const immatureOrUndocumented = defineRule({
	id: 'immature-or-undocumented',
	severity: 'high',
	area: 'technical',
	cause: 'systems-unproven',
	about: 'system',
	title: 'Young or badly documented, and never tried',
	why: 'The API may not do what is written about it, and that shows only when building has begun.',
	action: 'Make a trial call of every kind the integration needs, and get a contact at the vendor who answers questions.',
	detects:
		'The system is not known to be mature, or its API documentation has not been verified, and no trial calls have been made.',
	notWhen: 'Trial calls have been made: what was seen to work needs no description.',
	source: ['TC1'],
	check: system => ({
		verdict: allOf(
			isNot(system.trialCalls, true),
			anyOf(
				is(system.maturity, 'new', 'growing'),
				isUnknown(system.maturity),
				isNot(system.apiDocs, 'verified'),
			),
		),
		message: `${system.subject.name}: ${phrase(reasons(system))}.`,
	}),
	examples: {
		fires: {maturity: 'new', apiDocs: 'verified', trialCalls: false},
		clear: {maturity: 'new', apiDocs: 'unverified', trialCalls: true},
		unknown: {maturity: 'new', apiDocs: 'verified'},
	},
});

function reasons({maturity, apiDocs, trialCalls}: View<'system'>): readonly string[] {
	return [
		...(maturity.state === 'unknown'
			? ['nobody knows how mature it is']
			: saidOfMaturity[valueOf(maturity) ?? 'mature']),
		...(apiDocs.state === 'unknown'
			? ['nobody knows how good its API documentation is']
			: saidOfDocs[valueOf(apiDocs) ?? 'verified']),
		trialCalls.state === 'unknown'
			? 'nobody knows whether trial calls were made'
			: 'no trial calls have shown what its API does',
	];
}

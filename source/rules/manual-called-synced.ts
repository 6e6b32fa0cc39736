import {allOf, is, valueOf} from './engine/logic.ts';
import {defineRule, unknown} from './engine/rule.ts';

/** What people copy is in step only until the next change. */
export const manualCalledSynced = defineRule({
	id: 'manual-called-synced',
	severity: 'high',
	area: 'sync',
	cause: 'sync-believed',
	about: 'syncPair',
	title: 'Called synchronised, but done by hand',
	why: 'Data that people type or upload is in step on the day they do it, with their mistakes, and apart ever after.',
	action: 'Treat the pair as not synchronised, and choose an approach for what has already drifted.',
	detects:
		'The pair is said to be in step, fully or partly, and people keep it so by typing or by imports.',
	notWhen: 'A connector keeps it in step, or nobody claims that the two agree.',
	source: ['SY2'],
	check(pair) {
		const how = valueOf(pair.method) === 'import' ? 'by importing lists' : 'by hand';
		return {
			verdict: allOf(is(pair.claim, 'yes', 'partly'), is(pair.method, 'manual', 'import')),
			message: `${pair.subject.name} is said to be in step, but it is kept so ${how}, which counts as not synchronised.`,
		};
	},
	examples: {
		fires: {claim: 'yes', method: 'import'},
		clear: {claim: 'yes', method: 'auto'},
		unknown: {claim: 'partly', method: unknown},
	},
});

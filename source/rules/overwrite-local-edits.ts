import {allOf, is} from './engine/logic.ts';
import {defineRule, unknown} from './engine/rule.ts';

/** People whose corrections vanish stop correcting. */
export const overwriteLocalEdits = defineRule({
	id: 'overwrite-local-edits',
	severity: 'high',
	area: 'sync',
	cause: 'history-unprepared',
	about: 'syncPair',
	title: 'Overwriting what people edit',
	why: 'The corrections that people made at the destination are lost, and their trust in the data goes with them.',
	action: 'Lock the fields at the destination, or agree on a rule for which value survives, before anything is overwritten.',
	detects: 'The destination is to be overwritten, and people edit the data there.',
	notWhen: 'Nobody edits the data at the destination, or nothing is overwritten.',
	source: ['BIDI3'],
	check: pair => ({
		verdict: allOf(is(pair.approach, 'overwrite'), is(pair.localEdits, true)),
		message: `${pair.subject.name} is to be overwritten, and people edit the data at its destination.`,
	}),
	examples: {
		fires: {approach: 'overwrite', localEdits: true},
		clear: {approach: 'overwrite', localEdits: false},
		unknown: {approach: 'overwrite', localEdits: unknown},
	},
});

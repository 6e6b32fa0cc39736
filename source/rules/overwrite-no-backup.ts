import {allOf, is, judge, valueOf} from './engine/logic.ts';
import {defineRule, unknown} from './engine/rule.ts';

/** A backup is one only once it has been put back. */
export const overwriteNoBackup = defineRule({
	id: 'overwrite-no-backup',
	severity: 'blocker',
	area: 'sync',
	cause: 'history-unprepared',
	about: 'syncPair',
	title: 'Overwriting without a tested backup',
	why: 'Overwriting cannot be undone, and a backup that was never restored may turn out not to be one.',
	action: 'Export the destination before the load, and rehearse putting it back.',
	detects:
		'The destination is to be overwritten, and there is no backup, or one whose restore nobody has tried.',
	notWhen: 'A backup has been restored in a rehearsal, or nothing is overwritten.',
	source: ['MS-PPWA'],
	check: pair => ({
		verdict: allOf(
			is(pair.approach, 'overwrite'),
			judge(pair.backup, backup => backup !== 'tested'),
		),
		message:
			valueOf(pair.backup) === 'untested'
				? `${pair.subject.name} is to be overwritten, and nobody has tried to restore its backup.`
				: `${pair.subject.name} is to be overwritten, and there is no backup of what is there now.`,
	}),
	examples: {
		fires: {approach: 'overwrite', backup: 'untested'},
		clear: {approach: 'overwrite', backup: 'tested'},
		unknown: {approach: 'overwrite', backup: unknown},
	},
});

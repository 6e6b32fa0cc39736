import type {Verdict} from './logic.ts';
import {defineRule, none, unknown} from './rule.ts';

/** Data that no process uses costs upkeep and privacy and earns nothing. */
export const dpNoProcess = defineRule({
	id: 'dp-no-process',
	severity: 'medium',
	area: 'dataPoints',
	about: 'dataPoint',
	title: 'Used by no process',
	why: 'Every copy has to be secured, kept right and erased in time; without a use, all of that is for nothing.',
	action: 'Name the process that needs it, or leave it out.',
	detects: 'The data point is in the list of no process.',
	notWhen: 'A process uses it, or no process has been listed yet.',
	source: ['PF1', 'GDPR30'],
	check(dataPoint, world) {
		const {id, name} = dataPoint.subject;
		if (world.processesUsing(id).length > 0) return 'clear';

		// Before the first process is listed, being in none of them says nothing.
		const isOpen =
			world.processesOfUnknownUse().length > 0 || world.all('process').length === 0;
		const verdict: Verdict = isOpen ? 'unknown' : 'fires';
		return {verdict, message: `None of the processes uses ${name}.`};
	},
	examples: {
		fires: {around: {process: {renewal: {uses: none}}}},
		clear: {around: {process: {renewal: {uses: ['it']}}}},
		unknown: {around: {process: {renewal: {uses: unknown}}}},
	},
});

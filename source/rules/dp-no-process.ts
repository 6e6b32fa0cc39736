import type {View} from '../interview/view.ts';
import {anyOf, judge, not, type Verdict} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** Data that no process uses costs upkeep and privacy and earns nothing. */
export const dpNoProcess = defineRule({
	id: 'dp-no-process',
	severity: 'medium',
	area: 'dataPoints',
	cause: 'more-than-needed',
	about: 'dataPoint',
	title: 'Used by no process',
	why: 'Every copy has to be secured, kept right and erased in time; without a use, all of that is for nothing.',
	action: 'Name the process that needs it, or leave it out.',
	detects: 'The data point is in the list of no process.',
	notWhen: 'A process uses it, or no process has been listed yet.',
	source: ['PF1', 'GDPR30'],
	check(dataPoint, world) {
		const {id, name} = dataPoint.subject;
		const isUsed = anyOf(
			...world
				.processesUsing(id)
				// Only a disputed use may still not be one; reading all of them again for each data point would be quadratic.
				.map(process => (isDisputed(process) ? uses(process, id) : 'fires')),
		);
		if (isUsed === 'fires') return 'clear';

		const mayBeUsed = anyOf(
			isUsed,
			...world.processesOfUnknownUse().map(process => uses(process, id)),
			// Before the first process is listed, being in none of them says nothing.
			world.hasAny('process') ? 'clear' : 'unknown',
		);
		return {verdict: not(mayBeUsed), message: `None of the processes uses ${name}.`};
	},
	examples: {
		fires: {around: {process: {renewal: {uses: none}}}},
		clear: {around: {process: {renewal: {uses: ['it']}}}},
		unknown: {around: {process: {renewal: {uses: unknown}}}},
	},
});

function uses(process: View<'process'>, dataPoint: string): Verdict {
	return judge(process.uses, ids => ids?.includes(dataPoint) === true);
}

function isDisputed({unnoted}: View<'process'>): boolean {
	return unnoted.uses.state === 'disputed';
}

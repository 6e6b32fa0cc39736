import {anySubject, placedIn} from './conditions/any-subject.ts';
import {flowsPerhapsAt, writesInto} from './graph/flow-ends.ts';
import {allOf, anyOf, isNot, judge, type Verdict} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';
import type {World} from './engine/world.ts';

/** A record written by a machine starts the same e-mails as one written by a person, only thousands of them. */
export const writeTriggersUnreviewed = defineRule({
	id: 'write-triggers-unreviewed',
	severity: 'high',
	area: 'processes',
	cause: 'systems-unproven',
	about: 'system',
	title: 'What writing into it starts has not been reviewed',
	why: 'Loading records may send e-mails to customers or start workflows, thousands at a time.',
	action: 'List the workflows, e-mails and triggers that start when records are written, and switch off those that must not.',
	detects:
		'Data flows into the system, and nobody has reviewed its automations or knows whether anybody has.',
	notWhen: 'The system only gives data and receives none.',
	source: ['POSTCOPY'],
	check(system, world) {
		const isUnreviewed = isNot(system.automationsReviewed, true);
		const {name} = system.subject;
		return {
			verdict:
				isUnreviewed === 'clear'
					? isUnreviewed
					: allOf(isUnreviewed, isDestination(system.subject.id, world)),
			message:
				system.automationsReviewed.state === 'unknown'
					? `Data flows into ${name}, and nobody knows whether its automations were reviewed.`
					: `Data flows into ${name}, and nobody has reviewed what its automations do when records are written.`,
		};
	},
	examples: {
		fires: {
			automationsReviewed: false,
			around: {system: {crm: {}}, flow: {sync: {from: 'crm', to: 'it', direction: 'oneWay'}}},
		},
		clear: {
			automationsReviewed: false,
			around: {
				system: {crm: {}},
				dataPoint: {email: {sourceOfTruth: ['it'], destinations: ['crm']}},
			},
		},
		unknown: {
			automationsReviewed: false,
			around: {
				system: {crm: {}},
				flow: {sync: {from: 'it', to: 'crm', direction: unknown, carries: none}},
			},
		},
	},
});

/** Flows first: they are few, and usually settle it without a look at every data point. */
function isDestination(system: string, world: World): Verdict {
	const ofFlow = anySubject(world, flowsPerhapsAt(system, world), flow =>
		writesInto(flow, system),
	);
	return ofFlow.verdict === 'fires'
		? ofFlow.verdict
		: anyOf(
				ofFlow.verdict,
				anySubject(world, placedIn(system, world), ({destinations}) =>
					judge(destinations, ids => ids?.includes(system) ?? false),
				).verdict,
			);
}

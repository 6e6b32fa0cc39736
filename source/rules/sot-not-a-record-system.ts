import {listedSystems} from './graph/listed-systems.ts';
import {when} from './engine/logic.ts';
import {namesOf} from './wording/names.ts';
import {defineRule, unknown} from './engine/rule.ts';

/** A truth that is not recorded anywhere else came from somewhere else. */
export const sotNotARecordSystem = defineRule({
	id: 'sot-not-a-record-system',
	severity: 'medium',
	area: 'dataPoints',
	cause: 'truth-unsettled',
	about: 'dataPoint',
	title: 'The truth is not a system of record',
	why: 'A system that does not record the value only has a copy of it, and a copy is late or wrong when it matters.',
	action: 'Trace where the value is entered first, then correct the truth or the list of systems of record.',
	detects: 'A system named as the source of truth is not among the systems of record.',
	notWhen:
		'Every source of truth is also a system of record; further systems of record do no harm.',
	source: ['DP3', 'DMBOK'],
	check(dataPoint, world) {
		const truths = listedSystems(dataPoint.sourceOfTruth, world);
		const records = listedSystems(dataPoint.systemsOfRecord, world);
		if (truths?.length === 0 || dataPoint.systemsOfRecord.state === 'notApplicable') {
			return 'clear';
		}

		if (truths === undefined || records === undefined) {
			return 'unknown';
		}

		const recorded = new Set(records.map(({subject}) => subject.id));
		const copies = truths.filter(({subject}) => !recorded.has(subject.id));
		return {
			verdict: when(copies.length > 0),
			message: `${namesOf(copies)} ${copies.length === 1 ? 'is' : 'are'} named as the truth of ${dataPoint.subject.name} but not as a system that records it.`,
		};
	},
	examples: {
		fires: {
			sourceOfTruth: ['crm'],
			systemsOfRecord: ['shop'],
			around: {system: {crm: {}, shop: {}}},
		},
		clear: {
			sourceOfTruth: ['crm'],
			systemsOfRecord: ['crm', 'shop'],
			around: {system: {crm: {}, shop: {}}},
		},
		unknown: {
			sourceOfTruth: ['crm'],
			systemsOfRecord: unknown,
			around: {system: {crm: {}}},
		},
	},
});

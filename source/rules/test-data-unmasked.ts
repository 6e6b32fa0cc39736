import type {View} from '../interview/view.ts';
import {anySubject, placedIn} from './conditions/any-subject.ts';
import {allOf, anyOf, is, isNot, judge, not, valueOf, type Verdict} from './engine/logic.ts';
import {defineRule} from './engine/rule.ts';
import {lacksTestEnvironment} from './conditions/test-environment.ts';

/** A copy of production is production in every respect but the care taken. */
export const testDataUnmasked = defineRule({
	id: 'test-data-unmasked',
	severity: 'high',
	area: 'technical',
	cause: 'tests-prove-nothing',
	about: 'system',
	title: "Real people's data in the test environment, unmasked",
	why: 'More people see it than should, and a test may send mail to real addresses.',
	action: 'Mask names and addresses when the copy is made, and switch off everything that sends.',
	detects:
		'Production data is copied into the test environment and is not known to be masked, and the system holds personal data of this project.',
	notWhen:
		'The copy is masked, the test data is invented, or nothing personal is held in the system.',
	source: ['POSTCOPY'],
	check(system, world) {
		const {id, name} = system.subject;
		const unmasked = allOf(
			not(lacksTestEnvironment(system)),
			is(system.productionDataInTest, true),
			isNot(system.testDataMasked, true),
		);
		if (unmasked === 'clear') return unmasked;

		const personal = anySubject(world, placedIn(id, world), dataPoint =>
			allOf(is(dataPoint.personal, 'personal', 'special'), isHeldIn(id, dataPoint)),
		);
		return {
			verdict: allOf(unmasked, personal.verdict),
			message: `The test environment of ${name} holds unmasked production data, ${personal.by?.subject.name ?? 'personal data'} of real people among it${
				valueOf(system.unnoted.testSends) === true ? ', and it sends for real' : ''
			}.`,
		};
	},
	examples: {
		fires: {
			testEnvironment: 'full',
			productionDataInTest: true,
			testDataMasked: false,
			around: {dataPoint: {email: {personal: 'personal', destinations: ['it']}}},
		},
		clear: {
			testEnvironment: 'full',
			productionDataInTest: true,
			testDataMasked: true,
			around: {dataPoint: {email: {personal: 'personal', destinations: ['it']}}},
		},
		unknown: {
			testEnvironment: 'full',
			productionDataInTest: true,
			testDataMasked: false,
			around: {dataPoint: {email: {destinations: ['it']}}},
		},
	},
});

function isHeldIn(
	system: string,
	{sourceOfTruth, systemsOfRecord, destinations}: View<'dataPoint'>,
): Verdict {
	return anyOf(
		...[sourceOfTruth, systemsOfRecord, destinations].map(listed =>
			judge(listed, ids => ids?.includes(system) ?? false),
		),
	);
}

import {is} from './engine/logic.ts';
import {defineRule, unknown} from './engine/rule.ts';

/** The first run of anything is a mistake; it should not be made on customers. */
export const testOnProduction = defineRule({
	id: 'test-on-production',
	severity: 'blocker',
	area: 'technical',
	cause: 'tests-prove-nothing',
	about: 'project',
	title: 'First tried out on the production systems',
	why: 'Real records are damaged and real customers written to before anybody knows that the integration works.',
	action: 'See it work in a test environment, in a trial account of the vendor, or on recorded data first.',
	detects: 'The integration is to be seen in action on production first.',
	notWhen: "It is first seen on a test environment, a vendor's trial or recorded data.",
	source: ['TC3'],
	check: project => ({
		verdict: is(project.testPlace, 'production'),
		message:
			'The integration is to be seen in action on the production systems first, with real records.',
	}),
	examples: {
		fires: {testPlace: 'production'},
		clear: {testPlace: 'vendorTrial'},
		unknown: {testPlace: unknown},
	},
});

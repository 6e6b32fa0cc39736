import {allOf, isNone} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';
import {lacksTestEnvironment} from './conditions/test-environment.ts';

/** Without a place to fail safely, the first failure is a real one. */
export const noTestEnvironment = defineRule({
	id: 'no-test-environment',
	severity: 'blocker',
	area: 'technical',
	cause: 'tests-prove-nothing',
	about: 'system',
	title: 'Nowhere to test, and nothing in its place',
	why: 'The integration cannot be seen at work before it touches real data.',
	action: 'Get a trial account, build a stand-in for the system, or record real exchanges and replay them.',
	detects: 'The system has no test environment, and no substitute for one is named.',
	notWhen:
		'Something stands in for the test environment: a trial account, a stub or recorded data.',
	source: ['TC3'],
	check: system => ({
		verdict: allOf(
			lacksTestEnvironment(system),
			// A substitute of which nobody speaks is none: with nowhere to test, silence is no way out.
			system.testSubstitute.state === 'unanswered' ? 'fires' : isNone(system.testSubstitute),
		),
		message: `${system.subject.name} has no test environment, and nothing is planned in its place.`,
	}),
	examples: {
		fires: {testEnvironment: 'none', testSubstitute: none},
		clear: {testEnvironment: 'none', testSubstitute: 'Recorded answers of the API'},
		unknown: {testEnvironment: unknown},
	},
});

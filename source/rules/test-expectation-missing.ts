import {allOf, anyOf, isNone, valueOf, when} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

/** A test without an expectation cannot fail. */
export const testExpectationMissing = defineRule({
	id: 'test-expectation-missing',
	severity: 'high',
	area: 'technical',
	cause: 'tests-prove-nothing',
	about: 'flow',
	title: 'Nobody has written down what the test must show',
	why: 'A test that nobody can fail proves nothing, however green it looks.',
	action: 'Write down the format and the number of records that must come out, before the first test.',
	detects: 'No expected format or no expected quantity is written down for a flow.',
	notWhen: 'The flow exists today and is kept as it is, or both expectations are written down.',
	source: ['TC4'],
	check(flow) {
		const lacks = {format: isNone(flow.expectedFormat), quantity: isNone(flow.expectedCount)};
		const missing = Object.entries(lacks).flatMap(([lack, verdict]) =>
			verdict === 'fires' ? [`expected ${lack}`] : [],
		);
		return {
			// Only a flow that is known to exist is spared: its results can be seen every day.
			verdict: allOf(when(valueOf(flow.existing) !== true), anyOf(...Object.values(lacks))),
			message: `No ${phrase(missing)} ${missing.length === 1 ? 'is' : 'are'} written down for ${flow.subject.name}, so its test can pass whatever comes out.`,
		};
	},
	examples: {
		fires: {existing: false, expectedFormat: 'CSV with a header line', expectedCount: none},
		clear: {
			existing: false,
			expectedFormat: 'CSV with a header line',
			expectedCount: 'About 300 a day',
		},
		unknown: {
			existing: false,
			expectedFormat: 'CSV with a header line',
			expectedCount: unknown,
		},
	},
});

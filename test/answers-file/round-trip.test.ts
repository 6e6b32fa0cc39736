import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readAnswersFile} from '../../source/answers-file/read-answers-file.ts';
import {writeAnswersFile, writeAnswersJson} from '../../source/answers-file/write-answers-file.ts';
import type {Plan} from '../../source/plan/plan.ts';
import {arbitraryPlan, contentOf} from '../arbitrary-plan.ts';

function readBack(text: string): Plan {
	const read = readAnswersFile(text, {fallbackId: 'elsewhere'});
	expect(read.ok ? [] : read.problems).toEqual([]);
	return read.ok ? read.plan : expect.fail('unreadable');
}

test.each([
	['YAML', writeAnswersFile],
	['JSON', writeAnswersJson],
])(
	'every plan survives being written and read as %s, and is written the same again',
	(_format, write) => {
		fc.assert(
			fc.property(arbitraryPlan, plan => {
				const text = write(plan);
				const again = readBack(text);
				expect(contentOf(again)).toStrictEqual(contentOf(plan));
				expect(write(again)).toBe(text);
			}),
			{numRuns: 100},
		);
	},
	60_000,
);

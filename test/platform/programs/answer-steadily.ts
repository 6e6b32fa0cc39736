// Gives one answer after another to the plan at the path given, and prints the number of each once it is saved.
// Stops when saving fails, and prints why. The second argument is the length of an answer.
import {writeSync} from 'node:fs';
import {reasonOf} from '../../../source/platform/failure.ts';
import {openPlanFile} from '../../../source/platform/plan-store.ts';

const [, , planPath = '', length = '20'] = process.argv;
const store = openPlanFile(planPath);
const before = store.plan.subjects.dataPoint.size;
try {
	for (let number = before; number < before + 100_000; number += 1) {
		const subject = {kind: 'dataPoint', id: `d${number}`} as const;
		store.commit({
			label: `answer ${number}`,
			changes: [
				{
					type: 'added',
					subject: {...subject, name: `Data point ${number}`, answers: {}},
					place: number,
				},
				{
					type: 'answered',
					subject,
					question: 'meaning',
					answer: {state: 'answered', value: 'x'.repeat(Number(length))},
				},
			],
			inverse: [{type: 'removed', subject}],
		});
		// Written at once and not by the event loop, which this program never returns to.
		writeSync(1, `${number}\n`);
	}
} catch (error) {
	writeSync(1, `failed: ${reasonOf(error)}\n`);
}

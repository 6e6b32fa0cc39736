// Puts every hostile text into every place of a plan where people write, one round after the other, and looks at every format
// of it. The suite does a few rounds; for all of them:
//     npx node test/documents/hostile-rounds.ts [first] [rounds]
import {exportsOf} from './hostile/exports.ts';
import type {Fault} from './hostile/fault.ts';
import {faultsIn} from './hostile/faults.ts';
import {
	hostilePlans,
	trials,
	type HostilePlansOptions,
	type Slot,
	type Trial,
} from './hostile/plans.ts';
import {hostileTexts} from './hostile/texts.ts';

/** One round of one trial: what is wrong, and the places that had a text. */
export async function hostileRound(
	trial: Trial,
	first: number,
	options: HostilePlansOptions = {},
): Promise<{readonly faults: readonly Fault[]; readonly slots: readonly Slot[]}> {
	const {hostile, harmless, slots} = hostilePlans(trial, first, options);
	try {
		const faults = await faultsIn(
			exportsOf(hostile, trial.before),
			exportsOf(harmless, trial.before),
		);
		return {faults, slots};
	} catch (error) {
		const fault = {place: 'an export', expected: 'something to read', found: String(error)};
		return {faults: [fault], slots};
	}
}

/** The place at which the first fault comes in when the places are made hostile one after the other. */
async function culpritOf(
	trial: Trial,
	first: number,
	slots: readonly Slot[],
): Promise<{readonly slot: Slot | undefined; readonly fault: Fault | undefined}> {
	let sound = 0;
	let faulty = slots.length;
	let fault: Fault | undefined;
	while (sound + 1 < faulty) {
		const middle = Math.floor((sound + faulty) / 2);
		const {faults} = await hostileRound(trial, first, {
			isHostile: place => place < middle,
		});
		if (faults.length === 0) {
			sound = middle;
		} else {
			faulty = middle;
			[fault] = faults;
		}
	}

	return {slot: slots[faulty - 1], fault};
}

function faultInWords({place, expected, found}: Fault): string {
	return `${place}\n  expected ${excerpt(expected, found)}\n  found    ${excerpt(found, expected)}`;
}

/** A value from shortly before where it differs from another. */
function excerpt(value: unknown, other: unknown): string {
	const [text, rest] = [String(value), String(other)];
	let same = 0;
	while (same < text.length && text[same] === rest[same]) {
		same += 1;
	}

	return JSON.stringify(text.slice(Math.max(0, same - 60), same + 200));
}

async function report(trial: Trial, first: number, slots: readonly Slot[]): Promise<string> {
	const {slot, fault} = await culpritOf(trial, first, slots);
	const text = hostileTexts[slot?.number ?? 0]?.id;
	return `The text ${text} in ${slot?.place}${fault === undefined ? '' : `:\n${faultInWords(fault)}`}`;
}

if (process.argv[1] === import.meta.filename) {
	const first = Number(process.argv[2] ?? 0);
	const rounds = Number(process.argv[3] ?? hostileTexts.length);
	const start = Date.now();
	let places = 0;
	for (let round = first; round < first + rounds && process.exitCode === undefined; round += 1) {
		for (const trial of trials) {
			const {faults, slots} = await hostileRound(trial, round);
			places += slots.length;
			const [fault] = faults;
			if (fault !== undefined) {
				console.log(
					`Round ${round}, ${trial.name}: ${faults.length} faults, the first in ${faultInWords(fault)}`,
				);
				console.log(await report(trial, round, slots));
				process.exitCode = 1;
				break;
			}
		}

		const seconds = Math.round((Date.now() - start) / 1000);
		console.log(
			`Round ${round} of ${first} to ${first + rounds - 1}: ${places} texts in their places, ${seconds} s`,
		);
	}
}

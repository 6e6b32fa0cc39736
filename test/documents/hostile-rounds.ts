// Puts every hostile text into every place of a plan where people write, one round after the other, and looks at every format
// of it. The suite does a few rounds; for all of them:
//     npx node test/documents/hostile-rounds.ts [first] [rounds]
import {exportsOf} from './hostile-exports.ts';
import {faultsIn, type Fault} from './hostile-faults.ts';
import {hostilePlans, trials, type Slot, type Trial} from './hostile-plans.ts';
import {hostileTexts} from './hostile-texts.ts';

/** One round of one trial: what is wrong, and how many places had a text. */
export async function hostileRound(
	trial: Trial,
	first: number,
	isHostile?: (slot: Slot, place: number) => boolean,
): Promise<{readonly faults: readonly Fault[]; readonly slots: readonly Slot[]}> {
	const {hostile, harmless, slots} = hostilePlans(trial, first, isHostile);
	const faults = await faultsIn(
		exportsOf(hostile, trial.before),
		exportsOf(harmless, trial.before),
	);
	return {faults, slots};
}

/** The first place whose text alone has a fault; all together may have one that none has alone. */
async function culpritOf(
	trial: Trial,
	first: number,
	slots: readonly Slot[],
): Promise<{readonly slot: Slot; readonly fault: Fault} | undefined> {
	for (const [place, slot] of slots.entries()) {
		const {faults} = await hostileRound(trial, first, (_, other) => other === place);
		const [fault] = faults;
		if (fault !== undefined) {
			return {slot, fault};
		}
	}

	return undefined;
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
	const culprit = await culpritOf(trial, first, slots);
	return culprit === undefined
		? 'No text has this fault alone.'
		: `The text ${hostileTexts[culprit.slot.number]?.id} in ${culprit.slot.place}:\n${faultInWords(culprit.fault)}`;
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

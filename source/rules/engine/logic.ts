import type {Reading} from '../../interview/reading.ts';

/**
 * The three results of a check. `unknown` means that the warning cannot be ruled out, because something it needs is not
 * known or was not asked; it is never a pass.
 */
export type Verdict = 'fires' | 'clear' | 'unknown';

/** Fires when every part fires; one clear part clears it whatever the others are. */
export function allOf(...verdicts: readonly Verdict[]): Verdict {
	if (verdicts.includes('clear')) {
		return 'clear';
	}

	return verdicts.includes('unknown') ? 'unknown' : 'fires';
}

/** Fires when any part fires; clear only when every part is clear. */
export function anyOf(...verdicts: readonly Verdict[]): Verdict {
	if (verdicts.includes('fires')) {
		return 'fires';
	}

	return verdicts.includes('unknown') ? 'unknown' : 'clear';
}

/** The opposite; what is unknown stays unknown. */
export function not(verdict: Verdict): Verdict {
	return verdict === 'unknown' ? verdict : when(verdict === 'clear');
}

/** A plain fact as a verdict. */
export function when(condition: boolean): Verdict {
	return condition ? 'fires' : 'clear';
}

/**
 * Judges an answered value; `null` is the answer "there is none". Unknown and unanswered give `unknown`, not applicable is
 * clear, and a dispute is judged under every claim.
 */
export function judge<V>(reading: Reading<V>, condition: (value: V | null) => boolean): Verdict {
	switch (reading.state) {
		case 'answered': {
			return when(condition(reading.value));
		}

		case 'none': {
			return when(condition(null));
		}

		case 'notApplicable': {
			return 'clear';
		}

		case 'disputed': {
			return agreed(reading.claims.map(claim => when(condition(claim.value))));
		}

		case 'unknown':
		case 'unanswered': {
			return 'unknown';
		}
	}
}

/** One verdict from those under each claim: theirs where they agree, otherwise unknown. */
export function agreed(verdicts: readonly Verdict[]): Verdict {
	const [first = 'unknown', ...others] = verdicts;
	return others.every(verdict => verdict === first) ? first : 'unknown';
}

/** Answered with one of these values. */
export function is<V extends string | number | boolean>(
	reading: Reading<V>,
	...values: readonly V[]
): Verdict {
	return judge(reading, value => value !== null && values.includes(value));
}

/** Answered with something else, with none, or "I don't know": the catalogue's `≠`, which also fires on unknown. */
export function isNot<V extends string | number | boolean>(
	reading: Reading<V>,
	...values: readonly V[]
): Verdict {
	return reading.state === 'unknown'
		? 'fires'
		: judge(reading, value => value === null || !values.includes(value));
}

/** Answered "there is none"; empty text counts. */
export function isNone(reading: Reading): Verdict {
	return judge(
		reading,
		value => value === null || (typeof value === 'string' && value.trim() === ''),
	);
}

/** Answered with something. */
export function isSome(reading: Reading): Verdict {
	return reading.state === 'notApplicable' ? 'clear' : not(isNone(reading));
}

/** Answered "I don't know yet", for the few conditions that list unknown. */
export function isUnknown(reading: Reading): Verdict {
	return reading.state === 'unanswered' ? 'unknown' : when(reading.state === 'unknown');
}

type Values<Readings extends readonly Reading[]> = {
	[Index in keyof Readings]: Readings[Index] extends Reading<infer V> ? V : never;
};

/**
 * Judges several answers together once all are given. Any "there is none" or not applicable among them makes it clear,
 * because the comparison has nothing to compare; unknown, unanswered or disputed gives `unknown`.
 */
export function given<const Readings extends readonly Reading[]>(
	readings: Readings,
	condition: (...values: Values<Readings>) => boolean | Verdict,
): Verdict;
export function given(
	readings: readonly Reading[],
	condition: (...values: unknown[]) => boolean | Verdict,
): Verdict {
	if (readings.some(reading => reading.state === 'none' || reading.state === 'notApplicable')) {
		return 'clear';
	}

	const values = readings.flatMap(reading =>
		reading.state === 'answered' ? [reading.value] : [],
	);
	if (values.length < readings.length) {
		return 'unknown';
	}

	const result = condition(...values);
	return typeof result === 'boolean' ? when(result) : result;
}

/** The value of an answer, or `undefined` for every other state: for wording and for lists where none and unknown are alike. */
export function valueOf<V>(reading: Reading<V>): V | undefined {
	return reading.state === 'answered' ? reading.value : undefined;
}

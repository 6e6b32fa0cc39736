import type {Plan} from '../plan/plan.ts';
import {formatDate} from '../interview/format-value.ts';
import {isIsoDate} from '../interview/input.ts';
import {quote} from '../interview/quote.ts';
import type {LoadedPlan} from '../platform/load-plan.ts';
import {readPlanAsOf} from '../platform/read-plan-file.ts';
import {CommandError} from './command-error.ts';
import {dayOf} from './dates.ts';

/**
 * A saved plan as it was at the beginning of a day, or at a moment, named by --since.
 *
 * @throws {CommandError} for an answers file, which has no history.
 */
export function planSince(
	{path, kind}: LoadedPlan,
	since: string,
): {readonly before: Plan; readonly moment: Date} {
	const moment = momentOf(since);
	if (kind === 'answersFile') {
		throw new CommandError(
			`${path} is an answers file, which keeps no history, so nobody can tell what it was on ${formatDate(dayOf(moment))}. Compare it with an older copy of it: groundplan diff OLD NEW. Nothing was changed.`,
		);
	}

	return {before: readPlanAsOf(path, moment.toISOString()), moment};
}

/** A day's first moment where the program runs, or the moment given. */
function momentOf(text: string): Date {
	const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
	const isMoment = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?$/.test(
		text,
	);
	const moment = isIsoDate(text)
		? new Date(year, month - 1, day)
		: new Date(isMoment && isIsoDate(text.slice(0, 10)) ? text : Number.NaN);
	if (Number.isNaN(moment.getTime())) {
		throw new CommandError(
			`${quote(text)} is no day. Write --since as YYYY-MM-DD, such as 2026-11-20, which is from the beginning of that day on, or with a time, such as 2026-11-20T17:00. Nothing was changed.`,
		);
	}

	return moment;
}

/** A moment in words: a day, with the time unless it is its first. */
export function momentInWords(moment: Date): string {
	const [hours, minutes] = [moment.getHours(), moment.getMinutes()].map(part =>
		String(part).padStart(2, '0'),
	);
	const time = `${hours}:${minutes}`;
	return `${formatDate(dayOf(moment))}${time === '00:00' ? '' : `, ${time}`}`;
}

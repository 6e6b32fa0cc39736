import type {IsoDate} from '../plan/value.ts';
import {isIsoDate} from '../interview/input.ts';
import {quote} from '../interview/quote.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo} from './command-io.ts';

/** The day of a moment where the program runs. */
export function dayOf(moment: Date): IsoDate {
	const [month, day] = [moment.getMonth() + 1, moment.getDate()].map(part =>
		String(part).padStart(2, '0'),
	);
	return `${moment.getFullYear()}-${month}-${day}`;
}

/** The day named by --as-of, or today. */
export function asOfDate({asOf}: {readonly asOf?: string}, io: CommandIo): IsoDate {
	if (asOf === undefined) {
		return dayOf(io.now());
	}

	if (!isIsoDate(asOf)) {
		throw new CommandError(
			`${quote(asOf)} is not a day. Write --as-of as YYYY-MM-DD, such as 2026-12-31.`,
		);
	}

	return asOf;
}

import {showsAsWritten} from '../plan/display.ts';

/** U+FFFD in a file means that it was read in the wrong encoding, so one that is meant is escaped. */
const replacement = /\uFFFD/g;

const hidden =
	/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFFD]/gv;

/** A text in double quotation marks as JSON and YAML both read it, with everything a reader could not see escaped. */
export function quoteText(text: string): string {
	return JSON.stringify(text).replace(showsAsWritten(text) ? replacement : hidden, character =>
		Array.from(
			{length: character.length},
			(_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`,
		).join(''),
	);
}

const plainStart = /^[\p{L}\p{N}(/]/u;
/** A colon or number sign that YAML gives a meaning to, and ends that would be trimmed. */
const notPlain = /:\s|\s#|:$|\s$|\uFFFD/u;
const flowMarks = /[,[\]{}]/;
/** Words and figures that YAML 1.2 reads as something else than text, and times, which YAML 1.1 takes for numbers. */
const notText = /^(?:null|true|false|[\d.,:_+-]+(?:e[+-]?\d+)?|0[xob][\da-f_]+)$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A text as YAML writes it on one line, without quotation marks wherever it can be; `inside` a flow collection it can be less often. */
export function yamlText(text: string, inside = false): string {
	const isPlain =
		plainStart.test(text) &&
		!notPlain.test(text) &&
		!(inside && flowMarks.test(text)) &&
		(!notText.test(text) || day.test(text)) &&
		showsAsWritten(text);
	return isPlain ? text : quoteText(text);
}

/** The lines of a text that YAML can hold as a block, or `undefined` if a block would change or hide something in it. */
export function blockLines(text: string): readonly string[] | undefined {
	const lines = text.split('\n');
	const isSafe =
		lines.length > 1 &&
		lines[0] !== '' &&
		lines.at(-1) !== '' &&
		!text.startsWith(' ') &&
		lines.every(line => !/\s$|\uFFFD/u.test(line) && showsAsWritten(line));
	return isSafe ? lines : undefined;
}

import {formatNumber} from '../interview/format-value.ts';

/** A number of things: "1 blocker", "1 200 blockers". */
export function counted(number: number, one: string, many: string = `${one}s`): string {
	return `${formatNumber(number)} ${number === 1 ? one : many}`;
}

/** With a capital letter at the start. */
export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Closed by a full stop unless it ends in one of its own. */
export function sentence(text: string): string {
	return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Whether two short texts name the same thing: capitals and space around them do not count. */
export function sameText(left: string, right: string): boolean {
	return textKey(left) === textKey(right);
}

/** A short text in the form under which it is compared. */
export function textKey(text: string): string {
	return text.trim().toLowerCase();
}

const inSentence = new Intl.ListFormat('en-GB');

/** The names of subjects as a phrase for a message: "Salesforce, NetSuite and Gatherly". */
export function namesOf(views: ReadonlyArray<{readonly subject: {readonly name: string}}>): string {
	return phrase(views.map(({subject}) => subject.name));
}

/** Phrases joined for a message: "purpose and legal basis". */
export function phrase(parts: readonly string[]): string {
	// A check words its message before it knows whether it fires, and mostly there is nothing to join.
	return parts.length < 2 ? (parts[0] ?? '') : inSentence.format(parts);
}

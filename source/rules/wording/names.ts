const inSentence = new Intl.ListFormat('en-GB');

/** The names of subjects as a phrase for a message: "Salesforce, NetSuite and Gatherly". */
export function namesOf(views: ReadonlyArray<{readonly subject: {readonly name: string}}>): string {
	return inSentence.format(views.map(({subject}) => subject.name));
}

/** Phrases joined for a message: "purpose and legal basis". */
export function phrase(parts: readonly string[]): string {
	return inSentence.format(parts);
}

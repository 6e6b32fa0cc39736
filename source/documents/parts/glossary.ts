/** A term as the plan uses it. */
export interface Term {
	readonly term: string;
	readonly meaning: string;
}

export interface GlossaryPart {
	readonly terms: readonly Term[];
}

interface Entry extends Term {
	/** The words by which the term is found, in lower case. */
	readonly words: readonly string[];
}

const entries: readonly Entry[] = [
	{
		term: 'Backfill',
		meaning: 'Loading records that existed before the integration was switched on.',
		words: ['backfill'],
	},
	{term: 'Batch', meaning: 'Several records sent in one call.', words: ['batch', 'batches']},
	{
		term: 'Blocker',
		meaning: 'A warning that keeps a gate closed until it is settled or accepted by name.',
		words: ['blocker', 'blockers'],
	},
	{
		term: 'Change feed',
		meaning: 'A list of changes that a system keeps and others read from where they stopped.',
		words: ['change feed', 'change feeds'],
	},
	{
		term: 'Conflict rule',
		meaning: 'What decides when both sides of a two-way flow have changed the same value.',
		words: ['conflict rule', 'conflict rules'],
	},
	{
		term: 'Cross-reference table',
		meaning: 'A table that says which record of one system is which record of another.',
		words: ['cross-reference', 'cross-references'],
	},
	{
		term: 'Data point',
		meaning:
			'One piece of information that the integration moves, such as an e-mail address or an invoice number.',
		words: ['data point', 'data points'],
	},
	{
		term: 'Destination',
		meaning: 'A system to which a data point is brought.',
		words: ['destination', 'destinations'],
	},
	{
		term: 'Exception',
		meaning: 'A record that the integration could not handle and a person has to.',
		words: ['exception', 'exceptions'],
	},
	{
		term: 'Flow',
		meaning: 'Data points on their way from one system to another, started by one trigger.',
		words: ['flow', 'flows'],
	},
	{
		term: 'Gate',
		meaning:
			'A point in the plan that is passed when enough is known for the next step; it informs and stops nobody.',
		words: ['gate', 'gates'],
	},
	{
		term: 'Go/no-go',
		meaning: 'The decision, by written criteria, whether the switch-over takes place.',
		words: ['go/no-go'],
	},
	{
		term: 'Identifier',
		meaning: 'What tells one record from all others, and links its copies.',
		words: ['identifier', 'identifiers'],
	},
	{
		term: 'Loop guard',
		meaning:
			'How a two-way flow recognises its own changes, so that they do not come back for ever.',
		words: ['loop guard', 'loop guards'],
	},
	{
		term: 'Masked',
		meaning:
			'With real names, addresses and the like replaced, so that test data harms nobody.',
		words: ['masked', 'unmasked'],
	},
	{
		term: 'Poll',
		meaning: 'Asking a system at intervals whether anything has changed.',
		words: ['poll', 'polls', 'polled', 'polling'],
	},
	{
		term: 'Quota',
		meaning: 'How many calls a system allows in a day.',
		words: ['quota', 'quotas'],
	},
	{
		term: 'Reconciliation',
		meaning: 'Comparing both sides later to find what was lost or has drifted.',
		words: ['reconcile', 'reconciled', 'reconciliation'],
	},
	{
		term: 'Source of truth',
		meaning: 'The one system whose value is relied on in the end.',
		words: ['source of truth', 'sources of truth'],
	},
	{
		term: 'Special category',
		meaning: 'Personal data the law protects most, such as health or belief.',
		words: ['special category', 'special categories'],
	},
	{
		term: 'Survivorship',
		meaning: 'Which value remains when two records are merged.',
		words: ['survives', 'survivorship'],
	},
	{
		term: 'Sync pair',
		meaning: 'The records of one kind in two systems that should agree.',
		words: ['sync pair', 'sync pairs'],
	},
	{
		term: 'System of record',
		meaning:
			'A system in which people keep and change a data point; it need not be the source of truth.',
		words: ['system of record', 'systems of record'],
	},
	{
		term: 'Transformation',
		meaning:
			'What is done to a value on its way, such as splitting, converting or translating it.',
		words: ['transformation', 'transformations'],
	},
	{
		term: 'Upsert',
		meaning: 'Updating the record that has a key, or creating it if there is none.',
		words: ['upsert', 'upserts'],
	},
	{
		term: 'Webhook',
		meaning: 'A call that a system makes by itself when something happens in it.',
		words: ['webhook', 'webhooks'],
	},
];

const letterOrDigit = /[\p{L}\p{N}]/u;

/** The terms that occur in texts of the document, in alphabetical order. */
export function glossaryPart(parts: unknown): GlossaryPart {
	const texts = new Set<string>();
	collectTexts(parts, texts);
	const text = [...texts].join('\n').toLowerCase();
	return {
		terms: entries
			.filter(({words}) => words.some(word => occurs(text, word)))
			.map(({term, meaning}) => ({term, meaning})),
	};
}

/** Each text once: the tables of a large plan say the same in many cells. */
function collectTexts(value: unknown, texts: Set<string>): void {
	if (typeof value === 'string') {
		texts.add(value);
	} else if (typeof value === 'object' && value !== null) {
		for (const inner of Array.isArray(value) ? value : Object.values(value)) {
			collectTexts(inner, texts);
		}
	}
}

/** Whether a word stands in a text as a word. Searched without a pattern, because the text may be megabytes long. */
function occurs(text: string, word: string): boolean {
	for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
		if (
			!letterOrDigit.test(text.charAt(at - 1)) &&
			!letterOrDigit.test(text.charAt(at + word.length))
		) {
			return true;
		}
	}

	return false;
}

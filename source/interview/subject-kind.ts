import type {SubjectKind} from '../plan/subject.ts';
import type {SectionId} from './question.ts';

/** How a kind of subject is spoken of, and where the interview collects it. */
export interface SubjectKindInfo {
	readonly kind: SubjectKind;
	readonly one: string;
	readonly many: string;
	/** The key of its list in an answers file; a field stands inside its data point instead. */
	readonly collection: string;
	/** The section in which its list is made. */
	readonly section: SectionId;
	/** Put above the list when it is collected. */
	readonly ask: string;
	/** A name as people would type it, shown in an empty list. */
	readonly example: string;
}

/** Every kind of subject, in the order of an answers file. */
export const subjectKindInfo: {readonly [Kind in SubjectKind]: SubjectKindInfo} = {
	project: {
		kind: 'project',
		one: 'project',
		many: 'project',
		collection: 'project',
		section: 'project',
		ask: 'The project',
		example: 'Members and invoices',
	},
	system: {
		kind: 'system',
		one: 'system',
		many: 'systems',
		collection: 'systems',
		section: 'systems',
		ask: 'Which systems hold or receive the data? Two installations of one product are two systems.',
		example: 'Salesforce, Marketo Members, Marketo Training',
	},
	dataPoint: {
		kind: 'dataPoint',
		one: 'data point',
		many: 'data points',
		collection: 'dataPoints',
		section: 'dataPoints',
		ask: 'Which data points does the integration move? Paste a column of a spreadsheet if you have one.',
		example: 'E-mail, Membership status, Invoice number',
	},
	field: {
		kind: 'field',
		one: 'field',
		many: 'fields',
		collection: 'fields',
		section: 'dataPoints',
		ask: 'How each system keeps the data point',
		example: '',
	},
	process: {
		kind: 'process',
		one: 'process',
		many: 'processes',
		collection: 'processes',
		section: 'processes',
		ask: 'Which processes does the integration support?',
		example: 'Renew a membership, Invoice tickets',
	},
	audience: {
		kind: 'audience',
		one: 'audience',
		many: 'audiences',
		collection: 'audiences',
		section: 'processes',
		ask: 'Who has to be told, one entry for each group that gets its own message?',
		example: 'Finance, Event team',
	},
	risk: {
		kind: 'risk',
		one: 'risk',
		many: 'risks',
		collection: 'risks',
		section: 'processes',
		ask: 'What could go wrong in these processes because of the change?',
		example: 'Invoices are sent twice',
	},
	syncPair: {
		kind: 'syncPair',
		one: 'sync pair',
		many: 'sync pairs',
		collection: 'syncPairs',
		section: 'sync',
		ask: 'Which records should agree between which two systems?',
		example: 'Person: Salesforce → Marketo Members',
	},
	flow: {
		kind: 'flow',
		one: 'flow',
		many: 'flows',
		collection: 'flows',
		section: 'technical',
		ask: 'Which flows carry the data, those that exist and are kept included?',
		example: 'Gatherly → Salesforce: registrations',
	},
};

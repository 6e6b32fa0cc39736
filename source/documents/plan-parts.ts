import type {PlanModel} from './plan-model.ts';

/** A part of the plan that stands on its own. */
export interface PlanPart {
	/** Its template, and its file in a folder, without the endings. */
	readonly template: string;
	readonly key: keyof PlanModel;
	/** Its heading. */
	readonly title: string;
	/** What a reader finds in it. */
	readonly about: string;
}

/** The parts of the plan in their order: for those who decide, who work with it, who build it, who run it, and the registers. */
export const planParts: readonly PlanPart[] = [
	{
		template: 'decision-summary',
		key: 'decisionSummary',
		title: 'Decision summary',
		about: 'Status, purpose, the decisions asked for and the gravest warnings.',
	},
	{
		template: 'picture',
		key: 'picture',
		title: 'Picture',
		about: 'The systems and what runs between them.',
	},
	{
		template: 'systems',
		key: 'systems',
		title: 'Systems',
		about: 'Every installation with its owner.',
	},
	{
		template: 'truth-matrix',
		key: 'truthMatrix',
		title: 'Source-of-truth matrix',
		about: 'Which system has the final word on what.',
	},
	{
		template: 'data-points',
		key: 'dataPoints',
		title: 'Data points',
		about: 'What each of them means, and how each system keeps it.',
	},
	{
		template: 'processes',
		key: 'processes',
		title: 'Processes',
		about: 'The work as it is and as it will be.',
	},
	{
		template: 'communications',
		key: 'communications',
		title: 'Communications',
		about: 'Who is told what, and when.',
	},
	{
		template: 'sync-decisions',
		key: 'syncDecisions',
		title: 'Sync decisions',
		about: 'Whether the records agree today, and what is done about those that do not.',
	},
	{
		template: 'privacy-and-security',
		key: 'privacyAndSecurity',
		title: 'Privacy and security',
		about: 'What is personal, where it goes, who gets in, how it is erased.',
	},
	{
		template: 'flow-sheets',
		key: 'flowSheets',
		title: 'Flow sheets',
		about: 'Everything about each flow, with its sums.',
	},
	{
		template: 'mapping',
		key: 'mapping',
		title: 'Source-to-target mapping',
		about: 'Field by field, from each source to each target.',
	},
	{
		template: 'identity',
		key: 'identity',
		title: 'Identity and survivorship',
		about: 'How records are known, matched and merged, and which value is kept.',
	},
	{
		template: 'technical-checks',
		key: 'technicalChecks',
		title: 'Technical checks',
		about: 'What the systems can do, the test plan, and the simplest design.',
	},
	{
		template: 'going-live',
		key: 'goingLive',
		title: 'Going live and running it',
		about: 'The cut-over runbook, exceptions and operation.',
	},
	{
		template: 'warnings',
		key: 'warnings',
		title: 'Warnings',
		about: 'Every warning with the answers it rests on.',
	},
	{
		template: 'decisions',
		key: 'decisions',
		title: 'Decisions',
		about: 'What has been decided, why and by whom.',
	},
	{
		template: 'open-questions',
		key: 'openQuestions',
		title: 'Open questions',
		about: 'What nobody knows yet, and who finds out.',
	},
	{
		template: 'risk-register',
		key: 'riskRegister',
		title: 'Risk register',
		about: 'What could go wrong, and what is done against it.',
	},
	{
		template: 'opportunities',
		key: 'opportunities',
		title: 'Opportunities and uplift',
		about: 'What gets better, process by process and beyond.',
	},
	{
		template: 'glossary',
		key: 'glossary',
		title: 'Glossary',
		about: 'The terms the plan uses.',
	},
	{
		template: 'answers',
		key: 'answers',
		title: 'Answers',
		about: 'Every answer, and what it rests on.',
	},
];

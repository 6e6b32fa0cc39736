import {questions, questionsOf} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import type {Context} from '../context.ts';
import {tableAbout, type Table} from '../table.ts';
import {environmentQuestions} from './test-plan.ts';

export interface ApiCheckPart {
	/** Maturity, documentation, trial calls, ways in and out, built-in checks. */
	readonly systems: Table | null;
	/** What each system allows those who call it, and until when. */
	readonly limits: Table | null;
}

const ofSystem = questions.system;

const limitQuestions: readonly Question[] = [
	ofSystem.ratePerSecond,
	ofSystem.dailyQuota,
	ofSystem.quotaUsed,
	ofSystem.concurrency,
	ofSystem.latency,
	ofSystem.batchMax,
	ofSystem.apiEndOfLife,
	ofSystem.network,
];

const placed = new Set([...limitQuestions, ...environmentQuestions].map(({id}) => id));

/** Whatever else the technical section asks of a system. */
const checkQuestions = questionsOf('system').filter(
	({section, id}) => section === 'technical' && !placed.has(id),
);

/** What each system can really do, as far as somebody has looked. */
export function apiCheckPart(context: Context): ApiCheckPart {
	const systems = context.plan.subjects.system.list;
	return {
		systems: tableAbout(context, systems, checkQuestions),
		limits: tableAbout(context, systems, limitQuestions),
	};
}

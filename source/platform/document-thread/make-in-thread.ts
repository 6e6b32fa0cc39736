import {Worker} from 'node:worker_threads';
import type {Plan} from '../../plan/plan.ts';
import {subjectKinds, type Subject} from '../../plan/subject.ts';
import {ExportError} from '../export/export-error.ts';
import type {ExportContent} from '../export/render-export.ts';
import {threadFile} from '../package-files.ts';
import type {Preview} from '../plan-document.ts';
import {isThreadResult, type DocumentWork, type ThreadData, type ThreadResult} from './messages.ts';

/** Left alone, the room for new objects grows to 134 MB; with this much a plan of 10,000 data points takes no longer, and 40 MB less. */
const resourceLimits = {maxYoungGenerationSizeMb: 32};

type Work<Type> = Omit<Extract<DocumentWork, {readonly type: Type}>, 'type'>;

/** The preview of a plan, made in a thread of its own so that keys are answered meanwhile. Rejects once `signal` is aborted. */
export async function previewInThread(
	plan: Plan,
	work: Work<'preview'>,
	signal: AbortSignal,
): Promise<Preview> {
	const result = await resultOf(plan, {type: 'preview', ...work}, signal);
	return result.type === 'preview' ? result.preview : refuse(result);
}

/**
 * What is to be written of a plan, made likewise.
 *
 * @throws {ExportError}
 */
export async function exportInThread(
	plan: Plan,
	work: Work<'export'>,
	signal: AbortSignal,
): Promise<ExportContent> {
	const result = await resultOf(plan, {type: 'export', ...work}, signal);
	return result.type === 'export' ? result.content : refuse(result);
}

function refuse(result: ThreadResult): never {
	throw result.type === 'refused'
		? new ExportError(result.problem)
		: new TypeError('The thread has made something else than it was asked for.');
}

async function resultOf(
	{id, title, subjects, acceptances}: Plan,
	work: DocumentWork,
	signal: AbortSignal,
): Promise<ThreadResult> {
	signal.throwIfAborted();
	const data: ThreadData = {
		id,
		title,
		subjects: subjectKinds.flatMap((kind): readonly Subject[] => subjects[kind].list),
		acceptances,
		work,
	};
	const thread = new Worker(threadFile(), {workerData: data, execArgv: [], resourceLimits});
	return new Promise((resolve, reject) => {
		signal.addEventListener('abort', () => {
			void thread.terminate();
			reject(new Error('The work was stopped.', {cause: signal.reason}));
		});
		thread.once('message', message => {
			if (isThreadResult(message)) resolve(message);
		});
		thread.once('error', reject);
		thread.once('exit', () => {
			reject(new Error('The thread that lays out the plan ended before it was done.'));
		});
	});
}

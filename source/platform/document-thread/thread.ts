// The program of the thread that make-in-thread.ts starts.
import {parentPort, workerData} from 'node:worker_threads';
import {collected, type Plan} from '../../plan/plan.ts';
import {ExportError} from '../export/export-error.ts';
import {renderExport} from '../export/render-export.ts';
import {readTemplates} from '../package-files.ts';
import {renderPreview} from '../plan-document.ts';
import {isThreadData, type DocumentWork, type ThreadResult} from './messages.ts';

async function make(plan: Plan, work: DocumentWork): Promise<ThreadResult> {
	if (work.type === 'preview') {
		return {type: 'preview', preview: await renderPreview(plan, work.asOf, readTemplates())};
	}

	try {
		const content = await renderExport(plan, {...work, templates: readTemplates});
		return {type: 'export', content};
	} catch (error) {
		if (error instanceof ExportError) return {type: 'refused', problem: error.message};

		throw error;
	}
}

if (isThreadData(workerData)) {
	const {id, title, subjects, acceptances, work} = workerData;
	const plan = {id, title, subjects: collected(subjects), acceptances};
	parentPort?.postMessage(await make(plan, work));
}

import {readFileSync} from 'node:fs';
import {readAnswersFile} from '../../source/answers-file/read-answers-file.ts';
import type {Plan} from '../../source/plan/plan.ts';

/** The plan of the worked example. */
export function association(): Plan {
	const text = readFileSync(new URL('../../examples/association.yaml', import.meta.url), 'utf8');
	const file = readAnswersFile(text, {fallbackId: 'association'});
	if (!file.ok) {
		throw new Error('The example cannot be read.');
	}

	return file.plan;
}

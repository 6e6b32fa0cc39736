import * as z from 'zod';
import {fileShape} from './file-shape.ts';

/** JSON Schema (2020-12) of an answers file, with the questions as descriptions, so that editors complete and explain. */
export function answersFileSchema(): object {
	const {$schema, ...schema} = z.toJSONSchema(fileShape(), {
		target: 'draft-2020-12',
		io: 'input',
		reused: 'ref',
	});
	return {
		$schema,
		title: 'Groundplan answers file',
		description:
			'What was said in a planning interview: subjects and, for each, answers by the id of the question.',
		...schema,
	};
}

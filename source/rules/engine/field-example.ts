import {fieldId} from '../../plan/subject.ts';
import {judgedId} from './example-plan.ts';
import type {Example, ExampleSubject} from './rule.ts';

/**
 * An example for a rule that compares fields: a data point with its truth in `crm` and its destination `erp`, whose
 * formats are said to differ.
 */
export function fieldExample(
	source: ExampleSubject<'field'>,
	target: ExampleSubject<'field'>,
	answers: ExampleSubject<'dataPoint'> = {},
): Example<'dataPoint'> {
	return {
		sourceOfTruth: ['crm'],
		destinations: ['erp'],
		formats: 'differ',
		...answers,
		around: {
			system: {crm: {}, erp: {}},
			field: {[fieldId(judgedId, 'crm')]: source, [fieldId(judgedId, 'erp')]: target},
		},
	};
}

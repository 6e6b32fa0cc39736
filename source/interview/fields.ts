import type {Plan} from '../plan/plan.ts';
import {fieldId, fieldParts, type Subject} from '../plan/subject.ts';
import {questions} from './questions.ts';
import {read, type Reading} from './reading.ts';

/** The systems in which a data point stands: its truth, its systems of record, its destinations, each once. */
export function systemsHolding(dataPoint: Subject<'dataPoint'>): readonly string[] {
	const {sourceOfTruth, systemsOfRecord, destinations} = questions.dataPoint;
	return [
		...new Set(
			[sourceOfTruth, systemsOfRecord, destinations].flatMap(question =>
				mentioned(read(dataPoint, question)),
			),
		),
	];
}

/** The data point's fields, one a system that holds it, whether or not anything has been answered about them. */
export function fieldsOf(
	plan: Plan,
	dataPoint: Subject<'dataPoint'>,
): ReadonlyArray<Subject<'field'>> {
	return systemsHolding(dataPoint)
		.filter(system => plan.subjects.system.has(system))
		.map(system => fieldAt(plan, fieldId(dataPoint.id, system)));
}

/** The field with an id; one about which nothing has been answered has no answers. */
export function fieldAt(plan: Plan, id: string): Subject<'field'> {
	return plan.subjects.field.get(id) ?? {kind: 'field', id, name: id, answers: {}};
}

/** Whether a field's data point and system both exist. */
export function fieldExists(plan: Plan, id: string): boolean {
	const {dataPoint, system} = fieldParts(id);
	return plan.subjects.dataPoint.has(dataPoint) && plan.subjects.system.has(system);
}

function mentioned(reading: Reading<readonly string[]>): readonly string[] {
	switch (reading.state) {
		case 'answered': {
			return reading.value;
		}

		case 'disputed': {
			return reading.claims.flatMap(({value}) => value ?? []);
		}

		default: {
			return [];
		}
	}
}

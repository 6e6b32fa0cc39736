import {fieldParts, subjectKinds, type SubjectKind} from '../../plan/subject.ts';
import {questions} from '../../interview/questions.ts';
import {read, type Reading} from '../../interview/reading.ts';
import {CollectionIndex, type Index} from './collection-index.ts';

/** The key under which an index keeps what may belong anywhere. Ids are slugs, so none is equal to it. */
export const notKnown = '?';

export const dataPointsBySystem = new CollectionIndex('dataPoint', point => {
	const {sourceOfTruth, systemsOfRecord, destinations} = questions.dataPoint;
	return [sourceOfTruth, systemsOfRecord, destinations].flatMap(question =>
		idsIn(read(point, question)),
	);
});

export const fieldsByDataPoint = new CollectionIndex('field', ({id}) => [fieldParts(id).dataPoint]);

export const flowsByDataPoint = new CollectionIndex('flow', flow =>
	idsIn(read(flow, questions.flow.carries)),
);

export const flowsBySystem = new CollectionIndex('flow', flow =>
	[questions.flow.from, questions.flow.to].flatMap(question => idsIn(read(flow, question))),
);

export const processesByDataPoint = new CollectionIndex('process', process =>
	idsIn(read(process, questions.process.uses)),
);

function idsIn(reading: Reading<string | readonly string[]>): readonly string[] {
	switch (reading.state) {
		case 'answered': {
			return [reading.value].flat();
		}

		case 'disputed': {
			return reading.claims.flatMap(claim => claim.value ?? []);
		}

		case 'unknown':
		case 'unanswered': {
			return [notKnown];
		}

		case 'none':
		case 'notApplicable': {
			return [];
		}
	}
}

/** The one list with every subject of a kind, under the key `everyone`. */
export const everyone = '';

export const allSubjects = byKind(kind => ({
	changedKeys: ({before, after, isMoved}) =>
		(after ?? before)?.kind === kind && (isMoved || before?.name !== after?.name)
			? [everyone]
			: [],
}));

/** The same list for those who look at whatever its subjects say: it is another one after every answer. */
export const allWithAnswers = byKind(kind => ({
	changedKeys: ({before, after}) => ((after ?? before)?.kind === kind ? [everyone] : []),
}));

function byKind(make: (kind: SubjectKind) => Index): ReadonlyMap<SubjectKind, Index> {
	return new Map(subjectKinds.map(kind => [kind, make(kind)]));
}

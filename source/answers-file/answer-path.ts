import {subjectKindInfo} from '../interview/subject-kind.ts';
import {fieldParts, type SubjectRef} from '../plan/subject.ts';

/** Where a subject, or the answer to a question about it, stands in an answers file: `systems.sf.apiDocs`, `project.goal`. */
export function answerPath(subject: SubjectRef, question?: string): string {
	const parts = question === undefined ? [] : [question];
	return [...subjectParts(subject), ...parts].join('.');
}

function subjectParts({kind, id}: SubjectRef): readonly string[] {
	switch (kind) {
		case 'project': {
			return [subjectKindInfo.project.collection];
		}

		case 'field': {
			const {dataPoint, system} = fieldParts(id);
			return [
				subjectKindInfo.dataPoint.collection,
				dataPoint,
				subjectKindInfo.field.collection,
				system,
			];
		}

		default: {
			return [subjectKindInfo[kind].collection, id];
		}
	}
}

import type {Plan} from '../../plan/plan.ts';
import {fieldParts, subjectKinds, type Subject, type SubjectRef} from '../../plan/subject.ts';
import {questionAt} from '../../interview/questions.ts';
import {called} from '../saying.ts';
import type {NamedSubject, PlanDiff, SubjectCount} from './plan-diff.ts';

/** A subject as a comparison names it. */
export function named(plan: Plan, {kind, id}: SubjectRef): NamedSubject {
	return {kind, id, name: kind === 'project' ? 'The project' : called({plan}, {kind, id})};
}

/**
 * Subjects that came, went and were given another name, by kind and id. Fields have no name of their own: they come and go
 * with their data point and their system.
 */
export function compareSubjects(
	before: Plan,
	after: Plan,
): Pick<PlanDiff, 'added' | 'removed' | 'renamed'> {
	const kinds = subjectKinds.filter(kind => kind !== 'project' && kind !== 'field');
	return {
		added: kinds.flatMap(kind => missingFrom(before, after, kind)),
		removed: kinds.flatMap(kind => missingFrom(after, before, kind)),
		renamed: kinds.flatMap(kind =>
			after.subjects[kind].list.flatMap((subject: Subject) => {
				const formerly = before.subjects[kind].get(subject.id);
				return formerly === undefined || formerly.name === subject.name
					? []
					: [{...named(after, subject), formerName: called({plan: before}, formerly)}];
			}),
		),
	};
}

/** The subject that a field came or went with, if it did: its data point or its system, where one plan has it and the other not. */
export function cameWith(
	other: Plan,
	{kind, id}: SubjectRef,
): SubjectRef<'dataPoint' | 'system'> | undefined {
	if (kind !== 'field') {
		return undefined;
	}

	const {dataPoint, system} = fieldParts(id);
	if (!other.subjects.dataPoint.has(dataPoint)) {
		return {kind: 'dataPoint', id: dataPoint};
	}

	return other.subjects.system.has(system) ? undefined : {kind: 'system', id: system};
}

/** The subjects of a kind that one plan has and another has not. */
function missingFrom(
	other: Plan,
	plan: Plan,
	kind: Exclude<Subject['kind'], 'project' | 'field'>,
): readonly SubjectCount[] {
	const missing = plan.subjects[kind].list.filter(({id}) => !other.subjects[kind].has(id));
	if (missing.length === 0) {
		return [];
	}

	const ofFields = new Map<string, number>();
	for (const field of plan.subjects.field) {
		const owner = cameWith(other, field);
		if (owner?.kind === kind) {
			ofFields.set(owner.id, (ofFields.get(owner.id) ?? 0) + answersOf(field));
		}
	}

	return missing.map((subject: Subject) => ({
		...named(plan, subject),
		answers: answersOf(subject) + (ofFields.get(subject.id) ?? 0),
	}));
}

function answersOf({kind, answers}: Subject): number {
	return Object.keys(answers).filter(id => questionAt(kind, id) !== undefined).length;
}

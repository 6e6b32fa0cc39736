import {subjectAt, type Plan} from '../plan/plan.ts';
import {fieldParts, type Subject, type SubjectKind, type SubjectRef} from '../plan/subject.ts';
import type {Question} from './question.ts';
import {questionAt} from './questions.ts';
import {read} from './reading.ts';
import {subjectKindInfo} from './subject-kind.ts';

/** How a subject is called; one that does not exist says so instead of showing an id. */
export function nameOf(plan: Plan, ref: SubjectRef): string {
	if (ref.kind === 'field') {
		const {dataPoint, system} = fieldParts(ref.id);
		return `${nameOf(plan, {kind: 'dataPoint', id: dataPoint})} in ${nameOf(plan, {kind: 'system', id: system})}`;
	}

	const subject = subjectAt(plan, ref);
	if (subject === undefined) {
		return `(${subjectKindInfo[ref.kind].one} that no longer exists)`;
	}

	return ref.kind === 'project' ? plan.title : subject.name;
}

/** The question as it is put: with the names of the things it is about filled in. */
export function askAbout(plan: Plan, subject: Subject, question: Question): string {
	return question.ask.replaceAll(
		/\{(\w+)\}/g,
		(mark: string, name: string) => filledIn(plan, subject, name) ?? mark,
	);
}

function filledIn(plan: Plan, subject: Subject, name: string): string | undefined {
	switch (name) {
		case 'name': {
			return nameOf(plan, subject);
		}

		case 'dataPoint':
		case 'system': {
			return subject.kind === 'field'
				? nameOf(plan, {kind: name, id: fieldParts(subject.id)[name]})
				: undefined;
		}

		case 'from':
		case 'to': {
			return (
				referredName(plan, subject, name) ??
				(name === 'from' ? 'the source' : 'the destination')
			);
		}

		default: {
			return undefined;
		}
	}
}

function referredName(plan: Plan, subject: Subject, id: string): string | undefined {
	const question = questionAt(subject.kind, id);
	if (question?.input.kind !== 'reference') {
		return undefined;
	}

	const reading = read(subject, question);
	const kind: SubjectKind = question.input.to;
	return reading.state === 'answered' && typeof reading.value === 'string'
		? nameOf(plan, {kind, id: reading.value})
		: undefined;
}

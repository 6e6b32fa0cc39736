import {acceptanceStatuses, type Acceptance} from '../plan/acceptance.ts';
import {answerStates, bases, type Answer, type Claim} from '../plan/answer.ts';
import type {Change} from '../plan/change.ts';
import {subjectKinds, type Subject, type SubjectKind, type SubjectRef} from '../plan/subject.ts';
import type {Value} from '../plan/value.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Thrown for stored data that is not what was written. */
export class NotAsStored extends Error {
	override readonly name = 'NotAsStored';
}

/** A stored answer. Written by hand and not with a schema library, because opening a plan reads thousands of them. */
export function parseAnswer(json: string): Answer {
	return parsed(json, isAnswer);
}

/** A stored acceptance. */
export function parseAcceptance(json: string): Acceptance {
	return parsed(json, isAcceptance);
}

/** The stored changes of a step. */
export function parseChanges(json: string): readonly Change[] {
	return parsed(json, isChanges);
}

export function parseText(json: string): string {
	return parsed(json, isText);
}

export function isSubjectKind(kind: unknown): kind is SubjectKind {
	return subjectKinds.some(known => known === kind);
}

export function isRecord(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed<T>(json: string, is: (value: unknown) => value is T): T {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch (error) {
		throw new NotAsStored('stored text is not JSON', {cause: error});
	}

	if (!is(value)) {
		throw new NotAsStored('stored data has another shape than was written');
	}

	return value;
}

function isAnswer(value: unknown): value is Answer {
	if (!isRecord(value) || !hasProvenance(value)) {
		return false;
	}

	switch (answerStates.find(state => state === value['state'])) {
		case 'answered': {
			return isJson(value['value']);
		}

		case 'unknown': {
			return isOptionalText(value['owner']) && isOptionalText(value['due']);
		}

		case 'notApplicable': {
			return isText(value['reason']);
		}

		case 'disputed': {
			return Array.isArray(value['claims']) && value['claims'].every(isClaim);
		}

		case undefined: {
			return false;
		}
	}
}

function isClaim(value: unknown): value is Claim {
	return isRecord(value) && hasProvenance(value) && isJson(value['value']);
}

function hasProvenance({by, on, basis, note}: Fields): boolean {
	return (
		isOptionalText(by) &&
		isOptionalText(on) &&
		isOptionalText(note) &&
		(basis === undefined || bases.some(known => known === basis))
	);
}

function isAcceptance(value: unknown): value is Acceptance {
	return (
		isRecord(value) &&
		['finding', 'reason', 'by', 'on', 'facts'].every(key => isText(value[key])) &&
		isOptionalText(value['expires']) &&
		acceptanceStatuses.some(known => known === value['status'])
	);
}

function isChanges(value: unknown): value is readonly Change[] {
	return Array.isArray(value) && value.every(isChange);
}

function isChange(value: unknown): value is Change {
	if (!isRecord(value)) {
		return false;
	}

	const {type, subject, place} = value;
	switch (type) {
		case 'titled': {
			return isText(value['title']);
		}

		case 'accepted': {
			const {finding, acceptance} = value;
			return isText(finding) && (acceptance === undefined || isAcceptance(acceptance));
		}

		case 'added': {
			return isSubject(subject) && typeof place === 'number';
		}

		case 'removed': {
			return isRef(subject);
		}

		case 'renamed': {
			return isRef(subject) && isText(value['name']);
		}

		case 'moved': {
			return isRef(subject) && typeof place === 'number';
		}

		case 'answered': {
			const {question, answer} = value;
			return isRef(subject) && isText(question) && (answer === undefined || isAnswer(answer));
		}

		default: {
			return false;
		}
	}
}

function isSubject(value: unknown): value is Subject {
	return (
		isRef(value) &&
		'name' in value &&
		isText(value.name) &&
		'answers' in value &&
		isRecord(value.answers) &&
		Object.values(value.answers).every(isAnswer)
	);
}

function isRef(value: unknown): value is SubjectRef {
	return isRecord(value) && isSubjectKind(value['kind']) && isText(value['id']);
}

/** Whatever JSON can hold, an answer can. */
function isJson(value: unknown): value is Value {
	return value !== undefined;
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

function isOptionalText(value: unknown): value is string | undefined {
	return value === undefined || isText(value);
}

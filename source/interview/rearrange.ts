import type {Answer} from '../plan/answer.ts';
import type {Change, Step} from '../plan/change.ts';
import type {Plan} from '../plan/plan.ts';
import {
	fieldId,
	fieldParts,
	subjectKinds,
	type Subject,
	type SubjectKind,
	type SubjectRef,
} from '../plan/subject.ts';
import {isList, isRow, type Value} from '../plan/value.ts';
import {freeId} from '../plan/slug.ts';
import type {Input} from './input.ts';
import {nameOf} from './naming.ts';
import {questionAt} from './questions.ts';
import {subjectKindInfo} from './subject-kind.ts';

/** Adds subjects by name at a place in their list; empty names are left out. Ids are made from the names. */
export function addSubjects(
	plan: Plan,
	kind: SubjectKind,
	names: readonly string[],
	place = plan.subjects[kind].size,
): Step {
	const taken = new Set<string>();
	const changes = names
		.filter(name => name.trim() !== '')
		.map((name, index): Change => {
			const id = freeId(
				name,
				subjectKindInfo[kind].collection,
				candidate => taken.has(candidate) || plan.subjects[kind].has(candidate),
			);
			taken.add(id);
			return {type: 'added', subject: {kind, id, name, answers: {}}, place: place + index};
		});
	const {one, many} = subjectKindInfo[kind];
	return {
		label: changes.length === 1 ? `${one} added` : `${changes.length} ${many} added`,
		changes,
	};
}

/** A copy of a subject with all its answers, right after it. A data point's fields are copied too. */
export function duplicateSubject(plan: Plan, subject: Subject): Step {
	const name = `${subject.name} (copy)`;
	const id = freeId(name, subjectKindInfo[subject.kind].collection, candidate =>
		plan.subjects[subject.kind].has(candidate),
	);
	const place = plan.subjects[subject.kind].indexOf(subject.id) + 1;
	const fields =
		subject.kind === 'dataPoint'
			? plan.subjects.field.list.filter(
					field => fieldParts(field.id).dataPoint === subject.id,
				)
			: [];
	return {
		label: `${subjectKindInfo[subject.kind].one} duplicated`,
		changes: [
			{type: 'added', subject: {...subject, id, name}, place},
			...fields.map((field): Change => {
				const copy = fieldId(id, fieldParts(field.id).system);
				return {
					type: 'added',
					subject: {...field, id: copy, name: copy},
					place: plan.subjects.field.size,
				};
			}),
		],
	};
}

/** Removes a subject, everything answered about its fields, and every mention of it in other answers, as one step that undoes as one. */
export function removeSubject(plan: Plan, subject: SubjectRef): Step {
	const fields = plan.subjects.field.list.filter(({id}) => {
		const {dataPoint, system} = fieldParts(id);
		return (
			(subject.kind === 'dataPoint' && dataPoint === subject.id) ||
			(subject.kind === 'system' && system === subject.id)
		);
	});
	return {
		label: `${nameOf(plan, subject)} removed`,
		changes: [
			...mentionsOf(plan, subject).map(({about, question, answer, input}): Change => {
				const rest = withoutMention(answer, input, subject);
				return {
					type: 'answered',
					subject: {kind: about.kind, id: about.id},
					question,
					...(rest === undefined ? {} : {answer: rest}),
				};
			}),
			...fields.map((field): Change => ({
				type: 'removed',
				subject: {kind: 'field', id: field.id},
			})),
			{type: 'removed', subject: {kind: subject.kind, id: subject.id}},
		],
	};
}

/** An answer that refers to a subject. */
export interface Mention {
	readonly about: Subject;
	readonly question: string;
	readonly input: Input;
	readonly answer: Answer;
}

/** The answers of other subjects that refer to one: what a removal would change. */
export function mentionsOf(plan: Plan, subject: SubjectRef): readonly Mention[] {
	return subjectKinds.flatMap(kind =>
		plan.subjects[kind].list
			.filter(about => about.kind !== subject.kind || about.id !== subject.id)
			.flatMap(about =>
				Object.entries(about.answers).flatMap(([question, answer]): readonly Mention[] => {
					const input = questionAt(kind, question)?.input;
					return input !== undefined &&
						valuesOf(answer).some(value => mentions(value, input, subject))
						? [{about, question, input, answer}]
						: [];
				}),
			),
	);
}

function valuesOf(answer: Answer): readonly Value[] {
	switch (answer.state) {
		case 'answered': {
			return [answer.value];
		}

		case 'disputed': {
			return answer.claims.map(({value}) => value);
		}

		case 'unknown':
		case 'notApplicable': {
			return [];
		}
	}
}

function mentions(value: Value, input: Input, {kind, id}: SubjectRef): boolean {
	switch (input.kind) {
		case 'reference': {
			return input.to === kind && value === id;
		}

		case 'references': {
			return input.to === kind && isList(value) && value.includes(id);
		}

		case 'table': {
			return (
				isList(value) &&
				value.some(
					row =>
						isRow(row) &&
						Object.entries(input.columns).some(
							([name, column]) =>
								Object.hasOwn(row, name) &&
								mentions(row[name] ?? null, column.input, {kind, id}),
						),
				)
			);
		}

		default: {
			return false;
		}
	}
}

/** The answer without the mention; nothing is left of an answer that spoke of nothing else, and it is open again. */
function withoutMention(answer: Answer, input: Input, subject: SubjectRef): Answer | undefined {
	switch (answer.state) {
		case 'answered': {
			const value = valueWithout(answer.value, input, subject);
			return value === null ? undefined : {...answer, value};
		}

		case 'disputed': {
			const claims = answer.claims.flatMap(claim => {
				const value = valueWithout(claim.value, input, subject);
				return value === null && claim.value !== null ? [] : [{...claim, value}];
			});
			const [only] = claims;
			return claims.length > 1 ? {...answer, claims} : only && {state: 'answered', ...only};
		}

		case 'unknown':
		case 'notApplicable': {
			return answer;
		}
	}
}

/** A value without a subject in it; `null` where nothing is left. */
function valueWithout(value: Value, input: Input, {kind, id}: SubjectRef): Value {
	if (!mentions(value, input, {kind, id})) {
		return value;
	}

	switch (input.kind) {
		case 'references': {
			const rest = isList(value) ? value.filter(item => item !== id) : [];
			return rest.length === 0 ? null : rest;
		}

		case 'table': {
			return isList(value)
				? value.map(row => (isRow(row) ? rowWithout(row, input.columns, {kind, id}) : row))
				: value;
		}

		default: {
			return null;
		}
	}
}

function rowWithout(
	row: {readonly [column: string]: Value},
	columns: Readonly<Record<string, {readonly input: Input}>>,
	subject: SubjectRef,
): {readonly [column: string]: Value} {
	return Object.fromEntries(
		Object.entries(row).flatMap(([name, cell]) => {
			const input = columns[name]?.input;
			const rest = input === undefined ? cell : valueWithout(cell, input, subject);
			return rest === null ? [] : [[name, rest]];
		}),
	);
}

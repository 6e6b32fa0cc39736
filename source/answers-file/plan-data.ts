import {isIsoDate} from '../interview/input.ts';
import {questionsOf} from '../interview/questions.ts';
import {subjectKindInfo} from '../interview/subject-kind.ts';
import type {Answer, Provenance} from '../plan/answer.ts';
import type {Plan} from '../plan/plan.ts';
import {
	answerIn,
	fieldParts,
	subjectKinds,
	type Subject,
	type SubjectKind,
} from '../plan/subject.ts';
import {acceptedData} from './accepted-data.ts';
import {answerData, nameData} from './answer-data.ts';
import {acceptedKey, formatVersion, subjectKeys} from './answer-form.ts';
import {dataOf, group, type FileData, type Group} from './file-data.ts';

/** A plan as an answers file holds it: keys in the order of the questions, subjects in their own, accepted warnings last. */
export function planData(plan: Plan): Group {
	const file = commonProvenance(plan);
	const fields = fieldsByDataPoint(plan);
	const [project] = plan.subjects.project;
	const listed = subjectKinds.filter(kind => kind !== 'project' && kind !== 'field');
	return group(
		['groundplan', formatVersion],
		[subjectKeys.id, plan.id],
		['title', plan.title],
		['by', nameData(file.by)],
		['on', file.on],
		[
			subjectKindInfo.project.collection,
			project === undefined ? undefined : unlessEmpty(projectData(project, plan, file)),
		],
		...listed.map(
			kind =>
				[
					subjectKindInfo[kind].collection,
					unlessNone(subjectsData(kind, plan, file, fields)),
				] as const,
		),
		[subjectKeys.kept, unlessEmpty(strayFields(plan))],
		[acceptedKey, unlessNone(acceptedData(plan.acceptances))],
	);
}

type FieldsByDataPoint = ReadonlyMap<string, ReadonlyArray<Subject<'field'>>>;

function projectData(project: Subject, plan: Plan, file: Provenance): Group {
	return group(
		[subjectKeys.name, project.name === plan.title ? undefined : nameData(project.name)],
		...answersData(project, plan, file).pairs,
	);
}

function subjectsData(
	kind: SubjectKind,
	plan: Plan,
	file: Provenance,
	fields: FieldsByDataPoint,
): readonly FileData[] {
	return plan.subjects[kind].list.map(subject =>
		group(
			[subjectKeys.id, subject.id],
			[subjectKeys.name, subject.name],
			...answersData(
				subject,
				plan,
				file,
				kind === 'dataPoint' ? fields.get(subject.id) : undefined,
			).pairs,
		),
	);
}

/** The answers about a subject, then those about its fields, then those that have to be kept as they are stored. */
function answersData(
	{kind, answers}: Subject,
	plan: Plan,
	file: Provenance,
	fields: ReadonlyArray<Subject<'field'>> = [],
): Group {
	const asked = questionsOf(kind).flatMap(question => {
		const answer = answerIn(answers, question.id);
		const data = answer === undefined ? undefined : answerData(answer, question, plan, file);
		return data === undefined ? [] : [[question.id, data] as const];
	});
	const written = new Set(asked.map(([id]) => id));
	const kept = Object.entries(answers).filter(([id]) => !written.has(id));
	const inFields = fields.map(
		field => [fieldParts(field.id).system, answersData(field, plan, file)] as const,
	);
	return group(
		...asked,
		[subjectKeys.fields, unlessEmpty(group(...inFields))],
		[
			subjectKeys.kept,
			unlessEmpty(group(...kept.map(([id, answer]) => [id, keptData(answer)] as const))),
		],
	);
}

/** An answer just as it is stored. */
function keptData(answer: Answer): FileData {
	const {state, by, on, basis, note} = answer;
	const said = [
		['by', by],
		['on', on],
		['basis', basis],
		['note', note],
	] as const;
	switch (state) {
		case 'answered': {
			return group(['state', state], ['value', dataOf(answer.value)], ...said);
		}

		case 'unknown': {
			return group(['state', state], ['owner', answer.owner], ['due', answer.due], ...said);
		}

		case 'notApplicable': {
			return group(['state', state], ['reason', answer.reason], ...said);
		}

		case 'disputed': {
			const claims = answer.claims.map(claim =>
				group(
					['value', dataOf(claim.value)],
					['by', claim.by],
					['on', claim.on],
					['basis', claim.basis],
					['note', claim.note],
				),
			);
			return group(['state', state], ['claims', claims], ...said);
		}
	}
}

function fieldsByDataPoint(plan: Plan): FieldsByDataPoint {
	const fields = new Map<string, Array<Subject<'field'>>>();
	for (const field of plan.subjects.field) {
		const {dataPoint} = fieldParts(field.id);
		if (isAtHome(field, plan)) {
			fields.set(dataPoint, [...(fields.get(dataPoint) ?? []), field]);
		}
	}

	return fields;
}

function isAtHome({id}: Subject<'field'>, plan: Plan): boolean {
	const {dataPoint, system} = fieldParts(id);
	return plan.subjects.dataPoint.has(dataPoint) && plan.subjects.system.has(system);
}

function strayFields(plan: Plan): Group {
	const stray = plan.subjects.field.list.filter(field => !isAtHome(field, plan));
	return group(
		...stray.map(
			({id, answers}) =>
				[
					id,
					group(
						...Object.entries(answers).map(
							([question, answer]) => [question, keptData(answer)] as const,
						),
					),
				] as const,
		),
	);
}

/** Who and when most answers have in common: written once at the top of the file. */
function commonProvenance(plan: Plan): Provenance {
	const counts = new Map<string, {readonly said: Provenance; count: number}>();
	for (const {by, on} of subjectKinds.flatMap(kind =>
		plan.subjects[kind].list.flatMap(({answers}) => Object.values(answers)),
	)) {
		if (on === undefined || isIsoDate(on)) {
			const key = JSON.stringify([by, on]);
			const known = counts.get(key) ?? {
				said: {...(by === undefined ? {} : {by}), ...(on === undefined ? {} : {on})},
				count: 0,
			};
			known.count += 1;
			counts.set(key, known);
		}
	}

	// Of several that are equally common always the same one, whatever the order of the answers.
	const [most] = [...counts].toSorted(
		([left, {count: lefts}], [right, {count: rights}]) =>
			rights - lefts || (left < right ? -1 : 1),
	);
	return most?.[1].said ?? {};
}

function unlessEmpty(data: Group): Group | undefined {
	return data.pairs.length === 0 ? undefined : data;
}

function unlessNone(data: readonly FileData[]): readonly FileData[] | undefined {
	return data.length === 0 ? undefined : data;
}

import type {Answer, Claim, Provenance} from '../../source/plan/answer.ts';
import {Collection} from '../../source/plan/collection.ts';
import type {Plan} from '../../source/plan/plan.ts';
import type {Answers, Subject, SubjectKind} from '../../source/plan/subject.ts';
import {isList, isRow, type Value} from '../../source/plan/value.ts';
import type {Input} from '../../source/interview/input.ts';
import {questionAt} from '../../source/interview/questions.ts';

/** What a mark stands for: a text of an answer, a name, who finds out, why it does not apply, who said it, a note. */
export type MarkKind = 'text' | 'name' | 'owner' | 'reason' | 'by' | 'note';

/** A plan with every text replaced, and the marks put in their place. */
export interface Marked {
	readonly plan: Plan;
	readonly marks: Readonly<Record<MarkKind, readonly string[]>>;
}

/** Any mark. */
export const anyMark = /\b(?:text|name|owner|reason|by|note)\d+x\b/;

/**
 * The same plan with a mark of its own for every text in it; numbers, dates and choices stay. With `isDisputed` every fifth
 * answer that has a value becomes a dispute between it and another.
 */
export function markedPlan(plan: Plan, isDisputed = false): Marked {
	const marks: Record<MarkKind, string[]> = {
		text: [],
		name: [],
		owner: [],
		reason: [],
		by: [],
		note: [],
	};
	let answered = 0;
	const mark = (kind: MarkKind): string => {
		const made = `${kind}${marks[kind].length}x`;
		marks[kind].push(made);
		return made;
	};

	const provenance = ({note}: Provenance): Provenance => ({
		by: mark('by'),
		...(note === undefined ? {} : {note: mark('note')}),
	});

	const value = (input: Input | undefined, given: Value): Value => {
		switch (input?.kind) {
			case 'text':
			case 'longText': {
				return given === null ? null : mark('text');
			}

			case 'list':
			case 'people': {
				return isList(given) ? given.map(() => mark('text')) : given;
			}

			case 'table': {
				return isList(given)
					? given.map(row => (isRow(row) ? cells(input.columns, row) : row))
					: given;
			}

			default: {
				return given;
			}
		}
	};

	const cells = (
		columns: Readonly<Record<string, {readonly input: Input}>>,
		row: {readonly [column: string]: Value},
	): Value =>
		Object.fromEntries(
			Object.entries(row).map(([name, cell]) => [name, value(columns[name]?.input, cell)]),
		);

	const claim = (given: Value): Claim => ({value: given, by: mark('by'), note: mark('note')});

	const answer = (input: Input | undefined, given: Answer): Answer => {
		switch (given.state) {
			case 'answered': {
				answered += 1;
				const words = value(input, given.value);
				return isDisputed && answered % 5 === 0 && given.value !== null
					? {state: 'disputed', claims: [claim(words), claim(null)]}
					: {...given, ...provenance(given), value: words};
			}

			case 'unknown': {
				return {
					...given,
					...provenance(given),
					...(given.owner === undefined ? {} : {owner: mark('owner')}),
				};
			}

			case 'notApplicable': {
				return {...given, ...provenance(given), reason: mark('reason')};
			}

			case 'disputed': {
				return {
					...given,
					...provenance(given),
					claims: given.claims.map(each => claim(value(input, each.value))),
				};
			}
		}
	};

	const answers = (kind: SubjectKind, given: Answers): Answers =>
		Object.fromEntries(
			Object.entries(given).map(([id, each]) => [
				id,
				answer(questionAt(kind, id)?.input, each),
			]),
		);

	const collection = <Kind extends SubjectKind>(given: Collection<Kind>): Collection<Kind> =>
		new Collection(
			given.list.map((subject: Subject<Kind>) => ({
				...subject,
				name:
					subject.kind === 'field' || subject.kind === 'project'
						? subject.name
						: mark('name'),
				answers: answers(subject.kind, subject.answers),
			})),
		);

	const {subjects} = plan;
	return {
		plan: {
			...plan,
			title: mark('name'),
			subjects: {
				project: collection(subjects.project),
				system: collection(subjects.system),
				dataPoint: collection(subjects.dataPoint),
				field: collection(subjects.field),
				process: collection(subjects.process),
				audience: collection(subjects.audience),
				risk: collection(subjects.risk),
				syncPair: collection(subjects.syncPair),
				flow: collection(subjects.flow),
			},
		},
		marks,
	};
}

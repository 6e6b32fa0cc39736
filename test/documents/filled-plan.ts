import type {Answer} from '../../source/plan/answer.ts';
import type {Plan} from '../../source/plan/plan.ts';
import {subjectKinds, type SubjectKind} from '../../source/plan/subject.ts';
import type {Value} from '../../source/plan/value.ts';
import type {Input} from '../../source/interview/input.ts';
import type {Question} from '../../source/interview/question.ts';
import {questionsOf} from '../../source/interview/questions.ts';
import {buildPlan} from './build-plan.ts';

/** How a filled plan answers its questions. */
export type Fill = 'answered' | 'noted' | 'unknown' | 'notApplicable' | 'disputed';

/** One way for all questions, or one for each. */
export type FillOf = Fill | ((question: Question) => Fill);

/** Gives a text for a place in the plan, which says what it is for: "process one: toBe, row 2, step". */
export type TextFor = (place: string) => string;

/** The subjects of each kind. There are two systems, so that something can run between them. */
const idsOf = (kind: SubjectKind): readonly string[] => {
	switch (kind) {
		case 'system': {
			return ['one', 'two'];
		}

		case 'field': {
			return ['one@one', 'one@two'];
		}

		default: {
			return ['one'];
		}
	}
};

/** Where data comes to; every other system a question asks for is the one it comes from. */
const arrivals = new Set(['destinations', 'to']);

/** A plan in which every question about a few subjects is answered; `text` gives every text in every answer, one after the other, `name` the title and every name. */
export function filledPlan(
	text: TextFor,
	fill: FillOf = 'answered',
	isAnswered: (question: Question) => boolean = () => true,
	name: TextFor = text,
): Plan {
	const subjects = Object.fromEntries(
		subjectKinds.map(kind => [
			kind,
			Object.fromEntries(
				idsOf(kind).map(id => {
					const asked = questionsOf(kind).filter(question => isAnswered(question));
					const answers = asked.map(question => {
						const place = `${kind} ${id}: ${question.id}`;
						const how = typeof fill === 'string' ? fill : fill(question);
						const answer = answerOf(question, place, text, how);
						return [question.id, {answer}] as const;
					});
					return [
						id,
						{
							name: name(`${kind} ${id}: name`),
							answers: Object.fromEntries(answers),
						},
					];
				}),
			),
		]),
	);
	return buildPlan(name('title'), subjects);
}

function answerOf({id, input}: Question, place: string, text: TextFor, fill: Fill): Answer {
	const value = () => valueOf(input, place, text, arrivals.has(id) ? 'two' : 'one');
	switch (fill) {
		case 'answered': {
			return {state: 'answered', value: value()};
		}

		case 'noted': {
			return {
				state: 'answered',
				value: value(),
				by: text(`${place}, said by`),
				note: text(`${place}, note`),
			};
		}

		case 'unknown': {
			return {state: 'unknown', owner: text(`${place}, owner`)};
		}

		case 'notApplicable': {
			return {state: 'notApplicable', reason: text(`${place}, reason`)};
		}

		case 'disputed': {
			return {
				state: 'disputed',
				claims: [
					{value: value(), by: text(`${place}, claimed by`)},
					{value: null, by: text(`${place}, denied by`)},
				],
			};
		}
	}
}

/** A value an input accepts, with a text wherever it takes any. The rows of a table take systems and choices in turn. */
function valueOf(input: Input, place: string, text: TextFor, system: string, row = 0): Value {
	switch (input.kind) {
		case 'text':
		case 'longText': {
			return text(place);
		}

		case 'list':
		case 'people': {
			return [text(`${place}, item 1`), text(`${place}, item 2`)];
		}

		case 'choice': {
			return input.choices[row % input.choices.length]?.value ?? null;
		}

		case 'several': {
			return input.choices.map(({value}) => value);
		}

		case 'yesNo': {
			return row % 2 === 0;
		}

		case 'number':
		case 'duration': {
			return 1;
		}

		case 'date': {
			return '2027-01-31';
		}

		case 'reference': {
			return input.to === 'system' ? system : 'one';
		}

		case 'references': {
			return [input.to === 'system' ? system : 'one'];
		}

		case 'table': {
			return ['one', 'two'].map((at, number) =>
				Object.fromEntries(
					Object.entries(input.columns).map(([name, column]) => [
						name,
						valueOf(
							column.input,
							`${place}, row ${number + 1}, ${name}`,
							text,
							at,
							number,
						),
					]),
				),
			);
		}
	}
}

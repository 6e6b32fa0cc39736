import type {Answer} from '../../source/plan/answer.ts';
import type {Plan} from '../../source/plan/plan.ts';
import {subjectKinds} from '../../source/plan/subject.ts';
import type {Value} from '../../source/plan/value.ts';
import type {Input} from '../../source/interview/input.ts';
import type {Question} from '../../source/interview/question.ts';
import {questionsOf} from '../../source/interview/questions.ts';
import {buildPlan} from './build-plan.ts';

/** How a filled plan answers its questions. */
export type Fill = 'answered' | 'noted' | 'unknown' | 'notApplicable' | 'disputed';

/** A plan with one subject of each kind; `text` gives every text in every answer, one after the other, `name` the title and every name. */
export function filledPlan(
	text: () => string,
	fill: Fill = 'answered',
	isAnswered: (question: Question) => boolean = () => true,
	name: () => string = text,
): Plan {
	const subjects = Object.fromEntries(
		subjectKinds.map(kind => {
			const answers: Record<string, {readonly answer: Answer}> = {};
			for (const question of questionsOf(kind)) {
				if (isAnswered(question)) {
					answers[question.id] = {answer: answerOf(question.input, text, fill)};
				}
			}

			return [kind, {[kind === 'field' ? 'one@one' : 'one']: {name: name(), answers}}];
		}),
	);
	return buildPlan(name(), subjects);
}

function answerOf(input: Input, text: () => string, fill: Fill): Answer {
	switch (fill) {
		case 'answered': {
			return {state: 'answered', value: valueOf(input, text)};
		}

		case 'noted': {
			return {state: 'answered', value: valueOf(input, text), by: text(), note: text()};
		}

		case 'unknown': {
			return {state: 'unknown', owner: text()};
		}

		case 'notApplicable': {
			return {state: 'notApplicable', reason: text()};
		}

		case 'disputed': {
			return {
				state: 'disputed',
				claims: [
					{value: valueOf(input, text), by: text()},
					{value: null, by: text()},
				],
			};
		}
	}
}

/** A value an input accepts, with a text wherever it takes any. */
function valueOf(input: Input, text: () => string): Value {
	switch (input.kind) {
		case 'text':
		case 'longText': {
			return text();
		}

		case 'list':
		case 'people': {
			return [text(), text()];
		}

		case 'choice': {
			return input.choices[0]?.value ?? null;
		}

		case 'several': {
			return input.choices.map(({value}) => value);
		}

		case 'yesNo': {
			return true;
		}

		case 'number':
		case 'duration': {
			return 1;
		}

		case 'date': {
			return '2027-01-31';
		}

		case 'reference': {
			return 'one';
		}

		case 'references': {
			return ['one'];
		}

		case 'table': {
			return [
				Object.fromEntries(
					Object.entries(input.columns).map(([name, column]) => [
						name,
						valueOf(column.input, text),
					]),
				),
			];
		}
	}
}

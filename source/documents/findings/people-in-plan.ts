import type {Answer, Claim} from '../../plan/answer.ts';
import type {Plan} from '../../plan/plan.ts';
import {subjectKinds} from '../../plan/subject.ts';
import {isList, type Value} from '../../plan/value.ts';
import type {Question} from '../../interview/question.ts';
import {questionAt} from '../../interview/questions.ts';

/** Everybody a plan names: in answers that are people, as who said something, and as who is to find something out. */
export function peopleInPlan(plan: Plan): readonly string[] {
	const names = subjectKinds.flatMap(kind =>
		plan.subjects[kind].list.flatMap(({answers}) =>
			Object.entries(answers).flatMap(([id, answer]) =>
				namesIn(answer, questionAt(kind, id)),
			),
		),
	);
	return [...new Set(names.map(name => name.trim()))].filter(name => name !== '');
}

/** Whoever an answer names: who said it, who is to find it out, who claims what, and whom it is about if it is a question about people. */
export function namesIn(answer: Answer, question: Question | undefined): readonly string[] {
	const {by} = answer;
	const said = by === undefined ? [] : [by];
	switch (answer.state) {
		case 'answered': {
			return [...said, ...namesInValue(answer.value, question)];
		}

		case 'unknown': {
			return answer.owner === undefined ? said : [...said, answer.owner];
		}

		case 'notApplicable': {
			return said;
		}

		case 'disputed': {
			return [...said, ...answer.claims.flatMap(claim => namesInClaim(claim, question))];
		}
	}
}

function namesInClaim({by, value}: Claim, question: Question | undefined): readonly string[] {
	return [...(by === undefined ? [] : [by]), ...namesInValue(value, question)];
}

function namesInValue(value: Value, question: Question | undefined): readonly string[] {
	return question?.input.kind === 'people' && isList(value)
		? value.filter(name => typeof name === 'string')
		: [];
}

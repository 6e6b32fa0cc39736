import type {Answer, Provenance} from '../plan/answer.ts';
import type {Plan} from '../plan/plan.ts';
import type {Value} from '../plan/value.ts';
import {isList} from '../plan/value.ts';
import {formatDate, formatValue} from '../interview/format-value.ts';
import {nameOf} from '../interview/naming.ts';
import type {Question} from '../interview/question.ts';

/** An answer in one line of plain words, whatever its state. */
export function answerSummary(plan: Plan, question: Question, answer: Answer | undefined): string {
	switch (answer?.state) {
		case undefined: {
			return 'not answered';
		}

		case 'answered': {
			return valueSummary(plan, question, answer.value);
		}

		case 'unknown': {
			const due = answer.due === undefined ? '' : ` by ${formatDate(answer.due)}`;
			return `not known yet; ${answer.owner ?? 'nobody'} finds out${due}`;
		}

		case 'notApplicable': {
			return `does not apply: ${answer.reason}`;
		}

		case 'disputed': {
			return answer.claims
				.map(
					claim =>
						`${claim.by ?? 'somebody'}: ${valueSummary(plan, question, claim.value)}`,
				)
				.join(' – ');
		}
	}
}

/** A value in one line; a table by its first column. */
export function valueSummary(plan: Plan, question: Question, value: Value): string {
	if (value === null) {
		return question.none ?? 'there is none';
	}

	if (question.input.kind === 'table' && isList(value)) {
		const {item} = question.input;
		return `${value.length} ${value.length === 1 ? item : `${item}s`}: ${formatValue(question.input, value, (kind, id) => nameOf(plan, {kind, id}))}`;
	}

	return formatValue(question.input, value, (kind, id) => nameOf(plan, {kind, id}));
}

/** Who said it, when and on what basis, as far as that is known. */
export function provenanceSummary({by, on, basis}: Provenance): string {
	const said = by === undefined ? [] : [`said by ${by}`];
	const when = on === undefined ? [] : [`on ${formatDate(on)}`];
	const how = basis === undefined || basis === 'stated' ? [] : [`(${basis})`];
	return [...said, ...when, ...how].join(' ');
}

import {formatDuration} from '../interview/format-value.ts';
import {isIsoDate, type Input} from '../interview/input.ts';
import {parseDuration} from '../interview/parse-duration.ts';
import type {Question} from '../interview/question.ts';
import type {Answer, Claim, Provenance} from '../plan/answer.ts';
import type {Plan} from '../plan/plan.ts';
import {isList, isRow, type Value} from '../plan/value.ts';
import {markIn, offersNone} from './answer-form.ts';
import {dataOf, group, type FileData} from './file-data.ts';

/**
 * An answer as it stands in a file: bare where it says no more than the file's `by` and `on`, long otherwise. `undefined`
 * where reading the file would not give the same answer back, so that it has to be kept as it is stored.
 */
export function answerData(
	answer: Answer,
	question: Question,
	plan: Plan,
	file: Provenance,
): FileData | undefined {
	const {input} = question;
	if (!isDatedWell(answer) || !valuesOf(answer).every(value => isWritable(value, input, plan))) {
		return undefined;
	}

	const said = provenancePairs(answer, file);
	switch (answer.state) {
		case 'answered': {
			const bare = said.length === 0 ? bareData(answer.value, question) : undefined;
			return bare ?? group(...claimedPairs(answer.value, input), ...said);
		}

		case 'unknown': {
			const who = [['owner', nameData(answer.owner)] as const, ['due', answer.due] as const];
			return said.length === 0 && answer.owner === undefined && answer.due === undefined
				? 'unknown'
				: group(['unknown', true], ...who, ...said);
		}

		case 'notApplicable': {
			return group(['notApplicable', answer.reason], ...said);
		}

		case 'disputed': {
			const claims = answer.claims.map(claim =>
				group(...claimedPairs(claim.value, input), ...provenancePairs(claim, {})),
			);
			return claims.length < 2 ? undefined : group(['disputed', claims], ...said);
		}
	}
}

type Pair = readonly [string, FileData | undefined];

/** A value without anything around it, if it would be read as the same value. */
function bareData(value: Value, {input, none}: Question): FileData | undefined {
	if (value === null) {
		return none !== undefined && !offersNone(input) ? 'none' : undefined;
	}

	return needsLiteral(value, input) ? undefined : valueData(value, input);
}

function claimedPairs(value: Value, input: Input): readonly Pair[] {
	if (value === null) {
		return [['none', true]];
	}

	return [[needsLiteral(value, input) ? 'literal' : 'value', valueData(value, input)]];
}

/** Whether a text would be taken for "there is none" or "I don't know yet". */
function needsLiteral(value: Value, input: Input): boolean {
	const mark = typeof value === 'string' ? markIn(value) : undefined;
	return mark !== undefined && !(mark === 'none' && offersNone(input));
}

function valueData(value: Value, input: Input): FileData {
	return input.kind === 'duration' && typeof value === 'number'
		? durationText(value)
		: dataOf(value);
}

/** With plain spaces, since people edit the file. */
function durationText(minutes: number): string {
	return formatDuration(minutes).replaceAll('\u00A0', ' ');
}

function provenancePairs({by, on, basis, note}: Provenance, file: Provenance): readonly Pair[] {
	const pairs: readonly Pair[] = [
		['by', by === file.by ? undefined : (nameData(by) ?? 'none')],
		['on', on === file.on ? undefined : (on ?? 'none')],
		['basis', basis],
		['note', note],
	];
	return pairs.filter(([, value]) => value !== undefined);
}

/** A name; somebody who is really called None is told apart from nobody. */
export function nameData(name: string | undefined): FileData | undefined {
	return name !== undefined && markIn(name) === 'none' ? group(['literal', name]) : name;
}

function valuesOf(answer: Answer): readonly Value[] {
	switch (answer.state) {
		case 'answered': {
			return [answer.value];
		}

		case 'disputed': {
			return answer.claims.map(({value}) => value);
		}

		default: {
			return [];
		}
	}
}

function isDatedWell(answer: Answer | Claim): boolean {
	const days = [answer.on, 'due' in answer ? answer.due : undefined];
	const claims = 'claims' in answer ? answer.claims : [];
	return (
		days.every(day => day === undefined || isIsoDate(day)) &&
		claims.every(claim => isDatedWell(claim))
	);
}

/** Whether the reader would give back this very value: it suits the question, is no empty list, and refers to what exists. */
function isWritable(value: Value, input: Input, plan: Plan): boolean {
	if (value === null) {
		return true;
	}

	if (input.read(value) === undefined || (isList(value) && value.length === 0)) {
		return false;
	}

	switch (input.kind) {
		case 'duration': {
			const parsed =
				typeof value === 'number' ? parseDuration(durationText(value)) : undefined;
			return parsed?.ok === true && parsed.value === value;
		}

		case 'reference':
		case 'references': {
			return (isList(value) ? value : [value]).every(
				id => typeof id === 'string' && plan.subjects[input.to].has(id),
			);
		}

		case 'table': {
			return (
				isList(value) &&
				value.every(
					row =>
						isRow(row) &&
						Object.entries(row).every(([name, cell]) =>
							isCellWritable(cell, input.columns[name]?.input, plan),
						),
				)
			);
		}

		default: {
			return true;
		}
	}
}

function isCellWritable(cell: Value, input: Input | undefined, plan: Plan): boolean {
	return input !== undefined && cell !== null && isWritable(cell, input, plan);
}

import type {Answer, Claim, Provenance} from '../../plan/answer.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Change} from '../../plan/change.ts';
import type {SubjectRef} from '../../plan/subject.ts';
import {sameValue, type Value} from '../../plan/value.ts';
import type {Column, Input, TableInput} from '../../interview/input.ts';
import {nameOf} from '../../interview/naming.ts';
import {parseValue} from '../../interview/parse-value.ts';
import type {Question} from '../../interview/question.ts';
import {askedAt, type Asked} from './asked.ts';
import {draftKey, draftOfRows, isLineList, type Editor} from '../editor.ts';
import {commit} from '../going.ts';
import {valueOfMarked} from './options.ts';
import type {SessionState, WizardState} from '../state.ts';
import {doing, still, andThen, withSession, type Turn} from '../turn.ts';

/** What an editor holds, as a value to be stored; `nothing` when it is empty, or why it is no answer. */
export type Entered =
	| {readonly type: 'value'; readonly value: Value}
	| {readonly type: 'nothing'}
	| {
			readonly type: 'problem';
			readonly problem: string;
			readonly row?: number;
			readonly column?: number;
	  };

/** Reads what has been typed or picked. */
export function entered(plan: Plan, question: Question, editor: Editor): Entered {
	switch (editor.type) {
		case 'text': {
			return enteredText(plan, question, editor.field.text);
		}

		case 'options': {
			const value = valueOfMarked(question, editor.marked);
			return value === undefined ? {type: 'nothing'} : {type: 'value', value};
		}

		case 'table': {
			return question.input.kind === 'table'
				? enteredRows(plan, question.input, editor)
				: {type: 'nothing'};
		}

		default: {
			return {type: 'nothing'};
		}
	}
}

/** Takes an answer for a question: the value, who is speaking, today. Says nothing new when the same was said before. */
export function giveAnswer(
	state: WizardState,
	session: SessionState,
	asked: Asked,
	value: Value,
): Turn {
	const {answer, question} = asked;
	const isSame = answer?.state === 'answered' && sameValue(answer.value, value);
	const cleared = withoutDraft(state, session, asked);
	if (isSame) {
		return cleared;
	}

	const note = answer?.note === undefined ? {} : {note: answer.note};
	const given: Answer = {state: 'answered', value, ...provenance(state), ...note};
	return andThen(cleared, next => recordAnswer(next, asked, given, `${question.label} answered`));
}

/** Adds what somebody else says to what is already said, and the answer is in dispute. */
export function giveClaim(
	state: WizardState,
	session: SessionState,
	asked: Asked,
	value: Value,
	by: string,
): Turn {
	const {answer} = asked;
	const claim: Claim = {value, ...provenance(state), by};
	const before: readonly Claim[] =
		answer?.state === 'disputed'
			? answer.claims
			: answer?.state === 'answered'
				? [claimOf(answer)]
				: [];
	if (before.some(other => sameValue(other.value, value) && other.by === by)) {
		return withoutDraft(state, session, asked);
	}

	const note =
		answer?.state === 'disputed' && answer.note !== undefined ? {note: answer.note} : {};
	const disputed: Answer =
		before.length === 0
			? {state: 'answered', ...claim}
			: {state: 'disputed', claims: [...before, claim], ...note};
	return andThen(withoutDraft(state, session, asked), next =>
		recordAnswer(next, asked, disputed, `disagreement on ${asked.question.label}`),
	);
}

/** Settles a dispute by one claim; the note keeps what the others said. */
export function settle(state: WizardState, asked: Asked, chosen: number): Turn {
	const {answer, question} = asked;
	const claim = answer?.state === 'disputed' ? answer.claims[chosen] : undefined;
	if (answer?.state !== 'disputed' || claim === undefined) {
		return still(state);
	}

	const others = answer.claims.filter(other => other !== claim).map(({by}) => by ?? 'somebody');
	const note = [
		answer.note,
		claim.note,
		`Settled on ${state.today}; ${others.join(' and ')} had said otherwise.`,
	]
		.filter(line => line !== undefined)
		.join('\n');
	return recordAnswer(
		state,
		asked,
		{state: 'answered', ...claim, note},
		`${question.label} settled`,
	);
}

/** Stores an answer of any state, or takes it away. */
export function recordAnswer(
	state: WizardState,
	{ref, question}: Pick<Asked, 'ref' | 'question'>,
	answer: Answer | undefined,
	label: string,
): Turn {
	const {session} = state;
	if (session === undefined) {
		return still(state);
	}

	const subject: SubjectRef = {kind: ref.kind, id: ref.id};
	const change: Change = {
		type: 'answered',
		subject,
		question: question.id,
		...(answer === undefined ? {} : {answer}),
	};
	return commit(state, session, {
		label: `${label} (${nameOf(session.plan, ref)})`,
		changes: [change],
	});
}

/**
 * Takes what is in the editor before the place is left, so that nothing typed is ever lost: as an answer if it is one,
 * otherwise as a draft that is there on coming back.
 */
export function keepTyped(state: WizardState): Turn {
	const {session} = state;
	const asked = session === undefined ? undefined : askedAt(session);
	if (session === undefined || asked === undefined) {
		return still(state);
	}

	const {editor} = session;
	const read = entered(session.plan, asked.question, editor);
	if (read.type === 'value') {
		return 'claimBy' in editor && editor.claimBy !== undefined
			? giveClaim(state, session, asked, read.value, editor.claimBy)
			: giveAnswer(state, session, asked, read.value);
	}

	const text = typedText(editor);
	return read.type === 'problem' && text !== ''
		? keepDraft(state, draftKey(asked.ref, asked.question.id), text)
		: withoutDraft(state, session, asked);
}

/** Keeps text that is no answer yet. */
export function keepDraft(state: WizardState, key: string, text: string): Turn {
	const drafts = {...state.session?.drafts, [key]: text};
	return doing(withSession(state, {drafts}), {type: 'saveDraft', key, text});
}

/** The text in an editor that would be lost with the program. */
export function typedText(editor: Editor): string {
	switch (editor.type) {
		case 'text': {
			return editor.field.text;
		}

		case 'table': {
			return draftOfRows(editor.rows);
		}

		default: {
			return '';
		}
	}
}

/** Who says it and when: the speaker of the moment, today. */
export function provenance({settings: {speaker}, today}: WizardState): Provenance {
	return {...(speaker === '' ? {} : {by: speaker}), on: today};
}

function withoutDraft(state: WizardState, session: SessionState, {ref, question}: Asked): Turn {
	const key = draftKey(ref, question.id);
	if (!Object.hasOwn(session.drafts, key)) {
		return still(state);
	}

	const {[key]: _, ...drafts} = session.drafts;
	return doing(withSession(state, {drafts}), {type: 'saveDraft', key, text: ''});
}

function claimOf({state: _, ...claim}: Extract<Answer, {readonly state: 'answered'}>): Claim {
	return claim;
}

function enteredText(plan: Plan, question: Question, text: string): Entered {
	const trimmed = text.trim();
	if (trimmed === '') {
		return {type: 'nothing'};
	}

	if (question.none !== undefined && trimmed.toLowerCase() === 'none') {
		return {type: 'value', value: null};
	}

	if (isLineList(question.input)) {
		const lines = text.split('\n').filter(line => line.trim() !== '');
		return {type: 'value', value: lines};
	}

	return parsed(plan, question.input, text);
}

function enteredRows(
	plan: Plan,
	input: TableInput,
	editor: Extract<Editor, {readonly type: 'table'}>,
): Entered {
	const rows: Value[] = [];
	for (const [index, row] of editor.rows.entries()) {
		const cells: Record<string, Value> = {};
		for (const [place, [name, column]] of Object.entries(input.columns).entries()) {
			const text = (row[name] ?? '').trim();
			if (text !== '') {
				const cell = enteredCell(plan, column, text);
				if (cell.type !== 'value') {
					return cell.type === 'problem' ? {...cell, row: index, column: place} : cell;
				}

				cells[name] = cell.value;
			}
		}

		const [first = ''] = Object.keys(input.columns);
		if (Object.keys(cells).length > 0 && !Object.hasOwn(cells, first)) {
			return {
				type: 'problem',
				problem: `Every ${input.item} needs a name in the first column.`,
				row: index,
				column: 0,
			};
		}

		if (Object.keys(cells).length > 0) {
			rows.push(cells);
		}
	}

	return rows.length === 0 ? {type: 'nothing'} : {type: 'value', value: rows};
}

function enteredCell(plan: Plan, column: Column, text: string): Entered {
	return parsed(plan, column.input, text);
}

function parsed(plan: Plan, input: Input, text: string): Entered {
	const result = parseValue(input, text, (kind, name) => idOf(plan, kind, name));
	return result.ok
		? {type: 'value', value: result.value}
		: {type: 'problem', problem: result.problem};
}

/** The id of a subject by its name or id. */
function idOf(plan: Plan, kind: SubjectRef['kind'], name: string): string | undefined {
	const wanted = name.trim().toLowerCase();
	const {list} = plan.subjects[kind];
	return (
		list.find(subject => subject.name.trim().toLowerCase() === wanted) ??
		list.find(({id}) => id === name.trim())
	)?.id;
}

import type {Answer} from '../../plan/answer.ts';
import type {SubjectRef} from '../../plan/subject.ts';
import {isIsoDate} from '../../interview/input.ts';
import {parseDate} from '../../interview/parse-date.ts';
import {questionAt} from '../../interview/questions.ts';
import {provenance, recordAnswer} from '../question/answering.ts';
import {askedAt} from '../question/asked.ts';
import {editorAt, valueEditor} from '../editor.ts';
import {formValue, type Form} from './forms.ts';
import {goOn} from '../going.ts';
import type {FormPurpose, SessionState, WizardState} from '../state.ts';
import {andThen, still, withSession, type Turn} from '../turn.ts';

/** What the forms about an answer are for. */
type AnswerPurpose = Extract<
	FormPurpose,
	{readonly type: 'claim' | 'dontKnow' | 'notApplicable' | 'note'}
>;

/** Records what was entered about the answer to a question. */
export function submitAnswerForm(
	closed: WizardState,
	session: SessionState,
	{form, purpose}: {readonly form: Form; readonly purpose: AnswerPurpose},
	refused: (problem: string) => Turn,
): Turn {
	switch (purpose.type) {
		case 'claim': {
			const by = formValue(form, 'by');
			return by === ''
				? refused('Whose answer is it? A name or a role.')
				: openClaim(closed, session, by);
		}

		case 'dontKnow': {
			const due = dueFrom(formValue(form, 'due'));
			const owner = formValue(form, 'owner');
			return due === undefined
				? refused('That is no day. Write it as 2026-12-15, or leave it empty.')
				: record(closed, purpose, {
						state: 'unknown',
						...(owner === '' ? {} : {owner}),
						...(due === '' ? {} : {due}),
						...provenance(closed),
						...noteOf(session, purpose.subject, purpose.question),
					});
		}

		case 'notApplicable': {
			const reason = formValue(form, 'reason');
			return reason === ''
				? refused('Why does it not apply? The reason stands in the plan.')
				: record(closed, purpose, {
						state: 'notApplicable',
						reason,
						...provenance(closed),
						...noteOf(session, purpose.subject, purpose.question),
					});
		}

		case 'note': {
			return takeNote(closed, session, formValue(form, 'note'), refused);
		}
	}
}

/** Opens the editor for another person's answer beside what is already said. */
function openClaim(state: WizardState, session: SessionState, by: string): Turn {
	const asked = askedAt(session);
	return asked === undefined
		? still(state)
		: still(
				withSession(state, {
					editor: valueEditor(session.plan, asked.question, undefined, undefined, by),
				}),
			);
}

/** Records an answer of another state than answered, and goes on. */
function record(
	state: WizardState,
	at: {readonly subject: SubjectRef; readonly question: string},
	answer: Answer,
): Turn {
	const question = questionAt(at.subject.kind, at.question);
	if (question === undefined) {
		return still(state);
	}

	const label =
		answer.state === 'unknown'
			? `${question.label}: not known yet`
			: `${question.label}: does not apply`;
	return andThen(recordAnswer(state, {ref: at.subject, question}, answer, label), next =>
		next.session === undefined ? still(next) : goOn(next, next.session, 1),
	);
}

function takeNote(
	state: WizardState,
	session: SessionState,
	note: string,
	refused: (problem: string) => Turn,
): Turn {
	const asked = askedAt(session);
	const answer = asked?.answer;
	if (asked === undefined || answer === undefined) {
		return refused(
			'A note belongs to an answer. Answer first, or say that it is not known yet.',
		);
	}

	const {note: _, ...rest} = answer;
	const noted = recordAnswer(
		state,
		asked,
		note === '' ? rest : {...rest, note},
		`note on ${asked.question.label}`,
	);
	return andThen(noted, next =>
		still(
			next.session === undefined
				? next
				: withSession(next, {
						editor: editorAt(
							next.session.plan,
							next.session.place,
							next.session.drafts,
						),
					}),
		),
	);
}

function noteOf(
	{plan}: SessionState,
	{kind, id}: SubjectRef,
	question: string,
): {readonly note?: string} {
	const note = plan.subjects[kind].get(id)?.answers[question]?.note;
	return note === undefined ? {} : {note};
}

/** A day as it was entered, empty for none, `undefined` for something that is no day. */
function dueFrom(text: string): string | undefined {
	if (text === '' || isIsoDate(text)) {
		return text;
	}

	const parsed = parseDate(text);
	return parsed.ok && typeof parsed.value === 'string' ? parsed.value : undefined;
}

import type {Answer} from '../plan/answer.ts';
import type {SubjectRef} from '../plan/subject.ts';
import {isIsoDate} from '../interview/input.ts';
import {parseDate} from '../interview/parse-date.ts';
import {addSubjects, removeSubject} from '../interview/rearrange.ts';
import {questionAt} from '../interview/questions.ts';
import {submitAcceptance} from './accept-warning.ts';
import {askedAt} from './asked.ts';
import {provenance, recordAnswer} from './answering.ts';
import {moveCursor} from './cursor.ts';
import {editorAt, valueEditor} from './editor.ts';
import {formValue} from './forms.ts';
import {commit, goOn, goTo, goToSection} from './going.ts';
import {targetsFor} from './go-to.ts';
import type {Intent} from './intent.ts';
import type {ConfirmPurpose, Overlay, SessionState, WizardState} from './state.ts';
import {editText} from './text-field.ts';
import {doing, still, andThen, withNotice, withoutOverlay, withSession, type Turn} from './turn.ts';

type Form = Extract<Overlay, {readonly type: 'form'}>;

/** What the keys do in what lies over the screen. Escape takes it away and changes nothing. */
export function updateOverlay(state: WizardState, overlay: Overlay, intent: Intent): Turn {
	if (intent.type === 'left') {
		return still(withoutOverlay(state));
	}

	switch (overlay.type) {
		case 'form': {
			return updateForm(state, overlay, intent);
		}

		case 'goTo': {
			return updateGoTo(state, overlay, intent);
		}

		case 'help': {
			return updateHelp(state, overlay, intent);
		}

		case 'confirm': {
			return updateConfirm(state, overlay.purpose, intent);
		}

		case 'examples': {
			return intent.type === 'exampleChosen'
				? doing(
						{...withoutOverlay(state), home: {...state.home, isOpening: true}},
						{type: 'createFromExample', name: intent.name},
					)
				: still(state);
		}
	}
}

function updateHelp(
	state: WizardState,
	overlay: Extract<Overlay, {readonly type: 'help'}>,
	intent: Intent,
): Turn {
	switch (intent.type) {
		case 'helpAsked':
		case 'chosen': {
			return still(withoutOverlay(state));
		}

		case 'moved': {
			return still({
				...state,
				overlay: {
					...overlay,
					scroll: moveCursor(
						overlay.scroll,
						Number.MAX_SAFE_INTEGER,
						intent.to === 'last' ? 'pageDown' : intent.to,
						state.rows,
					),
				},
			});
		}

		default: {
			return still(state);
		}
	}
}

function updateGoTo(
	state: WizardState,
	overlay: Extract<Overlay, {readonly type: 'goTo'}>,
	intent: Intent,
): Turn {
	const {session} = state;
	if (session === undefined) {
		return still(withoutOverlay(state));
	}

	const targets = targetsFor(session.plan, state.settings.depth, overlay.query);
	switch (intent.type) {
		case 'queryTyped': {
			return still({...state, overlay: {type: 'goTo', query: intent.query, cursor: 0}});
		}

		case 'moved': {
			return still({
				...state,
				overlay: {
					...overlay,
					cursor: moveCursor(overlay.cursor, targets.length, intent.to, state.rows),
				},
			});
		}

		case 'chosen': {
			const target = targets[overlay.cursor];
			if (target === undefined) {
				return still(state);
			}

			const closed = withoutOverlay(state);
			return target.go.type === 'section'
				? goToSection(closed, session, target.go.section)
				: goTo(closed, session, target.go.place);
		}

		default: {
			return still(state);
		}
	}
}

function updateConfirm(state: WizardState, purpose: ConfirmPurpose, intent: Intent): Turn {
	if (intent.type === 'declined') {
		return still(withoutOverlay(state));
	}

	const {session} = state;
	if (intent.type !== 'confirmed' || session === undefined) {
		return still(state);
	}

	const closed = withoutOverlay(state);
	switch (purpose.type) {
		case 'remove': {
			return andThen(
				commit(closed, session, removeSubject(session.plan, purpose.subject)),
				next => still(withListCursorInside(next)),
			);
		}

		case 'addPasted': {
			return andThen(
				commit(closed, session, addSubjects(session.plan, purpose.kind, purpose.names)),
				next =>
					still(
						next.session === undefined
							? next
							: withSession(next, {
									editor: {
										type: 'list',
										cursor: session.plan.subjects[purpose.kind].size,
									},
								}),
					),
			);
		}

		case 'overwriteExport': {
			return doing(closed, {
				type: 'exportPlan',
				plan: session.plan,
				asOf: state.today,
				path: purpose.path,
				overwrite: true,
			});
		}
	}
}

/** After a removal the cursor may stand past the end. */
function withListCursorInside(state: WizardState): WizardState {
	const {session} = state;
	if (
		session?.editor.type !== 'list' ||
		session.place.view !== 'interview' ||
		session.place.stop.type !== 'list'
	) {
		return state;
	}

	const last = Math.max(0, session.plan.subjects[session.place.stop.kind].size - 1);
	return withSession(state, {
		editor: {...session.editor, cursor: Math.min(session.editor.cursor, last)},
	});
}

function updateForm(state: WizardState, form: Form, intent: Intent): Turn {
	switch (intent.type) {
		case 'edited':
		case 'pasted': {
			const {problem: _, ...rest} = form;
			const edit = intent.type === 'edited' ? intent.edit : {insert: intent.text};
			const fields = form.fields.map((field, index) =>
				index === form.focus ? {...field, field: editText(field.field, edit)} : field,
			);
			return still({...state, overlay: {...rest, fields}});
		}

		case 'fieldChanged': {
			return still({
				...state,
				overlay: {
					...form,
					focus: moveCursor(
						form.focus,
						form.fields.length,
						intent.direction === 1 ? 'down' : 'up',
						state.rows,
					),
				},
			});
		}

		case 'moved': {
			const field = form.fields[form.focus];
			const motion = intent.to === 'up' || intent.to === 'down' ? intent.to : undefined;
			return field?.field.isMultiline === true && motion !== undefined
				? updateForm(state, form, {type: 'edited', edit: motion})
				: still({
						...state,
						overlay: {
							...form,
							focus: moveCursor(
								form.focus,
								form.fields.length,
								intent.to,
								state.rows,
							),
						},
					});
		}

		case 'chosen': {
			return form.focus + 1 < form.fields.length
				? still({...state, overlay: {...form, focus: form.focus + 1}})
				: submitForm(state, form);
		}

		default: {
			return still(state);
		}
	}
}

function submitForm(state: WizardState, form: Form): Turn {
	const {purpose} = form;
	const closed = withoutOverlay(state);
	const {session} = state;
	const refused = (problem: string): Turn => still({...state, overlay: {...form, problem}});
	switch (purpose.type) {
		case 'newPlan': {
			const title = formValue(form, 'title');
			return title === ''
				? refused('A plan needs a title.')
				: doing(
						{...closed, home: {...state.home, isOpening: true}},
						{type: 'createPlan', title},
					);
		}

		case 'importPlan': {
			const path = formValue(form, 'path');
			return path === ''
				? refused('Which file?')
				: doing(
						{...closed, home: {...state.home, isOpening: true}},
						{type: 'importPlan', path},
					);
		}

		case 'speaker': {
			const settings = {...state.settings, speaker: formValue(form, 'speaker')};
			const text =
				settings.speaker === ''
					? 'Nobody is put down as speaking.'
					: `${settings.speaker} is speaking from now on.`;
			return doing(withNotice({...closed, settings}, 'done', text), {
				type: 'saveSettings',
				settings,
			});
		}

		case 'accept': {
			return session === undefined
				? still(closed)
				: submitAcceptance(state, session, form, purpose.finding);
		}

		default: {
			return session === undefined
				? still(closed)
				: submitPlanForm(closed, session, form, refused);
		}
	}
}

function submitPlanForm(
	closed: WizardState,
	session: SessionState,
	form: Form,
	refused: (problem: string) => Turn,
): Turn {
	const {purpose} = form;
	switch (purpose.type) {
		case 'exportPlan': {
			const path = formValue(form, 'path');
			return path === ''
				? refused('Which file?')
				: doing(closed, {
						type: 'exportPlan',
						plan: session.plan,
						asOf: closed.today,
						path,
						overwrite: false,
					});
		}

		case 'rename': {
			const name = formValue(form, 'name');
			const step = {
				label: `renamed to ${name}`,
				changes: [{type: 'renamed' as const, subject: purpose.subject, name}],
			};
			return name === '' ? refused('It needs a name.') : commit(closed, session, step);
		}

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

		case 'newPlan':
		case 'importPlan':
		case 'speaker':
		case 'accept': {
			return still(closed);
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

import type {TextEdit} from './text/text-field.ts';
import {askedAt, type Asked} from './question/asked.ts';
import {keepTyped} from './question/answering.ts';
import {knownValues, openForm} from './overlays/forms.ts';
import {goBack, goTo, travel} from './going.ts';
import type {Intent} from './intent.ts';
import type {Report} from './message.ts';
import type {FormPurpose, SessionState, WizardState} from './state.ts';
import {editText} from './text/text-field.ts';
import {doing, still, andThen, withNotice, withoutNotice, withSession, type Turn} from './turn.ts';
import {withoutSearch} from './preview/search.ts';
import {updatePreview} from './preview/update-preview.ts';
import {updateBrowse} from './update-browse.ts';
import {updateHome} from './update-home.ts';
import {isAdding, stopAdding, updateList} from './update-list.ts';
import {openExportForm} from './overlays/export-form.ts';
import {whole} from './overlays/narrowed.ts';
import {updateOverlay} from './overlays/update-overlay.ts';
import {updatePlacement} from './update-placement.ts';
import {updateQuestion} from './question/update-question.ts';
import {updateReport} from './update-report.ts';

/** Everything the wizard can be told: what somebody asked for at the keyboard, or what came back from outside. */
export type Message =
	| {readonly from: 'keyboard'; readonly intent: Intent}
	| {readonly from: 'outside'; readonly report: Report};

/** The exit code of a program ended by SIGINT: 128 + 2, as shells count. */
const interruptedCode = 130;

/** The heart of the wizard: what a message makes of the state, and what is to be done outside. Pure. */
export function update(state: WizardState, message: Message): Turn {
	if (message.from === 'outside') {
		return updateReport(state, message.report);
	}

	return state.isLeaving ? still(state) : updateByKeyboard(withoutNotice(state), message.intent);
}

function updateByKeyboard(state: WizardState, intent: Intent): Turn {
	if (intent.type === 'quitAsked' || intent.type === 'interrupted') {
		const code = intent.type === 'quitAsked' ? 0 : interruptedCode;
		return andThen(keepTyped(state), next =>
			doing({...next, isLeaving: true}, {type: 'quit', code}),
		);
	}

	if (intent.type === 'helpAsked' && state.overlay === undefined) {
		return still({...state, overlay: {type: 'help', scroll: 0}});
	}

	if (state.overlay !== undefined) {
		return updateOverlay(state, state.overlay, intent);
	}

	const {session} = state;
	return session === undefined
		? updateHome(state, intent)
		: updateSession(state, session, intent);
}

/** The keys that mean the same everywhere in a plan; the others belong to the place. */
function updateSession(state: WizardState, session: SessionState, intent: Intent): Turn {
	const asked = askedAt(session);
	switch (intent.type) {
		case 'left': {
			return leave(state, session);
		}

		case 'undone':
		case 'redone': {
			const direction = intent.type === 'undone' ? 'undo' : 'redo';
			return undoTyping(state, session, direction) ?? travel(state, session, direction);
		}

		case 'goToAsked': {
			return andThen(keepTyped(state), next =>
				still({...next, overlay: {type: 'goTo', ...whole()}}),
			);
		}

		case 'speakerAsked': {
			return still(openForm(state, {type: 'speaker'}, {speaker: state.settings.speaker}));
		}

		case 'reviewAsked':
		case 'warningsAsked':
		case 'previewAsked': {
			const view =
				intent.type === 'reviewAsked'
					? 'review'
					: intent.type === 'warningsAsked'
						? 'warnings'
						: 'preview';
			return keepAndGo(state, next => goTo(next.state, next.session, {view}));
		}

		case 'exportAsked': {
			return andThen(keepTyped(state), next =>
				still(next.session === undefined ? next : openExportForm(next, next.session)),
			);
		}

		case 'depthChanged': {
			return changeDepth(state);
		}

		default: {
			return asked === undefined
				? updatePlace(state, session, intent)
				: updateAsked(state, session, asked, intent);
		}
	}
}

/** The keys that mean the same at every question. */
function updateAsked(
	state: WizardState,
	session: SessionState,
	asked: Asked,
	intent: Intent,
): Turn {
	const at = {subject: asked.ref, question: asked.question.id};
	const form = (purpose: FormPurpose) =>
		still(openForm(state, purpose, knownValues(state, asked.ref, asked.question.id)));
	switch (intent.type) {
		case 'dontKnowAsked': {
			return form({type: 'dontKnow', ...at});
		}

		case 'notApplicableAsked': {
			return form({type: 'notApplicable', ...at});
		}

		case 'noteAsked': {
			return andThen(keepTyped(state), next =>
				still(
					openForm(
						next,
						{type: 'note', ...at},
						knownValues(next, asked.ref, asked.question.id),
					),
				),
			);
		}

		case 'claimAsked': {
			return askForClaim(state, at);
		}

		default: {
			return updateQuestion(state, session, asked, intent);
		}
	}
}

/** A disagreement needs something to disagree with. */
function askForClaim(
	state: WizardState,
	at: {readonly subject: Asked['ref']; readonly question: string},
): Turn {
	return andThen(keepTyped(state), next => {
		const answer = next.session === undefined ? undefined : askedAt(next.session)?.answer;
		return answer?.state === 'answered' || answer?.state === 'disputed'
			? still(openForm(next, {type: 'claim', ...at}))
			: still(
					withNotice(
						next,
						'problem',
						'Give the first answer, then add what somebody else says; both are kept.',
					),
				);
	});
}

function updatePlace(state: WizardState, session: SessionState, intent: Intent): Turn {
	const {editor, place} = session;
	switch (editor.type) {
		case 'list': {
			return place.view === 'interview' && place.stop.type === 'list'
				? updateList(state, session, place.stop.kind, editor, intent)
				: still(state);
		}

		case 'placement': {
			return updatePlacement(state, session, editor, intent);
		}

		case 'cursor': {
			return place.view === 'preview'
				? updatePreview(state, session, intent)
				: updateBrowse(state, session, editor, intent);
		}

		default: {
			return still(state);
		}
	}
}

function leave(state: WizardState, session: SessionState): Turn {
	const {editor, place} = session;
	if (
		isAdding(editor) &&
		place.view === 'interview' &&
		place.stop.type === 'list' &&
		session.plan.subjects[place.stop.kind].size > 0
	) {
		return stopAdding(state, session, place.stop.kind, editor);
	}

	const searched = withoutSearch(state);
	return searched === undefined
		? keepAndGo(state, next => goBack(next.state, next.session))
		: still(searched);
}

/** Keeps what is typed, then goes somewhere. */
function keepAndGo(
	state: WizardState,
	go: (next: {readonly state: WizardState; readonly session: SessionState}) => Turn,
): Turn {
	return andThen(keepTyped(state), next =>
		next.session === undefined ? still(next) : go({state: next, session: next.session}),
	);
}

/** Undo takes back what is being typed before it takes back answers. */
function undoTyping(
	state: WizardState,
	session: SessionState,
	direction: Extract<TextEdit, 'undo' | 'redo'>,
): Turn | undefined {
	const {editor} = session;
	if (editor.type !== 'text') {
		return undefined;
	}

	const field = editText(editor.field, direction);
	return field === editor.field
		? undefined
		: still(withSession(state, {editor: {...editor, field}}));
}

function changeDepth(state: WizardState): Turn {
	const settings = {
		...state.settings,
		depth: state.settings.depth === 'essential' ? ('full' as const) : ('essential' as const),
	};
	const text =
		settings.depth === 'full'
			? 'All questions are asked now. Nothing that was answered is lost by going back.'
			: 'Only the essential questions are asked now. What was answered besides is kept.';
	return doing(withNotice({...state, settings}, 'done', text), {type: 'saveSettings', settings});
}

import type {Change, Step} from '../plan/change.ts';
import {applyChanges} from '../plan/change.ts';
import {sectionInfo} from '../interview/section.ts';
import {sectionOf} from '../interview/route.ts';
import {isSameStop, type Stop} from '../interview/stop.ts';
import {stopBeside} from '../interview/stop-beside.ts';
import {stopsFrom, subjectOf} from '../interview/walk.ts';
import {sectionIds, type Depth, type SectionId} from '../interview/question.ts';
import type {Plan} from '../plan/plan.ts';
import type {DoneStep} from './effect.ts';
import {editorAt} from './editor.ts';
import type {Place} from './place.ts';
import type {SessionState, WizardState} from './state.ts';
import {doing, still, withNotice, withSession, type Turn} from './turn.ts';
import {withWarningNotice} from './warnings/warning-notice.ts';

/** How many steps can be undone without reading the plan's file again. */
const longestHistory = 500;

/** How many places Escape finds its way back through. */
const longestTrail = 50;

/** Does a step: the plan changes, the step can be undone, and it is handed over to be saved. */
export function commit(state: WizardState, session: SessionState, step: Step): Turn {
	if (step.changes.length === 0) {
		return still(state);
	}

	if (session.readOnly !== undefined) {
		return still(withNotice(state, 'problem', `Not changed: ${session.readOnly}`));
	}

	const {plan, inverse} = applyChanges(session.plan, step.changes);
	const {speaker} = state.settings;
	const done: DoneStep = {...step, inverse, ...(speaker === '' ? {} : {by: speaker})};
	const next = withSession(state, {
		plan,
		history: {done: [...session.history.done.slice(-longestHistory), done], undone: []},
		saving: pendingMore(session),
	});
	return doing(withWarningNotice(next, session), {type: 'commitStep', step: done});
}

/** The plan with one step undone or redone, if there is one; shown where it happened. */
export function travel(
	state: WizardState,
	session: SessionState,
	direction: 'undo' | 'redo',
): Turn {
	const {done, undone} = session.history;
	const step = (direction === 'undo' ? done : undone).at(-1);
	if (step === undefined) {
		return still(
			withNotice(
				state,
				'done',
				direction === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.',
			),
		);
	}

	if (session.readOnly !== undefined) {
		return still(withNotice(state, 'problem', `Not changed: ${session.readOnly}`));
	}

	const changes = direction === 'undo' ? step.inverse : step.changes;
	const {plan} = applyChanges(session.plan, changes);
	const history =
		direction === 'undo'
			? {done: done.slice(0, -1), undone: [...undone, step]}
			: {done: [...done, step], undone: undone.slice(0, -1)};
	const place = placeOf(changes, session.place);
	const next = withSession(state, {
		plan,
		history,
		saving: pendingMore(session),
		place,
		editor: editorAt(plan, place, session.drafts),
	});
	return doing(
		withNotice(next, 'done', `${direction === 'undo' ? 'Undone' : 'Redone'}: ${step.label}.`),
		{type: direction === 'undo' ? 'commitUndo' : 'commitRedo'},
		{type: 'savePlace', place},
		...previewEffects(next, place),
	);
}

/** Goes to a place; the way back leads here. */
export function goTo(state: WizardState, session: SessionState, place: Place): Turn {
	const trail = isSamePlace(place, session.place)
		? session.trail
		: [...session.trail.slice(-longestTrail), session.place];
	const next = withSession(state, {
		place,
		trail,
		editor: editorAt(session.plan, place, session.drafts),
	});
	return doing(
		withSectionNotice(next, session.place),
		{type: 'savePlace', place},
		...previewEffects(next, place),
	);
}

/** Says why a section is there when it opens, unless something more urgent is being said. */
function withSectionNotice(next: WizardState, from: Place): WizardState {
	const place = next.session?.place;
	if (next.notice !== undefined || place?.view !== 'interview') {
		return next;
	}

	const section = sectionOf(place.stop);
	const {title, reason} = sectionInfo(section);
	return from.view === 'interview' && sectionOf(from.stop) === section
		? next
		: withNotice(next, 'section', `${title}: ${reason}`);
}

export function goToStop(state: WizardState, session: SessionState, stop: Stop): Turn {
	return goTo(state, session, {view: 'interview', stop});
}

/** One level back: from a question or a list to the outline; from anything opened on the way, to where one was. */
export function goBack(state: WizardState, session: SessionState): Turn {
	if (session.place.view === 'outline') {
		return doing(withoutSession(state), {type: 'closePlan'}, {type: 'loadLibrary'});
	}

	const from = session.trail.at(-1);
	const place: Place =
		session.place.view === 'interview' || from === undefined ? {view: 'outline'} : from;
	const editor = editorAt(session.plan, place, session.drafts);
	return doing(withSession(state, {place, editor, trail: session.trail.slice(0, -1)}), {
		type: 'savePlace',
		place,
	});
}

/** On to the next stop of the interview, or back to the one before; past the last one waits the review. */
export function goOn(state: WizardState, session: SessionState, direction: 1 | -1): Turn {
	if (session.place.view !== 'interview') {
		return still(state);
	}

	const beside = stopBeside(session.plan, state.settings.depth, session.place.stop, direction);
	if (beside !== undefined) {
		return goToStop(state, session, beside);
	}

	return goTo(state, session, direction === 1 ? {view: 'review'} : {view: 'outline'});
}

/** The first place of a section at which something is still open, else its first. */
export function goToSection(state: WizardState, session: SessionState, section: SectionId): Turn {
	const stop = firstOpenStop(session.plan, state.settings.depth, section);
	return stop === undefined ? still(state) : goToStop(state, session, stop);
}

/** The first stop from a section on that is open; without one the first there is. */
function firstOpenStop(plan: Plan, depth: Depth, section: SectionId): Stop | undefined {
	let first: Stop | undefined;
	for (const stop of stopsFrom(plan, depth, section)) {
		first ??= stop;
		if (isOpenStop(plan, stop)) {
			return stop;
		}
	}

	return first;
}

/** A question without an answer, or a list without an entry. The matrix is never open by itself: its questions are. */
export function isOpenStop(plan: Plan, stop: Stop): boolean {
	switch (stop.type) {
		case 'list': {
			return plan.subjects[stop.kind].size === 0;
		}

		case 'placement': {
			return false;
		}

		case 'question': {
			const subject = subjectOf(plan, stop.subject);
			return subject !== undefined && !Object.hasOwn(subject.answers, stop.question);
		}
	}
}

/** Where an opened plan goes on: at the place left, or at the first open question when that is gone or there is none. */
export function resumedPlace(plan: Plan, depth: Depth, left: Place | undefined): Place {
	const isGone =
		left?.view === 'interview' &&
		left.stop.type === 'question' &&
		subjectOf(plan, left.stop.subject) === undefined;
	if (left !== undefined && !isGone) {
		return left;
	}

	const stop = firstOpenStop(plan, depth, sectionIds[0]);
	return stop === undefined ? {view: 'outline'} : {view: 'interview', stop};
}

function isSamePlace(left: Place, right: Place): boolean {
	return left.view === 'interview' && right.view === 'interview'
		? isSameStop(left.stop, right.stop)
		: left.view === right.view;
}

/** The home screen, with the library to be read again. */
function withoutSession(state: WizardState): WizardState {
	const {session: _, ...rest} = state;
	return {...rest, home: {cursor: 0, isOpening: false}};
}

/** What has to be done so that a place has something to show. */
export function previewEffects(state: WizardState, place: Place): Turn['effects'] {
	const {session} = state;
	return place.view === 'preview' &&
		session !== undefined &&
		session.preview?.plan !== session.plan
		? [{type: 'renderPreview', plan: session.plan, asOf: state.today}]
		: [];
}

function pendingMore({saving}: SessionState): SessionState['saving'] {
	return saving.state === 'saved'
		? {state: 'saving', pending: 1}
		: {...saving, pending: saving.pending + 1};
}

/** Where a change can be seen: at the question it answers, unless one is at a place that shows it anyway. */
function placeOf(changes: readonly Change[], current: Place): Place {
	const [first] = changes;
	if (
		first === undefined ||
		first.type === 'titled' ||
		first.type === 'accepted' ||
		(current.view === 'interview' && current.stop.type === 'placement')
	) {
		return current;
	}

	return first.type === 'answered'
		? {
				view: 'interview',
				stop: {type: 'question', subject: first.subject, question: first.question},
			}
		: {
				view: 'interview',
				stop: {
					type: 'list',
					kind: first.subject.kind === 'field' ? 'dataPoint' : first.subject.kind,
				},
			};
}

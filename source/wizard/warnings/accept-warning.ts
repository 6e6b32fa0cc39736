import type {Acceptance} from '../../plan/acceptance.ts';
import type {Change} from '../../plan/change.ts';
import {acceptanceOf} from '../../plan/plan.ts';
import type {IsoDate} from '../../plan/value.ts';
import {formatDate} from '../../interview/format-value.ts';
import {acceptFinding} from '../../rules/accepting/accept-finding.ts';
import {statusNames} from '../../rules/accepting/acceptance-words.ts';
import {findingTitle, needsLastDay} from '../../rules/accepting/accepting.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import {acceptingOf} from './accepting.ts';
import {sortedFindings} from '../derived.ts';
import {formValue, openForm} from '../overlays/forms.ts';
import {commit} from '../going.ts';
import type {Overlay, SessionState, WizardState} from '../state.ts';
import {andThen, still, withNotice, withoutOverlay, type Turn} from '../turn.ts';
import type {WarningRow} from './warnings.ts';

type Form = Extract<Overlay, {readonly type: 'form'}>;

/** How long an acceptance holds unless somebody says otherwise, in days: long enough to act, short enough to be seen again. */
const usualDays = 90;

/** Asks for what it takes to accept a warning; what was said when it was accepted before stands in the form. */
export function askToAccept(
	state: WizardState,
	session: SessionState,
	row: WarningRow | undefined,
): Turn {
	if (row?.type === 'gone') {
		return still(
			withNotice(
				state,
				'problem',
				'This warning is gone. Only its acceptance can be withdrawn.',
			),
		);
	}

	if (row === undefined) {
		return still(state);
	}

	const {finding} = row;
	const before = acceptanceOf(session.plan, finding.id);
	return still(
		openForm(
			state,
			{
				type: 'accept',
				finding: finding.id,
				title: findingTitle(session.plan, finding),
				needsLastDay: needsLastDay(finding.severity),
			},
			{
				reason: before?.reason ?? '',
				by: before?.by ?? state.settings.speaker,
				expires: firstLastDay(finding, before, state.today),
				status: statusNames[before?.status ?? 'accepted'],
			},
		),
	);
}

/** Takes what was entered as the acceptance of a warning, or says what is wrong with it. */
export function submitAcceptance(
	state: WizardState,
	session: SessionState,
	form: Form,
	id: string,
): Turn {
	const finding = sortedFindings(session.plan).find(other => other.id === id);
	if (finding === undefined) {
		return still(withNotice(withoutOverlay(state), 'problem', 'This warning is gone.'));
	}

	const entered = {
		reason: formValue(form, 'reason'),
		by: formValue(form, 'by'),
		expires: formValue(form, 'expires'),
		status: formValue(form, 'status'),
	};
	const accepted = acceptFinding(finding, entered, state.today);
	if (!accepted.ok) {
		const wrong = form.fields.findIndex(({name}) => name === accepted.entry);
		const focus = wrong === -1 ? form.focus : wrong;
		return still({...state, overlay: {...form, focus, problem: accepted.problem}});
	}

	return commitAcceptance(withoutOverlay(state), session, finding, accepted.acceptance);
}

/** Takes an acceptance back, so that its warning counts again. */
export function withdrawAcceptance(
	state: WizardState,
	session: SessionState,
	row: WarningRow | undefined,
): Turn {
	const acceptance = row === undefined ? undefined : acceptanceIn(row);
	if (acceptance === undefined) {
		return still(
			row === undefined
				? state
				: withNotice(state, 'done', 'Nobody has accepted this warning.'),
		);
	}

	return commitWithdrawal(state, session, acceptance.finding);
}

/** Accepts a finding in a step that can be undone, and says so. */
export function commitAcceptance(
	state: WizardState,
	session: SessionState,
	finding: Finding,
	acceptance: Acceptance,
): Turn {
	const title = findingTitle(session.plan, finding);
	const until =
		acceptance.expires === undefined ? '' : ` until ${formatDate(acceptance.expires)}`;
	return commitSaying(state, session, {
		label: `${title} accepted`,
		change: {type: 'accepted', finding: finding.id, acceptance},
		said: `Accepted by ${acceptance.by}${until}: ${title}.`,
	});
}

/** Takes back the acceptance of a finding, which may be gone, in a step that can be undone, and says so. */
export function commitWithdrawal(state: WizardState, session: SessionState, finding: string): Turn {
	const accepted = acceptingOf(session.plan, state.today).accepted.get(finding);
	const title = accepted === undefined ? finding : findingTitle(session.plan, accepted.finding);
	return commitSaying(state, session, {
		label: `acceptance of ${title} withdrawn`,
		change: {type: 'accepted', finding},
		said:
			accepted === undefined
				? `Withdrawn: the acceptance of ${title}.`
				: `Withdrawn: ${title} counts again.`,
	});
}

function acceptanceIn(row: WarningRow): Acceptance | undefined {
	return row.type === 'gone' ? row.stale.acceptance : row.accepted?.acceptance;
}

function commitSaying(
	state: WizardState,
	session: SessionState,
	{label, change, said}: {readonly label: string; readonly change: Change; readonly said: string},
): Turn {
	const turn = commit(state, session, {label, changes: [change]});
	return session.readOnly === undefined
		? andThen(turn, next => still(withNotice(next, 'done', said)))
		: turn;
}

/** The last day a form starts with: the one said before, if it is still to come, or a usual one where one is needed; empty for none. */
function firstLastDay(finding: Finding, before: Acceptance | undefined, today: IsoDate): string {
	if (before?.expires !== undefined && before.expires >= today) {
		return before.expires;
	}

	return needsLastDay(finding.severity) ? daysAfter(today, usualDays) : '';
}

function daysAfter(day: IsoDate, days: number): IsoDate {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}

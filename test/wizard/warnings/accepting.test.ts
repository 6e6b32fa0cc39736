import {describe, expect, it} from 'vitest';
import type {Acceptance} from '../../../source/plan/acceptance.ts';
import type {Answer} from '../../../source/plan/answer.ts';
import {applyChanges, type Change} from '../../../source/plan/change.ts';
import {acceptanceOf, emptyPlan, type Plan} from '../../../source/plan/plan.ts';
import {
	acceptingOf,
	openFindings,
	openSectionWarnings,
	warningCounts,
} from '../../../source/wizard/warnings/accepting.ts';
import {evaluationOf, sectionWarnings, sortedFindings} from '../../../source/wizard/derived.ts';
import {formValue} from '../../../source/wizard/overlays/forms.ts';
import {gatesAt} from '../../../source/wizard/gates.ts';
import type {Intent} from '../../../source/wizard/intent.ts';
import type {Place} from '../../../source/wizard/place.ts';
import {
	holds,
	warningFilters,
	warningRows,
	warningSections,
	type WarningFilter,
} from '../../../source/wizard/warnings/warnings.ts';
import {memorySession, today, type MemorySession} from '../../memory-session.ts';

const rollback = 'rollback-missing:project';

function answered(question: string, answer: Answer): Change {
	return {type: 'answered', subject: {kind: 'project', id: 'project'}, question, answer};
}

/** A plan with a blocker, nobody to decide, and a data point of which little is known. */
const plan = applyChanges(emptyPlan('p', 'Plan'), [
	answered('rollback', {state: 'answered', value: null}),
	answered('decider', {state: 'answered', value: null}),
	{
		type: 'added',
		subject: {kind: 'dataPoint', id: 'mail', name: 'E-mail', answers: {}},
		place: 0,
	},
]).plan;

function ask(session: MemorySession, ...intents: readonly Intent[]): void {
	for (const intent of intents) {
		session.send({from: 'keyboard', intent});
	}
}

function open(session: MemorySession) {
	return session.getState().session ?? expect.unreachable('No plan is open.');
}

function typed(text: string): Intent {
	return {type: 'edited', edit: {insert: text}};
}

const wipe: Intent = {type: 'edited', edit: 'killToLineStart'};
const next: Intent = {type: 'fieldChanged', direction: 1};
const enter: Intent = {type: 'chosen'};

function atWarnings(of: Plan, more: {readonly readOnly?: string} = {}): MemorySession {
	return memorySession({plan: of, opened: {place: {view: 'warnings'}, ...more}});
}

/** A session in which the warning under the cursor, the blocker, was accepted. */
function withAccepted(reason = 'The old import is kept'): MemorySession {
	const session = atWarnings(plan);
	ask(session, {type: 'acceptAsked'}, typed(reason), enter, enter, enter, enter);
	return session;
}

function accepted(more: Partial<Acceptance> = {}): Plan {
	const acceptance = acceptanceOf(open(withAccepted()).plan, rollback) ?? expect.unreachable();
	return applyChanges(plan, [
		{type: 'accepted', finding: rollback, acceptance: {...acceptance, ...more}},
	]).plan;
}

function noticeOf(session: MemorySession) {
	return session.getState().notice;
}

describe('accepting a warning', () => {
	it('asks for a reason, with the speaker, a last day 90 days on and the status filled in', () => {
		const session = atWarnings(plan);
		ask(session, {type: 'acceptAsked'});
		const form = session.getState().overlay;
		if (form?.type !== 'form') {
			throw new Error('There is no form.');
		}

		expect(form.title).toBe('Accept: There is no way back');
		expect(
			['reason', 'by', 'expires', 'status'].map(name => formValue(form, name)),
		).toStrictEqual(['', 'Mara', '2027-02-22', 'accepted']);
	});

	it('stores it, takes it out of the counts, and says so', () => {
		const session = withAccepted();
		expect(acceptanceOf(open(session).plan, rollback)).toMatchObject({
			finding: rollback,
			status: 'accepted',
			reason: 'The old import is kept',
			by: 'Mara',
			on: today,
			expires: '2027-02-22',
		});
		expect(session.effects.at(-1)).toMatchObject({
			type: 'commitStep',
			step: {label: 'There is no way back accepted', changes: [{type: 'accepted'}]},
		});
		expect(session.getState().overlay).toBeUndefined();
		expect(noticeOf(session)).toStrictEqual({
			tone: 'done',
			text: 'Accepted by Mara until 22 February 2027: There is no way back.',
		});
		const before = warningCounts(plan, today);
		expect(warningCounts(open(session).plan, today)).toStrictEqual({
			...before,
			firing: before.firing - 1,
			accepted: 1,
		});
	});

	it('says what is missing, with the cursor in that field, and takes it once it is there', () => {
		const session = atWarnings(plan);
		ask(session, {type: 'acceptAsked'}, enter, enter, enter, enter);
		expect(session.getState().overlay).toMatchObject({
			focus: 0,
			problem: 'Why is it accepted? The reason stands in the plan.',
		});
		ask(session, typed('Because'), next, wipe, enter, wipe, enter, enter);
		expect(session.getState().overlay).toMatchObject({
			focus: 1,
			problem: 'Who accepts it? A name: somebody answers for it.',
		});
		ask(session, typed('Ada'), enter, enter, enter);
		expect(session.getState().overlay).toMatchObject({
			focus: 2,
			problem: 'Until when? A blocker is accepted for a time only.',
		});
		ask(session, typed('31 Jan 2027'), enter, wipe, typed('Mitigation planned'), enter);
		expect(acceptanceOf(open(session).plan, rollback)).toMatchObject({
			by: 'Ada',
			expires: '2027-01-31',
			status: 'mitigationPlanned',
		});
	});

	it('again starts from what was said before', () => {
		const session = withAccepted('First');
		ask(session, ...showing('accepted'), {type: 'acceptAsked'}, typed(' and second'));
		ask(session, enter, enter, enter, enter);
		expect(acceptanceOf(open(session).plan, rollback)?.reason).toBe('First and second');
	});

	it('is undone and redone like an answer, and one stays where one is', () => {
		const session = withAccepted();
		ask(session, {type: 'undone'});
		expect(acceptanceOf(open(session).plan, rollback)).toBeUndefined();
		expect(open(session).place).toStrictEqual({view: 'warnings'});
		expect(noticeOf(session)?.text).toBe('Undone: There is no way back accepted.');
		ask(session, {type: 'redone'});
		expect(acceptanceOf(open(session).plan, rollback)).toBeDefined();
	});

	it('changes nothing in a plan that is only read', () => {
		const session = atWarnings(plan, {readOnly: 'Somebody else has it open.'});
		ask(session, {type: 'acceptAsked'}, typed('x'), enter, enter, enter, enter);
		expect(open(session).plan).toBe(plan);
		expect(noticeOf(session)?.text).toBe('Not changed: Somebody else has it open.');
	});

	it('does nothing where there is no warning', () => {
		const session = atWarnings(plan);
		const none = warningRows(plan, today, {filter: 'accepted'});
		expect(none).toStrictEqual([]);
		ask(session, ...showing('accepted'), {type: 'acceptAsked'}, {type: 'acceptanceWithdrawn'});
		expect(session.getState().overlay).toBeUndefined();
		expect(open(session).plan).toBe(plan);
	});
});

describe('withdrawing', () => {
	it('lets the warning count again, and keeps the cursor in the list', () => {
		const session = withAccepted();
		ask(session, ...showing('accepted'), {type: 'acceptanceWithdrawn'});
		expect(open(session).plan.acceptances).toStrictEqual({});
		expect(noticeOf(session)?.text).toBe('Withdrawn: There is no way back counts again.');
		expect(open(session).editor).toMatchObject({cursor: 0});
	});

	it('of a warning nobody has accepted says so', () => {
		const session = atWarnings(plan);
		ask(session, {type: 'acceptanceWithdrawn'});
		expect(noticeOf(session)?.text).toBe('Nobody has accepted this warning.');
	});

	it('takes out an acceptance whose warning is gone, which cannot be accepted any more', () => {
		const settled = applyChanges(accepted(), [
			answered('rollback', {state: 'answered', value: 'Restore'}),
		]).plan;
		const session = atWarnings(settled);
		ask(session, ...showing('accepted'), {type: 'acceptAsked'});
		expect(session.getState().overlay).toBeUndefined();
		expect(noticeOf(session)?.text).toMatch(/^This warning is gone/);
		ask(session, {type: 'acceptanceWithdrawn'});
		expect(open(session).plan.acceptances).toStrictEqual({});
		expect(noticeOf(session)?.text).toBe(`Withdrawn: the acceptance of ${rollback}.`);
	});
});

function showing(filter: WarningFilter): readonly Intent[] {
	return warningFilters
		.slice(0, warningFilters.indexOf(filter))
		.map((): Intent => ({type: 'filterChanged'}));
}

describe('the list of warnings', () => {
	const idsOf = (of: Plan, filter: WarningFilter) =>
		warningRows(of, today, {filter}).map(row =>
			row.type === 'finding' ? row.finding.id : row.stale.acceptance.finding,
		);

	it('has what counts first and what is accepted last', () => {
		const all = warningRows(accepted(), today, {filter: 'all'});
		expect(all).toHaveLength(sortedFindings(plan).length);
		expect(all.map(row => holds(row)).indexOf(true)).toBe(all.length - 1);
		expect(idsOf(plan, 'all').toSorted()).toStrictEqual(
			sortedFindings(plan)
				.map(({id}) => id)
				.toSorted(),
		);
	});

	it('is narrowed to a severity, to what is open, accepted, or cannot be ruled out', () => {
		const of = accepted();
		const findings = sortedFindings(of);
		const ids = (isWanted: (finding: (typeof findings)[number]) => boolean) =>
			findings.filter(isWanted).map(({id}) => id);
		expect(idsOf(of, 'blockers').toSorted()).toStrictEqual(
			ids(({severity}) => severity === 'blocker').toSorted(),
		);
		expect(idsOf(of, 'high').toSorted()).toStrictEqual(
			ids(({severity}) => severity === 'high').toSorted(),
		);
		expect(idsOf(of, 'open').toSorted()).toStrictEqual(
			ids(({id}) => id !== rollback).toSorted(),
		);
		expect(idsOf(of, 'accepted')).toStrictEqual([rollback]);
		expect(idsOf(of, 'notRuledOut').toSorted()).toStrictEqual(
			ids(({outcome}) => outcome === 'unknown').toSorted(),
		);
	});

	it('is narrowed to a section, and every warning is in one', () => {
		const [every, ...sections] = warningSections.map(section =>
			warningRows(accepted(), today, {filter: 'all', section}),
		);
		expect(sections.flat()).toHaveLength(every?.length ?? 0);
		expect(sections.every(rows => rows.length < (every?.length ?? 0))).toBe(true);
	});

	it('has acceptances that nobody needs any more at its end, in their section', () => {
		const settled = applyChanges(accepted(), [
			answered('rollback', {state: 'answered', value: 'Restore'}),
		]).plan;
		expect(idsOf(settled, 'all').at(-1)).toBe(rollback);
		expect(idsOf(settled, 'open')).not.toContain(rollback);
		expect(
			warningRows(settled, today, {filter: 'accepted', section: 'goingLive'}),
		).toHaveLength(1);
		expect(warningRows(settled, today, {filter: 'accepted', section: 'systems'})).toHaveLength(
			0,
		);
	});

	it('goes through filters and sections by their keys, from the top each time', () => {
		const session = atWarnings(plan);
		ask(
			session,
			{type: 'moved', to: 'down'},
			{type: 'filterChanged'},
			{type: 'sectionChanged'},
		);
		expect(open(session).editor).toStrictEqual({
			type: 'cursor',
			cursor: 0,
			filter: 1,
			section: 1,
		});
		ask(session, ...warningFilters.slice(1).map((): Intent => ({type: 'filterChanged'})));
		ask(session, ...warningSections.slice(1).map((): Intent => ({type: 'sectionChanged'})));
		expect(open(session).editor).toMatchObject({filter: 0, section: 0});
	});

	it('opens the question that settles the warning under the cursor', () => {
		const session = atWarnings(accepted());
		ask(session, ...showing('accepted'), enter);
		expect(open(session).place).toMatchObject({
			stop: {type: 'question', question: 'rollback'},
		});
	});
});

describe('what is accepted', () => {
	it('is out of the counts, the sections and the gates for as long as it holds', () => {
		const of = accepted();
		expect(openFindings(plan, today).map(({id}) => id)).toContain(rollback);
		expect(openFindings(of, today).map(({id}) => id)).not.toContain(rollback);
		expect(openFindings(of, '2027-02-23').map(({id}) => id)).toContain(rollback);
		expect(openSectionWarnings(of, today).goingLive).toBe(sectionWarnings(of).goingLive - 1);
		expect(openSectionWarnings(plan, today)).toStrictEqual(sectionWarnings(plan));
		const closedBy = (asOf: string) =>
			gatesAt(of, asOf).find(({id}) => id === 'goLive')?.because;
		expect(closedBy(today)).not.toContain('There is no way back.');
		expect(closedBy('2027-02-23')).toContain('There is no way back.');
	});

	it('is worked out once for the same answers, acceptances and day', () => {
		const of = accepted();
		expect(acceptingOf(of, today)).toBe(acceptingOf({...of, title: 'Renamed'}, today));
		expect(acceptingOf(of, '2027-02-23')).not.toBe(acceptingOf(of, today));
		expect(evaluationOf(of)).toBe(evaluationOf(plan));
	});
});

describe('the line that says what an answer did', () => {
	const atRollback: Place = {
		view: 'interview',
		stop: {
			type: 'question',
			subject: {kind: 'project', id: 'project'},
			question: 'rollback',
		},
	};

	it('announces an accepted warning whose facts have changed before one that is new', () => {
		const session = memorySession({plan: accepted(), opened: {place: atRollback}});
		ask(session, {type: 'dontKnowAsked'}, enter, enter);
		expect(noticeOf(session)).toStrictEqual({
			tone: 'warning',
			text: 'Reopened (and 1 more): There is no way back. What Mara accepted rests on other answers now.',
		});
	});

	it('does not announce an accepted warning again when it is back as it was accepted', () => {
		const settled = applyChanges(accepted(), [
			answered('rollback', {state: 'answered', value: 'Restore'}),
		]).plan;
		const isAnnounced = (of: Plan) => {
			const session = memorySession({plan: of, opened: {place: atRollback}});
			ask(session, {type: 'noneChosen'});
			return noticeOf(session)?.text.startsWith('New warning') ?? false;
		};
		expect(isAnnounced(settled)).toBe(false);
		expect(isAnnounced({...settled, acceptances: {}})).toBe(true);
	});

	it('announces a warning whose acceptance has run out like any other', () => {
		const settled = applyChanges(accepted({expires: '2026-11-01'}), [
			answered('rollback', {state: 'answered', value: 'Restore'}),
		]).plan;
		const session = memorySession({plan: settled, opened: {place: atRollback}});
		ask(session, {type: 'noneChosen'});
		expect(noticeOf(session)?.text).toMatch(/^New warning: No way back is described/);
	});
});

import type {Answer, Provenance} from '../../plan/answer.ts';
import type {Plan} from '../../plan/plan.ts';
import type {SubjectKind} from '../../plan/subject.ts';
import {isList, type IsoDate} from '../../plan/value.ts';
import {inWords, valueInWords} from '../../documents/saying.ts';
import {expectation} from '../../interview/expectation.ts';
import {formatDate, formatNumber, formatValue} from '../../interview/format-value.ts';
import type {Input} from '../../interview/input.ts';
import {askAbout, nameOf} from '../../interview/naming.ts';
import {proposedPairs} from '../../interview/proposals.ts';
import type {Question} from '../../interview/question.ts';
import {sectionInfo, sections} from '../../interview/section.ts';
import {subjectKindInfo} from '../../interview/subject-kind.ts';
import {sectionOf} from '../../interview/route.ts';
import type {Stop} from '../../interview/stop.ts';
import {subjectOf} from '../../interview/walk.ts';
import {rulesReading} from '../../rules/engine/rules-reading.ts';
import {askedAt, type Asked} from '../question/asked.ts';
import {openSectionWarnings, warningCounts} from '../warnings/accepting.ts';
import {planProgress, sectionProgress} from '../derived.ts';
import {gatesAt} from '../gates.ts';
import {suggestionsFor} from '../question/suggestions.ts';
import type {PlainState} from './plain-state.ts';
import {hasOptions, offeredBy} from './offered.ts';
import {numberOf} from './plain-route.ts';

/** The inputs that take several lines, and how they are ended. */
export function lineEnd(input: Input): 'emptyLine' | 'dot' | undefined {
	switch (input.kind) {
		case 'list':
		case 'table': {
			return 'emptyLine';
		}

		case 'longText': {
			return 'dot';
		}

		default: {
			return undefined;
		}
	}
}

/** What is said at a place: the section and number, the question or list, what is offered, and what is said so far. */
export function placeText({wizard}: PlainState): readonly string[] {
	const {session, settings} = wizard;
	if (session.place.view !== 'interview') {
		return endText(session.plan, settings.depth, wizard.today);
	}

	const {stop} = session.place;
	const asked = askedAt(session);
	const section = sectionInfo(sectionOf(stop)).title;
	const head = [
		'',
		[section, numberOf(session.plan, settings.depth, stop)]
			.filter(part => part !== '')
			.join(', '),
	];
	if (stop.type === 'list') {
		return [...head, ...listText(session.plan, stop.kind)];
	}

	return asked === undefined
		? [...head, 'What this question was about has been removed. /skip goes on.']
		: [...head, ...questionText(session.plan, asked)];
}

/** Why a section is there, when it opens. */
export function sectionText(stop: Stop): readonly string[] {
	const {title, reason} = sectionInfo(sectionOf(stop));
	return ['', `Section: ${title}`, reason];
}

function questionText(plan: Plan, asked: Asked): readonly string[] {
	const {ref, question} = asked;
	const subject = subjectOf(plan, ref);
	const options = offeredBy(plan, question).map(
		({label, hint}, index) =>
			`  ${index + 1}. ${label}${hint === undefined ? '' : `: ${hint}`}`,
	);
	const suggestions = suggestionsFor(plan, question);
	return [
		subject === undefined ? question.ask : askAbout(plan, subject, question),
		...options,
		...(suggestions.length === 0 ? [] : [`Said elsewhere: ${suggestions.join(', ')}`]),
		...answerText(plan, question, asked.answer),
		howTo(question),
	];
}

function answerText(plan: Plan, question: Question, answer: Answer | undefined): readonly string[] {
	if (answer === undefined) {
		return [];
	}

	if (answer.state === 'disputed') {
		const claims = answer.claims.map(
			(claim, index) =>
				`  ${index + 1}. ${valueInWords({plan}, question, claim.value)} (${saidBy(claim)})`,
		);
		return ['In dispute:', ...claims, '/settle NUMBER settles it.', ...noteText(answer)];
	}

	const isRows =
		answer.state === 'answered' &&
		(question.input.kind === 'table' || question.input.kind === 'list') &&
		isList(answer.value);
	const words = isRows
		? [...rowsOf(plan, question, answer.value)].map(row => `  ${row}`)
		: longText(inWords({plan, audience: 'client'}, question, answer));
	const [first = '', ...others] = words;
	const said = saidBy(answer);
	return [
		...(isRows ? ['Now:', ...words] : [`Now: ${first}`, ...others]),
		...(said === '' ? [] : [`(${said})`]),
		...noteText(answer),
	];
}

function rowsOf(
	plan: Plan,
	{input}: Question,
	value: Extract<Answer, {readonly state: 'answered'}>['value'],
): readonly string[] {
	return isList(value)
		? value.map(item => formatValue(input, [item], (kind, id) => nameOf(plan, {kind, id})))
		: [];
}

function noteText({note}: Provenance): readonly string[] {
	return note === undefined ? [] : longText(`Note: ${note}`);
}

function longText(text: string): readonly string[] {
	return text.split(/\r?\n/);
}

function saidBy({by, on, basis}: Provenance): string {
	const parts = [
		by === undefined ? '' : `said by ${by}`,
		on === undefined ? '' : `on ${formatDate(on)}`,
		basis === undefined || basis === 'stated' ? '' : basis,
	];
	return parts.filter(part => part !== '').join(', ');
}

/** How an answer is written here, in one line. */
function howTo({input, none}: Question): string {
	const end = lineEnd(input);
	const how =
		end === 'dot'
			? 'Write as many lines as you like; a line with only a point ends it.'
			: end === 'emptyLine'
				? `${capital(expectation(input).replace(', with commas between them', ', a line each'))}; an empty line ends it.`
				: `${capital(expectation(input))}${hasOptions(input) ? '; numbers will do' : ''}.`;
	return `${how}${none === undefined || hasOptions(input) ? '' : ` /none: ${none}.`} ? says why; /help lists what else there is.`;
}

function capital(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function listText(plan: Plan, kind: SubjectKind): readonly string[] {
	const {ask, example} = subjectKindInfo[kind];
	const names = plan.subjects[kind].list.map(({name}, index) => `  ${index + 1}. ${name}`);
	const proposals = kind === 'syncPair' ? proposedPairs(plan) : [];
	return [
		ask,
		...names,
		...(proposals.length === 0
			? []
			: [
					'The data points imply these:',
					...proposals.map(({name}) => `  ${name}`),
					'/take adds them all.',
				]),
		`A name a line${example === '' ? '' : ` (${example})`}; an empty line goes on. /remove NAME, /rename OLD = NEW.`,
	];
}

/** Why the question is asked, what a good answer is, and what hangs on it. */
export function whyText({wizard: {session}}: PlainState): readonly string[] {
	const asked = askedAt(session);
	if (asked === undefined) {
		return session.place.view === 'interview'
			? sectionText(session.place.stop).slice(1)
			: ['Every question has been put. /help lists what there is.'];
	}

	const {why, good, about, id} = asked.question;
	const fed = rulesReading(about, id).map(({title}) => title);
	return [
		`Why: ${why}`,
		`A good answer: ${good}`,
		...(fed.length === 0 ? [] : [`Warnings it feeds: ${fed.join('; ')}`]),
	];
}

/** How far each section is, and the gates. */
export function statusText({wizard: {session, settings, today}}: PlainState): readonly string[] {
	const {plan} = session;
	const progress = sectionProgress(plan, settings.depth);
	const warnings = openSectionWarnings(plan, today);
	const {answered, asked} = planProgress(plan, settings.depth);
	return [
		`${plan.title}: ${formatNumber(answered)} of ${formatNumber(asked)} answered (${settings.depth} interview).`,
		...sections.map(({id, title}) => {
			const {open, unknown, disputed} = progress[id];
			return `${title}: ${formatNumber(progress[id].answered)} of ${formatNumber(progress[id].asked)} answered, ${formatNumber(open)} open, ${formatNumber(unknown)} unknown, ${formatNumber(disputed)} disputed, ${formatNumber(warnings[id])} warnings.`;
		}),
		...gatesAt(plan, today).map(
			({title, isOpen}) => `${title}: ${isOpen ? 'yes' : 'not yet'}.`,
		),
	];
}

function endText(
	plan: Plan,
	depth: PlainState['wizard']['settings']['depth'],
	today: IsoDate,
): readonly string[] {
	const {asked, answered, open, unknown, disputed} = planProgress(plan, depth);
	return [
		'',
		`That was the last question. ${formatNumber(answered)} of ${formatNumber(asked)} are answered, ${formatNumber(open)} open, ${formatNumber(unknown)} unknown, ${formatNumber(disputed)} disputed; ${formatNumber(warningCounts(plan, today).firing)} warnings.`,
		'/warnings, /status, /go TEXT to a question, /export PATH to write the plan, /back, /quit.',
	];
}

/** Everything that can be typed. */
export const helpText: readonly string[] = [
	'?                    why this is asked, and what a good answer is',
	'/u [WHO] [DAY]       not known yet: who finds out, by when',
	'/na REASON           does not apply',
	'/none                there is none',
	'/note TEXT           a note to this answer',
	'/by NAME             who is speaking from now on',
	'/claim NAME: ANSWER  somebody says otherwise; both are kept',
	'/settle NUMBER       settles a dispute by one of its claims',
	'/clear               takes the answer away',
	'/skip                goes on without an answer; so does an empty line',
	'/back                to the question before',
	'/go TEXT             to anything by part of its name',
	'/undo, /redo         takes back what was done, and does it again',
	'/remove NAME         in a list: takes out an entry',
	'/rename OLD = NEW    in a list: gives an entry another name',
	'/take                in the list of sync pairs: adds those the data points imply',
	'/warnings [WHICH] [in SECTION] [for PERSON]',
	'                     what will hurt; WHICH: blockers, high, open, accepted, not ruled out;',
	'                     for nobody: what nobody is asked about',
	'/accept WARNING until DAY: REASON',
	'                     accepts a warning, as /warnings names it in brackets; /by says who',
	'/withdraw WARNING    takes that back',
	'/status              how far the plan is',
	'/depth               between the essential and the full interview',
	'/export PATH [as FORMAT] [for client]',
	'                     writes the plan; formats: markdown, html, folder, mapping and warnings',
	'                     (tables in CSV), contract, yaml, json; else by the ending of PATH',
	'/quit                ends; everything is saved',
	'An answer that begins with / or is only ? is written with another / before it.',
];

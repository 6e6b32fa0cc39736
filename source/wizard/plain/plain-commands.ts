import type {Answer} from '../../plan/answer.ts';
import type {SubjectKind} from '../../plan/subject.ts';
import {didYouMean} from '../../interview/nearest.ts';
import {parseDate} from '../../interview/parse-date.ts';
import {acceptPairs, proposedPairs} from '../../interview/proposals.ts';
import {quote} from '../../interview/quote.ts';
import {removeSubject} from '../../interview/rearrange.ts';
import {
	askedAt,
	giveAnswer,
	giveClaim,
	provenance,
	recordAnswer,
	settle,
	type Asked,
} from '../answering.ts';
import {targetsFor} from '../go-to.ts';
import {commit, goToSection, travel} from '../going.ts';
import {subjectNamed} from '../subject-named.ts';
import {doing, type Turn} from '../turn.ts';
import type {PlainState, PlainTurn} from './plain-state.ts';
import {helpText, statusText, warningsText, whyText} from './plain-text.ts';
import {advancing, goingTo, saying, turned} from './plain-turn.ts';
import {readTyped} from './read-typed.ts';

/** What a command does, given what was typed behind it. */
type Command = (state: PlainState, text: string) => PlainTurn;

/** The command a line names and what is behind it; `undefined` for an answer. */
export function commandIn(
	line: string,
): {readonly name: string; readonly text: string} | undefined {
	const trimmed = line.trim();
	if (trimmed === '?') {
		return {name: '?', text: ''};
	}

	const found = /^\/(?<name>[a-z]+)(?:\s+(?<text>.*))?$/is.exec(trimmed)?.groups;
	return found === undefined
		? undefined
		: {name: (found['name'] ?? '').toLowerCase(), text: (found['text'] ?? '').trim()};
}

/** Whether there is a command of that name. */
export function isCommand(name: string): boolean {
	return Object.hasOwn(commands, name);
}

/** Does what a command says; one that does not exist changes nothing. */
export function runCommand(
	state: PlainState,
	{name, text}: {readonly name: string; readonly text: string},
): PlainTurn {
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	return command === undefined
		? saying(
				state,
				`There is no command ${quote(`/${name}`)}.${didYouMean(name, Object.keys(commands))} /help lists what there is. An answer that begins with / is written with another / before it.`,
			)
		: command(state, text);
}

const commands: Readonly<Record<string, Command>> = {
	'?': state => saying(state, ...whyText(state)),
	help: state => saying(state, ...helpText),
	u: atQuestion((state, asked, text) => {
		const {owner, due} = ownerAndDue(text);
		return answerWith(
			state,
			asked,
			{
				state: 'unknown',
				...(owner === '' ? {} : {owner}),
				...(due === undefined ? {} : {due}),
			},
			'not known yet',
		);
	}),
	na: atQuestion((state, asked, text) =>
		text === ''
			? saying(state, 'Say why it does not apply: /na REASON')
			: answerWith(state, asked, {state: 'notApplicable', reason: text}, 'does not apply'),
	),
	none: atQuestion((state, asked) => {
		if (asked.question.none === undefined) {
			return saying(
				state,
				'To this question there is always an answer. /u says that it is not known yet, /na REASON that it does not apply.',
			);
		}

		return asked.answer?.state === 'disputed'
			? saying(state, inDispute)
			: onward(state, giveAnswer(state.wizard, state.wizard.session, asked, null));
	}),
	note: atQuestion((state, asked, text) => {
		const {answer} = asked;
		if (answer === undefined) {
			return saying(
				state,
				'A note belongs to an answer. Answer first, or say with /u that it is not known yet; then /back and /note.',
			);
		}

		const {note: _, ...rest} = answer;
		return staying(
			state,
			recordAnswer(
				state.wizard,
				asked,
				text === '' ? rest : {...rest, note: text},
				`note on ${asked.question.label}`,
			),
			'Noted.',
		);
	}),
	by(state, text) {
		const settings = {...state.wizard.settings, speaker: text};
		return staying(
			state,
			doing({...state.wizard, settings}, {type: 'saveSettings', settings}),
			text === '' ? 'Nobody is put down as speaking.' : `${text} is speaking from now on.`,
		);
	},
	claim: atQuestion(claim),
	settle: atQuestion((state, asked, text) => {
		const claims = asked.answer?.state === 'disputed' ? asked.answer.claims.length : 0;
		const number = Number(text);
		return Number.isInteger(number) && number >= 1 && number <= claims
			? onward(state, settle(state.wizard, asked, number - 1))
			: saying(
					state,
					claims === 0
						? 'Nothing is in dispute here.'
						: `Which claim is right? /settle 1 to /settle ${claims}`,
				);
	}),
	clear: atQuestion((state, asked) =>
		asked.answer === undefined
			? saying(state, 'There is no answer to take away.')
			: asking(
					state,
					recordAnswer(state.wizard, asked, undefined, `${asked.question.label} cleared`),
				),
	),
	skip: state => onward(state, {state: state.wizard, effects: []}),
	back: state => asking(state, advancing({state: state.wizard, effects: []}, -1)),
	undo: state => asking(state, travel(state.wizard, state.wizard.session, 'undo')),
	redo: state => asking(state, travel(state.wizard, state.wizard.session, 'redo')),
	go: goToAnything,
	warnings: state => saying(state, ...warningsText(state.wizard.session.plan)),
	status: state => saying(state, ...statusText(state)),
	depth(state) {
		const settings = {
			...state.wizard.settings,
			depth:
				state.wizard.settings.depth === 'essential'
					? ('full' as const)
					: ('essential' as const),
		};
		return staying(
			state,
			doing({...state.wizard, settings}, {type: 'saveSettings', settings}),
			settings.depth === 'full'
				? 'All questions are asked now.'
				: 'Only the essential questions are asked now. What was answered besides is kept.',
		);
	},
	export(state, text) {
		const {session, today} = state.wizard;
		const overwrite = /\s--force$/.test(text);
		const path = text.replace(/\s--force$/, '').trim();
		return path === ''
			? saying(state, 'Where to? /export PATH')
			: staying(
					state,
					doing(state.wizard, {
						type: 'exportPlan',
						plan: session.plan,
						asOf: today,
						path,
						overwrite,
					}),
				);
	},
	remove: inList((state, kind, text) => {
		const {wizard} = state;
		const subject = subjectNamed(wizard.session.plan, kind, text);
		return subject === undefined
			? saying(state, notInList(state, kind, text))
			: asking(
					state,
					commit(wizard, wizard.session, removeSubject(wizard.session.plan, subject)),
				);
	}),
	rename: inList(rename),
	take: inList((state, kind) => {
		const {wizard} = state;
		const pairs = kind === 'syncPair' ? proposedPairs(wizard.session.plan) : [];
		return pairs.length === 0
			? saying(state, 'Nothing is proposed here.')
			: asking(
					state,
					commit(
						wizard,
						wizard.session,
						acceptPairs(wizard.session.plan, pairs, provenance(wizard)),
					),
				);
	}),
	cancel(state) {
		const {lines, ...rest} = state;
		return lines === undefined
			? saying(state, 'Nothing is being typed.')
			: {...saying(rest, 'Dropped.'), asksAnew: true};
	},
	quit: state => ({state: {...state, isEnding: true}, effects: [], said: [], asksAnew: false}),
};

const inDispute = 'This is in dispute. /settle NUMBER settles it.';

function atQuestion(
	command: (state: PlainState, asked: Asked, text: string) => PlainTurn,
): Command {
	return (state, text) => {
		const asked = askedAt(state.wizard.session);
		return asked === undefined
			? saying(state, 'That belongs to a question, and there is none here.')
			: command(state, asked, text);
	};
}

function inList(
	command: (state: PlainState, kind: SubjectKind, text: string) => PlainTurn,
): Command {
	return (state, text) => {
		const {place} = state.wizard.session;
		return place.view === 'interview' && place.stop.type === 'list'
			? command(state, place.stop.kind, text)
			: saying(state, 'That belongs to a list, and there is none here.');
	};
}

/** Stores an answer that is no value, and goes on. */
function answerWith(state: PlainState, asked: Asked, answer: Answer, label: string): PlainTurn {
	const note = asked.answer?.note === undefined ? {} : {note: asked.answer.note};
	return onward(
		state,
		recordAnswer(
			state.wizard,
			asked,
			{...answer, ...provenance(state.wizard), ...note},
			`${asked.question.label}: ${label}`,
		),
	);
}

function claim(state: PlainState, asked: Asked, text: string): PlainTurn {
	const colon = text.indexOf(':');
	const by = text.slice(0, colon).trim();
	if (colon < 1 || by === '') {
		return saying(state, 'Who says what? /claim NAME: ANSWER');
	}

	if (asked.answer?.state !== 'answered' && asked.answer?.state !== 'disputed') {
		return saying(
			state,
			'Give the first answer, then add what somebody else says; both are kept.',
		);
	}

	const {wizard} = state;
	const parsed = readTyped(wizard.session.plan, asked.question, text.slice(colon + 1));
	return parsed.ok
		? asking(state, giveClaim(wizard, wizard.session, asked, parsed.value, by))
		: saying(state, parsed.problem);
}

function rename(state: PlainState, kind: SubjectKind, text: string): PlainTurn {
	const [old = '', ...rest] = text.split('=');
	const name = rest.join('=').trim();
	if (name === '') {
		return saying(state, 'Which, and what is it called now? /rename OLD = NEW');
	}

	const {wizard} = state;
	const subject = subjectNamed(wizard.session.plan, kind, old);
	return subject === undefined
		? saying(state, notInList(state, kind, old))
		: asking(
				state,
				commit(wizard, wizard.session, {
					label: `${subject.name} renamed`,
					changes: [{type: 'renamed', subject: {kind, id: subject.id}, name}],
				}),
			);
}

function notInList({wizard}: PlainState, kind: SubjectKind, text: string): string {
	const names = wizard.session.plan.subjects[kind].list.map(({name}) => name);
	return `${quote(text.trim())} is not in the list.${didYouMean(text, names)}`;
}

function goToAnything(state: PlainState, text: string): PlainTurn {
	const {wizard} = state;
	const found =
		text === ''
			? []
			: targetsFor(wizard.session.plan, wizard.settings.depth, text).filter(
					({go}) => go.type === 'section' || go.place.view === 'interview',
				);
	const [first, ...others] = found;
	if (first === undefined) {
		return saying(
			state,
			text === ''
				? 'Where to? /go TEXT, with part of a name'
				: `Nothing is called ${quote(text)} here.`,
		);
	}

	const {go} = first;
	const turn =
		go.type === 'section'
			? goToSection(wizard, wizard.session, go.section)
			: go.place.view === 'interview'
				? goingTo(state, go.place.stop)
				: doing(wizard);
	const also = others.slice(0, 5).map(({label}) => label);
	const gone = asking(state, turn);
	return also.length === 0
		? gone
		: {...gone, said: [`Also called so: ${also.join(', ')}`, ...gone.said]};
}

/** A name, and a day at the end, of what was typed. */
function ownerAndDue(text: string): {readonly owner: string; readonly due?: string} {
	const words = text.split(/\s+/).filter(word => word !== '');
	for (let start = 0; start < words.length; start += 1) {
		const parsed = parseDate(words.slice(start).join(' '));
		if (parsed.ok) {
			return {owner: words.slice(0, start).join(' '), due: parsed.value};
		}
	}

	return {owner: text};
}

function onward(state: PlainState, turn: Turn): PlainTurn {
	return turned(state, advancing(turn, 1), {asksAnew: true});
}

function asking(state: PlainState, turn: Turn): PlainTurn {
	return turned(state, turn, {asksAnew: true});
}

function staying(state: PlainState, turn: Turn, ...said: readonly string[]): PlainTurn {
	const stayed = turned(state, turn, {asksAnew: false});
	return {...stayed, said: [...said, ...stayed.said]};
}

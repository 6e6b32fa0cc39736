import type {Value} from '../../plan/value.ts';
import type {SubjectKind} from '../../plan/subject.ts';
import {addSubjects} from '../../interview/rearrange.ts';
import {askedAt, type Asked} from '../question/asked.ts';
import {giveAnswer} from '../question/answering.ts';
import {commit} from '../going.ts';
import {lineEnd} from './plain-text.ts';
import type {PlainState, PlainTurn} from './plain-state.ts';
import {advancing, saying, turned} from './plain-turn.ts';
import {readTyped} from './read-typed.ts';

/** Takes a line that is no command: an answer, the next line of one, or a name for a list. */
export function takeLine(state: PlainState, line: string): PlainTurn {
	const {session} = state.wizard;
	if (session.place.view === 'interview' && session.place.stop.type === 'list') {
		return takeName(state, session.place.stop.kind, line);
	}

	const asked = askedAt(session);
	if (asked === undefined) {
		return saying(state, 'There is no question here. /help lists what can be typed.');
	}

	if (asked.answer?.state === 'disputed') {
		return saying(
			state,
			'This is in dispute. /settle NUMBER settles it, /claim NAME: ANSWER adds what somebody else says.',
		);
	}

	const end = lineEnd(asked.question.input);
	if (end === undefined) {
		return takeAnswer(state, asked, line);
	}

	const isEnd = end === 'dot' ? line.trim() === '.' : line.trim() === '';
	return isEnd ? takeLines(state) : saying({...state, lines: [...(state.lines ?? []), line]});
}

/** Takes the lines typed so far as the answer; what is no answer yet stays, so that it can be gone on with. */
export function takeLines(state: PlainState): PlainTurn {
	const {lines = [], ...rest} = state;
	const asked = askedAt(state.wizard.session);
	if (asked === undefined || lines.every(line => line.trim() === '')) {
		return turned(rest, advancing({state: state.wizard, effects: []}, 1), {asksAnew: true});
	}

	const turn = takeAnswer(
		rest,
		asked,
		lines.join('\n'),
		asked.question.input.kind === 'list'
			? lines.map(line => line.trim()).filter(line => line !== '')
			: undefined,
	);
	return turn.asksAnew
		? turn
		: {
				...turn,
				state: {...turn.state, lines},
				said: [...turn.said, 'The lines are kept: go on with them, or /cancel drops them.'],
			};
}

/** In a list each line is an item, whatever commas are in it: those who call give its `items`. */
function takeAnswer(
	state: PlainState,
	asked: Asked,
	text: string,
	items?: readonly Value[],
): PlainTurn {
	const {wizard} = state;
	const isNone = text.trim().toLowerCase() === 'none';
	const parsed =
		items === undefined || isNone
			? readTyped(wizard.session.plan, asked.question, text)
			: {ok: true as const, value: items};
	return parsed.ok
		? turned(state, advancing(giveAnswer(wizard, wizard.session, asked, parsed.value), 1), {
				asksAnew: true,
			})
		: saying(state, parsed.problem);
}

function takeName(state: PlainState, kind: SubjectKind, name: string): PlainTurn {
	const {wizard} = state;
	const isKnown = wizard.session.plan.subjects[kind].list.some(
		subject => subject.name.trim() === name.trim(),
	);
	return isKnown
		? saying(state, 'That is in the list already.')
		: turned(
				state,
				commit(
					wizard,
					wizard.session,
					addSubjects(wizard.session.plan, kind, [name.trim()]),
				),
				{asksAnew: false},
			);
}

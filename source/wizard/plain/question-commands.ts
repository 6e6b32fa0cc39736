import type {Answer} from '../../plan/answer.ts';
import {parseDate} from '../../interview/parse-date.ts';
import {askedAt, type Asked} from '../question/asked.ts';
import {giveAnswer, giveClaim, provenance, recordAnswer, settle} from '../question/answering.ts';
import {asking, onward, staying, type Command} from './do-turn.ts';
import type {PlainState, PlainTurn} from './plain-state.ts';
import {saying} from './plain-turn.ts';
import {readTyped} from './read-typed.ts';

/** The commands that are about the question at hand. */
export const questionCommands: Readonly<Record<string, Command>> = {
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

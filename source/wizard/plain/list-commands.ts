import type {SubjectKind} from '../../plan/subject.ts';
import {didYouMean} from '../../interview/did-you-mean.ts';
import {acceptPairs, proposedPairs} from '../../interview/proposals.ts';
import {quote} from '../../interview/quote.ts';
import {removeSubject} from '../../interview/rearrange.ts';
import {provenance} from '../question/answering.ts';
import {commit} from '../going.ts';
import {subjectNamed} from '../subject-named.ts';
import {asking, type Command} from './do-turn.ts';
import type {PlainState, PlainTurn} from './plain-state.ts';
import {saying} from './plain-turn.ts';

/** The commands that are about the list at hand. */
export const listCommands: Readonly<Record<string, Command>> = {
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
};

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

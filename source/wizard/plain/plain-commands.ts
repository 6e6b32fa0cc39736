import {didYouMean} from '../../interview/did-you-mean.ts';
import {quote} from '../../interview/quote.ts';
import {targetsFor} from '../overlays/go-to.ts';
import {goToSection, travel} from '../going.ts';
import {doing} from '../turn.ts';
import {acceptCommands} from './accept-commands.ts';
import {asking, onward, staying, type Command} from './do-turn.ts';
import {exportCommand} from './export-command.ts';
import {listCommands} from './list-commands.ts';
import type {PlainState, PlainTurn} from './plain-state.ts';
import {helpText, statusText, whyText} from './plain-text.ts';
import {advancing, goingTo, saying} from './plain-turn.ts';
import {questionCommands} from './question-commands.ts';
import {warningsCommand} from './warnings-command.ts';

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
	...questionCommands,
	...listCommands,
	...acceptCommands,
	'?': state => saying(state, ...whyText(state)),
	help: state => saying(state, ...helpText),
	by(state, text) {
		const settings = {...state.wizard.settings, speaker: text};
		return staying(
			state,
			doing({...state.wizard, settings}, {type: 'saveSettings', settings}),
			text === '' ? 'Nobody is put down as speaking.' : `${text} is speaking from now on.`,
		);
	},
	skip: state => onward(state, {state: state.wizard, effects: []}),
	back: state => asking(state, advancing({state: state.wizard, effects: []}, -1)),
	undo: state => asking(state, travel(state.wizard, state.wizard.session, 'undo')),
	redo: state => asking(state, travel(state.wizard, state.wizard.session, 'redo')),
	go: goToAnything,
	warnings: warningsCommand,
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
	export: exportCommand,
	cancel(state) {
		const {lines, ...rest} = state;
		return lines === undefined
			? saying(state, 'Nothing is being typed.')
			: {...saying(rest, 'Dropped.'), asksAnew: true};
	},
	quit: state => ({state: {...state, isEnding: true}, effects: [], said: [], asksAnew: false}),
};

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

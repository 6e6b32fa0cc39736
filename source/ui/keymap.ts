import {contexts as allContexts, type Context} from '../wizard/context.ts';
import type {Intent, Motion} from '../wizard/intent.ts';
import type {TextEdit} from '../wizard/text/text-field.ts';

/** One row of the key table: which keys do what where, and how that is shown. Dispatch and hint line both come from here. */
export interface Binding {
	/** Names of keys, as `keyName` gives them; any of them does it. */
	readonly keys: readonly string[];
	/** How the keys are written for people: "^D", "Tab". */
	readonly shown: string;
	/** What it does, in a word or three. */
	readonly label: string;
	readonly contexts: readonly Context[];
	/** Made of the key where several keys share a row. */
	readonly intent: Intent | ((key: string) => Intent);
	/** Only while nothing has been typed, because otherwise the key is a letter like any other. */
	readonly whenEmpty?: true;
	/** A small library component hears the key itself; the table only shows it. */
	readonly heardBy?: 'menu';
	/** Too well known to take room on the hint line; the list of keys under help has it. */
	readonly quiet?: true;
}

const questionContexts = [
	'text',
	'longText',
	'lines',
	'choice',
	'several',
	'reference',
	'references',
	'claims',
	'table',
] as const;
/** One line above a list, or above the preview. */
const promptContexts = ['goTo', 'person', 'contents', 'search'] as const;
/** Where text is edited. */
export const typingContexts = [
	'text',
	'longText',
	'lines',
	'table',
	'form',
	'adding',
	...promptContexts,
] as const;
const lookingContexts = ['outline', 'list', 'placement', 'review', 'warnings', 'preview'] as const;
const planContexts = [...questionContexts, ...lookingContexts, 'adding'] as const;

const moved = (to: Motion): Intent => ({type: 'moved', to});
const edited = (edit: TextEdit): Intent => ({type: 'edited', edit});

/** A row of the table; contexts last, because they are the longest. */
function bind(
	keys: string,
	shown: string,
	label: string,
	intent: Binding['intent'],
	contexts: readonly Context[],
	more: Pick<Binding, 'whenEmpty' | 'heardBy' | 'quiet'> = {},
): Binding {
	return {keys: keys.split(' '), shown, label, intent, contexts, ...more};
}

const quiet = {quiet: true} as const;

/** Every key of the wizard. For one key in one context the first row that has it counts; the hint line keeps this order. */
export const keymap: readonly Binding[] = [
	bind('enter', 'Enter', 'answer', {type: 'chosen'}, [
		'text',
		'longText',
		'choice',
		'several',
		'reference',
		'references',
	]),
	bind('enter', 'Enter', 'next line', {type: 'chosen'}, ['lines', 'table']),
	bind('enter', 'Enter', 'settle on this', {type: 'chosen'}, ['claims']),
	bind('enter', 'Enter', 'open', {type: 'chosen'}, [
		'home',
		'outline',
		'review',
		'warnings',
		'list',
		'goTo',
	]),
	bind('enter', 'Enter', 'show these', {type: 'chosen'}, ['person']),
	bind('enter', 'Enter', 'go there', {type: 'chosen'}, ['contents']),
	bind('enter', 'Enter', 'search', {type: 'chosen'}, ['search']),
	bind('enter', 'Enter', 'add, or go on', {type: 'chosen'}, ['adding']),
	bind('enter', 'Enter', 'next row', {type: 'chosen'}, ['placement']),
	bind('enter', 'Enter', 'take it', {type: 'chosen'}, ['form']),
	bind('enter', 'Enter', 'choose', {type: 'confirmed'}, ['confirm', 'examples'], {
		heardBy: 'menu',
	}),
	bind('enter', 'Enter', 'close', {type: 'chosen'}, ['help']),

	bind('ctrl+j alt+enter', '^J', 'new line', edited({insert: '\n'}), ['longText']),
	bind('ctrl+j alt+enter', '^J', 'new line', edited({insert: '\n'}), ['form'], quiet),
	bind('space', 'Space', 'mark', {type: 'toggled'}, ['several']),
	bind('space', 'Space', 'mark', {type: 'toggled'}, ['reference', 'references'], {
		whenEmpty: true,
	}),
	bind('space', 'Space', 'yes/no, complete', {type: 'toggled'}, ['table']),
	bind('1 2 3 4 5 6 7 8 9', '1–9', 'pick', key => ({type: 'numberChosen', number: Number(key)}), [
		'choice',
		'several',
		'claims',
	]),
	bind('1 2 3 4 5 6 7', '1–7', 'section', key => ({type: 'numberChosen', number: Number(key)}), [
		'outline',
	]),

	bind('t', 't', 'truth', {type: 'marked', mark: 'truth'}, ['placement']),
	bind('r', 'r', 'record', {type: 'marked', mark: 'record'}, ['placement']),
	bind('b', 'b', 'both', {type: 'marked', mark: 'truthAndRecord'}, ['placement']),
	bind('d', 'd', 'destination', {type: 'marked', mark: 'destination'}, ['placement']),
	bind('x backspace delete', 'x', 'clear', {type: 'marked', mark: 'nothing'}, ['placement']),
	bind('n', 'n', 'no truth', {type: 'marked', mark: 'noTruth'}, ['placement']),

	bind('a', 'a', 'add', {type: 'addingStarted'}, ['list']),
	bind('p', 'p', 'take proposals', {type: 'proposalsTaken'}, ['list']),
	bind('r', 'r', 'rename', {type: 'renameAsked'}, ['list']),
	bind('c', 'c', 'copy', {type: 'duplicated'}, ['list']),
	bind('x delete', 'x', 'remove', {type: 'removeAsked'}, ['list']),
	bind('K alt+up', 'K', 'move up', {type: 'shifted', by: -1}, ['list']),
	bind('J alt+down', 'J', 'move down', {type: 'shifted', by: 1}, ['list']),

	bind('n', 'n', 'new', {type: 'homeChosen', entry: {type: 'new'}}, ['home']),
	bind('x', 'x', 'example', {type: 'homeChosen', entry: {type: 'example'}}, ['home']),
	bind('i', 'i', 'import', {type: 'homeChosen', entry: {type: 'import'}}, ['home']),
	bind('q', 'q', 'quit', {type: 'homeChosen', entry: {type: 'quit'}}, ['home']),

	bind('a', 'a', 'accept', {type: 'acceptAsked'}, ['warnings']),
	bind('f', 'f', 'filter', {type: 'filterChanged'}, ['warnings']),
	bind('s', 's', 'section', {type: 'sectionChanged'}, ['warnings']),
	bind('p', 'p', 'person', {type: 'personAsked'}, ['warnings']),
	bind('x', 'x', 'withdraw', {type: 'acceptanceWithdrawn'}, ['warnings']),

	bind('/', '/', 'search', {type: 'searchAsked'}, ['preview']),
	bind('tab', 'Tab', 'next heading', {type: 'headingAsked', direction: 1}, ['preview']),
	bind('c', 'c', 'contents', {type: 'contentsAsked'}, ['preview']),
	bind('n', 'n', 'next match', {type: 'matchAsked', direction: 1}, ['preview']),
	bind('N', 'N', 'match before', {type: 'matchAsked', direction: -1}, ['preview']),
	bind('shift+tab', '⇧Tab', 'heading before', {type: 'headingAsked', direction: -1}, ['preview']),
	bind('space', 'Space', 'page down', moved('pageDown'), ['preview'], quiet),

	bind('r', 'r', 'review', {type: 'reviewAsked'}, ['outline', 'warnings', 'preview']),
	bind('w', 'w', 'warnings', {type: 'warningsAsked'}, ['outline', 'review', 'preview']),
	bind('p P', 'p', 'preview', {type: 'previewAsked'}, ['outline', 'review']),
	bind('P', 'P', 'preview', {type: 'previewAsked'}, ['warnings']),
	bind('e', 'e', 'export', {type: 'exportAsked'}, ['outline', 'review', 'warnings', 'preview']),
	bind('d', 'd', 'depth', {type: 'depthChanged'}, ['outline']),
	bind('f', 'f', 'show other answers', {type: 'filterChanged'}, ['review']),

	bind('ctrl+d', '^D', "don't know", {type: 'dontKnowAsked'}, questionContexts),
	bind('ctrl+n', '^N', 'none', {type: 'noneChosen'}, questionContexts),
	bind('tab', 'Tab', 'next', {type: 'wentOn', direction: 1}, [
		...questionContexts.filter(context => context !== 'table'),
		'list',
		'adding',
		'placement',
	]),
	bind('escape', 'Esc', 'back', {type: 'left'}, [...planContexts, 'help']),
	bind('ctrl+x', '^X', 'not applicable', {type: 'notApplicableAsked'}, questionContexts),
	bind('ctrl+o', '^O', 'somebody disagrees', {type: 'claimAsked'}, questionContexts),
	bind('ctrl+t', '^T', 'note', {type: 'noteAsked'}, questionContexts),
	bind('shift+tab', '⇧Tab', 'previous', {type: 'wentOn', direction: -1}, [
		...questionContexts.filter(context => context !== 'table'),
		'list',
		'adding',
		'placement',
	]),
	bind('tab', 'Tab', 'next cell', {type: 'fieldChanged', direction: 1}, ['table']),
	bind(
		'shift+tab',
		'⇧Tab',
		'cell before',
		{type: 'fieldChanged', direction: -1},
		['table'],
		quiet,
	),
	bind('pageDown', 'PgDn', 'next', {type: 'wentOn', direction: 1}, ['table']),
	bind('pageUp', 'PgUp', 'previous', {type: 'wentOn', direction: -1}, ['table']),
	bind('tab', 'Tab', 'next field', {type: 'fieldChanged', direction: 1}, ['form']),
	bind(
		'shift+tab',
		'⇧Tab',
		'field before',
		{type: 'fieldChanged', direction: -1},
		['form'],
		quiet,
	),
	bind('ctrl+l', '^L', 'remove row', {type: 'rowRemoved'}, ['table']),
	bind('alt+up', 'Alt↑', 'move row up', {type: 'shifted', by: -1}, ['table'], quiet),
	bind('alt+down', 'Alt↓', 'move row down', {type: 'shifted', by: 1}, ['table'], quiet),

	bind('escape', 'Esc', 'cancel', {type: 'left'}, [
		'form',
		'goTo',
		'person',
		'contents',
		'search',
		'confirm',
		'examples',
	]),
	bind(
		'?',
		'?',
		'why and keys',
		{type: 'helpAsked'},
		['text', 'longText', 'lines', 'reference', 'references', 'table'],
		{whenEmpty: true},
	),
	bind('?', '?', 'why and keys', {type: 'helpAsked'}, ['choice', 'several', 'claims']),
	bind('?', '?', 'all keys', {type: 'helpAsked'}, ['home', ...lookingContexts]),
	bind('?', '?', 'close', {type: 'helpAsked'}, ['help'], quiet),
	bind(
		'ctrl+p',
		'^P',
		'why and keys',
		{type: 'helpAsked'},
		[...questionContexts, 'adding'],
		quiet,
	),
	bind(
		'/',
		'/',
		'go to',
		{type: 'goToAsked'},
		lookingContexts.filter(context => context !== 'preview'),
	),
	bind('ctrl+g', '^G', 'go to', {type: 'goToAsked'}, planContexts),
	bind('ctrl+s', '^S', 'who speaks', {type: 'speakerAsked'}, planContexts),
	bind('ctrl+z', '^Z', 'undo', {type: 'undone'}, planContexts),
	bind('ctrl+r', '^R', 'redo', {type: 'redone'}, planContexts),
	bind('ctrl+b', '^B', 'take the answer away', {type: 'answerCleared'}, questionContexts, quiet),
	bind('ctrl+q', '^Q', 'save and quit', {type: 'quitAsked'}, [
		...planContexts,
		'home',
		'form',
		'goTo',
		'person',
		'contents',
		'search',
		'confirm',
		'examples',
		'help',
		'tooSmall',
	]),

	bind('ctrl+c', '^C', 'save and interrupt', {type: 'interrupted'}, allContexts, quiet),

	bind(
		'up',
		'↑',
		'up',
		moved('up'),
		[
			'home',
			...lookingContexts,
			'choice',
			'several',
			'reference',
			'references',
			'claims',
			'table',
			'adding',
			'text',
			'lines',
			'longText',
			'form',
			'goTo',
			'person',
			'contents',
			'help',
		],
		quiet,
	),
	bind(
		'down',
		'↓',
		'down',
		moved('down'),
		[
			'home',
			...lookingContexts,
			'choice',
			'several',
			'reference',
			'references',
			'claims',
			'table',
			'text',
			'lines',
			'longText',
			'form',
			'goTo',
			'person',
			'contents',
			'help',
		],
		quiet,
	),
	bind('up down', '↑↓', 'move', {type: 'confirmed'}, ['confirm', 'examples'], {heardBy: 'menu'}),
	bind(
		'k',
		'k',
		'up',
		moved('up'),
		['home', ...lookingContexts, 'choice', 'several', 'claims', 'help'],
		quiet,
	),
	bind(
		'j',
		'j',
		'down',
		moved('down'),
		['home', ...lookingContexts, 'choice', 'several', 'claims', 'help'],
		quiet,
	),
	bind('left', '←', 'left', moved('left'), ['placement'], quiet),
	bind('right', '→', 'right', moved('right'), ['placement'], quiet),
	bind(
		'pageUp',
		'PgUp',
		'page up',
		moved('pageUp'),
		[
			'home',
			...lookingContexts,
			'choice',
			'several',
			'reference',
			'references',
			'goTo',
			'person',
			'contents',
			'help',
		],
		quiet,
	),
	bind(
		'pageDown',
		'PgDn',
		'page down',
		moved('pageDown'),
		[
			'home',
			...lookingContexts,
			'choice',
			'several',
			'reference',
			'references',
			'goTo',
			'person',
			'contents',
			'help',
		],
		quiet,
	),
	bind(
		'home',
		'Home',
		'first',
		moved('first'),
		['home', ...lookingContexts, 'choice', 'several', 'reference', 'references', 'help'],
		quiet,
	),
	bind(
		'end',
		'End',
		'last',
		moved('last'),
		['home', ...lookingContexts, 'choice', 'several', 'reference', 'references', 'help'],
		quiet,
	),

	bind(
		'backspace',
		'⌫',
		'delete before',
		edited('backspace'),
		[...typingContexts, 'reference', 'references'],
		quiet,
	),
	bind('delete', 'Del', 'delete after', edited('delete'), typingContexts, quiet),
	bind('left', '←', 'left', edited('left'), typingContexts, quiet),
	bind('right', '→', 'right', edited('right'), typingContexts, quiet),
	bind('ctrl+left alt+left alt+b', '^←', 'word left', edited('wordLeft'), typingContexts, quiet),
	bind(
		'ctrl+right alt+right alt+f',
		'^→',
		'word right',
		edited('wordRight'),
		typingContexts,
		quiet,
	),
	bind('home ctrl+a', '^A', 'start of line', edited('lineStart'), typingContexts, quiet),
	bind('end ctrl+e', '^E', 'end of line', edited('lineEnd'), typingContexts, quiet),
	bind(
		'ctrl+w alt+backspace',
		'^W',
		'cut word before',
		edited('killWordLeft'),
		typingContexts,
		quiet,
	),
	bind('alt+d', 'Alt+D', 'cut word after', edited('killWordRight'), typingContexts, quiet),
	bind('ctrl+u', '^U', 'cut to start of line', edited('killToLineStart'), typingContexts, quiet),
	bind('ctrl+k', '^K', 'cut to end of line', edited('killToLineEnd'), typingContexts, quiet),
	bind('ctrl+y', '^Y', 'paste what was cut', edited('yank'), typingContexts, quiet),
];

/** The row that holds for a key in a context, if one does. */
export function bindingFor(context: Context, key: string, isEmpty: boolean): Binding | undefined {
	return keymap.find(
		binding =>
			binding.keys.includes(key) &&
			binding.contexts.includes(context) &&
			(binding.whenEmpty !== true || isEmpty),
	);
}

/** The rows of a context, for its hint line and its list of keys. */
export function bindingsOf(context: Context): readonly Binding[] {
	return keymap.filter(binding => binding.contexts.includes(context));
}

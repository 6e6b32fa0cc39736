import type {Key} from 'ink';

/**
 * What was pressed. A key has a name: `up`, `enter`, `escape`, `space`, `pageUp`, `ctrl+a`, `alt+left`, `shift+tab`,
 * a printable character is its own name (`?`, `A`, `é`). Characters that came together, as from an input method, are text.
 */
export type Pressed = string | {readonly text: string};

const upperCase = /^\p{Lu}$/u;
const control = /^\p{Cc}$/u;

/**
 * Names what Ink's `useInput` was called with; undefined for what has no name here: function keys, the release of a key.
 * Modifiers come in the order ctrl, alt, shift, super, hyper. Ctrl-H and Ctrl-I are `backspace` and `tab`, as terminals
 * send them; a bare line feed is `ctrl+j`. A paste never comes this way while `usePaste` is active.
 */
export function keyName(input: string, key: Key): Pressed | undefined {
	if (key.eventType === 'release') return undefined;

	const name = namedKey(key);
	if (name !== undefined) return modifiers(key, key.shift) + name;
	if (input === '\n') return 'ctrl+j';
	if (input === '' || control.test(input)) return undefined;

	const isModified = key.ctrl || key.meta || key.super || key.hyper;
	if ([...input].length > 1) return isModified ? undefined : {text: input};
	const character = input === ' ' ? 'space' : input;
	if (!isModified) {
		return key.shift && character !== 'space' ? character.toUpperCase() : character;
	}
	return modifiers(key, key.shift || upperCase.test(input)) + character.toLowerCase();
}

/** The text a press would type into a field; undefined for every key that is not a character. */
export function typedText(pressed: Pressed): string | undefined {
	if (typeof pressed !== 'string') return pressed.text;
	if (pressed === 'space') return ' ';
	return [...pressed].length === 1 ? pressed : undefined;
}

function namedKey(key: Key): string | undefined {
	if (key.return) return 'enter';
	if (key.escape) return 'escape';
	if (key.tab) return 'tab';
	if (key.backspace) return 'backspace';
	if (key.delete) return 'delete';
	if (key.upArrow) return 'up';
	if (key.downArrow) return 'down';
	if (key.leftArrow) return 'left';
	if (key.rightArrow) return 'right';
	if (key.pageUp) return 'pageUp';
	if (key.pageDown) return 'pageDown';
	if (key.home) return 'home';
	if (key.end) return 'end';
	return undefined;
}

function modifiers(key: Key, shift: boolean): string {
	return [
		key.ctrl && 'ctrl+',
		key.meta && 'alt+',
		shift && 'shift+',
		key.super && 'super+',
		key.hyper && 'hyper+',
	]
		.filter(Boolean)
		.join('');
}

import {Text, useInput, usePaste} from 'ink';
import type {Key} from 'ink';
import type {ReactNode} from 'react';
import {describe, expect, test} from 'vitest';
import {keyName, typedText} from '../../../source/ui/terminal/key-name.ts';
import type {Pressed} from '../../../source/ui/terminal/key-name.ts';
import {mountScreen} from '../../terminal-screen.ts';

const esc = '\u001B';

interface Heard {
	readonly pressed: (Pressed | undefined)[];
	readonly pasted: string[];
}

function Probe({heard}: {readonly heard: Heard}): ReactNode {
	useInput((input, key) => {
		heard.pressed.push(keyName(input, key));
	});
	usePaste(text => {
		heard.pasted.push(text);
	});
	return <Text>listening</Text>;
}

/** What the program hears of the bytes. A last key, Ctrl-], tells when keys that make no sound are past. */
async function hear(bytes: string): Promise<Heard> {
	const heard: Heard = {pressed: [], pasted: []};
	const screen = mountScreen(<Probe heard={heard} />);
	await screen.until('listening');
	screen.type(`${bytes}\u001D`);
	await expect.poll(() => heard.pressed.at(-1), {interval: 1}).toBe('ctrl+]');
	return {...heard, pressed: heard.pressed.slice(0, -1)};
}

describe('keyName', () => {
	test.each<[string, ...string[]]>([
		['up', `${esc}[A`, `${esc}OA`, `${esc}[1;1A`],
		['down', `${esc}[B`, `${esc}OB`],
		['right', `${esc}[C`, `${esc}OC`],
		['left', `${esc}[D`, `${esc}OD`],
		// xterm, application mode, the Linux console and tmux, rxvt, kitty's own numbers
		['home', `${esc}[H`, `${esc}OH`, `${esc}[1~`, `${esc}[7~`, `${esc}[57423u`],
		['end', `${esc}[F`, `${esc}OF`, `${esc}[4~`, `${esc}[8~`, `${esc}[57424u`],
		['pageUp', `${esc}[5~`, `${esc}[[5~`],
		['pageDown', `${esc}[6~`, `${esc}[[6~`],
		['delete', `${esc}[3~`],
		['backspace', '\u007F', '\b', `${esc}[127u`],
		['enter', '\r', `${esc}OM`, `${esc}[13u`],
		['tab', '\t', `${esc}[9u`],
		['shift+tab', `${esc}[Z`, `${esc}[9;2u`],
		['escape', `${esc}[27u`],
		['space', ' ', `${esc}[32u`],
		['ctrl+j', '\n', `${esc}[106;5u`],
		['ctrl+a', '\u0001', `${esc}[97;5u`],
		['ctrl+c', '\u0003'],
		['ctrl+z', '\u001A'],
		['ctrl+\\', '\u001C'],
		['ctrl+_', '\u001F'],
		['ctrl+space', '\u0000', `${esc}[32;5u`],
		['ctrl+left', `${esc}[1;5D`, `${esc}Od`],
		['ctrl+right', `${esc}[1;5C`, `${esc}Oc`],
		['ctrl+home', `${esc}[1;5H`, `${esc}[7^`],
		['ctrl+delete', `${esc}[3;5~`, `${esc}[3^`],
		['ctrl+enter', `${esc}[13;5u`],
		['alt+left', `${esc}[1;3D`, `${esc}${esc}[D`, `${esc}${esc}OD`],
		['alt+right', `${esc}[1;3C`, `${esc}${esc}[C`],
		['alt+up', `${esc}[1;3A`, `${esc}${esc}[A`],
		['alt+enter', `${esc}\r`, `${esc}[13;3u`],
		['alt+backspace', `${esc}\u007F`, `${esc}\b`, `${esc}[127;3u`],
		['alt+b', `${esc}b`, `${esc}[98;3u`],
		['alt+shift+b', `${esc}B`, `${esc}[98;4u`],
		['alt+.', `${esc}.`],
		['alt+é', `${esc}é`],
		['alt+[', `${esc}[91;3u`],
		['alt+space', `${esc} `],
		['ctrl+alt+a', `${esc}\u0001`, `${esc}[97;7u`],
		['shift+up', `${esc}[1;2A`, `${esc}[a`],
		['shift+left', `${esc}[1;2D`, `${esc}[d`],
		['shift+home', `${esc}[1;2H`, `${esc}[7$`],
		['shift+delete', `${esc}[3;2~`, `${esc}[3$`],
		['shift+enter', `${esc}[13;2u`],
		['ctrl+shift+left', `${esc}[1;6D`],
		['ctrl+alt+shift+right', `${esc}[1;8C`],
		['super+a', `${esc}[97;9u`],
		['a', 'a', `${esc}[97u`],
		['A', 'A', `${esc}[97;2u`, `${esc}[97:65;2;65u`],
		['7', '7'],
		['?', '?'],
		['é', 'é'],
		['顧', '顧'],
		['👩', '👩'],
	])('%s', async (name, ...sequences) => {
		for (const sequence of sequences) {
			const {pressed} = await hear(sequence);
			expect(pressed, JSON.stringify(sequence)).toEqual([name]);
		}
	});

	test('keys that begin sequences are heard when nothing follows', async () => {
		const heard: Heard = {pressed: [], pasted: []};
		const screen = mountScreen(<Probe heard={heard} />);
		await screen.until('listening');
		screen.type(esc);
		await expect.poll(() => heard.pressed, {interval: 1}).toEqual(['escape']);
		screen.type(`${esc}[`);
		await expect.poll(() => heard.pressed, {interval: 1}).toEqual(['escape', 'alt+[']);
		screen.type(`${esc}O`);
		await expect
			.poll(() => heard.pressed, {interval: 1})
			.toEqual(['escape', 'alt+[', 'alt+shift+o']);
	});

	test.each([
		['function keys', `${esc}OP${esc}[15~${esc}[[A${esc}[24~`],
		['Insert', `${esc}[2~`],
		['the release of a key', `${esc}[97;1:3u${esc}[1;1:3A`],
	])('%s: nothing that has a name', async (_what, bytes) => {
		const {pressed} = await hear(bytes);
		expect(pressed.filter(name => name !== undefined)).toEqual([]);
	});

	test.each([
		[
			'focus, a cursor report, device attributes',
			`${esc}[I${esc}[O${esc}[12;40R${esc}[?62;22c`,
		],
		['a colour report', `${esc}]11;rgb:0000/0000/0000\u0007`],
		['a mouse report', `${esc}[<0;10;10M${esc}[<0;10;10m`],
	])('%s: not heard at all', async (_what, bytes) => {
		expect((await hear(bytes)).pressed).toEqual([]);
	});

	test('a paste is heard apart: neither its Enter nor its escapes are keys', async () => {
		const pasted = `two\rlines${esc}[A\u0003`;
		expect(await hear(`a${esc}[200~${pasted}${esc}[201~b`)).toEqual({
			pressed: ['a', 'b'],
			pasted: [pasted],
		});
	});

	test('keys of one read come one by one', async () => {
		const {pressed} = await hear(`ab\r${esc}[B${esc}[B\u007F`);
		expect(pressed).toEqual(['a', 'b', 'enter', 'down', 'down', 'backspace']);
	});

	test('a flood of characters comes as text', async () => {
		const {pressed} = await hear('é'.repeat(300));
		expect(pressed).toEqual([{text: 'é'.repeat(300)}]);
	});

	test('several characters with a modifier have no name', () => {
		expect(keyName('ab', {...noKey, meta: true})).toBeUndefined();
		expect(keyName('\u009B', noKey)).toBeUndefined();
	});
});

describe('typedText', () => {
	test.each<[Pressed, string | undefined]>([
		['a', 'a'],
		['?', '?'],
		['👩', '👩'],
		['space', ' '],
		[{text: 'abc'}, 'abc'],
		['enter', undefined],
		['ctrl+a', undefined],
		['shift+tab', undefined],
	])('%j types %j', (pressed, text) => {
		expect(typedText(pressed)).toBe(text);
	});
});

const noKey: Key = {
	upArrow: false,
	downArrow: false,
	leftArrow: false,
	rightArrow: false,
	pageDown: false,
	pageUp: false,
	home: false,
	end: false,
	return: false,
	escape: false,
	ctrl: false,
	shift: false,
	tab: false,
	backspace: false,
	delete: false,
	meta: false,
	super: false,
	hyper: false,
	capsLock: false,
	numLock: false,
};

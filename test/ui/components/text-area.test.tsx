import {Box, Text, useInput, usePaste} from 'ink';
import {useState} from 'react';
import type {ReactNode} from 'react';
import {describe, expect, test} from 'vitest';
import {TextArea} from '../../../source/ui/components/text-area.tsx';
import {keyName, typedText} from '../../../source/ui/terminal/key-name.ts';
import {editText, textField} from '../../../source/wizard/text/text-field.ts';
import type {TextCommand, TextField} from '../../../source/wizard/text/text-field.ts';
import {hostileInputs} from '../../hostile-inputs.ts';
import {expectFits, mountScreen} from '../../terminal-screen.ts';

const commands: Readonly<Record<string, TextCommand>> = {
	left: 'left',
	right: 'right',
	up: 'up',
	down: 'down',
	home: 'lineStart',
	end: 'lineEnd',
	backspace: 'backspace',
	delete: 'delete',
	'alt+b': 'wordLeft',
	'ctrl+w': 'killWordLeft',
	'ctrl+y': 'yank',
	'ctrl+_': 'undo',
};

interface EditorProps {
	readonly initial: TextField;
	readonly columns: number;
	readonly rows: number;
}

/** A heading above and a blank to the left, so that the cursor's place is not the area's own. */
function Editor({initial, columns, rows}: EditorProps): ReactNode {
	const [field, setField] = useState(initial);
	const [isFocused, setFocused] = useState(true);
	useInput((input, key) => {
		const pressed = keyName(input, key);
		if (pressed === undefined) return;
		const command = typeof pressed === 'string' ? commands[pressed] : undefined;
		const insert = pressed === 'enter' ? '\n' : typedText(pressed);
		if (pressed === 'tab') setFocused(!isFocused);
		else if (command) setField(editText(field, command));
		else if (insert !== undefined) setField(editText(field, {insert}));
	});
	usePaste(insert => setField(editText(field, {insert})));
	return (
		<Box flexDirection="column">
			<Text>Heading</Text>
			<Box paddingLeft={1}>
				<TextArea field={field} columns={columns} rows={rows} isFocused={isFocused} />
			</Box>
			<Text>Below</Text>
		</Box>
	);
}

/** Two areas; Tab moves the focus. */
function Pair(): ReactNode {
	const [isFirst, setFirst] = useState(false);
	useInput((_, key) => {
		if (key.tab) setFirst(!isFirst);
	});
	return (
		<Box flexDirection="column">
			<Box>
				<TextArea field={textField('above')} columns={20} rows={1} isFocused={isFirst} />
			</Box>
			<Box>
				<TextArea
					field={textField('below it')}
					columns={20}
					rows={1}
					isFocused={!isFirst}
				/>
			</Box>
		</Box>
	);
}

const lines = (text: string): TextField => textField(text, {isMultiline: true});

describe('TextArea', () => {
	test('typing, with the real cursor behind what was typed', async () => {
		const screen = mountScreen(<Editor initial={lines('')} columns={20} rows={3} />);
		await screen.untilCursor({row: 1, column: 1});
		screen.type('Membership');
		await screen.until('Membership');
		await screen.untilCursor({row: 1, column: 11});
		screen.press('enter');
		await screen.untilCursor({row: 2, column: 1});
		screen.type('number');
		await screen.until('number');
		expect(screen.lines().slice(0, 5)).toEqual([
			'Heading',
			' Membership',
			' number',
			'',
			'Below',
		]);
		await screen.untilCursor({row: 2, column: 7});
		expectFits(screen);
	});

	test('the cursor counts cells, not characters', async () => {
		const screen = mountScreen(
			<Editor initial={lines('顧客👩‍🚀e\u0301x')} columns={20} rows={3} />,
		);
		await screen.untilCursor({row: 1, column: 9});
		screen.press('left', 'left', 'left');
		await screen.untilCursor({row: 1, column: 5});
		screen.press('backspace');
		await screen.until('顧👩‍🚀');
		await screen.untilCursor({row: 1, column: 3});
	});

	test('keys that arrive in one read all count', async () => {
		const screen = mountScreen(<Editor initial={lines('')} columns={20} rows={3} />);
		await screen.until('Heading');
		screen.type('two words\u0017\u0017one\u001B[D\u001B[D\u0019');
		await screen.until('otwo wordsne');
		await screen.untilCursor({row: 1, column: 11});
	});

	test('hidden characters are shown, and the cursor passes each in one step', async () => {
		const screen = mountScreen(
			<Editor initial={lines('a\u202Eb\u001Bc')} columns={30} rows={2} />,
		);
		await screen.until('a⟨U+202E⟩b␛c');
		await screen.untilCursor({row: 1, column: 13});
		screen.press('left', 'left', 'left', 'left');
		await screen.untilCursor({row: 1, column: 2});
		expect(screen.lines()[1]).toBe(' a⟨U+202E⟩b␛c');
	});

	test('wraps at blanks, and shows the rows around the cursor', async () => {
		const screen = mountScreen(
			<Editor initial={lines('one two three four five')} columns={11} rows={2} />,
		);
		await screen.until(shown => shown[1] === ' three four' && shown[2] === ' five');
		await screen.untilCursor({row: 2, column: 5});
		screen.press('home');
		await screen.until(shown => shown[1] === ' one two');
		await screen.untilCursor({row: 1, column: 1});
		expectFits(screen);
	});

	test('one row slides', async () => {
		const screen = mountScreen(
			<Editor initial={textField('0123456789abcdef')} columns={11} rows={1} />,
		);
		await screen.until(shown => shown[1] === ' 6789abcdef' && shown[2] === 'Below');
		await screen.untilCursor({row: 1, column: 11});
		screen.press('home');
		await screen.until(' 0123456789');
		await screen.untilCursor({row: 1, column: 1});
	});

	test('without focus there is no cursor', async () => {
		const screen = mountScreen(<Editor initial={lines('a')} columns={11} rows={1} />);
		await screen.untilCursor({row: 1, column: 2});
		screen.press('tab');
		await screen.untilCursor(undefined);
		screen.press('tab');
		await screen.untilCursor({row: 1, column: 2});
	});

	test('the cursor goes with the focus from one area to another', async () => {
		const screen = mountScreen(<Pair />);
		await screen.untilCursor({row: 1, column: 8});
		screen.press('tab');
		await screen.untilCursor({row: 0, column: 5});
		screen.press('tab');
		await screen.untilCursor({row: 1, column: 8});
	});

	test.each([
		[40, 12],
		[80, 24],
		[120, 40],
	])(
		'whatever is in it, it fits %i×%i and nothing of it is obeyed',
		async (columns, rows) => {
			for (const {id, input} of [
				...hostileInputs('terminal-escape'),
				...hostileInputs('unicode'),
				...hostileInputs('redos'),
			]) {
				const screen = mountScreen(
					<Editor initial={lines(input)} columns={columns - 1} rows={rows - 3} />,
					{
						columns,
						rows,
						alternateScreen: true,
					},
				);
				await screen.until('Below');
				expectFits(screen);
				expect(screen.lines()[0], id).toBe('Heading');
				expect(screen.lines()[rows - 2], id).toBe('Below');
				await screen.unmount();
			}
		},
		30_000,
	);

	test('a paste of 10 MB, and typing after it', async () => {
		const screen = mountScreen(<Editor initial={lines('')} columns={60} rows={5} />);
		await screen.until('Heading');
		screen.paste('Müller;Köln;42\n'.repeat(650_000));
		screen.type('and on');
		await screen.until('and on', 50_000);
		await screen.untilCursor({row: 5, column: 7});
		expect(screen.lines().slice(1, 6)).toEqual([
			...Array.from({length: 4}, () => ' Müller;Köln;42'),
			' and on',
		]);
		expectFits(screen);
	}, 60_000);
});

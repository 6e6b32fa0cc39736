import {Box, Text, useApp, useInput, usePaste, useWindowSize} from 'ink';
import {useState} from 'react';
import type {ReactNode} from 'react';
import {describe, expect, test} from 'vitest';
import {expectFits, mountScreen} from './terminal-screen.ts';

function Rows({count, width}: {readonly count: number; readonly width: number}): ReactNode {
	return (
		<Box flexDirection="column" width={width} flexShrink={0}>
			{Array.from({length: count}, (_, row) => (
				<Text key={row}>{'x'.repeat(width)}</Text>
			))}
		</Box>
	);
}

/** A list of six: the selection is state, and each key acts on what was last rendered, as many components do. */
function List(): ReactNode {
	const [selected, select] = useState(0);
	useInput((_, key) => {
		if (key.downArrow) select(selected + 1);
	});
	return <Text>selected {selected}</Text>;
}

function Echo(): ReactNode {
	const [typed, setTyped] = useState('');
	const [pasted, setPasted] = useState('');
	useInput((input, key) => {
		if (key.backspace) setTyped(typed.slice(0, -1));
		else if (!key.return) setTyped(typed + input);
	});
	usePaste(text => setPasted(JSON.stringify(text)));
	return (
		<Text>
			typed [{typed}] pasted [{pasted}]
		</Text>
	);
}

function WholeWindow(): ReactNode {
	const {columns, rows} = useWindowSize();
	return (
		<Box
			width={columns}
			height={rows - 1}
			flexDirection="column"
			justifyContent="space-between"
		>
			<Text>
				{columns}×{rows}
			</Text>
			<Text>bottom</Text>
		</Box>
	);
}

function Quits(): ReactNode {
	const {exit} = useApp();
	useInput(input => {
		if (input === 'q') exit(new Error('as asked'));
	});
	return <Text>running</Text>;
}

/** Two screens that hear different keys: the first leaves for the second on Enter. */
function Screens(): ReactNode {
	const [isSecond, setSecond] = useState(false);
	return isSecond ? <Echo /> : <Menu onEnter={() => setSecond(true)} />;
}

function Menu({onEnter}: {readonly onEnter: () => void}): ReactNode {
	useInput((_, key) => {
		if (key.return) onEnter();
	});
	return <Text>menu</Text>;
}

describe.each([{alternateScreen: false}, {alternateScreen: true}])(
	'terminal screen with %o',
	options => {
		test('keys that arrive together all count', async () => {
			const screen = mountScreen(<List />, options);
			await screen.until('selected 0');
			screen.press('down', 'down', 'down');
			await screen.until('selected 3');
			expectFits(screen);
		});

		test('keys behind one that changes the screen reach the next screen', async () => {
			const screen = mountScreen(<Screens />, options);
			await screen.until('menu');
			screen.type('\rhello');
			screen.paste('there');
			await screen.until('typed [hello] pasted ["there"]');
		});

		test('typing, erasing and pasting', async () => {
			const screen = mountScreen(<Echo />, options);
			screen.type('hello');
			screen.press('backspace', 'backspace', 'backspace');
			screen.paste('two\nlines');
			await screen.until('typed [he] pasted ["two\\rlines"]');
		});

		test('follows the size of the terminal', async () => {
			const screen = mountScreen(<WholeWindow />, {...options, columns: 80, rows: 24});
			await screen.until('80×24');
			screen.resize(40, 12);
			await screen.until(lines => lines.includes('40×12') && lines[10] === 'bottom');
			expectFits(screen);
			screen.resize(120, 40);
			await screen.until(lines => lines.includes('120×40') && lines[38] === 'bottom');
			expectFits(screen);
		});

		test.each([
			[80, 23],
			[80, 24],
			[1, 1],
		])('a frame of %i×%i fits into 80×24', async (width, count) => {
			const screen = mountScreen(<Rows count={count} width={width} />, options);
			await screen.until('x');
			expectFits(screen);
		});

		test('a frame one column too wide is caught', async () => {
			const screen = mountScreen(<Rows count={3} width={81} />, options);
			await screen.until('x');
			expect(() => expectFits(screen)).toThrow('wider than the terminal of 80×24');
		});

		test('a frame one row too tall is caught', async () => {
			const screen = mountScreen(<Rows count={25} width={10} />, options);
			await screen.until('x');
			expect(() => expectFits(screen)).toThrow('taller than the terminal of 80×24');
		});

		test('a row over the right edge is caught when only changed parts are drawn', async () => {
			const screen = mountScreen(<Rows count={3} width={81} />, {
				...options,
				render: {incrementalRendering: true},
			});
			await screen.until('x');
			expect(screen.hasWrappedRow()).toBe(true);
		});

		test('a tree that does not follow a smaller terminal is caught', async () => {
			const screen = mountScreen(<Rows count={20} width={60} />, options);
			await screen.until('x');
			screen.resize(40, 12);
			await screen.until(() => screen.frames.at(-1)?.columns === 40);
			expect(() => expectFits(screen)).toThrow('than the terminal of 40×12');
		});

		test('the error a tree ends with is passed on', async () => {
			const screen = mountScreen(<Quits />, options);
			await screen.until('running');
			screen.press('q');
			await expect(screen.waitUntilExit()).rejects.toThrow('as asked');
		});
	},
);

test('rows pushed out of the primary screen are caught', async () => {
	const screen = mountScreen(<Rows count={30} width={10} />);
	await screen.until('x');
	expect(screen.scrolledAway()).toBeGreaterThan(0);
});

test('what is not seen fails with the screen', async () => {
	const screen = mountScreen(<Text>something else</Text>, {columns: 20, rows: 3});
	await screen.until('something else');
	await expect(screen.until('this', 1)).rejects.toThrow(/"this"[\s\S]+\|something else/);
});

test('columns are counted by graphemes', async () => {
	const screen = mountScreen(<Text>👩‍🚀顧e{'\u0301'}|</Text>);
	await screen.until('|');
	expect(screen.lines()[0]).toBe('👩‍🚀顧e\u0301|');
	expectFits(screen);
});

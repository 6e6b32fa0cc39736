import {once} from 'node:events';
import {PassThrough} from 'node:stream';
import {describe, expect, test} from 'vitest';
import {PacedInput} from '../../../source/ui/terminal/paced-input.ts';
import type {PacedInputOptions} from '../../../source/ui/terminal/paced-input.ts';
import {pasteEnd, pasteStart} from '../../../source/ui/terminal/split-keys.ts';

const esc = '\u001B';

class FakeTerminal extends PassThrough {
	readonly isTTY = true;
	readonly calls: string[] = [];

	setRawMode(isRaw: boolean): this {
		this.calls.push(`raw ${isRaw}`);
		return this;
	}

	ref(): this {
		this.calls.push('ref');
		return this;
	}

	unref(): this {
		this.calls.push('unref');
		return this;
	}
}

function start(options?: PacedInputOptions): {terminal: FakeTerminal; input: PacedInput} {
	const terminal = new FakeTerminal();
	return {terminal, input: new PacedInput(terminal, options)};
}

/** Writes to the terminal and waits until the input has taken it. */
async function arrives(terminal: FakeTerminal, text: string): Promise<void> {
	const arrival = once(terminal, 'data');
	terminal.write(text);
	await arrival;
}

function nextKey(input: PacedInput): string | undefined {
	const key: unknown = input.read();
	return typeof key === 'string' ? key : undefined;
}

async function everyKey(input: PacedInput): Promise<string[]> {
	const keys: string[] = [];
	for await (const key of input) keys.push(String(key));
	return keys;
}

describe('PacedInput', () => {
	test('gives out one key per turn of the event loop, read the way Ink reads', async () => {
		const {terminal, input} = start();
		const perTurn: string[][] = [[]];
		let isRunning = true;
		const turn = (): void => {
			perTurn.push([]);
			if (isRunning) setImmediate(turn);
		};
		setImmediate(turn);
		input.on('readable', () => {
			for (let key = nextKey(input); key !== undefined; key = nextKey(input)) {
				perTurn.at(-1)?.push(key);
			}
		});
		terminal.end(`ab${esc}[B${esc}[B\r`);
		await once(input, 'end');
		isRunning = false;
		const busy = perTurn.filter(keys => keys.length > 0);
		expect(busy).toEqual([['a'], ['b'], [`${esc}[B`], [`${esc}[B`], ['\r']]);
	});

	test('keys wait while nobody reads, and are not glued together', async () => {
		const {terminal, input} = start();
		input.setRawMode(true);
		await arrives(terminal, 'abc');
		await new Promise(setImmediate);
		terminal.end('d');
		expect(await everyKey(input)).toEqual(['a', 'b', 'c', 'd']);
	});

	test('a lone Esc comes after the wait, a cut sequence comes whole', async () => {
		const {terminal, input} = start({escapeMilliseconds: 1});
		input.setRawMode(true);
		terminal.write(esc);
		expect(await once(input, 'data')).toEqual([`${esc}[27u`]);
		terminal.write(`${esc}[`);
		terminal.write('A');
		expect(await once(input, 'data')).toEqual([`${esc}[A`]);
	});

	test('a flood of characters is given out together, controls in it by themselves', async () => {
		const {terminal, input} = start();
		terminal.end(`${'x'.repeat(1000)}\r${'é'.repeat(300)}`);
		expect(await everyKey(input)).toEqual(['x'.repeat(1000), '\r', 'é'.repeat(300)]);
	});

	test('Ctrl-C after a silence ends a paste whose end was lost', async () => {
		const {terminal, input} = start({silentPasteMilliseconds: 0});
		input.setRawMode(true);
		await arrives(terminal, `${pasteStart}abc`);
		terminal.end('\u0003');
		expect(await everyKey(input)).toEqual([`${pasteStart}abc${pasteEnd}`, '\u0003']);
	});

	test('without a silence, the same byte belongs to the paste', async () => {
		const {terminal, input} = start({silentPasteMilliseconds: 60_000});
		input.setRawMode(true);
		await arrives(terminal, `${pasteStart}abc`);
		terminal.end('\u0003');
		expect(await everyKey(input)).toEqual([`${pasteStart}abc\u0003${pasteEnd}`]);
	});

	test('passes raw mode and references on, and reads the terminal only in raw mode', () => {
		const {terminal, input} = start();
		expect(input.isTTY).toBe(true);
		expect(terminal.readableFlowing).not.toBe(true);
		input.ref().setRawMode(true);
		expect(terminal.readableFlowing).toBe(true);
		input.setRawMode(false).unref();
		expect(terminal.readableFlowing).toBe(false);
		input.setRawMode(true);
		expect(terminal.readableFlowing).toBe(true);
		expect(terminal.calls).toEqual(['ref', 'raw true', 'raw false', 'unref', 'raw true']);
	});

	test('is no terminal when the source is none', () => {
		const input = new PacedInput(new PassThrough());
		expect(input.isTTY).toBe(false);
		expect(() => input.setRawMode(true).ref().unref()).not.toThrow();
	});

	test.each<[string, (terminal: FakeTerminal) => void]>([
		['ends', terminal => terminal.end()],
		['is closed', terminal => terminal.destroy()],
		[
			'is gone',
			terminal => terminal.destroy(Object.assign(new Error('read EIO'), {code: 'EIO'})),
		],
	])('ends, without an error, when the terminal %s', async (_how, leave) => {
		const {terminal, input} = start();
		input.setRawMode(true);
		await arrives(terminal, `ab${esc}`);
		leave(terminal);
		expect(await everyKey(input)).toEqual(['a', 'b', `${esc}[27u`]);
		terminal.emit('error', new Error('setRawMode EIO'));
	});

	test('ends when the terminal had ended before', async () => {
		const terminal = new FakeTerminal();
		terminal.end();
		terminal.resume();
		await once(terminal, 'end');
		expect(await everyKey(new PacedInput(terminal))).toEqual([]);
	});

	test('lets go of the terminal when destroyed', async () => {
		const {terminal, input} = start();
		input.setRawMode(true);
		input.destroy();
		await once(input, 'close');
		expect(terminal.listenerCount('data')).toBe(0);
		expect(terminal.readableFlowing).toBe(false);
	});
});

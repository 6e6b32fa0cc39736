import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {randomCuts, startSession} from './pty-session.ts';
import type {PtySession, SessionOptions} from './pty-session.ts';

const esc = '\u001B';
const program = fileURLToPath(new URL('./programs/print-keys.ts', import.meta.url));

function printKeys(options?: SessionOptions): PtySession {
	return startSession(process.execPath, [program], options);
}

describe('a session', () => {
	test('shows what the program writes, and how it ends', async () => {
		const session = startSession(
			'sh',
			['-c', 'echo one; echo "$GREETING"; tput cols; exit 7'],
			{
				columns: 50,
				env: {GREETING: 'hello'},
			},
		);
		expect(await session.exit).toEqual({code: 7, signal: undefined});
		expect(session.lines().slice(0, 3)).toEqual(['one', 'hello', '50']);
		expect(session.output).toContain('one\r\nhello\r\n');
	});

	test('tells of the signal that ended the program', async () => {
		const session = startSession('sh', ['-c', 'echo ready; exec sleep 600']);
		await session.until('ready');
		session.kill('SIGTERM');
		expect(await session.exit).toMatchObject({signal: 'SIGTERM'});
	});

	test('fails with the screen when the program ends before it shows what is waited for', async () => {
		const session = startSession('sh', ['-c', 'echo sorry; exit 1']);
		await expect(session.until('welcome')).rejects.toThrow(
			/ended with code 1.+"welcome"[\s\S]+\|sorry/,
		);
	});

	test('fails with the screen when time is out', async () => {
		const session = startSession('sh', ['-c', 'echo waiting; exec sleep 600']);
		await session.until('waiting');
		await expect(session.until('never', 1)).rejects.toThrow(/within 1 ms[\s\S]+\|waiting/);
	});

	test('answers the program as a terminal does', async () => {
		const session = printKeys();
		await session.until('ready');
		session.type('a');
		await session.until('"a"');
		session.resize(60, 20);
		await session.until('size 60×20');
	});
});

describe('paced input on a real terminal', () => {
	test.each([1, 2, 3, 4, 5])('the same keys, however the bytes are cut (%i)', async seed => {
		const session = printKeys({rows: 60});
		await session.until('ready');
		const bytes = Buffer.from(
			`aé顧👩${esc}[A${esc}[1;5D${esc}b${esc}OH\u007F${esc}[200~two\rlines é${esc}[201~z`,
		);
		await session.writeInPieces(bytes, randomCuts(bytes.length, 12, seed));
		await session.until('"z"');
		const keys = session.lines().filter(line => line.startsWith('"'));
		expect(keys.map((key): unknown => JSON.parse(key))).toEqual([
			'a',
			'é',
			'顧',
			'👩',
			`${esc}[A`,
			`${esc}[1;5D`,
			`${esc}b`,
			`${esc}OH`,
			'\u007F',
			`${esc}[200~two\rlines é${esc}[201~`,
			'z',
		]);
	});

	test('a lone Esc', async () => {
		const session = printKeys();
		await session.until('ready');
		session.press('escape');
		await session.until(JSON.stringify(`${esc}[27u`));
	});

	test('a paste of 10 MB is one piece', async () => {
		const session = printKeys();
		await session.until('ready');
		session.paste('0123456789\n'.repeat(1_000_000));
		session.type('z');
		await session.until('"z"', 50_000);
		expect(session.lines()).toContain(`long 11000012 "\\u001b[200~012345"`);
	});

	test('another program may have the terminal in between', async () => {
		const session = printKeys();
		await session.until('ready');
		session.type('e');
		await session.until('lent');
		session.type('for the other\r');
		await session.until('it read for the other');
		await session.until('back');
		session.type('a');
		await session.until('"a"');
	});

	test('the input ends when the terminal is closed', async () => {
		const session = printKeys();
		await session.until('ready');
		session.hangUp();
		expect(await session.exit).toEqual({code: 4, signal: undefined});
	});

	test('the program can end while the terminal is still there', async () => {
		const session = printKeys();
		await session.until('ready');
		session.type('q');
		expect(await session.exit).toEqual({code: 3, signal: undefined});
	});
});

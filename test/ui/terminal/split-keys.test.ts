import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	nothingHeld,
	pasteEnd,
	pasteStart,
	releaseEverything,
	releaseKeys,
	splitKeys,
} from '../../../source/ui/terminal/split-keys.ts';
import type {HeldInput} from '../../../source/ui/terminal/split-keys.ts';

const encoder = new TextEncoder();
const esc = '\u001B';
const escapeKey = `${esc}[27u`;

function split(text: string): readonly string[] {
	return splitKeys(nothingHeld, encoder.encode(text)).keys;
}

function splitChunks(chunks: readonly Uint8Array[]): {keys: string[]; held: HeldInput} {
	const keys: string[] = [];
	let held = nothingHeld;
	for (const chunk of chunks) {
		const next = splitKeys(held, chunk);
		keys.push(...next.keys);
		held = next.held;
	}
	return {keys, held};
}

describe('splitKeys', () => {
	test.each<[string, string, string[]]>([
		['letters', 'hello', ['h', 'e', 'l', 'l', 'o']],
		['characters beyond the first plane', '顧👩', ['顧', '👩']],
		['controls', '\r\n\t\u007F\b\u0003', ['\r', '\n', '\t', '\u007F', '\b', '\u0003']],
		['arrows', `${esc}[A${esc}[B${esc}OC`, [`${esc}[A`, `${esc}[B`, `${esc}OC`]],
		[
			'modified keys',
			`${esc}[1;5D${esc}[3;2~${esc}O5P`,
			[`${esc}[1;5D`, `${esc}[3;2~`, `${esc}O5P`],
		],
		['rxvt', `${esc}[3$${esc}[7^${esc}[a`, [`${esc}[3$`, `${esc}[7^`, `${esc}[a`]],
		['the Linux console', `${esc}[[A${esc}[[5~`, [`${esc}[[A`, `${esc}[[5~`]],
		['kitty', `${esc}[97;5u${esc}[1;1:3A`, [`${esc}[97;5u`, `${esc}[1;1:3A`]],
		[
			'Alt and a character',
			`${esc}a${esc}é${esc}👩${esc}\r`,
			[`${esc}a`, `${esc}é`, `${esc}👩`, `${esc}\r`],
		],
		['Alt as an Esc before', `${esc}${esc}[A`, [`${esc}${esc}[A`]],
		['Esc, Esc and a letter', `${esc}${esc}a`, [escapeKey, `${esc}a`]],
		['Alt and a bracket before something else', `${esc}[\r`, [`${esc}[91;3u`, '\r']],
		['Alt and O before something else', `${esc}Oé`, [`${esc}[79;3u`, 'é']],
		[
			'a paste',
			`a${pasteStart}x\r\n${esc}[Ay${pasteEnd}b`,
			['a', `${pasteStart}x\r\n${esc}[Ay${pasteEnd}`, 'b'],
		],
		['an empty paste', `${pasteStart}${pasteEnd}`, [`${pasteStart}${pasteEnd}`]],
		[
			'two pastes',
			`${pasteStart}1${pasteEnd}${pasteStart}2${pasteEnd}`,
			[`${pasteStart}1${pasteEnd}`, `${pasteStart}2${pasteEnd}`],
		],
		[
			'Esc before a paste',
			`${esc}${pasteStart}x${pasteEnd}`,
			[escapeKey, `${pasteStart}x${pasteEnd}`],
		],
		[
			'replies of the terminal',
			`a${esc}]11;rgb:0000/0000/0000\u0007b${esc}P>|xterm(390)${esc}\\c`,
			['a', 'b', 'c'],
		],
		['what looked like a reply', `${esc}]\r`, [`${esc}]`, '\r']],
	])('%s', (_what, text, keys) => {
		expect(split(text)).toEqual(keys);
	});

	test('a sequence longer than any key is not waited for', () => {
		const {keys, held} = splitKeys(nothingHeld, encoder.encode(`${esc}[${';'.repeat(50_000)}`));
		expect(keys).toHaveLength(50_001);
		expect(held).toEqual(nothingHeld);
	});

	test('however the bytes are cut, the same keys come out', () => {
		const piece = fc.oneof(
			fc
				.constantFrom(
					esc,
					'[',
					'O',
					']',
					'P',
					'\\',
					'\u0007',
					'~',
					'$',
					';',
					':',
					'1',
					'5',
					'200~',
					'A',
					'u',
					'\r',
					'\u0003',
					'a',
					'é',
					'顧',
					'👩‍🚀',
					pasteStart,
					pasteEnd,
					`${esc}[A`,
					`${esc}[1;5D`,
					`${esc}]11;x`,
				)
				.map(text => encoder.encode(text)),
			fc.uint8Array({maxLength: 6}),
		);
		fc.assert(
			fc.property(
				fc.array(piece, {maxLength: 25}),
				fc.array(fc.nat({max: 200}), {maxLength: 12}),
				(pieces, cuts) => {
					const bytes = Uint8Array.from(pieces.flatMap(part => [...part]));
					const places = [
						0,
						...cuts.map(cut => Math.min(cut, bytes.length)).toSorted((a, b) => a - b),
						bytes.length,
					];
					const chunks = places
						.slice(1)
						.map((end, index) => bytes.slice(places[index], end));
					const inPieces = splitChunks(chunks);
					const atOnce = splitChunks([bytes]);
					expect(inPieces.keys).toEqual(atOnce.keys);
					expect(releaseEverything(inPieces.held)).toEqual(
						releaseEverything(atOnce.held),
					);
				},
			),
			{numRuns: 300},
		);
	});

	test('text and pastes come out with every character they went in with', () => {
		const text = fc.string({
			unit: fc.constantFrom('a', 'é', '顧', '👩', '\u200D', '\r', '\n', '\t', ' '),
		});
		fc.assert(
			fc.property(fc.array(fc.tuple(text, text), {maxLength: 6}), parts => {
				const input = parts
					.map(([typed, pasted]) => `${typed}${pasteStart}${pasted}${pasteEnd}`)
					.join('');
				expect(split(input).join('')).toBe(input);
				expect(split(input).filter(key => key.startsWith(pasteStart))).toHaveLength(
					parts.length,
				);
			}),
		);
	});

	test('a paste of 10 MB over many reads is one key', () => {
		const content = 'Müller;42\n'.repeat(1_000_000);
		const bytes = encoder.encode(pasteStart + content + pasteEnd);
		const chunks: Uint8Array[] = [];
		for (let at = 0; at < bytes.length; at += 4095) chunks.push(bytes.subarray(at, at + 4095));
		const {keys, held} = splitChunks(chunks);
		expect(keys.length).toBe(1);
		expect(keys[0] === pasteStart + content + pasteEnd).toBe(true);
		expect(held).toEqual(nothingHeld);
	});
});

describe('releaseKeys', () => {
	test.each<[string, string, string[]]>([
		['a lone Esc', esc, [escapeKey]],
		['two', `${esc}${esc}`, [escapeKey, escapeKey]],
		['Alt and [', `${esc}[`, [`${esc}[91;3u`]],
		['Alt and O', `${esc}O`, [`${esc}[79;3u`]],
		['a sequence broken off', `${esc}[1;5`, []],
		['Alt and ]', `${esc}]`, [`${esc}]`]],
		['Alt and ], letters, Esc', `${esc}]ab${esc}`, [`${esc}]`, 'a', 'b', escapeKey]],
	])('%s', (_what, text, keys) => {
		const {held} = splitKeys(nothingHeld, encoder.encode(text));
		const released = releaseKeys(held);
		expect(released.keys).toEqual(keys);
		expect(released.held).toEqual(nothingHeld);
	});

	test('a paste goes on being held', () => {
		const {held} = splitKeys(nothingHeld, encoder.encode(`${pasteStart}abc`));
		expect(releaseKeys(held)).toEqual({keys: [], held});
	});
});

describe('releaseEverything', () => {
	test('an unfinished paste is given out', () => {
		const {held} = splitKeys(nothingHeld, encoder.encode(`${pasteStart}abc${esc}[20`));
		expect(releaseEverything(held)).toEqual([`${pasteStart}abc${esc}[20${pasteEnd}`]);
	});

	test('a character cut off is shown as missing', () => {
		const {held} = splitKeys(nothingHeld, encoder.encode('é').slice(0, 1));
		expect(releaseEverything(held)).toEqual(['\uFFFD']);
	});
});

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {display, displayLines, showsAsWritten} from '../../source/plan/display.ts';
import {hostileInputs} from '../hostile-inputs.ts';

const unprintable =
	/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u00AD\uFFFE\uFFFF]/u;

describe('display', () => {
	test.each(hostileInputs('terminal-escape').map(({id, input}) => [id, input] as const))(
		'%s cannot reach the terminal and is visible',
		(_id, input) => {
			const shown = display(input);
			expect(shown).not.toMatch(/\p{Cc}/u);
			expect(shown).toMatch(/[␀-␡]|⟨U\+00[89][0-9A-F]⟩/u);
		},
	);

	const legitimate = new Set(['uni-cjk', 'uni-emoji-zwj', 'uni-rtl']);
	test.each(hostileInputs('unicode').map(({id, input}) => [id, input] as const))(
		'%s is left alone or marked',
		(id, input) => {
			if (legitimate.has(id)) {
				expect(display(input)).toBe(input);
			} else {
				expect(display(input)).toMatch(/⟨U\+[0-9A-F]{4,6}(?:×\d+)?⟩/u);
				expect(showsAsWritten(input)).toBe(false);
			}
		},
	);

	test.each([
		['', ''],
		['Member number', 'Member number'],
		['Überweisung – naïve', 'Überweisung – naïve'],
		['a\tb\nc\r', 'a␉b␊c␍'],
		['\u0000\u001B[2J\u007F', '␀␛[2J␡'],
		['\u0085\u009B', '⟨U+0085⟩⟨U+009B⟩'],
		['a\u202Eb', 'a⟨U+202E⟩b'],
		['a\u200B\u200B\u200Bb', 'a⟨U+200B⟩⟨U+200B⟩⟨U+200B⟩b'],
		['a\u200B\u200B\u200B\u200Bb', 'a⟨U+200B×4⟩b'],
		['\uD83D', '⟨U+D83D⟩'],
		['x\uDE00', 'x⟨U+DE00⟩'],
		['\u{E0041}', '⟨U+E0041⟩'],
		['\uFFFE', '⟨U+FFFE⟩'],
		['Zero\u200Dwidth', 'Zero⟨U+200D⟩width'],
		['\u0601\u0661', '\u0601\u0661'],
	])('%j is shown as %j', (text, shown) => {
		expect(display(text)).toBe(shown);
	});

	test.each(['👩‍🚀', '👨‍👩‍👧‍👦', '🏳️‍🌈', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '❤️', '❤︎', '1️⃣', '👍🏽', '🤷🏽‍♀️', '🇫🇷', '👁️‍🗨️'])(
		'the emoji %s stays whole',
		text => {
			expect(display(`a ${text} b`)).toBe(`a ${text} b`);
		},
	);

	test('variation selectors and joiners that join nothing are shown', () => {
		expect(display('❤️\uFE0F')).toBe('❤️⟨U+FE0F⟩');
		expect(display('A\uFE0F')).toBe('A⟨U+FE0F⟩');
		expect(display('👩\u200D')).toBe('👩⟨U+200D⟩');
	});

	test.each([
		['раypal', '⟨U+0440⟩⟨U+0430⟩ypal'],
		['CRM-система', 'CRM-система'],
		['SMSками', 'SMSками'],
		['Привет, world', 'Привет, world'],
		['TNFα 5 µm', 'TNFα 5 µm'],
		['ΑBC', '⟨U+0391⟩BC'],
	])('letters that pose as others: %s is shown as %s', (text, shown) => {
		expect(display(text)).toBe(shown);
	});

	test('any text: nothing unprintable is left, and showing twice changes nothing', () => {
		fc.assert(
			fc.property(anyText, text => {
				const shown = display(text);
				expect(shown).not.toMatch(unprintable);
				expect(display(shown)).toBe(shown);
			}),
			{numRuns: 500},
		);
	});
});

describe('displayLines', () => {
	test('ends lines at LF and CRLF only', () => {
		expect(displayLines('a\nb\r\nc\rd\u2028e')).toEqual(['a', 'b', 'c␍d⟨U+2028⟩e']);
		expect(displayLines('')).toEqual(['']);
	});
});

/** Any code points, lone surrogates and the makings of emoji among them. */
const anyText = fc
	.array(
		fc.oneof(
			fc.nat({max: 0x10ffff}),
			fc.nat({max: 0xff}),
			fc.integer({min: 0xd800, max: 0xdfff}),
			fc.constantFrom(0x200d, 0xfe0f, 0x1f469, 0x20e3, 0x31),
		),
		{maxLength: 30},
	)
	.map(points => String.fromCodePoint(...points));

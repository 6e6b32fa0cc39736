const named: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>'};
const backtick = 96;

/** Every blank of Unicode (category Zs): at the end of a line, or beside marks of bold text, they are written by number. */
const blanks = [
	0x20, 0xa0, 0x16_80, 0x20_00, 0x20_01, 0x20_02, 0x20_03, 0x20_04, 0x20_05, 0x20_06, 0x20_07,
	0x20_08, 0x20_09, 0x20_0a, 0x20_2f, 0x20_5f, 0x30_00,
];

/** The entities that Groundplan's own Markdown is written with, by name: those `escapeMarkdown` uses, and no others. */
export const entities: Readonly<Record<string, string>> = {
	...named,
	...Object.fromEntries(
		[backtick, ...blanks].map(number => [`#${number}`, String.fromCodePoint(number)]),
	),
};

import type {TextProps} from 'ink';

/** What a piece of text means; colour only ever repeats what the words or marks say. */
export type Tone =
	| 'plain'
	| 'strong'
	| 'dim'
	| 'accent'
	| 'good'
	| 'warning'
	| 'danger'
	| 'selected'
	| 'heading'
	| 'bar';

/** How each tone looks. Only the sixteen colours of the terminal's own palette, so that its theme decides. */
export const tones: Readonly<
	Record<Tone, Pick<TextProps, 'bold' | 'dimColor' | 'color' | 'inverse'>>
> = {
	plain: {},
	strong: {bold: true},
	dim: {dimColor: true},
	accent: {color: 'cyan'},
	good: {color: 'green'},
	warning: {color: 'yellow'},
	danger: {color: 'red', bold: true},
	selected: {color: 'cyan', bold: true},
	heading: {color: 'cyan', bold: true},
	bar: {inverse: true},
};

/** Marks that stand before things, so that their state can be told without colour. */
export const marks = {
	cursor: '❯',
	chosen: '●',
	open: '○',
	answered: '✓',
	unknown: '?',
	notApplicable: '–',
	disputed: '⚡',
	warning: '!',
} as const;

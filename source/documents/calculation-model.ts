import type {Calculation, CalculationLine, Fit} from '../rules/arithmetic/calculation.ts';
import {capitalised, sentence} from './wording.ts';

/** A sum as it is printed: its title, a line a step, and what comes of it in a sentence or two. */
export interface CalculationModel {
	readonly title: string;
	readonly lines: readonly string[];
	readonly conclusion: string;
}

const conclusions: Readonly<Record<Fit, string>> = {
	fits: 'It fits.',
	tight: 'It fits, with less than 40 % to spare.',
	doesNotFit: 'It does not fit.',
	notComputable: 'It cannot be computed yet.',
};

export function calculationModel({
	title,
	lines,
	fit,
	missing,
	advice,
}: Calculation): CalculationModel {
	return {
		title,
		lines: lines.map(line => lineOf(line)),
		conclusion: [
			conclusions[fit],
			...(missing.length === 0 ? [] : [`Missing: ${missing.join('; ')}.`]),
			...(advice === undefined ? [] : [sentence(capitalised(advice))]),
		].join(' '),
	};
}

/** A sum has an equals sign before its result; a comparison or an assumption leads to it. */
function lineOf({label, working, result}: CalculationLine): string {
	if (working === '') {
		return `${label}: ${result}`;
	}

	return `${label}: ${working} ${/[×÷+−]/.test(working) ? '=' : '→'} ${result}`;
}

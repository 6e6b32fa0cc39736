import type {Calculation} from '../../rules/arithmetic/calculation.ts';
import {calculationModel} from '../calculation-model.ts';

/** The sum behind a finding, a line a step and one for what comes of it; no lines where there is none. */
export function sumLines(calculation: Calculation | undefined): readonly string[] {
	if (calculation === undefined) return [];

	const {title, lines, conclusion} = calculationModel(calculation);
	return [`${title}:`, ...lines, conclusion];
}

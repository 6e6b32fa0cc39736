/** How a sum ends: it fits, it fits with less than 40 % to spare, it does not fit, or a figure it needs is unknown. */
export type Fit = 'fits' | 'tight' | 'doesNotFit' | 'notComputable';

/** One line of a sum as it is printed: what is computed, how, and the result with its unit. */
export interface CalculationLine {
	readonly label: string;
	readonly working: string;
	readonly result: string;
}

/** A sum shown to people line by line. */
export interface Calculation {
	readonly title: string;
	readonly lines: readonly CalculationLine[];
	readonly fit: Fit;
	/** The figures that are missing when it is not computable, by the questions' labels and subjects' names. */
	readonly missing: readonly string[];
	/** What would make it fit, where something would. */
	readonly advice?: string;
}

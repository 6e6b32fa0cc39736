/** What the program's exit code says to scripts. */
export const exitCodes = {
	/** Done; with `check`, nothing at or above the threshold. */
	clean: 0,
	/** `check` found something at or above the threshold. */
	findings: 1,
	/** Wrong usage, a file that cannot be read or is invalid, or a fault of the program. */
	failed: 2,
	/** With --no-input: answers are lacking, and their ids were named. */
	answersMissing: 3,
	hungUp: 129,
	interrupted: 130,
	terminated: 143,
} as const;

/** Calls `work` after so many milliseconds, unless the function returned is called before. */
export type Later = (work: () => void, milliseconds: number) => () => void;

export const later: Later = (work, milliseconds) => {
	const timer = setTimeout(work, milliseconds);
	return () => {
		clearTimeout(timer);
	};
};

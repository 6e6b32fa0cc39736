/** Who has a plan open for writing. */
export interface Holder {
	readonly pid: number;
	/** ISO 8601 with time. */
	readonly since: string;
	readonly host: string;
}

/** Why a plan file could not be used. */
export type PlanFileFault =
	| 'missing'
	/** Something else than a plan. */
	| 'foreign'
	/** Cut off or corrupted. */
	| 'damaged'
	/** Written by a later version of Groundplan. */
	| 'newer'
	/** The system does not let it be read. */
	| 'unreadable'
	/** It can be read and not changed. */
	| 'notWritable'
	/** Somebody else is writing. */
	| 'held'
	/** It was moved, deleted or replaced while it was open. */
	| 'gone'
	/** There is a file of that name already. */
	| 'exists';

/** A plan file that could not be used. The message is for people: what happened, why, what to do, and that the file is unchanged. */
export class PlanFileError extends Error {
	override readonly name = 'PlanFileError';
	readonly fault: PlanFileFault;
	readonly path: string;
	readonly holder: Holder | undefined;

	constructor(
		fault: PlanFileFault,
		path: string,
		message: string,
		options: ErrorOptions & {readonly holder?: Holder | undefined} = {},
	) {
		super(message, options);
		this.fault = fault;
		this.path = path;
		this.holder = options.holder;
	}
}

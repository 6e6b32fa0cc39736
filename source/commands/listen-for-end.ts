import process from 'node:process';
import {exitCodes} from './exit-codes.ts';

/** What is to be done when the program has to end. */
export interface EndHandlers {
	/** A signal: leave with everything saved and this exit code. */
	readonly interrupt: (code: number) => void;
	/** There is nobody left to type, or to read. */
	readonly inputClosed: () => void;
	readonly outputClosed: () => void;
	/** An error that nobody caught. */
	readonly fault: (error: unknown) => void;
}

const signals = {
	SIGINT: exitCodes.interrupted,
	SIGTERM: exitCodes.terminated,
	SIGHUP: exitCodes.hungUp,
} as const;

/** Listens for everything that ends the process from outside, until the function returned is called. */
export function listenForEnd({
	interrupt,
	inputClosed,
	outputClosed,
	fault,
}: EndHandlers): () => void {
	const {stdin, stdout} = process;
	let isGone = false;
	const onInputClosed = () => {
		isGone = true;
		inputClosed();
	};
	const onOutputClosed = () => {
		isGone = true;
		outputClosed();
	};
	// A terminal that is gone makes every attempt to restore it fail; that is no fault of the program.
	const onFault = (error: unknown) => {
		if (!isGone || !stdin.isTTY) {
			fault(error);
		}
	};
	for (const [signal, code] of Object.entries(signals)) {
		// Alone: a library behind the settings would send it again, and the process would die of it half-way.
		process.removeAllListeners(signal);
		process.on(signal, () => {
			interrupt(code);
		});
	}

	stdin.on('error', onInputClosed);
	stdin.on('close', onInputClosed);
	stdin.on('end', onInputClosed);
	stdout.on('error', onOutputClosed);
	process.on('uncaughtException', onFault);
	process.on('unhandledRejection', onFault);
	// Signals and errors of the streams are listened for to the end of the process: what is on its way may arrive late.
	return () => {
		stdin.off('close', onInputClosed);
		stdin.off('end', onInputClosed);
		process.off('uncaughtException', onFault);
		process.off('unhandledRejection', onFault);
	};
}

import type {TerminalInput} from '../ui/terminal/paced-input.ts';
import type {EndHandlers} from './listen-for-end.ts';

/** A stream a command writes to; the size is that of a terminal. */
export interface Output extends NodeJS.WritableStream {
	readonly isTTY?: boolean;
	readonly columns?: number;
	readonly rows?: number;
}

/** Everything outside that a command may touch, so that tests can put their own in its place. */
export interface CommandIo {
	readonly stdin: TerminalInput;
	readonly stdout: Output;
	readonly stderr: Output;
	/** The environment. The wizard changes it, because the libraries that draw it read it. */
	readonly env: NodeJS.ProcessEnv;
	readonly cwd: string;
	readonly now: () => Date;
	readonly setExitCode: (code: number) => void;
	/** Listens for signals, a terminal that goes away, and errors nobody caught, until the function returned is called. */
	readonly listenForEnd: (handlers: EndHandlers) => () => void;
}

/** The flags that every command knows. */
export interface GlobalOptions {
	readonly plain: boolean;
	/** False with --no-input: nothing may be asked. */
	readonly input: boolean;
	readonly quiet: boolean;
	readonly color: boolean;
	readonly debug: boolean;
	/** The directory of the library, if it was named. */
	readonly library?: string;
}

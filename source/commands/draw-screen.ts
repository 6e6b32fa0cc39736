import type {Session} from '../wizard/session.ts';
import type {CommandIo} from './command-io.ts';

/** The wizard on the terminal. */
export interface Screen {
	/** Settles when the drawing stopped by itself: rejects with the error that stopped it. */
	readonly stopped: Promise<unknown>;
	/** Gives the terminal back as it was. Never throws: a terminal that is gone needs nothing. */
	readonly leave: () => Promise<void>;
}

/** Loads what draws, and returns the function that begins to: so that the plan can be read meanwhile. */
export async function loadScreen(): Promise<(session: Session, io: CommandIo) => Screen> {
	const [{render}, {createElement}, {App}, {PacedInput}] = await Promise.all([
		import('ink'),
		import('react'),
		import('../ui/app.tsx'),
		import('../ui/terminal/paced-input.ts'),
	]);
	return (session, {stdin: source, stdout, stderr}) => {
		const stdin = new PacedInput(source);
		const screen = render(createElement(App, {session}), {
			stdin,
			stdout,
			stderr,
			alternateScreen: true,
			incrementalRendering: true,
			// Ink takes a terminal in CI for none; it was just seen to be one.
			interactive: true,
			exitOnCtrlC: false,
			patchConsole: true,
			maxFps: 30,
		});
		return {
			stopped: screen.waitUntilExit(),
			async leave() {
				try {
					screen.unmount();
					await screen.waitUntilExit();
				} catch {
					// What stopped it is told by `stopped`.
				}

				stdin.destroy();
			},
		};
	};
}

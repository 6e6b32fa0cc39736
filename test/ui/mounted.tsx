import {App} from '../../source/ui/app.tsx';
import type {Context} from '../../source/wizard/context.ts';
import type {MemorySession} from '../memory-session.ts';
import {mountScreen} from '../terminal-screen.ts';
import {sessionsIn} from '../wizard-states.ts';

/** A session on a screen of usual size. */
export function mounted(session: MemorySession) {
	const size = {columns: 80, rows: 24};
	return mountScreen(<App session={session} />, {...size, alternateScreen: true});
}

/** One of the sessions of a context on a screen, by its place among them from 0. */
export function mountedIn(context: Context, place = 0) {
	const session = sessionsIn(context)[place];
	if (session === undefined) {
		throw new Error('There is no such state.');
	}

	return {session, screen: mounted(session)};
}

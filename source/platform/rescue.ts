import {randomUUID} from 'node:crypto';
import {homedir, tmpdir} from 'node:os';
import path from 'node:path';
import {planExtension} from './plan-file-name.ts';
import type {PlanSession} from './plan-session.ts';
import {writeTextFile} from './write-file.ts';

/** Writes a plan that cannot be saved to an answers file elsewhere, for its owner only. Returns where, or nothing if that fails too. */
export function rescue(session: PlanSession): string | undefined {
	const text = session.rescueText();
	const name = `${path.basename(session.path, planExtension)}-${randomUUID().slice(0, 8)}.yaml`;
	for (const directory of [tmpdir(), homedir()]) {
		const file = path.join(directory, name);
		try {
			writeTextFile(file, text, {isPrivate: true});
			return file;
		} catch {
			// The next directory may be on another disk.
		}
	}

	return undefined;
}

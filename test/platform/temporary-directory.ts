import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {onTestFinished} from 'vitest';

/** A directory of its own for a test, gone afterwards. */
export function temporaryDirectory(): string {
	const directory = mkdtempSync(path.join(tmpdir(), 'groundplan-test-'));
	onTestFinished(() => {
		rmSync(directory, {recursive: true, force: true});
	});
	return directory;
}

/** Every file below a directory with its mode and the hash of what it holds. */
export function filesIn(directory: string): Record<string, string> {
	return Object.fromEntries(
		readdirSync(directory, {recursive: true, encoding: 'utf8'})
			.toSorted()
			.map(name => {
				const file = path.join(directory, name);
				const stats = statSync(file);
				const content = stats.isFile()
					? createHash('sha256').update(readFileSync(file)).digest('hex')
					: 'directory';
				return [name, `${(stats.mode & 0o777).toString(8)} ${content}`];
			}),
	);
}

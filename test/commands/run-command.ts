import {createHash} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {PassThrough, Writable} from 'node:stream';
import {onTestFinished} from 'vitest';
import type {CommandIo} from '../../source/commands/command-io.ts';
import type {EndHandlers} from '../../source/commands/listen-for-end.ts';
import {run} from '../../source/commands/run.ts';

/** What came of a command. */
export interface CommandResult {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

export interface CommandSetting {
	/** What is typed or piped in; the input ends after it. */
	readonly input?: string;
	/** Whether input and output are a terminal. */
	readonly isTTY?: boolean;
	readonly env?: Readonly<Record<string, string>>;
	readonly now?: Date;
	/** Called with the signals' handlers once the command listens for them, and with what tells its output so far. The input then has no end. */
	readonly whenListening?: (handlers: EndHandlers, said: () => string) => void;
}

class Collected extends Writable {
	text = '';
	readonly isTTY: boolean;

	constructor(isTTY: boolean) {
		super({decodeStrings: false});
		this.isTTY = isTTY;
	}

	override _write(chunk: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
		this.text += chunk.toString();
		done();
	}
}

/** A directory of its own for one test, with commands run in it: the library, the settings and the files are there. */
export class CommandRunner {
	readonly directory: string;
	readonly library: string;

	constructor() {
		this.directory = mkdtempSync(path.join(tmpdir(), 'groundplan-commands-'));
		this.library = path.join(this.directory, 'library');
		onTestFinished(() => {
			rmSync(this.directory, {recursive: true, force: true});
		});
	}

	/** Runs a command line in this process. */
	async run(argv: readonly string[], setting: CommandSetting = {}): Promise<CommandResult> {
		const {
			input = '',
			isTTY = false,
			env = {},
			now = new Date(2026, 10, 24, 12),
			whenListening,
		} = setting;
		const stdin = Object.assign(new PassThrough(), {isTTY});
		const [stdout, stderr] = [new Collected(isTTY), new Collected(isTTY)];
		let code = 0;
		const io: CommandIo = {
			stdin,
			stdout,
			stderr,
			env: {
				GROUNDPLAN_LIBRARY: this.library,
				GROUNDPLAN_SETTINGS: path.join(this.directory, 'settings'),
				TERM: 'xterm-256color',
				...env,
			},
			cwd: this.directory,
			now: () => now,
			setExitCode(given) {
				code = given;
			},
			listenForEnd(handlers) {
				whenListening?.(handlers, () => stdout.text);
				return () => {};
			},
		};
		if (whenListening === undefined) {
			stdin.end(input);
		} else {
			stdin.write(input);
		}

		await run(argv, io);
		return {code, stdout: stdout.text, stderr: stderr.text};
	}

	/** Writes a file into the directory and returns its path. */
	write(name: string, content: string): string {
		const file = path.join(this.directory, name);
		writeFileSync(file, content);
		return file;
	}

	/** The path of a name in the directory. */
	at(name: string): string {
		return path.join(this.directory, name);
	}

	/** Makes a plan and returns its id. */
	async make(title: string): Promise<string> {
		const {stderr} = await this.run(['new', title, '--no-input']);
		const id = /groundplan set (\S+) /.exec(stderr)?.[1];
		if (id === undefined) {
			throw new Error(`No plan was made: ${stderr}`);
		}

		return id;
	}
}

/** What tells a file from one that was changed by a single byte. */
export function hashOf(file: string): string {
	return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** A small plan with a blocker in it: an overwrite without an identifier. */
export const smallPlan = `groundplan: 1
title: Members and invoices
project:
  goal: Fewer phone calls
systems:
  - id: crm
    name: Customer system
  - id: mail
    name: Mailing tool
dataPoints:
  - id: e-mail
    name: E-mail
    sourceOfTruth: [crm]
    systemsOfRecord: [crm]
    destinations: [mail]
syncPairs:
  - id: people
    name: "Person: Customer system → Mailing tool"
    entity: Person
    from: crm
    to: mail
    approach: {value: overwrite, by: Mara, basis: documented}
    identifier: none
`;

import type {CommandIo, GlobalOptions} from './command-io.ts';
import {printJson} from './print.ts';

/** Prints the JSON Schema of an answers file, for editors and validators. */
export async function runSchema(_options: GlobalOptions, io: CommandIo): Promise<void> {
	const {answersFileSchema} = await import('../answers-file/answers-file-schema.ts');
	printJson(io.stdout, answersFileSchema());
}

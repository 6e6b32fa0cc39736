// Takes the writer's lock of a path again and again, and checks each time that nobody else has it. Prints how often it had it.
import {closeSync, openSync, rmSync} from 'node:fs';
import {lockForWriting} from '../../../source/platform/writer-lock.ts';

const [, , planPath = '', turns = '0'] = process.argv;
let had = 0;
while (had < Number(turns)) {
	const lock = lockForWriting(planPath);
	if (lock !== undefined) {
		// Fails if another process is between these two lines.
		closeSync(openSync(`${planPath}.taken`, 'wx'));
		rmSync(`${planPath}.taken`);
		lock.release();
		had += 1;
	}
}

process.stdout.write(`${had}\n`);

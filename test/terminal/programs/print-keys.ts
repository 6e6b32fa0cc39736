import {spawn} from 'node:child_process';
import {PacedInput} from '../../../source/ui/terminal/paced-input.ts';

/** Prints each key as it is given out. `e` lends the terminal to a program that reads a line; `q` leaves with code 3. */
const input = new PacedInput(process.stdin);
const print = (text: string): void => {
	process.stdout.write(`${text}\n`);
};

process.stdout.on('resize', () => print(`size ${process.stdout.columns}×${process.stdout.rows}`));
// A terminal that is gone: the input must end, and end with this code.
process.stdout.on('error', () => undefined);
process.on('SIGHUP', () => undefined);
input.on('end', () => process.exit(4));

input.on('data', (key: unknown) => {
	const text = String(key);
	if (text.length > 60) print(`long ${text.length} ${JSON.stringify(text.slice(0, 12))}`);
	else print(JSON.stringify(text).replace('\u007F', String.raw`\u007F`));

	if (text === 'q') {
		input.setRawMode(false);
		process.exitCode = 3;
	}
	if (text === 'e') {
		input.setRawMode(false);
		spawn('sh', ['-c', 'echo lent; read line; echo "it read $line"'], {stdio: 'inherit'}).on(
			'exit',
			() => {
				input.setRawMode(true);
				print('back');
			},
		);
	}
});
input.setRawMode(true);
print('ready');

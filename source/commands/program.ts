import {Command} from 'commander';
import packageJson from '../../package.json' with {type: 'json'};
import type {CommandIo} from './command-io.ts';
import {addDocumentCommands} from './document-commands.ts';
import {addInterviewCommands} from './interview-commands.ts';
import {addReadingCommands} from './reading-commands.ts';
import {addReferenceCommands} from './reference-commands.ts';
import {addWritingCommands} from './writing-commands.ts';
import {printLines} from './print.ts';

/** The command line's grammar. Each command's code is loaded when it runs: help and version answer without it. */
export function programFor(io: CommandIo): Command {
	const program = new Command('groundplan')
		.exitOverride()
		.configureOutput({
			writeOut: text => io.stdout.write(text),
			writeErr: text => io.stderr.write(text),
			outputError: text => {
				printLines(io.stderr, usageMessage(text));
			},
			getOutHasColors: () => false,
			getErrHasColors: () => false,
			getOutHelpWidth: () => io.stdout.columns ?? 100,
			getErrHelpWidth: () => io.stderr.columns ?? 100,
		})
		.configureHelp({showGlobalOptions: true})
		.showSuggestionAfterError()
		.description('The interview before the integration: asks, warns, and writes the plan.')
		.usage('[command] [options]')
		.version(packageJson.version, '-V, --version', 'print the version')
		.helpOption('-h, --help', 'show what a command does and its options')
		.helpCommand('help [command]', 'show what a command does and its options')
		.option('--plain', 'ask line by line; never move the cursor', false)
		.option('--no-input', 'ask nothing; fail and name what is lacking')
		.option('-q, --quiet', 'say nothing but results and errors', false)
		.option('--no-color', 'no colours')
		.option('--library <directory>', 'keep and look for plans there')
		.option('--debug', 'show where an error happened', false);

	addInterviewCommands(program, io);
	addReadingCommands(program, io);
	addDocumentCommands(program, io);
	addWritingCommands(program, io);
	addReferenceCommands(program, io);
	return program;
}

/** Commander's message as a sentence of ours. */
function usageMessage(text: string): readonly string[] {
	const lines = text
		.trim()
		.replace(/^error: /, '')
		.split('\n')
		.map(line => line.replace(/^\((Did you mean .*)\)$/, '$1'));
	const [first = '', ...others] = lines;
	const sentence = `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
	return [
		[/[.?!]$/.test(sentence) ? sentence : `${sentence}.`, ...others].join(' '),
		'Nothing was done. Run “groundplan help” or the command with --help to see how it is used.',
	];
}

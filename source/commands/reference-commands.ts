import {Option, type Command} from 'commander';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import type {ExplainOptions} from './explain.ts';
import type {QuestionsOptions} from './questions.ts';

/** The commands that print what Groundplan itself knows: explain, rules, questions, schema. */
export function addReferenceCommands(program: Command, io: CommandIo): void {
	program
		.command('explain')
		.summary('why a question is asked or a warning raised')
		.argument('<subject>', 'id or title of a rule; kind.id, id or label of a question')
		.action(async (subject: string, _: unknown, command: Command) => {
			const {runExplain} = await import('./explain.ts');
			await runExplain({...command.optsWithGlobals<ExplainOptions>(), subject}, io);
		});

	program
		.command('rules')
		.summary('list the warnings there are')
		.action(async (_: unknown, command: Command) => {
			const {runRulesList} = await import('./rules.ts');
			await runRulesList(command.optsWithGlobals<GlobalOptions>(), io);
		});

	program
		.command('questions')
		.summary('print the questionnaire')
		.description(
			'Prints all questions with room for answers, for a meeting without a computer.',
		)
		.addOption(new Option('--format <format>').choices(['text', 'markdown']).default('text'))
		.addOption(
			new Option('--depth <depth>', 'what an hour bears, or everything')
				.choices(['essential', 'full'])
				.default('essential'),
		)
		.action(async (_: unknown, command: Command) => {
			const {runQuestions} = await import('./questions.ts');
			await runQuestions(command.optsWithGlobals<QuestionsOptions>(), io);
		});

	program
		.command('schema')
		.summary('print the JSON Schema of an answers file')
		.action(async (_: unknown, command: Command) => {
			const {runSchema} = await import('./schema.ts');
			await runSchema(command.optsWithGlobals<GlobalOptions>(), io);
		});
}

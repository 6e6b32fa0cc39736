import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {exitCodes} from './exit-codes.ts';

/** The home screen: resume a plan, start one, take an example or an answers file. */
export async function runHome(options: GlobalOptions, io: CommandIo): Promise<void> {
	if (!options.input) {
		throw new CommandError(
			'The home screen asks which plan to open, and --no-input allows no question. Run “groundplan list” to see the plans.\n  plan',
			{
				exitCode: exitCodes.answersMissing,
			},
		);
	}

	if (options.plain) {
		const {homePlain} = await import('./plain-home.ts');
		await homePlain(options, io);
		return;
	}

	const {openWizard} = await import('./open-wizard.ts');
	await openWizard({instead: 'groundplan --plain'}, options, io);
}

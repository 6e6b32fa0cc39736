import {emptyPlan, type Plan} from '../plan/plan.ts';
import {withFreeId} from '../platform/library-changes.ts';
import {newPlanId} from '../platform/plan-file-name.ts';
import {createPlanFile} from '../platform/plan-store.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {exitCodes} from './exit-codes.ts';
import {libraryOf} from './kept-where.ts';
import {planNamed} from './plan-named.ts';
import {tell} from './print.ts';
import {assertTerminal} from './terminal.ts';

export interface NewOptions extends GlobalOptions {
	readonly title?: string;
	/** An answers file or a plan whose answers the new one begins with. */
	readonly from?: string;
}

/** Starts a plan and opens it; with --no-input it is only made. */
export async function runNew(options: NewOptions, io: CommandIo): Promise<void> {
	const title = options.title?.trim() ?? '';
	if (!options.input) {
		if (title === '' && options.from === undefined) {
			throw new CommandError(
				'A title is lacking, and --no-input allows no question: groundplan new "Its title" --no-input\n  title',
				{
					exitCode: exitCodes.answersMissing,
				},
			);
		}

		const made = await make(title, options, io);
		tell(
			io,
			options,
			`Made: ${made.path}`,
			`Answer with: groundplan set ${made.id} PATH=VALUE`,
		);
		return;
	}

	if (options.plain) {
		await newPlain(title, options, io);
		return;
	}

	const {openWizard} = await import('./open-wizard.ts');
	const instead = `groundplan new ${options.title === undefined ? '' : `"${options.title}" `}--plain`;
	assertTerminal(instead, io);
	if (title === '' && options.from === undefined) {
		await openWizard({instead, asksForTitle: true}, options, io);
	} else {
		await openWizard({instead, planPath: (await make(title, options, io)).path}, options, io);
	}
}

async function make(
	title: string,
	options: NewOptions,
	io: CommandIo,
): Promise<{readonly path: string; readonly id: string}> {
	const library = libraryOf(options, io);
	const plan = withFreeId(library, await begin(title, options, io));
	const store = createPlanFile(library, plan, io.now);
	store.close();
	return {path: store.path, id: plan.id};
}

async function begin(title: string, options: NewOptions, io: CommandIo): Promise<Plan> {
	if (options.from === undefined) {
		return emptyPlan(newPlanId(), title);
	}

	const {plan} = await planNamed(options.from, options, io);
	return {...plan, id: newPlanId(), ...(title === '' ? {} : {title})};
}

async function newPlain(named: string, options: NewOptions, io: CommandIo): Promise<void> {
	const [{openPlain}, {readLines}] = await Promise.all([
		import('./plain-interview.ts'),
		import('./plain-lines.ts'),
	]);
	const lines = readLines(io);
	const isNamed = named !== '' || options.from !== undefined;
	const title = isNamed ? named : ((await lines.ask('What is the plan called? '))?.trim() ?? '');
	if (!isNamed && title === '') {
		lines.close();
		throw new CommandError('A plan needs a title, and none was given. Nothing was made.');
	}

	await openPlain({planPath: (await make(title, options, io)).path}, options, io, lines);
}

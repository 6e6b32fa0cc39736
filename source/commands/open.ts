import type {Plan} from '../plan/plan.ts';
import {formatNumber} from '../interview/format-value.ts';
import type {Depth} from '../interview/question.ts';
import {answerPath} from '../answers-file/answer-path.ts';
import {subjectKindInfo} from '../interview/subject-kind.ts';
import {stopsFrom} from '../interview/walk.ts';
import {sectionIds} from '../interview/question.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {exitCodes} from './exit-codes.ts';
import {isOpenStop} from '../wizard/going.ts';
import {placeWanted, sectionNamed, type Wanted} from './place-in-plan.ts';
import {settingsOf} from './kept-where.ts';
import {changeablePlan, planNamed} from './plan-named.ts';
import {tell} from './print.ts';

export interface OpenOptions extends GlobalOptions {
	readonly plan: string;
	readonly section?: string;
	readonly only?: 'unknown' | 'disputed' | 'warnings';
	readonly for?: string;
}

/** Opens a plan where it was left, at what is wanted, or at the first open question; with --no-input names what is open. */
export async function runOpen(options: OpenOptions, io: CommandIo): Promise<void> {
	const file = changeablePlan(options.plan, options, io);
	if (!options.input) {
		await nameOpenQuestions(options, io);
		return;
	}

	const wanted: Wanted = {
		...(options.section === undefined ? {} : {section: sectionNamed(options.section)}),
		...(options.only === undefined ? {} : {only: options.only}),
		...(options.for === undefined ? {} : {person: options.for}),
	};
	const isWanted = Object.keys(wanted).length > 0;
	const start = {
		planPath: file,
		...(isWanted
			? {placeIn: (plan: Plan, depth: Depth) => placeWanted(plan, depth, wanted)}
			: {}),
	};
	if (options.plain) {
		const {openPlain} = await import('./plain-interview.ts');
		await openPlain(start, options, io);
	} else {
		const {openWizard} = await import('./open-wizard.ts');
		await openWizard(
			{...start, instead: `groundplan open ${options.plan} --plain`},
			options,
			io,
		);
	}
}

/** What has not been answered, by the paths of “groundplan set”. */
async function nameOpenQuestions(options: OpenOptions, io: CommandIo): Promise<void> {
	const {plan} = await planNamed(options.plan, options, io);
	const {depth} = (await settingsOf(io)).wizard();
	const open = [...stopsFrom(plan, depth, sectionIds[0])].flatMap(stop => {
		if (!isOpenStop(plan, stop) || stop.type === 'placement') {
			return [];
		}

		return [
			stop.type === 'list'
				? subjectKindInfo[stop.kind].collection
				: answerPath(stop.subject, stop.question),
		];
	});
	if (open.length === 0) {
		tell(io, options, 'Every question that is asked has an answer.');
		return;
	}

	throw new CommandError(
		[
			`${formatNumber(open.length)} answers are lacking, and --no-input allows no question. Give them with “groundplan set” or “groundplan import --into”:`,
			...open.map(path => `  ${path}`),
		].join('\n'),
		{exitCode: exitCodes.answersMissing},
	);
}

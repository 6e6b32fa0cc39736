import path from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import type {Change} from '../plan/change.ts';
import {acceptanceOf, type Plan} from '../plan/plan.ts';
import {subjectKinds} from '../plan/subject.ts';
import {quote} from '../interview/quote.ts';
import {counted} from '../documents/wording.ts';
import {withHome} from '../platform/directories.ts';
import {withFreeId} from '../platform/library-changes.ts';
import {isAnswersFile, readPlanFromAnswers} from '../platform/load-plan.ts';
import {createPlanFile} from '../platform/plan-store.ts';
import {changePlan} from './change-plan.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {libraryOf} from './kept-where.ts';
import {tell} from './print.ts';

export interface ImportOptions extends GlobalOptions {
	readonly file: string;
	readonly into?: string;
}

/** Makes a plan of an answers file, or adds its answers to a plan in one step that can be undone. */
export async function runImport(options: ImportOptions, io: CommandIo): Promise<void> {
	const file = path.resolve(io.cwd, withHome(options.file));
	if (!isAnswersFile(file)) {
		throw new CommandError(
			`${quote(options.file)} is not an answers file: those end in .yaml, .yml or .json. Nothing was imported. A .groundplan file is opened where it is: groundplan open ${options.file}`,
		);
	}

	const imported = await readPlanFromAnswers(file);
	if (options.into === undefined) {
		const library = libraryOf(options, io);
		const store = createPlanFile(library, withFreeId(library, imported), io.now);
		store.close();
		tell(
			io,
			options,
			`“${imported.title}” was imported: ${store.path}`,
			`Open it with: groundplan open ${store.plan.id}`,
		);
		return;
	}

	const {answers, subjects, accepted} = await changePlan(options.into, options, io, plan => {
		const changes = mergeChanges(plan, imported);
		return {
			step: {label: `${path.basename(file)} imported`, changes},
			result: {
				answers: changes.filter(({type}) => type === 'answered').length,
				subjects: changes.filter(({type}) => type === 'added').length,
				accepted: changes.filter(({type}) => type === 'accepted').length,
			},
		};
	});
	tell(
		io,
		options,
		`Imported: ${counted(answers, 'answer')} to what was there already, and ${counted(subjects, 'new subject')} with their answers.`,
		...(accepted === 0 ? [] : [`${counted(accepted, 'accepted warning')} came with it.`]),
	);
}

/** What it takes to have the answers of another plan in one: what it has not is added, and what both answer or accept is replaced. */
function mergeChanges(plan: Plan, imported: Plan): readonly Change[] {
	return [...mergedSubjects(plan, imported), ...mergedAcceptances(plan, imported)];
}

function mergedAcceptances(plan: Plan, imported: Plan): readonly Change[] {
	return Object.values(imported.acceptances)
		.filter(
			acceptance => !isDeepStrictEqual(acceptanceOf(plan, acceptance.finding), acceptance),
		)
		.map(acceptance => ({type: 'accepted', finding: acceptance.finding, acceptance}));
}

function mergedSubjects(plan: Plan, imported: Plan): readonly Change[] {
	return subjectKinds.flatMap(kind => {
		const present = plan.subjects[kind];
		let place = present.size;
		return imported.subjects[kind].list.flatMap((subject): readonly Change[] => {
			const {id, answers} = subject;
			if (!present.has(id)) {
				place += 1;
				return [{type: 'added', subject, place: place - 1}];
			}

			const before = present.get(id)?.answers ?? {};
			return Object.entries(answers)
				.filter(
					([question, answer]) =>
						JSON.stringify(before[question]) !== JSON.stringify(answer),
				)
				.map(([question, answer]): Change => ({
					type: 'answered',
					subject: {kind, id},
					question,
					answer,
				}));
		});
	});
}

// Kills a program that is answering, again and again, at moments of its own choosing, and looks for answers that were
// acknowledged and are gone. The suite does twenty rounds; for a thousand:
//     npx node test/platform/kill-rounds.ts 1000
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {emptyPlan} from '../../source/plan/plan.ts';
import {createPlanFile, openPlanFile} from '../../source/platform/plan-store.ts';
import {readPlanFile} from '../../source/platform/read-plan-file.ts';
import {commandFor, restOf, start} from './start-program.ts';

/** What the rounds showed. */
export interface KillReport {
	/** Answers that were printed as saved, over all rounds. */
	readonly acknowledged: number;
	/** Those of them that were not in the plan afterwards, and whatever else was wrong with it. */
	readonly problems: readonly string[];
}

export async function killRounds(rounds: number): Promise<KillReport> {
	const library = mkdtempSync(path.join(tmpdir(), 'groundplan-kill-'));
	const problems: string[] = [];
	let acknowledged = 0;
	let planPath = '';
	try {
		for (let round = 0; round < rounds; round += 1) {
			// A fresh plan now and then, so that the file does not grow without end.
			planPath = round % 20 === 0 ? newPlan(library, round) : planPath;
			const printed = await answerUntilKilled(planPath, 1 + ((round * 7) % 40));
			acknowledged += printed.length;
			problems.push(...missingFrom(planPath, printed, round));
		}
	} finally {
		rmSync(library, {recursive: true, force: true});
	}

	return {acknowledged, problems};
}

function newPlan(library: string, round: number): string {
	const store = createPlanFile(library, emptyPlan(`round${round}`, 'Killed'));
	store.close();
	return store.path;
}

async function answerUntilKilled(planPath: string, answers: number): Promise<readonly string[]> {
	const program = start(...commandFor('answer-steadily', planPath));
	const printed: string[] = [];
	while (printed.length < answers) {
		const next = await program.lines.next();
		if (next.done === true) {
			break;
		}

		printed.push(next.value);
	}

	// It goes on answering until the signal arrives, so where it is hit is up to chance.
	const killed = program.kill();
	printed.push(...(await restOf(program)));
	await killed;
	return printed;
}

function missingFrom(
	planPath: string,
	printed: readonly string[],
	round: number,
): readonly string[] {
	try {
		const {plan, history} = readPlanFile(planPath);
		const last = history.done.at(-1);
		const missing = printed.filter(
			number => plan.subjects.dataPoint.get(`d${number}`)?.answers['meaning'] === undefined,
		);
		const half = plan.subjects.dataPoint.list.filter(
			({answers}) => answers['meaning'] === undefined,
		);
		openPlanFile(planPath).close();
		return [
			...missing.map(
				number => `round ${round}: answer ${number} was acknowledged and is gone`,
			),
			...half.map(({id}) => `round ${round}: ${id} was saved by half`),
			...(last?.label === `answer ${plan.subjects.dataPoint.size - 1}`
				? []
				: [`round ${round}: history and plan differ`]),
		];
	} catch (error) {
		return [`round ${round}: ${String(error)}`];
	}
}

if (process.argv[1] === import.meta.filename) {
	const {acknowledged, problems} = await killRounds(Number(process.argv[2] ?? 100));
	console.log(`${acknowledged} answers acknowledged; ${problems.length} problems`);
	for (const problem of problems) {
		console.log(problem);
	}

	process.exitCode = problems.length === 0 ? 0 : 1;
}

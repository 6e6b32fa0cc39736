import {answerPath} from '../../answers-file/answer-path.ts';
import type {Position} from '../../answers-file/file-problem.ts';
import type {Acceptance} from '../../plan/acceptance.ts';
import type {Plan} from '../../plan/plan.ts';
import type {IsoDate} from '../../plan/value.ts';
import {isAccepted, type Accepting} from '../../rules/accepting/accepting.ts';
import type {Finding} from '../../rules/engine/finding.ts';
import type {Gate} from '../../rules/gates/gates.ts';
import type {Threshold} from './counts.ts';

/** An answers file, and where its subjects and answers stand in it, by the paths of `answerPath`. */
export interface ReportFile {
	/** From the directory in which the check runs, with slashes. */
	readonly path: string;
	readonly positions: ReadonlyMap<string, Position>;
}

/** A plan with everything the rules say of it, and how it is judged: what the outputs of a check are made from. */
export interface Report {
	readonly plan: Plan;
	/** The worst first; what cannot be ruled out after what fires. */
	readonly findings: readonly Finding[];
	/** Which of them count, and which somebody has accepted. */
	readonly accepting: Accepting;
	readonly gates: readonly Gate[];
	readonly failOn: Threshold;
	readonly asOf: IsoDate;
	/** The file the plan was read from, unless it is a plan of the library. */
	readonly file?: ReportFile;
}

/** The findings that count, in their order: those that fire, and those that cannot be ruled out. */
export function countingFindings({findings, accepting}: Report): {
	readonly firing: readonly Finding[];
	readonly open: readonly Finding[];
} {
	const counting = findings.filter(finding => !isAccepted(accepting, finding));
	return {
		firing: counting.filter(({outcome}) => outcome === 'fires'),
		open: counting.filter(({outcome}) => outcome === 'unknown'),
	};
}

/** How a finding was accepted, as long as that holds. */
export function acceptanceThatHolds({accepting}: Report, finding: Finding): Acceptance | undefined {
	return isAccepted(accepting, finding)
		? accepting.accepted.get(finding.id)?.acceptance
		: undefined;
}

/** Where a finding stands in the file: at the first answer it rests on that was given there, otherwise at its subject. */
export function placeOfFinding(
	file: ReportFile | undefined,
	{facts, subjects}: Finding,
): Position | undefined {
	const answers = facts.map(({subject, question}) => answerPath(subject, question.id));
	for (const path of [...answers, ...subjects.map(subject => answerPath(subject))]) {
		const position = file?.positions.get(path);
		if (position !== undefined) return position;
	}

	return undefined;
}

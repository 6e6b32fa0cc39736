import {subjectKey, type Subject} from '../../plan/subject.ts';
import {findingFrom, type Finding} from './finding.ts';
import {joined, noGlances, type Glances} from './glances.ts';
import {agreed, type Verdict} from './logic.ts';
import type {Judgement, Rule} from './rule.ts';
import type {ChosenClaims, World} from './world.ts';

/** Disputes are weighed against each other up to this many combinations of claims; beyond it each is judged on its own. */
const mostCombinations = 64;

/** One rule's findings about one subject. */
export function runRule(rule: Rule, subject: Subject, world: World): readonly Finding[] {
	const judged = judgements(rule, subject, world);
	const {disputes} = world;
	const combinations =
		disputes === undefined || rule.readsDisputes === true ? none : claimCombinations(disputes);
	if (combinations.length === 0) {
		return judged.length === 0
			? none
			: findingsFrom(rule, subject, judged, world.glances.shared());
	}

	const runs = combinations.map(claims => ({
		judged: judgements(rule, subject, world, claims),
		shared: world.glances.shared(),
	}));
	return findingsFrom(
		rule,
		subject,
		merged(
			runs.map(run => run.judged),
			subject,
		),
		joined(runs.map(({shared}) => shared)),
	);
}

const none: readonly never[] = [];

/** What a check says, with these claims taken for true; the world knows afterwards what it read. */
function judgements(
	rule: Rule,
	subject: Subject,
	world: World,
	claims?: ChosenClaims,
): readonly Judgement[] {
	world.beginNotes(claims);
	const result = rule.check(world.view(subject), world);
	if (typeof result !== 'string' && !('verdict' in result)) return result;

	const judgement = typeof result === 'string' ? {verdict: result} : result;
	// Most are, and of those nobody asks what they rest on.
	return judgement.verdict === 'clear' ? none : [judgement];
}

/** Every way of choosing one claim in each dispute; none where there is no dispute, or too many ways. */
function claimCombinations(disputes: ReadonlyMap<string, number>): readonly ChosenClaims[] {
	let combinations: readonly ChosenClaims[] = disputes.size === 0 ? [] : [new Map()];
	for (const [key, claims] of disputes) {
		combinations = combinations.flatMap(chosen =>
			Array.from({length: claims}, (_, claim) => new Map(chosen).set(key, claim)),
		);
		if (combinations.length > mostCombinations) {
			return [];
		}
	}

	return combinations;
}

/** Judgements about the same subjects under each choice of claims, as one: it fires only if it fires under all of them. */
function merged(runs: ReadonlyArray<readonly Judgement[]>, subject: Subject): readonly Judgement[] {
	const byKey = new Map<string, Judgement[]>();
	for (const judgement of runs.flat()) {
		const key = keyOf(subject, judgement);
		byKey.set(key, [...(byKey.get(key) ?? []), judgement]);
	}

	return [...byKey.values()].map(same => {
		const verdicts: Verdict[] = same.map(({verdict}) => verdict);
		const verdict =
			same.length < runs.length ? agreed([...verdicts, 'clear']) : agreed(verdicts);
		const firing = same.find(judgement => judgement.verdict === 'fires') ?? same[0];
		return {...firing, verdict, glances: joined(same.map(({glances = noGlances}) => glances))};
	});
}

function findingsFrom(
	rule: Rule,
	subject: Subject,
	judged: readonly Judgement[],
	shared: Glances,
): readonly Finding[] {
	const findings: Finding[] = [];
	for (const {verdict, with: others = none, glances, ...said} of judged) {
		if (verdict !== 'clear') {
			findings.push(
				findingFrom({
					rule,
					severity: said.severity ?? rule.severity,
					outcome: verdict,
					subjects: [subject, ...others],
					glances: glances === undefined ? shared : joined([shared, glances]),
					firingMessage: verdict === 'fires' ? said.message : undefined,
					calculation: said.calculation,
				}),
			);
		}
	}

	return findings;
}

function keyOf(subject: Subject, judgement: Judgement): string {
	return [subject, ...(judgement.with ?? [])].map(involved => subjectKey(involved)).join('+');
}

import {projectId, type Subject} from '../../plan/subject.ts';
import {formatNumber} from '../../interview/format-value.ts';
import type {Question} from '../../interview/question.ts';
import {questions} from '../../interview/questions.ts';
import {viewOf} from '../../interview/view.ts';
import {enumerated} from '../../rules/wording/enumerated.ts';
import {planStatus, type PlanStatus} from '../../rules/gates/gates.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import type {Severity} from '../../rules/engine/rule.ts';
import {groupByCause} from '../../rules/group-by-cause.ts';
import type {FindingsContext} from '../context.ts';
import {linesAbout, type Line} from '../lines.ts';
import {called, calledInList} from '../saying.ts';
import type {Table} from '../table.ts';
import {capitalised, counted, sentence} from '../wording.ts';
import {decisionsAsked} from '../decisions-asked.ts';
import {openAnswers} from './open-questions.ts';

/** A decision paper is two pages: these many rows of each kind and names in a row, and a pointer to the rest. */
const mostDecisions = 10;
const mostWarnings = 10;
const mostPlaces = 2;
const mostOpportunities = 10;

/** One gate with the sentences that say what keeps it closed. */
interface GateModel {
	readonly title: string;
	readonly state: 'open' | 'closed';
	readonly opens: string;
	readonly because: readonly string[];
}

export interface DecisionSummaryPart {
	readonly status: string;
	readonly counts: string;
	readonly gates: readonly GateModel[];
	readonly purpose: readonly Line[];
	readonly people: readonly Line[];
	readonly decisions: Table | null;
	readonly moreDecisions: string;
	readonly warnings: Table | null;
	readonly moreWarnings: string;
	/** Where those are that somebody has accepted; empty where nobody has. */
	readonly acceptedWarnings: string;
	readonly opportunities: readonly string[];
	readonly moreOpportunities: string;
}

const statusInWords: Readonly<Record<PlanStatus, string>> = {
	draft: 'Draft',
	readyForBuild: 'Ready for build',
	readyForGoLive: 'Ready for go-live',
};

const ofProject = questions.project;

const purposeQuestions: readonly Question[] = [
	ofProject.goal,
	ofProject.currentCost,
	ofProject.measure,
	ofProject.firstRelease,
	ofProject.outOfScope,
	ofProject.triedBefore,
];

const peopleQuestions: readonly Question[] = [
	ofProject.sponsor,
	ofProject.decider,
	ofProject.authoritySigner,
	ofProject.deliveredBy,
	ofProject.interfaceOwners,
	ofProject.soleExperts,
	ofProject.goLive,
	ofProject.busyPeriods,
	ofProject.fixedConstraints,
	ofProject.serviceLevels,
	ofProject.costDrivers,
];

/** What a steering committee needs: how far the plan is, what it is for, what it asks for today, and what threatens it. */
export function decisionSummaryPart(context: FindingsContext): DecisionSummaryPart {
	const project = context.plan.subjects.project.get(projectId);
	const lines = (asked: readonly Question[]) =>
		project === undefined ? [] : linesAbout(context, project, asked);
	const decisions = decisionsAsked(context, mostDecisions);
	const warnings = topWarnings(context);
	const opportunities = opportunitiesOf(context, project);
	return {
		status: statusInWords[planStatus(context.gates)],
		counts: countsOf(context),
		gates: context.gates.map(({title, isOpen, because, opens}) => ({
			title,
			state: isOpen ? 'open' : 'closed',
			opens,
			because,
		})),
		purpose: lines(purposeQuestions),
		people: lines(peopleQuestions),
		decisions:
			decisions.number === 0
				? null
				: {
						columns: [
							'Decision',
							'Options',
							'If it stays open',
							'Advice',
							'Who decides',
						],
						rows: decisions.rows,
					},
		moreDecisions: moreThan(
			decisions.number,
			mostDecisions,
			'decision',
			'Decisions and Open questions',
		),
		warnings:
			warnings.length === 0
				? null
				: {
						columns: ['Severity', 'Root cause', 'Where', 'First step'],
						rows: warnings.slice(0, mostWarnings),
					},
		moreWarnings: moreThan(warnings.length, mostWarnings, 'root cause', 'Warnings'),
		acceptedWarnings: acceptedInWords(acceptedNumber(context)),
		opportunities: opportunities.slice(0, mostOpportunities),
		moreOpportunities: moreThan(
			opportunities.length,
			mostOpportunities,
			'opportunity',
			'Opportunities and uplift',
			'opportunities',
		),
	};
}

function countsOf(context: FindingsContext): string {
	const {open: findings} = context.accepting;
	const firing = (severity: Severity) =>
		findings.filter(finding => finding.outcome === 'fires' && finding.severity === severity)
			.length;
	const accepted = acceptedNumber(context);
	const open = openAnswers(context);
	const unknown = open.filter(({answer}) => answer.state === 'unknown').length;
	return sentence(
		[
			counted(firing('blocker'), 'blocker'),
			counted(firing('high'), 'high warning'),
			`${counted(findings.filter(({outcome}) => outcome === 'unknown').length, 'warning')} that cannot be ruled out`,
			...(accepted === 0 ? [] : [`${formatNumber(accepted)} accepted`]),
			`${counted(unknown, 'answer')} not known yet`,
			`${counted(open.length - unknown, 'answer')} disputed`,
		].join(', '),
	);
}

function acceptedNumber({findings, accepting}: FindingsContext): number {
	return findings.length - accepting.open.length;
}

/** What lies behind the warnings that fire and nobody has accepted, gravest first: how bad, where, and the first step. */
function topWarnings(context: FindingsContext): ReadonlyArray<readonly string[]> {
	const firing = context.accepting.open.filter(({outcome}) => outcome === 'fires');
	return groupByCause(firing).map(({cause, findings}) => {
		const where = findings.flatMap(({subjects}) =>
			subjects.slice(0, 1).map(subject => calledInList(context, subject)),
		);
		const [{severity}] = findings;
		return [
			capitalised(severity),
			cause.title,
			enumerated([...new Set(where)], mostPlaces),
			cause.remedy,
		];
	});
}

function opportunitiesOf(
	context: FindingsContext,
	project: Subject<'project'> | undefined,
): readonly string[] {
	const ofProcesses = context.plan.subjects.process.list.flatMap(process => {
		const {simpler, opportunities} = viewOf(process);
		const said = [
			...(valueOf(opportunities) ?? []),
			...(valueOf(simpler) === undefined ? [] : [valueOf(simpler) ?? '']),
		];
		return said.map(text => `${text} (${called(context, process)})`);
	});
	const view = project && viewOf(project);
	return [
		...ofProcesses,
		...((view && valueOf(view.dataUplift)) ?? []),
		...((view && valueOf(view.securityBenefit)) ?? []),
	];
}

function acceptedInWords(number: number): string {
	return number === 0
		? ''
		: `${counted(number, 'accepted warning')} ${number === 1 ? 'is' : 'are'} listed under Warnings and Decisions.`;
}

function moreThan(number: number, most: number, one: string, where: string, many?: string): string {
	return number > most
		? `And ${counted(number - most, `more ${one}`, `more ${many ?? `${one}s`}`)}: see ${where}.`
		: '';
}

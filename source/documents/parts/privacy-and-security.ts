import {projectId, type Subject} from '../../plan/subject.ts';
import {questions} from '../../interview/questions.ts';
import type {Question} from '../../interview/question.ts';
import {viewOf, type View} from '../../interview/view.ts';
import {enumerated} from '../../rules/wording/enumerated.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import {sameText} from '../../rules/conditions/same-text.ts';
import type {Context} from '../context.ts';
import {alwaysLinesAbout, type Line} from '../lines.ts';
import {answerTo, called, inWords, namedTogether, notAnswered, notAsked, said} from '../saying.ts';
import {groupedTableAbout, tableOf, type Table} from '../table.ts';

export interface PrivacyAndSecurityPart {
	readonly hasDataPoints: boolean;
	readonly personal: Table | null;
	/** Who has no row in the table of personal data, and why, in sentences. */
	readonly remarks: readonly string[];
	readonly hasFlows: boolean;
	/** Where personal data travels, and what makes that lawful. */
	readonly transfers: Table | null;
	/** The account and the secrets of the flows. */
	readonly access: Table | null;
	readonly erasure: readonly Line[];
}

const ofDataPoint = questions.dataPoint;
const ofSystem = questions.system;
const ofFlow = questions.flow;

const personalQuestions: readonly Question[] = [
	ofDataPoint.personal,
	ofDataPoint.purpose,
	ofDataPoint.legalBasis,
	ofDataPoint.retention,
	ofDataPoint.dataSubjects,
	ofDataPoint.recipients,
	ofDataPoint.privacyReview,
];

const erasureQuestions = [questions.project.erasurePath, questions.project.privacyRegister];

/** What is personal and why it may move, where it goes, who gets in, and how it is erased. */
export function privacyAndSecurityPart(context: Context): PrivacyAndSecurityPart {
	const {project, dataPoint, flow} = context.plan.subjects;
	const ours = project.get(projectId);
	const byState = Map.groupBy(dataPoint.list, subject => personalState(subject));
	const names = (state: ReturnType<typeof personalState>) =>
		namedTogether(context, byState.get(state) ?? []);
	return {
		hasDataPoints: dataPoint.size > 0,
		personal: groupedTableAbout(context, byState.get('listed') ?? [], personalQuestions),
		remarks: [
			...(byState.has('no') ? [`No personal data: ${names('no')}.`] : []),
			...(byState.has('unanswered')
				? [`Not answered yet whether it is personal data: ${names('unanswered')}.`]
				: []),
		],
		hasFlows: flow.size > 0,
		transfers: tableOf(
			[
				'Flow',
				'Personal data carried',
				`${ofFlow.from.label} (${ofSystem.region.label.toLowerCase()})`,
				`${ofFlow.to.label} (${ofSystem.region.label.toLowerCase()})`,
				ofFlow.direction.label,
				ofSystem.processorAgreement.label,
				ofSystem.transferBasis.label,
			],
			flow.list.flatMap(subject => transferOf(context, subject)),
		),
		access: groupedTableAbout(context, flow.list, [ofFlow.account, ofFlow.secretOwner]),
		erasure: ours === undefined ? [] : alwaysLinesAbout(context, ours, erasureQuestions),
	};
}

/** Data points have a row unless there is nothing to say of them there. */
function personalState(dataPoint: Subject<'dataPoint'>): 'no' | 'unanswered' | 'listed' {
	const others = personalQuestions.filter(({id}) => id !== ofDataPoint.personal.id);
	const answer = answerTo(dataPoint, ofDataPoint.personal);
	if (
		others.some(question => answerTo(dataPoint, question) !== undefined) ||
		answer?.note !== undefined
	) {
		return 'listed';
	}

	if (answer === undefined) {
		return 'unanswered';
	}

	return valueOf(viewOf(dataPoint).personal) === 'no' ? 'no' : 'listed';
}

/** The row of a flow that carries personal data, or may; none if all it carries is said not to be personal. */
function transferOf(context: Context, flow: Subject<'flow'>): ReadonlyArray<readonly string[]> {
	const carried = personalCarried(context, flow, viewOf(flow));
	if (carried === '') {
		return [];
	}

	const ends = [endOf(context, flow, 'from'), endOf(context, flow, 'to')] as const;
	return [
		[
			called(context, flow),
			carried,
			...ends.map(end => placeOf(context, flow, end)),
			said(context, flow, ofFlow.direction),
			coverOf(context, ends, ofSystem.processorAgreement) ?? notAnswered,
			coverOf(context, ends, ofSystem.transferBasis) ??
				(isWithinRegion(ends) ? notAsked : notAnswered),
		],
	];
}

/** One end of a flow, and the system there once it is settled and exists. */
interface End {
	readonly question: Question;
	readonly system: Subject<'system'> | undefined;
}

function endOf({plan}: Context, flow: Subject<'flow'>, end: 'from' | 'to'): End {
	const id = valueOf(viewOf(flow)[end]);
	return {
		question: ofFlow[end],
		system: id === undefined ? undefined : plan.subjects.system.get(id),
	};
}

function placeOf(context: Context, flow: Subject<'flow'>, {question, system}: End): string {
	const words = said(context, flow, question);
	return system === undefined ? words : `${words} (${said(context, system, ofSystem.region)})`;
}

/** What was said about the systems at the ends that covers personal data there; `undefined` while nothing was. */
function coverOf(
	context: Context,
	ends: readonly End[],
	question: Question<'system'>,
): string | undefined {
	const covers = ends.flatMap(({system}) => {
		const answer = system && answerTo(system, question);
		return system === undefined || answer === undefined
			? []
			: [`${called(context, system)}: ${inWords(context, question, answer)}`];
	});
	return covers.length === 0 ? undefined : covers.join('; ');
}

/** Nobody needs a safeguard within one region, so that none was named says nothing. */
function isWithinRegion(ends: readonly End[]): boolean {
	const regions = ends.map(({system}) => system && valueOf(viewOf(system).region));
	const [first] = regions;
	return (
		first !== undefined &&
		regions.every(region => region !== undefined && sameText(region, first))
	);
}

function personalCarried(context: Context, flow: Subject<'flow'>, {carries}: View<'flow'>): string {
	switch (carries.state) {
		case 'none':
		case 'notApplicable': {
			return '';
		}

		case 'unknown':
		case 'unanswered':
		case 'disputed': {
			return said(context, flow, ofFlow.carries);
		}

		case 'answered': {
			const byKind = Map.groupBy(
				carries.value.flatMap(id => context.plan.subjects.dataPoint.get(id) ?? []),
				dataPoint => valueOf(viewOf(dataPoint).personal) ?? 'open',
			);
			return (['personal', 'special', 'open'] as const)
				.flatMap(kind => {
					const names = (byKind.get(kind) ?? []).map(each => called(context, each));
					return names.length === 0
						? []
						: [`${heads[kind]}${enumerated(names, Infinity)}`];
				})
				.join('; ');
		}
	}
}

const heads = {personal: '', special: 'specially protected: ', open: 'not settled: '} as const;

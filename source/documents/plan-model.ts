import type {Plan} from '../plan/plan.ts';
import {projectId} from '../plan/subject.ts';
import type {IsoDate} from '../plan/value.ts';
import {acceptedFindings} from '../rules/accepting/accepting.ts';
import {gatesOf} from '../rules/gates/gates.ts';
import {findingsOf, type Evaluation} from '../rules/engine/run-rules.ts';
import {World} from '../rules/engine/world.ts';
import type {Audience, FindingsContext} from './context.ts';
import {changesPart, type ChangesPart, type Since} from './diff/changes-part.ts';
import {answersPart, type AnswersPart} from './parts/answers.ts';
import {communicationsPart, type CommunicationsPart} from './parts/communications.ts';
import {dataPointsPart, type DataPointsPart} from './parts/data-points.ts';
import {decisionSummaryPart, type DecisionSummaryPart} from './parts/decision-summary.ts';
import {decisionsPart, type DecisionsPart} from './parts/decisions.ts';
import {flowSheetsPart, type FlowSheetsPart} from './parts/flow-sheets.ts';
import {footerPart, type FooterPart} from './parts/footer.ts';
import {glossaryPart, type GlossaryPart} from './parts/glossary.ts';
import {goingLivePart, type GoingLivePart} from './parts/going-live.ts';
import {identityPart, type IdentityPart} from './parts/identity.ts';
import {mappingPart, type MappingPart} from './parts/mapping.ts';
import {openQuestionsPart, type OpenQuestionsPart} from './parts/open-questions.ts';
import {opportunitiesPart, type OpportunitiesPart} from './parts/opportunities.ts';
import {picturePart, type PicturePart} from './parts/picture.ts';
import {privacyAndSecurityPart, type PrivacyAndSecurityPart} from './parts/privacy-and-security.ts';
import {processesPart, type ProcessesPart} from './parts/processes.ts';
import {riskRegisterPart, type RiskRegisterPart} from './parts/risk-register.ts';
import {syncDecisionsPart, type SyncDecisionsPart} from './parts/sync-decisions.ts';
import {systemsPart, type SystemsPart} from './parts/systems.ts';
import {technicalChecksPart, type TechnicalChecksPart} from './parts/technical-checks.ts';
import {truthMatrixPart, type TruthMatrixPart} from './parts/truth-matrix.ts';
import {warningsPart, type WarningsPart} from './parts/warnings.ts';
import {called} from './saying.ts';

/** The plan as a document, part by part: plain text in plain data, with every decision taken and nothing laid out. */
export interface PlanModel {
	readonly title: string;
	readonly decisionSummary: DecisionSummaryPart;
	/** What changed since a day; nothing where none is given. */
	readonly changes: ChangesPart | null;
	readonly picture: PicturePart;
	readonly systems: SystemsPart;
	readonly truthMatrix: TruthMatrixPart;
	readonly dataPoints: DataPointsPart;
	readonly processes: ProcessesPart;
	readonly communications: CommunicationsPart;
	readonly syncDecisions: SyncDecisionsPart;
	readonly privacyAndSecurity: PrivacyAndSecurityPart;
	readonly flowSheets: FlowSheetsPart;
	readonly mapping: MappingPart;
	readonly identity: IdentityPart;
	readonly technicalChecks: TechnicalChecksPart;
	readonly goingLive: GoingLivePart;
	readonly warnings: WarningsPart;
	readonly decisions: DecisionsPart;
	readonly openQuestions: OpenQuestionsPart;
	readonly riskRegister: RiskRegisterPart;
	readonly opportunities: OpportunitiesPart;
	readonly glossary: GlossaryPart;
	readonly answers: AnswersPart;
	readonly footer: FooterPart;
}

/** `asOf` is the day the document is written for; a `client`'s copy leaves out who said what and the notes. */
export interface PlanModelOptions {
	readonly asOf: IsoDate;
	readonly audience: Audience;
	/** The plan as it was on an earlier day, to say what changed since. */
	readonly since?: Since;
}

/** The document of a plan from its answers and findings; the same input gives the same model. */
export function planModel(plan: Plan, evaluation: Evaluation, given: PlanModelOptions): PlanModel {
	const {since, ...options} = given;
	const findings = findingsOf(evaluation);
	const accepting = acceptedFindings(plan, findings, options.asOf);
	const context: FindingsContext = {
		plan,
		world: new World(plan),
		findings,
		accepting,
		gates: gatesOf(plan, accepting.open),
		...options,
	};
	const parts = {
		decisionSummary: decisionSummaryPart(context),
		changes: changesPart(context, evaluation, since),
		picture: picturePart(context),
		systems: systemsPart(context),
		truthMatrix: truthMatrixPart(context),
		dataPoints: dataPointsPart(context),
		processes: processesPart(context),
		communications: communicationsPart(context),
		syncDecisions: syncDecisionsPart(context),
		privacyAndSecurity: privacyAndSecurityPart(context),
		flowSheets: flowSheetsPart(context),
		mapping: mappingPart(context),
		identity: identityPart(context),
		technicalChecks: technicalChecksPart(context),
		goingLive: goingLivePart(context),
		warnings: warningsPart(context),
		decisions: decisionsPart(context),
		openQuestions: openQuestionsPart(context),
		riskRegister: riskRegisterPart(context),
		opportunities: opportunitiesPart(context),
	};
	return {
		title: called(context, {kind: 'project', id: projectId}),
		...parts,
		glossary: glossaryPart(parts),
		answers: answersPart(context),
		footer: footerPart(context),
	};
}

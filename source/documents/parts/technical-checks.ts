import type {Context} from '../context.ts';
import {apiCheckPart, type ApiCheckPart} from './api-check.ts';
import {simplestDesignPart, type SimplestDesignPart} from './simplest-design.ts';
import {testPlanPart, type TestPlanPart} from './test-plan.ts';

export interface TechnicalChecksPart {
	readonly apiCheck: ApiCheckPart;
	readonly testPlan: TestPlanPart;
	readonly simplestDesign: SimplestDesignPart;
}

/** What the systems can do, how it will be tested, and why it is not simpler. */
export function technicalChecksPart(context: Context): TechnicalChecksPart {
	return {
		apiCheck: apiCheckPart(context),
		testPlan: testPlanPart(context),
		simplestDesign: simplestDesignPart(context),
	};
}

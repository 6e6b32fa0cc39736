import type {View} from '../../interview/view.ts';
import {judge, type Verdict} from '../engine/logic.ts';

/** Whether a system has no test environment. */
export function lacksTestEnvironment({testEnvironment}: View<'system'>): Verdict {
	return judge(testEnvironment, environment => environment === null || environment === 'none');
}

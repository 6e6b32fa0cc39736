import type {Plan} from '../plan/plan.ts';
import {planData} from './plan-data.ts';
import {writeJson} from './write-json.ts';
import {writeYaml} from './write-yaml.ts';

/** A plan as an answers file in YAML. Reading it gives the same plan, and writing that the same text. */
export function writeAnswersFile(plan: Plan): string {
	return writeYaml(planData(plan));
}

/** The same in JSON. */
export function writeAnswersJson(plan: Plan): string {
	return `${writeJson(planData(plan))}\n`;
}

import {subjectKeys} from '../../answers-file/answer-form.ts';
import {group, isGroup, type FileData, type Group} from '../../answers-file/file-data.ts';
import {planData} from '../../answers-file/plan-data.ts';
import {writeYaml} from '../../answers-file/write-yaml.ts';
import {planFromExample} from '../../rules/engine/example-plan.ts';
import type {Example, Rule} from '../../rules/engine/rule.ts';
import type {SubjectKind} from '../../plan/subject.ts';

/** What every file begins with and an example need not repeat. */
const header: ReadonlySet<string> = new Set(['groundplan', 'id', 'title', 'by', 'on']);

/**
 * An example of a rule as it would stand in an answers file, without the file's first lines: put after `groundplan: 1` it is
 * a file that can be read. Empty where nothing has been answered.
 */
export function exampleFragment(rule: Rule, example: Example<SubjectKind>): string {
	const {pairs} = planData(planFromExample(rule, example).plan);
	const shown = pairs.filter(([key]) => !header.has(key));
	return writeYaml(group(...shown.map(([key, data]) => [key, brief(data)] as const))).trim();
}

/** A list of subjects without ids that say no more than the names; a file makes them from those. */
function brief(data: FileData): FileData {
	return Array.isArray(data)
		? data.map((subject: FileData) => (isGroup(subject) ? withoutId(subject) : subject))
		: data;
}

function withoutId({pairs}: Group): Group {
	const name = pairs.find(([key]) => key === subjectKeys.name)?.[1];
	return {pairs: pairs.filter(([key, value]) => key !== subjectKeys.id || value !== name)};
}

import type {Question} from '../interview/question.ts';
import {subjectKindInfo} from '../interview/subject-kind.ts';

/** A question's sentence without a plan to take names from: "this system", "the source". */
export function genericAsk({about}: Question, sentence: string): string {
	const names: Readonly<Record<string, string>> = {
		name: `this ${subjectKindInfo[about].one}`,
		dataPoint: 'this data point',
		system: 'this system',
		from: 'the source',
		to: 'the destination',
	};
	const filled = sentence.replaceAll(
		/\{(\w+)\}/g,
		(mark: string, name: string) => names[name] ?? mark,
	);
	return `${filled.charAt(0).toUpperCase()}${filled.slice(1)}`;
}

import type {Plan} from '../../plan/plan.ts';
import type {Question} from '../../interview/question.ts';
import {read} from '../../interview/reading.ts';

const mostSuggestions = 12;

/** What has been answered to a question about other subjects, each once, for those that suggest it. */
export function suggestionsFor(plan: Plan, question: Question): readonly string[] {
	if (question.input.kind !== 'text' || !question.input.suggest) {
		return [];
	}

	const said = new Set<string>();
	for (const subject of plan.subjects[question.about]) {
		const reading = read(subject, question);
		if (reading.state === 'answered' && typeof reading.value === 'string') {
			said.add(reading.value);
		}

		if (said.size >= mostSuggestions) {
			break;
		}
	}

	return [...said];
}

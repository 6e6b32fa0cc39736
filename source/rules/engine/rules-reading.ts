import type {SubjectKind} from '../../plan/subject.ts';
import {rules} from '../catalogue.ts';
import {planFromExample} from './example-plan.ts';
import type {Rule} from './rule.ts';
import {World} from './world.ts';

let byQuestion: ReadonlyMap<string, readonly Rule[]> | undefined;

/** The rules that read the answers to a question, found out by watching each rule judge its own examples. */
export function rulesReading(kind: SubjectKind, question: string): readonly Rule[] {
	byQuestion ??= watchExamples();
	return byQuestion.get(`${kind}.${question}`) ?? [];
}

function watchExamples(): ReadonlyMap<string, readonly Rule[]> {
	const readers = new Map<string, Set<Rule>>();
	for (const rule of rules) {
		for (const example of Object.values(rule.examples)) {
			const {plan, subject} = planFromExample(rule, example);
			const world = new World(plan);
			world.beginNotes();
			rule.check(world.view(subject), world);
			for (const {about, id} of world.glances.all().questions) {
				const key = `${about}.${id}`;
				readers.set(key, (readers.get(key) ?? new Set<Rule>()).add(rule));
			}
		}
	}

	return new Map([...readers].map(([key, found]) => [key, [...found]]));
}

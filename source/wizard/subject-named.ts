import type {Plan} from '../plan/plan.ts';
import type {Subject, SubjectKind} from '../plan/subject.ts';

/** The subject people mean by a text: the one with that id, or else with that name in any case. */
export function subjectNamed(plan: Plan, kind: SubjectKind, text: string): Subject | undefined {
	const wanted = text.trim();
	const {list} = plan.subjects[kind];
	return (
		plan.subjects[kind].get(wanted) ??
		list.find(({name}) => name.trim().toLowerCase() === wanted.toLowerCase())
	);
}

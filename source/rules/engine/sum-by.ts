import type {Collection} from '../../plan/collection.ts';
import type {Subject} from '../../plan/subject.ts';
import {changedSubjects} from './plan-changes.ts';

/** A sum over a collection's subjects, made once a collection, of the last one's sum and what the two differ in. */
export function sumBy(measure: (subject: Subject) => number): (collection: Collection) => number {
	const made = new WeakMap<Collection, number>();
	let last: WeakRef<Collection> | undefined;
	return collection => {
		const known = made.get(collection);
		if (known !== undefined) return known;

		const before = last?.deref();
		let sum = before === undefined ? 0 : (made.get(before) ?? 0);
		for (const change of changedSubjects(before?.list ?? [], collection.list)) {
			sum += change.after === undefined ? 0 : measure(change.after);
			sum -= change.before === undefined ? 0 : measure(change.before);
		}

		made.set(collection, sum);
		last = new WeakRef(collection);
		return sum;
	};
}

import type {Collection} from '../../plan/collection.ts';
import type {Subject, SubjectKind} from '../../plan/subject.ts';
import {questions} from '../../interview/questions.ts';
import {read, type Reading} from '../../interview/reading.ts';

/** Adds up a measure of the subjects of a collection. */
export type Sum = (collection: Collection) => number;

type Listing<Kind extends SubjectKind> = ReadonlyMap<string, ReadonlyArray<Subject<Kind>>>;

/** Lists the subjects of a collection under the ids they speak of. */
export type Index<Kind extends SubjectKind> = (collection: Collection<Kind>) => Listing<Kind>;

/** The key under which an index keeps what may belong anywhere. Ids are slugs, so none is equal to it. */
export const notKnown = '?';

export const dataPointsBySystem = indexBy<'dataPoint'>(point => {
	const {sourceOfTruth, systemsOfRecord, destinations} = questions.dataPoint;
	return [
		...new Set(
			[sourceOfTruth, systemsOfRecord, destinations].flatMap(question =>
				idsIn(read(point, question)),
			),
		),
	];
});

export const flowsByDataPoint = indexBy<'flow'>(flow => idsIn(read(flow, questions.flow.carries)));

export const flowsBySystem = indexBy<'flow'>(flow => {
	const {from, to} = questions.flow;
	return [...new Set([from, to].flatMap(question => systemsIn(read(flow, question))))];
});

export const processesByDataPoint = indexBy<'process'>(process =>
	idsIn(read(process, questions.process.uses)),
);

function systemsIn(reading: Reading<string>): readonly string[] {
	switch (reading.state) {
		case 'answered': {
			return [reading.value];
		}

		case 'disputed': {
			return reading.claims.flatMap(claim => claim.value ?? []);
		}

		case 'unknown': {
			return [notKnown];
		}

		case 'unanswered':
		case 'none':
		case 'notApplicable': {
			return [];
		}
	}
}

/** A sum that is made once a collection, of the last one's where the two differ in a few subjects. */
export function sumBy(measure: (subject: Subject) => number): Sum {
	const made = new WeakMap<Collection, number>();
	let last: WeakRef<Collection> | undefined;
	return collection => {
		const known = made.get(collection);
		if (known !== undefined) return known;

		const before = last?.deref();
		const sum =
			(before === undefined ? 0 : (made.get(before) ?? 0)) +
			difference(before?.list ?? [], collection.list, measure);
		made.set(collection, sum);
		last = new WeakRef(collection);
		return sum;
	};
}

function difference(
	before: readonly Subject[],
	after: readonly Subject[],
	measure: (subject: Subject) => number,
): number {
	let sum = 0;
	for (let place = 0; place < Math.max(before.length, after.length); place += 1) {
		const [old, current] = [before[place], after[place]];
		if (old !== current) {
			sum +=
				(current === undefined ? 0 : measure(current)) -
				(old === undefined ? 0 : measure(old));
		}
	}

	return sum;
}

function idsIn(reading: Reading<readonly string[]>): readonly string[] {
	switch (reading.state) {
		case 'answered': {
			return reading.value;
		}

		case 'disputed': {
			return [...new Set(reading.claims.flatMap(claim => claim.value ?? []))];
		}

		case 'unknown':
		case 'unanswered': {
			return [notKnown];
		}

		case 'none':
		case 'notApplicable': {
			return [];
		}
	}
}

/**
 * An index of a collection, made once a collection. What a subject is listed under is found out once a subject, and an index
 * that differs from the last one in a few subjects is made of that one, because that is what an answer leads to.
 */
export function indexBy<Kind extends SubjectKind>(
	keysOf: (subject: Subject<Kind>) => readonly string[],
): Index<Kind> {
	const made = new WeakMap<Collection<Kind>, Listing<Kind>>();
	const known = new WeakMap<Subject<Kind>, readonly string[]>();
	let last: WeakRef<Collection<Kind>> | undefined;
	const keysNow = (subject: Subject<Kind>): readonly string[] => {
		let keys = known.get(subject);
		if (keys === undefined) {
			keys = keysOf(subject);
			known.set(subject, keys);
		}

		return keys;
	};

	return collection => {
		const existing = made.get(collection);
		if (existing !== undefined) return existing;

		const before = last?.deref();
		const listing = before && made.get(before);
		const index =
			(before && listing && adapted(before.list, collection.list, listing, keysNow)) ??
			listed(collection.list, keysNow);
		made.set(collection, index);
		last = new WeakRef(collection);
		return index;
	};
}

function listed<Kind extends SubjectKind>(
	subjects: ReadonlyArray<Subject<Kind>>,
	keysOf: (subject: Subject<Kind>) => readonly string[],
): Listing<Kind> {
	const index = new Map<string, Array<Subject<Kind>>>();
	for (const subject of subjects) {
		for (const key of keysOf(subject)) {
			const under = index.get(key);
			if (under === undefined) index.set(key, [subject]);
			else under.push(subject);
		}
	}

	return index;
}

/** The listing with one subject replaced by its newer version, if that is all that differs and it is listed under the same keys. */
function adapted<Kind extends SubjectKind>(
	before: ReadonlyArray<Subject<Kind>>,
	after: ReadonlyArray<Subject<Kind>>,
	listing: Listing<Kind>,
	keysOf: (subject: Subject<Kind>) => readonly string[],
): Listing<Kind> | undefined {
	const places = before.length === after.length ? differences(before, after) : undefined;
	const [place = -1] = places ?? [];
	const [old, current] = [before[place], after[place]];
	if (places?.length !== 1 || old === undefined || current === undefined) return undefined;

	const keys = keysOf(current);
	if (keys.join(' ') !== keysOf(old).join(' ')) return undefined;

	const index = new Map(listing);
	for (const key of keys) {
		index.set(
			key,
			(listing.get(key) ?? []).map(subject => (subject === old ? current : subject)),
		);
	}

	return index;
}

/** The places at which two lists differ; at most two, since more are of no use. */
function differences(before: readonly unknown[], after: readonly unknown[]): readonly number[] {
	const places: number[] = [];
	for (let place = 0; place < after.length && places.length < 2; place += 1) {
		if (before[place] !== after[place]) places.push(place);
	}

	return places;
}

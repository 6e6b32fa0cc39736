import type {Plan} from '../plan/plan.ts';
import {fieldParts, type Subject, type SubjectKind} from '../plan/subject.ts';
import {sectionIds, type Depth, type SectionId} from './question.ts';
import {questionsOf} from './questions.ts';
import {holdsStop, route, sectionOf, type Stretch} from './route.ts';
import {isSameStop, type Stop} from './stop.ts';
import {isOpenStretch, stopsAbout} from './walk.ts';

/** The next stop after one, or before it when going back; `undefined` at the end of the interview. */
export function stopBeside(
	plan: Plan,
	depth: Depth,
	stop: Stop,
	direction: 1 | -1,
): Stop | undefined {
	const section = sectionOf(stop);
	const within = besideInSection(plan, depth, section, stop, direction);
	if (within !== undefined) {
		return within;
	}

	const place = sectionIds.indexOf(section);
	const others =
		direction === 1 ? sectionIds.slice(place + 1) : sectionIds.slice(0, place).toReversed();
	return firstOf(others, other => edgeOfSection(plan, depth, other, direction));
}

function besideInSection(
	plan: Plan,
	depth: Depth,
	section: SectionId,
	stop: Stop,
	direction: 1 | -1,
): Stop | undefined {
	const stretches = route[section];
	const place = stretches.findIndex(stretch => holdsStop(stretch, stop));
	const stretch = stretches[place];
	const inStretch =
		stretch?.type === 'each' && stop.type === 'question'
			? besideAmongSubjects(plan, depth, section, stop, stretch.kind, direction)
			: undefined;
	if (inStretch !== undefined) {
		return inStretch;
	}

	const others =
		direction === 1 ? stretches.slice(place + 1) : stretches.slice(0, place).toReversed();
	return firstOf(others, other => edgeOfStretch(plan, depth, section, other, direction));
}

function besideAmongSubjects(
	plan: Plan,
	depth: Depth,
	section: SectionId,
	stop: Extract<Stop, {readonly type: 'question'}>,
	kind: SubjectKind,
	direction: 1 | -1,
): Stop | undefined {
	const collection = plan.subjects[kind];
	const owner = collection.get(
		stop.subject.kind === 'field' ? fieldParts(stop.subject.id).dataPoint : stop.subject.id,
	);
	if (owner === undefined) {
		return undefined;
	}

	const stops = stopsAbout(plan, depth, section, owner);
	const at = stops.findIndex(other => isSameStop(other, stop));
	const beside = at === -1 ? besideHidden(stops, stop, direction) : stops[at + direction];
	if (beside !== undefined) {
		return beside;
	}

	for (
		let place = collection.indexOf(owner.id) + direction;
		place >= 0 && place < collection.size;
		place += direction
	) {
		const subject = collection.list[place];
		const about = subject === undefined ? [] : stopsAbout(plan, depth, section, subject);
		const edge = about.at(direction === 1 ? 0 : -1);
		if (edge !== undefined) {
			return edge;
		}
	}

	return undefined;
}

/** From a question that is not asked now (another depth, a condition that no longer holds): the nearest one in the order of questions. */
function besideHidden(
	stops: readonly Stop[],
	stop: Extract<Stop, {readonly type: 'question'}>,
	direction: 1 | -1,
): Stop | undefined {
	const order = questionsOf(stop.subject.kind).map(({id}) => id);
	const isOwn = (other: Stop) =>
		other.type === 'question' && other.subject.id === stop.subject.id;
	const place = order.indexOf(stop.question);
	const ordered = direction === 1 ? stops : stops.toReversed();
	return ordered.find(
		other =>
			isOwn(other) &&
			other.type === 'question' &&
			(order.indexOf(other.question) - place) * direction > 0,
	);
}

function edgeOfSection(
	plan: Plan,
	depth: Depth,
	section: SectionId,
	direction: 1 | -1,
): Stop | undefined {
	const stretches = direction === 1 ? route[section] : route[section].toReversed();
	return firstOf(stretches, stretch => edgeOfStretch(plan, depth, section, stretch, direction));
}

function edgeOfStretch(
	plan: Plan,
	depth: Depth,
	section: SectionId,
	stretch: Stretch,
	direction: 1 | -1,
): Stop | undefined {
	if (stretch.type !== 'each') {
		return isOpenStretch(plan, stretch) ? stretch : undefined;
	}

	const list: readonly Subject[] = plan.subjects[stretch.kind].list;
	const subjects = direction === 1 ? list : list.toReversed();
	return firstOf(subjects, subject =>
		stopsAbout(plan, depth, section, subject).at(direction === 1 ? 0 : -1),
	);
}

function firstOf<Item, Result>(
	items: Iterable<Item>,
	find: (item: Item) => Result | undefined,
): Result | undefined {
	for (const item of items) {
		const found = find(item);
		if (found !== undefined) {
			return found;
		}
	}

	return undefined;
}

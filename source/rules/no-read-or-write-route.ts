import type {Reading} from '../interview/reading.ts';
import type {View} from '../interview/view.ts';
import {edgeOf} from './graph/flow-ends.ts';
import {allOf, anyOf, given, is, judge, valueOf, type Verdict} from './engine/logic.ts';
import {defineRule, none, unknown, type Judgement} from './engine/rule.ts';
import type {World} from './engine/world.ts';

/** A line in a drawing is not a way in. */
export const noReadOrWriteRoute = defineRule({
	id: 'no-read-or-write-route',
	severity: 'blocker',
	area: 'technical',
	cause: 'systems-unproven',
	about: 'flow',
	title: 'No way to read or write, or not for much longer',
	why: 'The flow cannot be built as it is drawn, or it stops working when the vendor withdraws the version it uses.',
	action: 'Find another way in or out (API, file, database), buy the licence that opens one, or build on a newer version.',
	detects:
		'The system it reads from cannot be read, or the one it writes into cannot be written, or the API version in use ends within twelve months after go-live.',
	notWhen:
		'The way that is missing is not the one the flow needs: a system that is only read need not be writable.',
	source: ['TC1', 'TC4', 'SF-EOL'],
	check(flow, world) {
		const {from, to} = edgeOf(flow, world);
		const backwards = is(flow.direction, 'twoWay');
		const isOpen = from === 'unknown' || to === 'unknown';
		const isOneSystem =
			typeof from === 'object' && typeof to === 'object' && from.subject.id === to.subject.id;
		const ends: readonly End[] = [
			...(typeof from === 'object'
				? [
						{
							system: from,
							reads: 'fires',
							writes: isOneSystem ? 'fires' : backwards,
						} as const,
					]
				: []),
			...(typeof to === 'object' && !isOneSystem
				? [{system: to, reads: backwards, writes: 'fires'} as const]
				: []),
		];
		return [
			...world.judgeEach(ends, end => judgeEnd(flow, end, world)),
			{verdict: isOpen ? 'unknown' : 'clear'},
		];
	},
	examples: {
		fires: {
			from: 'crm',
			to: 'shop',
			direction: 'oneWay',
			around: {
				system: {
					crm: {readAccess: 'api', apiEndOfLife: none},
					shop: {writeAccess: 'none', apiEndOfLife: none},
				},
			},
		},
		clear: {
			from: 'crm',
			to: 'shop',
			direction: 'oneWay',
			around: {
				system: {
					crm: {readAccess: 'api', writeAccess: 'none', apiEndOfLife: none},
					shop: {writeAccess: 'file', apiEndOfLife: none},
				},
			},
		},
		unknown: {
			from: 'crm',
			to: 'shop',
			direction: 'oneWay',
			around: {
				system: {
					crm: {readAccess: 'api', apiEndOfLife: none},
					shop: {writeAccess: unknown, apiEndOfLife: none},
				},
			},
		},
	},
});

/** `needs` says whether the flow reads from the system and whether it writes into it. */
/** A system at an end of a flow, and whether the flow reads from it and writes into it. */
interface End {
	readonly system: View<'system'>;
	readonly reads: Verdict;
	readonly writes: Verdict;
}

function judgeEnd({subject}: View<'flow'>, {system, reads, writes}: End, world: World): Judgement {
	const {name} = system.subject;
	// What the flow does not need is not even read, so that it is no fact of the finding.
	const unreadable = reads === 'clear' ? 'clear' : allOf(reads, hasNoRoute(system.readAccess));
	const unwritable = writes === 'clear' ? 'clear' : allOf(writes, hasNoRoute(system.writeAccess));
	const blocked = anyOf(unreadable, unwritable);
	const ends = endsSoon(system, world);
	return {
		verdict: anyOf(blocked, ends),
		with: [system.subject],
		severity: blocked === 'fires' || ends !== 'fires' ? 'blocker' : 'high',
		message:
			unreadable === 'fires'
				? `${subject.name} reads from ${name}, and there is no way to read from it.`
				: unwritable === 'fires'
					? `${subject.name} writes into ${name}, and there is no way to write into it.`
					: `${subject.name} needs ${name}, whose API version ends on ${valueOf(system.apiEndOfLife) ?? 'a day not set'}, less than a year after go-live on ${valueOf(world.project.goLive) ?? 'a day not set'}.`,
	};
}

function hasNoRoute(access: Reading<string>): Verdict {
	return judge(access, way => way === null || way === 'none');
}

function endsSoon({apiEndOfLife}: View<'system'>, world: World): Verdict {
	// Where it never ends, the day of go-live does not matter, nor whether it is known.
	return judge(apiEndOfLife, day => day === null) === 'fires'
		? 'clear'
		: given([apiEndOfLife, world.project.goLive], (day, goLive) => day <= oneYearAfter(goLive));
}

/** For comparing: a year after 29 February stands between 28 February and 1 March, though it is no day. */
function oneYearAfter(day: string): string {
	const [year = '', ...monthAndDay] = day.split('-');
	return [String(Number(year) + 1).padStart(4, '0'), ...monthAndDay].join('-');
}

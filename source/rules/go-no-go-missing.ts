import type {ValueAt} from '../interview/questions.ts';
import type {View} from '../interview/view.ts';
import {anyOf, given, isNone, valueOf, when, type Verdict} from './engine/logic.ts';
import {phrase} from './wording/names.ts';
import {defineRule, none, type Judgement} from './engine/rule.ts';

type Period = ValueAt<'project', 'busyPeriods'>[number];

const ready = {goNoGoCriteria: ['Counts agree'], goNoGoAuthority: ['Director Finance']} as const;

/** A date that arrives is no reason to go. */
export const goNoGoMissing = defineRule({
	id: 'go-no-go-missing',
	severity: 'high',
	area: 'project',
	cause: 'switch-over-unplanned',
	about: 'project',
	title: 'The date decides, or it falls in a busy period',
	why: 'Without criteria and somebody who judges by them, the integration goes live because the day has come, ready or not.',
	action: 'Write down what must be true, and who says so; and move go-live out of the busy period.',
	detects:
		'There are no go/no-go criteria, nobody says go or no-go, or go-live falls into a busy period.',
	notWhen: 'Criteria and a person are named, and go-live lies before or after every busy period.',
	source: ['CUTFAQ', 'practice'],
	check(project): Judgement {
		const busy = whenBusy(project);
		const lacks = {
			'there are no go/no-go criteria': isNone(project.goNoGoCriteria),
			'nobody is named who says go or no-go': isNone(project.goNoGoAuthority),
			[`go-live on ${valueOf(project.goLive) ?? 'a day not set'} falls into ${busy.name}`]:
				busy.verdict,
		};
		const wrong = Object.entries(lacks).flatMap(([lack, verdict]) =>
			verdict === 'fires' ? [lack] : [],
		);
		const message = `${phrase(wrong)}.`;
		return {
			verdict: anyOf(...Object.values(lacks)),
			message: message.charAt(0).toUpperCase() + message.slice(1),
		};
	},
	examples: {
		fires: {...ready, goNoGoCriteria: none, goLive: '2027-03-01', busyPeriods: none},
		clear: {
			...ready,
			goLive: '2027-04-01',
			busyPeriods: [{name: 'Congress', from: '2027-02-15', until: '2027-03-12'}],
		},
		unknown: {
			...ready,
			goLive: '2027-04-01',
			busyPeriods: [{name: 'Congress', from: '2027-02-15'}],
		},
	},
});

function whenBusy({goLive, busyPeriods}: View<'project'>): {
	readonly verdict: Verdict;
	readonly name: string;
} {
	const day = valueOf(goLive);
	const period =
		day === undefined
			? undefined
			: valueOf(busyPeriods)?.find(each => isWithin(day, each) === 'fires');
	return {
		verdict: given([goLive, busyPeriods], (date, periods) =>
			anyOf(...periods.map(each => isWithin(date, each))),
		),
		name: period?.name === undefined ? 'a busy period' : `the busy period "${period.name}"`,
	};
}

/** The first and the last day belong to a period; where one is not given, only the other can rule a day out. */
function isWithin(day: string, {from, until}: Period): Verdict {
	if ((from !== undefined && day < from) || (until !== undefined && day > until)) return 'clear';

	return from === undefined || until === undefined ? 'unknown' : when(true);
}

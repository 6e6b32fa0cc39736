import type {View} from '../interview/view.ts';
import {anySubject, type Seen} from './conditions/any-subject.ts';
import {allOf, is, isNone, type Verdict} from './engine/logic.ts';
import {defineRule, none, unknown} from './engine/rule.ts';

const seen: Seen<'dataPoint'> = new WeakMap();

/** Whoever multiplies personal data multiplies the places from which it must be erased. */
export const erasureNotPropagated = defineRule({
	id: 'erasure-not-propagated',
	severity: 'high',
	area: 'project',
	cause: 'privacy-unsettled',
	about: 'project',
	title: 'A request for erasure does not reach the copies',
	why: 'Somebody asks to be forgotten, one system forgets, and the others bring the record back.',
	action: 'Describe how an erasure reaches every copy, and what proves that it did.',
	detects: 'A data point is personal, and nothing describes how an erasure reaches all copies.',
	notWhen: 'The way of an erasure is described, or none of the data points is personal.',
	source: ['ERASE'],
	check(project, world) {
		const hasNoPath = isNone(project.erasurePath);
		if (hasNoPath === 'clear') return hasNoPath;

		const personal = anySubject(world, world.subjects('dataPoint'), isPersonal, seen);
		return {
			verdict: allOf(hasNoPath, personal.verdict),
			message: `Personal data such as ${personal.by?.subject.name ?? 'names'} is copied, and nothing describes how an erasure reaches every copy.`,
		};
	},
	examples: {
		fires: {erasurePath: none, around: {dataPoint: {email: {personal: 'personal'}}}},
		clear: {erasurePath: none, around: {dataPoint: {price: {personal: 'no'}}}},
		unknown: {erasurePath: unknown, around: {dataPoint: {email: {personal: 'personal'}}}},
	},
});

function isPersonal({personal}: View<'dataPoint'>): Verdict {
	return is(personal, 'personal', 'special');
}

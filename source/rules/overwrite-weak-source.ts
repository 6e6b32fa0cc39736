import type {Reading} from '../interview/reading.ts';
import type {View} from '../interview/view.ts';
import {anySubject, type Look} from './conditions/any-subject.ts';
import {allOf, anyOf, given, is, isUnknown, judge, valueOf, type Verdict} from './engine/logic.ts';
import {defineRule, unknown, type Judgement} from './engine/rule.ts';
import {sameText} from './conditions/same-text.ts';
import type {World} from './engine/world.ts';

/** Below this share of records in which the field is filled in, in per cent, a source is too thin to overwrite from. */
const enoughFilled = 90;

/** Overwriting is only as good as what it overwrites with. */
export const overwriteWeakSource = defineRule({
	id: 'overwrite-weak-source',
	severity: 'high',
	area: 'sync',
	cause: 'history-unprepared',
	about: 'syncPair',
	title: 'Overwriting from a source that may be worse',
	why: 'A poor source replaces good values by bad ones, and nobody can tell afterwards which were good.',
	action: 'Look at the source first: count what is missing or wrong, and repair it before anything is overwritten.',
	detects: `The destination is to be overwritten from a source whose quality is poor or not known, or that fills a field in fewer than ${enoughFilled} % of its records.`,
	notWhen:
		'The quality of the source is good or fair and its fields are filled in, or nothing is overwritten.',
	source: ['SY3'],
	check(pair, world) {
		const isOverwritten = is(pair.approach, 'overwrite');
		// The quality is asked only where something is overwritten, so until that is known nothing else can clear this.
		return isOverwritten === 'fires' ? judgeSource(pair, world) : isOverwritten;
	},
	examples: {
		fires: {approach: 'overwrite', sourceQuality: 'poor'},
		clear: {approach: 'overwrite', sourceQuality: 'good'},
		unknown: {
			entity: 'Company',
			from: 'erp',
			to: 'crm',
			approach: 'overwrite',
			sourceQuality: 'good',
			around: {
				system: {erp: {}, crm: {}},
				dataPoint: {
					vat: {entity: 'Company', sourceOfTruth: ['erp'], destinations: ['crm']},
				},
				field: {'vat@erp': {fillRate: unknown}},
			},
		},
	},
});

function judgeSource(pair: View<'syncPair'>, world: World): Judgement {
	const {name} = pair.subject;
	const quality = anyOf(is(pair.sourceQuality, 'poor'), isUnknown(pair.sourceQuality));
	if (quality === 'fires') {
		const message =
			valueOf(pair.sourceQuality) === 'poor'
				? `${name} is to be overwritten from a source that is said to be poor.`
				: `${name} is to be overwritten, and nobody knows how good its source is.`;
		return {verdict: quality, message};
	}

	const {entity, from, to} = pair;
	const thin = anySubject(world, world.subjects('dataPoint'), (dataPoint, look) => {
		const isOurs = given([entity, dataPoint.entity], (ours, theirs) => sameText(ours, theirs));
		// Most data points are about something else; no need to look further at those.
		if (isOurs === 'clear') return isOurs;

		const comesFrom = given([from, dataPoint.sourceOfTruth], (system, truths) =>
			truths.includes(system),
		);
		const goesTo = given([to, dataPoint.destinations], (system, served) =>
			served.includes(system),
		);
		const belongs = allOf(isOurs, comesFrom, goesTo);
		return belongs === 'clear' ? belongs : allOf(belongs, isThin(dataPoint, from, world, look));
	});
	return {
		verdict: anyOf(quality, thin.verdict),
		message: `${name} is to be overwritten, and its source fills ${thin.by?.subject.name ?? 'a field'} in fewer than ${enoughFilled} % of its records.`,
	};
}

function isThin(
	{subject}: View<'dataPoint'>,
	from: Reading<string>,
	world: World,
	look: Look,
): Verdict {
	const system = valueOf(from);
	return system === undefined
		? 'unknown'
		: judge(
				look(world.field(subject.id, system)).fillRate,
				rate => rate !== null && rate < enoughFilled,
			);
}

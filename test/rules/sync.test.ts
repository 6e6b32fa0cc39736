import {describe, expect, it} from 'vitest';
import {cleanupUnresourced} from '../../source/rules/cleanup-unresourced.ts';
import {duplicatesUnmeasured} from '../../source/rules/duplicates-unmeasured.ts';
import {historyDuplicates} from '../../source/rules/history-duplicates.ts';
import {historyNoExceptionOwner} from '../../source/rules/history-no-exception-owner.ts';
import {manualCalledSynced} from '../../source/rules/manual-called-synced.ts';
import {overwriteLocalEdits} from '../../source/rules/overwrite-local-edits.ts';
import {overwriteNoBackup} from '../../source/rules/overwrite-no-backup.ts';
import {overwriteNoIdentifier} from '../../source/rules/overwrite-no-identifier.ts';
import {overwriteWeakSource} from '../../source/rules/overwrite-weak-source.ts';
import {none, unknown, type Example} from '../../source/rules/engine/rule.ts';
import {syncUndecided} from '../../source/rules/sync-undecided.ts';
import {syncUnproven} from '../../source/rules/sync-unproven.ts';
import {judged, outcome, testExamplesOf} from './judged.ts';

type Pair = Example<'syncPair'>;

const rules = [
	manualCalledSynced,
	syncUnproven,
	syncUndecided,
	overwriteNoIdentifier,
	overwriteWeakSource,
	overwriteNoBackup,
	overwriteLocalEdits,
	cleanupUnresourced,
	historyNoExceptionOwner,
	historyDuplicates,
	duplicatesUnmeasured,
];

describe.each(rules.map(rule => ({rule, id: rule.id})))('$id', ({rule}) => {
	testExamplesOf(rule);

	it('cannot be ruled out where nothing has been said', () => {
		expect(outcome(rule, {})).toBe('unknown');
	});
});

describe('manual-called-synced', () => {
	it.each<[Pair, string]>([
		[{claim: 'yes', method: 'manual'}, 'fires'],
		[{claim: 'partly', method: 'import'}, 'fires'],
		[{claim: 'no', method: 'manual'}, 'clear'],
		[{claim: 'no', method: unknown}, 'clear'],
		[{claim: 'yes', method: 'none'}, 'clear'],
		[{claim: unknown, method: 'manual'}, 'unknown'],
		[{claim: 'yes', method: {disputed: ['auto', 'manual']}}, 'unknown'],
		[{claim: {disputed: ['yes', 'partly']}, method: 'manual'}, 'fires'],
	])('judges %j as %s', (pair, expected) => {
		expect(outcome(manualCalledSynced, pair)).toBe(expected);
	});

	it('says how it is done', () => {
		expect(judged(manualCalledSynced, {claim: 'yes', method: 'import'})[0]?.message).toBe(
			'it is said to be in step, but it is kept so by importing lists, which counts as not synchronised.',
		);
	});
});

describe('sync-undecided', () => {
	const decided = {
		approach: 'noneNeeded',
		approachReason: '97 % agree',
		decidedBy: ['Mara'],
		decidedOn: '2026-11-20',
	} as const;

	it.each<[Pair, string]>([
		[{approach: 'undecided'}, 'fires'],
		[decided, 'clear'],
		[{...decided, decidedBy: none}, 'fires'],
		[{...decided, decidedOn: none}, 'fires'],
		[{...decided, approachReason: '  '}, 'fires'],
		[{approach: 'accept', approachReason: 'Too much work', decidedBy: ['Bram']}, 'unknown'],
		[{approach: 'accept', approachReason: none}, 'fires'],
		[{...decided, approach: unknown}, 'unknown'],
		[{claim: 'yes'}, 'unknown'],
	])('judges %j as %s', (pair, expected) => {
		expect(outcome(syncUndecided, pair)).toBe(expected);
	});

	it('accepts that an approach does not apply', () => {
		expect(outcome(syncUndecided, {}, 'approach')).toBe('clear');
	});

	it('names what the decision lacks', () => {
		expect(
			judged(syncUndecided, {...decided, approachReason: none, decidedBy: none})[0]?.message,
		).toBe('The approach to it names no reason and nobody who decided.');
		expect(judged(syncUndecided, {approach: 'undecided'})[0]?.message).toContain('undecided');
	});
});

describe('rules about overwriting', () => {
	it.each([overwriteNoIdentifier, overwriteNoBackup, overwriteLocalEdits, overwriteWeakSource])(
		'$id says nothing of another approach',
		rule => {
			const worst = {
				identifier: none,
				backup: none,
				localEdits: true,
				sourceQuality: 'poor',
			} as const;
			expect(outcome(rule, {...worst, approach: 'overwrite'})).toBe('fires');
			expect(outcome(rule, {...worst, approach: 'clean'})).toBe('clear');
			expect(outcome(rule, {...worst, approach: unknown})).toBe('unknown');
		},
	);

	it.each<[Pair, string]>([
		[{approach: 'overwrite', backup: none}, 'fires'],
		[{approach: 'overwrite', backup: 'untested'}, 'fires'],
		[{approach: 'overwrite'}, 'unknown'],
	])('overwrite-no-backup judges %j as %s', (pair, expected) => {
		expect(outcome(overwriteNoBackup, pair)).toBe(expected);
	});

	it('tells a missing backup from an untested one', () => {
		expect(
			judged(overwriteNoBackup, {approach: 'overwrite', backup: none})[0]?.message,
		).toContain('there is no backup');
		expect(
			judged(overwriteNoBackup, {approach: 'overwrite', backup: 'untested'})[0]?.message,
		).toContain('tried to restore');
	});
});

describe('overwrite-weak-source', () => {
	const systems = {erp: {}, crm: {}, shop: {}};
	const vat = {entity: ' company ', sourceOfTruth: ['erp', 'shop'], destinations: ['crm']};
	const pair = (
		fillRate: number | typeof unknown,
		dataPoint: Record<string, unknown> = {},
	): Pair => ({
		entity: 'Company',
		from: 'erp',
		to: 'crm',
		approach: 'overwrite',
		sourceQuality: 'good',
		around: {
			system: systems,
			dataPoint: {vat: {...vat, ...dataPoint}},
			field: {'vat@erp': {fillRate}},
		},
	});

	it.each<[Pair, string]>([
		[{approach: 'overwrite', sourceQuality: unknown}, 'fires'],
		[{approach: 'overwrite', sourceQuality: 'fair'}, 'clear'],
		[{approach: 'overwrite'}, 'unknown'],
		[pair(89), 'fires'],
		[pair(90), 'clear'],
		[pair(unknown), 'unknown'],
		[pair(61, {entity: 'Person'}), 'clear'],
		[pair(61, {entity: unknown}), 'unknown'],
		[pair(95, {entity: unknown}), 'clear'],
		[pair(61, {sourceOfTruth: ['shop']}), 'clear'],
		[pair(61, {sourceOfTruth: none}), 'clear'],
		[pair(61, {destinations: ['shop']}), 'clear'],
		[pair(61, {destinations: {disputed: [['crm'], ['shop']]}}), 'unknown'],
		[{...pair(61), from: unknown}, 'unknown'],
		[{...pair(61), sourceQuality: {disputed: ['good', 'poor']}}, 'fires'],
		[{...pair(95), sourceQuality: {disputed: ['good', 'poor']}}, 'unknown'],
	])('judges %j as %s', (example, expected) => {
		expect(outcome(overwriteWeakSource, example)).toBe(expected);
	});

	it('says why the source is weak', () => {
		expect(judged(overwriteWeakSource, pair(61))[0]?.message).toBe(
			'it is to be overwritten, and its source fills vat in fewer than 90 % of its records.',
		);
		expect(
			judged(overwriteWeakSource, {approach: 'overwrite', sourceQuality: 'poor'})[0]?.message,
		).toContain('said to be poor');
		expect(
			judged(overwriteWeakSource, {approach: 'overwrite', sourceQuality: unknown})[0]
				?.message,
		).toContain('nobody knows how good');
	});

	it('rests on one open data point, however many there are', () => {
		const dataPoint = Object.fromEntries(
			Array.from({length: 50}, (_, place) => [`field-${place}`, {}]),
		);
		const example: Pair = {
			entity: 'Company',
			from: 'erp',
			to: 'crm',
			approach: 'overwrite',
			sourceQuality: 'good',
			around: {system: systems, dataPoint},
		};
		const [finding] = judged(overwriteWeakSource, example);
		expect(finding?.outcome).toBe('unknown');
		expect(
			finding?.facts
				.filter(({subject}) => subject.kind === 'dataPoint')
				.map(({subject}) => subject.id),
		).toStrictEqual(['field-0', 'field-0', 'field-0']);
	});
});

describe('cleanup-unresourced', () => {
	const enough = {
		approach: 'clean',
		cleanUpOwner: ['Mara'],
		cleanUpBy: '2027-01-31',
		cleanUpRecords: 3800,
		cleanUpMinutes: 6,
		cleanUpHours: 400,
	} as const;

	it.each<[Pair, string]>([
		[enough, 'clear'],
		[{...enough, cleanUpHours: 380}, 'clear'],
		[{...enough, cleanUpHours: 379}, 'fires'],
		[{...enough, cleanUpOwner: none}, 'fires'],
		[{...enough, cleanUpBy: none}, 'fires'],
		[{...enough, cleanUpBy: unknown}, 'unknown'],
		[{...enough, cleanUpHours: unknown}, 'unknown'],
		[{...enough, cleanUpMinutes: unknown, cleanUpOwner: none}, 'fires'],
		[{...enough, cleanUpHours: 120, approach: 'accept'}, 'clear'],
		[{...enough, cleanUpHours: 120, approach: unknown}, 'unknown'],
		[{...enough, cleanUpHours: {disputed: [100, 120]}}, 'fires'],
		[{...enough, cleanUpHours: {disputed: [120, 500]}}, 'unknown'],
	])('judges %j as %s', (pair, expected) => {
		expect(outcome(cleanupUnresourced, pair)).toBe(expected);
	});

	it('does not compute what does not apply', () => {
		expect(outcome(cleanupUnresourced, enough, 'cleanUpHours')).toBe('clear');
		expect(
			judged(cleanupUnresourced, {...enough, cleanUpOwner: none}, 'cleanUpHours')[0]
				?.calculation,
		).toBeUndefined();
	});

	it('prints its arithmetic', () => {
		const [finding] = judged(cleanupUnresourced, {
			...enough,
			cleanUpOwner: none,
			cleanUpHours: 120,
		});
		expect(finding?.calculation).toStrictEqual({
			title: 'Clean-up of it',
			lines: [
				{label: 'Hours it takes', working: '3 800 records × 6 min ÷ 60', result: '380 h'},
				{
					label: 'Against the hours available',
					working: '380 h against 120 h',
					result: '260 h too few',
				},
			],
			fit: 'doesNotFit',
			missing: [],
		});
		expect(finding?.message).toBe(
			'The clean-up of it will not be finished: nobody leads it and it takes more hours than there are (380 h against 120 h).',
		);
	});

	it('shows how much is left, and when it is tight', () => {
		const calculation = (cleanUpHours: number) =>
			judged(cleanupUnresourced, {...enough, cleanUpOwner: none, cleanUpHours})[0]
				?.calculation;
		expect(calculation(400)).toMatchObject({
			fit: 'tight',
			lines: [{}, {result: '20 h to spare'}],
		});
		expect(calculation(1000)).toMatchObject({
			fit: 'fits',
			lines: [{}, {result: '620 h to spare'}],
		});
	});

	it('names the figures it lacks', () => {
		const [finding] = judged(cleanupUnresourced, {
			...enough,
			cleanUpRecords: unknown,
			cleanUpHours: unknown,
		});
		expect(finding?.calculation).toMatchObject({
			fit: 'notComputable',
			lines: [
				{working: 'not known × 6 min ÷ 60', result: 'not known'},
				{working: 'not known against not known', result: 'not computable'},
			],
			missing: ['Records to clean (it)', 'Hours available (it)'],
		});
	});
});

describe('rules about accepted history', () => {
	it.each([historyNoExceptionOwner, historyDuplicates])(
		'$id says nothing of another approach',
		rule => {
			expect(outcome(rule, {approach: 'clean', exceptionOwner: none, identifier: none})).toBe(
				'clear',
			);
			expect(
				outcome(rule, {
					approach: 'accept',
					exceptionOwner: ['Bram'],
					identifier: 'Member number',
				}),
			).toBe('clear');
		},
	);
});

describe('duplicates-unmeasured', () => {
	it.each<[Pair, string, string | undefined]>([
		[{duplicatesSource: unknown, duplicatesDestination: unknown}, 'fires', 'medium'],
		[{duplicatesSource: unknown, duplicatesDestination: 6}, 'fires', 'high'],
		[{duplicatesSource: 5.1}, 'fires', 'high'],
		[{duplicatesSource: unknown}, 'fires', 'medium'],
		[{duplicatesSource: 5, duplicatesDestination: 0}, 'clear', undefined],
		[{duplicatesSource: 5}, 'unknown', 'medium'],
		[{duplicatesSource: 2, duplicatesDestination: {disputed: [3, 8]}}, 'unknown', 'high'],
	])('judges %j as %s', (pair, expected, severity) => {
		expect(outcome(duplicatesUnmeasured, pair)).toBe(expected);
		expect(judged(duplicatesUnmeasured, pair)[0]?.severity).toBe(severity);
	});

	it('needs no count where duplicates do not matter', () => {
		expect(outcome(duplicatesUnmeasured, {duplicatesSource: 2}, 'duplicatesDestination')).toBe(
			'clear',
		);
	});

	it.each<[Pair, string]>([
		[
			{duplicatesSource: unknown, duplicatesDestination: unknown},
			'Nobody knows how many duplicates it has on either side.',
		],
		[
			{duplicatesSource: unknown, duplicatesDestination: 1},
			'Nobody knows how many duplicates it has at its source.',
		],
		[
			{duplicatesSource: 1, duplicatesDestination: unknown},
			'Nobody knows how many duplicates it has at its destination.',
		],
		[
			{duplicatesSource: 7, duplicatesDestination: 12},
			'12 % of the records are duplicates on one side of it, so matching can hit the wrong twin.',
		],
	])('says where: %j', (pair, message) => {
		expect(judged(duplicatesUnmeasured, pair)[0]?.message).toBe(message);
	});
});

describe('sync-unproven', () => {
	it.each([
		['yes', none, 'fires'],
		['partly', none, 'fires'],
		['no', none, 'clear'],
		[unknown, none, 'unknown'],
		['partly', unknown, 'unknown'],
		['partly', 'a sample of 200', 'clear'],
	] as const)('claimed %j with evidence %j: %s', (claim, evidence, expected) => {
		expect(outcome(syncUnproven, {claim, evidence})).toBe(expected);
	});
});

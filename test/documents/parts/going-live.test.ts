import {describe, expect, test} from 'vitest';
import {cutOverPart} from '../../../source/documents/parts/cut-over.ts';
import {exceptionsPart} from '../../../source/documents/parts/exceptions.ts';
import {operationPart} from '../../../source/documents/parts/operation.ts';
import {buildPlan, told, unknown, type Given, type GivenSubjects} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';

const project = (answers: Readonly<Record<string, Given>>): GivenSubjects => ({
	project: {project: {answers}},
});

describe('the cut-over runbook', () => {
	const stepsOf = (given: GivenSubjects, audience?: 'client') =>
		cutOverPart(contextOf(buildPlan('P', given), [], audience)).steps?.rows;

	test('has its steps in order, with what was answered, who and when', () => {
		const given: GivenSubjects = {
			...project({
				freeze: 2880,
				backfill: 'Active members',
				gapCover: 'A log from Friday',
				reconciliation: 'Counts',
				goNoGoCriteria: ['Tests passed'],
				goNoGoAuthority: ['Ada'],
				strategy: 'phased',
				goLive: '2027-03-01',
				oldPaths: told([{name: 'Friday list', offOn: '2027-03-01'}, {name: 'Script'}], {
					note: 'Ben knows',
				}),
				rollback: 'Restore',
			}),
			syncPair: {
				clean: {
					name: 'Clean',
					answers: {
						approach: 'clean',
						cleanUpRecords: 20,
						cleanUpOwner: ['Mara'],
						cleanUpBy: '2027-01-31',
					},
				},
				over: {
					name: 'Over',
					answers: {
						approach: 'overwrite',
						backup: 'tested',
						initialHistory: 'Open invoices',
						otherWriters: [{name: 'Upload'}],
					},
				},
			},
			flow: {
				f: {name: 'F', answers: {initialRecords: 41_000, window: 480}},
				g: {name: 'G', answers: {initialRecords: null}},
				h: {name: 'H', answers: {initialRecords: unknown('Jo')}},
			},
		};
		expect(stepsOf(given)).toEqual([
			['Clean-up done: Clean.', '20 records', 'Mara', '31 January 2027'],
			['Freeze: nobody changes data or settings.', '–', '–', '2 days'],
			['Backup before overwriting: Over.', 'Yes, restoring was tried', '–', '–'],
			['Backfill.', 'Active members', '–', '–'],
			['History: Over.', 'Open invoices', '–', '–'],
			['Initial load: F.', '41\u00A0000 records', '–', '8 h'],
			['Initial load: H.', 'not known yet (Jo)', '–', 'not answered'],
			['Changes during the load.', 'A log from Friday', '–', '–'],
			['Verification: the systems are compared.', 'Counts', '–', '–'],
			['Go or no-go.', 'Tests passed', 'Ada', '–'],
			['Switch.', 'In phases', '–', '1 March 2027'],
			['Old way switched off.', 'Friday list', '–', '1 March 2027'],
			['Old way switched off.', 'Script', '–', 'not answered'],
			['Note to "Old imports switched off".', 'Ben knows', '–', '–'],
			['Old way switched off: Over.', 'Upload', '–', 'not answered'],
			['Way back, if it goes wrong.', 'Restore', '–', '–'],
		]);
		expect(JSON.stringify(stepsOf(given, 'client'))).not.toContain('Ben knows');
	});

	test('shows the steps that nobody has answered', () => {
		expect(
			stepsOf({})?.map(([step, what, who, when]) => [
				step,
				[what, who, when].includes('not answered'),
			]),
		).toEqual([
			['Freeze: nobody changes data or settings.', true],
			['Backfill.', true],
			['Changes during the load.', true],
			['Verification: the systems are compared.', true],
			['Go or no-go.', true],
			['Switch.', true],
			['Old ways switched off.', true],
			['Way back, if it goes wrong.', true],
		]);
	});
});

describe('exception management', () => {
	const partOf = (given: GivenSubjects) => exceptionsPart(contextOf(buildPlan('P', given)));

	test('names the kinds that follow from the answers, the same for several together', () => {
		const dataPoint = {
			answers: {
				valueFallback: 'Other',
				survivorship: 'steward',
				qualityThreshold: '95 %',
				steward: ['Jo'],
			},
		};
		const {kinds} = partOf({
			...project({exceptionOwner: ['Desk'], exceptionWithin: 1440}),
			dataPoint: {
				a: dataPoint,
				b: dataPoint,
				c: {answers: {survivorship: 'recency', valueFallback: null}},
			},
			syncPair: {
				p: {
					answers: {
						approach: 'accept',
						exceptionOwner: ['Ann'],
						driftCheck: 'Every Monday',
						mergedBy: null,
					},
				},
				q: {answers: {approach: 'clean'}},
			},
			flow: {f: {answers: {errorRoute: 'Error list'}}, g: {}},
		});
		expect(kinds?.rows).toEqual([
			['A record cannot be delivered.', 'f', 'Error list', 'Desk', '1 day'],
			['A record cannot be delivered.', 'g', 'not answered', 'Desk', '1 day'],
			['Old and new records differ.', 'p', 'Every Monday', 'Ann', '–'],
			['Two records are one.', 'p', '–', 'Nobody merges duplicates', '–'],
			['A value has no counterpart.', 'a and b', 'Other', 'Jo', '–'],
			['Two systems hold different values.', 'a and b', 'A person decides', 'Jo', '–'],
			['The quality is below the threshold.', 'a and b', '95 %', 'Jo', '–'],
		]);
	});

	test('says who decides, or that nobody is named', () => {
		expect(partOf({}).escalation).toBe(
			'Nobody is named yet who decides when teams disagree about an exception.',
		);
		expect(partOf(project({decider: ['Ada']})).escalation).toBe(
			'When teams disagree about an exception, the decision lies with Ada.',
		);
		expect(partOf({}).lines.map(({text}) => text)).toEqual(['not answered', 'not answered']);
	});
});

test('operation shows what is watched, also while nobody has said it', () => {
	const plan = buildPlan('P', {
		...project({monitoring: 'Mail'}),
		flow: {f: {answers: {trigger: 'webhook', averageVolume: 300}}},
		syncPair: {p: {answers: {driftCheck: 'Counts'}}},
	});
	const {lines, flows, drift} = operationPart(contextOf(plan));
	expect(lines.map(({label, text}) => [label, text])).toEqual([
		['Monitoring', 'Mail'],
		['Failures seen by', 'not answered'],
		['Support hours', 'not answered'],
		['Reconciliation', 'not answered'],
		['Secrets renewed', 'not answered'],
		['Run-book accepted by', 'not answered'],
		['Yearly review', 'not answered'],
	]);
	expect(flows?.rows).toEqual([
		['f', 'The source calls', '–', '300 records/day', 'not answered'],
	]);
	expect(drift?.rows).toEqual([['p', 'Counts']]);
});

import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {readAnswersFile} from '../../source/answers-file/read-answers-file.ts';
import {writeAnswersFile} from '../../source/answers-file/write-answers-file.ts';
import {questions} from '../../source/interview/questions.ts';
import {viewOf} from '../../source/interview/view.ts';
import type {Plan} from '../../source/plan/plan.ts';
import type {SubjectKind} from '../../source/plan/subject.ts';
import {contentOf} from '../arbitrary-plan.ts';

async function example(name: string): Promise<Plan> {
	const text = await readFile(
		path.join(import.meta.dirname, `../../examples/${name}.yaml`),
		'utf8',
	);
	const read = readAnswersFile(text, {fallbackId: name});
	expect(read.ok ? [] : read.problems).toEqual([]);
	return read.ok ? read.plan : expect.fail('unreadable');
}

function sizes(plan: Plan, ...kinds: readonly SubjectKind[]): readonly number[] {
	return kinds.map(kind => plan.subjects[kind].size);
}

describe.each(['small', 'association'])('the example %s', name => {
	test('says that it is fictional before anything else', async () => {
		const text = await readFile(
			path.join(import.meta.dirname, `../../examples/${name}.yaml`),
			'utf8',
		);
		expect(text.split('\n')[0]).toMatch(/^# .*fictional/);
	});

	test('survives being written and read again', async () => {
		const plan = await example(name);
		const again = readAnswersFile(writeAnswersFile(plan), {fallbackId: 'other'});
		expect(again.ok && contentOf(again.plan)).toStrictEqual(contentOf(plan));
	});

	test('gives every answer in a form its question can read', async () => {
		const plan = await example(name);
		const unreadable = Object.entries(plan.subjects).flatMap(([, {list}]) =>
			list.flatMap(subject => {
				const readings: object = viewOf(subject);
				return Object.keys(subject.answers)
					.filter(
						id =>
							!['answered', 'none', 'unknown', 'notApplicable', 'disputed'].includes(
								stateOf(readings, id),
							),
					)
					.map(id => `${subject.id}.${id}`);
			}),
		);
		expect(unreadable).toEqual([]);
	});
});

function stateOf(readings: object, id: string): string {
	const reading: unknown = Reflect.get(readings, id);
	return typeof reading === 'object' && reading !== null && 'state' in reading
		? String(reading.state)
		: '';
}

test('the small example has two systems, three data points, one process, one pair, one flow', async () => {
	const plan = await example('small');
	expect(sizes(plan, 'system', 'dataPoint', 'process', 'syncPair', 'flow')).toEqual([
		2, 3, 1, 1, 1,
	]);
});

describe('the association', () => {
	test('has everything that the case lists', async () => {
		const plan = await example('association');
		expect(
			sizes(plan, 'system', 'dataPoint', 'process', 'audience', 'risk', 'syncPair', 'flow'),
		).toEqual([5, 17, 4, 3, 1, 5, 7]);
		expect(plan.subjects.system.list.map(({id}) => id)).toEqual([
			'sf',
			'mk-a',
			'mk-b',
			'ev',
			'ns',
		]);
	});

	test('keeps who said it and when, and who finds out by when', async () => {
		const {subjects} = await example('association');
		expect(subjects.system.get('mk-a')?.answers['automationsReviewed']).toEqual({
			state: 'unknown',
			owner: 'Ilse',
			due: '2026-12-10',
			by: 'Mara',
			on: '2026-11-23',
		});
		expect(subjects.system.get('mk-b')?.answers['automationsReviewed']).toEqual({
			state: 'unknown',
			by: 'Mara',
			on: '2026-11-23',
		});
	});

	test('tells "none" as an answer from "none" as a choice', async () => {
		const {subjects} = await example('association');
		expect(subjects.process.get('p4')?.answers[questions.process.walkthrough.id]).toMatchObject(
			{value: 'none'},
		);
		expect(
			subjects.syncPair.get('address-to-sf')?.answers[questions.syncPair.backup.id],
		).toMatchObject({value: null});
	});

	test('has its durations in minutes and its numbers as they are', async () => {
		const {subjects} = await example('association');
		const flow = subjects.flow.get('f2')?.answers ?? {};
		const figures = ['interval', 'runTime', 'window', 'initialRecords', 'batchUsed'].map(
			id => flow[id],
		);
		expect(figures).toMatchObject([
			{value: 30},
			{value: 5},
			{value: 600},
			{value: 240_000},
			{value: 1},
		]);
	});
});

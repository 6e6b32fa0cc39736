import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readAnswersFile} from '../../source/answers-file/read-answers-file.ts';
import {applies} from '../../source/interview/applies.ts';
import {fieldsOf, systemsHolding} from '../../source/interview/fields.ts';
import {askAbout, nameOf} from '../../source/interview/naming.ts';
import {progressAbout, progressOf, totalProgress} from '../../source/interview/progress.ts';
import {sectionIds, type Depth} from '../../source/interview/question.ts';
import {questions, questionsOf} from '../../source/interview/questions.ts';
import {duplicateSubject, mentionsOf, removeSubject} from '../../source/interview/rearrange.ts';
import {sectionOf} from '../../source/interview/route.ts';
import {isSameStop, type Stop} from '../../source/interview/stop.ts';
import {stopBeside} from '../../source/interview/stop-beside.ts';
import {questionsIn, stopsFrom, stopsOfSection, subjectOf} from '../../source/interview/walk.ts';
import {applyChanges, type Change} from '../../source/plan/change.ts';
import {emptyPlan, type Plan} from '../../source/plan/plan.ts';
import {subjectKinds, type Subject} from '../../source/plan/subject.ts';
import type {Answer} from '../../source/plan/answer.ts';

function example(name: string): Plan {
	const read = readAnswersFile(readFileSync(`examples/${name}.yaml`, 'utf8'), {fallbackId: name});
	if (!read.ok) {
		throw new Error(JSON.stringify(read.problems));
	}

	return read.plan;
}

const small = example('small');
const association = example('association');

function first<Kind extends Subject['kind']>(plan: Plan, kind: Kind): Subject<Kind> {
	const [subject] = plan.subjects[kind].list;
	if (subject === undefined) {
		throw new Error(`There is no ${kind}.`);
	}

	return subject;
}

function answered(plan: Plan, subject: Subject, question: string, answer: Answer): Plan {
	const change: Change = {
		type: 'answered',
		subject: {kind: subject.kind, id: subject.id},
		question,
		answer,
	};
	return applyChanges(plan, [change]).plan;
}

describe('the route', () => {
	it.each([
		['small', small, 'essential'],
		['small', small, 'full'],
		['association', association, 'full'],
	] as const)(
		'of %s leads through every stop forwards and back, each once',
		(_name, plan, depth) => {
			const stops = [...stopsFrom(plan, depth, 'project')];
			const keys = stops.map(stop => JSON.stringify(stop));
			expect(new Set(keys).size).toBe(keys.length);
			for (const [place, stop] of stops.entries()) {
				expect(stopBeside(plan, depth, stop, 1)).toStrictEqual(stops[place + 1]);
				expect(stopBeside(plan, depth, stop, -1)).toStrictEqual(stops[place - 1]);
			}
		},
	);

	it('knows every question there is about every subject, asked or not', () => {
		const known = sectionIds.flatMap(section =>
			[...questionsIn(association, section)].map(
				({about, question}) => `${about.kind}:${about.id}/${question.id}`,
			),
		);
		expect(new Set(known).size).toBe(known.length);
		const expected = subjectKinds
			.filter(kind => kind !== 'field')
			.reduce(
				(sum, kind) => sum + association.subjects[kind].size * questionsOf(kind).length,
				0,
			);
		const fields = association.subjects.dataPoint.list.reduce(
			(sum, point) => sum + fieldsOf(association, point).length,
			0,
		);
		expect(known.length).toBe(expected + fields * questionsOf('field').length);
	});

	it('asks every question somewhere, and each in its own section', () => {
		const everything = new Set(
			sectionIds.flatMap(section =>
				[...stopsOfSection(association, 'full', section)].map(stop =>
					stop.type === 'question' ? `${stop.subject.kind}.${stop.question}` : '',
				),
			),
		);
		const asked = new Set(
			subjectKinds.flatMap(kind =>
				questionsOf(kind)
					.filter(question => question.when === undefined)
					.map(({id}) => `${kind}.${id}`),
			),
		);
		const inMatrix = [
			'dataPoint.sourceOfTruth',
			'dataPoint.systemsOfRecord',
			'dataPoint.destinations',
		];
		expect([...asked].filter(id => !everything.has(id))).toStrictEqual(inMatrix);
		for (const section of sectionIds) {
			for (const stop of stopsOfSection(association, 'full', section)) {
				expect(sectionOf(stop)).toBe(section);
			}
		}
	});

	it('goes on from a question that is no longer asked to the nearest one that is', () => {
		const system = first(small, 'system');
		const hidden: Stop = {
			type: 'question',
			subject: {kind: 'system', id: system.id},
			question: 'processorAgreement',
		};
		const onwards = stopBeside(small, 'essential', hidden, 1);
		expect(onwards).toMatchObject({type: 'question', subject: {kind: 'system'}});
		expect(onwards !== undefined && !isSameStop(onwards, hidden)).toBe(true);
		expect(stopBeside(small, 'essential', hidden, -1)).toMatchObject({question: 'region'});
	});

	it('starts at the lists while there is nothing to ask about', () => {
		const stops = [...stopsFrom(emptyPlan('p', 'Plan'), 'essential', 'systems')];
		expect(stops[0]).toStrictEqual({type: 'list', kind: 'system'});
		expect(stops.some(({type}) => type === 'placement')).toBe(false);
	});
});

describe('when a question is asked', () => {
	const point = first(association, 'dataPoint');
	const {personal, purpose} = questions.dataPoint;

	it.each([
		[{state: 'answered', value: 'personal'}, true],
		[{state: 'answered', value: 'no'}, false],
		[{state: 'unknown'}, true],
		[{state: 'notApplicable', reason: 'x'}, false],
		[{state: 'disputed', claims: [{value: 'no'}, {value: 'special'}]}, true],
	] as const)('the purpose of a data point, with personal %j: %s', (answer, expected) => {
		const plan = answered(association, point, personal.id, answer);
		const subject = plan.subjects.dataPoint.get(point.id) ?? point;
		expect(applies(plan, subject, purpose)).toBe(expected);
	});

	it('a field is asked about what its data point says', () => {
		const {type} = questions.field;
		for (const [formats, expected] of [
			['differ', true],
			['same', false],
		] as const) {
			const plan = answered(association, point, 'formats', {
				state: 'answered',
				value: formats,
			});
			const [field] = fieldsOf(plan, plan.subjects.dataPoint.get(point.id) ?? point);
			expect(field !== undefined && applies(plan, field, type)).toBe(expected);
		}
	});

	it('a data point has a field in every system that holds it, each once', () => {
		expect(systemsHolding(point).toSorted()).toStrictEqual(['ev', 'mk-a', 'mk-b', 'sf']);
		expect(fieldsOf(association, point).map(({id}) => id)).toContain(`${point.id}@sf`);
	});
});

describe('progress', () => {
	it('counts what is asked, and is the sum of the subjects', () => {
		for (const depth of ['essential', 'full'] satisfies Depth[]) {
			const sections = progressOf(association, depth);
			for (const section of sectionIds) {
				const {asked, answered: done, open, unknown, disputed} = sections[section];
				expect(done + open + unknown + disputed).toBe(asked);
			}

			const sums = subjectKinds
				.filter(kind => kind !== 'field')
				.flatMap(kind =>
					association.subjects[kind].list.flatMap(subject =>
						progressAbout(association, depth, subject),
					),
				)
				.reduce((sum, [, progress]) => sum + progress.asked, 0);
			expect(totalProgress(sections).asked).toBe(sums);
		}
	});

	it('notices an answer about a field', () => {
		const point = association.subjects.dataPoint.list.find(
			({answers}) => answers['formats']?.state === 'answered',
		);
		const withFormats = answered(
			association,
			point ?? first(association, 'dataPoint'),
			'formats',
			{state: 'answered', value: 'differ'},
		);
		const owner =
			withFormats.subjects.dataPoint.get(point?.id ?? '') ?? first(withFormats, 'dataPoint');
		const before = progressOf(withFormats, 'full').dataPoints;
		const field = fieldsOf(withFormats, owner).find(
			({answers}) => answers['fieldName'] === undefined,
		);
		const after = progressOf(
			answered(withFormats, field ?? first(association, 'field'), 'fieldName', {
				state: 'answered',
				value: 'EMAIL__C',
			}),
			'full',
		).dataPoints;
		expect(after.answered).toBe(before.answered + 1);
		expect(after.open).toBe(before.open - 1);
	});
});

describe('removing', () => {
	it('leaves no mention of any subject behind, and is undone exactly', () => {
		const everyone = subjectKinds
			.filter(kind => kind !== 'project' && kind !== 'field')
			.flatMap(kind => association.subjects[kind].list.map(({id}) => ({kind, id})));
		fc.assert(
			fc.property(fc.constantFrom(...everyone), ref => {
				const {plan, inverse} = applyChanges(
					association,
					removeSubject(association, ref).changes,
				);
				expect(subjectOf(plan, ref)).toBeUndefined();
				expect(mentionsOf(plan, ref)).toStrictEqual([]);
				const back = applyChanges(plan, inverse).plan;
				for (const kind of subjectKinds) {
					const byId = (list: readonly Subject[]) =>
						kind === 'field'
							? list.toSorted((left, right) => left.id.localeCompare(right.id))
							: list;
					expect(byId(back.subjects[kind].list)).toEqual(
						byId(association.subjects[kind].list),
					);
				}
			}),
			{numRuns: 20},
		);
	});

	it('of the only truth opens the question again instead of saying that there is none', () => {
		const {plan} = applyChanges(
			association,
			removeSubject(association, {kind: 'system', id: 'ns'}).changes,
		);
		expect(plan.subjects.dataPoint.get('postal-address')?.answers).not.toHaveProperty(
			'sourceOfTruth',
		);
	});
});

it('a copied data point has its fields', () => {
	const point = first(association, 'dataPoint');
	const {plan} = applyChanges(association, duplicateSubject(association, point).changes);
	const copy = plan.subjects.dataPoint.list[1];
	expect(copy?.name).toBe(`${point.name} (copy)`);
	expect(plan.subjects.field.list.filter(({id}) => id.startsWith(`${copy?.id}@`)).length).toBe(
		association.subjects.field.list.filter(({id}) => id.startsWith(`${point.id}@`)).length,
	);
});

it('questions are put with the names of what they are about', () => {
	for (const kind of subjectKinds) {
		const subject = kind === 'field' ? first(association, 'field') : first(association, kind);
		for (const question of questionsOf(kind)) {
			expect(askAbout(association, subject, question)).not.toMatch(/[{}]|undefined/);
		}
	}

	expect(nameOf(association, {kind: 'system', id: 'gone'})).toBe(
		'(system that no longer exists)',
	);
});

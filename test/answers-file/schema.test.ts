import {readFile} from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import * as z from 'zod';
import {answersFileSchema} from '../../source/answers-file/answers-file-schema.ts';
import {fileShape} from '../../source/answers-file/file-shape.ts';
import {readAnswersFile} from '../../source/answers-file/read-answers-file.ts';
import {writeAnswersJson} from '../../source/answers-file/write-answers-file.ts';
import {questionsOf} from '../../source/interview/questions.ts';
import {subjectKindInfo} from '../../source/interview/subject-kind.ts';
import {subjectKinds} from '../../source/plan/subject.ts';
import {arbitraryPlan} from '../arbitrary-plan.ts';

const jsonSchema = z.looseObject({$defs: z.record(z.string(), z.unknown())});
const shape = fileShape();
const schema = JSON.stringify(answersFileSchema());

function problemsOf(data: unknown): readonly string[] {
	const result = shape.safeParse(data);
	return result.success
		? []
		: result.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
}

test.each(['small', 'association'])('the example %s has the shape of the schema', async name => {
	const text = await readFile(
		path.join(import.meta.dirname, `../../examples/${name}.yaml`),
		'utf8',
	);
	expect(problemsOf(parse(text))).toEqual([]);
});

test('whatever is written has the shape of the schema', () => {
	fc.assert(
		fc.property(arbitraryPlan, plan => {
			expect(problemsOf(JSON.parse(writeAnswersJson(plan)))).toEqual([]);
		}),
		{numRuns: 50},
	);
}, 30_000);

const begin = {groundplan: 1, title: 'T'};
test.each([
	['a key that is no question', {...begin, project: {gaol: 'x'}}],
	['a choice that is not offered', {...begin, systems: [{name: 'A', maturity: 'ancient'}]}],
	['an answer of two kinds', {...begin, project: {goal: {value: 'x', unknown: true}}}],
	['a dispute with one claim', {...begin, project: {goal: {disputed: [{value: 'x'}]}}}],
	[
		'none where there is always something',
		{...begin, systems: [{name: 'A', trialCalls: 'none'}]},
	],
	['a share above 100', {...begin, systems: [{name: 'A', quotaUsed: 140}]}],
	['a column that is not there', {...begin, project: {busyPeriods: [{nam: 'x'}]}}],
	['no title', {groundplan: 1}],
	['another version', {...begin, groundplan: 2}],
])('schema and reader both refuse %s', (_what, data) => {
	expect(problemsOf(data)).not.toEqual([]);
	expect(readAnswersFile(JSON.stringify(data), {fallbackId: 'x'}).ok).toBe(false);
});

test.each([
	['blank answers', {...begin, project: {goal: null}, systems: null}],
	[
		'names alone',
		{
			...begin,
			systems: ['Salesforce', {name: 'Marketo'}],
			dataPoints: [{name: 'E-mail', destinations: 'Marketo, Salesforce'}],
		},
	],
	[
		'figures as people write them',
		{...begin, systems: [{name: 'A', dailyQuota: '160 000', quotaUsed: 45}]},
	],
	[
		'a field by the name of its system',
		{...begin, systems: ['A'], dataPoints: [{name: 'E', fields: {A: {length: 80}}}]},
	],
	[
		'all kinds of long answers',
		{
			...begin,
			by: 'Jo',
			project: {
				goal: {value: 'x', by: 'none', basis: 'measured', note: 'n'},
				measure: {none: true},
				decider: {unknown: true, owner: 'Jo'},
				goLive: {notApplicable: 'x'},
				sponsor: {disputed: [['A'], {value: 'B', by: 'C'}]},
			},
		},
	],
])('schema and reader both take %s', (_what, data) => {
	expect(problemsOf(data)).toEqual([]);
	const read = readAnswersFile(JSON.stringify(data), {fallbackId: 'x'});
	expect(read.ok ? [] : read.problems).toEqual([]);
});

test('the schema is JSON Schema 2020-12, closed, and every reference in it leads somewhere', () => {
	const document = jsonSchema.parse(JSON.parse(schema));
	expect(document).toMatchObject({
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		type: 'object',
		additionalProperties: false,
	});
	const definitions = Object.keys(document.$defs);
	const references = [...schema.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(
		([, name]) => name,
	);
	expect(references.length).toBeGreaterThan(100);
	expect(references.filter(name => name === undefined || !definitions.includes(name))).toEqual(
		[],
	);
});

test('the schema has every question with its text, and every list', () => {
	const missing = subjectKinds.flatMap(kind =>
		questionsOf(kind).filter(
			({id, good}) =>
				!schema.includes(`"${id}":{`) ||
				!schema.includes(JSON.stringify(good).slice(1, -1)),
		),
	);
	expect(missing.map(({id}) => id)).toEqual([]);
	expect(
		subjectKinds
			.map(kind => subjectKindInfo[kind].collection)
			.filter(key => !schema.includes(`"${key}":{`)),
	).toEqual([]);
});

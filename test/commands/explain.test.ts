import {expect, test} from 'vitest';
import {subjectKinds} from '../../source/plan/subject.ts';
import {questionsOf} from '../../source/interview/questions.ts';
import {rules} from '../../source/rules/catalogue.ts';
import {rootCauseOf} from '../../source/rules/root-causes.ts';
import {CommandRunner} from './run-command.ts';
import {someObject} from './some.ts';

const allQuestions = subjectKinds.flatMap(kind => questionsOf(kind));

test('every rule explains itself by its id, with why, what to do, and its sources', async () => {
	const runner = new CommandRunner();
	for (const {id, title, why, action, cause} of rules) {
		const {code, stdout, stderr} = await runner.run(['explain', id]);
		expect({code, stderr}).toEqual({code: 0, stderr: ''});
		for (const part of [
			title,
			why,
			action,
			`Root cause: ${rootCauseOf({cause}).title} (${cause})`,
			'Source:',
			'Rests on the answers to:',
			'It fires:',
		]) {
			expect(stdout).toContain(part);
		}
	}
});

test('every question explains itself by its kind and id', async () => {
	const runner = new CommandRunner();
	for (const {about, id, label, why, good} of allQuestions) {
		const {code, stdout} = await runner.run(['explain', `${about}.${id}`]);
		expect({code, id}).toEqual({code: 0, id});
		for (const part of [`${label} (${about}.${id})`, why, good, 'Source:']) {
			expect(stdout).toContain(part);
		}

		expect(stdout).not.toMatch(/\{\w+\}/);
	}
});

test.each([
	['Overwriting without an identifier', 'overwrite-no-identifier'],
	['sourceOfTruth', 'dataPoint.sourceOfTruth'],
	['Source of truth', 'dataPoint.sourceOfTruth'],
	['dataPoints.sourceOfTruth', 'dataPoint.sourceOfTruth'],
	['datapoint.sourceoftruth', 'dataPoint.sourceOfTruth'],
])('“%s” is found', async (subject, name) => {
	const {stdout} = await new CommandRunner().run(['explain', subject]);
	expect(stdout).toContain(name);
});

test('a question names the warnings it feeds', async () => {
	const {stdout} = await new CommandRunner().run(['explain', 'syncPair.identifier']);
	expect(stdout).toMatch(/Feeds the warnings:\n.*overwrite-no-identifier \(blocker\)/s);
});

test('a name of several questions explains them all', async () => {
	const {stdout} = await new CommandRunner().run(['explain', 'from']);
	expect(stdout).toContain('(syncPair.from)');
	expect(stdout).toContain('(flow.from)');
});

test('what does not exist is exit code 2, with what is near', async () => {
	const {code, stdout, stderr} = await new CommandRunner().run([
		'explain',
		'overwrite-no-identifer',
	]);
	expect({code, stdout}).toEqual({code: 2, stdout: ''});
	expect(stderr).toContain('Did you mean “overwrite-no-identifier”?');
});

test('rules lists each rule once, the worst first', async () => {
	const {code, stdout} = await new CommandRunner().run(['rules']);
	expect(code).toBe(0);
	const ids = stdout
		.trim()
		.split('\n')
		.map(line => line.split(/\s+/)[1]);
	expect(new Set(ids)).toEqual(new Set(rules.map(({id}) => id)));
	expect(ids).toHaveLength(rules.length);
	expect(stdout).toMatch(/^blocker/);
});

test.each(['text', 'markdown'] as const)(
	'the printed questionnaire as %s has every question of its depth',
	async format => {
		const runner = new CommandRunner();
		const essential = (await runner.run(['questions', '--format', format])).stdout;
		const full = (await runner.run(['questions', '--format', format, '--depth', 'full']))
			.stdout;
		const numbers = (text: string) => text.match(/^\**\d+\.\d+\** /gm)?.length;
		expect(numbers(full)).toBe(allQuestions.length);
		expect(numbers(essential)).toBe(
			allQuestions.filter(({depth}) => depth === 'essential').length,
		);
		expect(full).not.toMatch(/\{\w+\}/);
	},
);

test('the schema is JSON and describes the sections of an answers file', async () => {
	const {code, stdout, stderr} = await new CommandRunner().run(['schema']);
	expect({code, stderr}).toEqual({code: 0, stderr: ''});
	const schema: unknown = JSON.parse(stdout);
	expect(schema).toMatchObject({
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		properties: {project: someObject, systems: someObject},
	});
});

import {describe, expect, test} from 'vitest';
import {subjectKinds, type SubjectKind} from '../../source/plan/subject.ts';
import type {Choice, Input} from '../../source/interview/input.ts';
import {sectionIds, type Question} from '../../source/interview/question.ts';
import {questionAt, questionsOf} from '../../source/interview/questions.ts';
import {sectionInfo, sections} from '../../source/interview/section.ts';
import {sourceNames} from '../../source/interview/sources.ts';
import {rules} from '../../source/rules/catalogue.ts';

const all = subjectKinds.flatMap(kind => questionsOf(kind));

/** The names a question about a kind may leave open. A project's title does not read well in a question. */
const placeholders: {readonly [Kind in SubjectKind]: readonly string[]} = {
	project: [],
	system: ['name'],
	dataPoint: ['name'],
	field: ['dataPoint', 'system'],
	process: ['name'],
	audience: ['name'],
	risk: ['name'],
	syncPair: ['name', 'from', 'to'],
	flow: ['name', 'from', 'to'],
};

/** Questions for several things that are only asked where there is at least one. */
const neverNone = ['process.walkthroughBy', 'audience.teams'];

/** The paragraphs of the article that ask for something; DP1 explains words that DP3 and DP5 use. */
const articleCodes =
	'IN DP2 DP3 DP4 DP5 PF1 PF2 SY1 SY2 SY3 WW1 WW2 TC1 TC2 TC3 TC4 TC5 CO1 CO2'.split(' ');

describe('every question', () => {
	test('has all its words, in one line each', () => {
		expect(all.length).toBeGreaterThan(200);
		expect(
			except(question => wordsOf(question).every(words => /^\S+( \S+)*$/.test(words))),
		).toEqual([]);
	});

	test.each([
		['label', 32, (question: Question) => [question.label]],
		['ask', 140, (question: Question) => [question.ask]],
		['why', 220, (question: Question) => [question.why]],
		['good', 160, (question: Question) => [question.good]],
		['none', 60, (question: Question) => [question.none ?? '']],
		['choice', 28, (question: Question) => choicesOf(question.input).map(({label}) => label)],
		['hint', 90, (question: Question) => choicesOf(question.input).map(({hint}) => hint ?? '')],
		['column', 14, (question: Question) => columnLabels(question.input)],
	])('fits into its place: %s', (_part, most, textsOf) => {
		expect(except(question => textsOf(question).every(words => words.length <= most))).toEqual(
			[],
		);
	});

	test('asks a question, explains in sentences, and has a statement for none', () => {
		expect(except(({ask}) => /^[A-Z].*[^ ]\?$/.test(ask))).toEqual([]);
		expect(except(({why}) => /^["A-Z].*\.$/.test(why))).toEqual([]);
		expect(except(({good}) => /^["A-Z].*[.?"]$/.test(good))).toEqual([]);
		expect(except(({none}) => none === undefined || /^[A-Z].*\w$/.test(none))).toEqual([]);
	});

	// {from} reads "the source" until the system is known, so it cannot begin a sentence.
	test('leaves open only names that its subject has, and begins with none of them', () => {
		expect(
			except(({about, ask}) => openIn(ask).every(name => placeholders[about].includes(name))),
		).toEqual([]);
		expect(except(({ask}) => !ask.startsWith('{'))).toEqual([]);
		expect(
			except(
				({label, why, good, none}) => !/[{}]/.test(`${label}${why}${good}${none ?? ''}`),
			),
		).toEqual([]);
	});

	test('names what it is about, unless it is about the project', () => {
		expect(except(({about, ask}) => about === 'project' || openIn(ask).length > 0)).toEqual([]);
	});

	test('depends only on answers that can be given', () => {
		expect(
			except(question =>
				Object.entries(question.when ?? {}).every(([condition, values]) => {
					const asked = askedBy(question, condition);
					return (
						asked !== undefined &&
						values.length > 0 &&
						values.every(value => possible(asked).includes(value))
					);
				}),
			),
		).toEqual([]);
	});

	test('can be answered with none if it asks for several things', () => {
		const several = all.filter(({input}) =>
			['list', 'references', 'table', 'people'].includes(input.kind),
		);
		expect(several.filter(({none}) => none === undefined).map(idOf)).toEqual(neverNone);
	});

	test('tells its choices and its columns apart', () => {
		expect(except(({input}) => areDistinct(choicesOf(input).map(({label}) => label)))).toEqual(
			[],
		);
		expect(except(({input}) => areDistinct(columnLabels(input)))).toEqual([]);
		expect(
			except(({input}) => choicesOf(input).every(({label}) => /^[A-Z]/.test(label))),
		).toEqual([]);
		expect(
			except(({input}) => columnLabels(input).every(label => /^[A-Z]/.test(label))),
		).toEqual([]);
	});

	test('is told apart from the others about the same kind of subject', () => {
		for (const kind of subjectKinds) {
			expect(repeated(questionsOf(kind).map(({label}) => label))).toEqual([]);
			expect(repeated(questionsOf(kind).map(({ask}) => ask))).toEqual([]);
		}
	});

	test('says in its own words why it is asked and what is good', () => {
		expect(repeated(all.map(({why}) => why))).toEqual([]);
		expect(repeated(all.map(({good}) => good))).toEqual([]);
	});
});

test.each([
	['sourceOfTruth', /source of truth.*finally relied on/],
	['systemsOfRecord', /systems of record.*officially created or kept/],
])('%s explains its term in the question itself', (id, explanation) => {
	expect(questionAt('dataPoint', id)?.ask).toMatch(explanation);
});

describe('sources', () => {
	test.each(articleCodes)('paragraph %s of the article is asked about', code => {
		expect(all.filter(({source}) => source.includes(code))).not.toEqual([]);
	});

	test('every question has one, and every one used has a name', () => {
		expect(except(({source}) => source.length > 0)).toEqual([]);
		expect(
			except(({source}) => source.every(code => Object.hasOwn(sourceNames, code))),
		).toEqual([]);
		const ofRules = rules.flatMap(rule => rule.source);
		expect(ofRules.filter(code => !Object.hasOwn(sourceNames, code))).toEqual([]);
	});

	test('names are names, and end with their address if there is one', () => {
		for (const name of Object.values(sourceNames)) {
			expect(name.replace(/, https:\/\/\S+$/, '')).toMatch(
				/^(?!.*(?:https?:|\/\/|…))\w.+\S$/,
			);
		}

		expect(repeated(Object.values(sourceNames))).toEqual([]);
	});
});

describe('sections', () => {
	test('come in the order of the interview and are found by id', () => {
		expect(sections.map(({id}) => id)).toEqual(sectionIds);
		expect(sectionIds.map(id => sectionInfo(id))).toEqual(sections);
	});

	test.each(sections)(
		'$title says in one line why it is there, and has questions',
		({title, reason, id}) => {
			expect(title).toMatch(/^[A-Z]/);
			expect(reason).toMatch(/^[A-Z].*\.$/);
			expect(reason.length).toBeLessThanOrEqual(90);
			expect(all.some(({section}) => section === id)).toBe(true);
		},
	);
});

/** The questions for which something does not hold, by name. */
function except(holds: (question: Question) => boolean): readonly string[] {
	return all.filter(question => !holds(question)).map(idOf);
}

function idOf({about, id}: Question): string {
	return `${about}.${id}`;
}

function wordsOf({label, ask, why, good, none, input}: Question): readonly string[] {
	const ofInput = [
		...choicesOf(input).flatMap(({label: words, hint}) => [words, hint ?? 'no hint']),
		...columnLabels(input),
	];
	return [label, ask, why, good, none ?? 'no none', ...ofInput];
}

function openIn(ask: string): readonly string[] {
	return [...ask.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name);
}

/** The question that a condition of `when` looks at, if it may look there. */
function askedBy({about}: Question, condition: string): Question | undefined {
	const [first = '', second] = condition.split('.');
	if (second === undefined) {
		return questionAt(about, first);
	}

	if (first === 'project') {
		return questionAt('project', second);
	}

	return first === 'dataPoint' && about === 'field' ? questionAt('dataPoint', second) : undefined;
}

/** What a condition on a question may say. */
function possible({input, none}: Question): ReadonlyArray<string | boolean> {
	const ofMany = ['several', 'references', 'list', 'people', 'table'].includes(input.kind);
	return [
		'any',
		'unknown',
		...(none === undefined ? [] : ['none']),
		...(ofMany ? ['several'] : []),
		...(input.kind === 'yesNo' ? [true, false] : []),
		...choicesOf(input).map(({value}) => value),
	];
}

function choicesOf(input: Input): readonly Choice[] {
	return input.kind === 'choice' || input.kind === 'several' ? input.choices : [];
}

function columnLabels(input: Input): readonly string[] {
	return input.kind === 'table' ? Object.values(input.columns).map(({label}) => label) : [];
}

function repeated(words: readonly string[]): readonly string[] {
	return words.filter((word, index) => words.indexOf(word) !== index);
}

function areDistinct(words: readonly string[]): boolean {
	return repeated(words).length === 0;
}

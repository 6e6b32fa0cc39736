import fc from 'fast-check';
import type {Input, TableInput} from '../source/interview/input.ts';
import type {Question} from '../source/interview/question.ts';
import {questionsOf} from '../source/interview/questions.ts';
import {acceptanceStatuses, type Acceptance} from '../source/plan/acceptance.ts';
import {bases, type Answer, type Claim, type Provenance} from '../source/plan/answer.ts';
import {Collection} from '../source/plan/collection.ts';
import type {Plan} from '../source/plan/plan.ts';
import {
	fieldId,
	projectId,
	type Answers,
	type Subject,
	type SubjectKind,
} from '../source/plan/subject.ts';
import type {Value} from '../source/plan/value.ts';
import {hostileInputs} from './hostile-inputs.ts';

const nasty = [
	'',
	' ',
	'none',
	'None',
	'unknown',
	'UNKNOWN',
	'null',
	'~',
	'true',
	'no',
	'80',
	'0x1F',
	'1e3',
	'2026-12-10',
	'12:30',
	'.5',
	'-',
	'---',
	'...',
	'a: b',
	'a #b',
	'#a',
	'- a',
	'? a',
	': a',
	'[a',
	'{a: b}',
	'*a',
	'&a',
	'!a',
	'%a',
	'@a',
	'`a`',
	'"a"',
	"it's",
	'a:',
	'a\\n',
	'<<',
	'a\nb',
	'a\n\nb\n',
	'\na',
	' a\n b',
	'a \nb',
	'a\r\nb',
	'a\tb',
	'\t',
	'\u0000',
	'\u001B[2J',
	'\u007F',
	'\u0085',
	'\u009B2J',
	'\u00A0a\u00A0',
	'\u2028',
	'\u202Eabc',
	'\uFEFF',
	'\uFFFD',
	'\uD800',
	'\uDC00x',
	'é',
	'e\u0301',
	'👩‍👩‍👧',
	'🏴\u{E0067}\u{E0062}\u{E007F}',
	'раураl',
	'שלום',
	'日本',
	'__proto__',
	'constructor',
	'toString',
	'a, b',
	'a; b',
	'a | b',
	'x'.repeat(3000),
	...['markdown', 'terminal-escape', 'unicode'].flatMap(kind =>
		hostileInputs(kind).map(({input}) => input),
	),
];

/** Strings of these characters. The library's own for all of Unicode take seconds to prepare. */
function aString(character: fc.Arbitrary<string>): fc.Arbitrary<string> {
	return fc.array(character, {maxLength: 12}).map(characters => characters.join(''));
}

/** Text of every kind that people and their enemies put into a plan. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
	fc.constantFrom(...nasty),
	aString(fc.integer({min: 0, max: 0xff_ff}).map(unit => String.fromCharCode(unit))),
	aString(fc.integer({min: 0, max: 0x10_ff_ff}).map(point => String.fromCodePoint(point))),
	fc.stringMatching(/^[a-z][a-z ,.-]{0,20}[a-z]$/),
	aString(fc.constantFrom(...'ab :#-\n\t"\'[]{},|>&*!%\r\u2028\uD83D\uDE00'.split(''))),
);

const aDay = fc
	.date({
		min: new Date('1990-01-01T00:00:00Z'),
		max: new Date('2099-12-31T00:00:00Z'),
		noInvalidDate: true,
	})
	.map(at => at.toISOString().slice(0, 10));

const aName = fc.oneof(
	{weight: 3, arbitrary: fc.constantFrom('Mara', 'Jo', 'Finance')},
	arbitraryText,
);
const often = fc.constantFrom('2026-11-23', '2026-11-24');

const aProvenance: fc.Arbitrary<Provenance> = fc.oneof(
	{weight: 3, arbitrary: fc.constant({by: 'Mara', on: '2026-11-23'})},
	{
		weight: 1,
		arbitrary: fc.record(
			{
				by: aName,
				on: fc.oneof(often, aDay),
				basis: fc.constantFrom(...bases),
				note: arbitraryText,
			},
			{requiredKeys: []},
		),
	},
);

/** The ids that references may point at. */
type Ids = Readonly<Partial<Record<SubjectKind, readonly string[]>>>;

/** Something that is complete once it is known which subjects there are; made once a question and not once a plan, for speed. */
type Open<Part> = (ids: Ids) => Part;

function closed<Part>(arbitrary: fc.Arbitrary<Part>): fc.Arbitrary<Open<Part>> {
	return arbitrary.map(part => () => part);
}

/** A value of an input; `null` where it would have to refer to something and there is nothing. */
function aValue(input: Input): fc.Arbitrary<Open<Value>> {
	switch (input.kind) {
		case 'text':
		case 'longText': {
			return closed(arbitraryText);
		}

		case 'choice': {
			return closed(fc.constantFrom(...input.choices.map(({value}) => value)));
		}

		case 'several': {
			return closed(
				fc.shuffledSubarray(
					input.choices.map(({value}) => value),
					{minLength: 1},
				),
			);
		}

		case 'yesNo': {
			return closed(fc.boolean());
		}

		case 'number': {
			const {min, max, whole} = input;
			const anInteger = fc.integer({min, max});
			return closed(
				whole
					? anInteger
					: fc.oneof(
							anInteger,
							fc.double({min, max, noNaN: true}).map(number => number + 0),
						),
			);
		}

		case 'date': {
			return closed(aDay);
		}

		case 'duration': {
			return closed(
				fc.oneof(
					fc.nat({max: 100_000}),
					fc.nat({max: 1000}).map(halves => halves / 2),
					fc.nat({max: 30}).map(days => days * 1440),
				),
			);
		}

		case 'people':
		case 'list': {
			return closed(fc.array(arbitraryText, {minLength: 1, maxLength: 3}));
		}

		case 'reference': {
			return fc
				.nat({max: 3})
				.map(place => ids => atPlaces(ids[input.to], [place])[0] ?? null);
		}

		case 'references': {
			return fc.uniqueArray(fc.nat({max: 3}), {minLength: 1}).map(places => ids => {
				const chosen = atPlaces(ids[input.to], places);
				return chosen.length === 0 ? null : chosen;
			});
		}

		case 'table': {
			return fc
				.array(aRow(input), {minLength: 1, maxLength: 3})
				.map(rows => ids => rows.map(row => row(ids)));
		}
	}
}

function atPlaces(ids: readonly string[] = [], places: readonly number[]): readonly string[] {
	return places.flatMap(place => ids[place] ?? []);
}

function aRow({columns}: TableInput): fc.Arbitrary<Open<Value>> {
	const cells = Object.entries(columns).map(([name, {input}], place) =>
		(place === 0 ? aValue(input) : fc.option(aValue(input), {nil: () => null})).map(
			cell => [name, cell] as const,
		),
	);
	return fc
		.tuple(...cells)
		.map(
			row => ids =>
				Object.fromEntries(
					row
						.map(([name, cell]) => [name, cell(ids)] as const)
						.filter(([, cell]) => cell !== null),
				),
		);
}

function anAnswer({input}: Question): fc.Arbitrary<Open<Answer>> {
	const value = aValue(input);
	const none = fc.constant<Open<Value>>(() => null);
	const aClaim = fc
		.tuple(fc.oneof({weight: 4, arbitrary: value}, none), aProvenance)
		.map(([claimed, said]): Open<Claim> => ids => ({value: claimed(ids), ...said}));
	const who = fc.record({owner: aName, due: aDay}, {requiredKeys: []});
	return fc.oneof(
		{
			weight: 6,
			arbitrary: fc
				.tuple(fc.oneof({weight: 5, arbitrary: value}, none), aProvenance)
				.map(([answered, said]): Open<Answer> => ids => ({
					state: 'answered',
					value: answered(ids),
					...said,
				})),
		},
		{
			weight: 1,
			arbitrary: closed(
				fc
					.tuple(who, aProvenance)
					.map(([owner, said]): Answer => ({state: 'unknown', ...owner, ...said})),
			),
		},
		{
			weight: 1,
			arbitrary: closed(
				fc
					.tuple(arbitraryText, aProvenance)
					.map(([reason, said]): Answer => ({state: 'notApplicable', reason, ...said})),
			),
		},
		{
			weight: 1,
			arbitrary: fc
				.tuple(fc.array(aClaim, {minLength: 2, maxLength: 3}), aProvenance)
				.map(([claims, said]): Open<Answer> => ids => ({
					state: 'disputed',
					claims: claims.map(claim => claim(ids)),
					...said,
				})),
		},
	);
}

/** Answers to a few of the questions about a kind of subject. */
function someAnswers(kind: SubjectKind): fc.Arbitrary<Open<Answers>> {
	const answers = questionsOf(kind).map(question =>
		anAnswer(question).map(answer => [question.id, answer] as const),
	);
	return fc
		.subarray(answers, {maxLength: Math.min(answers.length, 6)})
		.chain(chosen => fc.tuple(...chosen))
		.map(
			given => ids =>
				Object.fromEntries(given.map(([id, answer]) => [id, answer(ids)] as const)),
		);
}

/** Ids as they are made from names or written by hand; `none` and `2024` among them, to trip readers up. */
const anId = fc.oneof(
	fc.constantFrom(
		'none',
		'unknown',
		'2024',
		'7',
		'null',
		'true',
		'sf',
		'mk-a',
		'mk-b',
		'constructor',
		'toString',
		'É',
		'日本',
		'a_b',
	),
	fc.stringMatching(/^[a-z][a-z0-9-]{0,6}[a-z0-9]$/),
);

function someSubjects<Kind extends SubjectKind>(
	kind: Kind,
): fc.Arbitrary<ReadonlyArray<Subject<Kind> & {readonly open: Open<Answers>}>> {
	const subject = fc.record({
		kind: fc.constant(kind),
		id: anId,
		name: arbitraryText,
		answers: fc.constant({}),
		open: someAnswers(kind),
	});
	return fc.uniqueArray(subject, {maxLength: 4, selector: ({id}) => id});
}

function completed<Kind extends SubjectKind>(
	subjects: ReadonlyArray<Subject<Kind> & {readonly open: Open<Answers>}>,
	ids: Ids,
): Collection<Kind> {
	return new Collection(
		subjects.map(({kind, id, name, open}) => ({kind, id, name, answers: open(ids)})),
	);
}

const someFields = fc.array(
	fc.record({dataPoint: fc.nat({max: 3}), system: fc.nat({max: 3}), open: someAnswers('field')}),
	{maxLength: 4},
);

const aLine = arbitraryText.filter(text => text.trim() !== '');

const anAcceptance: fc.Arbitrary<Acceptance> = fc.record(
	{
		finding: fc
			.tuple(fc.constantFrom('sot-missing', 'sync-loop'), anId, anId)
			.map(([rule, one, other]) => `${rule}:${one}+${other}`),
		status: fc.constantFrom(...acceptanceStatuses),
		reason: aLine,
		by: fc.oneof(aName, fc.constant('None')).filter(name => name.trim() !== ''),
		on: aDay,
		expires: aDay,
		facts: fc.stringMatching(/^(?:[0-9a-f]{16}|[0-9]{16}|[0-9]{3}e[0-9]{12})$/),
	},
	{requiredKeys: ['finding', 'status', 'reason', 'by', 'on', 'facts']},
);

const someAcceptances = fc.array(anAcceptance, {maxLength: 3}).map(acceptances =>
	Object.fromEntries(
		// A plain copy: what the library makes has no prototype.
		acceptances.map(acceptance => [acceptance.finding, {...acceptance}]),
	),
);

/**
 * Plans with everything that may be in one: all kinds of subjects, all states of answers, names that are empty, equal or
 * hostile. Every reference points at something; nothing is stored that the questions could not read; fields are in the order
 * of their data points, which is all the order they have.
 */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
	.record({
		id: fc.stringMatching(/^[a-z0-9]{8}$/),
		title: arbitraryText,
		name: fc.option(arbitraryText, {nil: undefined}),
		project: someAnswers('project'),
		system: someSubjects('system'),
		dataPoint: someSubjects('dataPoint'),
		field: someFields,
		process: someSubjects('process'),
		audience: someSubjects('audience'),
		risk: someSubjects('risk'),
		syncPair: someSubjects('syncPair'),
		flow: someSubjects('flow'),
		acceptances: someAcceptances,
	})
	.map(({id, title, name, acceptances, ...parts}) => {
		const idsOf = (subjects: readonly Subject[]) => subjects.map(subject => subject.id);
		const ids = {
			system: idsOf(parts.system),
			dataPoint: idsOf(parts.dataPoint),
			process: idsOf(parts.process),
		};
		const fields = parts.field
			.toSorted((left, right) => left.dataPoint - right.dataPoint)
			.flatMap(({dataPoint, system, open}) => {
				const at = fieldId(ids.dataPoint[dataPoint] ?? '', ids.system[system] ?? '');
				const exists = dataPoint < ids.dataPoint.length && system < ids.system.length;
				return exists
					? [
							[
								at,
								{kind: 'field' as const, id: at, name: at, answers: open(ids)},
							] as const,
						]
					: [];
			});
		return {
			id,
			title,
			subjects: {
				project: new Collection<'project'>([
					{
						kind: 'project',
						id: projectId,
						name: name ?? title,
						answers: parts.project(ids),
					},
				]),
				system: completed(parts.system, ids),
				dataPoint: completed(parts.dataPoint, ids),
				field: new Collection<'field'>([...new Map(fields).values()]),
				process: completed(parts.process, ids),
				audience: completed(parts.audience, ids),
				risk: completed(parts.risk, ids),
				syncPair: completed(parts.syncPair, ids),
				flow: completed(parts.flow, ids),
			},
			acceptances,
		};
	});

/** A plan as plain data: what two equal plans have in common, whatever the order in which they were answered. */
export function contentOf(plan: Plan): unknown {
	const lists = Object.entries(plan.subjects).map(([kind, {list}]) => [kind, list] as const);
	return {
		id: plan.id,
		title: plan.title,
		subjects: Object.fromEntries(lists),
		acceptances: plan.acceptances,
	};
}

import * as z from 'zod';
import type {CellInput, Input, TableInput} from '../interview/input.ts';
import type {Question} from '../interview/question.ts';
import {questionsOf} from '../interview/questions.ts';
import {subjectKindInfo} from '../interview/subject-kind.ts';
import {acceptanceStatuses} from '../plan/acceptance.ts';
import {bases} from '../plan/answer.ts';
import type {SubjectKind} from '../plan/subject.ts';
import {acceptedKey, formatVersion, offersNone, subjectKeys} from './answer-form.ts';

/** What YAML makes of an unquoted text: mostly text, but a figure where it looks like one. */
const aText = z.union([z.string(), z.number(), z.boolean()]).meta({id: 'text'});
const aDay = z
	.string()
	.regex(/\d{4}/)
	.meta({id: 'day', examples: ['2026-12-31']});
const aDayOrNone = z.union([aDay, z.literal('none')]).meta({id: 'dayOrNone'});
const aName = z.union([aText, z.strictObject({literal: aText})]).meta({id: 'name'});

const provenance = {
	by: aName.optional().describe('Who said it; “none” for nobody.'),
	on: aDayOrNone.optional().describe('When it was said; “none” for no date.'),
	basis: z.enum(bases).optional().describe('What it rests on; without it, stated.'),
	note: aText.optional().describe('Anything else that was said.'),
};

const claimedNone = z
	.strictObject({none: z.literal(true), ...provenance})
	.meta({id: 'none', description: 'There is none.'});
const unknown = z
	.strictObject({
		unknown: z.literal(true),
		owner: aName.optional().describe('Who finds out.'),
		due: aDayOrNone.optional().describe('By when.'),
		...provenance,
	})
	.meta({id: 'unknown', description: 'Nobody knows it yet.'});
const notApplicable = z
	.strictObject({notApplicable: aText, ...provenance})
	.meta({id: 'notApplicable', description: 'It does not apply, and why.'});

/** Answers that are kept as they are stored, because no question of this version reads them. */
const kept = z.record(z.string(), z.looseObject({state: z.string()})).meta({id: 'kept'});

const accepted = z
	.strictObject({
		finding: aText.describe('Which warning, as “groundplan check --format json” names it.'),
		status: z.enum(acceptanceStatuses).optional().describe('Without it, accepted.'),
		reason: aText.describe('Why it is accepted.'),
		by: aName.describe('Who accepts it.'),
		on: aDay.describe('When it was accepted.'),
		expires: aDayOrNone
			.optional()
			.describe('The last day on which it holds. Blockers and high warnings need one.'),
		facts: z
			.string()
			.regex(/^[\da-f]{16}$/)
			.describe(
				'A hash of the facts that were accepted; “groundplan accept” prints the entry with it.',
			),
	})
	.meta({id: 'acceptedWarning', description: 'A warning that somebody accepts by name.'});

/** The schemas of inputs that are alike, so that each is written once. */
type Made = Map<string, z.ZodType>;

/**
 * The shape of an answers file, made from the questions. It takes every file the reader takes as long as choices are written
 * by their values and marks in lower case; what it cannot say, such as that a reference points at something, the reader checks.
 */
export function fileShape(): z.ZodType {
	const made: Made = new Map();
	const groupOf = (kind: SubjectKind) => answersShape(kind, made);
	const listOf = (kind: SubjectKind, more: Record<string, z.ZodType> = {}) => {
		const subject = z.strictObject({
			[subjectKeys.id]: aText
				.optional()
				.describe('Used by references; made from the name if it is missing.'),
			[subjectKeys.name]: aText.optional(),
			...groupOf(kind),
			...more,
		});
		return z
			.array(z.union([z.string(), subject]))
			.nullish()
			.describe(subjectKindInfo[kind].ask);
	};

	const field = z.union([z.strictObject(groupOf('field')), z.null()]);
	const fields = z
		.record(z.string(), field)
		.nullish()
		.describe('How each system keeps the data point, by the id or name of the system.');
	return z.strictObject({
		groundplan: z.literal(formatVersion).describe('Version of the format.'),
		id: aText
			.optional()
			.describe('Permanent id of the plan; leave it out of a file written by hand.'),
		title: aText.describe('Name of the plan.'),
		by: provenance.by.describe('Who gave every answer that does not say otherwise.'),
		on: provenance.on.describe('When every answer was given that does not say otherwise.'),
		project: z
			.strictObject({[subjectKeys.name]: aName.optional(), ...groupOf('project')})
			.nullish(),
		systems: listOf('system'),
		dataPoints: listOf('dataPoint', {[subjectKeys.fields]: fields}),
		processes: listOf('process'),
		audiences: listOf('audience'),
		risks: listOf('risk'),
		syncPairs: listOf('syncPair'),
		flows: listOf('flow'),
		[subjectKeys.kept]: z.record(z.string(), kept).optional(),
		[acceptedKey]: z
			.array(accepted)
			.nullish()
			.describe('Warnings that somebody has accepted by name.'),
	});
}

function answersShape(kind: SubjectKind, made: Made): Record<string, z.ZodType> {
	const answers = questionsOf(kind).map(
		question =>
			[
				question.id,
				answerShape(question, made).optional().describe(descriptionOf(question)),
			] as const,
	);
	return {...Object.fromEntries(answers), [subjectKeys.kept]: kept.optional()};
}

function answerShape({input, none}: Question, made: Made): z.ZodType {
	const marks = none === undefined && !offersNone(input) ? 'unknown' : 'none, unknown';
	return once(made, `${keyOf(input)} ${marks}`, () => {
		const value = once(made, keyOf(input), () => valueShape(input));
		const answered = [
			z.strictObject({value, ...provenance}),
			z.strictObject({literal: value, ...provenance}),
			claimedNone,
		];
		const claim = z.union([value, ...answered]);
		const disputed = z
			.strictObject({disputed: z.array(claim).min(2), ...provenance})
			.describe('Claims side by side.');
		return z.union([
			value,
			z.enum(marks.split(', ')),
			z.null(),
			...answered,
			unknown,
			notApplicable,
			disputed,
		]);
	});
}

/** The same schema for the same key. */
function once(made: Made, key: string, make: () => z.ZodType): z.ZodType {
	const known = made.get(key) ?? make();
	made.set(key, known);
	return known;
}

/** Equal for inputs that take the same values. */
function keyOf(input: Input): string {
	switch (input.kind) {
		case 'longText': {
			return 'text';
		}

		case 'reference': {
			return 'text';
		}

		case 'people':
		case 'references':
		case 'list': {
			return 'texts';
		}

		default: {
			return JSON.stringify(input);
		}
	}
}

function valueShape(input: Input): z.ZodType {
	switch (input.kind) {
		case 'people':
		case 'references':
		case 'list': {
			return z.union([z.array(aText), aText]);
		}

		case 'several': {
			return z.union([z.array(oneOf(input.choices)), z.string()]);
		}

		case 'number': {
			const {min, max, whole} = input;
			const number = z.number().min(min).max(max);
			return z.union([whole ? number.int() : number, z.string().regex(/\d/)]);
		}

		case 'duration': {
			return z
				.string()
				.regex(/\d/)
				.meta({examples: ['30 min', '4 h', '2 days']});
		}

		case 'table': {
			return z.array(z.union([rowShape(input), z.string()]));
		}

		default: {
			return cellShape(input);
		}
	}
}

function cellShape(
	input: Exclude<CellInput, {kind: 'references'}> | Extract<Input, {kind: 'longText'}>,
): z.ZodType {
	switch (input.kind) {
		case 'text':
		case 'longText':
		case 'reference': {
			return aText;
		}

		case 'choice': {
			return oneOf(input.choices);
		}

		case 'yesNo': {
			return z.union([z.boolean(), z.enum(['yes', 'no'])]);
		}

		case 'date': {
			return aDay;
		}
	}
}

function rowShape({columns}: TableInput): z.ZodType {
	return z.strictObject(
		Object.fromEntries(
			Object.entries(columns).map(([name, {input, label}]) => [
				name,
				valueShape(input).nullish().describe(label),
			]),
		),
	);
}

function oneOf(choices: ReadonlyArray<{readonly value: string}>): z.ZodType {
	return z.enum(choices.map(({value}) => value));
}

/** The question, a good answer, and what the choices mean, for editors to show. */
function descriptionOf({about, ask, good, input}: Question): string {
	const choices = input.kind === 'choice' || input.kind === 'several' ? input.choices : [];
	const meanings = choices.map(
		({value, label, hint}) => `${value}: ${label}${hint === undefined ? '' : ` (${hint})`}`,
	);
	const {one} = subjectKindInfo[about];
	const names: Readonly<Record<string, string>> = {
		name: `this ${one}`,
		from: 'the source',
		to: 'the destination',
		dataPoint: 'the data point',
		system: 'the system',
	};
	const asked = ask.replaceAll(/\{(\w+)\}/g, (mark: string, name: string) => names[name] ?? mark);
	return [`${asked} ${good}`.trim(), ...meanings].join('\n');
}

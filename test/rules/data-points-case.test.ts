import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Answer} from '../../source/plan/answer.ts';
import {applyChanges, type Change} from '../../source/plan/change.ts';
import {emptyPlan, type Plan} from '../../source/plan/plan.ts';
import {subjectKinds, type Subject, type SubjectKind} from '../../source/plan/subject.ts';
import type {Input} from '../../source/interview/input.ts';
import {questionsOf} from '../../source/interview/questions.ts';
import type {Value} from '../../source/plan/value.ts';
import type {Finding} from '../../source/rules/engine/finding.ts';
import {blankRuleMissing} from '../../source/rules/blank-rule-missing.ts';
import {crossBorderUnchecked} from '../../source/rules/cross-border-unchecked.ts';
import {currencyUnstated} from '../../source/rules/currency-unstated.ts';
import {deleteRuleMissing} from '../../source/rules/delete-rule-missing.ts';
import {judgedId, planFromExample} from '../../source/rules/engine/example-plan.ts';
import {destinationNotServed} from '../../source/rules/destination-not-served.ts';
import {dpNoDestination} from '../../source/rules/dp-no-destination.ts';
import {dpNoProcess} from '../../source/rules/dp-no-process.ts';
import {identifierChangeable} from '../../source/rules/identifier-changeable.ts';
import {identifierMissing} from '../../source/rules/identifier-missing.ts';
import {lengthOverflow} from '../../source/rules/length-overflow.ts';
import {meaningDiffers} from '../../source/rules/meaning-differs.ts';
import {personalNoPurpose} from '../../source/rules/personal-no-purpose.ts';
import {personalNoRetention} from '../../source/rules/personal-no-retention.ts';
import {picklistUnmapped} from '../../source/rules/picklist-unmapped.ts';
import {requiredWithoutDefault} from '../../source/rules/required-without-default.ts';
import {
	none,
	unknown,
	type ExampleSubject,
	type Surroundings,
} from '../../source/rules/engine/rule.ts';
import {findingsOf, runRules, type KeptEvaluation} from '../../source/rules/engine/run-rules.ts';
import {sotContested} from '../../source/rules/sot-contested.ts';
import {sotMissing} from '../../source/rules/sot-missing.ts';
import {sotMultiInstance} from '../../source/rules/sot-multi-instance.ts';
import {sotNotARecordSystem} from '../../source/rules/sot-not-a-record-system.ts';
import {specialDataUnreviewed} from '../../source/rules/special-data-unreviewed.ts';
import {transformUndefined} from '../../source/rules/transform-undefined.ts';
import {typeMismatch} from '../../source/rules/type-mismatch.ts';
import {zoneUnstated} from '../../source/rules/zone-unstated.ts';

const rules = [
	sotMissing,
	sotContested,
	sotMultiInstance,
	sotNotARecordSystem,
	dpNoDestination,
	destinationNotServed,
	dpNoProcess,
	meaningDiffers,
	transformUndefined,
	typeMismatch,
	lengthOverflow,
	picklistUnmapped,
	requiredWithoutDefault,
	blankRuleMissing,
	zoneUnstated,
	currencyUnstated,
	identifierMissing,
	identifierChangeable,
	deleteRuleMissing,
	personalNoPurpose,
	personalNoRetention,
	specialDataUnreviewed,
	crossBorderUnchecked,
];

type DataPoint = ExampleSubject<'dataPoint'>;
type Field = ExampleSubject<'field'>;

const membership: DataPoint = {
	personal: 'personal',
	purpose: 'Membership',
	legalBasis: 'contract',
	retention: '7 years',
};
const delivery: DataPoint = {
	personal: 'personal',
	purpose: 'Event delivery',
	legalBasis: 'contract',
	retention: '2 years',
};
const person: DataPoint = {removals: ['deleted', 'merged'], deleteRule: unknown};
const ended: DataPoint = {removals: ['deactivated'], deleteRule: 'keep'};
const byEmail: DataPoint = {identifier: 'E-mail', identifierType: 'email', identifierShared: true};
const byNumber = (identifier: string): DataPoint => ({
	identifier,
	identifierType: 'businessNumber',
	identifierShared: true,
});
const usual: DataPoint = {
	meaningAgreed: 'same',
	formats: 'differ',
	transform: 'Copy',
	blankRule: 'ignore',
	personal: 'no',
	truncationRule: none,
};
const target = (field: Field): Field => ({required: false, writable: true, ...field});

/**
 * A professional association (fictional): members in Salesforce, two instances of Marketo, an event tool abroad and an
 * accounting system, as far as the rules about data points look. The data points have the numbers of the case as ids.
 */
const association: Surroundings = {
	system: {
		sf: {product: 'Salesforce', region: 'EU'},
		mka: {product: 'Marketo', region: 'EU'},
		mkb: {product: 'Marketo', region: 'EU'},
		ev: {product: 'Gatherly', region: 'US', transferBasis: unknown},
		ns: {product: 'NetSuite', region: 'EU'},
	},
	dataPoint: {
		n1: {
			...usual,
			...membership,
			...person,
			...byEmail,
			sourceOfTruth: ['sf', 'mkb'],
			systemsOfRecord: ['sf', 'mka', 'mkb', 'ev'],
			destinations: ['mka', 'mkb', 'ev'],
			precedence: none,
			transform: 'Lower case',
		},
		n2: {
			...usual,
			...membership,
			...person,
			...byEmail,
			sourceOfTruth: ['sf'],
			systemsOfRecord: ['sf'],
			destinations: ['mka', 'mkb', 'ev'],
			formats: 'same',
		},
		n3: {
			...usual,
			...person,
			...byEmail,
			sourceOfTruth: ['mka', 'mkb'],
			systemsOfRecord: ['mka', 'mkb'],
			destinations: ['sf'],
			precedence: none,
			transform: none,
			valueMap: none,
			valueFallback: none,
			blankRule: none,
			personal: 'personal',
			purpose: 'Newsletters',
			legalBasis: unknown,
			retention: unknown,
		},
		n4: {
			...usual,
			...membership,
			...person,
			...byNumber('Member number'),
			sourceOfTruth: ['sf'],
			systemsOfRecord: ['sf'],
			destinations: ['ns', 'ev'],
		},
		n5: {
			...usual,
			...membership,
			...person,
			...byNumber('Member number'),
			sourceOfTruth: ['sf'],
			systemsOfRecord: ['sf'],
			destinations: ['mka', 'ns'],
			valueMap: [
				{from: 'Active', to: 'A'},
				{from: 'Grace', to: 'G'},
				{from: 'Lapsed', to: 'L'},
			],
			valueFallback: none,
		},
		n6: {
			...usual,
			...membership,
			...person,
			...byNumber('Member number'),
			sourceOfTruth: ['ns'],
			systemsOfRecord: ['ns', 'sf'],
			destinations: ['sf'],
			transform: none,
		},
		n7: {
			...usual,
			...ended,
			...byNumber('Member number'),
			sourceOfTruth: ['ns'],
			systemsOfRecord: ['ns'],
			destinations: ['sf'],
		},
		n8: {
			...usual,
			...ended,
			...byNumber('Event id'),
			sourceOfTruth: ['ev'],
			systemsOfRecord: ['ev'],
			destinations: ['sf'],
		},
		n9: {
			...usual,
			...ended,
			...byNumber('Event id'),
			sourceOfTruth: ['ev'],
			systemsOfRecord: ['ev'],
			destinations: ['sf', 'mka'],
			transform: none,
		},
		n10: {
			...usual,
			...ended,
			...delivery,
			...byNumber('Registration id'),
			sourceOfTruth: ['ev'],
			systemsOfRecord: ['ev'],
			destinations: ['sf', 'mka'],
			valueMap: [
				{from: 'In', to: 'Registered'},
				{from: 'Out', to: 'Cancelled'},
			],
			valueFallback: 'Open',
		},
		n11: {
			...usual,
			...ended,
			...byNumber('Registration id'),
			sourceOfTruth: ['ev'],
			systemsOfRecord: ['ev'],
			destinations: ['ns'],
			transform: none,
			rateRule: unknown,
		},
		n12: {
			...usual,
			...ended,
			...byNumber('Registration id'),
			sourceOfTruth: ['ev'],
			systemsOfRecord: ['ev'],
			destinations: ['sf'],
			personal: 'special',
			purpose: 'Catering',
			legalBasis: none,
			retention: none,
			privacyReview: none,
		},
		n13: {
			...usual,
			...ended,
			sourceOfTruth: ['ns'],
			systemsOfRecord: ['ns'],
			destinations: ['sf'],
			formats: 'same',
			identifier: 'NetSuite id',
			identifierType: 'systemId',
			identifierShared: false,
			crossReference: none,
		},
		n14: {
			...usual,
			...ended,
			sourceOfTruth: ['ns'],
			systemsOfRecord: ['ns'],
			destinations: ['sf'],
			identifier: 'NetSuite id',
			identifierType: 'systemId',
			identifierShared: false,
			crossReference: none,
			valueMap: [{from: 'Paid', to: 'Paid'}],
			valueFallback: 'Open',
		},
		n15: {
			...byEmail,
			sourceOfTruth: ['mka'],
			systemsOfRecord: ['mka'],
			destinations: none,
			referenceOnly: false,
			personal: 'personal',
			purpose: 'Marketing',
			legalBasis: 'consent',
			retention: '1 year',
		},
		n16: {
			...usual,
			...ended,
			...byNumber('Member number'),
			sourceOfTruth: ['sf'],
			systemsOfRecord: ['sf'],
			destinations: ['ns'],
		},
		n17: {
			...usual,
			...membership,
			...ended,
			...byNumber('Member number'),
			sourceOfTruth: none,
			systemsOfRecord: none,
			destinations: ['sf'],
		},
	},
	field: {
		'n1@sf': {type: 'text', length: 80},
		'n1@mkb': target({type: 'text', length: 255}),
		'n1@mka': target({type: 'text', length: 255}),
		'n1@ev': target({type: 'text', length: 255}),
		'n3@mka': {type: 'boolean'},
		'n3@mkb': {type: 'boolean'},
		'n3@sf': target({type: 'picklist', values: ['Yes', 'No', 'Unknown']}),
		'n4@sf': {type: 'integer', length: 8},
		'n4@ns': target({type: 'text', length: 10}),
		'n4@ev': target({type: 'text', length: 10}),
		'n5@sf': {type: 'picklist', length: 40, values: ['Active', 'Grace', 'Lapsed', 'Honorary']},
		'n5@mka': target({type: 'picklist', length: 255}),
		'n5@ns': target({type: 'picklist', length: 40}),
		'n6@ns': {type: 'text', unit: 'one block', length: 255},
		'n6@sf': target({type: 'text', unit: 'five fields', length: 100}),
		'n7@ns': {type: 'text', length: 20, fillRate: 61},
		'n7@sf': target({type: 'text', length: 20, required: true, defaultValue: none}),
		'n8@ev': {type: 'text', length: 120},
		'n8@sf': target({type: 'text', length: 80}),
		'n9@ev': {type: 'dateTime', zone: none},
		'n9@sf': target({type: 'dateTime', zone: 'UTC'}),
		'n9@mka': target({type: 'dateTime', zone: 'UTC'}),
		'n10@ev': {type: 'picklist', length: 20, values: ['In', 'Out']},
		'n10@sf': target({type: 'picklist', length: 255}),
		'n10@mka': target({type: 'picklist', length: 255}),
		'n11@ev': {type: 'integer', currency: none, minorUnit: 'minor'},
		'n11@ns': target({type: 'decimal', currency: 'EUR', minorUnit: 'whole'}),
		'n12@ev': {type: 'text', length: 500},
		'n12@sf': target({type: 'text', length: 255}),
		'n14@ns': {type: 'picklist', length: 20, values: ['Paid']},
		'n14@sf': target({type: 'picklist', length: 255}),
		'n16@sf': {type: 'text', length: 255, fillRate: 100},
		'n16@ns': target({type: 'text', length: 83, required: true, defaultValue: none}),
	},
	process: {
		p1: {uses: ['n8', 'n9', 'n10', 'n12', 'n17']},
		p2: {uses: ['n4', 'n7', 'n11', 'n13', 'n16']},
		p3: {uses: ['n1', 'n2', 'n5', 'n6', 'n14']},
		p4: {uses: ['n3']},
	},
	flow: {
		c0: {
			from: 'sf',
			to: 'mka',
			direction: 'oneWay',
			existing: true,
			operation: 'upsert',
			carries: ['n1', 'n2', 'n5'],
		},
		f1: {
			from: 'ev',
			to: 'sf',
			direction: 'oneWay',
			operation: 'create',
			carries: ['n8', 'n9', 'n10', 'n12'],
		},
		f2: {
			from: 'sf',
			to: 'mkb',
			direction: 'twoWay',
			operation: 'upsert',
			carries: ['n1', 'n2', 'n3'],
		},
		f3: {from: 'ev', to: 'ns', direction: 'oneWay', operation: 'create', carries: ['n11']},
		f4: {
			from: 'ns',
			to: 'sf',
			direction: 'oneWay',
			operation: 'upsert',
			carries: ['n6', 'n7', 'n13', 'n14'],
		},
		f5: {
			from: 'sf',
			to: 'ns',
			direction: 'oneWay',
			operation: 'upsert',
			carries: ['n4', 'n5', 'n16'],
		},
		f6: {
			from: 'sf',
			to: 'ev',
			direction: 'oneWay',
			operation: 'upsert',
			carries: ['n1', 'n2', 'n4'],
		},
	},
};

function planOf(around: Surroundings): Plan {
	const {plan} = planFromExample(sotMissing, {around});
	const dataPoint = plan.subjects.dataPoint.without(judgedId);
	return {...plan, subjects: {...plan.subjects, dataPoint}};
}

function idsOf(evaluation: KeptEvaluation, outcome: 'fires' | 'unknown'): readonly string[] {
	return findingsOf(evaluation)
		.filter(finding => finding.outcome === outcome)
		.map(({id}) => id)
		.toSorted();
}

describe('the association', () => {
	const evaluation = runRules(planOf(association), undefined, rules);

	it('is warned of exactly what is wrong with its data points', () => {
		expect(idsOf(evaluation, 'fires')).toStrictEqual(
			[
				'sot-contested:n1',
				'sot-multi-instance:n1',
				'identifier-changeable:n1',
				'identifier-changeable:n2',
				'sot-contested:n3',
				'sot-multi-instance:n3',
				'type-mismatch:n3+sf',
				'blank-rule-missing:n3',
				'identifier-changeable:n3',
				'picklist-unmapped:n5+mka',
				'picklist-unmapped:n5+ns',
				'length-overflow:n6+sf',
				'required-without-default:n7+sf',
				'length-overflow:n8+sf',
				'zone-unstated:n9+sf',
				'zone-unstated:n9+mka',
				'destination-not-served:n9+mka',
				'destination-not-served:n10+mka',
				'currency-unstated:n11+ns',
				'length-overflow:n12+sf',
				'personal-no-purpose:n12',
				'personal-no-retention:n12',
				'special-data-unreviewed:n12',
				'identifier-missing:n13',
				'identifier-missing:n14',
				'dp-no-destination:n15',
				'dp-no-process:n15',
				'identifier-changeable:n15',
				'length-overflow:n16+ns',
				'sot-missing:n17',
				'destination-not-served:n17+sf',
			].toSorted(),
		);
	});

	it('is told what cannot be ruled out, and nothing more', () => {
		expect(idsOf(evaluation, 'unknown')).toStrictEqual(
			[
				'cross-border-unchecked:ev',
				'personal-no-purpose:n3',
				'personal-no-retention:n3',
				...['n1', 'n2', 'n3', 'n4', 'n5', 'n6'].map(id => `delete-rule-missing:${id}`),
			].toSorted(),
		);
	});

	it('would have been warned of the address in general, had the length fitted', () => {
		const field = {
			...association.field,
			'n6@sf': target({type: 'text', unit: 'five fields', length: 255}),
		};
		const ids = idsOf(runRules(planOf({...association, field}), undefined, rules), 'fires');
		expect(ids).toContain('transform-undefined:n6+sf');
		expect(ids).not.toContain('length-overflow:n6+sf');
	});
});

/** Whether a finding is still there about the same subject, or one fires there that it gives way to. */
function isHeldIn(evaluation: KeptEvaluation, {rule, subjects: [subject]}: Finding): boolean {
	return findingsOf(evaluation).some(
		other =>
			other.subjects[0]?.id === subject?.id &&
			(other.rule === rule ||
				(other.outcome === 'fires' && rule.yieldsTo?.includes(other.rule.id) === true)),
	);
}

/** One answer of a plan, by whom and what it is about. */
interface Place {
	readonly subject: Subject;
	readonly question: string;
}

function placesIn(plan: Plan): readonly Place[] {
	return subjectKinds.flatMap(kind =>
		[...plan.subjects[kind]].flatMap(subject =>
			Object.keys(subject.answers).map(question => ({subject, question})),
		),
	);
}

/** What is no longer found once an answer has become "I don't know yet". */
function lostByNotKnowing(before: KeptEvaluation, {subject, question}: Place): readonly string[] {
	const change: Change = {type: 'answered', subject, question, answer: {state: 'unknown'}};
	const after = runRules(applyChanges(before.plan, [change]).plan, before, rules);
	return findingsOf(before)
		.filter(finding => !isHeldIn(after, finding))
		.map(({id}) => `${id} by ${subject.id}.${question}`);
}

describe('an "I don\'t know yet"', () => {
	it('takes no finding away from the association', () => {
		const evaluation = runRules(planOf(association), undefined, rules);
		expect(
			placesIn(evaluation.plan).flatMap(place => lostByNotKnowing(evaluation, place)),
		).toStrictEqual([]);
	}, 60_000);

	it('takes no finding away from any plan', () => {
		fc.assert(
			fc.property(anyPlan(), plan => {
				const evaluation = runRules(plan, undefined, rules);
				expect(
					placesIn(plan).flatMap(place => lostByNotKnowing(evaluation, place)),
				).toStrictEqual([]);
			}),
			{numRuns: 10},
		);
	}, 60_000);
});

const ids = {system: ['a', 'b', 'c'], dataPoint: ['x'], flow: ['f', 'g'], process: ['p']} as const;

/** What no rule about data points reads. */
const unread = new Set(
	'entity meaning truthReason survivorship dataSubjects recipients scope parentRecords objectSplit copyOrLookUp steward qualityThreshold hiddenFacts fieldName localMeaning role owner processorAgreement'.split(
		' ',
	),
);

/** What they read of flows and processes. */
const readElsewhere = new Set(['from', 'to', 'carries', 'direction', 'operation', 'uses']);

/** Small plans in which everything the rules about data points read may be answered anyhow, or not at all. */
function anyPlan(): fc.Arbitrary<Plan> {
	const fields = ids.dataPoint.flatMap(dataPoint =>
		ids.system.map(system => `${dataPoint}@${system}`),
	);
	const subjects = Object.entries({...ids, field: fields}).flatMap(([kind, all]) =>
		all.map(id => ({kind, id})),
	);
	return fc.tuple(...subjects.map(({kind}) => anyAnswers(kindNamed(kind)))).map(
		answers =>
			applyChanges(
				emptyPlan('any', 'Any'),
				subjects.map(({kind, id}, index): Change => ({
					type: 'added',
					subject: {kind: kindNamed(kind), id, name: id, answers: answers[index] ?? {}},
					place: Number.MAX_SAFE_INTEGER,
				})),
			).plan,
	);
}

function kindNamed(name: string): SubjectKind {
	return subjectKinds.find(kind => kind === name) ?? 'project';
}

function anyAnswers(kind: SubjectKind): fc.Arbitrary<Readonly<Record<string, Answer>>> {
	const read = questionsOf(kind).filter(
		({section, id}) =>
			readElsewhere.has(id) ||
			((section === 'dataPoints' || section === 'systems') && !unread.has(id)),
	);
	return fc
		.tuple(
			...read.map(({id, input}) =>
				fc.option(anyAnswer(input).map(answer => [id, answer] as const)),
			),
		)
		.map(answers => Object.fromEntries(answers.filter(answer => answer !== null)));
}

function anyAnswer(input: Input): fc.Arbitrary<Answer> {
	const value = anyValue(input);
	return fc.oneof(
		{weight: 24, arbitrary: value.map((given): Answer => ({state: 'answered', value: given}))},
		{weight: 8, arbitrary: fc.constant<Answer>({state: 'answered', value: null})},
		{weight: 2, arbitrary: fc.constant<Answer>({state: 'unknown'})},
		{weight: 1, arbitrary: fc.constant<Answer>({state: 'notApplicable', reason: 'It is new.'})},
		{
			weight: 1,
			arbitrary: fc.array(value, {minLength: 2, maxLength: 2}).map((claims): Answer => ({
				state: 'disputed',
				claims: claims.map(claim => ({value: claim})),
			})),
		},
	);
}

function anyValue(input: Input): fc.Arbitrary<Value> {
	switch (input.kind) {
		case 'choice': {
			return fc.constantFrom(...input.choices.map(({value}) => value));
		}

		case 'several': {
			return fc.constantFrom(...input.choices.map(({value}) => [value]));
		}

		case 'yesNo': {
			return fc.boolean();
		}

		case 'number': {
			return fc.constantFrom(50, 100);
		}

		case 'reference': {
			return fc.constantFrom(...ids.system);
		}

		case 'references': {
			return fc.subarray(input.to === 'system' ? [...ids.system] : [...ids.dataPoint], {
				minLength: 1,
			});
		}

		case 'table': {
			return fc.constantFrom([{from: 'S', to: 'T'}], [{from: 'S'}]);
		}

		case 'list':
		case 'people': {
			return fc.constantFrom(['S'], ['T'], ['S', 'T']);
		}

		default: {
			return fc.constantFrom('S', 'T');
		}
	}
}

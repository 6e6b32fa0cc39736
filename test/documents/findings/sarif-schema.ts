import * as z from 'zod';

/**
 * The part of SARIF 2.1.0 that the log uses, each object closed as the standard closes it (sections 3.13 to 3.52): the
 * properties there are, their types, and what is demanded between them.
 */
const plainText = z
	.string()
	.min(1)
	// 3.11.5: a brace that is not doubled is a placeholder, and 3.11.6: brackets before a parenthesis are a link.
	.refine(text => !/[{}]/.test(text.replaceAll(/\{\{|\}\}/g, '')), 'a placeholder')
	.refine(text => !text.includes(']('), 'a link');

const message = z.strictObject({text: plainText});
const multiformat = z.strictObject({text: plainText, markdown: z.string().min(1).optional()});
const level = z.enum(['none', 'note', 'warning', 'error']);
const properties = z.record(z.string(), z.unknown());

const physicalLocation = z.strictObject({
	artifactLocation: z.strictObject({
		uri: z
			.string()
			.regex(/^(?:[\w.~!$&'()*+,;=:@/-]|%[\dA-F]{2})+$/, 'a URI reference of RFC 3986')
			.regex(/^[^/]/, 'relative'),
		uriBaseId: z.string(),
	}),
	region: z.strictObject({startLine: z.int().min(1), startColumn: z.int().min(1)}).optional(),
});

const logicalLocation = z
	.strictObject({name: z.string(), fullyQualifiedName: z.string(), kind: z.string()})
	// 3.33.5: of a location without a parent.
	.refine(({name, fullyQualifiedName}) => name === fullyQualifiedName);

const location = z.strictObject({
	physicalLocation: physicalLocation.optional(),
	logicalLocations: z.array(logicalLocation).min(1),
	message: message.optional(),
});

const result = z
	.strictObject({
		ruleId: z.string(),
		ruleIndex: z.int().min(0),
		kind: z.enum(['fail', 'open']),
		level,
		message,
		locations: z.array(location).length(1),
		relatedLocations: z.array(location).optional(),
		partialFingerprints: z.record(z.string().regex(/\/v\d+$/), z.string()),
		suppressions: z.array(
			z.strictObject({
				kind: z.enum(['inSource', 'external']),
				status: z.enum(['accepted', 'underReview', 'rejected']),
				justification: z.string(),
			}),
		),
		properties,
	})
	// 3.27.10: a level only where something failed.
	.refine(
		each => (each.kind === 'fail') === (each.level !== 'none'),
		'a level without a failure',
	);

const descriptor = z.strictObject({
	id: z.string().regex(/^[a-z\d-]+$/),
	name: z.string().regex(/^[A-Z][A-Za-z\d]*$/),
	shortDescription: multiformat,
	fullDescription: multiformat,
	help: multiformat,
	defaultConfiguration: z.strictObject({level}),
	properties: properties.and(z.object({tags: z.array(z.string())})),
});

/** A log with one run, whose results point at its rules. */
export const sarifSchema = z.strictObject({
	$schema: z.url(),
	version: z.literal('2.1.0'),
	runs: z
		.array(
			z
				.strictObject({
					tool: z.strictObject({
						driver: z.strictObject({
							name: z.string(),
							version: z.string(),
							semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
							rules: z.array(descriptor),
						}),
					}),
					automationDetails: z.strictObject({id: z.string()}),
					columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
					results: z.array(result),
					properties,
				})
				.refine(
					({results, tool}) =>
						results.every(
							({ruleId, ruleIndex}) => tool.driver.rules[ruleIndex]?.id === ruleId,
						),
					'a rule that the index does not point at',
				),
		)
		.length(1),
});

import {lint} from 'markdownlint/sync';
import {expect, test} from 'vitest';
import {renderPlanFolder} from '../../source/documents/render-plan-folder.ts';
import {association} from './association.ts';
import {bookshop} from './bookshop.ts';
import {documentOf, modelOf} from './document-of.ts';
import {shippedTemplates} from './shipped-templates.ts';

/** Every rule that markdownlint has by default, but for those named here. */
const config = {
	default: true,
	// A row of a table cannot be broken, and an answer is one line whatever its length.
	'line-length': false,
	// Flows, processes and pairs of systems are called what people call them, and two of different kinds may share a name.
	'no-duplicate-heading': {siblings_only: true},
};

function complaints(text: string): readonly string[] {
	return Object.values(lint({strings: {text}, config})).flatMap(found =>
		found.map(
			({lineNumber, ruleNames, errorDetail, errorContext}) =>
				`${lineNumber}: ${ruleNames.join('/')} ${errorDetail ?? ''} ${errorContext ?? ''}`,
		),
	);
}

// The parser markdownlint uses takes seconds for a long plan on a busy machine.
const patience = 60_000;

test(
	'the worked example satisfies markdownlint',
	() => {
		expect(complaints(documentOf(association()))).toEqual([]);
	},
	patience,
);

test(
	'the bookshop satisfies markdownlint for a client, and every file of it as a folder',
	() => {
		expect(complaints(documentOf(bookshop, 'client'))).toEqual([]);
		const files = renderPlanFolder(modelOf(bookshop), shippedTemplates);
		expect(
			files.flatMap(({name, text}) => complaints(text).map(each => `${name} ${each}`)),
		).toEqual([]);
	},
	patience,
);

test('markdownlint is asked in earnest', () => {
	expect(complaints('# a\n\n\n## b\ntext\n')).toHaveLength(2);
});

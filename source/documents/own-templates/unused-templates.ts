import {didYouMean} from '../../interview/did-you-mean.ts';
import {quote} from '../../interview/quote.ts';
import {templateName} from './template-info.ts';

/** The templates that are rendered by themselves: the plan as one document, and the first page of the plan as a folder. */
const rendered = ['plan', 'readme'];

/** The name of a template that another one renders, where it is written out. */
const rendering = /\{%-?\s*(?:render|include|layout)\s+(?:'([^']*)'|"([^"]*)"|([^'"\s]))/g;

/**
 * Those of one's own templates that nothing renders, in a sentence each: most likely their file name is misspelt. Where a
 * template renders another by a name it works out, nobody can tell, and nothing is said.
 */
export function unusedTemplates(
	own: readonly string[],
	templates: Readonly<Record<string, string>>,
): readonly string[] {
	const reached = new Set<string>();
	const left: string[] = [...rendered];
	for (let name = left.pop(); name !== undefined; name = left.pop()) {
		if (reached.has(name)) continue;

		reached.add(name);
		const text = Object.hasOwn(templates, `${name}.liquid`) ? templates[`${name}.liquid`] : '';
		for (const [, single, double, computed] of (text ?? '').matchAll(rendering)) {
			if (computed !== undefined) {
				return [];
			}

			left.push(templateName(single ?? double ?? ''));
		}
	}

	const names = own.map(file => templateName(file)).filter(name => !reached.has(name));
	return names.map(
		name =>
			`${quote(`${name}.liquid`)} is not used: no template renders it.${didYouMean(name, [...reached])}`,
	);
}

import {readFileSync} from 'node:fs';

/** A declaration of an interface or a type, as it stands in its file. */
interface Declaration {
	readonly name: string;
	readonly text: string;
	readonly file: URL;
}

const declaring =
	/^(?:\/\*\*(?:[^*]|\*(?!\/))*\*\/\n)?(?:export )?(?:interface (\w+)[^\n]*\{\n[^]*?\n\}|type (\w+) = [^;]*;)$/gm;
const importing = /^import (?:type )?\{([^}]*)\} from '(\.[^']*)';$/gm;

const documents = new URL('../../../source/documents/', import.meta.url);

/** What a reader should know first, and where it is declared. */
const first: ReadonlyArray<readonly [name: string, file: URL]> = [
	['PlanModel', new URL('plan-model.ts', documents)],
	['Table', new URL('table.ts', documents)],
	['Line', new URL('lines.ts', documents)],
	['CalculationModel', new URL('calculation-model.ts', documents)],
];

/** A type of what a template sees, as TypeScript without what only matters to the program. */
export interface ModelType {
	readonly name: string;
	readonly text: string;
}

/** The types of what a template sees: the model, what occurs in many parts, then part by part with what each is made of. */
export function modelTypes(): readonly ModelType[] {
	const found: Declaration[] = [];
	const seen = new Set(first.map(([name]) => name));
	const left = [...first];
	for (let next = left.shift(); next !== undefined; next = left.shift()) {
		const declaration = declarationOf(...next);
		if (declaration !== undefined) {
			found.push(declaration);
			const names = [...declaration.text.matchAll(/\b[A-Z]\w+/g)].map(([name]) => name);
			const others = names.filter(name => !seen.has(name));
			for (const name of others) {
				seen.add(name);
			}

			const behind = found.length < first.length ? left.length : 0;
			left.splice(
				behind,
				0,
				...[...new Set(others)].map(name => [name, declaration.file] as const),
			);
		}
	}

	return found.map(({name, text}) => ({name, text: simplified(text)}));
}

/** Where a name is declared, in its file or in one that the file takes it from. */
function declarationOf(name: string, file: URL): Declaration | undefined {
	const text = readFileSync(file, 'utf8');
	for (const [declaration, asInterface, asType] of text.matchAll(declaring)) {
		if (name === (asInterface ?? asType)) {
			return {name, text: declaration, file};
		}
	}

	for (const [, names = '', from = ''] of text.matchAll(importing)) {
		if (names.split(/[\s,]+/).includes(name)) {
			return declarationOf(name, new URL(from, file));
		}
	}

	return undefined;
}

/** Without what only matters to the program. */
function simplified(declaration: string): string {
	return declaration
		.replaceAll(/^export /gm, '')
		.replaceAll(/\breadonly /g, '')
		.replaceAll(/\bReadonlyArray\b/g, 'Array')
		.replaceAll('\t', '    ');
}

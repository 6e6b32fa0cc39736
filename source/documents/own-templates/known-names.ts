import type {PlanModel} from '../plan-model.ts';

/** Paths that are followed from name to name until the search is given up. */
const mostPaths = 300;

/** Paths that one name may stand for; the parts of a plan share few names. */
const mostMeanings = 60;

type Texts = Readonly<Record<string, string>>;

/** Other names that templates give to what is in the model: the name, and the paths it may stand for. */
type Aliases = ReadonlyMap<string, ReadonlyArray<readonly string[]>>;

/**
 * The names that may stand at a place of a template: those within what stands before it, as in `systems.table`; without
 * anything before it those of the model and those the templates give. Where nobody can tell, every name in the model.
 */
export function knownNames(
	before: readonly string[],
	model: PlanModel,
	templates: Texts,
): Set<string> {
	const aliases = aliasesIn(templates);
	if (before.length === 0) {
		return new Set([...Object.keys(model), ...aliases.keys()]);
	}

	const names = new Set(namesBehind(before, model, aliases));
	if (names.size === 0) {
		collectNames(model, names);
	}

	return names;
}

/** What templates name: by `for` and `assign`, by `capture`, and by what they hand to others. */
function aliasesIn(templates: Texts): Aliases {
	const aliases = new Map<string, Array<readonly string[]>>();
	const naming =
		/\bfor\s+([\w-]+)\s+in\s+([\w.[\]-]+)|\bassign\s+([\w-]+)\s*=\s*([\w.[\]-]+)|\bcapture\s+([\w-]+)()|[,\s]([\w-]+):\s*([\w.[\]-]+)/g;
	for (const text of Object.values(templates)) {
		for (const [, ...groups] of text.matchAll(naming)) {
			const [name, path = ''] = groups.filter(group => group !== undefined);
			if (name !== undefined) {
				const parts = path.split(/[.[\]]+/).filter(part => part !== '');
				const paths = aliases.get(name);
				if (paths === undefined) {
					aliases.set(name, [parts]);
				} else if (paths.length < mostMeanings) {
					paths.push(parts);
				}
			}
		}
	}

	return aliases;
}

function namesBehind(
	before: readonly string[],
	model: PlanModel,
	aliases: Aliases,
): readonly string[] {
	const found: string[] = [];
	const followed = new Set<string>();
	const paths = [before];
	for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
		const [first = '', ...rest] = path;
		if (Object.hasOwn(model, first)) {
			found.push(...namesUnder(model, path));
		} else if (!followed.has(path.join('.')) && followed.size < mostPaths) {
			followed.add(path.join('.'));
			paths.push(...(aliases.get(first) ?? []).map(meant => [...meant, ...rest]));
		}
	}

	return found;
}

/** The names at a path of plain data, in a list those of its first item; none where the path leads nowhere. */
function namesUnder(value: unknown, path: readonly string[]): readonly string[] {
	const [name, ...rest] = path;
	if (Array.isArray(value)) {
		return namesUnder(value[0], name !== undefined && /^\d+$/.test(name) ? rest : path);
	}

	if (typeof value !== 'object' || value === null) {
		return [];
	}

	if (name === undefined) {
		return Object.keys(value);
	}

	const found = Object.entries(value).find(([key]) => key === name);
	return found === undefined ? [] : namesUnder(found[1], rest);
}

function collectNames(value: unknown, names: Set<string>): void {
	if (typeof value !== 'object' || value === null) return;

	for (const [name, inner] of Object.entries(value)) {
		if (!Array.isArray(value)) {
			names.add(name);
		}

		collectNames(inner, names);
	}
}

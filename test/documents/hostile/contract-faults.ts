import {parse} from 'yaml';
import type {PlanFile} from '../../../source/documents/render-plan-folder.ts';
import {compared, type Fault} from './fault.ts';
import {listed, withTexts} from './texts.ts';

/** What a terminal would obey, and what turns or hides text. Letters that look like others stay as they are in YAML. */
const obeyed = /[\p{Cc}\p{Zl}\p{Zp}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/** Keys under which a contract has a name made from a text. */
const madeNames = /(?:^contract \d+\.id|\.element|schema\.\d+\.name|properties\.\d+\.name)$/;

/** Contracts that read as the same data with each text in it as it was given. */
export function contractFaults(
	hostile: readonly PlanFile[],
	harmless: readonly PlanFile[],
): readonly Fault[] {
	return [
		...compared('contracts', hostile.length, harmless.length),
		...harmless.flatMap((file, number) => {
			const {name, text} = hostile[number] ?? {name: '', text: ''};
			const hidden = text.split('\n').filter(line => obeyed.test(line));
			return [
				...compared(`contract ${number}, file`, isMadeName(name), true),
				...compared(`contract ${number}, what is hidden`, hidden.join('\n'), ''),
				...dataFaults(`contract ${number}`, parse(text), parse(file.text)),
			];
		}),
	];
}

function isMadeName(name: unknown): boolean {
	return typeof name === 'string' && /^[\p{L}\p{M}\p{N}.-]+$/u.test(name);
}

function dataFaults(place: string, found: unknown, expected: unknown): readonly Fault[] {
	if (typeof expected === 'string') {
		return madeNames.test(place)
			? compared(`${place}, made from a name`, isMadeName(found), true)
			: compared(
					place,
					typeof found === 'string' ? listed(found) : found,
					listed(withTexts(expected)),
				);
	}

	if (typeof expected !== 'object' || expected === null) {
		return compared(place, found, expected);
	}

	const inside = new Map(
		typeof found === 'object' && found !== null ? Object.entries(found) : [],
	);
	return [
		...compared(
			`${place}, keys`,
			[...inside.keys()].join(' '),
			Object.keys(expected).join(' '),
		),
		...Object.entries(expected).flatMap(([key, value]) =>
			dataFaults(`${place}.${key}`, inside.get(key), value),
		),
	];
}

import {quoteText, yamlText} from '../../answers-file/quote-text.ts';

/** What a contract holds, ready to be written. Keys are ours and plain words. */
export type ContractData =
	| string
	| number
	| boolean
	| readonly ContractData[]
	| {readonly [key: string]: ContractData};

/** Words and days that older readers of YAML take for something else than text. */
const misread = /^(?:y|n|yes|no|on|off|\d{4}-\d{2}-\d{2})$/i;

/** A contract as YAML, a fact a line. */
export function contractYaml(contract: Readonly<Record<string, ContractData>>): string {
	return `${mapLines(contract, '').join('\n')}\n`;
}

function mapLines(map: Readonly<Record<string, ContractData>>, indent: string): readonly string[] {
	return Object.entries(map).flatMap(([key, value]) => {
		const start = `${indent}${key}:`;
		if (typeof value !== 'object') {
			return [`${start} ${scalar(value)}`];
		}

		return isList(value)
			? [start, ...listLines(value, `${indent}  `)]
			: [start, ...mapLines(value, `${indent}  `)];
	});
}

function listLines(list: readonly ContractData[], indent: string): readonly string[] {
	return list.flatMap(item => {
		if (typeof item !== 'object') {
			return [`${indent}- ${scalar(item)}`];
		}

		const lines = isList(item) ? listLines(item, `${indent}  `) : mapLines(item, `${indent}  `);
		const [first = '', ...others] = lines;
		return [`${indent}- ${first.trimStart()}`, ...others];
	});
}

function isList(data: object): data is readonly ContractData[] {
	return Array.isArray(data);
}

function scalar(value: string | number | boolean): string {
	if (typeof value !== 'string') {
		return String(value);
	}

	return misread.test(value) ? quoteText(value) : yamlText(value);
}

import {subjectKeys} from './answer-form.ts';
import {isGroup, type FileData, type Group} from './file-data.ts';
import {blockLines, yamlText} from './quote-text.ts';

/** Groups of which every member stands on a line of its own. */
const spread: ReadonlySet<string> = new Set([subjectKeys.fields, subjectKeys.kept]);

/**
 * A file's data as YAML: sections apart, one fact a line, no line folded. Texts of several lines are blocks, tables have a
 * row a line, everything else stands in one line after its key.
 */
export function writeYaml({pairs}: Group): string {
	const parts = pairs.map(([key, data]) => {
		const isSection = typeof data === 'object' && data !== null;
		const lines =
			isGroup(data) && key !== subjectKeys.kept
				? [`${yamlText(key)}:`, ...pairLines(data, '  ')]
				: entryLines(key, data, '');
		return `${isSection ? '\n' : ''}${lines.join('\n')}\n`;
	});
	return parts.join('');
}

function pairLines({pairs}: Group, indent: string): readonly string[] {
	return pairs.flatMap(([key, data]) => entryLines(key, data, indent));
}

function entryLines(key: string, data: FileData, indent: string): readonly string[] {
	const start = `${indent}${yamlText(key)}:`;
	const block = typeof data === 'string' ? blockLines(data) : undefined;
	if (block !== undefined) {
		return [`${start} |-`, ...block.map(line => (line === '' ? '' : `${indent}  ${line}`))];
	}

	if (isGroup(data) && spread.has(key)) {
		return [
			start,
			...data.pairs.map(
				([name, member]) => `${indent}  ${yamlText(name)}: ${inOneLine(member)}`,
			),
		];
	}

	if (isItems(data)) {
		return [start, ...data.flatMap(item => itemLines(item, indent))];
	}

	return [`${start} ${typeof data === 'string' ? yamlText(data) : inOneLine(data)}`];
}

/** A list of groups: the subjects of a kind, or the rows of a table. */
function isItems(data: FileData): data is readonly Group[] {
	return Array.isArray(data) && data.length > 0 && data.every((item: FileData) => isGroup(item));
}

/** A subject takes a line for each of its keys, a row one for all. */
function itemLines(item: Group, indent: string): readonly string[] {
	if (indent !== '') {
		return [`${indent}  - ${inOneLine(item)}`];
	}

	const [first = '', ...others] = pairLines(item, '    ');
	return [`  - ${first.trimStart()}`, ...others];
}

function inOneLine(data: FileData): string {
	if (typeof data === 'string') {
		return yamlText(data, true);
	}

	if (isGroup(data)) {
		return `{${data.pairs.map(([key, value]) => `${yamlText(key, true)}: ${inOneLine(value)}`).join(', ')}}`;
	}

	return typeof data === 'object' && data !== null
		? `[${data.map(item => inOneLine(item)).join(', ')}]`
		: String(data);
}

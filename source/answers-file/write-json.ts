import {isGroup, type FileData} from './file-data.ts';
import {quoteText} from './quote-text.ts';

/** A file's data as JSON, indented by two spaces, keys in their order even where they look like numbers. */
export function writeJson(data: FileData, indent = ''): string {
	const inner = `${indent}  `;
	if (typeof data === 'string') {
		return quoteText(data);
	}

	if (typeof data !== 'object' || data === null) {
		return String(data);
	}

	const [open, close] = isGroup(data) ? ['{', '}'] : ['[', ']'];
	const members = isGroup(data)
		? data.pairs.map(([key, value]) => `${quoteText(key)}: ${writeJson(value, inner)}`)
		: data.map(item => writeJson(item, inner));
	return members.length === 0
		? `${open}${close}`
		: `${open}\n${members.map(member => `${inner}${member}`).join(',\n')}\n${indent}${close}`;
}

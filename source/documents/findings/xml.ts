import {display, displayLines} from '../../plan/display.ts';

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

/** An element of an XML document. */
export interface XmlElement {
	readonly name: string;
	readonly attributes?: Readonly<Record<string, string | number | undefined>>;
	/** Elements, or text of any number of lines. */
	readonly content?: readonly XmlElement[] | string;
}

/** A document of XML 1.0 around one element, indented. Characters that XML forbids, and those nobody can see, are shown. */
export function writeXml(root: XmlElement): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${elementLines(root, '').join('\n')}\n`;
}

function elementLines(
	{name, attributes = {}, content = []}: XmlElement,
	indent: string,
): readonly string[] {
	const given = Object.entries(attributes).flatMap(([key, value]) =>
		value === undefined ? [] : [` ${key}="${escaped(display(String(value)))}"`],
	);
	const start = `${indent}<${name}${given.join('')}`;
	if (content.length === 0) return [`${start}/>`];
	if (typeof content === 'string') {
		const text = displayLines(content)
			.map(line => escaped(line))
			.join('\n');
		return [`${start}>${text}</${name}>`];
	}

	const inner = content.flatMap(child => elementLines(child, `${indent}  `));
	return [`${start}>`, ...inner, `${indent}</${name}>`];
}

function escaped(text: string): string {
	return text.replaceAll(/[&<>"]/g, sign => entities[sign] ?? sign);
}

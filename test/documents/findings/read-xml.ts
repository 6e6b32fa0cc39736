/** An element of an XML document, with the text directly in it. */
export interface XmlNode {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly XmlNode[];
	readonly text: string;
}

/** What XML 1.0 allows in a document (section 2.2). */
const allowed = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
const piece = /<(?<close>\/)?(?<name>[a-z]+)(?<given>(?: [a-z]+="[^"<]*")*)(?<empty>\/)?>|[^<]+/gy;
const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"'};

/** Reads the subset of XML that reports use, and throws at whatever is not well-formed. */
export function readXml(document: string): XmlNode {
	const start = '<?xml version="1.0" encoding="UTF-8"?>\n';
	if (!document.startsWith(start) || !allowed.test(document)) {
		throw new Error('This is no document of XML 1.0.');
	}

	const root: XmlNode & {readonly children: XmlNode[]} = {
		name: '',
		attributes: {},
		children: [],
		text: '',
	};
	const open: Array<{
		name: string;
		attributes: Record<string, string>;
		children: XmlNode[];
		text: string;
	}> = [root];
	let read = start.length;
	for (const match of document.slice(start.length).matchAll(piece)) {
		const {close, name, given = '', empty} = match.groups ?? {};
		const within = open.at(-1);
		read += match[0].length;
		if (within === undefined) throw new Error('Something follows the document.');
		if (name === undefined) {
			within.text += unescaped(match[0]);
		} else if (close === undefined) {
			const element = {name, attributes: attributesIn(given), children: [], text: ''};
			within.children.push(element);
			if (empty === undefined) open.push(element);
		} else if (open.pop()?.name !== name) {
			throw new Error(`${name} ends without having begun.`);
		}
	}

	const [only, ...others] = root.children;
	if (read !== document.length || open.length > 1 || only === undefined || others.length > 0) {
		throw new Error(`This is not well-formed: ${document.slice(read, read + 80)}`);
	}

	return only;
}

function attributesIn(given: string): Record<string, string> {
	const pairs = [...given.matchAll(/ ([a-z]+)="([^"]*)"/g)];
	const attributes = Object.fromEntries(
		pairs.map(([, key = '', value = '']) => [key, unescaped(value)]),
	);
	if (Object.keys(attributes).length < pairs.length) throw new Error(`Twice: ${given}`);
	return attributes;
}

function unescaped(text: string): string {
	return text.replaceAll(/&(\w*);?/g, (found, name: string) => {
		const sign = found.endsWith(';') ? entities[name] : undefined;
		if (sign === undefined) throw new Error(`${found} is no entity.`);
		return sign;
	});
}

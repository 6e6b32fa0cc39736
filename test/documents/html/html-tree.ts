/** An element of a page; text is a string. */
export interface HtmlElement {
	readonly tag: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: Array<HtmlElement | string>;
}

const voidElements = new Set(['meta', 'br', 'hr']);
const rawElements = new Set(['style']);
const token =
	/<!doctype html>|<(?<close>\/?)(?<tag>[A-Za-z][A-Za-z0-9]*)(?<list>(?: [A-Za-z_:][\w:.-]*(?:="[^"<>]*")?)*)(?<empty> ?\/)?>|(?<text>[^<>]+)/gy;
const entities = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['#39', "'"],
]);

/**
 * A page as its tree, read more strictly than any browser does: every element closed in its order, every attribute quoted and
 * given once, no comment, and of entities only those that escaping makes. What passes here means the same to every parser.
 *
 * @throws when the page is not of this form; the message shows where.
 */
export function parseHtml(html: string): HtmlElement {
	const root: HtmlElement = {tag: '#root', attributes: new Map(), children: []};
	const open = [root];
	let done = 0;
	const fail = (what: string): never => {
		throw new Error(`${what}: ${html.slice(Math.max(0, done - 100), done + 100)}`);
	};

	for (let match = nextToken(html, done); match !== null; match = nextToken(html, done)) {
		const {close, tag, list = '', empty, text} = match.groups ?? {};
		const parent = open.at(-1) ?? root;
		done = match.index + match[0].length;
		if (text !== undefined) {
			parent.children.push(decoded(text) ?? fail('An entity that is not known'));
		} else if (tag !== undefined && close === '/') {
			if (parent.tag !== tag) {
				fail(`An element that is not the last one opened is closed, ${tag}`);
			}

			open.pop();
		} else if (tag !== undefined) {
			const attributes = attributesOf(list) ?? fail('A wrong attribute');
			const element: HtmlElement = {tag, attributes, children: []};
			parent.children.push(element);
			if (rawElements.has(tag)) {
				const end = html.indexOf(`</${tag}>`, done);
				element.children.push(html.slice(done, end));
				done = end;
			}

			if (!voidElements.has(tag) && empty === undefined) {
				open.push(element);
			}
		}
	}

	if (done !== html.length) {
		fail('Neither text nor an element');
	}

	return open.length === 1 ? root : fail(`${open.at(-1)?.tag} is not closed`);
}

function nextToken(html: string, place: number): RegExpExecArray | null {
	token.lastIndex = place;
	return token.exec(html);
}

function attributesOf(list: string): Map<string, string> | undefined {
	const attributes = new Map<string, string>();
	for (const [, name = '', value = ''] of list.matchAll(/ ([^\s=]+)(?:="([^"]*)")?/g)) {
		const text = decoded(value);
		if (text === undefined || attributes.has(name)) {
			return undefined;
		}

		attributes.set(name, text);
	}

	return attributes;
}

function decoded(text: string): string | undefined {
	let isKnown = true;
	const result = text.replaceAll(/&([^;]*;?)/g, (_, name: string) => {
		const character = name.endsWith(';') ? entities.get(name.slice(0, -1)) : undefined;
		isKnown &&= character !== undefined;
		return character ?? '';
	});
	return isKnown ? result : undefined;
}

/** All elements in a tree, in the order of the page. */
export function elementsIn(element: HtmlElement): readonly HtmlElement[] {
	return element.children.flatMap(child =>
		typeof child === 'string' ? [] : [child, ...elementsIn(child)],
	);
}

export function elementsOf(
	element: HtmlElement,
	...tags: readonly string[]
): readonly HtmlElement[] {
	return elementsIn(element).filter(({tag}) => tags.includes(tag));
}

/** The only element of its kind. */
export function theOnly(element: HtmlElement, tag: string): HtmlElement {
	const [first, ...others] = elementsOf(element, tag);
	if (first === undefined || others.length > 0) {
		throw new Error(`There is not exactly one ${tag}.`);
	}

	return first;
}

/** What a reader reads in an element, with the elements of some kinds left out. */
export function htmlText(element: HtmlElement, ...without: readonly string[]): string {
	return element.children
		.map(child => {
			if (typeof child === 'string') return child;
			return without.includes(child.tag) ? '' : htmlText(child, ...without);
		})
		.join('');
}

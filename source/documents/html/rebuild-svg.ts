import {escapeHtml} from './escape-html.ts';

const number = String.raw`-?\d+(?:\.\d+)?(?:e-?\d+)?`;
const colour = /^(?:none|currentColor|var\(--_?[a-z-]+\)|#[\da-f]{3,8})$/i;
const length = new RegExp(`^${number}(?:px|em)?$`);
const numbers = `${number}(?:[ ,]+${number})*`;
const lengths = new RegExp(`^${numbers}$`);
const word = /^[a-z-]+$/;

/** The attributes that are kept, with what their values may be. */
const attributes: Readonly<Record<string, RegExp>> = {
	...Object.fromEntries(
		'x y x1 y1 x2 y2 dx dy cx cy r rx ry width height markerWidth markerHeight refX refY font-size stroke-width opacity'
			.split(' ')
			.map(name => [name, length]),
	),
	points: lengths,
	'stroke-dasharray': lengths,
	viewBox: lengths,
	d: /^[MLHVCSQTAZmlhvcsqtaz\d\s,.e-]+$/,
	transform: new RegExp(String.raw`^(?:(?:translate|scale|rotate)\(${numbers}\)\s*)+$`),
	fill: colour,
	stroke: colour,
	orient: word,
	'text-anchor': word,
	'font-weight': /^(?:bold|\d00)$/,
	'font-style': word,
	'text-decoration': /^[a-z -]+$/,
	'stroke-linejoin': word,
	'stroke-linecap': word,
};
const references = new Set(['marker-start', 'marker-end']);

const elements = new Set(
	'svg defs marker g rect circle ellipse line polyline polygon path text tspan'.split(' '),
);

const piece =
	/<(?<close>\/?)(?<name>[a-z]+)(?<list>(?:\s+[\w:-]+="[^"<]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/gy;

export interface SvgParts {
	/** Begins the ids inside the drawing, so that no two on a page are alike. */
	readonly prefix: string;
	/** The attributes of the outermost element, and what comes first in it. */
	readonly opening: {readonly attributes: string; readonly content: string};
	/** Turns a text of the drawing into what is to be read. */
	readonly restore: (text: string) => string;
}

/**
 * A drawing built anew from what a library drew: known elements and attributes with values of a known form, and text. Styles
 * are left out, since the page has its own, and so is every attribute that bears a label.
 *
 * @throws when there is anything else in it.
 */
export function rebuildSvg(svg: string, {prefix, opening, restore}: SvgParts): string {
	const source = svg.replaceAll(/<style>[^<]*<\/style>/g, '');
	const parts: string[] = [];
	let done = 0;
	let isOpened = false;
	for (const match of source.matchAll(piece)) {
		const {close, name = '', list = '', empty, text} = match.groups ?? {};
		done = match.index + match[0].length;
		if (text !== undefined) {
			parts.push(text.trim() === '' ? '\n' : escapeHtml(restore(unescaped(text))));
		} else if (!elements.has(name)) {
			throw new Error(`The drawing has an element that is not expected: ${name}.`);
		} else if (close === '/') {
			parts.push(`</${name}>`);
		} else {
			const extra = name === 'svg' && !isOpened ? opening.attributes : '';
			parts.push(`<${name}${kept(turned(list), prefix)}${extra}${empty === '/' ? '/' : ''}>`);
			if (name === 'svg' && !isOpened) {
				parts.push(opening.content);
				isOpened = true;
			}
		}
	}

	if (done !== source.length || !isOpened) {
		throw new Error('The drawing is not in the expected form.');
	}

	return parts.join('').replaceAll(/\n+/g, '\n');
}

/** The library turns the head at an arrow's beginning round twice, which hides it behind the box. */
function turned(list: string): string {
	return list.includes('id="arrowhead-start')
		? list.replace('orient="auto-start-reverse"', 'orient="auto"')
		: list;
}

function kept(list: string, prefix: string): string {
	return Array.from(list.matchAll(/([\w:-]+)="([^"]*)"/g), ([, name = '', value = '']) => {
		if (name === 'id' && /^[\w-]+$/.test(value)) {
			return ` id="${prefix}${value}"`;
		}

		if (references.has(name)) {
			const [, id] = /^url\(#([\w-]+)\)$/.exec(value) ?? [];
			return id === undefined ? '' : ` ${name}="url(#${prefix}${id})"`;
		}

		return Object.hasOwn(attributes, name) && attributes[name]?.test(value) === true
			? ` ${name}="${rounded(value)}"`
			: '';
	}).join('');
}

/** Two decimals are finer than any screen, and the same on every machine. */
function rounded(value: string): string {
	return value.replaceAll(/-?\d+\.\d{3,}(?:e-?\d+)?/g, figure =>
		String(Math.round(Number(figure) * 100) / 100),
	);
}

const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	'#39': "'",
};

function unescaped(text: string): string {
	return text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}

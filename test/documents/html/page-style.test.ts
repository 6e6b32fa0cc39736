import {expect, test} from 'vitest';
import {pageStyle} from '../../../source/documents/html/page-style.ts';

type Scheme = Readonly<Record<string, string>>;

/** The colours of a scheme by name: those of `:root`, the first time for the light one, the second for the dark one. */
const [light, dark] = Array.from(
	pageStyle.matchAll(/:root \{([^}]*)\}/g),
	([, body = '']): Scheme =>
		Object.fromEntries(
			Array.from(body.matchAll(/--([a-z]+): (#[\da-f]+)/g), ([, name = '', value = '']) => [
				name,
				value,
			]),
		),
);

/** The relative luminance of WCAG 2. */
function luminance(colour: string): number {
	const digits = colour.length === 4 ? colour.replaceAll(/[\da-f]/g, '$&$&') : colour;
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(place => {
		const share = Number.parseInt(digits.slice(place, place + 2), 16) / 255;
		return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted(
		(left, right) => right - left,
	);
	return (lighter + 0.05) / (darker + 0.05);
}

test.each([
	['light', light],
	['dark', dark],
])('text of every colour can be read on every ground: %s', (_, scheme) => {
	for (const text of ['fg', 'soft', 'link', 'danger']) {
		for (const ground of ['bg', 'shade']) {
			const ratio = contrast(scheme?.[text] ?? '', scheme?.[ground] ?? '');
			expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
		}
	}

	expect(
		contrast(scheme?.box ?? '', scheme?.bg ?? ''),
		'the edge of a box',
	).toBeGreaterThanOrEqual(3);
});

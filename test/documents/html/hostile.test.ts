import {describe, expect, test} from 'vitest';
import {documentOf} from '../document-of.ts';
import {filledPlan} from '../filled-plan.ts';
import {pageFaults} from '../hostile/page-faults.ts';
import {planText} from '../hostile/plan-text.ts';
import {hostileTexts, tokenOf} from '../hostile/texts.ts';
import {htmlOf} from './html-of.ts';
import {elementsOf, parseHtml} from './html-tree.ts';

const numbers = hostileTexts.flatMap(({id}, number) => (id.startsWith('html-') ? [number] : []));

/** The plan with the texts that mean something in HTML in all places in turn, or with what stands for them. */
function planWith(textOf: (number: number) => string) {
	let next = 0;
	const text = () => {
		next += 1;
		return textOf(numbers[next % numbers.length] ?? 0);
	};
	return {...planText(documentOf(filledPlan(text))), title: text()};
}

/** Every kind of text in every place is the business of `hostile-rounds.ts`. */
describe('the page of a plan of hostile HTML', () => {
	test('has the elements of a harmless one and says what the Markdown says', async () => {
		const hostile = planWith(number => hostileTexts[number]?.input ?? '');
		expect(await pageFaults(hostile, planWith(tokenOf))).toEqual([]);
	}, 60_000);

	test('has drawings of what happens between the systems and in the processes', async () => {
		const {markdown} = planWith(tokenOf);
		const titles = elementsOf(parseHtml(await htmlOf(markdown)), 'svg').flatMap(svg =>
			elementsOf(svg, 'title').flatMap(({children}) => children),
		);
		expect(titles).toEqual(['A diagram with 2 boxes and 1 arrow', 'A sequence of 2 messages']);
	});
});

import {describe, expect, test} from 'vitest';
import {questionsOf} from '../../source/interview/questions.ts';
import {documentOf} from './document-of.ts';
import {filledPlan} from './filled-plan.ts';
import {hostileRound} from './hostile-rounds.ts';
import type {Exports} from './hostile/exports.ts';
import {faultsIn} from './hostile/faults.ts';
import {acceptedTrial, hostilePlans, trialOf, trials} from './hostile/plans.ts';
import {hostileTexts, tokenOf} from './hostile/texts.ts';
import {planText} from './hostile/plan-text.ts';
import {parseMarkdown, shapeOf} from './markdown-tree.ts';

const numberOf = (id: string) => hostileTexts.findIndex(text => text.id === id);

/** The states that settle nothing side by side, each at every third question. */
const unsettled = trialOf(
	'unknown, not applicable or disputed',
	question =>
		(['unknown', 'notApplicable', 'disputed'] as const)[
			questionsOf(question.about).indexOf(question) % 3
		] ?? 'unknown',
);

/** A few of the rounds; `hostile-rounds.ts` does them all. */
describe('a plan of hostile texts has the shape of a harmless one, and shows them', () => {
	test.each(
		[trialOf('noted', 'noted'), unsettled, acceptedTrial].map((trial, place) => ({
			...trial,
			first: place * 35,
		})),
	)(
		'$name, from the text number $first',
		async ({first, ...trial}) => {
			const {faults, slots} = await hostileRound(trial, first);
			expect(faults).toEqual([]);
			expect(slots.length).toBeGreaterThan(hostileTexts.length);
		},
		60_000,
	);

	test('when each is every trick at once', async () => {
		const trial = trialOf('some answers', 'answered', ({source}) => source.includes('DP3'));
		const {faults} = await hostileRound(trial, 0, {numbers: [numberOf('everything')]});
		expect(faults).toEqual([]);
	}, 60_000);

	test('also when they begin or end with space', () => {
		const ends = ['    x', '\nx\n', 'x\r', '\tx', ' x ', '\r\n\tx'];
		const shapeWith = (form: (text: string) => string) => {
			let next = 0;
			const text = () => {
				next += 1;
				return form(String(next));
			};
			return shapeOf(parseMarkdown(documentOf(filledPlan(text, 'noted'))));
		};
		const hostile = shapeWith(text =>
			(ends[Number(text) % ends.length] ?? '').replace('x', `x${text}x`),
		);
		expect(hostile).toBe(shapeWith(text => `x${text}x`));
	});
});

describe('the plans that are filled', () => {
	test('have each text in each place once all rounds are done', () => {
		for (const trial of trials) {
			const [one = [], two = []] = [0, 1].map(first => hostilePlans(trial, first).slots);
			expect(two.map(({place}) => place)).toEqual(one.map(({place}) => place));
			expect(new Set(one.map(({place}) => place)).size).toBe(one.length);
			expect(two.map(({number}) => number)).toEqual(
				one.map(({number}) => (number + 1) % hostileTexts.length),
			);
		}
	});

	test('have an overview with an arrow, and a process with steps by people and between systems', () => {
		const [overview, sequence] = planText(documentOf(filledPlan(() => 'x'))).diagrams;
		expect(overview?.words).toEqual([
			'x → x: BLOCKED, x, on each event every 1 min, exists today',
		]);
		expect(sequence?.words).toEqual(['People → x: x', 'x → x: x']);
	});
});

/** Each look is shown an export in which one text is not only text. */
describe('the looks at a plan of hostile texts', () => {
	const number = numberOf('md-hr');
	const token = tokenOf(number).trim();
	const diagram = (label: string) =>
		`# T\n\n## P\n\n\`\`\`mermaid\nflowchart LR\n  s1["${label}"]\n\`\`\`\n`;
	const harmless: Exports = {
		title: 'T',
		markdown: `# T\n\n## P\n\n- a ${token} b\n`,
		folder: [{name: 'p.md', text: `# T\n\n| a |\n| - |\n| ${token} |\n`}],
		csv: [{name: 'p.csv', text: `a,b\r\n${token},x\r\n`}],
		contracts: [{name: 'c.yaml', text: `name: ${token}\n`}],
	};
	const sound: Exports = {
		...harmless,
		markdown: '# T\n\n## P\n\n- a \\--- b\n',
		folder: [{name: 'p.md', text: '# T\n\n| a |\n| - |\n| \\--- |\n'}],
		csv: [{name: 'p.csv', text: "a,b\r\n'---,x\r\n"}],
		contracts: [{name: 'c.yaml', text: 'name: "---"\n'}],
	};
	const placesOf = async (hostile: Partial<Exports>, other = harmless) => {
		const faults = await faultsIn({...sound, ...hostile}, other);
		return faults.map(({place}) => place);
	};

	test('find nothing in a sound one', async () => {
		expect(await placesOf({})).toEqual([]);
	});

	test.each<[string, Partial<Exports>, string]>([
		['a rule', {markdown: '# T\n\n## P\n\n- a \n\n---\n b\n'}, 'plan.md, blocks'],
		[
			'markup',
			{markdown: '# T\n\n## P\n\n- a **---** b\n'},
			'plan.md, block 3, under "P", shape',
		],
		['another text', {markdown: '# T\n\n## P\n\n- a -- b\n'}, 'plan.md, block 3, under "P"'],
		['a hidden character', {markdown: '# T\n\n## P\n\n- a --- b\u200B\n'}, 'plan.md, line 5'],
		[
			'a cell more',
			{folder: [{name: 'p.md', text: '# T\n\n| a |\n| - |\n| \\-\\-\\- |\n| |\n'}]},
			'p.md, block 2, under "T", shape',
		],
		[
			'another file',
			{folder: [{name: 'q.md', text: sound.folder[0]?.text ?? ''}]},
			'the files',
		],
		[
			'a formula',
			{csv: [{name: 'p.csv', text: 'a,b\r\n---,x\r\n'}]},
			'p.csv, row 1, a, a formula',
		],
		[
			'a column more',
			{csv: [{name: 'p.csv', text: "a,b\r\n'---,x,y\r\n"}]},
			'p.csv, row 1, cells',
		],
		['another cell', {csv: [{name: 'p.csv', text: 'a,b\r\nx,x\r\n'}]}, 'p.csv, row 1, a'],
		[
			'a key more',
			{contracts: [{name: 'c.yaml', text: 'name: "---"\nx: y\n'}]},
			'contract 0, keys',
		],
		['another value', {contracts: [{name: 'c.yaml', text: 'name: "--"\n'}]}, 'contract 0.name'],
		[
			'what a terminal obeys',
			{contracts: [{name: 'c.yaml', text: 'name: "---" # \u202E\n'}]},
			'contract 0, what is hidden',
		],
	])('find %s', async (_, hostile, place) => {
		expect(await placesOf(hostile)).toContain(place);
	});

	test('find another label, another box and another arrow', async () => {
		const other = {...harmless, markdown: diagram(token)};
		const found = async (text: string) => placesOf({markdown: text}, other);
		expect(await found(diagram('#45;#45;#45;'))).toEqual([]);
		expect(await found(diagram('#45;#45;'))).toContain('diagram 1, text 1');
		expect(await found(diagram('#45;#45;#45;"]\n  s2["x'))).toContain('diagram 1, lines');
		expect(await found(diagram('#45;#45;#45;"]\n  s1 -->|"x"| s1\n  s3["x'))).toContain(
			'diagram 1, arrows',
		);
		await expect(found(diagram('---'))).rejects.toThrow('No line of a diagram');
	});
});

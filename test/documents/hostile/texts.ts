import {display} from '../../../source/plan/display.ts';
import {hostileInputs, type HostileInput} from '../../hostile-inputs.ts';

export type HostileText = Pick<HostileInput, 'id' | 'input'>;

const kinds = ['markdown', 'mermaid', 'csv-formula', 'template', 'unicode', 'terminal-escape'];

/** What the corpus has little of: what means something in HTML, in a sequence diagram, and in YAML. */
const more: Readonly<Record<string, string>> = {
	'html-cell-end': '</td></table></main><script>alert(1)</script>',
	'html-attribute': '"><img src=x onerror=alert(1)>',
	'html-focus': "' onfocus='alert(1)' autofocus tabindex=1 x='",
	'html-addresses': '[a](javascript:alert(1)) <javascript:alert(1)> javascript:alert(1)',
	'html-title-end': '</title><svg onload=alert(1)><style>*{display:none}</style>',
	'html-entities': '&lt;script&gt;&#60;b&#62; &quot; &amp;amp;',
	'html-comment': ']]><!-- --> <!doctype html> <?php ?>',
	'mmd-click': 'x">click s1 href "javascript:alert(1)"',
	'mmd-end': 'end',
	'mmd-loop': 'loop a\n  s1->>s2: b\nend',
	'mmd-message': 's2-->>-s1: done; s1->>+s2: again',
	'mmd-participant': 'x as y\nparticipant z as <b>',
	'mmd-note': 'Note over s1,s2: x',
	'mmd-wrap': 'wrap: a #quot; #35; @{ "shape": "rect" }',
	'mmd-style': 'style s1 fill:#f00; classDef x fill:#0f0;',
	'mmd-markdown': '`a **b**`',
	'yaml-map': 'a: b # c',
	'yaml-block': '|\n  a\n- b: *c\n---\n...',
	'long-words': `${'some words '.repeat(30)}"]; end | --- |`,
	'long-line': `${'x'.repeat(400)}|`,
	everything:
		'1. # - [x] ![[a]] **b** `c` <!-- d --> <img src=x> &lt; | --- | https://e.test f@g.test $h$ [^i] [j](k) {{ title }} {% raw %} %% classDef \u202E\u001B[2J \\\n---\n```\n# out\n| l | m |',
};

/** The hostile inputs that may stand in an answer, exactly as they are given; each once, since equal answers are told together. */
export const hostileTexts: readonly HostileText[] = [
	...Map.groupBy(
		[
			...kinds.flatMap(kind => hostileInputs(kind)),
			...Object.entries(more).map(([id, input]) => ({id, input})),
		],
		({input}) => input,
	).values(),
].flatMap(([first]) => first ?? []);

const edges = /^(\s*)([^]*?)([.!?…]?\s*)$/;

/** A text as what it begins with, holds and ends with: a document may trim it, and sets no full stop behind one. */
function parted(text: string): {
	readonly start: string;
	readonly core: string;
	readonly end: string;
} {
	const [, start = '', core = '', end = ''] = edges.exec(text) ?? [];
	return {start, core, end};
}

/** Stands for a hostile text, by its number, in a harmless plan; it begins and ends as that one does. */
export function tokenOf(number: number): string {
	const {start, end} = parted(hostileTexts[number]?.input ?? '');
	return `${start}qq${number}x${end}`;
}

/** What a document should say: what the harmless one says, with each token replaced by its text in the form given. */
export function withTexts(harmless: string, form: (text: string) => string = text => text): string {
	return harmless.replaceAll(/qq(\d+)x/g, (_, number: string) =>
		form(parted(hostileTexts[Number(number)]?.input ?? '').core),
	);
}

/** A text as a reader should see it on one line of Markdown. */
export function shown(text: string): string {
	return shownLines(text).join(' / ');
}

/** Its lines as a reader should see them. */
export function shownLines(text: string): readonly string[] {
	const lines = text.split(/\r?\n/).map(line => display(line));
	return lines.length === 1 ? lines : lines.map(line => line.trim()).filter(line => line !== '');
}

/** Items of a list are joined by semicolons where one of them has a comma or an "and", and otherwise by those. */
export function listed(text: string): string {
	return text.replaceAll(/;| and /g, found => (found === ';' ? ',' : ', '));
}

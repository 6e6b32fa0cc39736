import {severities, type Rule, type Severity} from '../../rules/engine/rule.ts';
import {rootCauses} from '../../rules/root-causes.ts';
import {escapeMarkdown} from '../markdown.ts';
import {areaTitles} from './area-titles.ts';
import {rulePage, type RulePage, type SourceEntry} from './rule-page.ts';

const meanings: Readonly<Record<Severity, string>> = {
	blocker: 'keeps a gate closed.',
	high: 'needs somebody to decide before the next gate.',
	medium: 'needs an answer before going live.',
	low: 'is advice.',
};

/** The reference of the rules in Markdown: an index by root cause and one by area, then everything that is written about each. */
export function rulesMarkdown(rules: readonly Rule[]): string {
	const byArea = Object.entries(areaTitles).map(([area, title]) => ({
		title,
		pages: rules.filter(rule => rule.area === area).map(rule => rulePage(rule)),
	}));
	return `${[
		'# Rules',
		`Groundplan judges a plan by ${rules.length} rules. For each subject it is about, a rule *fires*, is *clear*, or *cannot be ruled out* because an answer it needs is missing, disputed or not known yet. What is not known never passes for clear.`,
		severities.map(severity => `- **${severity}** ${meanings[severity]}`).join('\n'),
		'The examples are parts of an answers file; in them the subject that is judged is called `it`. `groundplan explain RULE` prints the same about one rule. This page is made from the rules by `npx node build/write-rules-docs.ts`: to change it, change a rule in `source/rules`.',
		'## Root causes',
		'What a rule finds is a symptom. Warnings are grouped by what lies behind them, each with the step that settles most of its group.',
		rootCauses
			.map(({id, title, remedy}) => {
				const links = rules
					.filter(({cause}) => cause === id)
					.map(rule => `[${rule.id}](#${rule.id})`);
				return `- **${escapeMarkdown(title)}** (\`${id}\`). ${escapeMarkdown(remedy)} ${links.join(', ')}`;
			})
			.join('\n'),
		...byArea.flatMap(({title, pages}) => [
			`## ${escapeMarkdown(title)}`,
			pages.map(page => indexLine(page)).join('\n'),
			...pages.flatMap(page => pageParts(page)),
		]),
	].join('\n\n')}\n`;
}

function indexLine({id, title, severity}: RulePage): string {
	return `- [${id}](#${id}): ${escapeMarkdown(title)} (${severity})`;
}

function pageParts(page: RulePage): readonly string[] {
	const {id, title, severity, about, cause, why, action, detects, notWhen} = page;
	const {yieldsTo, questions, sources, examples} = page;
	const items = [
		['What to do', escapeMarkdown(action)],
		['Root cause', `${escapeMarkdown(cause.title)} (\`${cause.id}\`)`],
		['Raised when', escapeMarkdown(detects)],
		['Not raised when', escapeMarkdown(notWhen)],
		...(yieldsTo.length === 0
			? []
			: [['Gives way to', yieldsTo.map(other => `[${other}](#${other})`).join(', ')]]),
		[
			'Rests on',
			questions
				.map(
					question =>
						`${escapeMarkdown(question.label)} (\`${question.about}.${question.id}\`)`,
				)
				.join(', '),
		],
		['Source', sources.map(source => sourceLink(source)).join('; ')],
	];
	return [
		`### ${id}`,
		`**${escapeMarkdown(title)}**: ${severity}, about ${about}. ${escapeMarkdown(why)}`,
		items.map(([label = '', text = '']) => `- **${label}:** ${text}`).join('\n'),
		...examples.flatMap(example => [
			`${example.title}:`,
			`\`\`\`yaml\n${example.fragment}\n\`\`\``,
		]),
	];
}

function sourceLink({code, name, address}: SourceEntry): string {
	const text =
		address === undefined ? escapeMarkdown(name) : `[${escapeMarkdown(name)}](${address})`;
	return `${text} (${code})`;
}

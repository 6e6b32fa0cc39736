import {expect, test} from 'vitest';
import {githubCommands} from '../../../source/documents/findings/github.ts';
import {withAccepted} from '../accepted.ts';
import {hostileInputs} from '../../hostile-inputs.ts';
import {filledPlan} from '../filled-plan.ts';
import {answersFile, lineOf, reportOf, reportOfFile} from './report-of.ts';

const small = reportOfFile('plans/members.yaml', answersFile);

/** A command as the runner reads it. */
function read(line: string) {
	const {
		name,
		given = '',
		message = '',
	} = /^::(?<name>error|warning|notice) (?<given>[^:]*)::(?<message>.*)$/.exec(line)?.groups ??
	{};
	const properties = given.split(',').map(pair => {
		const at = pair.indexOf('=');
		return [pair.slice(0, at), unescaped(pair.slice(at + 1))] as const;
	});
	return {name, properties: Object.fromEntries(properties), message: unescaped(message)};
}

function unescaped(text: string): string {
	return text
		.replaceAll('%3A', ':')
		.replaceAll('%2C', ',')
		.replaceAll('%0A', '\n')
		.replaceAll('%25', '%');
}

const commands = githubCommands(small).map(line => read(line));

test('what fires is annotated at the answer it rests on, the worst first', () => {
	const firing = small.findings.filter(({outcome}) => outcome === 'fires');
	const levels = {blocker: 'error', high: 'error', medium: 'warning', low: 'notice'};
	expect(commands.slice(0, firing.length).map(({name}) => name)).toEqual(
		firing.map(({severity}) => levels[severity]),
	);
	const blocker = commands.find(({properties}) =>
		properties['title']?.includes('overwrite-no-identifier'),
	);
	expect(blocker).toMatchObject({
		name: 'error',
		properties: {
			file: 'plans/members.yaml',
			line: String(lineOf('    approach:')),
			col: '5',
			title: 'Overwriting without an identifier (overwrite-no-identifier, blocker)',
		},
	});
	expect(blocker?.message).toMatch(
		/^Person: Customer system → Mailing tool is .+\nWhy: .+\nNext: .+$/,
	);
});

test('what cannot be ruled out is one notice with the answers that are needed, and the result another', () => {
	const firing = small.findings.filter(({outcome}) => outcome === 'fires').length;
	const open = small.findings.length - firing;
	const [needed, result] = commands.slice(firing);
	expect([needed, result]).toMatchObject([
		{
			name: 'notice',
			properties: {title: `${open} warnings cannot be ruled out yet`},
		},
		{
			name: 'notice',
			properties: {title: 'Groundplan: Members and invoices'},
		},
	]);
	expect(needed?.message).toMatch(
		/^These answers are needed first:\n(?:.+ \(.+\)\n){12}and \d+ more answers$/,
	);
	expect(result?.message).toMatch(/^Warnings: .* Failed: \d+ (?:is|are) blocker\.$/);
});

test('what is accepted is not annotated, and is counted', () => {
	const [first] = small.findings;
	const lines = githubCommands(reportOf(withAccepted(small.plan, {[first?.id ?? '']: {}})));
	expect(lines.filter(line => line.includes(first?.rule.id ?? 'nothing'))).toEqual([]);
	expect(read(lines.at(-1) ?? '').message).toContain('; 1 accepted.');
});

test('a plan of the library has no file to point at', () => {
	for (const line of githubCommands(reportOf(small.plan))) {
		expect(Object.keys(read(line).properties)).toEqual(['title']);
	}
});

test.each(
	['unicode', 'terminal-escape', 'markdown', 'template', 'csv-formula'].flatMap(kind =>
		hostileInputs(kind),
	),
)('names such as $id stay within their command', ({input}) => {
	const name = `${input}\r\n::error::a, b: 100%25`;
	const plan = filledPlan(
		() => 'x',
		'answered',
		() => true,
		() => name,
	);
	const lines = githubCommands(
		reportOf(plan, {file: {path: `plans/${name}.yaml`, positions: new Map()}}),
	);
	expect(lines.length).toBeGreaterThan(1);
	for (const line of lines) {
		expect(line).toMatch(/^::(?:error|warning|notice) (?:file|title)=[^:\p{Cc}]*::\P{Cc}*$/u);
		expect(Object.keys(read(line).properties)).toEqual(['file', 'title']);
		expect(read(line).properties['file']).toContain('::error::a, b: 100%25.yaml');
	}
});

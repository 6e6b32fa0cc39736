import {expect, test} from 'vitest';
import {emptyPlan} from '../../../source/plan/plan.ts';
import {exportExistsText} from '../../../source/wizard/plain/export-command.ts';
import {runCommand} from '../../../source/wizard/plain/plain-commands.ts';
import {memorySession} from '../../memory-session.ts';

const wizard = memorySession({plan: emptyPlan('p', 'Plan')}).getState();

/** What /export with a text behind it leads to. */
function exporting(text: string) {
	const {session} = wizard;
	return session === undefined
		? expect.unreachable()
		: runCommand({wizard: {...wizard, session}, isEnding: false}, {name: 'export', text});
}

test.each([
	['plan.md', {path: 'plan.md', format: 'markdown'}],
	['notes', {path: 'notes', format: 'markdown'}],
	['a b/plan.HTML', {path: 'a b/plan.HTML', format: 'html'}],
	['plan.csv', {path: 'plan.csv', format: 'mapping'}],
	['plan.yml', {path: 'plan.yml', format: 'yaml'}],
	['plan.json', {path: 'plan.json', format: 'json'}],
	['plan as folder', {path: 'plan', format: 'folder'}],
	['w.csv as warnings', {path: 'w.csv', format: 'warnings'}],
	['plan AS Contracts', {path: 'plan', format: 'contract'}],
	['plan.md for client', {path: 'plan.md', format: 'markdown', audience: 'client'}],
	[
		'plan as html for client --force',
		{path: 'plan', format: 'html', audience: 'client', overwrite: true},
	],
	['plan.md --force', {path: 'plan.md', format: 'markdown', overwrite: true}],
	[`${'x'.repeat(300)}.md as html`, {path: `${'x'.repeat(300)}.md`, format: 'html'}],
] as const)('“/export %s” writes %j', (text, wanted) => {
	expect(exporting(text).effects).toMatchObject([
		{type: 'exportPlan', audience: 'internal', overwrite: false, ...wanted},
	]);
});

test.each([
	['', 'Where to?'],
	['as html', 'Where to?'],
	['for client', 'Where to?'],
	['plan as htlm', 'There is no format “htlm”. Did you mean “html”?'],
	['plan as yaml for client', 'there is no client’s copy of it'],
])('“/export %s” writes nothing and says “%s”', (text, says) => {
	const {effects, said} = exporting(text);
	expect(effects).toEqual([]);
	expect(said.join('\n')).toContain(says);
});

test('a long paste is read at once', () => {
	const path = `a${' '.repeat(1_000_000)}b`;
	expect(exporting(path).effects).toMatchObject([{path, format: 'markdown'}]);
});

test('what is there already is told with the command that replaces it', () => {
	expect(
		exportExistsText({
			type: 'exportExists',
			path: '/x/plan.md',
			format: 'markdown',
			audience: 'client',
		}),
	).toBe(
		'There is already a file /x/plan.md; it was not changed. /export /x/plan.md as markdown for client --force replaces it.',
	);
	expect(
		exportExistsText({
			type: 'exportExists',
			path: '/x/plan',
			holds: ['a.md'],
			format: 'folder',
			audience: 'internal',
		}),
	).toContain('it holds a.md. Nothing was written. /export /x/plan as folder --force replaces');
});

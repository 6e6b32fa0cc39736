import {execFile, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {renderHtml} from '../source/documents/html/render-html.ts';
import {planModel} from '../source/documents/plan-model.ts';
import {renderPlan} from '../source/documents/render-plan.ts';
import {readTemplates} from '../source/platform/package-files.ts';
import {createPlanFile, type PlanStore} from '../source/platform/plan-store.ts';
import {applyChanges, type Change} from '../source/plan/change.ts';
import {answerAt} from '../source/plan/plan.ts';
import {runRules, runRulesOnce} from '../source/rules/engine/run-rules.ts';
import {largePlan} from './large-plan.ts';
import {figureLine, inTurn, quantile, ratioLine, timed} from './measuring.ts';
import {TimedTerminal} from './terminal.ts';

const execute = promisify(execFile);
const root = path.join(import.meta.dirname, '..');
const cli = path.join(root, 'dist', 'cli.js');
const node = process.execPath;
/** The day documents are written for. */
const asOf = '2026-01-01';
const scratch = mkdtempSync(path.join(tmpdir(), 'groundplan-bench-'));
const environment = {
	...Object.fromEntries(
		Object.entries(process.env).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, value]],
		),
	),
	NODE_ENV: 'production',
	CI: '',
	XDG_CONFIG_HOME: path.join(scratch, 'config'),
	XDG_CACHE_HOME: path.join(scratch, 'cache'),
};

/** Whole processes, from outside. */
async function startUp(): Promise<void> {
	const run = (args: readonly string[]) => async () =>
		timed(() => {
			const {status} = spawnSync(node, [...args], {env: environment});
			if (status !== 0) {
				throw new Error(`${args.join(' ')} ended with ${status}.`);
			}
		});
	const {first, second} = await inTurn(15, run([cli, '--version']), run(['-e', '0']));
	console.log(ratioLine('--version ÷ node -e 0', first, second, 1.3));

	const frame = (args: readonly string[], text: string) => async () => {
		const terminal = new TimedTerminal(node, args, environment);
		try {
			return await terminal.firstSeen(text);
		} finally {
			terminal.end();
		}
	};
	const frames = await inTurn(
		9,
		frame([cli, '--library', path.join(scratch, 'empty')], 'New plan'),
		frame([path.join(import.meta.dirname, 'hello-ink.mjs')], 'Hello, world'),
	);
	console.log(
		ratioLine(
			'first frame of home ÷ unbundled Ink hello world',
			frames.first,
			frames.second,
			0.6,
		),
	);
}

/** The wizard in a real terminal, with many data points and with few. */
async function keys(): Promise<void> {
	const open = async (points: number) => {
		const library = path.join(scratch, `keys-${points}`);
		const plan = largePlan(points);
		const store = createPlanFile(library, plan);
		store.close();
		const terminal = new TimedTerminal(
			node,
			[cli, 'open', plan.id, '--library', library],
			environment,
		);
		await terminal.firstSeen('answered');
		await terminal.settled();
		return terminal;
	};
	const many = await open(10_000);
	const few = await open(10);
	let typed = 0;
	const type = (terminal: TimedTerminal) => async () => {
		typed += 1;
		return terminal.answerTo('abcdefghij '.charAt(typed % 11));
	};
	const {first, second} = await inTurn(240, type(many), type(few));
	console.log(ratioLine('key to last byte, 10,000 data points ÷ 10', first, second, 1.5));
	console.log(
		`${'  its p99, 10,000 data points'.padEnd(58)} ${quantile(first, 0.99).toFixed(2)} ms (10 data points: ${quantile(second, 0.99).toFixed(2)} ms)`,
	);
	const answers = await inTurn(
		15,
		async () => many.answerTo('x\r'),
		async () => few.answerTo('x\r'),
	);
	console.log(
		ratioLine(
			'Enter on an answer to last byte, 10,000 data points ÷ 10',
			answers.first,
			answers.second,
			1.5,
		),
	);
	many.end();
	few.end();
}

/** Has a process say at its end how much memory it has held at most, in KB. Not a file of TypeScript: reading one takes memory. */
const tellingMemory = `data:text/javascript,${encodeURIComponent(
	`import {writeSync} from 'node:fs';
	process.on('exit', () => writeSync(2, 'held ' + process.resourceUsage().maxRSS + '\\n'));`,
)}`;

const formats = ['markdown', 'html'] as const;

function inSeconds(milliseconds: readonly number[]): readonly number[] {
	return milliseconds.map(figure => figure / 1000);
}

/** From the plan to the text, without starting a process, so that starting cannot hide what grows. */
async function growth(): Promise<void> {
	const templates = readTemplates();
	const write = (points: number, format: (typeof formats)[number]) => {
		const plan = largePlan(points);
		const {title} = plan;
		return async () =>
			timed(async () => {
				const markdown = renderPlan(
					planModel(plan, runRulesOnce(plan), {asOf, audience: 'internal'}),
					templates,
				);
				return format === 'html'
					? renderHtml(markdown, {title, language: 'en', asOf})
					: markdown;
			});
	};
	for (const format of formats) {
		const {first, second} = await inTurn(5, write(10_000, format), write(1000, format));
		console.log(
			figureLine(`plan of 10,000 data points to ${format}`, 's', inSeconds(first), 3),
		);
		console.log(ratioLine(`plan to ${format}, 10,000 data points ÷ 1,000`, first, second, 12));
	}
}

/** The first documents a process makes of a large plan, when nothing of the program has run before. */
async function firstDocuments(): Promise<void> {
	const markdown: number[] = [];
	const both: number[] = [];
	for (let round = 0; round < 5; round += 1) {
		const script = path.join(import.meta.dirname, 'first-documents.ts');
		const {stdout} = await execute(node, [script, '10000', asOf], {env: environment});
		const [toMarkdown = Number.NaN, toHtml = Number.NaN] = stdout.split(' ').map(Number);
		markdown.push(toMarkdown);
		both.push(toMarkdown + toHtml);
	}

	const name = '10,000 data points, first in a process';
	console.log(figureLine(`${name}, to markdown`, 's', inSeconds(markdown), 3));
	console.log(figureLine(`${name}, then to html`, 's', inSeconds(both), 3));
}

/** Whole processes that export, from outside: how long they take and how much memory they hold at most. */
async function exporting(): Promise<void> {
	const library = path.join(scratch, 'exports');
	for (const points of [10_000, 1000]) createPlanFile(library, largePlan(points)).close();
	for (const format of formats) {
		const memory: number[] = [];
		const run = (points: number) => async () =>
			timed(() => {
				const where = ['--library', library, '--output', path.join(scratch, 'plan.txt')];
				const {status, stderr} = spawnSync(
					node,
					[
						'--import',
						tellingMemory,
						cli,
						'export',
						`bench${points}`,
						'--format',
						format,
						'--force',
						...where,
					],
					{env: environment, encoding: 'utf8'},
				);
				const [, held] = /^held (\d+)$/m.exec(stderr) ?? [];
				if (status !== 0 || held === undefined) {
					throw new Error(`The export as ${format} ended with ${status}: ${stderr}`);
				}

				if (points === 10_000) memory.push(Number(held) / 1024);
			});
		const {first, second} = await inTurn(5, run(10_000), run(1000));
		const name = `export of 10,000 data points as ${format}`;
		console.log(figureLine(`${name}, the whole command`, 's', inSeconds(first), 3));
		console.log(ratioLine(`${name} ÷ 1,000`, first, second, 12));
		console.log(figureLine(`${name}: most memory held`, 'MB', memory.slice(1), 600));
	}
}

/** Rules over a whole plan, and after one answer. */
async function rules(): Promise<void> {
	const run = (points: number) => {
		const plan = largePlan(points);
		return async () => timed(() => runRules(plan));
	};
	const {first, second} = await inTurn(7, run(10_000), run(1000));
	console.log(ratioLine('all rules on 10,000 data points ÷ 1,000', first, second, 12));

	let plan = largePlan(10_000);
	let evaluation = runRules(plan);
	const figures: number[] = [];
	for (let round = 0; round < 100; round += 1) {
		const subject = {kind: 'dataPoint', id: `p${(round * 97) % 10_000}`} as const;
		const change: Change = {
			type: 'answered',
			subject,
			question: 'personal',
			answer: {state: 'answered', value: round % 2 === 0 ? 'personal' : 'special'},
		};
		plan = applyChanges(plan, [change]).plan;
		figures.push(
			await timed(() => {
				evaluation = runRules(plan, evaluation);
			}),
		);
	}

	console.log(
		`${'rules after one answer at 10,000 data points'.padEnd(58)} p50 ${quantile(figures, 0.5).toFixed(2)} ms, p95 ${quantile(figures, 0.95).toFixed(2)} ms  goal p95 ≤ 5 ms`,
	);
}

/** One answer on disk, durably. */
async function commits(): Promise<void> {
	const open = (points: number) =>
		createPlanFile(path.join(scratch, `commit-${points}`), largePlan(points));
	let round = 0;
	const commit = (store: PlanStore) => async () => {
		round += 1;
		const subject = {kind: 'dataPoint', id: `p${round % 10}`} as const;
		const before = answerAt(store.plan, subject, 'meaning');
		const change = (answer: typeof before): Change => ({
			type: 'answered',
			subject,
			question: 'meaning',
			...(answer === undefined ? {} : {answer}),
		});
		const step = {
			label: 'bench',
			changes: [change({state: 'answered', value: `Meaning ${round}`})],
			inverse: [change(before)],
		};
		return timed(() => {
			store.commit(step);
		});
	};
	const [many, few] = [open(10_000), open(10)];
	const {first, second} = await inTurn(200, commit(many), commit(few));
	console.log(ratioLine('commit of one answer at 10,000 data points ÷ 10', first, second, 1.5));
	many.close();
	few.close();
}

try {
	console.log(
		`Node ${process.version}, ${process.platform}; ratios of medians taken in one run, in turn.`,
	);
	for (const bench of [startUp, keys, growth, firstDocuments, exporting, rules, commits]) {
		await bench();
	}
} finally {
	rmSync(scratch, {recursive: true, force: true});
}

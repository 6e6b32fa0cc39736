/**
 * Looks at an exported plan in a real browser, for people; the suite does not run it, since a clean machine has no browser.
 *
 *     node test/browser/look.ts /usr/bin/chromium [answers file]
 *
 * (With an older Node on the path: `npx node test/browser/look.ts …`.) Prints, for the worked example or another answers file:
 * what axe finds in the light and the dark scheme, whether the page scrolls sideways at 400, 800 and 1,400 pixels, and how many
 * A4 pages the whole document and its decision summary take. Ends with 1 when anything is not as it should be.
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {readAnswersFile} from '../../source/answers-file/read-answers-file.ts';
import {renderHtml} from '../../source/documents/html/render-html.ts';
import {documentOf} from '../documents/document-of.ts';

/** A decision paper is no longer than this. */
const mostDecisionPages = 2;

/** Milliseconds for one start of the browser. */
const patience = 240_000;

const example = fileURLToPath(new URL('../../examples/association.yaml', import.meta.url));
const [browser, answers = example] = process.argv.slice(2);
const scratch = mkdtempSync(path.join(tmpdir(), 'groundplan-look-'));

function run(file: string, ...flags: readonly string[]): string {
	const profile = mkdtempSync(path.join(scratch, 'profile-'));
	const {status, stdout, stderr} = spawnSync(
		browser ?? '',
		[
			'--headless',
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--hide-scrollbars',
			`--user-data-dir=${profile}`,
			...flags,
			pathToFileURL(file).href,
		],
		{encoding: 'utf8', timeout: patience, maxBuffer: 1 << 28},
	);
	if (status !== 0) {
		throw new Error(`The browser ended with ${status}: ${stderr.slice(-500)}`);
	}

	return stdout;
}

/** Writes a copy of the page to a file of its own. */
function copy(name: string, html: string): string {
	const file = path.join(scratch, name);
	writeFileSync(file, html);
	return file;
}

/**
 * What a script in a copy of the page finds; the page's own policy would forbid it. The page stands in a frame, because a
 * browser's window does not get as narrow as a telephone.
 */
function found(
	name: string,
	html: string,
	{script, width, flags = []}: {script: string; width: number; flags?: readonly string[]},
): string {
	const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
	copy(
		`${name}.html`,
		open.replace('</body>', () => `<script>${script}</script></body>`),
	);
	const outer = `<!doctype html><script>addEventListener('message', ({data}) => { document.documentElement.dataset.found = encodeURIComponent(data); });</script>
<iframe src="${name}.html" style="width: ${width}px; height: 1000px; border: 0"></iframe>`;
	const dom = run(
		copy(`${name}-outer.html`, outer),
		'--virtual-time-budget=60000',
		'--dump-dom',
		'--window-size=1600,1100',
		...flags,
	);
	const [, result] = /data-found="([^"]*)"/.exec(dom) ?? [];
	if (result === undefined) {
		throw new Error('The script in the page did not come to its end.');
	}

	return decodeURIComponent(result);
}

const tell = (expression: string) => `parent.postMessage(${expression}, '*');`;

/** One line for each violation, with the first elements it is about. */
function violations(html: string, scheme: 'light' | 'dark'): readonly string[] {
	const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
	const script = `${axe.replaceAll('</script', String.raw`<\/script`)}
		axe.run(document, {resultTypes: ['violations', 'incomplete']}).then(({violations, incomplete, passes}) => {
			const lines = violations.map(({id, impact, help, nodes}) =>
				[id, impact, help, nodes.length + ' times, first ' + nodes[0].target + ': ' + nodes[0].failureSummary].join(' | ').replaceAll('\\n', ' '));
			${tell(String.raw`[matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light', passes.length + ' rules passed; to be judged by eye: ' + (incomplete.map(({id, nodes}) => id + ' (' + nodes.length + ', such as ' + nodes[0].target + ': ' + nodes[0].failureSummary.replaceAll('\n', ' ') + ')').join(', ') || 'nothing'), ...lines].join('\n')`)}
		});`;
	const [seen, passed = '', ...lines] = found(`axe-${scheme}`, html, {
		script,
		width: 1400,
		flags: [`--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`],
	}).split('\n');
	if (seen !== scheme) {
		throw new Error(`The browser did not take the ${scheme} scheme.`);
	}

	console.log(`axe, ${scheme}: ${lines.length} violations; ${passed}`);
	return lines;
}

/** Elements that make the page scroll sideways at a width. */
function overflow(html: string, width: number): readonly string[] {
	const script = `const all = [...document.querySelectorAll('body *')].filter(element => !element.closest('.skip') && !element.parentElement.closest('.scroll') && element.getBoundingClientRect().right > innerWidth + .5);
		${tell(String.raw`[innerWidth, document.documentElement.scrollWidth, ...all.slice(0, 5).map(element => element.tagName + ' ' + element.textContent.slice(0, 60))].join('\n')`)}`;
	const [inner, scroll, ...elements] = found(`width-${width}`, html, {script, width}).split('\n');
	console.log(`at ${inner} pixels: the page is ${scroll} pixels wide`);
	return Number(inner) === width && Number(scroll) <= width
		? elements
		: [`the page is ${scroll} wide at ${inner}`, ...elements];
}

function pages(name: string, html: string): number {
	const target = path.join(scratch, `${name}.pdf`);
	run(copy(`${name}.html`, html), '--no-pdf-header-footer', `--print-to-pdf=${target}`);
	return readFileSync(target, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

if (browser === undefined) {
	console.error('Name the browser: node test/browser/look.ts /usr/bin/chromium [answers file]');
	process.exit(2);
}

try {
	const file = readAnswersFile(readFileSync(answers, 'utf8'), {fallbackId: 'looked-at'});
	if (!file.ok) {
		throw new Error(`${answers} cannot be read: ${JSON.stringify(file.problems)}`);
	}

	const pieces = await renderHtml(documentOf(file.plan), {
		title: file.plan.title,
		language: 'en',
		asOf: '2026-11-24',
	});
	const html = pieces.join('');
	const problems = [
		...violations(html, 'light'),
		...violations(html, 'dark'),
		...[400, 800, 1400].flatMap(width => overflow(html, width)),
	];
	const decision = pages(
		'decision',
		html.replace(/<\/section>\n<section>[^]*<\/main>/, '</section></main>'),
	);
	console.log(`printed on A4: ${pages('whole', html)} pages, the decision summary ${decision}`);
	if (decision > mostDecisionPages) {
		problems.push(`The decision summary takes ${decision} pages.`);
	}

	for (const problem of problems) {
		console.log(`- ${problem}`);
	}

	process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
	rmSync(scratch, {recursive: true, force: true});
}

import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Plugin} from 'rolldown';
import * as z from 'zod';

const manifest = z.object({
	name: z.string(),
	version: z.string(),
	license: z.string(),
	homepage: z.string().optional(),
	repository: z.union([z.string(), z.object({url: z.string()})]).optional(),
});

/** Writes THIRD-PARTY-LICENSES beside the bundle: the terms of every package whose code is in it. */
export function thirdPartyLicenses(): Plugin {
	return {
		name: 'third-party-licenses',
		generateBundle(_options, bundle) {
			const folders = new Set<string>();
			for (const output of Object.values(bundle)) {
				if (output.type !== 'chunk') continue;
				for (const id of output.moduleIds) {
					const folder = packageFolder(id);
					if (folder !== undefined) folders.add(folder);
				}
			}

			const notices = [...folders].map(notice).toSorted((a, b) => a.localeCompare(b, 'en'));
			this.emitFile({
				type: 'asset',
				fileName: 'THIRD-PARTY-LICENSES',
				source: `Groundplan contains code of these packages.\n\n${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`,
			});
		},
	};
}

/** The innermost package that a bundled module belongs to; undefined for our own modules. */
function packageFolder(moduleId: string): string | undefined {
	return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(
		moduleId.replace(/^\0/, ''),
	)?.[0];
}

function notice(folder: string): string {
	const {name, version, license, homepage, repository} = manifest.parse(
		JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')),
	);
	const source = homepage ?? (typeof repository === 'string' ? repository : repository?.url);
	return [
		`${name} ${version} (${license})`,
		...(source === undefined ? [] : [`Source: ${source}`]),
		'',
		terms(folder, license),
	].join('\n');
}

/** Throws when the terms are nowhere to be found: such a package must not be bundled. */
function terms(folder: string, license: string): string {
	const files = readdirSync(folder).filter(file => /^(licen[cs]e|notice|copying)/i.test(file));
	if (files.length > 0) {
		return files.map(file => readFileSync(path.join(folder, file), 'utf8').trim()).join('\n\n');
	}

	// Some packages name the MIT licence and leave its text out; ours has the same terms.
	if (license === 'MIT') {
		return readFileSync('LICENSE', 'utf8').replace(/^.*?(?=Permission)/s, '');
	}

	throw new Error(`No licence text in ${folder}, which says "${license}"`);
}

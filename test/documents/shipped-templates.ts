import {readdirSync, readFileSync} from 'node:fs';

const folder = new URL('../../templates/', import.meta.url);

/** The templates as the program ships them, by file name. */
export const shippedTemplates: Readonly<Record<string, string>> = Object.fromEntries(
	readdirSync(folder)
		.filter(name => name.endsWith('.liquid'))
		.map(name => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

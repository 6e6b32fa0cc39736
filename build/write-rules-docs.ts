import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {rulesMarkdown} from '../source/documents/findings/rules-markdown.ts';
import {rules} from '../source/rules/catalogue.ts';

/** Writes docs/rules.md anew from the rules. */
const file = path.resolve(import.meta.dirname, '../docs/rules.md');
mkdirSync(path.dirname(file), {recursive: true});
writeFileSync(file, rulesMarkdown(rules));

import {randomInt} from 'node:crypto';
import path from 'node:path';
import type {Plan} from '../plan/plan.ts';
import {slug} from '../plan/slug.ts';

export const planExtension = '.groundplan';

/** Letters and digits that cannot be taken for each other when an id is read aloud. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** 31⁸ ids: with a thousand plans, the chance that two share one is less than one in a million. */
const idLength = 8;

/** A fresh id for a plan. */
export function newPlanId(): string {
	return Array.from({length: idLength}, () => alphabet.charAt(randomInt(alphabet.length))).join(
		'',
	);
}

/** Whether an id can be part of a file's name: ids read from answers files may be anything. */
export function isPlanId(id: string): boolean {
	return /^[a-z0-9]{4,32}$/.test(id);
}

/** The name of a plan's file, from the title it has when the file is made. The file keeps it, because scripts may name it. */
export function planFileName({id, title}: Pick<Plan, 'id' | 'title'>): string {
	return `${slug(title) || 'plan'}-${id}${planExtension}`;
}

/** What the name of a plan's file says, for when the file itself cannot be read. */
export interface FileNameParts {
	/** The whole name without its extension and its stamp. */
	readonly base: string;
	readonly slug: string;
	readonly id: string;
}

/** Takes the name of a plan's file apart, that of a backup or a removed plan too. */
export function partsOfFileName(file: string): FileNameParts {
	const base = path.basename(file, planExtension).replace(/\.\d{4}-\d\d-\d\d(?:T\d+Z)?$/, '');
	const hyphen = base.lastIndexOf('-');
	return {base, slug: base.slice(0, Math.max(hyphen, 0)), id: base.slice(hyphen + 1)};
}

/** The name of a state of a plan that is kept aside: that of its file with a day, or a day and a time. */
export function stampedFileName(planPath: string, stamp: string): string {
	return `${partsOfFileName(planPath).base}.${stamp}${planExtension}`;
}

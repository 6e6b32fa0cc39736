/** Longest slug made from a name, so that ids stay readable in an answers file and file names stay portable. */
const longest = 40;

/** A name as an id: lower-case letters and digits of any script, joined by hyphens; empty when nothing of the name is left. */
export function slug(name: string): string {
	const whole = name
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
		.replaceAll(/^-+|-+$/g, '');
	return [...whole].slice(0, longest).join('').replace(/-+$/, '');
}

/** An id for a name that no other id in use has: the slug, or the slug with the first free number from 2. */
export function freeId(name: string, fallback: string, isTaken: (id: string) => boolean): string {
	const base = slug(name) || fallback;
	if (!isTaken(base)) {
		return base;
	}

	let number = 2;
	while (isTaken(`${base}-${number}`)) {
		number += 1;
	}

	return `${base}-${number}`;
}

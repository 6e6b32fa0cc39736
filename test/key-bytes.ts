const esc = '\u001B';

const sequences: Readonly<Record<string, string>> = {
	up: `${esc}[A`,
	down: `${esc}[B`,
	right: `${esc}[C`,
	left: `${esc}[D`,
	home: `${esc}[H`,
	end: `${esc}[F`,
	pageUp: `${esc}[5~`,
	pageDown: `${esc}[6~`,
	delete: `${esc}[3~`,
	backspace: '\u007F',
	enter: '\r',
	tab: '\t',
	space: ' ',
	escape: esc,
	'shift+tab': `${esc}[Z`,
	'ctrl+left': `${esc}[1;5D`,
	'ctrl+right': `${esc}[1;5C`,
	'ctrl+home': `${esc}[1;5H`,
	'ctrl+end': `${esc}[1;5F`,
	'ctrl+space': '\u0000',
	'alt+left': `${esc}[1;3D`,
	'alt+right': `${esc}[1;3C`,
	'alt+up': `${esc}[1;3A`,
	'alt+down': `${esc}[1;3B`,
	'alt+enter': `${esc}\r`,
	'alt+backspace': `${esc}\u007F`,
	'shift+up': `${esc}[1;2A`,
	'shift+down': `${esc}[1;2B`,
};

/** What an xterm sends for a key: a name (`up`, `enter`, `ctrl+a`, `alt+b`), or else the bytes themselves. */
export function keyBytes(key: string): string {
	const sequence = sequences[key];
	if (sequence !== undefined) return sequence;
	const held = /^(ctrl|alt)\+(.)$/u.exec(key);
	const letter = held?.[2];
	if (letter === undefined) return key;
	return held?.[1] === 'alt'
		? esc + letter
		: String.fromCharCode(letter.toUpperCase().charCodeAt(0) & 0x1f);
}

/**
 * CSV as RFC 4180 lays it down, read strictly: CRLF behind every line, quotation marks round a whole cell or not at all.
 *
 * @throws where it is anything else; the message shows the place.
 */
export function readCsv(text: string): readonly string[][] {
	const rows: string[][] = [];
	let cells: string[] = [];
	let at = 0;
	while (at < text.length) {
		const quoted = /"((?:[^"]|"")*)"(,|\r\n)/y;
		const plain = /([^",\r\n]*)(,|\r\n)/y;
		const pattern = text[at] === '"' ? quoted : plain;
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (match === null) {
			throw new Error(`Not CSV from ${JSON.stringify(text.slice(at, at + 40))} on.`);
		}

		at = pattern.lastIndex;
		cells.push((match[1] ?? '').replaceAll('""', '"'));
		if (match[2] !== ',') {
			rows.push(cells);
			cells = [];
		}
	}

	return rows;
}

import type {IUnicodeVersionProvider, Terminal} from '@xterm/headless';
import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** Makes the emulator count columns as a modern terminal does, whole graphemes at a time; its own table knows no emoji. */
export function useGraphemeWidths(terminal: Terminal): void {
	terminal.unicode.register(new GraphemeWidths());
	terminal.unicode.activeVersion = 'graphemes';
}

/** A property value holds, from the lowest bit: joins the character before (1), its width (2), our number for the cluster. */
class GraphemeWidths implements IUnicodeVersionProvider {
	readonly version = 'graphemes';
	readonly #clusters: string[] = [''];
	readonly #numbers = new Map<string, number>();

	wcwidth(codePoint: number): 0 | 1 | 2 {
		return widthOf(String.fromCodePoint(codePoint));
	}

	charProperties(codePoint: number, preceding: number): number {
		const character = String.fromCodePoint(codePoint);
		const before = this.#clusters[preceding >> 3] ?? '';
		const together = before + character;
		const widthBefore = (preceding >> 1) & 3;
		const joins = widthBefore > 0 && [...segmenter.segment(together)].length === 1;
		const cluster = joins ? together : character;
		const width = joins ? Math.max(widthBefore, widthOf(cluster)) : widthOf(cluster);
		return (this.#number(cluster) << 3) | (width << 1) | (joins ? 1 : 0);
	}

	#number(cluster: string): number {
		const known = this.#numbers.get(cluster);
		if (known !== undefined) return known;
		const number = this.#clusters.push(cluster) - 1;
		this.#numbers.set(cluster, number);
		return number;
	}
}

function widthOf(text: string): 0 | 1 | 2 {
	const width = stringWidth(text);
	if (width <= 0) return 0;
	return width === 1 ? 1 : 2;
}

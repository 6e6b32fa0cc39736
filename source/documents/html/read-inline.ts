import type {PhrasingContent} from 'mdast';
import {entities} from '../entities.ts';

/** Without these there is no markup, and no address that GitHub's dialect would link. */
const noteworthy = /[\\`*_~[\]<>&@\n]|:\/\/|[wW]{3}\./;

/**
 * What Groundplan's own documents contain: escapes, entities, addresses set as code, bold text, an underscore within a word.
 * The last alternative is everything that might mean something else.
 */
const token =
	/\\(?<escaped>[!-/:-@[-`{-~])|&(?<entity>amp|lt|gt|#\d+);|`(?<code>[^`\\|\n]+)`(?!`)|(?<strong>\*\*)|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])|&(?!#?\w)|\n|(?<other>[\\`*_~[\]<>&@]|:\/\/|[wW]{3}\.)/gu;

/**
 * The content of a paragraph, heading or table cell, for the Markdown that our own templates write; `undefined` where it needs
 * a real parser. The same nodes as mdast-util-from-markdown gives, in a fraction of the time.
 */
export function readInline(text: string): PhrasingContent[] | undefined {
	if (!noteworthy.test(text)) {
		return text === '' ? [] : [{type: 'text', value: text}];
	}

	const outside: PhrasingContent[] = [];
	let inside: PhrasingContent[] | undefined;
	let pending = '';
	let done = 0;
	const flush = () => {
		if (pending !== '') {
			(inside ?? outside).push({type: 'text', value: pending});
			pending = '';
		}
	};

	for (const match of text.matchAll(token)) {
		const end = match.index + match[0].length;
		const {escaped, entity, code, strong, other} = match.groups ?? {};
		pending += text.slice(done, match.index);
		done = end;
		const meant = entity === undefined ? undefined : entities[entity];
		if (other !== undefined || (entity !== undefined && meant === undefined)) {
			return undefined;
		}

		if (code !== undefined) {
			if (code.startsWith(' ') || code.endsWith(' ')) {
				return undefined;
			}

			flush();
			(inside ?? outside).push({type: 'inlineCode', value: code});
		} else if (strong !== undefined) {
			const [before, after] = [text.charAt(match.index - 1), text.charAt(end)];
			if (inside === undefined && isSpace(before) && !isSpace(after) && after !== '*') {
				flush();
				inside = [];
			} else if (inside !== undefined && !isSpace(before) && isSpace(after)) {
				flush();
				outside.push({type: 'strong', children: inside});
				inside = undefined;
			} else {
				return undefined;
			}
		} else {
			pending += escaped ?? meant ?? match[0];
		}
	}

	if (inside !== undefined) {
		return undefined;
	}

	pending += text.slice(done);
	flush();
	return outside;
}

/** Whether emphasis may begin after this or end before it: a space, or nothing, at the end of the text. */
function isSpace(character: string): boolean {
	return character === '' || /\s/.test(character);
}

import {display} from '../plan/display.ts';

/** What to do about a mistake in the YAML, after the parser's own words where they help. */
export function yamlProblem(code: string, message: string): string {
	const [first = ''] = message.split('\n');
	switch (code) {
		case 'TAB_AS_INDENT': {
			return 'A tab stands where the line is indented; YAML allows only spaces there. Replace the tab by spaces.';
		}

		case 'TAG_RESOLVE_FAILED': {
			return `Tags have no place in an answers file; remove it (${display(first)}).`;
		}

		case 'NON_STRING_KEY': {
			return 'A name was expected before the colon, not a list or a group of keys.';
		}

		case 'BLOCK_AS_IMPLICIT_KEY':
		case 'MULTILINE_IMPLICIT_KEY': {
			return `This cannot be read as YAML: ${display(first)}. A text with a colon and a space in it needs quotation marks.`;
		}

		default: {
			return `This cannot be read as YAML: ${display(first)}. Check the indentation, and put texts with special characters in quotation marks.`;
		}
	}
}

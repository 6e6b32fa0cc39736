const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

const special = /[&<>"']/;

/** Any text as the content of an HTML or SVG element, or of a quoted attribute. */
export function escapeHtml(text: string): string {
	return special.test(text)
		? text.replaceAll(/[&<>"']/g, character => entities[character] ?? '')
		: text;
}

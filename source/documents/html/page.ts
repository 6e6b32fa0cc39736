import type {IsoDate} from '../../plan/value.ts';
import {formatDate} from '../../interview/format-value.ts';
import {escapeHtml} from './escape-html.ts';
import {pageStyle} from './page-style.ts';

export interface PageParts {
	readonly title: string;
	readonly language: string;
	readonly asOf: IsoDate;
	readonly contents: string;
	/** The document, in pieces. */
	readonly main: readonly string[];
}

/** A whole page, in pieces, that needs nothing but itself: its policy forbids scripts and whatever would be fetched. */
export function pageHtml({title, language, asOf, contents, main}: PageParts): readonly string[] {
	const start = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
${pageStyle}
@page {
	@bottom-left { content: "As of ${formatDate(asOf).replaceAll(/[^\w ]/g, '')}"; }
}
</style>
</head>
<body>
<a class="skip" href="#plan">Skip to the plan</a>
${contents}<main id="plan" tabindex="-1">
`;
	return [start, ...main, '</main>\n</body>\n</html>\n'];
}

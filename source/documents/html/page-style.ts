/** The look of the page. Colours have a contrast of at least 4.5 to 1 against what lies behind them, in both schemes. */
export const pageStyle = `:root {
	color-scheme: light dark;
	--bg: #fff;
	--fg: #1c2126;
	--soft: #555e68;
	--rule: #d3d9df;
	--shade: #f4f6f8;
	--link: #0b57a8;
	--danger: #b00020;
	--box: #8a949e;
}
@media screen and (prefers-color-scheme: dark) {
	:root {
		--bg: #15181b;
		--fg: #e4e7ea;
		--soft: #a3acb5;
		--rule: #383f46;
		--shade: #1e2327;
		--link: #86bdf7;
		--danger: #ff8f98;
		--box: #737d87;
	}
}
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--bg); color: var(--fg); font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; scroll-padding-top: 1rem; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 62rem; padding: 0 1rem 4rem; }
main:focus { outline: none; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
a { color: var(--link); }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 1; padding: .4rem .8rem; background: var(--bg); }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .5em; text-wrap: balance; }
h1 { font-size: 1.9rem; margin-top: 1.2rem; }
h2 { font-size: 1.45rem; border-top: 2px solid var(--rule); padding-top: 1.2rem; margin-top: 2.6rem; }
h3 { font-size: 1.15rem; }
h4 { font-size: 1.05rem; }
h5, h6 { font-size: .95rem; }
p, li, h1, h2, h3, h4, h5, h6, td, th { overflow-wrap: anywhere; unicode-bidi: plaintext; text-align: start; }
p, ul, ol { margin: .6em 0; }
p, ul, ol, blockquote { max-width: 46rem; }
ul, ol { padding-left: 1.4rem; }
li > ul, li > ol { margin: .1em 0; }
hr { border: 0; border-top: 1px solid var(--rule); margin: 2.5rem 0 1rem; }
blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--rule); }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .9em; }
pre { background: var(--shade); padding: .8rem; }
summary { cursor: pointer; }
nav { font-size: .92rem; margin-top: 1rem; padding: .6rem 1rem; background: var(--shade); border-radius: 6px; }
nav > details > summary { font-weight: 600; }
nav ol { list-style: none; padding: 0; margin: .3rem 0; max-width: none; }
nav > details > ol { columns: 2 9rem; column-gap: 1.5rem; }
nav li { break-inside: avoid; }
nav li > a { display: block; padding: .15rem 0; text-decoration: none; }
nav li > a:hover { text-decoration: underline; }
nav li ol, nav li details { display: none; }
.scroll { overflow-x: auto; max-width: 100%; }
.scroll, .narrow { margin: .8rem 0 1.2rem; }
table { border-collapse: separate; border-spacing: 0; font-size: .92rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
.scroll > table { min-width: 42rem; }
.scroll > table:has(th:nth-child(7)) { min-width: 64rem; }
.narrow :is(td, th) { min-width: 6.5rem; }
.scroll :is(td, th) { overflow-wrap: normal; }
.scroll .long { overflow-wrap: anywhere; min-width: 11rem; }
td, th { max-width: 36ch; padding: .35rem .6rem; border-bottom: 1px solid var(--rule); vertical-align: top; }
thead th { background: var(--shade); border-bottom: 2px solid var(--rule); font-weight: 600; }
tbody th { font-weight: 600; background: var(--bg); }
.scroll > table th[scope="row"] { position: sticky; left: 0; max-width: 40vw; }
.gap { color: var(--soft); font-style: italic; font-weight: 400; }
figure { margin: 1rem 0 1.4rem; }
figcaption { margin-bottom: .5rem; }
svg { display: block; width: auto; height: auto; max-width: max(100%, 40rem); --_text: var(--fg); --_text-sec: var(--fg); --_text-muted: var(--fg); --_text-faint: var(--soft); --_line: var(--soft); --_arrow: var(--fg); --_node-fill: var(--shade); --_node-stroke: var(--box); --_group-fill: var(--bg); --_group-hdr: var(--shade); --_inner-stroke: var(--rule); --_key-badge: var(--shade); }
svg text { font-family: inherit; }
svg text[fill="var(--_text-muted)"] { paint-order: stroke; stroke: var(--bg); stroke-width: 4px; stroke-linejoin: round; }
svg [stroke="#b00020"] { stroke: var(--danger); }
svg polyline[stroke="#b00020"] { stroke-width: 2px; }
svg [fill="#b00020"] { fill: var(--danger); }
@media screen and (min-width: 75rem) {
	body { max-width: 84rem; display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 2.5rem; }
	nav { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; }
	nav > details > ol { columns: auto; }
	nav li ol, nav li details { display: block; padding-left: .9rem; font-size: .88rem; }
}
@media print {
	html { font-size: 9.5pt; line-height: 1.35; }
	body { max-width: none; padding: 0; }
	nav, .skip, figure details { display: none; }
	a { color: inherit; text-decoration: none; }
	h1 { font-size: 16pt; margin-top: 0; }
	h2 { font-size: 13pt; border: 0; padding: 0; margin-top: 0; }
	h3 { font-size: 11pt; }
	h1, h2, h3, h4, h5, h6 { break-after: avoid; }
	section + section { break-before: page; }
	p, ul, ol, blockquote { max-width: none; }
	p, li, td, th { orphans: 2; widows: 2; }
	tr, figure, .narrow, li { break-inside: avoid; }
	thead { display: table-header-group; }
	.scroll { overflow: visible; }
	.scroll > table, .scroll > table:has(th:nth-child(7)) { min-width: 0; width: 100%; }
	.scroll :is(td, th) { hyphens: auto; }
	section:has(.crowded) { page: broad; }
	.crowded table { font-size: 7pt; }
	.crowded :is(td, th) { padding: 2pt 3pt; }
	.scroll .long, .crowded :is(td, th) { overflow-wrap: anywhere; min-width: 0; }
	.scroll > table th[scope="row"] { position: static; max-width: none; }
	table { font-size: 8.5pt; line-height: 1.25; }
	td, th { padding: 2pt 4pt; }
	svg { max-width: 100%; max-height: 22cm; }
	pre { white-space: pre-wrap; }
	section:first-of-type { font-size: 8.5pt; line-height: 1.22; }
	section:first-of-type table { font-size: 7.5pt; line-height: 1.15; }
	section:first-of-type :is(td, th) { max-width: none; padding: 1.5pt 3pt; }
	section:first-of-type :is(h2, h3) { margin: .6em 0 .2em; }
	section:first-of-type :is(p, ul) { margin: .3em 0; }
	section:first-of-type > ul { columns: 2; column-gap: 6mm; }
	section:first-of-type .scroll { margin: .2em 0; }
}
@page {
	size: A4;
	margin: 12mm 13mm 14mm;
	@bottom-left { font: 8pt system-ui, sans-serif; }
	@bottom-right { font: 8pt system-ui, sans-serif; content: counter(page) " / " counter(pages); }
}
@page broad { size: A4 landscape; }`;

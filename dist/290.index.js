export const id = 290;
export const ids = [290];
export const modules = {

/***/ 15859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ pageOf)
});

// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(62813);
// EXTERNAL MODULE: ./lib/page/html.js
var html = __webpack_require__(55026);
;// CONCATENATED MODULE: ./lib/page/style.js
/**
 * The look of the pages: fonts of the system, much room, and colours that every eye tells apart (after Okabe and Ito),
 * darkened or lightened until text in them has a contrast of 4.5 and lines have one of 3.
 */
const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f6f7f9; --ink: #1c2127; --muted: #59626d; --line: #d8dde3; --grid: #e4e7eb;
  --link: #0b5cad; --point: #0067a5; --worse: #b3400a; --better: #00755a; --open: #6a4b9a; --limit: #8f5a00;
  --load: #6e7781; --prefill: #c27800; --decode: #0072b2; --overhead: #a3457f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --panel: #1d2126; --ink: #e6e9ed; --muted: #a3adb8; --line: #363d46; --grid: #2a3037;
    --link: #79b8ff; --point: #66b8f0; --worse: #ff9466; --better: #3fd0a5; --open: #c0a6ef; --limit: #e5b354;
    --load: #9aa4af; --prefill: #e8a838; --decode: #56b4e9; --overhead: #d98abb;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  overflow-wrap: break-word;
}
header, nav, main, footer { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem; }
main:focus { outline: none; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -100vw; top: 0; padding: .6rem 1rem; background: var(--paper); z-index: 1; }
.skip:focus { left: 0; }
header { padding-top: 3rem; }
.eyebrow { margin: 0 0 .75rem; color: var(--muted); font-size: .9rem; }
.dot { color: var(--muted); }
h1 { margin: 0; font-size: clamp(1.45rem, 1rem + 2vw, 2.1rem); line-height: 1.25; font-weight: 650; letter-spacing: -.01em; text-wrap: balance; border-left: 5px solid var(--line); padding-left: 1rem; }
header.worse h1 { border-color: var(--worse); }
header.better h1 { border-color: var(--better); }
header.steady h1 { border-color: var(--point); }
header.open h1 { border-color: var(--open); }
h2 { margin: 0 0 1.25rem; font-size: 1.45rem; line-height: 1.3; letter-spacing: -.005em; }
h3 { margin: 0 0 .5rem; font-size: 1.08rem; }
h4 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
section { padding: 2.25rem 0 0; margin-top: 1.75rem; border-top: 1px solid var(--line); }
.intro { margin-top: 1.5rem; }
p, ul, figcaption, .scroll { margin: 0 0 1rem; }
main > section > p, .intro p, figcaption, .lead { max-width: 46rem; }
.facts, .lead, .small, figcaption, .why { color: var(--muted); font-size: .92rem; }
nav { margin-top: 1.75rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; list-style: none; padding: .6rem 0; margin: 0; border-block: 1px solid var(--line); font-size: .92rem; }
code { font: .9em ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; background: var(--panel); border-radius: 4px; padding: .1em .35em; overflow-wrap: anywhere; white-space: break-spaces; }
pre { font: .88rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--panel); border-radius: 6px; padding: .9rem 1rem; overflow-x: auto; }
.callout { border-left: 4px solid var(--worse); background: var(--panel); padding: .7rem 1rem; border-radius: 0 6px 6px 0; }
.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; font-size: .9rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; color: var(--muted); white-space: nowrap; }
th:last-child, td:last-child { padding-right: 0; }
td { min-width: 3rem; max-width: 34rem; }
td code { overflow-wrap: break-word; }
.n { text-align: right; white-space: nowrap; }
details > summary { cursor: pointer; width: fit-content; color: var(--link); font-size: .9rem; padding: .15rem 0; }
details > summary h3 { display: inline; color: var(--ink); }
details > .scroll { margin-top: .5rem; max-height: 26rem; overflow: auto; }
details.agent { margin: 0 0 1.5rem; }
details.agent:not([open]) { margin: 0 0 .35rem; }
details.agent > summary { font-size: 1rem; }
figure { margin: 0 0 1.75rem; min-width: 0; }
figure > details { margin-top: -.5rem; }
svg.plot { display: block; max-width: 100%; height: auto; color: var(--muted); font-family: inherit; overflow: visible; }
svg.plot text { white-space: pre; }
svg.wide { min-width: 620px; width: 100%; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: .5rem 2.5rem; }
.pair svg { width: 100%; margin-bottom: .35rem; }
.forest ul { list-style: none; padding: 0; margin: 0 0 1rem; }
.forest li, .forest .axis { display: grid; grid-template-columns: minmax(8rem, 1fr) minmax(12rem, 26rem) minmax(9rem, 19.5rem); gap: 0 1.25rem; align-items: center; }
.forest li { border-top: 1px solid var(--grid); padding: .2rem 0; font-size: .92rem; line-height: 1.4; }
.forest .axis .what { grid-column: 2; }
.forest .what svg { width: 100%; }
.forest .why { grid-column: 2 / -1; margin: 0 0 .25rem; }
.forest .what .why { grid-column: auto; }
.says { font-variant-numeric: tabular-nums; }
.says span { white-space: nowrap; }
.title { margin: 0 0 .35rem; font-weight: 600; font-size: .92rem; }
.says b { font-weight: 600; }
.worse .says b, .mark.slower { color: var(--worse); }
.better .says b, .mark.faster, .mark.accepted { color: var(--better); }
.open .says b { color: var(--open); }
.mark { white-space: nowrap; margin-right: .8em; }
.mark.at { color: var(--point); }
.mark.own { color: var(--ink); }
.mark.level { color: var(--limit); }
.key { white-space: nowrap; margin-right: .8em; }
.key::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-right: .4em; border-radius: 2px; background: currentColor; vertical-align: -.05em; }
.key.load::before { background: var(--load); }
.key.prefill::before { background: var(--prefill); }
.key.decode::before { background: var(--decode); }
.key.overhead::before { background: var(--overhead); }
footer { padding-top: 1rem; padding-bottom: 3rem; margin-top: 3rem; color: var(--muted); font-size: .88rem; }
@media screen and (max-width: 46rem) {
  header { padding-top: 1.75rem; }
  .forest li, .forest .axis { grid-template-columns: 1fr; gap: 0; }
  .forest li { padding: .6rem 0; }
  .forest .axis .what, .forest .why { grid-column: 1; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --panel: #f6f7f9; --ink: #000000; --muted: #4a525b; --line: #c8ced5; --grid: #e4e7eb;
    --link: #000000; --point: #0067a5; --worse: #b3400a; --better: #00755a; --open: #6a4b9a; --limit: #8f5a00;
    --load: #6e7781; --prefill: #c27800; --decode: #0072b2; --overhead: #a3457f;
  }
  body { font-size: 10pt; }
  header, nav, main, footer { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  h2, h3, h4, summary, .title { break-after: avoid; }
  .forest li, .forest .axis { grid-template-columns: minmax(6rem, 1fr) 20rem 13rem; }
  .says span { white-space: normal; }
  .pair { grid-template-columns: 1fr 1fr; gap: .25rem 1.5rem; }
  svg, tr, .forest li { break-inside: avoid; }
  figcaption { break-before: avoid; }
  section { margin-top: 1rem; padding-top: 1rem; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  details > summary { list-style: none; color: var(--muted); }
  .scroll, details > .scroll { overflow: visible; max-height: none; }
  svg.wide { min-width: 0; width: 100%; }
  table { font-size: 8pt; }
  thead { display: table-header-group; }
}
`;

;// CONCATENATED MODULE: ./lib/page/document.js



const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
function pageOf({ title, eyebrow, heading, mood, intro, sections, footer }) {
    const shown = sections.filter(({ html }) => html !== '');
    const contents = shown.map((section) => `<li><a href="#${section.id}">${(0,safe/* htmlText */.js)(section.title)}</a></li>`);
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${(0,safe/* htmlEscaped */.fh)(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${(0,safe/* htmlText */.js)(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="${mood}">
<p class="eyebrow">${eyebrow}</p>
<h1>${heading}</h1>
</header>
${shown.length < 2 ? '' : `<nav aria-label="Contents"><ul>${contents.join('')}</ul></nav>`}
<main id="main" tabindex="-1">
<div class="intro">${intro}</div>
${shown.map(html/* sectionOf */.ZE).join('\n')}
</main>
<footer><p>${footer}</p></footer>
</body>
</html>
`;
}


/***/ }),

/***/ 55026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   U: () => (/* binding */ wide),
/* harmony export */   ZE: () => (/* binding */ sectionOf),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   pu: () => (/* binding */ byAgent),
/* harmony export */   vP: () => (/* binding */ figure)
/* harmony export */ });
/* harmony import */ var _report_safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62813);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11382);


/** A table of ours: titles are text, cells HTML. */
function tableOf(columns, rows) {
    const named = (index) => (columns[index]?.numeric === true ? ' class="n"' : '');
    const titles = columns.map(({ title }, index) => `<th scope="col"${named(index)}>${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlEscaped */ .fh)(title)}</th>`);
    const body = rows.map((cells) => `<tr>${cells.map((cell, index) => `<td${named(index)}>${cell}</td>`).join('')}</tr>`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .scrolled */ .XP)(`<table><thead><tr>${titles.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`);
}
/** Folded until somebody asks. */
function folded(summary, html) {
    return html === '' ? '' : `<details><summary>${summary}</summary>${html}</details>`;
}
/** A drawing with its title above, its words below and its numbers folded away. All but the title is HTML; no foreign text. */
function figure(title, svg, caption, numbers) {
    const head = title === '' ? '' : `<p class="title">${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlEscaped */ .fh)(title)}</p>`;
    return `<figure>${head}${svg}<figcaption>${caption}</figcaption>${folded('The numbers', numbers)}</figure>`;
}
/** A drawing that cannot be read when it is as narrow as a phone: it scrolls by itself. */
function wide(svg) {
    return `<div class="scroll" role="group" aria-label="Drawing" tabindex="0">${svg}</div>`;
}
function sectionOf({ id, title, html }) {
    return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlText */ .js)(title)}</h2>\n${html}</section>`;
}
/** Blocks of HTML below each other; empty ones vanish. */
function below(...parts) {
    return parts.filter((part) => part !== '').join('\n');
}
function paragraph(text, className = '') {
    return text === '' ? '' : `<p${className === '' ? '' : ` class="${className}"`}>${text}</p>`;
}
/** One part for each agent; of many only those that are to be seen at once stand open, and first. */
function byAgent(parts) {
    return parts
        .filter(({ html }) => html !== '')
        .sort((a, b) => Number(b.matters) - Number(a.matters))
        .map(({ name, html, matters }, _, all) => {
        const open = all.length <= FEW_AGENTS || matters ? ' open' : '';
        return `<details class="agent"${open}><summary><h3>${name}</h3></summary>${html}</details>`;
    })
        .join('\n');
}
const FEW_AGENTS = 4;


/***/ }),

/***/ 11382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WC: () => (/* binding */ cellOf),
/* harmony export */   XP: () => (/* binding */ scrolled),
/* harmony export */   Zq: () => (/* binding */ htmlOf),
/* harmony export */   lw: () => (/* binding */ inlineOf)
/* harmony export */ });
/* harmony import */ var _report_safe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62813);

/**
 * The report room's Markdown as HTML, so that the page says what the comment says. No general reader of Markdown: it knows
 * what `report/table.ts` and `report/safe.ts` write, foreign text stands in code spans without back-ticks in them (or in a
 * fence), and whatever it does not know is shown as the characters it is.
 */
function htmlOf(markdown) {
    const lines = markdown.split('\n');
    const html = [];
    for (let at = 0; at < lines.length;) {
        const line = lines[at] ?? '';
        const [ticks] = /^`{3,}/.exec(line) ?? [];
        if (ticks !== undefined) {
            const end = lines.indexOf(ticks, at + 1);
            const last = end < 0 ? lines.length : end;
            html.push(`<pre tabindex="0">${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlEscaped */ .fh)(lines.slice(at + 1, last).join('\n'))}</pre>`);
            at = last + 1;
            continue;
        }
        const kind = kindOf(line);
        const length = lines.slice(at).findIndex((one) => kindOf(one) !== kind);
        const block = lines.slice(at, length < 0 ? lines.length : at + length);
        html.push(BLOCKS[kind](block));
        at += block.length;
    }
    return html.filter((block) => block !== '').join('\n');
}
function kindOf(line) {
    if (line.trim() === '')
        return 'blank';
    if (line.startsWith('| '))
        return 'table';
    if (line.startsWith('- '))
        return 'list';
    if (line.startsWith('> '))
        return 'quote';
    return 'paragraph';
}
const BLOCKS = {
    blank: () => '',
    table: tableOf,
    list: (lines) => `<ul>${lines.map((line) => `<li>${inlineOf(line.slice(2))}</li>`).join('')}</ul>`,
    quote: (lines) => `<p class="callout">${inlineOf(lines.map((line) => line.slice(2)).join(' '))}</p>`,
    paragraph: (lines) => `<p>${inlineOf(lines.join('\n'))}</p>`,
};
function tableOf([head = '', rule = '', ...rows]) {
    const numeric = cellsOf(rule).map((cell) => cell.endsWith(':'));
    const named = (index) => (numeric[index] === true ? ' class="n"' : '');
    const cells = (line) => cellsOf(line).map((cell, index) => `<td${named(index)}>${cellOf(cell)}</td>`);
    const titles = cellsOf(head).map((title, index) => title === '' ? '<td></td>' : `<th scope="col"${named(index)}>${cellOf(title)}</th>`);
    return scrolled(`<table><thead><tr>${titles.join('')}</tr></thead><tbody>${rows
        .map((row) => `<tr>${cells(row).join('')}</tr>`)
        .join('')}</tbody></table>`);
}
/** A table may be wider than a screen: then it scrolls by itself, with the keyboard too. */
function scrolled(table) {
    return `<div class="scroll" role="group" aria-label="Table" tabindex="0">${table}</div>`;
}
/** Pipes of foreign text are escaped. */
function cellsOf(line) {
    return line.replace(/^\| ?| ?\|$/g, '').split(/ ?(?<!\\)\| ?/);
}
/** What was made for a cell of a pipe table, in which pipes are escaped. */
function cellOf(markdown) {
    return inlineOf(markdown.replaceAll('\\|', '|'));
}
/** As `link` of `report/safe.ts` writes it. */
const LINK = /\[([^\][]*)\]\((https?:\/\/[\w.~:/?#@!$&*+,;=%-]+)\)/g;
/** Stand for what is made already while the text around is read. */
const HELD = /\ue000(\d+)\ue001/g;
/** Code first, then links of ours, bold and struck through: nothing is read inside of what is made. */
function inlineOf(markdown) {
    const made = [];
    const hold = (html) => `\ue000${made.push(html) - 1}\ue001`;
    const held = markdown
        .replace(/[\ue000\ue001]/g, ' ')
        .replace(/`([^`]*)`/g, (_, code) => hold(`<code>${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlEscaped */ .fh)(code)}</code>`))
        .replace(LINK, (_, label, url) => hold(`<a href="${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlEscaped */ .fh)(url)}">${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlEscaped */ .fh)(label)}</a>`));
    const released = (html) => html.replace(HELD, (_, index) => made[Number(index)] ?? '');
    const marked = (0,_report_safe_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlEscaped */ .fh)(held)
        .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
        .replace(/~~(.+?)~~/g, '<s>$1</s>');
    // Twice: the label of a link may be code.
    return released(released(marked));
}


/***/ }),

/***/ 821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* reexport module object */ _observablehq_plot__WEBPACK_IMPORTED_MODULE_0__),
/* harmony export */   Pg: () => (/* binding */ INK),
/* harmony export */   io: () => (/* binding */ tick),
/* harmony export */   vG: () => (/* binding */ drawn)
/* harmony export */ });
/* harmony import */ var _observablehq_plot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49340);
/* harmony import */ var linkedom__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86771);
/* harmony import */ var _report_safe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62813);



/**
 * Drawings: Observable Plot computes them in a document without a browser, and what comes out is made small. Colours are
 * variables of the page, so that one drawing serves the light and the dark one.
 */
const { document } = (0,linkedom__WEBPACK_IMPORTED_MODULE_1__/* .parseHTML */ .BW)('<html><body></body></html>');
function drawn({ name, width, height, options, className = '' }) {
    const svg = _observablehq_plot__WEBPACK_IMPORTED_MODULE_0__.plot({ ...options, width, height, document });
    for (const element of svg.querySelectorAll('style'))
        element.remove();
    for (const element of svg.querySelectorAll('*'))
        slim(element);
    const classes = className === '' ? 'plot' : `plot ${className}`;
    return `<svg class="${classes}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="currentColor" font-size="11" text-anchor="middle" role="img" aria-label="${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_2__/* .htmlText */ .js)(name)}">${svg.innerHTML}</svg>`;
}
const PLACES = ['cx', 'cy', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'd', 'transform'];
/** A tenth of a pixel is all that can be seen; what Plot tells of its own parts is in the drawing's name. */
function slim(element) {
    for (const name of PLACES) {
        const value = element.getAttribute(name);
        if (value?.includes('.'))
            element.setAttribute(name, value.replace(/-?\d+\.\d+/g, rounded));
    }
    for (const name of ['aria-label', 'aria-hidden', 'aria-description'])
        element.removeAttribute(name);
}
function rounded(number) {
    return String(Number(Number(number).toFixed(1)) + 0);
}
/** A number at a tick, as short as it can be told. */
function tick(value) {
    return String(Number(value.toPrecision(6)));
}
/** What all drawings share. */
const INK = {
    text: 'currentColor',
    grid: 'var(--grid)',
    muted: 'var(--muted)',
    point: 'var(--point)',
    worse: 'var(--worse)',
    better: 'var(--better)',
    open: 'var(--open)',
    limit: 'var(--limit)',
    paper: 'var(--paper)',
};



/***/ }),

/***/ 42080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ perfectText),
/* harmony export */   GW: () => (/* binding */ trend),
/* harmony export */   OZ: () => (/* binding */ isPerfect)
/* harmony export */ });
/* harmony import */ var _model_recordOf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(209);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87703);
/* harmony import */ var _report_safe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62813);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55026);
/* harmony import */ var _trendData_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26088);
/* harmony import */ var _trendPlot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80326);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24542);







/** The stored sessions that the verdict was reached with, and this one after them. */
function trend(view) {
    const { results, sessions, decision } = view;
    if (sessions.length === 0)
        return (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)('No session is stored yet, so there is no trend to draw.');
    const own = { ...(0,_model_recordOf_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .z)(results, ''), standing: [...(view.judgement?.standing ?? [])] };
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .below */ .Gz)((0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(sessions.length, 'stored session')} and this one, the oldest on the left, each named by its commit.`, 'lead'), (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)((0,_trendPlot_js__WEBPACK_IMPORTED_MODULE_3__/* .trendLegend */ .N)(true), 'lead'), (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .byAgent */ .pu)(results.agents.map(({ name }) => ({
        name: (0,_report_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .htmlCode */ .h8)(name),
        html: results.stages
            .map((stage) => unitTrends(view, own, { agent: name, stage: stage.name }))
            .join('\n'),
        matters: decision.regressions.some(({ agent }) => agent === name),
    }))));
}
function unitTrends(view, own, unit) {
    const { results } = view;
    const all = _trendData_js__WEBPACK_IMPORTED_MODULE_2__/* .GATED */ .CN.map((metric) => ({ metric, points: pointsOf(view, own, unit, metric) })).filter(({ points }) => points.length > 0);
    const figures = all
        .filter(({ metric, points }) => metric.unit !== 'share' || !isPerfect(points))
        .map(({ metric, points }) => (0,_trendPlot_js__WEBPACK_IMPORTED_MODULE_3__/* .trendFigure */ .M)({ unit, metric, points, repository: results.source.repository }));
    const perfect = all.filter(({ metric, points }) => metric.unit === 'share' && isPerfect(points));
    if (all.length === 0)
        return '';
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .below */ .Gz)(`<h4>${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .htmlCode */ .h8)(unit.stage)}</h4>`, `<div class="pair">${figures.join('\n')}</div>`, ...perfect.map(({ metric, points }) => perfectText(metric.label, points.length)));
}
function isPerfect(points) {
    return points.every(({ value }) => value === 1);
}
function perfectText(label, sessions) {
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_5__/* .capitalised */ .Iu)(label)}: 100 % in ${sessions === 1 ? 'the one session' : `all ${sessions} sessions`}.`);
}
/** This session stands where its judgement says. A change is held to sessions of its base, and accepts no level. */
function pointsOf({ sessions, judgement }, own, unit, metric) {
    const after = judgement?.comparisons.find((one) => (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .isOf */ .yW)(one, unit) && one.metric === metric.id && one.ratio !== null)
        ?.after ?? null;
    return (0,_trendData_js__WEBPACK_IMPORTED_MODULE_2__/* .trendOf */ .RS)([...sessions, own], unit, metric, own).map((point) => point.isOwn
        ? {
            ...point,
            value: after?.value ?? point.value,
            level: judgement?.against === 'level' ? point.level : null,
        }
        : point);
}


/***/ }),

/***/ 26088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ GATED),
/* harmony export */   RS: () => (/* binding */ trendOf),
/* harmony export */   rC: () => (/* binding */ unitsIn)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31052);
/* harmony import */ var _report_sessionLevels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76377);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24542);



const GATED = _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb.filter(({ gated }) => gated);
/**
 * Of a session the geometric mean of its valid warm calls, wild ones pulled in, as the judge takes it; what is wild is
 * learned from all the sessions here. Sessions without a value have no point.
 * @param sessions the oldest first
 */
function trendOf(sessions, unit, metric, own = null) {
    const levels = (0,_report_sessionLevels_js__WEBPACK_IMPORTED_MODULE_1__/* .sessionLevels */ .E)(sessions, { ...unit, metric: metric.id });
    return sessions.flatMap((session, index) => {
        const value = levels[index]?.value ?? null;
        if (value === null)
            return [];
        const standing = session.standing.find((one) => (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isOf */ .yW)(one, unit) && one.metric === metric.id) ?? null;
        return [
            {
                place: index + 1,
                startedAt: session.startedAt,
                commit: session.source.commit,
                value,
                standing: standing?.is ?? null,
                level: standing?.level ?? null,
                accepted: session.accepted,
                isOwn: session === own,
            },
        ];
    });
}
/** Every stage of every agent that a session measured, each once, in the order in which they came up. */
function unitsIn(sessions) {
    const units = new Map();
    for (const session of sessions.toReversed()) {
        for (const { agent, stage } of session.units)
            units.set(JSON.stringify([agent, stage]), { agent, stage });
    }
    return [...units.values()];
}


/***/ }),

/***/ 80326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ trendFigure),
  N: () => (/* binding */ trendLegend)
});

// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(87703);
// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(62813);
// EXTERNAL MODULE: ./lib/page/html.js
var html = __webpack_require__(55026);
// EXTERNAL MODULE: ./lib/page/svg.js
var page_svg = __webpack_require__(821);
// EXTERNAL MODULE: ./lib/page/words.js
var page_words = __webpack_require__(24542);
;// CONCATENATED MODULE: ./lib/page/trendTable.js




/** Newest first. */
function trendTable({ points, metric, repository }) {
    const value = (one) => metric.unit === 'share' ? (0,format/* figure */.vP)(one, 'share') : (0,format/* bareFigure */.LD)(one, metric.unit);
    const unit = metric.unit === 'share' ? '' : ` (${metric.unit})`;
    return (0,html/* tableOf */.c_)([
        { title: 'Session' },
        { title: 'Commit' },
        { title: `Level${unit}`, numeric: true },
        { title: `Accepted level${unit}`, numeric: true },
        { title: 'Standing' },
    ], points
        .toReversed()
        .map((point) => [
        `${(0,format/* utc */.n$)(point.startedAt)}${point.isOwn ? ' (this one)' : ''}`,
        (0,page_words/* commitLink */.wn)(point.commit, repository),
        value(point.value),
        value(point.level),
        [
            point.standing === null ? format/* UNKNOWN */.HV : STANDING[point.standing],
            point.accepted === null
                ? ''
                : `accepted by ${(0,safe/* htmlCode */.h8)(point.accepted.by)}: ${(0,safe/* htmlText */.js)(point.accepted.reason)}`,
        ]
            .filter((text) => text !== '')
            .join('; '),
    ]));
}
const STANDING = { at: 'at the level', slower: '❌ slower', faster: '✅ faster' };

;// CONCATENATED MODULE: ./lib/page/trendPlot.js






/** One metric of one stage over the sessions of a history. */
const WIDTH = 440;
const HEIGHT = 200;
const MOST_TITLES = 120;
function trendFigure(trend) {
    const { unit, metric, points } = trend;
    const words = wordsOf(trend);
    const svg = (0,page_svg/* drawn */.vG)({
        name: `${(0,format/* capitalised */.Iu)(metric.label)} of ${(0,page_words/* plainSubject */.DB)(unit)} over the sessions. ${words}`,
        width: WIDTH,
        height: HEIGHT,
        options: optionsOf(points, metric),
    });
    const title = `${(0,format/* capitalised */.Iu)(metric.label)} (${metric.unit === 'share' ? '%' : metric.unit})`;
    return (0,html/* figure */.vP)(title, svg, (0,safe/* htmlEscaped */.fh)(words), trendTable(trend));
}
const LEGEND = {
    at: { symbol: 'circle', ink: page_svg/* INK */.Pg.point, glyph: '●', word: 'a session' },
    slower: { symbol: 'square', ink: page_svg/* INK */.Pg.worse, glyph: '■', word: 'proven slower' },
    faster: { symbol: 'diamond', ink: page_svg/* INK */.Pg.better, glyph: '◆', word: 'proven faster' },
};
/** HTML. @param hasOwn whether the page is about one of the sessions */
function trendLegend(hasOwn) {
    const marks = Object.keys(LEGEND).map((kind) => `<span class="mark ${kind}">${LEGEND[kind].glyph} ${LEGEND[kind].word}</span>`);
    const own = hasOwn ? ' <span class="mark">◯ this session</span>' : '';
    return `${marks.join(' ')}${own} <span class="mark level">━ the accepted level</span> <span class="mark accepted">┃ a level was accepted</span>`;
}
function kindOf({ standing }) {
    return standing ?? 'at';
}
function wordsOf({ points, metric }) {
    const newest = points.at(-1);
    const values = points.map(({ value }) => value);
    const marked = (is) => points.filter(({ standing }) => standing === is).length;
    const level = points.findLast((point) => point.level !== null)?.level ?? null;
    const range = points.length === 1
        ? `One session: ${(0,format/* figure */.vP)(newest.value, metric.unit)}.`
        : `${points.length} sessions from ${(0,format/* figure */.vP)(values.reduce((a, b) => Math.min(a, b)), metric.unit)} to ${(0,format/* figure */.vP)(values.reduce((a, b) => Math.max(a, b)), metric.unit)}; ${newest.isOwn ? 'this one' : 'the newest'} ${(0,format/* figure */.vP)(newest.value, metric.unit)}.`;
    return [
        range,
        level === null ? '' : `Accepted level: ${(0,format/* figure */.vP)(level, metric.unit)}.`,
        marked('slower') === 0 ? '' : `${(0,format/* counted */.hS)(marked('slower'), 'session')} proven slower.`,
        marked('faster') === 0 ? '' : `${(0,format/* counted */.hS)(marked('faster'), 'session')} proven faster.`,
    ]
        .filter((text) => text !== '')
        .join(' ');
}
function optionsOf(points, metric) {
    const factor = metric.unit === 'share' ? 100 : 1;
    const shown = points.map((point) => ({ ...point, value: point.value * factor }));
    const levels = shown
        .filter(({ level }) => level !== null)
        .map(({ place, level }) => ({ place, level: level * factor }));
    const all = [...shown.map(({ value }) => value), ...levels.map(({ level }) => level)];
    const low = all.reduce((a, b) => Math.min(a, b));
    const high = all.reduce((a, b) => Math.max(a, b));
    const margin = Math.max((high - low) * 0.12, Math.abs(high) * 0.01, 1e-6);
    const [first, last] = [shown[0]?.place ?? 0, shown.at(-1)?.place ?? 1];
    const titled = shown.length <= MOST_TITLES ? { title: titleOf(metric) } : {};
    const dots = Object.keys(LEGEND).map((kind) => page_svg/* Plot.dot */.Kl.dot(shown.filter((point) => kindOf(point) === kind), {
        x: 'place',
        y: 'value',
        ...titled,
        symbol: LEGEND[kind].symbol,
        fill: LEGEND[kind].ink,
        r: radiusOf(kind, shown.length),
    }));
    const own = shown.filter(({ isOwn }) => isOwn);
    return {
        ...{ marginLeft: 54, marginRight: 14, marginTop: 12, marginBottom: 30 },
        x: {
            domain: [first - 0.5, last + 0.5],
            label: null,
            ticks: ticksOf(points),
            tickFormat: shortCommits(points),
            tickSize: 4,
        },
        y: { domain: [low - margin, high + margin], label: null, ticks: 5, grid: true, tickFormat: page_svg/* tick */.io },
        marks: [
            page_svg/* Plot.ruleX */.Kl.ruleX(shown.filter(({ accepted }) => accepted !== null), { x: 'place', stroke: page_svg/* INK */.Pg.better, strokeWidth: 1.5 }),
            ...(levels.length === 0
                ? []
                : [
                    page_svg/* Plot.lineY */.Kl.lineY([...levels, { place: last + 0.5, level: levels.at(-1)?.level }], {
                        x: 'place',
                        y: 'level',
                        stroke: page_svg/* INK */.Pg.limit,
                        strokeWidth: 2,
                        curve: 'step-after',
                    }),
                ]),
            page_svg/* Plot.lineY */.Kl.lineY(shown, { x: 'place', y: 'value', stroke: page_svg/* INK */.Pg.muted, strokeWidth: 1, strokeOpacity: 0.6 }),
            ...dots,
            page_svg/* Plot.dot */.Kl.dot(own, { x: 'place', y: 'value', r: 9, stroke: page_svg/* INK */.Pg.text, strokeWidth: 1.5 }),
        ],
    };
}
function radiusOf(kind, points) {
    if (kind !== 'at')
        return 4.5;
    return points > 100 ? 1.8 : 3;
}
const MOST_TICKS = 5;
/** The newest always, the others at even distances before it. */
function ticksOf(points) {
    const step = Math.max(1, Math.ceil(points.length / MOST_TICKS));
    return points.filter((_, index) => (points.length - 1 - index) % step === 0).map(({ place }) => place);
}
function shortCommits(points) {
    const commits = new Map(points.map(({ place, commit }) => [place, commit]));
    return (place) => (0,safe/* drawnText */.ai)(commits.get(place)?.slice(0, 7) ?? '?', 7);
}
function titleOf({ unit }) {
    const factor = unit === 'share' ? 0.01 : 1;
    return ({ startedAt, commit, value, standing, accepted }) => (0,safe/* drawnText */.ai)([
        `${(0,format/* figure */.vP)(value * factor, unit)}, ${(0,format/* utc */.n$)(startedAt)}, commit ${commit?.slice(0, 7) ?? 'unknown'}`,
        standing === 'slower' || standing === 'faster' ? `, proven ${standing}` : '',
        accepted === null ? '' : `, accepted by ${accepted.by}`,
    ].join(''), 200);
}


/***/ }),

/***/ 24542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ plainSubject),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   jo: () => (/* binding */ moodOf),
/* harmony export */   wn: () => (/* binding */ commitLink),
/* harmony export */   yW: () => (/* binding */ isOf)
/* harmony export */ });
/* unused harmony exports valueText, changeText */
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31052);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87703);
/* harmony import */ var _report_safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62813);



/** HTML. */
function subjectOf({ agent, stage }) {
    return `${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)(agent)} <span class="dot">·</span> ${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)(stage)}`;
}
/** Plain: may hold foreign text. */
function plainSubject({ agent, stage }) {
    return `${shortName(agent)}, ${shortName(stage)}`;
}
/** For the name of a drawing, which has more to say than a name. */
function shortName(name) {
    return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
function isOf(one, { agent, stage }) {
    return one.agent === agent && one.stage === stage;
}
function moodOf({ verdict, metric }) {
    switch (verdict) {
        case 'regressed': {
            const word = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).unit === 'share' ? 'fails more' : 'slower';
            return { sign: '❌', word, name: 'worse' };
        }
        case 'improved':
            return { sign: '✅', word: 'faster', name: 'better' };
        case 'unchanged':
            return { sign: '', word: 'within the limit', name: 'steady' };
        case 'inconclusive':
            return { sign: '⚪', word: 'open', name: 'open' };
        case 'not-comparable':
            return { sign: '⚪', word: 'not comparable', name: 'open' };
        case 'not-measured':
            return { sign: '⚪', word: 'not measured', name: 'open' };
    }
}
function valueText(value, metric) {
    return figure(value, metricOf(metric).unit);
}
function changeText(ratio) {
    return ratio === null ? UNKNOWN : change(ratio);
}
/** A link to a commit, where the repository is one of GitHub and the hash is whole; the short hash as code else. */
function commitLink(commit, repository) {
    if (commit === null)
        return _report_format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV;
    const short = (0,_report_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)(commit.slice(0, 7));
    const isWhole = /^[0-9a-f]{40,64}$/.test(commit);
    if (!isWhole || repository === null || !REPOSITORY.test(repository))
        return short;
    return `<a href="https://github.com/${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlText */ .js)(repository)}/commit/${commit}">${short}</a>`;
}
const REPOSITORY = /^[\w-][\w.-]{0,99}\/[\w-][\w.-]{0,99}$/;


/***/ })

};

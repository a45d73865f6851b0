export const id = 221;
export const ids = [221];
export const modules = {

/***/ 3221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderReportPage: () => (/* binding */ renderReportPage)
});

// EXTERNAL MODULE: ./lib/report/accepted.js
var accepted = __webpack_require__(4197);
// EXTERNAL MODULE: ./lib/report/agentReport.js + 5 modules
var agentReport = __webpack_require__(5183);
// EXTERNAL MODULE: ./lib/report/agentTable.js
var agentTable = __webpack_require__(6543);
// EXTERNAL MODULE: ./lib/report/calls.js
var calls = __webpack_require__(8627);
// EXTERNAL MODULE: ./lib/report/comparisons.js
var comparisons = __webpack_require__(3324);
// EXTERNAL MODULE: ./lib/report/definitions.js
var definitions = __webpack_require__(7400);
// EXTERNAL MODULE: ./lib/report/environment.js
var environment = __webpack_require__(119);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/report/headline.js + 1 modules
var headline = __webpack_require__(9703);
// EXTERNAL MODULE: ./lib/report/metricTables.js
var metricTables = __webpack_require__(5173);
// EXTERNAL MODULE: ./lib/report/noise.js
var noise = __webpack_require__(9411);
// EXTERNAL MODULE: ./lib/report/openRows.js
var openRows = __webpack_require__(7729);
// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(2813);
// EXTERNAL MODULE: ./lib/report/setAside.js
var setAside = __webpack_require__(4);
// EXTERNAL MODULE: ./lib/report/slowdowns.js + 1 modules
var slowdowns = __webpack_require__(5001);
// EXTERNAL MODULE: ./lib/report/storeCallout.js
var storeCallout = __webpack_require__(6291);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
// EXTERNAL MODULE: ./lib/model/metrics.js + 1 modules
var metrics = __webpack_require__(1052);
// EXTERNAL MODULE: ./lib/stats/summary.js
var summary = __webpack_require__(323);
// EXTERNAL MODULE: ./lib/report/remarks.js
var remarks = __webpack_require__(6763);
;// CONCATENATED MODULE: ./lib/page/markdown.js

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
            html.push(`<pre tabindex="0">${(0,safe/* htmlEscaped */.fh)(lines.slice(at + 1, last).join('\n'))}</pre>`);
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
        .replace(/`([^`]*)`/g, (_, code) => hold(`<code>${(0,safe/* htmlEscaped */.fh)(code)}</code>`))
        .replace(LINK, (_, label, url) => hold(`<a href="${(0,safe/* htmlEscaped */.fh)(url)}">${(0,safe/* htmlEscaped */.fh)(label)}</a>`));
    const released = (html) => html.replace(HELD, (_, index) => made[Number(index)] ?? '');
    const marked = (0,safe/* htmlEscaped */.fh)(held)
        .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
        .replace(/~~(.+?)~~/g, '<s>$1</s>');
    // Twice: the label of a link may be code.
    return released(released(marked));
}

;// CONCATENATED MODULE: ./lib/page/failures.js



/** Calls that failed have no number, so no drawing shows them. */
const SHOWN_FAILURES = 8;
function failuresOf(measured) {
    const failed = measured.filter(({ status }) => status === 'failed');
    if (failed.length === 0)
        return '';
    const more = failed.length - SHOWN_FAILURES;
    const items = failed
        .slice(0, SHOWN_FAILURES)
        .map((call) => `<li>❌ call ${call.position}, run ${call.run}: ${cellOf((0,remarks/* reasonOf */.A3)(call))}</li>`);
    return `<p>${(0,format/* counted */.hS)(failed.length, 'call')} failed and ${failed.length === 1 ? 'has' : 'have'} no number:</p><ul>${items.join('')}${more > 0 ? `<li>… and ${more} more in results.json</li>` : ''}</ul>`;
}

;// CONCATENATED MODULE: ./lib/page/html.js


/** A table of ours: titles are text, cells HTML. */
function html_tableOf(columns, rows) {
    const named = (index) => (columns[index]?.numeric === true ? ' class="n"' : '');
    const titles = columns.map(({ title }, index) => `<th scope="col"${named(index)}>${(0,safe/* htmlEscaped */.fh)(title)}</th>`);
    const body = rows.map((cells) => `<tr>${cells.map((cell, index) => `<td${named(index)}>${cell}</td>`).join('')}</tr>`);
    return scrolled(`<table><thead><tr>${titles.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`);
}
/** Folded until somebody asks. */
function folded(summary, html) {
    return html === '' ? '' : `<details><summary>${summary}</summary>${html}</details>`;
}
/** A drawing with its title above, its words below and its numbers folded away. All but the title is HTML; no foreign text. */
function html_figure(title, svg, caption, numbers) {
    const head = title === '' ? '' : `<p class="title">${(0,safe/* htmlEscaped */.fh)(title)}</p>`;
    return `<figure>${head}${svg}<figcaption>${caption}</figcaption>${folded('The numbers', numbers)}</figure>`;
}
/** A drawing that cannot be read when it is as narrow as a phone: it scrolls by itself. */
function wide(svg) {
    return `<div class="scroll" role="group" aria-label="Drawing" tabindex="0">${svg}</div>`;
}
function sectionOf({ id, title, html }) {
    return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${(0,safe/* htmlText */.js)(title)}</h2>\n${html}</section>`;
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

// EXTERNAL MODULE: ./lib/report/comparisonText.js
var comparisonText = __webpack_require__(2422);
;// CONCATENATED MODULE: ./lib/page/scale.js


const percentOf = (ratio) => (ratio - 1) * 100;
/** Of comparisons of one metric. Beyond some limits' width an interval is cut, or the limit could not be seen. */
function scaleOf(all) {
    const [first] = all;
    return first !== undefined && (0,comparisonText/* isShare */.GS)(first) ? shareScale(all) : speedScale(all);
}
const LIMITS_SHOWN = 6;
const MARGIN = 1.08;
function speedScale(all) {
    const interval = (one) => (one.interval ?? [1, 1]).map(percentOf);
    const point = (one) => percentOf(one.ratio ?? 1);
    const limits = all.map((one) => Math.abs(shownLimit(one) ?? 0));
    const widest = Math.max(1, ...limits);
    const ends = all.flatMap(interval);
    const bound = (value) => Math.max(-LIMITS_SHOWN * widest, Math.min(LIMITS_SHOWN * widest, value));
    const low = bound(Math.min(0, ...ends, ...all.map((one) => shownLimit(one) ?? 0))) * MARGIN;
    const high = bound(Math.max(0, ...ends, ...all.map((one) => shownLimit(one) ?? 0))) * MARGIN;
    // The other side is seen to be empty, and is not taken for the edge of the drawing.
    const domain = [Math.min(low, -0.4 * widest), Math.max(high, 0.4 * widest)];
    return {
        ...{ domain, interval, point, zero: 0 },
        ticks: ticksOf(domain),
        tick: (value) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${scale_short(Math.abs(value))} %`,
    };
}
function shareScale(all) {
    const interval = (one) => (one.interval ?? [0, 1]).map((end) => end * 100);
    const ends = all.flatMap((one) => [...interval(one), shownLimit(one) ?? 100]);
    const domain = [Math.max(0, Math.min(90, ...ends) - 4), 102];
    return {
        ...{ domain, interval, zero: 100 },
        point: (one) => (one.after?.value ?? 0) * 100,
        ticks: ticksOf([domain[0], 100]),
        tick: (value) => `${scale_short(value)} %`,
    };
}
/**
 * Where the limit stands, on the scale of the change; of a success rate on that of the share. The wider of percent and
 * floor holds. Null where there is none.
 */
function shownLimit({ limit, before, metric }) {
    if (limit === null)
        return null;
    const { unit, direction } = (0,metrics/* metricOf */.ak)(metric);
    if (unit === 'share')
        return before === null ? null : before.value * 100 - limit.percent;
    const floor = before === null || before.value === 0 ? 0 : (limit.floor / before.value) * 100;
    const percent = Math.max(limit.percent, floor);
    return direction === 'higher-is-better' ? -percent : percent;
}
/** The limit in the metric's unit; null where it cannot be told. */
function limitValue(one) {
    const shown = shownLimit(one);
    if (shown === null || one.before === null)
        return null;
    return (0,metrics/* metricOf */.ak)(one.metric).unit === 'share' ? shown / 100 : one.before.value * (1 + shown / 100);
}
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
const MOST_TICKS = 6;
/** Round numbers, few enough to be read. */
function ticksOf([low, high]) {
    const step = STEPS.find((size) => (high - low) / size <= MOST_TICKS) ?? (high - low) / MOST_TICKS;
    const first = Math.ceil(low / step);
    const count = Math.floor(high / step) - first + 1;
    return Array.from({ length: Math.max(0, count) }, (_, index) => Number(((first + index) * step).toFixed(6)));
}
function scale_short(value) {
    return String(Number(value.toFixed(1)));
}

// EXTERNAL MODULE: ./node_modules/@observablehq/plot/src/index.js + 99 modules
var src = __webpack_require__(9340);
// EXTERNAL MODULE: ./node_modules/linkedom/esm/index.js + 165 modules
var esm = __webpack_require__(6771);
;// CONCATENATED MODULE: ./lib/page/svg.js



/**
 * Drawings: Observable Plot computes them in a document without a browser, and what comes out is made small. Colours are
 * variables of the page, so that one drawing serves the light and the dark one.
 */
const { document: svg_document } = (0,esm/* parseHTML */.BW)('<html><body></body></html>');
function drawn({ name, width, height, options, className = '' }) {
    const svg = src.plot({ ...options, width, height, document: svg_document });
    for (const element of svg.querySelectorAll('style'))
        element.remove();
    for (const element of svg.querySelectorAll('*'))
        slim(element);
    const classes = className === '' ? 'plot' : `plot ${className}`;
    return `<svg class="${classes}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="currentColor" font-size="11" text-anchor="middle" role="img" aria-label="${(0,safe/* htmlText */.js)(name)}">${svg.innerHTML}</svg>`;
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


;// CONCATENATED MODULE: ./lib/page/words.js



/** HTML. */
function subjectOf({ agent, stage }) {
    return `${(0,safe/* htmlCode */.h8)(agent)} <span class="dot">·</span> ${(0,safe/* htmlCode */.h8)(stage)}`;
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
            const word = (0,metrics/* metricOf */.ak)(metric).unit === 'share' ? 'fails more' : 'slower';
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
        return format/* UNKNOWN */.HV;
    const short = (0,safe/* htmlCode */.h8)(commit.slice(0, 7));
    const isWhole = /^[0-9a-f]{40,64}$/.test(commit);
    if (!isWhole || repository === null || !REPOSITORY.test(repository))
        return short;
    return `<a href="https://github.com/${(0,safe/* htmlText */.js)(repository)}/commit/${commit}">${short}</a>`;
}
const REPOSITORY = /^[\w-][\w.-]{0,99}\/[\w-][\w.-]{0,99}$/;

;// CONCATENATED MODULE: ./lib/page/distributions.js









/** Every measured call of a stage as a dot, in its place of the session from top to bottom. */
const SHOWN = metrics/* METRICS */.Cb.filter(({ gated, population }) => gated && population === 'warm');
/** A dot tells its value under the pointer, as long as there are few enough of them. */
const MOST_TITLES = 2000;
const WIDTH = 440;
function distributions(view) {
    const { results, decision } = view;
    const withTitles = results.calls.length * SHOWN.length <= MOST_TITLES;
    return below(paragraph('Every measured call is a dot, the first at the top. <b>Filled</b>: valid, and in the statistics. <b>Hollow</b>: it ended, but is set aside. Failed calls have no number and are listed. Cold starts and warm-up runs are not in these drawings: the call timelines show them.', 'lead'), byAgent(results.agents.map(({ name }) => ({
        name: (0,safe/* htmlCode */.h8)(name),
        html: results.stages
            .map((stage) => unitOf(view, { agent: name, stage: stage.name }, withTitles))
            .join('\n'),
        matters: decision.regressions.some(({ agent }) => agent === name),
    }))));
}
function unitOf(view, unit, withTitles) {
    const measured = view.results.calls.filter((call) => isOf(call, unit) && call.phase === 'measured');
    if (measured.length === 0)
        return '';
    const figures = SHOWN.map((metric) => distribution(view, unit, metric, measured, withTitles));
    return below(`<h4>${(0,safe/* htmlCode */.h8)(unit.stage)}</h4>`, `<div class="pair">${figures.join('\n')}</div>`, failuresOf(measured));
}
function distribution({ results, judgement }, unit, metric, measured, withTitles) {
    const sampled = new Set((0,metrics/* sampledCalls */.kg)(results, unit.agent, unit.stage));
    const dots = measured.flatMap((call, place) => {
        const value = call.status === 'failed' ? null : metric.of(call);
        return value === null ? [] : [{ value, place, isCounted: sampled.has(call), call }];
    });
    const title = `${(0,format/* capitalised */.Iu)(metric.label)} (${metric.unit})`;
    if (dots.length === 0)
        return `<figure><figcaption><b>${title}</b>: no call has a value.</figcaption></figure>`;
    const comparison = judgement?.comparisons.find((one) => isOf(one, unit) && one.metric === metric.id) ?? null;
    const middle = (0,summary/* median */.JZ)((0,metrics/* sampleOf */.uV)(results, unit.agent, unit.stage, metric));
    const marks = { dots, middle, comparison, metric, withTitles };
    const words = wordsOf(marks);
    const svg = drawn({
        name: `${(0,format/* capitalised */.Iu)(metric.label)} of ${plainSubject(unit)}. ${words}`,
        width: WIDTH,
        height: heightOf(measured.length),
        options: optionsOf(marks, measured.length),
    });
    return html_figure(title, svg, (0,safe/* htmlEscaped */.fh)(words), numbersOf(unit, marks));
}
function heightOf(calls) {
    return Math.min(190, Math.max(84, 54 + calls * 6));
}
function wordsOf({ dots, middle, comparison, metric }) {
    const valid = dots.filter(({ isCounted }) => isCounted).map(({ value }) => value);
    const aside = dots.length - valid.length;
    const range = valid.length === 0
        ? 'No valid call'
        : `${(0,format/* counted */.hS)(valid.length, 'valid call')} from ${(0,format/* bareFigure */.LD)(least(valid), metric.unit)} to ${(0,format/* figure */.vP)(most(valid), metric.unit)}, median ${(0,format/* figure */.vP)(middle, metric.unit)}`;
    const before = comparison?.before ?? null;
    return [
        `${range}${aside === 0 ? '' : `, ${aside} set aside`}.`,
        before === null ? '' : `Dotted line: the baseline, ${(0,format/* figure */.vP)(before.value, metric.unit)}.`,
        limitOf(comparison) === null
            ? ''
            : `Dashed line: the limit, ${(0,format/* figure */.vP)(limitOf(comparison), metric.unit)}.`,
    ]
        .filter((text) => text !== '')
        .join(' ');
}
function limitOf(comparison) {
    return comparison === null ? null : limitValue(comparison);
}
const least = (values) => values.reduce((a, b) => Math.min(a, b));
const most = (values) => values.reduce((a, b) => Math.max(a, b));
function optionsOf({ dots, middle, comparison, metric, withTitles }, calls) {
    const before = comparison?.before?.value ?? null;
    const limit = limitOf(comparison);
    const all = [...dots.map(({ value }) => value), before, limit].filter((value) => value !== null);
    const [low, high] = [least(all), most(all)];
    const margin = (high - low) * 0.04 || Math.abs(high) * 0.01 || 1;
    const line = (value, stroke, dash) => value === null ? [] : [src.ruleX([value], { stroke, strokeWidth: 2, strokeDasharray: dash })];
    const place = {
        x: 'value',
        y: 'place',
        r: calls > 60 ? 2 : 3.5,
        ...(withTitles ? { title: ({ call, value }) => titleOf(call, value, metric) } : {}),
    };
    return {
        ...{ marginLeft: 12, marginRight: 12, marginTop: 8, marginBottom: 26 },
        x: {
            domain: [low - margin, high + margin],
            ticks: 5,
            label: null,
            tickFormat: (value) => tick(value),
            tickSize: 4,
        },
        y: { domain: [calls - 0.5, -0.5], axis: null, reverse: false },
        marks: [
            ...line(before, INK.muted, '2 3'),
            ...line(limit, INK.limit, '6 3'),
            ...line(middle, INK.point, 'none'),
            src.dot(dots.filter(({ isCounted }) => isCounted), { ...place, fill: INK.point, fillOpacity: 0.7 }),
            src.dot(dots.filter(({ isCounted }) => !isCounted), { ...place, stroke: INK.worse, strokeWidth: 1.6, fill: INK.paper }),
        ],
    };
}
function titleOf(call, value, { unit }) {
    return `call ${call.position}, run ${call.run}: ${(0,format/* figure */.vP)(value, unit)}${call.status === 'invalid' ? ', invalid' : ''}`;
}
function numbersOf(unit, { dots, middle, comparison, metric }) {
    const listed = (isCounted) => dots
        .filter((dot) => dot.isCounted === isCounted)
        .map(({ value }) => (0,format/* bareFigure */.LD)(value, metric.unit))
        .join(', ') || 'none';
    const cells = [
        ['Agent · stage', subjectOf(unit)],
        ['Median', (0,format/* figure */.vP)(middle, metric.unit)],
        ['Baseline', (0,format/* figure */.vP)(comparison?.before?.value ?? null, metric.unit)],
        ['This session, as it was judged', (0,format/* figure */.vP)(comparison?.after?.value ?? null, metric.unit)],
        ['Limit', (0,format/* figure */.vP)(limitOf(comparison), metric.unit)],
        [`Valid calls in order (${metric.unit})`, listed(true)],
        [`Set aside (${metric.unit})`, listed(false)],
    ];
    return html_tableOf([{ title: 'What' }, { title: 'Value' }], cells);
}

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
${shown.map(sectionOf).join('\n')}
</main>
<footer><p>${footer}</p></footer>
</body>
</html>
`;
}

// EXTERNAL MODULE: ./lib/model/settings.js
var settings = __webpack_require__(1960);
;// CONCATENATED MODULE: ./lib/page/forest.js










/** Every gated comparison as a row: where the change may be, against its limit. The furthest beyond it stands first. */
const forest_WIDTH = 440;
const HEIGHT = 30;
function forest({ judgement }) {
    const gated = (0,comparisons/* gatedOf */.Pq)(judgement);
    const reasons = new Set(gated.map(({ reason }) => reason));
    const [shared = null] = reasons;
    if (!gated.some(isDrawable) && reasons.size === 1 && shared !== null) {
        return paragraph(`None of the ${gated.length} gated metrics can be drawn: ${(0,safe/* htmlText */.js)((0,safe/* asSentence */.KG)(shared))}`);
    }
    return below(...settings/* GATED_METRICS */.__.map((id) => metricForest(gated.filter(({ metric }) => metric === id))));
}
function metricForest(comparisons) {
    const [first] = comparisons;
    if (first === undefined)
        return '';
    const rows = [...comparisons].sort((a, b) => rankOf(a) - rankOf(b) || (0,comparisonText/* excessOf */.FR)(b) - (0,comparisonText/* excessOf */.FR)(a));
    const drawable = rows.filter(isDrawable);
    const scale = scaleOf(drawable);
    const { label } = (0,metrics/* metricOf */.ak)(first.metric);
    const shown = shownOf(rows);
    const rowsOf = (some) => some.length === 0
        ? ''
        : `<ul>${some.map((one) => rowOf(one, drawable.includes(one) ? scale : null)).join('\n')}</ul>`;
    const caption = (0,comparisonText/* isShare */.GS)(first) ? shareCaption(rows.length) : speedCaption(first, rows.length);
    return [
        `<figure class="forest"><h3>${(0,format/* capitalised */.Iu)(label)}</h3>`,
        drawable.length === 0 ? '' : axisOf(first, scale),
        rowsOf(rows.slice(0, shown)),
        folded(`${rows.length - shown} more, all within the limit`, rowsOf(rows.slice(shown))),
        `<figcaption>${caption}</figcaption>`,
        folded('The numbers', forest_numbersOf(rows)),
        '</figure>',
    ].join('');
}
function isDrawable({ interval, after }) {
    return interval !== null && after !== null;
}
/** Rows that say nothing new are folded, where there are many. */
const FEW = 12;
function shownOf(rows) {
    const telling = rows.filter(({ verdict }) => verdict !== 'unchanged').length;
    return rows.length <= FEW + 2 ? rows.length : Math.max(FEW, telling);
}
/** What is within its limit stands last, so that it can be folded. */
const RANKS = ['regressed', 'inconclusive', 'improved', 'not-measured', 'not-comparable', 'unchanged'];
function rankOf({ verdict }) {
    return RANKS.indexOf(verdict);
}
function speedCaption({ metric }, rows) {
    const way = (0,metrics/* metricOf */.ak)(metric).direction === 'higher-is-better' ? 'left' : 'right';
    return `${(0,format/* counted */.hS)(rows, 'comparison')}. The bar is the 95 % interval of the true change, the mark in it the estimate; the line across is the limit: slower is to the ${way}. An arrow says that an interval goes on beyond the drawing.`;
}
function shareCaption(rows) {
    return `${(0,format/* counted */.hS)(rows, 'comparison')}. The bar is the 95 % interval of the true share of calls that end properly, the mark in it the share of this session, the ring that of the baseline; the line across is the limit.`;
}
/** @param scale null: there is nothing to draw */
function rowOf(one, scale) {
    const { sign, word, name } = moodOf(one);
    const change = (0,comparisonText/* changeAndInterval */.zK)(one);
    const why = one.reason === null || one.verdict === 'unchanged'
        ? ''
        : paragraph((0,safe/* htmlText */.js)((0,safe/* asSentence */.KG)(one.reason)), 'why');
    return [
        `<li class="${name}"><div class="who">${subjectOf(one)}</div>`,
        `<div class="what">${scale === null ? why : intervalDrawing(one, scale)}</div>`,
        `<div class="says"><b>${[sign, word].filter(Boolean).join(' ')}</b> <span>${scale === null ? '' : (0,safe/* htmlEscaped */.fh)(change)}</span></div>`,
        `${scale !== null && name === 'open' ? why : ''}</li>`,
    ].join('');
}
/** Shape goes with colour: a square is slower, a diamond faster, a dot within the limit, a ring open. */
const SYMBOLS = { worse: 'square', better: 'diamond', steady: 'circle', open: 'circle' };
function intervalDrawing(one, scale) {
    const { name, word } = moodOf(one);
    const ink = name === 'steady' ? INK.point : INK[name];
    const [low, high] = scale.interval(one);
    const point = scale.point(one);
    const limit = shownLimit(one);
    const clip = (value) => Math.min(scale.domain[1], Math.max(scale.domain[0], value));
    const inside = (value) => value === clip(value);
    const [from, to] = [clip(low), clip(high)];
    return drawn({
        name: `${plainSubject(one)}: ${(0,comparisonText/* levelsOf */.pd)(one)}, ${(0,comparisonText/* changeAndInterval */.zK)(one)}, limit ${(0,comparisonText/* limitOf */.LF)(one)}: ${word}`,
        width: forest_WIDTH,
        height: HEIGHT,
        options: {
            ...forest_frame(scale.domain),
            marks: [
                src.ruleX(scale.ticks, { stroke: INK.grid }),
                src.ruleX([scale.zero], { stroke: INK.muted }),
                ...(limit === null || !inside(limit)
                    ? []
                    : [src.ruleX([limit], { stroke: INK.limit, strokeWidth: 2.5, strokeDasharray: '5 3' })]),
                src.link([0], {
                    x1: [from],
                    x2: [to],
                    y1: [0],
                    y2: [0],
                    stroke: ink,
                    strokeWidth: 5,
                    strokeOpacity: 0.45,
                }),
                src.text([
                    ...(inside(low) ? [] : [{ at: from, arrow: '◀' }]),
                    ...(inside(high) ? [] : [{ at: to, arrow: '▶' }]),
                ], { x: 'at', y: 0, text: 'arrow', fill: ink, fontSize: 11 }),
                ...((0,comparisonText/* isShare */.GS)(one) && one.before !== null
                    ? [src.dot([one.before.value * 100], { x: (d) => d, y: 0, r: 7, stroke: INK.muted })]
                    : []),
                src.dot(inside(point) ? [point] : [], {
                    x: (d) => d,
                    y: 0,
                    r: 5.5,
                    symbol: SYMBOLS[name],
                    fill: name === 'open' ? INK.paper : ink,
                    stroke: ink,
                    strokeWidth: 2,
                }),
            ],
        },
    });
}
function axisOf(first, { domain, ticks, tick }) {
    const what = (0,comparisonText/* isShare */.GS)(first) ? 'share of calls that ended properly' : 'change in percent';
    const svg = drawn({
        name: `Scale of the rows below: ${what}, from ${tick(domain[0])} to ${tick(domain[1])}`,
        width: forest_WIDTH,
        height: 24,
        options: {
            ...forest_frame(domain),
            x: { domain, axis: null },
            marks: [src.text(ticks, { x: (d) => d, y: 0, text: tick, fill: INK.muted, fontSize: 12 })],
        },
    });
    return `<div class="axis"><div class="what">${svg}</div></div>`;
}
function forest_frame(domain) {
    return {
        margin: 0,
        marginLeft: 14,
        marginRight: 14,
        x: { domain, axis: null },
        y: { domain: [-1, 1], axis: null },
    };
}
function forest_numbersOf(rows) {
    return html_tableOf([
        { title: 'Agent · stage' },
        { title: 'Before → after', numeric: true },
        { title: 'Change [95 % interval]', numeric: true },
        { title: 'Limit', numeric: true },
        { title: 'Verdict' },
    ], rows.map((one) => [
        subjectOf(one),
        (0,safe/* htmlEscaped */.fh)((0,comparisonText/* levelsOf */.pd)(one)),
        (0,safe/* htmlEscaped */.fh)((0,comparisonText/* changeAndInterval */.zK)(one)),
        (0,safe/* htmlEscaped */.fh)((0,comparisonText/* limitOf */.LF)(one)),
        `${moodOf(one).word}${one.reason === null ? '' : `: ${(0,safe/* htmlText */.js)(one.reason)}`}`,
    ]));
}

;// CONCATENATED MODULE: ./lib/page/gpu.js




/** What the GPU tool saw beside the calls, over the session. */
const PANELS = [
    { key: 'smClockMhzMean', label: 'SM clock', unit: 'MHz', what: 'mean during the call' },
    { key: 'temperatureCelsiusMax', label: 'Temperature', unit: '°C', what: 'highest during the call' },
    { key: 'powerWattsMean', label: 'Power', unit: 'W', what: 'mean during the call, of all GPUs together' },
];
const gpu_WIDTH = 900;
const gpu_HEIGHT = 160;
/** More are drawn as stretches of time: a line for the mean, a band from the least to the most. */
const MOST_DOTS = 400;
const STRETCHES = 150;
function gpuOverSession(results) {
    const { telemetry } = results.environment;
    const seen = results.calls.filter(({ gpu }) => gpu !== null);
    if (seen.length === 0)
        return paragraph(`Nothing to draw. ${(0,safe/* htmlText */.js)((0,safe/* asSentence */.KG)(telemetry.about))}`);
    const points = [...seen].sort((a, b) => a.position - b.position).map((call) => pointOf(call, results));
    return below(paragraph(`${(0,safe/* htmlText */.js)((0,safe/* asSentence */.KG)(telemetry.about))} ${throttledText(seen)}`, 'lead'), ...PANELS.map((panel) => panelOf(panel, points)));
}
function pointOf(call, { startedAt }) {
    const minute = (Date.parse(call.startedAt) - Date.parse(startedAt)) / 60_000;
    return { minute, call, gpu: call.gpu };
}
function throttledText(calls) {
    const slowed = calls.filter(({ gpu }) => (gpu?.thermalMs ?? 0) > 0 || (gpu?.powerBrakeMs ?? 0) > 0);
    return slowed.length === 0
        ? 'No call was slowed by heat or by the power brake.'
        : `⚠️ ${(0,format/* counted */.hS)(slowed.length, 'call')} ${slowed.length === 1 ? 'was' : 'were'} slowed by heat or by the power brake (squares).`;
}
function panelOf(panel, points) {
    const known = points.filter(({ gpu }) => gpu[panel.key] !== null);
    const title = `${panel.label} (${panel.unit})`;
    if (known.length === 0)
        return paragraph(`<b>${title}</b>: the GPU tool does not tell it.`);
    const stretches = stretchesOf(panel, known);
    const isDense = known.length > MOST_DOTS;
    const low = Math.min(...stretches.map((one) => one.low));
    const high = Math.max(...stretches.map((one) => one.high));
    const words = `From ${(0,format/* whole */.WQ)(low)} to ${(0,format/* whole */.WQ)(high)} ${panel.unit} over ${(0,format/* counted */.hS)(known.length, 'call')}, ${panel.what}.${isDense ? ` Drawn as ${stretches.length} stretches of the session: line the mean, band from the least to the most.` : ''}`;
    const svg = drawn({
        name: `${panel.label} of the GPU over the session. ${words}`,
        width: gpu_WIDTH,
        height: gpu_HEIGHT,
        className: 'wide',
        options: gpu_optionsOf(stretches, isDense, [low, high]),
    });
    return html_figure(title, wide(svg), (0,safe/* htmlEscaped */.fh)(words), gpu_numbersOf(panel, stretches));
}
function stretchesOf({ key }, known) {
    const size = known.length > MOST_DOTS ? Math.ceil(known.length / STRETCHES) : 1;
    return Array.from({ length: Math.ceil(known.length / size) }, (_, index) => {
        const own = known.slice(index * size, (index + 1) * size);
        const values = own.map(({ gpu }) => gpu[key]);
        return {
            minute: own[0]?.minute ?? 0,
            calls: own.length,
            low: Math.min(...values),
            mean: values.reduce((sum, value) => sum + value, 0) / values.length,
            high: Math.max(...values),
            isSlowed: own.some(({ gpu }) => (gpu.thermalMs ?? 0) > 0 || (gpu.powerBrakeMs ?? 0) > 0),
        };
    });
}
function gpu_optionsOf(stretches, isDense, [low, high]) {
    const margin = (high - low) * 0.1 || Math.max(1, Math.abs(high) * 0.02);
    const at = { x: 'minute', y: 'mean' };
    const slowed = stretches.filter(({ isSlowed }) => isSlowed);
    return {
        ...{ marginLeft: 52, marginRight: 16, marginTop: 10, marginBottom: 38 },
        x: {
            label: 'minutes since the session began',
            labelAnchor: 'center',
            labelArrow: 'none',
            ticks: 8,
            tickFormat: tick,
        },
        y: { domain: [low - margin, high + margin], label: null, ticks: 4, grid: true, tickFormat: tick },
        marks: [
            ...(isDense
                ? [src.areaY(stretches, { x: 'minute', y1: 'low', y2: 'high', fill: INK.point, fillOpacity: 0.25 })]
                : []),
            src.lineY(stretches, {
                ...at,
                stroke: INK.point,
                strokeWidth: isDense ? 1.5 : 1,
                strokeOpacity: isDense ? 1 : 0.4,
            }),
            ...(isDense
                ? []
                : [
                    src.dot(stretches.filter(({ isSlowed }) => !isSlowed), { ...at, r: 3, fill: INK.point }),
                ]),
            src.dot(slowed, { ...at, r: 4.5, symbol: 'square', fill: INK.worse }),
        ],
    };
}
function gpu_numbersOf({ unit }, stretches) {
    return html_tableOf([
        { title: 'Minute', numeric: true },
        { title: 'Calls', numeric: true },
        { title: `Least (${unit})`, numeric: true },
        { title: `Mean (${unit})`, numeric: true },
        { title: `Most (${unit})`, numeric: true },
        { title: 'Slowed' },
    ], stretches.map(({ minute, calls, low, mean, high, isSlowed }) => [
        minute.toFixed(2),
        String(calls),
        (0,format/* whole */.WQ)(low),
        (0,format/* whole */.WQ)(mean),
        (0,format/* whole */.WQ)(high),
        isSlowed ? 'yes' : 'no',
    ]));
}

// EXTERNAL MODULE: ./lib/report/session.js
var session = __webpack_require__(7202);
;// CONCATENATED MODULE: ./lib/page/timelines.js






/** What each call's time went into, as Ollama tells it: a row for a call, in the order of the session. */
const PARTS = [
    { key: 'loadMs', label: 'load' },
    { key: 'prefillMs', label: 'prefill' },
    { key: 'decodeMs', label: 'decode' },
    { key: 'overheadMs', label: 'overhead' },
];
/** Rows of a drawing that can be read. */
const MOST_ROWS = 40;
const ROW = 16;
const timelines_WIDTH = 900;
function timelines({ results, decision }) {
    return below(paragraph("From the sending of a call to Ollama's last word, in the order of the session. Pale bars are of invalid calls; failed ones have no times.", 'lead'), paragraph(PARTS.map(({ label }) => `<span class="key ${label}">${label}</span>`).join(' '), 'lead'), byAgent(results.agents.map(({ name }) => ({
        name: (0,safe/* htmlCode */.h8)(name),
        html: timeline(results, name),
        matters: decision.regressions.some(({ agent }) => agent === name),
    }))));
}
function timeline(results, agent) {
    const own = [...(0,session/* callsOf */.p9)(results, agent)].sort((a, b) => a.position - b.position);
    const shown = thinned(own);
    if (shown.length === 0)
        return '';
    const bars = shown.flatMap(barsOf);
    const failed = shown.filter(({ status }) => status === 'failed');
    const words = timelines_wordsOf(own, shown);
    const svg = drawn({
        name: `Timeline of the calls of ${shortName(agent)}. ${words}`,
        width: timelines_WIDTH,
        height: 34 + shown.length * ROW,
        className: 'wide',
        options: {
            ...{ marginLeft: 215, marginRight: 20, marginTop: 4, marginBottom: 30 },
            x: {
                label: null,
                grid: true,
                ticks: 8,
                domain: [0, Math.max(1, ...bars.map(({ to }) => to))],
                tickFormat: (ms) => (ms === 0 ? '0' : `${tick(ms / 1000)} s`),
            },
            y: { domain: shown.map(keyOf), label: null, tickSize: 0, tickFormat: labels(results, shown) },
            marks: [
                ...PARTS.flatMap((part) => [false, true].map((isPale) => src.barX(bars.filter((bar) => bar.part === part && bar.isPale === isPale), {
                    x1: 'from',
                    x2: 'to',
                    y: 'row',
                    fill: `var(--${part.label})`,
                    fillOpacity: isPale ? 0.35 : 1,
                    inset: 0,
                    insetTop: 2,
                    insetBottom: 2,
                }))),
                src.text(failed.map(keyOf), {
                    x: 0,
                    y: (key) => key,
                    text: () => 'failed',
                    textAnchor: 'start',
                    dx: 4,
                    fill: INK.worse,
                    fontSize: 12,
                }),
            ],
        },
    });
    return html_figure('', wide(svg), (0,safe/* htmlEscaped */.fh)(words), timelines_numbersOf(results, shown));
}
function keyOf({ position }) {
    return String(position);
}
const LABEL = 29;
/** `12 report, run 3`. */
function labels(results, shown) {
    const byKey = new Map(shown.map((call) => [keyOf(call), call]));
    return (key) => {
        const call = byKey.get(key);
        if (call === undefined)
            return key;
        const kind = (0,session/* runOf */.ng)(call, results.protocol.runs).replace('measured, ', '');
        return `${(0,safe/* drawnText */.ai)(call.stage, Math.max(6, LABEL - kind.length))} · ${kind}`;
    };
}
/** Of many calls some at even distances; what was set aside is in the tables and lists anyway. */
function thinned(calls) {
    if (calls.length <= MOST_ROWS)
        return calls;
    const step = calls.length / MOST_ROWS;
    return Array.from({ length: MOST_ROWS }, (_, index) => calls[Math.floor(index * step)]);
}
function barsOf(call) {
    let at = 0;
    return PARTS.flatMap((part) => {
        const length = call.status === 'failed' ? null : call[part.key];
        if (length === null || length <= 0)
            return [];
        const from = at;
        at += length;
        return [{ row: keyOf(call), from, to: at, part, isPale: call.status === 'invalid' }];
    });
}
function timelines_wordsOf(own, shown) {
    const longest = shown.reduce((most, call) => ((call.e2eMs ?? 0) > (most?.e2eMs ?? 0) ? call : most), null);
    return [
        shown.length === own.length
            ? `All ${(0,format/* counted */.hS)(own.length, 'call')}.`
            : `${shown.length} of ${own.length} calls, at even distances: results.json has them all.`,
        longest === null ? '' : `The longest took ${(0,format/* duration */.p0)(longest.e2eMs)} (call ${longest.position}).`,
    ]
        .filter((text) => text !== '')
        .join(' ');
}
function timelines_numbersOf(results, shown) {
    return html_tableOf([
        { title: 'Call', numeric: true },
        { title: 'Stage' },
        { title: 'Kind' },
        { title: 'Status' },
        ...PARTS.map(({ label }) => ({ title: `${label} (ms)`, numeric: true })),
        { title: 'end to end (ms)', numeric: true },
    ], shown.map((call) => [
        String(call.position),
        (0,safe/* htmlCode */.h8)(call.stage),
        (0,session/* runOf */.ng)(call, results.protocol.runs),
        call.status,
        ...PARTS.map(({ key }) => (call.status === 'failed' ? format/* UNKNOWN */.HV : (0,format/* bareFigure */.LD)(call[key], 'ms'))),
        call.status === 'failed' ? format/* UNKNOWN */.HV : (0,format/* bareFigure */.LD)(call.e2eMs, 'ms'),
    ]));
}

// EXTERNAL MODULE: ./lib/model/recordOf.js
var recordOf = __webpack_require__(209);
// EXTERNAL MODULE: ./lib/report/sessionLevels.js
var sessionLevels = __webpack_require__(6377);
;// CONCATENATED MODULE: ./lib/page/trendData.js



const GATED = metrics/* METRICS */.Cb.filter(({ gated }) => gated);
/**
 * Of a session the geometric mean of its valid warm calls, wild ones pulled in, as the judge takes it; what is wild is
 * learned from all the sessions here. Sessions without a value have no point.
 * @param sessions the oldest first
 */
function trendOf(sessions, unit, metric, own = null) {
    const levels = (0,sessionLevels/* sessionLevels */.E)(sessions, { ...unit, metric: metric.id });
    return sessions.flatMap((session, index) => {
        const value = levels[index]?.value ?? null;
        if (value === null)
            return [];
        const standing = session.standing.find((one) => isOf(one, unit) && one.metric === metric.id) ?? null;
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

;// CONCATENATED MODULE: ./lib/page/trendTable.js




/** Newest first. */
function trendTable({ points, metric, repository }) {
    const value = (one) => metric.unit === 'share' ? (0,format/* figure */.vP)(one, 'share') : (0,format/* bareFigure */.LD)(one, metric.unit);
    const unit = metric.unit === 'share' ? '' : ` (${metric.unit})`;
    return html_tableOf([
        { title: 'Session' },
        { title: 'Commit' },
        { title: `Level${unit}`, numeric: true },
        { title: `Accepted level${unit}`, numeric: true },
        { title: 'Standing' },
    ], points
        .toReversed()
        .map((point) => [
        `${(0,format/* utc */.n$)(point.startedAt)}${point.isOwn ? ' (this one)' : ''}`,
        commitLink(point.commit, repository),
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
const trendPlot_WIDTH = 440;
const trendPlot_HEIGHT = 200;
const trendPlot_MOST_TITLES = 120;
function trendFigure(trend) {
    const { unit, metric, points } = trend;
    const words = trendPlot_wordsOf(trend);
    const svg = drawn({
        name: `${(0,format/* capitalised */.Iu)(metric.label)} of ${plainSubject(unit)} over the sessions. ${words}`,
        width: trendPlot_WIDTH,
        height: trendPlot_HEIGHT,
        options: trendPlot_optionsOf(points, metric),
    });
    const title = `${(0,format/* capitalised */.Iu)(metric.label)} (${metric.unit === 'share' ? '%' : metric.unit})`;
    return html_figure(title, svg, (0,safe/* htmlEscaped */.fh)(words), trendTable(trend));
}
const LEGEND = {
    at: { symbol: 'circle', ink: INK.point, glyph: '●', word: 'a session' },
    slower: { symbol: 'square', ink: INK.worse, glyph: '■', word: 'proven slower' },
    faster: { symbol: 'diamond', ink: INK.better, glyph: '◆', word: 'proven faster' },
};
/** HTML. @param hasOwn whether the page is about one of the sessions */
function trendLegend(hasOwn) {
    const marks = Object.keys(LEGEND).map((kind) => `<span class="mark ${kind}">${LEGEND[kind].glyph} ${LEGEND[kind].word}</span>`);
    const own = hasOwn ? ' <span class="mark">◯ this session</span>' : '';
    return `${marks.join(' ')}${own} <span class="mark level">━ the accepted level</span> <span class="mark accepted">┃ a level was accepted</span>`;
}
function trendPlot_kindOf({ standing }) {
    return standing ?? 'at';
}
function trendPlot_wordsOf({ points, metric }) {
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
function trendPlot_optionsOf(points, metric) {
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
    const titled = shown.length <= trendPlot_MOST_TITLES ? { title: trendPlot_titleOf(metric) } : {};
    const dots = Object.keys(LEGEND).map((kind) => src.dot(shown.filter((point) => trendPlot_kindOf(point) === kind), {
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
            ticks: trendPlot_ticksOf(points),
            tickFormat: shortCommits(points),
            tickSize: 4,
        },
        y: { domain: [low - margin, high + margin], label: null, ticks: 5, grid: true, tickFormat: tick },
        marks: [
            src.ruleX(shown.filter(({ accepted }) => accepted !== null), { x: 'place', stroke: INK.better, strokeWidth: 1.5 }),
            ...(levels.length === 0
                ? []
                : [
                    src.lineY([...levels, { place: last + 0.5, level: levels.at(-1)?.level }], {
                        x: 'place',
                        y: 'level',
                        stroke: INK.limit,
                        strokeWidth: 2,
                        curve: 'step-after',
                    }),
                ]),
            src.lineY(shown, { x: 'place', y: 'value', stroke: INK.muted, strokeWidth: 1, strokeOpacity: 0.6 }),
            ...dots,
            src.dot(own, { x: 'place', y: 'value', r: 9, stroke: INK.text, strokeWidth: 1.5 }),
        ],
    };
}
function radiusOf(kind, points) {
    if (kind !== 'at')
        return 4.5;
    return points > 100 ? 1.8 : 3;
}
const trendPlot_MOST_TICKS = 5;
/** The newest always, the others at even distances before it. */
function trendPlot_ticksOf(points) {
    const step = Math.max(1, Math.ceil(points.length / trendPlot_MOST_TICKS));
    return points.filter((_, index) => (points.length - 1 - index) % step === 0).map(({ place }) => place);
}
function shortCommits(points) {
    const commits = new Map(points.map(({ place, commit }) => [place, commit]));
    return (place) => (0,safe/* drawnText */.ai)(commits.get(place)?.slice(0, 7) ?? '?', 7);
}
function trendPlot_titleOf({ unit }) {
    const factor = unit === 'share' ? 0.01 : 1;
    return ({ startedAt, commit, value, standing, accepted }) => (0,safe/* drawnText */.ai)([
        `${(0,format/* figure */.vP)(value * factor, unit)}, ${(0,format/* utc */.n$)(startedAt)}, commit ${commit?.slice(0, 7) ?? 'unknown'}`,
        standing === 'slower' || standing === 'faster' ? `, proven ${standing}` : '',
        accepted === null ? '' : `, accepted by ${accepted.by}`,
    ].join(''), 200);
}

;// CONCATENATED MODULE: ./lib/page/trend.js







/** The stored sessions that the verdict was reached with, and this one after them. */
function trend(view) {
    const { results, sessions, decision } = view;
    if (sessions.length === 0)
        return paragraph('No session is stored yet, so there is no trend to draw.');
    const own = { ...(0,recordOf/* recordOf */.z)(results, ''), standing: [...(view.judgement?.standing ?? [])] };
    return below(paragraph(`${(0,format/* counted */.hS)(sessions.length, 'stored session')} and this one, the oldest on the left, each named by its commit.`, 'lead'), paragraph(trendLegend(true), 'lead'), byAgent(results.agents.map(({ name }) => ({
        name: (0,safe/* htmlCode */.h8)(name),
        html: results.stages
            .map((stage) => unitTrends(view, own, { agent: name, stage: stage.name }))
            .join('\n'),
        matters: decision.regressions.some(({ agent }) => agent === name),
    }))));
}
function unitTrends(view, own, unit) {
    const { results } = view;
    const all = GATED.map((metric) => ({ metric, points: pointsOf(view, own, unit, metric) })).filter(({ points }) => points.length > 0);
    const figures = all
        .filter(({ metric, points }) => metric.unit !== 'share' || !isPerfect(points))
        .map(({ metric, points }) => trendFigure({ unit, metric, points, repository: results.source.repository }));
    const perfect = all.filter(({ metric, points }) => metric.unit === 'share' && isPerfect(points));
    if (all.length === 0)
        return '';
    return below(`<h4>${(0,safe/* htmlCode */.h8)(unit.stage)}</h4>`, `<div class="pair">${figures.join('\n')}</div>`, ...perfect.map(({ metric, points }) => perfectText(metric.label, points.length)));
}
function isPerfect(points) {
    return points.every(({ value }) => value === 1);
}
function perfectText(label, sessions) {
    return paragraph(`${(0,format/* capitalised */.Iu)(label)}: 100 % in ${sessions === 1 ? 'the one session' : `all ${sessions} sessions`}.`);
}
/** This session stands where its judgement says. A change is held to sessions of its base, and accepts no level. */
function pointsOf({ sessions, judgement }, own, unit, metric) {
    const after = judgement?.comparisons.find((one) => isOf(one, unit) && one.metric === metric.id && one.ratio !== null)
        ?.after ?? null;
    return trendOf([...sessions, own], unit, metric, own).map((point) => point.isOwn
        ? {
            ...point,
            value: after?.value ?? point.value,
            level: judgement?.against === 'level' ? point.level : null,
        }
        : point);
}

;// CONCATENATED MODULE: ./lib/page/reportPage.js


























/** `report.html`: what the comment says, and everything that was measured as drawings, each with its numbers. */
function renderReportPage(view) {
    const { results } = view;
    const { source } = results;
    const where = [
        'Benchmark report',
        ...(source.repository === null ? [] : [(0,safe/* htmlText */.js)(source.repository)]),
        ...(source.pullRequest === null ? [] : [`pull request ${source.pullRequest}`]),
    ].join(' <span class="dot">·</span> ');
    return pageOf({
        title: `Benchmark report${source.repository === null ? '' : `: ${source.repository}`}`,
        eyebrow: where,
        heading: inlineOf((0,headline/* headlineOf */.g)(view)),
        mood: reportPage_moodOf(view),
        intro: introOf(view),
        sections: sectionsOf(view),
        footer: `Measured by ollama-benchmark-action ${(0,safe/* htmlText */.js)(results.toolVersion)}, ${(0,format/* utc */.n$)(results.finishedAt)}. Numbers of single calls are in results.json beside this page.`,
    });
}
function reportPage_moodOf({ decision, storeFault }) {
    if (storeFault !== null || decision.verdict === 'regressed' || !decision.passed)
        return 'worse';
    if (decision.verdict === 'improved')
        return 'better';
    return decision.verdict === 'unchanged' ? 'steady' : 'open';
}
/** In the order of the comment. */
function introOf(view) {
    const told = [
        (0,agentReport/* interruptionCallout */.yZ)(view.results),
        (0,storeCallout/* storeCallout */.u)(view),
        (0,accepted/* acceptanceText */.B)(view),
        (0,verdict/* findingsOf */.WX)(view),
        (0,slowdowns/* patternOf */.Id)(view),
        (0,slowdowns/* causesOf */.cZ)(view),
        (0,slowdowns/* alsoChanged */.Sb)(view),
        (0,verdict/* actionAfterVerdict */.eQ)(view),
        (0,openRows/* openRows */.Y)(view),
        (0,verdict/* cautionOf */.v4)(view),
        (0,noise/* noiseStatement */.M)(view),
        (0,verdict/* policyChangesOf */.NU)(view),
    ];
    return below(facts(view), ...told.map(htmlOf));
}
function facts({ results, judgement, links }) {
    const { source, protocol, elapsedMs, startedAt } = results;
    const history = judgement?.history ?? null;
    const parts = [
        `Commit ${commitLink(source.commit, source.repository)}`,
        history === null
            ? ''
            : `against ${(0,format/* counted */.hS)(history.sessions, 'session')} up to ${commitLink(history.commit, source.repository)}`,
        `${(0,format/* counted */.hS)(protocol.runs, 'run')} in ${(0,format/* duration */.p0)(elapsedMs)}`,
        (0,format/* utc */.n$)(startedAt),
        links.runUrl === null ? '' : inlineOf((0,safe/* link */.nf)('workflow run', links.runUrl)),
    ];
    return paragraph(parts.filter((part) => part !== '').join(' <span class="dot">·</span> '), 'facts');
}
function sectionsOf(view) {
    const { results, judgement } = view;
    const comparisons = judgement?.comparisons ?? [];
    const isCompared = comparisons.some(({ before, after }) => before !== null && after !== null);
    return [
        { id: 'limits', title: 'Changes and limits', html: forest(view) },
        { id: 'calls', title: 'Every call', html: distributions(view) },
        { id: 'trend', title: 'Trend', html: trend(view) },
        { id: 'timelines', title: 'Call timelines', html: timelines(view) },
        { id: 'gpu', title: 'GPU over the session', html: gpuOverSession(results) },
        { id: 'environment', title: 'Environment', html: environmentOf(view) },
        {
            id: 'metrics',
            title: 'All metrics',
            html: isCompared ? htmlOf((0,metricTables/* metricTables */.M)(comparisons)) : htmlOf((0,calls/* measuredTable */.$A)((0,calls/* measuredRows */.y2)(results))),
        },
        { id: 'aside', title: 'Calls set aside, and why', html: htmlOf((0,setAside/* setAside */.F)(results)) },
        { id: 'words', title: 'What the figures mean', html: folded('Definitions', htmlOf((0,definitions/* definitions */.B)())) },
    ];
}
function environmentOf({ results, judgement }) {
    const differences = [...(judgement?.hardwareDifferences ?? []), ...(judgement?.otherDifferences ?? [])];
    return below(htmlOf((0,comparisons/* differenceTable */.ow)(differences)), judgement !== null && differences.length === 0
        ? paragraph('No difference from the baseline’s environment.')
        : '', htmlOf((0,agentTable/* agentTable */.qf)(results.agents)), htmlOf((0,environment/* environmentTable */._5)(results)), htmlOf((0,environment/* sessionNotes */.i6)(results)));
}


/***/ })

};

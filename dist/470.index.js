export const id = 470;
export const ids = [470];
export const modules = {

/***/ 48470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderReportPage: () => (/* binding */ renderReportPage)
});

// EXTERNAL MODULE: ./lib/report/accepted.js
var accepted = __webpack_require__(74197);
// EXTERNAL MODULE: ./lib/report/agentReport.js + 6 modules
var agentReport = __webpack_require__(35845);
// EXTERNAL MODULE: ./lib/report/agentTable.js
var agentTable = __webpack_require__(56543);
// EXTERNAL MODULE: ./lib/report/calls.js
var calls = __webpack_require__(38627);
// EXTERNAL MODULE: ./lib/report/comparisons.js
var comparisons = __webpack_require__(23324);
// EXTERNAL MODULE: ./lib/report/definitions.js
var definitions = __webpack_require__(47400);
// EXTERNAL MODULE: ./lib/report/environment.js
var environment = __webpack_require__(80119);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(87703);
// EXTERNAL MODULE: ./lib/report/headline.js + 1 modules
var headline = __webpack_require__(79703);
// EXTERNAL MODULE: ./lib/report/metricTables.js
var metricTables = __webpack_require__(25173);
// EXTERNAL MODULE: ./lib/report/noise.js
var noise = __webpack_require__(21792);
// EXTERNAL MODULE: ./lib/report/openRows.js
var openRows = __webpack_require__(17729);
// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(62813);
// EXTERNAL MODULE: ./lib/report/setAside.js
var setAside = __webpack_require__(30004);
// EXTERNAL MODULE: ./lib/report/slowdowns.js + 1 modules
var slowdowns = __webpack_require__(85001);
// EXTERNAL MODULE: ./lib/report/storeCallout.js
var storeCallout = __webpack_require__(66291);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
// EXTERNAL MODULE: ./lib/model/metrics.js + 1 modules
var metrics = __webpack_require__(31052);
// EXTERNAL MODULE: ./lib/stats/summary.js
var summary = __webpack_require__(323);
// EXTERNAL MODULE: ./lib/report/remarks.js
var remarks = __webpack_require__(26763);
// EXTERNAL MODULE: ./lib/page/markdown.js
var markdown = __webpack_require__(11382);
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
        .map((call) => `<li>❌ call ${call.position}, run ${call.run}: ${(0,markdown/* cellOf */.WC)((0,remarks/* reasonOf */.A3)(call))}</li>`);
    return `<p>${(0,format/* counted */.hS)(failed.length, 'call')} failed and ${failed.length === 1 ? 'has' : 'have'} no number:</p><ul>${items.join('')}${more > 0 ? `<li>… and ${more} more in results.json</li>` : ''}</ul>`;
}

// EXTERNAL MODULE: ./lib/page/html.js
var html = __webpack_require__(55026);
// EXTERNAL MODULE: ./lib/report/comparisonText.js
var comparisonText = __webpack_require__(32422);
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

// EXTERNAL MODULE: ./lib/page/svg.js
var page_svg = __webpack_require__(821);
// EXTERNAL MODULE: ./lib/page/words.js
var page_words = __webpack_require__(24542);
;// CONCATENATED MODULE: ./lib/page/distributions.js









/** Every measured call of a stage as a dot, in its place of the session from top to bottom. */
const SHOWN = metrics/* METRICS */.Cb.filter(({ gated, population }) => gated && population === 'warm');
/** A dot tells its value under the pointer, as long as there are few enough of them. */
const MOST_TITLES = 2000;
const WIDTH = 440;
function distributions(view) {
    const { results, decision } = view;
    const withTitles = results.calls.length * SHOWN.length <= MOST_TITLES;
    return (0,html/* below */.Gz)((0,html/* paragraph */.FY)('Every measured call is a dot, the first at the top. <b>Filled</b>: valid, and in the statistics. <b>Hollow</b>: it ended, but is set aside. Failed calls have no number and are listed. Cold starts and warm-up runs are not in these drawings: the call timelines show them.', 'lead'), (0,html/* byAgent */.pu)(results.agents.map(({ name }) => ({
        name: (0,safe/* htmlCode */.h8)(name),
        html: results.stages
            .map((stage) => unitOf(view, { agent: name, stage: stage.name }, withTitles))
            .join('\n'),
        matters: decision.regressions.some(({ agent }) => agent === name),
    }))));
}
function unitOf(view, unit, withTitles) {
    const measured = view.results.calls.filter((call) => (0,page_words/* isOf */.yW)(call, unit) && call.phase === 'measured');
    if (measured.length === 0)
        return '';
    const figures = SHOWN.map((metric) => distribution(view, unit, metric, measured, withTitles));
    return (0,html/* below */.Gz)(`<h4>${(0,safe/* htmlCode */.h8)(unit.stage)}</h4>`, `<div class="pair">${figures.join('\n')}</div>`, failuresOf(measured));
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
    const comparison = judgement?.comparisons.find((one) => (0,page_words/* isOf */.yW)(one, unit) && one.metric === metric.id) ?? null;
    const middle = (0,summary/* median */.JZ)((0,metrics/* sampleOf */.uV)(results, unit.agent, unit.stage, metric));
    const marks = { dots, middle, comparison, metric, withTitles };
    const words = wordsOf(marks);
    const svg = (0,page_svg/* drawn */.vG)({
        name: `${(0,format/* capitalised */.Iu)(metric.label)} of ${(0,page_words/* plainSubject */.DB)(unit)}. ${words}`,
        width: WIDTH,
        height: heightOf(measured.length),
        options: optionsOf(marks, measured.length),
    });
    return (0,html/* figure */.vP)(title, svg, (0,safe/* htmlEscaped */.fh)(words), numbersOf(unit, marks));
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
    const line = (value, stroke, dash) => value === null ? [] : [page_svg/* Plot.ruleX */.Kl.ruleX([value], { stroke, strokeWidth: 2, strokeDasharray: dash })];
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
            tickFormat: (value) => (0,page_svg/* tick */.io)(value),
            tickSize: 4,
        },
        y: { domain: [calls - 0.5, -0.5], axis: null, reverse: false },
        marks: [
            ...line(before, page_svg/* INK */.Pg.muted, '2 3'),
            ...line(limit, page_svg/* INK */.Pg.limit, '6 3'),
            ...line(middle, page_svg/* INK */.Pg.point, 'none'),
            page_svg/* Plot.dot */.Kl.dot(dots.filter(({ isCounted }) => isCounted), { ...place, fill: page_svg/* INK */.Pg.point, fillOpacity: 0.7 }),
            page_svg/* Plot.dot */.Kl.dot(dots.filter(({ isCounted }) => !isCounted), { ...place, stroke: page_svg/* INK */.Pg.worse, strokeWidth: 1.6, fill: page_svg/* INK */.Pg.paper }),
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
        ['Agent · stage', (0,page_words/* subjectOf */.et)(unit)],
        ['Median', (0,format/* figure */.vP)(middle, metric.unit)],
        ['Baseline', (0,format/* figure */.vP)(comparison?.before?.value ?? null, metric.unit)],
        ['This session, as it was judged', (0,format/* figure */.vP)(comparison?.after?.value ?? null, metric.unit)],
        ['Limit', (0,format/* figure */.vP)(limitOf(comparison), metric.unit)],
        [`Valid calls in order (${metric.unit})`, listed(true)],
        [`Set aside (${metric.unit})`, listed(false)],
    ];
    return (0,html/* tableOf */.c_)([{ title: 'What' }, { title: 'Value' }], cells);
}

// EXTERNAL MODULE: ./lib/page/document.js + 1 modules
var page_document = __webpack_require__(15859);
// EXTERNAL MODULE: ./lib/model/settings.js
var settings = __webpack_require__(71960);
;// CONCATENATED MODULE: ./lib/page/forest.js










/** Every gated comparison as a row: where the change may be, against its limit. The furthest beyond it stands first. */
const forest_WIDTH = 440;
const HEIGHT = 30;
function forest({ judgement }) {
    const gated = (0,comparisons/* gatedOf */.Pq)(judgement);
    const reasons = new Set(gated.map(({ reason }) => reason));
    const [shared = null] = reasons;
    if (!gated.some(isDrawable) && reasons.size === 1 && shared !== null) {
        return (0,html/* paragraph */.FY)(`None of the ${gated.length} gated metrics can be drawn: ${(0,safe/* htmlText */.js)((0,safe/* asSentence */.KG)(shared))}`);
    }
    return (0,html/* below */.Gz)(...settings/* GATED_METRICS */.__.map((id) => metricForest(gated.filter(({ metric }) => metric === id))));
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
        (0,html/* folded */.TM)(`${rows.length - shown} more, all within the limit`, rowsOf(rows.slice(shown))),
        `<figcaption>${caption}</figcaption>`,
        (0,html/* folded */.TM)('The numbers', forest_numbersOf(rows)),
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
    const { sign, word, name } = (0,page_words/* moodOf */.jo)(one);
    const change = (0,comparisonText/* changeAndInterval */.zK)(one);
    const why = one.reason === null || one.verdict === 'unchanged'
        ? ''
        : (0,html/* paragraph */.FY)((0,safe/* htmlText */.js)((0,safe/* asSentence */.KG)(one.reason)), 'why');
    return [
        `<li class="${name}"><div class="who">${(0,page_words/* subjectOf */.et)(one)}</div>`,
        `<div class="what">${scale === null ? why : intervalDrawing(one, scale)}</div>`,
        `<div class="says"><b>${[sign, word].filter(Boolean).join(' ')}</b> <span>${scale === null ? '' : (0,safe/* htmlEscaped */.fh)(change)}</span></div>`,
        `${scale !== null && name === 'open' ? why : ''}</li>`,
    ].join('');
}
/** Shape goes with colour: a square is slower, a diamond faster, a dot within the limit, a ring open. */
const SYMBOLS = { worse: 'square', better: 'diamond', steady: 'circle', open: 'circle' };
function intervalDrawing(one, scale) {
    const { name, word } = (0,page_words/* moodOf */.jo)(one);
    const ink = name === 'steady' ? page_svg/* INK */.Pg.point : page_svg/* INK */.Pg[name];
    const [low, high] = scale.interval(one);
    const point = scale.point(one);
    const limit = shownLimit(one);
    const clip = (value) => Math.min(scale.domain[1], Math.max(scale.domain[0], value));
    const inside = (value) => value === clip(value);
    const [from, to] = [clip(low), clip(high)];
    return (0,page_svg/* drawn */.vG)({
        name: `${(0,page_words/* plainSubject */.DB)(one)}: ${(0,comparisonText/* levelsOf */.pd)(one)}, ${(0,comparisonText/* changeAndInterval */.zK)(one)}, limit ${(0,comparisonText/* limitOf */.LF)(one)}: ${word}`,
        width: forest_WIDTH,
        height: HEIGHT,
        options: {
            ...forest_frame(scale.domain),
            marks: [
                page_svg/* Plot.ruleX */.Kl.ruleX(scale.ticks, { stroke: page_svg/* INK */.Pg.grid }),
                page_svg/* Plot.ruleX */.Kl.ruleX([scale.zero], { stroke: page_svg/* INK */.Pg.muted }),
                ...(limit === null || !inside(limit)
                    ? []
                    : [page_svg/* Plot.ruleX */.Kl.ruleX([limit], { stroke: page_svg/* INK */.Pg.limit, strokeWidth: 2.5, strokeDasharray: '5 3' })]),
                page_svg/* Plot.link */.Kl.link([0], {
                    x1: [from],
                    x2: [to],
                    y1: [0],
                    y2: [0],
                    stroke: ink,
                    strokeWidth: 5,
                    strokeOpacity: 0.45,
                }),
                page_svg/* Plot.text */.Kl.text([
                    ...(inside(low) ? [] : [{ at: from, arrow: '◀' }]),
                    ...(inside(high) ? [] : [{ at: to, arrow: '▶' }]),
                ], { x: 'at', y: 0, text: 'arrow', fill: ink, fontSize: 11 }),
                ...((0,comparisonText/* isShare */.GS)(one) && one.before !== null
                    ? [page_svg/* Plot.dot */.Kl.dot([one.before.value * 100], { x: (d) => d, y: 0, r: 7, stroke: page_svg/* INK */.Pg.muted })]
                    : []),
                page_svg/* Plot.dot */.Kl.dot(inside(point) ? [point] : [], {
                    x: (d) => d,
                    y: 0,
                    r: 5.5,
                    symbol: SYMBOLS[name],
                    fill: name === 'open' ? page_svg/* INK */.Pg.paper : ink,
                    stroke: ink,
                    strokeWidth: 2,
                }),
            ],
        },
    });
}
function axisOf(first, { domain, ticks, tick }) {
    const what = (0,comparisonText/* isShare */.GS)(first) ? 'share of calls that ended properly' : 'change in percent';
    const svg = (0,page_svg/* drawn */.vG)({
        name: `Scale of the rows below: ${what}, from ${tick(domain[0])} to ${tick(domain[1])}`,
        width: forest_WIDTH,
        height: 24,
        options: {
            ...forest_frame(domain),
            x: { domain, axis: null },
            marks: [page_svg/* Plot.text */.Kl.text(ticks, { x: (d) => d, y: 0, text: tick, fill: page_svg/* INK */.Pg.muted, fontSize: 12 })],
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
    return (0,html/* tableOf */.c_)([
        { title: 'Agent · stage' },
        { title: 'Before → after', numeric: true },
        { title: 'Change [95 % interval]', numeric: true },
        { title: 'Limit', numeric: true },
        { title: 'Verdict' },
    ], rows.map((one) => [
        (0,page_words/* subjectOf */.et)(one),
        (0,safe/* htmlEscaped */.fh)((0,comparisonText/* levelsOf */.pd)(one)),
        (0,safe/* htmlEscaped */.fh)((0,comparisonText/* changeAndInterval */.zK)(one)),
        (0,safe/* htmlEscaped */.fh)((0,comparisonText/* limitOf */.LF)(one)),
        `${(0,page_words/* moodOf */.jo)(one).word}${one.reason === null ? '' : `: ${(0,safe/* htmlText */.js)(one.reason)}`}`,
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
        return (0,html/* paragraph */.FY)(`Nothing to draw. ${(0,safe/* htmlText */.js)((0,safe/* asSentence */.KG)(telemetry.about))}`);
    const points = [...seen].sort((a, b) => a.position - b.position).map((call) => pointOf(call, results));
    return (0,html/* below */.Gz)((0,html/* paragraph */.FY)(`${(0,safe/* htmlText */.js)((0,safe/* asSentence */.KG)(telemetry.about))} ${throttledText(seen)}`, 'lead'), ...PANELS.map((panel) => panelOf(panel, points)));
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
        return (0,html/* paragraph */.FY)(`<b>${title}</b>: the GPU tool does not tell it.`);
    const stretches = stretchesOf(panel, known);
    const isDense = known.length > MOST_DOTS;
    const low = Math.min(...stretches.map((one) => one.low));
    const high = Math.max(...stretches.map((one) => one.high));
    const words = `From ${(0,format/* whole */.WQ)(low)} to ${(0,format/* whole */.WQ)(high)} ${panel.unit} over ${(0,format/* counted */.hS)(known.length, 'call')}, ${panel.what}.${isDense ? ` Drawn as ${stretches.length} stretches of the session: line the mean, band from the least to the most.` : ''}`;
    const svg = (0,page_svg/* drawn */.vG)({
        name: `${panel.label} of the GPU over the session. ${words}`,
        width: gpu_WIDTH,
        height: gpu_HEIGHT,
        className: 'wide',
        options: gpu_optionsOf(stretches, isDense, [low, high]),
    });
    return (0,html/* figure */.vP)(title, (0,html/* wide */.U)(svg), (0,safe/* htmlEscaped */.fh)(words), gpu_numbersOf(panel, stretches));
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
            tickFormat: page_svg/* tick */.io,
        },
        y: { domain: [low - margin, high + margin], label: null, ticks: 4, grid: true, tickFormat: page_svg/* tick */.io },
        marks: [
            ...(isDense
                ? [page_svg/* Plot.areaY */.Kl.areaY(stretches, { x: 'minute', y1: 'low', y2: 'high', fill: page_svg/* INK */.Pg.point, fillOpacity: 0.25 })]
                : []),
            page_svg/* Plot.lineY */.Kl.lineY(stretches, {
                ...at,
                stroke: page_svg/* INK */.Pg.point,
                strokeWidth: isDense ? 1.5 : 1,
                strokeOpacity: isDense ? 1 : 0.4,
            }),
            ...(isDense
                ? []
                : [
                    page_svg/* Plot.dot */.Kl.dot(stretches.filter(({ isSlowed }) => !isSlowed), { ...at, r: 3, fill: page_svg/* INK */.Pg.point }),
                ]),
            page_svg/* Plot.dot */.Kl.dot(slowed, { ...at, r: 4.5, symbol: 'square', fill: page_svg/* INK */.Pg.worse }),
        ],
    };
}
function gpu_numbersOf({ unit }, stretches) {
    return (0,html/* tableOf */.c_)([
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
var session = __webpack_require__(57202);
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
    return (0,html/* below */.Gz)((0,html/* paragraph */.FY)("From the sending of a call to Ollama's last word, in the order of the session. Pale bars are of invalid calls; failed ones have no times.", 'lead'), (0,html/* paragraph */.FY)(PARTS.map(({ label }) => `<span class="key ${label}">${label}</span>`).join(' '), 'lead'), (0,html/* byAgent */.pu)(results.agents.map(({ name }) => ({
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
    const svg = (0,page_svg/* drawn */.vG)({
        name: `Timeline of the calls of ${(0,page_words/* shortName */.EU)(agent)}. ${words}`,
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
                tickFormat: (ms) => (ms === 0 ? '0' : `${(0,page_svg/* tick */.io)(ms / 1000)} s`),
            },
            y: { domain: shown.map(keyOf), label: null, tickSize: 0, tickFormat: labels(results, shown) },
            marks: [
                ...PARTS.flatMap((part) => [false, true].map((isPale) => page_svg/* Plot.barX */.Kl.barX(bars.filter((bar) => bar.part === part && bar.isPale === isPale), {
                    x1: 'from',
                    x2: 'to',
                    y: 'row',
                    fill: `var(--${part.label})`,
                    fillOpacity: isPale ? 0.35 : 1,
                    inset: 0,
                    insetTop: 2,
                    insetBottom: 2,
                }))),
                page_svg/* Plot.text */.Kl.text(failed.map(keyOf), {
                    x: 0,
                    y: (key) => key,
                    text: () => 'failed',
                    textAnchor: 'start',
                    dx: 4,
                    fill: page_svg/* INK */.Pg.worse,
                    fontSize: 12,
                }),
            ],
        },
    });
    return (0,html/* figure */.vP)('', (0,html/* wide */.U)(svg), (0,safe/* htmlEscaped */.fh)(words), timelines_numbersOf(results, shown));
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
    return (0,html/* tableOf */.c_)([
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

// EXTERNAL MODULE: ./lib/page/trend.js
var trend = __webpack_require__(42080);
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
    return (0,page_document/* pageOf */.Z)({
        title: `Benchmark report${source.repository === null ? '' : `: ${source.repository}`}`,
        eyebrow: where,
        heading: (0,markdown/* inlineOf */.lw)((0,headline/* headlineOf */.g)(view)),
        mood: moodOf(view),
        intro: introOf(view),
        sections: sectionsOf(view),
        footer: `Measured by ollama-benchmark-action ${(0,safe/* htmlText */.js)(results.toolVersion)}, ${(0,format/* utc */.n$)(results.finishedAt)}. Numbers of single calls are in results.json beside this page.`,
    });
}
function moodOf({ decision, storeFault }) {
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
    return (0,html/* below */.Gz)(facts(view), ...told.map(markdown/* htmlOf */.Zq));
}
function facts({ results, judgement, links }) {
    const { source, protocol, elapsedMs, startedAt } = results;
    const history = judgement?.history ?? null;
    const parts = [
        `Commit ${(0,page_words/* commitLink */.wn)(source.commit, source.repository)}`,
        history === null
            ? ''
            : `against ${(0,format/* counted */.hS)(history.sessions, 'session')} up to ${(0,page_words/* commitLink */.wn)(history.commit, source.repository)}`,
        `${(0,format/* counted */.hS)(protocol.runs, 'run')} in ${(0,format/* duration */.p0)(elapsedMs)}`,
        (0,format/* utc */.n$)(startedAt),
        links.runUrl === null ? '' : (0,markdown/* inlineOf */.lw)((0,safe/* link */.nf)('workflow run', links.runUrl)),
    ];
    return (0,html/* paragraph */.FY)(parts.filter((part) => part !== '').join(' <span class="dot">·</span> '), 'facts');
}
function sectionsOf(view) {
    const { results, judgement } = view;
    const comparisons = judgement?.comparisons ?? [];
    const isCompared = comparisons.some(({ before, after }) => before !== null && after !== null);
    return [
        { id: 'limits', title: 'Changes and limits', html: forest(view) },
        { id: 'calls', title: 'Every call', html: distributions(view) },
        { id: 'trend', title: 'Trend', html: (0,trend/* trend */.GW)(view) },
        { id: 'timelines', title: 'Call timelines', html: timelines(view) },
        { id: 'gpu', title: 'GPU over the session', html: gpuOverSession(results) },
        { id: 'environment', title: 'Environment', html: environmentOf(view) },
        {
            id: 'metrics',
            title: 'All metrics',
            html: isCompared ? (0,markdown/* htmlOf */.Zq)((0,metricTables/* metricTables */.M)(comparisons)) : (0,markdown/* htmlOf */.Zq)((0,calls/* measuredTable */.$A)((0,calls/* measuredRows */.y2)(results))),
        },
        { id: 'aside', title: 'Calls set aside, and why', html: (0,markdown/* htmlOf */.Zq)((0,setAside/* setAside */.F)(results)) },
        { id: 'words', title: 'What the figures mean', html: (0,html/* folded */.TM)('Definitions', (0,markdown/* htmlOf */.Zq)((0,definitions/* definitions */.B)())) },
    ];
}
function environmentOf({ results, judgement }) {
    const differences = [...(judgement?.hardwareDifferences ?? []), ...(judgement?.otherDifferences ?? [])];
    return (0,html/* below */.Gz)((0,markdown/* htmlOf */.Zq)((0,comparisons/* differenceTable */.ow)(differences)), judgement !== null && differences.length === 0
        ? (0,html/* paragraph */.FY)('No difference from the baseline’s environment.')
        : '', (0,markdown/* htmlOf */.Zq)((0,agentTable/* agentTable */.qf)(results.agents)), (0,markdown/* htmlOf */.Zq)((0,environment/* environmentTable */._5)(results)), (0,markdown/* htmlOf */.Zq)((0,environment/* sessionNotes */.i6)(results)));
}


/***/ })

};

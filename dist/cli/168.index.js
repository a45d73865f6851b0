export const id = 168;
export const ids = [168];
export const modules = {

/***/ 733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ writeFileAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/**
 * Writes a whole file or none: into a new file in the same directory (made where it is missing), then renamed over
 * the old one. A link in its place is replaced, not followed. Throws what the file system threw.
 */
async function writeFileAtomically(path, content) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(directory, { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx');
        try {
            await file.writeFile(content, 'utf8');
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 6708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ CURE),
/* harmony export */   k: () => (/* binding */ writeOutputFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8675);
/* harmony import */ var _atomicFile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(733);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8461);





/** What mends a directory of outputs, the end of a sentence. */
const CURE = 'set `output-dir` to a directory that the job may write to, on a disk that is not full.';
/**
 * Writes each file whole into the directory; the absolute paths in the same order. The directory may lie in a checkout,
 * which can hold a link where a folder in it is to be.
 */
async function writeOutputFiles(directory, files) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory);
    const paths = [];
    for (const { name, content } of files) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, name);
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
        if (inside === '' || inside.startsWith('..') || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside)) {
            throw new Error(`report file outside the output directory: ${name}`);
        }
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(root, { recursive: true });
            await (0,_workspace_js__WEBPACK_IMPORTED_MODULE_3__/* .inWorkspace */ .ve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(name), root, 'output-dir');
            await (0,_atomicFile_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomically */ .l)(path, content);
        }
        catch (error) {
            if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .ExpectedError */ .Dh)
                throw error;
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .ExpectedError */ .Dh(`${path} could not be written (${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}): ${CURE}`);
        }
        paths.push(path);
    }
    return paths;
}


/***/ }),

/***/ 3018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ dataSummary)
/* harmony export */ });
const TITLES = { csv: 'CSV', json: 'JSON', markdown: 'MARKDOWN' };
/**
 * The corpus as a list of files: counts, the first of each type, the latest change. Plain text that holds foreign
 * paths.
 */
function dataSummary(facts) {
    const sections = facts.listing.filter(({ count }) => count > 0).map(section);
    return [`Total files analyzed: ${facts.fileCount}`, ...sections].join('\n\n');
}
function section({ type, count, first, latestChange }) {
    const more = count > first.length ? [`  ... and ${count - first.length} more`] : [];
    return [
        `${TITLES[type]} Files (${count})`,
        ...first.map((path) => `  - ${path}`),
        ...more,
        `  Latest modified: ${latestChange === null ? 'unknown (shallow clone or no git history)' : inUtc(latestChange)}`,
    ].join('\n');
}
/** `2025-11-14 18:53:30 UTC`. */
function inUtc(time) {
    return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 4197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ acceptanceText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8330);



/** Who let pass what would have failed, when and why; and why a label that is set does not count. */
function acceptanceText({ decision }) {
    const { accepted, acceptanceNote } = decision;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)(accepted === null ? '' : acceptedText(accepted), acceptanceNote === null ? '' : `⚠️ ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .asSentence */ .KG)((0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(acceptanceNote))}`);
}
/** A login never stands bare: GitHub would call its owner. */
function acceptedText({ by, reason, at, pullRequest, }) {
    const where = pullRequest === null ? '' : `, pull request ${pullRequest}`;
    return `**Accepted** by ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(by)} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .utc */ .n$)(at)}${where}): ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .asSentence */ .KG)((0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(reason) || 'no reason given')}`;
}


/***/ }),

/***/ 5183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yZ: () => (/* binding */ interruptionCallout),
  aM: () => (/* binding */ renderAgentReport)
});

// UNUSED EXPORTS: titleOf

// EXTERNAL MODULE: ./lib/report/agentTable.js
var agentTable = __webpack_require__(6543);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(2813);
// EXTERNAL MODULE: ./lib/report/table.js
var table = __webpack_require__(8330);
;// CONCATENATED MODULE: ./lib/report/agentConfiguration.js




/** What the agent asked of Ollama by itself, apart from what every agent gets. */
function configurationSection({ protocol }, agent) {
    return (0,table/* blocks */.Bv)('## Configuration', ownOptions(agent), 'The protocol, alike for every agent, and what Ollama made of it:', (0,table/* table */.tp)([(0,table/* left */.kb)('Protocol'), (0,table/* left */.kb)('Value')], [
        ['Length limit (`num_predict`)', (0,format/* counted */.hS)(protocol.numPredict, 'token')],
        ['Seed', String(protocol.seed)],
        ['Think', agent.think === null ? (0,safe/* cell */.Hn)(String(protocol.think)) : "set by the agent's own option"],
        ['Over-long prompts', 'refused, never cut (`truncate: false`, `shift: false`)'],
        ['Context', contextRemark(agent)],
        ['Model in GPU memory', agent.vramShare === null ? 'not told by Ollama' : (0,agentTable/* memoryText */.FC)(agent)],
        ['Prompt budget', (0,format/* counted */.hS)(protocol.promptBudgetTokens, 'token')],
        ['Corpus text in a prompt', (0,format/* counted */.hS)(protocol.corpusCharacters, 'character')],
        ['Carried from stage to stage', `at most ${(0,format/* counted */.hS)(protocol.carriedCharacters, 'character')}`],
        ['Valid calls that a stage needs', String(protocol.minimumValidCalls)],
    ]));
}
function ownOptions({ options, think }) {
    const rows = Object.entries(options).map(([name, value]) => [(0,safe/* cell */.Hn)(name), (0,safe/* cell */.Hn)((0,agentTable/* optionText */.re)(value))]);
    if (think !== null)
        rows.push([(0,safe/* cell */.Hn)('think'), (0,safe/* cell */.Hn)(String(think))]);
    return rows.length === 0 ? 'Ollama defaults' : (0,table/* table */.tp)([(0,table/* left */.kb)('Option'), (0,table/* left */.kb)('Value')], rows);
}
function contextRemark({ requestedContext, effectiveContext }) {
    if (effectiveContext === null) {
        return requestedContext === null
            ? 'not told by Ollama'
            : `${requestedContext} tokens asked for; what was loaded, Ollama did not tell`;
    }
    if (requestedContext === null)
        return `${effectiveContext} tokens, Ollama's own choice`;
    if (requestedContext === effectiveContext)
        return `${effectiveContext} tokens, as asked for`;
    return `⚠️ ${effectiveContext} tokens, although ${requestedContext} were asked for: the figures below are for ${effectiveContext}`;
}

// EXTERNAL MODULE: ./lib/model/metrics.js + 1 modules
var model_metrics = __webpack_require__(1052);
// EXTERNAL MODULE: ./lib/stats/summary.js
var stats_summary = __webpack_require__(323);
// EXTERNAL MODULE: ./lib/report/remarks.js
var remarks = __webpack_require__(6763);
// EXTERNAL MODULE: ./lib/report/session.js
var session = __webpack_require__(7202);
;// CONCATENATED MODULE: ./lib/report/callDetails.js





/** What a call's time went into, and what the GPU did meanwhile: a row for each call that has an answer to it. */
function timeSection(calls, results) {
    const answered = calls.filter((call) => call.status !== 'failed' && call.e2eMs !== null);
    if (answered.length === 0)
        return '';
    return (0,table/* blocks */.Bv)('### Where the Time Went', "Load, prefill, decode and overhead add up to Ollama's own total; the client gap is what our clock shows beyond it.", detailTable(answered, results, [
        'Load (ms)',
        'Prefill (ms)',
        'Decode (ms)',
        'Overhead (ms)',
        'Client gap (ms)',
        'Prefill (tok/s)',
        'TPOT (ms)',
        'Cached tokens',
    ], (call) => (0,remarks/* figuresFor */.X9)(call, [
        (0,format/* bareFigure */.LD)(call.loadMs, 'ms'),
        (0,format/* bareFigure */.LD)(call.prefillMs, 'ms'),
        (0,format/* bareFigure */.LD)(call.decodeMs, 'ms'),
        (0,format/* bareFigure */.LD)(call.overheadMs, 'ms'),
        (0,format/* bareFigure */.LD)(call.clientGapMs, 'ms'),
        (0,format/* bareFigure */.LD)(call.prefillTokS, 'tok/s'),
        (0,format/* bareFigure */.LD)(call.tpotMs, 'ms'),
        (0,format/* count */.U9)(call.cachedTokens),
    ])));
}
/** '' where nothing watched: the environment says why. */
function gpuSection(calls, results) {
    const watched = calls.filter(({ gpu }) => gpu !== null);
    if (watched.length === 0)
        return '';
    return (0,table/* blocks */.Bv)('### GPU During the Calls', 'Means over each call, the highest for temperature and memory. Slowed: time under thermal protection or the power brake. Power cap: time at the software power cap, normal under load.', detailTable(watched, results, [
        'Clock, memory clock (MHz)',
        'Hottest (°C)',
        'Busy (%)',
        'Memory used',
        'Power (W)',
        'Energy (J)',
        'J/token',
        'Slowed (ms)',
        'Power cap (ms)',
    ], gpuFigures, (0,table/* left */.kb)('Other processes'), tenantsOf));
}
/** What the GPU did is true of an invalid call as well, and may be why it is one. */
function gpuFigures(call) {
    const { gpu } = call;
    if (gpu === null)
        return [];
    return [
        `${(0,format/* whole */.WQ)(gpu.smClockMhzMean)}, ${(0,format/* whole */.WQ)(gpu.memoryClockMhzMean)}`,
        (0,format/* whole */.WQ)(gpu.temperatureCelsiusMax),
        (0,format/* whole */.WQ)(gpu.utilisationPercentMean),
        (0,format/* mebibytes */.jh)(gpu.memoryUsedMibMax),
        (0,format/* whole */.WQ)(gpu.powerWattsMean),
        (0,format/* whole */.WQ)(gpu.energyJoules),
        ...(0,remarks/* figuresFor */.X9)(call, [(0,format/* bareFigure */.LD)(call.joulesPerToken, 'J/token')]),
        slowedOf(gpu),
        (0,format/* whole */.WQ)(gpu.powerCapMs),
    ];
}
function slowedOf({ thermalMs, powerBrakeMs }) {
    if (thermalMs === null && powerBrakeMs === null)
        return format/* UNKNOWN */.HV;
    return (0,format/* whole */.WQ)((thermalMs ?? 0) + (powerBrakeMs ?? 0));
}
const SHOWN_TENANTS = 3;
function tenantsOf({ gpu }) {
    const tenants = gpu?.tenants ?? [];
    const shown = tenants
        .slice(0, SHOWN_TENANTS)
        .map(({ name, memoryMib }) => `${(0,safe/* cell */.Hn)(name)}${memoryMib === null ? '' : ` ${(0,format/* mebibytes */.jh)(memoryMib)}`}`);
    const more = tenants.length - shown.length;
    return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
/** Rows that begin alike. A column without any value is left out. */
function detailTable(calls, { protocol }, titles, figures, lastColumn = null, last = () => '') {
    const all = calls.map((call) => figures(call));
    const used = titles.map((_, column) => all.some((row) => row[column] !== format/* UNKNOWN */.HV));
    const lasts = calls.map(last);
    const hasLast = lastColumn !== null && lasts.some((text) => text !== '');
    return (0,table/* table */.tp)([
        (0,table/* right */.pG)('Call'),
        (0,table/* left */.kb)('Stage'),
        (0,table/* left */.kb)('Kind'),
        ...titles.filter((_, column) => used[column]).map(table/* right */.pG),
        ...(hasLast ? [lastColumn] : []),
    ], calls.map((call, index) => [
        String(call.position),
        (0,safe/* cell */.Hn)(call.stage),
        `${call.status === 'valid' ? '' : '⚠️\u00a0'}${(0,session/* kindOf */.I)(call, protocol.runs)}`,
        ...(all[index] ?? []).filter((_, column) => used[column]),
        ...(hasLast ? [lasts[index] ?? ''] : []),
    ]));
}

// EXTERNAL MODULE: ./lib/report/calls.js
var report_calls = __webpack_require__(8627);
// EXTERNAL MODULE: ./lib/report/definitions.js
var definitions = __webpack_require__(7400);
;// CONCATENATED MODULE: ./lib/report/agentMetrics.js










/** The figures of one agent. Stages are never pooled: they differ by more than the noise within one of them. */
function aggregateSection(results, agent) {
    const calls = (0,session/* callsOf */.p9)(results, agent.name);
    const measured = calls.filter(({ phase }) => phase === 'measured');
    const valid = (0,session/* countedCalls */.eb)(results, agent.name);
    return (0,table/* blocks */.Bv)('## Aggregate Metrics', 'Over valid, warm, measured calls; stages apart.', stageTable(results, agent.name), totalsTable(valid), (0,table/* bullets */.e5)([countOf(measured, valid)]));
}
function countOf(measured, valid) {
    const having = (status) => measured.filter((call) => call.status === status).length;
    const reloads = measured.filter((call) => call.status === 'valid' && call.cold).length;
    const parts = [
        `${valid.length} of ${(0,format/* counted */.hS)(measured.length, 'measured call')} valid`,
        ...(reloads === 0 ? [] : [(0,format/* counted */.hS)(reloads, 'reload')]),
        `${having('invalid')} invalid`,
        `${having('failed')} failed`,
    ];
    return `Calls: ${parts.join(', ')}`;
}
/** Cold starts have a section of their own. */
const WARM_METRICS = model_metrics/* METRICS */.Cb.filter(({ population }) => population === 'warm');
/** A metric that is not compared and that no call has is left out; a compared one shows that it is missing. */
function stageTable(results, agent) {
    const rows = results.stages.flatMap(({ name }) => WARM_METRICS.map((metric) => ({ metric, summary: (0,session/* summaryOf */.YG)(results, agent, name, metric) }))
        .filter(({ metric, summary }) => metric.compared || summary !== null)
        .map(({ metric, summary }) => metricRow(name, metric, summary)));
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Stage'), (0,table/* left */.kb)('Metric'), (0,table/* right */.pG)('Mean ± sample SD'), (0,table/* right */.pG)('Median'), (0,table/* right */.pG)('n')], rows);
}
function metricRow(stage, metric, summary) {
    return [
        (0,safe/* cell */.Hn)(stage),
        metric.label,
        (0,format/* meanAndSd */.ud)(summary, metric.unit),
        (0,format/* medianLike */.mi)(summary, metric.unit),
        String(summary?.n ?? 0),
    ];
}
function totalsTable(valid) {
    const total = (label, pick, unit, decimals) => {
        const found = (0,session/* totalOf */.e6)(valid, pick);
        const note = found === null || found.known === valid.length ? '' : ` (known of ${(0,format/* counted */.hS)(found.known, 'call')})`;
        return [label, found === null ? format/* UNKNOWN */.HV : `${found.sum.toFixed(decimals)}${unit}${note}`];
    };
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Total over valid measured calls'), (0,table/* right */.pG)('Value')], [
        total('Total Tokens Generated', (call) => call.outputTokens, '', 0),
        total('Total Prompt Tokens', (call) => call.promptTokens, '', 0),
        total('Total LLM Call Duration', (call) => call.e2eMs, ' ms', 2),
        total('Prompt Eval Duration (sum)', (call) => call.prefillMs, ' ms', 2),
        total('Eval Duration (sum)', (call) => call.decodeMs, ' ms', 2),
        total('Load Duration (sum)', (call) => call.loadMs, ' ms', 2),
    ]);
}
function callSection(results, agent) {
    const calls = (0,session/* callsOf */.p9)(results, agent.name);
    return (0,table/* blocks */.Bv)('## LLM Call Metrics', calls.length === 0
        ? 'No call was made.'
        : 'Every call, numbered as they were made in the session. Only valid ones of the kind "measured" or "make-up" enter the statistics.', (0,remarks/* legendOf */.BM)(calls), (0,report_calls/* callTable */.B1)(calls, results), (0,remarks/* notesOn */.vE)(calls), timeSection(calls, results), gpuSection(calls, results));
}
/** One number where all metrics are known of as many calls, else one for each metric. */
function sizesOf(summaries) {
    const sizes = summaries.map((summary) => summary?.n ?? 0);
    return new Set(sizes).size === 1 ? String(sizes[0]) : sizes.join(', ');
}
function statisticalSection(results, { name }) {
    const metrics = [(0,model_metrics/* metricOf */.ak)('throughput'), (0,model_metrics/* metricOf */.ak)('ttft'), (0,model_metrics/* metricOf */.ak)('ttft-net')];
    const rows = results.stages.map((stage) => {
        const summaries = metrics.map((metric) => (0,session/* summaryOf */.YG)(results, name, stage.name, metric));
        return [
            (0,safe/* cell */.Hn)(stage.name),
            ...summaries.map((summary) => (summary === null ? format/* UNKNOWN */.HV : (0,format/* percent */.KN)((0,stats_summary/* coefficientOfVariation */.ms)(summary)))),
            sizesOf(summaries),
        ];
    });
    return (0,table/* blocks */.Bv)('## Statistical Summary', (0,table/* table */.tp)([(0,table/* left */.kb)('Stage'), ...metrics.map(({ label }) => (0,table/* right */.pG)(`${(0,format/* capitalised */.Iu)(label)} CV`)), (0,table/* right */.pG)('n')], rows), (0,table/* bullets */.e5)([
        `**Runs**: ${results.protocol.runs}`,
        '**SD**: sample standard deviation, divided by n − 1',
        '**CV**: coefficient of variation, sample SD / mean',
    ]), (0,definitions/* definitions */.B)());
}

// EXTERNAL MODULE: ./lib/model/dataSummary.js
var dataSummary = __webpack_require__(3018);
// EXTERNAL MODULE: ./lib/report/groundingText.js
var groundingText = __webpack_require__(6164);
// EXTERNAL MODULE: ./node_modules/marked/lib/marked.esm.js
var marked_esm = __webpack_require__(8022);
;// CONCATENATED MODULE: ./lib/report/recommendations.js


const TOPIC = /recommendation/i;
const ITEM_LIMIT = 30;
/** As much as is kept of an answer. Results that others uploaded may have one of megabytes, which the lexer takes hours for. */
const ANSWER_LIMIT = 64 * 1024;
/** Characters of one item. */
const INLINE_LIMIT = 600;
/** Bold lines that serve as headings rank below every real heading. */
const PSEUDO_DEPTH = 7;
/**
 * The list items that stand under a heading about recommendations, the last such section with a list counting.
 * Headings are Markdown headings and what models write instead of them: a line that is bold as a whole, or such
 * a line as the text of a list item. Never lines that merely hold a word.
 */
function recommendationsIn(markdown) {
    const sections = [...sectionsIn(tokensOf(markdown.slice(0, ANSWER_LIMIT)))].filter(({ length }) => length > 0);
    return (sections.at(-1) ?? []).slice(0, ITEM_LIMIT);
}
/**
 * Blocks only: emphasis in a model's endless repetition costs the inline lexer minutes, so it gets single items,
 * cut short. Deep nesting costs the block lexer its stack; no list of recommendations is that deep.
 */
function tokensOf(markdown) {
    const shallow = markdown.replace(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){5,}.*$/gm, '');
    try {
        return new marked_esm/* Lexer */.JG().blockTokens(shallow);
    }
    catch {
        return [];
    }
}
function* sectionsIn(tokens) {
    let first = true;
    for (const [index, token] of tokens.entries()) {
        const heading = headingOf(token);
        if (heading !== null && TOPIC.test(heading.text)) {
            yield itemsUnder(heading.depth, first && heading.depth === 1, tokens.slice(index + 1));
        }
        first &&= heading === null;
        if (token.type === 'list') {
            for (const item of token.items)
                yield* sectionsIn(item.tokens);
        }
    }
}
/** A document's title speaks for everything below it, so its own section ends at the next heading of any depth. */
function itemsUnder(depth, isTitle, following) {
    const items = [];
    for (const token of following) {
        const next = headingOf(token);
        if (next !== null && (isTitle || next.depth <= depth))
            break;
        if (token.type === 'list')
            items.push(...token.items.map(recommendationOf));
    }
    return items.filter(({ text }) => text !== '');
}
function headingOf(token) {
    if (token.type === 'heading') {
        const { depth, text } = token;
        return { depth, text };
    }
    if (token.type !== 'paragraph' && token.type !== 'text')
        return null;
    if (token.raw.length > INLINE_LIMIT || !/^\s*(?:\*\*|__)/.test(token.raw))
        return null;
    const inline = marked_esm/* Lexer */.JG.lexInline(token.raw.trim());
    const [only, ...others] = inline.filter((part) => !(part.type === 'text' && /^[\s:.]*$/.test(part.raw)));
    return only?.type === 'strong' && others.length === 0
        ? { depth: PSEUDO_DEPTH, text: textOf([only]) }
        : null;
}
function recommendationOf(item) {
    return { text: ownTextOf(item), details: nestedIn(item.tokens).filter((text) => text !== '') };
}
/** Items at any depth below, as one flat list. */
function nestedIn(tokens) {
    return tokens
        .filter((token) => token.type === 'list')
        .flatMap((token) => token.items)
        .flatMap((item) => [ownTextOf(item), ...nestedIn(item.tokens)]);
}
function ownTextOf(item) {
    const own = item.tokens.filter(({ type }) => type === 'text' || type === 'paragraph' || type === 'heading');
    const source = own.map((token) => token.text).join(' ');
    return (0,safe/* oneLine */.TN)(textOf(marked_esm/* Lexer */.JG.lexInline((0,safe/* capped */.uo)(source, INLINE_LIMIT))));
}
/** The words of tokens without their marks. */
function textOf(tokens) {
    return tokens
        .map((token) => {
        if (token.type === 'br')
            return ' ';
        if ('tokens' in token && token.tokens !== undefined)
            return textOf(token.tokens);
        return 'text' in token && typeof token.text === 'string' ? token.text : '';
    })
        .join('');
}

;// CONCATENATED MODULE: ./lib/report/agentWorkflow.js








/** What the agent's workflow read, did and wrote. */
const SHOWN_PROBLEMS = 100;
const WRAP_AT = 100;
function workflowSection(results, agent) {
    const { corpus } = results;
    const run = (0,session/* namedRunOf */.yD)(results, agent.name);
    return (0,table/* blocks */.Bv)('## Workflow Summary', (0,table/* bullets */.e5)([
        `Files analyzed: ${corpus.fileCount} (contents of ${corpus.shown} in the prompts, ${corpus.leftOut} left out for the prompt budget)`,
        `Execution time: ${executionTime(results, run)}`,
        allRuns(results, agent),
    ]), '### Data Summary', (0,safe/* fence */.EU)((0,dataSummary/* dataSummary */.x)(corpus)), problems(results), '### Key Findings', corpus.findings.length === 0
        ? "None: nothing could be computed from these files' numbers."
        : `Computed from the files' own numbers, not by a model.\n\n${(0,table/* bullets */.e5)(corpus.findings.map(({ text }) => (0,safe/* plain */.pj)(text)))}`, '### Recommendations', recommendations(run));
}
function executionTime({ corpus }, run) {
    if (run === null)
        return `${format/* UNKNOWN */.HV} (no measured run has a valid call in every stage)`;
    const total = (0,session/* totalOf */.e6)(run.calls, (call) => call.e2eMs);
    const parts = [
        `ingest ${(0,format/* seconds */.YA)(corpus.ingestMs)}`,
        ...run.calls.map(({ stage, e2eMs }) => `${(0,safe/* plain */.pj)(stage)} ${(0,format/* seconds */.YA)(e2eMs)}`),
    ];
    return `run ${run.run}: ${(0,format/* seconds */.YA)(total === null ? null : total.sum + corpus.ingestMs)} (${parts.join(' | ')})`;
}
/** The corpus is read once for all runs, so their totals are of calls alone. */
function allRuns(results, { name }) {
    const valid = (0,session/* countedCalls */.eb)(results, name);
    const parts = results.stages.map((stage) => {
        const total = (0,session/* totalOf */.e6)(valid.filter((call) => call.stage === stage.name), (call) => call.e2eMs);
        return `${(0,safe/* plain */.pj)(stage.name)} ${(0,format/* seconds */.YA)(total?.sum ?? null)}`;
    });
    const total = (0,session/* totalOf */.e6)(valid, (call) => call.e2eMs);
    return `All measured runs: ${(0,format/* seconds */.YA)(total?.sum ?? null)} in ${(0,format/* counted */.hS)(valid.length, 'valid call')} (${parts.join(' | ')})`;
}
function problems({ corpus }) {
    if (corpus.problems.length === 0)
        return 'Every file was parsed.';
    const shown = corpus.problems.slice(0, SHOWN_PROBLEMS);
    const more = corpus.problems.length - shown.length;
    return (0,table/* blocks */.Bv)(`${(0,format/* counted */.hS)(corpus.problems.length, 'file')} could not be parsed:`, (0,table/* bullets */.e5)([
        ...shown.map(({ path, problem }) => `${(0,safe/* codeSpan */.SS)(path)}: ${(0,safe/* plain */.pj)(problem)}`),
        ...(more > 0 ? [`… and ${more} more in \`results.json\``] : []),
    ]));
}
function recommendations(run) {
    if (run === null)
        return 'None: no measured run has a valid call in every stage.';
    for (const call of [...run.calls].reverse()) {
        const found = recommendationsIn(call.answer ?? '');
        if (found.length > 0) {
            const missing = (0,groundingText/* groundingOfParts */.Zd)(call.grounding, found.flatMap(({ text, details }) => [text, ...details]));
            return `As listed by the model in run ${run.run}, stage ${(0,safe/* codeSpan */.SS)(call.stage)}; not checked.${missing}\n\n${(0,table/* bullets */.e5)(found.map(bulletOf))}`;
        }
    }
    return `None: in run ${run.run} the model wrote no list under a heading about recommendations.`;
}
function bulletOf({ text, details }) {
    return [(0,safe/* plain */.pj)(text), ...details.map((detail) => `  - ${(0,safe/* plain */.pj)(detail)}`)].join('\n');
}
function technicalReportSection(results, agent) {
    const run = (0,session/* namedRunOf */.yD)(results, agent.name);
    const title = '## Technical Report (LLM generated)';
    const last = run?.calls.at(-1);
    if (run === null || last === undefined) {
        return (0,table/* blocks */.Bv)(title, 'None: no measured run has a valid call in every stage.');
    }
    const options = (0,agentTable/* optionsOf */.cz)(agent);
    return (0,table/* blocks */.Bv)(title, [
        `**Date:** ${(0,format/* utc */.n$)(results.startedAt).slice(0, 10)}`,
        `**Model:** ${(0,safe/* codeSpan */.SS)(agent.model)}`,
        `**Agent:** ${(0,safe/* codeSpan */.SS)(agent.name)}`,
        `**Configuration:** ${options === null ? 'Ollama defaults' : (0,safe/* codeSpan */.SS)(options)}`,
        `**Source:** run ${run.run}, stage ${(0,safe/* codeSpan */.SS)(last.stage)}`,
    ].join('  \n'), `> ⚠️ A language model wrote the words and numbers below. Nobody has checked them.${cutNote(last, results)}`, (0,groundingText/* groundingNote */.g2)(last.grounding), last.answer === null ? 'The text was not kept.' : (0,safe/* fence */.EU)(wrapped(last.answer), 'text'));
}
function cutNote({ doneReason }, { protocol }) {
    if (doneReason !== 'length')
        return '';
    return ` The text ends in the middle: it reached the length limit of ${(0,format/* counted */.hS)(protocol.numPredict, 'token')}.`;
}
/** A fence does not wrap: long lines are broken at blanks, under their own indent; tables stay as they are. */
function wrapped(text) {
    return text
        .split(/\r\n?|\n/)
        .flatMap(wrappedLine)
        .join('\n');
}
function wrappedLine(line) {
    if (line.length <= WRAP_AT || line.trimStart().startsWith('|'))
        return [line];
    const indent = ' '.repeat(Math.min(/^\s*(?:[-+*]\s+|\d+[.)]\s+)?/.exec(line)?.[0].length ?? 0, 20));
    const lines = [];
    let current = '';
    for (const word of line.trimEnd().split(/(?<=\S)\s+(?=\S)/)) {
        if (current !== '' && current.length + 1 + word.length > WRAP_AT) {
            lines.push(current);
            current = `${indent}${word}`;
        }
        else {
            current = current === '' ? word : `${current} ${word}`;
        }
    }
    return [...lines, current];
}

// EXTERNAL MODULE: ./lib/report/coldStart.js
var coldStart = __webpack_require__(1488);
// EXTERNAL MODULE: ./lib/report/environment.js
var report_environment = __webpack_require__(119);
;// CONCATENATED MODULE: ./lib/report/agentReport.js









/** The report of one agent, as Markdown. Throws for an agent that the session does not have. */
function renderAgentReport(results, agentName) {
    const agent = results.agents.find(({ name }) => name === agentName);
    if (agent === undefined)
        throw new Error(`no such agent in these results: ${agentName}`);
    return `${(0,table/* blocks */.Bv)(`# ${titleOf(agent.name)} Agent Report`, interruptionCallout(results), head(results, agent), configurationSection(results, agent), aggregateSection(results, agent), (0,coldStart/* coldStartSection */.U)(results, agent), workflowSection(results, agent), technicalReportSection(results, agent), callSection(results, agent), statisticalSection(results, agent))}\n`;
}
/** A callout at the top of every text, or '' for a session that ran to its end. */
function interruptionCallout({ interruption }) {
    if (interruption === null)
        return '';
    return `> ⚠️ **The session was interrupted:** ${(0,safe/* asSentence */.KG)((0,safe/* plain */.pj)(interruption))} What follows was measured until then.`;
}
function titleOf(agentName) {
    return (0,safe/* plain */.pj)((0,format/* capitalised */.Iu)(agentName));
}
function head(results, agent) {
    const { environment, protocol, toolVersion, startedAt } = results;
    const ollama = environment.ollamaVersion === null
        ? 'Ollama (version unknown)'
        : `Ollama ${(0,safe/* codeSpan */.SS)(environment.ollamaVersion)}`;
    const lines = [
        `**Model:** ${(0,safe/* codeSpan */.SS)(agent.model)}${(0,agentTable/* modelNote */.Kn)(agent, safe/* codeSpan */.SS)}`,
        `**Runs:** ${(0,report_environment/* protocolText */.kO)(protocol)}`,
        `**Timestamp:** ${(0,format/* utc */.n$)(startedAt)}`,
        `**Runtime:** TypeScript action ${(0,safe/* codeSpan */.SS)(`v${toolVersion}`)} on ${ollama}`,
        `**System:** ${systemOf(results)}`,
    ];
    return lines.join('  \n');
}
function systemOf({ environment }) {
    const { os, arch, cpuModel, cpuCount, memoryBytes, gpus, ollamaIsLocal } = environment;
    const gpu = gpus === null
        ? 'GPU unknown'
        : gpus.length === 0
            ? 'no GPU'
            : gpus.map(({ name }) => (0,safe/* codeSpan */.SS)(name)).join(', ');
    const machine = `${(0,safe/* plain */.pj)(os)} (${(0,safe/* plain */.pj)(arch)}), ${gpu}, ${(0,safe/* codeSpan */.SS)(cpuModel)} × ${cpuCount}, ${(0,format/* bytes */.ee)(memoryBytes)} of memory`;
    return ollamaIsLocal ? machine : `${machine}; Ollama ran on another machine, of which nothing is known`;
}


/***/ }),

/***/ 6543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ memoryText),
/* harmony export */   Kn: () => (/* binding */ modelNote),
/* harmony export */   cz: () => (/* binding */ optionsOf),
/* harmony export */   qf: () => (/* binding */ agentTable),
/* harmony export */   re: () => (/* binding */ optionText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8330);



/** The agents: what each was asked to be, and what Ollama made of it. */
function agentTable(agents) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('Agent'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('Model'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('Options'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .right */ .pG)('Context'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('In GPU memory')], agents.map((agent) => [
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(agent.name),
        `${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(agent.model)}${modelNote(agent, _safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)}`,
        optionsOf(agent) === null ? 'Ollama defaults' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(optionsOf(agent) ?? ''),
        contextText(agent),
        memoryText(agent),
    ]));
}
/** ` (4.3B, Q4_K_M, digest a2af6cc3eb7f)`, or '' where nothing is known. */
function modelNote(agent, span) {
    const { parameterSize, quantization, modelDigest } = agent;
    const parts = [
        parameterSize === null ? null : span(parameterSize),
        quantization === null ? null : span(quantization),
        modelDigest === null ? null : `digest ${span(modelDigest.replace(/^sha256:/, '').slice(0, 12))}`,
    ].filter((part) => part !== null);
    return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
function contextText({ requestedContext, effectiveContext }) {
    if (requestedContext === null || effectiveContext === null || requestedContext === effectiveContext) {
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(effectiveContext);
    }
    return `⚠️ ${effectiveContext}, asked for ${requestedContext}`;
}
/** `87.0 % (4.3 GiB), rest in host memory`, and where the GPU tool saw something else than Ollama says. */
function memoryText(agent) {
    const { vramShare, vramMib } = agent;
    if (vramShare === 0)
        return 'none: all in host memory';
    const share = vramShare === null ? _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV : vramShare === 1 ? 'all' : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(vramShare);
    const size = vramMib === null ? '' : ` (${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .mebibytes */ .jh)(vramMib)})`;
    const rest = vramShare === null || vramShare === 1 ? '' : ', rest in host memory';
    return `${share}${size}${rest}${disagreement(agent)}`;
}
/** A context and buffers come on top of what Ollama counts; less than most of it means that some is elsewhere. */
const CONFIRMED_SHARE = 0.8;
/** Smaller models drown in what a driver takes anyway. */
const WORTH_A_LOOK_MIB = 256;
/** Ollama counts what it means to place on the GPU; a driver may put some of that elsewhere without a word. */
function disagreement({ vramMib, vramSeenMib }) {
    if (vramMib === null || vramSeenMib === null || vramMib <= WORTH_A_LOOK_MIB)
        return '';
    if (vramSeenMib >= vramMib * CONFIRMED_SHARE)
        return '';
    const seen = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .mebibytes */ .jh)(Math.max(0, vramSeenMib));
    return `; ⚠️ that is what Ollama says, but the GPU tool saw only ${seen} taken`;
}
/** `num_gpu=80, temperature=0.8` as foreign text; null where the agent sends nothing of its own. */
function optionsOf({ options, think }) {
    const parts = Object.entries(options).map(([name, value]) => `${name}=${optionText(value)}`);
    if (think !== null)
        parts.push(`think=${think}`);
    return parts.length === 0 ? null : parts.join(', ');
}
function optionText(value) {
    return Array.isArray(value) ? value.join(', ') : String(value);
}


/***/ }),

/***/ 1101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ withinBudget)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8330);

/**
 * The sections in order, as many as the budget allows. `placeholder` tells, in Markdown, where the named ones
 * are to be found instead. Sections that never give way must be bounded by whoever writes them.
 */
function withinBudget(sections, budget, placeholder) {
    const order = sections
        .filter(({ givesWay, markdown }) => givesWay !== null && markdown !== '')
        .sort((a, b) => (a.givesWay ?? 0) - (b.givesWay ?? 0));
    for (let dropped = 0;; dropped += 1) {
        const gone = new Set(order.slice(0, dropped));
        const kept = sections.filter((section) => !gone.has(section)).map(({ markdown }) => markdown);
        const names = sections.filter((section) => gone.has(section)).map(({ name }) => name);
        const last = kept.pop() ?? '';
        const text = (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)(...kept, names.length === 0 ? '' : placeholder(names), last);
        if (dropped === order.length || fits(text, budget))
            return text;
    }
}
function fits(text, { characters, bytes }) {
    return text.length <= characters && new TextEncoder().encode(text).length <= bytes;
}


/***/ }),

/***/ 8627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ measuredTable),
/* harmony export */   B1: () => (/* binding */ callTable),
/* harmony export */   y2: () => (/* binding */ measuredRows)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1052);
/* harmony import */ var _comparisonText_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2422);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7703);
/* harmony import */ var _remarks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6763);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2813);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7202);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8330);







/** Single calls as rows, and medians of a session by itself. */
/** Every call of one agent, none left out: whatever enters no statistic is marked. */
function callTable(calls, { protocol }) {
    const remarks = calls.map(_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .remarksOf */ .ro);
    const hasRemarks = remarks.some((remark) => remark !== '');
    const columns = [
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Call'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Run'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Stage'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Kind'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('TTFT (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Throughput (tok/s)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Tokens in'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Tokens out'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Duration (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Ended'),
        ...(hasRemarks ? [(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Remarks')] : []),
    ];
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(columns, calls.map((call, index) => [
        String(call.position),
        String(call.run),
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(call.stage),
        (0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .markedKind */ .jo)((0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(call, protocol.runs), call),
        ...(0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .figuresFor */ .X9)(call, [
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.ttftMs, 'ms'),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.throughputTokS, 'tok/s'),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(call.promptTokens),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(call.outputTokens),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.e2eMs, 'ms'),
        ]),
        call.doneReason === null ? _format_js__WEBPACK_IMPORTED_MODULE_6__/* .UNKNOWN */ .HV : (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .plainCell */ .dD)(call.doneReason),
        ...(hasRemarks ? [remarks[index] ?? ''] : []),
    ]));
}
const HEADLINE_METRICS = _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .COMPARED_METRICS */ .wo.filter(({ id, population }) => population === 'warm' && id !== 'load' && id !== 'prefill');
/** Medians of a session by itself, a row for each agent and stage. */
function measuredRows(results) {
    return results.agents.flatMap((agent) => results.stages.map((stage) => {
        const measured = results.calls.filter((call) => call.agent === agent.name && call.stage === stage.name && call.phase === 'measured');
        return [
            (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(agent.name),
            (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(stage.name),
            ...HEADLINE_METRICS.map((metric) => (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)((0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .summaryOf */ .YG)(results, agent.name, stage.name, metric)?.median ?? null, metric.unit)),
            (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)(`${(0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampledCalls */ .kg)(results, agent.name, stage.name).length} of ${measured.length}`),
        ];
    }));
}
function measuredTable(rows) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)([
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Agent'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Stage'),
        ...HEADLINE_METRICS.map(({ label, unit }) => (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)(`${(0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .capitalised */ .Iu)(label)} (${unit})`)),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Valid calls'),
    ], rows);
}


/***/ }),

/***/ 8953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Qv: () => (/* binding */ timesOf),
/* harmony export */   XQ: () => (/* binding */ FACTORS),
/* harmony export */   et: () => (/* binding */ factorsOf),
/* harmony export */   oY: () => (/* binding */ movedTimes),
/* harmony export */   vV: () => (/* binding */ TIMES),
/* harmony export */   x8: () => (/* binding */ factorText),
/* harmony export */   xv: () => (/* binding */ causeText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7703);

/** What the change of one stage is made of, in words of ours alone: what moved first, what stayed in few words. */
/** Parts of the time, and the other things that go with it. Medians of parts move by this much on their own. */
const MOVED_PERCENT = 1;
/** Less of a time is nothing that anybody waits for. */
const MOVED_MS = 1;
const TIMES = {
    load: 'load',
    prefill: 'prefill',
    decode: 'decode (TPOT)',
    overhead: 'overhead',
};
const FACTORS = {
    'prompt-tokens': 'prompt length',
    'output-tokens': 'answer length',
    'cpu-share': 'share in host memory',
    'sm-clock': 'GPU clock',
};
/**
 * `prefill **+19.0 %** (141 → 168 ms), decode (TPOT) +0.3 %, load 0.0 %; GPU clock **−8.0 %** (2730 → 2512 MHz); prompt
 * length and answer length unchanged`. What the slowed metric contains stands first; '' where nothing is known.
 */
function causeText(cause, slowed) {
    const moved = movedTimes(cause, slowed);
    const times = [...timesOf(cause)].sort((x, y) => weightOf(y, cause.parts, slowed) - weightOf(x, cause.parts, slowed));
    const factors = factorsOf(cause);
    return [
        times.map((time) => timeText(time, moved.includes(time))).join(', '),
        factors.moved.map(factorText).join(', '),
        factors.same.length === 0
            ? ''
            : `${listed(factors.same.map(({ part }) => FACTORS[part] ?? part))} unchanged`,
    ]
        .filter((text) => text !== '')
        .join('; ');
}
function timesOf({ parts }) {
    return parts.filter(({ part }) => TIMES[part] !== undefined);
}
/** What a part adds to the time to the first token beside the one that adds most: less of it explains nothing. */
const LEAST_SHARE = 0.02;
/** The times that explain what slowed, the weightiest first. */
function movedTimes(cause, slowed) {
    const weight = (one) => weightOf(one, cause.parts, slowed);
    const moved = timesOf(cause).filter((one) => isContained(one, slowed) && hasMoved(one));
    // Decoding explains the rate alone, and of a long answer it would outweigh whatever delays the first token.
    const isDecode = ({ part }) => part === 'decode';
    const most = Math.max(...moved.filter((one) => !isDecode(one)).map(weight));
    return moved
        .filter((one) => isDecode(one) || weight(one) >= LEAST_SHARE * most)
        .sort((a, b) => weight(b) - weight(a));
}
/** What goes with it: lengths, placement, clocks. */
function factorsOf({ parts }) {
    const factors = parts.filter(({ part }) => FACTORS[part] !== undefined);
    return {
        moved: factors.filter(hasMoved),
        same: factors.filter((one) => !hasMoved(one) && one.before !== 0),
    };
}
/** Milliseconds of one answer by which a part moved; what the slowed metric does not contain comes last. */
function weightOf(share, parts, slowed) {
    const moved = Math.abs(share.after - share.before);
    if (!isContained(share, slowed))
        return moved / 1e6;
    const tokens = parts.find(({ part }) => part === 'output-tokens')?.after ?? 1;
    return share.part === 'decode' ? moved * tokens : moved;
}
function isContained({ part }, { rate, first }) {
    return part === 'decode' ? rate : first && part !== 'load';
}
function timeText({ part, before, after }, explains) {
    const label = TIMES[part] ?? part;
    const change = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .changeBetween */ .Vz)(before, after, 'ms');
    if (explains) {
        const levels = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .beforeAfter */ .yE)(before, after, 'ms');
        return change === _format_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV ? `${label} **${levels}**` : `${label} **${change}** (${levels})`;
    }
    return change === _format_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV ? `${label} unchanged` : `${label} ${change}`;
}
function factorText({ part, before, after }) {
    const label = FACTORS[part] ?? part;
    if (part === 'cpu-share')
        return `${label} **${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .beforeAfter */ .yE)(before, after, 'share')}**`;
    const unit = part === 'sm-clock' ? 'MHz' : 'tokens';
    const change = (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .changeBetween */ .Vz)(before, after, 'tok/s');
    return `${label} **${change}** (${before.toFixed(0)} → ${after.toFixed(0)} ${unit})`;
}
/** A token takes milliseconds: there the share alone counts. */
function hasMoved({ part, before, after }) {
    const moved = Math.abs(after - before);
    if (part === 'cpu-share')
        return moved >= MOVED_PERCENT / 100;
    const isShareMoved = moved * 100 >= MOVED_PERCENT * before && moved > 0;
    return isShareMoved && (TIMES[part] === undefined || part === 'decode' || moved >= MOVED_MS);
}
/** `a`, `a and b`, `a, b and c`. */
function listed(words) {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}


/***/ }),

/***/ 1488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ coldStartTable),
/* harmony export */   U: () => (/* binding */ coldStartSection)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1052);
/* harmony import */ var _stats_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(323);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7703);
/* harmony import */ var _remarks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6763);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2813);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7202);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8330);







/** Loads of a model: those made on purpose, which are a metric of their own, and those that were not. */
function coldStartSection(results, { name }) {
    const calls = (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .callsOf */ .p9)(results, name);
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)('## Cold Start', coldStarts(results, name, calls), reloads(results, calls));
}
function coldStarts(results, agent, calls) {
    const cold = calls.filter(({ phase }) => phase === 'cold');
    if (cold.length === 0) {
        return results.protocol.coldStarts === 0
            ? 'Not measured: the protocol asks for no cold start.'
            : 'Not measured: the session ended before it.';
    }
    const remarks = cold.map((call) => (0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .remarksOf */ .ro)(call) || notCold(call));
    const hasRemarks = remarks.some((remark) => remark !== '');
    const rows = cold.map((call, index) => [
        (0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .markedKind */ .jo)(`${(0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(call, results.protocol.runs)} ${call.run}`, call),
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(call.stage),
        ...(0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .figuresFor */ .X9)(call, [
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.ttftMs, 'ms'),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.loadMs, 'ms'),
            shareOf(call.loadMs, call.ttftMs),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.prefillMs, 'ms'),
            (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.ttftNetMs, 'ms'),
        ]),
        ...(hasRemarks ? [remarks[index] ?? ''] : []),
    ]);
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)('The model was unloaded before each of these calls, so they show what a user waits for whose call comes first. They are in no average of the warm calls.', (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)([
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Call'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Stage'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('TTFT (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('of which load (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Load share'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Prefill (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('First token after load (ms)'),
        ...(hasRemarks ? [(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Remarks')] : []),
    ], [...rows, ...medianRows(results, agent, hasRemarks)]));
}
/** A cold start whose model was there after all is none. */
function notCold({ cold }) {
    return cold ? '' : 'The model was loaded all the same: no cold start, counted nowhere.';
}
/** Of each stage with several cold starts that count. */
function medianRows(results, agent, hasRemarks) {
    return results.stages.flatMap(({ name }) => {
        const counting = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .coldCalls */ .a6)(results, agent, name);
        if (counting.length < 2)
            return [];
        const median = (pick) => (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)((0,_stats_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .summarise */ .fS)(counting.map(pick).filter((value) => value !== null))?.median ?? null, 'ms');
        return [
            [
                `**median of ${counting.length}**`,
                (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(name),
                median((call) => call.ttftMs),
                median((call) => call.loadMs),
                '',
                median((call) => call.prefillMs),
                median((call) => call.ttftNetMs),
                ...(hasRemarks ? [''] : []),
            ],
        ];
    });
}
function shareOf(part, whole) {
    return part === null || whole === null || whole === 0 ? _format_js__WEBPACK_IMPORTED_MODULE_6__/* .UNKNOWN */ .HV : (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .percent */ .KN)(part / whole);
}
function reloads(results, calls) {
    const found = calls.filter(_session_js__WEBPACK_IMPORTED_MODULE_3__/* .isReload */ .ag);
    if (found.length === 0)
        return '';
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)(`### Reloads`, `${(0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(found.length, 'call')} found the model not loaded without being a cold start: a warm-up that opens a block after another agent's options, or a call whose model another client had pushed out. They are in no average.`, (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Call'), (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Stage'), (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Kind'), (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Load (ms)'), (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('TTFT (ms)'), (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Remarks')], found.map((call) => [
        String(call.position),
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(call.stage),
        (0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .markedKind */ .jo)(`${(0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(call, results.protocol.runs)}, run ${call.run}`, call),
        // The load was timed whatever the rest of the call is worth.
        (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.loadMs, 'ms'),
        ...(0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .figuresFor */ .X9)(call, [(0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(call.ttftMs, 'ms')]),
        (0,_remarks_js__WEBPACK_IMPORTED_MODULE_2__/* .remarksOf */ .ro)(call),
    ])));
}
/** The cold starts of all agents, a row for each stage that has some. */
function coldStartTable(results) {
    const rows = results.agents.flatMap(({ name }) => results.stages.flatMap((stage) => {
        const own = (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .callsOf */ .p9)(results, name).filter((call) => call.stage === stage.name);
        const attempted = own.filter(({ phase }) => phase === 'cold').length;
        const reloaded = own.filter(_session_js__WEBPACK_IMPORTED_MODULE_3__/* .isReload */ .ag);
        if (attempted === 0 && reloaded.length === 0)
            return [];
        const median = (id) => (0,_stats_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .summarise */ .fS)((0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampleOf */ .uV)(results, name, stage.name, (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(id)))?.median ?? null;
        return [
            [
                (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(name),
                (0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .cell */ .Hn)(stage.name),
                (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(median('cold-ttft'), 'ms'),
                (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .bareFigure */ .LD)(median('cold-load'), 'ms'),
                shareOf(median('cold-load'), median('cold-ttft')),
                `${(0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .coldCalls */ .a6)(results, name, stage.name).length} of ${attempted}`,
                reloadsText(reloaded),
            ],
        ];
    }));
    if (rows.length === 0)
        return 'No cold start was measured.';
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .blocks */ .Bv)('Medians of calls whose model had been unloaded; in no other table. A reload is a load that no cold start asked for.', (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)([
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Agent'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb)('Stage'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('TTFT (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('of which load (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Load share'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Valid cold starts'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .right */ .pG)('Reloads'),
    ], rows));
}
function reloadsText(reloaded) {
    const times = reloaded.map(({ loadMs }) => loadMs).filter((time) => time !== null);
    if (times.length === 0)
        return String(reloaded.length);
    return `${reloaded.length} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)(times.reduce((sum, time) => sum + time, 0))} of loading)`;
}


/***/ }),

/***/ 1004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sW: () => (/* binding */ commentSections),
  AU: () => (/* binding */ fold),
  hx: () => (/* binding */ placeholderOf),
  wQ: () => (/* binding */ renderComment)
});

// UNUSED EXPORTS: COMMENT_BUDGET, trendSection

// EXTERNAL MODULE: ./lib/report/accepted.js
var accepted = __webpack_require__(4197);
// EXTERNAL MODULE: ./lib/report/agentReport.js + 5 modules
var agentReport = __webpack_require__(5183);
// EXTERNAL MODULE: ./lib/report/agentTable.js
var agentTable = __webpack_require__(6543);
// EXTERNAL MODULE: ./lib/report/budget.js
var budget = __webpack_require__(1101);
// EXTERNAL MODULE: ./lib/report/calls.js
var calls = __webpack_require__(8627);
// EXTERNAL MODULE: ./lib/report/comparisons.js
var comparisons = __webpack_require__(3324);
// EXTERNAL MODULE: ./lib/report/environment.js
var environment = __webpack_require__(119);
// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(2813);
;// CONCATENATED MODULE: ./lib/report/forkCallout.js

/** What a reader of a fork's numbers must know; '' for a run of this repository. */
function forkCallout(fork) {
    if (fork === null)
        return '';
    return `> ⚠️ **Advisory:** these numbers were measured and uploaded by a run of the fork ${(0,safe/* codeSpan */.SS)(fork)}, which runs its own workflow. They are shown for what they are, and block nothing.`;
}

// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/report/headline.js + 1 modules
var headline = __webpack_require__(9703);
// EXTERNAL MODULE: ./lib/report/howToAccept.js
var howToAccept = __webpack_require__(4073);
// EXTERNAL MODULE: ./lib/report/metricTables.js
var metricTables = __webpack_require__(5173);
// EXTERNAL MODULE: ./lib/report/noise.js
var noise = __webpack_require__(9411);
// EXTERNAL MODULE: ./lib/report/openRows.js
var openRows = __webpack_require__(7729);
// EXTERNAL MODULE: ./lib/report/table.js
var table = __webpack_require__(8330);
;// CONCATENATED MODULE: ./lib/report/rawResults.js


/** Where every number is to be had, and those of a small session at once. */
/** A session of four agents with two stages and ten runs. */
const SHOWN_CALLS = 80;
const COLUMNS = [
    'agent',
    'stage',
    'run',
    'status',
    'ttftMs',
    'ttftNetMs',
    'loadMs',
    'prefillMs',
    'throughputTokS',
    'e2eMs',
    'promptTokens',
    'outputTokens',
];
function rawResults({ results, links, sessions }) {
    const measured = results.calls.filter(({ phase }) => phase === 'measured');
    const where = links.artifactUrl === null
        ? 'The files of `output-dir` on the runner are'
        : `${(0,safe/* link */.nf)('The artifact', links.artifactUrl)} holds`;
    const judgedBy = sessions.length === 0 ? '' : ', `baseline.json` with the sessions that it was judged by';
    return (0,table/* blocks */.Bv)(`${where} \`results.json\` with every call and answer${judgedBy}, \`report.html\` with everything drawn, \`calls.csv\` and \`benchmarks.txt\` (for benchstat), and a report for each agent.`, measured.length === 0 || measured.length > SHOWN_CALLS
        ? ''
        : (0,table/* blocks */.Bv)('The measured calls; what is not known is blank:', (0,safe/* fence */.EU)(csvOf(measured), 'csv')));
}
function csvOf(calls) {
    const rows = calls.map((call) => COLUMNS.map((column) => fieldOf(call[column])));
    return [COLUMNS, ...rows].map((row) => row.join(',')).join('\n');
}
/** As RFC 4180 has it; no line breaks, which nobody would find again in a fence. */
function fieldOf(value) {
    if (value === null)
        return '';
    // Binary fractions end in digits that nobody measured.
    if (typeof value === 'number')
        return String(Number(value.toPrecision(7)));
    const text = value.replace(/[\r\n]+/g, ' ');
    return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// EXTERNAL MODULE: ./lib/model/settings.js
var settings = __webpack_require__(1960);
;// CONCATENATED MODULE: ./lib/report/reproduction.js



/** How to come to the same verdict at a desk. */
function reproduction({ baseline, links, judgement, policy }) {
    if (baseline === null || judgement === null)
        return '';
    const limits = limitsOf(judgement);
    return (0,table/* blocks */.Bv)(`The verdict is computed from stored numbers alone; no GPU is needed to repeat it. ${(0,safe/* link */.nf)('The artifact', links.artifactUrl)} holds \`results.json\` and \`baseline.json\`, the sessions that it was judged by. In a clone of ollama-benchmark-action:`, (0,safe/* fence */.EU)(`node dist/cli/index.js compare --baseline baseline.json --candidate results.json${limits ?? ' \\\n  --config .github/ollama-benchmark.yml'}${policyOf(policy)}`, 'sh'), limits === null
        ? 'Limits differ between agents or stages, so it takes the configuration file of the base commit.'
        : '');
}
/** What of the policy is not as it is by default. */
function policyOf({ failOn, onNotMeasured, onMissingBaseline, onWorkloadChange, }) {
    return [
        failOn === 'regression' ? '' : ` --fail-on ${failOn}`,
        onNotMeasured === 'fail' ? '' : ` --on-not-measured ${onNotMeasured}`,
        onMissingBaseline === 'auto' ? '' : ` --on-missing-baseline ${onMissingBaseline}`,
        onWorkloadChange === 'inform' ? '' : ` --on-workload-change ${onWorkloadChange}`,
    ].join('');
}
/** The limits that held, as an option: at a desk there may be no configuration, or another one. Null: they differ. */
function limitsOf({ comparisons }) {
    const held = settings/* GATED_METRICS */.__.map((id) => ({ id, limits: distinct(comparisons, id) }));
    if (held.some(({ id, limits }) => limits.length > 1 || isOfSome(comparisons, id)))
        return null;
    const parts = held.flatMap(({ id, limits: [limit] }) => limit === undefined ? [] : [`${id}: { percent: ${limit.percent}, floor: ${limit.floor} }`]);
    return parts.length === 0 ? '' : ` \\\n  --thresholds '{ ${parts.join(', ')} }'`;
}
/** Whether only some agents or stages have a limit of it, which one for all would not say. */
function isOfSome(comparisons, id) {
    const count = (metric) => comparisons.filter((one) => one.metric === metric).length;
    return count(id) > 0 && count(id) < count('throughput');
}
function distinct(comparisons, id) {
    const limits = comparisons.filter(({ metric }) => metric === id).map(({ limit }) => limit);
    const known = limits.filter((limit) => limit !== null);
    return [...new Map(known.map((limit) => [`${limit.percent} ${limit.floor}`, limit])).values()];
}

// EXTERNAL MODULE: ./lib/report/setAside.js
var setAside = __webpack_require__(4);
// EXTERNAL MODULE: ./lib/report/slowdowns.js + 1 modules
var slowdowns = __webpack_require__(5001);
// EXTERNAL MODULE: ./lib/report/storeCallout.js
var storeCallout = __webpack_require__(6291);
// EXTERNAL MODULE: ./lib/report/trend.js + 2 modules
var trend = __webpack_require__(3391);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
// EXTERNAL MODULE: ./lib/report/view.js
var report_view = __webpack_require__(8149);
;// CONCATENATED MODULE: ./lib/report/comment.js
























/**
 * GitHub refuses comments beyond 65,536 characters, the marker's line among them; what it counts for wide ones is
 * not said: bytes are kept too.
 */
const COMMENT_BUDGET = { characters: 64_800, bytes: 64_800 };
/** The pull request comment: the verdict, what changed, how far to trust it; the rest is folded. */
function renderComment(view) {
    return `${(0,budget/* withinBudget */.x)(commentSections(view), COMMENT_BUDGET, placeholderOf(view))}\n`;
}
function placeholderOf({ links }) {
    return (names) => `Left out for length: ${names.join(', ')}. ${(0,safe/* link */.nf)('The artifact', links.artifactUrl)} has it all.`;
}
/** A folded section. The lower the number, the earlier it gives way. */
function fold(name, givesWay, body) {
    return { name: name.toLowerCase(), markdown: (0,table/* folded */.TM)(name, body), givesWay };
}
function trendSection(view) {
    return fold('Trend', 3, (0,trend/* trendOf */.RS)(view, (0,trend/* fewTrendSubjects */.$N)(view)));
}
/**
 * What gives way has a number: bulky tables first, then what helps to act on them. The last one is the last line.
 * @param trends the charts, which the job summary has more of
 */
function commentSections(view, trends = [trendSection(view)]) {
    const { results } = view;
    const keep = (markdown) => ({ name: '', markdown, givesWay: null });
    return [
        keep(`### ${(0,headline/* headlineOf */.g)(view)}`),
        keep(forkCallout(view.fork)),
        keep((0,agentReport/* interruptionCallout */.yZ)(results)),
        keep((0,storeCallout/* storeCallout */.u)(view)),
        keep((0,accepted/* acceptanceText */.B)(view)),
        keep((0,verdict/* findingsOf */.WX)(view)),
        keep((0,slowdowns/* patternOf */.Id)(view)),
        keep((0,slowdowns/* causesOf */.cZ)(view)),
        keep((0,slowdowns/* alsoChanged */.Sb)(view)),
        keep((0,verdict/* actionAfterVerdict */.eQ)(view)),
        keep((0,openRows/* openRows */.Y)(view)),
        keep((0,verdict/* cautionOf */.v4)(view)),
        keep((0,noise/* noiseStatement */.M)(view)),
        keep((0,verdict/* policyChangesOf */.NU)(view)),
        fold('How to accept', 9, (0,howToAccept/* howToAccept */.Y)(view)),
        fold('Metrics left open', 8, (0,openRows/* foldedOpenRows */.C)(view)),
        fold('All metrics', 2, allMetrics(view)),
        fold('Measured values', 4, allMeasurements(view)),
        ...trends,
        fold('Calls set aside, and why', 5, (0,setAside/* setAside */.F)(results)),
        fold('Environment', 6, environmentSection(view)),
        fold('Raw results', 1, rawResults(view)),
        fold('Judge it again at a desk', 7, reproduction(view)),
        keep(lastLine(view)),
    ];
}
function allMetrics({ judgement }) {
    const comparisons = judgement?.comparisons ?? [];
    return isCompared(judgement) ? (0,metricTables/* metricTables */.M)(comparisons, true) : '';
}
/** Whether there is anything on both sides. */
function isCompared(judgement) {
    return judgement?.comparisons.some(({ before, after }) => before !== null && after !== null) ?? false;
}
/** Where nothing was compared there is no table of all metrics; the first rows are shown without unfolding. */
function allMeasurements({ results, judgement, decision }) {
    const rows = (0,calls/* measuredRows */.y2)(results);
    const isShown = decision.verdict === 'no-baseline' && rows.length <= verdict/* SHOWN_ROWS */.Ew;
    return isCompared(judgement) || isShown ? '' : (0,calls/* measuredTable */.$A)(rows);
}
function environmentSection({ results, judgement }) {
    const differences = [...(judgement?.hardwareDifferences ?? []), ...(judgement?.otherDifferences ?? [])];
    return (0,table/* blocks */.Bv)((0,comparisons/* differenceTable */.ow)(differences), judgement !== null && differences.length === 0 ? 'No difference from the baseline’s environment.' : '', (0,agentTable/* agentTable */.qf)(results.agents), (0,environment/* environmentTable */._5)(results), (0,environment/* sessionNotes */.i6)(results));
}
function lastLine(view) {
    const { results, baseline, judgement, links } = view;
    const measured = commitOf(results.source.commit);
    const against = baseline === null || judgement === null ? '' : historyOf(judgement.history, baseline);
    const isCompared = against !== '' && (0,report_view/* hasVerdicts */.P)(view);
    const level = judgement?.against === 'level' ? 'the accepted level, ' : '';
    const compared = isCompared ? `Compared ${measured} with ${level}${against}` : `Measured ${measured}`;
    const parts = [
        compared,
        isCompared || against === '' ? '' : `not compared with ${against}`,
        links.runUrl === null ? '' : (0,safe/* link */.nf)('run', links.runUrl),
        links.artifactUrl === null ? '' : (0,safe/* link */.nf)('report and results', links.artifactUrl),
        (0,format/* utc */.n$)(results.finishedAt),
    ];
    return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}
/** `10 sessions of the data branch x up to 9b8a7c6 (2025-11-13 08:10:00 UTC, 3 commits back)`. */
function historyOf({ sessions, commit, startedAt, distance }, { description }) {
    const back = distance === null ? '' : distance === 0 ? ', the base itself' : `, ${(0,format/* counted */.hS)(distance, 'commit')} back`;
    return `${(0,format/* counted */.hS)(sessions, 'session')} of the ${(0,safe/* plain */.pj)(description)} up to ${commitOf(commit)} (${(0,format/* utc */.n$)(startedAt)}${back})`;
}
function commitOf(commit) {
    return commit === null ? 'an unknown commit' : (0,safe/* codeSpan */.SS)(commit.slice(0, 7));
}


/***/ }),

/***/ 3324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ reasonTable),
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   B8: () => (/* binding */ judgedOf),
/* harmony export */   D3: () => (/* binding */ changedTable),
/* harmony export */   PL: () => (/* binding */ CHANGE),
/* harmony export */   Pq: () => (/* binding */ gatedOf),
/* harmony export */   _$: () => (/* binding */ levelsCell),
/* harmony export */   fC: () => (/* binding */ advisoryOf),
/* harmony export */   lt: () => (/* binding */ SUBJECT),
/* harmony export */   ow: () => (/* binding */ differenceTable)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1052);
/* harmony import */ var _comparisonText_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2422);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8330);




/** Before against after, as rows. */
function gatedOf(judgement) {
    return (judgement?.comparisons ?? []).filter(({ gated }) => gated);
}
/** Gated ones that have a verdict, an open one included. */
function judgedOf(judgement) {
    return gatedOf(judgement).filter(({ verdict }) => verdict !== 'not-comparable' && verdict !== 'not-measured');
}
/** Metrics that a gate asks for and that only inform here, because another workload was sent. */
function advisoryOf(judgement) {
    return (judgement?.comparisons ?? []).filter(({ gated, metric, after, before }) => !gated && (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).gated && before !== null && after !== null);
}
const SUBJECT = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('Agent · stage · metric');
const LEVELS = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)('Before → after'));
const CHANGE = (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)('Change [95 % interval]'));
/** Changes beyond a limit, the furthest beyond it first, at most `shown` of them; what got worse stands first. */
function changedTable(comparisons, shown, worse) {
    const rank = (one) => (one.verdict === 'improved' ? -1 / (1 + (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .excessOf */ .FR)(one)) : (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .excessOf */ .FR)(one));
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)(''), SUBJECT, LEVELS, CHANGE, (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)('Limit')], [...comparisons]
        .sort((a, b) => rank(b) - rank(a))
        .slice(0, shown)
        .map((one) => [
        one.verdict === 'improved' ? '✅' : worse,
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectOf */ .et)(one),
        levelsCell(one),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)(`**${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .changeOf */ .C2)(one)}** ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .intervalOf */ .XF)(one)}`.trim()),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .limitOf */ .LF)(one, one.verdict === 'improved' ? 'better' : 'worse')),
    ]));
}
/** Rows that no verdict stands on, each with why; a reason that all share is told once, before them. */
function reasonTable(title, comparisons, shown) {
    const reasons = new Set(comparisons.map(({ reason }) => reason ?? 'no reason recorded'));
    const [shared] = [...reasons];
    const isShared = reasons.size === 1 && comparisons.length > 1;
    const rows = [...comparisons].sort((a, b) => (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .excessOf */ .FR)(b) - (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .excessOf */ .FR)(a)).slice(0, shown);
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(isShared ? `${title}: ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .asSentence */ .KG)((0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(shared ?? ''))}` : '', (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([SUBJECT, LEVELS, CHANGE, (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)('Limit'), ...(isShared ? [] : [(0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)(title)])], rows.map((one) => [
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectOf */ .et)(one),
        levelsCell(one),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .changeAndInterval */ .zK)(one)),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .limitOf */ .LF)(one)),
        ...(isShared ? [] : [(0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .plainCell */ .dD)(one.reason ?? 'no reason recorded')]),
    ])));
}
/** The count of failures may go to the next line. */
function levelsCell(comparison) {
    const [levels = '', ...failed] = (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .levelsOf */ .pd)(comparison).split(', ');
    return [levels, ...failed].map(_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .unbroken */ .D_).join(', ');
}
function differenceTable(differences) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('What differs'), (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('Baseline'), (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('This session')], differences.map(({ what, before, after }) => [(0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .plainCell */ .dD)(what), (0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)(before), (0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)(after)]));
}


/***/ }),

/***/ 7400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ definitions)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1052);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8330);


/** What every figure means, from the table that the figures come from. */
function definitions() {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .left */ .kb)('Figure'), (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .left */ .kb)('Definition'), (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .left */ .kb)('Better'), (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .left */ .kb)('Measured by')], [
        ..._model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb.map(({ label, formula, direction, source }) => [
            label,
            withCode(formula),
            direction === 'higher-is-better' ? 'higher' : 'lower',
            SOURCES[source],
        ]),
        ['decode', withCode('eval_duration: first → last token sampled'), 'lower', SOURCES.Ollama],
    ]);
}
const SOURCES = {
    client: 'our clock',
    Ollama: 'Ollama',
    'client and Ollama': 'our clock and Ollama',
    'GPU tool and Ollama': 'GPU tool and Ollama',
    'answer and data': "the model's text beside the data",
};
/** The names of Ollama's API as code. */
function withCode(formula) {
    return formula.replace(/[a-z]+(?:_[a-z]+)+/g, '`$&`');
}


/***/ }),

/***/ 119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _5: () => (/* binding */ environmentTable),
/* harmony export */   i6: () => (/* binding */ sessionNotes),
/* harmony export */   kO: () => (/* binding */ protocolText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8330);



/** What the session ran on, by which rules, and what a reader should know of it. */
function environmentTable({ environment, toolVersion, corpus, protocol, agents }) {
    const { os, osRelease, arch, cpuModel, cpuCount, memoryBytes, runnerName, machineId } = environment;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('Environment'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('Value')], [
        ['Ollama', ollamaText(environment)],
        ...gpuRows(environment.gpus),
        ['GPU evidence', telemetryText(environment.telemetry)],
        ...standingRows(environment.telemetry),
        ['CPU', `${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(cpuModel)}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(cpuCount, 'logical processor')}`],
        ['Memory', (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee)(memoryBytes)],
        ['System', (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(`${os} ${osRelease} (${arch})`)],
        ['Runner', runnerName === null ? _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV : (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(runnerName)],
        ...(machineId === null ? [] : [['Machine id', (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(machineId)]]),
        ...(environment.ollamaIsLocal
            ? []
            : [['Ollama runs', 'on another machine: the hardware above is not its own']]),
        ['Corpus', `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(corpus.fileCount, 'file')}, digest ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(corpus.digest.slice(0, 12))}`],
        ['Each agent', protocolText(protocol)],
        ...(agents.length > 1 ? [['Order of runs', orderText(protocol)]] : []),
        ['Each call', callText(protocol)],
        ['Measured by', `ollama-benchmark-action ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(toolVersion)}`],
    ]);
}
/** Figures of Ollama below and above 0.30 are no figures of the same thing. */
const MEANINGS = {
    'before-0.30': 'load, prefill and decode as measured before 0.30',
    '0.30.0': 'load, prefill and decode as measured since 0.30; cached tokens are missing from the prompt tokens',
    'from-0.30.1': 'load, prefill and decode as measured since 0.30',
    unknown: 'a version that does not tell what load, prefill and decode mean (they changed with 0.30)',
};
function ollamaText({ ollamaVersion, durationMeaning }) {
    const version = ollamaVersion === null ? 'version unknown' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(ollamaVersion);
    return `${version}; ${MEANINGS[durationMeaning]}`;
}
function gpuRows(gpus) {
    if (gpus === null)
        return [['GPU', 'unknown: no GPU tool answered']];
    if (gpus.length === 0)
        return [['GPU', 'none']];
    return gpus.map((gpu) => ['GPU', gpuText(gpu)]);
}
function gpuText({ name, memoryMib, driver, powerLimitWatts, persistenceMode, migMode }) {
    const parts = [
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(name),
        memoryMib === null ? null : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .mebibytes */ .jh)(memoryMib),
        driver === null ? null : `driver ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(driver)}`,
        powerLimitWatts === null ? null : `power limit ${powerLimitWatts} W`,
        persistenceMode === null ? null : `persistence mode ${persistenceMode ? 'on' : 'off'}`,
        migMode === null ? null : migMode ? '⚠️ split (MIG on)' : 'not split (MIG off)',
    ];
    return parts.filter((part) => part !== null).join(', ');
}
const THROTTLING = {
    counters: "Throttling is read from the driver's own counters.",
    samples: 'Throttling is seen only in the samples, so a short one may be missed.',
    unknown: 'Throttling would not be seen.',
};
/** What watched, or why nothing did. */
function telemetryText({ tool, about, throttling }) {
    const told = (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .asSentence */ .KG)((0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .plainCell */ .dD)(about));
    return tool === null ? told : `${told} ${THROTTLING[throttling]}`;
}
const SHOWN_STANDING = 5;
function standingRows({ standing }) {
    if (standing.length === 0)
        return [];
    const shown = standing
        .slice(0, SHOWN_STANDING)
        .map(({ name, memoryMib }) => `${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(name)}${memoryMib === null ? '' : ` ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .mebibytes */ .jh)(memoryMib)}`}`);
    const more = standing.length - shown.length;
    const all = [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
    return [['Also on the GPU', `${all}; there before the session, and so part of every call`]];
}
/** `3 measured runs, after 1 cold start and 1 discarded warm-up run`. */
function protocolText({ runs, warmupRuns, coldStarts }) {
    const before = [
        ...(coldStarts === 0 ? [] : [(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(coldStarts, 'cold start')]),
        ...(warmupRuns === 0 ? [] : [(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(warmupRuns, 'discarded warm-up run')]),
    ];
    const measured = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(runs, 'measured run');
    return before.length === 0 ? measured : `${measured}, after ${before.join(' and ')}`;
}
/** One sentence for all sessions: from results alone nobody knows which agents could share a loaded model. */
function orderText({ warmupRuns }) {
    const again = warmupRuns === 0 ? '' : ' and warmed up again';
    return `Agents that can share a loaded model take turns (A B, B A); others run in blocks, there and back (A B A), the model loaded anew${again} for each block`;
}
function callText({ numPredict, seed, retries }) {
    const again = retries === 0
        ? 'never sent again'
        : `sent again up to ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(retries, 'time')} while nothing has arrived`;
    return `at most ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(numPredict, 'token')}, seed ${seed}, ${again}`;
}
const SHOWN_NOTES = 30;
/** '' for a session of which nothing is to be said. */
function sessionNotes(results) {
    // Why nothing watched the GPU stands in the table above.
    const notes = results.notes.filter((note) => note !== results.environment.telemetry.about);
    if (notes.length === 0)
        return '';
    const more = notes.length - SHOWN_NOTES;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .blocks */ .Bv)('Worth knowing about this session; none of it takes a call out of the statistics:', (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .bullets */ .e5)([
        ...notes.slice(0, SHOWN_NOTES).map((note) => (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(note) || _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV),
        ...(more > 0 ? [`… and ${more} more in \`results.json\``] : []),
    ]));
}


/***/ }),

/***/ 553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yG: () => (/* binding */ RESULTS_FILE),
  IU: () => (/* binding */ reportFiles)
});

// UNUSED EXPORTS: BASELINE_FILE, BENCHMARKS_FILE, CALLS_FILE, INDEX_FILE

// EXTERNAL MODULE: ./lib/model/baselineWindow.js
var baselineWindow = __webpack_require__(5754);
// EXTERNAL MODULE: ./lib/report/agentReport.js + 5 modules
var agentReport = __webpack_require__(5183);
// EXTERNAL MODULE: ./lib/model/hardwareKey.js
var hardwareKey = __webpack_require__(1218);
// EXTERNAL MODULE: ./lib/model/metrics.js + 1 modules
var metrics = __webpack_require__(1052);
// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(2813);
;// CONCATENATED MODULE: ./lib/report/safeExports.js

/** Foreign text in the files that other tools read: like `safe.ts`, of which it is the other half. */
/** What a spreadsheet takes for the start of a formula, also behind the separator of another country's CSV. */
const FORMULA = /(^|;)(?=["'\s]*[=+\-@\uff0b\uff0d\uff1d\uff20])/g;
/**
 * A text cell of a CSV file, on one line. One that a spreadsheet would run as a formula gets a leading apostrophe, by
 * which spreadsheets know text. Numbers are never given to this: they may begin with a minus.
 */
function csvText(text) {
    return (0,safe/* short */.h0)(text, safe/* SENTENCE_LIMIT */.wF).replace(FORMULA, "$1'");
}
/**
 * A value in a name of Go's benchmark format: no blank, no unseen character, and nothing that benchstat would take
 * for another part of the name, as `/` is, and `-8` at the end (GOMAXPROCS).
 */
function benchName(text) {
    const content = (0,safe/* short */.h0)(text, safe/* NAME_LIMIT */.Uo).replace(/[^\p{L}\p{N}\p{M}._:+-]/gu, '_');
    return content === '' ? '_' : content.replace(/-(?=\d+$)/, '_');
}
/** What follows a key, or the `#` of a comment, in Go's benchmark format: one line. */
function benchText(text) {
    return (0,safe/* short */.h0)(text, safe/* SENTENCE_LIMIT */.wF);
}

;// CONCATENATED MODULE: ./lib/report/names.js

/**
 * The report file of each agent, in the agents' order: letters that every file system and artifact takes, lower
 * case because some file systems know no other difference, unique by a number where names fall together.
 */
function agentFileNames({ agents }) {
    const slugs = agents.map(({ name }) => name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60) || 'agent');
    return apart(slugs, '-').map((slug) => `report-${slug}.md`);
}
/** Each name as Go's benchmark format takes it; those that fall together are told apart by a number. */
function benchNames(names) {
    const different = [...new Set(names)];
    const safe = apart(different.map(benchName), '_');
    return new Map(different.map((name, index) => [name, safe[index]]));
}
function apart(slugs, joint) {
    const taken = new Set();
    return slugs.map((slug) => {
        let unique = slug;
        for (let number = 2; taken.has(unique); number += 1)
            unique = `${slug}${joint}${number}`;
        taken.add(unique);
        return unique;
    });
}

// EXTERNAL MODULE: ./lib/report/session.js
var session = __webpack_require__(7202);
;// CONCATENATED MODULE: ./lib/report/benchmarks.js





/**
 * benchmarks.txt in Go's benchmark format, for benchstat: a line for each call that counts, so that its medians are
 * ours. Failed, invalid, cold and warm-up calls are not in it.
 *
 * benchstat compares only what has the same configuration lines (`key: value`). They hold what must match here, too: the
 * hardware, and what Ollama's durations mean. What one wants to compare (commit, Ollama, model, options) stands in
 * comments, which it skips.
 */
const NS_PER_MS = 1e6;
/** Names as benchstat shows them: it makes seconds of every `ns`. Order is that of its tables. */
const UNITS = [
    { unit: 'ns/op', metric: (0,metrics/* metricOf */.ak)('e2e'), factor: NS_PER_MS },
    { unit: 'token/sec', metric: (0,metrics/* metricOf */.ak)('throughput'), factor: 1 },
    { unit: 'ttft-net-ns/op', metric: (0,metrics/* metricOf */.ak)('ttft-net'), factor: NS_PER_MS },
    { unit: 'prefill-ns/op', metric: (0,metrics/* metricOf */.ak)('prefill'), factor: NS_PER_MS },
    { unit: 'J/token', metric: (0,metrics/* metricOf */.ak)('joules-per-token'), factor: 1 },
];
function renderBenchmarks(results) {
    const agents = benchNames(results.agents.map(({ name }) => name));
    const stages = benchNames(results.stages.map(({ name }) => name));
    const lineOf = (call) => {
        const values = UNITS.flatMap(({ unit, metric, factor }) => {
            const value = metric.of(call);
            // Stored results may hold any number.
            return value === null || !Number.isFinite(value * factor)
                ? []
                : [`${numberText(value, factor)} ${unit}`];
        });
        const name = `BenchmarkCall/agent=${agents.get(call.agent)}/stage=${stages.get(call.stage)}`;
        return values.length === 0 ? [] : [[name, '1', ...values].join(' ')];
    };
    return [
        ...headOf(results),
        ...results.agents.flatMap((agent) => [
            '',
            `# ${benchText(agentText(agent))}`,
            ...(0,session/* countedCalls */.eb)(results, agent.name).flatMap(lineOf),
        ]),
        '',
    ].join('\n');
}
function headOf({ environment, source, startedAt, toolVersion }) {
    const compared = [
        `commit ${source.commit ?? 'unknown'}, Ollama ${environment.ollamaVersion ?? 'unknown'}, ${startedAt}`,
        `ollama-benchmark-action ${toolVersion}: a line is one call, an op is one call from end to end`,
        'benchstat knows the calls of a session and not how sessions differ: it calls more changes than are proven',
    ];
    return [
        ...compared.map((line) => `# ${benchText(line)}`),
        `hardware: ${benchText((0,hardwareKey/* hardwareKey */.O)(environment))}`,
        `ollama-durations: ${environment.durationMeaning}`,
        ...UNITS.map(({ unit, metric }) => `Unit ${unit} better=${metric.direction.split('-')[0]}`),
    ];
}
function agentText({ name, model, quantization, modelDigest, options }) {
    const facts = [model, quantization, modelDigest?.slice(0, 12)].filter((fact) => typeof fact === 'string');
    return `agent ${name}: ${facts.join(', ')}, options ${JSON.stringify(options)}`;
}
/** Nanoseconds are whole. */
function numberText(value, factor) {
    return String(factor === 1 ? value : Math.round(value * factor));
}

// EXTERNAL MODULE: ./node_modules/papaparse/papaparse.js
var papaparse = __webpack_require__(8728);
// EXTERNAL MODULE: ./lib/model/call.js
var call = __webpack_require__(7221);
;// CONCATENATED MODULE: ./lib/report/callsCsv.js




/** Lists, and the answer, which is a text of its own and no figure. */
const NO_COLUMNS = [
    'marks',
    'notes',
    'otherModels',
    'gpu',
    'tenants',
    'grounding',
    'answer',
];
const fieldsOf = (entries) => Object.keys(entries).filter((name) => !NO_COLUMNS.includes(name));
function renderCallsCsv(results) {
    const columns = columnsOf(results);
    const titles = columns.map(({ title }) => csvText(title));
    const rows = results.calls.map((call) => columns.map(({ of }) => cellOf(of(call))));
    return `${papaparse.unparse([titles, ...rows], { newline: '\r\n' })}\r\n`;
}
function columnsOf(results) {
    const counted = new Set(results.agents.flatMap(({ name }) => (0,session/* countedCalls */.eb)(results, name)));
    return [
        ...fieldsOf(call/* CallSchema */.ux.entries).map((name) => columnOf(name, (call) => call)),
        { title: 'numbersStated', of: ({ grounding }) => grounding?.numbersStated ?? null },
        { title: 'numbersFound', of: ({ grounding }) => grounding?.numbersFound ?? null },
        { title: 'marks', of: ({ marks }) => marks.join(' ') },
        { title: 'counted', of: (call) => counted.has(call) },
        ...fieldsOf(call/* GpuEvidenceSchema */.L8.entries).map((name) => columnOf(name, ({ gpu }) => gpu, `gpu${name.charAt(0).toUpperCase()}${name.slice(1)}`)),
        ...agentColumns(results),
        ...sessionColumns(results),
    ];
}
function columnOf(name, part, title = name) {
    return { title, of: (call) => part(call)?.[name] ?? null };
}
function agentColumns({ agents, protocol }) {
    const byName = new Map(agents.map((agent) => [agent.name, agent]));
    const options = [...new Set(agents.flatMap((agent) => Object.keys(agent.options)))];
    const column = (title, of) => ({
        title,
        of: (call) => {
            const agent = byName.get(call.agent);
            return agent === undefined ? null : of(agent);
        },
    });
    return [
        column('model', ({ model }) => model),
        column('modelDigest', ({ modelDigest }) => modelDigest),
        column('family', ({ family }) => family),
        column('parameterSize', ({ parameterSize }) => parameterSize),
        column('quantization', ({ quantization }) => quantization),
        column('think', (agent) => thinkOf(agent, protocol)),
        column('requestedContext', ({ requestedContext }) => requestedContext),
        column('effectiveContext', ({ effectiveContext }) => effectiveContext),
        column('vramShare', ({ vramShare }) => vramShare),
        column('vramMib', ({ vramMib }) => vramMib),
        column('vramSeenMib', ({ vramSeenMib }) => vramSeenMib),
        ...options.map((name) => column(`option_${name}`, (agent) => optionOf(agent, name))),
    ];
}
function thinkOf(agent, protocol) {
    return agent.think ?? protocol.think;
}
function optionOf({ options }, name) {
    const value = Object.entries(options).find(([key]) => key === name)?.[1] ?? null;
    return Array.isArray(value) ? JSON.stringify(value) : value;
}
function sessionColumns({ source, environment }) {
    const gpus = environment.gpus?.map(({ name }) => name).join(' + ') ?? null;
    return [
        { title: 'commit', of: () => source.commit },
        { title: 'runId', of: () => source.runId },
        { title: 'ollamaVersion', of: () => environment.ollamaVersion },
        { title: 'gpus', of: () => gpus },
    ];
}
function cellOf(value) {
    return typeof value === 'string' ? csvText(value) : value;
}

// EXTERNAL MODULE: ./lib/report/accepted.js
var accepted = __webpack_require__(4197);
// EXTERNAL MODULE: ./lib/report/agentTable.js
var agentTable = __webpack_require__(6543);
// EXTERNAL MODULE: ./lib/report/coldStart.js
var coldStart = __webpack_require__(1488);
// EXTERNAL MODULE: ./lib/report/comparisons.js
var comparisons = __webpack_require__(3324);
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
// EXTERNAL MODULE: ./lib/report/setAside.js
var setAside = __webpack_require__(4);
// EXTERNAL MODULE: ./lib/report/slowdowns.js + 1 modules
var slowdowns = __webpack_require__(5001);
// EXTERNAL MODULE: ./lib/report/storeCallout.js
var storeCallout = __webpack_require__(6291);
// EXTERNAL MODULE: ./lib/report/table.js
var table = __webpack_require__(8330);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
;// CONCATENATED MODULE: ./lib/report/indexReport.js



















/** One page that joins the agents: verdict, side by side, baseline, environment, the way to each report. */
function renderIndexReport(view) {
    const { results, links } = view;
    return `${(0,table/* blocks */.Bv)('# Benchmark Report', `**${(0,headline/* headlineOf */.g)(view)}**`, (0,agentReport/* interruptionCallout */.yZ)(results), (0,storeCallout/* storeCallout */.u)(view), [
        `**Timestamp:** ${(0,format/* utc */.n$)(results.startedAt)}, ${(0,format/* duration */.p0)(results.elapsedMs)}`,
        `**Commit:** ${results.source.commit === null ? 'unknown' : (0,safe/* codeSpan */.SS)(results.source.commit)}`,
        ...(links.runUrl === null ? [] : [`**Run:** ${(0,safe/* link */.nf)('workflow run', links.runUrl)}`]),
        `**Corpus:** ${(0,format/* counted */.hS)(results.corpus.fileCount, 'file')} in ${(0,safe/* codeSpan */.SS)(results.corpus.root)}`,
    ].join('  \n'), '## Agents', (0,agentTable/* agentTable */.qf)(results.agents), (0,table/* bullets */.e5)(agentLinks(results)), '## Side by Side', sideBySide(results), '## Cold Start', (0,coldStart/* coldStartTable */.B)(results), '## Comparison with the Baseline', comparisonSection(view), '## Environment', (0,environment/* environmentTable */._5)(results), (0,environment/* sessionNotes */.i6)(results), '## Calls Set Aside', (0,setAside/* setAside */.F)(results))}\n`;
}
function agentLinks(results) {
    return agentFileNames(results).map((file, index) => (0,safe/* fileLink */.RF)(`Report of agent ${(0,safe/* codeSpan */.SS)(results.agents[index]?.name ?? '')}`, file));
}
/** Medians, a table for each stage: stages are never pooled. */
function sideBySide(results) {
    const [first, ...others] = results.agents;
    if (first === undefined)
        return 'No agent.';
    const note = others.length === 0
        ? 'Medians of valid, warm, measured calls.'
        : `Medians of valid, warm, measured calls; in brackets the difference from ${(0,safe/* codeSpan */.SS)(first.name)}. These are configurations side by side, no verdict.`;
    return (0,table/* blocks */.Bv)(note, ...results.stages.map(({ name }) => stageTable(results, name, first.name)));
}
/** Cold starts have a table of their own. */
const SIDE_BY_SIDE = metrics/* COMPARED_METRICS */.wo.filter(({ population }) => population === 'warm');
function stageTable(results, stage, first) {
    const columns = SIDE_BY_SIDE.map(({ label, unit }) => (0,table/* right */.pG)(`${(0,format/* capitalised */.Iu)(label)} (${unit})`));
    const rows = results.agents.map(({ name }) => [
        (0,safe/* cell */.Hn)(name),
        ...SIDE_BY_SIDE.map((metric) => medianBeside(results, name, first, stage, metric)),
        sampleSizeOf(results, name, stage),
    ]);
    return (0,table/* blocks */.Bv)(`### Stage ${(0,safe/* codeSpan */.SS)(stage)}`, (0,table/* table */.tp)([(0,table/* left */.kb)('Agent'), ...columns, (0,table/* right */.pG)('n')], rows));
}
function sampleSizeOf(results, agent, stage) {
    const { length } = (0,metrics/* sampledCalls */.kg)(results, agent, stage);
    const needed = results.protocol.minimumValidCalls;
    return length < needed ? `⚠️\u00a0${length}, needs\u00a0${needed}` : String(length);
}
function medianBeside(results, agent, first, stage, metric) {
    const own = (0,session/* summaryOf */.YG)(results, agent, stage, metric)?.median ?? null;
    const reference = (0,session/* summaryOf */.YG)(results, first, stage, metric)?.median ?? null;
    const figure = (0,format/* bareFigure */.LD)(own, metric.unit);
    const difference = (0,format/* changeBetween */.Vz)(reference, own, metric.unit);
    if (agent === first || difference === format/* UNKNOWN */.HV)
        return figure;
    // A blank that does not break keeps the percent sign with its number in a narrow column.
    return `${figure} (${difference.replace(' ', '\u00a0')})`;
}
function comparisonSection(view) {
    const { judgement, baseline } = view;
    if (judgement === null || baseline === null) {
        return (0,table/* blocks */.Bv)('There was no baseline to compare with.', (0,verdict/* nextStepOf */.Vt)(view));
    }
    const { hardwareDifferences, otherDifferences, history, against } = judgement;
    const level = against === 'level' ? ', at the level that was last accepted' : '';
    return (0,table/* blocks */.Bv)(`Against ${(0,format/* counted */.hS)(history.sessions, 'session')} of the ${(0,safe/* plain */.pj)(baseline.description)}${level}; the newest is of ${(0,format/* utc */.n$)(history.startedAt)}, commit ${history.commit === null ? 'unknown' : (0,safe/* codeSpan */.SS)(history.commit)}.`, (0,verdict/* cautionOf */.v4)(view), (0,accepted/* acceptanceText */.B)(view), (0,metricTables/* metricTables */.M)(judgement.comparisons), (0,slowdowns/* patternOf */.Id)(view), (0,slowdowns/* causesOf */.cZ)(view), (0,noise/* noiseStatement */.M)(view), (0,comparisons/* differenceTable */.ow)([...hardwareDifferences, ...otherDifferences]), (0,verdict/* policyChangesOf */.NU)(view), view.nextStep === null ? '' : (0,verdict/* nextStepOf */.Vt)(view));
}

;// CONCATENATED MODULE: ./lib/report/files.js






const INDEX_FILE = 'report.md';
const RESULTS_FILE = 'results.json';
/** Every call as a row, for spreadsheets and data frames. */
const CALLS_FILE = 'calls.csv';
/** Every call that counts as a line, for Go's benchstat. */
const BENCHMARKS_FILE = 'benchmarks.txt';
/** What the session was judged by, so that the verdict can be repeated from the files alone. */
const BASELINE_FILE = 'baseline.json';
/** All files of a session, as names without folders and their contents. */
function reportFiles(view) {
    const names = agentFileNames(view.results);
    return [
        { name: INDEX_FILE, content: renderIndexReport(view) },
        ...view.results.agents.map(({ name }, index) => ({
            name: names[index],
            content: (0,agentReport/* renderAgentReport */.aM)(view.results, name),
        })),
        { name: RESULTS_FILE, content: `${JSON.stringify(view.results, null, 2)}\n` },
        { name: CALLS_FILE, content: renderCallsCsv(view.results) },
        { name: BENCHMARKS_FILE, content: renderBenchmarks(view.results) },
        ...(view.sessions.length === 0 ? [] : [{ name: BASELINE_FILE, content: (0,baselineWindow/* windowTextOf */.zs)(view.sessions) }]),
    ];
}


/***/ }),

/***/ 6164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TY: () => (/* binding */ ungroundedExamples),
/* harmony export */   Zd: () => (/* binding */ groundingOfParts),
/* harmony export */   g2: () => (/* binding */ groundingNote)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2813);


/** What is said of the numbers of a model's text. They are foreign text as well. */
const SHOWN_BESIDE_TEXT = 12;
const SHOWN_AS_CAUSE = 3;
/**
 * `5 of 7 numbers in this text were found in the data that the model was given. Not found: …`; '' where it was not looked
 * for, or no number is stated.
 */
function groundingNote(grounding) {
    if (grounding === null || grounding.numbersStated === 0)
        return '';
    const { numbersStated, numbersFound, missing } = grounding;
    const where = 'in the data that the model was given';
    if (numbersFound === numbersStated) {
        return numbersStated === 1
            ? `The one number in this text was found ${where}.`
            : `All ${numbersStated} numbers in this text were found ${where}.`;
    }
    const found = `${numbersFound} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(numbersStated, 'number')} in this text ${numbersFound === 1 ? 'was' : 'were'} found ${where}.`;
    const shown = missing.slice(0, SHOWN_BESIDE_TEXT).map(_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS);
    const more = numbersStated - numbersFound - shown.length;
    const listed = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    // Which they were is not kept of texts that were not.
    const which = shown.length === 0 ? '' : ` Not found: ${listed}.`;
    return `${found}${which} ${HINT}`;
}
/** The missing numbers of a call that some of its sentences state: ` Of the numbers in them …`; '' for none. */
function groundingOfParts(grounding, parts) {
    const stated = (grounding?.missing ?? []).filter((text) => parts.some((part) => states(part, text)));
    if (stated.length === 0)
        return '';
    const shown = stated.slice(0, SHOWN_BESIDE_TEXT).map(_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS);
    const more = stated.length - shown.length;
    return ` Not found in the data that it was given: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
/** `12 ms` does not stand in "112 ms". */
function states(part, text) {
    // Found everywhere, and without end; stored results may be anybody's.
    if (text === '')
        return false;
    for (let at = part.indexOf(text); at >= 0; at = part.indexOf(text, at + 1)) {
        const around = `${part[at - 1] ?? ' '}${part[at + text.length] ?? ' '}`;
        if (!/\d/.test(around))
            return true;
    }
    return false;
}
const HINT = 'That is a hint and no proof of a mistake: a number that the model computed itself is not found either.';
/** `numbers that are not in the data, such as `412 ms` (3 calls)`: those of the most answers first; '' for none. */
function ungroundedExamples(groundings) {
    const counts = new Map();
    for (const text of groundings.flatMap(({ missing }) => missing))
        counts.set(text, (counts.get(text) ?? 0) + 1);
    const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, SHOWN_AS_CAUSE);
    if (most.length === 0)
        return '';
    const told = most.map(([text, count]) => `${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(text)} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'call')})`);
    return `answers state numbers that are not in the data, such as ${told.join(', ')}`;
}


/***/ }),

/***/ 9703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ headlineOf)
});

// EXTERNAL MODULE: ./lib/report/comparisons.js
var comparisons = __webpack_require__(3324);
// EXTERNAL MODULE: ./lib/report/comparisonText.js
var comparisonText = __webpack_require__(2422);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/model/metrics.js + 1 modules
var metrics = __webpack_require__(1052);
// EXTERNAL MODULE: ./lib/report/marks.js
var marks = __webpack_require__(4480);
;// CONCATENATED MODULE: ./lib/report/notMeasured.js



/**
 * Why stages lack valid calls, as a clause of our own words: "another process held 6.1 GiB of GPU memory in 3 of 5
 * measured calls". Null where the calls are not to blame.
 */
function lostCallsCause(results) {
    const measured = unmeasuredStages(results).filter(({ phase }) => phase === 'measured');
    const failed = measured.filter(({ status }) => status === 'failed').length;
    const [top] = (0,marks/* markCounts */.Ci)(measured);
    const of = `of ${(0,format/* counted */.hS)(measured.length, 'measured call')}`;
    if (top !== undefined && top[1] >= failed) {
        const [mark, count] = top;
        return `${(0,marks/* happenedIn */.l3)(measured, mark)} in ${count} ${of}`;
    }
    return failed > 0 ? `${failed} ${of} failed` : null;
}
/** The calls of every agent's stage that has too few for a statistic. */
function unmeasuredStages(results) {
    const { agents, stages, protocol, calls } = results;
    return agents.flatMap((agent) => stages
        .filter((stage) => (0,metrics/* sampledCalls */.kg)(results, agent.name, stage.name).length < protocol.minimumValidCalls)
        .flatMap((stage) => calls.filter((call) => call.agent === agent.name && call.stage === stage.name)));
}

// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(2813);
;// CONCATENATED MODULE: ./lib/report/headline.js





/** The verdict in one line of our own words, ending in what to do. Markdown, without a heading's marks. */
function headlineOf(view) {
    const { judgement, decision } = view;
    const gated = (0,format/* counted */.hS)((0,comparisons/* judgedOf */.B8)(judgement).length, 'gated metric');
    const isLevel = judgement?.against === 'level';
    // What fails the job stands first.
    if (view.storeFault !== null && !FAILING.includes(decision.verdict))
        return '❌ Measured, but not stored: the baseline stays behind. Action needed';
    switch (decision.verdict) {
        case 'regressed':
            return regressed(view, gated, isLevel ? ' than the accepted level' : '');
        case 'improved':
            return `✅ Faster${isLevel ? ' than the accepted level' : ''}: ${decision.improvements.length} of ${gated}, none slower. No action needed`;
        case 'unchanged':
            return isLevel
                ? `✅ As fast as the accepted level, within the limits (${gated}). No action needed`
                : `✅ No slowdown beyond the limits (${gated}). No action needed`;
        case 'inconclusive':
            return inconclusive(decision, gated);
        case 'not-measured':
            return notMeasured(view);
        case 'not-comparable':
            return `⚪ Not comparable with the baseline: this says nothing about your change. ${decision.passed ? 'Not blocking' : 'Action needed'}`;
        case 'no-baseline':
            return decision.passed
                ? '⚪ No baseline yet, so nothing was compared. Next step below'
                : '❌ No baseline, and the gate asks for one. Next step below';
        case 'measured':
            return '⚪ Measured, not compared here: the job that reports does that. No action needed';
    }
}
/** Verdicts whose own headline says that something must be done. */
const FAILING = ['regressed', 'not-measured'];
function regressed({ decision, fork }, gated, than) {
    const { regressions, improvements, lost, passed, accepted } = decision;
    const others = [
        ...(improvements.length > 0 ? [`, ${improvements.length} faster`] : []),
        ...(lost.length > 0 ? [`, ${lost.length} not measured`] : []),
    ].join('');
    const what = `${kindOf(regressions)}${than}: ${regressions.length} of ${gated}${others}`;
    if (accepted !== null)
        return `⚠️ ${what}, accepted by ${(0,safe/* codeSpan */.SS)(accepted.by)}. No action needed`;
    if (fork !== null)
        return `⚠️ ${what}. Advisory: measured by a fork`;
    return passed ? `⚠️ ${what}. Not blocking: the gate is off` : `❌ ${what}. Action needed`;
}
function kindOf(regressions) {
    const kinds = [
        ...(regressions.every(comparisonText/* isShare */.GS) ? [] : ['slower']),
        ...(regressions.some(comparisonText/* isSuccess */.oJ) ? ['failing more often'] : []),
        ...(regressions.some(({ metric }) => metric === 'grounding') ? ['less grounded in the data'] : []),
    ];
    const last = kinds.pop() ?? 'slower';
    return (0,format/* capitalised */.Iu)(kinds.length === 0 ? last : `${kinds.join(', ')}, and ${last}`);
}
function inconclusive({ open, improvements, passed, accepted }, gated) {
    const faster = improvements.length > 0 ? `, ${improvements.length} faster` : '';
    const left = `${open.length} of ${gated} left open`;
    const what = open.every(comparisonText/* isSuccess */.oJ)
        ? `More calls failed, too few to tell it from chance: ${left}${faster}`
        : `No slowdown beyond the limits proven, ${left} by the noise${faster}`;
    if (accepted !== null)
        return `⚠️ ${what}, accepted by ${(0,safe/* codeSpan */.SS)(accepted.by)}. No action needed`;
    return passed ? `⚪ ${what}. No action needed` : `❌ ${what}. Action needed`;
}
function notMeasured({ decision, results }) {
    const { lost, accepted, passed } = decision;
    if (lost.length === 0)
        return `⚪ Not measured: ${causeOf(results)} about your change. ${passed ? 'Not blocking' : cureOf(decision)}`;
    const what = 'Not measured: the baseline has what this change lacks';
    if (accepted !== null)
        return `⚠️ ${what}, accepted by ${(0,safe/* codeSpan */.SS)(accepted.by)}. No action needed`;
    return passed ? `⚠️ ${what}. Not blocking` : `❌ ${what}. Action needed`;
}
/** An interruption is told in the callout below; what became of the calls is told at once. */
function causeOf(results) {
    const cause = results.interruption === null ? lostCallsCause(results) : null;
    return cause === null ? 'this says nothing' : `${cause}. This says nothing`;
}
/** What the gate advises, where it is of its usual words. */
function cureOf({ action }) {
    const [, cure] = /^This says nothing about the change: ([\w ,'-]+ and run again)\.$/.exec(action) ?? [];
    return cure === undefined ? 'Mend the cause and run again' : (0,safe/* plain */.pj)((0,format/* capitalised */.Iu)(cure));
}


/***/ }),

/***/ 4073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ howToAccept)
/* harmony export */ });
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8330);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8149);



/** The steps by which people let a slowdown or a loss pass; '' where there is nothing to accept, or nobody could. */
function howToAccept(view) {
    if (!(0,_view_js__WEBPACK_IMPORTED_MODULE_0__/* .failsByComparisons */ .x)(view))
        return '';
    const { source } = view.results;
    if (source.pullRequest !== null || source.event === 'merge_group')
        return byLabel(view.policy.acceptLabel);
    return isOfDefaultBranch(source) ? byLevel(source.defaultBranch ?? '') : '';
}
function byLabel(label) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .blocks */ .Bv)([
        '1. Write the reason into the text of the pull request, on a line of its own: `Benchmark-accepted: why it is worth it`',
        `2. Let someone with write permission set the label ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(label)}.`,
    ].join('\n'), 'The label has the stored results judged anew, without the GPU, and this text brought up to date; where the workflow does not run for labels, run the job again. It holds for the commit that was measured: after another push it is to be set again. After the merge the default branch is held to the level that was accepted.');
}
function byLevel(branch) {
    return `Run the workflow once by hand on ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .SS)(branch)}, with the input \`accept-level\` set to the reason. Its session becomes the level that later ones are held to.`;
}
function isOfDefaultBranch({ event, ref, defaultBranch }) {
    return event !== null && defaultBranch !== null && ref === `refs/heads/${defaultBranch}`;
}


/***/ }),

/***/ 4480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ markCounts),
/* harmony export */   E8: () => (/* binding */ MARK_WORDS),
/* harmony export */   l3: () => (/* binding */ happenedIn)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7703);

const MARK_WORDS = {
    'thermal-throttling': {
        label: 'thermal throttling',
        meaning: 'The GPU got too hot and slowed itself down.',
        happened: 'the GPU was slowed by heat',
    },
    'power-brake': {
        label: 'power brake',
        meaning: 'The power supply asked the GPU to slow down.',
        happened: 'the power supply slowed the GPU down',
    },
    'gpu-tenant': {
        label: 'another GPU tenant',
        meaning: "A process that is not Ollama's came to the GPU, or grew there, and took its share.",
        happened: 'another process used the GPU',
    },
    'other-model': {
        label: 'another model in Ollama',
        meaning: 'Somebody else had Ollama load another model meanwhile, and may have had it work.',
        happened: 'another client used this Ollama',
    },
    'offload-changed': {
        label: 'offload changed',
        meaning: 'More of the model stood in host memory than in other calls of its agent: another configuration.',
        happened: 'part of the model had to leave the GPU',
    },
    reload: {
        label: 'reload',
        meaning: 'The model was loaded anew before this call, though it should have been in memory.',
        happened: 'the model had to be loaded again',
    },
    'cache-hit': {
        label: 'cache hit',
        meaning: 'Ollama took the prompt, or a part of it, from its cache instead of reading it.',
        happened: 'Ollama took the prompt from its cache',
    },
    truncated: {
        label: 'truncated prompt',
        meaning: 'Ollama cut the prompt, so the model read something else than was sent.',
        happened: 'Ollama cut the prompt',
    },
    runaway: {
        label: 'runaway answer',
        meaning: 'The answer went beyond the length limit, so its times compare with no other.',
        happened: 'the answer went beyond the length limit',
    },
    'slot-contention': {
        label: 'slot contention',
        meaning: 'The call waited for other requests inside Ollama: another client was served at the same time.',
        happened: 'the call waited for other requests inside Ollama',
    },
    'clock-disagreement': {
        label: 'clock disagreement',
        meaning: "Our clock and Ollama's durations cannot both be right, or something on the way held the answer up.",
        happened: "our clock and Ollama's disagreed",
    },
    'client-blocked': {
        label: 'client blocked',
        meaning: 'This process was held up while bytes arrived, so its stamps may be late.',
        happened: 'this benchmark itself was held up',
    },
};
/** How often each mark was given, the most frequent first; a call may have several. */
function markCounts(calls) {
    const counts = new Map();
    for (const call of calls) {
        for (const mark of new Set(call.marks))
            counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]);
}
/** What happened, with the memory that other processes held where that is known. */
function happenedIn(calls, mark) {
    if (mark !== 'gpu-tenant')
        return MARK_WORDS[mark].happened;
    const held = calls
        .filter(({ marks }) => marks.includes(mark))
        .flatMap(({ gpu }) => {
        const known = (gpu?.tenants ?? []).map(({ memoryMib }) => memoryMib).filter((mib) => mib !== null);
        return known.length === 0 ? [] : [known.reduce((sum, mib) => sum + mib, 0)];
    });
    const most = Math.max(0, ...held);
    return most > 0 ? `another process held ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .mebibytes */ .jh)(most)} of GPU memory` : MARK_WORDS[mark].happened;
}


/***/ }),

/***/ 5173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ metricTables)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1052);
/* harmony import */ var _comparisons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3324);
/* harmony import */ var _comparisonText_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2422);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8330);






/**
 * Every comparison: what it came to, then how sure that is. Two tables, because one of ten columns is wider than a
 * comment.
 */
/** So many rows of each kind fit a comment beside all else; of more only those that gate are shown. */
const SHOWN_ROWS = 80;
/** @param isShort where there is little room, of very many only those that gate */
function metricTables(comparisons, isShort = false) {
    const all = comparisons.filter(saysSomething);
    if (!isShort || all.length <= SHOWN_ROWS)
        return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(verdictTable(all), VERDICT_LEGEND, certaintyTable(all), CERTAINTY_LEGEND);
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(verdictTable(all.filter(({ gated }) => gated)), VERDICT_LEGEND, 'Those that only inform, and how sure each one is, are in `report.md`.');
}
function verdictTable(comparisons) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([_comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .SUBJECT */ .lt, _comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .LEVELS */ .A_, _comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .CHANGE */ .PL, (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Limit'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Verdict')], comparisons.map((one) => [
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(one),
        (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .levelsCell */ ._$)(one),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .changeAndInterval */ .zK)(one)),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .limitOf */ .LF)(one)),
        verdictOf(one),
    ]));
}
function certaintyTable(comparisons) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([
        _comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .SUBJECT */ .lt,
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)((0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)('Visible from')),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Sessions differ by'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Calls differ by'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Sessions; calls'),
    ], comparisons.map((one) => [
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(one),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)(visibleFrom(one)),
        ...noiseOf(one).map(_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_),
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .unbroken */ .D_)(sizesOf(one)),
    ]));
}
/** Read below the tables. */
const VERDICT_LEGEND = 'Before: the mean of the sessions that were held against, or the accepted level; after: this session; each session is the geometric mean of its calls, wild ones pulled in.';
const CERTAINTY_LEGEND = 'Visible from: the smallest true slowdown that such a session flags four times in five. Differ by: standard deviations; with † a cautious assumption, where the history is too short to tell. Sessions; calls: how many were held against, and their calls → those of this session.';
/** `3.9 %`; of a share points. */
function visibleFrom(comparison) {
    const { smallestVisiblePercent } = comparison;
    if (smallestVisiblePercent === null)
        return _format_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN */ .HV;
    return `${smallestVisiblePercent.toFixed(1)} ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .isShare */ .GS)(comparison) ? 'points' : '%'}`;
}
/** `0.4 %`, `0.6 %`: of sessions, of the calls of one. */
function noiseOf(comparison) {
    const { noise } = comparison;
    if (noise === null)
        return [_format_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN */ .HV, _format_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN */ .HV];
    const unit = (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_2__/* .isShare */ .GS)(comparison) ? 'points' : '%';
    const { betweenPercent, withinPercent, source } = noise;
    const within = withinPercent === null ? _format_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN */ .HV : `${withinPercent.toFixed(1)} ${unit}`;
    return [`${betweenPercent.toFixed(1)} ${unit}${source === 'prior' ? '†' : ''}`, within];
}
/** `10; 50 → 5`. */
function sizesOf({ before, after }) {
    return `${before?.sessions ?? 0}; ${before?.calls ?? 0} → ${after?.calls ?? 0}`;
}
/** Cold starts are of one stage alone, and no gate asks for the others'. */
function saysSomething({ gated, before, after }) {
    return gated || before !== null || after !== null;
}
const VERDICTS = {
    regressed: '❌ slower',
    improved: '✅ faster',
    unchanged: 'within the limit',
    inconclusive: '⚪ open',
    'not-comparable': '⚪ not comparable',
    'not-measured': '⚪ not measured',
};
/** A share is neither slow nor fast. */
const SHARE_VERDICTS = {
    'success-rate': { regressed: '❌ fails more' },
    grounding: { regressed: '❌ less grounded', improved: '✅ better grounded' },
};
/** Of a metric that only informs nobody need know how a limit would have judged it, but where it clearly moved. */
const INFORMING = {
    regressed: 'slower; not gated',
    improved: 'faster; not gated',
    'not-comparable': VERDICTS['not-comparable'],
    'not-measured': VERDICTS['not-measured'],
};
function verdictOf({ verdict, gated, reason, metric }) {
    const word = gated ? wordOf(verdict, metric) : (INFORMING[verdict] ?? 'not gated');
    const isTold = gated || (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).gated || verdict.startsWith('not-');
    return reason === null || !isTold ? word : `${word}: ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_5__/* .plainCell */ .dD)(reason)}`;
}
function wordOf(verdict, metric) {
    return SHARE_VERDICTS[metric]?.[verdict] ?? VERDICTS[verdict];
}


/***/ }),

/***/ 9411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ noiseStatement)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1052);
/* harmony import */ var _model_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1960);
/* harmony import */ var _stats_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(323);
/* harmony import */ var _comparisons_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3324);
/* harmony import */ var _comparisonText_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2422);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2813);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7202);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8149);









/** How far the verdict can be trusted: what this session could have seen, and the noise that it was judged by. */
function noiseStatement(view) {
    const judged = (0,_view_js__WEBPACK_IMPORTED_MODULE_6__/* .hasVerdicts */ .P)(view) ? (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_3__/* .judgedOf */ .B8)(view.judgement).filter(({ noise }) => noise !== null) : [];
    return judged.length === 0 ? spreadStatement(view.results) : judgedStatement(view, judged);
}
function judgedStatement({ results, judgement }, judged) {
    const stored = (0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(judgement?.history.sessions ?? 0, 'stored session');
    const runs = (0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(results.protocol.runs, 'run');
    return [
        `**Smallest ${judged.some(({ metric }) => metric === 'grounding') ? 'loss' : 'slowdown'} that this run would have flagged** (four times in five): ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_4__/* .unbrokenFigures */ .op)(visibleText(judged))}.`,
        `${runs} on ${machineOf(results)} against ${stored}${heldText(judgement, judged)}.`,
        (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_4__/* .unbrokenFigures */ .op)(noiseText(judged)),
        priorText(judged),
    ]
        .filter((sentence) => sentence !== '')
        .join(' ');
}
/** `throughput 3.9 %, TTFT net of load 12.8 to 14.1 %`. */
function visibleText(judged) {
    return perMetric(judged, ({ smallestVisiblePercent }) => smallestVisiblePercent);
}
/** Where levels were accepted or left, single metrics are held against fewer sessions than are stored. */
function heldText(judgement, judged) {
    const held = judged.map(({ before }) => before?.sessions ?? 0);
    if (judgement?.against === 'level')
        return `, held to the accepted level, the mean of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .rangeOf */ .be)(held, 0)}`;
    return held.every((sessions) => sessions === judgement?.history.sessions)
        ? ''
        : `, of which ${(0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .rangeOf */ .be)(held, 0)} are at the level that was held against`;
}
function noiseText(judged) {
    const between = perMetric(judged, ({ noise }) => noise?.betweenPercent ?? null);
    const within = perMetric(judged, ({ noise }) => noise?.withinPercent ?? null);
    const calls = within === '' ? '' : `; calls of one session: ${within}`;
    return `Sessions differ by (standard deviation): ${between}${calls}.`;
}
function priorText(judged) {
    const assumed = judged.filter(({ noise }) => noise?.source === 'prior');
    if (assumed.length === 0)
        return '';
    const sessions = assumed.map(({ noise }) => noise?.sessions ?? 0);
    const few = new Set(sessions).size === 1
        ? (0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(sessions[0] ?? 0, 'stored session')
        : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .rangeOf */ .be)(sessions, 0)} stored sessions`;
    const whose = assumed.length === judged.length ? '' : ` of ${assumed.length} of these metrics`;
    return `⚠️ Only ${few}${whose}, so a cautious assumption stands in for how much sessions differ: ten of them would tell (\`record-sessions\`).`;
}
function perMetric(judged, of) {
    return _model_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .GATED_METRICS */ .__.flatMap((id) => {
        const values = judged
            .filter(({ metric }) => metric === id)
            .map(of)
            .filter((value) => value !== null);
        return values.length === 0
            ? []
            : [`${(0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(id).label} ${(0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .rangeOf */ .be)(values, 1, (0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_4__/* .isShare */ .GS)({ metric: id }) ? ' points' : ' %')}`];
    }).join(', ');
}
/** Of a session that was held against nothing: how its calls scattered. */
function spreadStatement(results) {
    const spreads = _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb.filter(({ gated }) => gated).flatMap((metric) => spreadOf(results, metric));
    if (spreads.length === 0)
        return '';
    return `Spread within this session (CV): ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_4__/* .unbrokenFigures */ .op)(spreads.join(', '))}; ${callsPerStage(results)} on ${machineOf(results)}. A single session cannot show how much sessions differ from each other.`;
}
/** A share has no spread of its own. */
function spreadOf(results, metric) {
    if (metric.population === 'all')
        return [];
    const spreads = results.agents
        .flatMap((agent) => results.stages.map((stage) => (0,_session_js__WEBPACK_IMPORTED_MODULE_5__/* .summaryOf */ .YG)(results, agent.name, stage.name, metric)))
        .map((summary) => (summary === null ? null : (0,_stats_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .coefficientOfVariation */ .ms)(summary)))
        .filter((cv) => cv !== null)
        .map((cv) => cv * 100);
    return spreads.length === 0 ? [] : [`${metric.label} ${(0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .rangeOf */ .be)(spreads, 1, ' %')}`];
}
function callsPerStage(results) {
    const { agents, stages } = results;
    const counts = agents
        .flatMap(({ name }) => stages.map((stage) => (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampledCalls */ .kg)(results, name, stage.name).length))
        .filter((count) => count > 0);
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .rangeOf */ .be)(counts, 0)} calls a stage`;
}
function machineOf({ environment }) {
    if (!environment.ollamaIsLocal)
        return 'another machine';
    const { gpus, cpuModel } = environment;
    const name = (0,_safe_js__WEBPACK_IMPORTED_MODULE_8__/* .codeSpan */ .SS)(gpus?.[0]?.name ?? cpuModel);
    return gpus !== null && gpus.length > 1 ? `${gpus.length} GPUs such as ${name}` : name;
}


/***/ }),

/***/ 7729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ foldedOpenRows),
/* harmony export */   Y: () => (/* binding */ openRows)
/* harmony export */ });
/* harmony import */ var _comparisons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3324);
/* harmony import */ var _comparisonText_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2422);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8330);




/** Gated metrics that the noise left open: no reason to worry, and no proof either. */
/** Of those that fail the job more are folded. */
const FEW = 4;
const SHOWN = 50;
/** Above the fold: the rows where they fail the job, one line where they are all that there is to tell. */
function openRows(view) {
    const { open } = view.decision;
    if (areShown(view))
        return (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonTable */ .$M)('Left open', open, FEW);
    return view.decision.verdict === 'inconclusive' ? lineOf(open) : '';
}
/** Below it, wherever they are not shown above. */
function foldedOpenRows(view) {
    const { open } = view.decision;
    if (open.length === 0 || areShown(view))
        return '';
    const more = open.length - SHOWN;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)((0,_comparisons_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonTable */ .$M)('Left open', open, SHOWN), more > 0 ? `… and ${more} more: see all metrics.` : '');
}
function areShown({ decision: { open, verdict, passed } }) {
    return verdict === 'inconclusive' && !passed && open.length <= FEW;
}
/** One with its numbers; of several what most of them lack. */
function lineOf(open) {
    const [first] = open;
    if (first === undefined)
        return '';
    if (open.length === 1) {
        const numbers = `${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .levelsOf */ .pd)(first)}, ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .changeAndInterval */ .zK)(first)}, limit ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .limitOf */ .LF)(first)}`;
        return `Left open: ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .subjectOf */ .et)(first)}, ${numbers}: ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .asSentence */ .KG)((0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(reasonOf(first)))}`;
    }
    const counts = new Map();
    for (const one of open)
        counts.set(reasonOf(one), (counts.get(reasonOf(one)) ?? 0) + 1);
    const [[reason, count] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
    const whose = count === open.length ? '' : ` (${count} of them)`;
    return `Why they are left open${whose}: ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .asSentence */ .KG)((0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(reason))}`;
}
function reasonOf({ reason }) {
    return reason ?? 'no reason recorded';
}


/***/ }),

/***/ 6763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   BM: () => (/* binding */ legendOf),
/* harmony export */   X9: () => (/* binding */ figuresFor),
/* harmony export */   jo: () => (/* binding */ markedKind),
/* harmony export */   ro: () => (/* binding */ remarksOf),
/* harmony export */   vE: () => (/* binding */ notesOn)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7703);
/* harmony import */ var _marks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4480);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8330);




/** What is said of a single call in a table. */
function reasonOf({ reason, marks }) {
    if (reason !== null)
        return (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .plainCell */ .dD)(reason);
    return marks.length === 0 ? 'no reason recorded' : marks.map((mark) => _marks_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK_WORDS */ .E8[mark].label).join(', ');
}
/** Why it is set aside and how often it was sent: sentences for the last cell of a row. */
function remarksOf(call) {
    return [
        call.status === 'valid' ? '' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .asSentence */ .KG)(`${call.status}: ${reasonOf(call)}`),
        // A note that tells why it was sent again tells how often, too.
        call.retries === 0 || call.notes.some((note) => /^sent \d+ times/.test(note))
            ? ''
            : `Sent again after ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(call.retries, 'attempt')} that failed.`,
    ]
        .filter((part) => part !== '')
        .join(' ');
}
const SHOWN_NOTES = 30;
const SHOWN_POSITIONS = 12;
/** What is known of calls and sets none aside, each note once with the calls that have it. */
function notesOn(calls) {
    const notes = new Map();
    for (const call of calls) {
        for (const note of new Set(call.notes))
            notes.set(note, [...(notes.get(note) ?? []), call.position]);
    }
    if (notes.size === 0)
        return '';
    const more = notes.size - SHOWN_NOTES;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)('Notes on calls; they set none aside:', (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .bullets */ .e5)([
        ...[...notes]
            .slice(0, SHOWN_NOTES)
            .map(([note, positions]) => `${whichCalls(positions, calls.length)}: ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(note) || _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV}`),
        ...(more > 0 ? [`… and ${more} more in \`results.json\``] : []),
    ]));
}
function whichCalls(positions, all) {
    if (positions.length === all && all > 1)
        return 'All calls';
    const shown = positions.slice(0, SHOWN_POSITIONS).join(', ');
    const more = positions.length - SHOWN_POSITIONS;
    return `${positions.length === 1 ? 'Call' : 'Calls'} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}
/** The kind with its status, so that the row cannot be mistaken for one that counts; the sign stays on its line. */
function markedKind(kind, { status }) {
    if (status === 'failed')
        return `❌\u00a0${kind}, failed`;
    return status === 'invalid' ? `⚠️\u00a0${kind}, invalid` : kind;
}
/** The figures of a row: none of a failed call, struck through where they count nowhere. */
function figuresFor({ status }, figures) {
    if (status === 'failed')
        return figures.map(() => _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV);
    if (status === 'valid')
        return figures;
    return figures.map((figure) => (figure === _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV ? figure : `~~${figure}~~`));
}
/** What the marks in a table of these calls mean, '' where none has any. */
function legendOf(calls) {
    const has = (status) => calls.some((call) => call.status === status);
    return [
        has('invalid')
            ? '⚠️ invalid: the call ended properly, but something makes its figures untrustworthy; they are struck through and count nowhere.'
            : '',
        has('failed') ? '❌ failed: the call did not end properly and has no figures.' : '',
    ]
        .filter((sentence) => sentence !== '')
        .join(' ');
}


/***/ }),

/***/ 7202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   ag: () => (/* binding */ isReload),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   eb: () => (/* binding */ countedCalls),
/* harmony export */   ng: () => (/* binding */ runOf),
/* harmony export */   p9: () => (/* binding */ callsOf),
/* harmony export */   yD: () => (/* binding */ namedRunOf)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1052);
/* harmony import */ var _stats_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(323);


/** Questions that several texts ask of a session's results. */
function summaryOf(results, agent, stage, metric) {
    return (0,_stats_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .summarise */ .fS)((0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampleOf */ .uV)(results, agent, stage, metric));
}
function callsOf(results, agent) {
    return results.calls.filter((call) => call.agent === agent);
}
/** The agent's calls that count: those that its statistics are over, and so its totals, counts and quotes as well. */
function countedCalls(results, agent) {
    return results.stages.flatMap(({ name }) => (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampledCalls */ .kg)(results, agent, name));
}
/** The last run in which every stage has a call that counts; null where there is none. */
function namedRunOf(results, agent) {
    const counted = countedCalls(results, agent);
    const runs = [...new Set(counted.map(({ run }) => run))].sort((a, b) => b - a);
    for (const run of runs) {
        const calls = results.stages.map(({ name }) => counted.find((call) => call.run === run && call.stage === name));
        const complete = calls.filter((call) => call !== undefined);
        if (complete.length > 0 && complete.length === calls.length)
            return { run, calls: complete };
    }
    return null;
}
/** The sum of what is known, and of how many calls it is known; null where it is known of none. */
function totalOf(calls, pick) {
    const values = calls.map(pick).filter((value) => value !== null);
    if (values.length === 0)
        return null;
    return { sum: values.reduce((sum, value) => sum + value, 0), known: values.length };
}
/** A load that no cold start asked for: the model was not listed when the call was sent, or its load time says so. */
function isReload({ cold, marks, phase, e2eMs }) {
    const wasSent = e2eMs !== null;
    return phase !== 'cold' && wasSent && (cold || marks.includes('reload'));
}
/** What a call was sent for, in words of ours. A run beyond the protocol's number makes up for a lost one. */
function kindOf(call, plannedRuns) {
    if (call.phase === 'cold')
        return 'cold start';
    const measured = call.run > plannedRuns ? 'make-up' : 'measured';
    const kind = call.phase === 'warmup' ? 'warm-up' : measured;
    return isReload(call) ? `${kind}, reload` : kind;
}
/** Its kind and number: `measured, run 3`. */
function runOf(call, plannedRuns) {
    const kind = kindOf(call, plannedRuns);
    return call.phase === 'cold' ? `${kind} ${call.run}` : `${kind}, run ${call.run}`;
}


/***/ }),

/***/ 6377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sessionLevels)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1052);
/* harmony import */ var _model_recordOf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(209);
/* harmony import */ var _stats_winsorise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1698);



/** As the judge takes them: the geometric mean of the calls of a session, wild ones pulled in. In the order given. */
function sessionLevels(sessions, subject) {
    const units = sessions.map((session) => unitIn(session, subject));
    const values = subject.metric === 'success-rate' ? units.map(shareOf) : centresOf(units, subject);
    return sessions.map((session, index) => ({
        session,
        value: values[index] ?? null,
        standing: standingIn(session, subject),
    }));
}
function unitIn({ units }, { agent, stage }) {
    return units.find((unit) => unit.agent === agent && unit.stage === stage);
}
function standingIn({ standing }, { agent, stage, metric }) {
    const found = standing.find((one) => one.agent === agent && one.stage === stage && one.metric === metric);
    return found?.is ?? null;
}
function shareOf(unit) {
    return unit === undefined || unit.measured === 0 ? null : (unit.measured - unit.failed) / unit.measured;
}
/** The geometric mean; of shares, which may be 0, the plain one. */
function centresOf(units, { metric }) {
    const isShare = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).unit === 'share';
    const scaled = units.map((unit) => {
        const values = (0,_model_recordOf_js__WEBPACK_IMPORTED_MODULE_1__/* .valuesOf */ .s)(unit, metric);
        return isShare ? values : values.filter((value) => value > 0).map(Math.log);
    });
    return (0,_stats_winsorise_js__WEBPACK_IMPORTED_MODULE_2__/* .winsorise */ .e)(scaled).map((values) => {
        if (values.length === 0)
            return null;
        const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
        return isShare ? centre : Math.exp(centre);
    });
}


/***/ }),

/***/ 4:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ setAside)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7703);
/* harmony import */ var _marks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4480);
/* harmony import */ var _remarks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6763);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2813);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7202);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8330);






/** The calls that entered no statistic of warm calls, and why. */
const SHOWN_CALLS = 50;
/** Reasons of failures are the server's words: as many as there are calls, at worst. */
const SHOWN_REASONS = 10;
function groupsOf(calls) {
    const valid = calls.filter(({ status }) => status === 'valid');
    return {
        counting: valid.filter((call) => call.phase === 'measured' && !call.cold),
        cold: valid.filter(({ phase, cold }) => phase === 'cold' && cold),
        notCold: valid.filter(({ phase, cold }) => phase === 'cold' && !cold),
        warmups: valid.filter((call) => call.phase === 'warmup' && !call.cold),
        reloads: valid.filter(({ phase, cold }) => phase !== 'cold' && cold),
        invalid: calls.filter(({ status }) => status === 'invalid'),
        failed: calls.filter(({ status }) => status === 'failed'),
    };
}
function setAside({ calls, protocol }) {
    const groups = groupsOf(calls);
    const rows = [...groups.failed, ...groups.invalid, ...groups.reloads].sort((a, b) => a.position - b.position);
    const more = rows.length - SHOWN_CALLS;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(countingSentence(calls.length, groups), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Set aside'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Calls'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('What it means')], groupRows(groups)), severalMarks(groups), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Call'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Agent'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Stage'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Kind'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Why it is set aside')], rows
        .slice(0, SHOWN_CALLS)
        .map((call) => [
        String(call.position),
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_4__/* .cell */ .Hn)(call.agent),
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_4__/* .cell */ .Hn)(call.stage),
        (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .runOf */ .ng)(call, protocol.runs),
        whyOf(call),
    ])), more > 0 ? `… and ${more} more in \`results.json\`.` : '');
}
function countingSentence(attempted, groups) {
    const parts = [
        `${groups.counting.length} in the statistics`,
        `${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(groups.cold.length, 'cold start')} told apart`,
        ...(groups.notCold.length === 0 ? [] : [`${groups.notCold.length} meant as such but not cold`]),
        `${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(groups.warmups.length, 'warm-up call')} discarded`,
        ...(groups.reloads.length === 0 ? [] : [(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(groups.reloads.length, 'reload')]),
        `${groups.invalid.length} invalid`,
        `${groups.failed.length} failed`,
    ];
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(attempted, 'call')} attempted: ${parts.join(', ')}.`;
}
function groupRows({ cold, notCold, warmups, reloads, invalid, failed, }) {
    const row = (name, calls, meaning) => calls.length === 0 ? [] : [[name, String(calls.length), meaning]];
    return [
        ...row('Cold starts', cold, 'The model was unloaded on purpose: a metric of its own.'),
        ...row('Not cold', notCold, 'Meant as cold starts, but the model was loaded all the same.'),
        ...row('Warm-up', warmups, 'Discarded on purpose: the first calls after a load are no typical ones.'),
        ...row('Reloads', reloads, `The model was not loaded when the call was sent${loadTimesOf(reloads)}.`),
        ...(0,_marks_js__WEBPACK_IMPORTED_MODULE_0__/* .markCounts */ .Ci)(invalid).map(([mark, count]) => [
            `⚠️ Invalid: ${_marks_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK_WORDS */ .E8[mark].label}`,
            String(count),
            _marks_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK_WORDS */ .E8[mark].meaning,
        ]),
        ...failedRows(failed),
    ];
}
/** Marks add up to more than the calls where some have several; said, because the counts are of calls. */
function severalMarks({ invalid }) {
    const several = invalid.filter(({ marks }) => marks.length > 1).length;
    if (several === 0)
        return '';
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(several, 'invalid call')} ${several === 1 ? 'stands' : 'stand'} in more than one row.`;
}
function failedRows(failed) {
    const counts = new Map();
    for (const call of failed)
        counts.set((0,_remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(call), (counts.get((0,_remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(call)) ?? 0) + 1);
    const sorted = [...counts].sort((a, b) => b[1] - a[1]);
    const rest = sorted.slice(SHOWN_REASONS).reduce((sum, [, count]) => sum + count, 0);
    return [
        ...sorted.slice(0, SHOWN_REASONS).map(([reason, count]) => ['❌ Failed', String(count), reason]),
        ...(rest === 0 ? [] : [['❌ Failed', String(rest), 'for other reasons']]),
    ];
}
function loadTimesOf(reloads) {
    const times = reloads.map(({ loadMs }) => loadMs).filter((time) => time !== null);
    if (times.length === 0)
        return '';
    return `; loading took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(times.reduce((sum, time) => sum + time, 0))} in all`;
}
function whyOf(call) {
    const load = (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .isReload */ .ag)(call) && call.loadMs !== null ? `the model was loaded in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(call.loadMs)}` : '';
    const opened = call.phase === 'warmup' ? 'first call of a block' : 'reload';
    const why = call.status === 'valid' ? opened : `${call.status}: ${(0,_remarks_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(call)}`;
    return load === '' ? why : `${why}; ${load}`;
}


/***/ }),

/***/ 5001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sb: () => (/* binding */ alsoChanged),
  cZ: () => (/* binding */ causesOf),
  Id: () => (/* binding */ patternOf),
  uH: () => (/* binding */ sparesNothing)
});

// EXTERNAL MODULE: ./lib/model/metrics.js + 1 modules
var metrics = __webpack_require__(1052);
// EXTERNAL MODULE: ./lib/report/cause.js
var report_cause = __webpack_require__(8953);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
;// CONCATENATED MODULE: ./lib/report/commonCause.js


/**
 * `decode (TPOT) **+924 to +1018 %**, prefill **+714 to +765 %**, load 0.0 %; prompt length and answer length unchanged`.
 * Null where the stages differ in what moved, or are fewer than two.
 */
function commonCauseText(slowdowns) {
    const [first, ...others] = slowdowns;
    if (first === undefined || others.length === 0)
        return null;
    const shape = shapeOf(first);
    if (shape === '' || others.some((one) => shapeOf(one) !== shape))
        return null;
    const moved = (0,report_cause/* movedTimes */.oY)(first.cause, first.slowed);
    const still = (0,report_cause/* timesOf */.Qv)(first.cause).filter(({ part }) => !moved.some((one) => one.part === part));
    const { words, unchanged } = factorWords(slowdowns, first);
    return [
        [
            ...moved.map(({ part }) => `${report_cause/* TIMES */.vV[part]} **${spanOf(slowdowns, part)}**`),
            ...still.map(({ part }) => `${report_cause/* TIMES */.vV[part]} ${spanOf(slowdowns, part)}`),
        ].join(', '),
        words.join(', '),
        unchanged.length === 0 ? '' : `${(0,report_cause/* listed */.KE)(unchanged)} unchanged`,
    ]
        .filter((text) => text !== '')
        .join('; ');
}
/** Of what goes with it: the same words, or from the least to the most. */
function factorWords(slowdowns, { cause }) {
    const all = [...(0,report_cause/* factorsOf */.et)(cause).moved, ...(0,report_cause/* factorsOf */.et)(cause).same].map(({ part }) => part);
    const parts = all.filter((part) => slowdowns.every((one) => one.cause.parts.some((own) => own.part === part)));
    const movedIn = (part) => slowdowns.flatMap((one) => (0,report_cause/* factorsOf */.et)(one.cause).moved.filter((own) => own.part === part));
    const words = parts.flatMap((part) => {
        const moved = movedIn(part);
        const texts = new Set(moved.map(report_cause/* factorText */.x8));
        if (moved.length === 0)
            return [];
        return moved.length === slowdowns.length && texts.size === 1
            ? [...texts]
            : [`${report_cause/* FACTORS */.XQ[part]} ${spanOf(slowdowns, part)}`];
    });
    const unchanged = parts.filter((part) => movedIn(part).length === 0).map((part) => report_cause/* FACTORS */.XQ[part] ?? part);
    return { words, unchanged };
}
/** What moved, and how the machine did; '' where no time did. Lengths differ by a token here and there. */
function shapeOf({ cause, slowed }) {
    const times = (0,report_cause/* movedTimes */.oY)(cause, slowed).map(({ part, before, after }) => `${part} ${after > before}`);
    if (times.length === 0)
        return '';
    const machine = (0,report_cause/* factorsOf */.et)(cause).moved.filter(({ part }) => part === 'cpu-share' || part === 'sm-clock');
    return JSON.stringify([times.sort(), machine.map(report_cause/* factorText */.x8)]);
}
function spanOf(slowdowns, part) {
    const ratios = slowdowns.flatMap(({ cause }) => cause.parts
        .filter((one) => one.part === part && one.before > 0 && Math.max(one.before, one.after) >= 1)
        .map(({ before, after }) => after / before));
    return ratios.length === 0 ? 'unchanged' : (0,format/* changeSpan */.zJ)(ratios);
}

// EXTERNAL MODULE: ./lib/report/comparisons.js
var comparisons = __webpack_require__(3324);
// EXTERNAL MODULE: ./lib/report/comparisonText.js
var comparisonText = __webpack_require__(2422);
// EXTERNAL MODULE: ./lib/report/groundingText.js
var groundingText = __webpack_require__(6164);
// EXTERNAL MODULE: ./lib/report/remarks.js
var remarks = __webpack_require__(6763);
// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(2813);
// EXTERNAL MODULE: ./lib/report/table.js
var table = __webpack_require__(8330);
;// CONCATENATED MODULE: ./lib/report/slowdowns.js










/** Why something is slower, as far as the numbers tell. */
const SHOWN_STAGES = 4;
/** What the change of each stage that slowed is made of: one line where it is the same of all, else a line for each. */
function causesOf(view) {
    const stages = unitsOf(view.decision.regressions).map((unit) => stageOf(unit, view));
    const common = commonOf(stages);
    if (common !== '')
        return common;
    const lines = stages.flatMap(({ unit, others, slowdown }) => {
        const times = slowdown === null ? '' : (0,comparisonText/* unbrokenFigures */.op)((0,report_cause/* causeText */.xv)(slowdown.cause, slowdown.slowed));
        const told = [...others, times].filter((text) => text !== '').join('; ');
        return told === '' ? [] : [`${nameOf(unit)}: ${told}`];
    });
    const more = lines.length - SHOWN_STAGES;
    if (lines.length <= 1)
        return lines.map((line) => `**Likely cause:** ${line}.`).join('');
    return (0,table/* blocks */.Bv)('**Likely cause:**', (0,table/* bullets */.e5)([
        ...lines.slice(0, SHOWN_STAGES),
        ...(more > 0 ? [`… and ${more} more stages: see all metrics`] : []),
    ]));
}
function stageOf(unit, view) {
    const own = view.decision.regressions.filter((one) => isOf(one, unit));
    const cause = view.judgement?.causes.find((one) => isOf(one, unit));
    const slowed = {
        rate: own.some(({ metric }) => metric === 'throughput'),
        first: own.some(({ metric }) => metric === 'ttft-net'),
    };
    const isTimed = cause !== undefined && (slowed.rate || slowed.first);
    return {
        unit,
        others: [failureText(own, unit, view), ungroundedText(own, unit, view)].filter((text) => text !== ''),
        slowdown: isTimed ? { cause, slowed } : null,
    };
}
function commonOf(stages) {
    if (stages.some(({ others, slowdown }) => others.length > 0 || slowdown === null))
        return '';
    const text = commonCauseText(stages.flatMap(({ slowdown }) => slowdown ?? []));
    if (text === null)
        return '';
    const where = stages.length === 2
        ? `in ${stages.map(({ unit }) => nameOf(unit)).join(' and ')} alike`
        : `in each of the ${stages.length} stages that slowed`;
    return `**Likely cause**, ${where}: ${(0,comparisonText/* unbrokenFigures */.op)(text)}.`;
}
const nameOf = ({ agent, stage }) => `${(0,safe/* codeSpan */.SS)(agent)} · ${(0,safe/* codeSpan */.SS)(stage)}`;
const isOf = (one, { agent, stage }) => one.agent === agent && one.stage === stage;
function unitsOf(comparisons) {
    return comparisons.filter((one, index) => comparisons.findIndex((other) => isOf(other, one)) === index);
}
/** The most frequent reason of the calls that failed, where it is failures that grew. */
function failureText(own, unit, { results }) {
    if (!own.some(comparisonText/* isSuccess */.oJ))
        return '';
    const failed = results.calls.filter((call) => isOf(call, unit) && call.phase === 'measured' && call.status === 'failed');
    const counts = new Map();
    for (const call of failed)
        counts.set((0,remarks/* reasonOf */.A3)(call), [...(counts.get((0,remarks/* reasonOf */.A3)(call)) ?? []), call]);
    const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
    if (most === undefined)
        return '';
    const [reason, calls] = most;
    const which = calls.length === failed.length ? '' : `${calls.length} of `;
    return `${which}${(0,format/* counted */.hS)(failed.length, 'failed call')}: ${reason}`;
}
/** Where fewer numbers stand in the data: the ones that most answers have and the data does not. */
function ungroundedText(own, unit, { results }) {
    if (!own.some(({ metric }) => metric === 'grounding'))
        return '';
    const counted = (0,metrics/* sampledCalls */.kg)(results, unit.agent, unit.stage).flatMap(({ grounding }) => grounding ?? []);
    return (0,groundingText/* ungroundedExamples */.TY)(counted);
}
/** Whether every time and rate that was compared slowed: seldom one change's doing. */
function sparesNothing({ judgement, decision: { regressions } }) {
    const timed = (0,comparisons/* judgedOf */.B8)(judgement).filter((one) => !(0,comparisonText/* isShare */.GS)(one));
    return timed.length >= 3 && regressions.filter((one) => !(0,comparisonText/* isShare */.GS)(one)).length >= timed.length;
}
/** Where nothing else differs either, that is said too. */
function patternOf(view) {
    if (!sparesNothing(view))
        return '';
    return view.judgement?.otherDifferences.length === 0
        ? 'Every agent and stage slowed, which is seldom one change’s doing: hardware, Ollama, model, options and prompts are those of the stored sessions.'
        : 'Every agent and stage slowed: the cause is likely in what they share, the machine and its Ollama server, or in what else differs.';
}
/** Longer values, such as digests and lists of options, stand in the folded table alone. */
const INLINE_VALUE = 40;
const SHOWN_DIFFERENCES = 3;
/** Software that differs may be the cause, or the very thing under test: said beside the verdict. */
function alsoChanged({ judgement }) {
    const differences = judgement?.otherDifferences ?? [];
    if (differences.length === 0)
        return '';
    const shown = differences.slice(0, SHOWN_DIFFERENCES).map(differenceText);
    const more = differences.length - shown.length;
    return `Also different from the baseline: ${shown.join('; ')}${more > 0 ? `; and ${more} more, see environment` : ''}.`;
}
function differenceText({ what, before, after }) {
    const options = optionsText(before, after);
    if (options !== '')
        return `${(0,safe/* plain */.pj)(what)} ${options}`;
    return Math.max(before.length, after.length) > INLINE_VALUE
        ? (0,safe/* plain */.pj)(what)
        : `${(0,safe/* plain */.pj)(what)} ${(0,safe/* codeSpan */.SS)(before)} → ${(0,safe/* codeSpan */.SS)(after)}`;
}
/** Of two sets of options the one or two that differ; '' for anything else. */
function optionsText(before, after) {
    const [was, is] = [objectIn(before), objectIn(after)];
    if (was === null || is === null)
        return '';
    const worded = (value) => (value === undefined ? 'not set' : JSON.stringify(value));
    const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])]
        .map((name) => [name, worded(was[name]), worded(is[name])])
        .filter(([, old, now]) => old !== now);
    const isShort = changed.every((row) => row.every((text) => text.length <= INLINE_VALUE));
    if (changed.length === 0 || changed.length > 2 || !isShort)
        return '';
    return changed
        .map(([name, old, now]) => `${(0,safe/* codeSpan */.SS)(name)} ${(0,safe/* codeSpan */.SS)(old)} → ${(0,safe/* codeSpan */.SS)(now)}`)
        .join(', ');
}
function objectIn(text) {
    if (!text.startsWith('{'))
        return null;
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 6291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ storeCallout)
/* harmony export */ });
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2813);

/** A baseline that was to be written and is not: beside every verdict, for it fails the job. */
function storeCallout({ storeFault }) {
    if (storeFault === null)
        return '';
    return `> ❌ **Not stored:** ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_0__/* .asSentence */ .KG)((0,_safe_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(storeFault))} Mend that and run again, or the next session finds no such baseline.`;
}


/***/ }),

/***/ 8330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ blocks),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   kb: () => (/* binding */ left),
/* harmony export */   pG: () => (/* binding */ right),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/** Pipe tables. Cells are Markdown already: foreign text has been through `safe.ts`. */
const left = (title) => ({ title, align: 'left' });
const right = (title) => ({ title, align: 'right' });
/** A blank line stands before and after it in whatever holds it; no rows give no table but ''. */
function table(columns, rows) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(columns.map(({ title }) => title)),
        line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
        ...rows.map(line),
    ].join('\n');
}
/** Blocks apart by one blank line; empty ones vanish. */
function blocks(...parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}
/** Folded away on GitHub. The blank lines around the body make it Markdown again; `title` is one line of HTML. */
function folded(title, body) {
    return body === '' ? '' : `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function bullets(items) {
    return items.map((item) => `- ${item}`).join('\n');
}


/***/ }),

/***/ 3391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jx: () => (/* binding */ CHARTS_TOGETHER),
  $N: () => (/* binding */ fewTrendSubjects),
  RS: () => (/* binding */ trendOf),
  ZW: () => (/* binding */ trendSubjects)
});

// EXTERNAL MODULE: ./lib/model/metrics.js + 1 modules
var metrics = __webpack_require__(1052);
// EXTERNAL MODULE: ./lib/report/comparisons.js
var comparisons = __webpack_require__(3324);
// EXTERNAL MODULE: ./lib/report/comparisonText.js
var comparisonText = __webpack_require__(2422);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(2813);
// EXTERNAL MODULE: ./lib/report/sessionLevels.js
var sessionLevels = __webpack_require__(6377);
// EXTERNAL MODULE: ./lib/report/table.js
var table = __webpack_require__(8330);
;// CONCATENATED MODULE: ./lib/report/xychart.js

/** A fenced chart; '' where anything in it is no number that mermaid could read. */
function lineChart({ title, labels, unit, range, series }) {
    const [low, high] = range;
    const decimals = decimalsFor(high - low);
    const numbers = [low, high, ...series.flatMap(({ values }) => values)];
    const isDrawable = decimals !== null && numbers.every(isPlain) && labels.length > 1 && low < high;
    if (!isDrawable)
        return '';
    const written = (value) => value.toFixed(decimals);
    const quoted = (text) => `"${(0,safe/* mermaidText */.Hg)(text)}"`;
    const named = title.map((part) => (0,safe/* mermaidText */.Hg)(part) || 'unnamed').join(', ');
    return (0,safe/* fence */.EU)([
        '---',
        'config:',
        '  xyChart:',
        '    width: 760',
        '    height: 260',
        '    titleFontSize: 16',
        '  themeVariables:',
        '    xyChart:',
        `      plotColorPalette: "${series.map(({ colour }) => colour).join(', ')}"`,
        '---',
        'xychart-beta',
        `  title "${named}"`,
        `  x-axis [${labels.map(quoted).join(', ')}]`,
        `  y-axis ${quoted(unit)} ${written(low)} --> ${written(high)}`,
        ...series.map(({ values }) => `  line [${values.map(written).join(', ')}]`),
    ].join('\n'), 'mermaid');
}
/** Digits that tell a thousandth of the range; null where no plain decimal does. */
function decimalsFor(span) {
    if (!(span > 0))
        return null;
    const decimals = Math.max(0, 3 - Math.floor(Math.log10(span)));
    return decimals <= MOST_DECIMALS ? decimals : null;
}
const MOST_DECIMALS = 9;
/** Beyond it JavaScript writes exponents some day, and nobody measures such a thing. */
const MOST = 1e12;
function isPlain(value) {
    return Number.isFinite(value) && Math.abs(value) < MOST;
}

;// CONCATENATED MODULE: ./lib/report/trendChart.js





/** One trend as a chart with the limit as a flat line, and what that line is in words. */
/** Seen as well on white as on black. */
const LEVEL_COLOUR = '#2f81f7';
const LIMIT_COLOUR = '#d1242f';
/** Of fewer points nobody sees a trend. */
const LEAST_POINTS = 3;
/**
 * '' where there are too few numbers, or any that cannot be drawn.
 * @param isHeld whether this session is held to the limit
 */
function trendChart(subject, levels, isHeld) {
    const now = subject.after?.value ?? null;
    const points = levels.flatMap(({ value }, index) => value === null ? [] : [{ label: String(index + 1), value }]);
    if (now === null || points.length + 1 < LEAST_POINTS)
        return '';
    const scale = (0,comparisonText/* isShare */.GS)(subject) ? 100 : 1;
    const values = [...points.map(({ value }) => value), now].map((value) => value * scale);
    const limit = isHeld ? limitLevel(subject) : null;
    const flat = limit === null ? [] : [values.map(() => limit * scale)];
    const { label, unit } = (0,metrics/* metricOf */.ak)(subject.metric);
    const chart = lineChart({
        title: [subject.agent, subject.stage, label],
        labels: [...points.map((point) => point.label), 'now'],
        unit: (0,comparisonText/* isShare */.GS)(subject) ? 'percent' : unit,
        range: rangeOf(values, flat.flat(), (0,comparisonText/* isShare */.GS)(subject)),
        series: [
            { values, colour: LEVEL_COLOUR },
            ...flat.map((line) => ({ values: line, colour: LIMIT_COLOUR })),
        ],
    });
    if (chart === '' || limit === null)
        return chart;
    const words = `${(0,format/* figure */.vP)(limit, unit)}, ${(0,comparisonText/* limitOf */.LF)(subject)} from the level before`;
    return (0,table/* blocks */.Bv)(chart, `${(0,comparisonText/* subjectOf */.et)(subject)}: the flat line is the limit of this session, ${words}.`);
}
/** The value at which a metric is beyond its limit; null where it has none. */
function limitLevel({ before, limit, metric }) {
    if (before === null || limit === null)
        return null;
    const { direction, unit } = (0,metrics/* metricOf */.ak)(metric);
    const room = Math.max((limit.percent / 100) * (unit === 'share' ? 1 : before.value), limit.floor);
    return Math.max(0, direction === 'higher-is-better' ? before.value - room : before.value + room);
}
/** Wide enough that noise looks like noise: the limit is never further from the middle than half of the way. */
function rangeOf(values, limits, isPercent) {
    if (isPercent)
        return [0, 100];
    const all = [...values, ...limits];
    const low = Math.min(...all);
    const high = Math.max(...all);
    const middle = (low + high) / 2;
    const reach = Math.max((high - low) * 0.6, Math.abs(middle) * LEAST_REACH);
    return [Math.max(0, middle - reach), middle + reach];
}
/** Of the value: a trend without a limit is shown within ten percent of it at least. */
const LEAST_REACH = 0.1;

// EXTERNAL MODULE: ./lib/report/view.js
var report_view = __webpack_require__(8149);
;// CONCATENATED MODULE: ./lib/report/trend.js









/** The last sessions with the present one, as charts and always as numbers. */
const SHOWN_SESSIONS = 20;
/** Columns of numbers that fit beside each other. */
const CHARTS_TOGETHER = 3;
/** What is worth a chart, the most telling first: what got worse, what got better, what is open, then the rest. */
function trendSubjects(view) {
    const { judgement } = view;
    if (judgement === null || judgement.hardwareDifferences.length > 0)
        return [];
    return [...(0,comparisons/* gatedOf */.Pq)(judgement)]
        .filter(({ after, verdict }) => after !== null && verdict !== 'not-comparable')
        .sort((a, b) => rankOf(a) - rankOf(b) || (isCalm(a) ? 0 : (0,comparisonText/* excessOf */.FR)(b) - (0,comparisonText/* excessOf */.FR)(a)));
}
/** For the comment: what changed, else one rate and one time to show that nothing did. */
function fewTrendSubjects(view) {
    const all = trendSubjects(view);
    const changed = all.filter((one) => !isCalm(one));
    if (changed.length > 0)
        return changed.slice(0, CHARTS_TOGETHER);
    const firstOf = (metric) => all.filter((one) => one.metric === metric).slice(0, 1);
    return [...firstOf('throughput'), ...firstOf('ttft-net')];
}
const RANKS = ['regressed', 'improved', 'inconclusive'];
function isCalm({ verdict }) {
    return !RANKS.includes(verdict);
}
/** Rates of success are flat nearly always: they come last where nothing happened. */
function rankOf(comparison) {
    const { verdict } = comparison;
    if (isCalm(comparison))
        return RANKS.length + ((0,comparisonText/* isShare */.GS)(comparison) ? 1 : 0);
    return RANKS.indexOf(verdict);
}
/** Up to {@link CHARTS_TOGETHER} charts and the one table of their numbers; '' where there is no history of them. */
function trendOf(view, subjects) {
    const sessions = view.sessions.slice(-SHOWN_SESSIONS);
    const trends = subjects.slice(0, CHARTS_TOGETHER).map((subject) => ({
        subject,
        levels: (0,sessionLevels/* sessionLevels */.E)(sessions, subject),
    }));
    if (trends.every(({ levels }) => levels.every(({ value }) => value === null)))
        return '';
    return (0,table/* blocks */.Bv)(...trends.map(({ subject, levels }) => trendChart(subject, levels, (0,report_view/* hasVerdicts */.P)(view))), numbers(view, sessions, trends));
}
function numbers(view, sessions, trends) {
    const older = view.sessions.length - sessions.length;
    const notes = sessions.map((session, index) => noteOn(session, sessions[index - 1]));
    const { results } = view;
    const own = { accepted: null, environment: results.environment, corpusDigest: results.corpus.digest };
    const nowNote = noteOn(own, sessions.at(-1));
    const isNoted = [...notes, nowNote].some((note) => note !== '');
    const rows = sessions.map((session, index) => [
        String(index + 1),
        ...whenAndWhat(session),
        ...trends.map(({ subject, levels }) => levelText(subject, levels[index])),
        ...(isNoted ? [notes[index] ?? ''] : []),
    ]);
    const now = ['now', ...whenAndWhat(results), ...trends.map(({ subject }) => nowText(subject))];
    return (0,table/* blocks */.Bv)((0,table/* table */.tp)([
        (0,table/* right */.pG)('#'),
        (0,table/* left */.kb)('Session'),
        (0,table/* left */.kb)('Commit'),
        ...trends.map(({ subject }) => (0,table/* right */.pG)((0,comparisonText/* subjectOf */.et)(subject))),
        ...(isNoted ? [(0,table/* left */.kb)('From here on')] : []),
    ], [...rows, [...now.map((text) => `**${text}**`), ...(isNoted ? [nowNote] : [])]]), older > 0 ? `${older} older ones of the window are in \`baseline.json\`.` : '');
}
/** A day stays on its line: GitHub would break it at its hyphens. */
function whenAndWhat({ startedAt, source }) {
    const minute = (0,format/* utc */.n$)(startedAt).replace(/:\d\d UTC$/, '');
    return [
        (0,comparisonText/* unbroken */.D_)(minute.replaceAll('-', '\u2011')),
        source.commit === null ? format/* UNKNOWN */.HV : (0,safe/* cell */.Hn)(source.commit.slice(0, 7)),
    ];
}
function levelText({ metric }, level) {
    const text = (0,comparisonText/* unbroken */.D_)((0,format/* figure */.vP)(level?.value ?? null, (0,metrics/* metricOf */.ak)(metric).unit));
    return level?.standing === 'slower' ? `${text} (slower)` : text;
}
function nowText({ after, metric }) {
    return (0,comparisonText/* unbroken */.D_)((0,format/* figure */.vP)(after?.value ?? null, (0,metrics/* metricOf */.ak)(metric).unit));
}
/** What began with a session and explains a step in the numbers. */
function noteOn(session, previous) {
    const ollama = session.environment.ollamaVersion;
    const wasOllama = previous?.environment.ollamaVersion;
    return [
        session.accepted === null ? '' : `accepted by ${(0,safe/* cell */.Hn)(session.accepted.by)}`,
        previous === undefined || ollama === null || ollama === wasOllama ? '' : `Ollama ${(0,safe/* cell */.Hn)(ollama)}`,
        previous === undefined || session.corpusDigest === previous.corpusDigest ? '' : 'other reports',
    ]
        .filter((note) => note !== '')
        .join('; ');
}


/***/ }),

/***/ 975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ SHOWN_ROWS),
/* harmony export */   NU: () => (/* binding */ policyChangesOf),
/* harmony export */   Vt: () => (/* binding */ nextStepOf),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   eQ: () => (/* binding */ actionAfterVerdict),
/* harmony export */   v4: () => (/* binding */ cautionOf)
/* harmony export */ });
/* unused harmony export actionOf */
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1052);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8627);
/* harmony import */ var _comparisons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3324);
/* harmony import */ var _comparisonText_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2422);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7703);
/* harmony import */ var _howToAccept_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4073);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2813);
/* harmony import */ var _slowdowns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5001);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8330);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8149);










/** What stands above the fold of the comment, below its headline. */
/** A reader acts on the worst rows. */
const SHOWN_ROWS = 12;
/** What the verdict stands on: rows where something changed, reasons where nothing can be said. */
function findingsOf(view) {
    const { decision } = view;
    switch (decision.verdict) {
        case 'regressed':
        case 'improved':
        case 'inconclusive':
        case 'unchanged':
            return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(changedRows(view), lacking(view), advisory(view));
        case 'not-measured':
            return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(lacking(view) || summaryOf(view), decision.lost.length > 0 ? advisory(view) : '');
        case 'not-comparable':
            return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(summaryOf(view), (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .differenceTable */ .ow)((view.judgement?.hardwareDifferences ?? []).slice(0, SHOWN_ROWS)), lacking(view), advisory(view), nextStepOf(view));
        case 'no-baseline':
            return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(missingBaseline(view), nextStepOf(view), firstMeasurements(view));
        case 'measured':
            return firstMeasurements(view);
    }
}
/** The decision in its own words, unless the callout above has said them; the headline says "Not measured" already. */
function summaryOf({ decision, results }) {
    if (results.interruption !== null)
        return '';
    return (0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)((0,_format_js__WEBPACK_IMPORTED_MODULE_7__/* .capitalised */ .Iu)(decision.summary.replace(/^Not measured: /, '')));
}
/** Sessions that are stored and cannot be used are another matter than none at all, which the headline says. */
function missingBaseline(view) {
    return /there is no baseline/.test(view.decision.summary) ? '' : summaryOf(view);
}
function changedRows({ decision: { regressions, improvements, passed } }) {
    const changed = [...regressions, ...improvements];
    const rows = (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .changedTable */ .D3)(changed, SHOWN_ROWS, passed ? '⚠️' : '❌');
    const more = changed.length - SHOWN_ROWS;
    return more > 0 ? (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(rows, `… and ${more} more beyond their limits: see all metrics.`) : rows;
}
/** Gated comparisons that could not be made; a gate that did not look must say so. */
function lacking({ judgement, decision }) {
    const missing = (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .gatedOf */ .Pq)(judgement).filter(({ verdict }) => verdict === 'not-measured' || (verdict === 'not-comparable' && decision.verdict !== verdict));
    const keyOf = ({ agent, stage, reason }) => JSON.stringify([agent, stage, reason]);
    const keys = [...new Set(missing.map(keyOf))];
    const rows = keys
        .slice(0, SHOWN_ROWS)
        .map((key) => lackingRow(missing.filter((one) => keyOf(one) === key)));
    const more = keys.length - rows.length;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)((0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .left */ .kb)('Could not be judged'), (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .left */ .kb)('Why')], rows), more > 0 ? `… and ${more} more: see all metrics.` : '');
}
/** Comparisons of one stage that share a reason, as one row. */
function lackingRow(comparisons) {
    const [first] = comparisons;
    if (first === undefined)
        return [];
    const labels = comparisons.map(({ metric }) => (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).label);
    return [(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectOf */ .et)(first, labels.join(', ')), (0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .plainCell */ .dD)(first.reason ?? 'no reason recorded')];
}
/** Numbers that a gate asks for and that another workload makes mere information. */
function advisory({ judgement }) {
    return (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonTable */ .$M)('Not gated', (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .advisoryOf */ .fC)(judgement), SHOWN_ROWS);
}
function actionOf(view) {
    const { action, accepted } = view.decision;
    if (accepted !== null || /^no action needed\b/i.test(action.trim()))
        return '';
    return `**What to do:** ${shortActionOf(view) || (0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(action)}`;
}
/** Where the steps to accept it are folded below, they need not be told twice; '' where they are not. */
function shortActionOf(view) {
    const { verdict, lost } = view.decision;
    if ((0,_howToAccept_js__WEBPACK_IMPORTED_MODULE_8__/* .howToAccept */ .Y)(view) === '')
        return '';
    if (verdict === 'regressed') {
        const find = (0,_slowdowns_js__WEBPACK_IMPORTED_MODULE_4__/* .sparesNothing */ .uH)(view)
            ? 'Run it again, and look first at what else ran on the machine and at its Ollama server.'
            : 'Find the cause and mend it.';
        return `${find} If the loss is intended, have it accepted: the steps are below.`;
    }
    if (lost.length > 0)
        return 'Bring back what the baseline has. If it is gone on purpose, have that accepted: the steps are below.';
    return '';
}
/** What to do, where the verdict is about the change and the headline has not said it. */
function actionAfterVerdict(view) {
    return (0,_view_js__WEBPACK_IMPORTED_MODULE_9__/* .hasVerdicts */ .P)(view) ? actionOf(view) : '';
}
/** The way to a baseline: a sentence, and lines to copy where there are any. */
function nextStepOf({ nextStep, decision }) {
    const { sentence, lines } = nextStep ?? { sentence: decision.action, lines: [] };
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(`**Next step:** ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(sentence)}`, lines.length === 0 ? '' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .fence */ .EU)(lines.join('\n')));
}
function firstMeasurements({ results }) {
    const rows = (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredRows */ .y2)(results);
    const more = rows.length - SHOWN_ROWS;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)('Medians of this session:', (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredTable */ .$A)(rows.slice(0, SHOWN_ROWS)), more > 0 ? `… and ${more} more: see measured values.` : '');
}
/** A sentence where the baseline is old, far away or of another branch. */
function cautionOf({ judgement }) {
    const caution = judgement?.history.caution ?? null;
    return caution === null ? '' : `⚠️ ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(caution)}`;
}
/** What the pull request changes in its own gate, so that nobody takes it for being in force. */
function policyChangesOf({ policyChanges, changedWorkflow }) {
    const more = policyChanges.length - SHOWN_ROWS;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .blocks */ .Bv)(changedWorkflow === null
        ? ''
        : `⚠️ This pull request changes ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .codeSpan */ .SS)(changedWorkflow)}, the workflow that runs this benchmark: inputs that stand there are its own already. Look at them, or set limits and policy in the configuration file, of which that of the base counts.`, policyChanges.length === 0 ? '' : 'Changed by this pull request, in force after the merge:', (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .left */ .kb)('Setting'), (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .left */ .kb)('In force'), (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .left */ .kb)('After the merge')], policyChanges
        .slice(0, SHOWN_ROWS)
        .map(({ what, before, after }) => [(0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .plainCell */ .dD)(what), (0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .cell */ .Hn)(before), (0,_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .cell */ .Hn)(after)])), more > 0 ? `… and ${more} more.` : '');
}


/***/ }),

/***/ 8149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hasVerdicts),
/* harmony export */   x: () => (/* binding */ failsByComparisons)
/* harmony export */ });
/**
 * Whether the verdict rests on comparisons. One of a session that was not measured does not, though it may have some,
 * unless the change took something away and the rest was compared.
 */
function hasVerdicts({ decision: { verdict, lost } }) {
    return ['regressed', 'improved', 'unchanged', 'inconclusive'].includes(verdict) || lost.length > 0;
}
/** Whether it is what was compared, or what the change took away, that fails the job: this can be accepted. */
function failsByComparisons({ decision, storeFault }) {
    const { verdict, passed, lost, summary } = decision;
    // A job that would have passed fails where its session could not be stored.
    if (passed || summary === storeFault)
        return false;
    return verdict === 'regressed' || verdict === 'inconclusive' || lost.length > 0;
}


/***/ }),

/***/ 6342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ pageFile)
/* harmony export */ });
/* unused harmony export PAGE_FILE */
const PAGE_FILE = 'report.html';
/** The page is drawn by libraries of a megabyte: they are loaded now, where a session is over, and not at the start. */
async function pageFile(view) {
    const { renderReportPage } = await Promise.all(/* import() */[__webpack_require__.e(990), __webpack_require__.e(221)]).then(__webpack_require__.bind(__webpack_require__, 3221));
    return { name: PAGE_FILE, content: renderReportPage(view) };
}


/***/ })

};

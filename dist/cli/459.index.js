export const id = 459;
export const ids = [459];
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
/* harmony export */   k: () => (/* binding */ writeOutputFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8675);
/* harmony import */ var _atomicFile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(733);



/** Writes each file whole into the directory; the absolute paths in the same order. */
async function writeOutputFiles(directory, files) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory);
    const paths = [];
    for (const { name, content } of files) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, name);
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(root, path);
        if (inside === '' || inside.startsWith('..') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(inside)) {
            throw new Error(`report file outside the output directory: ${name}`);
        }
        try {
            await (0,_atomicFile_js__WEBPACK_IMPORTED_MODULE_1__/* .writeFileAtomically */ .l)(path, content);
        }
        catch (error) {
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ExpectedError */ .Dh(`${path} could not be written (${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}): set \`output-dir\` to a directory that the job may write to.`);
        }
        paths.push(path);
    }
    return paths;
}


/***/ }),

/***/ 5199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yZ: () => (/* binding */ interruptionCallout),
  aM: () => (/* binding */ renderAgentReport)
});

// UNUSED EXPORTS: titleOf

// EXTERNAL MODULE: ./lib/report/environment.js
var report_environment = __webpack_require__(119);
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
        ['Model in GPU memory', agent.vramShare === null ? 'not told by Ollama' : (0,format/* percent */.KN)(agent.vramShare)],
        ['Prompt budget', (0,format/* counted */.hS)(protocol.promptBudgetTokens, 'token')],
        ['Corpus text in a prompt', (0,format/* counted */.hS)(protocol.corpusCharacters, 'character')],
        ['Carried from stage to stage', `at most ${(0,format/* counted */.hS)(protocol.carriedCharacters, 'character')}`],
        ['Valid calls that a stage needs', String(protocol.minimumValidCalls)],
    ]));
}
function ownOptions({ options, think }) {
    const rows = Object.entries(options).map(([name, value]) => [(0,safe/* cell */.Hn)(name), (0,safe/* cell */.Hn)((0,report_environment/* optionText */.re)(value))]);
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

// EXTERNAL MODULE: ./lib/model/metrics.js
var model_metrics = __webpack_require__(5974);
// EXTERNAL MODULE: ./lib/stats/summary.js
var stats_summary = __webpack_require__(323);
// EXTERNAL MODULE: ./lib/report/calls.js
var report_calls = __webpack_require__(8627);
// EXTERNAL MODULE: ./lib/report/session.js
var session = __webpack_require__(7202);
;// CONCATENATED MODULE: ./lib/report/agentMetrics.js







/** The figures of one agent. Stages are never pooled: they differ by more than the noise within one of them. */
function aggregateSection(results, agent) {
    const calls = (0,session/* callsOf */.p9)(results, agent.name);
    const measured = calls.filter(({ phase }) => phase === 'measured');
    const valid = measured.filter((call) => !(0,session/* isFailed */.Ix)(call));
    return (0,table/* blocks */.Bv)('## Aggregate Metrics', 'Over valid, warm, measured calls; stages apart.', stageTable(results, agent.name), totalsTable(valid), (0,table/* bullets */.e5)([
        `Calls: ${valid.length} of ${(0,format/* counted */.hS)(measured.length, 'measured call')} valid, ${measured.length - valid.length} failed`,
        ...coldStarts(calls),
    ]));
}
function stageTable(results, agent) {
    const rows = results.stages.flatMap(({ name }) => model_metrics/* METRICS */.Cb.map((metric) => {
        const summary = (0,session/* summaryOf */.YG)(results, agent, name, metric);
        return [
            (0,safe/* cell */.Hn)(name),
            metric.label,
            (0,format/* meanAndSd */.ud)(summary, metric.unit),
            (0,format/* medianLike */.mi)(summary, metric.unit),
            String(summary?.n ?? 0),
        ];
    }));
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Stage'), (0,table/* left */.kb)('Metric'), (0,table/* right */.pG)('Mean ± sample SD'), (0,table/* right */.pG)('Median'), (0,table/* right */.pG)('n')], rows);
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
function coldStarts(calls) {
    const cold = calls.filter((call) => call.cold);
    if (cold.length === 0)
        return ['Cold start: not measured'];
    return cold.map((call) => {
        if ((0,session/* isFailed */.Ix)(call))
            return 'Cold start: failed, see LLM Call Metrics';
        const share = call.loadMs !== null && call.ttftMs ? ` (${(0,format/* percent */.KN)(call.loadMs / call.ttftMs)})` : '';
        return `Cold start, in no average: TTFT ${(0,format/* figure */.vP)(call.ttftMs, 'ms')}, of which model load ${(0,format/* figure */.vP)(call.loadMs, 'ms')}${share}`;
    });
}
function callSection(calls) {
    return (0,table/* blocks */.Bv)('## LLM Call Metrics', calls.length === 0
        ? 'No call was made.'
        : 'Every call. Only those of the kind "measured" enter the statistics.', (0,report_calls/* callTable */.B1)(calls));
}
function statisticalSection(results, { name }) {
    const metrics = [(0,model_metrics/* metricOf */.ak)('throughput'), (0,model_metrics/* metricOf */.ak)('ttft'), (0,model_metrics/* metricOf */.ak)('ttft-net')];
    const rows = results.stages.map((stage) => {
        const summaries = metrics.map((metric) => (0,session/* summaryOf */.YG)(results, name, stage.name, metric));
        return [
            (0,safe/* cell */.Hn)(stage.name),
            ...summaries.map((summary) => (summary === null ? format/* UNKNOWN */.HV : (0,format/* percent */.KN)((0,stats_summary/* coefficientOfVariation */.m)(summary)))),
            String(summaries[0]?.n ?? 0),
        ];
    });
    return (0,table/* blocks */.Bv)('## Statistical Summary', (0,table/* table */.tp)([(0,table/* left */.kb)('Stage'), ...metrics.map(({ label }) => (0,table/* right */.pG)(`${(0,format/* capitalised */.Iu)(label)} CV`)), (0,table/* right */.pG)('n')], rows), (0,table/* bullets */.e5)([
        `**Runs**: ${results.protocol.runs}`,
        '**SD**: sample standard deviation, divided by n − 1',
        '**CV**: coefficient of variation, sample SD / mean',
    ]), definitions());
}
function definitions() {
    return (0,table/* table */.tp)([(0,table/* left */.kb)('Figure'), (0,table/* left */.kb)('Definition'), (0,table/* left */.kb)('Clock')], [
        ['TTFT', 'request sent to first thinking, content or tool call', 'client'],
        ['TTFT net of load', 'TTFT − load', 'both'],
        ['load', '`load_duration`: until the runner is ready, its queue included', 'Ollama'],
        ['prefill', '`prompt_eval_duration`: uncached prompt tokens', 'Ollama'],
        ['decode, eval', '`eval_duration`: first to last token', 'Ollama'],
        ['throughput', '`eval_count` / `eval_duration`, from 16 tokens on', 'Ollama'],
        ['end to end, duration', 'request sent to end of the stream', 'client'],
    ]);
}

// EXTERNAL MODULE: ./lib/model/dataSummary.js
var dataSummary = __webpack_require__(3018);
// EXTERNAL MODULE: ./node_modules/marked/lib/marked.esm.js
var marked_esm = __webpack_require__(8022);
;// CONCATENATED MODULE: ./lib/report/recommendations.js


const TOPIC = /recommendation/i;
const ITEM_LIMIT = 30;
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
    const sections = [...sectionsIn(tokensOf(markdown))].filter(({ length }) => length > 0);
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
    const valid = (0,session/* callsOf */.p9)(results, name).filter(({ phase, status }) => phase === 'measured' && status === 'valid');
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
            return `As listed by the model in run ${run.run}, stage ${(0,safe/* codeSpan */.SS)(call.stage)}; not checked.\n\n${(0,table/* bullets */.e5)(found.map(bulletOf))}`;
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
    const options = (0,report_environment/* optionsOf */.cz)(agent);
    return (0,table/* blocks */.Bv)(title, [
        `**Date:** ${(0,format/* utc */.n$)(results.startedAt).slice(0, 10)}`,
        `**Model:** ${(0,safe/* codeSpan */.SS)(agent.model)}`,
        `**Agent:** ${(0,safe/* codeSpan */.SS)(agent.name)}`,
        `**Configuration:** ${options === null ? 'Ollama defaults' : (0,safe/* codeSpan */.SS)(options)}`,
        `**Source:** run ${run.run}, stage ${(0,safe/* codeSpan */.SS)(last.stage)}`,
    ].join('  \n'), `> ⚠️ A language model wrote the words and numbers below. Nobody has checked them.${cutNote(last, results)}`, last.answer === null ? 'The text was not kept.' : (0,safe/* fence */.EU)(wrapped(last.answer), 'text'));
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

;// CONCATENATED MODULE: ./lib/report/agentReport.js








/** The report of one agent, as Markdown. Throws for an agent that the session does not have. */
function renderAgentReport(results, agentName) {
    const agent = results.agents.find(({ name }) => name === agentName);
    if (agent === undefined)
        throw new Error(`no such agent in these results: ${agentName}`);
    return `${(0,table/* blocks */.Bv)(`# ${titleOf(agent.name)} Agent Report`, interruptionCallout(results), head(results, agent), configurationSection(results, agent), aggregateSection(results, agent), workflowSection(results, agent), technicalReportSection(results, agent), callSection((0,session/* callsOf */.p9)(results, agent.name)), statisticalSection(results, agent))}\n`;
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
        `**Model:** ${(0,safe/* codeSpan */.SS)(agent.model)}${(0,report_environment/* modelNote */.Kn)(agent, safe/* codeSpan */.SS)}`,
        `**Runs:** ${protocol.runs} measured, after ${(0,format/* counted */.hS)(protocol.warmupRuns, 'warm-up run')}`,
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
/* harmony export */   Fi: () => (/* binding */ setAside),
/* harmony export */   y2: () => (/* binding */ measuredRows)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5974);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2813);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7202);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8330);





/** Single calls as rows, and what became of those that entered no statistic. */
const SHOWN_FAILURES = 50;
/** Every call of one agent, none left out: warm-up, cold and failed ones are marked. */
function callTable(calls) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([
        (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)('Run'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('Stage'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('Kind'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)('TTFT (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)('Throughput (tok/s)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)('Tokens in'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)('Tokens out'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)('Duration (ms)'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('Ended'),
    ], calls.map((call) => [
        String(call.run),
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)(call.stage),
        (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailed */ .Ix)(call) ? `❌ ${(0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(call)}, failed` : (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(call),
        ...((0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailed */ .Ix)(call) ? Array(5).fill(_format_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN */ .HV) : figuresOf(call)),
        endOf(call),
    ]));
}
function figuresOf(call) {
    return [
        (0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .bareFigure */ .LD)(call.ttftMs, 'ms'),
        (0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .bareFigure */ .LD)(call.throughputTokS, 'tok/s'),
        (0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(call.promptTokens),
        (0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(call.outputTokens),
        (0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .bareFigure */ .LD)(call.e2eMs, 'ms'),
    ];
}
function endOf(call) {
    if ((0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailed */ .Ix)(call))
        return `failed: ${reasonOf(call)}`;
    return call.doneReason === null ? _format_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN */ .HV : (0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .plainCell */ .dD)(call.doneReason);
}
function reasonOf(call) {
    return call.failure === null ? 'no reason recorded' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)(call.failure);
}
/** Calls that entered no statistic, and why. */
function setAside({ calls }) {
    const failed = calls.filter(_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailed */ .Ix);
    const cold = calls.filter((call) => call.cold && !(0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailed */ .Ix)(call)).length;
    const warmups = calls.filter((call) => call.phase === 'warmup' && !call.cold && !(0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailed */ .Ix)(call)).length;
    const counting = calls.length - failed.length - cold - warmups;
    const note = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(calls.length, 'call')} attempted: ${counting} in the statistics, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(cold, 'cold start')} told apart, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(warmups, 'other warm-up call')} discarded, ${failed.length} failed.`;
    const rows = failed
        .slice(0, SHOWN_FAILURES)
        .map((call) => [(0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)(call.agent), (0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)(call.stage), `${(0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(call)}, run ${call.run}`, reasonOf(call)]);
    const more = failed.length - rows.length;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .blocks */ .Bv)(note, (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('Agent'), (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('Stage'), (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('Call'), (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('Why it failed')], rows), more > 0 ? `… and ${more} more in \`results.json\`.` : '');
}
const HEADLINE_METRICS = _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb.filter(({ id }) => id !== 'load' && id !== 'prefill');
/** Medians of a session by itself, a row for each agent and stage. */
function measuredRows(results) {
    return results.agents.flatMap((agent) => results.stages.map((stage) => {
        const measured = results.calls.filter((call) => call.agent === agent.name && call.stage === stage.name && call.phase === 'measured');
        const valid = measured.filter((call) => !(0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailed */ .Ix)(call)).length;
        return [
            (0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)(agent.name),
            (0,_safe_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)(stage.name),
            ...HEADLINE_METRICS.map((metric) => (0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .bareFigure */ .LD)((0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryOf */ .YG)(results, agent.name, stage.name, metric)?.median ?? null, metric.unit)),
            `${valid} of ${measured.length}`,
        ];
    }));
}
function measuredTable(rows) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)([
        (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('Agent'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .left */ .kb)('Stage'),
        ...HEADLINE_METRICS.map(({ label, unit }) => (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)(`${(0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .capitalised */ .Iu)(label)} (${unit})`)),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_2__/* .right */ .pG)('Valid calls'),
    ], rows);
}


/***/ }),

/***/ 7023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hx: () => (/* binding */ placeholderOf),
/* harmony export */   sW: () => (/* binding */ commentSections),
/* harmony export */   wQ: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _model_settings_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1960);
/* harmony import */ var _agentReport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5199);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1101);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8627);
/* harmony import */ var _comparisons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3324);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(119);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7703);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5916);
/* harmony import */ var _noise_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9411);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8330);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(975);












/**
 * GitHub refuses comments beyond 65,536 characters, the marker's line among them; what it counts for wide ones is
 * not said: bytes are kept too.
 */
const COMMENT_BUDGET = { characters: 64_800, bytes: 64_800 };
/** The pull request comment: the verdict, what changed, how far to trust it; the rest is folded. */
function renderComment(view) {
    return `${(0,_budget_js__WEBPACK_IMPORTED_MODULE_6__/* .withinBudget */ .x)(commentSections(view), COMMENT_BUDGET, placeholderOf(view))}\n`;
}
function placeholderOf({ links }) {
    return (names) => `Left out for length: ${names.join(', ')}. ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_7__/* .link */ .nf)('The artifact', links.artifactUrl)} has it all.`;
}
/** What gives way has a number: bulky tables first, then what helps to act on them. */
function commentSections(view) {
    const { results, judgement } = view;
    const keep = (markdown) => ({ name: '', markdown, givesWay: null });
    const fold = (name, givesWay, body) => ({
        name: name.toLowerCase(),
        markdown: (0,_table_js__WEBPACK_IMPORTED_MODULE_8__/* .folded */ .TM)(name, body),
        givesWay,
    });
    return [
        keep(`### ${(0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .headlineOf */ .g)(view)}`),
        keep((0,_agentReport_js__WEBPACK_IMPORTED_MODULE_0__/* .interruptionCallout */ .yZ)(results)),
        keep((0,_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .findingsOf */ .WX)(view)),
        keep((0,_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .alsoChanged */ .Sb)(view)),
        keep((0,_noise_js__WEBPACK_IMPORTED_MODULE_4__/* .noiseStatement */ .M)(view)),
        fold('All metrics', 1, (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .comparisonTable */ .Qv)(judgement?.comparisons ?? [])),
        fold('Measured values', 2, allMeasurements(view)),
        fold('Calls set aside, and why', 3, (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .setAside */ .Fi)(results)),
        fold('Environment', 4, environmentSection(view)),
        fold('Judge it again at a desk', 5, reproduction(view)),
        keep(lastLine(view)),
    ];
}
/** Where nothing was compared there is no table of all metrics; the first rows are shown without unfolding. */
function allMeasurements({ results, judgement, decision }) {
    const rows = (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredRows */ .y2)(results);
    const isShown = decision.verdict === 'no-baseline' && rows.length <= _verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .SHOWN_ROWS */ .Ew;
    return judgement !== null || isShown ? '' : (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredTable */ .$A)(rows);
}
function environmentSection({ results, judgement }) {
    const differences = [...(judgement?.hardwareDifferences ?? []), ...(judgement?.otherDifferences ?? [])];
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_8__/* .blocks */ .Bv)((0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .differenceTable */ .ow)(differences), judgement !== null && differences.length === 0 ? 'No difference from the baseline’s environment.' : '', (0,_environment_js__WEBPACK_IMPORTED_MODULE_9__/* .agentTable */ .qf)(results.agents), (0,_environment_js__WEBPACK_IMPORTED_MODULE_9__/* .environmentTable */ ._5)(results));
}
function reproduction({ baseline, links, judgement }) {
    if (baseline === null || judgement === null)
        return '';
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_8__/* .blocks */ .Bv)(`The verdict is computed from stored numbers alone; no GPU is needed to repeat it. ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_7__/* .link */ .nf)('The artifact', links.artifactUrl)} holds \`results.json\`; save the ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_7__/* .plain */ .pj)(baseline.description)} as \`baseline.json\`. In a clone of ollama-benchmark-action:`, (0,_safe_js__WEBPACK_IMPORTED_MODULE_7__/* .fence */ .EU)(`node dist/cli/index.js compare --baseline baseline.json --candidate results.json${limitsOf(judgement)}`, 'sh'));
}
/** The limits that held, as an option: at a desk there may be no configuration, or another one. */
function limitsOf({ comparisons }) {
    const limits = _model_settings_js__WEBPACK_IMPORTED_MODULE_10__/* .GATED_METRICS */ ._.flatMap((id) => {
        const percent = comparisons.find(({ metric }) => metric === id)?.limitPercent ?? null;
        return percent === null ? [] : [`${id}: ${percent}`];
    });
    return limits.length === 0 ? '' : ` --thresholds '{ ${limits.join(', ')} }'`;
}
function lastLine({ results, baseline, links, decision }) {
    const measured = commitOf(results.source.commit);
    const against = baseline === null
        ? ''
        : `${commitOf(baseline.commit)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_11__/* .utc */ .n$)(baseline.startedAt)} (${(0,_safe_js__WEBPACK_IMPORTED_MODULE_7__/* .plain */ .pj)(baseline.description)})`;
    const isCompared = baseline !== null && ['regressed', 'improved', 'unchanged'].includes(decision.verdict);
    const compared = isCompared ? `Compared ${measured} with ${against}` : `Measured ${measured}`;
    const parts = [
        compared,
        isCompared || against === '' ? '' : `not compared with ${against}`,
        links.runUrl === null ? '' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_7__/* .link */ .nf)('run', links.runUrl),
        links.artifactUrl === null ? '' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_7__/* .link */ .nf)('report and results', links.artifactUrl),
        (0,_format_js__WEBPACK_IMPORTED_MODULE_11__/* .utc */ .n$)(results.finishedAt),
    ];
    return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}
function commitOf(commit) {
    return commit === null ? 'an unknown commit' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_7__/* .codeSpan */ .SS)(commit.slice(0, 7));
}


/***/ }),

/***/ 119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ modelNote),
/* harmony export */   _5: () => (/* binding */ environmentTable),
/* harmony export */   cz: () => (/* binding */ optionsOf),
/* harmony export */   qf: () => (/* binding */ agentTable),
/* harmony export */   re: () => (/* binding */ optionText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8330);



function environmentTable({ environment, toolVersion, corpus, protocol }) {
    const { os, osRelease, arch, cpuModel, cpuCount, memoryBytes, ollamaVersion } = environment;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('Environment'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('Value')], [
        ['Ollama', ollamaVersion === null ? 'version unknown' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(ollamaVersion)],
        ...gpuRows(environment.gpus),
        ['CPU', `${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(cpuModel)}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(cpuCount, 'logical processor')}`],
        ['Memory', (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee)(memoryBytes)],
        ['System', (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(`${os} ${osRelease} (${arch})`)],
        ['Runner', environment.runnerName === null ? _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV : (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(environment.runnerName)],
        ...(environment.ollamaIsLocal
            ? []
            : [['Ollama runs', 'on another machine: the hardware above is not its own']]),
        ['Corpus', `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(corpus.fileCount, 'file')}, digest ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(corpus.digest.slice(0, 12))}`],
        [
            'Protocol',
            `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(protocol.runs, 'run')} after ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(protocol.warmupRuns, 'warm-up run')}, at most ${protocol.numPredict} tokens a call, seed ${protocol.seed}`,
        ],
        ['Measured by', `ollama-benchmark-action ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(toolVersion)}`],
    ]);
}
function gpuRows(gpus) {
    if (gpus === null)
        return [['GPU', 'unknown: no GPU tool answered']];
    if (gpus.length === 0)
        return [['GPU', 'none']];
    return gpus.map((gpu) => ['GPU', gpuText(gpu)]);
}
function gpuText({ name, memoryMib, driver, powerLimitWatts }) {
    const parts = [
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(name),
        memoryMib === null ? null : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .bytes */ .ee)(memoryMib * 1024 * 1024),
        driver === null ? null : `driver ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(driver)}`,
        powerLimitWatts === null ? null : `limit ${powerLimitWatts} W`,
    ];
    return parts.filter((part) => part !== null).join(', ');
}
function agentTable(agents) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('Agent'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('Model'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .left */ .kb)('Options'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .right */ .pG)('Context'), (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .right */ .pG)('In GPU memory')], agents.map((agent) => [
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(agent.name),
        `${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(agent.model)}${modelNote(agent, _safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)}`,
        optionsOf(agent) === null ? 'Ollama defaults' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(optionsOf(agent) ?? ''),
        contextText(agent),
        agent.vramShare === null ? _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(agent.vramShare),
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

/***/ 8742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IU: () => (/* binding */ reportFiles)
});

// UNUSED EXPORTS: INDEX_FILE, RESULTS_FILE

// EXTERNAL MODULE: ./lib/report/agentReport.js + 4 modules
var agentReport = __webpack_require__(5199);
// EXTERNAL MODULE: ./lib/model/metrics.js
var metrics = __webpack_require__(5974);
// EXTERNAL MODULE: ./lib/report/calls.js
var calls = __webpack_require__(8627);
// EXTERNAL MODULE: ./lib/report/comparisons.js
var comparisons = __webpack_require__(3324);
// EXTERNAL MODULE: ./lib/report/environment.js
var environment = __webpack_require__(119);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
;// CONCATENATED MODULE: ./lib/report/names.js
/**
 * The report file of each agent, in the agents' order: letters that every file system and artifact takes, lower
 * case because some file systems know no other difference, unique by a number where names fall together.
 */
function agentFileNames({ agents }) {
    const taken = new Set();
    return agents.map(({ name }) => {
        const slug = name
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, '-')
            .replace(/^-+|-+$/g, '')
            .slice(0, 60) || 'agent';
        let unique = slug;
        for (let number = 2; taken.has(unique); number += 1)
            unique = `${slug}-${number}`;
        taken.add(unique);
        return `report-${unique}.md`;
    });
}

// EXTERNAL MODULE: ./lib/report/noise.js
var noise = __webpack_require__(9411);
// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(2813);
// EXTERNAL MODULE: ./lib/report/session.js
var session = __webpack_require__(7202);
// EXTERNAL MODULE: ./lib/report/table.js
var table = __webpack_require__(8330);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
;// CONCATENATED MODULE: ./lib/report/indexReport.js













/** One page that joins the agents: verdict, side by side, baseline, environment, the way to each report. */
function renderIndexReport(view) {
    const { results, links } = view;
    return `${(0,table/* blocks */.Bv)('# Benchmark Report', `**${(0,headline/* headlineOf */.g)(view)}**`, (0,agentReport/* interruptionCallout */.yZ)(results), [
        `**Timestamp:** ${(0,format/* utc */.n$)(results.startedAt)}, ${(0,format/* duration */.p0)(results.elapsedMs)}`,
        `**Commit:** ${results.source.commit === null ? 'unknown' : (0,safe/* codeSpan */.SS)(results.source.commit)}`,
        ...(links.runUrl === null ? [] : [`**Run:** ${(0,safe/* link */.nf)('workflow run', links.runUrl)}`]),
        `**Corpus:** ${(0,format/* counted */.hS)(results.corpus.fileCount, 'file')} in ${(0,safe/* codeSpan */.SS)(results.corpus.root)}`,
    ].join('  \n'), '## Agents', (0,environment/* agentTable */.qf)(results.agents), (0,table/* bullets */.e5)(agentLinks(results)), '## Side by Side', sideBySide(results), '## Comparison with the Baseline', comparisonSection(view), '## Environment', (0,environment/* environmentTable */._5)(results), '## Calls Set Aside', (0,calls/* setAside */.Fi)(results))}\n`;
}
function agentLinks(results) {
    return agentFileNames(results).map((file, index) => `[Report of agent ${(0,safe/* codeSpan */.SS)(results.agents[index]?.name ?? '')}](${file})`);
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
function stageTable(results, stage, first) {
    const columns = metrics/* METRICS */.Cb.map(({ label, unit }) => (0,table/* right */.pG)(`${(0,format/* capitalised */.Iu)(label)} (${unit})`));
    const rows = results.agents.map(({ name }) => [
        (0,safe/* cell */.Hn)(name),
        ...metrics/* METRICS */.Cb.map((metric) => medianBeside(results, name, first, stage, metric)),
        String((0,session/* summaryOf */.YG)(results, name, stage, metrics/* METRICS */.Cb[0])?.n ?? 0),
    ]);
    return (0,table/* blocks */.Bv)(`### Stage ${(0,safe/* codeSpan */.SS)(stage)}`, (0,table/* table */.tp)([(0,table/* left */.kb)('Agent'), ...columns, (0,table/* right */.pG)('n')], rows));
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
    const { hardwareDifferences, otherDifferences } = judgement;
    return (0,table/* blocks */.Bv)(`Against the ${(0,safe/* plain */.pj)(baseline.description)} of ${(0,format/* utc */.n$)(baseline.startedAt)}, commit ${baseline.commit === null ? 'unknown' : (0,safe/* codeSpan */.SS)(baseline.commit)}. Before → after are medians; n counts the calls of each side.`, (0,comparisons/* comparisonTable */.Qv)(judgement.comparisons), (0,noise/* noiseStatement */.M)(view), (0,comparisons/* differenceTable */.ow)([...hardwareDifferences, ...otherDifferences]), view.nextStep === null ? '' : (0,verdict/* nextStepOf */.Vt)(view));
}

;// CONCATENATED MODULE: ./lib/report/files.js



const INDEX_FILE = 'report.md';
const RESULTS_FILE = 'results.json';
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
    ];
}


/***/ }),

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ headlineOf)
/* harmony export */ });
/* harmony import */ var _comparisons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3324);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7703);


/** The verdict in one line of our own words, ending in what to do. Markdown, without a heading's marks. */
function headlineOf({ judgement, decision }) {
    const judged = (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_0__/* .gatedOf */ .Pq)(judgement).filter(({ verdict }) => verdict !== 'not-comparable');
    const gated = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(judged.length, 'gated metric');
    const { regressions, improvements, passed } = decision;
    switch (decision.verdict) {
        case 'regressed': {
            const faster = improvements.length > 0 ? `, ${improvements.length} faster` : '';
            const what = `Slower: ${regressions.length} of ${gated}${faster}`;
            return passed ? `⚠️ ${what}. Not blocking: the gate is off` : `❌ ${what}. Action needed`;
        }
        case 'improved':
            return `✅ Faster: ${improvements.length} of ${gated}, none slower. No action needed`;
        case 'unchanged':
            return `✅ No slowdown beyond the limits (${gated}). No action needed`;
        case 'not-measured':
            if (decision.lost.length > 0)
                return '❌ Not measured: the baseline has what this change lacks. Action needed';
            return `⚪ Not measured: this says nothing about your change. ${passed ? 'Not blocking' : 'Mend the cause and run again'}`;
        case 'not-comparable':
            return `⚪ Not comparable with the baseline: this says nothing about your change. ${passed ? 'Not blocking' : 'Action needed'}`;
        case 'no-baseline':
            return passed
                ? '⚪ No baseline yet, so nothing was compared. Next step below'
                : '❌ No baseline, and the gate asks for one. Next step below';
    }
}


/***/ }),

/***/ 9411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ noiseStatement)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5974);
/* harmony import */ var _stats_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(323);
/* harmony import */ var _comparisons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3324);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2813);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7202);





/** How far the verdict can be trusted: the rule, the spread that was seen, and what it cannot show. */
function noiseStatement(view) {
    const { results, decision } = view;
    const spreads = _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb.filter(({ gated }) => gated).flatMap((metric) => spreadOf(results, metric));
    if (spreads.length === 0)
        return '';
    const judged = ['regressed', 'improved', 'unchanged'].includes(decision.verdict);
    return [
        judged ? 'Judged by medians against fixed limits.' : '',
        `Spread within this session (CV): ${spreads.join(', ')}; ${callsPerStage(results)} on ${machineOf(results)}.`,
        judged ? wideWarning(view) : '',
        'A single session cannot show how much sessions differ from each other.',
    ]
        .filter((sentence) => sentence !== '')
        .join(' ');
}
function spreadOf(results, metric) {
    const spreads = summariesOf(results, metric)
        .map(_stats_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .coefficientOfVariation */ .m)
        .filter((cv) => cv !== null)
        .map((cv) => cv * 100);
    return spreads.length === 0 ? [] : [`${metric.label} ${rangeOf(spreads, 1)} %`];
}
function callsPerStage(results) {
    const counts = summariesOf(results, (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)('throughput')).map(({ n }) => n);
    return counts.length === 0 ? 'no throughput known' : `${rangeOf(counts, 0)} calls a stage`;
}
function summariesOf(results, metric) {
    return results.agents
        .flatMap((agent) => results.stages.map((stage) => (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .summaryOf */ .YG)(results, agent.name, stage.name, metric)))
        .filter((summary) => summary !== null);
}
function rangeOf(values, decimals) {
    const low = Math.min(...values).toFixed(decimals);
    const high = Math.max(...values).toFixed(decimals);
    return low === high ? low : `${low} to ${high}`;
}
function machineOf({ environment }) {
    if (!environment.ollamaIsLocal)
        return 'another machine';
    return (0,_safe_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(environment.gpus?.[0]?.name ?? environment.cpuModel);
}
/** A limit that the spread exceeds is no limit to rely on, whichever way the verdict fell. */
function wideWarning({ judgement }) {
    const wide = (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .gatedOf */ .Pq)(judgement).filter(isWiderThanLimit);
    if (wide.length === 0)
        return '';
    const limits = [...new Set(wide.map(_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .limitOf */ .LF))].join(', ');
    return `⚠️ In ${wide.length} of the gated metrics the spread of this session or of the baseline exceeds the limit (${limits}): there the verdict may be chance.`;
}
/** On either side: a baseline that scattered moves the verdict as much as this session does. */
function isWiderThanLimit({ baseline, candidate, limitPercent }) {
    return [baseline, candidate].some((summary) => {
        const cv = summary === null ? null : (0,_stats_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .coefficientOfVariation */ .m)(summary);
        return cv !== null && limitPercent !== null && cv * 100 > limitPercent;
    });
}


/***/ }),

/***/ 7202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Ix: () => (/* binding */ isFailed),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   e6: () => (/* binding */ totalOf),
/* harmony export */   p9: () => (/* binding */ callsOf),
/* harmony export */   yD: () => (/* binding */ namedRunOf)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5974);
/* harmony import */ var _stats_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(323);


/** Questions that several texts ask of a session's results. */
function summaryOf(results, agent, stage, metric) {
    return (0,_stats_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .summarise */ .f)((0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampleOf */ .uV)(results, agent, stage, metric));
}
function callsOf(results, agent) {
    return results.calls.filter((call) => call.agent === agent);
}
function isFailed(call) {
    return call.status === 'failed';
}
/** The last measured run in which every stage has a valid call; null where there is none. */
function namedRunOf(results, agent) {
    const measured = callsOf(results, agent).filter(({ phase }) => phase === 'measured');
    const runs = [...new Set(measured.map(({ run }) => run))].sort((a, b) => b - a);
    for (const run of runs) {
        const calls = results.stages.map(({ name }) => measured.find((call) => call.run === run && call.stage === name && call.status === 'valid'));
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
/** What a call was sent for, in words of ours. */
function kindOf(call) {
    const phase = call.phase === 'warmup' ? 'warm-up' : 'measured';
    return call.cold ? `${phase}, cold start` : phase;
}


/***/ }),

/***/ 975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ SHOWN_ROWS),
/* harmony export */   Sb: () => (/* binding */ alsoChanged),
/* harmony export */   Vt: () => (/* binding */ nextStepOf),
/* harmony export */   WX: () => (/* binding */ findingsOf)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5974);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8627);
/* harmony import */ var _comparisons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3324);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8330);





/** What stands above the fold of the comment, below its headline. */
/** A reader acts on the worst rows. */
const SHOWN_ROWS = 12;
/** Longer values, such as digests and lists of options, stand in the folded table alone. */
const INLINE_VALUE = 40;
/** What the verdict stands on: rows where something changed, reasons where nothing can be said. */
function findingsOf(view) {
    const { decision } = view;
    const changed = [...decision.regressions, ...decision.improvements];
    switch (decision.verdict) {
        case 'regressed':
        case 'improved':
            return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(shortened(changed), lacking(view), patternOf(view), actionOf(view));
        case 'unchanged':
            return lacking(view);
        case 'not-measured':
            return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(lacking(view) || summaryOf(view), decision.lost.length > 0 ? actionOf(view) : '');
        case 'not-comparable':
            return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(summaryOf(view), (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .differenceTable */ .ow)((view.judgement?.hardwareDifferences ?? []).slice(0, SHOWN_ROWS)), lacking(view), nextStepOf(view));
        case 'no-baseline':
            return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(nextStepOf(view), firstMeasurements(view));
    }
}
/** The decision in its own words, unless the callout above has said them. */
function summaryOf({ decision, results }) {
    return results.interruption === null ? (0,_safe_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(decision.summary) : '';
}
/** A slowdown that spares nothing is seldom one change's doing; where nothing else differs, that is said too. */
function patternOf({ judgement, decision: { regressions } }) {
    const judged = (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .gatedOf */ .Pq)(judgement).filter(({ ratio }) => ratio !== null);
    if (judged.length < 3 || regressions.length < judged.length)
        return '';
    const otherwise = judgement?.otherDifferences.length === 0
        ? ' Hardware, Ollama, model, options and prompts are those of the baseline.'
        : '';
    return `Every gated metric of every agent and stage slowed: look first at what they share, the machine and its server.${otherwise}`;
}
function shortened(changed) {
    const rows = (0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .changedTable */ .D3)(changed, SHOWN_ROWS);
    const more = changed.length - SHOWN_ROWS;
    return more > 0 ? (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(rows, `… and ${more} more beyond their limits: see all metrics.`) : rows;
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
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)((0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Could not be judged'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Why')], rows), more > 0 ? `… and ${more} more: see all metrics.` : '');
}
/** Comparisons of one stage that share a reason, as one row. */
function lackingRow(comparisons) {
    const [first] = comparisons;
    if (first === undefined)
        return [];
    const labels = comparisons.map(({ metric }) => (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).label);
    return [(0,_comparisons_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(first, labels.join(', ')), (0,_safe_js__WEBPACK_IMPORTED_MODULE_4__/* .plainCell */ .dD)(first.reason ?? 'no reason recorded')];
}
function actionOf({ decision: { action } }) {
    return /^no action needed\.?$/i.test(action.trim()) ? '' : `**What to do:** ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(action)}`;
}
/** The way to a baseline: a sentence, and lines to copy where there are any. */
function nextStepOf({ nextStep, decision }) {
    const [sentence = '', ...lines] = (nextStep ?? decision.action).trim().split('\n');
    const shown = lines.join('\n').trim();
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)(`**Next step:** ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(sentence)}`, shown === '' ? '' : (0,_safe_js__WEBPACK_IMPORTED_MODULE_4__/* .fence */ .EU)(lines.join('\n')));
}
function firstMeasurements({ results }) {
    const rows = (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredRows */ .y2)(results);
    const more = rows.length - SHOWN_ROWS;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .blocks */ .Bv)('Medians of this session:', (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .measuredTable */ .$A)(rows.slice(0, SHOWN_ROWS)), more > 0 ? `… and ${more} more: see measured values.` : '');
}
/** Software that differs may be the cause, or the very thing under test: said beside the verdict. */
function alsoChanged({ judgement }) {
    const differences = judgement?.otherDifferences ?? [];
    if (differences.length === 0)
        return '';
    const shown = differences
        .slice(0, 3)
        .map(({ what, before, after }) => Math.max(before.length, after.length) > INLINE_VALUE
        ? (0,_safe_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(what)
        : `${(0,_safe_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(what)} ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(before)} → ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .SS)(after)}`);
    const more = differences.length - shown.length;
    return `Also different from the baseline: ${shown.join('; ')}${more > 0 ? `; and ${more} more, see environment` : ''}.`;
}


/***/ })

};

export const id = 933;
export const ids = [933];
export const modules = {

/***/ 2430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readConfigFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8675);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8461);



/** Larger than any configuration; the reader of the text has a limit of its own, which names the place. */
const LIMIT_BYTES = 1024 * 1024;
/** The text of a configuration file, or null where there is none. Throws ExpectedError where it cannot be read. */
async function readConfigFile(path, cwd) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(await (0,_workspace_js__WEBPACK_IMPORTED_MODULE_1__/* .inWorkspace */ .v)(path, cwd, 'config'));
        try {
            const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(LIMIT_BYTES), position: 0 });
            return buffer.toString('utf8', 0, bytesRead);
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ExpectedError */ .Dh)
            throw error;
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return null;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ExpectedError */ .Dh(`The configuration file ${JSON.stringify(path)} cannot be read (${code}); mend it or the input config.`);
    }
}


/***/ }),

/***/ 9337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x8: () => (/* binding */ readResults),
  AL: () => (/* binding */ readResultsIfAny)
});

// UNUSED EXPORTS: RESULTS_SIZE_LIMIT_BYTES, parseResults

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/model/failure.js
var failure = __webpack_require__(8675);
// EXTERNAL MODULE: ./lib/model/durationMeaning.js
var durationMeaning = __webpack_require__(9578);
;// CONCATENATED MODULE: ./lib/model/migration.js

/**
 * Results of schema 1 as schema 2; whatever else comes back as it is. Nothing is checked here: what schema 1 lacked is
 * added as unknown, what it named otherwise is renamed, and the reader holds the outcome to the present schema.
 */
function migrateResults(value) {
    return isMap(value) && value.schemaVersion === 1 ? fromVersion1(value) : value;
}
function fromVersion1(results) {
    const calls = Array.isArray(results.calls) ? withColdStarts(results.calls.map(callFrom1)) : results.calls;
    return {
        ...results,
        schemaVersion: 2,
        notes: ['Stored by an earlier version (results schema 1): its calls were not examined for marks.'],
        environment: changed(results.environment, environmentFrom1),
        protocol: changed(results.protocol, (protocol) => ({
            ...protocol,
            coldStarts: Array.isArray(calls) ? mostColdStarts(calls) : 0,
            retries: 0,
        })),
        agents: each(results.agents, (agent) => ({ ...agent, vramMib: null, vramSeenMib: null })),
        calls,
    };
}
function environmentFrom1(environment) {
    const { ollamaVersion } = environment;
    return {
        ...environment,
        gpus: each(environment.gpus, (gpu) => ({ ...gpu, persistenceMode: null, migMode: null, vbios: null })),
        durationMeaning: (0,durationMeaning/* durationMeaningOf */.h)(typeof ollamaVersion === 'string' ? ollamaVersion : null),
        telemetry: {
            tool: null,
            about: 'Not recorded by results schema 1.',
            intervalMs: null,
            throttling: 'unknown',
            standing: [],
        },
    };
}
/** Under their new names the two renamed keys are none of schema 1: a newer file that calls itself old is refused. */
function callFrom1(call) {
    return changed(call, ({ failure, firstContentMs, reason: _, ttfoMs: __, ...kept }) => ({
        ...kept,
        ...renamed('reason', failure),
        ...renamed('ttfoMs', firstContentMs),
        marks: [],
        notes: [],
        retries: 0,
        clientGapMs: gapOf(kept.e2eMs, kept.serverTotalMs),
        promptCharacters: null,
        prefillTokS: null,
        joulesPerToken: null,
        textLines: null,
        textSpanMs: null,
        blockedMs: null,
        cpuShare: null,
        otherModels: [],
        gpu: null,
    }));
}
/**
 * Schema 1 knew no phase for cold starts, but made them: it unloaded the model before the first warm-up call of every
 * agent. Those calls keep their comparability under the phase that they have now.
 */
function withColdStarts(calls) {
    const seen = new Set();
    return calls.map((call) => {
        if (!isMap(call))
            return call;
        const isFirst = !seen.has(call.agent);
        seen.add(call.agent);
        return isFirst && call.phase === 'warmup' && call.cold === true ? { ...call, phase: 'cold' } : call;
    });
}
/** As each agent has one at most: 1 or 0. */
function mostColdStarts(calls) {
    return calls.some((call) => isMap(call) && call.phase === 'cold') ? 1 : 0;
}
/** A key that was missing stays missing, for the schema to complain of. */
const renamed = (key, value) => (value === undefined ? {} : { [key]: value });
/** To the microsecond, as all durations are stored. */
function gapOf(e2eMs, serverTotalMs) {
    if (typeof e2eMs !== 'number' || typeof serverTotalMs !== 'number')
        return null;
    return Math.round((e2eMs - serverTotalMs) * 1000) / 1000;
}
const changed = (value, change) => isMap(value) ? change(value) : value;
const each = (value, change) => Array.isArray(value) ? value.map((entry) => changed(entry, change)) : value;
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./lib/model/results.js
var results = __webpack_require__(9339);
;// CONCATENATED MODULE: ./lib/io/resultsFile.js





/** Far above any session (2 kB a call without its answer), far below what would exhaust the memory. */
const RESULTS_SIZE_LIMIT_BYTES = 50 * 1024 * 1024;
/** Stored results, checked. Throws ExpectedError that names the file and what is wrong with it. */
async function readResults(path) {
    const results = await readResultsIfAny(path);
    if (results === null)
        throw new failure/* ExpectedError */.Dh(`There is no results file ${path}.`);
    return results;
}
/** The same, and null where there is no such file. */
async function readResultsIfAny(path) {
    const text = await readText(path);
    return text === null ? null : parseResults(text, path);
}
async function readText(path) {
    try {
        const facts = await (0,promises_.stat)(path);
        if (!facts.isFile())
            throw new failure/* ExpectedError */.Dh(`${path} is not a regular file.`);
        if (facts.size > RESULTS_SIZE_LIMIT_BYTES) {
            throw new failure/* ExpectedError */.Dh(`${path} has ${facts.size} bytes; results have at most ${RESULTS_SIZE_LIMIT_BYTES}.`);
        }
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error instanceof failure/* ExpectedError */.Dh)
            throw error;
        if (error.code === 'ENOENT')
            return null;
        throw new failure/* ExpectedError */.Dh(`${path} cannot be read: ${(0,failure/* messageOf */.bD)(error)}.`);
    }
}
const VersionedSchema = dist/* object */.Ikc({ schemaVersion: dist/* number */.aig() });
/** Untrusted text, also of earlier schemas, to results; `path` is for the sentences of its errors. */
function parseResults(text, path) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new failure/* ExpectedError */.Dh(`${path} is not JSON: ${(0,failure/* messageOf */.bD)(error)}.`);
    }
    const versioned = dist/* safeParse */.xLC(VersionedSchema, value);
    if (versioned.success && versioned.output.schemaVersion > results/* RESULTS_SCHEMA_VERSION */.q3) {
        throw new failure/* ExpectedError */.Dh(`${path} was written by a newer version of this tool (results schema ${versioned.output.schemaVersion}, this one reads ${results/* RESULTS_SCHEMA_VERSION */.q3}): update the action.`);
    }
    const parsed = dist/* safeParse */.xLC(results/* ResultsSchema */.SX, migrateResults(value), { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    const place = dist/* getDotPath */.BuJ(issue) ?? 'the whole file';
    throw new failure/* ExpectedError */.Dh(`${path} does not hold results of this tool: ${place}: ${issue.message}.`);
}


/***/ }),

/***/ 8461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin),
/* harmony export */   v: () => (/* binding */ inWorkspace)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8675);



/**
 * The absolute path of what an input names, taken from the workspace. A path inside the workspace must not lead out
 * of it over links: a pull request can commit a link, and this machine's other files are none of its business. A
 * path that names another place outright is the user's own word. Throws ExpectedError.
 */
async function inWorkspace(named, cwd, input) {
    const lexical = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, named);
    if (!isWithin(cwd, lexical))
        return lexical;
    const [outer, inner] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(cwd), realOfExisting(lexical)]);
    if (isWithin(outer, inner))
        return lexical;
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ExpectedError */ .Dh(`${JSON.stringify(named)} leads out of the workspace over a link; mend it, or name the place itself in the input ${input}.`);
}
function isWithin(outer, inner) {
    const way = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(outer, inner);
    return !node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(way) && way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`);
}
/** The real path of the deepest part that exists: a file that is still to be written has none of its own. */
async function realOfExisting(place) {
    for (let each = place;; each = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(each)) {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(each);
        }
        catch (error) {
            const { code } = error;
            const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
            if (!isMissing || each === node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(each))
                return each;
        }
    }
}


/***/ }),

/***/ 6036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./lib/model/metrics.js
var metrics = __webpack_require__(5974);
// EXTERNAL MODULE: ./lib/stats/summary.js
var summary = __webpack_require__(323);
;// CONCATENATED MODULE: ./lib/stats/medians.js

/** Far above what binary fractions are off by (18.437 / 17.9 is more than 1.03), far below any clock. */
const EDGE = 1e-9;
/**
 * Two sets of samples in, a verdict with its number out: the ratio of medians against a fixed limit. A change
 * of exactly the limit is within it. Says nothing about chance; a limit must therefore be wider than the noise.
 */
function compareMedians(before, after, { direction, limitPercent, minimum }) {
    const from = (0,summary/* summarise */.f)(before);
    const to = (0,summary/* summarise */.f)(after);
    if (from === null || to === null || Math.min(from.n, to.n) < minimum || from.median <= 0) {
        return { verdict: 'not-measured', ratio: null };
    }
    const ratio = to.median / from.median;
    const isAbove = ratio > (1 + limitPercent / 100) * (1 + EDGE);
    const isBelow = ratio < (1 - limitPercent / 100) * (1 - EDGE);
    if (!isAbove && !isBelow)
        return { verdict: 'unchanged', ratio };
    return { verdict: isAbove === (direction === 'lower-is-better') ? 'regressed' : 'improved', ratio };
}

// EXTERNAL MODULE: ./lib/judge/differences.js
var differences = __webpack_require__(8503);
// EXTERNAL MODULE: ./lib/judge/gaps.js
var gaps = __webpack_require__(4550);
// EXTERNAL MODULE: ./lib/judge/hardware.js
var judge_hardware = __webpack_require__(1191);
// EXTERNAL MODULE: ./lib/judge/meaning.js
var judge_meaning = __webpack_require__(2468);
;// CONCATENATED MODULE: ./lib/judge/compare.js







/**
 * Prompt lengths further apart than this are another workload, percent. Prefill grows with the prompt; a decoded
 * token only reads its cache, which is a few percent of the model's own size.
 */
const SAME_PROMPT_PERCENT = { time: 1, throughput: 5 };
/**
 * Compares a session with its baseline: every compared metric of every stage of every agent that either has. Hardware
 * that differs makes all of them not comparable; across Ollama 0.30 those that Ollama itself measured are.
 */
function judge(baseline, candidate, thresholds) {
    const hardware = (0,judge_hardware/* hardwareDifferences */.D)(baseline.environment, candidate.environment);
    const meaning = (0,judge_meaning/* otherMeaning */.QJ)(baseline.environment, candidate.environment);
    const comparisons = (0,gaps/* unitsOf */.$J)(baseline, candidate).flatMap((unit) => metricsOf(baseline, candidate, unit).map((metric) => {
        const notComparable = hardware.length > 0 ? 'other hardware' : metric.dependsOnMeaning ? meaning : null;
        const subject = { ...unit, metric, limitPercent: limitOf(metric, thresholds), notComparable };
        return compareUnit(baseline, candidate, subject);
    }));
    return {
        comparisons,
        hardwareDifferences: hardware,
        otherDifferences: (0,differences/* otherDifferences */.Fh)(baseline, candidate),
    };
}
/** Cold starts are of one stage only, and there need not be any. */
function metricsOf(baseline, candidate, { agent, stage }) {
    const hasCold = [baseline, candidate].some((results) => (0,metrics/* coldCalls */.a6)(results, agent, stage).length > 0);
    return metrics/* COMPARED_METRICS */.wo.filter(({ population }) => population === 'warm' || hasCold);
}
function compareUnit(baseline, candidate, { agent, stage, metric, limitPercent, notComparable }) {
    const before = sampled(baseline, { agent, stage }, metric);
    const after = sampled(candidate, { agent, stage }, metric);
    const shared = {
        agent,
        stage,
        metric: metric.id,
        gated: metric.gated,
        limitPercent,
        baseline: (0,summary/* summarise */.f)(before.values),
        candidate: (0,summary/* summarise */.f)(after.values),
    };
    const gap = unitGap(baseline, candidate, { agent, stage }) ??
        (notComparable === null
            ? (0,gaps/* gapBetween */.Dz)(metric, before, after)
            : { verdict: 'not-comparable', reason: notComparable });
    if (gap !== null)
        return { ...shared, ratio: null, ...gap };
    const workload = workloadChange(baseline, candidate, { agent, stage }, metric);
    const compared = compareMedians(before.values, after.values, {
        direction: metric.direction,
        limitPercent,
        minimum: 1,
    });
    if (compared.verdict === 'not-measured')
        return {
            ...shared,
            ratio: null,
            verdict: 'not-comparable',
            reason: "the baseline's median is not above 0",
        };
    return { ...shared, ...compared, gated: metric.gated && workload === null, reason: workload };
}
function sampled(results, { agent, stage }, metric) {
    const calls = metric.population === 'cold' ? metrics/* coldCalls */.a6 : metrics/* sampledCalls */.kg;
    return {
        values: (0,metrics/* sampleOf */.uV)(results, agent, stage, metric),
        validCalls: calls(results, agent, stage).length,
        minimum: metric.population === 'cold' ? 1 : results.protocol.minimumValidCalls,
    };
}
function unitGap(baseline, candidate, unit) {
    if (!hasUnit(baseline, unit))
        return { verdict: 'not-comparable', reason: 'new: the baseline lacks it' };
    if (!hasUnit(candidate, unit))
        return { verdict: 'not-measured', reason: 'the baseline has it, this session does not' };
    return null;
}
/** The limit of a gated metric; times that only inform are marked by the limit of the TTFT. */
function limitOf(metric, thresholds) {
    return metric.id === 'throughput' ? thresholds.throughput : thresholds['ttft-net'];
}
function hasUnit({ agents, stages }, { agent, stage }) {
    return agents.some(({ name }) => name === agent) && stages.some(({ name }) => name === stage);
}
/**
 * A sentence where what is sent has changed and with it the length of the prompts: times then differ with reason.
 * What is sent, because stage 2 embeds what the model wrote in stage 1, and varies in length on its own.
 */
function workloadChange(baseline, candidate, unit, metric) {
    if (workloadOf(baseline) === workloadOf(candidate))
        return null;
    const before = promptTokens(baseline, unit);
    const after = promptTokens(candidate, unit);
    if (before === null || after === null || before === 0)
        return null;
    const tolerance = SAME_PROMPT_PERCENT[metric.id === 'throughput' ? 'throughput' : 'time'];
    if (Math.abs(after / before - 1) * 100 <= tolerance)
        return null;
    return `workload changed: ${before} → ${after} prompt tokens`;
}
/** Everything of ours that shapes the prompts of all agents. */
function workloadOf(results) {
    const { numPredict, seed, think, promptBudgetTokens, corpusCharacters, carriedCharacters } = results.protocol;
    const protocol = [numPredict, seed, think, promptBudgetTokens, corpusCharacters, carriedCharacters];
    return JSON.stringify([(0,differences/* templates */.kT)(results), results.corpus.digest, ...protocol]);
}
function promptTokens(results, { agent, stage }) {
    const counts = (0,metrics/* sampledCalls */.kg)(results, agent, stage).map((call) => call.promptTokens);
    return (0,summary/* summarise */.f)(counts.filter((count) => count !== null))?.median ?? null;
}


/***/ }),

/***/ 8503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ otherDifferences),
/* harmony export */   R1: () => (/* binding */ differing),
/* harmony export */   kT: () => (/* binding */ templates)
/* harmony export */ });
/* harmony import */ var _meaning_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2468);

/** Software, options, corpus and prompts: what a user may want compared, and a reader must know. */
function otherDifferences(baseline, candidate) {
    const { environment: was } = baseline;
    const { environment: is } = candidate;
    return [
        ...differing([['Ollama', was.ollamaVersion ?? 'unknown', is.ollamaVersion ?? 'unknown']]),
        ...(0,_meaning_js__WEBPACK_IMPORTED_MODULE_0__/* .meaningDifferences */ .Yp)(was, is),
        ...differing([
            ...machineRows(was, is),
            ['corpus', baseline.corpus.digest.slice(0, 12), candidate.corpus.digest.slice(0, 12)],
            ['stage prompts', shortTemplates(baseline), shortTemplates(candidate)],
            ...protocolRows(baseline.protocol, candidate.protocol),
            ['action', baseline.toolVersion, candidate.toolVersion],
            ...agentRows(baseline, candidate),
        ]),
    ];
}
function machineRows(was, is) {
    return [
        ['GPU driver', overGpus(was, 'driver') ?? 'unknown', overGpus(is, 'driver') ?? 'unknown'],
        ...whereKnown('GPU persistence mode', overGpus(was, 'persistenceMode'), overGpus(is, 'persistenceMode')),
        ...whereKnown('GPU VBIOS', overGpus(was, 'vbios'), overGpus(is, 'vbios')),
        // Without it nothing tells of throttling and tenants: calls that it would have set aside count.
        ['GPU telemetry', was.telemetry.tool ?? 'none', is.telemetry.tool ?? 'none'],
        ['logical processors', String(was.cpuCount), String(is.cpuCount)],
        ['operating system', `${was.os} ${was.osRelease}`, `${is.os} ${is.osRelease}`],
    ];
}
function protocolRows(was, is) {
    return [
        ['runs', String(was.runs), String(is.runs)],
        ['warmup-runs', String(was.warmupRuns), String(is.warmupRuns)],
        ['cold-starts', String(was.coldStarts), String(is.coldStarts)],
        ['retries', String(was.retries), String(is.retries)],
        ['num-predict', worded(was.numPredict), worded(is.numPredict)],
        ['seed', worded(was.seed), worded(is.seed)],
        ['think', worded(was.think), worded(is.think)],
        ['prompt budget', `${was.promptBudgetTokens} tokens`, `${is.promptBudgetTokens} tokens`],
    ];
}
function agentRows(baseline, candidate) {
    return candidate.agents.flatMap((agent) => {
        const earlier = baseline.agents.find(({ name }) => name === agent.name);
        if (earlier === undefined)
            return [];
        const row = (what, before, after) => [
            `${agent.name}: ${what}`,
            worded(before),
            worded(after),
        ];
        return [
            row('model', earlier.model, agent.model),
            row('model digest', earlier.modelDigest ?? 'unknown', agent.modelDigest ?? 'unknown'),
            row('quantization', earlier.quantization ?? 'unknown', agent.quantization ?? 'unknown'),
            row('options', inOrder(earlier.options), inOrder(agent.options)),
            row('think', earlier.think, agent.think),
            row('effective context', earlier.effectiveContext ?? 'unknown', agent.effectiveContext ?? 'unknown'),
            row('in GPU memory', shareOf(earlier.vramShare), shareOf(agent.vramShare)),
        ];
    });
}
function differing(rows) {
    return rows
        .filter(([, before, after]) => before !== after)
        .map(([what, before, after]) => ({ what, before, after }));
}
/** What an older session did not record is no difference. */
function whereKnown(what, before, after) {
    return before === null || after === null ? [] : [[what, before, after]];
}
/** One fact of all GPUs, each value once; null where none of them tells it. */
function overGpus({ gpus }, fact) {
    const told = (gpus ?? []).map((gpu) => gpu[fact]);
    if (told.every((value) => value === null))
        return null;
    return [...new Set(told.map(inWords))].join(' + ');
}
function inWords(value) {
    return typeof value === 'boolean' ? (value ? 'on' : 'off') : (value ?? 'unknown');
}
function shareOf(vramShare) {
    return vramShare === null ? 'unknown' : `${Math.round(vramShare * 100)} %`;
}
/** Options mean the same in whatever order they were written. */
function inOrder(options) {
    return Object.fromEntries(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
}
function worded(value) {
    return value === null ? 'not set' : typeof value === 'string' ? value : JSON.stringify(value);
}
/** The prompts of a session's stages, to tell whether two sessions sent the same. */
function templates(results) {
    return results.stages.map((stage) => `${stage.name}:${stage.templateSha256}`).join();
}
/** The same for people. */
function shortTemplates(results) {
    return results.stages.map((stage) => `${stage.name} ${stage.templateSha256.slice(0, 12)}`).join(', ');
}


/***/ }),

/***/ 4550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ unitsOf),
/* harmony export */   Dz: () => (/* binding */ gapBetween),
/* harmony export */   YI: () => (/* binding */ unknownMetrics),
/* harmony export */   jR: () => (/* binding */ unmeasuredUnits)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5974);
/* harmony import */ var _setAside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6815);


/** What a session lacks: stages without enough calls, metrics that its calls do not have. */
/** Why a valid call may lack a gated metric, and what to do. */
const LACKS = {
    throughput: 'a call has a rate from 16 answer tokens on: raise num-predict, or ask for longer answers',
    'ttft-net': 'it takes the load_duration that Ollama reports: update Ollama where it reports none',
};
/** Agents' stages that lack valid warm calls. Empty for a session that was measured. */
function unmeasuredUnits(results) {
    return unitsOf(results)
        .map(({ agent, stage }) => (0,_setAside_js__WEBPACK_IMPORTED_MODULE_1__/* .unmeasuredUnit */ .UZ)(results, agent, stage))
        .filter((unmeasured) => unmeasured !== null);
}
/** Gated metrics that stages with enough calls have no values of, each as a sentence: no later session can be held to them. */
function unknownMetrics(results) {
    const { minimumValidCalls } = results.protocol;
    return unitsOf(results)
        .filter(({ agent, stage }) => (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampledCalls */ .kg)(results, agent, stage).length >= minimumValidCalls)
        .flatMap(({ agent, stage }) => _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb.filter((metric) => metric.gated && (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampleOf */ .uV)(results, agent, stage, metric).length < minimumValidCalls).map((metric) => `${agent} · ${stage} has too few values of ${metric.label} to be compared${because(metric)}.`));
}
/**
 * Why two samples cannot be compared; null where they can. What the baseline lacks is none of this session's fault
 * and passes with a note, or a thin baseline would fail every session and never be replaced. What this session
 * lacks and the baseline has fails. A session that asks for fewer runs is held to what its baseline needed.
 */
function gapBetween(metric, before, after) {
    if (metric.population === 'cold')
        return coldGap(before, after);
    const isMissing = after.values.length === 0;
    const neededBefore = Math.max(1, before.minimum);
    if (before.values.length < neededBefore) {
        const reason = before.values.length === 0 && isMissing
            ? `neither session has a value${because(metric)}`
            : `the baseline has ${before.values.length} of the ${neededBefore} values that it needs`;
        return { verdict: 'not-comparable', reason };
    }
    const needed = Math.max(neededBefore, after.minimum);
    if (after.values.length >= needed)
        return null;
    // Where calls failed, that is the cause, and advice on what a valid call may lack would lead astray.
    const reason = after.validCalls < needed
        ? `this session has ${after.validCalls} of the ${needed} valid calls that are needed`
        : `this session has ${after.values.length} of the ${needed} values that are needed${because(metric)}`;
    return { verdict: 'not-measured', reason };
}
/** One value a side will do: cold starts are few, and only inform. */
function coldGap(before, after) {
    const lacking = (whose, { validCalls }) => validCalls === 0 ? `${whose} has no valid cold start` : `no cold start of ${whose} has a value`;
    if (before.values.length === 0)
        return { verdict: 'not-comparable', reason: lacking('the baseline', before) };
    if (after.values.length === 0)
        return { verdict: 'not-measured', reason: lacking('this session', after) };
    return null;
}
function because({ id }) {
    const hint = LACKS[id];
    return hint === undefined ? '' : `; ${hint}`;
}
/** Every stage of every agent of the sessions, each once. */
function unitsOf(...sessions) {
    const units = new Map();
    for (const { agents, stages } of sessions) {
        for (const { name: agent } of agents) {
            for (const { name: stage } of stages)
                units.set(`${agent}\0${stage}`, { agent, stage });
        }
    }
    return [...units.values()];
}


/***/ }),

/***/ 5508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide),
/* harmony export */   P: () => (/* binding */ sessionGap)
/* harmony export */ });
/* harmony import */ var _meaning_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2468);
/* harmony import */ var _setAside_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6815);


const AFTER_SLOWDOWN = 'Find the cause; if the new level is meant, store it: run once on the default branch with update-baseline set to always, or commit the new baseline file.';
const NONE = { regressions: [], improvements: [], lost: [] };
/**
 * Passes or fails a session, with one sentence of what was found and one of what to do. What was not measured
 * fails whatever the policy: a crash must never look like a pass.
 */
function decide(evidence, policy) {
    const gap = sessionGap(evidence);
    if (gap !== null) {
        return {
            // Whatever slowed or ended the session may have moved the numbers that it did get.
            ...NONE,
            verdict: 'not-measured',
            passed: false,
            summary: gap,
            action: `This says nothing about the change: ${cure(evidence)} and run again.`,
        };
    }
    const { judgement } = evidence;
    return judgement === null ? withoutBaseline(policy) : judged(judgement, policy);
}
/** Of further stages only the counts are told: their reasons are mostly the same. */
const REASONED_UNITS = 3;
/** Why a session as a whole was not measured, one sentence; null where it was. */
function sessionGap({ interruption, unmeasured }) {
    if (interruption !== null)
        return `The session was interrupted: ${withoutStop(interruption)}.`;
    if (unmeasured.length === 0)
        return null;
    const told = unmeasured.map(({ unit, setAside }, index) => {
        const reasons = index < REASONED_UNITS ? (0,_setAside_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonsOf */ .zM)(setAside) : '';
        return reasons === '' ? unit : `${unit} (${reasons})`;
    });
    return `Not measured: too few valid calls: ${told.join('; ')}.`;
}
function cure({ interruption, unmeasured }) {
    return interruption === null ? (0,_setAside_js__WEBPACK_IMPORTED_MODULE_0__/* .cureOf */ .XZ)(unmeasured.flatMap(({ setAside }) => setAside)) : 'mend the cause';
}
function judged(judgement, policy) {
    const gated = judgement.comparisons.filter((comparison) => comparison.gated);
    const having = (...verdicts) => gated.filter(({ verdict }) => verdicts.includes(verdict));
    const lost = having('not-measured');
    const regressions = having('regressed');
    const improvements = having('improved');
    const compared = having('regressed', 'improved', 'unchanged').length;
    const aside = gated.length - compared - lost.length;
    const rest = aside === 0 ? '' : ` ${aside} more could not be compared.`;
    if (regressions.length > 0) {
        const [are, their] = regressions.length === 1 ? ['is', 'its'] : ['are', 'their'];
        const slower = `${regressions.length} of ${metrics(compared)} ${are} slower than ${their} limit allows.`;
        const passed = policy.failOn === 'never' && lost.length === 0;
        const missing = lost.length === 0 ? '' : ` ${lostSentence(lost, judgement.comparisons)}`;
        return {
            regressions,
            improvements,
            lost,
            verdict: 'regressed',
            passed,
            summary: `${slower}${missing}${rest}`,
            action: passed ? `This passes because fail-on is never. ${AFTER_SLOWDOWN}` : AFTER_SLOWDOWN,
        };
    }
    if (lost.length > 0) {
        return {
            ...NONE,
            lost,
            verdict: 'not-measured',
            passed: false,
            summary: lostSentence(lost, judgement.comparisons),
            action: 'Bring back what the baseline has, or accept the loss by updating the baseline.',
        };
    }
    if (compared === 0)
        return notComparable(judgement, gated, policy);
    const faster = `${improvements.length} of ${metrics(compared)} ${improvements.length === 1 ? 'is' : 'are'} faster, none is slower than its limit allows.`;
    const steady = `None of ${metrics(compared)} is slower than its limit allows.`;
    return {
        regressions,
        improvements,
        lost,
        verdict: improvements.length > 0 ? 'improved' : 'unchanged',
        passed: true,
        summary: `${improvements.length > 0 ? faster : steady}${rest}`,
        action: 'No action needed.',
    };
}
/** What the baseline has and this session does not, by reason. A stage that is gone altogether is named once. */
function lostSentence(lost, all) {
    const isGone = ({ agent, stage }) => all
        .filter((other) => other.agent === agent && other.stage === stage)
        .every(({ verdict }) => verdict === 'not-measured');
    const named = (one) => isGone(one) ? `${one.agent} · ${one.stage}` : `${one.agent} · ${one.stage} · ${one.metric}`;
    const reasons = [...new Set(lost.map(({ reason }) => reason))];
    const groups = reasons.map((reason) => {
        const names = new Set(lost.filter((one) => one.reason === reason).map(named));
        return `${[...names].join(', ')} (${reason})`;
    });
    return `Not measured: ${groups.join('; ')}.`;
}
function withoutBaseline({ onMissingBaseline }) {
    const passed = onMissingBaseline === 'pass';
    return {
        ...NONE,
        verdict: 'no-baseline',
        passed,
        summary: 'Measured, but there is no baseline to compare with.',
        action: passed
            ? 'Store a baseline to let the next run compare.'
            : 'Store a baseline, or set on-missing-baseline to pass.',
    };
}
function notComparable({ hardwareDifferences, otherDifferences }, gated, { onMissingBaseline }) {
    const shared = { ...NONE, verdict: 'not-comparable', passed: onMissingBaseline === 'pass' };
    const action = 'Store a baseline measured on this machine with these agents and prompts.';
    if (hardwareDifferences.length > 0) {
        return {
            ...shared,
            summary: 'The baseline was measured on other hardware, so nothing was compared.',
            action,
        };
    }
    if (gated.length === 0) {
        return {
            ...shared,
            summary: 'The prompts are of another length than those of the baseline, so no change was held to its limit.',
            action,
        };
    }
    const reasons = [...new Set(gated.map(({ reason }) => reason))];
    if (otherDifferences.some(({ what }) => what === _meaning_js__WEBPACK_IMPORTED_MODULE_1__/* .OTHER_MEANING */ .vV)) {
        return {
            ...shared,
            summary: `Nothing gated could be compared: ${reasons.join('; ')}.`,
            action: 'Store a new baseline measured with this Ollama.',
        };
    }
    const isUnknown = gated.every(({ candidate }) => candidate === null);
    return {
        ...shared,
        summary: `No gated metric could be compared: ${reasons.join('; ')}.`,
        action: isUnknown ? 'Mend that, or nothing can ever be compared.' : action,
    };
}
function metrics(count) {
    return `${count} gated metric${count === 1 ? '' : 's'}`;
}
function withoutStop(sentence) {
    return sentence.replace(/\.$/, '');
}


/***/ }),

/***/ 1191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hardwareDifferences)
/* harmony export */ });
/* harmony import */ var _differences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8503);

/**
 * What makes a comparison senseless: GPUs, their memory, their split (MIG) and their power limit, and the CPU. What one
 * side does not tell is no difference. UUID and runner name are recorded, never compared.
 */
function hardwareDifferences(before, after) {
    if (!before.ollamaIsLocal || !after.ollamaIsLocal)
        return remoteDifferences(before, after);
    const gpus = ['GPU', gpusOf(before), gpusOf(after)];
    return (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .differing */ .R1)([
        ['machine-id', before.machineId ?? 'not set', after.machineId ?? 'not set'],
        ...(sameGpus(before.gpus, after.gpus) ? [] : [gpus]),
        ['CPU', before.cpuModel, after.cpuModel],
        ['architecture', before.arch, after.arch],
    ]);
}
/** Local tools say nothing about another machine, so only the user's word can. */
function remoteDifferences(before, after) {
    const found = (0,_differences_js__WEBPACK_IMPORTED_MODULE_0__/* .differing */ .R1)([
        ['Ollama on this machine', String(before.ollamaIsLocal), String(after.ollamaIsLocal)],
        ['machine-id', before.machineId ?? 'not set', after.machineId ?? 'not set'],
    ]);
    if (found.length > 0 || after.machineId !== null)
        return found;
    const unknown = 'unknown: Ollama is on another machine and the input machine-id is not set';
    return [{ what: 'hardware', before: unknown, after: unknown }];
}
/** Drivers report the memory of one card differently by a percent (24,268 and 24,576 MiB of an RTX 3090). */
const SAME_GPU_PERCENT = 2;
/**
 * The same models with the same memory, split and power limit, in whatever order. Where no tool answered on one side
 * the GPU itself is in doubt, and with it whether Ollama could use it: that is a difference.
 */
function sameGpus(before, after) {
    if (before === null || after === null)
        return before === after;
    const was = inFixedOrder(before);
    const is = inFixedOrder(after);
    return was.length === is.length && was.every((gpu, index) => sameGpu(gpu, is[index]));
}
function sameGpu(before, after) {
    return (before.name === after.name &&
        isClose(before.memoryMib, after.memoryMib) &&
        isClose(before.powerLimitWatts, after.powerLimitWatts) &&
        (before.migMode === null || after.migMode === null || before.migMode === after.migMode));
}
function inFixedOrder(gpus) {
    return [...gpus].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
        (a.memoryMib ?? 0) - (b.memoryMib ?? 0) ||
        (a.powerLimitWatts ?? 0) - (b.powerLimitWatts ?? 0) ||
        Number(a.migMode ?? false) - Number(b.migMode ?? false));
}
function isClose(before, after) {
    if (before === null || after === null)
        return true;
    return Math.abs(before - after) * 100 <= SAME_GPU_PERCENT * Math.max(before, after);
}
function gpusOf({ gpus }) {
    if (gpus === null)
        return 'unknown';
    if (gpus.length === 0)
        return 'none';
    const power = (watts) => (watts === null ? '' : `, ${watts} W`);
    const memory = (mib) => (mib === null ? 'memory unknown' : `${mib} MiB`);
    const split = (migMode) => (migMode === true ? ', MIG' : '');
    return inFixedOrder(gpus)
        .map((gpu) => `${gpu.name} (${memory(gpu.memoryMib)}${power(gpu.powerLimitWatts)}${split(gpu.migMode)})`)
        .join(' + ');
}


/***/ }),

/***/ 2468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QJ: () => (/* binding */ otherMeaning),
/* harmony export */   Yp: () => (/* binding */ meaningDifferences),
/* harmony export */   vV: () => (/* binding */ OTHER_MEANING)
/* harmony export */ });
/** Ollama's own load, prefill and decode times and rates are held against each other only where they mean the same. */
/**
 * Both sides of 0.30.1 time alike: all that 0.30.1 mended is that `prompt_eval_count` has the cached tokens again
 * (ollama/ollama#16428; `PromptEvalDuration` and `EvalDuration` of llm/llama_server.go are the same lines in v0.30.0,
 * v0.30.1 and v0.33.0). No metric that is compared divides by that count: throughput is of output tokens, and the
 * prefill rate, which does, is only shown.
 */
const SINCE_0_30 = ['0.30.0', 'from-0.30.1'];
/** Why Ollama's own measures of two sessions cannot be compared; null where they can. */
function otherMeaning(before, after) {
    const versions = `${versionOf(before)} → ${versionOf(after)}`;
    if (before.durationMeaning === 'unknown' || after.durationMeaning === 'unknown') {
        const isSame = before.durationMeaning === after.durationMeaning && before.ollamaVersion === after.ollamaVersion;
        return isSame ? null : `it is unknown whether Ollama measures the same in both sessions (${versions})`;
    }
    if (eraOf(before) === eraOf(after))
        return null;
    return `Ollama 0.30 changed what it measures (${versions})`;
}
/** The same as a difference of the environments, for the tables: one at most. */
function meaningDifferences(before, after) {
    if (otherMeaning(before, after) === null)
        return [];
    const worded = (one) => `${eraOf(one)} (${versionOf(one)})`;
    return [{ what: OTHER_MEANING, before: worded(before), after: worded(after) }];
}
const OTHER_MEANING = "meaning of Ollama's times";
function eraOf({ durationMeaning }) {
    if (durationMeaning === 'unknown')
        return 'unknown';
    return SINCE_0_30.includes(durationMeaning) ? 'since 0.30' : 'before 0.30';
}
const versionOf = ({ ollamaVersion }) => ollamaVersion ?? 'version unknown';


/***/ }),

/***/ 6815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UZ: () => (/* binding */ unmeasuredUnit),
/* harmony export */   XZ: () => (/* binding */ cureOf),
/* harmony export */   zM: () => (/* binding */ reasonsOf)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5974);

function unmeasuredUnit(results, agent, stage) {
    const { minimumValidCalls } = results.protocol;
    const counted = new Set((0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampledCalls */ .kg)(results, agent, stage));
    if (counted.size >= minimumValidCalls)
        return null;
    const isSetAside = (call) => call.agent === agent && call.stage === stage && call.phase === 'measured' && !counted.has(call);
    return {
        unit: `${agent} · ${stage} has ${counted.size} of ${minimumValidCalls}`,
        setAside: results.calls.filter(isSetAside),
    };
}
const SHOWN_REASONS = 2;
const LONGEST_REASON = 120;
/** The most frequent reasons: `2 invalid: another process …; 1 failed: the stream …`; empty for no calls. */
function reasonsOf(setAside) {
    const groups = new Map();
    for (const call of setAside) {
        // The same trouble is often told with numbers of the call's own.
        const key = `${kindOf(call)} ${call.reason?.replace(/\d+(?:[.,]\d+)*/g, '#')}`;
        groups.set(key, [...(groups.get(key) ?? []), call]);
    }
    const byCount = [...groups.values()].sort((a, b) => b.length - a.length);
    const shown = byCount.slice(0, SHOWN_REASONS).map((calls) => `${calls.length} ${worded(calls[0])}`);
    const more = byCount.slice(SHOWN_REASONS).reduce((sum, { length }) => sum + length, 0);
    return [...shown, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}
/** A valid call that does not count is one that found its model unloaded. */
function kindOf({ status }) {
    return status === 'valid' ? 'cold' : status;
}
function worded(call) {
    const reason = call.status === 'valid' ? 'the model was not loaded' : call.reason;
    return reason === null ? kindOf(call) : `${kindOf(call)}: ${shortened(reason)}`;
}
function shortened(reason) {
    const line = reason.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
    return line.length <= LONGEST_REASON ? line : `${line.slice(0, LONGEST_REASON - 1).trimEnd()}…`;
}
/** What may help, to stand before "and run again". */
const CURES = {
    'thermal-throttling': 'give the GPU cooler air or a lower power limit',
    'power-brake': "see to the machine's power supply",
    'gpu-tenant': 'keep other programs off the GPU',
    'other-model': 'keep other clients and models off this Ollama',
    'offload-changed': 'keep enough GPU memory free for the model',
    reload: 'keep other clients and models off this Ollama',
    'cache-hit': 'keep other clients off this Ollama',
    truncated: 'raise num_ctx or shorten the prompts',
    runaway: 'try another seed or other options',
    'slot-contention': 'keep other clients off this Ollama',
    'clock-disagreement': "see to the machine's load and to what stands between this job and Ollama",
    'client-blocked': 'take other work off the machine of this job',
};
/** By the mark that most of the calls have; where more of them failed, no mark is to blame. */
function cureOf(setAside) {
    const counts = new Map();
    for (const mark of setAside.flatMap(({ marks }) => marks))
        counts.set(mark, (counts.get(mark) ?? 0) + 1);
    const [most] = [...counts].sort(([, a], [, b]) => b - a);
    const failed = setAside.filter(({ status }) => status === 'failed').length;
    return most === undefined || failed > most[1] ? 'mend the cause' : CURES[most[0]];
}


/***/ }),

/***/ 7221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j7: () => (/* binding */ MARKS),
/* harmony export */   ux: () => (/* binding */ CallSchema)
/* harmony export */ });
/* unused harmony exports GpuEvidenceSchema, hasOneOutcome */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

/** A call as results store it. Durations are milliseconds, null is unknown and never 0. */
const about = (schema, text) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(schema, valibot__WEBPACK_IMPORTED_MODULE_0__/* .description */ .h_(text));
const measure = (text) => about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0))), text);
const difference = (text) => about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2x())), text);
const count = (text) => about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0))), text);
const share = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cGV(1));
/** What makes a call that ended properly untrustworthy. */
const MARKS = [
    'thermal-throttling',
    'power-brake',
    'gpu-tenant',
    'other-model',
    'offload-changed',
    'reload',
    'cache-hit',
    'truncated',
    'runaway',
    'slot-contention',
    'clock-disagreement',
    'client-blocked',
];
/** A process on the GPU that is not Ollama's and came, or grew, since the session started. */
const TenantSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    pid: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf())),
    memoryMib: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0))), 'What it holds, or what it grew by where it stood there before'),
});
/** What the GPU tool saw while a call ran; of several GPUs the worst, of power the sum. */
const GpuEvidenceSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    samples: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)),
    smClockMhzMean: measure('Clock of the streaming multiprocessors'),
    memoryClockMhzMean: measure('Memory clock'),
    temperatureCelsiusMax: measure('Highest core temperature'),
    utilisationPercentMean: measure('GPU utilisation'),
    memoryUsedMibMax: measure('Used memory of all GPUs together'),
    powerWattsMean: measure('Drawn power of all GPUs together'),
    energyJoules: measure('Mean power × end-to-end time of the call'),
    thermalMs: measure('Time slowed by software or hardware thermal protection'),
    powerBrakeMs: measure('Time slowed by the external power brake'),
    powerCapMs: measure('Time at the software power cap: normal under load'),
    tenants: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(TenantSchema),
});
const CallFieldsSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    agent: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), 'Name of the agent'),
    stage: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), 'Name of the stage'),
    run: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)), 'Number of the run within its phase, from 1'),
    phase: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['cold', 'warmup', 'measured']), 'Cold starts are a metric of their own; warm-up runs are kept here and enter no statistic'),
    position: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1)), 'Place of the call in the session, from 1'),
    cold: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), 'The model was not loaded when the call was sent; never mixed with warm calls'),
    startedAt: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .isoTimestamp */ .yhX()), 'Wall clock at the sending of the request, UTC'),
    status: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(['valid', 'failed', 'invalid']), 'Failed: it did not end properly. Invalid: it did, but something makes it untrustworthy. Neither enters a statistic'),
    reason: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), 'Why a call failed or is invalid; null for a valid one'),
    marks: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(MARKS)), 'What makes an invalid call so; empty for all others'),
    notes: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), 'What a reader should know and what invalidates nothing'),
    retries: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)), 'Attempts before this one that failed before anything had arrived'),
    doneReason: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), "Ollama's done_reason: stop, length, load or unload"),
    ttftMs: measure('Client clock: request sent to first non-empty thinking, content or tool call'),
    ttfoMs: measure('Client clock: request sent to first non-empty content'),
    ttftNetMs: measure('ttftMs less loadMs: time to first token with the load (and its queue) taken out'),
    e2eMs: measure('Client clock: request sent to end of the stream'),
    serverTotalMs: measure("Ollama's total_duration"),
    loadMs: measure("Ollama's load_duration: queueing for the runner and a health check included"),
    prefillMs: measure("Ollama's prompt_eval_duration: slot start to first token, uncached tokens"),
    decodeMs: measure("Ollama's eval_duration: first to last token"),
    overheadMs: measure('serverTotalMs less load, prefill and decode'),
    clientGapMs: difference('e2eMs less serverTotalMs: the way to the server and back; negative is a clock error'),
    promptCharacters: count('Characters of system and user text that were sent'),
    promptTokens: count("Ollama's prompt_eval_count"),
    cachedTokens: count("Ollama's prompt_eval_cached_count"),
    outputTokens: count("Ollama's eval_count"),
    prefillTokS: measure('Uncached prompt tokens / prefillMs, tokens per second; null where the cached count is unknown'),
    throughputTokS: measure('outputTokens / decodeMs, tokens per second; null below 16 tokens'),
    tpotMs: measure('decodeMs / outputTokens, milliseconds per token; null below 16 tokens'),
    joulesPerToken: measure('GPU energy of the call / outputTokens; null where power is unknown or below 16 tokens'),
    textLines: count('Lines of the stream that carried thinking, content or a tool call'),
    textSpanMs: measure('Client clock: arrival of the first such line to arrival of the last'),
    blockedMs: measure('Longest pause of our own event loop that may have delayed the stamp of the first token or of the end'),
    cpuShare: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(share), 'Share of the loaded model in host memory after the call: (size − size_vram) / size'),
    otherModels: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), 'Other models that /api/ps listed after the call'),
    gpu: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(GpuEvidenceSchema), 'Null: no GPU tool watched'),
    answer: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), "The model's text, cut at 64 KiB; null in stored baselines"),
});
/** Marks and reason tell why a call is not valid; the JSON Schema says the same. */
function hasOneOutcome({ status, marks, reason }) {
    switch (status) {
        case 'valid':
            return marks.length === 0 && reason === null;
        case 'failed':
            return marks.length === 0 && reason !== null;
        case 'invalid':
            return marks.length > 0;
    }
}
const CallSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(CallFieldsSchema, valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y(hasOneOutcome, 'a valid call has neither marks nor a reason, a failed one a reason and no marks, an invalid one has marks'));


/***/ }),

/***/ 9578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ durationMeaningOf)
/* harmony export */ });
/**
 * What Ollama's durations and counts mean, by its version. Since 0.30 a `llama-server` process measures them;
 * 0.30.0 left cached tokens out of `prompt_eval_count`, 0.30.1 counts them again. A pre-release means what its release
 * does: 0.30.0-rc0 to -rc32 all run `llama-server` and count as 0.30.0 (llm/llama_server.go), 0.30.1-rc0 counts as
 * 0.30.1. Builds of one's own say 0.0.0, or are named after the tag before them, which for commits after 0.30.0 tells
 * nothing: the count changed among them.
 */
function durationMeaningOf(ollamaVersion) {
    const [, major, minor, patch, rest] = /^v?(\d+)\.(\d+)\.(\d+)(|[-+].*)$/.exec(ollamaVersion?.trim() ?? '') ?? [];
    if (major === undefined || minor === undefined || patch === undefined)
        return 'unknown';
    const [majorNumber, minorNumber, patchNumber] = [Number(major), Number(minor), Number(patch)];
    if (majorNumber === 0 && minorNumber === 0 && patchNumber === 0)
        return 'unknown';
    if (majorNumber > 0 || minorNumber > 30)
        return 'from-0.30.1';
    if (minorNumber < 30)
        return 'before-0.30';
    if (patchNumber > 0)
        return 'from-0.30.1';
    return AFTER_THE_TAG.test(rest ?? '') ? 'unknown' : '0.30.0';
}
/** As `git describe` names a commit: 12 commits after the tag, and its hash. */
const AFTER_THE_TAG = /^-\d+-g[0-9a-f]+/;


/***/ }),

/***/ 5974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ METRICS),
/* harmony export */   a6: () => (/* binding */ coldCalls),
/* harmony export */   ak: () => (/* binding */ metricOf),
/* harmony export */   kg: () => (/* binding */ sampledCalls),
/* harmony export */   uV: () => (/* binding */ sampleOf),
/* harmony export */   wo: () => (/* binding */ COMPARED_METRICS)
/* harmony export */ });
const metric = (row) => ({
    unit: 'ms',
    direction: 'lower-is-better',
    gated: false,
    compared: false,
    population: 'warm',
    dependsOnMeaning: row.source !== 'client',
    ...row,
});
const METRICS = [
    metric({
        id: 'throughput',
        label: 'throughput',
        unit: 'tok/s',
        direction: 'higher-is-better',
        gated: true,
        compared: true,
        source: 'Ollama',
        formula: 'eval_count / eval_duration, from 16 tokens on',
        of: (call) => call.throughputTokS,
    }),
    metric({
        id: 'ttft-net',
        label: 'TTFT net of load',
        gated: true,
        compared: true,
        source: 'client and Ollama',
        formula: 'TTFT − load_duration',
        of: (call) => call.ttftNetMs,
    }),
    metric({
        id: 'ttft',
        label: 'TTFT',
        compared: true,
        source: 'client',
        formula: 'request sent → first non-empty thinking, content or tool call arrived',
        of: (call) => call.ttftMs,
    }),
    metric({
        id: 'ttfo',
        label: 'TTFO',
        source: 'client',
        formula: 'request sent → first non-empty content arrived',
        of: (call) => call.ttfoMs,
    }),
    metric({
        id: 'load',
        label: 'load',
        compared: true,
        source: 'Ollama',
        formula: 'load_duration: until the runner is ready, its queue and a health check included',
        of: (call) => call.loadMs,
    }),
    metric({
        id: 'prefill',
        label: 'prefill',
        compared: true,
        source: 'Ollama',
        formula: 'prompt_eval_duration: slot start → first token sampled, uncached prompt tokens',
        of: (call) => call.prefillMs,
    }),
    metric({
        id: 'prefill-rate',
        label: 'prefill rate',
        unit: 'tok/s',
        direction: 'higher-is-better',
        source: 'Ollama',
        formula: 'uncached prompt tokens / prompt_eval_duration; unknown where the cached count is',
        of: (call) => call.prefillTokS,
    }),
    metric({
        id: 'tpot',
        label: 'TPOT',
        source: 'Ollama',
        formula: 'eval_duration / eval_count, from 16 tokens on',
        of: (call) => call.tpotMs,
    }),
    metric({
        id: 'e2e',
        label: 'end to end',
        compared: true,
        source: 'client',
        formula: 'request sent → last line arrived',
        of: (call) => call.e2eMs,
    }),
    metric({
        id: 'overhead',
        label: 'overhead',
        source: 'Ollama',
        formula: 'total_duration − load_duration − prompt_eval_duration − eval_duration',
        of: (call) => call.overheadMs,
    }),
    metric({
        id: 'client-gap',
        label: 'client gap',
        source: 'client and Ollama',
        formula: 'end to end − total_duration',
        of: (call) => call.clientGapMs,
    }),
    metric({
        id: 'joules-per-token',
        label: 'energy per token',
        unit: 'J/token',
        source: 'GPU tool and Ollama',
        formula: 'mean drawn power × end to end / eval_count, from 16 tokens on; idle power included',
        of: (call) => call.joulesPerToken,
    }),
    metric({
        id: 'cold-ttft',
        label: 'cold start TTFT',
        compared: true,
        population: 'cold',
        source: 'client',
        formula: 'TTFT of a call whose model was not loaded',
        of: (call) => call.ttftMs,
    }),
    metric({
        id: 'cold-load',
        label: 'cold start load',
        compared: true,
        population: 'cold',
        source: 'Ollama',
        formula: 'load_duration of a call whose model was not loaded',
        of: (call) => call.loadMs,
    }),
];
/** The metrics that a baseline is compared by. */
const COMPARED_METRICS = METRICS.filter(({ compared }) => compared);
function metricOf(id) {
    const found = METRICS.find((candidate) => candidate.id === id);
    if (found === undefined)
        throw new Error(`no such metric: ${id}`);
    return found;
}
/** The calls that statistics are over: valid, warm, measured, of one agent and stage. */
function sampledCalls(results, agent, stage) {
    return results.calls.filter((call) => call.agent === agent &&
        call.stage === stage &&
        call.phase === 'measured' &&
        call.status === 'valid' &&
        !call.cold);
}
/** The cold starts of one agent and stage that count: valid, and the model was indeed not loaded. */
function coldCalls(results, agent, stage) {
    return results.calls.filter((call) => call.agent === agent &&
        call.stage === stage &&
        call.phase === 'cold' &&
        call.status === 'valid' &&
        call.cold);
}
/** The known values of one metric over its population. */
function sampleOf(results, agent, stage, of) {
    const calls = of.population === 'cold' ? coldCalls(results, agent, stage) : sampledCalls(results, agent, stage);
    return calls.map(of.of).filter((value) => value !== null);
}


/***/ }),

/***/ 9339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SX: () => (/* binding */ ResultsSchema),
/* harmony export */   q3: () => (/* binding */ RESULTS_SCHEMA_VERSION)
/* harmony export */ });
/* unused harmony export DURATION_MEANINGS */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7221);


/**
 * results.json: everything that was measured. Baselines store it and every text is rendered from it. The types
 * of the code and the published JSON Schema (`schema/results.schema.json`) both come from this definition.
 */
const RESULTS_SCHEMA_VERSION = 2;
const about = (schema, text) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(schema, valibot__WEBPACK_IMPORTED_MODULE_1__/* .description */ .h_(text));
const text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const unknownText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP());
const time = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .isoTimestamp */ .yhX());
const finite = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2x());
const amount = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const whole = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const milliseconds = amount;
const optionValue = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([finite, valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())]);
const think = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['low', 'medium', 'high'])]);
const SourceSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    repository: about(unknownText, 'owner/name, null outside GitHub'),
    event: about(unknownText, 'Name of the event that started the workflow'),
    ref: unknownText,
    defaultBranch: unknownText,
    commit: about(unknownText, 'The commit that was measured: the head of a pull request'),
    baseCommit: about(unknownText, 'The base of a pull request'),
    pullRequest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(whole),
    runId: unknownText,
    runAttempt: unknownText,
    runUrl: unknownText,
});
const GpuSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: text,
    uuid: unknownText,
    memoryMib: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(amount),
    driver: unknownText,
    powerLimitWatts: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(amount),
    persistenceMode: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()), 'Whether the driver stays loaded without clients'),
    migMode: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()), 'Whether the GPU is split (Multi-Instance GPU)'),
    vbios: unknownText,
});
/** What each duration and count of Ollama means: since 0.30 another process measures them. */
const DURATION_MEANINGS = ['before-0.30', '0.30.0', 'from-0.30.1', 'unknown'];
const TelemetrySchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    tool: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['nvidia-smi', 'rocm-smi'])), 'Null: nothing watched the GPU'),
    about: about(text, 'One sentence: what watched, or why nothing did'),
    intervalMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(milliseconds),
    throttling: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['counters', 'samples', 'unknown']), 'Whether throttling is known from cumulative counters, from samples of the active reasons, or not'),
    standing: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: text, pid: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(whole), memoryMib: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(amount) })), 'Processes that held GPU memory when the session started, other than those of Ollama'),
});
const EnvironmentSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    os: about(text, 'Platform, such as linux or win32'),
    osRelease: text,
    arch: text,
    cpuModel: text,
    cpuCount: about(whole, 'Logical processors'),
    memoryBytes: whole,
    runnerName: unknownText,
    machineId: about(unknownText, 'As set by the user; stands for the hardware where Ollama is on another machine'),
    gpus: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(GpuSchema)), 'Null: no GPU tool answered, so nothing is known'),
    ollamaVersion: unknownText,
    ollamaIsLocal: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), 'Whether Ollama answers on a loopback address, so that the machine described is its own'),
    durationMeaning: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(DURATION_MEANINGS), 'What load, prefill, decode and token counts mean; they changed with Ollama 0.30 and are never compared across it'),
    telemetry: TelemetrySchema,
});
const ProtocolSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    runs: whole,
    warmupRuns: about(whole, 'Discarded runs of each agent after each load of its model'),
    coldStarts: about(whole, 'Cold starts of each agent'),
    retries: about(whole, 'Attempts more that a call may have while nothing has arrived'),
    numPredict: about(whole, 'Length limit of every call, tokens'),
    seed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf()),
    think,
    truncate: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(false), 'Ollama is asked to refuse an over-long prompt instead of cutting it'),
    shift: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(false),
    minimumValidCalls: about(whole, 'Valid warm calls that a stage needs to count as measured'),
    promptBudgetTokens: about(whole, 'Smallest effective context less the length limit'),
    corpusCharacters: about(whole, 'Length of the corpus text in the stage prompts'),
    carriedCharacters: about(whole, "Most characters of an earlier stage's text that a later prompt embeds"),
});
const AgentSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: text,
    model: text,
    options: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), optionValue), "Exactly the agent's own options as sent"),
    think: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(think), "The agent's own; null: the protocol's"),
    modelDigest: unknownText,
    family: unknownText,
    parameterSize: unknownText,
    quantization: unknownText,
    requestedContext: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(whole), 'num_ctx as asked for; null: not asked for'),
    effectiveContext: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(whole), 'context_length that Ollama really loaded with; null: not told'),
    vramShare: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(1))), 'size_vram / size of the loaded model'),
    vramMib: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(amount), 'size_vram of the loaded model'),
    vramSeenMib: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(finite), 'Used GPU memory with the model loaded less that before, as the GPU tool saw it'),
});
const StageSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    name: text,
    templateSha256: about(text, 'SHA-256 of system and prompt templates'),
});
const ListingSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    type: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['csv', 'json', 'markdown']),
    count: whole,
    first: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text), 'Paths of the first five'),
    latestChange: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(time), 'Null: unknown'),
});
const FindingSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['best-worst', 'spread', 'trend']),
    path: text,
    series: text,
    text,
    numbers: valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), finite),
});
const CorpusSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    root: text,
    digest: text,
    fileCount: whole,
    byteCount: whole,
    ingestMs: milliseconds,
    listing: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(ListingSchema),
    problems: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ path: text, problem: text })), 'Files that did not parse'),
    findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(FindingSchema),
    shown: about(whole, 'Documents whose contents stand in the prompts'),
    leftOut: about(whole, 'Documents that did not fit the token budget'),
});
const ResultsSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(RESULTS_SCHEMA_VERSION),
    toolVersion: text,
    startedAt: time,
    finishedAt: time,
    elapsedMs: milliseconds,
    interruption: about(unknownText, 'Why the session ended before its plan; null: it did not'),
    notes: about(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text), 'What a reader should know of the session and what invalidates nothing'),
    source: SourceSchema,
    environment: EnvironmentSchema,
    protocol: ProtocolSchema,
    corpus: CorpusSchema,
    stages: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(StageSchema),
    agents: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(AgentSchema),
    calls: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_call_js__WEBPACK_IMPORTED_MODULE_0__/* .CallSchema */ .ux),
});


/***/ }),

/***/ 1960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ GATED_METRICS)
/* harmony export */ });
/** What the user asked for, complete and checked: the result of inputs over configuration file over defaults. */
const GATED_METRICS = ['throughput', 'ttft-net'];


/***/ }),

/***/ 3324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   D3: () => (/* binding */ changedTable),
/* harmony export */   Hz: () => (/* binding */ mediansOf),
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   Pq: () => (/* binding */ gatedOf),
/* harmony export */   Qv: () => (/* binding */ comparisonTable),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   ow: () => (/* binding */ differenceTable)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5974);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2813);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8330);




/** Before against after, as rows. */
function gatedOf(judgement) {
    return (judgement?.comparisons ?? []).filter(({ gated }) => gated);
}
/** `chimera · report · TTFT`, for a table cell. */
function subjectOf({ agent, stage, metric }, label = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).label) {
    return `${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(agent)} · ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(stage)} · ${label}`;
}
function mediansOf({ baseline, candidate, metric }) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .beforeAfter */ .yE)(baseline?.median ?? null, candidate?.median ?? null, (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).unit);
}
function changeOf({ baseline, candidate, ratio, metric }) {
    if (ratio === null)
        return _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV;
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .changeBetween */ .Vz)(baseline?.median ?? null, candidate?.median ?? null, (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).unit);
}
function limitOf({ limitPercent, metric }) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .limit */ .AB)(limitPercent, (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).direction);
}
/** Changes beyond a limit, the furthest beyond it first, at most `shown` of them. */
function changedTable(comparisons, shown) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)(''), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Agent · stage · metric'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Before → after'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Change'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Limit')], [...comparisons]
        .sort((a, b) => excessOf(b) - excessOf(a))
        .slice(0, shown)
        .map((comparison) => [
        comparison.verdict === 'improved' ? '✅' : '❌',
        subjectOf(comparison),
        mediansOf(comparison),
        `**${changeOf(comparison)}**`,
        passedLimitOf(comparison),
    ]));
}
/** The limit on the side to which the metric moved. */
function passedLimitOf({ limitPercent, metric, verdict }) {
    const { direction } = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric);
    const opposite = direction === 'higher-is-better' ? 'lower-is-better' : 'higher-is-better';
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .limit */ .AB)(limitPercent, verdict === 'improved' ? opposite : direction);
}
/** How many times its limit a metric moved; regressions stand before improvements. */
function excessOf({ ratio, limitPercent, verdict }) {
    const moved = Math.abs(Math.log(ratio ?? 1)) / Math.max(limitPercent ?? 1, 0.01);
    return verdict === 'improved' ? -1 / (1 + moved) : moved;
}
function comparisonTable(comparisons) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Agent'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Stage'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Metric'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Before → after'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Change'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Limit'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .right */ .pG)('Calls'),
        (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Verdict'),
    ], comparisons
        .filter(saysSomething)
        .map((comparison) => [
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(comparison.agent),
        (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(comparison.stage),
        (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(comparison.metric).label,
        mediansOf(comparison),
        changeOf(comparison),
        comparison.gated ? limitOf(comparison) : _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV,
        `${comparison.baseline?.n ?? 0} → ${comparison.candidate?.n ?? 0}`,
        verdictOf(comparison),
    ]));
}
/** Cold starts are of one stage alone, and no gate asks for the others'. */
function saysSomething({ gated, baseline, candidate }) {
    return gated || baseline !== null || candidate !== null;
}
const VERDICTS = {
    regressed: '❌ slower',
    improved: '✅ faster',
    unchanged: 'within the limit',
    'not-comparable': '⚪ not comparable',
    'not-measured': '⚪ not measured',
};
function verdictOf({ verdict, gated, reason }) {
    if (reason !== null)
        return `${VERDICTS[verdict]}: ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .plainCell */ .dD)(reason)}`;
    return gated ? VERDICTS[verdict] : 'not gated';
}
function differenceTable(differences) {
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)([(0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('What differs'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('Baseline'), (0,_table_js__WEBPACK_IMPORTED_MODULE_3__/* .left */ .kb)('This session')], differences.map(({ what, before, after }) => [(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .plainCell */ .dD)(what), (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(before), (0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(after)]));
}


/***/ }),

/***/ 7703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ limit),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Iu: () => (/* binding */ capitalised),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   LD: () => (/* binding */ bareFigure),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Vz: () => (/* binding */ changeBetween),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   jh: () => (/* binding */ mebibytes),
/* harmony export */   mi: () => (/* binding */ medianLike),
/* harmony export */   n$: () => (/* binding */ utc),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   ud: () => (/* binding */ meanAndSd),
/* harmony export */   vP: () => (/* binding */ figure),
/* harmony export */   yE: () => (/* binding */ beforeAfter)
/* harmony export */ });
/* unused harmony export change */
/** Numbers as people read them. The same on every machine: no locale, UTC, a point, no thousands separator. */
const UNKNOWN = '–';
/** The decimals that four significant digits need, at most two. */
function decimalsFor(value) {
    const size = Math.abs(value);
    if (size >= 1000)
        return 0;
    return size >= 100 ? 1 : 2;
}
/** Milliseconds from 100 up are read whole; a joule is much for a token. */
function decimalsOf(value, unit) {
    if (unit === 'J/token' && Math.abs(value) < 1)
        return 3;
    if (unit === 'ms' && Math.abs(value) >= 100)
        return 0;
    return unit === 'ms' && Math.abs(value) >= 10 ? 1 : decimalsFor(value);
}
function isKnown(value) {
    return typeof value === 'number' && Number.isFinite(value);
}
/** A figure without a unit of a metric: watts, megahertz, degrees. */
function whole(value) {
    return isKnown(value) ? value.toFixed(0) : UNKNOWN;
}
function figure(value, unit) {
    return isKnown(value) ? `${value.toFixed(decimalsOf(value, unit))} ${unit}` : UNKNOWN;
}
/** The number without its unit, for columns whose title names it. */
function bareFigure(value, unit) {
    return isKnown(value) ? value.toFixed(decimalsOf(value, unit)) : UNKNOWN;
}
/** `412 → 487 ms`: both sides with the decimals of the finer one. */
function beforeAfter(before, after, unit) {
    if (!isKnown(before) || !isKnown(after)) {
        return before === null && after === null ? UNKNOWN : `${figure(before, unit)} → ${figure(after, unit)}`;
    }
    const decimals = Math.max(decimalsOf(before, unit), decimalsOf(after, unit));
    return `${before.toFixed(decimals)} → ${after.toFixed(decimals)} ${unit}`;
}
/** `112.67 ± 0.22 tok/s`: mean ± sample SD, with two digits of the SD. The mean alone where there is no SD. */
function meanAndSd(summary, unit) {
    if (summary === null)
        return UNKNOWN;
    const decimals = decimalsOfSd(summary);
    if (decimals === null)
        return figure(summary.mean, unit);
    return `${summary.mean.toFixed(decimals)} ± ${summary.sampleSd?.toFixed(decimals)} ${unit}`;
}
/** The median, as finely as {@link meanAndSd} shows the mean beside it. */
function medianLike(summary, unit) {
    if (summary === null)
        return UNKNOWN;
    const decimals = decimalsOfSd(summary);
    return decimals === null ? figure(summary.median, unit) : `${summary.median.toFixed(decimals)} ${unit}`;
}
function decimalsOfSd({ sampleSd }) {
    if (sampleSd === null)
        return null;
    if (sampleSd >= 10)
        return 0;
    if (sampleSd >= 1)
        return 1;
    return sampleSd >= 0.1 || sampleSd === 0 ? 2 : 3;
}
/** A fraction: 0.022 is `2.2 %`. */
function percent(fraction) {
    return isKnown(fraction) ? `${(fraction * 100).toFixed(1)} %` : UNKNOWN;
}
/** A ratio after / before as a signed change: 1.182 is `+18.2 %`. */
function change(ratio) {
    if (!isKnown(ratio))
        return UNKNOWN;
    const size = Math.abs(ratio - 1) * 100;
    const digits = size.toFixed(size >= 100 ? 0 : 1);
    if (Number(digits) === 0)
        return '0.0 %';
    return `${ratio > 1 ? '+' : '−'}${digits} %`;
}
/** Below this, in milliseconds, a percentage tells of the clock and not of the machine. */
const LEAST_MS = 1;
/** {@link change} of two values, unknown where both are times too short for one. */
function changeBetween(before, after, unit) {
    if (!isKnown(before) || !isKnown(after) || before === 0)
        return UNKNOWN;
    return unit === 'ms' && Math.max(before, after) < LEAST_MS ? UNKNOWN : change(after / before);
}
/** How far a metric may go in its bad direction: `−5 %` of throughput, `+10 %` of a time. */
function limit(limitPercent, direction) {
    if (!isKnown(limitPercent))
        return UNKNOWN;
    return `${direction === 'higher-is-better' ? '−' : '+'}${Number(limitPercent.toFixed(2))} %`;
}
/** MiB as people read them: `5.0 GiB`. */
function mebibytes(value) {
    return isKnown(value) ? bytes(value * 1024 * 1024) : UNKNOWN;
}
function count(value) {
    return isKnown(value) ? String(value) : UNKNOWN;
}
function capitalised(label) {
    return label.slice(0, 1).toUpperCase() + label.slice(1);
}
/** `1 call`, `2 calls`; the plural is given where it is not the singular and an s. */
function counted(value, singular, plural = `${singular}s`) {
    return `${value} ${value === 1 ? singular : plural}`;
}
function seconds(valueMs) {
    return isKnown(valueMs) ? `${(valueMs / 1000).toFixed(2)} s` : UNKNOWN;
}
/** A stretch of time at the size that people talk about it: `412 ms`, `5.0 s`, `3 min 12 s`, `2 h 05 min`. */
function duration(valueMs) {
    if (!isKnown(valueMs))
        return UNKNOWN;
    if (valueMs < 999.5)
        return `${valueMs.toFixed(0)} ms`;
    if (valueMs < 59_950)
        return `${(valueMs / 1000).toFixed(1)} s`;
    const whole = Math.round(valueMs / 1000);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    const minutes = Math.round(whole / 60);
    return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
const BYTE_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
function bytes(value) {
    if (!isKnown(value))
        return UNKNOWN;
    let size = value;
    let unit = 0;
    while (size >= 1023.95 && unit < BYTE_UNITS.length - 1) {
        size /= 1024;
        unit += 1;
    }
    return `${unit === 0 ? size : size.toFixed(1)} ${BYTE_UNITS[unit]}`;
}
/** `2025-11-14 19:24:48 UTC`. */
function utc(isoTime) {
    const time = isoTime === null ? Number.NaN : Date.parse(isoTime);
    if (Number.isNaN(time))
        return UNKNOWN;
    return new Date(time)
        .toISOString()
        .replace('T', ' ')
        .replace(/\.\d+Z$/, ' UTC');
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

/***/ 7551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ readAgents),
/* harmony export */   h_: () => (/* binding */ DEFAULT_AGENTS),
/* harmony export */   wh: () => (/* binding */ AGENTS_ALLOWED)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9551);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5149);
/* harmony import */ var _readers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5449);



const MOST_AGENTS = 50;
/** Names become file names. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
const OWN_KEYS = ['model', 'think', ..._options_js__WEBPACK_IMPORTED_MODULE_0__/* .OLLAMA_OPTIONS */ .uN.keys()];
const AGENTS_ALLOWED = "a map of agents' names to their options";
const DEFAULT_AGENTS = [
    { name: 'baseline', model: null, options: {}, think: null, definedAt: null },
];
/** The agents in their order; `file` is where they stand, null for an input. */
function readAgents(yaml, value, subject, file, problems) {
    const entries = yaml.entries(value, subject, AGENTS_ALLOWED);
    if (entries === null)
        return [];
    if (entries.length === 0)
        problems.add(`${subject} must name at least one agent, such as baseline: {}.`);
    if (entries.length > MOST_AGENTS)
        problems.add(`${subject} names ${entries.length} agents, ${MOST_AGENTS} are allowed.`);
    const seen = new Map();
    return entries.slice(0, MOST_AGENTS).map((entry) => {
        checkName(entry, seen, problems);
        return readAgent(yaml, entry, file, problems);
    });
}
function checkName(entry, seen, problems) {
    if (!NAME.test(entry.name))
        problems.add(`${entry.at}: an agent's name must be 1 to 60 letters, digits, ".", "_" or "-", the first a letter or digit, not ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(entry.name)}.`);
    const folded = entry.name.toLowerCase();
    const twin = seen.get(folded);
    if (twin !== undefined)
        problems.add(`${entry.at}: agents ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(twin.name)} and ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(entry.name)} differ only in case, and their names become file names.`);
    seen.set(folded, entry);
}
function readAgent(yaml, entry, file, problems) {
    const subject = `${entry.at}: agent ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(entry.name)}`;
    const fields = entry.value === null ? null : yaml.entries(entry.value, subject, 'a map of options, or {} for none');
    let model = null;
    let ownThink = null;
    const options = {};
    for (const field of fields ?? []) {
        if (field.name === 'model')
            model = readField(field, entry, _readers_js__WEBPACK_IMPORTED_MODULE_2__/* .modelName */ .fD, problems);
        else if (field.name === 'think')
            ownThink = readField(field, entry, _readers_js__WEBPACK_IMPORTED_MODULE_2__/* .think */ .bO, problems);
        else
            Object.assign(options, readOption(yaml, field, entry, problems));
    }
    const definedAt = file === null ? null : { file, line: entry.line };
    return { name: entry.name, model, options, think: ownThink, definedAt };
}
function readField(field, agent, reader, problems) {
    const read = reader.parse(field.value);
    if (read !== undefined)
        return read;
    const subject = `${field.at}: ${field.name} of agent ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(agent.name)}`;
    problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .mustBe */ .Jq)(subject, reader.allowed, field.value));
    return null;
}
/** One option as Ollama is to get it; empty, and a problem, where it is not allowed. */
function readOption(yaml, field, agent, problems) {
    const { name, at, value } = field;
    const whose = `of agent ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(agent.name)}`;
    const type = _options_js__WEBPACK_IMPORTED_MODULE_0__/* .OLLAMA_OPTIONS */ .uN.get(name);
    if (type !== undefined) {
        const read = optionValue(yaml, type, value);
        if (read !== undefined)
            return { [name]: read };
        problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .mustBe */ .Jq)(`${at}: option ${name} ${whose}`, _options_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTION_TYPES */ .K5[type], value));
        return {};
    }
    const instead = _options_js__WEBPACK_IMPORTED_MODULE_0__/* .PROTOCOL_FIELDS */ .Tw.get(name);
    const retired = _options_js__WEBPACK_IMPORTED_MODULE_0__/* .RETIRED_OPTIONS */ .N5.get(name);
    if (instead !== undefined)
        problems.add(`${at}: "${name}" ${whose} is a protocol field that goes identically to all agents: ${instead}.`);
    else if (retired !== undefined)
        problems.add(`${at}: option "${name}" ${whose} is ignored by Ollama since ${retired}, remove it.`);
    else
        problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownName */ .U0)(at, `option ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(name)} ${whose}`, name, OWN_KEYS));
    return {};
}
function optionValue(yaml, type, value) {
    switch (type) {
        case 'integer':
            return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
        case 'number':
            return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
        case 'boolean':
            return typeof value === 'boolean' ? value : undefined;
        case 'texts': {
            const items = yaml.items(value);
            return items?.every((item) => typeof item === 'string') ? items : undefined;
        }
    }
}


/***/ }),

/***/ 3519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ DEFAULT_HOST),
/* harmony export */   MW: () => (/* binding */ printableHost),
/* harmony export */   f2: () => (/* binding */ normaliseHost),
/* harmony export */   yK: () => (/* binding */ HOST_ALLOWED)
/* harmony export */ });
/**
 * Addresses of Ollama in every shape that its own OLLAMA_HOST takes (ollama/ollama envconfig/config.go, Host and
 * ConnectableHost): quotes dropped, http unless said, port 11434 without a scheme but 80 and 443 with one, the
 * unspecified addresses that a server binds turned into loopback. Where Ollama warns and goes on (a bad port, an
 * unknown scheme), nothing is guessed here.
 */
const DEFAULT_HOST = '127.0.0.1:11434';
const HOST_ALLOWED = 'an address such as 127.0.0.1:11434, gpu-box, gpu-box:11434 or https://gpu-box/ollama';
const DEFAULT_PORT = '11434';
const UNSPECIFIED = { '0.0.0.0': '127.0.0.1', '[::]': '[::1]' };
/** The URL, always with its port and without a slash at the end; null where it is no address. */
function normaliseHost(given) {
    const text = given.trim().replace(/^["']+|["']+$/g, '');
    const schemed = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(text);
    const scheme = schemed?.[1]?.toLowerCase() ?? (text === 'ollama.com' ? 'https' : 'http');
    const rest = schemed?.[2] ?? text;
    if ((scheme !== 'http' && scheme !== 'https') || /[\s\\?#]/.test(rest))
        return null;
    const [, credentials = '', authority = '', path = ''] = /^([^/]*@)?([^/]*)(.*)$/s.exec(rest) ?? [];
    const place = hostAndPort(authority);
    const ownPort = scheme === 'https' ? '443' : schemed === null ? DEFAULT_PORT : '80';
    const port = Number(place?.port ?? ownPort);
    if (place === null || port < 1 || port > 65535)
        return null;
    try {
        const url = new URL(`${scheme}://${credentials}${place.host}${path}`);
        const host = UNSPECIFIED[url.hostname] ?? url.hostname;
        return `${scheme}://${credentials}${host}:${port}${url.pathname.replace(/\/+$/, '')}`;
    }
    catch {
        return null;
    }
}
/** The address as it may stand in logs and reports: without user name and password. */
function printableHost(url) {
    return url.replace(/^((?:[a-z][a-z0-9+.-]*:\/\/)?)[^/]*@/i, '$1');
}
/** `host`, `host:port`, `:port`, `::1`, `[::1]`, `[::1]:port` or nothing; null where it is none of them. */
function hostAndPort(text) {
    if (/^[^[\]]*:[^[\]]*:/.test(text))
        return { host: `[${text}]`, port: null };
    const parts = /^(\[[^\]]+\]|[^:[\]]*)(?::(\d{1,5}))?$/.exec(text);
    if (parts === null)
        return null;
    return { host: parts[1] || '127.0.0.1', port: parts[2] ?? null };
}


/***/ }),

/***/ 2591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ KEY_ROWS),
/* harmony export */   v4: () => (/* binding */ CONFIG_KEY)
/* harmony export */ });
/* unused harmony export STRUCTURED_KEYS */
/* harmony import */ var _agents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7551);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7970);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5322);
/* harmony import */ var _thresholds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5049);




/**
 * Every input and configuration key as words. The inputs of action.yml and the tables of the README are generated
 * from here (`npm run generate`).
 */
/** Keys whose value is a map; as inputs they take YAML text of the same shape. */
const STRUCTURED_KEYS = {
    agents: {
        name: 'agents',
        fallback: 'baseline: {}',
        allowed: `YAML, ${_agents_js__WEBPACK_IMPORTED_MODULE_0__/* .AGENTS_ALLOWED */ .wh}`,
        allowedInFile: _agents_js__WEBPACK_IMPORTED_MODULE_0__/* .AGENTS_ALLOWED */ .wh,
        about: 'The configurations to benchmark: any Ollama option, and `model` or `think` of its own.',
    },
    stages: {
        name: 'stages',
        fallback: 'analysis, then report',
        allowed: `YAML, ${_stages_js__WEBPACK_IMPORTED_MODULE_2__/* .STAGES_ALLOWED */ .P}`,
        allowedInFile: _stages_js__WEBPACK_IMPORTED_MODULE_2__/* .STAGES_ALLOWED */ .P,
        about: 'The requests of one run, in order: `prompt` and `system`, which may hold {{corpus}}, {{findings}} and {{NAME}} for the text of an earlier stage.',
    },
    thresholds: {
        name: 'thresholds',
        fallback: '{ throughput: 3, ttft-net: 10 }',
        allowed: `YAML, ${_thresholds_js__WEBPACK_IMPORTED_MODULE_3__/* .THRESHOLDS_ALLOWED */ .AK}`,
        allowedInFile: _thresholds_js__WEBPACK_IMPORTED_MODULE_3__/* .THRESHOLDS_ALLOWED */ .AK,
        about: 'Percent that a metric may get worse.',
    },
};
const CONFIG_KEY = {
    name: 'config',
    fallback: '.github/ollama-benchmark.yml',
    allowed: '',
    allowedInFile: '',
    about: 'Configuration file; the default one may be missing.',
};
const rowsOf = (group, inFile) => Object.values(group).map((key) => ({
    name: key.name,
    fallback: key.fallback,
    allowed: key.reader.obvious ? '' : key.reader.allowed,
    allowedInFile: (key.inFile ?? key.reader).allowed,
    about: key.about,
    inFile,
    inAction: key.inAction ?? (inFile ? '' : key.fallback),
}));
/** In the order of the documentation. */
const KEY_ROWS = [
    { ...CONFIG_KEY, inFile: false, inAction: '' },
    ...rowsOf(_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .BENCHMARK_KEYS */ .hU, true),
    ...Object.values(STRUCTURED_KEYS).map((key) => ({ ...key, inFile: true, inAction: '' })),
    ...rowsOf(_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_KEYS */ .Cy, false),
    ...rowsOf(_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .POLICY_KEYS */ .cN, false),
    ...rowsOf(_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .PUBLISH_KEYS */ .Xj, false),
];


/***/ }),

/***/ 7970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hU: () => (/* binding */ BENCHMARK_KEYS),
  Cy: () => (/* binding */ HOST_KEYS),
  cN: () => (/* binding */ POLICY_KEYS),
  Xj: () => (/* binding */ PUBLISH_KEYS)
});

// EXTERNAL MODULE: ./lib/settings/host.js
var host = __webpack_require__(3519);
;// CONCATENATED MODULE: ./lib/settings/key.js
const key = (name, fallback, reader, about, more = {}) => ({ name, fallback, reader, about, ...more });

// EXTERNAL MODULE: ./lib/settings/readers.js
var readers = __webpack_require__(5449);
;// CONCATENATED MODULE: ./lib/settings/keys.js



/** Every input and configuration key of one value: how it is read, what holds where it is not given, what it is for. */
const BENCHMARK_KEYS = {
    model: key('model', 'gemma3:latest', readers/* modelName */.fD, 'Model of every agent that names none of its own.'),
    runs: key('runs', '5', (0,readers/* integer */.nd)(1, 100), 'Measured runs of the workflow for each agent.'),
    warmupRuns: key('warmup-runs', '1', (0,readers/* integer */.nd)(1, 10), 'Runs of each agent after each load of its model, kept in the results and out of every statistic.'),
    coldStarts: key('cold-starts', '1', (0,readers/* integer */.nd)(0, 10), 'Cold starts of each agent: unloaded, then one call; a metric of their own.'),
    retries: key('retries', '2', (0,readers/* integer */.nd)(0, 10), 'Attempts more that a call may have where Ollama refused it before anything had arrived.'),
    reportsDir: key('reports-dir', 'reports', readers/* line */.n8, 'Directory of the csv, json and md files that the model reads.', {
        inFile: readers/* pathInside */._l,
    }),
    numPredict: key('num-predict', '512', (0,readers/* integer */.nd)(16), 'Length limit of every call in tokens; reaching it is no failure.'),
    // llama.cpp takes 32 bits and a negative seed as "draw one", which no comparison survives.
    seed: key('seed', '42', (0,readers/* integer */.nd)(0, 2 ** 31 - 1), 'Random seed of every call.'),
    think: key('think', 'false', readers/* think */.bO, 'Thinking of models that can, unless an agent sets its own.'),
};
const HOST_KEYS = {
    ollamaHost: key('ollama-host', '', (0,readers/* mapped */.CV)((0,readers/* orBlank */.gy)({ ...readers/* host */.Hc, obvious: true }), (url) => url ?? `http://${host/* DEFAULT_HOST */.HX}`), `Address of Ollama; blank takes the environment variable OLLAMA_HOST, else ${host/* DEFAULT_HOST */.HX}.`, { variable: 'OLLAMA_HOST' }),
    machineId: key('machine-id', '', (0,readers/* orBlank */.gy)(readers/* line */.n8), 'Names the machine that Ollama is on where that is another one, so that its sessions can be compared.'),
    pull: key('pull', 'missing', (0,readers/* choice */.Yq)('missing', 'never'), 'Whether models that Ollama lacks are pulled.'),
    startOllama: key('start-ollama', 'true', readers/* boolean */.zM, 'Whether `ollama serve` is started, and stopped again, where nothing answers on this machine.'),
    timeBudgetMs: key('time-budget', '60m', (0,readers/* mapped */.CV)((0,readers/* duration */.p0)('zero', 'no limit'), (ms) => (ms === 0 ? null : ms)), 'Time that measuring may take; a session that it cuts short is reported as such and fails.'),
    connectTimeoutMs: key('connect-timeout', '10s', (0,readers/* duration */.p0)('above zero'), 'Time within which a connection to Ollama must stand.'),
    firstTokenTimeoutMs: key('first-token-timeout', '5m', (0,readers/* duration */.p0)('above zero'), "Time until a call's first token, its load and queue included."),
    stallTimeoutMs: key('stall-timeout', '1m', (0,readers/* duration */.p0)('above zero'), 'Time that a begun answer may stand still.'),
    callTimeoutMs: key('call-timeout', '10m', (0,readers/* duration */.p0)('above zero'), 'Time that one call may take as a whole.'),
    lockWaitMs: key('lock-wait', '30m', (0,readers/* duration */.p0)('zero', 'no wait'), 'How long to wait for another benchmark on the same machine.'),
    outputDir: key('output-dir', 'ollama-benchmark-results', readers/* line */.n8, 'Directory that the reports and results are written to.'),
};
const POLICY_KEYS = {
    baselineFile: key('baseline-file', '.github/ollama-benchmark-baseline.json', (0,readers/* mapped */.CV)(readers/* line */.n8, (path) => (path === 'none' ? null : path)), 'File that holds the baseline, in the repository or on the runner; `none` measures without one.'),
    updateBaseline: key('update-baseline', 'auto', (0,readers/* choice */.Yq)('auto', 'always', 'never'), 'When the baseline is written; `auto` means on the default branch, outside pull requests.'),
    onMissingBaseline: key('on-missing-baseline', 'pass', (0,readers/* choice */.Yq)('pass', 'fail'), 'What a job without a baseline does.'),
    failOn: key('fail-on', 'regression', (0,readers/* choice */.Yq)('regression', 'never'), 'What makes a measured job fail.'),
};
const PUBLISH_KEYS = {
    comment: key('comment', 'always', (0,readers/* choice */.Yq)('always', 'never'), 'Whether the pull request gets its comment.'),
    commentKey: key('comment-key', '', (0,readers/* pattern */.T1)('up to 60 letters, digits, ".", "_" or "-"', /^[\w.-]{0,60}$/), 'Tells the comments of several benchmarks on one pull request apart.'),
    artifactName: key('artifact-name', 'ollama-benchmark', 
    // https://github.com/actions/toolkit, packages/artifact, path-and-artifact-name-validation.ts
    (0,readers/* pattern */.T1)('1 to 200 visible characters without " : < > | * ? \\ or /', /^[^":<>|*?\\/\u0000-\u001f\u007f]{1,200}$/), 'Name of the artifact with reports and results.'),
    retentionDays: key('retention-days', '', (0,readers/* orBlank */.gy)((0,readers/* integer */.nd)(1, 400)), "Days that the artifact is kept; blank means the repository's default."),
    githubToken: key('github-token', '', (0,readers/* mapped */.CV)(readers/* secret */.rJ, (token) => (token === '' ? null : token)), 'Token for the comment, which needs `pull-requests: write`.', 
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression that GitHub evaluates
    { inAction: '${{ github.token }}' }),
};


/***/ }),

/***/ 9551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K5: () => (/* binding */ OPTION_TYPES),
/* harmony export */   N5: () => (/* binding */ RETIRED_OPTIONS),
/* harmony export */   Tw: () => (/* binding */ PROTOCOL_FIELDS),
/* harmony export */   uN: () => (/* binding */ OLLAMA_OPTIONS)
/* harmony export */ });
/**
 * Ollama's options, from `Options` and `Runner` in ollama/ollama api/types.go at v0.33.0-rc2. `Options.FromMap`
 * there refuses a wrong type and only logs an unknown name ("invalid option provided"): an option that does
 * nothing would be measured as if it did, so an unknown name is an error here.
 */
const OLLAMA_OPTIONS = new Map(Object.entries({
    // Runner: set when the model is loaded
    num_ctx: 'integer',
    num_batch: 'integer',
    num_gpu: 'integer',
    main_gpu: 'integer',
    use_mmap: 'boolean',
    num_thread: 'integer',
    draft_num_predict: 'integer',
    // Options: set per request
    num_keep: 'integer',
    top_k: 'integer',
    top_p: 'number',
    min_p: 'number',
    typical_p: 'number',
    repeat_last_n: 'integer',
    temperature: 'number',
    repeat_penalty: 'number',
    presence_penalty: 'number',
    frequency_penalty: 'number',
    stop: 'texts',
}));
const OPTION_TYPES = {
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    texts: 'a list of text, such as ["END"]',
};
/** Sent identically to all agents, so no agent's options; with what to do instead. */
const PROTOCOL_FIELDS = new Map(Object.entries({
    seed: 'set "seed" at the top level',
    num_predict: 'set "num-predict" at the top level',
    truncate: 'it is always false, remove it',
    shift: 'it is always false, remove it',
}));
/** Options of old, and the first release whose api/types.go knows them no more. */
const RETIRED_OPTIONS = new Map(Object.entries({
    embedding_only: '0.1.28',
    num_gqa: '0.1.35',
    rope_frequency_base: '0.1.35',
    rope_frequency_scale: '0.1.35',
    numa: '0.3.4',
    tfs_z: '0.5.2',
    penalize_newline: '0.5.5',
    low_vram: '0.7.0',
    f16_kv: '0.7.0',
    logits_all: '0.7.0',
    vocab_only: '0.7.0',
    use_mlock: '0.7.0',
    mirostat: '0.7.0',
    mirostat_tau: '0.7.0',
    mirostat_eta: '0.7.0',
}));


/***/ }),

/***/ 5149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ mustBe),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   U0: () => (/* binding */ unknownName),
/* harmony export */   Zw: () => (/* binding */ Problems)
/* harmony export */ });
/* unused harmony export nearest */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8675);


/** Everything that is wrong with the settings, told in one go: who mends one line at a time runs CI ten times. */
const SENTENCES_SHOWN = 10;
const QUOTED_CHARACTERS = 80;
const LONGEST_NAME_TO_GUESS = 40;
/** Controls, zero-width and bidirectional marks: they hide what a reader of a log must see. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
class Problems {
    sentences = new Set();
    add(sentence) {
        this.sentences.add(sentence);
    }
    get areNone() {
        return this.sentences.size === 0;
    }
    /** Throws one ExpectedError, a sentence a line: the first ten and a count of the rest. */
    throwIfAny() {
        if (this.areNone)
            return;
        const all = [...this.sentences];
        const shown = all.slice(0, SENTENCES_SHOWN);
        if (all.length > shown.length)
            shown.push(`… and ${all.length - shown.length} more.`);
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ExpectedError */ .Dh(shown.join('\n'));
    }
}
/** Foreign text on one line, without marks that cannot be seen, cut at 80 characters. */
function visible(text) {
    const characters = [...text.replace(INVISIBLE, ' ').trim()];
    const cut = characters.length > QUOTED_CHARACTERS;
    return cut ? `${characters.slice(0, QUOTED_CHARACTERS).join('')}…` : characters.join('');
}
/** A value as a message shows it: text in quotes, a map or list by its name alone. */
function shown(value) {
    if (value === null || value === undefined)
        return 'empty';
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value))
        return 'a map';
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value))
        return 'a list';
    return JSON.stringify(visible(String(value)));
}
/** `subject must be X, not Y.` */
function mustBe(subject, allowed, value) {
    return `${subject} must be ${allowed}, not ${shown(value)}.`;
}
/** `at: unknown key "runz" (did you mean "runs"?), allowed are model, runs.` */
function unknownName(at, what, name, allowed) {
    const guess = nearest(name, allowed);
    const hint = guess === null ? '' : ` (did you mean "${guess}"?)`;
    return `${at}: unknown ${what}${hint}, allowed are ${allowed.join(', ')}.`;
}
/** The candidate that was probably meant: `runz` → `runs`, `temp` → `temperature`, `num-ctx` → `num_ctx`. */
function nearest(name, candidates) {
    if (name.length > LONGEST_NAME_TO_GUESS)
        return null;
    const folded = fold(name);
    if (folded.length >= 3) {
        const longer = candidates.find((candidate) => fold(candidate).startsWith(folded));
        if (longer !== undefined)
            return longer;
    }
    const ranked = candidates
        .map((candidate) => ({ candidate, distance: editDistance(folded, fold(candidate)) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best !== undefined && best.distance <= Math.ceil(name.length / 3) ? best.candidate : null;
}
const fold = (name) => name.toLowerCase().replaceAll('_', '-');
/** Levenshtein's distance by the Wagner–Fischer algorithm, one row kept. */
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 9669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eQ: () => (/* binding */ configPath),
  sb: () => (/* binding */ readSettings)
});

// UNUSED EXPORTS: readPublish

// EXTERNAL MODULE: ./lib/settings/agents.js
var settings_agents = __webpack_require__(7551);
;// CONCATENATED MODULE: ./lib/settings/defaultStages.js
/** The two-stage workflow. Short, because every character costs context that the corpus could have. */
const DEFAULT_STAGES = [
    {
        name: 'analysis',
        system: 'You are a senior performance engineer. You read benchmark data and say what matters in it.',
        prompt: `Analyse this benchmark data.

{{corpus}}

Answer in Markdown with four sections:
## Overview of the data
## Key performance findings
## Notable outliers or gaps
## Recommendations for optimization

Use only numbers given above, and name the file that each comes from. Where something is missing, say so instead of guessing. Write the recommendations as a bulleted list, one action in each bullet.`,
    },
    {
        name: 'report',
        system: 'You are a senior performance engineer. You write technical reports that engineers can rely on.',
        prompt: `Write a technical report from this analysis and these findings.

Analysis:
{{analysis}}

Findings computed from the files:
{{findings}}

Answer in Markdown with six sections:
## 1. Executive Summary
## 2. Data Ingestion Summary
## 3. Performance Analysis
## 4. Key Findings
## 5. Recommendations
## 6. Appendix

Write the recommendations as a numbered list. Take every number from the text above. Never invent numbers, dates or names: where something is missing, write "not in the data".`,
    },
];

// EXTERNAL MODULE: ./lib/settings/keyRows.js
var keyRows = __webpack_require__(2591);
// EXTERNAL MODULE: ./lib/settings/keys.js + 1 modules
var keys = __webpack_require__(7970);
// EXTERNAL MODULE: ./lib/settings/options.js
var options = __webpack_require__(9551);
// EXTERNAL MODULE: ./lib/settings/problems.js
var settings_problems = __webpack_require__(5149);
// EXTERNAL MODULE: ./lib/settings/readers.js
var readers = __webpack_require__(5449);
// EXTERNAL MODULE: ./lib/settings/stages.js
var stages = __webpack_require__(5322);
// EXTERNAL MODULE: ./lib/settings/thresholds.js
var thresholds = __webpack_require__(5049);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/settings/yamlText.js


/**
 * YAML that may come from a pull request, read by walking its nodes, so that every message has a line. Nothing
 * is expanded: sizes, aliases and entries are bounded, and a walk goes only as deep as the settings do.
 */
const LARGEST_BYTES = 256 * 1024;
const MOST_ALIASES = 100;
const MOST_ENTRIES = 100;
const TOO_DEEP = 'this nests too deeply';
class YamlText {
    /** The outermost value; null where the text is empty or was refused. */
    root;
    /** False where the text was refused; the problem is told already. */
    accepted;
    document;
    lines = new dist/* LineCounter */.HN();
    place;
    problems;
    constructor(text, place, problems) {
        this.place = place;
        this.problems = problems;
        this.document = this.parse(text);
        this.accepted = this.document !== null;
        this.root = this.resolve(this.document?.contents);
    }
    /** The entries of a map in their order, each name once; null, and a problem, where it is no map. */
    entries(value, subject, allowed) {
        if (!(0,dist/* isMap */.jh)(value)) {
            this.problems.add((0,settings_problems/* mustBe */.Jq)(subject, allowed, value));
            return null;
        }
        if (value.items.length > MOST_ENTRIES) {
            this.problems.add(`${subject} has ${value.items.length} entries, ${MOST_ENTRIES} are allowed.`);
            return null;
        }
        const entries = new Map();
        for (const pair of value.items) {
            const line = this.lineOf(pair.key);
            const at = this.place(line);
            const key = this.resolve(pair.key);
            if (typeof key === 'object' && key !== null) {
                this.problems.add(`${at}: a key must be text, not ${(0,settings_problems/* shown */.SP)(key)}.`);
                continue;
            }
            const name = String(key ?? '');
            const first = entries.get(name);
            if (first === undefined)
                entries.set(name, { name, value: this.resolve(pair.value), line, at });
            else
                this.problems.add(`${at}: ${(0,settings_problems/* shown */.SP)(name)} is given twice, first in line ${first.line}.`);
        }
        return [...entries.values()];
    }
    /** The values of a list; null where it is none or too long to be meant. */
    items(value) {
        if (!(0,dist/* isSeq */.oP)(value) || value.items.length > MOST_ENTRIES)
            return null;
        return value.items.map((item) => this.resolve(item));
    }
    parse(text) {
        if (Buffer.byteLength(text) > LARGEST_BYTES)
            return this.refuse(1, `this is larger than the allowed ${LARGEST_BYTES / 1024} KiB`);
        try {
            // Duplicate keys are found in `entries`: the library compares every pair, which takes long on a big file.
            const document = (0,dist/* parseDocument */.Tp)(text, {
                lineCounter: this.lines,
                prettyErrors: false,
                uniqueKeys: false,
                resolveKnownTags: false,
                logLevel: 'error',
            });
            const trouble = document.errors[0] ?? document.warnings[0];
            if (trouble !== undefined)
                return this.refuse(this.lines.linePos(trouble.pos[0]).line, reasonOf(trouble));
            return this.aliasesHold(document) ? document : null;
        }
        catch (thrown) {
            if (thrown instanceof RangeError)
                return this.refuse(1, TOO_DEEP);
            throw thrown;
        }
    }
    aliasesHold(document) {
        const aliases = [];
        (0,dist/* visit */.YR)(document, { Alias: (_, alias) => (aliases.push(alias) > MOST_ALIASES ? dist/* visit */.YR.BREAK : undefined) });
        const loose = aliases.find((alias) => alias.resolve(document) === undefined);
        if (aliases.length > MOST_ALIASES)
            this.refuse(1, `this has more than ${MOST_ALIASES} aliases`);
        else if (loose !== undefined)
            this.refuse(this.lineOf(loose), `no anchor stands before the alias ${(0,settings_problems/* shown */.SP)(`*${loose.source}`)}`);
        else
            return true;
        return false;
    }
    refuse(line, reason) {
        this.problems.add(`${this.place(Math.max(1, line))}: ${reason}.`);
        return null;
    }
    resolve(node) {
        const target = (0,dist/* isAlias */.Vj)(node) && this.document !== null ? node.resolve(this.document) : node;
        return (0,dist/* isScalar */.jn)(target) ? target.value : (target ?? null);
    }
    lineOf(node) {
        const range = (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isAlias */.Vj)(node) ? node.range : null;
        return Math.max(1, this.lines.linePos(range?.[0] ?? 0).line);
    }
}
/** The library's message as part of a sentence. */
function reasonOf(trouble) {
    if (trouble.code === 'MULTIPLE_DOCS')
        return 'only one YAML document is allowed';
    if (trouble.code === 'RESOURCE_EXHAUSTION')
        return TOO_DEEP;
    return `this is no valid YAML: ${(0,settings_problems/* visible */.RK)(trouble.message).replace(/[.:\s]+$/, '')}`;
}

;// CONCATENATED MODULE: ./lib/settings/read.js










const FILE_KEYS = keyRows/* KEY_ROWS */.Ez.filter((row) => row.inFile).map((row) => row.name);
const INPUT_KEYS = keyRows/* KEY_ROWS */.Ez.filter((row) => !row.inFile).map((row) => row.name);
/** Which configuration file the shell is to read. */
function configPath(inputs) {
    const path = inputs(keyRows/* CONFIG_KEY */.v4.name).trim();
    return path === '' ? { path: keyRows/* CONFIG_KEY */.v4.fallback, explicit: false } : { path, explicit: true };
}
/** Inputs over configuration file over defaults. Throws one ExpectedError that names everything that is wrong. */
function readSettings({ inputs, config, env }) {
    const problems = new settings_problems/* Problems */.Zw();
    const sources = { inputs, env, file: readFile(config, problems), problems };
    const { model, ...benchmark } = readGroup(sources, keys/* BENCHMARK_KEYS */.hU);
    const settings = {
        benchmark: { model, ...benchmark, ...readStructures(sources, model) },
        host: readGroup(sources, keys/* HOST_KEYS */.Cy),
        policy: readGroup(sources, keys/* POLICY_KEYS */.cN),
        publish: readGroup(sources, keys/* PUBLISH_KEYS */.Xj),
    };
    problems.throwIfAny();
    return settings;
}
/** Where wrong settings can be told; null where the inputs for that are wrong as well. */
function readPublish(inputs) {
    const problems = new Problems();
    const publish = readGroup({ inputs, env: {}, file: null, problems }, PUBLISH_KEYS);
    return problems.areNone ? publish : null;
}
function readFile({ path, explicit, text }, problems) {
    const name = (0,settings_problems/* visible */.RK)(path);
    if (text === null) {
        if (explicit)
            problems.add(`input ${keyRows/* CONFIG_KEY */.v4.name} names ${(0,settings_problems/* shown */.SP)(path)}, which cannot be found.`);
        return null;
    }
    const yaml = new YamlText(text, (line) => `${name}:${line}`, problems);
    if (!yaml.accepted || yaml.root === null)
        return null;
    const entries = yaml.entries(yaml.root, `${name}:1: the configuration`, 'a map of keys') ?? [];
    for (const entry of entries)
        checkFileKey(entry, problems);
    const allowed = entries.filter((entry) => FILE_KEYS.includes(entry.name));
    return { path, yaml, entries: new Map(allowed.map((entry) => [entry.name, entry])) };
}
function checkFileKey({ name, at }, problems) {
    if (FILE_KEYS.includes(name))
        return;
    if (INPUT_KEYS.includes(name))
        problems.add(`${at}: "${name}" is set by the input ${name} alone, because a pull request can change this file.`);
    else if (options/* OLLAMA_OPTIONS */.uN.has(name))
        problems.add(`${at}: "${name}" is an option of Ollama's, so it belongs to an agent under "agents".`);
    else
        problems.add((0,settings_problems/* unknownName */.U0)(at, `key ${(0,settings_problems/* shown */.SP)(name)}`, name, FILE_KEYS));
}
function readGroup(sources, group) {
    const values = Object.entries(group).map(([name, key]) => [name, readKey(sources, key)]);
    return Object.fromEntries(values);
}
function readKey({ inputs, env, file, problems }, key) {
    const entry = file?.entries.get(key.name);
    const fromFile = entry === undefined ? undefined : readEntry(entry, key, problems);
    const input = inputs(key.name).trim();
    const variable = key.variable === undefined ? '' : (env[key.variable] ?? '').trim();
    const subject = input !== '' ? `input ${key.name}` : `the environment variable ${key.variable}`;
    const text = input || variable;
    const fromInput = text === '' ? undefined : (0,readers/* parseText */.r4)(key.reader, text);
    if (text !== '' && fromInput === undefined)
        problems.add((0,settings_problems/* mustBe */.Jq)(subject, key.reader.allowed, key.reader.printable?.(text) ?? text));
    // Null is a value too: "none", "no limit".
    if (fromInput !== undefined)
        return fromInput;
    return fromFile === undefined ? defaultOf(key) : fromFile;
}
/** The file's value is checked even where an input wins: a broken file is told when it breaks. */
function readEntry(entry, key, problems) {
    const reader = key.inFile ?? key.reader;
    const read = reader.parse(entry.value);
    if (read === undefined)
        problems.add((0,settings_problems/* mustBe */.Jq)(`${entry.at}: ${key.name}`, reader.allowed, entry.value));
    return read;
}
function defaultOf(key) {
    const value = (0,readers/* parseText */.r4)(key.reader, key.fallback);
    if (value === undefined)
        throw new Error(`the default of ${key.name} is not allowed`);
    return value;
}
function readStructures(sources, model) {
    const { problems } = sources;
    const agents = readStructure(sources, 'agents', (yaml, value, subject, file) => (0,settings_agents/* readAgents */.$e)(yaml, value, subject, file, problems)) ?? settings_agents/* DEFAULT_AGENTS */.h_;
    return {
        agents: agents.map((agent) => ({ ...agent, model: agent.model ?? model })),
        stages: readStructure(sources, 'stages', (yaml, value, subject) => (0,stages/* readStages */.i)(yaml, value, subject, problems)) ?? DEFAULT_STAGES,
        thresholds: readStructure(sources, 'thresholds', (yaml, value, subject) => (0,thresholds/* readThresholds */.rZ)(yaml, value, subject, problems)) ?? thresholds/* DEFAULT_THRESHOLDS */.JJ,
    };
}
/** A map from the input's YAML text, else from the file; null where neither has it. */
function readStructure({ inputs, file, problems }, name, read) {
    const entry = file?.entries.get(name);
    const fromFile = file == null || entry === undefined
        ? null
        : read(file.yaml, entry.value, `${entry.at}: ${name}`, file.path);
    const text = inputs(name);
    if (text.trim() === '')
        return fromFile;
    const yaml = new YamlText(text, (line) => `input ${name}, line ${line}`, problems);
    return yaml.accepted ? read(yaml, yaml.root, `input ${name}`, null) : fromFile;
}


/***/ }),

/***/ 5449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ mapped),
/* harmony export */   HU: () => (/* binding */ percentBelow),
/* harmony export */   Hc: () => (/* binding */ host),
/* harmony export */   T1: () => (/* binding */ pattern),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   _l: () => (/* binding */ pathInside),
/* harmony export */   bO: () => (/* binding */ think),
/* harmony export */   fD: () => (/* binding */ modelName),
/* harmony export */   gy: () => (/* binding */ orBlank),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   r4: () => (/* binding */ parseText),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3519);

const HOUR_MS = 3_600_000;
/** A self-hosted job is ended after five days: https://docs.github.com/actions/reference/limits */
const LONGEST_HOURS = 120;
/** Reads an input's text. */
function parseText(reader, text) {
    return reader.parse(reader.literal ? text : scalarOf(text));
}
/** An input's text as YAML's core schema reads a plain scalar; `TRUE` and `True` are booleans too. */
function scalarOf(text) {
    if (/^(?:true|false)$/i.test(text))
        return text.toLowerCase() === 'true';
    if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text))
        return Number(text);
    return text;
}
function integer(least, most) {
    return {
        allowed: most === undefined ? `a whole number of at least ${least}` : `a whole number from ${least} to ${most}`,
        literal: false,
        parse: (value) => typeof value === 'number' &&
            Number.isSafeInteger(value) &&
            value >= least &&
            value <= (most ?? Number.MAX_SAFE_INTEGER)
            ? value
            : undefined,
    };
}
function percentBelow(most) {
    return {
        allowed: `a number of percent above 0${Number.isFinite(most) ? ` and below ${most}` : ''}, such as 5`,
        literal: false,
        parse: (value) => (typeof value === 'number' && value > 0 && value < most ? value : undefined),
    };
}
const boolean = {
    allowed: 'true or false',
    literal: false,
    parse: (value) => (typeof value === 'boolean' ? value : undefined),
};
/** https://docs.ollama.com/capabilities/thinking */
const think = {
    allowed: 'false, true, low, medium or high',
    literal: false,
    parse: (value) => typeof value === 'boolean' || value === 'low' || value === 'medium' || value === 'high'
        ? value
        : undefined,
};
function choice(...values) {
    return {
        allowed: `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`,
        literal: true,
        parse: (value) => values.find((candidate) => candidate === value),
    };
}
/** Text that a pattern describes. */
function pattern(allowed, expression) {
    return {
        allowed,
        literal: true,
        parse: (value) => (typeof value === 'string' && expression.test(value) ? value : undefined),
    };
}
/** The same values, then changed. */
function mapped(reader, change) {
    return {
        ...reader,
        parse: (value) => {
            const read = reader.parse(value);
            return read === undefined ? undefined : change(read);
        },
    };
}
/** Blank means null. */
function orBlank(reader) {
    return { ...reader, parse: (value) => (value === '' ? null : reader.parse(value)) };
}
/** Milliseconds of `90s`, `45m`, `2h` or `1h30m`; a number without unit is refused, but for 0. */
function duration(least, zeroMeans = '') {
    const examples = `such as 90s, 45m or 2h, at most ${LONGEST_HOURS}h`;
    return {
        allowed: least === 'zero' ? `a duration ${examples}, or 0 for ${zeroMeans}` : `a duration above 0, ${examples}`,
        literal: true,
        parse: (value) => {
            const parts = /^(?=\d)(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(value === '0' ? '0s' : String(value));
            if (parts === null)
                return undefined;
            const [hours, minutes, seconds] = [parts[1], parts[2], parts[3]].map((part) => Number(part ?? 0));
            const ms = (hours ?? 0) * HOUR_MS + (minutes ?? 0) * 60_000 + (seconds ?? 0) * 1_000;
            return ms > LONGEST_HOURS * HOUR_MS || (ms === 0 && least === 'above zero') ? undefined : ms;
        },
    };
}
/** Whatever it is: a secret is never judged, so that no message can show it. */
const secret = {
    allowed: 'text',
    obvious: true,
    literal: true,
    parse: (value) => String(value),
};
const line = {
    allowed: 'text on one line',
    obvious: true,
    literal: true,
    parse: (value) => typeof value === 'string' && value.trim() !== '' && !/[\u0000-\u001f\u007f]/.test(value)
        ? value
        : undefined,
};
/** Ollama's rule for names, host and namespace included, in short (ollama/ollama types/model/name.go, isValidPart). */
const modelName = pattern('the name of an Ollama model, such as gemma3:latest', /^[A-Za-z0-9_][\w.:/-]{0,254}$/);
/** A directory that a file in the repository may name: whoever changes the file must not reach beside the checkout. */
const pathInside = {
    allowed: 'a relative path that stays inside the repository (the input of the same name may point anywhere)',
    literal: true,
    parse: (value) => {
        const path = line.parse(value);
        if (path === undefined || /^(?:[\\/~]|[A-Za-z]:)/.test(path))
            return undefined;
        return path.split(/[\\/]/).some((part) => part.trim() === '..') ? undefined : path;
    },
};
const host = {
    allowed: _host_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_ALLOWED */ .yK,
    literal: true,
    parse: (value) => (0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .normaliseHost */ .f2)(String(value)) ?? undefined,
    // A refused address has no known shape: everything up to the last @ may be a password.
    printable: (text) => text.replace(/^.*@/s, ''),
};


/***/ }),

/***/ 5322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ STAGES_ALLOWED),
/* harmony export */   i: () => (/* binding */ readStages)
/* harmony export */ });
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5149);

const MOST_STAGES = 10;
const NAME = /^[a-z][a-z0-9-]{0,39}$/;
/** What a template may embed beside earlier stages, so no stage can be called so. */
const GIVEN = ['corpus', 'findings'];
const FIELDS = ['system', 'prompt'];
const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const STAGES_ALLOWED = "a map of stages' names to their prompts";
/** The stages in the order in which they run, placeholders checked and written without spaces. */
function readStages(yaml, value, subject, problems) {
    const entries = yaml.entries(value, subject, STAGES_ALLOWED);
    if (entries === null)
        return [];
    if (entries.length === 0)
        problems.add(`${subject} must name at least one stage with its prompt.`);
    if (entries.length > MOST_STAGES)
        problems.add(`${subject} names ${entries.length} stages, ${MOST_STAGES} are allowed.`);
    const known = [...GIVEN];
    return entries.slice(0, MOST_STAGES).map((entry) => {
        checkName(entry, problems);
        const stage = readStage(yaml, entry, known, problems);
        known.push(entry.name);
        return stage;
    });
}
function checkName(entry, problems) {
    if (!NAME.test(entry.name))
        problems.add(`${entry.at}: a stage's name must be 1 to 40 small letters, digits or "-", the first a letter, not ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(entry.name)}.`);
    if (GIVEN.some((given) => given === entry.name))
        problems.add(`${entry.at}: a stage cannot be called "${entry.name}", because {{${entry.name}}} stands for something else.`);
}
function readStage(yaml, entry, known, problems) {
    const whose = `stage ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(entry.name)}`;
    const text = { system: '', prompt: '' };
    const fields = yaml.entries(entry.value, `${entry.at}: ${whose}`, 'a map of prompt and, if you like, system');
    for (const field of fields ?? []) {
        const name = FIELDS.find((candidate) => candidate === field.name);
        if (name === undefined)
            problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownName */ .U0)(field.at, `key ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(field.name)} of ${whose}`, field.name, FIELDS));
        else if (typeof field.value !== 'string' || field.value.trim() === '')
            problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .mustBe */ .Jq)(`${field.at}: ${name} of ${whose}`, 'text', field.value));
        else
            text[name] = readTemplate(field.value, field, whose, known, problems);
    }
    if (fields !== null && !fields.some((field) => field.name === 'prompt'))
        problems.add(`${entry.at}: ${whose} has no prompt.`);
    return { name: entry.name, ...text };
}
function readTemplate(template, field, whose, known, problems) {
    return template.replace(PLACEHOLDER, (written, name) => {
        if (known.includes(name))
            return `{{${name}}}`;
        const allowed = known.map((candidate) => `{{${candidate}}}`).join(', ');
        problems.add(`${field.at}: ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(written)} in ${whose} is unknown there, allowed are ${allowed}.`);
        return written;
    });
}


/***/ }),

/***/ 5049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ THRESHOLDS_ALLOWED),
/* harmony export */   JJ: () => (/* binding */ DEFAULT_THRESHOLDS),
/* harmony export */   rZ: () => (/* binding */ readThresholds)
/* harmony export */ });
/* harmony import */ var _model_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1960);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5149);
/* harmony import */ var _readers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5449);



const THRESHOLDS_ALLOWED = 'a map of metrics to percent';
/** Percent. Within a session of a real GPU calls scattered by 0.2 to 1.2 % in throughput, by 3 to 8 % in TTFT. */
const DEFAULT_THRESHOLDS = { throughput: 3, 'ttft-net': 10 };
/** A rate cannot fall by more than all of it: such a limit would be a gate that is off and does not say so. */
const READERS = {
    throughput: (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .percentBelow */ .HU)(100),
    'ttft-net': (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .percentBelow */ .HU)(Number.POSITIVE_INFINITY),
};
/** Percent for each gated metric; one that is not named keeps its default. */
function readThresholds(yaml, value, subject, problems) {
    const thresholds = { ...DEFAULT_THRESHOLDS };
    for (const entry of yaml.entries(value, subject, THRESHOLDS_ALLOWED) ?? []) {
        const metric = _model_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .GATED_METRICS */ ._.find((candidate) => candidate === entry.name);
        if (metric === undefined) {
            problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownName */ .U0)(entry.at, `metric ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(entry.name)}`, entry.name, _model_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .GATED_METRICS */ ._));
            continue;
        }
        const read = READERS[metric].parse(entry.value);
        if (read !== undefined)
            thresholds[metric] = read;
        else
            problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .mustBe */ .Jq)(`${entry.at}: the threshold ${metric}`, READERS[metric].allowed, entry.value));
    }
    return thresholds;
}


/***/ }),

/***/ 323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ summarise),
/* harmony export */   m: () => (/* binding */ coefficientOfVariation)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);

/**
 * Mean, median and sample standard deviation (n − 1; Bessel's correction) of finite numbers; null for none.
 * The standard deviation is null below two values: one value says nothing about spread.
 */
function summarise(values) {
    if (values.length === 0)
        return null;
    const sample = [...values];
    return {
        n: sample.length,
        mean: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .mean */ .RE)(sample),
        median: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(sample),
        sampleSd: sample.length < 2 ? null : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .sampleStandardDeviation */ .JK)(sample),
    };
}
/** Coefficient of variation, sample SD / mean, as a fraction; null where the SD is or the mean is 0. */
function coefficientOfVariation(summary) {
    if (summary.sampleSd === null || summary.mean === 0)
        return null;
    return summary.sampleSd / Math.abs(summary.mean);
}


/***/ })

};

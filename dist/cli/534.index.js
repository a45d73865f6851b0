export const id = 534;
export const ids = [534];
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

/***/ 8228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ readResultsIfAny),
/* harmony export */   x8: () => (/* binding */ readResults)
/* harmony export */ });
/* unused harmony exports RESULTS_SIZE_LIMIT_BYTES, parseResults */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8675);
/* harmony import */ var _model_results_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(341);




/** Far above any session (2 kB a call without its answer), far below what would exhaust the memory. */
const RESULTS_SIZE_LIMIT_BYTES = 50 * 1024 * 1024;
/** Stored results, checked. Throws ExpectedError that names the file and what is wrong with it. */
async function readResults(path) {
    const results = await readResultsIfAny(path);
    if (results === null)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ExpectedError */ .Dh(`There is no results file ${path}.`);
    return results;
}
/** The same, and null where there is no such file. */
async function readResultsIfAny(path) {
    const text = await readText(path);
    return text === null ? null : parseResults(text, path);
}
async function readText(path) {
    try {
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (!facts.isFile())
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ExpectedError */ .Dh(`${path} is not a regular file.`);
        if (facts.size > RESULTS_SIZE_LIMIT_BYTES) {
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ExpectedError */ .Dh(`${path} has ${facts.size} bytes; results have at most ${RESULTS_SIZE_LIMIT_BYTES}.`);
        }
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch (error) {
        if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ExpectedError */ .Dh)
            throw error;
        if (error.code === 'ENOENT')
            return null;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ExpectedError */ .Dh(`${path} cannot be read: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}.`);
    }
}
const VersionedSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() });
/** Untrusted text to results; `path` is for the sentences of its errors. */
function parseResults(text, path) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ExpectedError */ .Dh(`${path} is not JSON: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}.`);
    }
    const versioned = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(VersionedSchema, value);
    if (versioned.success && versioned.output.schemaVersion > _model_results_js__WEBPACK_IMPORTED_MODULE_1__/* .RESULTS_SCHEMA_VERSION */ .q) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ExpectedError */ .Dh(`${path} was written by a newer version of this tool (results schema ${versioned.output.schemaVersion}, this one reads ${_model_results_js__WEBPACK_IMPORTED_MODULE_1__/* .RESULTS_SCHEMA_VERSION */ .q}): update the action.`);
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(_model_results_js__WEBPACK_IMPORTED_MODULE_1__/* .ResultsSchema */ .S, value, { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    const place = valibot__WEBPACK_IMPORTED_MODULE_3__/* .getDotPath */ .BuJ(issue) ?? 'the whole file';
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ExpectedError */ .Dh(`${path} does not hold results of this tool: ${place}: ${issue.message}.`);
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
;// CONCATENATED MODULE: ./lib/judge/compare.js





/**
 * Prompt lengths further apart than this are another workload, percent. Prefill grows with the prompt; a decoded
 * token only reads its cache, which is a few percent of the model's own size.
 */
const SAME_PROMPT_PERCENT = { time: 1, throughput: 5 };
/**
 * Compares a session with its baseline: every metric of every stage of every agent that either has. Hardware that
 * differs makes all of them not comparable.
 */
function judge(baseline, candidate, thresholds) {
    const hardware = (0,differences/* hardwareDifferences */.Dm)(baseline.environment, candidate.environment);
    const comparisons = (0,gaps/* unitsOf */.$J)(baseline, candidate).flatMap(({ agent, stage }) => metrics/* METRICS */.Cb.map((metric) => {
        const subject = { agent, stage, metric, limitPercent: limitOf(metric, thresholds) };
        return compareUnit(baseline, candidate, subject, hardware.length > 0);
    }));
    return {
        comparisons,
        hardwareDifferences: hardware,
        otherDifferences: (0,differences/* otherDifferences */.Fh)(baseline, candidate),
    };
}
function compareUnit(baseline, candidate, { agent, stage, metric, limitPercent }, hardwareDiffers) {
    const sampled = (results) => ({
        values: (0,metrics/* sampleOf */.uV)(results, agent, stage, metric),
        validCalls: (0,metrics/* sampledCalls */.kg)(results, agent, stage).length,
        minimum: results.protocol.minimumValidCalls,
    });
    const before = sampled(baseline);
    const after = sampled(candidate);
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
        (hardwareDiffers ? OTHER_HARDWARE : (0,gaps/* gapBetween */.Dz)(metric, before, after));
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
const OTHER_HARDWARE = { verdict: 'not-comparable', reason: 'other hardware' };
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
/* harmony export */   Dm: () => (/* binding */ hardwareDifferences),
/* harmony export */   Fh: () => (/* binding */ otherDifferences),
/* harmony export */   kT: () => (/* binding */ templates)
/* harmony export */ });
/** What makes a comparison senseless. UUID and runner name are recorded, never compared. */
function hardwareDifferences(before, after) {
    if (!before.ollamaIsLocal || !after.ollamaIsLocal)
        return remoteDifferences(before, after);
    const gpus = ['GPU', gpusOf(before), gpusOf(after)];
    return differences([
        ['machine-id', before.machineId ?? 'not set', after.machineId ?? 'not set'],
        ...(sameGpus(before.gpus, after.gpus) ? [] : [gpus]),
        ['CPU', before.cpuModel, after.cpuModel],
        ['architecture', before.arch, after.arch],
    ]);
}
/** Local tools say nothing about another machine, so only the user's word can. */
function remoteDifferences(before, after) {
    const found = differences([
        ['Ollama on this machine', String(before.ollamaIsLocal), String(after.ollamaIsLocal)],
        ['machine-id', before.machineId ?? 'not set', after.machineId ?? 'not set'],
    ]);
    if (found.length > 0 || after.machineId !== null)
        return found;
    const unknown = 'unknown: Ollama is on another machine and the input machine-id is not set';
    return [{ what: 'hardware', before: unknown, after: unknown }];
}
/** Software, options, corpus and prompts: what a user may want compared, and a reader must know. */
function otherDifferences(baseline, candidate) {
    const { environment: was, protocol: wasProtocol } = baseline;
    const { environment: is, protocol: isProtocol } = candidate;
    const changedAgents = candidate.agents.flatMap((agent) => {
        const earlier = baseline.agents.find(({ name }) => name === agent.name);
        if (earlier === undefined)
            return [];
        const field = (what, before, after) => [
            `${agent.name}: ${what}`,
            worded(before),
            worded(after),
        ];
        return [
            field('model', earlier.model, agent.model),
            field('model digest', earlier.modelDigest ?? 'unknown', agent.modelDigest ?? 'unknown'),
            field('quantization', earlier.quantization ?? 'unknown', agent.quantization ?? 'unknown'),
            field('options', inOrder(earlier.options), inOrder(agent.options)),
            field('think', earlier.think, agent.think),
            field('effective context', earlier.effectiveContext ?? 'unknown', agent.effectiveContext ?? 'unknown'),
            field('in GPU memory', shareOf(earlier.vramShare), shareOf(agent.vramShare)),
        ];
    });
    return differences([
        ['Ollama', was.ollamaVersion ?? 'unknown', is.ollamaVersion ?? 'unknown'],
        ['GPU driver', driversOf(was), driversOf(is)],
        ['logical processors', String(was.cpuCount), String(is.cpuCount)],
        ['operating system', `${was.os} ${was.osRelease}`, `${is.os} ${is.osRelease}`],
        ['corpus', baseline.corpus.digest.slice(0, 12), candidate.corpus.digest.slice(0, 12)],
        ['stage prompts', shortTemplates(baseline), shortTemplates(candidate)],
        ['runs', String(wasProtocol.runs), String(isProtocol.runs)],
        ['warmup-runs', String(wasProtocol.warmupRuns), String(isProtocol.warmupRuns)],
        ['num-predict', worded(wasProtocol.numPredict), worded(isProtocol.numPredict)],
        ['seed', worded(wasProtocol.seed), worded(isProtocol.seed)],
        ['think', worded(wasProtocol.think), worded(isProtocol.think)],
        ['prompt budget', `${wasProtocol.promptBudgetTokens} tokens`, `${isProtocol.promptBudgetTokens} tokens`],
        ['action', baseline.toolVersion, candidate.toolVersion],
        ...changedAgents,
    ]);
}
function differences(pairs) {
    return pairs
        .filter(([, before, after]) => before !== after)
        .map(([what, before, after]) => ({ what, before, after }));
}
/** Drivers report the memory of one card differently by a percent (24,268 and 24,576 MiB of an RTX 3090). */
const SAME_GPU_PERCENT = 2;
/** The same models with the same memory and power limit, in whatever order. */
function sameGpus(before, after) {
    if (before === null || after === null)
        return before === after;
    const was = inFixedOrder(before);
    const is = inFixedOrder(after);
    return (was.length === is.length &&
        was.every((gpu, index) => {
            const other = is[index];
            return (gpu.name === other.name &&
                isClose(gpu.memoryMib, other.memoryMib) &&
                isClose(gpu.powerLimitWatts, other.powerLimitWatts));
        }));
}
function inFixedOrder(gpus) {
    return [...gpus].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
        (a.memoryMib ?? 0) - (b.memoryMib ?? 0) ||
        (a.powerLimitWatts ?? 0) - (b.powerLimitWatts ?? 0));
}
function isClose(before, after) {
    if (before === null || after === null)
        return before === after;
    return Math.abs(before - after) * 100 <= SAME_GPU_PERCENT * Math.max(before, after);
}
function gpusOf({ gpus }) {
    if (gpus === null)
        return 'unknown';
    if (gpus.length === 0)
        return 'none';
    const power = (watts) => (watts === null ? '' : `, ${watts} W`);
    const memory = (mib) => (mib === null ? 'memory unknown' : `${mib} MiB`);
    return inFixedOrder(gpus)
        .map((gpu) => `${gpu.name} (${memory(gpu.memoryMib)}${power(gpu.powerLimitWatts)})`)
        .join(' + ');
}
function driversOf({ gpus }) {
    return [...new Set((gpus ?? []).map((gpu) => gpu.driver ?? 'unknown'))].join(' + ') || 'unknown';
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

/** What a session lacks: stages without enough calls, metrics that its calls do not have. */
/** Why a valid call may lack a gated metric, and what to do. */
const LACKS = {
    throughput: 'a call has a rate from 16 answer tokens on: raise num-predict, or ask for longer answers',
    'ttft-net': 'it takes the load_duration that Ollama reports: update Ollama where it reports none',
};
/** Agents' stages that lack valid warm calls: `baseline · report has 1 of 3`. Empty for a session that was measured. */
function unmeasuredUnits(results) {
    const minimum = results.protocol.minimumValidCalls;
    return unitsOf(results).flatMap(({ agent, stage }) => {
        const { length } = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampledCalls */ .kg)(results, agent, stage);
        return length < minimum ? [`${agent} · ${stage} has ${length} of ${minimum}`] : [];
    });
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
            action: 'This says nothing about the change: mend the cause and run again.',
        };
    }
    const { judgement } = evidence;
    return judgement === null ? withoutBaseline(policy) : judged(judgement, policy);
}
/** Why a session as a whole was not measured, one sentence; null where it was. */
function sessionGap({ interruption, unmeasured }) {
    if (interruption !== null)
        return `The session was interrupted: ${withoutStop(interruption)}.`;
    return unmeasured.length > 0 ? `Too few valid calls: ${unmeasured.join('; ')}.` : null;
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
function notComparable({ hardwareDifferences }, gated, { onMissingBaseline }) {
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

/***/ 5974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ METRICS),
/* harmony export */   ak: () => (/* binding */ metricOf),
/* harmony export */   kg: () => (/* binding */ sampledCalls),
/* harmony export */   uV: () => (/* binding */ sampleOf)
/* harmony export */ });
const METRICS = [
    {
        id: 'throughput',
        label: 'throughput',
        unit: 'tok/s',
        direction: 'higher-is-better',
        gated: true,
        of: (call) => call.throughputTokS,
    },
    {
        id: 'ttft-net',
        label: 'TTFT net of load',
        unit: 'ms',
        direction: 'lower-is-better',
        gated: true,
        of: (call) => call.ttftNetMs,
    },
    {
        id: 'ttft',
        label: 'TTFT',
        unit: 'ms',
        direction: 'lower-is-better',
        gated: false,
        of: (call) => call.ttftMs,
    },
    {
        id: 'load',
        label: 'load',
        unit: 'ms',
        direction: 'lower-is-better',
        gated: false,
        of: (call) => call.loadMs,
    },
    {
        id: 'prefill',
        label: 'prefill',
        unit: 'ms',
        direction: 'lower-is-better',
        gated: false,
        of: (call) => call.prefillMs,
    },
    {
        id: 'e2e',
        label: 'end to end',
        unit: 'ms',
        direction: 'lower-is-better',
        gated: false,
        of: (call) => call.e2eMs,
    },
];
function metricOf(id) {
    const metric = METRICS.find((candidate) => candidate.id === id);
    if (metric === undefined)
        throw new Error(`no such metric: ${id}`);
    return metric;
}
/** The calls that statistics are over: valid, warm, measured, of one agent and stage. */
function sampledCalls(results, agent, stage) {
    return results.calls.filter((call) => call.agent === agent &&
        call.stage === stage &&
        call.phase === 'measured' &&
        call.status === 'valid' &&
        !call.cold);
}
/** The known values of one metric over {@link sampledCalls}. */
function sampleOf(results, agent, stage, metric) {
    return sampledCalls(results, agent, stage)
        .map(metric.of)
        .filter((value) => value !== null);
}


/***/ }),

/***/ 341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ RESULTS_SCHEMA_VERSION),
  S: () => (/* binding */ ResultsSchema)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./lib/model/call.js

/** A call as results store it. Durations are milliseconds, null is unknown and never 0. */
const about = (schema, text) => dist/* pipe */.FsL(schema, dist/* description */.h_(text));
const measure = (text) => about(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(), dist/* minValue */.Wwf(0))), text);
const count = (text) => about(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0))), text);
const CallSchema = dist/* strictObject */.rej({
    agent: about(dist/* string */.YjP(), 'Name of the agent'),
    stage: about(dist/* string */.YjP(), 'Name of the stage'),
    run: about(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0)), 'Number of the run within its phase, from 1'),
    phase: about(dist/* picklist */.KIO(['warmup', 'measured']), 'Warm-up runs are kept here and enter no statistic'),
    position: about(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)), 'Place of the call in the session, from 1'),
    cold: about(dist/* boolean */.zMY(), 'The model was not loaded when the call was sent; never mixed with warm calls'),
    startedAt: about(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX()), 'Wall clock at the sending of the request, UTC'),
    status: about(dist/* picklist */.KIO(['valid', 'failed']), 'A failed call is excluded from every statistic'),
    failure: about(dist/* nullable */.mee(dist/* string */.YjP()), 'Why a failed call failed; null for a valid one'),
    doneReason: about(dist/* nullable */.mee(dist/* string */.YjP()), "Ollama's done_reason: stop, length, load or unload"),
    ttftMs: measure('Client clock: request sent to first non-empty thinking, content or tool call'),
    firstContentMs: measure('Client clock: request sent to first non-empty content'),
    ttftNetMs: measure('ttftMs less loadMs: time to first token with the load (and its queue) taken out'),
    e2eMs: measure('Client clock: request sent to end of the stream'),
    serverTotalMs: measure("Ollama's total_duration"),
    loadMs: measure("Ollama's load_duration: queueing for the runner and a health check included"),
    prefillMs: measure("Ollama's prompt_eval_duration: slot start to first token, uncached tokens"),
    decodeMs: measure("Ollama's eval_duration: first to last token"),
    overheadMs: measure('serverTotalMs less load, prefill and decode'),
    promptTokens: count("Ollama's prompt_eval_count"),
    cachedTokens: count("Ollama's prompt_eval_cached_count"),
    outputTokens: count("Ollama's eval_count"),
    throughputTokS: measure('outputTokens / decodeMs, tokens per second; null below 16 tokens'),
    tpotMs: measure('decodeMs / outputTokens, milliseconds per token; null below 16 tokens'),
    answer: about(dist/* nullable */.mee(dist/* string */.YjP()), "The model's text, cut at 64 KiB; null in stored baselines"),
});

;// CONCATENATED MODULE: ./lib/model/results.js


/**
 * results.json: everything that was measured. Baselines store it and every text is rendered from it. The types
 * of the code and the published JSON Schema (`schema/results.schema.json`) both come from this definition.
 */
const RESULTS_SCHEMA_VERSION = 1;
const results_about = (schema, text) => dist/* pipe */.FsL(schema, dist/* description */.h_(text));
const results_text = dist/* string */.YjP();
const unknownText = dist/* nullable */.mee(dist/* string */.YjP());
const time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX());
const whole = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0));
const milliseconds = dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x(), dist/* minValue */.Wwf(0));
const optionValue = dist/* union */.KCZ([dist/* number */.aig(), dist/* boolean */.zMY(), dist/* string */.YjP(), dist/* array */.YOg(dist/* string */.YjP())]);
const think = dist/* union */.KCZ([dist/* boolean */.zMY(), dist/* picklist */.KIO(['low', 'medium', 'high'])]);
const SourceSchema = dist/* strictObject */.rej({
    repository: results_about(unknownText, 'owner/name, null outside GitHub'),
    event: results_about(unknownText, 'Name of the event that started the workflow'),
    ref: unknownText,
    defaultBranch: unknownText,
    commit: results_about(unknownText, 'The commit that was measured: the head of a pull request'),
    baseCommit: results_about(unknownText, 'The base of a pull request'),
    pullRequest: dist/* nullable */.mee(whole),
    runId: unknownText,
    runAttempt: unknownText,
    runUrl: unknownText,
});
const GpuSchema = dist/* strictObject */.rej({
    name: results_text,
    uuid: unknownText,
    memoryMib: dist/* nullable */.mee(dist/* number */.aig()),
    driver: unknownText,
    powerLimitWatts: dist/* nullable */.mee(dist/* number */.aig()),
});
const EnvironmentSchema = dist/* strictObject */.rej({
    os: results_about(results_text, 'Platform, such as linux or win32'),
    osRelease: results_text,
    arch: results_text,
    cpuModel: results_text,
    cpuCount: results_about(whole, 'Logical processors'),
    memoryBytes: whole,
    runnerName: unknownText,
    machineId: results_about(unknownText, 'As set by the user; stands for the hardware where Ollama is on another machine'),
    gpus: results_about(dist/* nullable */.mee(dist/* array */.YOg(GpuSchema)), 'Null: no GPU tool answered, so nothing is known'),
    ollamaVersion: unknownText,
    ollamaIsLocal: results_about(dist/* boolean */.zMY(), 'Whether Ollama answers on a loopback address, so that the machine described is its own'),
});
const ProtocolSchema = dist/* strictObject */.rej({
    runs: whole,
    warmupRuns: whole,
    numPredict: results_about(whole, 'Length limit of every call, tokens'),
    seed: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf()),
    think,
    truncate: results_about(dist/* literal */.euz(false), 'Ollama is asked to refuse an over-long prompt instead of cutting it'),
    shift: dist/* literal */.euz(false),
    minimumValidCalls: results_about(whole, 'Valid warm calls that a stage needs to count as measured'),
    promptBudgetTokens: results_about(whole, 'Smallest effective context less the length limit'),
    corpusCharacters: results_about(whole, 'Length of the corpus text in the stage prompts'),
    carriedCharacters: results_about(whole, "Most characters of an earlier stage's text that a later prompt embeds"),
});
const AgentSchema = dist/* strictObject */.rej({
    name: results_text,
    model: results_text,
    options: results_about(dist/* record */.g1P(dist/* string */.YjP(), optionValue), "Exactly the agent's own options as sent"),
    think: results_about(dist/* nullable */.mee(think), "The agent's own; null: the protocol's"),
    modelDigest: unknownText,
    family: unknownText,
    parameterSize: unknownText,
    quantization: unknownText,
    requestedContext: results_about(dist/* nullable */.mee(whole), 'num_ctx as asked for; null: not asked for'),
    effectiveContext: results_about(dist/* nullable */.mee(whole), 'context_length that Ollama really loaded with; null: not told'),
    vramShare: results_about(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(1))), 'size_vram / size of the loaded model'),
});
const StageSchema = dist/* strictObject */.rej({
    name: results_text,
    templateSha256: results_about(results_text, 'SHA-256 of system and prompt templates'),
});
const ListingSchema = dist/* strictObject */.rej({
    type: dist/* picklist */.KIO(['csv', 'json', 'markdown']),
    count: whole,
    first: results_about(dist/* array */.YOg(results_text), 'Paths of the first five'),
    latestChange: results_about(dist/* nullable */.mee(time), 'Null: unknown'),
});
const FindingSchema = dist/* strictObject */.rej({
    kind: dist/* picklist */.KIO(['best-worst', 'spread', 'trend']),
    path: results_text,
    series: results_text,
    text: results_text,
    numbers: dist/* record */.g1P(dist/* string */.YjP(), dist/* number */.aig()),
});
const CorpusSchema = dist/* strictObject */.rej({
    root: results_text,
    digest: results_text,
    fileCount: whole,
    byteCount: whole,
    ingestMs: milliseconds,
    listing: dist/* array */.YOg(ListingSchema),
    problems: results_about(dist/* array */.YOg(dist/* strictObject */.rej({ path: results_text, problem: results_text })), 'Files that did not parse'),
    findings: dist/* array */.YOg(FindingSchema),
    shown: results_about(whole, 'Documents whose contents stand in the prompts'),
    leftOut: results_about(whole, 'Documents that did not fit the token budget'),
});
const ResultsSchema = dist/* strictObject */.rej({
    schemaVersion: dist/* literal */.euz(RESULTS_SCHEMA_VERSION),
    toolVersion: results_text,
    startedAt: time,
    finishedAt: time,
    elapsedMs: milliseconds,
    interruption: results_about(unknownText, 'Why the session ended before its plan; null: it did not'),
    source: SourceSchema,
    environment: EnvironmentSchema,
    protocol: ProtocolSchema,
    corpus: CorpusSchema,
    stages: dist/* array */.YOg(StageSchema),
    agents: dist/* array */.YOg(AgentSchema),
    calls: dist/* array */.YOg(CallSchema),
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
    ], comparisons.map((comparison) => [
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
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   hS: () => (/* binding */ counted),
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
/** Milliseconds from 100 up are read whole. */
function decimalsOf(value, unit) {
    if (unit === 'ms' && Math.abs(value) >= 100)
        return 0;
    return unit === 'ms' && Math.abs(value) >= 10 ? 1 : decimalsFor(value);
}
function isKnown(value) {
    return typeof value === 'number' && Number.isFinite(value);
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
    return sampleSd >= 1 ? 1 : 2;
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
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2949);
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

/***/ 2949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ HOST_KEYS),
/* harmony export */   Xj: () => (/* binding */ PUBLISH_KEYS),
/* harmony export */   cN: () => (/* binding */ POLICY_KEYS),
/* harmony export */   hU: () => (/* binding */ BENCHMARK_KEYS)
/* harmony export */ });
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3519);
/* harmony import */ var _readers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5449);


const key = (name, fallback, reader, about, more = {}) => ({ name, fallback, reader, about, ...more });
const BENCHMARK_KEYS = {
    model: key('model', 'gemma3:latest', _readers_js__WEBPACK_IMPORTED_MODULE_1__/* .modelName */ .fD, 'Model of every agent that names none of its own.'),
    runs: key('runs', '5', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(1, 100), 'Measured runs of the workflow for each agent.'),
    warmupRuns: key('warmup-runs', '1', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(1, 10), 'Runs before them for each agent, kept in the results and out of every statistic.'),
    reportsDir: key('reports-dir', 'reports', _readers_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8, 'Directory of the csv, json and md files that the model reads.', {
        inFile: _readers_js__WEBPACK_IMPORTED_MODULE_1__/* .pathInside */ ._l,
    }),
    numPredict: key('num-predict', '512', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(16), 'Length limit of every call in tokens; reaching it is no failure.'),
    // llama.cpp takes 32 bits and a negative seed as "draw one", which no comparison survives.
    seed: key('seed', '42', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(0, 2 ** 31 - 1), 'Random seed of every call.'),
    think: key('think', 'false', _readers_js__WEBPACK_IMPORTED_MODULE_1__/* .think */ .bO, 'Thinking of models that can, unless an agent sets its own.'),
};
const HOST_KEYS = {
    ollamaHost: key('ollama-host', '', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .mapped */ .CV)((0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .orBlank */ .gy)({ ..._readers_js__WEBPACK_IMPORTED_MODULE_1__/* .host */ .Hc, obvious: true }), (url) => url ?? `http://${_host_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_HOST */ .HX}`), `Address of Ollama; blank takes the environment variable OLLAMA_HOST, else ${_host_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_HOST */ .HX}.`, { variable: 'OLLAMA_HOST' }),
    machineId: key('machine-id', '', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .orBlank */ .gy)(_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8), 'Names the machine that Ollama is on where that is another one, so that its sessions can be compared.'),
    pull: key('pull', 'missing', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('missing', 'never'), 'Whether models that Ollama lacks are pulled.'),
    startOllama: key('start-ollama', 'true', _readers_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM, 'Whether `ollama serve` is started, and stopped again, where nothing answers on this machine.'),
    timeBudgetMs: key('time-budget', '60m', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .mapped */ .CV)((0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)('zero', 'no limit'), (ms) => (ms === 0 ? null : ms)), 'Time that measuring may take; a session that it cuts short is reported as such and fails.'),
    callTimeoutMs: key('call-timeout', '10m', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)('above zero'), 'Time after which one call counts as failed.'),
    lockWaitMs: key('lock-wait', '30m', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)('zero', 'no wait'), 'How long to wait for another benchmark on the same machine.'),
    outputDir: key('output-dir', 'ollama-benchmark-results', _readers_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8, 'Directory that the reports and results are written to.'),
};
const POLICY_KEYS = {
    baselineFile: key('baseline-file', '.github/ollama-benchmark-baseline.json', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .mapped */ .CV)(_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8, (path) => (path === 'none' ? null : path)), 'File that holds the baseline, in the repository or on the runner; `none` measures without one.'),
    updateBaseline: key('update-baseline', 'auto', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('auto', 'always', 'never'), 'When the baseline is written; `auto` means on the default branch, outside pull requests.'),
    onMissingBaseline: key('on-missing-baseline', 'pass', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('pass', 'fail'), 'What a job without a baseline does.'),
    failOn: key('fail-on', 'regression', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('regression', 'never'), 'What makes a measured job fail.'),
};
const PUBLISH_KEYS = {
    comment: key('comment', 'always', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('always', 'never'), 'Whether the pull request gets its comment.'),
    commentKey: key('comment-key', '', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .pattern */ .T1)('up to 60 letters, digits, ".", "_" or "-"', /^[\w.-]{0,60}$/), 'Tells the comments of several benchmarks on one pull request apart.'),
    artifactName: key('artifact-name', 'ollama-benchmark', 
    // https://github.com/actions/toolkit, packages/artifact, path-and-artifact-name-validation.ts
    (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .pattern */ .T1)('1 to 200 visible characters without " : < > | * ? \\ or /', /^[^":<>|*?\\/\u0000-\u001f\u007f]{1,200}$/), 'Name of the artifact with reports and results.'),
    retentionDays: key('retention-days', '', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .orBlank */ .gy)((0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(1, 400)), "Days that the artifact is kept; blank means the repository's default."),
    githubToken: key('github-token', '', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .mapped */ .CV)(_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ, (token) => (token === '' ? null : token)), 'Token for the comment, which needs `pull-requests: write`.', 
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
// EXTERNAL MODULE: ./lib/settings/keys.js
var keys = __webpack_require__(2949);
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

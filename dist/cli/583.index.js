export const id = 583;
export const ids = [583];
export const modules = {

/***/ 9331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ checkRecord),
/* harmony export */   Hh: () => (/* binding */ parseRecord)
/* harmony export */ });
/* unused harmony exports RECORD_SIZE_LIMIT_BYTES, recordText */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8675);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9000);



/** Far above any session (a few kilobytes), far below what would exhaust the memory. */
const RECORD_SIZE_LIMIT_BYTES = 1024 * 1024;
/**
 * A session as it is stored, one line: what only machines read stays small. Throws ExpectedError for one that could not be
 * read again: every later job would fail by it.
 */
function recordText(record) {
    const text = `${JSON.stringify(record)}\n`;
    parseRecord(text, 'The session to store');
    return text;
}
/** The stored text of one session, untrusted, to the session; `place` is for the sentences of its errors. */
function parseRecord(text, place) {
    const bytes = Buffer.byteLength(text, 'utf8');
    if (bytes > RECORD_SIZE_LIMIT_BYTES) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ExpectedError */ .Dh(`${place} has ${bytes} bytes; a session has at most ${RECORD_SIZE_LIMIT_BYTES}.`);
    }
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ExpectedError */ .Dh(`${place} is not JSON: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .inASentence */ .Gg)((0,_model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))}.`);
    }
    return checkRecord(value, place);
}
const VersionedSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() });
/** The same for what is parsed already, such as one of several sessions in a file. */
function checkRecord(value, place) {
    const versioned = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(VersionedSchema, value);
    if (versioned.success && versioned.output.schemaVersion > _model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .RECORD_SCHEMA_VERSION */ .p) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ExpectedError */ .Dh(`${place} was written by a newer version of this tool (record schema ${versioned.output.schemaVersion}, this one reads ${_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .RECORD_SCHEMA_VERSION */ .p}): update the action.`);
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .SessionRecordSchema */ .d, value, { abortEarly: true });
    if (parsed.success) {
        // The schema's pattern of a time allows some that no clock reads.
        if (Number.isNaN(Date.parse(parsed.output.startedAt)))
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ExpectedError */ .Dh(`${place} does not hold a session of this tool: startedAt is no time.`);
        return parsed.output;
    }
    const [issue] = parsed.issues;
    const where = valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(issue) ?? 'the whole of it';
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ExpectedError */ .Dh(`${place} does not hold a session of this tool: ${(0,_model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .inASentence */ .Gg)(`${where}: ${issue.message}`)}.`);
}


/***/ }),

/***/ 9930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E9: () => (/* binding */ historyIn),
  Et: () => (/* binding */ parseWindow),
  Kn: () => (/* binding */ windowText)
});

// UNUSED EXPORTS: WINDOW_SIZE_LIMIT_BYTES, keptOf

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/model/baselineWindow.js
var baselineWindow = __webpack_require__(5754);
// EXTERNAL MODULE: ./lib/model/failure.js
var failure = __webpack_require__(8675);
// EXTERNAL MODULE: ./lib/model/hardwareKey.js
var hardwareKey = __webpack_require__(1218);
// EXTERNAL MODULE: ./lib/model/recordOf.js
var recordOf = __webpack_require__(209);
// EXTERNAL MODULE: ./lib/io/resultsFile.js + 1 modules
var resultsFile = __webpack_require__(9337);
// EXTERNAL MODULE: ./lib/io/baseline/recordFile.js
var recordFile = __webpack_require__(9331);
;// CONCATENATED MODULE: ./lib/io/baseline/selection.js
/** Digits of a commit that tell it from the others of a repository; names of stored files carry so many. */
const COMMIT_DIGITS = 12;
function factsOf(record) {
    return {
        commit: record.source.commit,
        startedAt: record.startedAt,
        agents: record.agents.map(({ name }) => name),
    };
}
/**
 * Of each agent the newest sessions of the lineage. Where it names none of any agent, the newest of all: what is
 * stored comes from the default branch alone.
 */
function selectSessions(sessions, wanted) {
    const rank = ranking(wanted.lineage);
    const ofAgents = sessions.filter(({ agents }) => wanted.agents.some((agent) => agents.includes(agent)));
    const ancestors = ofAgents.filter(({ commit }) => rank(commit) !== null);
    if (ancestors.length > 0) {
        const ordered = [...ancestors].sort((a, b) => (rank(b.commit) ?? 0) - (rank(a.commit) ?? 0) || timeOf(a) - timeOf(b));
        return { chosen: newestOfEach(ordered, wanted), relation: 'ancestors' };
    }
    const ordered = [...ofAgents].sort((a, b) => timeOf(a) - timeOf(b));
    return {
        chosen: newestOfEach(ordered, wanted),
        relation: wanted.lineage === null ? 'any' : 'default-branch',
    };
}
/** How many commits lie between the base and this one; null for one that the lineage does not name. */
function ranking(lineage) {
    const ranks = new Map();
    for (const [index, commit] of (lineage?.commits ?? []).entries()) {
        const short = commit.slice(0, COMMIT_DIGITS);
        if (!ranks.has(short))
            ranks.set(short, index);
    }
    return (commit) => (commit === null ? null : (ranks.get(commit.slice(0, COMMIT_DIGITS)) ?? null));
}
/** @param ordered oldest first; so is the answer */
function newestOfEach(ordered, { agents, window }) {
    const chosen = new Set();
    if (window <= 0)
        return [];
    for (const agent of agents) {
        for (const session of ordered.filter((one) => one.agents.includes(agent)).slice(-window)) {
            chosen.add(session);
        }
    }
    return ordered.filter((session) => chosen.has(session));
}
function timeOf({ startedAt }) {
    return Date.parse(startedAt);
}

;// CONCATENATED MODULE: ./lib/io/baseline/window.js








/** Reading and pruning windows of several sessions: see `model/baselineWindow.ts`. */
const WINDOW_SIZE_LIMIT_BYTES = 10 * 1024 * 1024;
const KindSchema = dist/* object */.Ikc({ kind: dist/* literal */.euz(baselineWindow/* WINDOW_KIND */.Kg) });
const VersionedSchema = dist/* object */.Ikc({ schemaVersion: dist/* number */.aig() });
const WindowSchema = dist/* strictObject */.rej({
    schemaVersion: dist/* literal */.euz(baselineWindow/* WINDOW_SCHEMA_VERSION */._f),
    kind: dist/* literal */.euz(baselineWindow/* WINDOW_KIND */.Kg),
    sessions: dist/* array */.YOg(dist/* unknown */.L5J()),
});
/**
 * Untrusted text to sessions, oldest first. Earlier versions stored the bare results of one session, which then is of
 * the series that asks. Throws ExpectedError; `place` is for its sentences.
 */
function parseWindow(text, place, series) {
    const bytes = Buffer.byteLength(text, 'utf8');
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new failure/* ExpectedError */.Dh(`${place} is not JSON: ${(0,failure/* inASentence */.Gg)((0,failure/* messageOf */.bD)(error))}.`);
    }
    if (!dist.is(KindSchema, value))
        return [(0,recordOf/* recordOf */.z)((0,resultsFile/* parseResults */.c2)(text, place), series)];
    if (bytes > WINDOW_SIZE_LIMIT_BYTES) {
        throw new failure/* ExpectedError */.Dh(`${place} has ${bytes} bytes; at most ${WINDOW_SIZE_LIMIT_BYTES} are read.`);
    }
    const versioned = dist/* safeParse */.xLC(VersionedSchema, value);
    if (versioned.success && versioned.output.schemaVersion > baselineWindow/* WINDOW_SCHEMA_VERSION */._f) {
        throw new failure/* ExpectedError */.Dh(`${place} was written by a newer version of this tool (baseline schema ${versioned.output.schemaVersion}, this one reads ${baselineWindow/* WINDOW_SCHEMA_VERSION */._f}): update the action.`);
    }
    const parsed = dist/* safeParse */.xLC(WindowSchema, value, { abortEarly: true });
    if (!parsed.success) {
        const [issue] = parsed.issues;
        throw new failure/* ExpectedError */.Dh(`${place} does not hold a baseline of this tool: ${(0,failure/* inASentence */.Gg)(`${dist/* getDotPath */.BuJ(issue) ?? 'the whole of it'}: ${issue.message}`)}.`);
    }
    return parsed.output.sessions.map((session, index) => (0,recordFile/* checkRecord */.EQ)(session, `${place}, session ${index + 1},`));
}
/** With the new sessions, without the old ones of which there are enough, and never larger than what is read again. */
function windowText(stored, added, keep) {
    const sessions = [...stored, ...added].sort((a, b) => window_timeOf(a) - window_timeOf(b));
    for (let kept = keep; kept > 0; kept = Math.floor(kept * 0.8)) {
        const text = (0,baselineWindow/* windowTextOf */.zs)(pruned(sessions, kept));
        if (Buffer.byteLength(text, 'utf8') <= WINDOW_SIZE_LIMIT_BYTES)
            return text;
    }
    throw new failure/* ExpectedError */.Dh('a single session of each kind is more than a baseline may hold');
}
/** Of sessions out of several windows those that one of them would hold, oldest first. */
function keptOf(sessions, keep) {
    return pruned(sessions.toSorted((a, b) => window_timeOf(a) - window_timeOf(b)), keep);
}
/** The newest of each agent, hardware and series: a session goes when none of its agents needs it. */
function pruned(sessions, keep) {
    const counts = new Map();
    const isKept = (session) => {
        const own = [session.series, (0,hardwareKey/* hardwareKey */.O)(session.environment)];
        const keys = session.agents.map(({ name }) => JSON.stringify([...own, name]));
        const isNeeded = keys.some((key) => (counts.get(key) ?? 0) < keep);
        for (const key of keys)
            counts.set(key, (counts.get(key) ?? 0) + 1);
        return isNeeded;
    };
    return sessions.toReversed().filter(isKept).toReversed();
}
function historyIn(sessions, query) {
    const ofSeries = sessions.filter(({ series }) => series === query.series);
    const key = (0,hardwareKey/* hardwareKey */.O)(query.environment);
    const here = ofSeries.filter(({ environment }) => (0,hardwareKey/* hardwareKey */.O)(environment) === key);
    const { chosen, relation } = selectSessions(here.map((record) => ({ ...factsOf(record), record })), query);
    const [newest = null] = ofSeries.toSorted((a, b) => window_timeOf(b) - window_timeOf(a));
    return {
        sessions: chosen.map(({ record }) => record),
        relation,
        known: [...new Set(here.flatMap(({ agents }) => agents.map(({ name }) => name)))],
        elsewhere: here.length > 0 ? null : newest,
    };
}
function window_timeOf({ startedAt }) {
    return Date.parse(startedAt);
}


/***/ }),

/***/ 2430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readConfigFile)
/* harmony export */ });
/* unused harmony export CONFIG_LIMIT_BYTES */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8675);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8461);




/** Larger than any configuration; the reader of the text has a limit of its own, which names the place. */
const CONFIG_LIMIT_BYTES = 1024 * 1024;
/** The text of a configuration file, or null where there is none. Throws ExpectedError where it cannot be read. */
async function readConfigFile(path, cwd) {
    try {
        // A pipe would be waited for without end; whether it is one is looked at once it is open.
        const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(await (0,_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .inWorkspace */ .ve)(path, cwd, 'config'), flags);
        try {
            if (!(await file.stat()).isFile())
                throw notRegular(path);
            const { buffer, bytesRead } = await file.read({
                buffer: Buffer.alloc(CONFIG_LIMIT_BYTES),
                position: 0,
            });
            return buffer.toString('utf8', 0, bytesRead);
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .ExpectedError */ .Dh)
            throw error;
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return null;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .ExpectedError */ .Dh(`The configuration file ${JSON.stringify(path)} cannot be read (${code}); mend it or the input config.`);
    }
}
function notRegular(path) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .ExpectedError */ .Dh(`The configuration file ${JSON.stringify(path)} is no regular file; mend it or the input config.`);
}


/***/ }),

/***/ 9337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c2: () => (/* binding */ parseResults),
  x8: () => (/* binding */ readResults),
  RI: () => (/* binding */ readStoredText)
});

// UNUSED EXPORTS: RESULTS_SIZE_LIMIT_BYTES, readResultsIfAny

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
 * Results of schema 1 and 2 as schema 3; whatever else comes back as it is. Nothing is checked here: what they lacked is
 * added as unknown, what they named otherwise is renamed, and the reader holds the outcome to the present schema.
 */
function migrateResults(value) {
    if (!isMap(value))
        return value;
    switch (value.schemaVersion) {
        case 1:
            return fromVersion2(fromVersion1(value));
        case 2:
            return fromVersion2(value);
        default:
            return value;
    }
}
/** Schema 2 did not look which numbers of an answer stand in the data, which it does not hold. */
function fromVersion2(results) {
    return {
        ...results,
        schemaVersion: 3,
        calls: each(results.calls, (call) => ({ ...call, grounding: null })),
    };
}
/** As schema 2. */
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
    const text = await readStoredText(path);
    return text === null ? null : parseResults(text, path);
}
/** The text of a file of stored sessions, size-capped; null where there is none. */
async function readStoredText(path) {
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
        throw new failure/* ExpectedError */.Dh(`${path} is not JSON: ${(0,failure/* inASentence */.Gg)((0,failure/* messageOf */.bD)(error))}.`);
    }
    const versioned = dist/* safeParse */.xLC(VersionedSchema, value);
    if (!versioned.success) {
        throw new failure/* ExpectedError */.Dh(`${path} does not hold results of this tool: it has no schemaVersion.`);
    }
    if (versioned.output.schemaVersion > results/* RESULTS_SCHEMA_VERSION */.q3) {
        throw new failure/* ExpectedError */.Dh(`${path} was written by a newer version of this tool (results schema ${versioned.output.schemaVersion}, this one reads ${results/* RESULTS_SCHEMA_VERSION */.q3}): update the action.`);
    }
    const parsed = dist/* safeParse */.xLC(results/* ResultsSchema */.SX, migrateResults(value), { abortEarly: true });
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    const place = dist/* getDotPath */.BuJ(issue) ?? 'the whole file';
    throw new failure/* ExpectedError */.Dh(`${path} does not hold results of this tool: ${(0,failure/* inASentence */.Gg)(`${place}: ${issue.message}`)}.`);
}


/***/ }),

/***/ 6581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ isOfDefaultBranch),
/* harmony export */   r: () => (/* binding */ baselineWrite)
/* harmony export */ });
const TRUSTED_EVENTS = ['push', 'schedule', 'workflow_dispatch'];
/**
 * Events that `always` may write from, none at all being a desk. Every other may run the code of a pull request that
 * nobody has merged: `merge_group`, `workflow_run`, `issue_comment`, whatever comes.
 */
const ASKED_EVENTS = [...TRUSTED_EVENTS, 'repository_dispatch', 'release', null];
/** Whether a run is of the default branch itself, and not of a change to it. */
function isOfDefaultBranch({ event, ref, defaultBranch, pullRequest }) {
    const isTrusted = event !== null && TRUSTED_EVENTS.includes(event);
    return pullRequest === null && isTrusted && defaultBranch !== null && ref === `refs/heads/${defaultBranch}`;
}
/**
 * Whether this session is stored. Never one of a pull request, never one with a gap (`sessionGap`), and one that lacks
 * something that the baseline has only where that was accepted. A slower one is stored and marked: it never becomes the
 * level that the default branch is held to.
 */
function baselineWrite({ updateBaseline }, source, gap, { lost, accepted }) {
    const no = (reason) => ({ write: false, reason });
    const { event, pullRequest } = source;
    if (updateBaseline === 'never')
        return no('update-baseline is never');
    if (pullRequest !== null || event?.startsWith('pull_request')) {
        return no('a pull request never writes a baseline');
    }
    if (!ASKED_EVENTS.includes(event)) {
        return no(`a run of the event ${event} may measure what nobody has merged, and never writes a baseline`);
    }
    if (gap !== null)
        return no('the session was not measured');
    if (updateBaseline !== 'always' && !isOfDefaultBranch(source)) {
        return no('only runs on the default branch write a baseline');
    }
    if (lost.length > 0 && accepted === null) {
        return no('the session lacks what the baseline has; set accept-level to the reason to accept the loss');
    }
    return updateBaseline === 'always'
        ? { write: true, reason: 'update-baseline is always' }
        : { write: true, reason: 'a measured run on the default branch' };
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
            ['corpus', baseline.corpusDigest.slice(0, 12), candidate.corpusDigest.slice(0, 12)],
            ['stage prompts', shortTemplates(baseline.stages), shortTemplates(candidate.stages)],
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
function templates(stages) {
    return stages.map((stage) => `${stage.name}:${stage.templateSha256}`).join();
}
/** The same for people. */
function shortTemplates(stages) {
    return stages.map((stage) => `${stage.name} ${stage.templateSha256.slice(0, 12)}`).join(', ');
}


/***/ }),

/***/ 4550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ gapBetween),
/* harmony export */   YI: () => (/* binding */ unknownMetrics),
/* harmony export */   jR: () => (/* binding */ unmeasuredUnits)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1052);
/* harmony import */ var _setAside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6815);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5756);



/** What a session lacks: stages without enough calls, metrics that its calls do not have. */
/** Why a valid call may lack a gated metric, and what to do. */
const LACKS = {
    throughput: 'a call has a rate from 16 answer tokens on: raise num-predict, or ask for longer answers',
    grounding: 'an answer has a value where it states a number: ask for numbers, or take grounding out of thresholds',
    'ttft-net': 'it takes the load_duration that Ollama reports: update Ollama where it reports none',
};
/** Agents' stages that lack valid warm calls. Empty for a session that was measured. */
function unmeasuredUnits(results) {
    return (0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .unitsOf */ .$J)(results)
        .map(({ agent, stage }) => (0,_setAside_js__WEBPACK_IMPORTED_MODULE_1__/* .unmeasuredUnit */ .UZ)(results, agent, stage))
        .filter((unmeasured) => unmeasured !== null);
}
/** Gated metrics that stages with enough calls have no values of, each as a sentence: no later session can be held to them. */
function unknownMetrics(results) {
    const { minimumValidCalls } = results.protocol;
    return (0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .unitsOf */ .$J)(results)
        .filter(({ agent, stage }) => (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampledCalls */ .kg)(results, agent, stage).length >= minimumValidCalls)
        .flatMap(({ agent, stage }) => _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb.filter((metric) => metric.gated &&
        metric.population === 'warm' &&
        (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .sampleOf */ .uV)(results, agent, stage, metric).length < minimumValidCalls).map((metric) => `${agent} · ${stage} has too few values of ${metric.label} to be compared${because(metric)}.`));
}
/**
 * Why two sessions cannot be compared in one metric of a unit; null where they can. What the earlier one lacks is none
 * of this session's fault and passes with a note, or a thin baseline would fail every session and never be replaced.
 * What this session lacks and the earlier one has fails. A session that asks for fewer runs is held to what its
 * baseline needed.
 */
function gapBetween(metric, earlier, candidate, unit) {
    const before = sampledOf(earlier, unit, metric);
    const after = sampledOf(candidate, unit, metric);
    if (metric.population === 'cold')
        return coldGap(before, after);
    const neededBefore = Math.max(1, before.minimum);
    if (before.values < neededBefore) {
        const reason = before.values === 0 && after.values === 0
            ? `neither session has a value${because(metric)}`
            : `the baseline has ${before.values} of the ${neededBefore} values that it needs${unseenBefore(metric, before)}`;
        return { verdict: 'not-comparable', reason };
    }
    const needed = Math.max(neededBefore, after.minimum);
    if (after.values >= needed)
        return null;
    // Where calls failed, that is the cause, and advice on what a valid call may lack would lead astray.
    const reason = after.validCalls < needed
        ? `this session has ${after.validCalls} of the ${needed} valid calls that are needed`
        : `this session has ${after.values} of the ${needed} values that are needed${because(metric)}`;
    return { verdict: 'not-measured', reason };
}
function sampledOf(session, unit, metric) {
    const own = (0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .unitOf */ .uF)(session, unit);
    if (metric.population === 'all')
        return { values: own?.measured ?? 0, validCalls: own?.valid ?? 0, minimum: 1 };
    return {
        values: (0,_units_js__WEBPACK_IMPORTED_MODULE_2__/* .comparedValues */ .OF)(session, unit, metric).length,
        validCalls: (metric.population === 'cold' ? own?.cold : own?.valid) ?? 0,
        minimum: metric.population === 'cold' ? 1 : session.protocol.minimumValidCalls,
    };
}
/** One value a side will do: cold starts are few, and only inform. */
function coldGap(before, after) {
    const lacking = (whose, { validCalls }) => validCalls === 0 ? `${whose} has no valid cold start` : `no cold start of ${whose} has a value`;
    if (before.values === 0)
        return { verdict: 'not-comparable', reason: lacking('the baseline', before) };
    if (after.values === 0)
        return { verdict: 'not-measured', reason: lacking('this session', after) };
    return null;
}
/** Sessions of earlier versions did not look at the answers, which no baseline holds. */
function unseenBefore({ id }, { values }) {
    return id === 'grounding' && values === 0
        ? '; sessions that are stored from now on have them (record-sessions)'
        : '';
}
function because({ id }) {
    const hint = LACKS[id];
    return hint === undefined ? '' : `; ${hint}`;
}


/***/ }),

/***/ 1271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ afterSlowdown),
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   aL: () => (/* binding */ words)
/* harmony export */ });
/* unused harmony export metrics */
/** The sentences of a decision. */
/** All that a decision says where there is nothing to say. */
const NOTHING = {
    ...{ regressions: [], improvements: [], lost: [], open: [] },
    ...{ accepted: null, acceptanceNote: null },
};
function afterSlowdown(place) {
    return `Find the cause${howToAccept(place, 'the loss is intended')}.`;
}
function howToAccept({ kind, label }, condition) {
    switch (kind) {
        case 'pull-request':
            return `; if ${condition}, add a line "Benchmark-accepted: why" to the text of the pull request, and let someone with write permission set the label ${label}`;
        case 'default-branch':
            return `; if ${condition}, accept the new level: run once on the default branch with accept-level set to the reason`;
        case 'elsewhere':
            return '';
    }
}
/**
 * @param compared gated comparisons with a verdict
 * @param gatedCount gated comparisons in all
 */
function words(judgement, parts, compared, gatedCount) {
    const { regressions, improvements, lost, open } = parts;
    const aside = gatedCount - compared - lost.length;
    const rest = aside === 0 ? '' : ` ${aside} more could not be compared.`;
    const lostSentence = lost.length === 0 ? '' : sentenceOfLost(lost, judgement.comparisons);
    const missing = lostSentence === '' ? '' : ` ${lostSentence}`;
    const [are, their] = regressions.length === 1 ? ['is', 'its'] : ['are', 'their'];
    const worse = worseOf(regressions);
    const than = judgement.against === 'level' ? 'than the accepted level by more than' : 'by more than';
    return {
        slower: `${regressions.length} of ${metrics(compared)} ${are} ${worse} ${than} ${their} limit allows.${missing}${rest}`,
        lost: lostSentence,
        faster: `${improvements.length} of ${metrics(compared)} ${improvements.length === 1 ? 'is' : 'are'} faster, none is slower by more than its limit allows.${rest}`,
        steady: `None of ${metrics(compared)} is slower by more than its limit allows.${rest}`,
        open: `${open.length} of ${metrics(compared)} ${open.length === 1 ? 'is' : 'are'} left open by the noise, none is proven slower by more than its limit.${rest}`,
        openAction: (passed) => passed
            ? 'No action needed; more stored sessions (record-sessions) or more runs would tell.'
            : 'Run again with more runs, or store more sessions (record-sessions) on the default branch: fail-on is inconclusive.',
        bringBack: (place) => `Bring back what the baseline has${howToAccept(place, 'it is gone on purpose')}.`,
    };
}
/** A share of numbers is no speed. */
function worseOf(regressions) {
    const grounding = regressions.filter(({ metric }) => metric === 'grounding').length;
    if (grounding === 0)
        return 'slower';
    return grounding === regressions.length ? 'lower' : 'worse';
}
/** What the baseline has and this session does not, by reason. A stage that is gone altogether is named once. */
function sentenceOfLost(lost, all) {
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
function metrics(count) {
    return `${count} gated metric${count === 1 ? '' : 's'}`;
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
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1052);

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

/***/ 5756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ unitsOf),
/* harmony export */   OF: () => (/* binding */ comparedValues),
/* harmony export */   p6: () => (/* binding */ hasUnit),
/* harmony export */   uF: () => (/* binding */ unitOf)
/* harmony export */ });
/* harmony import */ var _model_recordOf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(209);

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
function hasUnit({ agents, stages }, { agent, stage }) {
    return agents.some(({ name }) => name === agent) && stages.some(({ name }) => name === stage);
}
/** Records are large and asked often: their units by name, as long as they are at hand. */
const INDEX = new WeakMap();
function unitOf(session, { agent, stage }) {
    let units = INDEX.get(session);
    if (units === undefined) {
        // The first of a name counts, as a search would find it.
        units = new Map(session.units.toReversed().map((unit) => [`${unit.agent}\0${unit.stage}`, unit]));
        INDEX.set(session, units);
    }
    return units.get(`${agent}\0${stage}`);
}
/**
 * What a metric is compared by. A value that is not above 0 is none, for it has no ratio: clocks that disagree must end no
 * comparison. A share may be 0.
 */
function comparedValues(session, unit, metric) {
    const values = (0,_model_recordOf_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .s)(unitOf(session, unit), metric.id);
    return metric.unit === 'share' ? values : values.filter((value) => value > 0);
}


/***/ }),

/***/ 5754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ WINDOW_KIND),
/* harmony export */   _f: () => (/* binding */ WINDOW_SCHEMA_VERSION),
/* harmony export */   zs: () => (/* binding */ windowTextOf)
/* harmony export */ });
/**
 * Several sessions in one text: what a baseline file holds, what travels as an artifact, and what a report's artifact
 * keeps of the sessions that its verdict was judged by. A session stands on a line of its own, so that a commit of it can be read.
 */
const WINDOW_SCHEMA_VERSION = 1;
const WINDOW_KIND = 'ollama-benchmark-baseline';
function windowTextOf(sessions) {
    const lines = sessions.map((session) => JSON.stringify(session)).join(',\n');
    return `{"schemaVersion": ${WINDOW_SCHEMA_VERSION}, "kind": "${WINDOW_KIND}", "sessions": [\n${lines}\n]}\n`;
}


/***/ }),

/***/ 7221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L8: () => (/* binding */ GpuEvidenceSchema),
/* harmony export */   j7: () => (/* binding */ MARKS),
/* harmony export */   ux: () => (/* binding */ CallSchema)
/* harmony export */ });
/* unused harmony export hasOneOutcome */
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
/** Which numbers of an answer were found in the data that its prompts held; each statement counts once. */
const GroundingSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    numbersStated: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)), 'Numbers and dates that the answer states; small counts and digits in names are none'),
    numbersFound: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0)), 'Of these, those that a number of the data rounds to'),
    missing: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), 'The others as written, at most 50 of 80 characters'),
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
    grounding: about(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(GroundingSchema), 'Null: no answer, or not looked for'),
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

/***/ 2121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ FACTORS),
/* harmony export */   r: () => (/* binding */ FACTOR_IDS)
/* harmony export */ });
/** What explains a change and is no metric of its own: lengths of prompt and answer, placement, clocks. */
const FACTOR_IDS = ['prompt-tokens', 'output-tokens', 'cpu-share', 'sm-clock'];
const FACTORS = [
    { id: 'prompt-tokens', label: 'prompt length', unit: 'tokens', of: (call) => call.promptTokens },
    { id: 'output-tokens', label: 'answer length', unit: 'tokens', of: (call) => call.outputTokens },
    { id: 'cpu-share', label: 'share in host memory', unit: 'share', of: (call) => call.cpuShare },
    { id: 'sm-clock', label: 'GPU clock', unit: 'MHz', of: (call) => call.gpu?.smClockMhzMean ?? null },
];


/***/ }),

/***/ 1218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ hardwareKey)
/* harmony export */ });
/**
 * What must match for two sessions to be compared, as one string: GPU models × count, memory, split and power limit,
 * the CPU. Drivers report the memory of one card differently by a percent and always below its nominal size
 * (24,268 and 24,564 MiB of a 24 GiB card), so it is rounded up to GiB. Of another machine only its `machine-id` is known.
 */
function hardwareKey(environment) {
    const { ollamaIsLocal, machineId, gpus, cpuModel, arch } = environment;
    const own = ollamaIsLocal ? [gpusOf(gpus), cpuModel.trim(), arch] : ['remote'];
    return [...own, ...(machineId === null ? [] : [`id ${machineId}`])].join(' | ');
}
function gpusOf(gpus) {
    if (gpus === null)
        return 'gpu unknown';
    if (gpus.length === 0)
        return 'no gpu';
    const counts = new Map();
    for (const gpu of gpus)
        counts.set(gpuOf(gpu), (counts.get(gpuOf(gpu)) ?? 0) + 1);
    return [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([gpu, count]) => `${count}x ${gpu}`)
        .join(' + ');
}
function gpuOf({ name, memoryMib, powerLimitWatts, migMode }) {
    const memory = memoryMib === null ? [] : [`${Math.ceil(memoryMib / 1024)} GiB`];
    const power = powerLimitWatts === null ? [] : [`${Math.round(powerLimitWatts)} W`];
    return [name.trim(), ...memory, ...power, ...(migMode === true ? ['MIG'] : [])].join(' ');
}


/***/ }),

/***/ 1052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wo: () => (/* binding */ COMPARED_METRICS),
  Cb: () => (/* reexport */ METRICS),
  a6: () => (/* binding */ coldCalls),
  ak: () => (/* binding */ metricOf),
  JX: () => (/* binding */ populationOf),
  uV: () => (/* binding */ sampleOf),
  kg: () => (/* binding */ sampledCalls)
});

;// CONCATENATED MODULE: ./lib/model/metricTable.js
const metric = (row) => ({
    unit: 'ms',
    direction: 'lower-is-better',
    gated: false,
    compared: false,
    population: 'warm',
    dependsOnMeaning: row.source !== 'client' && row.source !== 'answer and data',
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
        id: 'success-rate',
        label: 'success rate',
        unit: 'share',
        direction: 'higher-is-better',
        gated: true,
        compared: true,
        population: 'all',
        source: 'client',
        formula: 'measured calls that ended properly / measured calls; an invalid call did end properly',
        of: (call) => (call.status === 'failed' ? 0 : 1),
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
        id: 'grounding',
        label: 'grounding',
        unit: 'share',
        direction: 'higher-is-better',
        source: 'answer and data',
        formula: 'numbers of the answer that stand in the data of its prompts / numbers of the answer',
        of: ({ grounding }) => grounding === null || grounding.numbersStated === 0
            ? null
            : grounding.numbersFound / grounding.numbersStated,
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

;// CONCATENATED MODULE: ./lib/model/metrics.js

/** The metrics, and the calls that each is taken of. */

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
/** The calls that a metric is taken of. */
function populationOf(results, agent, stage, { population }) {
    if (population === 'cold')
        return coldCalls(results, agent, stage);
    if (population === 'warm')
        return sampledCalls(results, agent, stage);
    return results.calls.filter((call) => call.agent === agent && call.stage === stage && call.phase === 'measured');
}
/** The known values of one metric over its population. */
function sampleOf(results, agent, stage, of) {
    return populationOf(results, agent, stage, of)
        .map(of.of)
        .filter((value) => value !== null);
}


/***/ }),

/***/ 9000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ SessionRecordSchema),
/* harmony export */   p: () => (/* binding */ RECORD_SCHEMA_VERSION)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _factors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2121);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1052);
/* harmony import */ var _results_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9339);




/**
 * A session as the baseline stores it: all that judging needs and no text of a model. One session is one file, a few
 * kilobytes.
 */
const RECORD_SCHEMA_VERSION = 1;
const about = (schema, text) => valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(schema, valibot__WEBPACK_IMPORTED_MODULE_3__/* .description */ .h_(text));
const text = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(4096));
const time = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .isoTimestamp */ .yhX());
const whole = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(0));
const values = valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .finite */ .E2x()));
const VALUE_IDS = [..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .Cb.map(({ id }) => id), ..._factors_js__WEBPACK_IMPORTED_MODULE_0__/* .FACTOR_IDS */ .r];
const VALUES = Object.fromEntries(VALUE_IDS.map((id) => [id, valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(values)]));
const UnitSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    agent: text,
    stage: text,
    measured: about(whole, 'Measured calls that were made'),
    failed: about(whole, 'Of these, calls that did not end properly'),
    valid: about(whole, 'Valid warm calls: those that the values are of'),
    cold: about(whole, 'Valid cold starts'),
    values: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(VALUES), 'Known values by metric or factor, in the order of the calls; a key that is missing has none'),
});
const StandingSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    agent: text,
    stage: text,
    metric: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .Cb.map(({ id }) => id)),
    is: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['at', 'slower', 'faster']), 'Against the accepted level: slower and faster are proven and beyond the limit'),
    level: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(0)), "The accepted level from this session on, in the metric's unit: what the default branch is held to"),
    sessions: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(1)), 'Sessions that the level is the mean of'),
    workload: about(text, 'Digest of what the sessions at the level send'),
    promptTokens: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(0))), 'Median length of their prompts: a level of shorter prompts is none of longer ones, however slowly they grew'),
});
const AcceptanceSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    by: about(text, 'Login of who accepted'),
    reason: text,
    at: time,
    pullRequest: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(whole), 'Whose label accepted it; null: a run that was told to'),
});
const SessionRecordSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(RECORD_SCHEMA_VERSION),
    toolVersion: text,
    series: about(text, 'The input comment-key: benchmarks of one repository that must not be mixed, such as jobs of a matrix over models'),
    startedAt: time,
    finishedAt: time,
    source: _results_js__WEBPACK_IMPORTED_MODULE_2__/* .SourceSchema */ .fo,
    environment: _results_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentSchema */ .Tt,
    protocol: _results_js__WEBPACK_IMPORTED_MODULE_2__/* .ProtocolSchema */ ._f,
    corpusDigest: text,
    stages: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_results_js__WEBPACK_IMPORTED_MODULE_2__/* .StageSchema */ .QG),
    agents: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_results_js__WEBPACK_IMPORTED_MODULE_2__/* .AgentSchema */ .TH),
    units: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(UnitSchema),
    standing: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(StandingSchema), 'Where it stood against the accepted level when it was stored; empty: it was held to none'),
    accepted: about(valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(AcceptanceSchema), 'An explicit act that made this session the new level; null: none'),
});


/***/ }),

/***/ 209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ valuesOf),
/* harmony export */   z: () => (/* binding */ recordOf)
/* harmony export */ });
/* harmony import */ var _factors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2121);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1052);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9000);



/**
 * What a session's results come to as the baseline stores them. Nothing stands, nothing is accepted yet.
 * @param series the input comment-key
 */
function recordOf(results, series) {
    const { agents, stages, corpus } = results;
    return {
        schemaVersion: _record_js__WEBPACK_IMPORTED_MODULE_2__/* .RECORD_SCHEMA_VERSION */ .p,
        toolVersion: results.toolVersion,
        series,
        startedAt: results.startedAt,
        finishedAt: results.finishedAt,
        source: results.source,
        environment: results.environment,
        protocol: results.protocol,
        corpusDigest: corpus.digest,
        stages,
        agents,
        units: unitsOf(results),
        standing: [],
        accepted: null,
    };
}
/** Each is given its own calls alone: looking through all of them for each metric of each would take long. */
function unitsOf(results) {
    const keyOf = (agent, stage) => JSON.stringify([agent, stage]);
    const calls = new Map();
    for (const call of results.calls) {
        const own = calls.get(keyOf(call.agent, call.stage));
        if (own === undefined)
            calls.set(keyOf(call.agent, call.stage), [call]);
        else
            own.push(call);
    }
    return results.agents.flatMap(({ name }) => results.stages.map((stage) => unitOf({ ...results, calls: calls.get(keyOf(name, stage.name)) ?? [] }, name, stage.name)));
}
function unitOf(results, agent, stage) {
    const measured = results.calls.filter((call) => call.agent === agent && call.stage === stage && call.phase === 'measured');
    const sampled = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .sampledCalls */ .kg)(results, agent, stage);
    const pairs = [
        // Counted below: a share has no values of its own.
        ..._metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .Cb.filter(({ population }) => population !== 'all').map((metric) => [metric.id, knownOf((0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .populationOf */ .JX)(results, agent, stage, metric), metric.of)]),
        ..._factors_js__WEBPACK_IMPORTED_MODULE_0__/* .FACTORS */ .X.map((factor) => [factor.id, knownOf(sampled, factor.of)]),
    ];
    return {
        agent,
        stage,
        measured: measured.length,
        failed: measured.filter(({ status }) => status === 'failed').length,
        valid: sampled.length,
        cold: (0,_metrics_js__WEBPACK_IMPORTED_MODULE_1__/* .coldCalls */ .a6)(results, agent, stage).length,
        values: Object.fromEntries(pairs.filter(([, values]) => values.length > 0)),
    };
}
function knownOf(calls, of) {
    return calls.map(of).filter((value) => value !== null);
}
/** The values of a metric or factor in a unit; empty where it has none. */
function valuesOf(unit, id) {
    return unit?.values[id] ?? [];
}


/***/ }),

/***/ 9339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QG: () => (/* binding */ StageSchema),
/* harmony export */   SX: () => (/* binding */ ResultsSchema),
/* harmony export */   TH: () => (/* binding */ AgentSchema),
/* harmony export */   Tt: () => (/* binding */ EnvironmentSchema),
/* harmony export */   _f: () => (/* binding */ ProtocolSchema),
/* harmony export */   fo: () => (/* binding */ SourceSchema),
/* harmony export */   q3: () => (/* binding */ RESULTS_SCHEMA_VERSION)
/* harmony export */ });
/* unused harmony export DURATION_MEANINGS */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7221);


/**
 * results.json: everything that was measured. Baselines store it and every text is rendered from it. The types
 * of the code and the published JSON Schema (`schema/results.schema.json`) both come from this definition.
 */
const RESULTS_SCHEMA_VERSION = 3;
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
/* harmony export */   Se: () => (/* binding */ ALWAYS_GATED_METRICS),
/* harmony export */   __: () => (/* binding */ GATED_METRICS),
/* harmony export */   iI: () => (/* binding */ GATED_ON_DEMAND)
/* harmony export */ });
/** What the user asked for, complete and checked: the result of inputs over configuration file over defaults. */
/** Metrics that gate every session. */
const ALWAYS_GATED_METRICS = ['throughput', 'ttft-net', 'success-rate'];
/** Metrics that gate where a threshold is set for them, and are compared nowhere else. */
const GATED_ON_DEMAND = ['grounding'];
/** Metrics that can have a limit. */
const GATED_METRICS = [...ALWAYS_GATED_METRICS, ...GATED_ON_DEMAND];


/***/ }),

/***/ 2422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   FR: () => (/* binding */ excessOf),
/* harmony export */   GS: () => (/* binding */ isShare),
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   XF: () => (/* binding */ intervalOf),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   oJ: () => (/* binding */ isSuccess),
/* harmony export */   op: () => (/* binding */ unbrokenFigures),
/* harmony export */   pd: () => (/* binding */ levelsOf),
/* harmony export */   zK: () => (/* binding */ changeAndInterval)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1052);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2813);



/** One comparison in words. Nothing foreign is in them but what {@link subjectOf} makes safe for a cell. */
/** `chimera · report · TTFT`, for a table cell. */
function subjectOf({ agent, stage, metric }, label = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).label) {
    return `${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(agent)} · ${(0,_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn)(stage)} · ${label}`;
}
/** `412 → 487 ms`, `95.2 % → 81 %`, or of a success rate `100 % → 60 %, 2 of 5 failed`. */
function levelsOf(comparison) {
    const { before, after, metric } = comparison;
    const levels = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .beforeAfter */ .yE)(before?.value ?? null, after?.value ?? null, (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).unit);
    return isSuccess(comparison) && after !== null ? `${levels}, ${failedOf(after)}` : levels;
}
function failedOf({ value, calls }) {
    const failed = Math.round((1 - value) * calls);
    return failed === 0 ? `none of ${calls} failed` : `${failed} of ${calls} failed`;
}
/** `+18.2 %`; of a share percentage points; unknown of times too short for one. */
function changeOf(comparison) {
    const { before, after, ratio, metric } = comparison;
    if (before === null || after === null)
        return _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV;
    if (isShare(comparison))
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .points */ .WR)(after.value - before.value);
    const { unit } = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric);
    if (ratio === null || (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .changeBetween */ .Vz)(before.value, after.value, unit) === _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV)
        return _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV;
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .change */ .Zg)(ratio);
}
/** The 95 % interval beside the change: `[+14.9, +21.6]`; of a share that of the share itself; '' for none. */
function intervalOf(comparison) {
    const { interval } = comparison;
    if (interval === null || changeOf(comparison) === _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV)
        return '';
    if (!isShare(comparison))
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .changeRange */ .SZ)(interval);
    return `(true ${isSuccess(comparison) ? 'rate' : 'share'} ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(interval.map((end) => end * 100), 0, ' %')})`;
}
/** `+18.2 % [+14.9, +21.6]`. */
function changeAndInterval(comparison) {
    return [changeOf(comparison), intervalOf(comparison)].filter((part) => part !== '').join(' ');
}
/** `+10 %`, with the floor where that is what holds: `+10 % and 5.00 ms`. */
function limitOf(comparison, side = 'worse') {
    const { limit: allowed, before, metric } = comparison;
    if (allowed === null)
        return _format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV;
    const { direction, unit } = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric);
    const opposite = direction === 'higher-is-better' ? 'lower-is-better' : 'higher-is-better';
    const text = (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .limit */ .AB)(allowed.percent, side === 'worse' ? direction : opposite);
    if (isShare(comparison))
        return text.replace('%', 'points');
    const isFloorHigher = before !== null && allowed.floor > (before.value * allowed.percent) / 100;
    return isFloorHigher ? `${text} and ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .figure */ .vP)(allowed.floor, unit)}` : text;
}
/** How many times its limit a metric moved, whichever way. */
function excessOf(comparison) {
    const { before, after, ratio, limit: allowed } = comparison;
    const moved = isShare(comparison)
        ? Math.abs((after?.value ?? 0) - (before?.value ?? 0))
        : Math.abs(Math.log(ratio ?? 1));
    return moved / Math.max(allowed?.percent ?? 1, 0.01);
}
function isShare({ metric }) {
    return (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).unit === 'share';
}
/** Shares are told in percentage points; this one is of calls, and the others of what they hold. */
function isSuccess({ metric }) {
    return metric === 'success-rate';
}
/** In running text of our own a number stays with its unit. */
function unbrokenFigures(text) {
    return text.replace(/(\d) (?=(?:%|ms|tok\/s|MHz|points)(?![\p{L}\p{N}]))/gu, '$1\u00a0');
}
/** A figure in a table stays on one line. */
function unbroken(text) {
    return text.replaceAll(' ', '\u00a0');
}


/***/ }),

/***/ 7551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ readAgents),
/* harmony export */   "do": () => (/* binding */ MOST_AGENTS),
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

/***/ 2591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ KEY_ROWS),
/* harmony export */   v4: () => (/* binding */ CONFIG_KEY)
/* harmony export */ });
/* unused harmony export STRUCTURED_KEYS */
/* harmony import */ var _agents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7551);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2949);
/* harmony import */ var _policyKeys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9787);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5322);
/* harmony import */ var _thresholds_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5049);





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
        allowed: `YAML, ${_stages_js__WEBPACK_IMPORTED_MODULE_3__/* .STAGES_ALLOWED */ .Pt}`,
        allowedInFile: _stages_js__WEBPACK_IMPORTED_MODULE_3__/* .STAGES_ALLOWED */ .Pt,
        about: 'The requests of one run, in order: `prompt` and `system`, which may hold {{corpus}}, {{findings}} and {{NAME}} for the text of an earlier stage.',
    },
    thresholds: {
        name: 'thresholds',
        fallback: '{ throughput: 3, ttft-net: 10, success-rate: 5 }',
        allowed: `YAML, ${_thresholds_js__WEBPACK_IMPORTED_MODULE_4__/* .THRESHOLDS_ALLOWED */ .A}`,
        allowedInFile: _thresholds_js__WEBPACK_IMPORTED_MODULE_4__/* .THRESHOLDS_ALLOWED */ .A,
        about: 'Percent that a metric may get worse (of success-rate and grounding: percentage points; grounding is compared only where it is named), and the `floor` in its own unit below which no change counts.',
    },
};
const CONFIG_KEY = {
    name: 'config',
    fallback: '.github/ollama-benchmark.yml',
    allowed: '',
    allowedInFile: '',
    about: 'Configuration file; the default one may be missing.',
};
/** Who may set a group's keys. */
const BENCHMARK = { inFile: true, fileFirst: false };
const POLICY = { inFile: true, fileFirst: true };
const INPUTS_ALONE = { inFile: false, fileFirst: false };
const rowsOf = (group, who) => Object.values(group).map((key) => ({
    name: key.name,
    fallback: key.fallback,
    allowed: key.reader.obvious ? '' : key.reader.allowed,
    allowedInFile: (key.inFile ?? key.reader).allowed,
    about: key.about,
    ...who,
    inAction: key.inAction ?? (who.inFile ? '' : key.fallback),
}));
const { agents, stages, thresholds } = STRUCTURED_KEYS;
/** In the order of the documentation. */
const KEY_ROWS = [
    { ...CONFIG_KEY, ...INPUTS_ALONE, inAction: '' },
    ...rowsOf(_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .BENCHMARK_KEYS */ .hU, BENCHMARK),
    { ...agents, ...BENCHMARK, inAction: '' },
    { ...stages, ...BENCHMARK, inAction: '' },
    { ...thresholds, ...POLICY, inAction: '' },
    ...rowsOf(_policyKeys_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_KEYS */ .cN, POLICY),
    ...rowsOf({ kind: _policyKeys_js__WEBPACK_IMPORTED_MODULE_2__/* .STORE_KIND */ .lO, file: _policyKeys_js__WEBPACK_IMPORTED_MODULE_2__/* .STORE_FILE */ .RY, ..._policyKeys_js__WEBPACK_IMPORTED_MODULE_2__/* .STORE_KEYS */ .p7 }, POLICY),
    ...rowsOf(_policyKeys_js__WEBPACK_IMPORTED_MODULE_2__/* .RECORD_KEYS */ .Tf, INPUTS_ALONE),
    ...rowsOf(_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_KEYS */ .Cy, INPUTS_ALONE),
    ...rowsOf(_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .PUBLISH_KEYS */ .Xj, INPUTS_ALONE),
];


/***/ }),

/***/ 1133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   cs: () => (/* binding */ crossings),
/* harmony export */   dR: () => (/* binding */ DEFAULT_LIMITS),
/* harmony export */   fW: () => (/* binding */ resolveLimits)
/* harmony export */ });
/* harmony import */ var _model_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1960);

/**
 * Within a session of a real GPU calls scattered by 0.2 to 1.2 % in throughput, by 3 to 8 % in TTFT. The floor of TTFT
 * keeps a change that no one could notice from counting for many percent of little; a rate needs none, for percents of a
 * slow one are felt as well.
 */
const DEFAULT_LIMITS = {
    throughput: { percent: 3, floor: 0 },
    'ttft-net': { percent: 10, floor: 5 },
    'success-rate': { percent: 5, floor: 0 },
};
/** What a threshold that is set for it leaves out. */
const ON_DEMAND_LIMITS = { grounding: { percent: 5, floor: 0 } };
const FALLBACKS = { ...DEFAULT_LIMITS, ...ON_DEMAND_LIMITS };
function resolveLimits(overrides) {
    const limit = (scope) => ({
        percent: nearest(overrides, scope, (one) => one.percent) ?? FALLBACKS[scope.metric].percent,
        floor: nearest(overrides, scope, (one) => one.floor) ?? FALLBACKS[scope.metric].floor,
    });
    const own = [...overrides, ...crossings(overrides)].filter((one) => one.agent !== null || one.stage !== null);
    const asked = _model_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .GATED_ON_DEMAND */ .iI.filter((metric) => overrides.some((one) => one.agent === null && one.stage === null && one.metric === metric));
    const general = (metric) => limit({ agent: null, stage: null, metric });
    return {
        general: { ...generalOf(general), ...Object.fromEntries(asked.map((one) => [one, general(one)])) },
        own: own.map(({ agent, stage, metric }) => ({
            ...{ agent, stage, metric },
            limit: limit({ agent, stage, metric }),
        })),
    };
}
function generalOf(of) {
    return Object.fromEntries(_model_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .ALWAYS_GATED_METRICS */ .Se.map((metric) => [metric, of(metric)]));
}
/**
 * Stages of agents that no place names, but an agent's and a stage's limit both cover: the agent's goes first, and what
 * it leaves out is the stage's, which neither of the two says alone.
 */
function crossings(scopes) {
    const named = new Set(scopes.map(keyOf));
    const stages = scopes.filter(({ agent, stage }) => agent === null && stage !== null);
    return scopes
        .filter(({ agent, stage }) => agent !== null && stage === null)
        .flatMap(({ agent, metric }) => stages.filter((one) => one.metric === metric).map(({ stage }) => ({ agent, stage, metric })))
        .filter((scope) => !named.has(keyOf(scope)));
}
const keyOf = ({ agent, stage, metric }) => JSON.stringify([agent, stage, metric]);
/** The limit that holds for a whole scope, its narrower ones aside; null: none does. */
function limitOf({ general, own }, scope) {
    return nearest(own, scope, (one) => one.limit) ?? general[scope.metric] ?? null;
}
/** Of what covers the scope the closest that says something: the agent's stage, the agent, the stage, then all. */
function nearest(candidates, { agent, stage, metric }, of) {
    const at = (a, s) => {
        const found = candidates.find((one) => one.agent === a && one.stage === s && one.metric === metric);
        return found === undefined ? undefined : of(found);
    };
    return at(agent, stage) ?? at(agent, null) ?? at(null, stage) ?? at(null, null);
}


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

/***/ 9787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RY: () => (/* binding */ STORE_FILE),
/* harmony export */   Tf: () => (/* binding */ RECORD_KEYS),
/* harmony export */   cN: () => (/* binding */ POLICY_KEYS),
/* harmony export */   lO: () => (/* binding */ STORE_KIND),
/* harmony export */   p7: () => (/* binding */ STORE_KEYS)
/* harmony export */ });
/* harmony import */ var _key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7006);
/* harmony import */ var _readers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5449);


/** The keys of what is judged and how, and of the baseline. */
/** In the configuration file their word goes before the inputs': a pull request's own file never counts for them. */
const POLICY_KEYS = {
    failOn: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .key */ .E)('fail-on', 'regression', (0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('regression', 'inconclusive', 'never'), 'What makes a measured job fail; `inconclusive` fails on a regression too.'),
    onNotMeasured: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .key */ .E)('on-not-measured', 'fail', (0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('fail', 'warn'), 'What a job does whose session was cut short, has too few valid calls, or lacks what the baseline has.'),
    onMissingBaseline: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .key */ .E)('on-missing-baseline', 'auto', (0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('auto', 'pass', 'fail'), 'What a job without a baseline does; `auto` passes only where nothing of the kind was ever stored.'),
    onWorkloadChange: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .key */ .E)('on-workload-change', 'inform', (0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('inform', 'judge'), 'What becomes of numbers whose prompts have another length; `inform` shows them, `judge` gates all the same.'),
    // GitHub allows labels of 50 characters, and parts lists of them at commas.
    acceptLabel: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .key */ .E)('accept-label', 'benchmark-accepted', (0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)('a label of 1 to 50 visible characters without a comma', /^(?=\S)[^,\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,50}(?<=\S)$/u), 'Label of a pull request by which someone with write permission accepts its slowdown.'),
};
const STORE_KEYS = {
    branch: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .key */ .E)('baseline-branch', 'ollama-benchmark-data', _readers_js__WEBPACK_IMPORTED_MODULE_0__/* .branchName */ .at, 'Branch that holds the sessions where baseline-store is `branch`; nothing else may be on it.'),
    window: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .key */ .E)('baseline-window', '20', (0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(2, 100), 'Stored sessions that a judgement looks back on.'),
    keep: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .key */ .E)('baseline-keep', '500', (0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(10, 10_000), 'Sessions of each agent and hardware that are kept; at least as many as baseline-window.'),
    staleDays: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .key */ .E)('baseline-stale-days', '30', (0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(1), 'Days from which on a baseline without a newer session is called stale.'),
    staleCommits: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .key */ .E)('baseline-stale-commits', '100', (0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(1), 'Commits without a session from which on a baseline is called stale.'),
};
/** Where the baseline is: what these come to together is in store.ts. Null: blank. */
const STORE_KIND = (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .key */ .E)('baseline-store', '', (0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .orBlank */ .gy)((0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('branch', 'artifact', 'file', 'none')), 'Where the baseline is; `none` measures only. Blank means `file` where baseline-file is given or on a command line, else `branch`.');
/** Null: no baseline at all. */
const orNone = (0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .mapped */ .CV)(_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8, (path) => (path === 'none' ? null : path));
const STORE_FILE = (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .key */ .E)('baseline-file', '.github/ollama-benchmark-baseline.json', orNone, 'File that holds the baseline, in the repository or on the runner; `none` measures without one.', { inFile: (0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .mapped */ .CV)(_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInside */ ._l, (path) => (path === 'none' ? null : path)) });
/** What this run does with the baseline, which no file may say. */
const RECORD_KEYS = {
    updateBaseline: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .key */ .E)('update-baseline', 'auto', (0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)('auto', 'always', 'never'), 'When sessions are stored; `auto` means on the default branch, outside pull requests.'),
    acceptLevel: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .key */ .E)('accept-level', '', (0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .orBlank */ .gy)((0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)('text on one line of at most 500 characters', /^[^\u0000-\u001f\u007f]{1,500}$/)), 'Makes this session the new level of the default branch, with this reason.', { mayHoldSecrets: true }),
    sessions: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .key */ .E)('record-sessions', '1', (0,_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(1, 20), 'Sessions that are measured and stored in one go, so that a history need not grow for weeks.'),
};


/***/ }),

/***/ 5149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ mustBe),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   U0: () => (/* binding */ unknownName),
/* harmony export */   Zw: () => (/* binding */ Problems),
/* harmony export */   hK: () => (/* binding */ holdsSecret)
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
/** Names and paths are told as they are, to GitHub and to programs: a secret in one cannot be taken out. */
function holdsSecret(subject) {
    return `${subject} holds what is a secret of this job, or looks like one, and would be told to others: give it a value without it.`;
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

/***/ 2554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eQ: () => (/* binding */ configPath),
  sb: () => (/* binding */ readSettings)
});

// UNUSED EXPORTS: policyNotices, readPublish, readToken

// EXTERNAL MODULE: ./lib/model/failure.js
var failure = __webpack_require__(8675);
// EXTERNAL MODULE: ./lib/settings/key.js
var key = __webpack_require__(7006);
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

;// CONCATENATED MODULE: ./lib/settings/sources.js





const FILE_KEYS = keyRows/* KEY_ROWS */.Ez.filter((row) => row.inFile).map((row) => row.name);
const POLICY_NAMES = keyRows/* KEY_ROWS */.Ez.filter((row) => row.fileFirst).map((row) => row.name);
const INPUT_KEYS = keyRows/* KEY_ROWS */.Ez.filter((row) => !row.inFile).map((row) => row.name);
function readFile({ path, explicit, text }, problems) {
    if (text === null) {
        if (explicit)
            problems.add(`input ${keyRows/* CONFIG_KEY */.v4.name} names ${(0,settings_problems/* shown */.SP)(path)}, which cannot be found.`);
        return null;
    }
    const name = (0,settings_problems/* visible */.RK)(path);
    return parseFile(path, text, (line) => `${name}:${line}`, problems, (entry) => {
        checkFileKey(entry, problems);
        return FILE_KEYS.includes(entry.name);
    });
}
/** Of a file at the base commit the policy alone is read: whatever else is wrong there is no matter of this job's. */
function readBaseFile({ path, text }, problems) {
    if (text === null)
        return null;
    const name = (0,settings_problems/* visible */.RK)(path);
    const place = (line) => `${name}:${line} at the base commit`;
    return parseFile(path, text, place, problems, (entry) => POLICY_NAMES.includes(entry.name));
}
function parseFile(path, text, place, problems, isRead) {
    const yaml = new YamlText(text, place, problems);
    if (!yaml.accepted || yaml.root === null)
        return null;
    const entries = yaml.entries(yaml.root, `${place(1)}: the configuration`, 'a map of keys') ?? [];
    return { path, yaml, entries: new Map(entries.filter(isRead).map((entry) => [entry.name, entry])) };
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
/** Both are checked even where the other one holds: a broken file is told when it breaks. */
function layersOf({ inputs, env, file, problems, redact }, key) {
    const entry = file?.entries.get(key.name);
    const input = inputs(key.name).trim();
    const variable = key.variable === undefined ? '' : (env[key.variable] ?? '').trim();
    const subject = input !== '' ? `input ${key.name}` : `the environment variable ${key.variable}`;
    const text = input || variable;
    const hasSecret = key.mayHoldSecrets !== true && redact(text) !== text;
    const fromInput = text === '' || hasSecret ? undefined : (0,readers/* parseText */.r4)(key.reader, text);
    const fromFile = entry === undefined ? undefined : readEntry(entry, key, problems);
    if (hasSecret)
        problems.add((0,settings_problems/* holdsSecret */.hK)(subject));
    else if (text !== '' && fromInput === undefined)
        problems.add((0,settings_problems/* mustBe */.Jq)(subject, key.reader.allowed, key.reader.printable?.(text) ?? text));
    return { fromInput, fromFile, at: entry?.at ?? '' };
}
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
/** A map as the input's YAML text and as the file have it. */
function structureLayers({ inputs, file, problems }, name, read) {
    const entry = file?.entries.get(name);
    const fromFile = file == null || entry === undefined
        ? undefined
        : read(file.yaml, entry.value, `${entry.at}: ${name}`, file.path);
    const layers = { fromInput: undefined, fromFile, at: entry?.at ?? '' };
    const text = inputs(name);
    if (text.trim() === '')
        return layers;
    const yaml = new YamlText(text, (line) => `input ${name}, line ${line}`, problems);
    return yaml.accepted ? { ...layers, fromInput: read(yaml, yaml.root, `input ${name}`, null) } : layers;
}

;// CONCATENATED MODULE: ./lib/settings/holding.js

function readPolicyKey(sources, key) {
    const held = holding(sources, layersOf(sources, key), key.name);
    return held === undefined ? defaultOf(key) : held;
}
/** Whether the file's word is the one that holds. */
function fileHolds({ desk }, { fromFile, fromInput }) {
    return fromFile !== undefined && !(desk && fromInput !== undefined);
}
/** What holds of the two; an input that says otherwise than the file that goes before it is told. */
function holding(sources, layers, nameInFile, nameInInput = nameInFile) {
    const { fromFile, fromInput, at } = layers;
    if (!fileHolds(sources, layers))
        return fromInput;
    if (fromInput !== undefined && JSON.stringify(fromFile) !== JSON.stringify(fromInput))
        sources.notices.add(`${at}: ${nameInFile} goes before the input ${nameInInput}, which says otherwise and does not count.`);
    return fromFile;
}

// EXTERNAL MODULE: ./lib/settings/limits.js
var limits = __webpack_require__(1133);
// EXTERNAL MODULE: ./lib/settings/policyKeys.js
var policyKeys = __webpack_require__(9787);
;// CONCATENATED MODULE: ./lib/settings/store.js





/** Where the baseline is. A file that is named and no store means that file, `none` for a file means no store. */
function readStore(sources) {
    const kinds = layersOf(sources, policyKeys/* STORE_KIND */.lO);
    const files = layersOf(sources, policyKeys/* STORE_FILE */.RY);
    const word = readWord(sources, kinds, files);
    const path = holding(sources, 
    // "none" is no path: it is told with the store.
    { ...files, fromFile: files.fromFile ?? undefined, fromInput: files.fromInput ?? undefined }, policyKeys/* STORE_FILE */.RY.name);
    const values = (0,key/* valuesOf */.s)(policyKeys/* STORE_KEYS */.p7, (key) => readPolicyKey(sources, key));
    checkKeep(sources, values);
    return {
        kind: word === 'none' ? null : word,
        file: path ?? policyKeys/* STORE_FILE */.RY.fallback,
        ...values,
    };
}
function readWord(sources, kinds, files) {
    const { problems } = sources;
    const [inFile, inInput] = [
        { kind: kinds.fromFile, path: files.fromFile, subject: `${files.at}: ` },
        { kind: kinds.fromInput, path: files.fromInput, subject: 'input ' },
    ].map(({ kind, path, subject }) => {
        const named = kind ?? undefined;
        if (named !== undefined && named !== 'none' && path === null)
            problems.add(`${subject}${policyKeys/* STORE_FILE */.RY.name} is none although ${policyKeys/* STORE_KIND */.lO.name} is ${named}: remove one of the two.`);
        const implied = path === undefined ? undefined : path === null ? 'none' : 'file';
        return { word: named ?? implied, name: named === undefined ? policyKeys/* STORE_FILE */.RY.name : policyKeys/* STORE_KIND */.lO.name };
    });
    const layers = {
        fromFile: inFile?.word,
        fromInput: inInput?.word,
        at: inFile?.name === policyKeys/* STORE_KIND */.lO.name ? kinds.at : files.at,
    };
    return holding(sources, layers, inFile?.name ?? '', inInput?.name) ?? (sources.desk ? 'file' : 'branch');
}
/** Of the two only `keep` can be too small by default: it has been set. */
function checkKeep(sources, { keep, window }) {
    if (keep >= window)
        return;
    const layers = layersOf(sources, policyKeys/* STORE_KEYS */.p7.keep);
    const subject = fileHolds(sources, layers) ? `${layers.at}: ` : 'input ';
    sources.problems.add((0,settings_problems/* mustBe */.Jq)(`${subject}${policyKeys/* STORE_KEYS */.p7.keep.name}`, `at least ${policyKeys/* STORE_KEYS */.p7.window.name}, which is ${window}`, keep));
}

// EXTERNAL MODULE: ./lib/settings/thresholds.js
var thresholds = __webpack_require__(5049);
;// CONCATENATED MODULE: ./lib/settings/policy.js







/** The policy as the file has it, else the inputs, else the defaults. */
function readPolicy(sources) {
    return {
        limits: readLimits(sources),
        ...(0,key/* valuesOf */.s)(policyKeys/* POLICY_KEYS */.cN, (key) => readPolicyKey(sources, key)),
        store: readStore(sources),
    };
}
function readLimits(sources) {
    const { known, problems } = sources;
    const layers = structureLayers(sources, 'thresholds', (yaml, value, subject, file) => (0,thresholds/* readThresholds */.r)(yaml, value, subject, file === null ? known.inInput : known.inFile, problems));
    return holding(sources, layers, 'thresholds') ?? { general: limits/* DEFAULT_LIMITS */.dR, own: [] };
}

// EXTERNAL MODULE: ./lib/model/metrics.js + 1 modules
var metrics = __webpack_require__(1052);
// EXTERNAL MODULE: ./lib/model/settings.js
var settings = __webpack_require__(1960);
;// CONCATENATED MODULE: ./lib/settings/policyChanges.js





/** What differs between two policies, each key and each limit by itself. */
function policyChanges(before, after) {
    const now = rowsOf(after);
    const keys = [...rowsOf(before)]
        .map(([what, value]) => ({ what, before: value, after: now.get(what) ?? '' }))
        .filter((row) => row.before !== row.after)
        .map((row) => ({ ...row, before: (0,settings_problems/* visible */.RK)(row.before), after: (0,settings_problems/* visible */.RK)(row.after) }));
    return [...limitChanges(before.limits, after.limits), ...keys];
}
/** The names of the keys, limits aside, and what a user would write there. */
function rowsOf({ limits: _, store, ...policy }) {
    const { kind, file, ...values } = store;
    return new Map([
        ...named(policyKeys/* POLICY_KEYS */.cN, policy),
        [policyKeys/* STORE_KIND */.lO.name, kind ?? 'none'],
        [policyKeys/* STORE_FILE */.RY.name, file],
        ...named(policyKeys/* STORE_KEYS */.p7, values),
    ]);
}
function named(group, values) {
    return Object.entries(group).map(([id, { name }]) => [name, String(values[id])]);
}
function limitChanges(before, after) {
    const own = [...before.own, ...after.own];
    const general = settings/* GATED_METRICS */.__.map((metric) => ({ agent: null, stage: null, metric }));
    const scopes = new Map([...general, ...own, ...(0,limits/* crossings */.cs)(own)].map((scope) => [(0,limits/* keyOf */.TN)(scope), scope]));
    return [...scopes.values()].flatMap((scope) => {
        const [old, now] = [(0,limits/* limitOf */.LF)(before, scope), (0,limits/* limitOf */.LF)(after, scope)];
        if (old?.percent === now?.percent && old?.floor === now?.floor)
            return [];
        const withFloor = old?.floor !== now?.floor && old !== null && now !== null;
        return [
            {
                what: nameOf(scope),
                before: words(old, scope.metric, withFloor),
                after: words(now, scope.metric, withFloor),
            },
        ];
    });
}
function nameOf({ agent, stage, metric }) {
    if (agent === null && stage === null)
        return `limit of ${metric}`;
    if (stage === null)
        return `limit of agent ${(0,settings_problems/* visible */.RK)(agent ?? '')} · ${metric}`;
    if (agent === null)
        return `limit of stage ${(0,settings_problems/* visible */.RK)(stage)} · ${metric}`;
    return `limit of ${(0,settings_problems/* visible */.RK)(agent)} · ${(0,settings_problems/* visible */.RK)(stage)} · ${metric}`;
}
function words(limit, metric, withFloor) {
    if (limit === null)
        return 'not gated';
    const { percent, floor } = limit;
    const unit = metrics/* METRICS */.Cb.find(({ id }) => id === metric)?.unit ?? '';
    const share = `${percent} ${unit === 'share' ? 'percentage points' : '%'}`;
    return withFloor ? `${share}, floor ${floor} ${unit}` : share;
}

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

// EXTERNAL MODULE: ./lib/settings/stages.js
var settings_stages = __webpack_require__(5322);
;// CONCATENATED MODULE: ./lib/settings/workflow.js





/** Agents and stages: the input's, else the file's. `hasFile`: whether there is a configuration file, or was at the base. */
function readWorkflow(sources, model, hasFile) {
    const { problems } = sources;
    const agents = structureLayers(sources, 'agents', (yaml, value, subject, file) => (0,settings_agents/* readAgents */.$e)(yaml, value, subject, file, problems));
    const stages = structureLayers(sources, 'stages', (yaml, value, subject) => (0,settings_stages/* readStages */.ir)(yaml, value, subject, problems));
    const workflow = {
        agents: (agents.fromInput ?? agents.fromFile ?? settings_agents/* DEFAULT_AGENTS */.h_).map((agent) => ({
            ...agent,
            model: agent.model ?? model,
        })),
        stages: stages.fromInput ?? stages.fromFile ?? DEFAULT_STAGES,
    };
    checkNames(workflow, sources);
    // What stands beside the thresholds was written with them. Elsewhere a name may have gone that they still have.
    const names = (mayName) => ({
        agents: mayName(agents) ? namesOf(workflow.agents) : null,
        stages: mayName(stages) ? namesOf(workflow.stages) : null,
    });
    const known = {
        inFile: names(({ fromInput }) => fromInput === undefined),
        inInput: names(({ fromInput }) => fromInput !== undefined || !hasFile),
    };
    return { ...workflow, known };
}
/** Names become files, folders of the data branch and names of models to pull. */
function checkNames({ agents, stages }, { problems, redact }) {
    const refuse = (names, subject) => {
        if (names.some((name) => redact(name) !== name))
            problems.add((0,settings_problems/* holdsSecret */.hK)(subject));
    };
    refuse(agents.map(({ name }) => name), 'agents: the name of an agent');
    refuse(agents.map(({ model }) => model), 'agents: the model of an agent');
    refuse(namesOf(stages) ?? [], 'stages: the name of a stage');
}
/** Null where none could be read: that is told already. */
function namesOf(named) {
    return named.length === 0 ? null : named.map(({ name }) => name);
}

;// CONCATENATED MODULE: ./lib/settings/read.js










/** Which configuration file the shell is to read. GitHub may be asked for it: throws where it holds a secret. */
function configPath(inputs, redact) {
    const path = inputs(keyRows/* CONFIG_KEY */.v4.name).trim();
    if (redact(path) !== path)
        throw new failure/* ExpectedError */.Dh((0,settings_problems/* holdsSecret */.hK)(`input ${keyRows/* CONFIG_KEY */.v4.name}`));
    return path === '' ? { path: keyRows/* CONFIG_KEY */.v4.fallback, explicit: false } : { path, explicit: true };
}
/**
 * The benchmark: inputs over configuration file over defaults. The policy: configuration file, that of the base commit
 * where there is one, over inputs over defaults. Throws one ExpectedError that names everything that is wrong.
 */
function readSettings(given) {
    return readAll(given).settings;
}
/** Sentences to tell of inputs that do not count. Throws as {@link readSettings} does. */
function policyNotices(given) {
    return readAll(given).notices;
}
/** Where wrong settings can be told; null where the inputs for that are wrong as well. */
function readPublish(inputs, redact) {
    const problems = new Problems();
    const sources = { inputs, env: {}, file: null, problems, redact };
    const publish = valuesOf(PUBLISH_KEYS, (key) => readKey(sources, key));
    return problems.areNone ? publish : null;
}
/** The token, whatever else is wrong. */
function readToken(inputs) {
    const sources = { inputs, env: {}, file: null, problems: new Problems(), redact: (text) => text };
    return readKey(sources, PUBLISH_KEYS.githubToken);
}
function readAll(given) {
    const { inputs, env, config, redact } = given;
    const problems = new settings_problems/* Problems */.Zw();
    const sources = { inputs, env, file: readFile(config, problems), problems, redact };
    const read = (key) => readKey(sources, key);
    const { model, ...benchmark } = (0,key/* valuesOf */.s)(keys/* BENCHMARK_KEYS */.hU, read);
    const hasFile = config.text !== null || (given.base?.text ?? null) !== null;
    const { agents, stages, known } = readWorkflow(sources, model, hasFile);
    const inInput = given.measured ?? known.inInput;
    const { notices, ...policy } = readPolicies(given, sources, { ...known, inInput });
    const settings = {
        benchmark: { model, ...benchmark, agents, stages },
        host: (0,key/* valuesOf */.s)(keys/* HOST_KEYS */.Cy, read),
        ...policy,
        record: (0,key/* valuesOf */.s)(policyKeys/* RECORD_KEYS */.Tf, read),
        publish: (0,key/* valuesOf */.s)(keys/* PUBLISH_KEYS */.Xj, read),
    };
    checkPage(settings, problems);
    problems.throwIfAny();
    return { settings, notices };
}
/** The page stands on the data branch, and so do the sessions that it shows. */
function checkPage({ publish, policy }, problems) {
    if (publish.publishPage && policy.store.kind !== 'branch')
        problems.add(`input ${keys/* PUBLISH_KEYS */.Xj.publishPage.name} keeps its page on the data branch: set baseline-store to branch, or leave it out.`);
}
/** Inputs go first. Null is a value too: "no limit". */
function readKey(sources, key) {
    const { fromInput, fromFile } = layersOf(sources, key);
    if (fromInput !== undefined)
        return fromInput;
    return fromFile === undefined ? defaultOf(key) : fromFile;
}
/** The policy that holds, and what the measured tree would have it be. Both are checked. */
function readPolicies({ config, base, desk }, sources, known) {
    const ahead = { ...sources, desk, known, notices: new Set() };
    const next = readPolicy(ahead);
    if (!base || base.text === config.text)
        return { policy: next, policyChanges: [], notices: [...ahead.notices] };
    const unchecked = { agents: null, stages: null };
    const behind = {
        ...ahead,
        file: readBaseFile(base, sources.problems),
        known: { ...known, inFile: unchecked },
        notices: new Set(),
    };
    const policy = readPolicy(behind);
    return { policy, policyChanges: policyChanges(policy, next), notices: [...behind.notices] };
}


/***/ }),

/***/ 5322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ STAGES_ALLOWED),
/* harmony export */   Qj: () => (/* binding */ MOST_STAGES),
/* harmony export */   ir: () => (/* binding */ readStages)
/* harmony export */ });
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5149);

const MOST_STAGES = 10;
const NAME = /^[a-z][a-z0-9-]{0,39}$/;
/** What a template may embed beside earlier stages, so no stage can be called so. */
const GIVEN = ['corpus', 'findings'];
const FIELDS = ['system', 'prompt'];
/** With the blanks around the name: to leave them out here takes a time that grows with the cube of an unclosed one. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
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
    return template.replace(PLACEHOLDER, (written, inside) => {
        const name = inside.trim();
        if (known.includes(name))
            return `{{${name}}}`;
        // One that no stage may have is told as such at its own place.
        const names = known.filter((candidate) => NAME.test(candidate));
        const allowed = names.map((candidate) => `{{${candidate}}}`).join(', ');
        problems.add(`${field.at}: ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(written)} in ${whose} is unknown there, allowed are ${allowed}.`);
        return written;
    });
}


/***/ }),

/***/ 5049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ THRESHOLDS_ALLOWED),
/* harmony export */   r: () => (/* binding */ readThresholds)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _model_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1960);
/* harmony import */ var _agents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7551);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1133);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5149);
/* harmony import */ var _readers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5449);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5322);







const THRESHOLDS_ALLOWED = 'a map of metrics to percent or to { percent, floor }, and of agents and stages to such maps of their own';
const EVERYWHERE = { agent: null, stage: null };
const NESTED = {
    agents: { what: 'agent', most: _agents_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_AGENTS */ ["do"] },
    stages: { what: 'stage', most: _stages_js__WEBPACK_IMPORTED_MODULE_6__/* .MOST_STAGES */ .Qj },
};
/** A rate cannot fall by more than all of it: such a limit would be a gate that is off and does not say so. */
const READERS = {
    throughput: { percent: (0,_readers_js__WEBPACK_IMPORTED_MODULE_5__/* .percentBelow */ .HU)(100), floor: (0,_readers_js__WEBPACK_IMPORTED_MODULE_5__/* .numberFrom */ .UB)(0, 'tok/s') },
    'ttft-net': { percent: (0,_readers_js__WEBPACK_IMPORTED_MODULE_5__/* .percentBelow */ .HU)(Number.POSITIVE_INFINITY), floor: (0,_readers_js__WEBPACK_IMPORTED_MODULE_5__/* .numberFrom */ .UB)(0, 'ms') },
    'success-rate': { percent: (0,_readers_js__WEBPACK_IMPORTED_MODULE_5__/* .percentBelow */ .HU)(100), floor: (0,_readers_js__WEBPACK_IMPORTED_MODULE_5__/* .numberFrom */ .UB)(0, 'a share', 1) },
    grounding: { percent: (0,_readers_js__WEBPACK_IMPORTED_MODULE_5__/* .percentBelow */ .HU)(100), floor: (0,_readers_js__WEBPACK_IMPORTED_MODULE_5__/* .numberFrom */ .UB)(0, 'a share', 1) },
};
/** The limits that a map of thresholds comes to; what it leaves out keeps its default. */
function readThresholds(yaml, value, subject, known, problems) {
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveLimits */ .fW)(readPlace({ yaml, known, problems }, value, subject, EVERYWHERE));
}
function readPlace(reading, value, subject, place) {
    const { yaml, problems } = reading;
    const nested = place.stage !== null ? [] : place.agent !== null ? ['stages'] : ['agents', 'stages'];
    return (yaml.entries(value, subject, THRESHOLDS_ALLOWED) ?? []).flatMap((entry) => {
        if (nested.includes(entry.name))
            return readNames(reading, entry, place);
        const metric = _model_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .GATED_METRICS */ .__.find((candidate) => candidate === entry.name);
        if (metric !== undefined)
            return [{ ...place, metric, ...readLimit(reading, entry, metric, place) }];
        const allowed = [..._model_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .GATED_METRICS */ .__, ...nested];
        problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .unknownName */ .U0)(entry.at, `metric ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(entry.name)}${whose(place)}`, entry.name, allowed));
        return [];
    });
}
/** Thresholds of single agents or stages. */
function readNames(reading, entry, place) {
    const { yaml, known, problems } = reading;
    const kind = entry.name;
    const { what, most } = NESTED[kind];
    const subject = `${entry.at}: ${kind} in thresholds${whose(place)}`;
    const names = yaml.entries(entry.value, subject, `a map of ${kind}' names to their thresholds`) ?? [];
    if (names.length > most)
        problems.add(`${subject} names ${names.length} ${kind}, ${most} are allowed.`);
    const allowed = known[kind];
    return names.slice(0, most).flatMap(({ name, value, at }) => {
        if (allowed !== null && !allowed.includes(name))
            problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .unknownName */ .U0)(at, `${what} ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(name)} in thresholds`, name, allowed.map(_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)));
        const inner = { ...place, [what]: name };
        return readPlace(reading, value, `${at}: the thresholds${whose(inner)}`, inner);
    });
}
function readLimit({ yaml, problems }, entry, metric, place) {
    const readers = READERS[metric];
    const subject = `the threshold ${metric}${whose(place)}`;
    const fields = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(entry.value)
        ? yaml.entries(entry.value, `${entry.at}: ${subject}`, '')
        : [{ ...entry, name: 'percent' }];
    const limit = {};
    for (const { name, value, at } of fields ?? []) {
        if (name !== 'percent' && name !== 'floor') {
            problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .unknownName */ .U0)(at, `key ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(name)} of ${subject}`, name, ['percent', 'floor']));
            continue;
        }
        const read = readers[name].parse(value);
        if (read !== undefined)
            limit[name] = read;
        else {
            const part = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(entry.value) ? `${name} of ${subject}` : subject;
            problems.add((0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .mustBe */ .Jq)(`${at}: ${part}`, readers[name].allowed, value));
        }
    }
    return limit;
}
function whose({ agent, stage }) {
    const parts = [
        ...(stage === null ? [] : [`stage ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(stage)}`]),
        ...(agent === null ? [] : [`agent ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(agent)}`]),
    ];
    return parts.map((part) => ` of ${part}`).join('');
}


/***/ }),

/***/ 323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   fS: () => (/* binding */ summarise),
/* harmony export */   ms: () => (/* binding */ coefficientOfVariation)
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
/** The middle value, or the mean of the two middle ones; null for none. */
function median(values) {
    return values.length === 0 ? null : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)([...values]);
}
/** Coefficient of variation, sample SD / mean, as a fraction; null where the SD is or the mean is 0. */
function coefficientOfVariation(summary) {
    if (summary.sampleSd === null || summary.mean === 0)
        return null;
    return summary.sampleSd / Math.abs(summary.mean);
}


/***/ }),

/***/ 1698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ winsorise)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5521);

/**
 * Wild values count as moderately wild ones: each is pulled in to within 2.5 standard deviations of the median of its
 * group, the standard deviation being a robust one of all groups together. Means and variances of what comes out are
 * nearly as efficient as those of clean values, and a wild value among five moves a mean by half a standard deviation at
 * most. (Winsor's way: Dixon, Tukey: Approximate behavior of the distribution of Winsorized t, Technometrics 10 (1968)
 * 83–98; the bound instead of counted values as Huber: Robust Statistics, § 4.)
 */
function winsorise(groups) {
    const reach = REACH * robustScale(groups);
    return groups.map((values) => {
        if (values.length < LEAST_VALUES)
            return values;
        const middle = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)([...values]);
        return values.map((value) => Math.min(middle + reach, Math.max(middle - reach, value)));
    });
}
const REACH = 2.5;
/** Of fewer values none can be called the wild one. */
const LEAST_VALUES = 3;
/** High enough that two modes are no outliers to each other, low enough for one wild value in ten. */
const SHARE = 0.8;
/** The 80 % quantile of the distance of normal values from their mean, in standard deviations. */
const NORMAL_QUANTILE = 1.2816;
/** The spread of values about the medians of their groups; infinite where no group has enough values. */
function robustScale(groups) {
    const distances = groups
        .filter(({ length }) => length >= LEAST_VALUES)
        .flatMap((values) => {
        const middle = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)([...values]);
        // Typed numbers sort several times faster than others, and a comparison of thousands of calls does little else.
        const own = Float64Array.from(values, (value) => Math.abs(value - middle)).sort();
        // The median of an odd number of values is one of them, and tells nothing of the spread.
        return [...(values.length % 2 === 1 ? own.subarray(1) : own)];
    });
    return distances.length === 0 ? Number.POSITIVE_INFINITY : (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .quantile */ .YV)(distances, SHARE) / NORMAL_QUANTILE;
}


/***/ }),

/***/ 9681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ NOBODY),
  s: () => (/* binding */ judgeSession)
});

// EXTERNAL MODULE: ./lib/judge/baselineWrite.js
var baselineWrite = __webpack_require__(6581);
// EXTERNAL MODULE: ./lib/model/hardwareKey.js
var hardwareKey = __webpack_require__(1218);
;// CONCATENATED MODULE: ./lib/stats/holm.js
/**
 * P values held against each other, so that rejecting those at most α keeps the chance of any false rejection at α,
 * however they depend on one another (Holm: A simple sequentially rejective multiple test procedure, Scand. J. Statist.
 * 6 (1979) 65–70). In the order given.
 */
function holm(pValues) {
    const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
    const adjusted = new Array(pValues.length);
    let running = 0;
    for (const [rank, { p, index }] of order.entries()) {
        running = Math.max(running, Math.min(1, p * (pValues.length - rank)));
        adjusted[index] = running;
    }
    return adjusted;
}

// EXTERNAL MODULE: ./lib/model/recordOf.js
var recordOf = __webpack_require__(209);
// EXTERNAL MODULE: ./lib/model/settings.js
var settings = __webpack_require__(1960);
// EXTERNAL MODULE: ./lib/stats/summary.js
var summary = __webpack_require__(323);
;// CONCATENATED MODULE: ./lib/judge/levels.js
/**
 * @param sessions oldest first, at least one
 * @param against `change`: the level of the newest session, accepted or not, for nobody is blocked for what the default
 * branch already did. `level`: the accepted one, so that slow never becomes normal unseen.
 * @param isUsable whether a session can be held against; one that cannot still begins a level where it was accepted
 */
function levelsOf(sessions, unit, metric, against, isUsable = () => true) {
    const groups = [];
    for (const session of sessions) {
        const standing = standingOf(session, unit, metric);
        const begins = session.accepted !== null || standing?.is === 'faster';
        if (groups.length === 0 || begins)
            groups.push({ slower: [], usual: [] });
        if (!isUsable(session))
            continue;
        const group = groups.at(-1);
        (standing?.is === 'slower' && !begins ? group.slower : group.usual).push(session);
    }
    const last = groups.findLast(({ slower, usual }) => slower.length + usual.length > 0) ?? NO_GROUP;
    const newest = sessions.findLast(isUsable);
    const wantsSlower = against === 'change' && newest !== undefined && last.slower.includes(newest);
    const reference = wantsSlower ? last.slower : last.usual;
    const others = groups
        .flatMap(({ slower, usual }) => [slower, usual])
        .filter((group) => group !== reference && group.length > 0);
    const accepted = against === 'level' ? acceptedIn(last, unit, metric) : null;
    return { reference, others, accepted };
}
const NO_GROUP = { slower: [], usual: [] };
function acceptedIn({ slower, usual }, unit, metric) {
    const newest = [...usual, ...slower]
        .sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
        .findLast((session) => standingOf(session, unit, metric) !== undefined);
    return newest === undefined ? null : (standingOf(newest, unit, metric) ?? null);
}
function standingOf({ standing }, { agent, stage }, metric) {
    return standing.find((one) => one.agent === agent && one.stage === stage && one.metric === metric);
}

// EXTERNAL MODULE: ./lib/judge/meaning.js
var meaning = __webpack_require__(2468);
// EXTERNAL MODULE: ./lib/judge/units.js
var units = __webpack_require__(5756);
;// CONCATENATED MODULE: ./lib/judge/causes.js






const PARTS = [
    { part: 'load', id: 'load', of: 'ttft-net' },
    { part: 'prefill', id: 'prefill', of: 'ttft-net' },
    { part: 'decode', id: 'tpot', of: 'throughput' },
    { part: 'overhead', id: 'overhead', of: 'ttft-net' },
    { part: 'prompt-tokens', id: 'prompt-tokens', of: 'ttft-net' },
    { part: 'output-tokens', id: 'output-tokens', of: 'throughput' },
    { part: 'cpu-share', id: 'cpu-share', of: 'throughput' },
    { part: 'sm-clock', id: 'sm-clock', of: 'throughput' },
];
/** Parts that Ollama timed; the others are counts and what the machine tells. */
const TIMED = ['load', 'prefill', 'decode', 'overhead'];
/** Of every stage in which a metric of those that always gate changed or stayed open, by policy only shown or not. */
function causesOf(sessions, candidate, comparisons, against) {
    const moved = comparisons.filter(({ metric, verdict }) => settings/* ALWAYS_GATED_METRICS */.Se.some((gated) => gated === metric) &&
        ['regressed', 'improved', 'inconclusive'].includes(verdict));
    const keys = new Map(moved.map(({ agent, stage }) => [`${agent}\0${stage}`, { agent, stage }]));
    return [...keys.values()].map((unit) => ({
        ...unit,
        parts: partsOf(sessions, candidate, unit, against),
    }));
}
function partsOf(sessions, candidate, unit, against) {
    const meansTheSame = (session) => (0,meaning/* otherMeaning */.QJ)(session.environment, candidate.environment) === null;
    return PARTS.flatMap(({ part, id, of }) => {
        const isUsable = TIMED.includes(part) ? meansTheSame : undefined;
        const { reference } = levelsOf(sessions, unit, of, against, isUsable);
        const medians = reference
            .map((session) => (0,summary/* median */.JZ)((0,recordOf/* valuesOf */.s)((0,units/* unitOf */.uF)(session, unit), id)))
            .filter((value) => value !== null);
        const before = (0,summary/* median */.JZ)(medians);
        const after = (0,summary/* median */.JZ)((0,recordOf/* valuesOf */.s)((0,units/* unitOf */.uF)(candidate, unit), id));
        return before === null || after === null ? [] : [{ part, before, after }];
    });
}

// EXTERNAL MODULE: ./lib/judge/differences.js
var differences = __webpack_require__(8503);
;// CONCATENATED MODULE: ./lib/model/limits.js
function limitFor(limits, agent, stage, metric) {
    const own = limits.own.filter((limit) => limit.metric === metric &&
        (limit.agent === null || limit.agent === agent) &&
        (limit.stage === null || limit.stage === stage));
    const [nearest] = [...own].sort((a, b) => closeness(b) - closeness(a));
    return nearest?.limit ?? limits.general[metric] ?? null;
}
function closeness({ agent, stage }) {
    return (agent === null ? 0 : 2) + (stage === null ? 0 : 1);
}

// EXTERNAL MODULE: ./lib/model/metrics.js + 1 modules
var metrics = __webpack_require__(1052);
// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
// EXTERNAL MODULE: ./node_modules/jstat/dist/jstat.js
var jstat = __webpack_require__(2453);
;// CONCATENATED MODULE: ./lib/stats/distributions.js

/** The few distributions that judging needs, by jstat; the tests hold them to SciPy's figures. */
const { studentt, chisquare, beta, hypgeom } = jstat.jStat;
/** P(T ≥ t) of Student's t with so many degrees of freedom. */
function studentTail(t, degreesOfFreedom) {
    return studentt.cdf(-t, degreesOfFreedom);
}
/** The t that Student's t stays below with this probability. */
function studentQuantile(probability, degreesOfFreedom) {
    return studentt.inv(probability, degreesOfFreedom);
}
/** The χ² that χ² with so many degrees of freedom stays below with this probability. */
function chiSquareQuantile(probability, degreesOfFreedom) {
    return chisquare.inv(probability, degreesOfFreedom);
}
/**
 * Exact interval of a share seen in counts (Clopper, Pearson: Biometrika 26 (1934) 404–413): of `events` in `trials`.
 * @param confidence such as 0.95, both sides together
 */
function shareInterval(events, trials, confidence) {
    const tail = (1 - confidence) / 2;
    const low = events === 0 ? 0 : beta.inv(tail, events, trials - events + 1);
    const high = events === trials ? 1 : beta.inv(1 - tail, events + 1, trials - events);
    return [low, high];
}
/**
 * Fisher's exact test, one-sided: the chance that at least `events` of all events fall among `trials`, given that
 * `events + otherEvents` fell among both together (Fisher: Statistical Methods for Research Workers, § 21.02). 1 where
 * either side has no trials.
 */
function fisherTail(events, trials, otherEvents, otherTrials) {
    if (trials === 0 || otherTrials === 0 || events === 0)
        return 1;
    const below = hypgeom.cdf(events - 1, trials + otherTrials, events + otherEvents, trials);
    return Math.min(1, Math.max(0, 1 - below));
}

;// CONCATENATED MODULE: ./lib/stats/groups.js

/** Values in groups: their means, and how they scatter about them. */
/** A flat list in groups of the same sizes as those given. */
function regrouped(flat, groups) {
    let start = 0;
    return groups.map(({ length }) => {
        start += length;
        return flat.slice(start - length, start);
    });
}
function meanOf(values) {
    return (0,simple_statistics/* mean */.RE)([...values]);
}
/** Sum of squares about the mean. */
function squares(values) {
    if (values.length === 0)
        return 0;
    const centre = meanOf(values);
    return (0,simple_statistics/* sum */.cz)(values.map((value) => (value - centre) ** 2));
}
/** Pooled over the groups; null where none has two values. */
function pooledVariance(groups) {
    const degrees = (0,simple_statistics/* sum */.cz)(groups.map(({ length }) => Math.max(0, length - 1)));
    return degrees === 0 ? null : (0,simple_statistics/* sum */.cz)(groups.map(squares)) / degrees;
}

// EXTERNAL MODULE: ./lib/stats/winsorise.js
var winsorise = __webpack_require__(1698);
;// CONCATENATED MODULE: ./lib/stats/twoLevels.js




const CONFIDENCE = 0.95;
const UPPER = (1 + CONFIDENCE) / 2;
/** Means of the same values may differ by so much. */
const SAME = 1e-9;
/** Below, an interval from the sessions' own spread is wider than any prior (t of 1 degree of freedom: 12.7). */
const LEAST_DEGREES = 2;
/**
 * A new session whose values scatter clearly more than those of the history (twice the standard deviation) is held to
 * its own scatter.
 */
const CLEARLY_MORE = 4;
/** Above this share of wild values it is the session that is wild, and its scatter is taken as it is. */
const WILD_SHARE = 0.25;
/**
 * The interval is the prediction interval of one more session (Hahn, Meeker: Statistical Intervals, § 4.8, with the mean
 * of k sessions): difference ± t · s · √(1 + 1/k), s being the spread of session centres within their groups. Under
 * normal noise it covers the truth in exactly 95 % of cases, however much sessions differ. With fewer than three sessions
 * s is the prior's. The standard error for tests is {@link spreadOf}'s moderated one, and never less than the scatter within
 * sessions explains.
 */
function contrast({ reference, fixed = null, others, candidate, prior, repeating = false, }) {
    const groups = [reference, ...others].filter(({ length }) => length > 0);
    const { centre, sessions } = fixed ?? { centre: null, sessions: reference.length };
    const tamed = (0,winsorise/* winsorise */.e)([...groups.flat(), candidate]);
    const after = tamed.at(-1);
    const history = tamed.slice(0, -1);
    const centres = regrouped(history.map(meanOf), groups);
    const before = centre ?? meanOf(centres[0]);
    const difference = meanOf(after) - before;
    const within = pooledVariance(history);
    const own = ownVariance(candidate, after);
    const share = within ?? own ?? 0;
    // Sessions of fewer values scatter more: the spread seen is that of sessions with the history's usual number.
    const usual = meanOf(history.map(({ length }) => 1 / length));
    const extra = share * Math.max(0, 1 / after.length - usual);
    const spread = spreadOf(centres, prior, share / after.length);
    const reachOf = ({ variance }, floor, leastOfMean = 0) => Math.sqrt(Math.max(variance + extra, floor) + Math.max(variance / sessions, leastOfMean));
    const { seen, moderated, learned } = spread;
    const shown = learned ? seen : moderated;
    const seenReach = studentQuantile(UPPER, shown.degrees) * reachOf(shown, 0);
    const floor = (own !== null && own > CLEARLY_MORE * share ? own : share) / after.length;
    const standardError = reachOf(moderated, floor, repeating ? share * usual : 0);
    const degreesOfFreedom = repeating
        ? Math.min(moderated.degrees, prior.weight + candidate.length - 1)
        : moderated.degrees;
    // That sessions repeat each other says nothing of one that does not.
    const isNew = repeating && Math.abs(difference) > SAME;
    const reach = isNew
        ? Math.max(seenReach, studentQuantile(UPPER, degreesOfFreedom) * standardError)
        : seenReach;
    return {
        before,
        after: meanOf(after),
        difference,
        plainDifference: meanOf(candidate) - before,
        wildAbove: candidate.filter((value, index) => value > after[index]).length,
        interval: [difference - reach, difference + reach],
        standardError,
        degreesOfFreedom,
        sessionSd: Math.sqrt(shown.variance),
        valueSd: within === null && own === null ? null : Math.sqrt(share),
        learned,
    };
}
/**
 * How much session centres differ: as seen, and moderated by the prior (Smyth: Linear models and empirical Bayes methods,
 * Statist. Appl. Genet. Mol. Biol. 3 (2004) art. 3), the two weighed by their degrees of freedom, so that three sessions
 * that happen to be alike make no hair trigger. A prior that the sessions contradict (their variance is above the 95 %
 * quantile of what it allows) has no say; before they can, their variance counts where it is the larger one.
 * @param explained the variance of a centre that the scatter within its session explains
 */
function spreadOf(centres, prior, explained) {
    const degrees = (0,simple_statistics/* sum */.cz)(centres.map(({ length }) => length - 1));
    const learned = degrees >= LEAST_DEGREES;
    const seen = { variance: degrees === 0 ? 0 : (0,simple_statistics/* sum */.cz)(centres.map(squares)) / degrees, degrees };
    const believed = (learned ? prior.beside : prior.alone) ** 2 + explained;
    if (learned && seen.variance > (believed * chiSquareQuantile(CONFIDENCE, degrees)) / degrees) {
        return { seen, moderated: seen, learned };
    }
    const all = prior.weight + degrees;
    const weighed = (prior.weight * believed + degrees * seen.variance) / all;
    const variance = learned ? weighed : Math.max(weighed, seen.variance);
    return { seen, moderated: { variance, degrees: all }, learned };
}
/** The scatter of the new session, wild values tamed unless they are many; null for a single value. */
function ownVariance(candidate, tamed) {
    const wild = candidate.filter((value, index) => value !== tamed[index]).length;
    return pooledVariance([wild > WILD_SHARE * candidate.length ? candidate : tamed]);
}
/** Chance of a difference at least this large, upwards, where there is none. */
function chanceAbove({ difference, standardError, degreesOfFreedom, }) {
    if (standardError === 0)
        return difference > 0 ? 0 : 1;
    return studentTail(difference / standardError, degreesOfFreedom);
}
/** Chance of a difference at least this large, downwards, where there is none. */
function chanceBelow(contrast) {
    return chanceAbove({ ...contrast, difference: -contrast.difference });
}

;// CONCATENATED MODULE: ./lib/judge/gated.js




/** Which metrics of a unit are compared, and which of them gate. */
/** Whether a metric gates a unit: always, or because a threshold was set for it. */
function isGated({ id, gated }, limits, { agent, stage }) {
    const onDemand = settings/* GATED_ON_DEMAND */.iI.find((metric) => metric === id);
    return gated || (onDemand !== undefined && limitFor(limits, agent, stage, onDemand) !== null);
}
/** Cold starts are of one stage only, and there need not be any. What gates on demand is compared where it gates. */
function metricsOf(sessions, candidate, unit, limits) {
    const hasCold = [...sessions.slice(-1), candidate].some((one) => ((0,units/* unitOf */.uF)(one, unit)?.cold ?? 0) > 0);
    return metrics/* METRICS */.Cb.filter((metric) => metric.population === 'cold'
        ? metric.compared && hasCold
        : metric.compared || isGated(metric, limits, unit));
}

;// CONCATENATED MODULE: ./lib/judge/priors.js
/**
 * What is believed of a machine before its history is known, as relative standard deviations of sessions beyond what
 * their calls explain. Beside a history it is that of a usual machine: on an RTX 4080 Laptop sessions of one day differed by
 * 0.2 to 0.8 % in throughput and by 2 to 5 % in TTFT, calls included. Alone, with one or two stored sessions, it must be that
 * of an unruly one, for small models on that laptop differed by 6 % and more from session to session: only changes of more
 * than ten times this spread count as proven then.
 */
const WEIGHT = 3;
const THROUGHPUT = { alone: 0.02, beside: 0.005, weight: WEIGHT };
const TIME = { alone: 0.05, beside: 0.025, weight: WEIGHT };
/** A load waits for disk, driver and scheduler: between days warm loads moved by 37 % and more. */
const LOAD = { alone: 0.2, beside: 0.15, weight: WEIGHT };
/**
 * Of shares, as a difference: with one seed the same machine mostly writes the same text, and where a driver or a version
 * makes it another one, a session of five answers of thirty numbers moves by 3 points and one of ten by 5. Histories
 * that merely repeat a text tell nothing of that, so the belief is as wide beside them.
 */
const SHARE = { alone: 0.05, beside: 0.05, weight: WEIGHT };
function priorOf(metric) {
    switch (metric) {
        case 'throughput':
        case 'tpot':
            return THROUGHPUT;
        case 'load':
        case 'ttft':
        case 'ttfo':
        case 'cold-load':
        case 'cold-ttft':
            return LOAD;
        case 'grounding':
            return SHARE;
        default:
            return TIME;
    }
}

// EXTERNAL MODULE: ./lib/judge/gaps.js
var gaps = __webpack_require__(4550);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/judge/workload.js





/**
 * Prompt lengths further apart than this are another workload, percent. Prefill grows with the prompt; a decoded
 * token only reads its cache, which is a few percent of the model's own size.
 */
const SAME_PROMPT_PERCENT = { time: 1, throughput: 5 };
/**
 * A sentence where what is sent has changed and with it the length of the prompts: times then differ with reason.
 * What is sent, because stage 2 embeds what the model wrote in stage 1, and varies in length on its own.
 */
function workloadChange(before, after, unit, metric) {
    if (isOfAnyLength(metric) || workloadOf(before) === workloadOf(after))
        return null;
    const [was, is] = [promptTokens(before, unit), promptTokens(after, unit)];
    return isOtherLength(was, is, metric) ? `workload changed: ${was} → ${is} prompt tokens` : null;
}
/** Shorter prompts make nothing slower: what is slower all the same is so for another reason. */
function hasShorterPrompts(before, after, unit) {
    const [was, is] = [promptTokens(before, unit), promptTokens(after, unit)];
    return was !== null && is !== null && is < was;
}
function workloadIn(session, unit) {
    const workload = (0,external_node_crypto_.createHash)('sha256').update(workloadOf(session)).digest('hex').slice(0, 16);
    return { workload, promptTokens: promptTokens(session, unit) };
}
/** The same question of a remembered level. */
function isOtherWorkload(before, after, metric) {
    if (isOfAnyLength(metric) || before.workload === after.workload)
        return false;
    return isOtherLength(before.promptTokens, after.promptTokens, metric);
}
/** Whether a call succeeds and what it says is no matter of the prompt's length: a change of the prompts is held to it. */
const isOfAnyLength = ({ id }) => id === 'success-rate' || id === 'grounding';
function isOtherLength(was, is, { id }) {
    if (was === null || is === null || was === 0)
        return false;
    const tolerance = SAME_PROMPT_PERCENT[id === 'throughput' ? 'throughput' : 'time'];
    return Math.abs(is / was - 1) * 100 > tolerance;
}
/** Everything of ours that shapes the prompts of all agents. */
function workloadOf({ protocol, stages, corpusDigest }) {
    const { numPredict, seed, think, promptBudgetTokens, corpusCharacters, carriedCharacters } = protocol;
    const sent = [numPredict, seed, think, promptBudgetTokens, corpusCharacters, carriedCharacters];
    return JSON.stringify([(0,differences/* templates */.kT)(stages), corpusDigest, ...sent]);
}
function promptTokens(session, unit) {
    return (0,summary/* median */.JZ)((0,recordOf/* valuesOf */.s)((0,units/* unitOf */.uF)(session, unit), 'prompt-tokens'));
}

;// CONCATENATED MODULE: ./lib/judge/reference.js





const RECENT_SESSIONS = 3;
/**
 * Chooses what to compare with, or tells why nothing can be. Sessions across Ollama 0.30 and sessions with prompts of
 * another length are left out; where only such are there, the newest ones stand in and the reason is told.
 */
function referenceFor(sessions, candidate, unit, metric, against) {
    const newest = sessions.at(-1);
    if (newest === undefined || !sessions.some((session) => (0,units/* hasUnit */.p6)(session, unit)))
        return { verdict: 'not-comparable', reason: 'new: the baseline lacks it' };
    if (!(0,units/* hasUnit */.p6)(candidate, unit))
        return { verdict: 'not-measured', reason: 'the baseline has it, this session does not' };
    const having = sessions.filter((session) => (0,units/* hasUnit */.p6)(session, unit));
    const alike = metric.dependsOnMeaning
        ? having.filter((one) => (0,meaning/* otherMeaning */.QJ)(one.environment, candidate.environment) === null)
        : having;
    if (alike.length === 0) {
        const reason = (0,meaning/* otherMeaning */.QJ)(having.at(-1).environment, candidate.environment);
        return { verdict: 'not-comparable', reason: reason ?? 'Ollama measures otherwise' };
    }
    const fit = alike.filter((one) => (0,gaps/* gapBetween */.Dz)(metric, one, candidate, unit) === null);
    const gap = (0,gaps/* gapBetween */.Dz)(metric, alike.at(-1), candidate, unit);
    if (fit.length === 0)
        return gap ?? { verdict: 'not-comparable', reason: 'no session has values' };
    // What the newest session lacks is no loss: that was accepted, or it would not be stored. What it has is to be kept.
    if (gap !== null && gap.verdict === 'not-measured')
        return gap;
    return chosen(sessions, fit, candidate, unit, metric, against);
}
function chosen(sessions, fit, candidate, unit, metric, against) {
    const newest = fit.at(-1);
    const same = fit.filter((one) => workloadChange(one, candidate, unit, metric) === null);
    const workload = same.length > 0 ? null : workloadChange(newest, candidate, unit, metric);
    const usable = same.length > 0 ? same : fit.filter((one) => workloadChange(one, newest, unit, metric) === null);
    const isUsable = (session) => usable.includes(session);
    const { reference, others, accepted } = levelsOf(sessions, unit, metric.id, against, isUsable);
    // Of prompts that grew longer, however slowly, the level of the short ones is none.
    const own = workloadIn(candidate, unit);
    const isHeld = accepted !== null &&
        (accepted.level > 0 || metric.unit === 'share') &&
        !isOtherWorkload(accepted, own, metric);
    const valuesIn = (session) => (0,units/* comparedValues */.OF)(session, unit, metric);
    const values = reference.map(valuesIn);
    return {
        reference: values,
        others: others.map((group) => group.map(valuesIn)),
        recent: usable.slice(-RECENT_SESSIONS).map(valuesIn),
        // A reference of nothing can be held to nothing else.
        accepted: isHeld || reference.length === 0 ? accepted : null,
        calls: values.flat().length,
        workload,
        isLighter: workload !== null && hasShorterPrompts(newest, candidate, unit),
    };
}

;// CONCATENATED MODULE: ./lib/judge/scale.js
function scaleOf({ unit, direction }) {
    const turn = direction === 'higher-is-better' ? -1 : 1;
    if (unit === 'share') {
        return {
            isRatio: false,
            to: (value) => turn * value,
            // No −0.
            from: (position) => turn * position + 0,
            limit: (percent) => percent / 100,
            percentOf: (difference) => difference * 100,
        };
    }
    return {
        isRatio: true,
        to: (value) => turn * Math.log(value),
        from: (position) => Math.exp(turn * position),
        limit: (percent) => limitOnLogScale(percent, direction),
        percentOf: (difference) => direction === 'higher-is-better' ? (1 - Math.exp(-difference)) * 100 : (Math.exp(difference) - 1) * 100,
    };
}
/** 3 % less throughput is a ratio of 0.97, 10 % more time one of 1.10. */
function limitOnLogScale(percent, direction) {
    return direction === 'higher-is-better'
        ? -Math.log(1 - Math.min(percent, 99.999) / 100)
        : Math.log(1 + percent / 100);
}
/** Shares move within these. */
const asShare = (value) => Math.min(1, Math.max(0, value));

;// CONCATENATED MODULE: ./lib/judge/draft.js










function draftOf(sessions, candidate, unit, metric, rules) {
    const found = referenceFor(sessions, candidate, unit, metric, rules.against);
    const values = (0,units/* comparedValues */.OF)(candidate, unit, metric);
    const shared = { unit, metric, limit: limitOf(rules.limits, unit, metric) };
    if ('verdict' in found) {
        const after = ownLevel(candidate, unit, metric);
        return {
            ...shared,
            ...{ gated: isGated(metric, rules.limits, unit), gatesLoss: false },
            before: null,
            after,
            accepted: null,
            outcome: found,
            note: null,
        };
    }
    const mayGate = isGated(metric, rules.limits, unit);
    const gated = mayGate && (found.workload === null || rules.onWorkloadChange === 'judge');
    const gatesLoss = mayGate && !gated && found.isLighter;
    const note = found.workload;
    const outcome = measuredOf(found, values, metric, rules.against);
    const { contrast: seen } = outcome;
    const { from } = scaleOf(metric);
    const level = (position, sessions, calls) => ({
        value: from(position),
        ...{ sessions, calls },
    });
    return {
        ...shared,
        ...{ gated, gatesLoss, outcome, note, accepted: found.accepted },
        before: level(seen.before, found.accepted?.sessions ?? found.reference.length, found.calls),
        after: level(seen.after, 1, values.length),
    };
}
/** Where nothing can be held against it, a session's own level is all that is told. */
function ownLevel(candidate, unit, metric) {
    const values = (0,units/* comparedValues */.OF)(candidate, unit, metric);
    const value = (0,summary/* median */.JZ)(values);
    return value === null ? null : { value, sessions: 1, calls: values.length };
}
function measuredOf({ reference, others, recent, accepted }, values, metric, against) {
    const { to } = scaleOf(metric);
    const placed = (session) => session.map(to);
    const candidate = placed(values);
    const prior = priorOf(metric.id);
    // With one seed an unchanged machine writes the same texts again.
    const repeating = metric.id === 'grounding';
    const [before, latest] = [reference.map(placed), recent.map(placed)];
    const seen = contrast({
        reference: before,
        others: others.map((group) => group.map(placed)),
        ...{ candidate, prior, repeating },
        fixed: accepted === null ? null : { centre: to(accepted.level), sessions: accepted.sessions },
    });
    const sinceThen = (index) => contrast({ reference: latest.slice(index), others: [], candidate, prior }).difference;
    return {
        verdict: null,
        contrast: seen,
        recent: against === 'level' ? null : Math.min(...latest.map((_, index) => sinceThen(index))),
        worse: chanceAbove(seen),
        better: chanceBelow(seen),
    };
}
/** Metrics that only inform are measured by the limit of their kind, for marking alone. */
function limitOf(limits, { agent, stage }, { id, unit }) {
    const gated = settings/* GATED_METRICS */.__.find((metric) => metric === id);
    const own = gated === undefined ? null : limitFor(limits, agent, stage, gated);
    return own ?? limitFor(limits, agent, stage, unit === 'tok/s' ? 'throughput' : 'ttft-net');
}
/** The noise of a measured draft as percent, of shares as percentage points. */
function noiseOf({ contrast: { sessionSd, valueSd, learned } }, sessions) {
    return {
        betweenPercent: sessionSd * 100,
        withinPercent: valueSd === null ? null : valueSd * 100,
        sessions,
        source: learned ? 'history' : 'prior',
    };
}
/** What every comparison of a draft says, whatever its verdict. */
function subjectOf({ unit, metric, gated, limit, before, after, }) {
    const { id } = (0,metrics/* metricOf */.ak)(metric.id);
    return { ...unit, metric: id, gated, limit: gated ? limit : null, before, after };
}

// EXTERNAL MODULE: ./lib/judge/hardware.js
var hardware = __webpack_require__(1191);
;// CONCATENATED MODULE: ./lib/judge/history.js
const DAY_MS = 86_400_000;
/** What the sessions are that a session was held against, and whether a reader must be wary of them. */
function historyFacts(sessions, rules) {
    const newest = sessions.at(-1);
    const { commit } = newest.source;
    const place = commit === null ? -1 : (rules.lineage?.commits.indexOf(commit) ?? -1);
    const distance = place < 0 ? null : place;
    const ageDays = Math.max(0, (rules.now.getTime() - Date.parse(newest.startedAt)) / DAY_MS);
    return {
        sessions: sessions.length,
        startedAt: newest.startedAt,
        commit,
        distance,
        ageDays,
        caution: cautionOf(distance, ageDays, rules),
    };
}
function cautionOf(distance, ageDays, rules) {
    const { relation, lineage, staleDays, staleCommits } = rules;
    const parts = [
        relation === 'default-branch'
            ? `no session is of an ancestor of this change${branchOf(lineage)}, so the latest of the default branch stand in`
            : null,
        ageDays > staleDays ? `its newest session is ${Math.floor(ageDays)} days old` : null,
        distance !== null && distance > staleCommits ? `its newest session is ${distance} commits back` : null,
    ].filter((part) => part !== null);
    if (parts.length === 0)
        return null;
    const cure = relation === 'default-branch' && parts.length === 1
        ? ''
        : '; see that runs on the default branch still store theirs';
    return `The baseline needs a look: ${parts.join(', ')}${cure}.`;
}
function branchOf(lineage) {
    return lineage?.otherBranch == null ? '' : ` (it goes to the branch ${lineage.otherBranch})`;
}

;// CONCATENATED MODULE: ./lib/judge/standing.js



/**
 * What a session's record is to say of itself when it is stored: where each gated metric stands, and the level that is
 * accepted from here on. It is the mean of the first sessions at it and then stays, so that a slow creep within the limit
 * is measured from where it began.
 */
const LEVEL_SESSIONS = 10;
/** @param accepted the remembered level that the comparison was held to; null: it was held to sessions themselves */
function standing_standingOf(comparison, accepted, candidate) {
    const { agent, stage, metric, before, after, gated, verdict } = comparison;
    if (before === null || after === null || !gated)
        return [];
    const own = { agent, stage, metric, ...workloadIn(candidate, { agent, stage }) };
    const { workload, promptTokens } = accepted ?? own;
    const kept = { ...own, workload, promptTokens };
    switch (verdict) {
        case 'regressed':
            return [{ ...kept, is: 'slower', level: before.value, sessions: before.sessions }];
        case 'improved':
            return [{ ...own, is: 'faster', level: after.value, sessions: 1 }];
        default:
            return [{ ...kept, is: 'at', ...grown(comparison) }];
    }
}
/** Where the session itself is accepted as the level. */
function acceptedStanding(comparisons, candidate) {
    return comparisons.flatMap(({ agent, stage, metric, after, gated }) => {
        if (after === null || !gated)
            return [];
        const own = { agent, stage, metric, ...workloadIn(candidate, { agent, stage }) };
        return [{ ...own, is: 'at', level: after.value, sessions: 1 }];
    });
}
/** The level with this session, as long as it is young. Success rates are counts, and are held to all that were seen. */
function grown({ metric, before, after }) {
    if (before === null || after === null)
        throw new Error('a level of nothing');
    const { value, sessions } = before;
    if (sessions >= LEVEL_SESSIONS || metric === 'success-rate')
        return { level: value, sessions };
    const { to, from } = scaleOf((0,metrics/* metricOf */.ak)(metric));
    const sum = sessions * to(value) + to(after.value);
    return { level: from(sum / (sessions + 1)), sessions: sessions + 1 };
}

;// CONCATENATED MODULE: ./lib/judge/verdict.js



/** The chance that a pull request which changes nothing is blocked, over all its gated comparisons together. */
const FALSE_BLOCKS = 0.01;
/**
 * Of the difference from the whole level, how much the newest sessions must show. They are few and noisy, and what the base did
 * itself they show none of.
 */
const RECENT_SHARE = 2 / 3;
const SEVERAL = 2;
/** How surely the smallest visible change is flagged. */
const POWER = 0.8;
/**
 * Regressed: proven worse than nothing and estimated beyond the limit. Improved: the same the other way. Unchanged: the
 * interval excludes a loss beyond the limit. Everything else is open, and says what is lacking.
 */
function comparisonOf(draft, measured, chances) {
    const { contrast } = measured;
    const { verdict, lacking } = verdictOf(draft, measured, chances);
    const gated = draft.gated || (draft.gatesLoss && verdict === 'regressed');
    return {
        ...subjectOf({ ...draft, gated }),
        ...effectOf(draft, contrast),
        p: measured.worse,
        pFamily: gated ? chances.worse : null,
        smallestVisiblePercent: smallestVisible(draft, measured, chances.family),
        noise: noiseOf(measured, sessionsOf(draft)),
        verdict,
        reason: draft.note ?? lacking,
    };
}
/** A ratio and its interval, or of a share the interval of the true share after. */
function effectOf({ metric }, contrast) {
    const { isRatio, from } = scaleOf(metric);
    const { before, difference, interval } = contrast;
    const [one, other] = interval.map((end) => from(isRatio ? end : before + end));
    const ends = one <= other ? [one, other] : [other, one];
    if (isRatio)
        return { ratio: from(difference), interval: ends };
    return { ratio: null, interval: [asShare(ends[0]), asShare(ends[1])] };
}
function verdictOf(draft, { contrast, recent }, { worse, better }) {
    const [low, high] = contrast.interval;
    const isBeyond = (difference) => exceeds(draft, difference);
    const words = scaleOf(draft.metric).isRatio ? SLOW : LOW;
    const isProven = worse <= FALSE_BLOCKS && low > 0;
    const done = (verdict) => ({ verdict, lacking: null });
    if (isProven && isBeyond(contrast.difference)) {
        if (recent === null || recent > RECENT_SHARE * contrast.difference)
            return done('regressed');
        return {
            verdict: 'inconclusive',
            lacking: `the latest sessions of the base are as ${words.as}: it may not be this change`,
        };
    }
    if (better <= FALSE_BLOCKS && high < 0 && isBeyond(-contrast.difference))
        return done('improved');
    if (!isBeyond(high)) {
        // One wild call decides nothing, but several may be the very change: a fallback that only some calls take.
        if (contrast.wildAbove < SEVERAL || !isBeyond(contrast.plainDifference))
            return done('unchanged');
        const lacking = `${contrast.wildAbove} calls are far ${words.than} than the others: look at them, and raise runs`;
        return { verdict: 'inconclusive', lacking };
    }
    if (low > 0 && !isBeyond(contrast.difference)) {
        return {
            verdict: 'inconclusive',
            lacking: `it is ${words.than}; whether by more than its limit is open`,
        };
    }
    const lacking = isBeyond(contrast.difference)
        ? `beyond the limit, but not beyond the noise: ${remedy(draft, contrast)}`
        : `a loss beyond the limit cannot be ruled out: ${remedy(draft, contrast)}`;
    return { verdict: 'inconclusive', lacking };
}
const SLOW = { as: 'slow', than: 'slower' };
/** Of shares. */
const LOW = { as: 'low', than: 'lower' };
/** Whether a loss (up is worse) is more than the limit and more than the floor, in the metric's unit. A gain never is. */
function exceeds({ limit, before, metric }, difference) {
    const scale = scaleOf(metric);
    if (difference <= scale.limit(limit.percent) + EDGE)
        return false;
    const moved = scale.isRatio
        ? Math.abs(scale.from(difference) - 1) * (before?.value ?? 0)
        : Math.abs(difference);
    return moved > limit.floor;
}
/** Far above what binary fractions are off by, far below any clock: a change of exactly the limit is within it. */
const EDGE = 1e-9;
const ENOUGH_SESSIONS = 10;
/** What would decide it. */
function remedy({ before, metric }, { sessionSd, valueSd }) {
    const sessions = before?.sessions ?? 0;
    if (sessions < ENOUGH_SESSIONS) {
        return `only ${sessions} stored session${sessions === 1 ? '' : 's'}, store ${ENOUGH_SESSIONS} (record-sessions)`;
    }
    const calls = (before?.calls ?? 0) / sessions;
    const fromCalls = valueSd === null ? 0 : valueSd ** 2 / Math.max(1, calls);
    return fromCalls > sessionSd ** 2 / 2
        ? 'calls scatter, raise runs'
        : `sessions of this machine differ by ${(sessionSd * 100).toFixed(1)} ${scaleOf(metric).isRatio ? '%' : 'points'}`;
}
/**
 * The true loss that would be flagged with the chance POWER: beyond what proof asks of the hardest comparison of the
 * family, and beyond the limit, by as much as the estimate may fall short.
 */
function smallestVisible(draft, { contrast }, family) {
    const { standardError, degreesOfFreedom } = contrast;
    const proof = studentQuantile(1 - FALSE_BLOCKS / Math.max(1, family), degreesOfFreedom) * standardError;
    const shortfall = studentQuantile(POWER, degreesOfFreedom) * standardError;
    const { limit, before } = draft;
    const scale = scaleOf(draft.metric);
    // Where the floor is the wider limit, it is the one to be passed.
    const whole = scale.isRatio ? (before?.value ?? Number.POSITIVE_INFINITY) : 1;
    const percent = Math.max(limit.percent, (limit.floor / whole) * 100);
    return scale.percentOf(Math.max(proof, scale.limit(percent)) + shortfall);
}
function sessionsOf({ before }) {
    return before?.sessions ?? 0;
}

;// CONCATENATED MODULE: ./lib/judge/success.js






/** Success rates are counts: an exact test against the history, in the same family as the other gated metrics. */
/** One failed call is listed and never blocks: 0.5 % of healthy calls fail. */
const LEAST_FAILURES = 2;
const success_CONFIDENCE = 0.95;
/**
 * Null where either side made no call of the unit. A comparison that could not be proven however the failures that were
 * seen had fallen is no part of the family (Tarone: A modified Bonferroni method for discrete data, Biometrics 46 (1990)
 * 515–522): most have no failure at all, and would only make proof harder for the others.
 */
function successDraft(sessions, candidate, unit, against) {
    const made = (session) => countsOf([session], unit).measured > 0;
    const { reference, accepted } = levelsOf(sessions, unit, 'success-rate', against, made);
    const having = reference.length > 0 ? reference : sessions.filter(made);
    const before = reference.length === 0 && accepted !== null ? remembered(accepted.level) : countsOf(having, unit);
    const after = countsOf([candidate], unit);
    if (before.measured === 0 || after.measured === 0)
        return null;
    const worse = fisherTail(after.failed, after.measured, before.failed, before.measured);
    const failures = before.failed + after.failed;
    const most = Math.min(failures, after.measured);
    const attainable = fisherTail(most, after.measured, failures - most, before.measured);
    const provable = failures >= LEAST_FAILURES && attainable <= FALSE_BLOCKS;
    return { unit, before, after, worse, provable, sessions: having.length };
}
function successComparison({ unit, before, after, worse, sessions }, { pFamily, family }, { limits }) {
    const limit = limitFor(limits, unit.agent, unit.stage, 'success-rate');
    const was = shareOf(before);
    const is = shareOf(after);
    const isBeyond = (was - is) * 100 > limit.percent && was - is > limit.floor && after.failed >= LEAST_FAILURES;
    const isOpen = isBeyond && pFamily > FALSE_BLOCKS;
    const level = (counts, of) => ({
        value: shareOf(counts),
        sessions: of,
        calls: counts.measured,
    });
    return {
        ...unit,
        metric: (0,metrics/* metricOf */.ak)('success-rate').id,
        gated: true,
        limit,
        before: level(before, sessions),
        after: level(after, 1),
        ratio: null,
        interval: shareInterval(after.measured - after.failed, after.measured, success_CONFIDENCE),
        p: worse,
        pFamily,
        smallestVisiblePercent: success_smallestVisible(before, after.measured, family, limit.percent),
        noise: null,
        verdict: isOpen ? 'inconclusive' : isBeyond ? 'regressed' : 'unchanged',
        reason: isOpen
            ? `${after.failed} of ${after.measured} calls failed, too few calls to tell it from chance: raise runs`
            : null,
    };
}
/** A level of which no session is at hand any more: as counts that leave no doubt of it, never better than calls are. */
function remembered(share) {
    const measured = 1000;
    return { measured, failed: Math.round(Math.max(1 - share, HEALTHY_FAILURES) * measured) };
}
const HEALTHY_FAILURES = 0.005;
/** The least drop, in percentage points, whose failures would be proven; null where even a session of failures would not. */
function success_smallestVisible(before, measured, family, limitPercent) {
    for (let failed = LEAST_FAILURES; failed <= measured; failed += 1) {
        const drop = (shareOf(before) - shareOf({ failed, measured })) * 100;
        const chance = fisherTail(failed, measured, before.failed, before.measured);
        if (drop > limitPercent && chance <= FALSE_BLOCKS / Math.max(1, family))
            return drop;
    }
    return null;
}
const shareOf = ({ failed, measured }) => (measured - failed) / measured;
function countsOf(sessions, unit) {
    const own = sessions.map((session) => (0,units/* unitOf */.uF)(session, unit)).filter((found) => found !== undefined);
    const total = (pick) => own.reduce((sum, counts) => sum + pick(counts), 0);
    return { failed: total(({ failed }) => failed), measured: total(({ measured }) => measured) };
}

;// CONCATENATED MODULE: ./lib/judge/compare.js












/**
 * Holds a session against earlier ones: every compared metric of every stage of every agent that it or the newest of
 * them has. Hardware that differs makes all of them not comparable; across Ollama 0.30 those that Ollama itself measured
 * are. The family-wise chance of a false "regressed" over all gated comparisons is at most 1 % (Holm).
 * @param sessions of one hardware, the oldest first
 */
function judge(sessions, candidate, rules) {
    const newest = sessions.at(-1);
    const hardware = otherHardware(newest, candidate, rules);
    const shared = {
        hardwareDifferences: hardware,
        otherDifferences: (0,differences/* otherDifferences */.Fh)(newest, candidate),
        history: historyFacts(sessions, rules),
        against: rules.against,
    };
    if (hardware.length > 0) {
        const comparisons = (0,units/* unitsOf */.$J)(candidate).flatMap((unit) => uncompared(newest, candidate, unit, rules.limits));
        return { ...shared, comparisons, causes: [], standing: [] };
    }
    const compared = compareAll(sessions, candidate, (0,units/* unitsOf */.$J)(newest, candidate), rules);
    const comparisons = compared.map(({ comparison }) => comparison);
    return {
        ...shared,
        comparisons,
        causes: causesOf(sessions, candidate, comparisons, rules.against),
        standing: compared.flatMap(({ comparison, accepted }) => standing_standingOf(comparison, accepted, candidate)),
    };
}
/** Where only the keys differ, as where a tool tells less than it did, they are what is told. */
function otherHardware(newest, candidate, { elsewhere = false }) {
    const found = (0,hardware/* hardwareDifferences */.D)(newest.environment, candidate.environment);
    if (!elsewhere || found.length > 0)
        return found;
    const [before, after] = [newest, candidate].map(({ environment }) => (0,hardwareKey/* hardwareKey */.O)(environment));
    return [{ what: 'hardware', before: before ?? '', after: after ?? '' }];
}
function compareAll(sessions, candidate, units, rules) {
    const rows = units.flatMap((unit) => metricsOf(sessions, candidate, unit, rules.limits).map((metric) => rowOf(sessions, candidate, unit, metric, rules)));
    const family = rows.filter(({ inFamily }) => inFamily);
    // Holm within a session, Bonferroni over those that are judged with it.
    const { judgedTogether = 1 } = rules;
    const held = (values) => holm(values).map((p) => Math.min(1, p * judgedTogether));
    const worse = new Map(zipped(family, held(family.map((row) => row.worse))));
    const better = new Map(zipped(family, held(family.map((row) => row.better))));
    return rows.map((row) => {
        const chances = {
            worse: worse.get(row) ?? row.worse,
            better: better.get(row) ?? row.better,
            family: family.length * judgedTogether,
        };
        return { comparison: row.finish(chances), accepted: row.accepted };
    });
}
function zipped(rows, values) {
    return rows.map((row, index) => [row, values[index] ?? 1]);
}
function rowOf(sessions, candidate, unit, metric, rules) {
    const counts = metric.population === 'all' ? successDraft(sessions, candidate, unit, rules.against) : null;
    if (counts !== null)
        return successRow(counts, rules);
    const draft = draftOf(sessions, candidate, unit, metric, rules);
    return draft.outcome.verdict === null
        ? measuredRow(draft, draft.outcome)
        : { inFamily: false, worse: 1, better: 1, accepted: null, finish: () => gapComparison(draft) };
}
function successRow(counts, rules) {
    const finish = ({ worse, family }) => successComparison(counts, { pFamily: worse, family }, rules);
    const worse = counts.provable ? counts.worse : 1;
    return { inFamily: counts.provable, worse, better: 1, accepted: null, finish };
}
function measuredRow(draft, measured) {
    const { worse, better } = measured;
    return {
        inFamily: draft.gated || draft.gatesLoss,
        ...{ worse, better, accepted: draft.accepted },
        finish: (held) => comparisonOf(draft, measured, held),
    };
}
const UNJUDGED = {
    ratio: null,
    interval: null,
    p: null,
    pFamily: null,
    smallestVisiblePercent: null,
    noise: null,
};
function gapComparison(draft) {
    const { outcome } = draft;
    return {
        ...subjectOf(draft),
        ...UNJUDGED,
        verdict: outcome.verdict ?? 'not-measured',
        reason: outcome.verdict === null ? null : outcome.reason,
    };
}
/** Nothing is held against another machine; this one's own level is told. */
/** What another machine has is no loss here, and what it lacks is nothing new. */
function uncompared(newest, candidate, unit, limits) {
    return metricsOf([newest], candidate, unit, limits).map((metric) => ({
        ...unit,
        metric: metric.id,
        gated: isGated(metric, limits, unit),
        limit: null,
        before: null,
        after: ownLevel(candidate, unit, metric),
        ...UNJUDGED,
        verdict: 'not-comparable',
        reason: 'other hardware',
    }));
}

// EXTERNAL MODULE: ./lib/judge/gateWords.js
var gateWords = __webpack_require__(1271);
;// CONCATENATED MODULE: ./lib/judge/notComparable.js


/** Where sessions are stored, and nothing of them can be held against this one. */
function notComparable({ hardwareDifferences, otherDifferences }, gated, { everStored }, { onMissingBaseline }) {
    const isOtherMachine = hardwareDifferences.length > 0;
    // On this very hardware sessions were stored, and only those of another can be read: something is amiss.
    const isAmiss = isOtherMachine && everStored;
    const passed = onMissingBaseline === 'pass' || (onMissingBaseline === 'auto' && !isAmiss);
    const shared = { ...gateWords/* NOTHING */.K$, verdict: 'not-comparable', passed };
    const action = 'Store a baseline measured on this machine with these agents and prompts.';
    if (isOtherMachine) {
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
    if (otherDifferences.some(({ what }) => what === meaning/* OTHER_MEANING */.vV)) {
        return {
            ...shared,
            summary: `Nothing gated could be compared: ${reasons.join('; ')}.`,
            action: 'Store a new baseline measured with this Ollama.',
        };
    }
    const isUnknown = gated.every(({ after }) => after === null);
    return {
        ...shared,
        summary: `No gated metric could be compared: ${reasons.join('; ')}.`,
        action: isUnknown ? 'Mend that, or nothing can ever be compared.' : action,
    };
}

// EXTERNAL MODULE: ./lib/judge/setAside.js
var judge_setAside = __webpack_require__(6815);
;// CONCATENATED MODULE: ./lib/judge/gate.js



/**
 * Passes or fails a session, with one sentence of what was found and one of what to do. What was not measured
 * fails, or passes where the policy says in so many words that it is to: a crash must never look like a pass.
 */
function decide(evidence, policy) {
    const gap = sessionGap(evidence);
    const acceptanceNote = evidence.acceptance.note;
    if (gap !== null) {
        const passed = policy.onNotMeasured === 'warn';
        return {
            // Whatever slowed or ended the session may have moved the numbers that it did get.
            ...gateWords/* NOTHING */.K$,
            acceptanceNote,
            verdict: 'not-measured',
            passed,
            summary: gap,
            action: `This says nothing about the change: ${cure(evidence)} and run again.${passed ? ' It passes because on-not-measured is warn.' : ''}`,
        };
    }
    const { judgement } = evidence;
    if (evidence.isJudgedElsewhere)
        return { ...MEASURED, acceptanceNote };
    const decision = judgement === null ? withoutBaseline(evidence, policy) : judged(judgement, evidence, policy);
    return { ...decision, acceptanceNote };
}
const MEASURED = {
    ...gateWords/* NOTHING */.K$,
    verdict: 'measured',
    passed: true,
    summary: 'Measured; the job that reports compares it.',
    action: 'No action needed in this job: the one with mode report tells the verdict.',
};
/** Of further stages only the counts are told: their reasons are mostly the same. */
const REASONED_UNITS = 3;
/** Why a session as a whole was not measured, one sentence; null where it was. */
function sessionGap({ interruption, unmeasured, unseen, }) {
    if (unseen !== null)
        return unseen;
    if (interruption !== null)
        return `The session was interrupted: ${interruption.replace(/\.$/, '')}.`;
    if (unmeasured.length === 0)
        return null;
    const told = unmeasured.map(({ unit, setAside }, index) => {
        const reasons = index < REASONED_UNITS ? (0,judge_setAside/* reasonsOf */.zM)(setAside) : '';
        return reasons === '' ? unit : `${unit} (${reasons})`;
    });
    return `Not measured: too few valid calls: ${told.join('; ')}.`;
}
function cure({ interruption, unmeasured, unseen }) {
    if (unseen !== null)
        return 'see that nvidia-smi or rocm-smi answers on this runner';
    return interruption === null ? (0,judge_setAside/* cureOf */.XZ)(unmeasured.flatMap(({ setAside }) => setAside)) : 'mend the cause';
}
const COMPARED = ['regressed', 'improved', 'unchanged', 'inconclusive'];
function judged(judgement, evidence, policy) {
    const gated = judgement.comparisons.filter((comparison) => comparison.gated);
    const having = (...verdicts) => gated.filter(({ verdict }) => verdicts.includes(verdict));
    const parts = {
        regressions: having('regressed'),
        improvements: having('improved'),
        lost: having('not-measured'),
        open: having('inconclusive'),
    };
    const compared = having(...COMPARED).length;
    const told = (0,gateWords/* words */.aL)(judgement, parts, compared, gated.length);
    const common = { ...gateWords/* NOTHING */.K$, ...parts };
    if (parts.regressions.length > 0 || parts.lost.length > 0)
        return failing(common, told, evidence, policy);
    // That calls succeed, and what they say, tells nothing of how fast they are.
    const speeds = gated.filter(({ metric }) => metric !== 'success-rate' && metric !== 'grounding');
    const isAnyCompared = speeds.some(({ verdict }) => COMPARED.includes(verdict));
    if (!isAnyCompared && (parts.open.length === 0 || policy.failOn !== 'inconclusive'))
        return notComparable(judgement, speeds, evidence, policy);
    if (parts.open.length > 0) {
        const passed = policy.failOn !== 'inconclusive' || evidence.acceptance.accepted !== null;
        const accepted = policy.failOn === 'inconclusive' ? evidence.acceptance.accepted : null;
        return {
            ...common,
            accepted,
            verdict: 'inconclusive',
            passed,
            summary: told.open,
            action: told.openAction(passed),
        };
    }
    const verdict = parts.improvements.length > 0 ? 'improved' : 'unchanged';
    const summary = verdict === 'improved' ? told.faster : told.steady;
    return { ...common, verdict, passed: true, summary, action: 'No action needed.' };
}
/** Slower, or without what the baseline has. An acceptance covers both; `fail-on: never` lets slowdowns alone pass. */
function failing(common, told, { acceptance: { accepted }, place }, policy) {
    const isSlower = common.regressions.length > 0;
    const lossPasses = common.lost.length === 0 || policy.onNotMeasured === 'warn';
    const slowPasses = !isSlower || policy.failOn === 'never';
    const passed = accepted !== null || (lossPasses && slowPasses);
    const advice = isSlower ? (0,gateWords/* afterSlowdown */.EB)(place) : told.bringBack(place);
    const because = accepted !== null
        ? `No action needed: ${accepted.by} accepted it.`
        : passed
            ? `This passes because ${isSlower ? 'fail-on is never' : 'on-not-measured is warn'}. ${advice}`
            : advice;
    return {
        ...common,
        accepted,
        verdict: isSlower ? 'regressed' : 'not-measured',
        passed,
        summary: isSlower ? told.slower : told.lost,
        action: because,
    };
}
function withoutBaseline({ everStored }, { onMissingBaseline }) {
    const passed = onMissingBaseline === 'pass' || (onMissingBaseline === 'auto' && !everStored);
    const summary = everStored
        ? 'Measured, but no stored session can be used: this hardware has some, none of them in the history of this commit.'
        : 'Measured, but there is no baseline to compare with.';
    return {
        ...gateWords/* NOTHING */.K$,
        verdict: 'no-baseline',
        passed,
        summary,
        action: passed
            ? 'Store a baseline to let the next run compare.'
            : 'Store a baseline, or set on-missing-baseline to pass.',
    };
}

;// CONCATENATED MODULE: ./lib/story/judgeSession.js






const NOBODY = { accepted: null, note: null };
/**
 * One session against the history: comparisons, the gate's decision, and whether it is stored.
 * @param acceptance who accepted the change that was measured
 * @param levelAcceptance an acceptance that begins a new level whatever the verdict is; null: none
 * @param blind the same session, judged before anybody was asked; null: it was not
 */
function judgeSession(results, bench, acceptance, levelAcceptance, blind = null) {
    const { settings, source } = bench;
    const candidate = (0,recordOf/* recordOf */.z)(results, settings.publish.commentKey);
    const heldAgainst = judgeSession_sessionsOf(bench);
    const judgement = blind === null ? judgementOf(heldAgainst, candidate, bench) : blind.judgement;
    const evidence = {
        interruption: results.interruption,
        unmeasured: (0,gaps/* unmeasuredUnits */.jR)(results),
        unseen: unseenHardware(candidate, bench.history),
        judgement,
        everStored: everStored(candidate, bench.history),
        acceptance,
        place: placeOf(source, settings),
        isJudgedElsewhere: settings.publish.mode === 'measure',
    };
    const decision = decide(evidence, settings.policy);
    const standing = levelAcceptance === null
        ? judgement?.standing
        : acceptedStanding(judgement?.comparisons ?? [], candidate);
    const record = { ...candidate, standing: [...(standing ?? [])], accepted: levelAcceptance };
    const write = (0,baselineWrite/* baselineWrite */.r)(settings.record, source, sessionGap(evidence), {
        ...decision,
        accepted: levelAcceptance ?? decision.accepted,
    });
    return { results, record, heldAgainst, judgement, decision, write };
}
/** Where none of this hardware is stored, one of another says what differs. */
function judgeSession_sessionsOf({ history }) {
    if (history === null)
        return [];
    const { sessions, elsewhere } = history;
    return sessions.length === 0 && elsewhere !== null ? [elsewhere] : sessions;
}
function judgementOf([first, ...others], candidate, bench) {
    const { history, settings, lineage, now } = bench;
    if (first === undefined || history === null)
        return null;
    const { limits, onWorkloadChange, store } = settings.policy;
    return judge([first, ...others], candidate, {
        limits,
        onWorkloadChange,
        elsewhere: history.sessions.length === 0,
        judgedTogether: bench.judgedTogether ?? 1,
        against: becomesLevel(bench) ? 'level' : 'change',
        relation: history.relation,
        lineage,
        staleDays: store.staleDays,
        staleCommits: store.staleCommits,
        now,
    });
}
/** The default branch, and whatever else is to be stored: levels that nobody is held to would drift. */
function becomesLevel({ settings, source }) {
    return (0,baselineWrite/* isOfDefaultBranch */.h)(source) || (0,baselineWrite/* baselineWrite */.r)(settings.record, source, null, NO_LOSS).write;
}
const NO_LOSS = { lost: [], accepted: null };
/** A GPU tool that failed would make another machine of this one, one that has no baseline and passes. */
function unseenHardware({ environment }, history) {
    const other = history?.elsewhere?.environment;
    if (other === undefined || !environment.ollamaIsLocal || environment.gpus !== null)
        return null;
    const isThisMachine = other.cpuModel === environment.cpuModel && other.arch === environment.arch;
    const [gpu] = other.gpus ?? [];
    return isThisMachine && gpu !== undefined
        ? `Not measured: no GPU tool answered, though stored sessions with the same processor had a GPU (${gpu.name}).`
        : null;
}
function everStored({ agents }, history) {
    return agents.some(({ name }) => history?.known.includes(name) ?? false);
}
function placeOf(source, { policy }) {
    return { kind: placeKind(source), label: policy.acceptLabel };
}
/** A merge queue's group is of pull requests; on other branches, in releases and at a desk there is none to label. */
function placeKind(source) {
    if ((0,baselineWrite/* isOfDefaultBranch */.h)(source))
        return 'default-branch';
    return source.pullRequest !== null || source.event === 'merge_group' ? 'pull-request' : 'elsewhere';
}


/***/ })

};

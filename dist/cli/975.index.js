export const id = 975;
export const ids = [975];
export const modules = {

/***/ 8461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   ve: () => (/* binding */ inWorkspace)
/* harmony export */ });
/* unused harmony export isInWorkspace */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8675);



/**
 * The absolute path of what an input names, taken from the workspace. A path inside the workspace must not lead out
 * of it over links: a pull request can commit a link, and this machine's other files are none of its business. Nor into
 * a `.git`, which the next job on the machine finds as this one left it: cleaning a checkout cleans no such folder. A path
 * that names another place outright is the user's own word. Throws ExpectedError.
 */
async function inWorkspace(named, cwd, input) {
    const lexical = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, named);
    if (!isWithin(cwd, lexical))
        return lexical;
    const [outer, inner] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(cwd), realOfExisting(lexical)]);
    const isInGit = hasGit(node_path__WEBPACK_IMPORTED_MODULE_1__.relative(outer, inner)) && !hasGit(node_path__WEBPACK_IMPORTED_MODULE_1__.relative(cwd, lexical));
    if (isWithin(outer, inner) && !isInGit)
        return lexical;
    const where = isInGit ? 'into .git' : 'out of the workspace';
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .ExpectedError */ .Dh(`${JSON.stringify(named)} leads ${where} over a link; mend it, or name the place itself in the input ${input}.`);
}
function hasGit(way) {
    return way.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).some((part) => part.toLowerCase() === '.git');
}
/** Whether a path, taken from the workspace, names a place in it; links are not looked at. */
function isInWorkspace(named, cwd) {
    return isWithin(cwd, path.resolve(cwd, named));
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

/***/ 7703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ limit),
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   Iu: () => (/* binding */ capitalised),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   LD: () => (/* binding */ bareFigure),
/* harmony export */   SZ: () => (/* binding */ changeRange),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Vz: () => (/* binding */ changeBetween),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   WR: () => (/* binding */ points),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   Zg: () => (/* binding */ change),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   jh: () => (/* binding */ mebibytes),
/* harmony export */   mi: () => (/* binding */ medianLike),
/* harmony export */   n$: () => (/* binding */ utc),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   ud: () => (/* binding */ meanAndSd),
/* harmony export */   vP: () => (/* binding */ figure),
/* harmony export */   yE: () => (/* binding */ beforeAfter),
/* harmony export */   zJ: () => (/* binding */ changeSpan)
/* harmony export */ });
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
    if (!isKnown(value))
        return UNKNOWN;
    return unit === 'share' ? share(value) : `${value.toFixed(decimalsOf(value, unit))} ${unit}`;
}
/** A share of calls, whole where it can be: `100 %`, `99.6 %`. Less than all of them never reads as all. */
function share(fraction) {
    const percents = Number((fraction * 100).toFixed(1));
    return `${percents === 100 && fraction < 1 ? 99.9 : percents} %`;
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
    if (unit === 'share')
        return `${share(before)} → ${share(after)}`;
    const decimals = Math.max(decimalsOf(before, unit), decimalsOf(after, unit));
    return `${before.toFixed(decimals)} → ${after.toFixed(decimals)} ${unit}`;
}
/** `112.67 ± 0.22 tok/s`: mean ± sample SD, with two digits of the SD. The mean alone where there is no SD. */
function meanAndSd(summary, unit) {
    if (summary === null)
        return UNKNOWN;
    if (unit === 'share')
        return sharesOf(summary);
    const decimals = decimalsOfSd(summary);
    if (decimals === null)
        return figure(summary.mean, unit);
    return `${summary.mean.toFixed(decimals)} ± ${summary.sampleSd?.toFixed(decimals)} ${unit}`;
}
/** `95.2 ± 2.1 %`. */
function sharesOf({ mean, sampleSd }) {
    if (sampleSd === null)
        return share(mean);
    return `${(mean * 100).toFixed(1)} ± ${(sampleSd * 100).toFixed(1)} %`;
}
/** The median, as finely as {@link meanAndSd} shows the mean beside it. */
function medianLike(summary, unit) {
    if (summary === null)
        return UNKNOWN;
    const decimals = unit === 'share' ? null : decimalsOfSd(summary);
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
    return isKnown(ratio) ? `${signed((ratio - 1) * 100)} %` : UNKNOWN;
}
/** Several ratios as one change, or from the least to the most: `+18.2 %`, `+14.9 to +21.6 %`. */
function changeSpan(ratios) {
    const [low, high] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => signed((ratio - 1) * 100));
    return low === high ? `${low} %` : `${low} to ${high} %`;
}
/** The ends of an interval of a ratio as changes in percent: `[+14.9, +21.6]`. */
function changeRange([low, high]) {
    return `[${signed((low - 1) * 100)}, ${signed((high - 1) * 100)}]`;
}
/** Percentage points: −0.4 is `−40 points`. */
function points(difference) {
    return `${signed(difference * 100).replace(/\.0$/, '')} points`;
}
/** With its sign, which is a minus and no hyphen, and one decimal where that tells anything. */
function signed(value) {
    const size = Math.abs(value);
    const digits = size.toFixed(size >= 100 ? 0 : 1);
    if (Number(digits) === 0)
        return digits;
    return `${value > 0 ? '+' : '−'}${digits}`;
}
/** One figure for all, or from the least to the most: `3.9 %`, `12.8 to 14.1 %`. */
function rangeOf(values, decimals, unit = '') {
    const low = Math.min(...values).toFixed(decimals);
    const high = Math.max(...values).toFixed(decimals);
    return `${low === high ? low : `${low} to ${high}`}${unit}`;
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

/***/ 7006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ key),
/* harmony export */   s: () => (/* binding */ valuesOf)
/* harmony export */ });
const key = (name, fallback, reader, about, more = {}) => ({ name, fallback, reader, about, ...more });
function valuesOf(group, read) {
    return Object.fromEntries(Object.entries(group).map(([name, one]) => [name, read(one)]));
}


/***/ }),

/***/ 2949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ HOST_KEYS),
/* harmony export */   Xj: () => (/* binding */ PUBLISH_KEYS),
/* harmony export */   hU: () => (/* binding */ BENCHMARK_KEYS)
/* harmony export */ });
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3519);
/* harmony import */ var _key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7006);
/* harmony import */ var _readers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5449);



/** Every input and configuration key of one value: how it is read, what holds where it is not given, what it is for. The policy's are in policyKeys.ts. */
const BENCHMARK_KEYS = {
    model: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('model', 'gemma3:latest', _readers_js__WEBPACK_IMPORTED_MODULE_1__/* .modelName */ .fD, 'Model of every agent that names none of its own.'),
    runs: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('runs', '5', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(1, 100), 'Measured runs of the workflow for each agent.'),
    warmupRuns: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('warmup-runs', '1', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(1, 10), 'Runs of each agent after each load of its model, kept in the results and out of every statistic.'),
    coldStarts: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('cold-starts', '1', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(0, 10), 'Cold starts of each agent: unloaded, then one call; a metric of their own.'),
    retries: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('retries', '2', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(0, 10), 'Attempts more that a call may have where Ollama refused it before anything had arrived.'),
    reportsDir: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('reports-dir', 'reports', _readers_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8, 'Directory of the csv, json and md files that the model reads.', {
        inFile: _readers_js__WEBPACK_IMPORTED_MODULE_1__/* .pathInside */ ._l,
    }),
    numPredict: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('num-predict', '512', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(16), 'Length limit of every call in tokens; reaching it is no failure.'),
    // llama.cpp takes 32 bits and a negative seed as "draw one", which no comparison survives.
    seed: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('seed', '42', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(0, 2 ** 31 - 1), 'Random seed of every call.'),
    think: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('think', 'false', _readers_js__WEBPACK_IMPORTED_MODULE_1__/* .think */ .bO, 'Thinking of models that can, unless an agent sets its own.'),
};
const HOST_KEYS = {
    ollamaHost: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('ollama-host', '', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .mapped */ .CV)((0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .orBlank */ .gy)({ ..._readers_js__WEBPACK_IMPORTED_MODULE_1__/* .host */ .Hc, obvious: true }), (url) => url ?? `http://${_host_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_HOST */ .HX}`), `Address of Ollama; blank takes the environment variable OLLAMA_HOST, else ${_host_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_HOST */ .HX}.`, { variable: 'OLLAMA_HOST', mayHoldSecrets: true }),
    machineId: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('machine-id', '', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .orBlank */ .gy)(_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8), 'Names the machine that Ollama is on where that is another one, so that its sessions can be compared.'),
    pull: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('pull', 'missing', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('missing', 'never'), 'Whether models that Ollama lacks are pulled.'),
    startOllama: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('start-ollama', 'true', _readers_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM, 'Whether `ollama serve` is started, and stopped again, where nothing answers on this machine.'),
    timeBudgetMs: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('time-budget', '60m', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .mapped */ .CV)((0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)('zero', 'no limit'), (ms) => (ms === 0 ? null : ms)), 'Time that measuring may take; a session that it cuts short is reported as such and fails.'),
    connectTimeoutMs: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('connect-timeout', '10s', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)('above zero'), 'Time within which a connection to Ollama must stand.'),
    firstTokenTimeoutMs: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('first-token-timeout', '5m', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)('above zero'), "Time until a call's first token, its load and queue included."),
    stallTimeoutMs: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('stall-timeout', '1m', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)('above zero'), 'Time that a begun answer may stand still.'),
    callTimeoutMs: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('call-timeout', '10m', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)('above zero'), 'Time that one call may take as a whole.'),
    lockWaitMs: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('lock-wait', '30m', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)('zero', 'no wait'), 'How long to wait for another benchmark on the same machine.'),
    outputDir: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('output-dir', 'ollama-benchmark-results', _readers_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8, 'Directory that the reports and results are written to.'),
};
const PUBLISH_KEYS = {
    mode: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('mode', 'all', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('all', 'measure', 'report'), 'What this job does: `measure` needs no write permission and only uploads what it measured; `report` measures nothing, gathers what other jobs uploaded and tells it once.'),
    comment: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('comment', 'always', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('always', 'on-change', 'on-regression', 'never'), 'When the pull request gets its comment: `on-change` where something got slower or faster or the gate fails, `on-regression` where it got slower or the gate fails. One that stands is brought up to date all the same, unless `never`.'),
    commentKey: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('comment-key', '', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .pattern */ .T1)('up to 60 letters, digits, ".", "_" or "-"', /^[\w.-]{0,60}$/), 'Tells the comments of several benchmarks on one pull request apart.'),
    artifactName: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('artifact-name', 'ollama-benchmark', 
    // https://github.com/actions/toolkit, packages/artifact, path-and-artifact-name-validation.ts
    (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .pattern */ .T1)('1 to 200 visible characters without " : < > | * ? \\ or /', /^[^":<>|*?\\/\u0000-\u001f\u007f]{1,200}$/), 'Name of the artifact with reports and results; with mode `report` also what the names of those begin with that are gathered.'),
    retentionDays: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('retention-days', '', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .orBlank */ .gy)((0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(1, 400)), "Days that the artifact of reports is kept, at most what the repository allows; blank means the repository's default."),
    check: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('check', 'none', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)('none', 'check-run', 'commit-status'), 'Also tells the verdict as a check run (`checks: write`) or a commit status (`statuses: write`) on the commit that was measured.'),
    publishPage: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('publish-page', 'false', _readers_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM, 'Whether a page with the trend of all stored sessions is kept on the data branch, ready for GitHub Pages.'),
    expectedResults: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('expected-results', '1', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(1, 256), 'With mode `report`, how many results there must be: one for each job that measures. Fewer is not measured.'),
    githubToken: (0,_key_js__WEBPACK_IMPORTED_MODULE_2__/* .key */ .E)('github-token', '', (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .mapped */ .CV)(_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ, (token) => (token === '' ? null : token)), 'Token for the comment, which needs `pull-requests: write`.', 
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression that GitHub evaluates
    { inAction: '${{ github.token }}', mayHoldSecrets: true }),
};


/***/ }),

/***/ 5449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ mapped),
/* harmony export */   HU: () => (/* binding */ percentBelow),
/* harmony export */   Hc: () => (/* binding */ host),
/* harmony export */   T1: () => (/* binding */ pattern),
/* harmony export */   UB: () => (/* binding */ numberFrom),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   _l: () => (/* binding */ pathInside),
/* harmony export */   at: () => (/* binding */ branchName),
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
/** A number in a unit, from one value on and below another. */
function numberFrom(least, unit, most = Number.POSITIVE_INFINITY) {
    return {
        allowed: `a number of at least ${least}${Number.isFinite(most) ? ` and below ${most}` : ''}, ${unit}`,
        literal: false,
        parse: (value) => (typeof value === 'number' && value >= least && value < most ? value : undefined),
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
/**
 * A branch as `git check-ref-format --branch` takes it, of plain characters (https://git-scm.com/docs/git-check-ref-format).
 * GitHub refuses names that look like a commit.
 */
const branchName = pattern('the name of a git branch, up to 200 letters, digits, ".", "_", "-" or "/", without refs/ before it', /^(?![-./])(?!refs\/)(?!HEAD$)(?![0-9a-f]{40}$)(?!.*(?:\.\.|\/[./]|\.lock(?:\/|$)))[\w./-]{1,200}(?<![./])$/i);
/** A path that a file in the repository may name: whoever changes the file must not reach beside the checkout. */
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


/***/ })

};

export const id = 237;
export const ids = [237];
export const modules = {

/***/ 2775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ corpusFacts)
/* harmony export */ });
const TYPES = ['csv', 'json', 'markdown'];
const MOST_LISTED = 5;
/** What results.json keeps of a corpus. */
function corpusFacts(corpus, told) {
    const { documents } = corpus;
    return {
        root: corpus.root,
        digest: corpus.digest,
        fileCount: documents.length,
        byteCount: documents.reduce((sum, document) => sum + document.byteCount, 0),
        ingestMs: told.ingestMs,
        listing: TYPES.map((type) => listingOf(corpus, type)),
        problems: documents.flatMap(({ path, problem }) => (problem === null ? [] : [{ path, problem }])),
        findings: corpus.findings.map((finding) => ({ ...finding, numbers: { ...finding.numbers } })),
        shown: told.shown,
        leftOut: told.leftOut,
    };
}
function listingOf({ documents }, type) {
    const ofType = documents.filter((document) => document.type === type);
    const times = ofType.map(({ modifiedAt }) => modifiedAt);
    return {
        type,
        count: ofType.length,
        first: ofType.slice(0, MOST_LISTED).map(({ path }) => path),
        latestChange: latestOf(times),
    };
}
/** Null where any is unknown: the latest may be among them. */
function latestOf(times) {
    let latest = null;
    for (const time of times) {
        if (time === null)
            return null;
        if (latest === null || Date.parse(time) > Date.parse(latest))
            latest = time;
    }
    return latest;
}


/***/ }),

/***/ 8773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ byCodeUnits),
/* harmony export */   Em: () => (/* binding */ andMoreLines),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   ht: () => (/* binding */ detached),
/* harmony export */   vP: () => (/* binding */ figure)
/* harmony export */ });
/** Foreign text made fit for one line: no control characters, single spaces, a bounded length. */
function oneLine(text, longest) {
    const line = text
        .slice(0, longest * 4)
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim();
    if (line.length <= longest)
        return line;
    const cut = line.slice(0, longest - 1);
    // Half of a surrogate pair would be no character.
    return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
/** At least four significant digits; whole numbers as they are. */
function figure(value) {
    if (Number.isInteger(value))
        return String(value);
    return Math.abs(value) >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(4)));
}
/** ` (and 3 more such lines)` behind the first of them; empty for one alone. */
function andMoreLines(count) {
    if (count < 2)
        return '';
    return ` (and ${count - 1} more such line${count === 2 ? '' : 's'})`;
}
/** Order of UTF-16 code units: the same on every machine, unlike a locale's. */
function byCodeUnits(a, b) {
    return a < b ? -1 : Number(a > b);
}
/** The same text on its own: a part of a string keeps the whole of it in memory, which may be a file's. */
function detached(text) {
    return JSON.parse(JSON.stringify(text));
}


/***/ }),

/***/ 497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ serverEnvironment),
/* harmony export */   Q: () => (/* binding */ allowListedEnvironment)
/* harmony export */ });
/* harmony import */ var _model_secretVariable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3925);

/**
 * What a child process may see of our environment. A runner hands its tokens (`ACTIONS_RUNTIME_TOKEN`, `INPUT_*`)
 * to the action and, with them, to every child that inherits the environment: so children get names from a list.
 */
const NAMES = new Set([
    ...['PATH', 'HOME', 'USERPROFILE', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LD_LIBRARY_PATH'],
    ...[
        'SystemRoot',
        'windir',
        'ComSpec',
        'PATHEXT',
        'APPDATA',
        'LOCALAPPDATA',
        'ProgramFiles',
        'ProgramData',
    ],
    ...['HIP_VISIBLE_DEVICES', 'ROCR_VISIBLE_DEVICES'],
    // By this mark (no secret) the runner finds and ends processes that outlive a job which was killed:
    // https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs, "Cleaning up orphan processes".
    'RUNNER_TRACKING_ID',
].flatMap((name) => [name, name.toUpperCase()]));
const PREFIXES = ['LC_', 'XDG_', 'CUDA_', 'NVIDIA_', 'HSA_'];
/** Of a server that pulls models alone: proxies and hosts carry passwords in their addresses. */
const SERVER_NAME = /^(?:OLLAMA_.*|https?_proxy|no_proxy)$/i;
/** OLLAMA_API_KEY above all. */
const SECRET_ENDING = /(KEY|TOKEN|SECRET|PASSWORD)S?$/i;
/** The allowed part of `env`, overlaid by `extra`. Names are compared without case on Windows, where they have none. */
function allowListedEnvironment(env, extra = {}, platform = process.platform) {
    return chosen(isAllowed, env, extra, platform);
}
/** The same for `ollama serve`, which has settings of its own and a way out to where models come from. */
function serverEnvironment(env, extra = {}, platform = process.platform) {
    const isOfServer = (name) => SERVER_NAME.test(name) && !SECRET_ENDING.test(name);
    return chosen((name) => isAllowed(name) || isOfServer(name), env, extra, platform);
}
function chosen(isWanted, env, extra, platform) {
    const folded = (name) => (platform === 'win32' ? name.toUpperCase() : name);
    const overlaid = new Set(Object.keys(extra).map(folded));
    const allowed = {};
    for (const [name, value] of Object.entries(env)) {
        if (value === undefined || overlaid.has(folded(name)) || !isWanted(folded(name)))
            continue;
        // Whatever a secret's name begins with: OLLAMA_CREDENTIALS, LC_DB_PASS.
        if ((0,_model_secretVariable_js__WEBPACK_IMPORTED_MODULE_0__/* .namesSecret */ .L4)(name) && (0,_model_secretVariable_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretive */ .RI)(value))
            continue;
        allowed[name] = value;
    }
    return { ...allowed, ...extra };
}
function isAllowed(name) {
    if (SECRET_ENDING.test(name))
        return false;
    return NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}


/***/ }),

/***/ 122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock),
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(643);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);


const systemClock = {
    nowMs: () => node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.performance.now(),
    date: () => new Date(),
};
/** Resolves after so many milliseconds, or as soon as the signal aborts. */
async function pause(milliseconds, until) {
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(milliseconds, undefined, until === undefined ? {} : { signal: until });
    }
    catch {
        // Aborted: the wait is over.
    }
}


/***/ }),

/***/ 6247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findOnPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/**
 * The absolute path of a program, or null. Only absolute directories of the PATH count: the working directory is a
 * checkout that a pull request wrote, and Windows' own search would look there first.
 * https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw
 */
async function findOnPath(name, env, platform = process.platform, isProgram = isExecutableFile) {
    for (const file of candidatesOnPath(name, env, platform)) {
        if (await isProgram(file))
            return file;
    }
    return null;
}
function candidatesOnPath(name, env, platform) {
    const { delimiter, isAbsolute, join } = platform === 'win32' ? node_path__WEBPACK_IMPORTED_MODULE_2__.win32 : node_path__WEBPACK_IMPORTED_MODULE_2__.posix;
    const directories = (variable(env, 'PATH', platform) ?? '')
        .split(delimiter)
        .map((entry) => (platform === 'win32' ? entry.replaceAll('"', '') : entry))
        .filter((entry) => isAbsolute(entry));
    const names = platform === 'win32' ? windowsNames(name, env) : [name];
    return directories.flatMap((directory) => names.map((each) => join(directory, each)));
}
/** Batch files are left out: Node starts them through a shell only. */
function windowsNames(name, env) {
    const startable = ['.COM', '.EXE'];
    const listed = (variable(env, 'PATHEXT', 'win32') ?? '.COM;.EXE')
        .split(';')
        .map((ending) => ending.toUpperCase());
    if (startable.some((ending) => name.toUpperCase().endsWith(ending)))
        return [name];
    return listed
        .filter((ending) => startable.includes(ending))
        .map((ending) => `${name}${ending.toLowerCase()}`);
}
function variable(env, name, platform) {
    if (platform !== 'win32')
        return env[name];
    const key = Object.keys(env).find((candidate) => candidate.toUpperCase() === name);
    return key === undefined ? undefined : env[key];
}
async function isExecutableFile(file) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ createReportsDirectory)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/failure.js
var failure = __webpack_require__(8675);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./lib/io/frugalHeap.js

/**
 * While very many reports are read, or large ones, nearly all that is made is thrown away. V8 by itself doubles the space
 * for new objects each time it fills up (to 32 MiB, three times that resident), and lets the rest grow to several times what
 * is in use: with little more work for the collector a third stays resident.
 */
const FRUGAL = ['--semi-space-growth-factor=1', '--heap-growing-percent=30'];
/** V8's own; 0 lets it decide. */
const USUAL = ['--semi-space-growth-factor=2', '--heap-growing-percent=0'];
/** Returns what lets it grow again. */
function keepHeapSmall() {
    for (const flag of FRUGAL)
        (0,external_node_v8_.setFlagsFromString)(flag);
    return () => {
        for (const flag of USUAL)
            (0,external_node_v8_.setFlagsFromString)(flag);
    };
}

// EXTERNAL MODULE: ./lib/io/findOnPath.js
var findOnPath = __webpack_require__(6247);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/io/childEnvironment.js
var childEnvironment = __webpack_require__(497);
;// CONCATENATED MODULE: ./lib/io/git.js



/** Runs git in a checkout whose contents are not to be trusted. */
const TIMEOUT_MS = 30_000;
/**
 * Hands each NUL-ended item of git's output to `read` until that says false; false where git failed. The
 * environment is chosen by name, and what a repository's configuration could start is switched off.
 *
 * Git is told where its repository is and never looks for it: any folder with committed files called HEAD, config,
 * objects and refs would pass for a bare one, whose configuration names programs to run.
 */
function runGit({ git, top, emptied = [], signal }, args, read) {
    const place = [`--git-dir=${external_node_path_.join(top, '.git')}`, `--work-tree=${top}`];
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)(git, ['--no-pager', ...place, ...SAFE_CONFIG, ...args], {
            cwd: top,
            env: (0,childEnvironment/* allowListedEnvironment */.Q)(process.env, { ...SAFE_ENVIRONMENT, ...emptyConfig(emptied) }),
            stdio: ['ignore', 'pipe', 'ignore'],
            timeout: TIMEOUT_MS,
            ...(signal === undefined ? {} : { signal }),
            windowsHide: true,
        });
        let rest = '';
        let isEnough = false;
        child.stdout.setEncoding('utf8');
        child.stdout.on('data', (chunk) => {
            const items = (rest + chunk).split('\0');
            rest = items.pop() ?? '';
            if (isEnough || items.every(read))
                return;
            isEnough = true;
            child.kill();
        });
        child.on('error', () => resolve(false));
        child.on('close', (code) => {
            if (!isEnough && rest !== '')
                read(rest);
            resolve(isEnough || code === 0);
        });
    });
}
const SAFE_CONFIG = [
    // The checkout may belong to another user, as in a container; nothing of it is run here.
    ['safe.directory', '*'],
    ['safe.bareRepository', 'explicit'],
    ['core.fsmonitor', 'false'],
    ['core.hooksPath', process.platform === 'win32' ? 'NUL' : '/dev/null'],
    ['core.quotePath', 'false'],
].flatMap(([key, value]) => ['-c', `${key}=${value}`]);
/** By the environment: `-c` cannot tell a key with `=` in it from its value. */
function emptyConfig(keys) {
    const pairs = keys.flatMap((key, at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, ''],
    ]);
    return { GIT_CONFIG_COUNT: String(keys.length), ...Object.fromEntries(pairs) };
}
const SAFE_ENVIRONMENT = {
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    // A partial clone would fetch what it lacks.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
};

;// CONCATENATED MODULE: ./lib/io/reportPaths.js

const KINDS = {
    '.csv': { type: 'csv', jsonLines: false },
    '.json': { type: 'json', jsonLines: false },
    '.ndjson': { type: 'json', jsonLines: true },
    '.jsonl': { type: 'json', jsonLines: true },
    '.md': { type: 'markdown', jsonLines: false },
    '.markdown': { type: 'markdown', jsonLines: false },
};
/** By its extension in any case; null for what is no report. */
function reportKindOf(name) {
    return KINDS[external_node_path_.extname(name).toLowerCase()] ?? null;
}
/** With `/`. Elsewhere than on Windows a backslash is a character of the name and stays. */
function toPosix(native, platform = external_node_path_) {
    return platform.sep === '/' ? native : native.replaceAll(platform.sep, '/');
}
/**
 * What stands before the paths of the files: the root's path from `cwd` where it lies inside, empty for `cwd`
 * itself, else the root's own name: `../shared/data/reports` → `reports`.
 */
function shownRoot(root, cwd, platform = external_node_path_) {
    const resolved = platform.resolve(cwd, root);
    const way = toPosix(platform.relative(cwd, resolved), platform);
    const isOutside = way === '..' || way.startsWith('../') || platform.isAbsolute(way);
    return isOutside ? platform.basename(resolved) : way;
}
/** By the whole path without regard to case, then by the path itself; code units, as a locale would change it. */
function inListingOrder(files) {
    const compare = (a, b) => (a < b ? -1 : Number(a > b));
    return files
        .map((file) => ({ file, folded: file.path.toLowerCase() }))
        .sort((a, b) => compare(a.folded, b.folded) || compare(a.file.path, b.file.path))
        .map(({ file }) => file);
}

;// CONCATENATED MODULE: ./lib/io/gitTimes.js





const COMMIT_MARK = '\u0001';
const byModification = (_, modificationTime) => modificationTime.toISOString();
const unknown = () => null;
/**
 * For a file as it was committed the time of the last commit that changed it; for one that differs from the commit
 * or is in none the modification time, as somebody just wrote it. A checkout's own time is never told: in a shallow
 * clone, or where git is missing or fails, all is unknown. Outside a checkout the modification time holds.
 *
 * `directory` is absolute and exists; `wanted` are the files to look for, so that the history is read no further
 * than needed. Git ends with the signal, and what it had not told is unknown.
 */
async function readChangeTimes(directory, wanted, signal) {
    const top = await topOfCheckout(directory);
    if (top === null)
        return byModification;
    const git = await (0,findOnPath/* findOnPath */.a)('git', process.env);
    if (git === null)
        return unknown;
    const keys = [];
    if (!(await runGit({ git, top, signal }, ['config', '--list', '--name-only', '-z'], into(keys)))) {
        return unknown;
    }
    // Which files go through a filter the tree says itself, in .gitattributes: none of them is run.
    const emptied = [...new Set(keys)].filter((key) => key.startsWith('filter.'));
    const run = (args, read) => runGit({ git, top, emptied, signal }, args, read);
    const told = [];
    // Fails before the first commit.
    if (!(await run(['rev-parse', '--is-shallow-repository', '--verify', 'HEAD'], into(told)))) {
        return (await run(['rev-parse', '--is-inside-work-tree'], () => true)) ? byModification : unknown;
    }
    const [isShallow] = told.join('').split('\n');
    if (isShallow !== 'false')
        return unknown;
    const below = toPosix(external_node_path_.relative(top, directory));
    const prefix = below === '' ? '' : `${below}/`;
    const here = below === '' ? '.' : `:(literal)${below}`;
    const written = [];
    const filtered = [];
    const [committed, ...knows] = await Promise.all([
        readCommitTimes(run, here, wanted.map((file) => `${prefix}${file}`)),
        run(['diff', ...QUIET_DIFF, '--name-only', '-z', 'HEAD', '--', here], into(written)),
        run(['ls-files', '--others', '-z', '--', here], into(written)),
        // Of the whole tree: beside another path git 2.39 looks for attributes in the wrong folder.
        run(['ls-files', '-z', '--', ':(exclude,attr:!filter)'], into(filtered)),
    ]);
    if (knows.includes(false))
        return unknown;
    const writtenNow = new Set(written);
    // As its filter was not run, such a file may differ by nothing but that.
    const undecided = new Set(filtered.filter((file) => writtenNow.has(file)));
    return (file, time) => {
        const name = `${prefix}${file}`;
        if (undecided.has(name))
            return null;
        return writtenNow.has(name) ? time.toISOString() : (committed.get(name) ?? null);
    };
}
const into = (items) => (item) => items.push(item) > 0;
/** No content is looked at and no helper program of the repository's or the user's is run. */
const QUIET_DIFF = ['--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];
/** The newest commit of each file, by walking the history of what is `here` until all are found. */
async function readCommitTimes(run, here, wanted) {
    const missing = new Set(wanted);
    const times = new Map();
    let time = null;
    // -c lists for a merge only what differs from all its parents: what the merge itself changed.
    const log = ['log', '-c', ...QUIET_DIFF, '--no-show-signature', '--name-only', '-z'];
    await run([...log, `--format=${COMMIT_MARK}%ct`, '--', here], (item) => {
        // After the header of a commit git writes a line break before the first name.
        const text = item.startsWith('\n') ? item.slice(1) : item;
        if (text.startsWith(COMMIT_MARK))
            time = timeOf(text.slice(1));
        if (missing.delete(text) && time !== null)
            times.set(text, time);
        return missing.size > 0;
    });
    return times;
}
/** Null where it is none: a commit says what it likes, also seconds beyond what a date can hold. */
function timeOf(seconds) {
    const time = new Date(Number(seconds) * 1000);
    return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
/** The nearest folder at or above this one that holds `.git`, which no commit can bring; null outside a checkout. */
async function topOfCheckout(directory) {
    for (let at = directory;; at = external_node_path_.dirname(at)) {
        const hasGit = await (0,promises_.access)(external_node_path_.join(at, '.git')).then(() => true, () => false);
        if (hasGit)
            return at;
        if (external_node_path_.dirname(at) === at)
            return null;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/io/textDecoding.js
/**
 * The text of a file without its byte order mark: UTF-8, or UTF-16 where the mark says so, as Windows PowerShell
 * writes it. Null for bytes that are neither.
 */
function decodeText(bytes) {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
            ? 'utf-16be'
            : 'utf-8';
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/io/reportFile.js





/** Reads one file that may be anything: a link, a pipe, a picture with the name of a report. */
const MIB = 1024 * 1024;
/** Larger files are no reports that a model could be told about. */
const LARGEST_FILE_BYTES = 16 * MIB;
/** Reading takes many times a file's size in memory, and every byte its time. */
const LARGEST_TOTAL_BYTES = 64 * MIB;
/**
 * Told of the sizes of the files, in their order, says of each whether it is within what is read of all together. One
 * that is too large by itself takes nothing from the others, nor does one that does not fit any more.
 */
function totalLimit() {
    let total = 0;
    return (byteCount) => {
        if (byteCount > LARGEST_FILE_BYTES)
            return true;
        if (total + byteCount > LARGEST_TOTAL_BYTES)
            return false;
        total += byteCount;
        return true;
    };
}
/** Never rejects. */
async function lookAt(file) {
    try {
        const stats = await (0,promises_.lstat)(file);
        return { stats, problem: objectionTo(stats) };
    }
    catch (thrown) {
        return { stats: null, problem: `could not be read: ${reasonOf(thrown)}` };
    }
}
/** Never rejects: what was in the way is the `problem`. */
async function readReport(file, look, isWithinTotal) {
    const byteCount = look.stats?.size ?? 0;
    const objection = look.problem ?? (isWithinTotal ? null : BEYOND_TOTAL);
    if (objection !== null)
        return failed(byteCount, objection);
    try {
        return await readRegularFile(file);
    }
    catch (thrown) {
        return failed(byteCount, `could not be read: ${reasonOf(thrown)}`);
    }
}
/** The same while everything else waits. */
function readReportSync(file, look, isWithinTotal) {
    const byteCount = look.stats?.size ?? 0;
    const objection = look.problem ?? (isWithinTotal ? null : BEYOND_TOTAL);
    if (objection !== null)
        return failed(byteCount, objection);
    try {
        return readRegularFileSync(file);
    }
    catch (thrown) {
        return failed(byteCount, `could not be read: ${reasonOf(thrown)}`);
    }
}
const BEYOND_TOTAL = `was not read, as all reports together are larger than ${LARGEST_TOTAL_BYTES / MIB} MiB`;
const failed = (byteCount, problem) => ({
    byteCount,
    sha256: null,
    text: null,
    problem,
});
function objectionTo(stats) {
    if (stats.isSymbolicLink())
        return 'is a link and was not followed';
    if (!stats.isFile())
        return 'is no regular file and was not opened';
    if (stats.size > LARGEST_FILE_BYTES)
        return `is larger than ${LARGEST_FILE_BYTES / MIB} MiB and was not read`;
    return null;
}
/** So that what was swapped in since the look at it (a link, a pipe) is neither followed nor waited for. */
const OPENING = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
async function readRegularFile(file) {
    const handle = await (0,promises_.open)(file, OPENING);
    try {
        const stats = await handle.stat();
        const objection = objectionTo(stats);
        return objection === null ? contentOf(await handle.readFile()) : failed(stats.size, objection);
    }
    finally {
        await handle.close();
    }
}
function readRegularFileSync(file) {
    const descriptor = (0,external_node_fs_.openSync)(file, OPENING);
    try {
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        const objection = objectionTo(stats);
        return objection === null ? contentOf((0,external_node_fs_.readFileSync)(descriptor)) : failed(stats.size, objection);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function contentOf(bytes) {
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    const text = decodeText(bytes);
    const problem = text === null ? 'is neither UTF-8 nor UTF-16 with a byte order mark: save it as UTF-8' : null;
    return { byteCount: bytes.length, sha256, text, problem };
}
const codeOf = (thrown) => thrown?.code ?? '';
const REASONS = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'it is gone or its name is not readable',
    ENOTDIR: 'a part of its path is no directory',
    ELOOP: 'it is a link',
};
/** Without the path that Node's message repeats: it would show where the machine keeps its work. */
function reasonOf(thrown) {
    const code = codeOf(thrown);
    return REASONS[code] ?? (code === '' ? (0,failure/* messageOf */.bD)(thrown) : code);
}

;// CONCATENATED MODULE: ./lib/io/reportStream.js

/** Reads files in their order, some ahead of whoever takes them: never more than a little in memory. */
const FILES_AHEAD = 16;
/** A larger file is read only when those before it were taken, and those behind it when it was. */
const BYTES_AHEAD = 1024 * 1024;
const LOOKS_AT_ONCE = 64;
/** Of what the system has at hand a file takes less than to ask a thread for it. */
const LARGEST_SYNC_BYTES = 64 * 1024;
/** Where files take longer than that to read, as on a disk elsewhere, several are waited for at once. */
const QUICK_MS = 0.5;
/**
 * Throws the signal's reason, and for nothing that is in the way of a file.
 * @param pathOf absolute, for each of the `count` files
 */
async function* readInOrder(count, pathOf, signal) {
    const fits = totalLimit();
    const quick = quickReading();
    const ahead = [];
    let bytesAhead = 0;
    const take = async () => {
        const next = ahead.shift();
        bytesAhead -= next?.byteCount ?? 0;
        signal?.throwIfAborted();
        return next?.reading ?? null;
    };
    for (let first = 0; first < count; first += LOOKS_AT_ONCE) {
        signal?.throwIfAborted();
        const length = Math.min(LOOKS_AT_ONCE, count - first);
        const group = Array.from({ length }, (_, at) => pathOf(first + at));
        const looks = await Promise.all(group.map(lookAt));
        for (const [at, look] of looks.entries()) {
            const byteCount = look.problem === null ? (look.stats?.size ?? 0) : 0;
            // Decided in the order of the files: which are left out must not depend on what is read first.
            const isWithinTotal = fits(byteCount);
            while (ahead.length >= FILES_AHEAD || (ahead.length > 0 && bytesAhead + byteCount > BYTES_AHEAD)) {
                const read = await take();
                if (read !== null)
                    yield read;
            }
            const file = group[at] ?? '';
            const reading = quick.allows(byteCount)
                ? Promise.resolve(quick.timed(() => readReportSync(file, look, isWithinTotal)))
                : readReport(file, look, isWithinTotal);
            ahead.push({ byteCount, reading: reading.then((content) => ({ content, stats: look.stats })) });
            bytesAhead += byteCount;
        }
    }
    for (let read = await take(); read !== null; read = await take())
        yield read;
}
/** Whether small files may be read while everything else waits: until some took long, and after a while again. */
function quickReading() {
    let [files, spentMs, asked] = [0, 0, 0];
    return {
        allows(byteCount) {
            if (byteCount > LARGEST_SYNC_BYTES)
                return false;
            if (asked > 0) {
                asked -= 1;
                return false;
            }
            return true;
        },
        timed(body) {
            const startMs = performance.now();
            const made = body();
            spentMs += performance.now() - startMs;
            files += 1;
            if (files === LOOKS_AT_ONCE) {
                if (spentMs > files * QUICK_MS)
                    asked = 16 * LOOKS_AT_ONCE;
                [files, spentMs] = [0, 0];
            }
            return made;
        },
    };
}

;// CONCATENATED MODULE: ./lib/io/reportsWalk.js




/** Looks for report files below a folder without following a link. */
/** Never reports, and often huge. */
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules']);
/** Of links and folders that cannot be entered so many are told one by one. */
const MOST_TOLD = 50;
async function walk(root, { mostFiles, isExcluded, warn, signal }) {
    const files = firstOf(mostFiles);
    const tell = withinBounds(warn);
    const folders = [''];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        signal?.throwIfAborted();
        const absolute = external_node_path_.join(root, folder);
        if (isExcluded(absolute))
            continue;
        let entries;
        try {
            entries = await (0,promises_.readdir)(absolute, { withFileTypes: true });
        }
        catch (thrown) {
            tell.line(`The reports folder ${toPosix(folder) || '.'} was left out: ${reasonOf(thrown)}.`);
            continue;
        }
        for (const entry of entries) {
            const relative = external_node_path_.join(folder, entry.name);
            if (entry.isDirectory()) {
                if (!SKIPPED_FOLDERS.has(entry.name))
                    folders.push(relative);
            }
            else if (reportKindOf(entry.name) !== null) {
                files.add(toPosix(relative));
            }
            else if (entry.isSymbolicLink()) {
                tell.line(`The reports folder holds the link ${toPosix(relative)}, which was not followed.`);
            }
        }
    }
    tell.end();
    return files.all();
}
/** The first in listing order; never many more are held, however many there are. */
function firstOf(most) {
    let held = [];
    let leftOut = 0;
    const cut = () => {
        const ordered = inListingOrder(held.map((each) => ({ path: each })));
        held = ordered.slice(0, most).map((each) => each.path);
        leftOut += ordered.length - held.length;
    };
    return {
        add(file) {
            held.push(file);
            if (held.length >= 2 * most)
                cut();
        },
        all() {
            cut();
            return { paths: held, leftOut };
        },
    };
}
function withinBounds(warn) {
    let count = 0;
    return {
        line(text) {
            count += 1;
            if (count <= MOST_TOLD)
                warn(text);
        },
        end() {
            if (count > MOST_TOLD) {
                warn(`The reports directory holds ${count - MOST_TOLD} more links and folders that were left out.`);
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/io/workspace.js
var workspace = __webpack_require__(8461);
;// CONCATENATED MODULE: ./lib/io/reportsDirectory.js










/** Their number alone takes time and memory, too. */
const MOST_FILES = 200_000;
/**
 * Reads every report file below a directory, one after another. No link is followed and nothing but regular files is
 * opened: a report that is a link, a pipe, too large, unreadable or no text carries its reason instead of a text.
 */
function createReportsDirectory(options) {
    return {
        async find(root, signal) {
            const letGrow = keepHeapSmall();
            try {
                const place = await look(root, options, signal);
                return { fileCount: place.paths.length, files: () => filesOf(place, signal, letGrow) };
            }
            catch (thrown) {
                letGrow();
                throw thrown;
            }
        },
    };
}
async function look(root, { cwd, excluded = [], mostFiles = MOST_FILES, warn = () => { } }, signal) {
    const directory = await resolveRoot(root, cwd);
    const closed = new Set(await Promise.all(excluded.map((each) => realOrNamed(external_node_path_.resolve(cwd, each)))));
    const isExcluded = (folder) => closed.has(folder);
    const { paths, leftOut } = await walk(directory, { mostFiles, isExcluded, warn, signal });
    if (paths.length === 0)
        throw new failure/* ExpectedError */.Dh(nothingAt(root, cwd, 'holds no report'));
    if (leftOut > 0) {
        warn(`The reports directory "${root}" holds more than ${mostFiles} reports: ${leftOut} were left out.`);
    }
    const changeTimes = await readChangeTimes(directory, paths, signal);
    signal?.throwIfAborted();
    return { directory, base: shownRoot(root, cwd), paths, changeTimes };
}
async function* filesOf({ directory, base, paths, changeTimes }, signal, atEnd) {
    const pathOf = (at) => external_node_path_.join(directory, paths[at]);
    let at = 0;
    try {
        for await (const { content, stats } of readInOrder(paths.length, pathOf, signal)) {
            const below = paths[at];
            // Very many of them are much memory, and this one is done with.
            paths[at++] = '';
            yield {
                path: base === '' ? below : `${base}/${below}`,
                ...reportKindOf(below),
                ...content,
                modifiedAt: stats === null ? null : changeTimes(below, stats.mtime),
            };
        }
    }
    finally {
        atEnd();
    }
}
function nothingAt(root, cwd, what) {
    const resolved = external_node_path_.relative(cwd, external_node_path_.resolve(cwd, root)) || '.';
    const place = toPosix(resolved) === root ? '' : ` (${toPosix(resolved)} from the working directory)`;
    return (`The reports directory "${root}"${place} ${what}: .csv, .json, .ndjson, .jsonl, .md and .markdown files ` +
        'were looked for in it and below; set reports-dir to the directory that holds them.');
}
/** The real path. A root inside `cwd` that leads out of it is a link that somebody committed, not a wish. */
async function resolveRoot(root, cwd) {
    const lexical = external_node_path_.resolve(cwd, root);
    let real;
    try {
        real = await (0,promises_.realpath)(lexical);
    }
    catch (thrown) {
        const what = codeOf(thrown) === 'ENOENT' ? 'does not exist' : `cannot be entered (${reasonOf(thrown)})`;
        throw new failure/* ExpectedError */.Dh(nothingAt(root, cwd, what));
    }
    if (!(await (0,promises_.stat)(real)).isDirectory())
        throw new failure/* ExpectedError */.Dh(nothingAt(root, cwd, 'is no directory'));
    if ((0,workspace/* isWithin */.UO)(cwd, lexical) && !(0,workspace/* isWithin */.UO)(await (0,promises_.realpath)(cwd), real)) {
        throw new failure/* ExpectedError */.Dh(nothingAt(root, cwd, 'is a link that leads out of the working directory'));
    }
    return real;
}
/** A folder that does not exist yet has no real path. */
function realOrNamed(folder) {
    return (0,promises_.realpath)(folder).catch(() => folder);
}


/***/ }),

/***/ 1587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readCorpus)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/papaparse/papaparse.js
var papaparse = __webpack_require__(8728);
;// CONCATENATED MODULE: ./lib/corpus/grid.js
function gridOf(rows) {
    return {
        rowCount: rows.length,
        cell: (row, column) => rows[row]?.[column] ?? '',
        column: (at, most = rows.length) => (most < rows.length ? rows.slice(0, most) : rows).map((row) => row[at] ?? ''),
        rows,
    };
}
/** Rows of another grid, the n-th being its row `rowAt(n)`. */
function chosen(grid, rowCount, rowAt) {
    const cell = (row, column) => row >= 0 && row < rowCount ? grid.cell(rowAt(row), column) : '';
    return {
        rowCount,
        cell,
        column: (at, most = rowCount) => iterable(Math.min(most, rowCount), (row) => cell(row, at)),
        rows: null,
    };
}
/** Without the first rows. */
function below(grid, first) {
    if (grid.rows !== null)
        return gridOf(grid.rows.slice(first));
    return first === 0 ? grid : chosen(grid, Math.max(0, grid.rowCount - first), (row) => row + first);
}
/** Without the rows of which `isLeftOut` holds. */
function without(grid, isLeftOut) {
    if (grid.rows !== null)
        return gridOf(grid.rows.filter((_, row) => !isLeftOut(row)));
    const kept = [];
    for (let row = 0; row < grid.rowCount; row += 1)
        if (!isLeftOut(row))
            kept.push(row);
    return kept.length === grid.rowCount ? grid : chosen(grid, kept.length, (row) => kept[row] ?? -1);
}
/** Less work than a generator, of which very many small tables would need very many. */
function iterable(count, at) {
    return {
        [Symbol.iterator]() {
            let next = 0;
            return {
                next: () => next < count ? { done: false, value: at(next++) } : { done: true, value: undefined },
            };
        },
    };
}
/** Rows to a block: few enough that reading one cell is quick, enough that a cell costs little beside its own text. */
const BLOCK = 1024;
/** Stands in no cell: a file that holds it is no text. */
const SEPARATOR = '\u0000';
/**
 * Takes rows one after another. Beyond a thousand they are held by columns, a thousand cells in one string: a table of a
 * million rows takes little more memory than its file, where a string a cell would take ten times that. No cell may hold NUL.
 */
function createPackedGrid(width) {
    const columns = Array.from({ length: width }, () => ({ blocks: [], read: NOTHING }));
    let packed = 0;
    let open = [];
    const pack = () => {
        for (const [at, { blocks }] of columns.entries())
            blocks.push(open.map((row) => row[at] ?? '').join(SEPARATOR));
        packed += open.length;
        open = [];
    };
    return {
        add(row) {
            open.push(row);
            if (open.length === BLOCK)
                pack();
        },
        read() {
            if (packed === 0)
                return gridOf(open);
            pack();
            return packedGrid(columns, packed);
        },
    };
}
const NOTHING = { block: -1, cells: [] };
function packedGrid(columns, rowCount) {
    const cell = (row, column) => cellOf(columns[column], row);
    return {
        rowCount,
        cell,
        column: (at, most = rowCount) => iterable(Math.min(most, rowCount), (row) => cell(row, at)),
        rows: null,
    };
}
function cellOf(column, row) {
    if (column === undefined || row < 0)
        return '';
    const block = Math.floor(row / BLOCK);
    if (column.read.block !== block)
        column.read = { block, cells: column.blocks[block]?.split(SEPARATOR) ?? [] };
    return column.read.cells[row % BLOCK] ?? '';
}

;// CONCATENATED MODULE: ./lib/corpus/csvRows.js


const ROWS_TO_GUESS_BY = 50;
/** More are a matrix or a mistake, and each costs as much as a column that says something. */
const MOST_COLUMNS = 2000;
/** Beyond these no number changes what is said of a column. */
const MOST_ROWS = 1_000_000;
/** Takes row by row, and keeps none but in the grid. Blank lines are passed over. */
function readRows(body, delimiter, firstLine) {
    let reader = null;
    let line = firstLine;
    let count = 0;
    let brokenQuoteLine = null;
    let isCut = false;
    papaparse.parse(body, {
        delimiter,
        skipEmptyLines: false,
        // The whole at once: a break between lines that falls between two parts would be read as two.
        chunkSize: 0,
        fastMode: false,
        step: ({ data: cells, errors }, parser) => {
            const isBlank = cells.length === 1 && (cells[0] ?? '').trim() === '';
            if (errors.some((error) => error.type === 'Quotes'))
                brokenQuoteLine = line;
            // The first may be a header.
            else if (!isBlank && count > MOST_ROWS)
                isCut = true;
            if (brokenQuoteLine !== null || isCut) {
                parser.abort();
                return;
            }
            if (!isBlank) {
                count += 1;
                reader ??= createReader(cells.length);
                reader.add(cells, line);
            }
            line += 1 + linesWithin(cells);
        },
    });
    return { read: reader?.read() ?? null, brokenQuoteLine, isCut };
}
function createReader(width) {
    const kept = Math.min(width, MOST_COLUMNS);
    const packed = createPackedGrid(kept);
    const first = [];
    let ragged = null;
    return {
        add(all, line) {
            const cells = trimmed(all, width);
            if (cells.length !== width) {
                ragged = { ...(ragged ?? { line, width: cells.length }), count: (ragged?.count ?? 0) + 1 };
                return;
            }
            const row = kept < width ? cells.slice(0, kept) : cells;
            if (first.length <= ROWS_TO_GUESS_BY)
                first.push(row);
            packed.add(row);
        },
        read: () => ({ width, grid: packed.read(), first, ragged }),
    };
}
/** Without empty fields behind the last column, which some writers end every line with. */
function trimmed(cells, width) {
    // Not even a copy for the many that fit.
    if (cells.length <= width)
        return cells;
    return cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : cells;
}
/** Line breaks inside quoted fields. */
function linesWithin(cells) {
    let breaks = 0;
    for (const cell of cells) {
        for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1))
            breaks += 1;
    }
    return breaks;
}

;// CONCATENATED MODULE: ./lib/corpus/numbers.js
/** Numbers as people write them into tables: signs, grouping, exponents, uncertainties, units. */
/** Beyond this it is no measurement, and its square would leave the range of a double. */
const LARGEST_MAGNITUDE = 1e100;
const LONGEST_CELL = 64;
/** A column stays numeric with a few words among its numbers (`OOM`, `skipped`): they count as missing. */
const LEAST_NUMERIC_SHARE = 0.75;
// Grouping in threes (1,234,567) or the Indian way (12,34,567), which profilers on such a locale write.
const WHOLE = String.raw `(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)`;
const NUMBER = String.raw `[+\-\u2212]?(?:${WHOLE}(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`;
const UNIT = String.raw `[%‰\p{L}°][\p{L}%°/·²³]{0,15}`;
const QUANTITY = new RegExp(String.raw `^(${NUMBER})(?:\s*(?:±|\+/-)\s*${NUMBER})?(?:\s*(${UNIT}))?$`, 'u');
const COMMA_DECIMAL = /^([+\-\u2212]?(?:\d{1,3}(?:\.\d{3})+|\d+)),(\d+(?:[eE][+-]?\d+)?)(\s*[^\d\s].*)?$/u;
/** What most cells of most files are, and safely in the range of measurements. */
const PLAIN = /^-?\d{1,15}(?:\.\d{1,20})?$/;
const DECORATION = /\p{Extended_Pictographic}|\uFE0F|\u200D/gu;
const MISSING = /^(?:-+|–|—|\?|n\/?a|nan|null|none|nil|undefined|[+-]?inf(?:inity)?)?$/i;
/** Longer digit strings do not fit a double: they name something. */
const IDENTIFIER = /^\d{16,}$/;
function isMeasurement(value) {
    return Number.isFinite(value) && Math.abs(value) <= LARGEST_MAGNITUDE;
}
function isMissing(cell) {
    return cell.length <= LONGEST_CELL && MISSING.test(cell.trim());
}
/**
 * The number that a whole cell states: `1,234.5`, `-3e-4`, `12.5 ms`, `98.2%`, `99.2 ± 0.3 tok/s`; null for
 * anything else (`4/7`, `2025-10-02`, `~6-7 GB`). `decimalComma` reads `1.234,5` instead.
 */
function readQuantity(cell, decimalComma = false) {
    if (cell.length > LONGEST_CELL)
        return null;
    const text = (/[^\0-\x7F]/.test(cell) ? cell.replace(DECORATION, '') : cell).trim();
    if (PLAIN.test(text))
        return { value: Number(text), unit: null };
    const match = QUANTITY.exec(decimalComma ? withDecimalPoint(text) : text);
    const digits = match?.[1];
    if (digits === undefined || IDENTIFIER.test(text))
        return null;
    const value = Number(digits.replaceAll(',', '').replace('\u2212', '-'));
    return isMeasurement(value) ? { value, unit: match?.[2] ?? null } : null;
}
function withDecimalPoint(text) {
    return text.replace(COMMA_DECIMAL, (_, whole, fraction, rest = '') => `${whole.replaceAll('.', '')}.${fraction}${rest}`);
}
function hasDecimalComma(cells) {
    for (const cell of cells)
        if (cell.length <= LONGEST_CELL && /,\d/.test(cell))
            return true;
    return false;
}
/**
 * The column's numbers, or null for a column of text: no number in it, less than three quarters of what is there
 * numbers, or numbers of different units. A comma is the decimal mark where fields are separated by semicolons
 * and some cell needs it so.
 */
function readColumn(cells, semicolons = false) {
    const decimalComma = semicolons && hasDecimalComma(cells);
    const values = [];
    let unit;
    let present = 0;
    let numeric = 0;
    for (const cell of cells) {
        const quantity = readQuantity(cell, decimalComma);
        values.push(quantity?.value ?? null);
        if (quantity === null) {
            if (!isMissing(cell))
                present += 1;
            continue;
        }
        if (unit !== undefined && unit !== quantity.unit)
            return null;
        unit = quantity.unit;
        present += 1;
        numeric += 1;
    }
    return unit === undefined || numeric < present * LEAST_NUMERIC_SHARE ? null : { values, unit };
}

;// CONCATENATED MODULE: ./lib/corpus/quotes.js
/**
 * Whether a text of separated values is full of quotes that neither open nor close a field (`"a"b"c"d…`). The parser
 * notes each of them, which takes a hundred times the text's size in memory; a few are left to it.
 */
function hasManyBrokenQuotes(text, delimiter) {
    let broken = 0;
    let at = 0;
    while (at < text.length) {
        if (text[at] !== '"') {
            at = endOfField(text, delimiter, at) + 1;
            continue;
        }
        for (at = text.indexOf('"', at + 1); at !== -1; at = text.indexOf('"', at + 1)) {
            if (text[at + 1] === '"')
                at += 1;
            else if (closes(text, delimiter, at))
                break;
            else if (++broken > MOST_BROKEN)
                return true;
        }
        if (at === -1)
            return false;
        at = endOfField(text, delimiter, at) + 1;
    }
    return false;
}
const MOST_BROKEN = 1000;
/** Where the next delimiter or line break is, or the end of the text. */
function endOfField(text, delimiter, from) {
    let at = from;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
        at += 1;
    return at;
}
/** Blanks may stand between a closing quote and the end of its field. */
function closes(text, delimiter, quote) {
    let at = quote + 1;
    while (text[at] === ' ')
        at += 1;
    const next = text[at];
    return next === undefined || next === delimiter || next === '\n' || next === '\r';
}

;// CONCATENATED MODULE: ./lib/corpus/failed.js

const TELLING = new Map([
    ...['error', 'err', 'errormessage', 'exception', 'failure', 'failurereason'].map((name) => [name, 'error']),
    ...['success', 'succeeded', 'successful', 'ok'].map((name) => [name, 'success']),
    ...['status', 'state', 'outcome'].map((name) => [name, 'status']),
]);
const LONGEST_NAME = 24;
const NO = /^(?:false|no|fail|failed|error|0)$/i;
const NO_ERROR = /^(?:false|no|ok|success|none)$/i;
const FAILED = /^(?:fail|failed|failure|error|errored|crashed|timeout|timed[ _-]?out|oom|aborted|cancell?ed)$/i;
/** A judge of the rows below these column names; null where no column tells it. */
function failedRowTest(columns, rows) {
    const told = columns.flatMap((name, at) => {
        const telling = tellingOf(name);
        return telling === null ? [] : [{ at, telling }];
    });
    if (told.length === 0)
        return null;
    return (row) => told.some(({ at, telling }) => tellsFailure(telling, rows.cell(row, at).trim()));
}
/** The same for the fields of an object. */
function isFailedObject(value) {
    return Object.keys(value).some((name) => {
        const field = value[name];
        if (typeof field !== 'string' && field !== false)
            return false;
        const telling = tellingOf(name);
        if (telling === null)
            return false;
        return field === false ? telling === 'success' : tellsFailure(telling, field.trim());
    });
}
function tellingOf(name) {
    return name.length > LONGEST_NAME ? null : (TELLING.get(name.toLowerCase().replace(/[^a-z]/g, '')) ?? null);
}
/** A number under `error` is a measurement, not a message. */
function tellsFailure(telling, text) {
    if (telling === 'success')
        return NO.test(text);
    if (telling === 'status')
        return FAILED.test(text);
    return !isMissing(text) && !NO_ERROR.test(text) && readQuantity(text) === null;
}

// EXTERNAL MODULE: ./lib/corpus/text.js
var corpus_text = __webpack_require__(8773);
;// CONCATENATED MODULE: ./lib/corpus/direction.js

const words = (text) => new Set(text.split(' '));
const HIGHER = words('throughput tps rps qps fps ops iops flops gflops tflops score scores speedup accuracy acc f1 recall bleu rouge ' +
    'utilization utilisation efficiency bandwidth goodput quality headroom improvement availability uptime ' +
    'free hits reward satisfaction');
const LOWER = words('latency ttft tpot itl time runtime walltime duration elapsed error errors loss memory mem vram rss wait stall stalls delay lag jitter ' +
    'retries failures failed cost overhead perplexity ppl wer cer rmse mae mse misses penalty drops dropped ' +
    'timeouts regressions anomalies outliers contention staleness downtime');
const TIME_UNITS = words('s sec secs second seconds ms msec millis milliseconds us usec microseconds ns nanoseconds');
const COUNTED = words('token tokens tok toks request requests req reqs sample samples item items image images frame frames query queries ' +
    'row rows record records step steps iteration iterations it char chars word words document documents op ops ' +
    'operations mb gb kb mib gib kib bytes bits event events message messages call calls');
/** Names of what a row is or was given, not of what was measured. */
const IDENTITY = words('id ids idx index no nr number timestamp ts date datetime seed hash sha sha1 sha256 md5 checksum digest uuid guid ' +
    'port pid year month day hour minute version revision commit rank row line position epoch step code');
const SETTING = words('num n temp temperature top ctx context batch threads thread workers worker concurrency clients layers layer size ' +
    'width height dim dims heads channels limit max timeout seed epoch step run runs warmup level');
/** A spread of other numbers is neither good nor bad by itself, and tells nothing new. */
const SPREAD = words('std stdev stddev sd sigma variance var cv ci');
const MOST_REMEMBERED = 1000;
const LONGEST_REMEMBERED = 120;
/** The same few names come in file after file, and each is asked about many times. */
function remembering(of) {
    const known = new Map();
    return (name) => {
        const before = known.get(name);
        if (before !== undefined)
            return before;
        const made = of(name);
        if (known.size >= MOST_REMEMBERED)
            known.clear();
        if (name.length <= LONGEST_REMEMBERED)
            known.set((0,corpus_text/* detached */.ht)(name), made);
        return made;
    };
}
/** Lower-case words of a name, without a bracketed unit at its end: `meanTTFT (ms)` → mean, ttft. */
const wordsOf = remembering((name) => (bracketed(name)?.before ?? name)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('/', ' per ')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== ''));
/** The unit of a name such as `TTFT (ms)`, or null. */
function unitOf(name) {
    return bracketed(name)?.inside ?? null;
}
/**
 * What stands before the last bracket of a name and in it, where it ends the name. Without a pattern, which would begin
 * anew at each bracket: a key of a report can be megabytes of them.
 */
function bracketed(name) {
    const text = name.trimEnd();
    const end = text.length - 1;
    if (text[end] !== ')' && text[end] !== ']')
        return null;
    const other = Math.max(text.lastIndexOf(')', end - 1), text.lastIndexOf(']', end - 1));
    const [start] = ['(', '[']
        .map((bracket) => text.indexOf(bracket, other + 1))
        .filter((at) => at >= 0)
        .sort((a, b) => a - b);
    if (start === undefined)
        return null;
    return { before: text.slice(0, start).trimEnd(), inside: text.slice(start + 1, end).trim() };
}
/** The parts of a JSON path that are names: `results[].load.p95` → results, load, p95. A column is one part. */
const namesOf = remembering((path) => path.split(/\.|\[\]/u).filter((part) => part !== '' && part !== '*'));
/** The last part names the number: `results[].ttft_s` → `ttft_s`. */
function ownName(path) {
    return namesOf(path).at(-1) ?? path;
}
function directionOfUnit(unit) {
    if (unit === null)
        return null;
    if (/^[^/]+\/\s*s(?:ec(?:ond)?)?\b|per second|^(?:rps|qps|fps|tps)$/i.test(unit))
        return 'higher-is-better';
    return TIME_UNITS.has(unit.toLowerCase()) ? 'lower-is-better' : null;
}
/**
 * English puts the head last: `accuracy loss` is a loss, `loss improvement` an improvement. A time tells a rate
 * (`docs_per_s`, `tokens_s`), which takes its direction from what is counted where that is unwelcome, or a duration.
 */
function headOf(name) {
    for (let at = name.length - 1; at >= 0; at -= 1) {
        const word = name[at] ?? '';
        if (HIGHER.has(word))
            return 'higher-is-better';
        if (LOWER.has(word))
            return 'lower-is-better';
        if (!TIME_UNITS.has(word))
            continue;
        if (name[at + 1] === 'per')
            return 'lower-is-better';
        const isPer = name[at - 1] === 'per';
        const counted = name[isPer ? at - 2 : at - 1];
        if (isPer || (counted !== undefined && COUNTED.has(counted))) {
            if (counted === undefined || !LOWER.has(counted))
                return 'higher-is-better';
        }
        else if (counted !== undefined || word.length > 1) {
            // A lone "s" may be anything.
            return 'lower-is-better';
        }
    }
    return null;
}
/** Whether high or low is good; null where the name (and its unit) does not tell. */
function directionOf(name, unit = null) {
    const own = ownName(name);
    const parts = wordsOf(own);
    if (parts.some((word) => SPREAD.has(word)) || isIdentity(name))
        return null;
    if (parts[0] === 'time' && parts[1] === 'to')
        return 'lower-is-better';
    if (['success', 'hit', 'pass', 'completion'].includes(parts.at(-2) ?? '') && parts.at(-1) === 'rate') {
        return 'higher-is-better';
    }
    return headOf(parts) ?? directionOfUnit(unit ?? unitOf(own)) ?? headOf(wordsOf(namesOf(name).at(-2) ?? ''));
}
/** An id, an index, a date, a seed, a port: numbers that name something. */
function isIdentity(name) {
    const parts = wordsOf(ownName(name));
    const last = parts.at(-1) ?? '';
    if (parts.at(-2) === 'per')
        return false;
    return IDENTITY.has(last) || (parts.length === 1 && last === 'time');
}
/** Something that was set before the measurement, by its name: `num_ctx`, `temperature`, `batch size`. */
function isSetting(name) {
    return wordsOf(ownName(name)).some((word) => SETTING.has(word));
}
function isSpread(name) {
    return wordsOf(ownName(name)).some((word) => SPREAD.has(word));
}

;// CONCATENATED MODULE: ./lib/corpus/labels.js



/** What tells the rows of a table apart, in words: `config=g80, num_ctx=2048`. */
const labels_MOST_COLUMNS = 4;
const LONGEST_VALUE = 48;
const labels_LONGEST_NAME = 32;
/** Columns are chosen by the first rows: more of them would not choose otherwise, only slower. */
const ROWS_LOOKED_AT = 2000;
/** Longer texts (prompts, answers) tell rows apart but read badly. */
const READABLE_LENGTH = 60;
const labels_MOST_REMEMBERED = 10_000;
/** For each row its label; null where no column tells the rows apart. */
function labelsOf({ columns, rows, numeric }) {
    const parts = chooseColumns({ columns, rows, numeric }).map((at) => {
        const name = (0,corpus_text/* oneLine */.TN)(columns[at] ?? '', labels_LONGEST_NAME);
        const partOf = remembered((cell) => cell.trim() === '' ? '' : `${name}=${(0,corpus_text/* oneLine */.TN)(cell, LONGEST_VALUE)}`);
        return (row) => partOf(rows.cell(row, at));
    });
    const same = remembered((label) => label);
    const labels = [];
    for (let row = 0; row < rows.rowCount; row += 1) {
        let label = '';
        for (const partOf of parts) {
            const part = partOf(row);
            label = label === '' || part === '' ? label || part : `${label}, ${part}`;
        }
        labels.push(label === '' ? null : same(label));
    }
    return labels;
}
/** The same string for the same text, made once: a table of a million rows has few names and labels, mostly. */
function remembered(make) {
    const known = new Map();
    return (text) => {
        const made = known.get(text) ?? make(text);
        if (known.size < labels_MOST_REMEMBERED)
            known.set(text, made);
        return made;
    };
}
function chooseColumns(cells) {
    const count = Math.min(cells.rows.rowCount, ROWS_LOOKED_AT);
    const candidates = cells.columns.flatMap((_, at) => candidateOf(cells, at, count));
    const chosen = [];
    let keys = new Array(count).fill('');
    let told = 1;
    while (chosen.length < labels_MOST_COLUMNS && told < count) {
        const best = bestNext(candidates, cells.rows, keys, told);
        if (best === null)
            break;
        chosen.push(best.at);
        keys = best.keys;
        told = best.told;
    }
    return chosen;
}
function bestNext(candidates, rows, keys, told) {
    let best = null;
    for (const { at, rank } of candidates) {
        const next = keys.map((key, row) => `${key}\u0000${rows.cell(row, at)}`);
        const count = new Set(next).size;
        if (count <= told)
            continue;
        if (best === null || rank < best.rank || (rank === best.rank && count > best.told)) {
            best = { at, keys: next, told: count, rank };
        }
    }
    return best;
}
function candidateOf(cells, at, count) {
    const name = cells.columns[at] ?? '';
    const values = [...cells.rows.column(at, count)];
    const distinct = new Set(values).size;
    if (distinct < 2)
        return [];
    if (isIdentity(name) || looksLikeDates(values))
        return [{ at, rank: 3 }];
    const numeric = cells.numeric[at] ?? null;
    if (numeric !== null) {
        // A measurement tells rows apart by chance; what was set repeats, or is known by its name.
        const wasSet = isSetting(name) || distinct * 2 <= count;
        return directionOf(name, numeric.unit) === null && wasSet ? [{ at, rank: 1 }] : [];
    }
    const length = values.reduce((sum, value) => sum + value.length, 0) / values.length;
    return [{ at, rank: length <= READABLE_LENGTH ? 0 : 2 }];
}
function looksLikeDates(values) {
    return values.every((value) => isMissing(value) || /^\d{4}-\d{2}-\d{2}/.test(value));
}

;// CONCATENATED MODULE: ./lib/corpus/order.js


/** Whether the rows of a table run along time or steps, so that first and last mean something. */
const ORDER_NAMES = new Set('step steps epoch iteration iter timestamp time ts date datetime day week month night nightly build round cycle tick elapsed run seq sequence'.split(' '));
const FEWEST = 5;
/**
 * The column along which the rows run: named like time or a step, and rising from row to row. Null where there is
 * none, and where another column divides the rows into groups (a model, a setting): one after the other they would
 * look like a development.
 */
function orderColumn(columns, rows) {
    if (rows.rowCount < FEWEST)
        return null;
    // Few columns are named so, and only these need be looked at.
    const rising = columns.findIndex((name, at) => namesOrder(name) && rises(rows.column(at)));
    if (rising === -1 || columns.some((name, at) => divides(name, rows.column(at), rows.rowCount)))
        return null;
    return columns[rising] ?? null;
}
/** A column of few names or settings, each for several rows. */
function divides(name, cells, count) {
    if (isIdentity(name) || (!wouldDivide(name) && isNumeric(cells)))
        return false;
    const distinct = new Set();
    for (const cell of cells) {
        distinct.add(cell);
        if (distinct.size * 2 > count)
            return false;
    }
    return distinct.size >= 2;
}
/** Numbers of that name are settings and no results. */
function wouldDivide(name) {
    return isSetting(name) && directionOf(name) === null;
}
function isNumeric(cells) {
    for (const cell of cells)
        if (cell !== '' && readQuantity(cell) === null)
            return false;
    return true;
}
/** `epoch`, `run_date`, `step (k)`, but not `compile time (s)`, which is a result. */
function namesOrder(name) {
    const words = name
        .toLowerCase()
        .split(/[^\p{L}\d]+/u)
        .filter((word) => word !== '');
    if (words.length > 2 || !words.some((word) => ORDER_NAMES.has(word)))
        return false;
    return words.length === 1 || directionOf(name) === null;
}
function rises(cells) {
    let previous = Number.NEGATIVE_INFINITY;
    let steps = 0;
    for (const cell of cells) {
        const here = placeOf(cell);
        if (here === null || here < previous)
            return false;
        if (here > previous)
            steps += 1;
        previous = here;
    }
    return steps >= FEWEST;
}
/** A number, or an ISO 8601 date as milliseconds. Other date formats depend on the reader's locale. */
function placeOf(cell) {
    const quantity = readQuantity(cell);
    if (quantity !== null)
        return quantity.value;
    if (cell.length > 40 || !/^\d{4}-\d{2}-\d{2}/.test(cell))
        return null;
    const time = Date.parse(cell.replace(' ', 'T'));
    return Number.isNaN(time) ? null : time;
}

// EXTERNAL MODULE: ./node_modules/simple-statistics/dist/simple-statistics.mjs
var simple_statistics = __webpack_require__(5521);
;// CONCATENATED MODULE: ./lib/corpus/series.js

/** Throws for no values: a series has at least one. */
function summarise(values) {
    const first = values[0];
    const last = values.at(-1);
    if (first === undefined || last === undefined)
        throw new Error('a series without values has no summary');
    let min = first;
    let max = first;
    for (const value of values) {
        if (value < min)
            min = value;
        if (value > max)
            max = value;
    }
    const sample = values;
    return {
        count: values.length,
        min,
        max,
        mean: (0,simple_statistics/* mean */.RE)(sample),
        median: (0,simple_statistics/* median */.JZ)(sample),
        sampleSd: values.length < 2 ? null : (0,simple_statistics/* sampleStandardDeviation */.JK)(sample),
        first,
        last,
    };
}
/** A series with its summary; null where there is no value. */
function seriesOf(name, values, labels, more = {}) {
    if (values.length === 0)
        return null;
    const { unit = null, orderedBy = null } = more;
    return { name, unit, values, labels, orderedBy, summary: summarise(values) };
}

;// CONCATENATED MODULE: ./lib/corpus/table.js







const table_LONGEST_NAME = 120;
/** Reads the numbers of a table: by columns, or by rows where the columns mix units as `| Metric | Value |` does. */
function tableOf(raw) {
    const columns = uniqueNames(raw.columns);
    const hasFailed = failedRowTest(columns, raw.rows);
    const rows = hasFailed === null ? raw.rows : without(raw.rows, hasFailed);
    const numeric = columns.map((_, at) => readColumn(rows.column(at), raw.semicolons));
    const byColumn = columnSeries(columns, rows, numeric, raw.units ?? []);
    const series = byColumn.length > 0 || !mixesUnits(columns, rows) ? byColumn : rowSeries(columns, rows);
    return {
        title: raw.title,
        columns,
        rowCount: raw.rows.rowCount,
        failedRowCount: raw.rows.rowCount - rows.rowCount,
        series,
    };
}
function columnSeries(columns, rows, numeric, units) {
    const labels = labelsOf({ columns, rows, numeric });
    const orderedBy = orderColumn(columns, rows);
    return columns.flatMap((name, at) => {
        const { values, own } = present(numeric[at]?.values ?? [], labels);
        const unit = numeric[at]?.unit ?? (units[at] || null);
        return seriesOf(name, values, own, { unit, orderedBy: orderedBy === name ? null : orderedBy }) ?? [];
    });
}
/** The numbers that are there, and the labels of their rows; not copied where that is all. */
function present(all, labels) {
    if (!all.includes(null))
        return { values: all, own: labels };
    const rows = [...all.keys()].filter((row) => all[row] !== null);
    return { values: rows.map((row) => all[row]), own: rows.map((row) => labels[row] ?? null) };
}
/** Some column has numbers of different units: its rows are the quantities. */
function mixesUnits(columns, rows) {
    return columns.some((_, at) => at > 0 && hasUnits(rows.column(at)));
}
/** More than one, no unit being one. */
function hasUnits(cells) {
    let first;
    for (const cell of cells) {
        const quantity = readQuantity(cell);
        if (quantity === null)
            continue;
        if (first !== undefined && first !== quantity.unit)
            return true;
        first = quantity.unit;
    }
    return false;
}
/** Each row a series named by its first cell, over the cells in the unit of its first number. */
function rowSeries(columns, rows) {
    const series = [];
    for (let row = 0; row < rows.rowCount; row += 1) {
        const name = (0,corpus_text/* oneLine */.TN)(rows.cell(row, 0), table_LONGEST_NAME);
        if (isMissing(name))
            continue;
        const values = [];
        const labels = [];
        let unit;
        for (const [at, column] of columns.entries()) {
            const quantity = at === 0 ? null : readQuantity(rows.cell(row, at));
            if (quantity === null || (unit !== undefined && unit !== quantity.unit))
                continue;
            unit = quantity.unit;
            values.push(quantity.value);
            labels.push(column);
        }
        const made = seriesOf(name, values, labels, { unit: unit ?? null });
        if (made !== null)
            series.push(made);
    }
    return series;
}
/** Names for all columns, each once: an empty one and a repeated one get their place. */
function uniqueNames(columns) {
    const seen = new Set();
    return columns.map((column, at) => {
        const name = (0,corpus_text/* oneLine */.TN)(column, table_LONGEST_NAME) || `column ${at + 1}`;
        // Its place tells a repeated name apart, and no count has to be kept.
        const unique = seen.has(name) ? `${name} (column ${at + 1})` : name;
        seen.add(unique);
        return unique;
    });
}

;// CONCATENATED MODULE: ./lib/corpus/csv.js







const DELIMITERS = ['\t', ';', ','];
const CHARACTERS_TO_GUESS_BY = 1024 * 1024;
/**
 * One table from separated values. Lines of a profiler's log above the header (`==PROF==`) and comments (`#`) are
 * passed over, a row of units below it is taken as such. A row of another width than the header is a problem and
 * left out; broken quotes leave nothing sound behind them.
 */
function readCsv(text) {
    const { body, firstLine } = withoutPreamble(text);
    if (body.trim() === '')
        return { tables: [], problem: 'has no rows, only comments or log lines' };
    const delimiter = delimiterOf(body.slice(0, CHARACTERS_TO_GUESS_BY));
    if (hasManyBrokenQuotes(body, delimiter)) {
        return { tables: [], problem: 'has quotes that open and close no field' };
    }
    const { read, brokenQuoteLine, isCut } = readRows(body, delimiter, firstLine);
    if (brokenQuoteLine !== null) {
        return { tables: [], problem: `line ${brokenQuoteLine}: a quoted field is not closed properly` };
    }
    if (read === null)
        return { tables: [], problem: 'has no rows' };
    return {
        tables: [tableFrom(read, delimiter === ';')],
        problem: raggedProblem(read) ?? sizeProblem(read.width, isCut),
    };
}
function raggedProblem({ ragged, width }) {
    if (ragged === null)
        return null;
    const fields = (count) => `${count} field${count === 1 ? '' : 's'}`;
    return `line ${ragged.line} has ${fields(ragged.width)} where the header has ${width}${(0,corpus_text/* andMoreLines */.Em)(ragged.count)}, left out`;
}
function sizeProblem(width, isCut) {
    if (width > MOST_COLUMNS)
        return `has ${width} columns; all but the first ${MOST_COLUMNS} were left out`;
    return isCut ? `has more than ${MOST_ROWS} rows; the rest was left out` : null;
}
function tableFrom({ first, grid }, semicolons) {
    const [head = []] = first;
    const named = isHeader(first);
    const units = named ? unitsRow(first.slice(1)) : null;
    return tableOf({
        title: null,
        columns: named ? head : head.map(() => ''),
        rows: below(grid, Number(named) + Number(units !== null)),
        units: units ?? [],
        semicolons,
    });
}
/** A first row without a number is a header; one with numbers only where it names columns of numbers (years, say). */
function isHeader(rows) {
    const [first = [], ...rest] = rows.slice(0, ROWS_TO_GUESS_BY);
    if (first.every((cell) => readQuantity(cell) === null))
        return true;
    return first.some((cell, at) => readQuantity(cell) === null &&
        !isMissing(cell) &&
        rest.length > 0 &&
        rest.every((row) => readQuantity(row[at] ?? '') !== null));
}
/** The first row below the header where it has no number though columns of numbers follow: units, as ncu writes. */
function unitsRow(rows) {
    const [first, ...rest] = rows.slice(0, ROWS_TO_GUESS_BY);
    if (first === undefined || rest.length === 0)
        return null;
    if (first.some((cell) => cell.length > 24 || readQuantity(cell) !== null))
        return null;
    const numeric = first.map((_, at) => rest.every((row) => readQuantity(row[at] ?? '') !== null));
    // Text above text is a row of data whose numbers are missing.
    const isData = first.some((cell, at) => cell !== '' && numeric[at] === false);
    return numeric.includes(true) && !isData ? first : null;
}
function withoutPreamble(text) {
    let at = 0;
    let firstLine = 1;
    while (at < text.length && /^(?:==|#|[ \t]*\r?\n)/.test(text.slice(at, at + 512))) {
        const end = text.indexOf('\n', at);
        if (end === -1)
            return { body: '', firstLine };
        at = end + 1;
        firstLine += 1;
    }
    return { body: text.slice(at), firstLine };
}
/** The delimiter that the header has and that gives the most of the first rows the header's width. */
function delimiterOf(body) {
    if (!body.includes('\t') && !body.includes(';'))
        return ',';
    let best = { delimiter: ',', share: 0 };
    for (const delimiter of DELIMITERS) {
        const { data } = papaparse.parse(body, {
            delimiter,
            preview: ROWS_TO_GUESS_BY,
            skipEmptyLines: true,
        });
        const width = data[0]?.length ?? 0;
        if (width < 2)
            continue;
        const share = data.filter((row) => row.length === width).length / data.length;
        if (share > best.share)
            best = { delimiter, share };
    }
    return best.delimiter;
}

;// CONCATENATED MODULE: ./lib/corpus/jsonError.js
/**
 * Where a text stops being JSON (RFC 8259), in words that do not change with the engine: V8's own messages give
 * no place for an unexpected token, and differ from version to version.
 */
const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const IN_WORDS = {
    value: 'a value',
    'value or ]': 'a value or ]',
    name: 'a name in double quotes',
    'name or }': 'a name in double quotes or }',
    ':': 'a colon',
    ', or ]': 'a comma or ]',
    ', or }': 'a comma or }',
    end: 'nothing more',
};
/** `line 7, column 12: expected a comma or } but found NaN`; null where the text is JSON. */
function describeJsonError(text) {
    const scan = new Scan(text);
    const expected = scan.run();
    if (expected === null)
        return null;
    const before = text.slice(0, scan.at);
    const line = before.split('\n').length;
    const columnNumber = scan.at - before.lastIndexOf('\n');
    const rest = text.slice(scan.at, scan.at + 20);
    const found = rest === ''
        ? 'the end of the file'
        : (/^[\p{L}\p{N}_]+|^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.exec(rest)?.[0] ?? 'a control character');
    const what = rest.startsWith('"') ? 'a string that is broken or not closed' : found;
    return `line ${line}, column ${columnNumber}: expected ${IN_WORDS[expected]} but found ${what}`;
}
class Scan {
    at = 0;
    #text;
    #open = [];
    constructor(text) {
        this.#text = text;
    }
    /** What was expected where it stopped; null at a sound end. */
    run() {
        let expected = 'value';
        for (;;) {
            this.#take(SPACE);
            if (expected === 'end')
                return this.at === this.#text.length ? null : 'end';
            const next = this.#step(expected);
            if (next === null)
                return expected;
            expected = next;
        }
    }
    #step(expected) {
        const char = this.#text[this.at];
        if (expected === ':')
            return this.#skipIf(char === ':', 'value');
        if (expected === 'name or }' && char === '}')
            return this.#close();
        if (expected === 'name' || expected === 'name or }')
            return this.#take(STRING) ? ':' : null;
        if (expected === ', or ]')
            return char === ']' ? this.#close() : this.#skipIf(char === ',', 'value');
        if (expected === ', or }')
            return char === '}' ? this.#close() : this.#skipIf(char === ',', 'name');
        if (expected === 'value or ]' && char === ']')
            return this.#close();
        if (char === '[' || char === '{') {
            this.#open.push(char);
            return this.#skipIf(true, char === '[' ? 'value or ]' : 'name or }');
        }
        return this.#take(SCALAR) || this.#take(STRING) ? this.#afterValue() : null;
    }
    #close() {
        this.at += 1;
        this.#open.pop();
        return this.#afterValue();
    }
    #afterValue() {
        const inside = this.#open.at(-1);
        return inside === undefined ? 'end' : inside === '[' ? ', or ]' : ', or }';
    }
    #skipIf(fits, next) {
        if (!fits)
            return null;
        this.at += 1;
        return next;
    }
    /** Moves past a match; an empty one (of space) counts as none. */
    #take(pattern) {
        pattern.lastIndex = this.at;
        const length = pattern.exec(this.#text)?.[0].length ?? 0;
        this.at += length;
        return length > 0;
    }
}

;// CONCATENATED MODULE: ./lib/corpus/jsonLeaves.js





/** Walks a JSON value without recursion: a file may nest as deep as it likes. */
const DEEPEST_LEVEL = 64;
const MOST_PATHS = 2000;
const MOST_NUMBERS = 1_000_000;
const LONGEST_KEY = 80;
/** Each number is found by its path: a long one would cost more than a hundred numbers. */
const LONGEST_PATH = 500;
const FEWEST_IN_ORDER = 5;
const MOST_PLACEHOLDERS = 1000;
/** Longer arrays are raw samples: nobody reads their labels. */
const MOST_LABELLED = 20_000;
/** Names of an element's own fields among which its label is sought. */
const MOST_FIELDS = 40;
/** Of an element, in which those are sought: each may be looked for in all elements. */
const MOST_KEYS = 200;
function collectLeaves(root) {
    const byPath = new Map();
    // What is open, with what is left of it: to put all parts of a long list there takes more memory than the file.
    const stack = [
        [{ value: root, path: '', depth: 0, label: null, orderedBy: null }].values(),
    ];
    let overflow = null;
    let failedCount = 0;
    let numbers = 0;
    for (let open = stack.at(-1); open !== undefined; open = stack.at(-1)) {
        const { done, value: visit } = open.next();
        if (done) {
            stack.pop();
            continue;
        }
        const { value } = visit;
        if (typeof value === 'number') {
            numbers += 1;
            if (numbers > MOST_NUMBERS)
                return { byPath, failedCount, overflow: 'numbers' };
            if (!record(byPath, visit, value))
                overflow ??= 'paths';
        }
        else if (typeof value === 'object' && value !== null) {
            if (visit.depth >= DEEPEST_LEVEL)
                overflow ??= 'depth';
            else if (visit.path.length > LONGEST_PATH)
                overflow ??= 'names';
            else if (!Array.isArray(value) && hasFailed(value, visit.depth))
                failedCount += 1;
            else
                stack.push(partsOf(visit));
        }
    }
    return { byPath, failedCount, overflow };
}
function record(byPath, visit, value) {
    if (!isMeasurement(value))
        return true;
    const path = visit.path === '' ? 'value' : visit.path;
    let series = byPath.get(path);
    if (series === undefined) {
        if (byPath.size >= MOST_PATHS)
            return false;
        series = { values: [], labels: [], orderedBy: visit.orderedBy };
        byPath.set(path, series);
    }
    series.values.push(value);
    series.labels.push(visit.label);
    return true;
}
/** In the order of the file. */
function* partsOf(visit) {
    const depth = visit.depth + 1;
    if (Array.isArray(visit.value)) {
        const elements = visit.value;
        const { labels, orderedBy } = describe(elements);
        const inArray = visit.path.includes('[]');
        const path = `${visit.path}[]`;
        for (const [at, value] of elements.entries()) {
            const label = labels[at] ?? visit.label;
            yield { value, path, depth, label, orderedBy: inArray ? null : orderedBy };
        }
        return;
    }
    const fields = visit.value;
    for (const key of Object.keys(fields)) {
        yield { ...visit, value: fields[key], path: `${visit.path}${step(key, visit.path)}`, depth };
    }
}
/** `.key`, or `["a.b"]` where the key's own characters would be read as a path. */
function step(key, parent) {
    // With its length, as two long keys may begin alike.
    const name = key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…(${key.length})` : key;
    if (name === '' || /[.[\]"*\p{Cc}]/u.test(name))
        return `[${JSON.stringify(name)}]`;
    return parent === '' ? name : `.${name}`;
}
/** What tells the elements of an array apart, and whether they run along time, steps or their mere place. */
function describe(elements) {
    if (elements.length >= FEWEST_IN_ORDER && elements.every((element) => typeof element === 'number')) {
        return { labels: [], orderedBy: 'position' };
    }
    if (elements.length > MOST_LABELLED)
        return { labels: [], orderedBy: null };
    // A failed element is passed over; its status would tell the others apart by what they have in common.
    const objects = elements.map((element) => (isFields(element) && !isFailedObject(element) ? element : null));
    const columns = [
        ...new Set(objects.slice(0, 50).flatMap((fields) => Object.keys(fields ?? {}).slice(0, MOST_KEYS))),
    ]
        .filter((key) => objects.some((fields) => isScalar(fields?.[key])))
        .slice(0, MOST_FIELDS);
    if (columns.length === 0)
        return { labels: [], orderedBy: null };
    const rows = gridOf(objects.flatMap((fields) => (fields === null ? [] : [columns.map((key) => jsonLeaves_cellOf(fields[key]))])));
    const numeric = columns.map((_, at) => readColumn(rows.column(at)));
    const told = labelsOf({ columns, rows, numeric }).values();
    const labels = objects.map((fields) => (fields === null ? null : (told.next().value ?? null)));
    return { labels, orderedBy: orderColumn(columns, rows) };
}
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value) => typeof value === 'string' || typeof value === 'number';
const jsonLeaves_cellOf = (value) => typeof value === 'string' || typeof value === 'number' ? String(value) : '';
/**
 * It says so itself, or a part of it does and every number in it is 0: what was never measured. Of the root only
 * its own word counts.
 */
function hasFailed(fields, depth) {
    if (isFailedObject(fields))
        return true;
    const parts = Object.values(fields).filter(isFields);
    return depth > 0 && parts.some(isFailedObject) && onlyZeros(fields);
}
/** False as well for more than a thousand values: placeholders are few. */
function onlyZeros(fields) {
    const stack = [fields];
    for (let seen = 0; stack.length > 0; seen += 1) {
        const value = stack.pop();
        if (seen > MOST_PLACEHOLDERS || (typeof value === 'number' && value !== 0))
            return false;
        if (typeof value !== 'object' || value === null)
            continue;
        for (const part of Object.values(value)) {
            if (stack.length > MOST_PLACEHOLDERS)
                return false;
            stack.push(part);
        }
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/corpus/json.js




/** The numeric leaves of a JSON value as series, by path; array indices are folded to `[]`. */
function readJson(text) {
    const parsed = parse(text);
    return 'problem' in parsed ? { tables: [], problem: parsed.problem } : understood(parsed.value, null);
}
/** One JSON value a line, as one list. A line that is no JSON is a problem; the others are read. */
function readJsonLines(text) {
    const values = [];
    let brokenCount = 0;
    let firstProblem = '';
    let lineNumber = 0;
    for (const line of linesOf(text)) {
        lineNumber += 1;
        if (line.trim() === '')
            continue;
        // Told of the first alone: finding the place takes longer than reading the line.
        const parsed = brokenCount > 0 && !canBeJson(line) ? null : parse(line, brokenCount === 0);
        if (parsed !== null && 'value' in parsed)
            values.push(parsed.value);
        else {
            firstProblem ||= (parsed?.problem ?? '').replace(/^line 1\b/, `line ${lineNumber}`);
            brokenCount += 1;
        }
    }
    const problem = brokenCount === 0 ? null : `${firstProblem}${(0,corpus_text/* andMoreLines */.Em)(brokenCount)}`;
    return values.length === 0 ? { tables: [], problem } : understood(values, problem);
}
/** One after another: all of a large file at once take ten times its size. */
function* linesOf(text) {
    let from = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
        yield text.slice(from, at);
        from = at + 1;
    }
    yield text.slice(from);
}
/** By its first character: where the parser throws, that takes many times as long as this. */
function canBeJson(line) {
    return /^[ \t\r]*[[{"\d\-tfn]/.test(line);
}
function parse(text, isToldWhy = true) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return { problem: isToldWhy ? whyNot(text) : '' };
    }
}
function whyNot(text) {
    try {
        return describeJsonError(text) ?? 'is too large or too deep to be read as JSON';
    }
    catch {
        return 'is no JSON that could be read';
    }
}
function understood(value, earlierProblem) {
    const leaves = collectLeaves(value);
    const series = [...leaves.byPath].flatMap(([path, found]) => {
        const made = seriesOf(path, found.values, found.labels, { orderedBy: found.orderedBy });
        return made === null ? [] : [made];
    });
    const table = {
        title: null,
        columns: series.map(({ name }) => name),
        rowCount: Array.isArray(value) ? value.length : 1,
        failedRowCount: leaves.failedCount,
        series,
    };
    return { tables: [table], problem: earlierProblem ?? overflowOf(leaves.overflow) };
}
function overflowOf(overflow) {
    if (overflow === null)
        return null;
    const limit = {
        depth: `is nested deeper than ${DEEPEST_LEVEL} levels`,
        names: `has paths of more than ${LONGEST_PATH} characters`,
        paths: `holds more than ${MOST_PATHS} different paths of numbers`,
        numbers: `holds more than ${MOST_NUMBERS} numbers`,
    }[overflow];
    return `${limit}; the rest was left out`;
}

// EXTERNAL MODULE: ./node_modules/marked/lib/marked.esm.js
var marked_esm = __webpack_require__(8022);
;// CONCATENATED MODULE: ./lib/corpus/markdown.js





const LONGEST_HEADING = 160;
/** The lexer takes a hundred times a text's length in memory, and no prompt has room for a part of this. */
const LONGEST_TEXT = 2 * 1024 * 1024;
/** Each costs as much as one that says something. */
const MOST_TABLES = 2000;
const MOST_HEADINGS = 10_000;
/** Deeper lists make the lexer slow and at last overflow its stack. */
const DEEPEST_LIST = 24;
const LIST_MARK = String.raw `(?:[-*+]|\d{1,9}[.)])(?=[ \t])`;
const DEEP_LIST = new RegExp(String.raw `^(?:[ \t]*${LIST_MARK}){${DEEPEST_LIST},}`);
const DEEP_INDENT = new RegExp(String.raw `^[ \t]{120,}${LIST_MARK}`);
const QUOTE_MARKS = /^(?: {0,3}>[ \t]?)+/;
/** A rule across the page, `- - -`, looks like nested lists. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
/** Headings and pipe tables (GitHub Flavored Markdown), also those within lists and quotes. */
function readMarkdown(whole) {
    const text = whole.slice(0, LONGEST_TEXT);
    const { lines, problem } = withoutDeepBlocks(text.replace(/\r\n?/g, '\n').split('\n'));
    const blocks = new marked_esm/* Lexer */.JG({ gfm: true }).blockTokens(withTablesOnTheirOwn(lines).join('\n'));
    const tables = [];
    const headings = [];
    // A stack instead of recursion, last block first, keeps the order of the file.
    const stack = [...blocks].reverse();
    for (let token = stack.pop(); token !== undefined; token = stack.pop()) {
        if (isHeading(token)) {
            if (headings.length < MOST_HEADINGS)
                headings.push({ level: token.depth, text: (0,corpus_text/* oneLine */.TN)(plainText(token.text), LONGEST_HEADING) });
        }
        else if (isTable(token)) {
            tables.push(markdown_tableFrom(token, headings.at(-1)?.text ?? null));
            if (tables.length >= MOST_TABLES && stack.length > 0)
                return {
                    tables,
                    headings,
                    problem: problem ?? `holds more than ${MOST_TABLES} tables; the rest was left out`,
                };
        }
        else {
            for (const part of markdown_partsOf(token).toReversed())
                stack.push(part);
        }
    }
    const isCut = text.length < whole.length;
    const cut = isCut ? `is longer than ${LONGEST_TEXT} characters; the rest was left out` : null;
    return { tables, headings, problem: problem ?? cut };
}
const isHeading = (token) => token.type === 'heading';
const isTable = (token) => token.type === 'table';
function markdown_partsOf(token) {
    if (token.type === 'list')
        return token.items;
    if (token.type === 'list_item' || token.type === 'blockquote')
        return token.tokens;
    return [];
}
function markdown_tableFrom(token, title) {
    return tableOf({
        title,
        columns: token.header.map((cell) => plainText(cell.text)),
        rows: gridOf(token.rows.map((row) => row.map((cell) => plainText(cell.text)))),
    });
}
/** Inline Markdown as a reader sees it: `**102.3 tok/s**` → `102.3 tok/s`. */
function plainText(inline) {
    if (!/[*_`~[<&\\]/.test(inline))
        return inline.trim();
    const text = [];
    const stack = [...marked_esm/* Lexer */.JG.lexInline(inline.slice(0, 2000))].reverse();
    for (let token = stack.pop(); token !== undefined; token = stack.pop()) {
        if ('tokens' in token && token.tokens !== undefined)
            stack.push(...token.tokens.toReversed());
        else if (token.type === 'br')
            text.push(' ');
        else if (token.type !== 'html' && 'text' in token)
            text.push(unescapeEntities(String(token.text)));
    }
    return text.join('').trim();
}
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
function unescapeEntities(text) {
    return text.replace(/&(amp|lt|gt|quot|nbsp);/g, (entity, name) => ENTITIES[name] ?? entity);
}
/**
 * Quotes lose their marks, as what they hold is read like the rest and the lexer takes a time that grows with the
 * square of a quote's length. Lists nested too deeply for it are blanked, and that is a problem to tell.
 */
function withoutDeepBlocks(lines) {
    let fence = '';
    let firstDeep = null;
    const kept = lines.map((line, at) => {
        const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
        if (fence !== '') {
            if (mark.startsWith(fence))
                fence = '';
            return line;
        }
        fence = mark;
        const unquoted = line.replace(QUOTE_MARKS, '');
        if (!isDeep(unquoted))
            return unquoted;
        firstDeep ??= at + 1;
        return '';
    });
    const problem = firstDeep === null
        ? null
        : `line ${firstDeep} nests lists deeper than ${DEEPEST_LIST} levels; such lines were left out`;
    return { lines: kept, problem };
}
function isDeep(line) {
    return (DEEP_LIST.test(line) || DEEP_INDENT.test(line)) && !RULE.test(line);
}
const DELIMITER_ROW = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;
/**
 * Some writers glue the header of a table to the sentence before it (`Results: | a | b |` above `| --- | --- |`), or
 * a table to the one before: neither is a table of its own then. The header is what stands in the last cells of the
 * line, as many as the delimiter row has; below another row it is one only without numbers.
 */
function withTablesOnTheirOwn(lines) {
    return lines.flatMap((line, at) => {
        const next = lines[at + 1] ?? '';
        if (!DELIMITER_ROW.test(next) || !line.trimEnd().endsWith('|'))
            return [line];
        const width = next.trim().split('|').length - 2;
        // A bar behind a backslash is part of a cell.
        const parts = line
            .trimEnd()
            .split(/(?<!\\)\|/)
            .slice(0, -1);
        const header = parts.slice(-width);
        const before = parts.slice(0, -width).join('|');
        if (parts.length <= width)
            return [line];
        if (before.trim() !== '')
            return [before, '', `|${header.join('|')}|`];
        return header.some((cell) => readQuantity(cell.trim()) !== null) ? [line] : ['', line];
    });
}

;// CONCATENATED MODULE: ./lib/corpus/document.js



/** Understands a file. Never throws for anything in it: what it could not read is in `problem`. */
function parseDocument(file) {
    const { path, type, byteCount, sha256, modifiedAt } = file;
    return { path, type, byteCount, sha256, modifiedAt, ...understand(file) };
}
const nothing = (problem) => ({ tables: [], headings: [], problem });
function understand(file) {
    if (file.text === null)
        return nothing(file.problem ?? 'could not be read');
    if (file.text.trim() === '')
        return nothing('is empty');
    if (file.text.includes('\u0000')) {
        return nothing('holds NUL characters, so it is no text (UTF-16 that was stored as something else, perhaps)');
    }
    try {
        return { headings: [], ...read(file, file.text) };
    }
    catch (thrown) {
        // The parsers' own limits (the stack, the longest string) are trouble of this one file.
        if (thrown instanceof RangeError)
            return nothing('is too large or too deeply nested to be read');
        throw thrown;
    }
}
function read(file, text) {
    if (file.type === 'markdown')
        return readMarkdown(text);
    if (file.type === 'csv')
        return readCsv(text);
    return file.jsonLines ? readJsonLines(text) : readJson(text);
}

;// CONCATENATED MODULE: ./lib/corpus/folding.js

/**
 * JSON often keeps rows as keys: `backends.eager.mean_ms`, `backends.jit.mean_ms`. Paths of one number each that
 * differ in one key are one series, `backends.*.mean_ms`, with the keys as labels.
 */
function foldKeys(series) {
    const single = series.filter(({ values }) => values.length === 1);
    const groups = new Map();
    for (const one of single) {
        for (const { name, key } of foldedNames(one.name)) {
            const group = groups.get(name);
            if (group === undefined)
                groups.set(name, [{ series: one, key }]);
            else
                group.push({ series: one, key });
        }
    }
    const done = new Set();
    const folded = new Map();
    // The largest groups first; of equal ones that whose key stands further left, as it was entered first.
    for (const [name, group] of [...groups].sort(([, a], [, b]) => b.length - a.length)) {
        const members = group.filter((member) => !done.has(member.series));
        const head = members[0];
        if (head === undefined || members.length < 2)
            continue;
        const made = seriesOf(name, members.map((member) => member.series.values[0] ?? Number.NaN), members.map((member) => member.key));
        if (made === null)
            continue;
        folded.set(head.series, made);
        for (const member of members)
            done.add(member.series);
    }
    return series.flatMap((one) => folded.get(one) ?? (done.has(one) ? [] : [one]));
}
/** The path with each of its keys but the last, which names the quantity, replaced by `*`. */
function foldedNames(path) {
    const steps = path.match(/\["(?:[^"\\]|\\.)*"\]|\[\]|[^.[\]]+/gu) ?? [];
    return steps.slice(0, -1).flatMap((key, at) => {
        if (key === '[]')
            return [];
        const name = steps.map((other, place) => (place === at ? '*' : other)).join('.');
        return [
            {
                name: name.replaceAll('.[', '['),
                key: key.startsWith('["') ? String(JSON.parse(key.slice(1, -1))) : key,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./lib/corpus/ranking.js

const MOST_FINDINGS = 12;
const MOST_PER_FILE = 2;
/** A few hundred percent apart is as interesting as a thousand. */
const SPREAD_CAP = 2;
/** Logarithm of the number of values beyond which more of them add nothing. */
const COUNT_CAP = 2;
/** What a benchmark is run for. */
const HEADLINE = /tok|throughput|ttft|latency|accuracy|score|speedup|per_s|rps|qps|duration/i;
/** Tails and extremes of other numbers. */
const DETAIL = /(?:^|[^a-z])(?:min|max|p\d{1,2}|load|metadata)(?:[^a-z]|$)/i;
/** Beyond twice as many the least telling are let go, so that memory and time stay within bounds for any corpus. */
const MOST_CANDIDATES = 5000;
/** Of the same quantity in the same folder so many are enough to choose from. */
const MOST_ALIKE = 12;
/** Takes candidates one after another and chooses among all of them at the end. */
function collectCandidates(most = MOST_CANDIDATES) {
    let held = [];
    let leastScore = 0;
    return {
        add(candidate) {
            const score = scoreOf(candidate);
            if (score < leastScore)
                return;
            held.push(rated(candidate, score));
            if (held.length < 2 * most)
                return;
            held = thinned(held, most);
            // What is below the last of so many would be let go the next time.
            if (held.length === most)
                leastScore = held.at(-1)?.score ?? 0;
        },
        best: () => ranking_select(held),
    };
}
function rated({ kind, path, series, numbers, textOf }, score) {
    const finding = { kind, text: (0,corpus_text/* detached */.ht)(textOf()), numbers, path, series: (0,corpus_text/* detached */.ht)(series) };
    return {
        finding,
        score,
        folder: folderOf(path),
        name: lastName(finding.series),
        extent: `${kind === 'trend'} ${extentOf(finding)}`,
    };
}
/** Those with the best scores, but of what is alike only a few, as most of it would never be chosen beside the first. */
function thinned(candidates, most) {
    const alike = new Map();
    const ordered = candidates.toSorted((a, b) => b.score - a.score || compare(a.finding, b.finding));
    const kept = ordered.filter(({ finding, folder, name }) => {
        const key = JSON.stringify([folder, name, finding.kind]);
        const before = alike.get(key) ?? 0;
        alike.set(key, before + 1);
        return before < MOST_ALIKE;
    });
    return kept.slice(0, most);
}
function ranking_select(candidates) {
    const chosen = [];
    while (chosen.length < MOST_FINDINGS) {
        let best = null;
        for (const candidate of candidates) {
            const weighed = candidate.score * novelty(candidate, chosen);
            if (weighed === 0)
                continue;
            if (best === null ||
                weighed > best.score ||
                (weighed === best.score && compare(candidate.finding, best.rated.finding) < 0)) {
                best = { rated: candidate, score: weighed };
            }
        }
        if (best === null)
            break;
        chosen.push(best.rated);
    }
    return chosen.map(({ finding }) => finding);
}
function scoreOf({ series, spread, count, isDirected, strength }) {
    const distance = 0.3 + Math.min(spread, SPREAD_CAP) / SPREAD_CAP;
    const data = 0.3 + Math.min(Math.log10(count), COUNT_CAP) / COUNT_CAP;
    const headline = HEADLINE.test(series) ? 1.5 : 1;
    const detail = DETAIL.test(series) ? 0.6 : 1;
    return strength * distance * data * headline * detail * (isDirected ? 1 : 0.35);
}
/** 0 for what was said already, less than 1 for more of the same. */
function novelty({ finding, folder, name, extent }, chosen) {
    const times = { file: 0, folder: 0, name: 0, kind: 0 };
    for (const other of chosen) {
        // The same numbers elsewhere: the summary of a sweep, a CSV file and the JSON that was made from it.
        if (other.extent === extent)
            return 0;
        if (other.finding.path === finding.path) {
            if (other.finding.series === finding.series)
                return 0;
            times.file += 1;
        }
        if (other.folder === folder)
            times.folder += 1;
        if (other.name === name)
            times.name += 1;
        if (other.finding.kind === finding.kind)
            times.kind += 1;
    }
    if (times.file >= MOST_PER_FILE)
        return 0;
    return 0.45 ** times.file * 0.75 ** times.folder * 0.7 ** times.name * 0.85 ** times.kind;
}
function extentOf({ numbers }) {
    const { best, worst, highest, lowest, min, max, first, last, count } = numbers;
    const ends = [best, worst, highest, lowest, min, max, first, last].filter((end) => end !== undefined);
    return [count, ...ends.sort((one, other) => one - other)].join(' ');
}
const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);
const lastName = (series) => series.slice(series.lastIndexOf('.') + 1);
function compare(a, b) {
    return (0,corpus_text/* byCodeUnits */.CA)(a.path, b.path) || (0,corpus_text/* byCodeUnits */.CA)(a.series, b.series) || (0,corpus_text/* byCodeUnits */.CA)(a.kind, b.kind);
}

;// CONCATENATED MODULE: ./lib/corpus/trend.js

const trend_FEWEST = 5;
const MOST = 100_000;
/** Below this a series wanders rather than moves: with five values one swap of neighbours gives 0.9. */
const LEAST_CORRELATION = 0.8;
const LEAST_CHANGE_PERCENT = 2;
/** Where a series runs along time or steps and moves one way nearly throughout; null otherwise. */
function trendOf(series) {
    const { values } = series;
    if (series.orderedBy === null || values.length < trend_FEWEST || values.length > MOST)
        return null;
    const { first, last, min, max } = series.summary;
    if (min === max)
        return null;
    const places = values.map((_, at) => at);
    const rankCorrelation = (0,simple_statistics/* sampleCorrelation */.lo)(places, averageRanks(values));
    // First and last are what the sentence tells: they must move as the whole does.
    if (Math.abs(rankCorrelation) < LEAST_CORRELATION || rankCorrelation * (last - first) <= 0)
        return null;
    const change = (100 * (last - first)) / Math.abs(first);
    const changePercent = Number.isFinite(change) ? change : null;
    if (changePercent !== null && Math.abs(changePercent) < LEAST_CHANGE_PERCENT)
        return null;
    return { first, last, rankCorrelation, changePercent };
}
/** Equal values share the mean of their ranks, as Spearman's coefficient asks. */
function averageRanks(values) {
    const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    const ranks = new Array(values.length).fill(0);
    for (let from = 0; from < order.length;) {
        let to = from;
        while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0])
            to += 1;
        for (let at = from; at <= to; at += 1)
            ranks[order[at] ?? 0] = (from + to) / 2;
        from = to + 1;
    }
    return ranks;
}

;// CONCATENATED MODULE: ./lib/corpus/findings.js





/** Sentences computed from the numbers of the documents; each names its file and carries its numbers. */
const findings_LONGEST_NAME = 80;
const LONGEST_LABEL = 120;
/** Smaller differences than this part of the median are noise to a reader. */
const LEAST_SPREAD = 0.005;
const FEWEST_TO_RANK = 3;
const FEWEST_TO_SPREAD = 5;
/** Values in a range of Unix times (seconds or milliseconds, 2001 to 2099) under a name that speaks of time. */
const EPOCHS = [
    [1e9, 4.1e9],
    [1e12, 4.1e12],
];
/**
 * The most telling findings, at most a dozen, best first. Documents with the same bytes count once; they come one by
 * one and need not be kept.
 */
function collectFindings() {
    const seen = new Set();
    const candidates = collectCandidates();
    return {
        add(document) {
            if (document.sha256 !== null && seen.has(document.sha256))
                return;
            if (document.sha256 !== null)
                seen.add(document.sha256);
            for (const table of document.tables) {
                for (const candidate of candidatesOf(document, table))
                    candidates.add(candidate);
            }
        },
        best: candidates.best,
    };
}
function candidatesOf(document, table) {
    const all = document.type === 'json' ? foldKeys(table.series) : table.series;
    const measured = all.filter(isMeasured);
    // Where some columns are known to measure, the others are what was set or counted.
    const known = measured.filter((series) => directionOf(series.name, series.unit) !== null);
    return (known.length > 0 ? known : measured).flatMap((series) => findingsAbout({ document, table, series }));
}
function isMeasured({ name, summary }) {
    if (isIdentity(name) || isSpread(name) || summary.max === summary.min)
        return false;
    if (directionOf(name) === null && isSetting(name))
        return false;
    const looksLikeTime = EPOCHS.some(([from, to]) => summary.min > from && summary.max < to);
    return (!(looksLikeTime && /time|date|created|updated|\bts\b/i.test(name)) &&
        relativeSpread(summary) >= LEAST_SPREAD);
}
function relativeSpread({ max, min, median }) {
    const scale = Math.abs(median) || Math.max(Math.abs(max), Math.abs(min));
    return (max - min) / scale;
}
function findingsAbout(subject) {
    const { document, series } = subject;
    const direction = directionOf(series.name, series.unit);
    const spread = relativeSpread(series.summary);
    const made = [extremes(subject, direction), spreadOf(subject), trend(subject)].filter((each) => each !== null);
    return made.map((each) => ({
        ...each,
        ...{ path: document.path, series: series.name },
        ...{ spread, count: series.values.length, isDirected: direction !== null },
    }));
}
/** `reports/x.csv: tokens_s is best at 126.3 (num_gpu=80) and worst at 98.1 (num_gpu=40), 28.7 % apart.` */
function extremes(subject, direction) {
    const { series } = subject;
    const { max, min } = series.summary;
    if (!tellsApart(series) || (series.values.length < FEWEST_TO_RANK && subject.document.type !== 'json'))
        return null;
    const highIsFirst = direction !== 'lower-is-better';
    const [first, second] = highIsFirst ? [max, min] : [min, max];
    const [one, other] = direction === null ? ['highest', 'lowest'] : ['best', 'worst'];
    const apart = distance(min, max);
    const textOf = () => `${opening(subject)} is ${one} at ${value(first, series)}${whose(series, first)} ` +
        `and ${other} at ${value(second, series)}${whose(series, second)}${apart.words()}.`;
    const numbers = { [one]: first, [other]: second, count: series.values.length, ...apart.numbers };
    return { kind: 'best-worst', textOf, numbers, strength: 1 };
}
/** Whether two of its values have different labels. */
function tellsApart({ labels }) {
    const first = labels.find((label) => label !== null);
    return labels.some((label) => label !== null && label !== first);
}
/** `reports/x.csv: load_s ranges from 0.05 to 6.28 over 36 values, median 0.08, CV 210 %.` */
function spreadOf(subject) {
    const { series } = subject;
    const { count, min, max, median, mean, sampleSd } = series.summary;
    if (count < FEWEST_TO_SPREAD || sampleSd === null)
        return null;
    const cvPercent = (100 * sampleSd) / Math.abs(mean);
    // A mean near 0 makes the ratio say nothing, as with differences of either sign.
    const hasCv = Number.isFinite(cvPercent) && (min >= 0 || max <= 0);
    const textOf = () => `${opening(subject)} ranges from ${value(min, series)} to ${value(max, series)} over ${count} values, ` +
        `median ${(0,corpus_text/* figure */.vP)(median)}${hasCv ? `, CV ${(0,corpus_text/* figure */.vP)(cvPercent)} %` : ''}.`;
    const numbers = { min, max, median, mean, sampleSd, count, ...(hasCv ? { cvPercent } : {}) };
    return { kind: 'spread', textOf, numbers, strength: 0.7 };
}
/** `reports/x.csv: loss falls from 2.31 (step=100) to 0.87 (step=900) along step, by 62.3 %.` */
function trend(subject) {
    const { series } = subject;
    const found = trendOf(series);
    if (found === null)
        return null;
    const { first, last, rankCorrelation, changePercent } = found;
    const by = changePercent === null ? '' : `, by ${(0,corpus_text/* figure */.vP)(Math.abs(changePercent))} %`;
    const textOf = () => `${opening(subject)} ${last > first ? 'rises' : 'falls'} from ${value(first, series)} to ${value(last, series)} ` +
        `over ${series.values.length} values along ${(0,corpus_text/* oneLine */.TN)(series.orderedBy ?? 'position', findings_LONGEST_NAME)}${by}.`;
    const numbers = {
        first,
        last,
        rankCorrelation,
        count: series.values.length,
        ...(changePercent === null ? {} : { changePercent }),
    };
    return { kind: 'trend', textOf, numbers, strength: 1.1 * Math.abs(rankCorrelation) };
}
function opening({ document, table, series }) {
    const title = table.title === null ? '' : ` under "${(0,corpus_text/* oneLine */.TN)(table.title, findings_LONGEST_NAME)}"`;
    return `${(0,corpus_text/* oneLine */.TN)(document.path, 200)}: ${(0,corpus_text/* oneLine */.TN)(series.name, findings_LONGEST_NAME)}${title}`;
}
function value(number, series) {
    return series.unit === null ? (0,corpus_text/* figure */.vP)(number) : `${(0,corpus_text/* figure */.vP)(number)} ${(0,corpus_text/* oneLine */.TN)(series.unit, 24)}`;
}
/** ` (config=g80 and 2 more)`: the label of the first that has the value, and how many share it. */
function whose(series, number) {
    const first = series.labels[series.values.indexOf(number)] ?? null;
    if (first === null)
        return '';
    let others = -1;
    for (const each of series.values)
        if (each === number)
            others += 1;
    const more = others > 0 ? ` and ${others} more` : '';
    return ` (${(0,corpus_text/* oneLine */.TN)(first, LONGEST_LABEL)}${more})`;
}
/** How far the larger is from the smaller: in percent of it below twice, then as a factor; neither across 0. */
function distance(min, max) {
    const [small, large] = min > 0 ? [min, max] : [-max, -min];
    const ratio = large / small;
    if (!(small > 0) || !Number.isFinite(ratio))
        return { words: () => '', numbers: {} };
    if (ratio >= 2)
        return { words: () => `, a factor of ${(0,corpus_text/* figure */.vP)(ratio)} apart`, numbers: { ratio } };
    const apartPercent = (ratio - 1) * 100;
    return { words: () => `, ${(0,corpus_text/* figure */.vP)(apartPercent)} % apart`, numbers: { apartPercent } };
}

;// CONCATENATED MODULE: ./lib/corpus/promptBlock.js



/** A document in a few lines for a model to read: what it is, its headings, its numbers. */
const MOST_SERIES = 6;
const promptBlock_MOST_TABLES = 3;
const promptBlock_MOST_HEADINGS = 6;
/** Up to so many values are told one by one. */
const MOST_SINGLY = 5;
const promptBlock_LONGEST_NAME = 48;
const promptBlock_LONGEST_HEADING = 60;
const TYPES = { csv: 'CSV', json: 'JSON', markdown: 'Markdown' };
function promptBlock(document) {
    const lines = [`File ${(0,corpus_text/* oneLine */.TN)(document.path, 200)} (${TYPES[document.type]})`, ...headingLines(document)];
    const told = document.tables.filter((table) => table.series.some(isTold) || document.type !== 'markdown');
    for (const table of mostNumbers(told))
        lines.push(...tableLines(table, document));
    if (told.length > promptBlock_MOST_TABLES)
        lines.push(`and ${told.length - promptBlock_MOST_TABLES} more tables`);
    if (lines.length === 1)
        lines.push('no numbers');
    return lines.join('\n');
}
/** The tables with the most numbers, in the order of the document. */
function mostNumbers(tables) {
    const count = (table) => table.series.reduce((sum, { summary }) => sum + summary.count, 0);
    const kept = new Set([...tables].sort((a, b) => count(b) - count(a)).slice(0, promptBlock_MOST_TABLES));
    return tables.filter((table) => kept.has(table));
}
function headingLines({ headings }) {
    if (headings.length === 0)
        return [];
    const shown = headings.slice(0, promptBlock_MOST_HEADINGS).map(({ text }) => (0,corpus_text/* oneLine */.TN)(text, promptBlock_LONGEST_HEADING));
    const more = headings.length - shown.length;
    return [`headings: ${shown.join('; ')}${more > 0 ? `; ${more} more` : ''}`];
}
function tableLines(table, document) {
    const all = (document.type === 'json' ? foldKeys(table.series) : table.series).filter(isTold);
    const shown = [...all].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_SERIES);
    const more = all.length > shown.length ? [`- and ${all.length - shown.length} more`] : [];
    return [...tableHead(table, document), ...shown.map(seriesLine), ...more];
}
function tableHead({ title, rowCount, failedRowCount }, { type }) {
    const failed = failedRowCount === 0 ? '' : `${failedRowCount} failed and not in the numbers`;
    if (type === 'json')
        return failed === '' ? [] : [`parts: ${failed}`];
    const under = title === null ? '' : ` under "${(0,corpus_text/* oneLine */.TN)(title, promptBlock_LONGEST_HEADING)}"`;
    return [`table${under}: rows: ${rowCount}${failed === '' ? '' : `, ${failed}`}`];
}
const isTold = ({ name }) => !isIdentity(name);
/** Measurements that vary first, then what else varies, then what does not. */
function rankOf({ name, unit, summary }) {
    const isMeasured = directionOf(name, unit) !== null;
    if (summary.min === summary.max && summary.count > 1)
        return 3;
    return isMeasured ? 0 : isSetting(name) ? 2 : 1;
}
/**
 * `- tokens_s: n 36, min 98.1 (num_gpu=40), median 101, max 126.3 (num_gpu=80)`; few values are told one by one, and
 * of what was set or counted only the range.
 */
function seriesLine(series) {
    const { name, unit, values, summary } = series;
    const quantity = `- ${(0,corpus_text/* oneLine */.TN)(name, promptBlock_LONGEST_NAME)}${unit === null ? '' : ` in ${(0,corpus_text/* oneLine */.TN)(unit, 24)}`}`;
    const { count, min, median, max } = summary;
    if (min === max)
        return `${quantity}: ${(0,corpus_text/* figure */.vP)(min)}${count > 1 ? ` in all ${count}` : ''}`;
    if (count <= MOST_SINGLY)
        return `${quantity}: ${values.map((_, at) => labelled(series, at)).join('; ')}`;
    if (rankOf(series) > 0)
        return `${quantity}: ${(0,corpus_text/* figure */.vP)(min)} to ${(0,corpus_text/* figure */.vP)(max)}`;
    const low = labelled(series, values.indexOf(min));
    const high = labelled(series, values.indexOf(max));
    return `${quantity}: n ${count}, min ${low}, median ${(0,corpus_text/* figure */.vP)(median)}, max ${high}`;
}
function labelled({ name, values, labels }, at) {
    const label = labels[at] ?? null;
    // A setting that tells the rows apart would be its own label.
    const told = label === null || label.startsWith(`${name}=`) ? '' : ` (${(0,corpus_text/* oneLine */.TN)(label, promptBlock_LONGEST_NAME)})`;
    return `${(0,corpus_text/* figure */.vP)(values[at] ?? Number.NaN)}${told}`;
}

;// CONCATENATED MODULE: ./lib/corpus/kept.js


/** What is kept of documents, so that a hundred thousand of them take little memory. */
/** A hundred times what a prompt has room for. */
const MOST_CHARACTERS = 4 * 1024 * 1024;
/** A prompt takes turns over folders: beyond so many of one type in a folder none is reached. */
const MOST_IN_FOLDER = 1024;
/** Documents one after another, without their tables; `all` has them in their order. */
function keepDocuments(mostCharacters = MOST_CHARACTERS) {
    const all = [];
    let shown = [];
    let characters = 0;
    let mostInFolder = MOST_IN_FOLDER;
    const makeRoom = () => {
        for (;;) {
            shown = bestOfFolders(shown, mostInFolder);
            characters = shown.reduce((sum, { promptBlock: block }) => sum + (block?.length ?? 0), 0);
            // Down to half, so that it is seldom done.
            if (characters <= mostCharacters / 2 || mostInFolder < 1)
                return;
            mostInFolder /= 2;
        }
    };
    return {
        all,
        add(document) {
            const kept = keptOf(document);
            all.push(kept);
            // One of each folder is too much already: those that come later have no block.
            if (mostInFolder < 1)
                kept.promptBlock = null;
            if (kept.promptBlock === null)
                return;
            shown.push(kept);
            characters += kept.promptBlock.length;
            if (characters > mostCharacters)
                makeRoom();
        },
    };
}
/** Keeps the blocks of those that a prompt would show first of a folder, and takes them from the others. */
function bestOfFolders(documents, most) {
    const folders = new Map();
    return documents.toSorted(inFolder).filter((document) => {
        const folder = `${document.type} ${document.path.slice(0, document.path.lastIndexOf('/') + 1)}`;
        const before = folders.get(folder) ?? 0;
        folders.set(folder, before + 1);
        const isKept = before < Math.max(1, most);
        if (!isKept)
            document.promptBlock = null;
        return isKept;
    });
}
function inFolder(a, b) {
    return Number(b.varies) - Number(a.varies) || b.numberCount - a.numberCount || (0,corpus_text/* byCodeUnits */.CA)(a.path, b.path);
}
function keptOf(document) {
    const { path, type, byteCount, sha256, modifiedAt, problem, tables, headings } = document;
    const series = tables.flatMap((table) => table.series);
    const isUnderstood = problem === null || tables.length > 0 || headings.length > 0;
    return {
        ...{ path, type, byteCount, sha256, modifiedAt },
        problem: problem === null ? null : (0,corpus_text/* detached */.ht)(problem),
        isUnderstood,
        varies: series.some(({ summary }) => summary.min !== summary.max),
        numberCount: series.reduce((count, { summary }) => count + summary.count, 0),
        // Joined from its lines, so a text of its own already.
        promptBlock: isUnderstood ? promptBlock(document) : null,
    };
}

;// CONCATENATED MODULE: ./lib/corpus/corpus.js





/** Whoever else waits for the process (a cancellation, a time limit) gets a turn after so many bytes. */
const BYTES_A_TURN = 256 * 1024;
/**
 * `root` as the user gave it. The documents keep the order of the files. Files are taken one by one, and of each only what
 * is used later is kept: its text, tables and numbers are free when the next one is read.
 */
async function buildCorpus(root, files, { signal, onDocument } = {}) {
    const documents = keepDocuments();
    const findings = collectFindings();
    // Apart, so that nothing here holds a document while the next one is read.
    const take = (file) => {
        const document = parseDocument(file);
        findings.add(document);
        documents.add(document);
    };
    let bytesInTurn = 0;
    for await (const file of files) {
        if (bytesInTurn >= BYTES_A_TURN) {
            await new Promise((resolve) => setImmediate(resolve));
            bytesInTurn = 0;
        }
        signal?.throwIfAborted();
        take(file);
        bytesInTurn += file.byteCount;
        onDocument?.(documents.all.length, file.byteCount);
    }
    return { root, digest: digestOf(documents.all), documents: documents.all, findings: findings.best() };
}
/** Names and contents, whatever their order; a file that could not be read counts with its name. */
function digestOf(documents) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const lineOf = ({ path, sha256 }) => `${path}\u0000${sha256 ?? ''}\n`;
    const sorted = documents.toSorted((a, b) => (0,corpus_text/* byCodeUnits */.CA)(a.path, b.path) || (0,corpus_text/* byCodeUnits */.CA)(lineOf(a), lineOf(b)));
    for (const document of sorted)
        hash.update(lineOf(document));
    return hash.digest('hex');
}

// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
;// CONCATENATED MODULE: ./lib/story/readCorpus.js


const PROGRESS_MS = 5000;
const MIB = 1024 * 1024;
/** Reads the reports directory into a corpus. */
async function readCorpus(reportsDir, { reports, clock, signal, tell }) {
    let toldMs = clock.nowMs();
    const now = (line) => {
        if (clock.nowMs() - toldMs < PROGRESS_MS)
            return;
        toldMs = clock.nowMs();
        tell(line());
    };
    const { fileCount, files } = await reports.find(reportsDir, signal);
    const of = (0,format/* counted */.hS)(fileCount, 'file');
    now(() => `${of} found`);
    let bytes = 0;
    const onDocument = (done, byteCount) => {
        bytes += byteCount;
        now(() => `${done} of ${of} read (${(bytes / MIB).toFixed(1)} MiB)`);
    };
    return buildCorpus(reportsDir, files(), { ...(signal === undefined ? {} : { signal }), onDocument });
}


/***/ })

};

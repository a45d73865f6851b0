export const id = 753;
export const ids = [753];
export const modules = {

/***/ 2753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  defineRun: () => (/* binding */ defineRun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/failure.js
var failure = __webpack_require__(8675);
// EXTERNAL MODULE: ./lib/io/atomicFile.js
var atomicFile = __webpack_require__(733);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/io/fileLock.js





/**
 * One writer of a file at a time, by a lock file beside it, which containers and machines that share the disk see as
 * well. It is held for as long as a file is read and written, so one that is minutes old is of a writer that was killed.
 */
const POLL_MS = 25;
/** Whoever meets a lock that was just left behind waits until it counts for that: its session is not lost to it. */
const DEFAULTS = { waitMs: 150_000, staleMs: 120_000 };
/** Makes the folder where it is missing. Throws ExpectedError where the lock is held for too long. */
async function withFileLock(path, body, { waitMs, staleMs } = DEFAULTS) {
    const lock = `${path}.lock`;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const startMs = performance.now();
    while (!(await take(lock))) {
        if (await removeStale(lock, staleMs))
            continue;
        if (performance.now() - startMs >= waitMs) {
            throw new failure/* ExpectedError */.Dh(`another job is writing there (remove ${lock} if none is)`);
        }
        await (0,external_node_timers_promises_.setTimeout)(POLL_MS * (0.5 + Math.random()));
    }
    try {
        return await body();
    }
    finally {
        await (0,promises_.rm)(lock, { force: true });
    }
}
async function take(lock) {
    try {
        await (await (0,promises_.open)(lock, 'wx')).close();
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
/**
 * It is moved aside before it is looked at again: another waiter may have replaced it by a living one in between, which
 * then goes back unless there is a third by now.
 */
async function removeStale(lock, staleMs) {
    if (!(await isStale(lock, staleMs)))
        return false;
    const aside = `${lock}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,promises_.rename)(lock, aside);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return true;
        throw error;
    }
    const wasStale = await isStale(aside, staleMs);
    if (!wasStale)
        await (0,promises_.link)(aside, lock).catch(() => { });
    await (0,promises_.rm)(aside, { force: true });
    return wasStale;
}
async function isStale(file, staleMs) {
    try {
        return Date.now() - (await (0,promises_.stat)(file)).mtimeMs >= staleMs;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/io/resultsFile.js + 1 modules
var resultsFile = __webpack_require__(9337);
// EXTERNAL MODULE: ./lib/io/workspace.js
var workspace = __webpack_require__(8461);
// EXTERNAL MODULE: ./lib/io/baseline/window.js + 1 modules
var baseline_window = __webpack_require__(9930);
;// CONCATENATED MODULE: ./lib/io/baseline/fileStore.js







/** A baseline in a file of the checkout, which somebody commits, or of the machine. */
function createFileStore(options) {
    const { path, cwd, keep, runId, readFromBase } = options;
    const place = () => (0,workspace/* inWorkspace */.ve)(path, cwd, 'baseline-file');
    // Named outright or not: what lies in the checkout comes with the commit and goes with the job.
    const isOfCheckout = (0,workspace/* isWithin */.UO)(cwd, (0,external_node_path_.resolve)(cwd, path));
    const named = `baseline file ${path}`;
    const leaving = async (read) => {
        try {
            return await read();
        }
        catch (error) {
            throw new failure/* ExpectedError */.Dh(`The ${named} is left as it is: ${(0,failure/* messageOf */.bD)(error)}`);
        }
    };
    const onDisk = async (series) => sessionsIn(await (0,resultsFile/* readStoredText */.RI)(await place()), path, series);
    return {
        // Comments are public: where on the runner the file lies is nobody's business there.
        description: (0,external_node_path_.isAbsolute)(path) ? `baseline file ${(0,external_node_path_.basename)(path)}` : named,
        outlivesJob: !isOfCheckout || runId === null,
        async read(query) {
            const sessions = await leaving(async () => readFromBase === null || !isOfCheckout
                ? onDisk(query.series)
                : sessionsIn(await readFromBase(path), path, query.series));
            return (0,baseline_window/* historyIn */.E9)(sessions, query);
        },
        async add(sessions) {
            const [first] = sessions;
            if (first === undefined)
                return;
            const file = await place();
            await writing(named, () => withFileLock(file, async () => {
                // What cannot be read is never overwritten: it may be a newer version's, and somebody's only copy.
                const stored = await leaving(() => onDisk(first.series));
                await (0,atomicFile/* writeFileAtomically */.l)(file, (0,baseline_window/* windowText */.Kn)(stored, sessions, keep));
            }));
        },
    };
}
function sessionsIn(text, path, series) {
    return text === null ? [] : (0,baseline_window/* parseWindow */.Et)(text, path, series);
}
async function writing(named, write) {
    try {
        await write();
    }
    catch (error) {
        if (error instanceof failure/* ExpectedError */.Dh && /is left as it is/.test(error.message))
            throw error;
        throw new failure/* ExpectedError */.Dh(`The ${named} could not be written: ${(0,failure/* messageOf */.bD)(error)}.`);
    }
}

;// CONCATENATED MODULE: ./lib/io/github/desk.js
/** Where nobody started a job. */
const DESK = {
    repository: null,
    event: null,
    ref: null,
    defaultBranch: null,
    commit: null,
    baseCommit: null,
    pullRequest: null,
    runId: null,
    runAttempt: null,
    runUrl: null,
};
/** Outside GitHub: the files, and nothing else. */
function createDesk(place) {
    return {
        source: DESK,
        prepareFiles: place.prepare,
        writeFiles: place.write,
        uploadArtifact: async () => null,
        writeSummary: async () => { },
        writeComment: async () => null,
        conclude: async () => null,
    };
}
/** Of a repository's host nothing is known there. */
function createDeskRepository() {
    return {
        actor: null,
        lineage: async () => null,
        changedWorkflow: async () => null,
        acceptance: async () => ({ accepted: null, note: null }),
        rejudges: false,
        storedResults: async () => null,
    };
}

;// CONCATENATED MODULE: ./lib/deskParts.js



/**
 * The same parts where there is no GitHub, in a file of their own: the command line starts without octokit and the artifact
 * client. Throws ExpectedError for a store that is GitHub's.
 */
function deskParts({ policy }, cwd) {
    const { kind, file, keep } = policy.store;
    if (kind === 'branch' || kind === 'artifact') {
        throw new failure/* ExpectedError */.Dh(`The baseline store ${kind} is one of GitHub's; set --baseline-store file (or none) on a command line.`);
    }
    return {
        baseline: kind === null ? null : createFileStore({ path: file, cwd, keep, runId: null, readFromBase: null }),
        repository: createDeskRepository(),
    };
}

;// CONCATENATED MODULE: ./lib/io/cancellation.js

/**
 * A signal that aborts when the job is cancelled: runners send SIGINT, then SIGTERM after 7.5 s, then kill. At a desk
 * (`once`) a second Ctrl-C ends the process as it always does.
 */
function cancellationSignal({ once } = { once: false }) {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM', 'SIGBREAK']) {
        // SIGBREAK is Ctrl-Break, on Windows alone.
        if (name === 'SIGBREAK' && process.platform !== 'win32')
            continue;
        process[once ? 'once' : 'on'](name, () => controller.abort(new failure/* ExpectedError */.Dh(`The job was cancelled (${name}).`)));
    }
    return controller.signal;
}
const ASKING_MS = 3_000;
const UPLOADING_MS = 5_000;
const TELLING_MS = 7_000;
function lastSeconds(cancelled) {
    return {
        asking: abortedAfter(cancelled, ASKING_MS),
        uploading: abortedAfter(cancelled, UPLOADING_MS),
        telling: abortedAfter(cancelled, TELLING_MS),
    };
}
function abortedAfter(cancelled, delayMs) {
    const over = new AbortController();
    const begin = () => setTimeout(() => over.abort(new ExpectedError(OVER)), delayMs).unref();
    if (cancelled.aborted)
        begin();
    else
        cancelled.addEventListener('abort', begin, { once: true });
    return over.signal;
}
const OVER = 'no answer came before a cancelled job has to end';

// EXTERNAL MODULE: ./lib/io/configFile.js
var configFile = __webpack_require__(2430);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 13 modules
var lib_core = __webpack_require__(6811);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/io/commandStretch.js


function commandStretch_createCommandStretch(print, token = () => randomBytes(16).toString('hex')) {
    let open = null;
    const close = () => {
        if (open === null)
            return;
        print(`::${open}::${EOL}`);
        open = null;
    };
    return {
        text(line) {
            if (open === null) {
                open = token();
                print(`::stop-commands::${open}${EOL}`);
            }
            print(`${line}${EOL}`);
        },
        command(line) {
            close();
            print(`${line}${EOL}`);
        },
        close,
    };
}
/** What `@actions/core` prints for the functions that we and the artifact client call. */
const COMMAND = /^::(?:add-mask|debug|notice|warning|error|group|endgroup)(?: [^:]*)?::/;
/**
 * Takes over what anybody in this process prints on stdout, so that no command is ever printed where the runner does
 * not listen, and no text where it does. Returns what prints as before. stderr stays: nothing here writes to it, and the
 * runner promises no order between the two.
 */
function commandStretch_takeStdout(taken) {
    const { stdout } = process;
    const original = stdout.write;
    const isDebugged = process.env.RUNNER_DEBUG === '1';
    stdout.write = ((chunk, encoding, done) => {
        const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
        for (const line of text.replace(/\r?\n$/, '').split(/\r\n|[\n\r]/)) {
            // The runner shows them to nobody who did not ask, and each would end a stretch.
            if (line.startsWith('::debug::') && !isDebugged)
                continue;
            if (COMMAND.test(line))
                taken.command(line);
            else
                taken.text(line);
        }
        const callback = typeof encoding === 'function' ? encoding : done;
        if (typeof callback === 'function')
            queueMicrotask(() => callback());
        return true;
    });
    return (line) => void original.call(stdout, line);
}

;// CONCATENATED MODULE: ./lib/io/log.js



/** The runner takes commands at the start of every line it is given, and ends lines at \r as well. */
function cleanLines(text, { safe, redact }) {
    return redact(text)
        .split(/\r\n|[\n\r]/)
        .map(safe);
}
/**
 * The log of a job on a runner: groups and annotations. All other lines are made harmless and stand, besides, where the
 * runner takes no commands. It takes stdout over: whoever prints there does it through this log.
 */
function createActionLog(cleaning, token) {
    const { redact } = cleaning;
    const print = takeStdout({
        // What is masked must be said as it is.
        command: (line) => stretch.command(line.startsWith('::add-mask::') ? line : redact(line)),
        text: (line) => info(line),
    });
    const stretch = createCommandStretch(print, token);
    const info = (text) => {
        for (const line of cleanLines(text, cleaning))
            stretch.text(line);
    };
    const whole = (text) => cleanLines(text, cleaning).join('\n');
    return {
        info,
        notice: (text) => core.notice(whole(text)),
        warning: (text) => core.warning(whole(text)),
        error: (text) => core.error(whole(text)),
        annotate: ({ level, title, message, at }) => {
            const where = at === null ? {} : { file: whole(at.file), startLine: at.line };
            const say = level === 'error' ? core.error : core.warning;
            say(whole(message), { title: whole(title), ...where });
        },
        group: (title, body) => core.group(whole(title), body),
        fail: (text) => core.setFailed(whole(text)),
        close: stretch.close,
    };
}
/** The log of the command line: plain lines, a title above each group. */
function createDeskLog(cleaning, write) {
    const say = (prefix) => (text) => {
        for (const line of cleanLines(text, cleaning))
            write(`${prefix}${line}`);
    };
    const info = say('');
    return {
        info,
        notice: say('note: '),
        warning: say('warning: '),
        error: say('error: '),
        annotate: ({ level, title, message }) => say(`${level}: `)(`${title}: ${message}`),
        group: (title, body) => {
            write('');
            info(title);
            return body();
        },
    };
}
const CONSOLE_METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace'];
/**
 * Sends what libraries write on the console through the log, since some print raw text of a server there (`ollama`
 * does for a malformed line). The log must not write on the console itself. Returns what undoes it.
 */
function quietConsole(log) {
    const before = CONSOLE_METHODS.map((method) => [method, console[method]]);
    for (const method of CONSOLE_METHODS)
        console[method] = (...words) => log.info((0,external_node_util_.format)(...words));
    return () => {
        for (const [method, original] of before)
            console[method] = original;
    };
}

// EXTERNAL MODULE: ./lib/io/outputFiles.js
var outputFiles = __webpack_require__(6708);
;// CONCATENATED MODULE: ./lib/io/outputPlace.js








/** More than what a file system keeps in a file's own record. */
const PROBE = '\n'.repeat(16 * 1024);
function createOutputPlace({ directory, env, log, temporary = (0,external_node_os_.tmpdir)(), }) {
    let place = directory;
    /** Directories in which a fresh one is made instead: the first that takes the files. */
    const left = [...(env.RUNNER_TEMP ? [env.RUNNER_TEMP] : []), temporary];
    /** Of this job, and so nothing that could be taken for it wrongly. */
    const own = new Set();
    const elsewhere = async (files, why) => {
        for (let refuge = left.shift(); refuge !== undefined; refuge = left.shift()) {
            let fresh = null;
            try {
                fresh = await (0,promises_.mkdtemp)((0,external_node_path_.join)(refuge, 'ollama-benchmark-results-'));
                const paths = await (0,outputFiles/* writeOutputFiles */.k)(fresh, files);
                place = fresh;
                log.warning(`${why.message} This job's files are in ${fresh} instead${found(env)}`);
                return paths;
            }
            catch (error) {
                if (fresh !== null)
                    await (0,promises_.rm)(fresh, { recursive: true, force: true });
                log.info(`No refuge in ${refuge}: ${(0,failure/* messageOf */.bD)(error)}`);
            }
        }
        throw why;
    };
    return {
        directory: () => place,
        named: () => (place === directory ? '`output-dir`' : place),
        async prepare() {
            const root = (0,external_node_path_.resolve)(directory);
            const probe = (0,external_node_path_.join)(root, `.ollama-benchmark-${(0,external_node_crypto_.randomUUID)()}`);
            try {
                await (0,promises_.mkdir)(root, { recursive: true });
                await (0,atomicFile/* writeFileAtomically */.l)(probe, PROBE);
                await (0,promises_.rm)(probe);
            }
            catch (error) {
                throw new failure/* ExpectedError */.Dh(`${root} cannot be written (${(0,failure/* messageOf */.bD)(error)}): ${outputFiles/* CURE */.C}`);
            }
        },
        async write(files) {
            let paths;
            try {
                paths = await (0,outputFiles/* writeOutputFiles */.k)(place, files);
            }
            catch (error) {
                if (!(error instanceof failure/* ExpectedError */.Dh))
                    throw error;
                paths = await elsewhere(files, error);
            }
            const names = files.map(({ name }) => name);
            if (place === directory)
                for (const name of names)
                    own.add(name);
            const foreign = names.filter((name) => !own.has(name));
            return { paths, fault: place === directory ? null : await removeAll(directory, foreign) };
        },
    };
}
/** What is below RUNNER_TEMP goes with the job. */
function found({ GITHUB_ACTIONS: isRunner }) {
    return isRunner
        ? ', which the outputs `results-path` and `report-path` name; after the job the artifact alone has them.'
        : '.';
}
/** What an earlier job left would be taken for this one's. Null, or why it may be: one sentence. */
async function removeAll(directory, names) {
    const root = (0,external_node_path_.resolve)(directory);
    for (const name of names) {
        const path = (0,external_node_path_.join)(root, name);
        try {
            // A checkout can hold a link there: what it leads to is no file of a job.
            await (0,workspace/* inWorkspace */.ve)((0,external_node_path_.dirname)(name), root, 'output-dir');
            await (0,promises_.rm)(path, { force: true });
        }
        catch (error) {
            // A read-only disk refuses to remove what is not there, too.
            if (!(await isThere(path)))
                continue;
            return `${path} is an earlier job's and could not be removed (${(0,failure/* messageOf */.bD)(error)}), so that later steps would take it for this one's: ${outputFiles/* CURE */.C}`;
        }
    }
    return null;
}
async function isThere(path) {
    return (0,promises_.lstat)(path).then(() => true, () => false);
}

// EXTERNAL MODULE: ./lib/report/decisionLines.js
var decisionLines = __webpack_require__(3603);
// EXTERNAL MODULE: ./lib/report/safe.js
var safe = __webpack_require__(2813);
// EXTERNAL MODULE: ./lib/settings/keyRows.js
var keyRows = __webpack_require__(2591);
// EXTERNAL MODULE: ./lib/settings/read.js + 8 modules
var read = __webpack_require__(2554);
// EXTERNAL MODULE: ./lib/model/metrics.js + 1 modules
var metrics = __webpack_require__(1052);
// EXTERNAL MODULE: ./lib/report/cause.js
var report_cause = __webpack_require__(8953);
// EXTERNAL MODULE: ./lib/report/comparisonText.js
var comparisonText = __webpack_require__(2422);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(7703);
// EXTERNAL MODULE: ./lib/report/view.js
var report_view = __webpack_require__(8149);
;// CONCATENATED MODULE: ./lib/report/annotations.js






/**
 * What stands beside the lines of the change: the worst comparisons at the line that defines their agent. Plain text.
 * GitHub shows ten of a level for a step, and a failing step's own message is one of them.
 */
const SHOWN = 9;
/** Errors where they fail the job, warnings where it passes; what the noise left open is told only where it fails. */
function annotationsOf(view, agents) {
    const { decision } = view;
    const fails = (0,report_view/* failsByComparisons */.x)(view);
    const level = fails ? 'error' : 'warning';
    const open = fails && decision.verdict === 'inconclusive' ? decision.open : [];
    const all = [
        ...byExcess(decision.regressions).map((one) => ({ ...worseText(one, view), of: one })),
        ...lostTexts(decision.lost),
        ...byExcess(open).map((one) => ({ ...openText(one), of: one })),
    ];
    const more = all.length - SHOWN;
    const rest = more > 0 ? `The worst ${SHOWN} are annotated; ${more} more in the job summary.` : null;
    const shown = all.slice(0, SHOWN).map(({ title, message, of }) => ({
        ...{ level, title, message },
        at: placeOf(of.agent, agents),
    }));
    // The message of a job that fails counts them; one that passes has none.
    const counted = rest === null || fails ? [] : [{ level, title: MORE, message: rest, at: null }];
    return { annotations: [...shown, ...counted], rest };
}
/** The same of what several jobs measured, nine of all together, those that fail the job first. */
function mergedAnnotations(views, agents) {
    const each = views.map((view) => annotationsOf(view, agents));
    const all = each.flatMap(({ annotations }) => annotations).filter(({ title }) => title !== MORE);
    const sorted = [...all].sort((a, b) => Number(a.level !== 'error') - Number(b.level !== 'error'));
    const hasMore = all.length > SHOWN || each.some(({ rest }) => rest !== null);
    const rest = hasMore ? `The worst ${SHOWN} are annotated; all are in the job summary.` : null;
    return { annotations: sorted.slice(0, SHOWN), rest };
}
const MORE = 'And more';
function worseText(one, { judgement }) {
    const cause = judgement?.causes.find(({ agent, stage }) => agent === one.agent && stage === one.stage);
    const moved = { rate: one.metric === 'throughput', first: one.metric === 'ttft-net' };
    const parts = cause === undefined || (0,comparisonText/* isShare */.GS)(one) ? '' : (0,report_cause/* causeText */.xv)(cause, moved).replaceAll('**', '');
    return {
        title: `${(0,comparisonText/* isShare */.GS)(one) ? 'Failing more often' : 'Slower'}: ${nameOf(one)}`,
        message: [numbersOf(one), parts === '' ? '' : `Likely cause: ${parts}.`].join(' ').trim(),
    };
}
function openText(one) {
    return {
        title: `Left open: ${nameOf(one)}`,
        message: `${numbersOf(one)} ${(0,format/* capitalised */.Iu)(one.reason ?? 'No reason recorded')}.`,
    };
}
/** `412 → 487 ms, +18.2 % [+14.9, +21.6], limit +10 %.` */
function numbersOf(one) {
    return `${(0,comparisonText/* levelsOf */.pd)(one)}, ${(0,comparisonText/* changeAndInterval */.zK)(one)}, limit ${(0,comparisonText/* limitOf */.LF)(one)}.`;
}
/** One for each stage: what is gone is gone with all of its metrics. */
function lostTexts(lost) {
    const keyOf = ({ agent, stage, reason }) => JSON.stringify([agent, stage, reason]);
    return [...new Map(lost.map((one) => [keyOf(one), one])).values()].map((of) => {
        const labels = lost.filter((one) => keyOf(one) === keyOf(of)).map(({ metric }) => (0,metrics/* metricOf */.ak)(metric).label);
        const name = `${annotations_short(of.agent)} · ${annotations_short(of.stage)}`;
        const reason = (0,format/* capitalised */.Iu)(of.reason ?? 'no reason recorded');
        return { title: `Not measured: ${name}`, message: `${reason}: ${labels.join(', ')}.`, of };
    });
}
function nameOf({ agent, stage, metric }) {
    return `${annotations_short(agent)} · ${annotations_short(stage)} · ${(0,metrics/* metricOf */.ak)(metric).label}`;
}
const annotations_short = (name) => (0,safe/* capped */.uo)((0,safe/* oneLine */.TN)(name), 80);
function byExcess(comparisons) {
    return [...comparisons].sort((a, b) => (0,comparisonText/* excessOf */.FR)(b) - (0,comparisonText/* excessOf */.FR)(a));
}
/** GitHub knows paths from the root of the repository alone. */
function placeOf(name, agents) {
    const defined = agents.find((agent) => agent.name === name)?.definedAt ?? null;
    if (defined === null || /^(?:\/|\.\.|[A-Za-z]:)/.test(defined.file))
        return null;
    return { file: defined.file.replace(/^(?:\.\/)+/, ''), line: defined.line };
}

// EXTERNAL MODULE: ./lib/settings/host.js
var settings_host = __webpack_require__(3519);
;// CONCATENATED MODULE: ./lib/story/reachOllama.js


const STOP_WAIT_MS = 500;
/**
 * Finds Ollama, or starts it where that is allowed and nobody answers on this machine. Throws ExpectedError where neither
 * works.
 */
async function reachOllama(settings, { ollama, log, startServer }) {
    const answering = async () => `Ollama ${(await ollama.version()) ?? 'of unknown version'}`;
    try {
        log.info(`${await answering()} answers`);
        return { stop: async () => { } };
    }
    catch (error) {
        const mayStart = startServer !== null && isLocal(settings.host.ollamaHost);
        if (!(error instanceof failure/* NobodyListens */.iR) || !mayStart)
            throw error;
    }
    log.info('Ollama does not answer; starting it for this job');
    const server = await startServer().catch((reason) => {
        if (!(reason instanceof failure/* ExpectedError */.Dh))
            throw reason;
        throw new failure/* ExpectedError */.Dh(`Ollama does not answer at ${(0,settings_host/* printableHost */.MW)(settings.host.ollamaHost)}, and starting it failed: ${reason.message}`);
    });
    try {
        log.info(`${await answering()} was started`);
        return server;
    }
    catch (error) {
        await stop(server, log);
        throw error;
    }
}
/** A cancelled job has seconds: what was measured is written while the server stops. */
async function leaveServer(server, { log, signal, pause }) {
    const stopping = stop(server, log);
    await (signal.aborted ? Promise.race([stopping, pause(STOP_WAIT_MS)]) : stopping);
}
/** Whether a server at this URL runs on this machine, so that what local tools say holds for it. */
function isLocal(url) {
    const { hostname } = new URL(url);
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
/** What was measured is not to be lost to a server that does not stop. */
async function stop(server, log) {
    try {
        await server.stop();
    }
    catch (error) {
        log.warning(`The Ollama that was started for this job was not stopped: ${(0,failure/* messageOf */.bD)(error)}`);
    }
}

;// CONCATENATED MODULE: ./lib/story/history.js

/**
 * The stored sessions that this run is held against. Throws ExpectedError for what cannot be read.
 * @param results what is only judged, wherever it was measured; null: this machine is to measure
 * @param measuredBeside agents of the same hardware that other jobs of this run measured: they are not missed
 * @param skipped a commit whose sessions do not count; null: none
 */
async function readHistory(settings, ports, results = null, measuredBeside = [], skipped = null) {
    const { baseline, repository, machine, clock, surroundings } = ports;
    const known = { settings, source: surroundings.source, now: clock.date() };
    if (baseline === null)
        return { ...known, history: null, lineage: null };
    const { ollamaHost, machineId } = settings.host;
    const environment = results?.environment ?? {
        ...(await machine.environment(isLocal(ollamaHost))),
        machineId,
    };
    const lineage = withoutCommit(asMeasured(await repository.lineage(), results), skipped);
    const query = {
        environment,
        series: settings.publish.commentKey,
        agents: (results ?? settings.benchmark).agents.map(({ name }) => name),
        lineage,
        window: settings.policy.store.window,
    };
    const found = await baseline.read(query);
    const all = await withOthers(found, query, baseline, measuredBeside);
    const history = { ...all, sessions: all.sessions.map((session) => without(session, measuredBeside)) };
    ports.log.info(foundLine(history.sessions.length, baseline.description));
    return { ...known, history, lineage };
}
/**
 * What the newest session has is not to be lost, whatever its agents are called: one that was renamed would be held to
 * old sessions of its new name, or to none. So the newest sessions of the series' other agents are looked at as well.
 */
async function withOthers(found, query, baseline, measuredBeside) {
    const others = found.known.filter((agent) => ![...query.agents, ...measuredBeside].includes(agent));
    if (others.length === 0)
        return found;
    const window = found.sessions.length === 0 ? query.window : LEAST_WINDOW;
    const { sessions, relation } = await baseline.read({ ...query, agents: others, window });
    if (found.sessions.length === 0)
        return { ...found, sessions, relation };
    const newest = found.sessions.at(-1);
    const later = sessions.filter((one) => newest !== undefined && keyOf(one) !== keyOf(newest) && isLater(one, newest, query));
    return { ...found, sessions: [...found.sessions, ...later] };
}
/** Only the newest one is wanted. */
const LEAST_WINDOW = 2;
const keyOf = ({ startedAt, source }) => JSON.stringify([startedAt, source.runId, source.runAttempt]);
/** Nearer to the base, or of the same commit and later. */
function isLater(one, other, { lineage }) {
    const place = ({ source }) => lineage?.commits.indexOf(source.commit ?? '') ?? 0;
    if (place(one) !== place(other))
        return place(one) < place(other);
    return Date.parse(one.startedAt) > Date.parse(other.startedAt);
}
/** The base may have moved on since the measuring job saw it: what it has of its own by now is not in what was measured. */
function asMeasured(lineage, results) {
    if (lineage?.from !== 'event' || results === null)
        return lineage;
    const at = lineage.commits.indexOf(results.source.baseCommit ?? '');
    return at <= 0 ? lineage : { ...lineage, commits: lineage.commits.slice(at) };
}
function withoutCommit(lineage, skipped) {
    if (lineage === null || skipped === null)
        return lineage;
    return { ...lineage, commits: lineage.commits.filter((commit) => commit !== skipped) };
}
function without(session, agents) {
    if (agents.length === 0)
        return session;
    return {
        ...session,
        agents: session.agents.filter(({ name }) => !agents.includes(name)),
        units: session.units.filter(({ agent }) => !agents.includes(agent)),
    };
}
function foundLine(sessions, description) {
    if (sessions === 0)
        return `The ${description} has no session of this hardware and these agents yet.`;
    return `The ${description} has ${sessions} session${sessions === 1 ? '' : 's'} to compare with.`;
}
/** The same after one more session was stored. */
function withSession(bench, { record, write }) {
    const { history } = bench;
    if (history === null || !write.write)
        return bench;
    const known = [...new Set([...history.known, ...record.agents.map(({ name }) => name)])];
    return { ...bench, history: { ...history, known, sessions: [...history.sessions, record] } };
}

// EXTERNAL MODULE: ./lib/judge/gaps.js
var gaps = __webpack_require__(4550);
// EXTERNAL MODULE: ./lib/judge/baselineWrite.js
var baselineWrite = __webpack_require__(6581);
// EXTERNAL MODULE: ./lib/story/judgeSession.js + 20 modules
var judgeSession = __webpack_require__(9681);
;// CONCATENATED MODULE: ./lib/story/acceptance.js



/** The input accept-level, on the default branch: this session is the new level, whatever the verdict. */
function levelAcceptance({ settings, source, now }, { repository }) {
    const { acceptLevel } = settings.record;
    const isAsked = (0,baselineWrite/* isOfDefaultBranch */.h)(source) || (source.runId === null && settings.record.updateBaseline === 'always');
    if (acceptLevel === null || !isAsked)
        return null;
    return { by: repository.actor ?? 'unknown', reason: acceptLevel, at: now.toISOString(), pullRequest: null };
}
/**
 * The label of the pull request, asked for where the session would fail without it, and always on the default branch:
 * what was accepted in the pull request is its new level, even where this session happens to be within the limit. Whoever
 * cannot be asked accepted nothing; that is told, and what was measured stays.
 */
async function acceptanceOf(blind, bench, ports) {
    const isMain = (0,baselineWrite/* isOfDefaultBranch */.h)(bench.source);
    if (blind.record.accepted !== null) {
        return { finding: { accepted: blind.record.accepted, note: null }, ofLevel: blind.record.accepted };
    }
    if (blind.judgement === null || isIncomplete(blind.decision) || (!isMain && blind.decision.passed))
        return { finding: judgeSession/* NOBODY */.o, ofLevel: null };
    try {
        const newest = bench.history?.sessions.at(-1)?.source.commit ?? null;
        const finding = await ports.repository.acceptance(newest);
        if (!isMain)
            return { finding, ofLevel: null };
        return isSpent(finding.accepted, bench) ? spent(finding, blind) : { finding, ofLevel: finding.accepted };
    }
    catch (error) {
        const note = `Whether the change was accepted is unknown: ${(0,failure/* messageOf */.bD)(error)}`;
        ports.log.warning(note);
        return { finding: { accepted: null, note }, ofLevel: null };
    }
}
/**
 * What was accepted in a pull request is one level, that of the first session that has it. Later sessions of the same
 * commit (a nightly run, one that is repeated) are held to it, or anything would be accepted until the next merge.
 */
function isSpent(accepted, { history }) {
    const pullRequest = accepted?.pullRequest ?? null;
    if (pullRequest === null)
        return false;
    return history?.sessions.some((session) => session.accepted?.pullRequest === pullRequest) ?? false;
}
function spent({ accepted }, { decision }) {
    const note = `What was accepted in pull request ${accepted?.pullRequest} is the level that this session is held to.`;
    return { finding: { accepted: null, note: decision.passed ? null : note }, ofLevel: null };
}
/** Of a session that was not measured nobody knows what there would be to accept, and a cancelled job has no time to ask. */
function isIncomplete({ verdict, lost }) {
    return verdict === 'not-measured' && lost.length === 0;
}

;// CONCATENATED MODULE: ./lib/story/judgeAll.js




/** Sessions of one job, one after the other: each joins the history of the next. */
async function judgeAll(measured, bench, ports) {
    const judged = [];
    let known = bench;
    for (const results of measured) {
        for (const sentence of (0,gaps/* unknownMetrics */.YI)(results))
            ports.log.warning(sentence);
        const level = judged.length === 0 ? levelAcceptance(known, ports) : null;
        const blind = (0,judgeSession/* judgeSession */.s)(results, known, judgeSession/* NOBODY */.o, level);
        const acceptance = await acceptanceOf(blind, known, ports);
        const session = (0,judgeSession/* judgeSession */.s)(results, known, acceptance.finding, level ?? acceptance.ofLevel, blind);
        judged.push(session);
        known = withSession(known, session);
    }
    return judged;
}
/** The one that is told of: the first that fails, else the last. */
function shownOf(sessions) {
    return sessions.find(({ decision }) => !decision.passed) ?? sessions.at(-1);
}

// EXTERNAL MODULE: ./lib/report/files.js + 5 modules
var files = __webpack_require__(553);
// EXTERNAL MODULE: ./lib/model/recordOf.js
var recordOf = __webpack_require__(209);
;// CONCATENATED MODULE: ./lib/model/modelName.js
/**
 * Whether two names are of one model: Ollama folds case, takes `latest` where there is no tag, and tells names without
 * the parts that are its defaults (ollama/ollama types/model/name.go, DisplayShortest).
 */
function sameModel(a, b) {
    return modelKey(a) === modelKey(b);
}
/** The name that all names of a model share. */
function modelKey(name) {
    const short = name
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/^registry\.ollama\.ai\//, '')
        .replace(/^library\//, '');
    const lastPart = short.slice(short.lastIndexOf('/') + 1);
    return lastPart.includes(':') ? short : `${short}:latest`;
}

;// CONCATENATED MODULE: ./lib/bench/groups.js

/** In the order of their first agents. */
function groupsOf(agents) {
    const groups = new Map();
    for (const agent of agents) {
        const key = loadKeyOf(agent);
        groups.set(key, [...(groups.get(key) ?? []), agent]);
    }
    return [...groups.values()];
}
/** Each model by the first of its names. */
function distinctModels(names) {
    const models = new Map();
    for (const name of names) {
        const key = modelKey(name);
        if (!models.has(key))
            models.set(key, name);
    }
    return new Set(models.values());
}
/** Options that only steer sampling do not reload a model and need no load of their own. */
const SAMPLING_OPTIONS = new Set([
    'temperature',
    'top_k',
    'top_p',
    'min_p',
    'typical_p',
    'repeat_last_n',
    'repeat_penalty',
    'presence_penalty',
    'frequency_penalty',
    'stop',
    'num_keep',
]);
function loadOptions(options) {
    return Object.fromEntries(Object.entries(options).filter(([name]) => !SAMPLING_OPTIONS.has(name)));
}
/** The same for options in another order. */
function loadKeyOf({ model, options }) {
    const sorted = Object.entries(loadOptions(options)).sort(([one], [other]) => (one < other ? -1 : 1));
    return JSON.stringify([modelKey(model), sorted]);
}

;// CONCATENATED MODULE: ./lib/bench/plan.js

function planOf(settings) {
    const groups = groupsOf(settings.agents);
    if (groups.length === 1)
        return groups.flatMap((group) => wholeBlock(group, settings, settings.runs));
    const half = Math.ceil(settings.runs / 2);
    const turning = groups.at(-1);
    const wayOut = groups.flatMap((group) => group === turning || half === settings.runs
        ? wholeBlock(group, settings, settings.runs)
        : firstBlock(group, settings, half));
    const wayBack = half === settings.runs ? [] : groups.slice(0, -1).toReversed();
    return [...wayOut, ...wayBack.flatMap((group) => secondBlock(group, settings, half + 1))];
}
/**
 * Valid warm calls that a stage needs to count as measured: half of the runs, and at least three; with fewer runs
 * than that, every one of them.
 */
function minimumValidCalls(runs) {
    return Math.min(runs, Math.max(3, Math.ceil(runs / 2)));
}
/** A cold start is one call: after it the model is loaded. */
function stagesOf({ kind }, { stages }) {
    return kind === 'cold' ? stages.slice(0, 1) : stages;
}
/** Agents in the order of that run: there and back. */
function inOrderOf(run, agents) {
    return run % 2 === 1 ? agents : agents.toReversed();
}
function wholeBlock(group, settings, runs) {
    return [...firstBlock(group, settings, runs), { kind: 'make-up', agents: group }];
}
function firstBlock(group, { coldStarts, warmupRuns }, runs) {
    return [
        { kind: 'open' },
        ...group.flatMap((agent) => runsOf('cold', agent, 1, coldStarts)),
        ...group.flatMap((agent) => runsOf('warmup', agent, 1, warmupRuns)),
        ...measured(group, 1, runs),
    ];
}
/** The load is another one: its first runs are discarded as well, and their numbers go on. */
function secondBlock(group, { warmupRuns, runs }, firstRun) {
    return [
        { kind: 'open' },
        ...group.flatMap((agent) => runsOf('warmup', agent, warmupRuns + 1, 2 * warmupRuns)),
        ...measured(group, firstRun, runs),
        { kind: 'make-up', agents: group },
    ];
}
function measured(group, first, last) {
    return numbers(first, last).flatMap((run) => inOrderOf(run, group).map((agent) => ({ kind: 'measured', agent, run })));
}
function runsOf(kind, agent, first, last) {
    return numbers(first, last).map((run) => ({ kind, agent, run }));
}
function numbers(first, last) {
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

;// CONCATENATED MODULE: ./lib/bench/estimate.js


/**
 * How long the session will take, milliseconds, from an earlier one: the mean of each agent's calls of each stage times
 * the calls to come, a cold start as much longer as its first token came later. Null where a stage was never timed.
 */
function estimateFromRecord(settings, earlier) {
    let sumMs = 0;
    for (const run of estimate_runsOf(settings)) {
        for (const stage of stagesOf(run, settings)) {
            const unit = earlier.units.find((one) => one.agent === run.agent.name && one.stage === stage.name);
            const warmMs = meanOf((0,recordOf/* valuesOf */.s)(unit, 'e2e'));
            if (warmMs === null)
                return null;
            sumMs += warmMs + (run.kind === 'cold' ? loadMsOf(unit) : 0);
        }
    }
    return sumMs;
}
/** How much later the first token of a cold start came; 0 where none is known. */
function loadMsOf(unit) {
    const coldMs = meanOf((0,recordOf/* valuesOf */.s)(unit, 'cold-ttft'));
    const warmMs = meanOf((0,recordOf/* valuesOf */.s)(unit, 'ttft'));
    return coldMs === null || warmMs === null ? 0 : Math.max(0, coldMs - warmMs);
}
/** Without those that may be needed to make up for lost ones. */
function plannedCalls(settings) {
    return estimate_runsOf(settings).reduce((sum, run) => sum + stagesOf(run, settings).length, 0);
}
function estimate_runsOf(settings) {
    return planOf(settings).filter((step) => step.kind !== 'open' && step.kind !== 'make-up');
}
/** Mean of the client's durations, milliseconds; null where no call has one. */
function meanDurationMs(calls) {
    return meanOf(calls.map((call) => call.e2eMs).filter((value) => value !== null));
}
function meanOf(values) {
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

;// CONCATENATED MODULE: ./lib/bench/prompts.js

const NONCE_DIGITS = 8;
/**
 * Digits at token 0, so that no two calls of a session share a prompt prefix that a cache could serve. Single
 * digits with blanks between cost the same number of tokens whatever they are, in every common vocabulary. The
 * same key gives the same nonce in every session. What is sent again has another one: the sending that broke off may
 * have left its prompt in the cache.
 */
function nonceOf(seed, { agent, phase, run, stage, sending = 1 }) {
    const parts = [seed, agent, phase, run, stage, ...(sending === 1 ? [] : [sending])];
    const digest = (0,external_node_crypto_.createHash)('sha256').update(parts.join('\0')).digest();
    return [...digest.subarray(0, NONCE_DIGITS)].map((byte) => byte % 10).join(' ');
}
/** Names between `{{` and `}}` in a stage's templates. */
function placeholdersOf(stage) {
    const found = `${stage.system}\n${stage.prompt}`.matchAll(PLACEHOLDER);
    return [...new Set([...found].map((match) => match[1]))];
}
const PLACEHOLDER = /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g;
/** System and user text of one call; byte for byte the same for the same material, texts and nonce. */
function promptOf(stage, material, earlierTexts, nonce) {
    const fill = (template) => template.replace(PLACEHOLDER, (_, name) => {
        if (name === 'corpus')
            return material.corpus;
        if (name === 'findings')
            return material.findings;
        return cut(earlierTexts.get(name) ?? '', material.carriedCharacters);
    });
    return { system: `${nonce}\n${fill(stage.system)}`, prompt: fill(stage.prompt) };
}
/**
 * What stood in a stage's prompts, and in those of the stages whose texts it embeds; never those texts: a number that a
 * model made up in one stage is no datum in the next.
 */
function dataOf(stages, name, material) {
    const sources = new Set([name]);
    // A set grows while it is gone through, and each name comes once.
    for (const source of sources) {
        const stage = stages.find((one) => one.name === source);
        for (const found of stage === undefined ? [] : placeholdersOf(stage))
            sources.add(found);
    }
    return stages
        .filter((stage) => sources.has(stage.name))
        .flatMap((stage) => Object.values(promptOf(stage, material, new Map(), '')));
}
/** At most `limit` characters, never ending in half a surrogate pair. */
function cut(text, limit) {
    const head = text.slice(0, limit);
    return /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
}

;// CONCATENATED MODULE: ./lib/bench/fit.js


/** Where the search for characters per token starts, and how it goes on; vocabularies differ. */
const FIRST_CHARACTERS_PER_TOKEN = 3;
/** Where the server refused without a count. */
const REFUSED_STEP = 0.8;
/** Below what the count calls for: the next text has other words. */
const COUNTED_MARGIN = 0.95;
const TRIES = 8;
const CARRIED_SHARE = 0.4;
const FINDINGS_SHARE = 0.3;
/**
 * Material whose first prompt fits the token budget by Ollama's own count: a guess at the vocabulary's characters
 * per token is lowered until the count fits. The same model and corpus always give the same prompt.
 */
async function fitMaterial(settings, probes, texts, budgetTokens, ollama, signal) {
    let charactersPerToken = FIRST_CHARACTERS_PER_TOKEN;
    let material = shareOut(settings.stages, texts, budgetTokens * charactersPerToken);
    let tries = 0;
    let refusal = '';
    for (const agent of probes) {
        for (;;) {
            const { count, said } = await countTokens(settings, agent, material, ollama, signal, tries);
            refusal = said;
            // A server that does not count the prompt cannot be held to the budget; it was asked to refuse.
            if (count === 'unknown' || (count !== 'refused' && count <= budgetTokens))
                break;
            if (++tries > TRIES) {
                throw new failure/* ExpectedError */.Dh(`The prompt of stage ${settings.stages[0]?.name} does not fit ${budgetTokens} tokens of agent ${agent.name} even with little of the corpus in it${refusal === '' ? '' : ` (${refusal})`}; raise num_ctx, lower num-predict or shorten the stage's prompt.`);
            }
            charactersPerToken *= count === 'refused' ? REFUSED_STEP : (budgetTokens / count) * COUNTED_MARGIN;
            material = shareOut(settings.stages, texts, budgetTokens * charactersPerToken);
        }
    }
    return material;
}
/** Characters for each placeholder, so that every stage's filled prompt stays within the budget. */
function shareOut(stages, texts, budget) {
    const names = new Set(stages.map((stage) => stage.name));
    const carriedCount = Math.max(1, ...stages.map((stage) => placeholdersOf(stage).filter((name) => names.has(name)).length));
    const carriedCharacters = Math.floor((budget * CARRIED_SHARE) / carriedCount);
    const findings = texts.findings(Math.floor(budget * FINDINGS_SHARE));
    const room = (stage) => {
        const used = placeholdersOf(stage);
        return (budget -
            stage.system.length -
            stage.prompt.length -
            (used.includes('findings') ? findings.length : 0) -
            used.filter((name) => names.has(name)).length * carriedCharacters);
    };
    const corpusStages = stages.filter((stage) => placeholdersOf(stage).includes('corpus'));
    const corpusRoom = Math.floor(Math.min(...corpusStages.map(room)));
    const corpus = corpusStages.length === 0 ? { text: '', shown: 0, leftOut: 0 } : texts.corpus(Math.max(0, corpusRoom));
    return { corpus: corpus.text, findings, carriedCharacters, shown: corpus.shown, leftOut: corpus.leftOut };
}
/** Asks for a single token and takes Ollama's count of the prompt; 'refused' where it is too long. */
async function countTokens(settings, agent, material, ollama, signal, attempt) {
    const stage = settings.stages[0];
    const nonce = nonceOf(settings.seed, {
        agent: agent.name,
        phase: 'probe',
        run: attempt,
        stage: stage.name,
    });
    const outcome = await ollama.chat({
        model: agent.model,
        ...promptOf(stage, material, new Map(), nonce),
        think: agent.think ?? settings.think,
        numPredict: 1,
        seed: settings.seed,
        options: agent.options,
    }, signal);
    signal.throwIfAborted();
    if (outcome.final !== null)
        return { count: outcome.final.promptTokens ?? 'unknown', said: '' };
    if (outcome.httpStatus === 400 && !/think/i.test(outcome.failure ?? ''))
        return { count: 'refused', said: outcome.failure ?? '' };
    // What Ollama refused it says itself; where it ended, its log does.
    const cure = outcome.httpStatus === null ? '; see that Ollama still runs, and what its own log says' : '';
    throw new failure/* ExpectedError */.Dh(`The first request of agent ${agent.name} failed: ${outcome.failure ?? 'the stream ended without a done record'}${cure}.`);
}

;// CONCATENATED MODULE: ./lib/bench/leave.js
const LEAVE_WAIT_MS = 1_000;
/**
 * Unloads the models that a job loaded, as a polite guest does, but keeps nobody waiting; failing at it harms no
 * result.
 */
async function leaveUnloaded(models, { ollama, pause }) {
    const unloads = [...models].map((model) => ollama.unload(model, LEAVE_WAIT_MS).catch(() => undefined));
    const left = new AbortController();
    await Promise.race([Promise.all(unloads), pause(LEAVE_WAIT_MS, left.signal)]);
    left.abort();
}

;// CONCATENATED MODULE: ./lib/bench/unload.js


const UNLOAD_WAIT_MS = 30_000;
const UNLOAD_POLL_MS = 100;
const MEMORY_WAIT_MS = 10_000;
const MEMORY_POLL_MS = 250;
/** Of the models' memory; the rest is other programs' coming and going. */
const MEMORY_SHARE = 0.8;
const MIB = 1024 ** 2;
/**
 * Unloads those of the models that are loaded and waits until `/api/ps` and the GPU's used memory say so: Ollama
 * drops a model from its list before the memory is free. Returns what a reader should know, or null. Throws
 * ExpectedError where a model stays, and the signal's reason where that aborts.
 */
async function unloadAll(models, ports, signal) {
    const { ollama, watch } = ports;
    const loaded = [];
    let vramMib = 0;
    for (const model of distinctModels(models)) {
        const state = await ollama.loaded(model);
        if (state === null)
            continue;
        loaded.push(model);
        vramMib += (state.vramBytes ?? 0) / MIB;
    }
    if (loaded.length === 0)
        return null;
    const usedMib = vramMib > 0 ? await watch.usedMemoryMib() : null;
    for (const model of loaded)
        await ollama.unload(model);
    for (const model of loaded)
        await untilUnlisted(model, ports, signal);
    return usedMib === null ? null : untilMemoryIsBack(usedMib, vramMib, ports, signal);
}
async function untilUnlisted(model, { ollama, clock, pause }, signal) {
    const startMs = clock.nowMs();
    while ((await ollama.loaded(model)) !== null) {
        signal.throwIfAborted();
        if (clock.nowMs() - startMs > UNLOAD_WAIT_MS) {
            throw new failure/* ExpectedError */.Dh(`Ollama still holds ${model} ${UNLOAD_WAIT_MS / 1000} s after it was asked to unload it; another client keeps it busy.`);
        }
        await pause(UNLOAD_POLL_MS);
    }
}
async function untilMemoryIsBack(beforeMib, vramMib, { clock, pause, watch }, signal) {
    const startMs = clock.nowMs();
    for (;;) {
        signal.throwIfAborted();
        const nowMib = await watch.usedMemoryMib();
        if (nowMib === null || beforeMib - nowMib >= vramMib * MEMORY_SHARE)
            return null;
        if (clock.nowMs() - startMs >= MEMORY_WAIT_MS) {
            const back = Math.max(0, Math.round(beforeMib - nowMib));
            return `used GPU memory had not come back ${MEMORY_WAIT_MS / 1000} s after an unload: of ${Math.round(vramMib)} MiB only ${back} MiB were free again`;
        }
        await pause(MEMORY_POLL_MS);
    }
}

;// CONCATENATED MODULE: ./lib/bench/prepare.js






/** Where neither the agent nor `/api/ps` says: the default of the old servers that do not tell. */
const ASSUMED_CONTEXT_TOKENS = 2048;
/** Larger prompts measure little more and cost minutes; the context alone may allow 256k. */
const LARGEST_PROMPT_TOKENS = 8192;
const SMALLEST_PROMPT_TOKENS = 128;
/**
 * Loads every agent's model once to learn the effective context, then cuts the material to the smallest one.
 * Throws ExpectedError where a model does not load or no room is left for a prompt.
 */
async function prepare(settings, texts, ports, signal) {
    const models = new Set();
    try {
        const agents = await loadAll(settings.agents, models, ports, signal);
        const promptBudgetTokens = budgetOf(agents, settings.numPredict);
        const probes = lastAgentOfEachModel(settings.agents);
        const material = await fitMaterial(settings, probes, texts, promptBudgetTokens, ports.ollama, signal);
        return { agents, promptBudgetTokens, material };
    }
    catch (error) {
        // No session follows that would do it at its end.
        await leaveUnloaded(distinctModels(models), ports);
        throw error;
    }
}
/** @param models gets every model that was asked for */
async function loadAll(all, models, ports, signal) {
    const facts = new Map();
    for (const group of groupsOf(all)) {
        signal.throwIfAborted();
        const first = group[0];
        // What another load left behind would be taken for this one's, or for its lack of room.
        const names = all.map(({ model }) => model);
        const note = await unloadAll(names, ports, signal);
        if (note !== null)
            ports.log.warning(`Before agent ${first.name} was loaded, ${note}.`);
        models.add(first.model);
        const seen = await loadOne(first, ports, signal);
        // Memory that comes back late would be subtracted from what the model takes.
        const vramSeenMib = note === null ? seen.vramSeenMib : null;
        for (const agent of group)
            facts.set(agent, await factsOf(agent, { ...seen, vramSeenMib }, ports));
    }
    return all.map((agent) => facts.get(agent));
}
async function loadOne(agent, { ollama, log, watch }, signal) {
    log.info(`Loading ${agent.model} as agent ${agent.name} to learn its context`);
    const beforeMib = await watch.usedMemoryMib();
    await ollama.load(agent.model, loadOptions(agent.options), signal);
    const afterMib = await watch.usedMemoryMib();
    return {
        loaded: await ollama.loaded(agent.model),
        vramSeenMib: beforeMib === null || afterMib === null ? null : afterMib - beforeMib,
    };
}
async function factsOf(agent, { loaded, vramSeenMib }, { ollama, log }) {
    const facts = await ollama.facts(agent.model);
    const requestedContext = typeof agent.options.num_ctx === 'number' ? agent.options.num_ctx : null;
    const effectiveContext = loaded?.contextLength ?? null;
    if (requestedContext !== null && effectiveContext !== null && requestedContext !== effectiveContext) {
        log.warning(`Agent ${agent.name} asked for num_ctx ${requestedContext}, Ollama loaded the model with ${effectiveContext}.`);
    }
    const size = loaded?.sizeBytes ?? null;
    const vram = loaded?.vramBytes ?? null;
    return {
        name: agent.name,
        model: agent.model,
        options: mutable(agent.options),
        think: agent.think,
        modelDigest: facts.digest,
        family: facts.family,
        parameterSize: facts.parameterSize,
        quantization: facts.quantization,
        requestedContext,
        effectiveContext,
        vramShare: size === null || vram === null ? null : Math.min(1, vram / size),
        vramMib: vram === null ? null : vram / 1024 ** 2,
        vramSeenMib,
    };
}
/** The smallest context less the length limit, at most {@link LARGEST_PROMPT_TOKENS}. */
function budgetOf(agents, numPredict) {
    const contexts = agents.map((agent) => ({
        name: agent.name,
        tokens: agent.effectiveContext ?? agent.requestedContext ?? ASSUMED_CONTEXT_TOKENS,
    }));
    const smallest = contexts.reduce((least, context) => (context.tokens < least.tokens ? context : least));
    const room = smallest.tokens - numPredict;
    if (room < SMALLEST_PROMPT_TOKENS) {
        throw new failure/* ExpectedError */.Dh(`The context of agent ${smallest.name} (${smallest.tokens} tokens) less num-predict (${numPredict}) leaves ${Math.max(0, room)} tokens for the prompt, and ${SMALLEST_PROMPT_TOKENS} are needed; lower num-predict or raise the agent's num_ctx.`);
    }
    return Math.min(room, LARGEST_PROMPT_TOKENS);
}
/** The agent of each model that is loaded last, so that asking it needs no further load where avoidable. */
function lastAgentOfEachModel(agents) {
    return [
        ...new Map(groupsOf(agents).flatMap((group) => group.map((agent) => [modelKey(agent.model), agent]))).values(),
    ];
}
function mutable(options) {
    return structuredClone(options);
}

;// CONCATENATED MODULE: ./lib/bench/pull.js

const PROGRESS_MS = 5_000;
/** A pull has one for each layer and a few more; whoever sends millions is to fill no log. */
const MOST_STATUSES = 100;
/** Pulls what Ollama lacks of the models. Throws ExpectedError where that is not allowed or fails. */
async function pullMissing(models, allowed, ports, signal) {
    for (const model of new Set(models)) {
        if (await ports.ollama.has(model))
            continue;
        if (allowed === 'never') {
            throw new failure/* ExpectedError */.Dh(`Ollama does not have the model ${JSON.stringify(model)}; run "ollama pull ${model}" on the runner, or set the input pull to missing.`);
        }
        await pull(model, ports, signal);
        if (!(await ports.ollama.has(model))) {
            throw new failure/* ExpectedError */.Dh(`Ollama pulled ${JSON.stringify(model)} and does not list it by that name; name the model as "ollama list" tells it.`);
        }
    }
}
/** A change of status is told at once, as long as they are few; the progress of one now and then. */
async function pull(model, { ollama, log, clock }, signal) {
    log.info(`Ollama does not have ${model}; pulling it`);
    let toldMs = Number.NEGATIVE_INFINITY;
    let toldStatus = '';
    let statuses = 0;
    await ollama.pull(model, (line) => {
        const status = line.replace(/ \d+ %$/, '');
        const isNew = status !== toldStatus && statuses < MOST_STATUSES;
        if (!isNew && clock.nowMs() - toldMs < PROGRESS_MS)
            return;
        if (isNew)
            statuses += 1;
        toldMs = clock.nowMs();
        toldStatus = status;
        log.info(`pull: ${line}`);
    }, signal);
}

// EXTERNAL MODULE: ./lib/model/results.js
var results = __webpack_require__(9339);
;// CONCATENATED MODULE: ./lib/bench/results.js



/** Characters of all answers together that results keep: their readers have a limit, too. */
const ANSWERS_LIMIT = 8 * 1024 * 1024;
/** Everything that was measured, as it is stored. */
function resultsOf(benchmark, measured) {
    const { startedAt, finishedAt, elapsedMs, source, environment, corpus, prepared, session } = measured;
    const { material } = prepared;
    return {
        schemaVersion: results/* RESULTS_SCHEMA_VERSION */.q3,
        toolVersion: measured.toolVersion,
        startedAt: startedAt.toISOString(),
        finishedAt: finishedAt.toISOString(),
        elapsedMs: Math.round(elapsedMs),
        interruption: session.interruption,
        notes: [...measured.notes, ...session.notes],
        source,
        environment,
        protocol: {
            runs: benchmark.runs,
            warmupRuns: benchmark.warmupRuns,
            coldStarts: benchmark.coldStarts,
            retries: benchmark.retries,
            numPredict: benchmark.numPredict,
            seed: benchmark.seed,
            think: benchmark.think,
            truncate: false,
            shift: false,
            minimumValidCalls: minimumValidCalls(benchmark.runs),
            promptBudgetTokens: prepared.promptBudgetTokens,
            corpusCharacters: material.corpus.length,
            carriedCharacters: material.carriedCharacters,
        },
        corpus,
        stages: benchmark.stages.map(({ name, system, prompt }) => ({
            name,
            templateSha256: (0,external_node_crypto_.createHash)('sha256').update(`${system}\0${prompt}`).digest('hex'),
        })),
        agents: [...prepared.agents],
        calls: withinAnswersLimit(session.calls),
    };
}
/** The latest answers are kept, as reports quote those; with one that goes, the numbers that are quoted of it. */
function withinAnswersLimit(calls) {
    let left = ANSWERS_LIMIT;
    return calls
        .toReversed()
        .map((call) => {
        left -= call.answer?.length ?? 0;
        if (left >= 0)
            return call;
        const grounding = call.grounding === null ? null : { ...call.grounding, missing: [] };
        return { ...call, grounding, answer: null };
    })
        .toReversed();
}

;// CONCATENATED MODULE: ./lib/bench/callFailure.js
/** Why a call failed, in one sentence; null where it ended as it should. */
function failureOf(outcome, numPredict) {
    const { final, content, failure } = outcome;
    if (failure !== null)
        return `${failure}${repeatOf(outcome)}`;
    if (final === null)
        return `the stream ended without a done record${repeatOf(outcome)}`;
    const { doneReason, outputTokens } = final;
    if (doneReason === 'load' || doneReason === 'unload') {
        return `the server answered with done_reason ${doneReason} instead of text`;
    }
    if (outputTokens === null || outputTokens === 0) {
        return content.trim() === '' ? 'the answer has no tokens' : "Ollama did not count the answer's tokens";
    }
    if (content.trim() === '') {
        return `the answer is empty: its ${outputTokens} tokens are thinking, tool calls or white space (done_reason ${doneReason ?? 'unknown'})`;
    }
    if (doneReason === 'length' && outputTokens < numPredict) {
        return `the context was full after ${outputTokens} tokens, before the length limit of ${numPredict}`;
    }
    return null;
}
/** Ollama ends a stream without a word after more than 30 equal fragments, white space aside. */
const REPEATS = 30;
const LONGEST_FRAGMENT = 24;
/** The fragment that a broken-off answer ends in over and over; empty where it does not. */
function repeatOf({ final, failureKind, content, textLines }) {
    const mayBeRepeat = final === null && (failureKind === null || failureKind === 'stream');
    if (!mayBeRepeat || textLines <= REPEATS)
        return '';
    const tail = content.slice(-(LONGEST_FRAGMENT + 1) * (REPEATS + 1) * 2);
    const fragment = repeatedFragment(tail.replace(/\s+/g, ''));
    if (fragment !== null)
        return `; it had repeated ${JSON.stringify(fragment)} more than ${REPEATS} times`;
    return content !== '' && tail.trim() === '' ? '; it had gone on in white space' : '';
}
/** Some short text that stands at the end as often as makes Ollama give up. */
function repeatedFragment(text) {
    for (let length = 1; length <= LONGEST_FRAGMENT && length * (REPEATS + 1) <= text.length; length++) {
        const fragment = text.slice(-length);
        if (text.endsWith(fragment.repeat(REPEATS + 1)))
            return fragment;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/bench/derived.js
/** Figures that come of others. What one of its parts is unknown for is unknown itself, and never 0. */
/** With fewer tokens the rate explodes: a single token gives 1,000,000 tok/s on a real server. */
const MINIMUM_TOKENS_FOR_RATE = 16;
/** Of two clocks or of several durations; one that comes out negative is unknown, not a number. */
function difference(whole, ...parts) {
    let left = whole;
    for (const part of parts)
        left = left === null || part === null ? null : left - part;
    return left === null || left < 0 ? null : rounded(left);
}
/** Ollama's own rate (`ollama run --verbose`): eval_count / eval_duration. */
function rates({ decodeMs, outputTokens }) {
    if (decodeMs === null || decodeMs <= 0 || outputTokens === null || outputTokens < MINIMUM_TOKENS_FOR_RATE)
        return { throughputTokS: null, tpotMs: null };
    return {
        throughputTokS: rounded((outputTokens / decodeMs) * 1000),
        tpotMs: rounded(decodeMs / outputTokens),
    };
}
/** Prompt tokens that were not cached by the time they took; only where the server's version says which those are. */
function prefillRate(final, meaning) {
    const tokens = uncachedTokens(final, meaning);
    const { prefillMs } = final;
    if (tokens === null || tokens <= 0 || prefillMs === null || prefillMs <= 0)
        return null;
    return rounded((tokens / prefillMs) * 1000);
}
function uncachedTokens({ promptTokens, cachedTokens }, meaning) {
    switch (meaning) {
        case '0.30.0':
            return promptTokens;
        case 'from-0.30.1':
            return promptTokens === null || cachedTokens === null ? null : promptTokens - cachedTokens;
        case 'before-0.30':
        case 'unknown':
            return null;
    }
}
/** Joules per token. */
function energy(gpu, { outputTokens }) {
    if (gpu === null || gpu.energyJoules === null)
        return null;
    if (outputTokens === null || outputTokens < MINIMUM_TOKENS_FOR_RATE)
        return null;
    return rounded(gpu.energyJoules / outputTokens);
}
function rounded(value) {
    return value === null ? null : Math.round(value * 1000) / 1000;
}

;// CONCATENATED MODULE: ./lib/bench/call.js


const UNMEASURED = {
    marks: [],
    notes: [],
    retries: 0,
    doneReason: null,
    ttftMs: null,
    ttfoMs: null,
    ttftNetMs: null,
    e2eMs: null,
    serverTotalMs: null,
    loadMs: null,
    prefillMs: null,
    decodeMs: null,
    overheadMs: null,
    clientGapMs: null,
    promptCharacters: null,
    promptTokens: null,
    cachedTokens: null,
    outputTokens: null,
    prefillTokS: null,
    throughputTokS: null,
    tpotMs: null,
    joulesPerToken: null,
    textLines: null,
    textSpanMs: null,
    blockedMs: null,
    cpuShare: null,
    otherModels: [],
    gpu: null,
    grounding: null,
    answer: null,
};
/** A call that could not even be sent. */
function unsentCall(place, failure) {
    return { ...place, ...UNMEASURED, status: 'failed', reason: failure };
}
/** What the outcome of a request is worth: a valid call with its derived figures, or a failed one with its reason. */
function callOf({ numPredict, durationMeaning, ...context }, outcome) {
    const { final, firstTokenMs, lastTokenMs, endMs } = outcome;
    const failure = failureOf(outcome, numPredict);
    const seen = {
        ...UNMEASURED,
        ...context,
        status: failure === null ? 'valid' : 'failed',
        reason: failure,
        ttftMs: rounded(firstTokenMs),
        ttfoMs: rounded(outcome.firstContentMs),
        e2eMs: rounded(endMs),
        textLines: outcome.textLines,
        textSpanMs: difference(lastTokenMs, firstTokenMs),
        blockedMs: rounded(outcome.blockedMs),
        answer: outcome.content,
    };
    if (final === null)
        return seen;
    const { totalMs, loadMs, prefillMs, decodeMs } = final;
    return {
        ...seen,
        doneReason: final.doneReason,
        serverTotalMs: rounded(totalMs),
        loadMs: rounded(loadMs),
        prefillMs: rounded(prefillMs),
        decodeMs: rounded(decodeMs),
        promptTokens: final.promptTokens,
        cachedTokens: final.cachedTokens,
        outputTokens: final.outputTokens,
        ttftNetMs: difference(firstTokenMs, loadMs),
        overheadMs: difference(totalMs, loadMs, prefillMs, decodeMs),
        // The one difference that is kept when it comes out negative: it tells of clocks that disagree.
        clientGapMs: totalMs === null ? null : rounded(endMs - totalMs),
        prefillTokS: prefillRate(final, durationMeaning),
        ...rates(final),
        joulesPerToken: energy(context.gpu, final),
    };
}

;// CONCATENATED MODULE: ./lib/bench/contexts.js

/** What each group's model is loaded with. */
class Contexts {
    groups;
    atStart;
    current;
    told = new Set();
    /** @param facts as seen at preparation */
    constructor(agents, facts) {
        this.groups = groupsOf(agents);
        this.atStart = new Map(facts.map(({ name, effectiveContext }) => [name, effectiveContext]));
        this.current = new Map(this.atStart);
    }
    /** Tokens that the agent's own load has; another number is somebody else's load. Null: unknown. */
    of(agent) {
        return this.current.get(agent.name) ?? null;
    }
    /**
     * Takes what `/api/ps` told after a call of that agent for what its load has from now on: Ollama may choose by free
     * memory. Returns what a reader should know, once for agents that share a load, or null.
     */
    learn(agent, tokens) {
        const group = this.groups.find((agents) => agents.includes(agent));
        if (tokens === null || group === undefined)
            return null;
        for (const { name } of group)
            this.current.set(name, tokens);
        const before = this.atStart.get(agent.name) ?? null;
        if (before === null || before === tokens || this.told.has(group))
            return null;
        this.told.add(group);
        return `Ollama now holds ${agent.model} with a context of ${tokens} tokens, ${before} at preparation.`;
    }
}

;// CONCATENATED MODULE: ./lib/bench/makeUp.js

const MOST_BARREN = 2;
/**
 * Further measured runs of those agents that have too few calls because of reloads or marks: until every stage has
 * enough, at most as many as were planned, and no more after two in a row that gained nothing.
 */
async function makeUpLost(group, { runs, stages }, session) {
    const states = new Map(group.map((agent) => [agent, { agent, made: 0, barren: 0 }]));
    const shortOf = (agent) => shortStages(session.calls, agent, stages, minimumValidCalls(runs));
    const isDue = ({ agent, made, barren }) => made < runs && barren < MOST_BARREN && shortOf(agent).length > 0;
    try {
        for (let round = runs + 1; [...states.values()].some(isDue); round++) {
            for (const agent of inOrderOf(round, group)) {
                const state = states.get(agent);
                if (state === undefined || !isDue(state))
                    continue;
                const made = state.made + 1;
                const run = { kind: 'measured', agent, run: runs + made };
                if (session.isLate(run)) {
                    session.note(`No time was left to make up for lost calls of agent ${agent.name}.`);
                    return;
                }
                const short = shortOf(agent);
                const before = sampledCount(session.calls, agent, short);
                states.set(agent, { agent, made, barren: state.barren + 1 });
                await session.run(run);
                if (sampledCount(session.calls, agent, short) > before)
                    states.set(agent, { agent, made, barren: 0 });
            }
        }
    }
    finally {
        for (const state of states.values())
            if (state.made > 0)
                session.note(noteOf(state));
    }
}
/** Too few because of failures alone is the model's own doing, and stays as it is. */
function shortStages(calls, agent, stages, minimum) {
    return stages.filter((stage) => {
        const own = callsOf(calls, agent, stage);
        return own.some(isLost) && own.filter(isSampled).length < minimum;
    });
}
function sampledCount(calls, agent, stages) {
    return stages.reduce((sum, stage) => sum + callsOf(calls, agent, stage).filter(isSampled).length, 0);
}
function callsOf(calls, agent, stage) {
    return calls.filter((call) => call.phase === 'measured' && call.agent === agent.name && call.stage === stage.name);
}
function isSampled({ status, cold }) {
    return status === 'valid' && !cold;
}
function isLost({ status, cold }) {
    return status === 'invalid' || (status === 'valid' && cold);
}
function noteOf({ agent, made }) {
    return `${made} make-up run${made === 1 ? '' : 's'} of agent ${agent.name}: calls had been lost to a reload or a mark.`;
}

;// CONCATENATED MODULE: ./lib/bench/attempts.js

const SENT_AGAIN = ['connect', 'busy', 'server-error'];
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/**
 * Makes attempts until one counts: it succeeded, or something of an answer had arrived, or no further one is allowed.
 * The pauses double from one second on, up to half a minute. A `make` that throws ExpectedError could not ask what it needs to know before
 * sending, which is trouble of the same kind; thrown on where nothing was ever sent.
 */
async function attempts(make, limits, ports) {
    let sent = null;
    for (let retries = 0;; retries++) {
        let trouble;
        try {
            const attempt = await make();
            if (!mayBeSentAgain(attempt.outcome))
                return { ...attempt, retries };
            sent = attempt;
            trouble = new failure/* ExpectedError */.Dh(attempt.outcome.failure ?? 'nothing arrived');
        }
        catch (error) {
            if (!(error instanceof failure/* ExpectedError */.Dh))
                throw error;
            trouble = error;
        }
        if (!(await isAnotherDue(retries, (0,failure/* messageOf */.bD)(trouble), limits, ports))) {
            if (sent === null)
                throw trouble;
            return { ...sent, outcome: afterAttempts(sent.outcome, retries + 1), retries };
        }
    }
}
function mayBeSentAgain({ failureKind, firstTokenMs, final }) {
    return SENT_AGAIN.includes(failureKind) && firstTokenMs === null && final === null;
}
/** Pauses, and tells whether the request is to be sent again. */
async function isAnotherDue(retries, trouble, { retries: allowed, deadlineMs, signal }, { clock, log, pause }) {
    const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** retries);
    if (retries >= allowed || signal.aborted)
        return false;
    if (deadlineMs !== null && clock.nowMs() + pauseMs > deadlineMs)
        return false;
    log.warning(`Nothing had arrived (${trouble}); attempt ${retries + 2} of ${allowed + 1} in ${pauseMs / 1000} s`);
    await pause(pauseMs, signal);
    return !signal.aborted;
}
function afterAttempts(outcome, count) {
    if (count === 1)
        return outcome;
    return { ...outcome, failure: `${outcome.failure ?? 'nothing arrived'}, after ${count} attempts` };
}

;// CONCATENATED MODULE: ./lib/bench/request.js


/** The server may be busy unloading, or gone: what it would tell is worth no more than this. */
const STATE_WAIT_MS = 3_000;
/**
 * One request, as often as it is to be sent, and what the machine showed beside it. Everything but the request itself
 * lies outside of what is timed.
 */
async function sendRequest({ place, model, contextTokens, ready }, plan, ports) {
    const { settings, signal, deadlineMs } = plan;
    let sendings = 0;
    let promptCharacters = 0;
    let before = null;
    const make = async () => {
        const request = await ready(sendings + 1);
        before = await ports.ollama.loaded(model);
        const cold = willLoad(before, contextTokens);
        sendings += 1;
        promptCharacters = request.system.length + request.prompt.length;
        const startedAt = ports.clock.date().toISOString();
        return { cold, startedAt, outcome: await ports.ollama.chat(request, signal) };
    };
    const limits = { retries: settings.retries, deadlineMs, signal };
    const { cold, startedAt, retries, outcome } = await attempts(make, limits, ports);
    const { tokens, ...evidence } = await evidenceOf(model, outcome, plan, ports);
    const context = {
        ...place,
        cold,
        startedAt,
        retries,
        ...evidence,
        promptCharacters,
        numPredict: settings.numPredict,
        durationMeaning: plan.durationMeaning,
    };
    const call = callOf(context, outcome);
    return { call, contextTokens: outcome.final !== null && isOurs(tokens, before) ? tokens : null };
}
/** Not loaded; or loaded by somebody else with another context, so that ours makes Ollama load it again. */
function willLoad(loaded, contextTokens) {
    if (loaded === null)
        return true;
    return contextTokens !== null && loaded.contextLength !== null && loaded.contextLength !== contextTokens;
}
/**
 * Whether the context seen after a call is of the load that the call had: it found none, or the same one before. Else
 * another client's load may have followed it, and that of a call that broke off is nobody's.
 */
function isOurs(after, before) {
    return before === null || before.contextLength === after;
}
/** What the machine shows of a call that is over; a cancelled job does not wait for it. */
async function evidenceOf(model, { sentAtMs, endMs }, { signal, watch }, ports) {
    if (signal.aborted)
        return { tokens: null, cpuShare: null, otherModels: [], gpu: null };
    const [loaded, gpu] = await Promise.all([
        loadedSoon(model, ports),
        watch.between(sentAtMs, sentAtMs + endMs),
    ]);
    const tokens = loaded?.contextLength ?? null;
    return { tokens, cpuShare: cpuShareOf(loaded), otherModels: [...(loaded?.others ?? [])], gpu };
}
/** Null as well where the server does not tell, or not in time: no call is lost to that. */
async function loadedSoon(model, { ollama, pause }) {
    const answered = new AbortController();
    try {
        const waited = pause(STATE_WAIT_MS, answered.signal).then(() => null);
        return await Promise.race([ollama.loaded(model), waited]);
    }
    catch {
        return null;
    }
    finally {
        answered.abort();
    }
}
function cpuShareOf(loaded) {
    const { sizeBytes = null, vramBytes = null } = loaded ?? {};
    if (sizeBytes === null || vramBytes === null || sizeBytes <= 0)
        return null;
    return Math.min(1, Math.max(0, (sizeBytes - vramBytes) / sizeBytes));
}

;// CONCATENATED MODULE: ./lib/bench/session.js










/** Runs the plan. Whatever stops it, the calls made so far are returned with the reason. */
async function runSession(plan, ports) {
    const session = new RunningSession(plan, ports);
    let interruption = null;
    try {
        for (const step of planOf(plan.settings))
            await session.take(step);
    }
    catch (error) {
        interruption = interruptionOf(error, plan.signal);
    }
    await leaveUnloaded(session.models, ports);
    return { calls: session.calls, notes: session.notes, interruption };
}
/** A mistake of ours is none, and is thrown on. */
function interruptionOf(error, { aborted, reason }) {
    if (aborted && (error === reason || error instanceof failure/* ExpectedError */.Dh))
        return (0,failure/* messageOf */.bD)(reason);
    if (error instanceof failure/* ExpectedError */.Dh)
        return error.message;
    throw error;
}
class RunningSession {
    models;
    notes = [];
    /** As marked. */
    calls = [];
    plan;
    ports;
    contexts;
    longestMs = new Map();
    unmarked = [];
    constructor(plan, ports) {
        this.plan = plan;
        this.ports = ports;
        this.models = distinctModels(plan.settings.agents.map(({ model }) => model));
        this.contexts = new Contexts(plan.settings.agents, plan.agents);
    }
    async take(step) {
        this.plan.signal.throwIfAborted();
        switch (step.kind) {
            case 'open':
                return this.unload(this.models, 'a block of runs');
            case 'make-up':
                return makeUpLost(step.agents, this.plan.settings, this);
            default:
                this.stopIfLate(step);
                if (step.kind === 'cold') {
                    await this.unload([step.agent.model], session_nameOf(step));
                }
                return this.run(step);
        }
    }
    async run(run) {
        const startMs = this.ports.clock.nowMs();
        const texts = new Map();
        let failedStage = null;
        for (const stage of stagesOf(run, this.plan.settings)) {
            this.plan.signal.throwIfAborted();
            const call = await this.call(run, stage, texts, failedStage);
            this.keep(call);
            if (call.status === 'failed')
                failedStage ??= stage.name;
            else
                texts.set(stage.name, call.answer ?? '');
            await this.stopIfServerIsGone(call);
        }
        const spentMs = this.ports.clock.nowMs() - startMs;
        this.longestMs.set(paceOf(run), Math.max(this.longestOf(run), spentMs));
    }
    async call(run, stage, texts, failedStage) {
        const { settings, material } = this.plan;
        const { agent, kind: phase } = run;
        const position = this.calls.length + 1;
        const place = { agent: agent.name, stage: stage.name, run: run.run, phase, position };
        if (failedStage !== null) {
            const startedAt = this.ports.clock.date().toISOString();
            const reason = `not sent: stage ${failedStage} of this run failed`;
            return unsentCall({ ...place, cold: false, startedAt }, reason);
        }
        const ready = async (sending) => {
            // What broke off may have loaded the model before.
            if (phase === 'cold' && sending > 1)
                await this.unload([agent.model], `sending ${session_nameOf(run)} again`);
            return {
                model: agent.model,
                ...promptOf(stage, material, texts, nonceOf(settings.seed, { ...place, sending })),
                think: agent.think ?? settings.think,
                numPredict: settings.numPredict,
                seed: settings.seed,
                options: agent.options,
            };
        };
        const planned = { place, model: agent.model, contextTokens: this.contexts.of(agent), ready };
        const { call, contextTokens } = await sendRequest(planned, this.plan, this.ports);
        const note = this.contexts.learn(agent, contextTokens);
        if (note !== null)
            this.note(note);
        return this.grounded(call);
    }
    /** Between two calls, when all that is timed of this one has its stamps. */
    grounded(call) {
        const { answer, stage } = call;
        if (answer === null || answer === '')
            return call;
        return { ...call, grounding: this.plan.ground(stage, answer) };
    }
    keep(call) {
        this.unmarked = [...this.unmarked, call];
        this.calls = this.plan.mark(this.unmarked);
        this.plan.onCall(this.calls.at(-1) ?? call);
    }
    async unload(models, before) {
        const { signal, watch } = this.plan;
        const note = await unloadAll(models, { ...this.ports, watch }, signal);
        if (note !== null)
            this.note(`Before ${before} ${note}.`);
    }
    note(sentence) {
        this.notes.push(sentence);
        this.ports.log.info(sentence);
    }
    stopIfLate(run) {
        if (!this.isLate(run))
            return;
        throw new failure/* ExpectedError */.Dh(`The time budget does not last for ${session_nameOf(run)}; raise the input time-budget, or lower runs or num-predict.`);
    }
    isLate(run) {
        const { deadlineMs } = this.plan;
        return deadlineMs !== null && this.ports.clock.nowMs() + this.longestOf(run) > deadlineMs;
    }
    longestOf(run) {
        return this.longestMs.get(paceOf(run)) ?? 0;
    }
    /** A failed call may be one bad answer, or the end of the server. */
    async stopIfServerIsGone(call) {
        if (call.status !== 'failed')
            return;
        this.plan.signal.throwIfAborted();
        try {
            await this.ports.ollama.version();
        }
        catch (error) {
            throw new failure/* ExpectedError */.Dh(`Ollama stopped answering at call ${call.position}: ${(0,failure/* messageOf */.bD)(error)}`);
        }
    }
}
function session_nameOf({ agent, kind, run }) {
    return `${kind === 'cold' ? 'cold start' : `${kind} run`} ${run} of agent ${agent.name}`;
}
/** Runs of like length. */
function paceOf({ agent, kind }) {
    return `${kind === 'cold'} ${agent.name}`;
}

;// CONCATENATED MODULE: ./lib/bench/timeLimit.js

/** A signal that also aborts after so many milliseconds, with the sentence as its reason; null: no limit. */
function timeLimit(signal, afterMs, sentence) {
    if (afterMs === null)
        return { signal, clear: () => { } };
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new failure/* ExpectedError */.Dh(sentence)), afterMs);
    return { signal: AbortSignal.any([signal, late.signal]), clear: () => clearTimeout(timer) };
}

// EXTERNAL MODULE: ./lib/corpus/facts.js
var facts = __webpack_require__(2775);
// EXTERNAL MODULE: ./lib/corpus/text.js
var corpus_text = __webpack_require__(8773);
;// CONCATENATED MODULE: ./lib/corpus/promptText.js


const MOST_PROBLEMS = 5;
/** Broken files are told in at most this part of the room. */
const PROBLEM_SHARE = 0.1;
/**
 * The corpus in at most `maxCharacters` UTF-16 code units, by whole documents: counts first, then the contents of
 * as many documents as fit, in the order of their paths. A small room shows a choice over types and folders. The
 * same corpus and room always give the same text.
 *
 * Throws ExpectedError where not even the counts fit.
 */
function corpusForPrompt(corpus, maxCharacters) {
    const readable = corpus.documents.filter(({ isUnderstood }) => isUnderstood);
    const head = counting(corpus, readable.length);
    if (head(0).length > maxCharacters) {
        throw new failure/* ExpectedError */.Dh(`The prompt budget of ${maxCharacters} characters is too small for even the counts of the reports ` +
            `(${head(0).length}): raise num_ctx or lower num-predict.`);
    }
    const problems = problemLines(corpus.documents, Math.floor(maxCharacters * PROBLEM_SHARE));
    const chosen = new Map();
    let used = problems.length;
    for (const document of inOrderOfChoice(readable)) {
        if (document.promptBlock === null)
            continue;
        const block = `\n\n${document.promptBlock}`;
        if (head(chosen.size + 1).length + used + block.length > maxCharacters)
            continue;
        chosen.set(document, block);
        used += block.length;
    }
    const shown = chosen.size;
    // A room that holds no document at all may not hold the problems either.
    const told = head(shown).length + used > maxCharacters ? '' : problems;
    const blocks = readable.map((document) => chosen.get(document) ?? '');
    return { text: [head(shown), told, ...blocks].join(''), shown, leftOut: readable.length - shown };
}
/** As many whole findings as fit, one a line, most telling first; empty where none does. */
function findingsForPrompt(corpus, maxCharacters) {
    let text = '';
    for (const finding of corpus.findings) {
        const line = `${text === '' ? '' : '\n'}- ${(0,corpus_text/* oneLine */.TN)(finding.text, 1000)}`;
        if (text.length + line.length <= maxCharacters)
            text += line;
    }
    return text;
}
/** The opening of the text for so many shown documents; of the corpus it is all counted once. */
function counting({ documents }, readable) {
    const of = (type) => documents.filter((document) => document.type === type).length;
    const types = `${of('csv')} CSV, ${of('json')} JSON, ${of('markdown')} Markdown.`;
    const broken = documents.length - readable;
    return (shown) => {
        const rest = [
            types,
            `Contents of ${shown} are shown below; ${readable - shown} are left out for lack of room.`,
            ...(broken === 0 ? [] : [`${broken} could not be read.`]),
        ];
        return `${documents.length} report files: ${rest.join(' ')}`;
    };
}
function problemLines(documents, room) {
    let text = '';
    const broken = documents.filter((document) => document.problem !== null);
    for (const { path, problem } of broken.slice(0, MOST_PROBLEMS)) {
        const line = `\nNot read in full: ${(0,corpus_text/* oneLine */.TN)(path, 200)}: ${(0,corpus_text/* oneLine */.TN)(problem ?? '', 160)}`;
        if (text.length + line.length <= room)
            text += line;
    }
    return text;
}
/**
 * In turns over types and, within them, folders; in a folder those with the most numbers first. Documents without a
 * number that varies come after all others, copies at the end.
 */
function inOrderOfChoice(documents) {
    const seen = new Set();
    const copies = [];
    const telling = [];
    const others = [];
    for (const document of documents) {
        if (document.sha256 !== null && seen.has(document.sha256))
            copies.push(document);
        else
            (document.varies ? telling : others).push(document);
        seen.add(document.sha256 ?? '');
    }
    return [...overTypesAndFolders(telling), ...overTypesAndFolders(others), ...copies];
}
function overTypesAndFolders(documents) {
    const ofTypes = grouped(documents, ({ type }) => type);
    return inTurns(ofTypes.map((ofType) => {
        const ofFolders = grouped(ofType, ({ path }) => path.slice(0, path.lastIndexOf('/') + 1));
        return inTurns(ofFolders.map(mostNumbersFirst));
    }));
}
/** Groups in the order of their keys. */
function grouped(documents, keyOf) {
    const groups = new Map();
    for (const document of documents) {
        const group = groups.get(keyOf(document));
        if (group === undefined)
            groups.set(keyOf(document), [document]);
        else
            group.push(document);
    }
    return [...groups].sort(([a], [b]) => (0,corpus_text/* byCodeUnits */.CA)(a, b)).map(([, group]) => group);
}
function mostNumbersFirst(documents) {
    return documents.toSorted((a, b) => b.numberCount - a.numberCount || (0,corpus_text/* byCodeUnits */.CA)(a.path, b.path));
}
/** The first of each list, then the second of each, and so on. */
function inTurns(lists) {
    const taken = [];
    let rest = lists;
    for (let turn = 0; rest.length > 0; turn += 1) {
        rest = rest.filter((list) => list.length > turn);
        for (const list of rest)
            taken.push(list[turn]);
    }
    return taken;
}

// EXTERNAL MODULE: ./lib/model/call.js
var model_call = __webpack_require__(7221);
// EXTERNAL MODULE: ./lib/stats/summary.js
var summary = __webpack_require__(323);
;// CONCATENATED MODULE: ./lib/evidence/finding.js

function othersOf(calls, against, isDistrusted) {
    const agents = finding_grouped(calls, (call) => call.agent);
    const stages = new Map([...agents].map(([agent, group]) => [agent, finding_grouped(group, (call) => call.stage)]));
    const modelOf = new Map(against.agents.map(({ name, model }) => [name, modelKey(model)]));
    const models = finding_grouped(calls, ({ agent }) => modelOf.get(agent) ?? null);
    const names = finding_grouped(against.agents, ({ model }) => modelKey(model));
    return {
        against,
        all: calls,
        ofAgent: (agent) => agents.get(agent) ?? NONE,
        ofStage: (agent, stage) => stages.get(agent)?.get(stage) ?? NONE,
        ofModel: (agent) => {
            const model = modelOf.get(agent);
            return (model === undefined ? agents.get(agent) : models.get(model)) ?? NONE;
        },
        ofSameModel: (agent) => {
            const model = modelOf.get(agent);
            return model === undefined ? [agent] : (names.get(model) ?? []).map(({ name }) => name);
        },
        isDistrusted,
    };
}
const NONE = [];
/**
 * What is computed of a group, computed once: the groups are made anew at every examination, so that one of n calls
 * takes n steps.
 */
function perGroup(compute) {
    const known = new WeakMap();
    return (group, others) => {
        const ofOthers = known.get(others) ?? new Map();
        known.set(others, ofOthers);
        const found = ofOthers.get(group) ?? { value: compute(group, others) };
        ofOthers.set(group, found);
        return found.value;
    };
}
function finding_grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined)
            groups.set(keyOf(item), [item]);
        else
            group.push(item);
    }
    return groups;
}

;// CONCATENATED MODULE: ./lib/evidence/words.js
/** Numbers as reasons and notes say them. */
function milliseconds(ms) {
    if (Math.abs(ms) >= 999.5)
        return `${(ms / 1000).toFixed(2)} s`;
    return Math.abs(ms) >= 99.5 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(1)} ms`;
}
/** A share from 0 to 1. */
function percent(share) {
    return `${(share * 100).toFixed(1)} %`;
}
function memory(mib) {
    return Math.abs(mib) >= 1024 ? `${(mib / 1024).toFixed(1)} GiB` : `${mib.toFixed(0)} MiB`;
}
/** `one`, `one and two`, `one, two and three`. */
function listed(items) {
    return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
/** Far above what binary fractions are off by, far below any clock: exactly at a limit is within it. */
const EDGE = 1e-9;
function exceeds(value, limit) {
    return value > limit + Math.abs(limit) * EDGE;
}

;// CONCATENATED MODULE: ./lib/evidence/clocks.js



/** Whether Ollama's clock and ours can both be right, and whether ours was read in time. */
/** Both clocks are monotonic, and quartz is better than 0.02 %; a start or an end is stamped within milliseconds. */
const CLOCK_TOLERANCE_MS = 5;
const CLOCK_TOLERANCE_SHARE = 0.002;
/**
 * The way to a server and back: over a loopback it takes a millisecond (0.4 to 5 were recorded), over a network about as
 * long as in the other calls. What is more than this beyond it bends a TTFT by as much as it may.
 */
const HELD_UP_MS = 100;
const HELD_UP_SHARE = 0.05;
/** No network takes so long for a way there and back: a proxy collects. */
const NO_NETWORK_MS = 1_000;
/** With fewer lines their span is too short to say anything. */
const LINES_FOR_SPAN = 16;
/** A parser may hold back a few tokens, and a line may carry several; neither halves the span of all lines. */
const BUFFERED_SHARE = 0.5;
const BUFFERED_MS = 50;
const LATE_SHARE = 0.1;
/** Text that came over more than twice the time of its decoding was not made within it: no way there takes so long. */
const DECODE_SHARE = 0.5;
/**
 * Before 0.30 sampling is not in eval_duration: 0.4 to 1.1 ms a token were recorded, and a slow processor may take
 * three. However fast the model, that is not three times its decoding.
 */
const SAMPLING_MS = 3;
const DECODE_SHARE_BESIDE_SAMPLING = 0.25;
/** Our own event loop stamps what arrives; the limit for a benchmark's own error is 1 ms, so 10 are far too many. */
const BLOCKED_MS = 10;
const BLOCKED_SHARE = 0.05;
const isLonger = (partMs, wholeMs) => exceeds(partMs, wholeMs + CLOCK_TOLERANCE_MS + wholeMs * CLOCK_TOLERANCE_SHARE);
const disagreement = (detail) => ({ mark: 'clock-disagreement', detail });
/** The server's work lies between the sending and the end of the stream. */
const totalBeyondEnd = ({ serverTotalMs, e2eMs }) => {
    if (serverTotalMs === null || e2eMs === null || !isLonger(serverTotalMs, e2eMs))
        return null;
    return disagreement(`Ollama reports ${milliseconds(serverTotalMs)} for a call that took ${milliseconds(e2eMs)} from here`);
};
/** The first token cannot arrive before it was sampled. */
const firstTokenTooEarly = ({ loadMs, prefillMs, ttftMs }) => {
    if (loadMs === null || prefillMs === null || ttftMs === null || !isLonger(loadMs + prefillMs, ttftMs)) {
        return null;
    }
    return disagreement(`the first token arrived after ${milliseconds(ttftMs)}, and by Ollama's load and prefill it was made after ${milliseconds(loadMs + prefillMs)}`);
};
const partsBeyondTotal = ({ loadMs, prefillMs, decodeMs, serverTotalMs }) => {
    if (loadMs === null || prefillMs === null || decodeMs === null || serverTotalMs === null)
        return null;
    const partsMs = loadMs + prefillMs + decodeMs;
    if (!isLonger(partsMs, serverTotalMs))
        return null;
    return disagreement(`Ollama's load, prefill and decode add up to ${milliseconds(partsMs)}, its total is ${milliseconds(serverTotalMs)}`);
};
const truthOf = new WeakMap();
/** Durations that cannot be true by themselves: nothing may be measured by them. */
function durationsAreTrue(call) {
    const known = truthOf.get(call);
    if (known !== undefined)
        return known;
    const areTrue = [totalBeyondEnd, firstTokenTooEarly, partsBeyondTotal].every((check) => check(call) === null);
    truthOf.set(call, areTrue);
    return areTrue;
}
const medianGapMs = perGroup((calls) => {
    const gaps = calls.filter(({ status }) => status !== 'failed').map(({ clientGapMs }) => clientGapMs);
    return (0,summary/* summarise */.fS)(gaps.filter((gap) => gap !== null))?.median ?? null;
});
/** What the way there and back takes in this session, milliseconds. */
function usualGapMs(others) {
    if (others.against.ollamaIsLocal)
        return 0;
    return Math.min(NO_NETWORK_MS, Math.max(0, medianGapMs(others.all, others) ?? 0));
}
const replyHeldUp = ({ clientGapMs, ttftMs, e2eMs }, others) => {
    if (clientGapMs === null || e2eMs === null)
        return null;
    const allowedMs = Math.max(HELD_UP_MS, (ttftMs ?? e2eMs) * HELD_UP_SHARE);
    if (!exceeds(clientGapMs - usualGapMs(others), allowedMs))
        return null;
    return disagreement(`the reply was held up for ${milliseconds(clientGapMs)} of ${milliseconds(e2eMs)} between server and client`);
};
/**
 * A line carries at least one token, so making all lines but the first took at least so many times the usual time of a
 * token. Tokens that a parser holds back make fewer lines, tokens that are guessed and accepted together are in the
 * mean: both leave the span as long as the decoding between its ends.
 */
const streamBuffered = ({ textLines, textSpanMs, decodeMs, outputTokens }) => {
    if (textLines === null || textSpanMs === null || decodeMs === null || outputTokens === null)
        return null;
    if (textLines < LINES_FOR_SPAN || outputTokens === 0)
        return null;
    const madeMs = Math.min(((textLines - 1) * decodeMs) / outputTokens, decodeMs);
    if (!exceeds(madeMs * BUFFERED_SHARE, textSpanMs) || !exceeds(madeMs - textSpanMs, BUFFERED_MS))
        return null;
    return disagreement(`the stream was buffered on its way: ${textLines} lines that took ${milliseconds(madeMs)} to generate arrived within ${milliseconds(textSpanMs)}`);
};
/**
 * From the first text to the end the reply takes as long as decoding, less the tokens that were held back before the
 * first line: no more than are without a line of their own. Something with a small buffer delays the first text alone.
 */
const firstTextLate = ({ textLines, ttftMs, e2eMs, decodeMs, outputTokens }) => {
    if (ttftMs === null || e2eMs === null || decodeMs === null)
        return null;
    if (textLines === null || outputTokens === null || outputTokens === 0)
        return null;
    if (textLines < LINES_FOR_SPAN)
        return null;
    const heldBack = Math.max(0, outputTokens - textLines) + 1;
    const lateMs = decodeMs * (1 - Math.min(1, heldBack / outputTokens)) - (e2eMs - ttftMs);
    if (!exceeds(lateMs, Math.max(BUFFERED_MS, ttftMs * LATE_SHARE)))
        return null;
    return disagreement(`the first text arrived ${milliseconds(lateMs)} late: the reply ended ${milliseconds(e2eMs - ttftMs)} after it, and took ${milliseconds(decodeMs)} to generate`);
};
/** Before 0.30 Ollama took the sampling out of eval_duration (runner/ollamarunner/runner.go). */
function samplingIsInDecode(meaning) {
    return meaning === 'from-0.30.1' || meaning === '0.30.0';
}
/** The mirror of a buffered stream: what took so long to arrive was not made so fast, or the way stalled. */
const decodeTooShort = ({ textLines, textSpanMs, decodeMs, outputTokens }, { against }) => {
    if (textLines === null || textSpanMs === null || decodeMs === null)
        return null;
    if (textLines < LINES_FOR_SPAN || !exceeds(textSpanMs - decodeMs, BUFFERED_MS))
        return null;
    const longestMs = decodeMs / DECODE_SHARE_BESIDE_SAMPLING;
    const sampledMs = outputTokens === null ? longestMs : decodeMs + outputTokens * SAMPLING_MS;
    const besideMs = samplingIsInDecode(against.durationMeaning) ? 0 : Math.min(sampledMs, longestMs);
    if (!exceeds(textSpanMs, Math.max(decodeMs / DECODE_SHARE, besideMs)))
        return null;
    return disagreement(`the text arrived over ${milliseconds(textSpanMs)}, and by Ollama's clock it was generated within ${milliseconds(decodeMs)}`);
};
const clientBlocked = ({ blockedMs, ttftMs }) => {
    if (blockedMs === null || !exceeds(blockedMs, Math.max(BLOCKED_MS, (ttftMs ?? 0) * BLOCKED_SHARE))) {
        return null;
    }
    return {
        mark: 'client-blocked',
        detail: `this program's own event loop was blocked for ${milliseconds(blockedMs)}, so that arrivals may have been stamped late`,
    };
};

;// CONCATENATED MODULE: ./lib/evidence/machine.js



/** What the machine did meanwhile: throttling, other tenants of the GPU, a model that moved between memories. */
/** Below this a slowdown drowns in the noise between calls: throughput of one stage varies by 0.2 to 1.2 %. */
const THROTTLED_SHARE = 0.02;
/** Layers move one by one, and even of a large model one is more than a hundredth; sizes differ by less. */
const OFFLOAD_TOLERANCE = 0.01;
/** Reasons stay readable on a machine that is full of tenants. */
const TENANTS_NAMED = 3;
const thermalThrottling = (call) => throttled(call, 'thermal-throttling', call.gpu?.thermalMs ?? null, 'its thermal protection');
const powerBrake = (call) => throttled(call, 'power-brake', call.gpu?.powerBrakeMs ?? null, 'the external power brake');
function throttled({ e2eMs }, mark, slowedMs, by) {
    if (slowedMs === null || e2eMs === null || !exceeds(slowedMs, e2eMs * THROTTLED_SHARE))
        return null;
    return {
        mark,
        detail: `the GPU was slowed by ${by} for ${milliseconds(slowedMs)} of ${milliseconds(e2eMs)}`,
    };
}
const gpuTenant = ({ gpu }) => {
    if (gpu === null || gpu.tenants.length === 0)
        return null;
    const named = gpu.tenants.slice(0, TENANTS_NAMED).map(tenantText);
    const more = gpu.tenants.length - named.length;
    const names = listed(more > 0 ? [...named, `${more} more`] : named);
    return { mark: 'gpu-tenant', detail: `the GPU was shared with ${names}, here since the session started` };
};
function tenantText({ name, pid, memoryMib }) {
    const facts = [pid === null ? null : `pid ${pid}`, memoryMib === null ? null : memory(memoryMib)];
    const known = facts.filter((fact) => fact !== null).join(', ');
    return known === '' ? name : `${name} (${known})`;
}
/**
 * Other models that stood in Ollama when the session started: as constant as a desktop. Where `/api/ps` did not answer
 * after the first call (its share is unknown, too) the next answer tells.
 */
function standingModels(agents, calls) {
    const own = new Set(agents.map(({ model }) => modelKey(model)));
    const first = calls.find(({ cpuShare, otherModels }) => cpuShare !== null || otherModels.length > 0);
    return (first?.otherModels ?? []).filter((name) => !own.has(modelKey(name)));
}
const expectedModels = perGroup((calls, { against: { agents } }) => {
    const names = [...agents.map(({ model }) => model), ...standingModels(agents, calls)];
    return new Set(names.map(modelKey));
});
const otherModel = ({ otherModels }, others) => {
    if (otherModels.length === 0)
        return null;
    const expected = expectedModels(others.all, others);
    const came = otherModels.filter((name) => !expected.has(modelKey(name)));
    if (came.length === 0)
        return null;
    return {
        mark: 'other-model',
        detail: `Ollama held ${listed(came.slice(0, TENANTS_NAMED))} as well, which is none of this session`,
    };
};
/** Failed calls are evidence as well: the share is read from `/api/ps`, whatever became of the answer. */
const smallestCpuShare = perGroup((group) => {
    const shares = group.map(({ cpuShare }) => cpuShare).filter((share) => share !== null);
    return shares.length === 0 ? null : shares.reduce((least, share) => Math.min(least, share));
});
const offloadChanged = ({ agent, cpuShare }, others) => {
    const smallest = smallestCpuShare(others.ofAgent(agent), others);
    if (cpuShare === null || smallest === null)
        return null;
    if (!exceeds(cpuShare - smallest, OFFLOAD_TOLERANCE))
        return null;
    return {
        mark: 'offload-changed',
        detail: `${percent(cpuShare)} of the model lay in host memory, and ${percent(smallest)} in another call of this agent`,
    };
};

;// CONCATENATED MODULE: ./lib/evidence/notes.js

/** What a reader should know of one call and what makes it neither better nor worse. */
/** With fewer tokens the rate explodes; the throughput of such a call is unknown (docs/metrics.md). */
const TOKENS_FOR_RATE = 16;
/** Under load a GPU touches its power cap at every moment; below this nothing is worth saying. */
const CAPPED_SHARE = 0.01;
const lengthLimit = ({ status, doneReason, outputTokens }) => {
    if (status === 'failed' || doneReason !== 'length')
        return null;
    return outputTokens === null
        ? 'ended at the length limit'
        : `ended at the length limit of ${outputTokens} tokens`;
};
const tooFewTokens = ({ status, throughputTokS, outputTokens }) => {
    if (status === 'failed' || throughputTokS !== null || outputTokens === null)
        return null;
    if (outputTokens >= TOKENS_FOR_RATE)
        return null;
    return `throughput unknown: ${outputTokens} output tokens, and a rate needs ${TOKENS_FOR_RATE}`;
};
const powerCap = ({ status, gpu, e2eMs }) => {
    const cappedMs = gpu?.powerCapMs ?? null;
    if (status === 'failed' || cappedMs === null || e2eMs === null || e2eMs === 0)
        return null;
    const share = Math.min(1, cappedMs / e2eMs);
    return share < CAPPED_SHARE ? null : `${percent(share)} of the call at the software power cap`;
};
const retries = ({ retries: count, notes }) => {
    // Who sent the request again knows why, and may have said so.
    if (count === 0 || notes.some((note) => /^sent \d+ times/.test(note)))
        return null;
    const earlier = count === 1 ? 'the first attempt' : `the first ${count} attempts`;
    return `sent ${count + 1} times: ${earlier} failed before anything had arrived`;
};
const REPORTED = [
    ['total_duration', (call) => call.serverTotalMs],
    ['load_duration', (call) => call.loadMs],
    ['prompt_eval_count', (call) => call.promptTokens],
    ['prompt_eval_duration', (call) => call.prefillMs],
    ['eval_count', (call) => call.outputTokens],
    ['eval_duration', (call) => call.decodeMs],
];
const unreported = (call) => {
    if (call.status === 'failed')
        return null;
    const absent = REPORTED.filter(([, of]) => of(call) === null).map(([name]) => name);
    return absent.length === 0 ? null : `Ollama reported no ${listed(absent)}`;
};
const NOTES = [lengthLimit, tooFewTokens, powerCap, unreported, retries];
/** The notes of a call with what was found added; what it says already is not said again. */
function notedOn(call) {
    const found = NOTES.map((note) => note(call)).filter((note) => note !== null);
    return [...call.notes, ...found.filter((note) => !call.notes.includes(note))];
}

;// CONCATENATED MODULE: ./lib/evidence/server.js




/** What the server did beside the work: a load where none was due, waiting, an unheeded limit. */
/** No process of a model starts faster; warm calls report up to 560 ms, queue and health check (0.33: 1 ms), and are compared. */
const SHORTEST_RELOAD_MS = 100;
/** Where cold loads are not far longer than warm ones the two cannot be told apart. */
const COLD_TO_WARM = 3;
/** Warm loads of one agent differ by about so much. */
const LIKE_WARM = 1.5;
const SHORTEST_WAIT_MS = 50;
const WAITED_SHARE = 0.1;
/** A clock that lies is no reference. */
const isLoad = (call, cold) => call.status !== 'failed' && call.cold === cold && durationsAreTrue(call);
const loadsOf = (calls, cold) => calls
    .filter((call) => isLoad(call, cold))
    .map(({ loadMs }) => loadMs)
    .filter((loadMs) => loadMs !== null);
const median = (values) => (0,summary/* summarise */.fS)(values)?.median ?? null;
const medianColdMs = perGroup((group) => median(loadsOf(group, true)));
const medianWarmMs = perGroup((group) => median(loadsOf(group, false)));
/** This agent's loads; those of all agents with its model where it has none. */
function coldLoadMs({ agent }, others) {
    return medianColdMs(others.ofAgent(agent), others) ?? medianColdMs(others.ofModel(agent), others);
}
/** Two, as the call that is looked at may be the shortest itself. */
const shortestWarmMs = perGroup((group) => loadsOf(group, false)
    .toSorted((a, b) => a - b)
    .slice(0, 2));
/** The shortest, as a client that keeps pushing the model out makes most warm calls reload; the call itself is left out. */
function otherWarmLoadMs(call, others) {
    const within = (group) => {
        const [shortest = null, second = null] = shortestWarmMs(group, others);
        return isLoad(call, false) && call.loadMs === shortest ? second : shortest;
    };
    return within(others.ofAgent(call.agent)) ?? within(others.ofModel(call.agent));
}
const reload = (call, others) => {
    const { loadMs } = call;
    if (call.cold || loadMs === null || !exceeds(loadMs, SHORTEST_RELOAD_MS))
        return null;
    const coldMs = coldLoadMs(call, others);
    // Nearer to zero than to a cold load; else the warm ones are looked at.
    if (coldMs === null || loadMs <= coldMs / 2)
        return null;
    const warmMs = otherWarmLoadMs(call, others);
    if (warmMs === null || coldMs < COLD_TO_WARM * warmMs)
        return null;
    if (!exceeds(loadMs, (coldMs + warmMs) / 2))
        return null;
    return {
        mark: 'reload',
        detail: `the model was loaded anew: load took ${milliseconds(loadMs)}, cold ones take ${milliseconds(coldMs)}, and another warm one took ${milliseconds(warmMs)}`,
    };
};
/**
 * The mirror: a cold call that loaded nothing. The other cold loads are of all agents with its model, itself among them:
 * where most of them were as short nothing can be told.
 */
const loadedByAnother = (call, others) => {
    const { agent, cold, loadMs } = call;
    if (!cold || loadMs === null)
        return null;
    const model = others.ofModel(agent);
    const coldMs = medianColdMs(model, others);
    const warmMs = medianWarmMs(others.ofAgent(agent), others) ?? medianWarmMs(model, others);
    if (coldMs === null || warmMs === null)
        return null;
    if (!exceeds(coldMs, SHORTEST_RELOAD_MS) || coldMs < COLD_TO_WARM * warmMs)
        return null;
    // A file that is in the page cache may load many times as fast, and never as fast as none.
    const loadedMs = Math.min(Math.max(SHORTEST_RELOAD_MS, warmMs * LIKE_WARM), (coldMs + warmMs) / 2);
    if (exceeds(loadMs, loadedMs))
        return null;
    return {
        mark: 'reload',
        detail: `the model was not listed as loaded, and its load took only ${milliseconds(loadMs)}, as that of a loaded one: somebody else was loading it`,
    };
};
/**
 * Before 0.30 Ollama took the sampling out of eval_duration, so that the rest of total_duration grows by 0.4 to 1.2 ms with every token: up to a third of a call of a small model. Waiting for a
 * slot comes before the first token, and only the time lost there counts where this may be so.
 */
const slotContention = (call, others) => {
    const { serverTotalMs, overheadMs } = call;
    if (serverTotalMs === null || overheadMs === null)
        return null;
    const isAllWaiting = samplingIsInDecode(others.against.durationMeaning);
    const beforeFirstMs = isAllWaiting ? overheadMs : waitedForFirstTokenMs(call);
    const waitedMs = Math.min(overheadMs, beforeFirstMs ?? 0);
    if (!exceeds(waitedMs, Math.max(SHORTEST_WAIT_MS, serverTotalMs * WAITED_SHARE)))
        return null;
    return {
        mark: 'slot-contention',
        detail: `the call waited in the server: ${milliseconds(waitedMs)} of its ${milliseconds(serverTotalMs)} are neither load nor prefill nor decode`,
    };
};
function waitedForFirstTokenMs({ ttftMs, loadMs, prefillMs }) {
    return ttftMs === null || loadMs === null || prefillMs === null ? null : ttftMs - loadMs - prefillMs;
}
const runaway = ({ outputTokens }, { against }) => {
    if (outputTokens === null || outputTokens <= against.numPredict)
        return null;
    return {
        mark: 'runaway',
        detail: `the length limit was not honoured: ${outputTokens} tokens where ${against.numPredict} were allowed`,
    };
};

;// CONCATENATED MODULE: ./lib/evidence/prompt.js




/** Whether the whole prompt was read: nothing from the prompt cache, nothing cut off. */
/** A template's constant head may be cached lawfully; a nonce at its end leaves a few dozen tokens at most. */
const CACHED_TOKENS = 32;
const CACHED_SHARE = 0.05;
/** Without a cached count: real warm prefills of one stage differ up to twice, a cached prompt is read in no time. */
const PREFILL_RATE_FACTOR = 3;
/** Below this a prefill is one small batch, whose rate says little. */
const PROMPT_TOKENS_FOR_RATE = 64;
/**
 * Where all but the first hit the cache the median is theirs. A first call may also be slow by itself: it compiled
 * kernels (8 s were seen, of a loaded model), or the clocks were still rising. So it speaks only where another prompt
 * that cannot have been cached was read as slowly, and where the prefill took no longer than a cached one, which costs
 * about one step of decoding (12 ms beside 11 ms a token on a real GPU): one that is read takes a step for every batch.
 */
const FIRST_RATE_FACTOR = 5;
const CACHED_PREFILL_STEPS = 2;
/** Calls of one stage differ by their nonce and by an earlier stage's text; a prompt this much shorter lost a part. */
const TRUNCATED_SHARE = 0.6;
/**
 * Where all prompts of a stage were cut the others say nothing. This project's tables and texts have 1.5 to 5 characters
 * a token (the recorded prompts have 3, and 13 where Ollama cut one): more than twice that is no tokenizer's text.
 */
const MOST_CHARACTERS_PER_TOKEN = 12;
const CHARACTERS_FOR_RATIO = 256;
/**
 * Since 0.30 Ollama cuts a prompt to num_keep tokens and half of the rest of the context (llm/llama_server.go,
 * contextShiftPromptLimit; 130 of 256 were recorded): at least half of it is gone, and what is left has one length.
 * num_keep is 4 if not set.
 */
const CHARACTERS_PER_TOKEN_OF_HALF = 6;
const KEPT_TOKENS = 4;
/** Tokens of the whole prompt: 0.30.0 leaves the cached ones out of prompt_eval_count. */
function promptTokensOf({ promptTokens, cachedTokens }, { against }) {
    if (promptTokens === null)
        return null;
    return against.durationMeaning === '0.30.0' ? promptTokens + (cachedTokens ?? 0) : promptTokens;
}
const cacheHit = (call, others) => {
    const detail = cachedCount(call, others) ?? collapsedPrefill(call, others) ?? tokensLeftOut(call, others);
    return detail === null ? null : { mark: 'cache-hit', detail };
};
function cachedCount(call, others) {
    const promptTokens = promptTokensOf(call, others);
    if (call.cachedTokens === null || promptTokens === null)
        return null;
    if (!exceeds(call.cachedTokens, Math.max(CACHED_TOKENS, promptTokens * CACHED_SHARE)))
        return null;
    return `${call.cachedTokens} of ${promptTokens} prompt tokens came from the prompt cache`;
}
/** Tokens per second as if none were cached. */
function apparentRate({ status, promptTokens, prefillMs }) {
    if (status === 'failed' || promptTokens === null || prefillMs === null)
        return null;
    return promptTokens >= PROMPT_TOKENS_FOR_RATE && prefillMs > 0 ? (promptTokens / prefillMs) * 1000 : null;
}
/** Of calls that nothing speaks against, in the session's order. A cold call's pace is its own: never among warm ones. */
const ratesOf = (group, cold, others) => group
    .filter((call) => call.cold === cold && apparentRate(call) !== null)
    .filter((call) => cachedCount(call, others) === null && !others.isDistrusted(call))
    .map(apparentRate)
    .filter((rate) => rate !== null);
const firstRate = perGroup((group, others) => ratesOf(group, false, others)[0] ?? null);
const medianRate = perGroup((group, others) => {
    const rates = ratesOf(group, false, others);
    return rates.length < 2 ? null : ((0,summary/* summarise */.fS)(rates)?.median ?? null);
});
/** Of the prompts of a model that nothing before them can have put into the cache. */
const secondSlowestRate = perGroup((ofModel, others) => {
    const units = new Set(ofModel.map(({ agent, stage }) => others.ofStage(agent, stage)));
    const firsts = [...units].map((unit) => firstRate(unit, others)).filter((rate) => rate !== null);
    const colds = ratesOf(ofModel, true, others);
    return [...firsts, ...colds].toSorted((a, b) => a - b)[1] ?? null;
});
function collapsedPrefill(call, others) {
    // A known count speaks for itself, and 0.30.0 counts only what it read.
    if (call.cachedTokens !== null || others.against.durationMeaning === '0.30.0')
        return null;
    const rate = call.cold ? null : apparentRate(call);
    if (rate === null)
        return null;
    const read = `the prompt was read at ${rate.toFixed(0)} tok/s, where`;
    const median = medianRate(others.ofStage(call.agent, call.stage), others);
    const first = slowFirstRate(call, rate, others);
    // A model just loaded has nothing in its cache, and reads its first prompt at a pace of its own.
    if (reload(call, others) !== null)
        return null;
    if (median !== null && exceeds(rate, median * PREFILL_RATE_FACTOR)) {
        return `${read} ${median.toFixed(0)} tok/s are usual: it came from the prompt cache`;
    }
    if (first === null)
        return null;
    return `${read} the first was read at ${first.toFixed(0)} tok/s: it came from the prompt cache`;
}
function slowFirstRate({ agent, stage, prefillMs, tpotMs }, rate, others) {
    const first = firstRate(others.ofStage(agent, stage), others);
    const second = secondSlowestRate(others.ofModel(agent), others);
    if (first === null || second === null || prefillMs === null || tpotMs === null)
        return null;
    if (exceeds(prefillMs, CACHED_PREFILL_STEPS * tpotMs))
        return null;
    return exceeds(rate, Math.max(first, second) * FIRST_RATE_FACTOR) ? first : null;
}
/** In 0.30.0, without a cached count, a prompt that is too short by its tokens was cached: truncated ones fill the context. */
function tokensLeftOut(call, others) {
    if (others.against.durationMeaning !== '0.30.0' || call.cachedTokens !== null)
        return null;
    const expected = expectedTokens(call, others);
    if (expected === null || call.promptTokens === null)
        return null;
    if (!exceeds(expected * TRUNCATED_SHARE, call.promptTokens))
        return null;
    return `${call.promptTokens} prompt tokens were read, where its ${call.promptCharacters} characters usually make ${expected.toFixed(0)}: the others came from the prompt cache`;
}
const charactersPerToken = perGroup((group) => {
    const ratios = group
        .filter(({ status }) => status !== 'failed')
        .map(({ promptCharacters, promptTokens }) => promptCharacters !== null && promptTokens !== null && promptTokens > 0
        ? promptCharacters / promptTokens
        : null)
        .filter((ratio) => ratio !== null);
    return ratios.length < 2 ? null : ((0,summary/* summarise */.fS)(ratios)?.median ?? null);
});
/**
 * The usual characters per token of an agent and stage. Never over stages: tables of numbers make a token of two
 * characters, prose one of four or five. Were most prompts cut, the median would hide it; an agent with the same model
 * has the same tokenizer, and perhaps a larger context: the smallest of their medians counts.
 */
const usualCharactersPerToken = perGroup(([call], others) => {
    if (call === undefined)
        return null;
    const usual = others
        .ofSameModel(call.agent)
        .map((name) => charactersPerToken(others.ofStage(name, call.stage), others))
        .filter((ratio) => ratio !== null);
    return usual.length === 0 ? null : usual.reduce((least, ratio) => Math.min(least, ratio));
});
/** What the characters sent would make. */
function expectedTokens({ agent, stage, promptCharacters }, others) {
    const usual = usualCharactersPerToken(others.ofStage(agent, stage), others);
    return promptCharacters === null || usual === null ? null : promptCharacters / usual;
}
const truncated = (call, others) => {
    const promptTokens = promptTokensOf(call, others);
    if (promptTokens === null)
        return null;
    const context = others.against.agents.find(({ name }) => name === call.agent)?.effectiveContext ?? null;
    if (context !== null && context > 0 && promptTokens >= context) {
        return {
            mark: 'truncated',
            detail: `the prompt fills the context: ${promptTokens} prompt tokens in a context of ${context}`,
        };
    }
    if (others.against.durationMeaning === '0.30.0' && call.cachedTokens === null)
        return null;
    const lost = tooFewForAnyText(call.promptCharacters, promptTokens, context);
    if (lost !== null)
        return { mark: 'truncated', detail: lost };
    const expected = expectedTokens(call, others);
    if (expected === null || !exceeds(expected * TRUNCATED_SHARE, promptTokens))
        return null;
    return {
        mark: 'truncated',
        detail: `the prompt was cut: ${promptTokens} prompt tokens, where its ${call.promptCharacters} characters usually make ${expected.toFixed(0)}`,
    };
};
function tooFewForAnyText(characters, tokens, context) {
    if (characters === null || characters < CHARACTERS_FOR_RATIO)
        return null;
    const said = `the prompt was cut: ${characters} characters cannot be ${tokens} prompt tokens`;
    if (exceeds(characters, tokens * MOST_CHARACTERS_PER_TOKEN))
        return said;
    if (context === null || !exceeds(characters, tokens * CHARACTERS_PER_TOKEN_OF_HALF))
        return null;
    const half = Math.ceil(context / 2);
    if (tokens < half || tokens > half + KEPT_TOKENS)
        return null;
    return `${said}, which are half of the context of ${context}`;
}

;// CONCATENATED MODULE: ./lib/evidence/marks.js







/** What may set each mark. */
const CHECKS = {
    'thermal-throttling': [thermalThrottling],
    'power-brake': [powerBrake],
    'gpu-tenant': [gpuTenant],
    'other-model': [otherModel],
    'offload-changed': [offloadChanged],
    reload: [reload, loadedByAnother],
    'cache-hit': [cacheHit],
    truncated: [truncated],
    runaway: [runaway],
    'slot-contention': [slotContention],
    'clock-disagreement': [
        totalBeyondEnd,
        firstTokenTooEarly,
        partsBeyondTotal,
        replyHeldUp,
        streamBuffered,
        firstTextLate,
        decodeTooShort,
    ],
    'client-blocked': [clientBlocked],
};
const BESIDE_THE_CACHE = model_call/* MARKS */.j7.filter((mark) => mark !== 'cache-hit').flatMap((mark) => CHECKS[mark]);
/** What comes after a prompt was read, or is of our own clock: such a call is a measure of that all the same. */
const AFTER_READING = ['runaway', 'client-blocked'];
/**
 * The same calls, with those that ended properly and are untrustworthy made invalid, each with its marks and reason.
 * Looks at all calls of the session so far: some findings show only beside other calls. May be called again as the
 * session grows: it starts from what was measured and takes back marks that later calls do not bear out.
 */
function markCalls(calls, against) {
    const known = new Map();
    const besideTheCache = (call) => {
        const found = known.get(call) ?? findingsOf(call, BESIDE_THE_CACHE, others);
        known.set(call, found);
        return found;
    };
    const others = othersOf(calls, against, (call) => besideTheCache(call).some(({ mark }) => !AFTER_READING.includes(mark)));
    return calls.map((call) => {
        const noted = { ...call, notes: notedOn(call) };
        if (call.status === 'failed')
            return noted;
        return judged(noted, [...besideTheCache(call), ...findingsOf(call, CHECKS['cache-hit'], others)]);
    });
}
function findingsOf(call, checks, others) {
    return checks.map((check) => check(call, others)).filter((finding) => finding !== null);
}
function judged(call, findings) {
    if (findings.length === 0)
        return { ...call, status: 'valid', reason: null, marks: [] };
    const sorted = findings.toSorted((a, b) => model_call/* MARKS */.j7.indexOf(a.mark) - model_call/* MARKS */.j7.indexOf(b.mark));
    return {
        ...call,
        status: 'invalid',
        reason: sorted.map(({ detail }) => detail).join('; '),
        marks: [...new Set(sorted.map(({ mark }) => mark))],
    };
}

// EXTERNAL MODULE: ./lib/model/durationMeaning.js
var model_durationMeaning = __webpack_require__(9578);
;// CONCATENATED MODULE: ./lib/evidence/sessionNotes.js




/** What a reader should know of a session as a whole and what invalidates none of its calls. */
/** Smaller models drown in what a driver and a context take anyway. */
const CLAIM_WORTH_A_LOOK_MIB = 256;
/** Other programs may have freed memory meanwhile; a fifth of a model is more than such noise. */
const CLAIM_CONFIRMED_SHARE = 0.8;
/** Warm calls of a healthy server report up to 560 ms. */
const LONG_WARM_LOAD_MS = 600;
/** A desktop has a dozen of them. */
const PROCESSES_NAMED = 5;
function sessionNotes({ agents, environment, calls }) {
    return [
        ...environmentNotes(environment),
        standingModelsNote(agents, calls),
        unwatchedNote(environment, calls),
        ...agents.flatMap((agent) => {
            const own = calls.filter((call) => call.agent === agent.name);
            // Where there is no GPU the whole model can lie nowhere else.
            const offload = (environment.gpus ?? []).length === 0 ? null : offloadNote(agent, own);
            return [contextNote(agent), claimNote(agent), offload, reloadNote(agent, own)];
        }),
    ].filter((note) => note !== null);
}
function environmentNotes(environment) {
    const { telemetry, ollamaIsLocal, machineId, ollamaVersion, durationMeaning, gpus } = environment;
    return [
        telemetry.tool === null ? telemetry.about : null,
        telemetry.tool !== null && telemetry.throttling === 'unknown'
            ? `${telemetry.tool} does not tell whether the GPU was throttled.`
            : null,
        !ollamaIsLocal && machineId === null
            ? 'Ollama runs on another machine and no machine-id names it: this session cannot be compared with others.'
            : null,
        standingNote(telemetry.standing),
        durationMeaning === 'unknown'
            ? `Ollama ${ollamaVersion === null ? 'told no version' : `tells its version as ${ollamaVersion}`}: what its durations and token counts mean is unknown, and they are compared with no other meaning.`
            : null,
        ...(gpus ?? []).flatMap(gpuNotes),
    ];
}
function standingNote(standing) {
    if (standing.length === 0)
        return null;
    const named = standing
        .slice(0, PROCESSES_NAMED)
        .map(({ name, memoryMib }) => (memoryMib === null ? name : `${name} (${memory(memoryMib)})`));
    if (standing.length > named.length)
        named.push(`${standing.length - named.length} more`);
    return `When the session started, GPU memory was held by ${listed(named)} beside Ollama; as long as it does not grow this marks no call.`;
}
function standingModelsNote(agents, calls) {
    const standing = standingModels(agents, calls);
    if (standing.length === 0)
        return null;
    const named = standing.slice(0, PROCESSES_NAMED);
    if (standing.length > named.length)
        named.push(`${standing.length - named.length} more`);
    return `From the start Ollama held ${listed(named)} beside the models of this session; that marks no call.`;
}
/** Of a session in which others were watched. A call that failed may never have reached the GPU. */
function unwatchedNote({ telemetry }, calls) {
    const ended = calls.filter(({ status }) => status !== 'failed');
    const unwatched = ended.filter(({ gpu }) => gpu === null).length;
    if (telemetry.tool === null || unwatched === 0 || unwatched === ended.length)
        return null;
    return `${telemetry.tool} watched the GPU and said nothing during ${unwatched} of ${ended.length} calls: throttling and other programs would not have been seen there.`;
}
function gpuNotes({ name, migMode, persistenceMode }) {
    return [
        migMode === true
            ? `${name} is split (MIG): clocks, power and throttling are those of the whole GPU, and its other parts may be busy.`
            : null,
        persistenceMode === false
            ? `Persistence mode is off on ${name}: where no other program keeps the driver loaded, a cold start includes its start.`
            : null,
    ];
}
function contextNote({ name, model, requestedContext, effectiveContext }) {
    if (requestedContext === null || effectiveContext === null || requestedContext === effectiveContext) {
        return null;
    }
    return `Agent ${name} asked for a context of ${requestedContext} tokens, and Ollama loaded ${model} with ${effectiveContext}: that is what was measured.`;
}
/** /api/ps tells what the scheduler reckoned, not what the driver did. */
function claimNote({ name, model, vramMib, vramSeenMib }) {
    if (vramMib === null || vramSeenMib === null || vramMib <= CLAIM_WORTH_A_LOOK_MIB)
        return null;
    if (vramSeenMib >= vramMib * CLAIM_CONFIRMED_SHARE)
        return null;
    const seen = Math.max(0, vramSeenMib);
    return `Ollama says that ${memory(vramMib)} of ${model} (agent ${name}) are in GPU memory, and the GPU shows ${memory(seen)} more than before: the claim is not confirmed.`;
}
function offloadNote({ name, model, vramShare }, calls) {
    const seen = calls.map(({ cpuShare }) => cpuShare).filter((share) => share !== null);
    const shares = seen.length === 0 && vramShare !== null ? [1 - vramShare] : seen;
    const least = shares.reduce((smallest, share) => Math.min(smallest, share), Number.POSITIVE_INFINITY);
    // Less than a tenth of a percent is a matter of rounding, and would be told as 0.0 %.
    if (shares.length === 0 || least < 0.001)
        return null;
    const share = least > 0.999 ? 'all' : `at least ${percent(least)}`;
    return `In every call of agent ${name} ${share} of ${model} lay in host memory: measured and judged as it is.`;
}
/** A load before every call is beside no shorter one: no call shows it, all of them do. */
function reloadNote({ name }, calls) {
    const median = (cold) => (0,summary/* summarise */.fS)(calls
        .filter((call) => call.status !== 'failed' && call.cold === cold)
        .map(({ loadMs }) => loadMs)
        .filter((loadMs) => loadMs !== null))?.median ?? null;
    const [coldMs, warmMs] = [median(true), median(false)];
    if (coldMs === null || warmMs === null || warmMs <= LONG_WARM_LOAD_MS)
        return null;
    if (coldMs >= COLD_TO_WARM * warmMs)
        return null;
    return `Warm calls of agent ${name} report a load of ${milliseconds(warmMs)}, cold ones ${milliseconds(coldMs)}: reloads cannot be told from queueing here, and the model may have been loaded anew before every call.`;
}

// EXTERNAL MODULE: ./lib/report/marks.js
var marks = __webpack_require__(4480);
// EXTERNAL MODULE: ./lib/report/session.js
var session = __webpack_require__(7202);
;// CONCATENATED MODULE: ./lib/report/log.js





/** Lines for the job's log. */
/** `12/24 chimera · report · run 3: TTFT 412 ms, 115.9 tok/s, 512 tokens (length), 5.0 s`. */
function callLine(call, ordinal, total) {
    // Make-up runs come on top of the plan.
    const place = ordinal > total ? `+${ordinal - total}` : `${ordinal}/${total}`;
    const what = `${place} ${call.agent} · ${call.stage} · ${runName(call)}`;
    const again = call.retries === 0 ? '' : `, after ${(0,format/* counted */.hS)(call.retries, 'attempt')} that failed`;
    const reason = call.reason ?? 'no reason recorded';
    if (call.status === 'failed')
        return (0,safe/* logLine */.BP)(`${what}: FAILED${again}: ${reason}`);
    const figures = [
        `TTFT ${(0,format/* figure */.vP)(call.ttftMs, 'ms')}`,
        ...(call.cold ? [`load ${(0,format/* figure */.vP)(call.loadMs, 'ms')}`] : []),
        (0,format/* figure */.vP)(call.throughputTokS, 'tok/s'),
        `${call.outputTokens === null ? format/* UNKNOWN */.HV : call.outputTokens} tokens${call.doneReason === null ? '' : ` (${call.doneReason})`}`,
        (0,format/* duration */.p0)(call.e2eMs),
    ].join(', ');
    if (call.status === 'valid')
        return (0,safe/* logLine */.BP)(`${what}: ${figures}${again}`);
    return (0,safe/* logLine */.BP)(`${what}: INVALID${again}: ${reason} (not counted: ${figures})`);
}
function runName(call) {
    if (call.phase === 'cold')
        return `cold start ${call.run}`;
    const name = call.phase === 'warmup' ? `warm-up ${call.run}` : `run ${call.run}`;
    return (0,session/* isReload */.ag)(call) ? `${name}, reload` : name;
}
/** A line for each agent and stage, and one for the session. */
function totalsLines(results) {
    const throughput = (0,metrics/* metricOf */.ak)('throughput');
    const ttft = (0,metrics/* metricOf */.ak)('ttft-net');
    const stages = results.agents.flatMap((agent) => results.stages.map((stage) => {
        const rate = (0,session/* summaryOf */.YG)(results, agent.name, stage.name, throughput);
        const first = (0,session/* summaryOf */.YG)(results, agent.name, stage.name, ttft);
        const figures = `median ${(0,format/* figure */.vP)(rate?.median ?? null, 'tok/s')}, TTFT net of load ${(0,format/* figure */.vP)(first?.median ?? null, 'ms')}`;
        return (0,safe/* logLine */.BP)(`${agent.name} · ${stage.name}: ${figures} (n = ${rate?.n ?? 0})`);
    }));
    return [...stages, ...coldLines(results), ...markLines(results.calls), (0,safe/* logLine */.BP)(sessionTotal(results))];
}
function coldLines(results) {
    return results.agents.flatMap(({ name }) => results.stages.flatMap((stage) => {
        const ttft = (0,session/* summaryOf */.YG)(results, name, stage.name, (0,metrics/* metricOf */.ak)('cold-ttft'));
        const load = (0,session/* summaryOf */.YG)(results, name, stage.name, (0,metrics/* metricOf */.ak)('cold-load'));
        if (ttft === null)
            return [];
        const figures = `median TTFT ${(0,format/* figure */.vP)(ttft.median, 'ms')}, of which load ${(0,format/* figure */.vP)(load?.median ?? null, 'ms')}`;
        return [(0,safe/* logLine */.BP)(`${name} · ${stage.name}, cold start: ${figures} (n = ${ttft.n})`)];
    }));
}
function markLines(calls) {
    return (0,marks/* markCounts */.Ci)(calls.filter(({ status }) => status === 'invalid')).map(([mark, count]) => `${(0,format/* counted */.hS)(count, 'invalid call')}: ${marks/* MARK_WORDS */.E8[mark].label}. ${marks/* MARK_WORDS */.E8[mark].meaning}`);
}
function sessionTotal({ calls, elapsedMs, interruption }) {
    const having = (status) => calls.filter((call) => call.status === status).length;
    const total = `${(0,format/* counted */.hS)(calls.length, 'call')}: ${having('valid')} valid, ${having('invalid')} invalid, ${having('failed')} failed, in ${(0,format/* duration */.p0)(elapsedMs)}`;
    return interruption === null ? total : `${total}; interrupted: ${interruption}`;
}
function estimateLine(ahead) {
    const { calls, perCallMs, timeBudgetMs } = ahead;
    const plan = log_planOf(ahead);
    const time = perCallMs === null
        ? 'how long they take is known after the first'
        : `about ${(0,format/* duration */.p0)(calls * perCallMs)} at ${(0,format/* duration */.p0)(perCallMs)} a call`;
    const budget = timeBudgetMs === null ? 'no time budget' : `time budget ${(0,format/* duration */.p0)(timeBudgetMs)}`;
    const over = perCallMs !== null && timeBudgetMs !== null && calls * perCallMs > timeBudgetMs;
    return (0,safe/* logLine */.BP)(`${plan}: ${time}; ${budget}${over ? ', which is too short for all of them' : ''}`);
}
function log_planOf({ calls, numPredict, coldStarts = 0, blocks = 0 }) {
    const cold = coldStarts === 0 ? '' : `, ${(0,format/* counted */.hS)(coldStarts, 'cold start')} among them`;
    const stretches = blocks === 0 ? '' : `, in ${(0,format/* counted */.hS)(blocks, 'block')}`;
    return `${(0,format/* counted */.hS)(calls, 'call')} of at most ${(0,format/* counted */.hS)(numPredict, 'token')}${cold}${stretches}`;
}

;// CONCATENATED MODULE: ./lib/corpus/proseDates.js
/** Dates and times of day in running text, in one form whatever their own is. */
const YEAR = String.raw `(?:19|20)\d{2}`;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = String.raw `\d{1,2}(?:st|nd|rd|th)?`;
const CLOCK = String.raw `\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?`;
/** Source of a pattern that finds one date, with the time behind it where that is written in one go, or a time alone. */
const DATE_PATTERN = [
    `${YEAR}-\\d{2}-\\d{2}(?!\\d)(?:[T ]${CLOCK})?`,
    `\\d{1,2}[/.]\\d{1,2}[/.]${YEAR}(?![\\d.])`,
    `${MONTH}\\.? ${DAY},? ${YEAR}(?!\\d)`,
    `${DAY}(?: of)? ${MONTH}\\.?,? ${YEAR}(?!\\d)`,
    String.raw `\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?![\d:])`,
].join('|');
/** What a text found by the pattern may mean: `2025-10-04`, `14:32`; days and months may stand either way round. */
function datesIn(text) {
    const numbers = text.match(/\d+/g) ?? [];
    const [a = '', b = '', c = ''] = numbers;
    if (a.length === 4)
        return [date(a, b, c)];
    const month = MONTHS.indexOf(/[A-Z][a-z]{2}/.exec(text)?.[0].toLowerCase() ?? '');
    if (month >= 0)
        return [date(b, String(month + 1), a)];
    if (c.length === 4 && !text.includes(':'))
        return [date(c, a, b), date(c, b, a)];
    return [`${two(a)}:${two(b)}`];
}
/** Dates in names of files: `20251004`, digits of other things aside. */
function compactDatesIn(text) {
    const found = text.matchAll(/(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g);
    return [...found].map(([, year = '', month = '', day = '']) => date(year, month, day));
}
const date = (year, month, day) => `${year}-${two(month)}-${two(day)}`;
const two = (digits) => digits.padStart(2, '0');

;// CONCATENATED MODULE: ./lib/corpus/proseUnits.js
/** Units as people write them behind numbers, and what they come to, so that 1.2 s and 1200 ms are the same. */
const UNITS = new Map();
/** As it is written, and in lower case where that means nothing else: one letter may (W and w, B and b). */
function add(dimension, factors, names) {
    for (const name of names.split(' '))
        UNITS.set(name, { dimension, factors });
}
add('time', [1e-9], 'ns nanosecond nanoseconds');
add('time', [1e-6], 'us µs μs microsecond microseconds');
add('time', [1e-3], 'ms msec msecs millisecond milliseconds');
add('time', [1], 's sec secs second seconds');
add('time', [60], 'min mins minute minutes');
add('time', [3600], 'h hr hrs hour hours');
add('time', [86_400], 'day days');
add('frequency', [1], 'Hz hz');
add('frequency', [1e3], 'kHz khz');
add('frequency', [1e6], 'MHz mhz');
add('frequency', [1e9], 'GHz ghz');
add('power', [1e-3], 'mW milliwatts');
add('power', [1], 'W watt watts');
add('power', [1e3], 'kW kilowatt kilowatts');
add('energy', [1], 'J joule joules');
add('energy', [1e3], 'kJ kilojoules');
add('energy', [3600], 'Wh');
add('energy', [3.6e6], 'kWh kwh');
add('temperature', [1], '°C °c °');
add('share', [0.01], '% percent percentage pct pp points point percent/points');
add('share', [0.001], '‰');
add('ratio', [1], 'x × times fold');
add('bits', [1], 'bit bits');
add('flops', [1e9], 'GFLOPS GFLOP/s gflops');
add('flops', [1e12], 'TFLOPS TFLOP/s tflops');
const PREFIXES = ['', 'k', 'm', 'g', 't'];
for (const [power, prefix] of PREFIXES.entries()) {
    const [decimal, binary] = [1000 ** power, 1024 ** power];
    const big = prefix.toUpperCase();
    const bytes = prefix === '' ? 'B byte bytes' : `${big}B ${prefix}B ${prefix}b`;
    const both = prefix === '' ? [1] : [decimal, binary];
    for (const per of ['', '/s', '/sec', '/second']) {
        const dimension = per === '' ? 'bytes' : 'bytes/s';
        add(dimension, both, withEach(bytes, per));
        if (prefix !== '')
            add(dimension, [binary], withEach(`${big}iB ${prefix}ib`, per));
    }
}
for (const token of ['tok', 'toks', 'token', 'tokens']) {
    add('tokens/s', [1], ['/s', '/sec', '/second'].map((per) => `${token}${per}`).join(' '));
    add('energy/token', [1], `J/${token} joules/${token} joule/${token}`);
    for (const [factor, time] of [
        [1e-6, 'us µs μs'],
        [1e-3, 'ms millisecond milliseconds'],
        [1, 's second seconds'],
    ]) {
        add('time/token', [factor], withEach(time, `/${token}`));
    }
}
add('tokens/s', [1], 't/s T/s tps TPS');
function withEach(names, end) {
    return names
        .split(' ')
        .map((name) => `${name}${end}`)
        .join(' ');
}
/** `tok/s`, `MiB`, `percent`; null for what is no unit that we know. */
function unitNamed(name) {
    return UNITS.get(name) ?? (name.length > 1 ? UNITS.get(name.toLowerCase()) : undefined) ?? null;
}
/** Marks of emphasis and brackets may stand between a number and its unit, a blank or a hyphen as well. */
const BETWEEN = /[*_`"”)\]]{0,3}[ \u00a0\u2009\u202f-]?[*_`"“([]{0,3}/uy;
const UNIT = /(?:[%‰]|[x×](?!\s?\d)|°?[\p{L}µμ]{1,24}(?:\s?\/\s?\p{L}{1,12}| per \p{L}{1,12})?|°)(?![\p{L}\p{N}_])/uy;
const FIRST_WORD = /^(?:°?[\p{L}µμ]+|[%‰×°])/u;
/** The unit written behind a number that ends at `at`, and where it ends; null where none is. */
function unitAt(text, at) {
    BETWEEN.lastIndex = at;
    BETWEEN.test(text);
    const start = BETWEEN.lastIndex;
    UNIT.lastIndex = start;
    const written = UNIT.exec(text)?.[0];
    if (written === undefined)
        return null;
    // A count of bytes stands apart; 7B is the size of a model.
    if (written === 'B' && start === at)
        return null;
    const whole = unitNamed(written.replace(/\s?\/\s?| per /u, '/'));
    if (whole !== null)
        return { unit: whole, end: start + written.length };
    const first = FIRST_WORD.exec(written)?.[0] ?? '';
    const unit = first.length < written.length ? unitNamed(first) : null;
    return unit === null ? null : { unit, end: start + first.length };
}
/**
 * The unit that a name of a column or key ends in: `ttft_ms`, `tokens_per_second`, `duration_s`. A word that is a unit as
 * a whole counts, too, except where it says something else in a table (`min`).
 */
function unitInName(name) {
    const parts = name.split(/[_.\-/[\]]+/u).filter((part) => part !== '');
    const last = parts.at(-1) ?? '';
    const before = parts.at(-2) ?? '';
    const rate = before === 'per' ? `${parts.at(-3)}/${last}` : `${before}/${last}`;
    const found = unitNamed(rate);
    if (found !== null)
        return found;
    if (last.length === 1 ? last !== 's' || parts.length === 1 : OTHER_MEANING.has(last))
        return null;
    return unitNamed(last);
}
const OTHER_MEANING = new Set(['min', 'mins', 'point', 'points', 'times', 'fold', 'day', 'days']);

;// CONCATENATED MODULE: ./lib/corpus/prose.js


const GROUPED = String.raw `\d{1,3}(?:[,\u00a0\u202f\u2009'’]\d{3}){1,6}(?!\d)|\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d)`;
const POINT_GROUPED = String.raw `\d{1,3}(?:\.\d{3}){1,6},\d+(?!\d)`;
// Numbers that commas part are a list, and no decimal fraction.
const COMMA_DECIMAL = String.raw `(?<!\d,)\d+,\d+(?![\d,])`;
const DIGITS = String.raw `(?:${POINT_GROUPED}|(?:${GROUPED}|${COMMA_DECIMAL}|\d+)(?:\.\d+)?|\.\d+)`;
const EXPONENT = String.raw `(?:[eE][+-]?\d{1,3}(?![\p{L}\p{N}_])|\s?[×x]\s?10\^\{?[+-]?\d{1,2}\}?)`;
const SCAN = new RegExp([
    String.raw `(?<url>(?:https?:\/\/|www\.)\S+)`,
    `(?<date>${DATE_PATTERN})`,
    String.raw `(?<word>[\p{L}_][\p{L}\p{N}\p{M}_]*(?:[.\-/\\@#][\p{L}\p{N}_]+)*)`,
    `(?<digits>${DIGITS})(?<exponent>${EXPONENT})?`,
].join('|'), 'gu');
/** `:270m` of `gemma3:270m`. */
const TAG = /:[\p{L}\p{N}_.-]+/uy;
/** What shows that digits were but the beginning of a name: `.1` of 0.30.1, `.json`, letters that are no unit. */
const NAME_GOES_ON = /(?:\.\d|\.[a-z]{1,6}\d?(?![\p{L}\p{N}])|[\p{L}_])[\p{L}\p{N}_.:/\\-]*/uy;
const MULTIPLIER = /[kK](?![\p{L}\p{N}_])| (?:thousand|million|billion)(?![\p{L}\p{N}_])/uy;
const TIMES = { thousand: 1e3, million: 1e6, billion: 1e9 };
/** Of a list, a heading or a numbered title, at the start of a line. */
const ORDINAL = /^[ \t>*_+#-]*\(?\d{1,3}(?:\.\d{1,3}){0,4}[.):](?=[ \t*_]|$)|^\s*#{1,6}\s+\d{1,2}(?:\.\d{1,2}){1,4}(?=\s)/u;
const LOOK_BACK = 24;
const ABOUT = /(?:[~≈∼]|\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|circa|over|under|above|below|(?:more|less) than|up to))\s*[*_`"“(]{0,3}$/iu;
/** A number behind one of these names a part of a document. */
const PART = /\b(?:section|table|figure|fig\.|appendix|chapter|step|page|item|part|phase)s?\s$/iu;
/** Between the two of a range or a pair, whose first has the unit of the second. */
const PAIR = /^\s?(?:-|–|—|to|and|or|±|\+\/-|→|->|vs\.?|\/)\s?$/u;
const LONGEST_PAIR = 6;
/** All tokens of a text. A digit that opens a line as the number of a heading or of a list's item is none. */
function proseTokens(text) {
    const tokens = [];
    for (const line of text.split(/\r\n?|\n/))
        for (const token of lineTokens(line))
            tokens.push(token);
    return tokens;
}
function lineTokens(line) {
    const tokens = [];
    const scan = new RegExp(SCAN);
    scan.lastIndex = ORDINAL.exec(line)?.[0].length ?? 0;
    for (let match = scan.exec(line); match !== null; match = scan.exec(line)) {
        const placed = tokenOf(line, match);
        tokens.push(placed);
        scan.lastIndex = placed.end;
    }
    return withSharedUnits(line, tokens).map(({ token }) => token);
}
function tokenOf(line, match) {
    const { index: start, groups = {} } = match;
    const end = start + match[0].length;
    const name = (last) => ({
        token: { kind: 'name', text: line.slice(start, last) },
        ...{ start, end: last },
    });
    if (groups.url !== undefined)
        return name(end);
    if (groups.date !== undefined)
        return { token: { kind: 'date', text: match[0], dates: datesIn(match[0]) }, start, end };
    if (groups.word !== undefined)
        return name(/\d/.test(groups.word) ? endOf(TAG, line, end) : end);
    const before = line.slice(Math.max(0, start - LOOK_BACK), start);
    if (/[#@]$/u.test(before) || PART.test(before))
        return name(end);
    return numberAt(line, start, end, groups, before) ?? name(endOf(NAME_GOES_ON, line, end));
}
function endOf(pattern, line, at) {
    pattern.lastIndex = at;
    return pattern.test(line) ? pattern.lastIndex : at;
}
/** Null where the digits are the beginning of a name. */
function numberAt(line, start, digitsEnd, { digits = '', exponent = '' }, before) {
    const multiplied = endOf(MULTIPLIER, line, digitsEnd);
    const found = unitAt(line, multiplied);
    const isName = endOf(NAME_GOES_ON, line, multiplied) > multiplied && !isJoined(line, multiplied, found?.end);
    if (isName || /^\d{16,}$/.test(digits))
        return null;
    const scale = scaleOf(exponent, line.slice(digitsEnd, multiplied));
    const isAbout = ABOUT.test(before);
    const readings = readingsOf(digits, isAbout).map(({ value, step }) => ({
        value: value * scale,
        step: step * scale,
    }));
    if (!readings.every(({ value }) => Number.isFinite(value)))
        return null;
    const end = found?.end ?? multiplied;
    const isBare = found === null && scale === 1 && /^\d+$/.test(digits);
    const text = line.slice(start, end).replace(/[*_`"“”()[\]]/gu, '');
    return { token: { kind: 'number', text, readings, unit: found?.unit ?? null, isBare }, start, end };
}
/** `412ms`: the letters that follow at once are the unit, and nothing follows those. */
function isJoined(line, at, unitEnd) {
    if (unitEnd === undefined)
        return false;
    return !/[.]/u.test(line[at] ?? '') && !/[\p{L}\p{N}_]/u.test(line[unitEnd] ?? '');
}
function scaleOf(exponent, multiplier) {
    const power = /[+-]?\d{1,3}(?=\}?$)/.exec(exponent)?.[0];
    const word = multiplier.trim();
    const times = word === '' ? 1 : (TIMES[word] ?? 1e3);
    // Built from text, as 1e-3 is nearer to a thousandth than ten to that power.
    return times * Number(`1e${power ?? 0}`);
}
/** @param isAbout "about 400" has as many digits as are not trailing zeros, "400" has three */
function readingsOf(digits, isAbout) {
    const plain = digits.replace(/[\u00a0\u202f\u2009'’]/gu, ',');
    const [, whole = '', fraction] = /^(.*),(\d+)$/.exec(plain) ?? [];
    const decimalComma = fraction !== undefined && !plain.slice(plain.lastIndexOf(',')).includes('.')
        ? [`${whole.replace(/[.,]/g, '')}.${fraction}`]
        : [];
    const isGrouped = new RegExp(`^(?:${GROUPED})(?:\\.\\d+)?$`, 'u').test(digits);
    const isPlain = !plain.includes(',');
    const texts = [...(isGrouped || isPlain ? [plain.replaceAll(',', '')] : []), ...decimalComma];
    return texts.map((text) => readingOf(text, isAbout));
}
function readingOf(text, isAbout) {
    const [whole = '', fraction = ''] = text.split('.');
    if (fraction !== '')
        return { value: Number(text), step: Number(`1e-${Math.min(fraction.length, 300)}`) };
    const zeros = isAbout ? (/[1-9](0+)$/.exec(whole.slice(-16))?.[1]?.length ?? 0) : 0;
    return { value: Number(whole), step: 10 ** zeros };
}
/** `98.1–126.3 tok/s`: the first number has the unit of the second. */
function withSharedUnits(line, tokens) {
    const shared = [...tokens];
    for (let at = shared.length - 2; at >= 0; at--) {
        const [one, next] = [shared[at], shared[at + 1]];
        const skipped = next.token.kind === 'name' ? shared[at + 2] : undefined;
        const other = skipped ?? next;
        if (one.token.kind !== 'number' || one.token.unit !== null || other.token.kind !== 'number')
            continue;
        const isNear = other.start - one.end <= LONGEST_PAIR && PAIR.test(line.slice(one.end, other.start));
        if (isNear && other.token.unit !== null)
            shared[at] = { ...one, token: sharing(one.token, other.token.unit) };
    }
    return shared;
}
const sharing = (token, unit) => ({ ...token, unit, isBare: false });

;// CONCATENATED MODULE: ./lib/corpus/grounding.js


/**
 * Which of the numbers that a model wrote stand in what it was given. One that does not may still be right, as a
 * difference or a mean that the model computed; and one that does may be said of the wrong thing. So this is a hint for
 * readers, and a share to hold against a baseline.
 *
 * A number is found where one of the data rounds to it at the digits that it is written with: 412.37 ms is `412 ms`,
 * `412.4 ms`, `0.41 s` and `about 400 ms`, and is neither `410 ms` nor `412.3 ms`. Units of one dimension are converted,
 * a share may be a percentage, and where one side has no unit the bare values are compared. Signs are not looked at.
 * What is no statement of data counts neither way: numbers of headings, items and parts of the document, digits in names,
 * whole numbers up to 10 without a unit. A date is one statement. Each statement counts once, however often it is made.
 */
function groundingOf(answer, data) {
    const seen = new Set();
    const missing = [];
    for (const token of proseTokens(answer)) {
        if (!isStatement(token))
            continue;
        const key = grounding_keyOf(token);
        if (seen.has(key))
            continue;
        seen.add(key);
        if (!isFound(token, data))
            missing.push(token.text);
    }
    return {
        numbersStated: seen.size,
        numbersFound: seen.size - missing.length,
        missing: missing.slice(0, MOST_MISSING).map((text) => (0,corpus_text/* oneLine */.TN)(text, LONGEST_MISSING)),
    };
}
const MOST_MISSING = 50;
const LONGEST_MISSING = 80;
/** Any text has such counts. */
const SMALL_COUNT = 10;
/** Far above what binary fractions are off by, far below any digit that is written. */
const grounding_EDGE = 1e-9;
function isStatement(token) {
    if (token.kind !== 'number')
        return token.kind === 'date';
    return !(token.isBare && token.readings.every(({ value }) => value <= SMALL_COUNT));
}
function grounding_keyOf(token) {
    if (token.kind === 'date')
        return `date ${token.dates.join()}`;
    const { readings, unit } = token;
    const values = readings.map(({ value, step }) => `${value}/${step}`).join();
    return `${values} ${unit === null ? '' : `${unit.dimension} ${unit.factors.join()}`}`;
}
function isFound(token, data) {
    if (token.kind === 'date')
        return data.hasDate(token.dates);
    return token.readings.some(({ value, step }) => {
        const reach = step / 2 + value * grounding_EDGE;
        const within = (has, factor = 1) => has((value - reach) * factor, (value + reach) * factor);
        if (token.unit === null)
            return within(data.hasRaw) || within((...ends) => data.hasOf('share', ...ends));
        const { dimension, factors } = token.unit;
        const inDimension = factors.some((factor) => within((...ends) => data.hasOf(dimension, ...ends), factor));
        if (inDimension || within(data.hasBare))
            return true;
        return dimension === 'share' && factors.some((factor) => within(data.hasBare, factor));
    });
}

;// CONCATENATED MODULE: ./lib/corpus/groundingData.js



/**
 * Everything that could be meant is taken in: digits in names, both readings of `1,234`. A number without a unit has those
 * that the words and names of its line speak of (`ttft_ms: n 36, min 98.1`), names of files aside.
 */
function groundingData(texts) {
    const found = { bare: [], raw: [], byDimension: new Map(), dates: new Set() };
    for (const text of texts)
        for (const line of text.split(/\r\n?|\n/))
            collect(line, found);
    const bare = sorted(found.bare);
    const raw = sorted(found.raw);
    const dimensions = new Map([...found.byDimension].map(([name, values]) => [name, sorted(values)]));
    return {
        hasBare: (low, high) => hasWithin(bare, low, high),
        hasRaw: (low, high) => hasWithin(raw, low, high),
        hasOf: (dimension, low, high) => hasWithin(dimensions.get(dimension) ?? groundingData_NONE, low, high),
        hasDate: (dates) => dates.some((date) => found.dates.has(date)),
    };
}
function collect(line, found) {
    const tokens = lineTokens(line);
    const told = unitsTold(line, tokens);
    for (const date of compactDatesIn(line))
        found.dates.add(date);
    // As the number of a heading or item it is no statement, but it may be meant.
    for (const [digits] of line.slice(0, 16).matchAll(/\d+/g))
        addBare(Number(digits), found);
    for (const token of tokens) {
        if (token.kind === 'number')
            addNumber(token, told, found);
        else {
            if (token.kind === 'date')
                for (const date of token.dates)
                    found.dates.add(date);
            for (const [digits] of token.text.matchAll(/\d+(?:\.\d+)?/g))
                addBare(Number(digits), found);
        }
    }
}
function addNumber({ readings, text, unit }, told, found) {
    const units = unit === null ? told : [unit];
    for (const { value } of readings) {
        found.raw.push(value);
        if (units.length === 0)
            found.bare.push(value);
        for (const { dimension, factors } of units) {
            const values = found.byDimension.get(dimension) ?? [];
            found.byDimension.set(dimension, values);
            values.push(...factors.map((factor) => value * factor));
        }
    }
    // `98,102,110` is grouped to the eye, and may be a list.
    if (text.includes(','))
        for (const [digits] of text.matchAll(/\d+/g))
            addBare(Number(digits), found);
}
function addBare(value, { bare, raw }) {
    bare.push(value);
    raw.push(value);
}
/** Units in the names and words of a line. */
function unitsTold(line, tokens) {
    const units = new Set();
    for (const { kind, text } of tokens) {
        const unit = kind === 'name' && !IS_FILE.test(text) ? unitInName(text) : null;
        if (unit !== null)
            units.add(unit);
    }
    const percent = line.includes('%') ? unitInName('percent') : null;
    if (percent !== null)
        units.add(percent);
    return [...units];
}
const IS_FILE = /\/.*\/|\.(?:csv|json|md|markdown)$/iu;
const groundingData_NONE = new Float64Array(0);
const sorted = (values) => Float64Array.from(values).sort();
function hasWithin(values, low, high) {
    let [from, to] = [0, values.length];
    while (from < to) {
        const middle = (from + to) >> 1;
        if (values[middle] < low)
            from = middle + 1;
        else
            to = middle;
    }
    return from < values.length && values[from] <= high;
}

;// CONCATENATED MODULE: ./lib/story/grounder.js



/** Tells which numbers of a stage's answer stand in what it was given. The numbers of that are read once, here. */
function grounder(stages, material) {
    const data = new Map(stages.map(({ name }) => [name, groundingData(dataOf(stages, name, material))]));
    const nothing = groundingData([]);
    return (stage, answer) => groundingOf(answer, data.get(stage) ?? nothing);
}

// EXTERNAL MODULE: ./lib/story/readCorpus.js + 23 modules
var readCorpus = __webpack_require__(1587);
;// CONCATENATED MODULE: ./lib/story/ingest.js


/** A log of many thousands of warnings is no help; all of them stand in the results. */
const MOST_PROBLEMS_TOLD = 50;
/** Reads the reports directory into a corpus, telling how far it is and which files did not parse. */
async function ingest(reportsDir, { reports, clock, log, signal }) {
    const startMs = clock.nowMs();
    const corpus = await (0,readCorpus/* readCorpus */.X)(reportsDir, { reports, clock, signal, tell: log.info });
    const ingestMs = clock.nowMs() - startMs;
    const problems = corpus.documents.filter(({ problem }) => problem !== null);
    log.info(`${(0,format/* counted */.hS)(corpus.documents.length, 'file')} read in ${Math.round(ingestMs)} ms, ${(0,format/* counted */.hS)(corpus.findings.length, 'finding')}`);
    for (const { path, problem } of problems.slice(0, MOST_PROBLEMS_TOLD))
        log.warning(`${path}: ${problem}`);
    const more = problems.length - MOST_PROBLEMS_TOLD;
    if (more > 0)
        log.warning(`${(0,format/* counted */.hS)(more, 'file')} more could not be read in full: results.json names them`);
    return { corpus, ingestMs };
}

;// CONCATENATED MODULE: ./lib/story/measure.js

















/**
 * Reaches Ollama, reads the reports, runs the session. Throws ExpectedError for what stops it before the first
 * call; from then on everything ends in results.
 */
async function measure(settings, ports, earlier) {
    const startedAt = ports.clock.date();
    const startMs = ports.clock.nowMs();
    ports.log.info(plan(settings, earlier));
    const server = await ports.log.group('Ollama', () => reachOllama(settings, ports));
    const { timeBudgetMs } = settings.host;
    const over = `The time budget of ${(0,format/* duration */.p0)(timeBudgetMs)} is over; raise the input time-budget, or lower runs or num-predict.`;
    const limit = timeLimit(ports.signal, timeBudgetMs, over);
    let watch = null;
    try {
        const { corpus, ingestMs } = await ports.log.group('Reports', () => ingest(settings.benchmark.reportsDir, { ...ports, signal: limit.signal }));
        const machine = await describeMachine(settings, ports);
        // Before a model is loaded: what holds GPU memory by then is not ours.
        const watching = await ports.machine.watch(isLocal(settings.host.ollamaHost));
        watch = watching;
        ports.log.info(watch.telemetry.about);
        const prepared = await ports.log.group('Models', () => prepareModels(settings, corpus, { ...ports, watch: watching }, limit.signal));
        const session = await ports.log.group('Measuring', () => runAll(settings, prepared, machine, { ...ports, watch: watching }, limit.signal, startMs));
        // Read at the end: the tool may have stopped answering on the way.
        const environment = { ...machine, telemetry: watch.telemetry };
        const { shown, leftOut } = prepared.material;
        const results = resultsOf(settings.benchmark, {
            toolVersion: ports.toolVersion,
            startedAt,
            finishedAt: ports.clock.date(),
            elapsedMs: ports.clock.nowMs() - startMs,
            source: ports.surroundings.source,
            environment,
            notes: sessionNotes({ environment, agents: prepared.agents, calls: session.calls }),
            corpus: (0,facts/* corpusFacts */.c)(corpus, { ingestMs, shown, leftOut }),
            prepared,
            session,
        });
        for (const line of totalsLines(results))
            ports.log.info(line);
        return results;
    }
    finally {
        limit.clear();
        const stop = async () => void (await Promise.all([server.stop(), watch?.stop()]));
        await leaveServer({ stop }, ports);
    }
}
async function describeMachine(settings, { machine, ollama }) {
    const facts = await machine.environment(isLocal(settings.host.ollamaHost));
    const ollamaVersion = await ollama.version();
    const durationMeaning = (0,model_durationMeaning/* durationMeaningOf */.h)(ollamaVersion);
    return { ...facts, machineId: settings.host.machineId, ollamaVersion, durationMeaning };
}
async function prepareModels(settings, corpus, ports, signal) {
    const models = settings.benchmark.agents.map((agent) => agent.model);
    await pullMissing(models, settings.host.pull, ports, signal);
    const texts = {
        corpus: (maxCharacters) => corpusForPrompt(corpus, maxCharacters),
        findings: (maxCharacters) => findingsForPrompt(corpus, maxCharacters),
    };
    const prepared = await prepare(settings.benchmark, texts, ports, signal);
    const { shown, leftOut } = prepared.material;
    ports.log.info(`Prompts: at most ${prepared.promptBudgetTokens} tokens; contents of ${(0,format/* counted */.hS)(shown, 'document')} fit, ${leftOut} were left out`);
    return prepared;
}
/** What is ahead, and how long it takes at the pace of the baseline where there is one. */
function plan({ benchmark, host: { timeBudgetMs } }, earlier) {
    const calls = plannedCalls(benchmark);
    const estimateMs = earlier === null ? null : estimateFromRecord(benchmark, earlier);
    const perCallMs = estimateMs === null ? null : estimateMs / calls;
    const steps = planOf(benchmark);
    const having = (kind) => steps.filter((step) => step.kind === kind).length;
    const blocks = having('open') > 1 ? { blocks: having('open') } : {};
    const { numPredict } = benchmark;
    return estimateLine({ calls, numPredict, perCallMs, timeBudgetMs, coldStarts: having('cold'), ...blocks });
}
async function runAll({ benchmark, host: { timeBudgetMs } }, { material, agents }, { durationMeaning, ollamaIsLocal }, ports, signal, startMs) {
    const deadlineMs = timeBudgetMs === null ? null : startMs + timeBudgetMs;
    const total = plannedCalls(benchmark);
    const { numPredict } = benchmark;
    const against = { agents, durationMeaning, numPredict, ollamaIsLocal };
    const calls = [];
    const onCall = (call) => {
        calls.push(call);
        ports.log.info(callLine(call, calls.length, total));
        // One whole run is enough to tell the rest.
        const run = calls.filter(({ phase }) => phase !== 'cold');
        if (call.phase !== 'cold' && run.length === benchmark.stages.length) {
            const ahead = { calls: total - calls.length, perCallMs: meanDurationMs(run), numPredict, timeBudgetMs };
            ports.log.info(`Still to come: ${estimateLine(ahead)}`);
        }
    };
    const session = await runSession({
        ...{ settings: benchmark, material, agents, durationMeaning, watch: ports.watch },
        ...{ mark: (made) => markCalls(made, against), ground: grounder(benchmark.stages, material) },
        ...{ deadlineMs, signal, onCall },
    }, ports);
    if (session.interruption !== null)
        ports.log.error(session.interruption);
    return session;
}

;// CONCATENATED MODULE: ./lib/story/measureSessions.js



/**
 * As many sessions as are to be recorded, one after the other; one that was interrupted is the last. Each is on the disk
 * as soon as it is measured, whatever becomes of what is to come.
 */
async function measureSessions(settings, ports, earlier) {
    const { sessions } = settings.record;
    const measureNext = async (number) => {
        if (sessions > 1)
            ports.log.info(`Session ${number} of ${sessions}`);
        const results = await orNotMeasured(() => measure(settings, ports, earlier));
        // On the disk before anything is asked of anybody.
        await ports.surroundings.writeFiles([measureSessions_resultsFile(results, sessions > 1 ? number : null)]);
        return results;
    };
    const measured = [await measureNext(1)];
    while (measured.length < sessions && measured.at(-1)?.interruption === null && !ports.signal.aborted) {
        measured.push(await measureNext(measured.length + 1));
    }
    return measured;
}
/** What a user can mend here may, by policy, pass: a wrong setting or an unreadable baseline may not. */
async function orNotMeasured(step) {
    try {
        return await step();
    }
    catch (error) {
        throw error instanceof failure/* ExpectedError */.Dh ? new failure/* NotMeasured */.ke(error.message) : error;
    }
}
/** The results of a session, or of one of several. */
function measureSessions_resultsFile(results, number) {
    return {
        name: number === null ? files/* RESULTS_FILE */.yG : `results-${number}.json`,
        content: `${JSON.stringify(results, null, 2)}\n`,
    };
}

// EXTERNAL MODULE: ./lib/model/hardwareKey.js
var hardwareKey = __webpack_require__(1218);
;// CONCATENATED MODULE: ./lib/story/storeSessions.js


/**
 * Stores the sessions that are to be stored, those of one hardware in one go. Null, or why the job fails: a baseline that is to be written
 * and cannot be would freeze unseen.
 */
async function storeSessions(sessions, { baseline, log }) {
    if (baseline === null)
        return null;
    const wanted = sessions.filter(({ write }) => write.write);
    for (const reason of new Set(sessions.filter(({ write }) => !write.write).map(({ write }) => write.reason))) {
        log.info(`Not stored in the ${baseline.description}: ${reason}`);
    }
    if (wanted.length === 0)
        return null;
    try {
        for (const group of byHardware(wanted))
            await baseline.add(group);
        for (const { write, record } of wanted) {
            const marked = record.accepted !== null
                ? ', as the new level'
                : record.standing.some(({ is }) => is === 'slower')
                    ? ', marked as slower'
                    : '';
            log.info(`Stored in the ${baseline.description}${marked}: ${write.reason}`);
        }
        return null;
    }
    catch (error) {
        const message = (0,failure/* messageOf */.bD)(error);
        // A store names itself; only a bug does not.
        const named = `The ${baseline.description}`;
        const fault = message.startsWith(named) ? message : `${named} was not written: ${message}`;
        log.error(fault);
        return fault;
    }
}
/** A tool that tells the machine otherwise from one session to the next is to cost none of them. */
function byHardware(sessions) {
    const groups = new Map();
    for (const { record } of sessions) {
        const key = (0,hardwareKey/* hardwareKey */.O)(record.environment);
        groups.set(key, [...(groups.get(key) ?? []), record]);
    }
    return [...groups.values()];
}

// EXTERNAL MODULE: ./lib/report/comment.js + 3 modules
var comment = __webpack_require__(1004);
;// CONCATENATED MODULE: ./lib/report/conclusion.js
/** Verdicts that speak neither for nor against a merge where they pass. */
const NEUTRAL = [
    'not-measured',
    'not-comparable',
    'no-baseline',
    'measured',
];
/** @param headline Markdown, as the comment begins */
function conclusionOf(decision, headline, fork) {
    // A check's title is no Markdown, and GitHub puts a mark of its own before it.
    const title = headline.replace(/^\P{L}+/u, '').replaceAll('`', '');
    return { state: stateOf(decision, fork), title, isAdvisory: fork !== null };
}
function stateOf({ verdict, passed, accepted }, fork) {
    // A fork's numbers decide nothing, good ones included.
    if (fork !== null)
        return 'neutral';
    if (!passed)
        return 'failure';
    const isTolerated = verdict === 'regressed' && accepted === null;
    return NEUTRAL.includes(verdict) || isTolerated ? 'neutral' : 'success';
}

// EXTERNAL MODULE: ./lib/report/headline.js + 1 modules
var headline = __webpack_require__(9703);
;// CONCATENATED MODULE: ./lib/report/news.js
/**
 * Whether a session is worth a first comment. A slowdown is, also one that is tolerated or accepted, and so is whatever
 * fails the job. What got faster, or was lost or not measured and passes, is a change. That there is no baseline yet, or
 * one of other hardware, says nothing of the pull request.
 */
function newsOf({ decision }) {
    const { passed, verdict, regressions, improvements, lost } = decision;
    if (!passed || verdict === 'regressed' || regressions.length > 0)
        return 'regression';
    return improvements.length > 0 || lost.length > 0 || verdict === 'not-measured' ? 'change' : 'none';
}

// EXTERNAL MODULE: ./lib/report/budget.js
var budget = __webpack_require__(1101);
// EXTERNAL MODULE: ./lib/report/calls.js
var report_calls = __webpack_require__(8627);
// EXTERNAL MODULE: ./lib/report/remarks.js
var remarks = __webpack_require__(6763);
// EXTERNAL MODULE: ./lib/report/table.js
var table = __webpack_require__(8330);
// EXTERNAL MODULE: ./lib/report/trend.js + 2 modules
var trend = __webpack_require__(3391);
;// CONCATENATED MODULE: ./lib/report/summary.js








/** GitHub drops a step summary beyond 1 MiB; some room is left for what the job itself adds. */
const SUMMARY_BUDGET = { characters: 1_000_000, bytes: 1_000_000 };
/** Each chart is a frame of its own on GitHub's page. */
const MOST_CHARTS = 24;
/** The job summary: the comment's content, the trend of every gated metric and every call of every agent. */
function renderSummary(view) {
    return `${(0,budget/* withinBudget */.x)(summarySections(view), SUMMARY_BUDGET, (0,comment/* placeholderOf */.hx)(view))}\n`;
}
function summarySections(view) {
    const sections = [...(0,comment/* commentSections */.sW)(view, trendSections(view))];
    const lastLine = sections.pop();
    const calls = view.results.agents.map(({ name }, index) => {
        const own = (0,session/* callsOf */.p9)(view.results, name);
        return {
            name: `the calls of ${(0,safe/* codeSpan */.SS)(name)}`,
            markdown: (0,table/* folded */.TM)(`Calls of agent ${(0,safe/* htmlCode */.h8)(name)}`, (0,table/* blocks */.Bv)((0,remarks/* legendOf */.BM)(own), (0,report_calls/* callTable */.B1)(own, view.results))),
            // Later agents go before earlier ones, all of them before anything of the comment.
            givesWay: -1 - index,
        };
    });
    return [...sections, ...calls, ...(lastLine === undefined ? [] : [lastLine])];
}
/** The most telling first, and last to give way; of very many the rest stands in no chart. */
function trendSections(view) {
    const subjects = (0,trend/* trendSubjects */.ZW)(view).slice(0, MOST_CHARTS);
    const groups = Array.from({ length: Math.ceil(subjects.length / trend/* CHARTS_TOGETHER */.Jx) }, (_, index) => subjects.slice(index * trend/* CHARTS_TOGETHER */.Jx, (index + 1) * trend/* CHARTS_TOGETHER */.Jx));
    return groups.map((group, index) => {
        const name = groups.length === 1 ? 'Trend' : `Trend, part ${index + 1} of ${groups.length}`;
        return (0,comment/* fold */.AU)(name, 1 - (index + 1) / (groups.length + 1), (0,trend/* trendOf */.RS)(view, group));
    });
}

// EXTERNAL MODULE: ./lib/story/page.js
var story_page = __webpack_require__(6342);
;// CONCATENATED MODULE: ./lib/report/failure.js


/** In bytes at most three times as many: a comment holds it. */
const REASON_LIMIT = 20_000;
/** Comment and summary of a job that has no results: it could measure nothing, or not keep it. */
function renderFailure(reason, { commit, runUrl }) {
    const parts = [
        commit === null ? '' : `Commit ${(0,safe/* codeSpan */.SS)(commit.slice(0, 7))}`,
        runUrl === null ? '' : (0,safe/* link */.nf)('run', runUrl),
    ].filter((part) => part !== '');
    return `${(0,table/* blocks */.Bv)('### ⚪ Not measured: this says nothing about your change. Mend the cause and run again', 'There are no results, because:', (0,safe/* fence */.EU)((0,safe/* capped */.uo)(reason, REASON_LIMIT)), parts.length === 0 ? '' : `<sub>${parts.join(' · ')}</sub>`)}\n`;
}

;// CONCATENATED MODULE: ./lib/story/tellFailure.js


/**
 * Where nothing could be measured: an old comment must not go on telling of an older commit.
 * @param passes whether the job passes all the same, because the policy says so
 * @param isAdvisory whether it is a fork's run that measured nothing
 */
async function tellFailure(reason, { log, surroundings }, passes = false, isAdvisory = false) {
    const soft = softly(log);
    const text = renderFailure(reason, surroundings.source);
    await soft('Job summary not written', () => surroundings.writeSummary(text));
    await soft('Comment not written', () => surroundings.writeComment(text, passes ? 'change' : 'regression'));
    // One that stands from an earlier run of the same commit must not go on passing it.
    const title = `Not measured: this says nothing about your change`;
    await soft('Check not written', () => surroundings.conclude({ state: passes ? 'neutral' : 'failure', title, summary: text, isAdvisory }));
}
/** Tells the trouble of a step as a warning, so that the next one still happens; null then. */
function softly(log) {
    return async (what, step) => {
        try {
            return await step();
        }
        catch (error) {
            log.warning(troubleOf(what, (0,failure/* messageOf */.bD)(error)));
            return null;
        }
    };
}
/** Most errors say themselves what was not done. */
function troubleOf(what, message) {
    const saysIt = /^[^:]+ not (?:written|uploaded)\b/.test(message);
    return saysIt ? `${message.charAt(0).toUpperCase()}${message.slice(1)}` : `${what}: ${message}`;
}

;// CONCATENATED MODULE: ./lib/story/tell.js










/** @param sessions all that were measured; the reports are about one of them */
async function tell(view, sessions, teller) {
    const several = sessions.length > 1 ? sessions.map((results, index) => measureSessions_resultsFile(results, index + 1)) : [];
    return tellAll({
        files: [...(await filesOf(view, teller)), ...several],
        summary: (links) => renderSummary({ ...view, links }),
        comment: (links) => (0,comment/* renderComment */.wQ)({ ...view, links }),
        news: newsOf(view),
        verdict: conclusionOf(view.decision, (0,headline/* headlineOf */.g)(view), view.fork),
        links: view.links,
    }, teller);
}
/** The reports, and the page that draws them: what cannot be drawn is a warning. */
async function filesOf(view, { log }) {
    const page = await softly(log)('report.html not made', () => (0,story_page/* pageFile */.K)(view));
    return [...(0,files/* reportFiles */.IU)(view), ...(page === null ? [] : [page])];
}
/**
 * Files first, then artifact, summary, comment, check. The files must be written, for they keep what was measured; each
 * of the others may fail with a warning and none stops the next.
 */
async function tellAll({ files, summary, comment, news, verdict, links }, { log, surroundings }) {
    const { paths, fault: fileFault } = await surroundings.writeFiles(files);
    for (const path of paths)
        log.info(`Written: ${path}`);
    const soft = softly(log);
    const artifact = await soft('Artifact not uploaded', () => surroundings.uploadArtifact(paths));
    const linked = { ...links, artifactUrl: artifact?.url ?? null };
    await soft('Job summary not written', () => surroundings.writeSummary(summary(linked)));
    const body = comment(linked);
    const commentUrl = await soft('Comment not written', () => surroundings.writeComment(body, news));
    let checkFault = null;
    await soft('Check not written', async () => {
        try {
            await surroundings.conclude({ ...verdict, summary: body });
        }
        catch (error) {
            checkFault = (0,failure/* messageOf */.bD)(error);
            throw error;
        }
    });
    return { paths, fileFault, artifact, commentUrl, checkFault };
}

// EXTERNAL MODULE: ./lib/judge/gateWords.js
var gateWords = __webpack_require__(1271);
;// CONCATENATED MODULE: ./lib/judge/together.js

/** Several sessions of one change, under one gate. */
/** What a reader must know first. */
const ORDER = (/* unused pure expression or super */ null && ([
    'regressed',
    'not-measured',
    'no-baseline',
    'not-comparable',
    'inconclusive',
    'improved',
    'unchanged',
    'measured',
]));
/**
 * One decision over several: the worst verdict, passed where every one passes and none is missing. A verdict of a session
 * that fails goes before one that is let pass.
 * @param decisions at least one
 * @param missing a sentence on results that should be there and are not; null: all are
 */
function decideTogether(decisions, missing, { onNotMeasured }) {
    const isLacking = missing !== null && onNotMeasured === 'fail';
    const failing = decisions.filter(({ passed }) => !passed);
    const worst = [...(failing.length > 0 ? failing : decisions)].sort((a, b) => rankOf(a) - rankOf(b))[0];
    if (worst === undefined)
        throw new Error('There is no decision to join.');
    const joint = {
        ...NOTHING,
        regressions: decisions.flatMap(({ regressions }) => regressions),
        improvements: decisions.flatMap(({ improvements }) => improvements),
        lost: decisions.flatMap(({ lost }) => lost),
        open: decisions.flatMap(({ open }) => open),
        accepted: decisions.find(({ accepted }) => accepted !== null)?.accepted ?? null,
        acceptanceNote: decisions.find(({ acceptanceNote }) => acceptanceNote !== null)?.acceptanceNote ?? null,
    };
    if (missing !== null && worst.verdict !== 'regressed') {
        const warned = isLacking ? '' : ' It passes because on-not-measured is warn.';
        return {
            ...joint,
            verdict: 'not-measured',
            passed: !isLacking && failing.length === 0,
            summary: missing,
            action: `This says nothing about the change: look at the jobs that measure, and run them again.${warned}`,
        };
    }
    const same = decisions.filter(({ verdict }) => verdict === worst.verdict).length;
    const where = decisions.length === 1 ? '' : `${same} of ${decisions.length} results: `;
    return {
        ...joint,
        verdict: worst.verdict,
        passed: failing.length === 0 && !isLacking,
        summary: `${where}${worst.summary}${missing === null ? '' : ` ${missing}`}`,
        action: worst.action,
    };
}
function rankOf({ verdict }) {
    return ORDER.indexOf(verdict);
}
/** What a fork measured decides nothing: its workflow, which wrote the numbers, is whoever's the fork is. */
function advisory(decision, fork) {
    return {
        ...decision,
        passed: true,
        action: decision.passed
            ? decision.action
            : `Advisory, since the numbers come from the fork ${fork}: measure the change in this repository before it is merged.`,
    };
}

;// CONCATENATED MODULE: ./lib/report/nextStep.js

/** The exact next step for somebody who has no baseline yet. Null for every other verdict. */
function nextStep({ verdict, settings, source, outlivesJob }) {
    if (verdict !== 'no-baseline' && verdict !== 'not-comparable')
        return null;
    const { policy, record, publish } = settings;
    const { kind, file } = policy.store;
    if (kind === null)
        return just('set the input baseline-store to branch, artifact or file, so that sessions can be stored and compared.');
    if (source.runId === null)
        return just('run it again with --update-baseline always, which stores the session.');
    if (outlivesJob) {
        const allowed = record.updateBaseline === 'never' ? 'set update-baseline to auto, then ' : '';
        return just(`${allowed}run this workflow on the default branch: a push there stores a session. To begin with ten at once, run it by hand with record-sessions set to 10.`);
    }
    const artifact = `${(0,safe/* oneLine */.TN)(publish.artifactName)}*`;
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
    return {
        sentence: 'commit the results of a run on the default branch as the baseline; these lines do it with the results of this run.',
        lines: [
            `gh run download ${source.runId} --pattern ${quoted(artifact)} --dir ollama-benchmark`,
            `mkdir -p ${quoted(folder)} && cp ollama-benchmark/*/results.json ${quoted(file)}`,
            `git add ${quoted(file)} && git commit -m "Store the benchmark baseline"`,
        ],
    };
}
function just(sentence) {
    return { sentence, lines: [] };
}
/** One word of a POSIX shell, whatever is in it. */
function quoted(text) {
    return /^[\w./-]+$/.test(text) ? text : `'${(0,safe/* oneLine */.TN)(text).replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./lib/story/view.js


const STORED = {
    sentence: 'No action needed: this session becomes the baseline, and the next one is compared with it.',
    lines: [],
};
/** What readers are told of a session. */
function viewOf(session, { settings, ports, workflow, fault, fork }) {
    const { results, judgement, heldAgainst } = session;
    const description = ports.baseline?.description ?? 'no baseline';
    const step = fault === null ? nextStepAfter(session, settings, ports) : null;
    return {
        results,
        judgement,
        decision: fork === null ? decisionOf(session.decision, step, fault) : advisory(session.decision, fork),
        baseline: judgement === null
            ? null
            : { startedAt: judgement.history.startedAt, commit: judgement.history.commit, description },
        sessions: heldAgainst,
        policy: settings.policy,
        storeFault: fault,
        policyChanges: settings.policyChanges,
        changedWorkflow: workflow,
        fork,
        links: { runUrl: ports.surroundings.source.runUrl, artifactUrl: null },
        nextStep: step,
    };
}
/** A job that would pass fails where its session was to be stored and could not be. */
function decisionOf(decision, step, fault) {
    if (fault !== null && decision.passed) {
        const action = 'Mend that and run again, or the next session finds no such baseline.';
        return { ...decision, passed: false, summary: fault, action };
    }
    return step === STORED ? { ...decision, action: STORED.sentence } : decision;
}
/** Who reads that a baseline was stored just now is not to be told to store one. */
function nextStepAfter({ decision, judgement, write }, settings, { baseline, surroundings }) {
    const outlivesJob = baseline?.outlivesJob ?? false;
    const step = nextStep({ verdict: decision.verdict, settings, source: surroundings.source, outlivesJob });
    if (step === null || baseline === null)
        return step;
    const speeds = judgement?.comparisons.filter(({ gated, metric }) => gated && metric !== 'success-rate') ?? [];
    // No baseline helps a session that has no values itself: the decision says what does.
    if (speeds.length > 0 && speeds.every(({ after }) => after === null))
        return null;
    return write.write && outlivesJob ? STORED : step;
}

;// CONCATENATED MODULE: ./lib/story/main.js










/**
 * The job: measure, compare, tell, store, decide. What it throws left no result; that was told then, too, for an
 * old comment must not go on telling of an older commit. ExpectedError: trouble that a user can mend.
 */
async function runBenchmark(settings, ports) {
    try {
        const stored = await storedResults(ports);
        // What is only judged anew touches neither Ollama nor the GPU, and waits for nobody.
        if (stored !== null)
            return await judgeAndTell(settings, ports, [stored]);
        // Before the wait for the lock: a directory that takes no files is not to cost anybody a session.
        await ports.surroundings.prepareFiles();
        const lock = await orNotMeasured(ports.acquireLock);
        try {
            return await judgeAndTell(settings, ports, null);
        }
        finally {
            await release(lock, ports.log);
        }
    }
    catch (error) {
        const isExpected = error instanceof failure/* ExpectedError */.Dh;
        const reason = ports.redact((0,failure/* messageOf */.bD)(error));
        const passed = error instanceof failure/* NotMeasured */.ke && settings.policy.onNotMeasured === 'warn';
        await tellFailure(isExpected ? reason : `The action failed by a mistake of its own: ${reason}`, ports, passed);
        throw error;
    }
}
/** What an earlier run stored of the same commit, where only a label changed; null: it is to be measured. */
async function storedResults({ repository, log }) {
    if (!repository.rejudges)
        return null;
    const stored = await repository.storedResults();
    log.info(stored === null
        ? 'No results of this commit are stored, so it is measured.'
        : `The stored results of this commit are judged anew, measured ${stored.finishedAt}.`);
    return stored;
}
/** What is done is done: it must not be lost to a lock that ends with the process anyway. */
async function release(lock, log) {
    try {
        await lock.release();
    }
    catch (error) {
        log.warning(`The lock of this machine was not released: ${(0,failure/* messageOf */.bD)(error)}`);
    }
}
async function judgeAndTell(settings, ports, stored) {
    // Read first: a baseline that cannot be read is to cost nobody the time of a session.
    const bench = await orCancelled(ports.signal, () => readHistory(settings, ports, stored?.[0] ?? null));
    const earlier = bench.history?.sessions.at(-1) ?? null;
    const measured = stored ?? (await measureSessions(settings, ports, earlier));
    const sessions = await judgeAll(measured, bench, ports);
    // Stored before it is told: nobody is to read of a baseline that there is not.
    const fault = await storeSessions(sessions, ports);
    const shown = shownOf(sessions);
    const workflow = await changedWorkflow(ports);
    const view = ports.redact(viewOf(shown, { settings, ports, workflow, fault, fork: null }));
    const told = await ports.log.group('Report', () => tell(view, ports.redact(measured), ports));
    const { decision, results } = view;
    for (const line of (0,decisionLines/* decisionLines */.Wp)(decision))
        ports.log.info(line);
    const { annotations, rest } = annotationsOf(view, settings.benchmark.agents);
    for (const annotation of annotations)
        ports.log.annotate(annotation);
    const passed = decision.passed && told.fileFault === null;
    return { ...told, regressedIn: [], storeFault: fault, decision, passed, results, rest };
}
/** What was asked when the job was cancelled got no answer for that reason alone. */
async function orCancelled(signal, step) {
    try {
        return await step();
    }
    catch (error) {
        if (signal.aborted && error instanceof failure/* ExpectedError */.Dh)
            throw new failure/* NotMeasured */.ke((0,failure/* messageOf */.bD)(signal.reason));
        throw error;
    }
}
/** A cancelled job has no time to ask. */
async function changedWorkflow({ log, signal, repository }) {
    if (signal.aborted)
        return null;
    return softly(log)('Changes to the workflow file are unknown', () => repository.changedWorkflow());
}

// EXTERNAL MODULE: ./lib/io/clock.js
var io_clock = __webpack_require__(122);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./lib/io/hostLockHolder.js



/** Who holds the lock of this machine: what a holder answers, read as untrusted. */
const ANSWER_LIMIT_BYTES = 4_096;
/** Plain printable text without blanks, which is all that a repository's name or a URL needs. */
const word = dist/* fallback */.NpB(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[!-~]{1,200}$/))), null);
const HolderSchema = dist/* object */.Ikc({
    repository: word,
    runUrl: word,
    pid: dist/* fallback */.NpB(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1))), null),
    since: dist/* fallback */.NpB(dist/* nullable */.mee(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(40), dist/* isoTimestamp */.yhX())), null),
});
/**
 * Where the lock lives. On Linux the abstract namespace, whose names are filled up to the full length because older
 * Node versions do so with zeros and newer ones do not (https://github.com/nodejs/node/issues/50889).
 */
function lockAddress(name, platform, temporaryDirectory) {
    if (platform === 'win32')
        return `\\\\.\\pipe\\${name}`;
    if (platform === 'linux')
        return `\0${name.padEnd(107, '-')}`;
    return external_node_path_.posix.join(temporaryDirectory, `${name}.sock`);
}
/** "nobody": nothing listens there. Null: something does, and does not say who it is. */
async function askHolder(address, withinMs) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ path: address });
        let text = '';
        const finish = (answer) => {
            clearTimeout(timer);
            socket.destroy();
            resolve(answer);
        };
        const timer = setTimeout(() => finish(null), withinMs);
        socket.setEncoding('utf8');
        socket.on('data', (chunk) => {
            text += chunk;
            if (text.length > ANSWER_LIMIT_BYTES)
                finish(null);
        });
        socket.on('end', () => finish(parseHolder(text)));
        socket.on('error', (error) => {
            finish(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? 'nobody' : null);
        });
    });
}
function parseHolder(text) {
    try {
        return dist/* parse */.qgA(HolderSchema, JSON.parse(text));
    }
    catch {
        return null;
    }
}
/** "owner/repo (https://…, process 12) since 2026-01-01T00:00:00.000Z", or as much of it as is known. */
function holderInWords(holder) {
    if (holder === null)
        return 'a process that does not say who it is';
    const where = [holder.runUrl, holder.pid === null ? null : `process ${holder.pid}`].filter((part) => part !== null);
    const aside = where.length === 0 ? '' : ` (${where.join(', ')})`;
    const since = holder.since === null ? '' : ` since ${holder.since}`;
    return `${holder.repository ?? 'a benchmark outside GitHub'}${aside}${since}`;
}

;// CONCATENATED MODULE: ./lib/io/hostLock.js






/**
 * One benchmark at a time on a machine: two at once would measure each other. The lock is a listener, which the
 * operating system releases with the process that holds it, however that ends. Containers with a network of their
 * own have a lock of their own too.
 */
const hostLock_POLL_MS = 1_000;
const TELL_EVERY_MS = 30_000;
const ANSWER_WITHIN_MS = 2_000;
const CONNECTION_LIMIT = 64;
const DEFAULT_NAME = 'ollama-benchmark-action';
/**
 * Takes the lock, waiting for at most `waitMs`. Throws ExpectedError that names the holder when the time is over;
 * rejects with the signal's reason where that aborts first.
 */
async function acquireHostLock(options) {
    const { waitMs, log, signal } = options;
    const address = lockAddress(options.name ?? DEFAULT_NAME, options.platform ?? process.platform, (0,external_node_os_.tmpdir)());
    const startMs = performance.now();
    const us = { ...options.describe, pid: process.pid, since: new Date().toISOString() };
    let nextWordMs = 0;
    for (;;) {
        signal.throwIfAborted();
        const lock = await tryToHold(address, us);
        const waitedMs = performance.now() - startMs;
        if (lock !== null) {
            if (nextWordMs > 0)
                log.info(`The machine is free after ${seconds(waitedMs)}.`);
            return lock;
        }
        const isOver = waitedMs >= waitMs;
        if (isOver || waitedMs >= nextWordMs || isSocketFile(address)) {
            const answer = await askHolder(address, ANSWER_WITHIN_MS);
            if (answer === 'nobody' && isSocketFile(address) && (await hostLock_removeStale(address)))
                continue;
            const holder = holderInWords(answer === 'nobody' ? null : answer);
            if (isOver) {
                throw new failure/* ExpectedError */.Dh(`This machine is in use by ${holder}, and it was not free after ${seconds(waitedMs)}: raise \`lock-wait\`, or let the jobs run one after the other.`);
            }
            if (waitedMs >= nextWordMs) {
                const patience = `waited ${seconds(waitedMs)} of at most ${seconds(waitMs)}`;
                log.info(`Another benchmark has this machine, ${holder}; ${patience} (\`lock-wait\`).`);
                nextWordMs = waitedMs + TELL_EVERY_MS;
            }
        }
        await pause(Math.min(hostLock_POLL_MS * (0.75 + Math.random() / 2), waitMs - waitedMs), signal);
    }
}
/** Null where somebody else listens there. */
async function tryToHold(address, us) {
    const sockets = new Set();
    const server = (0,external_node_net_.createServer)((socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
        socket.on('error', () => socket.destroy());
        socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy());
        socket.unref();
        socket.resume();
        socket.end(`${JSON.stringify(us)}\n`);
    });
    server.maxConnections = CONNECTION_LIMIT;
    try {
        await listening(server, address);
    }
    catch (error) {
        const code = error.code;
        // Windows says EACCES for a pipe that another user's process made.
        if (code === 'EADDRINUSE' || (process.platform === 'win32' && code === 'EACCES'))
            return null;
        throw new failure/* ExpectedError */.Dh(`The lock of this machine could not be made at ${shown(address)} (${code}).`);
    }
    // A lock that was not released must not keep the process alive: its end releases it.
    server.unref();
    return {
        release: () => new Promise((resolve) => {
            server.close(() => resolve());
            for (const socket of sockets)
                socket.destroy();
        }),
    };
}
function listening(server, address) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ path: address }, () => {
            server.off('error', reject);
            server.on('error', () => { });
            resolve();
        });
    });
}
/**
 * A socket file outlives a killed holder. It is moved aside before it is looked at again, since another waiter may
 * have replaced it by a living one in between, which then goes back.
 */
async function hostLock_removeStale(address) {
    const aside = `${address}.${process.pid}`;
    try {
        // Connecting to any other file is refused as well.
        if (!(await (0,promises_.lstat)(address)).isSocket())
            return false;
        await (0,promises_.rename)(address, aside);
    }
    catch (error) {
        // Gone already: another waiter was first. Not ours to move: left to the one who made it.
        return error.code === 'ENOENT';
    }
    if ((await askHolder(aside, ANSWER_WITHIN_MS)) === 'nobody') {
        await (0,promises_.rm)(aside, { force: true });
        return true;
    }
    await (0,promises_.rename)(aside, address);
    return false;
}
function isSocketFile(address) {
    return address.startsWith('/');
}
function shown(address) {
    return address.replace('\0', '@').replace(/-+$/, '');
}
function seconds(ms) {
    return `${Math.round(ms / 1000)} s`;
}
async function pause(ms, signal) {
    try {
        await (0,external_node_timers_promises_.setTimeout)(Math.max(0, ms), undefined, { signal });
    }
    catch {
        signal.throwIfAborted();
    }
}

// EXTERNAL MODULE: ./lib/io/findOnPath.js
var findOnPath = __webpack_require__(6247);
;// CONCATENATED MODULE: ./lib/io/gpu/nvidiaFields.js
/**
 * What we ask nvidia-smi for. Names came and went with drivers, and one unknown name fails the whole query: so the
 * tool is asked which it knows. `clocks_throttle_reasons.*` became `clocks_event_reasons.*` with driver 535; MIG and
 * the counters are unknown to drivers before them.
 */
/** The name comes last: it may hold a comma. */
const FACT_FIELDS = [
    { key: 'uuid', names: ['uuid', 'gpu_uuid'] },
    { key: 'memory', names: ['memory.total'] },
    { key: 'driver', names: ['driver_version'] },
    { key: 'enforcedLimit', names: ['enforced.power.limit'] },
    { key: 'limit', names: ['power.limit'] },
    { key: 'persistence', names: ['persistence_mode'] },
    { key: 'mig', names: ['mig.mode.current'] },
    { key: 'vbios', names: ['vbios_version'] },
    { key: 'name', names: ['name', 'gpu_name'] },
];
const SAMPLE_FIELDS = [
    { key: 'index', names: ['index'] },
    { key: 'smClock', names: ['clocks.sm', 'clocks.current.sm'] },
    { key: 'memoryClock', names: ['clocks.mem', 'clocks.current.memory'] },
    { key: 'temperature', names: ['temperature.gpu'] },
    { key: 'power', names: ['power.draw'] },
    { key: 'utilisation', names: ['utilization.gpu'] },
    { key: 'memoryUsed', names: ['memory.used'] },
    { key: 'reasons', names: ['clocks_event_reasons.active', 'clocks_throttle_reasons.active'] },
    { key: 'swThermal', names: ['clocks_event_reasons_counters.sw_thermal_slowdown'] },
    { key: 'hwThermal', names: ['clocks_event_reasons_counters.hw_thermal_slowdown'] },
    { key: 'powerBrake', names: ['clocks_event_reasons_counters.hw_power_brake_slowdown'] },
    { key: 'powerCap', names: ['clocks_event_reasons_counters.sw_power_cap'] },
];
/** The names in what `nvidia-smi --help-query-gpu` prints: lines such as `"uuid" or "gpu_uuid"`. */
function namesInHelp(help) {
    const names = help
        .split(/\r?\n/)
        .filter((line) => /^\s*"/.test(line))
        .flatMap((line) => [...line.matchAll(/"([^"\s]+)"/g)].map((match) => match[1] ?? ''));
    return new Set(names);
}
/** The fields under names that the tool knows. A help text that names too little is no help: then all are tried. */
function chooseFields(fields, known) {
    const isHelp = known.has('index') && known.has('memory.used');
    return fields.flatMap(({ key, names }) => {
        const name = isHelp ? names.find((each) => known.has(each)) : names[0];
        return name === undefined ? [] : [{ key, name }];
    });
}
/** The field that a failed query complains of. */
function unknownField(output) {
    return /Field "([^"]+)" is not a valid field to query/i.exec(output)?.[1] ?? null;
}
/** The fields after a complaint: the next name of that field, or none. Null where the complaint names none of ours. */
function withoutField(probed, complaint, fields) {
    if (!probed.some(({ name }) => name === complaint))
        return null;
    return probed.flatMap((field) => {
        if (field.name !== complaint)
            return [field];
        const names = fields.find(({ key }) => key === field.key)?.names ?? [];
        const next = names[names.indexOf(complaint) + 1];
        return next === undefined ? [] : [{ key: field.key, name: next }];
    });
}

;// CONCATENATED MODULE: ./lib/io/gpu/cells.js
/** Cells of what GPU tools print. Unknown is null, never 0. */
/** "[N/A]", "N/A", "[Not Supported]", "[Not Found]", "[Unknown Error]", "[Insufficient Permissions]", "ERR!", "-". */
const cells_NOTHING = /^(\[.*\]|N\/A( \(.*\))?|ERR!|-|)$/i;
function knownText(cell) {
    const text = cell?.trim();
    return text === undefined || cells_NOTHING.test(text) ? null : text;
}
function knownNumber(cell) {
    if (typeof cell === 'number')
        return Number.isFinite(cell) && cell >= 0 ? cell : null;
    const text = cell?.trim();
    return text !== undefined && /^\d{1,18}(\.\d+)?$/.test(text) ? Number(text) : null;
}
/** "Enabled" and "Disabled". */
function knownFlag(cell) {
    const text = cell?.trim().toLowerCase();
    return text === 'enabled' ? true : text === 'disabled' ? false : null;
}
/** A bit mask such as 0x0000000000000004. */
function knownMask(cell) {
    const text = cell?.trim();
    return text !== undefined && /^0x[0-9a-f]{1,16}$/i.test(text)
        ? Number.parseInt(text.slice(2).slice(-8), 16)
        : null;
}
/**
 * A row of comma-separated values without quotes, as nvidia-smi prints it, by the keys of its columns. The last column
 * may hold commas of its own. Null where there are too few cells.
 */
function rowByKey(line, keys) {
    const cells = line.split(',');
    if (keys.length === 0 || cells.length < keys.length)
        return null;
    const row = {};
    keys.forEach((key, place) => {
        const isLast = place === keys.length - 1;
        row[key] = (isLast ? cells.slice(place).join(',') : (cells[place] ?? '')).trim();
    });
    return row;
}

;// CONCATENATED MODULE: ./lib/io/gpu/readings.js
const UNKNOWN_READING = {
    smClockMhz: null,
    memoryClockMhz: null,
    temperatureCelsius: null,
    powerWatts: null,
    utilisationPercent: null,
    memoryUsedMib: null,
    reasons: null,
    swThermalUs: null,
    hwThermalUs: null,
    powerBrakeUs: null,
    powerCapUs: null,
};
/** Whether anything at all is told: some GPUs answer a loop's first query and then only errors. */
function tellsAnything({ gpu: _, ...values }) {
    return Object.values(values).some((value) => value !== null);
}
/** The sum of what is known, null where nothing is. */
function sumOfKnown(values) {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
function meanOfKnown(values) {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
function maxOfKnown(values) {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((most, value) => Math.max(most, value));
}

;// CONCATENATED MODULE: ./lib/io/gpu/nvidiaRows.js


/** More GPUs than any machine has: a greater number is garbage. */
const HIGHEST_INDEX = 63;
/**
 * The GPUs that nvidia-smi told, whatever its exit status: complaints about a broken driver or a lost GPU stand in the
 * same stream as the rows. Null where there is no row, unless it says that there is no device. MiB and watts.
 */
function parseNvidiaGpus(stdout, keys) {
    if (saysNoDevice(stdout))
        return [];
    const gpus = stdout
        .split(/\r?\n/)
        .map((line) => parseGpu(line, keys))
        .filter((gpu) => gpu !== null);
    return gpus.length === 0 ? null : gpus;
}
function saysNoDevice(stdout) {
    return /^No devices were found/m.test(stdout);
}
function parseGpu(line, keys) {
    const row = rowByKey(line, keys);
    const name = knownText(row?.name);
    if (row === null || name === null)
        return null;
    return {
        name,
        uuid: knownText(row.uuid),
        memoryMib: knownNumber(row.memory),
        driver: knownText(row.driver),
        // The enforced limit is the least of several: a cap set out of band shows here alone.
        powerLimitWatts: knownNumber(row.enforcedLimit) ?? knownNumber(row.limit),
        persistenceMode: knownFlag(row.persistence),
        migMode: knownFlag(row.mig),
        vbios: knownText(row.vbios),
    };
}
/** A row of the sampling query; null for anything else, and for a GPU that tells nothing. */
function parseNvidiaReading(line, keys) {
    const row = rowByKey(line, keys);
    // No column of the query holds a comma.
    if (row === null || line.split(',').length !== keys.length)
        return null;
    const gpu = knownNumber(row.index);
    if (gpu === null || !Number.isInteger(gpu) || gpu > HIGHEST_INDEX)
        return null;
    const reading = {
        gpu,
        smClockMhz: knownNumber(row.smClock),
        memoryClockMhz: knownNumber(row.memoryClock),
        temperatureCelsius: knownNumber(row.temperature),
        powerWatts: knownNumber(row.power),
        utilisationPercent: knownNumber(row.utilisation),
        memoryUsedMib: knownNumber(row.memoryUsed),
        reasons: knownMask(row.reasons),
        swThermalUs: knownNumber(row.swThermal),
        hwThermalUs: knownNumber(row.hwThermal),
        powerBrakeUs: knownNumber(row.powerBrake),
        powerCapUs: knownNumber(row.powerCap),
    };
    return tellsAnything(reading) ? reading : null;
}
/** The complaint in an output without rows, cut to a sentence's length. */
function complaintIn(stdout) {
    const line = stdout.split(/\r?\n/).find((each) => each.trim() !== '');
    if (line === undefined)
        return 'it printed nothing';
    const words = line.trim().replace(/\.$/, '');
    return words.length > 200 ? `${words.slice(0, 199)}…` : words;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/io/childEnvironment.js
var childEnvironment = __webpack_require__(497);
;// CONCATENATED MODULE: ./lib/io/processTree.js



const KILLED_WITHIN_MS = 5_000;
/**
 * Ends a child and all that it started: SIGTERM to its process group, SIGKILL to what is left of it after
 * `graceMs`; on Windows, which has no gentle way for a process without a console, `taskkill` on the tree.
 * The child must have been spawned `detached` elsewhere than on Windows.
 */
async function endTree(child, graceMs) {
    if (child.pid === undefined)
        return;
    const gone = hasEnded(child) ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));
    if (process.platform === 'win32') {
        if (hasEnded(child))
            return;
        const { file, args } = taskkill(child.pid, process.env);
        await new Promise((resolve) => {
            (0,external_node_child_process_.execFile)(file, args, { timeout: KILLED_WITHIN_MS, windowsHide: true }, () => resolve());
        });
        await within(gone, KILLED_WITHIN_MS);
        return;
    }
    if (!hasEnded(child)) {
        signalGroup(child.pid, 'SIGTERM');
        await within(gone, graceMs);
    }
    // Also where the child itself has gone: the processes that it started may have outlived it.
    signalGroup(child.pid, 'SIGKILL');
    await within(gone, KILLED_WITHIN_MS);
}
/** The same at once and without waiting, for an `exit` handler. */
function endTreeNow(child) {
    if (child.pid === undefined || (process.platform === 'win32' && hasEnded(child)))
        return;
    if (process.platform === 'win32') {
        const { file, args } = taskkill(child.pid, process.env);
        (0,external_node_child_process_.spawnSync)(file, args, { timeout: KILLED_WITHIN_MS, windowsHide: true });
    }
    else {
        signalGroup(child.pid, 'SIGKILL');
    }
}
/** The command by its absolute path: a checkout may hold a `taskkill.exe` of its own. */
function taskkill(pid, env) {
    const root = env.SystemRoot ?? env.windir ?? 'C:\\Windows';
    return { file: external_node_path_.win32.join(root, 'System32', 'taskkill.exe'), args: ['/pid', String(pid), '/T', '/F'] };
}
function hasEnded(child) {
    return child.exitCode !== null || child.signalCode !== null;
}
function signalGroup(pid, name) {
    try {
        process.kill(-pid, name);
    }
    catch {
        // ESRCH: nobody is left in the group.
    }
}
async function within(event, limitMs) {
    await Promise.race([event, (0,external_node_timers_promises_.setTimeout)(limitMs, undefined, { ref: false })]);
}

;// CONCATENATED MODULE: ./lib/io/gpu/runTool.js




const GRACE_MS = 300;
const OUTPUT_LIMIT = 1_048_576;
/** Starts a tool that sees no secret of ours and ends with our process. Call `reaped` when it is over. */
function startTool({ file, env }, args) {
    const child = (0,external_node_child_process_.spawn)(file, args, {
        // Never the checkout: Windows loads libraries from the working directory.
        cwd: (0,external_node_path_.dirname)(file),
        env: (0,childEnvironment/* allowListedEnvironment */.Q)(env),
        stdio: ['ignore', 'pipe', 'ignore'],
        // A process group of its own, so that what it starts ends with it.
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    const killNow = () => endTreeNow(child);
    process.once('exit', killNow);
    return { child, reaped: () => process.off('exit', killNow) };
}
/**
 * What a tool prints, whatever its exit status; null where it could not be started or did not end in time. Never
 * rejects, and leaves no process behind.
 */
function runTool(tool, args, timeoutMs, signal) {
    if (signal?.aborted === true)
        return Promise.resolve(null);
    return new Promise((resolve) => {
        let started;
        try {
            started = startTool(tool, args);
        }
        catch {
            // Some kinds of refusal to start are thrown instead of told by an event.
            resolve(null);
            return;
        }
        const { child, reaped } = started;
        const chunks = [];
        let size = 0;
        let isOver = false;
        const end = async (output) => {
            if (isOver)
                return;
            isOver = true;
            clearTimeout(timer);
            signal?.removeEventListener('abort', giveUp);
            await endTree(child, GRACE_MS);
            reaped();
            child.stdout?.destroy();
            resolve(output);
        };
        const giveUp = () => void end(null);
        const timer = setTimeout(giveUp, timeoutMs);
        signal?.addEventListener('abort', giveUp, { once: true });
        child.stdout?.on('data', (chunk) => {
            size += chunk.length;
            if (size > OUTPUT_LIMIT)
                giveUp();
            else
                chunks.push(chunk);
        });
        child.stdout?.on('error', giveUp);
        child.on('error', giveUp);
        child.once('close', () => void end(Buffer.concat(chunks).toString('utf8')));
    });
}

;// CONCATENATED MODULE: ./lib/io/gpu/nvidiaSmi.js




const NVIDIA_FORMAT = '--format=csv,noheader,nounits';
/** The first query after a pause wakes the driver, which takes seconds on a host with many GPUs. */
const TIMEOUT_MS = 10_000;
async function findNvidiaSmi(env) {
    const file = await (0,findOnPath/* findOnPath */.a)('nvidia-smi', env);
    return file === null ? null : { file, env };
}
/** The names of fields that this nvidia-smi knows; none where its help is none. */
async function knownFields(tool) {
    return namesInHelp((await runTool(tool, ['--help-query-gpu'], TIMEOUT_MS)) ?? '');
}
/** Asks once for the fields that the tool knows, leaving out what it complains of. Null where it does not answer. */
async function askNvidia(tool, fields, known) {
    let probed = chooseFields(fields, known);
    const tries = fields.flatMap(({ names }) => names).length;
    for (let attempt = 0; attempt < tries && probed.length > 0; attempt += 1) {
        const stdout = await runTool(tool, [gpuQuery(probed), NVIDIA_FORMAT], TIMEOUT_MS);
        if (stdout === null)
            return null;
        const complaint = unknownField(stdout);
        const fewer = complaint === null ? null : withoutField(probed, complaint, fields);
        if (fewer === null)
            return { fields: probed, stdout };
        probed = fewer;
    }
    return null;
}
function gpuQuery(fields) {
    return `--query-gpu=${fields.map(({ name }) => name).join(',')}`;
}
/** The NVIDIA GPUs of this machine; null where no working nvidia-smi is installed, so that nothing is known. */
async function queryNvidiaGpus(env) {
    const tool = await findNvidiaSmi(env);
    if (tool === null)
        return null;
    const answer = await askNvidia(tool, FACT_FIELDS, await knownFields(tool));
    if (answer === null)
        return null;
    return parseNvidiaGpus(answer.stdout, answer.fields.map(({ key }) => key));
}

;// CONCATENATED MODULE: ./lib/io/gpu/history.js

/** About two hours at four a second. */
const KEPT_TICKS = 28_800;
const DROPPED_AT_ONCE = 4_800;
/** Rows further apart belong to different rounds of the tool. */
const ROUND_MS = 150;
/** The last hours of readings, in bounded memory, gathered into ticks by their arrival. */
function createHistory(gpuCount, keptTicks = KEPT_TICKS) {
    const kept = [];
    const waiting = new Set();
    let count = 0;
    let closed = false;
    const isWhole = (tick) => tick.readings.length >= gpuCount;
    return {
        add(reading, atMs) {
            const newest = kept.at(-1);
            const isSameRound = newest !== undefined &&
                atMs - newest.atMs <= ROUND_MS &&
                !newest.readings.some(({ gpu }) => gpu === reading.gpu);
            const tick = isSameRound ? newest : { atMs, readings: [] };
            tick.readings.push(reading);
            if (!isSameRound) {
                kept.push(tick);
                count += 1;
                if (kept.length > keptTicks)
                    kept.splice(0, Math.min(DROPPED_AT_ONCE, Math.ceil(keptTicks / 6)));
            }
            if (!isWhole(tick))
                return;
            for (const waiter of [...waiting])
                if (tick.atMs >= waiter.atMs)
                    waiter.wake();
        },
        ticks: (fromMs, toMs) => kept.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs),
        newestMemory() {
            const tick = kept.findLast(isWhole);
            const mib = sumOfKnown(tick?.readings.map(({ memoryUsedMib }) => memoryUsedMib) ?? []);
            return tick === undefined || mib === null ? null : { atMs: tick.atMs, mib };
        },
        newestAtMs: () => kept.at(-1)?.atMs ?? null,
        count: () => count,
        until(atMs, limitMs) {
            const newest = kept.findLast(isWhole);
            if (closed || (newest !== undefined && newest.atMs >= atMs))
                return Promise.resolve();
            return new Promise((resolve) => {
                const waiter = {
                    atMs,
                    wake() {
                        clearTimeout(timer);
                        waiting.delete(waiter);
                        resolve();
                    },
                };
                const timer = setTimeout(() => waiter.wake(), limitMs);
                waiting.add(waiter);
            });
        },
        close() {
            closed = true;
            for (const waiter of [...waiting])
                waiter.wake();
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/io/gpu/processes.js

/** The name comes last: it is a path and may hold a comma. */
const PROCESS_QUERY = '--query-compute-apps=gpu_uuid,pid,used_memory,process_name';
const KEYS = ['gpuUuid', 'pid', 'memory', 'name'];
const NAME_LIMIT = 200;
/** Rows of the query; complaints and garbage are no rows. */
function parseProcesses(stdout) {
    return stdout.split(/\r?\n/).flatMap((line) => {
        const row = rowByKey(line, KEYS);
        const pid = knownNumber(row?.pid);
        const gpuUuid = knownText(row?.gpuUuid);
        if (row === null || pid === null || pid === 0 || !Number.isInteger(pid) || gpuUuid === null)
            return [];
        if (!/^(GPU|MIG)-[\w-]+/i.test(gpuUuid))
            return [];
        const path = knownText(row.name);
        const name = path !== null && path.length > NAME_LIMIT ? `${path.slice(0, NAME_LIMIT - 1)}…` : path;
        return [{ gpuUuid, pid, name, memoryMib: knownNumber(row.memory) }];
    });
}
/**
 * The server, with its runners until 0.30 (`ollama runner …`); the desktop's (ollama/ollama app/ollama.iss); the runners
 * of the first versions (ollama_llama_server, up to 0.5.7). Other programs may be called after Ollama: names are exact.
 */
const OLLAMA = new Set(['ollama', 'ollama app', 'ollama_llama_server']);
/** Since 0.30 Ollama's models run in a process of this name; others may start one of their own. */
const LLAMA_SERVER = new Set(['llama-server']);
/** Linux keeps so much of a command's name. */
const COMMAND_LENGTH = 15;
const OLLAMA_COMMANDS = new Set([...OLLAMA].map((name) => name.slice(0, COMMAND_LENGTH)));
const DEEPEST = 20;
/**
 * Whether a process belongs to an Ollama: by the names of its ancestors where this machine's process table tells them,
 * else by its own name. The table may be another than the tool's (inside a container): then names must agree.
 */
function isOllamas({ pid, name }, lookUp) {
    const ownName = name === null ? '' : baseOf(name);
    if (OLLAMA.has(ownName))
        return true;
    const own = lookUp(pid);
    const isSame = own !== null && (name === null || agrees(own.command, name));
    if (!isSame)
        return LLAMA_SERVER.has(ownName);
    let facts = own;
    for (let depth = 0; facts !== null && depth < DEEPEST; depth += 1) {
        if (OLLAMA_COMMANDS.has(facts.command))
            return true;
        facts = facts.parent > 1 ? lookUp(facts.parent) : null;
    }
    return false;
}
/** A name's last part, without its end on Windows, whose paths hold blanks; elsewhere arguments stand behind a blank. */
function baseOf(name) {
    const path = /\.exe$/i.test(name) ? name : (name.split(/\s/)[0] ?? '');
    const last = path.split(/[\\/]/).at(-1) ?? '';
    return /\.exe$/i.test(last) ? last.slice(0, -'.exe'.length).toLowerCase() : last;
}
function agrees(command, name) {
    return command.length > 0 && baseOf(name).startsWith(command);
}
/** `/proc/<pid>/stat`: "4711 (llama-server) S 4700 …"; the name may hold blanks and parentheses. */
function parseStat(stat) {
    const match = /^\d+ \((.*)\) \S (\d+) /s.exec(stat);
    return match === null ? null : { command: match[1] ?? '', parent: Number(match[2]) };
}

;// CONCATENATED MODULE: ./lib/io/gpu/lookUpProcess.js


/** A process by its number from the process table of Linux; null elsewhere, and where there is none. */
function lookUpProcess(pid) {
    if (process.platform !== 'linux')
        return null;
    try {
        return parseStat((0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/io/gpu/tenants.js

/** Growth below this is how a desktop breathes. */
const GROWTH_MIB = 64;
const GROWTH_SHARE = 0.1;
/** Unseen for longer: it left, and came again. */
const GAP_MS = 3_500;
const KEPT_STAYS = 1_000;
/**
 * Keeps which processes share the GPU with Ollama: those that came since the book was opened, and those that grew. A
 * process without a name is never a tenant, and neither is one of Windows whose memory is not told: there every
 * program with a window holds a context.
 */
function openTenantBook(atStart, isOllamas) {
    const standing = foreign(atStart, isOllamas);
    const before = new Map(standing.map(({ pid, memoryMib }) => [pid, memoryMib]));
    const stays = [];
    let hidden = hasHidden(atStart, isOllamas);
    const note = (name, pid, memoryMib, fromMs, toMs) => {
        const open = stays.findLast((stay) => stay.pid === pid && fromMs - stay.toMs <= GAP_MS);
        if (open === undefined) {
            stays.push({ name, pid, memoryMib, fromMs, toMs });
            if (stays.length > KEPT_STAYS)
                stays.shift();
            return;
        }
        open.toMs = Math.max(open.toMs, toMs);
        if (memoryMib !== null)
            open.memoryMib = Math.max(open.memoryMib ?? 0, memoryMib);
    };
    return {
        standing: standing.map(({ name, pid, memoryMib }) => ({ name, pid, memoryMib })),
        hidesNames: () => hidden,
        observe(processes, sinceMs, atMs) {
            hidden ||= hasHidden(processes, isOllamas);
            for (const { name, pid, memoryMib } of foreign(processes, isOllamas)) {
                if (!before.has(pid)) {
                    if (memoryMib !== null || !/\.exe$/i.test(name))
                        note(name, pid, memoryMib, sinceMs, atMs);
                    continue;
                }
                const grownMib = (memoryMib ?? 0) - (before.get(pid) ?? memoryMib ?? 0);
                if (grownMib > Math.max(GROWTH_MIB, GROWTH_SHARE * (before.get(pid) ?? 0))) {
                    note(name, pid, grownMib, sinceMs, atMs);
                }
            }
        },
        between: (startMs, endMs) => stays
            .filter(({ fromMs, toMs }) => fromMs <= endMs && toMs >= startMs)
            .map(({ name, pid, memoryMib }) => ({ name, pid, memoryMib })),
    };
}
function hasHidden(processes, isOllamas) {
    return processes.some((process) => process.name === null && !isOllamas(process));
}
/** The processes with a name that are not Ollama's, one entry each however many GPUs they use. */
function foreign(processes, isOllamas) {
    const others = processes.flatMap((process) => process.name === null || isOllamas(process) ? [] : [{ ...process, name: process.name }]);
    return [...new Set(others.map(({ pid }) => pid))].map((pid) => {
        const own = others.filter((process) => process.pid === pid);
        return {
            name: own[0]?.name ?? '',
            pid,
            memoryMib: sumOfKnown(own.map(({ memoryMib }) => memoryMib)),
        };
    });
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./lib/io/gpu/toolLoop.js




const toolLoop_GRACE_MS = 500;
/** A hundred times what the tool prints for eight GPUs. */
const BYTES_A_SECOND = 524_288;
const LINE_LIMIT = 4_096;
const CHECK_MS = 250;
/**
 * Keeps a tool running that prints lines until it is ended. Lines are stamped as they arrive: a tool that holds its
 * output back makes them late, never early.
 */
function startLoop(parts) {
    const stopped = new AbortController();
    const running = keepRunning(parts, stopped.signal);
    return {
        async stop() {
            stopped.abort();
            await running;
        },
    };
}
async function keepRunning(parts, signal) {
    for (let start = 0; start <= parts.restarts; start += 1) {
        if (start > 0) {
            await (0,external_node_timers_promises_.setTimeout)(parts.restartAfterMs, undefined, { signal, ref: false }).catch(() => { });
        }
        if (signal.aborted)
            return;
        await runOnce(parts, signal);
    }
    if (!signal.aborted)
        parts.onGone();
}
/** Until it ends by itself, misbehaves or is stopped; it is gone when this resolves. */
async function runOnce(parts, signal) {
    let started;
    try {
        started = startTool(parts.tool, parts.args);
    }
    catch {
        return;
    }
    const { child, reaped } = started;
    // Whoever forgets to stop it shall still come to an end.
    child.unref();
    child.stdout?.unref();
    try {
        await untilOver(child, parts, signal);
    }
    finally {
        child.stdout?.destroy();
        child.ref();
        await endTree(child, toolLoop_GRACE_MS);
        reaped();
    }
}
function untilOver(child, parts, signal) {
    return new Promise((resolve) => {
        let lastGoodMs = performance.now();
        let windowFromMs = lastGoodMs;
        let windowBytes = 0;
        const take = lineTaker((line) => {
            if (parts.onLine(line, parts.clock.nowMs()))
                lastGoodMs = performance.now();
        });
        const over = () => {
            clearInterval(watchdog);
            signal.removeEventListener('abort', over);
            child.stdout?.off('data', onData);
            resolve();
        };
        const onData = (chunk) => {
            const nowMs = performance.now();
            if (nowMs - windowFromMs > 1_000) {
                windowFromMs = nowMs;
                windowBytes = 0;
            }
            windowBytes += chunk.length;
            if (windowBytes > BYTES_A_SECOND)
                over();
            else
                take(chunk);
        };
        const { silenceMs } = parts;
        const watchdog = setInterval(() => {
            if (silenceMs !== null && performance.now() - lastGoodMs > silenceMs)
                over();
        }, CHECK_MS);
        watchdog.unref();
        signal.addEventListener('abort', over, { once: true });
        child.stdout?.on('data', onData);
        child.stdout?.on('error', over);
        child.on('error', over);
        child.once('close', over);
        if (signal.aborted)
            over();
    });
}
/** Cuts a stream of bytes into lines, and throws away what is too long to be one. */
function lineTaker(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    let skipping = false;
    return (chunk) => {
        const pieces = decoder.write(chunk).split('\n');
        pieces.forEach((piece, place) => {
            const isLast = place === pieces.length - 1;
            if (!skipping)
                rest += piece;
            if (rest.length > LINE_LIMIT)
                skipping = true;
            if (skipping)
                rest = '';
            if (isLast)
                return;
            if (!skipping && rest.trim() !== '')
                onLine(rest.replace(/\r$/, ''));
            rest = '';
            skipping = false;
        });
    };
}

;// CONCATENATED MODULE: ./lib/io/gpu/digest.js

/** Bits of the active reasons: https://docs.nvidia.com/deploy/nvml-api/group__nvmlClocksEventReasons.html */
const POWER_CAP = 0x4;
const THERMAL = 0x20 | 0x40;
const POWER_BRAKE = 0x80;
/** What the ticks, in order of time, say of an interval; null where none touches it. */
function digest(ticks, interval, tenants) {
    const during = ticks.filter(({ atMs }) => atMs >= interval.startMs && atMs <= interval.endMs);
    const inside = during.length > 0 ? during : nearest(ticks, interval);
    if (inside.length === 0)
        return null;
    const lengthMs = Math.max(0, interval.endMs - interval.startMs);
    const rows = inside.flatMap(({ readings }) => readings);
    const gpus = gpusInUse(rows);
    const busiest = rows.filter(({ gpu }) => gpu === gpus[0]);
    // A sample beside the call may be of an idle GPU: its clock and memory still tell something, its power nothing.
    const powerWattsMean = meanOfTicks(during, ({ powerWatts }) => powerWatts);
    const slowed = (keys, bits) => maxOfKnown(gpus.map((gpu) => slowedMs(ticks, inside, interval, { gpu, keys, bits })));
    return {
        samples: inside.length,
        smClockMhzMean: meanOfKnown(busiest.map(({ smClockMhz }) => smClockMhz)),
        memoryClockMhzMean: meanOfKnown(busiest.map(({ memoryClockMhz }) => memoryClockMhz)),
        temperatureCelsiusMax: maxOfKnown(rows.map(({ temperatureCelsius }) => temperatureCelsius)),
        utilisationPercentMean: meanOfKnown(busiest.map(({ utilisationPercent }) => utilisationPercent)),
        memoryUsedMibMax: maxOfKnown(inside.map(({ readings }) => sumOfKnown(readings.map(({ memoryUsedMib }) => memoryUsedMib)))),
        powerWattsMean,
        energyJoules: powerWattsMean === null ? null : (powerWattsMean * lengthMs) / 1000,
        thermalMs: slowed(['swThermalUs', 'hwThermalUs'], THERMAL),
        powerBrakeMs: slowed(['powerBrakeUs'], POWER_BRAKE),
        powerCapMs: slowed(['powerCapUs'], POWER_CAP),
        tenants: [...tenants],
    };
}
/** The tick next to an interval that has none of its own. */
function nearest(ticks, { startMs, endMs, nearMs }) {
    const after = ticks.find(({ atMs }) => atMs > endMs && atMs - endMs <= nearMs);
    const before = ticks.findLast(({ atMs }) => atMs < startMs && startMs - atMs <= nearMs);
    const tick = after ?? before;
    return tick === undefined ? [] : [tick];
}
/**
 * The GPUs that work, the busiest first: what slows a GPU that idles slows no call. Where utilisation is not told (as
 * with MIG), drawn power and then used memory say which is busy, and all count as working.
 */
function gpusInUse(rows) {
    const gpus = [...new Set(rows.map(({ gpu }) => gpu))].map((gpu) => {
        const own = rows.filter((row) => row.gpu === gpu);
        return {
            gpu,
            utilisation: meanOfKnown(own.map(({ utilisationPercent }) => utilisationPercent)),
            power: meanOfKnown(own.map(({ powerWatts }) => powerWatts)) ?? 0,
            memory: meanOfKnown(own.map(({ memoryUsedMib }) => memoryUsedMib)) ?? 0,
        };
    });
    const inOrder = gpus.sort((a, b) => (b.utilisation ?? 0) - (a.utilisation ?? 0) ||
        b.power - a.power ||
        b.memory - a.memory ||
        a.gpu - b.gpu);
    const working = inOrder.filter(({ utilisation }) => utilisation === null || utilisation > 0);
    return (working.length > 0 ? working : inOrder).map(({ gpu }) => gpu);
}
/** The sum over GPUs of each one's mean: a tick may lack a GPU. */
function meanOfTicks(ticks, value) {
    const rows = ticks.flatMap(({ readings }) => readings);
    const gpus = [...new Set(rows.map(({ gpu }) => gpu))];
    return sumOfKnown(gpus.map((gpu) => meanOfKnown(rows.filter((row) => row.gpu === gpu).map(value))));
}
/** From the cumulative counters; where there are none, from the share of samples with the reason active. */
function slowedMs(ticks, inside, interval, { gpu, keys, bits }) {
    const lengthMs = Math.max(0, interval.endMs - interval.startMs);
    const counted = sumOfKnown(keys.map((key) => counterGrowthUs(ticks, interval, gpu, key)));
    if (counted !== null)
        return Math.min(counted / 1000, lengthMs);
    const reasons = inside
        .flatMap(({ readings }) => readings)
        .filter((row) => row.gpu === gpu)
        .map((row) => row.reasons)
        .filter((mask) => mask !== null);
    if (reasons.length === 0)
        return null;
    return (reasons.filter((mask) => (mask & bits) !== 0).length / reasons.length) * lengthMs;
}
/** From the last sample before the interval to the first after it, as far as there are such. */
function counterGrowthUs(ticks, { startMs, endMs }, gpu, key) {
    const values = ticks.flatMap(({ atMs, readings }) => {
        const value = readings.find((row) => row.gpu === gpu)?.[key] ?? null;
        return value === null ? [] : [{ atMs, value }];
    });
    const first = values.findLast(({ atMs }) => atMs <= startMs) ?? values.find(({ atMs }) => atMs > startMs);
    const last = values.find(({ atMs }) => atMs >= endMs) ?? values.at(-1);
    // One sample, or a counter that started anew with the driver: no difference to be had.
    if (first === undefined || last === undefined || last.atMs <= first.atMs)
        return null;
    return last.value < first.value ? null : last.value - first.value;
}

;// CONCATENATED MODULE: ./lib/io/gpu/watching.js


/** How long whoever asks is kept waiting for the next sample. */
const PATIENCE_MS = 600;
/** How far around an interval its counters may be read. */
const AROUND_MS = 5_000;
const PACE = {
    nvidiaMs: 250,
    processesMs: 1_000,
    rocmMs: 2_000,
    silenceMs: 10_000,
    restartAfterMs: 1_000,
    restarts: 3,
};
/** A watch that sees nothing, and why. */
function blindWatch(about) {
    return {
        telemetry: { tool: null, about, intervalMs: null, throttling: 'unknown', standing: [] },
        between: async () => null,
        usedMemoryMib: async () => null,
        stop: async () => { },
    };
}
/** The port over what a tool's samples fill. */
function watchOver(parts) {
    const { clock, history, intervalMs, book, look } = parts;
    const freshMs = Math.max(400, 1.5 * intervalMs);
    let stopping = null;
    return {
        get telemetry() {
            return parts.telemetry();
        },
        async between(startMs, endMs) {
            await Promise.all([
                history.until(endMs, PATIENCE_MS),
                look === null || stopping !== null
                    ? null
                    : Promise.race([look(), (0,external_node_timers_promises_.setTimeout)(PATIENCE_MS, undefined, { ref: false })]),
            ]);
            const ticks = history.ticks(startMs - AROUND_MS, endMs + AROUND_MS);
            const interval = { startMs, endMs, nearMs: 1.5 * intervalMs };
            return digest(ticks, interval, book?.between(startMs, endMs) ?? []);
        },
        async usedMemoryMib() {
            const newest = () => {
                const memory = history.newestMemory();
                return memory !== null && clock.nowMs() - memory.atMs <= freshMs ? memory.mib : null;
            };
            const now = newest();
            if (now !== null)
                return now;
            await history.until(clock.nowMs(), PATIENCE_MS);
            return newest();
        },
        stop() {
            stopping ??= parts.stop().catch(() => { });
            return stopping;
        },
    };
}

;// CONCATENATED MODULE: ./lib/io/gpu/nvidiaWatch.js










const PROCESSES_WITHIN_MS = 5_000;
/** Watches with one long-running nvidia-smi for the GPUs and one for their processes. */
async function watchNvidia(tool, clock, pace) {
    const answer = await askNvidia(tool, SAMPLE_FIELDS, await knownFields(tool));
    if (answer === null)
        return blindWatch('No GPU telemetry: nvidia-smi is installed, but does not answer.');
    if (saysNoDevice(answer.stdout))
        return blindWatch('No GPU telemetry: nvidia-smi finds no GPU.');
    const keys = answer.fields.map(({ key }) => key);
    const first = answer.stdout
        .split(/\r?\n/)
        .map((line) => parseNvidiaReading(line, keys))
        .filter((reading) => reading !== null);
    if (first.length === 0) {
        return blindWatch(`No GPU telemetry: nvidia-smi tells nothing of use (${complaintIn(answer.stdout)}).`);
    }
    return startWatch({ tool, clock, pace, fields: answer.fields, first });
}
async function startWatch({ tool, clock, pace, fields, first }) {
    const keys = fields.map(({ key }) => key);
    const history = createHistory(new Set(first.map(({ gpu }) => gpu)).size);
    const startedAtMs = clock.nowMs();
    for (const reading of first)
        history.add(reading, startedAtMs);
    const ended = new AbortController();
    const processes = await watchProcesses(tool, clock, pace, ended.signal);
    let isGone = false;
    const { silenceMs, restarts, restartAfterMs } = pace;
    const loop = startLoop({
        ...{ tool, clock, silenceMs, restarts, restartAfterMs },
        args: [gpuQuery(fields), NVIDIA_FORMAT, '-lms', String(pace.nvidiaMs)],
        onLine(line, atMs) {
            const reading = parseNvidiaReading(line, keys);
            if (reading !== null)
                history.add(reading, atMs);
            return reading !== null;
        },
        onGone() {
            isGone = true;
            history.close();
        },
    });
    const throttling = throttlingKnownFrom(first);
    return watchOver({
        ...{ clock, history, intervalMs: pace.nvidiaMs, book: processes.book, look: processes.look },
        telemetry: () => ({
            tool: 'nvidia-smi',
            about: sentence(pace, { isGone, hidesNames: processes.book?.hidesNames() ?? null }),
            intervalMs: pace.nvidiaMs,
            throttling,
            standing: [...(processes.book?.standing ?? [])],
        }),
        async stop() {
            history.close();
            ended.abort();
            await Promise.all([loop.stop(), processes.stop()]);
        },
    });
}
/**
 * The loop prints nothing while no process uses a GPU, so it cannot tell that a look found none; but each of its rows
 * proves that a process was there. One look more at the end of each interval catches who came since its last round.
 */
async function watchProcesses(tool, clock, pace, signal) {
    const args = [PROCESS_QUERY, NVIDIA_FORMAT];
    const ask = () => runTool(tool, args, PROCESSES_WITHIN_MS, signal);
    const atStart = await ask();
    // "Field … is not a valid field to query" and its like hold no row; nor does a machine without processes.
    if (atStart === null || /not a valid|invalid|not supported by/i.test(atStart)) {
        return { book: null, look: null, stop: async () => { } };
    }
    const known = new Map();
    const book = openTenantBook(parseProcesses(atStart), (process) => {
        const key = `${process.pid} ${process.name}`;
        const verdict = known.get(key) ?? isOllamas(process, lookUpProcess);
        if (known.size < 10_000)
            known.set(key, verdict);
        return verdict;
    });
    const loop = startLoop({
        ...{ tool, clock, args: [...args, '-lms', String(pace.processesMs)] },
        ...{ silenceMs: null, restarts: pace.restarts, restartAfterMs: pace.restartAfterMs },
        onLine(line, atMs) {
            const rows = parseProcesses(line);
            book.observe(rows, atMs - pace.processesMs, atMs);
            return rows.length > 0;
        },
        onGone() { },
    });
    let looking = null;
    const lookOnce = async () => {
        const output = await ask();
        const atMs = clock.nowMs();
        if (output !== null)
            book.observe(parseProcesses(output), atMs - pace.processesMs, atMs);
        looking = null;
    };
    return {
        book,
        look: () => {
            looking ??= lookOnce();
            return looking;
        },
        stop: async () => {
            await Promise.all([loop.stop(), looking]);
        },
    };
}
function throttlingKnownFrom(readings) {
    if (readings.some(({ swThermalUs, hwThermalUs }) => (swThermalUs ?? hwThermalUs) !== null)) {
        return 'counters';
    }
    return readings.some(({ reasons }) => reasons !== null) ? 'samples' : 'unknown';
}
function sentence(pace, state) {
    const rate = `nvidia-smi watched every ${pace.nvidiaMs} ms, its samples stamped as they arrive`;
    const processes = state.hidesNames === null
        ? '; it tells no processes, so other tenants of the GPU go unseen'
        : state.hidesNames
            ? '; it hides the names of processes, so other tenants of the GPU may go unseen'
            : '';
    const end = state.isGone ? '; it stopped answering before the session ended' : '';
    return `${rate}${processes}${end}.`;
}

;// CONCATENATED MODULE: ./lib/io/gpu/rocmSmi.js





/**
 * AMD's rocm-smi prints JSON: `card0`, `card1`, … and `system`. Values are strings, seldom numbers; the names of keys
 * change with versions, and warnings may stand before the first brace.
 */
const BYTES_PER_MIB = 1_048_576;
const rocmSmi_TIMEOUT_MS = 10_000;
const FACT_ARGS = [
    ...['--showproductname', '--showdriverversion', '--showuniqueid', '--showvbios'],
    ...['--showmaxpower', '--showmeminfo', 'vram', '--json'],
];
const SAMPLE_ARGS = [
    ...['--showtemp', '--showuse', '--showpower', '--showclocks', '--showmeminfo', 'vram', '--json'],
];
const CardSchema = dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J());
const OutputSchema = dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J());
async function findRocmSmi(env) {
    const file = await (0,findOnPath/* findOnPath */.a)('rocm-smi', env);
    return file === null ? null : { file, env };
}
/** The AMD GPUs of this machine; null where no working rocm-smi is installed. */
async function queryRocmGpus(env) {
    const tool = await findRocmSmi(env);
    const output = tool === null ? null : await runTool(tool, FACT_ARGS, rocmSmi_TIMEOUT_MS);
    return output === null ? null : parseRocmGpus(output);
}
function parseRocmGpus(output) {
    const parsed = parseOutput(output);
    if (parsed === null)
        return null;
    const { cards, system } = parsed;
    if (cards.length === 0)
        return null;
    return cards.map((card) => {
        const bytes = knownNumber(card.text('VRAM Total Memory (B)') ?? undefined);
        return {
            name: rocmSmi_nameOf(card),
            uuid: card.text('Unique ID'),
            memoryMib: bytes === null ? null : Math.round(bytes / BYTES_PER_MIB),
            driver: system?.text('Driver version') ?? card.text('Driver version'),
            powerLimitWatts: knownNumber(card.text('Max Graphics Package Power (W)') ?? undefined),
            persistenceMode: null,
            migMode: null,
            vbios: card.text('VBIOS version'),
        };
    });
}
/** Older versions tell the marketing name as series and a number as model; newer ones have a device name too. */
function rocmSmi_nameOf(card) {
    const named = card.text('Device Name', 'Card series', 'Card model');
    const model = card.text('Card model');
    if (named === null)
        return 'AMD GPU';
    return named === 'AMD Radeon Graphics' && model !== null ? `${named} (${model})` : named;
}
function parseRocmReadings(output) {
    return (parseOutput(output)?.cards ?? []).map(rocmSmi_readingOf).filter(tellsAnything);
}
function rocmSmi_readingOf(card) {
    const number = (...names) => knownNumber(card.text(...names) ?? undefined);
    const bytes = number('VRAM Total Used Memory (B)');
    return {
        ...UNKNOWN_READING,
        gpu: card.gpu,
        smClockMhz: megahertz(card.text('sclk clock speed')),
        memoryClockMhz: megahertz(card.text('mclk clock speed')),
        // Edge is what NVIDIA's core temperature is nearest to; some data-centre cards have the junction alone.
        temperatureCelsius: number('Temperature (Sensor edge) (C)', 'Temperature (Sensor junction) (C)'),
        powerWatts: number('Average Graphics Package Power (W)', 'Current Socket Graphics Package Power (W)'),
        utilisationPercent: number('GPU use (%)'),
        memoryUsedMib: bytes === null ? null : bytes / BYTES_PER_MIB,
    };
}
/** "(1700Mhz)" */
function megahertz(text) {
    return knownNumber(/^\(?(\d+(?:\.\d+)?)\s*Mhz\)?$/i.exec(text ?? '')?.[1]);
}
function parseOutput(output) {
    const parsed = dist/* safeParse */.xLC(OutputSchema, parseJson(output.slice(Math.max(0, output.indexOf('{')))));
    if (!parsed.success)
        return null;
    const cards = Object.entries(parsed.output).flatMap(([key, value]) => {
        const gpu = /^card(\d{1,3})$/.exec(key)?.[1];
        const card = gpu === undefined ? null : cardOf(Number(gpu), value);
        return card === null ? [] : [card];
    });
    return { cards, system: cardOf(0, parsed.output.system) };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function cardOf(gpu, value) {
    const parsed = dist/* safeParse */.xLC(CardSchema, value);
    if (!parsed.success)
        return null;
    const plain = (name) => name.trim().replace(/:$/, '').toLowerCase();
    const values = new Map(Object.entries(parsed.output).map(([name, each]) => [plain(name), each]));
    return {
        gpu,
        text(...names) {
            for (const name of names) {
                const each = values.get(plain(name));
                const text = typeof each === 'number' ? String(each) : typeof each === 'string' ? knownText(each) : null;
                if (text !== null)
                    return text;
            }
            return null;
        },
    };
}

;// CONCATENATED MODULE: ./lib/io/gpu/rocmWatch.js






const rocmWatch_TIMEOUT_MS = 10_000;
const FAILURES = 3;
/** rocm-smi has no loop: it is asked again and again, one question at a time. */
async function watchRocm(tool, clock, pace) {
    const output = await runTool(tool, SAMPLE_ARGS, rocmWatch_TIMEOUT_MS);
    if (output === null)
        return blindWatch('No GPU telemetry: rocm-smi is installed, but does not answer.');
    const first = parseRocmReadings(output);
    if (first.length === 0) {
        return blindWatch(`No GPU telemetry: rocm-smi tells nothing of use (${complaintIn(output)}).`);
    }
    const history = createHistory(first.length);
    const atMs = clock.nowMs();
    for (const reading of first)
        history.add(reading, atMs);
    const stopped = new AbortController();
    let isGone = false;
    const polling = poll({ tool, clock, pace, history, signal: stopped.signal }).then(() => {
        isGone = !stopped.signal.aborted;
        history.close();
    });
    return watchOver({
        ...{ clock, history, intervalMs: pace.rocmMs, book: null, look: null },
        telemetry: () => ({
            tool: 'rocm-smi',
            about: `rocm-smi asked every ${pace.rocmMs} ms; it tells neither throttling nor other tenants${isGone ? '; it stopped answering before the session ended' : ''}.`,
            intervalMs: pace.rocmMs,
            throttling: 'unknown',
            standing: [],
        }),
        async stop() {
            stopped.abort();
            history.close();
            await polling;
        },
    });
}
/** Until it is stopped, or too many answers in a row held nothing. */
async function poll({ tool, clock, pace, history, signal }) {
    for (let failures = 0; failures < FAILURES;) {
        await (0,external_node_timers_promises_.setTimeout)(pace.rocmMs, undefined, { signal, ref: false }).catch(() => { });
        const output = await runTool(tool, SAMPLE_ARGS, rocmWatch_TIMEOUT_MS, signal);
        if (signal.aborted)
            return;
        const readings = output === null ? [] : parseRocmReadings(output);
        const atMs = clock.nowMs();
        for (const reading of readings)
            history.add(reading, atMs);
        failures = readings.length === 0 ? failures + 1 : 0;
    }
}

;// CONCATENATED MODULE: ./lib/io/gpu/watchGpus.js






/** The GPUs of this machine; null where no tool answers, so that nothing is known. */
async function queryGpus(env) {
    const nvidia = await queryNvidiaGpus(env);
    if (nvidia !== null && nvidia.length > 0)
        return nvidia;
    return (await queryRocmGpus(env)) ?? nvidia;
}
/** Starts the watch with the tool that sees a GPU. Never rejects. */
async function watchGpus(env, clock, pace) {
    try {
        const nvidia = await findNvidiaSmi(env);
        const watch = nvidia === null ? null : await watchNvidia(nvidia, clock, pace);
        if (watch !== null && watch.telemetry.tool !== null)
            return watch;
        const rocm = await findRocmSmi(env);
        if (rocm !== null)
            return await watchRocm(rocm, clock, pace);
        return watch ?? blindWatch('No GPU telemetry: neither nvidia-smi nor rocm-smi is installed.');
    }
    catch (error) {
        return blindWatch(`No GPU telemetry: the watch could not be started (${(0,failure/* messageOf */.bD)(error)}).`);
    }
}

;// CONCATENATED MODULE: ./lib/io/machine.js




/** What this machine says about itself. */
function createMachine(env, clock = io_clock/* systemClock */.m, pace = {}) {
    return {
        async environment(ollamaIsLocal) {
            const processors = external_node_os_.cpus();
            return {
                os: external_node_os_.platform(),
                osRelease: external_node_os_.release(),
                arch: external_node_os_.arch(),
                cpuModel: processors[0]?.model.trim() || 'unknown',
                cpuCount: processors.length,
                memoryBytes: external_node_os_.totalmem(),
                runnerName: env.RUNNER_NAME || null,
                // The tools of this machine are no evidence about another one.
                gpus: ollamaIsLocal ? await queryGpus(env) : null,
                ollamaIsLocal,
            };
        },
        watch: async (ollamaIsLocal) => ollamaIsLocal
            ? watchGpus(env, clock, { ...PACE, ...pace })
            : blindWatch('Ollama is on another machine: what GPU tools of this one say is no evidence.'),
    };
}

// EXTERNAL MODULE: ./node_modules/ollama/dist/index.mjs + 1 modules
var ollama_dist = __webpack_require__(266);
;// CONCATENATED MODULE: ./lib/io/chatTally.js
/** What is kept of an answer; a runaway is measured to its end all the same. */
const ANSWER_LIMIT_CHARACTERS = 64 * 1024;
/** What the records of one chat have told so far. */
class ChatTally {
    textLines = 0;
    final = null;
    /** Arrival of the record with `done: true`. */
    doneMs = null;
    firstTokenMs = null;
    firstContentMs = null;
    lastTokenMs = null;
    content = '';
    add(record, arrivedMs) {
        const { content, thinking, tool_calls: toolCalls } = (record.message ?? {});
        if (isText(content) || isText(thinking) || (Array.isArray(toolCalls) && toolCalls.length > 0)) {
            this.textLines++;
            this.firstTokenMs ??= arrivedMs;
            this.lastTokenMs = arrivedMs;
        }
        if (isText(content)) {
            this.firstContentMs ??= arrivedMs;
            const room = ANSWER_LIMIT_CHARACTERS - this.content.length;
            if (room > 0)
                this.content += content.slice(0, room);
        }
        if (record.done === true) {
            this.doneMs = arrivedMs;
            this.final = finalRecord(record);
        }
    }
    outcome() {
        const { firstTokenMs, firstContentMs, lastTokenMs, textLines, content, final } = this;
        return { firstTokenMs, firstContentMs, lastTokenMs, textLines, content, final };
    }
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
/** Nanoseconds to milliseconds; keys that Ollama omits (it omits zeros) are unknown. */
function finalRecord(record) {
    const ms = (value) => (isCount(value) && value > 0 ? value / 1e6 : null);
    const count = (value) => (isCount(value) ? value : null);
    return {
        doneReason: isText(record.done_reason) ? record.done_reason : null,
        totalMs: ms(record.total_duration),
        loadMs: ms(record.load_duration),
        prefillMs: ms(record.prompt_eval_duration),
        decodeMs: ms(record.eval_duration),
        promptTokens: count(record.prompt_eval_count),
        cachedTokens: count(record.prompt_eval_cached_count),
        outputTokens: count(record.eval_count),
    };
}
/** Neither negative, nor a fraction, nor beyond what a double holds exactly. */
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./lib/io/timeouts.js

/** A timer of Node's fires at once where it is set for longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
class TimeoutError extends failure/* ExpectedError */.Dh {
    kind;
    constructor(sentence, kind = 'timeout') {
        super(sentence);
        this.kind = kind;
    }
}
/** Nothing had arrived, so that the request may be sent again. */
function connectTimeout(connectMs) {
    return new TimeoutError(`no connection stood after ${timeouts_seconds(connectMs)} (input connect-timeout)`, 'connect');
}
/** 0.2 s */
function timeouts_seconds(milliseconds) {
    return `${Math.round(milliseconds / 100) / 10} s`;
}
/**
 * Calls back after a while. Timers run before arrived bytes are read: when our own loop was blocked beyond the time,
 * the reply may be waiting in the kernel. So it is read first, and whoever is called back asks once more whether it
 * still matters.
 */
function after(milliseconds, callback) {
    const timer = setTimeout(() => setImmediate(callback), Math.min(milliseconds, LONGEST_TIMER_MS));
    timer.unref();
    return () => clearTimeout(timer);
}
/** A signal that aborts where the outer one does, or when one of the limits is reached. */
class Limits {
    controller = new AbortController();
    outer;
    onOuter = () => this.controller.abort(this.outer.reason);
    clearers = [];
    over = false;
    isBegun = false;
    lastSignMs = 0;
    constructor(outer) {
        this.outer = outer;
        if (outer.aborted)
            this.onOuter();
        else
            outer.addEventListener('abort', this.onOuter, { once: true });
    }
    get signal() {
        return this.controller.signal;
    }
    /** The whole may take so long; the sentence is for another whole than a call. */
    whole(wholeMs, sentence = `it had not ended after ${timeouts_seconds(wholeMs)} (input call-timeout)`) {
        return this.when(wholeMs, () => this.abort(sentence));
    }
    firstToken(firstTokenMs) {
        return this.when(firstTokenMs, () => {
            if (!this.isBegun)
                this.abort(`no first token after ${timeouts_seconds(firstTokenMs)} (input first-token-timeout)`);
        });
    }
    /** Text has come: from now on the reply may stand still for so long. */
    begun(nowMs, stallMs) {
        this.isBegun = true;
        this.lastSignMs = nowMs();
        const look = () => {
            const restMs = stallMs - (nowMs() - this.lastSignMs);
            // A timer may fire a fraction of a millisecond early.
            if (restMs > 1)
                this.when(restMs, look);
            else
                this.abort(`the answer stood still for ${timeouts_seconds(stallMs)} (input stall-timeout)`);
        };
        this.when(stallMs, look);
    }
    /** Any byte is a sign of life. */
    alive(nowMs) {
        this.lastSignMs = nowMs;
    }
    clear() {
        this.over = true;
        for (const clear of this.clearers)
            clear();
        this.outer.removeEventListener('abort', this.onOuter);
    }
    when(milliseconds, callback) {
        this.clearers.push(after(milliseconds, () => this.over || callback()));
        return this;
    }
    abort(sentence) {
        this.controller.abort(new TimeoutError(sentence));
    }
}

;// CONCATENATED MODULE: ./lib/io/httpExchange.js



/**
 * Built on node:http. Unlike the built-in `fetch` it has no header timeout (a slow load may take longer than 300 s),
 * it can be aborted before the first byte, and its bytes come without a detour. Returns what ends it and its connection.
 */
function exchange(url, parts) {
    const { method, signal, connectMs, onReply, onTrouble } = parts;
    if (signal.aborted) {
        onTrouble(signal.reason);
        return () => { };
    }
    const isTls = url.startsWith('https:');
    const body = parts.body === null ? null : Buffer.from(parts.body);
    const headers = { ...parts.headers, ...(body === null ? {} : { 'Content-Length': String(body.length) }) };
    // A connection of its own for each request: no socket is shared with, or held up by, an earlier one.
    const request = (isTls ? external_node_https_.request : external_node_http_.request)(url, { method, headers, agent: false });
    const end = (trouble) => {
        onTrouble(trouble);
        request.destroy();
    };
    const onAbort = () => end(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    let isConnected = false;
    let hasReply = false;
    const stopWaiting = after(connectMs, () => isConnected || end(connectTimeout(connectMs)));
    request.on('socket', (socket) => {
        socket.once(isTls ? 'secureConnect' : 'connect', () => {
            isConnected = true;
            stopWaiting();
            parts.onConnected?.();
        });
    });
    request.on('close', () => {
        stopWaiting();
        signal.removeEventListener('abort', onAbort);
        // Where the server switches protocols node closes the connection without a word.
        if (!hasReply)
            onTrouble(new Error('the connection ended without a reply'));
    });
    // Once there is a reply, its close tells whether it was complete.
    request.on('error', (error) => hasReply || onTrouble(error));
    request.on('response', (reply) => {
        hasReply = true;
        reply.on('error', () => { });
        onReply(reply);
    });
    request.end(body ?? undefined);
    return () => request.destroy();
}
const wasCut = () => new Error('the connection was cut in the middle of the reply');
/** The body, or as much of it as came, with the reason why that is not the whole. */
function readText(reply, limitBytes, onText) {
    const chunks = [];
    let size = 0;
    reply.on('data', (chunk) => {
        size += chunk.length;
        if (size > limitBytes)
            reply.destroy();
        else
            chunks.push(chunk);
    });
    reply.on('close', () => {
        const tooLarge = size > limitBytes ? new Error(`the reply is larger than ${limitBytes} bytes`) : null;
        onText(Buffer.concat(chunks).toString('utf8'), tooLarge ?? (reply.complete ? null : wasCut()));
    });
}
function isOk(reply) {
    const status = reply.statusCode ?? 0;
    return status >= 200 && status < 300;
}

;// CONCATENATED MODULE: ./lib/io/ndjson.js
const NEWLINE = 0x0a;
const LINE_LIMIT_BYTES = 16 * 1024 * 1024;
/**
 * Splits bytes into NDJSON lines and parses each. Works on bytes, so a packet may end anywhere, in the middle of a
 * character too. Blank lines vanish. Throws for a line that is no JSON object: a record that is dropped in silence
 * would be a token that nobody counted.
 */
class NdjsonReader {
    onRecord;
    pending = [];
    pendingBytes = 0;
    constructor(onRecord) {
        this.onRecord = onRecord;
    }
    push(chunk) {
        let from = 0;
        for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
            this.line(chunk, from, at);
            from = at + 1;
        }
        if (from < chunk.length)
            this.keep(chunk.subarray(from));
    }
    /** What stood after the last newline. */
    end() {
        this.line(Buffer.alloc(0), 0, 0);
    }
    line(chunk, from, to) {
        let text;
        if (this.pending.length === 0)
            text = chunk.toString('utf8', from, to);
        else {
            this.keep(chunk.subarray(from, to));
            text = Buffer.concat(this.pending).toString('utf8');
            this.pending = [];
            this.pendingBytes = 0;
        }
        // JSON's own white space alone: any other is no blank line.
        if (/^[ \t\r\n]*$/.test(text))
            return;
        this.onRecord(objectOf(text));
    }
    keep(part) {
        this.pending.push(part);
        this.pendingBytes += part.length;
        if (this.pendingBytes > LINE_LIMIT_BYTES)
            throw new Error('a line of the reply is longer than 16 MiB');
    }
}
function objectOf(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        // Told below: the parser's own words would quote the line.
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new Error('the reply holds a line that is not a JSON object');
    }
    return value;
}

;// CONCATENATED MODULE: ./lib/io/refusal.js

const BODY_LIMIT_BYTES = 64 * 1024;
/** Any status but 2xx, with the server's own words. */
class Refusal extends Error {
    /** Named as in the errors of the ollama client. */
    status_code;
    constructor(status, words) {
        super(words);
        this.status_code = status;
    }
}
function readRefusal(reply, onRefusal) {
    readText(reply, BODY_LIMIT_BYTES, (text) => onRefusal(new Refusal(reply.statusCode ?? 0, errorText(text))));
}
/** Ollama's `{"error": …}`, the value sometimes being JSON once more; else the text itself. */
function errorText(body) {
    let text = body.trim();
    for (let depth = 0; depth < 3; depth++) {
        try {
            const value = JSON.parse(text);
            if (typeof value !== 'object' || value === null)
                break;
            const { error, message } = value;
            const inner = error ?? message;
            if (inner === undefined)
                break;
            text = typeof inner === 'string' ? inner : JSON.stringify(inner);
        }
        catch {
            break;
        }
    }
    if (text.startsWith('<'))
        return /<title>([^<]{1,200})<\/title>/i.exec(text)?.[1]?.trim() ?? 'a page of HTML';
    return text === '' ? 'the server gave no reason' : text;
}

;// CONCATENATED MODULE: ./lib/io/recordStream.js



const recordStream_BODY_LIMIT_BYTES = 256 * 1024 * 1024;
/**
 * Posts a request and hands on each NDJSON record of its reply, stamped where its bytes arrive: in the same turn of
 * the event loop, so that no consumer can be late. The ollama client is not in between: it would drop lines that are no
 * JSON, and tell of each record several promises after it came.
 *
 * Resolves at the last record or at the end of the stream, rejects with a `Refusal`, the signal's reason, a
 * `StreamTrouble`, or what the connection suffered before the reply.
 */
function streamRecords(url, stream) {
    return new Promise((resolve, reject) => {
        const end = exchange(url, {
            method: 'POST',
            headers: {
                'Content-Type': 'application/json',
                Accept: 'application/x-ndjson',
                // Some proxies refuse whoever has no name.
                'User-Agent': 'ollama-benchmark-action',
            },
            body: JSON.stringify(stream.body),
            signal: stream.signal,
            connectMs: stream.connectMs,
            ...(stream.onConnected === undefined ? {} : { onConnected: stream.onConnected }),
            onTrouble: reject,
            onReply: (reply) => {
                const finish = (trouble) => {
                    if (trouble === null)
                        resolve();
                    else
                        reject(new StreamTrouble(trouble));
                    // A server or proxy may keep the connection open after the last record; it would keep us alive.
                    end();
                };
                if (isOk(reply))
                    readRecords(reply, stream, finish);
                else
                    readRefusal(reply, reject);
            },
        });
    });
}
/** Trouble in a reply that had begun. */
class StreamTrouble extends Error {
    constructor(trouble) {
        super(trouble instanceof Error ? trouble.message : String(trouble));
    }
}
function readRecords(reply, { nowMs, onBytes, onRecord }, finish) {
    let arrivedMs = 0;
    let received = 0;
    let isOver = false;
    const reader = new NdjsonReader((record) => {
        if (isOver)
            return;
        if ('error' in record)
            throw new Error(errorText(JSON.stringify(record)));
        isOver = onRecord(record, arrivedMs);
    });
    const read = (step) => {
        if (isOver)
            return;
        arrivedMs = nowMs();
        try {
            step();
            if (isOver)
                finish(null);
        }
        catch (error) {
            // What stands behind the last record matters to nobody, be it in the same packet or in a later one.
            finish(isOver ? null : error);
            isOver = true;
        }
    };
    reply.on('data', (chunk) => read(() => {
        received += chunk.length;
        if (received > recordStream_BODY_LIMIT_BYTES)
            throw new Error('the reply is larger than 256 MiB');
        onBytes?.(arrivedMs);
        reader.push(chunk);
    }));
    reply.on('end', () => read(() => reader.end()));
    reply.on('close', () => finish(reply.complete ? null : wasCut()));
}

;// CONCATENATED MODULE: ./lib/io/chatTrouble.js




/** What a chat failed of, in a sentence and by its kind. `signal` is the job's own. */
function chatTrouble(error, signal) {
    if (error instanceof TimeoutError)
        return trouble(error.message, error.kind);
    if (signal.aborted && error === signal.reason)
        return trouble((0,failure/* messageOf */.bD)(error), 'aborted');
    if (error instanceof StreamTrouble)
        return trouble(error.message, 'stream');
    if (error instanceof Refusal) {
        const { status_code: httpStatus, message } = error;
        const failure = `Ollama refused the request with HTTP ${httpStatus}: ${message}`;
        return { failure, failureKind: kindOf(httpStatus), httpStatus };
    }
    const { code } = (error ?? {});
    if (typeof code !== 'string')
        return trouble((0,failure/* messageOf */.bD)(error), 'connect');
    // What came was no HTTP: something had arrived all the same.
    const kind = code.startsWith('HPE_') ? 'stream' : 'connect';
    return trouble(`the connection to Ollama failed: ${code}`, kind);
}
function trouble(failure, failureKind) {
    return { failure, failureKind, httpStatus: null };
}
function kindOf(httpStatus) {
    if (httpStatus === 503)
        return 'busy';
    return httpStatus >= 500 ? 'server-error' : 'refused';
}

;// CONCATENATED MODULE: ./lib/io/eventLoopWatch.js
const BEAT_MS = 5;
/** Beats come every 5 to 7 ms from a loop that is free. */
const PAUSE_MS = 10;
/** A pause of this length is told wherever it was: a reply may have been held back by a full socket. */
const LONG_PAUSE_MS = 1_000;
/**
 * Notices that our own event loop stood still, so that bytes were stamped later than they came. A heartbeat that is
 * late tells how long; Node runs timers before it reads sockets, so after a pause the late heartbeat comes first and
 * the late bytes right behind it. Where the pause was among the reading itself (another socket's bytes took long), the
 * bytes come first, and the time since the last beat tells.
 */
class EventLoopWatch {
    nowMs;
    lastBeatMs;
    /** Length of the pause that the last beat ended; 0: that beat was in time. What waited is read before the next one. */
    justPausedMs = 0;
    longestMs = 0;
    timer = null;
    constructor(nowMs) {
        this.nowMs = nowMs;
        this.lastBeatMs = nowMs();
    }
    start() {
        this.timer = setInterval(() => this.beat(), BEAT_MS);
        this.timer.unref();
        return this;
    }
    beat() {
        const now = this.nowMs();
        const lengthMs = now - this.lastBeatMs;
        this.justPausedMs = lengthMs > PAUSE_MS ? lengthMs : 0;
        if (lengthMs > LONG_PAUSE_MS)
            this.count(lengthMs);
        this.lastBeatMs = now;
    }
    /** A reading of the clock that counts has just been taken: the sending, the first token, the end. */
    stamped() {
        const now = this.nowMs();
        const sinceBeatMs = now - this.lastBeatMs;
        if (sinceBeatMs > PAUSE_MS)
            this.count(sinceBeatMs);
        if (this.justPausedMs > 0)
            this.count(this.justPausedMs + sinceBeatMs);
    }
    /**
     * The longest pause that may have delayed a stamp; 0: none. It is counted from the last beat before it, so a stamp was
     * delayed by at most that much.
     */
    stop() {
        if (this.timer !== null)
            clearInterval(this.timer);
        return this.longestMs;
    }
    count(lengthMs) {
        this.longestMs = Math.max(this.longestMs, lengthMs);
    }
}

;// CONCATENATED MODULE: ./lib/io/ollamaChat.js





const NO_DONE = {
    failure: 'the stream ended without a done record (Ollama aborts like this after 30 repeated tokens)',
    failureKind: 'stream',
    httpStatus: null,
};
const WELL = { failure: null, failureKind: null, httpStatus: null };
/** One streamed `/api/chat`. Whatever goes wrong is told in the outcome; what arrived before it is kept. */
async function chat({ url, keepAliveS, timeouts, clock }, request, signal) {
    const body = { ...wireRequest(request, keepAliveS), stream: true };
    const tally = new ChatTally();
    const watch = new EventLoopWatch(() => clock.nowMs()).start();
    const limits = new Limits(signal).firstToken(timeouts.firstTokenMs).whole(timeouts.callMs);
    const sentAtMs = clock.nowMs();
    const nowMs = () => clock.nowMs() - sentAtMs;
    const trouble = await streamRecords(url, {
        body,
        signal: limits.signal,
        connectMs: timeouts.connectMs,
        nowMs,
        // The request leaves here: a pause before it would be taken for the server's.
        onConnected: () => watch.stamped(),
        onBytes: (arrivedMs) => limits.alive(arrivedMs),
        onRecord: (record, arrivedMs) => {
            const hadText = tally.textLines > 0;
            tally.add(record, arrivedMs);
            if (tally.textLines > 0 && !hadText) {
                watch.stamped();
                limits.begun(nowMs, timeouts.stallMs);
            }
            return tally.final !== null;
        },
    }).then(() => (tally.final === null ? NO_DONE : WELL), (error) => chatTrouble(error, signal));
    const endMs = tally.doneMs ?? nowMs();
    watch.stamped();
    limits.clear();
    return { sentAtMs, ...tally.outcome(), endMs, blockedMs: watch.stop(), ...trouble };
}
/** Protocol fields and the agent's own options, and nothing else. */
function wireRequest(request, keepAliveS) {
    return {
        model: request.model,
        messages: [
            { role: 'system', content: request.system },
            { role: 'user', content: request.prompt },
        ],
        think: request.think,
        keep_alive: keepAliveS,
        truncate: false,
        shift: false,
        options: { ...request.options, seed: request.seed, num_predict: request.numPredict },
    };
}

;// CONCATENATED MODULE: ./lib/io/ollamaFetch.js


const ollamaFetch_BODY_LIMIT_BYTES = 256 * 1024 * 1024;
/** The statuses that a `Response` takes no body with. */
const WITHOUT_BODY = [204, 205, 304];
/**
 * A `fetch` for the ollama client's requests that are answered at once as a whole: see `exchange` for what it has over
 * the built-in one.
 */
function createFetch(signal, connectMs) {
    return (input, init) => new Promise((resolve, reject) => {
        exchange(String(input), {
            method: init?.method ?? 'GET',
            headers: (init?.headers ?? {}),
            body: typeof init?.body === 'string' ? init.body : null,
            signal,
            connectMs,
            onTrouble: reject,
            onReply: (reply) => {
                const status = reply.statusCode ?? 0;
                if (!isOk(reply))
                    readRefusal(reply, (refusal) => resolve(asJson(refusal)));
                else
                    readText(reply, ollamaFetch_BODY_LIMIT_BYTES, (text, trouble) => {
                        if (trouble !== null)
                            reject(trouble);
                        else
                            resolve(new Response(WITHOUT_BODY.includes(status) ? null : text, { status }));
                    });
            },
        });
    });
}
/** A refusal as JSON, whatever the server sent: the client prints anything else to the console. */
function asJson({ message, status_code: status }) {
    return new Response(JSON.stringify({ error: message }), {
        // Beyond these a `Response` throws, and Node's parser takes any three digits.
        status: status >= 300 && status <= 599 ? status : 500,
        headers: { 'content-type': 'application/json' },
    });
}

;// CONCATENATED MODULE: ./lib/io/ollamaReplies.js


/** What is read of Ollama's answers; absent keys are empty or 0, which the readers take for unknown. */
const optionalText = dist/* optional */.lqM(dist/* string */.YjP(), '');
const optionalCount = dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)), 0);
const VersionReply = dist/* object */.Ikc({ version: optionalText });
const TagsReply = dist/* object */.Ikc({
    models: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), digest: optionalText })),
});
const ShowReply = dist/* object */.Ikc({
    details: dist/* optional */.lqM(dist/* object */.Ikc({ family: optionalText, parameter_size: optionalText, quantization_level: optionalText }), {}),
});
const PsReply = dist/* object */.Ikc({
    models: dist/* array */.YOg(dist/* object */.Ikc({
        name: dist/* string */.YjP(),
        size: optionalCount,
        // 0 is a fact here: the whole model is in host memory.
        size_vram: optionalCount,
        context_length: optionalCount,
    })),
});
/** What went wrong in a few words: a connection's code, or a refusal's status with its text. */
function reasonOf(error) {
    const { code, status_code: status } = (error ?? {});
    if (typeof code === 'string')
        return code;
    // The parser's own words would quote what may be a page of HTML.
    if (error?.name === 'SyntaxError')
        return 'the reply is no JSON';
    return typeof status === 'number' && status !== 404
        ? `HTTP ${status}, ${(0,failure/* messageOf */.bD)(error)}`
        : (0,failure/* messageOf */.bD)(error);
}

;// CONCATENATED MODULE: ./lib/io/ollamaPull.js



/** A pull that says nothing for so long is stuck. */
const STALL_MS = 5 * 60_000;
/** Pulls a model, telling each status with its share of bytes. Rejects with the signal's reason where that aborts. */
async function pullModel({ url, ...place }, model, onProgress, signal) {
    const stalled = new AbortController();
    const timer = setTimeout(() => {
        stalled.abort(new failure/* ExpectedError */.Dh(`there was no progress for ${STALL_MS / 60_000} minutes`));
    }, STALL_MS);
    let isDone = false;
    try {
        await streamRecords(url, {
            ...place,
            body: { model, stream: true },
            signal: AbortSignal.any([signal, stalled.signal]),
            onRecord: (record) => {
                timer.refresh();
                onProgress(progressOf(record));
                isDone = record.status === 'success';
                return isDone;
            },
        });
        if (!isDone)
            throw new Error('the stream ended without success');
    }
    catch (error) {
        signal.throwIfAborted();
        const reason = stalled.signal.aborted ? (0,failure/* messageOf */.bD)(stalled.signal.reason) : reasonOf(error);
        throw new failure/* ExpectedError */.Dh(`Pulling the model ${JSON.stringify(model)} failed (${reason}); check its name and the network of the Ollama server, or pull it there by hand.`);
    }
    finally {
        clearTimeout(timer);
    }
}
function progressOf({ status, completed, total }) {
    const isShare = typeof completed === 'number' && typeof total === 'number' && completed >= 0 && total > 0;
    return `${status}${isShare ? ` ${Math.floor((100 * completed) / total)} %` : ''}`;
}

;// CONCATENATED MODULE: ./lib/io/ollama.js










/** Seconds that a model stays loaded between calls; the session unloads it at its end. */
const KEEP_ALIVE_S = 1800;
const METADATA_TIMEOUT_MS = 15_000;
/** Ollama over HTTP. */
function createOllama(connection, clock) {
    const { host, hostForPeople, cancelled, timeouts } = connection;
    const { connectMs, callMs } = timeouts;
    const within = async (limits, request) => {
        try {
            return await request(new ollama_dist/* Ollama */.n({ host, fetch: createFetch(limits.signal, connectMs) }));
        }
        finally {
            limits.clear();
        }
    };
    const quickly = (request) => within(new Limits(cancelled).whole(METADATA_TIMEOUT_MS, noAnswer(METADATA_TIMEOUT_MS)), request);
    /** The parsed reply, or one sentence on why there is none. */
    const ask = async (endpoint, schema, reply) => {
        try {
            return dist/* parse */.qgA(schema, await reply);
        }
        catch (error) {
            cancelled.throwIfAborted();
            throw new failure/* ExpectedError */.Dh(`Ollama at ${hostForPeople} gave no usable answer to ${endpoint}: ${reasonOf(error)}; see that it still runs, and what its own log says.`);
        }
    };
    return {
        async version() {
            try {
                return dist/* parse */.qgA(VersionReply, await quickly((client) => client.version())).version || null;
            }
            catch (error) {
                cancelled.throwIfAborted();
                throw noVersion(hostForPeople, error);
            }
        },
        async has(model) {
            const { models } = await ask('/api/tags', TagsReply, quickly((client) => client.list()));
            return models.some((known) => sameModel(known.name, model));
        },
        pull: (model, onProgress, signal) => pullModel({ url: `${host}/api/pull`, connectMs, nowMs: () => clock.nowMs() }, model, onProgress, signal),
        async facts(model) {
            const { models } = await ask('/api/tags', TagsReply, quickly((client) => client.list()));
            const { details } = await ask('/api/show', ShowReply, quickly((client) => client.show({ model })));
            return {
                digest: models.find((known) => sameModel(known.name, model))?.digest || null,
                family: details.family || null,
                parameterSize: details.parameter_size || null,
                quantization: details.quantization_level || null,
            };
        },
        async loaded(model) {
            const { models } = await ask('/api/ps', PsReply, quickly((client) => client.ps()));
            const found = models.find((known) => sameModel(known.name, model));
            if (found === undefined)
                return null;
            return {
                contextLength: found.context_length || null,
                sizeBytes: found.size || null,
                vramBytes: found.size_vram,
                others: models.filter((known) => known !== found).map(({ name }) => name),
            };
        },
        async load(model, options, signal) {
            try {
                const reply = await within(new Limits(signal).whole(callMs), (client) => touch(client, model, options, KEEP_ALIVE_S));
                if (reply.done !== true)
                    throw new Error(notLoaded(reply));
            }
            catch (error) {
                signal.throwIfAborted();
                const isCut = typeof error.code === 'string';
                const cure = isCut
                    ? `; see that Ollama still runs at ${hostForPeople}, and what its own log says`
                    : '';
                throw new failure/* ExpectedError */.Dh(`Loading the model ${JSON.stringify(model)} failed: ${reasonOf(error)}${cure}.`);
            }
        },
        async unload(model, withinMs = METADATA_TIMEOUT_MS) {
            const limits = new Limits(new AbortController().signal).whole(withinMs, noAnswer(withinMs));
            // Whether it is unloaded is seen in `/api/ps` alone: Ollama answers before it does it.
            await ask('/api/generate', dist/* unknown */.L5J(), within(limits, (client) => touch(client, model, {}, 0)));
        },
        chat: (request, signal) => chat({ url: `${host}/api/chat`, keepAliveS: KEEP_ALIVE_S, timeouts, clock }, request, signal),
    };
}
const noAnswer = (withinMs) => `no answer within ${timeouts_seconds(withinMs)}`;
/** Ollama tells of some errors with HTTP 200. */
function notLoaded(reply) {
    return 'error' in reply ? errorText(JSON.stringify(reply)) : 'its answer did not say that it is done';
}
/** Nobody there, or somebody who is no Ollama: a proxy, a login page. */
function noVersion(hostForPeople, error) {
    const cure = 'start it there, or set the input ollama-host to where it runs.';
    const status = error.status_code;
    if (typeof status === 'number') {
        return new failure/* ExpectedError */.Dh(`What answers at ${hostForPeople} is no Ollama (HTTP ${status}: ${(0,failure/* messageOf */.bD)(error)}); set the input ollama-host to where it runs, with user name and password where a proxy asks for them.`);
    }
    const sentence = `Ollama does not answer at ${hostForPeople} (${reasonOf(error)}); ${cure}`;
    const { code } = error;
    return code === 'ECONNREFUSED' ? new failure/* NobodyListens */.iR(sentence) : new failure/* ExpectedError */.Dh(sentence);
}
/** An empty prompt loads a model, or with a `keep_alive` of 0 unloads it. */
async function touch(client, model, options, keepAliveS) {
    const request = {
        model,
        prompt: '',
        keep_alive: keepAliveS,
        options,
        // As in every call: a change of `shift` alone would load the model again.
        truncate: false,
        shift: false,
    };
    return client.generate({ ...request, stream: false });
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./lib/io/ollamaServer.js








const READY_WITHIN_MS = 60_000;
const ollamaServer_POLL_MS = 200;
const ollamaServer_ANSWER_WITHIN_MS = 2_000;
const STOP_WITHIN_MS = 10_000;
/** How long the last output of a server that has ended may take to arrive. */
const LAST_OUTPUT_MS = 500;
const KEPT_LINES = 50;
const TOLD_LINES = 5;
const ollamaServer_LINE_LIMIT = 2_000;
/**
 * Starts `ollama serve` and waits until it answers. Throws ExpectedError where `ollama` is not installed, ends early
 * or stays silent; rejects with the signal's reason where that aborts first. The server ends with our process.
 */
async function startOllamaServer(options) {
    const { env, log, signal } = options;
    const url = new URL(options.host);
    const address = `${url.protocol}//${url.host}`;
    const file = await (0,findOnPath/* findOnPath */.a)('ollama', env);
    if (file === null) {
        throw new failure/* ExpectedError */.Dh(`\`ollama\` is not on the PATH of this runner: install it, or set \`ollama-host\` to a server that runs.`);
    }
    signal.throwIfAborted();
    log.info(`Starting ${file} serve at ${address}`);
    const child = (0,external_node_child_process_.spawn)(file, ['serve'], {
        // Never the checkout: Windows loads libraries from the working directory.
        cwd: (0,external_node_path_.dirname)(file),
        env: (0,childEnvironment/* serverEnvironment */.P)(env, { OLLAMA_HOST: address }),
        stdio: ['ignore', 'pipe', 'pipe'],
        // A process group of its own, so that the model runners end with the server.
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    const server = supervise(child, options.onLine);
    try {
        await untilAnswering(address, server, options.readyWithinMs ?? READY_WITHIN_MS, signal);
    }
    catch (error) {
        await server.stop();
        throw error;
    }
    return { stop: server.stop };
}
function supervise(child, onLine) {
    const lines = [];
    const keep = (line) => {
        const kept = line.length > ollamaServer_LINE_LIMIT ? `${line.slice(0, ollamaServer_LINE_LIMIT)}…` : line;
        lines.push(kept);
        if (lines.length > KEPT_LINES)
            lines.shift();
        onLine?.(kept);
    };
    for (const stream of [child.stdout, child.stderr])
        readLines(stream, keep);
    const killNow = () => endTreeNow(child);
    process.once('exit', killNow);
    let over = false;
    const ended = new Promise((resolve) => {
        const closed = new Promise((done) => child.once('close', done));
        child.once('error', (error) => resolve((0,failure/* messageOf */.bD)(error)));
        child.once('exit', (status, signalName) => {
            const how = signalName === null ? `status ${status}` : `signal ${signalName}`;
            void Promise.race([closed, (0,external_node_timers_promises_.setTimeout)(LAST_OUTPUT_MS, undefined, { ref: false })]).then(() => resolve(how));
        });
    });
    void ended.then(() => {
        over = true;
    });
    return {
        ended,
        hasEnded: () => over,
        lastLines: () => lines.slice(-TOLD_LINES).join(' | '),
        async stop() {
            await endTree(child, STOP_WITHIN_MS);
            process.off('exit', killNow);
        },
    };
}
function readLines(stream, keep) {
    if (stream === null)
        return;
    (0,external_node_readline_.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', keep);
}
async function untilAnswering(address, server, withinMs, signal) {
    const deadlineMs = performance.now() + withinMs;
    const aside = () => {
        const told = server.lastLines();
        return told === '' ? 'it wrote nothing' : `its last lines: ${told}`;
    };
    while (performance.now() < deadlineMs) {
        const answered = await Promise.race([answers(address, signal), server.ended.then(() => false)]);
        signal.throwIfAborted();
        if (server.hasEnded()) {
            throw new failure/* ExpectedError */.Dh(`\`ollama serve\` ended with ${await server.ended} before it answered at ${address} (\`ollama-host\`); ${aside()}`);
        }
        if (answered)
            return;
        await Promise.race([(0,external_node_timers_promises_.setTimeout)(ollamaServer_POLL_MS), server.ended]);
    }
    throw new failure/* ExpectedError */.Dh(`\`ollama serve\` was started but did not answer at ${address} (\`ollama-host\`) within ${Math.round(withinMs / 1000)} s; ${aside()}`);
}
async function answers(address, signal) {
    try {
        const within = AbortSignal.any([signal, AbortSignal.timeout(ollamaServer_ANSWER_WITHIN_MS)]);
        const response = await fetch(`${address}/api/version`, { signal: within });
        await response.arrayBuffer();
        return response.ok;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./lib/io/reportsDirectory.js + 8 modules
var reportsDirectory = __webpack_require__(530);
// EXTERNAL MODULE: ./lib/report/redact.js + 1 modules
var report_redact = __webpack_require__(8567);
;// CONCATENATED MODULE: ./lib/redactedParts.js

/**
 * The ways out of the runner, each behind the removal of secrets. Every method is named on purpose: a new one does not
 * compile until somebody has decided what of it is text. Paths stay, for they must lead to the files.
 */
function redactedSurroundings(surroundings, redact) {
    return {
        source: surroundings.source,
        prepareFiles: () => surroundings.prepareFiles(),
        writeFiles: (files) => surroundings.writeFiles(files.map(({ name, content }) => ({ name, content: (0,report_redact/* redactText */.Rd)(content, redact) }))),
        uploadArtifact: (paths) => surroundings.uploadArtifact(paths),
        writeSummary: (markdown) => surroundings.writeSummary(redact(markdown)),
        writeComment: (markdown, news) => surroundings.writeComment(redact(markdown), news),
        conclude: ({ title, summary, ...verdict }) => surroundings.conclude({ ...verdict, title: redact(title), summary: redact(summary) }),
    };
}
/** Paths stay here, too: later steps open them. */
function redactedOutputs(outputs, redact) {
    return Object.fromEntries(Object.entries(outputs).map(([name, value]) => {
        if (typeof value !== 'string' || name.endsWith('-path'))
            return [name, value];
        return [name, redactText(value, redact)];
    }));
}
/**
 * Ollama may be on another machine, and the reports that it reads may hold what they should not. Answers are cleaned before
 * a later stage's prompt takes a part of them.
 */
function redactedOllama(ollama, redact) {
    return {
        version: () => ollama.version(),
        has: (model) => ollama.has(model),
        pull: (model, onProgress, signal) => ollama.pull(model, onProgress, signal),
        facts: (model) => ollama.facts(model),
        loaded: (model) => ollama.loaded(model),
        load: (model, options, signal) => ollama.load(model, (0,report_redact/* redactStrings */.eT)(options, redact), signal),
        unload: (model, withinMs) => ollama.unload(model, withinMs),
        async chat({ system, prompt, options, ...request }, signal) {
            const texts = { system: redact(system), prompt: redact(prompt) };
            const outcome = await ollama.chat({ ...request, ...texts, options: (0,report_redact/* redactStrings */.eT)(options, redact) }, signal);
            return { ...outcome, content: redact(outcome.content) };
        },
    };
}
/** What is stored outlives the job, and whoever reads the repository reads it. */
function redactedStore(store, redact) {
    if (store === null)
        return null;
    return {
        read: (query) => store.read(query),
        add: (sessions) => store.add((0,report_redact/* redactStrings */.eT)(sessions, redact)),
        description: store.description,
        outlivesJob: store.outlivesJob,
    };
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/wiring.js











/** The real parts, as both shells use them. */
function wire(settings, shell) {
    const { host } = settings;
    const { cwd, env, log, signal, baseline, redact } = shell;
    const surroundings = redactedSurroundings(shell.surroundings, redact);
    const { repository, runUrl } = surroundings.source;
    // For tests alone, whose jobs must not wait for each other nor for a real one on the same machine.
    const lock = env.OLLAMA_BENCHMARK_LOCK || undefined;
    const connection = {
        host: host.ollamaHost,
        hostForPeople: (0,settings_host/* printableHost */.MW)(host.ollamaHost),
        timeouts: {
            connectMs: host.connectTimeoutMs,
            firstTokenMs: host.firstTokenTimeoutMs,
            stallMs: host.stallTimeoutMs,
            callMs: host.callTimeoutMs,
        },
        cancelled: signal,
    };
    return {
        clock: io_clock/* systemClock */.m,
        log,
        signal,
        pause: io_clock/* pause */.v,
        ollama: redactedOllama(createOllama(connection, io_clock/* systemClock */.m), redact),
        startServer: host.startOllama
            ? () => startOllamaServer({ host: host.ollamaHost, env, log, signal })
            : null,
        acquireLock: () => acquireHostLock({
            ...{ waitMs: host.lockWaitMs, log, signal, describe: { repository, runUrl } },
            ...(lock === undefined ? {} : { name: lock }),
        }),
        reports: (0,reportsDirectory/* createReportsDirectory */.T)({ cwd, excluded: [(0,external_node_path_.resolve)(cwd, host.outputDir)], warn: log.warning }),
        machine: createMachine(env, io_clock/* systemClock */.m),
        baseline: redactedStore(baseline, redact),
        repository: shell.repository,
        surroundings,
        redact: (value) => (0,report_redact/* redactStrings */.eT)(value, redact),
        toolVersion: version/* VERSION */.x,
    };
}

;// CONCATENATED MODULE: ./lib/commands/run.js














/** Inputs that only mean something in a job on GitHub. */
const GITHUB_ONLY = new Set([
    'accept-label',
    'mode',
    'check',
    'publish-page',
    'expected-results',
    'comment',
    'comment-key',
    'artifact-name',
    'retention-days',
    'github-token',
]);
function defineRun(command, desk) {
    for (const { name, allowed, about, fallback } of keyRows/* KEY_ROWS */.Ez) {
        if (GITHUB_ONLY.has(name))
            continue;
        const standard = fallback === '' ? '' : `default: ${fallback}`;
        const details = [allowed, standard].filter((part) => part !== '').join('; ');
        command.option(`--${name} <value>`, details === '' ? about : `${about} (${details})`);
    }
    command.addHelpText('after', HELP).action(() => run(desk, command.opts()));
}
const HELP = `
Examples:
  $ ollama-benchmark run --reports-dir reports --runs 3
  $ ollama-benchmark run --agents '{ baseline: {}, cool: { temperature: 0.2 } }'
  $ ollama-benchmark run --baseline-file baseline.json --update-baseline always   # store one`;
async function run({ cwd, env, redact, out, exitWith }, options) {
    const log = createDeskLog({ safe: safe/* logLine */.BP, redact }, (line) => process.stderr.write(`${line}\n`));
    quietConsole(log);
    const inputs = (name) => options[camelCase(name)] ?? '';
    const { path, explicit } = (0,read/* configPath */.eQ)(inputs, redact);
    const config = { path, explicit, text: await (0,configFile/* readConfigFile */.R)(path, cwd) };
    const settings = (0,read/* readSettings */.sb)({ inputs, config, base: null, env, redact, desk: true });
    const place = createOutputPlace({
        directory: await (0,workspace/* inWorkspace */.ve)(settings.host.outputDir, cwd, 'output-dir'),
        ...{ env, log },
    });
    const shell = {
        cwd,
        env,
        log,
        signal: cancellationSignal({ once: true }),
        surroundings: createDesk(place),
        redact,
        ...deskParts(settings, cwd),
    };
    try {
        const { decision, passed, paths, fileFault } = await runBenchmark(settings, wire(settings, shell));
        out(`${(0,decisionLines/* decisionLine */.ZS)(decision)}\n`);
        if (fileFault !== null)
            log.error(fileFault);
        for (const written of paths)
            out(`${(0,safe/* logLine */.BP)(written)}\n`);
        exitWith(passed ? 0 : 1);
    }
    catch (error) {
        if (!(error instanceof failure/* ExpectedError */.Dh))
            throw error;
        // Wrong settings end with 2 above; from here on it is the measurement that failed.
        log.error(error.message);
        exitWith(1);
    }
}
/** As commander names the value of `--num-predict`. */
function camelCase(name) {
    return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 3603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wp: () => (/* binding */ decisionLines),
/* harmony export */   ZS: () => (/* binding */ decisionLine),
/* harmony export */   iF: () => (/* binding */ comparisonLine)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1052);
/* harmony import */ var _comparisonText_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2422);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2813);




/** The decision for a log: what was found, what it rests on with its numbers, who accepted it, what to do. */
function decisionLines(decision) {
    const { regressions, open, summary, action, verdict, passed, accepted, acceptanceNote } = decision;
    return [
        `${passed ? 'Passed' : 'FAILED'} (${verdict}): ${found(summary)}`,
        ...regressions.map(comparisonLine),
        ...(verdict === 'inconclusive' ? open.map(comparisonLine) : []),
        ...(accepted === null ? [] : [`Accepted by ${accepted.by}: ${accepted.reason}`]),
        ...(acceptanceNote === null ? [] : [acceptanceNote]),
        action,
    ].map(_safe_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP);
}
/** The decision in one line: `unchanged: None of 8 gated metrics is slower than its limit allows. No action needed.` */
function decisionLine({ verdict, summary, action }) {
    return (0,_safe_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`${verdict}: ${found(summary)} ${action}`);
}
/** Beside the verdict it need not be said twice. */
function found(summary) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .capitalised */ .Iu)(summary.replace(/^Not measured: /, ''));
}
/** `chimera · report · TTFT net of load: 412 → 487 ms, +18.2 % [+14.9, +21.6] (limit +10 %): regressed`. */
function comparisonLine(comparison) {
    const { agent, stage, reason, gated } = comparison;
    const metric = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(comparison.metric);
    const against = gated ? `limit ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .limitOf */ .LF)(comparison)}` : 'informs only';
    const verdict = gated ? comparison.verdict : 'not gated';
    const because = reason === null ? '' : ` (${reason})`;
    return (0,_safe_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`${agent} · ${stage} · ${metric.label}: ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .levelsOf */ .pd)(comparison)}, ${(0,_comparisonText_js__WEBPACK_IMPORTED_MODULE_1__/* .changeAndInterval */ .zK)(comparison)} (${against}): ${verdict}${because}`);
}


/***/ })

};

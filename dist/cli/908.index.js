export const id = 908;
export const ids = [908];
export const modules = {

/***/ 4936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ judgeStored)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/model/failure.js
var failure = __webpack_require__(8675);
// EXTERNAL MODULE: ./lib/io/resultsFile.js + 1 modules
var resultsFile = __webpack_require__(9337);
// EXTERNAL MODULE: ./lib/io/baseline/recordFile.js
var recordFile = __webpack_require__(9331);
// EXTERNAL MODULE: ./lib/io/baseline/window.js + 1 modules
var baseline_window = __webpack_require__(9930);
;// CONCATENATED MODULE: ./lib/io/baseline/sessionsFile.js





/**
 * The sessions of a results.json or a file of the data branch (one), or of a baseline file (several). Throws
 * ExpectedError that names the file.
 */
async function readSessions(path) {
    const text = await (0,resultsFile/* readStoredText */.RI)(path);
    if (text === null)
        throw new failure/* ExpectedError */.Dh(`There is no results file ${path}.`);
    return isRecord(text) ? [(0,recordFile/* parseRecord */.Hh)(text, path)] : (0,baseline_window/* parseWindow */.Et)(text, path, '');
}
/** A record has units where results have calls. Text that is no JSON is told by the reader. */
function isRecord(text) {
    try {
        return dist.is(dist/* object */.Ikc({ units: dist/* array */.YOg(dist/* unknown */.L5J()) }), JSON.parse(text));
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./lib/io/configFile.js
var configFile = __webpack_require__(2430);
// EXTERNAL MODULE: ./lib/judge/hardware.js
var hardware = __webpack_require__(1191);
;// CONCATENATED MODULE: ./lib/judge/alike.js


/**
 * Sessions that somebody put together, the oldest first. Throws ExpectedError where they are of unlike hardware: which of
 * them was meant is not to be guessed.
 */
function sortedAlike(sessions) {
    const sorted = sortedByTime(sessions);
    const newest = sorted.at(-1);
    for (const session of newest === undefined ? [] : sorted.slice(0, -1)) {
        const [difference] = (0,hardware/* hardwareDifferences */.D)(session.environment, newest.environment);
        if (difference !== undefined) {
            throw new failure/* ExpectedError */.Dh(`The baseline files come from unlike hardware (${difference.what}: ${difference.before} and ${difference.after}); give files of one machine.`);
        }
    }
    return sorted;
}
function sortedByTime(sessions) {
    return [...sessions].sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
}
/** As the data branch calls the series without a name. */
const UNNAMED = 'default';
/**
 * Of a file with sessions of several machines and benchmarks those that a session can be held against: of its hardware,
 * or, where there are none, all of the newest one's, so that the difference is told. Throws ExpectedError where several
 * benchmarks are left.
 * @param series the comment-key of the one that is meant, as a user names it
 */
function oneBenchmark(sessions, file, { environment, agents }, series) {
    const isAlike = (one, other) => (0,hardware/* hardwareDifferences */.D)(one.environment, other).length === 0;
    const wanted = sessions.filter((one) => series === undefined || nameOf(one) === series);
    if (wanted.length === 0 && sessions.length > 0) {
        const there = [...new Set(sessions.map(nameOf))].join(', ');
        throw new failure/* ExpectedError */.Dh(`${file} holds no session of the comment-key ${series}; it has ${there}.`);
    }
    const here = wanted.filter((one) => isAlike(one, environment));
    const newest = sortedByTime(wanted).at(-1);
    const found = here.length > 0 || newest === undefined
        ? here
        : wanted.filter((one) => one === newest || isAlike(one, newest.environment));
    const shared = found.filter((one) => one.agents.some(({ name }) => agents.some((agent) => agent.name === name)));
    const usable = shared.length > 0 ? shared : found;
    const names = [...new Set(usable.map(nameOf))];
    if (names.length <= 1)
        return usable;
    throw new failure/* ExpectedError */.Dh(`${file} holds sessions of several benchmarks (${names.join(', ')}); name one with --comment-key.`);
}
const nameOf = ({ series }) => (series === '' ? UNNAMED : series);

// EXTERNAL MODULE: ./lib/settings/read.js + 8 modules
var read = __webpack_require__(2554);
// EXTERNAL MODULE: ./lib/story/judgeSession.js + 20 modules
var judgeSession = __webpack_require__(9681);
// EXTERNAL MODULE: ./lib/commands/policyOptions.js
var policyOptions = __webpack_require__(9198);
;// CONCATENATED MODULE: ./lib/commands/judged.js









/** Stored results, compared as a job compares them. Throws ExpectedError for what cannot be read. */
async function judgeStored(options, cwd, redact = (text) => text) {
    const inputs = (0,policyOptions/* inputsOf */.V)(options);
    const { path, explicit } = (0,read/* configPath */.eQ)(inputs, redact);
    const config = { path, explicit, text: await (0,configFile/* readConfigFile */.R)(path, cwd) };
    const results = await (0,resultsFile/* readResults */.x8)((0,external_node_path_.resolve)(cwd, options.candidate));
    const measured = { agents: results.agents.map(judged_nameOf), stages: results.stages.map(judged_nameOf) };
    const settings = (0,read/* readSettings */.sb)({ inputs, config, base: null, env: {}, redact, desk: true, measured });
    const { window } = settings.policy.store;
    const stored = await Promise.all(options.baseline.map(async (file) => {
        const all = await readSessions((0,external_node_path_.resolve)(cwd, file));
        if (all.length <= 1)
            return all;
        // Of a store's file as many as a job looks back on; of files that were named one by one every one.
        return sortedAlike(oneBenchmark(all, file, results, options.commentKey)).slice(-window);
    }));
    const sessions = sortedAlike(stored.flat());
    const history = historyOf(sessions, results);
    const bench = {
        // As the job of then was: of the default branch it is held to the accepted level.
        ...{ settings, source: results.source, lineage: null },
        history: options.baseline.length === 0 ? null : history,
        // A stored session is as old as it was then, however late it is looked at.
        now: new Date(results.startedAt),
    };
    const { judgement, decision, heldAgainst } = (0,judgeSession/* judgeSession */.s)(results, bench, judgeSession/* NOBODY */.o, null);
    return {
        results,
        judgement,
        decision,
        baseline: judgement === null
            ? null
            : {
                startedAt: judgement.history.startedAt,
                commit: judgement.history.commit,
                description: `baseline ${options.baseline.join(', ')}`,
            },
        sessions: heldAgainst,
        policy: settings.policy,
        storeFault: null,
        policyChanges: [],
        changedWorkflow: null,
        fork: null,
        links: { runUrl: results.source.runUrl, artifactUrl: null },
        nextStep: null,
    };
}
/** Of another machine they say what differs, as a store's own would. */
function historyOf(sessions, { environment }) {
    const newest = sessions.at(-1) ?? null;
    const isHere = newest !== null && (0,hardware/* hardwareDifferences */.D)(newest.environment, environment).length === 0;
    if (!isHere)
        return { sessions: [], relation: 'any', known: [], elsewhere: newest };
    const known = [...new Set(sessions.flatMap(({ agents }) => agents.map(judged_nameOf)))];
    return { sessions, relation: 'any', known, elsewhere: null };
}
const judged_nameOf = ({ name }) => name;


/***/ }),

/***/ 9198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ inputsOf),
/* harmony export */   a: () => (/* binding */ definePolicyOptions)
/* harmony export */ });
function definePolicyOptions(command) {
    return command
        .option('--config <path>', 'configuration file with the policy; options go before it')
        .option('--thresholds <yaml>', "percent that a metric may get worse, such as '{ throughput: 3, ttft-net: { percent: 10, floor: 5 }, agents: { NAME: … } }'")
        .option('--fail-on <policy>', 'what makes a measured session fail: regression (default), inconclusive or never')
        .option('--on-not-measured <policy>', 'what a session does that lacks what the baseline has: fail (default) or warn')
        .option('--on-missing-baseline <policy>', 'what a session does that cannot be compared: auto (default), pass or fail')
        .option('--on-workload-change <policy>', 'what becomes of numbers whose prompts have another length: inform (default) or judge')
        .option('--comment-key <key>', 'of a baseline file that holds several benchmarks: the comment-key of the one to take, or "default" for none');
}
/** As the inputs of a job. */
function inputsOf(options) {
    const given = {
        config: options.config,
        thresholds: options.thresholds,
        'fail-on': options.failOn,
        'on-not-measured': options.onNotMeasured,
        'on-missing-baseline': options.onMissingBaseline,
        'on-workload-change': options.onWorkloadChange,
    };
    return (name) => given[name] ?? '';
}


/***/ }),

/***/ 9908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   defineRender: () => (/* binding */ defineRender)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _io_outputFiles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6708);
/* harmony import */ var _report_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1004);
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(553);
/* harmony import */ var _report_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8567);
/* harmony import */ var _story_page_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6342);
/* harmony import */ var _judged_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4936);
/* harmony import */ var _policyOptions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9198);








function defineRender(command, { cwd, redact, out }) {
    command
        .requiredOption('--candidate <file>', 'results.json of the session to report')
        .option('--baseline <file...>', 'the history to compare with: results.json of earlier sessions, or baseline files of several')
        .option('--output-dir <path>', 'directory to write to', 'ollama-benchmark-results');
    (0,_policyOptions_js__WEBPACK_IMPORTED_MODULE_6__/* .definePolicyOptions */ .a)(command).action(async (options) => {
        const judged = await (0,_judged_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeStored */ .T)({ ...options, baseline: options.baseline ?? [] }, cwd, redact);
        const view = (0,_report_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redactStrings */ .eT)(judged, redact);
        const comment = { name: 'comment.md', content: (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .renderComment */ .wQ)(view) };
        const files = [...(0,_report_files_js__WEBPACK_IMPORTED_MODULE_3__/* .reportFiles */ .IU)(view), await (0,_story_page_js__WEBPACK_IMPORTED_MODULE_7__/* .pageFile */ .K)(view), comment];
        for (const path of await (0,_io_outputFiles_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOutputFiles */ .k)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, options.outputDir), files))
            out(`${path}\n`);
    });
}


/***/ })

};

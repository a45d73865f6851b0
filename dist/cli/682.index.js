export const id = 682;
export const ids = [682];
export const modules = {

/***/ 8374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ judgeStored)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/io/configFile.js
var configFile = __webpack_require__(2430);
// EXTERNAL MODULE: ./lib/io/resultsFile.js + 1 modules
var resultsFile = __webpack_require__(9337);
// EXTERNAL MODULE: ./lib/judge/compare.js + 1 modules
var compare = __webpack_require__(6036);
// EXTERNAL MODULE: ./lib/judge/gaps.js
var gaps = __webpack_require__(4550);
// EXTERNAL MODULE: ./lib/judge/gate.js
var gate = __webpack_require__(5508);
// EXTERNAL MODULE: ./lib/model/failure.js
var failure = __webpack_require__(8675);
// EXTERNAL MODULE: ./lib/judge/hardware.js
var hardware = __webpack_require__(1191);
// EXTERNAL MODULE: ./lib/judge/meaning.js
var judge_meaning = __webpack_require__(2468);
;// CONCATENATED MODULE: ./lib/judge/pool.js



/**
 * Several sessions as one baseline: the latest, with the calls of all of them. Throws ExpectedError for sessions
 * of unlike hardware, and of both sides of Ollama 0.30, whose calls must not be mixed.
 */
function pool(sessions) {
    const latest = sessions.reduce((last, session) => (session.startedAt > last.startedAt ? session : last));
    for (const session of sessions) {
        const [difference] = (0,hardware/* hardwareDifferences */.D)(session.environment, latest.environment);
        if (difference !== undefined && sessions.length > 1) {
            throw new failure/* ExpectedError */.Dh(`The baseline files come from unlike hardware (${difference.what}: ${difference.before} and ${difference.after}); give files of one machine.`);
        }
        const meaning = (0,judge_meaning/* otherMeaning */.QJ)(session.environment, latest.environment);
        if (meaning !== null) {
            throw new failure/* ExpectedError */.Dh(`The baseline files cannot be taken together: ${meaning}; give files of one Ollama.`);
        }
    }
    return { ...latest, calls: sessions.flatMap((session) => session.calls) };
}

// EXTERNAL MODULE: ./lib/settings/read.js + 2 modules
var read = __webpack_require__(9669);
;// CONCATENATED MODULE: ./lib/commands/judged.js








/** Stored results, compared as a job compares them. Throws ExpectedError for what cannot be read. */
async function judgeStored(options, cwd) {
    const given = {
        config: options.config,
        thresholds: options.thresholds,
        'fail-on': options.failOn,
        'on-missing-baseline': options.onMissingBaseline,
    };
    const inputs = (name) => given[name] ?? '';
    const { path, explicit } = (0,read/* configPath */.eQ)(inputs);
    const config = { path, explicit, text: await (0,configFile/* readConfigFile */.R)(path, cwd) };
    const { benchmark, policy } = (0,read/* readSettings */.sb)({ inputs, config, env: {} });
    const results = await (0,resultsFile/* readResults */.x8)((0,external_node_path_.resolve)(cwd, options.candidate));
    const stored = await Promise.all(options.baseline.map((file) => (0,resultsFile/* readResults */.x8)((0,external_node_path_.resolve)(cwd, file))));
    const baseline = stored.length === 0 ? null : pool(stored);
    const judgement = baseline === null ? null : (0,compare/* judge */.S)(baseline, results, benchmark.thresholds);
    const evidence = { interruption: results.interruption, unmeasured: (0,gaps/* unmeasuredUnits */.jR)(results), judgement };
    return {
        results,
        judgement,
        decision: (0,gate/* decide */.L)(evidence, policy),
        baseline: baseline === null
            ? null
            : {
                startedAt: baseline.startedAt,
                commit: baseline.source.commit,
                description: `baseline ${options.baseline.join(', ')}`,
            },
        links: { runUrl: results.source.runUrl, artifactUrl: null },
        nextStep: null,
    };
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
/* harmony import */ var _report_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7023);
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8742);
/* harmony import */ var _judged_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8374);





function defineRender(command, { cwd, out }) {
    command
        .requiredOption('--candidate <file>', 'results.json of the session to report')
        .option('--baseline <file...>', 'results.json of earlier sessions to compare with')
        .option('--output-dir <path>', 'directory to write to', 'ollama-benchmark-results')
        .option('--config <path>', 'configuration file with the thresholds')
        .option('--thresholds <yaml>', 'percent that a metric may get worse')
        .action(async (options) => {
        const view = await (0,_judged_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeStored */ .T)({ ...options, baseline: options.baseline ?? [] }, cwd);
        const files = [...(0,_report_files_js__WEBPACK_IMPORTED_MODULE_3__/* .reportFiles */ .IU)(view), { name: 'comment.md', content: (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_2__/* .renderComment */ .wQ)(view) }];
        for (const path of await (0,_io_outputFiles_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOutputFiles */ .k)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, options.outputDir), files))
            out(`${path}\n`);
    });
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


/***/ })

};

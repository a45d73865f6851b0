export const id = 685;
export const ids = [685];
export const modules = {

/***/ 7685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   defineCompare: () => (/* binding */ defineCompare)
/* harmony export */ });
/* harmony import */ var _report_decisionLines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3603);
/* harmony import */ var _report_safe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2813);
/* harmony import */ var _judged_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8374);



function defineCompare(command, { cwd, out, exitWith }) {
    command
        .requiredOption('--baseline <file...>', 'results.json of one or more earlier sessions on the same machine')
        .requiredOption('--candidate <file>', 'results.json of the session to judge')
        .option('--json', 'print decision, comparisons and differences as JSON')
        .option('--config <path>', 'configuration file with the thresholds')
        .option('--thresholds <yaml>', "percent that a metric may get worse, such as '{ throughput: 3, ttft-net: 10 }'")
        .option('--fail-on <policy>', 'what makes a measured session fail: regression (default) or never')
        .option('--on-missing-baseline <policy>', 'what a session does that cannot be compared: pass (default) or fail')
        .action(async (options) => {
        const { decision, judgement } = await (0,_judged_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeStored */ .T)(options, cwd);
        if (options.json)
            out(`${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_2__/* .logJson */ .dF)({ decision, ...judgement })}\n`);
        else {
            for (const comparison of judgement?.comparisons ?? [])
                out(`${(0,_report_decisionLines_js__WEBPACK_IMPORTED_MODULE_0__/* .comparisonLine */ .iF)(comparison)}\n`);
            out(`${(0,_report_decisionLines_js__WEBPACK_IMPORTED_MODULE_0__/* .decisionLine */ .ZS)(decision)}\n`);
        }
        exitWith(decision.passed ? 0 : 1);
    });
}


/***/ }),

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

/***/ 3603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wp: () => (/* binding */ decisionLines),
/* harmony export */   ZS: () => (/* binding */ decisionLine),
/* harmony export */   iF: () => (/* binding */ comparisonLine)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5974);
/* harmony import */ var _comparisons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3324);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7703);
/* harmony import */ var _safe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2813);




/** The decision for a log: what was found, each regression with its numbers, what to do. */
function decisionLines(decision) {
    const { regressions, summary, action, verdict, passed } = decision;
    return [
        `${passed ? 'Passed' : 'FAILED'} (${verdict}): ${found(summary)}`,
        ...regressions.map(comparisonLine),
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
/** `chimera · report · TTFT net of load: 412 → 487 ms, +18.2 % (limit +10 %): regressed`. */
function comparisonLine(comparison) {
    const { agent, stage, reason, gated } = comparison;
    const metric = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(comparison.metric);
    const against = gated ? `limit ${(0,_comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .limitOf */ .LF)(comparison)}` : 'informs only';
    const verdict = gated ? comparison.verdict : 'not gated';
    const because = reason === null ? '' : ` (${reason})`;
    return (0,_safe_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`${agent} · ${stage} · ${metric.label}: ${(0,_comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .mediansOf */ .Hz)(comparison)}, ${(0,_comparisons_js__WEBPACK_IMPORTED_MODULE_1__/* .changeOf */ .C2)(comparison)} (${against}): ${verdict}${because}`);
}


/***/ })

};

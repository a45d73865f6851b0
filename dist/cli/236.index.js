export const id = 236;
export const ids = [236];
export const modules = {

/***/ 5236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   defineIngest: () => (/* binding */ defineIngest)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _corpus_facts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2775);
/* harmony import */ var _io_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(122);
/* harmony import */ var _io_reportsDirectory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(530);
/* harmony import */ var _model_dataSummary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3018);
/* harmony import */ var _report_safe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2813);
/* harmony import */ var _settings_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2949);
/* harmony import */ var _story_readCorpus_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1587);








function defineIngest(command, { cwd, redact, out }) {
    command
        .argument('<dir>', 'directory of csv, json and md files')
        .option('--json', 'print the corpus summary as JSON')
        .action(async (root, { json }) => {
        const startMs = _io_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m.nowMs();
        const excluded = [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, _settings_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .HOST_KEYS */ .Cy.outputDir.fallback)];
        const tell = (line) => process.stderr.write(`${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .logLine */ .BP)(redact(line))}\n`);
        const warn = (line) => tell(`warning: ${line}`);
        const reports = (0,_io_reportsDirectory_js__WEBPACK_IMPORTED_MODULE_2__/* .createReportsDirectory */ .T)({ cwd, excluded, warn });
        const corpus = await (0,_story_readCorpus_js__WEBPACK_IMPORTED_MODULE_5__/* .readCorpus */ .X)(root, { reports, clock: _io_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m, tell });
        const ingestMs = Math.round(_io_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m.nowMs() - startMs);
        // Nothing is cut here: whatever could be read is shown.
        const shown = corpus.documents.filter(({ problem }) => problem === null).length;
        const facts = (0,_corpus_facts_js__WEBPACK_IMPORTED_MODULE_7__/* .corpusFacts */ .c)(corpus, { ingestMs, shown, leftOut: 0 });
        if (json)
            return out(`${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .logJson */ .dF)(facts)}\n`);
        const lines = [
            ...(0,_model_dataSummary_js__WEBPACK_IMPORTED_MODULE_3__/* .dataSummary */ .x)(facts).split('\n'),
            '',
            `Key findings (${facts.findings.length})`,
            ...facts.findings.map((finding) => `  - ${finding.text}`),
            '',
            `Files with problems (${facts.problems.length})`,
            ...facts.problems.map(({ path, problem }) => `  - ${path}: ${problem}`),
            '',
            `Read in ${ingestMs} ms, digest ${facts.digest}`,
        ];
        out(`${lines.map(indented).join('\n')}\n`);
    });
}
/** The log's cure takes leading blanks away; here they show what belongs together. */
function indented(line) {
    return `${line.match(/^ */)?.[0] ?? ''}${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_6__/* .logLine */ .BP)(line)}`;
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

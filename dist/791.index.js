export const id = 791;
export const ids = [791];
export const modules = {

/***/ 22172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderTrendPage: () => (/* binding */ renderTrendPage)
/* harmony export */ });
/* harmony import */ var _model_hardwareKey_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91218);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87703);
/* harmony import */ var _report_safe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62813);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15859);
/* harmony import */ var _html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55026);
/* harmony import */ var _trend_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42080);
/* harmony import */ var _trendData_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26088);
/* harmony import */ var _trendPlot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80326);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24542);









/** The whole history as one page: ready for GitHub Pages, and for a browser without a network. */
function renderTrendPage(input) {
    const { sessions, repository, generatedAt, keep } = input;
    const groups = groupsOf(sessions);
    const drawings = groups.reduce((sum, group) => sum + (0,_trendData_js__WEBPACK_IMPORTED_MODULE_3__/* .unitsIn */ .rC)(group.sessions).length * _trendData_js__WEBPACK_IMPORTED_MODULE_3__/* .GATED */ .CN.length, 0);
    const newest = sessions.at(-1) ?? null;
    const intro = [
        newest === null
            ? 'No session is stored yet. Once the default branch was measured, its sessions stand here.'
            : `${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(sessions.length, 'stored session')}${groups.length === 1 ? '' : `, apart by machine and series (${groups.length})`}, the newest of ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_6__/* .utc */ .n$)(newest.startedAt)} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .commitLink */ .wn)(newest.source.commit, repository)}).`,
        `The store keeps the newest ${keep} of each agent and machine. A session's level is the geometric mean of its valid warm calls, wild ones pulled in, as the gate takes it.`,
    ];
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .pageOf */ .Z)({
        title: `Benchmark trend${repository === null ? '' : `: ${repository}`}`,
        eyebrow: repository === null ? 'Ollama benchmark' : (0,_report_safe_js__WEBPACK_IMPORTED_MODULE_7__/* .htmlText */ .js)(repository),
        heading: 'Benchmark trend',
        mood: 'steady',
        intro: (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .below */ .Gz)(...intro.map((text) => (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(text)), newest === null ? '' : (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)((0,_trendPlot_js__WEBPACK_IMPORTED_MODULE_4__/* .trendLegend */ .N)(false), 'lead')),
        sections: groups.map((group, index) => sectionFor(group, index, drawings, repository)),
        footer: `Written by ollama-benchmark-action, ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_6__/* .utc */ .n$)(generatedAt)}.`,
    });
}
/** By hardware and series; what was measured last stands first. */
function groupsOf(sessions) {
    const groups = new Map();
    for (const session of sessions) {
        const [hardware, series] = [(0,_model_hardwareKey_js__WEBPACK_IMPORTED_MODULE_8__/* .hardwareKey */ .O)(session.environment), session.series];
        const key = JSON.stringify([hardware, series]);
        const group = groups.get(key) ?? { hardware, series, sessions: [] };
        // Set anew, so that the order is that of the newest sessions.
        groups.delete(key);
        groups.set(key, group);
        group.sessions.push(session);
    }
    return [...groups.values()].reverse();
}
/** Points of all drawings together: each is a dot and a row of a table. */
const MOST_POINTS = 24_000;
const LEAST_SESSIONS = 30;
function sectionFor({ hardware, series, sessions }, index, drawings, repository) {
    const most = Math.max(LEAST_SESSIONS, Math.floor(MOST_POINTS / Math.max(1, drawings)));
    const shown = sessions.slice(-most);
    const left = sessions.length - shown.length;
    const byName = new Map();
    for (const unit of (0,_trendData_js__WEBPACK_IMPORTED_MODULE_3__/* .unitsIn */ .rC)(shown))
        byName.set(unit.agent, [...(byName.get(unit.agent) ?? []), unit]);
    return {
        id: `history-${index + 1}`,
        title: `${hardware}${series === '' ? '' : `, series ${series}`}`,
        html: (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .below */ .Gz)((0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .FY)(`${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(shown.length, 'session')} from ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_6__/* .utc */ .n$)(shown[0]?.startedAt ?? null)} to ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_6__/* .utc */ .n$)(shown.at(-1)?.startedAt ?? null)}${left > 0 ? `; ${left} older ones are stored and not drawn` : ''}.`), acceptances(shown, repository), (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .byAgent */ .pu)([...byName].map(([agent, units]) => ({
            name: (0,_report_safe_js__WEBPACK_IMPORTED_MODULE_7__/* .htmlCode */ .h8)(agent),
            html: units.map((unit) => unitFigures(unit, shown, repository)).join('\n'),
            matters: false,
        })))),
    };
}
/** Who made a session the new level, and why. */
function acceptances(sessions, repository) {
    const rows = sessions
        .toReversed()
        .flatMap(({ accepted, startedAt, source }) => accepted === null
        ? []
        : [
            [
                (0,_report_format_js__WEBPACK_IMPORTED_MODULE_6__/* .utc */ .n$)(startedAt),
                (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .commitLink */ .wn)(source.commit, repository),
                (0,_report_safe_js__WEBPACK_IMPORTED_MODULE_7__/* .htmlCode */ .h8)(accepted.by),
                (0,_report_safe_js__WEBPACK_IMPORTED_MODULE_7__/* .htmlText */ .js)(accepted.reason),
                accepted.pullRequest === null
                    ? 'a run that was told to'
                    : `pull request ${accepted.pullRequest}`,
            ],
        ]);
    if (rows.length === 0)
        return '';
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .below */ .Gz)('<h3>Accepted levels</h3>', (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOf */ .c_)([
        { title: 'Session' },
        { title: 'Commit' },
        { title: 'Accepted by' },
        { title: 'Why' },
        { title: 'Where' },
    ], rows));
}
function unitFigures(unit, sessions, repository) {
    const all = _trendData_js__WEBPACK_IMPORTED_MODULE_3__/* .GATED */ .CN.map((metric) => ({ metric, points: (0,_trendData_js__WEBPACK_IMPORTED_MODULE_3__/* .trendOf */ .RS)(sessions, unit, metric) })).filter(({ points }) => points.length > 0);
    if (all.length === 0)
        return '';
    const isFlat = ({ metric, points }) => metric.unit === 'share' && (0,_trend_js__WEBPACK_IMPORTED_MODULE_2__/* .isPerfect */ .OZ)(points);
    return (0,_html_js__WEBPACK_IMPORTED_MODULE_1__/* .below */ .Gz)(`<h4>${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_7__/* .htmlCode */ .h8)(unit.stage)}</h4>`, `<div class="pair">${all
        .filter((one) => !isFlat(one))
        .map(({ metric, points }) => (0,_trendPlot_js__WEBPACK_IMPORTED_MODULE_4__/* .trendFigure */ .M)({ unit, metric, points, repository }))
        .join('\n')}</div>`, ...all.filter(isFlat).map(({ metric, points }) => (0,_trend_js__WEBPACK_IMPORTED_MODULE_2__/* .perfectText */ .DV)(metric.label, points.length)));
}


/***/ })

};

export const id = 845;
export const ids = [845];
export const modules = {

/***/ 42845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   thinned: () => (/* binding */ thinned)
/* harmony export */ });
/* harmony import */ var _model_recordOf_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(209);
/* harmony import */ var _trendData_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26088);


/** Digits that no eye tells apart in a plot. */
const DIGITS = 5;
/** What the trend page needs of a session: values of the metrics that it draws. A record still, which can be read as one. */
function thinned(session) {
    const units = session.units.map((unit) => ({
        ...unit,
        values: Object.fromEntries(_trendData_js__WEBPACK_IMPORTED_MODULE_1__/* .GATED */ .CN.map(({ id }) => [id, (0,_model_recordOf_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .s)(unit, id).map((value) => Number(value.toPrecision(DIGITS)))]).filter(([, values]) => values.length > 0)),
    }));
    return { ...session, units };
}


/***/ }),

/***/ 26088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ GATED),
/* harmony export */   RS: () => (/* binding */ trendOf),
/* harmony export */   rC: () => (/* binding */ unitsIn)
/* harmony export */ });
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31052);
/* harmony import */ var _report_sessionLevels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76377);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24542);



const GATED = _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS */ .Cb.filter(({ gated }) => gated);
/**
 * Of a session the geometric mean of its valid warm calls, wild ones pulled in, as the judge takes it; what is wild is
 * learned from all the sessions here. Sessions without a value have no point.
 * @param sessions the oldest first
 */
function trendOf(sessions, unit, metric, own = null) {
    const levels = (0,_report_sessionLevels_js__WEBPACK_IMPORTED_MODULE_1__/* .sessionLevels */ .E)(sessions, { ...unit, metric: metric.id });
    return sessions.flatMap((session, index) => {
        const value = levels[index]?.value ?? null;
        if (value === null)
            return [];
        const standing = session.standing.find((one) => (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isOf */ .yW)(one, unit) && one.metric === metric.id) ?? null;
        return [
            {
                place: index + 1,
                startedAt: session.startedAt,
                commit: session.source.commit,
                value,
                standing: standing?.is ?? null,
                level: standing?.level ?? null,
                accepted: session.accepted,
                isOwn: session === own,
            },
        ];
    });
}
/** Every stage of every agent that a session measured, each once, in the order in which they came up. */
function unitsIn(sessions) {
    const units = new Map();
    for (const session of sessions.toReversed()) {
        for (const { agent, stage } of session.units)
            units.set(JSON.stringify([agent, stage]), { agent, stage });
    }
    return [...units.values()];
}


/***/ }),

/***/ 24542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ plainSubject),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   jo: () => (/* binding */ moodOf),
/* harmony export */   wn: () => (/* binding */ commitLink),
/* harmony export */   yW: () => (/* binding */ isOf)
/* harmony export */ });
/* unused harmony exports valueText, changeText */
/* harmony import */ var _model_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31052);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87703);
/* harmony import */ var _report_safe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62813);



/** HTML. */
function subjectOf({ agent, stage }) {
    return `${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)(agent)} <span class="dot">·</span> ${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)(stage)}`;
}
/** Plain: may hold foreign text. */
function plainSubject({ agent, stage }) {
    return `${shortName(agent)}, ${shortName(stage)}`;
}
/** For the name of a drawing, which has more to say than a name. */
function shortName(name) {
    return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
function isOf(one, { agent, stage }) {
    return one.agent === agent && one.stage === stage;
}
function moodOf({ verdict, metric }) {
    switch (verdict) {
        case 'regressed': {
            const word = (0,_model_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricOf */ .ak)(metric).unit === 'share' ? 'fails more' : 'slower';
            return { sign: '❌', word, name: 'worse' };
        }
        case 'improved':
            return { sign: '✅', word: 'faster', name: 'better' };
        case 'unchanged':
            return { sign: '', word: 'within the limit', name: 'steady' };
        case 'inconclusive':
            return { sign: '⚪', word: 'open', name: 'open' };
        case 'not-comparable':
            return { sign: '⚪', word: 'not comparable', name: 'open' };
        case 'not-measured':
            return { sign: '⚪', word: 'not measured', name: 'open' };
    }
}
function valueText(value, metric) {
    return figure(value, metricOf(metric).unit);
}
function changeText(ratio) {
    return ratio === null ? UNKNOWN : change(ratio);
}
/** A link to a commit, where the repository is one of GitHub and the hash is whole; the short hash as code else. */
function commitLink(commit, repository) {
    if (commit === null)
        return _report_format_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN */ .HV;
    const short = (0,_report_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)(commit.slice(0, 7));
    const isWhole = /^[0-9a-f]{40,64}$/.test(commit);
    if (!isWhole || repository === null || !REPOSITORY.test(repository))
        return short;
    return `<a href="https://github.com/${(0,_report_safe_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlText */ .js)(repository)}/commit/${commit}">${short}</a>`;
}
const REPOSITORY = /^[\w-][\w.-]{0,99}\/[\w-][\w.-]{0,99}$/;


/***/ })

};

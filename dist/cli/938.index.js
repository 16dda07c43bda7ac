export const id = 938;
export const ids = [938];
export const modules = {

/***/ 331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   y1: () => (/* binding */ plainLines)
/* harmony export */ });
/**
 * What no sink may ever get: control characters (C0, C1, DEL), line and paragraph separators, bidirectional overrides,
 * and characters that take no room: zero-width, soft hyphen, fillers, tags, byte-order mark, interlinear marks.
 */
const UNSEEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
/** One line of at most `longest` characters (code points): nothing invisible, no lone surrogate, spaces for line breaks. */
function plain(text, longest = 1_000) {
    const head = text.length > longest * 2 ? text.slice(0, longest * 2) : text;
    const clean = visible(head).trim();
    if (clean.length <= longest && head.length === text.length)
        return clean;
    const points = Array.from(clean);
    if (points.length <= longest && head.length === text.length)
        return clean;
    return `${points
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
/** The same length in UTF-16 units where possible: each character that must not be shown becomes one space. */
function visible(text) {
    return text.replace(UNSEEN, (unseen) => ' '.repeat(unseen.length)).replace(LONE_SURROGATE, '\ufffd');
}
/** Several lines, each made plain: for text whose line breaks are meant, such as lines to paste. Keeps the indentation. */
function plainLines(text, mostLines = 60, longest = 400) {
    const lines = text.split(/\r\n|\r|\n/, mostLines + 1);
    const shown = lines.slice(0, mostLines).map((line) => {
        const clean = visible(line.slice(0, longest * 2)).trimEnd();
        const points = Array.from(clean);
        return points.length <= longest ? clean : `${points.slice(0, longest - 1).join('')}…`;
    });
    if (lines.length > mostLines)
        shown.push('…');
    while (shown.length > 0 && shown[shown.length - 1] === '')
        shown.pop();
    return shown;
}


/***/ }),

/***/ 197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ changes),
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   Lt: () => (/* binding */ select),
/* harmony export */   WK: () => (/* binding */ openAnswers)
/* harmony export */ });
/* unused harmony export byPlace */
const LEVEL_RANK = { required: 0, recommended: 1, advice: 2 };
function select(connector) {
    const defects = { required: [], recommended: [], advice: [] };
    const questions = [];
    const settled = [];
    const fixed = [];
    for (const finding of connector.findings) {
        if (finding.change === 'fixed')
            fixed.push(finding);
        else if (isSettled(finding))
            settled.push(finding);
        else if (finding.kind === 'question')
            questions.push(finding);
        else
            defects[finding.level].push(finding);
    }
    for (const list of [defects.required, defects.recommended, defects.advice, settled, fixed])
        list.sort(byPlace);
    questions.sort((a, b) => LEVEL_RANK[a.level] - LEVEL_RANK[b.level]);
    return {
        defects,
        questions,
        settled,
        fixed,
        crashed: connector.criteria.filter((result) => result.outcome === 'crashed'),
        blocked: connector.criteria.filter((result) => result.outcome === 'blocked'),
    };
}
/** Whether a finding is shown but does not count: waived, or acknowledged as a breaking change. */
function isSettled(finding) {
    return finding.status === 'waived' || finding.acknowledged !== undefined;
}
/** How many questions must still be answered before a release. */
function openAnswers(connector) {
    return connector.findings.filter((one) => one.kind === 'question' && one.level === 'required' && one.status === 'open').length;
}
/** By file, then line, then column, then criterion: the same for every machine and locale. */
function byPlace(a, b) {
    return (compare(a.file, b.file) ||
        a.range.start.line - b.range.start.line ||
        a.range.start.column - b.range.start.column ||
        compare(a.criterion, b.criterion) ||
        compare(a.fingerprint, b.fingerprint));
}
/** How many open findings of a connector are new, were there before, and are gone; undefined when no base was compared. */
function changes(connectors) {
    const tally = { new: 0, existing: 0, fixed: 0 };
    let compared = false;
    for (const connector of connectors) {
        for (const finding of connector.findings) {
            if (!finding.change)
                continue;
            compared = true;
            if (finding.change === 'fixed' || (finding.kind === 'defect' && !isSettled(finding)))
                tally[finding.change] += 1;
        }
    }
    return compared ? tally : undefined;
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderUpstream: () => (/* binding */ renderUpstream)
/* harmony export */ });
/* harmony import */ var _escape_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(331);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(197);


/** A sentence with a placeholder says nothing until somebody has filled it in. */
const PLACEHOLDER = /\{\d+\}/;
/**
 * The findings as Microsoft's pipeline logs them, in its order: errors before warnings, each in document order, so
 * that a publisher can lay the two logs side by side.
 *
 * `##[error]The 'x-ms-summary' property is required. ValuePath: /paths/~1orders/get/parameters/0`
 *
 * These lines are commands to a runner: print them to a terminal or a file, never to the log of a job.
 */
function renderUpstream(report, criteria = []) {
    const sentences = new Map();
    for (const { id, validator } of criteria) {
        if (validator?.text && !PLACEHOLDER.test(validator.text))
            sentences.set(id, validator.text);
    }
    const lines = [];
    for (const connector of report.connectors) {
        const { defects } = (0,_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .select */ .Lt)(connector);
        for (const finding of inTheirOrder(defects.required))
            lines.push(logLine('error', finding, sentences));
        for (const finding of inTheirOrder(defects.recommended))
            lines.push(logLine('warning', finding, sentences));
    }
    return lines.map((line) => `${line}\n`).join('');
}
/** The two definitions are compared only after the definition itself was found right. */
function inTheirOrder(findings) {
    return [...findings.filter((one) => !one.upstreamPath), ...findings.filter((one) => one.upstreamPath)];
}
function logLine(level, finding, sentences) {
    const own = finding.upstream !== undefined && !PLACEHOLDER.test(finding.upstream) ? finding.upstream : undefined;
    const sentence = harmless(own ?? sentences.get(finding.criterion) ?? finding.message);
    if (finding.upstreamPath)
        return `##[${level}]${sentence} ValuePath: ${harmless(finding.upstreamPath)} Source: NewSwagger`;
    return `##[${level}]${sentence}${finding.pointer ? ` ValuePath: ${harmless(finding.pointer)}` : ''}`;
}
/** One line without escape sequences, and without a second command in it. */
function harmless(text) {
    return (0,_escape_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(text, 2_000).replaceAll('##[', '## [');
}


/***/ })

};

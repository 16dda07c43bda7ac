export const id = 938;
export const ids = [938];
export const modules = {

/***/ 8938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderUpstream: () => (/* binding */ renderUpstream)
/* harmony export */ });
/* harmony import */ var _escape_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8331);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2197);


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

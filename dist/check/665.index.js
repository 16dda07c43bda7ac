export const id = 665;
export const ids = [665];
export const modules = {

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/**
 * Keys in the order of the wire format, each once; a key of several objects stands where it reads best in all of them.
 * A key that is not named here follows the others by name, so that no field is ever lost.
 */
const KEY_ORDER = [
    'version',
    'tool',
    'id',
    'criterion',
    'question',
    'name',
    'title',
    'path',
    'publisher',
    'publisherBecause',
    'area',
    'level',
    'kind',
    'status',
    'change',
    'verdict',
    'stage',
    'failOn',
    'exitCode',
    'commit',
    'outcome',
    'because',
    'counts',
    'required',
    'recommended',
    'advice',
    'questions',
    'waived',
    'waiver',
    'acknowledged',
    'side',
    'role',
    'file',
    'pointer',
    'range',
    'start',
    'end',
    'line',
    'column',
    'message',
    'text',
    'remedy',
    'policyCodes',
    'docs',
    'fingerprint',
    'files',
    'criteria',
    'findings',
    'related',
];
const RANK = new Map(KEY_ORDER.map((key, index) => [key, index]));
/** The wire format, version 1: two blanks of indentation, keys in a fixed order, a line break at the end. */
function renderJson(report) {
    return `${JSON.stringify(ordered(report), null, 2)}\n`;
}
/** A copy with its keys in order. A report is ours and a few levels deep, so that recursion is safe. */
function ordered(value) {
    if (Array.isArray(value))
        return value.map(ordered);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    entries.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, member]) => [key, ordered(member)]));
}
function rank(key) {
    return RANK.get(key) ?? KEY_ORDER.length;
}


/***/ })

};

export const id = 294;
export const ids = [294];
export const modules = {

/***/ 5294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseTolerant: () => (/* binding */ parseTolerant)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9547);
/* harmony import */ var _survey_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3313);


/** At most this many faults are told: after that one mistake has usually swallowed the rest. */
const MOST_FAULTS = 20;
/** Reads what `JSON.parse` refused and names each cause once. */
function parseTolerant(text) {
    if (nestsTooDeep(text)) {
        const span = { start: 0, end: 1 };
        return {
            value: undefined,
            faults: [{ kind: 'too-deep', message: `The file is nested more than ${_survey_js__WEBPACK_IMPORTED_MODULE_1__/* .DEEPEST */ .FI} levels deep.`, span }],
        };
    }
    const errors = [];
    const value = jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parse(text, errors, { disallowComments: true, allowTrailingComma: false });
    const faults = [];
    const seenLines = new Set();
    for (const error of errors) {
        if (faults.length === MOST_FAULTS)
            break;
        const line = text.lastIndexOf('\n', Math.max(0, error.offset - 1));
        // One mistake makes the parser stumble two or three times on the same line.
        if (seenLines.has(line))
            continue;
        seenLines.add(line);
        faults.push(explain(text, error));
    }
    if (faults.length === 0) {
        // jsonc-parser is milder than JSON.parse on a few control characters; JSON.parse did refuse the text.
        const at = rawControlCharacter(text);
        const span = { start: Math.max(0, at), end: Math.max(0, at) + 1 };
        const message = at === -1 ? 'The text is not valid JSON.' : 'A string holds a raw control character such as a tab or line break.';
        faults.push({ kind: at === -1 ? 'not-json' : 'control-character', message, span });
    }
    return { value, faults };
}
function explain(text, error) {
    const span = { start: error.offset, end: error.offset + Math.max(1, error.length) };
    const code = jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.printParseErrorCode(error.error);
    const before = text.slice(0, error.offset).trimEnd();
    const isCloser = /^[}\]]/.test(text.slice(error.offset, error.offset + 1));
    if (before.endsWith(',') && (isCloser || code === 'PropertyNameExpected' || code === 'ValueExpected') && isCloser) {
        const start = before.length - 1;
        return {
            kind: 'trailing-comma',
            message: 'A comma stands before a closing bracket.',
            span: { start, end: start + 1 },
        };
    }
    switch (code) {
        case 'InvalidCommentToken':
            return { kind: 'comment', message: 'JSON has no comments, and this is one.', span };
        case 'InvalidCharacter':
            return {
                kind: 'control-character',
                message: 'A string holds a raw control character such as a tab or line break.',
                span,
            };
        case 'EndOfFileExpected':
            return { kind: 'text-after-end', message: 'More text follows after the end of the JSON document.', span };
        case 'CommaExpected':
            return { kind: 'not-json', message: 'A comma is missing before this.', span };
        case 'ColonExpected':
            return { kind: 'not-json', message: 'A colon is missing between key and value.', span };
        case 'PropertyNameExpected':
            return { kind: 'not-json', message: 'A key in double quotes is expected here.', span };
        case 'ValueExpected':
            return { kind: 'not-json', message: 'A value is expected here.', span };
        case 'CloseBraceExpected':
            return { kind: 'not-json', message: "The file ends before a closing '}'.", span };
        case 'CloseBracketExpected':
            return { kind: 'not-json', message: "A closing ']' is missing.", span };
        case 'UnexpectedEndOfString':
            return { kind: 'not-json', message: 'A string is not closed on its line.', span };
        case 'InvalidEscapeCharacter':
            return { kind: 'not-json', message: 'A string holds an escape that JSON does not know.', span };
        case 'InvalidUnicode':
            return { kind: 'not-json', message: 'A \\u escape needs four hexadecimal digits.', span };
        default:
            return { kind: 'not-json', message: 'This is not valid JSON.', span };
    }
}
const STRING_OR_BRACKET = /"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"?|[{}[\]]/g;
function nestsTooDeep(text) {
    let depth = 0;
    STRING_OR_BRACKET.lastIndex = 0;
    for (let match = STRING_OR_BRACKET.exec(text); match; match = STRING_OR_BRACKET.exec(text)) {
        if (match[0] === '{' || match[0] === '[') {
            if (++depth > _survey_js__WEBPACK_IMPORTED_MODULE_1__/* .DEEPEST */ .FI)
                return true;
        }
        else if (match[0] === '}' || match[0] === ']')
            depth--;
    }
    return false;
}
function rawControlCharacter(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the very characters that JSON forbids.
    return text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
}


/***/ })

};

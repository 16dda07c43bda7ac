export const id = 369;
export const ids = [369];
export const modules = {

/***/ 5369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderChangelog: () => (/* binding */ renderChangelog)
/* harmony export */ });
/* harmony import */ var _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1674);
/* harmony import */ var _escape_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8331);
/* harmony import */ var _verdicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5237);



/** What changed for the users of each connector, in Markdown: to paste into release notes or `intro.md`. */
function renderChangelog(report) {
    const parts = [];
    for (const connector of report.connectors) {
        const { update } = connector;
        const heading = report.connectors.length > 1 ? [`## ${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .displayName */ .QC)(connector), 100)}`, ''] : [];
        if (!update)
            parts.push([...heading, 'No base was compared, so there is nothing to tell.', ''].join('\n'));
        else {
            const text = update.changelog.trim();
            const lines = text ? (0,_escape_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLines */ .y1)(text, 5_000, 2_000).map(_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .tame */ .aM) : ['Nothing changed for users.'];
            parts.push([...heading, ...lines, ''].join('\n'));
        }
    }
    return parts.join('\n');
}


/***/ }),

/***/ 1674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Lt: () => (/* binding */ fenceFor),
/* harmony export */   O2: () => (/* binding */ guardMarker),
/* harmony export */   aM: () => (/* binding */ tame),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   bj: () => (/* binding */ codeInTable),
/* harmony export */   iU: () => (/* binding */ message)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8331);

const ZERO_WIDTH_SPACE = '\u200b';
/**
 * Text as GitHub's Markdown shows it, and nothing more: no markup, HTML, link, image, mention, issue or commit
 * reference, emoji or formula. What GitHub finds in the text after it was rendered (`@name`, `#1`, addresses, commit
 * hashes) is broken by a zero-width space, the only means it leaves.
 */
function prose(text, longest = 600) {
    return inline(breakUp((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text, longest)));
}
/** Marks of Markdown and HTML; and what starts a mention, reference, address, emoji, commit hash or formula. */
const MARKUP = /[&<>"\\`*_[\]~|]/;
const ACTIVE = /[&<>"\\`*_[\]~|@#$]|:(?=\S)|www(?=\.)|(?<=[A-Za-z])-(?=\d)|\b[0-9a-f]{7,64}\b/gi;
/** At the start of a list item even a dash or a number would start a block. */
function inline(text) {
    return /^(?:[-+=]|\d{1,9}[.)](?:\s|$))/.test(text) ? `${ZERO_WIDTH_SPACE}${text}` : text;
}
function breakUp(clean) {
    return clean.replace(ACTIVE, inert);
}
function inert(found) {
    if (found === '$')
        return '<span>$</span>';
    if (found.length >= 7)
        return found.replace(/.{6}/g, `$&${ZERO_WIDTH_SPACE}`);
    return MARKUP.test(found) ? `&#${found.charCodeAt(0)};` : `${found}${ZERO_WIDTH_SPACE}`;
}
/** A code span: nothing in it is read as markup. The fence is longer than any run of backticks inside. */
function code(text, longest = 200) {
    const clean = guardMarker((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text, longest));
    if (clean === '')
        return '` `';
    const fence = '`'.repeat(longestRun(clean) + 1);
    const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${clean}${pad}${fence}`;
}
/** A code span in a cell of a table, where a bar ends the cell even inside code. */
function codeInTable(text, longest = 80) {
    return code(text, longest).replaceAll('|', '\\|');
}
/**
 * A line of Markdown that was made elsewhere from texts of a submission: headings, lists, emphasis and code stay;
 * HTML, links, images, mentions and references outside code become text.
 */
function tame(line) {
    const heading = /^#{1,6} /.exec(line)?.[0] ?? '';
    const parts = line.slice(heading.length).split(/((?<!`)(`+)(?!`)(?:.*?[^`])\2(?!`))/);
    // Splitting on two groups gives text, code, fence, text, …
    const tamed = parts.map((part, index) => {
        if (index % 3 === 0)
            return part.replace(ACTIVE, (found) => (/[*_`\\]/.test(found) ? found : inert(found)));
        return index % 3 === 1 ? guardMarker(part) : '';
    });
    return heading + tamed.join('');
}
/** No text of a stranger may look like the hidden marker of our own comment, not even inside code. */
function guardMarker(text) {
    return text.replaceAll('<!--', '<! --');
}
/** The fence for a block of code that holds these lines: longer than any run of backticks in them. */
function fenceFor(lines) {
    return '`'.repeat(Math.max(3, ...lines.map((line) => longestRun(line) + 1)));
}
/**
 * A message in which quoted values and pieces of JSON are set as code and all the rest is prose. Where it is unsure
 * what is quoted, the worst case is a value shown as prose: both are safe.
 */
function message(text, longest = 600) {
    const clean = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(text, longest);
    let out = '';
    let from = 0;
    for (const piece of pieces(clean)) {
        out += breakUp(clean.slice(from, piece.start)) + code(piece.code);
        from = piece.end;
    }
    return inline(out + breakUp(clean.slice(from)));
}
const JSON_MEMBER = /"[^"]{1,60}": (?:"[^"]{0,200}"|true\b|false\b|null\b|-?\d+|\[[^[\]]{0,100}\]|\{[^{}]{0,200}\})/y;
const QUOTED = /"[^"]{1,200}"(?=$|[\s.,;:!?)\]}])/y;
const EXTENSION = /x-ms-[a-z-]{1,60}/y;
const BEFORE = /[\s([{]/;
const AFTER = /[\s.,;:!?)\]}]/;
/** Where code stands in a sentence: `'value'`, `"key": value`, `"text"`, `x-ms-name`. One pass, each character once or twice. */
function pieces(text) {
    const found = [];
    let unclosed = false;
    for (let at = 0; at < text.length; at += 1) {
        if (at > 0 && !BEFORE.test(text[at - 1] ?? ''))
            continue;
        const first = text[at];
        if (first === "'" && !unclosed) {
            const end = closing(text, at + 1);
            if (end === -1)
                unclosed = true;
            else {
                found.push({ start: at, end: end + 1, code: text.slice(at + 1, end) });
                at = end;
            }
        }
        else if (first === '"' || first === 'x') {
            const match = first === '"'
                ? (startingAt(JSON_MEMBER, text, at) ?? startingAt(QUOTED, text, at))
                : startingAt(EXTENSION, text, at);
            if (match) {
                found.push({ start: at, end: at + match.length, code: match });
                at += match.length - 1;
            }
        }
    }
    return found;
}
function startingAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
}
/** The closing quotation mark: one with the end, a blank or a stop behind it. */
function closing(text, from) {
    for (let at = text.indexOf("'", from); at !== -1; at = text.indexOf("'", at + 1)) {
        if (at > from && (at + 1 === text.length || AFTER.test(text[at + 1] ?? '')))
            return at;
    }
    return -1;
}
function longestRun(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}


/***/ })

};

export const id = 369;
export const ids = [369];
export const modules = {

/***/ 369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderChangelog: () => (/* binding */ renderChangelog)
/* harmony export */ });
/* harmony import */ var _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(674);
/* harmony import */ var _escape_plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(331);
/* harmony import */ var _verdicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(237);



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

/***/ 674:
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
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(331);

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


/***/ }),

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

/***/ 237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   PV: () => (/* binding */ LEVEL_HEADINGS),
/* harmony export */   QC: () => (/* binding */ displayName),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   dU: () => (/* binding */ todo),
/* harmony export */   xW: () => (/* binding */ totalCounts)
/* harmony export */ });
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(197);

const VERDICT_WORDS = {
    ready: 'ready',
    'needs-answers': 'needs answers',
    'not-ready': 'not ready',
};
/** What a section of findings of one level is called. */
const LEVEL_HEADINGS = {
    required: 'Must be fixed',
    recommended: 'Should be fixed',
    advice: 'Advice',
};
/** `1 finding`, `2 findings`; thousands are set apart: `3,000 findings`. */
function count(number, one, many = `${one}s`) {
    return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}
/** What is to be done, most urgent first: `3 to fix, 2 answers open`; empty when nothing is. */
function todo(...connectors) {
    const required = connectors.reduce((sum, connector) => sum + connector.counts.required, 0);
    const answers = connectors.reduce((sum, connector) => sum + (0,_selection_js__WEBPACK_IMPORTED_MODULE_0__/* .openAnswers */ .WK)(connector), 0);
    const parts = [];
    if (required > 0)
        parts.push(`${required.toLocaleString('en-US')} to fix`);
    if (answers > 0)
        parts.push(count(answers, 'answer open', 'answers open'));
    return parts.join(', ');
}
/** All counts in words, leaving out what is nought. */
function tally(counts) {
    const parts = [];
    if (counts.required > 0)
        parts.push(`${counts.required.toLocaleString('en-US')} required`);
    if (counts.recommended > 0)
        parts.push(`${counts.recommended.toLocaleString('en-US')} recommended`);
    if (counts.advice > 0)
        parts.push(`${counts.advice.toLocaleString('en-US')} advice`);
    if (counts.questions > 0)
        parts.push(count(counts.questions, 'question'));
    if (counts.waived > 0)
        parts.push(`${counts.waived.toLocaleString('en-US')} waived`);
    return parts.join(', ') || 'no findings';
}
/** The counts of all connectors together. */
function totalCounts(report) {
    const total = { required: 0, recommended: 0, advice: 0, questions: 0, waived: 0 };
    for (const { counts } of report.connectors) {
        total.required += counts.required;
        total.recommended += counts.recommended;
        total.advice += counts.advice;
        total.questions += counts.questions;
        total.waived += counts.waived;
    }
    return total;
}
/** What a connector is called: its title, or the name of its folder. */
function displayName(connector) {
    return connector.title.trim() || connector.name.trim() || connector.path;
}


/***/ })

};

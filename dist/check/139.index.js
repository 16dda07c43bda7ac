export const id = 139;
export const ids = [139];
export const modules = {

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


/***/ }),

/***/ 7284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ commitUrl),
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   fs: () => (/* binding */ docsUrl),
/* harmony export */   iw: () => (/* binding */ fileUrl),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/** The address of a file at the commit, with its lines marked; undefined where no safe address can be built. */
function fileUrl(context, path, range) {
    const root = webAddress(context.serverUrl);
    if (!root || !context.headSha || !/^[0-9a-f]{7,64}$/.test(context.headSha))
        return undefined;
    if (!/^[\w.-]+\/[\w.-]+$/.test(context.repository))
        return undefined;
    const segments = path.split('/').map(encodeSegment);
    if (segments.some((segment) => segment === '' || segment === '.' || segment === '..'))
        return undefined;
    const raw = /\.(?:md|markdown)$/i.test(path) ? '?plain=1' : '';
    const last = range && range.end.line > range.start.line ? `-L${range.end.line}` : '';
    const lines = range ? `${raw}#L${range.start.line}${last}` : '';
    return `${root.replace(/\/+$/, '')}/${context.repository}/blob/${context.headSha}/${segments.join('/')}${lines}`;
}
/** The address of the commit. */
function commitUrl(context) {
    return fileUrl(context, 'x')?.replace(/\/blob\/([0-9a-f]+)\/x$/, '/commit/$1');
}
/** The address of a page of the documentation, or undefined when it is not ours to link. */
function docsUrl(context, url) {
    if (context.docsRoot !== undefined && !url.startsWith(context.docsRoot))
        return undefined;
    return webAddress(url);
}
/** An address with everything encoded that Markdown or HTML could take for its own; undefined unless http or https. */
function webAddress(url) {
    if (url.length > 2_000 || !/^https?:\/\//i.test(url))
        return undefined;
    try {
        const { href, username, password } = new URL(url);
        if (username || password)
            return undefined;
        return href.replace(/[()[\]'"<>|*_`~\\\s]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
    }
    catch {
        return undefined;
    }
}
/** A link with the text as it stands (already escaped), or the text alone. */
function link(text, url) {
    return url ? `[${text}](${url})` : text;
}
function encodeSegment(segment) {
    return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(/[!'()*_~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 9139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: ./build/report/escape/markdown.js
var markdown = __webpack_require__(1674);
// EXTERNAL MODULE: ./build/report/escape/plain.js
var plain = __webpack_require__(8331);
;// CONCATENATED MODULE: ./build/report/escape/sarif.js

/**
 * Plain text of a SARIF message: brackets would start an embedded link, a number in braces a placeholder.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html sections 3.11.5 and 3.11.6
 */
function sarifText(text, longest = 1_000) {
    return (0,plain/* plain */.pj)(text, longest)
        .replace(/[\\[\]]/g, '\\$&')
        .replace(/\{(\d+)\}/g, '{{$1}}');
}
/** A path as a relative URI reference. */
function sarifUri(path) {
    const segments = path.split('/').map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')));
    return segments.join('/') || '.';
}

// EXTERNAL MODULE: ./build/report/markdown/links.js
var links = __webpack_require__(7284);
// EXTERNAL MODULE: ./build/report/selection.js
var selection = __webpack_require__(2197);
;// CONCATENATED MODULE: ./build/report/sarif.js





const LEVELS = {
    required: 'error',
    recommended: 'warning',
    advice: 'note',
};
/** Code scanning refuses a run of more results. */
const MOST_RESULTS = 25_000;
/** How grave a criterion is when it has a level per publisher kind: the gravest. */
const GRAVEST = ['required', 'recommended', 'advice'];
/**
 * SARIF 2.1.0: one run, a rule for every criterion, a result for every finding; waived ones are suppressed, open
 * questions are reviews to be done. Fixed findings are left out: code scanning closes them by their absence.
 */
function renderSarif(report, criteria) {
    const rules = criteria.map((criterion) => ruleOf(criterion, report.tool.docs));
    const index = new Map(criteria.map((criterion, position) => [criterion.id, position]));
    const findings = report.connectors.flatMap((connector) => connector.findings.filter((one) => one.change !== 'fixed'));
    const kept = mostImportant(findings);
    const results = kept.map((finding) => resultOf(finding, report, index.get(finding.criterion)));
    const left = findings.length - kept.length;
    const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: (0,plain/* plain */.pj)(report.tool.name, 100),
                        semanticVersion: (0,plain/* plain */.pj)(report.tool.version, 40),
                        ...((0,links/* webAddress */.Dy)(report.tool.docs) ? { informationUri: (0,links/* webAddress */.Dy)(report.tool.docs) } : {}),
                        rules,
                    },
                },
                columnKind: 'utf16CodeUnits',
                automationDetails: { id: 'connector-certification/' },
                invocations: [
                    {
                        executionSuccessful: report.exitCode !== 3,
                        exitCode: report.exitCode,
                        ...(left > 0
                            ? { toolExecutionNotifications: [{ message: { text: `${left} results of low level left out.` } }] }
                            : {}),
                    },
                ],
                results,
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
/** All of them, or the first of each level that fit, in the order they came in. */
function mostImportant(findings) {
    if (findings.length <= MOST_RESULTS)
        return findings;
    return GRAVEST.flatMap((level) => findings.filter((one) => one.level === level)).slice(0, MOST_RESULTS);
}
function ruleOf(criterion, docs) {
    const { level } = criterion;
    const gravest = typeof level === 'string' ? level : (GRAVEST.find((one) => Object.values(level).includes(one)) ?? 'advice');
    const helpUri = (0,links/* webAddress */.Dy)(`${docs}/${criterion.id}.md`);
    const text = [criterion.why, criterion.remedy, `Source: ${criterion.source.url}`].map((line) => (0,plain/* plain */.pj)(line, 2_000));
    const codes = criterion.policyCodes.map((code) => (0,plain/* plain */.pj)(code, 20));
    const policy = codes.length > 0 ? `\n\nPolicy ${codes.join(', ')}` : '';
    return {
        id: criterion.id,
        name: criterion.id.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase()),
        shortDescription: { text: (0,plain/* plain */.pj)(criterion.title, 300) },
        fullDescription: { text: (0,plain/* plain */.pj)(criterion.why, 1_000) || (0,plain/* plain */.pj)(criterion.title, 300) },
        help: {
            text: `${text.join('\n\n')}${policy}`,
            markdown: `${(0,markdown/* message */.iU)(criterion.why, 2_000)}\n\n**Remedy:** ${(0,markdown/* message */.iU)(criterion.remedy, 2_000)}${policy}\n`,
        },
        ...(helpUri ? { helpUri } : {}),
        defaultConfiguration: { level: LEVELS[gravest] },
        properties: {
            tags: ['connector-certification', criterion.area, ...codes],
            precision: criterion.source.confidence === 'inferred' ? 'high' : 'very-high',
            'problem.severity': { required: 'error', recommended: 'warning', advice: 'recommendation' }[gravest],
        },
    };
}
function resultOf(finding, report, ruleIndex) {
    const question = finding.kind === 'question';
    const settled = (0,selection/* isSettled */.Is)(finding);
    const reason = finding.acknowledged?.reason ?? finding.waiver?.reason ?? '';
    return {
        ruleId: finding.criterion,
        ...(ruleIndex !== undefined ? { ruleIndex } : {}),
        kind: 'fail',
        level: question && report.stage === 'review' ? 'note' : LEVELS[finding.level],
        message: { text: `${sarifText(finding.message)} ${sarifText(finding.remedy)}`.trim() },
        locations: [
            {
                physicalLocation: physical(finding.file, finding.range, finding.side === 'base'),
                ...(finding.pointer
                    ? { logicalLocations: [{ fullyQualifiedName: (0,plain/* plain */.pj)(finding.pointer, 500), kind: 'member' }] }
                    : {}),
            },
        ],
        ...(finding.related.length > 0
            ? {
                relatedLocations: finding.related.map((related, id) => ({
                    id,
                    physicalLocation: physical(related.file, related.range, false),
                    message: { text: sarifText(related.message) },
                })),
            }
            : {}),
        partialFingerprints: { 'connectorCertification/v1': finding.fingerprint },
        ...(finding.change === 'new' ? { baselineState: 'new' } : {}),
        ...(finding.change === 'existing' ? { baselineState: 'unchanged' } : {}),
        ...(settled ? { suppressions: [{ kind: 'external', status: 'accepted', justification: (0,plain/* plain */.pj)(reason, 500) }] } : {}),
        properties: { policyCodes: finding.policyCodes.map((code) => (0,plain/* plain */.pj)(code, 20)), docs: (0,plain/* plain */.pj)(finding.docs, 500) },
    };
}
/** Code scanning shows a result only at a line of a file; one that is gone is shown at the top. */
function physical(file, { start, end }, gone) {
    const artifactLocation = { uri: sarifUri(file), uriBaseId: '%SRCROOT%' };
    if (gone)
        return { artifactLocation, region: { startLine: 1 } };
    const region = {
        startLine: Math.max(1, start.line),
        startColumn: Math.max(1, start.column),
        endLine: Math.max(1, start.line, end.line),
        endColumn: Math.max(1, end.column),
    };
    return { artifactLocation, region };
}


/***/ })

};

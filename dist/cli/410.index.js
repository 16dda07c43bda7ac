export const id = 410;
export const ids = [410];
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

/***/ 356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ pasteLines)
/* harmony export */ });
/* harmony import */ var _escape_plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(331);

/**
 * The lines that answer several questions, to be pasted into `certification.yml` at once: lines under the same
 * first line (`answers:`) are gathered below one of it, since a key may stand only once in a YAML mapping.
 */
function pasteLines(questions, mostLines = 400) {
    const groups = new Map();
    for (const question of questions) {
        if (!question.paste)
            continue;
        const [head = '', ...body] = (0,_escape_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLines */ .y1)(question.paste);
        const known = groups.get(head);
        if (known)
            known.push(...body);
        else
            groups.set(head, body);
    }
    const lines = [...groups].flatMap(([head, body]) => [head, ...body]);
    return lines.length > mostLines ? [...lines.slice(0, mostLines), '# …'] : lines;
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

/***/ 410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderText: () => (/* binding */ renderText)
});

;// CONCATENATED MODULE: ./build/model/redaction.js
const SECRET_PATTERNS = [
    { name: 'a private key', pattern: /-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY-----/g },
    {
        name: 'a JSON web token',
        pattern: /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,2000}/g,
    },
    { name: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
    { name: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{60,255})\b/g },
    { name: 'a Stripe key', pattern: /\b[sr]k_live_[A-Za-z0-9]{16,200}\b/g },
    { name: 'a Slack token', pattern: /\bxox[abposr]-[A-Za-z0-9-]{10,200}/g },
    { name: 'a Google API key', pattern: /\bAIza[0-9A-Za-z_-]{35}\b/g },
    { name: 'an OpenAI key', pattern: /\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,200}\b/g },
    { name: 'a SendGrid key', pattern: /\bSG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64}\b/g },
    { name: 'a shared access signature', pattern: /[?&]sig=[A-Za-z0-9%+/_-]{30,200}(?:=|%3D)?/g },
    { name: 'a storage account key', pattern: /\bAccountKey=[A-Za-z0-9+/]{40,120}={0,2}/g },
];
const BLACKED_OUT = '[removed: looks like a secret]';
/** Replaces everything that looks like a credential. Linear in the length of the text. */
function redact(text) {
    let clean = text;
    for (const { pattern } of SECRET_PATTERNS)
        clean = clean.replace(pattern, BLACKED_OUT);
    return clean;
}

;// CONCATENATED MODULE: ./build/report/columns.js
/** Scripts whose characters take two columns in a terminal, and pictures. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const COMBINING = /[\p{Mn}\p{Me}]/u;
/** How many columns of a terminal a text takes; the text must be free of control characters. */
function columns(text) {
    // Nearly every line is ASCII, where the length is the answer.
    if (!/[^\x20-\x7e]/.test(text))
        return text.length;
    let width = 0;
    for (const point of text) {
        if (COMBINING.test(point))
            continue;
        width += WIDE.test(point) ? 2 : 1;
    }
    return width;
}
/** Breaks a sentence into lines of at most `width` columns, at blanks only. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    let taken = 0;
    for (const word of text.split(' ')) {
        const size = columns(word);
        if (line !== '' && taken + 1 + size > width) {
            lines.push(line);
            line = word;
            taken = size;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
            taken += line === word ? size : size + 1;
        }
    }
    lines.push(line);
    return lines;
}

// EXTERNAL MODULE: ./build/report/escape/plain.js
var plain = __webpack_require__(331);
;// CONCATENATED MODULE: ./build/report/escape/log.js

/**
 * A line of a job's log. The runner reads `::name::` at the start of a line, blanks before it ignored, and `##[name]`
 * anywhere in it, as commands; a terminal reads escape sequences. None of them survives.
 */
function logText(text, longest) {
    return guardCommands((0,plain/* plain */.pj)(text, longest));
}
/** The same for text whose columns matter: an excerpt keeps its blanks. */
function logExcerpt(text) {
    return (0,plain/* visible */.RK)(text).replaceAll('##[', '##\u2026');
}
/** Breaks what the runner would take for a command. Also for a whole line that was put together from parts. */
function guardCommands(line) {
    return line.replaceAll('##[', '## [').replace(/^(\s*):(?=:)/, '$1: ');
}

;// CONCATENATED MODULE: ./build/report/excerpt.js

/** Cuts excerpts out of files. Each line is redacted once, however many findings it holds. */
class Excerpts {
    #sources;
    #redact;
    #redacted = new Map();
    constructor(sources, redact) {
        this.#sources = sources;
        this.#redact = redact;
    }
    /** The line a range starts on, at most `room` UTF-16 units of it; undefined when there is no such line. */
    at(file, range, room) {
        const line = range.start.line;
        const original = this.#sources(file)?.[line - 1];
        if (original === undefined)
            return undefined;
        const shown = this.#line(file, line, original);
        const start = range.start.column - 1;
        const end = range.end.line === line ? range.end.column - 1 : original.trimEnd().length;
        const moved = movedMark(original, shown, start, Math.max(end, start + 1));
        return cut(line, shown, moved, room);
    }
    /** The lines around a range, for reports with room for them. */
    around(file, range, context, room) {
        const lines = this.#sources(file);
        if (!lines)
            return [];
        const excerpts = [];
        const first = Math.max(1, range.start.line - context);
        const last = Math.min(lines.length, range.start.line + context);
        for (let line = first; line <= last; line += 1) {
            const excerpt = line === range.start.line
                ? this.at(file, range, room)
                : cut(line, this.#line(file, line, lines[line - 1] ?? ''), undefined, room);
            if (excerpt)
                excerpts.push(excerpt);
        }
        return excerpts;
    }
    #line(file, line, original) {
        let lines = this.#redacted.get(file);
        if (!lines) {
            lines = new Map();
            this.#redacted.set(file, lines);
        }
        let shown = lines.get(line);
        if (shown === undefined) {
            shown = hideKeyMaterial(hideSecretValues(this.#redact(original)));
            lines.set(line, shown);
        }
        return shown;
    }
}
const SECRET_KEY = /("[^"\\]{0,60}(?:secret|password|passwd|api[_-]?key|access[_-]?token|private[_-]?key)[^"\\]{0,20}"\s{0,8}:\s{0,8}")([^"\\]{6,})(?=["\\])/gi;
const KEY_MATERIAL = /^\s*[A-Za-z0-9+/]{40,}={0,2}\s*$/;
/** Blacks out the string value of a key that is called after a secret; names and addresses of keys stay readable. */
function hideSecretValues(line) {
    return line.replace(SECRET_KEY, (_, key) => `${key}[removed]`);
}
/** A line that is nothing but a long run of Base64 may be the body of a key whose first line is elsewhere. */
function hideKeyMaterial(line) {
    return KEY_MATERIAL.test(line) ? '[removed]' : line;
}
/** Whether the very place of a finding is a secret, so that nothing around it is shown. */
function pointsAtSecret(criterion) {
    return /secret|credential|password|private-key/.test(criterion);
}
/** Where a stretch of the original is after redaction: before the first hidden value or behind the last one. */
function movedMark(original, shown, start, end) {
    if (original === shown)
        return { start, end };
    const shorter = Math.min(original.length, shown.length);
    let same = 0;
    while (same < shorter && original[same] === shown[same])
        same += 1;
    if (end <= same)
        return { start, end };
    let tail = 0;
    while (tail < shorter - same && original[original.length - 1 - tail] === shown[shown.length - 1 - tail])
        tail += 1;
    if (start < original.length - tail)
        return undefined;
    const by = shown.length - original.length;
    return { start: start + by, end: end + by };
}
/** Cuts a line to `room` units around the mark and replaces what must not be shown, keeping the offsets. */
function cut(line, text, mark, room) {
    const start = mark?.start ?? 0;
    let from = 0;
    if (text.length > room) {
        const indent = text.length - text.trimStart().length;
        from = start < room * 0.75 ? Math.min(indent, start) : start - Math.floor(room / 3);
    }
    const to = Math.min(text.length, from + room);
    const before = from > 0 ? '…' : '';
    const after = to < text.length ? '…' : '';
    const shown = `${before}${(0,plain/* visible */.RK)(text.slice(from, to))}${after}`;
    if (!mark)
        return { line, text: shown.trimEnd(), mark: undefined };
    const at = Math.min(start - from + before.length, shown.length);
    const length = Math.max(1, Math.min(mark.end, to) - start);
    return { line, text: shown.trimEnd(), mark: { start: at, length } };
}

// EXTERNAL MODULE: ./build/report/paste.js
var report_paste = __webpack_require__(356);
// EXTERNAL MODULE: ./build/report/selection.js
var report_selection = __webpack_require__(197);
;// CONCATENATED MODULE: ./build/report/text/excerpt.js



/** The line of the file with a caret under the place; nothing where the file cannot be shown. */
function drawExcerpt(excerpts, finding, width, ink) {
    if (finding.side === 'base' || pointsAtSecret(finding.criterion))
        return [];
    const gutter = String(finding.range.start.line);
    const room = width - gutter.length - 10;
    const excerpt = excerpts.at(finding.file, finding.range, room);
    if (!excerpt || excerpt.text.trim() === '')
        return [];
    const text = logExcerpt(excerpt.text);
    const drawn = [`    ${ink.dim(`${gutter} |`)} ${text}`];
    if (excerpt.mark) {
        const before = columns(text.slice(0, excerpt.mark.start));
        const marked = text.slice(excerpt.mark.start, excerpt.mark.start + excerpt.mark.length);
        const carets = '^'.repeat(Math.max(1, columns(marked)));
        drawn.push(`    ${' '.repeat(gutter.length)} ${ink.dim('|')} ${' '.repeat(before)}${ink[finding.level](carets)}`);
    }
    return drawn;
}

;// CONCATENATED MODULE: ./build/report/text/ink.js
const plainPaint = (text) => text;
const sequence = (open, close) => (text) => `\u001b[${open}m${text}\u001b[${close}m`;
const COLORS = {
    plain: plainPaint,
    bold: sequence('1', '22'),
    dim: sequence('2', '22'),
    underline: sequence('4', '24'),
    required: sequence('1;31', '22;39'),
    recommended: sequence('33', '39'),
    advice: sequence('36', '39'),
    question: sequence('35', '39'),
    remedy: sequence('32', '39'),
    ready: sequence('1;32', '22;39'),
    'needs-answers': sequence('1;33', '22;39'),
    'not-ready': sequence('1;31', '22;39'),
};
const COLORLESS = {
    plain: plainPaint,
    bold: plainPaint,
    dim: plainPaint,
    underline: plainPaint,
    required: plainPaint,
    recommended: plainPaint,
    advice: plainPaint,
    question: plainPaint,
    remedy: plainPaint,
    ready: plainPaint,
    'needs-answers': plainPaint,
    'not-ready': plainPaint,
};
/** The sixteen colors that every terminal has and every theme can change, or none. */
function inks(color) {
    return color ? COLORS : COLORLESS;
}

// EXTERNAL MODULE: ./build/report/verdicts.js
var verdicts = __webpack_require__(237);
;// CONCATENATED MODULE: ./build/report/text.js









const LEVELS_IN_ORDER = ['required', 'recommended', 'advice'];
/** The report for a terminal: what must be fixed first, each with its place, and the verdict last, where the eye ends. */
function renderText(report, options = {}) {
    const ink = inks(options.color ?? false);
    const width = Math.max(40, Math.min(options.width ?? 100, 200));
    const excerpts = new Excerpts(options.sources ?? (() => undefined), options.redact ?? redact);
    const pen = { ink, width, excerpts, lines: [] };
    for (const connector of report.connectors)
        writeConnector(pen, connector, report.connectors.length > 1);
    writeConclusion(pen, report);
    return `${pen.lines.map(guardCommands).join('\n')}\n`;
}
function writeConnector(pen, connector, several) {
    const { ink, lines } = pen;
    const selection = (0,report_selection/* select */.Lt)(connector);
    const folder = connector.path === '.' ? '' : `  ${ink.dim(logText(connector.path, 300))}`;
    lines.push(`${ink.bold(logText((0,verdicts/* displayName */.QC)(connector), 100))}${folder}`);
    lines.push(ink.dim(`${connector.publisher} publisher (${logText(connector.publisherBecause, 200)}), stage ${connector.stage}`));
    lines.push('');
    for (const level of LEVELS_IN_ORDER)
        writeLevel(pen, level, selection.defects[level]);
    writeQuestions(pen, selection.questions);
    writeSettled(pen, selection.settled);
    writeUnchecked(pen, selection);
    for (const note of connector.notes)
        writeWrapped(pen, `note: ${logText(note, 600)}`, '  ', ink.dim);
    if (connector.notes.length > 0)
        lines.push('');
    if (connector.update) {
        const version = connector.update.suggestedVersion;
        const next = version ? `; version ${logText(version, 40)} would say so` : '';
        lines.push(`Update since ${logText(connector.update.base, 80)}: ${connector.update.class}${next}.`, '');
    }
    if (several)
        lines.push(`${verdictLine(pen, connector.verdict, (0,verdicts/* tally */.N4)(connector.counts))}`, '');
}
function writeLevel(pen, level, findings) {
    if (findings.length === 0)
        return;
    pen.lines.push(pen.ink[level](`${verdicts/* LEVEL_HEADINGS */.PV[level]} (${findings.length.toLocaleString('en-US')})`), '');
    for (const finding of findings)
        writeFinding(pen, finding);
}
function writeFinding(pen, finding) {
    const { ink, lines } = pen;
    const { line, column } = finding.range.start;
    const place = `${logText(finding.file, 400) || '.'}:${line}:${column}`;
    const marks = [finding.change === 'new' ? 'new' : '', finding.side === 'base' ? 'in the base' : ''].filter(Boolean);
    lines.push(`  ${ink[finding.level](finding.level)} ${ink.dim(place)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`);
    writeWrapped(pen, logText(finding.message), '    ', ink.plain);
    lines.push(...drawExcerpt(pen.excerpts, finding, pen.width, ink));
    writeWrapped(pen, `fix: ${logText(finding.remedy)}`, '    ', ink.remedy);
    for (const related of finding.related.slice(0, 5)) {
        const where = `${logText(related.file, 400)}:${related.range.start.line}:${related.range.start.column}`;
        writeWrapped(pen, `see ${where}: ${logText(related.message)}`, '    ', ink.dim);
    }
    if (finding.consumers && finding.consumers.length > 0) {
        writeWrapped(pen, `breaks: ${finding.consumers.map((consumer) => logText(consumer, 200)).join('; ')}`, '    ', ink.plain);
    }
    const codes = finding.policyCodes.length > 0 ? `policy ${finding.policyCodes.map((code) => logText(code, 20)).join(', ')}  ` : '';
    lines.push(`    ${ink.dim(`${codes}${logText(finding.criterion, 100)}  ${logText(finding.docs, 300)}`)}`, '');
}
function writeQuestions(pen, questions) {
    if (questions.length === 0)
        return;
    const { ink, lines } = pen;
    lines.push(ink.question(`Questions only you can answer (${questions.length.toLocaleString('en-US')})`), '');
    for (const question of questions) {
        writeWrapped(pen, `? ${logText(question.message)} (${question.level})`, '  ', ink.plain);
        writeWrapped(pen, logText(question.remedy), '    ', ink.dim);
        lines.push(`    ${ink.dim(`${logText(question.criterion, 100)}  ${logText(question.docs, 300)}`)}`);
    }
    const paste = (0,report_paste/* pasteLines */.D)(questions);
    if (paste.length > 0) {
        lines.push('', '  Paste into certification.yml and complete:', '');
        for (const line of paste)
            lines.push(`    ${ink.remedy(guardCommands(line))}`);
    }
    lines.push('');
}
function writeSettled(pen, settled) {
    if (settled.length === 0)
        return;
    pen.lines.push(pen.ink.bold(`Waived or acknowledged (${settled.length.toLocaleString('en-US')})`), '');
    for (const finding of settled) {
        const reason = finding.acknowledged?.reason ?? finding.waiver?.reason ?? '';
        const until = finding.waiver?.until ? `, until ${logText(finding.waiver.until, 20)}` : '';
        const place = `${logText(finding.file, 400)}:${finding.range.start.line}`;
        writeWrapped(pen, `${logText(finding.criterion, 100)} ${place}: ${logText(reason, 400)}${until}`, '  ', pen.ink.dim);
    }
    pen.lines.push('');
}
/** What could not be checked, so that silence is never taken for a pass. */
function writeUnchecked(pen, { blocked, crashed }) {
    const { ink, lines } = pen;
    for (const result of crashed) {
        writeWrapped(pen, `our own fault: ${logText(result.id, 100)} crashed: ${logText(result.because, 400)}`, '  ', ink.required);
    }
    const reasons = new Map();
    for (const { because } of blocked)
        reasons.set(because, (reasons.get(because) ?? 0) + 1);
    for (const [because, number] of reasons) {
        writeWrapped(pen, `${(0,verdicts/* count */.U9)(number, 'criterion', 'criteria')} not checked: ${logText(because, 400)}`, '  ', ink.dim);
    }
    if (crashed.length + blocked.length > 0)
        lines.push('');
}
function writeConclusion(pen, report) {
    const { ink, lines } = pen;
    const totals = (0,verdicts/* totalCounts */.xW)(report);
    if (report.connectors.length > 1) {
        lines.push(ink.bold(`${(0,verdicts/* count */.U9)(report.connectors.length, 'connector')}`));
        for (const connector of report.connectors) {
            const mark = ink[connector.verdict](verdicts/* VERDICT_WORDS */._G[connector.verdict]);
            lines.push(`  ${logText((0,verdicts/* displayName */.QC)(connector), 60)}: ${mark}${(0,verdicts/* todo */.dU)(connector) ? `, ${(0,verdicts/* todo */.dU)(connector)}` : ''}`);
        }
        lines.push('');
    }
    const changed = (0,report_selection/* changes */.Ao)(report.connectors);
    if (changed)
        lines.push(`${changed.new} new, ${changed.fixed} fixed, ${changed.existing} from before`);
    for (const note of report.notes)
        writeWrapped(pen, `note: ${logText(note, 600)}`, '', ink.dim);
    lines.push(verdictLine(pen, report.verdict, `${(0,verdicts/* tally */.N4)(totals)}; stage ${report.stage}`));
    const needed = report.connectors.reduce((sum, connector) => sum + (0,report_selection/* openAnswers */.WK)(connector), 0);
    if (report.stage === 'review' && needed > 0) {
        const open = (0,verdicts/* count */.U9)(needed, 'question');
        lines.push(`A release would also need: ${open} answered in certification.yml (check with --stage release).`);
    }
}
function verdictLine(pen, verdict, rest) {
    const words = verdicts/* VERDICT_WORDS */._G[verdict];
    return `${pen.ink[verdict](`${words[0]?.toUpperCase()}${words.slice(1)}`)}: ${rest}`;
}
function writeWrapped(pen, text, indent, ink) {
    for (const line of wrap(text, pen.width - indent.length))
        pen.lines.push(`${indent}${ink(line)}`);
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

export const id = 509;
export const ids = [509];
export const modules = {

/***/ 7356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ pasteLines)
/* harmony export */ });
/* harmony import */ var _escape_plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8331);

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

/***/ 509:
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

// EXTERNAL MODULE: ./build/report/escape/log.js
var log = __webpack_require__(1741);
// EXTERNAL MODULE: ./build/report/escape/plain.js
var plain = __webpack_require__(8331);
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
var report_paste = __webpack_require__(7356);
// EXTERNAL MODULE: ./build/report/selection.js
var report_selection = __webpack_require__(2197);
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
    const text = (0,log/* logExcerpt */.sQ)(excerpt.text);
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
var verdicts = __webpack_require__(5237);
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
    return `${pen.lines.map(log/* guardCommands */.S4).join('\n')}\n`;
}
function writeConnector(pen, connector, several) {
    const { ink, lines } = pen;
    const selection = (0,report_selection/* select */.Lt)(connector);
    const folder = connector.path === '.' ? '' : `  ${ink.dim((0,log/* logText */.kc)(connector.path, 300))}`;
    lines.push(`${ink.bold((0,log/* logText */.kc)((0,verdicts/* displayName */.QC)(connector), 100))}${folder}`);
    lines.push(ink.dim(`${connector.publisher} publisher (${(0,log/* logText */.kc)(connector.publisherBecause, 200)}), stage ${connector.stage}`));
    lines.push('');
    for (const level of LEVELS_IN_ORDER)
        writeLevel(pen, level, selection.defects[level]);
    writeQuestions(pen, selection.questions);
    writeSettled(pen, selection.settled);
    writeUnchecked(pen, selection);
    for (const note of connector.notes)
        writeWrapped(pen, `note: ${(0,log/* logText */.kc)(note, 600)}`, '  ', ink.dim);
    if (connector.notes.length > 0)
        lines.push('');
    if (connector.update) {
        const version = connector.update.suggestedVersion;
        const next = version ? `; version ${(0,log/* logText */.kc)(version, 40)} would say so` : '';
        lines.push(`Update since ${(0,log/* logText */.kc)(connector.update.base, 80)}: ${connector.update.class}${next}.`, '');
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
    const place = `${(0,log/* logText */.kc)(finding.file, 400) || '.'}:${line}:${column}`;
    const marks = [finding.change === 'new' ? 'new' : '', finding.side === 'base' ? 'in the base' : ''].filter(Boolean);
    lines.push(`  ${ink[finding.level](finding.level)} ${ink.dim(place)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`);
    writeWrapped(pen, (0,log/* logText */.kc)(finding.message), '    ', ink.plain);
    lines.push(...drawExcerpt(pen.excerpts, finding, pen.width, ink));
    writeWrapped(pen, `fix: ${(0,log/* logText */.kc)(finding.remedy)}`, '    ', ink.remedy);
    for (const related of finding.related.slice(0, 5)) {
        const where = `${(0,log/* logText */.kc)(related.file, 400)}:${related.range.start.line}:${related.range.start.column}`;
        writeWrapped(pen, `see ${where}: ${(0,log/* logText */.kc)(related.message)}`, '    ', ink.dim);
    }
    if (finding.consumers && finding.consumers.length > 0) {
        writeWrapped(pen, `breaks: ${finding.consumers.map((consumer) => (0,log/* logText */.kc)(consumer, 200)).join('; ')}`, '    ', ink.plain);
    }
    const codes = finding.policyCodes.length > 0 ? `policy ${finding.policyCodes.map((code) => (0,log/* logText */.kc)(code, 20)).join(', ')}  ` : '';
    lines.push(`    ${ink.dim(`${codes}${(0,log/* logText */.kc)(finding.criterion, 100)}  ${(0,log/* logText */.kc)(finding.docs, 300)}`)}`, '');
}
function writeQuestions(pen, questions) {
    if (questions.length === 0)
        return;
    const { ink, lines } = pen;
    lines.push(ink.question(`Questions only you can answer (${questions.length.toLocaleString('en-US')})`), '');
    for (const question of questions) {
        writeWrapped(pen, `? ${(0,log/* logText */.kc)(question.message)} (${question.level})`, '  ', ink.plain);
        writeWrapped(pen, (0,log/* logText */.kc)(question.remedy), '    ', ink.dim);
        lines.push(`    ${ink.dim(`${(0,log/* logText */.kc)(question.criterion, 100)}  ${(0,log/* logText */.kc)(question.docs, 300)}`)}`);
    }
    const paste = (0,report_paste/* pasteLines */.D)(questions);
    if (paste.length > 0) {
        lines.push('', '  Paste into certification.yml and complete:', '');
        for (const line of paste)
            lines.push(`    ${ink.remedy((0,log/* guardCommands */.S4)(line))}`);
    }
    lines.push('');
}
function writeSettled(pen, settled) {
    if (settled.length === 0)
        return;
    pen.lines.push(pen.ink.bold(`Waived or acknowledged (${settled.length.toLocaleString('en-US')})`), '');
    for (const finding of settled) {
        const reason = finding.acknowledged?.reason ?? finding.waiver?.reason ?? '';
        const until = finding.waiver?.until ? `, until ${(0,log/* logText */.kc)(finding.waiver.until, 20)}` : '';
        const place = `${(0,log/* logText */.kc)(finding.file, 400)}:${finding.range.start.line}`;
        writeWrapped(pen, `${(0,log/* logText */.kc)(finding.criterion, 100)} ${place}: ${(0,log/* logText */.kc)(reason, 400)}${until}`, '  ', pen.ink.dim);
    }
    pen.lines.push('');
}
/** What could not be checked, so that silence is never taken for a pass. */
function writeUnchecked(pen, { blocked, crashed }) {
    const { ink, lines } = pen;
    for (const result of crashed) {
        writeWrapped(pen, `our own fault: ${(0,log/* logText */.kc)(result.id, 100)} crashed: ${(0,log/* logText */.kc)(result.because, 400)}`, '  ', ink.required);
    }
    const reasons = new Map();
    for (const { because } of blocked)
        reasons.set(because, (reasons.get(because) ?? 0) + 1);
    for (const [because, number] of reasons) {
        writeWrapped(pen, `${(0,verdicts/* count */.U9)(number, 'criterion', 'criteria')} not checked: ${(0,log/* logText */.kc)(because, 400)}`, '  ', ink.dim);
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
            lines.push(`  ${(0,log/* logText */.kc)((0,verdicts/* displayName */.QC)(connector), 60)}: ${mark}${(0,verdicts/* todo */.dU)(connector) ? `, ${(0,verdicts/* todo */.dU)(connector)}` : ''}`);
        }
        lines.push('');
    }
    const changed = (0,report_selection/* changes */.Ao)(report.connectors);
    if (changed)
        lines.push(`${changed.new} new, ${changed.fixed} fixed, ${changed.existing} from before`);
    for (const note of report.notes)
        writeWrapped(pen, `note: ${(0,log/* logText */.kc)(note, 600)}`, '', ink.dim);
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


/***/ })

};

export const id = 209;
export const ids = [209];
export const modules = {

/***/ 209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderComment: () => (/* binding */ renderComment)
});

// UNUSED EXPORTS: COMMENT_BYTES

// EXTERNAL MODULE: ./build/report/escape/markdown.js
var markdown = __webpack_require__(674);
// EXTERNAL MODULE: ./build/report/escape/plain.js
var plain = __webpack_require__(331);
// EXTERNAL MODULE: ./build/report/selection.js
var report_selection = __webpack_require__(197);
// EXTERNAL MODULE: ./build/report/verdicts.js
var verdicts = __webpack_require__(237);
// EXTERNAL MODULE: ./build/report/paste.js
var paste = __webpack_require__(356);
// EXTERNAL MODULE: ./build/report/markdown/links.js
var links = __webpack_require__(284);
;// CONCATENATED MODULE: ./build/report/markdown/findings.js




/** Defects of one level, grouped by file; open for what must be fixed, folded for the rest. */
function defectsSection(findings, level, connector, prefix, context) {
    const title = `${prefix}${verdicts/* LEVEL_HEADINGS */.PV[level]}`;
    const folded = level !== 'required';
    return {
        priority: { required: 1, recommended: 4, advice: 6 }[level],
        open: folded ? fold(`${title} (${findings.length.toLocaleString('en-US')})`) : `#### ${title}\n\n`,
        close: folded ? '</details>\n\n' : '',
        count: findings.length,
        items: findingItems(findings, connector, context),
        rest: (hidden) => `…and ${hidden.toLocaleString('en-US')} more.\n\n`,
    };
}
function* findingItems(findings, connector, context) {
    let file;
    for (const finding of findings) {
        const heading = finding.file === file ? '' : `${fileHeading(finding, connector, context)}\n`;
        file = finding.file;
        yield `${heading}${findingItem(finding, context)}`;
    }
}
function fileHeading(finding, connector, context) {
    const name = nameInside(finding, connector);
    const url = finding.side === 'base' ? undefined : (0,links/* fileUrl */.iw)(context, finding.file);
    return `**${(0,links/* link */.nf)((0,markdown/* code */.aY)(name || '.', 120), url)}**\n`;
}
/** The file's path from the connector's folder, which its heading or the table has named already. */
function nameInside({ file }, connector) {
    return connector.path !== '.' && file.startsWith(`${connector.path}/`) ? file.slice(connector.path.length + 1) : file;
}
function findingItem(finding, context) {
    const { start } = finding.range;
    const place = finding.side === 'base' ? `Line ${start.line} of the base` : `Line ${start.line}`;
    const url = finding.side === 'base' ? undefined : (0,links/* fileUrl */.iw)(context, finding.file, finding.range);
    const mark = finding.change === 'new' ? '🆕 ' : '';
    const lines = [`- ${mark}**${(0,links/* link */.nf)(place, url)}** ${(0,markdown/* message */.iU)(finding.message)}`, (0,markdown/* message */.iU)(finding.remedy)];
    if (finding.consumers && finding.consumers.length > 0) {
        lines.push(`Breaks: ${finding.consumers
            .slice(0, 8)
            .map((consumer) => (0,markdown/* prose */.CS)(consumer, 150))
            .join('; ')}`);
    }
    lines.push(origin(finding, context));
    // One line of source: comments turn a line break into a visible one, other places do not.
    return `${lines.join('<br>')}\n\n`;
}
/** Policy code and criterion, small, with a link to its page. */
function origin(finding, context) {
    const codes = finding.policyCodes.slice(0, 5).map((policy) => (0,markdown/* prose */.CS)(policy, 20));
    const policy = codes.length > 0 ? `policy ${codes.join(', ')} · ` : '';
    return `<sub>${policy}${(0,links/* link */.nf)((0,markdown/* prose */.CS)(finding.criterion, 100), (0,links/* docsUrl */.fs)(context, finding.docs))}</sub>`;
}
/** What only a person can answer: the questions, then all lines to paste in one block. */
function questionSections(questions, prefix, context) {
    const lines = (0,paste/* pasteLines */.D)(questions);
    const fence = (0,markdown/* fenceFor */.Lt)(lines);
    return [
        {
            priority: 2,
            open: `#### ${prefix}${questions.length === 1 ? 'One question only you can answer' : `${questions.length.toLocaleString('en-US')} questions only you can answer`}\n\n`,
            close: '\n',
            count: questions.length,
            items: mapped(questions, (question) => {
                const level = question.level === 'required' ? '' : ` (${question.level})`;
                return `- ${(0,markdown/* message */.iU)(question.message)}${level} ${(0,markdown/* message */.iU)(question.remedy)}<br>${origin(question, context)}\n\n`;
            }),
            rest: (hidden) => `- …and ${hidden.toLocaleString('en-US')} more.\n`,
        },
        {
            priority: 3,
            open: `Paste into \`certification.yml\` and complete:\n\n${fence}yaml\n`,
            close: `${fence}\n\n`,
            count: lines.length,
            items: mapped(lines, (line) => `${(0,markdown/* guardMarker */.O2)(line)}\n`),
            rest: (hidden) => `# …and ${hidden.toLocaleString('en-US')} lines more\n`,
        },
    ];
}
/** Waived findings and acknowledged breaks: they stay visible, with their reasons. */
function settledSection({ settled }, connector, prefix, context) {
    return {
        priority: 7,
        open: fold(`${prefix}Waived or acknowledged (${settled.length.toLocaleString('en-US')})`),
        close: '\n</details>\n\n',
        count: settled.length,
        items: mapped(settled, (finding) => {
            const { acknowledged, waiver } = finding;
            const reason = (0,markdown/* prose */.CS)(acknowledged?.reason ?? waiver?.reason ?? '', 300);
            const by = acknowledged?.by ? `, by ${(0,markdown/* prose */.CS)(acknowledged.by, 80)}` : '';
            const ticket = acknowledged?.ticket ? `, ${(0,markdown/* prose */.CS)(acknowledged.ticket, 80)}` : '';
            const until = waiver?.until ? `, until ${(0,markdown/* prose */.CS)(waiver.until, 20)}` : '';
            const url = finding.side === 'base' ? undefined : (0,links/* fileUrl */.iw)(context, finding.file, finding.range);
            const place = (0,links/* link */.nf)((0,markdown/* code */.aY)(`${nameInside(finding, connector)}:${finding.range.start.line}`, 150), url);
            return `- ${place} ${(0,markdown/* message */.iU)(finding.message)}<br>Reason: ${reason}${by}${ticket}${until}<br>${origin(finding, context)}\n\n`;
        }),
        rest: (hidden) => `- …and ${hidden.toLocaleString('en-US')} more.\n`,
    };
}
/** Opens a fold; the blank line lets Markdown go on inside. */
function fold(title) {
    return `<details><summary>${title}</summary>\n\n`;
}
/** Draws each value only when it is asked for. */
function* mapped(values, draw) {
    for (const value of values)
        yield draw(value);
}

;// CONCATENATED MODULE: ./build/report/markdown/headline.js



/** The verdict in one line of plain text; the name of a single connector is put in by the caller, cleaned for its sink. */
function verdictSentence(report, clean) {
    if (report.exitCode === 3)
        return 'The check itself failed: this is our fault, not yours';
    const { connectors } = report;
    const [only] = connectors;
    if (!only)
        return 'No connector was checked';
    if (connectors.length > 1)
        return severalSentence(report);
    const name = clean((0,verdicts/* displayName */.QC)(only));
    if (only.verdict === 'ready')
        return `${name} is ready for certification${failNote(report)}`;
    if (only.verdict === 'not-ready')
        return `${name} is not ready for certification: ${(0,verdicts/* todo */.dU)(only) || 'it could not be checked'}`;
    return `${name} needs ${(0,verdicts/* count */.U9)((0,report_selection/* openAnswers */.WK)(only), 'answer')} before it can be released`;
}
function severalSentence(report) {
    const { connectors } = report;
    const of = (verdict) => connectors.filter((one) => one.verdict === verdict).length;
    const all = (0,verdicts/* count */.U9)(connectors.length, 'connector');
    if (of('not-ready') > 0)
        return `${of('not-ready')} of ${all} not ready for certification: ${(0,verdicts/* todo */.dU)(...connectors)}`;
    if (of('needs-answers') > 0)
        return `${of('needs-answers')} of ${all} need answers before a release: ${(0,verdicts/* todo */.dU)(...connectors)}`;
    return `All ${all} are ready for certification${failNote(report)}`;
}
/** Why a job fails although nothing required is open. */
function failNote(report) {
    return report.exitCode === 1 && report.failOn === 'recommended' ? ', but fails on what is recommended' : '';
}
/** The sign before the verdict: what happens to the job, with words beside it, never color alone. */
function sign(report) {
    if (report.exitCode === 3)
        return '⚠️';
    if (report.verdict === 'not-ready' || report.exitCode === 1)
        return '❌';
    return report.verdict === 'ready' ? '✅' : '📝';
}
function connectorSign(connector) {
    return { ready: '✅', 'needs-answers': '📝', 'not-ready': '❌' }[connector.verdict];
}
/** The first lines: the verdict and, when a base was compared, what this change did. */
function headline(report) {
    const lines = [`### ${sign(report)} ${verdictSentence(report, (text) => (0,markdown/* prose */.CS)(text, 100))}`, ''];
    const changed = (0,report_selection/* changes */.Ao)(report.connectors);
    if (changed && changed.new + changed.existing + changed.fixed > 0) {
        const number = (value) => value.toLocaleString('en-US');
        lines.push(`**${number(changed.new)} new**, ${number(changed.fixed)} fixed, ${number(changed.existing)} from before.`, '');
    }
    const [only] = report.connectors;
    if (report.connectors.length === 1 && only?.update)
        lines.push(updateLine(only), '');
    return `${lines.join('\n')}\n`;
}
/** The class of the update, and the version that would say so. */
function updateLine(connector) {
    const { update } = connector;
    if (!update)
        return '';
    const words = {
        new: 'a new connector, nothing to compare with',
        cosmetic: 'a cosmetic update (texts, icon, contact)',
        compatible: 'a compatible update',
        'needs-attention': 'an update that needs attention',
        breaking: 'a **breaking** update',
        unchanged: 'unchanged',
        unknown: 'an update that could not be classed',
    }[update.class];
    const base = update.base ? ` since ${(0,markdown/* prose */.CS)(update.base, 60)}` : '';
    const version = update.suggestedVersion ? `; the version should become ${(0,markdown/* prose */.CS)(update.suggestedVersion, 40)}` : '';
    return `This is ${words}${update.class === 'new' ? '' : base}${version}.`;
}

;// CONCATENATED MODULE: ./build/report/markdown/remainder.js





/** All connectors of a repository in one table, the least ready first. */
function connectorsTable(report) {
    const rank = { 'not-ready': 0, 'needs-answers': 1, ready: 2 };
    const rows = [...report.connectors].sort((a, b) => rank[a.verdict] - rank[b.verdict] || (a.path < b.path ? -1 : 1));
    return {
        priority: 0,
        open: '| Connector | Verdict | Must be fixed | Should be fixed | Questions |\n|:--|:--|--:|--:|--:|\n',
        close: '\n',
        count: rows.length,
        // Beyond a few hundred rows the findings would find no room.
        items: mapped(rows.slice(0, 300), (connector) => {
            const { required, recommended, questions } = connector.counts;
            const cells = [required, recommended, questions].map((value) => value === 0 ? '–' : value.toLocaleString('en-US'));
            const name = (0,markdown/* codeInTable */.bj)((0,verdicts/* displayName */.QC)(connector), 60);
            return `| ${name} | ${connectorSign(connector)} ${verdicts/* VERDICT_WORDS */._G[connector.verdict]} | ${cells.join(' | ')} |\n`;
        }),
        rest: (hidden) => `| …and ${hidden.toLocaleString('en-US')} more | | | | |\n`,
    };
}
/** What could not be checked: our own faults, and criteria whose file cannot be read. Never folded. */
function uncheckedSection({ blocked, crashed }, prefix) {
    const items = [
        ...crashed.map((one) => `- ${(0,markdown/* code */.aY)(one.id)} crashed. This is our fault: ${(0,markdown/* prose */.CS)(one.because, 300)}\n`),
        ...reasons(blocked).map(([because, number]) => `- ${(0,verdicts/* count */.U9)(number, 'criterion', 'criteria')}: ${(0,markdown/* prose */.CS)(because, 300)}\n`),
    ];
    return {
        priority: 1,
        open: `#### ${prefix}Could not be checked\n\n`,
        close: '\n',
        count: items.length,
        items,
        rest: (hidden) => `- …and ${hidden.toLocaleString('en-US')} more.\n`,
    };
}
/** Waivers and answers that a fork's head brings along; they count once a maintainer approved that commit. */
function proposedSection({ proposed = [] }, prefix) {
    return {
        priority: 3,
        open: `#### ${prefix}Proposed here, not counting yet\n\nThese count once a maintainer has approved a review of this commit.\n\n`,
        close: '\n',
        count: proposed.length,
        items: mapped(proposed, (one) => `- ${one.kind} for ${(0,markdown/* code */.aY)(one.subject, 100)}: ${(0,markdown/* prose */.CS)(one.text, 300)}\n`),
        rest: (hidden) => `- …and ${hidden.toLocaleString('en-US')} more.\n`,
    };
}
/** What Microsoft's reviewer will want to read: the answers of the declaration. */
function answersSection({ answers }, prefix) {
    return {
        priority: 8,
        open: fold(`${prefix}${(0,verdicts/* count */.U9)(answers.length, 'answer')} given`),
        close: '\n</details>\n\n',
        count: answers.length,
        items: mapped(answers, (one) => `- **${(0,markdown/* prose */.CS)(one.title, 120)}** ${(0,markdown/* prose */.CS)(one.text, 400)}\n`),
        rest: (hidden) => `- …and ${hidden.toLocaleString('en-US')} more.\n`,
    };
}
/** What can only be done after the submission. */
function checklistSection({ checklist }, prefix) {
    return {
        priority: 9,
        open: fold(`${prefix}After the submission (${checklist.length})`),
        close: '\n</details>\n\n',
        count: checklist.length,
        items: mapped(checklist, (one) => `- **${(0,markdown/* prose */.CS)(one.title, 120)}** ${(0,markdown/* prose */.CS)(one.text, 300)}\n`),
        rest: (hidden) => `- …and ${hidden.toLocaleString('en-US')} more.\n`,
    };
}
/** The changelog of the update, as text to copy. */
function changelogSection({ update }, prefix) {
    const lines = update?.changelog.trim() ? (0,plain/* plainLines */.y1)(update.changelog.trim(), 200) : [];
    const fence = (0,markdown/* fenceFor */.Lt)(lines);
    return {
        priority: 8,
        open: `${fold(`${prefix}Changelog to copy`)}${fence}markdown\n`,
        close: `${fence}\n\n</details>\n\n`,
        count: lines.length,
        items: mapped(lines, (line) => `${(0,markdown/* guardMarker */.O2)(line)}\n`),
        rest: (hidden) => `…and ${hidden.toLocaleString('en-US')} lines more\n`,
    };
}
/** What the reader should know beside the findings. */
function notesSection(notes, prefix) {
    return {
        priority: 5,
        open: prefix ? `${prefix}notes:\n\n` : '',
        close: '\n',
        count: notes.length,
        items: mapped(notes, (note) => `- ${(0,markdown/* prose */.CS)(note, 500)}\n`),
        rest: (hidden) => `- …and ${hidden.toLocaleString('en-US')} notes more.\n`,
    };
}
/** What passed, counted by area. */
function passedSection(connectors) {
    const areas = new Map();
    for (const { criteria } of connectors)
        for (const result of criteria)
            tallyArea(areas, result);
    const rows = [...areas].sort(([a], [b]) => (a < b ? -1 : 1));
    const passed = rows.reduce((sum, [, one]) => sum + one.passed, 0);
    return {
        priority: 5,
        open: `${fold(`${(0,verdicts/* count */.U9)(passed, 'criterion', 'criteria')} passed`)}| Area | Passed | Open | Not applicable |\n|:--|--:|--:|--:|\n`,
        close: '\n</details>\n\n',
        count: rows.length,
        items: mapped(rows, ([area, one]) => `| ${(0,markdown/* prose */.CS)(area, 60)} | ${one.passed} | ${one.open || '–'} | ${one.apart || '–'} |\n`),
        rest: (hidden) => `| …and ${hidden.toLocaleString('en-US')} more | | | |\n`,
    };
}
function tallyArea(areas, result) {
    const area = areas.get(result.area) ?? { passed: 0, open: 0, apart: 0 };
    areas.set(result.area, area);
    if (result.outcome === 'passed' || result.outcome === 'waived')
        area.passed += 1;
    else if (result.outcome === 'not-applicable')
        area.apart += 1;
    else
        area.open += 1;
}
function reasons(blocked) {
    const found = new Map();
    for (const { because } of blocked)
        found.set(because, (found.get(because) ?? 0) + 1);
    return [...found];
}

;// CONCATENATED MODULE: ./build/report/markdown/document.js







/** What must be done and what must be known: never folded. */
function urgentSections(report, context) {
    const table = report.connectors.length > 1 ? [connectorsTable(report)] : [];
    return [
        ...table,
        ...inOrder(report).flatMap((connector) => {
            const selection = (0,report_selection/* select */.Lt)(connector);
            const prefix = prefixOf(report, connector);
            return [
                uncheckedSection(selection, prefix),
                defectsSection(selection.defects.required, 'required', connector, prefix, context),
                ...questionSections(selection.questions, prefix, context),
                proposedSection(connector, prefix),
            ];
        }),
        notesSection(report.notes, ''),
    ];
}
/** All the rest: folded. */
function furtherSections(report, context) {
    return [
        ...inOrder(report).flatMap((connector) => {
            const selection = (0,report_selection/* select */.Lt)(connector);
            const prefix = prefixOf(report, connector);
            return [
                defectsSection(selection.defects.recommended, 'recommended', connector, prefix, context),
                defectsSection(selection.defects.advice, 'advice', connector, prefix, context),
                settledSection(selection, connector, prefix, context),
                notesSection(connector.notes, prefix),
                answersSection(connector, prefix),
                checklistSection(connector, prefix),
                changelogSection(connector, prefix),
            ];
        }),
        passedSection(report.connectors),
    ];
}
/** The commit it speaks of, the publisher kind, and where the rest is. */
function footer(report, context) {
    const parts = [];
    const sha = context.headSha ?? report.commit;
    if (sha && /^[0-9a-f]{7,64}$/.test(sha))
        parts.push(`Commit ${(0,links/* link */.nf)(`\`${sha.slice(0, 7)}\``, (0,links/* commitUrl */.Bg)(context))}`);
    const [only] = report.connectors;
    if (only && report.connectors.length === 1) {
        parts.push(`${only.publisher} publisher (${(0,markdown/* prose */.CS)(only.publisherBecause, 150)})`);
    }
    parts.push(`stage ${report.stage}`);
    if (context.checkRunUrl)
        parts.push((0,links/* link */.nf)('annotations', (0,links/* webAddress */.Dy)(context.checkRunUrl)));
    if (context.reportUrl)
        parts.push((0,links/* link */.nf)('full report', (0,links/* webAddress */.Dy)(context.reportUrl)));
    const tool = `${(0,markdown/* prose */.CS)(report.tool.name, 60)} ${(0,markdown/* prose */.CS)(report.tool.version, 40)}`;
    parts.push((0,links/* link */.nf)(tool, (0,links/* docsUrl */.fs)(context, report.tool.docs)));
    return `<sub>${parts.join(' · ')}</sub>\n`;
}
/** Says that sections found no room, and where they are. */
function omittedNote(context) {
    const url = context.reportUrl ? (0,links/* webAddress */.Dy)(context.reportUrl) : undefined;
    const where = (0,links/* link */.nf)(url ? 'full report' : 'report file', url);
    return (sections) => `${(0,verdicts/* count */.U9)(sections, 'section')} more in the ${where}.\n\n`;
}
/** With several connectors each section says whose it is. */
function prefixOf(report, connector) {
    return report.connectors.length > 1 ? `${(0,markdown/* prose */.CS)((0,plain/* plain */.pj)((0,verdicts/* displayName */.QC)(connector), 60))}: ` : '';
}
function inOrder(report) {
    return [...report.connectors].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

;// CONCATENATED MODULE: ./build/report/markdown/fit.js
/**
 * Puts sections together so that the whole stays within `maxBytes` of UTF-8 (which bounds its characters, too).
 * `foot` is always there; `omitted` says that whole sections found no room.
 */
function fitWithin(head, sections, foot, maxBytes, omitted) {
    const fillings = sections
        .filter((section) => section.count > 0)
        .map((section) => ({ section, items: section.items[Symbol.iterator](), taken: [] }));
    let room = maxBytes - bytes(head) - bytes(foot) - bytes(omitted(fillings.length));
    const priorities = [...new Set(fillings.map((one) => one.section.priority))].sort((a, b) => a - b);
    for (const priority of priorities) {
        let active = fillings.filter((one) => one.section.priority === priority);
        while (active.length > 0) {
            active = active.filter((filling) => {
                const next = filling.items.next();
                if (next.done)
                    return false;
                const { open, close, rest, count } = filling.section;
                const frame = filling.taken.length === 0 ? bytes(open) + bytes(close) + bytes(rest(count)) : 0;
                const cost = bytes(next.value) + frame;
                if (cost > room)
                    return false;
                room -= cost;
                filling.taken.push(next.value);
                return true;
            });
        }
    }
    const unseen = fillings.filter((one) => one.taken.length === 0).length;
    const body = fillings
        .filter((one) => one.taken.length > 0)
        .map(({ section, taken }) => {
        const hidden = section.count - taken.length;
        return `${section.open}${taken.join('')}${hidden > 0 ? section.rest(hidden) : ''}${section.close}`;
    });
    return `${head}${body.join('')}${unseen > 0 ? omitted(unseen) : ''}${foot}`;
}
/** Length in UTF-8, as GitHub counts. */
function bytes(text) {
    return Buffer.byteLength(text, 'utf8');
}

;// CONCATENATED MODULE: ./build/report/comment.js



/** GitHub takes 65,536; the rest is for what the poster adds. */
const COMMENT_BYTES = 65_000;
/** The one comment of a pull request: the verdict in one line, what to fix, what to answer, and the rest folded. */
function renderComment(report, context) {
    const sections = [...urgentSections(report, context), ...furtherSections(report, context)];
    const head = `${context.marker}\n${headline(report)}`;
    return fitWithin(head, sections, footer(report, context), COMMENT_BYTES, omittedNote(context));
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

/***/ 284:
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

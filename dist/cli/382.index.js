export const id = 382;
export const ids = [382];
export const modules = {

/***/ 382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain),
  listCriteria: () => (/* binding */ listCriteria)
});

// EXTERNAL MODULE: external "../core/index.js"
var index_js_ = __webpack_require__(952);
;// CONCATENATED MODULE: ./build/report/page.js
/** The list of criteria for a terminal: id, level, title. */
function renderCriteria(criteria) {
    const longest = Math.max(...criteria.map((criterion) => criterion.id.length));
    return criteria
        .map((criterion) => `${criterion.id.padEnd(longest)}  ${levelWords(criterion).padEnd(11)}  ${criterion.title}\n`)
        .join('');
}
/** A criterion's page as Markdown: what, why, how to fix, examples, how to settle it, source. */
function renderPage(criterion) {
    const { validator, source } = criterion;
    const rows = [
        ['Level', levelSentence(criterion)],
        ['Applies to', criterion.appliesTo.join(', ')],
        ['Area', criterion.area],
    ];
    if (criterion.policyCodes.length > 0)
        rows.push(['Policy code', criterion.policyCodes.join(', ')]);
    if (validator)
        rows.push(["Microsoft's rule", `\`${validator.rule}\``]);
    if (validator?.text)
        rows.push(['In the log', `\`${validator.text.replaceAll('|', '\\|')}\``]);
    if (criterion.covers.length > 0)
        rows.push(['Also decides', criterion.covers.map((id) => `\`${id}\``).join(', ')]);
    rows.push([
        'Since',
        criterion.requiredFrom ? `${criterion.since}, required from ${criterion.requiredFrom}` : criterion.since,
    ]);
    if (criterion.prevalence)
        rows.push(['How often published connectors break it', criterion.prevalence]);
    const lines = [
        `# ${criterion.id}`,
        '',
        criterion.title,
        '',
        '| | |',
        '|---|---|',
        ...rows.map(([name, text]) => `| ${name} | ${text} |`),
        '',
        '## Why',
        '',
        criterion.why,
        '',
        criterion.kind === 'attestation' ? '## How to answer' : '## How to fix',
        '',
        criterion.remedy,
        '',
        ...exampleLines(criterion),
        ...settleLines(criterion),
        '## Source',
        '',
        `<${source.url}>, compared ${source.checked} (${source.confidence}).${source.note ? ` ${source.note}` : ''}`,
        '',
    ];
    return lines.join('\n');
}
function exampleLines(criterion) {
    const { fails, passes } = criterion.examples;
    const lines = [
        '## Examples',
        '',
        'Changes to a connector that passes everything, as JSON merge patches by file.',
        '',
        'Fails:',
        '',
        ...fence(fails),
    ];
    if (passes)
        lines.push('Passes:', '', ...fence(passes));
    return lines;
}
function fence(example) {
    return ['```json', JSON.stringify(example, null, 2), '```', ''];
}
function settleLines(criterion) {
    const yaml = criterion.area === 'compatibility'
        ? [
            'breaking-changes:',
            `  - criterion: ${criterion.id}`,
            '    operation: GetItems',
            '    reason: why the change is meant',
        ]
        : ['waivers:', `  - criterion: ${criterion.id}`, '    reason: why it does not hold here', '    until: 2027-01-31'];
    const heading = criterion.kind === 'attestation' ? '## How to set it aside' : '## How to waive it';
    return [heading, '', 'In `certification.yml` beside the connector:', '', '```yaml', ...yaml, '```', ''];
}
function levelSentence(criterion) {
    const custom = criterion.breaksConnector ? '' : ' (recommended at most for custom connectors)';
    if (typeof criterion.level === 'string')
        return criterion.level === 'required' ? `required${custom}` : criterion.level;
    const { level } = criterion;
    return criterion.appliesTo.map((publisher) => `${publisher}: ${level[publisher]}`).join(', ');
}
function levelWords(criterion) {
    if (typeof criterion.level === 'string')
        return criterion.level;
    const levels = [
        ...new Set(criterion.appliesTo.map((publisher) => typeof criterion.level === 'string' ? criterion.level : criterion.level[publisher])),
    ];
    return levels[0] ?? '';
}

;// CONCATENATED MODULE: ./build/entry/catalogue.js


/** Every criterion, one line each, or as JSON for a program. */
async function listCriteria(format) {
    if (format === 'text')
        return renderCriteria(index_js_.CRITERIA);
    const rows = index_js_.CRITERIA.map(({ id, title, area, kind, level, appliesTo, policyCodes, validator, source }) => ({
        id,
        title,
        area,
        kind,
        level,
        appliesTo,
        policyCodes,
        validator: validator?.rule,
        source: source.url,
    }));
    return `${JSON.stringify(rows, null, 2)}\n`;
}
/**
 * The page of one criterion.
 * @throws UsageError when there is none of that name; it names the nearest
 */
async function explain(id) {
    const wanted = id.trim().toLowerCase();
    const criterion = index_js_.CRITERIA.find((candidate) => candidate.id === wanted || candidate.validator?.rule.toLowerCase() === wanted);
    if (criterion)
        return renderPage(criterion);
    const byCode = index_js_.CRITERIA.filter((candidate) => candidate.policyCodes.includes(wanted));
    if (byCode.length > 0)
        return renderCriteria(byCode);
    const near = (0,index_js_.nearestOf)(wanted, index_js_.CRITERIA.map((candidate) => candidate.id));
    throw new index_js_.UsageError(`There is no criterion '${id}'${near ? `; did you mean ${near}?` : '; the command criteria lists all.'}`);
}


/***/ })

};

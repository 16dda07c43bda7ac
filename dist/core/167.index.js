export const id = 167;
export const ids = [167];
export const modules = {

/***/ 3167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMarkdown: () => (/* binding */ readMarkdown)
/* harmony export */ });
/* harmony import */ var markdown_it__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5251);

const parser = new markdown_it__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A({ html: true, linkify: false });
/** Reads Markdown with CommonMark rules and tables; never throws, never renders. */
function readMarkdown(file, text) {
    const sourceLines = text.split(/\r?\n/);
    const atLine = (line) => ({
        place: () => ({ kind: 'text', file, pointer: '', range: wholeLine(sourceLines, line) }),
    });
    const headings = [];
    const links = [];
    const blocks = [];
    const tokens = parser.parse(text, {});
    let inItem = 0;
    tokens.forEach((token, index) => {
        if (token.type === 'list_item_open')
            inItem++;
        else if (token.type === 'list_item_close')
            inItem--;
        else if (token.type === 'fence' || token.type === 'code_block') {
            blocks.push({ kind: 'code', text: token.content, line: token.map?.[0] ?? 0 });
        }
        if (token.type !== 'inline')
            return;
        const before = tokens[index - 1];
        const line = token.map?.[0] ?? before?.map?.[0] ?? 0;
        const children = token.children ?? [];
        const visible = children
            .map((child) => (child.type === 'image' ? '' : child.type === 'softbreak' ? '\n' : child.content))
            .join('');
        const heading = (level) => {
            headings.push({ text: visible.trim(), level, line, ...atLine(line) });
        };
        if (before?.type === 'heading_open')
            heading(Number(before.tag.slice(1)));
        else {
            const isBoldLine = children.some((child) => child.type === 'strong_open') &&
                /^(\*\*|__)[^*_\n]+(\*\*|__):?[ \t]*$/.test(token.content.split('\n')[0] ?? '');
            if (isBoldLine && inItem === 0 && before?.type === 'paragraph_open') {
                headings.push({ text: (visible.split('\n')[0] ?? '').trim(), level: 7, line, ...atLine(line) });
            }
            const kind = before?.type === 'td_open' || before?.type === 'th_open' ? 'cell' : inItem > 0 ? 'item' : 'paragraph';
            blocks.push({ kind, text: visible, line });
        }
        for (let at = 0; at < children.length; at++) {
            const child = children[at];
            if (child?.type === 'link_open') {
                let label = '';
                for (let inner = at + 1; children[inner] && children[inner]?.type !== 'link_close'; inner++)
                    label += children[inner]?.content ?? '';
                links.push({ kind: 'link', target: String(child.attrGet('href') ?? ''), text: label, ...atLine(line) });
            }
            else if (child?.type === 'image') {
                links.push({ kind: 'image', target: String(child.attrGet('src') ?? ''), text: child.content, ...atLine(line) });
            }
        }
    });
    return { file, text, headings, links, blocks, atLine, place: () => ({ kind: 'file', file }) };
}
function wholeLine(sourceLines, line) {
    const length = sourceLines[line]?.length ?? 0;
    return { start: { line: line + 1, column: 1 }, end: { line: line + 1, column: length + 1 } };
}


/***/ })

};

export const id = 224;
export const ids = [224];
export const modules = {

/***/ 4224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseDeclaration: () => (/* binding */ parseDeclaration)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/model/location.js
var model_location = __webpack_require__(5471);
;// CONCATENATED MODULE: ./build/model/verdict.js
const LEVELS = ['required', 'recommended', 'advice'];
const PUBLISHER_KINDS = ['verified', 'independent', 'custom'];

// EXTERNAL MODULE: ./build/facts/declaration.js
var declaration = __webpack_require__(6708);
// EXTERNAL MODULE: ./build/facts/declaration-error.js
var declaration_error = __webpack_require__(2127);
// EXTERNAL MODULE: ./build/facts/json/document.js
var json_document = __webpack_require__(4322);
;// CONCATENATED MODULE: ./build/facts/declaration-yaml.js






const KEYS = ['publisher', 'answers', 'waivers', 'breaking-changes', 'criteria', 'exclude', 'baseline'];
const LARGEST_DECLARATION = 1024 * 1024;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/**
 * Reads `certification.yml`.
 * @throws DeclarationError at the first fault: unknown key, wrong type, a waiver without a reason
 */
function parseDeclaration(file, content) {
    const start = { line: 1, column: 1 };
    if (content.kind === 'unreadable')
        throw new declaration_error/* DeclarationError */.D(`It cannot be read: ${content.because}.`, file, start);
    if (content.bytes.length > LARGEST_DECLARATION)
        throw new declaration_error/* DeclarationError */.D('It has more than 1 MB.', file, start);
    const { text } = (0,json_document/* decodeText */.g7)(content.bytes);
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter, version: '1.2', merge: false });
    const error = document.errors[0];
    if (error) {
        const { line, col } = counter.linePos(error.pos[0]);
        throw new declaration_error/* DeclarationError */.D(`It is not valid YAML: ${error.message.split('\n')[0]}`, file, { line, column: col });
    }
    if (document.contents === null)
        return { ...declaration/* NO_DECLARATION */.f, files: [file] };
    return new Reader(file, text).declaration(document.contents);
}
class Reader {
    #file;
    #lines;
    constructor(file, text) {
        this.#file = file;
        this.#lines = new model_location/* LineTable */.l(text);
    }
    declaration(contents) {
        const map = this.#map(contents, 'The file');
        for (const { key, node } of this.#members(map)) {
            if (!KEYS.includes(key))
                this.#fail(`'${key.slice(0, 60)}' is not known here; known are ${KEYS.join(', ')}.`, node);
        }
        const baseline = this.#list(map, 'baseline').map((node) => this.#text(node, 'A fingerprint'));
        return {
            files: [this.#file],
            publisher: this.#choice(map, 'publisher', PUBLISHER_KINDS),
            answers: this.#answers(map),
            waivers: this.#list(map, 'waivers').map((node) => this.#waiver(node)),
            acknowledgements: this.#list(map, 'breaking-changes').map((node) => this.#acknowledgement(node)),
            levels: this.#levels(map),
            exclude: this.#list(map, 'exclude').map((node) => this.#text(node, 'A glob')),
            baseline: new Set(baseline),
        };
    }
    #answers(map) {
        const answers = new Map();
        const node = map.get('answers', true);
        if (node === undefined)
            return answers;
        for (const { key, node: value, keyNode } of this.#members(this.#map(node, "'answers'"))) {
            const at = this.#place(keyNode);
            if ((0,dist/* isMap */.jh)(value)) {
                const text = this.#optional(value, 'answer') ?? this.#optional(value, 'evidence') ?? this.#optional(value, 'date');
                if (text === undefined)
                    this.#fail(`The answer to '${key}' is empty.`, value);
                this.#only(value, ['answer', 'evidence', 'date']);
                answers.set(key, {
                    question: key,
                    text: text ?? '',
                    date: this.#date(value, 'date'),
                    evidence: this.#optional(value, 'evidence'),
                    at,
                });
            }
            else {
                const text = this.#text(value, `The answer to '${key}'`);
                answers.set(key, {
                    question: key,
                    text,
                    date: /\b(\d{4}-\d{2}-\d{2})\b/.exec(text)?.[1],
                    evidence: undefined,
                    at,
                });
            }
        }
        return answers;
    }
    #waiver(node) {
        const map = this.#map(node, 'A waiver');
        this.#only(map, ['criterion', 'reason', 'until', 'pointer', 'file']);
        return {
            criterion: this.#required(map, 'criterion', 'A waiver'),
            reason: this.#required(map, 'reason', 'A waiver'),
            until: this.#date(map, 'until'),
            pointer: this.#optional(map, 'pointer'),
            file: this.#optional(map, 'file'),
            at: this.#place(node),
        };
    }
    #acknowledgement(node) {
        const map = this.#map(node, 'An entry of breaking-changes');
        this.#only(map, ['criterion', 'operation', 'reason', 'by', 'ticket']);
        return {
            criterion: this.#required(map, 'criterion', 'An entry of breaking-changes'),
            operation: this.#optional(map, 'operation'),
            reason: this.#required(map, 'reason', 'An entry of breaking-changes'),
            by: this.#optional(map, 'by'),
            ticket: this.#optional(map, 'ticket'),
            at: this.#place(node),
        };
    }
    #levels(map) {
        const node = map.get('criteria', true);
        if (node === undefined)
            return [];
        return this.#members(this.#map(node, "'criteria'")).map(({ key, node: value, keyNode }) => {
            const entry = this.#map(value, `The entry of '${key}'`);
            this.#only(entry, ['level', 'reason']);
            const level = this.#choice(entry, 'level', [...LEVELS, 'off']);
            if (level === undefined)
                return this.#fail(`The entry of '${key}' needs a 'level'.`, entry);
            return {
                criterion: key,
                level,
                reason: this.#required(entry, 'reason', `The entry of '${key}'`),
                at: this.#place(keyNode),
            };
        });
    }
    #members(map) {
        return map.items.map((pair) => {
            const keyNode = pair.key;
            if (!(0,dist/* isScalar */.jn)(keyNode))
                return this.#fail('A key must be plain text.', keyNode);
            return { key: String(keyNode.value), node: (pair.value ?? keyNode), keyNode };
        });
    }
    #map(node, what) {
        return (0,dist/* isMap */.jh)(node) ? node : this.#fail(`${what} must be a list of 'key: value' lines.`, node);
    }
    #list(map, key) {
        const node = map.get(key, true);
        if (node === undefined || ((0,dist/* isScalar */.jn)(node) && node.value === null))
            return [];
        return (0,dist/* isSeq */.oP)(node) ? node.items : this.#fail(`'${key}' must be a list.`, node);
    }
    #only(map, known) {
        for (const { key, keyNode } of this.#members(map)) {
            if (!known.includes(key))
                this.#fail(`'${key.slice(0, 60)}' is not known here; known are ${known.join(', ')}.`, keyNode);
        }
    }
    #text(node, what) {
        if ((0,dist/* isScalar */.jn)(node) && node.value !== null && node.value !== undefined && String(node.value).trim() !== '')
            return String(node.value).trim();
        return this.#fail(`${what} must be a text.`, node);
    }
    #optional(map, key) {
        const node = map.get(key, true);
        return node === undefined ? undefined : this.#text(node, `'${key}'`);
    }
    #required(map, key, what) {
        return this.#optional(map, key) ?? this.#fail(`${what} needs a '${key}'.`, map);
    }
    #date(map, key) {
        const text = this.#optional(map, key);
        if (text === undefined)
            return undefined;
        const isDate = DATE.test(text) && !Number.isNaN(Date.parse(text));
        return isDate ? text : this.#fail(`'${key}' must be a date such as 2027-01-31.`, map.get(key, true));
    }
    #choice(map, key, choices) {
        const text = this.#optional(map, key);
        if (text === undefined)
            return undefined;
        return (choices.find((choice) => choice === text) ??
            this.#fail(`'${key}' must be one of ${choices.join(', ')}.`, map.get(key, true)));
    }
    #span(node) {
        const range = node?.range;
        return range ? { start: range[0], end: Math.max(range[0], range[1]) } : { start: 0, end: 0 };
    }
    #place(node) {
        return (0,json_document/* textPlace */.j3)(this.#file, this.#lines, this.#span(node));
    }
    #fail(message, node) {
        throw new declaration_error/* DeclarationError */.D(message, this.#file, this.#lines.position(this.#span(node).start));
    }
}


/***/ })

};

#!/usr/bin/env node
import * as __WEBPACK_EXTERNAL_MODULE__core_index_js_f09b99cc__ from "../core/index.js";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 952:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["CRITERIA"]: () => (__WEBPACK_EXTERNAL_MODULE__core_index_js_f09b99cc__.CRITERIA), ["DeclarationError"]: () => (__WEBPACK_EXTERNAL_MODULE__core_index_js_f09b99cc__.DeclarationError), ["UsageError"]: () => (__WEBPACK_EXTERNAL_MODULE__core_index_js_f09b99cc__.UsageError), ["check"]: () => (__WEBPACK_EXTERNAL_MODULE__core_index_js_f09b99cc__.check), ["mergeChecked"]: () => (__WEBPACK_EXTERNAL_MODULE__core_index_js_f09b99cc__.mergeChecked), ["nearestOf"]: () => (__WEBPACK_EXTERNAL_MODULE__core_index_js_f09b99cc__.nearestOf) });

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ HELP),
  l: () => (/* binding */ readArguments)
});

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: external "../core/index.js"
var index_js_ = __nccwpck_require__(952);
;// CONCATENATED MODULE: ./build/model/verdict.js
const LEVELS = (/* unused pure expression or super */ null && (['required', 'recommended', 'advice']));
const PUBLISHER_KINDS = ['verified', 'independent', 'custom'];

// EXTERNAL MODULE: ./build/entry/formats.js
var formats = __nccwpck_require__(571);
;// CONCATENATED MODULE: ./build/entry/arguments.js




const HELP = `connector-certification: the certification check for Microsoft custom connectors

usage:
  connector-certification check [PATH…]     check the connectors in these folders (default: here)
  connector-certification explain CRITERION print what a criterion asks, why, and how to mend it
  connector-certification criteria          list every criterion

options of check:
  --publisher auto|verified|independent|custom   who publishes (default: auto)
  --stage review|release          review: open questions do not fail (default); release: they do
  --fail-on required|recommended|never           what turns the exit code to 1 (default: required)
  --format ${formats/* FORMATS */.h.join('|')}    what to print (default: text)
  --output FORMAT=FILE            also write a format to a file; may be repeated
  --base FOLDER|REVISION          compare with an earlier version: what does this change break?
  --config FILE                   read this file in place of .github/certification.yml
  --exclude GLOB                  leave paths out; may be repeated
  --no-color                      no colors, even on a terminal

exit codes: 0 it passes, 1 it does not, 2 wrong usage, configuration or path, 3 our own fault
`;
/**
 * Reads the command line.
 * @throws UsageError that names what is wrong and what is possible
 */
function readArguments(argv) {
    const [name, ...rest] = argv;
    if (name === undefined || name === 'help' || name === '--help' || name === '-h')
        return { kind: 'help' };
    if (name === '--version' || name === '-v')
        return { kind: 'version' };
    switch (name) {
        case 'check':
            return readCheck(rest);
        case 'explain': {
            const { positionals } = parse(rest, {});
            const [criterion, ...more] = positionals;
            if (criterion === undefined || more.length > 0)
                throw new index_js_.UsageError('explain takes one criterion, for example: explain operation-id-unique');
            return { kind: 'explain', criterion };
        }
        case 'criteria': {
            const { values, positionals } = parse(rest, { format: { type: 'string' } });
            if (positionals.length > 0)
                throw new index_js_.UsageError(`criteria takes no arguments, and this is one: ${positionals[0]}`);
            return { kind: 'criteria', format: choice('--format', values.format, ['text', 'json']) ?? 'text' };
        }
        default:
            throw new index_js_.UsageError(`'${name}' is not a command; there are check, explain and criteria. See --help.`);
    }
}
function readCheck(rest) {
    const { values, positionals } = parse(rest, {
        publisher: { type: 'string' },
        stage: { type: 'string' },
        'fail-on': { type: 'string' },
        format: { type: 'string' },
        output: { type: 'string', multiple: true },
        config: { type: 'string' },
        exclude: { type: 'string', multiple: true },
        base: { type: 'string' },
        color: { type: 'boolean' },
        'no-color': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
    });
    if (values.help)
        return { kind: 'help' };
    const publisher = choice('--publisher', values.publisher, ['auto', ...PUBLISHER_KINDS]);
    return {
        kind: 'check',
        paths: positionals.length > 0 ? positionals : ['.'],
        publisher: publisher === 'auto' ? undefined : publisher,
        stage: choice('--stage', values.stage, ['review', 'release']) ?? 'review',
        failOn: choice('--fail-on', values['fail-on'], ['required', 'recommended', 'never']) ?? 'required',
        format: choice('--format', values.format, formats/* FORMATS */.h) ?? 'text',
        outputs: (values.output ?? []).map(readOutput),
        config: values.config,
        exclude: values.exclude ?? [],
        base: values.base,
        color: values['no-color'] ? false : values.color,
    };
}
function readOutput(text) {
    const equals = text.indexOf('=');
    const file = text.slice(equals + 1);
    if (equals < 1 || file === '')
        throw new index_js_.UsageError(`--output needs FORMAT=FILE, for example --output sarif=report.sarif, and got '${text}'.`);
    const format = choice('--output', text.slice(0, equals), formats/* FORMATS */.h);
    return { format: format ?? 'text', file };
}
function choice(flag, value, choices) {
    if (value === undefined)
        return undefined;
    const hit = choices.find((candidate) => candidate === value);
    if (hit === undefined)
        throw new index_js_.UsageError(`${flag} must be one of ${choices.join(', ')}, and got '${value}'.`);
    return hit;
}
function parse(args, options) {
    try {
        return (0,external_node_util_namespaceObject.parseArgs)({ args: [...args], options, allowPositionals: true, strict: true });
    }
    catch (error) {
        throw new index_js_.UsageError(`${error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)}. See --help.`);
    }
}


/***/ }),

/***/ 553:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _core_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(952);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(720);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(81);
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(571);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(463);
/* harmony import */ var _product_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(396);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(961);









/** Runs one command and returns its exit code. */
async function run(argv) {
    const command = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .readArguments */ .l)(argv);
    switch (command.kind) {
        case 'help':
            process.stdout.write(_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .HELP */ ._);
            return 0;
        case 'version':
            process.stdout.write(`${(0,_product_js__WEBPACK_IMPORTED_MODULE_6__/* .product */ .q)().version}\n`);
            return 0;
        case 'criteria': {
            const { listCriteria } = await __nccwpck_require__.e(/* import() */ 382).then(__nccwpck_require__.bind(__nccwpck_require__, 382));
            process.stdout.write(await listCriteria(command.format));
            return 0;
        }
        case 'explain': {
            const { explain } = await __nccwpck_require__.e(/* import() */ 382).then(__nccwpck_require__.bind(__nccwpck_require__, 382));
            process.stdout.write(await explain(command.criterion));
            return 0;
        }
        case 'check':
            return runCheck(command);
    }
}
async function runCheck(command) {
    const roots = (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .openRoots */ .M)(command.paths, process.cwd());
    const results = [];
    for (const root of roots)
        results.push(await (0,_core_js__WEBPACK_IMPORTED_MODULE_2__.check)(optionsFor(root, command)));
    const checked = (0,_core_js__WEBPACK_IMPORTED_MODULE_2__.mergeChecked)(results);
    const sources = (0,_sources_js__WEBPACK_IMPORTED_MODULE_7__/* .sourcesOf */ .u)(roots.map((root) => root.tree));
    for (const { format, file } of command.outputs) {
        const text = await (0,_formats_js__WEBPACK_IMPORTED_MODULE_8__/* .write */ .M)(format, checked, { color: false, width: undefined, sources });
        saveFile(file, text);
    }
    const color = command.color ?? (process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb');
    process.stdout.write(await (0,_formats_js__WEBPACK_IMPORTED_MODULE_8__/* .write */ .M)(command.format, checked, { color, width: process.stdout.columns, sources }));
    return checked.report.exitCode;
}
function optionsFor(root, command) {
    return {
        tree: root.tree,
        above: root.above,
        stage: command.stage,
        failOn: command.failOn,
        exclude: command.exclude,
        today: new Date().toISOString().slice(0, 10),
        tool: (0,_product_js__WEBPACK_IMPORTED_MODULE_6__/* .product */ .q)(process.env),
        ...(command.publisher ? { publisher: command.publisher } : {}),
        ...(command.config === undefined ? {} : { config: (0,_configuration_js__WEBPACK_IMPORTED_MODULE_4__/* .configurationAt */ .w)(command.config, process.cwd()) }),
    };
}
function saveFile(file, text) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(file)), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(file), text);
    }
    catch (error) {
        throw new _core_js__WEBPACK_IMPORTED_MODULE_2__.UsageError(`'${file}' cannot be written: ${error instanceof Error ? error.message : String(error)}`);
    }
}
/** A reader that goes away (`| head`) is no fault of anybody. */
process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE')
        throw error;
});
try {
    process.exitCode = await run(process.argv.slice(2));
}
catch (error) {
    if (error instanceof _core_js__WEBPACK_IMPORTED_MODULE_2__.UsageError || error instanceof _core_js__WEBPACK_IMPORTED_MODULE_2__.DeclarationError) {
        process.stderr.write(`${error.message}\n`);
        process.exitCode = 2;
    }
    else {
        process.stderr.write(`This is our own fault, not yours: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}\n`);
        if (process.env.CONNECTOR_CERTIFICATION_DEBUG && error instanceof Error)
            process.stderr.write(`${error.stack}\n`);
        process.exitCode = 3;
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 81:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ configurationAt)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _core_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(952);
/* harmony import */ var _platform_disk_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(865);




/**
 * The file that a person or a workflow named in place of `.github/certification.yml`.
 * @throws UsageError when it is not there
 */
function configurationAt(path, workingFolder) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingFolder, path);
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(absolute).isFile())
            throw new _core_js__WEBPACK_IMPORTED_MODULE_2__.UsageError(`The configuration '${path}' is not a file.`);
    }
    catch (error) {
        if (error instanceof _core_js__WEBPACK_IMPORTED_MODULE_2__.UsageError)
            throw error;
        throw new _core_js__WEBPACK_IMPORTED_MODULE_2__.UsageError(`There is no configuration '${path}'.`);
    }
    return { tree: new _platform_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .DiskTree */ .C((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute)), path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(absolute) };
}


/***/ }),

/***/ 571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ write),
/* harmony export */   h: () => (/* binding */ FORMATS)
/* harmony export */ });
/** What a report can be written as. */
const FORMATS = ['text', 'json'];
/** Writes a report in one format; only that format's renderer is loaded. */
async function write(format, checked, options) {
    const { report } = checked;
    switch (format) {
        case 'text': {
            const { renderText } = await __nccwpck_require__.e(/* import() */ 32).then(__nccwpck_require__.bind(__nccwpck_require__, 32));
            const width = options.width === undefined ? {} : { width: options.width };
            return renderText(report, { color: options.color, sources: options.sources, ...width });
        }
        case 'json': {
            const { renderJson } = await __nccwpck_require__.e(/* import() */ 665).then(__nccwpck_require__.bind(__nccwpck_require__, 665));
            return renderJson(report);
        }
    }
}


/***/ }),

/***/ 463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ openRoots)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _core_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(952);
/* harmony import */ var _platform_disk_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(865);




/**
 * Opens the folders a person named. Those inside the working folder share one tree, so that paths in the report are
 * the ones the person would type.
 * @throws UsageError when a path does not exist
 */
function openRoots(paths, workingFolder) {
    const inside = [];
    const outside = [];
    for (const path of paths) {
        const folder = folderAt((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingFolder, path), path);
        const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workingFolder, folder);
        if (way === '' || (!way.startsWith('..') && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingFolder, way) === folder && !/^[A-Za-z]:/.test(way)))
            inside.push(slashes(way));
        else
            outside.push(folder);
    }
    const roots = [];
    if (inside.length > 0) {
        const under = inside.includes('') ? [] : [...new Set(inside)];
        const github = under.length > 0 && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingFolder, '.github')) ? ['.github'] : [];
        roots.push(root(workingFolder, under.length > 0 ? [...withoutNested(under), ...github] : []));
    }
    for (const folder of new Set(outside))
        roots.push(root(folder, []));
    return roots;
}
function root(folder, under) {
    return { tree: new _platform_disk_js__WEBPACK_IMPORTED_MODULE_3__/* .DiskTree */ .C(folder, under), folder, above: slashes(folder) };
}
/** The folder itself, or the folder of a file. What the person named may be a link; what is inside may not. */
function folderAt(absolute, asTyped) {
    try {
        const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(absolute);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real).isDirectory() ? (real === absolute ? absolute : real) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(real);
    }
    catch {
        throw new _core_js__WEBPACK_IMPORTED_MODULE_2__.UsageError(`There is no folder '${asTyped}'.`);
    }
}
function withoutNested(paths) {
    return paths.filter((path) => !paths.some((other) => other !== path && path.startsWith(`${other}/`)));
}
function slashes(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.sep === '/' ? path : path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}


/***/ }),

/***/ 396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ product)
});

;// CONCATENATED MODULE: ./build/generated/product.js
// Generated by `npm run generate` from package.json. Do not edit.
const VERSION = '0.1.0';
const REPOSITORY = 'https://github.com/connector-certification/connector-certification';

;// CONCATENATED MODULE: ./build/entry/product.js

const NAME = 'connector-certification';
const SAFE_REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const SAFE_REF = /^[\w./-]+$/;
const SAFE_SERVER = /^https:\/\/[\w.-]+(?::\d+)?$/;
/**
 * Who speaks in a report, and where the pages of the criteria are: in the Action's own repository at its own ref when
 * a workflow runs it, else at the version's tag of the repository that `package.json` names.
 */
function product(environment = {}) {
    const repository = environment.GITHUB_ACTION_REPOSITORY;
    const ref = environment.GITHUB_ACTION_REF;
    if (repository && ref && SAFE_REPOSITORY.test(repository) && SAFE_REF.test(ref)) {
        const server = environment.GITHUB_SERVER_URL;
        const base = server && SAFE_SERVER.test(server) ? server : 'https://github.com';
        return { name: NAME, version: VERSION, docs: `${base}/${repository}/blob/${ref}/docs/criteria` };
    }
    return { name: NAME, version: VERSION, docs: `${REPOSITORY}/blob/v${VERSION}/docs/criteria` };
}


/***/ }),

/***/ 961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ sourcesOf)
/* harmony export */ });
/** Lines of the checked files, for excerpts; each file is read once. */
function sourcesOf(trees) {
    const cache = new Map();
    const read = (file) => {
        for (const tree of trees) {
            const content = tree.read(file);
            if (content.kind === 'bytes')
                return new TextDecoder().decode(content.bytes).split(/\r?\n/);
        }
        return undefined;
    };
    return (file) => {
        if (!cache.has(file))
            cache.set(file, read(file));
        return cache.get(file);
    };
}


/***/ }),

/***/ 865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ DiskTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);


/** More entries than this are not walked: the public monorepo has 6,000. */
const MOST_ENTRIES = 200_000;
const DEEPEST_FOLDER = 40;
/** Larger files are never read. */
const LARGEST_FILE = 64 * 1024 * 1024;
/** Folders that are never entered, whatever the configuration says: they are large and hold no submission. */
const NOT_ENTERED = new Set(['.git', 'node_modules']);
/** A folder on disk as a tree. Links are listed and never followed, neither to files nor to folders. */
class DiskTree {
    #root;
    #under;
    #entries;
    /**
     * @param root absolute path of the tree's root
     * @param under only these folders (paths from the root) are walked; the whole tree when empty
     */
    constructor(root, under = []) {
        this.#root = root;
        this.#under = under;
    }
    entries() {
        this.#entries ??= this.#walk();
        return this.#entries;
    }
    read(path) {
        let handle;
        try {
            // A link put there after the walk is refused by the system itself; Windows has no such flag.
            handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#root, path), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        }
        catch (error) {
            return { kind: 'unreadable', because: reason(error) };
        }
        try {
            const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(handle);
            if (stat.isDirectory())
                return { kind: 'unreadable', because: 'it is a folder' };
            if (!stat.isFile())
                return { kind: 'unreadable', because: 'it is not a regular file' };
            if (stat.size > LARGEST_FILE)
                return { kind: 'unreadable', because: `it has more than ${LARGEST_FILE / 1024 / 1024} MB` };
            const bytes = new Uint8Array(stat.size);
            let filled = 0;
            while (filled < bytes.length) {
                const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, bytes, filled, bytes.length - filled, filled);
                if (count === 0)
                    break;
                filled += count;
            }
            return { kind: 'bytes', bytes: filled === bytes.length ? bytes : bytes.subarray(0, filled) };
        }
        catch (error) {
            return { kind: 'unreadable', because: reason(error) };
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
        }
    }
    #walk() {
        const entries = [];
        const stack = this.#under.length > 0 ? this.#under.map((path) => ({ path, depth: 0 })) : [{ path: '', depth: 0 }];
        for (let folder = stack.pop(); folder && entries.length < MOST_ENTRIES; folder = stack.pop()) {
            for (const child of this.#children(folder.path)) {
                entries.push(child);
                const name = child.path.slice(child.path.lastIndexOf('/') + 1);
                if (child.kind === 'directory' && folder.depth < DEEPEST_FOLDER && !NOT_ENTERED.has(name)) {
                    stack.push({ path: child.path, depth: folder.depth + 1 });
                }
            }
        }
        return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    }
    #children(folder) {
        let names;
        try {
            names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#root, folder), { withFileTypes: true });
        }
        catch {
            return [];
        }
        return names.map((entry) => {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isSymbolicLink())
                return { path, kind: 'link', size: 0 };
            if (entry.isDirectory())
                return { path, kind: 'directory', size: 0 };
            if (!entry.isFile())
                return { path, kind: 'other', size: 0 };
            return { path, kind: 'file', size: this.#size(path) };
        });
    }
    #size(path) {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#root, path)).size;
        }
        catch {
            return 0;
        }
    }
}
function reason(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    switch (code) {
        case 'ENOENT':
            return 'it is not there';
        case 'EACCES':
        case 'EPERM':
            return 'reading it is not permitted';
        case 'EISDIR':
            return 'it is a folder';
        case 'ELOOP':
            return 'it is a link, and links are not followed';
        default:
            return `the system says ${code || 'no'}`;
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(553);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 4006:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(8016);
const utils = __nccwpck_require__(4059);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 5595:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 8265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(5595);
const utils = __nccwpck_require__(4059);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 8016:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(1781);
const parse = __nccwpck_require__(8265);
const utils = __nccwpck_require__(4059);
const constants = __nccwpck_require__(5595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 1781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(4059);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(5595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 4059:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(5595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ DeclarationError)
/* harmony export */ });
/** A faulty declaration: exit code 2, with the line. */
class DeclarationError extends Error {
    name = 'DeclarationError';
    file;
    position;
    constructor(message, file, position) {
        super(`${file}:${position.line}:${position.column}: ${message}`);
        this.file = file;
        this.position = position;
    }
}


/***/ }),

/***/ 6708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ NO_DECLARATION),
/* harmony export */   u: () => (/* binding */ mergeDeclarations)
/* harmony export */ });
const NO_DECLARATION = {
    files: [],
    publisher: undefined,
    answers: new Map(),
    waivers: [],
    acknowledgements: [],
    levels: [],
    exclude: [],
    baseline: new Set(),
};
/** The connector's own declaration over the repository's: its entries come first and its answers win. */
function mergeDeclarations(own, repository) {
    return {
        files: [...own.files, ...repository.files],
        publisher: own.publisher ?? repository.publisher,
        answers: new Map([...repository.answers, ...own.answers]),
        waivers: [...own.waivers, ...repository.waivers],
        acknowledgements: [...own.acknowledgements, ...repository.acknowledgements],
        levels: [...own.levels, ...repository.levels],
        exclude: repository.exclude,
        baseline: repository.baseline,
    };
}


/***/ }),

/***/ 4322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dH: () => (/* binding */ parseJsonDocument),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   j3: () => (/* binding */ textPlace)
/* harmony export */ });
/* harmony import */ var _model_location_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5471);
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(43);
/* harmony import */ var _survey_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3313);



/** Bytes that are neither UTF-8 nor UTF-16 come out with replacement characters and `isValid: false`. */
function decodeText(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return decode(bytes.subarray(2), 'utf-16le', true);
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return decode(swap(bytes.subarray(2)), 'utf-16be', true);
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
        return decode(bytes.subarray(3), 'utf-8', true);
    return decode(bytes, 'utf-8', false);
}
function decode(bytes, name, hasByteOrderMark) {
    const label = name === 'utf-8' ? 'utf-8' : 'utf-16le';
    try {
        const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
        return { text, encoding: { hasByteOrderMark, name, isValid: true } };
    }
    catch {
        const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
        return { text, encoding: { hasByteOrderMark, name, isValid: false } };
    }
}
function swap(bytes) {
    const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
    for (let at = 0; at < swapped.length; at += 2) {
        swapped[at] = bytes[at + 1] ?? 0;
        swapped[at + 1] = bytes[at] ?? 0;
    }
    return swapped;
}
/**
 * Reads a JSON text: `JSON.parse` first; the tolerant parser is loaded only when that fails.
 * Never throws on any bytes.
 */
async function parseJsonDocument(file, bytes) {
    const { text, encoding } = decodeText(bytes);
    const lines = new _model_location_js__WEBPACK_IMPORTED_MODULE_0__/* .LineTable */ .l(text);
    const home = { file };
    const placeAt = (span, pointer = '') => textPlace(file, lines, span, pointer);
    const base = { file, text, bytes: bytes.length, encoding, lines };
    if (text.trim() === '') {
        const fault = { kind: 'empty', message: 'The file is empty.', at: placeAt({ start: 0, end: 0 }) };
        return { ...base, root: undefined, faults: [fault], repeatedKeys: () => [] };
    }
    let value;
    let isStrict = true;
    let faults = [];
    try {
        value = JSON.parse(text);
    }
    catch {
        isStrict = false;
        const { parseTolerant } = await Promise.all(/* import() */[__nccwpck_require__.e(547), __nccwpck_require__.e(294)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5294));
        const tolerant = parseTolerant(text);
        value = tolerant.value;
        faults = tolerant.faults.map(({ kind, message, span }) => ({ kind, message, at: placeAt(span) }));
    }
    const { depth, keys } = (0,_survey_js__WEBPACK_IMPORTED_MODULE_1__/* .survey */ .Fr)(value);
    if (depth > _survey_js__WEBPACK_IMPORTED_MODULE_1__/* .DEEPEST */ .FI) {
        const fault = {
            kind: 'too-deep',
            message: `The file is nested more than ${_survey_js__WEBPACK_IMPORTED_MODULE_1__/* .DEEPEST */ .FI} levels deep.`,
            at: placeAt({ start: 0, end: 1 }),
        };
        return { ...base, root: undefined, faults: [...faults, fault], repeatedKeys: () => [] };
    }
    const root = value === undefined ? undefined : new _node_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonNode */ .xZ(value, undefined, '', home);
    let repeated;
    const repeatedKeys = () => {
        repeated ??= !isStrict || (0,_survey_js__WEBPACK_IMPORTED_MODULE_1__/* .countWrittenKeys */ .fk)(text) > keys ? findRepeatedKeys(text, placeAt) : [];
        return repeated;
    };
    return { ...base, root, faults, repeatedKeys };
}
/** A place in a text that is given by offsets. */
function textPlace(file, lines, span, pointer = '') {
    return {
        place() {
            const range = lines.range(span);
            return { kind: 'text', file, pointer, range };
        },
    };
}
const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?(\s*:)?|[{}[\],]|\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?/g;
function findRepeatedKeys(text, placeAt) {
    const repeated = [];
    const stack = [];
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
        const token = match[0];
        const top = stack[stack.length - 1];
        if (token === '{' || token === '[') {
            const step = top ? (top.seen ? top.key : String(top.index)) : undefined;
            const pointer = step === undefined ? '' : `${top?.pointer ?? ''}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
            stack.push({ pointer, seen: token === '{' ? new Map() : undefined, index: 0, key: '' });
        }
        else if (token === '}' || token === ']') {
            stack.pop();
        }
        else if (token === ',') {
            if (top)
                top.index++;
        }
        else if (match[1] !== undefined && top?.seen) {
            const literal = token.slice(0, token.length - match[1].length);
            const key = keyOf(literal);
            const span = { start: match.index, end: match.index + literal.length };
            const first = top.seen.get(key);
            const pointer = `${top.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
            if (first)
                repeated.push({ key, pointer, at: placeAt(span, pointer), first: placeAt(first, pointer) });
            else
                top.seen.set(key, span);
            top.key = key;
        }
    }
    return repeated;
}
function keyOf(literal) {
    try {
        return String(JSON.parse(literal));
    }
    catch {
        return literal.slice(1, -1);
    }
}


/***/ }),

/***/ 43:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   mP: () => (/* binding */ pointerKeys),
/* harmony export */   xZ: () => (/* binding */ JsonNode)
/* harmony export */ });
/* unused harmony export escapeKey */
/**
 * One value of a JSON document and the way to it. Looks at own properties only, so that a key
 * named `constructor` or `__proto__` is a key like any other.
 */
class JsonNode {
    value;
    parent;
    /** Key in the parent object or index in the parent array; empty for the root. */
    key;
    home;
    constructor(value, parent, key, home) {
        this.value = value;
        this.parent = parent;
        this.key = key;
        this.home = home;
    }
    /** A missing property is shown at the key of the object that lacks it; a scalar at its own value. */
    place() {
        const isContainer = typeof this.value === 'object' && this.value !== null;
        return { kind: 'json', file: this.home.file, pointer: this.pointer, target: isContainer ? 'key' : 'value' };
    }
    /** The same node, to be shown at its key even when it is a scalar. */
    get atKey() {
        return { place: () => ({ kind: 'json', file: this.home.file, pointer: this.pointer, target: 'key' }) };
    }
    /** RFC 6901 JSON pointer from the root of the document; empty for the root. */
    get pointer() {
        const keys = [];
        for (let node = this; node.parent; node = node.parent)
            keys.push(escapeKey(node.key));
        return keys.length === 0 ? '' : `/${keys.reverse().join('/')}`;
    }
    get isObject() {
        return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
    }
    get isArray() {
        return Array.isArray(this.value);
    }
    /** The child under an own key or index, or undefined. */
    get(key) {
        const { value } = this;
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        return new JsonNode(value[key], this, String(key), this.home);
    }
    /** The node at the end of a way of keys, or undefined where it breaks off. */
    at(...keys) {
        let node = this;
        for (const key of keys)
            node = node?.get(key);
        return node;
    }
    has(key) {
        return typeof this.value === 'object' && this.value !== null && Object.hasOwn(this.value, key);
    }
    /** The string under a key; undefined when it is absent or of another type. */
    string(key) {
        const { value } = this;
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        const child = value[key];
        return typeof child === 'string' ? child : undefined;
    }
    /** The raw value under an own key, or undefined. */
    raw(key) {
        const { value } = this;
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        return value[key];
    }
    /** Own keys of an object in their order; none for anything else. */
    get keys() {
        return this.isObject ? Object.keys(this.value) : [];
    }
    /** The members of an object; none for anything else. */
    *members() {
        if (!this.isObject)
            return;
        const value = this.value;
        for (const key of Object.keys(value))
            yield new JsonNode(value[key], this, key, this.home);
    }
    /** The elements of an array; none for anything else. */
    *elements() {
        if (!Array.isArray(this.value))
            return;
        for (let index = 0; index < this.value.length; index++) {
            yield new JsonNode(this.value[index], this, String(index), this.home);
        }
    }
}
/** Escapes one key of a JSON pointer (RFC 6901). */
function escapeKey(key) {
    return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}
/** The keys of a JSON pointer, unescaped; none for the empty pointer. */
function pointerKeys(pointer) {
    if (pointer === '')
        return [];
    return pointer
        .slice(1)
        .split('/')
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}


/***/ }),

/***/ 3313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ DEEPEST),
/* harmony export */   Fr: () => (/* binding */ survey),
/* harmony export */   fk: () => (/* binding */ countWrittenKeys)
/* harmony export */ });
/** Deeper than this, a document is refused: the deepest published one has 40 levels. */
const DEEPEST = 500;
/** Counts members and depth without recursion; stops counting at the depth limit. */
function survey(root) {
    let keys = 0;
    let nodes = 1;
    let depth = 0;
    let level = typeof root === 'object' && root !== null ? [root] : [];
    while (level.length > 0) {
        depth++;
        if (depth > DEEPEST)
            break;
        const next = [];
        for (const container of level) {
            if (Array.isArray(container)) {
                nodes += container.length;
                for (const child of container)
                    if (typeof child === 'object' && child !== null)
                        next.push(child);
            }
            else {
                for (const key in container) {
                    const child = container[key];
                    keys++;
                    nodes++;
                    if (typeof child === 'object' && child !== null)
                        next.push(child);
                }
            }
        }
        level = next;
    }
    return { keys, depth, nodes };
}
const STRINGS = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?(\s*:)?/g;
/** Counts the keys written in a well-formed JSON text: more than the parsed document holds means some are repeated. */
function countWrittenKeys(text) {
    let keys = 0;
    STRINGS.lastIndex = 0;
    for (let match = STRINGS.exec(text); match; match = STRINGS.exec(text))
        if (match[1] !== undefined)
            keys++;
    return keys;
}


/***/ }),

/***/ 5471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ FILE_START),
/* harmony export */   l: () => (/* binding */ LineTable)
/* harmony export */ });
/** Turns offsets into positions; the table of line starts is built once, on first use. */
class LineTable {
    #text;
    #starts;
    constructor(text) {
        this.#text = text;
    }
    /** The position of a 0-based offset, clamped to the text. */
    position(offset) {
        const starts = this.#lineStarts();
        const at = Math.max(0, Math.min(offset, this.#text.length));
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= at)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
    }
    range(span) {
        return { start: this.position(span.start), end: this.position(span.end) };
    }
    #lineStarts() {
        if (this.#starts)
            return this.#starts;
        const starts = [0];
        for (let at = this.#text.indexOf('\n'); at !== -1; at = this.#text.indexOf('\n', at + 1))
            starts.push(at + 1);
        this.#starts = starts;
        return starts;
    }
}
/** The first character of a file: where a fault of the whole file is shown. */
const FILE_START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };


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
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
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
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  wf: () => (/* reexport */ CRITERIA),
  DE: () => (/* reexport */ declaration_error/* DeclarationError */.D),
  eb: () => (/* binding */ UsageError),
  z6: () => (/* binding */ check),
  Sw: () => (/* binding */ mergeChecked),
  qw: () => (/* reexport */ nearest)
});

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(4006);
;// CONCATENATED MODULE: ./build/engine/conclude.js
/** Counts what is open. */
function count(findings) {
    const counts = { required: 0, recommended: 0, advice: 0, questions: 0, waived: 0 };
    for (const finding of findings) {
        if (finding.change === 'fixed')
            continue;
        if (finding.status === 'waived')
            counts.waived++;
        else if (finding.kind === 'question')
            counts.questions++;
        else
            counts[finding.level]++;
    }
    return counts;
}
/**
 * `ready`: no required criterion failed, blocked or pending, and at least one passed. `needs-answers`: only open
 * required questions are left. Nothing is ready on not-applicables alone.
 */
function concludeConnector(criteria, findings) {
    const required = criteria.filter((criterion) => criterion.level === 'required');
    const isDefect = (finding) => isOpen(finding) && finding.kind === 'defect' && finding.level === 'required';
    if (findings.some(isDefect) ||
        required.some((criterion) => criterion.outcome === 'blocked' || criterion.outcome === 'crashed'))
        return 'not-ready';
    if (!criteria.some((criterion) => criterion.outcome === 'passed' || criterion.outcome === 'waived'))
        return 'not-ready';
    return findings.some((finding) => isOpen(finding) && finding.kind === 'question' && finding.level === 'required')
        ? 'needs-answers'
        : 'ready';
}
/** The worst verdict of all connectors; of none, `not-ready`. */
function concludeAll(verdicts) {
    if (verdicts.length === 0 || verdicts.includes('not-ready'))
        return 'not-ready';
    return verdicts.includes('needs-answers') ? 'needs-answers' : 'ready';
}
/** 3 for our own fault, whatever else; 1 when what `failOn` names is open; else 0. */
function exitCode(connectors, stage, failOn) {
    if (connectors.some((connector) => connector.criteria.some((criterion) => criterion.outcome === 'crashed')))
        return 3;
    if (failOn === 'never')
        return 0;
    for (const connector of connectors) {
        if (connector.verdict === 'not-ready')
            return 1;
        if (stage === 'release' && connector.verdict === 'needs-answers')
            return 1;
        if (failOn === 'recommended' &&
            connector.findings.some((finding) => isOpen(finding) && finding.level === 'recommended' && (finding.kind === 'defect' || stage === 'release')))
            return 1;
    }
    return 0;
}
function isOpen(finding) {
    return finding.status === 'open' && finding.change !== 'fixed';
}

;// CONCATENATED MODULE: ./build/engine/evaluate.js
/** More problems of one criterion than this are counted only: nobody reads the rest, and hostile files have millions. */
const MOST_PROBLEMS = 2000;
/** Asks one criterion. A crash inside it is ours and is told as such; what it found before is kept. */
function evaluate(criterion, table, publisher) {
    const none = { criterion, problems: [], omitted: 0 };
    if (!criterion.appliesTo.includes(publisher)) {
        return { ...none, outcome: 'not-applicable', because: `It does not concern ${article(publisher)} connector.` };
    }
    const given = {};
    for (const name of criterion.needs) {
        const fact = table[name];
        if (fact.state === 'unreadable')
            return { ...none, outcome: 'blocked', because: fact.because };
        if (fact.state === 'missing')
            return { ...none, outcome: 'not-applicable', because: fact.because };
        given[name] = fact.value;
    }
    const problems = [];
    let omitted = 0;
    try {
        const because = criterion.notApplicable?.(given);
        if (because !== undefined)
            return { ...none, outcome: 'not-applicable', because };
        for (const problem of criterion.check(given)) {
            if (problems.length < MOST_PROBLEMS)
                problems.push(problem);
            else
                omitted++;
        }
    }
    catch (error) {
        const because = `Our own fault: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
        return { criterion, outcome: 'crashed', because, problems, omitted };
    }
    return { criterion, outcome: problems.length > 0 ? 'failed' : 'passed', because: '', problems, omitted };
}
function article(publisher) {
    return publisher === 'independent'
        ? "an independent publisher's"
        : publisher === 'verified'
            ? "a verified publisher's"
            : 'a custom';
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./build/model/criterion.js
const LEVEL_ORDER = { required: 2, recommended: 1, advice: 0 };
/** The milder of two levels. */
function milder(a, b) {
    return LEVEL_ORDER[a] <= LEVEL_ORDER[b] ? a : b;
}
/** The level of a criterion for one publisher kind: for a custom connector only what breaks it is required. */
function levelFor(info, publisher) {
    const level = typeof info.level === 'string' ? info.level : info.level[publisher];
    return publisher === 'custom' && !info.breaksConnector ? milder(level, 'recommended') : level;
}

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

;// CONCATENATED MODULE: ./build/engine/policy.js



/** The level a criterion has here, or `off`. */
function effectiveLevel(criterion, policy) {
    const level = levelFor(criterion, policy.publisher);
    const change = policy.levels.find((entry) => entry.criterion === criterion.id);
    if (!change)
        return level;
    // Policy may lower a criterion, never raise it above what is published.
    return change.level === 'off' ? 'off' : milder(level, change.level);
}
/** Judges the problems of one criterion; the places are resolved afterwards, all in one scan per file. */
function judge(criterion, problems, policy, used) {
    const level = effectiveLevel(criterion, policy);
    if (level === 'off')
        return [];
    const seen = new Map();
    return problems.map((problem) => {
        const place = problem.at.place();
        const pointer = pointerOf(place);
        const identity = `${criterion.id}\n${place.file}\n${pointer}\n${problem.subject ?? ''}`;
        const repetition = seen.get(identity) ?? 0;
        seen.set(identity, repetition + 1);
        const fingerprint = hash(repetition === 0 ? identity : `${identity}\n${repetition}`);
        const waiver = policy.waivers.find((entry) => covers(entry, criterion.id, place.file, pointer) && !isExpired(entry, policy.today));
        if (waiver)
            used.add(waiver);
        const acknowledgement = policy.acknowledgements.find((entry) => settles(entry, criterion.id, problem, pointer));
        if (acknowledgement)
            used.add(acknowledgement);
        const settled = waiver
            ? { reason: waiver.reason, ...(waiver.until ? { until: waiver.until } : {}) }
            : policy.baseline.has(fingerprint)
                ? { reason: 'It stands in the baseline of old findings.' }
                : acknowledgement
                    ? { reason: acknowledgement.reason }
                    : undefined;
        return {
            place,
            related: (problem.related ?? []).map((entry) => ({
                place: entry.at.place(),
                message: redact(entry.message),
            })),
            fix: problem.fix,
            finding: {
                criterion: criterion.id,
                level: problem.level ? milder(level, problem.level) : level,
                kind: criterion.kind === 'attestation' ? 'question' : 'defect',
                status: settled ? 'waived' : 'open',
                ...(settled ? { waiver: { ...settled, reason: redact(settled.reason) } } : {}),
                side: problem.side ?? 'head',
                message: redact(problem.message),
                remedy: redact(problem.remedy ?? criterion.remedy),
                policyCodes: criterion.policyCodes,
                docs: policy.docsUrl(criterion.id),
                fingerprint,
                ...(problem.paste !== undefined ? { paste: problem.paste } : {}),
                ...(problem.upstream !== undefined
                    ? { upstream: redact(problem.upstream) }
                    : criterion.validator?.text !== undefined
                        ? { upstream: criterion.validator.text }
                        : {}),
                ...(problem.consumers ? { consumers: problem.consumers } : {}),
                ...(acknowledgement
                    ? {
                        acknowledged: {
                            reason: redact(acknowledgement.reason),
                            ...(acknowledgement.by ? { by: redact(acknowledgement.by) } : {}),
                            ...(acknowledgement.ticket ? { ticket: redact(acknowledgement.ticket) } : {}),
                        },
                    }
                    : {}),
            },
        };
    });
}
/** Turns judged problems into findings, once their ranges are known. */
function settlePlace(judged, rangeOf) {
    const { place, finding, related, fix } = judged;
    return {
        ...finding,
        file: place.file,
        pointer: pointerOf(place),
        range: rangeOf(place),
        related: related.map((entry) => ({
            file: entry.place.file,
            pointer: pointerOf(entry.place),
            range: rangeOf(entry.place),
            message: entry.message,
        })),
        ...(fix && place.kind === 'json'
            ? {
                fix: {
                    description: fix.description,
                    range: rangeOf({ ...place, target: 'value' }),
                    replacement: JSON.stringify(fix.replaceValueWith),
                },
            }
            : {}),
    };
}
function isExpired(waiver, today) {
    return waiver.until !== undefined && waiver.until < today;
}
function covers(waiver, criterion, file, pointer) {
    if (waiver.criterion !== criterion)
        return false;
    if (waiver.file !== undefined && file !== waiver.file && !file.endsWith(`/${waiver.file}`))
        return false;
    return waiver.pointer === undefined || pointer === waiver.pointer || pointer.startsWith(`${waiver.pointer}/`);
}
function settles(entry, criterion, problem, pointer) {
    if (entry.criterion !== criterion)
        return false;
    if (entry.operation === undefined)
        return true;
    return (entry.operation === problem.operation || entry.operation === pointer || pointer.startsWith(`${entry.operation}/`));
}
function pointerOf(place) {
    return place.kind === 'file' ? '' : place.pointer;
}
function hash(text) {
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(text).digest('hex').slice(0, 16);
}

// EXTERNAL MODULE: ./build/facts/declaration.js
var facts_declaration = __nccwpck_require__(6708);
;// CONCATENATED MODULE: ./build/facts/declaration-file.js

/**
 * Reads declarations, the first over the next; the YAML parser is loaded only when there is one.
 * @throws DeclarationError with file and line when one is faulty
 */
async function readDeclarations(tree, paths) {
    let merged = facts_declaration/* NO_DECLARATION */.f;
    for (const path of [...paths].reverse()) {
        const { parseDeclaration } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(224)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4224));
        merged = (0,facts_declaration/* mergeDeclarations */.u)(parseDeclaration(path, tree.read(path)), merged);
    }
    return merged;
}

// EXTERNAL MODULE: ./build/model/location.js
var model_location = __nccwpck_require__(5471);
// EXTERNAL MODULE: ./build/facts/json/document.js
var json_document = __nccwpck_require__(4322);
;// CONCATENATED MODULE: ./build/facts/openapi/model.js
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];

// EXTERNAL MODULE: ./build/facts/json/node.js
var json_node = __nccwpck_require__(43);
;// CONCATENATED MODULE: ./build/facts/openapi/references.js

const LONGEST_CHAIN = 64;
/** Follows local references lazily; never expands anything and never leaves the document. */
class References {
    #root;
    #targets = new Map();
    found = [];
    #noted = new Set();
    constructor(root) {
        this.#root = root;
    }
    resolve(node) {
        let current = node;
        for (let step = 0; current && step < LONGEST_CHAIN; step++) {
            const target = current.string('$ref');
            if (target === undefined)
                return current;
            current = this.#target(target);
        }
        return undefined;
    }
    /** Records a reference for the criteria that judge it; each node once. */
    note(node) {
        const target = node.string('$ref');
        if (target === undefined || this.#noted.has(node.value))
            return;
        this.#noted.add(node.value);
        if (!target.startsWith('#')) {
            this.found.push({ node, target, kind: 'external', resolved: undefined, fault: 'external' });
            return;
        }
        const resolved = this.resolve(node);
        const fault = resolved ? undefined : this.#loops(node) ? 'loop' : 'dangling';
        this.found.push({ node, target, kind: 'local', resolved, fault });
    }
    #loops(node) {
        let current = node;
        for (let step = 0; step < LONGEST_CHAIN; step++) {
            const target = current?.string('$ref');
            if (target === undefined)
                return false;
            current = this.#target(target);
        }
        return true;
    }
    #target(reference) {
        if (this.#targets.has(reference))
            return this.#targets.get(reference);
        const node = this.#find(reference);
        this.#targets.set(reference, node);
        return node;
    }
    #find(reference) {
        if (reference === '#')
            return this.#root;
        if (!reference.startsWith('#/'))
            return undefined;
        const exact = this.#root.at(...(0,json_node/* pointerKeys */.mP)(reference.slice(1)));
        if (exact)
            return exact;
        if (!reference.includes('%'))
            return undefined;
        try {
            return this.#root.at(...(0,json_node/* pointerKeys */.mP)(decodeURIComponent(reference.slice(1))));
        }
        catch {
            return undefined;
        }
    }
}

;// CONCATENATED MODULE: ./build/facts/openapi/schemas.js
/**
 * Visits every schema node once and gathers by which ways it is reached. A node is looked at again only when a new
 * way brings something new, so that the work stays linear on cyclic and doubling references.
 */
class SchemaWalk {
    #references;
    #seen = new Map();
    schemas = [];
    constructor(references) {
        this.#references = references;
    }
    at(value) {
        return this.#seen.get(value);
    }
    visit(start, role, name, reach) {
        const stack = [{ node: start, role, name, parent: undefined, reach }];
        for (let step = stack.pop(); step; step = stack.pop())
            this.#step(step, stack);
    }
    #step(step, stack) {
        const { node } = step;
        if (!node.isObject)
            return;
        const isVisible = step.reach.isVisible && node.string('x-ms-visibility') !== 'internal';
        const reach = { isInput: step.reach.isInput, isOutput: step.reach.isOutput, isVisible };
        const known = this.#seen.get(node.value);
        let schema;
        if (known) {
            const isNews = (reach.isInput && !known.isInput) ||
                (reach.isOutput && !known.isOutput) ||
                (reach.isVisible && !known.isVisible);
            if (!isNews)
                return;
            known.isInput ||= reach.isInput;
            known.isOutput ||= reach.isOutput;
            known.isVisible ||= reach.isVisible;
            schema = known;
        }
        else {
            const { role, name, parent } = step;
            schema = { node, role, name, parent, ...reach, reference: node.string('$ref') };
            this.#seen.set(node.value, schema);
            this.schemas.push(schema);
        }
        if (schema.reference !== undefined) {
            this.#references.note(node);
            const target = this.#references.resolve(node);
            if (target)
                stack.push({ node: target, role: 'definition', name: target.key, parent: undefined, reach });
            return;
        }
        const children = [...schemaChildren(node)];
        for (const child of children.reverse())
            stack.push({ ...child, parent: schema, reach });
    }
}
/** The schemas directly under a schema, in the order of the document's fields. */
function* schemaChildren(node) {
    for (const property of node.get('properties')?.members() ?? []) {
        yield { node: property, role: 'property', name: property.key };
    }
    const items = node.get('items');
    if (items) {
        if (items.isArray)
            for (const item of items.elements())
                yield { node: item, role: 'items', name: undefined };
        else
            yield { node: items, role: 'items', name: undefined };
    }
    for (const part of node.get('allOf')?.elements() ?? [])
        yield { node: part, role: 'allOf', name: undefined };
    const additional = node.get('additionalProperties');
    if (additional?.isObject)
        yield { node: additional, role: 'additionalProperties', name: undefined };
}

;// CONCATENATED MODULE: ./build/facts/openapi/openapi.js



/** Walks a Swagger 2.0 document once. Tolerates any shape: what is not there is simply not in the lists. */
function readOpenApi(document, root) {
    const references = new References(root);
    const walk = new SchemaWalk(references);
    const parameters = new Map();
    const operations = [];
    const responses = [];
    const pathItems = [];
    const parameterOf = (use) => {
        references.note(use);
        const node = references.resolve(use);
        if (!node?.isObject)
            return undefined;
        let parameter = parameters.get(node.value);
        if (!parameter) {
            const visibility = node.string('x-ms-visibility');
            const isRequired = node.raw('required') === true;
            parameter = {
                node,
                name: node.string('name'),
                in: node.string('in'),
                visibility,
                isInternal: true,
                isRequired,
                operations: [],
            };
            parameters.set(node.value, parameter);
        }
        return parameter;
    };
    const usesIn = (list) => {
        const uses = [];
        for (const use of list?.elements() ?? []) {
            const parameter = parameterOf(use);
            if (parameter)
                uses.push({ use, parameter });
        }
        return uses;
    };
    const readOperation = (node, method, pathItem) => {
        const visibility = node.string('x-ms-visibility');
        const isInternal = visibility === 'internal';
        const own = [];
        const operation = {
            node,
            method,
            path: pathItem.key,
            pathItem,
            id: node.string('operationId'),
            summary: node.string('summary'),
            description: node.string('description'),
            visibility,
            isInternal,
            isDeprecated: node.raw('deprecated') === true,
            trigger: node.string('x-ms-trigger')?.toLowerCase(),
            isWebhook: false,
            parameters: own,
            responses: [],
        };
        const written = usesIn(node.get('parameters'));
        const overridden = new Set(written.map(identity));
        const inherited = usesIn(pathItem.get('parameters')).filter((use) => !overridden.has(identity(use)));
        for (const entry of [...inherited, ...written]) {
            own.push(entry);
            const parameter = entry.parameter;
            if (parameter.operations[parameter.operations.length - 1] !== operation)
                parameter.operations.push(operation);
            const isHidden = isInternal || parameter.visibility === 'internal';
            if (!isHidden)
                parameter.isInternal = false;
            const schema = parameter.node.get('schema');
            if (schema)
                walk.visit(schema, 'body', undefined, { isInput: true, isOutput: false, isVisible: !isHidden });
        }
        operation.isWebhook =
            takesNotificationUrl(operation, references) ||
                (operation.trigger !== undefined && pathItem.has('x-ms-notification-content'));
        operation.responses = readResponses(operation);
        operations.push(operation);
    };
    const readResponses = (operation) => {
        const list = [];
        for (const use of operation.node.get('responses')?.members() ?? []) {
            if (use.key.startsWith('x-'))
                continue;
            references.note(use);
            const node = references.resolve(use);
            if (!node?.isObject)
                continue;
            const schema = node.get('schema');
            const response = { use, node, status: use.key, schema, operation };
            list.push(response);
            responses.push(response);
            if (schema)
                walk.visit(schema, 'response', undefined, { isInput: false, isOutput: true, isVisible: !operation.isInternal });
        }
        return list;
    };
    for (const pathItem of root.get('paths')?.members() ?? []) {
        if (pathItem.key.startsWith('x-') || !pathItem.isObject)
            continue;
        pathItems.push(pathItem);
        for (const method of METHODS) {
            const node = pathItem.get(method);
            if (node?.isObject)
                readOperation(node, method, pathItem);
        }
        const notification = pathItem.at('x-ms-notification-content', 'schema');
        if (notification)
            walk.visit(notification, 'notification', undefined, { isInput: false, isOutput: true, isVisible: true });
    }
    const unreached = { isInput: false, isOutput: false, isVisible: false };
    for (const use of root.get('parameters')?.members() ?? [])
        parameterOf(use);
    for (const shared of root.get('responses')?.members() ?? []) {
        const schema = shared.get('schema');
        if (schema)
            walk.visit(schema, 'response', undefined, unreached);
    }
    for (const definition of root.get('definitions')?.members() ?? [])
        walk.visit(definition, 'definition', definition.key, unreached);
    const byId = new Map();
    for (const operation of operations)
        if (operation.id !== undefined && !byId.has(operation.id))
            byId.set(operation.id, operation);
    return {
        document,
        root,
        info: root.get('info'),
        pathItems,
        operations,
        parameters: [...parameters.values()],
        responses,
        schemas: walk.schemas,
        references: references.found,
        resolve: (node) => references.resolve(node),
        operation: (id) => byId.get(id),
        schemaAt: (node) => walk.at(node.value),
    };
}
/** Looks for `x-ms-notification-url` among the inputs, one level into the body. */
function takesNotificationUrl(operation, references) {
    for (const { parameter } of operation.parameters) {
        if (parameter.node.raw('x-ms-notification-url') === true)
            return true;
        const seen = new Set();
        const stack = [parameter.node.get('schema')];
        for (let step = 0; step < 200 && stack.length > 0; step++) {
            const schema = references.resolve(stack.pop());
            if (!schema || seen.has(schema.value))
                continue;
            seen.add(schema.value);
            if (schema.raw('x-ms-notification-url') === true)
                return true;
            for (const property of schema.get('properties')?.members() ?? [])
                stack.push(property);
            for (const part of schema.get('allOf')?.elements() ?? [])
                stack.push(part);
        }
    }
    return false;
}
/** Two parameters of an operation are the same when name and place agree. */
function identity({ parameter }) {
    return `${parameter.in} ${parameter.name}`;
}

;// CONCATENATED MODULE: ./build/facts/properties.js
/**
 * Reads API properties; tolerates any shape. In a solution `root` is the connection parameters' file and
 * `policies` the root of the policy file.
 */
function readApiProperties(document, root, solution) {
    const properties = solution ? root : (root.get('properties') ?? root);
    const single = solution ? root : properties.get('connectionParameters');
    const setsNode = properties.at('connectionParameterSets', 'values');
    const sets = [...(setsNode?.elements() ?? [])].map((node) => readSet(node));
    const connectionParameters = [...(single?.members() ?? [])].map((node) => readParameter(node, undefined));
    const policies = solution ? solution.policies : properties.get('policyTemplateInstances');
    return {
        document,
        root,
        properties,
        publisher: properties.string('publisher'),
        stackOwner: properties.string('stackOwner'),
        brandColor: properties.string('iconBrandColor'),
        connectionParameters: [...connectionParameters, ...sets.flatMap((set) => set.parameters)],
        sets,
        policies: [...(policies?.elements() ?? [])].map((node) => readPolicy(node)),
        scriptOperations: properties.get('scriptOperations'),
        isSolution: solution !== undefined,
    };
}
function readSet(node) {
    const name = node.string('name');
    const parameters = [...(node.get('parameters')?.members() ?? [])].map((child) => readParameter(child, name ?? ''));
    return { node, name, parameters };
}
function readParameter(node, set) {
    const uiDefinition = node.get('uiDefinition');
    const constraints = uiDefinition?.get('constraints');
    const oAuthSettings = node.get('oAuthSettings');
    const hidden = constraints?.raw('hidden');
    return {
        node,
        name: node.key,
        type: node.string('type')?.toLowerCase(),
        set,
        uiDefinition,
        constraints,
        oAuthSettings,
        identityProvider: oAuthSettings?.string('identityProvider')?.toLowerCase(),
        isHidden: hidden === true || (typeof hidden === 'string' && hidden.toLowerCase() === 'true'),
    };
}
function readPolicy(node) {
    const parameters = node.get('parameters');
    const named = parameters?.get('x-ms-apimTemplate-operationName');
    const operations = named?.isArray ? [...named.elements()] : [];
    return { node, templateId: node.string('templateId'), parameters, operations };
}

;// CONCATENATED MODULE: ./build/facts/publisher.js
/** The generic brand color of independent publishers. */
const INDEPENDENT_BRAND_COLOR = '#da3b01';
/**
 * Tells in which lane a connector is certified, and why we think so: declaration, then input or flag, then the root
 * folder, then the marks of an independent publisher, otherwise verified.
 */
function judgePublisher(files, options, openapi, properties) {
    if (options.declaration.publisher)
        return { kind: options.declaration.publisher, because: 'certification.yml says so' };
    if (options.publisher)
        return { kind: options.publisher, because: 'it was asked for' };
    if (files.root)
        return { kind: files.root, because: `of the root folder it stands in` };
    const title = openapi?.info?.string('title') ?? '';
    if (/\(independent publisher\)\s*$/i.test(title))
        return { kind: 'independent', because: 'the title ends in "(Independent Publisher)"' };
    if (properties?.brandColor?.trim().toLowerCase() === INDEPENDENT_BRAND_COLOR) {
        return { kind: 'independent', because: `the brand color is ${INDEPENDENT_BRAND_COLOR}` };
    }
    return { kind: 'verified', because: 'nothing says otherwise' };
}

;// CONCATENATED MODULE: ./build/facts/load.js





/** Larger text files than this are not read: the largest published definition has 1.1 MB. */
const LARGEST_TEXT = 16 * 1024 * 1024;
/** Reads every fact of one connector. Never throws on what the files hold. */
async function loadFacts(files, options) {
    const { tree } = options;
    const documents = new Map();
    const unreadable = [];
    const bytesOf = (role, path) => {
        if (path === undefined)
            return missing(`There is no ${role}.`);
        const content = tree.read(path);
        if (content.kind === 'unreadable') {
            unreadable.push({ role, path, because: content.because });
            return { state: 'unreadable', because: `The ${role} cannot be read.` };
        }
        if (content.bytes.length > LARGEST_TEXT) {
            unreadable.push({ role, path, because: `it has more than ${LARGEST_TEXT / 1024 / 1024} MB` });
            return { state: 'unreadable', because: `The ${role} is too large to be read.` };
        }
        return ready({ path, bytes: content.bytes });
    };
    const jsonOf = async (role, path) => {
        const content = bytesOf(role, path);
        if (content.state !== 'ready')
            return content;
        const document = await (0,json_document/* parseJsonDocument */.dH)(content.value.path, content.value.bytes);
        documents.set(document.file, document);
        return ready(document);
    };
    const definitionText = await jsonOf('API definition', files.definition);
    const propertiesText = await jsonOf('API properties file', files.properties);
    const policiesText = files.policies === undefined ? undefined : await jsonOf('policy file', files.policies);
    const openapi = mapFact(definitionText, (document) => document.root?.isObject
        ? ready(readOpenApi(document, document.root))
        : unread('The API definition cannot be understood.'));
    const properties = mapFact(propertiesText, (document) => {
        if (!document.root?.isObject)
            return unread('The API properties file cannot be understood.');
        const policies = policiesText?.state === 'ready' ? policiesText.value.root : undefined;
        return ready(readApiProperties(document, document.root, files.layout === 'solution' ? { policies } : undefined));
    });
    const textOf = (role, path) => mapFact(bytesOf(role, path), ({ path: file, bytes }) => ready(textFile(file, bytes)));
    const readme = await markdownOf(textOf('readme', files.readme));
    const intro = await markdownOf(textOf('intro', files.intro));
    const filesFact = {
        ...files,
        documents: [...documents.values()],
        unreadable,
        at: (path) => ({ place: () => ({ kind: 'file', file: path }) }),
        place: () => ({ kind: 'file', file: files.definition ?? files.properties ?? files.path }),
    };
    const table = {
        script: textOf('script', files.script),
        files: ready(filesFact),
        publisher: ready(judgePublisher(files, options, value(openapi), value(properties))),
        declaration: ready(options.declaration),
        definitionText,
        openapi,
        propertiesText,
        properties,
        readme,
        intro,
    };
    return { table, documents };
}
/** A text file with places by offset; bytes that are not UTF-8 are replaced. */
function textFile(file, bytes) {
    const { text } = (0,json_document/* decodeText */.g7)(bytes);
    const lines = new model_location/* LineTable */.l(text);
    return {
        file,
        text,
        bytes: bytes.length,
        span: (start, end) => (0,json_document/* textPlace */.j3)(file, lines, { start, end }),
        place: () => ({ kind: 'file', file }),
    };
}
async function markdownOf(text) {
    if (text.state !== 'ready')
        return text;
    const { readMarkdown } = await Promise.all(/* import() */[__nccwpck_require__.e(251), __nccwpck_require__.e(167)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3167));
    return ready(readMarkdown(text.value.file, text.value.text));
}
function mapFact(fact, then) {
    return fact.state === 'ready' ? then(fact.value) : fact;
}
function value(fact) {
    return fact.state === 'ready' ? fact.value : undefined;
}
function ready(value) {
    return { state: 'ready', value };
}
function missing(because) {
    return { state: 'missing', because };
}
function unread(because) {
    return { state: 'unreadable', because };
}

;// CONCATENATED MODULE: ./build/facts/json/locate.js

const STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?/y;
const SCALAR = /[^\s,\]}:"]+/y;
const SPACE = /(?:[\s,]+|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?)+/y;
/**
 * Finds the places of many JSON pointers in one scan of the text. Works on text that `JSON.parse` accepts and on
 * text with comments or stray commas; of repeated keys the last one counts, as it does for `JSON.parse`.
 * Never recursive: depth is held in a stack of our own.
 */
function locate(text, pointers) {
    const root = { children: new Map(), pointer: undefined };
    for (const pointer of pointers)
        addWanted(root, pointer);
    const found = new Map();
    const stack = [];
    let pendingKey;
    let pendingName = '';
    let at = 0;
    const skip = () => {
        SPACE.lastIndex = at;
        if (SPACE.test(text))
            at = SPACE.lastIndex;
    };
    const close = (wanted, key, start, end) => {
        if (wanted?.pointer !== undefined)
            found.set(wanted.pointer, { key, value: { start, end } });
    };
    for (;;) {
        skip();
        if (at >= text.length)
            break;
        const top = stack[stack.length - 1];
        const char = text[at];
        if (char === '}' || char === ']') {
            at++;
            const frame = stack.pop();
            if (!frame)
                break;
            close(frame.wanted, frame.key, frame.start, at);
            if (stack.length === 0)
                break;
            continue;
        }
        if (char === ':') {
            at++;
            continue;
        }
        if (top && !top.isArray && pendingKey === undefined && char === '"') {
            const end = endOf(STRING, text, at);
            pendingKey = { start: at, end };
            // Names are needed only where somebody looks for a child.
            pendingName = top.wanted ? unquote(text.slice(at, end)) : '';
            at = end;
            continue;
        }
        let wanted;
        if (!top)
            wanted = root;
        else if (top.isArray)
            wanted = top.wanted?.children.get(String(top.index++));
        else
            wanted = top.wanted?.children.get(pendingName);
        const key = pendingKey;
        pendingKey = undefined;
        if (char === '{' || char === '[') {
            stack.push({ wanted, isArray: char === '[', start: at, key, index: 0 });
            at++;
            continue;
        }
        const end = endOf(char === '"' ? STRING : SCALAR, text, at);
        close(wanted, key, at, end);
        at = end;
        if (stack.length === 0)
            break;
    }
    // A truncated text leaves containers open: they end where the text does.
    for (const frame of stack)
        close(frame.wanted, frame.key, frame.start, text.length);
    return found;
}
function addWanted(root, pointer) {
    let node = root;
    for (const key of (0,json_node/* pointerKeys */.mP)(pointer)) {
        let child = node.children.get(key);
        if (!child) {
            child = { children: new Map(), pointer: undefined };
            node.children.set(key, child);
        }
        node = child;
    }
    node.pointer = pointer;
}
function endOf(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) && pattern.lastIndex > at ? pattern.lastIndex : at + 1;
}
function unquote(literal) {
    if (!literal.includes('\\'))
        return literal.slice(1, -1);
    try {
        return String(JSON.parse(literal));
    }
    catch {
        return literal.slice(1, -1);
    }
}

;// CONCATENATED MODULE: ./build/facts/places.js


/** Finds the ranges of many places: one scan per file, however many findings there are. */
function resolvePlaces(places, documents) {
    const wanted = new Map();
    for (const place of places) {
        if (place.kind !== 'json')
            continue;
        const pointers = wanted.get(place.file) ?? new Set();
        pointers.add(place.pointer);
        wanted.set(place.file, pointers);
    }
    const found = new Map();
    for (const [file, pointers] of wanted) {
        const document = documents.get(file);
        if (document)
            found.set(file, locate(document.text, pointers));
    }
    return (place) => {
        if (place.kind === 'text')
            return place.range;
        if (place.kind === 'file')
            return model_location/* FILE_START */.W;
        const document = documents.get(place.file);
        if (!document)
            return model_location/* FILE_START */.W;
        return document.lines.range(spanOf(found.get(place.file) ?? new Map(), place.pointer, place.target));
    };
}
function spanOf(spans, pointer, target) {
    const hit = spans.get(pointer);
    // Text that could only be read tolerantly may lack the very node: then its file is the place.
    if (!hit)
        return { start: 0, end: 0 };
    if (target === 'value')
        return hit.value;
    return hit.key ?? { start: hit.value.start, end: hit.value.start + 1 };
}

;// CONCATENATED MODULE: ./build/facts/layout.js
/** Folders that hold build output, copies or templates: never a connector of their own. */
const LEFT_OUT = /(?:^|\/)(?:\.git|node_modules|bin|obj|build|dist|out|templates?|_templates?|_deployed|[^/]*_bak|[^/]*\.bak)(?:\/)/i;
function isLeftOut(path) {
    return LEFT_OUT.test(path);
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** The folder of a path, `.` for the root. */
function folderOf(path) {
    const slash = path.lastIndexOf('/');
    return slash === -1 ? '.' : path.slice(0, slash);
}
/** 0 for the canonical name, higher for names that need a look at the content, undefined for anything else. */
function definitionRank(path) {
    const name = baseName(path).toLowerCase();
    if (name === 'apidefinition.swagger.json')
        return 0;
    if (name === 'apidefinition.json')
        return 1;
    if (/^apidefin\w{1,8}(?:\.swagger)?\.json$/.test(name))
        return 2;
    if (/^apidefinition\.[\w-]+(?:\.swagger)?\.json$/.test(name))
        return 3;
    if (name.endsWith('.swagger.json'))
        return 4;
    if (name.endsWith('-connector.json'))
        return 5;
    return undefined;
}
/** 0 for `apiProperties.json`, higher for variants and slips of the pen. */
function propertiesRank(path) {
    const name = baseName(path).toLowerCase();
    if (name === 'apiproperties.json')
        return 0;
    if (name === 'apiproperties.jason')
        return 1;
    if (/^apiproperties\.[\w-]+\.json$/.test(name))
        return 2;
    return undefined;
}
const SOLUTION_SUFFIXES = [
    ['_openapidefinition.json', 'definition'],
    ['_connectionparameters.json', 'properties'],
    ['_policytemplateinstances.json', 'policies'],
    ['_iconblob.png', 'icon'],
    ['_customcodeblobcontent.csx', 'script'],
];
/** The role of a file inside an unpacked (`Connectors/`) or exported (`Connector/`) solution. */
function solutionRole(path) {
    const name = baseName(path);
    const lower = name.toLowerCase();
    for (const [suffix, role] of SOLUTION_SUFFIXES) {
        if (lower.endsWith(suffix))
            return { connector: name.slice(0, name.length - suffix.length), role };
    }
    return undefined;
}
const COMPANIONS = {
    icon: [
        /^icon\.png$/i,
        /^icon\.jpe?g$/i,
        /^logo\.(?:png|jpe?g)$/i,
        /^icon[\w.-]*\.(?:png|jpe?g|gif|svg|webp|bmp)$/i,
        /^(?:company)?logo\.(?:png|jpe?g|gif|svg|webp|bmp)$/i,
    ],
    readme: [/^readme\.md$/i],
    intro: [/^intro\.md$/i],
    script: [
        /^script\.csx$/i,
        /^scripts\.csx$/i,
        /^script\.cs$/i,
        /^connector-script\.csx$/i,
        /^(?!test_)[\w.-]+\.csx$/i,
    ],
    settings: [/^settings\.json$/i],
    declaration: [/^certification\.ya?ml$/i],
};
/** Finds the companions of a connector: in its folder, then its icon folder, then at the root of the tree. */
function companionsOf(inFolder, inIcons, atRoot) {
    const find = (role) => {
        for (const places of role === 'icon' ? [inFolder, inIcons, atRoot] : [inFolder, atRoot]) {
            for (const pattern of COMPANIONS[role]) {
                const hit = places.find((entry) => pattern.test(baseName(entry.path)));
                if (hit)
                    return hit.path;
            }
        }
        return undefined;
    };
    return {
        icon: find('icon'),
        readme: find('readme'),
        intro: find('intro'),
        script: find('script'),
        settings: find('settings'),
        declaration: find('declaration'),
    };
}

;// CONCATENATED MODULE: ./build/facts/submission.js

const REPOSITORY_DECLARATIONS = ['.github/certification.yml', '.github/certification.yaml'];
/**
 * Finds the connectors of a tree with no configuration: each folder with an API definition or an API properties file
 * is one. Names are compared without regard to case.
 * @param isExcluded tells of a path whether the configuration leaves it out
 * @param looksLikeDefinition looks into a file whose name alone does not say it
 * @param above folders above the tree's root, which may say the publisher kind
 */
function findConnectors(tree, isExcluded = () => false, looksLikeDefinition = () => false, above = '') {
    const folders = new Map();
    const all = [];
    for (const entry of tree.entries()) {
        // A folder under the name of a definition is a fault to be told, not a place to walk on.
        const isMisplaced = definitionRank(entry.path) === 0 || propertiesRank(entry.path) === 0;
        if ((entry.kind === 'directory' && !isMisplaced) || isLeftOut(entry.path) || isExcluded(entry.path))
            continue;
        all.push(entry);
        const folder = folderOf(entry.path);
        const list = folders.get(folder);
        if (list)
            list.push(entry);
        else
            folders.set(folder, [entry]);
    }
    const found = [];
    const solutions = [];
    for (const [folder, entries] of folders) {
        const inSolution = new Map();
        for (const entry of entries) {
            const role = solutionRole(entry.path);
            if (!role)
                continue;
            const list = inSolution.get(role.connector);
            if (list)
                list.push(entry);
            else
                inSolution.set(role.connector, [entry]);
        }
        for (const [name, members] of inSolution) {
            if (members.some((entry) => solutionRole(entry.path)?.role === 'definition'))
                solutions.push({ folder, name, entries: members });
        }
        const isConnector = entries.some((entry) => definitionRank(entry.path) === 0 ||
            propertiesRank(entry.path) !== undefined ||
            (definitionRank(entry.path) !== undefined && looksLikeDefinition(entry.path)));
        if (isConnector)
            found.push({ folder, entries });
    }
    const isOnly = found.length + solutions.length === 1;
    const folderNames = found.map(({ folder }) => folder);
    const connectors = found.map(({ folder, entries }) => {
        const own = all.filter((entry) => ownerOf(entry.path, folderNames) === folder);
        return folderConnector(folder, entries, own, isOnly ? (folders.get('.') ?? []) : [], folders, looksLikeDefinition, above);
    });
    const inSolutions = solutions.map((solution) => solutionConnector(solution.folder, solution.name, solution.entries));
    const repositoryDeclaration = tree
        .entries()
        .find((entry) => entry.kind === 'file' && REPOSITORY_DECLARATIONS.includes(entry.path.toLowerCase()))?.path;
    const byPath = (a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : a.name < b.name ? -1 : 1;
    return { connectors: [...connectors, ...inSolutions].sort(byPath), repositoryDeclaration };
}
/** The nearest connector folder above a path, or undefined. */
function ownerOf(path, folders) {
    let best;
    for (const folder of folders) {
        const isInside = folder === '.' || path.startsWith(`${folder}/`);
        if (isInside && (best === undefined || best === '.' || folder.length > best.length))
            best = folder;
    }
    return best;
}
function folderConnector(folder, entries, own, atRoot, folders, looksLikeDefinition, above) {
    const definitions = ranked(entries, (path) => {
        const rank = definitionRank(path);
        return rank !== undefined && rank > 0 && !looksLikeDefinition(path) ? undefined : rank;
    });
    const properties = ranked(entries, propertiesRank);
    const iconFolders = [...folders].filter(([name]) => name.toLowerCase() === inside(folder, 'icon') || name.toLowerCase() === inside(folder, 'icons'));
    const companions = companionsOf(entries, iconFolders.flatMap(([, list]) => list), folder === '.' ? [] : atRoot);
    return {
        name: folder === '.' ? baseName(above) || 'connector' : baseName(folder),
        path: folder,
        layout: 'folder',
        root: rootKind(`${above}/${folder}`),
        definition: definitions[0],
        properties: properties[0],
        policies: undefined,
        ...companions,
        variants: [...definitions.slice(1), ...properties.slice(1)],
        packages: own.filter((entry) => /package[^/]*\.zip$/i.test(entry.path)).map((entry) => entry.path),
        entries: own,
    };
}
function inside(folder, name) {
    return folder === '.' ? name : `${folder.toLowerCase()}/${name}`;
}
function solutionConnector(folder, name, entries) {
    const roles = new Map();
    for (const entry of entries) {
        const role = solutionRole(entry.path)?.role;
        if (role && !roles.has(role))
            roles.set(role, entry.path);
    }
    return {
        name,
        path: folder,
        layout: 'solution',
        root: undefined,
        definition: roles.get('definition'),
        properties: roles.get('properties'),
        policies: roles.get('policies'),
        icon: roles.get('icon'),
        readme: undefined,
        intro: undefined,
        script: roles.get('script'),
        settings: undefined,
        declaration: undefined,
        variants: [],
        packages: [],
        entries,
    };
}
/** Paths that have a rank, best first, then in the order of their names. */
function ranked(entries, rank) {
    return entries
        .map((entry) => ({ path: entry.path, rank: rank(entry.path) }))
        .filter((entry) => entry.rank !== undefined)
        .sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
        .map((entry) => entry.path);
}
const ROOTS = [
    ['certified-connectors', 'verified'],
    ['independent-publisher-connectors', 'independent'],
    ['custom-connectors', 'custom'],
];
function rootKind(folder) {
    const parts = folder.toLowerCase().split('/');
    return ROOTS.find(([root]) => parts.slice(0, -1).includes(root))?.[1];
}

;// CONCATENATED MODULE: ./build/model/quote.js
const LONGEST = 80;
/** Quotes a value of the submission inside a message: one line, no control characters, at most 80 characters. */
function quote(value) {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
    return `'${shorten(text)}'`;
}
/** One line of at most `longest` characters; control, bidirectional and zero-width characters become spaces. */
function shorten(text, longest = LONGEST) {
    const head = text.slice(0, longest * 4);
    const clean = head
        .replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
        .replace(/\p{Cs}/gu, '\ufffd')
        .trim();
    const points = Array.from(clean);
    if (points.length <= longest && head.length === text.length)
        return clean;
    return `${points.slice(0, longest - 1).join('')}…`;
}
/** A list for a sentence: `a`, `a and b`, `a, b and 3 more`. */
function listOf(values, most = 5) {
    const shown = values.slice(0, most).map((value) => quote(value));
    const rest = values.length - shown.length;
    if (rest > 0)
        return `${shown.join(', ')} and ${rest} more`;
    if (shown.length < 2)
        return shown.join('');
    return `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

;// CONCATENATED MODULE: ./build/criteria/define.js
const EVERYBODY = ['verified', 'independent', 'custom'];
/**
 * Declares a criterion. A fact that is not named in `needs` cannot be used: it does not compile.
 */
function defineCriterion(definition) {
    return {
        kind: 'check',
        appliesTo: EVERYBODY,
        breaksConnector: false,
        policyCodes: [],
        since: '1.0.0',
        covers: [],
        ...definition,
    };
}

;// CONCATENATED MODULE: ./build/criteria/openapi/operation-id-unique.js


/* harmony default export */ const operation_id_unique = (defineCriterion({
    id: 'operation-id-unique',
    title: 'Every operation ID is unique.',
    level: 'required',
    breaksConnector: true,
    policyCodes: ['5000.2.6.2'],
    validator: { rule: 'OperationIdRedefined' },
    why: 'A flow refers to an action by its operation ID; of two with the same ID only one can be called.',
    remedy: 'Give each operation an operationId of its own.',
    source: {
        url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-swagger-validator-rules',
        checked: '2026-11-23',
        confidence: 'documented',
    },
    needs: ['openapi'],
    *check({ openapi }) {
        for (const operation of openapi.operations) {
            if (operation.id === undefined)
                continue;
            const first = openapi.operation(operation.id);
            if (!first || first === operation)
                continue;
            yield {
                at: operation.node.get('operationId') ?? operation.node,
                message: `Two operations have the ID ${quote(operation.id)}, so only one of them can be called.`,
                related: [{ at: first.node.get('operationId') ?? first.node, message: 'The first operation with this ID.' }],
            };
        }
    },
    examples: {
        fails: { definition: { paths: { '/orders': { post: { operationId: 'ListOrders' } } } } },
    },
}));

;// CONCATENATED MODULE: ./build/criteria/package/file-json-parses.js

const REMEDIES = {
    'not-json': 'Mend the JSON at this place; an editor shows what is missing.',
    'trailing-comma': 'Delete the comma.',
    comment: 'Delete the comment.',
    'control-character': 'Write the character as an escape such as \\n or \\t.',
    'text-after-end': 'Delete everything after the last closing bracket.',
    empty: 'Put the JSON document into the file.',
    'too-deep': 'Flatten the document.',
};
/* harmony default export */ const file_json_parses = (defineCriterion({
    id: 'file-json-parses',
    title: 'Both JSON files are well formed.',
    level: 'required',
    breaksConnector: true,
    policyCodes: ['5000.2.6.2'],
    why: 'The official tools cannot load a file that is not strict JSON, so nothing in it is looked at.',
    remedy: 'Mend the JSON at this place.',
    source: {
        url: 'https://learn.microsoft.com/en-us/connectors/custom-connectors/certification-swagger-validator-rules',
        checked: '2026-11-23',
        confidence: 'observed',
    },
    needs: ['files'],
    *check({ files }) {
        for (const document of files.documents) {
            for (const fault of document.faults)
                yield { at: fault.at, message: fault.message, remedy: REMEDIES[fault.kind] };
        }
    },
    examples: { fails: { files: { 'apiDefinition.swagger.json': '{ "swagger": "2.0", }' } } },
}));

;// CONCATENATED MODULE: ./build/generated/registry.js
// Generated by `npm run generate` from the files in src/criteria. Do not edit.


const BY_AREA = [
    ['openapi', operation_id_unique],
    ['package', file_json_parses],
];
/** Every criterion, in the order of area and file name. */
const CRITERIA = BY_AREA.flatMap(([area, defined]) => [defined].flat().map((criterion) => ({ ...criterion, area })));

// EXTERNAL MODULE: ./build/facts/declaration-error.js
var declaration_error = __nccwpck_require__(2127);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __nccwpck_require__(1916);
;// CONCATENATED MODULE: ./build/facts/nearest.js

/** Longer words are not compared: no closed list holds any. */
const nearest_LONGEST = 60;
/**
 * The word of a closed list that a misspelt one most likely means, or undefined. Compared without regard to case;
 * at most a third of the letters may differ.
 */
function nearest(word, known) {
    if (word.length === 0 || word.length > nearest_LONGEST)
        return undefined;
    const lower = word.toLowerCase();
    let best;
    let least = Math.max(1, Math.floor(word.length / 3)) + 1;
    for (const candidate of known) {
        if (Math.abs(candidate.length - word.length) >= least)
            continue;
        const difference = (0,mod/* distance */.Io)(lower, candidate.toLowerCase());
        if (difference < least) {
            least = difference;
            best = candidate;
        }
    }
    return best;
}

;// CONCATENATED MODULE: ./build/core.js













/** Wrong usage, configuration or path: exit code 2. `place` is set when a line of a file is to blame. */
class UsageError extends Error {
    name = 'UsageError';
}
/**
 * Checks every connector of a tree.
 * @throws UsageError when no connector is found or a declaration is faulty
 */
async function check(options, criteria = CRITERIA) {
    const { tree } = options;
    const { config } = options;
    const repository = config
        ? await readDeclarations(config.tree, [config.path])
        : await readDeclarations(tree, repositoryDeclaration(tree));
    const globs = [...(options.exclude ?? []), ...repository.exclude];
    const isExcluded = globs.length > 0 ? picomatch(globs, { dot: true, nocase: true }) : () => false;
    const discovery = findConnectors(tree, isExcluded, (path) => looksLikeDefinition(tree, path), options.above);
    const found = discovery.connectors;
    if (found.length === 0) {
        throw new UsageError('No connector was found: no folder holds an apiDefinition.swagger.json or an apiProperties.json' +
            ' (build output, templates and excluded paths are left out).');
    }
    const connectors = [];
    for (const files of found) {
        if (options.only && !options.only(files))
            continue;
        const own = await readDeclarations(tree, files.declaration === undefined ? [] : [files.declaration]);
        connectors.push(await checkConnector(files, (0,facts_declaration/* mergeDeclarations */.u)(own, repository), options, criteria));
    }
    const reports = connectors.map((connector) => connector.report);
    const report = {
        version: 1,
        tool: options.tool,
        verdict: reports.length === 0 ? 'ready' : concludeAll(reports.map((connector) => connector.verdict)),
        stage: options.stage,
        failOn: options.failOn,
        exitCode: exitCode(reports, options.stage, options.failOn),
        ...(options.commit ? { commit: options.commit } : {}),
        connectors: reports,
        notes: globs.length > 0 ? [`Left out by configuration: ${globs.join(', ')}.`] : [],
    };
    return { report, connectors };
}
async function checkConnector(files, declared, options, criteria) {
    const isTrusted = options.trustsDeclarations !== false;
    const declaration = isTrusted ? declared : { ...facts_declaration/* NO_DECLARATION */.f, files: declared.files };
    const loaded = await loadFacts(files, { tree: options.tree, declaration, publisher: options.publisher });
    const { table } = loaded;
    const publisher = table.publisher.state === 'ready' ? table.publisher.value : { kind: 'verified', because: '' };
    const policy = {
        publisher: publisher.kind,
        waivers: declaration.waivers,
        acknowledgements: declaration.acknowledgements,
        levels: declaration.levels,
        baseline: declaration.baseline,
        today: options.today,
        docsUrl: (criterion) => `${options.tool.docs}/${criterion}.md`,
    };
    const used = new Set();
    const evaluations = criteria.map((criterion) => evaluate(criterion, table, publisher.kind));
    const judged = evaluations.map((evaluation) => judge(evaluation.criterion, evaluation.problems, policy, used));
    const all = judged.flat();
    const rangeOf = resolvePlaces(all.flatMap((entry) => [entry.place, ...entry.related.map((related) => related.place)]), loaded.documents);
    const results = evaluations.map((evaluation, index) => conclude(evaluation, judged[index] ?? [], policy));
    const findings = all.map((entry) => settlePlace(entry, rangeOf)).sort(byPlace);
    const omitted = evaluations.filter((evaluation) => evaluation.omitted > 0);
    const report = {
        name: files.name,
        path: files.path,
        title: titleOf(loaded) ?? files.name,
        publisher: publisher.kind,
        publisherBecause: publisher.because,
        stage: options.stage,
        verdict: concludeConnector(results, findings),
        counts: count(findings),
        files: rolesOf(files),
        criteria: results.sort((a, b) => (a.id < b.id ? -1 : 1)),
        findings,
        answers: [...declared.answers.values()].map((answer) => ({
            question: answer.question,
            title: answer.question,
            text: answer.text,
        })),
        checklist: [],
        notes: [
            ...declared.levels.map((change) => `${change.criterion} is set to ${change.level}: ${change.reason}`),
            ...omitted.map((evaluation) => `${evaluation.omitted} more findings of ${evaluation.criterion.id} are not listed.`),
            ...(isTrusted || declared.files.length === 0
                ? []
                : ['certification.yml of this pull request is shown and does not count.']),
        ],
    };
    return { report, files, loaded };
}
function conclude(evaluation, judged, policy) {
    const { criterion } = evaluation;
    const level = effectiveLevel(criterion, policy);
    const base = { id: criterion.id, title: criterion.title, area: criterion.area };
    if (level === 'off')
        return { ...base, level: 'advice', outcome: 'not-applicable', because: 'It is switched off in certification.yml.' };
    let outcome = evaluation.outcome;
    let because = evaluation.because;
    if (evaluation.outcome === 'failed') {
        if (judged.every((entry) => entry.finding.status === 'waived')) {
            outcome = 'waived';
            because = judged[0]?.finding.waiver?.reason ?? '';
        }
        else if (criterion.kind === 'attestation')
            outcome = 'pending';
    }
    return { ...base, level, outcome, because };
}
function byPlace(a, b) {
    return ((a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
        a.range.start.line - b.range.start.line ||
        a.range.start.column - b.range.start.column ||
        (a.criterion < b.criterion ? -1 : a.criterion > b.criterion ? 1 : 0) ||
        (a.fingerprint < b.fingerprint ? -1 : 1));
}
function rolesOf(files) {
    const roles = [
        'definition',
        'properties',
        'policies',
        'icon',
        'readme',
        'intro',
        'script',
        'settings',
        'declaration',
    ];
    const single = roles.flatMap((role) => (files[role] === undefined ? [] : [{ role, path: files[role] }]));
    return [
        ...single,
        ...files.variants.map((path) => ({ role: 'variant', path })),
        ...files.packages.map((path) => ({ role: 'package', path })),
    ];
}
function titleOf(loaded) {
    const { openapi } = loaded.table;
    return openapi.state === 'ready' ? openapi.value.info?.string('title') : undefined;
}
function repositoryDeclaration(tree) {
    const names = ['.github/certification.yml', '.github/certification.yaml'];
    const hit = tree.entries().find((entry) => names.includes(entry.path.toLowerCase()));
    return hit ? [hit.path] : [];
}
/** A file under another name is a definition when it says it is Swagger 2.0 and stands beside its companions or has extensions. */
function looksLikeDefinition(tree, path) {
    const content = tree.read(path);
    if (content.kind !== 'bytes' || content.bytes.length > 16 * 1024 * 1024)
        return false;
    const text = new TextDecoder().decode(content.bytes);
    return /"swagger"\s*:\s*"2\.0"/.test(text) && (text.includes('"x-ms-') || text.includes('"operationId"'));
}
/** One report over several trees, in their order. */
function mergeChecked(results) {
    const [first, ...rest] = results;
    if (!first)
        throw new UsageError('There is nothing to check.');
    if (rest.length === 0)
        return first;
    const connectors = results.flatMap((result) => result.connectors);
    const reports = connectors.map((connector) => connector.report);
    const { stage, failOn } = first.report;
    return {
        connectors,
        report: {
            ...first.report,
            verdict: concludeAll(reports.map((report) => report.verdict)),
            exitCode: exitCode(reports, stage, failOn),
            connectors: reports,
            notes: [...new Set(results.flatMap((result) => result.report.notes))],
        },
    };
}

var __webpack_exports__CRITERIA = __webpack_exports__.wf;
var __webpack_exports__DeclarationError = __webpack_exports__.DE;
var __webpack_exports__UsageError = __webpack_exports__.eb;
var __webpack_exports__check = __webpack_exports__.z6;
var __webpack_exports__mergeChecked = __webpack_exports__.Sw;
var __webpack_exports__nearestOf = __webpack_exports__.qw;
export { __webpack_exports__CRITERIA as CRITERIA, __webpack_exports__DeclarationError as DeclarationError, __webpack_exports__UsageError as UsageError, __webpack_exports__check as check, __webpack_exports__mergeChecked as mergeChecked, __webpack_exports__nearestOf as nearestOf };

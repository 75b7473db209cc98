export const id = 444;
export const ids = [444];
export const modules = {

/***/ 7859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dC: () => (/* binding */ readConnection),
/* harmony export */   gM: () => (/* binding */ readAccessInputs),
/* harmony export */   vS: () => (/* binding */ CONNECTION_INPUTS)
/* harmony export */ });
/* unused harmony exports readAccess, readCredentials */
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2382);
/* harmony import */ var _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4294);
/* harmony import */ var _values_pem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74);




/** The names of the inputs that every action has. */
const CONNECTION_INPUTS = [
    'url',
    'token',
    'username',
    'password',
    'client_id',
    'client_secret',
    'ca_certificate',
    'client_certificate',
    'client_key',
    'verify_tls',
    'request_timeout',
    'retry_for',
];
/** Reads the connection inputs and notes problems in the reader. */
function readConnection(reader) {
    const given = reader.required('url', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('url-required'));
    const url = given === '' ? undefined : reader.parsed('url', _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUrl */ .Dl);
    return {
        url: url ?? new URL('http://invalid.invalid'),
        ...readAccess(reader),
    };
}
/** Reads the inputs that the post step needs as well: it gets the same inputs as the main step. */
function readAccess(reader) {
    return {
        credentials: readCredentials(reader),
        tls: readTls(reader),
        requestTimeoutMs: reader.parsed('request_timeout', _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePositiveDuration */ .lj) ?? 30_000,
        retryForMs: reader.parsed('retry_for', _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9) ?? 600_000,
    };
}
/**
 * Reads the access inputs in the post step.
 * @param requestTimeoutMs the value of the main step, in ms; undefined to use the input
 * @throws ConfigurationError that lists every wrong input
 */
function readAccessInputs(requestTimeoutMs) {
    const reader = new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputReader */ .i();
    const access = readAccess(reader);
    reader.finish();
    return { ...access, requestTimeoutMs: requestTimeoutMs ?? access.requestTimeoutMs };
}
/**
 * Reads the credentials and notes problems in the reader. A token takes precedence over everything else.
 * The OAuth2 password grant needs four inputs, Basic authentication two.
 */
function readCredentials(reader) {
    const token = reader.text('token');
    if (token !== undefined) {
        if (/^Bearer\s/i.test(token))
            reader.problem('token', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('token-begins-with-bearer'));
        else if (/[^\x21-\x7e]/.test(token))
            reader.problem('token', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('token-characters'));
        return { token };
    }
    return readGrant(reader) ?? readBasic(reader);
}
/** Reads the four inputs of the password grant; undefined without `client_id` and `client_secret`. */
function readGrant(reader) {
    if (reader.text('client_id') === undefined && reader.text('client_secret') === undefined)
        return undefined;
    const given = (name) => together(reader, name, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('password-grant-incomplete'));
    const client = { id: given('client_id'), secret: given('client_secret') };
    return { username: given('username'), password: given('password'), client };
}
function readBasic(reader) {
    if (reader.text('username') === undefined && reader.text('password') === undefined) {
        reader.problem('token', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('credentials-missing'));
        return { username: '', password: '' };
    }
    const missing = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('basic-authentication-incomplete');
    const username = together(reader, 'username', missing);
    if (username.includes(':'))
        reader.problem('username', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('username-with-colon'));
    return { username, password: together(reader, 'password', missing) };
}
/** Returns an input that other inputs require; '' after noting that it is missing. */
function together(reader, name, missing) {
    const value = reader.text(name);
    if (value === undefined)
        reader.problem(name, missing);
    return value ?? '';
}
function readTls(reader) {
    const authorities = reader.parsed('ca_certificate', _values_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCertificates */ .WW);
    const verify = reader.parsed('verify_tls', _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBoolean */ .yG) ?? true;
    return { authorities, verify, client: readClientCertificate(reader) };
}
function readClientCertificate(reader) {
    const givenCertificate = reader.text('client_certificate') !== undefined;
    const givenKey = reader.text('client_key') !== undefined;
    if (givenKey && !givenCertificate)
        reader.problem('client_certificate', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('client-certificate-missing'));
    if (givenCertificate && !givenKey)
        reader.problem('client_key', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('client-key-missing'));
    const certificates = reader.parsed('client_certificate', _values_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCertificates */ .WW);
    const key = reader.parsed('client_key', _values_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .parseKey */ .Do);
    if (certificates === undefined || key === undefined)
        return undefined;
    if (!(0,_values_pem_js__WEBPACK_IMPORTED_MODULE_3__/* .isPair */ .tO)(certificates, key))
        reader.problem('client_key', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('client-key-mismatch'));
    return { certificate: certificates.join(''), key };
}


/***/ }),

/***/ 2382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ InputProblem),
/* harmony export */   i: () => (/* binding */ InputReader)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7588);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5389);



/** What a parser throws; the sentence follows the input's name. */
class InputProblem extends Error {
    said;
    /** The same, apart for each wrong line of a file. */
    lines;
    constructor(said, lines = []) {
        super(said.text);
        this.said = said;
        this.lines = lines;
    }
}
/**
 * Reads inputs from the runner and collects their problems, so that one error reports all of them.
 * Treats an empty or blank input as not given.
 */
class InputReader {
    #problems = [];
    #remarks = [];
    /** Returns the input's text, trimmed and without common indentation; undefined when it was not given. */
    text(name) {
        const value = withoutMargin(_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(name, { trimWhitespace: false })).trim();
        return value === '' ? undefined : value;
    }
    /** Returns the text of a required input; '' after noting that it is missing. */
    required(name, missing) {
        const value = this.text(name);
        if (value === undefined)
            this.problem(name, missing);
        return value ?? '';
    }
    /** Returns a parsed input; undefined when it was not given, or after noting that it is wrong. */
    parsed(name, parse) {
        const value = this.text(name);
        if (value === undefined)
            return undefined;
        try {
            return parse(value);
        }
        catch (error) {
            return this.#noted(name, error);
        }
    }
    /** Does the same as `parsed` with an asynchronous parser, whose code loads only when it is needed. */
    async parsedLater(name, parse) {
        const value = this.text(name);
        if (value === undefined)
            return undefined;
        try {
            return await parse(value);
        }
        catch (error) {
            return this.#noted(name, error);
        }
    }
    #noted(name, error) {
        if (!(error instanceof InputProblem))
            throw error;
        this.problem(name, error.said);
        return undefined;
    }
    /**
     * Notes a problem; the sentence follows the input's name.
     * @param file the file in the input that the problem is about
     * @param line the line of that file, from 1
     */
    problem(name, said, file, line) {
        const place = file === undefined || line === undefined ? undefined : { file, line };
        this.#problems.push({ ...withName(name, said, file), place });
    }
    /** Notes something that the user should know but that is not a problem. Takes the same as `problem`. */
    remark(name, said, file) {
        this.#remarks.push(withName(name, said, file));
    }
    /** Returns what was noted with `remark`. */
    get remarks() {
        return this.#remarks;
    }
    /**
     * Ends the reading.
     * @throws ConfigurationError that lists every problem
     */
    finish() {
        const count = this.#problems.length;
        if (count === 0)
            return;
        const headline = count === 1 ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('input-wrong') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('inputs-wrong', { count });
        throw new _step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(headline, this.#problems);
    }
}
/** Returns a message with the name of the input in front, and of the file. It keeps its id. */
function withName(name, { id, text }, file) {
    return { id, text: `\`${name}\` ${file === undefined ? '' : `${JSON.stringify(file)} `}${text}` };
}
/**
 * Removes the indentation that all lines have in common. Trimming alone changes the first line only, and
 * thereby the meaning of an indented YAML block that comes from an expression.
 */
function withoutMargin(text) {
    const margins = text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => /^ */.exec(line)?.[0].length ?? 0);
    const margin = Math.min(...margins);
    return margins.length < 2 || margin === 0 ? text : text.replaceAll(new RegExp(`^ {${margin}}`, 'gm'), '');
}


/***/ }),

/***/ 4294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Fg: () => (/* binding */ parseId),
/* harmony export */   GE: () => (/* binding */ MAX_INTEGER),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   fL: () => (/* binding */ parseSeconds),
/* harmony export */   kB: () => (/* binding */ parseWord),
/* harmony export */   lj: () => (/* binding */ parsePositiveDuration),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2382);


const UNIT_SECONDS = { h: 3600, m: 60, s: 1 };
/** The largest integer of the API (four bytes). The API answers a larger one with a 500, not with a refusal. */
const MAX_INTEGER = 2 ** 31 - 1;
/** The longest duration, in seconds: a Node timer is limited to 2^31 - 1 ms, about 24 days. */
const MAX_DURATION_S = 24 * 24 * 3600;
/**
 * Returns a duration in ms, from seconds (`90`, `0.5`) or `90s`, `30m`, `1h30m`.
 * @throws InputProblem
 */
function parseDuration(text) {
    const units = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
    let seconds;
    if (/^\d+(\.\d+)?$/.test(text))
        seconds = Number(text);
    else if (units) {
        seconds = ['h', 'm', 's'].reduce((sum, unit, index) => sum + Number(units[index + 1] ?? 0) * (UNIT_SECONDS[unit] ?? 0), 0);
    }
    if (seconds === undefined || seconds > MAX_DURATION_S) {
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-not-duration', { given: shown(text) }));
    }
    return Math.round(seconds * 1000);
}
/** Returns a duration in ms that is not zero. @throws InputProblem */
function parsePositiveDuration(text) {
    const ms = parseDuration(text);
    if (ms === 0)
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-duration-zero'));
    return ms;
}
/** Parses a boolean of the YAML 1.2 core schema, as the runner does (runner fact 19). @throws InputProblem */
function parseBoolean(text) {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-not-boolean', { given: shown(text) }));
}
/** Returns a duration in whole seconds, as the API's job timeout requires. @throws InputProblem */
function parseSeconds(text) {
    const ms = parseDuration(text);
    if (ms % 1000 !== 0)
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-not-whole-seconds', { given: shown(text) }));
    return ms / 1000;
}
/** Returns a parser for an integer between two bounds, both inclusive. */
function parseCount(least, most = Number.MAX_SAFE_INTEGER) {
    return (text) => {
        const count = Number(text);
        if (!/^\d+$/.test(text) || count < least || count > most) {
            const given = shown(text);
            throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S(most === Number.MAX_SAFE_INTEGER
                ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-number-too-small', { given, least })
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-number-out-of-range', { given, least, most }));
        }
        return count;
    };
}
/** Returns a parser for one of these words. */
function parseWord(...words) {
    return (text) => {
        const word = words.find((known) => known === text);
        if (word !== undefined)
            return word;
        const choices = words.map((known) => `\`${known}\``).join(', ');
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-not-choice', { given: shown(text), choices }));
    };
}
/** Parses the id of an API object: a positive integer of at most four bytes. @throws InputProblem */
function parseId(text) {
    const id = Number(text);
    if (!/^\d+$/.test(text) || id < 1 || id > MAX_INTEGER) {
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-not-id', { given: shown(text) }));
    }
    return id;
}
/** The start of a YAML or JSON list: a bracket or a dash, after an optional `---` and comments. */
const BEGINS_LIST = /^(?:(?:---|#)[^\n]*\n\s*)*(?:\[|-\s)/;
/**
 * Parses a list of words: separated by commas or lines, or a YAML or JSON list. Items remain strings as written:
 * a tag `1.10` is not the number 1.1. Quotes around a word are removed and may enclose a comma.
 */
async function parseList(text) {
    // The YAML parser is a third of a megabyte: load it only for a YAML or JSON list.
    if (BEGINS_LIST.test(text))
        return words((await Promise.all(/* import() | yaml */[__webpack_require__.e(815), __webpack_require__.e(602)]).then(__webpack_require__.bind(__webpack_require__, 6520))).parseTextList(text));
    const items = words(text.split(/[,\n]/));
    return items.some((item) => /^["']/.test(item)) ? ((await quotedWords(text)) ?? items) : items;
}
function words(items) {
    return items.map((item) => item.trim()).filter((item) => item !== '');
}
/** Returns the words of a list with quoted words; undefined when quotes only start a word, as in `"Blue" hosts`. */
async function quotedWords(text) {
    const lines = words(text.split('\n')).map((line) => line.replace(/,$/, ''));
    try {
        return words((await Promise.all(/* import() | yaml */[__webpack_require__.e(815), __webpack_require__.e(602)]).then(__webpack_require__.bind(__webpack_require__, 6520))).parseTextList(`[${lines.join(', ')}]`));
    }
    catch (error) {
        if (error instanceof _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S)
            return undefined;
        throw error;
    }
}
/** Parses an http or https address and refuses one with credentials. @throws InputProblem */
function parseUrl(text) {
    if (!URL.canParse(text))
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('url-invalid'));
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('url-not-http', { scheme: shown(url.protocol) }));
    }
    if (url.username !== '' || url.password !== '') {
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('url-with-credentials'));
    }
    return url;
}
/**
 * Returns a value for a message, cut after 40 characters: in backticks, or in quotes with escapes if it contains a
 * backtick or a control character.
 */
function shown(text) {
    const short = text.length > 40 ? `${text.slice(0, 40)}\u2026` : text;
    return /[`\p{Cc}]/u.test(short) ? JSON.stringify(short) : `\`${short}\``;
}


/***/ }),

/***/ 74:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ parseKey),
/* harmony export */   SR: () => (/* binding */ isPemText),
/* harmony export */   WW: () => (/* binding */ parseCertificates),
/* harmony export */   tO: () => (/* binding */ isPair)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5283);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2382);
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4294);
/* harmony import */ var _workspace_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7072);







/*
 * Certificates and keys, as PEM text or as the path of a file. No message shows any part of a text: it may be a private
 * key in the wrong input. The path of a file that exists is not a secret.
 */
const CERTIFICATE = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[\s\S]*?-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;
const KEY = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\s\S]*?-----END (?:[A-Z]+ )*PRIVATE KEY-----/;
/** Returns whether a value is PEM text and not the path of a file. */
function isPemText(value) {
    return value.includes('-----BEGIN ');
}
/**
 * Returns the certificates in a PEM text or file, each as a separate PEM text.
 * @throws InputProblem when there is no certificate, or one cannot be read
 */
function parseCertificates(value) {
    const text = pemText(value);
    const blocks = text.match(CERTIFICATE) ?? [];
    if (blocks.length === 0) {
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S(KEY.test(text) ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('certificate-is-key') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('certificate-not-pem'));
    }
    return blocks.map((block, index) => {
        try {
            return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block).toString();
        }
        catch {
            throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S(blocks.length === 1
                ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('certificate-unreadable')
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('certificate-of-several-unreadable', { number: index + 1, count: blocks.length }));
        }
    });
}
/**
 * Returns the private key in a PEM text or file.
 * @throws InputProblem when there is no key, or it is encrypted or damaged
 */
function parseKey(value) {
    const key = KEY.exec(pemText(value))?.[0];
    if (key === undefined)
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('key-not-pem'));
    if (/ENCRYPTED/.test(key))
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('key-encrypted'));
    try {
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(key);
    }
    catch {
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('key-unreadable'));
    }
    return key;
}
/** Returns whether the first certificate belongs to the key. */
function isPair(certificates, key) {
    const [own] = certificates;
    return own !== undefined && new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(own).checkPrivateKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(key));
}
/** Returns the PEM text, or that of the file. Replaces a literal `\n`, which some secret stores write for line ends. */
function pemText(value) {
    if (isPemText(value))
        return value.includes('\n') ? value : value.replaceAll('\\n', '\n');
    try {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2___default().resolve((0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_6__/* .workspaceFolder */ .ih)(), value);
        const given = (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(value);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file)) {
            (0,_workspace_file_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseOutside */ .gz)(value, {
                outside: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('pem-file-outside-workspace', { given }),
                link: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('pem-file-link-outside-workspace', { given }),
            });
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        if (error instanceof _input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S)
            throw error;
        const code = error.code ?? 'unreadable';
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('pem-file-unreadable', { code }));
    }
}


/***/ }),

/***/ 5142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readSecrets)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7588);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7856);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74);



/** The inputs whose values must never be shown. */
const SECRET_INPUTS = ['token', 'password', 'client_secret', 'client_key', 'github_token'];
/** The pairs that Basic authentication sends as one base64 text, which the runner does not mask by itself. */
const BASIC_PAIRS = [
    ['username', 'password'],
    ['client_id', 'client_secret'],
];
/**
 * Returns the values of the secret inputs, valid or not, and the proxy passwords of the environment.
 * The step masks them before it reads anything else. The path of a key file is not a secret.
 */
function readSecrets() {
    const value = (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4(name).trim();
    const values = SECRET_INPUTS.filter((name) => name !== 'client_key' || (0,_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .isPemText */ .SR)(value(name))).map(value);
    for (const [name, secret] of BASIC_PAIRS) {
        if (value(secret) !== '')
            values.push(Buffer.from(`${value(name)}:${value(secret)}`, 'utf8').toString('base64'));
    }
    return [...values.filter((text) => text !== ''), ...(0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .proxySecrets */ .W)(process.env)];
}


/***/ }),

/***/ 7072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gz: () => (/* binding */ refuseOutside),
/* harmony export */   ih: () => (/* binding */ workspaceFolder),
/* harmony export */   sL: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5283);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2382);




/** Returns the folder from which paths in inputs count. */
function workspaceFolder() {
    return process.env['GITHUB_WORKSPACE'] || process.cwd();
}
/** Returns the folders whose files inputs may name: the workspace and `runner.temp`. */
function allowedFolders() {
    return [workspaceFolder(), process.env['RUNNER_TEMP'] ?? ''].filter((folder) => folder !== '');
}
/**
 * Returns where a path leads. The path need not exist.
 * @param file relative to the workspace
 * @throws an error of the file system, such as ENOTDIR or EACCES
 */
function locationOf(file, folders) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspaceFolder(), file);
    const real = resolved(absolute);
    if (folders.some((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder) && isIn((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder), real)))
        return 'inside';
    return folders.some((folder) => isIn(folder, absolute)) ? 'link' : 'outside';
}
/**
 * Reads a UTF-8 file in the workspace or in the runner's temporary folder.
 * @param file relative to the workspace
 * @throws InputProblem when the file is elsewhere, cannot be read, or is not UTF-8
 */
function readWorkspaceFile(file) {
    const bytes = readBytes(file);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('file-not-utf8'));
    }
}
function readBytes(file) {
    try {
        refuseOutside(file);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspaceFolder(), file));
    }
    catch (error) {
        if (error instanceof _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S)
            throw error;
        const code = error.code ?? 'unknown';
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S(code === 'EISDIR' ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('file-is-folder') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('file-unreadable', { code }));
    }
}
/** The refusals that follow the path. */
const AFTER_PATH = {
    outside: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('file-outside-workspace'),
    link: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('file-link-outside-workspace'),
};
/** Refuses a path outside the folders; by default, the workspace and `runner.temp`. @throws InputProblem */
function refuseOutside(file, refusals = AFTER_PATH, folders = allowedFolders()) {
    const location = locationOf(file, folders);
    if (location !== 'inside')
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S(refusals[location]);
}
/** Resolves every symbolic link of a path, also of one whose last parts do not exist. */
function resolved(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file);
    }
    catch (error) {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file);
        if (error.code !== 'ENOENT' || folder === file)
            throw error;
        const target = linkTarget(file);
        // A link whose target does not exist: writing to the link creates the target.
        if (target !== undefined)
            return resolved(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(resolved(folder), target));
        return node_path__WEBPACK_IMPORTED_MODULE_1___default().join(resolved(folder), node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(file));
    }
}
function linkTarget(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(file);
    }
    catch {
        return undefined;
    }
}
function isIn(folder, file) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(folder, file);
    return relative !== '..' && !relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`) && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relative);
}


/***/ })

};

export const id = 155;
export const ids = [155,449];
export const modules = {

/***/ 7072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5283);
/* harmony import */ var _input_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2382);




/**
 * Reads a UTF-8 file in the workspace or in the runner's temporary folder. Refuses files elsewhere, also through a
 * symbolic link: a pull request can choose the path, and the content is sent and printed.
 * @param file relative to the workspace
 * @throws InputProblem when the file is elsewhere, cannot be read, or is not UTF-8
 */
function readWorkspaceFile(file) {
    const workspace = process.env['GITHUB_WORKSPACE'] || process.cwd();
    const bytes = readBytes(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, file), [workspace, process.env['RUNNER_TEMP'] ?? '']);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('file-not-utf8'));
    }
}
function readBytes(file, folders) {
    try {
        const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file);
        if (!folders.some((folder) => folder !== '' && isIn(folder, real))) {
            throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('file-outside-workspace'));
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(real);
    }
    catch (error) {
        if (error instanceof _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S)
            throw error;
        const code = error.code ?? 'unknown';
        throw new _input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S(code === 'EISDIR' ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('file-is-folder') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('file-unreadable', { code }));
    }
}
function isIn(folder, real) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return false;
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder), real);
    return relative !== '..' && !relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`) && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relative);
}


/***/ }),

/***/ 8651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ lossyScalars)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _http_json_exact_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7628);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5283);
/* harmony import */ var _yaml_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4432);




/**
 * Returns a sentence for each value that JSON would change: numbers that print differently (`1.10` becomes 1.1,
 * `0012345` loses its zeros) and numbers that JSON does not have. Also reports tags, keys that are not strings, and
 * values that contain themselves.
 */
function lossyScalars(contents, at) {
    const problems = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(contents, {
        Scalar(key, scalar, path) {
            const where = at(scalar.range?.[0] ?? 0);
            const name = (0,_yaml_place_js__WEBPACK_IMPORTED_MODULE_3__/* .keyPath */ .D)(path, key === 'value' ? undefined : scalar);
            if (changesInPrint(scalar))
                problems.push(`${where}: ${(0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('yaml-number-changes', { name })}`);
            if (isForeignTag(scalar.tag) || isMistagged(scalar))
                problems.push(`${where}: ${(0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('yaml-scalar-tag', { name })}`);
        },
        Collection(_key, collection) {
            if (isForeignTag(collection.tag))
                problems.push(`${at(collection.range?.[0] ?? 0)}: ${(0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('yaml-collection-tag')}`);
        },
        Alias(_key, { source, range }, path) {
            if (path.some((around) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(around) && around.anchor === source))
                problems.push(`${at(range?.[0] ?? 0)}: ${(0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('yaml-holds-itself')}`);
        },
        Pair(_key, { key }) {
            const where = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(key) && key.range ? `${at(key.range[0])}: ` : '';
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(key))
                problems.push(`${where}${(0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('yaml-key-not-text')}`);
            else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.value === null)
                problems.push(`${where}${(0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('yaml-key-empty')}`);
        },
    });
    return problems;
}
function changesInPrint(scalar) {
    if (typeof scalar.value === 'bigint')
        return true;
    if (typeof scalar.value !== 'number' || scalar.type !== yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN)
        return false;
    return scalar.source !== undefined && !(0,_http_json_exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .isWrittenExactly */ .my)(scalar.value, scalar.source);
}
/** The tags of types that JSON has; `!!binary` or `!!set` would arrive as another type. */
const JSON_TAG = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq|merge)$/;
function isForeignTag(tag) {
    return tag !== undefined && !JSON_TAG.test(tag);
}
/** Returns whether a scalar has a number tag but is not a number: the YAML parser silently returns a string. */
function isMistagged({ tag, value }) {
    return /^tag:yaml\.org,2002:(int|float)$/.test(tag ?? '') && typeof value !== 'number';
}


/***/ }),

/***/ 7449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseMapping: () => (/* binding */ parseMapping),
  parseTextList: () => (/* binding */ parseTextList),
  parseTextMapping: () => (/* binding */ parseTextMapping),
  parseYaml: () => (/* binding */ parseYaml),
  withoutSource: () => (/* binding */ withoutSource)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/errors.ts + 1 modules
var errors = __webpack_require__(6807);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/yaml/lossy-scalars.ts
var lossy_scalars = __webpack_require__(8651);
// EXTERNAL MODULE: ./src/inputs/yaml/yaml-place.ts
var yaml_place = __webpack_require__(4432);
;// CONCATENATED MODULE: ./src/inputs/yaml/yaml11-booleans.ts



/** The words besides `true` and `false` that YAML 1.1 reads as booleans, in the spellings of Ansible's parser. */
const YAML11_BOOLEAN = /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/;
/**
 * Returns values that Ansible's own YAML parser (YAML 1.1) would read as booleans, each with its name and place.
 * Here they are strings, which may be intended (`country: no`). If not, a condition silently goes wrong: every
 * string that is not empty counts as true, also `no`.
 */
function yaml11Booleans(contents, at) {
    const found = [];
    (0,dist/* visit */.YR)(contents, {
        Scalar(key, scalar, path) {
            if (key === 'key' || scalar.type !== dist/* Scalar */.X5.PLAIN || !YAML11_BOOLEAN.test(scalar.source ?? ''))
                return;
            const name = (0,yaml_place/* keyPath */.D)(path, key === 'value' ? undefined : scalar);
            const place = at(scalar.range?.[0] ?? 0);
            found.push((0,message/* text */.Qq)('yaml11-boolean', { name, word: scalar.source ?? '', place }));
        },
    });
    return found;
}

;// CONCATENATED MODULE: ./src/inputs/yaml/parse-yaml.ts






/** The alias limit: a few lines of nested aliases can exhaust the memory. Real files use some hundred aliases. */
const MAX_ALIASES = 1000;
/**
 * Parses a YAML 1.2 or JSON document into a plain value.
 * @param schema `core` returns typed scalars, `failsafe` returns every scalar as a string
 * @param inspect called with the parsed nodes and a function that names the place of an offset
 * @throws InputProblem with line and column of every error
 */
function parseYaml(text, schema, inspect) {
    const lineCounter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        schema,
        version: '1.2',
        merge: schema === 'core',
        lineCounter,
        prettyErrors: false,
    });
    const at = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return `line ${line}, column ${col}`;
    };
    const problems = document.errors.map(({ pos, code, message: words }) => `${at(pos[0])}: ${code === 'MULTIPLE_DOCS' ? (0,message/* message */.iU)('yaml-several-documents').text : withoutSource(words)}`);
    if (problems.length === 0)
        problems.push(...(0,lossy_scalars/* lossyScalars */._)(document.contents, at));
    if (problems.length > 0)
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('yaml-unusable', { problems: problems.join('; ') }));
    inspect?.(document.contents, at);
    try {
        return document.toJS({ maxAliasCount: MAX_ALIASES });
    }
    catch (error) {
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('yaml-unresolvable', { reason: withoutSource((0,errors/* describeError */.Uc)(error)) }));
    }
}
/**
 * Parses a YAML or JSON mapping with typed values.
 * @param note called with values that YAML 1.1 reads differently, see `yaml11Booleans`
 * @throws InputProblem when the text is not a mapping, or JSON would change a value
 */
function parseMapping(text, note) {
    const value = parseYaml(text, 'core', (contents, at) => {
        const values = yaml11Booleans(contents, at);
        if (values.length > 0)
            note?.(values);
    });
    if (value === null || value === undefined)
        return {};
    if (typeof value !== 'object' || Array.isArray(value)) {
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('yaml-not-mapping', { shape: shape(value) }));
    }
    return value;
}
/** Parses a YAML or JSON list and returns its items as strings, as written. @throws InputProblem */
function parseTextList(text) {
    const value = parseYaml(text, 'failsafe');
    if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('yaml-not-list'));
    }
    return value;
}
/**
 * Parses a mapping of names to strings, as written: a password `007` is not the number 7.
 * @throws InputProblem that shows no value
 */
function parseTextMapping(text) {
    const value = parseYaml(text, 'failsafe', refuseComments);
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isMapping || Object.values(value).some((item) => typeof item !== 'string')) {
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('yaml-not-text-mapping'));
    }
    return value;
}
/** Refuses a comment after a value: usually it is the rest of a password that contains ` #`. @throws InputProblem */
function refuseComments(contents, at) {
    (0,dist/* visit */.YR)(contents, {
        Scalar(key, { comment, range }) {
            if (key !== 'value' || typeof comment !== 'string')
                return;
            throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('yaml-comment-in-value', { place: at(range?.[0] ?? 0) }));
        },
    });
}
function shape(value) {
    if (Array.isArray(value))
        return `a list of ${value.length} ${value.length === 1 ? 'item' : 'items'}`;
    if (typeof value === 'string')
        return `a text of ${value.length} characters`;
    return `a ${typeof value}`;
}
/** Returns the YAML parser's message up to its quote of the input, which may be a secret. */
function withoutSource(words) {
    return (words.split(/[:"'`\\>]/)[0] ?? '').trim();
}


/***/ }),

/***/ 155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readResourceDocuments: () => (/* binding */ readResourceDocuments)
/* harmony export */ });
/* unused harmony export parseResourceDocument */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8815);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5283);
/* harmony import */ var _values_input_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2382);
/* harmony import */ var _values_workspace_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7072);
/* harmony import */ var _lossy_scalars_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8651);
/* harmony import */ var _parse_yaml_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7449);








/** The name of inline resources in errors. */
const INLINE = 'resources';
/**
 * Reads the documents of `file` (paths and globs in the workspace) and `resources`. Notes problems of reading and
 * parsing in the reader; the content is checked later.
 */
function readResourceDocuments(reader, patterns, inline) {
    const workspace = process.env['GITHUB_WORKSPACE'] || process.cwd();
    const files = [...new Set(patterns.flatMap((pattern) => filesOf(reader, workspace, pattern)).map((node_path__WEBPACK_IMPORTED_MODULE_1___default().normalize)))];
    const documents = files.flatMap((file) => {
        const text = readText(reader, file);
        return text === undefined ? [] : (readDocument(reader, 'file', file, text) ?? []);
    });
    if (inline !== undefined)
        documents.push(...[readDocument(reader, INLINE, INLINE, inline) ?? []].flat());
    return documents;
}
/** Returns the files that a pattern matches, sorted for a stable order. Returns a plain path unchanged. */
function filesOf(reader, workspace, pattern) {
    if (!/[*?[{]/.test(pattern))
        return [pattern];
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.globSync)(pattern, { cwd: workspace })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => !isFolder(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, file)))
        .sort();
    if (found.length === 0)
        reader.problem('file', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('file-pattern-without-match'), pattern);
    return found;
}
/** Returns whether a path is a folder; false when it cannot be read, which `readText` reports. */
function isFolder(absolute) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(absolute).isDirectory();
    }
    catch {
        return false;
    }
}
function readText(reader, file) {
    try {
        return (0,_values_workspace_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readWorkspaceFile */ .s)(file);
    }
    catch (error) {
        if (!(error instanceof _values_input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S))
            throw error;
        reader.problem('file', error.said, file);
        return undefined;
    }
}
function readDocument(reader, input, file, text) {
    try {
        return parseResourceDocument(file, text);
    }
    catch (error) {
        if (!(error instanceof _values_input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S))
            throw error;
        reader.problem(input, error.said, input === INLINE ? undefined : file);
        return undefined;
    }
}
/**
 * Parses one YAML or JSON document and keeps its line numbers.
 * @throws InputProblem with line and column of every error; shows no part of the text, which may contain secrets
 */
function parseResourceDocument(file, text) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_2__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(text, { version: '1.2', merge: true, lineCounter, prettyErrors: false });
    const at = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return `line ${line}, column ${col}`;
    };
    const problems = document.errors.map((error) => `${at(error.pos[0])}: ${(0,_parse_yaml_js__WEBPACK_IMPORTED_MODULE_7__.withoutSource)(error.message)}`);
    if (problems.length === 0)
        problems.push(...(0,_lossy_scalars_js__WEBPACK_IMPORTED_MODULE_6__/* .lossyScalars */ ._)(document.contents, at));
    if (problems.length > 0)
        throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_3__/* .message */ .iU)('yaml-unusable', { problems: problems.join('; ') }));
    const content = (document.toJS({ maxAliasCount: 100 }) ?? {});
    return { file, content, lineOf: (steps) => lineCounter.linePos(offsetOf(document.contents, steps)).line };
}
/** Returns the offset of the value at a path (of its key, in a mapping), or of its nearest parent that exists. */
function offsetOf(contents, steps) {
    let node = contents;
    let offset = contents?.range?.[0] ?? 0;
    for (const step of steps) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isCollection */ .P3)(node))
            return offset;
        const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(node) ? pairOf(node, step) : undefined;
        node = pair === undefined ? node.get(step, true) : pair.value;
        const begins = pair === undefined ? node : pair.key;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isNode */ .Ll)(begins))
            return offset;
        offset = begins.range?.[0] ?? offset;
    }
    return offset;
}
function pairOf(map, key) {
    return map.items.find((pair) => (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .isNode */ .Ll)(pair.key) && 'value' in pair.key && String(pair.key.value) === String(key));
}


/***/ }),

/***/ 4432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ keyPath)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/**
 * Returns the keys that lead to a scalar, such as `app.version`.
 * @param path the nodes around the scalar, outermost first, as `visit` of the YAML parser passes them
 * @param own the scalar if it is not the value of a key; otherwise undefined
 */
function keyPath(path, own) {
    const keys = path
        .filter((step) => typeof step === 'object' && step !== null && 'key' in step)
        .map((pair) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? String(pair.key.value) : '?'));
    if (own && keys.length === 0)
        return 'an item';
    return keys.length === 0 ? 'the value' : `\`${keys.join('.')}\``;
}


/***/ })

};

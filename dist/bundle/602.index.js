export const id = 602;
export const ids = [602];
export const modules = {

/***/ 6520:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseMapping: () => (/* binding */ parseMapping),
  parseTextList: () => (/* binding */ parseTextList),
  parseTextMapping: () => (/* binding */ parseTextMapping),
  parseYaml: () => (/* binding */ parseYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/yaml/yaml-place.ts
var yaml_place = __webpack_require__(4432);
;// CONCATENATED MODULE: ./src/inputs/yaml/null-values.ts


/**
 * Returns values that are null, each with its name and place. Expressions of GitHub give nothing for a variable that is
 * not set, and `toJSON` gives `null`. A `~` is null on purpose.
 */
function nullValues(contents, at) {
    const found = [];
    const add = (name, offset) => {
        found.push(`${name} (${at(offset)})`);
    };
    (0,dist/* visit */.YR)(contents, {
        Scalar(key, scalar, path) {
            if (key === 'key' || scalar.value !== null || scalar.source === '~')
                return;
            add((0,yaml_place/* keyPath */.D)(path, key === 'value' ? undefined : scalar), scalar.range?.[0] ?? 0);
        },
        Pair(_key, pair, path) {
            // In braces, a key without a colon has no value at all.
            if (pair.value === null && (0,dist/* isScalar */.jn)(pair.key))
                add((0,yaml_place/* keyPath */.D)([...path, pair], undefined), offsetOf(pair.key));
        },
    });
    return found;
}
function offsetOf({ range }) {
    return range?.[0] ?? 0;
}

// EXTERNAL MODULE: ./src/inputs/yaml/yaml-problems.ts + 2 modules
var yaml_problems = __webpack_require__(9843);
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
    const problems = (0,yaml_problems/* yamlProblems */.E)(document, text, at);
    if (problems.length > 0)
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('yaml-unusable', { problems: problems.join('; ') }));
    inspect?.(document.contents, at);
    try {
        return document.toJS({ maxAliasCount: MAX_ALIASES });
    }
    catch (error) {
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('yaml-unresolvable', { reason: (0,yaml_problems/* withoutSource */.i)((0,step_errors/* describeError */.Uc)(error)) }));
    }
}
/**
 * Parses a YAML or JSON mapping with typed values.
 * @param note called with values that may not be meant
 * @throws InputProblem when the text is not a mapping, or JSON would change a value
 */
function parseMapping(text, note) {
    const value = parseYaml(text, 'core', (contents, at) => {
        note?.({ booleans: yaml11Booleans(contents, at), nulls: nullValues(contents, at) });
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
        return `a string of ${value.length} characters`;
    return `a ${typeof value}`;
}


/***/ }),

/***/ 4426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readResourceDocuments: () => (/* binding */ readResourceDocuments)
});

// UNUSED EXPORTS: parseResourceDocument

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/workspace-file.ts
var workspace_file = __webpack_require__(7072);
// EXTERNAL MODULE: ./src/ansible-variables.ts
var ansible_variables = __webpack_require__(7775);
;// CONCATENATED MODULE: ./src/inputs/yaml/ansible-scalars.ts


/** Words that Ansible reads as booleans, by YAML 1.1; YAML 1.2 reads them as texts. */
const BOOLEANS = [
    [/^(?:yes|Yes|YES|on|On|ON)$/, true],
    [/^(?:no|No|NO|off|Off|OFF)$/, false],
];
/** What is a number or a time in YAML 1.1, and a text in YAML 1.2: `22:30`, `1_000`, `0b1`, a date with a time. */
const AMBIGUOUS = /^(?:[-+]?[1-9][\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|[-+]?\d[\d_]*_[\d_]*(?:\.[\d_]*)?|[-+]?0b[01_]+|\d{4}-\d\d?-\d\d?(?:[Tt]|\s+)\d.*)$/;
const TAGS = { '!unsafe': 'unsafe', '!vault': 'vault' };
/** Reads the variables of the collections in a file as Ansible does. Other keys of the file stay unchanged. */
function readAnsibleScalars(document) {
    if (!(0,dist/* isMap */.jh)(document.contents))
        return;
    for (const { key, value } of document.contents.items) {
        if (!(0,dist/* isScalar */.jn)(key) || !(0,ansible_variables/* isAnsibleVariable */.L)(String(key.value)) || !value)
            continue;
        (0,dist/* visit */.YR)(value, {
            Scalar(at, scalar) {
                if (at !== 'key')
                    scalar.value = ansibleValue(scalar);
            },
        });
    }
}
function ansibleValue(scalar) {
    const { tag = '', type, value } = scalar;
    const kind = TAGS[tag];
    if (kind !== undefined) {
        // The reader of own files refuses every tag.
        delete scalar.tag;
        return new ansible_variables/* AnsibleText */.M(kind, scalar.source ?? String(value));
    }
    if (type !== dist/* Scalar */.X5.PLAIN || typeof value !== 'string')
        return value;
    const boolean = BOOLEANS.find(([pattern]) => pattern.test(value));
    if (boolean !== undefined)
        return boolean[1];
    return AMBIGUOUS.test(value) ? new ansible_variables/* AnsibleText */.M('ambiguous', value) : value;
}

;// CONCATENATED MODULE: ./src/inputs/yaml/glob.ts


/**
 * Returns the files below a folder that a glob matches, with `/` between folders: Node has a glob of its own since version
 * 22 only. `*` and `?` stay within a folder, `**` stands for any folders, `{a,b}` for either, `[ab]` for one character.
 * A name that begins with a dot is matched by a dot only.
 */
function globFiles(pattern, folder) {
    const patterns = withoutBraces(pattern.replaceAll('\\', '/'));
    return [...new Set(patterns.flatMap((one) => filesOf(one, folder)))];
}
/** Returns a pattern for each choice in braces. */
function withoutBraces(pattern) {
    const [whole, choices] = /\{([^{}]*,[^{}]*)\}/.exec(pattern) ?? [];
    if (whole === undefined || choices === undefined)
        return [pattern];
    return choices.split(',').flatMap((choice) => withoutBraces(pattern.replace(whole, () => choice)));
}
function filesOf(pattern, folder) {
    const parts = pattern.split('/');
    const first = parts.findIndex((part) => /[*?[]/.test(part));
    if (first < 0)
        return (0,external_node_fs_.existsSync)(external_node_path_default().resolve(folder, pattern)) ? [pattern] : [];
    const base = parts.slice(0, first).join('/');
    const top = external_node_path_default().resolve(folder, first === 0 ? '' : base === '' ? '/' : base);
    const wild = parts.slice(first);
    const matcher = new RegExp(`^${translate(wild)}$`, 'u');
    const prefix = first === 0 ? '' : `${base}/`;
    return filesBelow(top, wild)
        .filter((file) => matcher.test(file))
        .map((file) => `${prefix}${file}`);
}
/** Returns the paths of files below a folder; empty for a folder that cannot be read. */
function filesBelow(top, parts, below = '') {
    const isDeep = parts.includes('**');
    const depth = below === '' ? 1 : below.split('/').length;
    return entriesOf(external_node_path_default().join(top, below)).flatMap((entry) => {
        const file = below === '' ? entry.name : `${below}/${entry.name}`;
        if (!entry.isDirectory())
            return [file];
        // Folders such as `.git` are not searched unless the pattern names one.
        const isHidden = entry.name.startsWith('.') && !parts.some((part) => part.startsWith('.'));
        return isHidden || (!isDeep && depth >= parts.length) ? [] : filesBelow(top, parts, file);
    });
}
function entriesOf(folder) {
    try {
        return readFolder(folder);
    }
    catch {
        return [];
    }
}
const readFolder = (folder) => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
/** Returns a regular expression for the parts of a glob. */
function translate(parts) {
    return parts
        .map((part, index) => {
        if (part === '**')
            return index === parts.length - 1 ? '[^./][^/]*(?:/[^./][^/]*)*' : '(?:[^./][^/]*/)*';
        return `${onePart(part)}${index === parts.length - 1 ? '' : '/'}`;
    })
        .join('');
}
/** A set, a wildcard, or other characters of a glob within a name. */
const TOKENS = /\[([!^]?)([^\]]+)\]|[*?]|[^*?[]+|\[/g;
/** Returns a regular expression for one name of a glob. */
function onePart(part) {
    const notHidden = /^[*?[]/.test(part) ? '(?!\\.)' : '';
    const text = part.replaceAll(TOKENS, (token, not, set) => {
        if (set !== undefined)
            return `[${not === '' ? '' : '^'}${set.replaceAll(/[\\[\]&~]/g, '\\$&')}]`;
        if (token === '*')
            return '[^/]*';
        if (token === '?')
            return '[^/]';
        return token.replaceAll(/[\\^$.+()|[\]{}]/g, '\\$&');
    });
    return `${notHidden}${text}`;
}

// EXTERNAL MODULE: ./src/inputs/yaml/yaml-problems.ts + 2 modules
var yaml_problems = __webpack_require__(9843);
;// CONCATENATED MODULE: ./src/inputs/yaml/resource-files.ts









/** The name of inline resources in errors. */
const INLINE = 'resources';
/**
 * Reads the documents of `file` (paths and globs in the workspace) and `resources`. Notes problems of reading and
 * parsing in the reader; the content is checked later.
 */
function readResourceDocuments(reader, patterns, inline) {
    const workspace = (0,workspace_file/* workspaceFolder */.ih)();
    const files = [...new Set(patterns.flatMap((pattern) => resource_files_filesOf(reader, workspace, pattern)).map((external_node_path_default()).normalize))];
    const documents = files.flatMap((file) => {
        const text = readText(reader, file);
        return text === undefined ? [] : (readDocument(reader, 'file', file, text) ?? []);
    });
    if (inline !== undefined)
        documents.push(...[readDocument(reader, INLINE, INLINE, inline) ?? []].flat());
    return documents;
}
/** Returns the files that a pattern matches, sorted for a stable order. Returns a plain path unchanged. */
function resource_files_filesOf(reader, workspace, pattern) {
    if (!/[*?[{]/.test(pattern))
        return [pattern];
    if (!startsInside(reader, pattern))
        return [];
    const found = globFiles(pattern, workspace)
        .filter((file) => !isFolder(external_node_path_default().resolve(workspace, file)))
        .sort();
    if (found.length === 0)
        reader.problem('file', (0,message/* message */.iU)('file-pattern-without-match'), pattern);
    return found;
}
/** Notes a pattern that starts outside the workspace and `runner.temp`, so that no folder there is listed. */
function startsInside(reader, pattern) {
    const plain = pattern.slice(0, pattern.search(/[*?[{]/));
    try {
        (0,workspace_file/* refuseOutside */.gz)(plain.slice(0, Math.max(plain.lastIndexOf('/'), plain.lastIndexOf((external_node_path_default()).sep)) + 1) || '.');
    }
    catch (error) {
        if (!(error instanceof input_reader/* InputProblem */.S))
            return true;
        reader.problem('file', error.said, pattern);
        return false;
    }
    return true;
}
/** Returns whether a path is a folder; false when it cannot be read, which `readText` reports. */
function isFolder(absolute) {
    try {
        return (0,external_node_fs_.statSync)(absolute).isDirectory();
    }
    catch {
        return false;
    }
}
function readText(reader, file) {
    try {
        return (0,workspace_file/* readWorkspaceFile */.sL)(file);
    }
    catch (error) {
        if (!(error instanceof input_reader/* InputProblem */.S))
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
        if (!(error instanceof input_reader/* InputProblem */.S))
            throw error;
        if (input === INLINE || error.lines.length === 0)
            reader.problem(input, error.said, input === INLINE ? undefined : file);
        else
            for (const { line, said } of error.lines)
                reader.problem(input, said, file, line);
        return undefined;
    }
}
/**
 * Parses one YAML or JSON document and keeps its line numbers.
 * @throws InputProblem with line and column of every error; shows no part of the text, which may contain secrets
 */
function parseResourceDocument(file, text) {
    if (text.startsWith('$ANSIBLE_VAULT;'))
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('variables-file-encrypted'));
    const lineCounter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { version: '1.2', merge: true, lineCounter, prettyErrors: false });
    readAnsibleScalars(document);
    const at = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return `line ${line}, column ${col}`;
    };
    const problems = (0,yaml_problems/* yamlProblems */.E)(document, text, at);
    if (problems.length > 0) {
        // The parser reports what is missing at the end after the last line.
        const last = text.trimEnd().split('\n').length;
        const lines = problems.map((problem) => ({
            line: Math.min(last, Number(/^line (\d+)/.exec(problem)?.[1] ?? 1)),
            said: (0,message/* message */.iU)('yaml-unusable', { problems: problem }),
        }));
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('yaml-unusable', { problems: problems.join('; ') }), lines);
    }
    const content = (document.toJS({ maxAliasCount: 100 }) ?? {});
    return { file, content, lineOf: (steps) => lineCounter.linePos(offsetOf(document.contents, steps)).line };
}
/** Returns the offset of the value at a path (of its key, in a mapping), or of its nearest parent that exists. */
function offsetOf(contents, steps) {
    let node = contents;
    let offset = contents?.range?.[0] ?? 0;
    for (const step of steps) {
        if (!(0,dist/* isCollection */.P3)(node))
            return offset;
        const pair = (0,dist/* isMap */.jh)(node) ? pairOf(node, step) : undefined;
        node = pair === undefined ? node.get(step, true) : pair.value;
        const begins = pair === undefined ? node : pair.key;
        if (!(0,dist/* isNode */.Ll)(begins))
            return offset;
        offset = begins.range?.[0] ?? offset;
    }
    return offset;
}
function pairOf(map, key) {
    return map.items.find((pair) => (0,dist/* isNode */.Ll)(pair.key) && 'value' in pair.key && String(pair.key.value) === String(key));
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
        .map((pair) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? (pair.key.source ?? String(pair.key.value)) : '?'));
    if (own && keys.length === 0)
        return 'an item';
    return keys.length === 0 ? 'the value' : `\`${keys.join('.')}\``;
}


/***/ }),

/***/ 9843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ withoutSource),
  E: () => (/* binding */ yamlProblems)
});

// EXTERNAL MODULE: ./src/messages/message.ts
var messages_message = __webpack_require__(5283);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/http/json/exact-number.ts
var exact_number = __webpack_require__(7628);
;// CONCATENATED MODULE: ./src/inputs/yaml/quote-hints.ts

/*
 * What to put in quotes, for errors of the YAML parser. Its own words describe the grammar ("Nested mappings are not
 * allowed in compact mappings"), which does not say what to do. Nothing but keys and reserved signs is shown: a value
 * may be a secret.
 */
/** The parts of a line: indentation and dashes, the key if it has one, and the value. */
const VALUE_LINE = /^\s*(?:- +)*(?:(["']?)([\w.-]+)\1\s*:(?:\s+|$))?(.*)$/;
/** The signs that have a meaning in YAML at the beginning of a value. */
const RESERVED = /^[@`%&*!|>,[\]{}?-]/;
/** A template at the beginning of a value, or of a value in a list or mapping in brackets. */
const TEMPLATE = /(?:^|[:,[]\s*)\{[{%]/;
/**
 * Returns what is probably wrong at an error of the YAML parser, and what to put in quotes.
 * @param offset where the parser found the error
 * @returns undefined when only the parser's own words are known
 */
function quoteHint(text, code, offset) {
    const { key, value, isFirst } = lineAt(text, offset);
    const name = key === undefined ? 'the value' : `\`${key}\``;
    if (code === 'TAB_AS_INDENT')
        return (0,messages_message/* message */.iU)('yaml-tab');
    if (code === 'BAD_DQ_ESCAPE')
        return (0,messages_message/* message */.iU)('yaml-backslash', { name });
    if (TEMPLATE.test(value))
        return (0,messages_message/* message */.iU)('yaml-quote-template', { name });
    if (code === 'BLOCK_IN_FLOW')
        return (0,messages_message/* message */.iU)('yaml-block-in-brackets');
    if (code === 'BLOCK_AS_IMPLICIT_KEY')
        return /:(?:\s|$)/.test(value) ? (0,messages_message/* message */.iU)('yaml-quote-colon', { name }) : (0,messages_message/* message */.iU)('yaml-indentation');
    if (code === 'UNEXPECTED_TOKEN' && key !== undefined && isFirst)
        return (0,messages_message/* message */.iU)('yaml-indentation');
    if (/^["']/.test(value))
        return quotedHint(name, code);
    const [sign] = RESERVED.exec(value) ?? [];
    if (sign !== undefined)
        return key === undefined && /[[{]/.test(sign) ? undefined : reservedSign(name, sign);
    if (key === undefined && /^(?:MISSING_CHAR|MULTILINE_IMPLICIT_KEY)$/.test(code))
        return (0,messages_message/* message */.iU)('yaml-line-without-key');
    return undefined;
}
function quotedHint(name, code) {
    if (code === 'MISSING_CHAR')
        return (0,messages_message/* message */.iU)('yaml-quote-open', { name });
    return code === 'UNEXPECTED_TOKEN' ? (0,messages_message/* message */.iU)('yaml-quote-continues', { name }) : undefined;
}
/** Describes a value that begins with a sign that has a meaning in YAML. */
function reservedSign(name, sign) {
    return (0,messages_message/* message */.iU)('yaml-quote-sign', { name, sign: sign === '`' ? 'a backtick' : `\`${sign}\`` });
}
/** Returns key and value of the line that an offset is in, and whether only blanks are before the offset. */
function lineAt(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const [line = ''] = text.slice(start).split('\n', 1);
    const [, , key, value = ''] = VALUE_LINE.exec(line) ?? [];
    return { key, value, isFirst: text.slice(start, offset).trim() === '' };
}

// EXTERNAL MODULE: ./src/inputs/yaml/yaml-place.ts
var yaml_place = __webpack_require__(4432);
;// CONCATENATED MODULE: ./src/inputs/yaml/lossy-scalars.ts





/**
 * Returns a sentence for each value that JSON would change: numbers that print differently (`1.10` becomes 1.1,
 * `0012345` loses its zeros) and numbers that JSON does not have. Also reports tags, keys that are not strings, and
 * values that contain themselves, aliases without an anchor, and templates without quotes.
 */
function lossyScalars(contents, at) {
    const problems = [];
    const anchors = new Set();
    (0,dist/* visit */.YR)(contents, {
        Scalar(key, scalar, path) {
            if (scalar.anchor !== undefined)
                anchors.add(scalar.anchor);
            const where = at(scalar.range?.[0] ?? 0);
            const name = (0,yaml_place/* keyPath */.D)(path, key === 'value' ? undefined : scalar);
            if (changesInPrint(scalar))
                problems.push(`${where}: ${(0,messages_message/* text */.Qq)('yaml-number-changes', { name })}`);
            if (isForeignTag(scalar.tag) || isMistagged(scalar))
                problems.push(`${where}: ${(0,messages_message/* text */.Qq)('yaml-scalar-tag', { name })}`);
        },
        Collection(_key, collection) {
            if (collection.anchor !== undefined)
                anchors.add(collection.anchor);
            if (isForeignTag(collection.tag))
                problems.push(`${at(collection.range?.[0] ?? 0)}: ${(0,messages_message/* text */.Qq)('yaml-collection-tag')}`);
        },
        Alias(key, { source, range }, path) {
            if (!anchors.has(source)) {
                const name = (0,yaml_place/* keyPath */.D)(path, key === 'value' ? undefined : new dist/* Scalar */.X5(source));
                problems.push(`${at(range?.[0] ?? 0)}: ${reservedSign(name, '*').text}`);
            }
            if (path.some((around) => (0,dist/* isCollection */.P3)(around) && around.anchor === source))
                problems.push(`${at(range?.[0] ?? 0)}: ${(0,messages_message/* text */.Qq)('yaml-holds-itself')}`);
        },
        Pair(_key, { key }, path) {
            const around = path.at(-1);
            if (isFlowMap(key) && isFlowMap(around)) {
                const name = (0,yaml_place/* keyPath */.D)(path, undefined);
                problems.push(`${at(around.range?.[0] ?? 0)}: ${(0,messages_message/* text */.Qq)('yaml-quote-template', { name })}`);
                return;
            }
            const where = (0,dist/* isNode */.Ll)(key) && key.range ? `${at(key.range[0])}: ` : '';
            if (!(0,dist/* isScalar */.jn)(key) && !(0,dist/* isAlias */.Vj)(key))
                problems.push(`${where}${(0,messages_message/* text */.Qq)('yaml-key-not-text')}`);
            else if ((0,dist/* isScalar */.jn)(key) && key.value === null)
                problems.push(`${where}${(0,messages_message/* text */.Qq)('yaml-key-empty')}`);
        },
    });
    return problems;
}
/** Returns whether a node is a mapping in braces. YAML reads `{{ name }}` as one whose key is another one. */
function isFlowMap(node) {
    return (0,dist/* isMap */.jh)(node) && node.flow === true;
}
function changesInPrint(scalar) {
    if (typeof scalar.value === 'bigint')
        return true;
    if (typeof scalar.value !== 'number' || scalar.type !== dist/* Scalar */.X5.PLAIN)
        return false;
    return scalar.source !== undefined && !(0,exact_number/* isWrittenExactly */.my)(scalar.value, scalar.source);
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

;// CONCATENATED MODULE: ./src/inputs/yaml/yaml-problems.ts



/**
 * Returns a sentence with line and column for each problem of a parsed text: the errors of the parser, or else values
 * that JSON would change. Of several errors in a line returns the first: the others follow from it. Shows no value.
 */
function yamlProblems(document, text, at) {
    if (document.errors.length === 0)
        return lossyScalars(document.contents, at);
    const lines = new Set();
    return document.errors.flatMap((error) => {
        const { code, message } = error;
        const offset = error.pos[0];
        const line = text.lastIndexOf('\n', offset - 1);
        if (lines.has(line))
            return [];
        lines.add(line);
        if (code === 'MULTIPLE_DOCS')
            return [`${at(offset)}: ${(0,messages_message/* text */.Qq)('yaml-several-documents')}`];
        const hint = quoteHint(text, code, offset);
        const place = hint?.id === 'yaml-indentation' ? indentedPlace(document, text, offset) : offset;
        return [`${at(place)}: ${hint?.text ?? withoutSource(message)}`];
    });
}
/** Returns where the line begins that is indented differently: the parser reports the value of the line before it. */
function indentedPlace({ errors }, text, offset) {
    const end = errors.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === offset)?.pos[1];
    if (end === undefined)
        return offset;
    const start = text.lastIndexOf('\n', end - 1) + 1;
    return start + (/^ */.exec(text.slice(start))?.[0].length ?? 0);
}
/** Returns the YAML parser's message up to its quote of the input, which may be a secret. */
function withoutSource(words) {
    return (words.split(/[:"'`\\>]/)[0] ?? '').trim();
}


/***/ })

};

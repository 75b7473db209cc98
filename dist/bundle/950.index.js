export const id = 950;
export const ids = [950];
export const modules = {

/***/ 8950:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseMapping: () => (/* binding */ parseMapping),
/* harmony export */   parseTextList: () => (/* binding */ parseTextList),
/* harmony export */   parseTextMapping: () => (/* binding */ parseTextMapping),
/* harmony export */   parseYaml: () => (/* binding */ parseYaml),
/* harmony export */   unfaithfulScalars: () => (/* binding */ unfaithfulScalars),
/* harmony export */   withoutSource: () => (/* binding */ withoutSource)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9066);


/** Few lines of aliases to aliases can stand for more than any memory holds; real files repeat an anchor some hundred times. */
const MAX_ALIASES = 1000;
/**
 * A YAML 1.2 or JSON document as a plain value.
 * @param schema `core` gives types, `failsafe` leaves every scalar a text
 * @throws InputProblem with line and column of every error
 */
function parseYaml(text, schema) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
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
    const problems = document.errors.map(({ pos, code, message }) => `${at(pos[0])}: ${code === 'MULTIPLE_DOCS' ? 'Another document begins, and one is accepted' : withoutSource(message)}`);
    if (problems.length === 0)
        problems.push(...unfaithfulScalars(document.contents, at));
    if (problems.length > 0)
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S(`is not usable as YAML or JSON: ${problems.join('; ')}`);
    try {
        return document.toJS({ maxAliasCount: MAX_ALIASES });
    }
    catch (error) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S(`is not usable as YAML: ${error instanceof Error ? withoutSource(error.message) : 'it cannot be resolved'}`);
    }
}
/**
 * A YAML or JSON mapping with its types.
 * @throws InputProblem when it is something else, or holds what would change on its way
 */
function parseMapping(text) {
    const value = parseYaml(text, 'core');
    if (value === null || value === undefined)
        return {};
    if (typeof value !== 'object' || Array.isArray(value)) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S(`is ${shape(value)}; a YAML or JSON mapping is accepted, such as \`version: 1.4.2\``);
    }
    return value;
}
/** A YAML or JSON list whose items are texts as they are written. */
function parseTextList(text) {
    const value = parseYaml(text, 'failsafe');
    if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S('is not a plain list; words separated by commas or lines, or a YAML or JSON list of words is accepted');
    }
    return value;
}
/**
 * A mapping of names to texts as they are written: a password `007` is not the number 7.
 * @throws InputProblem that shows no value
 */
function parseTextMapping(text) {
    const value = parseYaml(text, 'failsafe');
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isMapping || Object.values(value).some((item) => typeof item !== 'string')) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S('is not a mapping of names to texts; such as `ssh_password: …` is accepted');
    }
    return value;
}
function shape(value) {
    if (Array.isArray(value))
        return `a list of ${value.length} items`;
    if (typeof value === 'string')
        return `a text of ${value.length} characters`;
    return `a ${typeof value}`;
}
/**
 * What would not arrive as it was written: numbers that print differently (`1.10` becomes 1.1, `0012345` loses its
 * zeros), numbers JSON does not have, tags, and keys that are not texts.
 */
function unfaithfulScalars(contents, at) {
    const problems = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(contents, {
        Scalar(key, scalar, path) {
            const where = at(scalar.range?.[0] ?? 0);
            const name = keyPath(path, key === 'value' ? undefined : scalar);
            if (changesInPrint(scalar)) {
                problems.push(`${where}: ${name} is a number that would be sent otherwise than it is written; put it in quotes`);
            }
            if (isForeignTag(scalar.tag))
                problems.push(`${where}: ${name} has a tag, which the API cannot take`);
        },
        Collection(_key, collection) {
            if (isForeignTag(collection.tag)) {
                problems.push(`${at(collection.range?.[0] ?? 0)}: a list or mapping has a tag, which the API cannot take`);
            }
        },
        Pair(_key, { key }) {
            const where = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(key) && key.range ? `${at(key.range[0])}: ` : '';
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(key)) {
                problems.push(`${where}a key is a list or a mapping; a text is accepted. A value that begins with a brace, such as \`{{ name }}\`, has to be in quotes`);
            }
            else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.value === null)
                problems.push(`${where}a key is empty; a text is accepted`);
        },
    });
    return problems;
}
/** The reader's message up to where it quotes the text: that may be a secret. */
function withoutSource(message) {
    return (message.split(/[:"'`\\>]/)[0] ?? '').trim();
}
function changesInPrint(scalar) {
    if (typeof scalar.value === 'bigint')
        return true;
    if (typeof scalar.value !== 'number' || scalar.type !== yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN)
        return false;
    return scalar.source !== undefined && scalar.source !== String(scalar.value);
}
/** Kinds that JSON has as well; `!!binary` or `!!set` would arrive as something else. */
const JSON_TAG = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq|merge)$/;
function isForeignTag(tag) {
    return tag !== undefined && !JSON_TAG.test(tag);
}
/** The keys that lead to a scalar, such as `app.version`. */
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

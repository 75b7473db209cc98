export const id = 220;
export const ids = [220];
export const modules = {

/***/ 243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yS: () => (/* binding */ FOLLOW_INPUTS),
  gx: () => (/* binding */ readFollow),
  mg: () => (/* binding */ readWait)
});

// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
;// CONCATENATED MODULE: ./src/sink.ts
/** Which part of a job's output to show. */
const LOG_CHOICES = ['all', 'failures', 'none'];

// EXTERNAL MODULE: ./src/inputs/comment-inputs.ts
var comment_inputs = __webpack_require__(6724);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/parse-values.ts
var parse_values = __webpack_require__(4294);
// EXTERNAL MODULE: ./src/inputs/values/workspace-file.ts
var workspace_file = __webpack_require__(7072);
;// CONCATENATED MODULE: ./src/inputs/reporting-inputs.ts






/** The names of the inputs that control the report on a job. */
const REPORTING_INPUTS = ['summary', 'annotations', 'playbook_root', 'fail_on_changes'];
/** Reads the reporting inputs and notes problems in the reader. */
function readReporting(reader) {
    return {
        summary: reader.parsed('summary', parse_values/* parseBoolean */.yG) ?? true,
        annotations: reader.parsed('annotations', parse_values/* parseBoolean */.yG) ?? true,
        playbookRoot: reader.parsed('playbook_root', parseFolder),
        failOnChanges: reader.parsed('fail_on_changes', parse_values/* parseBoolean */.yG) ?? false,
    };
}
/** Resolves a folder of the workspace. Accepts `.` even without a checkout: it then contains no files. */
function parseFolder(folder) {
    const workspace = (0,workspace_file/* workspaceFolder */.ih)();
    const root = external_node_path_default().resolve(workspace, folder);
    const given = (0,parse_values/* shown */.SP)(folder);
    const outside = (0,message/* message */.iU)('folder-outside-workspace', { given });
    try {
        if (!(0,external_node_fs_.statSync)(root).isDirectory())
            throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('folder-is-file', { given }));
        (0,workspace_file/* refuseOutside */.gz)(folder, { outside, link: outside }, [workspace]);
    }
    catch (error) {
        if (error instanceof input_reader/* InputProblem */.S)
            throw error;
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('folder-not-found', { given }));
    }
    return { workspace, root };
}

// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
;// CONCATENATED MODULE: ./src/inputs/values/log-file-path.ts







/**
 * Returns the absolute path of a writable file in the workspace or in `runner.temp`, and creates its folders.
 * Opens the file for writing, so that a wrong path is reported before the launch.
 * @throws InputProblem
 */
function parseLogFile(text) {
    const file = external_node_path_default().resolve((0,workspace_file/* workspaceFolder */.ih)(), text);
    const given = (0,parse_values/* shown */.SP)(text);
    try {
        // Before anything is created there.
        (0,workspace_file/* refuseOutside */.gz)(text, {
            outside: (0,message/* message */.iU)('log-file-outside-workspace', { given }),
            link: (0,message/* message */.iU)('log-file-link-outside-workspace', { given }),
        });
        (0,external_node_fs_.mkdirSync)(external_node_path_default().dirname(file), { recursive: true });
        const wasThere = (0,external_node_fs_.existsSync)(file);
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, 'a'));
        if (!wasThere)
            (0,external_node_fs_.rmSync)(file);
    }
    catch (error) {
        if (error instanceof input_reader/* InputProblem */.S)
            throw error;
        throw new input_reader/* InputProblem */.S(whyUnwritable(given, error));
    }
    return file;
}
function whyUnwritable(given, error) {
    switch (error.code) {
        case 'EISDIR':
            return (0,message/* message */.iU)('log-file-is-folder', { given });
        case 'ENOTDIR':
        case 'EEXIST':
            return (0,message/* message */.iU)('log-file-folder-is-file', { given });
        case 'EACCES':
        case 'EPERM':
        case 'EROFS':
            return (0,message/* message */.iU)('log-file-forbidden', { given });
        default:
            return (0,message/* message */.iU)('log-file-unwritable', { given, reason: (0,step_errors/* describeError */.Uc)(error) });
    }
}

;// CONCATENATED MODULE: ./src/inputs/follow-inputs.ts






/** The names of the inputs of every action that follows a job. */
const FOLLOW_INPUTS = [
    'timeout',
    'queue_timeout',
    'interval',
    'live_updates',
    'log',
    'log_file',
    'cancel_on_timeout',
    'cancel_on_workflow_cancel',
    ...REPORTING_INPUTS,
    ...comment_inputs/* COMMENT_INPUTS */.k,
];
/** Reads how to wait for a job to finish and how to report on it. Notes problems in the reader. */
function readFollow(reader) {
    return {
        timeoutMs: reader.parsed('timeout', parse_values/* parsePositiveDuration */.lj) ?? 1_800_000,
        queueTimeoutMs: reader.parsed('queue_timeout', parse_values/* parsePositiveDuration */.lj),
        intervalMs: reader.parsed('interval', parse_values/* parsePositiveDuration */.lj) ?? 15_000,
        liveUpdates: reader.parsed('live_updates', parse_values/* parseBoolean */.yG) ?? true,
        log: reader.parsed('log', (0,parse_values/* parseWord */.kB)(...LOG_CHOICES)) ?? 'all',
        logFile: reader.parsed('log_file', parseLogFile),
        cancelOnTimeout: reader.parsed('cancel_on_timeout', parse_values/* parseBoolean */.yG) ?? false,
        cancelOnWorkflowCancel: reader.parsed('cancel_on_workflow_cancel', parse_values/* parseBoolean */.yG) ?? true,
        comment: (0,comment_inputs/* readComment */.W)(reader),
        ...readReporting(reader),
    };
}
/** Reads `wait`. Notes inputs that need a followed job although `wait` is false. */
function readWait(reader, { logFile, failOnChanges }) {
    const wait = reader.parsed('wait', parse_values/* parseBoolean */.yG) ?? true;
    if (logFile !== undefined && !wait)
        reader.problem('log_file', (0,message/* message */.iU)('log-file-without-wait'));
    if (failOnChanges && !wait)
        reader.problem('fail_on_changes', (0,message/* message */.iU)('fail-on-changes-without-wait'));
    return wait;
}


/***/ }),

/***/ 4317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ parseLimit),
/* harmony export */   wZ: () => (/* binding */ readPrompts),
/* harmony export */   wu: () => (/* binding */ parsePasswords)
/* harmony export */ });
/* harmony import */ var _launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9412);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);
/* harmony import */ var _values_extra_vars_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(266);
/* harmony import */ var _values_input_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2382);
/* harmony import */ var _values_parse_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4294);





/** Reads the sixteen prompts and the passwords that credentials prompt for. */
async function readPrompts(reader) {
    return {
        extra_vars: await (0,_values_extra_vars_js__WEBPACK_IMPORTED_MODULE_2__/* .readVariables */ .C)(reader),
        limit: reader.parsed(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.limit, parseLimit),
        job_tags: await reader.parsedLater(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.job_tags, parseTags),
        skip_tags: await reader.parsedLater(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.skip_tags, parseTags),
        inventory: reader.text(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.inventory),
        credentials: await reader.parsedLater(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.credentials, parseNames),
        credential_passwords: await reader.parsedLater(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.credential_passwords, parsePasswords),
        scm_branch: reader.text(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.scm_branch),
        job_type: reader.parsed(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.job_type, (0,_values_parse_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWord */ .kB)('run', 'check')),
        verbosity: reader.parsed(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.verbosity, (0,_values_parse_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseCount */ .zq)(0, 5)),
        diff_mode: reader.parsed(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.diff_mode, _values_parse_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBoolean */ .yG),
        forks: reader.parsed(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.forks, (0,_values_parse_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseCount */ .zq)(0, _values_parse_values_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_INTEGER */ .GE)),
        job_slice_count: reader.parsed(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.job_slice_count, (0,_values_parse_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseCount */ .zq)(0, _values_parse_values_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_INTEGER */ .GE)),
        timeout: reader.parsed(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.timeout, _values_parse_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSeconds */ .fL),
        execution_environment: reader.text(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.execution_environment),
        instance_groups: await reader.parsedLater(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.instance_groups, parseNames),
        labels: await reader.parsedLater(_launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L.labels, parseNames),
    };
}
/**
 * Returns a host pattern unchanged, and refuses one that matches too many hosts because a part is missing.
 * - Only separators: Ansible applies no limit. `${{ vars.A }},${{ vars.B }}` with both variables unset.
 * - `!` without a pattern: Ansible excludes no host. `web:!${{ vars.B }}` with the variable unset.
 * - Only exclusions next to an empty part: Ansible runs on all other hosts. `${{ vars.A }}:!db` with `A` unset.
 * @throws InputProblem
 */
function parseLimit(given) {
    const text = jsonTexts(given)?.join(',') ?? given;
    const patterns = text.split(/[,:\s]+/).filter((pattern) => pattern !== '');
    const bare = patterns.find((pattern) => /^[!&~]+$/.test(pattern));
    const hasGap = text.split(/[,:]/).some((pattern) => pattern.trim() === '');
    const narrows = patterns.every((pattern) => /^[!&]/.test(pattern));
    if (patterns.length > 0 && bare === undefined && !(hasGap && narrows))
        return text;
    throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S(whatIsMissing((0,_values_parse_values_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(given), patterns, bare));
}
/** Parses a JSON list of strings, as `toJSON` writes it; undefined for a pattern that only begins with a bracket. */
function jsonTexts(text) {
    if (!text.startsWith('['))
        return undefined;
    try {
        const list = JSON.parse(text);
        return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : undefined;
    }
    catch {
        return undefined;
    }
}
function whatIsMissing(given, [first], bare) {
    if (first === undefined)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('limit-empty', { given });
    return bare === undefined
        ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('limit-without-hosts', { given, pattern: first })
        : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('limit-pattern-empty', { given, sign: bare });
}
/** Parses a list of object names or ids that must not be empty. */
async function parseNames(text) {
    const names = await (0,_values_parse_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)(text);
    if (names.length === 0)
        throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('names-empty'));
    return names;
}
/** Returns tags in the form that the API accepts: comma-separated (a list is a 400, controller fact 2). */
async function parseTags(text) {
    const tags = await (0,_values_parse_values_js__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)(text);
    if (tags.length === 0)
        throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('tags-empty'));
    return tags.join(',');
}
/** Parses a mapping of password names to passwords. @throws InputProblem */
async function parsePasswords(text) {
    return (await Promise.all(/* import() | yaml */[__webpack_require__.e(815), __webpack_require__.e(602)]).then(__webpack_require__.bind(__webpack_require__, 6520))).parseTextMapping(text);
}


/***/ }),

/***/ 266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ readVariables)
});

// EXTERNAL MODULE: ./src/launch-inputs.ts
var launch_inputs = __webpack_require__(9412);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/http/json/exact-number.ts
var exact_number = __webpack_require__(7628);
;// CONCATENATED MODULE: ./src/inputs/yaml/plain-json.ts


/** A JSON string, with the colon that follows it if it is a key. */
const TEXT = /"(?:[^"\\]|\\.)*"(\s*:)?/g;
/**
 * Parses a JSON mapping without the YAML parser, which is a third of a megabyte. Both return the same value.
 * @returns undefined when the YAML parser is needed: the text is not a JSON mapping, a number would print
 *   differently (`1.10`), a value is null, whose place a warning names, or a key is repeated
 */
function plainJsonMapping(text) {
    if (!text.startsWith('{'))
        return undefined;
    let isPlain = true;
    let keys = 0;
    try {
        const value = JSON.parse(text, function (_key, one, ...more) {
            const [written] = more;
            if (one === null || (typeof one === 'number' && !(0,exact_number/* isWrittenExactly */.my)(one, written?.source)))
                isPlain = false;
            // The reviver also runs for the root, whose key is not in the text.
            if (!Array.isArray(this))
                keys += 1;
            return one;
        });
        const written = [...text.matchAll(TEXT)].filter(([, colon]) => colon !== undefined).length;
        return (0,fields/* isRecord */.u4)(value) && isPlain && keys === written + 1 ? value : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/parse-values.ts
var parse_values = __webpack_require__(4294);
// EXTERNAL MODULE: ./src/inputs/values/workspace-file.ts
var workspace_file = __webpack_require__(7072);
;// CONCATENATED MODULE: ./src/inputs/values/extra-vars.ts






/**
 * Reads the extra variables: the files in their order, then `extra_vars`. The last value of a top-level key wins.
 * @returns undefined when neither input was given; problems are noted in the reader
 */
async function readVariables(reader) {
    const files = (await reader.parsedLater('extra_vars_file', parse_values/* parseList */.E1)) ?? [];
    const given = [];
    for (const file of files) {
        const variables = await readVariablesFile(reader, file);
        if (variables !== undefined)
            given.push(variables);
    }
    const inline = await reader.parsedLater(launch_inputs/* PROMPT_INPUTS */.L.extra_vars, (text) => parseVariables(text, (remark) => reader.remark(launch_inputs/* PROMPT_INPUTS */.L.extra_vars, remark)));
    if (inline !== undefined)
        given.push(inline);
    // Not Object.assign: a variable may have the name `__proto__`.
    return given.length === 0 ? undefined : Object.fromEntries(given.flatMap((variables) => Object.entries(variables)));
}
async function readVariablesFile(reader, file) {
    try {
        const text = (0,workspace_file/* readWorkspaceFile */.sL)(file);
        return await parseVariables(text, (remark) => reader.remark('extra_vars_file', remark, file));
    }
    catch (error) {
        if (!(error instanceof input_reader/* InputProblem */.S))
            throw error;
        reader.problem('extra_vars_file', error.said, file);
        return undefined;
    }
}
async function parseVariables(text, note) {
    const plain = plainJsonMapping(text);
    if (plain !== undefined)
        return plain;
    if (hasJsonComments(text))
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('json-comment'));
    const { parseMapping } = await Promise.all(/* import() | yaml */[__webpack_require__.e(815), __webpack_require__.e(602)]).then(__webpack_require__.bind(__webpack_require__, 6520));
    try {
        return parseMapping(text, ({ booleans, nulls }) => {
            if (booleans.length > 0)
                note(notTruths(booleans));
            if (nulls.length > 0)
                note(unsetValues(nulls));
        });
    }
    catch (error) {
        if (!(error instanceof input_reader/* InputProblem */.S))
            throw error;
        throw new input_reader/* InputProblem */.S(otherSyntax(text) ?? error.said);
    }
}
/** The largest number of words that a message lists. */
const NAMED = 10;
/** Describes words that YAML 1.1 reads as booleans, and what to do; the sentence follows the input's name. */
function notTruths(all) {
    const values = all.slice(0, NAMED).join('; ');
    return all.length > NAMED
        ? (0,message/* message */.iU)('yaml11-booleans-many', { values, more: all.length - NAMED })
        : (0,message/* message */.iU)('yaml11-booleans', { values });
}
/** Describes values that are null; the sentence follows the input's name. */
function unsetValues(all) {
    const values = all.slice(0, NAMED).join('; ');
    return all.length > NAMED
        ? (0,message/* message */.iU)('null-values-many', { values, more: all.length - NAMED })
        : (0,message/* message */.iU)('null-values', { values });
}
/** Returns whether a JSON mapping contains a JavaScript comment, which YAML would read as a key or a value. */
function hasJsonComments(text) {
    return text.startsWith('{') && /(?:^|[\s,{}[\]])\/[/*]/m.test(text.replaceAll(extra_vars_TEXT, ''));
}
/** A JSON string with its quotes. */
const extra_vars_TEXT = /"(?:[^"\\]|\\.)*"/g;
/**
 * Returns what an input seems to be if it is not a mapping, such as another syntax of Ansible's `--extra-vars`.
 * Shows no part of the input.
 */
function otherSyntax(text) {
    if (/^@\S+$/.test(text))
        return (0,message/* message */.iU)('variables-file-with-at');
    if (/^\w+=/.test(text))
        return (0,message/* message */.iU)('variables-as-pairs');
    if (text.startsWith('$ANSIBLE_VAULT;'))
        return (0,message/* message */.iU)('variables-in-vault');
    if (text.includes('\u00a0'))
        return (0,message/* message */.iU)('yaml-no-break-space');
    return undefined;
}


/***/ }),

/***/ 6821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ remarkNulls),
/* harmony export */   m: () => (/* binding */ checkRequired)
/* harmony export */ });
/* harmony import */ var _launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9412);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4294);



/**
 * Notes inputs that `require` names and that are empty. An unset `vars.LIMIT` arrives as an empty string, like an
 * input that was left out, and would deploy to all hosts.
 * @param inputs the inputs that it may name, with their values
 */
async function checkRequired(reader, inputs) {
    for (const name of (await reader.parsedLater('require', _parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseList */ .E1)) ?? []) {
        const [input = '', ...keys] = name.split('.');
        if (!Object.hasOwn(inputs, input)) {
            reader.problem('require', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('require-not-a-prompt', { given: (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(name) }));
            continue;
        }
        const value = keys.reduce(member, inputs[input]);
        if (isEmpty(value) || reader.text(name) === NULL)
            reader.problem(name, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('required-input-empty'));
    }
}
function member(value, key) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? value[key]
        : undefined;
}
/** Returns whether a value is null, blank, or a list or mapping of nothing else. `0` and `false` are values. */
function isEmpty(value) {
    if (value === undefined || value === null)
        return true;
    if (typeof value === 'string')
        return value.trim() === '';
    return typeof value === 'object' && Object.values(value).every(isEmpty);
}
/** The prompts that are texts, for which the word `null` is a valid value. */
const TEXT_PROMPTS = ['limit', 'job_tags', 'skip_tags', 'scm_branch'];
/** What `toJSON` gives for a variable that is not set. */
const NULL = 'null';
/** Notes prompts whose whole value is the word `null`, such as `limit: ${{ toJSON(vars.LIMIT) }}` without the variable. */
function remarkNulls(reader) {
    for (const field of TEXT_PROMPTS) {
        const name = _launch_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L[field];
        if (reader.text(name) === NULL)
            reader.remark(name, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('input-null'));
    }
}


/***/ }),

/***/ 1710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ beforeLaunch)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);
/* harmony import */ var _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8595);


/** Returns how requests before a launch are retried: only what can be an outage. */
function beforeLaunch(options) {
    return { ...options, isRetryable: isOutage };
}
/**
 * Returns whether waiting can help before the launch. The root of the API has answered by then, so a 404 page below it
 * shows a wrong address and not an outage.
 */
function isOutage(error) {
    return (0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error) && !(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && error.status === 404);
}


/***/ }),

/***/ 1652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ noCheck),
/* harmony export */   f: () => (/* binding */ noCheckMode)
/* harmony export */ });
/* harmony import */ var _controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4014);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7468);
/* harmony import */ var _find_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4535);




/**
 * Returns why a launch would not run in check mode. A run would change hosts instead of reporting changes.
 * @param request the request that the launch would send
 * @returns one sentence, or none in check mode
 */
function noCheckMode(template, info, request) {
    if (template.type !== 'job_template') {
        const id = template.type === 'workflow_job_template' ? 'check-mode-in-workflow' : 'check-mode-in-update';
        return [(0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(id, { template: (0,_find_template_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTemplate */ .i)(template) })];
    }
    const jobType = request.job_type ?? info.defaults.job_type ?? '';
    if (jobType === 'check')
        return [];
    return [jobType === '' ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('check-mode-unknown') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('check-mode-off', { jobType })];
}
/** Returns why an existing job does not run in check mode; undefined if it does. */
function noCheck(job) {
    const jobType = job.prompts.job_type ?? '';
    if (job.type === 'job' && jobType === 'check')
        return undefined;
    return job.type === 'job'
        ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('check-mode-off-in-job', { jobType })
        : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('check-mode-not-a-job', { type: (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .withArticle */ .vJ)((0,_controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .typeWords */ .yL)(job)) });
}


/***/ }),

/***/ 4397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ lookUp)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7468);
/* harmony import */ var _launch_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9196);



/** The API collection of each prompt's objects. */
const COLLECTIONS = {
    inventory: ({ inventories }) => inventories,
    credentials: ({ credentials }) => credentials,
    execution_environment: ({ executionEnvironments }) => executionEnvironments,
    instance_groups: ({ instanceGroups }) => instanceGroups,
    labels: ({ labels }) => labels,
};
/** The largest id of the API (four bytes): a larger number is a name, such as a date. */
const MAX_ID = 2 ** 31 - 1;
/**
 * Finds the one object with this id or name. Treats digits as an id first, and as a name if no object has that id.
 * @param input the name of the input, for the problem
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function lookUp(controller, field, wanted, retry, input = (0,_launch_request_js__WEBPACK_IMPORTED_MODULE_2__/* .inputName */ .yu)(field)) {
    const collection = COLLECTIONS[field](controller);
    const mayBeId = /^\d+$/.test(wanted) && Number(wanted) <= MAX_ID;
    const byId = mayBeId ? await collection.find('id', wanted, { retry }) : [];
    const matches = byId.length > 0 ? byId : await collection.find('name', wanted, { retry });
    const [only] = matches;
    if (matches.length === 1 && only !== undefined)
        return { found: only };
    if (only === undefined) {
        return { problem: notFound(input, wanted, mayBeId, await collection.names({ retry })) };
    }
    const list = matches.map(distinguished).join(', ');
    const values = { input, count: matches.length, name: wanted, matches: list };
    return { problem: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('object-name-ambiguous', values) };
}
/** Returns an object by id, with everything in which it can differ from others of the same name. */
function distinguished(object) {
    const { id, organization } = object;
    const type = 'typeName' in object && object.typeName !== '' ? [`type ${object.typeName}`] : [];
    return `${id} (${[...type, `organization ${organization || 'none'}`].join(', ')})`;
}
/** @param names of all objects that the user can see */
function notFound(input, wanted, mayBeId, names) {
    const problem = mayBeId
        ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('object-id-not-found', { input, id: wanted })
        : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('object-name-not-found', { input, name: wanted });
    if (names.length === 0)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .withMore */ .iA)(problem, (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('object-none-visible'));
    const near = (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(wanted, names).map((name) => `"${name}"`);
    return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .withMore */ .iA)(problem, near.length === 0 ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('object-names-differ') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('object-names-nearest', { names: near.join(' or ') }));
}


/***/ }),

/***/ 8489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ createJob)
/* harmony export */ });
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5389);

/**
 * Creates a job with one POST. Saves the progress for the post step, in case this step is killed before the reply.
 * @param progress returns what the post step needs; `isUnknown` after a lost reply whose job was not found
 * @param create sends the POST, and searches for the job if the reply is lost
 * @returns the job, or the result of the step when there is none to follow
 */
async function createJob({ sink, inputs, controller, signal }, action, progress, create) {
    const leave = (isUnknown) => sink.leave('launch', {
        root: controller.root,
        requestTimeoutMs: inputs.connection.requestTimeoutMs,
        cancels: inputs.wait && inputs.cancelOnWorkflowCancel,
        progress: progress(isUnknown),
    });
    leave(false);
    try {
        return await create();
    }
    catch (error) {
        const isWorkflowCancelled = signal.aborted;
        if (error instanceof _step_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LaunchUnknownError */ .yP) {
            // After a cancel of the workflow, the post step must still find the job and cancel it.
            if (!isWorkflowCancelled)
                leave(true);
            return { kind: 'launch_unknown', error, isWorkflowCancelled };
        }
        sink.leave('launch', undefined);
        return error instanceof _step_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4 ? { kind: 'interrupted', action } : { kind: 'not_launched', error };
    }
}


/***/ }),

/***/ 2657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sideBySide)
/* harmony export */ });
/**
 * Runs two calls in parallel, each with its own retries. When one fails, the other is no longer retried.
 * @throws the first error
 */
async function sideBySide(options, first, second) {
    const failed = new AbortController();
    const limited = { ...options, signal: AbortSignal.any([options.signal, failed.signal]) };
    try {
        return await Promise.all([first(limited), second(limited)]);
    }
    catch (error) {
        failed.abort();
        throw error;
    }
}


/***/ }),

};

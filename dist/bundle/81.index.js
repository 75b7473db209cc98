export const id = 81;
export const ids = [81];
export const modules = {

/***/ 3644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ jobLink)
/* harmony export */ });
/** The part of a page's URL that names the kind of job (controller fact 59). The page of an approval is elsewhere. */
const PAGES = {
    job: 'playbook',
    workflow_job: 'workflow',
    project_update: 'project',
    inventory_update: 'inventory',
    ad_hoc_command: 'command',
    system_job: 'management',
};
/** Returns the URL of a job's web page. Tower and AWX use `/#/jobs/`, AAP 2.5 and later `/execution/jobs/`. */
function jobLink(root, job) {
    const page = job.type === 'workflow_approval' ? approvalPage(root, job) : `jobs/${PAGES[job.type]}/${job.id}/output`;
    const url = `${root.site.href}${root.gateway ? 'execution/' : '#/'}${page}`;
    return { url, path: url.slice(root.site.origin.length) };
}
function approvalPage({ gateway }, { id }) {
    return `${gateway ? 'administration/workflow-approvals' : 'workflow_approvals'}/${id}/details`;
}


/***/ }),

/***/ 9373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sameValue)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _exact_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7628);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4113);



/**
 * Returns whether two values of JSON or YAML mean the same to Ansible. The order of keys is ignored, the order of items
 * is not. Integers are compared by all their digits. Other numbers are compared as Python reads them, so 1.10 equals
 * 1.1. But 1.0 differs from 1, because Ansible prints them differently.
 */
function sameValue(one, other) {
    if (isNumber(one) && isNumber(other))
        return sameNumber(one, other);
    if (Array.isArray(one) && Array.isArray(other))
        return one.length === other.length && one.every((item, index) => sameValue(item, other[index]));
    if (isPlain(one) && isPlain(other)) {
        const names = Object.keys(one);
        return (names.length === Object.keys(other).length &&
            names.every((name) => Object.hasOwn(other, name) && sameValue(one[name], other[name])));
    }
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(one, other);
}
function isNumber(value) {
    return typeof value === 'number' || value instanceof _exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh;
}
function sameNumber(one, other) {
    const isInteger = isComplete(one);
    if (isInteger !== isComplete(other))
        return false;
    if (isInteger)
        return BigInt(String(one)) === BigInt(String(other));
    return Number(one) === Number(other) || (Number.isNaN(Number(one)) && Number.isNaN(Number(other)));
}
/** Returns whether Python reads an integer. The notation decides, so `1.0` is not an integer. */
function isComplete(value) {
    return typeof value === 'number' ? Number.isSafeInteger(value) : /^-?\d+$/.test(value.source);
}
/** Returns whether an object's content is its keys. A Map or a Date is compared as a whole. */
function isPlain(value) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value) && Object.prototype.toString.call(value) === '[object Object]';
}


/***/ }),

/***/ 243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ FOLLOW_INPUTS),
  g: () => (/* binding */ readFollow)
});

;// CONCATENATED MODULE: ./src/sink.ts
/** Which part of a job's output to show. */
const LOG_CHOICES = ['all', 'failures', 'none'];

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
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
        ...readReporting(reader),
    };
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
    return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(520)]).then(__webpack_require__.bind(__webpack_require__, 6520))).parseTextMapping(text);
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
    const { parseMapping } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(520)]).then(__webpack_require__.bind(__webpack_require__, 6520));
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

/***/ 6310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ refuseUnknownInputs)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7468);


const TEMPLATE = ['template_id', 'template_name'];
/**
 * Names that users know from the API, the collection awx.awx, the awx command, Jenkins and other actions, without
 * signs, and the names of this action.
 */
const OTHER_NAMES = {
    ...names('url', 'address baseurl endpoint host hostname server templatehost'),
    ...names('token', 'accesstoken apikey apitoken authtoken bearertoken credentialsid oauth2token oauthtoken'),
    ...names('username', 'login templateuser user'),
    ...names('password', 'pass templateuserpassword'),
    ...names('ca_certificate', 'cabundle cacert'),
    ...names('client_certificate', 'cert clientcert'),
    ...names('client_key', 'key'),
    ...names('verify_tls', 'ignoressl insecure insecureskipverify skiptlsverify skipverify sslverify validatecerts verify verifycertificate verifyssl'),
    ...names('retry_for', 'retries'),
    ...names('template_id', 'jobtemplateid workflowid workflowjobtemplateid workflowtemplateid'),
    ...names('template_name', 'jobtemplatename name workflowname workflowtemplatename'),
    ...names(TEMPLATE, 'jobtemplate resourcename template workflow workflowjobtemplate workflowtemplate'),
    ...names('template_type', 'resourcetype'),
    ...names('organization', 'org organizationid organizationname'),
    ...names('extra_vars', 'additionalvars extravariables templatevar templatevarvalue variables vars'),
    ...names('extra_vars_file', 'variablesfile varsfile'),
    ...names('limit', 'hosts'),
    ...names('job_tags', 'jobtag tags'),
    ...names('skip_tags', 'skipjobtags'),
    ...names('inventory', 'inventoryid inventoryname'),
    ...names('credentials', 'credential credentialid credentialids credentialname credentialnames'),
    ...names('credential_passwords', 'vaultpassword'),
    ...names('scm_branch', 'branch gitbranch gitref'),
    ...names('job_type', 'check checkmode'),
    ...names('diff_mode', 'diff'),
    ...names('job_slice_count', 'slices'),
    ...names('execution_environment', 'ee executionenvironmentid'),
    ...names('instance_groups', 'instancegroupids'),
    ...names('wait', 'async monitor waitforcompletion'),
    ...names('interval', 'pollinginterval pollinterval sleep'),
    ...names('timeout', 'actiontimeout maxwait timeoutminutes timeoutseconds waittimeout'),
    ...names('log', 'importlogs importworkflowchildlogs loglevel'),
    ...names('job_id', 'job workflowjob workflowjobid'),
    ...names('decision', 'action approve'),
    ...names('node', 'approval approvalname nodename'),
    ...names('resource', 'collection'),
    ...names('resources', 'assets'),
    ...names(['job_id', 'template_id'], 'id'),
};
/** Returns the same inputs for each of these words. */
function names(inputs, words) {
    return Object.fromEntries(words.split(' ').map((word) => [word, [inputs].flat()]));
}
/** The product in front of a name, such as in `tower_host`, `controller_oauthtoken` or `ansible-tower-url`. */
const PRODUCT = /^(?:import)?(?:ansible)?(?:automation)?(?:tower|controller|awx|aap)/;
/**
 * Notes inputs that the action does not have. The runner only warns about them, and a dropped `tags: deploy` or
 * `limt: web1` would deploy everything to all hosts.
 * @param inputs the names of all inputs of the action
 */
function refuseUnknownInputs(reader, environment, inputs) {
    for (const [variable, value] of Object.entries(environment)) {
        if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '')
            continue;
        const name = variable.slice('INPUT_'.length).toLowerCase();
        if (inputs.includes(name))
            continue;
        const near = meant(name, inputs);
        reader.problem(name, near.length === 0
            ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-unknown', { inputs: inputs.join(', ') })
            : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-misspelled', { near: near.join('` or `') }));
    }
}
/** Returns the inputs that a name probably means: by its other names, by its spelling, or without a product's name. */
function meant(name, inputs) {
    const plain = name.replaceAll(/[^a-z0-9]/g, '');
    const known = (other) => OTHER_NAMES[other]?.filter((input) => inputs.includes(input)) ?? [];
    const byName = known(plain);
    if (byName.length > 0)
        return byName;
    const [spelled] = (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(name, inputs);
    if (spelled !== undefined)
        return [spelled];
    const short = plain.replace(PRODUCT, plain.startsWith('import') ? 'import' : '');
    if (short === plain)
        return [];
    // `timeout` is how long the job may take here, and how long a request may take there.
    if (short === 'timeout' && inputs.includes('request_timeout'))
        return ['request_timeout'];
    const same = inputs.find((input) => input.replaceAll('_', '') === short);
    return same === undefined ? known(short) : [same];
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

/***/ 6953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aA: () => (/* binding */ asIgnoredFields),
/* harmony export */   tX: () => (/* binding */ differences)
/* harmony export */ });
/* unused harmony export actualValue */
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4113);
/* harmony import */ var _http_json_same_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9373);
/* harmony import */ var _http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4351);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5283);
/* harmony import */ var _job_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4644);
/* harmony import */ var _launch_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9196);






/**
 * Compares a job with the request. Returns the fields that the reply lists under `ignored_fields`, and every prompt
 * whose value in the reply differs. Of two credentials of the same kind the controller drops one and lists nothing.
 */
function differences(job, request) {
    const ignored = new Set(job.ignoredFields.map(({ field }) => field));
    const compared = (0,_launch_request_js__WEBPACK_IMPORTED_MODULE_4__/* .givenFields */ .Fh)(request).filter((field) => !ignored.has(field) && isShown(job, field));
    return [
        ...job.ignoredFields.map(({ field, value }) => ({
            field,
            asked: (value === undefined ? request[field] : value) ?? null,
            sentence: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-field-ignored', { field }),
        })),
        ...compared.flatMap((field) => field === 'extra_vars'
            ? changedVariables(job, request.extra_vars ?? {})
            : changedField(job, field, request[field])),
    ];
}
/** Returns the differences in the form of the API's `ignored_fields`: by field, with all variables in one object. */
function asIgnoredFields(found) {
    const fields = new Map();
    for (const { field, asked } of found) {
        const before = fields.get(field);
        fields.set(field, (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u)(before) && (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u)(asked) ? { ...before, ...asked } : asked);
    }
    return Object.fromEntries(fields);
}
function isShown(job, field) {
    if (job.type === 'job')
        return true;
    if (job.type !== 'workflow_job')
        return false;
    // The workflow job of a sliced template shows only the variables.
    return job.isSliced ? field === 'extra_vars' : _launch_request_js__WEBPACK_IMPORTED_MODULE_4__/* .WORKFLOW_PROMPTS */ .O.includes(field);
}
function changedField(job, field, asked) {
    const actual = actualValue(job, field);
    if (asked === undefined || actual === undefined || isAsAsked(field, actual, asked))
        return [];
    const values = { input: (0,_launch_request_js__WEBPACK_IMPORTED_MODULE_4__/* .inputName */ .yu)(field), actual: (0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(actual), requested: (0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(asked) };
    return [{ field, asked, sentence: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-field-differs', values) }];
}
function isAsAsked(field, actual, asked) {
    // The API treats the project's own branch as "no branch given" and shows an empty string.
    if (field === 'scm_branch' && actual === '')
        return true;
    // Labels are added to the template's own; every other set replaces it.
    if (field === 'labels')
        return Array.isArray(actual) && asked.every((id) => actual.includes(id));
    return (0,_http_json_same_value_js__WEBPACK_IMPORTED_MODULE_0__/* .sameValue */ .e)(normal(actual), normal(asked));
}
/** Returns the job's value of a prompt in the form of the request; undefined when the reply does not show it. */
function actualValue({ prompts }, field) {
    switch (field) {
        case 'credentials':
            return prompts.credentials?.map(({ id }) => id);
        case 'instance_groups':
        case 'job_slice_count':
            return undefined;
        case 'execution_environment':
            return prompts.execution_environment ?? undefined;
        default:
            return prompts[field];
    }
}
/** Returns a value for comparison: the API trims strings, and sets of ids have no order. */
function normal(value) {
    if (Array.isArray(value))
        return [...value].sort((a, b) => a - b);
    return typeof value === 'string' ? value.trim() : value;
}
function changedVariables(job, asked) {
    const actual = (0,_job_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobVariables */ .B)(job);
    const field = 'extra_vars';
    if (actual === undefined) {
        return [{ field, asked, sentence: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-variables-unreadable') }];
    }
    return Object.entries(asked)
        .filter(([name, value]) => actual[name] !== _job_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .ENCRYPTED */ .z && !(0,_http_json_same_value_js__WEBPACK_IMPORTED_MODULE_0__/* .sameValue */ .e)(actual[name], value))
        .map(([name, value]) => ({
        field,
        asked: { [name]: value },
        sentence: Object.hasOwn(actual, name)
            ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-variable-differs', { name })
            : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-variable-missing', { name }),
    }));
}


/***/ }),

/***/ 4299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ postOnce)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5389);
/* harmony import */ var _timing_grace_period_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2806);



/**
 * Sends one POST that creates a job. Repeats it only if the first one certainly did not reach the controller: it is
 * not idempotent (controller facts 11 and 17). After a cancel of the workflow, still waits some time for the reply: it
 * names the job to cancel.
 * @param post sends the request with these options
 * @throws if certainly no job was created: ResponseError for a refusal, ConnectionError, the signal's reason
 */
async function postOnce(context, post) {
    const gracePeriod = (0,_timing_grace_period_js__WEBPACK_IMPORTED_MODULE_2__/* .replyGracePeriod */ .q)(context);
    try {
        const retry = { ...context, isRetryable: surelyNotArrived };
        return { job: await post({ ...gracePeriod.signals, fresh: true, retry }) };
    }
    catch (error) {
        if (!(0,_step_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHaveBeenDone */ .U2)(error))
            throw error;
        return { lost: error };
    }
    finally {
        gracePeriod.end();
    }
}
function surelyNotArrived(error) {
    return error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc && error.transient && !error.mayHaveArrived;
}


/***/ }),

/***/ 4836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ MAX_JOBS),
/* harmony export */   If: () => (/* binding */ searchJob),
/* harmony export */   c: () => (/* binding */ recentJobs)
/* harmony export */ });
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(184);
/* harmony import */ var _timing_grace_period_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2806);
/* harmony import */ var _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8595);



/**
 * Returns the newest jobs, newest first.
 * @param count at most two hundred
 * @throws ResponseError, ConnectionError, the signal's reason
 */
function recentJobs(controller, source, count, options) {
    return source === 'ad_hoc_commands'
        ? controller.adHocCommands.recent(count, options)
        : controller.unifiedJobs.recent(source, count, options);
}
/** How long a job may take to appear after the POST, in ms from the first answered request. */
const SETTLING_MS = 12_000;
/** The number of jobs that each request reads: the API's largest page (controller fact 53). */
const MAX_JOBS = 200;
/**
 * Reads the newest jobs of a template until the job is found or the settling time is over.
 * @throws the errors of the criteria
 */
async function searchJob(context, criteria) {
    const search = new Search(context, criteria);
    for (;;) {
        const adopted = await search.look();
        if (adopted !== undefined)
            return adopted;
        await search.pause();
    }
}
class Search {
    #context;
    #criteria;
    /** When the first request was answered: the settling time starts here. */
    #settlingFrom;
    /** When the last request was answered: the grace period starts here. */
    #answeredAt;
    #cancelledAt;
    #lastError;
    constructor(context, criteria) {
        this.#context = context;
        this.#criteria = criteria;
        this.#answeredAt = context.clock.now();
    }
    /** Reads the template's newest jobs once; returns undefined when it is too early to decide. */
    async look() {
        const { controller, signal, clock } = this.#context;
        const asked = clock.now();
        if (signal.aborted)
            this.#cancelledAt ??= asked;
        let jobs;
        try {
            const options = this.#cancelledAt === undefined ? { signal } : { timeoutMs: _timing_grace_period_js__WEBPACK_IMPORTED_MODULE_1__/* .CANCELLED_WORKFLOW_REQUEST_MS */ .V };
            jobs = await recentJobs(controller, this.#criteria.source, MAX_JOBS, options);
        }
        catch (error) {
            this.#lastError = error;
            if (!signal.aborted && !(0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isTransient */ .dg)(error))
                throw this.#criteria.unreadable(error);
            return undefined;
        }
        this.#answeredAt = clock.now();
        this.#settlingFrom ??= this.#answeredAt;
        // Uses the request's time: a slow reply shows the jobs at that time.
        return this.#judge(jobs, asked - this.#settlingFrom >= SETTLING_MS);
    }
    #judge(jobs, settled) {
        const { proven, isCandidate, unknown } = this.#criteria;
        const candidates = jobs.filter(isCandidate);
        const [only] = candidates;
        // Without a launch id, an identical second job may still appear: only the settled list counts.
        if (only !== undefined && candidates.length === 1 && (proven || settled))
            return { job: only, proven };
        if (settled || (proven && candidates.length > 1))
            throw unknown(candidates, jobs);
        return undefined;
    }
    /**
     * Waits before the next request.
     * @throws LaunchUnknownError when no time is left for one
     */
    async pause() {
        const { clock, gracePeriodMs, signal } = this.#context;
        const now = clock.now();
        const isWorkflowCancelled = this.#cancelledAt !== undefined && now - this.#cancelledAt >= _timing_grace_period_js__WEBPACK_IMPORTED_MODULE_1__/* .CANCELLED_WORKFLOW_REQUEST_MS */ .V;
        // After the first answer, an outage does not shorten the settling time.
        const outageMs = this.#settlingFrom === undefined ? gracePeriodMs : Math.max(gracePeriodMs, SETTLING_MS);
        const unanswered = now - this.#answeredAt >= outageMs;
        if (isWorkflowCancelled || unanswered)
            throw this.#criteria.unreadable(this.#lastError);
        // A cancel of the workflow ends the pause early; one more request still follows.
        await (0,_timing_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .interruptiblePause */ .Wz)(clock, 1000, signal);
    }
}


/***/ }),

/***/ 673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
;// CONCATENATED MODULE: ./src/session/cancel-signal.ts

/** The signals with which the runner cancels a step: SIGINT, 7.5 s later SIGTERM (runner fact 2). */
const SIGNALS = ['SIGINT', 'SIGTERM'];
/** Returns an AbortSignal for the cancel of the workflow. A second process signal has no effect. */
function cancelSignal() {
    const controller = new AbortController();
    const interrupt = (signal) => controller.abort(new step_errors/* InterruptedError */.p4(signal));
    for (const name of SIGNALS)
        process.on(name, interrupt);
    return {
        signal: controller.signal,
        stop: () => {
            for (const name of SIGNALS)
                process.off(name, interrupt);
        },
    };
}

// EXTERNAL MODULE: ./src/session/revoke-issued-token.ts
var revoke_issued_token = __webpack_require__(1216);
// EXTERNAL MODULE: ./src/session/sign-in.ts
var sign_in = __webpack_require__(7659);
;// CONCATENATED MODULE: ./src/session/run-step.ts





/**
 * Runs a main step: masks the secrets, reads the inputs, connects, signs in, does the work, and reports the result.
 * Always signs out at the end. Never throws.
 */
async function runStep(reporter, step) {
    const { signal, stop } = cancelSignal();
    const session = {};
    const toResult = (error) => {
        if (error instanceof step_errors/* InterruptedError */.p4)
            return { kind: 'interrupted', action: step.action };
        if (session.open === undefined && error instanceof step_errors/* ConfigurationError */.j1)
            return { kind: 'invalid_inputs', error };
        return step.failed?.(error) ?? { kind: 'failed', error };
    };
    const work = async () => {
        reporter.mask(step.secrets);
        const inputs = await step.read();
        const connection = (0,sign_in/* connect */.Ng)(reporter, inputs.connection);
        session.open = { connection, inputs };
        const waiting = {
            sink: reporter,
            describe: step_errors/* describeError */.Uc,
            clock: clock/* systemClock */.ml,
            signal,
            retryForMs: step.retryForMs(inputs),
        };
        const controller = await connection.discover(inputs.connection.url, { signal, retry: waiting });
        await (0,sign_in/* signIn */.Jv)(reporter, connection, controller.root, inputs.connection.credentials, waiting);
        return await step.run({ sink: reporter, inputs, controller, signal, waiting });
    };
    await reporter.report(await work().catch(toResult));
    const { open } = session;
    const isWorkflowCancelled = signal.aborted;
    await Promise.all([
        open && (0,revoke_issued_token/* signOut */.C)(reporter, open.connection, isWorkflowCancelled),
        reporter.close(isWorkflowCancelled),
    ]);
    open?.connection.close();
    stop();
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


/***/ })

};

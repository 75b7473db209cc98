export const id = 378;
export const ids = [378];
export const modules = {

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

/***/ 7312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ endLeftDeployment),
/* harmony export */   TN: () => (/* binding */ preloadDeployment),
/* harmony export */   Yy: () => (/* binding */ createDeployment),
/* harmony export */   r$: () => (/* binding */ noteError)
/* harmony export */ });
/* harmony import */ var _controller_links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3153);
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _inputs_deployment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8606);
/* harmony import */ var _inputs_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9066);
/* harmony import */ var _inputs_workflow_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5476);
/* harmony import */ var _launch_template_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8641);







/* The GitHub Deployment of a launch. GitHub's client is a third of a megabyte: loaded only where one is wanted. */
const load = () => Promise.all(/* import() */[__webpack_require__.e(157), __webpack_require__.e(895)]).then(__webpack_require__.bind(__webpack_require__, 4895));
/** Begins to load what records a deployment, so that no launch waits for it. */
function preloadDeployment(order) {
    // Whoever uses it is told why it cannot be loaded.
    if (order !== undefined)
        load().catch(() => undefined);
}
/**
 * Creates the deployment that the workflow wants recorded.
 * @param signal aborted when the workflow is cancelled
 * @returns undefined where none is wanted, or it cannot be recorded, which is told
 */
async function createDeployment(console, order, { template, root, launchId }, signal) {
    if (order === undefined)
        return undefined;
    const notRecorded = `The deployment in environment "${order.environment}" is not recorded on GitHub:`;
    const commit = (0,_inputs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .readCommit */ .k)(process.env);
    if (order.token === undefined || commit.repo === '' || commit.sha === '') {
        const missing = order.token === undefined ? 'there is no `github_token`' : 'the runner names no repository and commit';
        console.warn(`${notRecorded} ${missing}.`);
        return undefined;
    }
    try {
        const { newDeployment } = await load();
        const { run_id, run_attempt, run_url } = (0,_inputs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .readWorkflowRun */ .h)(process.env);
        const { id, name, type } = template;
        const payload = { launch: launchId, ref: commit.ref, run_id, run_attempt, run_url, template: { id, name, type } };
        const description = `${(0,_launch_template_js__WEBPACK_IMPORTED_MODULE_6__/* .describeTemplate */ .iD)(template)} on ${root.site.href}`;
        const deployment = newDeployment(console, order, order.token, commit, { description, payload }, signal);
        await deployment.create();
        return deployment;
    }
    catch (error) {
        console.warn(`${notRecorded} ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)}`);
        return undefined;
    }
}
/** Notes how a deployment ended whose step ends with an error, where nobody noted it before. */
function noteError(deployment, error, signal) {
    if (deployment.hasEnd)
        return;
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InterruptedError */ .p4 && deployment.jobs === 0) {
        deployment.endsWithout('inactive', 'The workflow was cancelled before the launch.');
        return;
    }
    // There is a job, or may be one: the post step cancels it, and tells what became of it.
    if (signal.aborted || deployment.jobs > 0)
        return;
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LaunchUnknownError */ .yP)
        deployment.endsWithout('error', 'It is not known whether a job was launched.');
    else
        deployment.endsWithout('error', 'Nothing was launched: see the log of the step.');
}
/**
 * Brings the deployment to its end that the main step left open. Never throws.
 * @param aftermath undefined where the main step left no launch open
 */
async function endLeftDeployment(console, aftermath) {
    try {
        const token = (0,_inputs_deployment_js__WEBPACK_IMPORTED_MODULE_3__/* .readGitHubToken */ .nC)(new _inputs_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputReader */ .i());
        const { resumeDeployment } = await load();
        const deployment = token === undefined ? undefined : resumeDeployment(console, token);
        if (deployment === undefined)
            return;
        if (!deployment.hasEnd)
            noteAftermath(deployment, aftermath);
        await deployment.close({ last: true, hurried: false });
    }
    catch (error) {
        console.warn(`The deployment on GitHub could not be brought to its end: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)} That changes nothing else.`);
    }
}
function noteAftermath(deployment, aftermath) {
    const job = aftermath?.job;
    if (aftermath !== undefined && job !== undefined && deployment.jobs === 0) {
        deployment.running(job, (0,_controller_links_js__WEBPACK_IMPORTED_MODULE_0__/* .jobLink */ .m)(aftermath.root, job));
    }
    if (job !== undefined && 'status' in job && (0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(job.status)) {
        // Of a relaunch it is not known whether it made everything good.
        const success = job.status === 'successful' && deployment.jobs === 1;
        deployment.ends({ status: job.status, success, job }, job.artifacts);
    }
    else if (aftermath === undefined && deployment.jobs === 0) {
        deployment.endsWithout('inactive', 'The step was stopped before the launch.');
    }
    else
        deployment.endsWithout('error', 'The step was stopped before the end of the job was seen.');
}


/***/ }),

/***/ 5378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  launchAction: () => (/* binding */ launchAction)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/order.ts
var order = __webpack_require__(5395);
// EXTERNAL MODULE: ./src/inputs/connection.ts
var connection = __webpack_require__(8361);
// EXTERNAL MODULE: ./src/inputs/deployment.ts
var deployment = __webpack_require__(8606);
// EXTERNAL MODULE: ./src/inputs/follow.ts + 3 modules
var inputs_follow = __webpack_require__(9135);
// EXTERNAL MODULE: ./src/inputs/reader.ts
var inputs_reader = __webpack_require__(9066);
// EXTERNAL MODULE: ./src/inputs/values.ts
var values = __webpack_require__(8463);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/json/exact-number.ts
var exact_number = __webpack_require__(9567);
;// CONCATENATED MODULE: ./src/inputs/plain-json.ts


/** A text of JSON; behind a key stands a colon. */
const TEXT = /"(?:[^"\\]|\\.)*"(\s*:)?/g;
/**
 * A mapping in JSON, read without the YAML reader, which is a third of a megabyte to load. It gives what that one would.
 * @returns undefined for whatever needs a closer look: no mapping in JSON, a number that would print otherwise than it
 *   is written (`1.10`), a key that is there twice
 */
function plainJsonMapping(text) {
    if (!text.startsWith('{'))
        return undefined;
    let changes = false;
    let keys = 0;
    try {
        const value = JSON.parse(text, function (_key, one, ...more) {
            const [written] = more;
            if (typeof one === 'number' && !(0,exact_number/* isWrittenExactly */.my)(one, written?.source))
                changes = true;
            // The whole has a key, too, which is written nowhere.
            if (!Array.isArray(this))
                keys += 1;
            return one;
        });
        const written = [...text.matchAll(TEXT)].filter(([, colon]) => colon !== undefined).length;
        return (0,fields/* isRecord */.u4)(value) && !changes && keys === written + 1 ? value : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/inputs/workspace-file.ts
var workspace_file = __webpack_require__(5247);
;// CONCATENATED MODULE: ./src/inputs/variables.ts





/**
 * The extra variables: files first, in their order, then `extra_vars`; the later one wins for a whole top-level key.
 * @returns undefined where neither input was given; problems are noted in the reader
 */
async function readVariables(reader) {
    const files = (await reader.parsedLater('extra_vars_file', values/* parseList */.E1)) ?? [];
    const given = [];
    for (const file of files) {
        const variables = await readVariablesFile(reader, file);
        if (variables !== undefined)
            given.push(variables);
    }
    const inline = await reader.parsedLater(order/* PROMPT_INPUTS */.L.extra_vars, (text) => parseVariables(text, (values) => reader.remark(order/* PROMPT_INPUTS */.L.extra_vars, notTruths(values))));
    if (inline !== undefined)
        given.push(inline);
    // Not Object.assign: a variable may be called `__proto__`.
    return given.length === 0 ? undefined : Object.fromEntries(given.flatMap((variables) => Object.entries(variables)));
}
async function readVariablesFile(reader, file) {
    const shown = JSON.stringify(file);
    try {
        const text = (0,workspace_file/* readWorkspaceFile */.s)(file);
        return await parseVariables(text, (values) => reader.remark('extra_vars_file', `${shown} ${notTruths(values)}`));
    }
    catch (error) {
        if (!(error instanceof inputs_reader/* InputProblem */.S))
            throw error;
        reader.problem('extra_vars_file', `${shown} ${error.message}`);
        return undefined;
    }
}
async function parseVariables(text, note) {
    const plain = plainJsonMapping(text);
    if (plain !== undefined)
        return plain;
    if (hasJsonComments(text))
        throw new inputs_reader/* InputProblem */.S(JSON_COMMENTS);
    const { parseMapping } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(97)]).then(__webpack_require__.bind(__webpack_require__, 3097));
    try {
        return parseMapping(text, note);
    }
    catch (error) {
        if (!(error instanceof inputs_reader/* InputProblem */.S))
            throw error;
        throw new inputs_reader/* InputProblem */.S(otherSyntax(text) ?? error.message);
    }
}
/** So many words are named; the rest are of the same kind. */
const NAMED = 10;
/** What to do about words that are no truth values here, behind the name of where they are. */
function notTruths(values) {
    const more = values.length > NAMED ? `; and ${values.length - NAMED} more` : '';
    return `holds words that are texts here and truth values where Ansible reads YAML itself: ${values.slice(0, NAMED).join('; ')}${more}. Write true or false, or put the word in quotes if it is meant as a text.`;
}
const JSON_COMMENTS = 'holds a comment with `//` or `/*`, which neither JSON nor YAML has, so that it would be taken for a part of the values; leave it out, or write YAML, where a comment begins with `#`';
/** Whether a mapping in braces holds a comment as JavaScript has it: YAML would take it for a key or a part of a value. */
function hasJsonComments(text) {
    return text.startsWith('{') && /(?:^|[\s,{}[\]])\/[/*]/m.test(text.replaceAll(variables_TEXT, ''));
}
/** A text in quotes, as JSON has it. */
const variables_TEXT = /"(?:[^"\\]|\\.)*"/g;
/** What a text that is no mapping seems to be, from those that Ansible's own `--extra-vars` takes; it shows nothing of it. */
function otherSyntax(text) {
    if (/^@\S+$/.test(text))
        return "names a file with `@`, as on Ansible's command line; give its path as `extra_vars_file`";
    if (/^\w+=/.test(text))
        return "is written as `name=value`, as on Ansible's command line; a YAML or JSON mapping is accepted, such as `version: 1.4.2`";
    if (text.startsWith('$ANSIBLE_VAULT;'))
        return 'is encrypted by Ansible Vault, and the controller takes variables in clear; keep what is secret in a credential there';
    if (text.includes('\u00a0'))
        return 'holds a no-break space, which looks like a blank and is none in YAML; write it anew';
    return undefined;
}

;// CONCATENATED MODULE: ./src/inputs/prompts.ts




/** The sixteen prompts, and the passwords that credentials ask for. */
async function readPrompts(reader) {
    return {
        extra_vars: await readVariables(reader),
        limit: reader.parsed(order/* PROMPT_INPUTS */.L.limit, parseLimit),
        job_tags: await reader.parsedLater(order/* PROMPT_INPUTS */.L.job_tags, parseTags),
        skip_tags: await reader.parsedLater(order/* PROMPT_INPUTS */.L.skip_tags, parseTags),
        inventory: reader.text(order/* PROMPT_INPUTS */.L.inventory),
        credentials: await reader.parsedLater(order/* PROMPT_INPUTS */.L.credentials, parseNames),
        credential_passwords: await reader.parsedLater(order/* PROMPT_INPUTS */.L.credential_passwords, parsePasswords),
        scm_branch: reader.text(order/* PROMPT_INPUTS */.L.scm_branch),
        job_type: reader.parsed(order/* PROMPT_INPUTS */.L.job_type, (0,values/* parseWord */.kB)('run', 'check')),
        verbosity: reader.parsed(order/* PROMPT_INPUTS */.L.verbosity, (0,values/* parseCount */.zq)(0, 5)),
        diff_mode: reader.parsed(order/* PROMPT_INPUTS */.L.diff_mode, values/* parseBoolean */.yG),
        forks: reader.parsed(order/* PROMPT_INPUTS */.L.forks, (0,values/* parseCount */.zq)(0, values/* MAX_INTEGER */.GE)),
        job_slice_count: reader.parsed(order/* PROMPT_INPUTS */.L.job_slice_count, (0,values/* parseCount */.zq)(0, values/* MAX_INTEGER */.GE)),
        timeout: reader.parsed(order/* PROMPT_INPUTS */.L.timeout, values/* parseSeconds */.fL),
        execution_environment: reader.text(order/* PROMPT_INPUTS */.L.execution_environment),
        instance_groups: await reader.parsedLater(order/* PROMPT_INPUTS */.L.instance_groups, parseNames),
        labels: await reader.parsedLater(order/* PROMPT_INPUTS */.L.labels, parseNames),
    };
}
/**
 * A host pattern as it is given, unless a part of it is missing and it would then be wider: Ansible takes one of separators
 * alone for no limit at all, a `!` with nothing behind it for excluding nobody, and exclusions alone for all hosts but
 * those. `${{ vars.A }},${{ vars.B }}`, `web:!${{ vars.B }}` and `${{ vars.A }}:!db` are so where a variable is not set.
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
    throw new inputs_reader/* InputProblem */.S(`is ${(0,values/* shown */.SP)(given)}, which holds ${whatIsMissing(patterns, bare)}, so that it would run on more hosts than meant; check whether the variables that it comes from are set`);
}
/** A list of texts in JSON, as `toJSON` writes one; undefined for a pattern, which may begin with a bracket, too. */
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
function whatIsMissing([first], bare) {
    if (first === undefined)
        return 'no limit at all';
    return bare === undefined ? `nothing that \`${first}\` takes hosts from` : `no pattern behind \`${bare}\``;
}
/** Names or numbers of objects. */
async function parseNames(text) {
    const names = await (0,values/* parseList */.E1)(text);
    if (names.length === 0)
        throw new inputs_reader/* InputProblem */.S('holds no name; leave it out, or give names separated by commas');
    return names;
}
/** Tags as the API takes them: one text, separated by commas (a list is a 400, controller fact 2). */
async function parseTags(text) {
    const tags = await (0,values/* parseList */.E1)(text);
    if (tags.length === 0)
        throw new inputs_reader/* InputProblem */.S('holds no tag; leave it out, or give words separated by commas');
    return tags.join(',');
}
async function parsePasswords(text) {
    return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(97)]).then(__webpack_require__.bind(__webpack_require__, 3097))).parseTextMapping(text);
}

;// CONCATENATED MODULE: ./src/inputs/require.ts


const FIELDS = Object.keys(order/* PROMPT_INPUTS */.L);
/**
 * Notes what `require` insists on and is empty. An unset `vars.LIMIT` arrives as an empty text, like an input that was
 * left out, and would deploy everywhere.
 */
async function checkRequired(reader, prompts) {
    for (const name of (await reader.parsedLater('require', values/* parseList */.E1)) ?? []) {
        const [input = '', ...keys] = name.split('.');
        const field = FIELDS.find((one) => order/* PROMPT_INPUTS */.L[one] === input);
        if (field === undefined) {
            reader.problem('require', `names ${JSON.stringify(name)}; prompts are accepted, such as \`limit\` or \`extra_vars.version\``);
            continue;
        }
        const value = keys.reduce(member, prompts[field]);
        if (isEmpty(value))
            reader.problem(name, 'is empty, and `require` insists on it: check whether the variable or secret that it comes from is set');
    }
}
function member(value, key) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? value[key]
        : undefined;
}
/** `0` and `false` are values; blanks, null, and what holds nothing are not. */
function isEmpty(value) {
    if (value === undefined || value === null)
        return true;
    if (typeof value === 'string')
        return value.trim() === '';
    return typeof value === 'object' && Object.keys(value).length === 0;
}

// EXTERNAL MODULE: ./src/inputs/unknown.ts
var unknown = __webpack_require__(4883);
;// CONCATENATED MODULE: ./src/inputs/launch.ts









/** Every input of the main action, as in action.yml (a test holds the two together). */
const LAUNCH_INPUTS = [
    ...connection/* CONNECTION_INPUTS */.vS,
    'template_id',
    'template_name',
    'organization',
    'template_type',
    ...Object.values(order/* PROMPT_INPUTS */.L),
    'extra_vars_file',
    'ignored_fields',
    'require',
    'github_context',
    'dry_run',
    'wait',
    ...inputs_follow/* FOLLOW_INPUTS */.y,
    'retry_failed_hosts',
    ...deployment/* DEPLOYMENT_INPUTS */._f,
];
/**
 * All inputs of the main action, read once.
 * @throws ConfigurationError that lists every wrong input
 */
async function readLaunchInputs(environment) {
    const reader = new inputs_reader/* InputReader */.i();
    const follow = (0,inputs_follow/* readFollow */.g)(reader, environment);
    const inputs = {
        connection: (0,connection/* readConnection */.dC)(reader),
        order: { ...(await readOrder(reader)), failOnChanges: follow.failOnChanges },
        githubContext: reader.parsed('github_context', values/* parseBoolean */.yG) ?? true,
        dryRun: reader.parsed('dry_run', values/* parseBoolean */.yG) ?? false,
        wait: reader.parsed('wait', values/* parseBoolean */.yG) ?? true,
        ...follow,
        retryFailedHosts: reader.parsed('retry_failed_hosts', (0,values/* parseCount */.zq)(0)) ?? 0,
        deployment: (0,deployment/* readDeployment */.iJ)(reader),
        remarks: reader.remarks,
    };
    checkTogether(reader, inputs);
    await checkRequired(reader, inputs.order.prompts);
    (0,unknown/* refuseUnknownInputs */.Q)(reader, environment, LAUNCH_INPUTS);
    reader.finish();
    return inputs;
}
/** What only makes sense together with something else. */
function checkTogether(reader, { wait, retryFailedHosts, logFile, order }) {
    if (retryFailedHosts > 0 && !wait) {
        reader.problem('retry_failed_hosts', 'needs `wait: true`: who does not wait does not see that hosts failed');
    }
    if (logFile !== undefined && !wait) {
        reader.problem('log_file', 'needs `wait: true`: who does not wait has no log');
    }
    if (order.failOnChanges && !wait) {
        reader.problem('fail_on_changes', 'needs `wait: true`: who does not wait does not see what would change');
    }
    if (order.failOnChanges && order.prompts.job_type === 'run') {
        reader.problem('fail_on_changes', 'is for check mode, and `job_type` is `run`: give `job_type: check`, or leave it out');
    }
}
async function readOrder(reader) {
    const template = {
        id: reader.parsed('template_id', parseTemplateId),
        name: reader.text('template_name'),
        organization: reader.text('organization'),
        type: reader.parsed('template_type', (0,values/* parseWord */.kB)(...order/* TEMPLATE_TYPES */.$)),
    };
    const hasId = reader.text('template_id') !== undefined;
    if (!hasId && template.name === undefined) {
        reader.problem('template_id', 'is missing: give the number of the template, such as `42`, or its `template_name`');
    }
    if (hasId && template.name !== undefined)
        reader.problem('template_name', 'is given beside `template_id`: give one of them');
    return {
        template,
        prompts: await readPrompts(reader),
        ignoredFields: reader.parsed('ignored_fields', (0,values/* parseWord */.kB)('fail', 'warn')) ?? 'fail',
    };
}
function parseTemplateId(text) {
    if (/^\d+$/.test(text))
        return (0,values/* parseId */.Fg)(text);
    throw new inputs_reader/* InputProblem */.S(`is ${(0,values/* shown */.SP)(text)}; the template's number is accepted, such as \`42\`. Its name is given as \`template_name\``);
}

// EXTERNAL MODULE: ./src/inputs/workflow.ts
var workflow = __webpack_require__(5476);
// EXTERNAL MODULE: ./src/launch/request.ts
var launch_request = __webpack_require__(4154);
// EXTERNAL MODULE: ./src/launch/template.ts
var launch_template = __webpack_require__(8641);
;// CONCATENATED MODULE: ./src/launch/hints.ts



/**
 * Adds what to do next to the API's own refusal of a template.
 * @param request what was posted; undefined where the template was only looked at
 */
function refusalWithHint(error, template, request) {
    if (!(error instanceof errors/* ResponseError */.o3) || !error.fromApi)
        return error;
    const hint = HINTS[error.status]?.(template, request, error);
    return hint === undefined ? error : error.withHint(hint);
}
/** Why a project or an inventory source is not updated, behind its name. */
function nothingToFetch({ type }) {
    return type === 'project'
        ? 'cannot be updated: a manual project has nothing to fetch'
        : 'cannot be updated: it names no source, or none that can be fetched';
}
/**
 * A launch that surely made no job, with that said: whoever reads the error at night wants to know it first.
 * @param error what ended the POST, with nothing of the launch left open
 */
function nothingLaunched(error, template, request) {
    const hinted = refusalWithHint(error, template, request);
    if (hinted !== error)
        return hinted;
    if (error instanceof errors/* ResponseError */.o3)
        return new errors/* ResponseError */.o3(error.message, error, FRONT_HINTS[error.status] ?? NOTHING);
    if (!(error instanceof errors/* ConnectionError */.Rc))
        return error;
    const { code, mayHaveArrived, passing, cause } = error;
    return new errors/* ConnectionError */.Rc(`${error.message} ${NOTHING}`, { code, mayHaveArrived, passing, cause });
}
const NOTHING = 'Nothing was launched.';
/** What ended a step before it launched anything, in words, with that said where nothing has said it yet. */
function endedBefore(error) {
    const words = (0,errors/* describeError */.Uc)(error);
    const isSaid = words.includes('Nothing was launched');
    if (isSaid || !(error instanceof errors/* ResponseError */.o3 || error instanceof errors/* ConnectionError */.Rc))
        return words;
    // The controller's own word that may pass has no hint of its own; what stands in front of it has.
    const isFault = error instanceof errors/* ResponseError */.o3 && error.fromApi && error.passing;
    return `${words} ${isFault ? AGAIN : NOTHING}`;
}
const AGAIN = "Nothing was launched: run this step again later. Why it was so stands in the controller's log.";
/** What else a page of something in front of the controller means to a launch. */
const FRONT_HINTS = {
    413: 'Nothing was launched: the launch is too large for it. Make `extra_vars` smaller, or have its limit raised (`client_max_body_size` in nginx).',
    429: 'Nothing was launched: it takes no more requests at the moment. Run this step again later.',
};
const HINTS = {
    400: () => 'Nothing was launched: change the inputs, or the template, as the controller says.',
    403: (template, request, { words }) => LICENCE.test(words)
        ? "Nothing was launched: see to the controller's subscription."
        : `Nothing was launched. ${rightsHint(template, request)}`,
    404: (template) => `Nothing was launched. This user cannot see ${(0,launch_template/* describeTemplate */.iD)(template)}: check the user's rights.`,
    405: (template) => isUpdated(template)
        ? `Nothing was launched. ${(0,launch_template/* describeTemplate */.iD)(template)} ${nothingToFetch(template)}.`
        : 'Nothing was launched. Whatever answered takes no launch at this address: check `url`.',
};
/** A controller whose subscription is over, or too small for its hosts, refuses with the same status. */
const LICENCE = /licen[cs]e|host count|maximum number of|subscription/i;
/** Of these the user needs a role of their own, whatever roles there are on the template. */
const USED = ['inventory', 'credentials', 'execution_environment', 'instance_groups', 'labels'];
/** The API says of each template whether the user may start it; where he may, a launch lacks something else. */
function rightsHint(template, request) {
    if (template.mayStart === true && request !== undefined) {
        const used = USED.filter((field) => request[field] !== undefined).map((field) => `\`${(0,launch_request/* inputName */.yu)(field)}\``);
        return used.length === 0
            ? 'This user may start it, so the token is what is missing: it has only the scope "read". Create one with the scope "write".'
            : `This user may start it, so it is one of two other things: the user lacks the Use role on what was asked for as ${used.join(', ')}, or the token has only the scope "read".`;
    }
    const role = isUpdated(template) ? 'Update' : 'Execute';
    return `The user needs the ${role} role on ${(0,launch_template/* describeTemplate */.iD)(template)}.`;
}
function isUpdated({ type }) {
    return type === 'project' || type === 'inventory_source';
}

// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
// EXTERNAL MODULE: ./src/persist.ts + 2 modules
var persist = __webpack_require__(6397);
// EXTERNAL MODULE: ./src/launch/mark.ts
var launch_mark = __webpack_require__(6790);
// EXTERNAL MODULE: ./src/launch/once.ts + 1 modules
var once = __webpack_require__(3429);
// EXTERNAL MODULE: ./src/launch/recent-jobs.ts
var recent_jobs = __webpack_require__(5721);
// EXTERNAL MODULE: ./src/launch/compare.ts
var compare = __webpack_require__(812);
// EXTERNAL MODULE: ./src/launch/search.ts
var search = __webpack_require__(8039);
// EXTERNAL MODULE: ./src/json/same-value.ts
var same_value = __webpack_require__(1726);
// EXTERNAL MODULE: ./src/launch/variables.ts
var launch_variables = __webpack_require__(7410);
;// CONCATENATED MODULE: ./src/launch/unasked.ts




/** Prompts whose value the job and the template's defaults show in the same form. */
const PLAIN = [
    'limit',
    'job_tags',
    'skip_tags',
    'scm_branch',
    'job_type',
    'verbosity',
    'diff_mode',
    'forks',
    'timeout',
];
/**
 * Whether a job has the template's own values for everything that was not asked for; else it is somebody else's launch.
 * Used where no launch id tells whose it is.
 */
function hasDefaults(job, info, survey, request) {
    // Updates take no prompts; a sliced template's workflow job does not show them.
    if ((0,compare/* isSliced */.L0)(job) || (job.type !== 'job' && job.type !== 'workflow_job'))
        return true;
    const { defaults } = info;
    const plain = PLAIN.every((field) => request[field] !== undefined || sameText(defaults[field], job.fields[field]));
    const inventory = (0,fields/* record */.g1)(defaults, 'inventory')['id'];
    return (plain &&
        (request.inventory !== undefined || sameText(inventory, job.fields['inventory'])) &&
        (request.credentials !== undefined || sameIds(defaults['credentials'], (0,compare/* actualValue */.CK)(job, 'credentials'))) &&
        (request.labels !== undefined || sameIds(defaults['labels'] ?? [], (0,compare/* actualValue */.CK)(job, 'labels'))) &&
        survey.every((question) => isUnanswered(job, question, request)));
}
/** Missing, null and an empty text all mean that nothing is set; a field that is not shown says nothing. */
function sameText(standard, actual) {
    if (actual === undefined)
        return true;
    return (standard ?? '') === (actual ?? '');
}
function sameIds(standard, actual) {
    if (!Array.isArray(actual))
        return true;
    const ids = (Array.isArray(standard) ? standard : []).filter(fields/* isRecord */.u4).map(({ id }) => id);
    return ids.length === actual.length && ids.every((id) => actual.includes(id));
}
/** A survey question that we did not answer has its default in the job, or nothing. */
function isUnanswered(job, { variable, type, default: standard }, request) {
    if (request.extra_vars !== undefined && Object.hasOwn(request.extra_vars, variable))
        return true;
    const variables = (0,launch_variables/* jobVariables */.B)(job.fields);
    if (variables === undefined || !Object.hasOwn(variables, variable))
        return true;
    // The answer to a password question cannot be seen: only where there is a default can it be that.
    if (type === 'password')
        return standard !== '' && standard !== null && standard !== undefined;
    return (0,same_value/* sameValue */.e)(variables[variable], standard);
}

;// CONCATENATED MODULE: ./src/launch/recover.ts






/**
 * Looks for the job of a launch whose reply was lost (guarantee: at most one launch). The launch id decides where there
 * is one, whatever the clocks say. Without it a job counts that is newer than all seen before, by the same user, with
 * every prompt the same; should there be several, none is taken.
 * @throws LaunchUnknownError that lists what was seen and says how to go on
 */
async function recover(context, trace, cause) {
    context.sink.say(`${(0,errors/* describeError */.Uc)(cause)} Looking for the job among those of ${(0,launch_template/* describeTemplate */.iD)(trace.template)}; the launch is not repeated.`);
    return await (0,search/* searchJob */.I)(context, {
        templateId: trace.template.id,
        isCandidate: (recent) => isCandidate(recent, trace),
        proven: trace.launchId !== undefined,
        unknown: (candidates, jobs) => recover_unknown(trace, cause, candidates, jobs),
        unreadable: (trouble) => unreadable(trace, cause, trouble),
    });
}
function isCandidate(recent, trace) {
    if (trace.launchId !== undefined)
        return (0,recent_jobs/* hasLaunchId */.ty)(recent, trace.launchId);
    if (trace.before === undefined || recent.launchType !== 'manual')
        return false;
    return (recent.job.id > trace.before.newestJobId &&
        recent.createdBy === trace.before.userId &&
        (0,compare/* differences */.tX)(recent.job, trace.request).length === 0 &&
        hasDefaults(recent.job, trace.info, trace.survey, trace.request));
}
function recover_unknown(trace, cause, candidates, jobs) {
    const seen = candidates.length > 0 ? candidates : jobs.slice(0, 3);
    const list = seen.map(({ job, created }) => `- ${job.type} ${job.id}, ${job.status}, created ${created}`);
    const found = candidates.length > 1
        ? `${candidates.length} jobs fit, and it cannot be told which one is this launch's:`
        : `no job of this launch has appeared.${list.length === 0 ? ' The template has no jobs that this user can see.' : ' The newest jobs of the template:'}`;
    return new errors/* LaunchUnknownError */.yP([`${outcome(trace, cause)} Looked for it: ${found}`, ...list, advice(trace)].join('\n'), { cause });
}
function unreadable(trace, cause, error) {
    return new errors/* LaunchUnknownError */.yP(`${outcome(trace, cause)} The jobs of the template could not be looked at in time${error === undefined ? '.' : `: ${(0,errors/* describeError */.Uc)(error)}`}\n${advice(trace)}`, { cause });
}
function outcome(trace, cause) {
    return `It is not known whether ${(0,launch_template/* describeTemplate */.iD)(trace.template)} was launched: ${(0,errors/* describeError */.Uc)(cause)}`;
}
function advice(trace) {
    const mark = trace.launchId === undefined ? '' : ` A job of this launch has "launch_id": "${trace.launchId}" in its variables.`;
    return `The launch was not repeated, since that could deploy twice. Look at the jobs of the template on the controller, and run this step again only if this launch is not among them.${mark}`;
}

;// CONCATENATED MODULE: ./src/launch/launch.ts










/** A page in place of the controller's word is borne for this long before a launch without launch id, in ms. */
const PAGES_MS = 10_000;
/**
 * Gets ready what is needed to find the job again, before anything is launched.
 * @param mark added to the variables where the template prompts for them; undefined when it is not wanted
 */
async function traceLaunch(context, template, { info, survey }, request, mark) {
    if (mark !== undefined && info.asks.has(launch_request/* PROMPTS */.ae.extra_vars.ask)) {
        const { variables, marked } = (0,launch_mark/* withMark */.kN)(request.extra_vars, mark);
        if (marked)
            return {
                template,
                info,
                survey,
                request: { ...request, extra_vars: variables },
                launchId: mark.launch_id,
                before: undefined,
            };
    }
    // With time left for one more look before `persist` gives up.
    const pagesUntil = context.clock.now() + Math.min(PAGES_MS, context.retryForMs / 2);
    const before = await (0,persist/* persist */.Z)(context, () => lookBefore(context, template, pagesUntil));
    return { template, info, survey, request, launchId: undefined, before };
}
/**
 * Who launches, and the newest job before. It only helps to find a job again whose launch was not answered, so a
 * controller that does not tell is no reason not to launch.
 * @param pagesUntil until then, in ms of the clock, a page with status 200 counts as weather; later, as the answer
 * @throws ResponseError, ConnectionError when it may be told later; the signal's reason
 */
async function lookBefore({ controller, clock, signal }, template, pagesUntil) {
    try {
        const [me, jobs] = await Promise.all([
            controller.get('me/', { signal }),
            (0,recent_jobs/* recentJobs */.c)(controller, template.id, { signal }, 1),
        ]);
        const user = (0,resources/* readUser */.Ue)(me);
        return user === undefined
            ? undefined
            : { userId: user.id, newestJobId: Math.max(0, ...jobs.map(({ job }) => job.id)) };
    }
    catch (error) {
        // A refusal, or a reply of another shape: neither will change.
        if (error instanceof errors/* StrangeReplyError */.BI || (error instanceof errors/* ResponseError */.o3 && !error.passing))
            return undefined;
        const isPage = error instanceof errors/* ResponseError */.o3 && error.status === 200;
        if (isPage && clock.now() >= pagesUntil)
            return undefined;
        throw error;
    }
}
/**
 * Launches the template: one POST. After an end that leaves it open the job is looked for.
 * @throws ResponseError when the controller refused; LaunchUnknownError when it is open whether there is a job
 */
async function launch(context, trace) {
    const { template, request } = trace;
    const posted = await (0,once/* postOnce */.y)(context, (0,launch_template/* launchPath */.RA)(template), (0,launch_request/* launchBody */.yj)(request)).catch((error) => {
        throw nothingLaunched(error, template, request);
    });
    if ('job' in posted)
        return { job: posted.job, how: 'created', ours: true };
    const adopted = await recover(context, trace, posted.lost);
    return { job: adopted.job, how: 'adopted', ours: adopted.proven };
}

// EXTERNAL MODULE: ./src/launch/branch.ts
var branch = __webpack_require__(5271);
;// CONCATENATED MODULE: ./src/launch/credentials.ts

/** A field of a credential that is asked for at launch, and the name that the launch gives it. */
const ASKED = {
    password: 'ssh_password',
    become_password: 'become_password',
    ssh_key_unlock: 'ssh_key_unlock',
    vault_password: 'vault_password',
};
/** A credential from its collection; `ASK` in a field means that the launch has to bring it. */
function readCredential(row) {
    const inputs = (0,fields/* record */.g1)(row, 'inputs');
    const vaultId = (0,fields/* text */.Qq)(inputs, 'vault_id');
    const asked = Object.entries(ASKED).filter(([field]) => inputs[field] === 'ASK');
    return {
        id: (0,fields/* number */.ai)(row, 'id') ?? 0,
        name: (0,fields/* text */.Qq)(row, 'name'),
        type: (0,fields/* number */.ai)(row, 'credential_type') ?? 0,
        vaultId,
        passwordsNeeded: asked.map(([field, name]) => field === 'vault_password' && vaultId !== '' ? `${name}.${vaultId}` : name),
    };
}
/** The credentials that the template brings, from its launch description. */
function templateCredentials(info) {
    const rows = info.defaults['credentials'];
    return (Array.isArray(rows) ? rows : []).filter(fields/* isRecord */.u4).map((row) => ({
        id: (0,fields/* number */.ai)(row, 'id') ?? 0,
        name: (0,fields/* text */.Qq)(row, 'name'),
        type: (0,fields/* number */.ai)(row, 'credential_type') ?? 0,
        vaultId: (0,fields/* text */.Qq)(row, 'vault_id'),
        passwordsNeeded: (0,fields/* texts */.Te)(row, 'passwords_needed'),
    }));
}
/**
 * Puts the given credentials into the template's by type and vault id, since the API replaces the whole set and drops
 * one of two alike without a word (controller fact 6).
 */
function mergeCredentials(template, given) {
    const key = (credential) => `${credential.type} ${credential.vaultId}`;
    const twice = given.find((credential, index) => given.slice(0, index).some((other) => key(other) === key(credential) && other.id !== credential.id));
    const unique = [...new Map(given.map((credential) => [credential.id, credential])).values()];
    const kept = template.filter((credential) => !unique.some((other) => key(other) === key(credential)));
    const credentials = [...kept, ...unique];
    if (twice === undefined)
        return { credentials };
    const alike = given.filter((credential) => key(credential) === key(twice)).map(({ id, name }) => `${id} "${name}"`);
    return {
        credentials,
        problem: `\`credentials\`: ${alike.join(' and ')} are of the same kind, and a job can have only one of a kind. Give one of them.`,
    };
}

// EXTERNAL MODULE: ./src/launch/nearest.ts
var nearest = __webpack_require__(8793);
;// CONCATENATED MODULE: ./src/launch/objects.ts




/** The objects that the API takes by id, and their collections. */
const COLLECTIONS = {
    inventory: 'inventories',
    credentials: 'credentials',
    execution_environment: 'execution_environments',
    instance_groups: 'instance_groups',
    labels: 'labels',
};
/** The API's ids have four bytes: more digits are a name, such as a date. */
const MAX_ID = 2 ** 31 - 1;
/**
 * The one object that is meant, by its id or its name. What is all digits is an id, and a name where there is no such id.
 * @returns the object, or why there is not one
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function lookUp(context, field, wanted) {
    const mayBeId = /^\d+$/.test(wanted) && Number(wanted) <= MAX_ID;
    const byId = mayBeId ? await matching(context, field, 'id', wanted) : [];
    const matches = byId.length > 0 ? byId : await matching(context, field, 'name', wanted);
    const [only] = matches;
    if (matches.length === 1 && only !== undefined)
        return { found: only };
    if (only === undefined)
        return { problem: await notFound(context, field, wanted, mayBeId) };
    const list = matches.map((row) => `${String(row['id'])} (organization ${organization(row)})`).join(', ');
    return {
        problem: `\`${(0,launch_request/* inputName */.yu)(field)}\`: ${matches.length} have the name "${wanted}": ${list}. Give the id.`,
    };
}
/** Compared here as well: a filter that a proxy or an old version drops would match everything. */
async function matching(context, field, key, wanted) {
    const rows = await list(context, field, `${key}=${encodeURIComponent(wanted)}`);
    return rows.filter((row) => String(row[key]) === wanted);
}
async function list({ controller, signal }, field, query) {
    const reply = await controller.get(`${COLLECTIONS[field]}/?${query}&page_size=200`, { signal });
    return (0,resources/* readList */.LD)(reply, `the ${COLLECTIONS[field]}`).filter(fields/* isRecord */.u4);
}
async function notFound(context, field, wanted, mayBeId) {
    const what = mayBeId ? `the id ${wanted}, and none of that name` : `the name "${wanted}"`;
    const rows = await list(context, field, 'order_by=name');
    const names = (0,nearest/* nearest */.p)(wanted, rows.map((row) => (0,fields/* text */.Qq)(row, 'name')));
    const next = names.length === 0
        ? "It can see none at all: check the user's rights to use it."
        : `Check it, and the user's rights to use it; the nearest names are ${names.map((name) => `"${name}"`).join(', ')}.`;
    return `\`${(0,launch_request/* inputName */.yu)(field)}\`: this user can see none with ${what}. ${next}`;
}
function organization(row) {
    return (0,fields/* text */.Qq)((0,fields/* record */.g1)((0,fields/* record */.g1)(row, 'summary_fields'), 'organization'), 'name') || 'none';
}

;// CONCATENATED MODULE: ./src/launch/names.ts



/** In place of an id; the problem that comes with it keeps it from being sent. */
const NOT_FOUND = 0;
/**
 * Turns names into ids. What is all digits is an id, and a name where there is no such id; both are looked up, so that a
 * wrong one is told before the launch.
 */
async function resolveNames(context, inputs, info) {
    const { inventory, credentials, execution_environment, instance_groups, labels, ...rest } = inputs;
    const problems = [];
    let inventoryName;
    const find = async (field, wanted) => {
        const { found, problem } = await lookUp(context, field, wanted);
        if (problem !== undefined)
            problems.push({ field, problem });
        if (field === 'inventory' && found !== undefined)
            inventoryName = (0,fields/* text */.Qq)(found, 'name');
        return found;
    };
    const id = async (field, wanted) => 
    // One that was not found was asked for all the same: its switch has to be on.
    wanted === undefined ? undefined : ((0,fields/* number */.ai)((await find(field, wanted)) ?? {}, 'id') ?? NOT_FOUND);
    const ids = async (field, wanted) => {
        if (wanted === undefined)
            return undefined;
        const found = [];
        for (const item of wanted)
            found.push((await id(field, item)) ?? NOT_FOUND);
        // One that is named twice, or by name and by number, is one.
        return [...new Set(found)];
    };
    const merged = credentials === undefined ? undefined : await resolveCredentials(credentials, info, find, problems);
    const request = {
        ...rest,
        inventory: await id('inventory', inventory),
        credentials: merged?.map((credential) => credential.id),
        execution_environment: await id('execution_environment', execution_environment),
        instance_groups: await ids('instance_groups', instance_groups),
        labels: await ids('labels', labels),
    };
    return { request, credentials: merged, inventoryName, problems };
}
async function resolveCredentials(wanted, info, find, problems) {
    const given = [];
    for (const item of wanted) {
        const found = await find('credentials', item);
        if (found === undefined)
            continue;
        given.push(readCredential(found));
        const own = templateCredentials(info).some(({ id }) => id === found['id']);
        if (!own && mayUse(found) === false)
            problems.push({ field: 'credentials', problem: notUsable(found) });
    }
    const { credentials, problem } = mergeCredentials(templateCredentials(info), given);
    if (problem !== undefined)
        problems.push({ field: 'credentials', problem });
    return credentials;
}
/** Whether the API says that this user may use a credential; undefined where it does not say. */
function mayUse(row) {
    return (0,fields/* record */.g1)((0,fields/* record */.g1)(row, 'summary_fields'), 'user_capabilities')['use'];
}
function notUsable(row) {
    return `\`credentials\`: this user may see ${String(row['id'])} "${(0,fields/* text */.Qq)(row, 'name')}" and not use it. Grant the Use role on it.`;
}

;// CONCATENATED MODULE: ./src/launch/node-prompts.ts



/*
 * A workflow hands its prompts on to its nodes, and a node whose own template does not prompt for one drops it: nothing in
 * the API tells, before or after. So a limit that a workflow takes may hold for some of its nodes only.
 */
/**
 * The prompts that are handed on; labels stay with the workflow job. Variables reach the nodes that run a job template
 * whatever it prompts for, and a workflow in the workflow only where it does (AWX 24.6, `WorkflowNodeBase.get_job_kwargs`).
 */
const HANDED_ON = ['limit', 'inventory', 'scm_branch', 'job_tags', 'skip_tags', 'extra_vars'];
/** Collections of what a node can run that takes prompts, by the API's word for what it becomes. */
const node_prompts_COLLECTIONS = { job: 'job_templates', workflow_job: 'workflow_job_templates' };
/** Nodes that are looked at, and names that are told; nobody reads more. */
const MAX_NODES = 200;
const node_prompts_NAMED = 10;
/**
 * What of a workflow's request some of its nodes would drop, a sentence for each prompt. Where the nodes cannot be looked
 * at, nothing is said: they are no reason not to launch.
 * @throws the signal's reason
 */
async function droppedByNodes(context, template, request) {
    const fields = (0,launch_request/* givenFields */.Fh)(request).filter((field) => HANDED_ON.includes(field) && !node_prompts_isEmpty(request[field]));
    if (template.type !== 'workflow_job_template' || fields.length === 0)
        return [];
    try {
        const all = await readNodes(context, template);
        const nodes = all.filter((node) => fields.some((field) => isGivenTo(node, field)));
        const asks = await readAsks(context, nodes);
        return fields.flatMap((field) => sentence(field, nodes, asks));
    }
    catch {
        context.signal.throwIfAborted();
        return [];
    }
}
function node_prompts_isEmpty(value) {
    return (0,fields/* isRecord */.u4)(value) && Object.keys(value).length === 0;
}
function isGivenTo({ kind }, field) {
    return field !== 'extra_vars' || kind === 'workflow_job';
}
async function readNodes({ controller, signal }, { id }) {
    const path = `workflow_job_templates/${id}/workflow_nodes/?order_by=id&page_size=${MAX_NODES}`;
    const rows = (0,resources/* readList */.LD)(await controller.get(path, { signal }), "the workflow's nodes").filter(fields/* isRecord */.u4);
    return rows.flatMap((row) => {
        const runs = (0,fields/* record */.g1)((0,fields/* record */.g1)(row, 'summary_fields'), 'unified_job_template');
        const kind = runs['unified_job_type'];
        const templateId = (0,fields/* number */.ai)(runs, 'id');
        if ((kind !== 'job' && kind !== 'workflow_job') || templateId === undefined)
            return [];
        return [{ name: (0,fields/* text */.Qq)(runs, 'name'), kind, templateId }];
    });
}
/** The switches that are on, by template. */
async function readAsks({ controller, signal }, nodes) {
    const asks = new Map();
    for (const [kind, collection] of Object.entries(node_prompts_COLLECTIONS)) {
        const ids = [...new Set(nodes.filter((node) => node.kind === kind).map(({ templateId }) => templateId))];
        if (ids.length === 0)
            continue;
        const reply = await controller.get(`${collection}/?id__in=${ids.join(',')}&page_size=${MAX_NODES}`, { signal });
        for (const row of (0,resources/* readList */.LD)(reply, 'the templates of the nodes').filter(fields/* isRecord */.u4)) {
            const switches = Object.keys(row).filter((key) => key.startsWith('ask_') && row[key] === true);
            // Which variables a survey takes is not looked at: some may be among those that were given.
            if (row['survey_enabled'] === true)
                switches.push(launch_request/* PROMPTS */.ae.extra_vars.ask);
            asks.set((0,fields/* number */.ai)(row, 'id') ?? 0, new Set(switches));
        }
    }
    return asks;
}
function sentence(field, nodes, asks) {
    const { ask, label, otherwise } = launch_request/* PROMPTS */.ae[field];
    const dropping = nodes.filter((node) => isGivenTo(node, field) && asks.get(node.templateId)?.has(ask) === false);
    const names = [...new Set(dropping.map(({ name }) => JSON.stringify(name)))];
    if (names.length === 0)
        return [];
    const more = names.length > node_prompts_NAMED ? ` and ${names.length - node_prompts_NAMED} more` : '';
    const who = `${names.slice(0, node_prompts_NAMED).join(', ')}${more}`;
    const [drop, there] = names.length === 1 ? ['does', 'that template'] : ['do', 'those templates'];
    return [
        `\`${(0,launch_request/* inputName */.yu)(field)}\`: the workflow takes it, but ${who} in it ${drop} not prompt for it, and would ${otherwise}. If that is not meant, switch on "Prompt on launch" beside ${label} on ${there} (\`${ask}\`).`,
    ];
}

;// CONCATENATED MODULE: ./src/launch/passwords.ts

/*
 * The passwords that credentials ask for at each launch. The controller takes those that it needs and drops the others,
 * and `ignored_fields` does not tell.
 */
/**
 * What the credentials of the run ask for and the request does not have; a sentence, or none.
 * @param credentials those of the run when the request replaces the template's, else undefined
 */
function missingPasswords(info, request, credentials) {
    const missing = askedFor(info, credentials).filter((name) => (request.credential_passwords?.[name] ?? '') === '');
    if (missing.length === 0)
        return [];
    return [
        `The credentials of the run ask for passwords at each launch: ${quoted(missing)}. Give them in \`credential_passwords\`, or store them in the credential.`,
    ];
}
/** What the request has and no credential of the run asks for; a sentence, or none. The parameters are the same. */
function unaskedPasswords(type, info, request, credentials) {
    if (type !== 'job_template')
        return request.credential_passwords === undefined
            ? []
            : [
                '`credential_passwords`: only job templates take them, and the controller would drop them. Leave the input out.',
            ];
    const asked = askedFor(info, credentials);
    const unasked = Object.keys(request.credential_passwords ?? {}).filter((name) => !asked.includes(name));
    if (unasked.length === 0)
        return [];
    return [
        `\`credential_passwords\`: no credential of the run asks for ${quoted(unasked)} at its launch, so the controller would drop it and take what is stored. Switch on "Prompt on launch" beside that field of the credential, or leave it out.`,
    ];
}
function askedFor(info, credentials) {
    return [
        ...new Set([
            ...(credentials ?? templateCredentials(info)).flatMap((credential) => credential.passwordsNeeded),
            // What the description names belongs to the template's own credentials.
            ...(credentials === undefined ? info.passwordsNeeded : []),
        ]),
    ];
}
function quoted(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}

// EXTERNAL MODULE: ./src/json/write.ts
var write = __webpack_require__(1249);
;// CONCATENATED MODULE: ./src/launch/survey.ts


/**
 * What a survey would reject, question by question. A required question wants a value even when it has a default
 * (controller fact 8); the default is shown so that it can be copied, unless the question is a password's.
 * @param needed `variables_needed_to_start` of the launch description, beside the questions themselves
 */
function surveyProblems(survey, needed, variables) {
    const problems = [];
    for (const question of survey) {
        const value = variables[question.variable];
        if (value === undefined) {
            if (question.required || needed.includes(question.variable))
                problems.push(missing(question));
            continue;
        }
        const wrong = wrongAnswer(question, value);
        if (wrong !== undefined)
            problems.push(`\`extra_vars.${question.variable}\`: ${wrong}.`);
    }
    const unknown = needed.filter((name) => variables[name] === undefined && !survey.some(({ variable }) => variable === name));
    return [...problems, ...unknown.map((name) => `\`extra_vars\`: the template needs the variable \`${name}\`.`)];
}
function missing(question) {
    const hasDefault = question.default !== undefined && question.default !== null && question.default !== '';
    const hint = hasDefault && question.type !== 'password'
        ? ` Its default is ${(0,write/* jsonText */.s)(question.default)}, which the API does not fill in.`
        : '';
    return `\`extra_vars\`: the survey requires \`${question.variable}\` (${kindOf(question)}).${hint}`;
}
function kindOf(question) {
    return question.choices.length > 0 ? `${question.type}: ${question.choices.join(', ')}` : question.type;
}
/** What is wrong with an answer, or undefined. Values of passwords are not shown. */
function wrongAnswer(question, value) {
    switch (question.type) {
        case 'integer':
            return numberProblem(question, value, Number.isInteger(value), 'an integer without quotes');
        case 'float':
            return numberProblem(question, value, typeof value === 'number', 'a number without quotes');
        case 'multiplechoice':
            return isChoice(question, value)
                ? undefined
                : `is ${JSON.stringify(value)}; the survey takes one of ${question.choices.join(', ')}`;
        case 'multiselect':
            return multiselectProblem(question, value);
        case 'password':
            return value === launch_variables/* ENCRYPTED */.z
                ? `is ${launch_variables/* ENCRYPTED */.z}, which the controller shows in place of a secret and takes for its default; give the secret itself`
                : textProblem(question, value);
        case 'text':
        case 'textarea':
            return textProblem(question, value);
        default:
            // The controller checks nothing of a kind that it does not know either.
            return undefined;
    }
}
function numberProblem(question, value, rightType, wanted) {
    if (!rightType)
        return `is ${JSON.stringify(value)}; the survey takes ${wanted}`;
    const size = value;
    if (question.min !== undefined && size < question.min)
        return `is ${size}; the survey takes ${question.min} at least`;
    if (question.max !== undefined && size > question.max)
        return `is ${size}; the survey takes ${question.max} at most`;
    return undefined;
}
function textProblem(question, value) {
    if (typeof value !== 'string') {
        return `is ${shape(value)}; the survey takes a text${isNumberOrTruth(value) ? ': put it in quotes' : ''}`;
    }
    // The controller counts characters, not UTF-16 units; an empty text is measured like any other.
    const length = [...value].length;
    if (question.min !== undefined && length < question.min)
        return `has ${length} characters; the survey takes ${question.min} at least`;
    if (question.max !== undefined && length > question.max)
        return `has ${length} characters; the survey takes ${question.max} at most`;
    return undefined;
}
function isNumberOrTruth(value) {
    return typeof value === 'number' || typeof value === 'boolean';
}
function shape(value) {
    if (value === null)
        return 'empty';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}
function multiselectProblem(question, value) {
    if (!Array.isArray(value))
        return 'is no list; the survey takes a list of its choices';
    const foreign = value.filter((item) => !isChoice(question, item));
    if (foreign.length === 0)
        return undefined;
    return `holds ${JSON.stringify(foreign)}; the survey takes ${question.choices.join(', ')}`;
}
function isChoice(question, value) {
    return question.choices.includes(value);
}

;// CONCATENATED MODULE: ./src/launch/check.ts



/**
 * Everything that keeps the template from being launched exactly as asked. A job template answers 201 to a field that
 * it does not prompt for and runs without it (controller fact 3), so this has to be known before the POST.
 * @param credentials those of the run when the request replaces the template's, else undefined
 */
function checkRequest(type, { info, survey }, request, credentials) {
    return {
        ignored: [
            ...unpromptedFields(type, info, request),
            ...unpromptedVariables(type, info, survey, request.extra_vars ?? {}),
        ],
        problems: [
            ...surveyProblems(survey, info.variablesNeeded, request.extra_vars ?? {}),
            ...missingPasswords(info, request, credentials),
            ...(info.inventoryNeeded && request.inventory === undefined
                ? ['The template has no inventory: give `inventory`, or choose one on the template.']
                : []),
        ],
    };
}
function unpromptedFields(type, info, request) {
    return (0,launch_request/* givenFields */.Fh)(request)
        .filter((field) => field !== 'extra_vars' && !info.asks.has(launch_request/* PROMPTS */.ae[field].ask))
        .map((field) => ({ field, problem: unprompted(type, field) }));
}
function unprompted(type, field) {
    const none = noPrompt(type, field);
    if (none !== undefined)
        return `\`${(0,launch_request/* inputName */.yu)(field)}\`: ${none}.`;
    return `\`${(0,launch_request/* inputName */.yu)(field)}\`: the template does not prompt for it, so the controller would drop it and ${launch_request/* PROMPTS */.ae[field].otherwise}. ${switchOn(field)}, or leave the input out.`;
}
/** Why there is no switch for it, and what to do; undefined where there is one. */
function noPrompt(type, field) {
    switch (type) {
        case 'job_template':
            return undefined;
        case 'workflow_job_template':
            return launch_request/* WORKFLOW_PROMPTS */.O.includes(field)
                ? undefined
                : `workflow job templates have no such prompt, and the controller would drop it. Set it on the nodes of the workflow, whose templates have to prompt for it (\`${launch_request/* PROMPTS */.ae[field].ask}\`), and leave the input out`;
        default:
            return `${type === 'project' ? 'a project' : 'an inventory source'} is updated as it is and takes no prompts. Leave the input out`;
    }
}
function unpromptedVariables(type, info, survey, variables) {
    if (info.asks.has(launch_request/* PROMPTS */.ae.extra_vars.ask))
        return [];
    const outside = Object.keys(variables).filter((name) => !survey.some((question) => question.variable === name));
    if (outside.length === 0)
        return [];
    const names = outside.map((name) => `\`${name}\``).join(', ');
    const none = noPrompt(type, 'extra_vars');
    if (none !== undefined)
        return [{ field: 'extra_vars', variables: outside, problem: `\`extra_vars\`: ${none}.` }];
    const why = info.surveyEnabled
        ? `the template takes only the variables of its survey (${survey.map((question) => question.variable).join(', ')})`
        : 'the template does not prompt for variables';
    const problem = `\`extra_vars\`: ${why}, so the controller would drop ${names}. ${switchOn('extra_vars')}, or leave them out.`;
    return [{ field: 'extra_vars', variables: outside, problem }];
}
function switchOn(field) {
    const { ask, label } = launch_request/* PROMPTS */.ae[field];
    return `Switch on "Prompt on launch" beside ${label} on the template (\`${ask}\`)`;
}
/** The request without what the template would drop. */
function withoutIgnored(request, ignored) {
    const left = { ...request };
    for (const { field, variables } of ignored) {
        if (variables === undefined)
            delete left[field];
        else
            left.extra_vars = Object.fromEntries(Object.entries(left.extra_vars ?? {}).filter(([name]) => !variables.includes(name)));
    }
    return left;
}

// EXTERNAL MODULE: ./src/launch/check-mode.ts
var check_mode = __webpack_require__(1055);
;// CONCATENATED MODULE: ./src/launch/weigh.ts



/**
 * Holds the request against what the template takes. What is left out need not be found, and has no part in what the run
 * needs.
 */
function weigh(template, prompts, { request: wanted, credentials: merged, inventoryName, problems: unresolved }, { ignoredFields, failOnChanges }) {
    const { ignored, problems: needs } = checkRequest(template.type, prompts, wanted, merged);
    const leaves = ignoredFields === 'warn';
    const request = withoutIgnored(wanted, ignored);
    const isLeftOut = (field) => leaves && ignored.some((one) => one.field === field);
    const credentials = isLeftOut('credentials') ? undefined : merged;
    const unasked = unaskedPasswords(template.type, prompts.info, request, credentials);
    // Of a job template the credentials decide about passwords; nothing else takes any.
    const isTold = leaves || template.type === 'job_template';
    if (template.type !== 'job_template')
        delete request.credential_passwords;
    return {
        request,
        ignored,
        credentials,
        inventoryName: isLeftOut('inventory') ? undefined : inventoryName,
        remarks: isTold ? unasked : [],
        problems: [
            ...(leaves ? [] : ignored.map(({ problem }) => problem)),
            ...unresolved.filter(({ field }) => !isLeftOut(field)).map(({ problem }) => problem),
            ...(leaves ? checkRequest(template.type, prompts, request, credentials).problems : needs),
            ...(isTold ? [] : unasked),
            ...(failOnChanges ? (0,check_mode/* noCheckMode */.f)(template, prompts.info, leaves ? request : wanted) : []),
        ],
    };
}

;// CONCATENATED MODULE: ./src/launch/prepare.ts










const MAY_NOT_START = 'This user may not start it, or the token has only the scope "read": grant the Execute role (the Update role for projects and inventory sources), or create a token with the scope "write".';
/**
 * Finds the template, reads what it takes, turns names into ids, and refuses what would not run as asked. Only GETs.
 * @throws ConfigurationError with every reason at once; ResponseError, ConnectionError
 */
async function prepare(context, order) {
    const template = await (0,persist/* persist */.Z)(context, () => (0,launch_template/* findTemplate */._4)(context, order.template));
    const prompts = await (0,persist/* persist */.Z)(context, () => prepare_readPrompts(context, template));
    const resolved = await (0,persist/* persist */.Z)(context, () => resolveNames(context, order.prompts, prompts.info));
    const { request, ignored, credentials, inventoryName, problems, remarks } = weigh(template, prompts, resolved, order);
    const broken = await findBrokenNodes(context, template, prompts.info);
    const all = [
        ...problems,
        ...broken.problems,
        ...(await (0,branch/* branchProblems */.B)(context, template, request)),
        ...(template.mayStart === false ? [MAY_NOT_START] : []),
    ];
    if (all.length > 0)
        throw new errors/* ConfigurationError */.j1(`${(0,launch_template/* describeTemplate */.iD)(template)} was not launched, since it would not run as asked:`, all);
    const dropped = await droppedByNodes(context, template, request);
    for (const remark of [...broken.warnings, ...dropped, ...remarks])
        context.sink.warn(remark);
    for (const { problem } of ignored)
        context.sink.warn(`Left out (\`ignored_fields: warn\`): ${problem}`);
    return {
        template,
        prompts,
        request,
        leftOut: ignored.map((one) => ({ field: one.field, asked: prepare_askedFor(order.prompts, one) })),
        credentials,
        inventoryName,
    };
}
/** Hardly ever there are some: only then the code is read that names them. */
async function findBrokenNodes(context, template, info) {
    const { nodesWithoutTemplate = [], nodesRejected = [] } = info;
    if (nodesWithoutTemplate.length + nodesRejected.length === 0)
        return { problems: [], warnings: [] };
    return await (await __webpack_require__.e(/* import() */ 130).then(__webpack_require__.bind(__webpack_require__, 6130))).brokenNodes(context, template, nodesWithoutTemplate, nodesRejected);
}
function prepare_askedFor(given, { field, variables }) {
    const value = given[field] ?? null;
    if (variables === undefined || !(0,fields/* isRecord */.u4)(value))
        return value;
    return Object.fromEntries(Object.entries(value).filter(([name]) => variables.includes(name)));
}
async function prepare_readPrompts(context, template) {
    const { controller, signal } = context;
    const spec = () => controller.get(`${(0,launch_template/* templatePath */.Y7)(template)}survey_spec/`, { signal });
    try {
        // Side by side where there surely is a survey: what a launch waits for before it is sent counts twice on a far controller.
        const [reply, known] = await Promise.all([
            controller.get((0,launch_template/* launchPath */.RA)(template), { signal }),
            template.hasSurvey ? spec() : undefined,
        ]);
        if (template.type === 'project' || template.type === 'inventory_source')
            return { info: readUpdateInfo(reply, template), survey: [] };
        const info = (0,resources/* readLaunchInfo */.Kv)(reply);
        const survey = info.surveyEnabled ? (0,resources/* readSurvey */.Fb)(known ?? (await spec())) : [];
        return { info, survey };
    }
    catch (error) {
        throw refusalWithHint(error, template);
    }
}
/** Projects and inventory sources take no prompts; `can_update` says whether there is anything to fetch. */
function readUpdateInfo(reply, template) {
    if ((0,fields/* isRecord */.u4)(reply) && reply['can_update'] === false) {
        throw new errors/* ConfigurationError */.j1(`${(0,launch_template/* describeTemplate */.iD)(template)} was not launched:`, [`it ${nothingToFetch(template)}`]);
    }
    return {
        asks: new Set(),
        surveyEnabled: false,
        variablesNeeded: [],
        passwordsNeeded: [],
        inventoryNeeded: false,
        defaults: {},
    };
}

// EXTERNAL MODULE: ./src/report/outputs.ts
var outputs = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/report/state.ts
var state = __webpack_require__(7343);
// EXTERNAL MODULE: ./src/actions/announce.ts
var announce = __webpack_require__(7640);
// EXTERNAL MODULE: ./src/actions/deployment.ts
var actions_deployment = __webpack_require__(7312);
// EXTERNAL MODULE: ./src/actions/log-file.ts + 1 modules
var log_file = __webpack_require__(2284);
// EXTERNAL MODULE: ./src/actions/step.ts + 1 modules
var step = __webpack_require__(9179);
;// CONCATENATED MODULE: ./src/actions/launch.ts


















/** By then the launch has left, where nothing is in its way, in ms: reading half a megabyte of code must not hold it up. */
const SENT_MS = 15;
/** The main action: launches the template, follows the job, and takes over its verdict. Never throws. */
async function launchAction(console) {
    let isPosted = false;
    await (0,step/* takeStep */.e)(console, {
        read: async () => {
            const inputs = await readLaunchInputs(process.env);
            console.mask(Object.values(inputs.order.prompts.credential_passwords ?? {}));
            for (const remark of inputs.remarks)
                console.warn(remark);
            return inputs;
        },
        retryForMs: ({ connection }) => Math.min(connection.retryForMs, persist/* MOST_BEFORE_LAUNCH_MS */.N),
        work: (step) => runLaunch(step, () => {
            isPosted = true;
        }),
        cancelled: 'The workflow was cancelled before the launch: nothing was launched.',
        failed: (error) => (isPosted ? (0,errors/* describeError */.Uc)(error) : endedBefore(error)),
    });
}
/** @param onPost called before the launch is posted: from then on it says itself what became of it */
async function runLaunch(step, onPost) {
    const { console, inputs, controller, signal, waiting } = step;
    const context = { ...waiting, controller, patienceMs: inputs.connection.retryForMs };
    if (!inputs.dryRun)
        (0,actions_deployment/* preloadDeployment */.TN)(inputs.deployment);
    const prepared = await prepare(context, inputs.order);
    console.mask((0,announce/* surveySecrets */.yg)(prepared));
    if (inputs.dryRun) {
        await (0,announce/* reportDryRun */.HN)(context, console, prepared, dryMark(inputs, prepared));
        return;
    }
    (0,announce/* announce */.iP)(console, prepared, controller.root);
    const whyNotOurs = "was found by its values alone and may be somebody else's";
    const logFile = (0,log_file/* logFileOf */.Q)(step);
    const run = { console, inputs, controller, outputs: new outputs/* Outputs */.t(console), signal, whyNotOurs, logFile };
    const trace = await traceLaunch(context, prepared.template, prepared.prompts, prepared.request, launchMark(inputs));
    const launchId = trace.launchId ?? (0,external_node_crypto_.randomUUID)();
    const facts = { template: prepared.template, root: controller.root, launchId };
    // The last thing before the launch: a launch that is refused before leaves nothing on GitHub.
    const deployment = await (0,actions_deployment/* createDeployment */.Yy)(console, inputs.deployment, facts, signal);
    step.atEnd(async (hurried) => deployment?.close({ last: false, hurried }));
    onPost();
    try {
        // What comes after the launch is loaded while the controller is at work on it.
        const later = clock/* systemClock */.m.sleep(SENT_MS).then(() => Promise.all(/* import() */[__webpack_require__.e(34), __webpack_require__.e(584)]).then(__webpack_require__.bind(__webpack_require__, 2630)));
        const [launched, { seeThrough }] = await Promise.all([launchOnce(context, run, trace, prepared), later]);
        await seeThrough({ ...run, deployment }, launched, trace.request, prepared.leftOut);
    }
    catch (error) {
        if (deployment !== undefined)
            (0,actions_deployment/* noteError */.r$)(deployment, error, signal);
        throw error;
    }
}
function launchMark(inputs) {
    return inputs.githubContext ? (0,launch_mark/* createMark */.eo)((0,workflow/* readWorkflowRun */.h)(process.env), (0,external_node_crypto_.randomUUID)()) : undefined;
}
/** The mark as the launch would send it: it gets its id then. */
function dryMark(inputs, { prompts, request }) {
    if (!inputs.githubContext || !prompts.info.asks.has(launch_request/* PROMPTS */.ae.extra_vars.ask))
        return undefined;
    const mark = (0,launch_mark/* createMark */.eo)((0,workflow/* readWorkflowRun */.h)(process.env), '(a new one for each launch)');
    return (0,launch_mark/* withMark */.kN)(request.extra_vars, mark).marked ? mark : undefined;
}
/** The launch itself, with a note for the post step in case that this one is killed before it knows the job. */
async function launchOnce(context, { console, inputs, outputs }, trace, { template }) {
    const note = (phase) => {
        const progress = { phase, templateId: template.id, launchId: trace.launchId };
        const { requestTimeoutMs } = inputs.connection;
        (0,state/* saveProgress */.FB)(console, {
            root: context.controller.root,
            requestTimeoutMs,
            cancels: inputs.wait && inputs.cancelOnWorkflowCancel,
            progress,
        });
    };
    note('launching');
    console.debug(`Launching ${(0,launch_template/* describeTemplate */.iD)(template)}${trace.launchId === undefined ? '' : `, launch id ${trace.launchId}`}`);
    try {
        return await launch(context, trace);
    }
    catch (error) {
        if (error instanceof errors/* LaunchUnknownError */.yP) {
            outputs.status('unknown', undefined);
            // A cancelled workflow's job is still to be cancelled: the post step looks for it and does so.
            if (!context.signal.aborted)
                note('unknown');
        }
        else
            (0,state/* clearProgress */.L7)(console);
        throw error;
    }
}


/***/ }),

/***/ 9179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ takeStep)
});

// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/inputs/secrets.ts
var secrets = __webpack_require__(3332);
// EXTERNAL MODULE: ./src/persist.ts + 2 modules
var persist = __webpack_require__(6397);
// EXTERNAL MODULE: ./src/actions/access.ts
var access = __webpack_require__(3333);
;// CONCATENATED MODULE: ./src/actions/interruption.ts

/** The signals with which the runner cancels a step: SIGINT, 7.5 s later SIGTERM (runner fact 2). */
const SIGNALS = ['SIGINT', 'SIGTERM'];
/** The cancellation of the workflow as an AbortSignal. A second signal changes nothing: the cancel is under way. */
function listenForCancel() {
    const controller = new AbortController();
    const interrupt = (signal) => controller.abort(new errors/* InterruptedError */.p4(signal));
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

// EXTERNAL MODULE: ./src/actions/sign-out.ts
var sign_out = __webpack_require__(819);
;// CONCATENATED MODULE: ./src/actions/step.ts







/**
 * The frame of every main step: masks the secrets, reads the inputs, connects, signs in, works, and signs out whatever
 * the end. Never throws: what goes wrong fails the step.
 */
async function takeStep(console, { read, retryForMs, work, cancelled, failed = errors/* describeError */.Uc }) {
    const { signal, stop } = listenForCancel();
    let connection;
    const endings = [];
    try {
        console.mask((0,secrets/* readSecrets */.q)());
        const inputs = await read();
        connection = (0,access/* connect */.Ng)(console, inputs.connection);
        const way = connection;
        endings.push((hurried) => (0,sign_out/* signOut */.CI)(console, way, inputs.connection, hurried));
        const waiting = { sink: console, clock: clock/* systemClock */.m, signal, retryForMs: retryForMs(inputs) };
        const controller = await (0,persist/* persist */.Z)(waiting, () => way.discover(inputs.connection.url, { signal }));
        await (0,access/* signIn */.Jv)(console, connection, controller.root, inputs.connection.credentials, waiting);
        await work({ console, inputs, controller, signal, waiting, atEnd: (ending) => endings.push(ending) });
    }
    catch (error) {
        console.fail(error instanceof errors/* InterruptedError */.p4 ? cancelled : failed(error));
    }
    finally {
        const hurried = signal.aborted;
        await Promise.all(endings.map((end) => end(hurried)));
        connection?.close();
        stop();
    }
}


/***/ }),

/***/ 3153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ jobLink)
/* harmony export */ });
/** The part of a page's address that names the kind of job (controller fact 59); an approval has its page elsewhere. */
const PAGES = {
    job: 'playbook',
    workflow_job: 'workflow',
    project_update: 'project',
    inventory_update: 'inventory',
    ad_hoc_command: 'command',
    system_job: 'management',
};
/** Tower and AWX have their pages behind `/#/jobs/`, AAP 2.5 and later at `/execution/jobs/`. */
function jobLink(root, job) {
    const page = job.type === 'workflow_approval' ? approvalPage(root, job) : `jobs/${PAGES[job.type]}/${job.id}/output`;
    const url = `${root.site.href}${root.gateway ? 'execution/' : '#/'}${page}`;
    return { url, path: url.slice(root.site.origin.length) };
}
function approvalPage({ gateway }, { id }) {
    return `${gateway ? 'administration/workflow-approvals' : 'workflow_approvals'}/${id}/details`;
}


/***/ }),

/***/ 8606:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _f: () => (/* binding */ DEPLOYMENT_INPUTS),
/* harmony export */   iJ: () => (/* binding */ readDeployment),
/* harmony export */   nC: () => (/* binding */ readGitHubToken)
/* harmony export */ });
/* unused harmony exports parseEnvironment, parseEnvironmentUrl */
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9066);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8463);


/** Their names. */
const DEPLOYMENT_INPUTS = ['environment', 'environment_url', 'github_token'];
/** GitHub takes names of environments up to this length. */
const MAX_NAME = 255;
/** What stands before the keys when the address comes from the job. */
const ARTIFACTS = 'artifacts.';
/** Reads what is to be recorded on GitHub; undefined without an environment. Problems are noted in the reader. */
function readDeployment(reader) {
    const environment = reader.parsed('environment', parseEnvironment);
    const environmentUrl = reader.parsed('environment_url', parseEnvironmentUrl);
    if (reader.text('environment') === undefined && reader.text('environment_url') !== undefined) {
        reader.problem('environment', 'is missing: `environment_url` is the address of the environment that it names');
    }
    return environment === undefined ? undefined : { environment, environmentUrl, token: readGitHubToken(reader) };
}
/** What the post step needs as well. */
function readGitHubToken(reader) {
    return reader.text('github_token');
}
/**
 * The name of an environment, as GitHub takes it.
 * @throws InputProblem
 */
function parseEnvironment(text) {
    // Whole characters count, as in GitHub's own check.
    if ([...text].length > MAX_NAME) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S(`has more than ${MAX_NAME} characters, and GitHub takes no longer name of an environment`);
    }
    if (/\p{Cc}/u.test(text)) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S('holds a line end or another control character; the name of one environment is accepted');
    }
    return text;
}
/**
 * An http or https address, or `artifacts.` with the keys of a value that the job gives to set_stats.
 * @throws InputProblem
 */
function parseEnvironmentUrl(text) {
    if (text.startsWith(ARTIFACTS) && text.length > ARTIFACTS.length)
        return { artifact: text.slice(ARTIFACTS.length) };
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S(`is ${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(text)}; an http or https address is accepted, or the name of an artifact, such as \`artifacts.url\``);
    }
    if (url.username !== '' || url.password !== '') {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S('holds a user name or password, and everybody who sees the repository would see it');
    }
    return { address: url.href };
}


/***/ }),

/***/ 4883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ refuseUnknownInputs)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** Names that people bring from the API's guides and other actions, and what they are called here. */
const OTHER_NAMES = {
    tags: 'job_tags',
    job_tag: 'job_tags',
    hosts: 'limit',
    variables: 'extra_vars',
    vars: 'extra_vars',
    extra_variables: 'extra_vars',
    job_template: 'template_id',
    job_template_id: 'template_id',
    tower_url: 'url',
    host: 'url',
};
/**
 * Notes inputs that the action does not have: any but `inputs`. The runner only warns of them, and a `tags: deploy` or `limt: web1`
 * that is dropped in silence deploys everything everywhere.
 */
function refuseUnknownInputs(reader, environment, inputs) {
    for (const [variable, value] of Object.entries(environment)) {
        if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '')
            continue;
        const name = variable.slice('INPUT_'.length).toLowerCase();
        if (inputs.includes(name))
            continue;
        const other = OTHER_NAMES[name];
        const meant = (other !== undefined && inputs.includes(other) ? other : undefined) ??
            inputs.find((known) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name, known) <= 2);
        const hint = meant === undefined ? `the inputs are ${inputs.join(', ')}` : `did you mean \`${meant}\`?`;
        reader.problem(name, `is not an input of this action, and leaving it out could do more than you want; ${hint}`);
    }
}


/***/ }),

/***/ 5247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9066);



/**
 * The text of a file in the workspace, or in the runner's folder for what steps leave to each other. What is elsewhere on
 * the runner, also by a link, is not read: a path can be anybody's choice, and what the file holds is sent and printed.
 * @param file counts from the workspace
 * @throws InputProblem when it is elsewhere, cannot be read, or is no UTF-8
 */
function readWorkspaceFile(file) {
    const workspace = process.env['GITHUB_WORKSPACE'] || process.cwd();
    const bytes = readBytes(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, file), [workspace, process.env['RUNNER_TEMP'] ?? '']);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_2__/* .InputProblem */ .S('is not UTF-8: save it as UTF-8, so that no character changes on its way');
    }
}
function readBytes(file, folders) {
    try {
        const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file);
        if (!folders.some((folder) => folder !== '' && isIn(folder, real))) {
            throw new _reader_js__WEBPACK_IMPORTED_MODULE_2__/* .InputProblem */ .S('is outside of the workspace; a file in it is accepted, or one in `runner.temp`');
        }
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(real);
    }
    catch (error) {
        if (error instanceof _reader_js__WEBPACK_IMPORTED_MODULE_2__/* .InputProblem */ .S)
            throw error;
        const code = error.code ?? 'unknown';
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_2__/* .InputProblem */ .S(code === 'EISDIR'
            ? 'is a folder; give the paths of the files in it'
            : `cannot be read (${code}); was the repository checked out before this step?`);
    }
}
function isIn(folder, real) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        return false;
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder), real);
    return relative !== '..' && !relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`) && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relative);
}


/***/ }),

/***/ 1726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sameValue)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _exact_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9567);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8217);



/**
 * Whether two values of JSON or YAML mean the same to Ansible. The order of keys does not count, the order of items does.
 * Integers are compared by all their digits. Other numbers are compared as Python reads them, so 1.10 is 1.1; 1.0 is not 1,
 * because Ansible prints them differently.
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
    const isInteger = isWhole(one);
    if (isInteger !== isWhole(other))
        return false;
    if (isInteger)
        return BigInt(String(one)) === BigInt(String(other));
    return Number(one) === Number(other) || (Number.isNaN(Number(one)) && Number.isNaN(Number(other)));
}
/** Whether Python reads an integer: by the notation, so `1.0` is none. */
function isWhole(value) {
    return typeof value === 'number' ? Number.isSafeInteger(value) : /^-?\d+$/.test(value.source);
}
/** An object whose content is its keys; a Map or a Date is compared as it is. */
function isPlain(value) {
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u)(value) && Object.prototype.toString.call(value) === '[object Object]';
}


/***/ }),

/***/ 5271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ branchProblems),
/* harmony export */   M: () => (/* binding */ branchDifference)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/**
 * Why the template's project refuses the branch that was asked for; none where the project cannot be read: then the
 * controller says it at the launch.
 * @throws the signal's reason
 */
async function branchProblems({ controller, signal }, template, request) {
    const asked = request.scm_branch?.trim();
    if (asked === undefined || template.project === undefined)
        return [];
    const project = await controller.get(`projects/${template.project}/`, { signal }).catch(() => undefined);
    signal.throwIfAborted();
    if (!(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(project) || project['allow_override'] !== false || (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(project, 'scm_branch') === asked)
        return [];
    return [
        `\`scm_branch\`: project ${template.project} "${(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(project, 'name')}" does not let a job choose its branch. Switch on "Allow branch override" on it (\`allow_override\`), or leave the input out.`,
    ];
}
/**
 * Whether a branch that was asked for got lost. A job shows an empty one when the branch is the project's own, and also
 * when it was dropped: only the project tells which.
 * @returns the difference, if there is one; none where the project cannot be read
 */
async function branchDifference(controller, job, request, signal) {
    const asked = request.scm_branch;
    const project = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(job.fields, 'project');
    // A cancelled workflow has another request to send first.
    if (asked === undefined || job.fields['scm_branch'] !== '' || project === undefined || signal.aborted)
        return [];
    const reply = await controller.get(`projects/${project}/`, { signal }).catch(() => undefined);
    if (!(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(reply) || typeof reply['scm_branch'] !== 'string')
        return [];
    const own = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(reply, 'scm_branch');
    if (own.trim() === asked.trim())
        return [];
    const sentence = `\`scm_branch\` of the job is "" (the project's own, ${JSON.stringify(own)}) and not ${JSON.stringify(asked)}.`;
    return [{ field: 'scm_branch', asked, sentence }];
}


/***/ }),

/***/ 812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ actualValue),
/* harmony export */   L0: () => (/* binding */ isSliced),
/* harmony export */   aA: () => (/* binding */ asIgnoredFields),
/* harmony export */   tX: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _json_same_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1726);
/* harmony import */ var _json_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1249);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4154);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7410);





/**
 * What a job does not have as it was asked for: what the reply lists under `ignored_fields`, and every prompt whose
 * value in the reply differs from the one sent (two credentials of a kind: one is dropped and nothing is listed).
 */
function differences(job, request) {
    const listed = job.fields['ignored_fields'];
    const ignored = ignoredFields(listed);
    const compared = (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .givenFields */ .Fh)(request).filter((field) => !ignored.includes(field) && isShown(job, field));
    return [
        ...ignored.map((field) => ({
            field,
            asked: (((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(listed) ? listed[field] : request[field]) ?? null),
            sentence: `The controller ignored \`${field}\`.`,
        })),
        ...compared.flatMap((field) => field === 'extra_vars'
            ? changedVariables(job, request.extra_vars ?? {})
            : changedField(job, field, request[field])),
    ];
}
/** What was asked for and is not so, as the reply to a launch lists it: by field, the variables together. */
function asIgnoredFields(found) {
    const fields = new Map();
    for (const { field, asked } of found) {
        const before = fields.get(field);
        fields.set(field, (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(before) && (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(asked) ? { ...before, ...asked } : asked);
    }
    return Object.fromEntries(fields);
}
/** The API gives an object by field; whatever else is not empty says as well that something was dropped. */
function ignoredFields(value) {
    if (value === undefined || value === null || value === '')
        return [];
    if ((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        return Object.keys(value);
    if (Array.isArray(value))
        return value.map((item) => (typeof item === 'string' ? item : 'a field'));
    return [typeof value === 'string' ? value : 'a field'];
}
function isShown(job, field) {
    if (job.type === 'job')
        return true;
    if (job.type !== 'workflow_job')
        return false;
    return isSliced(job) ? field === 'extra_vars' : _request_js__WEBPACK_IMPORTED_MODULE_3__/* .WORKFLOW_PROMPTS */ .O.includes(field);
}
/** A sliced template's workflow job keeps the prompts on its nodes and shows empty ones itself: only variables tell. */
function isSliced(job) {
    return job.type === 'workflow_job' && job.fields['is_sliced_job'] === true;
}
function changedField(job, field, asked) {
    const actual = actualValue(job, field);
    if (asked === undefined || actual === undefined || isAsAsked(field, actual, asked))
        return [];
    const sentence = `\`${(0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .inputName */ .yu)(field)}\` of the job is ${(0,_json_write_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonText */ .s)(actual)} and not ${(0,_json_write_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonText */ .s)(asked)}.`;
    return [{ field, asked, sentence }];
}
function isAsAsked(field, actual, asked) {
    // The project's own branch counts as "no branch given" and is shown as an empty text.
    if (field === 'scm_branch' && actual === '')
        return true;
    // Labels are added to the template's own; every other set replaces it.
    if (field === 'labels')
        return Array.isArray(actual) && asked.every((id) => actual.includes(id));
    return (0,_json_same_value_js__WEBPACK_IMPORTED_MODULE_1__/* .sameValue */ .e)(normal(actual), normal(asked));
}
/** The job's value of a field in the form of the request; undefined where the reply does not show it. */
function actualValue(job, field) {
    const summary = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(job.fields, 'summary_fields');
    switch (field) {
        case 'credentials':
            return ids(summary['credentials']);
        case 'labels': {
            const labels = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'labels');
            const shown = ids(labels['results']);
            // The summary holds ten labels at most.
            return shown !== undefined && labels['count'] === shown.length ? shown : undefined;
        }
        case 'instance_groups':
        case 'job_slice_count':
            return undefined;
        case 'execution_environment':
            return job.fields[field] ?? undefined;
        default:
            return job.fields[field];
    }
}
function ids(rows) {
    return Array.isArray(rows) ? rows.map((row) => ((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(row) ? Number(row['id']) : 0)) : undefined;
}
/** The API strips white space around texts; sets of ids have no order; a verbosity may be given as a number or text. */
function normal(value) {
    if (Array.isArray(value))
        return [...value].sort((a, b) => a - b);
    return typeof value === 'string' ? value.trim() : value;
}
function changedVariables(job, asked) {
    const actual = (0,_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .jobVariables */ .B)(job.fields);
    const field = 'extra_vars';
    if (actual === undefined) {
        const sentence = '`extra_vars` of the job cannot be read, so it is not sure that they are as asked.';
        return [{ field, asked, sentence }];
    }
    return Object.entries(asked)
        .filter(([name, value]) => actual[name] !== _variables_js__WEBPACK_IMPORTED_MODULE_4__/* .ENCRYPTED */ .z && !(0,_json_same_value_js__WEBPACK_IMPORTED_MODULE_1__/* .sameValue */ .e)(actual[name], value))
        .map(([name, value]) => ({
        field,
        asked: { [name]: value },
        sentence: Object.hasOwn(actual, name)
            ? `The variable \`${name}\` of the job has another value than asked.`
            : `The job has no variable \`${name}\`.`,
    }));
}


/***/ }),

/***/ 3429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ postOnce)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/persist.ts + 2 modules
var persist = __webpack_require__(6397);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
;// CONCATENATED MODULE: ./src/launch/launched-job.ts



/**
 * The job that the reply to a launch tells of. A reply that names the job (`{"job": 5}`) and does not show it is
 * completed by the job's detail; its `ignored_fields` count all the same.
 * @throws ResponseError when the reply names no job, or the detail cannot be read
 */
async function launchedJob({ controller }, reply) {
    if (!(0,fields/* isRecord */.u4)(reply))
        return (0,resources/* readJob */.cd)(reply);
    const type = resources/* JOB_TYPES */.MA.find((known) => (0,fields/* number */.ai)(reply, known) !== undefined);
    if (type === undefined)
        return (0,resources/* readJob */.cd)(reply);
    if ('status' in reply)
        return (0,resources/* readJob */.cd)({ type, id: reply[type], ...reply });
    // Not cut off by a cancel of the workflow: the job has to be known to be cancelled.
    const ref = { type, id: (0,fields/* number */.ai)(reply, type) ?? 0 };
    // There is a job now, whatever comes: a failure here leaves the launch open and does not say that there is none.
    const detail = await controller.get((0,resources/* jobPath */.Jf)(ref)).catch((error) => {
        throw (0,resources/* strange */.dV)('the job that was launched', (0,errors/* describeError */.Uc)(error));
    });
    const job = (0,resources/* readJob */.cd)(detail, ref);
    return { ...job, fields: { ...job.fields, ignored_fields: reply['ignored_fields'] } };
}

// EXTERNAL MODULE: ./src/launch/patience.ts
var launch_patience = __webpack_require__(7264);
;// CONCATENATED MODULE: ./src/launch/once.ts




/**
 * One POST that makes a job. It is sent again only when the first one surely did not reach the controller: it is not
 * idempotent (controller facts 11 and 17). A cancelled workflow does not cut it off at once: its reply names the job that has
 * to be cancelled.
 * @throws what surely made no job: ResponseError when the controller refused, ConnectionError, the signal's reason
 */
async function postOnce(context, path, body) {
    const patience = (0,launch_patience/* replyPatience */.c)(context);
    let job;
    try {
        await (0,persist/* persist */.Z)({ ...context, repeatable: surelyNotArrived }, async () => {
            context.signal.throwIfAborted();
            const reply = await context.controller.post(path, body, { ...patience.signals, fresh: true });
            job = await launchedJob(context, reply);
        });
    }
    catch (error) {
        // A workflow that is cancelled while the reply comes in still has a job, which has to be known to be cancelled.
        if (job !== undefined)
            return { job };
        if (!(0,errors/* mayHaveBeenDone */.U2)(error))
            throw error;
        return { lost: error };
    }
    finally {
        patience.end();
    }
    return { job: job };
}
function surelyNotArrived(error) {
    return error instanceof errors/* ConnectionError */.Rc && error.passing && !error.mayHaveArrived;
}


/***/ }),

/***/ 5721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ recentJobs),
/* harmony export */   ty: () => (/* binding */ hasLaunchId),
/* harmony export */   xL: () => (/* binding */ creator)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6790);



/**
 * The newest jobs of a template, newest first: `count` of them, two hundred at most. Filters on `extra_vars` are forbidden
 * (controller fact 13), so launch ids are looked for here.
 */
async function recentJobs(controller, templateId, options, count = 200) {
    const reply = await controller.get(`unified_jobs/?unified_job_template=${templateId}&order_by=-id&page_size=${count}`, options);
    return (0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(reply, 'the jobs of the template')
        .filter(_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)
        .flatMap((row) => {
        try {
            return [
                {
                    job: (0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readJob */ .cd)(row),
                    launchType: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'launch_type'),
                    createdBy: creator(row),
                    created: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'created'),
                },
            ];
        }
        catch {
            // A kind of job that this action does not know cannot be the one it launched.
            return [];
        }
    });
}
/** The id of the user who started a job. */
function creator(row) {
    return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'summary_fields'), 'created_by'), 'id');
}
/** Whether a job carries this launch id and was launched, not relaunched by a person, which copies the variables. */
function hasLaunchId({ job, launchType }, launchId) {
    return launchType === 'manual' && (0,_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(job.fields)?.['launch_id'] === launchId;
}


/***/ }),

/***/ 8039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ searchJob)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _recent_jobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5721);


/** A job becomes visible some time after the POST: waited for after the first look that was answered, in ms. */
const SETTLING_MS = 12_000;
const PAUSE_MS = 1000;
/** Once the workflow is cancelled, this much is left for looking, in ms. */
const HURRY_MS = 2500;
/**
 * Looks at the newest jobs of a template until one is found or the time for one to appear is over.
 * @throws what the quest says
 */
async function searchJob(context, quest) {
    const search = new Search(context, quest);
    for (;;) {
        const adopted = await search.look();
        if (adopted !== undefined)
            return adopted;
        await search.pause();
    }
}
class Search {
    #context;
    #quest;
    /** The first look that was answered: the settling time counts from here. */
    #settlingFrom;
    /** The last one: a controller that is away since then is borne for so long. */
    #answeredAt;
    #hurriedAt;
    #trouble;
    constructor(context, quest) {
        this.#context = context;
        this.#quest = quest;
        this.#answeredAt = context.clock.now();
    }
    /** One look at the template's newest jobs; undefined when it is too early to say. */
    async look() {
        const { controller, signal, clock } = this.#context;
        const asked = clock.now();
        if (signal.aborted)
            this.#hurriedAt ??= asked;
        let jobs;
        try {
            const options = this.#hurriedAt === undefined ? { signal } : { timeoutMs: HURRY_MS };
            jobs = await (0,_recent_jobs_js__WEBPACK_IMPORTED_MODULE_1__/* .recentJobs */ .c)(controller, this.#quest.templateId, options);
        }
        catch (error) {
            this.#trouble = error;
            if (!signal.aborted && !(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error))
                throw this.#quest.unreadable(error);
            return undefined;
        }
        this.#answeredAt = clock.now();
        this.#settlingFrom ??= this.#answeredAt;
        // A slow reply tells what was there when it was asked for.
        return this.#judge(jobs, asked - this.#settlingFrom >= SETTLING_MS);
    }
    #judge(jobs, settled) {
        const { proven, isCandidate, unknown } = this.#quest;
        const candidates = jobs.filter(isCandidate);
        const [only] = candidates;
        // Without a launch id a second job that looks the same may still turn up: only the settled picture counts.
        if (only !== undefined && candidates.length === 1 && (proven || settled))
            return { job: only.job, proven };
        if (settled || (proven && candidates.length > 1))
            throw unknown(candidates, jobs);
        return undefined;
    }
    /** @throws LaunchUnknownError when there is no time left to look again */
    async pause() {
        const { clock, patienceMs, signal } = this.#context;
        const now = clock.now();
        const hurried = this.#hurriedAt !== undefined && now - this.#hurriedAt >= HURRY_MS;
        // Once a look was answered, weather in between does not shorten the settling time.
        const bearable = this.#settlingFrom === undefined ? patienceMs : Math.max(patienceMs, SETTLING_MS);
        const unanswered = now - this.#answeredAt >= bearable;
        if (hurried || unanswered)
            throw this.#quest.unreadable(this.#trouble);
        // A cancel of the workflow ends the pause; there is still a moment to look.
        await clock.sleep(PAUSE_MS, signal.aborted ? undefined : signal).catch(() => undefined);
    }
}


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ writeFileOutput),
/* harmony export */   z: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7484);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(_actions_core__WEBPACK_IMPORTED_MODULE_4__);





/** All outputs of a job together may hold 1 MB, and a character counts two bytes (GitHub's documentation). */
const MAX_CHARACTERS = (1024 * 1024) / 2;
/** Left free for short outputs, and for those of other steps. */
const RESERVE = 64 * 1024;
/** An output up to this length is always written as it is: numbers, words, addresses. */
const SHORT = 4 * 1024;
/** What a step has written so far: each output's length, and the file of one that was too large. */
const written = new WeakMap();
/**
 * Writes one output of the step; a value that was written before is replaced. A fault warns and changes nothing else.
 * A value that is too large beside the others goes to a file, and the output is its path.
 * @param kept path of a file that holds the value already
 */
function writeOutput(console, name, value, kept) {
    const text = String(value);
    console.record('outputs', () => {
        const outputs = written.get(console) ?? new Map();
        written.set(console, outputs);
        const before = outputs.get(name);
        const others = [...outputs].filter(([other]) => other !== name).reduce((sum, [, { length }]) => sum + length, 0);
        let file;
        if (text.length > SHORT && others + text.length > MAX_CHARACTERS - RESERVE) {
            file = kept ?? before?.file ?? temporaryFile(name);
            if (file !== kept)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text);
            if (before?.file === undefined) {
                console.say(`The outputs of a job may hold 1 MB together: \`${name}\` would be too much, and holds the path of a file with the value.`);
            }
        }
        _actions_core__WEBPACK_IMPORTED_MODULE_4__.setOutput(name, file ?? text);
        outputs.set(name, { length: (file ?? text).length, file: file ?? before?.file });
    });
}
/**
 * Writes a value of any size to a file of its own, and its path as an output: a script is given no more than 128 KiB by a
 * variable of its environment. A fault warns and changes nothing else.
 * @param name of the output
 * @returns the path; undefined when it could not be written
 */
function writeFileOutput(console, name, value) {
    let file;
    console.record('outputs', () => {
        const place = temporaryFile(name.replace(/_file$/, ''));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(place, value);
        _actions_core__WEBPACK_IMPORTED_MODULE_4__.setOutput(name, place);
        file = place;
    });
    return file;
}
/** The runner empties that folder when the job ends. */
function temporaryFile(name) {
    return node_path__WEBPACK_IMPORTED_MODULE_3___default().join(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `tower-deploy-${name}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.json`);
}


/***/ }),

/***/ 5468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ Outputs)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _json_write_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1249);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9045);



/** Outputs that lead to the job when others are lost. */
const SURVIVORS = ['job_id', 'job_path'];
/**
 * Writes the step's outputs, each as soon as it is known, so that they survive every kind of end (runner fact 4). What is
 * JSON is so from the moment that there is a job.
 */
class Outputs {
    #console;
    #jobIds = [];
    /** What the jobs of this step gave to `set_stats`: a relaunch on some hosts may leave out what the job before gave. */
    #artifacts = {};
    #hasJob = false;
    #warnedOfMask = false;
    #warnedOfSecret = false;
    constructor(console) {
        this.#console = console;
    }
    /** What is known once a job is launched; a relaunch takes the place of the job before. */
    launched(job, link, how) {
        this.#jobIds.push(job.id);
        this.#json('job_ids', this.#jobIds);
        this.#text('launched', how);
        this.job(job, link);
        this.status(job.status, job);
    }
    /** Which job it is, as soon as it is known. */
    job(job, link) {
        this.#text('job_id', job.id);
        this.#text('job_type', job.type);
        this.#text('job_url', link.url);
        this.#text('job_path', link.path);
    }
    /**
     * The status to report, with what the job's detail tells.
     * @param status the controller's word, or `timed_out`, or `unknown`
     */
    status(status, job) {
        this.#text('status', status);
        if (job === undefined)
            return;
        if (!this.#hasJob) {
            this.#json('host_summary', {});
            this.#json('failed_hosts', []);
        }
        this.#hasJob = true;
        if (job.elapsed !== undefined)
            this.#text('elapsed', job.elapsed);
        if (job.started !== undefined)
            this.#text('started', job.started);
        if (job.finished !== undefined)
            this.#text('finished', job.finished);
        this.#text('scm_revision', (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(job.fields, 'scm_revision'));
        this.#setArtifacts(job.artifacts);
    }
    /** What the jobs did on their hosts, as far as it is known. */
    account({ hosts, changeCount, artifacts }) {
        const failed = [...hosts].filter(([, { failed, unreachable }]) => failed + unreachable > 0);
        this.#json('host_summary', Object.fromEntries(hosts));
        this.#json('failed_hosts', failed.map(([host]) => host));
        this.#text('changed', String(changeCount > 0));
        this.#setArtifacts(artifacts);
    }
    /** What was asked for and is not so, by field. */
    ignoredFields(fields) {
        this.#json('ignored_fields', fields);
    }
    /** Whether all of the job's output was printed. */
    logComplete(complete) {
        this.#text('log_complete', String(complete));
    }
    #setArtifacts(artifacts) {
        this.#artifacts = { ...this.#artifacts, ...artifacts };
        this.#json('artifacts', this.#artifacts);
    }
    /** A value that a secret is part of stays whole: an address without it would lead nowhere. */
    #text(name, value) {
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutput */ .z)(this.#console, name, value);
        if (this.#warnedOfMask || !this.#holdsSecret(String(value)))
            return;
        this.#warnedOfMask = true;
        const others = SURVIVORS.filter((other) => other !== name).map((other) => `\`${other}\``);
        this.#console.warn(`The output \`${name}\` holds a value that is masked in the log. GitHub drops it on the way to another job; steps of the same job can read it. Use ${others.join(' or ')} there.`);
    }
    /** Text from the controller goes out without secrets, as valid JSON. */
    #json(name, value) {
        this.#console.record('outputs', () => {
            const shown = this.#console.redactor.json(value);
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutput */ .z)(this.#console, name, shown);
            if (this.#warnedOfSecret || shown === (0,_json_write_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(value))
                return;
            this.#warnedOfSecret = true;
            this.#console.warn(`A secret of this step was part of the output \`${name}\`: *** stands in its place.`);
        });
    }
    #holdsSecret(value) {
        return this.#console.redactor.redact(value) !== value;
    }
}


/***/ })

};

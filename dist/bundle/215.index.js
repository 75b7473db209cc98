export const id = 215;
export const ids = [215];
export const modules = {

/***/ 3215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  relaunchAction: () => (/* binding */ relaunchAction)
});

// EXTERNAL MODULE: ./src/inputs/comment-run.ts
var comment_run = __webpack_require__(2196);
// EXTERNAL MODULE: ./src/controller/job-relaunch.ts
var job_relaunch = __webpack_require__(4822);
// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/inputs/follow-inputs.ts + 3 modules
var follow_inputs = __webpack_require__(243);
// EXTERNAL MODULE: ./src/inputs/job-inputs.ts
var job_inputs = __webpack_require__(1518);
// EXTERNAL MODULE: ./src/inputs/prompt-inputs.ts
var prompt_inputs = __webpack_require__(4317);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/parse-values.ts
var parse_values = __webpack_require__(4294);
// EXTERNAL MODULE: ./src/inputs/values/unknown-inputs.ts
var unknown_inputs = __webpack_require__(6310);
;// CONCATENATED MODULE: ./src/inputs/relaunch-inputs.ts








/** The names of all inputs of `relaunch/`, as in its action.yml (a test compares the two). */
const RELAUNCH_INPUTS = [
    ...connection_inputs/* CONNECTION_INPUTS */.vS,
    ...job_inputs/* JOB_INPUTS */.C,
    'hosts',
    'credential_passwords',
    'wait',
    ...follow_inputs/* FOLLOW_INPUTS */.yS,
];
/**
 * Reads the inputs of `relaunch/`.
 * @throws ConfigurationError that lists every wrong input
 */
async function readRelaunchInputs(environment) {
    const reader = new input_reader/* InputReader */.i();
    const follow = (0,follow_inputs/* readFollow */.gx)(reader);
    const inputs = {
        connection: (0,connection_inputs/* readConnection */.dC)(reader),
        job: (0,job_inputs/* readJobInputs */.T)(reader),
        order: {
            hosts: reader.parsed('hosts', (0,parse_values/* parseWord */.kB)(...job_relaunch/* RELAUNCH_HOSTS */.VD)) ?? 'all',
            passwords: await reader.parsedLater('credential_passwords', prompt_inputs/* parsePasswords */.wu),
            failOnChanges: follow.failOnChanges,
        },
        wait: (0,follow_inputs/* readWait */.mg)(reader, follow),
        ...follow,
    };
    (0,unknown_inputs/* refuseUnknownInputs */.Q)(reader, environment, RELAUNCH_INPUTS);
    reader.finish();
    return inputs;
}

// EXTERNAL MODULE: ./src/inputs/values/secret-inputs.ts
var secret_inputs = __webpack_require__(5142);
// EXTERNAL MODULE: ./src/report/step-report.ts + 8 modules
var step_report = __webpack_require__(6593);
// EXTERNAL MODULE: ./src/session/run-step.ts + 1 modules
var run_step = __webpack_require__(673);
// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/launch/before-launch.ts
var before_launch = __webpack_require__(1710);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/launch/compare-with-request.ts
var compare_with_request = __webpack_require__(6953);
// EXTERNAL MODULE: ./src/launch/job-variables.ts
var job_variables = __webpack_require__(4644);
// EXTERNAL MODULE: ./src/relaunch/relaunch-once.ts
var relaunch_once = __webpack_require__(8430);
;// CONCATENATED MODULE: ./src/relaunch/compare-relaunch.ts




/** The prompts that a relaunch copies, by type. A sliced job and an update show none of them. */
const COPIED = {
    job: ['inventory', 'job_tags', 'skip_tags', 'scm_branch', 'job_type', 'verbosity', 'diff_mode', 'forks'],
    workflow_job: ['inventory', 'limit', 'scm_branch', 'job_tags', 'skip_tags'],
    ad_hoc_command: ['inventory', 'limit', 'job_type', 'verbosity', 'forks'],
};
/**
 * Compares a relaunch with the job that it copies.
 * @param failedHosts the only hosts that the relaunch may contain; undefined for all hosts of the job
 * @returns the values that differ
 */
function relaunchDifferences(job, original, failedHosts) {
    const copied = COPIED[original.type] ?? [];
    const fields = original.type === 'job' && failedHosts === undefined ? [...copied, 'limit'] : copied;
    return [
        ...fields.flatMap((field) => (0,compare_with_request/* fieldDifference */.eU)(field, job.prompts[field], original.prompts[field])),
        ...(0,compare_with_request/* variableDifferences */.xB)(job, ((0,job_variables/* jobVariables */.B)(original) ?? {})),
        ...changedCommand(job, original),
        ...(failedHosts === undefined ? [] : wider(job, failedHosts)),
    ];
}
function changedCommand(job, original) {
    const [actual, asked] = [job.command, original.command];
    if (actual === undefined || asked === undefined)
        return [];
    return [
        ...(0,compare_with_request/* fieldDifference */.eU)('module_name', actual.name, asked.name),
        ...(0,compare_with_request/* fieldDifference */.eU)('module_args', actual.args, asked.args),
        ...(0,compare_with_request/* fieldDifference */.eU)('credential', actual.credential, asked.credential),
        ...(0,compare_with_request/* fieldDifference */.eU)('become_enabled', actual.becomeEnabled, asked.becomeEnabled),
    ];
}
/** Returns a difference when the limit is empty or contains another host: it would run more widely. */
function wider(job, failedHosts) {
    const limit = (0,relaunch_once/* limitOf */.LF)(job);
    if (limit.size > 0 && [...limit].every((host) => failedHosts.includes(host)))
        return [];
    const values = { limit: job.prompts.limit ?? '', hosts: failedHosts.join(', ') };
    return [{ field: 'limit', asked: failedHosts.join(','), sentence: (0,message/* text */.Qq)('relaunch-limit-too-wide', values) }];
}

// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
// EXTERNAL MODULE: ./src/launch/prepare/check-mode.ts
var check_mode = __webpack_require__(1652);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
;// CONCATENATED MODULE: ./src/relaunch/prepare-relaunch.ts





/** The types that a relaunch exists for. Updates are started again. */
const RELAUNCHED = ['job', 'workflow_job', 'ad_hoc_command'];
const UPDATES = {
    project_update: 'project',
    inventory_update: 'inventory_source',
};
/** Number of pages of host summaries to read, of 200 hosts each. */
const MAX_PAGES = 50;
/**
 * Checks whether the job can be relaunched as requested. Sends only GETs.
 * @throws ConfigurationError with every reason why not; ResponseError, ConnectionError, the signal's reason
 */
async function prepareRelaunch(controller, retry, job, order) {
    const problems = [...problemsOf(job, order)];
    const updated = updatedBy(job);
    if (problems.length === 0 && RELAUNCHED.includes(job.type)) {
        const { passwordsNeeded, failedHostCount } = await controller.jobs.relaunchInfo(job, { retry });
        problems.push(...passwordProblems(job, passwordsNeeded, order.passwords ?? {}));
        if (order.hosts === 'failed' && failedHostCount === 0)
            problems.push((0,message/* message */.iU)('no-failed-hosts', { job: job.id }));
    }
    else if (problems.length === 0) {
        if (updated === undefined)
            problems.push((0,message/* message */.iU)('update-source-deleted', { job: job.id, type: job.type }));
        problems.push(...passwordProblems(job, [], order.passwords ?? {}));
    }
    if (problems.length > 0)
        throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('not-relaunched-job', { job: job.id, name: job.name }), problems);
    const failedHosts = order.hosts === 'failed' ? await failedHostsOf(controller, retry, job) : [];
    return { job, hosts: order.hosts, passwords: order.passwords, failedHosts, updated };
}
/** Returns what prevents a relaunch, as far as the job itself shows it. */
function problemsOf(job, { hosts, failOnChanges }) {
    const { id, type, status } = job;
    if (!RELAUNCHED.includes(type) && UPDATES[type] === undefined)
        return [(0,message/* message */.iU)('job-type-not-relaunchable', { job: id, type })];
    const problems = [];
    if (!(0,jobs/* isFinal */.dR)(status))
        problems.push((0,message/* message */.iU)('job-still-running', { job: id, status }));
    if (hosts === 'failed' && type !== 'job')
        problems.push((0,message/* message */.iU)('failed-hosts-of-jobs-only', { job: id, type }));
    const runs = failOnChanges ? (0,check_mode/* noCheck */.I)(job) : undefined;
    return runs === undefined ? problems : [...problems, runs];
}
function updatedBy({ type, templateId }) {
    const kind = UPDATES[type];
    return kind === undefined || templateId === undefined ? undefined : { type: kind, id: templateId };
}
/** Returns what is wrong with the passwords: the controller drops unneeded ones in silence (controller fact 16). */
function passwordProblems({ id }, needed, given) {
    const missing = needed.filter((name) => (given[name] ?? '') === '');
    const unneeded = Object.keys(given).filter((name) => !needed.includes(name));
    return [
        ...(missing.length === 0 ? [] : [(0,message/* message */.iU)('relaunch-passwords-needed', { job: id, names: (0,sentence_parts/* inBackticks */.Zw)(missing) })]),
        ...(unneeded.length === 0
            ? []
            : [(0,message/* message */.iU)('relaunch-passwords-unneeded', { job: id, names: (0,sentence_parts/* inBackticks */.Zw)(unneeded) })]),
    ];
}
async function failedHostsOf(controller, retry, job) {
    const summaries = await controller.jobHostSummaries.list(job, MAX_PAGES, { retry });
    return [...summaries].filter(([, { failed, unreachable }]) => failed + unreachable > 0).map(([host]) => host);
}

// EXTERNAL MODULE: ./src/launch/post-once.ts
var post_once = __webpack_require__(4299);
// EXTERNAL MODULE: ./src/launch/search-launched-job.ts
var search_launched_job = __webpack_require__(4836);
// EXTERNAL MODULE: ./src/timing/side-by-side.ts
var side_by_side = __webpack_require__(2657);
;// CONCATENATED MODULE: ./src/relaunch/relaunch-job.ts





/**
 * Returns what is needed to find the relaunch after a lost reply: this user, and the newest job before the POST.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function traceJobRelaunch(controller, context, job) {
    const source = job.type === 'ad_hoc_command' ? 'ad_hoc_commands' : (job.templateId ?? 0);
    const [user, newest] = await (0,side_by_side/* sideBySide */.Q)(context, (retry) => controller.users.me({ retry }), (retry) => (0,search_launched_job/* recentJobs */.c)(controller, source, 1, { retry }));
    return {
        job: { type: job.type, id: job.id },
        source,
        newestJobId: Math.max(job.id, ...newest.map(({ id }) => id)),
        userId: user?.id,
        // The copied launch id is the same in every relaunch of this job, so it proves nothing.
        launchId: undefined,
    };
}
/**
 * Runs a job again with one POST. If the reply is lost, searches for the new job by parent, user and time.
 * @throws ResponseError when the controller refused; LaunchUnknownError when the outcome remains unknown
 */
async function relaunchJob(context, trace, prepared) {
    const { job, hosts, passwords, updated } = prepared;
    const { controller } = context;
    const posted = await (0,post_once/* postOnce */.y)(context, (options) => updated === undefined
        ? controller.jobs.relaunch(job, hosts, passwords, options)
        : controller.templates.launch(updated, {}, options));
    if ('job' in posted)
        return { job: posted.job, how: 'created', launchedByThisRun: true };
    return await (0,relaunch_once/* adoptRelaunch */.dx)(context, trace, posted.lost, {
        proven: false,
        isCandidate: (found) => isCandidate(found, trace, prepared),
    });
}
function isCandidate(found, trace, { job, hosts, failedHosts }) {
    if (found.type !== job.type)
        return false;
    // The controller marks neither a repeated ad hoc command nor a repeated update as a relaunch.
    const launchType = job.type === 'job' || job.type === 'workflow_job' ? 'relaunch' : 'manual';
    if (!(0,relaunch_once/* isRelaunchOf */.wA)(found, trace, launchType))
        return false;
    return relaunchDifferences(found, job, hosts === 'failed' ? failedHosts : undefined).length === 0;
}

// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
// EXTERNAL MODULE: ./src/steps/following/create-job.ts
var create_job = __webpack_require__(8489);
// EXTERNAL MODULE: ./src/steps/following/follow-job.ts + 4 modules
var follow_job = __webpack_require__(6518);
// EXTERNAL MODULE: ./src/steps/following/report-new-job.ts
var report_new_job = __webpack_require__(5040);
// EXTERNAL MODULE: ./src/steps/look-up-job.ts
var look_up_job = __webpack_require__(2982);
;// CONCATENATED MODULE: ./src/steps/relaunch-step.ts












/**
 * Runs `relaunch/`: launches a job again with the same prompts and follows the new job to its end.
 * @throws any error before the POST is sent
 */
async function relaunchStep(step) {
    const { sink, inputs, controller, signal, waiting } = step;
    const original = await (0,look_up_job/* lookUpJob */.S)({ inputs, controller, waiting: (0,before_launch/* beforeLaunch */.j)(waiting) });
    const retry = (0,before_launch/* beforeLaunch */.j)(waiting);
    const prepared = await prepareRelaunch(controller, retry, original, inputs.order);
    const trace = await traceJobRelaunch(controller, retry, original);
    const run = { sink, inputs, controller, signal, whyNotCancelled: (0,message/* text */.Qq)('job-found-by-values') };
    sink.info(announcement(prepared, controller.root.site));
    const context = { ...waiting, controller, gracePeriodMs: inputs.connection.retryForMs };
    const posted = await (0,create_job/* createJob */._)(run, 'relaunch', (unknown) => ({ phase: 'relaunching', trace, unknown }), () => relaunchJob(context, trace, prepared));
    if ('kind' in posted)
        return posted;
    try {
        return await followRelaunched(run, posted, prepared);
    }
    catch (error) {
        const { job } = posted;
        return { kind: 'not_followed', job, link: (0,job_link/* jobLink */.m)(controller.root, job), error };
    }
}
function announcement({ job, hosts, failedHosts, updated }, site) {
    const what = `${job.type.replaceAll('_', ' ')} ${job.id} "${job.name}"`;
    if (updated !== undefined)
        return `Starting the update of ${what} again on ${site.href}`;
    const where = hosts === 'failed' ? ` on its failed hosts (${(0,sentence_parts/* namesOf */.eZ)(failedHosts)})` : '';
    return `Relaunching ${what}${where} on ${site.href}`;
}
async function followRelaunched(run, launched, prepared) {
    const { inputs, signal } = run;
    const deadline = clock/* systemClock */.ml.now() + inputs.timeoutMs;
    const link = (0,report_new_job/* reportNewJob */.I)(run, launched, 'relaunched');
    const failedHosts = prepared.hosts === 'failed' ? prepared.failedHosts : undefined;
    const differences = launched.launchedByThisRun ? relaunchDifferences(launched.job, prepared.job, failedHosts) : [];
    run.sink.outputs.ignoredFields({});
    if (differences.length > 0)
        return await (0,report_new_job/* cancelDifferentJob */.X)(run, launched.job, link, differences);
    if (!inputs.wait && !signal.aborted)
        return { kind: 'not_waited', job: launched.job, link };
    return await (0,follow_job/* followJob */.B)(run, launched, deadline);
}

// EXTERNAL MODULE: ./src/timing/retry.ts
var retry = __webpack_require__(5428);
;// CONCATENATED MODULE: ./src/actions/relaunch.ts







/** `relaunch/`: launches a job again with the same prompts, and succeeds or fails with the new job. Never throws. */
async function relaunchAction(console) {
    const report = new step_report/* StepReport */.f(console);
    await (0,run_step/* runStep */.e)(report, {
        action: 'relaunch',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: async () => {
            const inputs = await readRelaunchInputs(process.env);
            report.mask(Object.values(inputs.order.passwords ?? {}));
            report.begin({ ...inputs, comment: (0,comment_run/* wantedComment */.G)(inputs, process.env) });
            return inputs;
        },
        retryForMs: ({ connection }) => (0,retry/* retryBeforeLaunch */.ZQ)(connection.retryForMs),
        run: relaunchStep,
        failed: (error) => ({ kind: 'not_launched', error }),
    });
}


/***/ }),

/***/ 1518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ JOB_INPUTS),
/* harmony export */   T: () => (/* binding */ readJobInputs)
/* harmony export */ });
/* harmony import */ var _controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4014);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);
/* harmony import */ var _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4294);



/** The names of the inputs that name a job. */
const JOB_INPUTS = ['job_id', 'job_type'];
/** Reads the job's id and type and notes problems in the reader. */
function readJobInputs(reader) {
    const given = reader.required('job_id', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('job-id-required'));
    return {
        id: (given === '' ? undefined : reader.parsed('job_id', _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseId */ .Fg)) ?? 0,
        type: reader.parsed('job_type', (0,_values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWord */ .kB)(..._controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .JOB_TYPES */ .MA)),
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

/***/ 4836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ MAX_JOBS),
/* harmony export */   If: () => (/* binding */ searchJob),
/* harmony export */   c: () => (/* binding */ recentJobs)
/* harmony export */ });
/* harmony import */ var _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(447);
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(184);
/* harmony import */ var _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8595);



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
            const options = this.#cancelledAt === undefined ? { signal } : { timeoutMs: _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .CANCELLED_WORKFLOW_REQUEST_MS */ .VJ };
            jobs = await recentJobs(controller, this.#criteria.source, MAX_JOBS, options);
        }
        catch (error) {
            this.#lastError = error;
            if (!signal.aborted && !(0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error))
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
        const isWorkflowCancelled = this.#cancelledAt !== undefined && now - this.#cancelledAt >= _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .CANCELLED_WORKFLOW_REQUEST_MS */ .VJ;
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

/***/ 8430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   OI: () => (/* binding */ traceRelaunch),
/* harmony export */   WW: () => (/* binding */ refusalWords),
/* harmony export */   bm: () => (/* binding */ relaunch),
/* harmony export */   dx: () => (/* binding */ adoptRelaunch),
/* harmony export */   wA: () => (/* binding */ isRelaunchOf)
/* harmony export */ });
/* unused harmony export isCopy */
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);
/* harmony import */ var _launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8008);
/* harmony import */ var _launch_post_once_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4299);
/* harmony import */ var _launch_search_launched_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4836);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5389);






/** Prompts that a relaunch copies. The extra vars contain the launch id, if there is one. */
const COPIED = ['extra_vars', 'inventory', 'job_tags', 'skip_tags', 'scm_branch', 'job_type', 'verbosity'];
/**
 * Returns what is needed to find the relaunch again.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function traceRelaunch(context, failed) {
    const source = failed.templateId ?? 0;
    const newest = await (0,_launch_search_launched_job_js__WEBPACK_IMPORTED_MODULE_3__/* .recentJobs */ .c)(context.controller, source, 1, { retry: context });
    const launchId = (0,_launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__/* .launchIdOf */ .eH)(failed);
    return {
        job: { type: failed.type, id: failed.id },
        source,
        newestJobId: Math.max(failed.id, ...newest.map(({ id }) => id)),
        userId: failed.createdBy,
        launchId: typeof launchId === 'string' && launchId !== '' ? launchId : undefined,
    };
}
/**
 * Relaunches a job on its failed hosts with one POST. If the reply is lost, looks for the new job.
 * @param hosts the failed hosts: the limit of the new job contains no others
 * @param passwords for credentials that ask for them, as in the launch
 * @throws ResponseError when the controller refused; LaunchUnknownError when it stays unknown
 */
async function relaunch(context, trace, failed, hosts, passwords) {
    const posted = await (0,_launch_post_once_js__WEBPACK_IMPORTED_MODULE_2__/* .postOnce */ .y)(context, (options) => context.controller.jobs.relaunch(failed, 'failed', passwords, options));
    if ('job' in posted)
        return { job: posted.job, how: 'created', launchedByThisRun: true };
    return await adoptRelaunch(context, trace, posted.lost, {
        proven: trace.launchId !== undefined,
        isCandidate: (job) => isRelaunchOf(job, trace) && isCopy(job, failed, hosts),
    });
}
/**
 * Searches for the relaunch whose reply was lost.
 * @throws LaunchUnknownError that lists the jobs and what to do next
 */
async function adoptRelaunch(context, trace, cause, criteria) {
    const { job: parent, source } = trace;
    context.sink.info(`${(0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(cause)} Looking for the relaunch of job ${parent.id} among the newest jobs. The relaunch is not repeated.`);
    const values = { job: parent.id, reason: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(cause) };
    const notRepeated = source === 'ad_hoc_commands' ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('command-not-repeated') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-not-repeated', { template: source });
    const unknown = (found) => new _step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LaunchUnknownError */ .yP((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .withMore */ .iA)(found, notRepeated), { cause });
    const found = await (0,_launch_search_launched_job_js__WEBPACK_IMPORTED_MODULE_3__/* .searchJob */ .If)(context, {
        ...criteria,
        source,
        unknown: (candidates) => candidates.length > 1
            ? unknown((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('relaunch-unknown-several-jobs', { ...values, jobs: candidates.map(({ id }) => id).join(', ') }))
            : unknown((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('relaunch-unknown-no-job', values)),
        unreadable: (lastError) => lastError === undefined
            ? unknown((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('relaunch-unknown-search-ended', values))
            : unknown((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('relaunch-unknown-jobs-unreadable', { ...values, lastError: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(lastError) })),
    });
    return { job: found.job, how: 'adopted', launchedByThisRun: found.proven };
}
/**
 * Returns whether a job can be the relaunch: newer than all known jobs, by the same user, with the launch id copied.
 * @param launchType how the controller marks it
 */
function isRelaunchOf(job, trace, launchType = 'relaunch') {
    if (job.launchType !== launchType || job.id <= trace.newestJobId)
        return false;
    if (job.createdBy === undefined || job.createdBy !== trace.userId)
        return false;
    return trace.launchId === undefined || (0,_launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__/* .launchIdOf */ .eH)(job) === trace.launchId;
}
/** Returns whether a job has the failed job's prompts, and only hosts that failed there. */
function isCopy(job, failed, hosts) {
    const limit = limitOf(job);
    return (limit.size > 0 &&
        [...limit].every((host) => hosts.includes(host)) &&
        COPIED.every((field) => job.prompts[field] === failed.prompts[field]));
}
/** Returns the hosts of a relaunch on failed hosts: its limit is the list of their names. */
function limitOf({ prompts }) {
    const names = (prompts.limit ?? '').split(',');
    return new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
}
/** Why a relaunch is refused, by a part of the controller's own words (controller fact 16). */
const REFUSALS = [
    ['playbook stats not available', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-no-recap')],
    ['0 failed hosts', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-no-inventory-hosts')],
    ['Wait until job finishes', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-job-not-finished')],
    ['Missing passwords', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-passwords-missing')],
    ['limit length', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-too-many-hosts')],
];
/** Returns why there is no relaunch, with the controller's own words if it sent any. */
function refusalWords(error) {
    if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3) || !error.fromApi || error.status !== 400)
        return (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(error);
    const plain = REFUSALS.find(([words]) => error.words.includes(words))?.[1];
    const refused = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-refused', { words: error.words });
    return plain === undefined ? refused : `${plain} ${refused}`;
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

/***/ 5040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reportNewJob),
/* harmony export */   X: () => (/* binding */ cancelDifferentJob)
/* harmony export */ });
/* harmony import */ var _controller_job_link_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3644);
/* harmony import */ var _follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8701);
/* harmony import */ var _launch_compare_with_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6953);
/* harmony import */ var _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(447);
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(184);
/* harmony import */ var _follow_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2502);






/** Reports a new job immediately, and to the post step first. */
function reportNewJob(run, launched, verb) {
    const link = (0,_controller_job_link_js__WEBPACK_IMPORTED_MODULE_0__/* .jobLink */ .m)(run.controller.root, launched.job);
    if (run.inputs.wait)
        (0,_follow_run_js__WEBPACK_IMPORTED_MODULE_4__/* .leaveJob */ .bu)(run, launched);
    else
        (0,_follow_run_js__WEBPACK_IMPORTED_MODULE_4__/* .leaveProgress */ .Jz)(run, undefined);
    run.sink.launched(launched, link, verb);
    return link;
}
/**
 * Cancels a job that differs from the request.
 * @param differences at least one
 * @param leftOut requested values that were not sent (`ignored_fields: warn`)
 */
async function cancelDifferentJob(run, job, link, differences, leftOut = []) {
    const { sink, controller, signal } = run;
    const ignoredFields = (0,_launch_compare_with_request_js__WEBPACK_IMPORTED_MODULE_2__/* .asIgnoredFields */ .aA)([...leftOut, ...differences]);
    sink.outputs.ignoredFields(ignoredFields);
    const reported = () => sink.info(`Cancelling job ${job.id} because it does not match the request.`);
    const cancellation = await (0,_follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelJob */ .m)(controller, _timing_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .ml, job, _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_5__/* .CANCEL_WAIT_MS */ .e1, reported, (0,_timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_5__/* .cancelTiming */ .l_)(signal));
    return { kind: 'different_from_request', job, link, differences, ignoredFields, cancellation };
}


/***/ }),

/***/ 2982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ lookUpJob)
/* harmony export */ });
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5389);
/* harmony import */ var _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(447);


/**
 * Returns the job that the inputs name. After a cancel of the workflow, sends one more quick request, so that the step
 * can still cancel the job.
 * @throws ConfigurationError when the job does not exist; ResponseError, ConnectionError, the signal's reason
 */
async function lookUpJob({ inputs, controller, waiting, }) {
    const { id, type } = inputs.job;
    try {
        return await controller.unifiedJobs.find(id, type, { retry: waiting });
    }
    catch (error) {
        if (!(error instanceof _step_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4))
            throw error;
        return await controller.unifiedJobs.find(id, type, { timeoutMs: _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .CANCELLED_WORKFLOW_REQUEST_MS */ .VJ }).catch(() => {
            throw error;
        });
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


/***/ })

};

export const id = 418;
export const ids = [418];
export const modules = {

/***/ 6418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  adHocAction: () => (/* binding */ adHocAction)
});

// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/inputs/follow-inputs.ts + 3 modules
var follow_inputs = __webpack_require__(243);
// EXTERNAL MODULE: ./src/inputs/prompt-inputs.ts
var prompt_inputs = __webpack_require__(4317);
// EXTERNAL MODULE: ./src/inputs/values/extra-vars.ts + 1 modules
var extra_vars = __webpack_require__(266);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/parse-values.ts
var parse_values = __webpack_require__(4294);
// EXTERNAL MODULE: ./src/inputs/values/required-prompts.ts
var required_prompts = __webpack_require__(6821);
// EXTERNAL MODULE: ./src/inputs/values/unknown-inputs.ts
var unknown_inputs = __webpack_require__(6310);
;// CONCATENATED MODULE: ./src/inputs/ad-hoc-inputs.ts









/** The names of the inputs that describe the command, by the API's names. */
const ORDER_INPUTS = [
    'inventory',
    'credential',
    'limit',
    'module_name',
    'module_args',
    'job_type',
    'become_enabled',
    'verbosity',
    'forks',
    'extra_vars',
];
/** The names of all inputs of `ad-hoc/`, as in its action.yml (a test compares the two). */
const AD_HOC_INPUTS = [
    ...connection_inputs/* CONNECTION_INPUTS */.vS,
    ...ORDER_INPUTS,
    'require',
    'wait',
    ...follow_inputs/* FOLLOW_INPUTS */.yS,
];
/** The modules that the controller refuses without arguments. */
const NEED_ARGUMENTS = ['command', 'shell'];
/**
 * Reads the inputs of `ad-hoc/`.
 * @throws ConfigurationError that lists every wrong input
 */
async function readAdHocInputs(environment) {
    const reader = new input_reader/* InputReader */.i();
    const follow = (0,follow_inputs/* readFollow */.gx)(reader);
    const inputs = {
        connection: (0,connection_inputs/* readConnection */.dC)(reader),
        order: await readOrder(reader),
        wait: (0,follow_inputs/* readWait */.mg)(reader, follow),
        remarks: reader.remarks,
        ...follow,
    };
    const { module_name: module, module_args, job_type, limit } = inputs.order;
    if (NEED_ARGUMENTS.includes(module) && module_args === undefined)
        reader.problem('module_args', (0,message/* message */.iU)('module-args-required', { module }));
    if (follow.failOnChanges && job_type !== 'check')
        reader.problem('fail_on_changes', (0,message/* message */.iU)('fail-on-changes-in-run'));
    if (limit === 'null')
        reader.remark('limit', (0,message/* message */.iU)('input-null'));
    await (0,required_prompts/* checkRequired */.m)(reader, { ...inputs.order });
    (0,unknown_inputs/* refuseUnknownInputs */.Q)(reader, environment, AD_HOC_INPUTS);
    reader.finish();
    return inputs;
}
async function readOrder(reader) {
    return {
        inventory: reader.required('inventory', (0,message/* message */.iU)('command-inventory-required')),
        credential: reader.required('credential', (0,message/* message */.iU)('command-credential-required')),
        limit: reader.parsed('limit', prompt_inputs/* parseLimit */.Fv),
        module_name: reader.parsed('module_name', parseModule) ?? 'command',
        module_args: reader.text('module_args'),
        job_type: reader.parsed('job_type', (0,parse_values/* parseWord */.kB)('run', 'check')),
        become_enabled: reader.parsed('become_enabled', parse_values/* parseBoolean */.yG),
        verbosity: reader.parsed('verbosity', (0,parse_values/* parseCount */.zq)(0, 5)),
        forks: reader.parsed('forks', (0,parse_values/* parseCount */.zq)(0, parse_values/* MAX_INTEGER */.GE)),
        extra_vars: await (0,extra_vars/* readVariables */.C)(reader),
    };
}
function parseModule(text) {
    if (/^[\w.]+$/.test(text))
        return text;
    throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('module-not-a-name', { given: (0,parse_values/* shown */.SP)(text) }));
}

// EXTERNAL MODULE: ./src/inputs/comment-run.ts
var comment_run = __webpack_require__(2196);
// EXTERNAL MODULE: ./src/inputs/github-run.ts
var github_run = __webpack_require__(1622);
// EXTERNAL MODULE: ./src/inputs/values/secret-inputs.ts
var secret_inputs = __webpack_require__(5142);
// EXTERNAL MODULE: ./src/report/step-report.ts + 8 modules
var step_report = __webpack_require__(6593);
// EXTERNAL MODULE: ./src/session/run-step.ts + 1 modules
var run_step = __webpack_require__(673);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/launch/compare-with-request.ts
var compare_with_request = __webpack_require__(6953);
;// CONCATENATED MODULE: ./src/launch/ad-hoc/compare-command.ts

/** Returns the values of a command that differ from the request. Values that the reply does not show count as equal. */
function commandDifferences(job, request) {
    const { prompts, command } = job;
    return [
        ...(0,compare_with_request/* fieldDifference */.eU)('inventory', prompts.inventory, request.inventory),
        ...(0,compare_with_request/* fieldDifference */.eU)('credential', command?.credential, request.credential),
        // Without a limit the command runs on all hosts, so any limit of the reply differs.
        ...(0,compare_with_request/* fieldDifference */.eU)('limit', prompts.limit, request.limit ?? ''),
        ...(0,compare_with_request/* fieldDifference */.eU)('module_name', command?.name, request.module_name),
        ...(0,compare_with_request/* fieldDifference */.eU)('module_args', command?.args, request.module_args ?? ''),
        ...(0,compare_with_request/* fieldDifference */.eU)('job_type', prompts.job_type, request.job_type ?? 'run'),
        ...(0,compare_with_request/* fieldDifference */.eU)('become_enabled', command?.becomeEnabled, request.become_enabled),
        ...(0,compare_with_request/* fieldDifference */.eU)('verbosity', prompts.verbosity, request.verbosity),
        ...(0,compare_with_request/* fieldDifference */.eU)('forks', prompts.forks, request.forks),
        ...(0,compare_with_request/* variableDifferences */.xB)(job, request.extra_vars ?? {}),
    ];
}

// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/launch/prepare/look-up-objects.ts
var look_up_objects = __webpack_require__(4397);
;// CONCATENATED MODULE: ./src/launch/ad-hoc/prepare-command.ts




/**
 * Checks whether the controller would run the command as requested, and turns names into ids. Changes nothing.
 * @throws ConfigurationError with every reason at once; ResponseError, ConnectionError, the signal's reason
 */
async function prepareCommand(context, order) {
    const { controller } = context;
    const inventory = await (0,look_up_objects/* lookUp */.T)(controller, 'inventory', order.inventory, context);
    const credential = await (0,look_up_objects/* lookUp */.T)(controller, 'credentials', order.credential, context, 'credential');
    const { found: usedCredential } = credential;
    const problems = [
        ...[inventory.problem, credential.problem].filter((problem) => problem !== undefined),
        ...(usedCredential?.mayUse === false
            ? [(0,message/* message */.iU)('credential-use-forbidden', { id: usedCredential.id, name: usedCredential.name })]
            : []),
        ...(await moduleProblems(context, order.module_name)),
    ];
    if (problems.length > 0 || inventory.found === undefined || usedCredential === undefined)
        throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('command-not-started'), problems);
    return {
        request: { ...order, inventory: inventory.found.id, credential: usedCredential.id },
        inventoryName: inventory.found.name,
        credentialName: usedCredential.name,
    };
}
/** Returns why the controller does not allow a module; none when it does not list the modules. */
async function moduleProblems({ controller, ...retry }, module) {
    const allowed = await controller.adHocCommands.modules({ retry });
    if (allowed.length === 0 || allowed.includes(module))
        return [];
    const [near] = (0,sentence_parts/* nearest */.pA)(module, allowed);
    const values = { module, near: near === undefined ? '' : `Did you mean \`${near}\`? `, modules: allowed.join(', ') };
    return [(0,message/* message */.iU)('module-not-allowed', values)];
}

// EXTERNAL MODULE: ./src/http/json/write-json.ts
var write_json = __webpack_require__(4351);
// EXTERNAL MODULE: ./src/timing/side-by-side.ts
var side_by_side = __webpack_require__(2657);
// EXTERNAL MODULE: ./src/launch/launch-id.ts
var launch_id = __webpack_require__(8008);
// EXTERNAL MODULE: ./src/launch/post-once.ts
var post_once = __webpack_require__(4299);
// EXTERNAL MODULE: ./src/launch/search-launched-job.ts
var search_launched_job = __webpack_require__(4836);
;// CONCATENATED MODULE: ./src/launch/ad-hoc/start-command.ts








/**
 * Adds the launch id, and prepares what is needed to find the command after a lost reply. Starts nothing.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function traceCommand(context, request, variable) {
    const { variables, isAdded } = (0,launch_id/* withLaunchIdVariable */.V3)(request.extra_vars, variable);
    if (isAdded)
        return { request: { ...request, extra_vars: variables }, launchId: variable.launch_id, before: undefined };
    const [user, newest] = await (0,side_by_side/* sideBySide */.Q)(context, (retry) => context.controller.users.me({ retry }), (retry) => context.controller.adHocCommands.recent(1, { retry }));
    const newestJobId = Math.max(0, ...newest.map(({ id }) => id));
    return { request, launchId: undefined, before: { userId: user?.id, newestJobId } };
}
/**
 * Starts the command with one POST. If the reply is lost, searches for it among the newest commands.
 * @throws ResponseError when the controller refused; LaunchUnknownError when the outcome remains unknown
 */
async function startCommand(context, trace) {
    const posted = await (0,post_once/* postOnce */.y)(context, (options) => context.controller.adHocCommands.create(commandBody(trace.request), options));
    if ('job' in posted)
        return { job: posted.job, how: 'created', launchedByThisRun: true };
    return await adoptCommand(context, trace, posted.lost);
}
/** Returns the body of the POST. The API accepts variables only as a text. */
function commandBody({ extra_vars, ...fields }) {
    const body = { ...fields, ...(extra_vars === undefined ? {} : { extra_vars: (0,write_json/* jsonText */.s)(extra_vars) }) };
    return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}
async function adoptCommand(context, trace, cause) {
    const reason = (0,step_errors/* describeError */.Uc)(cause);
    context.sink.info(`${reason} Looking for the command among the newest ad hoc commands. The request is not repeated.`);
    const unknown = (found, jobs) => {
        const list = jobs.map(({ id, status, created }) => `- ad_hoc_command ${id}, ${status}, created ${created}`);
        const { id, text: words } = (0,message/* withMore */.iA)((0,message/* message */.iU)('command-not-repeated'), launchIdSentence(trace));
        return new step_errors/* LaunchUnknownError */.yP({ id, text: [found.text, ...list, words].join('\n') }, { cause });
    };
    const { job, proven } = await (0,search_launched_job/* searchJob */.If)(context, {
        source: 'ad_hoc_commands',
        isCandidate: (found) => isCandidate(found, trace),
        proven: trace.launchId !== undefined,
        unknown: (candidates, jobs) => candidates.length > 1
            ? unknown((0,message/* message */.iU)('command-unknown-several', { reason }), candidates)
            : unknown((0,message/* message */.iU)('command-unknown-none', { reason }), jobs.slice(0, 3)),
        unreadable: (lastError) => lastError === undefined
            ? unknown((0,message/* message */.iU)('command-unknown-search-ended', { reason }), [])
            : unknown((0,message/* message */.iU)('command-unknown-unreadable', { reason, lastError: (0,step_errors/* describeError */.Uc)(lastError) }), []),
    });
    return { job, how: 'adopted', launchedByThisRun: proven };
}
function isCandidate(job, { launchId, before, request }) {
    if (launchId !== undefined)
        return (0,launch_id/* hasLaunchId */.ty)(job, launchId);
    if (before === undefined || job.launchType !== 'manual' || job.id <= before.newestJobId)
        return false;
    return (before.userId !== undefined && job.createdBy === before.userId && commandDifferences(job, request).length === 0);
}
function launchIdSentence({ launchId }) {
    return launchId === undefined ? '' : (0,message/* text */.Qq)('launch-id-of-job', { launchId });
}

// EXTERNAL MODULE: ./src/launch/before-launch.ts
var before_launch = __webpack_require__(1710);
// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
// EXTERNAL MODULE: ./src/steps/following/create-job.ts
var create_job = __webpack_require__(8489);
// EXTERNAL MODULE: ./src/steps/following/follow-job.ts + 4 modules
var follow_job = __webpack_require__(6518);
// EXTERNAL MODULE: ./src/steps/following/report-new-job.ts
var report_new_job = __webpack_require__(5040);
;// CONCATENATED MODULE: ./src/steps/ad-hoc-step.ts












/**
 * Runs `ad-hoc/`: runs one module on the hosts of an inventory and follows the command to its end.
 * @throws any error before the POST is sent
 */
async function adHocStep(step, workflowRun) {
    const { sink, inputs, controller, signal, waiting } = step;
    const context = { ...waiting, controller, gracePeriodMs: inputs.connection.retryForMs };
    const prepared = await prepareCommand((0,before_launch/* beforeLaunch */.j)(context), inputs.order);
    const trace = await traceCommand((0,before_launch/* beforeLaunch */.j)(context), prepared.request, (0,launch_id/* createLaunchIdVariable */.Jh)(workflowRun, (0,external_node_crypto_.randomUUID)()));
    const run = { sink, inputs, controller, signal, whyNotCancelled: (0,message/* text */.Qq)('job-found-by-values') };
    sink.announceCommand(prepared, controller.root.site);
    const { launchId } = trace;
    const posted = await (0,create_job/* createJob */._)(run, 'ad_hoc', (isUnknown) => ({ phase: isUnknown ? 'unknown' : 'launching', source: 'ad_hoc_commands', launchId }), () => startCommand(context, trace));
    if ('kind' in posted)
        return posted;
    try {
        return await followCommand(run, posted, trace);
    }
    catch (error) {
        const { job } = posted;
        return { kind: 'not_followed', job, link: (0,job_link/* jobLink */.m)(controller.root, job), error };
    }
}
async function followCommand(run, launched, { request }) {
    const { inputs, signal } = run;
    const deadline = clock/* systemClock */.ml.now() + inputs.timeoutMs;
    const link = (0,report_new_job/* reportNewJob */.I)(run, launched, 'launched');
    const differences = launched.launchedByThisRun ? commandDifferences(launched.job, request) : [];
    run.sink.outputs.ignoredFields({});
    if (differences.length > 0)
        return await (0,report_new_job/* cancelDifferentJob */.X)(run, launched.job, link, differences);
    if (!inputs.wait && !signal.aborted)
        return { kind: 'not_waited', job: launched.job, link };
    return await (0,follow_job/* followJob */.B)(run, launched, deadline);
}

// EXTERNAL MODULE: ./src/timing/retry.ts
var retry = __webpack_require__(5428);
;// CONCATENATED MODULE: ./src/actions/ad-hoc.ts








/** `ad-hoc/`: runs one module on the hosts of an inventory, and succeeds or fails with the command. Never throws. */
async function adHocAction(console) {
    const report = new step_report/* StepReport */.f(console);
    await (0,run_step/* runStep */.e)(report, {
        action: 'ad_hoc',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: async () => {
            const inputs = await readAdHocInputs(process.env);
            for (const remark of inputs.remarks)
                report.warn(remark);
            const { module_name: module, inventory } = inputs.order;
            report.begin({ ...inputs, comment: (0,comment_run/* wantedComment */.G)(inputs, process.env, [module, inventory]) });
            return inputs;
        },
        retryForMs: ({ connection }) => (0,retry/* retryBeforeLaunch */.ZQ)(connection.retryForMs),
        run: (context) => adHocStep(context, (0,github_run/* readWorkflowRun */.hO)(process.env)),
        failed: (error) => ({ kind: 'not_launched', error }),
    });
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


/***/ })

};

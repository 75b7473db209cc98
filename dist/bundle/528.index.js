export const id = 528;
export const ids = [528];
export const modules = {

/***/ 6528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  waitAction: () => (/* binding */ waitAction)
});

// EXTERNAL MODULE: ./src/inputs/comment-run.ts
var comment_run = __webpack_require__(2196);
// EXTERNAL MODULE: ./src/inputs/github-run.ts
var github_run = __webpack_require__(1622);
// EXTERNAL MODULE: ./src/inputs/values/secret-inputs.ts
var secret_inputs = __webpack_require__(5142);
// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/inputs/follow-inputs.ts + 3 modules
var follow_inputs = __webpack_require__(243);
// EXTERNAL MODULE: ./src/inputs/job-inputs.ts
var job_inputs = __webpack_require__(1518);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/unknown-inputs.ts
var unknown_inputs = __webpack_require__(6310);
;// CONCATENATED MODULE: ./src/inputs/wait-inputs.ts





/** The names of all inputs of `wait/`, as in its action.yml (a test compares the two). */
const WAIT_INPUTS = [...connection_inputs/* CONNECTION_INPUTS */.vS, ...job_inputs/* JOB_INPUTS */.C, 'node', ...follow_inputs/* FOLLOW_INPUTS */.yS];
/**
 * Reads the inputs of `wait/`.
 * @throws ConfigurationError that lists every wrong input
 */
function readWaitInputs(environment) {
    const reader = new input_reader/* InputReader */.i();
    const inputs = {
        connection: (0,connection_inputs/* readConnection */.dC)(reader),
        job: (0,job_inputs/* readJobInputs */.T)(reader),
        node: reader.text('node'),
        ...(0,follow_inputs/* readFollow */.gx)(reader),
    };
    (0,unknown_inputs/* refuseUnknownInputs */.Q)(reader, environment, WAIT_INPUTS);
    reader.finish();
    return inputs;
}

// EXTERNAL MODULE: ./src/report/step-report.ts + 8 modules
var step_report = __webpack_require__(6593);
// EXTERNAL MODULE: ./src/session/run-step.ts + 1 modules
var run_step = __webpack_require__(673);
// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/follow/workflow/await-in-workflow.ts
var await_in_workflow = __webpack_require__(803);
// EXTERNAL MODULE: ./src/follow/workflow/node-paths.ts
var node_paths = __webpack_require__(9886);
;// CONCATENATED MODULE: ./src/follow/workflow/await-node.ts





/**
 * Waits until a node of a workflow job is launched. At the deadline, one last poll decides.
 * @param wanted name, identifier or path of the node
 * @param url the page of the workflow job, for errors
 * @returns the job of the node; undefined when the time is over
 * @throws ConfigurationError when the name is ambiguous or does not exist; JobError when the node will never run;
 * ResponseError, ConnectionError, the signal's reason
 */
async function awaitNode(wait, job, wanted, url) {
    const sentence = `Node "${wanted}" has not started yet. Waiting for it.`;
    return await (0,await_in_workflow/* awaitInWorkflow */.d)(wait, job, sentence, async ({ status, options, onNested }) => pickNode(await (0,node_paths/* readNodePaths */.hf)(wait.controller, job, options, onNested), wanted, job, status, url));
}
/** Returns the job of the node; undefined while it may still start. @throws see awaitNode */
function pickNode({ list, isComplete }, wanted, { id: job }, status, url) {
    const meant = (0,node_paths/* meantBy */.Pn)(wanted, list);
    const [only] = meant;
    const name = JSON.stringify(wanted);
    if (only === undefined) {
        if (!isComplete && !(0,jobs/* isFinal */.dR)(status))
            return undefined;
        throw refused((0,message/* message */.iU)('node-not-found', { job, name, nodes: quoted(list) }));
    }
    if (meant.length > 1)
        throw refused((0,message/* message */.iU)('node-name-ambiguous', { name, count: meant.length, nodes: quoted(meant) }));
    const started = startedOf(only);
    if (started !== undefined)
        return started;
    if (!only.node.isSkipped && !(0,jobs/* isFinal */.dR)(status))
        return undefined;
    const reason = only.node.isSkipped ? (0,message/* text */.Qq)('node-on-other-path') : (0,message/* text */.Qq)('workflow-ended-first', { status });
    throw new step_errors/* JobError */.CR((0,message/* message */.iU)('node-never-ran', { name, job, reason, url }));
}
function startedOf({ node: { run } }) {
    const type = jobs/* JOB_TYPES */.MA.find((known) => known === run?.type);
    return run === undefined || type === undefined ? undefined : { type, id: run.id };
}
function refused(problem) {
    return new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('node-not-followed'), [problem]);
}
/** Returns the paths of nodes in quotes; identifiers where a path is not unique. */
function quoted(nodes) {
    const isUnique = (path) => nodes.filter((one) => one.path === path).length === 1;
    return nodes.map(({ path, exact }) => `"${isUnique(path) ? path : exact}"`).join(', ');
}

// EXTERNAL MODULE: ./src/launch/launch-id.ts
var launch_id = __webpack_require__(8008);
// EXTERNAL MODULE: ./src/launch/prepare/check-mode.ts
var check_mode = __webpack_require__(1652);
// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
// EXTERNAL MODULE: ./src/steps/following/follow-job.ts + 4 modules
var follow_job = __webpack_require__(6518);
// EXTERNAL MODULE: ./src/steps/following/follow-run.ts
var follow_run = __webpack_require__(2502);
// EXTERNAL MODULE: ./src/steps/following/with-live-updates.ts
var with_live_updates = __webpack_require__(1065);
// EXTERNAL MODULE: ./src/steps/look-up-job.ts
var look_up_job = __webpack_require__(2982);
;// CONCATENATED MODULE: ./src/steps/wait-step.ts












/**
 * Runs `wait/`: follows an existing job, and succeeds or fails with it.
 * @param workflowRun the values of the extra variable `github_actions`
 */
async function waitStep(context, workflowRun) {
    const { sink, inputs, controller, signal } = context;
    const deadline = clock/* systemClock */.ml.now() + inputs.timeoutMs;
    const named = await (0,look_up_job/* lookUpJob */.S)(context);
    const job = inputs.node === undefined ? named : await jobOfNode(context, named, inputs.node);
    const runs = inputs.failOnChanges ? (0,check_mode/* noCheck */.I)(job) : undefined;
    if (runs !== undefined)
        throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('job-not-followed', { job: job.id, name: job.name }), [runs]);
    const followed = { job, launchedByThisRun: (0,launch_id/* isLaunchedByThisRun */.j4)(job, workflowRun) };
    const whyNotCancelled = (0,message/* text */.Qq)('job-launched-by-another');
    const run = { sink, inputs, controller, signal, whyNotCancelled };
    const link = (0,job_link/* jobLink */.m)(controller.root, job);
    sink.info(`Following ${(0,jobs/* jobName */.dZ)(job)} "${job.name}" (status: ${job.status}): ${link.url}`);
    if (job.type === 'workflow_approval') {
        if (!(0,jobs/* isFinal */.dR)(job.status))
            sink.notice(`Waiting for someone to approve or deny it: ${link.url}`);
    }
    else
        sink.describeRun(job);
    (0,follow_run/* leaveJob */.bu)(run, followed);
    sink.found(job, link);
    return await (0,follow_job/* followJob */.B)(run, followed, deadline);
}
/**
 * Returns the job of a node; waits until the node starts.
 * @throws ConfigurationError when the job has no such node; JobError when the node does not run or start in time
 */
async function jobOfNode(context, workflow, node) {
    const { sink, inputs, controller, signal, waiting } = context;
    const { id, type, name } = workflow;
    if (type !== 'workflow_job')
        throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('node-not-followed'), [(0,message/* message */.iU)('node-not-of-workflow', { job: id, type })]);
    const { timeoutMs, intervalMs } = inputs;
    const { url } = (0,job_link/* jobLink */.m)(controller.root, workflow);
    sink.info(`Looking for node "${node}" of workflow job ${id} "${name}" (status: ${workflow.status}): ${url}`);
    const started = await (0,with_live_updates/* withLiveUpdates */.Z)(context, workflow, (listen) => awaitNode({ controller, waiting, timeoutMs, intervalMs, listen }, workflow, node, url));
    if (started !== undefined)
        return await controller.jobs.get(started, { signal, retry: waiting });
    const values = { name: JSON.stringify(node), job: id, timeout: (0,clock/* formatDuration */.a3)(timeoutMs), url };
    sink.outputs.value('status', 'timed_out');
    throw new step_errors/* JobError */.CR((0,message/* message */.iU)('node-not-started-in-time', values));
}

;// CONCATENATED MODULE: ./src/actions/wait.ts







/** Runs `wait/`: follows a job that exists already, and succeeds or fails with it. Never throws. */
async function waitAction(console) {
    const report = new step_report/* StepReport */.f(console);
    await (0,run_step/* runStep */.e)(report, {
        action: 'wait',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: () => {
            const inputs = readWaitInputs(process.env);
            report.begin({ ...inputs, comment: (0,comment_run/* wantedComment */.G)(inputs, process.env) });
            return inputs;
        },
        retryForMs: ({ connection }) => connection.retryForMs,
        run: (context) => waitStep(context, (0,github_run/* readWorkflowRun */.hO)(process.env)),
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

/***/ 1065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ withLiveUpdates)
/* harmony export */ });
/* harmony import */ var _follow_follow_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9098);
/* harmony import */ var _follow_live_updates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(922);
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(184);



/**
 * Runs `work` with a function that starts to listen for changes of a job. Stops listening when `work` ends.
 * @returns what `work` returns, and throws what it throws
 */
async function withLiveUpdates({ sink, inputs, controller, signal }, job, work) {
    const listening = new AbortController();
    const either = AbortSignal.any([signal, listening.signal]);
    try {
        return await work(() => inputs.liveUpdates ? new _follow_live_updates_js__WEBPACK_IMPORTED_MODULE_0__/* .LiveUpdates */ .N(controller, job, _timing_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .ml, sink, either) : (0,_follow_follow_context_js__WEBPACK_IMPORTED_MODULE_2__/* .pollingSource */ .j)());
    }
    finally {
        listening.abort();
    }
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


/***/ })

};

export const id = 285;
export const ids = [285];
export const modules = {

/***/ 6285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cancelAction: () => (/* binding */ cancelAction)
});

// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/inputs/job-inputs.ts
var job_inputs = __webpack_require__(1518);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/parse-values.ts
var parse_values = __webpack_require__(4294);
// EXTERNAL MODULE: ./src/inputs/values/unknown-inputs.ts
var unknown_inputs = __webpack_require__(6310);
;// CONCATENATED MODULE: ./src/inputs/cancel-inputs.ts





/** The names of all inputs of `cancel/`, as in its action.yml (a test compares the two). */
const CANCEL_INPUTS = [...connection_inputs/* CONNECTION_INPUTS */.vS, ...job_inputs/* JOB_INPUTS */.C, 'timeout', 'fail_if_finished'];
/**
 * Reads the inputs of `cancel/`.
 * @throws ConfigurationError that lists every wrong input
 */
function readCancelInputs(environment) {
    const reader = new input_reader/* InputReader */.i();
    const inputs = {
        connection: (0,connection_inputs/* readConnection */.dC)(reader),
        job: (0,job_inputs/* readJobInputs */.T)(reader),
        timeoutMs: reader.parsed('timeout', parse_values/* parsePositiveDuration */.lj) ?? 120_000,
        failIfFinished: reader.parsed('fail_if_finished', parse_values/* parseBoolean */.yG) ?? false,
    };
    (0,unknown_inputs/* refuseUnknownInputs */.Q)(reader, environment, CANCEL_INPUTS);
    reader.finish();
    return inputs;
}

// EXTERNAL MODULE: ./src/inputs/values/secret-inputs.ts
var secret_inputs = __webpack_require__(5142);
// EXTERNAL MODULE: ./src/report/step-report.ts + 8 modules
var step_report = __webpack_require__(9881);
// EXTERNAL MODULE: ./src/session/run-step.ts + 1 modules
var run_step = __webpack_require__(673);
// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
// EXTERNAL MODULE: ./src/follow/cancel-job.ts
var cancel_job = __webpack_require__(8701);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/timing/backoff.ts
var backoff = __webpack_require__(4866);
// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
// EXTERNAL MODULE: ./src/steps/look-up-job.ts
var look_up_job = __webpack_require__(2982);
;// CONCATENATED MODULE: ./src/steps/cancel-step.ts








/** The longest pause between two status requests for a job that is being cancelled, in ms. */
const LONGEST_PAUSE_MS = 5000;
/** Runs `cancel/`: cancels a job, no matter who launched it, and waits until it has ended. */
async function cancelStep(context) {
    const { sink, inputs, controller, signal } = context;
    const { timeoutMs, failIfFinished } = inputs;
    const job = await (0,look_up_job/* lookUpJob */.S)(context);
    const link = (0,job_link/* jobLink */.m)(controller.root, job);
    sink.outputs.job(job, link);
    sink.outputs.value('status', job.status);
    if ((0,jobs/* isFinal */.dR)(job.status))
        return { kind: 'canceled', job, link, wasFinished: true, failIfFinished };
    if (job.type === 'workflow_approval')
        return { kind: 'not_cancelable', job, link, error: noCancel(job) };
    sink.info(`Cancelling ${(0,jobs/* jobName */.dZ)(job)} "${job.name}" (status: ${job.status}): ${link.url}`);
    const timing = { backoff: new backoff/* Backoff */.n(LONGEST_PAUSE_MS), requestMs: inputs.connection.requestTimeoutMs, signal };
    const reported = () => sink.info('The controller accepted the cancel. Waiting for the job to stop.');
    const cancellation = await (0,cancel_job/* cancelJob */.m)(controller, clock/* systemClock */.ml, job, timeoutMs, reported, timing);
    if (cancellation.kind === 'ended') {
        const { job: ended } = cancellation;
        const wasFinished = cancellation.wasFinished || ended.status !== 'canceled';
        return { kind: 'canceled', job: ended, link, wasFinished, failIfFinished };
    }
    return { kind: 'cancel_unconfirmed', job, link, cancellation, timeoutMs, isWorkflowCancelled: signal.aborted };
}
/** Returns the error for an approval: the API cannot cancel one. */
function noCancel(job) {
    const { id, name, workflowId } = job;
    const problem = workflowId === undefined
        ? (0,message/* message */.iU)('approval-not-cancelable', { job: id, name })
        : (0,message/* message */.iU)('approval-of-workflow-not-cancelable', { job: id, name, workflow: workflowId });
    return new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('nothing-cancelled'), [problem]);
}

;// CONCATENATED MODULE: ./src/actions/cancel.ts





/** Runs `cancel/`: cancels a job, whatever launched it, and confirms its end. Never throws. */
async function cancelAction(console) {
    await (0,run_step/* runStep */.e)(new step_report/* StepReport */.f(console), {
        action: 'cancel',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: () => readCancelInputs(process.env),
        retryForMs: ({ connection }) => connection.retryForMs,
        run: cancelStep,
    });
}


/***/ }),

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

/***/ 8701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isCancelled),
/* harmony export */   m: () => (/* binding */ cancelJob)
/* harmony export */ });
/* harmony import */ var _controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4014);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8549);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5389);
/* harmony import */ var _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(447);
/* harmony import */ var _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8595);





/** Returns whether the cancel ended the job. An accepted cancel can still come too late. */
function isCancelled({ job, wasFinished }) {
    return !wasFinished && job.status === 'canceled';
}
/**
 * Cancels a job and confirms its end. The cancel is the first request; it may be repeated (controller fact 34). A
 * finished job answers 405, and its status is then read.
 * @param timeoutMs for all requests and pauses, in ms
 * @param reported called as soon as the controller accepted the cancel
 * @param timing undefined for a step that is being cancelled
 */
async function cancelJob(controller, clock, ref, timeoutMs, reported, timing) {
    const deadline = new _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .CancelDeadline */ .Fn(clock, timeoutMs, timing);
    let refusal;
    let isRepeated = false;
    for (;; isRepeated = true) {
        try {
            await controller.jobs.cancel(ref, deadline.options());
            reported();
            break;
        }
        catch (error) {
            if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3 && error.status === 405) {
                // An ingress may replace the API's words with its own page, so the job itself is read.
                refusal = error;
                break;
            }
            if (error instanceof _step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InterruptedError */ .p4)
                continue;
            if (!(0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isTransient */ .dg)(error) || deadline.isExpired)
                return { kind: 'failed', reason: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error) };
            await deadline.pause();
        }
    }
    const ended = await confirmEnd(controller, ref, deadline, refusal);
    // The first request may have arrived without a reply. Then it cancelled the job.
    const isDone = isRepeated && ended.kind === 'ended' && ended.job.status === 'canceled';
    return isDone ? { ...ended, wasFinished: false } : ended;
}
async function confirmEnd(controller, ref, deadline, refusal) {
    let status = 'unknown';
    for (;;) {
        try {
            const job = await controller.jobs.get(ref, deadline.options());
            status = job.status;
            if ((0,_controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(status))
                return { kind: 'ended', job, wasFinished: refusal !== undefined };
        }
        catch (error) {
            if (error instanceof _step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InterruptedError */ .p4)
                continue;
            if (!(0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isTransient */ .dg)(error)) {
                const why = (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
                return refusal === undefined ? { kind: 'accepted', status, why } : { kind: 'failed', reason: why };
            }
        }
        if (deadline.isExpired) {
            return refusal === undefined ? { kind: 'accepted', status } : { kind: 'failed', reason: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(refusal) };
        }
        await deadline.pause();
    }
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

/***/ 6310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ refuseUnknownInputs)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);


const TEMPLATE = ['template_id', 'template_name'];
/**
 * Names that users know from the API, the collection awx.awx, the awx command, Jenkins and other actions, without
 * signs, and the names of this action.
 */
const OTHER_NAMES = {
    host: ['url'],
    hostname: ['url'],
    server: ['url'],
    templatehost: ['url'],
    oauthtoken: ['token'],
    credentialsid: ['token'],
    user: ['username'],
    templateuser: ['username'],
    pass: ['password'],
    templateuserpassword: ['password'],
    verifyssl: ['verify_tls'],
    verifycertificate: ['verify_tls'],
    validatecerts: ['verify_tls'],
    insecure: ['verify_tls'],
    retries: ['retry_for'],
    name: ['template_name'],
    template: TEMPLATE,
    jobtemplate: TEMPLATE,
    jobtemplateid: ['template_id'],
    jobtemplatename: ['template_name'],
    workflowtemplate: TEMPLATE,
    workflowjobtemplate: TEMPLATE,
    workflowjobtemplateid: ['template_id'],
    resourcename: TEMPLATE,
    resourcetype: ['template_type'],
    variables: ['extra_vars'],
    vars: ['extra_vars'],
    extravariables: ['extra_vars'],
    additionalvars: ['extra_vars'],
    templatevar: ['extra_vars'],
    templatevarvalue: ['extra_vars'],
    hosts: ['limit'],
    tags: ['job_tags'],
    jobtag: ['job_tags'],
    skipjobtags: ['skip_tags'],
    credential: ['credentials'],
    branch: ['scm_branch'],
    check: ['job_type'],
    checkmode: ['job_type'],
    diff: ['diff_mode'],
    slices: ['job_slice_count'],
    monitor: ['wait'],
    async: ['wait'],
    actiontimeout: ['timeout'],
    importlogs: ['log'],
    job: ['job_id'],
    workflowjob: ['job_id'],
    id: ['job_id', 'template_id'],
};
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
            ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('input-unknown', { inputs: inputs.join(', ') })
            : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('input-misspelled', { near: near.join('` or `') }));
    }
}
/** Returns the inputs that a name probably means: by its other names, by its spelling, or without a product's name. */
function meant(name, inputs) {
    const plain = name.replaceAll(/[^a-z0-9]/g, '');
    const known = (other) => OTHER_NAMES[other]?.filter((input) => inputs.includes(input)) ?? [];
    const spelled = inputs.find((input) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name, input) <= 2 || input.replaceAll('_', '') === plain);
    if (spelled !== undefined && known(plain).length === 0)
        return [spelled];
    if (known(plain).length > 0)
        return known(plain);
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

/***/ 2982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ lookUpJob)
/* harmony export */ });
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5389);
/* harmony import */ var _timing_grace_period_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2806);


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
        return await controller.unifiedJobs.find(id, type, { timeoutMs: _timing_grace_period_js__WEBPACK_IMPORTED_MODULE_1__/* .CANCELLED_WORKFLOW_REQUEST_MS */ .V }).catch(() => {
            throw error;
        });
    }
}


/***/ }),

/***/ 447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ CancelDeadline),
/* harmony export */   e1: () => (/* binding */ CANCEL_WAIT_MS),
/* harmony export */   hq: () => (/* binding */ CANCELLED_WORKFLOW_MS),
/* harmony export */   l_: () => (/* binding */ cancelTiming)
/* harmony export */ });
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4866);

/**
 * How much of the time before the runner kills the step is used, in ms. It waits 7.5 s after SIGINT and 2.5 s more
 * after SIGTERM (runner fact 2).
 */
const CANCELLED_WORKFLOW_MS = 8000;
/** How long a step waits for a job to finish after it cancelled the job, in ms. */
const CANCEL_WAIT_MS = 60_000;
/** Timeout of a single request of a cancelled workflow, in ms. One request must not use all of the remaining time. */
const CANCEL_REQUEST_MS = 3000;
/** Pause between two status checks of a job that a cancelled workflow cancels, in ms. */
const CONFIRM_PAUSE_MS = 500;
/** Shortest timeout of a request, in ms. */
const SHORTEST_REQUEST_MS = 200;
/** Longest pause between two status checks of a job that is being cancelled, in ms. */
const LONGEST_CONFIRM_PAUSE_MS = 2000;
/** Timeout of one request of several, in ms. Without an answer, there is time for others. */
const REQUEST_MS = 10_000;
/**
 * Returns the timing of a cancel by a step that is not being cancelled. A slow controller has time to answer. A job
 * that ends slowly is not polled every half second.
 * @param signal aborted when the workflow is cancelled; by default nothing cancels the step, as in the post step
 */
function cancelTiming(signal = new AbortController().signal) {
    return { backoff: new _backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .Backoff */ .n(LONGEST_CONFIRM_PAUSE_MS), requestMs: REQUEST_MS, signal };
}
/**
 * The time for a cancel and its confirmation. Once the workflow is cancelled, there is less of it, with shorter
 * requests and pauses.
 */
class CancelDeadline {
    #clock;
    #timing;
    #expiresAt;
    #isWorkflowCancelled;
    /**
     * @param budgetMs for all requests and pauses, in ms
     * @param timing undefined for a step that is being cancelled
     */
    constructor(clock, budgetMs, timing) {
        this.#clock = clock;
        this.#timing = timing;
        this.#expiresAt = clock.now() + budgetMs;
        this.#isWorkflowCancelled = timing === undefined;
    }
    /**
     * Returns the options of the next request. A cancel of the workflow aborts the request, which is then sent again at
     * once.
     */
    options() {
        const timing = this.#timingLeft();
        const longest = timing?.requestMs ?? CANCEL_REQUEST_MS;
        const leftMs = Math.max(SHORTEST_REQUEST_MS, this.#expiresAt - this.#clock.now());
        const timeoutMs = Math.round(Math.min(longest, leftMs));
        return timing === undefined ? { timeoutMs } : { timeoutMs, signal: timing.signal };
    }
    /** Returns whether no time is left for another pause. */
    get isExpired() {
        this.#timingLeft();
        return this.#clock.now() + CONFIRM_PAUSE_MS >= this.#expiresAt;
    }
    /** Waits for the next status check. A cancel of the workflow ends the pause. */
    async pause() {
        const timing = this.#timingLeft();
        if (timing === undefined)
            return await this.#clock.sleep(CONFIRM_PAUSE_MS);
        const left = this.#expiresAt - this.#clock.now();
        await this.#clock.sleep(Math.min(timing.backoff.next(), left), timing.signal).catch(() => undefined);
    }
    /** Returns the given timing until the workflow is cancelled, then undefined. */
    #timingLeft() {
        if (!this.#isWorkflowCancelled && this.#timing?.signal.aborted) {
            this.#isWorkflowCancelled = true;
            this.#expiresAt = Math.min(this.#expiresAt, this.#clock.now() + CANCELLED_WORKFLOW_MS);
        }
        return this.#isWorkflowCancelled ? undefined : this.#timing;
    }
}


/***/ })

};

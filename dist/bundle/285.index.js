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
var step_report = __webpack_require__(6593);
// EXTERNAL MODULE: ./src/session/run-step.ts + 1 modules
var run_step = __webpack_require__(673);
// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
// EXTERNAL MODULE: ./src/follow/cancel-job.ts
var cancel_job = __webpack_require__(8701);
// EXTERNAL MODULE: ./src/follow/live-updates.ts + 2 modules
var live_updates = __webpack_require__(922);
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
    const listening = new AbortController();
    const live = new live_updates/* LiveUpdates */.N(controller, job, clock/* systemClock */.ml, sink, AbortSignal.any([signal, listening.signal]));
    const timing = {
        backoff: new backoff/* Backoff */.n(LONGEST_PAUSE_MS),
        requestMs: inputs.connection.requestTimeoutMs,
        signal,
        wakeup: live.status,
    };
    const reported = () => sink.info('The controller accepted the cancel. Waiting for the job to stop.');
    const cancellation = await (0,cancel_job/* cancelJob */.m)(controller, clock/* systemClock */.ml, job, timeoutMs, reported, timing).finally(() => listening.abort());
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

/***/ 9098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ pollingSource),
/* harmony export */   n: () => (/* binding */ FALLBACK_POLL_FACTOR)
/* harmony export */ });
/* harmony import */ var _timing_wakeup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8253);

/** While live updates work, polling is only a fallback and slower by this factor. */
const FALLBACK_POLL_FACTOR = 8;
/** Returns a source for polling: the status reader notifies of events at each poll. */
function pollingSource() {
    return {
        status: new _timing_wakeup_js__WEBPACK_IMPORTED_MODULE_0__/* .Wakeup */ .M(),
        events: new _timing_wakeup_js__WEBPACK_IMPORTED_MODULE_0__/* .Wakeup */ .M(),
        isWorking: false,
        nested: new Set(),
        finalCounter: undefined,
        onEvent: undefined,
        heard: () => undefined,
        renew: () => undefined,
        node: pollingSource,
        close: () => undefined,
    };
}


/***/ }),

/***/ 922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ LiveUpdates)
});

// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
;// CONCATENATED MODULE: ./src/controller/websocket/live-subscriptions.ts
/** The jobs whose changes one connection reports: the followed job, and nodes of its workflow that come and go. */
class LiveSubscriptions {
    main;
    #nodes = new Set();
    /** Called when a node was added or removed; undefined while there is no connection. */
    onChange;
    constructor(main) {
        this.main = main;
    }
    /** Returns the followed job and the nodes. */
    get all() {
        return [this.main, ...this.#nodes];
    }
    /** Adds a node's job. Returns a function that removes it. */
    add(node) {
        this.#nodes.add(node);
        this.onChange?.();
        return () => {
            if (this.#nodes.delete(node))
                this.onChange?.();
        };
    }
}

// EXTERNAL MODULE: ./src/timing/wakeup.ts
var wakeup = __webpack_require__(8253);
// EXTERNAL MODULE: ./src/follow/follow-context.ts
var follow_context = __webpack_require__(9098);
;// CONCATENATED MODULE: ./src/follow/node-subscription.ts


/** The subscription to a node's job on the connection of its workflow. Passes on the events of the job. */
class NodeSubscription {
    status = new wakeup/* Wakeup */.M();
    events = new wakeup/* Wakeup */.M();
    nested = new Set();
    node = follow_context/* pollingSource */.j;
    close;
    onEvent;
    #isWorking;
    #finalCounter;
    constructor(job, subscriptions) {
        const ignore = () => undefined;
        this.close = subscriptions.add({
            job,
            listener: {
                event: (event, length) => {
                    if (this.onEvent === undefined)
                        this.events.notify();
                    else
                        this.onEvent(event, length);
                },
                // Only a playbook's number is final, see `LiveUpdates`.
                counted: (events) => {
                    if (job.type === 'job')
                        this.#finalCounter = events;
                },
                working: (isWorking) => this.#setWorking(isWorking),
                // The workflow's connection reports the node's status.
                status: ignore,
                nodes: ignore,
                follows: () => false,
                debug: ignore,
            },
        });
    }
    get isWorking() {
        return this.#isWorking === true;
    }
    get finalCounter() {
        return this.#finalCounter;
    }
    heard() {
        return undefined;
    }
    /** Does nothing: the workflow's source renews the subscription to all jobs. */
    renew() { }
    /** Wakes the reader when the connection comes or goes: events were emitted before, or may have been lost. */
    #setWorking(isWorking) {
        if (isWorking === this.#isWorking)
            return;
        this.#isWorking = isWorking;
        this.events.notify();
    }
}

;// CONCATENATED MODULE: ./src/follow/live-updates.ts




/** Passes on events, and wakes the readers, from the controller's WebSocket. While it does not work, the job is polled. */
class LiveUpdates {
    status = new wakeup/* Wakeup */.M();
    events = new wakeup/* Wakeup */.M();
    nested = new Set();
    #subscriptions;
    onEvent;
    #isWorking = false;
    #heard;
    #mustLook = false;
    #finalCounter;
    get isWorking() {
        return this.#isWorking;
    }
    get finalCounter() {
        return this.#finalCounter;
    }
    /**
     * Starts to listen; the signal ends it.
     * @param random 0 to 1, for the jitter between two connections
     */
    constructor(controller, job, clock, sink, signal, random = Math.random) {
        const listener = {
            status: (status) => this.#notifyOfStatus(status),
            event: (event, length) => {
                if (this.onEvent === undefined)
                    this.events.notify();
                else
                    this.onEvent(event, length);
            },
            nodes: () => this.events.notify(),
            // Only a playbook's number is final: an inventory update prints more after it (recorded: 19 reported, 22 stored).
            counted: (events) => {
                if (job.type !== 'job')
                    return;
                this.#finalCounter = events;
                this.#notifyOfStatus('running');
            },
            working: (isWorking) => this.#setWorking(isWorking),
            follows: (workflowJob) => this.nested.has(workflowJob),
            debug: (sentence) => sink.debug(sentence),
        };
        this.#subscriptions = new LiveSubscriptions({ job, listener });
        controller.websocket
            .listen(this.#subscriptions, { clock, signal, random })
            .catch((error) => sink.debug(String(error)));
    }
    node(job) {
        return new NodeSubscription(job, this.#subscriptions);
    }
    heard() {
        const heard = this.#mustLook && !(0,jobs/* isFinal */.dR)(this.#heard ?? '') ? undefined : this.#heard;
        this.#heard = undefined;
        this.#mustLook = false;
        return heard;
    }
    renew() {
        this.#subscriptions.onChange?.();
    }
    #notifyOfStatus(status) {
        const isKnown = status === 'running' || (0,jobs/* isQueued */.MX)(status) || (0,jobs/* isFinal */.dR)(status);
        // Frames may come out of order, and no status follows a final one.
        if (isKnown)
            this.#heard = (0,jobs/* isFinal */.dR)(this.#heard ?? '') ? this.#heard : status;
        else
            this.#mustLook = true;
        this.status.notify();
    }
    /** Wakes the poller when the connection comes or goes: frames may have been lost. */
    #setWorking(isWorking) {
        if (isWorking === this.#isWorking)
            return;
        this.#isWorking = isWorking;
        this.#mustLook = true;
        this.status.notify();
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

/***/ 447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ CancelDeadline),
/* harmony export */   VJ: () => (/* binding */ CANCELLED_WORKFLOW_REQUEST_MS),
/* harmony export */   e1: () => (/* binding */ CANCEL_WAIT_MS),
/* harmony export */   hq: () => (/* binding */ CANCELLED_WORKFLOW_MS),
/* harmony export */   l_: () => (/* binding */ cancelTiming)
/* harmony export */ });
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4866);
/* harmony import */ var _wakeup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8253);


/**
 * How much of the time before the runner kills the step is used, in ms. It waits 7.5 s after SIGINT and 2.5 s more
 * after SIGTERM (runner fact 2).
 */
const CANCELLED_WORKFLOW_MS = 8000;
/** How long a step waits for a job to finish after it cancelled the job, in ms. */
const CANCEL_WAIT_MS = 60_000;
/** Timeout of one request after the workflow is cancelled, in ms. One request must not use all of the remaining time. */
const CANCELLED_WORKFLOW_REQUEST_MS = 2500;
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
        const longest = timing?.requestMs ?? CANCELLED_WORKFLOW_REQUEST_MS;
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
        const pauseMs = Math.min(timing.backoff.next(), left);
        const { wakeup = new _wakeup_js__WEBPACK_IMPORTED_MODULE_1__/* .Wakeup */ .M(), signal } = timing;
        await wakeup.wait(pauseMs, this.#clock, signal).catch(() => undefined);
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


/***/ }),

/***/ 8253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ Wakeup)
/* harmony export */ });
/** Wakes a reader before its pause ends. Several notifications during a read count as one, and none is lost. */
class Wakeup {
    #notified = false;
    #notifications = 0;
    #wake;
    /** Returns the number of notifications so far. */
    get notifications() {
        return this.#notifications;
    }
    notify() {
        this.#notifications += 1;
        this.#notified = true;
        this.#wake?.();
    }
    /** Drops the notifications so far. Call it right before a read. */
    clear() {
        this.#notified = false;
    }
    /**
     * Waits for a notification, at most for `ms`.
     * @param settleMs how long to wait after it, for those that belong to it
     * @returns whether there was one
     * @throws the signal's reason
     */
    async wait(ms, clock, signal, settleMs = 0) {
        if (!this.#notified) {
            const woken = new AbortController();
            this.#wake = () => woken.abort();
            try {
                await clock.sleep(ms, AbortSignal.any([signal, woken.signal]));
            }
            catch {
                signal.throwIfAborted();
            }
            finally {
                this.#wake = undefined;
            }
        }
        const wasNotified = this.#notified;
        this.#notified = false;
        if (wasNotified && settleMs > 0)
            await clock.sleep(settleMs, signal);
        return wasNotified;
    }
    /** Waits for a notification without a limit. Resolves early when the signal is aborted. */
    async notified(signal) {
        if (!this.#notified && !signal.aborted) {
            await new Promise((resolve) => {
                const done = () => {
                    signal.removeEventListener('abort', done);
                    resolve();
                };
                this.#wake = done;
                signal.addEventListener('abort', done);
            });
            this.#wake = undefined;
        }
        this.#notified = false;
    }
}


/***/ })

};

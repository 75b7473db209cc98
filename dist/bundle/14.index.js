export const id = 14;
export const ids = [14];
export const modules = {

/***/ 2014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  approveAction: () => (/* binding */ approveAction)
});

// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/parse-values.ts
var parse_values = __webpack_require__(4294);
// EXTERNAL MODULE: ./src/inputs/values/unknown-inputs.ts
var unknown_inputs = __webpack_require__(6310);
;// CONCATENATED MODULE: ./src/inputs/approve-inputs.ts





/** The names of all inputs of `approve/`, as in its action.yml (a test compares the two). */
const APPROVE_INPUTS = [
    ...connection_inputs/* CONNECTION_INPUTS */.vS,
    'job_id',
    'node',
    'decision',
    'timeout',
    'interval',
    'live_updates',
];
/**
 * Reads the inputs of `approve/`.
 * @throws ConfigurationError that lists every wrong input
 */
function readApproveInputs(environment) {
    const reader = new input_reader/* InputReader */.i();
    reader.required('job_id', (0,message/* message */.iU)('workflow-job-id-required'));
    reader.required('decision', (0,message/* message */.iU)('decision-required'));
    const inputs = {
        connection: (0,connection_inputs/* readConnection */.dC)(reader),
        job: { id: reader.parsed('job_id', parse_values/* parseId */.Fg) ?? 0, type: undefined },
        node: reader.text('node'),
        decision: reader.parsed('decision', (0,parse_values/* parseWord */.kB)('approve', 'deny')) ?? 'deny',
        timeoutMs: reader.parsed('timeout', parse_values/* parsePositiveDuration */.lj) ?? 1_800_000,
        intervalMs: reader.parsed('interval', parse_values/* parsePositiveDuration */.lj) ?? 15_000,
        liveUpdates: reader.parsed('live_updates', parse_values/* parseBoolean */.yG) ?? true,
    };
    (0,unknown_inputs/* refuseUnknownInputs */.Q)(reader, environment, APPROVE_INPUTS);
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
// EXTERNAL MODULE: ./src/follow/workflow/await-in-workflow.ts
var await_in_workflow = __webpack_require__(803);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/follow/workflow/node-paths.ts
var node_paths = __webpack_require__(9886);
;// CONCATENATED MODULE: ./src/follow/workflow/pending-approvals.ts




/**
 * Reads the approvals of a workflow job and of the workflows inside of it.
 * @param onNested called with each nested workflow job
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readApprovals(controller, job, options, onNested) {
    const { list, isComplete } = await (0,node_paths/* readNodePaths */.hf)(controller, job, options, onNested);
    const approvals = list.filter(({ node }) => node.kind === 'workflow_approval');
    return {
        list: approvals.map(({ node: { name, run, isSkipped }, ...found }) => ({ ...found, name, run, isSkipped })),
        isComplete,
    };
}
/**
 * Returns the requested approval: pending or already decided.
 * @param wanted name, identifier or path; undefined for the only pending one
 * @param ended whether the workflow job has ended, so that no more approvals come
 * @returns undefined while it may still come
 * @throws ConfigurationError when the name is ambiguous or does not exist; JobError when the approval will never come
 */
function pickApproval({ list, isComplete }, wanted, ended) {
    const meant = wanted === undefined ? list : (0,node_paths/* meantBy */.Pn)(wanted, list);
    if (wanted !== undefined && meant.length > 1)
        throw ambiguous(wanted, meant, list);
    const pending = meant.filter(({ run }) => run?.status === 'pending');
    if (pending.length > 1)
        throw severalPending(pending, list);
    const over = meant.filter(({ run }) => run !== undefined && (0,jobs/* isFinal */.dR)(run.status));
    const found = pending[0] ?? (wanted === undefined ? undefined : over[0]);
    if (found !== undefined)
        return found;
    const mayComeUp = meant.some(({ run, isSkipped }) => !isSkipped && !(0,jobs/* isFinal */.dR)(run?.status ?? ''));
    if (!ended && (mayComeUp || !isComplete))
        return undefined;
    if (meant.length === 0)
        throw unknown(wanted, list);
    // It is the only approval and was already decided.
    if (meant.length === 1 && over[0] !== undefined)
        return over[0];
    throw new step_errors/* JobError */.CR((0,message/* message */.iU)('approval-none-pending', { approvals: described(meant, list) }));
}
const HEADLINE = (0,message/* message */.iU)('nothing-decided');
function ambiguous(wanted, meant, list) {
    const values = { name: JSON.stringify(wanted), count: meant.length, approvals: described(meant, list) };
    return new step_errors/* ConfigurationError */.j1(HEADLINE, [(0,message/* message */.iU)('approval-name-ambiguous', values)]);
}
function severalPending(pending, list) {
    const values = { count: pending.length, approvals: described(pending, list) };
    return new step_errors/* ConfigurationError */.j1(HEADLINE, [(0,message/* message */.iU)('approval-several-pending', values)]);
}
function unknown(wanted, list) {
    if (list.length === 0)
        return new step_errors/* ConfigurationError */.j1(HEADLINE, [(0,message/* message */.iU)('approval-not-in-workflow')]);
    const values = { name: `${JSON.stringify(wanted)}`, approvals: described(list, list) };
    return new step_errors/* ConfigurationError */.j1(HEADLINE, [(0,message/* message */.iU)('approval-not-found', values)]);
}
/** Returns `"approve" (Approve production, pending)`. The quoted name is unique in the list. */
function described(some, list) {
    return some
        .map((one) => describe(one, list.filter(({ path }) => path === one.path).length === 1 ? one.path : one.exact))
        .join(', ');
}
function describe({ name, run, isSkipped }, route) {
    const words = {
        successful: 'approved',
        failed: run?.timedOut ? 'timed out' : 'denied',
    };
    const unreached = isSkipped ? 'not on the path that the workflow took' : 'not reached';
    const state = run === undefined ? unreached : (words[run.status] ?? run.status);
    return `"${route}" (${name === route ? '' : `${name}, `}${state})`;
}

;// CONCATENATED MODULE: ./src/follow/workflow/await-approval.ts



/**
 * Waits until the requested approval is pending. At the deadline, one last poll decides.
 * @param wanted name, identifier or path; undefined for the only pending one
 * @returns the approval, which may already be decided; undefined when the time is over
 * @throws ConfigurationError, JobError: see pickApproval; ResponseError, ConnectionError, the signal's reason
 */
async function awaitApproval(wait, job, wanted) {
    const sentence = 'The approval is not pending yet: waiting for it.';
    return await (0,await_in_workflow/* awaitInWorkflow */.d)(wait, job, sentence, async ({ status, options, onNested }) => pickApproval(await readApprovals(wait.controller, job, options, onNested), wanted, (0,jobs/* isFinal */.dR)(status)));
}

// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/timing/cancel-deadline.ts
var cancel_deadline = __webpack_require__(447);
// EXTERNAL MODULE: ./src/timing/grace-period.ts
var grace_period = __webpack_require__(2806);
// EXTERNAL MODULE: ./src/timing/transient-error.ts
var transient_error = __webpack_require__(8595);
;// CONCATENATED MODULE: ./src/follow/workflow/decide-approval.ts






/**
 * Returns the outcome of an approval that is already decided.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readDecided(controller, waiting, id) {
    const { signal } = waiting;
    return { approval: await controller.workflowApprovals.get(id, { signal, retry: waiting }), already: true };
}
/**
 * Decides an approval and reads its state. A lost reply is safe: a second decision is refused (400, controller fact
 * 36), and the state is read in any case. A cancelled workflow sends no new decision.
 * @throws ResponseError, ConnectionError; the signal's reason when nothing was decided
 */
async function decideApproval(controller, waiting, id, decision) {
    const { workflowApprovals } = controller;
    let isRepeated = false;
    let refused = false;
    let isAccepted = false;
    const isRetryable = (error) => {
        isRepeated ||= (0,transient_error/* isTransient */.dg)(error);
        return (0,transient_error/* isTransient */.dg)(error);
    };
    const gracePeriod = (0,grace_period/* replyGracePeriod */.q)(waiting);
    try {
        const retry = { ...waiting, isRetryable };
        try {
            await workflowApprovals.decide(id, decision, { ...gracePeriod.signals, retry });
            isAccepted = true;
        }
        catch (error) {
            if (!(error instanceof errors/* ResponseError */.o3 && error.status === 400 && error.fromApi))
                throw error;
            refused = true;
        }
        const approval = await workflowApprovals.get(id, { signal: waiting.signal, retry: waiting });
        return { approval, already: refused && !isRepeated };
    }
    catch (error) {
        if (!waiting.signal.aborted)
            throw isAccepted ? unread(error, decision) : explained(error, decision);
        // Whether the decision arrived before the cancel.
        const approval = await workflowApprovals
            .get(id, { timeoutMs: cancel_deadline/* CANCELLED_WORKFLOW_REQUEST_MS */.VJ })
            .catch(() => undefined);
        if (approval === undefined || approval.status === 'pending')
            throw error;
        return { approval, already: refused && !isRepeated };
    }
    finally {
        gracePeriod.end();
    }
}
/**
 * Returns the error for an approval that could not be read after its decision. It must not blame the permission to
 * decide.
 */
function unread(error, decision) {
    const unreadable = (0,message/* message */.iU)('approval-decided-unreadable', { decision, reason: (0,step_errors/* describeError */.Uc)(error) });
    return new step_errors/* JobError */.CR(unreadable, { cause: error });
}
/**
 * Returns a refusal with a hint. The API uses the same words for a missing role and for a token with the read scope.
 */
function explained(error, decision) {
    if (!(error instanceof errors/* ResponseError */.o3) || !error.fromApi)
        return error;
    if (error.status === 403)
        return error.withHint((0,message/* text */.Qq)('approval-role-missing', { decision }));
    if (error.status === 404)
        return error.withHint((0,message/* text */.Qq)('approval-deleted'));
    return error;
}

// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/steps/following/with-live-updates.ts
var with_live_updates = __webpack_require__(1065);
// EXTERNAL MODULE: ./src/steps/look-up-job.ts
var look_up_job = __webpack_require__(2982);
;// CONCATENATED MODULE: ./src/steps/approve-step.ts









/** Runs `approve/`: waits until an approval of a workflow job is pending, and approves or denies it. */
async function approveStep(context) {
    const { sink, inputs, controller, signal, waiting } = context;
    const { node, decision, timeoutMs } = inputs;
    const job = await (0,look_up_job/* lookUpJob */.S)(context);
    if (job.type !== 'workflow_job')
        throw noWorkflow(job);
    const link = (0,job_link/* jobLink */.m)(controller.root, job);
    sink.outputs.job(job, link);
    // The default if the step ends before the status is known.
    sink.outputs.value('status', 'unknown');
    const which = node === undefined ? 'the pending approval' : `approval "${node}"`;
    sink.info(`Looking for ${which} of workflow job ${job.id} "${job.name}" (status: ${job.status}): ${link.url}`);
    const found = await findApproval(context, job);
    if (found?.run === undefined)
        return { kind: 'approval_not_pending', link, node, timeoutMs };
    const { id, status } = found.run;
    sink.outputs.value('approval_id', id);
    sink.outputs.value('node', found.path);
    sink.outputs.value('status', status);
    const decided = (0,jobs/* isFinal */.dR)(status)
        ? await readDecided(controller, waiting, id)
        : await decideApproval(controller, waiting, id, decision);
    return { kind: 'decided', link, decision, decided, isWorkflowCancelled: signal.aborted };
}
/** Waits for the approval and listens for live updates during the wait. */
async function findApproval(context, job) {
    const { inputs, controller, waiting } = context;
    const { node, timeoutMs, intervalMs } = inputs;
    return await (0,with_live_updates/* withLiveUpdates */.Z)(context, job, (listen) => awaitApproval({ controller, waiting, timeoutMs, intervalMs, listen }, job, node));
}
function noWorkflow(job) {
    const { id, workflowId } = job;
    const type = (0,sentence_parts/* withArticle */.vJ)((0,jobs/* typeWords */.yL)(job));
    const problem = workflowId === undefined
        ? (0,message/* message */.iU)('job-not-workflow', { job: id, type })
        : (0,message/* message */.iU)('job-of-workflow', { job: id, type, workflow: workflowId });
    return new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('nothing-decided'), [problem]);
}

;// CONCATENATED MODULE: ./src/actions/approve.ts





/** Runs `approve/`: waits until an approval of a workflow job is pending, and approves or denies it. Never throws. */
async function approveAction(console) {
    await (0,run_step/* runStep */.e)(new step_report/* StepReport */.f(console), {
        action: 'approve',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: () => readApproveInputs(process.env),
        retryForMs: ({ connection }) => connection.retryForMs,
        run: approveStep,
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

/***/ 803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ awaitInWorkflow),
/* harmony export */   l: () => (/* binding */ NODE_BURST_MS)
/* harmony export */ });
/* harmony import */ var _timing_backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4866);
/* harmony import */ var _follow_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9098);


/**
 * How long to collect notifications, in ms. The frames for one node's end and the next one's start come within moments.
 */
const NODE_BURST_MS = 250;
/**
 * Looks at the nodes of a workflow job until `look` finds what it searches. At the deadline, one last poll decides.
 * @param sentence printed once, when the wait begins
 * @returns undefined when the time is over
 * @throws the errors of `look`; ResponseError, ConnectionError, the signal's reason
 */
async function awaitInWorkflow({ controller, intervalMs, timeoutMs, random, waiting, listen }, job, sentence, look) {
    const { clock, signal, sink } = waiting;
    const deadline = clock.now() + timeoutMs;
    const backoff = new _timing_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .Backoff */ .n(intervalMs, random);
    const options = { signal, retry: waiting };
    let live;
    for (;;) {
        const { status } = await controller.jobs.get(job, options);
        const found = await look({ status, options, onNested: (inner) => void live?.nested.add(inner) });
        if (found !== undefined)
            return found;
        const left = deadline - clock.now();
        if (left <= 0)
            return undefined;
        if (live === undefined) {
            sink.info(sentence);
            live = listen();
        }
        const pause = backoff.next(live.isWorking ? intervalMs * _follow_context_js__WEBPACK_IMPORTED_MODULE_1__/* .FALLBACK_POLL_FACTOR */ .n : intervalMs);
        if (await live.events.wait(Math.min(pause, left), clock, signal, NODE_BURST_MS))
            backoff.restart();
    }
}


/***/ }),

/***/ 9886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pn: () => (/* binding */ meantBy),
/* harmony export */   hf: () => (/* binding */ readNodePaths),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH)
/* harmony export */ });
/* harmony import */ var _controller_workflow_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9271);

/** Maximum depth of nested workflows that are read. The controller refuses recursion, so deeper ones are unexpected. */
const MAX_DEPTH = 10;
/**
 * Reads the nodes of a workflow job and of the workflows inside of it.
 * @param onNested called with each nested workflow job
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readNodePaths(controller, job, options, onNested, around = { path: [], exact: [] }) {
    const list = [];
    let isComplete = true;
    for (const node of await controller.workflowNodes.list(job, options)) {
        const { name, identifier } = node;
        const route = {
            path: [...around.path, (0,_controller_workflow_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .isMade */ .sX)(node) ? name : identifier],
            exact: [...around.exact, identifier],
        };
        const [path, exact] = [route.path.join(' > '), route.exact.join(' > ')];
        list.push({ node, path, exact, names: [name, identifier, path, exact, [...around.path, name].join(' > ')] });
        const inner = (0,_controller_workflow_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .jobOfNode */ .zX)(node);
        if (inner?.type === 'workflow_job' && around.path.length < MAX_DEPTH) {
            onNested(inner.id);
            const inside = await readNodePaths(controller, inner, options, onNested, route);
            list.push(...inside.list);
            isComplete = isComplete && inside.isComplete;
        }
        else if (node.kind === 'workflow_job' && inner === undefined && !node.isSkipped)
            isComplete = false;
    }
    return { list, isComplete };
}
/**
 * Returns what a name can refer to. A complete path wins: `approve` refers to the workflow's own node, even if a nested
 * workflow has one with the same name.
 */
function meantBy(wanted, list) {
    const there = list.filter(({ path, exact }) => path === wanted || exact === wanted);
    return there.length === 1 ? there : list.filter(({ names }) => names.includes(wanted));
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

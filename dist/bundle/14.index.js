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

// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/parse-values.ts
var parse_values = __webpack_require__(4294);
// EXTERNAL MODULE: ./src/inputs/values/unknown-inputs.ts
var unknown_inputs = __webpack_require__(6310);
;// CONCATENATED MODULE: ./src/inputs/approve-inputs.ts




/** Every input of `approve/`, as in its action.yml (a test holds the two together). */
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
 * All inputs of `approve/`, read once.
 * @throws ConfigurationError that lists every wrong input
 */
function readApproveInputs(environment) {
    const reader = new input_reader/* InputReader */.i();
    reader.required('job_id', "the workflow job's number, such as `1234`; check that the step that gives it did run");
    reader.required('decision', '`approve` or `deny`');
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
// EXTERNAL MODULE: ./src/report/step-report.ts + 7 modules
var step_report = __webpack_require__(4665);
// EXTERNAL MODULE: ./src/session/run-step.ts + 1 modules
var run_step = __webpack_require__(673);
// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(3580);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/follow/follow-context.ts
var follow_context = __webpack_require__(9098);
// EXTERNAL MODULE: ./src/follow/live-updates.ts + 1 modules
var live_updates = __webpack_require__(3270);
// EXTERNAL MODULE: ./src/timing/backoff.ts
var timing_backoff = __webpack_require__(4866);
// EXTERNAL MODULE: ./src/timing/retry.ts
var retry = __webpack_require__(5428);
// EXTERNAL MODULE: ./src/controller/workflow-nodes.ts
var workflow_nodes = __webpack_require__(1652);
;// CONCATENATED MODULE: ./src/follow/workflow/pending-approvals.ts



/** Workflows in workflows are looked into this deep; the controller refuses recursion, so deeper ones are strange. */
const MAX_DEPTH = 10;
/**
 * The approvals of a workflow job and of the workflows inside of it.
 * @param entered told of each workflow job inside
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readApprovals(controller, job, options, entered, around = { path: [], exact: [] }) {
    const list = [];
    let isComplete = true;
    for (const node of await (0,workflow_nodes/* readNodes */.g0)(controller, job, options)) {
        const route = {
            path: [...around.path, (0,workflow_nodes/* isMade */.sX)(node) ? node.name : node.identifier],
            exact: [...around.exact, node.identifier],
        };
        const inner = (0,workflow_nodes/* jobOfNode */.zX)(node);
        if (node.kind === 'workflow_approval') {
            const { name, identifier, run, isSkipped } = node;
            const [path, exact] = [route.path.join(' > '), route.exact.join(' > ')];
            const names = [name, identifier, path, exact, [...around.path, name].join(' > ')];
            list.push({ name, path, exact, names, run, isSkipped });
        }
        else if (inner?.type === 'workflow_job' && around.path.length < MAX_DEPTH) {
            entered(inner.id);
            const inside = await readApprovals(controller, inner, options, entered, route);
            list.push(...inside.list);
            isComplete = isComplete && inside.isComplete;
        }
        else if (node.kind === 'workflow_job' && inner === undefined && !node.isSkipped)
            isComplete = false;
    }
    return { list, isComplete };
}
/**
 * The approval that is meant: the pending one, or one that was decided already.
 * @param wanted name, identifier or path; undefined for the only pending one
 * @param ended whether the workflow job has ended, so that nothing more comes up
 * @returns undefined while it may still come up
 * @throws ConfigurationError when it cannot be told which is meant, or there is no such approval; JobError when it does
 *   not come up any more
 */
function pickApproval({ list, isComplete }, wanted, ended) {
    const meant = wanted === undefined ? list : meantBy(wanted, list);
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
    // The only approval there is was meant, and somebody was quicker.
    if (meant.length === 1 && over[0] !== undefined)
        return over[0];
    throw new errors/* JobError */.CR(`No approval is pending, and none comes up any more: ${described(meant, list)}.`);
}
/** The whole way wins: `approve` is the one of the workflow itself, where one inside of it is called so, too. */
function meantBy(wanted, list) {
    const there = list.filter(({ path, exact }) => path === wanted || exact === wanted);
    return there.length === 1 ? there : list.filter(({ names }) => names.includes(wanted));
}
const HEADLINE = 'Nothing was decided:';
function ambiguous(wanted, meant, list) {
    return new errors/* ConfigurationError */.j1(HEADLINE, [
        `\`node\` is ${JSON.stringify(wanted)}, and that is the name of ${meant.length} approvals: ${described(meant, list)}. Give what stands in quotes.`,
    ]);
}
function severalPending(pending, list) {
    return new errors/* ConfigurationError */.j1(HEADLINE, [
        `${pending.length} approvals are pending, and \`node\` does not say which is meant: ${described(pending, list)}. Give what stands in quotes.`,
    ]);
}
function unknown(wanted, list) {
    if (list.length === 0)
        return new errors/* ConfigurationError */.j1(HEADLINE, ['The workflow job has no approval.']);
    return new errors/* ConfigurationError */.j1(HEADLINE, [
        `\`node\` is ${JSON.stringify(wanted)}, and the workflow job has no such approval. It has: ${described(list, list)}.`,
    ]);
}
/** `"approve" (Approve production, pending)`: what stands in quotes leads to one of the list and no other. */
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




/** One node's end and the next one's start ring within moments: they are read together, in ms. */
const BURST_MS = 250;
/** With live updates in working order polling is only the second rope: this many times slower. */
const LIVE_FACTOR = 4;
/**
 * Waits until the approval that is meant is pending. At the deadline one last look decides.
 * @param wanted name, identifier or path; undefined for the only pending one
 * @returns the approval, which may have been decided already; undefined when the time is over
 * @throws ConfigurationError, JobError: see pickApproval; ResponseError, ConnectionError, the signal's reason
 */
async function awaitApproval({ controller, intervalMs, timeoutMs, random, waiting, listen }, job, wanted) {
    const { clock, signal, sink } = waiting;
    const deadline = clock.now() + timeoutMs;
    const backoff = new timing_backoff/* Backoff */.n(intervalMs, random);
    let live;
    const look = async () => {
        // The status first: what it says about the end then holds for the nodes, too.
        const { status } = (0,jobs/* readJob */.cd)(await controller.get((0,jobs/* jobPath */.Jf)(job), { signal }), job);
        const entered = (inner) => void live?.nested.add(inner);
        return { approvals: await readApprovals(controller, job, { signal }, entered), ended: (0,jobs/* isFinal */.dR)(status) };
    };
    for (;;) {
        const { approvals, ended } = await (0,retry/* retry */.L5)(waiting, look);
        const found = pickApproval(approvals, wanted, ended);
        if (found !== undefined)
            return found;
        const left = deadline - clock.now();
        if (left <= 0)
            return undefined;
        if (live === undefined) {
            sink.info('The approval is not pending yet: waiting for it.');
            live = listen();
        }
        const wasNotified = await live.events.wait(Math.min(backoff.next(live.isWorking ? intervalMs * LIVE_FACTOR : intervalMs), left), clock, signal);
        if (!wasNotified)
            continue;
        await clock.sleep(BURST_MS, signal);
        backoff.restart();
    }
}

// EXTERNAL MODULE: ./src/controller/workflow-approvals.ts
var workflow_approvals = __webpack_require__(6706);
// EXTERNAL MODULE: ./src/http/errors.ts
var http_errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/timing/grace-period.ts
var grace_period = __webpack_require__(2806);
;// CONCATENATED MODULE: ./src/follow/workflow/decide-approval.ts





/** Once the workflow is cancelled, this much is left for one request, in ms. */
const CANCELLED_WORKFLOW_REQUEST_MS = 2500;
/**
 * What became of an approval that somebody has decided.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readDecided(controller, waiting, id) {
    const { signal } = waiting;
    const approval = await (0,retry/* retry */.L5)(waiting, async () => (0,workflow_approvals/* readApproval */.y)(await controller.get((0,workflow_approvals/* approvalPath */.n)(id), { signal }), id));
    return { approval, already: true };
}
/**
 * Decides an approval and reads what holds then. A reply that got lost is no danger: a second decision is refused (400,
 * controller fact 36), and what holds is read anyhow. When the workflow is cancelled, what was not sent yet is not sent.
 * @throws ResponseError, ConnectionError; the signal's reason when nothing was decided
 */
async function decideApproval(controller, waiting, id, decision) {
    const read = async (options) => (0,workflow_approvals/* readApproval */.y)(await controller.get((0,workflow_approvals/* approvalPath */.n)(id), options), id);
    let tries = 0;
    let refused = false;
    let isAccepted = false;
    const gracePeriod = (0,grace_period/* replyGracePeriod */.q)(waiting);
    try {
        await (0,retry/* retry */.L5)(waiting, async () => {
            tries += 1;
            try {
                await controller.post(`${(0,workflow_approvals/* approvalPath */.n)(id)}${decision}/`, undefined, gracePeriod.signals);
                isAccepted = true;
            }
            catch (error) {
                if (!(error instanceof http_errors/* ResponseError */.o3 && error.status === 400 && error.fromApi))
                    throw error;
                refused = true;
            }
        });
        return {
            approval: await (0,retry/* retry */.L5)(waiting, () => read({ signal: waiting.signal })),
            already: refused && tries === 1,
        };
    }
    catch (error) {
        if (!waiting.signal.aborted)
            throw isAccepted ? unread(error, decision) : explained(error, decision);
        // Whether the decision came through before the cancel is what one wants to know now.
        const approval = await read({ timeoutMs: CANCELLED_WORKFLOW_REQUEST_MS }).catch(() => undefined);
        if (approval === undefined || approval.status === 'pending')
            throw error;
        return { approval, already: refused && tries === 1 };
    }
    finally {
        gracePeriod.end();
    }
}
/** The decision holds: what its reading met says nothing about the right to make it. */
function unread(error, decision) {
    return new errors/* JobError */.CR(`The controller accepted the decision \`${decision}\`, but the approval could not be read: ${(0,errors/* describeError */.Uc)(error)} Look at the approval on the controller.`, { cause: error });
}
/** The API's own words for a missing role and for a token that may only read are the same. */
function explained(error, decision) {
    if (!(error instanceof http_errors/* ResponseError */.o3) || !error.fromApi)
        return error;
    if (error.status === 403)
        return error.withHint(`This user may not ${decision} it: the role Approve on the workflow job template or on its organization is needed, and a token with the scope "write".`);
    if (error.status === 404)
        return error.withHint('The approval was deleted.');
    return error;
}

// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
// EXTERNAL MODULE: ./src/steps/look-up-job.ts
var look_up_job = __webpack_require__(2982);
;// CONCATENATED MODULE: ./src/steps/approve-step.ts









/** `approve/`: waits until an approval of a workflow job is pending, and approves or denies it. */
async function approveStep(context) {
    const { sink, inputs, controller, signal, waiting } = context;
    const { node, decision, timeoutMs } = inputs;
    const job = await (0,look_up_job/* lookUpJob */.S)(context);
    if (job.type !== 'workflow_job')
        throw noWorkflow(job);
    const link = (0,job_link/* jobLink */.m)(controller.root, job);
    sink.outputs.job(job, link);
    // Until more is known, however the step ends.
    sink.outputs.value('status', 'unknown');
    const which = node === undefined ? 'the pending approval' : `the approval "${node}"`;
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
/** Listens for changes as long as it waits. */
async function findApproval({ sink, inputs, controller, signal, waiting }, job) {
    const listening = new AbortController();
    const either = AbortSignal.any([signal, listening.signal]);
    const { node, timeoutMs, intervalMs, liveUpdates } = inputs;
    const listen = () => (liveUpdates ? new live_updates/* LiveUpdates */.N(controller, job, clock/* systemClock */.m, sink, either) : (0,follow_context/* pollingSource */.j)());
    try {
        return await awaitApproval({ controller, waiting, timeoutMs, intervalMs, listen }, job, node);
    }
    finally {
        listening.abort();
    }
}
function noWorkflow(job) {
    const { id, type, workflowId } = job;
    const which = workflowId === undefined ? 'the number of one' : `\`job_id: ${workflowId}\``;
    return new errors/* ConfigurationError */.j1('Nothing was decided:', [
        `\`job_id\` is ${id}, and that is a ${type}. Approvals are parts of workflow jobs: give ${which}.`,
    ]);
}

;// CONCATENATED MODULE: ./src/actions/approve.ts





/** `approve/`: waits until an approval of a workflow job is pending, and approves or denies it. Never throws. */
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

/***/ 1652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ readTemplateNodes),
/* harmony export */   fY: () => (/* binding */ parentsOf),
/* harmony export */   g0: () => (/* binding */ readNodes),
/* harmony export */   sX: () => (/* binding */ isMade),
/* harmony export */   zX: () => (/* binding */ jobOfNode)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _jobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3580);


/**
 * All nodes of a workflow job, in the order of their ids.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readNodes(controller, job, options) {
    return await readNodesOf(controller, (0,_jobs_js__WEBPACK_IMPORTED_MODULE_1__/* .jobPath */ .Jf)(job), options);
}
/**
 * The same of a workflow template.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readTemplateNodes(controller, templateId, options) {
    return await readNodesOf(controller, `workflow_job_templates/${templateId}/`, options);
}
async function readNodesOf(controller, path, options) {
    const nodes = [];
    for (let page = 1;; page += 1) {
        const reply = await controller.get(`${path}workflow_nodes/?order_by=id&page_size=200&page=${page}`, options);
        nodes.push(...(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(reply, 'the nodes of a workflow job').filter(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4).map(readNode));
        if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(reply) || typeof reply['next'] !== 'string')
            return nodes;
    }
}
function readNode(row) {
    const summary = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'summary_fields');
    const run = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'job');
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(run, 'id');
    const identifier = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(row, 'identifier');
    const next = {
        success: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)(row, 'success_nodes'),
        failure: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)(row, 'failure_nodes'),
        always: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)(row, 'always_nodes'),
    };
    return {
        id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id') ?? 0,
        identifier,
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(run, 'name') ||
            (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'unified_job_template'), 'name') ||
            (isMade({ identifier }) ? '' : identifier),
        since: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'modified'),
        handlesFailure: next.failure.length + next.always.length > 0,
        next,
        kind: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'type') || (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'unified_job_template'), 'unified_job_type'),
        isSkipped: row['do_not_run'] === true,
        ...(row['unified_job_template'] === null ? { lacksTemplate: true } : {}),
        run: id === undefined
            ? undefined
            : {
                id,
                type: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'type'),
                status: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'status'),
                elapsed: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(run, 'elapsed'),
                timedOut: run['timed_out'] === true,
            },
    };
}
/** Whether the API made the identifier up. */
function isMade({ identifier }) {
    return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(identifier) || identifier === '';
}
/** The nodes that lead to a node. */
function parentsOf({ id }, nodes) {
    return nodes.filter(({ next }) => [next.success, next.failure, next.always].some((ids) => ids.includes(id)));
}
/** The job behind a node, where it is one with a log or nodes of its own; an approval is none. */
function jobOfNode(node) {
    const type = _jobs_js__WEBPACK_IMPORTED_MODULE_1__/* .JOB_TYPES */ .MA.find((known) => known === node.run?.type);
    if (type === 'workflow_approval')
        return undefined;
    return type === undefined || node.run === undefined ? undefined : { type, id: node.run.id };
}


/***/ }),

/***/ 9098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ pollingSource)
/* harmony export */ });
/* harmony import */ var _timing_wakeup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8253);

/** A source of its own for polling: the status reader rings it for each read of events. */
function pollingSource() {
    return {
        status: new _timing_wakeup_js__WEBPACK_IMPORTED_MODULE_0__/* .Wakeup */ .M(),
        events: new _timing_wakeup_js__WEBPACK_IMPORTED_MODULE_0__/* .Wakeup */ .M(),
        isWorking: false,
        nested: new Set(),
        finalCounter: undefined,
        heard: () => undefined,
    };
}


/***/ }),

/***/ 3270:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ LiveUpdates)
});

// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(3580);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
;// CONCATENATED MODULE: ./src/controller/websocket.ts


/** A connection that is up answers a ping; one that is half-open does not, in ms. */
const PING_MS = 20_000;
const HANDSHAKE_MS = 10_000;
/** Pauses before the next connection, in ms: doubled each time, up to the last. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** The group of a job's events, by its type; an approval has none. */
const EVENT_GROUPS = {
    job: 'job_events',
    workflow_job: 'workflow_events',
    project_update: 'project_update_events',
    inventory_update: 'inventory_update_events',
    ad_hoc_command: 'ad_hoc_command_events',
    system_job: 'system_job_events',
    workflow_approval: undefined,
};
/**
 * Listens on the controller's WebSocket until the signal is aborted; connects again after a loss. Never throws: where
 * live updates are not to be had, polling does without.
 */
async function listen(controller, job, listener, { clock, signal, random }) {
    const paths = controller.root.gateway ? ['api/controller/v2/websocket/'] : ['websocket/', 'api/websocket/'];
    let pause = FIRST_PAUSE_MS;
    try {
        for (let path = paths[0]; !signal.aborted; path = paths[0]) {
            if (path === undefined) {
                listener.debug('There are no live updates; the job is polled.');
                return;
            }
            const began = clock.now();
            const end = await connectOnce(controller, path, job, listener, clock, signal);
            if (end === 'worked') {
                // One that breaks off again and again must not cost more requests than polling does.
                if (clock.now() - began >= LONGEST_PAUSE_MS)
                    pause = FIRST_PAUSE_MS;
            }
            else
                paths.shift();
            if (end === 'refused')
                continue;
            if (end === 'lost')
                paths.push(path);
            await clock.sleep(pause * (1 - 0.3 * random()), signal);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        }
    }
    catch {
        // Only the signal ends a pause early.
    }
}
async function connectOnce(controller, path, job, listener, clock, signal) {
    const route = controller.webSocket(path);
    if (route === undefined)
        return 'refused';
    // Loaded only by a step that listens.
    const { WebSocket: Socket } = await __webpack_require__.e(/* import() */ 977).then(__webpack_require__.bind(__webpack_require__, 2977));
    if (signal.aborted)
        return 'lost';
    // Any value works, as long as the cookie and the subscription agree (controller fact 62).
    const csrf = (0,external_node_crypto_.randomUUID)();
    const events = EVENT_GROUPS[job.type];
    const socket = new Socket(route.url, {
        headers: { ...route.headers, Cookie: `csrftoken=${csrf}` },
        agent: route.agent,
        handshakeTimeout: HANDSHAKE_MS,
        followRedirects: false,
        perMessageDeflate: false,
        maxPayload: 64 * 1024 * 1024,
    });
    return await new Promise((resolve) => {
        let end = 'lost';
        const done = new AbortController();
        const close = () => socket.terminate();
        signal.addEventListener('abort', close, { once: true });
        socket.on('unexpected-response', (_request, response) => {
            const status = response.statusCode ?? 0;
            if (status < 500 && status !== 429)
                end = 'refused';
            listener.debug(`Live updates: ${route.url} answered ${status}.`);
            response.destroy();
            socket.terminate();
        });
        socket.on('open', () => {
            socket.send(JSON.stringify({
                groups: {
                    jobs: ['status_changed', 'summary'],
                    ...(events === undefined ? {} : { [events]: [job.id] }),
                },
                xrftoken: csrf,
            }));
            keepAlive(socket, clock, done.signal);
        });
        socket.on('message', (data) => {
            const frame = parse(data);
            if (typeof frame['error'] === 'string')
                listener.debug(`Live updates: ${frame['error']}`);
            const groups = frame['groups_current'];
            if (!Array.isArray(groups)) {
                notify(frame, job, listener);
                return;
            }
            end = 'worked';
            // Who may not hear of the events is told of the status all the same.
            const hears = events === undefined || groups.includes(`${events}-${job.id}`);
            listener.working(hears && groups.includes('jobs-status_changed'));
        });
        socket.on('error', (error) => {
            if (end === 'lost' && !signal.aborted)
                listener.debug(`Live updates: ${error.message}`);
        });
        socket.on('close', () => {
            if (end === 'worked' && !signal.aborted)
                listener.debug('The connection for live updates was lost.');
            done.abort();
            signal.removeEventListener('abort', close);
            listener.working(false);
            resolve(end);
        });
    });
}
/** Pings, and gives the connection up when neither a pong nor anything else came since the last one. */
function keepAlive(socket, clock, done) {
    let alive = true;
    const heard = () => {
        alive = true;
    };
    socket.on('pong', heard);
    socket.on('message', heard);
    const beat = async () => {
        while (!done.aborted) {
            await clock.sleep(PING_MS, done);
            if (!alive)
                socket.terminate();
            alive = false;
            socket.ping();
        }
    };
    beat().catch(() => undefined);
}
function parse(data) {
    try {
        const frame = JSON.parse(data.toString('utf8'));
        return (0,fields/* isRecord */.u4)(frame) ? frame : {};
    }
    catch {
        return {};
    }
}
/** Rings for this job alone: `jobs-status_changed` tells of every job on the controller (controller fact 63). */
function notify(frame, job, listener) {
    const workflow = frame['workflow_job_id'];
    if (frame['unified_job_id'] === job.id) {
        const count = (0,fields/* number */.ai)(frame, 'final_counter');
        // It comes some 60 ms before the final status.
        if (count !== undefined)
            listener.counted(count);
        else
            listener.status((0,fields/* text */.Qq)(frame, 'status'));
    }
    else if (frame[job.type] === job.id || workflow === job.id)
        listener.events();
    else if (typeof workflow === 'number' && listener.follows(workflow))
        listener.events();
}

// EXTERNAL MODULE: ./src/timing/wakeup.ts
var wakeup = __webpack_require__(8253);
;// CONCATENATED MODULE: ./src/follow/live-updates.ts



/** Bells that the controller's WebSocket rings. Until it works, and whenever it does not, polling goes on as without. */
class LiveUpdates {
    status = new wakeup/* Wakeup */.M();
    events = new wakeup/* Wakeup */.M();
    nested = new Set();
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
            events: () => this.events.notify(),
            // Only a playbook's number is its last word: an inventory update prints more after it (recorded: 19 told, 22 there).
            counted: (events) => {
                if (job.type !== 'job')
                    return;
                this.#finalCounter = events;
                this.#notifyOfStatus('running');
            },
            working: (isWorking) => this.#turn(isWorking),
            follows: (workflowJob) => this.nested.has(workflowJob),
            debug: (sentence) => sink.debug(sentence),
        };
        listen(controller, job, listener, { clock, signal, random }).catch((error) => sink.debug(String(error)));
    }
    heard() {
        const heard = this.#mustLook && !(0,jobs/* isFinal */.dR)(this.#heard ?? '') ? undefined : this.#heard;
        this.#heard = undefined;
        this.#mustLook = false;
        return heard;
    }
    #notifyOfStatus(status) {
        const isKnown = status === 'running' || (0,jobs/* isQueued */.MX)(status) || (0,jobs/* isFinal */.dR)(status);
        // Frames may come out of order, and nothing comes after an end.
        if (isKnown)
            this.#heard = (0,jobs/* isFinal */.dR)(this.#heard ?? '') ? this.#heard : status;
        else
            this.#mustLook = true;
        this.status.notify();
    }
    /** What happened while nobody listened did not ring, and whoever sleeps long in trust of the bell is told that it is gone. */
    #turn(isWorking) {
        if (isWorking === this.#isWorking)
            return;
        this.#isWorking = isWorking;
        this.#mustLook = true;
        this.status.notify();
    }
}


/***/ }),

/***/ 6310:
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

/***/ 673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
// EXTERNAL MODULE: ./src/timing/retry.ts
var retry = __webpack_require__(5428);
;// CONCATENATED MODULE: ./src/session/cancel-signal.ts

/** The signals with which the runner cancels a step: SIGINT, 7.5 s later SIGTERM (runner fact 2). */
const SIGNALS = ['SIGINT', 'SIGTERM'];
/** The cancellation of the workflow as an AbortSignal. A second signal changes nothing: the cancel is under way. */
function cancelSignal() {
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

// EXTERNAL MODULE: ./src/session/sign-in.ts
var sign_in = __webpack_require__(7659);
// EXTERNAL MODULE: ./src/session/sign-out.ts
var sign_out = __webpack_require__(882);
;// CONCATENATED MODULE: ./src/session/run-step.ts






/**
 * Runs a main step from its inputs to its reported result: masks the secrets, reads the inputs, connects, signs in, works,
 * reports, and signs out however it ended. Never throws.
 */
async function runStep(reporter, step) {
    const { signal, stop } = cancelSignal();
    const session = {};
    const toResult = (error) => {
        if (error instanceof errors/* InterruptedError */.p4)
            return { kind: 'interrupted', action: step.action };
        if (session.open === undefined && error instanceof errors/* ConfigurationError */.j1)
            return { kind: 'invalid_inputs', error };
        return step.failed?.(error) ?? { kind: 'failed', error };
    };
    const work = async () => {
        reporter.mask(step.secrets);
        const inputs = await step.read();
        const connection = (0,sign_in/* connect */.Ng)(reporter, inputs.connection);
        session.open = { connection, inputs };
        const waiting = { sink: reporter, clock: clock/* systemClock */.m, signal, retryForMs: step.retryForMs(inputs) };
        const controller = await (0,retry/* retry */.L5)(waiting, () => connection.discover(inputs.connection.url, { signal }));
        await (0,sign_in/* signIn */.Jv)(reporter, connection, controller.root, inputs.connection.credentials, waiting);
        return await step.run({ sink: reporter, inputs, controller, signal, waiting });
    };
    await reporter.report(await work().catch(toResult));
    const { open } = session;
    const isWorkflowCancelled = signal.aborted;
    await Promise.all([
        open && (0,sign_out/* signOut */.C)(reporter, open.connection, isWorkflowCancelled),
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** Time left for one request once the workflow is cancelled, in ms. */
const CANCELLED_WORKFLOW_REQUEST_MS = 2500;
/**
 * Returns the job that the inputs name. When the workflow is cancelled meanwhile, one more quick request shows whether
 * there is something to cancel.
 * @throws ConfigurationError when there is no such job; ResponseError, ConnectionError, the signal's reason
 */
async function lookUpJob({ inputs, controller, waiting, }) {
    const { id, type } = inputs.job;
    try {
        return await controller.unifiedJobs.find(id, type, { retry: waiting });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4))
            throw error;
        return await controller.unifiedJobs.find(id, type, { timeoutMs: CANCELLED_WORKFLOW_REQUEST_MS }).catch(() => {
            throw error;
        });
    }
}


/***/ }),

/***/ 8253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ Wakeup)
/* harmony export */ });
/** Wakes a reader before its pause is over. Several rings while it reads count as one, and none is forgotten. */
class Wakeup {
    #notified = false;
    #notifications = 0;
    #wake;
    /** How often it rang. */
    get notifications() {
        return this.#notifications;
    }
    notify() {
        this.#notifications += 1;
        this.#notified = true;
        this.#wake?.();
    }
    /** Forgets what rang until now: the reader is about to look. */
    clear() {
        this.#notified = false;
    }
    /**
     * Waits until the bell rings or `ms` are over.
     * @returns whether it rang
     * @throws the signal's reason
     */
    async wait(ms, clock, signal) {
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
        return wasNotified;
    }
}


/***/ })

};

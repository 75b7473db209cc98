export const id = 461;
export const ids = [461];
export const modules = {

/***/ 1461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  approveAction: () => (/* binding */ approveAction)
});

// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/controller/links.ts
var links = __webpack_require__(3153);
// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/persist.ts + 2 modules
var persist = __webpack_require__(6397);
// EXTERNAL MODULE: ./src/controller/workflow-nodes.ts
var workflow_nodes = __webpack_require__(9271);
;// CONCATENATED MODULE: ./src/follow/approvals.ts



/** Workflows in workflows are looked into this deep; the controller refuses recursion, so deeper ones are strange. */
const MAX_DEPTH = 10;
/**
 * The approvals of a workflow job and of the workflows inside of it.
 * @param entered told of each workflow job inside
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readApprovals(controller, job, options, entered, around = { path: [], exact: [] }) {
    const list = [];
    let isWhole = true;
    for (const node of await (0,workflow_nodes/* readNodes */.g0)(controller, job, options)) {
        const way = {
            path: [...around.path, (0,workflow_nodes/* isMade */.sX)(node) ? node.name : node.identifier],
            exact: [...around.exact, node.identifier],
        };
        const inner = (0,workflow_nodes/* jobOfNode */.zX)(node);
        if (node.kind === 'workflow_approval') {
            const { name, identifier, run, isSkipped } = node;
            const [path, exact] = [way.path.join(' > '), way.exact.join(' > ')];
            const names = [name, identifier, path, exact, [...around.path, name].join(' > ')];
            list.push({ name, path, exact, names, run, isSkipped });
        }
        else if (inner?.type === 'workflow_job' && around.path.length < MAX_DEPTH) {
            entered(inner.id);
            const inside = await readApprovals(controller, inner, options, entered, way);
            list.push(...inside.list);
            isWhole = isWhole && inside.isWhole;
        }
        else if (node.kind === 'workflow_job' && inner === undefined && !node.isSkipped)
            isWhole = false;
    }
    return { list, isWhole };
}
/**
 * The approval that is meant: the pending one, or one that was decided already.
 * @param wanted name, identifier or path; undefined for the only pending one
 * @param ended whether the workflow job has ended, so that nothing more comes up
 * @returns undefined while it may still come up
 * @throws ConfigurationError when it cannot be told which is meant, or there is no such approval; JobError when it does
 *   not come up any more
 */
function pickApproval({ list, isWhole }, wanted, ended) {
    const meant = wanted === undefined ? list : meantBy(wanted, list);
    if (wanted !== undefined && meant.length > 1)
        throw ambiguous(wanted, meant, list);
    const pending = meant.filter(({ run }) => run?.status === 'pending');
    if (pending.length > 1)
        throw severalPending(pending, list);
    const over = meant.filter(({ run }) => run !== undefined && (0,resources/* isFinal */.dR)(run.status));
    const found = pending[0] ?? (wanted === undefined ? undefined : over[0]);
    if (found !== undefined)
        return found;
    const mayComeUp = meant.some(({ run, isSkipped }) => !isSkipped && !(0,resources/* isFinal */.dR)(run?.status ?? ''));
    if (!ended && (mayComeUp || !isWhole))
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
function describe({ name, run, isSkipped }, way) {
    const words = {
        successful: 'approved',
        failed: run?.timedOut ? 'timed out' : 'denied',
    };
    const unreached = isSkipped ? 'not on the path that the workflow took' : 'not reached';
    const state = run === undefined ? unreached : (words[run.status] ?? run.status);
    return `"${way}" (${name === way ? '' : `${name}, `}${state})`;
}

// EXTERNAL MODULE: ./src/follow/pace.ts
var follow_pace = __webpack_require__(7798);
;// CONCATENATED MODULE: ./src/follow/await-approval.ts




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
    const pace = new follow_pace/* Pace */.o(intervalMs, random);
    let live;
    const look = async () => {
        // The status first: what it says about the end then holds for the nodes, too.
        const { status } = (0,resources/* readJob */.cd)(await controller.get((0,resources/* jobPath */.Jf)(job), { signal }), job);
        const entered = (inner) => void live?.nested.add(inner);
        return { approvals: await readApprovals(controller, job, { signal }, entered), ended: (0,resources/* isFinal */.dR)(status) };
    };
    for (;;) {
        const { approvals, ended } = await (0,persist/* persist */.Z)(waiting, look);
        const found = pickApproval(approvals, wanted, ended);
        if (found !== undefined)
            return found;
        const left = deadline - clock.now();
        if (left <= 0)
            return undefined;
        if (live === undefined) {
            sink.say('The approval is not pending yet: waiting for it.');
            live = listen();
        }
        const rang = await live.events.wait(Math.min(pace.next(live.isWorking ? intervalMs * LIVE_FACTOR : intervalMs), left), clock, signal);
        if (!rang)
            continue;
        await clock.sleep(BURST_MS, signal);
        pace.restart();
    }
}

// EXTERNAL MODULE: ./src/follow/context.ts
var context = __webpack_require__(8506);
// EXTERNAL MODULE: ./src/controller/approvals.ts
var approvals = __webpack_require__(7620);
// EXTERNAL MODULE: ./src/launch/patience.ts
var launch_patience = __webpack_require__(7264);
;// CONCATENATED MODULE: ./src/follow/decide.ts




/** Once the workflow is cancelled, this much is left for one request, in ms. */
const HURRY_MS = 2500;
/**
 * What became of an approval that somebody has decided.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readDecided(controller, waiting, id) {
    const { signal } = waiting;
    const approval = await (0,persist/* persist */.Z)(waiting, async () => (0,approvals/* readApproval */.y)(await controller.get((0,approvals/* approvalPath */.n)(id), { signal }), id));
    return { approval, already: true };
}
/**
 * Decides an approval and reads what holds then. A reply that got lost is no danger: a second decision is refused (400,
 * controller fact 36), and what holds is read anyhow. When the workflow is cancelled, what was not sent yet is not sent.
 * @throws ResponseError, ConnectionError; the signal's reason when nothing was decided
 */
async function decideApproval(controller, waiting, id, decision) {
    const read = async (options) => (0,approvals/* readApproval */.y)(await controller.get((0,approvals/* approvalPath */.n)(id), options), id);
    let tries = 0;
    let refused = false;
    const patience = (0,launch_patience/* replyPatience */.c)(waiting);
    try {
        await (0,persist/* persist */.Z)(waiting, async () => {
            tries += 1;
            try {
                await controller.post(`${(0,approvals/* approvalPath */.n)(id)}${decision}/`, undefined, patience.signals);
            }
            catch (error) {
                if (!(error instanceof errors/* ResponseError */.o3 && error.status === 400 && error.fromApi))
                    throw error;
                refused = true;
            }
        });
        return {
            approval: await (0,persist/* persist */.Z)(waiting, () => read({ signal: waiting.signal })),
            already: refused && tries === 1,
        };
    }
    catch (error) {
        if (!waiting.signal.aborted)
            throw explained(error, decision);
        // Whether the decision came through before the cancel is what one wants to know now.
        const approval = await read({ timeoutMs: HURRY_MS }).catch(() => undefined);
        if (approval === undefined || approval.status === 'pending')
            throw error;
        return { approval, already: refused && tries === 1 };
    }
    finally {
        patience.end();
    }
}
/** The API's own words for a missing role and for a token that may only read are the same. */
function explained(error, decision) {
    if (!(error instanceof errors/* ResponseError */.o3) || !error.fromApi)
        return error;
    if (error.status === 403)
        return error.withHint(`This user may not ${decision} it: the role Approve on the workflow job template or on its organization is needed, and a token with the scope "write".`);
    if (error.status === 404)
        return error.withHint('The approval was deleted.');
    return error;
}

// EXTERNAL MODULE: ./src/follow/live.ts + 1 modules
var live = __webpack_require__(5545);
// EXTERNAL MODULE: ./src/follow/words.ts
var words = __webpack_require__(7280);
// EXTERNAL MODULE: ./src/inputs/connection.ts
var connection = __webpack_require__(8361);
// EXTERNAL MODULE: ./src/inputs/reader.ts
var inputs_reader = __webpack_require__(9066);
// EXTERNAL MODULE: ./src/inputs/unknown.ts
var inputs_unknown = __webpack_require__(4883);
// EXTERNAL MODULE: ./src/inputs/values.ts
var values = __webpack_require__(8463);
;// CONCATENATED MODULE: ./src/inputs/approve.ts




/** Every input of `approve/`, as in its action.yml (a test holds the two together). */
const APPROVE_INPUTS = [
    ...connection/* CONNECTION_INPUTS */.vS,
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
    const reader = new inputs_reader/* InputReader */.i();
    reader.required('job_id', "the workflow job's number, such as `1234`; check that the step that gives it did run");
    reader.required('decision', '`approve` or `deny`');
    const inputs = {
        connection: (0,connection/* readConnection */.dC)(reader),
        job: { id: reader.parsed('job_id', values/* parseId */.Fg) ?? 0, type: undefined },
        node: reader.text('node'),
        decision: reader.parsed('decision', (0,values/* parseWord */.kB)('approve', 'deny')) ?? 'deny',
        timeoutMs: reader.parsed('timeout', values/* parsePositiveDuration */.lj) ?? 1_800_000,
        intervalMs: reader.parsed('interval', values/* parsePositiveDuration */.lj) ?? 15_000,
        liveUpdates: reader.parsed('live_updates', values/* parseBoolean */.yG) ?? true,
    };
    (0,inputs_unknown/* refuseUnknownInputs */.Q)(reader, environment, APPROVE_INPUTS);
    reader.finish();
    return inputs;
}

// EXTERNAL MODULE: ./src/report/approval-words.ts
var approval_words = __webpack_require__(5279);
// EXTERNAL MODULE: ./src/report/output.ts
var output = __webpack_require__(9045);
// EXTERNAL MODULE: ./src/report/outputs.ts
var outputs = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/actions/look-up.ts + 1 modules
var look_up = __webpack_require__(9735);
// EXTERNAL MODULE: ./src/actions/step.ts + 1 modules
var step = __webpack_require__(9179);
;// CONCATENATED MODULE: ./src/actions/approve.ts















/** `approve/`: waits for an approval of a workflow job to come up, and approves or denies it. Never throws. */
async function approveAction(console) {
    await (0,step/* takeStep */.e)(console, {
        read: () => Promise.resolve(readApproveInputs(process.env)),
        retryForMs: ({ connection }) => connection.retryForMs,
        work: approve,
        cancelled: 'The workflow was cancelled before the decision: nothing was approved or denied.',
    });
}
async function approve(context) {
    const { console, inputs, controller, waiting } = context;
    const job = await (0,look_up/* lookUp */.T)(context);
    if (job.type !== 'workflow_job')
        throw noWorkflow(job);
    const link = (0,links/* jobLink */.m)(controller.root, job);
    new outputs/* Outputs */.t(console).job(job, link);
    // Until it is known better, on whatever end.
    (0,output/* writeOutput */.z)(console, 'status', 'unknown');
    const which = inputs.node === undefined ? 'the pending approval' : `the approval "${inputs.node}"`;
    console.say(`Looking for ${which} of workflow job ${job.id} "${job.name}" (status: ${job.status}): ${link.url}`);
    const found = await findApproval(context, job);
    if (found?.run === undefined) {
        (0,output/* writeOutput */.z)(console, 'status', 'timed_out');
        console.fail(`No decision was made: ${which} did not come up within ${(0,words/* duration */.p)(inputs.timeoutMs)} (\`timeout\`). ${link.url}`);
        return;
    }
    (0,output/* writeOutput */.z)(console, 'approval_id', found.run.id);
    (0,output/* writeOutput */.z)(console, 'node', found.path);
    (0,output/* writeOutput */.z)(console, 'status', found.run.status);
    const { id, status } = found.run;
    const decided = (0,resources/* isFinal */.dR)(status)
        ? await readDecided(controller, waiting, id)
        : await decideApproval(controller, waiting, id, inputs.decision);
    tell(context, link, decided);
}
/** Listens for changes as long as it waits. */
async function findApproval({ console, inputs, controller, signal, waiting }, job) {
    const listening = new AbortController();
    const either = AbortSignal.any([signal, listening.signal]);
    const { node, timeoutMs, intervalMs, liveUpdates } = inputs;
    const listen = () => (liveUpdates ? new live/* LiveUpdates */.N(controller, job, clock/* systemClock */.m, console, either) : (0,context/* pollingSource */.j)());
    try {
        return await awaitApproval({ controller, waiting, timeoutMs, intervalMs, listen }, job, node);
    }
    finally {
        listening.abort();
    }
}
/** Says what holds now; anything else than what was asked for fails the step. */
function tell({ console, inputs, signal }, link, { approval, already }) {
    (0,output/* writeOutput */.z)(console, 'status', approval.status);
    (0,output/* writeOutput */.z)(console, 'decided_by', approval.decidedBy);
    (0,output/* writeOutput */.z)(console, 'already_decided', String(already));
    const holds = `The approval of "${approval.name}" ${(0,approval_words/* decisionWords */._)(approval)}`;
    const isAsked = !approval.timedOut && approval.status === STATUS[inputs.decision];
    if (approval.status === 'pending')
        console.fail(`The controller took the decision \`${inputs.decision}\`, and the approval is pending all the same. ${link.url}`);
    else if (!isAsked)
        console.fail(`The decision \`${inputs.decision}\` came too late. ${holds}. ${link.url}`);
    else if (signal.aborted)
        console.fail(`The workflow was cancelled after the decision. ${holds}. ${link.url}`);
    else
        console.say(already ? `${holds} already: nothing was left to decide. ${link.url}` : `${holds}. ${link.url}`);
}
/** The approval's status by the decision (controller fact 36). */
const STATUS = { approve: 'successful', deny: 'failed' };
function noWorkflow(job) {
    const { id, type } = job;
    const workflow = (0,resources/* workflowOf */.B4)(job);
    const which = workflow === undefined ? 'the number of one' : `\`job_id: ${workflow}\``;
    return new errors/* ConfigurationError */.j1('Nothing was decided:', [
        `\`job_id\` is ${id}, and that is a ${type}. Approvals are parts of workflow jobs: give ${which}.`,
    ]);
}


/***/ }),

/***/ 9271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ readTemplateNodes),
/* harmony export */   fY: () => (/* binding */ parentsOf),
/* harmony export */   g0: () => (/* binding */ readNodes),
/* harmony export */   sX: () => (/* binding */ isMade),
/* harmony export */   zX: () => (/* binding */ jobOfNode)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);


/**
 * All nodes of a workflow job, in the order of their ids.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readNodes(controller, job, options) {
    return await readNodesOf(controller, (0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .jobPath */ .Jf)(job), options);
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
        nodes.push(...(0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(reply, 'the nodes of a workflow job').filter(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4).map(readNode));
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
    const type = _resources_js__WEBPACK_IMPORTED_MODULE_1__/* .JOB_TYPES */ .MA.find((known) => known === node.run?.type);
    if (type === 'workflow_approval')
        return undefined;
    return type === undefined || node.run === undefined ? undefined : { type, id: node.run.id };
}


/***/ }),

/***/ 5568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Bell)
/* harmony export */ });
/** Wakes a reader before its pause is over. Several rings while it reads count as one, and none is forgotten. */
class Bell {
    #rung = false;
    #rings = 0;
    #wake;
    /** How often it rang. */
    get rings() {
        return this.#rings;
    }
    ring() {
        this.#rings += 1;
        this.#rung = true;
        this.#wake?.();
    }
    /** Forgets what rang until now: the reader is about to look. */
    hush() {
        this.#rung = false;
    }
    /**
     * Waits until the bell rings or `ms` are over.
     * @returns whether it rang
     * @throws the signal's reason
     */
    async wait(ms, clock, signal) {
        if (!this.#rung) {
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
        const rang = this.#rung;
        this.#rung = false;
        return rang;
    }
}


/***/ }),

/***/ 8506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ pollingSource)
/* harmony export */ });
/* harmony import */ var _bell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5568);

/** A source of its own for polling: the status reader rings it for each read of events. */
function pollingSource() {
    return {
        status: new _bell_js__WEBPACK_IMPORTED_MODULE_0__/* .Bell */ .I(),
        events: new _bell_js__WEBPACK_IMPORTED_MODULE_0__/* .Bell */ .I(),
        isWorking: false,
        nested: new Set(),
        finalCounter: undefined,
        heard: () => undefined,
    };
}


/***/ }),

/***/ 5545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ LiveUpdates)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
;// CONCATENATED MODULE: ./src/controller/live-updates.ts


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
    const way = controller.webSocket(path);
    if (way === undefined)
        return 'refused';
    // Loaded only by a step that listens.
    const { WebSocket: Socket } = await __webpack_require__.e(/* import() */ 977).then(__webpack_require__.bind(__webpack_require__, 2977));
    if (signal.aborted)
        return 'lost';
    // Any value works, as long as the cookie and the subscription agree (controller fact 62).
    const csrf = (0,external_node_crypto_.randomUUID)();
    const events = EVENT_GROUPS[job.type];
    const socket = new Socket(way.url, {
        headers: { ...way.headers, Cookie: `csrftoken=${csrf}` },
        agent: way.agent,
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
            listener.debug(`Live updates: ${way.url} answered ${status}.`);
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
                ring(frame, job, listener);
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
function ring(frame, job, listener) {
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

// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
// EXTERNAL MODULE: ./src/follow/bell.ts
var bell = __webpack_require__(5568);
;// CONCATENATED MODULE: ./src/follow/live.ts



/** Bells that the controller's WebSocket rings. Until it works, and whenever it does not, polling goes on as without. */
class LiveUpdates {
    status = new bell/* Bell */.I();
    events = new bell/* Bell */.I();
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
            status: (status) => this.#ringForStatus(status),
            events: () => this.events.ring(),
            // Only a playbook's number is its last word: an inventory update prints more after it (recorded: 19 told, 22 there).
            counted: (events) => {
                if (job.type !== 'job')
                    return;
                this.#finalCounter = events;
                this.#ringForStatus('running');
            },
            working: (isWorking) => this.#turn(isWorking),
            follows: (workflowJob) => this.nested.has(workflowJob),
            debug: (sentence) => sink.debug(sentence),
        };
        listen(controller, job, listener, { clock, signal, random }).catch((error) => sink.debug(String(error)));
    }
    heard() {
        const heard = this.#mustLook && !(0,resources/* isFinal */.dR)(this.#heard ?? '') ? undefined : this.#heard;
        this.#heard = undefined;
        this.#mustLook = false;
        return heard;
    }
    #ringForStatus(status) {
        const isKnown = status === 'running' || (0,resources/* isQueued */.MX)(status) || (0,resources/* isFinal */.dR)(status);
        // Frames may come out of order, and nothing comes after an end.
        if (isKnown)
            this.#heard = (0,resources/* isFinal */.dR)(this.#heard ?? '') ? this.#heard : status;
        else
            this.#mustLook = true;
        this.status.ring();
    }
    /** What happened while nobody listened did not ring, and whoever sleeps long in trust of the bell is told that it is gone. */
    #turn(isWorking) {
        if (isWorking === this.#isWorking)
            return;
        this.#isWorking = isWorking;
        this.#mustLook = true;
        this.status.ring();
    }
}


/***/ }),

/***/ 5279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ decisionSentence),
/* harmony export */   _: () => (/* binding */ decisionWords)
/* harmony export */ });
/* harmony import */ var _controller_approvals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7620);

/** What became of an approval; follows what it is called. */
function decisionWords({ status, timedOut, decidedBy }) {
    const by = decidedBy === '' ? '' : ` by ${decidedBy}`;
    if (status === 'successful')
        return `was given${by}`;
    if (status === 'failed')
        return timedOut ? 'timed out: nobody decided' : `was denied${by}`;
    return `is ${status}`;
}
/** `It was denied by admin.`; undefined for a job that is no approval, and for one that has not ended. */
function decisionSentence({ type, id, fields }) {
    if (type !== 'workflow_approval')
        return undefined;
    const approval = (0,_controller_approvals_js__WEBPACK_IMPORTED_MODULE_0__/* .readApproval */ .y)(fields, id);
    return approval.status === 'successful' || approval.status === 'failed'
        ? `It ${decisionWords(approval)}.`
        : undefined;
}


/***/ })

};

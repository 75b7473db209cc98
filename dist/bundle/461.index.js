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
// EXTERNAL MODULE: ./src/follow/node-words.ts
var node_words = __webpack_require__(5253);
;// CONCATENATED MODULE: ./src/follow/approvals.ts




/** Workflows in workflows are looked into this deep; the controller refuses recursion, so deeper ones are strange. */
const MAX_DEPTH = 10;
/**
 * The approvals of a workflow job and of the workflows inside of it.
 * @param entered told of each workflow job inside
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readApprovals(controller, job, options, entered, around = []) {
    const list = [];
    let isWhole = true;
    for (const node of await (0,workflow_nodes/* readNodes */.g)(controller, job, options)) {
        const path = [...around, (0,node_words/* isMade */.sX)(node) ? node.name : node.identifier];
        const inner = (0,workflow_nodes/* jobOfNode */.z)(node);
        if (node.kind === 'workflow_approval') {
            const { name, identifier, run, isSkipped } = node;
            const names = [name, identifier, path.join(' > '), [...around, name].join(' > ')];
            list.push({ name, path: path.join(' > '), names, run, isSkipped });
        }
        else if (inner?.type === 'workflow_job' && around.length < MAX_DEPTH) {
            entered(inner.id);
            const inside = await readApprovals(controller, inner, options, entered, path);
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
    const meant = list.filter(({ names }) => wanted === undefined || names.includes(wanted));
    if (wanted !== undefined && meant.length > 1)
        throw ambiguous(wanted, meant);
    const pending = meant.filter(({ run }) => run?.status === 'pending');
    if (pending.length > 1)
        throw severalPending(pending);
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
    throw new errors/* JobError */.CR(`No approval is pending, and none comes up any more: ${meant.map(described).join(', ')}.`);
}
const HEADLINE = 'Nothing was decided:';
function ambiguous(wanted, meant) {
    return new errors/* ConfigurationError */.j1(HEADLINE, [
        `\`node\` is ${JSON.stringify(wanted)}, and that is the name of ${meant.length} approvals: ${meant.map(described).join(', ')}. Give what stands in quotes.`,
    ]);
}
function severalPending(pending) {
    return new errors/* ConfigurationError */.j1(HEADLINE, [
        `${pending.length} approvals are pending, and \`node\` does not say which is meant: ${pending.map(described).join(', ')}.`,
    ]);
}
function unknown(wanted, list) {
    if (list.length === 0)
        return new errors/* ConfigurationError */.j1(HEADLINE, ['The workflow job has no approval.']);
    return new errors/* ConfigurationError */.j1(HEADLINE, [
        `\`node\` is ${JSON.stringify(wanted)}, and the workflow job has no such approval. It has: ${list.map(described).join(', ')}.`,
    ]);
}
/** `"approve" (Approve production, pending)`. */
function described({ name, path, run, isSkipped }) {
    const words = {
        successful: 'approved',
        failed: run?.timedOut ? 'timed out' : 'denied',
    };
    const unreached = isSkipped ? 'not on the path that the workflow took' : 'not reached';
    const state = run === undefined ? unreached : (words[run.status] ?? run.status);
    return `"${path}" (${name === path ? '' : `${name}, `}${state})`;
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
 * API fact 23), and what holds is read anyhow. When the workflow is cancelled, what was not sent yet is not sent.
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
/** The approval's status by the decision (API fact 23). */
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

/***/ 9735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ lookUp)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/controller/approvals.ts
var approvals = __webpack_require__(7620);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
;// CONCATENATED MODULE: ./src/controller/find-job.ts




/**
 * A job by its number. Where its type is not given, the list of all unified jobs tells it.
 * @throws ConfigurationError when there is none, or one of a kind that is not known;
 *   ResponseError, ConnectionError, the signal's reason
 */
async function findJob(controller, id, given, options) {
    const type = given ?? (await typeOf(controller, id, options));
    try {
        return (0,resources/* readJob */.cd)(await controller.get((0,resources/* jobPath */.Jf)({ type, id }), options), { type, id });
    }
    catch (error) {
        if (!(error instanceof errors/* ResponseError */.o3 && error.status === 404 && error.fromApi))
            throw error;
        throw given === undefined ? missing(id) : missingOfType(id, given);
    }
}
async function typeOf(controller, id, options) {
    const reply = await controller.get(`unified_jobs/?id=${id}`, options);
    // Compared here as well: a filter that a proxy or an old version drops would match everything.
    const row = (0,resources/* readList */.LD)(reply, 'the list of all jobs')
        .filter(fields/* isRecord */.u4)
        .find((one) => one['id'] === id);
    if (row === undefined)
        return await approvalOr(missing(id), controller, id, options);
    const type = resources/* JOB_TYPES */.MA.find((known) => known === row['type']);
    if (type === undefined)
        throw strangeType(id, (0,fields/* text */.Qq)(row, 'type'));
    return type;
}
/** The list of all unified jobs leaves approvals out, although they are some. */
async function approvalOr(nothing, controller, id, options) {
    try {
        await controller.get((0,approvals/* approvalPath */.n)(id), options);
        return 'workflow_approval';
    }
    catch (error) {
        // Whoever says it, and in whatever form: a Tower before 3.6 has no approvals at all.
        if (error instanceof errors/* ResponseError */.o3 && error.status === 404)
            throw nothing;
        throw error;
    }
}
const HEADLINE = 'The job was not found:';
function missing(id) {
    return new errors/* ConfigurationError */.j1(HEADLINE, [
        `\`job_id\` is ${id}, and there is no such job on this controller, or the user may not see it. Check that the number comes from this controller, and that the user has a role on the job's template.`,
    ]);
}
function missingOfType(id, type) {
    return new errors/* ConfigurationError */.j1(HEADLINE, [
        `\`job_id\` is ${id}, and there is no ${type} with this number. Leave out \`job_type\`: it is found out.`,
    ]);
}
function strangeType(id, type) {
    return new errors/* ConfigurationError */.j1(HEADLINE, [
        `\`job_id\` is ${id}, and its type is ${type}. Accepted are: ${resources/* JOB_TYPES */.MA.join(', ')}.`,
    ]);
}

// EXTERNAL MODULE: ./src/persist.ts + 2 modules
var persist = __webpack_require__(6397);
;// CONCATENATED MODULE: ./src/actions/look-up.ts



/** Once the workflow is cancelled, this much is left for one request, in ms. */
const HURRY_MS = 2500;
/**
 * The job that the inputs name. When the workflow is cancelled meanwhile, one more quick look tells whether there is
 * something to cancel.
 * @throws ConfigurationError when there is no such job; ResponseError, ConnectionError, the signal's reason
 */
async function lookUp({ inputs, controller, signal, waiting }) {
    const { id, type } = inputs.job;
    try {
        return await (0,persist/* persist */.Z)(waiting, () => findJob(controller, id, type, { signal }));
    }
    catch (error) {
        if (!(error instanceof errors/* InterruptedError */.p4))
            throw error;
        return await findJob(controller, id, type, { timeoutMs: HURRY_MS }).catch(() => {
            throw error;
        });
    }
}


/***/ })

};

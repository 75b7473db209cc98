export const id = 496;
export const ids = [496];
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
// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var clock = __webpack_require__(2147);
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






/** `ad-hoc/`: runs one module on the hosts of an inventory, and succeeds or fails with the command. */
function adHocAction(report) {
    return {
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
    };
}


/***/ }),

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



/** Runs `approve/`: waits until an approval of a workflow job is pending, and approves or denies it. */
function approveAction() {
    return {
        action: 'approve',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: () => readApproveInputs(process.env),
        retryForMs: ({ connection }) => connection.retryForMs,
        run: approveStep,
    };
}


/***/ }),

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
// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var clock = __webpack_require__(2147);
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



/** Runs `cancel/`: cancels a job, whatever launched it, and confirms its end. */
function cancelAction() {
    return {
        action: 'cancel',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: () => readCancelInputs(process.env),
        retryForMs: ({ connection }) => connection.retryForMs,
        run: cancelStep,
    };
}


/***/ }),

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

// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var clock = __webpack_require__(2147);
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





/** `relaunch/`: launches a job again with the same prompts, and succeeds or fails with the new job. */
function relaunchAction(report) {
    return {
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
    };
}


/***/ }),

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
// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var clock = __webpack_require__(2147);
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





/** Runs `wait/`: follows a job that exists already, and succeeds or fails with it. */
function waitAction(report) {
    return {
        action: 'wait',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: () => {
            const inputs = readWaitInputs(process.env);
            report.begin({ ...inputs, comment: (0,comment_run/* wantedComment */.G)(inputs, process.env) });
            return inputs;
        },
        retryForMs: ({ connection }) => connection.retryForMs,
        run: (context) => waitStep(context, (0,github_run/* readWorkflowRun */.hO)(process.env)),
    };
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

/***/ 9663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ asksForOutput),
  e: () => (/* binding */ follow)
});

// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
// EXTERNAL MODULE: ./src/timing/transient-error.ts
var transient_error = __webpack_require__(8595);
;// CONCATENATED MODULE: ./src/timing/drain-deadline.ts

/** After the deadline, reading continues while output comes. It ends after this long without output, in ms. */
const STALL_MS = 10_000;
/**
 * The time for what is still read after the wait. All readers of a run share it. A workflow has many jobs, and an
 * unreachable controller must not delay the verdict by the grace period of each.
 */
class DrainDeadline {
    #clock;
    #open = new Set();
    /** Time by the clock, in ms; infinite while the job is followed. */
    #expiresAt = Number.POSITIVE_INFINITY;
    #until = Number.POSITIVE_INFINITY;
    constructor(clock) {
        this.#clock = clock;
    }
    /** Runs work after the end of the wait, with a deadline in `ms`. */
    async within(ms, work) {
        this.#expiresAt = this.#clock.now() + ms;
        this.#until = this.#expiresAt;
        for (const open of this.#open)
            this.#watch(open);
        try {
            return await work();
        }
        finally {
            this.#expiresAt = Number.POSITIVE_INFINITY;
            this.#until = Number.POSITIVE_INFINITY;
        }
    }
    /** Returns whether nothing may be waited for. What is already stored may still be read. */
    get isExpired() {
        return this.leftMs <= 0;
    }
    /** Returns how long something may be waited for, in ms; infinite while the job is followed. */
    get leftMs() {
        return Math.max(0, this.#expiresAt - this.#clock.now());
    }
    /** Notes that output came, so that more may follow. */
    progress() {
        if (Number.isFinite(this.#until))
            this.#until = Math.max(this.#until, this.#clock.now() + STALL_MS);
    }
    /**
     * Sends a request while there is time.
     * @param signal ends it earlier
     * @throws DeadlineError when the time is over; what the request throws
     */
    async ask(signal, question) {
        if (this.#clock.now() >= this.#until)
            throw tooLate();
        const open = { late: new AbortController(), done: new AbortController() };
        this.#open.add(open);
        if (Number.isFinite(this.#until))
            this.#watch(open);
        try {
            return await question(AbortSignal.any([signal, open.late.signal]));
        }
        finally {
            this.#open.delete(open);
            open.done.abort();
        }
    }
    #watch({ late, done }) {
        const left = this.#until - this.#clock.now();
        this.#clock.sleep(Math.max(0, left), done.signal).then(() => {
            if (this.#clock.now() >= this.#until)
                late.abort(tooLate());
            else if (Number.isFinite(this.#until))
                this.#watch({ late, done });
        }, () => undefined);
    }
}
function tooLate() {
    return new transient_error/* DeadlineError */.j3('drain-timed-out');
}

;// CONCATENATED MODULE: ./src/timing/rate-limit.ts

/**
 * Obeys the pause that a 429 or 503 asks for with `Retry-After`. It applies to every reader: the controller counts all
 * requests of a user together.
 */
class RateLimit {
    #clock;
    #longestMs;
    #until = Number.NEGATIVE_INFINITY;
    #refusal;
    /** @param longestMs cap of every pause, in ms */
    constructor(clock, longestMs) {
        this.#clock = clock;
        this.#longestMs = longestMs;
    }
    /** Returns how long the pause still lasts, in ms; 0 without a pause. */
    get leftMs() {
        return Math.max(0, this.#until - this.#clock.now());
    }
    /**
     * Waits for as long as the controller asks for.
     * @param atLeastMs minimum wait in any case
     * @param atMostMs maximum wait for the controller's pause
     * @throws the signal's reason
     */
    async pause(atLeastMs, atMostMs, signal) {
        const pauseMs = Math.max(atLeastMs, Math.min(this.leftMs, atMostMs));
        if (pauseMs > 0)
            await this.#clock.sleep(pauseMs, signal);
    }
    /**
     * Sends a request unless a pause lasts.
     * @throws the refusal that asked for the pause, while it lasts; what the request throws
     */
    async ask(question) {
        if (this.#refusal !== undefined && this.leftMs > 0)
            throw this.#refusal;
        return await this.askAnyway(question);
    }
    /** Sends an urgent request even during a pause. A refusal of it starts a pause for all readers. */
    async askAnyway(question) {
        try {
            return await question();
        }
        catch (error) {
            this.#note(error);
            throw error;
        }
    }
    #note(error) {
        const pauseMs = isRateLimit(error) ? (0,transient_error/* retryAfterMs */.Vs)(error) : undefined;
        if (pauseMs === undefined)
            return;
        const until = this.#clock.now() + Math.min(pauseMs, this.#longestMs);
        if (until <= this.#until)
            return;
        this.#until = until;
        this.#refusal = error;
    }
}
/** Returns whether the refusal limits all requests. With other statuses, `Retry-After` is about one resource. */
function isRateLimit(error) {
    return error instanceof Error && 'status' in error && (error.status === 429 || error.status === 503);
}

// EXTERNAL MODULE: ./src/controller/events/job-event.ts + 1 modules
var job_event = __webpack_require__(9623);
// EXTERNAL MODULE: ./src/follow/playbook/host-stats.ts
var host_stats = __webpack_require__(8269);
// EXTERNAL MODULE: ./src/follow/playbook/playbook-results.ts
var playbook_results = __webpack_require__(3173);
;// CONCATENATED MODULE: ./src/follow/events/log-layout.ts


/**
 * Maximum results of a task that are shown unfolded after its failure. Hosts where it worked help to find the cause.
 */
const MAX_BEHIND_FAILURE = 20;
/** Maximum length of the host pattern in a title, in characters. */
const MAX_PATTERN = 80;
/** Matches the start of Ansible's error when it cannot continue, before and since ansible-core 2.19. */
const ERROR = /^(?:\p{Cc}\[[0-9;]*m)* ?(?:ERROR!|\[ERROR\])/u;
/** For output that must not be folded. */
const IN_SIGHT = { fold: undefined };
/** Returns a layout with everything in one group. */
function inOneFold(fold) {
    const folded = { fold };
    return { needsEvents: false, folded, place: () => folded, settle: () => undefined };
}
/**
 * The layout of a playbook run: each play in its own group, and failures unfolded. GitHub folds a group once it is
 * closed, so failures must not be inside of one.
 */
class PlayLayout {
    needsEvents = true;
    #prefix;
    #folded = IN_SIGHT;
    #playId = '';
    #batch = 0;
    /** The failed task that is shown unfolded, `''` for another failure; undefined without a failure. */
    #lastError;
    #behind = 0;
    /** @param prefix precedes the title of each play */
    constructor(prefix = '') {
        this.#prefix = prefix;
    }
    get folded() {
        return this.#folded;
    }
    place(event) {
        switch (event.event) {
            case 'playbook_on_play_start':
                return this.#begin({ title: `${this.#prefix}${this.#titleOf(event)}` });
            case 'playbook_on_stats':
                return this.#begin(undefined);
            default:
                // An event that prints nothing changes nothing.
                return event.stdout === '' ? this.folded : this.#placeText(event);
        }
    }
    settle() {
        this.#lastError = undefined;
    }
    #begin(play) {
        this.#folded = { fold: play };
        this.settle();
        return this.folded;
    }
    #placeText(event) {
        if (isFailure(event))
            return this.#fail(event);
        if (event.event === 'playbook_on_no_hosts_remaining')
            return this.#show('');
        if (isError(event))
            return this.#show('');
        if (event.event !== 'verbose')
            return this.#goOn(event);
        return this.#lastError === undefined ? this.folded : IN_SIGHT;
    }
    #show(lastError) {
        this.#lastError = lastError;
        this.#behind = 0;
        return IN_SIGHT;
    }
    #fail(event) {
        const isReported = this.#lastError === taskOf(event);
        const place = this.#show(taskOf(event));
        return isReported ? place : { ...place, heading: headingOf(event) };
    }
    #goOn(event) {
        this.#behind += 1;
        if (this.#lastError === taskOf(event) && this.#behind <= MAX_BEHIND_FAILURE)
            return IN_SIGHT;
        this.settle();
        return this.folded;
    }
    /** Returns `PLAY [Deploy] (hosts: all, batch 2)`. With `serial`, a play starts again for each batch of its hosts. */
    #titleOf({ play, pattern, playId: id }) {
        this.#batch = id !== '' && id === this.#playId ? this.#batch + 1 : 1;
        this.#playId = id;
        const notes = [];
        if (play !== '' && pattern !== '' && pattern !== play)
            notes.push(`hosts: ${cut(pattern)}`);
        if (this.#batch > 1)
            notes.push(`batch ${this.#batch}`);
        return `PLAY [${play === '' ? pattern : play}]${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
    }
}
/**
 * Returns whether an event shows a failure. Only the result of the whole task says whether the failure of an item is
 * ignored.
 */
function isFailure(event) {
    return (0,host_stats/* failsHost */.WY)(event) || event.event === 'runner_item_on_failed' || event.event === 'runner_on_async_failed';
}
/**
 * Returns whether Ansible itself reports an error: in an event of that name, or in its output before the playbook
 * starts.
 */
function isError({ event, stdout }) {
    return event === 'error' || (event === 'verbose' && isErrorLine(stdout));
}
/** Returns whether a line outside of tasks says that Ansible cannot continue. */
function isErrorLine(line) {
    return mayHaveErrorLine(line) && ERROR.test(line);
}
/** Returns whether a text may contain such a line. */
function mayHaveErrorLine(text) {
    return text.includes('ERROR');
}
/**
 * Returns `Task "app : Start it" (roles/app/tasks/main.yml:12) failed:`
 * @param withPlay adds the play's name
 */
function headingOf(event, withPlay = false) {
    const { play } = event;
    const place = event.taskPath.replace(/^\/runner\/project\//, '');
    const said = `ask "${(0,playbook_results/* taskName */.p5)(event)}"${place === '' ? '' : ` (${place})`}${withPlay && play !== '' ? ` of play "${play}"` : ''}`;
    switch (event.event) {
        case 'runner_on_unreachable':
            return `T${said} could not reach a host:`;
        case 'runner_item_on_failed':
            return `An item of t${said} failed:`;
        default:
            return `T${said} failed:`;
    }
}
/** Returns what distinguishes two tasks. */
function taskOf({ taskId, task }) {
    return taskId === '' ? `name ${task}` : taskId;
}
function cut(pattern) {
    return pattern.length > MAX_PATTERN ? `${pattern.slice(0, MAX_PATTERN)}\u2026` : pattern;
}

;// CONCATENATED MODULE: ./src/follow/events/log-view.ts
/** Portions of output, and sentences between them, that are printed in order. */
class Portions {
    #sink;
    #hasShown = false;
    #portions = [];
    #flushed = Promise.resolve();
    constructor(sink) {
        this.#sink = sink;
    }
    /** Returns whether there was any output. */
    get hasShown() {
        return this.#hasShown;
    }
    info(heading) {
        this.#portions.push({ heading });
    }
    add(lines, fold) {
        for (const line of lines)
            this.addText(line, fold);
    }
    /** @param text one line or more */
    addText(text, fold) {
        this.#hasShown = true;
        const last = this.#portions.at(-1);
        if (last !== undefined && 'lines' in last && last.fold === fold)
            last.lines.push(text);
        else
            this.#portions.push({ lines: [text], fold });
    }
    /** Prints the portions in order, even when the previous flush still waits for the stream. */
    async flush() {
        this.#flushed = this.#flushed.then(() => this.#flushAll());
        await this.#flushed;
    }
    async #flushAll() {
        const portions = this.#portions;
        this.#portions = [];
        for (const portion of portions) {
            if ('heading' in portion)
                this.#sink.info(portion.heading);
            else
                await this.#sink.output(portion.lines.join('\n'), portion.fold);
        }
    }
}
/** Shows nothing. */
const NO_VIEW = {
    hasShown: false,
    rest: { needsLines: false, kinds: [], maxPages: 0, takeEvents: () => undefined },
    take: () => undefined,
    takeLines: () => undefined,
    flush: () => Promise.resolve(),
};

;// CONCATENATED MODULE: ./src/follow/events/failures-view.ts



/** The events that are shown, and those before them that may explain a failure. */
const KINDS = [
    'runner_on_failed',
    'runner_on_unreachable',
    'runner_item_on_failed',
    'runner_on_async_failed',
    'runner_retry',
    'verbose',
    'error',
    'playbook_on_no_hosts_remaining',
    'playbook_on_stats',
];
/** Maximum pages of 200 such events. */
const MAX_PAGES = 50;
/** Maximum lines of items and tries that are kept until their task fails. */
const MAX_HELD = 500;
/** Maximum lines outside of tasks that are shown after a failure, such as output of a module or plugin. */
const MAX_BEHIND = 20;
/**
 * Shows only failures. These are results of failed tasks with their items and tries, unreachable hosts, what stopped
 * the playbook, and the recap.
 */
class FailuresView {
    /** The result of a failed loop has no output: its items have. */
    needsAllEvents = true;
    rest;
    #portions;
    /** Lines by task and host, oldest first. */
    #held = new Map();
    #heldLines = 0;
    #last = 0;
    /** The task in the last heading. */
    #reported;
    #leftBehind = 0;
    constructor(sink) {
        this.#portions = new Portions(sink);
        this.rest = {
            needsLines: false,
            kinds: KINDS,
            maxPages: MAX_PAGES,
            takeEvents: (events) => {
                for (const event of events)
                    this.take(event, event.stdout === '' ? [] : (0,job_event/* linesOf */.D)(event));
            },
        };
    }
    get hasShown() {
        return this.#portions.hasShown;
    }
    take(event, lines) {
        // Some of the rest may come twice: by its kind, and again with all other events when that broke off.
        if (event.counter <= this.#last)
            return;
        this.#last = event.counter;
        switch (event.event) {
            case 'runner_item_on_failed':
            case 'runner_on_async_failed':
            case 'runner_retry':
                this.#hold(event, lines);
                return;
            case 'runner_on_failed':
            case 'runner_on_unreachable':
                if (event.ignored)
                    this.#forget(event);
                else
                    this.#showFailure(event, lines);
                return;
            case 'playbook_on_no_hosts_remaining':
            case 'playbook_on_stats':
                this.#portions.add(lines);
                return;
            case 'error':
            case 'verbose':
                this.#showBehind(event, lines);
                return;
            default:
                if (event.stdout !== '')
                    this.#leftBehind = 0;
                if (event.event.startsWith('runner_on_'))
                    this.#forget(event);
        }
    }
    takeLines() {
        // The events of the rest contain everything needed.
    }
    async flush() {
        await this.#portions.flush();
    }
    #showFailure(event, lines) {
        const led = this.#held.get(keyOf(event)) ?? [];
        this.#forget(event);
        if (led.length + lines.length === 0)
            return;
        if (this.#reported !== taskOf(event))
            this.#portions.info(headingOf(event, true));
        this.#reported = taskOf(event);
        this.#portions.add([...led, ...lines]);
        this.#leftBehind = MAX_BEHIND;
    }
    #showBehind(event, lines) {
        if (isError(event))
            this.#leftBehind = MAX_BEHIND;
        if (this.#leftBehind <= 0)
            return;
        if (event.event === 'verbose')
            this.#leftBehind -= lines.length;
        this.#portions.add(lines);
    }
    #hold(event, lines) {
        const key = keyOf(event);
        const before = this.#held.get(key) ?? [];
        const kept = [...before, ...lines].slice(-MAX_HELD);
        this.#held.set(key, kept);
        this.#heldLines += kept.length - before.length;
        // Keep the last lines, which are the most useful.
        for (const [oldest, some] of this.#held) {
            if (this.#heldLines <= MAX_HELD || oldest === key)
                break;
            this.#held.delete(oldest);
            this.#heldLines -= some.length;
        }
    }
    #forget(event) {
        const key = keyOf(event);
        this.#heldLines -= this.#held.get(key)?.length ?? 0;
        this.#held.delete(key);
    }
}
function keyOf(event) {
    return `${taskOf(event)}\n${event.host}`;
}

// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
;// CONCATENATED MODULE: ./src/follow/events/line-block.ts
/**
 * Consecutive lines of output, also as one text: a download has a million lines, and most are printed without looking at
 * each.
 */
class LineBlock {
    lines;
    /** The lines with a line feed between them. A line may contain one itself. */
    text;
    /** @param text by default, made of the lines */
    constructor(lines, text = lines.join('\n')) {
        this.lines = lines;
        this.text = text;
    }
}

;// CONCATENATED MODULE: ./src/follow/events/event-printer.ts

/** How many of the last printed lines are kept, to find their place in the download. */
const MAX_LAST = 10;
/** Prints events in order and counts the lines of the whole output. */
class EventPrinter {
    #view;
    #transcript;
    /** The lines of the taken events, and the printed lines, as the download counts them. */
    #taken = 0;
    #printed = 0;
    /** The line after the last event, by the controller's numbers; undefined once they contradicted each other. */
    #endLine = 0;
    #last = [];
    #unreadable = 0;
    #hasRecap = false;
    #outputEvents = 0;
    #misplaced = 0;
    /** Lines for the transcript that were not written yet. */
    #lines = [];
    /** @param transcript receives all output, whatever the view shows */
    constructor(view, transcript) {
        this.#view = view;
        this.#transcript = transcript;
    }
    /** Returns whether the lines of a long rest are needed. */
    get needsLines() {
        return this.#view.rest.needsLines || this.#transcript !== undefined;
    }
    /** Returns the events of a long rest that are needed in addition to its lines. */
    get rest() {
        return this.#view.rest;
    }
    /** Returns where the next event belongs in the download; undefined when unknown. */
    get position() {
        if (this.#endLine === undefined)
            return undefined;
        return { line: this.#taken, startLine: this.#endLine, nextLine: this.#printed, last: this.#last };
    }
    /** Returns the number of events whose text could not be read. */
    get unreadable() {
        return this.#unreadable;
    }
    /** Returns the number of events with output that were printed since the last download. */
    get outputEvents() {
        return this.#outputEvents;
    }
    /** Returns the number of events whose output came too late to be printed: a line number was wrong. */
    get misplaced() {
        return this.#misplaced;
    }
    /** Returns whether the playbook's recap was printed, which comes last. */
    get hasRecap() {
        return this.#hasRecap;
    }
    /** Prints the next lines of the download. */
    async pass(block) {
        if (this.#endLine === undefined)
            return;
        this.#view.takeLines(block, this.#printed + this.#endLine - this.#taken);
        this.#printed += block.lines.length;
        this.#keepLast(block.lines);
        await this.#write(block);
    }
    /**
     * Notes that the output of some events was printed from the download.
     * @param endLine the line after the last of them
     */
    passedTo(endLine) {
        this.#taken = this.#printed;
        this.#endLine = endLine;
        this.#outputEvents = 0;
    }
    /** Adds the next event, which the next flush prints. */
    take(event) {
        if (!event.readable)
            this.#unreadable += 1;
        this.#hasRecap ||= event.event === 'playbook_on_stats';
        const text = downloadLinesOf(event);
        if (text.length > 0)
            this.#outputEvents += 1;
        this.#checkPlace(event, text.length);
        // A download that broke off printed some lines of these events. Wrong line numbers must not lose output.
        const rest = this.#endLine === undefined ? text : text.slice(Math.max(0, this.#printed - this.#taken));
        this.#taken += text.length;
        this.#printed = Math.max(this.#printed, this.#taken);
        this.#keepLast(rest);
        const lines = rest.flatMap((line) => (line.includes('\n') ? line.split('\n') : line));
        this.#view.take(event, lines);
        if (this.#transcript !== undefined)
            for (const line of lines)
                this.#lines.push(line);
    }
    /** Receives an event that comes too late. */
    takeLate({ stdout }) {
        if (stdout !== '')
            this.#misplaced += 1;
    }
    /** Prints the added events. */
    async flush() {
        const lines = this.#lines;
        this.#lines = [];
        await this.#write(new LineBlock(lines));
    }
    async #write({ lines, text }) {
        await this.#view.flush();
        if (lines.length > 0)
            await this.#transcript?.write(text);
    }
    /**
     * Checks that an event begins where the previous one ended. Otherwise some output is missing, and the download would
     * be joined at a wrong line.
     */
    #checkPlace({ startLine, endLine = startLine }, lines) {
        if (this.#endLine === undefined || (lines === 0 && startLine === endLine))
            return;
        if (startLine !== this.#endLine)
            this.#endLine = undefined;
        else
            this.#endLine = Math.max(startLine + lines, endLine ?? 0);
    }
    #keepLast(lines) {
        if (lines.length > 0)
            this.#last = [...this.#last, ...lines.slice(-MAX_LAST)].slice(-MAX_LAST);
    }
}
/** Returns the lines of an event's output, as the download has them: a line feed alone does not end a line. */
function downloadLinesOf({ stdout }) {
    return stdout === '' ? [] : stdout.split('\r\n');
}

// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
;// CONCATENATED MODULE: ./src/follow/result-request.ts

/** Tries of one request, and its pauses in ms. */
const TRIES = { max: 3, pauseMs: 1000, longestPauseMs: 10_000 };
/**
 * Returns the options of a request for a result of an ended job. It is sent once, and the step is about to end, so only
 * errors that may end within seconds are retried.
 */
function resultRequest({ rateLimit, drainDeadline: deadline, signal }) {
    const isRetryable = (error) => error instanceof errors/* ResponseError */.o3 && error.transient;
    return { signal, rateLimit, deadline, tries: { ...TRIES, isRetryable, rateLimit, deadline, signal } };
}

;// CONCATENATED MODULE: ./src/follow/playbook/complete-results.ts





/** The events that describe a playbook: failures, starts of tasks, Ansible's own errors, and the recap. */
const PLAYBOOK_RUN = {
    kinds: [
        'playbook_on_play_start',
        'playbook_on_task_start',
        'runner_on_failed',
        'runner_on_unreachable',
        'playbook_on_stats',
        'error',
    ],
};
const RECAP = { kinds: ['playbook_on_stats'] };
/** Changes of successful tasks. Ignored failures that changed something are among the failures. */
const CHANGES = { kinds: ['runner_on_ok'], changed: true };
/** Used without a recap: the progress of each host. */
const RESULTS = { kinds: ['runner_on_start', 'runner_on_ok', 'runner_on_skipped'] };
/** The events in which Ansible says why it stopped. */
const ERRORS = { kinds: ['error', 'verbose'], wholeOutput: true };
/** How many of Ansible's own last lines are searched for the error that stopped it. */
const MAX_ERRORS = 25;
/** Maximum pages of 200 events. The recap contains the counts beyond them. */
const complete_results_MAX_PAGES = 5;
/** Maximum pages of results on single hosts. */
const MAX_RESULT_PAGES = 10;
/** Maximum pages of 200 hosts. */
const MAX_HOST_PAGES = 50;
/**
 * Reads the missing results of a job whose events were not all read. The rest came by download, some never arrived, or
 * the log was not wanted. Sends only a few requests, whatever the job printed. An error is reported and changes nothing
 * else.
 * @throws the signal's reason
 */
async function completeResults(context, job, collector) {
    let lastError;
    // One kind may be unreadable when another is not, so each is tried.
    for (const read of [readPlaybookRun, readSummaries, readReason, readRemaining]) {
        try {
            if (collector.missedFrom !== undefined)
                await read(context, job, collector, collector.missedFrom);
        }
        catch (error) {
            context.signal.throwIfAborted();
            lastError ??= error;
            // Nothing answers: the next request would wait just as long.
            if (error instanceof errors/* ConnectionError */.Rc || error instanceof transient_error/* DeadlineError */.j3)
                break;
        }
    }
    await collector.makeDiffs().catch((error) => {
        lastError ??= error;
    });
    if (lastError === undefined)
        return;
    context.sink.warn((0,message/* message */.iU)('results-incomplete', { job: job.id, reason: (0,step_errors/* describeError */.Uc)(lastError) }));
}
async function readPlaybookRun(context, job, collector, from) {
    if (collector.hasRecap && !collector.lacksFailures)
        return;
    const isAll = await readKinds(context, job, collector, PLAYBOOK_RUN, from, complete_results_MAX_PAGES);
    if (!collector.hasRecap && !isAll)
        await readKinds(context, job, collector, RECAP, from, 1);
}
/** Reads the counts of the recap from another table. */
async function readSummaries(context, job, collector) {
    if (collector.hasRecap || job.type !== 'job')
        return;
    const counted = await context.controller.jobHostSummaries.list(job, MAX_HOST_PAGES, resultRequest(context));
    if (counted.size > 0)
        collector.takeRecap(counted);
}
async function readRemaining(context, job, collector, from) {
    if (!collector.hasRecap)
        await readKinds(context, job, collector, RESULTS, from, MAX_RESULT_PAGES);
    else if (collector.lacksChanges)
        await readKinds(context, job, collector, CHANGES, from, 1);
}
/** Reads why Ansible stopped when there is no recap. Its last lines contain the reason, also after failed tasks. */
async function readReason(context, job, collector) {
    if (collector.hasRecap)
        return;
    const events = await context.controller.jobEvents.last(job, ERRORS, MAX_ERRORS, resultRequest(context));
    for (const event of events)
        collector.takeMissed(event);
}
/** Reads events of some kinds. Returns whether all of them were read. */
async function readKinds(context, job, collector, query, first, maxPages) {
    const options = resultRequest(context);
    let pages = 0;
    for await (const { events, more } of context.controller.jobEvents.pages(job, query, first, options)) {
        for (const event of events)
            collector.takeMissed(event);
        pages += 1;
        if (!more)
            return true;
        if (pages >= maxPages)
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./src/follow/download/download-lines.ts

/** Initial size of the buffer, in bytes. It grows when more must wait. */
const INITIAL_BYTES = 64 * 1024;
/** Up to this share of the buffer, the waiting bytes are moved to its beginning when its end is reached. */
const MOST_WAITING = 0.75;
const LINE_END = 0x0a;
/** The characters that COPY escapes, by the letter after the backslash. */
const ESCAPES = { '\\': '\\', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
/**
 * The lines of a download that wait, as bytes in one buffer. As strings they would outlive two collections of V8's young
 * generation, and then take memory until the next full one.
 */
class DownloadLines {
    #bytes = Buffer.allocUnsafeSlow(INITIAL_BYTES);
    #start = 0;
    /** The end of the last complete line. */
    #lineEnd = 0;
    #end = 0;
    #count = 0;
    /** Returns the number of complete lines. */
    get count() {
        return this.#count;
    }
    /** Returns the size of the complete lines, in bytes. */
    get size() {
        return this.#lineEnd - this.#start;
    }
    /** Adds the next piece of the download. */
    push(piece) {
        this.#makeRoom(piece.length);
        piece.copy(this.#bytes, this.#end);
        const last = piece.lastIndexOf(LINE_END);
        if (last >= 0)
            this.#lineEnd = this.#end + last + 1;
        this.#count += countLines(piece);
        this.#end += piece.length;
    }
    /** Drops the first lines. Returns how many there were, at most as many as requested. */
    drop(count) {
        const dropped = Math.min(count, this.#count);
        this.#start = this.#endOf(dropped);
        this.#count -= dropped;
        return dropped;
    }
    /** Drops all lines after the first ones. */
    keep(count) {
        this.#lineEnd = this.#endOf(count);
        this.#end = this.#lineEnd;
        this.#count = Math.min(count, this.#count);
    }
    /** Removes and returns the first lines, of so many bytes or a few more. */
    take(bytes) {
        if (this.#count === 0)
            return new LineBlock([]);
        const last = this.#next(Math.min(this.#start + bytes, this.#lineEnd) - 1);
        // Split at "\n" only: Unicode's other line separators belong to the text.
        const text = this.#bytes.toString('utf8', this.#start, last);
        const lines = text.split('\n');
        this.#start = last + 1;
        this.#count -= lines.length;
        return text.includes('\\') ? new LineBlock(lines.map(unescapeCopy)) : new LineBlock(lines, text);
    }
    /** Returns the position after so many lines. */
    #endOf(count) {
        if (count >= this.#count)
            return this.#lineEnd;
        let end = this.#start;
        for (let line = 0; line < count; line += 1)
            end = this.#next(end) + 1;
        return end;
    }
    /** Returns where the next line end is, starting here; infinite when there is none. */
    #next(from) {
        const at = this.#bytes.indexOf(LINE_END, from);
        return at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    #makeRoom(bytes) {
        if (this.#end + bytes <= this.#bytes.length)
            return;
        const waiting = this.#end - this.#start;
        const isFull = waiting + bytes > MOST_WAITING * this.#bytes.length;
        const target = isFull ? Buffer.allocUnsafeSlow(2 * (waiting + bytes)) : this.#bytes;
        this.#bytes.copy(target, 0, this.#start, this.#end);
        this.#bytes = target;
        this.#lineEnd -= this.#start;
        this.#start = 0;
        this.#end = waiting;
    }
}
/** Returns the number of line ends. Strings are split several times faster than bytes are searched. */
function countLines(piece) {
    return piece.toString('latin1').split('\n').length - 1;
}
/** Returns a line without the escapes of PostgreSQL's COPY. */
function unescapeCopy(text) {
    if (!text.includes('\\'))
        return text;
    return text.replace(/\\([\\bfnrtv])/g, (_whole, letter) => ESCAPES[letter] ?? letter);
}

;// CONCATENATED MODULE: ./src/follow/download/download-check.ts

/**
 * Most text that waits until its end was checked, in bytes. Beyond it the oldest lines are printed. At the end of a job
 * no later event can be among the lines.
 */
const download_check_MAX_HELD = 256 * 1024;
const MAX_HELD_AT_END = 32 * 1024;
/** Approximate size of a printed portion, in bytes. Small portions free their memory soon. */
const PORTION = 16 * 1024;
/**
 * How much more of a download is read after all lines are there, in bytes. To read a little more is quicker than to open
 * a new connection for the next request.
 */
const MAX_EXCESS = 256 * 1024;
const download_check_LINE_END = 0x0a;
/**
 * Prints a part of the download once its lines are known to be the expected ones. The beginning is checked first. The
 * end is checked before the last lines are printed. The download is the text of the events, with one line end after
 * each, escaped as in PostgreSQL's COPY. Its line N is line N of `start_line` (controller facts 38 and 39).
 */
class DownloadCheck {
    #expected;
    #print;
    #lines = new DownloadLines();
    #skipped = 0;
    #isLed = false;
    /** The last printed lines, and the number of all. */
    #last = [];
    #printed = 0;
    #isWrong = false;
    #isCut = false;
    /** How much came after all lines were there, in bytes. */
    #excess = 0;
    /** @param print prints the next lines */
    constructor(expected, print) {
        this.#expected = expected;
        this.#print = print;
    }
    /** Returns whether the last piece that was needed ended within a line. */
    get isCut() {
        return this.#isCut;
    }
    /** Takes the next piece of the download. Returns whether more is needed. */
    async take(piece) {
        if (this.#isEnough)
            this.#excess += piece.length;
        else
            await this.#takeNeeded(piece);
        this.#isCut = !this.#isEnough && (piece.length > 0 ? piece.at(-1) !== download_check_LINE_END : this.#isCut);
        return !this.#isEnough || this.#excess < MAX_EXCESS;
    }
    /** Returns whether all lines are there, or it is the wrong text. */
    get #isEnough() {
        return this.#isWrong || (this.#isAll && !this.#expected.isWhole);
    }
    async #takeNeeded(piece) {
        const { count, isWhole } = this.#expected;
        this.#lines.push(piece);
        this.#lead();
        if (this.#isWrong || !this.#isLed)
            return;
        const left = count - this.#printed;
        if (this.#lines.count > left) {
            this.#isWrong = isWhole;
            this.#lines.keep(left);
        }
        const most = isWhole ? MAX_HELD_AT_END : download_check_MAX_HELD;
        while (!this.#isWrong && this.#lines.size > most)
            await this.#printPortion();
    }
    /** Prints the lines that wait, if the end is the expected one. Returns whether it is. */
    async finish() {
        const { count, last } = this.#expected;
        if (this.#isWrong || !this.#isLed || !this.#isAll)
            return false;
        const rest = [];
        while (this.#lines.count > 0)
            rest.push(this.#lines.take(PORTION));
        const found = [...this.#last, ...rest.flatMap(({ lines }) => lines)].slice(-last.length);
        if (!isSame(found, last.slice(-count)))
            return false;
        for (const portion of rest)
            await this.#print(portion);
        return true;
    }
    /** Drops what comes before the part, and compares its last lines. */
    #lead() {
        const { skipped, before } = this.#expected;
        this.#skipped += this.#lines.drop(skipped - this.#skipped);
        if (this.#isLed || this.#skipped < skipped || this.#lines.count < before.length)
            return;
        this.#isLed = true;
        this.#isWrong = before.some((line) => this.#lines.take(1).lines[0] !== line);
    }
    get #isAll() {
        return this.#isLed && this.#printed + this.#lines.count >= this.#expected.count;
    }
    async #printPortion() {
        const portion = this.#lines.take(PORTION);
        const { lines } = portion;
        const most = Math.max(1, this.#expected.last.length);
        this.#printed += lines.length;
        this.#last = lines.length < most ? [...this.#last, ...lines].slice(-most) : lines.slice(-most);
        await this.#print(portion);
    }
}
function isSame(found, expected) {
    return found.length === expected.length && found.every((line, index) => line === expected[index]);
}

;// CONCATENATED MODULE: ./src/follow/download/download-output.ts







/**
 * How far below the last event the lower one is: a multiple of the number of missing events, and some more. Each of four
 * workers stores its share of the events in batches of a second (controller fact 23).
 */
const MISSING_SHARE = 4;
const MISSING_LEAST = 20;
/** Most last lines that are compared. */
const MAX_CHECKED = 50;
/**
 * Prints the output up to the last stored event without reading all events. Uses the download, if it can be joined to
 * the printed lines, and the events that the view needs. The download is requested only after a count proved that no
 * earlier event is missing: rows are only added (controller fact 71).
 * @throws the context signal's reason
 */
async function printDownload(context, job, { stream, printer, isEnd, least, settled = 0 }) {
    const { rateLimit, drainDeadline, sink, signal } = context;
    if (!(0,jobs/* hasDownload */.Jt)(job) || (printer.needsLines && printer.position === undefined))
        return 'failed';
    try {
        const first = settled - stream.next + 1 >= least ? settled : undefined;
        const end = await provenEnd(context, job, stream.next, isEnd, first);
        if (end === 'none')
            return isEnd ? 'none' : 'later';
        if (end === undefined)
            return isEnd ? 'failed' : 'later';
        const { counter, endLine } = end;
        if (counter - stream.next + 1 < least)
            return 'few';
        const options = { signal, rateLimit, deadline: drainDeadline };
        // Both requests take the controller some time, so they are sent together.
        const isLast = isEnd || counter === context.live.finalCounter;
        const kinds = isLast
            ? takeLastKinds(context, job, stream, printer, counter, options)
            : takeKinds(context, job, printer, stream.next, counter, options).then(() => []);
        const part = printer.needsLines ? printPart(context, job, printer, end, isEnd, kinds) : true;
        // Neither goes on after the other failed.
        await Promise.allSettled([part, kinds]);
        const results = await kinds;
        if (!(await part)) {
            sink.debug('The download does not match the events. Reading the events page by page.');
            return 'failed';
        }
        printer.passedTo(endLine);
        await stream.skipTo(counter, endLine, results);
        return 'printed';
    }
    catch (error) {
        signal.throwIfAborted();
        if (!isEnd && (0,transient_error/* isTransient */.dg)(error))
            throw error;
        sink.debug(`The output could not be downloaded: ${(0,step_errors/* describeError */.Uc)(error)}`);
        return 'failed';
    }
}
/**
 * Returns the last event before which none is missing; `none` when it is not a new one, undefined when it is not known.
 * While the job runs, the newest events are often stored before some older ones, so a lower one is tried once.
 * @param until the highest counter to look at first; by default that of the last stored event
 */
async function provenEnd({ controller, rateLimit, drainDeadline, signal }, job, next, isEnd, until) {
    const options = { signal, rateLimit, deadline: drainDeadline };
    let stored = await controller.jobEvents.storedEnd(job, options, isEnd ? undefined : until);
    const { count = 0 } = stored;
    const counter = stored.events.at(-1)?.counter ?? 0;
    if (!isEnd && count < counter) {
        const lower = counter - MISSING_SHARE * (counter - count) - MISSING_LEAST;
        if (lower < next)
            return undefined;
        stored = await controller.jobEvents.storedEnd(job, options, lower);
    }
    const last = stored.events.at(-1);
    if (last === undefined || stored.count !== last.counter)
        return undefined;
    if (last.counter === next - 1)
        return 'none';
    return endOf(stored.events.filter((event) => event.counter >= next));
}
/** Returns the end of some events; undefined when they have no output. */
function endOf(events) {
    const last = events.at(-1);
    const text = events.findLast(({ stdout }) => stdout !== '');
    if (last === undefined || text?.startLine === undefined)
        return undefined;
    const textEnd = text.startLine + downloadLinesOf(text).length;
    const endLine = Math.max(last.endLine ?? 0, text.endLine ?? 0, textEnd);
    return { counter: last.counter, endLine, textEnd, lines: events.flatMap(downloadLinesOf).slice(-MAX_CHECKED) };
}
/**
 * Prints the part of the download that ends with the last event, if its lines are the expected ones. `end_line` is not
 * a line of the download, which lacks some blank lines (controller fact 68): then they differ.
 * @param kinds settles when the view has the events that it needs
 */
async function printPart({ controller, rateLimit, drainDeadline, signal }, job, printer, { textEnd, lines }, isEnd, kinds) {
    const { position } = printer;
    if (position === undefined)
        return false;
    const { line, startLine, nextLine, last: before } = position;
    const count = line + textEnd - startLine - nextLine;
    if (count <= 0)
        return false;
    const skipped = nextLine - before.length;
    const check = new DownloadCheck({ skipped, before, count, last: lines, isWhole: isEnd }, async (portion) => {
        await kinds;
        drainDeadline.progress();
        await printer.pass(portion);
    });
    const options = { signal, rateLimit, deadline: drainDeadline };
    await controller.jobEvents.download(job, (piece) => check.take(piece), options);
    // When only the closed connection ends a reply, a cut looks like its end. The last line shows the difference.
    if (check.isCut) {
        const facts = { code: 'CUT', mayHaveArrived: true, transient: true };
        throw new errors/* ConnectionError */.Rc({ id: 'download-cut', values: {} }, facts);
    }
    return await check.finish();
}
/**
 * Reads the events that the view needs, and in the same request those that the results need: at the end, a page often
 * has all of both. If it has not, the view's events are read alone.
 * @returns the events for the results; empty when they were not read
 */
async function takeLastKinds(context, job, stream, printer, last, options) {
    const { kinds, maxPages, takeEvents } = printer.rest;
    const isSmall = kinds.length > 0 && maxPages === 1;
    const { next } = stream;
    if (isSmall) {
        const query = { kinds: [...new Set([...kinds, ...PLAYBOOK_RUN.kinds])], wholeOutput: true };
        const first = Math.min(next, stream.unseen.first ?? next);
        const { events, more } = await context.controller.jobEvents.list(job, query, first, options);
        if (!more) {
            takeEvents(events.filter(({ counter, event }) => counter >= next && kinds.includes(event)), true);
            await printer.flush();
            return events;
        }
    }
    await takeKinds(context, job, printer, next, last, options);
    return [];
}
/** Reads the events that the view needs, from one counter to another. */
async function takeKinds({ controller }, job, printer, first, last, options) {
    const { kinds, maxPages, takeEvents } = printer.rest;
    if (kinds.length === 0)
        return;
    let pages = 0;
    for await (const { events, more } of controller.jobEvents.pages(job, { kinds, wholeOutput: true }, first, options)) {
        const wanted = events.filter(({ counter }) => counter <= last);
        const isLast = !more || wanted.length < events.length;
        takeEvents(wanted, isLast);
        await printer.flush();
        pages += 1;
        if (isLast || pages >= maxPages)
            return;
    }
}

;// CONCATENATED MODULE: ./src/follow/download/download-route.ts

/** More new events than a page has are a reason for a download. The proof needs most of them: the last ones may be incomplete. */
const PAGE_EVENTS = 200;
const LEAST_EVENTS = 100;
/**
 * From this many remaining events on, the download is used after the job's end. For fewer, the facts in the events are
 * worth the requests.
 */
const LONG_REST = 1000;
/** The download contains all output from the start, so for a long job more new events must be there. */
const LEAST_SHARE = 0.02;
/**
 * Pause between two downloads of up to so many events, in ms. A read costs the controller some 0.3 s (controller fact
 * 71). The pause grows with the size of the job, up to the longest.
 */
const PAUSE_MS = 10_000;
const PAUSE_EVENTS = 5000;
const LONGEST_PAUSE_MS = 60_000;
/** After a burst, when no event came for so long, the shortest pause is enough for the rest, in ms. */
const SILENCE_MS = 2000;
/** Pause after a download that was not possible because events were missing, in ms. */
const RETRY_MS = 2000;
/** The part of these times that varies, so that steps that follow the same job do not read in the same moment. */
const JITTER = 0.2;
/** After this many attempts in a row that failed or lacked events, pages are read for so long, in ms. */
const MAX_ATTEMPTS = 5;
const PAGES_MS = 60_000;
/** Prints the output of a job by download when it prints more than frames and single pages carry. */
class DownloadRoute {
    #context;
    #job;
    #parts;
    /** Whether a check failed, so that the job's output is read as pages from then on. */
    #isRefused = false;
    #pagesUntil = Number.NEGATIVE_INFINITY;
    #hasPrinted = false;
    #hasPrintedRest = false;
    /** Whether the last read found more events than a page has. */
    #isFast = false;
    #attempts = 0;
    #dueAt = Number.NEGATIVE_INFINITY;
    #readAt = Number.NEGATIVE_INFINITY;
    constructor(context, job, parts) {
        this.#context = context;
        this.#job = job;
        this.#parts = parts;
    }
    /** Returns whether the download may be used now. */
    get isUsable() {
        return !this.#isRefused && this.#context.clock.now() >= this.#pagesUntil;
    }
    /** Returns whether the rest after the job's end may be long, as the output was printed by download before. */
    get expectsRest() {
        const { finalCounter } = this.#context.live;
        if (!this.#hasPrinted || this.#isRefused || this.#hasPrintedRest)
            return false;
        return finalCounter === undefined || this.isFar(finalCounter - this.#parts.stream.next + 1);
    }
    /** Returns whether so many events are new that they are read by download. */
    get isFarBehind() {
        const { reader, pushed, stream } = this.#parts;
        const isPolled = !this.#context.live.isWorking || pushed.heard === 0;
        const missing = pushed.highest - stream.next + 1 - stream.waiting;
        return this.isFar(isPolled && this.#isFast ? Number.POSITIVE_INFINITY : Math.max(reader.rest, missing));
    }
    /** Notes how many events a read of pages printed. By polling, only this shows that the job prints a lot. */
    notePages(printed) {
        if (printed < PAGE_EVENTS || this.#isFast || !this.isFar(Number.POSITIVE_INFINITY))
            return;
        this.#isFast = true;
        this.#dueAt = this.#context.clock.now() + this.#varied(PAUSE_MS);
    }
    /** Returns whether so many new events are read by download. */
    isFar(events) {
        const { printer } = this.#parts;
        const isPlaced = !printer.needsLines || printer.position !== undefined;
        return this.isUsable && isPlaced && events > Math.max(PAGE_EVENTS, this.#least);
    }
    /** Returns whether so many events that remain after the job's end are read by download. */
    isLongRest(events) {
        return this.isUsable && events >= LONG_REST;
    }
    /** Returns when the next download may be requested, in ms from now. */
    get dueInMs() {
        const { heard, heardAt } = this.#parts.pushed;
        const silentAt = heard > 0 ? Math.max(heardAt + SILENCE_MS, this.#readAt + PAUSE_MS) : Number.POSITIVE_INFINITY;
        return Math.min(this.#dueAt, silentAt) - this.#context.clock.now();
    }
    /**
     * Prints what is stored so far, while the job runs.
     * @returns how many events that were; undefined when they must be read as pages
     * @throws the context signal's reason
     */
    async printStored(signal) {
        const { stream, reader, pushed } = this.#parts;
        const { next } = stream;
        const dueAt = this.#dueAt;
        this.#readAt = this.#context.clock.now();
        this.#dueAt = this.#context.clock.now() + this.#varied(RETRY_MS);
        if (this.#isTooEarly)
            return 0;
        this.#attempts += 1;
        if (this.#attempts > MAX_ATTEMPTS)
            return this.#usePages();
        const done = await this.#print(signal, false);
        if (done === 'later')
            return 0;
        this.#attempts = 0;
        this.#isFast = done === 'printed';
        this.#dueAt = this.#dueAfter(dueAt);
        if (done === 'few')
            pushed.forgetHighest();
        if (done === 'failed')
            reader.restartGap();
        if (done !== 'printed')
            return undefined;
        reader.noteDownload(stream.next - next);
        return stream.next - next;
    }
    /** Returns whether too few of the new events are known to be stored, so that the proof would fail. */
    get #isTooEarly() {
        const { stream, pushed } = this.#parts;
        const { settled } = pushed;
        if (settled === undefined || this.#context.live.finalCounter !== undefined)
            return false;
        return settled - stream.next + 1 < this.#least;
    }
    /** Lets pages be read for a while: an event may be lost, which only pages show. */
    #usePages() {
        this.#attempts = 0;
        this.#pagesUntil = this.#context.clock.now() + PAGES_MS;
        this.#parts.reader.restartGap();
    }
    /** Returns when the next download is due after one that was due then. Idle time allows two in a row. */
    #dueAfter(dueAt) {
        const now = this.#context.clock.now();
        const { next } = this.#parts.stream;
        const pauseMs = this.#varied(Math.min(LONGEST_PAUSE_MS, Math.max(PAUSE_MS, (PAUSE_MS * next) / PAUSE_EVENTS)));
        return (Number.isFinite(dueAt) ? Math.max(dueAt, now - pauseMs) : now) + pauseMs;
    }
    #varied(ms) {
        const { random = Math.random } = this.#context;
        return ms * (1 + JITTER * random());
    }
    /** Returns whether all of the rest was printed after the job's end. */
    get hasPrintedRest() {
        return this.#hasPrintedRest;
    }
    /**
     * Prints the rest after the job's end, as far as it is stored.
     * @param isComplete whether all of it is known to be stored. Then a second attempt cannot find more.
     * @throws the context signal's reason
     */
    async printEnd(isComplete) {
        if (this.#isRefused || this.#hasPrintedRest)
            return;
        const { stream, reader } = this.#parts;
        const { next } = stream;
        const done = await this.#print(this.#context.signal, isComplete);
        if (done === 'printed')
            reader.noteDownload(stream.next - next);
        this.#hasPrintedRest = isComplete && (done === 'printed' || done === 'none');
        if (done === 'few')
            this.#isRefused = true;
    }
    async #print(signal, isEnd) {
        const { stream, printer, pushed } = this.#parts;
        // A pushed event would come between the lines of the download.
        pushed.stop();
        try {
            await stream.flushed();
            const done = await printDownload({ ...this.#context, signal }, this.#job, {
                stream,
                printer,
                isEnd,
                least: this.#least,
                settled: this.#context.live.finalCounter ?? pushed.settled,
            });
            if (done === 'printed')
                this.#hasPrinted = true;
            if (done === 'failed')
                this.#isRefused = true;
            return done;
        }
        finally {
            if (!isEnd)
                pushed.start();
        }
    }
    get #least() {
        return Math.max(LEAST_EVENTS, LEAST_SHARE * this.#parts.stream.next);
    }
}

// EXTERNAL MODULE: ./src/timing/backoff.ts
var timing_backoff = __webpack_require__(4866);
;// CONCATENATED MODULE: ./src/follow/events/event-reader.ts

/** Maximum number of events read behind a gap, because they are kept in memory. */
const MAX_WAITING = 2000;
/**
 * Longest event that is read again to learn the job's status, in characters. For a longer one, the job's detail is
 * smaller.
 */
const MAX_READ_AGAIN = 8 * 1024;
/** Reads the pages of a job's events into their stream. Tracks its position and how long it has waited. */
class EventReader {
    #context;
    #job;
    #stream;
    #progressAt;
    #gapSince;
    /** The counter of the last event that a page counted. */
    #stored = 0;
    #notificationsRead = 0;
    #missing = 0;
    /** The highest event that is small enough to be read again. */
    #small = 0;
    constructor(context, job, stream) {
        this.#context = context;
        this.#job = job;
        this.#stream = stream;
        this.#progressAt = context.clock.now();
    }
    /** Returns the lowest counter that is not printed yet. */
    get next() {
        return this.#stream.next;
    }
    /** Returns whether events wait behind a missing one. */
    get hasGap() {
        return this.#stream.hasGap;
    }
    /** Returns since when there has been a gap, by the clock; undefined without one. */
    get gapSince() {
        return this.#gapSince;
    }
    /**
     * Returns how long there has been a gap, in ms; undefined without one. The time counts from the first wait for the
     * missing event.
     */
    get gapMs() {
        return this.#gapSince === undefined ? undefined : this.#context.clock.now() - this.#gapSince;
    }
    /** Returns how long nothing was printed, in ms. */
    get quietMs() {
        return this.#context.clock.now() - this.#progressAt;
    }
    /** Returns the number of stored events that were not printed yet, as far as the last page counted them. */
    get rest() {
        return Math.max(0, this.#stored - this.next + 1);
    }
    /** Returns the number of notifications before the last complete read. */
    get notificationsRead() {
        return this.#notificationsRead;
    }
    /** Returns the number of skipped events. */
    get missing() {
        return this.#missing;
    }
    /** Restarts the times of waiting. */
    restart() {
        this.#progressAt = this.#context.clock.now();
    }
    /**
     * Reads from the first event that is not printed yet. Returns how many events were printed. Events behind a gap are
     * not read again.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async read(signal, { isFar = () => false, onNews } = {}) {
        const { controller, rateLimit, drainDeadline, live } = this.#context;
        const { notifications } = live.events;
        let printed = 0;
        const options = { signal, rateLimit, deadline: drainDeadline };
        const next = this.#stream.next;
        let from = onNews !== undefined && this.#small === next - 1 && this.#small > 0 ? this.#small : next;
        this.#stored = 0;
        let isUnpushed = false;
        const take = async (events) => {
            isUnpushed ||= events.some(({ counter, stdout }) => counter >= this.#stream.next && stdout !== '');
            const count = await this.#stream.offer(events);
            printed += count;
            if (count > 0)
                drainDeadline.progress();
        };
        try {
            do {
                const page = await controller.jobEvents.take(this.#job, from, take, options);
                const { last, rest, more, jobStatus } = page;
                this.#stored = (last ?? from - 1) + rest;
                if (last !== undefined)
                    this.#noteLength(last, page.lastLength);
                onNews?.({ jobStatus, isNew: last !== undefined && last >= next, isUnpushed });
                if (!more || last === undefined || last < from || isFar(rest))
                    break;
                from = this.#stream.unknownFrom(last + 1);
                // All events after this page are already waiting here.
                if (rest > 0 && rest < from - last)
                    break;
            } while (this.#stream.waiting < MAX_WAITING);
            this.#notificationsRead = notifications;
        }
        finally {
            this.#noteProgress(printed);
        }
        return printed;
    }
    /**
     * Reads the events with these counters, which are missing. Returns how many events were printed.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async readMissing(counters, signal) {
        const { controller, rateLimit, drainDeadline } = this.#context;
        let printed = 0;
        const take = async (events) => {
            printed += await this.#stream.offer(events);
        };
        try {
            await controller.jobEvents.takeSome(this.#job, counters, take, { signal, rateLimit, deadline: drainDeadline });
        }
        finally {
            if (printed > 0)
                drainDeadline.progress();
            this.#noteProgress(printed);
        }
        return printed;
    }
    /**
     * Reads the events of the skipped counters, which are passed on late.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async readUnseen(signal) {
        const { controller, rateLimit, drainDeadline } = this.#context;
        const take = async (events) => {
            await this.#stream.offer(events);
        };
        const { last: end = 0 } = this.#stream.unseen;
        for (let from = this.#stream.unseen.first; from !== undefined && from <= end;) {
            const { last, more } = await controller.jobEvents.take(this.#job, from, take, {
                signal,
                rateLimit,
                deadline: drainDeadline,
            });
            if (!more || last === undefined || last < from)
                return;
            from = last + 1;
        }
    }
    /**
     * Skips the missing events: reports them and prints the events after them.
     * @param keepsPushed whether pushed events are printed, too, as the API cannot be read. Then there may be many gaps,
     * and only the first one is a warning.
     */
    async skipGap(keepsPushed = false) {
        const report = (first, last) => {
            const warning = first === last
                ? (0,message/* message */.iU)('output-event-missing', { event: first })
                : (0,message/* message */.iU)('output-events-missing', { first, last });
            if (keepsPushed && this.#missing > 0)
                reportFurther(this.#context, warning);
            else
                reportMissing(this.#context, warning);
            this.#missing += last - first + 1;
        };
        const printed = await this.#stream.skipGap(report, keepsPushed);
        this.#small = 0;
        this.#context.drainDeadline.progress();
        this.#noteProgress(printed);
    }
    /** Notes a pushed event. @param printed how many events were passed on with it */
    notePushed(counter, length, printed) {
        this.#noteLength(counter, length);
        if (printed > 0)
            this.#context.drainDeadline.progress();
        this.#noteProgress(printed);
    }
    /** Notes that some events were printed by download. */
    noteDownload(events) {
        this.#small = 0;
        this.#context.drainDeadline.progress();
        this.#noteProgress(events);
    }
    /** Restarts the time of waiting for a missing event. */
    restartGap() {
        if (this.#gapSince !== undefined)
            this.#gapSince = this.#context.clock.now();
    }
    #noteLength(counter, length) {
        if (length <= MAX_READ_AGAIN)
            this.#small = Math.max(this.#small, counter);
    }
    #noteProgress(printed) {
        const now = this.#context.clock.now();
        if (printed > 0)
            this.#progressAt = now;
        if (!this.#stream.hasGap)
            this.#gapSince = undefined;
        else if (printed > 0 || this.#gapSince === undefined)
            this.#gapSince = now;
    }
}
/** Reports missing output in the log and in the transcript. */
function reportMissing({ sink, transcript }, warning) {
    sink.warn(warning);
    transcript?.heading(warning.text);
}
/** The same without a warning, where there was one before. */
function reportFurther({ sink, transcript }, { text }) {
    sink.info(text);
    transcript?.heading(text);
}

;// CONCATENATED MODULE: ./src/follow/events/expected-events.ts
/** Compares the number of events that the controller reports with those that were read. */
class ExpectedEvents {
    #context;
    #reader;
    #isCountWrong = false;
    constructor(context, reader) {
        this.#context = context;
        this.#reader = reader;
    }
    /** Returns whether a notification of further events is expected, when their number is known. */
    get expectsNotification() {
        const { count } = this;
        return this.#context.live.isWorking && count !== undefined && this.#reader.next <= count;
    }
    /** Returns the reported number of events; undefined without one, or when an event is beyond it. */
    get count() {
        const { finalCounter } = this.#context.live;
        if (finalCounter === undefined)
            return undefined;
        const { next, hasGap } = this.#reader;
        // The controller reports 0 when the number is missing.
        this.#isCountWrong ||= finalCounter < 1 || next - 1 > finalCounter || (hasGap && next > finalCounter);
        return this.#isCountWrong ? undefined : finalCounter;
    }
    /** Returns whether all events are stored: by the controller's report, or by their number with none missing. */
    isAllStored(reported) {
        if (reported === true)
            return true;
        const { count } = this;
        return count !== undefined && this.#reader.next + Math.max(0, this.#reader.rest) > count;
    }
}

;// CONCATENATED MODULE: ./src/follow/events/event-delays.ts
/**
 * How late an event may come after one with a higher counter, in ms: until it is known for a job, and at most. Four
 * workers store events in batches of a second (controller fact 70).
 */
const UNKNOWN_MS = 1000;
const LONGEST_MS = 1300;
/** Time to be added to a delay, and the shortest time, in ms. Frames take 23 to 107 ms (controller fact 70). */
const MARGIN_MS = 30;
const SHORTEST_MS = 150;
/** How many delays are kept, and how many are needed, to know how late events come. */
const KEPT_DELAYS = 60;
const LEAST_DELAYS = 20;
/** How long the times of the counters are kept, in ms, and how close in time two of them count as one. */
const KEPT_MS = 5000;
const MOMENT_MS = 10;
/** When pushed events came, by their counters, and how much later than others that were emitted after them. */
class EventDelays {
    /** The highest counter at some times, both increasing. */
    #highest = [];
    /** The last delays, in ms. */
    #delays = [];
    /** Returns in which time this share of the late events come after one with a higher counter, in ms. */
    delayMs(share) {
        if (this.#delays.length < LEAST_DELAYS)
            return UNKNOWN_MS;
        const delays = this.#delays.toSorted((a, b) => a - b);
        const delay = delays[Math.ceil(share * delays.length) - 1] ?? UNKNOWN_MS;
        return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, delay + MARGIN_MS));
    }
    /** Notes that an event came. */
    note(counter, now) {
        const since = this.since(counter);
        if (since === undefined)
            this.#noteHighest(counter, now);
        else
            this.#delays = [...this.#delays.slice(1 - KEPT_DELAYS), now - since];
    }
    /** Returns when a counter above this one came first; undefined when none did. For an old one, the time is too late. */
    since(counter) {
        return this.#highest.find((highest) => highest.counter > counter)?.at;
    }
    /** Returns the highest counter that had come at this time; undefined when none had. */
    highestAt(time) {
        return this.#highest.findLast(({ at }) => at <= time)?.counter;
    }
    /** Forgets the counters: the API has no such event. */
    forget() {
        this.#highest = [];
    }
    #noteHighest(counter, now) {
        const last = this.#highest.at(-1);
        if (last !== undefined && now - last.at < MOMENT_MS)
            last.counter = counter;
        else
            this.#highest.push({ counter, at: now });
        // The one before the kept time says what had come then.
        while ((this.#highest[1]?.at ?? now) < now - KEPT_MS)
            this.#highest.shift();
    }
}

;// CONCATENATED MODULE: ./src/follow/events/event-rate.ts
/**
 * The controller drops events beyond some 30 a second, often the last ones of a burst (controller fact 65). So many
 * events within a second, in ms, are a burst.
 */
const BURST_EVENTS = 20;
const BURST_MS = 1000;
/**
 * So many events within this time are close to the limit. For so long after it, a missing event may have been dropped,
 * in ms.
 */
const LIMIT_EVENTS = 84;
const LIMIT_MS = 3000;
const LIMIT_LASTS_MS = 2000;
/** How fast pushed events come, and whether the controller may drop some. */
class EventRate {
    /** Times of the last events, oldest first. */
    #times = [];
    /** How many events came since the last read of pages. */
    #events = 0;
    #isBurst = false;
    /** When so many events came last that the controller may have dropped some. */
    #limitAt = Number.NEGATIVE_INFINITY;
    /** Returns whether the last events of a burst may have been dropped since the last read of pages. */
    get isBurst() {
        return this.#isBurst;
    }
    /** Returns whether so many events come that the controller may drop some. */
    mayDrop(now) {
        return now - this.#limitAt < LIMIT_LASTS_MS;
    }
    /** Notes that an event came. */
    note(now) {
        this.#times = [...this.#times.slice(1 - LIMIT_EVENTS), now];
        if (this.#isWithin(now, LIMIT_EVENTS, LIMIT_MS))
            this.#limitAt = now;
        this.#events += 1;
        if (this.#events >= BURST_EVENTS && this.#isWithin(now, BURST_EVENTS, BURST_MS))
            this.#isBurst = true;
    }
    /** Notes a read of pages. */
    noteRead() {
        this.#isBurst = false;
        this.#events = 0;
    }
    /** Notes how many events a read found. Many may be the middle of a burst. Returns whether they are many. */
    noteFound(events) {
        this.#isBurst ||= events >= BURST_EVENTS;
        return events >= BURST_EVENTS;
    }
    /** Returns whether so many last events came within this time. */
    #isWithin(now, events, ms) {
        return now - (this.#times.at(-events) ?? Number.NEGATIVE_INFINITY) <= ms;
    }
}

;// CONCATENATED MODULE: ./src/follow/events/pushed-events.ts


/** How long to wait before the API is read for an event whose frame cannot be used, in ms. */
const LOST_MS = 1000;
/** After a burst, the API is read once when no event came for so long, in ms. */
const pushed_events_SILENCE_MS = 1000;
/** When events may have been dropped, the API is read for a missing one once this share of the late events came. */
const USUAL_SHARE = 0.8;
/**
 * How long to wait for the next event after the job's end, in ms. The last one comes about a second after it (controller
 * fact 70).
 */
const LAST_EVENT_MS = 1500;
/** The events before one that was pushed are stored after the time in which late ones come, and some more, in ms. */
const SETTLED_MS = 200;
/** The part of these times that varies, so that steps that follow the same job do not read in the same moment. */
const pushed_events_JITTER = 0.2;
/** Shortest pause between two reads, in ms. It grows while reads follow each other, up to the longest. */
const pushed_events_PAUSE_MS = 1000;
const GROWTH = 1.5;
const pushed_events_LONGEST_PAUSE_MS = 4000;
/** Idle time that resets the pause, in ms. */
const RESTED_MS = 10_000;
/**
 * Up to this many missing events are read alone. A page has the events that were pushed, too, and costs the controller
 * some 1 ms for each (controller fact 71).
 */
const MAX_GAP_EVENTS = 200;
/**
 * Shortest pause after a read of missing events alone, and what each of them adds, in ms: less than a second for a few,
 * as the workers store the next events then. For a job of more events it grows with their number, up to the longest.
 */
const GAP_READ_PAUSE_MS = 750;
const EACH_EVENT_MS = 8;
const GAP_READ_EVENTS = 5000;
/** Passes the pushed events of a job to their stream, and decides when the API must be read for what is missing. */
class PushedEvents {
    #context;
    #stream;
    #reader;
    #heard = 0;
    #highest = 0;
    #delays = new EventDelays();
    #heardAt = Number.NEGATIVE_INFINITY;
    #rate = new EventRate();
    /** When an event was refused that the API has. */
    #lostAt;
    /** When the API was read, and when its pages were. */
    #readAt = Number.NEGATIVE_INFINITY;
    #pagesReadAt = Number.NEGATIVE_INFINITY;
    /** The first missing event of the last read of missing events alone. */
    #triedNext;
    #pauseMs = pushed_events_PAUSE_MS;
    #varied;
    constructor(context, stream, reader) {
        this.#context = context;
        this.#stream = stream;
        this.#reader = reader;
        this.#varied = this.#vary();
    }
    /** Starts to take events. */
    start() {
        this.#context.live.onEvent = (event, length) => this.#take(event, length);
    }
    stop() {
        this.#context.live.onEvent = undefined;
    }
    /** Returns how many events came, and notified `live.events`. */
    get heard() {
        return this.#heard;
    }
    /** Returns when the last event came, by the clock; infinitely long ago when none did. */
    get heardAt() {
        return this.#heardAt;
    }
    /** Returns the highest counter that came. A frame may lie, so it is only a reason to look. */
    get highest() {
        return this.#highest;
    }
    /**
     * Returns the highest counter that came some time ago. All events before it are stored by now, unless the controller
     * is slow. Undefined when none came, and when none came since: then all events are stored.
     */
    get settled() {
        const waitMs = this.#delays.delayMs(1) + SETTLED_MS;
        const settled = this.#delays.highestAt(this.#context.clock.now() - waitMs);
        return settled === this.#highest ? undefined : settled;
    }
    /** Forgets the highest counters: the API has no such event. */
    forgetHighest() {
        this.#highest = 0;
        this.#delays.forget();
    }
    /**
     * Waits for the last events after the job's end, if events were pushed before. Usually no request is needed for them
     * then.
     * @param isExpected returns whether further events are expected
     * @param isFar returns whether the missing events come by download, so that only the last one is awaited
     * @throws the context signal's reason
     */
    async awaitLast(isExpected, isFar) {
        const { clock, drainDeadline, live, signal } = this.#context;
        const began = clock.now();
        while (this.#heard > 0 && isExpected() && !drainDeadline.isExpired) {
            const now = clock.now();
            if (isFar() && this.#highest >= (live.finalCounter ?? Number.POSITIVE_INFINITY))
                return;
            const gapAt = isFar() ? Number.POSITIVE_INFINITY : this.gapAt(this.#rate.mayDrop(now) ? USUAL_SHARE : 1);
            const leftMs = Math.min(Math.max(began, this.#heardAt) + LAST_EVENT_MS, gapAt) - now;
            if (leftMs <= 0)
                return;
            await live.events.wait(leftMs, clock, signal);
        }
    }
    /** Returns the counters of the missing events, when these alone are to be read; undefined when pages are. */
    get missing() {
        const isSilent = this.#context.clock.now() >= this.#silentAt;
        const isGap = this.#heard > 0 && this.#lostAt === undefined && !isSilent;
        return isGap ? this.#missing : undefined;
    }
    /** Returns the counters of the missing events, if they are few and were not read in vain. */
    get #missing() {
        // Pages show whether the first one exists at all.
        return this.#stream.next === this.#triedNext ? undefined : this.#stream.missing(MAX_GAP_EVENTS);
    }
    /**
     * Returns when the API must be read for what is missing, in ms from now; infinite when nothing is.
     * @param gapPauseMs pause between reads while a read did not fill a gap
     */
    readInMs(gapPauseMs) {
        const { clock } = this.#context;
        const { gapSince } = this.#reader;
        if (this.#heard === 0)
            return gapSince === undefined ? Number.POSITIVE_INFINITY : this.#readAt + gapPauseMs - clock.now();
        let dueAt = this.#silentAt;
        if (this.#lostAt !== undefined)
            dueAt = Math.min(dueAt, this.#lostAt + LOST_MS * this.#varied);
        dueAt = Math.max(dueAt, this.#pagesReadAt + this.#pauseMs);
        if (gapSince !== undefined)
            dueAt = Math.min(dueAt, this.#gapReadAt(gapSince, gapPauseMs));
        return dueAt - clock.now();
    }
    /** Returns when the API is read for a gap, unless it was read for it already. */
    #gapReadAt(gapSince, gapPauseMs) {
        const now = this.#context.clock.now();
        const knownAt = this.#knownAt(gapSince);
        const share = this.#rate.mayDrop(now) && this.#readAt < knownAt ? USUAL_SHARE : 1;
        const waitedAt = knownAt + this.#delays.delayMs(share) * this.#varied;
        const dueAt = this.#readAt < waitedAt ? waitedAt : this.#readAt + gapPauseMs;
        const missing = this.#missing;
        if (missing === undefined)
            return Math.max(dueAt, this.#pagesReadAt + this.#pauseMs);
        const growth = Math.max(1, this.#stream.next / GAP_READ_EVENTS);
        const pauseMs = (GAP_READ_PAUSE_MS + EACH_EVENT_MS * missing.length) * growth;
        return Math.max(dueAt, this.#readAt + Math.min(pushed_events_LONGEST_PAUSE_MS, pauseMs));
    }
    /** Returns when this share of the late events would have come, counted from a gap's first notice; infinite without a gap. */
    gapAt(share = 1) {
        const { gapSince } = this.#reader;
        if (gapSince === undefined)
            return Number.POSITIVE_INFINITY;
        return this.#knownAt(gapSince) + this.#delays.delayMs(share);
    }
    /** Returns when an event after the gap came first. */
    #knownAt(gapSince) {
        return this.#delays.since(this.#stream.lowestWaiting - 1) ?? gapSince;
    }
    /** Returns when no event of a burst has come for so long that the last ones may be dropped; infinite without one. */
    get #silentAt() {
        return this.#rate.isBurst ? this.#heardAt + pushed_events_SILENCE_MS * this.#varied : Number.POSITIVE_INFINITY;
    }
    /** Notes that missing events alone are read now. */
    noteGapRead() {
        this.#triedNext = this.#stream.next;
        this.#noteRead();
    }
    #noteRead() {
        this.#varied = this.#vary();
        this.#readAt = this.#context.clock.now();
    }
    /** Returns the factor of these times until the next read. */
    #vary() {
        const { random = Math.random } = this.#context;
        return 1 + pushed_events_JITTER * random();
    }
    /** Notes that the API is read now. Events that are refused from now on need another read. */
    noteRead() {
        const now = this.#context.clock.now();
        const isRested = now - this.#pagesReadAt >= RESTED_MS;
        this.#pauseMs = isRested ? pushed_events_PAUSE_MS : Math.min(this.#pauseMs * GROWTH, pushed_events_LONGEST_PAUSE_MS);
        this.#noteRead();
        this.#pagesReadAt = now;
        this.#lostAt = undefined;
        this.#rate.noteRead();
    }
    /** Notes the end of a read, and how many events it found. Many may be the middle of a burst. */
    noteFound(events) {
        this.#readAt = this.#context.clock.now();
        this.#pagesReadAt = this.#readAt;
        if (this.#heard === 0 || !this.#rate.noteFound(events))
            return;
        this.#heardAt = Math.max(this.#heardAt, this.#context.clock.now());
    }
    #take(event, length) {
        const { clock, live } = this.#context;
        const now = clock.now();
        this.#heard += 1;
        this.#heardAt = now;
        this.#rate.note(now);
        if (event === undefined)
            this.#lostAt ??= now;
        else {
            this.#highest = Math.max(this.#highest, event.counter);
            this.#delays.note(event.counter, now);
            const { passed, isRefused } = this.#stream.push(event, length);
            if (isRefused)
                this.#lostAt ??= now;
            this.#reader.notePushed(event.counter, length, passed);
        }
        live.events.notify();
    }
}

;// CONCATENATED MODULE: ./src/follow/events/pushed-alone.ts

/**
 * Prints pushed events when the API refuses to list them. A gap is skipped once late events would have come.
 * @param lasts returns whether more events are expected
 * @throws the signal's reason
 */
async function printPushed({ clock, live }, { pushed, reader }, lasts, signal) {
    while (lasts()) {
        const leftMs = pushed.gapAt() - clock.now();
        if (leftMs <= 0)
            await reader.skipGap(true);
        else
            await live.events.wait(Math.min(leftMs, LAST_EVENT_MS), clock, signal);
    }
}
/**
 * Prints the last pushed events after the job's end, when the API cannot be read.
 * @param isExpected returns whether further events are expected
 * @throws the context signal's reason
 */
async function printLastPushed(context, parts, isExpected) {
    const { clock, drainDeadline, signal } = context;
    const { pushed, reader } = parts;
    const began = clock.now();
    const isLate = () => clock.now() >= Math.max(began, pushed.heardAt) + LAST_EVENT_MS;
    await printPushed(context, parts, () => isExpected() && !isLate() && !drainDeadline.isExpired, signal);
    while (reader.hasGap)
        await reader.skipGap(true);
}

;// CONCATENATED MODULE: ./src/follow/download/drain-output.ts







/** How long to wait for the rest after the last new event, in ms. It keeps the end of the job under a minute. */
const GRACE_PERIOD_MS = 30_000;
/**
 * The same after the controller has reported all events as stored, in ms. If it never reports that, the log counts as
 * complete after this time without a new event.
 */
const SETTLED_GRACE_PERIOD_MS = 5000;
/** The same after the deadline for reading after the end, in ms. */
const EXPIRED_GRACE_PERIOD_MS = 1000;
/** Earliest read after the end, in ms. The frames for the last events come within moments, unless too many. */
const LAST_NOTIFICATION_MS = 700;
/** How long to wait for such a frame before the controller is polled, in ms. */
const NOTIFIED_WITHIN_MS = 2000;
/** Status checks before the first read; by the second, events without WebSocket frames are usually stored. */
const FIRST_ASKS = 2;
/**
 * Prints the rest of a job's output after its end. The status is final before the events are complete (controller fact
 * 20). So the drain waits until the controller reports that they are complete, or until no more events come.
 */
class OutputDrain {
    #context;
    #job;
    #stream;
    #reader;
    #pushed;
    #printer;
    #download;
    #lastError;
    #expected;
    #hasTriedRest = false;
    #ended;
    constructor(context, job, { stream, reader, pushed, printer, download, lastError }) {
        this.#context = context;
        this.#job = job;
        this.#download = download;
        this.#stream = stream;
        this.#reader = reader;
        this.#expected = new ExpectedEvents(context, reader);
        this.#pushed = pushed;
        this.#printer = printer;
        this.#lastError = lastError;
    }
    /** Returns the job as it was last read. */
    get ended() {
        return this.#ended;
    }
    /**
     * Prints the rest.
     * @param complete `event_processing_finished` of the final status
     * @returns whether the log is complete
     * @throws the context signal's reason
     */
    async print(complete) {
        const { rateLimit, drainDeadline, random } = this.#context;
        const began = this.#context.clock.now();
        const backoff = new timing_backoff/* Backoff */.n(4000, random);
        let gracePeriod = GRACE_PERIOD_MS;
        this.#reader.restart();
        await this.#pushed.awaitLast(() => this.#expected.expectsNotification, () => this.#download.expectsRest);
        let reported = await this.#firstWord(complete, backoff);
        for (;;) {
            this.#context.live.events.clear();
            const whole = await this.#read(reported);
            if (whole !== undefined)
                return whole;
            // All events are reported as stored, but one is missing: it will hardly appear.
            const settled = reported === true && rateLimit.leftMs === 0 && this.#lastError.last === undefined;
            if (drainDeadline.isExpired)
                gracePeriod = Math.min(gracePeriod, EXPIRED_GRACE_PERIOD_MS);
            const waited = this.#reader.gapMs ?? this.#reader.quietMs;
            if (waited >= (settled ? Math.min(gracePeriod, SETTLED_GRACE_PERIOD_MS) : gracePeriod)) {
                if (!this.#reader.hasGap)
                    return await this.#giveUp();
                await this.#reader.skipGap();
                gracePeriod = settled ? 0 : this.#graceLeft(began);
                continue;
            }
            await this.#pauseForMore(backoff);
            if (reported === false)
                reported = await this.#eventsComplete();
        }
    }
    /**
     * Returns whether all events are stored, before the first read: an earlier read would find too few. Waits for their
     * notification or polls the controller. For a node's job, which ended some time ago, it polls at once.
     */
    async #firstWord(complete, backoff) {
        const { drainDeadline } = this.#context;
        if (this.#expected.isAllStored(complete === true))
            return complete === true;
        if (this.#expected.expectsNotification) {
            if (!this.#wasNotifiedSinceRead())
                await this.#pauseForMore(backoff);
            return false;
        }
        let reported = false;
        for (let asks = 0; asks < FIRST_ASKS && reported === false && !(asks > 0 && drainDeadline.isExpired); asks += 1) {
            if (asks > 0 || complete === false)
                await this.#pauseForMore(backoff);
            reported = await this.#eventsComplete();
        }
        return reported;
    }
    /** Returns how long to wait for further gaps, in ms: one wait after the end is for all of them. */
    #graceLeft(began) {
        const { clock, drainDeadline } = this.#context;
        return drainDeadline.isExpired ? 0 : Math.max(0, began + GRACE_PERIOD_MS - clock.now());
    }
    /** Waits for more events. Obeys a pause of the controller, up to the grace period. */
    async #pauseForMore(backoff) {
        const { clock, rateLimit, drainDeadline, signal, live } = this.#context;
        const isDue = this.#expected.expectsNotification && this.#reader.quietMs < NOTIFIED_WITHIN_MS;
        const pause = isDue ? LAST_NOTIFICATION_MS : backoff.next() / 2;
        await live.events.wait(pause, clock, signal);
        await rateLimit.pause(0, Math.min(GRACE_PERIOD_MS, drainDeadline.leftMs), signal);
    }
    /** Returns whether there was a notification for a read that the job's end aborted. */
    #wasNotifiedSinceRead() {
        return this.#context.live.events.notifications > this.#reader.notificationsRead;
    }
    /**
     * Returns whether the output seems complete when the controller does not report it: the recap was printed, or nothing
     * came for a while.
     */
    #seemsComplete() {
        return this.#printer.hasRecap || this.#reader.quietMs >= SETTLED_GRACE_PERIOD_MS;
    }
    /** Reads once. Returns whether the log is complete, or undefined to wait for more. */
    async #read(reported) {
        const { signal } = this.#context;
        try {
            await this.#stream.flushed();
            if (this.#download.expectsRest || this.#triesLongRest())
                await this.#download.printEnd(reported === true);
            await this.#readMore(reported);
            const all = this.#expected.isAllStored(reported) || (reported === 'unknown' && this.#seemsComplete());
            // The API has all events, so one that waits for a missing event may not exist.
            if (all && this.#stream.dropPushed() > 0)
                await this.#readMore(reported);
            const reached = all && !this.#reader.hasGap && (this.#reader.rest <= 0 || (await this.#printRest()));
            this.#lastError.cleared();
            return reached ? this.#isComplete() : undefined;
        }
        catch (error) {
            signal.throwIfAborted();
            this.#lastError.note(error);
            return (0,transient_error/* isTransient */.dg)(error) ? undefined : await this.#giveUp();
        }
    }
    /**
     * Returns, once, whether a long rest is known from the reported number of events. Then no page must tell how long it
     * is. If some of it is not stored yet, pages show what is missing.
     */
    #triesLongRest() {
        const { count = 0 } = this.#expected;
        const isLong = this.#download.isLongRest(count - this.#reader.next + 1);
        const tries = isLong && !this.#hasTriedRest;
        this.#hasTriedRest ||= isLong;
        return tries;
    }
    /** Reads what was not printed, unless the last event was. */
    async #readMore(reported) {
        const { signal } = this.#context;
        const count = this.#expected.count;
        if (count !== undefined && this.#reader.next > count)
            return;
        if (reported === true && this.#download.hasPrintedRest)
            return;
        await this.#reader.read(signal, {
            isFar: (rest) => this.#download.isLongRest(rest) && this.#expected.isAllStored(reported),
        });
    }
    /** Prints a long rest from the download. Returns false when the events must be read. */
    async #printRest() {
        const { rest, hasGap } = this.#reader;
        if (!this.#download.isLongRest(rest) || hasGap)
            return false;
        await this.#download.printEnd(true);
        return this.#download.hasPrintedRest;
    }
    /** Polls the controller when the last events send no notification, or when it is overdue. */
    async #eventsComplete() {
        const { controller, rateLimit, drainDeadline, signal } = this.#context;
        if (this.#expected.expectsNotification && this.#reader.quietMs < NOTIFIED_WITHIN_MS)
            return false;
        try {
            this.#ended = await controller.jobs.get(this.#job, { signal, rateLimit, deadline: drainDeadline });
            return this.#ended.eventsComplete ?? 'unknown';
        }
        catch (error) {
            signal.throwIfAborted();
            this.#lastError.note(error);
            return false;
        }
    }
    async #giveUp() {
        const { last } = this.#lastError;
        const parts = { pushed: this.#pushed, reader: this.#reader };
        // Without the API, pushed events are all there is. With it, one that waits for a missing event may not exist.
        if (last !== undefined)
            await printLastPushed(this.#context, parts, () => this.#expected.expectsNotification);
        while (this.#reader.hasGap)
            await this.#reader.skipGap();
        this.#stream.skipRest();
        const warning = last === undefined
            ? (0,message/* message */.iU)('output-not-confirmed')
            : (0,message/* message */.iU)('output-not-read', { reason: (0,step_errors/* describeError */.Uc)(last) });
        reportMissing(this.#context, warning);
        return false;
    }
    #isComplete() {
        const { unreadable } = this.#printer;
        if (unreadable > 0)
            reportMissing(this.#context, (0,message/* message */.iU)('output-events-unreadable', { count: unreadable }));
        return this.#reader.missing === 0 && unreadable === 0;
    }
}

;// CONCATENATED MODULE: ./src/timing/throttle.ts
/** Idle time that resets the read interval, in ms. */
const throttle_RESTED_MS = 10_000;
/** Growth factor of the pause between two reads while notifications continue. */
const throttle_GROWTH = 1.5;
const throttle_LONGEST_MS = 4000;
/**
 * Decides when to read after a notification. Notifications that belong together come within moments and are read
 * together. During continuous notifications, reads are seconds apart, since each one is a request.
 */
class Throttle {
    #options;
    #settleMs;
    #gapMs;
    #readAt = Number.NEGATIVE_INFINITY;
    /** @param settleMs how long notifications that belong together may take, in ms */
    constructor(options, settleMs) {
        this.#options = options;
        this.#settleMs = settleMs;
        this.#gapMs = settleMs;
    }
    /**
     * Waits for the next read: until some time after a notification, or at most for `longestMs`. Without live updates, a
     * notification is a poll that waits for the read.
     * @returns whether there was a notification
     * @throws the signal's reason
     */
    async next(longestMs, signal) {
        const { clock, rateLimit, live } = this.#options;
        const wasNotified = await live.events.wait(Math.max(longestMs, rateLimit.leftMs), clock, signal);
        await this.ready(wasNotified && live.isWorking, signal);
        return wasNotified;
    }
    /**
     * Waits until a read may start.
     * @param settles whether to wait for further notifications too
     * @throws the signal's reason
     */
    async ready(settles, signal) {
        const { clock, rateLimit, live } = this.#options;
        const pauseMs = Math.max(settles ? this.#settle() : 0, rateLimit.leftMs);
        if (pauseMs > 0)
            await clock.sleep(pauseMs, signal);
        // A notification from now on may come too late for this read.
        live.events.clear();
        this.#readAt = clock.now();
    }
    #settle() {
        const rested = this.#options.clock.now() - this.#readAt;
        if (rested >= throttle_RESTED_MS)
            this.#gapMs = this.#settleMs;
        else
            this.#gapMs = Math.min(this.#gapMs * throttle_GROWTH, throttle_LONGEST_MS);
        return Math.max(this.#settleMs, this.#gapMs - rested);
    }
}

// EXTERNAL MODULE: ./src/timing/wakeup.ts
var wakeup = __webpack_require__(8253);
;// CONCATENATED MODULE: ./src/follow/download/running-output.ts






/**
 * Without a notification, events are read after this many intervals. This is a fallback poll next to the live updates
 * and the status reader, which notifies at each poll. After a read that found something, the next one comes sooner.
 */
const QUIET_FACTOR = 8;
const UNNOTIFIED_FACTOR = 2;
/** How much longer that is while live updates work: then the fallback poll of the status reads the events (`JobPoll`). */
const LIVE_FACTOR = 4;
const QUIET_JITTER = 0.1;
/** How long to collect notifications before a read, in ms. Four workers store events in batches of a second. */
const EVENT_BURST_MS = 1000;
/** Maximum frames that the controller sends for events in a second. Beyond it, frames may be missing. */
const MAX_NOTIFICATIONS = 30;
/** After this time a gap that blocks the output is skipped while the job runs, in ms. */
const GAP_GRACE_PERIOD_MS = 60_000;
/** Pause between reads while there is a gap, in ms. A gap is filled within moments or hardly ever. */
const GAP_PAUSE_MS = 1500;
const GAP_PAUSE_SHARE = 0.25;
/** Decides when and how the events of a running job are read: some that are missing, pages, or the download. */
class RunningOutput {
    #context;
    #job;
    #reader;
    #pushed;
    #download;
    #lastError;
    /** Notified for a poll when the first page was read, or when none will come. */
    #polled = new wakeup/* Wakeup */.M();
    #news;
    #follows = false;
    /** Whether a poll waits for the job's state. */
    #isPolled = false;
    /** Number of requests for a read before the last read. */
    #requestsRead = 0;
    constructor(context, job, { reader, pushed, download, lastError }) {
        this.#context = context;
        this.#job = job;
        this.#reader = reader;
        this.#pushed = pushed;
        this.#download = download;
        this.#lastError = lastError;
    }
    /**
     * Prints new output while the job runs, until `ended` is aborted.
     * @throws the context signal's reason
     */
    async follow(ended) {
        if (!(0,jobs/* hasEvents */.uL)(this.#job))
            return;
        const { signal, intervalMs, random } = this.#context;
        const either = AbortSignal.any([signal, ended]);
        const throttle = new Throttle(this.#context, EVENT_BURST_MS);
        const retries = new timing_backoff/* Backoff */.n(intervalMs, random);
        let pause = this.#quietPause(QUIET_FACTOR);
        this.#follows = true;
        this.#pushed.start();
        while (!either.aborted) {
            try {
                pause = await this.#readNext(throttle, pause, either);
                retries.restart();
            }
            catch (error) {
                if (either.aborted)
                    break;
                this.#lastError.note(error);
                if (!(0,transient_error/* isTransient */.dg)(error))
                    break;
                pause = retries.next();
            }
        }
        this.#follows = false;
        await this.#printRefused(either);
        this.#pushed.stop();
        signal.throwIfAborted();
    }
    /** Prints what is pushed when the API refuses the events. */
    async #printRefused(signal) {
        try {
            const parts = { pushed: this.#pushed, reader: this.#reader };
            await printPushed(this.#context, parts, () => !signal.aborted, signal);
        }
        catch (error) {
            if (!signal.aborted)
                throw error;
        }
    }
    async poll(longestMs) {
        // The download is read in its own time, and the job's detail says how it is.
        if (!this.#follows || this.#download.isFarBehind)
            return undefined;
        const { clock, live, signal } = this.#context;
        this.#news = undefined;
        this.#isPolled = true;
        this.#polled.clear();
        live.events.notify();
        await this.#polled.wait(longestMs, clock, signal);
        return this.#news;
    }
    /** Waits for the next read and does it. Returns the longest pause after it, in ms. */
    async #readNext(throttle, longestMs, signal) {
        const { live } = this.#context;
        const { hasGap } = this.#reader;
        const wasNotified = await this.#awaitRead(throttle, longestMs, signal);
        const missing = this.#requests > this.#requestsRead || this.#download.isFarBehind ? undefined : this.#pushed.missing;
        if (missing !== undefined)
            return await this.#readMissing(missing, longestMs, signal);
        this.#requestsRead = this.#requests;
        this.#pushed.noteRead();
        const printed = await this.#readOnce(signal);
        this.#pushed.noteFound(printed);
        if (live.isWorking && this.#pushed.heard === 0 && printed >= MAX_NOTIFICATIONS)
            live.events.notify();
        await this.#skipOldGap();
        return this.#quietPause(wasNotified || hasGap || printed === 0 ? QUIET_FACTOR : UNNOTIFIED_FACTOR);
    }
    /** Reads a few missing events alone. Returns the longest pause after it, in ms. */
    async #readMissing(counters, longestMs, signal) {
        this.#pushed.noteGapRead();
        await this.#reader.readMissing(counters, signal);
        await this.#skipOldGap();
        return longestMs;
    }
    /** Skips a gap that has blocked the output for long. */
    async #skipOldGap() {
        const { gapMs } = this.#reader;
        if (gapMs !== undefined && gapMs > GAP_GRACE_PERIOD_MS && !this.#download.isFarBehind)
            await this.#reader.skipGap();
    }
    /**
     * Waits until a read is requested, a missing event is due, or the longest pause is over. Pushed events need no read.
     * Returns whether a read was requested or due.
     */
    async #awaitRead(throttle, longestMs, signal) {
        const { clock, live, rateLimit } = this.#context;
        const began = clock.now();
        for (;;) {
            const until = began + longestMs * (live.isWorking ? LIVE_FACTOR : 1);
            const dueMs = this.#dueInMs;
            const waitMs = Math.max(Math.min(until - clock.now(), dueMs), rateLimit.leftMs);
            if (waitMs > 0)
                await live.events.wait(waitMs, clock, signal);
            const isRequested = this.#requests > this.#requestsRead && !this.#isPaused;
            if (!isRequested && waitMs > 0)
                continue;
            await throttle.ready(isRequested && live.isWorking && !this.#isPolled, signal);
            return isRequested || dueMs <= 0;
        }
    }
    /** Returns when the next read is due, in ms from now; infinite when nothing is known to be missing. */
    get #dueInMs() {
        const dueMs = this.#pushed.readInMs(this.#gapPauseMs);
        if (!this.#download.isFarBehind)
            return dueMs;
        return Math.max(this.#download.dueInMs, Number.isFinite(dueMs) ? dueMs : 0);
    }
    /** Returns whether the next read is a download that must wait. */
    get #isPaused() {
        return !this.#isPolled && this.#download.isFarBehind && this.#download.dueInMs > 0;
    }
    /** Returns how many reads were requested so far, by polls of the status. */
    get #requests() {
        return this.#context.live.events.notifications - this.#pushed.heard;
    }
    /** Returns the pause between two reads for the same gap, in ms. */
    get #gapPauseMs() {
        const { gapMs = 0 } = this.#reader;
        return Math.max(GAP_PAUSE_MS, Math.min(GAP_PAUSE_SHARE * gapMs, GAP_GRACE_PERIOD_MS - gapMs));
    }
    /** Reads once. Returns how many events were printed. */
    async #readOnce(signal) {
        const isPolled = this.#isPolled;
        this.#isPolled = false;
        try {
            const downloaded = isPolled ? undefined : await this.#printStored(signal);
            if (downloaded !== undefined)
                return downloaded;
            const printed = await this.#readPages(signal, isPolled || !this.#context.live.isWorking);
            this.#download.notePages(printed);
            return printed + ((await this.#printStored(signal)) ?? 0);
        }
        finally {
            this.#polled.notify();
        }
    }
    /** Reads pages until few events are left, or so many that the download has them. */
    async #readPages(signal, wantsNews) {
        const onNews = (news) => {
            this.#news = news;
            this.#polled.notify();
        };
        const isFar = (rest) => this.#download.isFar(rest);
        return await this.#reader.read(signal, wantsNews ? { isFar, onNews } : { isFar });
    }
    /** Prints by download what is far ahead. Returns how many events that were; undefined when pages must be read. */
    async #printStored(signal) {
        if (!this.#download.isFarBehind || this.#download.dueInMs > 0)
            return undefined;
        return await this.#download.printStored(signal);
    }
    #quietPause(factor) {
        const { intervalMs, random = Math.random } = this.#context;
        return intervalMs * factor * (1 - QUIET_JITTER * random());
    }
}

;// CONCATENATED MODULE: ./src/follow/last-error.ts

/**
 * The reason why something cannot be read. Reported once, and only with `RUNNER_DEBUG`, since the next successful read
 * catches up.
 */
class LastError {
    #sink;
    #what;
    #last;
    /** @param what cannot be read, with a capital letter */
    constructor(sink, what) {
        this.#sink = sink;
        this.#what = what;
    }
    /** Returns the last failure since a successful read; undefined without one. */
    get last() {
        return this.#last;
    }
    note(error) {
        if (this.#last === undefined)
            this.#sink.debug(`${this.#what} could not be read: ${(0,step_errors/* describeError */.Uc)(error)}`);
        this.#last = error;
    }
    cleared() {
        this.#last = undefined;
    }
}

// EXTERNAL MODULE: ./src/follow/playbook/collector.ts + 6 modules
var collector = __webpack_require__(2345);
;// CONCATENATED MODULE: ./src/follow/events/buffered-events.ts
/** Most pushed events that wait behind a gap, and their size in bytes. */
const MAX_PUSHED = 500;
const MAX_BYTES = 2 * 1024 * 1024;
/** The events that wait behind a gap. Those that were pushed are bounded and may be dropped. */
class BufferedEvents {
    #events = new Map();
    /** The length of each pushed event's frame. */
    #pushed = new Map();
    /** The counters by first line, to find the event that follows a line. */
    #counters = new Map();
    #bytes = 0;
    get size() {
        return this.#events.size;
    }
    /** Returns the lowest counter; infinite without an event. */
    get lowest() {
        return Math.min(...this.#events.keys());
    }
    /** Returns the highest counter. */
    get highest() {
        return Math.max(...this.#events.keys());
    }
    has(counter) {
        return this.#events.has(counter);
    }
    get(counter) {
        return this.#events.get(counter);
    }
    isPushed(counter) {
        return this.#pushed.has(counter);
    }
    /** Returns the event that takes lines and begins with this one. */
    at(line) {
        const counter = this.#counters.get(line);
        return counter === undefined ? undefined : this.#events.get(counter);
    }
    /** Returns the events below a counter, in order. */
    before(counter) {
        const events = [...this.#events.values()].filter((event) => event.counter < counter);
        return events.sort((a, b) => a.counter - b.counter);
    }
    /**
     * Adds an event; an event of the API replaces a pushed one.
     * @param length of its frame, in bytes; 0 for an event of the API
     * @returns false when too many wait already
     */
    add(event, length) {
        if (length > 0) {
            if (this.#pushed.size >= MAX_PUSHED || this.#bytes + length > MAX_BYTES)
                return false;
            this.#pushed.set(event.counter, length);
            this.#bytes += length;
        }
        else {
            const before = this.#events.get(event.counter);
            if (before !== undefined)
                this.delete(before);
        }
        this.#events.set(event.counter, event);
        const { startLine, endLine } = event;
        if (startLine === undefined || endLine === undefined || endLine <= startLine)
            return true;
        if (!this.#counters.has(startLine))
            this.#counters.set(startLine, event.counter);
        return true;
    }
    delete({ counter, startLine }) {
        this.#events.delete(counter);
        this.#bytes -= this.#pushed.get(counter) ?? 0;
        this.#pushed.delete(counter);
        if (startLine !== undefined && this.#counters.get(startLine) === counter)
            this.#counters.delete(startLine);
    }
    /** Drops the pushed events. Returns how many there were. */
    dropPushed() {
        const dropped = [...this.#pushed.keys()].flatMap((counter) => this.#events.get(counter) ?? []);
        for (const event of dropped)
            this.delete(event);
        return dropped.length;
    }
}

// EXTERNAL MODULE: ./src/follow/events/counter-ranges.ts
var counter_ranges = __webpack_require__(7498);
;// CONCATENATED MODULE: ./src/follow/events/event-order.ts


/** Most counters that one pushed event may skip. A counter far ahead of the others is not believed. */
const MAX_SKIPPED = 1000;
/** Most ranges of skipped counters that are remembered. Then each event is awaited again. */
const MAX_RANGES = 100_000;
/**
 * Sorts job events by their counters, each once. Four workers store them out of order, so the highest counter says
 * nothing about lower ones (controller fact 23). Events after a gap are kept until the gap is filled or skipped.
 * Once events are pushed, an event is also passed on when its first line follows the last line: events in between have
 * no output then (controller fact 68), and the controller pushes none of them (controller fact 67). Their counters are
 * remembered as unseen.
 */
class EventOrder {
    unseen = new counter_ranges/* CounterRanges */.r();
    #early = new BufferedEvents();
    #chains;
    #next = 1;
    /** The line after the last one; undefined when unknown. */
    #endLine = 0;
    #isPushed = false;
    #refused = 0;
    /** @param chains whether events without output may be skipped until the end */
    constructor(chains = true) {
        this.#chains = chains;
    }
    /** Returns the counter after the last event that was returned, from which the API is read. */
    get next() {
        return this.#next;
    }
    /** Returns whether events wait behind a gap. */
    get hasGap() {
        return this.#early.size > 0;
    }
    /** Returns how many events wait behind a gap. */
    get waiting() {
        return this.#early.size;
    }
    /** Returns the lowest counter that waits behind a gap; infinite without a gap. */
    get lowestWaiting() {
        return this.#early.lowest;
    }
    /**
     * Returns the counters that are missing before the highest one that waits; undefined without a gap, or when there are
     * more.
     * @param most maximum number of counters
     */
    missing(most) {
        const count = this.#early.highest - this.#next + 1 - this.#early.size;
        if (!this.hasGap || count > most)
            return undefined;
        const missing = [];
        for (let counter = this.#next; missing.length < count; counter += 1)
            if (!this.#early.has(counter))
                missing.push(counter);
        return missing;
    }
    /** Returns how many pushed events were refused so far. The API must be read for them. */
    get refused() {
        return this.#refused;
    }
    /** Returns the first missing counter, starting at this one. */
    unknownFrom(counter) {
        let unknown = Math.max(counter, this.#next);
        while (this.#early.has(unknown))
            unknown += 1;
        return unknown;
    }
    /** Adds events of the API in any order, also repeated ones. Returns the events that can be passed on. */
    take(events) {
        const passed = { events: [], late: [] };
        for (const event of events) {
            if (event.counter < this.#next)
                this.#takeLate(event, passed);
            // The usual case. It avoids the map: a deleted entry stays in memory for long, since the map's old tables refer
            // to it.
            else if (event.counter === this.#next && !this.hasGap)
                this.#pass(event, passed);
            else
                this.#early.add(event, 0);
        }
        this.#passReady(passed);
        return passed;
    }
    /**
     * Adds a pushed event. Its fields come from outside and may be wrong: what contradicts the other events is refused.
     * @param length of its frame, in bytes
     */
    push(event, length) {
        this.#isPushed = true;
        const passed = { events: [], late: [] };
        const { counter } = event;
        const isKnown = counter < this.#next ? !this.unseen.has(counter) : this.#early.has(counter);
        if (isKnown)
            return passed;
        if (!isSound(event) || counter > this.#next + MAX_SKIPPED)
            this.#refused += 1;
        else if (counter < this.#next)
            this.#pushLate(event, passed);
        else if (!this.#early.add(event, length))
            this.#refused += 1;
        this.#passReady(passed);
        return passed;
    }
    /** Drops the pushed events behind a gap. Returns how many there were. */
    dropPushed() {
        return this.#early.dropPushed();
    }
    /**
     * Skips the gap that everything waits for.
     * @param keepsPushed whether pushed events behind it are passed on; otherwise they are dropped, as the API has them
     * @returns the first and last missing counter, and the events after them; undefined without a gap
     */
    skipGap(keepsPushed = false) {
        if (!keepsPushed)
            this.#refused += this.dropPushed();
        if (!this.hasGap)
            return undefined;
        const first = this.#next;
        this.#next = this.#early.lowest;
        this.#endLine = undefined;
        const passed = { events: [], late: [] };
        const last = this.#next - 1;
        this.#passReady(passed);
        return { first, last, events: passed.events };
    }
    /**
     * Passes over all events up to a counter, whose output was printed as lines of the download.
     * @param endLine the line after the last of them
     * @returns the events after them that were waiting
     */
    skipTo(counter, endLine) {
        for (const event of this.#early.before(counter + 1))
            this.#early.delete(event);
        this.#next = Math.max(this.#next, counter + 1);
        this.#endLine = endLine;
        const passed = { events: [], late: [] };
        this.#passReady(passed);
        return passed;
    }
    #takeLate(event, { late }) {
        if (!this.unseen.remove(event.counter))
            return;
        late.push(event);
        // Some line number was wrong: this output should have been printed before. Only counters are believed from now on.
        if (event.stdout !== '')
            this.#chains = false;
    }
    /** Takes a pushed event that was skipped before. Only the API can prove that its output is missing. */
    #pushLate(event, { late }) {
        if (event.stdout !== '' || takesLines(event))
            this.#refused += 1;
        else if (this.unseen.remove(event.counter))
            late.push(event);
    }
    #passReady(passed) {
        for (;;) {
            const event = this.#early.get(this.#next);
            if (event === undefined) {
                if (!this.#passChained(passed))
                    return;
            }
            else if (this.#contradicts(event)) {
                this.#early.delete(event);
                this.#refused += 1;
            }
            else {
                this.#early.delete(event);
                this.#pass(event, passed);
            }
        }
    }
    /** Returns whether a pushed event does not begin where the previous one ended. */
    #contradicts(event) {
        return (this.#early.isPushed(event.counter) &&
            takesLines(event) &&
            this.#endLine !== undefined &&
            event.startLine !== this.#endLine);
    }
    /** Passes on the event whose first line follows the last line, and those before it. Returns whether there is one. */
    #passChained(passed) {
        if (!this.#chains || !this.#isPushed || this.#endLine === undefined || this.unseen.size >= MAX_RANGES)
            return false;
        const chained = this.#early.at(this.#endLine);
        if (chained === undefined || chained.counter > this.#next + MAX_SKIPPED)
            return false;
        const before = this.#early.before(chained.counter);
        if (before.some((event) => event.stdout !== '' || takesLines(event)))
            return false;
        for (const event of [...before, chained]) {
            this.#early.delete(event);
            if (event.counter > this.#next)
                this.unseen.add(this.#next, event.counter - 1);
            this.#pass(event, passed);
        }
        return true;
    }
    #pass(event, { events }) {
        const { counter, startLine, endLine } = event;
        events.push(event);
        this.#next = counter + 1;
        if (startLine !== undefined && endLine !== undefined && endLine >= startLine)
            this.#endLine = endLine;
        else if (event.stdout !== '')
            this.#endLine = undefined;
    }
}
/** Returns whether an event takes lines of the output. A blank line does, and its text is empty (controller fact 68). */
function takesLines({ startLine, endLine }) {
    return startLine !== undefined && endLine !== undefined && endLine > startLine;
}
/**
 * Returns whether a pushed event can be put in order: an event with output has its lines. Text that does not end in a
 * line feed takes none (controller fact 123).
 */
function isSound({ readable, stdout, startLine, endLine }) {
    return readable && (stdout === '' || (startLine !== undefined && endLine !== undefined && endLine >= startLine));
}

;// CONCATENATED MODULE: ./src/follow/events/event-stream.ts

/** Most output that was passed on and is not printed yet, in characters. Beyond it, pushed events are refused. */
const MAX_BACKLOG = 4 * 1024 * 1024;
/**
 * The events of one job. Sources (pages of the API, pushed events) add them in any order, also repeatedly. Each
 * subscriber receives each event once, in the order of the counters; only events without output may come late.
 */
class EventStream {
    #order;
    #subscribers;
    #flushed = Promise.resolve();
    #backlog = 0;
    #provenTo = 0;
    /** @param chains whether events without output may come late, see `EventOrder` */
    constructor(subscribers, chains = true) {
        this.#subscribers = subscribers;
        this.#order = new EventOrder(chains);
    }
    /** Returns the counter after the last event that was passed on, from which a source is read. */
    get next() {
        return this.#order.next;
    }
    /** Returns the last counter whose output, and all before it, is proven to be printed by a download; 0 for none. */
    get provenTo() {
        return this.#provenTo;
    }
    /** Returns whether events wait behind a gap. */
    get hasGap() {
        return this.#order.hasGap;
    }
    /** Returns how many events wait behind a gap. */
    get waiting() {
        return this.#order.waiting;
    }
    /** Returns the lowest counter that waits behind a gap; infinite without a gap. */
    get lowestWaiting() {
        return this.#order.lowestWaiting;
    }
    /** Returns the counters that are missing before the highest one that waits, see `EventOrder`. */
    missing(most) {
        return this.#order.missing(most);
    }
    /** Returns the skipped counters, whose events have no output. */
    get unseen() {
        return this.#order.unseen;
    }
    /** Returns the first counter, starting at this one, that no source has added. */
    unknownFrom(counter) {
        return this.#order.unknownFrom(counter);
    }
    /**
     * Adds events from a source.
     * @returns how many were passed on
     */
    async offer(events) {
        const passed = this.#order.take(events);
        this.#handOn(passed);
        await this.#flush();
        return passed.events.length;
    }
    /**
     * Adds a pushed event.
     * @param length of its frame, in bytes
     * @returns how many events were passed on, and whether this one, or one that waited, must be read from the API
     */
    push(event, length) {
        if (this.#backlog > MAX_BACKLOG)
            return { passed: 0, isRefused: true };
        const { refused } = this.#order;
        const passed = this.#order.push(event, length);
        this.#handOn(passed);
        // An error is thrown again by the next read.
        this.#flush().catch(() => undefined);
        return { passed: passed.events.length, isRefused: this.#order.refused > refused };
    }
    /** Drops the pushed events behind a gap: the API has all events. Returns how many there were. */
    dropPushed() {
        return this.#order.dropPushed();
    }
    /** Resolves when all events that were passed on are shown. */
    async flushed() {
        await this.#flushed;
    }
    /**
     * Skips the gap that everything waits for, and passes on the events after it.
     * @param report first receives the first and last missing counter
     * @param keepsPushed whether pushed events behind it are passed on, see `EventOrder`
     * @returns how many were passed on
     */
    async skipGap(report, keepsPushed = false) {
        const skipped = this.#order.skipGap(keepsPushed);
        if (skipped === undefined)
            return 0;
        const { first, last, events } = skipped;
        report(first, last);
        this.#missed(first, last);
        this.#handOn({ events, late: [] });
        await this.#flush();
        return events.length;
    }
    /**
     * Passes over all events up to a counter, whose output was printed as lines of the download. The download also proves
     * that the events skipped before have no output.
     * @param endLine the line after the last of them
     * @param results those of them that the results need, as far as they were read
     */
    async skipTo(counter, endLine, results = []) {
        this.skipUnseen();
        this.#missed(this.next, counter);
        for (const event of results)
            for (const subscriber of this.#subscribers)
                subscriber.takeMissed?.(event);
        this.#provenTo = counter;
        this.#handOn(this.#order.skipTo(counter, endLine));
        await this.#flush();
    }
    /** Skips all events that were not passed on, or were read as lines of the download. */
    skipRest() {
        this.#missed(this.next, Number.POSITIVE_INFINITY);
    }
    /** Gives up the events of the skipped counters. */
    skipUnseen() {
        for (const { first, last } of this.unseen.clear())
            this.#missed(first, last);
    }
    #missed(first, last) {
        for (const subscriber of this.#subscribers)
            subscriber.missed?.(first, last);
    }
    #handOn({ events, late }) {
        for (const event of events) {
            this.#backlog += event.stdout.length;
            for (const subscriber of this.#subscribers)
                subscriber.take(event);
        }
        for (const event of late)
            for (const subscriber of this.#subscribers)
                subscriber.takeLate?.(event);
    }
    async #flush() {
        const size = this.#backlog;
        this.#flushed = this.#flushed.then(async () => {
            for (const subscriber of this.#subscribers)
                await subscriber.flush?.();
            this.#backlog -= size;
        });
        await this.#flushed;
    }
}

;// CONCATENATED MODULE: ./src/follow/events/unseen-events.ts



/**
 * Up to this many counters, from the first skipped event to the last, are read as pages. For more, filtered requests
 * are fewer.
 */
const MAX_PAGED = 400;
/**
 * How often they are read until all are stored, and the pause, in ms. Other workers may store them later than the
 * pushed events (controller fact 23).
 */
const MAX_READS = 3;
const unseen_events_PAUSE_MS = 1000;
/**
 * Reads the events that were skipped because they have no output, for the results. For a long job, leaves them to the
 * requests for the results, and compares how many events with output the controller has.
 * @param printer undefined when some output is missing anyway
 * @returns whether none of them has output
 * @throws the context signal's reason
 */
async function readUnseen(context, job, stream, reader, printer) {
    const { signal, sink } = context;
    const { first, last } = stream.unseen;
    let missing = 0;
    try {
        if (first === undefined || last === undefined)
            missing = 0;
        else if (last - first < MAX_PAGED)
            await readPages(context, stream, reader, printer === undefined ? 1 : MAX_READS);
        else if (printer !== undefined)
            missing = await countMissing(context, job, stream, printer);
    }
    catch (error) {
        signal.throwIfAborted();
        // The requests for the results try again.
        sink.debug(`The events without output could not be read: ${(0,step_errors/* describeError */.Uc)(error)}`);
    }
    if (printer === undefined)
        return true;
    stream.skipUnseen();
    missing = Math.max(missing, printer.misplaced);
    if (missing > 0)
        reportMissing(context, (0,message/* message */.iU)('output-events-misplaced', { count: missing }));
    return missing === 0;
}
/** Reads the pages with these events, repeatedly while some are not stored. */
async function readPages({ rateLimit, drainDeadline, signal }, stream, reader, maxReads) {
    for (let reads = 1;; reads += 1) {
        await reader.readUnseen(signal);
        if (stream.unseen.size === 0 || reads >= maxReads || drainDeadline.isExpired)
            return;
        await rateLimit.pause(unseen_events_PAUSE_MS, drainDeadline.leftMs, signal);
    }
}
/**
 * Returns how many events with output were not printed since the last download. A download proves what was printed
 * before it.
 */
async function countMissing({ controller, rateLimit, drainDeadline, signal }, job, stream, printer) {
    const options = { signal, rateLimit, deadline: drainDeadline };
    const stored = await controller.jobEvents.countOutput(job, stream.provenTo + 1, stream.next - 1, options);
    return Math.max(0, (stored ?? 0) - printer.outputEvents);
}

;// CONCATENATED MODULE: ./src/follow/events/job-log.ts












/**
 * Prints the output of a job from its events: in order, complete, each line once. Errors here do not change the
 * verdict; missing output is reported.
 */
class JobLog {
    #context;
    #job;
    #collector;
    #stream;
    #printer;
    #reader;
    #pushed;
    #running;
    #outputDrain;
    #lastError;
    /** @param view shows the requested part of the output */
    constructor(context, job, view) {
        this.#printer = new EventPrinter(view, context.transcript);
        this.#context = context;
        this.#job = job;
        this.#collector = new collector/* Collector */.g(job);
        this.#lastError = new LastError(context.sink, 'The output');
        this.#stream = new EventStream([this.#collector, this.#printer], view.needsAllEvents !== true);
        this.#reader = new EventReader(context, job, this.#stream);
        this.#pushed = new PushedEvents(context, this.#stream, this.#reader);
        const parts = { stream: this.#stream, reader: this.#reader, pushed: this.#pushed, printer: this.#printer };
        const download = new DownloadRoute(context, job, parts);
        const lastError = this.#lastError;
        this.#running = new RunningOutput(context, job, { ...parts, download, lastError });
        this.#outputDrain = new OutputDrain(context, job, { ...parts, download, lastError });
    }
    get ended() {
        return this.#outputDrain.ended;
    }
    get results() {
        return this.#collector.results;
    }
    async follow(ended) {
        await this.#running.follow(ended);
    }
    async poll(longestMs) {
        return await this.#running.poll(longestMs);
    }
    /** Prints the available output once, for a wait that ends before the job. */
    async catchUp() {
        if (!(0,jobs/* hasEvents */.uL)(this.#job))
            return;
        try {
            await this.#reader.read(this.#context.signal);
            await readUnseen(this.#context, this.#job, this.#stream, this.#reader, undefined);
        }
        catch (error) {
            this.#context.signal.throwIfAborted();
            this.#lastError.note(error);
        }
    }
    /**
     * Prints the rest after the end.
     * @param complete `event_processing_finished` of the final status
     * @returns whether the log is complete
     * @throws the context signal's reason
     */
    async drain(complete) {
        if (!(0,jobs/* hasEvents */.uL)(this.#job))
            return true;
        this.#pushed.start();
        try {
            const whole = await this.#outputDrain.print(complete);
            const printer = whole ? this.#printer : undefined;
            const isPlaced = await readUnseen(this.#context, this.#job, this.#stream, this.#reader, printer);
            await completeResults(this.#context, this.#job, this.#collector);
            return whole && isPlaced;
        }
        finally {
            this.#pushed.stop();
        }
    }
}

;// CONCATENATED MODULE: ./src/follow/events/silent-log.ts






/** How long to wait after the end until all events are stored, in ms. */
const silent_log_GRACE_PERIOD_MS = 30_000;
/** The same when the controller does not report it, in ms. */
const UNREPORTED_GRACE_PERIOD_MS = 5000;
/**
 * Replaces the log of a job whose output is not wanted. It reads nothing while the job runs, and after the end only
 * what is reported.
 */
class SilentLog {
    #context;
    #job;
    #collector;
    #ended;
    constructor(context, job) {
        this.#context = context;
        this.#job = job;
        this.#collector = new collector/* Collector */.g(job);
    }
    get ended() {
        return this.#ended;
    }
    get results() {
        return this.#collector.results;
    }
    follow() {
        return Promise.resolve();
    }
    async catchUp() {
        if (!(0,jobs/* hasEvents */.uL)(this.#job))
            return;
        this.#collector = new collector/* Collector */.g(this.#job);
        this.#collector.missed(1);
        await completeResults(this.#context, this.#job, this.#collector);
    }
    /** Reads the results after the end. @returns whether all events were stored when the results were read */
    async drain(complete) {
        if (!(0,jobs/* hasEvents */.uL)(this.#job))
            return true;
        const isStored = complete === true || (await this.#awaitEvents());
        await this.catchUp();
        return isStored;
    }
    /** Waits until the events are complete: the status is final earlier (controller fact 20). */
    async #awaitEvents() {
        const { clock, rateLimit, drainDeadline, signal, random } = this.#context;
        const backoff = new timing_backoff/* Backoff */.n(2000, random);
        const began = clock.now();
        for (;;) {
            const reported = await this.#ask();
            if (reported === true || reported === 'refused')
                return reported === true;
            const waited = clock.now() - began;
            // Nothing indicates that events are missing.
            if (reported === 'unknown' && waited >= UNREPORTED_GRACE_PERIOD_MS)
                return true;
            if (waited >= silent_log_GRACE_PERIOD_MS || drainDeadline.isExpired)
                return false;
            await rateLimit.pause(backoff.next() / 4, Math.min(silent_log_GRACE_PERIOD_MS, drainDeadline.leftMs), signal);
        }
    }
    async #ask() {
        const { controller, rateLimit, drainDeadline, signal, sink } = this.#context;
        try {
            this.#ended = await controller.jobs.get(this.#job, { signal, rateLimit, deadline: drainDeadline });
            return this.#ended.eventsComplete ?? 'unknown';
        }
        catch (error) {
            signal.throwIfAborted();
            sink.debug(`Whether the events are complete could not be read: ${(0,step_errors/* describeError */.Uc)(error)}`);
            return (0,transient_error/* isTransient */.dg)(error) ? false : 'refused';
        }
    }
}

;// CONCATENATED MODULE: ./src/follow/events/whole-view.ts



/** The events that decide where the lines of a long rest are printed. */
const whole_view_KINDS = [
    'playbook_on_play_start',
    'runner_on_failed',
    'runner_on_unreachable',
    'runner_item_on_failed',
    'runner_on_async_failed',
    'error',
    'playbook_on_no_hosts_remaining',
    'playbook_on_stats',
];
/** Matches the heading of a task. A line that only looks like one does not fold a failure that an event reports. */
const TASK = /^(TASK|RUNNING HANDLER) \[/;
/** Shows all output, each line once, in order. */
class CompleteView {
    rest;
    #layout;
    #portions;
    #marks = [];
    #hasAllMarks = false;
    #lastMark = 0;
    /** The event of the current lines of the rest, and the first line after it. */
    #current;
    #isError = false;
    constructor(sink, layout) {
        this.#portions = new Portions(sink);
        this.#layout = layout;
        this.rest = {
            needsLines: true,
            kinds: layout.needsEvents ? whole_view_KINDS : [],
            maxPages: 1,
            takeEvents: (events, isLast) => this.#takeMarks(events, isLast),
        };
    }
    get hasShown() {
        return this.#portions.hasShown;
    }
    take(event, lines) {
        // The download already printed this event's lines.
        if (lines.length === 0 && event.stdout !== '')
            return;
        this.#add(lines, this.#layout.place(event));
    }
    takeLines(block, from) {
        const place = this.#commonPlace(block, from);
        if (place !== undefined) {
            this.#portions.addText(block.text, place.fold);
            return;
        }
        for (const [index, line] of block.lines.entries()) {
            const { heading, fold } = this.#placeOf(line, from + index);
            if (heading !== undefined)
                this.#portions.info(heading);
            this.#portions.addText(line, fold);
        }
    }
    async flush() {
        await this.#portions.flush();
    }
    #add(lines, { heading, fold }) {
        if (lines.length === 0)
            return;
        if (heading !== undefined)
            this.#portions.info(heading);
        this.#portions.add(lines, fold);
    }
    #takeMarks(events, isLast) {
        this.#hasAllMarks = isLast;
        for (const event of events) {
            const { counter, startLine: from, stdout } = event;
            // They come again when the download is tried again.
            if (counter <= this.#lastMark)
                continue;
            this.#lastMark = counter;
            if (from !== undefined)
                this.#marks.push({ event, from, count: stdout === '' ? 0 : (0,job_event/* linesOf */.D)(event).length });
        }
    }
    /** Returns where all lines of a part of the download are printed; undefined when each must be looked at. */
    #commonPlace({ lines, text }, from) {
        if (!this.#layout.needsEvents)
            return this.#layout.folded;
        if (this.#current !== undefined && from < this.#current.until)
            return undefined;
        const [mark] = this.#marks;
        if (mark === undefined && !this.#hasAllMarks)
            return IN_SIGHT;
        const isMarked = mark !== undefined && mark.from < from + lines.length;
        if (isMarked || this.#isError || mayHaveErrorLine(text))
            return undefined;
        this.#layout.settle();
        return this.#layout.folded;
    }
    /** Returns where a line of the download is printed. */
    #placeOf(line, number) {
        for (let mark = this.#marks[0]; mark !== undefined && mark.from <= number; mark = this.#marks[0]) {
            this.#marks.shift();
            this.#isError = false;
            const place = this.#layout.place(mark.event);
            this.#current = { place: { fold: place.fold }, until: mark.from + mark.count };
            if (mark.from === number && mark.count > 0)
                return place;
        }
        if (this.#current !== undefined && number < this.#current.until)
            return this.#current.place;
        // It is not known which further lines are failures, so none is folded.
        if (this.#marks.length === 0 && !this.#hasAllMarks)
            return IN_SIGHT;
        if (this.#isError)
            this.#isError = !TASK.test(line);
        else
            this.#isError = isErrorLine(line);
        if (this.#isError)
            return IN_SIGHT;
        this.#layout.settle();
        return this.#layout.folded;
    }
}

;// CONCATENATED MODULE: ./src/follow/events/create-job-log.ts







/**
 * Returns the log that prints the output of a job other than a workflow.
 * @param show by default, what the context asks for, laid out by plays
 * @returns the log, and the view that knows whether there was anything to show
 */
function jobLog(context, job, show = {}) {
    const { log = context.log ?? 'all', layout = new PlayLayout() } = show;
    const view = viewOf(context.sink, { log, layout });
    const isRead = (0,jobs/* hasEvents */.uL)(job) && (view !== NO_VIEW || context.transcript !== undefined);
    return { log: isRead ? new JobLog(context, job, view) : new SilentLog(context, job), view };
}
function viewOf(sink, { log, layout }) {
    switch (log) {
        case 'all':
            return new CompleteView(sink, layout);
        case 'failures':
            return new FailuresView(sink);
        case 'none':
            return NO_VIEW;
    }
}

// EXTERNAL MODULE: ./src/controller/previous-task.ts
var previous_task = __webpack_require__(5061);
// EXTERNAL MODULE: ./src/follow/playbook/update-failure.ts
var update_failure = __webpack_require__(2799);
;// CONCATENATED MODULE: ./src/follow/playbook/previous-failure.ts




/**
 * Returns why the update failed that a job needed first, in the update's own words; `''` for a job that no failed update
 * stopped, and when the reason cannot be read.
 * @param job after its end
 * @throws the context signal's reason
 */
async function previousFailure(context, { status, explanation }) {
    const previous = status === 'successful' ? undefined : (0,previous_task/* readPreviousTask */.F)(explanation);
    if (previous?.end !== 'Failed')
        return '';
    try {
        return await (0,update_failure/* updateFailure */.k)(context.controller.jobEvents, previous, resultRequest(context));
    }
    catch (error) {
        context.signal.throwIfAborted();
        context.sink.debug(`The events of ${previous.type} ${previous.id} could not be read: ${(0,step_errors/* describeError */.Uc)(error)}`);
        return '';
    }
}

// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var timing_clock = __webpack_require__(2147);
;// CONCATENATED MODULE: ./src/timing/outage.ts



/**
 * A period in which the controller is unreachable. It is reported once and retried for `retryForMs`, with growing
 * pauses.
 */
class Outage {
    #options;
    #backoff;
    #since;
    constructor(options) {
        this.#options = options;
        this.#backoff = new timing_backoff/* Backoff */.n(options.intervalMs, options.random);
    }
    note(error) {
        if (this.#since !== undefined)
            return;
        const { clock, retryForMs, sink, describe } = this.#options;
        this.#since = clock.now();
        if (retryForMs > 0) {
            sink.info(`${describe(error)} Retrying for up to ${(0,timing_clock/* formatDuration */.a3)(retryForMs)}; the job is not affected.`);
        }
    }
    /** Returns whether the last request failed. */
    get isBad() {
        return this.#since !== undefined;
    }
    get isTooLong() {
        return this.leftMs <= 0;
    }
    /** Returns how much longer requests are retried, in ms; infinite while the controller answers. */
    get leftMs() {
        const { clock, retryForMs } = this.#options;
        return this.#since === undefined ? Number.POSITIVE_INFINITY : this.#since + retryForMs - clock.now();
    }
    /**
     * Returns the pause before the next attempt. A pause that the server asked for is obeyed, but not beyond
     * `retryForMs`.
     */
    pause(error) {
        const { clock, retryForMs } = this.#options;
        const asked = (0,transient_error/* retryAfterMs */.Vs)(error) ?? 0;
        const left = (this.#since ?? clock.now()) + retryForMs - clock.now();
        return Math.max(Math.min(asked, left), Math.min(this.#backoff.next(), Math.max(left, 0)));
    }
    cleared() {
        if (this.#since === undefined)
            return;
        const { clock, sink } = this.#options;
        sink.info(`The controller answers again after ${(0,timing_clock/* formatDuration */.a3)(clock.now() - this.#since)}.`);
        this.#since = undefined;
        this.#backoff.restart();
    }
}

;// CONCATENATED MODULE: ./src/follow/status/job-poll.ts

/** How long a poll waits for the first page of new events before it requests the job's detail, in ms. */
const MAX_EVENTS_WAIT_MS = 5000;
/** While events say that the job runs and none is new, the detail is read once in this many intervals. */
const DETAIL_FACTOR = 8;
/** The same while live updates work: polls are as rare as that, and frames report the end. */
const LIVE_DETAIL_FACTOR = 64;
/**
 * Reads a job's state for a poll. While it runs, a poll reads the new events, which contain the status. The detail is read only when they do not say "running". A final status always comes from the detail.
 */
class JobPoll {
    #context;
    #ref;
    #pollEvents;
    #detail;
    /** Time of the last detail, by the clock. */
    #detailAt = 0;
    /** @param pollEvents undefined when nothing reads the job's events */
    constructor(context, ref, pollEvents) {
        this.#context = context;
        this.#ref = ref;
        this.#pollEvents = pollEvents;
    }
    /** Returns whether each poll must read new events, since nothing else reports them. */
    get readsEvents() {
        return this.#pollEvents !== undefined && !this.#context.live.isWorking;
    }
    /** Returns how long the job has run, in ms; undefined when the controller did not say. */
    get elapsedMs() {
        const elapsed = this.#detail?.elapsed;
        return elapsed === undefined ? undefined : elapsed * 1000 + this.#context.clock.now() - this.#detailAt;
    }
    /**
     * Polls once.
     * @param eventsMs how long the events may take at most; 0 for the detail alone
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async read(eventsMs) {
        const eventsRead = eventsMs > 0 && this.#pollEvents !== undefined && this.#runs();
        const news = eventsRead ? await this.#pollEvents?.(Math.min(eventsMs, MAX_EVENTS_WAIT_MS)) : undefined;
        const job = this.#jobOf(news) ?? (await this.#readDetail());
        return { job, eventsRead, isUnpushed: news?.isUnpushed === true };
    }
    #runs() {
        return this.#detail !== undefined && !(0,jobs/* isQueued */.MX)(this.#detail.status, this.#detail.type);
    }
    /** Returns the job when its events say that it runs; undefined when its detail must be read. */
    #jobOf(news) {
        const { clock, intervalMs, live } = this.#context;
        const factor = live.isWorking ? LIVE_DETAIL_FACTOR : DETAIL_FACTOR;
        if (news?.jobStatus !== 'running' || this.#detail === undefined)
            return undefined;
        if (!news.isNew && clock.now() - this.#detailAt >= factor * intervalMs)
            return undefined;
        return { ...this.#detail, status: news.jobStatus };
    }
    async #readDetail() {
        const { clock, controller, rateLimit, signal } = this.#context;
        this.#detail = await controller.jobs.get(this.#ref, { signal, rateLimit, urgent: true });
        this.#detailAt = clock.now();
        return this.#detail;
    }
}

;// CONCATENATED MODULE: ./src/follow/status/output-notifier.ts
/** Wakes the reader of the output after polls of the status that show new output. */
class OutputNotifier {
    #live;
    #wasLive = false;
    /** Number of output notifications at the last poll. */
    #notificationsSeen = 0;
    constructor(live) {
        this.#live = live;
    }
    /**
     * Notifies of output. While live updates work, frames do that as far as they arrive; the counts show the rest. Counts
     * do not change during a task, so each poll without live updates reads the events.
     * @param before the job at the poll before
     * @param events whether each poll must read the events, and whether this one did
     */
    polled(before, now, events) {
        const live = this.#live;
        const hasMore = mayHaveMore(before, now) || live.isWorking !== this.#wasLive;
        const isDue = events.needed || (hasMore && live.events.notifications === this.#notificationsSeen);
        if (isDue && !events.read)
            live.events.notify();
        this.#notificationsSeen = live.events.notifications;
        this.#wasLive = live.isWorking;
    }
}
/**
 * Returns whether there may be new output, from the number of started plays and tasks in a running job's detail. A
 * workflow has no such number, and its nodes are polled separately. An inventory update has none either, and may always
 * have more output.
 */
function mayHaveMore(before, now) {
    if (now.type === 'workflow_job')
        return false;
    return now.begunCount === undefined || now.begunCount !== (before?.begunCount ?? 0);
}

// EXTERNAL MODULE: ./src/follow/follow-context.ts
var follow_context = __webpack_require__(9098);
;// CONCATENATED MODULE: ./src/follow/status/past-durations.ts
/** How many past runs are used. A template's durations change with what it deploys. */
const PAST_RUNS = 5;
/** Shortest pause while the end is due, in ms. If past runs differ much, this many polls cover the whole range. */
const CLOSE_MS = 3000;
const LOOKS = 9;
/** Outside of the range of past runs, pauses are longer by this factor. */
const MARGIN_FACTOR = 1.5;
/** Margin around the past runs: half of their range or this share, and a moment, in ms. */
const SHARE = 0.02;
const past_durations_MOMENT_MS = 1000;
/**
 * Returns the longest useful pause for a job that has run for `ranMs`. It is short while past runs say that the end is
 * due. Before that, it ends when this time begins.
 */
function longestPause(past, ranMs, longestMs) {
    if (past.length < 2 || ranMs === undefined)
        return longestMs;
    const [shortest, longest] = [Math.min(...past), Math.max(...past)];
    const margin = Math.max((longest - shortest) / 2, longest * SHARE) + past_durations_MOMENT_MS;
    const [from, until] = [shortest - margin, longest + margin];
    if (ranMs > until)
        return longestMs;
    if (ranMs < from)
        return Math.min(longestMs, Math.max(CLOSE_MS, from - ranMs));
    // The more past runs differ, the less a short pause helps. Outside of their range, it finds the end less often.
    const close = Math.max(CLOSE_MS, (until - from) / LOOKS);
    const isAmong = ranMs >= shortest - close && ranMs <= longest;
    return Math.min(longestMs, isAmong ? close : MARGIN_FACTOR * close);
}

// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/follow/status/queue-reason-text.ts
var queue_reason_text = __webpack_require__(6758);
;// CONCATENATED MODULE: ./src/follow/status/queue-reason.ts


/**
 * When the reason why a job does not start is requested, in ms after the launch. The first answers may be empty
 * (controller fact 33).
 */
const REASON_POLLS_MS = [5000, 15_000, 30_000];
/** A timer may fire this much too early, in ms. The request then counts as the one at that moment. */
const REASON_POLL_MARGIN_MS = 10;
/** Such a request comes later by up to this share, so that steps that started together do not synchronise. */
const REASON_POLL_JITTER = 0.1;
/**
 * After this time the log says that the controller gives no reason, in ms. It sets one after half a minute (controller
 * fact 33).
 */
const NO_REASON_AFTER_MS = 60_000;
/** When the controller has set the reason why a job does not start, if it gives one (controller fact 33), in ms. */
const EXPLAINED_MS = 32_000;
/**
 * Returns when the reason is requested next, in ms from now; infinite when the controller gave one, or after the last
 * of these requests.
 * @param waitedMs infinite for a job that is not queued
 */
function nextReasonPoll(explanation, waitedMs, random = Math.random) {
    const next = REASON_POLLS_MS.find((at) => at > waitedMs + REASON_POLL_MARGIN_MS);
    if (explanation !== '' || next === undefined)
        return Number.POSITIVE_INFINITY;
    return (next - waitedMs) * (1 + REASON_POLL_JITTER * random());
}
/** Returns whether the log should say why a job does not start, after a wait in ms. A reason is due at once. */
function isReasonDue({ explanation }, waitedMs) {
    return explanation !== '' || waitedMs >= NO_REASON_AFTER_MS;
}
/** Returns why a job does not start, what that means, and the page of the blocking job. */
function reasonSentence({ controller }, job) {
    const { id, status, explanation } = job;
    const blocker = (0,queue_reason_text/* blockerOf */.U$)(job);
    const reason = explanation === '' ? '; the controller gives no reason' : `: ${(0,queue_reason_text/* reasonOf */.A3)(job)}`;
    const link = blocker === undefined ? '' : (0,job_link/* jobLink */.m)(controller.root, blocker).url;
    return [`Job ${id} is ${status}${reason}.`, (0,queue_reason_text/* queueWords */.nz)(job), link].filter((part) => part !== '').join(' ');
}
/**
 * Returns which approvals a blocking workflow waits for.
 * @returns a sentence with a leading space; `''` when there are none
 * @throws the context signal's reason
 */
async function approvalsAhead({ controller, rateLimit, signal }, job) {
    const blocker = (0,queue_reason_text/* blockerOf */.U$)(job);
    if (blocker?.type !== 'workflow_job')
        return '';
    // It only makes the reason clearer. Without it, the link must be enough.
    const nodes = await controller.workflowNodes.list(blocker, { signal, rateLimit }).catch(() => []);
    signal.throwIfAborted();
    const names = nodes
        .filter(({ run }) => run?.type === 'workflow_approval' && run.status === 'pending')
        .map(({ name }) => `"${name}"`);
    return names.length === 0 ? '' : ` That job is waiting for approval ${names.join(', ')}.`;
}

;// CONCATENATED MODULE: ./src/follow/status/silence-check.ts


/**
 * Decides when a poll must check that frames still come while a job runs. A new relay between the controller's nodes
 * knows no earlier subscription, so frames may be lost while the connection stays (controller fact 122). A check comes
 * after a short silence, and later when the one before it found nothing.
 */
class SilenceCheck {
    #context;
    #backoff;
    #silenceMs = 0;
    /** Time by which a poll is due although frames come, by the clock. */
    #latestAt = 0;
    /** Number of notifications when a check was last considered. */
    #seen = 0;
    constructor(context) {
        this.#context = context;
        const { intervalMs, random } = context;
        this.#backoff = new timing_backoff/* Backoff */.n(intervalMs * follow_context/* FALLBACK_POLL_FACTOR */.n, random, intervalMs);
    }
    /** Returns the pause until the next check, in ms. @param longestMs the same although frames come */
    next(longestMs) {
        const { clock, live } = this.#context;
        this.#silenceMs = Math.min(this.#backoff.next(), longestMs);
        this.#latestAt = clock.now() + longestMs;
        this.#seen = live.events.notifications;
        return this.#silenceMs;
    }
    /** Returns the time to which a check is postponed, since frames came; undefined when it is due. */
    postponed() {
        const { clock, live } = this.#context;
        const { notifications } = live.events;
        const now = clock.now();
        if (!live.isWorking || notifications === this.#seen || now >= this.#latestAt)
            return undefined;
        this.#seen = notifications;
        return Math.min(now + this.#silenceMs, this.#latestAt);
    }
    /** Notes that frames were lost. The subscription is renewed, which also makes a relay know it. */
    noteLoss() {
        this.#backoff.restart();
        this.#context.live.renew();
    }
}

;// CONCATENATED MODULE: ./src/follow/status/poll-pauses.ts






/** The pauses between two polls of a job's status, alone and next to live updates. */
class PollPauses {
    #context;
    #backoff;
    #fallbackPoll;
    silence;
    #pastRunsMs;
    /** Whether a final status was reported that the API does not show yet. */
    #isEnding = false;
    constructor(context) {
        this.#context = context;
        const { intervalMs, random } = context;
        this.#backoff = new timing_backoff/* Backoff */.n(intervalMs, random);
        this.#fallbackPoll = new timing_backoff/* Backoff */.n(intervalMs * follow_context/* FALLBACK_POLL_FACTOR */.n, random, Number.POSITIVE_INFINITY);
        this.silence = new SilenceCheck(context);
    }
    /** Returns whether the end of the job is expected, so that polls are frequent. */
    get isEnding() {
        return this.#isEnding;
    }
    /** Returns the first pause, in ms. */
    first() {
        return this.#backoff.next();
    }
    /** Starts again with short pauses. @param isEnding whether a frame reported the end */
    restart(isEnding) {
        this.#isEnding ||= isEnding;
        this.#backoff.restart();
    }
    /** Starts again with short pauses when a job starts: it may soon end. */
    noteStart() {
        if (!this.#backoff.isShort)
            this.#backoff.restart();
    }
    /** Notes that the job's end is next. Returns the pause until a poll looks for it, in ms. */
    expectEnd() {
        this.restart(true);
        return this.#backoff.next();
    }
    /**
     * Reads how long the template's last runs took. Done once, and only when polling is the only source.
     * @throws the context signal's reason
     */
    async learnDurations({ id, type, status, templateId }) {
        const { controller, rateLimit, live, signal } = this.#context;
        if (this.#pastRunsMs !== undefined || live.isWorking || (0,jobs/* isQueued */.MX)(status, type) || templateId === undefined)
            return;
        // It only shortens the wait. Without it, the pauses stay unchanged.
        this.#pastRunsMs = await controller.unifiedJobs
            .pastRuns(templateId, id, PAST_RUNS, { signal, rateLimit })
            .catch(() => []);
        signal.throwIfAborted();
    }
    /** Returns the pause until the next poll, in ms. No frame says why a job does not start, so it is polled. */
    next({ explanation, queuedMs, ranMs }) {
        const { intervalMs, live, random } = this.#context;
        const reasonPoll = nextReasonPoll(explanation, queuedMs, random);
        if (!live.isWorking) {
            const longestMs = longestPause(this.#pastRunsMs ?? [], ranMs, intervalMs);
            return Math.min(this.#backoff.within(longestMs), reasonPoll);
        }
        const fallbackPoll = Number.isFinite(reasonPoll) ? reasonPoll : this.#nextFallbackPoll(queuedMs);
        if (!this.#isEnding)
            return fallbackPoll;
        const soon = this.#backoff.next();
        this.#isEnding = soon < fallbackPoll;
        return Math.min(soon, fallbackPoll);
    }
    /** Returns the pause until the next poll next to live updates, in ms. Frames may postpone it while the job runs. */
    #nextFallbackPoll(queuedMs) {
        const fallbackPoll = this.#fallbackPoll.next();
        if (queuedMs < NO_REASON_AFTER_MS)
            return Math.min(fallbackPoll, EXPLAINED_MS);
        return Number.isFinite(queuedMs) ? fallbackPoll : this.silence.next(fallbackPoll);
    }
}

;// CONCATENATED MODULE: ./src/follow/status/await-end.ts









/**
 * Polls the job's status until it is final. A request that fails with a transient error is retried for `retryForMs`. A
 * refusal of the API itself ends the wait. At a deadline, one last request decides.
 * @param poll reads the job's new events, which say whether it still runs; a final status is always read from its
 * detail
 * @throws the context signal's reason
 */
async function awaitEnd(context, ref, launched, waiting, poll) {
    const watch = new StatusWatch(context, ref, launched, waiting, poll);
    for (;;) {
        const ending = await watch.look(await watch.pause());
        if (ending !== undefined)
            return ending;
    }
}
class StatusWatch {
    #context;
    #ref;
    #waiting;
    #poll;
    #pauses;
    #output;
    #outage;
    #began;
    #status;
    #hasReported = false;
    #last;
    #startedAt;
    /** Time of the next poll, by the clock. */
    #dueAt;
    constructor(context, ref, launched, waiting, poll) {
        this.#context = context;
        this.#ref = ref;
        this.#waiting = waiting;
        this.#poll = new JobPoll(context, ref, poll);
        this.#status = launched;
        this.#began = context.clock.now();
        this.#pauses = new PollPauses(context);
        this.#output = new OutputNotifier(context.live);
        this.#outage = new Outage({ ...context, describe: step_errors/* describeError */.Uc });
        this.#dueAt = this.#began + this.#pauses.first();
    }
    /**
     * Waits for a notification that needs a poll, for the next poll, or for a deadline. Returns the deadline that has
     * come.
     */
    async pause() {
        const { clock, signal, live } = this.#context;
        const [at, limit] = this.#deadline();
        for (;;) {
            const wasNotified = await live.status.wait(Math.max(0, Math.min(this.#dueAt, at) - clock.now()), clock, signal);
            if (!wasNotified) {
                const mustPoll = this.#pauses.isEnding || this.#outage.isBad || clock.now() >= at;
                const postponed = mustPoll ? undefined : this.#pauses.silence.postponed();
                if (postponed === undefined)
                    break;
                this.#dueAt = postponed;
                continue;
            }
            const heard = live.heard();
            if (heard === undefined || (0,jobs/* isFinal */.dR)(heard)) {
                // A frame may be slightly ahead of the API.
                this.#pauses.restart(heard !== undefined);
                break;
            }
            // That the job runs needs no request; its end must come from the API. Frames come out of order: none of them
            // moves a running job back into the queue.
            if (!(0,jobs/* isQueued */.MX)(heard) || (0,jobs/* isQueued */.MX)(this.#status))
                this.#noteHeard(heard);
            if (live.finalCounter !== undefined)
                this.#expectEnd();
        }
        await this.#obeyRateLimit(at);
        return clock.now() >= at ? limit : undefined;
    }
    /** Reports a status from a frame. Once the job runs, it needs no look for why it waits. */
    #noteHeard(status) {
        const starts = (0,jobs/* isQueued */.MX)(this.#status, this.#ref.type) && !(0,jobs/* isQueued */.MX)(status, this.#ref.type);
        this.#report(status);
        if (starts && this.#last !== undefined && this.#context.live.isWorking)
            this.#dueAt = this.#context.clock.now() + this.#nextPause();
    }
    /**
     * Notes that all of the job's events were emitted, so that its end is next. If that frame is lost, a poll finds the
     * end.
     */
    #expectEnd() {
        if (this.#pauses.isEnding)
            return;
        this.#dueAt = Math.min(this.#dueAt, this.#context.clock.now() + this.#pauses.expectEnd());
    }
    /**
     * Obeys the controller's pause, up to a deadline or the end of `retry_for`. Ignores pauses that start meanwhile:
     * refused requests of the log must not delay the status.
     */
    async #obeyRateLimit(at) {
        const { clock, signal, rateLimit } = this.#context;
        await rateLimit.pause(0, Math.min(this.#outage.leftMs, at - clock.now()), signal);
    }
    /** Polls once. Returns the ending, or undefined while the job continues. */
    async look(reached) {
        const { clock, signal } = this.#context;
        try {
            // The last request before a deadline decides, one after a failure shows whether the controller answers, and the
            // end comes from the detail.
            const readsEvents = reached === undefined && !this.#outage.isBad && !this.#pauses.isEnding;
            const eventsMs = readsEvents ? this.#deadline()[0] - clock.now() : 0;
            const { job, eventsRead, isUnpushed } = await this.#poll.read(eventsMs);
            this.#outage.cleared();
            if (isUnpushed && this.#context.live.isWorking)
                this.#pauses.silence.noteLoss();
            this.#take(job, eventsRead);
            if ((0,jobs/* isFinal */.dR)(job.status))
                return { kind: 'final', job };
            await this.#waiting.look(job);
            await this.#pauses.learnDurations(job);
            this.#dueAt = clock.now() + this.#nextPause();
        }
        catch (error) {
            signal.throwIfAborted();
            if ((0,jobs/* isDeletedJob */.$t)(error))
                return { kind: 'deleted', reason: (0,step_errors/* describeError */.Uc)(error) };
            if (!(0,transient_error/* isTransient */.dg)(error))
                return { kind: 'unknown', reason: (0,step_errors/* describeError */.Uc)(error) };
            this.#outage.note(error);
            if (reached === undefined && this.#outage.isTooLong)
                return { kind: 'unknown', reason: this.#unreachable(error) };
            this.#dueAt = clock.now() + this.#outage.pause(error);
        }
        // A job that started at the last moment of its queue timeout is no longer queued.
        if (reached === undefined || (reached === 'queue_timeout' && this.#startedAt !== undefined))
            return undefined;
        return { kind: 'timed_out', job: this.#last, limit: reached };
    }
    #unreachable(error) {
        const duration = (0,timing_clock/* formatDuration */.a3)(this.#context.retryForMs);
        return (0,message/* text */.Qq)('controller-unreachable', { duration, reason: (0,step_errors/* describeError */.Uc)(error) });
    }
    #take(job, eventsRead) {
        const isOver = (0,jobs/* isFinal */.dR)(job.status);
        if (!isOver && !(0,jobs/* isQueued */.MX)(job.status, job.type))
            this.#output.polled(this.#last, job, { needed: this.#poll.readsEvents, read: eventsRead });
        this.#last = job;
        if (!(0,jobs/* isQueued */.MX)(job.status, job.type))
            this.#startedAt ??= this.#context.clock.now();
        // The verdict reports a final status, after the rest of the output.
        if (!isOver)
            this.#report(job.status);
    }
    /** Reports a new status, and the first one while the job is queued. */
    #report(status) {
        const isFirst = !this.#hasReported && (0,jobs/* isQueued */.MX)(status, this.#ref.type);
        if (status === this.#status && !isFirst)
            return;
        this.#hasReported = true;
        this.#status = status;
        // A job that started may soon end. A change between two queued statuses says nothing.
        if (!(0,jobs/* isQueued */.MX)(status, this.#ref.type))
            this.#pauses.noteStart();
        this.#context.sink.info(`Status: ${status}`);
    }
    /** Returns the pause until the next poll, in ms. */
    #nextPause() {
        return this.#pauses.next({
            explanation: this.#last?.explanation ?? '',
            queuedMs: this.#queuedMs,
            ranMs: this.#startedAt === undefined ? undefined : this.#poll.elapsedMs,
        });
    }
    /** Returns how long the job has been queued, in ms; infinite when it is not. */
    get #queuedMs() {
        return (0,jobs/* isQueued */.MX)(this.#status, this.#ref.type) ? this.#context.clock.now() - this.#began : Number.POSITIVE_INFINITY;
    }
    /** Returns the next deadline, by the clock in ms, and which one it is. */
    #deadline() {
        const { timeoutMs, queueTimeoutMs } = this.#context;
        if (queueTimeoutMs !== undefined && this.#startedAt === undefined && queueTimeoutMs < timeoutMs) {
            return [this.#began + queueTimeoutMs, 'queue_timeout'];
        }
        return [this.#began + timeoutMs, 'timeout'];
    }
}

// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
;// CONCATENATED MODULE: ./src/follow/status/still-waiting.ts





/** After this time without other output, a line says that the wait continues, in ms. */
const HEARTBEAT_MS = 300_000;
/**
 * Reports why a job does not start, and that a job without output still runs, so that the step does not seem to hang.
 */
class Waiting {
    #context;
    #began;
    #reported;
    #heardAt;
    constructor(context) {
        this.#context = context;
        this.#began = context.clock.now();
        this.#heardAt = this.#began;
    }
    /** Notes that something was printed. */
    heard() {
        this.#heardAt = this.#context.clock.now();
    }
    /**
     * Checks a job that has not ended, and reports what is due.
     * @throws the context signal's reason
     */
    async look(job) {
        const { clock, sink } = this.#context;
        const waited = clock.now() - this.#began;
        if ((0,jobs/* isQueued */.MX)(job.status, job.type) && isReasonDue(job, waited))
            await this.#explain(job);
        if (clock.now() - this.#heardAt >= HEARTBEAT_MS) {
            sink.info(`Job ${job.id} is still ${job.status} after ${(0,timing_clock/* formatDuration */.a3)(waited)}${this.#why(job)}`);
            this.heard();
        }
    }
    #why(job) {
        const approvals = [...this.#context.approvals.values()];
        if (approvals.length > 0)
            return `. ${approvals.join(' ')}`;
        const openNodes = [...this.#context.openNodes.values()];
        if (openNodes.length > 0)
            return `. It is waiting for ${(0,sentence_parts/* namesOf */.eZ)(openNodes)}.`;
        return (0,jobs/* isQueued */.MX)(job.status, job.type) && job.explanation !== '' ? `: ${(0,queue_reason_text/* reasonOf */.A3)(job)}.` : '.';
    }
    /** Reports why a job does not start; the same reason only once. */
    async #explain(job) {
        const sentence = reasonSentence(this.#context, job);
        if (sentence === this.#reported)
            return;
        this.#reported = sentence;
        this.#context.sink.info(`${sentence}${await approvalsAhead(this.#context, job)}`);
    }
}

// EXTERNAL MODULE: ./src/follow/workflow/await-in-workflow.ts
var await_in_workflow = __webpack_require__(803);
;// CONCATENATED MODULE: ./src/follow/workflow/node-gaps.ts


/**
 * What could not be read about the jobs of a workflow's nodes. Each is reported in its place, and one warning at the
 * end covers all. GitHub shows ten warnings of a step, and a controller that refuses one node's events refuses all.
 */
class NodeGaps {
    #sink;
    #nodes = new Set();
    #first;
    constructor(sink) {
        this.#sink = sink;
    }
    /** Returns the sink for the output of a node's job. */
    sinkOf(node) {
        const sink = this.#sink;
        return {
            info: (sentence) => sink.info(sentence),
            warn: ({ text }) => this.#note(node, text),
            notice: (sentence) => sink.notice(sentence),
            debug: (sentence) => sink.debug(sentence),
            output: (text, fold) => sink.output(text, fold),
        };
    }
    #note(node, sentence) {
        this.#sink.info(sentence);
        this.#nodes.add(node);
        this.#first ??= sentence;
    }
    /** Warns about what was noted since the last call. */
    report() {
        if (this.#first === undefined)
            return;
        const reason = this.#first;
        const count = this.#nodes.size;
        const nodes = (0,sentence_parts/* namesOf */.eZ)([...this.#nodes]);
        this.#sink.warn(count === 1
            ? (0,message/* message */.iU)('node-incomplete', { node: nodes, reason })
            : (0,message/* message */.iU)('nodes-incomplete', { count, nodes, reason }));
        this.#nodes.clear();
        this.#first = undefined;
    }
}

;// CONCATENATED MODULE: ./src/follow/workflow/node-printer.ts

/**
 * Prints the output of a workflow's nodes, and of those in nested workflows, in the order of their start: the first one
 * while it runs, to its end, then the next one. What the others print is read when they are the first.
 */
class NodePrinter {
    #sink;
    #added = new wakeup/* Wakeup */.M();
    /** What is printed next. The first output may be under way. */
    #queue = [];
    #found = { reports: [], outputs: [], later: [] };
    /** The node that the end of the log is about. */
    #last;
    #isComplete = true;
    constructor(sink) {
        this.#sink = sink;
    }
    /** Returns whether all output so far was printed. */
    get isComplete() {
        return this.#isComplete;
    }
    /** Adds the output of a node that has started, or has ended already. */
    add(output) {
        this.#found.outputs.push(output);
    }
    /** Adds a sentence about a node that started or failed, or about an approval, to print at the end of the look. */
    addReport(report) {
        this.#found.reports.push(report);
    }
    /** Adds a sentence to print after the output of what started before. */
    addLater(sentence) {
        this.#found.later.push({ sentence });
    }
    /** Notes the end of a node's job, and reports a failure at once unless its output is being printed. */
    end(output, run) {
        const sentence = output.end(run);
        if (sentence !== undefined)
            this.addReport({ sentence, about: output });
    }
    /**
     * Ends a look at the nodes. Its sentences are printed now while the output of a running node is printed. Otherwise
     * they come after the output of the nodes that have ended.
     */
    commit() {
        const { reports, outputs, later } = this.#found;
        this.#found = { reports: [], outputs: [], later: [] };
        outputs.sort((a, b) => a.jobId - b.jobId);
        const [first] = this.#queue;
        const isLive = first !== undefined && isOutput(first) && !first.hasEnded;
        if (isLive)
            for (const report of reports)
                this.#report(report);
        const next = [...(isLive ? outputs : inOrder(reports, outputs)), ...later];
        if (next.length === 0)
            return;
        this.#queue.push(...next);
        this.#added.notify();
    }
    /** Prints until `stopped` is aborted. @throws the reason of a cancelled workflow run */
    async follow(stopped) {
        while (!stopped.aborted) {
            if (this.#queue.length === 0)
                await this.#added.notified(stopped);
            else
                await this.#printFirst(async (output) => (await output.follow(stopped)) && (await this.#drain(output)));
        }
    }
    /** Prints what there is now of all nodes. */
    async catchUp() {
        const unfinished = [];
        while (this.#queue.length > 0) {
            await this.#printFirst(async (output) => {
                if (!(await output.catchUp()))
                    unfinished.push(output);
                return true;
            });
        }
        this.#queue = unfinished;
    }
    /** Prints the rest of all nodes after the end of the workflow. */
    async drain() {
        while (this.#queue.length > 0)
            await this.#printFirst((output) => this.#drain(output));
    }
    /** Reads the new events of the first node for a poll. */
    async poll(longestMs) {
        const [first] = this.#queue;
        return first !== undefined && isOutput(first) ? await first.poll(longestMs) : undefined;
    }
    /** Prints the first in the queue, and removes it when `print` returns true. */
    async #printFirst(print) {
        const [first] = this.#queue;
        if (first === undefined)
            return;
        if (isOutput(first)) {
            first.begin(this.#last === first);
            const isDone = await print(first);
            this.#last = first;
            if (!isDone)
                return;
        }
        else
            this.#report(first);
        this.#queue.shift();
    }
    #report({ sentence, about, isNotice = false }) {
        if (isNotice)
            this.#sink.notice(sentence);
        else
            this.#sink.info(sentence);
        this.#last = about;
    }
    async #drain(output) {
        this.#isComplete = (await output.drain()) && this.#isComplete;
        return true;
    }
}
function isOutput(item) {
    return !('sentence' in item);
}
/** Returns the output of ended nodes up to the first running one, each after its own sentences, then all else. */
function inOrder(reports, outputs) {
    const running = outputs.findIndex(({ hasEnded }) => !hasEnded);
    const ended = running < 0 ? outputs : outputs.slice(0, running);
    const order = [];
    let left = reports;
    for (const output of ended) {
        const isBefore = ({ about, workflowId }) => about === output || (workflowId !== undefined && workflowId < output.jobId);
        order.push(...left.filter(isBefore), output);
        left = left.filter((report) => !isBefore(report));
    }
    return [...order, ...left, ...outputs.slice(ended.length)];
}

// EXTERNAL MODULE: ./src/controller/workflow-nodes.ts
var workflow_nodes = __webpack_require__(9271);
;// CONCATENATED MODULE: ./src/follow/workflow/ended-job.ts



/**
 * Reads the job of a node after its end, for its artifacts and the time of its end: no pushed event has them. Returns
 * undefined for a job without artifacts, and when it cannot be read; that is reported and changes nothing else.
 * @throws the context signal's reason
 */
async function readEndedJob(context, job) {
    if (job.type !== 'job')
        return undefined;
    try {
        return await context.controller.jobs.get(job, resultRequest(context));
    }
    catch (error) {
        context.signal.throwIfAborted();
        context.sink.warn((0,message/* message */.iU)('artifacts-unreadable', { job: job.id, reason: (0,step_errors/* describeError */.Uc)(error) }));
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/follow/workflow/node-sentences.ts



/**
 * Returns `Node "build" (Deploy web)`: the identifier if the author set one, otherwise only the name; `A > B` for B
 * inside of A. The nodes of a sliced job have the same name and are its slices: `Slice 2 of 3`.
 */
function nodeName(node, around, slice) {
    const { identifier, name } = node;
    if (slice !== undefined) {
        const part = `slice ${slice.number} of ${slice.count}`;
        return around.length === 0 ? `S${part.slice(1)}` : `Node "${[...around, part].join(' > ')}"`;
    }
    if ((0,workflow_nodes/* isMade */.sX)(node))
        return `Node "${[...around, name || `node ${node.id}`].join(' > ')}"`;
    const path = [...around, identifier].join(' > ');
    return identifier === name ? `Node "${path}"` : `Node "${path}" (${name})`;
}
/** Returns that a node runs, and as which job. */
function nodeRuns(name, run, link) {
    return `${name} runs as ${kind(run)}${link}`;
}
/** Returns what comes next in the log: the output of a node. */
function nodeOutput(name, run) {
    return `${name}: output of ${kind(run)}`;
}
/** Returns that a node has not started, with the status of its job. */
function nodeWaits(name, run, link) {
    return `${name} is still ${run.status}, ${kind(run)}${link}`;
}
/** Returns `node "build" (job 74, running)`, for a sentence about what a workflow waits for. */
function openNode(name, run) {
    return `${lowered(name)} (${kind(run)}, ${run.status})`;
}
/**
 * Returns how a node ended; for a failure, whether it fails the workflow.
 * @param handlesFailure undefined for a slice, which has no paths
 */
function nodeEnded(name, run, link, handlesFailure) {
    const after = run.elapsed === undefined || run.elapsed === 0 ? '' : ` after ${(0,timing_clock/* formatSeconds */.Xo)(run.elapsed)}`;
    const ending = `${run.status}${after}, ${kind(run)}`;
    if (run.status === 'successful' || handlesFailure === undefined)
        return `${name}: ${ending}${link}`;
    return `${(0,message/* text */.Qq)(handlesFailure ? 'node-failed-handled' : 'node-failed', { node: name, ending })}${link}`;
}
/** Returns why a node has no run when the workflow has ended. */
function nodeDidNotRun(name, node) {
    return isLost(node) ? `${name}: did not run because its template was deleted` : `${name}: did not run`;
}
/** Returns whether the workflow reached a node without a template. */
function isLost({ run, isSkipped, lacksTemplate }) {
    return run === undefined && !isSkipped && lacksTemplate === true;
}
/**
 * Returns why a node without a template failed its workflow. The controller counts it as failed, even after a
 * successful run (AWX 24.6, `WorkflowDAG.has_workflow_failed`).
 */
function failsWithoutTemplate(name, node, nodes) {
    const after = (0,workflow_nodes/* isMade */.sX)(node) ? (0,workflow_nodes/* parentsOf */.fY)(node, nodes).map((parent) => parent.name || parent.identifier) : [];
    const place = after.length === 0 ? '' : ` (after ${after.map((parent) => `"${parent}"`).join(', ')})`;
    const described = `${lowered(name)}${place}`;
    return (0,message/* text */.Qq)(node.run === undefined ? 'workflow-node-template-deleted' : 'workflow-node-template-deleted-later', {
        node: described,
    });
}
/**
 * Returns that the workflow waits for an approval.
 * @param around the names of the nested workflows that contain the node, outermost first
 */
function approvalWaits(node, around, link) {
    const where = around.length === 0 ? '' : ` in "${around.join(' > ')}"`;
    const since = /T(\d{2}:\d{2}:\d{2})/.exec(node.since)?.[1];
    const time = since === undefined ? '' : ` since ${since} UTC`;
    return `The workflow is waiting for approval "${node.name}"${where}${time}: ${link}`;
}
/** Returns how an approval ended: given, denied, timed out, or another status. */
function approvalEnded(name, run) {
    const { status, timedOut, decidedBy: user = '' } = run;
    if (status === 'successful')
        return user === '' ? (0,message/* text */.Qq)('node-approval-given', { name }) : (0,message/* text */.Qq)('node-approval-given-by', { name, user });
    if (status === 'failed' && timedOut)
        return (0,message/* text */.Qq)('node-approval-timed-out', { name });
    if (status === 'failed')
        return user === '' ? (0,message/* text */.Qq)('node-approval-denied', { name }) : (0,message/* text */.Qq)('node-approval-denied-by', { name, user });
    return (0,message/* text */.Qq)('node-approval-ended', { name, status });
}
/** Returns `job 74` or `project update 75`. */
function kind({ type, id }) {
    return `${type.replaceAll('_', ' ')} ${id}`;
}
/** Returns a node's name for the middle of a sentence. */
function lowered(name) {
    return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

;// CONCATENATED MODULE: ./src/follow/workflow/node-views.ts

/** The layout of output without plays, such as that of an inventory update: one group, and Ansible's errors unfolded. */
class UpdateLayout {
    needsEvents = true;
    folded;
    #hasError = false;
    constructor(fold) {
        this.folded = { fold };
    }
    place(event) {
        this.#hasError ||= isError(event);
        return this.#hasError ? IN_SIGHT : this.folded;
    }
    settle() {
        this.#hasError = false;
    }
}
/** Shows the recap of a node only after a failure: a workflow has many nodes, and most have nothing to show. */
class RecapAfterFailure {
    #view;
    rest;
    constructor(view) {
        this.#view = view;
        this.rest = {
            ...view.rest,
            takeEvents: (events, isLast) => {
                for (const event of events)
                    view.rest.takeEvents([this.#shown(event)], isLast);
            },
        };
    }
    get hasShown() {
        return this.#view.hasShown;
    }
    get needsAllEvents() {
        return this.#view.needsAllEvents === true;
    }
    take(event, lines) {
        this.#view.take(event, this.#shown(event).stdout === '' ? [] : lines);
    }
    takeLines(block, from) {
        this.#view.takeLines(block, from);
    }
    async flush() {
        await this.#view.flush();
    }
    #shown(event) {
        return event.event === 'playbook_on_stats' && !this.hasShown ? { ...event, stdout: '' } : event;
    }
}

;// CONCATENATED MODULE: ./src/follow/workflow/node-output.ts














/** Types of jobs whose output has plays. */
const WITH_PLAYS = ['job', 'project_update'];
/**
 * The output of one node. It is read only once it is the first of the nodes that started: while its job runs, or after
 * its end. Nothing is kept in memory before.
 */
class NodeOutput {
    #context;
    #node;
    #ended = new AbortController();
    #run;
    #printing;
    #isEndReported = false;
    #endedJob;
    /** Why its job could not start: a sentence, or none. */
    #reasons = [];
    /** @param context its sink receives the output */
    constructor(context, node, run) {
        this.#context = context;
        this.#node = node;
        this.#run = run;
    }
    /** Returns the id of its job. Jobs that are launched later have higher ids. */
    get jobId() {
        return this.#node.job.id;
    }
    /** Returns the known results of its job. */
    get results() {
        return { ...(this.#printing?.log.results ?? (0,playbook_results/* emptyResults */.wL)()), nodeFailures: this.#reasons };
    }
    /** Returns the job as read after its end; undefined before. */
    get ended() {
        return this.#printing?.log.ended ?? this.#endedJob;
    }
    /** Returns whether its job has ended. */
    get hasEnded() {
        return this.#ended.signal.aborted;
    }
    /** Notes the end of its job. Returns the sentence to print about it now; undefined to print it with the output. */
    end(run) {
        this.#run = run;
        this.#ended.abort();
        if (this.#printing !== undefined || run.status === 'successful')
            return undefined;
        this.#isEndReported = true;
        return this.#ending;
    }
    /**
     * Starts or continues its output.
     * @param isIntroduced whether the last line of the log is a sentence about this node, or its own output
     */
    begin(isIntroduced) {
        const { sink, transcript, live, log = 'all' } = this.#context;
        const isNew = this.#printing === undefined;
        const title = nodeOutput(this.#node.name, this.#run);
        if (isNew) {
            const source = this.hasEnded ? (0,follow_context/* pollingSource */.j)() : live.node(this.#node.job);
            this.#printing = { ...this.#logOf({ ...this.#context, live: source }), source };
            this.#node.onResults(this);
        }
        if (!isIntroduced && !this.#printing?.isTitled && log !== 'none')
            sink.info(`${title}:`);
        if (isNew)
            transcript?.heading(this.hasEnded ? this.#ending : nodeRuns(this.#node.name, this.#run, this.#node.link));
        else if (!isIntroduced)
            transcript?.heading(`${title}:`);
    }
    /**
     * Prints the output while the job runs.
     * @returns whether the job has ended; false when `stopped` was aborted first
     * @throws the context signal's reason
     */
    async follow(stopped) {
        const { signal } = this.#context;
        if (this.#printing === undefined || this.hasEnded)
            return this.hasEnded;
        const either = AbortSignal.any([this.#ended.signal, stopped]);
        const { log, source } = this.#printing;
        // While live updates work, the reply to the subscription wakes the reader.
        if (!this.#context.live.isWorking)
            source.events.notify();
        await log.follow(either);
        // Without output to show, and after a refusal, only the end of the job is awaited.
        await new wakeup/* Wakeup */.M().notified(AbortSignal.any([either, signal]));
        signal.throwIfAborted();
        return this.hasEnded;
    }
    /** Prints what there is: all after the job's end, otherwise what is stored. Returns whether all is printed. */
    async catchUp() {
        if (this.hasEnded)
            return await this.drain();
        await this.#printing?.log.catchUp();
        return false;
    }
    /** Reads the new events for a poll, see `Log`. */
    async poll(longestMs) {
        return await this.#printing?.log.poll?.(longestMs);
    }
    /**
     * Prints the rest after the end.
     * @returns whether all of the output was printed
     * @throws the context signal's reason
     */
    async drain() {
        if (this.#printing === undefined)
            return true;
        const { sink, transcript } = this.#context;
        const { log, view, source, isTitled } = this.#printing;
        const isComplete = await log.drain(undefined);
        source.close();
        if (!this.hasEnded)
            return isComplete;
        if (isTitled ? !view.hasShown : !this.#isEndReported)
            sink.info(this.#ending);
        if (!isTitled && !this.#isEndReported)
            transcript?.heading(this.#ending);
        // A log whose last events were pushed did not need to read the job.
        if (this.ended === undefined)
            this.#endedJob = await readEndedJob(this.#context, this.#node.job);
        await this.#readReason();
        return isComplete;
    }
    /** Reads why the update failed that its job needed first. */
    async #readReason() {
        const { ended } = this;
        const reason = ended === undefined ? '' : await previousFailure(this.#context, ended);
        const previous = reason === '' ? undefined : (0,previous_task/* readPreviousTask */.F)(ended?.explanation ?? '');
        if (previous === undefined)
            return;
        const { type, id, name } = previous;
        const values = { node: this.#node.name, job: `${type.replace('_', ' ')} ${id}`, name, reason: (0,sentence_parts/* asSentence */.KG)(reason) };
        this.#reasons = [(0,message/* text */.Qq)('node-previous-task-failed', values)];
    }
    get #ending() {
        const { name, link, handlesFailure } = this.#node;
        return nodeEnded(name, this.#run, link, handlesFailure);
    }
    #logOf(context) {
        const { name, job } = this.#node;
        const { log = 'all' } = context;
        if (this.#run.status === 'successful') {
            // Failures of a successful job did not count.
            const shown = log === 'failures' ? 'none' : log;
            return { ...jobLog(context, job, { log: shown, layout: inOneFold({ title: this.#ending }) }), isTitled: true };
        }
        if (log === 'failures' && !this.hasEnded) {
            const view = new RecapAfterFailure(new FailuresView(context.sink));
            return { log: new JobLog(context, job, view), view, isTitled: false };
        }
        const layout = WITH_PLAYS.includes(job.type)
            ? new PlayLayout(`${name}: `)
            : new UpdateLayout({ title: nodeOutput(name, this.#run) });
        return { ...jobLog(context, job, { log, layout }), isTitled: false };
    }
}

// EXTERNAL MODULE: ./src/follow/workflow/node-paths.ts
var node_paths = __webpack_require__(9886);
// EXTERNAL MODULE: ./src/follow/playbook/merge-results.ts
var merge_results = __webpack_require__(8394);
;// CONCATENATED MODULE: ./src/follow/workflow/node-stats.ts
var _a;





/** Statuses of jobs whose artifacts the controller passes on. */
const PASSES_ARTIFACTS = new Set(['successful', 'failed']);
/** The results of a workflow's nodes, each and merged. */
class NodeStats {
    #root;
    #isSliced;
    #sources = new Map();
    #failures = [];
    /** Nodes without a template that the workflow reached. */
    #lost = new Set();
    /** Sentences about nodes that may have failed the workflow. They count when no other node did. */
    #suspects = [];
    #nodes = [];
    #hasEnded = false;
    /** @param isSliced whether the nodes are the slices of a job */
    constructor(root, isSliced = false) {
        this.#root = root;
        this.#isSliced = isSliced;
    }
    /** Reads the current nodes. */
    look(nodes) {
        this.#nodes = nodes;
    }
    /** Sets where the results of a node's run come from. */
    follow(node, source) {
        this.#sources.set(node.id, source);
    }
    /** Notes the failure of a node, unless a path leads from it: then it does not fail the workflow. */
    failed(node, sentence) {
        if (!node.handlesFailure)
            this.#failures.push(sentence);
    }
    /**
     * Notes the end of the workflow: nodes without a template may have failed it.
     * @param around names of the nodes that contain the workflow
     */
    workflowEnded(around) {
        this.#hasEnded = true;
        for (const node of this.#nodes) {
            if (!node.lacksTemplate)
                continue;
            const sentence = failsWithoutTemplate(nodeName(node, around), node, this.#nodes);
            if (isLost(node)) {
                this.#lost.add(node.id);
                this.failed(node, sentence);
            }
            else if (node.run?.status === 'successful' && !node.handlesFailure)
                this.#suspects.push(sentence);
        }
    }
    /** Returns the merged results. Failures that the workflow handles did not fail it, so they come last. */
    get results() {
        const unhandled = this.#nodes.filter(({ handlesFailure }) => !handlesFailure);
        const handled = this.#nodes.filter(({ handlesFailure }) => handlesFailure);
        // Only playbook runs have a recap, and workflows that contain some.
        const withRecap = this.#nodes.filter((node) => ['job', 'workflow_job'].includes((0,workflow_nodes/* jobOfNode */.zX)(node)?.type ?? ''));
        const failures = [...unhandled.flatMap((node) => this.#of(node).nodeFailures), ...this.#failures];
        return {
            ...(0,playbook_results/* emptyResults */.wL)(),
            ...(0,merge_results/* sumOf */.X)([...unhandled, ...handled].map((node) => this.#of(node))),
            hasRecap: withRecap.every((node) => this.#of(node).hasRecap),
            artifacts: this.#artifacts(),
            nodes: this.#nodes.map((node) => this.#nodeResults(node)),
            nodeFailures: failures.length > 0 ? failures : this.#suspects,
        };
    }
    /** Returns when the last job with artifacts ended, ISO 8601; `''` without one. */
    get lastEnd() {
        const ends = this.#nodes.map((node) => this.#endOf(node));
        return ends.sort().at(-1) ?? '';
    }
    #of(node) {
        const results = this.#sources.get(node.id)?.results ?? (0,playbook_results/* emptyResults */.wL)();
        return node.run?.type === 'workflow_job' ? results : (0,playbook_results/* withoutOvercomeErrors */.ev)(results, node.run?.status ?? '');
    }
    /**
     * Merges the `set_stats` data of the nodes' jobs by key, in the order of their ends. The controller does the same for
     * what follows the workflow, but a workflow job itself does not show it.
     */
    #artifacts() {
        const passing = this.#nodes.filter(({ run }) => PASSES_ARTIFACTS.has(run?.status ?? ''));
        const inOrder = passing
            .map((node) => ({ end: this.#endOf(node), job: node.run?.id ?? 0, artifacts: this.#artifactsOf(node) }))
            .sort((a, b) => (a.end === b.end ? a.job - b.job : a.end < b.end ? -1 : 1));
        return Object.fromEntries(inOrder.flatMap(({ artifacts }) => Object.entries(artifacts)));
    }
    #artifactsOf(node) {
        const source = this.#sources.get(node.id);
        return source?.ended?.artifacts ?? source?.results.artifacts ?? {};
    }
    #endOf(node) {
        const source = this.#sources.get(node.id);
        return source?.ended?.finished ?? (source instanceof _a ? source.lastEnd : '');
    }
    #nodeResults(node) {
        const { id, name, identifier, kind, run, handlesFailure, isSkipped, next } = node;
        const job = (0,workflow_nodes/* jobOfNode */.zX)(node);
        return {
            id,
            name,
            identifier,
            type: kind,
            status: run?.status ?? '',
            elapsed: run?.elapsed,
            jobId: job?.id,
            url: this.#urlOf(run, job),
            handlesFailure,
            isLost: this.#lost.has(id),
            ...(this.#isSliced ? { slice: { number: this.#nodes.indexOf(node) + 1, count: this.#nodes.length } } : {}),
            mayStart: run === undefined && !isSkipped && !this.#hasEnded,
            timedOut: run?.timedOut ?? false,
            decidedBy: run?.decidedBy ?? '',
            next,
            nodes: this.#of(node).nodes,
        };
    }
    #urlOf(run, job) {
        if (run?.type === 'workflow_approval')
            return (0,job_link/* jobLink */.m)(this.#root, { type: 'workflow_approval', id: run.id }).url;
        return job === undefined ? '' : (0,job_link/* jobLink */.m)(this.#root, job).url;
    }
}
_a = NodeStats;

;// CONCATENATED MODULE: ./src/follow/workflow/node-watch.ts
var node_watch_a;










/** Reads the nodes of a workflow job and of the workflows inside of it, and reports what changed. */
class NodeWatch {
    #context;
    #workflow;
    #shared;
    #stats;
    /** The last reported status of each node's run. */
    #reported = new Map();
    #outputs = new Map();
    #nested = new Map();
    /** The users who decided the approvals, by the node's id. */
    #deciders = new Map();
    /** Nodes whose nested workflow may not be read. */
    #refused = new Set();
    #nodes = [];
    #isComplete = true;
    constructor(context, workflow, shared) {
        this.#context = context;
        this.#workflow = workflow;
        this.#shared = shared;
        this.#stats = new NodeStats(context.controller.root, workflow.isSliced);
    }
    get results() {
        return this.#stats.results;
    }
    /** Returns whether all nodes could be read. */
    get isComplete() {
        return this.#isComplete;
    }
    /**
     * Reads the nodes. Returns whether one changed.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async look(signal) {
        const { controller, rateLimit, drainDeadline } = this.#context;
        const { job } = this.#workflow;
        this.#nodes = await controller.workflowNodes.list(job, { signal, rateLimit, deadline: drainDeadline });
        this.#stats.look(this.#nodes);
        let changed = false;
        for (const node of this.#nodes) {
            if (node.run === undefined)
                continue;
            if (node.run.type === 'workflow_approval')
                await this.#readDecider(node, node.run, signal);
            const inside = await this.#lookInside(node, node.run, signal);
            changed = this.#report(node, node.run) || inside || changed;
        }
        return changed;
    }
    /** Reads who decided an approval, once. Without the name, the decision alone is reported. */
    async #readDecider({ id }, run, signal) {
        const isDecided = run.status === 'successful' || (run.status === 'failed' && !run.timedOut);
        if (!isDecided)
            return;
        const { controller, rateLimit, drainDeadline } = this.#context;
        let decidedBy = this.#deciders.get(id);
        if (decidedBy === undefined) {
            const options = { signal, rateLimit, deadline: drainDeadline };
            const approval = await controller.workflowApprovals.get(run.id, options).catch(() => undefined);
            signal.throwIfAborted();
            decidedBy = approval?.decidedBy ?? '';
            this.#deciders.set(id, decidedBy);
        }
        run.decidedBy = decidedBy;
    }
    /** Reports the nodes that never ran, once the workflow has ended. */
    reportSkipped() {
        for (const node of this.#nodes) {
            if (node.run === undefined)
                this.#shared.printer.addLater(nodeDidNotRun(this.#nameOf(node), node));
        }
        this.#stats.workflowEnded(this.#workflow.around);
    }
    /** Reads and reports the nodes of a nested workflow while it runs. */
    async #lookInside(node, run, signal) {
        const job = (0,workflow_nodes/* jobOfNode */.zX)(node);
        const { around } = this.#workflow;
        if (job?.type !== 'workflow_job' || around.length >= node_paths/* MAX_DEPTH */.lr || (0,jobs/* isFinal */.dR)(this.#reported.get(node.id) ?? ''))
            return false;
        // A nested workflow that is not running yet has nothing to report.
        if (this.#refused.has(node.id) || (0,jobs/* isQueued */.MX)(run.status))
            return false;
        const inner = { job, around: [...around, node.identifier], isSliced: node.isSliced === true };
        const watch = this.#nested.get(node.id) ?? new node_watch_a(this.#context, inner, this.#shared);
        this.#nested.set(node.id, watch);
        this.#stats.follow(node, watch.#stats);
        this.#context.live.nested.add(job.id);
        if (!this.#reported.has(node.id))
            this.#report(node, { ...run, status: 'running' });
        try {
            const changed = await watch.look(signal);
            if ((0,jobs/* isFinal */.dR)(run.status)) {
                watch.reportSkipped();
                this.#isComplete = this.#isComplete && watch.#isComplete;
            }
            return changed;
        }
        catch (error) {
            if (signal.aborted || (0,transient_error/* isTransient */.dg)(error))
                throw error;
            this.#giveUpInside(inner.around, node, error);
            return false;
        }
    }
    /** Reports that the nodes of a nested workflow are refused. The nodes of the outer workflow are still reported. */
    #giveUpInside(path, node, error) {
        this.#refused.add(node.id);
        this.#isComplete = false;
        const values = { path: path.join(' > '), reason: (0,step_errors/* describeError */.Uc)(error) };
        this.#context.sink.warn((0,message/* message */.iU)('nested-nodes-unreadable', values));
    }
    #report(node, run) {
        const { queued, printer } = this.#shared;
        const name = this.#nameOf(node);
        this.#noteOpen(run, name);
        if (run.type !== 'workflow_approval' && run.status !== 'running' && !(0,jobs/* isFinal */.dR)(run.status)) {
            queued.note(node, run, name);
            return false;
        }
        queued.forget(node);
        if (this.#reported.get(node.id) === run.status)
            return false;
        this.#reported.set(node.id, run.status);
        if (run.type === 'workflow_approval')
            this.#reportApproval(node, run, name);
        else {
            const output = this.#outputOf(node, run, name);
            if ((0,jobs/* isFinal */.dR)(run.status))
                this.#reportEnd(node, run, name, output);
            else {
                const sentence = nodeRuns(name, run, this.#link(node));
                printer.addReport(output === undefined ? { sentence, workflowId: run.id } : { sentence, about: output });
            }
        }
        return true;
    }
    /** Notes what the workflow waits for. A nested workflow waits for its own nodes, and an approval has its own sentence. */
    #noteOpen(run, name) {
        const { openNodes } = this.#context;
        if ((0,jobs/* isFinal */.dR)(run.status))
            openNodes.delete(run.id);
        else if (run.type !== 'workflow_job' && run.type !== 'workflow_approval')
            openNodes.set(run.id, openNode(name, run));
    }
    #reportApproval(node, run, name) {
        const { controller, approvals } = this.#context;
        const { printer } = this.#shared;
        const { around, job } = this.#workflow;
        if (run.status === 'pending') {
            const waits = approvalWaits(node, around, (0,job_link/* jobLink */.m)(controller.root, job).url);
            approvals.set(run.id, waits);
            printer.addReport({ sentence: waits, isNotice: true });
            return;
        }
        approvals.delete(run.id);
        const sentence = approvalEnded(node.name, run);
        printer.addReport({ sentence: `${name}: ${sentence}` });
        if (run.status !== 'successful')
            this.#stats.failed(node, sentence);
    }
    #reportEnd(node, run, name, output) {
        const { printer } = this.#shared;
        const ending = nodeEnded(name, run, this.#link(node), this.#handlesFailure(node));
        if (run.status !== 'successful')
            this.#stats.failed(node, ending.replace(/^Node/, 'Workflow node'));
        if (output === undefined)
            printer.addLater(ending);
        else
            printer.end(output, run);
    }
    /** Returns the output of a node, which is added to the printer once; undefined for a nested workflow. */
    #outputOf(node, run, name) {
        const job = (0,workflow_nodes/* jobOfNode */.zX)(node);
        const known = this.#outputs.get(node.id);
        if (known !== undefined || job === undefined || job.type === 'workflow_job')
            return known;
        const { gaps, printer } = this.#shared;
        const handlesFailure = this.#handlesFailure(node);
        const onResults = this.#stats.follow.bind(this.#stats, node);
        const output = new NodeOutput({ ...this.#context, sink: gaps.sinkOf(name) }, { name, job, link: this.#link(node), handlesFailure, onResults }, run);
        this.#outputs.set(node.id, output);
        printer.add(output);
        return output;
    }
    #handlesFailure({ handlesFailure }) {
        return this.#workflow.isSliced ? undefined : handlesFailure;
    }
    #nameOf(node) {
        const { around, isSliced } = this.#workflow;
        // The controller creates the nodes of a sliced job in the order of the slices.
        const slice = { number: this.#nodes.indexOf(node) + 1, count: this.#nodes.length };
        return nodeName(node, around, isSliced ? slice : undefined);
    }
    #link(node) {
        const job = (0,workflow_nodes/* jobOfNode */.zX)(node);
        return job === undefined ? '' : `: ${(0,job_link/* jobLink */.m)(this.#context.controller.root, job).url}`;
    }
}
node_watch_a = NodeWatch;

;// CONCATENATED MODULE: ./src/follow/workflow/queued-nodes.ts






/** How long a node is pending before it is reported, in ms. Nearly every node is pending for a moment. */
const QUEUED_MS = 20_000;
/** Reports the nodes of a workflow, and of nested ones, that do not start, and why; each once. */
class QueuedNodes {
    #context;
    /** By the node's id. */
    #nodes = new Map();
    /** The job for which each of the controller's reasons was reported. */
    #reported = new Map();
    constructor(context) {
        this.#context = context;
    }
    /** Notes that a node is queued. */
    note(node, run, name) {
        const { controller, clock } = this.#context;
        const known = this.#nodes.get(node.id);
        if (known !== undefined) {
            known.run = run;
            return;
        }
        const job = (0,workflow_nodes/* jobOfNode */.zX)(node);
        const link = job === undefined ? '' : `: ${(0,job_link/* jobLink */.m)(controller.root, job).url}`;
        const since = clock.now();
        this.#nodes.set(node.id, { name, run, link, jobId: job?.id, since, isReported: false, isExplained: false });
    }
    /** Notes that a node is no longer queued. */
    forget({ id }) {
        this.#nodes.delete(id);
    }
    /** Returns when the next poll for queued nodes is due, in ms from now: no frame says why a node waits. */
    get dueMs() {
        const now = this.#context.clock.now();
        const open = [...this.#nodes.values()].filter(({ isExplained }) => !isExplained);
        const moments = open.flatMap(({ since }) => [since + EXPLAINED_MS, since + NO_REASON_AFTER_MS]);
        return Math.min(...moments.map((moment) => moment - now).filter((left) => left > 0), Number.POSITIVE_INFINITY);
    }
    /**
     * Reports what is due. Reads the reasons of all nodes with one request. If that fails, it prints links to their jobs.
     * @throws the signal's reason
     */
    async report(signal) {
        const { sink, clock } = this.#context;
        const late = [...this.#nodes.values()].filter(({ since }) => clock.now() - since >= QUEUED_MS);
        for (const node of late) {
            if (!node.isReported)
                sink.info(nodeWaits(node.name, node.run, node.link));
            node.isReported = true;
        }
        const open = late.filter(({ isExplained, jobId }) => !isExplained && jobId !== undefined);
        if (open.length === 0)
            return;
        const due = (await this.#read(open, signal)).filter((job) => {
            const node = open.find(({ jobId }) => jobId === job.id);
            if (node === undefined || !(0,jobs/* isQueued */.MX)(job.status) || !isReasonDue(job, clock.now() - node.since))
                return false;
            node.isExplained = true;
            return true;
        });
        for (const explanation of new Set(due.map((job) => job.explanation)))
            await this.#explain(due.filter((job) => job.explanation === explanation));
    }
    async #read(nodes, signal) {
        const { controller, rateLimit, drainDeadline } = this.#context;
        const ids = nodes.flatMap(({ jobId }) => jobId ?? []);
        const jobs = await controller.unifiedJobs
            .byIds(ids, { signal, rateLimit, deadline: drainDeadline })
            .catch(() => []);
        signal.throwIfAborted();
        return jobs;
    }
    /** Reports why some jobs wait for the same reason: in full for one of them, and only once. */
    async #explain(jobs) {
        const { sink } = this.#context;
        const [first, ...others] = jobs;
        if (first === undefined)
            return;
        const reported = this.#reported.get(first.explanation);
        if (reported === undefined) {
            this.#reported.set(first.explanation, first.id);
            sink.info(`${reasonSentence(this.#context, first)}${await approvalsAhead(this.#context, first)}`);
        }
        const alike = (reported === undefined ? others : jobs).map(({ id }) => `${id}`);
        if (alike.length === 0)
            return;
        const which = alike.length === 1 ? `Job ${alike[0]} waits` : `Jobs ${(0,sentence_parts/* namesOf */.eZ)(alike)} wait`;
        sink.info(`${which} for the same reason as job ${reported ?? first.id}.`);
    }
}

;// CONCATENATED MODULE: ./src/follow/workflow/workflow-log.ts












/** Pause between two tries to read the nodes after the end, in ms, and the number of tries. */
const LONGEST_DRAIN_PAUSE_MS = 5000;
const MAX_DRAIN_TRIES = 6;
/**
 * Prints the progress of a workflow job's nodes, and their output (`NodePrinter`). A workflow job has no output of its
 * own (controller fact 27). Errors here do not change the verdict.
 */
class WorkflowLog {
    #context;
    #nodes;
    #watch;
    #lastError;
    /** @param job a sliced job has its slices as nodes */
    constructor(context, job) {
        const { sink } = context;
        this.#context = context;
        this.#nodes = { gaps: new NodeGaps(sink), queued: new QueuedNodes(context), printer: new NodePrinter(sink) };
        this.#watch = new NodeWatch(context, { job, around: [], isSliced: job.isSliced === true }, this.#nodes);
        this.#lastError = new LastError(sink, 'The list of nodes');
    }
    get results() {
        return this.#watch.results;
    }
    async follow(ended) {
        const { signal } = this.#context;
        const either = AbortSignal.any([signal, ended]);
        const printing = this.#nodes.printer.follow(either);
        // Awaited below. Until then, a rejection must not count as unhandled.
        printing.catch(() => undefined);
        await this.#lookUntil(either);
        await printing;
        signal.throwIfAborted();
    }
    async #lookUntil(ended) {
        const { intervalMs, live, random } = this.#context;
        const { queued } = this.#nodes;
        const throttle = new Throttle(this.#context, await_in_workflow/* NODE_BURST_MS */.l);
        const backoff = new timing_backoff/* Backoff */.n(intervalMs, random);
        const fallbackPoll = new timing_backoff/* Backoff */.n(intervalMs * follow_context/* FALLBACK_POLL_FACTOR */.n, random, Number.POSITIVE_INFINITY);
        while (!ended.aborted) {
            try {
                await throttle.next(Math.min(live.isWorking ? fallbackPoll.next() : backoff.next(), queued.dueMs), ended);
                if (await this.#look(ended))
                    backoff.restart();
                await queued.report(ended);
            }
            catch (error) {
                if (ended.aborted)
                    break;
                this.#lastError.note(error);
                if (!(0,transient_error/* isTransient */.dg)(error))
                    return;
            }
        }
    }
    /** Reads the output of the node that is printed. Its events say that it runs, and so does the workflow. */
    async poll(longestMs) {
        const news = await this.#nodes.printer.poll(longestMs);
        const status = news?.jobStatus;
        if (status !== undefined && status !== 'running')
            this.#context.live.events.notify();
        return news;
    }
    async catchUp() {
        const { gaps, printer } = this.#nodes;
        try {
            await this.#look(this.#context.signal);
        }
        catch (error) {
            this.#context.signal.throwIfAborted();
            this.#lastError.note(error);
        }
        await printer.catchUp();
        gaps.report();
    }
    /**
     * Reads the nodes after the workflow's end. Every node has its final state then, so one successful read is enough.
     */
    async drain() {
        const { gaps, printer } = this.#nodes;
        const isRead = await this.#readNodes();
        if (isRead)
            this.#watch.reportSkipped();
        printer.commit();
        await printer.drain();
        gaps.report();
        return isRead && this.#watch.isComplete && printer.isComplete;
    }
    async #readNodes() {
        const { clock, drainDeadline, signal, sink, random } = this.#context;
        const backoff = new timing_backoff/* Backoff */.n(LONGEST_DRAIN_PAUSE_MS, random);
        for (let attempt = 0; attempt < MAX_DRAIN_TRIES; attempt += 1) {
            try {
                await this.#look(signal);
                return true;
            }
            catch (error) {
                signal.throwIfAborted();
                this.#lastError.note(error);
                if (!(0,transient_error/* isTransient */.dg)(error) || drainDeadline.isExpired)
                    break;
                await backoff.wait(clock, signal);
            }
        }
        sink.warn((0,message/* message */.iU)('workflow-nodes-unreadable', { reason: (0,step_errors/* describeError */.Uc)(this.#lastError.last) }));
        return false;
    }
    /** Reads the nodes once. Returns whether one changed. */
    async #look(signal) {
        try {
            const changed = await this.#watch.look(signal);
            this.#lastError.cleared();
            return changed;
        }
        finally {
            this.#nodes.printer.commit();
        }
    }
}

;// CONCATENATED MODULE: ./src/follow/follow.ts









/** Time for the rest of the output and the results after the end, for all jobs of a workflow, in ms. */
const AFTER_END_MS = 50_000;
/** Time for reading at a timeout, in ms. After it the job continues or is cancelled. */
const AT_DEADLINE_MS = 15_000;
/**
 * Follows a job to its end. The status decides the outcome; the output is printed in parallel.
 * @param launched the job from the reply to its launch
 * @throws the signal's reason
 */
async function follow(given, launched) {
    const drainDeadline = new DrainDeadline(given.clock);
    const rateLimit = new RateLimit(given.clock, given.retryForMs);
    const shared = {
        rateLimit,
        drainDeadline,
        approvals: new Map(),
        openNodes: new Map(),
    };
    const waiting = new Waiting({ ...given, ...shared });
    const context = { ...given, ...shared, sink: notingSink(waiting, given.sink) };
    const log = logOf(context, launched);
    let artifacts = {};
    let reason = '';
    const results = () => ({
        ...log.results,
        artifacts: { ...log.results.artifacts, ...artifacts },
        previousFailure: reason,
    });
    given.onResults?.(results);
    const rest = async (job) => {
        artifacts = job.artifacts;
        const allEvents = await log.drain(job.eventsComplete);
        reason = await previousFailure(context, job);
        const final = job.type === 'workflow_job' ? results() : (0,playbook_results/* withoutOvercomeErrors */.ev)(results(), job.status);
        return { logComplete: allEvents || !asksForOutput(context), allEvents, results: final };
    };
    const ended = new AbortController();
    const printing = log.follow(ended.signal);
    // Awaited below. Until then, a rejection must not count as unhandled.
    printing.catch(() => undefined);
    let ending;
    try {
        ending = (0,jobs/* isFinal */.dR)(launched.status)
            ? { kind: 'final', job: launched }
            : await awaitEnd(context, launched, launched.status, waiting, log.poll?.bind(log));
    }
    finally {
        ended.abort();
    }
    return await drainDeadline.within(ending.kind === 'final' ? AFTER_END_MS : AT_DEADLINE_MS, async () => {
        await printing;
        if (ending.kind === 'timed_out')
            await log.catchUp();
        if (ending.kind === 'final')
            return { ending, ...(await rest(ending.job)) };
        const later = (ended) => drainDeadline.within(AFTER_END_MS, () => rest(ended));
        return { ending, logComplete: !asksForOutput(context), allEvents: false, results: results(), rest: later };
    });
}
/** Returns whether any of the output is requested. Without it, none can be missing. */
function asksForOutput({ log, transcript }) {
    return log !== 'none' || transcript !== undefined;
}
function logOf(context, job) {
    return job.type === 'workflow_job' ? new WorkflowLog(context, job) : jobLog(context, job).log;
}
/** Returns the sink, extended to note when something was printed. */
function notingSink(waiting, sink) {
    return {
        info: (sentence) => {
            waiting.heard();
            sink.info(sentence);
        },
        warn: (said) => {
            waiting.heard();
            sink.warn(said);
        },
        notice: (sentence) => {
            waiting.heard();
            sink.notice(sentence);
        },
        debug: (sentence) => sink.debug(sentence),
        output: (text, fold) => {
            waiting.heard();
            return sink.output(text, fold);
        },
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

/***/ 8394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sumOf),
/* harmony export */   r: () => (/* binding */ withRelaunch)
/* harmony export */ });
/* harmony import */ var _controller_events_host_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8513);
/* harmony import */ var _task_durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(400);


/** Maximum failures and changes kept for several jobs together. */
const MAX_KEPT = 1000;
/**
 * Merges the results of several jobs. Counts are summed by host, and lists are joined in the given order. Artifacts and
 * nodes are left out: they belong to one workflow each.
 */
function sumOf(all) {
    const hosts = new Map();
    for (const results of all)
        addCounts(hosts, results.hosts);
    return {
        hosts: new Map([...hosts].sort(([a], [b]) => (a < b ? -1 : 1))),
        hasRecap: all.length > 0 && all.every(({ hasRecap }) => hasRecap),
        failures: all.flatMap(({ failures }) => failures).slice(0, MAX_KEPT),
        failureCount: all.reduce((sum, { failureCount }) => sum + failureCount, 0),
        playbookErrors: all.flatMap(({ playbookErrors }) => playbookErrors),
        changes: all.flatMap(({ changes }) => changes).slice(0, MAX_KEPT),
        changeCount: all.reduce((sum, { changeCount }) => sum + changeCount, 0),
        slowest: (0,_task_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .slowestOf */ .x)(all.flatMap(({ slowest }) => slowest)),
    };
}
/**
 * Merges the results of a job and of its relaunch on some of its hosts. A relaunched host has the relaunch's counts and
 * failures, any other host the earlier ones. Changes of both jobs are kept.
 */
function withRelaunch(before, relaunch) {
    const others = new Map([...before.hosts].filter(([host]) => !relaunch.hosts.has(host)));
    const hosts = new Map([...others, ...relaunch.hosts].sort(([a], [b]) => (a < b ? -1 : 1)));
    const left = before.failures.filter(({ host }) => !relaunch.hosts.has(host));
    const leftCount = [...others.values()].reduce((sum, { failed, unreachable }) => sum + failed + unreachable, 0);
    return {
        ...relaunch,
        hosts,
        hasRecap: before.hasRecap && relaunch.hasRecap,
        failures: [...relaunch.failures, ...left].slice(0, MAX_KEPT),
        failureCount: relaunch.failureCount + Math.max(leftCount, left.length),
        changes: [...before.changes, ...relaunch.changes].slice(0, MAX_KEPT),
        changeCount: before.changeCount + relaunch.changeCount,
        slowest: (0,_task_durations_js__WEBPACK_IMPORTED_MODULE_1__/* .slowestOf */ .x)([...before.slowest, ...relaunch.slowest]),
        artifacts: { ...before.artifacts, ...relaunch.artifacts },
    };
}
/** Adds counts to others, host by host. */
function addCounts(sum, hosts) {
    for (const [host, counts] of hosts) {
        const before = sum.get(host) ?? (0,_controller_events_host_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .noCounts */ .Yi)();
        for (const name of _controller_events_host_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .HOST_COUNTS */ .ov)
            before[name] += counts[name];
        sum.set(host, before);
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

/***/ 6518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ followJob)
});

// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
// EXTERNAL MODULE: ./src/follow/follow.ts + 51 modules
var follow = __webpack_require__(9663);
// EXTERNAL MODULE: ./src/follow/follow-context.ts
var follow_context = __webpack_require__(9098);
// EXTERNAL MODULE: ./src/follow/live-updates.ts + 2 modules
var live_updates = __webpack_require__(922);
// EXTERNAL MODULE: ./src/follow/playbook/merge-results.ts
var merge_results = __webpack_require__(8394);
// EXTERNAL MODULE: ./src/follow/playbook/playbook-results.ts
var playbook_results = __webpack_require__(3173);
;// CONCATENATED MODULE: ./src/follow/playbook/step-results.ts


/** The results of all jobs of a step: the launched one and its relaunches on failed hosts. */
class StepResults {
    #before;
    #current = playbook_results/* emptyResults */.wL;
    /**
     * Starts to follow a job.
     * @param soFar returns its results at any time, also when its following ends without an outcome
     */
    begin(soFar) {
        if (this.#current !== playbook_results/* emptyResults */.wL)
            this.#before = this.results;
        this.#current = soFar;
    }
    /** Returns the results so far. */
    get results() {
        const results = this.#current();
        return this.#before === undefined ? results : (0,merge_results/* withRelaunch */.r)(this.#before, results);
    }
}

;// CONCATENATED MODULE: ./src/relaunch/relaunches.ts
/** For a job that is never relaunched. */
const NO_RELAUNCHES = {
    earlier: [],
    isUnknown: false,
    next: () => Promise.resolve(undefined),
    review: () => Promise.resolve({ history: [], unfinished: [] }),
};

// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var clock = __webpack_require__(2147);
// EXTERNAL MODULE: ./src/follow/cancel-job.ts
var cancel_job = __webpack_require__(8701);
// EXTERNAL MODULE: ./src/timing/cancel-deadline.ts
var cancel_deadline = __webpack_require__(447);
;// CONCATENATED MODULE: ./src/steps/following/end-wait.ts




/** Returns how the wait ended; cancels the job at the timeout if requested. @throws the signal's reason */
async function endWait(run, followed, outcome, relaunches) {
    const { ending } = outcome;
    const isCancelled = ending.kind === 'timed_out' && run.inputs.cancelOnTimeout && followed.launchedByThisRun;
    if (!isCancelled)
        return await resultOf(run, followed, outcome, relaunches);
    // Writes the status now: the step may be killed while it cancels the job.
    run.sink.outputs.status('timed_out', ending.job);
    return await cancelAtTimeout(run, followed, outcome, relaunches);
}
async function resultOf(run, followed, outcome, relaunches) {
    const { ending, stepResults } = outcome;
    const { inputs, controller, whyNotCancelled } = run;
    const review = await relaunches.review(outcome);
    const { earlier, isUnknown } = relaunches;
    const link = (0,job_link/* jobLink */.m)(controller.root, followed.job);
    const waited = {
        job: followed.job,
        link,
        results: stepResults.results,
        earlier,
        review,
        logComplete: outcome.isComplete,
        allRead: outcome.isRead,
        relaunchUnknown: isUnknown,
    };
    switch (ending.kind) {
        case 'final':
            return { ...waited, kind: 'ended', job: ending.job };
        case 'timed_out': {
            const why = inputs.cancelOnTimeout ? whyNotCancelled : undefined;
            const { limit, job: last } = ending;
            return { ...waited, kind: 'timed_out', limit, last, cancellation: undefined, whyNotCancelled: why };
        }
        case 'deleted':
            return { ...waited, kind: 'job_deleted', reason: ending.reason };
        case 'unknown':
            return { ...waited, kind: 'status_unknown', reason: ending.reason };
    }
}
async function cancelAtTimeout(run, followed, outcome, relaunches) {
    const { sink, controller, signal } = run;
    const { job } = followed;
    const reported = () => sink.info(`The controller accepted the cancel of job ${job.id} (\`cancel_on_timeout\`).`);
    const cancellation = await (0,cancel_job/* cancelJob */.m)(controller, clock/* systemClock */.ml, job, cancel_deadline/* CANCEL_WAIT_MS */.e1, reported, (0,cancel_deadline/* cancelTiming */.l_)(signal));
    const ended = cancellation.kind === 'ended' ? cancellation.job : undefined;
    // The last output shows best where the job stopped. A step that is being cancelled has no time to read it.
    const printed = (signal.aborted ? undefined : ended && (await outcome.rest?.(ended))) ?? outcome;
    const isKept = (await sink.transcript?.isKept()) ?? true;
    const isRead = outcome.before.isRead && printed.logComplete;
    const isComplete = outcome.before.isComplete && isRead && isKept;
    const whole = { ...outcome, ...printed, isRead, isComplete };
    // The job had ended just before the cancel: then the controller's status counts.
    if (cancellation.kind === 'ended' && cancellation.wasFinished) {
        return await resultOf(run, followed, { ...whole, ending: { kind: 'final', job: cancellation.job } }, relaunches);
    }
    return withCancellation(await resultOf(run, followed, whole, relaunches), cancellation);
}
function withCancellation(result, cancellation) {
    if (result.kind !== 'timed_out')
        return result;
    const last = cancellation.kind === 'ended' ? cancellation.job : result.last;
    return { ...result, cancellation, last, whyNotCancelled: undefined };
}

// EXTERNAL MODULE: ./src/steps/following/cancel-for-workflow.ts
var cancel_for_workflow = __webpack_require__(4849);
// EXTERNAL MODULE: ./src/steps/following/follow-run.ts
var follow_run = __webpack_require__(2502);
;// CONCATENATED MODULE: ./src/steps/following/end-with-workflow.ts




/** Stops following a job after a cancel of the workflow, and cancels the job if this run launched it. */
async function endWithWorkflow(run, { job, launchedByThisRun }, { earlier }, stepResults) {
    const { sink, inputs, controller, whyNotCancelled } = run;
    const cancelled = inputs.cancelOnWorkflowCancel && launchedByThisRun ? (0,cancel_for_workflow/* cancelForWorkflow */.H)(sink, controller, job) : undefined;
    // Collecting the results of many hosts takes time.
    if (cancelled !== undefined)
        await (0,clock/* letRequestsLeave */.f_)(clock/* systemClock */.ml);
    const { results } = stepResults;
    const logComplete = (0,follow_run/* missesNoOutput */.vc)(run);
    sink.outputs.logComplete(logComplete);
    sink.outputs.playbookResults(results, false);
    const why = inputs.cancelOnWorkflowCancel ? whyNotCancelled : undefined;
    const cancel = cancelled === undefined ? { kind: 'not_cancelled', why } : await cancelled;
    const link = (0,job_link/* jobLink */.m)(controller.root, job);
    return { kind: 'workflow_cancelled', job, link, results, earlier, logComplete, cancel };
}

;// CONCATENATED MODULE: ./src/steps/following/follow-job.ts











/**
 * Follows the job, and each relaunch that replaces it, until the last one has ended.
 * @param deadline when the whole wait ends, in ms of the clock
 * @throws any error except a cancel of the workflow
 */
async function followJob(run, first, deadline, relaunches = NO_RELAUNCHES) {
    const { inputs, sink } = run;
    const stepResults = new StepResults();
    sink.following();
    let followed = first;
    const before = { isRead: true, isComplete: true };
    try {
        for (let leftMs = inputs.timeoutMs;; leftMs = Math.max(0, deadline - clock/* systemClock */.ml.now())) {
            const outcome = await followOne(run, followed.job, leftMs, stepResults);
            const isRead = before.isRead && outcome.logComplete;
            const isComplete = before.isComplete && isRead && ((await sink.transcript?.isKept()) ?? true);
            sink.outputs.logComplete(isComplete);
            sink.outputs.playbookResults(stepResults.results, outcome.ending.kind === 'final' && before.isRead && outcome.allEvents);
            const next = await relaunches.next(outcome, followed);
            if (next === undefined) {
                return await endWait(run, followed, { ...outcome, before, isRead, isComplete, stepResults }, relaunches);
            }
            Object.assign(before, { isRead, isComplete });
            followed = next;
        }
    }
    catch (error) {
        if (!(error instanceof step_errors/* InterruptedError */.p4))
            throw error;
        return await endWithWorkflow(run, followed, relaunches, stepResults);
    }
}
async function followOne({ sink, inputs, controller, signal }, job, timeoutMs, stepResults) {
    const listening = new AbortController();
    sink.transcript?.heading(`Job ${job.id} "${job.name}": ${(0,job_link/* jobLink */.m)(controller.root, job).url}`);
    try {
        // The controller sends no frames for a job that has ended.
        const live = inputs.liveUpdates && !(0,jobs/* isFinal */.dR)(job.status)
            ? new live_updates/* LiveUpdates */.N(controller, job, clock/* systemClock */.ml, sink, AbortSignal.any([signal, listening.signal]))
            : (0,follow_context/* pollingSource */.j)();
        const { queueTimeoutMs, intervalMs, log } = inputs;
        const { retryForMs } = inputs.connection;
        const times = { timeoutMs, queueTimeoutMs, intervalMs, retryForMs };
        const show = { log, transcript: sink.transcript };
        const onResults = (soFar) => stepResults.begin(soFar);
        return await (0,follow/* follow */.e)({ controller, sink, clock: clock/* systemClock */.ml, signal, live, ...times, ...show, onResults }, job);
    }
    finally {
        listening.abort();
    }
}


/***/ }),

/***/ 9386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  followLaunched: () => (/* binding */ followLaunched)
});

// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
;// CONCATENATED MODULE: ./src/launch/compare-branch.ts

/**
 * Returns the difference if the controller dropped the requested branch. A job shows an empty branch in two cases: it
 * uses the project's own branch, or the branch was dropped. Only the project shows which.
 * @returns no difference when the project cannot be read
 */
async function branchDifference(controller, { prompts, projectId }, request, signal) {
    const asked = request.scm_branch;
    // A cancelled workflow must send its cancel request first.
    if (asked === undefined || prompts.scm_branch !== '' || projectId === undefined || signal.aborted)
        return [];
    const project = await controller.projects.get(projectId, { signal }).catch(() => undefined);
    const own = project?.scmBranch;
    if (own === undefined || own.trim() === asked.trim())
        return [];
    const values = { actual: JSON.stringify(own), requested: JSON.stringify(asked) };
    const sentence = (0,message/* text */.Qq)('job-branch-dropped', values);
    return [{ field: 'scm_branch', asked, sentence }];
}

// EXTERNAL MODULE: ./src/launch/compare-with-request.ts
var compare_with_request = __webpack_require__(6953);
// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var clock = __webpack_require__(2147);
// EXTERNAL MODULE: ./src/timing/retry.ts
var retry = __webpack_require__(5428);
// EXTERNAL MODULE: ./src/relaunch/relaunch-once.ts
var relaunch_once = __webpack_require__(8430);
// EXTERNAL MODULE: ./src/timing/backoff.ts
var timing_backoff = __webpack_require__(4866);
;// CONCATENATED MODULE: ./src/relaunch/host-pattern.ts
/**
 * Returns the hosts of an inventory that match an Ansible pattern: names, groups, `all`, globs, `:!` and `:&`.
 * @returns undefined when they are unknown: for an expression, or for an index or range of a group. Also for a name
 * that is not in the inventory, such as `localhost` or a host or group that the playbook adds.
 */
function matchingHosts(pattern, inventory) {
    const parts = pattern
        .split(/[,:]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
    const sets = parts.map((part) => namedHosts(part.replace(/^[&!]/, ''), inventory));
    if (parts.length === 0 || sets.includes(undefined))
        return undefined;
    const of = (sign) => sets.filter((set) => set !== undefined).filter((_set, index) => sign.test(parts[index] ?? ''));
    const added = of(/^[^&!]/);
    const [common, leftOut] = [of(/^&/), of(/^!/)];
    // The signs apply in any position: first additions, then intersections, then exclusions.
    const chosen = added.length === 0 ? [...inventory.hosts] : added.flatMap((set) => [...set]);
    return new Set(chosen.filter((host) => common.every((set) => set.has(host)) && !leftOut.some((set) => set.has(host))));
}
function namedHosts(name, { hosts, groups }) {
    if (name === '*')
        return new Set(hosts);
    const own = groups.get(name);
    if (own !== undefined)
        return new Set(own);
    if (/^~|[[\]{}]/.test(name))
        return undefined;
    if (!/[*?]/.test(name))
        return hosts.has(name) ? new Set([name]) : undefined;
    const glob = new RegExp(`^${name
        .replace(/[.+^$()|\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`);
    const matching = [...groups].filter(([group]) => glob.test(group)).flatMap(([, members]) => [...members]);
    return new Set([...matching, ...[...hosts].filter((host) => glob.test(host))]);
}
/** Returns the hosts of a limit that only contains names, as for a relaunch; undefined for any other limit. */
function plainNames(limit) {
    const names = limit
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
    return names.length === 0 || names.some((name) => /[:!&*?~[\]{}]/.test(name)) ? undefined : new Set(names);
}

// EXTERNAL MODULE: ./src/follow/playbook/host-stats.ts
var host_stats = __webpack_require__(8269);
// EXTERNAL MODULE: ./src/follow/playbook/playbook-results.ts
var playbook_results = __webpack_require__(3173);
;// CONCATENATED MODULE: ./src/relaunch/playbook-run.ts


/** The events from which a playbook run is read: few, whatever the number of hosts. */
const PLAYBOOK_RUN_EVENTS = [
    'playbook_on_play_start',
    'playbook_on_task_start',
    'playbook_on_no_hosts_remaining',
    'runner_on_failed',
    'runner_on_unreachable',
    'playbook_on_stats',
    'error',
];
/** The results that show that a host took part in a play. */
const HOST_RESULT_EVENTS = [
    'runner_on_ok',
    'runner_on_failed',
    'runner_on_skipped',
    'runner_on_unreachable',
    'runner_on_async_ok',
    'runner_on_async_failed',
];
/** Reads a playbook run from a job's events; they must come in order. */
class PlaybookRunReader {
    playbookRun = {
        failed: undefined,
        hosts: [],
        plays: [],
        noHostsRemaining: false,
        uncountedError: false,
        lastFailedTask: undefined,
        failures: new Map(),
        changes: new Map(),
    };
    /** Whether the previous event was Ansible's own error. The result of a host that it fails follows directly. */
    #isErrorOpen = false;
    take(event) {
        const { playbookRun } = this;
        const playId = playIdOf(event);
        playbookRun.uncountedError ||= this.#isErrorOpen && event.event.startsWith('playbook_on_');
        this.#isErrorOpen = event.event === 'error';
        switch (event.event) {
            case 'playbook_on_play_start':
                // Another play or batch starts, so Ansible continued.
                playbookRun.lastFailedTask = undefined;
                if (playbookRun.plays.some(({ id }) => id === playId))
                    return;
                playbookRun.plays.push({
                    id: playId,
                    name: event.play,
                    pattern: event.pattern,
                    counter: event.counter,
                    tasks: new Set(),
                    handlers: new Map(),
                });
                return;
            case 'playbook_on_task_start':
                playbookRun.lastFailedTask = undefined;
                this.#begin(event);
                return;
            case 'playbook_on_no_hosts_remaining':
                playbookRun.noHostsRemaining = true;
                return;
            case 'runner_on_failed':
            case 'runner_on_unreachable':
                if (!(0,host_stats/* failsHost */.WY)(event))
                    return;
                playbookRun.lastFailedTask = (0,playbook_results/* taskName */.p5)(event);
                playbookRun.failures.set(event.host, {
                    playId,
                    taskId: event.taskId,
                    itemsMayHaveChanged: event.changed && event.result.mayBeLoop,
                });
                return;
            case 'playbook_on_stats':
                this.#takeRecap(event.recap ?? new Map());
                return;
        }
    }
    #begin(event) {
        const play = this.playbookRun.plays.find(({ id }) => id === playIdOf(event));
        const key = `${event.taskPath} ${event.task}`;
        if (event.isHandler)
            play?.handlers.set(event.taskId, { key, name: event.title });
        else
            play?.tasks.add(key);
    }
    #takeRecap(recap) {
        const hosts = [...recap.keys()];
        const having = (count) => hosts.filter((host) => (recap.get(host)?.[count] ?? 0) > 0);
        this.playbookRun.failed = [...new Set([...having('failed'), ...having('unreachable')])];
        this.playbookRun.hosts = hosts;
        this.playbookRun.changes = new Map(having('changed').map((host) => [host, recap.get(host)?.changed ?? 0]));
    }
}
/** Returns a play's id, or its name when the events have no id. */
function playIdOf({ playId, play }) {
    return playId === '' ? play : playId;
}

;// CONCATENATED MODULE: ./src/relaunch/handler-runs.ts


/**
 * An item of a loop that did not fail. The recap does not count its change when another item fails (controller fact
 * 43).
 */
const CHANGED_ITEM = 'runner_item_on_ok';
/**
 * Returns the plays in which a host may have missed a handler: the one in which it failed, or all when that is unknown.
 */
function playsOf({ plays, failures }, host) {
    const failedIn = plays.filter(({ id }) => id === failures.get(host)?.playId);
    return failedIn.length > 0 ? failedIn : plays;
}
/** Reads from a job's results what ran on failed hosts. Keeps a few keys for each host. */
class HandlerRuns {
    #playbookRun;
    /** The handlers of all plays, by the task's id. */
    #handlers;
    #hosts = new Map();
    #ran = new Map();
    /** Number of changes that were read, by host. */
    #changes = new Map();
    constructor(playbookRun, hosts) {
        this.#playbookRun = playbookRun;
        this.#handlers = new Map(playbookRun.plays.flatMap(({ handlers }) => [...handlers]));
        for (const host of hosts) {
            this.#hosts.set(host, { changed: false, ran: new Set(), failed: new Set() });
            this.#ran.set(host, new Set());
        }
    }
    take(event) {
        const run = this.#hosts.get(event.host);
        if (run === undefined)
            return;
        const handler = this.#handlers.get(event.taskId);
        const isItem = event.event === CHANGED_ITEM;
        if (isItem && (handler !== undefined || !this.#failedIn(event)))
            return;
        const succeeded = !isFailure(event);
        if (isCounted(event))
            this.#changes.set(event.host, (this.#changes.get(event.host) ?? 0) + 1);
        if (handler !== undefined && succeeded)
            this.#ran.get(event.host)?.add(handler.key);
        if (!playsOf(this.#playbookRun, event.host).some(({ id }) => id === playIdOf(event)))
            return;
        if (handler !== undefined) {
            if (!succeeded)
                run.failed.add(handler.key);
            else {
                run.ran.add(handler.key);
                run.failed.delete(handler.key);
            }
        }
        else if (event.changed && (isItem || event.event === 'runner_on_ok')) {
            run.changed = true;
            run.ran.clear();
        }
    }
    /** Returns whether an event belongs to the task in which its host failed last. */
    #failedIn({ host, taskId }) {
        return this.#playbookRun.failures.get(host)?.taskId === taskId;
    }
    /** Returns the keys of the handlers that ran on a host without a failure, in any play. */
    ranOn(host) {
        return this.#ran.get(host) ?? new Set();
    }
    /**
     * Returns what ran on a host. A change that only the recap shows may be the last one: a result above 700 kB is stored
     * empty.
     */
    of(host) {
        const run = this.#hosts.get(host) ?? { changed: false, ran: new Set(), failed: new Set() };
        const isHidden = (this.#playbookRun.changes.get(host) ?? 0) > (this.#changes.get(host) ?? 0);
        return isHidden ? { ...run, changed: true, ran: new Set() } : run;
    }
}
/** Returns whether the recap counts a result as a change. */
function isCounted({ event, changed, ignored }) {
    return changed && (event === 'runner_on_ok' || (event === 'runner_on_failed' && ignored));
}
function isFailure(event) {
    return (0,host_stats/* failsHost */.WY)(event) || (event.event === 'runner_on_async_failed' && !event.ignored);
}
/**
 * Returns the handlers that a failed host may still need. A flush runs all handlers that a host notified, unless one
 * fails. So if a handler ran after the last change, only the failed handler and those after it are left.
 * @param seen the handlers that ran on any host in the play
 */
function missedOn({ changed, ran, failed }, seen) {
    const flushed = ran.size > 0 && failed.size === 0;
    return [...seen].flatMap((handler) => {
        if (failed.has(handler.key))
            return [{ ...handler, failed: true }];
        return changed && !flushed && !ran.has(handler.key) ? [{ ...handler, failed: false }] : [];
    });
}

// EXTERNAL MODULE: ./src/http/reply-text.ts
var reply_text = __webpack_require__(2978);
;// CONCATENATED MODULE: ./src/relaunch/missed-handler-sentences.ts



/** Returns a sentence about plays in which no handler ran on any host. */
function unseenSentence(jobIds, hosts) {
    return (0,message/* text */.Qq)('handler-maybe-not-run', { jobs: jobIds.join(' and job '), hosts: (0,sentence_parts/* namesOf */.eZ)(hosts) });
}
/** Returns one sentence for all handlers that the same hosts need for the same reason. */
function missedSentences(missed) {
    const byHandler = grouped(missed, ({ jobId, failed, key }) => `${jobId} ${failed} ${key}`);
    const byHosts = grouped(byHandler, (group) => {
        const [first] = group;
        return `${first.jobId} ${first.failed} ${group.map(({ host }) => host).join(',')}`;
    });
    return byHosts.map((groups) => {
        const [[{ jobId, failed }]] = groups;
        const names = (0,sentence_parts/* namesOf */.eZ)(groups.map(([{ name }]) => `"${(0,reply_text/* onOneLine */.G)(name)}"`));
        const hosts = (0,sentence_parts/* namesOf */.eZ)(groups[0].map(({ host }) => host));
        const values = { hosts, job: jobId };
        if (groups.length > 1)
            return (0,message/* text */.Qq)(failed ? 'handlers-failed' : 'handlers-not-run', { ...values, names });
        return (0,message/* text */.Qq)(failed ? 'handler-failed' : 'handler-not-run', { ...values, name: names });
    });
}
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined)
            groups.set(keyOf(item), [item]);
        else
            group.push(item);
    }
    return [...groups.values()];
}

// EXTERNAL MODULE: ./src/controller/events/job-events.ts + 1 modules
var job_events = __webpack_require__(4552);
// EXTERNAL MODULE: ./src/timing/transient-error.ts
var transient_error = __webpack_require__(8595);
;// CONCATENATED MODULE: ./src/relaunch/read-events.ts



/** How long to keep retrying unreadable events of a controller that answers for their job, in ms. */
const EVENTS_MS = 60_000;
/** Maximum pages of 200 events for one question. */
const MAX_PAGES = 100;
/**
 * Reads all events of some kinds, in the order of their counters.
 * @param reader receives them
 * @returns the reader
 * @throws the last failure; the signal's reason; Error when there are too many events
 */
async function readEvents(context, job, query, reader) {
    let pages = 0;
    for await (const { events } of storedEvents(context, job, query, 1)) {
        for (const event of events)
            reader.take(event);
        pages += 1;
        if (pages >= MAX_PAGES)
            throw new Error((0,message/* text */.Qq)('events-too-many', { job: job.id }));
    }
    return reader;
}
/**
 * Yields some events from a counter on, page by page; see `JobEvents.list` and `retryEvents`.
 * @throws the last failure; the signal's reason
 */
function storedEvents(context, job, query, first) {
    const { jobEvents } = context.controller;
    return (0,job_events/* eventPages */.X)(first, (from) => retryEvents(context, job, (retry) => jobEvents.list(job, query, from, { retry })));
}
/**
 * Sends a request about a job's events. An unreachable controller is retried for `retryForMs`. A controller that
 * answers for the job but has lost its events must not delay the verdict that long.
 * @param request receives the options for retries
 * @throws the last failure; the signal's reason
 */
async function retryEvents(context, job, request) {
    const { controller, signal, retryForMs } = context;
    try {
        return await request({ ...context, retryForMs: Math.min(retryForMs, EVENTS_MS) });
    }
    catch (error) {
        if (!(0,transient_error/* isTransient */.dg)(error) || retryForMs <= EVENTS_MS)
            throw error;
        const answers = await controller.jobs.get(job, { signal }).then(() => true, (lastError) => !(0,transient_error/* isTransient */.dg)(lastError));
        signal.throwIfAborted();
        if (answers)
            throw error;
        return await request({ ...context, retryForMs: retryForMs - EVENTS_MS });
    }
}

;// CONCATENATED MODULE: ./src/relaunch/missed-handlers.ts







/**
 * Returns the handlers that the relaunches leave undone. Sends requests only about hosts that failed after a change.
 * @param last the successful relaunch
 * @throws the signal's reason
 */
async function missedHandlers(context, earlier, last) {
    const runs = [...earlier, { ...last, relaunched: new Set() }];
    const suspects = new Set(earlier.flatMap((run) => suspectsOf(run)));
    if (suspects.size === 0)
        return { unfinished: [], notes: [] };
    try {
        return await compare(context, runs);
    }
    catch (error) {
        context.signal.throwIfAborted();
        const hosts = (0,sentence_parts/* namesOf */.eZ)([...suspects]);
        const gap = (0,message/* text */.Qq)('handlers-not-checked', { hosts, reason: (0,step_errors/* describeError */.Uc)(error) });
        return { unfinished: [gap], notes: [] };
    }
}
/** Returns the relaunched hosts that may have changed before they failed. Others need no handler. */
function suspectsOf({ playbookRun, relaunched }) {
    const { changes, failures } = playbookRun;
    return (playbookRun.failed ?? []).filter((host) => relaunched.has(host) && (changes.has(host) || failures.get(host)?.itemsMayHaveChanged === true));
}
async function compare(context, runs) {
    let missed = [];
    const unseen = [];
    for (const { job, ...run } of runs) {
        const suspects = suspectsOf({ job, ...run });
        const found = await readRuns(context, job, run.playbookRun, suspects, new Set(missed.map(({ host }) => host)));
        if (found === undefined)
            continue;
        missed = missed.filter(({ host, key }) => !found.ranOn(host).has(key));
        for (const host of suspects) {
            const seen = handlersFor(run.playbookRun, host, runs);
            const here = missedOn(found.of(host), seen).map((one) => ({ ...one, jobId: job.id, host }));
            missed = added(missed, here);
            if (seen.length === 0 && found.of(host).changed)
                unseen.push({ jobId: job.id, host });
        }
    }
    return { unfinished: missedSentences(missed), notes: notesOf(unseen) };
}
/** Returns one sentence at most. */
function notesOf(unseen) {
    const jobIds = new Set(unseen.map(({ jobId }) => jobId));
    return jobIds.size === 0 ? [] : [unseenSentence([...jobIds], [...new Set(unseen.map(({ host }) => host))])];
}
/** Merges the missed handlers, each once for each host. A later failure replaces the fact that it did not run. */
function added(missed, more) {
    const isIn = (list, { host, key }) => list.some((one) => one.host === host && one.key === key);
    const failures = more.filter(({ failed }) => failed);
    const kept = missed.filter((one) => !isIn(failures, one));
    return [...kept, ...more.filter((one) => !isIn(kept, one))];
}
/** Returns the handlers that ran in the play in which a host failed, on any host and in any of the jobs. */
function handlersFor(playbookRun, host, runs) {
    const seen = new Map();
    for (const play of playsOf(playbookRun, host)) {
        const index = playbookRun.plays.indexOf(play);
        for (const { playbookRun: other } of runs) {
            const same = other.plays[index];
            if (same?.name !== play.name)
                continue;
            for (const handler of same.handlers.values())
                seen.set(handler.key, handler);
        }
    }
    return [...seen.values()];
}
/**
 * Reads what ran on some hosts: changes and handlers, with one request for most jobs.
 * @param waiting hosts for which only the handlers that ran are needed
 * @returns undefined when there is nothing to read
 */
async function readRuns(context, job, playbookRun, suspects, waiting) {
    const handlers = playbookRun.plays.flatMap((play) => [...play.handlers.keys()]);
    if (suspects.length === 0 && (waiting.size === 0 || handlers.length === 0))
        return undefined;
    const hosts = new Set([...suspects, ...waiting]);
    const changed = suspects.length > 0 || handlers.length === 0;
    const withItems = suspects.some((host) => playbookRun.failures.get(host)?.itemsMayHaveChanged);
    const kinds = withItems ? [...HOST_RESULT_EVENTS, CHANGED_ITEM] : HOST_RESULT_EVENTS;
    const query = { kinds, hosts, changed, startedBy: handlers };
    return await readEvents(context, job, query, new HandlerRuns(playbookRun, hosts));
}

;// CONCATENATED MODULE: ./src/relaunch/open-plays.ts

/**
 * Returns the failed hosts that were not relaunched. The controller silently leaves out hosts outside of the inventory
 * (controller fact 15).
 */
function leftOut({ playbookRun, relaunched }) {
    return (playbookRun.failed ?? []).filter((host) => !relaunched.has(host));
}
/**
 * Returns the plays in which the earlier job may have stopped, or which it never reached. Ansible stops when a whole
 * batch of hosts has failed (later batches of `serial` and later plays never run), and with `any_errors_fatal`. In both
 * cases the last started task failed. The completed relaunch shows what was left to do.
 * @param last the playbook run of the successful relaunch
 * @returns undefined when the two did not run the same plays, so that nothing is known
 */
function openPlays({ playbookRun, limit, relaunched }, last) {
    if (playbookRun.lastFailedTask === undefined)
        return [];
    // The relaunch ran again on all hosts of the earlier job.
    if (isWithin(plainNames(limit), relaunched))
        return [];
    const alike = playbookRun.plays.every(({ name, pattern }, index) => {
        const same = last.plays[index];
        return same?.name === name && same.pattern === pattern;
    });
    const stopped = playbookRun.plays.at(-1);
    if (!alike || stopped === undefined)
        return undefined;
    const further = last.plays[playbookRun.plays.length - 1]?.tasks ?? new Set();
    return [
        { play: stopped, begun: isWithin(further, stopped.tasks) },
        ...last.plays.slice(playbookRun.plays.length).map((play) => ({ play, begun: false })),
    ];
}
/**
 * Returns a playbook run extended by the tasks of another run of the same playbook: the last relaunch runs on the
 * fewest hosts.
 */
function withTasksOf(playbookRun, other) {
    const plays = playbookRun.plays.map((play, index) => {
        const same = other.plays[index];
        return same?.name === play.name ? { ...play, tasks: new Set([...play.tasks, ...same.tasks]) } : play;
    });
    return { ...playbookRun, plays };
}
function isWithin(some, all) {
    return some !== undefined && [...some].every((item) => all.has(item));
}

;// CONCATENATED MODULE: ./src/relaunch/unfinished-hosts.ts









/** Hosts that exist without being in the inventory. */
const LOCAL = new Set(['localhost', '127.0.0.1']);
/**
 * Reads the progress and results of a playbook from the job's stored events. They are not collected while the output is
 * printed: a long output comes from the download, which has no events.
 * @throws ResponseError, ConnectionError, the signal's reason; Error when there are too many events
 */
async function readPlaybookRun(context, job) {
    return (await readEvents(context, job, { kinds: PLAYBOOK_RUN_EVENTS }, new PlaybookRunReader())).playbookRun;
}
/**
 * Returns what the relaunches left undone. Nothing is left if every host of the first job has finished everything.
 * @param last the successful relaunch
 * @throws the signal's reason
 */
async function unfinishedHosts(context, earlier, last) {
    try {
        const end = await readPlaybookRun(context, last);
        if (end.failed === undefined)
            return { unfinished: [(0,message/* text */.Qq)('recap-unreadable', { job: last.id })], notes: [] };
        const found = [];
        let whole = end;
        for (const run of [...earlier].reverse()) {
            found.unshift(...(await ofOne(context, run, whole)));
            whole = withTasksOf(whole, run.playbookRun);
        }
        const { unfinished, notes } = await missedHandlers(context, earlier, { job: last, playbookRun: end });
        return { unfinished: [...found, ...unfinished], notes };
    }
    catch (error) {
        context.signal.throwIfAborted();
        return { unfinished: [(0,message/* text */.Qq)('hosts-not-checked', { reason: (0,step_errors/* describeError */.Uc)(error) })], notes: [] };
    }
}
async function ofOne(context, { job, playbookRun, relaunched }, end) {
    const run = { jobId: job.id, limit: job.prompts.limit ?? '', playbookRun, relaunched };
    const found = [];
    const out = leftOut(run);
    if (out.length === 1)
        found.push((0,message/* text */.Qq)('host-left-out', { job: job.id, host: (0,sentence_parts/* namesOf */.eZ)(out) }));
    else if (out.length > 1)
        found.push((0,message/* text */.Qq)('hosts-left-out', { job: job.id, hosts: (0,sentence_parts/* namesOf */.eZ)(out) }));
    if (playbookRun.uncountedError)
        found.push((0,message/* text */.Qq)('playbook-error-not-counted', { job: job.id }));
    const stopped = await inOpenPlays(context, run, job, end);
    // Sentences that name the hosts say more.
    if (stopped.length === 0 && playbookRun.noHostsRemaining)
        found.push((0,message/* text */.Qq)('play-no-hosts-remaining', { job: job.id }));
    return [...found, ...stopped];
}
/** Returns a sentence for the hosts that did not finish each play in which the job may have stopped. */
async function inOpenPlays(context, run, job, end) {
    const { playbookRun, relaunched } = run;
    const open = openPlays(run, end);
    if (open === undefined)
        return [(0,message/* text */.Qq)('relaunch-plays-differ', { job: job.id })];
    if (open.length === 0)
        return [];
    const stop = { job: job.id, task: `${playbookRun.lastFailedTask}` };
    const inventoryId = job.prompts.inventory ?? undefined;
    if (inventoryId === undefined)
        return [(0,message/* text */.Qq)('play-inventory-missing', stop)];
    const inventory = await readHosts(context, inventoryId);
    if (inventory instanceof Error)
        return [(0,message/* text */.Qq)('play-inventory-unreadable', { ...stop, reason: (0,step_errors/* describeError */.Uc)(inventory) })];
    const found = [];
    for (const { play, begun } of open) {
        const hosts = hostsFor(play, run, inventory);
        const others = hosts && [...hosts].filter((host) => !relaunched.has(host));
        const missed = others && (begun ? await withoutResult(context, job, play, others) : others);
        if (missed === undefined) {
            found.push((0,message/* text */.Qq)('play-hosts-unknown', { ...stop, play: play.name, pattern: play.pattern }));
            continue;
        }
        const unstarted = begun ? missed : missed.filter((host) => !playbookRun.hosts.includes(host));
        const partial = missed.filter((host) => !unstarted.includes(host));
        const place = { ...stop, play: play.name };
        if (unstarted.length > 0)
            found.push((0,message/* text */.Qq)('play-not-started', { ...place, hosts: (0,sentence_parts/* namesOf */.eZ)(unstarted) }));
        if (partial.length > 0)
            found.push((0,message/* text */.Qq)('play-not-finished', { ...place, hosts: (0,sentence_parts/* namesOf */.eZ)(partial) }));
    }
    return found;
}
/** Returns the hosts of a play; undefined when unknown. */
function hostsFor(play, { playbookRun, limit }, inventory) {
    // A playbook that adds hosts itself may have added more than ever ran.
    if (playbookRun.hosts.some((host) => !inventory.hosts.has(host) && !LOCAL.has(host)))
        return undefined;
    const asked = matchingHosts(play.pattern, inventory);
    const limited = limit === '' ? inventory.hosts : matchingHosts(limit, inventory);
    return asked && limited && [...asked].filter((host) => limited.has(host));
}
/** Returns the hosts without a result in a play; undefined when there is too much to read. */
async function withoutResult(context, job, play, hosts) {
    const left = new Set(hosts);
    if (left.size === 0)
        return [];
    let pages = 0;
    for await (const { events } of storedEvents(context, job, { kinds: HOST_RESULT_EVENTS }, play.counter + 1)) {
        for (const event of events)
            if (playIdOf(event) === play.id)
                left.delete(event.host);
        pages += 1;
        if (left.size === 0)
            break;
        if (pages >= MAX_PAGES)
            return undefined;
    }
    return [...left];
}
async function readHosts(context, id) {
    try {
        return await context.controller.inventories.hosts(id, { retry: context });
    }
    catch (error) {
        context.signal.throwIfAborted();
        return error instanceof Error ? error : new Error((0,step_errors/* describeError */.Uc)(error));
    }
}
/**
 * How long to wait for the counts by host, in ms. The controller makes them some moments after the last event was
 * stored.
 */
const SUMMARIES_MS = 10_000;
/**
 * Waits until the controller has counted the results of all hosts: a relaunch reads the failed hosts from these counts.
 * After `SUMMARIES_MS` it returns in any case, and the controller's reply to the relaunch decides.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function awaitHostSummaries(context, job, hosts) {
    const { controller, clock, signal } = context;
    const backoff = new timing_backoff/* Backoff */.n(2000);
    const until = clock.now() + SUMMARIES_MS;
    for (;;) {
        const counted = await retryEvents(context, job, (retry) => controller.jobHostSummaries.count(job, { retry }));
        if (counted >= hosts || clock.now() >= until)
            return;
        await backoff.wait(clock, signal);
    }
}

;// CONCATENATED MODULE: ./src/relaunch/failed-host-relaunches.ts









/** The relaunches of this step (`retry_failed_hosts`), and what they leave undone. */
class FailedHostRelaunches {
    #options;
    #context;
    /** During a job, requests are retried for longer than before a launch. */
    #reading;
    #attempts = [];
    #whyNot;
    #isUnknown = false;
    constructor(options) {
        this.#options = options;
        const { sink, controller, signal, retryForMs } = options;
        this.#context = {
            sink,
            describe: step_errors/* describeError */.Uc,
            clock: clock/* systemClock */.ml,
            controller,
            signal,
            retryForMs: (0,retry/* retryBeforeLaunch */.ZQ)(retryForMs),
            gracePeriodMs: retryForMs,
        };
        this.#reading = { ...this.#context, retryForMs };
    }
    /** Returns the jobs that were relaunched, in order. */
    get earlier() {
        return this.#attempts;
    }
    /** Returns whether a relaunch may exist that was not found. The post step looks for it again. */
    get isUnknown() {
        return this.#isUnknown;
    }
    /**
     * Relaunches a failed job while attempts and time are left. A refusal is kept for the verdict.
     * @returns the new job, or undefined when the verdict is due
     * @throws the signal's reason
     */
    async next({ ending, allEvents }, { launchedByThisRun }) {
        const { times, deadline } = this.#options;
        if (ending.kind !== 'final' || ending.job.status !== 'failed')
            return undefined;
        const { job } = ending;
        this.#whyNot = undefined;
        if (this.#attempts.length >= times)
            return undefined;
        if (job.isSliced)
            this.#whyNot = (0,message/* text */.Qq)('relaunch-of-sliced-job');
        else if (job.type !== 'job')
            this.#whyNot = (0,message/* text */.Qq)('relaunch-type-without-hosts', { type: (0,sentence_parts/* withArticle */.vJ)((0,jobs/* typeWords */.yL)(job)) });
        else if (!launchedByThisRun)
            this.#whyNot = (0,message/* text */.Qq)('relaunch-job-unproven');
        else if (clock/* systemClock */.ml.now() >= deadline)
            this.#whyNot = (0,message/* text */.Qq)('relaunch-timeout-reached');
        if (this.#whyNot !== undefined)
            return undefined;
        const relaunched = await this.#relaunch(job, allEvents);
        if (relaunched !== undefined)
            this.#options.report(relaunched);
        return relaunched;
    }
    async #relaunch(job, allEvents) {
        const { sink, passwords, times, leave } = this.#options;
        try {
            const certain = allEvents || (await this.#areEventsStored(job));
            const playbookRun = await readPlaybookRun(this.#reading, job);
            const hosts = playbookRun.failed ?? [];
            if (playbookRun.failed !== undefined)
                await awaitHostSummaries(this.#reading, job, playbookRun.hosts.length);
            const trace = await (0,relaunch_once/* traceRelaunch */.OI)(this.#reading, job);
            const attempt = `${this.#attempts.length + 1} of ${times}`;
            const where = hosts.length === 0 ? '' : ` on ${(0,sentence_parts/* namesOf */.eZ)(hosts)}`;
            sink.info(`Job ${job.id} failed${where}. Relaunching it on its failed hosts (${attempt}).`);
            leave({ phase: 'relaunching', trace, unknown: false });
            const launched = await this.#post(job, hosts, trace, passwords);
            const relaunched = (0,relaunch_once/* limitOf */.LF)(launched.job);
            const link = (0,job_link/* jobLink */.m)(this.#context.controller.root, job);
            this.#attempts.push({ job, playbookRun, relaunched, link, hosts, certain });
            return launched;
        }
        catch (error) {
            if (!this.#isUnknown)
                this.#options.leave(undefined);
            // A relaunch that may exist is reported and left to the post step, also when the workflow is cancelled.
            if (error instanceof step_errors/* InterruptedError */.p4 || (!this.#isUnknown && this.#context.signal.aborted))
                throw error;
            this.#whyNot = (0,relaunch_once/* refusalWords */.WW)(error);
            return undefined;
        }
    }
    async #post(job, hosts, trace, passwords) {
        try {
            return await (0,relaunch_once/* relaunch */.bm)(this.#context, trace, job, hosts, passwords);
        }
        catch (error) {
            if (error instanceof step_errors/* LaunchUnknownError */.yP) {
                this.#isUnknown = true;
                // The job of a cancelled workflow must be cancelled: the post step finds and cancels it.
                if (!this.#context.signal.aborted)
                    this.#options.leave({ phase: 'relaunching', trace, unknown: true });
            }
            throw error;
        }
    }
    get #notRelaunched() {
        if (this.#whyNot === undefined || this.#isUnknown)
            return this.#whyNot;
        return (0,message/* text */.Qq)('not-relaunched', { reason: this.#whyNot });
    }
    async #areEventsStored(job) {
        const { eventsComplete } = await this.#context.controller.jobs.get(job, { retry: this.#reading });
        return eventsComplete === true;
    }
    /**
     * Returns what the verdict reports about the earlier jobs, and what they left unfinished.
     * @throws the signal's reason
     */
    async review({ ending, allEvents }) {
        const history = [];
        const ids = this.#attempts.map(({ job }) => job.id);
        if (ids.length > 0)
            history.push((0,message/* text */.Qq)('relaunch-of-jobs', { jobs: ids.join(', then of job ') }));
        const notRelaunched = this.#notRelaunched;
        if (notRelaunched !== undefined)
            history.push(notRelaunched);
        const isDone = ending.kind === 'final' && ending.job.status === 'successful';
        if (!isDone || this.#attempts.length === 0)
            return { history, notRelaunched, unfinished: [] };
        const { job } = ending;
        const unsure = this.#attempts.filter(({ certain }) => !certain).map((one) => one.job.id);
        try {
            if (!allEvents && !(await this.#areEventsStored(job)))
                unsure.push(job.id);
        }
        catch (error) {
            this.#context.signal.throwIfAborted();
            return { history, unfinished: [(0,message/* text */.Qq)('hosts-not-checked', { reason: (0,step_errors/* describeError */.Uc)(error) })] };
        }
        const unfinished = unsure.map((id) => (0,message/* text */.Qq)('events-not-stored', { job: id }));
        const left = await unfinishedHosts(this.#reading, this.#attempts, job);
        return { history: [...history, ...left.notes], unfinished: [...unfinished, ...left.unfinished] };
    }
}

// EXTERNAL MODULE: ./src/steps/following/follow-job.ts + 4 modules
var follow_job = __webpack_require__(6518);
// EXTERNAL MODULE: ./src/steps/following/follow-run.ts
var follow_run = __webpack_require__(2502);
// EXTERNAL MODULE: ./src/steps/following/report-new-job.ts
var report_new_job = __webpack_require__(5040);
;// CONCATENATED MODULE: ./src/steps/following/follow-launched.ts








/** Reports the job immediately, cancels one that differs from the request, and follows any other to its end. */
async function followLaunched(run, launched, request, leftOut) {
    const { sink, inputs, controller, signal } = run;
    const { job } = launched;
    const link = (0,report_new_job/* reportNewJob */.I)(run, launched, 'launched');
    sink.outputs.ignoredFields((0,compare_with_request/* asIgnoredFields */.aA)(leftOut));
    // The template's own `job_type` may have changed since it was read.
    const expected = inputs.failOnChanges ? { ...request, job_type: 'check' } : request;
    const refused = launched.launchedByThisRun
        ? await refuseDifferences(run, launched, link, expected, leftOut)
        : undefined;
    if (refused !== undefined)
        return refused;
    if (!inputs.wait && !signal.aborted)
        return { kind: 'not_waited', job, link };
    const deadline = clock/* systemClock */.ml.now() + inputs.timeoutMs;
    const relaunches = new FailedHostRelaunches({
        sink,
        controller,
        signal,
        times: inputs.retryFailedHosts,
        passwords: request.credential_passwords,
        deadline,
        retryForMs: inputs.connection.retryForMs,
        leave: (progress) => {
            // From the request on, there may be a new job, whose output is unknown so far.
            if (progress !== undefined)
                sink.outputs.logComplete((0,follow_run/* missesNoOutput */.vc)(run));
            (0,follow_run/* leaveProgress */.Jz)(run, progress);
        },
        report: (relaunched) => void (0,report_new_job/* reportNewJob */.I)(run, relaunched, 'relaunched'),
    });
    return await (0,follow_job/* followJob */.B)(run, launched, deadline, relaunches);
}
/** Cancels a job that differs from the request; returns undefined if it matches or `ignored_fields` is `warn`. */
async function refuseDifferences(run, { job }, link, request, leftOut) {
    const { sink, inputs, controller, signal } = run;
    const found = [...(0,compare_with_request/* differences */.tX)(job, request), ...(await branchDifference(controller, job, request, signal))];
    if (found.length === 0)
        return undefined;
    if (inputs.order.ignoredFields === 'fail')
        return await (0,report_new_job/* cancelDifferentJob */.X)(run, job, link, found, leftOut);
    sink.outputs.ignoredFields((0,compare_with_request/* asIgnoredFields */.aA)([...leftOut, ...found]));
    for (const { sentence } of found)
        sink.warn((0,message/* message */.iU)('job-differs-from-request', { difference: sentence }));
    return undefined;
}


/***/ }),

/***/ 2502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jz: () => (/* binding */ leaveProgress),
/* harmony export */   bu: () => (/* binding */ leaveJob),
/* harmony export */   vc: () => (/* binding */ missesNoOutput)
/* harmony export */ });
/* harmony import */ var _follow_follow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9663);

/** Saves the followed job for the post step, which cancels the job or reports why not if this step is killed. */
function leaveJob(run, { job, launchedByThisRun }) {
    const whyNotCancelled = launchedByThisRun ? undefined : run.whyNotCancelled;
    leaveProgress(run, { phase: 'following', job: { type: job.type, id: job.id }, whyNotCancelled });
}
/** Saves the phase of the launch for the post step; `undefined` if the post step has nothing to do. */
function leaveProgress({ sink, inputs, controller }, progress) {
    const { root } = controller;
    const { requestTimeoutMs } = inputs.connection;
    const cancels = inputs.cancelOnWorkflowCancel;
    sink.leave('launch', progress && { root, requestTimeoutMs, cancels, progress });
}
/** Returns whether the log is complete although the job is not followed to its end: no output was requested. */
function missesNoOutput({ inputs, sink }) {
    return !(0,_follow_follow_js__WEBPACK_IMPORTED_MODULE_0__/* .asksForOutput */ .r)({ log: inputs.log, transcript: sink.transcript });
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
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2147);
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

/***/ 1065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ withLiveUpdates)
/* harmony export */ });
/* harmony import */ var _follow_follow_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9098);
/* harmony import */ var _follow_live_updates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(922);
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2147);



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

export const id = 632;
export const ids = [632];
export const modules = {

/***/ 6632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postAction: () => (/* binding */ postAction)
});

// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/inputs/deployment-inputs.ts
var deployment_inputs = __webpack_require__(3466);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/secret-inputs.ts
var secret_inputs = __webpack_require__(5142);
// EXTERNAL MODULE: ./src/report/step-report.ts + 8 modules
var step_report = __webpack_require__(6593);
// EXTERNAL MODULE: ./src/session/run-post-step.ts
var run_post_step = __webpack_require__(7747);
// EXTERNAL MODULE: ./src/state.ts + 1 modules
var state = __webpack_require__(5318);
// EXTERNAL MODULE: ./src/controller/client.ts + 12 modules
var client = __webpack_require__(4746);
// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/launch/launch-id.ts
var launch_id = __webpack_require__(8008);
// EXTERNAL MODULE: ./src/launch/search-launched-job.ts
var search_launched_job = __webpack_require__(4836);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/relaunch/relaunch-once.ts
var relaunch_once = __webpack_require__(8430);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/timing/cancel-deadline.ts
var cancel_deadline = __webpack_require__(447);
// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
// EXTERNAL MODULE: ./src/timing/retry.ts
var timing_retry = __webpack_require__(5428);
// EXTERNAL MODULE: ./src/steps/following/cancel-for-workflow.ts
var cancel_for_workflow = __webpack_require__(4849);
;// CONCATENATED MODULE: ./src/steps/post-step.ts











/** Finds the job of a main step that was killed, and cancels it or reports why not. */
async function postStep({ sink, connection }, left) {
    const { root, cancels, progress } = left;
    const controller = new client/* Controller */.x(root, connection);
    const job = await jobOf(sink, controller, progress);
    const found = { kind: 'launch_left', root, job, cancellation: undefined };
    if (job === undefined)
        return found;
    const { url } = (0,job_link/* jobLink */.m)(root, job);
    if (progress.phase === 'following' && (progress.whyNotCancelled !== undefined || !cancels)) {
        const { whyNotCancelled: why } = progress;
        sink.warn(why === undefined
            ? (0,message/* message */.iU)('followed-job-not-cancelled', { job: job.id, url })
            : (0,message/* message */.iU)('followed-job-left', { job: job.id, why, url }));
    }
    else if (progress.phase === 'unknown' || (progress.phase === 'relaunching' && progress.unknown)) {
        sink.warn((0,message/* message */.iU)('launched-job-found', { job: job.id, url }));
    }
    else if (cancels) {
        const cancellation = await (0,cancel_for_workflow/* cancelForWorkflow */.H)(sink, controller, job, timing_retry/* POST_STEP_MS */.ZN, (0,cancel_deadline/* cancelTiming */.l_)());
        return { ...found, job: cancellation.kind === 'ended' ? cancellation.job : job, cancellation };
    }
    else {
        sink.warn((0,message/* message */.iU)('launched-job-not-cancelled', { job: job.id, url }));
    }
    return found;
}
async function jobOf(sink, controller, progress) {
    switch (progress.phase) {
        case 'following':
            return progress.job;
        case 'relaunching':
            return await findRelaunch(sink, controller, progress.trace);
        default:
            return await findLaunched(sink, controller, progress);
    }
}
/** Searches once more for a relaunch that had no reply before the main step ended. */
async function findRelaunch(sink, controller, trace) {
    const jobs = await lookOnce(sink, controller, trace.source);
    const found = jobs.filter((job) => (0,relaunch_once/* isRelaunchOf */.wA)(job, trace));
    // Without a launch id, another user may have launched the job.
    if (found.length === 1 && trace.launchId !== undefined)
        return found[0];
    const { source } = trace;
    if (source === 'ad_hoc_commands')
        return warnOfCommand(sink, controller);
    const values = { job: trace.job.id, template: source, site: controller.root.site.href };
    sink.warn(found.length === 0
        ? (0,message/* message */.iU)('relaunch-not-found', values)
        : (0,message/* message */.iU)('relaunch-uncertain', { ...values, jobs: found.map(({ id }) => id).join(', ') }));
    return undefined;
}
async function lookOnce(sink, controller, source) {
    const { signal } = new AbortController();
    const retry = { sink, describe: step_errors/* describeError */.Uc, clock: clock/* systemClock */.ml, signal, retryForMs: timing_retry/* POST_STEP_MS */.ZN };
    return await (0,search_launched_job/* recentJobs */.c)(controller, source, search_launched_job/* MAX_JOBS */.Eu, { retry });
}
/** Searches once more for a job whose launch had no reply before the main step ended. */
async function findLaunched(sink, controller, { phase, source, launchId }) {
    const jobs = launchId === undefined ? [] : await lookOnce(sink, controller, source);
    const found = jobs.find((job) => launchId !== undefined && (0,launch_id/* hasLaunchId */.ty)(job, launchId));
    if (found !== undefined)
        return found;
    // The main step has reported it already, and there is nothing more to search by.
    if (phase === 'unknown' && launchId === undefined)
        return undefined;
    if (source === 'ad_hoc_commands')
        return warnOfCommand(sink, controller);
    const values = { template: source, site: controller.root.site.href };
    sink.warn(launchId === undefined
        ? (0,message/* message */.iU)('launch-interrupted', values)
        : (0,message/* message */.iU)('launched-job-not-found', { ...values, launchId }));
    return undefined;
}
function warnOfCommand(sink, { root }) {
    sink.warn((0,message/* message */.iU)('command-interrupted', { site: root.site.href }));
}

;// CONCATENATED MODULE: ./src/actions/post.ts








/** Runs the post step of every action but `token/`: looks after what the main step left open. Never throws. */
async function postAction(console) {
    const report = new step_report/* StepReport */.f(console);
    const launch = (0,state/* readState */.un)('launch');
    const deployment = (0,state/* readState */.un)('deployment');
    const comment = (0,state/* readState */.un)('comment');
    const token = (0,deployment_inputs/* readGitHubToken */.nC)(new input_reader/* InputReader */.i());
    report.begin({
        leftDeployment: deployment && { state: deployment, token },
        leftComment: comment && { state: comment, token },
    });
    await (0,run_post_step/* runPostStep */.U)(report, {
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        readAccess: () => (0,connection_inputs/* readAccessInputs */.gM)(launch?.requestTimeoutMs),
        token: (0,state/* readState */.un)('issued_token'),
        run: launch && ((context) => postStep(context, launch)),
        failed: (error) => launch === undefined
            ? { kind: 'nothing_left', error }
            : { kind: 'launch_left', root: launch.root, job: undefined, cancellation: undefined, error },
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

/***/ 3466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _f: () => (/* binding */ DEPLOYMENT_INPUTS),
/* harmony export */   iJ: () => (/* binding */ readDeployment),
/* harmony export */   nC: () => (/* binding */ readGitHubToken)
/* harmony export */ });
/* unused harmony exports parseEnvironment, parseEnvironmentUrl */
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2382);
/* harmony import */ var _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4294);



/** The names of the inputs of the deployment record. */
const DEPLOYMENT_INPUTS = ['environment', 'environment_url'];
/** The longest environment name that GitHub accepts, in characters. */
const MAX_NAME = 255;
/** The prefix of the keys when the address comes from the job's artifacts. */
const ARTIFACTS = 'artifacts.';
/** Reads the deployment to record on GitHub and notes problems in the reader; undefined without an environment. */
function readDeployment(reader) {
    const environment = reader.parsed('environment', parseEnvironment);
    const environmentUrl = reader.parsed('environment_url', parseEnvironmentUrl);
    if (reader.text('environment') === undefined && reader.text('environment_url') !== undefined) {
        reader.problem('environment', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('environment-missing'));
    }
    return environment === undefined ? undefined : { environment, environmentUrl, token: readGitHubToken(reader) };
}
/** Reads the token that GitHub's API is called with; the post step reads it as well. */
function readGitHubToken(reader) {
    return reader.text('github_token');
}
/**
 * Returns the name of an environment in the form that GitHub accepts.
 * @throws InputProblem
 */
function parseEnvironment(text) {
    // Counts code points, not UTF-16 units, as GitHub's own check does.
    if ([...text].length > MAX_NAME)
        throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('environment-too-long', { most: MAX_NAME }));
    if (/\p{Cc}/u.test(text))
        throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('environment-control-character'));
    return text;
}
/**
 * Parses an http or https address, or `artifacts.` with the keys of a value that the job sets with set_stats.
 * @throws InputProblem
 */
function parseEnvironmentUrl(text) {
    if (text.startsWith(ARTIFACTS) && text.length > ARTIFACTS.length)
        return { artifact: text.slice(ARTIFACTS.length) };
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) {
        throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('environment-url-invalid', { given: (0,_values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(text) }));
    }
    if (url.username !== '' || url.password !== '') {
        throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('environment-url-with-credentials'));
    }
    return { address: url.href };
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

/***/ 7747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ runPostStep)
/* harmony export */ });
/* harmony import */ var _revoke_issued_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1216);
/* harmony import */ var _sign_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7659);
/* harmony import */ var _token_left_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5823);



/**
 * Runs a post step: finishes the main step's work, reports it, and then revokes the token of this run. The revocation
 * comes last because a cancel needs the token. Never throws.
 */
async function runPostStep(reporter, { secrets, readAccess, token, run, failed }) {
    reporter.mask(secrets);
    const session = {};
    const work = async () => {
        if (run === undefined && token === undefined)
            return { kind: 'nothing_left' };
        const access = readAccess();
        const connection = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .Ng)(reporter, access);
        session.open = { connection, access };
        (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_1__/* .resume */ .U)(reporter, connection, access.credentials, token);
        return (await run?.({ sink: reporter, access, connection })) ?? { kind: 'nothing_left' };
    };
    await reporter.report(await work().catch(failed));
    const { open } = session;
    if (open === undefined)
        (0,_token_left_js__WEBPACK_IMPORTED_MODULE_2__/* .warnOfLeft */ .h)(reporter, token);
    else
        await (0,_revoke_issued_token_js__WEBPACK_IMPORTED_MODULE_0__/* .signOutForGood */ .i)(reporter, open.connection, open.access);
    open?.connection.close();
    await reporter.close(false);
}


/***/ }),

/***/ 4849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ cancelForWorkflow)
/* harmony export */ });
/* harmony import */ var _follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8701);
/* harmony import */ var _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(447);
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(184);



/**
 * Cancels the job after a cancel of the workflow. Sends the request before it prints anything.
 * @param budgetMs how long to wait for the job to finish, in ms
 * @param timing undefined in a step that is being cancelled
 */
function cancelForWorkflow(sink, controller, job, budgetMs = _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .CANCELLED_WORKFLOW_MS */ .hq, timing) {
    const reported = () => sink.info(`The workflow was cancelled: the controller accepted the cancel of job ${job.id}.`);
    return (0,_follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_0__/* .cancelJob */ .m)(controller, _timing_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .ml, job, budgetMs, reported, timing);
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

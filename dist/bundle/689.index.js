export const id = 689;
export const ids = [689];
export const modules = {

/***/ 689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   afterLaunchAction: () => (/* binding */ afterLaunchAction)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9373);
/* harmony import */ var _controller_controller_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1794);
/* harmony import */ var _controller_links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3153);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _inputs_connection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8361);
/* harmony import */ var _inputs_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9066);
/* harmony import */ var _inputs_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3332);
/* harmony import */ var _launch_recent_jobs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5721);
/* harmony import */ var _launch_relaunch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9645);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6397);
/* harmony import */ var _report_deployment_state_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5027);
/* harmony import */ var _report_issued_token_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2881);
/* harmony import */ var _report_state_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7343);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3333);
/* harmony import */ var _cancel_for_workflow_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4609);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7312);
/* harmony import */ var _unhurried_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(2989);

















/** After a kill there is no hurry any more, but no reason to hold up the runner either, in ms. */
const POST_BUDGET_MS = 60_000;
/** For one request where the main step left nothing but its token, in ms. */
const REQUEST_TIMEOUT_MS = 30_000;
/** The post step: looks after the job when the main step was killed before it came to an end. Never throws. */
async function afterLaunchAction(console) {
    console.mask((0,_inputs_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .readSecrets */ .q)());
    const aftermath = await seeToLaunch(console);
    // Not before the job was seen to: its cancel does not wait for GitHub.
    if ((0,_report_deployment_state_js__WEBPACK_IMPORTED_MODULE_10__/* .isDeploymentLeft */ .Bb)())
        await (0,_deployment_js__WEBPACK_IMPORTED_MODULE_15__/* .endLeftDeployment */ .Gq)(console, aftermath);
}
/** Does what the main step left undone on the controller. */
async function seeToLaunch(console) {
    let connection;
    let aftermath;
    try {
        const state = (0,_report_state_js__WEBPACK_IMPORTED_MODULE_12__/* .savedState */ .fP)();
        if (state === undefined && !(0,_report_issued_token_js__WEBPACK_IMPORTED_MODULE_11__/* .isTokenLeft */ .rk)())
            return undefined;
        if (state !== undefined)
            aftermath = { root: state.root, job: undefined };
        const reader = new _inputs_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .InputReader */ .i();
        const access = (0,_inputs_connection_js__WEBPACK_IMPORTED_MODULE_4__/* .readAccess */ .zS)(reader);
        reader.finish();
        connection = (0,_access_js__WEBPACK_IMPORTED_MODULE_13__/* .connect */ .Ng)(console, { ...access, requestTimeoutMs: state?.requestTimeoutMs ?? REQUEST_TIMEOUT_MS });
        (0,_access_js__WEBPACK_IMPORTED_MODULE_13__/* .resume */ .U)(console, connection, access.credentials);
        if (state !== undefined) {
            aftermath = { root: state.root, job: await lookAfter(console, new _controller_controller_js__WEBPACK_IMPORTED_MODULE_1__/* .Controller */ .x(state.root, connection), state) };
        }
    }
    catch (error) {
        console.fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error));
    }
    finally {
        // Not before the job was seen to: the cancel needs the token.
        await (0,_access_js__WEBPACK_IMPORTED_MODULE_13__/* .signOut */ .CI)(console, connection, { last: true, hurried: false });
        connection?.close();
    }
    return aftermath;
}
/** @returns the job, with its end where that was seen; undefined where it is not known */
async function lookAfter(console, controller, { root, cancels, progress }) {
    const job = await jobOf(console, controller, progress);
    if (job === undefined)
        return undefined;
    const link = (0,_controller_links_js__WEBPACK_IMPORTED_MODULE_2__/* .jobLink */ .m)(root, job);
    if (progress.phase === 'following' && (progress.whyNotOurs !== undefined || !cancels)) {
        const why = progress.whyNotOurs ?? 'is not cancelled with the workflow (`cancel_on_workflow_cancel: false`)';
        console.warn(`The main step was stopped while it followed job ${job.id}, which goes on: it ${why}. ${link.url}`);
        return job;
    }
    if (progress.phase === 'unknown' || (progress.phase === 'relaunching' && progress.unknown)) {
        console.warn(`The launch whose outcome was not known did lead to job ${job.id}; it goes on. ${link.url}`);
    }
    else if (cancels) {
        return (await (0,_cancel_for_workflow_js__WEBPACK_IMPORTED_MODULE_14__/* .cancelForWorkflow */ .H)(console, controller, job, link, POST_BUDGET_MS, (0,_unhurried_js__WEBPACK_IMPORTED_MODULE_16__/* .unhurried */ .j)())).ended ?? job;
    }
    else {
        console.warn(`The main step was stopped while it launched job ${job.id}, which goes on: it is not cancelled with the workflow (\`wait: false\` or \`cancel_on_workflow_cancel: false\`). ${link.url}`);
    }
    return job;
}
async function jobOf(console, controller, progress) {
    switch (progress.phase) {
        case 'following':
            return progress.job;
        case 'relaunching':
            return await findRelaunch(console, controller, progress.trace);
        default:
            return await findJob(console, controller, progress);
    }
}
/** One more look for a relaunch that was not answered before the main step ended. */
async function findRelaunch(console, controller, trace) {
    const jobs = await lookOnce(console, controller, trace.templateId);
    const found = jobs.filter((recent) => (0,_launch_relaunch_js__WEBPACK_IMPORTED_MODULE_8__/* .isRelaunchOf */ .wA)(recent, trace));
    // Without a launch id it may be somebody else's.
    if (found.length === 1 && trace.launchId !== undefined)
        return found[0]?.job;
    const seen = found.length === 0 ? 'None has appeared.' : `These may be it: ${found.map(({ job }) => job.id).join(', ')}.`;
    console.warn(`The main step was stopped while it relaunched job ${trace.job.id} on its failed hosts, and whether there is another job is not known. ${seen} Look at the jobs of template ${trace.templateId} on ${controller.root.site.href}`);
    return undefined;
}
async function lookOnce(console, controller, templateId) {
    const { signal } = new AbortController();
    return await (0,_persist_js__WEBPACK_IMPORTED_MODULE_9__/* .persist */ .Z)({ sink: console, clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, signal, retryForMs: POST_BUDGET_MS }, () => (0,_launch_recent_jobs_js__WEBPACK_IMPORTED_MODULE_7__/* .recentJobs */ .c)(controller, templateId, {}));
}
/** One more look for a job whose launch was not answered before the main step ended. */
async function findJob(console, controller, { templateId, launchId }) {
    const nowhere = `whether template ${templateId} was launched is not known. Look at its jobs on ${controller.root.site.href} before you deploy again.`;
    if (launchId === undefined) {
        console.warn(`The main step was stopped during the launch, and ${nowhere}`);
        return undefined;
    }
    const jobs = await lookOnce(console, controller, templateId);
    const found = jobs.find((recent) => (0,_launch_recent_jobs_js__WEBPACK_IMPORTED_MODULE_7__/* .hasLaunchId */ .ty)(recent, launchId));
    if (found === undefined)
        console.warn(`No job with the launch id ${launchId} has appeared: ${nowhere}`);
    return found?.job;
}


/***/ }),

/***/ 4609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ cancelForWorkflow)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9373);
/* harmony import */ var _follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9459);


/**
 * Cancels the job of a cancelled workflow: first the request, then the words.
 * @param budgetMs how long the end is awaited
 * @param leisure undefined for a step that is being cancelled
 * @returns the job when it has ended, and what was said of it
 */
async function cancelForWorkflow(console, controller, job, link, budgetMs = _follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .HURRIED_MS */ .Ng, leisure) {
    const told = () => console.say(`The workflow was cancelled: the controller was asked to cancel job ${job.id}.`);
    const cancellation = await (0,_follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelJob */ .mh)(controller, _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, job, budgetMs, told, leisure);
    const message = becameOf(cancellation, job, link);
    console.fail(message);
    return { ended: cancellation.kind === 'ended' ? cancellation.job : undefined, message };
}
function becameOf(cancellation, { id }, { url }) {
    switch (cancellation.kind) {
        case 'ended':
            return (0,_follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .isCancelled */ .mm)(cancellation)
                ? `Job ${id} was cancelled with the workflow, and has ended: ${cancellation.job.status}. ${url}`
                : `The workflow was cancelled, but job ${id} had finished before: ${cancellation.job.status}. ${url}`;
        case 'accepted':
            return `The controller is cancelling job ${id} (status: ${cancellation.status}); its end was not seen${(0,_follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .unseenWords */ .CL)(cancellation)} ${url}`;
        case 'failed':
            return `The workflow was cancelled, but job ${id} COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller: ${url}`;
    }
}


/***/ }),

/***/ 2989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ unhurried)
/* harmony export */ });
/* harmony import */ var _follow_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7798);

/** Between two looks at a job that is being cancelled, in ms. */
const LONGEST_PAUSE_MS = 2000;
/** One request of those for the cancel: should it get no answer, there is time for others, in ms. */
const CANCEL_REQUEST_MS = 10_000;
/**
 * For a cancel by a step that is not being cancelled itself: a slow controller has time to answer, and a job that takes
 * its time to end is not asked for every half second.
 * @param signal aborted when the workflow is cancelled; by default nothing cancels the step, such as the post step
 */
function unhurried(signal = new AbortController().signal) {
    return { pace: new _follow_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .Pace */ .o(LONGEST_PAUSE_MS), requestMs: CANCEL_REQUEST_MS, signal };
}


/***/ }),

/***/ 9459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ unseenWords),
/* harmony export */   Ng: () => (/* binding */ HURRIED_MS),
/* harmony export */   mh: () => (/* binding */ cancelJob),
/* harmony export */   mm: () => (/* binding */ isCancelled)
/* harmony export */ });
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9641);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** Whether the cancel is what ended the job: one that was taken may come too late all the same. */
function isCancelled({ job, wasFinished }) {
    return !wasFinished && job.status === 'canceled';
}
/** Follows the words that the end was not seen. */
function unseenWords({ why }) {
    return why === undefined ? ' yet.' : `: ${why}`;
}
/** Pause between two looks at a job that is being cancelled, in ms. */
const CONFIRM_PAUSE_MS = 500;
/** No single request may use up the little time there is, in ms. */
const REQUEST_MS = 3000;
/** The runner leaves 7.5 s after SIGINT and 2.5 s more after SIGTERM (runner fact): what of it may be used, in ms. */
const HURRIED_MS = 8000;
/**
 * Cancels a job and confirms its end. The cancel is the first request sent; it may be repeated (API fact 22).
 * A finished job answers 405: its status is then what the controller says.
 * @param budgetMs for everything
 * @param told called as soon as the controller took the cancel
 * @param leisure undefined for a step that is being cancelled
 */
async function cancelJob(controller, clock, ref, budgetMs, told, leisure) {
    const budget = new Budget(clock, budgetMs, leisure);
    let refusal;
    let isRepeated = false;
    for (;; isRepeated = true) {
        try {
            await controller.post(`${(0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .jobPath */ .Jf)(ref)}cancel/`, undefined, budget.options());
            told();
            break;
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3 && error.status === 405) {
                // An ingress may put its page in place of the API's words: the job itself says what holds.
                refusal = error;
                break;
            }
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InterruptedError */ .p4)
                continue;
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassing */ .WG)(error) || budget.isSpent)
                return { kind: 'failed', reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error) };
            await budget.pause();
        }
    }
    const ended = await confirmEnd(controller, ref, budget, refusal);
    // The request before may have arrived without an answer: then it is what cancelled the job.
    const isDone = isRepeated && ended.kind === 'ended' && ended.job.status === 'canceled';
    return isDone ? { ...ended, wasFinished: false } : ended;
}
async function confirmEnd(controller, ref, budget, refusal) {
    let status = 'unknown';
    for (;;) {
        try {
            const job = (0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .readJob */ .cd)(await controller.get((0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .jobPath */ .Jf)(ref), budget.options()), ref);
            status = job.status;
            if ((0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(status))
                return { kind: 'ended', job, wasFinished: refusal !== undefined };
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InterruptedError */ .p4)
                continue;
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassing */ .WG)(error)) {
                const why = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error);
                return refusal === undefined ? { kind: 'accepted', status, why } : { kind: 'failed', reason: why };
            }
        }
        if (budget.isSpent) {
            return refusal === undefined ? { kind: 'accepted', status } : { kind: 'failed', reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(refusal) };
        }
        await budget.pause();
    }
}
/** The time there is: less of it, and in smaller parts, from a cancel of the workflow on. */
class Budget {
    #clock;
    #leisure;
    #deadline;
    #hurries;
    constructor(clock, budgetMs, leisure) {
        this.#clock = clock;
        this.#leisure = leisure;
        this.#deadline = clock.now() + budgetMs;
        this.#hurries = leisure === undefined;
    }
    /** Those of the next request; a cancel of the workflow ends it, and then it is sent again at once. */
    options() {
        const calm = this.#calm();
        const longest = calm?.requestMs ?? REQUEST_MS;
        const timeoutMs = Math.round(Math.min(longest, Math.max(200, this.#deadline - this.#clock.now())));
        return calm === undefined ? { timeoutMs } : { timeoutMs, signal: calm.signal };
    }
    /** Whether there is no time for another pause. */
    get isSpent() {
        this.#calm();
        return this.#clock.now() + CONFIRM_PAUSE_MS >= this.#deadline;
    }
    async pause() {
        const calm = this.#calm();
        if (calm === undefined)
            return await this.#clock.sleep(CONFIRM_PAUSE_MS);
        const left = this.#deadline - this.#clock.now();
        await this.#clock.sleep(Math.min(calm.pace.next(), left), calm.signal).catch(() => undefined);
    }
    /** The leisure, as long as there is any. */
    #calm() {
        if (!this.#hurries && this.#leisure?.signal.aborted) {
            this.#hurries = true;
            this.#deadline = Math.min(this.#deadline, this.#clock.now() + HURRIED_MS);
        }
        return this.#hurries ? undefined : this.#leisure;
    }
}


/***/ }),

/***/ 7798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Pace)
/* harmony export */ });
/** The first pause, in ms. */
const FIRST_MS = 1000;
/** How much longer each pause is than the one before. */
const GROWTH = 2.5;
/** Short pauses vary by up to this share: they cost little, and those who began together drift apart at once. */
const SHORT_JITTER = 0.4;
/** The first of the longest pauses varies by more: from then on nobody is in step with others that began together. */
const PHASE = 0.9;
/** The longest pauses vary by up to this share: enough to keep them out of step, and each is a request more or less. */
const JITTER = 0.06;
/** Pauses between two requests: short at first, longer after, never above the given longest one. */
class Pace {
    #random;
    #firstMs;
    #longestMs;
    #nextMs;
    #settled = false;
    /**
     * @param longestMs the cap, in ms
     * @param random 0 to 1, for tests
     * @param firstMs the first pause, in ms; infinite for pauses that are long from the beginning
     */
    constructor(longestMs, random = Math.random, firstMs = FIRST_MS) {
        this.#longestMs = longestMs;
        this.#random = random;
        this.#firstMs = firstMs;
        this.#nextMs = firstMs;
    }
    /**
     * The next pause in ms; jitter only shortens it, so that the cap holds.
     * @param longestMs another cap from now on
     */
    next(longestMs = this.#longestMs) {
        this.#longestMs = longestMs;
        const pause = Math.min(this.#nextMs, longestMs) * (1 - this.#jitter(this.#nextMs >= longestMs) * this.#random());
        this.#nextMs = Math.min(this.#nextMs * GROWTH, longestMs);
        return pause;
    }
    /**
     * The next pause in ms, for once no longer than this; what the pauses have grown to stays.
     * @param atMostMs in ms
     */
    within(atMostMs) {
        const pause = this.next();
        return pause <= atMostMs ? pause : atMostMs * (1 - JITTER * this.#random());
    }
    #jitter(isLongest) {
        if (!isLongest)
            return SHORT_JITTER;
        const isFirst = !this.#settled;
        this.#settled = true;
        return isFirst ? PHASE : JITTER;
    }
    /** Whether the pauses have not grown to the longest one yet. */
    get isShort() {
        return this.#nextMs < this.#longestMs;
    }
    /** Starts again with short pauses: something changed, and more may follow soon. */
    restart() {
        this.#nextMs = this.#firstMs;
        this.#settled = false;
    }
}


/***/ }),

/***/ 9645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   OI: () => (/* binding */ traceRelaunch),
/* harmony export */   WW: () => (/* binding */ refusalWords),
/* harmony export */   bm: () => (/* binding */ relaunch),
/* harmony export */   wA: () => (/* binding */ isRelaunchOf)
/* harmony export */ });
/* unused harmony export isCopy */
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4159);
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9641);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6397);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6790);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3429);
/* harmony import */ var _recent_jobs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5721);
/* harmony import */ var _search_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8039);








/** What a relaunch copies; the extra variables hold the launch id where there is one. */
const COPIED = ['extra_vars', 'inventory', 'job_tags', 'skip_tags', 'scm_branch', 'job_type', 'verbosity'];
/**
 * Gets ready what is needed to find the relaunch again.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function traceRelaunch(context, failed) {
    const { controller, signal } = context;
    const templateId = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .number */ .ai)(failed.fields, 'unified_job_template') ?? 0;
    const newest = await (0,_persist_js__WEBPACK_IMPORTED_MODULE_2__/* .persist */ .Z)(context, () => (0,_recent_jobs_js__WEBPACK_IMPORTED_MODULE_4__/* .recentJobs */ .c)(controller, templateId, { signal }, 1));
    const launchId = (0,_mark_js__WEBPACK_IMPORTED_MODULE_7__/* .markOf */ .Fg)(failed.fields)?.['launch_id'];
    return {
        job: { type: failed.type, id: failed.id },
        templateId,
        newestJobId: Math.max(failed.id, ...newest.map(({ job }) => job.id)),
        userId: (0,_recent_jobs_js__WEBPACK_IMPORTED_MODULE_4__/* .creator */ .xL)(failed.fields),
        launchId: typeof launchId === 'string' && launchId !== '' ? launchId : undefined,
    };
}
/**
 * Relaunches a job on its failed hosts: one POST; after an end that leaves it open the new job is looked for.
 * @param hosts those that failed: the limit of the new job holds no others
 * @param passwords for credentials that ask for them, as the launch had them
 * @throws ResponseError when the controller refused; LaunchUnknownError when it is open whether there is a job
 */
async function relaunch(context, trace, failed, hosts, passwords) {
    const body = { hosts: 'failed', ...(passwords === undefined ? {} : { credential_passwords: passwords }) };
    const posted = await (0,_once_js__WEBPACK_IMPORTED_MODULE_3__/* .postOnce */ .y)(context, `${(0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .jobPath */ .Jf)(failed)}relaunch/`, body);
    if ('job' in posted)
        return { job: posted.job, how: 'created', ours: true };
    return await adopt(context, trace, failed, hosts, posted.lost);
}
async function adopt(context, trace, failed, hosts, cause) {
    context.sink.say(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(cause)} Looking for the relaunch of job ${failed.id} among the jobs of its template; it is not repeated.`);
    const open = `It is not known whether job ${failed.id} was relaunched: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(cause)}`;
    const advice = `The relaunch was not repeated, since that could run twice. Look at the newest jobs of template ${trace.templateId} on the controller.`;
    const found = await (0,_search_js__WEBPACK_IMPORTED_MODULE_5__/* .searchJob */ .I)(context, {
        templateId: trace.templateId,
        proven: trace.launchId !== undefined,
        isCandidate: (recent) => isRelaunchOf(recent, trace) && isCopy(recent.job, failed, hosts),
        unknown: (candidates) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LaunchUnknownError */ .yP(`${open} ${candidates.length > 1 ? `Several jobs fit: ${candidates.map(({ job }) => job.id).join(', ')}.` : 'No relaunch of it has appeared.'} ${advice}`, { cause }),
        unreadable: (trouble) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LaunchUnknownError */ .yP(`${open} The jobs of the template could not be looked at in time${trouble === undefined ? '.' : `: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(trouble)}`} ${advice}`, { cause }),
    });
    return { job: found.job, how: 'adopted', ours: found.proven };
}
/** Whether a job can be the relaunch: newer than all seen before, by the same user, with the launch id copied. */
function isRelaunchOf({ job, launchType, createdBy }, trace) {
    if (launchType !== 'relaunch' || job.id <= trace.newestJobId)
        return false;
    if (createdBy === undefined || createdBy !== trace.userId)
        return false;
    return trace.launchId === undefined || (0,_mark_js__WEBPACK_IMPORTED_MODULE_7__/* .markOf */ .Fg)(job.fields)?.['launch_id'] === trace.launchId;
}
/** Whether a job runs what the failed one ran, on hosts that failed in it and no others. */
function isCopy(job, failed, hosts) {
    const limit = limitOf(job);
    return (limit.size > 0 &&
        [...limit].every((host) => hosts.includes(host)) &&
        COPIED.every((field) => job.fields[field] === failed.fields[field]));
}
/** The hosts of a relaunch on failed hosts: its limit is the list of their names. */
function limitOf(job) {
    const names = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)(job.fields, 'limit').split(',');
    return new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
}
/** Why a relaunch is refused, by a part of the controller's own words (API fact 24). */
const REFUSALS = [
    [
        'playbook stats not available',
        'The playbook never came to its recap, as after a syntax error or its own time-out, so the controller does not know which hosts failed.',
    ],
    [
        '0 failed hosts',
        'None of the hosts that failed is in the inventory: such as the playbook brings in itself cannot be relaunched.',
    ],
    ['Wait until job finishes', 'The controller does not count the job as finished yet.'],
    ['Missing passwords', "The job's credentials ask for passwords at each launch: give them in `credential_passwords`."],
    ['limit length', 'Too many hosts failed for one relaunch.'],
];
/** Why there is no relaunch, with the controller's own words where it said something. */
function refusalWords(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3) || !error.fromApi || error.status !== 400)
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error);
    const plain = REFUSALS.find(([words]) => error.words.includes(words))?.[1];
    return `${plain === undefined ? '' : `${plain} `}The controller says: "${error.words}"`;
}


/***/ }),

/***/ 5027:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ isDeploymentLeft),
/* harmony export */   H8: () => (/* binding */ forgetDeployment),
/* harmony export */   TK: () => (/* binding */ leftDeployment),
/* harmony export */   pA: () => (/* binding */ rememberDeployment)
/* harmony export */ });
/* unused harmony export END_STATES */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7484);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_actions_core__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);


/*
 * What the main step leaves for the post step of the deployment that it records on GitHub: all but the token.
 */
const NAME = 'deployment';
/** States in which a deployment has ended. */
const END_STATES = ['success', 'failure', 'error', 'inactive'];
/** Remembers how far the deployment is recorded. */
function rememberDeployment(console, saved) {
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(NAME, JSON.stringify(saved)));
}
/** The deployment is brought to its end, or nothing can be done for it: nothing is left to do for the post step. */
function forgetDeployment(console) {
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(NAME, ''));
}
/** Whether the main step left one open. */
function isDeploymentLeft() {
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState(NAME) !== '';
}
/** The deployment that the main step left open, or undefined. */
function leftDeployment() {
    const text = _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState(NAME);
    const saved = text === '' ? undefined : JSON.parse(text);
    return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(saved) ? readSaved(saved) : undefined;
}
function readSaved(saved) {
    const commit = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(saved, 'commit');
    const [wanted, payload] = [(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(saved, 'environmentUrl'), (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(saved, 'payload')];
    const [address, artifact] = [(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(wanted, 'address'), (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(wanted, 'artifact')];
    const named = artifact === '' ? undefined : { artifact };
    return {
        commit: {
            apiUrl: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(commit, 'apiUrl'),
            owner: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(commit, 'owner'),
            repo: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(commit, 'repo'),
            sha: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(commit, 'sha'),
            ref: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(commit, 'ref'),
        },
        environment: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(saved, 'environment'),
        environmentUrl: address === '' ? named : { address },
        description: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(saved, 'description'),
        payload: { ...payload, launch: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(payload, 'launch') },
        id: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(saved, 'id'),
        jobs: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(saved, 'jobs') ?? 0,
        logUrl: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(saved, 'logUrl') || undefined,
        end: readEnd((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(saved, 'end')),
    };
}
function readEnd(saved) {
    const state = END_STATES.find((known) => known === saved['state']);
    if (state === undefined)
        return undefined;
    return {
        state,
        description: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(saved, 'description'),
        environmentUrl: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(saved, 'environmentUrl') || undefined,
    };
}


/***/ })

};

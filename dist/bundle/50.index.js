export const id = 50;
export const ids = [50];
export const modules = {

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

/***/ 5928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ nothingLaunched),
/* harmony export */   a6: () => (/* binding */ endedBefore),
/* harmony export */   mX: () => (/* binding */ refusalWithHint)
/* harmony export */ });
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5389);
/* harmony import */ var _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8595);
/* harmony import */ var _launch_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9196);
/* harmony import */ var _prepare_find_template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4535);






/**
 * Adds a hint about what to do next to the API's own refusal.
 * @param request the posted request; undefined if the template was only read
 */
function refusalWithHint(error, template, request) {
    if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3) || !error.fromApi)
        return error;
    const hint = HINTS[error.status]?.(template, request, error);
    return hint === undefined ? error : error.withHint(hint);
}
/**
 * Adds "Nothing was launched" to an error: readers need to know that first.
 * @param error the error that ended the POST; certainly no job was created
 */
function nothingLaunched(error, template, request) {
    const hinted = refusalWithHint(error, template, request);
    if (hinted !== error)
        return hinted;
    if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3)
        return error.withNote(FRONT_HINTS[error.status] ?? NOTHING);
    return error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc ? error.withNote(NOTHING) : error;
}
const NOTHING = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('nothing-launched');
/** Describes an error that ended a step before the launch, and adds "Nothing was launched" if it is missing. */
function endedBefore(error) {
    const words = (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
    const isSaid = words.includes('Nothing was launched');
    const isOfRequest = error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 || error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc || error instanceof _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__/* .DeadlineError */ .j3;
    if (isSaid || !isOfRequest)
        return words;
    if (error instanceof _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__/* .DeadlineError */ .j3)
        return `${words} ${NOTHING}`;
    // A transient reply of the controller itself has no hint yet; a proxy's page has one.
    const isFault = error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && error.fromApi && error.transient;
    return (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error.withNote(isFault ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-server-error') : NOTHING));
}
/** What to do after a refusal by a proxy in front of the controller, by status. */
const FRONT_HINTS = {
    413: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-too-large'),
    429: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-rate-limited'),
};
const HINTS = {
    400: () => (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-invalid'),
    403: (template, request, { words }) => LICENCE.test(words) ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-subscription-invalid') : rightsHint(template, request),
    404: (template) => (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-template-not-found', { template: (0,_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTemplate */ .i)(template) }),
    405: (template) => {
        if (!isUpdated(template))
            return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-method-not-allowed');
        const id = template.type === 'project' ? 'launch-project-manual' : 'launch-inventory-source-empty';
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(id, { template: (0,_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTemplate */ .i)(template) });
    },
};
/** The words of a 403 for a subscription that has expired or is too small for the number of hosts. */
const LICENCE = /licen[cs]e|host count|maximum number of|subscription/i;
/** Prompts whose objects require a role, in addition to the role on the template. */
const USED = ['inventory', 'credentials', 'execution_environment', 'instance_groups', 'labels'];
/** Names the missing permission. If the user may start the template (as the API reports), another one is missing. */
function rightsHint(template, request) {
    if (template.mayStart === true && request !== undefined) {
        const used = USED.filter((field) => request[field] !== undefined).map((field) => `\`${(0,_launch_request_js__WEBPACK_IMPORTED_MODULE_4__/* .inputName */ .yu)(field)}\``);
        return used.length === 0 ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-scope-read') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-use-role-missing', { inputs: used.join(', ') });
    }
    const role = isUpdated(template) ? 'Update' : 'Execute';
    return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('launch-role-missing', { role, template: (0,_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTemplate */ .i)(template) });
}
function isUpdated({ type }) {
    return type === 'project' || type === 'inventory_source';
}


/***/ }),

/***/ 50:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   launchEnd: () => (/* binding */ launchEnd)
/* harmony export */ });
/* harmony import */ var _follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8701);
/* harmony import */ var _launch_refusal_hints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5928);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5389);
/* harmony import */ var _log_launch_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3810);
/* harmony import */ var _log_shown_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(510);






/** Returns what is written for a launch whose job is not followed. */
function launchEnd(result) {
    switch (result.kind) {
        case 'not_launched':
            return {
                failure: { ...(0,_step_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(result.error), text: (0,_launch_refusal_hints_js__WEBPACK_IMPORTED_MODULE_1__/* .endedBefore */ .a6)(result.error) },
                deployment: (record) => record.endsWithout('error', 'Nothing was launched: see the log of the step.'),
            };
        case 'dry_run':
            return dryRunEnd(result);
        case 'launch_unknown':
            return {
                failure: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(result.error),
                outputs: (outputs) => outputs.status('unknown', undefined),
                deployment: (record) => {
                    // After a cancel, the post step looks for the job and reports it.
                    if (!result.isWorkflowCancelled)
                        record.endsWithout('error', 'Unknown whether a job was launched.');
                },
            };
        case 'different_from_request':
            return differentEnd(result);
        case 'not_waited':
            return notWaitedEnd(result);
        case 'not_followed':
            return notFollowedEnd(result);
    }
}
function dryRunEnd(result) {
    return {
        outputs: (outputs) => {
            outputs.ignoredFields((0,_log_shown_request_js__WEBPACK_IMPORTED_MODULE_5__/* .shownIgnored */ .S)(result.prepared));
            outputs.request((0,_log_shown_request_js__WEBPACK_IMPORTED_MODULE_5__/* .shownBody */ .SJ)(result));
        },
        lines: (0,_log_launch_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .dryRunLines */ .Qs)(result),
        message: 'Nothing was launched (`dry_run: true`).',
        summary: { dryRun: result },
    };
}
function differentEnd(result) {
    const { job, link, differences, ignoredFields, cancellation } = result;
    const ended = cancellation.kind === 'ended' ? cancellation.job : undefined;
    const status = ended?.status ?? 'unknown';
    const headline = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .withMore */ .iA)((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('job-not-as-asked', { id: job.id }), becameOf(cancellation));
    const sentences = differences.map(({ sentence }) => sentence);
    const { text: note } = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .withMore */ .iA)(headline, ...sentences);
    return {
        failure: {
            id: headline.id,
            text: [`${headline.text} ${link.url}`, ...sentences.map((sentence) => `- ${sentence}`)].join('\n'),
        },
        outputs: (outputs) => {
            outputs.ignoredFields(ignoredFields);
            outputs.status(status, ended);
        },
        deployment: (record) => record.ends({ status, success: false, job }),
        // The post step knows nothing more and has nothing left to do.
        clearsLaunch: true,
        summary: { job: { job: ended ?? job, link, status, results: undefined, note } },
    };
}
function becameOf(cancellation) {
    switch (cancellation.kind) {
        case 'ended':
            return (0,_follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_0__/* .isCancelled */ .V)(cancellation)
                ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-not-as-asked-cancelled', { status: cancellation.job.status })
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-not-as-asked-finished', { status: cancellation.job.status });
        case 'accepted':
            return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-not-as-asked-unconfirmed', { status: cancellation.status });
        case 'failed':
            return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-not-as-asked-running', { reason: cancellation.reason });
    }
}
function notWaitedEnd({ job, link }) {
    const note = `Job ${job.id} was launched and is not followed (\`wait: false\`).`;
    return {
        message: 'The job is not followed (`wait: false`).',
        // The launch already wrote the outputs, and nothing more is known.
        deployment: (record) => record.leave(),
        clearsLaunch: true,
        summary: { job: { job, link, status: job.status, results: undefined, note } },
    };
}
function notFollowedEnd({ job, link, error }) {
    const failure = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('job-not-followed-fault', { job: job.id, reason: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error), url: link.url });
    return {
        failure,
        outputs: (outputs) => outputs.status('unknown', undefined),
        deployment: (record) => record.ends({ status: 'unknown', success: false, job }),
        clearsLaunch: true,
        summary: { job: { job, link, status: 'unknown', results: undefined, note: failure.text } },
    };
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

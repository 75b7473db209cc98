export const id = 154;
export const ids = [154];
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

/***/ 7154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cancelMessage: () => (/* binding */ cancelMessage),
/* harmony export */   workflowCancelledEnd: () => (/* binding */ workflowCancelledEnd)
/* harmony export */ });
/* harmony import */ var _controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4014);
/* harmony import */ var _follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8701);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5283);
/* harmony import */ var _job_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3860);




/** Returns what is written for a job that is no longer followed because the workflow was cancelled. */
function workflowCancelledEnd({ job, link, results, earlier, logComplete, cancel }) {
    const ended = cancel.kind === 'ended' ? cancel.job : undefined;
    // It was not checked whether the relaunch finished everything.
    const status = ended?.status === 'successful' && earlier.length > 0 ? 'failed' : (ended?.status ?? 'unknown');
    const failure = cancel.kind === 'not_cancelled' ? notCancelled(job, link.url, cancel.why) : cancelMessage(cancel, job, link.url);
    // If the end of the cancel was not seen, the post step checks again.
    const isClosed = cancel.kind === 'not_cancelled' || (0,_controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(status);
    return {
        failure,
        isHurried: true,
        outputs: (outputs) => {
            outputs.logComplete(logComplete);
            // The last output was not read.
            outputs.playbookResults(results, false);
            outputs.status(status, ended);
        },
        deployment: (record) => {
            const artifacts = { ...results.artifacts, ...ended?.artifacts };
            if (isClosed)
                record.ends({ status, success: status === 'successful', job }, artifacts);
        },
        clearsLaunch: isClosed,
        annotated: { results, isCheck: (0,_job_report_js__WEBPACK_IMPORTED_MODULE_3__/* .isCheck */ .n)({ job }) },
        summary: { job: { job: ended ?? job, link, status, results, earlier, note: failure.text } },
    };
}
function notCancelled({ id }, url, why) {
    return why === undefined
        ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('workflow-cancelled-job-continues', { id, url })
        : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('workflow-cancelled-job-kept', { id, reason: why, url });
}
/** Returns what happened to the job of a cancelled workflow. */
function cancelMessage(cancellation, { id }, url) {
    switch (cancellation.kind) {
        case 'ended':
            return (0,_follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_1__/* .isCancelled */ .V)(cancellation)
                ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('workflow-cancelled-job-cancelled', { id, status: cancellation.job.status, url })
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('workflow-cancelled-job-finished', { id, status: cancellation.job.status, url });
        case 'accepted': {
            const { status, why } = cancellation;
            return why === undefined
                ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('workflow-cancelled-cancel-pending', { id, status, url })
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('workflow-cancelled-cancel-unconfirmed', { id, status, reason: why, url });
        }
        case 'failed':
            return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('workflow-cancelled-cancel-failed', { id, reason: cancellation.reason, url });
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

export const id = 154;
export const ids = [154];
export const modules = {

/***/ 9459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ unseenWords),
/* harmony export */   hq: () => (/* binding */ CANCELLED_WORKFLOW_MS),
/* harmony export */   mh: () => (/* binding */ cancelJob),
/* harmony export */   mm: () => (/* binding */ isCancelled)
/* harmony export */ });
/* harmony import */ var _controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3580);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8549);
/* harmony import */ var _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8595);




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
/** The runner leaves 7.5 s after SIGINT and 2.5 s more after SIGTERM (runner fact 2): what of it may be used, in ms. */
const CANCELLED_WORKFLOW_MS = 8000;
/**
 * Cancels a job and confirms its end. The cancel is the first request sent; it may be repeated (controller fact 34).
 * A finished job answers 405: its status is then what the controller says.
 * @param budgetMs for everything
 * @param told called as soon as the controller took the cancel
 * @param leisure undefined for a step that is being cancelled
 */
async function cancelJob(controller, clock, ref, budgetMs, reported, timing) {
    const budget = new Budget(clock, budgetMs, timing);
    let refusal;
    let isRepeated = false;
    for (;; isRepeated = true) {
        try {
            await controller.post(`${(0,_controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .jobPath */ .Jf)(ref)}cancel/`, undefined, budget.options());
            reported();
            break;
        }
        catch (error) {
            if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ResponseError */ .o3 && error.status === 405) {
                // An ingress may put its page in place of the API's words: the job itself says what holds.
                refusal = error;
                break;
            }
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InterruptedError */ .p4)
                continue;
            if (!(0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isTransient */ .d)(error) || budget.isExpired)
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
            const job = (0,_controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .readJob */ .cd)(await controller.get((0,_controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .jobPath */ .Jf)(ref), budget.options()), ref);
            status = job.status;
            if ((0,_controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(status))
                return { kind: 'ended', job, wasFinished: refusal !== undefined };
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InterruptedError */ .p4)
                continue;
            if (!(0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isTransient */ .d)(error)) {
                const why = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error);
                return refusal === undefined ? { kind: 'accepted', status, why } : { kind: 'failed', reason: why };
            }
        }
        if (budget.isExpired) {
            return refusal === undefined ? { kind: 'accepted', status } : { kind: 'failed', reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(refusal) };
        }
        await budget.pause();
    }
}
/** The time there is: less of it, and in smaller parts, from a cancel of the workflow on. */
class Budget {
    #clock;
    #timing;
    #deadline;
    #hurries;
    constructor(clock, budgetMs, timing) {
        this.#clock = clock;
        this.#timing = timing;
        this.#deadline = clock.now() + budgetMs;
        this.#hurries = timing === undefined;
    }
    /** Those of the next request; a cancel of the workflow ends it, and then it is sent again at once. */
    options() {
        const calm = this.#calm();
        const longest = calm?.requestMs ?? REQUEST_MS;
        const timeoutMs = Math.round(Math.min(longest, Math.max(200, this.#deadline - this.#clock.now())));
        return calm === undefined ? { timeoutMs } : { timeoutMs, signal: calm.signal };
    }
    /** Whether there is no time for another pause. */
    get isExpired() {
        this.#calm();
        return this.#clock.now() + CONFIRM_PAUSE_MS >= this.#deadline;
    }
    async pause() {
        const calm = this.#calm();
        if (calm === undefined)
            return await this.#clock.sleep(CONFIRM_PAUSE_MS);
        const left = this.#deadline - this.#clock.now();
        await this.#clock.sleep(Math.min(calm.backoff.next(), left), calm.signal).catch(() => undefined);
    }
    /** The leisure, as long as there is any. */
    #calm() {
        if (!this.#hurries && this.#timing?.signal.aborted) {
            this.#hurries = true;
            this.#deadline = Math.min(this.#deadline, this.#clock.now() + CANCELLED_WORKFLOW_MS);
        }
        return this.#hurries ? undefined : this.#timing;
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
/* harmony import */ var _controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3580);
/* harmony import */ var _follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9459);


/** Returns what is written of a job whose following ended because the workflow was cancelled. */
function workflowCancelledEnd({ job, link, account, earlier, logComplete, cancel }) {
    const ended = cancel.kind === 'ended' ? cancel.job : undefined;
    // Whether a relaunch finished everything was not looked at any more.
    const status = ended?.status === 'successful' && earlier.length > 0 ? 'failed' : (ended?.status ?? 'unknown');
    const message = cancel.kind === 'not_cancelled' ? notCancelled(job, link.url, cancel.why) : cancelMessage(cancel, job, link.url);
    // Where the end of a cancel was not seen, the post step looks again.
    const isClosed = cancel.kind === 'not_cancelled' || (0,_controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(status);
    return {
        failure: message,
        isHurried: true,
        outputs: (outputs) => {
            outputs.logComplete(logComplete);
            outputs.account(account);
            outputs.status(status, ended);
        },
        deployment: (record) => {
            const artifacts = { ...account.artifacts, ...ended?.artifacts };
            if (isClosed)
                record.ends({ status, success: status === 'successful', job }, artifacts);
        },
        clearsLaunch: isClosed,
        annotated: account,
        summary: { job: { job: ended ?? job, link, status, account, earlier, note: message } },
    };
}
function notCancelled({ id }, url, why) {
    return why === undefined
        ? `The workflow was cancelled. Job ${id} goes on (\`cancel_on_workflow_cancel: false\`): ${url}`
        : `The workflow was cancelled. Job ${id} ${why}, so it was NOT cancelled. Look at it: ${url}`;
}
/** Says what became of the job of a cancelled workflow. */
function cancelMessage(cancellation, { id }, url) {
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


/***/ })

};

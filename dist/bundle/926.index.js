export const id = 926;
export const ids = [926];
export const modules = {

/***/ 5926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cancelAction: () => (/* binding */ cancelAction)
});

// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/controller/links.ts
var links = __webpack_require__(3153);
// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/follow/cancel.ts
var cancel = __webpack_require__(9459);
// EXTERNAL MODULE: ./src/follow/pace.ts
var pace = __webpack_require__(7798);
// EXTERNAL MODULE: ./src/follow/words.ts
var words = __webpack_require__(7280);
// EXTERNAL MODULE: ./src/inputs/connection.ts
var connection = __webpack_require__(8361);
// EXTERNAL MODULE: ./src/inputs/job.ts
var job = __webpack_require__(1610);
// EXTERNAL MODULE: ./src/inputs/reader.ts
var inputs_reader = __webpack_require__(9066);
// EXTERNAL MODULE: ./src/inputs/unknown.ts
var unknown = __webpack_require__(4883);
// EXTERNAL MODULE: ./src/inputs/values.ts
var values = __webpack_require__(8463);
;// CONCATENATED MODULE: ./src/inputs/cancel.ts





/** Every input of `cancel/`, as in its action.yml (a test holds the two together). */
const CANCEL_INPUTS = [...connection/* CONNECTION_INPUTS */.vS, ...job/* JOB_INPUTS */.C, 'timeout', 'fail_if_finished'];
/**
 * All inputs of `cancel/`, read once.
 * @throws ConfigurationError that lists every wrong input
 */
function readCancelInputs(environment) {
    const reader = new inputs_reader/* InputReader */.i();
    const inputs = {
        connection: (0,connection/* readConnection */.dC)(reader),
        job: (0,job/* readJobInputs */.T)(reader),
        timeoutMs: reader.parsed('timeout', values/* parsePositiveDuration */.lj) ?? 120_000,
        failIfFinished: reader.parsed('fail_if_finished', values/* parseBoolean */.yG) ?? false,
    };
    (0,unknown/* refuseUnknownInputs */.Q)(reader, environment, CANCEL_INPUTS);
    reader.finish();
    return inputs;
}

// EXTERNAL MODULE: ./src/report/job-words.ts
var job_words = __webpack_require__(9349);
// EXTERNAL MODULE: ./src/report/output.ts
var output = __webpack_require__(9045);
// EXTERNAL MODULE: ./src/report/outputs.ts
var outputs = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/actions/look-up.ts + 1 modules
var look_up = __webpack_require__(9735);
// EXTERNAL MODULE: ./src/actions/step.ts + 1 modules
var step = __webpack_require__(9179);
;// CONCATENATED MODULE: ./src/actions/cancel.ts













/** The longest pause between two looks at a job that is being cancelled, in ms. */
const LONGEST_PAUSE_MS = 5000;
/** `cancel/`: cancels a job, whoever launched it, and confirms its end. Never throws. */
async function cancelAction(console) {
    await (0,step/* takeStep */.e)(console, {
        read: () => Promise.resolve(readCancelInputs(process.env)),
        retryForMs: ({ connection }) => connection.retryForMs,
        work: cancel_cancel,
        cancelled: 'The workflow was cancelled before the job was looked up: the job was NOT cancelled, and may still run.',
    });
}
async function cancel_cancel(context) {
    const { console, inputs, controller, signal } = context;
    const { timeoutMs } = inputs;
    const job = await (0,look_up/* lookUp */.T)(context);
    const link = (0,links/* jobLink */.m)(controller.root, job);
    new outputs/* Outputs */.t(console).job(job, link);
    (0,output/* writeOutput */.z)(console, 'status', job.status);
    if ((0,resources/* isFinal */.dR)(job.status)) {
        tellEnd(context, job, link, true);
        return;
    }
    if (job.type === 'workflow_approval') {
        tellOutputs(console, job.status, { canceled: false, wasFinished: false });
        throw noCancel(job);
    }
    console.say(`Cancelling ${(0,job_words/* jobName */.dZ)(job)} "${job.name}" (status: ${job.status}): ${link.url}`);
    const leisure = { pace: new pace/* Pace */.o(LONGEST_PAUSE_MS), requestMs: inputs.connection.requestTimeoutMs, signal };
    const told = () => console.say('The controller took the cancel; the end of the job is awaited.');
    const cancellation = await (0,cancel/* cancelJob */.mh)(controller, clock/* systemClock */.m, job, timeoutMs, told, leisure);
    if (cancellation.kind === 'ended') {
        const { job: ended, wasFinished } = cancellation;
        tellEnd(context, ended, link, wasFinished || ended.status !== 'canceled');
        return;
    }
    const isLate = cancellation.kind === 'accepted' && cancellation.why === undefined;
    tellOutputs(console, isLate ? 'timed_out' : 'unknown', { canceled: false, wasFinished: false });
    console.fail(unconfirmed(cancellation, job, link, signal.aborted ? undefined : timeoutMs));
}
/** @param byItself whether there was nothing left to cancel */
function tellEnd({ console, inputs }, job, link, byItself) {
    tellOutputs(console, job.status, { canceled: !byItself, wasFinished: byItself });
    const name = `Job ${job.id} "${job.name}"`;
    if (!byItself)
        console.say(`${name} was cancelled and has ended: ${job.status}. ${link.url}`);
    else if (!inputs.failIfFinished)
        console.say(`${name} had ended before it could be cancelled: ${job.status}. ${link.url}`);
    else
        console.fail(`${name} had ended before it could be cancelled: ${job.status} (\`fail_if_finished\`). ${link.url}`);
}
function tellOutputs(console, status, { canceled, wasFinished }) {
    (0,output/* writeOutput */.z)(console, 'status', status);
    (0,output/* writeOutput */.z)(console, 'canceled', String(canceled));
    (0,output/* writeOutput */.z)(console, 'was_finished', String(wasFinished));
}
/** @param timeoutMs undefined where the workflow's cancel, and not the time-out, ended the wait */
function unconfirmed(cancellation, { id, name }, link, timeoutMs) {
    if (cancellation.kind === 'failed')
        return `Job ${id} "${name}" COULD NOT BE CANCELLED and may still run: ${cancellation.reason} ${link.url}`;
    const late = timeoutMs === undefined ? 'when the workflow was cancelled' : `after ${(0,words/* duration */.p)(timeoutMs)} (\`timeout\`)`;
    const when = cancellation.why === undefined ? late : `(${cancellation.why})`;
    return `The controller took the cancel of job ${id} "${name}", but its end was not seen ${when}; status: ${cancellation.status}. Look at it on the controller. ${link.url}`;
}
/** The API has no cancel for an approval. */
function noCancel(job) {
    const workflow = (0,resources/* workflowOf */.B4)(job);
    const which = workflow === undefined ? 'of its workflow job' : `${workflow}`;
    return new errors/* ConfigurationError */.j1('Nothing was cancelled:', [
        `\`job_id\` is ${job.id}, and that is the approval "${job.name}", which can only be decided. Deny it with the action \`approve\` (\`job_id: ${which}\`, \`decision: deny\`), or cancel the workflow job ${workflow ?? 'that it belongs to'}`,
    ]);
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
/** The runner leaves 7.5 s after SIGINT and 2.5 s more after SIGTERM (runner fact 2): what of it may be used, in ms. */
const HURRIED_MS = 8000;
/**
 * Cancels a job and confirms its end. The cancel is the first request sent; it may be repeated (controller fact 34).
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

/***/ 1610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ JOB_INPUTS),
/* harmony export */   T: () => (/* binding */ readJobInputs)
/* harmony export */ });
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9641);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8463);


/** Their names. */
const JOB_INPUTS = ['job_id', 'job_type'];
/** Reads which job is meant; problems are noted in the reader. */
function readJobInputs(reader) {
    const given = reader.required('job_id', "the job's number, such as `1234`; check that the step that gives it did run");
    return {
        id: (given === '' ? undefined : reader.parsed('job_id', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseId */ .Fg)) ?? 0,
        type: reader.parsed('job_type', (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWord */ .kB)(..._controller_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .JOB_TYPES */ .MA)),
    };
}


/***/ }),

/***/ 9349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dZ: () => (/* binding */ jobName),
/* harmony export */   nm: () => (/* binding */ runSentence),
/* harmony export */   yu: () => (/* binding */ logSentence)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/** `workflow job 7`. */
function jobName({ type, id }) {
    return `${type.replaceAll('_', ' ')} ${id}`;
}
/**
 * What a job runs, where, on which part, and as whom, as the reply to its launch shows it: with what the template filled
 * in, and without a request for it.
 */
function runSentence({ fields }) {
    const summary = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(fields, 'summary_fields');
    const nameOf = (object) => (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, object), 'name');
    const quoted = (what, name) => (name === '' ? [] : [`${what} "${name}"`]);
    const user = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(fields, 'launched_by'), 'name') || (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'created_by'), 'username');
    const playbook = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'playbook');
    const project = nameOf('project');
    const parts = [
        ...(playbook === '' ? [] : [`playbook ${playbook}${project === '' ? '' : ` of project "${project}"`}`]),
        ...quoted('branch', (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'scm_branch')),
        ...quoted('inventory', nameOf('inventory')),
        ...quoted('limit', (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'limit')),
        ...quoted('tags', (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'job_tags')),
        ...quoted('without tags', (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'skip_tags')),
        ...((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'job_type') === 'check' ? ['check mode'] : []),
    ];
    const who = user === '' ? '' : ` as user "${user}"`;
    if (parts.length === 0)
        return user === '' ? undefined : `It runs${who}.`;
    return `It runs${who}: ${parts.join(', ')}.`;
}
/** Where the output of a job is that the log does not show; undefined when all of it is in the log alone. */
function logSentence(log, logFile) {
    const file = logFile === undefined ? undefined : `All of it is written to ${logFile} (\`log_file\`).`;
    switch (log) {
        case 'all':
            return file?.replace('All of it', 'Its output');
        case 'failures':
            return `Of its output only what failed is shown here (\`log: failures\`). ${file ?? 'All of it is behind the link above.'}`;
        case 'none':
            return `Its output is not shown here (\`log: none\`). ${file ?? 'It is behind the link above.'}`;
    }
}


/***/ })

};

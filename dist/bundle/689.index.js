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
/* harmony import */ var _controller_controller_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4008);
/* harmony import */ var _controller_links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3153);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _inputs_connection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8361);
/* harmony import */ var _inputs_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9066);
/* harmony import */ var _inputs_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3332);
/* harmony import */ var _launch_recent_jobs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5721);
/* harmony import */ var _launch_relaunch_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9645);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6397);
/* harmony import */ var _report_issued_token_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2881);
/* harmony import */ var _report_state_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7343);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3333);
/* harmony import */ var _cancel_for_workflow_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4609);














/** After a kill there is no hurry any more, but no reason to hold up the runner either, in ms. */
const POST_BUDGET_MS = 60_000;
/** For one request where the main step left nothing but its token, in ms. */
const REQUEST_TIMEOUT_MS = 30_000;
/** The post step: looks after the job when the main step was killed before it came to an end. Never throws. */
async function afterLaunchAction(console) {
    let connection;
    try {
        console.mask((0,_inputs_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .readSecrets */ .q)());
        const state = (0,_report_state_js__WEBPACK_IMPORTED_MODULE_11__/* .savedState */ .fP)();
        if (state === undefined && !(0,_report_issued_token_js__WEBPACK_IMPORTED_MODULE_10__/* .isTokenLeft */ .rk)())
            return;
        const reader = new _inputs_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .InputReader */ .i();
        const access = (0,_inputs_connection_js__WEBPACK_IMPORTED_MODULE_4__/* .readAccess */ .zS)(reader);
        reader.finish();
        connection = (0,_access_js__WEBPACK_IMPORTED_MODULE_12__/* .connect */ .Ng)(console, { ...access, requestTimeoutMs: state?.requestTimeoutMs ?? REQUEST_TIMEOUT_MS });
        (0,_access_js__WEBPACK_IMPORTED_MODULE_12__/* .resume */ .U)(console, connection, access.credentials);
        if (state !== undefined)
            await lookAfter(console, new _controller_controller_js__WEBPACK_IMPORTED_MODULE_1__/* .Controller */ .x(state.root, connection), state);
    }
    catch (error) {
        console.fail((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error));
    }
    finally {
        // Not before the job was seen to: the cancel needs the token.
        await (0,_access_js__WEBPACK_IMPORTED_MODULE_12__/* .signOut */ .CI)(console, connection, { last: true, hurried: false });
        connection?.close();
    }
}
async function lookAfter(console, controller, { root, cancels, progress }) {
    const job = await jobOf(console, controller, progress);
    if (job === undefined)
        return;
    const link = (0,_controller_links_js__WEBPACK_IMPORTED_MODULE_2__/* .jobLink */ .m)(root, job);
    if (progress.phase === 'unknown' || (progress.phase === 'relaunching' && progress.unknown)) {
        console.warn(`The launch whose outcome was not known did lead to job ${job.id}; it goes on. ${link.url}`);
    }
    else if (cancels) {
        await (0,_cancel_for_workflow_js__WEBPACK_IMPORTED_MODULE_13__/* .cancelForWorkflow */ .H)(console, controller, job, link, POST_BUDGET_MS);
    }
    else {
        console.warn(`The main step was stopped while it launched job ${job.id}, which goes on: it is not cancelled with the workflow (\`wait: false\` or \`cancel_on_workflow_cancel: false\`). ${link.url}`);
    }
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
 * @returns the job when it has ended
 */
async function cancelForWorkflow(console, controller, job, link, budgetMs = _follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .HURRIED_MS */ .N) {
    const name = `Job ${job.id}`;
    const cancellation = await (0,_follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelJob */ .m)(controller, _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, job, budgetMs, () => console.say(`The workflow was cancelled: the controller was asked to cancel job ${job.id}.`));
    switch (cancellation.kind) {
        case 'ended':
            console.fail(cancellation.wasFinished
                ? `The workflow was cancelled, but job ${job.id} had finished before: ${cancellation.job.status}. ${link.url}`
                : `${name} was cancelled with the workflow, and has ended: ${cancellation.job.status}. ${link.url}`);
            return cancellation.job;
        case 'accepted':
            console.fail(`The controller is cancelling job ${job.id} (status: ${cancellation.status}); its end was not seen yet. ${link.url}`);
            return undefined;
        case 'failed':
            console.fail(`The workflow was cancelled, but ${name.toLowerCase()} COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller: ${link.url}`);
            return undefined;
    }
}


/***/ }),

/***/ 3153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ jobLink)
/* harmony export */ });
/** The part of a page's address that names the kind of job (API fact 32). */
const PAGES = {
    job: 'playbook',
    workflow_job: 'workflow',
    project_update: 'project',
    inventory_update: 'inventory',
};
/** Tower and AWX have their pages behind `/#/jobs/`, AAP 2.5 and later at `/execution/jobs/`. */
function jobLink(root, job) {
    const page = `jobs/${PAGES[job.type]}/${job.id}/output`;
    const url = `${root.site.href}${root.gateway ? 'execution/' : '#/'}${page}`;
    return { url, path: url.slice(root.site.origin.length) };
}


/***/ }),

/***/ 9459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ HURRIED_MS),
/* harmony export */   m: () => (/* binding */ cancelJob)
/* harmony export */ });
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9641);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


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
    for (;;) {
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
    return await confirmEnd(controller, ref, budget, refusal);
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
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassing */ .WG)(error))
                return { kind: 'failed', reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error) };
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

/***/ 6790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   eo: () => (/* binding */ createMark),
/* harmony export */   kN: () => (/* binding */ withMark)
/* harmony export */ });
/* unused harmony export MARK_VARIABLE */
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7410);


/** The extra var that links a job back to the workflow, and finds it again after a launch whose reply was lost. */
const MARK_VARIABLE = 'github_actions';
/**
 * A mark from what is known of the workflow run. Values that hold `{{`, `{%` or `{#` are left out: Ansible would run
 * them as a template, and a branch's name is anybody's choice.
 */
function createMark(context, launchId) {
    const safe = Object.entries(context).filter(([, value]) => value !== '' && !/\{[{%#]/.test(value));
    return { ...Object.fromEntries(safe), launch_id: launchId };
}
/** The variables with the mark; a `github_actions` of the workflow's own wins, and then there is no mark. */
function withMark(variables, mark) {
    if (variables !== undefined && Object.hasOwn(variables, MARK_VARIABLE))
        return { variables, marked: false };
    return { variables: { [MARK_VARIABLE]: mark, ...variables }, marked: true };
}
/** The mark in a job's variables; undefined where there is none. */
function markOf(fields) {
    const mark = (0,_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .jobVariables */ .B)(fields)?.[MARK_VARIABLE];
    return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(mark) ? mark : undefined;
}


/***/ }),

/***/ 5810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ postOnce)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/persist.ts + 2 modules
var persist = __webpack_require__(6397);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
;// CONCATENATED MODULE: ./src/launch/launched-job.ts



/**
 * The job that the reply to a launch tells of. A reply that names the job (`{"job": 5}`) and does not show it is
 * completed by the job's detail; its `ignored_fields` count all the same.
 * @throws ResponseError when the reply names no job, or the detail cannot be read
 */
async function launchedJob({ controller }, reply) {
    if (!(0,fields/* isRecord */.u4)(reply) || 'status' in reply)
        return (0,resources/* readJob */.cd)(reply);
    const type = resources/* JOB_TYPES */.MA.find((known) => (0,fields/* number */.ai)(reply, known) !== undefined);
    if (type === undefined)
        return (0,resources/* readJob */.cd)(reply);
    // Not cut off by a cancel of the workflow: the job has to be known to be cancelled.
    const ref = { type, id: (0,fields/* number */.ai)(reply, type) ?? 0 };
    // There is a job now, whatever comes: a failure here leaves the launch open and does not say that there is none.
    const detail = await controller.get((0,resources/* jobPath */.Jf)(ref)).catch((error) => {
        throw (0,resources/* strange */.dV)('the job that was launched', (0,errors/* describeError */.Uc)(error));
    });
    const job = (0,resources/* readJob */.cd)(detail, ref);
    return { ...job, fields: { ...job.fields, ignored_fields: reply['ignored_fields'] } };
}

// EXTERNAL MODULE: ./src/launch/patience.ts
var launch_patience = __webpack_require__(7264);
;// CONCATENATED MODULE: ./src/launch/once.ts




/**
 * One POST that makes a job. It is sent again only when the first one surely did not reach the controller: it is not
 * idempotent (API facts 10 and 24). A cancelled workflow does not cut it off at once: its reply names the job that has
 * to be cancelled.
 * @throws what surely made no job: ResponseError when the controller refused, ConnectionError, the signal's reason
 */
async function postOnce(context, path, body) {
    const patience = (0,launch_patience/* replyPatience */.c)(context);
    let job;
    try {
        await (0,persist/* persist */.Z)({ ...context, repeatable: surelyNotArrived }, async () => {
            context.signal.throwIfAborted();
            const reply = await context.controller.post(path, body, { ...patience.signals, fresh: true });
            job = await launchedJob(context, reply);
        });
    }
    catch (error) {
        // A workflow that is cancelled while the reply comes in still has a job, which has to be known to be cancelled.
        if (job !== undefined)
            return { job };
        if (!mayHaveLaunched(error))
            throw error;
        return { lost: error };
    }
    finally {
        patience.end();
    }
    return { job: job };
}
function surelyNotArrived(error) {
    return error instanceof errors/* ConnectionError */.Rc && error.passing && !error.mayHaveArrived;
}
/**
 * Whether a failed POST can have a job behind it: no whole reply although bytes went out, a success that cannot be
 * read, or a 5xx (a proxy may have lost the reply). A 3xx or 4xx is an answer: nothing was launched.
 */
function mayHaveLaunched(error) {
    if (error instanceof errors/* ConnectionError */.Rc)
        return error.mayHaveArrived;
    if (error instanceof errors/* ResponseError */.o3)
        return error.status < 300 || error.status >= 500;
    return false;
}


/***/ }),

/***/ 5721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ recentJobs),
/* harmony export */   ty: () => (/* binding */ hasLaunchId),
/* harmony export */   xL: () => (/* binding */ creator)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9641);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6790);



/**
 * The newest jobs of a template, newest first: `count` of them, two hundred at most. Filters on `extra_vars` are forbidden
 * (API fact 10), so launch ids are looked for here.
 */
async function recentJobs(controller, templateId, options, count = 200) {
    const reply = await controller.get(`unified_jobs/?unified_job_template=${templateId}&order_by=-id&page_size=${count}`, options);
    return (0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(reply, 'the jobs of the template')
        .filter(_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)
        .flatMap((row) => {
        try {
            return [
                {
                    job: (0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .readJob */ .cd)(row),
                    launchType: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(row, 'launch_type'),
                    createdBy: creator(row),
                    created: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(row, 'created'),
                },
            ];
        }
        catch {
            // A kind of job that this action does not know cannot be the one it launched.
            return [];
        }
    });
}
/** The id of the user who started a job. */
function creator(row) {
    return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(row, 'summary_fields'), 'created_by'), 'id');
}
/** Whether a job carries this launch id and was launched, not relaunched by a person, which copies the variables. */
function hasLaunchId({ job, launchType }, launchId) {
    return launchType === 'manual' && (0,_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(job.fields)?.['launch_id'] === launchId;
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
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5810);
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

/***/ 8039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ searchJob)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _recent_jobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5721);


/** A job becomes visible some time after the POST: waited for after the first look that was answered, in ms. */
const SETTLING_MS = 12_000;
const PAUSE_MS = 1000;
/** Once the workflow is cancelled, this much is left for looking, in ms. */
const HURRY_MS = 2500;
/**
 * Looks at the newest jobs of a template until one is found or the time for one to appear is over.
 * @throws what the quest says
 */
async function searchJob(context, quest) {
    const search = new Search(context, quest);
    for (;;) {
        const adopted = await search.look();
        if (adopted !== undefined)
            return adopted;
        await search.pause();
    }
}
class Search {
    #context;
    #quest;
    /** The first look that was answered: the settling time counts from here. */
    #settlingFrom;
    /** The last one: a controller that is away since then is borne for so long. */
    #answeredAt;
    #hurriedAt;
    #trouble;
    constructor(context, quest) {
        this.#context = context;
        this.#quest = quest;
        this.#answeredAt = context.clock.now();
    }
    /** One look at the template's newest jobs; undefined when it is too early to say. */
    async look() {
        const { controller, signal, clock } = this.#context;
        const asked = clock.now();
        if (signal.aborted)
            this.#hurriedAt ??= asked;
        let jobs;
        try {
            const options = this.#hurriedAt === undefined ? { signal } : { timeoutMs: HURRY_MS };
            jobs = await (0,_recent_jobs_js__WEBPACK_IMPORTED_MODULE_1__/* .recentJobs */ .c)(controller, this.#quest.templateId, options);
        }
        catch (error) {
            this.#trouble = error;
            if (!signal.aborted && !(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPassing */ .WG)(error))
                throw this.#quest.unreadable(error);
            return undefined;
        }
        this.#answeredAt = clock.now();
        this.#settlingFrom ??= this.#answeredAt;
        // A slow reply tells what was there when it was asked for.
        return this.#judge(jobs, asked - this.#settlingFrom >= SETTLING_MS);
    }
    #judge(jobs, settled) {
        const { proven, isCandidate, unknown } = this.#quest;
        const candidates = jobs.filter(isCandidate);
        const [only] = candidates;
        // Without a launch id a second job that looks the same may still turn up: only the settled picture counts.
        if (only !== undefined && candidates.length === 1 && (proven || settled))
            return { job: only.job, proven };
        if (settled || (proven && candidates.length > 1))
            throw unknown(candidates, jobs);
        return undefined;
    }
    /** @throws LaunchUnknownError when there is no time left to look again */
    async pause() {
        const { clock, patienceMs, signal } = this.#context;
        const now = clock.now();
        const hurried = this.#hurriedAt !== undefined && now - this.#hurriedAt >= HURRY_MS;
        // Once a look was answered, weather in between does not shorten the settling time.
        const bearable = this.#settlingFrom === undefined ? patienceMs : Math.max(patienceMs, SETTLING_MS);
        const unanswered = now - this.#answeredAt >= bearable;
        if (hurried || unanswered)
            throw this.#quest.unreadable(this.#trouble);
        // A cancel of the workflow ends the pause; there is still a moment to look.
        await clock.sleep(PAUSE_MS, signal.aborted ? undefined : signal).catch(() => undefined);
    }
}


/***/ }),

/***/ 7410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ jobVariables)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/** A text in quotes, or one of the three words that Python writes into JSON for numbers that JSON does not have. */
const STRING_OR_WORD = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g;
/**
 * A job's variables, which the API gives as a JSON text; undefined where that cannot be read. A template whose own
 * variables hold `.inf` or `.nan` makes the controller write `Infinity` or `NaN`: read as null.
 */
function jobVariables(fields) {
    const json = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'extra_vars') || '{}';
    const value = parsed(json) ?? parsed(json.replace(STRING_OR_WORD, (found) => (found.startsWith('"') ? found : 'null')));
    return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) ? value : undefined;
}
function parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ saveProgress),
/* harmony export */   L7: () => (/* binding */ clearProgress),
/* harmony export */   fP: () => (/* binding */ savedState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1900);
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4159);
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);



/*
 * What the main step leaves for the post step. Address, ids and switches come from here and only secrets from the
 * inputs, so that the post step cancels what the main step launched and nothing else.
 */
const NAME = 'launch';
/** Remembers how far the main step came, in case that it is killed. */
function saveProgress(console, { root, requestTimeoutMs, cancels, progress }) {
    const state = {
        api: root.api.href,
        site: root.site.href,
        gateway: root.gateway,
        requestTimeoutMs,
        cancels,
        progress,
    };
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(NAME, JSON.stringify(state)));
}
/** The main step came to its own end: nothing is left to do for the post step. */
function clearProgress(console) {
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(NAME, ''));
}
/** What the main step left behind when it was killed, or undefined. */
function savedState() {
    const saved = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(NAME);
    const state = saved === '' ? undefined : JSON.parse(saved);
    if (!(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(state))
        return undefined;
    const progress = readProgress((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(state, 'progress'));
    if (progress === undefined)
        return undefined;
    return {
        root: { api: new URL((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(state, 'api')), site: new URL((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(state, 'site')), gateway: state['gateway'] === true },
        requestTimeoutMs: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(state, 'requestTimeoutMs') ?? 30_000,
        cancels: state['cancels'] === true,
        progress,
    };
}
function readProgress(saved) {
    const templateId = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(saved, 'templateId');
    const phase = saved['phase'];
    if (phase === 'relaunching') {
        const trace = readTrace((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(saved, 'trace'));
        return trace && { phase, trace, unknown: saved['unknown'] === true };
    }
    if ((phase === 'launching' || phase === 'unknown') && templateId !== undefined) {
        return { phase, templateId, launchId: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(saved, 'launchId') || undefined };
    }
    const job = readRef((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(saved, 'job'));
    return phase === 'following' && job !== undefined ? { phase, job } : undefined;
}
function readTrace(saved) {
    const job = readRef((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(saved, 'job'));
    const [templateId, newestJobId] = [(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(saved, 'templateId'), (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(saved, 'newestJobId')];
    if (job === undefined || templateId === undefined || newestJobId === undefined)
        return undefined;
    const launchId = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(saved, 'launchId') || undefined;
    return { job, templateId, newestJobId, userId: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(saved, 'userId'), launchId };
}
function readRef(saved) {
    const type = _controller_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .JOB_TYPES */ .MA.find((known) => known === saved['type']);
    const id = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(saved, 'id');
    return type !== undefined && id !== undefined ? { type, id } : undefined;
}


/***/ })

};

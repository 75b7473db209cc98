export const id = 867;
export const ids = [867];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

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
    if (progress.phase === 'unknown' || (progress.phase === 'relaunching' && progress.unknown)) {
        console.warn(`The launch whose outcome was not known did lead to job ${job.id}; it goes on. ${link.url}`);
    }
    else if (cancels) {
        return (await (0,_cancel_for_workflow_js__WEBPACK_IMPORTED_MODULE_14__/* .cancelForWorkflow */ .H)(console, controller, job, link, POST_BUDGET_MS)).ended ?? job;
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
 * @returns the job when it has ended, and what was said of it
 */
async function cancelForWorkflow(console, controller, job, link, budgetMs = _follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .HURRIED_MS */ .N) {
    const cancellation = await (0,_follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelJob */ .m)(controller, _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, job, budgetMs, () => console.say(`The workflow was cancelled: the controller was asked to cancel job ${job.id}.`));
    const message = becameOf(cancellation, job, link);
    console.fail(message);
    return { ended: cancellation.kind === 'ended' ? cancellation.job : undefined, message };
}
function becameOf(cancellation, { id }, { url }) {
    switch (cancellation.kind) {
        case 'ended':
            return cancellation.wasFinished
                ? `The workflow was cancelled, but job ${id} had finished before: ${cancellation.job.status}. ${url}`
                : `Job ${id} was cancelled with the workflow, and has ended: ${cancellation.job.status}. ${url}`;
        case 'accepted':
            return `The controller is cancelling job ${id} (status: ${cancellation.status}); its end was not seen yet. ${url}`;
        case 'failed':
            return `The workflow was cancelled, but job ${id} COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller: ${url}`;
    }
}


/***/ }),

/***/ 3153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ jobLink)
/* harmony export */ });
/** The part of a page's address that names the kind of job (API fact 32); an approval has its page elsewhere. */
const PAGES = {
    job: 'playbook',
    workflow_job: 'workflow',
    project_update: 'project',
    inventory_update: 'inventory',
    ad_hoc_command: 'command',
    system_job: 'management',
};
/** Tower and AWX have their pages behind `/#/jobs/`, AAP 2.5 and later at `/execution/jobs/`. */
function jobLink(root, job) {
    const page = job.type === 'workflow_approval' ? approvalPage(root, job) : `jobs/${PAGES[job.type]}/${job.id}/output`;
    const url = `${root.site.href}${root.gateway ? 'execution/' : '#/'}${page}`;
    return { url, path: url.slice(root.site.origin.length) };
}
function approvalPage({ gateway }, { id }) {
    return `${gateway ? 'administration/workflow-approvals' : 'workflow_approvals'}/${id}/details`;
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

/***/ 5476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readWorkflowRun),
/* harmony export */   k: () => (/* binding */ readCommit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);


/*
 * What the runner tells about the workflow run. Everything here may be chosen by whoever opened a pull request.
 */
/** The run as the extra var `github_actions` names it. */
function readWorkflowRun(environment) {
    const value = (name) => environment[`GITHUB_${name}`] ?? '';
    const runUrl = `${value('SERVER_URL')}/${value('REPOSITORY')}/actions/runs/${value('RUN_ID')}`;
    return {
        repository: value('REPOSITORY'),
        ref: value('REF'),
        sha: value('SHA'),
        actor: value('ACTOR'),
        run_id: value('RUN_ID'),
        run_attempt: value('RUN_ATTEMPT'),
        run_url: value('RUN_ID') === '' ? '' : runUrl,
    };
}
/**
 * The commit that this run is about. A pull request's run is on a merge commit that nobody made and that GitHub shows
 * nowhere: there it is the last commit of the pull request, from the event that started the run.
 */
function readCommit(environment) {
    const value = (name) => environment[`GITHUB_${name}`] ?? '';
    const [owner = '', repo = ''] = value('REPOSITORY').split('/');
    const head = /^refs\/pull\/\d+\/merge$/.test(value('REF')) ? pullRequestHead(value('EVENT_PATH')) : undefined;
    return {
        apiUrl: (value('API_URL') || 'https://api.github.com').replace(/\/+$/, ''),
        owner,
        repo,
        sha: head ?? value('SHA'),
        ref: value('REF'),
    };
}
function pullRequestHead(eventPath) {
    try {
        const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(eventPath, 'utf8'));
        const head = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(event) ? (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(event, 'pull_request'), 'head'), 'sha') : '';
        return /^[0-9a-f]{40,64}$/.test(head) ? head : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   eo: () => (/* binding */ createMark),
/* harmony export */   kN: () => (/* binding */ withMark),
/* harmony export */   l6: () => (/* binding */ MARK_VARIABLE)
/* harmony export */ });
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

/***/ 8793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** The names that look most like the wanted one, nearest first, three at most. */
function nearest(wanted, names) {
    const lower = wanted.toLowerCase();
    const far = (name) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(lower, name.toLowerCase());
    return [...new Set(names)].sort((a, b) => far(a) - far(b)).slice(0, 3);
}


/***/ }),

/***/ 8641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RA: () => (/* binding */ launchPath),
/* harmony export */   Y7: () => (/* binding */ templatePath),
/* harmony export */   _4: () => (/* binding */ findTemplate),
/* harmony export */   iD: () => (/* binding */ describeTemplate)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4159);
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9641);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5395);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8793);





const COLLECTIONS = {
    job_template: { path: 'job_templates', launch: 'launch' },
    workflow_job_template: { path: 'workflow_job_templates', launch: 'launch' },
    project: { path: 'projects', launch: 'update' },
    inventory_source: { path: 'inventory_sources', launch: 'update' },
};
/** Words for a person. */
const NOUNS = {
    job_template: 'Job template',
    workflow_job_template: 'Workflow job template',
    project: 'Project',
    inventory_source: 'Inventory source',
};
/** Path of the template below the API root. */
function templatePath(template) {
    return `${COLLECTIONS[template.type].path}/${template.id}/`;
}
/** Path of its launch: projects and inventory sources are updated. */
function launchPath(template) {
    return `${templatePath(template)}${COLLECTIONS[template.type].launch}/`;
}
/** `Job template 42 "Deploy"`. */
function describeTemplate(template) {
    return `${NOUNS[template.type]} ${template.id} "${template.name}"`;
}
/**
 * Finds the one template that is meant among all kinds.
 * @throws ConfigurationError when there is none (with the nearest names) or more than one (with id, type, organization)
 */
async function findTemplate(context, query) {
    const filter = query.id === undefined ? `name=${encodeURIComponent(query.name ?? '')}` : `id=${query.id}`;
    const rows = await list(context, `unified_job_templates/?${filter}&page_size=200`).catch((error) => lookInEach(context, query, error));
    const matches = rows
        .filter((row) => matchesQuery(row, query))
        .map(readTemplate)
        .filter((found) => found !== undefined);
    const [only] = matches;
    if (matches.length === 1 && only !== undefined)
        return only;
    if (matches.length > 1)
        throw ambiguous(query, matches);
    throw await notFound(context, query, rows);
}
/**
 * A controller, or something in front of it, that does not offer all templates at once is asked for each kind by id.
 * @throws the failure of the list when that finds nothing either
 */
async function lookInEach(context, query, failure) {
    if (!(failure instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3) || failure.status !== 404 || query.id === undefined)
        throw failure;
    for (const type of query.type === undefined ? _order_js__WEBPACK_IMPORTED_MODULE_3__/* .TEMPLATE_TYPES */ .$ : [query.type]) {
        const path = `${COLLECTIONS[type].path}/${query.id}/`;
        const found = await context.controller.get(path, { signal: context.signal }).catch((error) => {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3 && (error.status === 404 || error.status === 403))
                return undefined;
            throw error;
        });
        if ((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(found))
            return [{ type, ...found }];
    }
    throw failure;
}
async function list(context, path) {
    const reply = await context.controller.get(path, { signal: context.signal });
    return (0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(reply, 'a list of templates').filter(_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4);
}
function readTemplate(row) {
    const type = _order_js__WEBPACK_IMPORTED_MODULE_3__/* .TEMPLATE_TYPES */ .$.find((known) => known === row['type']);
    const id = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(row, 'id');
    if (type === undefined || id === undefined)
        return undefined;
    const summary = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1)(row, 'summary_fields');
    const start = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1)(summary, 'user_capabilities')['start'];
    return {
        id,
        type,
        name: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(row, 'name'),
        organization: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1)(summary, 'organization'), 'name'),
        mayStart: typeof start === 'boolean' ? start : undefined,
    };
}
function matchesQuery(row, query) {
    if (query.id !== undefined && row['id'] !== query.id)
        return false;
    // Compared here as well: a filter that a proxy or an old version drops would match everything.
    if (query.name !== undefined && row['name'] !== query.name)
        return false;
    if (query.type !== undefined && row['type'] !== query.type)
        return false;
    if (query.organization === undefined)
        return true;
    const organization = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1)(row, 'summary_fields'), 'organization');
    return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(organization, 'name') === query.organization || String(organization['id']) === query.organization;
}
function ambiguous(query, matches) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`Nothing was launched: ${matches.length} templates are named "${query.name}". Give \`organization\`, \`template_type\` or \`template_id\`:`, matches.map(({ id, type, organization }) => `\`template_id: ${id}\`, ${type}, organization ${organization === '' ? '(none)' : `"${organization}"`}`));
}
async function notFound(context, query, rows) {
    const narrowed = [query.type, query.organization === undefined ? undefined : `organization "${query.organization}"`]
        .filter(Boolean)
        .join(', ');
    const what = query.id === undefined ? `named "${query.name}"` : `with the id ${query.id}`;
    const headline = `Nothing was launched: this user can see no template ${what}${narrowed === '' ? '' : ` (${narrowed})`}.`;
    const others = rows.map((row) => `there is ${JSON.stringify(row['type'])} ${String(row['id'])} "${(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(row, 'name')}" in organization "${(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1)(row, 'summary_fields'), 'organization'), 'name')}"`);
    if (others.length > 0)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(headline, others);
    if (query.name === undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(headline, [
            "check `template_id` (the number in the address of the template's page) and the user's rights: it needs the Execute role",
        ]);
    }
    const all = await list(context, 'unified_job_templates/?page_size=200&order_by=name');
    const names = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(query.name, all.map((row) => (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(row, 'name')));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(headline, names.length === 0
        ? ["it can see no template at all: check the user's rights"]
        : [`the nearest names are ${names.map((name) => `"${name}"`).join(', ')}`]);
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

/***/ 5395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ TEMPLATE_TYPES)
/* harmony export */ });
/*
 * What a workflow asks for, between the inputs that give it and the launch that carries it out.
 */
/** Kinds of unified job templates that can be launched, by the API's `type`. */
const TEMPLATE_TYPES = ['job_template', 'workflow_job_template', 'project', 'inventory_source'];


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
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3491);
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);


/*
 * What the main step leaves for the post step of the deployment that it records on GitHub: all but the token.
 */
const NAME = 'deployment';
/** States in which a deployment has ended. */
const END_STATES = ['success', 'failure', 'error', 'inactive'];
/** Remembers how far the deployment is recorded. */
function rememberDeployment(console, saved) {
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(NAME, JSON.stringify(saved)));
}
/** The deployment is brought to its end, or nothing can be done for it: nothing is left to do for the post step. */
function forgetDeployment(console) {
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(NAME, ''));
}
/** Whether the main step left one open. */
function isDeploymentLeft() {
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(NAME) !== '';
}
/** The deployment that the main step left open, or undefined. */
function leftDeployment() {
    const text = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(NAME);
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


/***/ }),

/***/ 7343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ saveProgress),
/* harmony export */   L7: () => (/* binding */ clearProgress),
/* harmony export */   fP: () => (/* binding */ savedState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3491);
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

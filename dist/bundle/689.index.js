export const id = 689;
export const ids = [689];
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
/* harmony import */ var _controller_controller_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2138);
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
/* harmony import */ var _sign_out_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(819);
/* harmony import */ var _unhurried_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(2989);


















/** After a kill there is no hurry any more, but no reason to hold up the runner either, in ms. */
const POST_BUDGET_MS = 60_000;
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
    let access;
    let aftermath;
    try {
        const state = (0,_report_state_js__WEBPACK_IMPORTED_MODULE_12__/* .savedState */ .fP)();
        if (state === undefined && !(0,_report_issued_token_js__WEBPACK_IMPORTED_MODULE_11__/* .isTokenLeft */ .rk)())
            return undefined;
        if (state !== undefined)
            aftermath = { root: state.root, job: undefined };
        const reader = new _inputs_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .InputReader */ .i();
        access = (0,_inputs_connection_js__WEBPACK_IMPORTED_MODULE_4__/* .readAccess */ .zS)(reader);
        reader.finish();
        connection = (0,_access_js__WEBPACK_IMPORTED_MODULE_13__/* .connect */ .Ng)(console, { ...access, requestTimeoutMs: state?.requestTimeoutMs ?? access.requestTimeoutMs });
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
        if (connection === undefined || access === undefined)
            (0,_sign_out_js__WEBPACK_IMPORTED_MODULE_16__/* .warnOfLeft */ .hu)(console);
        else
            await (0,_sign_out_js__WEBPACK_IMPORTED_MODULE_16__/* .signOutForGood */ .iN)(console, connection, access);
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
        return (await (0,_cancel_for_workflow_js__WEBPACK_IMPORTED_MODULE_14__/* .cancelForWorkflow */ .H)(console, controller, job, link, POST_BUDGET_MS, (0,_unhurried_js__WEBPACK_IMPORTED_MODULE_17__/* .unhurried */ .j)())).ended ?? job;
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

/***/ 7312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ endLeftDeployment),
/* harmony export */   TN: () => (/* binding */ preloadDeployment),
/* harmony export */   Yy: () => (/* binding */ createDeployment),
/* harmony export */   r$: () => (/* binding */ noteError)
/* harmony export */ });
/* harmony import */ var _controller_links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3153);
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _inputs_deployment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8606);
/* harmony import */ var _inputs_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9066);
/* harmony import */ var _inputs_workflow_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5476);
/* harmony import */ var _launch_template_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8641);







/* The GitHub Deployment of a launch. GitHub's client is a third of a megabyte: loaded only where one is wanted. */
const load = () => Promise.all(/* import() */[__webpack_require__.e(157), __webpack_require__.e(895)]).then(__webpack_require__.bind(__webpack_require__, 4895));
/** Begins to load what records a deployment, so that no launch waits for it. */
function preloadDeployment(order) {
    // Whoever uses it is told why it cannot be loaded.
    if (order !== undefined)
        load().catch(() => undefined);
}
/**
 * Creates the deployment that the workflow wants recorded.
 * @param signal aborted when the workflow is cancelled
 * @returns undefined where none is wanted, or it cannot be recorded, which is told
 */
async function createDeployment(console, order, { template, root, launchId }, signal) {
    if (order === undefined)
        return undefined;
    const notRecorded = `The deployment in environment "${order.environment}" is not recorded on GitHub:`;
    const commit = (0,_inputs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .readCommit */ .k)(process.env);
    if (order.token === undefined || commit.repo === '' || commit.sha === '') {
        const missing = order.token === undefined ? 'there is no `github_token`' : 'the runner names no repository and commit';
        console.warn(`${notRecorded} ${missing}.`);
        return undefined;
    }
    try {
        const { newDeployment } = await load();
        const { run_id, run_attempt, run_url } = (0,_inputs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .readWorkflowRun */ .h)(process.env);
        const { id, name, type } = template;
        const payload = { launch: launchId, ref: commit.ref, run_id, run_attempt, run_url, template: { id, name, type } };
        const description = `${(0,_launch_template_js__WEBPACK_IMPORTED_MODULE_6__/* .describeTemplate */ .iD)(template)} on ${root.site.href}`;
        const deployment = newDeployment(console, order, order.token, commit, { description, payload }, signal);
        await deployment.create();
        return deployment;
    }
    catch (error) {
        console.warn(`${notRecorded} ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)}`);
        return undefined;
    }
}
/** Notes how a deployment ended whose step ends with an error, where nobody noted it before. */
function noteError(deployment, error, signal) {
    if (deployment.hasEnd)
        return;
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InterruptedError */ .p4 && deployment.jobs === 0) {
        deployment.endsWithout('inactive', 'The workflow was cancelled before the launch.');
        return;
    }
    // There is a job, or may be one: the post step cancels it, and tells what became of it.
    if (signal.aborted || deployment.jobs > 0)
        return;
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LaunchUnknownError */ .yP)
        deployment.endsWithout('error', 'It is not known whether a job was launched.');
    else
        deployment.endsWithout('error', 'Nothing was launched: see the log of the step.');
}
/**
 * Brings the deployment to its end that the main step left open. Never throws.
 * @param aftermath undefined where the main step left no launch open
 */
async function endLeftDeployment(console, aftermath) {
    try {
        const token = (0,_inputs_deployment_js__WEBPACK_IMPORTED_MODULE_3__/* .readGitHubToken */ .nC)(new _inputs_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .InputReader */ .i());
        const { resumeDeployment } = await load();
        const deployment = token === undefined ? undefined : resumeDeployment(console, token);
        if (deployment === undefined)
            return;
        if (!deployment.hasEnd)
            noteAftermath(deployment, aftermath);
        await deployment.close({ last: true, hurried: false });
    }
    catch (error) {
        console.warn(`The deployment on GitHub could not be brought to its end: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error)} That changes nothing else.`);
    }
}
function noteAftermath(deployment, aftermath) {
    const job = aftermath?.job;
    if (aftermath !== undefined && job !== undefined && deployment.jobs === 0) {
        deployment.running(job, (0,_controller_links_js__WEBPACK_IMPORTED_MODULE_0__/* .jobLink */ .m)(aftermath.root, job));
    }
    if (job !== undefined && 'status' in job && (0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(job.status)) {
        // Of a relaunch it is not known whether it made everything good.
        const success = job.status === 'successful' && deployment.jobs === 1;
        deployment.ends({ status: job.status, success, job }, job.artifacts);
    }
    else if (aftermath === undefined && deployment.jobs === 0) {
        deployment.endsWithout('inactive', 'The step was stopped before the launch.');
    }
    else
        deployment.endsWithout('error', 'The step was stopped before the end of the job was seen.');
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

/***/ 3153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ jobLink)
/* harmony export */ });
/** The part of a page's address that names the kind of job (controller fact 59); an approval has its page elsewhere. */
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

/***/ 8606:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _f: () => (/* binding */ DEPLOYMENT_INPUTS),
/* harmony export */   iJ: () => (/* binding */ readDeployment),
/* harmony export */   nC: () => (/* binding */ readGitHubToken)
/* harmony export */ });
/* unused harmony exports parseEnvironment, parseEnvironmentUrl */
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9066);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8463);


/** Their names. */
const DEPLOYMENT_INPUTS = ['environment', 'environment_url', 'github_token'];
/** GitHub takes names of environments up to this length. */
const MAX_NAME = 255;
/** What stands before the keys when the address comes from the job. */
const ARTIFACTS = 'artifacts.';
/** Reads what is to be recorded on GitHub; undefined without an environment. Problems are noted in the reader. */
function readDeployment(reader) {
    const environment = reader.parsed('environment', parseEnvironment);
    const environmentUrl = reader.parsed('environment_url', parseEnvironmentUrl);
    if (reader.text('environment') === undefined && reader.text('environment_url') !== undefined) {
        reader.problem('environment', 'is missing: `environment_url` is the address of the environment that it names');
    }
    return environment === undefined ? undefined : { environment, environmentUrl, token: readGitHubToken(reader) };
}
/** What the post step needs as well. */
function readGitHubToken(reader) {
    return reader.text('github_token');
}
/**
 * The name of an environment, as GitHub takes it.
 * @throws InputProblem
 */
function parseEnvironment(text) {
    // Whole characters count, as in GitHub's own check.
    if ([...text].length > MAX_NAME) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S(`has more than ${MAX_NAME} characters, and GitHub takes no longer name of an environment`);
    }
    if (/\p{Cc}/u.test(text)) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S('holds a line end or another control character; the name of one environment is accepted');
    }
    return text;
}
/**
 * An http or https address, or `artifacts.` with the keys of a value that the job gives to set_stats.
 * @throws InputProblem
 */
function parseEnvironmentUrl(text) {
    if (text.startsWith(ARTIFACTS) && text.length > ARTIFACTS.length)
        return { artifact: text.slice(ARTIFACTS.length) };
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S(`is ${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(text)}; an http or https address is accepted, or the name of an artifact, such as \`artifacts.url\``);
    }
    if (url.username !== '' || url.password !== '') {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S('holds a user name or password, and everybody who sees the repository would see it');
    }
    return { address: url.href };
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
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7410);


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
    const mark = (0,_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .jobVariables */ .B)(fields)?.[MARK_VARIABLE];
    return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(mark) ? mark : undefined;
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

/***/ 3429:
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
    if (!(0,fields/* isRecord */.u4)(reply))
        return (0,resources/* readJob */.cd)(reply);
    const type = resources/* JOB_TYPES */.MA.find((known) => (0,fields/* number */.ai)(reply, known) !== undefined);
    if (type === undefined)
        return (0,resources/* readJob */.cd)(reply);
    if ('status' in reply)
        return (0,resources/* readJob */.cd)({ type, id: reply[type], ...reply });
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
 * idempotent (controller facts 11 and 17). A cancelled workflow does not cut it off at once: its reply names the job that has
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
        if (!(0,errors/* mayHaveBeenDone */.U2)(error))
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


/***/ }),

/***/ 5721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ recentJobs),
/* harmony export */   ty: () => (/* binding */ hasLaunchId),
/* harmony export */   xL: () => (/* binding */ creator)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6790);



/**
 * The newest jobs of a template, newest first: `count` of them, two hundred at most. Filters on `extra_vars` are forbidden
 * (controller fact 13), so launch ids are looked for here.
 */
async function recentJobs(controller, templateId, options, count = 200) {
    const reply = await controller.get(`unified_jobs/?unified_job_template=${templateId}&order_by=-id&page_size=${count}`, options);
    return (0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(reply, 'the jobs of the template')
        .filter(_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)
        .flatMap((row) => {
        try {
            return [
                {
                    job: (0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readJob */ .cd)(row),
                    launchType: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'launch_type'),
                    createdBy: creator(row),
                    created: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'created'),
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
    return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'summary_fields'), 'created_by'), 'id');
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
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6397);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6790);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3429);
/* harmony import */ var _recent_jobs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5721);
/* harmony import */ var _search_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8039);








/** What a relaunch copies; the extra variables hold the launch id where there is one. */
const COPIED = ['extra_vars', 'inventory', 'job_tags', 'skip_tags', 'scm_branch', 'job_type', 'verbosity'];
/**
 * Gets ready what is needed to find the relaunch again.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function traceRelaunch(context, failed) {
    const { controller, signal } = context;
    const templateId = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(failed.fields, 'unified_job_template') ?? 0;
    const newest = await (0,_persist_js__WEBPACK_IMPORTED_MODULE_3__/* .persist */ .Z)(context, () => (0,_recent_jobs_js__WEBPACK_IMPORTED_MODULE_6__/* .recentJobs */ .c)(controller, templateId, { signal }, 1));
    const launchId = (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .markOf */ .Fg)(failed.fields)?.['launch_id'];
    return {
        job: { type: failed.type, id: failed.id },
        templateId,
        newestJobId: Math.max(failed.id, ...newest.map(({ job }) => job.id)),
        userId: (0,_recent_jobs_js__WEBPACK_IMPORTED_MODULE_6__/* .creator */ .xL)(failed.fields),
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
    const posted = await (0,_once_js__WEBPACK_IMPORTED_MODULE_5__/* .postOnce */ .y)(context, `${(0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .jobPath */ .Jf)(failed)}relaunch/`, body);
    if ('job' in posted)
        return { job: posted.job, how: 'created', ours: true };
    return await adopt(context, trace, failed, hosts, posted.lost);
}
async function adopt(context, trace, failed, hosts, cause) {
    context.sink.say(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(cause)} Looking for the relaunch of job ${failed.id} among the jobs of its template; it is not repeated.`);
    const open = `It is not known whether job ${failed.id} was relaunched: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(cause)}`;
    const advice = `The relaunch was not repeated, since that could run twice. Look at the newest jobs of template ${trace.templateId} on the controller.`;
    const found = await (0,_search_js__WEBPACK_IMPORTED_MODULE_7__/* .searchJob */ .I)(context, {
        templateId: trace.templateId,
        proven: trace.launchId !== undefined,
        isCandidate: (recent) => isRelaunchOf(recent, trace) && isCopy(recent.job, failed, hosts),
        unknown: (candidates) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LaunchUnknownError */ .yP(`${open} ${candidates.length > 1 ? `Several jobs fit: ${candidates.map(({ job }) => job.id).join(', ')}.` : 'No relaunch of it has appeared.'} ${advice}`, { cause }),
        unreadable: (trouble) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LaunchUnknownError */ .yP(`${open} The jobs of the template could not be looked at in time${trouble === undefined ? '.' : `: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(trouble)}`} ${advice}`, { cause }),
    });
    return { job: found.job, how: 'adopted', ours: found.proven };
}
/** Whether a job can be the relaunch: newer than all seen before, by the same user, with the launch id copied. */
function isRelaunchOf({ job, launchType, createdBy }, trace) {
    if (launchType !== 'relaunch' || job.id <= trace.newestJobId)
        return false;
    if (createdBy === undefined || createdBy !== trace.userId)
        return false;
    return trace.launchId === undefined || (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .markOf */ .Fg)(job.fields)?.['launch_id'] === trace.launchId;
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
    const names = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(job.fields, 'limit').split(',');
    return new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
}
/** Why a relaunch is refused, by a part of the controller's own words (controller fact 16). */
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
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ResponseError */ .o3) || !error.fromApi || error.status !== 400)
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
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

/***/ 8641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RA: () => (/* binding */ launchPath),
/* harmony export */   Y7: () => (/* binding */ templatePath),
/* harmony export */   _4: () => (/* binding */ findTemplate),
/* harmony export */   iD: () => (/* binding */ describeTemplate)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5395);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8793);





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
    if (!(failure instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ResponseError */ .o3) || failure.status !== 404 || query.id === undefined)
        throw failure;
    for (const type of query.type === undefined ? _order_js__WEBPACK_IMPORTED_MODULE_3__/* .TEMPLATE_TYPES */ .$ : [query.type]) {
        const path = `${COLLECTIONS[type].path}/${query.id}/`;
        const found = await context.controller.get(path, { signal: context.signal }).catch((error) => {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ResponseError */ .o3 && (error.status === 404 || error.status === 403))
                return undefined;
            throw error;
        });
        if ((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(found))
            return [{ type, ...found }];
    }
    throw failure;
}
async function list(context, path) {
    const reply = await context.controller.get(path, { signal: context.signal });
    return (0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(reply, 'a list of templates').filter(_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4);
}
function readTemplate(row) {
    const type = _order_js__WEBPACK_IMPORTED_MODULE_3__/* .TEMPLATE_TYPES */ .$.find((known) => known === row['type']);
    const id = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id');
    if (type === undefined || id === undefined)
        return undefined;
    const summary = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'summary_fields');
    const start = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'user_capabilities')['start'];
    return {
        id,
        type,
        name: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(row, 'name'),
        organization: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'organization'), 'name'),
        project: type === 'job_template' ? (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'project') : undefined,
        inventory: type === 'inventory_source' ? (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'inventory'), 'name') : undefined,
        mayStart: typeof start === 'boolean' ? start : undefined,
        hasSurvey: row['survey_enabled'] === true,
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
    const organization = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'summary_fields'), 'organization');
    return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(organization, 'name') === query.organization || String(organization['id']) === query.organization;
}
function ambiguous(query, matches) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`Nothing was launched: ${matches.length} templates are named "${query.name}". Give \`organization\`, \`template_type\` or \`template_id\`:`, matches.map(({ id, type, organization, inventory }) => `\`template_id: ${id}\`, ${type}, organization ${organization === '' ? '(none)' : `"${organization}"`}${inventory === undefined ? '' : `, inventory "${inventory}"`}`));
}
async function notFound(context, query, rows) {
    const narrowed = [query.type, query.organization === undefined ? undefined : `organization "${query.organization}"`]
        .filter(Boolean)
        .join(', ');
    const what = query.id === undefined ? `named "${query.name}"` : `with the id ${query.id}`;
    const headline = `Nothing was launched: this user can see no template ${what}${narrowed === '' ? '' : ` (${narrowed})`}.`;
    const others = rows.map((row) => `there is ${JSON.stringify(row['type'])} ${String(row['id'])} "${(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'name')}" in organization "${(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'summary_fields'), 'organization'), 'name')}"`);
    if (others.length > 0)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(headline, others);
    if (query.name === undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(headline, [
            "check `template_id` (the number in the address of the template's page) and the user's rights: it needs the Execute role",
        ]);
    }
    const all = await list(context, 'unified_job_templates/?page_size=200&order_by=name');
    const names = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(query.name, all.map((row) => (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'name')));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(headline, names.length === 0
        ? ["it can see no template at all: check the user's rights"]
        : [`the nearest names are ${names.map((name) => `"${name}"`).join(', ')}`]);
}


/***/ }),

/***/ 7410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ jobVariables),
/* harmony export */   z: () => (/* binding */ ENCRYPTED)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _json_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7105);


/** What the API shows instead of a secret, such as the answer to a password question (controller fact 32). */
const ENCRYPTED = '$encrypted$';
/** A text in quotes, or one of the three words that Python writes into JSON for numbers that JSON does not have. */
const STRING_OR_WORD = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g;
/**
 * A job's variables, which the API gives as a JSON text, numbers as in their source; undefined where that cannot be read. A template whose own
 * variables hold `.inf` or `.nan` makes the controller write `Infinity` or `NaN`: read as null.
 */
function jobVariables(fields) {
    const json = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'extra_vars') || '{}';
    const value = parsed(json) ?? parsed(json.replace(STRING_OR_WORD, (found) => (found.startsWith('"') ? found : 'null')));
    return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) ? value : undefined;
}
function parsed(json) {
    try {
        return (0,_json_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExact */ .j)(json);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ TEMPLATE_TYPES),
/* harmony export */   L: () => (/* binding */ PROMPT_INPUTS)
/* harmony export */ });
/*
 * What a workflow asks for, between the inputs that give it and the launch that carries it out.
 */
/** Kinds of unified job templates that can be launched, by the API's `type`. */
const TEMPLATE_TYPES = ['job_template', 'workflow_job_template', 'project', 'inventory_source'];
/** The input that each prompt comes from. They have the API's names, but for `timeout`: that is the wait's. */
const PROMPT_INPUTS = {
    extra_vars: 'extra_vars',
    limit: 'limit',
    job_tags: 'job_tags',
    skip_tags: 'skip_tags',
    inventory: 'inventory',
    credentials: 'credentials',
    credential_passwords: 'credential_passwords',
    scm_branch: 'scm_branch',
    job_type: 'job_type',
    verbosity: 'verbosity',
    diff_mode: 'diff_mode',
    forks: 'forks',
    job_slice_count: 'job_slice_count',
    timeout: 'job_timeout',
    execution_environment: 'execution_environment',
    instance_groups: 'instance_groups',
    labels: 'labels',
};


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


/***/ }),

/***/ 7343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ saveProgress),
/* harmony export */   L7: () => (/* binding */ clearProgress),
/* harmony export */   fP: () => (/* binding */ savedState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7484);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_actions_core__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9641);
/* harmony import */ var _stored_root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4712);




/*
 * What the main step leaves for the post step. Address, ids and switches come from here and only secrets from the
 * inputs, so that the post step cancels what the main step launched and nothing else.
 */
const NAME = 'launch';
/** Remembers how far the main step came, in case that it is killed. */
function saveProgress(console, { root, requestTimeoutMs, cancels, progress }) {
    const state = { ...(0,_stored_root_js__WEBPACK_IMPORTED_MODULE_3__/* .storeRoot */ .q)(root), requestTimeoutMs, cancels, progress };
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(NAME, JSON.stringify(state)));
}
/** The main step came to its own end: nothing is left to do for the post step. */
function clearProgress(console) {
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(NAME, ''));
}
/** What the main step left behind when it was killed, or undefined. */
function savedState() {
    const saved = _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState(NAME);
    const state = saved === '' ? undefined : JSON.parse(saved);
    if (!(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(state))
        return undefined;
    const progress = readProgress((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(state, 'progress'));
    if (progress === undefined)
        return undefined;
    return {
        root: (0,_stored_root_js__WEBPACK_IMPORTED_MODULE_3__/* .restoreRoot */ .p)(state),
        requestTimeoutMs: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(state, 'requestTimeoutMs') ?? 30_000,
        cancels: state['cancels'] === true,
        progress,
    };
}
function readProgress(saved) {
    const templateId = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(saved, 'templateId');
    const phase = saved['phase'];
    if (phase === 'relaunching') {
        const trace = readTrace((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(saved, 'trace'));
        return trace && { phase, trace, unknown: saved['unknown'] === true };
    }
    if ((phase === 'launching' || phase === 'unknown') && templateId !== undefined) {
        return { phase, templateId, launchId: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(saved, 'launchId') || undefined };
    }
    const job = readRef((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(saved, 'job'));
    const whyNotOurs = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(saved, 'whyNotOurs') || undefined;
    return phase === 'following' && job !== undefined ? { phase, job, whyNotOurs } : undefined;
}
function readTrace(saved) {
    const job = readRef((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(saved, 'job'));
    const [templateId, newestJobId] = [(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(saved, 'templateId'), (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(saved, 'newestJobId')];
    if (job === undefined || templateId === undefined || newestJobId === undefined)
        return undefined;
    const launchId = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(saved, 'launchId') || undefined;
    return { job, templateId, newestJobId, userId: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(saved, 'userId'), launchId };
}
function readRef(saved) {
    const type = _controller_resources_js__WEBPACK_IMPORTED_MODULE_2__/* .JOB_TYPES */ .MA.find((known) => known === saved['type']);
    const id = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(saved, 'id');
    return type !== undefined && id !== undefined ? { type, id } : undefined;
}


/***/ })

};

export const id = 205;
export const ids = [205];
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
// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var clock = __webpack_require__(2147);
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






/** Runs the post step of every action but `token/`: looks after what the main step left open. */
function postAction(report) {
    const launch = (0,state/* readState */.un)('launch');
    const deployment = (0,state/* readState */.un)('deployment');
    const comment = (0,state/* readState */.un)('comment');
    const token = (0,deployment_inputs/* readGitHubToken */.nC)(new input_reader/* InputReader */.i());
    report.begin({
        leftDeployment: deployment && { state: deployment, token },
        leftComment: comment && { state: comment, token },
    });
    return {
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        readAccess: () => (0,connection_inputs/* readAccessInputs */.gM)(launch?.requestTimeoutMs),
        token: (0,state/* readState */.un)('issued_token'),
        run: launch && ((context) => postStep(context, launch)),
        failed: (error) => launch === undefined
            ? { kind: 'nothing_left', error }
            : { kind: 'launch_left', root: launch.root, job: undefined, cancellation: undefined, error },
    };
}


/***/ }),

};

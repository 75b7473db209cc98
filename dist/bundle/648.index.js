export const id = 648;
export const ids = [648];
export const modules = {

/***/ 5648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  waitAction: () => (/* binding */ waitAction)
});

// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/controller/links.ts
var links = __webpack_require__(3153);
// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/inputs/connection.ts
var connection = __webpack_require__(8361);
// EXTERNAL MODULE: ./src/inputs/follow.ts + 3 modules
var follow = __webpack_require__(9135);
// EXTERNAL MODULE: ./src/inputs/job.ts
var job = __webpack_require__(1610);
// EXTERNAL MODULE: ./src/inputs/reader.ts
var inputs_reader = __webpack_require__(9066);
// EXTERNAL MODULE: ./src/inputs/unknown.ts
var unknown = __webpack_require__(4883);
;// CONCATENATED MODULE: ./src/inputs/wait.ts





/** Every input of `wait/`, as in its action.yml (a test holds the two together). */
const WAIT_INPUTS = [...connection/* CONNECTION_INPUTS */.vS, ...job/* JOB_INPUTS */.C, ...follow/* FOLLOW_INPUTS */.y];
/**
 * All inputs of `wait/`, read once.
 * @throws ConfigurationError that lists every wrong input
 */
function readWaitInputs(environment) {
    const reader = new inputs_reader/* InputReader */.i();
    const inputs = { connection: (0,connection/* readConnection */.dC)(reader), job: (0,job/* readJobInputs */.T)(reader), ...(0,follow/* readFollow */.g)(reader, environment) };
    (0,unknown/* refuseUnknownInputs */.Q)(reader, environment, WAIT_INPUTS);
    reader.finish();
    return inputs;
}

// EXTERNAL MODULE: ./src/inputs/workflow.ts
var workflow = __webpack_require__(5476);
// EXTERNAL MODULE: ./src/launch/check-mode.ts
var check_mode = __webpack_require__(1055);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/launch/mark.ts
var launch_mark = __webpack_require__(6790);
;// CONCATENATED MODULE: ./src/launch/own.ts


/**
 * Whether a job was launched by this run of the workflow: its variables name the run. A relaunch by a person and a
 * workflow's child jobs carry the same variables, and nobody here has launched those.
 * @param run as `github_actions` names it
 */
function isOfRun(job, run) {
    if ((0,fields/* text */.Qq)(job.fields, 'launch_type') !== 'manual')
        return false;
    const mark = (0,launch_mark/* markOf */.Fg)(job.fields);
    if (mark === undefined || (run['run_id'] ?? '') === '' || String(mark['run_id']) !== run['run_id'])
        return false;
    // Numbers of runs are told apart by the server: two of them may have the same.
    return mark['run_url'] === undefined || mark['run_url'] === run['run_url'];
}

// EXTERNAL MODULE: ./src/report/job-words.ts
var job_words = __webpack_require__(9349);
// EXTERNAL MODULE: ./src/report/outputs.ts
var outputs = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/actions/announce.ts
var announce = __webpack_require__(7640);
// EXTERNAL MODULE: ./src/actions/followed.ts + 12 modules
var actions_followed = __webpack_require__(4034);
// EXTERNAL MODULE: ./src/actions/log-file.ts + 1 modules
var log_file = __webpack_require__(2284);
// EXTERNAL MODULE: ./src/actions/look-up.ts + 1 modules
var look_up = __webpack_require__(9735);
// EXTERNAL MODULE: ./src/actions/step.ts + 1 modules
var step = __webpack_require__(9179);
;// CONCATENATED MODULE: ./src/actions/wait.ts















/** `wait/`: follows a job that is there already, and takes over its verdict. Never throws. */
async function waitAction(console) {
    await (0,step/* takeStep */.e)(console, {
        read: () => Promise.resolve(readWaitInputs(process.env)),
        retryForMs: ({ connection }) => connection.retryForMs,
        work: wait,
        cancelled: 'The workflow was cancelled before the job was looked up: it was NOT cancelled, and may still run.',
    });
}
async function wait(context) {
    const { console, inputs, controller, signal } = context;
    const deadline = clock/* systemClock */.m.now() + inputs.timeoutMs;
    const job = await (0,look_up/* lookUp */.T)(context);
    const runs = inputs.failOnChanges ? (0,check_mode/* noCheck */.I)(job) : undefined;
    if (runs !== undefined)
        throw new errors/* ConfigurationError */.j1(`Job ${job.id} "${job.name}" is not followed:`, [runs]);
    const followed = { job, ours: isOfRun(job, (0,workflow/* readWorkflowRun */.h)(process.env)) };
    const whyNotOurs = 'was not launched by this run of the workflow';
    const logFile = (0,log_file/* logFileOf */.Q)(context);
    const run = { console, inputs, controller, outputs: new outputs/* Outputs */.t(console), signal, whyNotOurs, logFile };
    const link = (0,links/* jobLink */.m)(controller.root, job);
    console.say(`Following ${(0,job_words/* jobName */.dZ)(job)} "${job.name}" (status: ${job.status}): ${link.url}`);
    if (job.type === 'workflow_approval') {
        if (!(0,resources/* isFinal */.dR)(job.status))
            console.notice(`It waits for a person to approve or deny it: ${link.url}`);
    }
    else
        (0,announce/* tellRun */.RD)(console, job);
    (0,actions_followed/* noteJob */.kR)(run, followed);
    run.outputs.job(job, link);
    run.outputs.status(job.status, job);
    await (0,actions_followed/* followToVerdict */.s2)(run, followed, deadline);
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


/***/ })

};

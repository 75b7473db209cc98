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
    console.say(`Cancelling ${job.type} ${job.id} "${job.name}" (status: ${job.status}): ${link.url}`);
    const leisure = { pace: new pace/* Pace */.o(LONGEST_PAUSE_MS), requestMs: inputs.connection.requestTimeoutMs, signal };
    const told = () => console.say('The controller took the cancel; its end is awaited.');
    const cancellation = await (0,cancel/* cancelJob */.m)(controller, clock/* systemClock */.m, job, timeoutMs, told, leisure);
    if (cancellation.kind === 'ended') {
        const { job: ended, wasFinished } = cancellation;
        tellEnd(context, ended, link, wasFinished || ended.status !== 'canceled');
        return;
    }
    tellOutputs(console, cancellation.kind === 'accepted' ? 'timed_out' : 'unknown', {
        canceled: false,
        wasFinished: false,
    });
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
    const when = timeoutMs === undefined ? 'when the workflow was cancelled' : `after ${(0,words/* duration */.p)(timeoutMs)} (\`timeout\`)`;
    return `The controller took the cancel of job ${id} "${name}", but its end was not seen ${when}; status: ${cancellation.status}. Look at it on the controller. ${link.url}`;
}


/***/ }),

/***/ 9735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ lookUp)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
;// CONCATENATED MODULE: ./src/controller/find-job.ts



/**
 * A job by its number. Where its type is not given, the list of all unified jobs tells it.
 * @throws ConfigurationError when there is none, or one of a kind that has no log and no verdict of its own;
 *   ResponseError, ConnectionError, the signal's reason
 */
async function findJob(controller, id, given, options) {
    const type = given ?? (await typeOf(controller, id, options));
    try {
        return (0,resources/* readJob */.cd)(await controller.get((0,resources/* jobPath */.Jf)({ type, id }), options), { type, id });
    }
    catch (error) {
        if (!(error instanceof errors/* ResponseError */.o3 && error.status === 404 && error.fromApi))
            throw error;
        throw given === undefined ? missing(id) : missingOfType(id, given);
    }
}
async function typeOf(controller, id, options) {
    const reply = await controller.get(`unified_jobs/?id=${id}`, options);
    // Compared here as well: a filter that a proxy or an old version drops would match everything.
    const row = (0,resources/* readList */.LD)(reply, 'the list of all jobs')
        .filter(fields/* isRecord */.u4)
        .find((one) => one['id'] === id);
    if (row === undefined)
        throw missing(id);
    const type = resources/* JOB_TYPES */.MA.find((known) => known === row['type']);
    if (type === undefined)
        throw strangeType(id, (0,fields/* text */.Qq)(row, 'type'));
    return type;
}
const HEADLINE = 'The job was not found:';
function missing(id) {
    return new errors/* ConfigurationError */.j1(HEADLINE, [
        `\`job_id\` is ${id}, and there is no such job on this controller, or the user may not see it. Check that the number comes from this controller, and that the user has a role on the job's template.`,
    ]);
}
function missingOfType(id, type) {
    return new errors/* ConfigurationError */.j1(HEADLINE, [
        `\`job_id\` is ${id}, and there is no ${type} with this number. Leave out \`job_type\`: it is found out.`,
    ]);
}
function strangeType(id, type) {
    return new errors/* ConfigurationError */.j1(HEADLINE, [
        `\`job_id\` is ${id}, and that is a ${type}. Accepted are: ${resources/* JOB_TYPES */.MA.join(', ')}.`,
    ]);
}

// EXTERNAL MODULE: ./src/persist.ts + 2 modules
var persist = __webpack_require__(6397);
;// CONCATENATED MODULE: ./src/actions/look-up.ts



/** Once the workflow is cancelled, this much is left for one request, in ms. */
const HURRY_MS = 2500;
/**
 * The job that the inputs name. When the workflow is cancelled meanwhile, one more quick look tells whether there is
 * something to cancel.
 * @throws ConfigurationError when there is no such job; ResponseError, ConnectionError, the signal's reason
 */
async function lookUp({ inputs, controller, signal, waiting }) {
    const { id, type } = inputs.job;
    try {
        return await (0,persist/* persist */.Z)(waiting, () => findJob(controller, id, type, { signal }));
    }
    catch (error) {
        if (!(error instanceof errors/* InterruptedError */.p4))
            throw error;
        return await findJob(controller, id, type, { timeoutMs: HURRY_MS }).catch(() => {
            throw error;
        });
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


/***/ })

};

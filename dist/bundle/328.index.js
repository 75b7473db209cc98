export const id = 328;
export const ids = [328];
export const modules = {

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


/***/ })

};

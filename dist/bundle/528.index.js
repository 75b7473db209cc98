export const id = 528;
export const ids = [528];
export const modules = {

/***/ 6528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  waitAction: () => (/* binding */ waitAction)
});

// EXTERNAL MODULE: ./src/inputs/github-run.ts
var github_run = __webpack_require__(1622);
// EXTERNAL MODULE: ./src/inputs/values/secret-inputs.ts
var secret_inputs = __webpack_require__(5142);
// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/inputs/follow-inputs.ts + 3 modules
var follow_inputs = __webpack_require__(243);
// EXTERNAL MODULE: ./src/inputs/job-inputs.ts
var job_inputs = __webpack_require__(1518);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/unknown-inputs.ts
var unknown_inputs = __webpack_require__(6310);
;// CONCATENATED MODULE: ./src/inputs/wait-inputs.ts





/** The names of all inputs of `wait/`, as in its action.yml (a test compares the two). */
const WAIT_INPUTS = [...connection_inputs/* CONNECTION_INPUTS */.vS, ...job_inputs/* JOB_INPUTS */.C, 'node', ...follow_inputs/* FOLLOW_INPUTS */.y];
/**
 * Reads the inputs of `wait/`.
 * @throws ConfigurationError that lists every wrong input
 */
function readWaitInputs(environment) {
    const reader = new input_reader/* InputReader */.i();
    const inputs = {
        connection: (0,connection_inputs/* readConnection */.dC)(reader),
        job: (0,job_inputs/* readJobInputs */.T)(reader),
        node: reader.text('node'),
        ...(0,follow_inputs/* readFollow */.g)(reader),
    };
    (0,unknown_inputs/* refuseUnknownInputs */.Q)(reader, environment, WAIT_INPUTS);
    reader.finish();
    return inputs;
}

// EXTERNAL MODULE: ./src/report/step-report.ts + 8 modules
var step_report = __webpack_require__(9881);
// EXTERNAL MODULE: ./src/session/run-step.ts + 1 modules
var run_step = __webpack_require__(673);
// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
// EXTERNAL MODULE: ./src/follow/follow-context.ts
var follow_context = __webpack_require__(9098);
// EXTERNAL MODULE: ./src/follow/live-updates.ts + 2 modules
var live_updates = __webpack_require__(922);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/timing/backoff.ts
var timing_backoff = __webpack_require__(4866);
// EXTERNAL MODULE: ./src/follow/workflow/node-paths.ts
var node_paths = __webpack_require__(9886);
// EXTERNAL MODULE: ./src/follow/workflow/pending-approvals.ts
var pending_approvals = __webpack_require__(1613);
;// CONCATENATED MODULE: ./src/follow/workflow/await-node.ts







/**
 * Waits until a node of a workflow job is launched. At the deadline, one last poll decides.
 * @param wanted name, identifier or path of the node
 * @param url the page of the workflow job, for errors
 * @returns the node; undefined when the time is over
 * @throws ConfigurationError when the name is ambiguous or does not exist; JobError when the node will never run;
 * ResponseError, ConnectionError, the signal's reason
 */
async function awaitNode({ controller, intervalMs, timeoutMs, random, waiting, listen }, job, wanted, url) {
    const { clock, signal, sink } = waiting;
    const deadline = clock.now() + timeoutMs;
    const backoff = new timing_backoff/* Backoff */.n(intervalMs, random);
    const options = { signal, retry: waiting };
    let live;
    for (;;) {
        // Read the status first, so that a final status also applies to the nodes.
        const { status } = await controller.jobs.get(job, options);
        const nodes = await (0,node_paths/* readNodePaths */.hf)(controller, job, options, (inner) => void live?.nested.add(inner));
        const found = pickNode(nodes, wanted, job, status, url);
        if (found !== undefined)
            return found;
        const left = deadline - clock.now();
        if (left <= 0)
            return undefined;
        if (live === undefined) {
            sink.info(`Node "${wanted}" has not started yet. Waiting for it.`);
            live = listen();
        }
        const pause = backoff.next(live.isWorking ? intervalMs * follow_context/* FALLBACK_POLL_FACTOR */.n : intervalMs);
        if (await live.events.wait(Math.min(pause, left), clock, signal, pending_approvals/* NODE_BURST_MS */.lE))
            backoff.restart();
    }
}
/** Returns the node with its job; undefined while it may still start. @throws see awaitNode */
function pickNode({ list, isComplete }, wanted, { id: job }, status, url) {
    const meant = (0,node_paths/* meantBy */.Pn)(wanted, list);
    const [only] = meant;
    const name = JSON.stringify(wanted);
    if (only === undefined) {
        if (!isComplete && !(0,jobs/* isFinal */.dR)(status))
            return undefined;
        throw refused((0,message/* message */.iU)('node-not-found', { job, name, nodes: quoted(list) }));
    }
    if (meant.length > 1)
        throw refused((0,message/* message */.iU)('node-name-ambiguous', { name, count: meant.length, nodes: quoted(meant) }));
    const started = startedOf(only);
    if (started !== undefined)
        return started;
    if (!only.node.isSkipped && !(0,jobs/* isFinal */.dR)(status))
        return undefined;
    const reason = only.node.isSkipped ? (0,message/* text */.Qq)('node-on-other-path') : (0,message/* text */.Qq)('workflow-ended-first', { status });
    throw new step_errors/* JobError */.CR((0,message/* message */.iU)('node-never-ran', { name, job, reason, url }));
}
function startedOf({ node: { run }, path }) {
    const type = jobs/* JOB_TYPES */.MA.find((known) => known === run?.type);
    return run === undefined || type === undefined ? undefined : { path, job: { type, id: run.id } };
}
function refused(problem) {
    return new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('node-not-followed'), [problem]);
}
/** Returns the paths of nodes in quotes; identifiers where a path is not unique. */
function quoted(nodes) {
    const isUnique = (path) => nodes.filter((one) => one.path === path).length === 1;
    return nodes.map(({ path, exact }) => `"${isUnique(path) ? path : exact}"`).join(', ');
}

// EXTERNAL MODULE: ./src/launch/launch-id.ts
var launch_id = __webpack_require__(8008);
// EXTERNAL MODULE: ./src/launch/prepare/check-mode.ts
var check_mode = __webpack_require__(1652);
// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
// EXTERNAL MODULE: ./src/steps/follow-job.ts + 4 modules
var follow_job = __webpack_require__(3721);
// EXTERNAL MODULE: ./src/steps/follow-run.ts
var follow_run = __webpack_require__(9126);
// EXTERNAL MODULE: ./src/steps/look-up-job.ts
var look_up_job = __webpack_require__(2982);
;// CONCATENATED MODULE: ./src/steps/wait-step.ts













/**
 * Runs `wait/`: follows an existing job, and succeeds or fails with it.
 * @param workflowRun the values of the extra variable `github_actions`
 */
async function waitStep(context, workflowRun) {
    const { sink, inputs, controller, signal } = context;
    const deadline = clock/* systemClock */.ml.now() + inputs.timeoutMs;
    const named = await (0,look_up_job/* lookUpJob */.S)(context);
    const job = inputs.node === undefined ? named : await jobOfNode(context, named, inputs.node);
    const runs = inputs.failOnChanges ? (0,check_mode/* noCheck */.I)(job) : undefined;
    if (runs !== undefined)
        throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('job-not-followed', { job: job.id, name: job.name }), [runs]);
    const followed = { job, launchedByThisRun: (0,launch_id/* isLaunchedByThisRun */.j4)(job, workflowRun) };
    const whyNotCancelled = (0,message/* text */.Qq)('job-launched-by-another');
    const run = { sink, inputs, controller, signal, whyNotCancelled };
    const link = (0,job_link/* jobLink */.m)(controller.root, job);
    sink.info(`Following ${(0,jobs/* jobName */.dZ)(job)} "${job.name}" (status: ${job.status}): ${link.url}`);
    if (job.type === 'workflow_approval') {
        if (!(0,jobs/* isFinal */.dR)(job.status))
            sink.notice(`Waiting for someone to approve or deny it: ${link.url}`);
    }
    else
        sink.describeRun(job);
    (0,follow_run/* leaveJob */.bu)(run, followed);
    sink.outputs.job(job, link);
    sink.outputs.status(job.status, job);
    return await (0,follow_job/* followJob */.B)(run, followed, deadline);
}
/**
 * Returns the job of a node; waits until the node starts.
 * @throws ConfigurationError when the job has no such node; JobError when the node does not run or start in time
 */
async function jobOfNode({ sink, inputs, controller, signal, waiting }, workflow, node) {
    const { id, type, name } = workflow;
    if (type !== 'workflow_job')
        throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('node-not-followed'), [(0,message/* message */.iU)('node-not-of-workflow', { job: id, type })]);
    const { timeoutMs, intervalMs, liveUpdates } = inputs;
    const { url } = (0,job_link/* jobLink */.m)(controller.root, workflow);
    sink.info(`Looking for node "${node}" of workflow job ${id} "${name}" (status: ${workflow.status}): ${url}`);
    const listening = new AbortController();
    const either = AbortSignal.any([signal, listening.signal]);
    const listen = () => liveUpdates ? new live_updates/* LiveUpdates */.N(controller, workflow, clock/* systemClock */.ml, sink, either) : (0,follow_context/* pollingSource */.j)();
    try {
        const started = await awaitNode({ controller, waiting, timeoutMs, intervalMs, listen }, workflow, node, url);
        if (started !== undefined)
            return await controller.jobs.get(started.job, { signal, retry: waiting });
    }
    finally {
        listening.abort();
    }
    const values = { name: JSON.stringify(node), job: id, timeout: (0,clock/* formatDuration */.a3)(timeoutMs), url };
    sink.outputs.value('status', 'timed_out');
    throw new step_errors/* JobError */.CR((0,message/* message */.iU)('node-not-started-in-time', values));
}

;// CONCATENATED MODULE: ./src/actions/wait.ts






/** Runs `wait/`: follows a job that exists already, and succeeds or fails with it. Never throws. */
async function waitAction(console) {
    const report = new step_report/* StepReport */.f(console);
    await (0,run_step/* runStep */.e)(report, {
        action: 'wait',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: () => {
            const inputs = readWaitInputs(process.env);
            report.begin(inputs);
            return inputs;
        },
        retryForMs: ({ connection }) => connection.retryForMs,
        run: (context) => waitStep(context, (0,github_run/* readWorkflowRun */.h)(process.env)),
    });
}


/***/ }),

/***/ 3644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ jobLink)
/* harmony export */ });
/** The part of a page's URL that names the kind of job (controller fact 59). The page of an approval is elsewhere. */
const PAGES = {
    job: 'playbook',
    workflow_job: 'workflow',
    project_update: 'project',
    inventory_update: 'inventory',
    ad_hoc_command: 'command',
    system_job: 'management',
};
/** Returns the URL of a job's web page. Tower and AWX use `/#/jobs/`, AAP 2.5 and later `/execution/jobs/`. */
function jobLink(root, job) {
    const page = job.type === 'workflow_approval' ? approvalPage(root, job) : `jobs/${PAGES[job.type]}/${job.id}/output`;
    const url = `${root.site.href}${root.gateway ? 'execution/' : '#/'}${page}`;
    return { url, path: url.slice(root.site.origin.length) };
}
function approvalPage({ gateway }, { id }) {
    return `${gateway ? 'administration/workflow-approvals' : 'workflow_approvals'}/${id}/details`;
}


/***/ }),

/***/ 243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ FOLLOW_INPUTS),
  g: () => (/* binding */ readFollow)
});

;// CONCATENATED MODULE: ./src/sink.ts
/** Which part of a job's output to show. */
const LOG_CHOICES = ['all', 'failures', 'none'];

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/parse-values.ts
var parse_values = __webpack_require__(4294);
// EXTERNAL MODULE: ./src/inputs/values/workspace-file.ts
var workspace_file = __webpack_require__(7072);
;// CONCATENATED MODULE: ./src/inputs/reporting-inputs.ts






/** The names of the inputs that control the report on a job. */
const REPORTING_INPUTS = ['summary', 'annotations', 'playbook_root', 'fail_on_changes'];
/** Reads the reporting inputs and notes problems in the reader. */
function readReporting(reader) {
    return {
        summary: reader.parsed('summary', parse_values/* parseBoolean */.yG) ?? true,
        annotations: reader.parsed('annotations', parse_values/* parseBoolean */.yG) ?? true,
        playbookRoot: reader.parsed('playbook_root', parseFolder),
        failOnChanges: reader.parsed('fail_on_changes', parse_values/* parseBoolean */.yG) ?? false,
    };
}
/** Resolves a folder of the workspace. Accepts `.` even without a checkout: it then contains no files. */
function parseFolder(folder) {
    const workspace = (0,workspace_file/* workspaceFolder */.ih)();
    const root = external_node_path_default().resolve(workspace, folder);
    const given = (0,parse_values/* shown */.SP)(folder);
    const outside = (0,message/* message */.iU)('folder-outside-workspace', { given });
    try {
        if (!(0,external_node_fs_.statSync)(root).isDirectory())
            throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('folder-is-file', { given }));
        (0,workspace_file/* refuseOutside */.gz)(folder, { outside, link: outside }, [workspace]);
    }
    catch (error) {
        if (error instanceof input_reader/* InputProblem */.S)
            throw error;
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('folder-not-found', { given }));
    }
    return { workspace, root };
}

// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
;// CONCATENATED MODULE: ./src/inputs/values/log-file-path.ts







/**
 * Returns the absolute path of a writable file in the workspace or in `runner.temp`, and creates its folders.
 * Opens the file for writing, so that a wrong path is reported before the launch.
 * @throws InputProblem
 */
function parseLogFile(text) {
    const file = external_node_path_default().resolve((0,workspace_file/* workspaceFolder */.ih)(), text);
    const given = (0,parse_values/* shown */.SP)(text);
    try {
        // Before anything is created there.
        (0,workspace_file/* refuseOutside */.gz)(text, {
            outside: (0,message/* message */.iU)('log-file-outside-workspace', { given }),
            link: (0,message/* message */.iU)('log-file-link-outside-workspace', { given }),
        });
        (0,external_node_fs_.mkdirSync)(external_node_path_default().dirname(file), { recursive: true });
        const wasThere = (0,external_node_fs_.existsSync)(file);
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, 'a'));
        if (!wasThere)
            (0,external_node_fs_.rmSync)(file);
    }
    catch (error) {
        if (error instanceof input_reader/* InputProblem */.S)
            throw error;
        throw new input_reader/* InputProblem */.S(whyUnwritable(given, error));
    }
    return file;
}
function whyUnwritable(given, error) {
    switch (error.code) {
        case 'EISDIR':
            return (0,message/* message */.iU)('log-file-is-folder', { given });
        case 'ENOTDIR':
        case 'EEXIST':
            return (0,message/* message */.iU)('log-file-folder-is-file', { given });
        case 'EACCES':
        case 'EPERM':
        case 'EROFS':
            return (0,message/* message */.iU)('log-file-forbidden', { given });
        default:
            return (0,message/* message */.iU)('log-file-unwritable', { given, reason: (0,step_errors/* describeError */.Uc)(error) });
    }
}

;// CONCATENATED MODULE: ./src/inputs/follow-inputs.ts




/** The names of the inputs of every action that follows a job. */
const FOLLOW_INPUTS = [
    'timeout',
    'queue_timeout',
    'interval',
    'live_updates',
    'log',
    'log_file',
    'cancel_on_timeout',
    'cancel_on_workflow_cancel',
    ...REPORTING_INPUTS,
];
/** Reads how to wait for a job to finish and how to report on it. Notes problems in the reader. */
function readFollow(reader) {
    return {
        timeoutMs: reader.parsed('timeout', parse_values/* parsePositiveDuration */.lj) ?? 1_800_000,
        queueTimeoutMs: reader.parsed('queue_timeout', parse_values/* parsePositiveDuration */.lj),
        intervalMs: reader.parsed('interval', parse_values/* parsePositiveDuration */.lj) ?? 15_000,
        liveUpdates: reader.parsed('live_updates', parse_values/* parseBoolean */.yG) ?? true,
        log: reader.parsed('log', (0,parse_values/* parseWord */.kB)(...LOG_CHOICES)) ?? 'all',
        logFile: reader.parsed('log_file', parseLogFile),
        cancelOnTimeout: reader.parsed('cancel_on_timeout', parse_values/* parseBoolean */.yG) ?? false,
        cancelOnWorkflowCancel: reader.parsed('cancel_on_workflow_cancel', parse_values/* parseBoolean */.yG) ?? true,
        ...readReporting(reader),
    };
}


/***/ }),

/***/ 1622:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readWorkflowRun),
/* harmony export */   k: () => (/* binding */ readCommit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);


/*
 * What the runner reports about the workflow run. The author of a pull request can choose any of these values.
 */
/** Returns the run's values for the extra var `github_actions`. */
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
 * Returns the commit that this run is about. A pull request's run uses a merge commit that GitHub creates and never
 * shows. In that case, returns the last commit of the pull request, from the event that started the run.
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

/***/ 1518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ JOB_INPUTS),
/* harmony export */   T: () => (/* binding */ readJobInputs)
/* harmony export */ });
/* harmony import */ var _controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4014);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);
/* harmony import */ var _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4294);



/** The names of the inputs that name a job. */
const JOB_INPUTS = ['job_id', 'job_type'];
/** Reads the job's id and type and notes problems in the reader. */
function readJobInputs(reader) {
    const given = reader.required('job_id', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('job-id-required'));
    return {
        id: (given === '' ? undefined : reader.parsed('job_id', _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseId */ .Fg)) ?? 0,
        type: reader.parsed('job_type', (0,_values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWord */ .kB)(..._controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .JOB_TYPES */ .MA)),
    };
}


/***/ }),

/***/ 6310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ refuseUnknownInputs)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7468);


const TEMPLATE = ['template_id', 'template_name'];
/**
 * Names that users know from the API, the collection awx.awx, the awx command, Jenkins and other actions, without
 * signs, and the names of this action.
 */
const OTHER_NAMES = {
    ...names('url', 'address baseurl endpoint host hostname server templatehost'),
    ...names('token', 'accesstoken apikey apitoken authtoken bearertoken credentialsid oauth2token oauthtoken'),
    ...names('username', 'login templateuser user'),
    ...names('password', 'pass templateuserpassword'),
    ...names('ca_certificate', 'cabundle cacert'),
    ...names('client_certificate', 'cert clientcert'),
    ...names('client_key', 'key'),
    ...names('verify_tls', 'ignoressl insecure insecureskipverify skiptlsverify skipverify sslverify validatecerts verify verifycertificate verifyssl'),
    ...names('retry_for', 'retries'),
    ...names('template_id', 'jobtemplateid workflowid workflowjobtemplateid workflowtemplateid'),
    ...names('template_name', 'jobtemplatename name workflowname workflowtemplatename'),
    ...names(TEMPLATE, 'jobtemplate resourcename template workflow workflowjobtemplate workflowtemplate'),
    ...names('template_type', 'resourcetype'),
    ...names('organization', 'org organizationid organizationname'),
    ...names('extra_vars', 'additionalvars extravariables templatevar templatevarvalue variables vars'),
    ...names('extra_vars_file', 'variablesfile varsfile'),
    ...names('limit', 'hosts'),
    ...names('job_tags', 'jobtag tags'),
    ...names('skip_tags', 'skipjobtags'),
    ...names('inventory', 'inventoryid inventoryname'),
    ...names('credentials', 'credential credentialid credentialids credentialname credentialnames'),
    ...names('credential_passwords', 'vaultpassword'),
    ...names('scm_branch', 'branch gitbranch gitref'),
    ...names('job_type', 'check checkmode'),
    ...names('diff_mode', 'diff'),
    ...names('job_slice_count', 'slices'),
    ...names('execution_environment', 'ee executionenvironmentid'),
    ...names('instance_groups', 'instancegroupids'),
    ...names('wait', 'async monitor waitforcompletion'),
    ...names('interval', 'pollinginterval pollinterval sleep'),
    ...names('timeout', 'actiontimeout maxwait timeoutminutes timeoutseconds waittimeout'),
    ...names('log', 'importlogs importworkflowchildlogs loglevel'),
    ...names('job_id', 'job workflowjob workflowjobid'),
    ...names('decision', 'action approve'),
    ...names('node', 'approval approvalname nodename'),
    ...names('resource', 'collection'),
    ...names('resources', 'assets'),
    ...names(['job_id', 'template_id'], 'id'),
};
/** Returns the same inputs for each of these words. */
function names(inputs, words) {
    return Object.fromEntries(words.split(' ').map((word) => [word, [inputs].flat()]));
}
/** The product in front of a name, such as in `tower_host`, `controller_oauthtoken` or `ansible-tower-url`. */
const PRODUCT = /^(?:import)?(?:ansible)?(?:automation)?(?:tower|controller|awx|aap)/;
/**
 * Notes inputs that the action does not have. The runner only warns about them, and a dropped `tags: deploy` or
 * `limt: web1` would deploy everything to all hosts.
 * @param inputs the names of all inputs of the action
 */
function refuseUnknownInputs(reader, environment, inputs) {
    for (const [variable, value] of Object.entries(environment)) {
        if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '')
            continue;
        const name = variable.slice('INPUT_'.length).toLowerCase();
        if (inputs.includes(name))
            continue;
        const near = meant(name, inputs);
        reader.problem(name, near.length === 0
            ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-unknown', { inputs: inputs.join(', ') })
            : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-misspelled', { near: near.join('` or `') }));
    }
}
/** Returns the inputs that a name probably means: by its other names, by its spelling, or without a product's name. */
function meant(name, inputs) {
    const plain = name.replaceAll(/[^a-z0-9]/g, '');
    const known = (other) => OTHER_NAMES[other]?.filter((input) => inputs.includes(input)) ?? [];
    const byName = known(plain);
    if (byName.length > 0)
        return byName;
    const [spelled] = (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(name, inputs);
    if (spelled !== undefined)
        return [spelled];
    const short = plain.replace(PRODUCT, plain.startsWith('import') ? 'import' : '');
    if (short === plain)
        return [];
    // `timeout` is how long the job may take here, and how long a request may take there.
    if (short === 'timeout' && inputs.includes('request_timeout'))
        return ['request_timeout'];
    const same = inputs.find((input) => input.replaceAll('_', '') === short);
    return same === undefined ? known(short) : [same];
}


/***/ }),

/***/ 1652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ noCheck),
/* harmony export */   f: () => (/* binding */ noCheckMode)
/* harmony export */ });
/* harmony import */ var _controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4014);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7468);
/* harmony import */ var _find_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4535);




/**
 * Returns why a launch would not run in check mode. A run would change hosts instead of reporting changes.
 * @param request the request that the launch would send
 * @returns one sentence, or none in check mode
 */
function noCheckMode(template, info, request) {
    if (template.type !== 'job_template') {
        const id = template.type === 'workflow_job_template' ? 'check-mode-in-workflow' : 'check-mode-in-update';
        return [(0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(id, { template: (0,_find_template_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTemplate */ .i)(template) })];
    }
    const jobType = request.job_type ?? info.defaults.job_type ?? '';
    if (jobType === 'check')
        return [];
    return [jobType === '' ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('check-mode-unknown') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('check-mode-off', { jobType })];
}
/** Returns why an existing job does not run in check mode; undefined if it does. */
function noCheck(job) {
    const jobType = job.prompts.job_type ?? '';
    if (job.type === 'job' && jobType === 'check')
        return undefined;
    return job.type === 'job'
        ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('check-mode-off-in-job', { jobType })
        : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)('check-mode-not-a-job', { type: (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .withArticle */ .vJ)((0,_controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .typeWords */ .yL)(job)) });
}


/***/ }),

/***/ 673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
;// CONCATENATED MODULE: ./src/session/cancel-signal.ts

/** The signals with which the runner cancels a step: SIGINT, 7.5 s later SIGTERM (runner fact 2). */
const SIGNALS = ['SIGINT', 'SIGTERM'];
/** Returns an AbortSignal for the cancel of the workflow. A second process signal has no effect. */
function cancelSignal() {
    const controller = new AbortController();
    const interrupt = (signal) => controller.abort(new step_errors/* InterruptedError */.p4(signal));
    for (const name of SIGNALS)
        process.on(name, interrupt);
    return {
        signal: controller.signal,
        stop: () => {
            for (const name of SIGNALS)
                process.off(name, interrupt);
        },
    };
}

// EXTERNAL MODULE: ./src/session/revoke-issued-token.ts
var revoke_issued_token = __webpack_require__(1216);
// EXTERNAL MODULE: ./src/session/sign-in.ts
var sign_in = __webpack_require__(7659);
;// CONCATENATED MODULE: ./src/session/run-step.ts





/**
 * Runs a main step: masks the secrets, reads the inputs, connects, signs in, does the work, and reports the result.
 * Always signs out at the end. Never throws.
 */
async function runStep(reporter, step) {
    const { signal, stop } = cancelSignal();
    const session = {};
    const toResult = (error) => {
        if (error instanceof step_errors/* InterruptedError */.p4)
            return { kind: 'interrupted', action: step.action };
        if (session.open === undefined && error instanceof step_errors/* ConfigurationError */.j1)
            return { kind: 'invalid_inputs', error };
        return step.failed?.(error) ?? { kind: 'failed', error };
    };
    const work = async () => {
        reporter.mask(step.secrets);
        const inputs = await step.read();
        const connection = (0,sign_in/* connect */.Ng)(reporter, inputs.connection);
        session.open = { connection, inputs };
        const waiting = {
            sink: reporter,
            describe: step_errors/* describeError */.Uc,
            clock: clock/* systemClock */.ml,
            signal,
            retryForMs: step.retryForMs(inputs),
        };
        const controller = await connection.discover(inputs.connection.url, { signal, retry: waiting });
        await (0,sign_in/* signIn */.Jv)(reporter, connection, controller.root, inputs.connection.credentials, waiting);
        return await step.run({ sink: reporter, inputs, controller, signal, waiting });
    };
    await reporter.report(await work().catch(toResult));
    const { open } = session;
    const isWorkflowCancelled = signal.aborted;
    await Promise.all([
        open && (0,revoke_issued_token/* signOut */.C)(reporter, open.connection, isWorkflowCancelled),
        reporter.close(isWorkflowCancelled),
    ]);
    open?.connection.close();
    stop();
}


/***/ }),

/***/ 2982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ lookUpJob)
/* harmony export */ });
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5389);
/* harmony import */ var _timing_grace_period_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2806);


/**
 * Returns the job that the inputs name. After a cancel of the workflow, sends one more quick request, so that the step
 * can still cancel the job.
 * @throws ConfigurationError when the job does not exist; ResponseError, ConnectionError, the signal's reason
 */
async function lookUpJob({ inputs, controller, waiting, }) {
    const { id, type } = inputs.job;
    try {
        return await controller.unifiedJobs.find(id, type, { retry: waiting });
    }
    catch (error) {
        if (!(error instanceof _step_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InterruptedError */ .p4))
            throw error;
        return await controller.unifiedJobs.find(id, type, { timeoutMs: _timing_grace_period_js__WEBPACK_IMPORTED_MODULE_1__/* .CANCELLED_WORKFLOW_REQUEST_MS */ .V }).catch(() => {
            throw error;
        });
    }
}


/***/ })

};

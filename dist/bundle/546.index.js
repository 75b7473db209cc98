export const id = 546;
export const ids = [546];
export const modules = {

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

/***/ 6724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readComment),
/* harmony export */   k: () => (/* binding */ COMMENT_INPUTS)
/* harmony export */ });
/* harmony import */ var _deployment_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3466);
/* harmony import */ var _values_parse_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4294);


/** The names of the inputs of every action that can write a comment on a pull request. */
const COMMENT_INPUTS = [
    'pull_request_comment',
    'pull_request_number',
    'matrix',
    'github_token',
];
/**
 * Reads the comment to write on a pull request; undefined for none. A wrong `pull_request_number` is no problem of the
 * inputs: it may come from a pull request, and the comment changes nothing else.
 */
function readComment(reader) {
    const isRequested = reader.parsed('pull_request_comment', _values_parse_values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG) ?? false;
    if (!isRequested)
        return undefined;
    return {
        number: reader.text('pull_request_number'),
        // Only the default of the input knows the matrix (runner fact 27).
        matrix: reader.text('matrix') ?? 'null',
        token: (0,_deployment_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readGitHubToken */ .nC)(reader),
    };
}


/***/ }),

/***/ 2196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ wantedComment)
/* harmony export */ });
/* unused harmony export readCommentRun */
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1622);


/** Returns the comment that the inputs request, with the workflow run; undefined for none. */
function wantedComment({ comment, connection }, environment, template = []) {
    return comment && { ...comment, run: readCommentRun(environment), controller: connection.url.href, template };
}
/** Returns what the runner reports about this run. */
function readCommentRun(environment) {
    const value = (name) => environment[`GITHUB_${name}`] ?? '';
    const { apiUrl, owner, repo, sha } = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommit */ .kN)(environment);
    const { run_id: runId = '', run_attempt: attempt = '', run_url: runUrl = '' } = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_1__/* .readWorkflowRun */ .hO)(environment);
    const event = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(value('EVENT_PATH'));
    return {
        apiUrl,
        owner,
        repo,
        runId,
        attempt,
        runUrl: runUrl === '' ? '' : `${runUrl}/attempts/${attempt}`,
        workflow: workflowFile(value('WORKFLOW_REF'), `${owner}/${repo}/`) || value('WORKFLOW'),
        job: value('JOB'),
        step: value('ACTION'),
        event: value('EVENT_NAME'),
        // The run of a `workflow_run` is on the default branch; the event has the commit of the run before it.
        sha: (0,_github_run_js__WEBPACK_IMPORTED_MODULE_1__/* .commitOf */ .D3)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(event, 'workflow_run'), 'head_sha') ?? sha,
        pullRequest: pullRequestOf(event),
    };
}
/** Returns the path of the workflow file, without the branch: `.github/workflows/deploy.yml`. */
function workflowFile(workflowRef, repository) {
    const [path = ''] = workflowRef.split('@');
    return path.startsWith(repository) ? path.slice(repository.length) : path;
}
/** Returns the pull request that the event is about. The event of a comment has it as an issue. */
function pullRequestOf(event) {
    const issue = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(event, 'issue');
    const found = 'pull_request' in issue ? issue : (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(event, 'pull_request');
    const id = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(found, 'number');
    return id === undefined ? undefined : { number: id, isOpen: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(found, 'state') !== 'closed' };
}


/***/ }),

/***/ 3466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _f: () => (/* binding */ DEPLOYMENT_INPUTS),
/* harmony export */   iJ: () => (/* binding */ readDeployment),
/* harmony export */   nC: () => (/* binding */ readGitHubToken)
/* harmony export */ });
/* unused harmony exports parseEnvironment, parseEnvironmentUrl */
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2382);
/* harmony import */ var _values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4294);



/** The names of the inputs of the deployment record. */
const DEPLOYMENT_INPUTS = ['environment', 'environment_url'];
/** The longest environment name that GitHub accepts, in characters. */
const MAX_NAME = 255;
/** The prefix of the keys when the address comes from the job's artifacts. */
const ARTIFACTS = 'artifacts.';
/** Reads the deployment to record on GitHub and notes problems in the reader; undefined without an environment. */
function readDeployment(reader) {
    const environment = reader.parsed('environment', parseEnvironment);
    const environmentUrl = reader.parsed('environment_url', parseEnvironmentUrl);
    if (reader.text('environment') === undefined && reader.text('environment_url') !== undefined) {
        reader.problem('environment', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('environment-missing'));
    }
    return environment === undefined ? undefined : { environment, environmentUrl, token: readGitHubToken(reader) };
}
/** Reads the token that GitHub's API is called with; the post step reads it as well. */
function readGitHubToken(reader) {
    return reader.text('github_token');
}
/**
 * Returns the name of an environment in the form that GitHub accepts.
 * @throws InputProblem
 */
function parseEnvironment(text) {
    // Counts code points, not UTF-16 units, as GitHub's own check does.
    if ([...text].length > MAX_NAME)
        throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('environment-too-long', { most: MAX_NAME }));
    if (/\p{Cc}/u.test(text))
        throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('environment-control-character'));
    return text;
}
/**
 * Parses an http or https address, or `artifacts.` with the keys of a value that the job sets with set_stats.
 * @throws InputProblem
 */
function parseEnvironmentUrl(text) {
    if (text.startsWith(ARTIFACTS) && text.length > ARTIFACTS.length)
        return { artifact: text.slice(ARTIFACTS.length) };
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) {
        throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('environment-url-invalid', { given: (0,_values_parse_values_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(text) }));
    }
    if (url.username !== '' || url.password !== '') {
        throw new _values_input_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .InputProblem */ .S((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('environment-url-with-credentials'));
    }
    return { address: url.href };
}


/***/ }),

/***/ 243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yS: () => (/* binding */ FOLLOW_INPUTS),
  gx: () => (/* binding */ readFollow),
  mg: () => (/* binding */ readWait)
});

// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
;// CONCATENATED MODULE: ./src/sink.ts
/** Which part of a job's output to show. */
const LOG_CHOICES = ['all', 'failures', 'none'];

// EXTERNAL MODULE: ./src/inputs/comment-inputs.ts
var comment_inputs = __webpack_require__(6724);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
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
    ...comment_inputs/* COMMENT_INPUTS */.k,
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
        comment: (0,comment_inputs/* readComment */.W)(reader),
        ...readReporting(reader),
    };
}
/** Reads `wait`. Notes inputs that need a followed job although `wait` is false. */
function readWait(reader, { logFile, failOnChanges }) {
    const wait = reader.parsed('wait', parse_values/* parseBoolean */.yG) ?? true;
    if (logFile !== undefined && !wait)
        reader.problem('log_file', (0,message/* message */.iU)('log-file-without-wait'));
    if (failOnChanges && !wait)
        reader.problem('fail_on_changes', (0,message/* message */.iU)('fail-on-changes-without-wait'));
    return wait;
}


/***/ }),

/***/ 1622:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   hO: () => (/* binding */ readWorkflowRun),
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   kN: () => (/* binding */ readCommit)
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
    return commitOf((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(readEvent(eventPath), 'pull_request'), 'head'), 'sha');
}
/** Returns the event that started the run; an empty one when it cannot be read. */
function readEvent(eventPath) {
    try {
        const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(eventPath, 'utf8'));
        return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(event) ? event : {};
    }
    catch {
        return {};
    }
}
/** Returns the commit in a field of an event. */
function commitOf(fields, name) {
    const sha = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, name);
    return /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined;
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

/***/ 447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ CancelDeadline),
/* harmony export */   VJ: () => (/* binding */ CANCELLED_WORKFLOW_REQUEST_MS),
/* harmony export */   e1: () => (/* binding */ CANCEL_WAIT_MS),
/* harmony export */   hq: () => (/* binding */ CANCELLED_WORKFLOW_MS),
/* harmony export */   l_: () => (/* binding */ cancelTiming)
/* harmony export */ });
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4866);
/* harmony import */ var _wakeup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8253);


/**
 * How much of the time before the runner kills the step is used, in ms. It waits 7.5 s after SIGINT and 2.5 s more
 * after SIGTERM (runner fact 2).
 */
const CANCELLED_WORKFLOW_MS = 8000;
/** How long a step waits for a job to finish after it cancelled the job, in ms. */
const CANCEL_WAIT_MS = 60_000;
/** Timeout of one request after the workflow is cancelled, in ms. One request must not use all of the remaining time. */
const CANCELLED_WORKFLOW_REQUEST_MS = 2500;
/** Pause between two status checks of a job that a cancelled workflow cancels, in ms. */
const CONFIRM_PAUSE_MS = 500;
/** Shortest timeout of a request, in ms. */
const SHORTEST_REQUEST_MS = 200;
/** Longest pause between two status checks of a job that is being cancelled, in ms. */
const LONGEST_CONFIRM_PAUSE_MS = 2000;
/** Timeout of one request of several, in ms. Without an answer, there is time for others. */
const REQUEST_MS = 10_000;
/**
 * Returns the timing of a cancel by a step that is not being cancelled. A slow controller has time to answer. A job
 * that ends slowly is not polled every half second.
 * @param signal aborted when the workflow is cancelled; by default nothing cancels the step, as in the post step
 */
function cancelTiming(signal = new AbortController().signal) {
    return { backoff: new _backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .Backoff */ .n(LONGEST_CONFIRM_PAUSE_MS), requestMs: REQUEST_MS, signal };
}
/**
 * The time for a cancel and its confirmation. Once the workflow is cancelled, there is less of it, with shorter
 * requests and pauses.
 */
class CancelDeadline {
    #clock;
    #timing;
    #expiresAt;
    #isWorkflowCancelled;
    /**
     * @param budgetMs for all requests and pauses, in ms
     * @param timing undefined for a step that is being cancelled
     */
    constructor(clock, budgetMs, timing) {
        this.#clock = clock;
        this.#timing = timing;
        this.#expiresAt = clock.now() + budgetMs;
        this.#isWorkflowCancelled = timing === undefined;
    }
    /**
     * Returns the options of the next request. A cancel of the workflow aborts the request, which is then sent again at
     * once.
     */
    options() {
        const timing = this.#timingLeft();
        const longest = timing?.requestMs ?? CANCELLED_WORKFLOW_REQUEST_MS;
        const leftMs = Math.max(SHORTEST_REQUEST_MS, this.#expiresAt - this.#clock.now());
        const timeoutMs = Math.round(Math.min(longest, leftMs));
        return timing === undefined ? { timeoutMs } : { timeoutMs, signal: timing.signal };
    }
    /** Returns whether no time is left for another pause. */
    get isExpired() {
        this.#timingLeft();
        return this.#clock.now() + CONFIRM_PAUSE_MS >= this.#expiresAt;
    }
    /** Waits for the next status check. A cancel of the workflow ends the pause. */
    async pause() {
        const timing = this.#timingLeft();
        if (timing === undefined)
            return await this.#clock.sleep(CONFIRM_PAUSE_MS);
        const left = this.#expiresAt - this.#clock.now();
        const pauseMs = Math.min(timing.backoff.next(), left);
        const { wakeup = new _wakeup_js__WEBPACK_IMPORTED_MODULE_1__/* .Wakeup */ .M(), signal } = timing;
        await wakeup.wait(pauseMs, this.#clock, signal).catch(() => undefined);
    }
    /** Returns the given timing until the workflow is cancelled, then undefined. */
    #timingLeft() {
        if (!this.#isWorkflowCancelled && this.#timing?.signal.aborted) {
            this.#isWorkflowCancelled = true;
            this.#expiresAt = Math.min(this.#expiresAt, this.#clock.now() + CANCELLED_WORKFLOW_MS);
        }
        return this.#isWorkflowCancelled ? undefined : this.#timing;
    }
}


/***/ }),

/***/ 8253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ Wakeup)
/* harmony export */ });
/** Wakes a reader before its pause ends. Several notifications during a read count as one, and none is lost. */
class Wakeup {
    #notified = false;
    #notifications = 0;
    #wake;
    /** Returns the number of notifications so far. */
    get notifications() {
        return this.#notifications;
    }
    notify() {
        this.#notifications += 1;
        this.#notified = true;
        this.#wake?.();
    }
    /** Drops the notifications so far. Call it right before a read. */
    clear() {
        this.#notified = false;
    }
    /**
     * Waits for a notification, at most for `ms`.
     * @param settleMs how long to wait after it, for those that belong to it
     * @returns whether there was one
     * @throws the signal's reason
     */
    async wait(ms, clock, signal, settleMs = 0) {
        if (!this.#notified) {
            const woken = new AbortController();
            this.#wake = () => woken.abort();
            try {
                await clock.sleep(ms, AbortSignal.any([signal, woken.signal]));
            }
            catch {
                signal.throwIfAborted();
            }
            finally {
                this.#wake = undefined;
            }
        }
        const wasNotified = this.#notified;
        this.#notified = false;
        if (wasNotified && settleMs > 0)
            await clock.sleep(settleMs, signal);
        return wasNotified;
    }
    /** Waits for a notification without a limit. Resolves early when the signal is aborted. */
    async notified(signal) {
        if (!this.#notified && !signal.aborted) {
            await new Promise((resolve) => {
                const done = () => {
                    signal.removeEventListener('abort', done);
                    resolve();
                };
                this.#wake = done;
                signal.addEventListener('abort', done);
            });
            this.#wake = undefined;
        }
        this.#notified = false;
    }
}


/***/ })

};

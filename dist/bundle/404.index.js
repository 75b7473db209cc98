export const id = 404;
export const ids = [404];
export const modules = {

/***/ 7640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ reportDryRun),
/* harmony export */   RD: () => (/* binding */ tellRun),
/* harmony export */   iP: () => (/* binding */ announce),
/* harmony export */   yg: () => (/* binding */ surveySecrets)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);
/* harmony import */ var _json_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1249);
/* harmony import */ var _launch_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6790);
/* harmony import */ var _launch_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4154);
/* harmony import */ var _launch_template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8641);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6397);
/* harmony import */ var _report_job_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9349);
/* harmony import */ var _report_secret_names_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7205);









/** The answers to password questions: to be masked before anything of the request is printed. */
function surveySecrets({ prompts, request }) {
    const questions = prompts.survey.filter(({ type }) => type === 'password').map(({ variable }) => variable);
    const answers = questions.map((variable) => request.extra_vars?.[variable]);
    return answers.filter((answer) => typeof answer === 'string' && answer !== '');
}
/** Says what is about to be launched, where, and on which hosts. */
function announce(console, prepared, root) {
    const what = (0,_launch_template_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTemplate */ .iD)(prepared.template);
    console.say(`Launching ${what.charAt(0).toLowerCase()}${what.slice(1)} on ${root.site.href}`);
    for (const [name, value] of shownRequest(prepared))
        console.say(`  ${name}: ${value}`);
    const hosts = hostsLine(prepared);
    if (hosts !== undefined)
        console.say(hosts);
}
/** Says what a job runs, as the controller shows it. */
function tellRun(console, job) {
    const sentence = (0,_report_job_words_js__WEBPACK_IMPORTED_MODULE_7__/* .runSentence */ .nm)(job);
    if (sentence !== undefined)
        console.say(sentence);
}
/**
 * On which hosts it will run when no limit was given. An unset variable arrives as an empty input, and that looks like
 * an input that was left out, so it is said plainly.
 */
function hostsLine({ template, prompts, request, inventoryName }) {
    if (template.type !== 'job_template' && template.type !== 'workflow_job_template')
        return undefined;
    if (!prompts.info.asks.has(_launch_request_js__WEBPACK_IMPORTED_MODULE_4__/* .PROMPTS */ .ae.limit.ask) || request.limit !== undefined)
        return undefined;
    const own = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(prompts.info.defaults, 'limit');
    if (own !== '')
        return `No limit was given: the template's own applies (${own}).`;
    const inventory = inventoryName ?? (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(prompts.info.defaults, 'inventory'), 'name');
    const which = inventory === '' ? 'the inventory' : `inventory "${inventory}"`;
    return `No limit: all hosts of ${which}. (\`require: limit\` would refuse this.)`;
}
/** The fields of the POST with their values, secrets hidden. */
function shownRequest({ prompts, request }) {
    const secret = new Set(prompts.survey.filter(({ type }) => type === 'password').map(({ variable }) => variable));
    const fields = (0,_launch_request_js__WEBPACK_IMPORTED_MODULE_4__/* .givenFields */ .Fh)(request).map((field) => {
        const value = request[field];
        if (field !== 'extra_vars' || !(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
            return [(0,_launch_request_js__WEBPACK_IMPORTED_MODULE_4__/* .inputName */ .yu)(field), JSON.stringify(value)];
        const shown = Object.entries(value).map(([name, item]) => [
            name,
            secret.has(name) ? _report_secret_names_js__WEBPACK_IMPORTED_MODULE_8__/* .HIDDEN */ .R : (0,_report_secret_names_js__WEBPACK_IMPORTED_MODULE_8__/* .withoutSecrets */ .c)(name, item),
        ]);
        return [field, JSON.stringify(Object.fromEntries(shown))];
    });
    const passwords = Object.keys(request.credential_passwords ?? {}).map((name) => [
        `credential_passwords.${name}`,
        _report_secret_names_js__WEBPACK_IMPORTED_MODULE_8__/* .HIDDEN */ .R,
    ]);
    return [...fields, ...passwords];
}
/**
 * Tells what a launch would do; nothing was launched. Only GETs.
 * @param mark what links the job to this run, where the template takes it
 */
async function reportDryRun(context, console, prepared, mark) {
    const { controller, signal } = context;
    const user = (0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readUser */ .Ue)(await (0,_persist_js__WEBPACK_IMPORTED_MODULE_6__/* .persist */ .Z)(context, () => controller.get('me/', { signal })));
    console.say(`Dry run as user "${user?.username ?? ''}": ${(0,_launch_template_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTemplate */ .iD)(prepared.template)} on ${controller.root.site.href} could be launched.`);
    const fields = shownRequest(prepared);
    if (mark !== undefined)
        fields.push([`extra_vars.${_launch_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .MARK_VARIABLE */ .l6}`, JSON.stringify(mark)]);
    console.say(fields.length === 0 ? 'Nothing would be sent beside the launch itself.' : 'It would be launched with:');
    for (const [name, value] of fields)
        console.say(`  ${name}: ${value}`);
    for (const { variable, type, default: standard } of prepared.prompts.survey) {
        const given = Object.hasOwn(prepared.request.extra_vars ?? {}, variable);
        if (given || standard === undefined || standard === null || standard === '')
            continue;
        console.say(`  The survey fills in ${variable}: ${type === 'password' ? _report_secret_names_js__WEBPACK_IMPORTED_MODULE_8__/* .HIDDEN */ .R : (0,_json_write_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonText */ .s)(standard)}`);
    }
    const hosts = hostsLine(prepared);
    if (hosts !== undefined)
        console.say(hosts);
    console.say('Nothing was launched (`dry_run: true`).');
}


/***/ }),

/***/ 2284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ logFileOf)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/report/harmless.ts
var harmless = __webpack_require__(5875);
;// CONCATENATED MODULE: ./src/report/log-file.ts




/** A line that the runner would obey if a later step printed the file. */
const COMMAND = /^([^\S\n]*)::/gm;
/**
 * The file with the whole output, as plain text: without colours, secrets hidden, and harmless in a terminal and in the
 * log of a step that prints it. Sentences of ours begin with `== `. A fault is told once and changes nothing else.
 */
class LogFile {
    #path;
    #console;
    #stream;
    #isFaulty = false;
    constructor(path, console) {
        this.#path = path;
        this.#console = console;
    }
    heading(sentence) {
        this.#put(`== ${(0,harmless/* harmlessLine */.Kw)(this.#console.redactor.redactWords(sentence))}`);
    }
    async write(text) {
        const { redactor } = this.#console;
        // Once more without the colours: a secret may be coloured in its middle.
        const plain = redactor.redact((0,harmless/* withoutColours */.mU)((0,harmless/* harmless */.Is)(redactor.redact(text))));
        if (this.#put(plain.replace(COMMAND, '$1\u200b::')))
            return;
        // It rejects when the file fails, and then there is nothing to wait for.
        await (0,external_node_events_.once)(this.#opened(), 'drain').catch(() => undefined);
    }
    /** Waits until all so far is written; returns whether it was. */
    async isKept() {
        const stream = this.#opened();
        await new Promise((done) => stream.write('', () => done()));
        return !this.#isFaulty;
    }
    /** Ends the file. Never throws. */
    async close() {
        const stream = this.#stream;
        if (stream === undefined || stream.closed)
            return;
        stream.end();
        await (0,external_node_events_.once)(stream, 'close').catch(() => undefined);
    }
    /** Whether more may be written at once. */
    #put(text) {
        return this.#isFaulty || this.#opened().write(`${text}\n`);
    }
    /** The file takes the place of one that was there before. */
    #opened() {
        if (this.#stream !== undefined)
            return this.#stream;
        const stream = (0,external_node_fs_.createWriteStream)(this.#path);
        stream.on('error', (error) => {
            if (this.#isFaulty)
                return;
            this.#isFaulty = true;
            this.#console.warn(`The file of \`log_file\` could not be written to its end: ${(0,errors/* describeError */.Uc)(error)} The status is not affected.`);
        });
        this.#stream = stream;
        return stream;
    }
}

;// CONCATENATED MODULE: ./src/actions/log-file.ts

/** The file of `log_file`, where one is wanted; it ends with the step. */
function logFileOf({ console, inputs, atEnd }) {
    if (inputs.logFile === undefined)
        return undefined;
    const file = new LogFile(inputs.logFile, console);
    atEnd(() => file.close());
    return file;
}


/***/ }),

/***/ 9135:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ FOLLOW_INPUTS),
  g: () => (/* binding */ readFollow)
});

;// CONCATENATED MODULE: ./src/sink.ts
/** What of a job's output is shown. */
const LOG_CHOICES = ['all', 'failures', 'none'];

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/inputs/reader.ts
var reader = __webpack_require__(9066);
// EXTERNAL MODULE: ./src/inputs/values.ts
var values = __webpack_require__(8463);
;// CONCATENATED MODULE: ./src/inputs/log-file.ts





/**
 * The whole path of a file in the workspace that can be written; its folders are made. Tried out here, so that a wrong
 * path is told before anything is launched, and not when the log is lost.
 * @throws InputProblem
 */
function parseLogFile(text) {
    const file = external_node_path_default().resolve(process.env['GITHUB_WORKSPACE'] ?? process.cwd(), text);
    try {
        (0,external_node_fs_.mkdirSync)(external_node_path_default().dirname(file), { recursive: true });
        const wasThere = (0,external_node_fs_.existsSync)(file);
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, 'a'));
        if (!wasThere)
            (0,external_node_fs_.rmSync)(file);
    }
    catch (error) {
        throw new reader/* InputProblem */.S(`is ${(0,values/* shown */.SP)(text)}, which cannot be written: ${reasonOf(error)}`);
    }
    return file;
}
function reasonOf(error) {
    switch (error.code) {
        case 'EISDIR':
            return 'it is a folder; give the path of a file in it';
        case 'ENOTDIR':
        case 'EEXIST':
            return 'a part of the path is a file and no folder';
        case 'EACCES':
        case 'EPERM':
        case 'EROFS':
            return 'the runner may not write there';
        default:
            return (0,errors/* describeError */.Uc)(error);
    }
}

;// CONCATENATED MODULE: ./src/inputs/reporting.ts




/** Their names. */
const REPORTING_INPUTS = ['summary', 'annotations', 'playbook_root', 'fail_on_changes'];
/** Reads them; problems are noted in the reader. */
function readReporting(reader, environment) {
    const workspace = environment['GITHUB_WORKSPACE'] || process.cwd();
    return {
        summary: reader.parsed('summary', values/* parseBoolean */.yG) ?? true,
        annotations: reader.parsed('annotations', values/* parseBoolean */.yG) ?? true,
        playbookRoot: reader.parsed('playbook_root', (folder) => parseFolder(folder, workspace)),
        failOnChanges: reader.parsed('fail_on_changes', values/* parseBoolean */.yG) ?? false,
    };
}
/** A folder of the workspace. `.` is one even where nothing was checked out: then nothing is found in it. */
function parseFolder(folder, workspace) {
    const root = external_node_path_default().resolve(workspace, folder);
    let real;
    try {
        real = (0,external_node_fs_.realpathSync)(root);
        if (!(0,external_node_fs_.statSync)(real).isDirectory())
            throw new reader/* InputProblem */.S(`is ${(0,values/* shown */.SP)(folder)}, which is not a folder`);
        const relative = external_node_path_default().relative((0,external_node_fs_.realpathSync)(workspace), real);
        if (relative === '..' || relative.startsWith(`..${(external_node_path_default()).sep}`) || external_node_path_default().isAbsolute(relative)) {
            throw new reader/* InputProblem */.S(`is ${(0,values/* shown */.SP)(folder)}, which is outside of the workspace; a folder in it is accepted`);
        }
    }
    catch (error) {
        if (error instanceof reader/* InputProblem */.S)
            throw error;
        throw new reader/* InputProblem */.S(`is ${(0,values/* shown */.SP)(folder)}, and there is no such folder in the workspace; it counts from the root of the repository, which a step with \`actions/checkout\` has to bring before`);
    }
    return { workspace, root };
}

;// CONCATENATED MODULE: ./src/inputs/follow.ts




/** Their names. */
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
/** Reads how to wait for the end of a job, and how to report on it; problems are noted in the reader. */
function readFollow(reader, environment) {
    return {
        timeoutMs: reader.parsed('timeout', values/* parsePositiveDuration */.lj) ?? 1_800_000,
        queueTimeoutMs: reader.parsed('queue_timeout', values/* parsePositiveDuration */.lj),
        intervalMs: reader.parsed('interval', values/* parsePositiveDuration */.lj) ?? 15_000,
        liveUpdates: reader.parsed('live_updates', values/* parseBoolean */.yG) ?? true,
        log: reader.parsed('log', (0,values/* parseWord */.kB)(...LOG_CHOICES)) ?? 'all',
        logFile: reader.parsed('log_file', parseLogFile),
        cancelOnTimeout: reader.parsed('cancel_on_timeout', values/* parseBoolean */.yG) ?? false,
        cancelOnWorkflowCancel: reader.parsed('cancel_on_workflow_cancel', values/* parseBoolean */.yG) ?? true,
        ...readReporting(reader, environment),
    };
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

/***/ 1055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ noCheck),
/* harmony export */   f: () => (/* binding */ noCheckMode)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8641);


/**
 * Why a launch would be no check: a run changes hosts before anybody can judge what it would change.
 * @param request as it would be sent
 * @returns a sentence, or none where it is a check
 */
function noCheckMode(template, info, request) {
    if (template.type !== 'job_template') {
        const why = template.type === 'workflow_job_template'
            ? ': its nodes run as their own templates say. Launch those'
            : '. Launch a job template';
        return [
            `\`fail_on_changes\`: ${(0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTemplate */ .iD)(template)} has no check mode${why} with \`job_type: check\`, or leave the input out.`,
        ];
    }
    const jobType = request.job_type ?? (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(info.defaults, 'job_type');
    if (jobType === 'check')
        return [];
    const own = jobType === '' ? 'whether the job would only check is not known' : `the job type is "${jobType}"`;
    return [
        `\`fail_on_changes\`: ${own}, so it could change hosts instead of telling what would change. Give \`job_type: check\`, or leave the input out.`,
    ];
}
/** Why a job that is there already is no check; undefined where it is one. */
function noCheck(job) {
    const jobType = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(job.fields, 'job_type');
    if (job.type === 'job' && jobType === 'check')
        return undefined;
    const why = job.type === 'job' ? `its job type is "${jobType}"` : `it is a ${job.type}`;
    return `\`fail_on_changes\` is for jobs in check mode, and ${why}. Leave the input out.`;
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

/***/ 4154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ givenFields),
/* harmony export */   O: () => (/* binding */ WORKFLOW_PROMPTS),
/* harmony export */   ae: () => (/* binding */ PROMPTS),
/* harmony export */   yj: () => (/* binding */ launchBody),
/* harmony export */   yu: () => (/* binding */ inputName)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5395);

/** The sixteen prompts. A template that does not have a switch (Tower 3.8, workflow templates) does not prompt for it. */
const PROMPTS = {
    extra_vars: { ask: 'ask_variables_on_launch', label: 'Variables', otherwise: 'run without them' },
    limit: {
        ask: 'ask_limit_on_launch',
        label: 'Limit',
        otherwise: "run on all hosts that the template's own limit allows",
    },
    job_tags: {
        ask: 'ask_tags_on_launch',
        label: 'Job tags',
        otherwise: 'run all tasks that the template itself selects',
    },
    skip_tags: { ask: 'ask_skip_tags_on_launch', label: 'Skip tags', otherwise: 'run the tasks that should be skipped' },
    inventory: { ask: 'ask_inventory_on_launch', label: 'Inventory', otherwise: "run on the template's own inventory" },
    credentials: {
        ask: 'ask_credential_on_launch',
        label: 'Credentials',
        otherwise: "run with the template's own credentials",
    },
    scm_branch: { ask: 'ask_scm_branch_on_launch', label: 'Source control branch', otherwise: 'run another revision' },
    job_type: {
        ask: 'ask_job_type_on_launch',
        label: 'Job type',
        otherwise: "use the template's own, so that a check could become a run",
    },
    verbosity: { ask: 'ask_verbosity_on_launch', label: 'Verbosity', otherwise: "use the template's own" },
    diff_mode: { ask: 'ask_diff_mode_on_launch', label: 'Show changes', otherwise: "use the template's own" },
    forks: { ask: 'ask_forks_on_launch', label: 'Forks', otherwise: "use the template's own" },
    job_slice_count: { ask: 'ask_job_slice_count_on_launch', label: 'Job slicing', otherwise: "use the template's own" },
    timeout: { ask: 'ask_timeout_on_launch', label: 'Timeout', otherwise: "use the template's own" },
    execution_environment: {
        ask: 'ask_execution_environment_on_launch',
        label: 'Execution environment',
        otherwise: "use the template's own",
    },
    instance_groups: { ask: 'ask_instance_groups_on_launch', label: 'Instance groups', otherwise: 'run elsewhere' },
    labels: { ask: 'ask_labels_on_launch', label: 'Labels', otherwise: 'run without them' },
};
/** What a workflow job template can prompt for, and its jobs show. */
const WORKFLOW_PROMPTS = [
    'extra_vars',
    'limit',
    'inventory',
    'scm_branch',
    'labels',
    'job_tags',
    'skip_tags',
];
/** The input that gives a field. */
function inputName(field) {
    return _order_js__WEBPACK_IMPORTED_MODULE_0__/* .PROMPT_INPUTS */ .L[field];
}
/** The fields of a request that were asked for. */
function givenFields(request) {
    return Object.keys(PROMPTS).filter((field) => request[field] !== undefined);
}
/** The body of the launch POST: only what was asked for. */
function launchBody(request) {
    const given = Object.entries(request).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given);
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


/***/ }),

/***/ 7205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ HIDDEN),
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _launch_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7410);


/** Shown instead of the value of a variable whose name says that it is a secret. */
const HIDDEN = '***';
/** Not every secret is one that the runner knows and hides: a file of variables may hold one, and so may a template. */
const SECRET_NAME = /pass(?:wor[dt]s?|phrase|wd)?(?:_|$)|secret|token|api_?key|private_?key|credential/i;
/** A variable's value as it may be shown: what a name, at whatever depth, calls a secret is hidden. */
function withoutSecrets(name, value) {
    if ((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSecrets(key, inner)]));
    if (value === _launch_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .ENCRYPTED */ .z || value === null || typeof value === 'boolean')
        return value;
    if (SECRET_NAME.test(name))
        return HIDDEN;
    return Array.isArray(value) ? value.map((item) => withoutSecrets('', item)) : value;
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

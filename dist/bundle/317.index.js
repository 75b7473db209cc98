export const id = 317;
export const ids = [317];
export const modules = {

/***/ 5061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readPreviousTask)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/**
 * Returns the job that had to succeed first but did not. The controller names it in JSON within its sentence.
 * @param explanation the controller's `job_explanation`
 * @returns undefined for any other explanation
 */
function readPreviousTask(explanation) {
    const [, end, json = ''] = /^Previous Task (Failed|Canceled): (\{.*\})\s*$/s.exec(explanation) ?? [];
    const named = end === undefined ? undefined : parsed(json);
    if (end === undefined || named === undefined)
        return undefined;
    const type = ['project_update', 'inventory_update'].find((known) => known === named['job_type']);
    const id = /^\d+$/.exec(String(named['job_id']))?.[0];
    return type === undefined || id === undefined
        ? undefined
        : { end, type, id: Number(id), name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(named, 'job_name') };
}
function parsed(json) {
    try {
        const value = JSON.parse(json);
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ isCancelled),
/* harmony export */   m: () => (/* binding */ cancelJob)
/* harmony export */ });
/* harmony import */ var _controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4014);
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8549);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5389);
/* harmony import */ var _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(447);
/* harmony import */ var _timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8595);





/** Returns whether the cancel ended the job. An accepted cancel can still come too late. */
function isCancelled({ job, wasFinished }) {
    return !wasFinished && job.status === 'canceled';
}
/**
 * Cancels a job and confirms its end. The cancel is the first request; it may be repeated (controller fact 34). A
 * finished job answers 405, and its status is then read.
 * @param timeoutMs for all requests and pauses, in ms
 * @param reported called as soon as the controller accepted the cancel
 * @param timing undefined for a step that is being cancelled
 */
async function cancelJob(controller, clock, ref, timeoutMs, reported, timing) {
    const deadline = new _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .CancelDeadline */ .Fn(clock, timeoutMs, timing);
    let refusal;
    let isRepeated = false;
    for (;; isRepeated = true) {
        try {
            await controller.jobs.cancel(ref, deadline.options());
            reported();
            break;
        }
        catch (error) {
            if (error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3 && error.status === 405) {
                // An ingress may replace the API's words with its own page, so the job itself is read.
                refusal = error;
                break;
            }
            if (error instanceof _step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InterruptedError */ .p4)
                continue;
            if (!(0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isTransient */ .dg)(error) || deadline.isExpired)
                return { kind: 'failed', reason: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error) };
            await deadline.pause();
        }
    }
    const ended = await confirmEnd(controller, ref, deadline, refusal);
    // The first request may have arrived without a reply. Then it cancelled the job.
    const isDone = isRepeated && ended.kind === 'ended' && ended.job.status === 'canceled';
    return isDone ? { ...ended, wasFinished: false } : ended;
}
async function confirmEnd(controller, ref, deadline, refusal) {
    let status = 'unknown';
    for (;;) {
        try {
            const job = await controller.jobs.get(ref, deadline.options());
            status = job.status;
            if ((0,_controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(status))
                return { kind: 'ended', job, wasFinished: refusal !== undefined };
        }
        catch (error) {
            if (error instanceof _step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InterruptedError */ .p4)
                continue;
            if (!(0,_timing_transient_error_js__WEBPACK_IMPORTED_MODULE_3__/* .isTransient */ .dg)(error)) {
                const why = (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
                return refusal === undefined ? { kind: 'accepted', status, why } : { kind: 'failed', reason: why };
            }
        }
        if (deadline.isExpired) {
            return refusal === undefined ? { kind: 'accepted', status } : { kind: 'failed', reason: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(refusal) };
        }
        await deadline.pause();
    }
}


/***/ }),

/***/ 3173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ev: () => (/* binding */ withoutOvercomeErrors),
/* harmony export */   p5: () => (/* binding */ taskName),
/* harmony export */   wL: () => (/* binding */ emptyResults)
/* harmony export */ });
/*
 * The results of a job, for the reports. They are collected from the events and completed from the API after the end.
 * Their size is limited, whatever the job prints.
 */
/** Returns the task's name as Ansible prints it, such as `app : Restart` for a task of the role `app`. */
function taskName({ role, task }) {
    return role === '' || task.startsWith(`${role} : `) ? task : `${role} : ${task}`;
}
/** Returns the results of a job that has ended. An error that a successful playbook printed did not stop it. */
function withoutOvercomeErrors(results, status) {
    return status === 'successful' ? { ...results, playbookErrors: [] } : results;
}
/** Returns the results of a job before anything is known. */
function emptyResults() {
    return {
        hosts: new Map(),
        hasRecap: false,
        failures: [],
        failureCount: 0,
        playbookErrors: [],
        changes: [],
        changeCount: 0,
        slowest: [],
        artifacts: {},
        nodes: [],
        previousFailure: '',
        nodeFailures: [],
    };
}


/***/ }),

/***/ 6758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   U$: () => (/* binding */ blockerOf),
/* harmony export */   nz: () => (/* binding */ queueWords)
/* harmony export */ });
/* harmony import */ var _controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4014);

/** Matches the scheduler's message when only capacity is missing (its source). */
const NO_ROOM = /not enough available capacity/i;
/** Why a job of this kind can block another one. */
const IN_THE_WAY = {
    job: 'The template runs one job at a time: "Concurrent jobs" (`allow_simultaneous`) is off.',
    workflow_job: 'The template runs one job at a time: "Concurrent jobs" (`allow_simultaneous`) is off.',
    project_update: 'The project update must finish first.',
    inventory_update: 'The inventory sync must finish first.',
    system_job: 'Management jobs run one at a time.',
};
/** Returns the controller's own reason for use in a sentence: without a full stop. */
function reasonOf({ explanation }) {
    return explanation.replace(/\.$/, '');
}
/**
 * Returns the blocking job, if the explanation names one (controller fact 33). It uses Django's model name, which is
 * the type without underscores, such as `workflowjob-7`.
 */
function blockerOf({ explanation }) {
    const named = /\b([a-z_]+)-(\d+) to finish/.exec(explanation);
    const type = _controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .JOB_TYPES */ .MA.find((known) => plain(known) === plain(named?.[1] ?? ''));
    return type === undefined ? undefined : { type, id: Number(named?.[2]) };
}
function plain(name) {
    return name.replaceAll('_', '');
}
/** Returns what the reason means and what to do; `''` when the controller's own words are clear enough. */
function queueWords(job) {
    if (job.explanation === '')
        return 'Possible causes: other runs of the template, or no free capacity in its instance groups.';
    if (NO_ROOM.test(job.explanation)) {
        return 'Its instance groups have no free capacity; it starts when other jobs there end. If none are running, check Instance Groups on the controller: the instances must be enabled and healthy. A limit on jobs or forks can also be the cause.';
    }
    const blocker = blockerOf(job);
    return (blocker && IN_THE_WAY[blocker.type]) ?? '';
}


/***/ }),

/***/ 9548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ inputPlace),
/* harmony export */   hk: () => (/* binding */ projectPlace),
/* harmony export */   lq: () => (/* binding */ workspacePlace)
/* harmony export */ });
/* unused harmony export leadsOut */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Where the controller keeps a project while a job runs on it. Paths elsewhere are not part of the project, for example
 * collections and roles installed for the job.
 */
const PROJECTS = [
    /** In an execution environment: since AWX 18 and AAP 2. */
    /^\/runner\/project\/(.+)$/,
    /** In older versions: a folder for each job, below a path that is a setting. */
    /\/awx_\d+_[^/]+\/project\/(.+)$/,
    /** Manual projects and project updates: in the project's own folder. */
    /^\/var\/lib\/awx\/projects\/[^/]+\/(.+)$/,
];
/** Largest file that is read, in bytes. Task files are smaller. */
const MAX_BYTES = 1024 * 1024;
/**
 * Returns the file and line of a task, relative to the project's root.
 * @param taskPath as the controller reports it, such as `/runner/project/roles/web/tasks/main.yml:7` (controller fact
 * 30)
 * @returns undefined for a path outside of the project
 */
function projectPlace(taskPath) {
    const [, file = '', line = ''] = /^(.+):(\d{1,7})$/.exec(taskPath) ?? [];
    const within = PROJECTS.map((project) => project.exec(file)?.[1]).find((found) => found !== undefined);
    if (within === undefined || Number(line) < 1)
        return undefined;
    // The path comes from the controller: it must not lead out of the project's folder.
    const isPlain = within.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
    return isPlain && !/[\\\p{Cc}]/u.test(within) ? { file: within, line: Number(line) } : undefined;
}
/**
 * Returns the task's file and line in this repository. A symbolic link is resolved, since the diff shows its target.
 * @returns undefined if the workspace does not have the file or the line
 */
function workspacePlace({ workspace, root }, taskPath) {
    const place = projectPlace(taskPath);
    return place === undefined ? undefined : placeOf(workspace, node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, ...place.file.split('/')), place.line);
}
/**
 * Returns a file and line of the inputs in this repository.
 * @param file relative to the workspace, or absolute
 * @returns undefined if the workspace does not have the file or the line
 */
function inputPlace(workspace, { file, line }) {
    return placeOf(workspace, node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(workspace, file), line);
}
function placeOf(workspace, absolute, line) {
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(absolute);
        const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), file);
        if (leadsOut(relative) || !hasLine(file, line))
            return undefined;
        return { file: relative.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/'), line };
    }
    catch {
        return undefined;
    }
}
/** Returns whether a relative path leads out of its base folder. */
function leadsOut(relative) {
    return relative === '..' || relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`) || node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relative);
}
/** Returns whether the file has this line. A checkout of another revision may be shorter. */
function hasLine(file, line) {
    const facts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
    if (!facts.isFile() || facts.size > MAX_BYTES)
        return false;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8').split('\n').length >= line;
}


/***/ }),

/***/ 6317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  waitedEnd: () => (/* binding */ waitedEnd)
});

// EXTERNAL MODULE: ./src/follow/cancel-job.ts
var cancel_job = __webpack_require__(8701);
// EXTERNAL MODULE: ./src/messages/message.ts
var messages_message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/report/job-report.ts
var job_report = __webpack_require__(3860);
// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/report/summary/host-order.ts
var host_order = __webpack_require__(7402);
;// CONCATENATED MODULE: ./src/report/log/recap-lines.ts


/** Maximum number of hosts in the recap. */
const MAX_HOSTS = 20;
/** Maximum width of a name, in columns. */
const MAX_NAME = 40;
/**
 * Returns the results of each host, one line each. Failed hosts come first; counts of 0 are left out.
 * @returns no lines when no host's results are known
 */
function recapLines({ hosts, hasRecap }) {
    if (hosts.size === 0)
        return [];
    const rows = [...hosts].sort(host_order/* byUrgency */.td);
    const failed = rows.filter(([, counts]) => (0,host_order/* isFailed */.Ix)(counts)).length;
    const shown = rows.slice(0, MAX_HOSTS);
    const width = Math.min(MAX_NAME, Math.max(...shown.map(([host]) => host.length)));
    const source = hasRecap ? '' : ', counted from the job events';
    const head = `Recap of ${(0,sentence_parts/* counted */.hS)(hosts.size, 'host')}, ${failed === 0 ? 'none' : failed} failed${source}:`;
    const lines = shown.map(([host, counts]) => `  ${host.padEnd(width)}  ${countsOf(counts)}`);
    const left = rows.slice(MAX_HOSTS);
    if (left.length === 0)
        return [head, ...lines];
    const more = left.filter(([, counts]) => (0,host_order/* isFailed */.Ix)(counts)).length;
    return [head, ...lines, `  and ${(0,sentence_parts/* counted */.hS)(left.length, 'more host')}, ${more === 0 ? 'none' : more} of them failed`];
}
/** Returns `failed 1, ok 2, changed 1`, with failures first. */
function countsOf(counts) {
    const wrong = ['failed', 'unreachable'];
    const order = [...wrong, ...host_order/* COLUMNS */.cZ.filter((column) => column !== 'failed' && column !== 'unreachable')];
    const reported = order.filter((column) => counts[column] > 0).map((column) => `${column} ${counts[column]}`);
    return reported.length === 0 ? 'nothing' : reported.join(', ');
}

// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
// EXTERNAL MODULE: ./src/report/verdict/ansible-stopped.ts
var ansible_stopped = __webpack_require__(6268);
// EXTERNAL MODULE: ./src/report/verdict/approval-sentences.ts
var approval_sentences = __webpack_require__(2238);
// EXTERNAL MODULE: ./src/follow/playbook/playbook-results.ts
var playbook_results = __webpack_require__(3173);
// EXTERNAL MODULE: ./src/report/verdict/task-names.ts
var task_names = __webpack_require__(3734);
;// CONCATENATED MODULE: ./src/report/verdict/fail-on-changes.ts




/** How many tasks are listed. The others are counted. */
const LISTED_TASKS = 20;
/**
 * Returns whether a host would change. Only the recap counts every change, but any known change fails the check.
 * @param results of all jobs of the check
 */
function changeGate({ hosts, hasRecap, changes, changeCount }) {
    const counts = [...hosts].filter(([, { changed }]) => changed > 0).map(([host]) => host);
    const changing = new Set([...counts, ...changes.map(({ host }) => host)]);
    if (changing.size > 0) {
        const values = { count: (0,sentence_parts/* counted */.hS)(changing.size, 'host'), hosts: (0,task_names/* hostNames */.n3)([...changing].sort()) };
        return { passes: false, failure: (0,messages_message/* message */.iU)('check-found-changes', values), list: listed(changes, changeCount) };
    }
    if (!hasRecap || changeCount > 0)
        return { passes: false, failure: (0,messages_message/* message */.iU)('check-recap-missing'), list: [] };
    if (hosts.size === 0)
        return { passes: true, sentence: (0,messages_message/* text */.Qq)('check-without-hosts') };
    return { passes: true, sentence: `No host would change; ${(0,sentence_parts/* counted */.hS)(hosts.size, 'host')} checked.` };
}
/** Returns the tasks in order, each with the hosts that it would change. */
function listed(changes, count) {
    const tasks = new Map();
    for (const change of changes) {
        const { play, role, task, taskPath } = change;
        const key = JSON.stringify([taskPath, play, role, task]);
        const known = tasks.get(key) ?? { first: change, hosts: [], count: 0 };
        tasks.set(key, known);
        known.count += 1;
        if (!known.hosts.includes(change.host))
            known.hosts.push(change.host);
    }
    const shown = [...tasks.values()].slice(0, LISTED_TASKS);
    const lines = shown.map(({ first, hosts }) => `- ${oneLine(`${(0,playbook_results/* taskName */.p5)(first)}${(0,task_names/* placeWords */.fp)(first.taskPath)}: ${(0,task_names/* hostNames */.n3)(hosts)}`)}`);
    const rest = count - shown.reduce((sum, task) => sum + task.count, 0);
    return rest > 0 ? [...lines, `- and ${rest} more`] : lines;
}
/** Returns the text on one line: names from outside may contain line ends. */
function oneLine(words) {
    return words.replace(/\s+/g, ' ');
}

;// CONCATENATED MODULE: ./src/report/verdict/failure-sentences.ts




/**
 * Returns the first failures as sentences, with equal failures of several hosts merged, and the number of the others.
 * @param most maximum number of failures
 * @param says whether the modules' messages are included
 */
function failureSentences({ failures, failureCount }, most, says) {
    const named = alike(failures, says).slice(0, most);
    const more = failureCount - named.reduce((sum, { hosts }) => sum + hosts.length, 0);
    return [
        ...named.map(({ hosts, message, unreachable, ...place }) => {
            const task = `"${(0,playbook_results/* taskName */.p5)(place)}"${(0,task_names/* placeWords */.fp)(place.taskPath)}`;
            const values = { task, hosts: (0,sentence_parts/* namesOf */.eZ)(hosts) };
            if (!says)
                return (0,messages_message/* text */.Qq)(unreachable ? 'hosts-unreachable' : 'task-failed', values);
            const id = unreachable ? 'hosts-unreachable-with-message' : 'task-failed-with-message';
            return (0,messages_message/* text */.Qq)(id, { ...values, words: message });
        }),
        ...(more === 1 ? [(0,messages_message/* text */.Qq)('failure-not-listed')] : []),
        ...(more > 1 ? [(0,messages_message/* text */.Qq)('failures-not-listed', { count: more })] : []),
    ];
}
/** Merges failures of the same task and, if messages are included, with the same message. Order: first occurrence. */
function alike(failures, says) {
    const shared = new Map();
    for (const { host, ...failure } of failures) {
        const { jobId, taskPath, task, message, unreachable } = failure;
        const key = JSON.stringify([jobId, taskPath, task, unreachable, says ? message : '']);
        const known = shared.get(key) ?? { ...failure, hosts: [] };
        known.hosts.push(host);
        shared.set(key, known);
    }
    return [...shared.values()];
}

// EXTERNAL MODULE: ./src/report/verdict/previous-task-link.ts
var previous_task_link = __webpack_require__(4634);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
// EXTERNAL MODULE: ./src/follow/status/queue-reason-text.ts
var queue_reason_text = __webpack_require__(6758);
// EXTERNAL MODULE: ./src/report/summary/node-outcome.ts
var node_outcome = __webpack_require__(6692);
;// CONCATENATED MODULE: ./src/report/verdict/timeout-message.ts






/** Returns what the job does at the end of a wait: it is queued, it runs, or it waits for an approval. */
function timeoutMessage({ job, limit: input }, { id, name }, { url }, results, { timeoutMs, queueTimeoutMs = 0 }) {
    const limit = (0,clock/* formatDuration */.a3)(input === 'timeout' ? timeoutMs : queueTimeoutMs);
    const values = { id, name, limit, url };
    if (job === undefined)
        return (0,messages_message/* message */.iU)('wait-timed-out-unread', { ...values, input });
    if ((0,jobs/* isQueued */.MX)(job.status, job.type)) {
        const status = `${job.status}${job.explanation === '' ? '; the controller gives no reason' : `: ${(0,queue_reason_text/* reasonOf */.A3)(job)}`}`;
        return (0,messages_message/* message */.iU)(input === 'timeout' ? 'wait-timed-out-queued' : 'queue-timed-out', { ...values, status });
    }
    const approvals = job.type === 'workflow_approval' ? [{ name, url }] : (0,node_outcome/* pendingApprovals */.ML)(results.nodes);
    if (approvals.length === 0)
        return (0,messages_message/* message */.iU)('wait-timed-out', { ...values, status: job.status });
    const named = approvals.map((approval) => `"${approval.name}" (${approval.url})`);
    return (0,messages_message/* message */.iU)('wait-timed-out-approval', { ...values, approvals: (0,sentence_parts/* namesOf */.eZ)(named) });
}

;// CONCATENATED MODULE: ./src/report/verdict/verdict.ts









/** How many failures the message names. The summary has all failures that were kept. */
const NAMED_FAILURES = 3;
/**
 * Converts the outcome of following into the step's end.
 * @param review of the earlier jobs; none for a job that was not relaunched
 */
function verdict(outcome, launched, link, terms, { history, unfinished } = { history: [], unfinished: [] }) {
    const { ending } = outcome;
    const { id, name } = launched;
    const { url } = link;
    switch (ending.kind) {
        case 'final':
            return ofEnded(ending.job, launched, link, outcome.results, terms, { history, unfinished });
        case 'timed_out':
            return {
                status: 'timed_out',
                success: false,
                last: ending.job,
                message: timeoutMessage(ending, launched, link, outcome.results, terms),
            };
        case 'deleted':
            return {
                status: 'unknown',
                success: false,
                last: undefined,
                message: (0,messages_message/* withMore */.iA)((0,messages_message/* message */.iU)('job-deleted', { id, name }), ending.reason),
            };
        case 'unknown':
            return {
                status: 'unknown',
                success: false,
                last: undefined,
                message: (0,messages_message/* message */.iU)('job-end-unknown', { id, name, reason: ending.reason, url }),
            };
    }
}
function ofEnded(job, launched, link, results, terms, before) {
    const { history, unfinished } = before;
    const said = [...words(job, link, results), ...history];
    if (job.status !== 'successful') {
        const failure = (0,messages_message/* withMore */.iA)(ended(job, launched), ...said, ...unfinished);
        const { tasks, nodes } = reasons(job, results, terms);
        const isKnown = tasks.length + nodes.length + words(job, link, results).length > 0;
        const lines = [...tasks, ...nodes, ...(job.status === 'failed' && !isKnown ? [unknown(job)] : [])];
        const brief = verdict_listed(failure, nodes, link);
        return { status: job.status, success: false, last: job, message: verdict_listed(failure, lines, link), brief };
    }
    const elapsed = runTime(job);
    const after = elapsed === undefined ? '' : ` after ${elapsed}`;
    const head = [`Job ${launched.id} "${launched.name}": successful${after}.`, ...said].join(' ');
    if (unfinished.length > 0) {
        const failure = (0,messages_message/* withMore */.iA)((0,messages_message/* message */.iU)('relaunch-incomplete'), ...unfinished);
        return { status: 'failed', success: false, last: job, message: verdict_listed(behind(head, failure), [], link) };
    }
    // The status stays the controller's own, also for a check that found changes.
    const { status } = job;
    const gate = terms.failOnChanges ? changeGate(results) : undefined;
    if (gate?.passes === false)
        return { status, success: false, last: job, message: verdict_listed(behind(head, gate.failure), gate.list, link) };
    const sentences = [head, ...(gate === undefined ? [] : [gate.sentence])];
    return { status, success: true, last: job, message: [...sentences, link.url].join(' ') };
}
/** Returns the status of a job that did not succeed. */
function ended(job, { id, name }) {
    const elapsed = runTime(job);
    switch (job.status) {
        case 'canceled':
            return elapsed === undefined
                ? (0,messages_message/* message */.iU)('job-canceled-unstarted', { id, name })
                : (0,messages_message/* message */.iU)('job-canceled', { id, name, elapsed });
        case 'error':
            return elapsed === undefined
                ? (0,messages_message/* message */.iU)('job-error-unstarted', { id, name })
                : (0,messages_message/* message */.iU)('job-error', { id, name, elapsed });
        default:
            return elapsed === undefined
                ? (0,messages_message/* message */.iU)('job-failed-unstarted', { id, name })
                : (0,messages_message/* message */.iU)('job-failed', { id, name, elapsed });
    }
}
/** Returns how long the job ran; undefined for one that never started. */
function runTime({ elapsed = 0 }) {
    return elapsed === 0 ? undefined : (0,clock/* formatSeconds */.Xo)(elapsed);
}
/** Returns the failure with a sentence before it. */
function behind(sentence, { id, text: failure }) {
    return { id, text: `${sentence} ${failure}` };
}
/** Returns a failure on one line for each fact, with the link at its end. */
function verdict_listed({ id, text: head }, lines, { url }) {
    return { id, text: [head, ...lines, (0,messages_message/* text */.Qq)('job-page', { url })].join('\n') };
}
/** Returns the controller's own words about the end. For an approval: who decided. */
function words(job, link, { previousFailure }) {
    const decision = (0,approval_sentences/* decisionSentence */.I)(job);
    if (decision !== undefined)
        return [decision];
    if (job.status === 'successful')
        return [];
    const previous = (0,previous_task_link/* previousTask */.L)(job.explanation, link.url);
    if (previous !== undefined && previousFailure !== '') {
        const { what, name, url } = previous;
        // The traceback only says again that this job failed.
        return [(0,messages_message/* text */.Qq)('previous-task-failed-with-reason', { job: what, name, reason: (0,sentence_parts/* asSentence */.KG)(previousFailure), url })];
    }
    const explanation = previous === undefined
        ? job.explanation
        : (0,messages_message/* text */.Qq)('previous-task-failed', { end: previous.end, job: previous.what, name: previous.name, url: previous.url });
    const traceback = job.traceback.trimEnd().split('\n').at(-1) ?? '';
    const said = [explanation, traceback].filter((part) => part !== '');
    // A full stop after a URL would be read as part of it.
    return said.map((part) => (part === explanation && previous !== undefined ? part : (0,sentence_parts/* asSentence */.KG)(part)));
}
/** Returns the failures, one line each: what Ansible and its tasks did, and the nodes of a workflow. */
function reasons(job, results, { annotations }) {
    const tasks = failureSentences(results, NAMED_FAILURES, !annotations);
    const errors = job.status === 'failed' ? results.playbookErrors.slice(0, NAMED_FAILURES) : [];
    return {
        tasks: [...errors.map((error) => (0,ansible_stopped/* stopWords */.e)(error, (said) => said)), ...tasks].map(sentence_parts/* asSentence */.KG),
        nodes: results.nodeFailures.slice(0, NAMED_FAILURES),
    };
}
/**
 * Returns a sentence for an unknown reason. A playbook that never started has no failed task; a workflow has no output.
 */
function unknown({ type }) {
    return type === 'workflow_job' ? (0,messages_message/* text */.Qq)('failed-node-unknown') : (0,messages_message/* text */.Qq)('failed-task-unknown');
}

;// CONCATENATED MODULE: ./src/report/ends/waited-end.ts





/** Returns what is written when the wait for a job ended without a cancelled workflow. */
function waitedEnd(result, options) {
    const { job, link, results, earlier, review } = result;
    const terms = {
        timeoutMs: options.timeoutMs ?? 0,
        queueTimeoutMs: options.queueTimeoutMs,
        failOnChanges: options.failOnChanges ?? false,
        annotations: options.annotations ?? false,
    };
    const judged = verdict({ ending: endingOf(result), results }, job, link, terms, review);
    const { status, success } = judged;
    const failure = judged.success ? undefined : failureOf(result, judged.message);
    const last = result.kind === 'timed_out' ? result.last : judged.last;
    const isFinal = result.kind === 'ended';
    return {
        ...(judged.success ? { message: judged.message } : { failure, brief: judged.brief }),
        outputs: (outputs) => {
            outputs.logComplete(result.logComplete);
            outputs.playbookResults(results, isFinal && result.allRead);
            outputs.status(status, last);
        },
        deployment: (record) => record.ends({ status, success, job }, results.artifacts),
        clearsLaunch: !result.relaunchUnknown,
        lines: needsRecap(result, options) ? recapLines(results) : [],
        annotated: { results, isCheck: (0,job_report/* isCheck */.n)({ job }) },
        endsTranscript: true,
        summary: {
            job: {
                job: last ?? job,
                link,
                status,
                results,
                earlier,
                notRelaunched: review.notRelaunched,
                unfinished: review.unfinished,
                note: isFinal ? undefined : failure?.text,
                isHeld: !success && status === 'successful',
                isDeleted: result.kind === 'job_deleted',
                isComplete: isRead(result),
            },
        },
    };
}
function endingOf(result) {
    switch (result.kind) {
        case 'ended':
            return { kind: 'final', job: result.job };
        case 'timed_out':
            return { kind: 'timed_out', job: result.last, limit: result.limit };
        case 'job_deleted':
            return { kind: 'deleted', reason: result.reason };
        case 'status_unknown':
            return { kind: 'unknown', reason: result.reason };
    }
}
/** Returns whether all output of a finished job was read. */
function isRead(result) {
    const hasEnded = result.kind === 'ended' || (result.kind === 'timed_out' && result.cancellation?.kind === 'ended');
    return !hasEnded || result.allRead;
}
/**
 * Returns whether the log needs a recap of the hosts. It does when Ansible's own recap is not shown, or when there is
 * one for each job and none for all of them.
 */
function needsRecap({ results, earlier }, { log }) {
    return log === 'none' || results.nodes.length > 0 || earlier.length > 0;
}
/** Returns the verdict's failure. After a timeout, it also reports the outcome of the cancel, if one was requested. */
function failureOf(result, failure) {
    if (result.kind !== 'timed_out')
        return failure;
    const { job, link, limit, cancellation, whyNotCancelled } = result;
    if (cancellation !== undefined)
        return becameOf(cancellation, limit, job, link.url);
    if (whyNotCancelled === undefined)
        return failure;
    return (0,messages_message/* withMore */.iA)(failure, (0,messages_message/* text */.Qq)('timeout-job-not-cancelled', { reason: whyNotCancelled }));
}
function becameOf(cancellation, limit, { id }, url) {
    switch (cancellation.kind) {
        case 'ended':
            return (0,cancel_job/* isCancelled */.V)(cancellation)
                ? (0,messages_message/* message */.iU)('timeout-job-cancelled', { limit, id, status: cancellation.job.status, url })
                : (0,messages_message/* message */.iU)('timeout-job-finished', { limit, id, status: cancellation.job.status, url });
        case 'accepted': {
            const { status, why } = cancellation;
            return why === undefined
                ? (0,messages_message/* message */.iU)('timeout-cancel-pending', { limit, id, status, url })
                : (0,messages_message/* message */.iU)('timeout-cancel-unconfirmed', { limit, id, status, reason: why, url });
        }
        case 'failed':
            return (0,messages_message/* message */.iU)('timeout-cancel-failed', { limit, id, reason: cancellation.reason, url });
    }
}


/***/ }),

/***/ 7402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ isFailed),
/* harmony export */   cZ: () => (/* binding */ COLUMNS),
/* harmony export */   td: () => (/* binding */ byUrgency)
/* harmony export */ });
/** The counts of a host, in the order of Ansible's recap. */
const COLUMNS = ['ok', 'changed', 'unreachable', 'failed', 'skipped', 'rescued', 'ignored'];
let collator;
/**
 * Sorts `web2` before `web10`. The collation rules are loaded with the first comparison, so that no launch waits for
 * them.
 */
function byName(a, b) {
    collator ??= new Intl.Collator('en', { numeric: true });
    return collator.compare(a, b);
}
/** Returns whether a host failed or was unreachable. */
function isFailed({ failed, unreachable }) {
    return failed > 0 || unreachable > 0;
}
/** Sorts failed hosts first, then changed hosts. */
function byUrgency([nameA, a], [nameB, b]) {
    return (Number(isFailed(b)) - Number(isFailed(a)) || Number(b.changed > 0) - Number(a.changed > 0) || byName(nameA, nameB));
}


/***/ }),

/***/ 6692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ allNodes),
/* harmony export */   DI: () => (/* binding */ isFailing),
/* harmony export */   ML: () => (/* binding */ pendingApprovals),
/* harmony export */   ZM: () => (/* binding */ nodeHeading),
/* harmony export */   mf: () => (/* binding */ namesOfNode),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _controller_workflow_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9271);

const KINDS = {
    '': 'unrun',
    successful: 'good',
    failed: 'bad',
    error: 'bad',
    canceled: 'stopped',
};
/** Returns the outcome of a node in words that need no colour. */
function outcomeOf(node) {
    const { type, status, handlesFailure, isLost, mayStart } = node;
    if (isLost)
        return { kind: 'bad', words: handlesFailure ? 'template deleted, handled' : 'template deleted' };
    const kind = KINDS[status] ?? 'open';
    if (kind === 'unrun')
        return { kind, words: mayStart ? 'not started yet' : 'did not run' };
    if (type === 'workflow_approval')
        return { kind, words: approvalWords(node) };
    return { kind, words: kind === 'bad' && handlesFailure ? `${status}, handled` : status };
}
/** Returns the outcome of an approval. One that timed out has the status of a denied one. */
function approvalWords({ status, timedOut, decidedBy = '' }) {
    if (status === 'pending')
        return 'waiting for approval';
    if (status !== 'successful' && status !== 'failed')
        return status;
    if (timedOut)
        return 'timed out';
    if (decidedBy !== '')
        return `${status === 'successful' ? 'approved' : 'denied'} by ${decidedBy}`;
    return status === 'successful' ? 'approved' : 'not approved';
}
/** Returns the node's name from the workflow, and the name of its template if it differs. */
function namesOfNode({ id, slice, ...node }) {
    if (slice !== undefined)
        return [`slice ${slice.number} of ${slice.count}`, node.name.trim() || undefined];
    const [name, identifier] = [node.name.trim(), node.identifier.trim()];
    if ((0,_controller_workflow_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .isMade */ .sX)({ identifier }))
        return [name || `node ${id}`, undefined];
    return [identifier, identifier === name || name === '' ? undefined : name];
}
/** Returns all nodes, each followed by the nodes inside of it. */
function allNodes(nodes, { around, isHandled } = { around: [], isHandled: false }) {
    return nodes.flatMap((node) => {
        const place = { around, isHandled: isHandled || node.handlesFailure };
        const inside = { around: [...around, namesOfNode(node)[0]], isHandled: place.isHandled };
        return [{ node, ...place }, ...allNodes(node.nodes, inside)];
    });
}
/** Returns whether a node failed the workflow, since its failure is not handled. */
function isFailing({ node, isHandled }) {
    return outcomeOf(node).kind === 'bad' && !isHandled;
}
/** Returns the approvals that a workflow waits for, those in nested workflows included. */
function pendingApprovals(nodes) {
    return allNodes(nodes).flatMap(({ node }) => node.type === 'workflow_approval' && node.status === 'pending' ? [node] : []);
}
/** Returns the heading of a column of nodes, which may be the slices of a job. */
function nodeHeading(nodes) {
    return nodes.every(({ node }) => node.slice !== undefined) ? 'Slice' : 'Node';
}


/***/ }),

/***/ 6268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ stopWords)
/* harmony export */ });
/* harmony import */ var _follow_playbook_playbook_results_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3173);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _task_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3734);



/**
 * Returns `Ansible stopped: no such role (node "deploy", site.yml:5)`. If the error has no place, the last task is
 * named.
 * @param clean makes text from outside safe to show
 * @param node the workflow node, such as `node "deploy"`; '' outside of a workflow
 */
function stopWords({ message, taskPath, lastTask }, clean, node = '') {
    const details = [
        ...(node === '' ? [] : [clean(node)]),
        ...(lastTask === undefined ? [] : [`last task: "${clean((0,_follow_playbook_playbook_results_js__WEBPACK_IMPORTED_MODULE_2__/* .taskName */ .p5)(lastTask))}"`]),
        ...[taskPath || (lastTask?.taskPath ?? '')].filter((path) => path !== '').map((path) => clean((0,_task_names_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(path))),
    ];
    const words = clean(message);
    if (details.length === 0)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ansible-stopped', { words });
    return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('ansible-stopped-at', { words: words.replace(/\.$/, ''), place: details.join(', ') });
}


/***/ }),

/***/ 2238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ decisionSentence),
/* harmony export */   _: () => (/* binding */ decisionWords)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);

/** Returns the outcome of an approval, to follow its name in a sentence. */
function decisionWords({ status, timedOut, decidedBy, }) {
    const user = decidedBy;
    if (status === 'successful')
        return user === '' ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('approval-given') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('approval-given-by', { user });
    if (status !== 'failed')
        return `is ${status}`;
    if (timedOut)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('approval-timed-out');
    return user === '' ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('approval-denied') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('approval-denied-by', { user });
}
/** Returns `It was denied by admin.`; undefined for other jobs and for an approval that has not ended. */
function decisionSentence(job) {
    if (job.type !== 'workflow_approval')
        return undefined;
    return job.status === 'successful' || job.status === 'failed' ? `It ${decisionWords(job)}.` : undefined;
}


/***/ }),

/***/ 4634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ previousTask)
/* harmony export */ });
/* harmony import */ var _controller_previous_task_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5061);

/**
 * Returns the job that had to succeed first but did not, in words.
 * @param explanation the controller's `job_explanation`
 * @param url the page of the job that it belongs to
 * @returns undefined for any other explanation
 */
function previousTask(explanation, url) {
    const previous = (0,_controller_previous_task_js__WEBPACK_IMPORTED_MODULE_0__/* .readPreviousTask */ .F)(explanation);
    if (previous === undefined)
        return undefined;
    const { end, type, id, name } = previous;
    const kind = type === 'project_update' ? 'project' : 'inventory';
    const page = url.replace(/(?<=jobs\/)\w+\/\d+(?=\/output$)/, `${kind}/${id}`);
    return { end, what: `${kind} update ${id}`, name, url: page };
}


/***/ }),

/***/ 3734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fW: () => (/* binding */ placeName),
/* harmony export */   fp: () => (/* binding */ placeWords),
/* harmony export */   n3: () => (/* binding */ hostNames)
/* harmony export */ });
/* harmony import */ var _annotations_task_location_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9548);

/** How many hosts are named. The others are counted. */
const NAMED_HOSTS = 20;
/** Returns ` (roles/web/tasks/main.yml:7)`, the file and line relative to the project; '' when unknown. */
function placeWords(taskPath) {
    return taskPath === '' ? '' : ` (${placeName(taskPath)})`;
}
/** Returns `roles/web/tasks/main.yml:7`. */
function placeName(taskPath) {
    const place = (0,_annotations_task_location_js__WEBPACK_IMPORTED_MODULE_0__/* .projectPlace */ .hk)(taskPath);
    return place === undefined ? taskPath : `${place.file}:${place.line}`;
}
/** Returns the first names and the number of the others. */
function hostNames(hosts) {
    const more = hosts.length - NAMED_HOSTS;
    return more > 0 ? `${hosts.slice(0, NAMED_HOSTS).join(', ')} and ${more} more` : hosts.join(', ');
}


/***/ }),

/***/ 447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ CancelDeadline),
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
/** Timeout of a single request of a cancelled workflow, in ms. One request must not use all of the remaining time. */
const CANCEL_REQUEST_MS = 3000;
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
        const longest = timing?.requestMs ?? CANCEL_REQUEST_MS;
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

export const id = 777;
export const ids = [777];
export const modules = {

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

/***/ 7845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ withoutNames),
/* harmony export */   Ox: () => (/* binding */ failedTasks)
/* harmony export */ });
/* unused harmony export FailedTask */
/* harmony import */ var _follow_playbook_playbook_results_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3173);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7468);
/* harmony import */ var _verdict_task_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3734);




/** Limits in characters, for a host's message, for a title and for all messages. An annotation holds 4,096. */
const MAX_SAID = 1000;
const MAX_TITLE = 120;
const MAX_TEXT = 3600;
/** A task that failed or lost hosts, on all its hosts and in all workflow nodes. */
class FailedTask {
    #first;
    #alike = new Map();
    /** Number of failures: one for each host in each job. */
    count = 0;
    constructor(first) {
        this.#first = first;
    }
    get taskPath() {
        return this.#first.taskPath;
    }
    /** @param node the workflow node of the failure; '' outside of a workflow */
    add(failure, node) {
        const words = JSON.stringify([node, withoutNames(failure.message, failure.host)]);
        const alike = this.#alike.get(words) ?? { node, first: failure, hosts: new Set(), differs: false };
        this.#alike.set(words, alike);
        alike.hosts.add(failure.host);
        alike.differs ||= failure.message !== alike.first.message;
        this.count += 1;
    }
    /** Returns a few words that GitHub shows above the message. */
    title(clean) {
        const { unreachable, host } = this.#first;
        const { size } = this.#hosts;
        if (!unreachable)
            return cut(`Failed: ${clean((0,_follow_playbook_playbook_results_js__WEBPACK_IMPORTED_MODULE_3__/* .taskName */ .p5)(this.#first))}`, MAX_TITLE);
        return cut(`Unreachable: ${size === 1 ? clean(host) : (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(size, 'host')}`, MAX_TITLE);
    }
    /**
     * Returns the task, its place, the hosts, and the module's messages. The log shows no title, so the message must be
     * complete without it.
     */
    message(clean) {
        const [only, ...others] = [...this.#alike.values()];
        if (only === undefined || others.length > 0)
            return cut(this.#listed(clean), MAX_TEXT);
        return cut(`${this.#headline(hostsOf(only, clean), clean)}: ${said(only, clean)}`, MAX_TEXT);
    }
    get #hosts() {
        return new Set([...this.#alike.values()].flatMap(({ hosts }) => [...hosts]));
    }
    /** Returns a headline such as `Task "Start" (site.yml:16) failed on web2`. */
    #headline(hosts, clean) {
        const { unreachable, taskPath } = this.#first;
        const task = `"${clean((0,_follow_playbook_playbook_results_js__WEBPACK_IMPORTED_MODULE_3__/* .taskName */ .p5)(this.#first))}"${clean((0,_verdict_task_names_js__WEBPACK_IMPORTED_MODULE_2__/* .placeWords */ .fp)(taskPath))}`;
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(unreachable ? 'hosts-unreachable' : 'task-failed', { task, hosts });
    }
    #listed(clean) {
        // The message of most hosts comes first.
        const groups = [...this.#alike.values()].sort((a, b) => b.hosts.size - a.hosts.size);
        let text = `${this.#headline((0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(this.#hosts.size, 'host'), clean)}:`;
        for (const [index, group] of groups.entries()) {
            const line = `\n- ${hostsOf(group, clean)}: ${said(group, clean)}`;
            if (text.length + line.length > MAX_TEXT - 100) {
                const left = groups.slice(index).reduce((sum, { hosts }) => sum + hosts.size, 0);
                return `${text}\n- ${left} more, with other messages`;
            }
            text += line;
        }
        return text;
    }
}
/**
 * Returns the failed tasks, in the order of their first failures.
 * @param nodeOf returns the workflow node of a job; '' outside of a workflow
 */
function failedTasks(failures, nodeOf) {
    const tasks = new Map();
    for (const failure of failures) {
        const { play, role, task, taskPath, unreachable } = failure;
        const key = JSON.stringify([unreachable, taskPath, play, role, task]);
        const failed = tasks.get(key) ?? new FailedTask(failure);
        tasks.set(key, failed);
        failed.add(failure, nodeOf(failure.jobId));
    }
    return [...tasks.values()];
}
/** Returns `web2` or `12 hosts (web1, web2, …)`, with the workflow node. */
function hostsOf({ hosts, node }, clean) {
    const names = (0,_verdict_task_names_js__WEBPACK_IMPORTED_MODULE_2__/* .hostNames */ .n3)([...hosts].map(clean));
    const where = node === '' ? '' : ` (${clean(node)})`;
    return hosts.size === 1 ? `${names}${where}` : `${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(hosts.size, 'host')}${where} (${names})`;
}
function said({ first, differs }, clean) {
    // Redact before cutting: half a secret would not be recognized.
    const message = cut(clean(first.message), MAX_SAID);
    return differs ? `${message} (on ${clean(first.host)}; similar on the others)` : message;
}
function cut(text, most) {
    return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
/** Returns the message without the host's name and addresses, to group hosts with the same message. */
function withoutNames(message, host) {
    return message
        .split(/([\w.-]+)/)
        .map((word) => (word === host || /^\d{1,3}(\.\d{1,3}){3}$/.test(word) ? '*' : word))
        .join('');
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

/***/ 6777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  annotate: () => (/* binding */ annotate)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 16 modules
var core = __webpack_require__(7588);
// EXTERNAL MODULE: ./src/report/log/sanitize.ts
var sanitize = __webpack_require__(1340);
// EXTERNAL MODULE: ./src/messages/message.ts
var messages_message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/report/summary/node-outcome.ts
var node_outcome = __webpack_require__(6692);
// EXTERNAL MODULE: ./src/report/verdict/ansible-stopped.ts
var ansible_stopped = __webpack_require__(6268);
// EXTERNAL MODULE: ./src/report/annotations/failed-tasks.ts
var failed_tasks = __webpack_require__(7845);
;// CONCATENATED MODULE: ./src/report/annotations/annotations.ts




/** The runner keeps ten errors of a step (runner fact 14). A verdict that is not a part of the last one is one of them. */
const MAX_ERRORS = 10;
/** Maximum characters of an annotation (runner fact 15), and of a verdict that is a part of one. */
const MAX_MESSAGE = 4096;
const MAX_VERDICT = 2000;
/** The runner also keeps ten warnings of a step. Five are left for other warnings. */
const MAX_WARNINGS = 5;
/**
 * Returns the annotations for a job's failures, one for each task. Each contains all hosts of the task, grouped by
 * message. The last one counts the failures that do not fit. Failures that the workflow handles are warnings: they did
 * not fail it.
 */
function annotationsOf(results, options) {
    const runs = new Map(runsOf(results.nodes).map((run) => [run.jobId, run]));
    const isHandled = ({ jobId }) => runs.get(jobId)?.handled ?? false;
    const nodeOf = (jobId) => runs.get(jobId)?.place ?? '';
    const of = (level) => {
        const belongs = (failure) => isHandled(failure) === (level === 'warning');
        return [
            ...results.playbookErrors.filter(belongs).map((error) => playbookAnnotation(error, nodeOf(error.jobId), options)),
            ...(0,failed_tasks/* failedTasks */.Ox)(results.failures.filter(belongs), nodeOf).map((task) => taskAnnotation(task, options)),
        ].map((annotation) => ({ ...annotation, level }));
    };
    const reported = new Set([...results.failures, ...results.playbookErrors].map(({ jobId }) => jobId));
    const silent = [...runs.values()].filter((run) => run.handled && FAILED.has(run.status) && !reported.has(run.jobId));
    const warnings = [...of('warning'), ...silent.map((run) => nodeAnnotation(run, options))].map((warning) => ({
        ...warning,
        message: `${warning.message}\n${(0,messages_message/* text */.Qq)('failure-handled')}`,
    }));
    const errors = options.failed ? of('error') : [];
    const counted = results.failureCount - results.failures.filter(isHandled).length;
    const lost = counted - results.failures.filter((failure) => !isHandled(failure)).length;
    const verdict = errors.length > 0 && (options.verdict?.length ?? 0) <= MAX_VERDICT ? options.verdict : undefined;
    const shown = limited(errors, verdict === undefined ? MAX_ERRORS - 1 : MAX_ERRORS, lost);
    return [...limited(warnings, MAX_WARNINGS, 0), ...withVerdict(shown, verdict)];
}
/** Returns the annotations; the last one ends with the verdict. */
function withVerdict(errors, verdict) {
    const last = errors.at(-1);
    if (last === undefined || verdict === undefined)
        return [...errors];
    const most = MAX_MESSAGE - verdict.length - 1;
    const message = last.message.length > most ? `${last.message.slice(0, most - 1)}…` : last.message;
    return [...errors.slice(0, -1), { ...last, message: `${message}\n${verdict}`, isVerdict: true }];
}
/**
 * Returns the first annotations; the last of them counts the failures of the others.
 * @param lost number of failures in none of the annotations, since they were not kept
 */
function limited(annotations, max, lost) {
    const rest = countOf(annotations.slice(max)) + lost;
    const shown = annotations.slice(0, max);
    return shown.map(({ level, title, message, place }, index) => {
        const isLast = index === shown.length - 1 && rest > 0;
        const more = rest === 1 ? (0,messages_message/* text */.Qq)('failure-not-annotated') : (0,messages_message/* text */.Qq)('failures-not-annotated', { count: rest });
        return { level, title, message: isLast ? `${message}\n${more}` : message, place };
    });
}
function countOf(annotations) {
    return annotations.reduce((sum, { count }) => sum + count, 0);
}
const FAILED = new Set(['failed', 'error', 'canceled']);
/** Returns the jobs of a workflow's nodes, named as in the log; nodes of nested workflows included. */
function runsOf(nodes) {
    return (0,node_outcome/* allNodes */.Bq)(nodes).flatMap(({ node, around, isHandled }) => {
        const { jobId, status, url } = node;
        if (jobId === undefined || node.nodes.length > 0)
            return [];
        const name = [...around, (0,node_outcome/* namesOfNode */.mf)(node)[0]].join(' > ');
        const place = node.slice !== undefined && around.length === 0 ? `${name}, job ${jobId}` : `node "${name}"`;
        return [{ jobId, name, place, status, url, handled: isHandled }];
    });
}
function taskAnnotation(task, { clean, locate }) {
    const { count, taskPath } = task;
    return { title: task.title(clean), message: task.message(clean), place: locate(taskPath), count };
}
/** Returns the annotation for a playbook that Ansible itself stopped. */
function playbookAnnotation(error, node, { clean, locate }) {
    return { title: 'Ansible stopped', message: (0,ansible_stopped/* stopWords */.e)(error, clean, node), place: locate(error.taskPath), count: 1 };
}
/** Returns the annotation for a job that failed for an unknown reason, for example before it started. */
function nodeAnnotation({ name, status, url }, { clean }) {
    const title = `Failed: node "${clean(name)}"`;
    return { level: 'warning', title, message: `Node "${clean(name)}": ${status}. ${url}`, place: undefined, count: 1 };
}

// EXTERNAL MODULE: ./src/follow/playbook/playbook-results.ts
var playbook_results = __webpack_require__(3173);
// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/report/summary/changes-section.ts
var changes_section = __webpack_require__(7430);
// EXTERNAL MODULE: ./src/report/verdict/task-names.ts
var task_names = __webpack_require__(3734);
;// CONCATENATED MODULE: ./src/report/annotations/change-notices.ts




/** The runner keeps ten notices of a step (runner fact 14). */
const MAX_NOTICES = 10;
/** Maximum lines of a diff, and maximum characters of a title and of the message. An annotation holds 4,096. */
const MAX_LINES = 40;
const MAX_TITLE = 120;
const MAX_TEXT = 3600;
/**
 * Returns a notice for each task that would change a host and has a line in this repository. Tasks with a diff come
 * first, then those with the most hosts. The last notice counts the other tasks.
 * @param locate returns where a task path of the controller is in this repository
 */
function changeNotices({ changes }, locate, clean) {
    const tasks = (0,changes_section/* byTask */.P)(changes).flatMap((task) => {
        const place = locate(task[0]?.taskPath ?? '');
        return place === undefined ? [] : [{ task, place, hosts: [...new Set(task.map(({ host }) => host))] }];
    });
    const sorted = tasks.toSorted((a, b) => Number(hasDiff(b.task)) - Number(hasDiff(a.task)) || b.hosts.length - a.hosts.length);
    const more = sorted.length - MAX_NOTICES;
    return sorted.slice(0, MAX_NOTICES).map(({ task, place, hosts }, index) => {
        const rest = more > 0 && index === MAX_NOTICES - 1 ? `\n${(0,sentence_parts/* counted */.hS)(more, 'more task')} would change hosts.` : '';
        const [first] = task;
        return {
            level: 'notice',
            title: cut(`Would change: ${clean((0,playbook_results/* taskName */.p5)(first))}`, MAX_TITLE),
            message: `${cut(messageOf(task, hosts, clean), MAX_TEXT)}${rest}`,
            place,
        };
    });
}
function hasDiff(task) {
    return task.some(({ diff }) => diff.trim() !== '');
}
/** Returns the task, its place, the hosts, and the diff of the first host that has one. */
function messageOf(task, hosts, clean) {
    const [first] = task;
    const names = (0,task_names/* hostNames */.n3)(hosts.map(clean));
    const where = hosts.length === 1 ? names : `${(0,sentence_parts/* counted */.hS)(hosts.length, 'host')} (${names})`;
    const sentence = `Task "${clean((0,playbook_results/* taskName */.p5)(first))}"${clean((0,task_names/* placeWords */.fp)(first.taskPath))} would change ${where}.`;
    const shown = task.find(({ diff }) => diff.trim() !== '');
    if (shown === undefined)
        return sentence;
    const lines = shown.diff.trimEnd().split('\n');
    const left = lines.length - MAX_LINES;
    return [
        hosts.length === 1 ? sentence : `${sentence} On ${clean(shown.host)}:`,
        ...lines.slice(0, MAX_LINES).map(clean),
        ...(left > 0 ? [`… ${(0,sentence_parts/* counted */.hS)(left, 'more line')}`] : []),
    ].join('\n');
}
function cut(text, most) {
    return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

;// CONCATENATED MODULE: ./src/report/annotations/problem-annotations.ts

/**
 * Returns an annotation for each problem that is in a file of this repository. The last one ends with the headline of the
 * error and the other problems. If these are too long, none does: they need an annotation of their own.
 * @param locate returns where a file and line are in this repository
 */
function problemAnnotations({ headline, problems }, locate, clean) {
    const located = problems.map(({ text, place }) => ({ text: clean(text), place: place && locate(place) }));
    const inFiles = located.filter(({ place }) => place !== undefined);
    const shown = inFiles.slice(0, MAX_ERRORS);
    const others = located.filter((problem) => !shown.includes(problem)).map(({ text }) => `- ${text}`);
    const verdict = [others.length === 0 ? headline.text.replace(/:$/, '.') : headline.text, ...others].join('\n');
    const isShort = verdict.length <= MAX_VERDICT;
    const annotations = shown
        .slice(0, isShort ? MAX_ERRORS : MAX_ERRORS - 1)
        .map(({ text, place }) => ({ level: 'error', title: 'Problem in a resource file', message: text, place }));
    return withVerdict(annotations, isShort ? verdict : undefined);
}

// EXTERNAL MODULE: ./src/report/annotations/task-location.ts
var task_location = __webpack_require__(9548);
;// CONCATENATED MODULE: ./src/report/annotations/write-annotations.ts






const WRITERS = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
/**
 * Writes the annotations of a step. Call it at the end, when all hosts of a failure and the verdict are known.
 * @returns whether an annotation ends with the step's failure, so that the step needs no annotation of its own
 */
function annotate(console, annotated, options) {
    const clean = (text) => (0,sanitize/* sanitizeLine */.g$)(console.redactor.redactWords(text));
    const annotations = annotationsFor(annotated, options, clean);
    // A fault in writing must not hide the failure.
    if (annotations.some(({ isVerdict }) => isVerdict))
        process.exitCode = core/* ExitCode */.yU.Failure;
    for (const { level, title, message, place } of annotations) {
        const at = place === undefined ? {} : { file: place.file, startLine: place.line };
        console.command(() => WRITERS[level](message, { title, ...at }));
    }
    return annotations.some(({ isVerdict }) => isVerdict);
}
function annotationsFor({ results, isCheck, error }, { root, failed, brief }, clean) {
    const locate = (taskPath) => (root === undefined ? undefined : (0,task_location/* workspacePlace */.lq)(root, taskPath));
    const verdict = brief?.text.split('\n').map(clean).join('\n');
    const workspace = process.env['GITHUB_WORKSPACE'] || process.cwd();
    return [
        ...(results !== undefined && isCheck ? changeNotices(results, locate, clean) : []),
        ...(results === undefined ? [] : annotationsOf(results, { failed, locate, clean, verdict })),
        ...(error === undefined ? [] : problemAnnotations(error, (place) => (0,task_location/* inputPlace */.GP)(workspace, place), clean)),
    ];
}


/***/ }),

/***/ 7430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ byTask),
/* harmony export */   d: () => (/* binding */ changeSections)
/* harmony export */ });
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7468);
/* harmony import */ var _job_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3860);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(996);
/* harmony import */ var _task_cells_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9528);




/** Maximum number of tasks shown. */
const MAX_TASKS = 100;
/** Maximum lines of one diff. */
const MAX_LINES = 60;
/** Returns the changes. Those of a check are shown open, since they are its purpose. Those of a run are folded. */
function changeSections(report, quote) {
    const { results } = report;
    if (results === undefined || results.changeCount === 0)
        return [];
    const tasks = byTask(results.changes);
    const rows = tasks
        .slice(0, MAX_TASKS)
        .map((changes) => ({ text: taskText(changes, quote), counts: changes.length }));
    const shown = rows.reduce((sum, { counts }) => sum + counts, 0);
    const rest = {
        rows,
        gap: '\n\n',
        more: results.changeCount - shown,
        left: (count) => `and ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'more change')}`,
    };
    if ((0,_job_report_js__WEBPACK_IMPORTED_MODULE_2__/* .isCheck */ .n)(report))
        return [{ name: 'what would change', before: '#### What would change', ...rest }];
    const areAllKnown = results.changes.length === results.changeCount;
    const count = areAllKnown ? (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(tasks.length, 'task') : (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(results.changeCount, 'change');
    return [{ name: 'what changed', before: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .detailsStart */ .f0)(`What changed: ${count}`), ...rest, after: _markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .DETAILS_END */ .XO }];
}
/** Groups what happened on hosts by task. A relaunch, and each slice of a job, runs the same tasks on other hosts. */
function byTask(items) {
    return groups(items, ({ play, role, task, taskPath }) => JSON.stringify([play, role, task, taskPath]));
}
/** Returns a task with each of its diffs and the hosts of each diff. */
function taskText(changes, quote) {
    const [first] = changes;
    if (first === undefined)
        return '';
    const title = (0,_task_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .taskPlace */ .r2)(first, quote);
    const parts = groups(changes, ({ diff }) => withoutPaths(diff)).map((same) => {
        const hosts = `on ${(0,_task_cells_js__WEBPACK_IMPORTED_MODULE_1__/* .hostList */ .pX)([...new Set(same.map(({ host }) => host))], quote)}`;
        const diff = same[0]?.diff ?? '';
        return { hosts, diff: diff.trim() === '' ? undefined : quote.block(diff, 'diff', MAX_LINES) };
    });
    return parts
        .map(({ hosts, diff }, index) => {
        const line = index === 0 ? `${title} ${hosts}` : hosts;
        return diff === undefined ? line : `${line}\n\n${diff}`;
    })
        .join('\n\n');
}
/** Returns a diff without its first lines, which name a different temporary file on each host. */
function withoutPaths(diff) {
    return diff.replace(/^(?:---|\+\+\+) .*$/gm, '');
}
function groups(items, keyOf) {
    const found = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = found.get(key);
        if (group === undefined)
            found.set(key, [item]);
        else
            group.push(item);
    }
    return [...found.values()];
}


/***/ }),

/***/ 996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   XO: () => (/* binding */ DETAILS_END),
/* harmony export */   f0: () => (/* binding */ detailsStart),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/*
 * Markdown as GitHub reads it. Text from outside must pass through `escapeMarkdown`, `codeSpan` or `fence`, so that it
 * is shown literally.
 * Text that may contain a secret that only the runner knows must pass through `codeSpan` or `fence`. The runner
 * searches the summary for the literal secret and would not find an escaped one.
 */
/** Matches where GitHub turns plain text into links, mentions, issues and emoji, after Markdown and its escapes. */
const REFERENCE = /(?<=[@#:])(?=\S)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)/i;
/** Separates two characters so that they do not form a reference. Copied text does not contain it. */
const PART = '<span></span>';
/** Matches markup and HTML anywhere, and what starts a list or underlines a heading at the beginning of a line. */
const MARKUP = /[&<>"\\`*_[\]{}()|~!#]|^[-+=]|(?<=^\d{1,9})[.)]/g;
/** Matches right-to-left letters, which reorder the text around them unless it is isolated. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Returns text for a heading, a paragraph, a table cell or a link. */
function escapeMarkdown(text) {
    const escaped = oneLine(text)
        .split(REFERENCE)
        .map((part) => part.replace(MARKUP, entity))
        .join(PART)
        // GitHub reads formulas between dollar signs; it documents this way to escape them.
        .replaceAll('$', '<span>$</span>');
    return isolated(text, escaped);
}
/** Returns text as code. Nothing in it is escaped, so that the runner finds secrets in it. */
function codeSpan(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    // Readers disagree about a backslash before a bar in a table.
    if (line.includes('\\|'))
        return `<code>${escapeMarkdown(line)}</code>`;
    const ticks = '`'.repeat(longestRun(line) + 1);
    const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return isolated(line, `${ticks}${space}${line}${space}${ticks}`);
}
/**
 * Returns lines as a code block, unchanged.
 * @param language for colours, such as `diff`
 */
function fence(text, language) {
    const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${ticks}${language}\n${text}\n${ticks}`;
}
/** @param words as Markdown */
function link(words, url) {
    return url === ''
        ? words
        : `[${words}](${url.replace(/[()<>|\\\s]/g, (found) => encodeURIComponent(found).replace('(', '%28').replace(')', '%29'))})`;
}
/**
 * Returns the head of a table; add a `row` for each of the next lines. @param numbers how many of the last columns hold
 * numbers
 */
function tableHead(names, numbers = 0) {
    const rules = names.map((_, index) => (index >= names.length - numbers ? '--:' : '---'));
    return `${row(names)}\n${row(rules)}`;
}
/** @param cells as Markdown, on one line each */
function row(cells) {
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
/** Returns the start of a folded part, which must be followed by `DETAILS_END`. */
function detailsStart(title) {
    return `<details>\n<summary>${title}</summary>`;
}
const DETAILS_END = '</details>';
function isolated(text, markdown) {
    return RIGHT_TO_LEFT.test(text) ? `<span dir="auto">${markdown}</span>` : markdown;
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
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

/***/ 9528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N3: () => (/* binding */ pathCode),
/* harmony export */   QP: () => (/* binding */ taskCell),
/* harmony export */   bb: () => (/* binding */ nodeCell),
/* harmony export */   pX: () => (/* binding */ hostList),
/* harmony export */   qp: () => (/* binding */ nodeName),
/* harmony export */   r2: () => (/* binding */ taskPlace),
/* harmony export */   tj: () => (/* binding */ hostCell)
/* harmony export */ });
/* harmony import */ var _follow_playbook_playbook_results_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3173);
/* harmony import */ var _verdict_task_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3734);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(996);
/* harmony import */ var _node_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6692);




/** How many hosts are named in a group. */
const NAMED_HOSTS = 5;
/** Returns the first hosts and the number of the others, for a sentence. */
function hostList(hosts, quote, between = ', ') {
    const names = hosts.slice(0, NAMED_HOSTS).map((host) => quote.code(host, 100));
    const more = hosts.length - names.length;
    const and = between === ', ' ? ' ' : between;
    return `${names.join(between)}${more > 0 ? `${and}and ${more} more` : ''}`;
}
/** Returns the first hosts below one another, for a cell. */
function hostCell(hosts, quote) {
    return hostList(hosts, quote, '<br>');
}
/** Returns the task's name with its file and line in the project below it. */
function taskCell(task, quote) {
    return taskPlace(task, quote, '<br>');
}
/** Returns the task's name with its file and line in the project. */
function taskPlace(task, quote, between = ' ') {
    const { taskPath } = task;
    const name = quote.code((0,_follow_playbook_playbook_results_js__WEBPACK_IMPORTED_MODULE_2__/* .taskName */ .p5)(task), 200) || '(no name)';
    return taskPath === '' ? name : `${name}${between}${pathCode(taskPath, quote)}`;
}
/** Returns file and line, relative to the project. */
function pathCode(taskPath, quote) {
    return quote.code((0,_verdict_task_names_js__WEBPACK_IMPORTED_MODULE_0__/* .placeName */ .fW)(taskPath), 200);
}
/** Returns the node of a job, linked to the job's page. */
function nodeCell(jobId, byJob, quote) {
    const placed = byJob.get(jobId);
    if (placed === undefined)
        return `Job ${jobId}`;
    return `${nodeName(placed, quote)}<br>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .link */ .nf)(`Job ${jobId}`, placed.node.url)}`;
}
/** Returns `outer › inner` for a node of a nested workflow. */
function nodeName({ node, around }, quote) {
    return [...around, (0,_node_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOfNode */ .mf)(node)[0]].map((name) => quote.text(name, 100)).join(' › ');
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


/***/ })

};

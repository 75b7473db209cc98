export const id = 478;
export const ids = [478];
export const modules = {

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
/** Returns `web2` or `12 hosts (web1, web2, \u2026)`, with the workflow node. */
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
    return text.length > most ? `${text.slice(0, most - 1)}\u2026` : text;
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
// EXTERNAL MODULE: ./src/report/more-link.ts
var more_link = __webpack_require__(3970);
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
    const message = last.message.length > most ? `${last.message.slice(0, most - 1)}\u2026` : last.message;
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
    const tasks = (0,changes_section/* byTask */.Pp)(changes).flatMap((task) => {
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
        ...(left > 0 ? [`\u2026 ${(0,sentence_parts/* counted */.hS)(left, 'more line')}`] : []),
    ].join('\n');
}
function cut(text, most) {
    return text.length > most ? `${text.slice(0, most - 1)}\u2026` : text;
}

;// CONCATENATED MODULE: ./src/report/annotations/problem-annotations.ts


/**
 * Returns an annotation for each problem that is in a file of this repository. The last one ends with the headline of the
 * error, the other problems and the address that explains it. If these are too long, none does: they need an annotation
 * of their own.
 * @param locate returns where a file and line are in this repository
 */
function problemAnnotations({ id, headline, problems }, locate, clean) {
    const located = problems.map(({ text, place }) => ({ text: clean(text), place: place && locate(place) }));
    const inFiles = located.filter(({ place }) => place !== undefined);
    const shown = inFiles.slice(0, MAX_ERRORS);
    const others = located.filter((problem) => !shown.includes(problem)).map(({ text }) => `- ${text}`);
    const first = others.length === 0 ? headline.text.replace(/:$/, '.') : headline.text;
    const { text: verdict } = (0,more_link/* withMoreUrl */.D)({ id, text: [first, ...others].join('\n') });
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
    const verdict = brief && (0,more_link/* withMoreUrl */.D)(brief).text.split('\n').map(clean).join('\n');
    const workspace = process.env['GITHUB_WORKSPACE'] || process.cwd();
    return [
        ...(results !== undefined && isCheck ? changeNotices(results, locate, clean) : []),
        ...(results === undefined ? [] : annotationsOf(results, { failed, locate, clean, verdict })),
        ...(error === undefined ? [] : problemAnnotations(error, (place) => (0,task_location/* inputPlace */.GP)(workspace, place), clean)),
    ];
}


/***/ }),

/***/ 240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentContent: () => (/* binding */ commentContent)
});

// EXTERNAL MODULE: ./src/apply/plan/plan.ts
var plan_plan = __webpack_require__(6859);
// EXTERNAL MODULE: ./src/report/summary/compose-sections.ts
var compose_sections = __webpack_require__(210);
// EXTERNAL MODULE: ./src/report/summary/hosts-section.ts
var hosts_section = __webpack_require__(1824);
// EXTERNAL MODULE: ./src/report/summary/quote.ts
var summary_quote = __webpack_require__(3313);
// EXTERNAL MODULE: ./src/report/summary/status-section.ts
var status_section = __webpack_require__(4137);
// EXTERNAL MODULE: ./src/report/comment/compose-comment.ts
var compose_comment = __webpack_require__(2124);
// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var clock = __webpack_require__(2147);
// EXTERNAL MODULE: ./src/report/job-report.ts
var job_report = __webpack_require__(3860);
// EXTERNAL MODULE: ./src/report/summary/hosts-words.ts
var hosts_words = __webpack_require__(2634);
// EXTERNAL MODULE: ./src/report/summary/markdown.ts
var markdown = __webpack_require__(996);
;// CONCATENATED MODULE: ./src/report/comment/job-sentence.ts





/** Returns how the job ended, without the words of the controller. */
function jobSentence(kind, report, quote, shown) {
    const { job, link: to, earlier = [] } = report;
    const page = (0,markdown/* link */.nf)(`Job ${job.id}`, shown(to.url));
    const before = earlier.map((one) => (0,markdown/* link */.nf)(`Job ${one.job.id}`, shown(one.link.url)));
    const sentences = [
        kind === 'workflow_cancelled' ? 'The workflow was cancelled.' : '',
        end(kind, report, page, quote),
        before.length === 0 ? '' : `It is a relaunch on the failed hosts of ${before.join(', ')}.`,
        report.isHeld ? 'The step fails because a host would change (`fail_on_changes`).' : '',
        report.isComplete === false ? 'Not all of the output was read: failures and changes may be missing here.' : '',
    ];
    return sentences.filter((sentence) => sentence !== '').join(' ');
}
function end(kind, report, page, quote) {
    const { job, status, results, isDeleted } = report;
    if (kind === 'not_waited')
        return `${page} was launched and is not followed (\`wait: false\`).`;
    if (kind === 'different_from_request')
        return `${page} did not match the request. ${status === 'canceled' ? 'It was cancelled.' : 'It may still run.'} The log of the run names the differences.`;
    if (isDeleted)
        return `Job ${job.id} was deleted on the controller. Its end is unknown.`;
    if (status === 'unknown')
        return `The end of ${page} is unknown. It may still run.`;
    if (status === 'timed_out')
        return `The wait for ${page} timed out. ${job.status === 'canceled' ? 'The job was cancelled.' : 'The job may still run.'}`;
    const words = status_section/* ENDS */.Br[job.status];
    if (words === undefined)
        return `${page} has the status ${quote.code(job.status, 100)}.`;
    const after = job.elapsed === undefined ? '' : ` after ${(0,clock/* formatSeconds */.Xo)(job.elapsed)}`;
    const checked = (0,job_report/* isCheck */.n)(report) ? ' This was a check: nothing was changed.' : '';
    const unfinished = status === 'failed' && job.status === 'successful'
        ? ' The step fails because the relaunch left something undone. The log of the run says what.'
        : '';
    return `${page} ${words}${after}.${checked}${(0,hosts_words/* hostsWords */.d)(results, (0,job_report/* isCheck */.n)(report))}${unfinished}`;
}

// EXTERNAL MODULE: ./src/report/log/plan-report.ts + 1 modules
var plan_report = __webpack_require__(2927);
// EXTERNAL MODULE: ./src/report/log/sanitize.ts
var sanitize = __webpack_require__(1340);
;// CONCATENATED MODULE: ./src/report/comment/plan-part.ts




/**
 * Returns a plan as the log shows it, with as many whole resources as fit.
 * @param room in characters
 */
function planPart({ changes }, redactor, room) {
    const blocks = (0,plan_plan.perObject)(changes).map((change) => (0,plan_report.objectLines)(change)
        .map(({ text }) => redactor.redactWords(sanitized(redactor.redactWords(text))))
        .join('\n'));
    if (blocks.length === 0)
        return [];
    const shown = [];
    let left = room - RESERVED;
    for (const block of blocks) {
        left -= block.length + 1;
        if (left < 0)
            break;
        shown.push(block);
    }
    const more = blocks.length - shown.length;
    const rest = more > 0 ? `\n\nand ${more} more: the log of the run shows the whole plan` : '';
    // A long run of backticks in the plan makes the fence longer.
    const text = `${(0,markdown/* fence */.EU)(shown.join('\n'), 'diff')}${rest}`;
    return [{ name: 'the plan', text }];
}
/** Reserved for the fence and for the sentence about what is missing, in characters. */
const RESERVED = 200;
/** Returns a line with its indentation. */
function sanitized(line) {
    return `${/^ */.exec(line)?.[0] ?? ''}${(0,sanitize/* sanitizeLine */.g$)(line).trimStart()}`;
}

// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
;// CONCATENATED MODULE: ./src/report/comment/post-comment-end.ts




const BEFORE_LAUNCH = { status: 'cancelled', sentence: 'The step was stopped before the launch.' };
/** Returns the end of a comment that the main step left open; undefined for the result of a main step. */
function postCommentEnd(result, state, redactor) {
    if (result.kind === 'nothing_left')
        return state.jobs === 0 ? BEFORE_LAUNCH : notSeen(state);
    return result.kind === 'launch_left' ? leftEnd(result, state, redactor) : undefined;
}
function leftEnd({ root, job }, state, redactor) {
    if (job === undefined)
        return notSeen(state);
    const { url } = (0,job_link/* jobLink */.m)(root, job);
    const known = { id: job.id, url: redactor.redact(url) === url ? url : undefined };
    if (!('status' in job) || !(0,jobs/* isFinal */.dR)(job.status))
        return notSeen({ ...state, job: known });
    const page = (0,markdown/* link */.nf)(`Job ${job.id}`, known.url ?? '');
    const words = `The step was stopped. ${page} ${status_section/* ENDS */.Br[job.status] ?? 'has ended'}.`;
    // Nothing checked whether a relaunch finished everything.
    const status = job.status === 'successful' && state.jobs > 1 ? 'failed' : job.status;
    return { status, sentence: words };
}
function notSeen({ job }) {
    const page = job === undefined ? 'a job' : (0,markdown/* link */.nf)(`Job ${job.id}`, job.url ?? '');
    return {
        status: 'unknown',
        sentence: job === undefined
            ? 'The step was stopped. It is unknown whether a job was launched.'
            : `The step was stopped before the end of ${page} was seen. The job may still run.`,
    };
}

// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/report/summary/changes-section.ts
var changes_section = __webpack_require__(7430);
// EXTERNAL MODULE: ./src/report/summary/node-outcome.ts
var node_outcome = __webpack_require__(6692);
// EXTERNAL MODULE: ./src/report/summary/task-cells.ts
var task_cells = __webpack_require__(9528);
;// CONCATENATED MODULE: ./src/report/comment/task-parts.ts






/* Names of tasks, hosts and nodes as tables. What a playbook printed is not shown: the runner masks no comment. */
/** Maximum rows of a table. */
const MAX_ROWS = 50;
/** Returns the failed tasks with their hosts; [] when none is known. */
function failureParts({ results }, quote) {
    if (results === undefined)
        return [];
    const parts = [];
    if (results.playbookErrors.length > 0)
        parts.push({ name: 'why Ansible stopped', text: 'Ansible stopped the playbook. The log of the run says why.' });
    if (results.failureCount > 0) {
        const lost = results.failures.filter(({ unreachable }) => unreachable);
        const failed = results.failures.filter(({ unreachable }) => !unreachable);
        const tables = [
            ...(failed.length > 0 ? [`#### Failed tasks\n\n${taskTable(failed, results, quote)}`] : []),
            ...(lost.length > 0 ? [`#### Unreachable hosts\n\n${taskTable(lost, results, quote)}`] : []),
            ...more(results.failureCount - results.failures.length, 'more failure'),
        ];
        parts.push({ name: 'the failed tasks', text: tables.join('\n\n') });
    }
    return parts;
}
/** Returns the tasks that changed something: open for a check, folded for a run; [] when there is none. */
function changeParts(report, quote) {
    const { results } = report;
    if (results === undefined || results.changeCount === 0)
        return [];
    const table = [
        taskTable(results.changes, results, quote),
        ...more(results.changeCount - results.changes.length, 'more change'),
    ].join('\n\n');
    if ((0,job_report/* isCheck */.n)(report))
        return [{ name: 'what would change', text: `#### What would change\n\n${table}` }];
    const folded = [(0,markdown/* detailsStart */.f0)((0,changes_section/* changedWords */._y)(results)), table, markdown/* DETAILS_END */.XO];
    return [{ name: 'what changed', text: folded.join('\n\n') }];
}
/** Returns the nodes of a workflow with their outcomes and pages; [] for other jobs. */
function nodeParts({ results }, quote, shown) {
    const nodes = (0,node_outcome/* allNodes */.Bq)(results?.nodes ?? []);
    if (nodes.length === 0)
        return [];
    const rows = nodes.slice(0, MAX_ROWS).map((placed) => {
        const { node } = placed;
        const page = node.jobId === undefined ? '' : (0,markdown/* link */.nf)(`Job ${node.jobId}`, shown(node.url));
        return (0,markdown/* row */.nM)([namesOfPlace(placed, quote), quote.code((0,node_outcome/* outcomeOf */.sG)(node).words, 100), page]);
    });
    const table = [(0,markdown/* tableHead */.PP)(['Node', 'Outcome', 'Page']), ...rows].join('\n');
    const text = ['#### Workflow', table, ...more(nodes.length - MAX_ROWS, 'more node')].join('\n\n');
    return [{ name: 'the nodes of the workflow', text }];
}
function taskTable(places, { nodes }, quote) {
    const byJob = new Map((0,node_outcome/* allNodes */.Bq)(nodes).map((placed) => [placed.node.jobId, placed]));
    const tasks = (0,changes_section/* byTask */.Pp)(places);
    const rows = tasks.slice(0, MAX_ROWS).map((group) => {
        const [first] = group;
        const hosts = (0,task_cells/* hostCell */.tj)(group.map(({ host }) => host), quote);
        const placed = byJob.get(first.jobId);
        const node = nodes.length === 0 ? [] : [placed === undefined ? `Job ${first.jobId}` : namesOfPlace(placed, quote)];
        return (0,markdown/* row */.nM)([...node, (0,task_cells/* taskCell */.QP)(first, quote), hosts]);
    });
    const head = (0,markdown/* tableHead */.PP)([...(nodes.length === 0 ? [] : ['Node']), 'Task', 'Hosts']);
    return [[head, ...rows].join('\n'), ...more(tasks.length - MAX_ROWS, 'more task')].join('\n\n');
}
/** Returns `outer \u203a inner` for a node of a nested workflow, as code: nothing in code is a mention or a link. */
function namesOfPlace({ node, around }, quote) {
    return quote.code([...around, (0,node_outcome/* namesOfNode */.mf)(node)[0]].join(' \u203a '), 200);
}
function more(count, noun) {
    return count > 0 ? [`and ${(0,sentence_parts/* counted */.hS)(count, noun)}`] : [];
}

;// CONCATENATED MODULE: ./src/report/comment/comment-content.ts










/** The ends of a step without a job and without a plan. What went wrong is in the log only. */
const WITHOUT_JOB = {
    interrupted: { status: 'cancelled', sentence: 'The workflow was cancelled before this step did anything.' },
    not_launched: { status: 'not launched', sentence: 'Nothing was launched. The log of the run says why.' },
    dry_run: { status: 'dry run', sentence: 'Everything was checked. Nothing was launched (`dry_run: true`).' },
    launch_unknown: {
        status: 'unknown',
        sentence: 'It is unknown whether a job was launched. The log of the run says how to find out.',
    },
};
const FAILED = { status: 'failed', sentence: 'The step failed. The log of the run says why.' };
/**
 * Returns what a comment shows for a result: names and counts, but no output, messages, diffs or values, since the
 * runner's masks do not reach GitHub's API.
 * @returns undefined when the post step still has to find the end
 */
function commentContent(result, { summary, clearsLaunch, failure }, state, redactor) {
    if (result.kind === 'workflow_cancelled' && clearsLaunch !== true)
        return undefined;
    const posted = postCommentEnd(result, state, redactor);
    if (posted !== undefined)
        return { end: posted, parts: [] };
    if (summary !== undefined && 'job' in summary)
        return jobContent(result.kind, summary.job, redactor);
    if (summary !== undefined && 'plan' in summary)
        return planContent(summary, result, failure !== undefined, redactor);
    return { end: WITHOUT_JOB[result.kind] ?? FAILED, parts: [] };
}
function jobContent(kind, report, redactor) {
    const quote = new summary_quote/* Quote */.P(redactor);
    const shown = (url) => (redactor.redact(url) === url ? url : '');
    const { job } = report;
    const hosts = (0,hosts_section/* hostSections */.t)(report, quote).map(wholePart);
    const parts = [
        ...failureParts(report, quote),
        ...nodeParts(report, quote, shown),
        ...changeParts(report, quote),
        ...hosts,
    ];
    return {
        title: quote.code(job.name, 200),
        end: { status: (0,status_section/* headingEnd */.G9)(report, quote), sentence: jobSentence(kind, report, quote, shown) },
        parts: parts.map(({ name, text }) => ({ name, text: redactor.redact(text) })),
    };
}
function wholePart(section) {
    return { name: section.name, text: (0,compose_sections/* compose */.Z)([section], Number.POSITIVE_INFINITY).trimEnd() };
}
function planContent({ plan, headline, sentence }, result, isFailed, redactor) {
    const words = [sentence((0,plan_plan.perObject)(plan.changes), plan.unchanged)];
    if (result.kind === 'planned' && isFailed)
        words.push('The step fails because of the changes (`fail_on_changes`).');
    if (result.kind === 'applied' && isFailed)
        words.push('The step failed. The log of the run says why.');
    const end = { status: headline.toLowerCase(), sentence: words.join(' ') };
    // The title, the marker and the links have at most some 2,000 characters.
    return { end, parts: planPart(plan, redactor, (0,compose_comment/* roomFor */.N_)(end.status, end.sentence) - 2000) };
}


/***/ }),

/***/ 2101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyEnd: () => (/* binding */ applyEnd)
/* harmony export */ });
/* harmony import */ var _apply_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6859);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5389);
/* harmony import */ var _log_plan_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2927);




/** How many unchanged resources are listed by name. */
const MAX_LEFT = 10;
/** Returns what is written for a result of `apply/`. */
function applyEnd(result) {
    return result.kind === 'planned' ? plannedEnd(result) : appliedEnd(result);
}
function plannedEnd({ plan, failOnChanges }) {
    return {
        outputs: counts((0,_apply_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__.perObject)(plan.changes), plan.unchanged),
        lines: ['Nothing was changed (`mode: plan`).'],
        summary: { plan, headline: 'Plan', sentence: _log_plan_report_js__WEBPACK_IMPORTED_MODULE_2__.planSentence },
        failure: failOnChanges && hasChanges(plan) ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('plan-has-changes') : undefined,
    };
}
function appliedEnd({ plan, done, error }) {
    const { changes, unchanged } = plan;
    const isComplete = done.length === changes.length;
    const applied = `Applied: ${(0,_log_plan_report_js__WEBPACK_IMPORTED_MODULE_2__.doneSentence)((0,_apply_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__.perObject)(changes), unchanged)}`;
    const lines = error === undefined ? [changes.length > 0 ? applied : 'Nothing to do.'] : [];
    const headline = isComplete ? 'Applied' : 'Partly applied: the step failed before the plan was complete';
    return {
        // Completed writes are not undone, so they are reported for every end of the step.
        outputs: counts((0,_apply_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__.perObject)(done), unchanged),
        lines: isComplete ? lines : [...lines, leftSentence(changes, done)],
        summary: { plan: { changes: done, unchanged }, headline, sentence: _log_plan_report_js__WEBPACK_IMPORTED_MODULE_2__.doneSentence },
        failure: error === undefined ? undefined : failureOf(error),
    };
}
function failureOf(error) {
    return error instanceof _step_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InterruptedError */ .p4 ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('cancelled-during-apply') : (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
}
function hasChanges({ changes }) {
    return changes.some(({ action }) => action !== 'none');
}
function counts(objects, unchanged) {
    const numbers = (0,_apply_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__.countsOf)(objects);
    return (outputs) => {
        outputs.value('changed', String(numbers.created + numbers.updated + numbers.deleted > 0));
        for (const [name, count] of Object.entries(numbers))
            outputs.value(name, count);
        outputs.value('unchanged', unchanged);
    };
}
/** Returns how far an apply came that ended early. */
function leftSentence(changes, done) {
    const all = (0,_apply_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__.perObject)(changes);
    const finished = new Set(done);
    const open = (0,_apply_plan_plan_js__WEBPACK_IMPORTED_MODULE_3__.perObject)(changes.filter((change) => !finished.has(change)));
    const names = open.slice(0, MAX_LEFT).map(({ action, title }) => `${action === 'none' ? 'sync' : action} ${title}`);
    const more = open.length > MAX_LEFT ? `, and ${open.length - MAX_LEFT} more` : '';
    return `${all.length - open.length} of ${all.length} resources are complete; not complete: ${names.join(', ')}${more}.`;
}


/***/ }),

/***/ 652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   approveEnd: () => (/* binding */ approveEnd)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2147);
/* harmony import */ var _verdict_approval_sentences_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2238);



/** The approval's status after each decision (controller fact 36). */
const STATUS = { approve: 'successful', deny: 'failed' };
/** Returns what is written for a result of `approve/`. */
function approveEnd(result) {
    if (result.kind === 'decided')
        return decidedEnd(result);
    const { node, timeoutMs, link } = result;
    const values = { limit: (0,_timing_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(timeoutMs), url: link.url };
    return {
        failure: node === undefined
            ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('approval-not-pending', values)
            : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('approval-node-not-pending', { ...values, node }),
        outputs: (outputs) => outputs.value('status', 'timed_out'),
    };
}
/** Returns the approval's current status. Any status but the requested one fails the step. */
function decidedEnd({ link, decision, decided, isWorkflowCancelled }) {
    const { approval, already } = decided;
    const { url } = link;
    const node = approval.name;
    const outcome = (0,_verdict_approval_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionWords */ ._)(approval);
    const isAsked = !approval.timedOut && approval.status === STATUS[decision];
    const outputs = (outputs) => {
        outputs.value('status', approval.status);
        outputs.value('decided_by', approval.decidedBy);
        outputs.value('already_decided', String(already));
    };
    if (approval.status === 'pending')
        return { outputs, failure: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('approval-still-pending', { decision, url }) };
    if (!isAsked)
        return { outputs, failure: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('approval-decision-late', { decision, node, outcome, url }) };
    if (isWorkflowCancelled)
        return { outputs, failure: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('cancelled-after-decision', { node, outcome, url }) };
    const more = already ? ' already; there was nothing to decide.' : '.';
    return { outputs, message: `Approval "${node}" ${outcome}${more} ${url}` };
}


/***/ }),

/***/ 3783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cancelEnd: () => (/* binding */ cancelEnd)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5389);
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2147);



/** Returns what is written for a result of `cancel/`. */
function cancelEnd(result) {
    switch (result.kind) {
        case 'canceled':
            return endedEnd(result);
        case 'cancel_unconfirmed': {
            const { cancellation } = result;
            const isLate = cancellation.kind === 'accepted' && cancellation.why === undefined;
            return {
                failure: unconfirmed(result),
                outputs: values(isLate ? 'timed_out' : 'unknown', { canceled: false, wasFinished: false }),
            };
        }
        case 'not_cancelable':
            return {
                failure: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(result.error),
                outputs: values(result.job.status, { canceled: false, wasFinished: false }),
            };
    }
}
function endedEnd({ job, link, wasFinished, failIfFinished }) {
    const name = `Job ${job.id} "${job.name}"`;
    const outputs = values(job.status, { canceled: !wasFinished, wasFinished });
    if (!wasFinished)
        return { outputs, message: `${name} was cancelled and has ended: ${job.status}. ${link.url}` };
    if (!failIfFinished)
        return { outputs, message: `${name} ended before it could be cancelled: ${job.status}. ${link.url}` };
    const { id, name: title, status } = job;
    return { outputs, failure: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('cancel-job-finished', { id, name: title, status, url: link.url }) };
}
function values(status, { canceled, wasFinished }) {
    return (outputs) => {
        outputs.value('status', status);
        outputs.value('canceled', String(canceled));
        outputs.value('was_finished', String(wasFinished));
    };
}
function unconfirmed(result) {
    const { job, link, cancellation, timeoutMs, isWorkflowCancelled } = result;
    const about = { id: job.id, name: job.name, url: link.url };
    if (cancellation.kind === 'failed')
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('cancel-failed', { ...about, reason: cancellation.reason });
    const { status, why } = cancellation;
    if (why !== undefined)
        return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('cancel-unconfirmed', { ...about, status, reason: why });
    return isWorkflowCancelled
        ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('cancel-workflow-cancelled', { ...about, status })
        : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('cancel-timed-out', { ...about, status, limit: (0,_timing_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(timeoutMs) });
}


/***/ }),

/***/ 3219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportEnd: () => (/* binding */ exportEnd)
/* harmony export */ });
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7468);
/* harmony import */ var _summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(996);


/** Returns what is written for a result of `export/`. */
function exportEnd({ path, files, counts, leftOut }) {
    const count = counts.reduce((sum, one) => sum + one.count, 0);
    const found = counts.filter((one) => one.count > 0);
    const sentence = `Exported ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'resource')} to ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(files.length, 'file')}.`;
    const omitted = leftOut.length === 0 ? [] : [`Left out: ${leftOut.join(', ')}.`];
    return {
        outputs: (outputs) => {
            outputs.value('path', path);
            outputs.value('files', JSON.stringify(files));
            outputs.value('count', count);
        },
        lines: [...found.map((one) => `${one.collection}: ${one.count}`), ...omitted],
        message: sentence,
        summary: { markdown: summaryOf(sentence, found, omitted) },
    };
}
function summaryOf(sentence, counts, omitted) {
    const table = [
        (0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .tableHead */ .PP)(['Collection', 'Resources'], 1),
        ...counts.map((one) => (0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .row */ .nM)([(0,_summary_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(one.collection), String(one.count)])),
    ];
    return ['### Export', '', sentence, '', ...(counts.length > 0 ? [...table, ''] : []), ...omitted, ''].join('\n');
}


/***/ }),

/***/ 50:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   launchEnd: () => (/* binding */ launchEnd)
/* harmony export */ });
/* harmony import */ var _follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8701);
/* harmony import */ var _launch_refusal_hints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5928);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5389);
/* harmony import */ var _log_launch_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3810);
/* harmony import */ var _log_shown_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(510);






/** Returns what is written for a launch whose job is not followed. */
function launchEnd(result) {
    switch (result.kind) {
        case 'not_launched':
            return {
                failure: { ...(0,_step_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(result.error), text: (0,_launch_refusal_hints_js__WEBPACK_IMPORTED_MODULE_1__/* .endedBefore */ .a6)(result.error) },
                deployment: (record) => record.endsWithout('error', 'Nothing was launched: see the log of the step.'),
            };
        case 'dry_run':
            return dryRunEnd(result);
        case 'launch_unknown':
            return {
                failure: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(result.error),
                outputs: (outputs) => outputs.status('unknown', undefined),
                deployment: (record) => {
                    // After a cancel, the post step looks for the job and reports it.
                    if (!result.isWorkflowCancelled)
                        record.endsWithout('error', 'Unknown whether a job was launched.');
                },
            };
        case 'different_from_request':
            return differentEnd(result);
        case 'not_waited':
            return notWaitedEnd(result);
        case 'not_followed':
            return notFollowedEnd(result);
    }
}
function dryRunEnd(result) {
    return {
        outputs: (outputs) => {
            outputs.ignoredFields((0,_log_shown_request_js__WEBPACK_IMPORTED_MODULE_5__/* .shownIgnored */ .S)(result.prepared));
            outputs.request((0,_log_shown_request_js__WEBPACK_IMPORTED_MODULE_5__/* .shownBody */ .SJ)(result));
        },
        lines: (0,_log_launch_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .dryRunLines */ .Qs)(result),
        message: 'Nothing was launched (`dry_run: true`).',
        summary: { dryRun: result },
    };
}
function differentEnd(result) {
    const { job, link, differences, ignoredFields, cancellation } = result;
    const ended = cancellation.kind === 'ended' ? cancellation.job : undefined;
    const status = ended?.status ?? 'unknown';
    const headline = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .withMore */ .iA)((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('job-not-as-asked', { id: job.id }), becameOf(cancellation));
    const sentences = differences.map(({ sentence }) => sentence);
    const { text: note } = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .withMore */ .iA)(headline, ...sentences);
    return {
        failure: {
            id: headline.id,
            text: [`${headline.text} ${link.url}`, ...sentences.map((sentence) => `- ${sentence}`)].join('\n'),
        },
        outputs: (outputs) => {
            outputs.ignoredFields(ignoredFields);
            outputs.status(status, ended);
        },
        deployment: (record) => record.ends({ status, success: false, job }),
        // The post step knows nothing more and has nothing left to do.
        clearsLaunch: true,
        summary: { job: { job: ended ?? job, link, status, results: undefined, note } },
    };
}
function becameOf(cancellation) {
    switch (cancellation.kind) {
        case 'ended':
            return (0,_follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_0__/* .isCancelled */ .V)(cancellation)
                ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-not-as-asked-cancelled', { status: cancellation.job.status })
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-not-as-asked-finished', { status: cancellation.job.status });
        case 'accepted':
            return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-not-as-asked-unconfirmed', { status: cancellation.status });
        case 'failed':
            return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('job-not-as-asked-running', { reason: cancellation.reason });
    }
}
function notWaitedEnd({ job, link }) {
    const note = `Job ${job.id} was launched and is not followed (\`wait: false\`).`;
    return {
        message: 'The job is not followed (`wait: false`).',
        // The launch already wrote the outputs, and nothing more is known.
        deployment: (record) => record.leave(),
        clearsLaunch: true,
        summary: { job: { job, link, status: job.status, results: undefined, note } },
    };
}
function notFollowedEnd({ job, link, error }) {
    const failure = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('job-not-followed-fault', { job: job.id, reason: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error), url: link.url });
    return {
        failure,
        outputs: (outputs) => outputs.status('unknown', undefined),
        deployment: (record) => record.ends({ status: 'unknown', success: false, job }),
        clearsLaunch: true,
        summary: { job: { job, link, status: 'unknown', results: undefined, note: failure.text } },
    };
}


/***/ }),

/***/ 2047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   postEnd: () => (/* binding */ postEnd)
/* harmony export */ });
/* harmony import */ var _controller_job_link_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3644);
/* harmony import */ var _controller_jobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4014);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5389);
/* harmony import */ var _workflow_cancelled_end_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7154);




/** Returns what is written for the post step: only what the main step left open. */
function postEnd(result) {
    if (result.kind === 'nothing_left') {
        const { error } = result;
        return { failure: error === undefined ? undefined : (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error), deployment: endWithoutLaunch };
    }
    return { failure: failureOf(result), deployment: (record) => endLeftLaunch(record, result) };
}
function failureOf({ root, job, cancellation, error }) {
    if (error !== undefined)
        return (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error);
    if (job === undefined || cancellation === undefined)
        return undefined;
    return (0,_workflow_cancelled_end_js__WEBPACK_IMPORTED_MODULE_3__.cancelMessage)(cancellation, job, (0,_controller_job_link_js__WEBPACK_IMPORTED_MODULE_0__/* .jobLink */ .m)(root, job).url);
}
/** Notes an end when no launch was left open. Either the step stopped before the launch, or only the record is open. */
function endWithoutLaunch(record) {
    if (record.jobs === 0)
        record.endsWithout('inactive', 'The step was stopped before the launch.');
    else
        record.endsWithout('error', NOT_SEEN);
}
const NOT_SEEN = 'The step was stopped before the result of the job was known.';
function endLeftLaunch(record, { root, job }) {
    if (job !== undefined && record.jobs === 0)
        record.launched(job, (0,_controller_job_link_js__WEBPACK_IMPORTED_MODULE_0__/* .jobLink */ .m)(root, job));
    if (job !== undefined && 'status' in job && (0,_controller_jobs_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(job.status)) {
        // It is not known whether a relaunch finished everything.
        const success = job.status === 'successful' && record.jobs === 1;
        record.ends({ status: job.status, success, job }, job.artifacts);
    }
    else
        record.endsWithout('error', NOT_SEEN);
}


/***/ }),

/***/ 5750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  queryEnd: () => (/* binding */ queryEnd)
});

// EXTERNAL MODULE: ./src/http/reply-text.ts
var reply_text = __webpack_require__(2978);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/report/log/sanitize.ts
var sanitize = __webpack_require__(1340);
;// CONCATENATED MODULE: ./src/report/log/table-lines.ts


/** Maximum characters of a cell. */
const MAX_CELL = 60;
/** Returns a table as lines of the log, with aligned columns. */
function tableLines({ headline, columns, rows, more }) {
    if (rows.length === 0 || columns.length === 0)
        return [headline];
    const lines = [columns, ...rows].map((cells) => cells.map(shown));
    const widths = columns.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
    return [
        headline,
        ...lines.map((cells) => `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()),
        ...(more > 0 ? [`  and ${(0,sentence_parts/* counted */.hS)(more, 'more result')} (output \`results\`)`] : []),
    ];
}
function shown(text) {
    const cell = (0,sanitize/* sanitizeLine */.g$)(text);
    // Half of a surrogate pair is not a character.
    return cell.length > MAX_CELL ? `${cell.slice(0, MAX_CELL - 1).replace(/[\ud800-\udbff]$/, '')}\u2026` : cell;
}

// EXTERNAL MODULE: ./src/http/json/json.ts
var json = __webpack_require__(4113);
// EXTERNAL MODULE: ./src/http/json/write-json.ts
var write_json = __webpack_require__(4351);
// EXTERNAL MODULE: ./src/report/log/hide-secrets.ts
var hide_secrets = __webpack_require__(3407);
;// CONCATENATED MODULE: ./src/report/query-table.ts




const ORGANIZATION = 'summary_fields.organization.name';
/** Maximum number of rows. The outputs contain all results. */
const MAX_ROWS = 50;
/** The columns of any collection, in order, each with its fields: the first one that has a value is shown. */
const COMMON = {
    id: ['id'],
    name: ['name', 'username', 'identifier', 'description'],
    // A place for the type of collections with several.
    type: [],
    status: ['status'],
    organization: [ORGANIZATION],
};
const inventory = { inventory: ['summary_fields.inventory.name'] };
const project = { project: ['summary_fields.project.name'] };
const enabled = { enabled: ['enabled'] };
const job = { template: ['summary_fields.unified_job_template.name'], started: ['started'], finished: ['finished'] };
const type = { type: ['type'] };
/** More columns of some collections. */
const MORE = {
    hosts: { ...inventory, ...enabled },
    groups: inventory,
    inventories: { hosts: ['total_hosts'], failed_hosts: ['hosts_with_active_failures'] },
    inventory_sources: { ...inventory, source: ['source'] },
    job_templates: { ...inventory, ...project, playbook: ['playbook'] },
    projects: { scm_type: ['scm_type'], scm_branch: ['scm_branch'] },
    credentials: { credential_type: ['summary_fields.credential_type.name'] },
    schedules: { template: ['summary_fields.unified_job_template.name'], ...enabled, next_run: ['next_run'] },
    jobs: { ...inventory, limit: ['limit'], ...job },
    workflow_jobs: job,
    project_updates: job,
    inventory_updates: job,
    ad_hoc_commands: { ...inventory, limit: ['limit'], started: ['started'], finished: ['finished'] },
    unified_jobs: { ...type, ...job },
    unified_job_templates: type,
    users: { is_superuser: ['is_superuser'] },
    instances: { hostname: ['hostname'], enabled: ['enabled'], capacity: ['capacity'] },
};
/** Matches the names of fields with variables. */
const VARIABLES = /(?:^|_)(?:vars|variables)$|^(?:extra_data|artifacts|ansible_facts)$/;
/** Returns the results with the requested fields, or with useful ones of the collection. */
function tableOf({ query, rows, count, fields }) {
    const shown = rows.slice(0, MAX_ROWS).map((row) => row.fields);
    const wanted = fields === undefined ? defaultsOf(query.resource) : fields.map((field) => [field, [field]]);
    const all = wanted.map(([name, paths]) => ({ name, cells: shown.map((row) => firstOf(row, paths)) }));
    // A default column without any value is left out.
    const columns = fields === undefined ? all.filter(({ cells }) => cells.some((cell) => cell !== '')) : all;
    const read = rows.length === count ? '' : `, ${rows.length} read`;
    return {
        headline: `${query.resource}: ${(0,sentence_parts/* counted */.hS)(count, 'match', 'matches')}${read}`,
        columns: columns.map(({ name }) => name),
        rows: shown.map((_, index) => columns.map(({ cells }) => cells[index] ?? '')),
        more: rows.length - shown.length,
    };
}
/** Returns the name of a result's organization; `''` when it has none. */
function organizationOf(row) {
    return textAt(row, ORGANIZATION);
}
function defaultsOf(resource) {
    return Object.entries({ ...COMMON, ...MORE[resource.split('/').at(-1) ?? ''] });
}
function firstOf(row, paths) {
    return paths.map((path) => textAt(row, path)).find((text) => text !== '') ?? '';
}
/**
 * Returns the value of a field, with dots for nested fields, as text; `''` when it has none. Values of variables whose
 * names indicate a secret are hidden: the API shows variables in plain text, and other secrets never.
 */
function textAt(row, path) {
    let value = row;
    let name = '';
    let isVariable = false;
    for (name of path.split('.')) {
        if (!(0,json/* isRecord */.u)(value) || !Object.hasOwn(value, name))
            return '';
        value = value[name];
        isVariable ||= VARIABLES.test(name);
    }
    if (isVariable)
        value =
            typeof value === 'string' && VARIABLES.test(name) ? (0,hide_secrets/* withoutSecretVariables */.Mj)(value) : (0,hide_secrets/* withoutSecrets */.cT)(name, value);
    if (value === null || value === undefined)
        return '';
    return typeof value === 'string' ? value : (0,write_json/* jsonText */.s)(value);
}

;// CONCATENATED MODULE: ./src/report/ends/query-end.ts





/** How many results an error names. */
const NAMED = 20;
/** Returns what is written for a result of `query/`. */
function queryEnd(result) {
    const { query, rows, count, results, expect } = result;
    const ids = rows.flatMap(({ id }) => id ?? []);
    const failure = unexpectedCount(expect, query, rows, count);
    const table = tableOf(result);
    return {
        outputs: (outputs) => {
            outputs.value('count', count);
            outputs.value('ids', JSON.stringify(ids));
            outputs.value('id', count === 1 ? (ids[0] ?? '') : '');
            outputs.results(results);
        },
        // The error names what was found.
        lines: failure === undefined ? tableLines(table) : [table.headline],
        failure,
        summary: { table, expectation: failure === undefined ? undefined : expect },
    };
}
/** Returns `42 "Deploy" (Acme, successful)`. */
function describe({ id, title, status, fields }) {
    const details = [(0,reply_text/* onOneLine */.G)(organizationOf(fields)), status].filter((detail) => detail !== '').join(', ');
    return `${id ?? ''}${title === '' ? '' : ` "${title}"`}${details === '' ? '' : ` (${details})`}`.trim();
}
/** Returns why the step fails because of `expect`; undefined when the count is as expected. */
function unexpectedCount(expect, { resource, filters }, rows, count) {
    const holds = { any: true, one: count === 1, some: count > 0, none: count === 0 }[expect];
    if (holds)
        return undefined;
    const which = filters.length === 0 ? 'in total' : `with ${filters.map(([name, value]) => `${name}=${value}`).join(', ')}`;
    const named = rows.slice(0, NAMED);
    const found = `${named.map(describe).join(', ')}${named.length < count ? ', \u2026' : ''}`;
    const values = { resource, matches: `${(0,sentence_parts/* counted */.hS)(count, 'match', 'matches')} ${which}` };
    if (expect === 'some')
        return (0,message/* message */.iU)('query-none-found-some', values);
    if (expect === 'one' && count === 0)
        return (0,message/* message */.iU)('query-none-found-one', values);
    if (expect === 'one')
        return (0,message/* message */.iU)('query-several-found-one', { ...values, found });
    return (0,message/* message */.iU)(count === 1 ? 'query-one-found-none' : 'query-several-found-none', { ...values, found });
}


/***/ }),

/***/ 8760:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tokenEnd: () => (/* binding */ tokenEnd)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _session_token_left_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5823);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5389);



/** Returns what is written for a result of `token/` and of its post step, which never fails the job. */
function tokenEnd(result) {
    switch (result.kind) {
        case 'token_created':
            return createdEnd(result);
        case 'tokens_revoked': {
            const { ids, description, wasMade } = result;
            if (ids.length > 0)
                return { message: `Revoked token ${ids.join(', ')} "${description}".` };
            return wasMade ? {} : { message: 'No token was created.' };
        }
        case 'token_not_revoked': {
            const { minted, error } = result;
            const reason = (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
            if (minted === undefined)
                return { warning: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('unknown-token-not-revoked', { reason }) };
            const { description, root, made } = minted;
            return {
                warning: (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .withMore */ .iA)((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('token-not-revoked', { description, reason }), (0,_session_token_left_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenLeft */ .p)(root, made?.expires ?? '')),
            };
        }
    }
}
function createdEnd({ token, description, scope }) {
    return {
        outputs: (outputs) => {
            outputs.value('token', token.value);
            outputs.value('token_id', token.id);
            outputs.value('expires', token.expires);
        },
        lines: [`Created token ${token.id} "${description}" with the scope "${scope}".`],
        message: 'Only steps of this job can use it. It is revoked when the job ends.',
    };
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

// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var clock = __webpack_require__(2147);
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

/***/ 7154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cancelMessage: () => (/* binding */ cancelMessage),
/* harmony export */   workflowCancelledEnd: () => (/* binding */ workflowCancelledEnd)
/* harmony export */ });
/* harmony import */ var _controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4014);
/* harmony import */ var _follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8701);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5283);
/* harmony import */ var _job_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3860);




/** Returns what is written for a job that is no longer followed because the workflow was cancelled. */
function workflowCancelledEnd({ job, link, results, earlier, logComplete, cancel }) {
    const ended = cancel.kind === 'ended' ? cancel.job : undefined;
    // It was not checked whether the relaunch finished everything.
    const status = ended?.status === 'successful' && earlier.length > 0 ? 'failed' : (ended?.status ?? 'unknown');
    const failure = cancel.kind === 'not_cancelled' ? notCancelled(job, link.url, cancel.why) : cancelMessage(cancel, job, link.url);
    // If the end of the cancel was not seen, the post step checks again.
    const isClosed = cancel.kind === 'not_cancelled' || (0,_controller_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(status);
    return {
        failure,
        isHurried: true,
        outputs: (outputs) => {
            outputs.logComplete(logComplete);
            // The last output was not read.
            outputs.playbookResults(results, false);
            outputs.status(status, ended);
        },
        deployment: (record) => {
            const artifacts = { ...results.artifacts, ...ended?.artifacts };
            if (isClosed)
                record.ends({ status, success: status === 'successful', job }, artifacts);
        },
        clearsLaunch: isClosed,
        annotated: { results, isCheck: (0,_job_report_js__WEBPACK_IMPORTED_MODULE_3__/* .isCheck */ .n)({ job }) },
        summary: { job: { job: ended ?? job, link, status, results, earlier, note: failure.text } },
    };
}
function notCancelled({ id }, url, why) {
    return why === undefined
        ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('workflow-cancelled-job-continues', { id, url })
        : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('workflow-cancelled-job-kept', { id, reason: why, url });
}
/** Returns what happened to the job of a cancelled workflow. */
function cancelMessage(cancellation, { id }, url) {
    switch (cancellation.kind) {
        case 'ended':
            return (0,_follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_1__/* .isCancelled */ .V)(cancellation)
                ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('workflow-cancelled-job-cancelled', { id, status: cancellation.job.status, url })
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('workflow-cancelled-job-finished', { id, status: cancellation.job.status, url });
        case 'accepted': {
            const { status, why } = cancellation;
            return why === undefined
                ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('workflow-cancelled-cancel-pending', { id, status, url })
                : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('workflow-cancelled-cancel-unconfirmed', { id, status, reason: why, url });
        }
        case 'failed':
            return (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_2__/* .message */ .iU)('workflow-cancelled-cancel-failed', { id, reason: cancellation.reason, url });
    }
}


/***/ }),

/***/ 7430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pp: () => (/* binding */ byTask),
/* harmony export */   _y: () => (/* binding */ changedWords),
/* harmony export */   dk: () => (/* binding */ changeSections)
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
    return [{ name: 'what changed', before: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .detailsStart */ .f0)(changedWords(results)), ...rest, after: _markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .DETAILS_END */ .XO }];
}
/** Returns the title for the changes of a run, with the number of tasks; of changes, if not all of them are known. */
function changedWords({ changes, changeCount }) {
    const areAllKnown = changes.length === changeCount;
    return `What changed: ${areAllKnown ? (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(byTask(changes).length, 'task') : (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(changeCount, 'change')}`;
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

/***/ 210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compose)
/* harmony export */ });
/* The summary as sections that fit into the runner's limit: more than 1 MiB is an error, and nothing is shown. */
/** Reserved for the sentence about what was left out, in bytes. */
const NOTE_BYTES = 400;
/**
 * Returns the sections as one text of at most `maxBytes`, `''` when none fits. Sections come in the order of their
 * importance. None uses more than half of the remaining bytes, so that a long section leaves some for the next.
 */
function compose(sections, maxBytes) {
    const parts = [];
    const omitted = [];
    let left = maxBytes - NOTE_BYTES;
    for (const section of sections) {
        const text = fitted(section, Math.floor(left / 2));
        if (text === undefined)
            omitted.push(section.name);
        else {
            parts.push(text);
            left -= bytes(text) + 2;
        }
    }
    if (parts.length === 0)
        return '';
    if (omitted.length > 0)
        parts.push(`Omitted for lack of space: ${omitted.join(', ')}. A summary can have at most 1 MiB.`);
    return `${parts.join('\n\n')}\n`;
}
function fitted(section, maxBytes) {
    const { before, rows = [], gap = '\n', after = '' } = section;
    const tail = after === '' ? '' : `\n\n${after}`;
    const all = rows.reduce((sum, { counts }) => sum + counts, section.more ?? 0);
    const note = (left) => (left > 0 ? `\n\n${section.left?.(left) ?? `and ${left} more`}` : '');
    let text = before;
    let left = all;
    let size = bytes(before) + bytes(tail) + bytes(note(all));
    for (const { text: row, counts } of rows) {
        size += bytes(row) + gap.length;
        if (size > maxBytes)
            break;
        text += `${text === '' ? '' : gap}${row}`;
        left -= counts;
    }
    if (size > maxBytes && left === all)
        return undefined;
    return `${text}${note(left)}${tail}`;
}
function bytes(text) {
    return Buffer.byteLength(text);
}


/***/ }),

/***/ 5153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dryRunSummary: () => (/* binding */ dryRunSummary)
/* harmony export */ });
/* harmony import */ var _http_json_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4113);
/* harmony import */ var _http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4351);
/* harmony import */ var _launch_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4535);
/* harmony import */ var _log_launch_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3810);
/* harmony import */ var _log_shown_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(510);
/* harmony import */ var _compose_sections_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(210);
/* harmony import */ var _launched_section_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5625);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(996);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3313);









/** Maximum characters of a value. */
const MAX_VALUE = 300;
/** Returns the summary of a dry run: what would be launched, where, with which values, and what would be ignored. */
function dryRunSummary(result, redactor, maxBytes) {
    const quote = new _quote_js__WEBPACK_IMPORTED_MODULE_5__/* .Quote */ .P(redactor);
    const { prepared } = result;
    const sections = [
        verdictSection(result, quote),
        ...whereSection(prepared, quote),
        ...sentSections(result, quote),
        ...surveySection(prepared, quote),
        ...ignoredSection(prepared, quote),
    ];
    return redactor.redact((0,_compose_sections_js__WEBPACK_IMPORTED_MODULE_6__/* .compose */ .Z)(sections, maxBytes));
}
function verdictSection({ username, root, prepared: { template } }, quote) {
    const what = quote.sentence((0,_launch_prepare_find_template_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTemplate */ .i)(template));
    const user = quote.sentence(`user "${username}"`);
    const words = `${what} could be launched on ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .link */ .nf)('the controller', root.site.href)} as ${user}.`;
    const sentences = `${words} Nothing was launched (\`dry_run: true\`).`;
    return { name: 'the verdict', before: `### ${quote.text(template.name, 200)}: dry run\n\n${sentences}` };
}
/** Returns the hosts of the launch: its own inventory and limit, or those of the template. */
function whereSection(prepared, quote) {
    const { template, prompts, request } = prepared;
    const inventory = (0,_log_launch_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .inventoryOf */ .o8)(prepared);
    const limit = request.limit ?? prompts.info.defaults.limit ?? '';
    const isOpen = limit === '' && template.type === 'job_template';
    const facts = [
        ...(inventory === '' ? [] : [`- Inventory: ${quote.code(inventory, MAX_VALUE)}`]),
        ...(limit === '' ? [] : [`- Limit: ${quote.code(limit, MAX_VALUE)}`]),
        ...(isOpen ? [`- Limit: ${_launched_section_js__WEBPACK_IMPORTED_MODULE_4__/* .ALL_HOSTS */ .a0}`] : []),
    ];
    return facts.length === 0
        ? []
        : [{ name: 'where it would run', before: '#### Where it would run\n', rows: facts.map(asRow) }];
}
/** Returns what the launch would send: a table of the fields, and the extra vars as YAML. */
function sentSections(result, quote) {
    const rows = (0,_log_shown_request_js__WEBPACK_IMPORTED_MODULE_3__/* .shownRequest */ .d1)(result.prepared)
        .filter(([name]) => name !== 'extra_vars')
        .map(([name, value]) => asRow((0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .row */ .nM)([quote.code(name), quote.code(value, MAX_VALUE)])));
    const { extra_vars: variables } = (0,_log_shown_request_js__WEBPACK_IMPORTED_MODULE_3__/* .shownBody */ .SJ)(result);
    const lines = (0,_http_json_json_js__WEBPACK_IMPORTED_MODULE_8__/* .isRecord */ .u)(variables) ? Object.entries(variables).map(([name, value]) => (0,_launched_section_js__WEBPACK_IMPORTED_MODULE_4__/* .variableLine */ .b_)(name, value)) : [];
    const head = '#### What would be sent\n';
    if (rows.length + lines.length === 0)
        return [{ name: 'the values', before: `${head}\nNo values would be sent with the launch.` }];
    const table = { name: 'the values', before: `${head}\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .tableHead */ .PP)(['Field', 'Value'])}`, rows };
    const block = `Extra vars:\n\n${quote.block(lines.join('\n'), 'yaml', _launched_section_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_VARIABLES */ .Rl)}`;
    return [
        ...(rows.length > 0 ? [table] : []),
        ...(lines.length > 0 ? [{ name: 'the extra vars', before: rows.length > 0 ? block : `${head}\n${block}` }] : []),
    ];
}
function surveySection(prepared, quote) {
    const rows = (0,_log_launch_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .surveyLines */ .mh)(prepared).map((line) => asRow(`- ${quote.sentence(line)}`));
    return rows.length === 0 ? [] : [{ name: 'the survey', before: 'Survey:\n', rows }];
}
function ignoredSection(prepared, quote) {
    const rows = Object.entries((0,_log_shown_request_js__WEBPACK_IMPORTED_MODULE_3__/* .shownIgnored */ .S)(prepared)).map(([name, value]) => asRow(`- ${quote.code(name)}: ${quote.code((0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(value), MAX_VALUE)}`));
    if (rows.length === 0)
        return [];
    const before = '#### What would be ignored\n\nThe template does not prompt for these values (`ignored_fields: warn`):\n';
    return [{ name: 'what would be ignored', before, rows }];
}
function asRow(text) {
    return { text, counts: 1 };
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

/***/ 1824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ hostSections)
/* harmony export */ });
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7468);
/* harmony import */ var _host_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7402);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(996);



/** Up to this many hosts are all shown open; beyond it, only failed hosts are. */
const OPEN_ROWS = 20;
/** Maximum number of failed hosts that are shown open. */
const FAILED_ROWS = 100;
/** Maximum number of hosts in the folded table. */
const FOLDED_ROWS = 300;
/**
 * Returns the recap by host: failed hosts first, then changed ones. In a large inventory, the other hosts are folded.
 */
function hostSections({ results }, quote) {
    if (results === undefined || results.hosts.size === 0)
        return [];
    const hosts = [...results.hosts].sort(_host_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byUrgency */ .td);
    const head = results.hasRecap
        ? '#### Hosts'
        : '#### Hosts\n\nThere is no recap: these counts come from the job events.';
    const table = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .tableHead */ .PP)(['Host', ..._host_order_js__WEBPACK_IMPORTED_MODULE_1__/* .COLUMNS */ .cZ], _host_order_js__WEBPACK_IMPORTED_MODULE_1__/* .COLUMNS */ .cZ.length);
    const rows = (from, to) => hosts.slice(from, to).map((host) => hostRow(host, quote));
    const left = (count) => `and ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'more host')}`;
    if (hosts.length <= OPEN_ROWS)
        return [{ name: 'the hosts', before: `${head}\n\n${table}`, rows: rows(0, OPEN_ROWS), left }];
    const failedCount = hosts.filter(([, counts]) => (0,_host_order_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailed */ .Ix)(counts)).length;
    const failed = {
        name: 'the hosts that failed',
        before: `${head}\n\n${table}`,
        rows: rows(0, Math.min(failedCount, FAILED_ROWS)),
        more: Math.max(0, failedCount - FAILED_ROWS),
        left: (count) => `and ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'more host')} that failed`,
    };
    const goodCount = hosts.length - failedCount;
    const title = failedCount === 0 ? `All ${goodCount} hosts` : `The other ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(goodCount, 'host')}`;
    const folded = {
        name: 'the hosts that did not fail',
        before: `${failedCount === 0 ? `${head}\n\n` : ''}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .detailsStart */ .f0)(title)}\n\n${table}`,
        rows: rows(failedCount, failedCount + FOLDED_ROWS),
        more: Math.max(0, goodCount - FOLDED_ROWS),
        left,
        after: _markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .DETAILS_END */ .XO,
    };
    return [...(failedCount > 0 ? [failed] : []), ...(goodCount > 0 ? [folded] : [])];
}
/** Returns the row of a host. Failures are emphasized. */
function hostRow([host, counts], quote) {
    const cells = _host_order_js__WEBPACK_IMPORTED_MODULE_1__/* .COLUMNS */ .cZ.map((column) => {
        const stands = counts[column] > 0 && (column === 'failed' || column === 'unreachable');
        return stands ? `**${counts[column]}**` : String(counts[column]);
    });
    return { text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)([quote.code(host, 100), ...cells]), counts: 1 };
}


/***/ }),

/***/ 2634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ hostsWords)
/* harmony export */ });
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7468);

/**
 * Returns ` 3 hosts: 1 failed, 1 changed, 1 unchanged. The failed host was changed, too.` Each host counts once, so the
 * numbers add up.
 */
function hostsWords(results, isOnlyCheck) {
    if (results === undefined || results.hosts.size === 0)
        return '';
    const hosts = [...results.hosts];
    // A relaunch counts only its own changes, so a change of the job before is in the list alone.
    const changing = new Set(results.changes.map(({ host }) => host));
    const failed = hosts.filter(([, counts]) => counts.failed > 0);
    const lost = hosts.filter(([, counts]) => counts.failed === 0 && counts.unreachable > 0);
    const others = hosts.filter(([, counts]) => counts.failed + counts.unreachable === 0);
    const changed = (some) => some.filter(([host, counts]) => counts.changed > 0 || changing.has(host)).length;
    const more = changed(others);
    const rest = others.length - more;
    const facts = [
        ...(failed.length > 0 ? [`${failed.length} failed`] : []),
        ...(lost.length > 0 ? [`${lost.length} unreachable`] : []),
        ...(more > 0 ? [`${more} ${isOnlyCheck ? 'would change' : 'changed'}`] : []),
        ...restWords(rest, rest === hosts.length, results.hasRecap),
    ];
    const too = alsoChanged('failed host', failed.length, changed(failed), isOnlyCheck);
    const lostToo = alsoChanged('unreachable host', lost.length, changed(lost), isOnlyCheck);
    return ` ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(hosts.length, 'host')}${facts.length === 0 ? '' : `: ${facts.join(', ')}`}.${too}${lostToo}`;
}
/** Returns words for the hosts that neither failed nor changed. Without a recap, a result may not have arrived. */
function restWords(count, areAll, hasRecap) {
    if (count === 0)
        return [];
    if (areAll)
        return hasRecap ? ['none changed'] : [];
    return [`${count} ${hasRecap ? 'unchanged' : 'without a known change'}`];
}
/** Returns ` 2 of the failed hosts were changed, too.` */
function alsoChanged(kind, all, changed, isOnlyCheck) {
    if (changed === 0)
        return '';
    const were = isOnlyCheck ? 'would change' : changed === 1 ? 'was changed' : 'were changed';
    if (changed < all)
        return ` ${changed} of the ${kind}s ${were}, too.`;
    return all === 1 ? ` The ${kind} ${were}, too.` : ` All ${kind}s ${were}, too.`;
}


/***/ }),

/***/ 2583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summaryOf: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: ./src/report/job-report.ts
var job_report = __webpack_require__(3860);
// EXTERNAL MODULE: ./src/report/summary/changes-section.ts
var changes_section = __webpack_require__(7430);
// EXTERNAL MODULE: ./src/report/summary/compose-sections.ts
var compose_sections = __webpack_require__(210);
// EXTERNAL MODULE: ./src/follow/playbook/playbook-results.ts
var playbook_results = __webpack_require__(3173);
// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/report/annotations/failed-tasks.ts
var failed_tasks = __webpack_require__(7845);
// EXTERNAL MODULE: ./src/report/summary/markdown.ts
var markdown = __webpack_require__(996);
// EXTERNAL MODULE: ./src/report/summary/node-outcome.ts
var node_outcome = __webpack_require__(6692);
// EXTERNAL MODULE: ./src/report/summary/task-cells.ts
var task_cells = __webpack_require__(9528);
;// CONCATENATED MODULE: ./src/report/summary/failures-section.ts






/** Maximum number of rows. */
const MAX_ROWS = 50;
/** Returns the nodes that failed the workflow and the failed tasks. Hosts with the same failure are grouped. */
function failureSections(report, quote) {
    const { results, status } = report;
    if (results === undefined)
        return [];
    const nodes = (0,node_outcome/* allNodes */.Bq)(results.nodes);
    const failed = nodes.filter(node_outcome/* isFailing */.DI);
    const head = status === 'successful' ? '#### Handled failures' : '#### What failed';
    const sections = [];
    if (failed.length > 0) {
        sections.push({
            name: 'the nodes that failed',
            before: `${head}\n`,
            rows: failed
                .slice(0, MAX_ROWS)
                .map((placed) => ({ text: nodeBullet(placed, results.nodeFailures, quote), counts: 1 })),
            more: Math.max(0, failed.length - MAX_ROWS),
            left: (count) => `and ${(0,sentence_parts/* counted */.hS)(count, 'more node')}`,
        });
    }
    if (results.playbookErrors.length > 0) {
        const byJob = new Map(nodes.map((placed) => [placed.node.jobId, placed]));
        sections.push({
            name: 'why Ansible stopped',
            before: sections.length > 0 ? '' : `${head}\n`,
            rows: results.playbookErrors.map((error) => ({ text: errorBullet(error, byJob, quote), counts: 1 })),
        });
    }
    if (results.failureCount > 0)
        sections.push(tasksSection(results, nodes, sections.length > 0 ? '' : `${head}\n\n`, quote));
    return sections;
}
/** Returns an item for a playbook that Ansible itself stopped. */
function errorBullet({ message, taskPath, lastTask, jobId }, byJob, quote) {
    const placed = byJob.get(jobId);
    const path = taskPath || (lastTask?.taskPath ?? '');
    const details = [
        ...(placed === undefined ? [] : [`${placed.node.slice === undefined ? 'node ' : ''}${(0,task_cells/* nodeName */.qp)(placed, quote)}`]),
        ...(lastTask === undefined ? [] : [`last task: ${quote.code((0,playbook_results/* taskName */.p5)(lastTask), 200)}`]),
        ...(path === '' ? [] : [(0,task_cells/* pathCode */.N3)(path, quote)]),
    ];
    return `- Ansible stopped: ${quote.code(message)}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
}
function tasksSection({ failures, failureCount }, nodes, head, quote) {
    const byJob = new Map(nodes.map((placed) => [placed.node.jobId, placed]));
    const isWorkflow = nodes.length > 0;
    const groups = alike(failures).slice(0, MAX_ROWS);
    const rows = groups.map((group) => {
        const [first] = group;
        const cells = [
            (0,task_cells/* hostCell */.tj)(group.map(({ host }) => host), quote),
            (0,task_cells/* taskCell */.QP)(first, quote),
            messageCell(first, quote),
        ];
        if (isWorkflow)
            cells.unshift((0,task_cells/* nodeCell */.bb)(first.jobId, byJob, quote));
        return { text: (0,markdown/* row */.nM)(cells), counts: group.length };
    });
    const names = [...(isWorkflow ? [(0,node_outcome/* nodeHeading */.ZM)(nodes)] : []), 'Host', 'Task', 'Message'];
    const shown = rows.reduce((sum, { counts }) => sum + counts, 0);
    return {
        name: 'the failed tasks',
        before: `${head}${(0,markdown/* tableHead */.PP)(names)}`,
        rows,
        more: failureCount - shown,
        left: (count) => `and ${(0,sentence_parts/* counted */.hS)(count, 'more failure')}`,
    };
}
/**
 * Groups the failures of one task with the same message. Names and addresses of the hosts in the message are ignored.
 */
function alike(failures) {
    const groups = new Map();
    for (const failure of failures) {
        const { jobId, play, role, task, taskPath, unreachable, host, message } = failure;
        const key = JSON.stringify([jobId, play, role, task, taskPath, unreachable, (0,failed_tasks/* withoutNames */.Fw)(message, host)]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [failure]);
        else
            group.push(failure);
    }
    return [...groups.values()];
}
function messageCell({ unreachable, message }, quote) {
    return `${unreachable ? '**unreachable** ' : ''}${quote.code(message)}`;
}
function nodeBullet(placed, sentences, quote) {
    const { name, type, status, jobId, url, isLost, slice } = placed.node;
    if (isLost)
        return `- ${(0,task_cells/* nodeName */.qp)(placed, quote)}: its template was deleted. The workflow has no error handling path for it.`;
    if (type === 'workflow_approval') {
        // Only the sentence says whether the approval was denied or timed out.
        const said = sentences.find((sentence) => sentence.startsWith(`Approval "${name}"`));
        return `- ${said === undefined ? `${(0,task_cells/* nodeName */.qp)(placed, quote)} was not approved.` : quote.sentence(said)}`;
    }
    const page = jobId === undefined ? '' : ` (${(0,markdown/* link */.nf)(`Job ${jobId}`, url)})`;
    const unhandled = slice === undefined ? ' The workflow has no error handling path for it.' : '';
    return `- ${(0,task_cells/* nodeName */.qp)(placed, quote)}: ${quote.text(status)}${page}.${unhandled}`;
}

// EXTERNAL MODULE: ./src/report/summary/hosts-section.ts
var hosts_section = __webpack_require__(1824);
// EXTERNAL MODULE: ./src/report/summary/launched-section.ts
var launched_section = __webpack_require__(5625);
;// CONCATENATED MODULE: ./src/report/summary/next-steps-section.ts




/** What to do about errors in Ansible's words. */
const ADVICE = [
    [/leaves us with no hosts to target/, 'Check `limit` and the hosts of the inventory, then re-run.'],
    [/no vault secrets found/, 'Add a Vault credential to the template, or set `credentials`, then re-run.'],
];
/** Returns what to do after a job that did not succeed, and the address that explains the error of the step. */
function nextSections(report, quote) {
    const { moreUrl } = report;
    const words = nextStep(report, quote);
    const next = words === undefined ? [] : [{ name: 'what to do next', before: `**Next:** ${words}` }];
    return moreUrl === undefined ? next : [...next, { name: 'the explanation', before: (0,markdown/* link */.nf)(markdown/* MORE */.UZ, moreUrl) }];
}
function nextStep(report, quote) {
    const { job, link: to, status, unfinished = [] } = report;
    const page = (0,markdown/* link */.nf)("the job's page", to.url);
    switch (status) {
        case 'failed':
            return unfinished.length > 0
                ? 'Follow the list above. Where it gives no advice, run the template again on all of its hosts.'
                : afterFailure(report, quote);
        case 'error':
            return `The controller could not complete the job. Fix the cause that it reports, or check ${page}, then re-run.`;
        case 'canceled':
            return `${staysDone(report)}Re-run to complete the job.`;
        case 'timed_out':
            return job.status === 'canceled'
                ? `${staysDone(report)}Re-run with a longer timeout.`
                : `${approvalsToGive(report, quote)}Follow it on ${page}, and do not launch it again until it has ended.`;
        case 'unknown':
            if (report.isDeleted)
                return undefined;
            return `Check ${page} before you deploy again: the job may still be running.`;
        default:
            return undefined;
    }
}
function afterFailure(report, quote) {
    const { job, results, link: to, earlier = [], notRelaunched } = report;
    if (job.type === 'workflow_approval')
        return 'The workflow does not continue after this approval. Find out why it was not approved, then run the workflow again.';
    const failures = results?.failures ?? [];
    const errors = results?.playbookErrors ?? [];
    const known = failures.length + (results?.nodeFailures ?? []).length + errors.length;
    // The template's timeout (controller fact 19).
    if (/^Job terminated due to timeout/.test(job.explanation))
        return `${staysDone(report)}Increase the timeout of the template, or set \`job_timeout\`, then re-run.`;
    if (known === 0)
        return job.type === 'workflow_job'
            ? `No failed node was reported: see ${(0,markdown/* link */.nf)('the workflow', to.url)}.`
            : `No failed task was reported: see the end of ${(0,markdown/* link */.nf)('the output', to.url)}.`;
    if (isOnly(report, ({ isLost }) => isLost === true))
        return `Set a template for each node that has none, or remove the node. Then run the workflow again. ${staysDone(report)}`.trimEnd();
    if (isOnly(report, ({ type }) => type === 'workflow_approval'))
        return 'The workflow stopped at the approval. Find out why it was not approved, then run the workflow again.';
    const lost = failures.filter(({ unreachable }) => unreachable).map(({ host }) => host);
    const isOnlyLost = lost.length > 0 && lost.length === failures.length;
    const first = isOnlyLost
        ? `Check that the controller can reach ${(0,task_cells/* hostList */.pX)([...new Set(lost)], quote)}, then re-run.`
        : (ADVICE.find(([pattern]) => errors.some(({ message }) => pattern.test(message)))?.[1] ??
            'Fix the cause and re-run.');
    if ((0,job_report/* isCheck */.n)(report))
        return first;
    // The controller uses the recap to relaunch on failed hosts. A playbook that Ansible stopped has none.
    const isTried = earlier.length > 0 || notRelaunched !== undefined;
    const canRetry = job.type === 'job' && failures.length > 0 && errors.length === 0 && !isTried;
    const retry = canRetry ? '`retry_failed_hosts` would relaunch the job on the failed hosts only.' : '';
    return `${first} ${staysDone(report)}${retry}`.trimEnd();
}
/** Returns the approvals that the workflow waits for, with their pages; '' when it waits for none. */
function approvalsToGive({ results }, quote) {
    const pages = (0,node_outcome/* pendingApprovals */.ML)(results?.nodes ?? []).map(({ name, url }) => (0,markdown/* link */.nf)(quote.text(name, 100), url));
    return pages.length === 0 ? '' : `Approve or deny ${pages.join(', ')} there or with \`approve/\`. `;
}
/** Returns whether all nodes that failed a workflow are of one kind, such as approvals that timed out. */
function isOnly({ results }, isOfKind) {
    const failed = (0,node_outcome/* allNodes */.Bq)(results?.nodes ?? []).filter(node_outcome/* isFailing */.DI);
    return failed.length > 0 && failed.every(({ node }) => isOfKind(node));
}
/** Returns a note that completed tasks are not undone; '' when nothing ran. */
function staysDone({ results }) {
    const hosts = results?.hosts.size ?? 0;
    return hosts === 0 ? '' : `Completed tasks are not undone${hosts > 1 ? ', so hosts may be out of sync' : ''}. `;
}

// EXTERNAL MODULE: ./src/report/summary/quote.ts
var summary_quote = __webpack_require__(3313);
// EXTERNAL MODULE: ./src/http/json/write-json.ts
var write_json = __webpack_require__(4351);
// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var clock = __webpack_require__(2147);
;// CONCATENATED MODULE: ./src/report/summary/slowest-tasks-section.ts





/** Maximum number of slowest tasks. */
const MAX_TASKS = 20;
/** Maximum lines of the artifacts. */
const MAX_LINES = 200;
/** Faster tasks are not shown, in seconds. */
const SLOW_SECONDS = 0.1;
/** Returns the folded sections with further details. */
function restSections(report, quote) {
    return [...artifactSections(report, quote), ...slowestSections(report, quote)];
}
function artifactSections({ job, results }, quote) {
    const artifacts = { ...results?.artifacts, ...job.artifacts };
    const count = Object.keys(artifacts).length;
    if (count === 0)
        return [];
    const block = quote.block((0,write_json/* jsonText */.s)(artifacts, { indent: 2 }), 'json', MAX_LINES);
    const title = `Artifacts (${count}), from <code>set_stats</code>`;
    return [{ name: 'the artifacts', before: `${(0,markdown/* detailsStart */.f0)(title)}\n\n${block}`, after: markdown/* DETAILS_END */.XO }];
}
function slowestSections({ results }, quote) {
    if (results === undefined)
        return [];
    const nodes = (0,node_outcome/* allNodes */.Bq)(results.nodes);
    const byJob = new Map(nodes.map((placed) => [placed.node.jobId, placed]));
    const isWorkflow = byJob.size > 0;
    const slow = slowestRuns(results.slowest, isWorkflow);
    if (slow.length === 0)
        return [];
    const rows = slow.map((time) => {
        const cells = [(0,task_cells/* taskCell */.QP)(time, quote), (0,clock/* formatSeconds */.Xo)(time.seconds)];
        if (isWorkflow)
            cells.unshift((0,task_cells/* nodeCell */.bb)(time.jobId, byJob, quote));
        return { text: (0,markdown/* row */.nM)(cells), counts: 1 };
    });
    const head = (0,markdown/* tableHead */.PP)([...(isWorkflow ? [(0,node_outcome/* nodeHeading */.ZM)(nodes)] : []), 'Task', 'Time'], 1);
    return [
        { name: 'the slowest tasks', before: `${(0,markdown/* detailsStart */.f0)('Slowest tasks')}\n\n${head}`, rows, after: markdown/* DETAILS_END */.XO },
    ];
}
/**
 * Returns the slowest run of each task. A relaunch runs the same tasks again; in a workflow, the same task in two nodes
 * is shown for each node.
 */
function slowestRuns(times, isWorkflow) {
    const runs = new Map();
    for (const time of times) {
        const { jobId, play, role, task, taskPath, seconds } = time;
        const key = JSON.stringify([isWorkflow ? jobId : '', play, role, task, taskPath]);
        if (seconds >= SLOW_SECONDS && !runs.has(key))
            runs.set(key, time);
    }
    return [...runs.values()].slice(0, MAX_TASKS);
}

// EXTERNAL MODULE: ./src/report/summary/status-section.ts
var status_section = __webpack_require__(4137);
;// CONCATENATED MODULE: ./src/report/summary/mermaid.ts

/*
 * A workflow as a Mermaid flowchart. Mermaid shows an error for more than 50,000 characters or 500 edges. The limits
 * here are well below both.
 */
/** Maximum nodes in the graph. The table below it has more. */
const MAX_NODES = 80;
const MAX_EDGES = 300;
/** Maximum length of all nodes and edges, in characters. */
const MAX_TEXT = 40_000;
/** Maximum length of a node's name, in characters. */
const MAX_NAME = 48;
/** Longer chains go from top to bottom. */
const LONGEST_ROW = 4;
/** Dark letters on a light background with a border: readable on light and dark pages. */
const STYLES = {
    good: 'fill:#dafbe1,stroke:#1a7f37,color:#0b3d1a,stroke-width:2px',
    bad: 'fill:#ffebe9,stroke:#cf222e,color:#67060c,stroke-width:2px',
    stopped: 'fill:#fff8c5,stroke:#9a6700,color:#4d2d00,stroke-width:2px',
    open: 'fill:#ddf4ff,stroke:#0969da,color:#032563,stroke-width:2px',
    unrun: 'fill:#f6f8fa,stroke:#818b98,color:#59636e,stroke-width:2px,stroke-dasharray:4 4',
};
/** Border only, for a node that contains other nodes. The background is the page's. */
const NODE_SHAPES = {
    good: 'fill:none,stroke:#1a7f37,stroke-width:2px',
    bad: 'fill:none,stroke:#cf222e,stroke-width:2px',
    stopped: 'fill:none,stroke:#9a6700,stroke-width:2px',
    open: 'fill:none,stroke:#0969da,stroke-width:2px',
    unrun: 'fill:none,stroke:#818b98,stroke-width:2px,stroke-dasharray:4 4',
};
/** The paths from a node, in the order of the labels. */
const PATHS = ['success', 'failure', 'always'];
/**
 * Returns the graph of a workflow's nodes, or undefined when no node leads to another, as in a sliced job. Paths not
 * taken are dotted.
 * @param clean sanitizes a name from outside
 */
function workflowGraph(nodes, clean) {
    if (!nodes.some((node) => node.nodes.length > 0 || PATHS.some((path) => node.next[path].length > 0)))
        return undefined;
    const drawing = new Drawing(clean);
    drawing.nodes(nodes, '  ');
    drawing.edges(nodes);
    return {
        text: [`flowchart ${longestChain(nodes) > LONGEST_ROW ? 'TB' : 'LR'}`, ...drawing.lines()].join('\n'),
        left: drawing.left,
    };
}
class Drawing {
    left = 0;
    #clean;
    #lines = [];
    /** By node, since a faulty controller may repeat ids. */
    #ids = new Map();
    #classes = new Map();
    #edgeCount = 0;
    #size = 0;
    constructor(clean) {
        this.#clean = clean;
    }
    nodes(nodes, indent) {
        for (const node of nodes) {
            if (this.#ids.size >= MAX_NODES || this.#size > MAX_TEXT) {
                this.left += 1 + count(node.nodes);
                continue;
            }
            this.#node(node, indent);
        }
    }
    #node(node, indent) {
        const id = `n${this.#ids.size + 1}`;
        this.#ids.set(node, id);
        const { kind, words } = (0,node_outcome/* outcomeOf */.sG)(node);
        const [name, runs] = (0,node_outcome/* namesOfNode */.mf)(node);
        const lines = [name, runs === undefined ? '' : `(${runs})`, words].filter((line) => line !== '');
        const labels = lines.map((line) => this.#label(line));
        if (node.nodes.length > 0) {
            this.#classify(id, `${kind}Around`);
            // Mermaid reserves only one line above the contents.
            this.#add(`${indent}subgraph ${id}["${labels.slice(0, -1).join(' ')}#58; ${labels.at(-1)}"]`);
            this.nodes(node.nodes, `${indent}  `);
            this.#add(`${indent}end`);
            return;
        }
        this.#classify(id, kind);
        const [open, close] = node.type === 'workflow_approval' ? ['{{', '}}'] : ['[', ']'];
        this.#add(`${indent}${id}${open}"${labels.join('<br/>')}"${close}`);
    }
    edges(nodes) {
        const byId = new Map(nodes.map((node) => [node.id, node]));
        for (const node of nodes) {
            for (const path of PATHS) {
                for (const next of node.next[path])
                    this.#edge(node, path, byId.get(next));
            }
            this.edges(node.nodes);
        }
    }
    #edge(from, path, to) {
        const [start, end] = [this.#ids.get(from), to && this.#ids.get(to)];
        if (start === undefined || end === undefined || to === undefined || this.#edgeCount >= MAX_EDGES)
            return;
        this.#edgeCount += 1;
        this.#add(`  ${start} ${wasTaken(from, path, to) ? '-->' : '-.->'}|${path}| ${end}`);
    }
    #label(text) {
        return escapeMermaid(shortened(this.#clean(text)));
    }
    #classify(id, name) {
        this.#classes.set(name, [...(this.#classes.get(name) ?? []), id]);
    }
    #add(line) {
        this.#size += line.length;
        this.#lines.push(line);
    }
    lines() {
        const styles = [
            ...Object.entries(STYLES),
            ...Object.entries(NODE_SHAPES).map(([kind, style]) => [`${kind}Around`, style]),
        ];
        const used = styles.filter(([name]) => this.#classes.has(name));
        return [
            ...this.#lines,
            ...used.map(([name, style]) => `  classDef ${name} ${style}`),
            ...used.map(([name]) => `  class ${this.#classes.get(name)?.join(',')} ${name}`),
        ];
    }
}
/**
 * Returns text for a label in double quotes. Every character but letters, digits and spaces becomes its number, so that
 * it has no meaning in Mermaid, Markdown or HTML.
 */
function escapeMermaid(text) {
    return text
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
function shortened(name) {
    const signs = [...name];
    return signs.length > MAX_NAME ? `${signs.slice(0, MAX_NAME - 1).join('')}\u2026` : name;
}
function wasTaken(from, path, to) {
    if (to.status === '' && !to.isLost)
        return false;
    const { kind } = (0,node_outcome/* outcomeOf */.sG)(from);
    if (path === 'always')
        return kind !== 'unrun';
    // The controller treats a canceled job as failed.
    return (path === 'success') === (kind === 'good') && kind !== 'open';
}
function count(nodes) {
    return nodes.reduce((sum, node) => sum + 1 + count(node.nodes), 0);
}
/** Returns the length of the longest chain of visible nodes. */
function longestChain(all) {
    const nodes = all.slice(0, MAX_NODES);
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const lengths = new Map();
    const length = (id) => {
        const node = byId.get(id);
        if (node === undefined)
            return 0;
        const known = lengths.get(id);
        if (known !== undefined)
            return known;
        // Also ends a cycle, which a controller should refuse.
        lengths.set(id, 1);
        const inside = Math.max(1, longestChain(node.nodes));
        const after = PATHS.flatMap((path) => node.next[path]).map(length);
        const result = inside + Math.max(0, ...after);
        lengths.set(id, result);
        return result;
    };
    return Math.max(0, ...nodes.map(({ id }) => length(id)));
}

;// CONCATENATED MODULE: ./src/report/summary/workflow-section.ts






/** Maximum rows in the table of nodes. */
const workflow_section_MAX_ROWS = 200;
/** The kinds of nodes in words, for readers who do not know the API. */
const KINDS = {
    workflow_job: 'workflow',
    workflow_approval: 'approval',
    project_update: 'project update',
    inventory_update: 'inventory update',
};
/** Returns the nodes of a workflow: as a graph if they are connected, and as a table with links. */
function workflowSections({ results }, quote) {
    if (results === undefined || results.nodes.length === 0)
        return [];
    const nodes = (0,node_outcome/* allNodes */.Bq)(results.nodes);
    const heading = (0,node_outcome/* nodeHeading */.ZM)(nodes);
    const table = {
        name: 'the nodes of the workflow',
        before: (0,markdown/* tableHead */.PP)([heading, 'Outcome', 'Runs', 'Time', 'Page']),
        rows: nodes.slice(0, workflow_section_MAX_ROWS).map((placed) => ({ text: nodeRow(placed, quote), counts: 1 })),
        more: Math.max(0, nodes.length - workflow_section_MAX_ROWS),
        left: (count) => `and ${(0,sentence_parts/* counted */.hS)(count, 'more node')}`,
    };
    const head = heading === 'Slice' ? '#### Slices' : '#### Workflow';
    const graph = workflowGraph(results.nodes, (name) => quote.plain(name));
    if (graph === undefined)
        return [{ ...table, before: `${head}\n\n${table.before}` }];
    const more = graph.left > 0 ? `\n\nand ${(0,sentence_parts/* counted */.hS)(graph.left, 'more node')}` : '';
    return [{ name: 'the graph of the workflow', before: `${head}\n\n${(0,markdown/* fence */.EU)(graph.text, 'mermaid')}${more}` }, table];
}
function nodeRow(placed, quote) {
    const { node } = placed;
    const { kind, words } = (0,node_outcome/* outcomeOf */.sG)(node);
    const [, runs] = (0,node_outcome/* namesOfNode */.mf)(node);
    const outcome = kind === 'bad' ? `**${quote.text(words)}**` : quote.text(words);
    const what = [KINDS[node.type] ?? node.type, runs ?? ''].filter((part) => part !== '');
    return (0,markdown/* row */.nM)([
        (0,task_cells/* nodeName */.qp)(placed, quote),
        outcome,
        what.map((part) => quote.text(part, 100)).join(': '),
        node.elapsed === undefined || node.status === '' ? '' : (0,clock/* formatSeconds */.Xo)(node.elapsed),
        node.jobId === undefined ? '' : (0,markdown/* link */.nf)(`Job ${node.jobId}`, node.url),
    ]);
}

;// CONCATENATED MODULE: ./src/report/summary/job-summary.ts











/**
 * Returns the summary of a job: verdict, failures with reasons, next steps, hosts, what was deployed. The rest is
 * folded.
 * @param maxBytes of the summary
 */
function summaryOf(report, redactor, maxBytes) {
    const quote = new summary_quote/* Quote */.P(redactor);
    const changes = (0,changes_section/* changeSections */.dk)(report, quote);
    const failures = failureSections(report, quote);
    // A workflow that succeeded has handled its failures.
    const isGood = report.status === 'successful';
    const sections = [
        ...(0,status_section/* verdictSections */.Ye)(report, quote),
        ...(isGood ? [] : failures),
        ...nextSections(report, quote),
        ...((0,job_report/* isCheck */.n)(report) ? changes : []),
        ...workflowSections(report, quote),
        ...(isGood ? failures : []),
        ...(0,hosts_section/* hostSections */.t)(report, quote),
        ...(0,launched_section/* deployedSections */.xV)(report, quote),
        ...((0,job_report/* isCheck */.n)(report) ? [] : changes),
        ...restSections(report, quote),
    ];
    return redactor.redact((0,compose_sections/* compose */.Z)(sections, maxBytes));
}


/***/ }),

/***/ 5625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rl: () => (/* binding */ MAX_VARIABLES),
/* harmony export */   a0: () => (/* binding */ ALL_HOSTS),
/* harmony export */   b_: () => (/* binding */ variableLine),
/* harmony export */   xV: () => (/* binding */ deployedSections)
/* harmony export */ });
/* harmony import */ var _http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4351);
/* harmony import */ var _launch_job_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4644);
/* harmony import */ var _launch_launch_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8008);
/* harmony import */ var _job_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3860);
/* harmony import */ var _log_hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3407);





/** Maximum lines of extra vars. */
const MAX_VARIABLES = 60;
/**
 * Returns what was deployed, where, with which values, and who launched it. After a relaunch, it is the first job: its
 * limit is the user's, whereas that of a relaunch is the list of failed hosts.
 */
function deployedSections({ job: last, earlier = [] }, quote) {
    const job = earlier[0]?.job ?? last;
    const rows = facts(job, last)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => ({
        text: `- ${name}: ${value === ALL_HOSTS ? value : quote.code(value, 300)}`,
        counts: 1,
    }));
    if (rows.length === 0)
        return [];
    const sections = [{ name: 'what was launched', before: '#### What was launched\n', rows }];
    const variables = variableLines(job);
    if (variables !== '') {
        sections.push({
            name: 'the extra vars',
            before: `Extra vars:\n\n${quote.block(variables, 'yaml', MAX_VARIABLES)}`,
        });
    }
    return sections;
}
/** Shown as the limit of a job on hosts that has none. */
const ALL_HOSTS = 'none (all hosts of the inventory)';
/**
 * Returns the facts of a job in order. A fact that this type of job does not have is empty.
 * @param last the relaunch that ended last, or the same job
 */
function facts(job, last) {
    const { type, prompts } = job;
    const limit = prompts.limit ?? '';
    return [
        ['Template', type === 'job' || type === 'workflow_job' ? job.template : ''],
        ['Playbook', job.playbook],
        ['Module', job.command?.name ?? ''],
        ['Arguments', (0,_log_hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecretArguments */ .LX)(job.command?.args ?? '')],
        ['Project', job.project],
        ['Revision', job.scmRevision],
        ['Branch', prompts.scm_branch ?? ''],
        ['Inventory', job.inventory],
        ['Inventory source', job.inventorySource],
        ['Limit', (0,_job_report_js__WEBPACK_IMPORTED_MODULE_4__/* .runsOnHosts */ .l)(job) && limit === '' ? ALL_HOSTS : limit],
        ['Tags', prompts.job_tags ?? ''],
        ['Skipped tags', prompts.skip_tags ?? ''],
        ['Mode', modeOf(job)],
        ['Credentials', (prompts.credentials ?? []).map(({ name }) => name).join(', ')],
        ['Launched by', job.launchedBy],
        ['Ran', timesOf(job, last)],
    ];
}
function modeOf(job) {
    if (!(0,_job_report_js__WEBPACK_IMPORTED_MODULE_4__/* .runsOnHosts */ .l)(job))
        return '';
    const { prompts } = job;
    const mode = prompts.job_type ?? '';
    if (prompts.diff_mode === true)
        return `${mode}, with diffs`;
    return mode === 'run' ? '' : mode;
}
/** Returns `2026-11-23 05:13:43 to 05:13:52 UTC`. */
function timesOf({ started: start }, { finished: end }) {
    const [started, finished] = [start, end].map((time) => /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(time ?? ''));
    if (!started)
        return '';
    const [, day, time] = started;
    if (!finished)
        return `since ${day} ${time} UTC`;
    const [, lastDay, lastTime] = finished;
    return `${day} ${time} to ${lastDay === day ? '' : `${lastDay} `}${lastTime} UTC`;
}
/**
 * Returns one line for each variable, as YAML that is also JSON. The controller shows answers to password questions as
 * `$encrypted$`.
 */
function variableLines(job) {
    if (job.prompts.extra_vars === '')
        return '';
    const variables = (0,_launch_job_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .jobVariables */ .B)(job);
    if (variables === undefined)
        return '# The extra vars could not be read.';
    const isLaunchedByThisStep = (0,_launch_launch_id_js__WEBPACK_IMPORTED_MODULE_2__/* .launchIdOf */ .eH)(job) !== undefined;
    return Object.entries(variables)
        .filter(([name]) => !(isLaunchedByThisStep && name === _launch_launch_id_js__WEBPACK_IMPORTED_MODULE_2__/* .LAUNCH_ID_VARIABLE */ .$4))
        .map(([name, value]) => variableLine(name, (0,_log_hide_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .cT)(name, value)))
        .join('\n');
}
/** Returns a variable as YAML that is also JSON. */
function variableLine(name, value) {
    return `${/^[\w.-]+$/.test(name) ? name : JSON.stringify(name)}: ${(0,_http_json_write_json_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonText */ .s)(value)}`;
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

/***/ 6856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   querySummary: () => (/* binding */ querySummary)
/* harmony export */ });
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7468);
/* harmony import */ var _compose_sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(210);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(996);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3313);




/** Maximum characters of a cell. */
const MAX_CELL = 100;
/** Returns the summary of a query: the results as a table. */
function querySummary({ table, expectation }, redactor, maxBytes) {
    const quote = new _quote_js__WEBPACK_IMPORTED_MODULE_1__/* .Quote */ .P(redactor);
    const fails = expectation === undefined ? '' : `\n\n**The step fails** (\`expect: ${expectation}\`).`;
    const head = { name: 'the number of matches', before: `### ${quote.text(table.headline, 200)}${fails}` };
    return redactor.redact((0,_compose_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .compose */ .Z)([head, ...tableSection(table, quote)], maxBytes));
}
function tableSection({ columns, rows, more }, quote) {
    if (rows.length === 0 || columns.length === 0)
        return [];
    return [
        {
            name: 'the results',
            before: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .tableHead */ .PP)(columns.map((name) => quote.text(name, MAX_CELL))),
            rows: rows.map((cells) => ({ text: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .row */ .nM)(cells.map((cell) => quote.code(cell, MAX_CELL))), counts: 1 })),
            more,
            left: (count) => `and ${(0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'more result')}: see the output \`results\``,
        },
    ];
}


/***/ }),

/***/ 4137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ ENDS),
/* harmony export */   G9: () => (/* binding */ headingEnd),
/* harmony export */   Ye: () => (/* binding */ verdictSections)
/* harmony export */ });
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2147);
/* harmony import */ var _job_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3860);
/* harmony import */ var _verdict_approval_sentences_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2238);
/* harmony import */ var _verdict_previous_task_link_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4634);
/* harmony import */ var _hosts_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2634);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(996);
/* harmony import */ var _task_cells_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9528);







/** Maximum length of each message from the controller, in characters. */
const MAX_REASON = 2000;
/** The words for each final status. */
const ENDS = {
    successful: 'was successful',
    failed: 'failed',
    error: 'ended with an error',
    canceled: 'was canceled',
};
/** Returns the verdict with its link, the earlier jobs, and the controller's explanation. */
function verdictSections(report, quote) {
    const { job, results, isComplete = true } = report;
    const parts = [`### ${quote.text(job.name, 200)}: ${headingEnd(report, quote)}`, headline(report, quote)];
    if (!isComplete && results !== undefined)
        parts.push('Some output could not be read: failures and changes may be missing here.');
    const verdict = { name: 'the verdict', before: parts.join('\n\n') };
    return [
        verdict,
        ...history(report, quote),
        ...refusal(report, quote),
        ...reasons(report, quote),
        ...unfinishedSection(report, quote),
    ];
}
/** Returns the end of a job for a heading: its status, or what a check found. */
function headingEnd(report, quote) {
    const { status, results, isHeld, isComplete = true } = report;
    if (isHeld)
        return 'failed by `fail_on_changes`';
    if (status !== 'successful' || !(0,_job_report_js__WEBPACK_IMPORTED_MODULE_5__/* .isCheck */ .n)(report))
        return quote.text(status.replaceAll('_', ' '), 50);
    if (results === undefined || results.hosts.size === 0)
        return 'check successful';
    if (results.changeCount > 0)
        return 'check found changes';
    return isComplete && results.hasRecap ? 'check found no changes' : 'check successful';
}
function headline({ job, link: { url }, note, results, isHeld, isDeleted }, quote) {
    // The page of a deleted job is gone.
    if (isDeleted)
        return quote.sentence(note ?? '');
    const page = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .link */ .nf)(`Job ${job.id}`, url);
    if (note !== undefined) {
        const said = quote.sentence(note.replaceAll(url, '').replace(/:\s*$/, '.').trim());
        const linked = said.replace(new RegExp(`\\b(job ${job.id})\\b`, 'i'), (name) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .link */ .nf)(name, url));
        return linked === said ? `${page}: ${said}` : linked;
    }
    const end = ENDS[job.status];
    if (end === undefined)
        return `${page} is ${quote.text(job.status)}.`;
    const after = job.elapsed === undefined ? '' : ` after ${(0,_timing_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSeconds */ .Xo)(job.elapsed)}`;
    const checked = (0,_job_report_js__WEBPACK_IMPORTED_MODULE_5__/* .isCheck */ .n)({ job }) ? ' This was a check: nothing was changed.' : '';
    const decision = (0,_verdict_approval_sentences_js__WEBPACK_IMPORTED_MODULE_1__/* .decisionSentence */ .I)(job);
    const decided = decision === undefined ? '' : ` ${quote.sentence(decision)}`;
    const held = isHeld ? ' **The step fails** (`fail_on_changes`).' : '';
    return `${page} ${end}${after}.${decided}${checked}${(0,_hosts_words_js__WEBPACK_IMPORTED_MODULE_3__/* .hostsWords */ .d)(results, (0,_job_report_js__WEBPACK_IMPORTED_MODULE_5__/* .isCheck */ .n)({ job }))}${held}`;
}
/** Returns the jobs before the one that the verdict is about. */
function history({ earlier = [] }, quote) {
    const rows = earlier.map(({ job, link: { url }, hosts }) => ({
        text: `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .link */ .nf)(`Job ${job.id}`, url)}: ${quote.text(job.status, 100)} on ${(0,_task_cells_js__WEBPACK_IMPORTED_MODULE_4__/* .hostList */ .pX)(hosts, quote)}`,
        counts: 1,
    }));
    return rows.length === 0
        ? []
        : [{ name: 'the earlier jobs', before: 'Relaunched on the failed hosts. Earlier jobs:\n', rows }];
}
/** Returns why a job that failed was not relaunched although `retry_failed_hosts` asks for it. */
function refusal({ notRelaunched }, quote) {
    return notRelaunched === undefined ? [] : [{ name: 'the relaunch', before: quote.sentence(notRelaunched) }];
}
function unfinishedSection({ unfinished = [] }, quote) {
    const rows = unfinished.map((gap) => ({ text: `- ${quote.sentence(gap)}`, counts: 1 }));
    return rows.length === 0 ? [] : [{ name: 'what was left undone', before: 'The step still fails:\n', rows }];
}
/** Returns the reasons that are not in a task of the playbook. */
function reasons(report, quote) {
    const { job } = report;
    if (job.status === 'successful')
        return [];
    const isExplained = (0,_verdict_previous_task_link_js__WEBPACK_IMPORTED_MODULE_2__/* .previousTask */ .L)(job.explanation, report.link.url) !== undefined && reasonOf(report) !== '';
    const traceback = isExplained ? '' : (job.traceback.trimEnd().split('\n').at(-1) ?? '');
    const explanation = previousWords(report, quote) ?? quote.code(job.explanation, MAX_REASON);
    const said = [explanation, quote.code(traceback, MAX_REASON)].filter((words) => words !== '');
    if (said.length === 0)
        return [];
    const before = `The controller says:\n\n${said.map((words) => `> ${words}`).join('\n>\n')}`;
    return [{ name: 'what the controller says', before }];
}
/** Returns why the update failed that the job needed first; `''` when unknown. */
function reasonOf({ results }) {
    return results?.previousFailure ?? '';
}
function previousWords(report, quote) {
    const { job, link: { url }, } = report;
    const previous = (0,_verdict_previous_task_link_js__WEBPACK_IMPORTED_MODULE_2__/* .previousTask */ .L)(job.explanation, url);
    if (previous === undefined)
        return undefined;
    const { end, what, name } = previous;
    const reason = reasonOf(report);
    if (reason !== '')
        return `The ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .link */ .nf)(what, previous.url)} of ${quote.code(name)} failed: ${quote.code(reason, MAX_REASON)}`;
    return `Previous Task ${end}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .link */ .nf)(what, previous.url)} of ${quote.code(name)}. Its output shows why.`;
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
/** Returns `outer \u203a inner` for a node of a nested workflow. */
function nodeName({ node, around }, quote) {
    return [...around, (0,_node_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .namesOfNode */ .mf)(node)[0]].map((name) => quote.text(name, 100)).join(' \u203a ');
}


/***/ }),

/***/ 5632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  saveSummary: () => (/* binding */ saveSummary),
  writeSummary: () => (/* binding */ writeSummary)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 16 modules
var core = __webpack_require__(7588);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/report/outputs/write-output.ts + 1 modules
var write_output = __webpack_require__(2068);
// EXTERNAL MODULE: ./src/report/summary/compose-sections.ts
var compose_sections = __webpack_require__(210);
// EXTERNAL MODULE: ./src/report/summary/quote.ts
var summary_quote = __webpack_require__(3313);
;// CONCATENATED MODULE: ./src/report/summary/failure-summary.ts


/** Returns the summary of a step that failed without a job: each line of the error, without its link. */
function failureSummary({ text }, redactor, maxBytes) {
    const quote = new summary_quote/* Quote */.P(redactor);
    const [head = '', ...lines] = text.split('\n');
    const rows = lines.map((line) => ({ text: `- ${quote.sentence(line.replace(/^- /, ''))}`, counts: 1 }));
    const before = `### The step failed\n\n${quote.sentence(head)}${rows.length > 0 ? '\n' : ''}`;
    return redactor.redact((0,compose_sections/* compose */.Z)([{ name: 'the error', before, rows }], maxBytes));
}

// EXTERNAL MODULE: ./src/report/summary/markdown.ts
var markdown = __webpack_require__(996);
;// CONCATENATED MODULE: ./src/report/summary/write-summary.ts






/** Maximum size of a step's summary, in bytes. GitHub shows nothing of a larger one (runner fact 13). */
const MAX_SUMMARY_BYTES = 1024 * 1024;
/**
 * Adds the summary to the page of the run.
 * @param moreUrl the address that explains the failure of the step
 */
async function writeSummary(console, content, moreUrl) {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (file === undefined)
        return;
    const taken = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    const text = await markdownOf(content, moreUrl, console.redactor, MAX_SUMMARY_BYTES - taken - 1);
    if (text === '')
        console.warn((0,message/* message */.iU)('summary-full'));
    else
        await core/* summary */.z.addRaw(text, true).write();
}
/**
 * Writes the summary to a file of its own, and the file's path as the output `summary_file`. Only secrets that this
 * action knows are masked in it: the runner masks no files.
 */
async function saveSummary(console, content, moreUrl) {
    const text = await markdownOf(content, moreUrl, console.redactor, MAX_SUMMARY_BYTES);
    (0,write_output/* writeFileOutput */.T)(console, 'summary_file', text, 'md');
}
/** Returns a summary of at most `maxBytes`; `''` when nothing fits. */
async function markdownOf(content, moreUrl, redactor, maxBytes) {
    if ('job' in content)
        return (await Promise.all(/* import() | end */[__webpack_require__.e(815), __webpack_require__.e(478)]).then(__webpack_require__.bind(__webpack_require__, 2583))).summaryOf({ ...content.job, moreUrl }, redactor, maxBytes);
    const end = moreUrl === undefined ? '' : `\n${(0,markdown/* link */.nf)(markdown/* MORE */.UZ, moreUrl)}\n`;
    const text = await withoutJob(content, redactor, maxBytes - Buffer.byteLength(end));
    return text === '' ? '' : `${text}${end}`;
}
async function withoutJob(content, redactor, maxBytes) {
    if ('failure' in content)
        return failureSummary(content.failure, redactor, maxBytes);
    if ('plan' in content)
        return (await Promise.all(/* import() | apply */[__webpack_require__.e(815), __webpack_require__.e(444), __webpack_require__.e(642), __webpack_require__.e(799), __webpack_require__.e(953)]).then(__webpack_require__.bind(__webpack_require__, 2927))).planSummary(content, redactor, maxBytes);
    if ('markdown' in content)
        return redactor.redact(content.markdown);
    if ('dryRun' in content)
        return (await Promise.all(/* import() | end */[__webpack_require__.e(815), __webpack_require__.e(478)]).then(__webpack_require__.bind(__webpack_require__, 5153))).dryRunSummary(content.dryRun, redactor, maxBytes);
    return (await Promise.all(/* import() | end */[__webpack_require__.e(815), __webpack_require__.e(478)]).then(__webpack_require__.bind(__webpack_require__, 6856))).querySummary(content, redactor, maxBytes);
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

};

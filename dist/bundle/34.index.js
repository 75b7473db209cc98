export const id = 34;
export const ids = [34];
export const modules = {

/***/ 4609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ cancelForWorkflow)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9373);
/* harmony import */ var _follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9459);


/**
 * Cancels the job of a cancelled workflow: first the request, then the words.
 * @param budgetMs how long the end is awaited
 * @param leisure undefined for a step that is being cancelled
 * @returns the job when it has ended, and what was said of it
 */
async function cancelForWorkflow(console, controller, job, link, budgetMs = _follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .HURRIED_MS */ .Ng, leisure) {
    const told = () => console.say(`The workflow was cancelled: the controller was asked to cancel job ${job.id}.`);
    const cancellation = await (0,_follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelJob */ .mh)(controller, _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, job, budgetMs, told, leisure);
    const message = becameOf(cancellation, job, link);
    console.fail(message);
    return { ended: cancellation.kind === 'ended' ? cancellation.job : undefined, message };
}
function becameOf(cancellation, { id }, { url }) {
    switch (cancellation.kind) {
        case 'ended':
            return (0,_follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .isCancelled */ .mm)(cancellation)
                ? `Job ${id} was cancelled with the workflow, and has ended: ${cancellation.job.status}. ${url}`
                : `The workflow was cancelled, but job ${id} had finished before: ${cancellation.job.status}. ${url}`;
        case 'accepted':
            return `The controller is cancelling job ${id} (status: ${cancellation.status}); its end was not seen${(0,_follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .unseenWords */ .CL)(cancellation)} ${url}`;
        case 'failed':
            return `The workflow was cancelled, but job ${id} COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller: ${url}`;
    }
}


/***/ }),

/***/ 4034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s2: () => (/* binding */ followToVerdict),
  N4: () => (/* binding */ note),
  kR: () => (/* binding */ noteJob)
});

// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/controller/links.ts
var links = __webpack_require__(3153);
// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/follow/context.ts
var context = __webpack_require__(8506);
// EXTERNAL MODULE: ./src/follow/follow.ts + 39 modules
var follow = __webpack_require__(5072);
// EXTERNAL MODULE: ./src/follow/live.ts + 1 modules
var follow_live = __webpack_require__(5545);
// EXTERNAL MODULE: ./src/follow/account.ts
var account = __webpack_require__(9782);
// EXTERNAL MODULE: ./src/follow/merge.ts
var merge = __webpack_require__(4765);
;// CONCATENATED MODULE: ./src/follow/step-account.ts


/** What all jobs of a step did: the one that was launched, and its relaunches on failed hosts. */
class StepAccount {
    #before;
    #current = account/* emptyAccount */.d;
    /**
     * A job is followed from now on.
     * @param soFar what is known of it at any time, also when its following ends without an outcome
     */
    begin(soFar) {
        if (this.#current !== account/* emptyAccount */.d)
            this.#before = this.account;
        this.#current = soFar;
    }
    /** As far as it is known. */
    get account() {
        const account = this.#current();
        return this.#before === undefined ? account : (0,merge/* withRelaunch */.r)(this.#before, account);
    }
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js
var core = __webpack_require__(7484);
// EXTERNAL MODULE: ./src/report/alike.ts
var report_alike = __webpack_require__(5510);
// EXTERNAL MODULE: ./src/report/task-names.ts
var task_names = __webpack_require__(8952);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(2691);
;// CONCATENATED MODULE: ./src/report/failed-task.ts



/** Characters of one host's message, of a title, and of all the hosts' messages together: an annotation holds 4,096. */
const MAX_SAID = 1000;
const MAX_TITLE = 120;
const MAX_TEXT = 3600;
/** A task that failed, or at which hosts were lost, on all of its hosts and in all nodes of a workflow. */
class FailedTask {
    #first;
    #alike = new Map();
    /** Failures, a host in a job each. */
    count = 0;
    constructor(first) {
        this.#first = first;
    }
    get taskPath() {
        return this.#first.taskPath;
    }
    /** @param node the node of the workflow that it happened in; '' outside of one */
    add(failure, node) {
        const words = JSON.stringify([node, (0,report_alike/* withoutNames */.F)(failure.message, failure.host)]);
        const alike = this.#alike.get(words) ?? { node, first: failure, hosts: new Set(), differs: false };
        this.#alike.set(words, alike);
        alike.hosts.add(failure.host);
        alike.differs ||= failure.message !== alike.first.message;
        this.count += 1;
    }
    /** A few words; GitHub shows them above the message. */
    title(clean) {
        const { unreachable, host } = this.#first;
        const { size } = this.#hosts;
        if (!unreachable)
            return cut(`Failed: ${clean((0,task_names/* taskName */.p5)(this.#first))}`, MAX_TITLE);
        return cut(`Unreachable: ${size === 1 ? clean(host) : (0,words/* counted */.h)(size, 'host')}`, MAX_TITLE);
    }
    /** Task, place, hosts, and what the module said on them; stands by itself, since the log shows no title. */
    message(clean) {
        const [only, ...others] = [...this.#alike.values()];
        if (only === undefined || others.length > 0)
            return cut(this.#listed(clean), MAX_TEXT);
        return cut(`${this.#headline(hostsOf(only, clean), clean)}: ${said(only, clean)}`, MAX_TEXT);
    }
    get #hosts() {
        return new Set([...this.#alike.values()].flatMap(({ hosts }) => [...hosts]));
    }
    /** `Task "Start" (site.yml:16) failed on web2`. */
    #headline(hosts, clean) {
        const { unreachable, taskPath } = this.#first;
        const task = `"${clean((0,task_names/* taskName */.p5)(this.#first))}"${clean((0,task_names/* placeWords */.fp)(taskPath))}`;
        return unreachable ? `${hosts} could not be reached at task ${task}` : `Task ${task} failed on ${hosts}`;
    }
    #listed(clean) {
        // What most hosts said comes first.
        const groups = [...this.#alike.values()].sort((a, b) => b.hosts.size - a.hosts.size);
        let text = `${this.#headline((0,words/* counted */.h)(this.#hosts.size, 'host'), clean)}:`;
        for (const [index, group] of groups.entries()) {
            const line = `\n- ${hostsOf(group, clean)}: ${said(group, clean)}`;
            if (text.length + line.length > MAX_TEXT - 100) {
                const left = groups.slice(index).reduce((sum, { hosts }) => sum + hosts.size, 0);
                return `${text}\n- ${left} more, in other words`;
            }
            text += line;
        }
        return text;
    }
}
/**
 * The tasks of some failures, in the order in which they first failed.
 * @param nodeOf the node of a workflow that a job belongs to; '' outside of one
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
/** `web2`, or `12 hosts (web1, web2, …)`; with the node of a workflow. */
function hostsOf({ hosts, node }, clean) {
    const names = (0,task_names/* hostNames */.n3)([...hosts].map(clean));
    const where = node === '' ? '' : ` (node "${clean(node)}")`;
    return hosts.size === 1 ? `${names}${where}` : `${(0,words/* counted */.h)(hosts.size, 'host')}${where} (${names})`;
}
function said({ first, differs }, clean) {
    // Cut only when it is clean: half a secret would not be found.
    const message = cut(clean(first.message), MAX_SAID);
    return differs ? `${message} (on ${clean(first.host)}; the same on the others)` : message;
}
function cut(text, most) {
    return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

// EXTERNAL MODULE: ./src/report/node-outcome.ts
var node_outcome = __webpack_require__(4837);
;// CONCATENATED MODULE: ./src/report/stop-words.ts

/**
 * `Ansible stopped: no such role (node "deploy", site.yml:5)`; an error that names no place has the last task instead.
 * @param clean makes text from outside fit to be shown
 * @param node the node of the workflow that it happened in; '' outside of one
 */
function stopWords({ message, taskPath, lastTask }, clean, node = '') {
    const details = [
        ...(node === '' ? [] : [`node "${clean(node)}"`]),
        ...(lastTask === undefined ? [] : [`last task: "${clean((0,task_names/* taskName */.p5)(lastTask))}"`]),
        ...[taskPath || (lastTask?.taskPath ?? '')].filter((path) => path !== '').map((path) => clean((0,task_names/* placeName */.fW)(path))),
    ];
    const said = `Ansible stopped: ${clean(message)}`;
    return details.length === 0 ? said : `${said.replace(/\.$/, '')} (${details.join(', ')})`;
}

;// CONCATENATED MODULE: ./src/report/annotations.ts



/** The runner keeps ten errors of a step (runner fact 14), and the verdict is one of them. */
const MAX_ERRORS = 9;
/** It keeps ten warnings as well; others of this step may have come before. */
const MAX_WARNINGS = 5;
const WENT_ON = 'The workflow went on: it has a path for this.';
/**
 * The failures of a job, one annotation a task: each holds all of the task's hosts, grouped by what they said. What has
 * no room is counted in the last one. Failures that a workflow has a path for are warnings: they did not fail it.
 */
function annotationsOf(account, options) {
    const runs = new Map(runsOf(account.nodes).map((run) => [run.jobId, run]));
    const isHandled = ({ jobId }) => runs.get(jobId)?.handled ?? false;
    const nodeOf = (jobId) => runs.get(jobId)?.name ?? '';
    const of = (level) => {
        const belongs = (failure) => isHandled(failure) === (level === 'warning');
        return [
            ...account.playbookErrors.filter(belongs).map((error) => playbookAnnotation(error, nodeOf(error.jobId), options)),
            ...failedTasks(account.failures.filter(belongs), nodeOf).map((task) => taskAnnotation(task, options)),
        ].map((annotation) => ({ ...annotation, level }));
    };
    const told = new Set([...account.failures, ...account.playbookErrors].map(({ jobId }) => jobId));
    const silent = [...runs.values()].filter((run) => run.handled && FAILED.has(run.status) && !told.has(run.jobId));
    const warnings = [...of('warning'), ...silent.map((run) => nodeAnnotation(run, options))].map((warning) => ({
        ...warning,
        message: `${warning.message}\n${WENT_ON}`,
    }));
    const errors = options.failed ? of('error') : [];
    const counted = account.failureCount - account.failures.filter(isHandled).length;
    const lost = counted - account.failures.filter((failure) => !isHandled(failure)).length;
    return [...withinRoom(errors, MAX_ERRORS, lost), ...withinRoom(warnings, MAX_WARNINGS, 0)];
}
/**
 * The first ones; the last of them counts the failures of the others.
 * @param lost failures that none of them holds, since they were not kept
 */
function withinRoom(annotations, room, lost) {
    const rest = countOf(annotations.slice(room)) + lost;
    const shown = annotations.slice(0, room);
    return shown.map(({ level, title, message, place }, index) => {
        const isLast = index === shown.length - 1 && rest > 0;
        const more = `${rest} more ${rest === 1 ? 'failure has' : 'failures have'} no annotation.`;
        return { level, title, message: isLast ? `${message}\n${more}` : message, place };
    });
}
function countOf(annotations) {
    return annotations.reduce((sum, { count }) => sum + count, 0);
}
const FAILED = new Set(['failed', 'error', 'canceled']);
/** The jobs of a workflow's nodes, named as in the log; of a workflow inside of it, those of its nodes. */
function runsOf(nodes) {
    return (0,node_outcome/* allNodes */.Bq)(nodes).flatMap(({ node, around, isHandled }) => {
        const { jobId, status, url } = node;
        if (jobId === undefined || node.nodes.length > 0)
            return [];
        return [{ jobId, name: [...around, (0,node_outcome/* namesOfNode */.mf)(node)[0]].join(' > '), status, url, handled: isHandled }];
    });
}
function taskAnnotation(task, { clean, locate }) {
    const { count, taskPath } = task;
    return { title: task.title(clean), message: task.message(clean), place: locate(taskPath), count };
}
/** Of a playbook that Ansible itself stopped. */
function playbookAnnotation(error, node, { clean, locate }) {
    return { title: 'Ansible stopped', message: stopWords(error, clean, node), place: locate(error.taskPath), count: 1 };
}
/** Of a job that failed for reasons that are not known here: it did not even begin, for one. */
function nodeAnnotation({ name, status, url }, { clean }) {
    const title = `Failed: node "${clean(name)}"`;
    return { level: 'warning', title, message: `Node "${clean(name)}": ${status}. ${url}`, place: undefined, count: 1 };
}

// EXTERNAL MODULE: ./src/report/harmless.ts
var harmless = __webpack_require__(5875);
// EXTERNAL MODULE: ./src/report/task-place.ts
var task_place = __webpack_require__(1299);
;// CONCATENATED MODULE: ./src/report/annotate.ts





/**
 * Writes what failed as annotations. At the end, when it is known which hosts failed alike and whether it fails the
 * step. A fault here is told and changes nothing else.
 */
function annotate(console, account, { root, failed }) {
    try {
        const annotations = annotationsOf(account, {
            failed,
            locate: (taskPath) => (root === undefined ? undefined : (0,task_place/* workspacePlace */.lq)(root, taskPath)),
            clean: (text) => (0,harmless/* harmlessLine */.Kw)(console.redactor.redactWords(text)),
        });
        for (const { level, title, message, place } of annotations) {
            const at = place === undefined ? {} : { file: place.file, startLine: place.line };
            const write = level === 'error' ? core.error : core.warning;
            console.command(() => write(message, { title, ...at }));
        }
    }
    catch (error) {
        console.warn(`The annotations could not be written: ${(0,errors/* describeError */.Uc)(error)} The status is not affected.`);
    }
}

// EXTERNAL MODULE: ./src/report/job-words.ts
var job_words = __webpack_require__(9349);
// EXTERNAL MODULE: ./src/report/state.ts
var state = __webpack_require__(7343);
// EXTERNAL MODULE: ./src/actions/cancel-for-workflow.ts
var cancel_for_workflow = __webpack_require__(4609);
// EXTERNAL MODULE: ./src/follow/cancel.ts
var cancel = __webpack_require__(9459);
// EXTERNAL MODULE: ./src/report/host-order.ts
var host_order = __webpack_require__(8215);
;// CONCATENATED MODULE: ./src/report/recap.ts


/** Hosts that have a line; of hundreds the log names those that matter. */
const MAX_HOSTS = 20;
/** Columns that a name may take. */
const MAX_NAME = 40;
/**
 * What was done on the hosts, a line each: those that failed first, counts of nothing left out.
 * @returns no line when nothing is known of any host
 */
function recapLines({ hosts, hasRecap }) {
    if (hosts.size === 0)
        return [];
    const rows = [...hosts].sort(host_order/* byUrgency */.td);
    const failed = rows.filter(([, counts]) => (0,host_order/* isFailed */.Ix)(counts)).length;
    const shown = rows.slice(0, MAX_HOSTS);
    const width = Math.min(MAX_NAME, Math.max(...shown.map(([host]) => host.length)));
    const source = hasRecap ? '' : ', as far as the events tell';
    const head = `Recap of ${(0,words/* counted */.h)(hosts.size, 'host')}, ${failed === 0 ? 'none' : failed} failed${source}:`;
    const lines = shown.map(([host, counts]) => `  ${host.padEnd(width)}  ${countsOf(counts)}`);
    const left = rows.slice(MAX_HOSTS);
    if (left.length === 0)
        return [head, ...lines];
    const more = left.filter(([, counts]) => (0,host_order/* isFailed */.Ix)(counts)).length;
    return [head, ...lines, `  and ${(0,words/* counted */.h)(left.length, 'more host')}, ${more === 0 ? 'none' : more} of them failed`];
}
/** `failed 1, ok 2, changed 1`: what went wrong first. */
function countsOf(counts) {
    const wrong = ['failed', 'unreachable'];
    const order = [...wrong, ...host_order/* COLUMNS */.cZ.filter((column) => column !== 'failed' && column !== 'unreachable')];
    const told = order.filter((column) => counts[column] > 0).map((column) => `${column} ${counts[column]}`);
    return told.length === 0 ? 'nothing' : told.join(', ');
}

// EXTERNAL MODULE: ./src/follow/words.ts
var follow_words = __webpack_require__(7280);
// EXTERNAL MODULE: ./src/report/approval-words.ts
var approval_words = __webpack_require__(5279);
;// CONCATENATED MODULE: ./src/report/changes.ts


/** Tasks that are listed; the others are counted. */
const LISTED_TASKS = 20;
/**
 * Judges whether a host would change. Only the recap counts every change, but any that is known is one.
 * @param account of all jobs of the check
 */
function changeGate({ hosts, hasRecap, changes, changeCount }) {
    const counts = [...hosts].filter(([, { changed }]) => changed > 0).map(([host]) => host);
    const changing = new Set([...counts, ...changes.map(({ host }) => host)]);
    if (changing.size > 0) {
        const sentence = `${(0,words/* counted */.h)(changing.size, 'host')} would change (\`fail_on_changes\`): ${(0,task_names/* hostNames */.n3)([...changing].sort())}.`;
        return { passes: false, sentence, list: listed(changes, changeCount) };
    }
    if (!hasRecap || changeCount > 0) {
        const sentence = 'Whether a host would change is not known (`fail_on_changes`): the recap is missing. Run the check again.';
        return { passes: false, sentence, list: [] };
    }
    if (hosts.size === 0) {
        const sentence = 'No host would change, since none was checked: look at the inventory, the limit and the tags that it ran with.';
        return { passes: true, sentence, list: [] };
    }
    return { passes: true, sentence: `No host would change; ${(0,words/* counted */.h)(hosts.size, 'host')} checked.`, list: [] };
}
/** The tasks in their order, each with the hosts that it would change. */
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
    const lines = shown.map(({ first, hosts }) => `- ${oneLine(`${(0,task_names/* taskName */.p5)(first)}${(0,task_names/* placeWords */.fp)(first.taskPath)}: ${(0,task_names/* hostNames */.n3)(hosts)}`)}`);
    const rest = count - shown.reduce((sum, task) => sum + task.count, 0);
    return rest > 0 ? [...lines, `- and ${rest} more`] : lines;
}
/** Names from outside may hold line ends. */
function oneLine(text) {
    return text.replace(/\s+/g, ' ');
}

// EXTERNAL MODULE: ./src/follow/coverage.ts
var coverage = __webpack_require__(2723);
;// CONCATENATED MODULE: ./src/report/failure-sentences.ts


/**
 * The first failures in words, those of several hosts that are alike as one, and how many more there are.
 * @param most so many are named
 * @param says whether they tell what the modules said
 */
function failureSentences({ failures, failureCount }, most, says) {
    const named = alike(failures, says).slice(0, most);
    const more = failureCount - named.reduce((sum, { hosts }) => sum + hosts.length, 0);
    return [
        ...named.map(({ hosts, message, unreachable, ...place }) => {
            const task = `"${(0,task_names/* taskName */.p5)(place)}"${(0,task_names/* placeWords */.fp)(place.taskPath)}`;
            const what = unreachable
                ? `${(0,coverage/* namesOf */.eZ)(hosts)} could not be reached at task ${task}`
                : `Task ${task} failed on ${(0,coverage/* namesOf */.eZ)(hosts)}`;
            return says ? `${what}: ${message}` : what;
        }),
        ...(more > 0 ? [`And ${more} more ${more === 1 ? 'failure' : 'failures'}`] : []),
    ];
}
/** Failures of the same task, and where it is told with the same message, as one, in the order of the first of them. */
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

// EXTERNAL MODULE: ./src/report/previous-task.ts
var previous_task = __webpack_require__(2415);
;// CONCATENATED MODULE: ./src/report/verdict.ts






/** Failures that are named in the message; all that were kept are in the summary. */
const NAMED_FAILURES = 3;
/**
 * Turns the outcome of following into the step's end.
 * @param review of the jobs before; none for a job that was not relaunched
 */
function verdict(outcome, launched, link, terms, { story, gaps } = { story: [], gaps: [] }) {
    const { ending } = outcome;
    const name = `Job ${launched.id} "${launched.name}"`;
    switch (ending.kind) {
        case 'final':
            return ofEnded(ending.job, name, link, outcome.account, terms, { story, gaps });
        case 'timed_out': {
            const ms = ending.limit === 'timeout' ? terms.timeoutMs : (terms.queueTimeoutMs ?? 0);
            const what = ending.limit === 'timeout' ? 'The wait ended' : 'The job had not begun to run';
            return {
                status: 'timed_out',
                success: false,
                last: ending.job,
                message: `${what} after ${(0,follow_words/* duration */.p)(ms)} (\`${ending.limit}\`). ${name} is STILL RUNNING (status: ${ending.job?.status ?? 'not known'}). Follow it on the controller, or raise \`${ending.limit}\`. ${link.url}`,
            };
        }
        case 'unknown':
            return {
                status: 'unknown',
                success: false,
                last: undefined,
                message: `It is not known how ${name} ended; it may still run. ${ending.reason} Look at the job before you deploy again. ${link.url}`,
            };
    }
}
function ofEnded(job, name, link, account, terms, before) {
    const { story, gaps } = before;
    const succeeded = job.status === 'successful';
    const isDone = succeeded && gaps.length === 0;
    const gate = isDone && terms.failOnChanges ? changeGate(account) : undefined;
    // A job that never began ran for no time.
    const after = job.elapsed === undefined || job.elapsed === 0 ? '' : ` after ${(0,follow_words/* secondsWords */.d)(job.elapsed)}`;
    const more = [
        ...story,
        ...(isDone || !succeeded ? [] : ['The verdict stays failed all the same:']),
        ...gaps,
        ...(gate === undefined ? [] : [gate.sentence]),
    ];
    const head = [`${name}: ${job.status}${after}.`, ...verdict_words(job, link), ...more].join(' ');
    const lines = [...(succeeded ? [] : reasons(job, link, account, terms)), ...(gate?.list ?? [])];
    // What went well has a line of its own; what did not has one for each thing to know.
    const success = isDone && gate?.passes !== false;
    const message = success ? `${head} ${link.url}` : [head, ...lines, `Open the job: ${link.url}`].join('\n');
    return {
        status: succeeded && !isDone ? 'failed' : job.status,
        // A check that would change something was successful all the same: the status stays the controller's word.
        success,
        last: job,
        message,
    };
}
/** The controller's own words about the end; of an approval, who decided. */
function verdict_words(job, link) {
    const decision = (0,approval_words/* decisionSentence */.I)(job);
    if (decision !== undefined)
        return [decision];
    if (job.status === 'successful')
        return [];
    const previous = (0,previous_task/* previousTask */.L)(job.explanation, link.url);
    const explanation = previous === undefined
        ? job.explanation
        : `Previous Task ${previous.end}: ${previous.what} of "${previous.name}", whose output says why: ${previous.url}`;
    const traceback = job.traceback.trimEnd().split('\n').at(-1) ?? '';
    const said = [explanation, traceback].filter((part) => part !== '');
    // A full stop behind an address would be taken for a part of it.
    return said.map((part) => (part === explanation && previous !== undefined ? part : sentence(part)));
}
/** What failed, a line each. */
function reasons(job, link, account, { annotations }) {
    const nodes = account.nodeFailures.slice(0, NAMED_FAILURES);
    const tasks = failureSentences(account, NAMED_FAILURES, !annotations);
    const errors = job.status === 'failed' ? account.playbookErrors.slice(0, NAMED_FAILURES) : [];
    const isKnown = [nodes, tasks, errors, verdict_words(job, link)].some((said) => said.length > 0);
    return [
        ...errors.map((error) => sentence(stopWords(error, (text) => text))),
        ...nodes,
        ...tasks.map(sentence),
        ...(job.status === 'failed' && !isKnown ? [unknown(job)] : []),
    ];
}
/** A playbook that did not even begin has no task that failed; a workflow has no output. */
function unknown({ type }) {
    return type === 'workflow_job'
        ? 'No failed node is known: the page of the workflow shows its nodes.'
        : 'No failed task is known: the end of the output says why.';
}
/** On one line, whatever line ends a name or a message from outside has. */
function sentence(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return /[.!?…]$/.test(line) ? line : `${line}.`;
}

// EXTERNAL MODULE: ./src/actions/summarize.ts + 14 modules
var summarize = __webpack_require__(6692);
// EXTERNAL MODULE: ./src/actions/unhurried.ts
var unhurried = __webpack_require__(2989);
;// CONCATENATED MODULE: ./src/actions/conclude.ts









/** How long the end of a job that is cancelled at its time-out is awaited, in ms. */
const TIMEOUT_CANCEL_MS = 60_000;
/**
 * Brings the wait to its verdict, and cancels the job where that is wanted at its time-out.
 * @param outcome of the last job
 */
async function conclude(run, followed, outcome, sequel) {
    const { console, inputs, controller, outputs, whyNotOurs, logFile } = run;
    const link = (0,links/* jobLink */.m)(controller.root, followed.job);
    let end = await judge(run, followed.job, outcome, sequel);
    outputs.status(end.status, end.last);
    if (outcome.ending.kind === 'timed_out' && inputs.cancelOnTimeout) {
        if (followed.ours)
            end = await cancelAtTimeout(run, followed.job, outcome, sequel, end);
        else
            end.message += ` It ${whyNotOurs}, so it was NOT cancelled (\`cancel_on_timeout\`).`;
    }
    const { status, success, message, last, isFinal, ...more } = end;
    run.deployment?.ends({ status, success, job: followed.job }, end.account.artifacts);
    // Not before: should the step be killed while it cancels the job, the post step does it.
    if (!sequel.isOpen)
        (0,state/* clearProgress */.L7)(console);
    if (needsRecap(run, outcome, sequel))
        for (const line of recapLines(end.account))
            console.say(line);
    if (inputs.annotations)
        annotate(console, end.account, { root: inputs.playbookRoot, failed: !success });
    if (success)
        console.say(message);
    else
        console.fail(message);
    logFile?.heading(message);
    const { earlier } = sequel;
    const note = isFinal ? undefined : message;
    const isHeld = !success && status === 'successful';
    await (0,summarize/* summarize */.e)(run, { job: last ?? followed.job, link, status, note, earlier, isHeld, ...more });
}
/**
 * Whether what was done on the hosts is not to be seen just above, in Ansible's own recap: it is not shown at all, or
 * there is one for each job and none for the whole.
 */
function needsRecap({ inputs }, { accounts }, { earlier }) {
    return inputs.log === 'none' || accounts.account.nodes.length > 0 || earlier.length > 0;
}
async function judge({ inputs, controller }, job, outcome, sequel) {
    const review = await sequel.review(outcome);
    const { account } = outcome.accounts;
    const isFinal = outcome.ending.kind === 'final';
    const isWhole = !isFinal || (outcome.wasWhole && outcome.logComplete);
    const judged = verdict({ ...outcome, account }, job, (0,links/* jobLink */.m)(controller.root, job), inputs, review);
    return { ...judged, account, gaps: review.gaps, isFinal, isWhole };
}
async function cancelAtTimeout(run, job, outcome, sequel, end) {
    const { console, controller, outputs, logFile, signal } = run;
    const told = () => console.say(`Asked the controller to cancel job ${job.id} (\`cancel_on_timeout\`).`);
    const cancellation = await (0,cancel/* cancelJob */.mh)(controller, clock/* systemClock */.m, job, TIMEOUT_CANCEL_MS, told, (0,unhurried/* unhurried */.j)(signal));
    const ended = cancellation.kind === 'ended' ? cancellation : undefined;
    // What it printed last says best where it was at. A step that is being cancelled has no time for it.
    const printed = (signal.aborted ? undefined : ended && (await outcome.rest?.(ended.job))) ?? outcome;
    outputs.logComplete(outcome.wasWhole && printed.logComplete && ((await logFile?.isKept()) ?? true));
    outputs.account(outcome.accounts.account);
    if (ended === undefined || !ended.wasFinished) {
        const limit = outcome.ending.kind === 'timed_out' ? outcome.ending.limit : 'timeout';
        const message = cancelledAtTimeout(cancellation, limit, job, (0,links/* jobLink */.m)(controller.root, job));
        const last = ended?.job ?? end.last;
        // The status stays that of the wait; when the job ended and what it left is known only now.
        outputs.status(end.status, last);
        const isWhole = ended === undefined ? end.isWhole : outcome.wasWhole && printed.logComplete;
        return { ...end, account: outcome.accounts.account, isWhole, message, last };
    }
    // It had ended in the last moment: then the controller's word counts.
    const ending = { kind: 'final', job: ended.job };
    const judged = await judge(run, job, { ...outcome, ...printed, ending }, sequel);
    outputs.status(judged.status, judged.last);
    return judged;
}
function cancelledAtTimeout(cancellation, limit, job, link) {
    const began = `The wait ended by \`${limit}\`.`;
    switch (cancellation.kind) {
        case 'ended':
            return (0,cancel/* isCancelled */.mm)(cancellation)
                ? `${began} Job ${job.id} was cancelled and has ended: ${cancellation.job.status}. ${link.url}`
                : `${began} Job ${job.id} had ended before it could be cancelled: ${cancellation.job.status}. ${link.url}`;
        case 'accepted':
            return `${began} The controller is cancelling job ${job.id} (status: ${cancellation.status}); its end was not seen${(0,cancel/* unseenWords */.CL)(cancellation)} ${link.url}`;
        case 'failed':
            return `${began} Job ${job.id} COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller: ${link.url}`;
    }
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./src/actions/nursery.ts

/**
 * V8 answers a stream of short-lived pages of events with an ever larger nursery, some 80 MB for nothing: the memory
 * of a step should not depend on how much its job prints. Said before the first page is read.
 */
function keepNurserySmall() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
}

;// CONCATENATED MODULE: ./src/actions/sequel.ts
/** For a job after which nothing comes. */
const NO_SEQUEL = {
    earlier: [],
    isOpen: false,
    next: () => Promise.resolve(undefined),
    review: () => Promise.resolve({ story: [], gaps: [] }),
};

;// CONCATENATED MODULE: ./src/actions/followed.ts
















/** Tells the post step of the job that is followed: should this step be killed, it cancels it or says why not. */
function noteJob(run, { job, ours }) {
    const whyNotOurs = ours ? undefined : run.whyNotOurs;
    note(run, { phase: 'following', job: { type: job.type, id: job.id }, whyNotOurs });
}
/** Notes for the post step how far this one came. */
function note({ console, inputs, controller }, progress) {
    (0,state/* saveProgress */.FB)(console, {
        root: controller.root,
        requestTimeoutMs: inputs.connection.requestTimeoutMs,
        cancels: inputs.cancelOnWorkflowCancel,
        progress,
    });
}
/**
 * Follows the job, and each one that takes its place the same way, to the verdict on the last one.
 * @param deadline when the whole wait is over, in ms of the clock
 * @throws what is no verdict on a job and no cancel of the workflow
 */
async function followToVerdict(run, first, deadline, sequel = NO_SEQUEL) {
    const { inputs, outputs } = run;
    keepNurserySmall();
    const accounts = new StepAccount();
    const where = (0,job_words/* logSentence */.yu)(inputs.log, inputs.logFile);
    if (where !== undefined)
        run.console.say(where);
    let followed = first;
    let isWhole = true;
    try {
        for (let leftMs = inputs.timeoutMs;; leftMs = Math.max(0, deadline - clock/* systemClock */.m.now())) {
            const outcome = await followOne(run, followed.job, leftMs, accounts);
            const wasWhole = isWhole;
            isWhole = isWhole && outcome.logComplete && (await isKept(run));
            outputs.logComplete(isWhole);
            outputs.account(accounts.account);
            const next = await sequel.next(outcome, followed);
            if (next === undefined) {
                await conclude(run, followed, { ...outcome, wasWhole, accounts }, sequel);
                return;
            }
            followed = next;
        }
    }
    catch (error) {
        if (!(error instanceof errors/* InterruptedError */.p4))
            throw error;
        await endWithWorkflow(run, followed, sequel, accounts);
        // The cancel was first: the runner kills the step soon.
        if (inputs.annotations)
            annotate(run.console, accounts.account, { root: inputs.playbookRoot, failed: true });
    }
}
/** Whether the log's file has all so far, if one is wanted. */
async function isKept({ logFile }) {
    return logFile === undefined || (await logFile.isKept());
}
async function followOne({ console, inputs, controller, signal, logFile }, job, timeoutMs, accounts) {
    const listening = new AbortController();
    logFile?.heading(`Job ${job.id} "${job.name}": ${(0,links/* jobLink */.m)(controller.root, job).url}`);
    try {
        // A job that has ended rings no more.
        const live = inputs.liveUpdates && !(0,resources/* isFinal */.dR)(job.status)
            ? new follow_live/* LiveUpdates */.N(controller, job, clock/* systemClock */.m, console, AbortSignal.any([signal, listening.signal]))
            : (0,context/* pollingSource */.j)();
        const { queueTimeoutMs, intervalMs, log } = inputs;
        const { retryForMs } = inputs.connection;
        const times = { timeoutMs, queueTimeoutMs, intervalMs, retryForMs };
        const show = { log, transcript: logFile };
        const onAccount = (soFar) => accounts.begin(soFar);
        return await (0,follow/* follow */.e)({ controller, sink: console, clock: clock/* systemClock */.m, signal, live, ...times, ...show, onAccount }, job);
    }
    finally {
        listening.abort();
    }
}
async function endWithWorkflow(run, { job, ours }, { earlier }, accounts) {
    const { console, inputs, controller, outputs, whyNotOurs, deployment } = run;
    const link = (0,links/* jobLink */.m)(controller.root, job);
    const cancelled = inputs.cancelOnWorkflowCancel && ours ? (0,cancel_for_workflow/* cancelForWorkflow */.H)(console, controller, job, link) : undefined;
    // The request leaves before anything else is done: to tell what is known of many hosts takes its time.
    if (cancelled !== undefined)
        await clock/* systemClock */.m.sleep(1);
    const { account } = accounts;
    outputs.logComplete(!(0,follow/* asksForOutput */.r)({ log: inputs.log, transcript: run.logFile }));
    outputs.account(account);
    if (cancelled === undefined) {
        outputs.status('unknown', undefined);
        deployment?.ends({ status: 'unknown', success: false, job });
        const note = inputs.cancelOnWorkflowCancel
            ? `The workflow was cancelled. Job ${job.id} ${whyNotOurs}, so it was NOT cancelled. Look at it: ${link.url}`
            : `The workflow was cancelled. Job ${job.id} goes on (\`cancel_on_workflow_cancel: false\`): ${link.url}`;
        console.fail(note);
        (0,state/* clearProgress */.L7)(console);
        await (0,summarize/* summarize */.e)(run, { job, link, status: 'unknown', account, earlier, note });
        return;
    }
    const { ended, message } = await cancelled;
    // Whether a relaunch made everything good was not looked at any more.
    const status = ended?.status === 'successful' && earlier.length > 0 ? 'failed' : (ended?.status ?? 'unknown');
    outputs.status(status, ended);
    // Where the end was not seen, the post step looks again.
    if (ended !== undefined) {
        const artifacts = { ...account.artifacts, ...ended.artifacts };
        deployment?.ends({ status, success: status === 'successful', job }, artifacts);
    }
    if ((0,resources/* isFinal */.dR)(status))
        (0,state/* clearProgress */.L7)(console);
    await (0,summarize/* summarize */.e)(run, { job: ended ?? job, link, status, account, earlier, note: message });
}


/***/ }),

/***/ 6692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ summarize)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js
var core = __webpack_require__(7484);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/report/harmless.ts
var harmless = __webpack_require__(5875);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/quote.ts


/** Longest piece of a line in the summary, in characters; longer ones are cut, and say so. */
const MAX_LINE = 600;
/**
 * Text from outside for the summary: secrets are hidden first, while they still look like themselves, and before the
 * text is cut, so that no half of one is left; then controls are made harmless; then it becomes Markdown.
 */
class Quote {
    #redactor;
    constructor(redactor) {
        this.#redactor = redactor;
    }
    /** The text itself, for what is no Markdown. */
    plain(outside) {
        return this.#clean(outside);
    }
    /** Names of the controller's objects. */
    text(outside, max = MAX_LINE) {
        return (0,markdown/* escapeMarkdown */.FV)(cut(this.#clean(outside), max));
    }
    /** What a playbook or a variable gave, on one line. */
    code(outside, max = MAX_LINE) {
        return (0,markdown/* codeSpan */.SS)(cut(this.#clean(outside), max));
    }
    /**
     * A sentence of ours that may hold words from outside. Names of inputs and their values keep their type: a word in
     * backticks does no harm, whoever wrote it.
     */
    sentence(ours, max = 4 * MAX_LINE) {
        return cut(this.#clean(ours), max)
            .split(/(`[a-z_]+(?:: [a-z0-9]+)?`)/)
            .map((part, index) => (index % 2 === 1 ? part : spaced(part, (0,markdown/* escapeMarkdown */.FV)(part))))
            .join('');
    }
    /**
     * Several lines as they are.
     * @param lines shown at most; the rest is counted
     */
    block(outside, language, lines) {
        const all = this.#redacted(outside, (text) => (0,harmless/* withoutColours */.mU)((0,harmless/* harmless */.Is)(text)))
            .trimEnd()
            .split('\n');
        const shown = all.slice(0, lines).map((line) => cut(line, MAX_LINE));
        const left = all.length - shown.length;
        if (left > 0)
            shown.push(`… ${left} more ${left === 1 ? 'line' : 'lines'}`);
        return (0,markdown/* fence */.EU)(shown.join('\n'), language);
    }
    #clean(outside) {
        return this.#redacted(outside, harmless/* harmlessLine */.Kw);
    }
    /** Once more at the end: a colour may have stood in the middle of a secret. */
    #redacted(outside, clean) {
        return this.#redactor.redactWords(clean(this.#redactor.redactWords(outside)));
    }
}
/** Escaping trims. */
function spaced(part, escaped) {
    return `${/^\s/.test(part) ? ' ' : ''}${escaped}${/\s$/.test(part) && escaped !== '' ? ' ' : ''}`;
}
function cut(text, max) {
    if (text.length <= max)
        return text;
    // Half of a pair of surrogates is no character.
    return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

;// CONCATENATED MODULE: ./src/report/report.ts
/** Whether the job only looked at what it would change. The updates of projects have a `job_type: check`, too. */
function isCheck({ job }) {
    return job.type === 'job' && job.fields['job_type'] === 'check';
}

;// CONCATENATED MODULE: ./src/report/sections.ts
/*
 * The summary as parts that fit into what the runner takes: more than 1 MiB is an error, and nothing is shown.
 */
/** For the sentence on what was left out, in bytes. */
const NOTE_BYTES = 400;
/**
 * The parts as one text of at most `room` bytes, `''` when there is no room for any. The parts come in the order of
 * their importance, and none takes more than half of the room that is left, so that a long one leaves some for the next.
 */
function compose(sections, room) {
    const parts = [];
    const omitted = [];
    let left = room - NOTE_BYTES;
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
        parts.push(`There was no room for: ${omitted.join(', ')}. A summary holds 1 MiB at most.`);
    return `${parts.join('\n\n')}\n`;
}
function fitted(section, room) {
    const { before, rows = [], gap = '\n', after = '' } = section;
    const tail = after === '' ? '' : `\n\n${after}`;
    const all = rows.reduce((sum, { counts }) => sum + counts, section.more ?? 0);
    const note = (left) => (left > 0 ? `\n\n${section.left?.(left) ?? `and ${left} more`}` : '');
    let text = before;
    let left = all;
    let size = bytes(before) + bytes(tail) + bytes(note(all));
    for (const { text: row, counts } of rows) {
        size += bytes(row) + gap.length;
        if (size > room)
            break;
        text += `${text === '' ? '' : gap}${row}`;
        left -= counts;
    }
    if (size > room && left === all)
        return undefined;
    return `${text}${note(left)}${tail}`;
}
function bytes(text) {
    return Buffer.byteLength(text);
}

// EXTERNAL MODULE: ./src/report/node-outcome.ts
var node_outcome = __webpack_require__(4837);
// EXTERNAL MODULE: ./src/report/task-names.ts
var task_names = __webpack_require__(8952);
;// CONCATENATED MODULE: ./src/report/task-words.ts



/** Hosts that are named where many did the same. */
const NAMED_HOSTS = 5;
/** Names for a sentence: the first ones, and how many more. */
function hostList(hosts, quote, between = ', ') {
    const names = hosts.slice(0, NAMED_HOSTS).map((host) => quote.code(host, 100));
    const more = hosts.length - names.length;
    const and = between === ', ' ? ' ' : between;
    return `${names.join(between)}${more > 0 ? `${and}and ${more} more` : ''}`;
}
/** The same below one another, for a cell. */
function hostCell(hosts, quote) {
    return hostList(hosts, quote, '<br>');
}
/** The task's name and, below it, its file and line in the project. */
function taskCell(task, quote) {
    return taskPlace(task, quote, '<br>');
}
/** The task's name with its file and line in the project. */
function taskPlace({ task, taskPath }, quote, between = ' ') {
    const name = quote.code(task, 200) || '(no name)';
    return taskPath === '' ? name : `${name}${between}${pathCode(taskPath, quote)}`;
}
/** File and line, as the project has them. */
function pathCode(taskPath, quote) {
    return quote.code((0,task_names/* placeName */.fW)(taskPath), 200);
}
/** The node that a job belongs to, with the job's page. */
function nodeCell(jobId, byJob, quote) {
    const placed = byJob.get(jobId);
    if (placed === undefined)
        return `Job ${jobId}`;
    return `${nodeName(placed, quote)}<br>${(0,markdown/* link */.nf)(`Job ${jobId}`, placed.node.url)}`;
}
/** `outer › inner` for a node of a workflow inside of the workflow. */
function nodeName({ node, around }, quote) {
    return [...around, (0,node_outcome/* namesOfNode */.mf)(node)[0]].map((name) => quote.text(name, 100)).join(' › ');
}

// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(2691);
;// CONCATENATED MODULE: ./src/report/summary-changes.ts




/** Tasks that are shown. */
const MAX_TASKS = 100;
/** Lines of one diff. */
const MAX_LINES = 60;
/** What a check would change stands open: it is what was asked for. What a run changed is folded. */
function changeSections(report, quote) {
    const { account } = report;
    if (account === undefined || account.changeCount === 0)
        return [];
    const tasks = byTask(account.changes).slice(0, MAX_TASKS);
    const rows = tasks.map((changes) => ({ text: taskText(changes, quote), counts: changes.length }));
    const shown = rows.reduce((sum, { counts }) => sum + counts, 0);
    const rest = {
        rows,
        gap: '\n\n',
        more: account.changeCount - shown,
        left: (count) => `and ${(0,words/* counted */.h)(count, 'more change')}`,
    };
    if (isCheck(report))
        return [{ name: 'what would change', before: '#### What would change', ...rest }];
    const title = `What changed (${account.changeCount})`;
    return [{ name: 'what changed', before: (0,markdown/* detailsStart */.f0)(title), ...rest, after: markdown/* DETAILS_END */.XO }];
}
function byTask(changes) {
    return groups(changes, ({ jobId, play, task, taskPath }) => JSON.stringify([jobId, play, task, taskPath]));
}
/** The task once, then each of its diffs with the hosts that have it. */
function taskText(changes, quote) {
    const [first] = changes;
    if (first === undefined)
        return '';
    const title = taskPlace(first, quote);
    const parts = groups(changes, ({ diff }) => withoutPaths(diff)).map((same) => {
        const hosts = `on ${hostList(same.map(({ host }) => host), quote)}`;
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
/** The first lines of a diff name temporary files, other ones on each host. */
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

// EXTERNAL MODULE: ./src/controller/fields.ts
var controller_fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/json/write.ts
var write = __webpack_require__(1249);
// EXTERNAL MODULE: ./src/launch/mark.ts
var mark = __webpack_require__(6790);
// EXTERNAL MODULE: ./src/launch/variables.ts
var launch_variables = __webpack_require__(7410);
// EXTERNAL MODULE: ./src/report/secret-names.ts
var secret_names = __webpack_require__(7205);
;// CONCATENATED MODULE: ./src/report/summary-deployed.ts





/** Lines of extra vars. */
const MAX_VARIABLES = 60;
/** What was deployed, where, with what, and by whom. */
function deployedSections({ job }, quote) {
    const rows = facts(job.fields, job.type)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => ({
        text: `- ${name}: ${value === ALL_HOSTS ? value : quote.code(value, 300)}`,
        counts: 1,
    }));
    if (rows.length === 0)
        return [];
    const sections = [{ name: 'what was launched', before: '#### What was launched\n', rows }];
    const variables = variableLines(job.fields);
    if (variables !== '') {
        sections.push({
            name: 'the extra vars',
            before: `Extra vars:\n\n${quote.block(variables, 'yaml', MAX_VARIABLES)}`,
        });
    }
    return sections;
}
const ALL_HOSTS = 'none, so all hosts of the inventory';
/** By the API's fields; a kind of job that does not have one leaves it out. */
function facts(fields, type) {
    const summary = (0,controller_fields/* record */.g1)(fields, 'summary_fields');
    const nameOf = (object) => (0,controller_fields/* text */.Qq)((0,controller_fields/* record */.g1)(summary, object), 'name');
    const isTemplate = type === 'job' || type === 'workflow_job';
    const credentials = Array.isArray(summary['credentials']) ? summary['credentials'] : [];
    const limit = (0,controller_fields/* text */.Qq)(fields, 'limit');
    return [
        ['Template', isTemplate ? nameOf('job_template') || nameOf('workflow_job_template') : ''],
        ['Playbook', (0,controller_fields/* text */.Qq)(fields, 'playbook')],
        ['Project', nameOf('project')],
        ['Revision', (0,controller_fields/* text */.Qq)(fields, 'scm_revision')],
        ['Branch', (0,controller_fields/* text */.Qq)(fields, 'scm_branch')],
        ['Inventory', nameOf('inventory')],
        ['Inventory source', nameOf('inventory_source')],
        ['Limit', type === 'job' && limit === '' ? ALL_HOSTS : limit],
        ['Tags', (0,controller_fields/* text */.Qq)(fields, 'job_tags')],
        ['Skipped tags', (0,controller_fields/* text */.Qq)(fields, 'skip_tags')],
        ['Mode', modeOf(fields, type)],
        [
            'Credentials',
            credentials
                .filter(controller_fields/* isRecord */.u4)
                .map((one) => (0,controller_fields/* text */.Qq)(one, 'name'))
                .join(', '),
        ],
        ['Launched by', (0,controller_fields/* text */.Qq)((0,controller_fields/* record */.g1)(fields, 'launched_by'), 'name') || (0,controller_fields/* text */.Qq)((0,controller_fields/* record */.g1)(summary, 'created_by'), 'username')],
        ['Ran', timesOf(fields)],
    ];
}
function modeOf(fields, type) {
    if (type !== 'job')
        return '';
    const mode = (0,controller_fields/* text */.Qq)(fields, 'job_type');
    if (fields['diff_mode'] === true)
        return `${mode}, with diffs`;
    return mode === 'run' ? '' : mode;
}
/** `2026-11-23 05:13:43 to 05:13:52 UTC`. */
function timesOf(fields) {
    const [started, finished] = ['started', 'finished'].map((name) => /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec((0,controller_fields/* text */.Qq)(fields, name)));
    if (!started)
        return '';
    const [, day, time] = started;
    if (!finished)
        return `since ${day} ${time} UTC`;
    const [, lastDay, lastTime] = finished;
    return `${day} ${time} to ${lastDay === day ? '' : `${lastDay} `}${lastTime} UTC`;
}
/** One line each, as YAML that is JSON too. The controller shows answers to password questions as `$encrypted$`. */
function variableLines(fields) {
    if ((0,controller_fields/* text */.Qq)(fields, 'extra_vars') === '')
        return '';
    const variables = (0,launch_variables/* jobVariables */.B)(fields);
    if (variables === undefined)
        return '# They could not be read.';
    const isOurs = (0,mark/* markOf */.Fg)(fields)?.['launch_id'] !== undefined;
    return Object.entries(variables)
        .filter(([name]) => !(isOurs && name === mark/* MARK_VARIABLE */.l6))
        .map(([name, value]) => `${/^[\w.-]+$/.test(name) ? name : JSON.stringify(name)}: ${(0,write/* jsonText */.s)((0,secret_names/* withoutSecrets */.c)(name, value))}`)
        .join('\n');
}

// EXTERNAL MODULE: ./src/report/alike.ts
var alike = __webpack_require__(5510);
;// CONCATENATED MODULE: ./src/report/summary-failures.ts






/** Rows; a table of hundreds is not read. */
const MAX_ROWS = 50;
/** The nodes of a workflow that failed it, and the tasks that failed, hosts that failed alike together. */
function failureSections(report, quote) {
    const { account, status } = report;
    if (account === undefined)
        return [];
    const nodes = (0,node_outcome/* allNodes */.Bq)(account.nodes);
    const failed = nodes.filter(node_outcome/* isFailing */.DI);
    const head = status === 'successful' ? '#### Failures that were handled' : '#### What failed';
    const sections = [];
    if (failed.length > 0) {
        sections.push({
            name: 'the nodes that failed',
            before: `${head}\n`,
            rows: failed
                .slice(0, MAX_ROWS)
                .map((placed) => ({ text: nodeBullet(placed, account.nodeFailures, quote), counts: 1 })),
            more: Math.max(0, failed.length - MAX_ROWS),
            left: (count) => `and ${(0,words/* counted */.h)(count, 'more node')}`,
        });
    }
    if (account.playbookErrors.length > 0) {
        const byJob = new Map(nodes.map((placed) => [placed.node.jobId, placed]));
        sections.push({
            name: 'why Ansible stopped',
            before: sections.length > 0 ? '' : `${head}\n`,
            rows: account.playbookErrors.map((error) => ({ text: errorBullet(error, byJob, quote), counts: 1 })),
        });
    }
    if (account.failureCount > 0)
        sections.push(tasksSection(account, nodes, sections.length > 0 ? '' : `${head}\n\n`, quote));
    return sections;
}
/** Of a playbook that Ansible itself stopped. */
function errorBullet({ message, taskPath, lastTask, jobId }, byJob, quote) {
    const placed = byJob.get(jobId);
    const path = taskPath || (lastTask?.taskPath ?? '');
    const details = [
        ...(placed === undefined ? [] : [`node ${nodeName(placed, quote)}`]),
        ...(lastTask === undefined ? [] : [`last task: ${quote.code((0,task_names/* taskName */.p5)(lastTask), 200)}`]),
        ...(path === '' ? [] : [pathCode(path, quote)]),
    ];
    return `- Ansible stopped: ${quote.code(message)}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
}
function tasksSection({ failures, failureCount }, nodes, head, quote) {
    const byJob = new Map(nodes.map((placed) => [placed.node.jobId, placed]));
    const isWorkflow = nodes.length > 0;
    const groups = summary_failures_alike(failures).slice(0, MAX_ROWS);
    const rows = groups.map((group) => {
        const [first] = group;
        const cells = [
            hostCell(group.map(({ host }) => host), quote),
            taskCell(first, quote),
            messageCell(first, quote),
        ];
        if (isWorkflow)
            cells.unshift(nodeCell(first.jobId, byJob, quote));
        return { text: (0,markdown/* row */.nM)(cells), counts: group.length };
    });
    const names = [...(isWorkflow ? ['Node'] : []), 'Host', 'Task', 'Message'];
    const shown = rows.reduce((sum, { counts }) => sum + counts, 0);
    return {
        name: 'the failed tasks',
        before: `${head}${(0,markdown/* tableHead */.PP)(names)}`,
        rows,
        more: failureCount - shown,
        left: (count) => `and ${(0,words/* counted */.h)(count, 'more failure')}`,
    };
}
/** Failures of one task with the same message on several hosts; a host's own name or address in it makes no difference. */
function summary_failures_alike(failures) {
    const groups = new Map();
    for (const failure of failures) {
        const { jobId, play, task, taskPath, unreachable, host, message } = failure;
        const key = JSON.stringify([jobId, play, task, taskPath, unreachable, (0,alike/* withoutNames */.F)(message, host)]);
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
    const { name, type, status, jobId, url, isLost } = placed.node;
    if (isLost)
        return `- ${nodeName(placed, quote)}: its template was deleted. No path of the workflow handles this.`;
    if (type === 'workflow_approval') {
        // Whether it was denied or timed out is in the sentence alone.
        const said = sentences.find((sentence) => sentence.startsWith(`The approval of "${name}"`));
        return `- ${said === undefined ? `${nodeName(placed, quote)} was not approved.` : quote.sentence(said)}`;
    }
    const page = jobId === undefined ? '' : ` (${(0,markdown/* link */.nf)(`Job ${jobId}`, url)})`;
    return `- ${nodeName(placed, quote)}: ${quote.text(status)}${page}. No path of the workflow handles this.`;
}

// EXTERNAL MODULE: ./src/report/host-order.ts
var host_order = __webpack_require__(8215);
;// CONCATENATED MODULE: ./src/report/summary-hosts.ts



/** As many hosts stand open; of more, only those that failed do. */
const OPEN_ROWS = 20;
/** Failed hosts that stand open. */
const FAILED_ROWS = 100;
/** Hosts in the folded table. */
const FOLDED_ROWS = 300;
/** The recap by host: those that failed first, then those that changed; the good ones of a large inventory folded. */
function hostSections({ account }, quote) {
    if (account === undefined || account.hosts.size === 0)
        return [];
    const hosts = [...account.hosts].sort(host_order/* byUrgency */.td);
    const head = account.hasRecap ? '#### Hosts' : '#### Hosts\n\nThere was no recap: this is what the events tell.';
    const table = (0,markdown/* tableHead */.PP)(['Host', ...host_order/* COLUMNS */.cZ], host_order/* COLUMNS */.cZ.length);
    const rows = (from, to) => hosts.slice(from, to).map((host) => hostRow(host, quote));
    const left = (count) => `and ${(0,words/* counted */.h)(count, 'more host')}`;
    if (hosts.length <= OPEN_ROWS)
        return [{ name: 'the hosts', before: `${head}\n\n${table}`, rows: rows(0, OPEN_ROWS), left }];
    const failedCount = hosts.filter(([, counts]) => (0,host_order/* isFailed */.Ix)(counts)).length;
    const failed = {
        name: 'the hosts that failed',
        before: `${head}\n\n${table}`,
        rows: rows(0, Math.min(failedCount, FAILED_ROWS)),
        more: Math.max(0, failedCount - FAILED_ROWS),
        left: (count) => `and ${(0,words/* counted */.h)(count, 'more host')} that failed`,
    };
    const goodCount = hosts.length - failedCount;
    const title = failedCount === 0 ? `All ${goodCount} hosts` : `The other ${(0,words/* counted */.h)(goodCount, 'host')}`;
    const folded = {
        name: 'the hosts that did not fail',
        before: `${failedCount === 0 ? `${head}\n\n` : ''}${(0,markdown/* detailsStart */.f0)(title)}\n\n${table}`,
        rows: rows(failedCount, failedCount + FOLDED_ROWS),
        more: Math.max(0, goodCount - FOLDED_ROWS),
        left,
        after: markdown/* DETAILS_END */.XO,
    };
    return [...(failedCount > 0 ? [failed] : []), ...(goodCount > 0 ? [folded] : [])];
}
/** What went wrong stands out. */
function hostRow([host, counts], quote) {
    const cells = host_order/* COLUMNS */.cZ.map((column) => {
        const stands = counts[column] > 0 && (column === 'failed' || column === 'unreachable');
        return stands ? `**${counts[column]}**` : String(counts[column]);
    });
    return { text: (0,markdown/* row */.nM)([quote.code(host, 100), ...cells]), counts: 1 };
}

;// CONCATENATED MODULE: ./src/report/summary-next.ts




/** What to do after an end that is none to be glad of. */
function nextSections(report, quote) {
    const words = nextStep(report, quote);
    return words === undefined ? [] : [{ name: 'what to do next', before: `**Next:** ${words}` }];
}
function nextStep(report, quote) {
    const { job, link: to, status, gaps = [] } = report;
    const page = (0,markdown/* link */.nf)("the job's page", to.url);
    switch (status) {
        case 'failed':
            return gaps.length > 0
                ? 'Do what the list above says. Where it gives no advice, run the template again on all of its hosts.'
                : afterFailure(report, quote);
        case 'error':
            return `The controller could not run the job to its end. See to what it says, or look at ${page}, then run it again.`;
        case 'canceled':
            return `${staysDone(report)}Run it again to finish it.`;
        case 'timed_out':
            return job.status === 'canceled'
                ? `${staysDone(report)}Run it again with more time.`
                : `Follow it on ${page}, and do not launch it again before it has ended.`;
        case 'unknown':
            return `Look at ${page} before you deploy again: it may still run.`;
        default:
            return undefined;
    }
}
function afterFailure(report, quote) {
    const { job, account, link: to, earlier = [] } = report;
    if (job.type === 'workflow_approval')
        return 'Nothing that comes after it in the workflow runs. Find out why it was not given before you run it again.';
    const failures = account?.failures ?? [];
    const errors = account?.playbookErrors ?? [];
    const known = failures.length + (account?.nodeFailures ?? []).length + errors.length;
    if (known === 0)
        return job.type === 'workflow_job'
            ? `No failed node is known: look at ${(0,markdown/* link */.nf)('the workflow', to.url)}.`
            : `No failed task is known: the end of ${(0,markdown/* link */.nf)('the output', to.url)} says why.`;
    if (isOnly(report, ({ isLost }) => isLost === true))
        return `Choose a template for each node that has none, or remove the node. Then run the workflow again. ${staysDone(report)}`.trimEnd();
    if (isOnly(report, ({ type }) => type === 'workflow_approval'))
        return 'Nothing after the approval ran. Find out why it was not given before you run it again.';
    const lost = failures.filter(({ unreachable }) => unreachable).map(({ host }) => host);
    const isOnlyLost = lost.length > 0 && lost.length === failures.length;
    const first = isOnlyLost
        ? `Check that the controller can reach ${hostList([...new Set(lost)], quote)}, then run it again.`
        : 'Mend the cause, then run it again.';
    if (isCheck(report))
        return first;
    // The controller relaunches on failed hosts by the recap, which a playbook that Ansible stopped has not.
    const canRetry = job.type === 'job' && failures.length > 0 && errors.length === 0 && earlier.length === 0;
    const retry = canRetry ? '`retry_failed_hosts` would repeat it on the failed hosts alone.' : '';
    return `${first} ${staysDone(report)}${retry}`.trimEnd();
}
/** Whether all nodes that failed a workflow are of a kind, such as approvals that nobody gave. */
function isOnly({ account }, isOfKind) {
    const failed = (0,node_outcome/* allNodes */.Bq)(account?.nodes ?? []).filter(node_outcome/* isFailing */.DI);
    return failed.length > 0 && failed.every(({ node }) => isOfKind(node));
}
/** '' where nothing ran. */
function staysDone({ account }) {
    const hosts = account?.hosts.size ?? 0;
    return hosts === 0 ? '' : `What ran before stays done${hosts > 1 ? ', so the hosts may differ' : ''}. `;
}

// EXTERNAL MODULE: ./src/follow/words.ts
var follow_words = __webpack_require__(7280);
;// CONCATENATED MODULE: ./src/report/summary-rest.ts





/** Rows of the slowest tasks. */
const summary_rest_MAX_TASKS = 20;
/** Lines of the artifacts. */
const summary_rest_MAX_LINES = 200;
/** A second or so is not worth a look. */
const SLOW_SECONDS = 0.1;
/** What a reader opens when there is time. */
function restSections(report, quote) {
    return [...artifactSections(report, quote), ...slowestSections(report, quote)];
}
function artifactSections({ job, account }, quote) {
    const artifacts = { ...account?.artifacts, ...job.artifacts };
    const count = Object.keys(artifacts).length;
    if (count === 0)
        return [];
    const block = quote.block((0,write/* jsonText */.s)(artifacts, { indent: 2 }), 'json', summary_rest_MAX_LINES);
    const title = `Artifacts (${count}), from <code>set_stats</code>`;
    return [{ name: 'the artifacts', before: `${(0,markdown/* detailsStart */.f0)(title)}\n\n${block}`, after: markdown/* DETAILS_END */.XO }];
}
function slowestSections({ account }, quote) {
    const slow = (account?.slowest ?? []).filter(({ seconds }) => seconds >= SLOW_SECONDS).slice(0, summary_rest_MAX_TASKS);
    if (account === undefined || slow.length === 0)
        return [];
    const byJob = new Map((0,node_outcome/* allNodes */.Bq)(account.nodes).map((placed) => [placed.node.jobId, placed]));
    const isWorkflow = byJob.size > 0;
    const rows = slow.map((time) => {
        const cells = [taskCell(time, quote), (0,follow_words/* secondsWords */.d)(time.seconds)];
        if (isWorkflow)
            cells.unshift(nodeCell(time.jobId, byJob, quote));
        return { text: (0,markdown/* row */.nM)(cells), counts: 1 };
    });
    const head = (0,markdown/* tableHead */.PP)([...(isWorkflow ? ['Node'] : []), 'Task', 'Time'], 1);
    return [
        { name: 'the slowest tasks', before: `${(0,markdown/* detailsStart */.f0)('Slowest tasks')}\n\n${head}`, rows, after: markdown/* DETAILS_END */.XO },
    ];
}

// EXTERNAL MODULE: ./src/report/approval-words.ts
var approval_words = __webpack_require__(5279);
// EXTERNAL MODULE: ./src/report/previous-task.ts
var previous_task = __webpack_require__(2415);
;// CONCATENATED MODULE: ./src/report/summary-verdict.ts







/** Characters of each thing that the controller says. */
const MAX_REASON = 2000;
/** What is said of a final status. */
const ENDS = {
    successful: 'was successful',
    failed: 'failed',
    error: 'ended in an error',
    canceled: 'was canceled',
};
/** The verdict with its link; the jobs before, and the controller's own words on why. */
function verdictSections(report, quote) {
    const { job, status, account, isWhole = true } = report;
    const parts = [`### ${quote.text(job.name, 200)}: ${status.replaceAll('_', ' ')}`, headline(report, quote)];
    if (!isWhole && account !== undefined)
        parts.push('Not all of the output could be read: failures and changes may be missing here.');
    const verdict = { name: 'the verdict', before: parts.join('\n\n') };
    return [verdict, ...story(report, quote), ...reasons(report, quote), ...gapsSection(report, quote)];
}
function headline({ job, link: { url }, note, account, isHeld }, quote) {
    const page = (0,markdown/* link */.nf)(`Job ${job.id}`, url);
    if (note !== undefined) {
        const said = quote.sentence(note.replaceAll(url, '').replace(/:\s*$/, '.').trim());
        const linked = said.replace(new RegExp(`\\b(job ${job.id})\\b`, 'i'), (name) => (0,markdown/* link */.nf)(name, url));
        return linked === said ? `${page}: ${said}` : linked;
    }
    const end = ENDS[job.status];
    if (end === undefined)
        return `${page} is ${quote.text(job.status)}.`;
    const after = job.elapsed === undefined ? '' : ` after ${(0,follow_words/* secondsWords */.d)(job.elapsed)}`;
    const checked = isCheck({ job }) ? ' It was a check: nothing was changed.' : '';
    const decision = (0,approval_words/* decisionSentence */.I)(job);
    const decided = decision === undefined ? '' : ` ${quote.sentence(decision)}`;
    const held = isHeld ? ' **The step fails** (`fail_on_changes`).' : '';
    return `${page} ${end}${after}.${decided}${checked}${hostsWords(account, isCheck({ job }))}${held}`;
}
/** `3 hosts: 1 failed, 2 changed.` */
function hostsWords(account, isOnlyCheck) {
    const hosts = [...(account?.hosts.values() ?? [])];
    if (hosts.length === 0)
        return '';
    const having = (column) => hosts.filter((host) => host[column] > 0).length;
    const facts = [
        ...(having('failed') > 0 ? [`${having('failed')} failed`] : []),
        ...(having('unreachable') > 0 ? [`${having('unreachable')} could not be reached`] : []),
        // Without a recap a host may have changed whose result never came.
        ...(having('changed') > 0 || account?.hasRecap === true
            ? [`${having('changed') || 'none'} ${isOnlyCheck ? 'would change' : 'changed'}`]
            : []),
    ];
    return ` ${(0,words/* counted */.h)(hosts.length, 'host')}${facts.length === 0 ? '' : `: ${facts.join(', ')}`}.`;
}
/** The jobs before the one that the verdict is about. */
function story({ earlier = [] }, quote) {
    const rows = earlier.map(({ job, link: { url }, hosts }) => ({
        text: `- ${(0,markdown/* link */.nf)(`Job ${job.id}`, url)}: ${quote.text(job.status, 100)} on ${hostList(hosts, quote)}`,
        counts: 1,
    }));
    return rows.length === 0
        ? []
        : [{ name: 'the jobs before', before: 'Relaunched on the failed hosts. Before:\n', rows }];
}
function gapsSection({ gaps = [] }, quote) {
    const rows = gaps.map((gap) => ({ text: `- ${quote.sentence(gap)}`, counts: 1 }));
    return rows.length === 0 ? [] : [{ name: 'what was left undone', before: 'The verdict stays failed:\n', rows }];
}
/** Why, where no task of the playbook tells. */
function reasons(report, quote) {
    const { job } = report;
    if (job.status === 'successful')
        return [];
    const traceback = job.traceback.trimEnd().split('\n').at(-1) ?? '';
    const explanation = previousWords(report, quote) ?? quote.code(job.explanation, MAX_REASON);
    const said = [explanation, quote.code(traceback, MAX_REASON)].filter((words) => words !== '');
    if (said.length === 0)
        return [];
    const before = `The controller says:\n\n${said.map((words) => `> ${words}`).join('\n>\n')}`;
    return [{ name: 'what the controller says', before }];
}
function previousWords({ job, link: { url } }, quote) {
    const previous = (0,previous_task/* previousTask */.L)(job.explanation, url);
    if (previous === undefined)
        return undefined;
    const { end, what, name } = previous;
    return `Previous Task ${end}: ${(0,markdown/* link */.nf)(what, previous.url)} of ${quote.code(name)}. Its output says why.`;
}

;// CONCATENATED MODULE: ./src/report/mermaid.ts

/*
 * A workflow as a Mermaid flowchart. Mermaid refuses a text of more than 50,000 characters and a graph of more than 500
 * edges, and shows an error instead: both are kept well below.
 */
/** Nodes in the graph; the table below it has more. */
const MAX_NODES = 80;
const MAX_EDGES = 300;
/** Of all nodes and edges, in characters. */
const MAX_TEXT = 40_000;
/** Of a name on a node, in characters. */
const MAX_NAME = 48;
/** Longer chains go from top to bottom, where a page has no end. */
const LONGEST_ROW = 4;
/** Dark letters on light ground with a rim: readable on a light page and on a dark one. */
const STYLES = {
    good: 'fill:#dafbe1,stroke:#1a7f37,color:#0b3d1a,stroke-width:2px',
    bad: 'fill:#ffebe9,stroke:#cf222e,color:#67060c,stroke-width:2px',
    stopped: 'fill:#fff8c5,stroke:#9a6700,color:#4d2d00,stroke-width:2px',
    open: 'fill:#ddf4ff,stroke:#0969da,color:#032563,stroke-width:2px',
    unrun: 'fill:#f6f8fa,stroke:#818b98,color:#59636e,stroke-width:2px,stroke-dasharray:4 4',
};
/** The rim alone, for what stands around other nodes: its ground is the page's. */
const RIMS = {
    good: 'fill:none,stroke:#1a7f37,stroke-width:2px',
    bad: 'fill:none,stroke:#cf222e,stroke-width:2px',
    stopped: 'fill:none,stroke:#9a6700,stroke-width:2px',
    open: 'fill:none,stroke:#0969da,stroke-width:2px',
    unrun: 'fill:none,stroke:#818b98,stroke-width:2px,stroke-dasharray:4 4',
};
/** What leads on from a node, in the order of the labels. */
const PATHS = ['success', 'failure', 'always'];
/**
 * The graph of a workflow's nodes, or undefined where nothing leads from one to another, as in a sliced job.
 * A path that was not taken is dotted.
 * @param clean makes a name from outside harmless
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
    /** By node, since ids of a strange controller may be doubled. */
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
            // Mermaid keeps room for one line only above what is inside.
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
            ...Object.entries(RIMS).map(([kind, style]) => [`${kind}Around`, style]),
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
 * A text for a label in double quotes: every sign but letters, digits and blanks by its number, so that none means
 * anything to Mermaid or, in the label, to Markdown and HTML.
 */
function escapeMermaid(text) {
    return text
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
function shortened(name) {
    const signs = [...name];
    return signs.length > MAX_NAME ? `${signs.slice(0, MAX_NAME - 1).join('')}…` : name;
}
function wasTaken(from, path, to) {
    if (to.status === '' && !to.isLost)
        return false;
    const { kind } = (0,node_outcome/* outcomeOf */.sG)(from);
    if (path === 'always')
        return kind !== 'unrun';
    // The controller takes a canceled job for a failed one.
    return (path === 'success') === (kind === 'good') && kind !== 'open';
}
function count(nodes) {
    return nodes.reduce((sum, node) => sum + 1 + count(node.nodes), 0);
}
/** How many of the nodes that are shown follow one another at most. */
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
        // Also ends a circle, which a controller should refuse.
        lengths.set(id, 1);
        const inside = Math.max(1, longestChain(node.nodes));
        const after = PATHS.flatMap((path) => node.next[path]).map(length);
        const result = inside + Math.max(0, ...after);
        lengths.set(id, result);
        return result;
    };
    return Math.max(0, ...nodes.map(({ id }) => length(id)));
}

;// CONCATENATED MODULE: ./src/report/summary-workflow.ts






/** Rows of the table of nodes. */
const summary_workflow_MAX_ROWS = 200;
/** What a node runs, for readers who do not know the API. */
const KINDS = {
    workflow_job: 'workflow',
    workflow_approval: 'approval',
    project_update: 'project update',
    inventory_update: 'inventory update',
};
/** The nodes of a workflow: as a graph where they follow one another, and as a table with links. */
function workflowSections({ account }, quote) {
    if (account === undefined || account.nodes.length === 0)
        return [];
    const nodes = (0,node_outcome/* allNodes */.Bq)(account.nodes);
    const table = {
        name: 'the nodes of the workflow',
        before: (0,markdown/* tableHead */.PP)(['Node', 'Outcome', 'Runs', 'Time', 'Page']),
        rows: nodes.slice(0, summary_workflow_MAX_ROWS).map((placed) => ({ text: nodeRow(placed, quote), counts: 1 })),
        more: Math.max(0, nodes.length - summary_workflow_MAX_ROWS),
        left: (count) => `and ${(0,words/* counted */.h)(count, 'more node')}`,
    };
    const head = '#### Workflow';
    const graph = workflowGraph(account.nodes, (name) => quote.plain(name));
    if (graph === undefined)
        return [{ ...table, before: `${head}\n\n${table.before}` }];
    const more = graph.left > 0 ? `\n\nand ${(0,words/* counted */.h)(graph.left, 'more node')}` : '';
    return [{ name: 'the graph of the workflow', before: `${head}\n\n${(0,markdown/* fence */.EU)(graph.text, 'mermaid')}${more}` }, table];
}
function nodeRow(placed, quote) {
    const { node } = placed;
    const { kind, words } = (0,node_outcome/* outcomeOf */.sG)(node);
    const [, runs] = (0,node_outcome/* namesOfNode */.mf)(node);
    const outcome = kind === 'bad' ? `**${quote.text(words)}**` : quote.text(words);
    const what = [KINDS[node.type] ?? node.type, runs ?? ''].filter((part) => part !== '');
    return (0,markdown/* row */.nM)([
        nodeName(placed, quote),
        outcome,
        what.map((part) => quote.text(part, 100)).join(': '),
        node.elapsed === undefined || node.status === '' ? '' : (0,follow_words/* secondsWords */.d)(node.elapsed),
        node.jobId === undefined ? '' : (0,markdown/* link */.nf)(`Job ${node.jobId}`, node.url),
    ]);
}

;// CONCATENATED MODULE: ./src/report/summary.ts














/** The summary of a step may hold this many bytes; of one that holds more, nothing is shown (runner fact 13). */
const MAX_SUMMARY_BYTES = 1024 * 1024;
/** Adds the job to the page of the run. A fault here is told and changes nothing else. */
async function writeSummary(console, report) {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (file === undefined)
        return;
    try {
        const taken = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
        const text = summaryOf(report, console.redactor, MAX_SUMMARY_BYTES - taken - 1);
        if (text === '')
            console.warn('The summary has no room left for this job: a step may show 1 MiB. The log has all of it.');
        else
            await core.summary.addRaw(text, true).write();
    }
    catch (error) {
        console.warn(`The summary could not be written: ${(0,errors/* describeError */.Uc)(error)} The status is not affected.`);
    }
}
/**
 * A job for the page of the run, in the order in which a reader needs it: verdict, what failed and why, what to do,
 * hosts, what was deployed; the rest is folded.
 * @param room in bytes
 */
function summaryOf(report, redactor, room) {
    const quote = new Quote(redactor);
    const changes = changeSections(report, quote);
    const failures = failureSections(report, quote);
    // A workflow that was successful has handled them.
    const isGood = report.status === 'successful';
    const sections = [
        ...verdictSections(report, quote),
        ...(isGood ? [] : failures),
        ...nextSections(report, quote),
        ...(isCheck(report) ? changes : []),
        ...workflowSections(report, quote),
        ...(isGood ? failures : []),
        ...hostSections(report, quote),
        ...deployedSections(report, quote),
        ...(isCheck(report) ? [] : changes),
        ...restSections(report, quote),
    ];
    return redactor.redact(compose(sections, room));
}

;// CONCATENATED MODULE: ./src/actions/summarize.ts

/** Shows the job on the page of the run, where that is wanted (`summary`). */
async function summarize({ console, inputs }, report) {
    if (inputs.summary)
        await writeSummary(console, report);
}


/***/ }),

/***/ 2989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ unhurried)
/* harmony export */ });
/* harmony import */ var _follow_pace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7798);

/** Between two looks at a job that is being cancelled, in ms. */
const LONGEST_PAUSE_MS = 2000;
/** One request of those for the cancel: should it get no answer, there is time for others, in ms. */
const CANCEL_REQUEST_MS = 10_000;
/**
 * For a cancel by a step that is not being cancelled itself: a slow controller has time to answer, and a job that takes
 * its time to end is not asked for every half second.
 * @param signal aborted when the workflow is cancelled; by default nothing cancels the step, such as the post step
 */
function unhurried(signal = new AbortController().signal) {
    return { pace: new _follow_pace_js__WEBPACK_IMPORTED_MODULE_0__/* .Pace */ .o(LONGEST_PAUSE_MS), requestMs: CANCEL_REQUEST_MS, signal };
}


/***/ }),

/***/ 5123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ playIdOf),
/* harmony export */   N: () => (/* binding */ runEvents)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);


/** What ansible-runner adds to a play's id in each further batch of `serial`. */
const BATCH = /(?:_\d+)+$/;
/** The API gives at most 200 a page (controller fact 53). */
const PAGE_SIZE = 200;
/**
 * The events of some kinds, page by page in the order of their counters. To be read when all events are stored: while
 * the job runs, some may be missing below the newest one (controller fact 23).
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function* runEvents(controller, job, { kinds, after = 0, filter = '' }, options) {
    let from = after;
    for (;;) {
        const query = `?event__in=${kinds.join(',')}${filter}&counter__gt=${from}&order_by=counter&page_size=${PAGE_SIZE}`;
        const reply = await controller.get(`${(0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .eventsPath */ .JH)(job)}${query}`, { ...options, plainNumbers: true });
        const rows = (0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(reply, 'a page of job events');
        const events = rows.filter(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4).map(readRunEvent);
        yield events;
        const last = events.at(-1)?.counter ?? 0;
        if (rows.length < PAGE_SIZE || last <= from)
            return;
        from = last;
    }
}
/** The play's id: the same in each batch of `serial`. */
function playIdOf(data) {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'play_uuid').replace(BATCH, '');
}
function readRunEvent(row) {
    const data = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'event_data');
    const play = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'play') || (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'play');
    const taskName = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'task') || (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'task');
    return {
        counter: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'counter') ?? 0,
        event: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'event'),
        host: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'host_name') || (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'host'),
        playId: playIdOf(data) || play,
        taskId: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'task_uuid'),
        isHandler: data['is_conditional'] === true,
        playName: play,
        pattern: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'pattern') || (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'play_pattern'),
        task: `${(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'task_path')} ${taskName}`,
        taskName,
        heading: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'name') || taskName,
        changed: row['changed'] === true,
        ignored: data['ignore_errors'] === true,
        failures: counted(data, 'failures'),
        dark: counted(data, 'dark'),
        processed: counted(data, 'processed'),
        changedHosts: counted(data, 'changed'),
    };
}
/** The hosts with a count above zero; the recap of the API lists only those. */
function counted(data, counter) {
    return Object.entries((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(data, counter))
        .filter(([, count]) => typeof count === 'number' && count > 0)
        .map(([host]) => host);
}


/***/ }),

/***/ 9271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ readTemplateNodes),
/* harmony export */   fY: () => (/* binding */ parentsOf),
/* harmony export */   g0: () => (/* binding */ readNodes),
/* harmony export */   sX: () => (/* binding */ isMade),
/* harmony export */   zX: () => (/* binding */ jobOfNode)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);


/**
 * All nodes of a workflow job, in the order of their ids.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readNodes(controller, job, options) {
    return await readNodesOf(controller, (0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .jobPath */ .Jf)(job), options);
}
/**
 * The same of a workflow template.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readTemplateNodes(controller, templateId, options) {
    return await readNodesOf(controller, `workflow_job_templates/${templateId}/`, options);
}
async function readNodesOf(controller, path, options) {
    const nodes = [];
    for (let page = 1;; page += 1) {
        const reply = await controller.get(`${path}workflow_nodes/?order_by=id&page_size=200&page=${page}`, options);
        nodes.push(...(0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(reply, 'the nodes of a workflow job').filter(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4).map(readNode));
        if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(reply) || typeof reply['next'] !== 'string')
            return nodes;
    }
}
function readNode(row) {
    const summary = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(row, 'summary_fields');
    const run = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'job');
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(run, 'id');
    const identifier = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(row, 'identifier');
    const next = {
        success: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)(row, 'success_nodes'),
        failure: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)(row, 'failure_nodes'),
        always: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)(row, 'always_nodes'),
    };
    return {
        id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id') ?? 0,
        identifier,
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(run, 'name') ||
            (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'unified_job_template'), 'name') ||
            (isMade({ identifier }) ? '' : identifier),
        since: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'modified'),
        handlesFailure: next.failure.length + next.always.length > 0,
        next,
        kind: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'type') || (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(summary, 'unified_job_template'), 'unified_job_type'),
        isSkipped: row['do_not_run'] === true,
        ...(row['unified_job_template'] === null ? { lacksTemplate: true } : {}),
        run: id === undefined
            ? undefined
            : {
                id,
                type: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'type'),
                status: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(run, 'status'),
                elapsed: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(run, 'elapsed'),
                timedOut: run['timed_out'] === true,
            },
    };
}
/** Whether the API made the identifier up. */
function isMade({ identifier }) {
    return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(identifier) || identifier === '';
}
/** The nodes that lead to a node. */
function parentsOf({ id }, nodes) {
    return nodes.filter(({ next }) => [next.success, next.failure, next.always].some((ids) => ids.includes(id)));
}
/** The job behind a node, where it is one with a log or nodes of its own; an approval is none. */
function jobOfNode(node) {
    const type = _resources_js__WEBPACK_IMPORTED_MODULE_1__/* .JOB_TYPES */ .MA.find((known) => known === node.run?.type);
    if (type === 'workflow_approval')
        return undefined;
    return type === undefined || node.run === undefined ? undefined : { type, id: node.run.id };
}


/***/ }),

/***/ 9782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ emptyAccount)
/* harmony export */ });
/*
 * What happened in a job, for those who report it: filled while the events pass by, completed from the API after the
 * end, and of bounded size whatever the job prints.
 */
/** The account of a job of which nothing is known yet. */
function emptyAccount() {
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
        nodeFailures: [],
    };
}


/***/ }),

/***/ 5568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Bell)
/* harmony export */ });
/** Wakes a reader before its pause is over. Several rings while it reads count as one, and none is forgotten. */
class Bell {
    #rung = false;
    #rings = 0;
    #wake;
    /** How often it rang. */
    get rings() {
        return this.#rings;
    }
    ring() {
        this.#rings += 1;
        this.#rung = true;
        this.#wake?.();
    }
    /** Forgets what rang until now: the reader is about to look. */
    hush() {
        this.#rung = false;
    }
    /**
     * Waits until the bell rings or `ms` are over.
     * @returns whether it rang
     * @throws the signal's reason
     */
    async wait(ms, clock, signal) {
        if (!this.#rung) {
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
        const rang = this.#rung;
        this.#rung = false;
        return rang;
    }
}


/***/ }),

/***/ 9459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ unseenWords),
/* harmony export */   Ng: () => (/* binding */ HURRIED_MS),
/* harmony export */   mh: () => (/* binding */ cancelJob),
/* harmony export */   mm: () => (/* binding */ isCancelled)
/* harmony export */ });
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9641);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** Whether the cancel is what ended the job: one that was taken may come too late all the same. */
function isCancelled({ job, wasFinished }) {
    return !wasFinished && job.status === 'canceled';
}
/** Follows the words that the end was not seen. */
function unseenWords({ why }) {
    return why === undefined ? ' yet.' : `: ${why}`;
}
/** Pause between two looks at a job that is being cancelled, in ms. */
const CONFIRM_PAUSE_MS = 500;
/** No single request may use up the little time there is, in ms. */
const REQUEST_MS = 3000;
/** The runner leaves 7.5 s after SIGINT and 2.5 s more after SIGTERM (runner fact 2): what of it may be used, in ms. */
const HURRIED_MS = 8000;
/**
 * Cancels a job and confirms its end. The cancel is the first request sent; it may be repeated (controller fact 34).
 * A finished job answers 405: its status is then what the controller says.
 * @param budgetMs for everything
 * @param told called as soon as the controller took the cancel
 * @param leisure undefined for a step that is being cancelled
 */
async function cancelJob(controller, clock, ref, budgetMs, told, leisure) {
    const budget = new Budget(clock, budgetMs, leisure);
    let refusal;
    let isRepeated = false;
    for (;; isRepeated = true) {
        try {
            await controller.post(`${(0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .jobPath */ .Jf)(ref)}cancel/`, undefined, budget.options());
            told();
            break;
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3 && error.status === 405) {
                // An ingress may put its page in place of the API's words: the job itself says what holds.
                refusal = error;
                break;
            }
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InterruptedError */ .p4)
                continue;
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassing */ .WG)(error) || budget.isSpent)
                return { kind: 'failed', reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error) };
            await budget.pause();
        }
    }
    const ended = await confirmEnd(controller, ref, budget, refusal);
    // The request before may have arrived without an answer: then it is what cancelled the job.
    const isDone = isRepeated && ended.kind === 'ended' && ended.job.status === 'canceled';
    return isDone ? { ...ended, wasFinished: false } : ended;
}
async function confirmEnd(controller, ref, budget, refusal) {
    let status = 'unknown';
    for (;;) {
        try {
            const job = (0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .readJob */ .cd)(await controller.get((0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .jobPath */ .Jf)(ref), budget.options()), ref);
            status = job.status;
            if ((0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(status))
                return { kind: 'ended', job, wasFinished: refusal !== undefined };
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InterruptedError */ .p4)
                continue;
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassing */ .WG)(error)) {
                const why = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error);
                return refusal === undefined ? { kind: 'accepted', status, why } : { kind: 'failed', reason: why };
            }
        }
        if (budget.isSpent) {
            return refusal === undefined ? { kind: 'accepted', status } : { kind: 'failed', reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(refusal) };
        }
        await budget.pause();
    }
}
/** The time there is: less of it, and in smaller parts, from a cancel of the workflow on. */
class Budget {
    #clock;
    #leisure;
    #deadline;
    #hurries;
    constructor(clock, budgetMs, leisure) {
        this.#clock = clock;
        this.#leisure = leisure;
        this.#deadline = clock.now() + budgetMs;
        this.#hurries = leisure === undefined;
    }
    /** Those of the next request; a cancel of the workflow ends it, and then it is sent again at once. */
    options() {
        const calm = this.#calm();
        const longest = calm?.requestMs ?? REQUEST_MS;
        const timeoutMs = Math.round(Math.min(longest, Math.max(200, this.#deadline - this.#clock.now())));
        return calm === undefined ? { timeoutMs } : { timeoutMs, signal: calm.signal };
    }
    /** Whether there is no time for another pause. */
    get isSpent() {
        this.#calm();
        return this.#clock.now() + CONFIRM_PAUSE_MS >= this.#deadline;
    }
    async pause() {
        const calm = this.#calm();
        if (calm === undefined)
            return await this.#clock.sleep(CONFIRM_PAUSE_MS);
        const left = this.#deadline - this.#clock.now();
        await this.#clock.sleep(Math.min(calm.pace.next(), left), calm.signal).catch(() => undefined);
    }
    /** The leisure, as long as there is any. */
    #calm() {
        if (!this.#hurries && this.#leisure?.signal.aborted) {
            this.#hurries = true;
            this.#deadline = Math.min(this.#deadline, this.#clock.now() + HURRIED_MS);
        }
        return this.#hurries ? undefined : this.#leisure;
    }
}


/***/ }),

/***/ 8506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ pollingSource)
/* harmony export */ });
/* harmony import */ var _bell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5568);

/** A source of its own for polling: the status reader rings it for each read of events. */
function pollingSource() {
    return {
        status: new _bell_js__WEBPACK_IMPORTED_MODULE_0__/* .Bell */ .I(),
        events: new _bell_js__WEBPACK_IMPORTED_MODULE_0__/* .Bell */ .I(),
        isWorking: false,
        nested: new Set(),
        finalCounter: undefined,
        heard: () => undefined,
    };
}


/***/ }),

/***/ 2723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   ig: () => (/* binding */ leftOut),
/* harmony export */   mi: () => (/* binding */ openPlays),
/* harmony export */   y2: () => (/* binding */ withTasksOf)
/* harmony export */ });
/* harmony import */ var _host_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5688);

/** The hosts that failed and were not in the relaunch: those outside of the inventory are left out in silence (controller fact 15). */
function leftOut({ course, relaunched }) {
    return (course.failed ?? []).filter((host) => !relaunched.has(host));
}
/**
 * The plays in which the earlier job may have stopped, or to which it never came. Ansible stops when a whole batch of
 * hosts has failed (the later batches of `serial` and all later plays never run), and with `any_errors_fatal`; either
 * way a failed task is the last one that began. What was left to do is seen in the relaunch that came to its end.
 * @param last the course of the successful relaunch
 * @returns undefined when the two did not run the same plays, so that nothing can be told
 */
function openPlays({ course, limit, relaunched }, last) {
    if (course.lastFailedTask === undefined)
        return [];
    // Whatever it left undone on its own hosts, the relaunch did on them again.
    if (isWithin((0,_host_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .plainNames */ .D)(limit), relaunched))
        return [];
    const alike = course.plays.every(({ name, pattern }, index) => {
        const same = last.plays[index];
        return same?.name === name && same.pattern === pattern;
    });
    const stopped = course.plays.at(-1);
    if (!alike || stopped === undefined)
        return undefined;
    const further = last.plays[course.plays.length - 1]?.tasks ?? new Set();
    return [
        { play: stopped, begun: isWithin(further, stopped.tasks) },
        ...last.plays.slice(course.plays.length).map((play) => ({ play, begun: false })),
    ];
}
/** A course with the tasks that another run of the same playbook began: the last relaunch runs on the fewest hosts. */
function withTasksOf(course, other) {
    const plays = course.plays.map((play, index) => {
        const same = other.plays[index];
        return same?.name === play.name ? { ...play, tasks: new Set([...play.tasks, ...same.tasks]) } : play;
    });
    return { ...course, plays };
}
function isWithin(some, all) {
    return some !== undefined && [...some].every((item) => all.has(item));
}
/** Names for a sentence: the first ones, and how many more. */
function namesOf(hosts) {
    const named = hosts.slice(0, 5).join(', ');
    return hosts.length > 5 ? `${named} and ${hosts.length - 5} more` : named;
}


/***/ }),

/***/ 5072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ asksForOutput),
  e: () => (/* binding */ follow)
});

// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/follow/courtesy.ts

/**
 * Keeps the pause that a 429 or 503 asks for with `Retry-After`. It holds for every reader: the controller counts the
 * requests of a user, not those for one kind of thing.
 */
class Courtesy {
    #clock;
    #longestMs;
    #until = Number.NEGATIVE_INFINITY;
    #refusal;
    /** @param longestMs no pause is kept beyond this */
    constructor(clock, longestMs) {
        this.#clock = clock;
        this.#longestMs = longestMs;
    }
    /** How long nothing should be asked, in ms; 0 when anything may. */
    get leftMs() {
        return Math.max(0, this.#until - this.#clock.now());
    }
    /**
     * Asks, unless a pause holds.
     * @throws the refusal that asked for the pause, while it holds; what the question throws
     */
    async ask(question) {
        if (this.#refusal !== undefined && this.leftMs > 0)
            throw this.#refusal;
        return await this.insist(question);
    }
    /** Asks whatever holds, for what cannot wait; its refusal counts for all the same. */
    async insist(question) {
        try {
            return await question();
        }
        catch (error) {
            if (error instanceof errors/* ResponseError */.o3)
                this.#note(error);
            throw error;
        }
    }
    #note(error) {
        if ((error.status !== 429 && error.status !== 503) || error.retryAfterMs === undefined)
            return;
        const until = this.#clock.now() + Math.min(error.retryAfterMs, this.#longestMs);
        if (until <= this.#until)
            return;
        this.#until = until;
        this.#refusal = error;
    }
}

// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
;// CONCATENATED MODULE: ./src/controller/events.ts


/** The API gives at most 200 a page, whatever is asked for (controller fact 53). */
const PAGE_SIZE = 200;
/** So many lines at the end of what Ansible prints by itself hold why it gave up. */
const LAST_SIZE = 25;
/** Among so many last events one has output. */
const END_SIZE = 10;
/**
 * Hands on the events of a job from a counter on, in order; holes are possible while the job runs (controller fact 23). They are
 * handed on as they come, since a page with long output is larger than what should be kept.
 * `no_truncate` is needed: without it each stdout is cut at 1,024 bytes (controller fact 24).
 * @throws ResponseError, ConnectionError, the signal's reason; what came before that has been handed on
 */
async function takeEvents(controller, job, from, options, take) {
    const path = (0,resources/* eventsPath */.JH)(job);
    if (path === undefined)
        return { last: undefined, rest: 0, more: false, jobStatus: undefined };
    const query = `?counter__gt=${from - 1}&order_by=counter&page_size=${PAGE_SIZE}&no_truncate=1`;
    let last;
    const page = await getPage(controller, `${path}${query}`, options, async (events) => {
        last = events.at(-1)?.counter ?? last;
        await take(events);
    });
    const jobStatus = (0,fields/* text */.Qq)((0,fields/* record */.g1)((0,fields/* record */.g1)(page.lastRow, 'summary_fields'), job.type), 'status');
    return {
        last,
        rest: Math.max(0, (page.count ?? 0) - page.rows),
        more: page.more,
        jobStatus: jobStatus === '' ? undefined : jobStatus,
    };
}
/**
 * The events of some kinds from a counter on, a page at most, in order; for what was not read with all the others.
 * @param filter a look-up of the API, such as `event__in=runner_on_failed`
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readSomeEvents(controller, job, filter, from, options) {
    const query = `?${filter}&counter__gt=${from - 1}&order_by=counter&page_size=${PAGE_SIZE}`;
    return await readPage(controller, `${(0,resources/* eventsPath */.JH)(job)}${query}`, options);
}
/**
 * The last events of some kinds, a few, in order.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readLastEvents(controller, job, kinds, options) {
    const query = `?event__in=${kinds.join(',')}&order_by=-counter&page_size=${LAST_SIZE}&no_truncate=1`;
    const { events } = await readPage(controller, `${(0,resources/* eventsPath */.JH)(job)}${query}`, options);
    return events.reverse();
}
/**
 * The end of a finished job's output; undefined where its last events do not tell.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readOutputEnd(controller, job, options) {
    const query = `?order_by=-counter&page_size=${END_SIZE}&no_truncate=1`;
    const { events } = await readPage(controller, `${(0,resources/* eventsPath */.JH)(job)}${query}`, options);
    const counter = events[0]?.counter;
    const last = events.find(({ stdout }) => stdout !== '');
    if (counter === undefined || last?.startLine === undefined)
        return undefined;
    return { counter, lines: last.startLine + linesOf(last).length };
}
/** The lines of an event that has output: CRLF stands between them, and none at the end. */
function linesOf(event) {
    return event.stdout.replaceAll('\r\n', '\n').split('\n');
}
async function readPage(controller, path, options) {
    const events = [];
    const { more } = await getPage(controller, path, options, (some) => {
        events.push(...some);
        return Promise.resolve();
    });
    return { events, more };
}
async function getPage(controller, path, options, take) {
    let rows = 0;
    let lastRow = {};
    const takeRows = async (some) => {
        rows += some.length;
        const newest = some.at(-1);
        if ((0,fields/* isRecord */.u4)(newest))
            lastRow = newest;
        await take(some.map(readEvent).filter((event) => event !== undefined));
    };
    const reply = await controller.get(path, { ...options, takeRows, plainNumbers: true });
    const left = (0,resources/* readList */.LD)(reply, 'a page of job events');
    if (left.length > 0)
        await takeRows(left);
    const page = (0,fields/* isRecord */.u4)(reply) ? reply : {};
    const count = (0,fields/* number */.ai)(page, 'count');
    return { rows, count, more: isMore(page, rows, count), lastRow };
}
/** A controller may be set up to give fewer rows a page than it was asked for. */
function isMore(reply, rows, count) {
    if (typeof reply['next'] === 'string')
        return true;
    return count === undefined ? rows >= PAGE_SIZE : count > rows;
}
function readEvent(row) {
    if (!(0,fields/* isRecord */.u4)(row))
        return undefined;
    const counter = (0,fields/* number */.ai)(row, 'counter');
    if (counter === undefined || !Number.isSafeInteger(counter) || counter < 1)
        return undefined;
    const data = (0,fields/* record */.g1)(row, 'event_data');
    return {
        counter,
        // Without readable text the counter still counts, or it would be taken for a hole.
        stdout: (0,fields/* text */.Qq)(row, 'stdout'),
        event: (0,fields/* text */.Qq)(row, 'event'),
        host: (0,fields/* text */.Qq)(row, 'host_name') || (0,fields/* text */.Qq)(data, 'host'),
        play: (0,fields/* text */.Qq)(row, 'play') || (0,fields/* text */.Qq)(data, 'play'),
        task: (0,fields/* text */.Qq)(row, 'task') || (0,fields/* text */.Qq)(data, 'task'),
        taskId: (0,fields/* text */.Qq)(data, 'task_uuid'),
        taskPath: (0,fields/* text */.Qq)(data, 'task_path'),
        role: (0,fields/* text */.Qq)(row, 'role') || (0,fields/* text */.Qq)(data, 'role'),
        module: (0,fields/* text */.Qq)(data, 'resolved_action') || (0,fields/* text */.Qq)(data, 'task_action'),
        at: time((0,fields/* text */.Qq)(row, 'created')),
        startLine: (0,fields/* number */.ai)(row, 'start_line'),
        readable: typeof row['stdout'] === 'string',
        result: (0,fields/* record */.g1)(data, 'res'),
        ignored: data['ignore_errors'] === true,
        changed: row['changed'] === true,
        data,
    };
}
function time(iso) {
    const ms = Date.parse(iso);
    return Number.isNaN(ms) ? undefined : ms;
}

// EXTERNAL MODULE: ./src/controller/run-events.ts
var run_events = __webpack_require__(5123);
;// CONCATENATED MODULE: ./src/follow/layout.ts


/** Results of a task that stay in sight behind a failure of it: on which hosts it worked helps to see why it failed. */
const MAX_BEHIND_FAILURE = 20;
/** Characters of the host pattern in a title. */
const MAX_PATTERN = 80;
/** How Ansible begins what it says when it cannot go on; before and since ansible-core 2.19. */
const ERROR = /^(?:\p{Cc}\[[0-9;]*m)* ?(?:ERROR!|\[ERROR\])/u;
/** For what must be seen. */
const IN_SIGHT = { fold: undefined };
/** Everything in one group. */
function inOneFold(fold) {
    const folded = { fold };
    return { needsEvents: false, folded, place: () => folded, settle: () => undefined };
}
/**
 * Lays out the output of a playbook run: each play in a group of its own, and failures in sight. GitHub folds a group
 * once it is closed, so what failed must not be inside of one.
 */
class PlayLayout {
    needsEvents = true;
    #prefix;
    #folded = IN_SIGHT;
    #playId = '';
    #batch = 0;
    /** The failed task that is in sight, `''` for another kind of trouble; undefined while all is well. */
    #trouble;
    #behind = 0;
    /** @param prefix stands before the title of each play */
    constructor(prefix = '') {
        this.#prefix = prefix;
    }
    get folded() {
        return this.#folded;
    }
    place(event) {
        switch (event.event) {
            case 'playbook_on_play_start':
                return this.#begin({ title: `${this.#prefix}${this.#titleOf(event)}` });
            case 'playbook_on_stats':
                return this.#begin(undefined);
            default:
                // What prints nothing changes nothing.
                return event.stdout === '' ? this.folded : this.#placeText(event);
        }
    }
    settle() {
        this.#trouble = undefined;
    }
    #begin(play) {
        this.#folded = { fold: play };
        this.settle();
        return this.folded;
    }
    #placeText(event) {
        if (isFailure(event))
            return this.#fail(event);
        if (event.event === 'playbook_on_no_hosts_remaining')
            return this.#show('');
        if (isError(event))
            return this.#show('');
        if (event.event !== 'verbose')
            return this.#goOn(event);
        return this.#trouble === undefined ? this.folded : IN_SIGHT;
    }
    #show(trouble) {
        this.#trouble = trouble;
        this.#behind = 0;
        return IN_SIGHT;
    }
    #fail(event) {
        const isTold = this.#trouble === taskOf(event);
        const place = this.#show(taskOf(event));
        return isTold ? place : { ...place, heading: headingOf(event) };
    }
    #goOn(event) {
        this.#behind += 1;
        if (this.#trouble === taskOf(event) && this.#behind <= MAX_BEHIND_FAILURE)
            return IN_SIGHT;
        this.settle();
        return this.folded;
    }
    /** `PLAY [Deploy] (hosts: all, batch 2)`: with `serial` a play begins again for each batch of its hosts. */
    #titleOf({ play, data }) {
        const [pattern, id] = [(0,fields/* text */.Qq)(data, 'pattern'), (0,run_events/* playIdOf */.L)(data)];
        this.#batch = id !== '' && id === this.#playId ? this.#batch + 1 : 1;
        this.#playId = id;
        const notes = [];
        if (play !== '' && pattern !== '' && pattern !== play)
            notes.push(`hosts: ${cut(pattern)}`);
        if (this.#batch > 1)
            notes.push(`batch ${this.#batch}`);
        return `PLAY [${play === '' ? pattern : play}]${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
    }
}
/** A result that fails a host, as far as can be told when it comes. */
function isFailure({ event, ignored }) {
    if (event === 'runner_on_failed')
        return !ignored;
    // Whether the failure of an item is ignored is only told by the result of the whole task.
    return event === 'runner_on_unreachable' || event === 'runner_item_on_failed' || event === 'runner_on_async_failed';
}
/** Whether Ansible itself reports an error: in an event of that name, or before the playbook starts in its output. */
function isError({ event, stdout }) {
    return event === 'error' || (event === 'verbose' && isErrorLine(stdout));
}
/** Whether a line outside of tasks says that Ansible cannot go on. */
function isErrorLine(line) {
    return line.includes('ERROR') && ERROR.test(line);
}
/**
 * `Task "app : Start it" (roles/app/tasks/main.yml:12) failed:`
 * @param withPlay names the play, too
 */
function headingOf(event, withPlay = false) {
    const { task, role, play } = event;
    const place = event.taskPath.replace(/^\/runner\/project\//, '');
    const name = role === '' || task.startsWith(`${role} : `) ? task : `${role} : ${task}`;
    const said = `ask "${name}"${place === '' ? '' : ` (${place})`}${withPlay && play !== '' ? ` of play "${play}"` : ''}`;
    switch (event.event) {
        case 'runner_on_unreachable':
            return `T${said} could not reach a host:`;
        case 'runner_item_on_failed':
            return `An item of t${said} failed:`;
        default:
            return `T${said} failed:`;
    }
}
/** What tells two tasks apart. */
function taskOf({ taskId, task }) {
    return taskId === '' ? `name ${task}` : taskId;
}
function cut(pattern) {
    return pattern.length > MAX_PATTERN ? `${pattern.slice(0, MAX_PATTERN)}…` : pattern;
}

;// CONCATENATED MODULE: ./src/follow/view.ts
/** Portions of output, and sentences between them, that wait to be printed in their order. */
class Portions {
    #sink;
    #hasShown = false;
    #portions = [];
    #flushed = Promise.resolve();
    constructor(sink) {
        this.#sink = sink;
    }
    /** Whether there was any output. */
    get hasShown() {
        return this.#hasShown;
    }
    say(heading) {
        this.#portions.push({ heading });
    }
    add(lines, fold) {
        for (const line of lines)
            this.addLine(line, fold);
    }
    addLine(line, fold) {
        this.#hasShown = true;
        const last = this.#portions.at(-1);
        if (last !== undefined && 'lines' in last && last.fold === fold)
            last.lines.push(line);
        else
            this.#portions.push({ lines: [line], fold });
    }
    /** In the order in which they were taken, also when the flush before still waits for who reads it. */
    async flush() {
        this.#flushed = this.#flushed.then(() => this.#flushAll());
        await this.#flushed;
    }
    async #flushAll() {
        const portions = this.#portions;
        this.#portions = [];
        for (const portion of portions) {
            if ('heading' in portion)
                this.#sink.say(portion.heading);
            else
                await this.#sink.output(portion.lines.join('\n'), portion.fold);
        }
    }
}
/** Shows nothing. */
const NO_VIEW = {
    hasShown: false,
    rest: { needsLines: false, kinds: '', maxPages: 0, takeEvents: () => undefined },
    take: () => undefined,
    takeLines: () => undefined,
    flush: () => Promise.resolve(),
};

;// CONCATENATED MODULE: ./src/follow/failures-view.ts



/** The events that are shown, and those that led there. */
const KINDS = 'event__in=runner_on_failed,runner_on_unreachable,runner_item_on_failed,runner_on_async_failed,runner_retry,verbose,error,playbook_on_no_hosts_remaining,playbook_on_stats&no_truncate=1';
/** Pages of 200 of them; who has more failures than that has seen enough. */
const MAX_PAGES = 50;
/** Lines of items and tries that are kept for the case that their task fails. */
const MAX_HELD = 500;
/** Lines outside of tasks that are shown behind a failure: what a module or a plugin still had to say. */
const MAX_BEHIND = 20;
/**
 * Shows of the output only what failed: the results of failed tasks with the items and tries that led there, hosts that
 * could not be reached, what stopped the playbook, and the recap.
 */
class FailuresView {
    rest;
    #portions;
    /** Lines by task and host, the oldest first. */
    #held = new Map();
    #heldLines = 0;
    #last = 0;
    /** The task that the last heading named. */
    #told;
    #leftBehind = 0;
    constructor(sink) {
        this.#portions = new Portions(sink);
        this.rest = {
            needsLines: false,
            kinds: KINDS,
            maxPages: MAX_PAGES,
            takeEvents: (events) => {
                for (const event of events)
                    this.take(event, event.stdout === '' ? [] : linesOf(event));
            },
        };
    }
    get hasShown() {
        return this.#portions.hasShown;
    }
    take(event, lines) {
        // Some of the rest may come twice: by its kind, and with all the others when that broke off.
        if (event.counter <= this.#last)
            return;
        this.#last = event.counter;
        switch (event.event) {
            case 'runner_item_on_failed':
            case 'runner_on_async_failed':
            case 'runner_retry':
                this.#hold(event, lines);
                return;
            case 'runner_on_failed':
            case 'runner_on_unreachable':
                if (event.ignored)
                    this.#forget(event);
                else
                    this.#showFailure(event, lines);
                return;
            case 'playbook_on_no_hosts_remaining':
            case 'playbook_on_stats':
                this.#portions.add(lines);
                return;
            case 'error':
            case 'verbose':
                this.#showBehind(event, lines);
                return;
            default:
                if (event.stdout !== '')
                    this.#leftBehind = 0;
                if (event.event.startsWith('runner_on_'))
                    this.#forget(event);
        }
    }
    takeLines() {
        // The events of the rest say all.
    }
    async flush() {
        await this.#portions.flush();
    }
    #showFailure(event, lines) {
        const led = this.#held.get(keyOf(event)) ?? [];
        this.#forget(event);
        if (led.length + lines.length === 0)
            return;
        if (this.#told !== taskOf(event))
            this.#portions.say(headingOf(event, true));
        this.#told = taskOf(event);
        this.#portions.add([...led, ...lines]);
        this.#leftBehind = MAX_BEHIND;
    }
    #showBehind(event, lines) {
        if (isError(event))
            this.#leftBehind = MAX_BEHIND;
        if (this.#leftBehind <= 0)
            return;
        if (event.event === 'verbose')
            this.#leftBehind -= lines.length;
        this.#portions.add(lines);
    }
    #hold(event, lines) {
        const key = keyOf(event);
        const before = this.#held.get(key) ?? [];
        const kept = [...before, ...lines].slice(-MAX_HELD);
        this.#held.set(key, kept);
        this.#heldLines += kept.length - before.length;
        // The last ones say most.
        for (const [oldest, some] of this.#held) {
            if (this.#heldLines <= MAX_HELD || oldest === key)
                break;
            this.#held.delete(oldest);
            this.#heldLines -= some.length;
        }
    }
    #forget(event) {
        const key = keyOf(event);
        this.#heldLines -= this.#held.get(key)?.length ?? 0;
        this.#held.delete(key);
    }
}
function keyOf(event) {
    return `${taskOf(event)}\n${event.host}`;
}

// EXTERNAL MODULE: ./src/follow/bell.ts
var bell = __webpack_require__(5568);
// EXTERNAL MODULE: ./src/follow/account.ts
var follow_account = __webpack_require__(9782);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/follow/own-copy.ts
/** A copy of a text that keeps nothing else in memory: V8 holds on to the whole of a text while a piece of it is kept. */
function ownCopy(text) {
    return Buffer.from(text, 'utf16le').toString('utf16le');
}

;// CONCATENATED MODULE: ./src/follow/failure-words.ts



/** Characters of what a module says, and of what a program wrote. */
const MAX_PART = 500;
/** Characters of the whole. */
const MAX_MESSAGE = 1500;
/** Items of a loop that are named. */
const MAX_ITEMS = 3;
/** Characters of which a part is made. */
const READ = 4 * MAX_PART;
/** Ansible's own words for a module that died, before core 2.19 and since; what it wrote says why. */
const DIED = /^(?:MODULE FAILURE|Module result deserialization failed)/;
/** Messages such as `non-zero return code`: they say that a program failed, not why. */
const SAYS_NOTHING = /^(?:the )?(?:command|script|module|process|task)?(?: execution)? ?(?:failed|exited|returned)?(?: with)?(?: an?)? ?(?:non-?zero )?(?:return|exit)? ?(?:code|status|failure|error)?[ :=]*-?\d*[.!]?$/i;
/** What ssh adds to stderr when a task has a terminal; everything else is on stdout then. */
const CLOSED = /^(?:Shared c|C)onnection to \S+ closed\.\r?$/gm;
const LINE_END = /[\r\n\v\f\u0085\u2028\u2029]+/;
/**
 * What a module said when it failed, with what it wrote to stderr, on one bounded line; where neither says why, with the
 * end of stdout. Of a loop the items that failed speak. What `no_log` hides stays hidden.
 */
function failureMessage({ event, result, stdout }) {
    if (isHidden(result))
        return 'Its result is hidden (no_log).';
    const said = failure_words_cut(itemsOf(result) || saidBy(result), MAX_MESSAGE);
    if (said !== '')
        return ownCopy(said);
    // The controller stores no result that is very large; what was printed begins with it.
    const printed = head((0,external_node_util_.stripVTControlCharacters)(stdout));
    if (printed !== '')
        return ownCopy(printed);
    return event === 'runner_on_unreachable' ? 'The host could not be reached.' : 'The module gave no message.';
}
/** Whether `no_log` keeps a result secret; Ansible leaves nothing of it then, and what it left is not shown either. */
function isHidden(result) {
    return 'censored' in result || result['_ansible_no_log'] === true;
}
function saidBy(result) {
    const msg = head(words(result['msg']) || (0,fields/* text */.Qq)(result, 'reason'));
    const died = DIED.test(msg);
    const stderr = tail(((0,fields/* text */.Qq)(result, 'stderr') || (0,fields/* text */.Qq)(result, 'module_stderr')).replace(CLOSED, ''));
    const isOpen = stderr === '' && (died || SAYS_NOTHING.test(msg));
    const written = isOpen ? tail((0,fields/* text */.Qq)(result, 'stdout') || (0,fields/* text */.Qq)(result, 'module_stdout')) : stderr;
    const parts = [withAttempts(died && written !== '' ? '' : msg, result), written].filter((part) => part !== '');
    return parts.join(': ').replace(/[.:]: /, ': ');
}
/** How often Ansible tried a task with `until`: a command that worked may fail by its condition alone. */
function withAttempts(msg, result) {
    const attempts = (0,fields/* number */.ai)(result, 'attempts') ?? 1;
    return attempts > 1 ? `${msg || 'failed'} (${attempts} attempts)` : msg;
}
/** The messages of a loop's items that failed, each with its item; Ansible's own says no more than that some did. */
function itemsOf({ results }) {
    const rows = Array.isArray(results) ? results.filter(fields/* isRecord */.u4) : [];
    const failed = rows.filter((row) => row['failed'] === true || row['unreachable'] === true);
    const named = failed.slice(0, MAX_ITEMS).map((row) => {
        const label = head(words(row['_ansible_item_label'] ?? row['item']));
        const said = isHidden(row) ? 'hidden (no_log)' : saidBy(row) || 'no message';
        return label === '' ? said : `${label}: ${said}`;
    });
    const more = failed.length - named.length;
    return [...named, ...(more > 0 ? [`and ${more} more ${more === 1 ? 'item' : 'items'}`] : [])].join('; ');
}
/** A message may be of any type: `fail` and `assert` take lists and objects. */
function words(value) {
    if (value === undefined || value === null)
        return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
}
function head(said) {
    const line = oneLine(said.slice(0, READ));
    // Without the ellipsis half a secret at the cut would not be found.
    return said.length > READ && line.length <= MAX_PART ? `${line}…` : failure_words_cut(line, MAX_PART);
}
function failure_words_cut(line, most) {
    return line.length > most ? `${line.slice(0, most)}…` : line;
}
/** What a program wrote last says best why it failed. */
function tail(written) {
    const line = oneLine(written.slice(-READ));
    return line.length > MAX_PART || (line !== '' && written.length > READ) ? `…${line.slice(-MAX_PART)}` : line;
}
/** Lines become parts of one sentence. */
function oneLine(said) {
    let whole = '';
    for (const line of said.split(LINE_END).map((one) => one.replace(/\s+/g, ' ').trim())) {
        if (line === '')
            continue;
        const end = whole === '' || /[.,:;!?({[]$/.test(whole) ? '' : ';';
        whole = whole === '' ? line : `${whole}${end} ${line}`;
    }
    return whole;
}

;// CONCATENATED MODULE: ./src/follow/diff-source.ts



/** Characters of each side of a change that are kept; a configuration file has far fewer. */
const MAX_SIDE = 64 * 1024;
/** Why a module shows no states: it would not have helped to print them. */
const REASONS = [
    ['dst_binary', 'the file is binary'],
    ['src_binary', 'the file is binary'],
    ['dst_larger', 'the file is too large'],
    ['src_larger', 'the file is too large'],
];
/**
 * What a task's result has under `diff`, in any of Ansible's forms: one object or a list, of a loop in each item.
 * Nothing of what `no_log` hides.
 * @param result the event's `res`
 */
function diffSources(result) {
    if (isHidden(result))
        return [];
    const { diff, results } = result;
    const own = (Array.isArray(diff) ? diff : [diff]).filter(fields/* isRecord */.u4).flatMap(sourcesIn);
    const items = Array.isArray(results) ? results.filter(fields/* isRecord */.u4) : [];
    // An item's own result has no further items.
    return [...own, ...items.flatMap((item) => diffSources({ ...item, results: undefined }))];
}
function sourcesIn(diff) {
    const prepared = (0,fields/* text */.Qq)(diff, 'prepared');
    const reason = REASONS.find(([key]) => Boolean(diff[key]));
    const [before, after] = [stateOf(diff['before']), stateOf(diff['after'])];
    const sources = [];
    if (reason !== undefined)
        sources.push({ prepared: `No diff is shown: ${reason[1]}.` });
    else if (before !== after) {
        sources.push({ before, after, beforeName: (0,fields/* text */.Qq)(diff, 'before_header'), afterName: (0,fields/* text */.Qq)(diff, 'after_header') });
    }
    if (prepared !== '')
        sources.push({ prepared: ownCopy(prepared.slice(0, MAX_SIDE)) });
    return sources;
}
/** A state is text, or an object such as the attributes of a file. */
function stateOf(value) {
    if (value === undefined || value === null)
        return '';
    const state = typeof value === 'string' ? value : `${JSON.stringify(value, undefined, 2)}\n`;
    return state.length > MAX_SIDE ? ownCopy(`${state.slice(0, MAX_SIDE)}\n[more is not shown]\n`) : state;
}
/** Characters that a source holds. */
function sizeOf(source) {
    return 'prepared' in source ? source.prepared.length : source.before.length + source.after.length;
}

;// CONCATENATED MODULE: ./src/follow/change-list.ts

/** Changes that are kept at most. */
const MAX_CHANGES = 1000;
/** What the diffs are made of, in characters, all together. */
const MAX_SOURCES = 1024 * 1024;
/** All diffs together, in characters: the summary holds 1 MiB. */
const MAX_DIFFS = 256 * 1024;
/** The first changes of a job, in bounded memory, and the count of all. */
class ChangeList {
    #kept = [];
    #count = 0;
    #sources = 0;
    #diffs = 0;
    /** How many there were. */
    get count() {
        return this.#count;
    }
    /** Whether further ones would only be counted. */
    get isFull() {
        return this.#kept.length >= MAX_CHANGES;
    }
    note(place, { counter, result }) {
        this.#count += 1;
        if (this.isFull)
            return;
        const sources = this.#sources >= MAX_SOURCES ? [] : diffSources(result);
        for (const source of sources)
            this.#sources += sizeOf(source);
        this.#kept.push({ change: { ...place, diff: '' }, counter, sources });
    }
    /** Makes the diffs of the changes so far; a run without `--diff` has none, and needs no library for it. */
    async makeDiffs() {
        const open = this.#kept.filter(({ sources }) => sources.length > 0);
        if (open.length === 0)
            return;
        const { unifiedDiff } = await __webpack_require__.e(/* import() */ 797).then(__webpack_require__.bind(__webpack_require__, 3797));
        for (const one of open) {
            const diff = this.#diffs >= MAX_DIFFS ? '' : unifiedDiff(one.sources);
            this.#diffs += diff.length;
            one.change = { ...one.change, diff };
            one.sources = [];
        }
    }
    /** In the order in which they happened. */
    get changes() {
        return [...this.#kept].sort((a, b) => a.counter - b.counter).map(({ change }) => change);
    }
}

// EXTERNAL MODULE: ./src/follow/recap.ts
var recap = __webpack_require__(1982);
;// CONCATENATED MODULE: ./src/follow/host-tally.ts

/** Failures that are kept at most, those of which it is open whether they count included. */
const MAX_FAILURES = 1000;
/**
 * What became of each host by the events, and the failures that count. In bounded memory: what grows is a few numbers
 * a host.
 *
 * Which failures count. A failure that the task ignores says so (controller fact 29). No event says that a block rescued it,
 * or that `ignore_unreachable` made nothing of it; but the recap counts only what was not. A host that failed for good
 * takes no further part, so of its failures the last ones are those that count, as many as the recap has. Without a
 * recap (a canceled job has none) a failure counts unless its host went on with another task.
 */
class HostTally {
    #hosts = new Map();
    #candidates = [];
    /**
     * Takes a result on a host.
     * @param failure what it is as a failure
     * @returns whether it counts as a change: of a failed task only when the failure is ignored, as in the recap
     */
    note(event, failure) {
        const host = this.#host(event.host);
        goOn(host, event);
        switch (event.event) {
            case 'runner_item_on_failed':
            case 'runner_on_async_failed':
                host.part = { failure: failure(), counter: event.counter };
                return false;
            case 'runner_on_skipped':
                host.counts.skipped += 1;
                break;
            case 'runner_on_failed':
            case 'runner_on_unreachable':
                if (event.ignored) {
                    host.counts.ok += 1;
                    host.counts.ignored += 1;
                }
                else
                    this.#noteFailure(event, host, failure());
                break;
            case 'runner_on_ok':
                host.counts.ok += 1;
                break;
            default:
                return false;
        }
        host.part = undefined;
        const changed = event.changed && (event.event === 'runner_on_ok' || event.ignored);
        if (changed)
            host.counts.changed += 1;
        return changed;
    }
    #host(name) {
        const known = this.#hosts.get(name);
        if (known !== undefined)
            return known;
        const none = { counter: 0, failed: 0, failedPassed: 0, unreachable: 0, unreachablePassed: 0 };
        const host = { counts: (0,recap/* noCounts */.Yi)(), ...none, lastFailedTask: undefined, part: undefined };
        this.#hosts.set(name, host);
        return host;
    }
    #noteFailure(event, host, failure) {
        host.lastFailedTask = event.taskId;
        const kind = failure.unreachable ? 'unreachable' : 'failed';
        host[kind] += 1;
        // One that is read after those behind it takes its place among them.
        const later = this.#candidates.filter((one) => one.counter > event.counter &&
            one.failure.host === failure.host &&
            one.failure.unreachable === failure.unreachable);
        for (const one of later)
            one.turn += 1;
        this.#keep({ failure, counter: event.counter, turn: host[kind] - later.length });
    }
    /** What was most likely rescued makes room for what may count. */
    #keep(candidate) {
        if (this.#candidates.length >= MAX_FAILURES) {
            const passed = this.#candidates.findIndex((one) => !this.#counts(one, undefined));
            if (passed < 0)
                return;
            this.#candidates.splice(passed, 1);
        }
        this.#candidates.push(candidate);
    }
    #counts({ failure, turn }, recap) {
        const host = this.#hosts.get(failure.host);
        if (host === undefined)
            return false;
        const kind = failure.unreachable ? 'unreachable' : 'failed';
        if (recap === undefined)
            return turn > (kind === 'failed' ? host.failedPassed : host.unreachablePassed);
        return turn > host[kind] - (recap.get(failure.host)?.[kind] ?? 0);
    }
    /** The failures that count, in the order in which they happened. */
    failures(recap) {
        const counting = this.#candidates.filter((one) => this.#counts(one, recap));
        // A job that was canceled within a loop has no result of the task, and an asynchronous task may have none.
        const parts = [...this.#hosts].flatMap(([name, { part, failed }]) => part === undefined || (recap !== undefined && (recap.get(name)?.failed ?? 0) <= failed) ? [] : [part]);
        return [...counting, ...parts].sort((a, b) => a.counter - b.counter).map(({ failure }) => failure);
    }
    /** The counts of the events themselves, for a job without a recap. */
    get counts() {
        const counted = [...this.#hosts].map(([name, host]) => [name, countsOf(host)]);
        return new Map(counted.sort(([a], [b]) => (a < b ? -1 : 1)));
    }
}
/** A host whose failure was for good is given no other task. */
function goOn(host, { counter, taskId }) {
    if (counter < host.counter)
        return;
    host.counter = counter;
    if (host.lastFailedTask === undefined || taskId === host.lastFailedTask)
        return;
    host.failedPassed = host.failed;
    host.unreachablePassed = host.unreachable;
    host.lastFailedTask = undefined;
}
function countsOf({ counts, failed, failedPassed, unreachable, unreachablePassed }) {
    return {
        ...counts,
        ok: counts.ok + unreachablePassed,
        failed: failed - failedPassed,
        rescued: failedPassed,
        unreachable: unreachable - unreachablePassed,
        ignored: counts.ignored + unreachablePassed,
    };
}

;// CONCATENATED MODULE: ./src/follow/playbook-error.ts

/** How Ansible's errors begin: before core 2.19, and since. One that Ansible wraps has a space in front. */
const BEGINS = /^ ?(?:ERROR! |\[ERROR\]: )/;
/** After one of these events the playbook went on: an error before it did not stop the playbook. */
const GOES_ON = /^(?:playbook_on_|runner_on_(?:ok|failed|skipped|unreachable)$)/;
/** Said when the job was canceled, or ran out of its time. */
const INTERRUPTED = /User interrupted execution/;
/** Where they say that the cause is: before core 2.19, and since. */
const PLACES = [/^The error appears to be in '(.+)': line (\d+), column \d+/, /^Origin: (.+?):(\d+)(?::\d+)?$/];
/** Lines that an error takes until it has named the place. */
const MAX_LINES = 12;
const playbook_error_MAX_MESSAGE = 1000;
/** Characters of the name of a task. */
const MAX_NAME = 200;
/**
 * Finds the error with which Ansible stopped the playbook. Until the playbook starts, its lines are `verbose` events;
 * from then on it is one event named `error`. The last one counts.
 */
class PlaybookErrorReader {
    #lines = [];
    /** The event that the error began in. */
    #began;
    /** Counter of the last event with which the playbook went on. */
    #wentOn = 0;
    /** Takes an event. The lines of an error must come in their order; other events may come late. */
    note(event) {
        if (GOES_ON.test(event.event))
            this.#wentOn = Math.max(this.#wentOn, event.counter);
        if (event.host !== '' || event.counter < (this.#began?.counter ?? 0))
            return;
        if (event.event === 'error')
            this.#noteWhole(event);
        else if (event.event === 'verbose')
            this.#noteLines(event);
    }
    #noteWhole(event) {
        const lines = linesIn(event);
        const first = lines.findIndex((line) => line !== '');
        if (first >= 0)
            this.#begin(event, lines.slice(first, first + MAX_LINES));
    }
    #noteLines(event) {
        for (const line of linesIn(event)) {
            if (BEGINS.test(line))
                this.#begin(event, [line]);
            else if (this.#began?.kind === 'verbose' && this.#lines.length < MAX_LINES)
                this.#lines.push(line);
        }
    }
    #begin(event, lines) {
        const { counter, event: kind, role, task, taskPath } = event;
        this.#began = { counter, kind, role: playbook_error_cut(role, MAX_NAME), task: playbook_error_cut(task, MAX_NAME), taskPath };
        this.#lines = lines;
    }
    /** @returns undefined where there was none */
    error(jobId) {
        const [first, ...others] = this.#lines;
        const began = this.#began;
        if (first === undefined || began === undefined || INTERRUPTED.test(first))
            return undefined;
        if (began.counter < this.#wentOn)
            return undefined;
        const end = others.findIndex((line) => line === '' || PLACES.some((place) => place.test(line)));
        const said = [first.replace(BEGINS, ''), ...others.slice(0, end < 0 ? undefined : end)].join(' ').trim();
        if (said === '')
            return undefined;
        const place = others.map(placeIn).find((found) => found !== undefined);
        const { role, task, taskPath } = began;
        const lastTask = place !== undefined || task === '' ? undefined : { role, task, taskPath };
        return { message: playbook_error_cut(said, playbook_error_MAX_MESSAGE), taskPath: place ?? '', lastTask, jobId };
    }
}
function playbook_error_cut(text, most) {
    return text.length > most ? `${text.slice(0, most)}…` : text;
}
/** Enough of what a single event may bring. */
function linesIn({ stdout }) {
    const lines = stdout.slice(0, 20 * playbook_error_MAX_MESSAGE).split(/\r?\n/, 50);
    return lines.map((line) => (0,external_node_util_.stripVTControlCharacters)(line).trimEnd());
}
function placeIn(line) {
    const [, file, number] = PLACES.map((place) => place.exec(line)).find((found) => found !== null) ?? [];
    return file === undefined ? undefined : `${file}:${number}`;
}

// EXTERNAL MODULE: ./src/follow/task-clock.ts
var task_clock = __webpack_require__(1671);
;// CONCATENATED MODULE: ./src/follow/collector.ts







/** Collects what happened in a job from its events, in bounded memory whatever the job prints. */
class Collector {
    #job;
    #hosts = new HostTally();
    #changes = new ChangeList();
    #clock;
    #error = new PlaybookErrorReader();
    /** Counters of events that were not read, first and last. */
    #gaps = [];
    #recap;
    constructor(job) {
        this.#job = job;
        this.#clock = new task_clock/* TaskClock */.M(job.id);
    }
    /** Takes an event; each once, in the order in which they happened. */
    note(event) {
        this.#clock.note(event);
        this.#error.note(event);
        if (event.event === 'playbook_on_stats')
            this.#recap = (0,recap/* recapOf */.zt)(event.data);
        if (event.host === '' || !event.event.startsWith('runner_'))
            return;
        const isChange = this.#hosts.note(event, () => this.#failure(event));
        if (isChange)
            this.#changes.note(this.#place(event), event);
    }
    /** Remembers that events were not read: one to another, or all from one on. */
    missed(first, last = Number.POSITIVE_INFINITY) {
        this.#gaps.push({ first, last });
    }
    /** The first event that was not read; undefined when all were. */
    get missedFrom() {
        return this.#gaps.length === 0 ? undefined : Math.min(...this.#gaps.map(({ first }) => first));
    }
    /** Takes an event that is read after those behind it, if it is one of the missed. */
    noteMissed(event) {
        if (this.#gaps.some(({ first, last }) => event.counter >= first && event.counter <= last))
            this.note(event);
    }
    /** Whether the recap is known. */
    get hasRecap() {
        return this.#recap !== undefined;
    }
    /** Takes the recap from elsewhere. */
    takeRecap(recap) {
        this.#recap = recap;
    }
    /** Whether there may be changes that are not known and would be kept. */
    get lacksChanges() {
        if (this.#changes.isFull)
            return false;
        return this.#recap === undefined || this.#changes.count < sum(this.#recap, ({ changed }) => changed);
    }
    /** Turns what a `--diff` run gave into diffs. */
    async makeDiffs() {
        await this.#changes.makeDiffs();
    }
    /** The account as far as it is known. */
    get account() {
        const hosts = this.#recap ?? this.#hosts.counts;
        const failures = this.#hosts.failures(this.#recap);
        const error = this.hasRecap ? undefined : this.#error.error(this.#job.id);
        const account = {
            ...(0,follow_account/* emptyAccount */.d)(),
            playbookErrors: error === undefined ? [] : [error],
            hasRecap: this.hasRecap,
            failures,
            failureCount: Math.max(failures.length, sum(hosts, ({ failed, unreachable }) => failed + unreachable)),
            slowest: this.#clock.slowest,
        };
        // Updates run on the controller itself, which is none of the hosts.
        if (this.#job.type !== 'job' && this.#job.type !== 'ad_hoc_command')
            return account;
        const counted = sum(hosts, ({ changed }) => changed);
        return {
            ...account,
            hosts,
            changes: this.#changes.changes,
            changeCount: Math.max(counted, this.#changes.count),
        };
    }
    #failure(event) {
        const unreachable = event.event === 'runner_on_unreachable';
        return { ...this.#place(event), unreachable, message: failureMessage(event) };
    }
    #place({ host, play, task, taskPath, role, module }) {
        return { host, play, task, taskPath, role, module, jobId: this.#job.id };
    }
}
function sum(hosts, count) {
    return [...hosts.values()].reduce((total, counts) => total + count(counts), 0);
}

;// CONCATENATED MODULE: ./src/controller/host-summaries.ts


/** The API gives at most 200 a page (controller fact 53). */
const host_summaries_PAGE_SIZE = 200;
/**
 * What the controller counted for each host of a playbook run; nothing for a job without a recap.
 * @param maxPages read at most, of 200 hosts each
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readHostSummaries(controller, job, maxPages, options) {
    const hosts = [];
    for (let page = 1; page <= maxPages; page += 1) {
        const path = `${(0,resources/* jobPath */.Jf)(job)}job_host_summaries/?order_by=id&page_size=${host_summaries_PAGE_SIZE}&page=${page}`;
        const reply = await controller.get(path, { ...options, plainNumbers: true });
        const rows = (0,resources/* readList */.LD)(reply, 'the host summaries of a job').filter(fields/* isRecord */.u4);
        hosts.push(...rows.map((counts) => ({ host: (0,fields/* text */.Qq)(counts, 'host_name'), counts })));
        if (!(0,fields/* isRecord */.u4)(reply) || typeof reply['next'] !== 'string')
            break;
    }
    return hosts.filter(({ host }) => host !== '');
}

;// CONCATENATED MODULE: ./src/follow/completion.ts





/** What tells how a playbook went: the failures, the tasks' starts, and the recap. */
const COURSE = 'event__in=playbook_on_play_start,playbook_on_task_start,runner_on_failed,runner_on_unreachable,playbook_on_stats';
const RECAP = 'event=playbook_on_stats';
/** Without those of ignored failures, which are among the failures. */
const CHANGES = 'changed=true&event=runner_on_ok';
/** What tells, in place of a recap, how far each host came. */
const RESULTS = 'event__in=runner_on_start,runner_on_ok,runner_on_skipped';
/** In these Ansible says why it stopped. */
const ERRORS = ['error', 'verbose'];
/** Pages of 200 events that are read at most; the recap knows how many there were beyond. */
const completion_MAX_PAGES = 5;
/** The same of results on single hosts. */
const MAX_RESULT_PAGES = 10;
/** Tries of one request, and the longest pause between two that a controller may ask for, in ms. */
const MAX_TRIES = 3;
const LONGEST_PAUSE_MS = 10_000;
/** Pages of 200 hosts. */
const MAX_HOST_PAGES = 50;
/**
 * Reads what an account lacks because its events were not all read: the rest came by download, some never arrived, or
 * nobody wanted the log. A few requests, whatever the job printed. A fault is told and changes nothing else.
 * @throws the signal's reason
 */
async function completeAccount(context, job, collector) {
    let trouble;
    // What cannot be read of one kind may be there of another: each is tried.
    for (const read of [readCourse, readSummaries, readReason, readRest]) {
        try {
            if (collector.missedFrom !== undefined)
                await read(context, job, collector, collector.missedFrom);
        }
        catch (error) {
            context.signal.throwIfAborted();
            trouble ??= error;
            // Nobody answers: the next one would take as long to find out.
            if (error instanceof errors/* ConnectionError */.Rc)
                break;
        }
    }
    await collector.makeDiffs().catch((error) => {
        trouble ??= error;
    });
    if (trouble === undefined)
        return;
    context.sink.warn(`What job ${job.id} did on its hosts could not be read to the end, and the report may lack some of it: ${(0,errors/* describeError */.Uc)(trouble)} The status is not affected.`);
}
async function readCourse(context, job, collector, from) {
    const isAll = await readKinds(context, job, collector, COURSE, from, completion_MAX_PAGES);
    if (!collector.hasRecap && !isAll)
        await readKinds(context, job, collector, RECAP, from, 1);
}
/** The same counts as in the recap, from another table. */
async function readSummaries(context, job, collector) {
    if (collector.hasRecap || job.type !== 'job')
        return;
    const { controller } = context;
    const hosts = await ask(context, (signal) => readHostSummaries(controller, job, MAX_HOST_PAGES, { signal }));
    const counted = hosts.map(({ host, counts }) => [host, (0,recap/* countsFrom */.bT)((word) => (0,fields/* number */.ai)(counts, word))]);
    if (counted.length > 0)
        collector.takeRecap(new Map(counted));
}
async function readRest(context, job, collector, from) {
    if (!collector.hasRecap)
        await readKinds(context, job, collector, RESULTS, from, MAX_RESULT_PAGES);
    else if (collector.lacksChanges)
        await readKinds(context, job, collector, CHANGES, from, 1);
}
/** Without a recap Ansible may have stopped by itself: the last that it prints says why, also after tasks that failed. */
async function readReason(context, job, collector) {
    if (collector.hasRecap)
        return;
    const { controller } = context;
    const events = await ask(context, (signal) => readLastEvents(controller, job, ERRORS, { signal }));
    for (const event of events)
        collector.noteMissed(event);
}
/** Whether all events of these kinds were read. */
async function readKinds(context, job, collector, filter, first, maxPages) {
    const { controller } = context;
    let from = first;
    for (let page = 0; page < maxPages; page += 1) {
        const { events, more } = await ask(context, (signal) => readSomeEvents(controller, job, filter, from, { signal }));
        for (const event of events)
            collector.noteMissed(event);
        const last = events.at(-1)?.counter;
        if (!more || last === undefined || last < from)
            return true;
        from = last + 1;
    }
    return false;
}
/** Bears a fault that passes within seconds: nobody asks a second time, and the step is about to end. */
async function ask({ clock, courtesy, leeway, signal }, question) {
    for (let tries = 1;; tries += 1) {
        try {
            return await courtesy.ask(() => leeway.ask(signal, question));
        }
        catch (error) {
            if (tries === MAX_TRIES || leeway.isSpent || !(error instanceof errors/* ResponseError */.o3) || !error.passing)
                throw error;
            await clock.sleep(Math.max(tries * 1000, Math.min(courtesy.leftMs, LONGEST_PAUSE_MS, leeway.leftMs)), signal);
        }
    }
}

;// CONCATENATED MODULE: ./src/follow/order.ts
/**
 * Brings job events into the order of their counters, each once. Four workers commit them out of order, so the
 * highest counter read says nothing about those below it (controller fact 23): what follows a hole is kept until it is filled
 * or given up.
 */
class EventOrder {
    #waiting = new Map();
    #next = 1;
    /** The lowest counter not handed out yet: from here on the API is asked. */
    get next() {
        return this.#next;
    }
    /** Whether events wait behind a hole. */
    get hasHole() {
        return this.#waiting.size > 0;
    }
    /** How many do. */
    get waiting() {
        return this.#waiting.size;
    }
    /** The first counter from this one on that has not been taken. */
    unknownFrom(counter) {
        let unknown = Math.max(counter, this.#next);
        while (this.#waiting.has(unknown))
            unknown += 1;
        return unknown;
    }
    /**
     * Takes events in any order, also again.
     * @returns those whose turn it is, in order
     */
    take(events) {
        const inOrder = [];
        for (const event of events) {
            if (event.counter < this.#next)
                continue;
            // Nearly always. What passes through a map for nothing stays in memory for long: its old tables point to it.
            if (event.counter === this.#next && this.#waiting.size === 0) {
                inOrder.push(event);
                this.#next += 1;
            }
            else
                this.#waiting.set(event.counter, event);
        }
        return [...inOrder, ...this.#ready()];
    }
    /**
     * Gives up the hole that everything waits for.
     * @returns the counters that are missing, first and last, and the events behind them
     */
    skipHole() {
        const first = this.#next;
        this.#next = Math.min(...this.#waiting.keys());
        return { first, last: this.#next - 1, events: this.#ready() };
    }
    #ready() {
        const ready = [];
        for (let event = this.#waiting.get(this.#next); event; event = this.#waiting.get(this.#next)) {
            this.#waiting.delete(this.#next);
            this.#next += 1;
            ready.push(event);
        }
        return ready;
    }
}

;// CONCATENATED MODULE: ./src/follow/event-reader.ts


/** A rest of so many events is taken from the download: 200 events cost a request of 0.2 s, the download about one. */
const LONG_REST = 1000;
/** While a hole is open it is not read on beyond so many events: what waits behind it has to fit into memory. */
const MAX_WAITING = 2000;
/** The last event printed is read again to learn the job's status, unless it has more characters than this: a job detail has fewer. */
const MAX_READ_AGAIN = 8 * 1024;
/** Reads the events of a job and hands them on in order, each once; knows how far it came and since when it waits. */
class EventReader {
    #context;
    #job;
    #printer;
    #collector;
    #order = new EventOrder();
    #progressAt;
    #holeSince;
    #rest = 0;
    #ringsRead = 0;
    #missing = 0;
    /** Whether the last event printed is small enough to be read again. */
    #isLastSmall = false;
    constructor(context, job, printer, collector) {
        this.#context = context;
        this.#job = job;
        this.#printer = printer;
        this.#collector = collector;
        this.#progressAt = context.clock.now();
    }
    /** The lowest counter not printed yet. */
    get next() {
        return this.#order.next;
    }
    /** Whether events wait behind one that did not arrive. */
    get hasHole() {
        return this.#order.hasHole;
    }
    /** For how long the hole has been open, in ms; undefined without one. It is as old as the wait for its first counter. */
    get holeMs() {
        return this.#holeSince === undefined ? undefined : this.#context.clock.now() - this.#holeSince;
    }
    /** For how long nothing was printed, in ms. */
    get quietMs() {
        return this.#context.clock.now() - this.#progressAt;
    }
    /** Events beyond the last page that was read. */
    get rest() {
        return this.#rest;
    }
    /** How often it had rung for output before the last read that came to its end. */
    get ringsRead() {
        return this.#ringsRead;
    }
    /** Events that were given up. */
    get missing() {
        return this.#missing;
    }
    /** What comes is awaited from now on. */
    restart() {
        this.#progressAt = this.#context.clock.now();
    }
    /**
     * Reads on from the first counter not printed yet; returns how many events were printed. What waits behind a hole is not
     * read once more.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async read(signal, { isAll = () => false, onNews } = {}) {
        const { controller, courtesy, leeway, live } = this.#context;
        const { rings } = live.events;
        let printed = 0;
        const next = this.#order.next;
        let from = onNews !== undefined && this.#isLastSmall ? next - 1 : next;
        this.#rest = 0;
        const take = async (events) => {
            const ready = this.#order.take(events);
            printed += ready.length;
            await this.#print(ready);
        };
        try {
            do {
                const { last, rest, more, jobStatus } = await courtesy.ask(() => leeway.ask(signal, (limited) => takeEvents(controller, this.#job, from, { signal: limited }, take)));
                this.#rest = rest;
                onNews?.({ jobStatus, isNew: last !== undefined && last >= next });
                if (!more || last === undefined || last < from || (rest >= LONG_REST && isAll()))
                    break;
                from = this.#order.unknownFrom(last + 1);
                // All that is behind this page waits here already.
                if (rest > 0 && rest < from - last)
                    break;
            } while (this.#order.waiting < MAX_WAITING);
            this.#ringsRead = rings;
        }
        finally {
            this.#noteProgress(printed);
        }
        return printed;
    }
    /** Gives up the events that are waited for: tells which, and prints what is behind them. */
    async skipHole() {
        const { first, last, events } = this.#order.skipHole();
        this.#missing += last - first + 1;
        const which = first === last ? `event ${first}` : `events ${first} to ${last}`;
        tellMissing(this.#context, `A part of the output is missing here: ${which} of the job did not arrive. The status is not affected.`);
        this.#collector.missed(first, last);
        await this.#print(events);
        this.#noteProgress(events.length);
    }
    async #print(events) {
        if (events.length > 0)
            this.#context.leeway.progress();
        for (const event of events)
            this.#collector.note(event);
        await this.#printer.print(events);
        const last = events.at(-1);
        if (last !== undefined)
            this.#isLastSmall = event_reader_sizeOf(last) <= MAX_READ_AGAIN;
    }
    #noteProgress(printed) {
        const now = this.#context.clock.now();
        if (printed > 0)
            this.#progressAt = now;
        if (!this.#order.hasHole)
            this.#holeSince = undefined;
        else if (printed > 0 || this.#holeSince === undefined)
            this.#holeSince = now;
    }
}
/** About how many characters an event has in a reply. */
function event_reader_sizeOf({ stdout, data }) {
    try {
        return stdout.length + JSON.stringify(data).length;
    }
    catch {
        // A result that is nested too deeply is not a small one.
        return Number.POSITIVE_INFINITY;
    }
}
/** What is missing is told wherever the output goes. */
function tellMissing({ sink, transcript }, warning) {
    sink.warn(warning);
    transcript?.heading(warning);
}

// EXTERNAL MODULE: ./src/follow/pace.ts
var follow_pace = __webpack_require__(7798);
;// CONCATENATED MODULE: ./src/follow/printer.ts

/** Passes events on whose turn it is, and knows at which line of the whole output it stands. */
class EventPrinter {
    #view;
    #transcript;
    #nextLine = 0;
    #hasPassed = false;
    #unreadable = 0;
    #hasRecap = false;
    /** @param transcript gets all output, whatever the view shows */
    constructor(view, transcript) {
        this.#view = view;
        this.#transcript = transcript;
    }
    /** Whether the lines of a long rest are wanted. */
    get needsLines() {
        return this.#view.rest.needsLines || this.#transcript !== undefined;
    }
    /** The events of a long rest that are wanted beside its lines. */
    get rest() {
        return this.#view.rest;
    }
    /** The line of the whole output that comes next, counted from 0; undefined when it cannot be told. */
    get nextLine() {
        return this.#nextLine;
    }
    /** Events whose text could not be read. */
    get unreadable() {
        return this.#unreadable;
    }
    /** Whether the play's recap was printed, which comes last. */
    get hasRecap() {
        return this.#hasRecap;
    }
    /** Prints lines of the whole output that come next and are not from events. */
    async pass(lines) {
        this.#hasPassed = true;
        if (this.#nextLine === undefined)
            return;
        this.#view.takeLines(lines, this.#nextLine);
        this.#nextLine += lines.length;
        await this.#write(lines);
    }
    async print(events) {
        const all = [];
        for (const event of events) {
            if (!event.readable)
                this.#unreadable += 1;
            this.#hasRecap ||= event.event === 'playbook_on_stats';
            const text = event.stdout === '' ? [] : linesOf(event);
            const lines = text.slice(this.#alreadyPrinted(event));
            this.#view.take(event, lines);
            if (this.#transcript !== undefined)
                for (const line of lines)
                    all.push(line);
            // `end_line` is one too high for the last event (see the notes on the download).
            if (text.length > 0)
                this.#advance(event.startLine, text.length);
        }
        await this.#write(all);
    }
    /** Shows what the view has taken. */
    async flush() {
        await this.#view.flush();
    }
    async #write(lines) {
        await this.flush();
        if (lines.length > 0)
            await this.#transcript?.write(lines.join('\n'));
    }
    /**
     * Line numbers count only while each event begins where the one before ended: with others the download would be
     * joined at a wrong line. After a download events are passed a second time, so that it never goes back.
     */
    #advance(startLine, lines) {
        const next = this.#nextLine;
        if (startLine === undefined || next === undefined)
            this.#nextLine = undefined;
        else if (this.#hasPassed)
            this.#nextLine = Math.max(next, startLine + lines);
        else
            this.#nextLine = startLine === next ? next + lines : undefined;
    }
    /** Lines of an event that the download brought before it broke off. */
    #alreadyPrinted(event) {
        // Only then: a controller whose line numbers are strange must not lose output.
        if (!this.#hasPassed || event.startLine === undefined || this.#nextLine === undefined)
            return 0;
        return Math.max(0, this.#nextLine - event.startLine);
    }
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./src/follow/rest.ts




/** Lines are printed in portions of about this many characters: what is made of one should be gone soon. */
const PORTION = 8 * 1024;
/** What COPY writes for a character, by the letter behind the backslash. */
const ESCAPES = { '\\': '\\', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
/**
 * Prints the rest of a finished job's output without reading all of its events: from its download, where it can be joined
 * to what was printed, and from those events that the view wants.
 * @param next counter of the first event not printed yet
 * @param rest how many events there are from it on
 * @returns whether all was printed; otherwise the events have to do, from the line that the printer has reached
 * @throws the context signal's reason
 */
async function printLongRest({ controller, courtesy, leeway, sink, signal }, job, printer, next, rest) {
    const from = printer.nextLine;
    const path = (0,resources/* downloadPath */.s2)(job);
    if (path === undefined)
        return false;
    if (from === undefined && printer.needsLines)
        return false;
    const ask = (question) => courtesy.ask(() => leeway.ask(signal, question));
    const pass = async (lines) => {
        leeway.progress();
        await printer.pass(lines);
    };
    try {
        const end = await ask((limited) => readOutputEnd(controller, job, { signal: limited }));
        // Events that are missing or stored twice are so in the download, too, and cannot be told from its lines.
        if (end?.counter !== next + rest - 1)
            return false;
        await ask((limited) => takeKinds(controller, job, printer, next, limited));
        if (from === undefined || !printer.needsLines)
            return true;
        await ask((limited) => printRest(controller, path, from, limited, pass));
        if (printer.nextLine !== end.lines) {
            sink.debug(`The download has ${printer.nextLine} lines of ${end.lines}; the events have the rest.`);
            return false;
        }
        return true;
    }
    catch (error) {
        signal.throwIfAborted();
        sink.debug(`The output could not be downloaded: ${(0,errors/* describeError */.Uc)(error)}`);
        return false;
    }
}
/** The events that the view wants of the rest. */
async function takeKinds(controller, job, printer, next, signal) {
    const { kinds, maxPages, takeEvents } = printer.rest;
    let from = next;
    for (let page = 1; kinds !== '' && page <= maxPages; page += 1) {
        const { events, more } = await readSomeEvents(controller, job, kinds, from, { signal });
        const last = events.at(-1)?.counter;
        const isLast = !more || last === undefined || last < from;
        takeEvents(events, isLast);
        await printer.flush();
        if (isLast)
            return;
        from = last + 1;
    }
}
/**
 * Prints the rest of a finished job's output from its download: fifty times quicker than its events, and of any size.
 * The download is the text of the events, one line end after each, escaped as PostgreSQL's COPY does; line N of it is
 * line N of `start_line` (controller facts 38 and 39).
 * @param path of the download, below the API root
 * @param fromLine the first line to print, counted from 0
 * @param print prints each portion
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function printRest(controller, path, fromLine, signal, print) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let line = 0;
    let partial = '';
    let portion = [];
    let size = 0;
    const flush = async () => {
        if (portion.length === 0)
            return;
        await print(portion);
        portion = [];
        size = 0;
    };
    const take = async (piece) => {
        // Split at "\n" only: other line separators of Unicode belong to the text.
        const lines = `${partial}${decoder.write(piece)}`.split('\n');
        partial = lines.pop() ?? '';
        for (const text of lines) {
            line += 1;
            if (line <= fromLine)
                continue;
            portion.push(unescapeCopy(text));
            size += text.length;
            if (size >= PORTION)
                await flush();
        }
    };
    try {
        await controller.download(path, take, { signal });
        // A reply that only the connection's close ends cannot tell a cut from its end, but its last line can.
        if (`${partial}${decoder.end()}` !== '') {
            const facts = { code: 'CUT', mayHaveArrived: true, passing: true };
            throw new errors/* ConnectionError */.Rc('The download of the output ended within a line.', facts);
        }
    }
    finally {
        // What came whole before a cut is not asked for again.
        await flush();
    }
}
/** Undoes the escapes of PostgreSQL's COPY in one line. */
function unescapeCopy(text) {
    return text.replace(/\\([\\bfnrtv])/g, (_whole, letter) => ESCAPES[letter] ?? letter);
}

;// CONCATENATED MODULE: ./src/follow/remainder.ts





/** After the end the rest is awaited for this long without a new event, in ms. Under a minute, whatever happens. */
const PATIENCE_MS = 30_000;
/**
 * The same when the controller has reported all events as stored, in ms. Where it reports nothing of the kind, the log
 * counts as complete after this long without a new event.
 */
const SETTLED_PATIENCE_MS = 5000;
/** The same once the time for all that is read after the end is spent, in ms. */
const SPENT_PATIENCE_MS = 1000;
/** After the end the last events ring within moments, unless they are too many: no look before this, in ms. */
const LAST_RING_MS = 700;
/** After this long without one of them the controller is asked whether there are more, in ms. */
const RINGS_WITHIN_MS = 2000;
/** Events that do not ring are mostly all stored when it is asked for the second time; what is there is read in any case then. */
const FIRST_ASKS = 2;
/**
 * Prints what is left of a job's output after its end. The status is final before the events are complete (controller fact 20),
 * so the rest is awaited until the controller says that it is complete, or until nothing comes any more.
 */
class Remainder {
    #context;
    #job;
    #reader;
    #printer;
    #collector;
    #trouble;
    #downloaded = false;
    #ended;
    constructor(context, job, { reader, printer, collector, trouble }) {
        this.#context = context;
        this.#job = job;
        this.#reader = reader;
        this.#printer = printer;
        this.#collector = collector;
        this.#trouble = trouble;
    }
    /** The job as it was last read. */
    get ended() {
        return this.#ended;
    }
    /**
     * Prints it.
     * @param complete `event_processing_finished` of the final status
     * @returns whether the log is whole
     * @throws the context signal's reason
     */
    async print(complete) {
        const { courtesy, leeway, random } = this.#context;
        const pace = new follow_pace/* Pace */.o(4000, random);
        let patience = PATIENCE_MS;
        this.#reader.restart();
        let told = await this.#firstWord(complete, pace);
        for (;;) {
            this.#context.live.events.hush();
            const whole = await this.#read(told);
            if (whole !== undefined)
                return whole;
            // Complete by the controller's count and still a hole: it will hardly be filled.
            const settled = told === true && courtesy.leftMs === 0 && this.#trouble.last === undefined;
            if (leeway.isSpent)
                patience = Math.min(patience, SPENT_PATIENCE_MS);
            const waited = this.#reader.holeMs ?? this.#reader.quietMs;
            if (waited >= (settled ? Math.min(patience, SETTLED_PATIENCE_MS) : patience)) {
                if (!this.#reader.hasHole)
                    return await this.#giveUp();
                await this.#reader.skipHole();
                // One wait is enough: further holes are told and passed, so that the end comes within a minute.
                patience = 0;
                continue;
            }
            await this.#pauseForMore(pace);
            if (told === false)
                told = await this.#eventsComplete();
        }
    }
    /**
     * What the controller says before the first read: one before the last events are there would be for nothing. They ring,
     * or it is asked; of the job of a node, which ended some time ago, at once.
     */
    async #firstWord(complete, pace) {
        const { leeway } = this.#context;
        if (this.#isAllStored(complete === true))
            return complete === true;
        if (this.#isRungFor()) {
            if (!this.#hasRung())
                await this.#pauseForMore(pace);
            return false;
        }
        let told = false;
        for (let asks = 0; asks < FIRST_ASKS && told === false && !(asks > 0 && leeway.isSpent); asks += 1) {
            if (asks > 0 || complete === false)
                await this.#pauseForMore(pace);
            told = await this.#eventsComplete();
        }
        return told;
    }
    /** A pause that the controller asked for is kept as long as there is patience for it. */
    async #pauseForMore(pace) {
        const { clock, courtesy, leeway, signal, live } = this.#context;
        const pause = this.#isRungFor() ? LAST_RING_MS : pace.next() / 2;
        await live.events.wait(pause, clock, signal);
        const asked = Math.min(courtesy.leftMs, PATIENCE_MS, leeway.leftMs);
        if (asked > 0)
            await clock.sleep(asked, signal);
    }
    /** Whether it rang for a read that did not come to its end: the job's own broke it off. */
    #hasRung() {
        return this.#context.live.events.rings > this.#reader.ringsRead;
    }
    /** Whether events, of which the number is known, are still to come, and will ring when they do. */
    #isRungFor() {
        const { isWorking, finalCounter } = this.#context.live;
        return isWorking && finalCounter !== undefined && this.#reader.next <= finalCounter;
    }
    /** Whether all events are stored: as the controller says, or by their number, of which none is missing. */
    #isAllStored(told) {
        const { finalCounter } = this.#context.live;
        if (told === true)
            return true;
        return finalCounter !== undefined && this.#reader.next + Math.max(0, this.#reader.rest) > finalCounter;
    }
    /** Where the controller does not say it: the recap is there, or nothing came for a while. */
    #seemsComplete() {
        return this.#printer.hasRecap || this.#reader.quietMs >= SETTLED_PATIENCE_MS;
    }
    /** One read; whether the log is whole, or undefined when more is to be waited for. */
    async #read(told) {
        const { signal } = this.#context;
        try {
            await this.#reader.read(signal, { isAll: () => this.#isAllStored(told) && !this.#downloaded });
            const all = this.#isAllStored(told) || (told === 'unknown' && this.#seemsComplete());
            const reached = all && !this.#reader.hasHole && (this.#reader.rest <= 0 || (await this.#download()));
            this.#trouble.cleared();
            return reached ? this.#isWhole() : undefined;
        }
        catch (error) {
            signal.throwIfAborted();
            this.#trouble.note(error);
            return (0,errors/* isPassing */.WG)(error) ? undefined : await this.#giveUp();
        }
    }
    /** Prints a long rest from the download; returns false where the events have to do. */
    async #download() {
        const { next, rest, hasHole } = this.#reader;
        if (rest < LONG_REST || hasHole || this.#downloaded)
            return false;
        // Tried once: should it break off or be short, the events go on at the line where it did.
        this.#downloaded = true;
        const done = await printLongRest(this.#context, this.#job, this.#printer, next, rest);
        if (done)
            this.#collector.missed(next);
        return done;
    }
    /** Asked where the last events do not ring, or should have by now. */
    async #eventsComplete() {
        const { controller, courtesy, leeway, signal } = this.#context;
        if (this.#isRungFor() && this.#reader.quietMs < RINGS_WITHIN_MS)
            return false;
        try {
            const reply = await courtesy.ask(() => leeway.ask(signal, (limited) => controller.get((0,resources/* jobPath */.Jf)(this.#job), { signal: limited })));
            this.#ended = (0,resources/* readJob */.cd)(reply, this.#job);
            return this.#ended.eventsComplete ?? 'unknown';
        }
        catch (error) {
            signal.throwIfAborted();
            this.#trouble.note(error);
            return false;
        }
    }
    async #giveUp() {
        while (this.#reader.hasHole)
            await this.#reader.skipHole();
        this.#collector.missed(this.#reader.next);
        const { last } = this.#trouble;
        const why = last === undefined ? 'the controller did not report its events as complete.' : (0,errors/* describeError */.Uc)(last);
        tellMissing(this.#context, `The output above may not be whole: ${why} The status is not affected.`);
        return false;
    }
    #isWhole() {
        const { unreadable } = this.#printer;
        if (unreadable > 0) {
            const warning = `${unreadable} events of the job could not be read; their output is missing above. The status is not affected.`;
            tellMissing(this.#context, warning);
        }
        return this.#reader.missing === 0 && unreadable === 0;
    }
}

;// CONCATENATED MODULE: ./src/follow/rhythm.ts
/** After this long without a read a ring finds a reader that has rested, in ms. */
const RESTED_MS = 10_000;
/** The pause between two reads of something that goes on and on: longer each time, up to the last, in ms. */
const GROWTH = 1.5;
const LONGEST_MS = 4000;
/**
 * When to read what rings. What belongs together rings within moments and is read together; what rings without end is read
 * every few seconds, since each read is a request.
 */
class Rhythm {
    #context;
    #settleMs;
    #gapMs;
    #readAt = Number.NEGATIVE_INFINITY;
    /** @param settleMs how long what belongs together may take to ring, in ms */
    constructor(context, settleMs) {
        this.#context = context;
        this.#settleMs = settleMs;
        this.#gapMs = settleMs;
    }
    /**
     * Waits for the next read: until some time after a ring, or at most for `longestMs`. Without live updates a ring is a
     * poll that waits for the read.
     * @returns whether it rang
     * @throws the signal's reason
     */
    async next(longestMs, signal) {
        const { clock, courtesy, live } = this.#context;
        const rang = await live.events.wait(Math.max(longestMs, courtesy.leftMs), clock, signal);
        const pauseMs = rang ? Math.max(live.isWorking ? this.#settle() : 0, courtesy.leftMs) : 0;
        if (pauseMs > 0)
            await clock.sleep(pauseMs, signal);
        // What rings from now on may come too late for this read.
        live.events.hush();
        this.#readAt = clock.now();
        return rang;
    }
    #settle() {
        const rested = this.#context.clock.now() - this.#readAt;
        if (rested >= RESTED_MS)
            this.#gapMs = this.#settleMs;
        else
            this.#gapMs = Math.min(this.#gapMs * GROWTH, LONGEST_MS);
        return Math.max(this.#settleMs, this.#gapMs - rested);
    }
}

;// CONCATENATED MODULE: ./src/follow/trouble.ts

/** What keeps something from being read: told once, and only to who debugs, since the next read that works makes up for it. */
class Trouble {
    #sink;
    #what;
    #last;
    /** @param what cannot be read, with a capital letter */
    constructor(sink, what) {
        this.#sink = sink;
        this.#what = what;
    }
    /** The last failure since something was read; undefined where there is none. */
    get last() {
        return this.#last;
    }
    note(error) {
        if (this.#last === undefined)
            this.#sink.debug(`${this.#what} could not be read: ${(0,errors/* describeError */.Uc)(error)}`);
        this.#last = error;
    }
    cleared() {
        this.#last = undefined;
    }
}

;// CONCATENATED MODULE: ./src/follow/log.ts











/**
 * Without a ring the events are read after this many intervals: the second rope beside the live updates, and beside the
 * status reader, who rings with each poll. What it finds did not ring, so that it is pulled sooner then.
 */
const QUIET_FACTOR = 8;
const UNRUNG_FACTOR = 2;
const QUIET_JITTER = 0.1;
/** Four workers store the events of one moment, each in batches of a second: they are read together, in ms. */
const BURST_MS = 1000;
/** The controller rings for so many events a second at most: after more, some may not have rung. */
const MOST_RINGS = 30;
/** While the job runs, a hole that holds up the output is given up after this long, in ms. */
const HOLE_PATIENCE_MS = 60_000;
/** The pause while a hole is open, in ms: it is filled within moments, or else less and less likely. */
const HOLE_PAUSE_MS = 1500;
const HOLE_PAUSE_SHARE = 0.25;
/**
 * Prints the output of a job from its events: in order, whole, each line once.
 * Nothing that happens here touches the verdict; what is missing is told.
 */
class JobLog {
    #context;
    #job;
    #collector;
    #reader;
    #remainder;
    #trouble;
    /** Rings for a poll: the first page of a read was read, or none is to come. */
    #polled = new bell/* Bell */.I();
    #news;
    #follows = false;
    /** @param view shows the output, as far as it is wanted */
    constructor(context, job, view) {
        const printer = new EventPrinter(view, context.transcript);
        this.#context = context;
        this.#job = job;
        this.#collector = new Collector(job);
        this.#trouble = new Trouble(context.sink, 'The output');
        this.#reader = new EventReader(context, job, printer, this.#collector);
        const parts = { reader: this.#reader, printer, collector: this.#collector, trouble: this.#trouble };
        this.#remainder = new Remainder(context, job, parts);
    }
    get ended() {
        return this.#remainder.ended;
    }
    get account() {
        return this.#collector.account;
    }
    /**
     * Prints what comes while the job runs, until `ended` is aborted.
     * @throws the context signal's reason
     */
    async follow(ended) {
        if ((0,resources/* eventsPath */.JH)(this.#job) === undefined)
            return;
        const { signal, intervalMs, random } = this.#context;
        const either = AbortSignal.any([signal, ended]);
        const rhythm = new Rhythm(this.#context, BURST_MS);
        const retries = new follow_pace/* Pace */.o(intervalMs, random);
        let pause = this.#quietPause(QUIET_FACTOR);
        this.#follows = true;
        while (!either.aborted) {
            try {
                pause = await this.#readNext(rhythm, pause, either);
                retries.restart();
            }
            catch (error) {
                if (either.aborted)
                    break;
                this.#trouble.note(error);
                if (!(0,errors/* isPassing */.WG)(error))
                    break;
                pause = retries.next();
            }
        }
        this.#follows = false;
        signal.throwIfAborted();
    }
    async poll(longestMs) {
        if (!this.#follows)
            return undefined;
        const { clock, live, signal } = this.#context;
        this.#news = undefined;
        this.#polled.hush();
        live.events.ring();
        await this.#polled.wait(longestMs, clock, signal);
        return this.#news;
    }
    /** Waits for the next read and does it; returns the longest pause after it, in ms. */
    async #readNext(rhythm, longestMs, signal) {
        const { live } = this.#context;
        const { hasHole, holeMs: openMs = 0 } = this.#reader;
        const holePause = Math.max(HOLE_PAUSE_MS, Math.min(HOLE_PAUSE_SHARE * openMs, HOLE_PATIENCE_MS - openMs));
        const rang = await rhythm.next(hasHole ? holePause : longestMs, signal);
        const printed = await this.#readOnce(signal);
        if (live.isWorking && printed >= MOST_RINGS)
            live.events.ring();
        const { holeMs } = this.#reader;
        if (holeMs !== undefined && holeMs > HOLE_PATIENCE_MS)
            await this.#reader.skipHole();
        return this.#quietPause(rang || hasHole || printed === 0 ? QUIET_FACTOR : UNRUNG_FACTOR);
    }
    async #readOnce(signal) {
        const onNews = (news) => {
            this.#news = news;
            this.#polled.ring();
        };
        try {
            return await this.#reader.read(signal, this.#context.live.isWorking ? {} : { onNews });
        }
        finally {
            this.#polled.ring();
        }
    }
    #quietPause(factor) {
        const { intervalMs, random = Math.random } = this.#context;
        return intervalMs * factor * (1 - QUIET_JITTER * random());
    }
    /** Prints what can be read now, once; for a wait that ends before the job does. */
    async catchUp() {
        if ((0,resources/* eventsPath */.JH)(this.#job) === undefined)
            return;
        try {
            await this.#reader.read(this.#context.signal);
        }
        catch (error) {
            this.#context.signal.throwIfAborted();
            this.#trouble.note(error);
        }
    }
    /**
     * Prints the rest after the end.
     * @param complete `event_processing_finished` of the final status
     * @returns whether the log is whole
     * @throws the context signal's reason
     */
    async drain(complete) {
        if ((0,resources/* eventsPath */.JH)(this.#job) === undefined)
            return true;
        const whole = await this.#remainder.print(complete);
        await completeAccount(this.#context, this.#job, this.#collector);
        return whole;
    }
}

;// CONCATENATED MODULE: ./src/follow/silent-log.ts





/** After the end it is awaited for this long that all events are stored, in ms. */
const silent_log_PATIENCE_MS = 30_000;
/** The same where the controller does not say it, in ms. */
const UNTOLD_PATIENCE_MS = 5000;
/**
 * Stands for the log of a job of which no output is wanted: reads nothing while the job runs, and in the end only what is
 * to be reported.
 */
class SilentLog {
    #context;
    #job;
    #collector;
    #ended;
    constructor(context, job) {
        this.#context = context;
        this.#job = job;
        this.#collector = new Collector(job);
    }
    get ended() {
        return this.#ended;
    }
    get account() {
        return this.#collector.account;
    }
    follow() {
        return Promise.resolve();
    }
    async catchUp() {
        if ((0,resources/* eventsPath */.JH)(this.#job) === undefined)
            return;
        this.#collector = new Collector(this.#job);
        this.#collector.missed(1);
        await completeAccount(this.#context, this.#job, this.#collector);
    }
    /** @returns whether all events were stored when the account was made */
    async drain(complete) {
        if ((0,resources/* eventsPath */.JH)(this.#job) === undefined)
            return true;
        const isStored = complete === true || (await this.#awaitEvents());
        await this.catchUp();
        return isStored;
    }
    /** The status is final before the events are complete (controller fact 20). */
    async #awaitEvents() {
        const { clock, courtesy, leeway, signal, random } = this.#context;
        const pace = new follow_pace/* Pace */.o(2000, random);
        const began = clock.now();
        for (;;) {
            const told = await this.#ask();
            if (told === true || told === 'refused')
                return told === true;
            const waited = clock.now() - began;
            // Nothing says that they are not all there.
            if (told === 'unknown' && waited >= UNTOLD_PATIENCE_MS)
                return true;
            if (waited >= silent_log_PATIENCE_MS || leeway.isSpent)
                return false;
            await clock.sleep(Math.max(pace.next() / 4, Math.min(courtesy.leftMs, silent_log_PATIENCE_MS, leeway.leftMs)), signal);
        }
    }
    async #ask() {
        const { controller, courtesy, leeway, signal, sink } = this.#context;
        try {
            const reply = await courtesy.ask(() => leeway.ask(signal, (limited) => controller.get((0,resources/* jobPath */.Jf)(this.#job), { signal: limited })));
            this.#ended = (0,resources/* readJob */.cd)(reply, this.#job);
            return this.#ended.eventsComplete ?? 'unknown';
        }
        catch (error) {
            signal.throwIfAborted();
            sink.debug(`Whether the events are complete could not be read: ${(0,errors/* describeError */.Uc)(error)}`);
            return (0,errors/* isPassing */.WG)(error) ? false : 'refused';
        }
    }
}

;// CONCATENATED MODULE: ./src/follow/whole-view.ts



/** The events that say where the lines of a long rest go. */
const whole_view_KINDS = 'event__in=playbook_on_play_start,runner_on_failed,runner_on_unreachable,runner_item_on_failed,runner_on_async_failed,error,playbook_on_no_hosts_remaining,playbook_on_stats&no_truncate=1';
/** The heading of a task. A line that only looks like one folds away nothing that an event says is a failure. */
const TASK = /^(TASK|RUNNING HANDLER) \[/;
/** Shows all output, each line once, in order. */
class WholeView {
    rest;
    #layout;
    #portions;
    #marks = [];
    #hasAllMarks = false;
    /** The event that the lines of the rest are in, and the line behind it. */
    #current;
    #isTrouble = false;
    constructor(sink, layout) {
        this.#portions = new Portions(sink);
        this.#layout = layout;
        this.rest = {
            needsLines: true,
            kinds: layout.needsEvents ? whole_view_KINDS : '',
            maxPages: 1,
            takeEvents: (events, isLast) => this.#takeMarks(events, isLast),
        };
    }
    get hasShown() {
        return this.#portions.hasShown;
    }
    take(event, lines) {
        // An event whose lines came with the download has had its place.
        if (lines.length === 0 && event.stdout !== '')
            return;
        this.#add(lines, this.#layout.place(event));
    }
    takeLines(lines, from) {
        let number = from;
        for (const line of lines) {
            const { heading, fold } = this.#layout.needsEvents ? this.#placeOf(line, number) : this.#layout.folded;
            if (heading !== undefined)
                this.#portions.say(heading);
            this.#portions.addLine(line, fold);
            number += 1;
        }
    }
    async flush() {
        await this.#portions.flush();
    }
    #add(lines, { heading, fold }) {
        if (lines.length === 0)
            return;
        if (heading !== undefined)
            this.#portions.say(heading);
        this.#portions.add(lines, fold);
    }
    #takeMarks(events, isLast) {
        this.#hasAllMarks = isLast;
        for (const event of events) {
            const { startLine: from, stdout } = event;
            if (from !== undefined)
                this.#marks.push({ event, from, count: stdout === '' ? 0 : linesOf(event).length });
        }
    }
    /** Where a line of the download goes. */
    #placeOf(line, number) {
        for (let mark = this.#marks[0]; mark !== undefined && mark.from <= number; mark = this.#marks[0]) {
            this.#marks.shift();
            this.#isTrouble = false;
            const place = this.#layout.place(mark.event);
            this.#current = { place: { fold: place.fold }, until: mark.from + mark.count };
            if (mark.from === number && mark.count > 0)
                return place;
        }
        if (this.#current !== undefined && number < this.#current.until)
            return this.#current.place;
        // Which of the further lines are failures is not known: none of them is folded away.
        if (this.#marks.length === 0 && !this.#hasAllMarks)
            return IN_SIGHT;
        if (this.#isTrouble)
            this.#isTrouble = !TASK.test(line);
        else
            this.#isTrouble = isErrorLine(line);
        if (this.#isTrouble)
            return IN_SIGHT;
        this.#layout.settle();
        return this.#layout.folded;
    }
}

;// CONCATENATED MODULE: ./src/follow/job-log.ts







/**
 * What prints the output of a job that is no workflow.
 * @param show what the context asks for, laid out by plays, unless it is given
 * @returns the log, and the view that knows whether there was anything to show
 */
function jobLog(context, job, show = {}) {
    const { log = context.log ?? 'all', layout = new PlayLayout() } = show;
    const view = viewOf(context.sink, { log, layout });
    const isRead = (0,resources/* eventsPath */.JH)(job) !== undefined && (view !== NO_VIEW || context.transcript !== undefined);
    return { log: isRead ? new JobLog(context, job, view) : new SilentLog(context, job), view };
}
function viewOf(sink, { log, layout }) {
    switch (log) {
        case 'all':
            return new WholeView(sink, layout);
        case 'failures':
            return new FailuresView(sink);
        case 'none':
            return NO_VIEW;
    }
}

;// CONCATENATED MODULE: ./src/follow/leeway.ts

/** As long as output comes, it is read on: so long without any ends it once the leeway is spent, in ms. */
const STALL_MS = 10_000;
/**
 * The time for what is still read once the wait is over. One for all readers of a run: a workflow has many jobs, and a
 * controller that tells of none of them must not hold up the verdict by the patience for each.
 */
class Leeway {
    #clock;
    #open = new Set();
    /** By the clock; without end while the job is followed. */
    #spentAt = Number.POSITIVE_INFINITY;
    #until = Number.POSITIVE_INFINITY;
    constructor(clock) {
        this.#clock = clock;
    }
    /** The wait is over: for the work there are `ms`. */
    async within(ms, work) {
        this.#spentAt = this.#clock.now() + ms;
        this.#until = this.#spentAt;
        for (const open of this.#open)
            this.#watch(open);
        try {
            return await work();
        }
        finally {
            this.#spentAt = Number.POSITIVE_INFINITY;
            this.#until = Number.POSITIVE_INFINITY;
        }
    }
    /** Whether nothing should be waited for any more; what is there may still be read. */
    get isSpent() {
        return this.leftMs <= 0;
    }
    /** For how long something may be waited for, in ms; without end while the job is followed. */
    get leftMs() {
        return Math.max(0, this.#spentAt - this.#clock.now());
    }
    /** Output came: there may be more. */
    progress() {
        if (Number.isFinite(this.#until))
            this.#until = Math.max(this.#until, this.#clock.now() + STALL_MS);
    }
    /**
     * Asks something, as long as there is time.
     * @param signal ends it earlier
     * @throws ConnectionError, not passing, when the time is over; what the question throws
     */
    async ask(signal, question) {
        if (this.#clock.now() >= this.#until)
            throw tooLate();
        const open = { late: new AbortController(), done: new AbortController() };
        this.#open.add(open);
        if (Number.isFinite(this.#until))
            this.#watch(open);
        try {
            return await question(AbortSignal.any([signal, open.late.signal]));
        }
        finally {
            this.#open.delete(open);
            open.done.abort();
        }
    }
    #watch({ late, done }) {
        const left = this.#until - this.#clock.now();
        this.#clock.sleep(Math.max(0, left), done.signal).then(() => {
            if (this.#clock.now() >= this.#until)
                late.abort(tooLate());
            else if (Number.isFinite(this.#until))
                this.#watch({ late, done });
        }, () => undefined);
    }
}
function tooLate() {
    return new errors/* ConnectionError */.Rc('The controller did not tell the rest in time.', {
        code: 'TIMEOUT',
        mayHaveArrived: true,
        passing: false,
    });
}

;// CONCATENATED MODULE: ./src/follow/expectation.ts


/** Runs that are looked at; a template's durations change with what it deploys. */
const RUNS = 5;
/** While the end is due, pauses are this short, in ms; where the past runs differ, so many looks cover the whole stretch. */
const CLOSE_MS = 3000;
const LOOKS = 9;
/** Before the shortest of them and after the longest the looks are so many times further apart. */
const MARGIN_FACTOR = 1.5;
/** The next run may be a little shorter or longer than all before: by half their spread, or this share, and a moment, in ms. */
const SHARE = 0.02;
const MOMENT_MS = 1000;
/**
 * How long the template's last successful runs took, in ms.
 * @param before the job that is followed: only older ones count
 * @throws ResponseError, ConnectionError
 */
async function pastRuns(controller, templateId, before, signal) {
    const query = `unified_job_template=${templateId}&status=successful&id__lt=${before}&order_by=-id&page_size=${RUNS}`;
    const reply = await controller.get(`unified_jobs/?${query}`, { signal });
    return (0,resources/* readList */.LD)(reply, 'the past runs of the template')
        .filter(fields/* isRecord */.u4)
        .flatMap((row) => {
        const elapsed = (0,fields/* number */.ai)(row, 'elapsed');
        return elapsed === undefined || elapsed <= 0 ? [] : [elapsed * 1000];
    });
}
/**
 * The longest pause that makes sense for a job that has run for `ranMs`: a close look while the past runs say that its
 * end is due, and no sleep beyond the moment when that begins.
 */
function longestPause(past, ranMs, longestMs) {
    if (past.length < 2 || ranMs === undefined)
        return longestMs;
    const [shortest, longest] = [Math.min(...past), Math.max(...past)];
    const margin = Math.max((longest - shortest) / 2, longest * SHARE) + MOMENT_MS;
    const [from, until] = [shortest - margin, longest + margin];
    if (ranMs > until)
        return longestMs;
    if (ranMs < from)
        return Math.min(longestMs, Math.max(CLOSE_MS, from - ranMs));
    // The more the past runs differ, the less a close look is worth; outside of them it finds the end less often.
    const close = Math.max(CLOSE_MS, (until - from) / LOOKS);
    const isAmong = ranMs >= shortest - close && ranMs <= longest;
    return Math.min(longestMs, isAmong ? close : MARGIN_FACTOR * close);
}

;// CONCATENATED MODULE: ./src/follow/job-poll.ts

/** How long a poll waits for the first page of new events before it asks for the job's detail, in ms. */
const EVENTS_MS = 5000;
/** While the events tell that the job runs and none of them is new, its detail is read once in so many intervals. */
const DETAIL_FACTOR = 8;
/**
 * Reads a job's state for a poll. While it runs and live updates do not work, a poll reads the new events, which tell the
 * status, too; the detail is read only where they do not say "running". A final status always comes from the detail.
 */
class JobPoll {
    #context;
    #ref;
    #pollEvents;
    #detail;
    /** When that was read, by the clock. */
    #detailAt = 0;
    /** @param pollEvents undefined where nothing reads the job's events */
    constructor(context, ref, pollEvents) {
        this.#context = context;
        this.#ref = ref;
        this.#pollEvents = pollEvents;
    }
    /** Whether new events are to be read with each poll: nothing else tells of them. */
    get readsEvents() {
        return this.#pollEvents !== undefined && !this.#context.live.isWorking;
    }
    /** How long the job has taken, in ms; undefined where the controller did not say it. */
    get elapsedMs() {
        const elapsed = this.#detail?.elapsed;
        return elapsed === undefined ? undefined : elapsed * 1000 + this.#context.clock.now() - this.#detailAt;
    }
    /**
     * One poll.
     * @param eventsMs how long the events may take at most; 0 for the detail alone
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async read(eventsMs) {
        const eventsRead = eventsMs > 0 && this.readsEvents && this.#runs();
        const job = eventsRead ? await this.#byEvents(Math.min(eventsMs, EVENTS_MS)) : undefined;
        return { job: job ?? (await this.#readDetail()), eventsRead };
    }
    #runs() {
        return this.#detail !== undefined && !(0,resources/* isQueued */.MX)(this.#detail.status, this.#detail.type);
    }
    async #byEvents(longestMs) {
        const { clock, intervalMs } = this.#context;
        const news = await this.#pollEvents?.(longestMs);
        if (news?.jobStatus !== 'running' || this.#detail === undefined)
            return undefined;
        if (!news.isNew && clock.now() - this.#detailAt >= DETAIL_FACTOR * intervalMs)
            return undefined;
        return { ...this.#detail, status: news.jobStatus };
    }
    async #readDetail() {
        const { clock, controller, courtesy, signal } = this.#context;
        const reply = await courtesy.insist(() => controller.get((0,resources/* jobPath */.Jf)(this.#ref), { signal }));
        this.#detail = (0,resources/* readJob */.cd)(reply, this.#ref);
        this.#detailAt = clock.now();
        return this.#detail;
    }
}

// EXTERNAL MODULE: ./src/controller/links.ts
var links = __webpack_require__(3153);
// EXTERNAL MODULE: ./src/controller/workflow-nodes.ts
var workflow_nodes = __webpack_require__(9271);
;// CONCATENATED MODULE: ./src/follow/queue-words.ts

/** What the scheduler says where nothing but room is missing (its source). */
const NO_ROOM = /not enough available capacity/i;
/** Why a job of this kind can be in the way. */
const IN_THE_WAY = {
    job: 'Runs of this template follow one another: "Concurrent jobs" (`allow_simultaneous`) is off there.',
    workflow_job: 'Runs of this template follow one another: "Concurrent jobs" (`allow_simultaneous`) is off there.',
    project_update: 'The update of the project comes first.',
    inventory_update: 'The sync of the inventory comes first.',
    system_job: 'Management jobs run one at a time.',
};
/** The controller's own reason as it is put into a sentence: without the full stop that some of them have. */
function reasonOf({ explanation }) {
    return explanation.replace(/\.$/, '');
}
/**
 * The job in the way, where the explanation names one (controller fact 33): by Django's name of its model, which is the type
 * without its underscores, such as `workflowjob-7`.
 */
function blockerOf({ explanation }) {
    const named = /\b([a-z_]+)-(\d+) to finish/.exec(explanation);
    const type = resources/* JOB_TYPES */.MA.find((known) => plain(known) === plain(named?.[1] ?? ''));
    return type === undefined ? undefined : { type, id: Number(named?.[2]) };
}
function plain(name) {
    return name.replaceAll('_', '');
}
/** What the reason means in plain words, and what to do; `''` where the controller's own words have to do. */
function queueWords(job) {
    if (job.explanation === '')
        return 'Other runs of the template or a lack of capacity in its instance groups can hold it up.';
    if (NO_ROOM.test(job.explanation)) {
        return 'No instance of its instance groups has room for it, and it starts once other jobs there have ended. Should none be running, look under Instance Groups on the controller whether the instances are enabled and healthy, and whether the group limits jobs or forks.';
    }
    const blocker = blockerOf(job);
    return (blocker && IN_THE_WAY[blocker.type]) ?? '';
}

;// CONCATENATED MODULE: ./src/follow/queue-reason.ts



/** After this long before its start the log says why, in ms: the controller itself fills in the reason only after a while. */
const EXPLAIN_AFTER_MS = 20_000;
/** Only after this long it is told that the controller gives no reason, in ms: it gives one after half a minute (controller fact 33). */
const NO_REASON_AFTER_MS = 60_000;
/** When the controller has filled in why a job does not start, where it gives a reason (controller fact 33), in ms. */
const EXPLAINED_MS = 32_000;
/** Whether it is time to say why a job does not start that has waited for so long, in ms. */
function isReasonDue({ explanation }, waitedMs) {
    return waitedMs >= (explanation === '' ? NO_REASON_AFTER_MS : EXPLAIN_AFTER_MS);
}
/** Why a job does not start, what that means, and the page of the job in its way. */
function reasonSentence({ controller }, job) {
    const { id, status, explanation } = job;
    const blocker = blockerOf(job);
    const reason = explanation === '' ? '; the controller gives no reason' : `: ${reasonOf(job)}`;
    const link = blocker === undefined ? '' : (0,links/* jobLink */.m)(controller.root, blocker).url;
    return [`Job ${id} is ${status}${reason}.`, queueWords(job), link].filter((part) => part !== '').join(' ');
}
/**
 * What a workflow in the way waits for may be a person.
 * @returns a sentence with the blank in front of it; `''` where there is nothing of the kind to say
 * @throws the context signal's reason
 */
async function approvalsAhead({ controller, courtesy, signal }, job) {
    const blocker = blockerOf(job);
    if (blocker?.type !== 'workflow_job')
        return '';
    // It only makes the reason clearer: without it the link has to do.
    const nodes = await courtesy.ask(() => (0,workflow_nodes/* readNodes */.g0)(controller, blocker, { signal })).catch(() => []);
    signal.throwIfAborted();
    const names = nodes
        .filter(({ run }) => run?.type === 'workflow_approval' && run.status === 'pending')
        .map(({ name }) => `"${name}"`);
    return names.length === 0 ? '' : ` That one waits for the approval of ${names.join(', ')}.`;
}

// EXTERNAL MODULE: ./src/follow/words.ts
var follow_words = __webpack_require__(7280);
;// CONCATENATED MODULE: ./src/follow/weather.ts



/** A stretch in which the controller cannot be asked: told once, borne for `retryForMs`, with growing pauses. */
class Weather {
    #context;
    #pace;
    #since;
    constructor(context) {
        this.#context = context;
        this.#pace = new follow_pace/* Pace */.o(context.intervalMs, context.random);
    }
    note(error) {
        if (this.#since !== undefined)
            return;
        const { clock, retryForMs, sink } = this.#context;
        this.#since = clock.now();
        if (retryForMs > 0) {
            sink.say(`${(0,errors/* describeError */.Uc)(error)} Asking again for up to ${(0,follow_words/* duration */.p)(retryForMs)}; the job is not affected.`);
        }
    }
    /** Whether the controller could not be asked the last time. */
    get isBad() {
        return this.#since !== undefined;
    }
    get isTooLong() {
        return this.leftMs <= 0;
    }
    /** How much longer it is borne, in ms; without end while the controller answers. */
    get leftMs() {
        const { clock, retryForMs } = this.#context;
        return this.#since === undefined ? Number.POSITIVE_INFINITY : this.#since + retryForMs - clock.now();
    }
    /** The pause before the next try; one that the server asked for is kept, but not beyond `retryForMs`. */
    pause(error) {
        const { clock, retryForMs } = this.#context;
        const asked = error instanceof errors/* ResponseError */.o3 ? (error.retryAfterMs ?? 0) : 0;
        const left = (this.#since ?? clock.now()) + retryForMs - clock.now();
        return Math.max(Math.min(asked, left), Math.min(this.#pace.next(), Math.max(left, 0)));
    }
    cleared() {
        if (this.#since === undefined)
            return;
        const { clock, sink } = this.#context;
        sink.say(`The controller answers again after ${(0,follow_words/* duration */.p)(clock.now() - this.#since)}.`);
        this.#since = undefined;
        this.#pace.restart();
    }
    story(error) {
        return `The controller could not be asked for ${(0,follow_words/* duration */.p)(this.#context.retryForMs)} (\`retry_for\`). The last failure: ${(0,errors/* describeError */.Uc)(error)}`;
    }
}

;// CONCATENATED MODULE: ./src/follow/status.ts








/** With live updates in working order polling is only the second rope: this many times slower. */
const LIVE_FACTOR = 4;
/**
 * Asks for the job's status until it is final. A request that fails for a passing reason is tried again for
 * `retryForMs`; a refusal of the API itself ends the wait. At a deadline one last request decides.
 * @param poll reads the job's new events, which tell whether it still runs; a final status is always read from its detail
 * @throws the context signal's reason
 */
async function awaitEnd(context, ref, launched, waiting, poll) {
    const watch = new StatusWatch(context, ref, launched, waiting, poll);
    for (;;) {
        const ending = await watch.look(await watch.pause());
        if (ending !== undefined)
            return ending;
    }
}
class StatusWatch {
    #context;
    #ref;
    #waiting;
    #poll;
    #pace;
    #rope;
    #weather;
    #began;
    #pastRunsMs;
    #status;
    #last;
    #startedAt;
    /** When the next look is due, by the clock. */
    #dueAt;
    #wasLive = false;
    /** Rings for output at the last look. */
    #ringsSeen = 0;
    /** A final status was told that the API does not show yet. */
    #isEnding = false;
    constructor(context, ref, launched, waiting, poll) {
        this.#context = context;
        this.#ref = ref;
        this.#waiting = waiting;
        this.#poll = new JobPoll(context, ref, poll);
        this.#status = launched;
        this.#began = context.clock.now();
        this.#pace = new follow_pace/* Pace */.o(context.intervalMs, context.random);
        this.#rope = new follow_pace/* Pace */.o(context.intervalMs * LIVE_FACTOR, context.random, Number.POSITIVE_INFINITY);
        this.#weather = new Weather(context);
        this.#dueAt = this.#began + this.#pace.next();
    }
    /** Waits for a ring that asks for a look, the next turn, or a deadline; returns the deadline that has come. */
    async pause() {
        const { clock, signal, live } = this.#context;
        const [at, limit] = this.#deadline();
        for (;;) {
            const rang = await live.status.wait(Math.max(0, Math.min(this.#dueAt, at) - clock.now()), clock, signal);
            if (!rang)
                break;
            const heard = live.heard();
            if (heard === undefined || (0,resources/* isFinal */.dR)(heard)) {
                // A ring may be ahead of what the API answers by a moment.
                this.#isEnding ||= heard !== undefined;
                this.#pace.restart();
                break;
            }
            // That it runs is worth no request; that it ended is for the API to say. Frames come out of order: back into the
            // queue leads none of them.
            if (!(0,resources/* isQueued */.MX)(heard) || (0,resources/* isQueued */.MX)(this.#status))
                this.#tell(heard);
            if (live.finalCounter !== undefined)
                this.#expectEnd();
        }
        await this.#keepCourtesy(at);
        return clock.now() >= at ? limit : undefined;
    }
    /** All of the job's events were told, so its end is next. A frame can get lost: then a look finds it. */
    #expectEnd() {
        if (this.#isEnding)
            return;
        this.#isEnding = true;
        this.#pace.restart();
        this.#dueAt = Math.min(this.#dueAt, this.#context.clock.now() + this.#pace.next());
    }
    /**
     * Waits while the controller wants to be left alone, a deadline or the end of `retry_for` excepted. Not for a pause
     * that is asked for meanwhile: refusals of the log's requests must not keep the status from being asked for.
     */
    async #keepCourtesy(at) {
        const { clock, signal, courtesy } = this.#context;
        const left = Math.min(courtesy.leftMs, this.#weather.leftMs, at - clock.now());
        if (left > 0)
            await clock.sleep(left, signal);
    }
    /** Asks once; the ending, or undefined when the job goes on. */
    async look(reached) {
        const { clock, signal } = this.#context;
        try {
            // The last request before a deadline decides, and one after a failure tells whether anything answers.
            const eventsMs = reached === undefined && !this.#weather.isBad ? this.#deadline()[0] - clock.now() : 0;
            const { job, eventsRead } = await this.#poll.read(eventsMs);
            this.#weather.cleared();
            this.#take(job, eventsRead);
            if ((0,resources/* isFinal */.dR)(job.status))
                return { kind: 'final', job };
            await this.#waiting.look(job);
            await this.#learnDurations(job);
            this.#dueAt = clock.now() + this.#nextPause();
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(0,errors/* isPassing */.WG)(error))
                return { kind: 'unknown', reason: (0,errors/* describeError */.Uc)(error) };
            this.#weather.note(error);
            if (reached === undefined && this.#weather.isTooLong)
                return { kind: 'unknown', reason: this.#weather.story(error) };
            this.#dueAt = clock.now() + this.#weather.pause(error);
        }
        // A job that began to run at the last moment of its queue time-out is out of the queue.
        if (reached === undefined || (reached === 'queue_timeout' && this.#startedAt !== undefined))
            return undefined;
        return { kind: 'timed_out', job: this.#last, limit: reached };
    }
    #take(job, eventsRead) {
        const isOver = (0,resources/* isFinal */.dR)(job.status);
        if (!isOver && !(0,resources/* isQueued */.MX)(job.status, job.type))
            this.#ringForOutput(job, eventsRead);
        this.#last = job;
        if (!(0,resources/* isQueued */.MX)(job.status, job.type))
            this.#startedAt ??= this.#context.clock.now();
        // A final status is told by the verdict, after the rest of the output.
        if (!isOver)
            this.#tell(job.status);
    }
    #tell(status) {
        if (status === this.#status)
            return;
        this.#status = status;
        // What has begun to run may soon be done; one waiting room after the other says nothing.
        if (!(0,resources/* isQueued */.MX)(status, this.#ref.type) && !this.#pace.isShort)
            this.#pace.restart();
        this.#context.sink.say(`Status: ${status}`);
    }
    /**
     * Events ring themselves while live updates work, as far as frames arrive; what did not ring is seen by the counts. These
     * do not change during a task, so that by polling the events are read each time.
     */
    #ringForOutput(job, eventsRead) {
        const { live } = this.#context;
        const hasMore = mayHaveMore(this.#last, job) || live.isWorking !== this.#wasLive;
        const isDue = this.#poll.readsEvents ? !eventsRead : hasMore && live.events.rings === this.#ringsSeen;
        if (isDue)
            live.events.ring();
        this.#ringsSeen = live.events.rings;
        this.#wasLive = live.isWorking;
    }
    /** Once, and only where polling is all there is: how long the template's last runs took. */
    async #learnDurations(job) {
        const { controller, courtesy, live, signal } = this.#context;
        const template = (0,fields/* number */.ai)(job.fields, 'unified_job_template');
        if (this.#pastRunsMs !== undefined || live.isWorking || (0,resources/* isQueued */.MX)(job.status, job.type) || template === undefined)
            return;
        // It only makes the wait quicker: without it the pauses are as they would be.
        this.#pastRunsMs = await courtesy.ask(() => pastRuns(controller, template, job.id, signal)).catch(() => []);
        signal.throwIfAborted();
    }
    #nextPause() {
        if (!this.#context.live.isWorking)
            return this.#pace.within(this.#longestPause());
        const rope = Math.min(this.#rope.next(), this.#isNewInQueue() ? EXPLAINED_MS : Number.POSITIVE_INFINITY);
        if (!this.#isEnding)
            return rope;
        const soon = this.#pace.next();
        this.#isEnding = soon < rope;
        return Math.min(soon, rope);
    }
    /** Why a job does not start is told by no ring. */
    #isNewInQueue() {
        return (0,resources/* isQueued */.MX)(this.#status, this.#ref.type) && this.#context.clock.now() - this.#began < 2 * EXPLAINED_MS;
    }
    #longestPause() {
        const ranMs = this.#startedAt === undefined ? undefined : this.#poll.elapsedMs;
        return longestPause(this.#pastRunsMs ?? [], ranMs, this.#context.intervalMs);
    }
    /** The next deadline, in ms of the clock, and which one it is. */
    #deadline() {
        const { timeoutMs, queueTimeoutMs } = this.#context;
        if (queueTimeoutMs !== undefined && this.#startedAt === undefined && queueTimeoutMs < timeoutMs) {
            return [this.#began + queueTimeoutMs, 'queue_timeout'];
        }
        return [this.#began + timeoutMs, 'timeout'];
    }
}
/**
 * Whether there may be new output, by the plays and tasks begun so far that a running job's detail counts. A workflow has
 * nothing of the kind, and its nodes are looked at on their own; an inventory update neither, and may always have more.
 */
function mayHaveMore(before, now) {
    if (now.type === 'workflow_job')
        return false;
    const counts = progressOf(now);
    return counts === undefined || counts !== (progressOf(before) ?? 0);
}
function progressOf(job) {
    const counts = (0,fields/* record */.g1)(job?.fields ?? {}, 'playbook_counts');
    const [plays, tasks] = [(0,fields/* number */.ai)(counts, 'play_count'), (0,fields/* number */.ai)(counts, 'task_count')];
    return plays === undefined || tasks === undefined ? undefined : plays + tasks;
}

;// CONCATENATED MODULE: ./src/follow/waiting.ts




/** When nothing else was printed for this long, a line says that the wait goes on, in ms. */
const HEARTBEAT_MS = 300_000;
/** Tells why a job does not start yet, and that a quiet one still runs, so that nobody thinks the step hangs. */
class Waiting {
    #context;
    #began;
    #told;
    #heardAt;
    constructor(context) {
        this.#context = context;
        this.#began = context.clock.now();
        this.#heardAt = this.#began;
    }
    /** Something was printed. */
    heard() {
        this.#heardAt = this.#context.clock.now();
    }
    /**
     * Looks at a job that has not ended.
     * @throws the context signal's reason
     */
    async look(job) {
        const { clock, sink } = this.#context;
        const waited = clock.now() - this.#began;
        if ((0,resources/* isQueued */.MX)(job.status, job.type) && isReasonDue(job, waited))
            await this.#explain(job);
        if (clock.now() - this.#heardAt >= HEARTBEAT_MS) {
            sink.say(`Job ${job.id} is still ${job.status} after ${(0,follow_words/* duration */.p)(waited)}${this.#why(job)}`);
            this.heard();
        }
    }
    #why(job) {
        const approvals = [...this.#context.approvals.values()];
        if (approvals.length > 0)
            return `. ${approvals.join(' ')}`;
        return (0,resources/* isQueued */.MX)(job.status, job.type) && job.explanation !== '' ? `: ${reasonOf(job)}.` : '.';
    }
    /** Says why a job does not start; the same reason once. */
    async #explain(job) {
        const sentence = reasonSentence(this.#context, job);
        if (sentence === this.#told)
            return;
        this.#told = sentence;
        this.#context.sink.say(`${sentence}${await approvalsAhead(this.#context, job)}`);
    }
}

// EXTERNAL MODULE: ./src/follow/context.ts
var follow_context = __webpack_require__(8506);
;// CONCATENATED MODULE: ./src/follow/node-gaps.ts
/** Nodes that are named at most. */
const MAX_NAMED = 5;
/**
 * What could not be read of the jobs of a workflow's nodes. Each is told where it is missing, and all of it by one
 * warning in the end: GitHub shows ten of a step, and a controller that refuses one node's events refuses those of all.
 */
class NodeGaps {
    #sink;
    #nodes = new Set();
    #first;
    constructor(sink) {
        this.#sink = sink;
    }
    /** The sink for what prints the job of a node. */
    sinkOf(node) {
        const sink = this.#sink;
        return {
            say: (sentence) => sink.say(sentence),
            warn: (sentence) => this.#note(node, sentence),
            notice: (sentence) => sink.notice(sentence),
            debug: (sentence) => sink.debug(sentence),
            output: (text, fold) => sink.output(text, fold),
        };
    }
    #note(node, sentence) {
        this.#sink.say(sentence);
        this.#nodes.add(node);
        this.#first ??= sentence;
    }
    /** Warns of what was noted since the last time. */
    tell() {
        if (this.#first === undefined)
            return;
        const named = [...this.#nodes].slice(0, MAX_NAMED).join(', ');
        const more = this.#nodes.size > MAX_NAMED ? ` and ${this.#nodes.size - MAX_NAMED} more` : '';
        this.#sink.warn(this.#nodes.size === 1
            ? `${named} could not be read whole. ${this.#first}`
            : `${this.#nodes.size} nodes could not be read whole: ${named}${more}. Of the first one: ${this.#first}`);
        this.#nodes.clear();
        this.#first = undefined;
    }
}

// EXTERNAL MODULE: ./src/follow/merge.ts
var merge = __webpack_require__(4765);
;// CONCATENATED MODULE: ./src/follow/node-words.ts


/** What is said about the nodes of a workflow. */
/** `Node "build" (Deploy web)`: the identifier where the author gave one, else only the name; `A > B` for B inside of A. */
function nodeName(node, around) {
    const { identifier, name } = node;
    if ((0,workflow_nodes/* isMade */.sX)(node))
        return `Node "${[...around, name || `node ${node.id}`].join(' > ')}"`;
    const path = [...around, identifier].join(' > ');
    return identifier === name ? `Node "${path}"` : `Node "${path}" (${name})`;
}
function nodeRuns(name, run, link) {
    return `${name} runs as ${kind(run)}${link}`;
}
function nodeWaits(name, run, link) {
    return `${name} is still ${run.status}, ${kind(run)}${link}`;
}
/** Says of a failure whether it fails the workflow. */
function nodeEnded(name, run, link, handlesFailure) {
    const after = run.elapsed === undefined || run.elapsed === 0 ? '' : ` after ${(0,follow_words/* secondsWords */.d)(run.elapsed)}`;
    const fate = handlesFailure
        ? '; the workflow goes on, it has a path for this'
        : '; no path of the workflow handles this';
    return `${name}: ${run.status}${after}, ${kind(run)}${run.status === 'successful' ? '' : fate}${link}`;
}
/** Of a node that has no run when the workflow has ended. */
function nodeDidNotRun(name, node) {
    return isLost(node) ? `${name}: did not run, because its template was deleted` : `${name}: did not run`;
}
/** Whether the workflow came to a node that has nothing to run. */
function isLost({ run, isSkipped, lacksTemplate }) {
    return run === undefined && !isSkipped && lacksTemplate === true;
}
/**
 * Why a node without a template failed its workflow: the controller counts it as failed, even after a successful run (AWX
 * 24.6, `WorkflowDAG.has_workflow_failed`).
 */
function failsWithoutTemplate(name, node, nodes) {
    const after = (0,workflow_nodes/* isMade */.sX)(node) ? (0,workflow_nodes/* parentsOf */.fY)(node, nodes).map((parent) => parent.name || parent.identifier) : [];
    const place = after.length === 0 ? '' : ` (after ${after.map((parent) => `"${parent}"`).join(', ')})`;
    const its = `Its ${name.charAt(0).toLowerCase()}${name.slice(1)}${place}`;
    return node.run === undefined
        ? `${its} did not run, because its template was deleted; no path of the workflow handles this.`
        : `${its} was successful, but its template was deleted before the workflow ended: the controller counts the node as failed.`;
}
function approvalWaits(node, around, link) {
    const where = around.length === 0 ? '' : ` in "${around.join(' > ')}"`;
    const since = /T(\d{2}:\d{2}:\d{2})/.exec(node.since)?.[1];
    const time = since === undefined ? '' : ` since ${since} UTC`;
    return `The workflow waits for the approval of "${node.name}"${where}${time}: ${link}`;
}
function approvalEnded(name, run) {
    const words = {
        successful: 'was given',
        failed: run.timedOut ? 'timed out: nobody decided' : 'was denied',
    };
    return `The approval of "${name}" ${words[run.status] ?? `is ${run.status}`}.`;
}
/** `job 74`, `project update 75`. */
function kind({ type, id }) {
    return `${type.replaceAll('_', ' ')} ${id}`;
}

;// CONCATENATED MODULE: ./src/follow/node-tally.ts
var _a;





/** Statuses whose artifacts the controller hands on. */
const HANDS_ON = new Set(['successful', 'failed']);
/** What the nodes of a workflow did, each and together. */
class NodeTally {
    #root;
    #sources = new Map();
    #failures = [];
    /** Nodes that the workflow came to, and that had nothing to run. */
    #lost = new Set();
    /** Sentences on nodes that may have failed the workflow: they count where no other did. */
    #suspects = [];
    #nodes = [];
    constructor(root) {
        this.#root = root;
    }
    /** Takes the nodes as they are now. */
    look(nodes) {
        this.#nodes = nodes;
    }
    /** Tells where the account of a node's run is to be had. */
    follow(node, source) {
        this.#sources.set(node.id, source);
    }
    /** Takes a sentence on a node that failed its workflow; one with a path for its failure does not. */
    failed(node, sentence) {
        if (!node.handlesFailure)
            this.#failures.push(sentence);
    }
    /**
     * The workflow has ended: what has no template by now may have failed it.
     * @param around names of the nodes around the workflow
     */
    workflowEnded(around) {
        for (const node of this.#nodes) {
            if (!node.lacksTemplate)
                continue;
            const sentence = failsWithoutTemplate(nodeName(node, around), node, this.#nodes);
            if (isLost(node)) {
                this.#lost.add(node.id);
                this.failed(node, sentence);
            }
            else if (node.run?.status === 'successful' && !node.handlesFailure)
                this.#suspects.push(sentence);
        }
    }
    /** All of it together. Failures that the workflow has a path for did not fail it: they come last. */
    get account() {
        const unhandled = this.#nodes.filter(({ handlesFailure }) => !handlesFailure);
        const handled = this.#nodes.filter(({ handlesFailure }) => handlesFailure);
        // Only playbook runs have a recap, and workflows that have some.
        const withRecap = this.#nodes.filter((node) => ['job', 'workflow_job'].includes((0,workflow_nodes/* jobOfNode */.zX)(node)?.type ?? ''));
        const failures = [...unhandled.flatMap((node) => this.#of(node).nodeFailures), ...this.#failures];
        return {
            ...(0,merge/* sumOf */.X)([...unhandled, ...handled].map((node) => this.#of(node))),
            hasRecap: withRecap.every((node) => this.#of(node).hasRecap),
            artifacts: this.#artifacts(),
            nodes: this.#nodes.map((node) => this.#nodeAccount(node)),
            nodeFailures: failures.length > 0 ? failures : this.#suspects,
        };
    }
    /** When the last job with artifacts ended, ISO 8601; `''` while none has. */
    get lastEnd() {
        const ends = this.#nodes.map((node) => this.#endOf(node));
        return ends.sort().at(-1) ?? '';
    }
    #of(node) {
        return this.#sources.get(node.id)?.account ?? (0,follow_account/* emptyAccount */.d)();
    }
    /**
     * The controller merges what its nodes' jobs gave to `set_stats` by key, in the order in which they ended, and hands
     * the same on to what follows the workflow; a workflow job itself does not show it.
     */
    #artifacts() {
        const handing = this.#nodes.filter(({ run }) => HANDS_ON.has(run?.status ?? ''));
        const inOrder = handing
            .map((node) => ({ end: this.#endOf(node), job: node.run?.id ?? 0, artifacts: this.#artifactsOf(node) }))
            .sort((a, b) => (a.end === b.end ? a.job - b.job : a.end < b.end ? -1 : 1));
        return Object.fromEntries(inOrder.flatMap(({ artifacts }) => Object.entries(artifacts)));
    }
    #artifactsOf(node) {
        const source = this.#sources.get(node.id);
        return source?.ended?.artifacts ?? source?.account.artifacts ?? {};
    }
    #endOf(node) {
        const source = this.#sources.get(node.id);
        return source?.ended?.finished ?? (source instanceof _a ? source.lastEnd : '');
    }
    #nodeAccount(node) {
        const { id, name, identifier, kind, run, handlesFailure, next } = node;
        const job = (0,workflow_nodes/* jobOfNode */.zX)(node);
        return {
            id,
            name,
            identifier,
            type: kind,
            status: run?.status ?? '',
            elapsed: run?.elapsed,
            jobId: job?.id,
            url: job === undefined ? '' : (0,links/* jobLink */.m)(this.#root, job).url,
            handlesFailure,
            isLost: this.#lost.has(id),
            next,
            nodes: this.#of(node).nodes,
        };
    }
}
_a = NodeTally;

;// CONCATENATED MODULE: ./src/controller/jobs-by-id.ts


/** Numbers that go into one address: proxies cut long ones off. */
const MAX_IDS = 100;
/**
 * Several jobs of any kind by their numbers, in one request: the first hundred. Approvals are not among them, since the
 * list of all jobs leaves them out.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readJobs(controller, ids, options) {
    const wanted = new Set(ids.slice(0, MAX_IDS));
    const query = `id__in=${[...wanted].join(',')}&page_size=${MAX_IDS}`;
    const reply = await controller.get(`unified_jobs/?${query}`, options);
    // Compared here as well: a filter that something in front drops would match everything.
    return (0,resources/* readList */.LD)(reply, 'some jobs')
        .filter((row) => (0,fields/* isRecord */.u4)(row) && wanted.has(Number(row['id'])))
        .map((row) => (0,resources/* readJob */.cd)(row));
}

// EXTERNAL MODULE: ./src/follow/coverage.ts
var coverage = __webpack_require__(2723);
;// CONCATENATED MODULE: ./src/follow/queued-nodes.ts







/** Nearly every node is pending for a moment: only one that has been so for this long is worth a line, in ms. */
const QUEUED_MS = 20_000;
/** Tells of the nodes of a workflow, and of those inside of it, that do not begin to run, and why: each once. */
class QueuedNodes {
    #context;
    /** By the node's id. */
    #nodes = new Map();
    /** The job of which each of the controller's reasons was told. */
    #told = new Map();
    constructor(context) {
        this.#context = context;
    }
    /** A node is queued as of this look. */
    note(node, run, name) {
        const { controller, clock } = this.#context;
        const known = this.#nodes.get(node.id);
        if (known !== undefined) {
            known.run = run;
            return;
        }
        const job = (0,workflow_nodes/* jobOfNode */.zX)(node);
        const link = job === undefined ? '' : `: ${(0,links/* jobLink */.m)(controller.root, job).url}`;
        const since = clock.now();
        this.#nodes.set(node.id, { name, run, link, jobId: job?.id, since, isTold: false, isExplained: false });
    }
    /** It is not any more. */
    forget({ id }) {
        this.#nodes.delete(id);
    }
    /** When the next look is due for their sake, in ms from now: no ring tells why one waits. */
    get dueMs() {
        const now = this.#context.clock.now();
        const open = [...this.#nodes.values()].filter(({ isExplained }) => !isExplained);
        const moments = open.flatMap(({ since }) => [since + EXPLAINED_MS, since + NO_REASON_AFTER_MS]);
        return Math.min(...moments.map((moment) => moment - now).filter((left) => left > 0), Number.POSITIVE_INFINITY);
    }
    /**
     * Says what is due. Why they wait is asked for all of them at once; where that cannot be read, their pages have to do.
     * @throws the signal's reason
     */
    async tell(signal) {
        const { sink, clock } = this.#context;
        const late = [...this.#nodes.values()].filter(({ since }) => clock.now() - since >= QUEUED_MS);
        for (const node of late) {
            if (!node.isTold)
                sink.say(nodeWaits(node.name, node.run, node.link));
            node.isTold = true;
        }
        const open = late.filter(({ isExplained, jobId }) => !isExplained && jobId !== undefined);
        if (open.length === 0)
            return;
        const due = (await this.#read(open, signal)).filter((job) => {
            const node = open.find(({ jobId }) => jobId === job.id);
            if (node === undefined || !(0,resources/* isQueued */.MX)(job.status) || !isReasonDue(job, clock.now() - node.since))
                return false;
            node.isExplained = true;
            return true;
        });
        for (const explanation of new Set(due.map((job) => job.explanation)))
            await this.#explain(due.filter((job) => job.explanation === explanation));
    }
    async #read(nodes, signal) {
        const { controller, courtesy, leeway } = this.#context;
        const ids = nodes.flatMap(({ jobId }) => jobId ?? []);
        const jobs = await courtesy
            .ask(() => leeway.ask(signal, (limited) => readJobs(controller, ids, { signal: limited })))
            .catch(() => []);
        signal.throwIfAborted();
        return jobs;
    }
    /** Says why some jobs wait, for the same reason: of one of them in full, and once. */
    async #explain(jobs) {
        const { sink } = this.#context;
        const [first, ...others] = jobs;
        if (first === undefined)
            return;
        const told = this.#told.get(first.explanation);
        if (told === undefined) {
            this.#told.set(first.explanation, first.id);
            sink.say(`${reasonSentence(this.#context, first)}${await approvalsAhead(this.#context, first)}`);
        }
        const alike = (told === undefined ? others : jobs).map(({ id }) => `${id}`);
        if (alike.length === 0)
            return;
        const which = alike.length === 1 ? `Job ${alike[0]} waits` : `Jobs ${(0,coverage/* namesOf */.eZ)(alike)} wait`;
        sink.say(`${which} for the same reason as job ${told ?? first.id}.`);
    }
}

;// CONCATENATED MODULE: ./src/follow/workflow.ts
var workflow_a;














/** Workflows in workflows are followed this deep; the controller refuses recursion, so deeper ones are strange. */
const MAX_DEPTH = 10;
/** One node's end and the next one's start ring within moments: they are read together, in ms. */
const workflow_BURST_MS = 250;
function sharedOf(context) {
    return { gaps: new NodeGaps(context.sink), queued: new QueuedNodes(context) };
}
/**
 * Prints how the nodes of a workflow job go, and the log of each node's job as one group once it has ended.
 * A workflow job has no output of its own (controller fact 27). Nothing that happens here touches the verdict.
 */
class WorkflowLog {
    #context;
    #job;
    /** Names of the nodes around this workflow, where it is a node itself. */
    #around;
    /** The last status told of each node's run. */
    #told = new Map();
    #nested = new Map();
    /** Nodes with a workflow inside whose nodes may not be read. */
    #refused = new Set();
    #tally;
    #shared;
    #trouble;
    #whole = true;
    constructor(context, job, around = [], shared = sharedOf(context)) {
        this.#context = context;
        this.#job = job;
        this.#around = around;
        this.#shared = shared;
        this.#tally = new NodeTally(context.controller.root);
        this.#trouble = new Trouble(context.sink, 'The list of nodes');
    }
    get account() {
        return this.#tally.account;
    }
    async follow(ended) {
        const { signal, intervalMs, live, random } = this.#context;
        const either = AbortSignal.any([signal, ended]);
        const { queued } = this.#shared;
        const rhythm = new Rhythm(this.#context, workflow_BURST_MS);
        const pace = new follow_pace/* Pace */.o(intervalMs, random);
        const rope = new follow_pace/* Pace */.o(intervalMs * 4, random, Number.POSITIVE_INFINITY);
        while (!either.aborted) {
            try {
                await rhythm.next(Math.min(live.isWorking ? rope.next() : pace.next(), queued.dueMs), either);
                if ((await this.#look(either)).changed)
                    pace.restart();
                await queued.tell(either);
            }
            catch (error) {
                if (either.aborted)
                    break;
                this.#trouble.note(error);
                if (!(0,errors/* isPassing */.WG)(error))
                    return;
            }
        }
        signal.throwIfAborted();
    }
    async catchUp() {
        try {
            await this.#look(this.#context.signal);
        }
        catch (error) {
            this.#context.signal.throwIfAborted();
            this.#trouble.note(error);
        }
        this.#shared.gaps.tell();
    }
    /** After the end of the workflow every node has its final state: one look that works is enough. */
    async drain() {
        const isWhole = await this.#drainNodes();
        this.#shared.gaps.tell();
        return isWhole;
    }
    async #drainNodes() {
        const { clock, leeway, signal, sink, random } = this.#context;
        const pace = new follow_pace/* Pace */.o(5000, random);
        for (let attempt = 0; attempt < 6; attempt += 1) {
            try {
                const { nodes } = await this.#look(signal);
                this.#tellSkipped(nodes);
                return this.#whole;
            }
            catch (error) {
                signal.throwIfAborted();
                this.#trouble.note(error);
                if (!(0,errors/* isPassing */.WG)(error) || leeway.isSpent)
                    break;
                await clock.sleep(pace.next(), signal);
            }
        }
        sink.warn(`The nodes of the workflow could not be read to the end: ${(0,errors/* describeError */.Uc)(this.#trouble.last)} The status is not affected.`);
        return false;
    }
    /** Tells what changed. */
    async #look(signal) {
        const { controller, courtesy, leeway } = this.#context;
        const nodes = await courtesy.ask(() => leeway.ask(signal, (limited) => (0,workflow_nodes/* readNodes */.g0)(controller, this.#job, { signal: limited })));
        this.#tally.look(nodes);
        let changed = false;
        for (const node of nodes) {
            if (node.run === undefined)
                continue;
            const inside = await this.#lookInside(node, node.run, signal);
            changed = (await this.#tell(node, node.run)) || inside || changed;
        }
        this.#trouble.cleared();
        return { changed, nodes };
    }
    /** A workflow inside of this one tells of its nodes while it runs. */
    async #lookInside(node, run, signal) {
        const job = (0,workflow_nodes/* jobOfNode */.zX)(node);
        if (job?.type !== 'workflow_job' || this.#around.length >= MAX_DEPTH || (0,resources/* isFinal */.dR)(this.#told.get(node.id) ?? ''))
            return false;
        // One that has not begun has nothing to tell of yet.
        if (this.#refused.has(node.id) || (0,resources/* isQueued */.MX)(run.status))
            return false;
        const log = this.#nested.get(node.id) ??
            new workflow_a(this.#context, job, [...this.#around, node.identifier], this.#shared);
        this.#nested.set(node.id, log);
        this.#tally.follow(node, log.#tally);
        this.#context.live.nested.add(job.id);
        if (!this.#told.has(node.id))
            await this.#tell(node, { ...run, status: 'running' });
        try {
            const { changed, nodes } = await log.#look(signal);
            if ((0,resources/* isFinal */.dR)(run.status))
                this.#takeOver(log, nodes);
            return changed;
        }
        catch (error) {
            if (signal.aborted || (0,errors/* isPassing */.WG)(error))
                throw error;
            this.#giveUpInside(log, node, error);
            return false;
        }
    }
    /** What is around a workflow whose nodes are refused is told all the same. */
    #giveUpInside(log, node, error) {
        this.#refused.add(node.id);
        this.#whole = false;
        this.#context.sink.warn(`The nodes of "${log.#around.join(' > ')}" could not be read: ${(0,errors/* describeError */.Uc)(error)} The status is not affected.`);
    }
    #takeOver(log, nodes) {
        log.#tellSkipped(nodes);
        this.#whole = this.#whole && log.#whole;
    }
    async #tell(node, run) {
        const { queued } = this.#shared;
        const name = nodeName(node, this.#around);
        if (run.type !== 'workflow_approval' && run.status !== 'running' && !(0,resources/* isFinal */.dR)(run.status)) {
            queued.note(node, run, name);
            return false;
        }
        queued.forget(node);
        if (this.#told.get(node.id) === run.status)
            return false;
        this.#told.set(node.id, run.status);
        if (run.type === 'workflow_approval')
            this.#tellApproval(node, run, name);
        else if ((0,resources/* isFinal */.dR)(run.status))
            await this.#tellEnd(node, run, name);
        else
            this.#context.sink.say(nodeRuns(name, run, this.#link(node)));
        return true;
    }
    #tellApproval(node, run, name) {
        const { sink, controller, approvals } = this.#context;
        if (run.status === 'pending') {
            const waits = approvalWaits(node, this.#around, (0,links/* jobLink */.m)(controller.root, this.#job).url);
            approvals.set(run.id, waits);
            sink.notice(waits);
            return;
        }
        approvals.delete(run.id);
        const sentence = approvalEnded(node.name, run);
        sink.say(`${name}: ${sentence}`);
        if (run.status !== 'successful')
            this.#tally.failed(node, sentence);
    }
    /** The log of an ended node: one group where all went well; else a group for each play, and its failures in sight. */
    async #tellEnd(node, run, name) {
        const { sink, transcript } = this.#context;
        const successful = run.status === 'successful';
        const job = (0,workflow_nodes/* jobOfNode */.zX)(node);
        const title = nodeEnded(name, run, this.#link(node), node.handlesFailure);
        if (!successful)
            this.#tally.failed(node, title.replace(/^Node/, 'Its node'));
        if (job === undefined || job.type === 'workflow_job') {
            sink.say(title);
            return;
        }
        if (!successful)
            sink.say(title);
        transcript?.heading(title);
        // Of what went well there is nothing to show but the failures that did not matter.
        const { log: wanted = 'all' } = this.#context;
        const choice = wanted === 'failures' && successful ? 'none' : wanted;
        const layout = successful ? inOneFold({ title }) : new PlayLayout(`${name}: `);
        // The bells are for the nodes: what rings while the log of one is read must not be lost.
        const context = { ...this.#context, live: (0,follow_context/* pollingSource */.j)(), sink: this.#shared.gaps.sinkOf(name) };
        const { log, view } = jobLog(context, job, { log: choice, layout });
        this.#tally.follow(node, log);
        this.#whole = (await log.drain(undefined)) && this.#whole;
        if (successful && !view.hasShown)
            sink.say(title);
    }
    #tellSkipped(nodes) {
        for (const node of nodes) {
            if (node.run === undefined)
                this.#context.sink.say(nodeDidNotRun(nodeName(node, this.#around), node));
        }
        this.#tally.workflowEnded(this.#around);
    }
    #link(node) {
        const job = (0,workflow_nodes/* jobOfNode */.zX)(node);
        return job === undefined ? '' : `: ${(0,links/* jobLink */.m)(this.#context.controller.root, job).url}`;
    }
}
workflow_a = WorkflowLog;

;// CONCATENATED MODULE: ./src/follow/follow.ts







/** After the end: for the rest of the output, and for what is to be reported, of all jobs of a workflow; in ms. */
const AFTER_END_MS = 50_000;
/** At a time-out the job goes on, or is to be cancelled: for what can be read of it until then, in ms. */
const AT_DEADLINE_MS = 15_000;
/**
 * Follows a job to its end: the status decides, the output is printed beside it.
 * @param launched the job as its launch showed it
 * @throws the signal's reason
 */
async function follow(given, launched) {
    const leeway = new Leeway(given.clock);
    const courtesy = new Courtesy(given.clock, given.retryForMs);
    const shared = { courtesy, leeway, approvals: new Map() };
    const waiting = new Waiting({ ...given, ...shared });
    const context = { ...given, ...shared, sink: heardBy(waiting, given.sink) };
    const log = logOf(context, launched);
    let artifacts = {};
    const account = () => ({ ...log.account, artifacts: { ...log.account.artifacts, ...artifacts } });
    given.onAccount?.(account);
    const rest = async (job) => {
        artifacts = job.artifacts;
        const allEvents = await log.drain(job.eventsComplete);
        return { logComplete: allEvents || !asksForOutput(context), allEvents, account: account() };
    };
    const ended = new AbortController();
    const printing = log.follow(ended.signal);
    // Awaited below; until then a rejection must not count as unhandled.
    printing.catch(() => undefined);
    let ending;
    try {
        ending = (0,resources/* isFinal */.dR)(launched.status)
            ? { kind: 'final', job: launched }
            : await awaitEnd(context, launched, launched.status, waiting, log.poll?.bind(log));
    }
    finally {
        ended.abort();
    }
    return await leeway.within(ending.kind === 'final' ? AFTER_END_MS : AT_DEADLINE_MS, async () => {
        await printing;
        if (ending.kind === 'timed_out')
            await log.catchUp();
        if (ending.kind === 'final')
            return { ending, ...(await rest(ending.job)) };
        const later = (ended) => leeway.within(AFTER_END_MS, () => rest(ended));
        return { ending, logComplete: !asksForOutput(context), allEvents: false, account: account(), rest: later };
    });
}
/** Who asks for none of the output misses none of it. */
function asksForOutput({ log, transcript }) {
    return log !== 'none' || transcript !== undefined;
}
function logOf(context, job) {
    return job.type === 'workflow_job' ? new WorkflowLog(context, job) : jobLog(context, job).log;
}
/** The sink, with a note of when something was printed. */
function heardBy(waiting, sink) {
    return {
        say: (sentence) => {
            waiting.heard();
            sink.say(sentence);
        },
        warn: (sentence) => {
            waiting.heard();
            sink.warn(sentence);
        },
        notice: (sentence) => {
            waiting.heard();
            sink.notice(sentence);
        },
        debug: (sentence) => sink.debug(sentence),
        output: (text, fold) => {
            waiting.heard();
            return sink.output(text, fold);
        },
    };
}


/***/ }),

/***/ 5688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ plainNames),
/* harmony export */   f: () => (/* binding */ matchingHosts)
/* harmony export */ });
/**
 * The hosts of an inventory that a pattern of Ansible's means: names, groups, `all`, globs, `:!` and `:&`.
 * @returns undefined where that cannot be told: an expression, a part of a group by its place, or a name that is not in
 *   the inventory (a machine or group that the playbook brings in itself, `localhost`)
 */
function matchingHosts(pattern, inventory) {
    const parts = pattern
        .split(/[,:]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
    const sets = parts.map((part) => namedHosts(part.replace(/^[&!]/, ''), inventory));
    if (parts.length === 0 || sets.includes(undefined))
        return undefined;
    const of = (sign) => sets.filter((set) => set !== undefined).filter((_set, index) => sign.test(parts[index] ?? ''));
    const added = of(/^[^&!]/);
    const [common, leftOut] = [of(/^&/), of(/^!/)];
    // The signs hold wherever they stand: first the additions, then what is in common, then what is left out.
    const chosen = added.length === 0 ? [...inventory.hosts] : added.flatMap((set) => [...set]);
    return new Set(chosen.filter((host) => common.every((set) => set.has(host)) && !leftOut.some((set) => set.has(host))));
}
function namedHosts(name, { hosts, groups }) {
    if (name === '*')
        return new Set(hosts);
    const own = groups.get(name);
    if (own !== undefined)
        return new Set(own);
    if (/^~|[[\]{}]/.test(name))
        return undefined;
    if (!/[*?]/.test(name))
        return hosts.has(name) ? new Set([name]) : undefined;
    const glob = new RegExp(`^${name
        .replace(/[.+^$()|\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`);
    const fitting = [...groups].filter(([group]) => glob.test(group)).flatMap(([, members]) => [...members]);
    return new Set([...fitting, ...[...hosts].filter((host) => glob.test(host))]);
}
/** The hosts of a limit that is nothing but names, as a relaunch has it; undefined for any other. */
function plainNames(limit) {
    const names = limit
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
    return names.length === 0 || names.some((name) => /[:!&*?~[\]{}]/.test(name)) ? undefined : new Set(names);
}


/***/ }),

/***/ 5545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ LiveUpdates)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
;// CONCATENATED MODULE: ./src/controller/live-updates.ts


/** A connection that is up answers a ping; one that is half-open does not, in ms. */
const PING_MS = 20_000;
const HANDSHAKE_MS = 10_000;
/** Pauses before the next connection, in ms: doubled each time, up to the last. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** The group of a job's events, by its type; an approval has none. */
const EVENT_GROUPS = {
    job: 'job_events',
    workflow_job: 'workflow_events',
    project_update: 'project_update_events',
    inventory_update: 'inventory_update_events',
    ad_hoc_command: 'ad_hoc_command_events',
    system_job: 'system_job_events',
    workflow_approval: undefined,
};
/**
 * Listens on the controller's WebSocket until the signal is aborted; connects again after a loss. Never throws: where
 * live updates are not to be had, polling does without.
 */
async function listen(controller, job, listener, { clock, signal, random }) {
    const paths = controller.root.gateway ? ['api/controller/v2/websocket/'] : ['websocket/', 'api/websocket/'];
    let pause = FIRST_PAUSE_MS;
    try {
        for (let path = paths[0]; !signal.aborted; path = paths[0]) {
            if (path === undefined) {
                listener.debug('There are no live updates; the job is polled.');
                return;
            }
            const began = clock.now();
            const end = await connectOnce(controller, path, job, listener, clock, signal);
            if (end === 'worked') {
                // One that breaks off again and again must not cost more requests than polling does.
                if (clock.now() - began >= LONGEST_PAUSE_MS)
                    pause = FIRST_PAUSE_MS;
            }
            else
                paths.shift();
            if (end === 'refused')
                continue;
            if (end === 'lost')
                paths.push(path);
            await clock.sleep(pause * (1 - 0.3 * random()), signal);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        }
    }
    catch {
        // Only the signal ends a pause early.
    }
}
async function connectOnce(controller, path, job, listener, clock, signal) {
    const way = controller.webSocket(path);
    if (way === undefined)
        return 'refused';
    // Loaded only by a step that listens.
    const { WebSocket: Socket } = await __webpack_require__.e(/* import() */ 977).then(__webpack_require__.bind(__webpack_require__, 2977));
    if (signal.aborted)
        return 'lost';
    // Any value works, as long as the cookie and the subscription agree (controller fact 62).
    const csrf = (0,external_node_crypto_.randomUUID)();
    const events = EVENT_GROUPS[job.type];
    const socket = new Socket(way.url, {
        headers: { ...way.headers, Cookie: `csrftoken=${csrf}` },
        agent: way.agent,
        handshakeTimeout: HANDSHAKE_MS,
        followRedirects: false,
        perMessageDeflate: false,
        maxPayload: 64 * 1024 * 1024,
    });
    return await new Promise((resolve) => {
        let end = 'lost';
        const done = new AbortController();
        const close = () => socket.terminate();
        signal.addEventListener('abort', close, { once: true });
        socket.on('unexpected-response', (_request, response) => {
            const status = response.statusCode ?? 0;
            if (status < 500 && status !== 429)
                end = 'refused';
            listener.debug(`Live updates: ${way.url} answered ${status}.`);
            response.destroy();
            socket.terminate();
        });
        socket.on('open', () => {
            socket.send(JSON.stringify({
                groups: {
                    jobs: ['status_changed', 'summary'],
                    ...(events === undefined ? {} : { [events]: [job.id] }),
                },
                xrftoken: csrf,
            }));
            keepAlive(socket, clock, done.signal);
        });
        socket.on('message', (data) => {
            const frame = parse(data);
            if (typeof frame['error'] === 'string')
                listener.debug(`Live updates: ${frame['error']}`);
            const groups = frame['groups_current'];
            if (!Array.isArray(groups)) {
                ring(frame, job, listener);
                return;
            }
            end = 'worked';
            // Who may not hear of the events is told of the status all the same.
            const hears = events === undefined || groups.includes(`${events}-${job.id}`);
            listener.working(hears && groups.includes('jobs-status_changed'));
        });
        socket.on('error', (error) => {
            if (end === 'lost' && !signal.aborted)
                listener.debug(`Live updates: ${error.message}`);
        });
        socket.on('close', () => {
            if (end === 'worked' && !signal.aborted)
                listener.debug('The connection for live updates was lost.');
            done.abort();
            signal.removeEventListener('abort', close);
            listener.working(false);
            resolve(end);
        });
    });
}
/** Pings, and gives the connection up when neither a pong nor anything else came since the last one. */
function keepAlive(socket, clock, done) {
    let alive = true;
    const heard = () => {
        alive = true;
    };
    socket.on('pong', heard);
    socket.on('message', heard);
    const beat = async () => {
        while (!done.aborted) {
            await clock.sleep(PING_MS, done);
            if (!alive)
                socket.terminate();
            alive = false;
            socket.ping();
        }
    };
    beat().catch(() => undefined);
}
function parse(data) {
    try {
        const frame = JSON.parse(data.toString('utf8'));
        return (0,fields/* isRecord */.u4)(frame) ? frame : {};
    }
    catch {
        return {};
    }
}
/** Rings for this job alone: `jobs-status_changed` tells of every job on the controller (controller fact 63). */
function ring(frame, job, listener) {
    const workflow = frame['workflow_job_id'];
    if (frame['unified_job_id'] === job.id) {
        const count = (0,fields/* number */.ai)(frame, 'final_counter');
        // It comes some 60 ms before the final status.
        if (count !== undefined)
            listener.counted(count);
        else
            listener.status((0,fields/* text */.Qq)(frame, 'status'));
    }
    else if (frame[job.type] === job.id || workflow === job.id)
        listener.events();
    else if (typeof workflow === 'number' && listener.follows(workflow))
        listener.events();
}

// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
// EXTERNAL MODULE: ./src/follow/bell.ts
var bell = __webpack_require__(5568);
;// CONCATENATED MODULE: ./src/follow/live.ts



/** Bells that the controller's WebSocket rings. Until it works, and whenever it does not, polling goes on as without. */
class LiveUpdates {
    status = new bell/* Bell */.I();
    events = new bell/* Bell */.I();
    nested = new Set();
    #isWorking = false;
    #heard;
    #mustLook = false;
    #finalCounter;
    get isWorking() {
        return this.#isWorking;
    }
    get finalCounter() {
        return this.#finalCounter;
    }
    /**
     * Starts to listen; the signal ends it.
     * @param random 0 to 1, for the jitter between two connections
     */
    constructor(controller, job, clock, sink, signal, random = Math.random) {
        const listener = {
            status: (status) => this.#ringForStatus(status),
            events: () => this.events.ring(),
            // Only a playbook's number is its last word: an inventory update prints more after it (recorded: 19 told, 22 there).
            counted: (events) => {
                if (job.type !== 'job')
                    return;
                this.#finalCounter = events;
                this.#ringForStatus('running');
            },
            working: (isWorking) => this.#turn(isWorking),
            follows: (workflowJob) => this.nested.has(workflowJob),
            debug: (sentence) => sink.debug(sentence),
        };
        listen(controller, job, listener, { clock, signal, random }).catch((error) => sink.debug(String(error)));
    }
    heard() {
        const heard = this.#mustLook && !(0,resources/* isFinal */.dR)(this.#heard ?? '') ? undefined : this.#heard;
        this.#heard = undefined;
        this.#mustLook = false;
        return heard;
    }
    #ringForStatus(status) {
        const isKnown = status === 'running' || (0,resources/* isQueued */.MX)(status) || (0,resources/* isFinal */.dR)(status);
        // Frames may come out of order, and nothing comes after an end.
        if (isKnown)
            this.#heard = (0,resources/* isFinal */.dR)(this.#heard ?? '') ? this.#heard : status;
        else
            this.#mustLook = true;
        this.status.ring();
    }
    /** What happened while nobody listened did not ring, and whoever sleeps long in trust of the bell is told that it is gone. */
    #turn(isWorking) {
        if (isWorking === this.#isWorking)
            return;
        this.#isWorking = isWorking;
        this.#mustLook = true;
        this.status.ring();
    }
}


/***/ }),

/***/ 4765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sumOf),
/* harmony export */   r: () => (/* binding */ withRelaunch)
/* harmony export */ });
/* harmony import */ var _recap_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1982);
/* harmony import */ var _task_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1671);


/** Failures and changes that are kept of several jobs together. */
const MAX_KEPT = 1000;
/**
 * The accounts of several jobs as one: counts are summed by host, what is listed is joined in the order given.
 * Artifacts and nodes are left
 * out: they belong to one workflow each.
 */
function sumOf(accounts) {
    const hosts = new Map();
    for (const account of accounts)
        (0,_recap_js__WEBPACK_IMPORTED_MODULE_0__/* .addCounts */ .c5)(hosts, account.hosts);
    return {
        hosts: new Map([...hosts].sort(([a], [b]) => (a < b ? -1 : 1))),
        hasRecap: accounts.length > 0 && accounts.every(({ hasRecap }) => hasRecap),
        failures: accounts.flatMap(({ failures }) => failures).slice(0, MAX_KEPT),
        failureCount: accounts.reduce((sum, { failureCount }) => sum + failureCount, 0),
        playbookErrors: accounts.flatMap(({ playbookErrors }) => playbookErrors),
        changes: accounts.flatMap(({ changes }) => changes).slice(0, MAX_KEPT),
        changeCount: accounts.reduce((sum, { changeCount }) => sum + changeCount, 0),
        slowest: (0,_task_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .slowestOf */ .x)(accounts.flatMap(({ slowest }) => slowest)),
    };
}
/**
 * The account of a job and of its relaunch on some of its hosts. The last word on a host counts: a host that was
 * relaunched has the relaunch's counts and failures, any other one those of before. What was changed stays changed,
 * whichever job did it.
 */
function withRelaunch(before, relaunch) {
    const others = new Map([...before.hosts].filter(([host]) => !relaunch.hosts.has(host)));
    const hosts = new Map([...others, ...relaunch.hosts].sort(([a], [b]) => (a < b ? -1 : 1)));
    const left = before.failures.filter(({ host }) => !relaunch.hosts.has(host));
    const leftCount = [...others.values()].reduce((sum, { failed, unreachable }) => sum + failed + unreachable, 0);
    return {
        ...relaunch,
        hosts,
        hasRecap: before.hasRecap && relaunch.hasRecap,
        failures: [...relaunch.failures, ...left].slice(0, MAX_KEPT),
        failureCount: relaunch.failureCount + Math.max(leftCount, left.length),
        changes: [...before.changes, ...relaunch.changes].slice(0, MAX_KEPT),
        changeCount: before.changeCount + relaunch.changeCount,
        slowest: (0,_task_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .slowestOf */ .x)([...before.slowest, ...relaunch.slowest]),
        artifacts: { ...before.artifacts, ...relaunch.artifacts },
    };
}


/***/ }),

/***/ 1982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yi: () => (/* binding */ noCounts),
/* harmony export */   bT: () => (/* binding */ countsFrom),
/* harmony export */   c5: () => (/* binding */ addCounts),
/* harmony export */   zt: () => (/* binding */ recapOf)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/** The API's word for each count, in the recap's event and in a host's summary alike. */
const WORDS = {
    ok: 'ok',
    changed: 'changed',
    unreachable: 'dark',
    failed: 'failures',
    skipped: 'skipped',
    rescued: 'rescued',
    ignored: 'ignored',
};
const COUNTS = Object.keys(WORDS);
/** Counts of a host of which nothing is known. */
function noCounts() {
    return { ok: 0, changed: 0, unreachable: 0, failed: 0, skipped: 0, rescued: 0, ignored: 0 };
}
/** Counts of each field of which `read` finds a number above zero. */
function countsFrom(read) {
    const counts = noCounts();
    for (const name of COUNTS)
        counts[name] = Math.max(0, Math.trunc(read(WORDS[name]) ?? 0));
    return counts;
}
/**
 * The recap as `playbook_on_stats` has it: of each kind of result the hosts that had any. `processed` names all hosts,
 * also one of which nothing was counted.
 * @param data the event's data
 */
function recapOf(data) {
    const names = ['processed', ...Object.values(WORDS)].flatMap((word) => Object.keys((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(data, word)));
    const hosts = [...new Set(names)].sort();
    return new Map(hosts.map((host) => [host, countsFrom((word) => (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(data, word), host))]));
}
/** Adds the counts of some hosts to those of others, host by host. */
function addCounts(sum, hosts) {
    for (const [host, counts] of hosts) {
        const before = sum.get(host) ?? noCounts();
        for (const name of COUNTS)
            before[name] += counts[name];
        sum.set(host, before);
    }
}


/***/ }),

/***/ 1671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ TaskClock),
/* harmony export */   x: () => (/* binding */ slowestOf)
/* harmony export */ });
/** The slowest tasks that are named. */
const MAX_TASKS = 10;
/** Tasks of which results may still come: with the strategy `free` each host may be at another one. */
const MAX_OPEN = 50;
/**
 * Measures how long each run of a task took: from its start to its last result on any host, or to what began next
 * where its results are not known.
 */
class TaskClock {
    #jobId;
    #open = [];
    #slowest = [];
    /** When the last play or task began. */
    #latest = 0;
    constructor(jobId) {
        this.#jobId = jobId;
    }
    note({ event, at, taskId, play, task, taskPath }) {
        if (at === undefined)
            return;
        if (event.startsWith('runner_on_') && event !== 'runner_on_start') {
            const open = this.#open.find(({ id }) => id === taskId);
            if (open !== undefined)
                open.ended = Math.max(open.ended ?? 0, at);
            return;
        }
        // One that is read after those behind it came too late to be measured.
        if (!event.startsWith('playbook_on_') || at < this.#latest)
            return;
        this.#latest = at;
        const last = this.#open.at(-1);
        if (last !== undefined)
            last.ended ??= at;
        if (event !== 'playbook_on_task_start')
            return;
        // Each batch of `serial` runs the same task once more.
        const again = this.#open.findIndex(({ id }) => id === taskId);
        if (again >= 0)
            this.#close(again);
        else if (this.#open.length >= MAX_OPEN)
            this.#close(0);
        this.#open.push({ id: taskId, time: { play, task, taskPath, jobId: this.#jobId }, began: at, ended: undefined });
    }
    /** The slowest first. */
    get slowest() {
        return slowestOf([...this.#slowest, ...this.#open.flatMap(timeOf)]);
    }
    #close(index) {
        const [closed] = this.#open.splice(index, 1);
        if (closed !== undefined)
            this.#slowest = slowestOf([...this.#slowest, ...timeOf(closed)]);
    }
}
/** The slowest of some tasks, slowest first. */
function slowestOf(tasks) {
    return [...tasks].sort((a, b) => b.seconds - a.seconds).slice(0, MAX_TASKS);
}
function timeOf({ time, began, ended }) {
    return ended === undefined || ended <= began ? [] : [{ ...time, seconds: (ended - began) / 1000 }];
}


/***/ }),

/***/ 5510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ withoutNames)
/* harmony export */ });
/** A host's message as hosts with other names and addresses would have it: to find those that say the same. */
function withoutNames(message, host) {
    return message
        .split(/([\w.-]+)/)
        .map((word) => (word === host || /^\d{1,3}(\.\d{1,3}){3}$/.test(word) ? '*' : word))
        .join('');
}


/***/ }),

/***/ 5279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ decisionSentence),
/* harmony export */   _: () => (/* binding */ decisionWords)
/* harmony export */ });
/* harmony import */ var _controller_approvals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7620);

/** What became of an approval; follows what it is called. */
function decisionWords({ status, timedOut, decidedBy }) {
    const by = decidedBy === '' ? '' : ` by ${decidedBy}`;
    if (status === 'successful')
        return `was given${by}`;
    if (status === 'failed')
        return timedOut ? 'timed out: nobody decided' : `was denied${by}`;
    return `is ${status}`;
}
/** `It was denied by admin.`; undefined for a job that is no approval, and for one that has not ended. */
function decisionSentence({ type, id, fields }) {
    if (type !== 'workflow_approval')
        return undefined;
    const approval = (0,_controller_approvals_js__WEBPACK_IMPORTED_MODULE_0__/* .readApproval */ .y)(fields, id);
    return approval.status === 'successful' || approval.status === 'failed'
        ? `It ${decisionWords(approval)}.`
        : undefined;
}


/***/ }),

/***/ 8215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ isFailed),
/* harmony export */   cZ: () => (/* binding */ COLUMNS),
/* harmony export */   td: () => (/* binding */ byUrgency)
/* harmony export */ });
/** The counts of a host, in the order of Ansible's recap. */
const COLUMNS = ['ok', 'changed', 'unreachable', 'failed', 'skipped', 'rescued', 'ignored'];
let collator;
/** `web2` before `web10`. The rules of the language are loaded with the first comparison: no launch waits for that. */
function byName(a, b) {
    collator ??= new Intl.Collator('en', { numeric: true });
    return collator.compare(a, b);
}
/** Whether a host failed for good or could not be reached. */
function isFailed({ failed, unreachable }) {
    return failed > 0 || unreachable > 0;
}
/** Those that failed first, then those that changed. */
function byUrgency([nameA, a], [nameB, b]) {
    return (Number(isFailed(b)) - Number(isFailed(a)) || Number(b.changed > 0) - Number(a.changed > 0) || byName(nameA, nameB));
}


/***/ }),

/***/ 4285:
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
 * Markdown as GitHub reads it. Text from outside goes in by `escapeMarkdown`, `codeSpan` or `fence` only, and is shown
 * as the text that it is.
 *
 * Where it may hold a secret that only the runner knows, it goes in by `codeSpan` or `fence`: the runner hides secrets
 * in the summary by their letters, and would not find one whose letters were escaped.
 */
/** Where GitHub makes links, mentions, issues and emoji out of plain text, after Markdown and its escapes. */
const REFERENCE = /(?<=[@#:])(?=\S)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)/i;
/** Parts two characters so that they are no reference together, and leaves no trace in what a reader copies. */
const PART = '<span></span>';
/** Markup and HTML anywhere, and what begins a list or underlines a heading where it comes first. */
const MARKUP = /[&<>"\\`*_[\]{}()|~!#]|^[-+=]|(?<=^\d{1,9})[.)]/g;
/** Right-to-left letters turn the order of what stands around them, unless they are kept apart. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Text for a heading, a paragraph, a table cell or a link. */
function escapeMarkdown(text) {
    const escaped = oneLine(text)
        .split(REFERENCE)
        .map((part) => part.replace(MARKUP, entity))
        .join(PART)
        // GitHub reads formulas between dollar signs; this is the way out that it documents.
        .replaceAll('$', '<span>$</span>');
    return isolated(text, escaped);
}
/** Text in type of fixed width: nothing in it is escaped, so that the runner finds secrets in it. */
function codeSpan(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    // How a backslash before a bar is read in a table depends on the reader.
    if (line.includes('\\|'))
        return `<code>${escapeMarkdown(line)}</code>`;
    const ticks = '`'.repeat(longestRun(line) + 1);
    const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return isolated(line, `${ticks}${space}${line}${space}${ticks}`);
}
/**
 * Lines in type of fixed width, as they are.
 * @param language for colours, such as `diff`
 */
function fence(text, language) {
    const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${ticks}${language}\n${text}\n${ticks}`;
}
/** @param words Markdown already */
function link(words, url) {
    return url === ''
        ? words
        : `[${words}](${url.replace(/[()<>|\\\s]/g, (found) => encodeURIComponent(found).replace('(', '%28').replace(')', '%29'))})`;
}
/** The head of a table: its rows are `row`s in the lines after it. @param numbers how many last columns hold numbers */
function tableHead(names, numbers = 0) {
    const rules = names.map((_, index) => (index >= names.length - numbers ? '--:' : '---'));
    return `${row(names)}\n${row(rules)}`;
}
/** @param cells Markdown already, on one line each */
function row(cells) {
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
/** What is inside of it is folded; it has to be followed by `DETAILS_END`. */
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

/***/ 4837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ allNodes),
/* harmony export */   DI: () => (/* binding */ isFailing),
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
/** The outcome of a node in words that stand without a colour. */
function outcomeOf({ type, status, handlesFailure, isLost }) {
    if (isLost)
        return { kind: 'bad', words: handlesFailure ? 'template deleted, handled' : 'template deleted' };
    const kind = KINDS[status] ?? 'open';
    if (kind === 'unrun')
        return { kind, words: 'did not run' };
    if (type === 'workflow_approval')
        return { kind, words: approvalWords(status) };
    return { kind, words: kind === 'bad' && handlesFailure ? `${status}, handled` : status };
}
/** An approval that timed out has the status of a denied one. */
function approvalWords(status) {
    const words = {
        successful: 'approved',
        failed: 'not approved',
        pending: 'waits for approval',
    };
    return words[status] ?? status;
}
/** What the workflow's author called the node, and what it runs where that is another name. */
function namesOfNode({ id, ...node }) {
    const [name, identifier] = [node.name.trim(), node.identifier.trim()];
    if ((0,_controller_workflow_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .isMade */ .sX)({ identifier }))
        return [name || `node ${id}`, undefined];
    return [identifier, identifier === name || name === '' ? undefined : name];
}
/** All nodes, each followed by those inside of it. */
function allNodes(nodes, { around, isHandled } = { around: [], isHandled: false }) {
    return nodes.flatMap((node) => {
        const place = { around, isHandled: isHandled || node.handlesFailure };
        const inside = { around: [...around, namesOfNode(node)[0]], isHandled: place.isHandled };
        return [{ node, ...place }, ...allNodes(node.nodes, inside)];
    });
}
/** Whether a node failed the workflow: nothing leads on from its failure. */
function isFailing({ node, isHandled }) {
    return outcomeOf(node).kind === 'bad' && !isHandled;
}


/***/ }),

/***/ 2415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ previousTask)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/**
 * The job that had to come first and did not succeed. The controller names it in JSON within its sentence.
 * @param explanation the controller's `job_explanation`
 * @param url the page of the job that it belongs to
 * @returns undefined where the explanation is another one
 */
function previousTask(explanation, url) {
    const [, end, json = ''] = /^Previous Task (Failed|Canceled): (\{.*\})\s*$/s.exec(explanation) ?? [];
    const named = end === undefined ? undefined : parsed(json);
    if (end === undefined || named === undefined)
        return undefined;
    const kind = /^(project|inventory)_update$/.exec((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(named, 'job_type'))?.[1];
    const id = /^\d+$/.exec(String(named['job_id']))?.[0];
    if (kind === undefined || id === undefined)
        return undefined;
    const page = url.replace(/jobs\/\w+\/\d+(?=\/output$)/, `jobs/${kind}/${id}`);
    return { end, what: `${kind} update ${id}`, name: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(named, 'job_name'), url: page };
}
function parsed(json) {
    try {
        const value = JSON.parse(json);
        return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fW: () => (/* binding */ placeName),
/* harmony export */   fp: () => (/* binding */ placeWords),
/* harmony export */   n3: () => (/* binding */ hostNames),
/* harmony export */   p5: () => (/* binding */ taskName)
/* harmony export */ });
/* harmony import */ var _task_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1299);

/** Hosts that are named; the others are counted. */
const NAMED_HOSTS = 20;
/** The task as the log's heading has it. */
function taskName({ role, task }) {
    return role === '' ? task : `${role} : ${task}`;
}
/** ` (roles/web/tasks/main.yml:7)`: file and line for a reader, as the project has them; '' where they are not known. */
function placeWords(taskPath) {
    return taskPath === '' ? '' : ` (${placeName(taskPath)})`;
}
/** `roles/web/tasks/main.yml:7`. */
function placeName(taskPath) {
    const place = (0,_task_place_js__WEBPACK_IMPORTED_MODULE_0__/* .projectPlace */ .hk)(taskPath);
    return place === undefined ? taskPath : `${place.file}:${place.line}`;
}
/** The first names, and how many more there are. */
function hostNames(hosts) {
    const more = hosts.length - NAMED_HOSTS;
    return more > 0 ? `${hosts.slice(0, NAMED_HOSTS).join(', ')} and ${more} more` : hosts.join(', ');
}


/***/ }),

/***/ 1299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hk: () => (/* binding */ projectPlace),
/* harmony export */   lq: () => (/* binding */ workspacePlace)
/* harmony export */ });
/* unused harmony export leadsOut */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Where the controller keeps a project while a job runs on it. What lies elsewhere, such as collections and roles that
 * were installed for the job, is not of the project.
 */
const PROJECTS = [
    /** In an execution environment: AWX 18 and AAP 2 on. */
    /^\/runner\/project\/(.+)$/,
    /** Before: a folder for each job, below a path that is a setting. */
    /\/awx_\d+_[^/]+\/project\/(.+)$/,
    /** Manual projects, and project updates, in the folder of the project itself. */
    /^\/var\/lib\/awx\/projects\/[^/]+\/(.+)$/,
];
/** A file of tasks is smaller; what is larger is not read. */
const MAX_BYTES = 1024 * 1024;
/**
 * The file and line of a task, relative to the project's root.
 * @param taskPath as the controller has it, such as `/runner/project/roles/web/tasks/main.yml:7` (controller fact 30)
 * @returns undefined for what is not of the project
 */
function projectPlace(taskPath) {
    const [, file = '', line = ''] = /^(.+):(\d{1,7})$/.exec(taskPath) ?? [];
    const within = PROJECTS.map((project) => project.exec(file)?.[1]).find((found) => found !== undefined);
    if (within === undefined || Number(line) < 1)
        return undefined;
    // The controller's word: it must not lead out of the folder that it is looked up in.
    const isPlain = within.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
    return isPlain && !/[\\\p{Cc}]/u.test(within) ? { file: within, line: Number(line) } : undefined;
}
/**
 * The task's file and line in this repository; where a link leads there, the file itself, as the diff shows that.
 * @returns undefined where the file, or so many lines of it, are not in the workspace
 */
function workspacePlace({ workspace, root }, taskPath) {
    const place = projectPlace(taskPath);
    if (place === undefined)
        return undefined;
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_path__WEBPACK_IMPORTED_MODULE_1___default().join(root, ...place.file.split('/')));
        const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace), file);
        if (leadsOut(relative) || !hasLine(file, place.line))
            return undefined;
        return { file: relative.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)).join('/'), line: place.line };
    }
    catch {
        return undefined;
    }
}
/** Whether a relative path leads out of the folder that it begins at. */
function leadsOut(relative) {
    return relative === '..' || relative.startsWith(`..${(node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)}`) || node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relative);
}
/** A checkout of another revision may be shorter, and then the line would point at nothing. */
function hasLine(file, line) {
    const facts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
    if (!facts.isFile() || facts.size > MAX_BYTES)
        return false;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8').split('\n').length >= line;
}


/***/ }),

/***/ 2691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** `1 host`, `3 hosts`. */
function counted(count, thing, things = `${thing}s`) {
    return `${count} ${count === 1 ? thing : things}`;
}


/***/ })

};

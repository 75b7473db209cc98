export const id = 386;
export const ids = [386];
export const modules = {

/***/ 8430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   OI: () => (/* binding */ traceRelaunch),
/* harmony export */   WW: () => (/* binding */ refusalWords),
/* harmony export */   bm: () => (/* binding */ relaunch),
/* harmony export */   dx: () => (/* binding */ adoptRelaunch),
/* harmony export */   wA: () => (/* binding */ isRelaunchOf)
/* harmony export */ });
/* unused harmony export isCopy */
/* harmony import */ var _http_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8549);
/* harmony import */ var _launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8008);
/* harmony import */ var _launch_post_once_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4299);
/* harmony import */ var _launch_search_launched_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4836);
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5283);
/* harmony import */ var _step_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5389);






/** Prompts that a relaunch copies. The extra vars contain the launch id, if there is one. */
const COPIED = ['extra_vars', 'inventory', 'job_tags', 'skip_tags', 'scm_branch', 'job_type', 'verbosity'];
/**
 * Returns what is needed to find the relaunch again.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function traceRelaunch(context, failed) {
    const source = failed.templateId ?? 0;
    const newest = await (0,_launch_search_launched_job_js__WEBPACK_IMPORTED_MODULE_3__/* .recentJobs */ .c)(context.controller, source, 1, { retry: context });
    const launchId = (0,_launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__/* .launchIdOf */ .eH)(failed);
    return {
        job: { type: failed.type, id: failed.id },
        source,
        newestJobId: Math.max(failed.id, ...newest.map(({ id }) => id)),
        userId: failed.createdBy,
        launchId: typeof launchId === 'string' && launchId !== '' ? launchId : undefined,
    };
}
/**
 * Relaunches a job on its failed hosts with one POST. If the reply is lost, looks for the new job.
 * @param hosts the failed hosts: the limit of the new job contains no others
 * @param passwords for credentials that ask for them, as in the launch
 * @throws ResponseError when the controller refused; LaunchUnknownError when it stays unknown
 */
async function relaunch(context, trace, failed, hosts, passwords) {
    const posted = await (0,_launch_post_once_js__WEBPACK_IMPORTED_MODULE_2__/* .postOnce */ .y)(context, (options) => context.controller.jobs.relaunch(failed, 'failed', passwords, options));
    if ('job' in posted)
        return { job: posted.job, how: 'created', launchedByThisRun: true };
    return await adoptRelaunch(context, trace, posted.lost, {
        proven: trace.launchId !== undefined,
        isCandidate: (job) => isRelaunchOf(job, trace) && isCopy(job, failed, hosts),
    });
}
/**
 * Searches for the relaunch whose reply was lost.
 * @throws LaunchUnknownError that lists the jobs and what to do next
 */
async function adoptRelaunch(context, trace, cause, criteria) {
    const { job: parent, source } = trace;
    context.sink.info(`${(0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(cause)} Looking for the relaunch of job ${parent.id} among the newest jobs. The relaunch is not repeated.`);
    const values = { job: parent.id, reason: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(cause) };
    const notRepeated = source === 'ad_hoc_commands' ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('command-not-repeated') : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-not-repeated', { template: source });
    const unknown = (found) => new _step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .LaunchUnknownError */ .yP((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .withMore */ .iA)(found, notRepeated), { cause });
    const found = await (0,_launch_search_launched_job_js__WEBPACK_IMPORTED_MODULE_3__/* .searchJob */ .If)(context, {
        ...criteria,
        source,
        unknown: (candidates) => candidates.length > 1
            ? unknown((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('relaunch-unknown-several-jobs', { ...values, jobs: candidates.map(({ id }) => id).join(', ') }))
            : unknown((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('relaunch-unknown-no-job', values)),
        unreadable: (lastError) => lastError === undefined
            ? unknown((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('relaunch-unknown-search-ended', values))
            : unknown((0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .message */ .iU)('relaunch-unknown-jobs-unreadable', { ...values, lastError: (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(lastError) })),
    });
    return { job: found.job, how: 'adopted', launchedByThisRun: found.proven };
}
/**
 * Returns whether a job can be the relaunch: newer than all known jobs, by the same user, with the launch id copied.
 * @param launchType how the controller marks it
 */
function isRelaunchOf(job, trace, launchType = 'relaunch') {
    if (job.launchType !== launchType || job.id <= trace.newestJobId)
        return false;
    if (job.createdBy === undefined || job.createdBy !== trace.userId)
        return false;
    return trace.launchId === undefined || (0,_launch_launch_id_js__WEBPACK_IMPORTED_MODULE_1__/* .launchIdOf */ .eH)(job) === trace.launchId;
}
/** Returns whether a job has the failed job's prompts, and only hosts that failed there. */
function isCopy(job, failed, hosts) {
    const limit = limitOf(job);
    return (limit.size > 0 &&
        [...limit].every((host) => hosts.includes(host)) &&
        COPIED.every((field) => job.prompts[field] === failed.prompts[field]));
}
/** Returns the hosts of a relaunch on failed hosts: its limit is the list of their names. */
function limitOf({ prompts }) {
    const names = (prompts.limit ?? '').split(',');
    return new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
}
/** Why a relaunch is refused, by a part of the controller's own words (controller fact 16). */
const REFUSALS = [
    ['playbook stats not available', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-no-recap')],
    ['0 failed hosts', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-no-inventory-hosts')],
    ['Wait until job finishes', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-job-not-finished')],
    ['Missing passwords', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-passwords-missing')],
    ['limit length', (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-too-many-hosts')],
];
/** Returns why there is no relaunch, with the controller's own words if it sent any. */
function refusalWords(error) {
    if (!(error instanceof _http_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3) || !error.fromApi || error.status !== 400)
        return (0,_step_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describeError */ .Uc)(error);
    const plain = REFUSALS.find(([words]) => error.words.includes(words))?.[1];
    const refused = (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)('relaunch-refused', { words: error.words });
    return plain === undefined ? refused : `${plain} ${refused}`;
}


/***/ }),

/***/ 9386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  followLaunched: () => (/* binding */ followLaunched)
});

// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
;// CONCATENATED MODULE: ./src/launch/compare-branch.ts

/**
 * Returns the difference if the controller dropped the requested branch. A job shows an empty branch in two cases: it
 * uses the project's own branch, or the branch was dropped. Only the project shows which.
 * @returns no difference when the project cannot be read
 */
async function branchDifference(controller, { prompts, projectId }, request, signal) {
    const asked = request.scm_branch;
    // A cancelled workflow must send its cancel request first.
    if (asked === undefined || prompts.scm_branch !== '' || projectId === undefined || signal.aborted)
        return [];
    const project = await controller.projects.get(projectId, { signal }).catch(() => undefined);
    const own = project?.scmBranch;
    if (own === undefined || own.trim() === asked.trim())
        return [];
    const values = { actual: JSON.stringify(own), requested: JSON.stringify(asked) };
    const sentence = (0,message/* text */.Qq)('job-branch-dropped', values);
    return [{ field: 'scm_branch', asked, sentence }];
}

// EXTERNAL MODULE: ./src/launch/compare-with-request.ts
var compare_with_request = __webpack_require__(6953);
// EXTERNAL MODULE: ./src/controller/job-link.ts
var job_link = __webpack_require__(3644);
// EXTERNAL MODULE: ./src/controller/jobs.ts + 2 modules
var jobs = __webpack_require__(4014);
// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
// EXTERNAL MODULE: ./src/timing/retry.ts
var retry = __webpack_require__(5428);
// EXTERNAL MODULE: ./src/relaunch/relaunch-once.ts
var relaunch_once = __webpack_require__(8430);
// EXTERNAL MODULE: ./src/timing/backoff.ts
var timing_backoff = __webpack_require__(4866);
;// CONCATENATED MODULE: ./src/relaunch/host-pattern.ts
/**
 * Returns the hosts of an inventory that match an Ansible pattern: names, groups, `all`, globs, `:!` and `:&`.
 * @returns undefined when they are unknown: for an expression, or for an index or range of a group. Also for a name
 * that is not in the inventory, such as `localhost` or a host or group that the playbook adds.
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
    // The signs apply in any position: first additions, then intersections, then exclusions.
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
    const matching = [...groups].filter(([group]) => glob.test(group)).flatMap(([, members]) => [...members]);
    return new Set([...matching, ...[...hosts].filter((host) => glob.test(host))]);
}
/** Returns the hosts of a limit that only contains names, as for a relaunch; undefined for any other limit. */
function plainNames(limit) {
    const names = limit
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
    return names.length === 0 || names.some((name) => /[:!&*?~[\]{}]/.test(name)) ? undefined : new Set(names);
}

// EXTERNAL MODULE: ./src/follow/playbook/host-stats.ts
var host_stats = __webpack_require__(8269);
// EXTERNAL MODULE: ./src/follow/playbook/playbook-results.ts
var playbook_results = __webpack_require__(3173);
;// CONCATENATED MODULE: ./src/relaunch/playbook-run.ts


/** The events from which a playbook run is read: few, whatever the number of hosts. */
const PLAYBOOK_RUN_EVENTS = [
    'playbook_on_play_start',
    'playbook_on_task_start',
    'playbook_on_no_hosts_remaining',
    'runner_on_failed',
    'runner_on_unreachable',
    'playbook_on_stats',
    'error',
];
/** The results that show that a host took part in a play. */
const HOST_RESULT_EVENTS = [
    'runner_on_ok',
    'runner_on_failed',
    'runner_on_skipped',
    'runner_on_unreachable',
    'runner_on_async_ok',
    'runner_on_async_failed',
];
/** Reads a playbook run from a job's events; they must come in order. */
class PlaybookRunReader {
    playbookRun = {
        failed: undefined,
        hosts: [],
        plays: [],
        noHostsRemaining: false,
        uncountedError: false,
        lastFailedTask: undefined,
        failures: new Map(),
        changes: new Map(),
    };
    /** Whether the previous event was Ansible's own error. The result of a host that it fails follows directly. */
    #isErrorOpen = false;
    take(event) {
        const { playbookRun } = this;
        const playId = playIdOf(event);
        playbookRun.uncountedError ||= this.#isErrorOpen && event.event.startsWith('playbook_on_');
        this.#isErrorOpen = event.event === 'error';
        switch (event.event) {
            case 'playbook_on_play_start':
                // Another play or batch starts, so Ansible continued.
                playbookRun.lastFailedTask = undefined;
                if (playbookRun.plays.some(({ id }) => id === playId))
                    return;
                playbookRun.plays.push({
                    id: playId,
                    name: event.play,
                    pattern: event.pattern,
                    counter: event.counter,
                    tasks: new Set(),
                    handlers: new Map(),
                });
                return;
            case 'playbook_on_task_start':
                playbookRun.lastFailedTask = undefined;
                this.#begin(event);
                return;
            case 'playbook_on_no_hosts_remaining':
                playbookRun.noHostsRemaining = true;
                return;
            case 'runner_on_failed':
            case 'runner_on_unreachable':
                if (!(0,host_stats/* failsHost */.WY)(event))
                    return;
                playbookRun.lastFailedTask = (0,playbook_results/* taskName */.p5)(event);
                playbookRun.failures.set(event.host, {
                    playId,
                    taskId: event.taskId,
                    itemsMayHaveChanged: event.changed && event.result.mayBeLoop,
                });
                return;
            case 'playbook_on_stats':
                this.#takeRecap(event.recap ?? new Map());
                return;
        }
    }
    #begin(event) {
        const play = this.playbookRun.plays.find(({ id }) => id === playIdOf(event));
        const key = `${event.taskPath} ${event.task}`;
        if (event.isHandler)
            play?.handlers.set(event.taskId, { key, name: event.title });
        else
            play?.tasks.add(key);
    }
    #takeRecap(recap) {
        const hosts = [...recap.keys()];
        const having = (count) => hosts.filter((host) => (recap.get(host)?.[count] ?? 0) > 0);
        this.playbookRun.failed = [...new Set([...having('failed'), ...having('unreachable')])];
        this.playbookRun.hosts = hosts;
        this.playbookRun.changes = new Map(having('changed').map((host) => [host, recap.get(host)?.changed ?? 0]));
    }
}
/** Returns a play's id, or its name when the events have no id. */
function playIdOf({ playId, play }) {
    return playId === '' ? play : playId;
}

;// CONCATENATED MODULE: ./src/relaunch/handler-runs.ts


/**
 * An item of a loop that did not fail. The recap does not count its change when another item fails (controller fact
 * 43).
 */
const CHANGED_ITEM = 'runner_item_on_ok';
/**
 * Returns the plays in which a host may have missed a handler: the one in which it failed, or all when that is unknown.
 */
function playsOf({ plays, failures }, host) {
    const failedIn = plays.filter(({ id }) => id === failures.get(host)?.playId);
    return failedIn.length > 0 ? failedIn : plays;
}
/** Reads from a job's results what ran on failed hosts. Keeps a few keys for each host. */
class HandlerRuns {
    #playbookRun;
    /** The handlers of all plays, by the task's id. */
    #handlers;
    #hosts = new Map();
    #ran = new Map();
    /** Number of changes that were read, by host. */
    #changes = new Map();
    constructor(playbookRun, hosts) {
        this.#playbookRun = playbookRun;
        this.#handlers = new Map(playbookRun.plays.flatMap(({ handlers }) => [...handlers]));
        for (const host of hosts) {
            this.#hosts.set(host, { changed: false, ran: new Set(), failed: new Set() });
            this.#ran.set(host, new Set());
        }
    }
    take(event) {
        const run = this.#hosts.get(event.host);
        if (run === undefined)
            return;
        const handler = this.#handlers.get(event.taskId);
        const isItem = event.event === CHANGED_ITEM;
        if (isItem && (handler !== undefined || !this.#failedIn(event)))
            return;
        const succeeded = !isFailure(event);
        if (isCounted(event))
            this.#changes.set(event.host, (this.#changes.get(event.host) ?? 0) + 1);
        if (handler !== undefined && succeeded)
            this.#ran.get(event.host)?.add(handler.key);
        if (!playsOf(this.#playbookRun, event.host).some(({ id }) => id === playIdOf(event)))
            return;
        if (handler !== undefined) {
            if (!succeeded)
                run.failed.add(handler.key);
            else {
                run.ran.add(handler.key);
                run.failed.delete(handler.key);
            }
        }
        else if (event.changed && (isItem || event.event === 'runner_on_ok')) {
            run.changed = true;
            run.ran.clear();
        }
    }
    /** Returns whether an event belongs to the task in which its host failed last. */
    #failedIn({ host, taskId }) {
        return this.#playbookRun.failures.get(host)?.taskId === taskId;
    }
    /** Returns the keys of the handlers that ran on a host without a failure, in any play. */
    ranOn(host) {
        return this.#ran.get(host) ?? new Set();
    }
    /**
     * Returns what ran on a host. A change that only the recap shows may be the last one: a result above 700 kB is stored
     * empty.
     */
    of(host) {
        const run = this.#hosts.get(host) ?? { changed: false, ran: new Set(), failed: new Set() };
        const isHidden = (this.#playbookRun.changes.get(host) ?? 0) > (this.#changes.get(host) ?? 0);
        return isHidden ? { ...run, changed: true, ran: new Set() } : run;
    }
}
/** Returns whether the recap counts a result as a change. */
function isCounted({ event, changed, ignored }) {
    return changed && (event === 'runner_on_ok' || (event === 'runner_on_failed' && ignored));
}
function isFailure(event) {
    return (0,host_stats/* failsHost */.WY)(event) || (event.event === 'runner_on_async_failed' && !event.ignored);
}
/**
 * Returns the handlers that a failed host may still need. A flush runs all handlers that a host notified, unless one
 * fails. So if a handler ran after the last change, only the failed handler and those after it are left.
 * @param seen the handlers that ran on any host in the play
 */
function missedOn({ changed, ran, failed }, seen) {
    const flushed = ran.size > 0 && failed.size === 0;
    return [...seen].flatMap((handler) => {
        if (failed.has(handler.key))
            return [{ ...handler, failed: true }];
        return changed && !flushed && !ran.has(handler.key) ? [{ ...handler, failed: false }] : [];
    });
}

// EXTERNAL MODULE: ./src/http/reply-text.ts
var reply_text = __webpack_require__(2978);
;// CONCATENATED MODULE: ./src/relaunch/missed-handler-sentences.ts



/** Returns a sentence about plays in which no handler ran on any host. */
function unseenSentence(jobIds, hosts) {
    return (0,message/* text */.Qq)('handler-maybe-not-run', { jobs: jobIds.join(' and job '), hosts: (0,sentence_parts/* namesOf */.eZ)(hosts) });
}
/** Returns one sentence for all handlers that the same hosts need for the same reason. */
function missedSentences(missed) {
    const byHandler = grouped(missed, ({ jobId, failed, key }) => `${jobId} ${failed} ${key}`);
    const byHosts = grouped(byHandler, (group) => {
        const [first] = group;
        return `${first.jobId} ${first.failed} ${group.map(({ host }) => host).join(',')}`;
    });
    return byHosts.map((groups) => {
        const [[{ jobId, failed }]] = groups;
        const names = (0,sentence_parts/* namesOf */.eZ)(groups.map(([{ name }]) => `"${(0,reply_text/* onOneLine */.G)(name)}"`));
        const hosts = (0,sentence_parts/* namesOf */.eZ)(groups[0].map(({ host }) => host));
        const values = { hosts, job: jobId };
        if (groups.length > 1)
            return (0,message/* text */.Qq)(failed ? 'handlers-failed' : 'handlers-not-run', { ...values, names });
        return (0,message/* text */.Qq)(failed ? 'handler-failed' : 'handler-not-run', { ...values, name: names });
    });
}
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined)
            groups.set(keyOf(item), [item]);
        else
            group.push(item);
    }
    return [...groups.values()];
}

// EXTERNAL MODULE: ./src/controller/events/job-events.ts + 1 modules
var job_events = __webpack_require__(4552);
// EXTERNAL MODULE: ./src/timing/transient-error.ts
var transient_error = __webpack_require__(8595);
;// CONCATENATED MODULE: ./src/relaunch/read-events.ts



/** How long to keep retrying unreadable events of a controller that answers for their job, in ms. */
const EVENTS_MS = 60_000;
/** Maximum pages of 200 events for one question. */
const MAX_PAGES = 100;
/**
 * Reads all events of some kinds, in the order of their counters.
 * @param reader receives them
 * @returns the reader
 * @throws the last failure; the signal's reason; Error when there are too many events
 */
async function readEvents(context, job, query, reader) {
    let pages = 0;
    for await (const { events } of storedEvents(context, job, query, 1)) {
        for (const event of events)
            reader.take(event);
        pages += 1;
        if (pages >= MAX_PAGES)
            throw new Error((0,message/* text */.Qq)('events-too-many', { job: job.id }));
    }
    return reader;
}
/**
 * Yields some events from a counter on, page by page; see `JobEvents.list` and `retryEvents`.
 * @throws the last failure; the signal's reason
 */
function storedEvents(context, job, query, first) {
    const { jobEvents } = context.controller;
    return (0,job_events/* eventPages */.X)(first, (from) => retryEvents(context, job, (retry) => jobEvents.list(job, query, from, { retry })));
}
/**
 * Sends a request about a job's events. An unreachable controller is retried for `retryForMs`. A controller that
 * answers for the job but has lost its events must not delay the verdict that long.
 * @param request receives the options for retries
 * @throws the last failure; the signal's reason
 */
async function retryEvents(context, job, request) {
    const { controller, signal, retryForMs } = context;
    try {
        return await request({ ...context, retryForMs: Math.min(retryForMs, EVENTS_MS) });
    }
    catch (error) {
        if (!(0,transient_error/* isTransient */.dg)(error) || retryForMs <= EVENTS_MS)
            throw error;
        const answers = await controller.jobs.get(job, { signal }).then(() => true, (lastError) => !(0,transient_error/* isTransient */.dg)(lastError));
        signal.throwIfAborted();
        if (answers)
            throw error;
        return await request({ ...context, retryForMs: retryForMs - EVENTS_MS });
    }
}

;// CONCATENATED MODULE: ./src/relaunch/missed-handlers.ts







/**
 * Returns the handlers that the relaunches leave undone. Sends requests only about hosts that failed after a change.
 * @param last the successful relaunch
 * @throws the signal's reason
 */
async function missedHandlers(context, earlier, last) {
    const runs = [...earlier, { ...last, relaunched: new Set() }];
    const suspects = new Set(earlier.flatMap((run) => suspectsOf(run)));
    if (suspects.size === 0)
        return { unfinished: [], notes: [] };
    try {
        return await compare(context, runs);
    }
    catch (error) {
        context.signal.throwIfAborted();
        const hosts = (0,sentence_parts/* namesOf */.eZ)([...suspects]);
        const gap = (0,message/* text */.Qq)('handlers-not-checked', { hosts, reason: (0,step_errors/* describeError */.Uc)(error) });
        return { unfinished: [gap], notes: [] };
    }
}
/** Returns the relaunched hosts that may have changed before they failed. Others need no handler. */
function suspectsOf({ playbookRun, relaunched }) {
    const { changes, failures } = playbookRun;
    return (playbookRun.failed ?? []).filter((host) => relaunched.has(host) && (changes.has(host) || failures.get(host)?.itemsMayHaveChanged === true));
}
async function compare(context, runs) {
    let missed = [];
    const unseen = [];
    for (const { job, ...run } of runs) {
        const suspects = suspectsOf({ job, ...run });
        const found = await readRuns(context, job, run.playbookRun, suspects, new Set(missed.map(({ host }) => host)));
        if (found === undefined)
            continue;
        missed = missed.filter(({ host, key }) => !found.ranOn(host).has(key));
        for (const host of suspects) {
            const seen = handlersFor(run.playbookRun, host, runs);
            const here = missedOn(found.of(host), seen).map((one) => ({ ...one, jobId: job.id, host }));
            missed = added(missed, here);
            if (seen.length === 0 && found.of(host).changed)
                unseen.push({ jobId: job.id, host });
        }
    }
    return { unfinished: missedSentences(missed), notes: notesOf(unseen) };
}
/** Returns one sentence at most. */
function notesOf(unseen) {
    const jobIds = new Set(unseen.map(({ jobId }) => jobId));
    return jobIds.size === 0 ? [] : [unseenSentence([...jobIds], [...new Set(unseen.map(({ host }) => host))])];
}
/** Merges the missed handlers, each once for each host. A later failure replaces the fact that it did not run. */
function added(missed, more) {
    const isIn = (list, { host, key }) => list.some((one) => one.host === host && one.key === key);
    const failures = more.filter(({ failed }) => failed);
    const kept = missed.filter((one) => !isIn(failures, one));
    return [...kept, ...more.filter((one) => !isIn(kept, one))];
}
/** Returns the handlers that ran in the play in which a host failed, on any host and in any of the jobs. */
function handlersFor(playbookRun, host, runs) {
    const seen = new Map();
    for (const play of playsOf(playbookRun, host)) {
        const index = playbookRun.plays.indexOf(play);
        for (const { playbookRun: other } of runs) {
            const same = other.plays[index];
            if (same?.name !== play.name)
                continue;
            for (const handler of same.handlers.values())
                seen.set(handler.key, handler);
        }
    }
    return [...seen.values()];
}
/**
 * Reads what ran on some hosts: changes and handlers, with one request for most jobs.
 * @param waiting hosts for which only the handlers that ran are needed
 * @returns undefined when there is nothing to read
 */
async function readRuns(context, job, playbookRun, suspects, waiting) {
    const handlers = playbookRun.plays.flatMap((play) => [...play.handlers.keys()]);
    if (suspects.length === 0 && (waiting.size === 0 || handlers.length === 0))
        return undefined;
    const hosts = new Set([...suspects, ...waiting]);
    const changed = suspects.length > 0 || handlers.length === 0;
    const withItems = suspects.some((host) => playbookRun.failures.get(host)?.itemsMayHaveChanged);
    const kinds = withItems ? [...HOST_RESULT_EVENTS, CHANGED_ITEM] : HOST_RESULT_EVENTS;
    const query = { kinds, hosts, changed, startedBy: handlers };
    return await readEvents(context, job, query, new HandlerRuns(playbookRun, hosts));
}

;// CONCATENATED MODULE: ./src/relaunch/open-plays.ts

/**
 * Returns the failed hosts that were not relaunched. The controller silently leaves out hosts outside of the inventory
 * (controller fact 15).
 */
function leftOut({ playbookRun, relaunched }) {
    return (playbookRun.failed ?? []).filter((host) => !relaunched.has(host));
}
/**
 * Returns the plays in which the earlier job may have stopped, or which it never reached. Ansible stops when a whole
 * batch of hosts has failed (later batches of `serial` and later plays never run), and with `any_errors_fatal`. In both
 * cases the last started task failed. The completed relaunch shows what was left to do.
 * @param last the playbook run of the successful relaunch
 * @returns undefined when the two did not run the same plays, so that nothing is known
 */
function openPlays({ playbookRun, limit, relaunched }, last) {
    if (playbookRun.lastFailedTask === undefined)
        return [];
    // The relaunch ran again on all hosts of the earlier job.
    if (isWithin(plainNames(limit), relaunched))
        return [];
    const alike = playbookRun.plays.every(({ name, pattern }, index) => {
        const same = last.plays[index];
        return same?.name === name && same.pattern === pattern;
    });
    const stopped = playbookRun.plays.at(-1);
    if (!alike || stopped === undefined)
        return undefined;
    const further = last.plays[playbookRun.plays.length - 1]?.tasks ?? new Set();
    return [
        { play: stopped, begun: isWithin(further, stopped.tasks) },
        ...last.plays.slice(playbookRun.plays.length).map((play) => ({ play, begun: false })),
    ];
}
/**
 * Returns a playbook run extended by the tasks of another run of the same playbook: the last relaunch runs on the
 * fewest hosts.
 */
function withTasksOf(playbookRun, other) {
    const plays = playbookRun.plays.map((play, index) => {
        const same = other.plays[index];
        return same?.name === play.name ? { ...play, tasks: new Set([...play.tasks, ...same.tasks]) } : play;
    });
    return { ...playbookRun, plays };
}
function isWithin(some, all) {
    return some !== undefined && [...some].every((item) => all.has(item));
}

;// CONCATENATED MODULE: ./src/relaunch/unfinished-hosts.ts









/** Hosts that exist without being in the inventory. */
const LOCAL = new Set(['localhost', '127.0.0.1']);
/**
 * Reads the progress and results of a playbook from the job's stored events. They are not collected while the output is
 * printed: a long output comes from the download, which has no events.
 * @throws ResponseError, ConnectionError, the signal's reason; Error when there are too many events
 */
async function readPlaybookRun(context, job) {
    return (await readEvents(context, job, { kinds: PLAYBOOK_RUN_EVENTS }, new PlaybookRunReader())).playbookRun;
}
/**
 * Returns what the relaunches left undone. Nothing is left if every host of the first job has finished everything.
 * @param last the successful relaunch
 * @throws the signal's reason
 */
async function unfinishedHosts(context, earlier, last) {
    try {
        const end = await readPlaybookRun(context, last);
        if (end.failed === undefined)
            return { unfinished: [(0,message/* text */.Qq)('recap-unreadable', { job: last.id })], notes: [] };
        const found = [];
        let whole = end;
        for (const run of [...earlier].reverse()) {
            found.unshift(...(await ofOne(context, run, whole)));
            whole = withTasksOf(whole, run.playbookRun);
        }
        const { unfinished, notes } = await missedHandlers(context, earlier, { job: last, playbookRun: end });
        return { unfinished: [...found, ...unfinished], notes };
    }
    catch (error) {
        context.signal.throwIfAborted();
        return { unfinished: [(0,message/* text */.Qq)('hosts-not-checked', { reason: (0,step_errors/* describeError */.Uc)(error) })], notes: [] };
    }
}
async function ofOne(context, { job, playbookRun, relaunched }, end) {
    const run = { jobId: job.id, limit: job.prompts.limit ?? '', playbookRun, relaunched };
    const found = [];
    const out = leftOut(run);
    if (out.length === 1)
        found.push((0,message/* text */.Qq)('host-left-out', { job: job.id, host: (0,sentence_parts/* namesOf */.eZ)(out) }));
    else if (out.length > 1)
        found.push((0,message/* text */.Qq)('hosts-left-out', { job: job.id, hosts: (0,sentence_parts/* namesOf */.eZ)(out) }));
    if (playbookRun.uncountedError)
        found.push((0,message/* text */.Qq)('playbook-error-not-counted', { job: job.id }));
    const stopped = await inOpenPlays(context, run, job, end);
    // Sentences that name the hosts say more.
    if (stopped.length === 0 && playbookRun.noHostsRemaining)
        found.push((0,message/* text */.Qq)('play-no-hosts-remaining', { job: job.id }));
    return [...found, ...stopped];
}
/** Returns a sentence for the hosts that did not finish each play in which the job may have stopped. */
async function inOpenPlays(context, run, job, end) {
    const { playbookRun, relaunched } = run;
    const open = openPlays(run, end);
    if (open === undefined)
        return [(0,message/* text */.Qq)('relaunch-plays-differ', { job: job.id })];
    if (open.length === 0)
        return [];
    const stop = { job: job.id, task: `${playbookRun.lastFailedTask}` };
    const inventoryId = job.prompts.inventory ?? undefined;
    if (inventoryId === undefined)
        return [(0,message/* text */.Qq)('play-inventory-missing', stop)];
    const inventory = await readHosts(context, inventoryId);
    if (inventory instanceof Error)
        return [(0,message/* text */.Qq)('play-inventory-unreadable', { ...stop, reason: (0,step_errors/* describeError */.Uc)(inventory) })];
    const found = [];
    for (const { play, begun } of open) {
        const hosts = hostsFor(play, run, inventory);
        const others = hosts && [...hosts].filter((host) => !relaunched.has(host));
        const missed = others && (begun ? await withoutResult(context, job, play, others) : others);
        if (missed === undefined) {
            found.push((0,message/* text */.Qq)('play-hosts-unknown', { ...stop, play: play.name, pattern: play.pattern }));
            continue;
        }
        const unstarted = begun ? missed : missed.filter((host) => !playbookRun.hosts.includes(host));
        const partial = missed.filter((host) => !unstarted.includes(host));
        const place = { ...stop, play: play.name };
        if (unstarted.length > 0)
            found.push((0,message/* text */.Qq)('play-not-started', { ...place, hosts: (0,sentence_parts/* namesOf */.eZ)(unstarted) }));
        if (partial.length > 0)
            found.push((0,message/* text */.Qq)('play-not-finished', { ...place, hosts: (0,sentence_parts/* namesOf */.eZ)(partial) }));
    }
    return found;
}
/** Returns the hosts of a play; undefined when unknown. */
function hostsFor(play, { playbookRun, limit }, inventory) {
    // A playbook that adds hosts itself may have added more than ever ran.
    if (playbookRun.hosts.some((host) => !inventory.hosts.has(host) && !LOCAL.has(host)))
        return undefined;
    const asked = matchingHosts(play.pattern, inventory);
    const limited = limit === '' ? inventory.hosts : matchingHosts(limit, inventory);
    return asked && limited && [...asked].filter((host) => limited.has(host));
}
/** Returns the hosts without a result in a play; undefined when there is too much to read. */
async function withoutResult(context, job, play, hosts) {
    const left = new Set(hosts);
    if (left.size === 0)
        return [];
    let pages = 0;
    for await (const { events } of storedEvents(context, job, { kinds: HOST_RESULT_EVENTS }, play.counter + 1)) {
        for (const event of events)
            if (playIdOf(event) === play.id)
                left.delete(event.host);
        pages += 1;
        if (left.size === 0)
            break;
        if (pages >= MAX_PAGES)
            return undefined;
    }
    return [...left];
}
async function readHosts(context, id) {
    try {
        return await context.controller.inventories.hosts(id, { retry: context });
    }
    catch (error) {
        context.signal.throwIfAborted();
        return error instanceof Error ? error : new Error((0,step_errors/* describeError */.Uc)(error));
    }
}
/**
 * How long to wait for the counts by host, in ms. The controller makes them some moments after the last event was
 * stored.
 */
const SUMMARIES_MS = 10_000;
/**
 * Waits until the controller has counted the results of all hosts: a relaunch reads the failed hosts from these counts.
 * After `SUMMARIES_MS` it returns in any case, and the controller's reply to the relaunch decides.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function awaitHostSummaries(context, job, hosts) {
    const { controller, clock, signal } = context;
    const backoff = new timing_backoff/* Backoff */.n(2000);
    const until = clock.now() + SUMMARIES_MS;
    for (;;) {
        const counted = await retryEvents(context, job, (retry) => controller.jobHostSummaries.count(job, { retry }));
        if (counted >= hosts || clock.now() >= until)
            return;
        await backoff.wait(clock, signal);
    }
}

;// CONCATENATED MODULE: ./src/relaunch/failed-host-relaunches.ts









/** The relaunches of this step (`retry_failed_hosts`), and what they leave undone. */
class FailedHostRelaunches {
    #options;
    #context;
    /** During a job, requests are retried for longer than before a launch. */
    #reading;
    #attempts = [];
    #whyNot;
    #isUnknown = false;
    constructor(options) {
        this.#options = options;
        const { sink, controller, signal, retryForMs } = options;
        this.#context = {
            sink,
            describe: step_errors/* describeError */.Uc,
            clock: clock/* systemClock */.ml,
            controller,
            signal,
            retryForMs: (0,retry/* retryBeforeLaunch */.ZQ)(retryForMs),
            gracePeriodMs: retryForMs,
        };
        this.#reading = { ...this.#context, retryForMs };
    }
    /** Returns the jobs that were relaunched, in order. */
    get earlier() {
        return this.#attempts;
    }
    /** Returns whether a relaunch may exist that was not found. The post step looks for it again. */
    get isUnknown() {
        return this.#isUnknown;
    }
    /**
     * Relaunches a failed job while attempts and time are left. A refusal is kept for the verdict.
     * @returns the new job, or undefined when the verdict is due
     * @throws the signal's reason
     */
    async next({ ending, allEvents }, { launchedByThisRun }) {
        const { times, deadline } = this.#options;
        if (ending.kind !== 'final' || ending.job.status !== 'failed')
            return undefined;
        const { job } = ending;
        this.#whyNot = undefined;
        if (this.#attempts.length >= times)
            return undefined;
        if (job.isSliced)
            this.#whyNot = (0,message/* text */.Qq)('relaunch-of-sliced-job');
        else if (job.type !== 'job')
            this.#whyNot = (0,message/* text */.Qq)('relaunch-type-without-hosts', { type: (0,sentence_parts/* withArticle */.vJ)((0,jobs/* typeWords */.yL)(job)) });
        else if (!launchedByThisRun)
            this.#whyNot = (0,message/* text */.Qq)('relaunch-job-unproven');
        else if (clock/* systemClock */.ml.now() >= deadline)
            this.#whyNot = (0,message/* text */.Qq)('relaunch-timeout-reached');
        if (this.#whyNot !== undefined)
            return undefined;
        const relaunched = await this.#relaunch(job, allEvents);
        if (relaunched !== undefined)
            this.#options.report(relaunched);
        return relaunched;
    }
    async #relaunch(job, allEvents) {
        const { sink, passwords, times, leave } = this.#options;
        try {
            const certain = allEvents || (await this.#areEventsStored(job));
            const playbookRun = await readPlaybookRun(this.#reading, job);
            const hosts = playbookRun.failed ?? [];
            if (playbookRun.failed !== undefined)
                await awaitHostSummaries(this.#reading, job, playbookRun.hosts.length);
            const trace = await (0,relaunch_once/* traceRelaunch */.OI)(this.#reading, job);
            const attempt = `${this.#attempts.length + 1} of ${times}`;
            const where = hosts.length === 0 ? '' : ` on ${(0,sentence_parts/* namesOf */.eZ)(hosts)}`;
            sink.info(`Job ${job.id} failed${where}. Relaunching it on its failed hosts (${attempt}).`);
            leave({ phase: 'relaunching', trace, unknown: false });
            const launched = await this.#post(job, hosts, trace, passwords);
            const relaunched = (0,relaunch_once/* limitOf */.LF)(launched.job);
            const link = (0,job_link/* jobLink */.m)(this.#context.controller.root, job);
            this.#attempts.push({ job, playbookRun, relaunched, link, hosts, certain });
            return launched;
        }
        catch (error) {
            if (!this.#isUnknown)
                this.#options.leave(undefined);
            // A relaunch that may exist is reported and left to the post step, also when the workflow is cancelled.
            if (error instanceof step_errors/* InterruptedError */.p4 || (!this.#isUnknown && this.#context.signal.aborted))
                throw error;
            this.#whyNot = (0,relaunch_once/* refusalWords */.WW)(error);
            return undefined;
        }
    }
    async #post(job, hosts, trace, passwords) {
        try {
            return await (0,relaunch_once/* relaunch */.bm)(this.#context, trace, job, hosts, passwords);
        }
        catch (error) {
            if (error instanceof step_errors/* LaunchUnknownError */.yP) {
                this.#isUnknown = true;
                // The job of a cancelled workflow must be cancelled: the post step finds and cancels it.
                if (!this.#context.signal.aborted)
                    this.#options.leave({ phase: 'relaunching', trace, unknown: true });
            }
            throw error;
        }
    }
    get #notRelaunched() {
        if (this.#whyNot === undefined || this.#isUnknown)
            return this.#whyNot;
        return (0,message/* text */.Qq)('not-relaunched', { reason: this.#whyNot });
    }
    async #areEventsStored(job) {
        const { eventsComplete } = await this.#context.controller.jobs.get(job, { retry: this.#reading });
        return eventsComplete === true;
    }
    /**
     * Returns what the verdict reports about the earlier jobs, and what they left unfinished.
     * @throws the signal's reason
     */
    async review({ ending, allEvents }) {
        const history = [];
        const ids = this.#attempts.map(({ job }) => job.id);
        if (ids.length > 0)
            history.push((0,message/* text */.Qq)('relaunch-of-jobs', { jobs: ids.join(', then of job ') }));
        const notRelaunched = this.#notRelaunched;
        if (notRelaunched !== undefined)
            history.push(notRelaunched);
        const isDone = ending.kind === 'final' && ending.job.status === 'successful';
        if (!isDone || this.#attempts.length === 0)
            return { history, notRelaunched, unfinished: [] };
        const { job } = ending;
        const unsure = this.#attempts.filter(({ certain }) => !certain).map((one) => one.job.id);
        try {
            if (!allEvents && !(await this.#areEventsStored(job)))
                unsure.push(job.id);
        }
        catch (error) {
            this.#context.signal.throwIfAborted();
            return { history, unfinished: [(0,message/* text */.Qq)('hosts-not-checked', { reason: (0,step_errors/* describeError */.Uc)(error) })] };
        }
        const unfinished = unsure.map((id) => (0,message/* text */.Qq)('events-not-stored', { job: id }));
        const left = await unfinishedHosts(this.#reading, this.#attempts, job);
        return { history: [...history, ...left.notes], unfinished: [...unfinished, ...left.unfinished] };
    }
}

// EXTERNAL MODULE: ./src/steps/following/follow-job.ts + 4 modules
var follow_job = __webpack_require__(6518);
// EXTERNAL MODULE: ./src/steps/following/follow-run.ts
var follow_run = __webpack_require__(2502);
// EXTERNAL MODULE: ./src/steps/following/report-new-job.ts
var report_new_job = __webpack_require__(5040);
;// CONCATENATED MODULE: ./src/steps/following/follow-launched.ts








/** Reports the job immediately, cancels one that differs from the request, and follows any other to its end. */
async function followLaunched(run, launched, request, leftOut) {
    const { sink, inputs, controller, signal } = run;
    const { job } = launched;
    const link = (0,report_new_job/* reportNewJob */.I)(run, launched, 'launched');
    sink.outputs.ignoredFields((0,compare_with_request/* asIgnoredFields */.aA)(leftOut));
    // The template's own `job_type` may have changed since it was read.
    const expected = inputs.failOnChanges ? { ...request, job_type: 'check' } : request;
    const refused = launched.launchedByThisRun
        ? await refuseDifferences(run, launched, link, expected, leftOut)
        : undefined;
    if (refused !== undefined)
        return refused;
    if (!inputs.wait && !signal.aborted)
        return { kind: 'not_waited', job, link };
    const deadline = clock/* systemClock */.ml.now() + inputs.timeoutMs;
    const relaunches = new FailedHostRelaunches({
        sink,
        controller,
        signal,
        times: inputs.retryFailedHosts,
        passwords: request.credential_passwords,
        deadline,
        retryForMs: inputs.connection.retryForMs,
        leave: (progress) => (0,follow_run/* leaveProgress */.Jz)(run, progress),
        report: (relaunched) => {
            // The output of the new job is unknown so far.
            sink.outputs.logComplete((0,follow_run/* missesNoOutput */.vc)(run));
            (0,report_new_job/* reportNewJob */.I)(run, relaunched, 'relaunched');
        },
    });
    return await (0,follow_job/* followJob */.B)(run, launched, deadline, relaunches);
}
/** Cancels a job that differs from the request; returns undefined if it matches or `ignored_fields` is `warn`. */
async function refuseDifferences(run, { job }, link, request, leftOut) {
    const { sink, inputs, controller, signal } = run;
    const found = [...(0,compare_with_request/* differences */.tX)(job, request), ...(await branchDifference(controller, job, request, signal))];
    if (found.length === 0)
        return undefined;
    if (inputs.order.ignoredFields === 'fail')
        return await (0,report_new_job/* cancelDifferentJob */.X)(run, job, link, found, leftOut);
    sink.outputs.ignoredFields((0,compare_with_request/* asIgnoredFields */.aA)([...leftOut, ...found]));
    for (const { sentence } of found)
        sink.warn((0,message/* message */.iU)('job-differs-from-request', { difference: sentence }));
    return undefined;
}


/***/ }),

/***/ 5040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reportNewJob),
/* harmony export */   X: () => (/* binding */ cancelDifferentJob)
/* harmony export */ });
/* harmony import */ var _controller_job_link_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3644);
/* harmony import */ var _follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8701);
/* harmony import */ var _launch_compare_with_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6953);
/* harmony import */ var _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(447);
/* harmony import */ var _timing_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(184);
/* harmony import */ var _follow_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2502);






/** Reports a new job immediately, and to the post step first. */
function reportNewJob(run, launched, verb) {
    const link = (0,_controller_job_link_js__WEBPACK_IMPORTED_MODULE_0__/* .jobLink */ .m)(run.controller.root, launched.job);
    if (run.inputs.wait)
        (0,_follow_run_js__WEBPACK_IMPORTED_MODULE_4__/* .leaveJob */ .bu)(run, launched);
    else
        (0,_follow_run_js__WEBPACK_IMPORTED_MODULE_4__/* .leaveProgress */ .Jz)(run, undefined);
    run.sink.launched(launched, link, verb);
    return link;
}
/**
 * Cancels a job that differs from the request.
 * @param differences at least one
 * @param leftOut requested values that were not sent (`ignored_fields: warn`)
 */
async function cancelDifferentJob(run, job, link, differences, leftOut = []) {
    const { sink, controller, signal } = run;
    const ignoredFields = (0,_launch_compare_with_request_js__WEBPACK_IMPORTED_MODULE_2__/* .asIgnoredFields */ .aA)([...leftOut, ...differences]);
    sink.outputs.ignoredFields(ignoredFields);
    const reported = () => sink.info(`Cancelling job ${job.id} because it does not match the request.`);
    const cancellation = await (0,_follow_cancel_job_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelJob */ .m)(controller, _timing_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .ml, job, _timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_5__/* .CANCEL_WAIT_MS */ .e1, reported, (0,_timing_cancel_deadline_js__WEBPACK_IMPORTED_MODULE_5__/* .cancelTiming */ .l_)(signal));
    return { kind: 'different_from_request', job, link, differences, ignoredFields, cancellation };
}


/***/ })

};

export const id = 584;
export const ids = [584];
export const modules = {

/***/ 2630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  seeThrough: () => (/* binding */ seeThrough)
});

// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/controller/links.ts
var links = __webpack_require__(3153);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/follow/cancel.ts
var cancel = __webpack_require__(9459);
// EXTERNAL MODULE: ./src/follow/follow.ts + 39 modules
var follow = __webpack_require__(5072);
// EXTERNAL MODULE: ./src/launch/branch.ts
var branch = __webpack_require__(5271);
// EXTERNAL MODULE: ./src/launch/compare.ts
var compare = __webpack_require__(812);
// EXTERNAL MODULE: ./src/report/job-words.ts
var job_words = __webpack_require__(9349);
// EXTERNAL MODULE: ./src/report/state.ts
var state = __webpack_require__(7343);
// EXTERNAL MODULE: ./src/actions/announce.ts
var announce = __webpack_require__(7640);
// EXTERNAL MODULE: ./src/actions/followed.ts + 12 modules
var followed = __webpack_require__(4034);
// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
;// CONCATENATED MODULE: ./src/controller/inventory.ts


/**
 * The enabled hosts of an inventory and their groups.
 * @throws ResponseError (403 without the Read role on it), ConnectionError, the signal's reason
 */
async function readInventoryHosts(controller, id, options) {
    return inventoryHosts(await controller.get(`inventories/${id}/script/`, options));
}
/**
 * The hosts in the reply of `script/`: groups by name, each with `hosts` and `children`; a group without members is left
 * out.
 * @throws ResponseError (passing) when the reply is something else
 */
function inventoryHosts(reply) {
    if (!(0,fields/* isRecord */.u4)(reply) || !(0,fields/* isRecord */.u4)(reply['all']))
        throw (0,resources/* strange */.dV)("an inventory's hosts", 'it has no group "all"');
    const names = Object.keys(reply).filter((name) => name !== '_meta');
    const groups = new Map(names.map((name) => [name, members(reply, name, new Set())]));
    const hosts = new Set([...groups.values()].flatMap((group) => [...group]));
    return { hosts, groups: new Map([...groups, ['all', hosts]]) };
}
/** @param seen groups on the way here: a circle of them ends */
function members(script, name, seen) {
    const group = script[name];
    if (!(0,fields/* isRecord */.u4)(group) || seen.has(name))
        return new Set();
    seen.add(name);
    return new Set([
        ...(0,fields/* texts */.Te)(group, 'hosts'),
        ...(0,fields/* texts */.Te)(group, 'children').flatMap((child) => [...members(script, child, seen)]),
    ]);
}

// EXTERNAL MODULE: ./src/controller/run-events.ts
var run_events = __webpack_require__(5123);
// EXTERNAL MODULE: ./src/persist.ts + 2 modules
var persist = __webpack_require__(6397);
// EXTERNAL MODULE: ./src/follow/coverage.ts
var coverage = __webpack_require__(2723);
;// CONCATENATED MODULE: ./src/follow/event-patience.ts




/** How long events that cannot be read are awaited of a controller that does answer for their job, in ms. */
const EVENTS_MS = 60_000;
/** Pages of 200 events that are read at most for one question. */
const MAX_PAGES = 100;
/**
 * Reads all events of some kinds, in the order of their counters.
 * @param start makes what takes them: reading may begin again
 * @throws the last failure; the signal's reason; Error when there are too many events
 */
async function readEvents(context, job, query, start) {
    return await persistEvents(context, job, async () => {
        const reader = start();
        let pages = 0;
        for await (const page of (0,run_events/* runEvents */.N)(context.controller, job, query, { signal: context.signal })) {
            for (const event of page)
                reader.take(event);
            pages += 1;
            if (pages >= MAX_PAGES)
                throw new Error(`job ${job.id} has more events than are looked at`);
        }
        return reader;
    });
}
/**
 * Reads something of a job's events. A controller that is away is borne for `retryForMs`; one that answers for the job and
 * has only lost its events must not hold up the verdict that long.
 * @throws the last failure; the signal's reason
 */
async function persistEvents(context, job, attempt) {
    const { controller, signal, retryForMs } = context;
    try {
        return await (0,persist/* persist */.Z)({ ...context, retryForMs: Math.min(retryForMs, EVENTS_MS) }, attempt);
    }
    catch (error) {
        if (!(0,errors/* isPassing */.WG)(error) || retryForMs <= EVENTS_MS)
            throw error;
        const answers = await controller.get((0,resources/* jobPath */.Jf)(job), { signal }).then(() => true, (trouble) => !(0,errors/* isPassing */.WG)(trouble));
        signal.throwIfAborted();
        if (answers)
            throw error;
        return await (0,persist/* persist */.Z)({ ...context, retryForMs: retryForMs - EVENTS_MS }, attempt);
    }
}

// EXTERNAL MODULE: ./src/follow/host-pattern.ts
var host_pattern = __webpack_require__(5688);
;// CONCATENATED MODULE: ./src/follow/host-results.ts
/** What the playbook's course is read from: few events, whatever the number of hosts. */
const COURSE_EVENTS = [
    'playbook_on_play_start',
    'playbook_on_task_start',
    'playbook_on_no_hosts_remaining',
    'runner_on_failed',
    'runner_on_unreachable',
    'playbook_on_stats',
];
/** What tells that a host had its turn in a play. */
const TURN_EVENTS = [
    'runner_on_ok',
    'runner_on_failed',
    'runner_on_skipped',
    'runner_on_unreachable',
    'runner_on_async_ok',
    'runner_on_async_failed',
];
/** Reads the course from a job's events in their order. */
class CourseReader {
    course = {
        failed: undefined,
        hosts: [],
        plays: [],
        noHostsRemaining: false,
        lastFailedTask: undefined,
        failures: new Map(),
        changed: new Set(),
    };
    take(event) {
        const { course } = this;
        switch (event.event) {
            case 'playbook_on_play_start':
                // Another play or batch begins: Ansible went on.
                course.lastFailedTask = undefined;
                if (course.plays.some(({ id }) => id === event.playId))
                    return;
                course.plays.push({
                    id: event.playId,
                    name: event.playName,
                    pattern: event.pattern,
                    counter: event.counter,
                    tasks: new Set(),
                    handlers: new Map(),
                });
                return;
            case 'playbook_on_task_start':
                course.lastFailedTask = undefined;
                this.#begin(event);
                return;
            case 'playbook_on_no_hosts_remaining':
                course.noHostsRemaining = true;
                return;
            case 'runner_on_failed':
            case 'runner_on_unreachable':
                if (event.event === 'runner_on_failed' && event.ignored)
                    return;
                course.lastFailedTask = event.taskName;
                course.failures.set(event.host, { playId: event.playId, taskId: event.taskId });
                return;
            case 'playbook_on_stats':
                course.failed = [...new Set([...event.failures, ...event.dark])];
                course.hosts = [...new Set([...event.processed, ...course.failed])];
                course.changed = new Set(event.changedHosts);
                return;
        }
    }
    #begin({ playId, taskId, task, heading, isHandler }) {
        const play = this.course.plays.find(({ id }) => id === playId);
        if (isHandler)
            play?.handlers.set(taskId, { key: task, name: heading });
        else
            play?.tasks.add(task);
    }
}
/** The course of a job from its events. */
function courseOf(events) {
    const reader = new CourseReader();
    for (const event of events)
        reader.take(event);
    return reader.course;
}

;// CONCATENATED MODULE: ./src/follow/handler-runs.ts
/** The plays in which a handler may be missed on a host: the one in which it failed, or all when that is not known. */
function playsOf({ plays, failures }, host) {
    const failedIn = plays.filter(({ id }) => id === failures.get(host)?.playId);
    return failedIn.length > 0 ? failedIn : plays;
}
/** Reads from a job's results what ran on hosts that failed. Holds a few keys for each host. */
class HandlerRuns {
    #course;
    /** The handlers of all plays, by the task's id. */
    #handlers;
    #hosts = new Map();
    #ran = new Map();
    constructor(course, hosts) {
        this.#course = course;
        this.#handlers = new Map(course.plays.flatMap(({ handlers }) => [...handlers]));
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
        const succeeded = !isFailure(event);
        if (handler !== undefined && succeeded)
            this.#ran.get(event.host)?.add(handler.key);
        if (!playsOf(this.#course, event.host).some(({ id }) => id === event.playId))
            return;
        if (handler !== undefined) {
            if (!succeeded)
                run.failed.add(handler.key);
            else {
                run.ran.add(handler.key);
                run.failed.delete(handler.key);
            }
        }
        else if (event.event === 'runner_on_ok' && event.changed) {
            run.changed = true;
            run.ran.clear();
        }
    }
    /** The keys of the handlers that ran on a host without a failure, in any play. */
    ranOn(host) {
        return this.#ran.get(host) ?? new Set();
    }
    of(host) {
        return this.#hosts.get(host) ?? { changed: false, ran: new Set(), failed: new Set() };
    }
}
function isFailure({ event, ignored }) {
    return event === 'runner_on_unreachable' || (event.endsWith('_failed') && !ignored);
}
/**
 * The handlers that a failed host may still need. A flush runs all that were notified on a host, unless one of them
 * fails: so where a handler ran after the last change, nothing is left but what failed and what would have followed.
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

// EXTERNAL MODULE: ./src/one-line.ts
var one_line = __webpack_require__(4350);
;// CONCATENATED MODULE: ./src/follow/handler-words.ts


/** Of a play in which no handler ran on any host. */
function unseenSentence(jobId, hosts) {
    return `Job ${jobId} changed something on ${(0,coverage/* namesOf */.eZ)(hosts)} before the failure; if that notifies a handler, the handler did not run there.`;
}
/** A sentence for all handlers that the same hosts need for the same reason. */
function missedSentences(missed) {
    const byHandler = grouped(missed, ({ jobId, failed, key }) => `${jobId} ${failed} ${key}`);
    const byHosts = grouped(byHandler, (group) => {
        const [first] = group;
        return `${first.jobId} ${first.failed} ${group.map(({ host }) => host).join(',')}`;
    });
    return byHosts.map((groups) => {
        const [[{ jobId, failed }]] = groups;
        const names = (0,coverage/* namesOf */.eZ)(groups.map(([{ name }]) => `"${(0,one_line/* onOneLine */.G)(name)}"`));
        const hosts = (0,coverage/* namesOf */.eZ)(groups[0].map(({ host }) => host));
        const [what, them] = groups.length > 1 ? ['handlers', 'them'] : ['handler', 'it'];
        const advice = `Run the template again on ${hosts}, or run the ${what} by hand: the template runs ${them} only where a task changes something.`;
        return failed
            ? `The ${what} ${names} failed on ${hosts} in job ${jobId}, and the relaunch did not run ${them} again. ${advice}`
            : `The ${what} ${names} did not run on ${hosts}, although job ${jobId} changed something there before the failure. ${advice}`;
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

;// CONCATENATED MODULE: ./src/follow/missed-handlers.ts






/*
 * Handlers that a relaunch does not run. A host that fails before a flush runs no handler, and in the relaunch the task that
 * notified it finds nothing to change any more. Notifications are events only of the hosts that reach the flush, so which
 * handler the others need is not in the events: each one that ran in the play may be it.
 */
/** Characters of names in a URL: proxies refuse long ones. What is not filtered there is left out here. */
const MAX_FILTER = 3000;
/**
 * What handlers the relaunches leave undone. Asks the controller only about hosts that failed after a change.
 * @param last the relaunch that was successful
 * @throws the signal's reason
 */
async function missedHandlers(context, earlier, last) {
    const runs = [...earlier, { ...last, relaunched: new Set() }];
    const suspects = new Set(earlier.flatMap((run) => suspectsOf(run)));
    if (suspects.size === 0)
        return { gaps: [], notes: [] };
    try {
        return await missed_handlers_compare(context, runs);
    }
    catch (error) {
        context.signal.throwIfAborted();
        const hosts = (0,coverage/* namesOf */.eZ)([...suspects]);
        const gap = `Whether a handler must still run on ${hosts} could not be checked: ${(0,errors/* describeError */.Uc)(error)}`;
        return { gaps: [gap], notes: [] };
    }
}
/** The hosts of the relaunch that changed before they failed. Others notified no handler. */
function suspectsOf({ course, relaunched }) {
    return (course.failed ?? []).filter((host) => relaunched.has(host) && course.changed.has(host));
}
async function missed_handlers_compare(context, runs) {
    let missed = [];
    const notes = [];
    for (const { job, ...run } of runs) {
        const suspects = suspectsOf({ job, ...run });
        const found = await readRuns(context, job, run.course, suspects, new Set(missed.map(({ host }) => host)));
        if (found === undefined)
            continue;
        missed = missed.filter(({ host, key }) => !found.ranOn(host).has(key));
        const unseen = [];
        for (const host of suspects) {
            const seen = handlersFor(run.course, host, runs);
            const here = missedOn(found.of(host), seen).map((one) => ({ ...one, jobId: job.id, host }));
            missed = added(missed, here);
            if (seen.length === 0 && found.of(host).changed)
                unseen.push(host);
        }
        if (unseen.length > 0)
            notes.push(unseenSentence(job.id, unseen));
    }
    return { gaps: missedSentences(missed), notes };
}
/** Each handler of a host once: a later failure says more than that it did not run before. */
function added(missed, more) {
    const isIn = (list, { host, key }) => list.some((one) => one.host === host && one.key === key);
    const failures = more.filter(({ failed }) => failed);
    const kept = missed.filter((one) => !isIn(failures, one));
    return [...kept, ...more.filter((one) => !isIn(kept, one))];
}
/** The handlers that ran in the play in which a host failed, on any host and in any of the jobs. */
function handlersFor(course, host, runs) {
    const seen = new Map();
    for (const play of playsOf(course, host)) {
        const index = course.plays.indexOf(play);
        for (const { course: other } of runs) {
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
 * Reads what ran on some hosts: changes and handlers, one request for most jobs.
 * @param waiting hosts that only need to know which handlers ran
 * @returns undefined when there is nothing to read
 */
async function readRuns(context, job, course, suspects, waiting) {
    const handlers = course.plays.flatMap((play) => [...play.handlers.keys()]);
    if (suspects.length === 0 && (waiting.size === 0 || handlers.length === 0))
        return undefined;
    const hosts = new Set([...suspects, ...waiting]);
    const filter = hostFilter(hosts) + resultFilter(handlers, suspects.length > 0);
    return await readEvents(context, job, { kinds: TURN_EVENTS, filter }, () => new HandlerRuns(course, hosts));
}
function hostFilter(hosts) {
    return bounded(`&host_name__in=${[...hosts].map(encodeURIComponent).join(',')}`);
}
function resultFilter(handlers, changes) {
    if (handlers.length === 0)
        return '&changed=true';
    const ids = handlers.map(encodeURIComponent).join(',');
    return bounded(changes ? `&or__changed=true&or__parent_uuid__in=${ids}` : `&parent_uuid__in=${ids}`);
}
const bounded = (filter) => (filter.length > MAX_FILTER ? '' : filter);

// EXTERNAL MODULE: ./src/follow/pace.ts
var follow_pace = __webpack_require__(7798);
;// CONCATENATED MODULE: ./src/follow/completeness.ts












/** Hosts that are there without being in the inventory. */
const LOCAL = new Set(['localhost', '127.0.0.1']);
/**
 * How a playbook went, from the job's stored events. Read anew and not collected while the output is printed: a long
 * output comes from the download, which has no events.
 * @throws ResponseError, ConnectionError, the signal's reason; Error when there are too many events
 */
async function readCourse(context, job) {
    return (await readEvents(context, job, { kinds: COURSE_EVENTS }, () => new CourseReader())).course;
}
/**
 * What the relaunches did not make good: no gap when every host that the first job was to run on has done everything.
 * @param last the relaunch that was successful
 * @throws the signal's reason
 */
async function notMadeGood(context, earlier, last) {
    try {
        const end = await readCourse(context, last);
        if (end.failed === undefined)
            return { gaps: [`The recap of job ${last.id} cannot be read.`], notes: [] };
        const found = [];
        let whole = end;
        for (const run of [...earlier].reverse()) {
            found.unshift(...(await ofOne(context, run, whole)));
            whole = (0,coverage/* withTasksOf */.y2)(whole, run.course);
        }
        const { gaps, notes } = await missedHandlers(context, earlier, { job: last, course: end });
        return { gaps: [...found, ...gaps], notes };
    }
    catch (error) {
        context.signal.throwIfAborted();
        return { gaps: [`Whether every host is done could not be found out: ${(0,errors/* describeError */.Uc)(error)}`], notes: [] };
    }
}
async function ofOne(context, { job, course, relaunched }, end) {
    const run = { jobId: job.id, limit: String(job.fields['limit'] ?? ''), course, relaunched };
    const found = [];
    const out = (0,coverage/* leftOut */.ig)(run);
    if (out.length > 0) {
        found.push(`In job ${job.id} ${(0,coverage/* namesOf */.eZ)(out)} failed, too, and the relaunch left ${out.length === 1 ? 'it' : 'them'} out: the controller relaunches only hosts of the inventory.`);
    }
    if (course.noHostsRemaining) {
        found.push(`Job ${job.id} stopped a play before all of its hosts were done ("no hosts remaining").`);
    }
    const open = (0,coverage/* openPlays */.mi)(run, end);
    if (open === undefined) {
        found.push(`Job ${job.id} and its relaunch did not run the same plays, so it cannot be told what is left undone.`);
        return found;
    }
    if (open.length === 0)
        return found;
    const inventory = await inventoryOf(context, job);
    if (inventory instanceof Error) {
        const after = `Job ${job.id} may have stopped after its task "${course.lastFailedTask}"`;
        return [...found, `${after}, and the hosts of its inventory could not be read: ${inventory.message}`];
    }
    for (const { play, begun } of open) {
        const hosts = hostsFor(play, run, inventory);
        const others = hosts && [...hosts].filter((host) => !relaunched.has(host));
        const missed = others && (begun ? await withoutTurn(context, job, play, others) : others);
        if (missed === undefined) {
            found.push(`Job ${job.id} may have stopped after its task "${course.lastFailedTask}", and which hosts the play "${play.name}" (${play.pattern}) was to run on cannot be told.`);
        }
        else if (missed.length > 0) {
            found.push(`Job ${job.id} stopped after its task "${course.lastFailedTask}", and the play "${play.name}" is not done on ${(0,coverage/* namesOf */.eZ)(missed)}: what did not fail is not in the relaunch.`);
        }
    }
    return found;
}
/** The hosts that a play was to run on; undefined where that cannot be told. */
function hostsFor(play, { course, limit }, inventory) {
    // Who brings in machines itself may have brought in more than ever ran.
    if (course.hosts.some((host) => !inventory.hosts.has(host) && !LOCAL.has(host)))
        return undefined;
    const asked = (0,host_pattern/* matchingHosts */.f)(play.pattern, inventory);
    const limited = limit === '' ? inventory.hosts : (0,host_pattern/* matchingHosts */.f)(limit, inventory);
    return asked && limited && [...asked].filter((host) => limited.has(host));
}
/** Those of some hosts that had no result in a play; undefined when there is too much to read. */
async function withoutTurn(context, job, play, hosts) {
    return await persistEvents(context, job, async () => {
        const left = new Set(hosts);
        if (left.size === 0)
            return [];
        let pages = 0;
        const query = { kinds: TURN_EVENTS, after: play.counter };
        const events = (0,run_events/* runEvents */.N)(context.controller, job, query, { signal: context.signal });
        for await (const page of events) {
            for (const { playId, host } of page)
                if (playId === play.id)
                    left.delete(host);
            pages += 1;
            if (left.size === 0)
                break;
            if (pages >= MAX_PAGES)
                return undefined;
        }
        return [...left];
    });
}
async function inventoryOf(context, job) {
    const id = (0,fields/* number */.ai)(job.fields, 'inventory');
    if (id === undefined)
        return new Error('it has none.');
    try {
        return await (0,persist/* persist */.Z)(context, () => readInventoryHosts(context.controller, id, { signal: context.signal }));
    }
    catch (error) {
        context.signal.throwIfAborted();
        return error instanceof Error ? error : new Error((0,errors/* describeError */.Uc)(error));
    }
}
/** The counts by host are made some moments after the last event was stored, in ms. */
const SUMMARIES_MS = 10_000;
/**
 * Waits until the controller has counted the results of all hosts: a relaunch takes the failed ones from there. After a
 * while it is left to the controller to say so itself.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function awaitHostSummaries(context, job, hosts) {
    const { controller, clock, signal } = context;
    const pace = new follow_pace/* Pace */.o(2000);
    const until = clock.now() + SUMMARIES_MS;
    for (;;) {
        const path = `${(0,resources/* jobPath */.Jf)(job)}job_host_summaries/?page_size=1`;
        const reply = await persistEvents(context, job, () => controller.get(path, { signal }));
        const counted = (0,fields/* isRecord */.u4)(reply) ? ((0,fields/* number */.ai)(reply, 'count') ?? 0) : 0;
        if (counted >= hosts || clock.now() >= until)
            return;
        await clock.sleep(pace.next(), signal);
    }
}

// EXTERNAL MODULE: ./src/launch/relaunch.ts
var relaunch = __webpack_require__(9645);
;// CONCATENATED MODULE: ./src/actions/retry.ts









/** The relaunches of this step (`retry_failed_hosts`), and what they leave undone. */
class Retries {
    #options;
    #context;
    /** While jobs are followed the controller is borne for longer than before a launch. */
    #reading;
    #attempts = [];
    #whyNot;
    #isOpen = false;
    constructor(options) {
        this.#options = options;
        const { console, controller, signal, retryForMs } = options;
        this.#context = {
            sink: console,
            clock: clock/* systemClock */.m,
            controller,
            signal,
            retryForMs: Math.min(retryForMs, persist/* MOST_BEFORE_LAUNCH_MS */.N),
            patienceMs: retryForMs,
        };
        this.#reading = { ...this.#context, retryForMs };
    }
    /** The jobs that were relaunched, in their order. */
    get earlier() {
        return this.#attempts;
    }
    /** Whether there may be a relaunch that was not found: the post step looks once more. */
    get isOpen() {
        return this.#isOpen;
    }
    /**
     * Relaunches a job that has failed, as long as there is a try and time left. A refusal is kept for the verdict.
     * @returns the new job, or undefined when the verdict is due
     * @throws the signal's reason
     */
    async next({ ending, allEvents }, { ours }) {
        const { times, deadline } = this.#options;
        if (ending.kind !== 'final' || ending.job.status !== 'failed')
            return undefined;
        const { job } = ending;
        this.#whyNot = undefined;
        if (this.#attempts.length >= times)
            return undefined;
        if (job.type !== 'job')
            this.#whyNot = `It is a ${job.type}, which has no failed hosts to relaunch on.`;
        else if (!ours)
            this.#whyNot = "It was found by its values alone and may be somebody else's.";
        else if (clock/* systemClock */.m.now() >= deadline)
            this.#whyNot = 'No time is left for it (`timeout`).';
        if (this.#whyNot !== undefined)
            return undefined;
        const relaunched = await this.#relaunch(job, allEvents);
        if (relaunched !== undefined)
            this.#options.tell(relaunched);
        return relaunched;
    }
    async #relaunch(job, allEvents) {
        const { console, passwords, times, note } = this.#options;
        try {
            const certain = allEvents || (await this.#areEventsStored(job));
            const course = await readCourse(this.#reading, job);
            const hosts = course.failed ?? [];
            if (course.failed !== undefined)
                await awaitHostSummaries(this.#reading, job, course.hosts.length);
            const trace = await (0,relaunch/* traceRelaunch */.OI)(this.#reading, job);
            const turn = `${this.#attempts.length + 1} of ${times}`;
            const where = hosts.length === 0 ? '' : ` on ${(0,coverage/* namesOf */.eZ)(hosts)}`;
            console.say(`Job ${job.id} failed${where}. Relaunching it on its failed hosts (${turn}).`);
            note({ phase: 'relaunching', trace, unknown: false });
            const launched = await this.#post(job, hosts, trace, passwords);
            const relaunched = (0,relaunch/* limitOf */.LF)(launched.job);
            const link = (0,links/* jobLink */.m)(this.#context.controller.root, job);
            this.#attempts.push({ job, course, relaunched, link, hosts, certain });
            return launched;
        }
        catch (error) {
            if (!this.#isOpen)
                (0,state/* clearProgress */.L7)(console);
            // A relaunch that may be there is told of and left to the post step, also when the workflow is cancelled.
            if (error instanceof errors/* InterruptedError */.p4 || (!this.#isOpen && this.#context.signal.aborted))
                throw error;
            this.#whyNot = (0,relaunch/* refusalWords */.WW)(error);
            return undefined;
        }
    }
    async #post(job, hosts, trace, passwords) {
        try {
            return await (0,relaunch/* relaunch */.bm)(this.#context, trace, job, hosts, passwords);
        }
        catch (error) {
            if (error instanceof errors/* LaunchUnknownError */.yP) {
                this.#isOpen = true;
                // A cancelled workflow's job is still to be cancelled: then the post step looks for it and does so.
                if (!this.#context.signal.aborted)
                    this.#options.note({ phase: 'relaunching', trace, unknown: true });
            }
            throw error;
        }
    }
    async #areEventsStored(job) {
        const { controller, signal } = this.#context;
        return await (0,persist/* persist */.Z)(this.#reading, async () => {
            return (0,resources/* readJob */.cd)(await controller.get((0,resources/* jobPath */.Jf)(job), { signal }), job).eventsComplete === true;
        });
    }
    /**
     * What the verdict has to say of the jobs before, and what they left undone.
     * @throws the signal's reason
     */
    async review({ ending, allEvents }) {
        const story = [];
        const ids = this.#attempts.map(({ job }) => job.id);
        if (ids.length > 0) {
            story.push(`It is the relaunch of job ${ids.join(', then of job ')} on the failed hosts.`);
        }
        if (this.#whyNot !== undefined)
            story.push(this.#isOpen ? this.#whyNot : `It was not relaunched on its failed hosts. ${this.#whyNot}`);
        const isDone = ending.kind === 'final' && ending.job.status === 'successful';
        if (!isDone || this.#attempts.length === 0)
            return { story, gaps: [] };
        const { job } = ending;
        const unsure = this.#attempts.filter(({ certain }) => !certain).map((one) => one.job.id);
        try {
            if (!allEvents && !(await this.#areEventsStored(job)))
                unsure.push(job.id);
        }
        catch (error) {
            this.#context.signal.throwIfAborted();
            return { story, gaps: [`Whether every host is done could not be found out: ${(0,errors/* describeError */.Uc)(error)}`] };
        }
        const gaps = unsure.map((id) => `Not all events of job ${id} are stored, so it cannot be told what it left undone.`);
        const left = await notMadeGood(this.#reading, this.#attempts, job);
        return { story: [...story, ...left.notes], gaps: [...gaps, ...left.gaps] };
    }
}

// EXTERNAL MODULE: ./src/actions/summarize.ts + 14 modules
var summarize = __webpack_require__(6692);
// EXTERNAL MODULE: ./src/actions/unhurried.ts
var unhurried = __webpack_require__(2989);
;// CONCATENATED MODULE: ./src/actions/launched.ts














/** How long the end of a job that should not run is awaited, in ms. */
const REFUSED_CANCEL_MS = 60_000;
/** Tells the job at once, refuses one that is not as asked, and follows it to its verdict. */
async function seeThrough(run, launched, request, leftOut) {
    const { console, inputs, signal } = run;
    const link = tellLaunched(run, launched, 'launched');
    run.outputs.ignoredFields((0,compare/* asIgnoredFields */.aA)(leftOut));
    // That the template itself says `check` was looked at before the launch: by now it may say otherwise.
    const expected = inputs.failOnChanges ? { ...request, job_type: 'check' } : request;
    if (launched.ours)
        await refuseDifferences(run, launched.job, link, expected, leftOut);
    if (!inputs.wait && !signal.aborted) {
        console.say('The job is not followed (`wait: false`).');
        run.deployment?.leave();
        const note = `Job ${launched.job.id} was launched and is not followed (\`wait: false\`).`;
        await (0,summarize/* summarize */.e)(run, { job: launched.job, link, status: launched.job.status, account: undefined, note });
        return;
    }
    const deadline = clock/* systemClock */.m.now() + inputs.timeoutMs;
    const retries = new Retries({
        ...run,
        times: inputs.retryFailedHosts,
        passwords: request.credential_passwords,
        deadline,
        retryForMs: inputs.connection.retryForMs,
        note: (progress) => (0,followed/* note */.N4)(run, progress),
        tell: (relaunched) => {
            // That the output of the job before was whole says nothing of this one's.
            run.outputs.logComplete(!(0,follow/* asksForOutput */.r)({ log: inputs.log, transcript: run.logFile }));
            tellLaunched(run, relaunched, 'relaunched');
        },
    });
    await (0,followed/* followToVerdict */.s2)(run, launched, deadline, retries);
}
/** Tells of a new job at once: in the log, in the outputs, and to the post step. */
function tellLaunched(run, launched, verb) {
    const { console, inputs, controller, outputs } = run;
    const { job, how, ours } = launched;
    const link = (0,links/* jobLink */.m)(controller.root, job);
    const told = how === 'created' ? `${verb[0]?.toUpperCase()}${verb.slice(1)}` : `Found the ${verb}`;
    console.say(`${told} ${(0,job_words/* jobName */.dZ)(job)}: ${link.url}`);
    (0,announce/* tellRun */.RD)(console, job);
    if (inputs.wait)
        (0,followed/* noteJob */.kR)(run, { job, ours });
    else
        (0,state/* clearProgress */.L7)(console);
    outputs.launched(job, link, how);
    run.deployment?.running(job, link);
    return link;
}
/** A job that is not what was asked for is cancelled, and the step fails. */
async function refuseDifferences(run, job, link, request, leftOut) {
    const { console, inputs, controller, outputs, signal, deployment } = run;
    const found = [...(0,compare/* differences */.tX)(job, request), ...(await (0,branch/* branchDifference */.M)(controller, job, request, signal))];
    if (found.length === 0)
        return;
    outputs.ignoredFields((0,compare/* asIgnoredFields */.aA)([...leftOut, ...found]));
    if (inputs.order.ignoredFields === 'warn') {
        for (const { sentence } of found)
            console.warn(`${sentence} (\`ignored_fields: warn\`)`);
        return;
    }
    const told = () => console.say(`Cancelling job ${job.id}, since it is not as asked.`);
    const cancellation = await (0,cancel/* cancelJob */.mh)(controller, clock/* systemClock */.m, job, REFUSED_CANCEL_MS, told, (0,unhurried/* unhurried */.j)(signal));
    const ended = cancellation.kind === 'ended' ? cancellation.job : undefined;
    outputs.status(ended?.status ?? 'unknown', ended);
    deployment?.ends({ status: ended?.status ?? 'unknown', success: false, job });
    // All that can be done was done here: the post step knows nothing better.
    (0,state/* clearProgress */.L7)(console);
    const headline = `Job ${job.id} is not as asked. ${becameOf(cancellation)}`;
    const sentences = found.map(({ sentence }) => sentence);
    const [status, note] = [ended?.status ?? 'unknown', [headline, ...sentences].join(' ')];
    await (0,summarize/* summarize */.e)(run, { job: ended ?? job, link, status, account: undefined, note });
    throw new errors/* JobError */.CR([`${headline} ${link.url}`, ...sentences.map((sentence) => `- ${sentence}`)].join('\n'));
}
function becameOf(cancellation) {
    switch (cancellation.kind) {
        case 'ended':
            return (0,cancel/* isCancelled */.mm)(cancellation)
                ? `It was cancelled, and has ended: ${cancellation.job.status}.`
                : `It had finished before it could be cancelled: ${cancellation.job.status}.`;
        case 'accepted':
            return `The controller is cancelling it (status: ${cancellation.status}), but its end COULD NOT BE CONFIRMED: look at it on the controller.`;
        case 'failed':
            return `It COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller.`;
    }
}


/***/ }),

/***/ 7620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ approvalPath),
/* harmony export */   y: () => (/* binding */ readApproval)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);


/** Path of an approval below the API root. */
function approvalPath(id) {
    return `workflow_approvals/${id}/`;
}
/** @throws ResponseError (passing) when the reply is not that approval */
function readApproval(reply, id) {
    const status = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(reply, 'status') : '';
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(reply) || (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(reply, 'id') !== id || status === '') {
        throw (0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .strange */ .dV)(`approval ${id}`, 'it is something else');
    }
    return {
        id,
        status,
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .line */ .n8)(reply, 'name'),
        timedOut: reply['timed_out'] === true,
        decidedBy: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(reply, 'summary_fields'), 'approved_or_denied_by'), 'username'),
    };
}


/***/ }),

/***/ 7798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Pace)
/* harmony export */ });
/** The first pause, in ms. */
const FIRST_MS = 1000;
/** How much longer each pause is than the one before. */
const GROWTH = 2.5;
/** Short pauses vary by up to this share: they cost little, and those who began together drift apart at once. */
const SHORT_JITTER = 0.4;
/** The first of the longest pauses varies by more: from then on nobody is in step with others that began together. */
const PHASE = 0.9;
/** The longest pauses vary by up to this share: enough to keep them out of step, and each is a request more or less. */
const JITTER = 0.06;
/** Pauses between two requests: short at first, longer after, never above the given longest one. */
class Pace {
    #random;
    #firstMs;
    #longestMs;
    #nextMs;
    #settled = false;
    /**
     * @param longestMs the cap, in ms
     * @param random 0 to 1, for tests
     * @param firstMs the first pause, in ms; infinite for pauses that are long from the beginning
     */
    constructor(longestMs, random = Math.random, firstMs = FIRST_MS) {
        this.#longestMs = longestMs;
        this.#random = random;
        this.#firstMs = firstMs;
        this.#nextMs = firstMs;
    }
    /**
     * The next pause in ms; jitter only shortens it, so that the cap holds.
     * @param longestMs another cap from now on
     */
    next(longestMs = this.#longestMs) {
        this.#longestMs = longestMs;
        const pause = Math.min(this.#nextMs, longestMs) * (1 - this.#jitter(this.#nextMs >= longestMs) * this.#random());
        this.#nextMs = Math.min(this.#nextMs * GROWTH, longestMs);
        return pause;
    }
    /**
     * The next pause in ms, for once no longer than this; what the pauses have grown to stays.
     * @param atMostMs in ms
     */
    within(atMostMs) {
        const pause = this.next();
        return pause <= atMostMs ? pause : atMostMs * (1 - JITTER * this.#random());
    }
    #jitter(isLongest) {
        if (!isLongest)
            return SHORT_JITTER;
        const isFirst = !this.#settled;
        this.#settled = true;
        return isFirst ? PHASE : JITTER;
    }
    /** Whether the pauses have not grown to the longest one yet. */
    get isShort() {
        return this.#nextMs < this.#longestMs;
    }
    /** Starts again with short pauses: something changed, and more may follow soon. */
    restart() {
        this.#nextMs = this.#firstMs;
        this.#settled = false;
    }
}


/***/ }),

/***/ 7280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ secondsWords),
/* harmony export */   p: () => (/* binding */ duration)
/* harmony export */ });
/** A stretch of time for a reader: `45 s`, `12 min`, `1 h 30 min`. */
function duration(ms) {
    const seconds = Math.round(ms / 1000);
    if (seconds < 120)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
    const hours = Math.floor(minutes / 60);
    return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}
/** Seconds for a reader: `0.4 s`, `12 s`, `2 min 5 s`. */
function secondsWords(seconds) {
    return seconds < 9.95 ? `${Number(seconds.toFixed(1))} s` : duration(seconds * 1000);
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
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6397);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6790);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3429);
/* harmony import */ var _recent_jobs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5721);
/* harmony import */ var _search_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8039);








/** What a relaunch copies; the extra variables hold the launch id where there is one. */
const COPIED = ['extra_vars', 'inventory', 'job_tags', 'skip_tags', 'scm_branch', 'job_type', 'verbosity'];
/**
 * Gets ready what is needed to find the relaunch again.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function traceRelaunch(context, failed) {
    const { controller, signal } = context;
    const templateId = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(failed.fields, 'unified_job_template') ?? 0;
    const newest = await (0,_persist_js__WEBPACK_IMPORTED_MODULE_3__/* .persist */ .Z)(context, () => (0,_recent_jobs_js__WEBPACK_IMPORTED_MODULE_6__/* .recentJobs */ .c)(controller, templateId, { signal }, 1));
    const launchId = (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .markOf */ .Fg)(failed.fields)?.['launch_id'];
    return {
        job: { type: failed.type, id: failed.id },
        templateId,
        newestJobId: Math.max(failed.id, ...newest.map(({ job }) => job.id)),
        userId: (0,_recent_jobs_js__WEBPACK_IMPORTED_MODULE_6__/* .creator */ .xL)(failed.fields),
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
    const posted = await (0,_once_js__WEBPACK_IMPORTED_MODULE_5__/* .postOnce */ .y)(context, `${(0,_controller_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .jobPath */ .Jf)(failed)}relaunch/`, body);
    if ('job' in posted)
        return { job: posted.job, how: 'created', ours: true };
    return await adopt(context, trace, failed, hosts, posted.lost);
}
async function adopt(context, trace, failed, hosts, cause) {
    context.sink.say(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(cause)} Looking for the relaunch of job ${failed.id} among the jobs of its template; it is not repeated.`);
    const open = `It is not known whether job ${failed.id} was relaunched: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(cause)}`;
    const advice = `The relaunch was not repeated, since that could run twice. Look at the newest jobs of template ${trace.templateId} on the controller.`;
    const found = await (0,_search_js__WEBPACK_IMPORTED_MODULE_7__/* .searchJob */ .I)(context, {
        templateId: trace.templateId,
        proven: trace.launchId !== undefined,
        isCandidate: (recent) => isRelaunchOf(recent, trace) && isCopy(recent.job, failed, hosts),
        unknown: (candidates) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LaunchUnknownError */ .yP(`${open} ${candidates.length > 1 ? `Several jobs fit: ${candidates.map(({ job }) => job.id).join(', ')}.` : 'No relaunch of it has appeared.'} ${advice}`, { cause }),
        unreadable: (trouble) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LaunchUnknownError */ .yP(`${open} The jobs of the template could not be looked at in time${trouble === undefined ? '.' : `: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(trouble)}`} ${advice}`, { cause }),
    });
    return { job: found.job, how: 'adopted', ours: found.proven };
}
/** Whether a job can be the relaunch: newer than all seen before, by the same user, with the launch id copied. */
function isRelaunchOf({ job, launchType, createdBy }, trace) {
    if (launchType !== 'relaunch' || job.id <= trace.newestJobId)
        return false;
    if (createdBy === undefined || createdBy !== trace.userId)
        return false;
    return trace.launchId === undefined || (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .markOf */ .Fg)(job.fields)?.['launch_id'] === trace.launchId;
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
    const names = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(job.fields, 'limit').split(',');
    return new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
}
/** Why a relaunch is refused, by a part of the controller's own words (controller fact 16). */
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
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ResponseError */ .o3) || !error.fromApi || error.status !== 400)
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error);
    const plain = REFUSALS.find(([words]) => error.words.includes(words))?.[1];
    return `${plain === undefined ? '' : `${plain} `}The controller says: "${error.words}"`;
}


/***/ })

};

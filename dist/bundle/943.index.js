export const id = 943;
export const ids = [943];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

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
 * @returns the job when it has ended, and what was said of it
 */
async function cancelForWorkflow(console, controller, job, link, budgetMs = _follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .HURRIED_MS */ .N) {
    const cancellation = await (0,_follow_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelJob */ .m)(controller, _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, job, budgetMs, () => console.say(`The workflow was cancelled: the controller was asked to cancel job ${job.id}.`));
    const message = becameOf(cancellation, job, link);
    console.fail(message);
    return { ended: cancellation.kind === 'ended' ? cancellation.job : undefined, message };
}
function becameOf(cancellation, { id }, { url }) {
    switch (cancellation.kind) {
        case 'ended':
            return cancellation.wasFinished
                ? `The workflow was cancelled, but job ${id} had finished before: ${cancellation.job.status}. ${url}`
                : `Job ${id} was cancelled with the workflow, and has ended: ${cancellation.job.status}. ${url}`;
        case 'accepted':
            return `The controller is cancelling job ${id} (status: ${cancellation.status}); its end was not seen yet. ${url}`;
        case 'failed':
            return `The workflow was cancelled, but job ${id} COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller: ${url}`;
    }
}


/***/ }),

/***/ 5176:
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
;// CONCATENATED MODULE: ./src/follow/bell.ts
/** Wakes a reader before its pause is over. Several rings while it reads count as one, and none is forgotten. */
class Bell {
    #rung = false;
    #wake;
    ring() {
        this.#rung = true;
        this.#wake?.();
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

;// CONCATENATED MODULE: ./src/follow/context.ts

/** A source of its own for polling: the status reader rings it when a job's counts change. */
function pollingSource() {
    return { status: new Bell(), events: new Bell(), isWorking: false, nested: new Set() };
}

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


/** The API gives at most 200 a page, whatever is asked for (API fact 20). */
const PAGE_SIZE = 200;
/** Among so many last events one has output. */
const END_SIZE = 10;
/**
 * Events of a job from a counter on, in order; holes are possible while the job runs (API fact 14).
 * `no_truncate` is needed: without it each stdout is cut at 1,024 bytes (API fact 15).
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readEvents(controller, job, from, options) {
    const path = (0,resources/* eventsPath */.JH)(job);
    if (path === undefined)
        return { events: [], count: 0, more: false };
    const query = `?counter__gt=${from - 1}&order_by=counter&page_size=${PAGE_SIZE}&no_truncate=1`;
    return readPage(await controller.get(`${path}${query}`, options));
}
/**
 * The events of some kinds from a counter on, a page at most, in order; for what was not read with all the others.
 * @param filter a look-up of the API, such as `event__in=runner_on_failed`
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readSomeEvents(controller, job, filter, from, options) {
    const query = `?${filter}&counter__gt=${from - 1}&order_by=counter&page_size=${PAGE_SIZE}`;
    return readPage(await controller.get(`${(0,resources/* eventsPath */.JH)(job)}${query}`, options));
}
/**
 * The end of a finished job's output; undefined where its last events do not tell.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readOutputEnd(controller, job, options) {
    const query = `?order_by=-counter&page_size=${END_SIZE}&no_truncate=1`;
    const { events } = readPage(await controller.get(`${(0,resources/* eventsPath */.JH)(job)}${query}`, options));
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
function readPage(reply) {
    const rows = (0,resources/* readList */.LD)(reply, 'a page of job events');
    const events = rows.map(readEvent).filter((event) => event !== undefined);
    const page = (0,fields/* isRecord */.u4)(reply) ? reply : {};
    const count = (0,fields/* number */.ai)(page, 'count');
    return { events, count, more: isMore(page, rows.length, count) };
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

;// CONCATENATED MODULE: ./src/follow/account.ts
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
        changes: [],
        changeCount: 0,
        slowest: [],
        nodes: [],
        nodeFailures: [],
    };
}

;// CONCATENATED MODULE: ./src/follow/failure-words.ts

/** Characters of each part of a message. */
const MAX_PART = 500;
/** Items of a loop that are named. */
const MAX_ITEMS = 3;
/** Ansible's own words for a module that died; what it wrote says why. */
const DIED = /^MODULE FAILURE/;
/**
 * What a module said when it failed, with what it wrote to stderr, on one bounded line. Of a loop the items that failed
 * speak. What `no_log` hides stays hidden.
 * @param result the event's `res`
 */
function failureMessage(result, unreachable) {
    if (isHidden(result))
        return 'Its result is hidden (no_log).';
    const said = saidBy(result) || itemsOf(result).slice(0, MAX_ITEMS).join('; ');
    if (said !== '')
        return said;
    return unreachable ? 'The host could not be reached.' : 'The module gave no message.';
}
/** Whether `no_log` keeps a result secret; Ansible leaves nothing of it then, and what it left is not shown either. */
function isHidden(result) {
    return 'censored' in result || result['_ansible_no_log'] === true;
}
function saidBy(result) {
    const items = itemsOf(result);
    const msg = items.length > 0 ? items.slice(0, MAX_ITEMS).join('; ') : head(words(result['msg']) || (0,fields/* text */.Qq)(result, 'reason'));
    const stderr = tail((0,fields/* text */.Qq)(result, 'stderr') || (0,fields/* text */.Qq)(result, 'module_stderr'));
    const parts = [DIED.test(msg) && stderr !== '' ? '' : msg, stderr].filter((part) => part !== '');
    if (parts.length > 0)
        return parts.join(': ').replace(/[.:]: /, ': ');
    return tail((0,fields/* text */.Qq)(result, 'stdout') || (0,fields/* text */.Qq)(result, 'module_stdout'));
}
/** The messages of a loop's items that failed, each with its item. */
function itemsOf(result) {
    const { results } = result;
    const rows = Array.isArray(results) ? results.filter(fields/* isRecord */.u4) : [];
    const failed = rows.filter((row) => row['failed'] === true || row['unreachable'] === true);
    return failed.map((row) => {
        const label = head(words(row['_ansible_item_label'] ?? row['item']));
        const said = isHidden(row) ? 'hidden (no_log)' : saidBy({ ...row, results: undefined });
        return label === '' ? said : `${label}: ${said}`;
    });
}
/** A message may be of any type: `fail` and `assert` take lists and objects. */
function words(value) {
    if (value === undefined || value === null)
        return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
}
function head(said) {
    const line = oneLine(said);
    return line.length > MAX_PART ? `${line.slice(0, MAX_PART)}…` : line;
}
/** What a program wrote last says best why it failed. */
function tail(written) {
    const line = oneLine(written.slice(-4 * MAX_PART));
    return line.length > MAX_PART ? `…${line.slice(-MAX_PART)}` : line;
}
function oneLine(said) {
    return said
        .split(/[\r\n\u2028\u2029]+/)
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter((line) => line !== '')
        .reduce((before, line) => (before === '' ? line : `${before}${/[.,:;!?({[]$/.test(before) ? '' : ';'} ${line}`), '');
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
        sources.push({ prepared: prepared.slice(0, MAX_SIDE) });
    return sources;
}
/** A state is text, or an object such as the attributes of a file. */
function stateOf(value) {
    if (value === undefined || value === null)
        return '';
    const state = typeof value === 'string' ? value : `${JSON.stringify(value, undefined, 2)}\n`;
    return state.length > MAX_SIDE ? `${state.slice(0, MAX_SIDE)}\n[more is not shown]\n` : state;
}
/** Characters that a source holds. */
function sizeOf(source) {
    return 'prepared' in source ? source.prepared.length : source.before.length + source.after.length;
}

;// CONCATENATED MODULE: ./src/follow/recap.ts

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
    const names = ['processed', ...Object.values(WORDS)].flatMap((word) => Object.keys((0,fields/* record */.g1)(data, word)));
    const hosts = [...new Set(names)].sort();
    return new Map(hosts.map((host) => [host, countsFrom((word) => (0,fields/* number */.ai)((0,fields/* record */.g1)(data, word), host))]));
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

;// CONCATENATED MODULE: ./src/follow/task-clock.ts
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
        if (!event.startsWith('playbook_on_'))
            return;
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

;// CONCATENATED MODULE: ./src/follow/collector.ts





/** Failures that are kept at most, those of which it is open whether they count included. */
const MAX_FAILURES = 200;
/** Changes that are kept at most. */
const MAX_CHANGES = 200;
/** What the diffs are made of, in characters, all together. */
const MAX_SOURCES = 1024 * 1024;
/** All diffs together, in characters: the summary holds 1 MiB. */
const MAX_DIFFS = 256 * 1024;
/**
 * Collects what happened in a job from its events, in bounded memory: what grows is a few numbers a host.
 *
 * Which failures count. A failure that the task ignores says so (API fact 18). No event says that a block rescued it,
 * or that `ignore_unreachable` made nothing of it; but the recap counts only what was not. A host that failed for good
 * takes no further part, so of its failures the last ones are those that count, as many as the recap has. Without a
 * recap (a canceled job has none) a failure counts unless its host went on with another task.
 */
class Collector {
    #job;
    #hosts = new Map();
    #candidates = [];
    #changes = [];
    #clock;
    /** Counters of events that were not read, first and last. */
    #gaps = [];
    #changeCount = 0;
    #sources = 0;
    #diffs = 0;
    #recap;
    constructor(job) {
        this.#job = job;
        this.#clock = new TaskClock(job.id);
    }
    /** Whether the recap is known. */
    get hasRecap() {
        return this.#recap !== undefined;
    }
    /** Remembers that events were not read: one to another, or all from one on. */
    missed(first, last = Number.POSITIVE_INFINITY) {
        this.#gaps.push({ first, last });
    }
    /** The first event that was not read; undefined when all were. */
    get missedFrom() {
        return this.#gaps.length === 0 ? undefined : Math.min(...this.#gaps.map(({ first }) => first));
    }
    /** Whether there were changes that are not known. */
    get lacksChanges() {
        if (this.#changes.length >= MAX_CHANGES)
            return false;
        return this.#recap === undefined || this.#changeCount < sum(this.#recap, ({ changed }) => changed);
    }
    /** Takes an event that is read after those behind it, if it is one of the missed. */
    noteMissed(event) {
        if (this.#gaps.some(({ first, last }) => event.counter >= first && event.counter <= last))
            this.note(event);
    }
    /** Takes the recap from elsewhere. */
    takeRecap(hosts) {
        this.#recap = hosts;
    }
    /** Takes an event; each once, in the order in which they happened. */
    note(event) {
        this.#clock.note(event);
        if (event.event === 'playbook_on_stats')
            this.#recap = recapOf(event.data);
        else if (event.host !== '' && event.event.startsWith('runner_'))
            this.#noteResult(event, this.#host(event.host));
    }
    #host(name) {
        const known = this.#hosts.get(name);
        if (known !== undefined)
            return known;
        const none = { failed: 0, failedPassed: 0, unreachable: 0, unreachablePassed: 0 };
        const host = { counts: noCounts(), counter: 0, ...none, lastFailedTask: undefined, part: undefined };
        this.#hosts.set(name, host);
        return host;
    }
    #noteResult(event, host) {
        const isLast = event.counter > host.counter;
        if (isLast)
            host.counter = event.counter;
        if (isLast && host.lastFailedTask !== undefined && event.taskId !== host.lastFailedTask) {
            host.failedPassed = host.failed;
            host.unreachablePassed = host.unreachable;
            host.lastFailedTask = undefined;
        }
        switch (event.event) {
            case 'runner_item_on_failed':
            case 'runner_on_async_failed':
                host.part = { failure: this.#failure(event), taskId: event.taskId, counter: event.counter };
                return;
            case 'runner_on_ok':
                host.counts.ok += 1;
                this.#noteChange(event, host);
                break;
            case 'runner_on_skipped':
                host.counts.skipped += 1;
                break;
            case 'runner_on_failed':
                if (event.ignored) {
                    host.counts.ok += 1;
                    host.counts.ignored += 1;
                    this.#noteChange(event, host);
                }
                else
                    this.#noteFailure(event, host);
                break;
            case 'runner_on_unreachable':
                this.#noteFailure(event, host);
                break;
            default:
                return;
        }
        host.part = undefined;
    }
    #noteFailure(event, host) {
        host.lastFailedTask = event.taskId;
        const failure = this.#failure(event);
        const kind = failure.unreachable ? 'unreachable' : 'failed';
        host[kind] += 1;
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
            const passed = this.#candidates.findIndex((one) => !this.#countsWithoutRecap(one));
            if (passed < 0)
                return;
            this.#candidates.splice(passed, 1);
        }
        this.#candidates.push(candidate);
    }
    /** A change counts as in the recap: of a failed task only when the failure is ignored. */
    #noteChange(event, host) {
        if (!event.changed)
            return;
        host.counts.changed += 1;
        this.#changeCount += 1;
        if (this.#changes.length >= MAX_CHANGES)
            return;
        const sources = this.#sources >= MAX_SOURCES ? [] : diffSources(event.result);
        for (const source of sources)
            this.#sources += sizeOf(source);
        this.#changes.push({ change: { ...this.#place(event), diff: '' }, counter: event.counter, sources });
    }
    /** Makes the diffs of the changes so far; a run without `--diff` has none, and needs no library for it. */
    async makeDiffs() {
        const open = this.#changes.filter(({ sources }) => sources.length > 0);
        if (open.length === 0)
            return;
        const { unifiedDiff } = await __webpack_require__.e(/* import() */ 797).then(__webpack_require__.bind(__webpack_require__, 3797));
        for (const one of open) {
            const diff = this.#diffs >= MAX_DIFFS ? '' : unifiedDiff(one.sources);
            this.#diffs += diff.length;
            one.change.diff = diff;
            one.sources = [];
        }
    }
    #failure(event) {
        const unreachable = event.event === 'runner_on_unreachable';
        return { ...this.#place(event), unreachable, message: failureMessage(event.result, unreachable) };
    }
    #place({ host, play, task, taskPath, role, module }) {
        return { host, play, task, taskPath, role, module, jobId: this.#job.id };
    }
    #countsWithoutRecap({ failure, turn }) {
        const host = this.#hosts.get(failure.host);
        return turn > ((failure.unreachable ? host?.unreachablePassed : host?.failedPassed) ?? 0);
    }
    #counts(candidate) {
        if (this.#recap === undefined)
            return this.#countsWithoutRecap(candidate);
        const { failure, turn } = candidate;
        const host = this.#hosts.get(failure.host);
        const counted = this.#recap.get(failure.host);
        return failure.unreachable
            ? turn > (host?.unreachable ?? 0) - (counted?.unreachable ?? 0)
            : turn > (host?.failed ?? 0) - (counted?.failed ?? 0);
    }
    /** The account as far as it is known. */
    get account() {
        const hosts = this.#recap ?? this.#countedHosts();
        const failures = [...this.#candidates.filter((one) => this.#counts(one)), ...this.#openParts()];
        const failureCount = sum(hosts, ({ failed, unreachable }) => failed + unreachable);
        const changeCount = sum(hosts, ({ changed }) => changed);
        const isRun = this.#job.type === 'job';
        return {
            ...emptyAccount(),
            // Updates run on the controller itself, which is none of the hosts.
            hosts: isRun ? hosts : new Map(),
            hasRecap: this.#recap !== undefined,
            failures: failures.sort((a, b) => a.counter - b.counter).map(({ failure }) => failure),
            failureCount: Math.max(failureCount, failures.length),
            changes: isRun ? [...this.#changes].sort((a, b) => a.counter - b.counter).map(({ change }) => change) : [],
            changeCount: isRun ? Math.max(changeCount, this.#changeCount) : 0,
            slowest: this.#clock.slowest,
        };
    }
    /** A job that was canceled within a loop has no result of the task. */
    #openParts() {
        if (this.#recap !== undefined)
            return [];
        return [...this.#hosts.values()].map(({ part }) => part).filter((part) => part !== undefined);
    }
    /** The counts of the events themselves, for a job without a recap. */
    #countedHosts() {
        const counted = [...this.#hosts].map(([name, host]) => {
            const { counts, failed, failedPassed, unreachable, unreachablePassed } = host;
            return [
                name,
                {
                    ...counts,
                    ok: counts.ok + unreachablePassed,
                    failed: failed - failedPassed,
                    rescued: failedPassed,
                    unreachable: unreachable - unreachablePassed,
                    ignored: counts.ignored + unreachablePassed,
                },
            ];
        });
        return new Map(counted.sort(([a], [b]) => (a < b ? -1 : 1)));
    }
}
function sum(hosts, count) {
    return [...hosts.values()].reduce((total, counts) => total + count(counts), 0);
}

;// CONCATENATED MODULE: ./src/controller/host-summaries.ts


/** The API gives at most 200 a page (API fact 20). */
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
        const reply = await controller.get(path, options);
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
const CHANGES = 'changed=true&event__in=runner_on_ok,runner_on_failed';
/** Pages of 200 events that are read at most; the recap knows how many there were beyond. */
const MAX_PAGES = 5;
/** Pages of 200 hosts. */
const MAX_HOST_PAGES = 50;
/**
 * Reads what an account lacks because its events were not all read: the rest came by download, some never arrived, or
 * nobody wanted the log. A few requests, whatever the job printed. A fault is told and changes nothing else.
 * @throws the signal's reason
 */
async function completeAccount(context, job, collector) {
    try {
        await readMissing(context, job, collector);
        await collector.makeDiffs();
    }
    catch (error) {
        context.signal.throwIfAborted();
        context.sink.warn(`What job ${job.id} did on its hosts could not be read to the end, and the report may lack some of it: ${(0,errors/* describeError */.Uc)(error)} The status is not affected.`);
    }
}
async function readMissing(context, job, collector) {
    const { controller, courtesy, signal } = context;
    const from = collector.missedFrom;
    if (from === undefined)
        return;
    const isAll = await readKinds(context, job, collector, COURSE, from, MAX_PAGES);
    if (!collector.hasRecap && !isAll)
        await readKinds(context, job, collector, RECAP, from, 1);
    if (!collector.hasRecap && job.type === 'job') {
        const hosts = await courtesy.ask(() => readHostSummaries(controller, job, MAX_HOST_PAGES, { signal }));
        const counted = hosts.map(({ host, counts }) => [host, countsFrom((word) => (0,fields/* number */.ai)(counts, word))]);
        if (counted.length > 0)
            collector.takeRecap(new Map(counted));
    }
    if (collector.lacksChanges)
        await readKinds(context, job, collector, CHANGES, from, 1);
}
/** Whether all events of these kinds were read. */
async function readKinds({ controller, courtesy, signal }, job, collector, filter, first, maxPages) {
    let from = first;
    for (let page = 0; page < maxPages; page += 1) {
        const { events, more } = await courtesy.ask(() => readSomeEvents(controller, job, filter, from, { signal }));
        for (const event of events)
            collector.noteMissed(event);
        const last = events.at(-1)?.counter;
        if (!more || last === undefined || last < from)
            return true;
        from = last + 1;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/follow/order.ts
/**
 * Brings job events into the order of their counters, each once. Four workers commit them out of order, so the
 * highest counter read says nothing about those below it (API fact 14): what follows a hole is kept until it is filled
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
    /**
     * Takes events in any order, also again.
     * @returns those whose turn it is, in order
     */
    take(events) {
        for (const event of events) {
            if (event.counter >= this.#next)
                this.#waiting.set(event.counter, event);
        }
        return this.#ready();
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

// EXTERNAL MODULE: ./src/follow/pace.ts
var follow_pace = __webpack_require__(7798);
;// CONCATENATED MODULE: ./src/follow/printer.ts

/** Prints events whose turn it is, and knows at which line of the whole output it stands. */
class EventPrinter {
    #sink;
    #fold;
    #hasPrinted = false;
    #nextLine = 0;
    #hasPassed = false;
    #unreadable = 0;
    #hasRecap = false;
    constructor(sink, fold) {
        this.#sink = sink;
        this.#fold = fold;
    }
    /** Whether there was any output. */
    get hasPrinted() {
        return this.#hasPrinted;
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
        await this.#output(lines);
        if (this.#nextLine !== undefined)
            this.#nextLine += lines.length;
    }
    async print(events) {
        const lines = [];
        for (const event of events) {
            if (!event.readable)
                this.#unreadable += 1;
            this.#hasRecap ||= event.event === 'playbook_on_stats';
            if (event.stdout === '')
                continue;
            const text = linesOf(event);
            lines.push(...text.slice(this.#alreadyPrinted(event)));
            // `end_line` is one too high for the last event (see the notes on the download).
            this.#advance(event.startLine, text.length);
        }
        if (lines.length > 0)
            await this.#output(lines);
    }
    async #output(lines) {
        this.#hasPrinted = true;
        await this.#sink.output(lines.join('\n'), this.#fold);
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




/** Lines are printed in portions of about this many characters. */
const PORTION = 64 * 1024;
/** What COPY writes for a character, by the letter behind the backslash. */
const ESCAPES = { '\\': '\\', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
/**
 * Prints the rest of a finished job's output from its download, where it can be joined to what was printed.
 * @param next counter of the first event not printed yet
 * @param rest how many events there are from it on
 * @returns whether all was printed; otherwise the events have to do, from the line that the printer has reached
 * @throws the context signal's reason
 */
async function downloadRest({ controller, courtesy, sink, signal }, job, printer, next, rest) {
    const from = printer.nextLine;
    if (from === undefined)
        return false;
    try {
        const end = await courtesy.ask(() => readOutputEnd(controller, job, { signal }));
        // Events that are missing or stored twice are so in the download, too, and cannot be told from its lines.
        if (end?.counter !== next + rest - 1)
            return false;
        await courtesy.ask(() => printRest(controller, job, from, signal, (lines) => printer.pass(lines)));
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
/**
 * Prints the rest of a finished job's output from its download: fifty times quicker than its events, and of any size.
 * The download is the text of the events, one line end after each, escaped as PostgreSQL's COPY does; line N of it is
 * line N of `start_line` (API facts, "Events and download are the same text").
 * @param fromLine the first line to print, counted from 0
 * @param print prints each portion
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function printRest(controller, job, fromLine, signal, print) {
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
        await controller.download((0,resources/* downloadPath */.s2)(job), take, { signal });
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

;// CONCATENATED MODULE: ./src/follow/log.ts









/** After the end the rest is awaited for this long without a new event, in ms. Under a minute, whatever happens. */
const PATIENCE_MS = 30_000;
/**
 * The same when the controller has reported all events as stored, in ms. Where it reports nothing of the kind, the log
 * counts as complete after this long without a new event.
 */
const SETTLED_PATIENCE_MS = 5000;
/** Pauses between two reads go up to this many intervals while nothing new comes and nothing rings. */
const QUIET_FACTOR = 6;
/** With live updates in working order a read without a ring is only the second rope. */
const LIVE_FACTOR = 8;
/** After a ring more events follow within moments: they are read together, in ms. */
const BURST_MS = 700;
/** While the job runs, a hole that holds up the output is given up after this long, in ms. */
const HOLE_PATIENCE_MS = 60_000;
/** A rest of so many events is taken from the download: 200 events cost a request of 0.2 s, the download about one. */
const LONG_REST = 1000;
/** The pause while a hole is open: it is filled within moments, in ms. */
const HOLE_PAUSE_MS = 1500;
/** Pages that are read in one go while a hole is open: what waits behind it has to fit into memory. */
const MAX_WAITING_PAGES = 10;
/**
 * Prints the output of a job from its events: in order, whole, each line once.
 * Nothing that happens here touches the verdict; what is missing is told.
 */
class JobLog {
    #printer;
    #context;
    #job;
    #order = new EventOrder();
    #collector;
    #progressAt;
    #holeSince;
    /** Events beyond the last page that was read. */
    #rest = 0;
    #downloaded = false;
    #missing = 0;
    #trouble;
    /** @param fold that all of it goes into; it stays in sight without one */
    constructor(context, job, fold) {
        this.#context = context;
        this.#job = job;
        this.#printer = new EventPrinter(context.sink, fold);
        this.#collector = new Collector(job);
        this.#progressAt = context.clock.now();
    }
    /** Whether there was any output. */
    get hasPrinted() {
        return this.#printer.hasPrinted;
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
        const { clock, courtesy, signal, intervalMs, live, random } = this.#context;
        const either = AbortSignal.any([signal, ended]);
        const pace = new follow_pace/* Pace */.o(intervalMs, random);
        while (!either.aborted) {
            try {
                const longest = intervalMs * (live.isWorking ? LIVE_FACTOR : QUIET_FACTOR);
                const pause = this.#order.hasHole ? HOLE_PAUSE_MS : pace.next(longest);
                await live.events.wait(Math.max(pause, courtesy.leftMs), clock, either);
                await clock.sleep(BURST_MS, either);
                await this.#read(either);
                if (this.#holeSince !== undefined && clock.now() - this.#holeSince > HOLE_PATIENCE_MS)
                    await this.#skipHole();
            }
            catch (error) {
                if (either.aborted)
                    break;
                this.#noteTrouble(error);
                if (!(0,errors/* isPassing */.WG)(error))
                    return;
            }
        }
        signal.throwIfAborted();
    }
    /** Prints what can be read now, once; for a wait that ends before the job does. */
    async catchUp() {
        if ((0,resources/* eventsPath */.JH)(this.#job) === undefined)
            return;
        try {
            await this.#read(this.#context.signal);
        }
        catch (error) {
            this.#context.signal.throwIfAborted();
            this.#noteTrouble(error);
        }
    }
    /**
     * Prints the rest after the end. The status is final before the events are complete (API fact 12), so the rest is
     * awaited until the controller says that it is complete, or until nothing comes any more.
     * @param complete `event_processing_finished` of the final status
     * @returns whether the log is whole
     * @throws the context signal's reason
     */
    async drain(complete) {
        if ((0,resources/* eventsPath */.JH)(this.#job) === undefined)
            return true;
        const whole = await this.#drainOutput(complete);
        await completeAccount(this.#context, this.#job, this.#collector);
        return whole;
    }
    async #drainOutput(complete) {
        const { clock, courtesy, signal, random } = this.#context;
        const pace = new follow_pace/* Pace */.o(2000, random);
        let told = complete === true;
        let patience = PATIENCE_MS;
        this.#progressAt = clock.now();
        for (;;) {
            const whole = await this.#readRest(told);
            if (whole !== undefined)
                return whole;
            const since = this.#holeSince ?? this.#progressAt;
            // Complete by the controller's count and still a hole: it will hardly be filled.
            const settled = told === true && courtesy.leftMs === 0;
            if (clock.now() - since >= (settled ? Math.min(patience, SETTLED_PATIENCE_MS) : patience)) {
                if (!this.#order.hasHole)
                    return await this.#giveUp();
                await this.#skipHole();
                // One wait is enough: further holes are told and passed, so that the end comes within a minute.
                patience = 0;
                continue;
            }
            // A pause that the controller asked for is kept as long as there is patience for it.
            await clock.sleep(Math.max(pace.next() / 4, Math.min(courtesy.leftMs, PATIENCE_MS)), signal);
            if (told === false)
                told = await this.#eventsComplete();
        }
    }
    /** Where the controller does not say it: the recap is there, or nothing came for a while. */
    #seemsComplete() {
        const quietMs = this.#context.clock.now() - this.#progressAt;
        return this.#printer.hasRecap || quietMs >= SETTLED_PATIENCE_MS;
    }
    /** One read after the end; whether the log is whole, or undefined when more is to be waited for. */
    async #readRest(told) {
        const { signal } = this.#context;
        try {
            await this.#read(signal, told !== true || this.#downloaded);
            const all = told === true || (told === 'unknown' && this.#seemsComplete());
            const reached = all && !this.#order.hasHole && (this.#rest <= 0 || (await this.#download()));
            this.#trouble = undefined;
            return reached ? this.#isWhole() : undefined;
        }
        catch (error) {
            signal.throwIfAborted();
            this.#noteTrouble(error);
            return (0,errors/* isPassing */.WG)(error) ? undefined : await this.#giveUp();
        }
    }
    /**
     * Reads on from the first counter not printed yet; returns how many events were printed.
     * @param atOnce false stops after a page when the rest is so long that the download is quicker
     */
    async #read(signal, atOnce = true) {
        const { controller, courtesy } = this.#context;
        let printed = 0;
        let from = this.#order.next;
        this.#rest = 0;
        for (let pages = 0; pages < MAX_WAITING_PAGES || !this.#order.hasHole; pages += 1) {
            const page = await courtesy.ask(() => readEvents(controller, this.#job, from, { signal }));
            const ready = this.#order.take(page.events);
            await this.#print(ready);
            printed += ready.length;
            this.#rest = (page.count ?? 0) - page.events.length;
            const last = page.events.at(-1)?.counter;
            if (!page.more || last === undefined || last < from || (!atOnce && this.#rest >= LONG_REST))
                break;
            from = last + 1;
        }
        this.#noteProgress(printed);
        return printed;
    }
    /** Prints a long rest from the download; returns false where the events have to do. */
    async #download() {
        if (this.#rest < LONG_REST || this.#order.hasHole || this.#downloaded)
            return false;
        // Tried once: should it break off or be short, the events go on at the line where it did.
        this.#downloaded = true;
        const done = await downloadRest(this.#context, this.#job, this.#printer, this.#order.next, this.#rest);
        if (done)
            this.#collector.missed(this.#order.next);
        return done;
    }
    async #eventsComplete() {
        const { controller, courtesy, signal } = this.#context;
        try {
            const reply = await courtesy.ask(() => controller.get((0,resources/* jobPath */.Jf)(this.#job), { signal }));
            return (0,resources/* readJob */.cd)(reply, this.#job).eventsComplete ?? 'unknown';
        }
        catch (error) {
            signal.throwIfAborted();
            this.#noteTrouble(error);
            return false;
        }
    }
    async #giveUp() {
        while (this.#order.hasHole)
            await this.#skipHole();
        this.#collector.missed(this.#order.next);
        const why = this.#trouble === undefined
            ? 'the controller did not report its events as complete.'
            : (0,errors/* describeError */.Uc)(this.#trouble);
        this.#context.sink.warn(`The output above may not be whole: ${why} The status is not affected.`);
        return false;
    }
    async #skipHole() {
        const { first, last, events } = this.#order.skipHole();
        this.#missing += last - first + 1;
        const which = first === last ? `event ${first}` : `events ${first} to ${last}`;
        this.#context.sink.warn(`A part of the output is missing here: ${which} of the job did not arrive.`);
        this.#collector.missed(first, last);
        await this.#print(events);
        this.#noteProgress(events.length);
    }
    async #print(events) {
        for (const event of events)
            this.#collector.note(event);
        await this.#printer.print(events);
    }
    /** A hole is as old as the wait for its first counter. */
    #noteProgress(printed) {
        const now = this.#context.clock.now();
        if (printed > 0)
            this.#progressAt = now;
        if (!this.#order.hasHole)
            this.#holeSince = undefined;
        else if (printed > 0 || this.#holeSince === undefined)
            this.#holeSince = now;
    }
    #isWhole() {
        const { unreadable } = this.#printer;
        if (unreadable > 0) {
            this.#context.sink.warn(`${unreadable} events of the job could not be read; their output is missing above.`);
        }
        return this.#missing === 0 && unreadable === 0;
    }
    /** Told once: the next read that works makes up for it. */
    #noteTrouble(error) {
        if (this.#trouble === undefined)
            this.#context.sink.debug(`The output could not be read: ${(0,errors/* describeError */.Uc)(error)}`);
        this.#trouble = error;
    }
}

;// CONCATENATED MODULE: ./src/follow/expectation.ts


/** Runs that are looked at; a template's durations change with what it deploys. */
const RUNS = 5;
/** While the end is due, pauses are this short, in ms. */
const CLOSE_MS = 1500;
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
    const from = Math.min(...past) * 0.95;
    const until = Math.max(...past) * 1.1 + 2000;
    if (ranMs > until)
        return longestMs;
    // The more the past runs differ, the less a close look is worth: some twenty requests at most.
    const close = Math.max(CLOSE_MS, (until - from) / 20);
    return Math.min(longestMs, ranMs < from ? Math.max(CLOSE_MS, from - ranMs) : close);
}

// EXTERNAL MODULE: ./src/follow/words.ts
var follow_words = __webpack_require__(7280);
;// CONCATENATED MODULE: ./src/follow/waiting.ts



/** After this long before its start the log says why, in ms: the controller itself fills in the reason only after a while. */
const EXPLAIN_AFTER_MS = 20_000;
/** Only after this long it is told that the controller gives no reason, in ms: it gives one after half a minute (API fact 21). */
const NO_REASON_AFTER_MS = 60_000;
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
    /** Looks at a job that has not ended. */
    look(job) {
        const { clock, sink } = this.#context;
        const waited = clock.now() - this.#began;
        if (isQueued(job) && waited >= (job.explanation === '' ? NO_REASON_AFTER_MS : EXPLAIN_AFTER_MS)) {
            const reason = this.#reason(job);
            if (reason !== this.#told)
                sink.say(reason);
            this.#told = reason;
        }
        if (clock.now() - this.#heardAt >= HEARTBEAT_MS) {
            sink.say(`Job ${job.id} is still ${job.status} after ${(0,follow_words/* duration */.p)(waited)}.`);
            this.heard();
        }
    }
    #reason(job) {
        if (job.explanation === '') {
            return `Job ${job.id} is ${job.status}; the controller gives no reason. Other runs of the template or a lack of capacity in its instance groups can hold it up.`;
        }
        const blocker = /\b(job|workflow_job|project_update|inventory_update)-(\d+)\b/.exec(job.explanation);
        const type = resources/* JOB_TYPES */.MA.find((known) => known === blocker?.[1]);
        const link = type === undefined ? '' : ` ${(0,links/* jobLink */.m)(this.#context.controller.root, { type, id: Number(blocker?.[2]) }).url}`;
        return `Job ${job.id} is ${job.status}: ${job.explanation}.${link}`;
    }
}
/** Whether a job has not begun to run. */
function isQueued(job) {
    return job.status === 'new' || job.status === 'pending' || job.status === 'waiting';
}

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
const status_LIVE_FACTOR = 4;
/**
 * Asks for the job's status until it is final. A request that fails for a passing reason is tried again for
 * `retryForMs`; a refusal of the API itself ends the wait. At a deadline one last request decides.
 * @throws the context signal's reason
 */
async function awaitEnd(context, ref, launched, waiting) {
    const watch = new StatusWatch(context, ref, launched, waiting);
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
    #pace;
    #weather;
    #began;
    #pastRunsMs;
    #status;
    #last;
    #startedAt;
    #nextPause;
    constructor(context, ref, launched, waiting) {
        this.#context = context;
        this.#ref = ref;
        this.#waiting = waiting;
        this.#status = launched;
        this.#began = context.clock.now();
        this.#pace = new follow_pace/* Pace */.o(context.intervalMs, context.random);
        this.#weather = new Weather(context);
        this.#nextPause = this.#pace.next();
    }
    /** Waits for a ring, the next turn, or a deadline; returns the deadline that has come. */
    async pause() {
        const { clock, signal, live } = this.#context;
        const [at, limit] = this.#deadline();
        const rang = await live.status.wait(Math.max(0, Math.min(this.#nextPause, at - clock.now())), clock, signal);
        // A ring may be ahead of what the API answers by a moment.
        if (rang)
            this.#pace.restart();
        await this.#keepCourtesy(at);
        return clock.now() >= at ? limit : undefined;
    }
    /** Waits while the controller wants to be left alone, a deadline or the end of `retry_for` excepted. */
    async #keepCourtesy(at) {
        const { clock, signal, courtesy } = this.#context;
        for (;;) {
            const left = Math.min(courtesy.leftMs, this.#weather.leftMs, at - clock.now());
            if (left <= 0)
                return;
            await clock.sleep(left, signal);
        }
    }
    /** One request; the ending, or undefined when the job goes on. */
    async look(reached) {
        const { controller, courtesy, signal } = this.#context;
        try {
            const reply = await courtesy.insist(() => controller.get((0,resources/* jobPath */.Jf)(this.#ref), { signal }));
            const job = (0,resources/* readJob */.cd)(reply, this.#ref);
            this.#weather.cleared();
            this.#take(job);
            if ((0,resources/* isFinal */.dR)(job.status))
                return { kind: 'final', job };
            await this.#learnDurations(job);
            this.#nextPause = this.#pace.next(this.#longestPause());
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(0,errors/* isPassing */.WG)(error))
                return { kind: 'unknown', reason: (0,errors/* describeError */.Uc)(error) };
            this.#weather.note(error);
            if (reached === undefined && this.#weather.isTooLong)
                return { kind: 'unknown', reason: this.#weather.story(error) };
            this.#nextPause = this.#weather.pause(error);
        }
        // A job that began to run at the last moment of its queue time-out is out of the queue.
        if (reached === undefined || (reached === 'queue_timeout' && this.#startedAt !== undefined))
            return undefined;
        return { kind: 'timed_out', job: this.#last, limit: reached };
    }
    #take(job) {
        // With live updates the events themselves have rung for it.
        const { live } = this.#context;
        if (!live.isWorking && progressOf(job) !== progressOf(this.#last))
            live.events.ring();
        this.#last = job;
        if (!isQueued(job))
            this.#startedAt ??= this.#context.clock.now();
        if (job.status !== this.#status) {
            this.#status = job.status;
            // What has begun to run may soon be done; one waiting room after the other says nothing.
            if (!isQueued(job))
                this.#pace.restart();
            // A final status is told by the verdict, after the rest of the output.
            if (!(0,resources/* isFinal */.dR)(job.status))
                this.#context.sink.say(`Status: ${job.status}`);
        }
        if (!(0,resources/* isFinal */.dR)(job.status))
            this.#waiting.look(job);
    }
    /** Once, and only where polling is all there is: how long the template's last runs took. */
    async #learnDurations(job) {
        const { controller, courtesy, live, signal } = this.#context;
        const template = (0,fields/* number */.ai)(job.fields, 'unified_job_template');
        if (this.#pastRunsMs !== undefined || live.isWorking || isQueued(job) || template === undefined)
            return;
        // It only makes the wait quicker: without it the pauses are as they would be.
        this.#pastRunsMs = await courtesy.ask(() => pastRuns(controller, template, job.id, signal)).catch(() => []);
        signal.throwIfAborted();
    }
    #longestPause() {
        const { intervalMs, live } = this.#context;
        if (live.isWorking)
            return intervalMs * status_LIVE_FACTOR;
        const elapsed = this.#startedAt === undefined ? undefined : this.#last?.elapsed;
        return longestPause(this.#pastRunsMs ?? [], elapsed === undefined ? undefined : elapsed * 1000, intervalMs);
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
/** Plays and tasks begun so far, as a running job's detail counts them: when they change there is new output. */
function progressOf(job) {
    return JSON.stringify(job?.fields['playbook_counts'] ?? null);
}

;// CONCATENATED MODULE: ./src/controller/workflow-nodes.ts


/**
 * All nodes of a workflow job, in the order of their ids.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readNodes(controller, job, options) {
    const nodes = [];
    for (let page = 1;; page += 1) {
        const reply = await controller.get(`workflow_jobs/${job.id}/workflow_nodes/?order_by=id&page_size=200&page=${page}`, options);
        nodes.push(...(0,resources/* readList */.LD)(reply, 'the nodes of a workflow job').filter(fields/* isRecord */.u4).map(readNode));
        if (!(0,fields/* isRecord */.u4)(reply) || typeof reply['next'] !== 'string')
            return nodes;
    }
}
function readNode(row) {
    const summary = (0,fields/* record */.g1)(row, 'summary_fields');
    const run = (0,fields/* record */.g1)(summary, 'job');
    const id = (0,fields/* number */.ai)(run, 'id');
    const identifier = (0,fields/* text */.Qq)(row, 'identifier');
    const next = {
        success: ids(row['success_nodes']),
        failure: ids(row['failure_nodes']),
        always: ids(row['always_nodes']),
    };
    return {
        id: (0,fields/* number */.ai)(row, 'id') ?? 0,
        identifier,
        name: (0,fields/* text */.Qq)(run, 'name') || (0,fields/* text */.Qq)((0,fields/* record */.g1)(summary, 'unified_job_template'), 'name') || identifier,
        since: (0,fields/* text */.Qq)(row, 'modified'),
        handlesFailure: next.failure.length + next.always.length > 0,
        next,
        kind: (0,fields/* text */.Qq)(run, 'type') || (0,fields/* text */.Qq)((0,fields/* record */.g1)(summary, 'unified_job_template'), 'unified_job_type'),
        run: id === undefined
            ? undefined
            : {
                id,
                type: (0,fields/* text */.Qq)(run, 'type'),
                status: (0,fields/* text */.Qq)(run, 'status'),
                elapsed: (0,fields/* number */.ai)(run, 'elapsed'),
                timedOut: run['timed_out'] === true,
            },
    };
}
function ids(value) {
    return Array.isArray(value) ? value.filter((id) => typeof id === 'number') : [];
}
/** The job behind a node, where it is one with a log or nodes of its own; an approval is none. */
function jobOfNode(node) {
    const type = resources/* JOB_TYPES */.MA.find((known) => known === node.run?.type);
    return type === undefined || node.run === undefined ? undefined : { type, id: node.run.id };
}

;// CONCATENATED MODULE: ./src/follow/merge.ts


/** Failures and changes that are kept of several jobs together. */
const MAX_KEPT = 200;
/**
 * The accounts of several jobs as one: counts are summed by host, what is listed is joined in the order given.
 * Nodes and their failures are left out: they belong to one workflow each.
 */
function sumOf(accounts) {
    const hosts = new Map();
    for (const account of accounts)
        addCounts(hosts, account.hosts);
    return {
        hosts: new Map([...hosts].sort(([a], [b]) => (a < b ? -1 : 1))),
        hasRecap: accounts.length > 0 && accounts.every(({ hasRecap }) => hasRecap),
        failures: accounts.flatMap(({ failures }) => failures).slice(0, MAX_KEPT),
        failureCount: accounts.reduce((sum, { failureCount }) => sum + failureCount, 0),
        changes: accounts.flatMap(({ changes }) => changes).slice(0, MAX_KEPT),
        changeCount: accounts.reduce((sum, { changeCount }) => sum + changeCount, 0),
        slowest: slowestOf(accounts.flatMap(({ slowest }) => slowest)),
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
        slowest: slowestOf([...before.slowest, ...relaunch.slowest]),
    };
}

// EXTERNAL MODULE: ./src/follow/node-words.ts
var node_words = __webpack_require__(5253);
;// CONCATENATED MODULE: ./src/follow/workflow.ts
var _a;









/** Workflows in workflows are followed this deep; the controller refuses recursion, so deeper ones are strange. */
const MAX_DEPTH = 10;
/** One node's end and the next one's start ring within moments: they are read together, in ms. */
const workflow_BURST_MS = 250;
/** A node that has not begun to run after this long is told, in ms. */
const QUEUED_MS = 20_000;
/**
 * Prints how the nodes of a workflow job go, and the log of each node's job as one group once it has ended.
 * A workflow job has no output of its own (API fact 17). Nothing that happens here touches the verdict.
 */
class WorkflowLog {
    #context;
    #job;
    /** Names of the nodes around this workflow, where it is a node itself. */
    #around;
    /** The last status told of each node's run. */
    #told = new Map();
    #queuedSince = new Map();
    #nested = new Map();
    /** What the ended nodes' jobs did, by node. */
    #accounts = new Map();
    /** The failures of nodes that failed the workflow, each in one sentence. */
    #failures = [];
    #nodes = [];
    #whole = true;
    #trouble;
    constructor(context, job, around = []) {
        this.#context = context;
        this.#job = job;
        this.#around = around;
    }
    /** What happened in all of its nodes. Failures that the workflow has a path for did not fail it: they come last. */
    get account() {
        const inside = (node) => this.#accounts.get(node.id) ?? this.#nested.get(node.id)?.account ?? emptyAccount();
        const ran = this.#nodes.filter((node) => jobOfNode(node)?.type === 'job' || this.#nested.has(node.id));
        const unhandled = this.#nodes.filter(({ handlesFailure }) => !handlesFailure);
        const handled = this.#nodes.filter(({ handlesFailure }) => handlesFailure);
        return {
            ...sumOf([...unhandled, ...handled].map(inside)),
            hasRecap: ran.every((node) => inside(node).hasRecap),
            nodes: this.#nodes.map((node) => this.#nodeAccount(node)),
            nodeFailures: [
                ...unhandled.flatMap((node) => this.#nested.get(node.id)?.account.nodeFailures ?? []),
                ...this.#failures,
            ],
        };
    }
    #nodeAccount(node) {
        const { id, name, identifier, kind, run, handlesFailure, next } = node;
        const job = jobOfNode(node);
        return {
            id,
            name,
            identifier,
            type: kind,
            status: run?.status ?? '',
            elapsed: run?.elapsed,
            jobId: job?.id,
            url: job === undefined ? '' : (0,links/* jobLink */.m)(this.#context.controller.root, job).url,
            handlesFailure,
            next,
            nodes: this.#nested.get(id)?.account.nodes ?? [],
        };
    }
    async follow(ended) {
        const { clock, courtesy, signal, intervalMs, live, random } = this.#context;
        const either = AbortSignal.any([signal, ended]);
        const pace = new follow_pace/* Pace */.o(intervalMs, random);
        while (!either.aborted) {
            try {
                const pause = Math.max(pace.next(live.isWorking ? intervalMs * 4 : intervalMs), courtesy.leftMs);
                const rang = await live.events.wait(pause, clock, either);
                if (rang)
                    await clock.sleep(workflow_BURST_MS, either);
                if ((await this.#look(either)).changed)
                    pace.restart();
            }
            catch (error) {
                if (either.aborted)
                    break;
                this.#noteTrouble(error);
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
            this.#noteTrouble(error);
        }
    }
    /** After the end of the workflow every node has its final state: one look that works is enough. */
    async drain() {
        const { clock, signal, sink, random } = this.#context;
        const pace = new follow_pace/* Pace */.o(5000, random);
        for (let attempt = 0; attempt < 6; attempt += 1) {
            try {
                const { nodes } = await this.#look(signal);
                this.#tellSkipped(nodes);
                return this.#whole;
            }
            catch (error) {
                signal.throwIfAborted();
                this.#noteTrouble(error);
                if (!(0,errors/* isPassing */.WG)(error))
                    break;
                await clock.sleep(pace.next(), signal);
            }
        }
        sink.warn(`The nodes of the workflow could not be read to the end: ${(0,errors/* describeError */.Uc)(this.#trouble)} The status is not affected.`);
        return false;
    }
    /** Tells what changed. */
    async #look(signal) {
        const { controller, courtesy } = this.#context;
        const nodes = await courtesy.ask(() => readNodes(controller, this.#job, { signal }));
        this.#nodes = nodes;
        let changed = false;
        for (const node of nodes) {
            if (node.run === undefined)
                continue;
            const inside = await this.#lookInside(node, node.run, signal);
            changed = (await this.#tell(node, node.run)) || inside || changed;
        }
        this.#trouble = undefined;
        return { changed, nodes };
    }
    /** A workflow inside of this one tells of its nodes while it runs. */
    async #lookInside(node, run, signal) {
        const job = jobOfNode(node);
        if (job?.type !== 'workflow_job' || this.#around.length >= MAX_DEPTH || (0,resources/* isFinal */.dR)(this.#told.get(node.id) ?? ''))
            return false;
        const log = this.#nested.get(node.id) ?? new _a(this.#context, job, [...this.#around, node.identifier]);
        this.#nested.set(node.id, log);
        this.#context.live.nested.add(job.id);
        if (!this.#told.has(node.id))
            await this.#tell(node, { ...run, status: 'running' });
        const { changed, nodes } = await log.#look(signal);
        if ((0,resources/* isFinal */.dR)(run.status))
            this.#takeOver(log, nodes);
        return changed;
    }
    #takeOver(log, nodes) {
        log.#tellSkipped(nodes);
        this.#whole = this.#whole && log.#whole;
    }
    async #tell(node, run) {
        const told = this.#told.get(node.id);
        if (told === run.status || (run.status !== 'running' && !(0,resources/* isFinal */.dR)(run.status) && this.#isFresh(node, run)))
            return false;
        this.#told.set(node.id, run.status);
        const name = (0,node_words/* nodeName */.qp)(node, this.#around);
        const { sink } = this.#context;
        if (run.type === 'workflow_approval')
            this.#tellApproval(node, run, name);
        else if ((0,resources/* isFinal */.dR)(run.status))
            await this.#tellEnd(node, run, name);
        else if (run.status === 'running')
            sink.say((0,node_words/* nodeRuns */.Tc)(name, run, this.#link(node)));
        else if (told === undefined)
            sink.say((0,node_words/* nodeWaits */.BK)(name, run, this.#link(node)));
        return true;
    }
    /** Nearly every node is pending for a moment; only one that stays so is worth a line. An approval is at once. */
    #isFresh(node, run) {
        if (run.type === 'workflow_approval')
            return false;
        const now = this.#context.clock.now();
        const since = this.#queuedSince.get(node.id) ?? now;
        this.#queuedSince.set(node.id, since);
        return now - since < QUEUED_MS;
    }
    #tellApproval(node, run, name) {
        const { sink, controller } = this.#context;
        if (run.status === 'pending') {
            sink.notice((0,node_words/* approvalWaits */.yO)(node, this.#around, (0,links/* jobLink */.m)(controller.root, this.#job).url));
            return;
        }
        const sentence = (0,node_words/* approvalEnded */.QI)(node.name, run);
        sink.say(`${name}: ${sentence}`);
        if (run.status !== 'successful' && !node.handlesFailure)
            this.#failures.push(sentence);
    }
    /** The log of an ended node as one group; that of a failed one stays in sight. */
    async #tellEnd(node, run, name) {
        const { sink } = this.#context;
        const successful = run.status === 'successful';
        const job = jobOfNode(node);
        const title = (0,node_words/* nodeEnded */.f2)(name, run, this.#link(node), node.handlesFailure);
        if (!successful && !node.handlesFailure)
            this.#failures.push(title.replace(/^Node/, 'Its node'));
        if (job === undefined || job.type === 'workflow_job') {
            sink.say(title);
            return;
        }
        if (!successful)
            sink.say(title);
        const log = new JobLog(this.#context, job, successful ? { title } : undefined);
        this.#whole = (await log.drain(undefined)) && this.#whole;
        if (successful && !log.hasPrinted)
            sink.say(title);
        this.#accounts.set(node.id, log.account);
    }
    #tellSkipped(nodes) {
        for (const node of nodes) {
            if (node.run === undefined)
                this.#context.sink.say(`${(0,node_words/* nodeName */.qp)(node, this.#around)}: did not run`);
        }
    }
    #link(node) {
        const job = jobOfNode(node);
        return job === undefined ? '' : `: ${(0,links/* jobLink */.m)(this.#context.controller.root, job).url}`;
    }
    #noteTrouble(error) {
        if (this.#trouble === undefined)
            this.#context.sink.debug(`The nodes could not be read: ${(0,errors/* describeError */.Uc)(error)}`);
        this.#trouble = error;
    }
}
_a = WorkflowLog;

;// CONCATENATED MODULE: ./src/follow/follow.ts






/**
 * Follows a job to its end: the status decides, the output is printed beside it.
 * @param launched the job as its launch showed it
 * @throws the signal's reason
 */
async function follow(given, launched) {
    const courtesy = new Courtesy(given.clock, given.retryForMs);
    const waiting = new Waiting({ ...given, courtesy });
    const context = { ...given, courtesy, sink: heardBy(waiting, given.sink) };
    const log = logOf(context, launched);
    given.onAccount?.(() => log.account);
    const ended = new AbortController();
    const printing = log.follow(ended.signal);
    // Awaited below; until then a rejection must not count as unhandled.
    printing.catch(() => undefined);
    let ending;
    try {
        ending = (0,resources/* isFinal */.dR)(launched.status)
            ? { kind: 'final', job: launched }
            : await awaitEnd(context, launched, launched.status, waiting);
    }
    finally {
        ended.abort();
    }
    await printing;
    if (ending.kind === 'timed_out')
        await log.catchUp();
    if (ending.kind !== 'final') {
        const rest = (job) => drained(log, job);
        return { ending, logComplete: false, account: log.account, rest };
    }
    return { ending, ...(await drained(log, ending.job)) };
}
async function drained(log, ended) {
    const logComplete = await log.drain(ended.eventsComplete);
    return { logComplete, account: log.account };
}
function logOf(context, job) {
    return job.type === 'workflow_job' ? new WorkflowLog(context, job) : new JobLog(context, job);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/controller/live-updates.ts


/** A connection that is up answers a ping; one that is half-open does not, in ms. */
const PING_MS = 20_000;
const HANDSHAKE_MS = 10_000;
/** Pauses before the next connection, in ms: doubled each time, up to the last. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** The group of a job's events, by its type. */
const EVENT_GROUPS = {
    job: 'job_events',
    workflow_job: 'workflow_events',
    project_update: 'project_update_events',
    inventory_update: 'inventory_update_events',
};
/**
 * Listens on the controller's WebSocket until the signal is aborted; connects again after a loss. Never throws: where
 * live updates are not to be had, polling does without.
 */
async function listen(controller, job, listener, clock, signal) {
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
            await clock.sleep(pause * (1 - 0.3 * Math.random()), signal);
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
    // Any value works, as long as the cookie and the subscription agree (API fact 33).
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
                groups: { jobs: ['status_changed', 'summary'], [events]: [job.id] },
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
            listener.working(groups.includes(`${events}-${job.id}`) && groups.includes('jobs-status_changed'));
            // What happened while nobody listened did not ring.
            listener.status();
            listener.events();
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
/** Rings for this job alone: `jobs-status_changed` tells of every job on the controller (API fact 34). */
function ring(frame, job, listener) {
    const workflow = frame['workflow_job_id'];
    if (frame['unified_job_id'] === job.id) {
        // `final_counter` comes some 60 ms before the status: the last events are stored now.
        if (!('final_counter' in frame))
            listener.status();
        listener.events();
    }
    else if (frame[job.type] === job.id || workflow === job.id)
        listener.events();
    else if (typeof workflow === 'number' && listener.follows(workflow))
        listener.events();
}

;// CONCATENATED MODULE: ./src/follow/live.ts


/** The pause between two rings for output that goes on and on: doubled each time, from the first to the longest, in ms. */
const FIRST_GAP_MS = 500;
const LONGEST_GAP_MS = 5000;
/** After this long without a ring the next one is passed on at once, in ms. */
const QUIET_MS = 10_000;
/** Bells that the controller's WebSocket rings. Until it works, and whenever it does not, polling goes on as without. */
class LiveUpdates {
    status = new Bell();
    events = new Bell();
    nested = new Set();
    #clock;
    #signal;
    #isWorking = false;
    #rangAt = Number.NEGATIVE_INFINITY;
    #gapMs = 0;
    #isDue = false;
    get isWorking() {
        return this.#isWorking;
    }
    /** Starts to listen; the signal ends it. */
    constructor(controller, job, clock, sink, signal) {
        this.#clock = clock;
        this.#signal = signal;
        const listener = {
            status: () => this.status.ring(),
            events: () => this.#ringForEvents(),
            working: (isWorking) => {
                if (this.#isWorking && !isWorking) {
                    // Whoever sleeps long in trust of the bell has to be told that it is gone.
                    this.status.ring();
                    this.events.ring();
                }
                this.#isWorking = isWorking;
            },
            follows: (workflowJob) => this.nested.has(workflowJob),
            debug: (sentence) => sink.debug(sentence),
        };
        listen(controller, job, listener, clock, signal).catch((error) => sink.debug(String(error)));
    }
    /** A job that prints without end rings thirty times a second; each ring that is passed on costs a request. */
    #ringForEvents() {
        if (this.#isDue)
            return;
        const since = this.#clock.now() - this.#rangAt;
        if (since >= QUIET_MS)
            this.#gapMs = 0;
        if (since >= this.#gapMs) {
            this.#passOn();
            return;
        }
        this.#isDue = true;
        this.#clock.sleep(this.#gapMs - since, this.#signal).then(() => this.#passOn(), 
        // The signal: nobody listens any more.
        () => undefined);
    }
    #passOn() {
        this.#isDue = false;
        this.#rangAt = this.#clock.now();
        this.#gapMs = Math.min(Math.max(2 * this.#gapMs, FIRST_GAP_MS), LONGEST_GAP_MS);
        this.events.ring();
    }
}

;// CONCATENATED MODULE: ./src/follow/step-account.ts


/** What all jobs of a step did: the one that was launched, and its relaunches on failed hosts. */
class StepAccount {
    #before;
    #current = emptyAccount;
    /**
     * A job is followed from now on.
     * @param soFar what is known of it at any time, also when its following ends without an outcome
     */
    begin(soFar) {
        if (this.#current !== emptyAccount)
            this.#before = this.account;
        this.#current = soFar;
    }
    /** As far as it is known. */
    get account() {
        const account = this.#current();
        return this.#before === undefined ? account : withRelaunch(this.#before, account);
    }
}

// EXTERNAL MODULE: ./src/report/state.ts
var state = __webpack_require__(7343);
// EXTERNAL MODULE: ./src/actions/cancel-for-workflow.ts
var cancel_for_workflow = __webpack_require__(4609);
// EXTERNAL MODULE: ./src/follow/cancel.ts
var cancel = __webpack_require__(9459);
;// CONCATENATED MODULE: ./src/report/verdict.ts

/** Failures that are named in the message; all that were kept are in the summary. */
const NAMED_FAILURES = 3;
/**
 * Turns the outcome of following into the step's end.
 * @param review of the jobs before; none for a job that was not relaunched
 */
function verdict(outcome, launched, link, limits, { story, gaps } = { story: [], gaps: [] }) {
    const { ending } = outcome;
    const name = `Job ${launched.id} "${launched.name}"`;
    switch (ending.kind) {
        case 'final': {
            const { job } = ending;
            const success = job.status === 'successful' && gaps.length === 0;
            const status = job.status === 'successful' && !success ? 'failed' : job.status;
            const after = job.elapsed === undefined ? '' : ` after ${job.elapsed} s`;
            const why = job.status === 'successful' ? '' : reasons(job, outcome.account);
            const stays = success || gaps.length === 0 ? [] : ['The verdict stays failed all the same:', ...gaps];
            const more = [...story, ...stays].map((part) => ` ${part}`).join('');
            return { status, success, last: job, message: `${name}: ${job.status}${after}.${why}${more} ${link.url}` };
        }
        case 'timed_out': {
            const ms = ending.limit === 'timeout' ? limits.timeoutMs : (limits.queueTimeoutMs ?? 0);
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
function reasons(job, account) {
    const parts = [];
    if (job.explanation !== '')
        parts.push(sentence(job.explanation));
    const traceback = job.traceback.trimEnd().split('\n').at(-1) ?? '';
    if (traceback !== '')
        parts.push(sentence(traceback));
    parts.push(...account.nodeFailures.slice(0, NAMED_FAILURES));
    for (const { host, task, message } of account.failures.slice(0, NAMED_FAILURES)) {
        parts.push(sentence(`Task "${task}" failed on ${host}: ${message}`));
    }
    const more = account.failureCount - NAMED_FAILURES;
    if (more > 0)
        parts.push(`And ${more} more ${more === 1 ? 'failure' : 'failures'}.`);
    return parts.map((part) => ` ${part}`).join('');
}
function sentence(text) {
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}

// EXTERNAL MODULE: ./src/actions/summarize.ts + 17 modules
var summarize = __webpack_require__(4772);
;// CONCATENATED MODULE: ./src/actions/conclude.ts






/** How long the end of a job that is cancelled at its time-out is awaited, in ms. */
const TIMEOUT_CANCEL_MS = 60_000;
/**
 * Brings the wait to its verdict, and cancels the job where that is wanted at its time-out.
 * @param outcome of the last job
 */
async function conclude(run, followed, outcome, sequel) {
    const { console, inputs, controller, outputs, whyNotOurs } = run;
    const link = (0,links/* jobLink */.m)(controller.root, followed.job);
    let end = await judge(run, followed.job, outcome, sequel);
    outputs.status(end.status, end.last);
    if (outcome.ending.kind === 'timed_out' && inputs.cancelOnTimeout) {
        if (followed.ours)
            end = await cancelAtTimeout(run, followed.job, outcome, sequel, end);
        else
            end.message += ` It ${whyNotOurs}, so it was NOT cancelled (\`cancel_on_timeout\`).`;
    }
    // Not before: should the step be killed while it cancels the job, the post step does it.
    if (!sequel.isOpen)
        (0,state/* clearProgress */.L7)(console);
    const { status, success, message, last, isFinal, ...more } = end;
    if (success)
        console.say(message);
    else
        console.fail(message);
    const { earlier } = sequel;
    const note = isFinal ? undefined : message;
    await (0,summarize/* summarize */.e)(run, { job: last ?? followed.job, link, status, note, earlier, ...more });
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
    const { console, controller, outputs } = run;
    const cancellation = await (0,cancel/* cancelJob */.m)(controller, clock/* systemClock */.m, job, TIMEOUT_CANCEL_MS, () => console.say(`Asked the controller to cancel job ${job.id} (\`cancel_on_timeout\`).`));
    if (cancellation.kind !== 'ended' || !cancellation.wasFinished) {
        const limit = outcome.ending.kind === 'timed_out' ? outcome.ending.limit : 'timeout';
        const message = cancelledAtTimeout(cancellation, limit, job, (0,links/* jobLink */.m)(controller.root, job));
        return { ...end, message, last: cancellation.kind === 'ended' ? cancellation.job : end.last };
    }
    // It had ended in the last moment: then the controller's word counts.
    const logComplete = (await outcome.rest?.(cancellation.job))?.logComplete ?? false;
    outputs.logComplete(outcome.wasWhole && logComplete);
    outputs.account(outcome.accounts.account);
    const ending = { kind: 'final', job: cancellation.job };
    const ended = await judge(run, job, { ...outcome, ending, logComplete }, sequel);
    outputs.status(ended.status, ended.last);
    return ended;
}
function cancelledAtTimeout(cancellation, limit, job, link) {
    const began = `The wait ended by \`${limit}\`.`;
    switch (cancellation.kind) {
        case 'ended':
            return `${began} Job ${job.id} was cancelled and has ended: ${cancellation.job.status}. ${link.url}`;
        case 'accepted':
            return `${began} The controller is cancelling job ${job.id} (status: ${cancellation.status}); its end was not seen yet. ${link.url}`;
        case 'failed':
            return `${began} Job ${job.id} COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller: ${link.url}`;
    }
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













/** Tells the post step of a job that is to be cancelled with the workflow, or that there is none. */
function noteJob(run, { job, ours }) {
    if (ours && run.inputs.cancelOnWorkflowCancel)
        note(run, { phase: 'following', job: { type: job.type, id: job.id } });
    else
        (0,state/* clearProgress */.L7)(run.console);
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
    const { inputs, controller, outputs } = run;
    const accounts = new StepAccount();
    let followed = first;
    let isWhole = true;
    try {
        for (let leftMs = inputs.timeoutMs;; leftMs = Math.max(0, deadline - clock/* systemClock */.m.now())) {
            const outcome = await followOne(run, followed.job, leftMs, accounts);
            const wasWhole = isWhole;
            isWhole = isWhole && outcome.logComplete;
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
        outputs.logComplete(false);
        outputs.account(accounts.account);
        await endWithWorkflow(run, followed, (0,links/* jobLink */.m)(controller.root, followed.job), sequel, accounts.account);
    }
}
async function followOne({ console, inputs, controller, signal }, job, timeoutMs, accounts) {
    const listening = new AbortController();
    try {
        // A job that has ended rings no more.
        const live = inputs.liveUpdates && !(0,resources/* isFinal */.dR)(job.status)
            ? new LiveUpdates(controller, job, clock/* systemClock */.m, console, AbortSignal.any([signal, listening.signal]))
            : pollingSource();
        const { queueTimeoutMs, intervalMs } = inputs;
        const { retryForMs } = inputs.connection;
        const times = { timeoutMs, queueTimeoutMs, intervalMs, retryForMs };
        const onAccount = (soFar) => accounts.begin(soFar);
        return await follow({ controller, sink: console, clock: clock/* systemClock */.m, signal, live, ...times, onAccount }, job);
    }
    finally {
        listening.abort();
    }
}
async function endWithWorkflow(run, { job, ours }, link, { earlier }, account) {
    const { console, inputs, controller, outputs, whyNotOurs } = run;
    if (!inputs.cancelOnWorkflowCancel || !ours) {
        outputs.status('unknown', undefined);
        const note = inputs.cancelOnWorkflowCancel
            ? `The workflow was cancelled. Job ${job.id} ${whyNotOurs}, so it was NOT cancelled. Look at it: ${link.url}`
            : `The workflow was cancelled. Job ${job.id} goes on (\`cancel_on_workflow_cancel: false\`): ${link.url}`;
        console.fail(note);
        await (0,summarize/* summarize */.e)(run, { job, link, status: 'unknown', account, earlier, note });
        return;
    }
    const { ended, message } = await (0,cancel_for_workflow/* cancelForWorkflow */.H)(console, controller, job, link);
    const status = ended?.status ?? 'unknown';
    // Whether a relaunch made everything good was not looked at any more.
    outputs.status(status === 'successful' && earlier.length > 0 ? 'failed' : status, ended);
    if ((0,resources/* isFinal */.dR)(status))
        (0,state/* clearProgress */.L7)(console);
    await (0,summarize/* summarize */.e)(run, { job: ended ?? job, link, status, account, earlier, note: message });
}


/***/ }),

/***/ 9179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ takeStep)
});

// EXTERNAL MODULE: ./src/clock.ts
var clock = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/inputs/secrets.ts
var secrets = __webpack_require__(3332);
// EXTERNAL MODULE: ./src/persist.ts + 2 modules
var persist = __webpack_require__(6397);
// EXTERNAL MODULE: ./src/actions/access.ts
var access = __webpack_require__(3333);
;// CONCATENATED MODULE: ./src/actions/interruption.ts

/** The signals with which the runner cancels a step: SIGINT, 7.5 s later SIGTERM (runner fact). */
const SIGNALS = ['SIGINT', 'SIGTERM'];
/** The cancellation of the workflow as an AbortSignal. A second signal changes nothing: the cancel is under way. */
function listenForCancel() {
    const controller = new AbortController();
    const interrupt = (signal) => controller.abort(new errors/* InterruptedError */.p4(signal));
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

;// CONCATENATED MODULE: ./src/actions/step.ts






/**
 * The frame of every main step: masks the secrets, reads the inputs, connects, signs in, works, and signs out whatever
 * the end. Never throws: what goes wrong fails the step.
 */
async function takeStep(console, { read, retryForMs, work, cancelled }) {
    const { signal, stop } = listenForCancel();
    let connection;
    try {
        console.mask((0,secrets/* readSecrets */.q)());
        const inputs = await read();
        connection = (0,access/* connect */.Ng)(console, inputs.connection);
        const way = connection;
        const waiting = { sink: console, clock: clock/* systemClock */.m, signal, retryForMs: retryForMs(inputs) };
        const controller = await (0,persist/* persist */.Z)(waiting, () => way.discover(inputs.connection.url, { signal }));
        await (0,access/* signIn */.Jv)(console, connection, controller.root, inputs.connection.credentials, waiting);
        await work({ console, inputs, controller, signal, waiting });
    }
    catch (error) {
        console.fail(error instanceof errors/* InterruptedError */.p4 ? cancelled : (0,errors/* describeError */.Uc)(error));
    }
    finally {
        await (0,access/* signOut */.CI)(console, connection, { last: false, hurried: signal.aborted });
        connection?.close();
        stop();
    }
}


/***/ }),

/***/ 4772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ summarize)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 19 modules
var core = __webpack_require__(1900);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/report/harmless.ts
var harmless = __webpack_require__(5875);
;// CONCATENATED MODULE: ./src/report/markdown.ts
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
function markdown_link(words, url) {
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
        return escapeMarkdown(cut(this.#clean(outside), max));
    }
    /** What a playbook or a variable gave, on one line. */
    code(outside, max = MAX_LINE) {
        return codeSpan(cut(this.#clean(outside), max));
    }
    /**
     * A sentence of ours that may hold words from outside. Names of inputs and their values keep their type: a word in
     * backticks does no harm, whoever wrote it.
     */
    sentence(ours, max = 4 * MAX_LINE) {
        return cut(this.#clean(ours), max)
            .split(/(`[a-z_]+(?:: [a-z0-9]+)?`)/)
            .map((part, index) => (index % 2 === 1 ? part : spaced(part, escapeMarkdown(part))))
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
        return fence(shown.join('\n'), language);
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
/** Whether the job only looked at what it would change. */
function isCheck({ job }) {
    return job.fields['job_type'] === 'check';
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

// EXTERNAL MODULE: ./src/follow/node-words.ts
var node_words = __webpack_require__(5253);
;// CONCATENATED MODULE: ./src/report/node-outcome.ts

const KINDS = {
    '': 'unrun',
    successful: 'good',
    failed: 'bad',
    error: 'bad',
    canceled: 'stopped',
};
/** The outcome of a node in words that stand without a colour. */
function outcomeOf({ type, status, handlesFailure }) {
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
    if ((0,node_words/* isMade */.sX)({ identifier }))
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

;// CONCATENATED MODULE: ./src/report/task-words.ts


/*
 * How the parts of the summary name hosts, tasks and nodes.
 */
/** Where the controller has the project's files while a job runs. */
const PROJECT = /^\/runner\/project\//;
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
    return taskPath === '' ? name : `${name}${between}${quote.code(taskPath.replace(PROJECT, ''), 200)}`;
}
/** The node that a job belongs to, with the job's page. */
function nodeCell(jobId, byJob, quote) {
    const placed = byJob.get(jobId);
    if (placed === undefined)
        return `Job ${jobId}`;
    return `${nodeName(placed, quote)}<br>${markdown_link(`Job ${jobId}`, placed.node.url)}`;
}
/** `outer › inner` for a node of a workflow inside of the workflow. */
function nodeName({ node, around }, quote) {
    return [...around, namesOfNode(node)[0]].map((name) => quote.text(name, 100)).join(' › ');
}

// EXTERNAL MODULE: ./src/follow/words.ts
var words = __webpack_require__(7280);
;// CONCATENATED MODULE: ./src/report/words.ts

/** Seconds for a reader: `0.4 s`, `12 s`, `2 min 5 s`. */
function secondsWords(seconds) {
    return seconds < 9.95 ? `${Number(seconds.toFixed(1))} s` : (0,words/* duration */.p)(seconds * 1000);
}
/** `1 host`, `3 hosts`. */
function counted(count, thing, things = `${thing}s`) {
    return `${count} ${count === 1 ? thing : things}`;
}

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
        left: (count) => `and ${counted(count, 'more change')}`,
    };
    if (isCheck(report))
        return [{ name: 'what would change', before: '#### What would change', ...rest }];
    const title = `What changed (${account.changeCount})`;
    return [{ name: 'what changed', before: detailsStart(title), ...rest, after: DETAILS_END }];
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
// EXTERNAL MODULE: ./src/launch/mark.ts
var mark = __webpack_require__(6790);
// EXTERNAL MODULE: ./src/launch/variables.ts
var launch_variables = __webpack_require__(7410);
;// CONCATENATED MODULE: ./src/report/summary-deployed.ts



/** Lines of extra vars. */
const MAX_VARIABLES = 60;
/** Shown instead of the value of a variable whose name says that it is a secret. */
const HIDDEN = '***';
/** A template's own variables may hold what only its readers on the controller should see. */
const SECRET_NAME = /pass(?:wor[dt]|phrase|wd)?(?:_|$)|secret|token|api_?key|private_?key|credential/i;
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
        .map(([name, value]) => `${/^[\w.-]+$/.test(name) ? name : JSON.stringify(name)}: ${JSON.stringify(withoutSecrets(name, value))}`)
        .join('\n');
}
function withoutSecrets(name, value) {
    if ((0,controller_fields/* isRecord */.u4)(value))
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSecrets(key, inner)]));
    if (value === '$encrypted$' || value === null || typeof value === 'boolean')
        return value;
    if (SECRET_NAME.test(name))
        return HIDDEN;
    return Array.isArray(value) ? value.map((item) => withoutSecrets('', item)) : value;
}

;// CONCATENATED MODULE: ./src/report/summary-failures.ts




/** Rows; a table of hundreds is not read. */
const MAX_ROWS = 50;
/** The nodes of a workflow that failed it, and the tasks that failed, hosts that failed alike together. */
function failureSections(report, quote) {
    const { account, status } = report;
    if (account === undefined)
        return [];
    const nodes = allNodes(account.nodes);
    const failed = nodes.filter(({ node, isHandled }) => outcomeOf(node).kind === 'bad' && !isHandled);
    const head = status === 'successful' ? '#### Failures that were handled' : '#### What failed';
    const sections = [];
    if (failed.length > 0) {
        sections.push({
            name: 'the nodes that failed',
            before: `${head}\n`,
            rows: failed.slice(0, MAX_ROWS).map((placed) => ({ text: nodeBullet(placed, quote), counts: 1 })),
            more: Math.max(0, failed.length - MAX_ROWS),
            left: (count) => `and ${counted(count, 'more node')}`,
        });
    }
    if (account.failureCount > 0)
        sections.push(tasksSection(account, nodes, failed.length > 0 ? '' : `${head}\n\n`, quote));
    return sections;
}
function tasksSection({ failures, failureCount }, nodes, head, quote) {
    const byJob = new Map(nodes.map((placed) => [placed.node.jobId, placed]));
    const isWorkflow = nodes.length > 0;
    const groups = alike(failures).slice(0, MAX_ROWS);
    const rows = groups.map((group) => {
        const [first] = group;
        const cells = [
            hostCell(group.map(({ host }) => host), quote),
            taskCell(first, quote),
            messageCell(first, quote),
        ];
        if (isWorkflow)
            cells.unshift(nodeCell(first.jobId, byJob, quote));
        return { text: row(cells), counts: group.length };
    });
    const names = [...(isWorkflow ? ['Node'] : []), 'Host', 'Task', 'Message'];
    const shown = rows.reduce((sum, { counts }) => sum + counts, 0);
    return {
        name: 'the failed tasks',
        before: `${head}${tableHead(names)}`,
        rows,
        more: failureCount - shown,
        left: (count) => `and ${counted(count, 'more failure')}`,
    };
}
/** Failures of one task with the same message on several hosts; a host's own name in it makes no difference. */
function alike(failures) {
    const groups = new Map();
    for (const failure of failures) {
        const { jobId, play, task, taskPath, unreachable, host, message } = failure;
        const key = JSON.stringify([
            jobId,
            play,
            task,
            taskPath,
            unreachable,
            host === '' ? message : message.replaceAll(host, '\0'),
        ]);
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
function nodeBullet(placed, quote) {
    const { type, status, jobId, url } = placed.node;
    if (type === 'workflow_approval')
        return `- ${nodeName(placed, quote)} was not approved.`;
    const page = jobId === undefined ? '' : ` (${markdown_link(`Job ${jobId}`, url)})`;
    return `- ${nodeName(placed, quote)}: ${quote.text(status)}${page}. No path of the workflow handles this.`;
}

;// CONCATENATED MODULE: ./src/report/summary-hosts.ts


/** As many hosts stand open; of more, only those that failed do. */
const OPEN_ROWS = 20;
/** Failed hosts that stand open. */
const FAILED_ROWS = 100;
/** Hosts in the folded table. */
const FOLDED_ROWS = 300;
const COLUMNS = ['ok', 'changed', 'unreachable', 'failed', 'skipped', 'rescued', 'ignored'];
/** `web2` before `web10`. */
const byName = new Intl.Collator('en', { numeric: true });
/** The recap by host: those that failed first, then those that changed; the good ones of a large inventory folded. */
function hostSections({ account }, quote) {
    if (account === undefined || account.hosts.size === 0)
        return [];
    const hosts = [...account.hosts].sort(byUrgency);
    const head = account.hasRecap ? '#### Hosts' : '#### Hosts\n\nThere was no recap: this is what the events tell.';
    const table = tableHead(['Host', ...COLUMNS], COLUMNS.length);
    const rows = (from, to) => hosts.slice(from, to).map((host) => hostRow(host, quote));
    const left = (count) => `and ${counted(count, 'more host')}`;
    if (hosts.length <= OPEN_ROWS)
        return [{ name: 'the hosts', before: `${head}\n\n${table}`, rows: rows(0, OPEN_ROWS), left }];
    const failedCount = hosts.filter(([, counts]) => isFailed(counts)).length;
    const failed = {
        name: 'the hosts that failed',
        before: `${head}\n\n${table}`,
        rows: rows(0, Math.min(failedCount, FAILED_ROWS)),
        more: Math.max(0, failedCount - FAILED_ROWS),
        left: (count) => `and ${counted(count, 'more host')} that failed`,
    };
    const goodCount = hosts.length - failedCount;
    const title = failedCount === 0 ? `All ${goodCount} hosts` : `The other ${counted(goodCount, 'host')}`;
    const folded = {
        name: 'the hosts that did not fail',
        before: `${failedCount === 0 ? `${head}\n\n` : ''}${detailsStart(title)}\n\n${table}`,
        rows: rows(failedCount, failedCount + FOLDED_ROWS),
        more: Math.max(0, goodCount - FOLDED_ROWS),
        left,
        after: DETAILS_END,
    };
    return [...(failedCount > 0 ? [failed] : []), ...(goodCount > 0 ? [folded] : [])];
}
function isFailed({ failed, unreachable }) {
    return failed > 0 || unreachable > 0;
}
function byUrgency([nameA, a], [nameB, b]) {
    return (Number(isFailed(b)) - Number(isFailed(a)) ||
        Number(b.changed > 0) - Number(a.changed > 0) ||
        byName.compare(nameA, nameB));
}
/** What went wrong stands out. */
function hostRow([host, counts], quote) {
    const cells = COLUMNS.map((column) => {
        const stands = counts[column] > 0 && (column === 'failed' || column === 'unreachable');
        return stands ? `**${counts[column]}**` : String(counts[column]);
    });
    return { text: row([quote.code(host, 100), ...cells]), counts: 1 };
}

;// CONCATENATED MODULE: ./src/report/summary-next.ts



const STAYS_DONE = 'What ran before stays done, so the hosts may differ.';
/** What to do after an end that is none to be glad of. */
function nextSections(report, quote) {
    const words = nextStep(report, quote);
    return words === undefined ? [] : [{ name: 'what to do next', before: `**Next:** ${words}` }];
}
function nextStep(report, quote) {
    const { job, link: { url }, status, gaps = [], } = report;
    const page = markdown_link("the job's page", url);
    switch (status) {
        case 'failed':
            return gaps.length > 0 ? `See on ${page} what is left undone, and run it again.` : afterFailure(report, quote);
        case 'error':
            return `The controller could not run the job to its end. See to what it says, or look at ${page}, then run it again.`;
        case 'canceled':
            return `${STAYS_DONE} Run it again to bring them to the same state.`;
        case 'timed_out':
            return job.status === 'canceled'
                ? `${STAYS_DONE} Run it again with more time.`
                : `Follow it on ${page}, and do not launch it again before it has ended.`;
        case 'unknown':
            return `Look at ${page} before you deploy again: it may still run.`;
        default:
            return undefined;
    }
}
function afterFailure(report, quote) {
    const { job, account, link: { url }, } = report;
    const failures = account?.failures ?? [];
    if (failures.length === 0 && (account?.nodeFailures ?? []).length === 0)
        return `No failed task is known: the end of ${markdown_link('the output', url)} says why.`;
    const lost = failures.filter(({ unreachable }) => unreachable).map(({ host }) => host);
    const isOnlyLost = lost.length > 0 && lost.length === failures.length;
    const first = isOnlyLost
        ? `Check that the controller can reach ${hostList([...new Set(lost)], quote)}, then run it again`
        : 'Mend the cause, then run it again';
    if (isCheck(report))
        return `${first}.`;
    const alone = job.type === 'job' && failures.length > 0 ? ', or on the failed hosts alone (`retry_failed_hosts`)' : '';
    return `${first}${alone}. ${STAYS_DONE}`;
}

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
function artifactSections({ job: { artifacts } }, quote) {
    const count = Object.keys(artifacts).length;
    if (count === 0)
        return [];
    const block = quote.block(JSON.stringify(artifacts, null, 2), 'json', summary_rest_MAX_LINES);
    const title = `Artifacts (${count}), from <code>set_stats</code>`;
    return [{ name: 'the artifacts', before: `${detailsStart(title)}\n\n${block}`, after: DETAILS_END }];
}
function slowestSections({ account }, quote) {
    const slow = (account?.slowest ?? []).filter(({ seconds }) => seconds >= SLOW_SECONDS).slice(0, summary_rest_MAX_TASKS);
    if (account === undefined || slow.length === 0)
        return [];
    const byJob = new Map(allNodes(account.nodes).map((placed) => [placed.node.jobId, placed]));
    const isWorkflow = byJob.size > 0;
    const rows = slow.map((time) => {
        const cells = [taskCell(time, quote), secondsWords(time.seconds)];
        if (isWorkflow)
            cells.unshift(nodeCell(time.jobId, byJob, quote));
        return { text: row(cells), counts: 1 };
    });
    const head = tableHead([...(isWorkflow ? ['Node'] : []), 'Task', 'Time'], 1);
    return [
        { name: 'the slowest tasks', before: `${detailsStart('Slowest tasks')}\n\n${head}`, rows, after: DETAILS_END },
    ];
}

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
function headline({ job, link: { url }, note, account }, quote) {
    const page = markdown_link(`Job ${job.id}`, url);
    if (note !== undefined) {
        const said = quote.sentence(note.replaceAll(url, '').replace(/:\s*$/, '.').trim());
        const linked = said.replace(new RegExp(`\\b(job ${job.id})\\b`, 'i'), (name) => markdown_link(name, url));
        return linked === said ? `${page}: ${said}` : linked;
    }
    const end = ENDS[job.status];
    if (end === undefined)
        return `${page} is ${quote.text(job.status)}.`;
    const after = job.elapsed === undefined ? '' : ` after ${secondsWords(job.elapsed)}`;
    const checked = isCheck({ job }) ? ' It was a check: nothing was changed.' : '';
    return `${page} ${end}${after}.${checked}${hostsWords(account, isCheck({ job }))}`;
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
        `${having('changed') || 'none'} ${isOnlyCheck ? 'would change' : 'changed'}`,
    ];
    return ` ${counted(hosts.length, 'host')}: ${facts.join(', ')}.`;
}
/** The jobs before the one that the verdict is about. */
function story({ earlier = [] }, quote) {
    const rows = earlier.map(({ job, link: { url }, hosts }) => ({
        text: `- ${markdown_link(`Job ${job.id}`, url)}: ${quote.text(job.status, 100)} on ${hostList(hosts, quote)}`,
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
    const explanation = previousTask(report, quote) ?? quote.code(job.explanation, MAX_REASON);
    const said = [explanation, quote.code(traceback, MAX_REASON)].filter((words) => words !== '');
    if (said.length === 0)
        return [];
    const before = `The controller says:\n\n${said.map((words) => `> ${words}`).join('\n>\n')}`;
    return [{ name: 'what the controller says', before }];
}
/** The job that had to come first, such as the project's update: the controller names it in JSON. */
function previousTask({ job, link: { url } }, quote) {
    const [, end, json = ''] = /^Previous Task (Failed|Canceled): (\{.*\})\s*$/s.exec(job.explanation) ?? [];
    const field = (name) => new RegExp(`"${name}": "?([^",}]*)`).exec(json)?.[1] ?? '';
    const [kind, id] = [/^(project|inventory)_update$/.exec(field('job_type'))?.[1], /^\d+$/.exec(field('job_id'))?.[0]];
    if (end === undefined || kind === undefined || id === undefined)
        return undefined;
    const page = url.replace(/jobs\/\w+\/\d+(?=\/output$)/, `jobs/${kind}/${id}`);
    return `Previous Task ${end}: ${markdown_link(`${kind} update ${id}`, page)} of ${quote.code(field('job_name'))}. Its output says why.`;
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
        const { kind, words } = outcomeOf(node);
        const [name, runs] = namesOfNode(node);
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
    if (to.status === '')
        return false;
    const { kind } = outcomeOf(from);
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
const summary_workflow_KINDS = {
    workflow_job: 'workflow',
    workflow_approval: 'approval',
    project_update: 'project update',
    inventory_update: 'inventory update',
};
/** The nodes of a workflow: as a graph where they follow one another, and as a table with links. */
function workflowSections({ account }, quote) {
    if (account === undefined || account.nodes.length === 0)
        return [];
    const nodes = allNodes(account.nodes);
    const table = {
        name: 'the nodes of the workflow',
        before: tableHead(['Node', 'Outcome', 'Runs', 'Time', 'Page']),
        rows: nodes.slice(0, summary_workflow_MAX_ROWS).map((placed) => ({ text: nodeRow(placed, quote), counts: 1 })),
        more: Math.max(0, nodes.length - summary_workflow_MAX_ROWS),
        left: (count) => `and ${counted(count, 'more node')}`,
    };
    const head = '#### Workflow';
    const graph = workflowGraph(account.nodes, (name) => quote.plain(name));
    if (graph === undefined)
        return [{ ...table, before: `${head}\n\n${table.before}` }];
    const more = graph.left > 0 ? `\n\nand ${counted(graph.left, 'more node')}` : '';
    return [{ name: 'the graph of the workflow', before: `${head}\n\n${fence(graph.text, 'mermaid')}${more}` }, table];
}
function nodeRow(placed, quote) {
    const { node } = placed;
    const { kind, words } = outcomeOf(node);
    const [, runs] = namesOfNode(node);
    const outcome = kind === 'bad' ? `**${quote.text(words)}**` : quote.text(words);
    const what = [summary_workflow_KINDS[node.type] ?? node.type, runs ?? ''].filter((part) => part !== '');
    return row([
        nodeName(placed, quote),
        outcome,
        what.map((part) => quote.text(part, 100)).join(': '),
        node.elapsed === undefined || node.status === '' ? '' : secondsWords(node.elapsed),
        node.jobId === undefined ? '' : markdown_link(`Job ${node.jobId}`, node.url),
    ]);
}

;// CONCATENATED MODULE: ./src/report/summary.ts














/** The summary of a step may hold this many bytes; of one that holds more, nothing is shown (runner fact). */
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
            console.warn('The summary has no room left for this job: a step may show 1 MiB.');
        else
            await core/* summary */.z.addRaw(text, true).write();
    }
    catch (error) {
        console.warn(`The summary could not be written: ${(0,errors/* describeError */.Uc)(error)}`);
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

/***/ 3153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ jobLink)
/* harmony export */ });
/** The part of a page's address that names the kind of job (API fact 32). */
const PAGES = {
    job: 'playbook',
    workflow_job: 'workflow',
    project_update: 'project',
    inventory_update: 'inventory',
};
/** Tower and AWX have their pages behind `/#/jobs/`, AAP 2.5 and later at `/execution/jobs/`. */
function jobLink(root, job) {
    const page = `jobs/${PAGES[job.type]}/${job.id}/output`;
    const url = `${root.site.href}${root.gateway ? 'execution/' : '#/'}${page}`;
    return { url, path: url.slice(root.site.origin.length) };
}


/***/ }),

/***/ 9459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ HURRIED_MS),
/* harmony export */   m: () => (/* binding */ cancelJob)
/* harmony export */ });
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9641);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** Pause between two looks at a job that is being cancelled, in ms. */
const CONFIRM_PAUSE_MS = 500;
/** No single request may use up the little time there is, in ms. */
const REQUEST_MS = 3000;
/** The runner leaves 7.5 s after SIGINT and 2.5 s more after SIGTERM (runner fact): what of it may be used, in ms. */
const HURRIED_MS = 8000;
/**
 * Cancels a job and confirms its end. The cancel is the first request sent; it may be repeated (API fact 22).
 * A finished job answers 405: its status is then what the controller says.
 * @param budgetMs for everything
 * @param told called as soon as the controller took the cancel
 * @param leisure undefined for a step that is being cancelled
 */
async function cancelJob(controller, clock, ref, budgetMs, told, leisure) {
    const budget = new Budget(clock, budgetMs, leisure);
    let refusal;
    for (;;) {
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
    return await confirmEnd(controller, ref, budget, refusal);
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
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassing */ .WG)(error))
                return { kind: 'failed', reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error) };
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

/***/ 5253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ nodeWaits),
/* harmony export */   QI: () => (/* binding */ approvalEnded),
/* harmony export */   Tc: () => (/* binding */ nodeRuns),
/* harmony export */   f2: () => (/* binding */ nodeEnded),
/* harmony export */   qp: () => (/* binding */ nodeName),
/* harmony export */   sX: () => (/* binding */ isMade),
/* harmony export */   yO: () => (/* binding */ approvalWaits)
/* harmony export */ });
/** What is said about the nodes of a workflow. */
/** `Node "build" (Deploy web)`: the identifier where the author gave one, else only the name; `A > B` for B inside of A. */
function nodeName(node, around) {
    const { identifier, name } = node;
    if (isMade(node))
        return `Node "${[...around, name].join(' > ')}"`;
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
    const after = run.elapsed === undefined || run.elapsed === 0 ? '' : ` after ${run.elapsed} s`;
    const fate = handlesFailure
        ? '; the workflow goes on, it has a path for this'
        : '; no path of the workflow handles this';
    return `${name}: ${run.status}${after}, ${kind(run)}${run.status === 'successful' ? '' : fate}${link}`;
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
/** Whether the API made the identifier up. */
function isMade({ identifier }) {
    return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(identifier) || identifier === '';
}
/** `job 74`, `project update 75`. */
function kind({ type, id }) {
    return `${type.replaceAll('_', ' ')} ${id}`;
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
/** Pauses vary by up to this share, so that a matrix of a hundred jobs does not ask in step. */
const JITTER = 0.1;
/** The first of the longest pauses varies by more: those who began together are out of step from then on. */
const PHASE = 0.5;
/** Pauses between two requests: short at first, longer after, never above the given longest one. */
class Pace {
    #random;
    #longestMs;
    #nextMs = FIRST_MS;
    #settled = false;
    /**
     * @param longestMs the cap, in ms
     * @param random 0 to 1, for tests
     */
    constructor(longestMs, random = Math.random) {
        this.#longestMs = longestMs;
        this.#random = random;
    }
    /**
     * The next pause in ms; jitter only shortens it, so that the cap holds.
     * @param longestMs another cap from now on
     */
    next(longestMs = this.#longestMs) {
        this.#longestMs = longestMs;
        const isFirstLongest = !this.#settled && this.#nextMs >= longestMs;
        this.#settled ||= isFirstLongest;
        const pause = Math.min(this.#nextMs, longestMs) * (1 - (isFirstLongest ? PHASE : JITTER) * this.#random());
        this.#nextMs = Math.min(this.#nextMs * GROWTH, longestMs);
        return pause;
    }
    /** Starts again with short pauses: something changed, and more may follow soon. */
    restart() {
        this.#nextMs = FIRST_MS;
        this.#settled = false;
    }
}


/***/ }),

/***/ 7280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ }),

/***/ 2036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readFollow),
/* harmony export */   y: () => (/* binding */ FOLLOW_INPUTS)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8463);

/** Their names. */
const FOLLOW_INPUTS = [
    'timeout',
    'queue_timeout',
    'interval',
    'live_updates',
    'cancel_on_timeout',
    'cancel_on_workflow_cancel',
    'summary',
];
/** Reads how to wait for the end of a job; problems are noted in the reader. */
function readFollow(reader) {
    return {
        timeoutMs: reader.parsed('timeout', _values_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePositiveDuration */ .lj) ?? 1_800_000,
        queueTimeoutMs: reader.parsed('queue_timeout', _values_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePositiveDuration */ .lj),
        intervalMs: reader.parsed('interval', _values_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePositiveDuration */ .lj) ?? 15_000,
        liveUpdates: reader.parsed('live_updates', _values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBoolean */ .yG) ?? true,
        cancelOnTimeout: reader.parsed('cancel_on_timeout', _values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBoolean */ .yG) ?? false,
        cancelOnWorkflowCancel: reader.parsed('cancel_on_workflow_cancel', _values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBoolean */ .yG) ?? true,
        summary: reader.parsed('summary', _values_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBoolean */ .yG) ?? true,
    };
}


/***/ }),

/***/ 4883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ refuseUnknownInputs)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** Names that people bring from the API's guides and other actions, and what they are called here. */
const OTHER_NAMES = {
    tags: 'job_tags',
    job_tag: 'job_tags',
    hosts: 'limit',
    variables: 'extra_vars',
    vars: 'extra_vars',
    extra_variables: 'extra_vars',
    job_template: 'template_id',
    job_template_id: 'template_id',
    tower_url: 'url',
    host: 'url',
};
/**
 * Notes inputs that the action does not have: any but `inputs`. The runner only warns of them, and a `tags: deploy` or `limt: web1`
 * that is dropped in silence deploys everything everywhere.
 */
function refuseUnknownInputs(reader, environment, inputs) {
    for (const [variable, value] of Object.entries(environment)) {
        if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '')
            continue;
        const name = variable.slice('INPUT_'.length).toLowerCase();
        if (inputs.includes(name))
            continue;
        const other = OTHER_NAMES[name];
        const meant = (other !== undefined && inputs.includes(other) ? other : undefined) ??
            inputs.find((known) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name, known) <= 2);
        const hint = meant === undefined ? `the inputs are ${inputs.join(', ')}` : `did you mean \`${meant}\`?`;
        reader.problem(name, `is not an input of this action, and leaving it out could do more than you want; ${hint}`);
    }
}


/***/ }),

/***/ 5476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readWorkflowRun)
/* harmony export */ });
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


/***/ }),

/***/ 6790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   eo: () => (/* binding */ createMark),
/* harmony export */   kN: () => (/* binding */ withMark),
/* harmony export */   l6: () => (/* binding */ MARK_VARIABLE)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7410);


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
    const mark = (0,_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .jobVariables */ .B)(fields)?.[MARK_VARIABLE];
    return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(mark) ? mark : undefined;
}


/***/ }),

/***/ 7410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ jobVariables)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/** A text in quotes, or one of the three words that Python writes into JSON for numbers that JSON does not have. */
const STRING_OR_WORD = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g;
/**
 * A job's variables, which the API gives as a JSON text; undefined where that cannot be read. A template whose own
 * variables hold `.inf` or `.nan` makes the controller write `Infinity` or `NaN`: read as null.
 */
function jobVariables(fields) {
    const json = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(fields, 'extra_vars') || '{}';
    const value = parsed(json) ?? parsed(json.replace(STRING_OR_WORD, (found) => (found.startsWith('"') ? found : 'null')));
    return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) ? value : undefined;
}
function parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ writeOutput)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1900);





/** All outputs of a job together may hold 1 MB (runner fact); a larger one goes to a file. */
const MAX_OUTPUT_BYTES = 1024 * 1024;
/**
 * Writes one output of the step. A fault warns and changes nothing else.
 * @returns the path of the file that holds the value, when it is larger than 1 MB: the output is that path then
 */
function writeOutput(console, name, value) {
    const text = String(value);
    let file;
    console.record('outputs', () => {
        if (Buffer.byteLength(text) > MAX_OUTPUT_BYTES)
            file = toFile(console, name, text);
        _actions_core__WEBPACK_IMPORTED_MODULE_4__/* .setOutput */ .uH(name, file ?? text);
    });
    return file;
}
function toFile(console, name, text) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_3___default().join(process.env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `tower-deploy-${name}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.json`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text);
    console.say(`The output \`${name}\` is larger than 1 MB: it holds the path of a file with the value.`);
    return file;
}


/***/ }),

/***/ 5468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ Outputs)
/* harmony export */ });
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9045);

/** Writes the step's outputs, each as soon as it is known, so that they survive every kind of end (runner fact). */
class Outputs {
    #console;
    #jobIds = [];
    constructor(console) {
        this.#console = console;
    }
    /** What is known once a job is launched; a relaunch takes the place of the job before. */
    launched(job, link, how) {
        this.#jobIds.push(job.id);
        this.#set('job_ids', JSON.stringify(this.#jobIds));
        this.#set('launched', how);
        this.job(job, link);
        this.status(job.status, job);
    }
    /** Which job it is, as soon as it is known. */
    job(job, link) {
        this.#set('job_id', job.id);
        this.#set('job_type', job.type);
        this.#set('job_url', link.url);
        this.#set('job_path', link.path);
    }
    /**
     * The status to report, with what the job's detail tells.
     * @param status the controller's word, or `timed_out`, or `unknown`
     */
    status(status, job) {
        this.#set('status', status);
        if (job === undefined)
            return;
        if (job.elapsed !== undefined)
            this.#set('elapsed', job.elapsed);
        if (job.started !== undefined)
            this.#set('started', job.started);
        if (job.finished !== undefined)
            this.#set('finished', job.finished);
        this.#set('artifacts', JSON.stringify(job.artifacts));
    }
    /** What the jobs did on their hosts, as far as it is known. */
    account({ hosts, changeCount }) {
        const failed = [...hosts].filter(([, { failed, unreachable }]) => failed + unreachable > 0);
        this.#set('host_summary', JSON.stringify(Object.fromEntries(hosts)));
        this.#set('failed_hosts', JSON.stringify(failed.map(([host]) => host)));
        this.#set('changed', String(changeCount > 0));
    }
    /** Whether all of the job's output was printed. */
    logComplete(complete) {
        this.#set('log_complete', String(complete));
    }
    #set(name, value) {
        (0,_output_js__WEBPACK_IMPORTED_MODULE_0__/* .writeOutput */ .z)(this.#console, name, value);
    }
}


/***/ }),

/***/ 7343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ saveProgress),
/* harmony export */   L7: () => (/* binding */ clearProgress),
/* harmony export */   fP: () => (/* binding */ savedState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1900);
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4159);
/* harmony import */ var _controller_resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);



/*
 * What the main step leaves for the post step. Address, ids and switches come from here and only secrets from the
 * inputs, so that the post step cancels what the main step launched and nothing else.
 */
const NAME = 'launch';
/** Remembers how far the main step came, in case that it is killed. */
function saveProgress(console, { root, requestTimeoutMs, cancels, progress }) {
    const state = {
        api: root.api.href,
        site: root.site.href,
        gateway: root.gateway,
        requestTimeoutMs,
        cancels,
        progress,
    };
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(NAME, JSON.stringify(state)));
}
/** The main step came to its own end: nothing is left to do for the post step. */
function clearProgress(console) {
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(NAME, ''));
}
/** What the main step left behind when it was killed, or undefined. */
function savedState() {
    const saved = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(NAME);
    const state = saved === '' ? undefined : JSON.parse(saved);
    if (!(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(state))
        return undefined;
    const progress = readProgress((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(state, 'progress'));
    if (progress === undefined)
        return undefined;
    return {
        root: { api: new URL((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(state, 'api')), site: new URL((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(state, 'site')), gateway: state['gateway'] === true },
        requestTimeoutMs: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(state, 'requestTimeoutMs') ?? 30_000,
        cancels: state['cancels'] === true,
        progress,
    };
}
function readProgress(saved) {
    const templateId = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(saved, 'templateId');
    const phase = saved['phase'];
    if (phase === 'relaunching') {
        const trace = readTrace((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(saved, 'trace'));
        return trace && { phase, trace, unknown: saved['unknown'] === true };
    }
    if ((phase === 'launching' || phase === 'unknown') && templateId !== undefined) {
        return { phase, templateId, launchId: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(saved, 'launchId') || undefined };
    }
    const job = readRef((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(saved, 'job'));
    return phase === 'following' && job !== undefined ? { phase, job } : undefined;
}
function readTrace(saved) {
    const job = readRef((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(saved, 'job'));
    const [templateId, newestJobId] = [(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(saved, 'templateId'), (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(saved, 'newestJobId')];
    if (job === undefined || templateId === undefined || newestJobId === undefined)
        return undefined;
    const launchId = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(saved, 'launchId') || undefined;
    return { job, templateId, newestJobId, userId: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(saved, 'userId'), launchId };
}
function readRef(saved) {
    const type = _controller_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .JOB_TYPES */ .MA.find((known) => known === saved['type']);
    const id = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(saved, 'id');
    return type !== undefined && id !== undefined ? { type, id } : undefined;
}


/***/ })

};

export const id = 577;
export const ids = [577];
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
    const endings = [];
    try {
        console.mask((0,secrets/* readSecrets */.q)());
        const inputs = await read();
        connection = (0,access/* connect */.Ng)(console, inputs.connection);
        const way = connection;
        const waiting = { sink: console, clock: clock/* systemClock */.m, signal, retryForMs: retryForMs(inputs) };
        const controller = await (0,persist/* persist */.Z)(waiting, () => way.discover(inputs.connection.url, { signal }));
        await (0,access/* signIn */.Jv)(console, connection, controller.root, inputs.connection.credentials, waiting);
        await work({ console, inputs, controller, signal, waiting, atEnd: (ending) => endings.push(ending) });
    }
    catch (error) {
        console.fail(error instanceof errors/* InterruptedError */.p4 ? cancelled : (0,errors/* describeError */.Uc)(error));
    }
    finally {
        const hurried = signal.aborted;
        await Promise.all([(0,access/* signOut */.CI)(console, connection, { last: false, hurried }), ...endings.map((end) => end(hurried))]);
        connection?.close();
        stop();
    }
}


/***/ }),

/***/ 7620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ approvalPath),
/* harmony export */   y: () => (/* binding */ readApproval)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9641);


/** Path of an approval below the API root. */
function approvalPath(id) {
    return `workflow_approvals/${id}/`;
}
/** @throws ResponseError (passing) when the reply is not that approval */
function readApproval(reply, id) {
    const status = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(reply, 'status') : '';
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) || (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(reply, 'id') !== id || status === '') {
        throw (0,_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .strange */ .dV)(`approval ${id}`, 'it is something else');
    }
    return {
        id,
        status,
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(reply, 'name'),
        timedOut: reply['timed_out'] === true,
        decidedBy: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(reply, 'summary_fields'), 'approved_or_denied_by'), 'username'),
    };
}


/***/ }),

/***/ 3153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ jobLink)
/* harmony export */ });
/** The part of a page's address that names the kind of job (API fact 32); an approval has its page elsewhere. */
const PAGES = {
    job: 'playbook',
    workflow_job: 'workflow',
    project_update: 'project',
    inventory_update: 'inventory',
    ad_hoc_command: 'command',
    system_job: 'management',
};
/** Tower and AWX have their pages behind `/#/jobs/`, AAP 2.5 and later at `/execution/jobs/`. */
function jobLink(root, job) {
    const page = job.type === 'workflow_approval' ? approvalPage(root, job) : `jobs/${PAGES[job.type]}/${job.id}/output`;
    const url = `${root.site.href}${root.gateway ? 'execution/' : '#/'}${page}`;
    return { url, path: url.slice(root.site.origin.length) };
}
function approvalPage({ gateway }, { id }) {
    return `${gateway ? 'administration/workflow-approvals' : 'workflow_approvals'}/${id}/details`;
}


/***/ }),

/***/ 9271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readNodes),
/* harmony export */   z: () => (/* binding */ jobOfNode)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9641);


/**
 * All nodes of a workflow job, in the order of their ids.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function readNodes(controller, job, options) {
    const nodes = [];
    for (let page = 1;; page += 1) {
        const reply = await controller.get(`workflow_jobs/${job.id}/workflow_nodes/?order_by=id&page_size=200&page=${page}`, options);
        nodes.push(...(0,_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(reply, 'the nodes of a workflow job').filter(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4).map(readNode));
        if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) || typeof reply['next'] !== 'string')
            return nodes;
    }
}
function readNode(row) {
    const summary = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(row, 'summary_fields');
    const run = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(summary, 'job');
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(run, 'id');
    const identifier = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(row, 'identifier');
    const next = {
        success: ids(row['success_nodes']),
        failure: ids(row['failure_nodes']),
        always: ids(row['always_nodes']),
    };
    return {
        id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(row, 'id') ?? 0,
        identifier,
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(run, 'name') || (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(summary, 'unified_job_template'), 'name') || identifier,
        since: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(row, 'modified'),
        handlesFailure: next.failure.length + next.always.length > 0,
        next,
        kind: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(run, 'type') || (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(summary, 'unified_job_template'), 'unified_job_type'),
        isSkipped: row['do_not_run'] === true,
        run: id === undefined
            ? undefined
            : {
                id,
                type: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(run, 'type'),
                status: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(run, 'status'),
                elapsed: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(run, 'elapsed'),
                timedOut: run['timed_out'] === true,
            },
    };
}
function ids(value) {
    return Array.isArray(value) ? value.filter((id) => typeof id === 'number') : [];
}
/** The job behind a node, where it is one with a log or nodes of its own; an approval is none. */
function jobOfNode(node) {
    const type = _resources_js__WEBPACK_IMPORTED_MODULE_0__/* .JOB_TYPES */ .MA.find((known) => known === node.run?.type);
    if (type === 'workflow_approval')
        return undefined;
    return type === undefined || node.run === undefined ? undefined : { type, id: node.run.id };
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

/***/ 8506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ pollingSource)
/* harmony export */ });
/* harmony import */ var _bell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5568);

/** A source of its own for polling: the status reader rings it when a job's counts change. */
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
/** Rings for this job alone: `jobs-status_changed` tells of every job on the controller (API fact 34). */
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
                if (job.type === 'job')
                    this.#finalCounter = events;
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
        if (isKnown)
            this.#heard = status;
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
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7280);

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
    const after = run.elapsed === undefined || run.elapsed === 0 ? '' : ` after ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsWords */ .d)(run.elapsed)}`;
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
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3491);





/** All outputs of a job together may hold 1 MB, and a character counts two bytes (GitHub's documentation). */
const MAX_CHARACTERS = (1024 * 1024) / 2;
/** Left free for short outputs, and for those of other steps. */
const RESERVE = 64 * 1024;
/** An output up to this length is always written as it is: numbers, words, addresses. */
const SHORT = 4 * 1024;
/** What a step has written so far: each output's length, and the file of one that was too large. */
const written = new WeakMap();
/**
 * Writes one output of the step; a value that was written before is replaced. A fault warns and changes nothing else.
 * @returns the path of the file that holds the value, when it is too large beside the others: the output is that path then
 */
function writeOutput(console, name, value) {
    const text = String(value);
    let file;
    console.record('outputs', () => {
        const outputs = written.get(console) ?? new Map();
        written.set(console, outputs);
        const before = outputs.get(name);
        const others = [...outputs].filter(([other]) => other !== name).reduce((sum, [, { length }]) => sum + length, 0);
        if (text.length > SHORT && others + text.length > MAX_CHARACTERS - RESERVE) {
            file =
                before?.file ?? node_path__WEBPACK_IMPORTED_MODULE_3___default().join(process.env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `tower-deploy-${name}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.json`);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text);
            if (before?.file === undefined) {
                console.say(`The outputs of a job may hold 1 MB together: \`${name}\` would be too much, and holds the path of a file with the value.`);
            }
        }
        _actions_core__WEBPACK_IMPORTED_MODULE_4__/* .setOutput */ .uH(name, file ?? text);
        outputs.set(name, { length: (file ?? text).length, file: file ?? before?.file });
    });
    return file;
}


/***/ }),

/***/ 5468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ Outputs)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9045);


/** Outputs that lead to the job when others are lost. */
const SURVIVORS = ['job_id', 'job_path'];
/**
 * Writes the step's outputs, each as soon as it is known, so that they survive every kind of end (runner fact). What is
 * JSON is so from the moment that there is a job.
 */
class Outputs {
    #console;
    #jobIds = [];
    /** What the jobs of this step gave to `set_stats`: a relaunch on some hosts may leave out what the job before gave. */
    #artifacts = {};
    #hasJob = false;
    #warnedOfMask = false;
    #warnedOfSecret = false;
    constructor(console) {
        this.#console = console;
    }
    /** What is known once a job is launched; a relaunch takes the place of the job before. */
    launched(job, link, how) {
        this.#jobIds.push(job.id);
        this.#json('job_ids', this.#jobIds);
        this.#text('launched', how);
        this.job(job, link);
        this.status(job.status, job);
    }
    /** Which job it is, as soon as it is known. */
    job(job, link) {
        this.#text('job_id', job.id);
        this.#text('job_type', job.type);
        this.#text('job_url', link.url);
        this.#text('job_path', link.path);
    }
    /**
     * The status to report, with what the job's detail tells.
     * @param status the controller's word, or `timed_out`, or `unknown`
     */
    status(status, job) {
        this.#text('status', status);
        if (job === undefined)
            return;
        if (!this.#hasJob) {
            this.#json('host_summary', {});
            this.#json('failed_hosts', []);
        }
        this.#hasJob = true;
        if (job.elapsed !== undefined)
            this.#text('elapsed', job.elapsed);
        if (job.started !== undefined)
            this.#text('started', job.started);
        if (job.finished !== undefined)
            this.#text('finished', job.finished);
        this.#text('scm_revision', (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(job.fields, 'scm_revision'));
        this.#setArtifacts(job.artifacts);
    }
    /** What the jobs did on their hosts, as far as it is known. */
    account({ hosts, changeCount, artifacts }) {
        const failed = [...hosts].filter(([, { failed, unreachable }]) => failed + unreachable > 0);
        this.#json('host_summary', Object.fromEntries(hosts));
        this.#json('failed_hosts', failed.map(([host]) => host));
        this.#text('changed', String(changeCount > 0));
        this.#setArtifacts(artifacts);
    }
    /** What was asked for and is not so, by field. */
    ignoredFields(fields) {
        this.#json('ignored_fields', fields);
    }
    /** Whether all of the job's output was printed. */
    logComplete(complete) {
        this.#text('log_complete', String(complete));
    }
    #setArtifacts(artifacts) {
        this.#artifacts = { ...this.#artifacts, ...artifacts };
        this.#json('artifacts', this.#artifacts);
    }
    /** A value that a secret is part of stays whole: an address without it would lead nowhere. */
    #text(name, value) {
        (0,_output_js__WEBPACK_IMPORTED_MODULE_0__/* .writeOutput */ .z)(this.#console, name, value);
        if (this.#warnedOfMask || !this.#holdsSecret(String(value)))
            return;
        this.#warnedOfMask = true;
        const others = SURVIVORS.filter((other) => other !== name).map((other) => `\`${other}\``);
        this.#console.warn(`The output \`${name}\` holds a value that is masked in the log. GitHub drops it on the way to another job; steps of the same job can read it. Use ${others.join(' or ')} there.`);
    }
    /** Text from the controller goes out without secrets, as valid JSON. */
    #json(name, value) {
        this.#console.record('outputs', () => {
            const shown = this.#console.redactor.json(value);
            (0,_output_js__WEBPACK_IMPORTED_MODULE_0__/* .writeOutput */ .z)(this.#console, name, shown);
            if (this.#warnedOfSecret || shown === JSON.stringify(value))
                return;
            this.#warnedOfSecret = true;
            this.#console.warn(`A secret of this step was part of the output \`${name}\`: *** stands in its place.`);
        });
    }
    #holdsSecret(value) {
        return this.#console.redactor.redact(value) !== value;
    }
}


/***/ })

};

export const id = 386;
export const ids = [386];
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

/***/ 9735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ lookUp)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/controller/approvals.ts
var approvals = __webpack_require__(7620);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
;// CONCATENATED MODULE: ./src/controller/find-job.ts




/**
 * A job by its number. Where its type is not given, the list of all unified jobs tells it.
 * @throws ConfigurationError when there is none, or one of a kind that is not known;
 *   ResponseError, ConnectionError, the signal's reason
 */
async function findJob(controller, id, given, options) {
    const type = given ?? (await typeOf(controller, id, options));
    try {
        return (0,resources/* readJob */.cd)(await controller.get((0,resources/* jobPath */.Jf)({ type, id }), options), { type, id });
    }
    catch (error) {
        if (!(error instanceof errors/* ResponseError */.o3 && error.status === 404 && error.fromApi))
            throw error;
        throw given === undefined ? missing(id) : missingOfType(id, given);
    }
}
async function typeOf(controller, id, options) {
    let reply;
    try {
        reply = await controller.get(`unified_jobs/?id=${id}`, options);
    }
    catch (error) {
        if (error instanceof errors/* ResponseError */.o3 && error.status === 404)
            return await lookInEach(controller, id, options, error);
        throw error;
    }
    // Compared here as well: a filter that a proxy or an old version drops would match everything.
    const row = (0,resources/* readList */.LD)(reply, 'the list of all jobs')
        .filter(fields/* isRecord */.u4)
        .find((one) => one['id'] === id);
    if (row === undefined)
        return await approvalOr(missing(id), controller, id, options);
    const type = resources/* JOB_TYPES */.MA.find((known) => known === row['type']);
    if (type === undefined)
        throw strangeType(id, (0,fields/* text */.Qq)(row, 'type'));
    return type;
}
/**
 * A controller, or something in front of it, that does not offer all jobs at once is asked for each kind.
 * @throws ConfigurationError when the API itself says that there is none; `failure` when only pages answered, as they
 *   do in an outage
 */
async function lookInEach(controller, id, options, failure) {
    let { fromApi } = failure;
    for (const type of resources/* JOB_TYPES */.MA) {
        const found = await controller.get((0,resources/* jobPath */.Jf)({ type, id }), options).catch((error) => {
            if (!(error instanceof errors/* ResponseError */.o3) || (error.status !== 404 && error.status !== 403))
                throw error;
            fromApi ||= error.fromApi;
            return undefined;
        });
        if ((0,fields/* isRecord */.u4)(found) && found['id'] === id)
            return type;
    }
    throw fromApi ? missing(id) : failure;
}
/** The list of all unified jobs leaves approvals out, although they are some. */
async function approvalOr(nothing, controller, id, options) {
    try {
        await controller.get((0,approvals/* approvalPath */.n)(id), options);
        return 'workflow_approval';
    }
    catch (error) {
        // Whoever says it, and in whatever form: a Tower before 3.6 has no approvals at all.
        if (error instanceof errors/* ResponseError */.o3 && error.status === 404)
            throw nothing;
        throw error;
    }
}
const HEADLINE = 'The job was not found:';
function missing(id) {
    return new errors/* ConfigurationError */.j1(HEADLINE, [
        `\`job_id\` is ${id}, and there is no such job on this controller, or the user may not see it. Check that the number comes from this controller, and that the user has a role on the job's template.`,
    ]);
}
function missingOfType(id, type) {
    return new errors/* ConfigurationError */.j1(HEADLINE, [
        `\`job_id\` is ${id}, and there is no ${type} with this number. Leave out \`job_type\`: it is found out.`,
    ]);
}
function strangeType(id, type) {
    return new errors/* ConfigurationError */.j1(HEADLINE, [
        `\`job_id\` is ${id}, and its type is ${type}. Accepted are: ${resources/* JOB_TYPES */.MA.join(', ')}.`,
    ]);
}

// EXTERNAL MODULE: ./src/persist.ts + 2 modules
var persist = __webpack_require__(6397);
;// CONCATENATED MODULE: ./src/actions/look-up.ts



/** Once the workflow is cancelled, this much is left for one request, in ms. */
const HURRY_MS = 2500;
/**
 * The job that the inputs name. When the workflow is cancelled meanwhile, one more quick look tells whether there is
 * something to cancel.
 * @throws ConfigurationError when there is no such job; ResponseError, ConnectionError, the signal's reason
 */
async function lookUp({ inputs, controller, signal, waiting }) {
    const { id, type } = inputs.job;
    try {
        return await (0,persist/* persist */.Z)(waiting, () => findJob(controller, id, type, { signal }));
    }
    catch (error) {
        if (!(error instanceof errors/* InterruptedError */.p4))
            throw error;
        return await findJob(controller, id, type, { timeoutMs: HURRY_MS }).catch(() => {
            throw error;
        });
    }
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

/** The signals with which the runner cancels a step: SIGINT, 7.5 s later SIGTERM (runner fact 2). */
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

// EXTERNAL MODULE: ./src/actions/sign-out.ts
var sign_out = __webpack_require__(819);
;// CONCATENATED MODULE: ./src/actions/step.ts







/**
 * The frame of every main step: masks the secrets, reads the inputs, connects, signs in, works, and signs out whatever
 * the end. Never throws: what goes wrong fails the step.
 */
async function takeStep(console, { read, retryForMs, work, cancelled, failed = errors/* describeError */.Uc }) {
    const { signal, stop } = listenForCancel();
    let connection;
    const endings = [];
    try {
        console.mask((0,secrets/* readSecrets */.q)());
        const inputs = await read();
        connection = (0,access/* connect */.Ng)(console, inputs.connection);
        const way = connection;
        endings.push((hurried) => (0,sign_out/* signOut */.CI)(console, way, inputs.connection, hurried));
        const waiting = { sink: console, clock: clock/* systemClock */.m, signal, retryForMs: retryForMs(inputs) };
        const controller = await (0,persist/* persist */.Z)(waiting, () => way.discover(inputs.connection.url, { signal }));
        await (0,access/* signIn */.Jv)(console, connection, controller.root, inputs.connection.credentials, waiting);
        await work({ console, inputs, controller, signal, waiting, atEnd: (ending) => endings.push(ending) });
    }
    catch (error) {
        console.fail(error instanceof errors/* InterruptedError */.p4 ? cancelled : failed(error));
    }
    finally {
        const hurried = signal.aborted;
        await Promise.all(endings.map((end) => end(hurried)));
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

/***/ 3153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ jobLink)
/* harmony export */ });
/** The part of a page's address that names the kind of job (controller fact 59); an approval has its page elsewhere. */
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

/***/ 9045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ writeFileOutput),
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
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7484);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(_actions_core__WEBPACK_IMPORTED_MODULE_4__);





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
 * A value that is too large beside the others goes to a file, and the output is its path.
 * @param kept path of a file that holds the value already
 */
function writeOutput(console, name, value, kept) {
    const text = String(value);
    console.record('outputs', () => {
        const outputs = written.get(console) ?? new Map();
        written.set(console, outputs);
        const before = outputs.get(name);
        const others = [...outputs].filter(([other]) => other !== name).reduce((sum, [, { length }]) => sum + length, 0);
        let file;
        if (text.length > SHORT && others + text.length > MAX_CHARACTERS - RESERVE) {
            file = kept ?? before?.file ?? temporaryFile(name);
            if (file !== kept)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text);
            if (before?.file === undefined) {
                console.say(`The outputs of a job may hold 1 MB together: \`${name}\` would be too much, and holds the path of a file with the value.`);
            }
        }
        _actions_core__WEBPACK_IMPORTED_MODULE_4__.setOutput(name, file ?? text);
        outputs.set(name, { length: (file ?? text).length, file: file ?? before?.file });
    });
}
/**
 * Writes a value of any size to a file of its own, and its path as an output: a script is given no more than 128 KiB by a
 * variable of its environment. A fault warns and changes nothing else.
 * @param name of the output
 * @returns the path; undefined when it could not be written
 */
function writeFileOutput(console, name, value) {
    let file;
    console.record('outputs', () => {
        const place = temporaryFile(name.replace(/_file$/, ''));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(place, value);
        _actions_core__WEBPACK_IMPORTED_MODULE_4__.setOutput(name, place);
        file = place;
    });
    return file;
}
/** The runner empties that folder when the job ends. */
function temporaryFile(name) {
    return node_path__WEBPACK_IMPORTED_MODULE_3___default().join(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `tower-deploy-${name}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.json`);
}


/***/ }),

/***/ 5468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ Outputs)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _json_write_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1249);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9045);



/** Outputs that lead to the job when others are lost. */
const SURVIVORS = ['job_id', 'job_path'];
/**
 * Writes the step's outputs, each as soon as it is known, so that they survive every kind of end (runner fact 4). What is
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
        this.#text('scm_revision', (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(job.fields, 'scm_revision'));
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
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutput */ .z)(this.#console, name, value);
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
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOutput */ .z)(this.#console, name, shown);
            if (this.#warnedOfSecret || shown === (0,_json_write_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s)(value))
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

export const id = 958;
export const ids = [958];
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

/***/ 5451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ askAs)
/* harmony export */ });
/* harmony import */ var _controller_controller_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2138);
/* harmony import */ var _controller_token_proof_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8602);


/** For this one request at most, in ms. */
const REQUEST_MS = 10_000;
/**
 * Whether the API accepts this token.
 * @throws ResponseError, ConnectionError: the reply says neither; the signal's reason
 */
async function askAs(token, { tls, requestTimeoutMs }, root, options = {}) {
    const timeoutMs = Math.min(REQUEST_MS, requestTimeoutMs);
    const connection = new _controller_controller_js__WEBPACK_IMPORTED_MODULE_0__/* .Connection */ .N({ credentials: { token }, tls, requestTimeoutMs: timeoutMs });
    try {
        return await (0,_controller_token_proof_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccepted */ .oB)(new _controller_controller_js__WEBPACK_IMPORTED_MODULE_0__/* .Controller */ .x(root, connection), options);
    }
    finally {
        connection.close();
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

/***/ 2958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tokenAction: () => (/* binding */ tokenAction)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/controller/collection.ts
var collection = __webpack_require__(4374);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/controller/tokens.ts
var tokens = __webpack_require__(1884);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/inputs/connection.ts
var connection = __webpack_require__(8361);
// EXTERNAL MODULE: ./src/inputs/reader.ts
var inputs_reader = __webpack_require__(9066);
// EXTERNAL MODULE: ./src/inputs/unknown.ts
var unknown = __webpack_require__(4883);
// EXTERNAL MODULE: ./src/inputs/values.ts
var values = __webpack_require__(8463);
;// CONCATENATED MODULE: ./src/inputs/token.ts




/** Every input of the token action, as in its action.yml (a test holds the two together). */
const TOKEN_INPUTS = [...connection/* CONNECTION_INPUTS */.vS, 'scope', 'application', 'description'];
/** The API takes a text of any length; this is what a list of tokens can show. */
const MAX_DESCRIPTION = 200;
/**
 * All inputs of the token action, read once.
 * @throws ConfigurationError that lists every wrong input
 */
function readTokenInputs(environment) {
    const reader = new inputs_reader/* InputReader */.i();
    const inputs = {
        connection: (0,connection/* readConnection */.dC)(reader),
        scope: reader.parsed('scope', (0,values/* parseWord */.kB)('write', 'read')) ?? 'write',
        application: reader.text('application'),
        description: reader.parsed('description', parseDescription),
    };
    (0,unknown/* refuseUnknownInputs */.Q)(reader, environment, TOKEN_INPUTS);
    reader.finish();
    return inputs;
}
function parseDescription(text) {
    if (text.length > MAX_DESCRIPTION || /[\r\n]/.test(text)) {
        throw new inputs_reader/* InputProblem */.S(`is a text of ${text.length} characters; one line of at most ${MAX_DESCRIPTION} characters is accepted`);
    }
    return text;
}

// EXTERNAL MODULE: ./src/inputs/workflow.ts
var workflow = __webpack_require__(5476);
// EXTERNAL MODULE: ./src/launch/patience.ts
var launch_patience = __webpack_require__(7264);
// EXTERNAL MODULE: ./src/persist.ts + 2 modules
var persist = __webpack_require__(6397);
// EXTERNAL MODULE: ./src/report/minted-token.ts
var minted_token = __webpack_require__(6637);
// EXTERNAL MODULE: ./src/report/output.ts
var output = __webpack_require__(9045);
// EXTERNAL MODULE: ./src/actions/ask-as.ts
var ask_as = __webpack_require__(5451);
// EXTERNAL MODULE: ./src/actions/step.ts + 1 modules
var step = __webpack_require__(9179);
;// CONCATENATED MODULE: ./src/actions/token.ts













/** `token/`: makes a token for the steps of this job; its post step revokes it. Never throws. */
async function tokenAction(console) {
    await (0,step/* takeStep */.e)(console, {
        read: () => Promise.resolve(readTokenInputs(process.env)),
        retryForMs: ({ connection }) => Math.min(connection.retryForMs, persist/* MOST_BEFORE_LAUNCH_MS */.N),
        work: giveToken,
        cancelled: 'The workflow was cancelled: no token is given out, and one that was made meanwhile is revoked by the post step.',
    });
}
async function giveToken(context) {
    const { console, inputs, controller, waiting } = context;
    const { credentials } = inputs.connection;
    const application = inputs.application === undefined ? undefined : await findApplication(context, inputs.application);
    const minted = {
        root: controller.root,
        requestTimeoutMs: inputs.connection.requestTimeoutMs,
        description: describeRun(inputs.description),
    };
    // Before it is made: should its reply get lost, the post step finds it by its description.
    (0,minted_token/* rememberMinted */.X2)(console, { ...minted, made: undefined }, credentials);
    const token = await make(context, { description: minted.description, scope: inputs.scope, application });
    console.mask([token.value, token.refresh].filter((secret) => secret !== ''));
    const made = { id: token.id, value: token.value, expires: token.expires, worked: false };
    (0,minted_token/* rememberMinted */.X2)(console, { ...minted, made }, credentials);
    waiting.signal.throwIfAborted();
    // Only of a token that was accepted does the refusal in the end prove anything.
    const { signal } = waiting;
    if (await (0,ask_as/* askAs */.c)(token.value, inputs.connection, controller.root, { signal }).catch(() => false)) {
        (0,minted_token/* rememberMinted */.X2)(console, { ...minted, made: { ...made, worked: true } }, credentials);
    }
    waiting.signal.throwIfAborted();
    (0,output/* writeOutput */.z)(console, 'token', token.value);
    (0,output/* writeOutput */.z)(console, 'token_id', token.id);
    (0,output/* writeOutput */.z)(console, 'expires', token.expires);
    console.say(`Made token ${token.id} "${minted.description}" with the scope "${inputs.scope}".`);
    console.say('It is revoked when this job ends. It can be used by the steps of this job only.');
}
/**
 * Makes the token. A reply that got lost is asked for again: the post step revokes every token of this description.
 * @throws ResponseError with what to do next, ConnectionError, the signal's reason
 */
async function make({ console, controller, waiting }, order) {
    const patience = (0,launch_patience/* replyPatience */.c)(waiting);
    let tries = 0;
    try {
        return await (0,persist/* persist */.Z)(waiting, async () => {
            try {
                waiting.signal.throwIfAborted();
                tries += 1;
                return await (0,tokens/* createToken */.Ey)(controller, order, patience.signals);
            }
            catch (error) {
                if (tries === 1 && isRefusal(error))
                    (0,minted_token/* forgetMinted */.BI)(console);
                throw explained(error, controller.root.gateway);
            }
        });
    }
    finally {
        patience.end();
    }
}
/** The API itself said no: there is no token, and none comes up later. */
function isRefusal(error) {
    return error instanceof errors/* ResponseError */.o3 && error.fromApi && !error.passing && error.status >= 400 && error.status < 500;
}
/** What names this run: the user's own words, the run's address, and an id that no other token has. */
function describeRun(given) {
    const { repository, run_id, run_attempt, run_url } = (0,workflow/* readWorkflowRun */.h)(process.env);
    const run = run_url === '' ? 'GitHub Actions' : `GitHub Actions ${repository} run ${run_id}, attempt ${run_attempt}`;
    return `${given === undefined ? '' : `${given}; `}${run} [${(0,external_node_crypto_.randomUUID)()}]`;
}
async function findApplication({ controller, signal, waiting }, wanted) {
    const resource = (0,tokens/* applicationsPath */.X7)(controller.root);
    const filter = /^\d+$/.test(wanted) ? 'id' : 'name';
    const query = { resource, filters: [[filter, wanted]], orderBy: [], limit: 20 };
    const { rows } = await (0,collection/* readCollection */.H)((path) => (0,persist/* persist */.Z)(waiting, () => controller.get(path, { signal })), query).catch((error) => {
        throw controller.root.gateway && isForbidden(error) ? error.withHint(SUPERUSERS_ONLY) : error;
    });
    const ids = rows.flatMap((row) => (0,fields/* number */.ai)(row, 'id') ?? []);
    const [id] = ids;
    if (id !== undefined && ids.length === 1)
        return id;
    const found = ids.length === 0
        ? 'this user can see none like it; check it, and the rights of the user'
        : `it is the name of ${ids.length}: ${ids.join(', ')}; give the id`;
    throw new errors/* ConfigurationError */.j1('No token was made:', [`\`application\` is ${JSON.stringify(wanted)}: ${found}`]);
}
function isForbidden(error) {
    return error instanceof errors/* ResponseError */.o3 && error.status === 403 && error.fromApi;
}
const SUPERUSERS_ONLY = 'Only superusers may read applications, or make their tokens, at an AAP gateway: leave out `application`, or use the credentials of a superuser.';
/** Whether and by whom tokens may be made differs from controller to controller (controller facts 112 and 113). */
function explained(error, gateway) {
    if (!(error instanceof errors/* ResponseError */.o3) || !error.fromApi)
        return error;
    if (error.status === 404 || error.status === 405) {
        const hint = `This controller makes no tokens${gateway ? '' : ' (AWX after 24.6.1 does not)'}: use \`username\` and \`password\`, or a token that was made by hand, in the other actions.`;
        return new errors/* ResponseError */.o3(`${error.message} ${hint}`, { ...error, passing: false });
    }
    if (!isForbidden(error))
        return error;
    return error.withHint('No token was made. Either the given `token` has only the scope "read" (one with "write" is needed), or this user may not make tokens: controllers forbid it to users of LDAP, SAML or SSO unless "Allow external users to create OAuth2 tokens" is on. Then give `username` and `password` to the other actions, or take another user.');
}


/***/ }),

/***/ 4374:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readCollection),
/* harmony export */   Z: () => (/* binding */ collectionNames)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);


/** The API gives at most 200 a page, whatever is asked for (controller fact 53). */
const PAGE_SIZE = 200;
/**
 * All rows of a collection that match, each once. In the order of ids each page begins behind the last id, so that
 * rows which come or go meanwhile shift nothing; in another order pages are counted, with the id to settle ties.
 * Links of replies are not followed: behind a gateway they may lead elsewhere (controller fact 57).
 * @throws ConfigurationError when it is no collection; what `get` throws
 */
async function readCollection(get, query) {
    const seen = new Map();
    const most = query.limit ?? Number.POSITIVE_INFINITY;
    let count = 0;
    for (let page = 1;; page += 1) {
        const lastId = [...seen.values()].at(-1)?.['id'];
        const reply = await get(pagePath(query, page, lastId)).catch((error) => {
            // Rows went meanwhile, and with them the last page.
            if (page > 1 && error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && error.status === 404 && error.fromApi)
                return undefined;
            throw error;
        });
        if (reply === undefined)
            break;
        const rows = rowsOf(reply, query.resource);
        if (page === 1)
            count = ((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(reply, 'count') : undefined) ?? rows.length;
        const before = seen.size;
        for (const row of rows)
            seen.set(row['id'] ?? seen.size, row);
        const isLast = !(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) || typeof reply['next'] !== 'string';
        if (isLast || rows.length === 0 || seen.size === before || seen.size >= most)
            break;
    }
    return { rows: [...seen.values()].slice(0, query.limit), count: Math.max(count, Math.min(seen.size, most)) };
}
function pagePath({ resource, filters, orderBy, limit }, page, lastId) {
    const query = new URLSearchParams(filters.map(([name, value]) => [name, value]));
    query.set('page_size', String(Math.min(PAGE_SIZE, limit ?? PAGE_SIZE)));
    if (orderBy.length === 0) {
        query.set('order_by', 'id');
        if (page > 1)
            query.append('id__gt', String(lastId));
    }
    else {
        const fields = orderBy.some((field) => /^-?id$/.test(field)) ? orderBy : [...orderBy, 'id'];
        query.set('order_by', fields.join(','));
        if (page > 1)
            query.set('page', String(page));
    }
    return `${resource}/?${query.toString()}`;
}
function rowsOf(reply, resource) {
    if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) && Array.isArray(reply['results']))
        return reply['results'].filter(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('The controller was asked for something that is no collection:', [
        `\`resource\` is ${JSON.stringify(resource)}, and the reply holds no list of results; give a collection such as \`job_templates\` or \`inventories/5/hosts\``,
    ]);
}
/**
 * The collections that the API names at its root, or below an object, by the words of their addresses; empty where it
 * names none.
 * @param object path of the object below the API root, such as `inventories/5`; `''` for the root
 * @throws ResponseError (404 where there is no such object), ConnectionError, the signal's reason
 */
async function collectionNames(controller, object, options) {
    const reply = await controller.get(object === '' ? '' : `${object}/`, options);
    const named = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) && object !== '' ? reply['related'] : reply;
    return Object.values((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(named) ? named : {}).flatMap((address) => {
        const name = typeof address === 'string' ? /\/([a-z_]+)\/$/.exec(address)?.[1] : undefined;
        return name === undefined ? [] : [name];
    });
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

/***/ 6637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ forgetMinted),
/* harmony export */   E7: () => (/* binding */ isMinted),
/* harmony export */   VW: () => (/* binding */ mintedToken),
/* harmony export */   X2: () => (/* binding */ rememberMinted)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7484);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_actions_core__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);
/* harmony import */ var _sealed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1896);
/* harmony import */ var _stored_root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4712);




/*
 * What the token action leaves for its post step: where its token is, what it is called, and its value, encrypted, which proves
 * in the end that it is dead. The post step deletes by id and by description: should the reply to the making have got lost, only
 * that is known.
 */
const NAME = 'minted_token';
/** Remembers the token for the post step. */
function rememberMinted(console, { root, requestTimeoutMs, description, made }, credentials) {
    const { value, ...told } = made ?? { value: '' };
    const sealed = value === '' ? '' : (0,_sealed_js__WEBPACK_IMPORTED_MODULE_2__/* .seal */ .od)(value, secretOf(credentials), _sealed_js__WEBPACK_IMPORTED_MODULE_2__/* .fromChosen */ .VF);
    const state = { ...(0,_stored_root_js__WEBPACK_IMPORTED_MODULE_3__/* .storeRoot */ .q)(root), requestTimeoutMs, description, ...told, sealed };
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(NAME, JSON.stringify(state)));
}
/** No token was made: nothing is left to do for the post step. */
function forgetMinted(console) {
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(NAME, ''));
}
/** Whether the main step may have made a token. */
function isMinted() {
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState(NAME) !== '';
}
/** The token that the main step may have made, or undefined. */
function mintedToken(credentials) {
    const saved = _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState(NAME);
    const state = saved === '' ? undefined : JSON.parse(saved);
    if (!(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(state))
        return undefined;
    const id = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(state, 'id');
    const sealed = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(state, 'sealed');
    const value = sealed === '' ? '' : ((0,_sealed_js__WEBPACK_IMPORTED_MODULE_2__/* .unseal */ .Du)(sealed, secretOf(credentials), _sealed_js__WEBPACK_IMPORTED_MODULE_2__/* .fromChosen */ .VF) ?? '');
    return {
        root: (0,_stored_root_js__WEBPACK_IMPORTED_MODULE_3__/* .restoreRoot */ .p)(state),
        requestTimeoutMs: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(state, 'requestTimeoutMs') ?? 30_000,
        description: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(state, 'description'),
        made: id === undefined ? undefined : { id, value, expires: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(state, 'expires'), worked: state['worked'] === true },
    };
}
/** The secret of these credentials, which the post step has, too. */
function secretOf(credentials) {
    return 'token' in credentials ? credentials.token : (credentials.client?.secret ?? credentials.password);
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


/***/ })

};

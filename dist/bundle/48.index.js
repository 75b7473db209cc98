export const id = 48;
export const ids = [48];
export const modules = {

/***/ 3333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ signIn),
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   U: () => (/* binding */ resume)
/* harmony export */ });
/* harmony import */ var _controller_controller_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2138);
/* harmony import */ var _controller_oauth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2055);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3916);
/* harmony import */ var _launch_patience_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7264);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6397);
/* harmony import */ var _report_issued_token_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2881);
/* harmony import */ var _sign_out_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(819);
/* harmony import */ var _token_left_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4338);








/** The way to the controller; says each time that its certificate is not checked. */
function connect(console, { credentials, tls, requestTimeoutMs }) {
    if (tls.verify === false) {
        console.warn("The controller's certificate is not checked (`verify_tls: false`): whoever stands between could read the credentials and change what is deployed. Give its authority as `ca_certificate` instead.");
    }
    return new _controller_controller_js__WEBPACK_IMPORTED_MODULE_0__/* .Connection */ .N({ credentials, tls, requestTimeoutMs, trace: (line) => console.debug(line) });
}
/**
 * Asks for a token where the credentials say so, and remembers it for the post step before it is used. When the workflow
 * is cancelled meanwhile, the reply is awaited for some seconds, so that no token is left that no one can revoke.
 * After a lost reply the token is asked for again, and a warning reports that there may be another one.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function signIn(console, connection, root, credentials, waiting) {
    if ('token' in credentials || credentials.client === undefined)
        return;
    const { token, lost, refused } = await askForToken(console, connection, root, waiting);
    if (token === undefined)
        (0,_report_issued_token_js__WEBPACK_IMPORTED_MODULE_5__/* .forgetToken */ .Tf)(console);
    else {
        console.mask((0,_controller_oauth_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .XP)(token));
        (0,_report_issued_token_js__WEBPACK_IMPORTED_MODULE_5__/* .rememberToken */ .ne)(console, { root, token, worked: false }, credentials.client.secret);
    }
    if (lost !== undefined) {
        console.warn(`The reply to the token request was lost: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(lost)} The controller may have issued a token that this run does not know. ${(0,_token_left_js__WEBPACK_IMPORTED_MODULE_7__/* .tokenLeft */ .p)(root, token?.expires ?? '')}`);
    }
    waiting.signal.throwIfAborted();
    if (token === undefined)
        throw refused;
}
async function askForToken(console, connection, root, waiting) {
    const patience = (0,_launch_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .replyPatience */ .c)(waiting);
    const answer = { token: undefined };
    (0,_report_issued_token_js__WEBPACK_IMPORTED_MODULE_5__/* .rememberRequest */ .hz)(console, root);
    try {
        await (0,_persist_js__WEBPACK_IMPORTED_MODULE_4__/* .persist */ .Z)(waiting, async () => {
            waiting.signal.throwIfAborted();
            try {
                answer.token = await connection.signIn(root, patience.signals);
            }
            catch (error) {
                if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .mayHaveBeenDone */ .U2)(error))
                    answer.lost ??= error;
                throw error;
            }
        });
    }
    catch (error) {
        answer.refused = error;
    }
    finally {
        patience.end();
    }
    return answer;
}
/** Goes on with the token that the main step left, in the post step. */
function resume(console, connection, credentials) {
    if (!(0,_report_issued_token_js__WEBPACK_IMPORTED_MODULE_5__/* .isTokenLeft */ .rk)())
        return;
    const client = 'token' in credentials ? undefined : credentials.client;
    const left = client === undefined ? undefined : (0,_report_issued_token_js__WEBPACK_IMPORTED_MODULE_5__/* .leftToken */ .Td)(client.secret);
    if (client === undefined || left === undefined) {
        (0,_sign_out_js__WEBPACK_IMPORTED_MODULE_6__/* .warnOfLeft */ .hu)(console);
        return;
    }
    console.mask((0,_controller_oauth_js__WEBPACK_IMPORTED_MODULE_1__/* .formsOf */ .XP)(left.token));
    connection.resume({ ...left, client });
}


/***/ }),

/***/ 819:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ signOut),
/* harmony export */   hu: () => (/* binding */ warnOfLeft),
/* harmony export */   iN: () => (/* binding */ signOutForGood)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9373);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6397);
/* harmony import */ var _report_issued_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2881);
/* harmony import */ var _token_left_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4338);





/** For one request about the token at most, in ms. */
const REQUEST_MS = 10_000;
/** How long the post step tries at most, in ms: the job is over, and the runner is not held up for long. */
const POST_RETRY_MS = 30_000;
/**
 * Revokes the token of this run in the main step. What is not proved here is left to the post step, and after a cancel all of
 * it: the seconds until the runner kills the step are for the job. Never throws.
 */
async function signOut(console, connection, { requestTimeoutMs }, hurried) {
    const { session } = connection;
    if (session === undefined)
        return;
    // By now it is known whether the API accepts the token, which the post step cannot find out of a revoked one.
    (0,_report_issued_token_js__WEBPACK_IMPORTED_MODULE_3__/* .rememberToken */ .ne)(console, session, session.client.secret);
    if (hurried)
        return;
    try {
        await connection.signOut({ timeoutMs: Math.min(REQUEST_MS, requestTimeoutMs) });
        (0,_report_issued_token_js__WEBPACK_IMPORTED_MODULE_3__/* .forgetToken */ .Tf)(console);
    }
    catch (error) {
        console.debug(`The post step revokes the OAuth2 token of this run again: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error)}`);
    }
}
/** Revokes the token of this run in the post step, and warns unless the token is proved to be dead. Never throws. */
async function signOutForGood(console, connection, { requestTimeoutMs, retryForMs }) {
    const { session } = connection;
    if (session === undefined)
        return;
    const { signal } = new AbortController();
    const waiting = { sink: console, clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, signal, retryForMs: Math.min(POST_RETRY_MS, retryForMs) };
    try {
        await (0,_persist_js__WEBPACK_IMPORTED_MODULE_2__/* .persist */ .Z)({ ...waiting, repeatable: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassing */ .WG }, () => connection.signOut({ timeoutMs: Math.min(REQUEST_MS, requestTimeoutMs) }));
    }
    catch (error) {
        console.warn(`The OAuth2 token of this run may still be valid: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error)} ${(0,_token_left_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenLeft */ .p)(session.root, session.token.expires)}`);
    }
}
/** Warns of a token that the main step left and that the post step has no way to revoke. */
function warnOfLeft(console) {
    const trace = (0,_report_issued_token_js__WEBPACK_IMPORTED_MODULE_3__/* .leftTrace */ .rh)();
    if (trace === undefined)
        return;
    const { root, expires, arrived } = trace;
    const why = arrived
        ? 'The post step could not revoke the OAuth2 token of this run: its inputs differ from those of the main step.'
        : 'The main step was stopped before the reply to its token request arrived. The controller may have issued a token that this run does not know.';
    console.warn(`${why} ${(0,_token_left_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenLeft */ .p)(root, expires)}`);
}


/***/ }),

/***/ 4338:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ tokenLeft)
/* harmony export */ });
/* harmony import */ var _controller_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1884);

/**
 * Until when a token that is not proved to be dead is valid, and where to delete it.
 * @param expires ISO 8601, or `''` where it is not known
 */
function tokenLeft(root, expires) {
    const usual = root.gateway ? 'one year' : '1000 years';
    const until = expires === ''
        ? `The token is valid for ${usual} by default.`
        : `The token is valid until ${expires.slice(0, 10)}.`;
    return `${until} Delete it in the list of this user's tokens: ${(0,_controller_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokensUrl */ .cx)(root).href}`;
}


/***/ }),

/***/ 9373:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** The machine's clock: monotonic, since a runner's wall clock may be set while a job is followed. */
const systemClock = {
    now: () => performance.now(),
    async sleep(ms, signal) {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};


/***/ }),

/***/ 2138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ Connection),
  x: () => (/* binding */ Controller)
});

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/json/write.ts
var write = __webpack_require__(1249);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/controller/auth.ts
/** The Authorization header: Bearer for a token, else Basic. */
function authorization(credentials) {
    if ('token' in credentials)
        return `Bearer ${credentials.token}`;
    return basic(credentials.username, credentials.password);
}
/** The Authorization header of an OAuth2 client: both parts are form-encoded first (RFC 6749, section 2.3.1). */
function clientAuthorization({ id, secret }) {
    return basic(encodeURIComponent(id), encodeURIComponent(secret));
}
function basic(name, secret) {
    return `Basic ${Buffer.from(`${name}:${secret}`, 'utf8').toString('base64')}`;
}
/**
 * What a refusal means for these credentials, and what to do. The controller itself does not tell: a 401 has the same
 * words as a request without any credentials (controller facts 48 and 49), and a 403 the same for a missing role and a read scope.
 * @returns '' for a status that is not about access
 */
function accessHint(status, method, credentials) {
    if (status === 401)
        return unknownWords(credentials);
    if (status !== 403)
        return '';
    if (method === 'GET')
        return 'The user may not see this: grant the Read role, or a higher one, on the controller.';
    const role = 'The user lacks the role for this';
    return 'token' in credentials
        ? `${role}, or the token has only the scope "read": a token with the scope "write" is needed.`
        : `${role}: grant it on the controller.`;
}
function unknownWords(credentials) {
    if ('token' in credentials && credentials.issued)
        return 'The token that was issued for this run is not taken any more: it was revoked, or has expired.';
    return 'token' in credentials
        ? 'The controller does not know this token: it was revoked, has expired, or belongs to another controller than `url`. Create a new one and update the secret.'
        : '`username` or `password` is wrong, the user is not active, or this controller takes no Basic authentication (then give a `token`).';
}

// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
;// CONCATENATED MODULE: ./src/controller/discovery.ts


/** `/api`, `/api/v2`, `/api/controller`, `/api/controller/v2`, `/api/gateway/v1` at the end of what the user gave. */
const API_PATH = /\/api(?:\/(?:controller|gateway))?(?:\/v\d+)?$/;
const NO_API_HINT = 'Check `url`: the API of Ansible Tower, AWX or AAP was looked for there.';
/** The address as given, cut back to the site: without API path, query and fragment. */
function siteOf(url) {
    const path = url.pathname.replace(/\/+$/, '').replace(API_PATH, '');
    return new URL(`${path}/`, url.origin);
}
/**
 * Finds the API root from whatever address was given (controller fact 56): AWX and Tower name `current_version`, an AAP
 * gateway names `apis.controller`, which names its own. Only the version is taken from the replies: behind a gateway or
 * a path prefix their links can lead elsewhere.
 * @throws ResponseError, ConnectionError from `get`; ResponseError when what answers is no such API
 */
async function discover(given, get) {
    const site = siteOf(given);
    const top = await ask(get, new URL('api/', site)).catch((error) => {
        throw isNoApi(error) ? error.withHint(NO_API_HINT) : error;
    });
    if ((0,fields/* isRecord */.u4)(top) && (0,fields/* isRecord */.u4)(top['apis']) && typeof top['apis']['controller'] === 'string') {
        const controller = await ask(get, new URL('api/controller/', site));
        return { api: new URL(`api/controller/${discovery_version(controller, site)}/`, site), site, gateway: true };
    }
    if ((0,fields/* isRecord */.u4)(top) && (0,fields/* isRecord */.u4)(top['apis']) && top['current_version'] === undefined) {
        throw new errors/* ResponseError */.o3(`The AAP gateway at ${site.href} has no automation controller behind it: it names ${Object.keys(top['apis']).join(', ') || 'nothing'}. Check \`url\`.`, { status: 200, words: '', fromApi: true, passing: false });
    }
    return { api: new URL(`api/${discovery_version(top, site)}/`, site), site, gateway: false };
}
/** Whether the address may lead to no API: a page or a 404 answered. A redirect tells itself where to look instead. */
function isNoApi(error) {
    if (!(error instanceof errors/* ResponseError */.o3))
        return false;
    if (error.fromApi)
        return error.status === 404;
    return error.status < 300 || error.status >= 400;
}
/** Some controllers show their root only to users: only where the API itself says so, it is asked as one. */
async function ask(get, url) {
    try {
        return await get(url, false);
    }
    catch (error) {
        const wantsUser = error instanceof errors/* ResponseError */.o3 && error.fromApi && (error.status === 401 || error.status === 403);
        if (!wantsUser)
            throw error;
        return await get(url, true);
    }
}
function discovery_version(reply, site) {
    const current = (0,fields/* isRecord */.u4)(reply) ? reply['current_version'] : undefined;
    const found = typeof current === 'string' ? /\/(v\d+)\/?$/.exec(current)?.[1] : undefined;
    if (found === undefined) {
        throw new errors/* ResponseError */.o3(`What answers at ${site.href}api/ is not the API of Ansible Tower, AWX or AAP: it names no current version. Check \`url\`.`, { status: 200, words: '', fromApi: true, passing: false });
    }
    return found;
}

// EXTERNAL MODULE: ./src/controller/oauth.ts
var oauth = __webpack_require__(2055);
// EXTERNAL MODULE: ./src/json/parse.ts
var parse = __webpack_require__(7105);
// EXTERNAL MODULE: ./src/controller/words.ts
var controller_words = __webpack_require__(3617);
;// CONCATENATED MODULE: ./src/controller/reply.ts




/**
 * The JSON value of a successful reply; `undefined` where it has no body (202 to a cancel, 204).
 * Everything else, a page with status 200 and cut JSON included, is thrown as a ResponseError that says who answered
 * what, and whether waiting can help.
 * @throws ResponseError
 */
function readJson(request, reply) {
    const json = parseJson(request, reply);
    if (isSuccess(reply)) {
        if (json.kind === 'json')
            return json.value;
        if (json.kind === 'empty')
            return undefined;
        throw unusable(request, reply, json.kind);
    }
    throw refusal(request, reply, json);
}
function isSuccess({ status }) {
    return status >= 200 && status < 300;
}
function parseJson(request, reply) {
    // A byte order mark is no part of the text, and counts as white space here.
    const body = reply.body.trim();
    if (body === '')
        return { kind: 'empty' };
    const type = (reply.headers['content-type'] ?? '').toLowerCase();
    const isDeclared = type.includes('json');
    // Some proxies drop the type, and some gateways give a refusal the type of a text.
    const isPossible = reply.status === 401 || reply.status === 403 || (type === '' && isSuccess(reply));
    if (!isDeclared && !isPossible)
        return { kind: 'page' };
    try {
        return { kind: 'json', value: request.plainNumbers ? JSON.parse(body) : (0,parse/* parseExact */.j)(body) };
    }
    catch {
        return { kind: isDeclared ? 'cut' : 'page' };
    }
}
function unusable(request, reply, kind) {
    const words = kind === 'page' ? (0,controller_words/* repliedWords */.H)(reply.body) : 'the JSON is cut or damaged';
    const what = kind === 'page' ? `a page instead of the API's JSON: "${words}"` : words;
    return new errors/* ResponseError */.o3(`${describe(request)} answered ${reply.status} with ${what}${requestId(reply)}.${frontHint(reply)}`, { status: reply.status, words, fromApi: false, passing: true, retryAfterMs: retryAfter(reply) });
}
const FRONT_HINT = ' Something in front of the controller (a proxy, a load balancer, a login page) may have answered.';
function refusal(request, reply, body) {
    const fromApi = isFromApi(reply, body);
    const words = body.kind === 'json' ? (0,controller_words/* repliedWords */.H)(body.value) : (0,controller_words/* repliedWords */.H)(reply.body);
    const said = words === '' ? 'without a word' : `"${words}"`;
    const location = redirectTarget(request, reply);
    const hint = location ?? (fromApi ? '' : frontHint(reply));
    const statement = `${describe(request)} answered ${reply.status} ${said}${requestId(reply)}.${hint}`;
    const passing = isPassingStatus(reply.status, fromApi);
    const facts = { status: reply.status, words, fromApi, passing, retryAfterMs: retryAfter(reply) };
    if (fromApi && reply.status === 403 && INSUFFICIENT_SCOPE.test(words))
        return new errors/* ReadScopeError */.hR(statement, facts, READ_SCOPE_HINT);
    return new errors/* ResponseError */.o3(statement, facts);
}
/** The gateway's words for a token that may only read. The controller's own are the same as for a missing role. */
const INSUFFICIENT_SCOPE = /\binsufficient scope\b/i;
const READ_SCOPE_HINT = 'The token has the scope "read", which cannot change anything: create a token with the scope "write" and update the secret.';
/**
 * Whether a refusal comes from the API: from the controller, or from the AAP gateway as its authorization. Anything in
 * front may answer 401, 403 and 404 as well, also in JSON. The controller has its words under `detail` and names its product
 * in a header (controller fact 58); the gateway has them under `details`, and their type may be that of a text. The controller
 * answers an unknown path with a page, which has the id of the request like every reply of its own (controller fact 52).
 */
function isFromApi({ status, headers }, body) {
    if (status === 404 && headers['x-api-request-id'] !== undefined)
        return true;
    if (body.kind !== 'json')
        return false;
    return ![401, 403, 404].includes(status) || headers['x-api-product-name'] !== undefined || hasDetail(body.value);
}
function hasDetail(value) {
    return (0,fields/* isRecord */.u4)(value) && (typeof value['detail'] === 'string' || typeof value['details'] === 'string');
}
/** What something in front of the controller may mean: the proxy by its own status, nginx by its page. */
function frontHint(reply) {
    if (reply.status === 407)
        return ' The proxy asks for a user name and password: check `http_proxy`.';
    if (reply.status === 400 && /No required SSL certificate|SSL certificate error/i.test(reply.body)) {
        return ' The server wants a client certificate that it knows: check `client_certificate` and `client_key`.';
    }
    if (reply.proxy !== undefined) {
        return ` The proxy ${reply.proxy}, or something behind it, may have answered: check \`http_proxy\` and \`no_proxy\`.`;
    }
    return FRONT_HINT;
}
/** 429 and 5xx pass, and so does a 401, 403 or 404 that is not the API's own: an ingress without its backend says so. */
function isPassingStatus(status, fromApi) {
    if (status === 429 || status === 408 || status === 425 || status >= 500)
        return status !== 501 && status !== 505;
    return !fromApi && (status === 401 || status === 403 || status === 404);
}
function redirectTarget(request, reply) {
    const location = reply.headers.location;
    if (reply.status < 300 || reply.status > 399 || location === undefined || !URL.canParse(location, request.url.href))
        return undefined;
    const target = new URL(location, request.url);
    const address = `${target.origin}${target.pathname}`;
    return target.origin === request.url.origin
        ? ` It points to ${address}.`
        : ` It points to ${address}: credentials are not sent to another address. If that is the controller, set \`url\` to ${target.origin}.`;
}
/** Retry-After as seconds or as a date, in ms from now: by the clock of who answered, where the reply tells it. */
function retryAfter(reply) {
    const value = reply.headers['retry-after'];
    if (value === undefined)
        return undefined;
    if (/^\d+$/.test(value.trim()))
        return Number(value) * 1000;
    const date = Date.parse(value);
    if (Number.isNaN(date))
        return undefined;
    const told = Date.parse(reply.headers.date ?? '');
    return Math.max(0, date - (Number.isNaN(told) ? Date.now() : told));
}
function requestId(reply) {
    const id = reply.headers['x-api-request-id'];
    return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? ` (X-API-Request-Id ${id})` : '';
}
/** Method and address, without the query: it is long and never needed to understand a refusal. */
function describe(request) {
    return `${request.method} ${request.url.origin}${request.url.pathname}`;
}

// EXTERNAL MODULE: ./src/controller/resources.ts
var resources = __webpack_require__(9641);
;// CONCATENATED MODULE: ./src/controller/rows.ts
/** Characters that matter to where a row begins and ends. */
const [QUOTE, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 91, 92, 93, 123, 125];
/** What stands before the rows of a list. */
const BEFORE_ROWS = /"results"\s*:\s*$/;
/**
 * Takes the rows out of a list's JSON while it arrives, so that a page is never held whole: neither its text, which can be
 * of any size, nor its rows. Only looks for where rows begin and end; what they are is for `JSON.parse`.
 */
class RowSplitter {
    #takeRows;
    /** What is not rows: all in front of them, and behind them. */
    #frame = [];
    /** Pieces of a row that is not complete. */
    #row = [];
    #place = 'front';
    #depth = 0;
    #isText = false;
    #isEscaped = false;
    #isDamaged = false;
    /** @param takeRows takes what came with one piece of the reply */
    constructor(takeRows) {
        this.#takeRows = takeRows;
    }
    /** Takes the next piece of the text. */
    async push(piece) {
        const rows = [];
        let from = 0;
        for (let at = this.#next(piece, 0); at < piece.length; at = this.#next(piece, at + 1)) {
            from = this.#cross(piece, from, at, rows);
        }
        const rest = piece.subarray(from);
        if (this.#place !== 'rows')
            this.#frame.push(rest);
        else if (this.#depth > 0)
            this.#row.push(rest);
        if (rows.length > 0)
            await this.#takeRows(rows);
    }
    /** The reply without the rows that were taken; undefined when the text was cut or damaged. */
    end() {
        const frame = [];
        return !this.#isDamaged && parseInto(frame, Buffer.concat(this.#frame)) ? frame[0] : undefined;
    }
    /** Where the next thing begins or ends from here on, the list of rows or a row; the piece's length where none does. */
    #next(piece, from) {
        let [isText, isEscaped] = [this.#isText, this.#isEscaped];
        let at = this.#place === 'behind' ? piece.length : from;
        for (; at < piece.length; at += 1) {
            const character = piece[at];
            if (isText) {
                isText = isEscaped || character !== QUOTE;
                isEscaped = !isEscaped && character === BACKSLASH;
            }
            else if (character === QUOTE)
                isText = true;
            else if (this.#isBoundary(character))
                break;
        }
        [this.#isText, this.#isEscaped] = [isText, isEscaped];
        return at;
    }
    #isBoundary(character) {
        switch (character) {
            case OPEN_LIST:
            case OPEN_OBJECT:
                this.#depth += 1;
                return this.#place === 'front' ? character === OPEN_LIST && this.#depth === 2 : this.#depth === 1;
            case CLOSE_LIST:
            case CLOSE_OBJECT:
                this.#depth -= 1;
                return this.#place === 'rows' && this.#depth <= 0;
            default:
                return false;
        }
    }
    /** Passes a boundary; returns where what is behind it begins. */
    #cross(piece, from, at, rows) {
        if (this.#place === 'front') {
            if (!BEFORE_ROWS.test(Buffer.concat([...this.#frame, piece.subarray(from, at)]).toString('utf8')))
                return from;
            this.#frame.push(piece.subarray(from, at + 1));
            this.#place = 'rows';
            this.#depth = 0;
            return at + 1;
        }
        if (this.#depth < 0) {
            this.#place = 'behind';
            return at;
        }
        if (this.#depth === 1)
            return at;
        const row = Buffer.concat([...this.#row, piece.subarray(from, at + 1)]);
        this.#row = [];
        this.#isDamaged ||= !parseInto(rows, row);
        return at + 1;
    }
}
function parseInto(values, json) {
    try {
        values.push(JSON.parse(json.toString('utf8')));
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/controller/token-proof.ts
var token_proof = __webpack_require__(8602);
// EXTERNAL MODULE: ./src/controller/transport.ts + 4 modules
var transport = __webpack_require__(3920);
;// CONCATENATED MODULE: ./src/controller/controller.ts











const USER_AGENT = `tower-deploy/${version/* VERSION */.x}`;
/** Redirects of a GET within the same origin that are followed at most. */
const MAX_REDIRECTS = 5;
/** One controller: requests below its API root, with credentials, as JSON. Knows nothing of GitHub. */
class Controller {
    root;
    #connection;
    constructor(root, connection) {
        this.root = root;
        this.#connection = connection;
    }
    /**
     * GET below the API root.
     * @param path relative, such as `jobs/42/`, with the slash (without it the API answers 301)
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    get(path, options = {}) {
        return this.#connection.json('GET', new URL(path, this.root.api), undefined, options);
    }
    /**
     * OPTIONS below the API root: what a path takes, and what this user may do there.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    options(path, options = {}) {
        return this.#connection.json('OPTIONS', new URL(path, this.root.api), undefined, options);
    }
    /**
     * POST below the API root; never repeated and never redirected.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    post(path, body, options = {}) {
        return this.#connection.json('POST', new URL(path, this.root.api), body, options);
    }
    /**
     * PATCH below the API root; never redirected.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    patch(path, body, options = {}) {
        return this.#connection.json('PATCH', new URL(path, this.root.api), body, options);
    }
    /**
     * DELETE below the API root; never redirected.
     * @throws ResponseError, ConnectionError, the signal's reason
     */
    async delete(path, options = {}) {
        await this.#connection.json('DELETE', new URL(path, this.root.api), undefined, options);
    }
    /**
     * GET of a plain text below the API root, handed on piece by piece, so that its size does not matter.
     * @throws ResponseError when it is no plain text; ConnectionError, the signal's reason
     */
    async download(path, take, options = {}) {
        await this.#connection.text(new URL(path, this.root.api), take, options);
    }
    /** How to open a WebSocket at a path below the site; undefined where there is no way for one. */
    webSocket(path) {
        return this.#connection.webSocket(new URL(path, this.root.site));
    }
}
/** The way to a controller before and after its root is known. */
class Connection {
    #transport;
    #options;
    #session;
    constructor(options) {
        this.#options = options;
        this.#transport = new transport/* Transport */.o({ tls: options.tls });
    }
    /**
     * Finds the API root from the address that the user gave. Asked without credentials: a wrong password should be
     * told where rights matter, and whoever answers at a mistyped address need not learn the token. Asked with them only
     * where an API answers that it wants a user.
     */
    async discover(url, options = {}) {
        const root = await discover(url, (target, signed) => signed ? this.json('GET', target, undefined, options) : this.#exchange({ method: 'GET', url: target }, options));
        return new Controller(root, this);
    }
    /**
     * Asks for a token where the credentials say so; from then on it is sent with each request.
     * @returns the token, to be masked and remembered; undefined where none is needed
     * @throws ResponseError that says which input is wrong, ConnectionError, the signal's reason
     */
    async signIn(root, options = {}) {
        const { credentials } = this.#options;
        if ('token' in credentials || credentials.client === undefined)
            return undefined;
        const { username, password, client } = credentials;
        const token = await (0,oauth/* requestToken */.Fr)(this.#form(options), root, { username, password, client });
        this.resume({ root, client, token, worked: false });
        return token;
    }
    /** Goes on with a token that was issued before. */
    resume(session) {
        this.#session = session;
    }
    /** The token of this run, until `signOut` has proved that it is dead. */
    get session() {
        return this.#session;
    }
    /**
     * Revokes the token of this run, and proves it: the API has to refuse the token that it accepted before.
     * @throws ResponseError, ConnectionError, ProofError: the token may still be valid
     */
    async signOut(options = {}) {
        const session = this.#session;
        if (session === undefined)
            return;
        const { root, client, token } = session;
        const controller = new Controller(root, this);
        // Sets `worked` where the API accepts it. Whatever the answer is, the token is revoked.
        if (!session.worked)
            await (0,token_proof/* isAccepted */.oB)(controller, options).catch(() => undefined);
        await (0,oauth/* revokeToken */.w$)(this.#form(options), root, client, token);
        if (await (0,token_proof/* isAccepted */.oB)(controller, options))
            throw new token_proof/* ProofError */.Dp(token_proof/* STILL_VALID */.IJ);
        if (!session.worked)
            throw new token_proof/* ProofError */.Dp(token_proof/* NEVER_WORKED */.Eg);
        this.#session = undefined;
    }
    /** One exchange with credentials. */
    async json(method, url, body, options) {
        const credentials = this.#credentials();
        const json = body === undefined ? undefined : { type: 'application/json', text: (0,write/* jsonText */.s)(body) };
        const { takeRows, ...more } = options;
        const rows = takeRows === undefined ? undefined : new RowSplitter(takeRows);
        const take = rows && { type: 'application/json', piece: (piece) => rows.push(piece) };
        try {
            const whole = await this.#exchange({ method, url, body: json, authorization: authorization(credentials), take }, more);
            if (this.#session !== undefined)
                this.#session.worked = true;
            return rows === undefined || whole !== undefined ? whole : restOf(rows);
        }
        catch (error) {
            const hint = error instanceof errors/* ResponseError */.o3 && error.fromApi ? accessHint(error.status, method, credentials) : '';
            if (!(error instanceof errors/* ResponseError */.o3) || hint === '')
                throw error;
            throw error.withHint(hint);
        }
    }
    /** A plain text with credentials, piece by piece. */
    async text(url, take, options) {
        const message = {
            method: 'GET',
            url,
            authorization: authorization(this.#credentials()),
            take: { type: 'text/plain', piece: take },
        };
        const unread = await this.#exchange(message, options);
        if (unread !== undefined)
            throw (0,resources/* strange */.dV)('a plain text', 'it is JSON');
    }
    /** How to open a WebSocket at this address; undefined where there is no way for one. */
    webSocket(url) {
        const agent = this.#transport.webSocketAgent(url);
        if (agent === undefined)
            return undefined;
        const headers = { Authorization: authorization(this.#credentials()), 'User-Agent': USER_AGENT };
        return { url: url.href.replace(/^http/, 'ws'), headers, agent };
    }
    #credentials() {
        return this.#session ? { token: this.#session.token.access, issued: true } : this.#options.credentials;
    }
    /** Closes the kept connections. */
    close() {
        this.#transport.close();
    }
    #form(options) {
        return (url, fields, client) => {
            const body = { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(fields).toString() };
            return this.#exchange({ method: 'POST', url, body, authorization: clientAuthorization(client) }, options);
        };
    }
    async #exchange({ method, url, body, authorization, take }, options) {
        const request = {
            ...options,
            method,
            url,
            headers: {
                Accept: take?.type === 'text/plain' ? '*/*' : 'application/json',
                'User-Agent': USER_AGENT,
                ...(body === undefined ? {} : { 'Content-Type': body.type }),
                ...(authorization === undefined ? {} : { Authorization: authorization }),
            },
            // A POST without a body still declares its length: some proxies answer 411 otherwise.
            body: body?.text ?? (method === 'POST' ? '' : undefined),
            timeoutMs: options.timeoutMs ?? this.#options.requestTimeoutMs,
            take,
        };
        const { reply, answered } = await this.#follow(request);
        return readJson(answered, reply);
    }
    /** Follows redirects of a GET within its origin; a POST's redirect is an answer like any other refusal. */
    async #follow(request) {
        let current = request;
        for (let redirects = 0;; redirects += 1) {
            const reply = await this.#send(current);
            const location = reply.headers.location;
            const redirected = reply.status >= 300 && reply.status < 400 && location !== undefined;
            if (request.method !== 'GET' || !redirected || !URL.canParse(location, current.url.href))
                return { reply, answered: current };
            const target = new URL(location, current.url);
            if (target.origin !== current.url.origin)
                return { reply, answered: current };
            if (redirects === MAX_REDIRECTS) {
                throw new errors/* ResponseError */.o3(`GET ${request.url.origin}${request.url.pathname} was redirected more than ${MAX_REDIRECTS} times. Check \`url\` and the proxies in front of the controller.`, { status: reply.status, words: '', fromApi: false, passing: false });
            }
            current = { ...current, url: target };
        }
    }
    async #send(request) {
        const began = performance.now();
        const what = `${request.method} ${request.url.href}`;
        try {
            const reply = await this.#transport.send(request);
            this.#trace(what, `${reply.status}, ${reply.body.length} characters`, began, reply);
            return reply;
        }
        catch (error) {
            this.#trace(what, error instanceof Error ? error.name : 'failed', began);
            throw error;
        }
    }
    #trace(what, outcome, began, reply) {
        const id = reply?.headers['x-api-request-id'];
        const suffix = typeof id === 'string' ? `, request id ${id}` : '';
        this.#options.trace?.(`${what} → ${outcome}, ${Math.round(performance.now() - began)} ms${suffix}`);
    }
}
function restOf(rows) {
    const rest = rows.end();
    if (rest === undefined)
        throw (0,resources/* strange */.dV)('a list', 'its JSON is cut or damaged');
    return rest;
}


/***/ }),

/***/ 4159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   nL: () => (/* binding */ numbers),
/* harmony export */   u4: () => (/* reexport safe */ _json_record_js__WEBPACK_IMPORTED_MODULE_1__.u)
/* harmony export */ });
/* harmony import */ var _json_exact_number_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9567);
/* harmony import */ var _json_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8217);
/* harmony import */ var _one_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4350);



/*
 * Readers for the few fields of a reply that are relied on. What comes from outside may have any shape.
 */

/** The field's text, or `''` where it is missing or something else. */
function text(record, field) {
    const value = record[field];
    return typeof value === 'string' ? value : '';
}
/** The same on one line: a name stands in sentences, and a line end in it would begin one that the controller made up. */
function line(record, field) {
    return (0,_one_line_js__WEBPACK_IMPORTED_MODULE_2__/* .onOneLine */ .G)(text(record, field));
}
/** The field's number, or `undefined`. */
function number(record, field) {
    const given = record[field];
    // A time such as `0.0` keeps its source, too.
    const value = given instanceof _json_exact_number_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh ? given.valueOf() : given;
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
/** The field's list of texts; other items are left out. */
function texts(record, field) {
    const value = record[field];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** The field's list of numbers; other items are left out. */
function numbers(record, field) {
    const value = record[field];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}
/** The field's object, or an empty one. */
function record(parent, field) {
    const value = parent[field];
    return (0,_json_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(value) ? value : {};
}


/***/ }),

/***/ 2055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ requestToken),
/* harmony export */   XP: () => (/* binding */ formsOf),
/* harmony export */   w$: () => (/* binding */ revokeToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4159);



/**
 * Every text that can use or revoke the token. Providers that store hashes, as the AAP gateway does since November 2024, look up
 * the hash and answer 200 to the raw value without revoking anything; older ones know the raw value alone.
 */
function formsOf({ access, refresh }) {
    return [access, refresh].filter((secret) => secret !== '').flatMap((secret) => [secret, hashOf(secret)]);
}
function hashOf(secret) {
    return `$sha256$${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(secret).digest('hex')}`;
}
/**
 * A token by the password grant: a form, not JSON (controller fact 111).
 * @throws ResponseError that says which input is wrong, ConnectionError
 */
async function requestToken(post, site, user) {
    const { username, password, client } = user;
    const fields = { grant_type: 'password', username, password, scope: 'write' };
    let reply;
    try {
        reply = await post(endpoint(site, 'token'), fields, client);
    }
    catch (error) {
        throw explained(error, endpoint(site, 'token'));
    }
    const access = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reply, 'access_token') : '';
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(reply) || !/^[\x21-\x7e]+$/.test(access)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3(`What answers at ${endpoint(site, 'token').href} gave no token. Check \`url\`, or give a \`token\`.`, { status: 200, words: '', fromApi: false, passing: false });
    }
    return { access, refresh: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reply, 'refresh_token'), expires: expiryOf((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(reply, 'expires_in')) };
}
/** The reply gives seconds; a date after the year 9999 is taken for none. */
function expiryOf(seconds) {
    const at = new Date(Date.now() + (seconds ?? Number.NaN) * 1000);
    return Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999 ? '' : at.toISOString();
}
/**
 * Revokes a token and what could bring a new one, in both forms. A token that is not known any more is no error (RFC 7009), so a
 * reply proves nothing. A form that is refused does not keep the others from being sent; an outage does.
 * @throws ResponseError, ConnectionError
 */
async function revokeToken(post, site, client, { access, refresh }) {
    const url = endpoint(site, 'revoke_token');
    const secrets = [
        ['refresh_token', refresh],
        ['access_token', access],
    ];
    const forms = [hashOf, String].flatMap((form) => secrets
        .filter(([, secret]) => secret !== '')
        .map(([hint, secret]) => ({ token: form(secret), token_type_hint: hint })));
    const refusals = [];
    for (const form of forms) {
        await post(url, form, client).catch((error) => {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassing */ .WG)(error))
                throw error;
            refusals.push(error);
        });
    }
    if (refusals.length > 0)
        throw refusals[0];
}
/** AWX and Tower have their provider below the API, an AAP gateway has it beside (controller fact 111). */
function endpoint({ site, gateway }, name) {
    return new URL(`${gateway ? '' : 'api/'}o/${name}/`, site);
}
/** A refusal of the provider is final: the same four inputs will be refused again. */
function explained(error, url) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3) || error.status < 400 || error.status >= 500)
        return error;
    if (error.status === 408 || error.status === 425 || error.status === 429)
        return error;
    if (error.passing && !ERROR_CODE.test(error.words))
        return error;
    const hint = HINTS.find(({ status, words }) => status === error.status && words.test(error.words))?.hint;
    // Where the words are known, nothing in front of the provider said them, even if they come as a page.
    const statement = hint === undefined ? error.message : `POST ${url.href} answered ${error.status} "${error.words}".`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ResponseError */ .o3(`${statement} ${hint ?? 'No token was issued.'}`, { ...error, passing: false });
}
/** The provider's words, by OAuth2 (RFC 6749, section 5.2), and which input they are about. */
const HINTS = [
    {
        status: 400,
        words: /invalid_grant/,
        hint: '`username` or `password` is wrong, or the user is not active, or logs in by LDAP or SSO and has no password here.',
    },
    {
        status: 400,
        words: /unauthorized_client|unsupported_grant_type/,
        hint: 'The application of `client_id` is not made for this: its grant type has to be "Resource owner password-based".',
    },
    {
        status: 400,
        words: /invalid_scope/,
        hint: 'The application of `client_id` does not give tokens with the scope "write".',
    },
    {
        status: 401,
        words: /^/,
        hint: '`client_id` or `client_secret` is wrong, or the application is not of the type "Confidential". The secret is shown only once, when the application is created.',
    },
    {
        status: 403,
        words: /access_denied/,
        hint: 'This user may not create tokens: the controller forbids it to users of LDAP or SSO unless "Allow external users to create OAuth2 tokens" is on. Give a `token`, or another user.',
    },
    {
        status: 404,
        words: /^/,
        hint: 'This controller has no OAuth2 provider (AWX after 24.6.1 has none): leave out `client_id` and `client_secret`, or give a `token`.',
    },
];
/**
 * The provider's own words begin with an error code (RFC 6749, section 5.2), in brackets where they come as a page. Anything
 * else with 401, 403 or 404 may be an outage, by the same rule as for all requests.
 */
const ERROR_CODE = /^\(?[a-z]+(_[a-z]+)+\b/;


/***/ }),

/***/ 4672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ proxySecrets),
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** The variables for each scheme of the target; the first one that is set counts, as with curl and Node. */
const VARIABLES = {
    'https:': ['https_proxy', 'HTTPS_PROXY'],
    'http:': ['http_proxy', 'HTTP_PROXY'],
};
const DEFAULT_PORTS = { 'https:': '443', 'http:': '80' };
/**
 * The proxy on the way to an address, by `https_proxy`, `http_proxy` and `no_proxy` in either case.
 * @returns undefined where the way is direct
 * @throws ConfigurationError when the variable cannot be used; its value is never shown, since it may hold a password
 */
function proxyFor(target, environment) {
    const variable = VARIABLES[target.protocol]?.find((name) => (environment[name] ?? '').trim() !== '');
    if (variable === undefined)
        return undefined;
    if (goesDirect(target, environment['no_proxy'] || environment['NO_PROXY'] || ''))
        return undefined;
    return parseProxy(variable, (environment[variable] ?? '').trim());
}
/** The credentials in all the proxy variables, in each form that could be printed, so that they can be masked. */
function proxySecrets(environment) {
    return Object.values(VARIABLES)
        .flat()
        .flatMap((name) => {
        const url = proxyUrl((environment[name] ?? '').trim());
        if (url === undefined || url.password === '')
            return [];
        const { username, password } = decoded(url) ?? url;
        return [url.password, password, base64(`${username}:${password}`)];
    });
}
function parseProxy(variable, value) {
    const url = proxyUrl(value);
    if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') {
        throw unusable(variable, 'is not the address of an HTTP proxy; `http://proxy.example.com:3128` is accepted');
    }
    const credentials = decoded(url);
    if (credentials === undefined) {
        throw unusable(variable, 'holds a `%` in its user name or password that is no escape; write `%25` for it');
    }
    return {
        variable,
        origin: url.origin,
        secure: url.protocol === 'https:',
        hostname: withoutBrackets(url.hostname),
        port: Number(url.port || DEFAULT_PORTS[url.protocol]),
        authorization: credentials.username === '' && credentials.password === ''
            ? undefined
            : `Basic ${base64(`${credentials.username}:${credentials.password}`)}`,
    };
}
/** Without a scheme an address counts as http, as with curl and GitHub's own actions. */
function proxyUrl(value) {
    const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    return URL.canParse(whole) ? new URL(whole) : undefined;
}
function decoded(url) {
    try {
        return { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
    }
    catch {
        return undefined;
    }
}
function unusable(variable, sentence) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('The proxy of this runner cannot be used, nothing was sent:', [
        `\`${variable}\` ${sentence}`,
    ]);
}
/**
 * Whether `no_proxy` names the target: a host, which stands for its subdomains too (with or without a dot or `*.`
 * before it), a host and port, an IP address, a range as CIDR or `first-last`, or `*` for all. Node's own agent takes
 * neither CIDR nor a bare domain for its subdomains, and curl, Go and GitHub's actions do.
 */
function goesDirect(target, noProxy) {
    const host = withoutBrackets(target.hostname.toLowerCase());
    const port = target.port || DEFAULT_PORTS[target.protocol];
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => entry === '*' || inRange(host, entry) || namesHost(entry, host, port));
}
function namesHost(entry, host, port) {
    const [, name = '', onPort] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(entry) ?? [entry, entry];
    if (onPort !== undefined && onPort !== port)
        return false;
    const wanted = withoutBrackets(name).replace(/^\*?\./, '');
    if (wanted === '')
        return false;
    return host === wanted || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 && host.endsWith(`.${wanted}`));
}
function inRange(host, entry) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    if (version === 0)
        return false;
    const type = version === 6 ? 'ipv6' : 'ipv4';
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    try {
        const [network = '', prefix] = entry.split('/');
        const [first = '', last] = entry.split('-');
        if (prefix !== undefined && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network) === version)
            list.addSubnet(network, Number(prefix), type);
        else if (last !== undefined && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(first) === version)
            list.addRange(first, last, type);
        else
            return false;
    }
    catch {
        return false;
    }
    return list.check(host, type);
}
function withoutBrackets(hostname) {
    return hostname.replace(/^\[|\]$/g, '');
}
function base64(text) {
    return Buffer.from(text, 'utf8').toString('base64');
}


/***/ }),

/***/ 9641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ workflowOf),
/* harmony export */   Fb: () => (/* binding */ readSurvey),
/* harmony export */   JH: () => (/* binding */ eventsPath),
/* harmony export */   Jf: () => (/* binding */ jobPath),
/* harmony export */   Kv: () => (/* binding */ readLaunchInfo),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   MA: () => (/* binding */ JOB_TYPES),
/* harmony export */   MX: () => (/* binding */ isQueued),
/* harmony export */   Ue: () => (/* binding */ readUser),
/* harmony export */   cd: () => (/* binding */ readJob),
/* harmony export */   dR: () => (/* binding */ isFinal),
/* harmony export */   dV: () => (/* binding */ strange),
/* harmony export */   s2: () => (/* binding */ downloadPath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);


/*
 * The one place that checks replies for the fields that are relied on.
 */
/** Kinds of unified jobs, by the API's `type`. */
const JOB_TYPES = [
    'job',
    'workflow_job',
    'project_update',
    'inventory_update',
    'ad_hoc_command',
    'system_job',
    'workflow_approval',
];
/** Statuses that a job does not leave again. */
const FINAL = new Set(['successful', 'failed', 'error', 'canceled']);
/** The API's collection of each kind of job. */
const COLLECTIONS = {
    job: 'jobs',
    workflow_job: 'workflow_jobs',
    project_update: 'project_updates',
    inventory_update: 'inventory_updates',
    ad_hoc_command: 'ad_hoc_commands',
    system_job: 'system_jobs',
    workflow_approval: 'workflow_approvals',
};
/** Where the events of each kind are, below the job; workflow jobs have none (controller fact 27), and neither have approvals. */
const EVENTS = {
    job: 'job_events',
    workflow_job: undefined,
    project_update: 'events',
    inventory_update: 'events',
    ad_hoc_command: 'events',
    system_job: 'events',
    workflow_approval: undefined,
};
/** Path of a job below the API root. */
function jobPath(job) {
    return `${COLLECTIONS[job.type]}/${job.id}/`;
}
/** Path of a job's events below the API root, or undefined where it has none. */
function eventsPath(job) {
    const events = EVENTS[job.type];
    return events === undefined ? undefined : `${jobPath(job)}${events}/`;
}
/**
 * Path of a job's whole output as a download, which has no limit of size (controller fact 25); undefined for a system job, which
 * has events alone.
 */
function downloadPath(job) {
    if (job.type === 'system_job' || EVENTS[job.type] === undefined)
        return undefined;
    return `${jobPath(job)}stdout/?format=ansi_download`;
}
/** Whether a job with this status has not begun to run. An approval that is pending is at work: it waits for a person. */
function isQueued(status, type) {
    if (type === 'workflow_approval')
        return false;
    return status === 'new' || status === 'pending' || status === 'waiting';
}
/** Whether a status is an end. */
function isFinal(status) {
    return FINAL.has(status);
}
/**
 * A job's detail, or the reply to its launch.
 * @param expected the job that was asked for; another one's reply is refused
 * @throws ResponseError (passing) when the reply is not that job
 */
function readJob(reply, expected) {
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply))
        throw strange('a job', 'it is not an object');
    // Which kind was asked for says it where the reply does not.
    const type = reply['type'] === undefined ? expected?.type : JOB_TYPES.find((known) => known === reply['type']);
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(reply, 'id');
    const status = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(reply, 'status');
    if (type === undefined || id === undefined || status === '') {
        throw strange('a job', `it has type ${JSON.stringify(reply['type'])}, id ${JSON.stringify(reply['id'])}, status ${JSON.stringify(reply['status'])}`);
    }
    if (expected && (expected.id !== id || expected.type !== type)) {
        throw strange(`${expected.type} ${expected.id}`, `it is ${type} ${id}`);
    }
    const complete = reply['event_processing_finished'];
    return {
        type,
        id,
        status,
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n8)(reply, 'name'),
        started: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(reply, 'started') || undefined,
        finished: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(reply, 'finished') || undefined,
        elapsed: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(reply, 'elapsed'),
        explanation: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(reply, 'job_explanation'),
        traceback: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(reply, 'result_traceback'),
        artifacts: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(reply, 'artifacts'),
        eventsComplete: typeof complete === 'boolean' ? complete : undefined,
        fields: reply,
    };
}
/** The workflow job that a job is a part of; undefined where it is on its own. */
function workflowOf({ fields }) {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(fields, 'summary_fields'), 'source_workflow_job'), 'id');
}
/** A strange reply may be a proxy's; it is borne like weather and ends as `unknown`, never as success. */
function strange(wanted, got) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StrangeReplyError */ .BI(`The controller's reply is not what was asked for (${wanted}): ${got}. Something in front of the controller may have answered.`, { status: 200, words: '', fromApi: false, passing: true });
}
/**
 * The rows of a list.
 * @param wanted what was asked for, for the message
 * @throws ResponseError (passing) when it is no list: not the same as a list without rows
 */
function readList(reply, wanted) {
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) || !Array.isArray(reply['results']))
        throw strange(wanted, 'it has no results');
    return reply['results'];
}
/** Who asks, from `GET me/`; undefined where the reply does not say. */
function readUser(reply) {
    const [user] = readList(reply, 'the user').filter(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4);
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(user ?? {}, 'id');
    return user === undefined || id === undefined ? undefined : { id, username: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(user, 'username') };
}
/** @throws ResponseError when it is no launch description */
function readLaunchInfo(reply) {
    // Tower 3.8 lacks the newer switches: one that is missing is off.
    const known = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) &&
        Object.keys(reply).some((key) => key.startsWith('ask_') || key === 'can_start_without_user_input');
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) || !known)
        throw strange('the launch description of a template', 'it names no prompt');
    return {
        asks: new Set(Object.keys(reply).filter((key) => key.startsWith('ask_') && reply[key] === true)),
        surveyEnabled: reply['survey_enabled'] === true,
        variablesNeeded: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .texts */ .Te)(reply, 'variables_needed_to_start'),
        passwordsNeeded: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .texts */ .Te)(reply, 'passwords_needed_to_start'),
        inventoryNeeded: reply['inventory_needed_to_start'] === true,
        defaults: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(reply, 'defaults'),
        nodesWithoutTemplate: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)(reply, 'node_templates_missing'),
        nodesRejected: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)(reply, 'node_prompts_rejected'),
    };
}
/** The questions of `GET …/survey_spec/`; a template without a survey answers `{}`. */
function readSurvey(reply) {
    const spec = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) && Array.isArray(reply['spec']) ? reply['spec'] : [];
    return spec.filter(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4).map((question) => ({
        variable: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(question, 'variable'),
        type: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(question, 'type'),
        required: question['required'] === true,
        default: question['default'],
        min: bound(question['min']),
        max: bound(question['max']),
        choices: choices(question['choices']),
    }));
}
/** A bound is a number, a number in quotes, or `''` and null for none. */
function bound(value) {
    if (value === '' || value === null || value === undefined)
        return undefined;
    const size = Number(value);
    return Number.isNaN(size) ? undefined : size;
}
/** Choices are a list, or in older surveys a text with one a line. */
function choices(value) {
    if (Array.isArray(value))
        return value;
    return typeof value === 'string' ? value.split(/\r?\n/).filter((line) => line.trim() !== '') : [];
}


/***/ }),

/***/ 8602:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ ProofError),
/* harmony export */   Eg: () => (/* binding */ NEVER_WORKED),
/* harmony export */   IJ: () => (/* binding */ STILL_VALID),
/* harmony export */   PC: () => (/* binding */ UNKNOWN_VALUE),
/* harmony export */   oB: () => (/* binding */ isAccepted)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** The replies do not prove that a token is dead. */
class ProofError extends Error {
    name = 'ProofError';
}
/** Why a reply to the request that should prove it does not. */
const STILL_VALID = 'The controller confirmed the revocation, but still accepts the token.';
const NEVER_WORKED = 'The controller refuses the token. That proves nothing, because the token may never have worked.';
const UNKNOWN_VALUE = 'The inputs differ from those of the main step, so the value of the token is unknown.';
/**
 * Whether the API accepts these credentials. False only for a 401 in the API's own JSON: a time-out, a page, a 403 and a 5xx
 * say nothing about a token.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function isAccepted(controller, options) {
    try {
        await controller.get('me/', options);
        return true;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3 && error.status === 401 && error.fromApi)
            return false;
        throw error;
    }
}


/***/ }),

/***/ 1884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ createToken),
/* harmony export */   I$: () => (/* binding */ tokensNamed),
/* harmony export */   X7: () => (/* binding */ applicationsPath),
/* harmony export */   cx: () => (/* binding */ tokensUrl),
/* harmony export */   ni: () => (/* binding */ deleteToken)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9641);


/** Tokens below the API root; behind a gateway they are the gateway's own (controller fact 113). */
function tokensPath({ gateway }) {
    return gateway ? '../../gateway/v1/tokens/' : 'tokens/';
}
/** The address of this user's tokens, for who has to delete one by hand. */
function tokensUrl(root) {
    return new URL(tokensPath(root), root.api);
}
/** The applications that tokens can belong to, by the words of their collection below the API root. */
function applicationsPath({ gateway }) {
    return gateway ? '../../gateway/v1/applications' : 'applications';
}
/**
 * Makes a token of the user who asks.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function createToken(controller, { description, scope, application }, options) {
    const body = { description, scope, ...(application === undefined ? {} : { application }) };
    const reply = await controller.post(tokensPath(controller.root), body, options);
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(reply, 'id') : undefined;
    const value = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(reply, 'token') : '';
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(reply) || id === undefined || !/^[\x21-\x7e]+$/.test(value))
        throw (0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .strange */ .dV)('a token', 'it holds none');
    return { id, value, refresh: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(reply, 'refresh_token'), expires: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(reply, 'expires') };
}
/**
 * Ids of this user's tokens with exactly this description.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function tokensNamed(controller, description, options) {
    const query = new URLSearchParams({ description, page_size: '200' });
    const reply = await controller.get(`${tokensPath(controller.root)}?${query.toString()}`, options);
    return (0,_resources_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(reply, 'the tokens')
        .filter(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)
        .filter((row) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(row, 'description') === description)
        .flatMap((row) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(row, 'id') ?? []);
}
/**
 * Revokes a token by deleting it.
 * @throws ResponseError (404 where it is gone already), ConnectionError, the signal's reason
 */
async function deleteToken(controller, id, options) {
    await controller.delete(`${tokensPath(controller.root)}${id}/`, options);
}


/***/ }),

/***/ 3920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ Transport)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
var external_node_tls_default = /*#__PURE__*/__webpack_require__.n(external_node_tls_);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/controller/tls.ts

let systemIsTrusted = false;
/**
 * Trusts further authorities beside those that Node has (and NODE_EXTRA_CA_CERTS), for every connection of this
 * process: set once, it serves whatever opens TLS here. A Node before 24.5 gets them with each connection instead,
 * see `connectionTls`.
 */
function trustAuthorities(authorities) {
    if (authorities.length === 0 || !canTrustSystemAuthorities())
        return;
    external_node_tls_default().setDefaultCACertificates([...new Set([...external_node_tls_default().getCACertificates('default'), ...authorities])]);
}
/**
 * Trusts the authorities of the machine's own store too: companies put their private authority there, where Node alone
 * does not look. Reading the store takes 50 to 80 ms, so it is done when a certificate was refused for its authority,
 * and the connection tried again.
 * @returns false when that was done before, or this Node cannot do it
 */
function trustSystemAuthorities() {
    if (systemIsTrusted || !canTrustSystemAuthorities())
        return false;
    systemIsTrusted = true;
    trustAuthorities(external_node_tls_default().getCACertificates('system'));
    return true;
}
/** Whether this Node can read the machine's store of authorities (24.5 and later). */
function canTrustSystemAuthorities() {
    return typeof (external_node_tls_default()).setDefaultCACertificates === 'function' && typeof (external_node_tls_default()).getCACertificates === 'function';
}
/** The options of one TLS connection to the controller; never used towards a proxy. */
function connectionTls(options) {
    const { authorities = [], client, verify = true } = options;
    return {
        ...(client === undefined ? {} : { cert: client.certificate, key: client.key }),
        ...(verify ? {} : { rejectUnauthorized: false }),
        // `ca` replaces Node's own list, which therefore has to be part of it.
        ...(authorities.length > 0 && !canTrustSystemAuthorities()
            ? { ca: [...(external_node_tls_default()).rootCertificates, ...authorities] }
            : {}),
    };
}

;// CONCATENATED MODULE: ./src/controller/certificates.ts

/** Certificate faults by Node's code: what is wrong, and what to do. Final: waiting does not mend a certificate. */
const FAULTS = {
    CERT_HAS_EXPIRED: 'its certificate has expired. Renew it on the server that `url` names',
    CERT_NOT_YET_VALID: 'its certificate is not valid yet. Check the clocks of the server and of this runner',
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself, and this runner does not trust it',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that this runner does not trust',
    UNABLE_TO_GET_ISSUER_CERT: 'its certificate comes from an authority that this runner does not know',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that this runner does not know',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an authority that this runner does not know',
    CERT_REVOKED: 'its certificate was revoked. Renew it on the server that `url` names',
    CERT_UNTRUSTED: 'its certificate is not trusted by this runner',
    CERT_SIGNATURE_FAILURE: 'the signature of its certificate is wrong',
    INVALID_PURPOSE: 'its certificate is not made for servers',
    INVALID_CA: 'its certificate was signed by one that is no authority',
    EE_KEY_TOO_SMALL: 'the key of its certificate is too short',
    CA_MD_TOO_WEAK: 'its certificate was signed by an outdated method',
};
/** Codes for which the authority is what is missing. */
const UNKNOWN_AUTHORITY = /SELF_SIGNED|ISSUER|LEAF|UNTRUSTED/;
/** Whether another set of trusted authorities could help. */
function isUnknownAuthority(code) {
    return UNKNOWN_AUTHORITY.test(code) && code in FAULTS;
}
/**
 * What is wrong with the certificate of a server, and what to do.
 * @param server as the message names it, such as `tower.example.com`
 * @returns undefined when the code is about something else
 */
function certificateWords(code, server, error) {
    const fault = FAULTS[code];
    if (fault === undefined)
        return undefined;
    return `${server} was not trusted: ${fault}${alternatives(code, error)}.${authorityHint(code)}`;
}
/** The names that the certificate does have. */
function alternatives(code, error) {
    if (code !== 'ERR_TLS_CERT_ALTNAME_INVALID')
        return '';
    const certificate = error.cert;
    const names = typeof certificate?.subjectaltname === 'string' ? certificate.subjectaltname.slice(0, 300) : '';
    const has = names === '' ? '' : ` (it has ${names.replaceAll('DNS:', '').replaceAll('IP Address:', '')})`;
    return `${has}. Set \`url\` to a name that the certificate has, or renew the certificate`;
}
function authorityHint(code) {
    if (!UNKNOWN_AUTHORITY.test(code))
        return '';
    const what = code === 'DEPTH_ZERO_SELF_SIGNED_CERT' ? 'that certificate' : "that authority's certificate";
    const hint = ` Give ${what} as \`ca_certificate\`, or add it to the certificate store of the runner.`;
    return canTrustSystemAuthorities()
        ? hint
        : `${hint} This Node (${process.version}) does not read the machine's store; Node 24.5 does.`;
}
/** TLS alerts with which a server ends the handshake, by the end of Node's code. */
const ALERTS = [
    [/ALERT_CERTIFICATE_REQUIRED$/, 'it wants a client certificate'],
    [/ALERT_UNKNOWN_CA$/, 'it does not know the authority of the client certificate'],
    [/ALERT_CERTIFICATE_EXPIRED$/, 'it says that the client certificate has expired'],
    [/ALERT_CERTIFICATE_REVOKED$/, 'it says that the client certificate was revoked'],
    [
        /ALERT_(BAD_CERTIFICATE|CERTIFICATE_UNKNOWN|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED|DECRYPT_ERROR)$/,
        'it does not accept the client certificate',
    ],
    [
        /ALERT_(HANDSHAKE_FAILURE|PROTOCOL_VERSION|INSUFFICIENT_SECURITY)$/,
        'it accepts none of the ways that were offered',
    ],
];
/**
 * Why a server ended the TLS handshake, and what to do. In TLS 1.3 the alert for a missing client certificate comes
 * after the client has begun to send, but the server reads nothing of it: its side of the handshake never ended.
 * @param shown whether a client certificate was given
 * @returns undefined when the code is no such alert
 */
function alertWords(code, server, shown) {
    const why = ALERTS.find(([pattern]) => pattern.test(code))?.[1];
    if (why === undefined)
        return undefined;
    const wanted = code.endsWith('_CERTIFICATE_REQUIRED');
    const next = shown
        ? 'Check that `client_certificate` and `client_key` are the ones that this server was set up for.'
        : `${wanted ? 'Give' : 'If it wants a client certificate, give'} \`client_certificate\` and \`client_key\`.`;
    return `${server} ended the TLS handshake: ${why}. ${next}`;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/controller/tunnel.ts




/** What went wrong between this runner and a proxy, before anything could reach the controller. */
class ProxyError extends Error {
    name = 'ProxyError';
    /** The status with which the proxy refused the way, if it answered. */
    status;
    constructor(message, options = {}) {
        super(message, { cause: options.cause });
        this.status = options.status;
    }
}
/**
 * An agent whose connections go through a proxy's tunnel (CONNECT), with TLS to the controller inside of it, so that
 * the proxy sees the controller's host and port and nothing else.
 *
 * Node 24's own `proxyEnv` and the https-proxy-agent package were tried. With both a request hangs for ever when the
 * proxy takes the connection and does not answer, abort or not; Node leaves the connection of a refused CONNECT open, so
 * that the process does not end; the package hands the proxy's 407 on as if the controller had answered.
 */
class TunnelAgent extends (external_node_https_default()).Agent {
    #proxy;
    #tls;
    /** Aborted by `destroy`: a way to the proxy that is still being opened would keep the process alive. */
    #closed = new AbortController();
    constructor(proxy, options) {
        super({ ...options, keepAlive: true });
        this.#proxy = proxy;
        this.#tls = options;
    }
    createConnection(options, callback) {
        const done = callback;
        const target = { host: String(options.host), port: Number(options.port ?? 443) };
        const signals = [this.#closed.signal, options.dialSignal].filter((signal) => signal !== undefined);
        this.#open(target, AbortSignal.any(signals)).then((socket) => done(null, socket), (error) => done(error));
        return undefined;
    }
    destroy() {
        this.#closed.abort();
        super.destroy();
    }
    async #open(target, signal) {
        const socket = await requestTunnel(this.#proxy, target, signal);
        const secure = external_node_tls_default().connect({
            ...this.#tls,
            socket,
            host: target.host,
            servername: serverName(target.host),
        });
        const stop = () => {
            secure.destroy(new Error('aborted'));
        };
        signal.addEventListener('abort', stop, { once: true });
        try {
            await handshake(secure);
        }
        catch (error) {
            socket.destroy();
            throw error;
        }
        finally {
            signal.removeEventListener('abort', stop);
        }
        return secure;
    }
}
function handshake(secure) {
    return new Promise((resolve, reject) => {
        const cut = () => reject(Object.assign(new Error('the connection was cut in the TLS handshake'), { code: 'ECONNRESET' }));
        secure.once('error', reject);
        secure.once('close', cut);
        secure.once('secureConnect', () => {
            secure.off('error', reject);
            secure.off('close', cut);
            resolve();
        });
    });
}
/** TLS takes no IP address as server name. */
function serverName(host) {
    return (0,external_node_net_.isIP)(host) === 0 ? host : '';
}
/** The options of a request to the proxy itself. */
function proxyAddress(proxy) {
    return {
        protocol: proxy.secure ? 'https:' : 'http:',
        host: proxy.hostname,
        port: proxy.port,
        // Without it Node would expect the certificate of the host in the Host header.
        servername: serverName(proxy.hostname),
    };
}
/** @throws ProxyError; the signal's reason as its cause */
function requestTunnel(proxy, target, signal) {
    const authority = `${(0,external_node_net_.isIP)(target.host) === 6 ? `[${target.host}]` : target.host}:${target.port}`;
    return new Promise((resolve, reject) => {
        const request = (proxy.secure ? (external_node_https_default()) : (external_node_http_default())).request({
            ...proxyAddress(proxy),
            method: 'CONNECT',
            path: authority,
            agent: false,
            headers: {
                Host: authority,
                ...(proxy.authorization === undefined ? {} : { 'Proxy-Authorization': proxy.authorization }),
            },
            signal,
        });
        request.on('connect', (response, socket, head) => {
            const status = response.statusCode ?? 0;
            if (status >= 200 && status < 300) {
                if (head.length > 0)
                    socket.unshift(head);
                // Nobody else listens until TLS takes the socket over, and an error without a listener ends the process.
                socket.on('error', () => undefined);
                resolve(socket);
                return;
            }
            socket.destroy();
            reject(new ProxyError(`it answered ${status} ${response.statusMessage ?? ''}`.trim(), { status }));
        });
        request.on('error', (error) => reject(new ProxyError(error.message, { cause: error })));
        request.end();
    });
}

;// CONCATENATED MODULE: ./src/controller/faults.ts



/** Turns what Node threw into a ConnectionError that says what happened and what to do next. */
function connectionFault(error, fault) {
    const { request, proxy, mayHaveArrived } = fault;
    const what = `${request.method} ${request.url.origin}${request.url.pathname}`;
    if (fault.timedOut)
        return timeoutFault(what, error, fault);
    if (error instanceof ProxyError && error.status !== undefined)
        return refusedTunnel(what, error, fault);
    // Before a tunnel stands, and for a plain http target always, the proxy is whom Node talked to.
    const cause = error instanceof ProxyError ? error.cause : error;
    const toProxy = proxy !== undefined && (error instanceof ProxyError || request.url.protocol === 'http:');
    const peer = toProxy ? proxyPeer(proxy) : controllerPeer(request.url);
    const code = errorCode(cause);
    const certificate = certificateWords(code, peer.name, cause);
    const alert = fault.reused ? undefined : alertWords(code, peer.name, fault.clientCertificate && !toProxy);
    const final = certificate ?? alert;
    if (final !== undefined) {
        return new errors/* ConnectionError */.Rc(`${what}: ${final}`, {
            code,
            mayHaveArrived: false,
            passing: fault.answered,
            cause: error,
        });
    }
    return new errors/* ConnectionError */.Rc(`${what}: ${networkWords(code, peer, cause)}`, {
        code,
        mayHaveArrived,
        passing: code !== 'ERR_INVALID_URL',
        cause: error,
    });
}
function timeoutFault(what, error, { request, proxy, mayHaveArrived }) {
    const seconds = request.timeoutMs / 1000;
    const missing = mayHaveArrived ? 'no whole reply' : 'no connection';
    const way = proxy === undefined ? '' : ` through the proxy ${proxy.origin}`;
    return new errors/* ConnectionError */.Rc(`${what}: ${missing}${way} within ${seconds} s (\`request_timeout\`). Check that the controller is up and reachable from this runner.`, { code: 'TIMEOUT', mayHaveArrived, passing: true, cause: error });
}
/** A proxy that refused the tunnel: the controller saw nothing. A 5xx, 408 or 429 may pass; the rest is its rule. */
function refusedTunnel(what, error, { request, proxy, answered }) {
    const status = error.status ?? 0;
    const variable = proxy?.variable ?? 'https_proxy';
    const next = 
    // tinyproxy says 401 where others say 407.
    status === 407 || status === 401
        ? `Check the user name and password in \`${variable}\`.`
        : `Check \`${variable}\` and \`no_proxy\`, and whether the proxy may reach ${request.url.host}.`;
    return new errors/* ConnectionError */.Rc(`${what}: the proxy ${proxy?.origin ?? ''} refused the way to ${request.url.host}: ${error.message}. ${next}`, {
        code: `PROXY_${status}`,
        mayHaveArrived: false,
        passing: answered || status >= 500 || status === 408 || status === 429,
        cause: error,
    });
}
function proxyPeer(proxy) {
    return {
        name: `the proxy ${proxy.origin}`,
        hostname: proxy.hostname,
        check: `\`${proxy.variable}\` and \`no_proxy\``,
    };
}
function controllerPeer(url) {
    return { name: url.host, hostname: url.hostname, check: '`url`' };
}
function networkWords(code, { name, hostname, check }, error) {
    switch (code) {
        case 'ENOTFOUND':
            return `the host name ${hostname} is not known. Check ${check}, and whether this runner can resolve the name.`;
        case 'EAI_AGAIN':
            return `the host name ${hostname} could not be resolved at the moment. Check ${check}, and the runner's name service.`;
        case 'ECONNREFUSED':
            return `${name} refused the connection. Check ${check}, the port, and whether the server is up.`;
        case 'EHOSTUNREACH':
        case 'ENETUNREACH':
            return `there is no route to ${name} from this runner. Check ${check} and the network, or use a self-hosted runner.`;
        case 'ETIMEDOUT':
            return `${name} did not take the connection in time. Check ${check}, and the network between it and this runner.`;
        case 'ECONNRESET':
        case 'EPIPE':
            return `the connection to ${name} was cut before the reply was whole. Check the network, and whatever stands between.`;
        case 'ERR_SSL_WRONG_VERSION_NUMBER':
        case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
            return `${name} does not speak TLS. Check whether ${check} should begin with http: instead of https:.`;
        default:
            return `${reason(error)}.`;
    }
}
/** Node's code; what OpenSSL says while it shakes hands is hidden in the text of an EPROTO. */
function errorCode(error) {
    const { code, message } = firstError(error);
    const openssl = code === 'EPROTO' ? /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1] : undefined;
    if (openssl !== undefined)
        return `ERR_SSL_${openssl.toUpperCase().replaceAll(' ', '_')}`;
    return code ?? 'UNKNOWN';
}
function reason(error) {
    const { message } = firstError(error);
    const openssl = /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1];
    if (openssl !== undefined)
        return `the TLS handshake failed (${openssl})`;
    return message === '' ? 'the connection failed' : message.replace(/\s+/g, ' ').replace(/\.$/, '');
}
/** Several addresses tried (IPv6 and IPv4) come as one AggregateError; its first cause tells. */
function firstError(error) {
    const several = error?.errors;
    const { code, message } = (Array.isArray(several) ? several[0] : error);
    return {
        code: typeof code === 'string' ? code : undefined,
        message: typeof message === 'string' ? message : '',
    };
}

// EXTERNAL MODULE: ./src/controller/proxy.ts
var controller_proxy = __webpack_require__(4672);
;// CONCATENATED MODULE: ./src/controller/transport.ts









/** A reply beyond this is not read on: a page of 200 job events with long output stays far below. */
const MAX_REPLY_BYTES = 256 * 1024 * 1024;
/**
 * A body is handed on in pieces of at most this size. What is made of a piece is many times its size, and has to be gone
 * before the young generation is collected twice: what survives that fills the memory until the next full collection.
 */
const PIECE_BYTES = 8 * 1024;
/**
 * Exchanges over node:http and node:https, directly or through a proxy. Written on Node's own client because a launch
 * needs to know whether a byte of the request can have left, and every wait has to end at once on an AbortSignal.
 */
class Transport {
    #environment;
    #tls;
    #agents = new Map();
    /** Where whole replies came from. */
    #answered = new Set();
    /** @param environment where the proxy variables are */
    constructor(options = {}) {
        this.#environment = options.environment ?? process.env;
        this.#tls = options.tls ?? {};
        trustAuthorities(this.#tls.authorities ?? []);
    }
    /**
     * Sends one request and reads the whole reply, whatever its status. Redirects are not followed here.
     * @throws ConnectionError when there is no whole reply; a signal's reason when it is aborted; ConfigurationError
     *   when the environment names an unusable proxy
     */
    async send(request) {
        try {
            return await this.#exchange(request);
        }
        catch (error) {
            const refused = error instanceof errors/* ConnectionError */.Rc && isUnknownAuthority(error.code);
            if (!refused || !trustSystemAuthorities())
                throw error;
            return await this.#exchange(request);
        }
    }
    /**
     * The agent for a WebSocket, so that it takes the same way as every request: TLS settings, client certificate, proxy.
     * @returns undefined where a proxy of plain HTTP stands between, which has no way for it
     */
    webSocketAgent(target) {
        const proxy = (0,controller_proxy/* proxyFor */.i)(target, this.#environment);
        return target.protocol === 'http:' && proxy !== undefined ? undefined : this.#agent(target, proxy);
    }
    /** Closes the kept connections. */
    close() {
        for (const agent of this.#agents.values())
            agent.destroy();
    }
    async #exchange(request) {
        request.signal?.throwIfAborted();
        request.untilSent?.throwIfAborted();
        // Node takes whole milliseconds only, and what is left of a budget seldom is.
        const timeout = AbortSignal.timeout(Math.ceil(request.timeoutMs));
        const unsent = new AbortController();
        const signal = AbortSignal.any([timeout, unsent.signal, ...(request.signal ? [request.signal] : [])]);
        const proxy = (0,controller_proxy/* proxyFor */.i)(request.url, this.#environment);
        let mayHaveArrived = false;
        const stopUnsent = () => {
            if (!mayHaveArrived)
                unsent.abort(request.untilSent?.reason);
        };
        request.untilSent?.addEventListener('abort', stopUnsent, { once: true });
        let outgoing;
        try {
            outgoing = this.#open(request, proxy, signal);
            outgoing.on('socket', (socket) => {
                // Node writes the request once the socket is connected, for TLS once the handshake is done.
                if (!socket.connecting)
                    mayHaveArrived = true;
                else
                    socket.once(socket instanceof external_node_tls_.TLSSocket ? 'secureConnect' : 'connect', () => {
                        mayHaveArrived = true;
                    });
            });
            outgoing.end(request.body);
            const whole = await wholeReply(outgoing, signal, request.take);
            this.#answered.add(wayTo(request.url, proxy));
            return request.url.protocol === 'http:' ? { ...whole, proxy: proxy?.origin } : whole;
        }
        catch (error) {
            request.signal?.throwIfAborted();
            unsent.signal.throwIfAborted();
            if (error instanceof errors/* ConnectionError */.Rc || error instanceof errors/* ConfigurationError */.j1)
                throw error;
            throw connectionFault(error, {
                request,
                proxy,
                mayHaveArrived,
                timedOut: timeout.aborted,
                reused: outgoing?.reusedSocket ?? false,
                answered: this.#answered.has(wayTo(request.url, proxy)),
                clientCertificate: this.#tls.client !== undefined,
            });
        }
        finally {
            request.untilSent?.removeEventListener('abort', stopUnsent);
        }
    }
    /**
     * Begins a request: directly, through a tunnel for https, or asked of the proxy with the whole address for http. Only
     * in the last case does the proxy see the headers, credentials included, as everybody does on a plain connection.
     */
    #open(request, proxy, signal) {
        const { url, method, body } = request;
        const headers = { ...request.headers, ...contentLength(body) };
        if (url.protocol === 'https:') {
            const options = {
                method,
                headers,
                signal,
                dialSignal: signal,
                agent: this.#agent(url, proxy, request.fresh),
            };
            return external_node_https_default().request(url, options);
        }
        if (proxy === undefined)
            return external_node_http_default().request(url, { method, headers, signal, agent: this.#agent(url, proxy, request.fresh) });
        return (proxy.secure ? (external_node_https_default()) : (external_node_http_default())).request({
            ...proxyAddress(proxy),
            method,
            path: `${url.origin}${url.pathname}${url.search}`,
            headers: {
                ...headers,
                Host: url.host,
                ...(proxy.authorization === undefined ? {} : { 'Proxy-Authorization': proxy.authorization }),
            },
            signal,
            agent: this.#agent(url, proxy, request.fresh),
        });
    }
    /** Connections are kept for each way: the controller itself, or a proxy, by the scheme of the target. */
    #agent(target, proxy, fresh = false) {
        // An agent that has not been used has no connection to reuse.
        const way = `${target.protocol} ${proxy?.origin ?? ''} ${fresh ? this.#agents.size : ''}`;
        const known = this.#agents.get(way);
        if (known !== undefined)
            return known;
        const agent = newAgent(target, proxy, connectionTls(this.#tls));
        this.#agents.set(way, agent);
        return agent;
    }
}
function wayTo({ origin }, proxy) {
    return `${origin} ${proxy?.origin ?? ''}`;
}
function newAgent(target, proxy, tls) {
    if (target.protocol === 'https:') {
        return proxy === undefined ? new (external_node_https_default()).Agent({ ...tls, keepAlive: true }) : new TunnelAgent(proxy, tls);
    }
    if (proxy === undefined)
        return new (external_node_http_default()).Agent({ keepAlive: true });
    // The client certificate and `verify_tls` are for the controller, not for a proxy. Nothing is kept: tinyproxy hands on
    // the controller's `Connection: keep-alive` and closes all the same, and a launch must not be sent into that.
    return proxy.secure ? new (external_node_https_default()).Agent({ keepAlive: false }) : new (external_node_http_default()).Agent({ keepAlive: false });
}
async function wholeReply(outgoing, signal, take) {
    let abort = () => undefined;
    try {
        return await new Promise((resolve, reject) => {
            // Node reports an abort only once the request has a connection, which a silent proxy never gives.
            abort = () => reject(signal.reason);
            signal.addEventListener('abort', abort, { once: true });
            outgoing.on('response', (response) => readBody(response, take).then((body) => resolve(reply(response, body)), reject));
            outgoing.on('error', reject);
        });
    }
    finally {
        signal.removeEventListener('abort', abort);
    }
}
function contentLength(body) {
    return body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
}
function reply(response, body) {
    return { status: response.statusCode ?? 0, headers: response.headers, body };
}
async function readBody(response, take) {
    const type = (response.headers['content-type'] ?? '').toLowerCase();
    const taker = response.statusCode === 200 && take !== undefined && type.startsWith(take.type) ? take : undefined;
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        if (taker !== undefined) {
            for (let at = 0; at < chunk.length; at += PIECE_BYTES)
                await taker.piece(chunk.subarray(at, at + PIECE_BYTES));
            continue;
        }
        bytes += chunk.length;
        if (bytes > MAX_REPLY_BYTES) {
            response.destroy();
            throw new errors/* ConnectionError */.Rc(`The reply is larger than ${MAX_REPLY_BYTES / 1024 / 1024} MiB and was not read on.`, {
                code: 'TOO_LARGE',
                mayHaveArrived: true,
                passing: false,
            });
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}


/***/ }),

/***/ 3617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ repliedWords)
/* harmony export */ });
const MAX_WORDS = 600;
/**
 * The words of an error reply as one line: for the API's JSON the messages with their field names,
 * for a page its title and first sentence.
 */
function repliedWords(body) {
    const words = typeof body === 'string' ? pageWords(body) : jsonWords(body);
    return words.length > MAX_WORDS ? `${words.slice(0, MAX_WORDS)}…` : words;
}
/** `{"detail": "…"}`, `{"field": ["…"]}`, `{"__all__": ["…"]}`, lists and nested ones of them. */
function jsonWords(value, field) {
    const named = (text) => (field === undefined ? text : `${field}: ${text}`);
    if (value === null || value === undefined)
        return '';
    if (Array.isArray(value)) {
        const items = value.map((item) => jsonWords(item)).filter((text) => text !== '');
        return items.length === 0 ? '' : named(items.join(' '));
    }
    if (typeof value !== 'object')
        return named(oneLine(String(value)));
    const parts = Object.entries(value).map(([key, item]) => jsonWords(item, isPlainMessage(key) ? undefined : key));
    return named(parts.filter((text) => text !== '').join('; '));
}
/** Keys under which the API puts a message that belongs to no field. */
function isPlainMessage(key) {
    return key === 'detail' || key === 'details' || key === '__all__' || key === 'non_field_errors' || key === 'error';
}
function pageWords(text) {
    if (!/<[a-z!]/i.test(text))
        return firstSentence(oneLine(text));
    const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? '';
    const visible = text
        .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/<[^>]*$/, ' ');
    const sentence = firstSentence(oneLine(plainEntities(visible)));
    const heading = oneLine(plainEntities(title));
    if (heading === '' || sentence.startsWith(heading))
        return sentence;
    return sentence === '' ? heading : `${heading}: ${sentence}`;
}
function firstSentence(text) {
    const end = /[.!?](\s|$)/.exec(text);
    return (end ? text.slice(0, end.index + 1) : text).slice(0, 200);
}
function plainEntities(text) {
    const entities = {
        amp: '&',
        lt: '<',
        gt: '>',
        quot: '"',
        middot: '·',
        nbsp: ' ',
        '#39': "'",
        '#x27': "'",
    };
    return text.replace(/&([a-z]+|#\w+);/gi, (whole, name) => entities[name.toLowerCase()] ?? whole);
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}


/***/ }),

/***/ 8361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dC: () => (/* binding */ readConnection),
/* harmony export */   vS: () => (/* binding */ CONNECTION_INPUTS),
/* harmony export */   zS: () => (/* binding */ readAccess)
/* harmony export */ });
/* unused harmony export readCredentials */
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9695);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8463);


/** Their names. */
const CONNECTION_INPUTS = [
    'url',
    'token',
    'username',
    'password',
    'client_id',
    'client_secret',
    'ca_certificate',
    'client_certificate',
    'client_key',
    'verify_tls',
    'request_timeout',
    'retry_for',
];
/** Reads the connection inputs; problems are noted in the reader. */
function readConnection(reader) {
    const given = reader.required('url', 'the address of the controller, such as `https://tower.example.com`');
    const url = given === '' ? undefined : reader.parsed('url', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUrl */ .Dl);
    return {
        url: url ?? new URL('http://invalid.invalid'),
        ...readAccess(reader),
    };
}
/** Reads what the post step needs too; there the inputs are the same as in the main step. */
function readAccess(reader) {
    return {
        credentials: readCredentials(reader),
        tls: readTls(reader),
        requestTimeoutMs: reader.parsed('request_timeout', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePositiveDuration */ .lj) ?? 30_000,
        retryForMs: reader.parsed('retry_for', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9) ?? 600_000,
    };
}
const UNSET = 'An unset secret arrives as an empty text';
/** A token wins over everything else; the OAuth2 password grant takes four inputs, Basic authentication two. */
function readCredentials(reader) {
    const token = reader.text('token');
    if (token !== undefined) {
        if (/^Bearer\s/i.test(token))
            reader.problem('token', 'begins with the word `Bearer`, which is added here; give the token alone');
        else if (/[^\x21-\x7e]/.test(token))
            reader.problem('token', 'holds blanks or other characters that no token has; check how the secret was pasted');
        return { token };
    }
    return readGrant(reader) ?? readBasic(reader);
}
/** The four inputs of the password grant, or undefined where neither part of a client is given. */
function readGrant(reader) {
    if (reader.text('client_id') === undefined && reader.text('client_secret') === undefined)
        return undefined;
    const why = 'a token is asked for with `client_id`, `client_secret`, `username` and `password` together';
    const given = (name) => together(reader, name, why);
    const client = { id: given('client_id'), secret: given('client_secret') };
    return { username: given('username'), password: given('password'), client };
}
function readBasic(reader) {
    if (reader.text('username') === undefined && reader.text('password') === undefined) {
        reader.problem('token', `is missing: give a \`token\`, or \`username\` and \`password\`. ${UNSET}`);
        return { username: '', password: '' };
    }
    const why = 'Basic authentication takes `username` and `password` together';
    const username = together(reader, 'username', why);
    if (username.includes(':'))
        reader.problem('username', 'holds a colon, which Basic authentication cannot carry; give a `token`');
    return { username, password: together(reader, 'password', why) };
}
/** An input that has to be there beside others; '' after noting that it is not. */
function together(reader, name, why) {
    const value = reader.text(name);
    if (value === undefined)
        reader.problem(name, `is missing: ${why}. ${UNSET}`);
    return value ?? '';
}
function readTls(reader) {
    const authorities = reader.parsed('ca_certificate', _pem_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCertificates */ .WW);
    const verify = reader.parsed('verify_tls', _values_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBoolean */ .yG) ?? true;
    return { authorities, verify, client: readClientCertificate(reader) };
}
function readClientCertificate(reader) {
    const givenCertificate = reader.text('client_certificate') !== undefined;
    const givenKey = reader.text('client_key') !== undefined;
    if (givenKey && !givenCertificate)
        reader.problem('client_certificate', `is missing beside \`client_key\`: the server asks for both. ${UNSET}`);
    if (givenCertificate && !givenKey)
        reader.problem('client_key', `is missing beside \`client_certificate\`: the server asks for both. ${UNSET}`);
    const certificates = reader.parsed('client_certificate', _pem_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCertificates */ .WW);
    const key = reader.parsed('client_key', _pem_js__WEBPACK_IMPORTED_MODULE_0__/* .parseKey */ .Do);
    if (certificates === undefined || key === undefined)
        return undefined;
    if (!(0,_pem_js__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(certificates, key)) {
        reader.problem('client_key', 'does not belong to the (first) certificate in `client_certificate`; give the key that it was made with');
    }
    return { certificate: certificates.join(''), key };
}


/***/ }),

/***/ 9695:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ parseKey),
/* harmony export */   SR: () => (/* binding */ isPemText),
/* harmony export */   WW: () => (/* binding */ parseCertificates),
/* harmony export */   tO: () => (/* binding */ isPair)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9066);



/*
 * Certificates and keys: as text, or as the path of a file. No message shows any part of the value: it may be a key that
 * was put into the wrong input.
 */
const CERTIFICATE = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[\s\S]*?-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g;
const KEY = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\s\S]*?-----END (?:[A-Z]+ )*PRIVATE KEY-----/;
/** Whether a value is PEM itself, and not the path of a file. */
function isPemText(value) {
    return value.includes('-----BEGIN ');
}
/**
 * The certificates in a PEM text or file, each as PEM of its own.
 * @throws InputProblem when there is none, or one that cannot be read
 */
function parseCertificates(value) {
    const text = pemText(value);
    const blocks = text.match(CERTIFICATE) ?? [];
    if (blocks.length === 0) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_2__/* .InputProblem */ .S(KEY.test(text)
            ? 'holds a private key and no certificate; give the certificate here'
            : 'holds no certificate as PEM (a text that begins with `-----BEGIN CERTIFICATE-----`)');
    }
    return blocks.map((block, index) => {
        try {
            return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block).toString();
        }
        catch {
            throw new _reader_js__WEBPACK_IMPORTED_MODULE_2__/* .InputProblem */ .S(`holds a certificate that cannot be read${blocks.length === 1 ? '' : ` (number ${index + 1} of ${blocks.length})`}; check that it is whole and that its line ends were kept`);
        }
    });
}
/**
 * The private key in a PEM text or file.
 * @throws InputProblem when there is none, or it is encrypted or damaged
 */
function parseKey(value) {
    const key = KEY.exec(pemText(value))?.[0];
    if (key === undefined) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_2__/* .InputProblem */ .S('holds no private key as PEM (a text that begins with `-----BEGIN PRIVATE KEY-----`)');
    }
    if (/ENCRYPTED/.test(key)) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_2__/* .InputProblem */ .S('is encrypted with a passphrase; give it without (`openssl pkey -in key.pem`) and keep it as a secret');
    }
    try {
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(key);
    }
    catch {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_2__/* .InputProblem */ .S('holds a private key that cannot be read; check that it is whole and that its line ends were kept');
    }
    return key;
}
/** Whether the first certificate belongs to the key. */
function isPair(certificates, key) {
    const [own] = certificates;
    return own !== undefined && new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(own).checkPrivateKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(key));
}
/** The text itself, also with `\n` in place of its line ends as some secret stores keep it, or the file's. */
function pemText(value) {
    if (isPemText(value))
        return value.includes('\n') ? value : value.replaceAll('\\n', '\n');
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(value, 'utf8');
    }
    catch (error) {
        const code = error.code ?? 'unreadable';
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_2__/* .InputProblem */ .S(`is neither PEM text (\`-----BEGIN …\`) nor the path of a file that can be read (${code}); a path counts from the workspace`);
    }
}


/***/ }),

/***/ 9066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ InputProblem),
/* harmony export */   i: () => (/* binding */ InputReader)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7484);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_actions_core__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


/** Thrown by parsers: the sentence follows the input's name. */
class InputProblem extends Error {
}
/**
 * Reads inputs as the runner passes them and collects what is wrong with them, so that all is told at once.
 * An input that is empty or blank counts as not given.
 */
class InputReader {
    #problems = [];
    #remarks = [];
    /** The input's text without blanks around it, nor a margin of all its lines; undefined when it was not given. */
    text(name) {
        const value = withoutMargin(_actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput(name, { trimWhitespace: false })).trim();
        return value === '' ? undefined : value;
    }
    /** The text of an input that has to be given; '' after noting the problem. */
    required(name, accepted) {
        const value = this.text(name);
        if (value === undefined)
            this.problem(name, `is required: ${accepted}`);
        return value ?? '';
    }
    /** A parsed input, or undefined when it was not given or is wrong (which is noted). */
    parsed(name, parse) {
        const value = this.text(name);
        if (value === undefined)
            return undefined;
        try {
            return parse(value);
        }
        catch (error) {
            return this.#noted(name, error);
        }
    }
    /** The same for a parser that is loaded only when it is needed. */
    async parsedLater(name, parse) {
        const value = this.text(name);
        if (value === undefined)
            return undefined;
        try {
            return await parse(value);
        }
        catch (error) {
            return this.#noted(name, error);
        }
    }
    #noted(name, error) {
        if (!(error instanceof InputProblem))
            throw error;
        this.problem(name, error.message);
        return undefined;
    }
    /** Notes a problem; the sentence follows the input's name. */
    problem(name, sentence) {
        this.#problems.push(`\`${name}\` ${sentence}`);
    }
    /** Notes what is no problem and should be known; the sentence follows the input's name. */
    remark(name, sentence) {
        this.#remarks.push(`\`${name}\` ${sentence}`);
    }
    /** What was noted so. */
    get remarks() {
        return this.#remarks;
    }
    /** @throws ConfigurationError that lists every problem */
    finish() {
        if (this.#problems.length === 0)
            return;
        const count = this.#problems.length === 1 ? 'An input is' : `${this.#problems.length} inputs are`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(`${count} wrong, nothing was sent to the controller:`, this.#problems);
    }
}
/**
 * A text without the white space that every line of it begins with. An indented block that comes from an expression keeps
 * its shape so: trimmed alone, its first line would stand further left than the others, and be another YAML.
 */
function withoutMargin(text) {
    const margins = text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => /^ */.exec(line)?.[0].length ?? 0);
    const margin = Math.min(...margins);
    return margins.length < 2 || margin === 0 ? text : text.replaceAll(new RegExp(`^ {${margin}}`, 'gm'), '');
}


/***/ }),

/***/ 3332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readSecrets)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7484);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_actions_core__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _controller_proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4672);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9695);



/** Inputs whose values must never be shown. */
const SECRET_INPUTS = ['token', 'password', 'client_secret', 'client_key', 'github_token'];
/** What is sent as Basic, in one base64 text that the runner's own masks do not know. */
const BASIC_PAIRS = [
    ['username', 'password'],
    ['client_id', 'client_secret'],
];
/**
 * The values of the secret inputs as given, right or wrong, so that they can be masked before anything else is read; and
 * the passwords of the proxies in the environment. The path of a key file is none.
 */
function readSecrets() {
    const value = (name) => _actions_core__WEBPACK_IMPORTED_MODULE_0__.getInput(name).trim();
    const values = SECRET_INPUTS.filter((name) => name !== 'client_key' || (0,_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .isPemText */ .SR)(value(name))).map(value);
    for (const [name, secret] of BASIC_PAIRS) {
        if (value(secret) !== '')
            values.push(Buffer.from(`${value(name)}:${value(secret)}`, 'utf8').toString('base64'));
    }
    return [...values.filter((text) => text !== ''), ...(0,_controller_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .proxySecrets */ .W)(process.env)];
}


/***/ }),

/***/ 8463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Fg: () => (/* binding */ parseId),
/* harmony export */   GE: () => (/* binding */ MAX_INTEGER),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   fL: () => (/* binding */ parseSeconds),
/* harmony export */   kB: () => (/* binding */ parseWord),
/* harmony export */   lj: () => (/* binding */ parsePositiveDuration),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9066);

const UNIT_SECONDS = { h: 3600, m: 60, s: 1 };
/** The API keeps numbers in four bytes; a larger one is a fault of the server there (500) and no refusal. */
const MAX_INTEGER = 2 ** 31 - 1;
/** No duration beyond this: a timer of Node holds 2^31 - 1 ms, some 24 days. */
const MAX_DURATION_S = 24 * 24 * 3600;
/**
 * A duration in ms, from seconds (`90`, `0.5`) or `90s`, `30m`, `1h30m`.
 * @throws InputProblem
 */
function parseDuration(text) {
    const units = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
    let seconds;
    if (/^\d+(\.\d+)?$/.test(text))
        seconds = Number(text);
    else if (units) {
        seconds = ['h', 'm', 's'].reduce((sum, unit, index) => sum + Number(units[index + 1] ?? 0) * (UNIT_SECONDS[unit] ?? 0), 0);
    }
    if (seconds === undefined || seconds > MAX_DURATION_S) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S(`is ${shown(text)}; a duration of at most 24 days is accepted: seconds, or \`90s\`, \`30m\`, \`1h30m\``);
    }
    return Math.round(seconds * 1000);
}
/** A duration that must not be zero. */
function parsePositiveDuration(text) {
    const ms = parseDuration(text);
    if (ms === 0)
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S('is zero; a duration above zero is accepted: seconds, or `90s`, `30m`, `1h30m`');
    return ms;
}
/** A truth value of the YAML 1.2 core schema, as the runner's own (runner fact 19). */
function parseBoolean(text) {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S(`is ${shown(text)}; \`true\` or \`false\` is accepted`);
}
/** A duration in whole seconds, as the API's job time-out takes it. */
function parseSeconds(text) {
    const ms = parseDuration(text);
    if (ms % 1000 !== 0)
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S(`is ${shown(text)}; whole seconds are accepted, or \`90s\`, \`30m\`, \`1h30m\``);
    return ms / 1000;
}
/** An integer between two bounds, both included. */
function parseCount(least, most = Number.MAX_SAFE_INTEGER) {
    return (text) => {
        const count = Number(text);
        if (!/^\d+$/.test(text) || count < least || count > most) {
            const bounds = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `from ${least} to ${most}`;
            throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S(`is ${shown(text)}; a whole number ${bounds} is accepted`);
        }
        return count;
    };
}
/** One of some words. */
function parseWord(...words) {
    return (text) => {
        const word = words.find((known) => known === text);
        if (word === undefined)
            throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S(`is ${shown(text)}; ${words.map((known) => `\`${known}\``).join(', ')} are accepted`);
        return word;
    };
}
/** The number of an object of the API: a positive integer. */
function parseId(text) {
    const id = Number(text);
    if (!/^\d+$/.test(text) || id < 1 || id > MAX_INTEGER) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S(`is ${shown(text)}; the object's number is accepted, such as \`42\``);
    }
    return id;
}
/** How a YAML or JSON list begins: with a bracket or a dash, behind a document's start and comments where there are any. */
const BEGINS_LIST = /^(?:(?:---|#)[^\n]*\n\s*)*(?:\[|-\s)/;
/**
 * A list of words: comma- or line-separated, or a YAML or JSON list. Items stay texts as they are written:
 * a tag `1.10` is not the number 1.1. Quotes around a word are no part of it, and keep a comma in it.
 */
async function parseList(text) {
    // The YAML reader is a third of a megabyte: loaded only when a list is written as one.
    if (BEGINS_LIST.test(text))
        return words((await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(97)]).then(__webpack_require__.bind(__webpack_require__, 3097))).parseTextList(text));
    const items = words(text.split(/[,\n]/));
    return items.some((item) => /^["']/.test(item)) ? ((await quotedWords(text)) ?? items) : items;
}
function words(items) {
    return items.map((item) => item.trim()).filter((item) => item !== '');
}
/** The words of a list of which some are in quotes; undefined where quotes only begin a word, as in `"Blue" hosts`. */
async function quotedWords(text) {
    const lines = words(text.split('\n')).map((line) => line.replace(/,$/, ''));
    try {
        return words((await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(97)]).then(__webpack_require__.bind(__webpack_require__, 3097))).parseTextList(`[${lines.join(', ')}]`));
    }
    catch (error) {
        if (error instanceof _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S)
            return undefined;
        throw error;
    }
}
/** An http or https address without credentials in it. */
function parseUrl(text) {
    if (!URL.canParse(text)) {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S('is not a URL; an address such as `https://tower.example.com` is accepted');
    }
    const url = new URL(text);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S(`begins with ${shown(url.protocol)}; an http or https address is accepted, such as \`https://tower.example.com\``);
    }
    if (url.username !== '' || url.password !== '') {
        throw new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S('holds a user name or password; give them as `username` and `password`, or give a `token`');
    }
    return url;
}
/** A short value as it was given, in quotes. */
function shown(text) {
    const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    return JSON.stringify(short);
}


/***/ }),

/***/ 7105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseExact)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _exact_number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9567);


/**
 * Finds whether a text may hold a number that JavaScript would change: 16 digits or more, a zero at the end of a fraction,
 * an exponent, `-0`, or one that prints with an exponent. It may be wrong about a text in quotes, which then costs time only.
 */
const MAY_CHANGE = /(?:^|[:,[\s])(?:-0(?![.\d])|-?(?:0\.0{6}|[\d.]{16}|\d{1,15}(?:\.\d{0,14})?[eE]|\d{1,14}\.\d{0,13}0(?!\d)))/;
/** Whether JSON.parse hands a reviver the source of a value (Node 22). */
const HAS_SOURCE = sourceOf('1.0') === '1.0';
function sourceOf(json) {
    let source;
    parseWithSource(json, (_value, written) => {
        source = written;
        return undefined;
    });
    return source;
}
/**
 * Reads JSON. Numbers that JavaScript would change become an `ExactNumber`, all others stay plain.
 * @param hasSource whether JSON.parse tells the source; tests set it
 * @throws SyntaxError
 */
function parseExact(text, hasSource = HAS_SOURCE) {
    if (!MAY_CHANGE.test(text))
        return JSON.parse(text);
    try {
        if (!hasSource)
            return parseTagged(text);
        return parseWithSource(text, (value, source) => (source === undefined ? value : (0,_exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .exactNumber */ .rf)(source)));
    }
    catch (error) {
        // Nested too deep to be visited: the digits of a number matter less than the reply itself.
        if (error instanceof RangeError)
            return JSON.parse(text);
        throw error;
    }
}
/** JSON.parse whose numbers are read by a function of the value and its source. */
function parseWithSource(text, read) {
    return JSON.parse(text, (_key, value, ...more) => {
        if (typeof value !== 'number')
            return value;
        const [context] = more;
        return read(value, context?.source);
    });
}
const NUMBER = /-?\d[\d.eE+-]*/g;
/** Marks a text that stands for a number. No text from outside can have it. */
const TAG = `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}:`;
/** Node 20: such numbers are put in quotes behind a tag, and read from there. */
function parseTagged(text) {
    // Says first whether it is JSON at all: a tag could make JSON of what is not.
    JSON.parse(text);
    return JSON.parse(outsideTexts(text, tagged), (_key, value) => typeof value === 'string' && value.startsWith(TAG) ? (0,_exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .exactNumber */ .rf)(value.slice(TAG.length)) : value);
}
function tagged(part) {
    return part.replace(NUMBER, (source) => ((0,_exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .exactNumber */ .rf)(source) instanceof _exact_number_js__WEBPACK_IMPORTED_MODULE_1__/* .ExactNumber */ .fh ? `"${TAG}${source}"` : source));
}
/** JSON with everything outside its texts replaced. Scans by quotes, so that a text of any size is fine. */
function outsideTexts(json, replace) {
    const parts = [];
    let at = 0;
    while (at < json.length) {
        const begin = json.indexOf('"', at);
        if (begin < 0)
            break;
        const end = endOfText(json, begin);
        parts.push(replace(json.slice(at, begin)), json.slice(begin, end));
        at = end;
    }
    parts.push(replace(json.slice(at)));
    return parts.join('');
}
/** The place behind the quote that ends a text. */
function endOfText(json, begin) {
    let quote = json.indexOf('"', begin + 1);
    while (quote >= 0 && isEscaped(json, quote))
        quote = json.indexOf('"', quote + 1);
    return quote < 0 ? json.length : quote + 1;
}
/** Whether an odd number of backslashes stands before it. */
function isEscaped(json, at) {
    let begin = at;
    while (json[begin - 1] === '\\')
        begin -= 1;
    return (at - begin) % 2 === 1;
}


/***/ }),

/***/ 8217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/* harmony import */ var _written_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2601);

/** True for a JSON object: not null, not a list, not a number or date that keeps its source. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof _written_value_js__WEBPACK_IMPORTED_MODULE_0__/* .WrittenValue */ .J);
}


/***/ }),

/***/ 7264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ replyPatience)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/** How long the reply to a launch that is under way is awaited after a cancel, in ms. */
const REPLY_AFTER_CANCEL_MS = 5000;
/** Lets the reply of a POST come in after the workflow was cancelled; one that has not left yet ends at once. */
function replyPatience({ clock, signal }) {
    const late = new AbortController();
    const ended = new AbortController();
    const cutOff = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc(`The reply did not come within ${REPLY_AFTER_CANCEL_MS / 1000} s of the cancel.`, {
        code: 'CUT',
        mayHaveArrived: true,
        passing: false,
    });
    const wait = () => {
        clock.sleep(REPLY_AFTER_CANCEL_MS, ended.signal).then(() => late.abort(cutOff), () => undefined);
    };
    signal.addEventListener('abort', wait, { once: true });
    return {
        signals: { untilSent: signal, signal: late.signal },
        end: () => {
            signal.removeEventListener('abort', wait);
            ended.abort();
        },
    };
}


/***/ }),

/***/ 6397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ MOST_BEFORE_LAUNCH_MS),
  Z: () => (/* binding */ persist)
});

;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {min = 0, allowInfinity = false} = {}) {
	if (value === undefined) {
		return;
	}

	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < min) {
		throw new TypeError(`Expected \`${name}\` to be \u2265 ${min}.`);
	}
}

class AbortError extends Error {
	constructor(message) {
		super();

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			this.originalError = new Error(message);
			this.originalError.stack = this.stack;
		}

		this.name = 'AbortError';
		this.message = message;
	}
}

function calculateDelay(retriesConsumed, options) {
	const attempt = Math.max(1, retriesConsumed + 1);
	const random = options.randomize ? (Math.random() + 1) : 1;

	let timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));
	timeout = Math.min(timeout, options.maxTimeout);

	return timeout;
}

function calculateRemainingTime(start, max) {
	if (!Number.isFinite(max)) {
		return max;
	}

	return max - (performance.now() - start);
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${error}". You should only throw errors.`);

	if (normalizedError instanceof AbortError) {
		throw normalizedError.originalError;
	}

	const retriesLeft = Number.isFinite(options.retries)
		? Math.max(0, options.retries - retriesConsumed)
		: options.retries;

	const maxRetryTime = options.maxRetryTime ?? Number.POSITIVE_INFINITY;

	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
	});

	await options.onFailedAttempt(context);

	if (calculateRemainingTime(startTime, maxRetryTime) <= 0) {
		throw normalizedError;
	}

	const consumeRetry = await options.shouldConsumeRetry(context);

	const remainingTime = calculateRemainingTime(startTime, maxRetryTime);

	if (remainingTime <= 0 || retriesLeft <= 0) {
		throw normalizedError;
	}

	if (normalizedError instanceof TypeError && !isNetworkError(normalizedError)) {
		if (consumeRetry) {
			throw normalizedError;
		}

		options.signal?.throwIfAborted();
		return false;
	}

	if (!await options.shouldRetry(context)) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		options.signal?.throwIfAborted();
		return false;
	}

	const delayTime = calculateDelay(retriesConsumed, options);
	const finalDelay = Math.min(delayTime, remainingTime);

	options.signal?.throwIfAborted();

	if (finalDelay > 0) {
		await new Promise((resolve, reject) => {
			const onAbort = () => {
				clearTimeout(timeoutToken);
				options.signal?.removeEventListener('abort', onAbort);
				reject(options.signal.reason);
			};

			const timeoutToken = setTimeout(() => {
				options.signal?.removeEventListener('abort', onAbort);
				resolve();
			}, finalDelay);

			if (options.unref) {
				timeoutToken.unref?.();
			}

			options.signal?.addEventListener('abort', onAbort, {once: true});
		});
	}

	options.signal?.throwIfAborted();

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.retries ??= 10;
	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Number.POSITIVE_INFINITY;
	options.maxRetryTime ??= Number.POSITIVE_INFINITY;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate numeric options and normalize edge cases
	validateNumberOption('factor', options.factor, {min: 0, allowInfinity: false});
	validateNumberOption('minTimeout', options.minTimeout, {min: 0, allowInfinity: false});
	validateNumberOption('maxTimeout', options.maxTimeout, {min: 0, allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {min: 0, allowInfinity: true});

	// Treat non-positive factor as 1 to avoid zero backoff or negative behavior
	if (!(options.factor > 0)) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	while (Number.isFinite(options.retries) ? retriesConsumed <= options.retries : true) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Should not reach here, but in case it does, throw an error
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/persist.ts


/** Before the launch nobody waits for a result yet: a controller that is away is borne for a minute at most, in ms. */
const MOST_BEFORE_LAUNCH_MS = 60_000;
/**
 * Tries again what failed for a passing reason, with growing, uneven pauses, for `retryForMs`; tells it once.
 * A pause that the server asked for (Retry-After) is kept where time allows.
 * @throws the last failure; the signal's reason
 */
async function persist(options, attempt) {
    const { sink, clock, signal, retryForMs } = options;
    const repeatable = options.repeatable ?? errors/* isPassing */.WG;
    const giveUpAt = clock.now() + retryForMs;
    return await pRetry(attempt, {
        signal,
        retries: Number.POSITIVE_INFINITY,
        maxRetryTime: retryForMs,
        minTimeout: 500,
        maxTimeout: 10_000,
        factor: 2,
        randomize: true,
        shouldRetry: ({ error }) => repeatable(error) && clock.now() < giveUpAt,
        onFailedAttempt: async ({ error, attemptNumber }) => {
            if (!repeatable(error) || signal.aborted)
                return;
            if (attemptNumber === 1 && retryForMs > 0) {
                sink.say(`${(0,errors/* describeError */.Uc)(error)} Trying again for up to ${Math.round(retryForMs / 1000)} s.`);
            }
            const asked = error instanceof errors/* ResponseError */.o3 ? error.retryAfterMs : undefined;
            if (asked !== undefined && clock.now() + asked < giveUpAt)
                await clock.sleep(asked, signal);
        },
    });
}


/***/ }),

/***/ 2881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Td: () => (/* binding */ leftToken),
/* harmony export */   Tf: () => (/* binding */ forgetToken),
/* harmony export */   hz: () => (/* binding */ rememberRequest),
/* harmony export */   ne: () => (/* binding */ rememberToken),
/* harmony export */   rh: () => (/* binding */ leftTrace),
/* harmony export */   rk: () => (/* binding */ isTokenLeft)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7484);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_actions_core__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);
/* harmony import */ var _sealed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1896);
/* harmony import */ var _stored_root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4712);




/*
 * The token of this run, for a post step that has to revoke it. To revoke a token one has to have it, and the post step's inputs hold
 * everything but the token, so it has to be in the state. Such tokens live for years, so it is encrypted with a key made from
 * `client_secret`, which is long and random, and without which no one could revoke the token anyway.
 */
const NAME = 'issued_token';
/** Notes, before it is sent, that a token is asked for. */
function rememberRequest(console, root) {
    save(console, { ...(0,_stored_root_js__WEBPACK_IMPORTED_MODULE_3__/* .storeRoot */ .q)(root) });
}
/** Remembers the token until `forgetToken`. */
function rememberToken(console, { root, token, worked }, secret) {
    const { access, refresh, expires } = token;
    const sealed = (0,_sealed_js__WEBPACK_IMPORTED_MODULE_2__/* .seal */ .od)(JSON.stringify({ access, refresh }), secret, _sealed_js__WEBPACK_IMPORTED_MODULE_2__/* .fromRandom */ .Gj);
    save(console, { ...(0,_stored_root_js__WEBPACK_IMPORTED_MODULE_3__/* .storeRoot */ .q)(root), expires, worked, sealed });
}
function save(console, state) {
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(NAME, JSON.stringify(state)));
}
/** There is no token any more, or none that could be revoked: nothing is left to do for the post step. */
function forgetToken(console) {
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(NAME, ''));
}
/** Whether the main step left a token that is not proved to be dead. */
function isTokenLeft() {
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState(NAME) !== '';
}
/** What the main step left, without its secrets. */
function leftTrace() {
    const state = savedState();
    if (state === undefined)
        return undefined;
    return { root: (0,_stored_root_js__WEBPACK_IMPORTED_MODULE_3__/* .restoreRoot */ .p)(state), expires: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(state, 'expires'), arrived: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(state, 'sealed') !== '' };
}
/** The token that the main step left, or undefined where there is none or the secret does not open it. */
function leftToken(secret) {
    const state = savedState();
    const opened = state === undefined ? undefined : (0,_sealed_js__WEBPACK_IMPORTED_MODULE_2__/* .unseal */ .Du)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(state, 'sealed'), secret, _sealed_js__WEBPACK_IMPORTED_MODULE_2__/* .fromRandom */ .Gj);
    const token = opened === undefined ? undefined : JSON.parse(opened);
    if (state === undefined || !(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(token))
        return undefined;
    return {
        root: (0,_stored_root_js__WEBPACK_IMPORTED_MODULE_3__/* .restoreRoot */ .p)(state),
        token: { access: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(token, 'access'), refresh: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(token, 'refresh'), expires: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(state, 'expires') },
        worked: state['worked'] === true,
    };
}
function savedState() {
    const saved = _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState(NAME);
    const state = saved === '' ? undefined : JSON.parse(saved);
    return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(state) ? state : undefined;
}


/***/ }),

/***/ 1896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ unseal),
/* harmony export */   Gj: () => (/* binding */ fromRandom),
/* harmony export */   VF: () => (/* binding */ fromChosen),
/* harmony export */   od: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/*
 * A secret that the main step leaves for the post step. The state is a file in the runner's temporary folder until the step ends, and
 * other processes of the same user can read it. So it is encrypted with a key made from another secret, which both steps have as an input.
 */
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const fromRandom = (secret) => new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', secret, '', 'tower-deploy issued token', 32));
const fromChosen = (secret, iv) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scryptSync)(secret, iv, 32);
/** Encrypts a text. */
function seal(clear, secret, keyOf) {
    const iv = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(IV_BYTES);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(CIPHER, keyOf(secret, iv), iv);
    const sealed = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}
/** The text again; undefined where the secret does not fit. */
function unseal(sealed, secret, keyOf) {
    const bytes = Buffer.from(sealed, 'base64');
    const iv = bytes.subarray(0, IV_BYTES);
    const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
    try {
        const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)(CIPHER, keyOf(secret, iv), iv, { authTagLength: TAG_BYTES }).setAuthTag(tag);
        return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 4712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ restoreRoot),
/* harmony export */   q: () => (/* binding */ storeRoot)
/* harmony export */ });
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4159);

/** The API root as fields of a state. */
function storeRoot({ api, site, gateway }) {
    return { api: api.href, site: site.href, gateway };
}
/** The API root from such fields. */
function restoreRoot(state) {
    return { api: new URL((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(state, 'api')), site: new URL((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(state, 'site')), gateway: state['gateway'] === true };
}


/***/ }),

/***/ 311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The action's version, as package.json has it (a test holds the two together); part of the User-Agent. */
const VERSION = '1.0.0';


/***/ })

};

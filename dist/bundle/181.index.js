export const id = 181;
export const ids = [181];
export const modules = {

/***/ 2562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   afterTokenAction: () => (/* binding */ afterTokenAction)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9373);
/* harmony import */ var _controller_controller_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1794);
/* harmony import */ var _controller_tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1884);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3916);
/* harmony import */ var _inputs_connection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8361);
/* harmony import */ var _inputs_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9066);
/* harmony import */ var _inputs_secrets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3332);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6397);
/* harmony import */ var _report_issued_token_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2881);
/* harmony import */ var _report_minted_token_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6637);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3333);











/** The job is over: there is no hurry, but no reason to hold up the runner either, in ms. */
const RETRY_FOR_MS = 60_000;
/** For one request where the main step did not say, in ms. */
const REQUEST_TIMEOUT_MS = 30_000;
/**
 * A request whose sender was killed may still be worked on by the controller: so long after it the token may come up, and
 * so often it is looked for, in ms.
 */
const SETTLING_MS = 2000;
const LOOKS = 4;
/** The post step of `token/`: revokes the token, whatever became of the job. Never throws, and never fails the job. */
async function afterTokenAction(console) {
    let connection;
    const minted = (0,_report_minted_token_js__WEBPACK_IMPORTED_MODULE_9__/* .mintedToken */ .VW)();
    try {
        console.mask((0,_inputs_secrets_js__WEBPACK_IMPORTED_MODULE_6__/* .readSecrets */ .q)());
        if (minted === undefined && !(0,_report_issued_token_js__WEBPACK_IMPORTED_MODULE_8__/* .isTokenLeft */ .rk)())
            return;
        const reader = new _inputs_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .InputReader */ .i();
        const access = (0,_inputs_connection_js__WEBPACK_IMPORTED_MODULE_4__/* .readAccess */ .zS)(reader);
        reader.finish();
        connection = (0,_access_js__WEBPACK_IMPORTED_MODULE_10__/* .connect */ .Ng)(console, { ...access, requestTimeoutMs: minted?.requestTimeoutMs ?? REQUEST_TIMEOUT_MS });
        const { signal } = new AbortController();
        const waiting = { sink: console, clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, signal, retryForMs: RETRY_FOR_MS };
        if ((0,_report_issued_token_js__WEBPACK_IMPORTED_MODULE_8__/* .isTokenLeft */ .rk)())
            (0,_access_js__WEBPACK_IMPORTED_MODULE_10__/* .resume */ .U)(console, connection, access.credentials);
        else if (minted !== undefined)
            await (0,_access_js__WEBPACK_IMPORTED_MODULE_10__/* .signIn */ .Jv)(console, connection, minted.root, access.credentials, waiting);
        if (minted !== undefined)
            await revoke(console, new _controller_controller_js__WEBPACK_IMPORTED_MODULE_1__/* .Controller */ .x(minted.root, connection), minted, waiting);
    }
    catch (error) {
        const which = minted === undefined ? 'The token' : `The token "${minted.description}"`;
        console.warn(`${which} could not be revoked: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error)} Delete it on the controller.`);
    }
    finally {
        await (0,_access_js__WEBPACK_IMPORTED_MODULE_10__/* .signOut */ .CI)(console, connection, { last: true, hurried: false });
        connection?.close();
    }
}
/** Deletes the token, and any other of its description: of a reply that got lost nobody knows the id. */
async function revoke(console, controller, { id, description }, waiting) {
    if (id !== undefined)
        await remove(controller, id, waiting);
    const others = await lookForOthers(controller, { id, description }, waiting).catch((error) => {
        if (id === undefined)
            throw error;
        console.warn(`Token ${id} "${description}" is revoked. Whether another one of this name was made could not be seen: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error)}`);
        return [];
    });
    for (const other of others)
        await remove(controller, other, waiting);
    const gone = [...new Set([...(id === undefined ? [] : [id]), ...others])];
    console.say(gone.length === 0 ? 'No token was made.' : `Revoked token ${gone.join(', ')} "${description}".`);
}
/** Tokens of this description; where no reply told of one, it is given some time to come up. */
async function lookForOthers(controller, { id, description }, waiting) {
    for (let looks = 1;; looks += 1) {
        const found = await (0,_persist_js__WEBPACK_IMPORTED_MODULE_7__/* .persist */ .Z)(waiting, () => (0,_controller_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .tokensNamed */ .I$)(controller, description, {}));
        if (found.length > 0 || id !== undefined || looks === LOOKS)
            return found;
        await waiting.clock.sleep(SETTLING_MS, waiting.signal);
    }
}
async function remove(controller, id, waiting) {
    await (0,_persist_js__WEBPACK_IMPORTED_MODULE_7__/* .persist */ .Z)(waiting, async () => {
        try {
            await (0,_controller_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .deleteToken */ .ni)(controller, id, {});
        }
        catch (error) {
            // Gone already: somebody, or a try before this one, was quicker.
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ResponseError */ .o3 && error.status === 404 && error.fromApi))
                throw error;
        }
    });
}


/***/ }),

/***/ 1884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ createToken),
/* harmony export */   I$: () => (/* binding */ tokensNamed),
/* harmony export */   X7: () => (/* binding */ applicationsPath),
/* harmony export */   ni: () => (/* binding */ deleteToken)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9641);


/** Tokens below the API root; behind a gateway they are the gateway's own (API fact 31). */
function tokensPath({ gateway }) {
    return gateway ? '../../gateway/v1/tokens/' : 'tokens/';
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
    const id = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(reply, 'id') : undefined;
    const value = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(reply, 'token') : '';
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(reply) || id === undefined || !/^[\x21-\x7e]+$/.test(value))
        throw (0,_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .strange */ .dV)('a token', 'it holds none');
    return { id, value, refresh: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(reply, 'refresh_token'), expires: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(reply, 'expires') };
}
/**
 * Ids of this user's tokens with exactly this description.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
async function tokensNamed(controller, description, options) {
    const query = new URLSearchParams({ description, page_size: '200' });
    const reply = await controller.get(`${tokensPath(controller.root)}?${query.toString()}`, options);
    return (0,_resources_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)(reply, 'the tokens')
        .filter(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)
        .filter((row) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(row, 'description') === description)
        .flatMap((row) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(row, 'id') ?? []);
}
/**
 * Revokes a token by deleting it.
 * @throws ResponseError (404 where it is gone already), ConnectionError, the signal's reason
 */
async function deleteToken(controller, id, options) {
    await controller.delete(`${tokensPath(controller.root)}${id}/`, options);
}


/***/ }),

/***/ 6637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ forgetMinted),
/* harmony export */   VW: () => (/* binding */ mintedToken),
/* harmony export */   X2: () => (/* binding */ rememberMinted)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7484);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_actions_core__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);


/*
 * What the token action leaves for its post step: where its token is and what it is called, never the token itself. The
 * post step deletes by id and by description: should the reply to the making have got lost, only that is known.
 */
const NAME = 'minted_token';
/** Remembers the token for the post step. */
function rememberMinted(console, { root, requestTimeoutMs, description, id }) {
    const { api, site, gateway } = root;
    const state = { api: api.href, site: site.href, gateway, requestTimeoutMs, description, id };
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(NAME, JSON.stringify(state)));
}
/** No token was made: nothing is left to do for the post step. */
function forgetMinted(console) {
    console.record('state', () => _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(NAME, ''));
}
/** The token that the main step may have made, or undefined. */
function mintedToken() {
    const saved = _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState(NAME);
    const state = saved === '' ? undefined : JSON.parse(saved);
    if (!(0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(state))
        return undefined;
    return {
        root: { api: new URL((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(state, 'api')), site: new URL((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(state, 'site')), gateway: state['gateway'] === true },
        requestTimeoutMs: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(state, 'requestTimeoutMs') ?? 30_000,
        description: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(state, 'description'),
        id: (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(state, 'id'),
    };
}


/***/ })

};

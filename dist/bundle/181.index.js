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
/* harmony import */ var _controller_controller_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2138);
/* harmony import */ var _controller_token_proof_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8602);
/* harmony import */ var _controller_tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1884);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3916);
/* harmony import */ var _inputs_connection_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8361);
/* harmony import */ var _inputs_reader_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9066);
/* harmony import */ var _inputs_secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3332);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6397);
/* harmony import */ var _report_issued_token_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2881);
/* harmony import */ var _report_minted_token_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6637);
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3333);
/* harmony import */ var _ask_as_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5451);
/* harmony import */ var _sign_out_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(819);
/* harmony import */ var _token_left_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4338);















/** The job is over: there is no hurry, but no reason to hold up the runner either, in ms. */
const RETRY_FOR_MS = 60_000;
/**
 * A request whose sender was killed may still be worked on by the controller: so long after it the token may come up, and
 * so often it is looked for, in ms.
 */
const SETTLING_MS = 2000;
const LOOKS = 4;
/** The post step of `token/`: revokes the token, whatever became of the job. Never throws, and never fails the job. */
async function afterTokenAction(console) {
    let connection;
    let access;
    let minted;
    try {
        console.mask((0,_inputs_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .readSecrets */ .q)());
        if (!(0,_report_minted_token_js__WEBPACK_IMPORTED_MODULE_10__/* .isMinted */ .E7)() && !(0,_report_issued_token_js__WEBPACK_IMPORTED_MODULE_9__/* .isTokenLeft */ .rk)())
            return;
        const reader = new _inputs_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .InputReader */ .i();
        access = (0,_inputs_connection_js__WEBPACK_IMPORTED_MODULE_5__/* .readAccess */ .zS)(reader);
        reader.finish();
        minted = (0,_report_minted_token_js__WEBPACK_IMPORTED_MODULE_10__/* .mintedToken */ .VW)(access.credentials);
        connection = (0,_access_js__WEBPACK_IMPORTED_MODULE_11__/* .connect */ .Ng)(console, access);
        const { signal } = new AbortController();
        const retryForMs = Math.min(RETRY_FOR_MS, access.retryForMs);
        const waiting = { sink: console, clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, signal, retryForMs };
        if ((0,_report_issued_token_js__WEBPACK_IMPORTED_MODULE_9__/* .isTokenLeft */ .rk)())
            (0,_access_js__WEBPACK_IMPORTED_MODULE_11__/* .resume */ .U)(console, connection, access.credentials);
        else if (minted !== undefined)
            await (0,_access_js__WEBPACK_IMPORTED_MODULE_11__/* .signIn */ .Jv)(console, connection, minted.root, access.credentials, waiting);
        if (minted !== undefined)
            await revoke({ console, access, waiting, minted }, new _controller_controller_js__WEBPACK_IMPORTED_MODULE_1__/* .Controller */ .x(minted.root, connection));
    }
    catch (error) {
        const which = minted === undefined ? 'The token' : `The token "${minted.description}"`;
        const left = minted === undefined ? 'Delete it on the controller.' : (0,_token_left_js__WEBPACK_IMPORTED_MODULE_14__/* .tokenLeft */ .p)(minted.root, minted.made?.expires ?? '');
        console.warn(`${which} could not be revoked: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeError */ .Uc)(error)} ${left}`);
    }
    finally {
        if (connection === undefined || access === undefined)
            (0,_sign_out_js__WEBPACK_IMPORTED_MODULE_13__/* .warnOfLeft */ .hu)(console);
        else
            await (0,_sign_out_js__WEBPACK_IMPORTED_MODULE_13__/* .signOutForGood */ .iN)(console, connection, access);
        connection?.close();
    }
}
/** Deletes the token, and any other of its description: of a reply that got lost nobody knows the id. */
async function revoke(task, controller) {
    const { console, minted, waiting } = task;
    const { description, made } = minted;
    let proved = false;
    if (made !== undefined) {
        const worked = await hasWorked(task, made);
        await remove(controller, made.id, waiting);
        proved = await prove(task, made, worked);
    }
    const others = await lookForOthers(controller, minted, waiting).catch((error) => {
        if (made === undefined)
            throw error;
        console.warn(`Token ${made.id} "${description}" is deleted. Whether another one of this name was made could not be seen: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeError */ .Uc)(error)}`);
        return [];
    });
    for (const other of others)
        await remove(controller, other, waiting);
    const gone = [...new Set([...(proved && made ? [made.id] : []), ...others])];
    if (gone.length > 0)
        console.say(`Revoked token ${gone.join(', ')} "${description}".`);
    else if (made === undefined)
        console.say('No token was made.');
}
/** Whether the API has accepted the token; asked now where the main step could not find out. */
async function hasWorked({ access, minted }, { value, worked }) {
    return worked || (value !== '' && (await (0,_ask_as_js__WEBPACK_IMPORTED_MODULE_12__/* .askAs */ .c)(value, access, minted.root).catch(() => false)));
}
/** Whether a deleted token is proved to be dead; warns where it is not. */
async function prove({ console, access, waiting, minted }, made, worked) {
    try {
        if (made.value === '')
            throw new _controller_token_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .ProofError */ .Dp(_controller_token_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN_VALUE */ .PC);
        if (await (0,_persist_js__WEBPACK_IMPORTED_MODULE_8__/* .persist */ .Z)(waiting, () => (0,_ask_as_js__WEBPACK_IMPORTED_MODULE_12__/* .askAs */ .c)(made.value, access, minted.root)))
            throw new _controller_token_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .ProofError */ .Dp(_controller_token_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .STILL_VALID */ .IJ);
        if (!worked)
            throw new _controller_token_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .ProofError */ .Dp(_controller_token_proof_js__WEBPACK_IMPORTED_MODULE_2__/* .NEVER_WORKED */ .Eg);
        return true;
    }
    catch (error) {
        console.warn(`Token ${made.id} "${minted.description}" was deleted but may still be valid: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeError */ .Uc)(error)} ${(0,_token_left_js__WEBPACK_IMPORTED_MODULE_14__/* .tokenLeft */ .p)(minted.root, made.expires)}`);
        return false;
    }
}
/** Tokens of this description; where no reply told of one, it is given some time to come up. */
async function lookForOthers(controller, { made, description }, waiting) {
    for (let looks = 1;; looks += 1) {
        const found = await (0,_persist_js__WEBPACK_IMPORTED_MODULE_8__/* .persist */ .Z)(waiting, () => (0,_controller_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .tokensNamed */ .I$)(controller, description, {}));
        if (found.length > 0 || made !== undefined || looks === LOOKS)
            return found;
        await waiting.clock.sleep(SETTLING_MS, waiting.signal);
    }
}
async function remove(controller, id, waiting) {
    await (0,_persist_js__WEBPACK_IMPORTED_MODULE_8__/* .persist */ .Z)(waiting, async () => {
        try {
            await (0,_controller_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .deleteToken */ .ni)(controller, id, {});
        }
        catch (error) {
            // Gone already: somebody, or a try before this one, was quicker.
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ResponseError */ .o3 && error.status === 404 && error.fromApi))
                throw error;
        }
    });
}


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


/***/ })

};

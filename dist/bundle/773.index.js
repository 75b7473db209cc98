export const id = 773;
export const ids = [773];
export const modules = {

/***/ 1773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postTokenAction: () => (/* binding */ postTokenAction)
});

// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/inputs/values/secret-inputs.ts
var secret_inputs = __webpack_require__(5142);
// EXTERNAL MODULE: ./src/report/step-report.ts + 8 modules
var step_report = __webpack_require__(6593);
// EXTERNAL MODULE: ./src/session/run-post-step.ts
var run_post_step = __webpack_require__(7747);
// EXTERNAL MODULE: ./src/state.ts + 1 modules
var state = __webpack_require__(5318);
// EXTERNAL MODULE: ./src/controller/client.ts + 12 modules
var client = __webpack_require__(4746);
// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/session/ask-as.ts
var ask_as = __webpack_require__(494);
// EXTERNAL MODULE: ./src/session/minted-token.ts
var minted_token = __webpack_require__(603);
// EXTERNAL MODULE: ./src/session/sign-in.ts
var sign_in = __webpack_require__(7659);
// EXTERNAL MODULE: ./src/session/token-left.ts
var token_left = __webpack_require__(5823);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
// EXTERNAL MODULE: ./src/timing/poll.ts
var poll = __webpack_require__(6778);
// EXTERNAL MODULE: ./src/timing/retry.ts
var retry = __webpack_require__(5428);
;// CONCATENATED MODULE: ./src/steps/revoke-minted-token-step.ts











/**
 * Runs the post step of `token/`: revokes the token, no matter how the job ended. Never throws or fails the job.
 * @param isSignedIn whether the connection already uses the main step's OAuth2 token
 */
async function revokeTokenStep({ sink, access, connection }, left, isSignedIn) {
    const minted = (0,minted_token/* openMinted */.q)(left, access.credentials);
    try {
        const { signal } = new AbortController();
        const retryForMs = Math.min(retry/* POST_STEP_MS */.ZN, access.retryForMs);
        const waiting = { sink, describe: step_errors/* describeError */.Uc, clock: clock/* systemClock */.ml, signal, retryForMs };
        if (!isSignedIn)
            await (0,sign_in/* signIn */.Jv)(sink, connection, minted.root, access.credentials, waiting);
        const ids = await revoke({ sink, access, waiting, minted }, new client/* Controller */.x(minted.root, connection));
        return { kind: 'tokens_revoked', ids, description: minted.description, wasMade: minted.made !== undefined };
    }
    catch (error) {
        return { kind: 'token_not_revoked', minted: left, error };
    }
}
/**
 * Deletes the token and any other with the same description: after a lost reply, the id is unknown.
 * @returns the ids of the tokens that are proved to be revoked
 */
async function revoke(task, controller) {
    const { sink, minted, waiting } = task;
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
        const values = { token: made.id, description, reason: (0,step_errors/* describeError */.Uc)(error) };
        sink.warn((0,message/* message */.iU)('minted-tokens-not-searched', values));
        return [];
    });
    for (const other of others)
        await remove(controller, other, waiting);
    return [...new Set([...(proved && made ? [made.id] : []), ...others])];
}
/** Returns whether the API accepted the token; checks it now if the main step could not. */
async function hasWorked({ access, minted }, { value, worked }) {
    return worked || (value !== '' && (await (0,ask_as/* askAs */.c)(value, access, minted.root).catch(() => false)));
}
/** Returns whether a deleted token is proved to be revoked; warns if it is not. */
async function prove(task, made, worked) {
    const { sink, minted } = task;
    const doubt = await doubtOf(task, made, worked).catch(step_errors/* describeError */.Uc);
    if (doubt === undefined)
        return true;
    const values = { token: made.id, description: minted.description, reason: doubt };
    sink.warn((0,message/* withMore */.iA)((0,message/* message */.iU)('minted-token-not-revoked', values), (0,token_left/* tokenLeft */.p)(minted.root, made.expires)));
    return false;
}
/** Returns why a deleted token may still be valid; undefined when it is proved that it is not. */
async function doubtOf({ access, waiting, minted }, made, worked) {
    if (made.value === '')
        return (0,message/* text */.Qq)('token-value-unknown');
    if (await (0,ask_as/* askAs */.c)(made.value, access, minted.root, { retry: waiting }))
        return (0,message/* text */.Qq)('token-still-valid');
    return worked ? undefined : (0,message/* text */.Qq)('token-never-worked');
}
/** Returns the ids of tokens with this description; after a lost reply, waits some time for one to appear. */
async function lookForOthers(controller, { made, description }, waiting) {
    const { clock, signal } = waiting;
    // The controller may still process the request of a killed client.
    const times = { clock, signal, timeoutMs: 5000, nextPauseMs: () => 2000 };
    const found = await (0,poll/* poll */.w)(times, async () => {
        const ids = await controller.tokens.withDescription(description, { retry: waiting });
        return ids.length > 0 || made !== undefined ? ids : undefined;
    });
    return found ?? [];
}
async function remove(controller, id, waiting) {
    await controller.tokens.delete(id, { retry: waiting }).catch((error) => {
        // A user or an earlier attempt already deleted it.
        if (!(error instanceof errors/* ResponseError */.o3 && error.status === 404 && error.fromApi))
            throw error;
    });
}

;// CONCATENATED MODULE: ./src/actions/post-token.ts






/** Runs the post step of `token/`: revokes the token, whatever became of the job. Never throws or fails the job. */
async function postTokenAction(console) {
    const minted = (0,state/* readState */.un)('minted_token');
    const token = (0,state/* readState */.un)('issued_token');
    await (0,run_post_step/* runPostStep */.U)(new step_report/* StepReport */.f(console), {
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        readAccess: () => (0,connection_inputs/* readAccessInputs */.gM)(),
        token,
        run: minted && ((context) => revokeTokenStep(context, minted, token !== undefined)),
        failed: (error) => ({ kind: 'token_not_revoked', minted: undefined, error }),
    });
}


/***/ }),

/***/ 603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ leaveMinted),
/* harmony export */   q: () => (/* binding */ openMinted)
/* harmony export */ });
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(774);

/** Saves the token for the post step, its value encrypted. */
function leaveMinted(sink, { made, ...minted }, credentials) {
    if (made === undefined) {
        sink.leave('minted_token', { ...minted, made });
        return;
    }
    const { value, ...reported } = made;
    const sealed = value === '' ? '' : (0,_seal_js__WEBPACK_IMPORTED_MODULE_0__/* .seal */ .od)(value, secretOf(credentials), _seal_js__WEBPACK_IMPORTED_MODULE_0__/* .fromChosen */ .VF);
    sink.leave('minted_token', { ...minted, made: { ...reported, sealed } });
}
/** Returns the token that the main step saved, and decrypts its value if the credentials are the same. */
function openMinted({ made, ...minted }, credentials) {
    if (made === undefined)
        return { ...minted, made };
    const { sealed, ...reported } = made;
    const value = sealed === '' ? '' : ((0,_seal_js__WEBPACK_IMPORTED_MODULE_0__/* .unseal */ .Du)(sealed, secretOf(credentials), _seal_js__WEBPACK_IMPORTED_MODULE_0__/* .fromChosen */ .VF) ?? '');
    return { ...minted, made: { ...reported, value } };
}
/** Returns the secret of these credentials, which the post step also has. */
function secretOf(credentials) {
    return 'token' in credentials ? credentials.token : (credentials.client?.secret ?? credentials.password);
}


/***/ }),

/***/ 7747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ runPostStep)
/* harmony export */ });
/* harmony import */ var _revoke_issued_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1216);
/* harmony import */ var _sign_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7659);
/* harmony import */ var _token_left_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5823);



/**
 * Runs a post step: finishes the main step's work, reports it, and then revokes the token of this run. The revocation
 * comes last because a cancel needs the token. Never throws.
 */
async function runPostStep(reporter, { secrets, readAccess, token, run, failed }) {
    reporter.mask(secrets);
    const session = {};
    const work = async () => {
        if (run === undefined && token === undefined)
            return { kind: 'nothing_left' };
        const access = readAccess();
        const connection = (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .Ng)(reporter, access);
        session.open = { connection, access };
        (0,_sign_in_js__WEBPACK_IMPORTED_MODULE_1__/* .resume */ .U)(reporter, connection, access.credentials, token);
        return (await run?.({ sink: reporter, access, connection })) ?? { kind: 'nothing_left' };
    };
    await reporter.report(await work().catch(failed));
    const { open } = session;
    if (open === undefined)
        (0,_token_left_js__WEBPACK_IMPORTED_MODULE_2__/* .warnOfLeft */ .h)(reporter, token);
    else
        await (0,_revoke_issued_token_js__WEBPACK_IMPORTED_MODULE_0__/* .signOutForGood */ .i)(reporter, open.connection, open.access);
    open?.connection.close();
    await reporter.close(false);
}


/***/ }),

/***/ 6778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ poll)
/* harmony export */ });
/**
 * Polls until there is a final answer, at least once.
 * @param ask receives the ms since the first poll; returns undefined while the answer is not final
 * @returns undefined when the time is over
 * @throws what `ask` throws; the signal's reason
 */
async function poll({ clock, signal, timeoutMs, nextPauseMs }, ask) {
    const startedAt = clock.now();
    for (;;) {
        const answer = await ask(clock.now() - startedAt);
        if (answer !== undefined)
            return answer;
        if (clock.now() - startedAt > timeoutMs)
            return undefined;
        await clock.sleep(nextPauseMs(), signal);
    }
}


/***/ })

};

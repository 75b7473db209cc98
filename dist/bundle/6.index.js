export const id = 6;
export const ids = [6];
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
// EXTERNAL MODULE: ./src/timing/clock.ts + 1 modules
var clock = __webpack_require__(2147);
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




/** Runs the post step of `token/`: revokes the token, whatever became of the job. */
function postTokenAction() {
    const minted = (0,state/* readState */.un)('minted_token');
    const token = (0,state/* readState */.un)('issued_token');
    return {
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        readAccess: () => (0,connection_inputs/* readAccessInputs */.gM)(),
        token,
        run: minted && ((context) => revokeTokenStep(context, minted, token !== undefined)),
        failed: (error) => ({ kind: 'token_not_revoked', minted: undefined, error }),
    };
}


/***/ }),

/***/ 4510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tokenAction: () => (/* binding */ tokenAction)
});

// EXTERNAL MODULE: ./src/inputs/github-run.ts
var github_run = __webpack_require__(1622);
// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/parse-values.ts
var parse_values = __webpack_require__(4294);
// EXTERNAL MODULE: ./src/inputs/values/unknown-inputs.ts
var unknown_inputs = __webpack_require__(6310);
;// CONCATENATED MODULE: ./src/inputs/token-inputs.ts






/** The names of all inputs of `token/`, as in its action.yml (a test compares the two). */
const TOKEN_INPUTS = [...connection_inputs/* CONNECTION_INPUTS */.vS, 'scope', 'application', 'description'];
/** The API accepts any length; this is what a list of tokens can show. */
const MAX_DESCRIPTION = 200;
/**
 * Reads the inputs of `token/`.
 * @throws ConfigurationError that lists every wrong input
 */
function readTokenInputs(environment) {
    const reader = new input_reader/* InputReader */.i();
    const inputs = {
        connection: (0,connection_inputs/* readConnection */.dC)(reader),
        scope: reader.parsed('scope', (0,parse_values/* parseWord */.kB)('write', 'read')) ?? 'write',
        application: reader.text('application'),
        description: reader.parsed('description', parseDescription),
    };
    (0,unknown_inputs/* refuseUnknownInputs */.Q)(reader, environment, TOKEN_INPUTS);
    reader.finish();
    return inputs;
}
function parseDescription(text) {
    if (text.length > MAX_DESCRIPTION || /[\r\n]/.test(text)) {
        const lines = (0,sentence_parts/* counted */.hS)(text.split(/\r\n|[\r\n]/).length, 'line');
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('token-description-invalid', { length: text.length, lines, most: MAX_DESCRIPTION }));
    }
    return text;
}

// EXTERNAL MODULE: ./src/inputs/values/secret-inputs.ts
var secret_inputs = __webpack_require__(5142);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/controller/connection/oauth.ts
var oauth = __webpack_require__(8390);
// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/session/ask-as.ts
var ask_as = __webpack_require__(494);
// EXTERNAL MODULE: ./src/session/minted-token.ts
var minted_token = __webpack_require__(603);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/timing/grace-period.ts
var grace_period = __webpack_require__(2806);
// EXTERNAL MODULE: ./src/timing/transient-error.ts
var transient_error = __webpack_require__(8595);
;// CONCATENATED MODULE: ./src/steps/token-step.ts









/**
 * Runs `token/`: creates a token for the steps of this job; the post step revokes it.
 * @param workflowRun the values of the extra variable `github_actions`
 */
async function tokenStep(context, workflowRun) {
    const { sink, inputs, controller, waiting } = context;
    const { signal } = waiting;
    const { credentials } = inputs.connection;
    const { scope } = inputs;
    const application = inputs.application === undefined ? undefined : await findApplication(context, inputs.application);
    const description = describeRun(inputs.description, workflowRun);
    const { requestTimeoutMs } = inputs.connection;
    const minted = { root: controller.root, requestTimeoutMs, description };
    // Before the request: if the reply is lost, the post step finds the token by its description.
    (0,minted_token/* leaveMinted */.N)(sink, { ...minted, made: undefined }, credentials);
    const token = await make(context, { description, scope, application });
    sink.mask((0,oauth/* formsOf */.XP)({ access: token.value, refresh: token.refresh, expires: token.expires }));
    const made = { id: token.id, value: token.value, expires: token.expires, worked: false };
    (0,minted_token/* leaveMinted */.N)(sink, { ...minted, made }, credentials);
    signal.throwIfAborted();
    // A refusal at the end proves the revocation only if the API accepted the token before.
    if (await (0,ask_as/* askAs */.c)(token.value, inputs.connection, controller.root, { signal }).catch(() => false)) {
        (0,minted_token/* leaveMinted */.N)(sink, { ...minted, made: { ...made, worked: true } }, credentials);
    }
    signal.throwIfAborted();
    return { kind: 'token_created', token, description, scope };
}
/**
 * Creates the token. Repeats the request after a lost reply: the post step revokes all tokens with this description.
 * @throws ResponseError with what to do next, ConnectionError, the signal's reason
 */
async function make({ sink, controller, waiting }, order) {
    const gracePeriod = (0,grace_period/* replyGracePeriod */.q)(waiting);
    const { gateway } = controller.root;
    let isRepeated = false;
    const isRetryable = (error) => {
        const mayPass = (0,transient_error/* isTransient */.dg)(explained(error, gateway));
        isRepeated ||= mayPass;
        return mayPass;
    };
    try {
        return await controller.tokens.create(order, { ...gracePeriod.signals, retry: { ...waiting, isRetryable } });
    }
    catch (error) {
        if (!isRepeated && isRefusal(error))
            sink.leave('minted_token', undefined);
        throw explained(error, gateway);
    }
    finally {
        gracePeriod.end();
    }
}
/** Returns whether the API itself refused: no token exists, and none appears later. */
function isRefusal(error) {
    return (error instanceof errors/* ResponseError */.o3 && error.fromApi && !error.transient && error.status >= 400 && error.status < 500);
}
/** Returns the token's description: the user's text, the run, and an id that no other token has. */
function describeRun(given, workflowRun) {
    const { repository = '', run_id = '', run_attempt = '', run_url = '' } = workflowRun;
    const run = run_url === '' ? 'GitHub Actions' : `GitHub Actions ${repository} run ${run_id}, attempt ${run_attempt}`;
    return `${given === undefined ? '' : `${given}; `}${run} [${(0,external_node_crypto_.randomUUID)()}]`;
}
async function findApplication({ controller, waiting }, wanted) {
    const by = /^\d+$/.test(wanted) ? 'id' : 'name';
    const ids = await controller.applications.find(by, wanted, { retry: waiting }).catch((error) => {
        throw controller.root.gateway && isForbidden(error) ? error.withHint((0,message/* text */.Qq)('applications-superusers-only')) : error;
    });
    const [id] = ids;
    if (id !== undefined && ids.length === 1)
        return id;
    const application = JSON.stringify(wanted);
    const problem = ids.length === 0
        ? (0,message/* message */.iU)('application-not-found', { application })
        : (0,message/* message */.iU)('application-name-ambiguous', { application, count: ids.length, ids: ids.join(', ') });
    throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('token-not-made'), [problem]);
}
function isForbidden(error) {
    return error instanceof errors/* ResponseError */.o3 && error.status === 403 && error.fromApi;
}
/** Matches the refusal of a user whose password another system keeps (controller fact 113). */
const EXTERNAL_USER = /external authentication provider/;
/** Adds a hint to a refusal. Who may create tokens depends on the controller (controller facts 112 and 113). */
function explained(error, gateway) {
    if (!(error instanceof errors/* ResponseError */.o3) || !error.fromApi)
        return error;
    if (error.status === 404 || error.status === 405) {
        const hint = (0,message/* text */.Qq)(gateway ? 'gateway-makes-no-tokens' : 'controller-makes-no-tokens');
        return new errors/* ResponseError */.o3(error, { ...error, transient: false }).withHint(hint);
    }
    if (!isForbidden(error))
        return error;
    return error.withHint((0,message/* text */.Qq)(EXTERNAL_USER.test(error.words) ? 'token-external-user' : 'token-forbidden'));
}

// EXTERNAL MODULE: ./src/timing/retry.ts
var retry = __webpack_require__(5428);
;// CONCATENATED MODULE: ./src/actions/token.ts





/** Runs `token/`: makes a token for the steps of this job; its post step revokes it. */
function tokenAction() {
    return {
        action: 'token',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: () => readTokenInputs(process.env),
        retryForMs: ({ connection }) => (0,retry/* retryBeforeLaunch */.ZQ)(connection.retryForMs),
        run: (context) => tokenStep(context, (0,github_run/* readWorkflowRun */.hO)(process.env)),
    };
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

};

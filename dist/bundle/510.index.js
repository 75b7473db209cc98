export const id = 510;
export const ids = [510];
export const modules = {

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
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('token-description-invalid', { length: text.length, most: MAX_DESCRIPTION }));
    }
    return text;
}

// EXTERNAL MODULE: ./src/inputs/values/secret-inputs.ts
var secret_inputs = __webpack_require__(5142);
// EXTERNAL MODULE: ./src/report/step-report.ts + 8 modules
var step_report = __webpack_require__(6593);
// EXTERNAL MODULE: ./src/session/run-step.ts + 1 modules
var run_step = __webpack_require__(673);
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







/** Runs `token/`: makes a token for the steps of this job; its post step revokes it. Never throws. */
async function tokenAction(console) {
    await (0,run_step/* runStep */.e)(new step_report/* StepReport */.f(console), {
        action: 'token',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: () => readTokenInputs(process.env),
        retryForMs: ({ connection }) => (0,retry/* retryBeforeLaunch */.ZQ)(connection.retryForMs),
        run: (context) => tokenStep(context, (0,github_run/* readWorkflowRun */.hO)(process.env)),
    });
}


/***/ }),

/***/ 1622:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   hO: () => (/* binding */ readWorkflowRun),
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   kN: () => (/* binding */ readCommit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _controller_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4159);


/*
 * What the runner reports about the workflow run. The author of a pull request can choose any of these values.
 */
/** Returns the run's values for the extra var `github_actions`. */
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
 * Returns the commit that this run is about. A pull request's run uses a merge commit that GitHub creates and never
 * shows. In that case, returns the last commit of the pull request, from the event that started the run.
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
    return commitOf((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(readEvent(eventPath), 'pull_request'), 'head'), 'sha');
}
/** Returns the event that started the run; an empty one when it cannot be read. */
function readEvent(eventPath) {
    try {
        const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(eventPath, 'utf8'));
        return (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(event) ? event : {};
    }
    catch {
        return {};
    }
}
/** Returns the commit in a field of an event. */
function commitOf(fields, name) {
    const sha = (0,_controller_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fields, name);
    return /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined;
}


/***/ }),

/***/ 6310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ refuseUnknownInputs)
/* harmony export */ });
/* harmony import */ var _messages_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7468);


const TEMPLATE = ['template_id', 'template_name'];
/**
 * Names that users know from the API, the collection awx.awx, the awx command, Jenkins and other actions, without
 * signs, and the names of this action.
 */
const OTHER_NAMES = {
    ...names('url', 'address baseurl endpoint host hostname server templatehost'),
    ...names('token', 'accesstoken apikey apitoken authtoken bearertoken credentialsid oauth2token oauthtoken'),
    ...names('username', 'login templateuser user'),
    ...names('password', 'pass templateuserpassword'),
    ...names('ca_certificate', 'cabundle cacert'),
    ...names('client_certificate', 'cert clientcert'),
    ...names('client_key', 'key'),
    ...names('verify_tls', 'ignoressl insecure insecureskipverify skiptlsverify skipverify sslverify validatecerts verify verifycertificate verifyssl'),
    ...names('retry_for', 'retries'),
    ...names('template_id', 'jobtemplateid workflowid workflowjobtemplateid workflowtemplateid'),
    ...names('template_name', 'jobtemplatename name workflowname workflowtemplatename'),
    ...names(TEMPLATE, 'jobtemplate resourcename template workflow workflowjobtemplate workflowtemplate'),
    ...names('template_type', 'resourcetype'),
    ...names('organization', 'org organizationid organizationname'),
    ...names('extra_vars', 'additionalvars extravariables templatevar templatevarvalue variables vars'),
    ...names('extra_vars_file', 'variablesfile varsfile'),
    ...names('limit', 'hosts'),
    ...names('job_tags', 'jobtag tags'),
    ...names('skip_tags', 'skipjobtags'),
    ...names('inventory', 'inventoryid inventoryname'),
    ...names('credentials', 'credential credentialid credentialids credentialname credentialnames'),
    ...names('credential_passwords', 'vaultpassword'),
    ...names('scm_branch', 'branch gitbranch gitref'),
    ...names('job_type', 'check checkmode'),
    ...names('diff_mode', 'diff'),
    ...names('job_slice_count', 'slices'),
    ...names('execution_environment', 'ee executionenvironmentid'),
    ...names('instance_groups', 'instancegroupids'),
    ...names('wait', 'async monitor waitforcompletion'),
    ...names('interval', 'pollinginterval pollinterval sleep'),
    ...names('timeout', 'actiontimeout maxwait timeoutminutes timeoutseconds waittimeout'),
    ...names('log', 'importlogs importworkflowchildlogs loglevel'),
    ...names('job_id', 'job workflowjob workflowjobid'),
    ...names('decision', 'action approve'),
    ...names('node', 'approval approvalname nodename'),
    ...names('resource', 'collection'),
    ...names('resources', 'assets'),
    ...names(['job_id', 'template_id'], 'id'),
};
/** Returns the same inputs for each of these words. */
function names(inputs, words) {
    return Object.fromEntries(words.split(' ').map((word) => [word, [inputs].flat()]));
}
/** The product in front of a name, such as in `tower_host`, `controller_oauthtoken` or `ansible-tower-url`. */
const PRODUCT = /^(?:import)?(?:ansible)?(?:automation)?(?:tower|controller|awx|aap)/;
/**
 * Notes inputs that the action does not have. The runner only warns about them, and a dropped `tags: deploy` or
 * `limt: web1` would deploy everything to all hosts.
 * @param inputs the names of all inputs of the action
 */
function refuseUnknownInputs(reader, environment, inputs) {
    for (const [variable, value] of Object.entries(environment)) {
        if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '')
            continue;
        const name = variable.slice('INPUT_'.length).toLowerCase();
        if (inputs.includes(name))
            continue;
        const near = meant(name, inputs);
        reader.problem(name, near.length === 0
            ? (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-unknown', { inputs: inputs.join(', ') })
            : (0,_messages_message_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)('input-misspelled', { near: near.join('` or `') }));
    }
}
/** Returns the inputs that a name probably means: by its other names, by its spelling, or without a product's name. */
function meant(name, inputs) {
    const plain = name.replaceAll(/[^a-z0-9]/g, '');
    const known = (other) => OTHER_NAMES[other]?.filter((input) => inputs.includes(input)) ?? [];
    const byName = known(plain);
    if (byName.length > 0)
        return byName;
    const [spelled] = (0,_messages_sentence_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(name, inputs);
    if (spelled !== undefined)
        return [spelled];
    const short = plain.replace(PRODUCT, plain.startsWith('import') ? 'import' : '');
    if (short === plain)
        return [];
    // `timeout` is how long the job may take here, and how long a request may take there.
    if (short === 'timeout' && inputs.includes('request_timeout'))
        return ['request_timeout'];
    const same = inputs.find((input) => input.replaceAll('_', '') === short);
    return same === undefined ? known(short) : [same];
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

/***/ 673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/timing/clock.ts
var clock = __webpack_require__(184);
;// CONCATENATED MODULE: ./src/session/cancel-signal.ts

/** The signals with which the runner cancels a step: SIGINT, 7.5 s later SIGTERM (runner fact 2). */
const SIGNALS = ['SIGINT', 'SIGTERM'];
/** Returns an AbortSignal for the cancel of the workflow. A second process signal has no effect. */
function cancelSignal() {
    const controller = new AbortController();
    const interrupt = (signal) => controller.abort(new step_errors/* InterruptedError */.p4(signal));
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

// EXTERNAL MODULE: ./src/session/revoke-issued-token.ts
var revoke_issued_token = __webpack_require__(1216);
// EXTERNAL MODULE: ./src/session/sign-in.ts
var sign_in = __webpack_require__(7659);
;// CONCATENATED MODULE: ./src/session/run-step.ts





/**
 * Runs a main step: masks the secrets, reads the inputs, connects, signs in, does the work, and reports the result.
 * Always signs out at the end. Never throws.
 */
async function runStep(reporter, step) {
    const { signal, stop } = cancelSignal();
    const session = {};
    const toResult = (error) => {
        if (error instanceof step_errors/* InterruptedError */.p4)
            return { kind: 'interrupted', action: step.action };
        if (session.open === undefined && error instanceof step_errors/* ConfigurationError */.j1)
            return { kind: 'invalid_inputs', error };
        return step.failed?.(error) ?? { kind: 'failed', error };
    };
    const work = async () => {
        reporter.mask(step.secrets);
        const inputs = await step.read();
        const connection = (0,sign_in/* connect */.Ng)(reporter, inputs.connection);
        session.open = { connection, inputs };
        const waiting = {
            sink: reporter,
            describe: step_errors/* describeError */.Uc,
            clock: clock/* systemClock */.ml,
            signal,
            retryForMs: step.retryForMs(inputs),
        };
        const controller = await connection.discover(inputs.connection.url, { signal, retry: waiting });
        await (0,sign_in/* signIn */.Jv)(reporter, connection, controller.root, inputs.connection.credentials, waiting);
        return await step.run({ sink: reporter, inputs, controller, signal, waiting });
    };
    await reporter.report(await work().catch(toResult));
    const { open } = session;
    const isWorkflowCancelled = signal.aborted;
    await Promise.all([
        open && (0,revoke_issued_token/* signOut */.C)(reporter, open.connection, isWorkflowCancelled),
        reporter.close(isWorkflowCancelled),
    ]);
    open?.connection.close();
    stop();
}


/***/ })

};

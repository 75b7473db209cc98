export const id = 422;
export const ids = [422];
export const modules = {

/***/ 2422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  queryAction: () => (/* binding */ queryAction)
});

// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/controller/fields.ts
var fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/inputs/values/input-reader.ts
var input_reader = __webpack_require__(2382);
// EXTERNAL MODULE: ./src/inputs/values/parse-values.ts
var parse_values = __webpack_require__(4294);
;// CONCATENATED MODULE: ./src/inputs/query-filters.ts




/** Query parameters of the API that are not look-ups, and the message that says what to use for each. */
const NOT_FILTERS = new Map([
    ['page', (0,message/* message */.iU)('filter-page-reserved')],
    ['page_size', (0,message/* message */.iU)('filter-page-size-reserved')],
    ['limit', (0,message/* message */.iU)('filter-limit-reserved')],
    ['order_by', (0,message/* message */.iU)('filter-order-by-reserved')],
    ['order', (0,message/* message */.iU)('filter-order-reserved')],
    ['count_disabled', (0,message/* message */.iU)('filter-count-disabled-reserved')],
    ['format', (0,message/* message */.iU)('filter-format-reserved')],
]);
/** Look-ups with which one object can match several values, such as `name__icontains`. */
const LOOKUPS = 'iexact contains icontains startswith istartswith endswith iendswith regex iregex gt gte lt lte isnull search'.split(' ');
/**
 * Parses the input `filters` into the look-ups of the API, as pairs of name and value.
 * @throws InputProblem
 */
async function parseFilters(text) {
    const mapping = (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(520)]).then(__webpack_require__.bind(__webpack_require__, 6520))).parseMapping(text);
    const filters = Object.entries((0,fields/* isRecord */.u4)(mapping) ? mapping : {}).flatMap(([name, value]) => filter(name, value));
    if (filters.filter(([name]) => name === 'type').length > 1)
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('filter-type-twice'));
    return filters;
}
/** Parameters of which the API reads only one value, the first or the last (django-ansible-base, `rest_filters`). */
const ONCE = new Set(['host_filter', 'role_level', 'no_truncate', 'validate']);
/** Returns the pairs of one look-up. A list becomes one value for `__in` and `type`, and several pairs otherwise. */
function filter(name, value) {
    if (!/^\w+$/.test(name))
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('filter-not-lookup', { given: (0,parse_values/* shown */.SP)(name) }));
    const instead = NOT_FILTERS.get(name);
    if (instead !== undefined)
        throw new input_reader/* InputProblem */.S(instead);
    const values = (Array.isArray(value) ? value : [value]).map((item) => term(name, item));
    if (values.length === 0)
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('filter-empty-list', { name }));
    if (Array.isArray(value) && name.endsWith('__in') && values.some((item) => item.includes(','))) {
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('filter-with-comma', { name }));
    }
    // The API treats a space after a comma as part of the value.
    const each = values.flatMap((item) => item.split(',')).map((item) => item.trim());
    if (/^((or|not|chain)__)*type(__in)?$/.test(name))
        return types(name, each);
    if (name.endsWith('__in'))
        return [[name, each.join(',')]];
    if (name === 'search')
        return [[name, values.join(' ')]];
    if (new Set(values).size > 1)
        refuseSeveral(name);
    return values.map((item) => [name, item]);
}
/** Look-ups of `type` that work with several values. With any other, the API finds nothing or everything. */
const SEVERAL_TYPES = new Set(['or__type', 'not__type', 'chain__not__type']);
/**
 * Returns the pairs of a look-up of `type`. Several types must be one comma-separated value.
 * The API reads only the last of several `type` parameters, and `type__in` never finds anything.
 * @throws InputProblem
 */
function types(name, values) {
    const field = name.replace(/__in$/, '');
    if (field === 'type')
        return [[field, values.join(',')]];
    if (SEVERAL_TYPES.has(field) || (field === name && values.length === 1))
        return values.map((item) => [field, item]);
    throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('filter-several-types', { name }));
}
/**
 * Refuses several values for a look-up that can match only one.
 * @throws InputProblem when the API would read one value only, or when no object can match all of them
 */
function refuseSeveral(name) {
    if (ONCE.has(name))
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('filter-read-once', { name }));
    const [, field] = /^(?!(?:or|not|chain)__)(\w+?)(?:__exact)?$/.exec(name) ?? [];
    if (field !== undefined && !LOOKUPS.some((lookup) => field.endsWith(`__${lookup}`)))
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('filter-several-values', { name, field }));
}
/** Returns a value as text; refuses an empty one: a variable may be unset, and `name__icontains=` matches all. */
function term(name, value) {
    if (value === null || value === undefined || value === '')
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('filter-empty', { name }));
    if (typeof value === 'object')
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('filter-mapping', { name }));
    return String(value);
}

// EXTERNAL MODULE: ./src/inputs/values/unknown-inputs.ts
var unknown_inputs = __webpack_require__(6310);
;// CONCATENATED MODULE: ./src/inputs/query-inputs.ts






/** The names of all inputs of `query/`, as in its action.yml (a test compares the two). */
const QUERY_INPUTS = [
    ...connection_inputs/* CONNECTION_INPUTS */.vS,
    'resource',
    'filters',
    'fields',
    'order_by',
    'limit',
    'expect',
    'summary',
];
/** How many matches the workflow expects. */
const EXPECTATIONS = ['any', 'one', 'some', 'none'];
/**
 * Reads the inputs of `query/`.
 * @throws ConfigurationError that lists every wrong input
 */
async function readQueryInputs(environment) {
    const reader = new input_reader/* InputReader */.i();
    const hasResource = reader.required('resource', (0,message/* message */.iU)('resource-required')) !== '';
    const inputs = {
        connection: (0,connection_inputs/* readConnection */.dC)(reader),
        query: {
            resource: (hasResource ? reader.parsed('resource', parseResource) : undefined) ?? '',
            filters: (await reader.parsedLater('filters', parseFilters)) ?? [],
            orderBy: (await reader.parsedLater('order_by', parseOrder)) ?? [],
            limit: reader.parsed('limit', (0,parse_values/* parseCount */.zq)(1)),
        },
        fields: await reader.parsedLater('fields', parse_values/* parseList */.E1),
        expect: reader.parsed('expect', (0,parse_values/* parseWord */.kB)(...EXPECTATIONS)) ?? 'any',
        summary: reader.parsed('summary', parse_values/* parseBoolean */.yG) ?? true,
    };
    (0,unknown_inputs/* refuseUnknownInputs */.Q)(reader, environment, QUERY_INPUTS);
    reader.finish();
    return inputs;
}
/** Returns the path of a collection without `/api/v2/` and outer slashes: users copy it from the API's pages. */
function parseResource(text) {
    const path = text.replace(/^\/?(api\/(controller\/)?v\d+\/)?/, '').replace(/\/$/, '');
    const given = (0,parse_values/* shown */.SP)(text);
    if (path.includes('?'))
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('resource-with-query', { given }));
    const [, collection, id = ''] = /^(.*[a-z_])\/(\d+)$/.exec(path) ?? [];
    if (collection !== undefined)
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('resource-is-object', { given, collection, id }));
    if (!/^[a-z_]+(\/[^/?#\r\n]+\/[a-z_]+)*$/.test(path))
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('resource-not-collection', { given }));
    return path;
}
async function parseOrder(text) {
    const fields = await (0,parse_values/* parseList */.E1)(text);
    const wrong = fields.find((field) => !/^-?\w+$/.test(field));
    if (wrong !== undefined)
        throw new input_reader/* InputProblem */.S((0,message/* message */.iU)('order-not-field', { given: (0,parse_values/* shown */.SP)(wrong) }));
    return fields;
}

// EXTERNAL MODULE: ./src/inputs/values/secret-inputs.ts
var secret_inputs = __webpack_require__(5142);
// EXTERNAL MODULE: ./src/report/step-report.ts + 8 modules
var step_report = __webpack_require__(6593);
// EXTERNAL MODULE: ./src/session/run-step.ts + 1 modules
var run_step = __webpack_require__(673);
// EXTERNAL MODULE: ./src/controller/connection/reply-errors.ts
var reply_errors = __webpack_require__(6489);
// EXTERNAL MODULE: ./src/http/errors.ts
var errors = __webpack_require__(8549);
// EXTERNAL MODULE: ./src/messages/sentence-parts.ts
var sentence_parts = __webpack_require__(7468);
// EXTERNAL MODULE: ./src/step-errors.ts + 1 modules
var step_errors = __webpack_require__(5389);
// EXTERNAL MODULE: ./src/http/json/json.ts
var json = __webpack_require__(4113);
;// CONCATENATED MODULE: ./src/steps/select-fields.ts



/**
 * Returns the rows with only the requested fields; nested fields (`summary_fields.organization.name`) remain nested.
 * The API leaves out nested fields without a value (`summary_fields.last_job` before the first job). So only a wrong
 * first part of a nested field is detected.
 * @throws ConfigurationError when no row has a requested field: it is misspelled, and every later step would miss it
 */
function selectFields(rows, fields) {
    const missing = rows.length === 0
        ? []
        : fields.filter((field) => !rows.some((row) => Object.hasOwn(row, field.split('.')[0] ?? '')));
    if (missing.length > 0) {
        const names = missing.map((field) => `\`${field}\``).join(', ');
        const known = Object.keys(rows[0] ?? {}).join(', ');
        throw new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('results-without-field'), [
            (0,message/* message */.iU)('fields-unknown', { fields: names, known }),
        ]);
    }
    return rows.map((row) => select_fields_select(row, fields));
}
function select_fields_select(row, fields) {
    const own = new Map();
    for (const field of fields) {
        const [key = '', ...inside] = field.split('.');
        own.set(key, [...(own.get(key) ?? []), ...(inside.length === 0 ? [] : [inside.join('.')])]);
    }
    const whole = new Set(fields.filter((field) => !field.includes('.')));
    const kept = [...own].flatMap(([key, inside]) => {
        if (!Object.hasOwn(row, key))
            return [];
        const value = row[key];
        return [[key, whole.has(key) || !(0,json/* isRecord */.u)(value) ? value : select_fields_select(value, inside)]];
    });
    return Object.fromEntries(kept);
}

;// CONCATENATED MODULE: ./src/steps/query-step.ts






/** Runs `query/`: lists the objects of an API collection. Sends only GETs. */
async function queryStep(context) {
    const { query, fields, expect } = context.inputs;
    const { rows, count } = await read(context, query);
    const objects = rows.map((row) => row.fields);
    const results = fields === undefined ? objects : selectFields(objects, fields);
    return { kind: 'queried', query, rows, count, results, fields, expect };
}
/**
 * Reads the rows that match the query.
 * @throws ConfigurationError when the collection does not exist; ResponseError, ConnectionError, the signal's reason
 */
async function read({ controller, signal, waiting }, query) {
    try {
        return await controller.collections.search(query, { signal, retry: waiting });
    }
    catch (error) {
        if (error instanceof reply_errors/* UnknownCollectionError */.V6)
            throw unknownCollection(query.resource, error);
        throw isFilterRefused(error) ? error.withHint((0,message/* text */.Qq)('filter-forbidden')) : error;
    }
}
/** Returns whether the API refused a filter: it answers with a 403, as for a missing role (controller fact 13). */
function isFilterRefused(error) {
    return error instanceof errors/* ResponseError */.o3 && error.status === 403 && error.fromApi && /^Filtering on /.test(error.words);
}
function unknownCollection(resource, unknown) {
    const values = { resource: JSON.stringify(resource), collections: unknown.names.toSorted().join(', ') };
    const [near] = (0,sentence_parts/* nearest */.pA)(unknown.word, unknown.names);
    return new step_errors/* ConfigurationError */.j1((0,message/* message */.iU)('collection-not-found'), [
        near === undefined
            ? (0,message/* message */.iU)('collection-unknown', values)
            : (0,message/* message */.iU)('collection-misspelled', { ...values, near: unknown.pathWith(near) }),
    ]);
}

// EXTERNAL MODULE: ./src/timing/retry.ts
var retry = __webpack_require__(5428);
;// CONCATENATED MODULE: ./src/actions/query.ts






/** Runs `query/`: lists what a collection of the API holds. Sends only GETs. Never throws. */
async function queryAction(console) {
    const report = new step_report/* StepReport */.f(console);
    await (0,run_step/* runStep */.e)(report, {
        action: 'query',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: async () => {
            const inputs = await readQueryInputs(process.env);
            report.begin({ summary: inputs.summary });
            return inputs;
        },
        retryForMs: ({ connection }) => (0,retry/* retryBeforeLaunch */.ZQ)(connection.retryForMs),
        run: queryStep,
    });
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

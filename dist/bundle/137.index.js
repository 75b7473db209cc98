export const id = 137;
export const ids = [137];
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
    const mapping = (await Promise.all(/* import() | yaml */[__webpack_require__.e(815), __webpack_require__.e(602)]).then(__webpack_require__.bind(__webpack_require__, 6520))).parseMapping(text);
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
        if (isFilterRefused(error))
            throw error.withHint((0,message/* text */.Qq)('filter-forbidden'));
        throw isFieldUnknown(error) ? error.withHint((0,message/* text */.Qq)('filter-unknown')) : error;
    }
}
/** Returns whether the API refused the query, since it has a name or value that the collection does not know. */
function isFieldUnknown(error) {
    return error instanceof errors/* ResponseError */.o3 && error.status === 400 && error.fromApi;
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




/** Runs `query/`: lists what a collection of the API holds. Sends only GETs. */
function queryAction(report) {
    return {
        action: 'query',
        secrets: (0,secret_inputs/* readSecrets */.q)(),
        read: async () => {
            const inputs = await readQueryInputs(process.env);
            report.begin({ summary: inputs.summary });
            return inputs;
        },
        retryForMs: ({ connection }) => (0,retry/* retryBeforeLaunch */.ZQ)(connection.retryForMs),
        run: queryStep,
    };
}


/***/ }),

};

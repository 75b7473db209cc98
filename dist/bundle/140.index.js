export const id = 140;
export const ids = [140];
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

/***/ 1140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  queryAction: () => (/* binding */ queryAction)
});

// EXTERNAL MODULE: ./src/controller/collection.ts
var collection = __webpack_require__(4374);
// EXTERNAL MODULE: ./src/controller/fields.ts
var controller_fields = __webpack_require__(4159);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
// EXTERNAL MODULE: ./src/inputs/connection.ts
var connection = __webpack_require__(8361);
// EXTERNAL MODULE: ./src/inputs/reader.ts
var inputs_reader = __webpack_require__(9066);
// EXTERNAL MODULE: ./src/inputs/values.ts
var inputs_values = __webpack_require__(8463);
;// CONCATENATED MODULE: ./src/inputs/filters.ts



/** What the API takes in its address for something else than a look-up, and the input for it. */
const NOT_FILTERS = {
    page: 'all pages are read',
    page_size: 'all pages are read; the input `limit` bounds the results',
    limit: 'the input `limit` bounds the results',
    order_by: 'the input `order_by` sorts',
    order: 'the input `order_by` sorts',
    count_disabled: 'all that match are counted',
    format: 'results are JSON',
};
/** Look-ups by which a value can fit several times, such as `name__icontains`. */
const LOOKUPS = 'iexact contains icontains startswith istartswith endswith iendswith regex iregex gt gte lt lte isnull search'.split(' ');
/**
 * The look-ups of the input `filters`, in the form in which the API understands them.
 * @throws InputProblem
 */
async function parseFilters(text) {
    const mapping = (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(97)]).then(__webpack_require__.bind(__webpack_require__, 3097))).parseMapping(text);
    const filters = Object.entries((0,controller_fields/* isRecord */.u4)(mapping) ? mapping : {}).flatMap(([name, value]) => filter(name, value));
    if (filters.filter(([name]) => name === 'type').length > 1)
        throw new inputs_reader/* InputProblem */.S('gives both `type` and `type__in`; give one of them');
    return filters;
}
/** What the API takes once: of several it reads one only, the last or the first (django-ansible-base, `rest_filters`). */
const ONCE = new Set(['host_filter', 'role_level', 'no_truncate', 'validate']);
/** One look-up; a list is for `__in` and `type`, or gives the name several times. */
function filter(name, value) {
    if (!/^\w+$/.test(name)) {
        throw new inputs_reader/* InputProblem */.S(`names ${(0,inputs_values/* shown */.SP)(name)}; a field with a look-up of the API is accepted, such as \`name__icontains\``);
    }
    const instead = NOT_FILTERS[name];
    if (instead !== undefined)
        throw new inputs_reader/* InputProblem */.S(`names \`${name}\`, which is no field: ${instead}`);
    const values = (Array.isArray(value) ? value : [value]).map((item) => term(name, item));
    if (values.length === 0)
        throw new inputs_reader/* InputProblem */.S(`gives \`${name}\` an empty list; at least one value is needed`);
    if (Array.isArray(value) && name.endsWith('__in') && values.some((item) => item.includes(','))) {
        throw new inputs_reader/* InputProblem */.S(`gives \`${name}\` a value with a comma, and the API takes the values separated by commas`);
    }
    // The API takes a blank behind a comma for a part of the value.
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
/**
 * The API joins types by commas, of several `type` it reads the last one only, and `type__in` finds nothing whatever it is
 * given.
 */
function types(name, values) {
    const field = name.replace(/__in$/, '');
    if (field === 'type')
        return [[field, values.join(',')]];
    if (field === name || field === 'or__type' || field === 'not__type')
        return values.map((item) => [field, item]);
    throw new inputs_reader/* InputProblem */.S(`names \`${name}\`, which the API does not understand; \`type\` must be a list of types`);
}
/** @throws InputProblem where the API would read one value only, or find nothing that has all of them */
function refuseSeveral(name) {
    if (ONCE.has(name))
        throw new inputs_reader/* InputProblem */.S(`gives \`${name}\` several values; the API reads only one`);
    const [, field] = /^(?!(?:or|not|chain)__)(\w+?)(?:__exact)?$/.exec(name) ?? [];
    if (field !== undefined && !LOOKUPS.some((lookup) => field.endsWith(`__${lookup}`)))
        throw new inputs_reader/* InputProblem */.S(`gives \`${name}\` several values, and nothing has all of them; write \`${field}__in\` to find what has one of them`);
}
/** An empty value is an unset variable more often than not, and `name__icontains=` matches everything. */
function term(name, value) {
    if (value === null || value === undefined || value === '') {
        throw new inputs_reader/* InputProblem */.S(`gives \`${name}\` no value: check whether the variable that it comes from is set; for empty fields take \`${name}__isnull: true\` or \`${name}__regex: ^$\``);
    }
    if (typeof value === 'object') {
        throw new inputs_reader/* InputProblem */.S(`gives \`${name}\` a mapping; a text, a number, a truth value or a list of them is accepted`);
    }
    return String(value);
}

// EXTERNAL MODULE: ./src/inputs/unknown.ts
var unknown = __webpack_require__(4883);
;// CONCATENATED MODULE: ./src/inputs/query.ts





/** Every input of the query action, as in its action.yml (a test holds the two together). */
const QUERY_INPUTS = [
    ...connection/* CONNECTION_INPUTS */.vS,
    'resource',
    'filters',
    'fields',
    'order_by',
    'limit',
    'expect',
];
/** How many matches are wanted. */
const EXPECTATIONS = ['any', 'one', 'some', 'none'];
/**
 * All inputs of the query action, read once.
 * @throws ConfigurationError that lists every wrong input
 */
async function readQueryInputs(environment) {
    const reader = new inputs_reader/* InputReader */.i();
    const accepted = 'a collection of the API, such as `inventories`, `job_templates` or `inventories/5/hosts`';
    const hasResource = reader.required('resource', accepted) !== '';
    const inputs = {
        connection: (0,connection/* readConnection */.dC)(reader),
        query: {
            resource: (hasResource ? reader.parsed('resource', parseResource) : undefined) ?? '',
            filters: (await reader.parsedLater('filters', parseFilters)) ?? [],
            orderBy: (await reader.parsedLater('order_by', parseOrder)) ?? [],
            limit: reader.parsed('limit', (0,inputs_values/* parseCount */.zq)(1)),
        },
        fields: await reader.parsedLater('fields', inputs_values/* parseList */.E1),
        expect: reader.parsed('expect', (0,inputs_values/* parseWord */.kB)(...EXPECTATIONS)) ?? 'any',
    };
    (0,unknown/* refuseUnknownInputs */.Q)(reader, environment, QUERY_INPUTS);
    reader.finish();
    return inputs;
}
/** Path of a collection without slashes at its ends; people copy it from the API's own pages. */
function parseResource(text) {
    const path = text.replace(/^\/?(api\/(controller\/)?v\d+\/)?/, '').replace(/\/$/, '');
    if (path.includes('?'))
        throw new inputs_reader/* InputProblem */.S(`is ${(0,inputs_values/* shown */.SP)(text)}; give what follows the question mark as \`filters\``);
    const [, collection, id] = /^(.*[a-z_])\/(\d+)$/.exec(path) ?? [];
    if (collection !== undefined)
        throw new inputs_reader/* InputProblem */.S(`is ${(0,inputs_values/* shown */.SP)(text)}, which is one object; give \`${collection}\`, and \`id: ${id}\` in \`filters\``);
    if (!/^[a-z_]+(\/[^/?#\r\n]+\/[a-z_]+)*$/.test(path)) {
        throw new inputs_reader/* InputProblem */.S(`is ${(0,inputs_values/* shown */.SP)(text)}; a collection of the API is accepted, such as \`job_templates\` or \`inventories/5/hosts\``);
    }
    return path;
}
async function parseOrder(text) {
    const fields = await (0,inputs_values/* parseList */.E1)(text);
    const wrong = fields.find((field) => !/^-?\w+$/.test(field));
    if (wrong !== undefined) {
        throw new inputs_reader/* InputProblem */.S(`names ${(0,inputs_values/* shown */.SP)(wrong)}; fields are accepted, such as \`name\` or \`-id\` for descending`);
    }
    return fields;
}

// EXTERNAL MODULE: ./src/json/write.ts
var write = __webpack_require__(1249);
// EXTERNAL MODULE: ./src/launch/nearest.ts
var nearest = __webpack_require__(8793);
// EXTERNAL MODULE: ./src/persist.ts + 2 modules
var persist = __webpack_require__(6397);
;// CONCATENATED MODULE: ./src/report/fields.ts


/**
 * The rows with the wanted fields alone, those inside of others (`summary_fields.organization.name`) at their place.
 * Inside of others the API leaves out what an object does not have (`summary_fields.last_job` before the first job), so
 * only the first word of such a field can be told to be wrong.
 * @throws ConfigurationError when no row has a wanted field: it is misspelt, and every later step would miss it
 */
function selectFields(rows, fields) {
    const missing = rows.length === 0
        ? []
        : fields.filter((field) => !rows.some((row) => Object.hasOwn(row, field.split('.')[0] ?? '')));
    if (missing.length > 0) {
        throw new errors/* ConfigurationError */.j1('The results have no such fields:', [
            `\`fields\` names ${missing.map((field) => `\`${field}\``).join(', ')}; the results have ${Object.keys(rows[0] ?? {}).join(', ')}`,
        ]);
    }
    return rows.map((row) => fields_select(row, fields));
}
function fields_select(row, fields) {
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
        return [[key, whole.has(key) || !(0,controller_fields/* isRecord */.u4)(value) ? value : fields_select(value, inside)]];
    });
    return Object.fromEntries(kept);
}

// EXTERNAL MODULE: ./src/report/output.ts
var output = __webpack_require__(9045);
// EXTERNAL MODULE: ./src/actions/step.ts + 1 modules
var step = __webpack_require__(9179);
;// CONCATENATED MODULE: ./src/actions/query.ts










/** Results that are named in the log; the outputs have them all. */
const SHOWN = 20;
/** `query/`: lists what a collection of the API holds. Sends GETs only. Never throws. */
async function queryAction(console) {
    await (0,step/* takeStep */.e)(console, {
        read: () => readQueryInputs(process.env),
        retryForMs: ({ connection }) => Math.min(connection.retryForMs, persist/* MOST_BEFORE_LAUNCH_MS */.N),
        work: query,
        cancelled: 'The workflow was cancelled before the controller had answered.',
    });
}
async function query(context) {
    const { console, inputs } = context;
    const { rows, count } = await read(context, inputs.query);
    const results = inputs.fields === undefined ? rows : selectFields(rows, inputs.fields);
    const ids = rows.map((row) => (0,controller_fields/* number */.ai)(row, 'id')).filter((id) => id !== undefined);
    (0,output/* writeOutput */.z)(console, 'count', count);
    (0,output/* writeOutput */.z)(console, 'ids', JSON.stringify(ids));
    (0,output/* writeOutput */.z)(console, 'id', count === 1 ? (ids[0] ?? '') : '');
    const shown = console.redactor.json(results);
    (0,output/* writeOutput */.z)(console, 'results', shown, (0,output/* writeFileOutput */.T)(console, 'results_file', shown));
    if (shown !== (0,write/* jsonText */.s)(results))
        console.warn('A secret of this step was part of the output `results`: *** stands in its place.');
    tell(console, inputs.query, rows, count);
    holdExpectation(inputs.expect, inputs.query, rows, count);
}
/** Reads the collection. After a 404 the API's root, and the object that the collection is below, name what there is. */
async function read({ controller, signal, waiting }, query) {
    try {
        return await (0,collection/* readCollection */.H)((path) => (0,persist/* persist */.Z)(waiting, () => controller.get(path, { signal })), query);
    }
    catch (error) {
        if (error instanceof errors/* ResponseError */.o3 && error.status === 404)
            await refuseUnknownResource(controller, query.resource, signal);
        throw isFilterRefused(error) ? error.withHint(NO_SUCH_FILTER) : error;
    }
}
const NO_SUCH_FILTER = 'Nobody may filter by that field: leave it out of `filters`, and look through the results for it.';
/** The API refuses some filters as it does users without a role (controller fact 13). */
function isFilterRefused(error) {
    return error instanceof errors/* ResponseError */.o3 && error.status === 403 && error.fromApi && /^Filtering on /.test(error.words);
}
async function refuseUnknownResource(controller, resource, signal) {
    const words = resource.split('/');
    const first = words[0] ?? '';
    refuseUnknown(resource, first, await (0,collection/* collectionNames */.Z)(controller, '', { signal }), (near) => [near, ...words.slice(1)].join('/'));
    if (words.length === 1)
        return;
    const object = words.slice(0, -1).join('/');
    const below = await (0,collection/* collectionNames */.Z)(controller, object, { signal });
    refuseUnknown(resource, words.at(-1) ?? '', below, (near) => `${object}/${near}`);
}
/** @throws ConfigurationError when the word is none of the names, of which there are some */
function refuseUnknown(resource, word, names, mended) {
    if (names.length === 0 || names.includes(word))
        return;
    const [near = ''] = (0,nearest/* nearest */.p)(word, names);
    throw new errors/* ConfigurationError */.j1('The API of this controller has no such collection:', [
        `\`resource\` is ${JSON.stringify(resource)}; did you mean \`${mended(near)}\`? There are ${names.toSorted().join(', ')}`,
    ]);
}
function tell(console, { resource }, rows, count) {
    console.say(rows.length === count ? `${resource}: ${matches(count)}` : `${resource}: ${matches(count)}, ${rows.length} read`);
    for (const row of rows.slice(0, SHOWN))
        console.say(`  ${describe(row)}`);
    if (rows.length > SHOWN)
        console.say(`  and ${rows.length - SHOWN} more (output \`results\`)`);
}
function matches(count) {
    return count === 1 ? '1 match' : `${count} matches`;
}
function describe(row) {
    const name = (0,controller_fields/* line */.n8)(row, 'name') || (0,controller_fields/* line */.n8)(row, 'username') || (0,controller_fields/* line */.n8)(row, 'identifier') || (0,controller_fields/* line */.n8)(row, 'description');
    const status = (0,controller_fields/* line */.n8)(row, 'status');
    return `${String(row['id'] ?? '')}${name === '' ? '' : ` "${name}"`}${status === '' ? '' : ` (${status})`}`.trim();
}
/** @throws UnexpectedCountError */
function holdExpectation(expect, { resource, filters }, rows, count) {
    const holds = { any: true, one: count === 1, some: count > 0, none: count === 0 }[expect];
    if (holds)
        return;
    const which = filters.length === 0 ? 'in all' : `with ${filters.map(([name, value]) => `${name}=${value}`).join(', ')}`;
    const wanted = { any: '', one: 'exactly one', some: 'at least one', none: 'none' }[expect];
    const named = rows.slice(0, SHOWN);
    const found = `${named.map(describe).join(', ')}${named.length < count ? ', …' : ''}`;
    const next = count === 0
        ? 'Check the filters, and whether this user may see them: the controller leaves out what he may not.'
        : expect === 'one'
            ? `They are ${found}. Narrow the filters (such as \`organization__name\`).`
            : `There ${count === 1 ? 'is' : 'are'} ${found}.`;
    throw new errors/* UnexpectedCountError */.Df(`${resource}: ${matches(count)} ${which}, and \`expect: ${expect}\` wants ${wanted}. ${next}`);
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

/***/ 8793:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** The names that look most like the wanted one, nearest first, three at most. */
function nearest(wanted, names) {
    const lower = wanted.toLowerCase();
    const far = (name) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(lower, name.toLowerCase());
    return [...new Set(names)].sort((a, b) => far(a) - far(b)).slice(0, 3);
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

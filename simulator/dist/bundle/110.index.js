export const id = 110;
export const ids = [110];
export const modules = {

/***/ 5110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ cli_serve)
});

// NAMESPACE OBJECT: ./simulator/seeds/demo-playbooks.ts
var demo_playbooks_namespaceObject = {};
__webpack_require__.r(demo_playbooks_namespaceObject);
__webpack_require__.d(demo_playbooks_namespaceObject, {
  gg: () => (deploy),
  Jr: () => (failing),
  j0: () => (hello),
  he: () => (noisy),
  xH: () => (one),
  w_: () => (setStats),
  WC: () => (slow),
  Fr: () => (survey)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./simulator/page/guide.ts
/** What is put in place of secrets for other machines. */
const HIDDEN = '\u2026';
/** Describes a simulator: its templates, users, tokens and faults, and what to try first. */
function guideTo(guided, isLocal) {
    const { url, base, world, rehearsal } = guided;
    const show = (secret) => (isLocal ? secret : HIDDEN);
    const tokens = Object.entries(guided.tokens).map(([name, token]) => ({ name, token: show(token) }));
    const users = Object.entries(guided.passwords).map(([username, password]) => ({
        username,
        password: show(password),
    }));
    const [token, user] = [tokens[0]?.token, users[0]];
    const login = token === undefined ? `-u '${user?.username}:${user?.password}'` : `-H 'Authorization: Bearer ${token}'`;
    const lines = token === undefined ? [`username: ${user?.username}`, `password: ${user?.password}`] : [`token: ${token}`];
    const first = firstTemplate(world);
    const step = ['- uses: tower-deploy/action@v1', '  with:', `    url: ${url}`, ...lines.map((line) => `    ${line}`)];
    return {
        url,
        templates: [
            ...world.job_templates.all().map(({ id, name }) => ({ id, kind: 'job template', name })),
            ...world.workflow_job_templates
                .all()
                .map(({ id, name }) => ({ id, kind: 'workflow job template', name })),
        ].sort((a, b) => a.id - b.id),
        users,
        tokens,
        faults: rehearsal.on(),
        curl: `curl ${login} ${url}${base}/job_templates/`,
        step: first === undefined ? '' : [...step, `    template_id: ${first}`].join('\n'),
    };
}
/** The first template that asks for nothing. */
function firstTemplate(world) {
    const ready = world.job_templates
        .filter(({ inventory, survey_enabled }) => inventory !== null && !survey_enabled)
        .map(({ id }) => id);
    return ready.length > 0 ? Math.min(...ready) : undefined;
}
/** A guide as lines for a terminal. */
function guideLines(guide) {
    const { tokens, users, templates, faults, curl, step } = guide;
    return [
        ...tokens.map(({ name, token }) => `token ${name}: ${token}`),
        ...users.map(({ username, password }) => `password ${username}: ${password}`),
        ...templates.map(({ id, kind, name }) => `${kind} ${id}: ${name.replace(/\s+/g, ' ')}`),
        ...(faults.length > 0 ? faults.map((fault) => `active fault: ${fault}`) : ['active faults: none']),
        `List the job templates:\n  ${curl}`,
        ...(step === '' ? [] : [`Launch a job template in a workflow:\n${step.replace(/^/gm, '  ')}`]),
    ];
}

;// CONCATENATED MODULE: ./simulator/text/nearest.ts
/** Letters to change, add, leave out or swap until one word is the other. */
function distance(from, to) {
    let [before, last] = [[], Array.from({ length: to.length + 1 }, (_, index) => index)];
    for (let row = 1; row <= from.length; row += 1) {
        const next = [row];
        for (let column = 1; column <= to.length; column += 1) {
            const same = from[row - 1] === to[column - 1] ? 0 : 1;
            const [left = 0, above = 0, corner = 0] = [next[column - 1], last[column], last[column - 1]];
            let least = Math.min(left + 1, above + 1, corner + same);
            const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
            if (row > 1 && column > 1 && swapped)
                least = Math.min(least, (before[column - 2] ?? 0) + 1);
            next.push(least);
        }
        [before, last] = [last, next];
    }
    return last[to.length] ?? 0;
}
/** Shorter beginnings than this stand for nothing. */
const BEGINNING = 3;
/** The known word that a wrong one probably means; undefined where none is near. */
function nearest(wrong, known) {
    const word = wrong.toLowerCase();
    const near = [...known].flatMap((name) => {
        const other = name.toLowerCase();
        const isBeginning = word.length >= BEGINNING && other.startsWith(word);
        const steps = isBeginning ? 1 : distance(word, other);
        return steps <= Math.max(1, Math.floor(word.length / 3)) && steps < word.length ? [{ name, steps }] : [];
    });
    return near.sort((a, b) => a.steps - b.steps)[0]?.name;
}
/** `; did you mean 'limit'?`, or what is said where no known word is near. */
function didYouMean(wrong, known, otherwise) {
    const meant = nearest(wrong, known);
    return meant === undefined ? otherwise : `; did you mean '${meant}'?`;
}

;// CONCATENATED MODULE: ./simulator/rehearsal/named-fault.ts
/** Declares a fault; its parameters have the types of what they usually are. */
function named(name, sentence, parameters, begin) {
    return { name, sentence, parameters, begin: (ground, values) => begin(ground, values) };
}
/** One of several. */
function oneOf(random, items) {
    return items[Math.floor(random() * items.length)] ?? items[0];
}
/** The parameter of faults that meet some of the requests. */
const PERCENT = { percent: { usual: 20, meaning: 'percentage of requests' } };
/** Declares a fault that meets so many in a hundred of the requests, the launches among them. */
function requestFault(name, sentence, parameters, answer, meets = () => true) {
    return named(name, sentence, { ...PERCENT, ...parameters }, (ground, values) => ({
        meet: (_method, path) => {
            if (!meets(path) || ground.random() * 100 >= Number(values.percent))
                return undefined;
            ground.struck();
            return answer(ground, values);
        },
    }));
}
/** Declares a fault that changes how the jobs run that begin. */
function runFault(name, sentence, parameters, change) {
    return named(name, sentence, parameters, (ground, values) => ({
        twist: (run) => {
            ground.struck();
            return { ...run, ...change(run, values, ground) };
        },
    }));
}
/** True for the request that makes a job: what must not happen twice. */
function isLaunch(method, path) {
    return method === 'POST' && /\/(launch|relaunch|update)\/?(\?.*)?$/.test(path);
}

;// CONCATENATED MODULE: ./simulator/text/written-number.ts
/**
 * A number as it is written, where JavaScript's own would change it: the controller keeps integers of any length, and
 * gives artifacts and variables back digit by digit. JSON.stringify writes it as it is, from Node 22 on.
 */
class WrittenNumber {
    source;
    constructor(source) {
        this.source = source;
    }
    toString() {
        return this.source;
    }
    toJSON() {
        const { rawJSON } = JSON;
        return rawJSON?.(this.source) ?? Number(this.source);
    }
}
/** A number by its source: JavaScript's own where that prints the same. */
function numberOf(source) {
    const value = Number(source);
    const isKept = source === String(value) && (Number.isSafeInteger(value) || !Number.isInteger(value));
    return isKept ? value : new WrittenNumber(source);
}
/** What JavaScript may change: long numbers, zeros at the end of a fraction, exponents. */
const MAY_CHANGE = /\d[\d.]{15}|\.\d*0|\d[eE]|-0/;
/** JSON.parse, numbers as they are written. Before Node 22 it has JavaScript's own numbers. */
function parseNumbers(text) {
    if (!MAY_CHANGE.test(text))
        return JSON.parse(text);
    return JSON.parse(text, (_key, value, ...more) => {
        const [context] = more;
        return typeof value === 'number' && context?.source !== undefined ? numberOf(context.source) : value;
    });
}
/** Whether a value is an integer to Python. */
function isInteger(value) {
    return value instanceof WrittenNumber ? /^-?\d+$/.test(value.source) : Number.isInteger(value);
}

;// CONCATENATED MODULE: ./simulator/text/json.ts

/** Tells an object from every other JSON value. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof WrittenNumber);
}
/** Some values of an object, by their names. */
function pick(row, names) {
    return Object.fromEntries(names.map((name) => [name, row[name]]));
}
/** A copy that shares nothing with the value. */
function copyOf(value) {
    if (value instanceof WrittenNumber)
        return value;
    if (Array.isArray(value))
        return value.map(copyOf);
    if (Object.prototype.toString.call(value) !== '[object Object]')
        return structuredClone(value);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyOf(item)]));
}

;// CONCATENATED MODULE: ./simulator/text/python-json.ts


/**
 * Text as Python's json.dumps gives it. The controller hands extra vars and results out as such text, so
 * the blanks after `:` and `,` and the escapes matter.
 */
function pythonJson(value, options = {}, depth = 0) {
    if (value instanceof WrittenNumber)
        return value.source;
    if (value === null || typeof value !== 'object')
        return scalar(value, options.ascii ?? true);
    const entries = Array.isArray(value)
        ? value.map((item) => pythonJson(item, options, depth + 1))
        : Object.keys(value)
            .sort(options.sort ? (a, b) => (a < b ? -1 : 1) : () => 0)
            .map((key) => `${scalar(key, options.ascii ?? true)}: ${pythonJson(value[key] ?? null, options, depth + 1)}`);
    const [open, close] = isObject(value) ? ['{', '}'] : ['[', ']'];
    if (entries.length === 0)
        return open + close;
    if (!options.indent)
        return open + entries.join(', ') + close;
    const pad = ' '.repeat(options.indent * (depth + 1));
    return `${open}\n${pad}${entries.join(`,\n${pad}`)}\n${' '.repeat(options.indent * depth)}${close}`;
}
function scalar(value, ascii) {
    // JSON.stringify leaves DEL alone as Python does, and both write control characters as \u00XX.
    const text = JSON.stringify(value);
    if (!ascii || typeof value !== 'string')
        return text;
    return text.replace(/[\u007f-\uffff]/g, (char) => char === '\u007f' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./simulator/playbook/display.ts


const CODE = { green: '0;32', yellow: '0;33', red: '0;31', bright: '1;31', cyan: '0;36', purple: '0;35' };
const EXTRA = { warn: '1;35', verbose: '0;34', dark: '1;30' };
/** Colours each line on its own, as ansible does. */
function colour(text, name) {
    const code = name in CODE ? CODE[name] : EXTRA[name];
    return text
        .split('\n')
        .map((line) => `\x1b[${code}m${line}\x1b[0m`)
        .join('\n');
}
/** A heading: blank line, text, stars up to column 80. */
function banner(text) {
    // A line break has no width, so a name that holds one gets more stars.
    const width = [...text.replaceAll('\n', '')].length;
    return `\n${text} ${'*'.repeat(Math.max(3, 79 - width))}`;
}
/** Events hold CRLF between their lines and nothing at the end. */
function eventText(text) {
    return text.replaceAll('\n', '\r\n');
}
/** The result without what ansible keeps to itself at this verbosity. */
function shown(res, verbosity) {
    const debug = res['_ansible_verbose_always'] === true;
    return Object.fromEntries(Object.entries(res).filter(([key]) => !key.startsWith('_ansible_') &&
        !(key === 'invocation' && verbosity < 3) &&
        !(debug && ['changed', 'failed', 'skipped', 'invocation', 'item', 'ansible_loop_var'].includes(key))));
}
function dump(res, verbosity) {
    const indent = res['_ansible_verbose_always'] === true || verbosity > 2 ? 4 : 0;
    return pythonJson(shown(res, verbosity), { ascii: false, sort: true, indent });
}
const changed = (res) => res?.['changed'] === true;
/** What no_log leaves of a result. */
function censor(res) {
    return {
        censored: "the output has been hidden due to the fact that 'no_log: true' was specified for this result",
        changed: changed(res),
    };
}
/** The line (or lines) for a host's result. A loop has printed its items by then. */
function resultText(host, result, ignored, verbosity) {
    const res = result.noLog && result.res ? censor(result.res) : (result.res ?? {});
    const after = ignored ? `\n${colour('...ignoring', 'cyan')}` : '';
    if (result.status === 'unreachable') {
        return colour(`fatal: [${host}]: UNREACHABLE! => ${dump({ ...res, changed: changed(res) }, verbosity)}`, 'bright');
    }
    if (result.status === 'failed') {
        if (result.items)
            return after.slice(1);
        return colour(`fatal: [${host}]: FAILED! => ${dump(res, verbosity)}`, 'red') + after;
    }
    if (result.items)
        return '';
    const more = verbosity > 0 || res['_ansible_verbose_always'] === true ? ` => ${dump(res, verbosity)}` : '';
    if (result.status === 'skipped')
        return colour(`skipping: [${host}]${verbosity > 0 ? more : ''}`, 'cyan');
    return changed(res) ? colour(`changed: [${host}]${more}`, 'yellow') : colour(`ok: [${host}]${more}`, 'green');
}
/** The line for one item of a loop. */
function itemText(host, item, verbosity) {
    const label = `(item=${pythonStr(item.item)})`;
    if (item.status === 'skipped')
        return colour(`skipping: [${host}] => ${label} `, 'cyan');
    if (item.status === 'failed')
        return colour(`failed: [${host}] ${label} => ${dump(item.res, verbosity)}`, 'red');
    const always = item.res['_ansible_verbose_always'] === true;
    const more = verbosity > 0 || always ? ` => ${dump(item.res, verbosity)}` : '';
    const [word, name] = changed(item.res) ? ['changed', 'yellow'] : ['ok', 'green'];
    return colour(`${word}: [${host}] => ${label}${more}`, name);
}
/** A value as Python's str() shows it, single quotes and capital True. */
function pythonStr(value, nested = false) {
    if (value === null)
        return 'None';
    if (value === true)
        return 'True';
    if (value === false)
        return 'False';
    if (typeof value === 'string')
        return nested ? `'${value.replaceAll("'", "\\'")}'` : value;
    if (Array.isArray(value))
        return `[${value.map((item) => pythonStr(item, true)).join(', ')}]`;
    if (isObject(value)) {
        return `{${Object.entries(value)
            .map(([key, item]) => `'${key}': ${pythonStr(item, true)}`)
            .join(', ')}}`;
    }
    return String(value);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./simulator/text/python-json-error.ts
/** Where the reader stands, and Python's word for what is wrong there. */
class Stop extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
/**
 * What Python's json.loads says of a text that is no JSON, undefined when it is. Clients show these words,
 * so they are worked out as Python does and not taken from JSON.parse.
 */
function jsonError(text) {
    try {
        const end = blanks(text, value(text, blanks(text, 0)));
        if (end !== text.length)
            throw new Stop('Extra data', end);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof Stop))
            throw error;
        const before = text.slice(0, error.at);
        const line = before.split('\n').length;
        const column = error.at - before.lastIndexOf('\n');
        return `${error.message}: line ${line} column ${column} (char ${error.at})`;
    }
}
const blanks = (text, from) => {
    let at = from;
    while (' \t\n\r'.includes(text[at] ?? 'x'))
        at += 1;
    return at;
};
function value(text, at) {
    const start = text[at];
    if (start === '"')
        return string(text, at + 1);
    if (start === '{')
        return container(text, at + 1, '}', true);
    if (start === '[')
        return container(text, at + 1, ']', false);
    const word = /^(?:true|false|null|NaN|-?Infinity|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)/.exec(text.slice(at));
    if (!word)
        throw new Stop('Expecting value', at);
    return at + word[0].length;
}
function string(text, from) {
    for (let at = from; at < text.length; at += 1) {
        if (text[at] === '"')
            return at + 1;
        if (text[at] === '\\') {
            at += 1;
            if (!'"\\/bfnrtu'.includes(text[at] ?? 'x'))
                throw new Stop('Invalid \\escape', at - 1);
        }
        else if (text.charCodeAt(at) < 0x20) {
            throw new Stop('Invalid control character at', at);
        }
    }
    throw new Stop('Unterminated string starting at', from - 1);
}
function container(text, from, close, keyed) {
    let at = blanks(text, from);
    if (text[at] === close)
        return at + 1;
    for (;;) {
        if (keyed) {
            if (text[at] !== '"')
                throw new Stop('Expecting property name enclosed in double quotes', at);
            at = blanks(text, string(text, at + 1));
            if (text[at] !== ':')
                throw new Stop("Expecting ':' delimiter", at);
            at = blanks(text, at + 1);
        }
        at = blanks(text, value(text, at));
        if (text[at] === close)
            return at + 1;
        if (text[at] !== ',')
            throw new Stop("Expecting ',' delimiter", at);
        at = blanks(text, at + 1);
    }
}

;// CONCATENATED MODULE: ./simulator/text/variables.ts




/** Variables that were given as an object or as JSON or YAML text; or why they cannot be read. */
function readVariables(value) {
    if (isObject(value))
        return { vars: value };
    if (value === null || value === '')
        return { vars: {} };
    if (typeof value !== 'string') {
        const type = Array.isArray(value) ? 'list' : typeof value === 'boolean' ? 'bool' : 'int';
        return {
            error: `Cannot parse as JSON (error: the JSON object must be str, bytes or bytearray, not ${type}) or YAML (error: '${type}' object has no attribute 'read').`,
        };
    }
    const json = jsonError(value);
    if (json === undefined) {
        const parsed = parseNumbers(value);
        if (isObject(parsed))
            return { vars: parsed };
    }
    const yaml = readYaml(value);
    if ('vars' in yaml)
        return yaml;
    if ('incompatible' in yaml) {
        return { error: `Variables not compatible with JSON standard (error: ${yaml.incompatible})` };
    }
    const first = json ?? 'Input type `str` is not a dictionary';
    return { error: `Cannot parse as JSON (error: ${first}) or YAML (error: ${yaml.error}).` };
}
function readYaml(text) {
    // Of a key that is there twice the last one counts, as with PyYAML.
    const document = (0,dist/* parseDocument */.Tp)(text, {
        version: '1.1',
        lineCounter: new dist/* LineCounter */.HN(),
        uniqueKeys: false,
        intAsBigInt: true,
    });
    const [problem] = document.errors;
    if (problem)
        return { error: yamlError(text, problem.pos[0]) };
    const [strange] = document.warnings;
    const tag = strange?.code === 'TAG_RESOLVE_FAILED' ? /![^\s]*/.exec(text.slice(strange.pos[0]))?.[0] : undefined;
    if (strange && tag) {
        return { error: `could not determine a constructor for the tag '${tag}'${where(text, strange.pos[0])}` };
    }
    const value = withIntegers(document);
    if (holdsDate(value))
        return { incompatible: 'Object of type date is not JSON serializable' };
    if (value === null || value === undefined)
        return { vars: {} };
    if (isObject(value))
        return { vars: value };
    const type = Array.isArray(value) ? 'list' : typeof value === 'number' ? 'int' : 'str';
    return { error: `Input type \`${type}\` is not a dictionary` };
}
/** The content of a document that was read with `intAsBigInt`: integers of any length, as Python has them. */
function withIntegers(document) {
    (0,dist/* visit */.YR)(document, {
        Scalar(key, scalar) {
            if (key !== 'key' && typeof scalar.value === 'bigint')
                scalar.value = numberOf(String(scalar.value));
        },
    });
    return document.toJS();
}
function holdsDate(value) {
    if (value instanceof Date)
        return true;
    return typeof value === 'object' && value !== null && Object.values(value).some(holdsDate);
}
/** PyYAML's words for a flow collection that is not closed, the one fault that it is worth to quote in full. */
function yamlError(text, at) {
    const open = Math.max(text.lastIndexOf('[', at), text.lastIndexOf('{', at));
    if (open < 0)
        return `while scanning a simple key${where(text, at)}`;
    const list = text[open] === '[';
    const kind = list ? 'sequence' : 'mapping';
    const close = list ? ']' : '}';
    return `while parsing a flow ${kind}${where(text, open)}\nexpected ',' or '${close}', but got '<stream end>'${where(text, text.length)}`;
}
function where(text, at) {
    const before = text.slice(0, at).split('\n');
    const column = before.at(-1)?.length ?? 0;
    const line = text.split('\n')[before.length - 1] ?? '';
    return `\n  in "<unicode string>", line ${before.length}, column ${column + 1}:\n    ${line}\n    ${' '.repeat(column)}^`;
}

;// CONCATENATED MODULE: ./simulator/fields/tables.ts
/** The tables of what can be made and deleted. */
const TABLE_NAMES = [
    ...['organizations', 'teams', 'role_definitions', 'role_user_assignments', 'role_team_assignments', 'users'],
    ...['tokens', 'applications', 'inventories', 'hosts', 'groups', 'credential_types', 'credentials'],
    ...['credential_input_sources', 'labels', 'instance_groups', 'execution_environments', 'notification_templates'],
    ...['notifications', 'schedules', 'workflow_nodes', 'projects', 'inventory_sources', 'job_templates'],
    ...['workflow_job_templates', 'approval_templates', 'system_job_templates', 'jobs', 'workflow_jobs'],
    ...['project_updates', 'inventory_updates', 'workflow_approvals', 'ad_hoc_commands', 'system_jobs'],
    ...['workflow_job_nodes'],
];
/** Where each kind of job is kept, which is its path, too. */
const JOB_TABLES = {
    job: 'jobs',
    workflow_job: 'workflow_jobs',
    project_update: 'project_updates',
    inventory_update: 'inventory_updates',
    workflow_approval: 'workflow_approvals',
    ad_hoc_command: 'ad_hoc_commands',
    system_job: 'system_jobs',
};
/** The tables of what can be launched, which draw their ids from one sequence, and the type of the runs. */
const LAUNCHABLE = {
    job_templates: 'job',
    workflow_job_templates: 'workflow_job',
    projects: 'project_update',
    inventory_sources: 'inventory_update',
    approval_templates: 'workflow_approval',
    system_job_templates: 'system_job',
};
/** Their names. */
const LAUNCHABLE_TABLES = Object.keys(LAUNCHABLE);

;// CONCATENATED MODULE: ./simulator/fields/words.ts

/** Complaints by field, as the API answers them with 400. */
class Complaints {
    byField = {};
    add(field, ...texts) {
        const before = this.byField[field];
        this.byField[field] = [...(Array.isArray(before) ? before : []), ...texts];
        return undefined;
    }
    get any() {
        return Object.keys(this.byField).length > 0;
    }
}
/** What an integer column of the database holds. */
const COLUMN = { min: -2_147_483_648, max: 2_147_483_647 };
/** Why a number is outside of its bounds, in the framework's words. */
function boundsError(value, { min, max }) {
    if (min !== undefined && value < min)
        return `Ensure this value is greater than or equal to ${min}.`;
    if (max !== undefined && value > max)
        return `Ensure this value is less than or equal to ${max}.`;
    return undefined;
}
/** Why a value does not name an object, in the framework's words. */
function keyError(value, exists) {
    const numeric = typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
    if (!numeric)
        return `Incorrect type. Expected pk value, received ${pythonType(value)}.`;
    return exists(Number(value)) ? undefined : `Invalid pk "${String(value)}" - object does not exist.`;
}
/** The framework's words for what should be a list. */
function notAList(value) {
    return `Expected a list of items but got type "${pythonType(value)}".`;
}
/** The framework's words for what should be an object. */
function notAnObject(value) {
    return `Invalid data. Expected a dictionary, but got ${pythonType(value)}.`;
}
/** Name of a value's type in Python. */
function pythonType(value) {
    if (value === null)
        return 'NoneType';
    if (Array.isArray(value))
        return 'list';
    if (value instanceof WrittenNumber)
        return isInteger(value) ? 'int' : 'float';
    if (typeof value === 'object')
        return 'dict';
    if (typeof value === 'boolean')
        return 'bool';
    if (typeof value === 'number')
        return Number.isInteger(value) ? 'int' : 'float';
    return 'str';
}

;// CONCATENATED MODULE: ./simulator/fields/values.ts






function stringOf(value, complain) {
    if (value === null)
        return complain('This field may not be null.');
    return typeof value === 'string' || typeof value === 'number' ? String(value) : complain('Not a valid string.');
}
/** A text; white space around it is lost, and null is the empty text. */
function values_text({ required = false, max, initial = '', blank = true } = {}) {
    const read = (given, complain) => {
        if (given === null)
            return blank ? '' : complain('This field cannot be blank.');
        const value = stringOf(given, complain)?.trim();
        if (value?.includes('\0'))
            return complain('Null characters are not allowed.');
        if (value === '' && !blank)
            return complain('This field may not be blank.');
        const isLong = value !== undefined && max !== undefined && [...value].length > max;
        return isLong ? complain(`Ensure this field has no more than ${max} characters.`) : value;
    };
    return { type: 'string', initial, required, read, ...(max === undefined ? {} : { max }) };
}
/** The name that an object has to have. */
const NAME = values_text({ required: true, blank: false, max: 512 });
/** Name and description, which nearly every object has. */
const NAMED = { name: NAME, description: values_text() };
/** Variables: JSON or YAML, kept byte for byte but for the white space around them. */
function variables() {
    const plain = values_text();
    const read = (given, complain, world) => {
        const value = plain.read(given, complain, world);
        const found = readVariables(value ?? '');
        return 'error' in found ? complain(found.error) : value;
    };
    return { ...plain, type: 'json', read };
}
const YES = ['true', 't', 'yes', 'y', 'on', '1'];
const NO = ['false', 'f', 'no', 'n', 'off', '0'];
/** True or false, in any of the framework's words for it. */
function flag(initial = false) {
    const read = (value, complain) => {
        const word = typeof value === 'object' ? '' : String(value).toLowerCase();
        return YES.includes(word) || (NO.includes(word) ? false : complain('Must be a valid boolean.'));
    };
    return { type: 'boolean', initial, required: false, read };
}
/** A whole number, also as text; undefined for anything else. */
function integerOf(value) {
    if (value instanceof WrittenNumber)
        return isInteger(value) ? Number(value) : undefined;
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}
const readInteger = (bounds) => (value, complain) => {
    const number = integerOf(value);
    if (number === undefined)
        return complain('A valid integer is required.');
    const error = boundsError(number, bounds);
    return error === undefined ? number : complain(error);
};
/** A whole number of a column, also as text. */
function integer(initial = 0, bounds = {}) {
    const { min, max } = { ...COLUMN, ...bounds };
    return { type: 'integer', initial, required: false, read: readInteger({ min, max }), min, largest: max };
}
/** A whole number that is no column of its own, so that only its own smallest value bounds it. */
function looseInteger(bounds = {}) {
    return { type: 'integer', initial: 0, required: false, read: readInteger(bounds), ...bounds };
}
/** One of a few words or numbers; null is read as an empty text, which is one of them or not. */
function choice(choices, initial, required = false) {
    const read = (value, complain) => {
        const found = choices.find((one) => typeof (value ?? '') !== 'object' && String(one) === String(value ?? ''));
        return found === undefined ? complain(`"${pythonStr(value ?? '')}" is not a valid choice.`) : found;
    };
    return { type: 'choice', initial: initial, required, read, choices };
}
const readKey = (tables) => (value, complain, world) => {
    if (value === null || value === '')
        return null;
    const error = keyError(value, (id) => tables.some((table) => world.has(table, id)));
    return error ? complain(error) : Number(value);
};
/** The id of another object. `early` names the model where the API looks for it before it reads the rest. */
function reference(table, options = {}) {
    return { type: 'id', initial: null, required: false, read: readKey([table]), table, ...options };
}
/** The id of an object that has to be named. */
function requiredReference(table, options = {}) {
    return { ...reference(table, options), required: true };
}
/** The id of anything that can be launched. */
function launchable() {
    return { type: 'id', initial: null, required: false, read: readKey(LAUNCHABLE_TABLES) };
}
const typeName = (value) => (Array.isArray(value) ? 'list' : typeof value === 'string' ? 'str' : 'int');
/** An object of any keys. */
function object() {
    const read = (value, complain) => isObject(value) ? value : complain(`${value === null ? 'NoneType' : typeName(value)} provided, expected dict`);
    return { type: 'json', initial: {}, required: false, read };
}
/** Anything at all, kept as it is. */
function anything(initial) {
    return { type: 'json', initial, required: false, read: (value) => value };
}
/** The ids of objects of a table. */
function references(table) {
    const read = (value, complain, world) => {
        if (!Array.isArray(value))
            return complain(notAList(value));
        const error = value.map((item) => keyError(item, (id) => world.has(table, id))).find(Boolean);
        return error ? complain(error) : value.map(Number);
    };
    return { type: 'list_of_ids', initial: [], required: false, read };
}
/** A text of an action, kept as it is: what it means is the action's own. */
function rawText() {
    return { ...values_text(), read: stringOf };
}

;// CONCATENATED MODULE: ./simulator/world/jobs.ts

/** What a launch decides, and the template where it does not. */
const OF_TEMPLATE = [
    ...['inventory', 'job_type', 'scm_branch', 'forks', 'limit', 'verbosity', 'job_tags', 'skip_tags', 'timeout'],
    ...['diff_mode', 'execution_environment'],
];
/** What the template alone decides. */
const ONLY_OF_TEMPLATE = ['project', 'playbook', 'allow_simultaneous'];
/** The same of a workflow job. */
const OF_WORKFLOW = ['inventory', 'limit', 'scm_branch', 'job_tags', 'skip_tags'];
/** Modules that the controller lets be run so. */
const MODULES = [
    ...['command', 'shell', 'yum', 'apt', 'apt_key', 'apt_repository', 'apt_rpm', 'service', 'group', 'user', 'mount'],
    ...['ping', 'selinux', 'setup', 'win_ping', 'win_service', 'win_updates', 'win_group', 'win_user'],
];
/** What an ad hoc command takes. */
const AD_HOC_FIELDS = {
    inventory: reference('inventories'),
    limit: values_text(),
    credential: reference('credentials'),
    module_name: choice(MODULES, 'command'),
    module_args: values_text(),
    forks: integer(0, { min: 0 }),
    verbosity: choice([0, 1, 2, 3, 4, 5], 0),
    extra_vars: variables(),
    become_enabled: flag(),
    diff_mode: flag(),
};
/** The stages after which nothing changes any more. */
const FINAL = ['successful', 'failed', 'error', 'canceled'];
/** True once the status is final. */
function isFinal(job) {
    return FINAL.includes(job.status);
}
/** The events that can be read by now. */
function visibleEvents(job, now) {
    return job.events.filter((event) => event.visible <= now);
}

;// CONCATENATED MODULE: ./simulator/rehearsal/at-work.ts

/**
 * Does something so many seconds after the launch of a job: of the one that is at work when the fault is switched on, or
 * of the next. Jobs that a workflow launches do not count.
 * @returns what calls it off
 */
function afterLaunch({ world }, seconds, act) {
    let on = true;
    const plan = (job, from) => {
        stop();
        world.agenda.at(from + seconds * 1000, (at) => {
            if (on)
                act(job, at);
        });
    };
    const stop = world.listen((happening) => {
        const { job } = happening;
        if (happening.kind === 'status' && job.status === 'pending' && isWhole(job))
            plan(job, job.created);
    });
    const atWork = world.unifiedJobs().findLast((job) => isWhole(job) && !isFinal(job));
    if (atWork)
        plan(atWork, world.clock.ms());
    return () => {
        on = false;
        stop();
    };
}
/** Does something so many seconds after the launch of a job, or without one where it is 0 seconds. */
function atOnceOrAfterLaunch(ground, seconds, act) {
    if (seconds > 0)
        return afterLaunch(ground, seconds, (_, at) => act(at));
    act(ground.world.settle());
    return () => undefined;
}
function isWhole(job) {
    return job.workflow_node === null && job.type !== 'workflow_approval';
}

;// CONCATENATED MODULE: ./simulator/rehearsal/outages.ts


/** What the gateway serves itself: the list of its APIs, its own API, and its OAuth2 provider. */
const OWN_PATH = /\/(api\/?(\?.*)?$|api\/gateway\/|o\/)/;
/** True for what a gateway passes on to the controller. */
function isForController(path) {
    return !OWN_PATH.test(path);
}
/** Envoy asks every ten seconds, and believes the third answer. */
const HEALTH_CHECKS_MS = 30_000;
const AFTER = { usual: 3, meaning: 'seconds after the launch; 0 starts immediately' };
const SECONDS = { usual: 20, meaning: 'duration in seconds' };
const UNHEALTHY = { usual: 30, meaning: 'seconds of "no healthy upstream" afterwards' };
/** An outage of one of the services: it begins with a job, lasts, and Envoy takes a while to see that it is over. */
function outage({ name, sentence, meets = () => true, cuts, answer }, checked) {
    const parameters = { after: AFTER, seconds: SECONDS, unhealthy: { ...UNHEALTHY, usual: checked ? 30 : 0 } };
    return named(name, sentence, parameters, (ground, { after, seconds, unhealthy }) => {
        const { world, live, struck } = ground;
        let [beganAt, backAt, overAt] = [0, 0, 0];
        const end = atOnceOrAfterLaunch(ground, after, (at) => {
            beganAt = at;
            backAt = at + seconds * 1000;
            overAt = backAt + unhealthy * 1000;
            if (cuts)
                for (const line of live.lines)
                    line.cut();
        });
        return {
            end,
            meet: (_method, path) => {
                const now = world.settle();
                if (now >= overAt || !meets(path))
                    return undefined;
                struck();
                return answer({ since: now - beganAt, isBack: now >= backAt });
            },
        };
    });
}
const UNHEALTHY_REPLY = { kind: 'envoy', envoy: 'no-healthy-upstream' };
/** Services of an AAP gateway that are away for a while. */
const OUTAGES = [
    outage({
        name: 'envoy-down',
        sentence: 'Envoy restarts while a job runs: connections break, and new connections fail.',
        cuts: true,
        answer: () => ({ kind: 'reset' }),
    }, false),
    outage({
        name: 'authorization-service-down',
        sentence: 'The authorization service is down while a job runs: 502 without a body or a content type, for every path.',
        answer: () => ({ kind: 'envoy', envoy: 'authorization-down' }),
    }, false),
    outage({
        name: 'gateway-service-down',
        sentence: 'The gateway service is down while a job runs: 503 for `/api/`, `/api/gateway/` and `/o/`. Requests for the controller succeed.',
        meets: (path) => !isForController(path),
        answer: () => UNHEALTHY_REPLY,
    }, true),
    outage({
        name: 'controller-down',
        sentence: 'The controller is down while a job runs: 503 "upstream connect error \u2026", then "no healthy upstream" after failed health checks.',
        meets: isForController,
        cuts: true,
        answer: ({ since, isBack }) => isBack || since >= HEALTH_CHECKS_MS ? UNHEALTHY_REPLY : { kind: 'envoy', envoy: 'connect-error' },
    }, true),
    outage({
        name: 'controller-application-down',
        sentence: 'The controller application is down while a job runs: nginx in front of it replies with a 502 page.',
        meets: isForController,
        answer: () => ({ kind: 'status', status: 502 }),
    }, false),
];

;// CONCATENATED MODULE: ./simulator/rehearsal/gateway.ts


/** Answers some of the requests as Envoy does: of those for the controller, or of all. */
const envoy = (name, sentence, reply, meets = isForController, handle = false) => requestFault(name, sentence, {}, () => ({ kind: 'envoy', envoy: reply, handle }), meets);
/** What goes wrong at the gateway of AAP 2.5 and later. */
const GATEWAY = [
    envoy('upstream-connect-error', 'Envoy cannot connect to the controller: 503 "upstream connect error \u2026" as plain text.', 'connect-error'),
    envoy('no-healthy-upstream', 'Envoy replies with 503 "no healthy upstream" for the controller, as after failed health checks.', 'no-healthy-upstream'),
    envoy('upstream-timeout', 'The controller exceeds the gateway timeout: 504 "upstream request timeout". It still processes the request.', 'timeout', isForController, true),
    envoy('authorization-down', "The gateway's authorization service is down: 502 without a body or a content type, for every path.", 'authorization-down', () => true),
    named('reject-basic-auth', 'The gateway itself rejects a wrong user name or password: 401 with `details`, as `reject_failed_basic_auth` does.', {}, ({ world }) => {
        world.rejectsFailedBasicAuth = true;
        return {
            end: () => {
                world.rejectsFailedBasicAuth = false;
            },
        };
    }),
];

;// CONCATENATED MODULE: ./simulator/text/random.ts
/** A small generator with a seed: the same job always comes out the same, whoever looks. */
function random(seed) {
    let state = (seed * 2654435761) >>> 0 || 1;
    return () => {
        state ^= state << 13;
        state >>>= 0;
        state ^= state >>> 17;
        state ^= state << 5;
        state >>>= 0;
        return state / 4294967296;
    };
}
/** Letters and digits, as tokens and work unit ids have them. */
function randomText(next, length, alphabet = ALPHANUMERIC) {
    return Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)]).join('');
}
const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** A version 4 UUID out of the generator. */
function randomUuid(next) {
    // Eight digits at a time: a run of a hundred thousand events draws as many of these.
    const eight = () => ((next() * 0x1_0000_0000) >>> 0).toString(16).padStart(8, '0');
    const hex = eight() + eight() + eight() + eight();
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
/** The UUID by which the platform knows an object, always the same for the same words. */
function ansibleId(words) {
    let seed = 7;
    for (const letter of words)
        seed = (seed * 31 + letter.charCodeAt(0)) >>> 0;
    return randomUuid(random(seed));
}

;// CONCATENATED MODULE: ./simulator/world/frames.ts

const FRAME_DEFAULTS = { rate: 30, delay: [0, 0], workers: 4, buffer: 1000 };
/** Events that always have a frame: `MINIMAL_EVENTS` of AWX. */
const ALWAYS = new Set(['playbook_on_play_start', 'playbook_on_task_start', 'playbook_on_stats']);
/**
 * Returns the events that have a frame. AWX decides when the runner emits an event (`RunnerCallback.event_handler`,
 * `awx/main/tasks/callback.py`): it remembers the times of the last `rate` frames of the job. An event with output has
 * a frame when there are fewer, when the oldest is more than a second ago, or the newest more than a `rate`th of one.
 */
function eventsWithFrame(events, rate) {
    if (rate === 0)
        return new Set(events);
    const found = new Set();
    const times = [];
    for (const event of events) {
        if (times.length > 0 && !isReported(event, times, rate))
            continue;
        found.add(event);
        times.push(event.at);
        if (times.length > rate)
            times.shift();
    }
    return found;
}
function isReported(event, times, rate) {
    if (ALWAYS.has(event.event))
        return true;
    // A blank line has no output either, but counts a line: it has a frame.
    if (event.stdout === '' && event.start_line === event.end_line)
        return false;
    const [oldest = 0, newest = 0] = [times[0], times.at(-1)];
    return times.length < rate || event.at - oldest > 1000 || rate * (event.at - newest) > 1000;
}
/** The delay of the frames of a batch; the same job and time give the same. */
function frameDelay(job, stored, [least, most]) {
    if (most === 0)
        return 0;
    const next = random(job * 7919 + (stored % 100_000));
    next();
    return Math.round(least + next() * (most - least));
}

;// CONCATENATED MODULE: ./simulator/execution/visibility.ts

/**
 * When each event can be read. Some workers take events off the queue and write them in batches, each in a
 * rhythm of its own: later events appear before earlier ones, and the last ones when the status is final.
 */
function visibility(events, end, run, seed, { workers, buffer }) {
    const next = random(seed + 7);
    const lag = run.eventLag ?? 700 + Math.floor(next() * 400);
    const lost = new Set(counters(run.lose, events.length));
    const twice = new Set(counters(run.double, events.length));
    const batches = events.map((event) => {
        if (lost.has(event.counter))
            return { event, visible: Number.POSITIVE_INFINITY };
        if (run.shuffle)
            return { event, visible: Math.min(event.at + Math.floor(next() * 2000), end + lag) };
        const flush = end + lag - Math.floor(next() * workers) * 90;
        // The worker's flushes, counted back from its last: the first of them that is not before the event.
        const before = Math.max(0, Math.floor((flush - event.at - 20) / buffer));
        return { event, visible: Math.max(event.at + 20, flush - before * buffer) };
    });
    const last = batches.at(-1);
    // Whoever waits for the last event must have waited for the others: none comes after it by default.
    if (last && !run.shuffle && Number.isFinite(last.visible))
        last.visible = end + lag;
    return [...batches, ...batches.filter(({ event }) => twice.has(event.counter))];
}
function counters(which, last) {
    return typeof which === 'function' ? which(last) : (which ?? []);
}

;// CONCATENATED MODULE: ./simulator/execution/finish.ts


/** From the last event's being stored to the flag that says so. */
const FLAG_LAG = 250;
/** Keeps a run's events, each with the moment from which it can be read. */
function store(world, job, events, end, run) {
    const frames = { ...world.frames, ...run.frames };
    const rows = visibility(events, end, run, job.id, frames);
    const rank = new Map([...rows].sort((a, b) => a.visible - b.visible).map((row) => [row, world.eventIds.next()]));
    const reported = eventsWithFrame(events, frames.rate);
    job.emitted = events.length;
    tellEvents(world, job, rows.filter(({ event }) => reported.has(event)).map((row) => row.visible), frames);
    job.events = rows
        .map((row) => ({
        ...row.event,
        id: rank.get(row) ?? world.eventIds.next(),
        visible: row.visible,
        hasFrame: reported.has(row.event),
    }))
        .sort((a, b) => a.counter - b.counter || a.id - b.id);
}
/** Reports events in the batches in which they are stored: those that have a frame. */
function tellEvents(world, job, times, { delay }) {
    for (const time of new Set(times.filter(Number.isFinite))) {
        world.agenda.at(time, (at) => {
            const events = () => job.events.filter(({ visible, hasFrame }) => hasFrame && visible === time);
            world.notify({ kind: 'events', job, events, at: at + frameDelay(job.id, time, delay) });
        });
    }
}
/** Takes back what a run that was stopped did not come to. */
function cutEvents(job, from) {
    job.events = job.events.filter((event) => event.at <= from);
    job.emitted = new Set(job.events.map((event) => event.counter)).size;
}
/** Gives a job its final status; events may still be on their way. */
function finish(world, job, status, at) {
    job.status = status;
    job.failed = status !== 'successful';
    job.finished = at;
    const lost = new Set(job.events.filter((e) => Number.isFinite(e.visible)).map((e) => e.counter)).size < job.emitted;
    const last = job.events.reduce((latest, event) => Math.max(latest, Number.isFinite(event.visible) ? event.visible : 0), 0);
    job.events_done = job.events.length === 0 ? at : lost ? Number.POSITIVE_INFINITY : Math.max(at, last) + FLAG_LAG;
    // The number of events is told just before the status.
    if (job.emitted > 0)
        world.notify({ kind: 'summary', job });
    world.notifyStatus(job);
    for (const listener of endListeners.get(world) ?? [])
        listener(job, at);
}
const endListeners = new WeakMap();
/** What follows from a job's end: queued jobs, workflows, a template's own state. */
function onEnd(world, listener) {
    endListeners.set(world, [...(endListeners.get(world) ?? []), listener]);
}
/** True when every emitted event has been stored and can be read. */
function eventsDone(job, now) {
    return job.events_done !== null && job.events_done <= now;
}
/** The run of what prints by itself, without a playbook. */
const PLAIN_RUN = { playbook: () => ({ file: '', plays: [] }) };
/** Sets a waiting job going; shortly after, the controller knows its command line and environment. */
function begin(world, job, at, prepare) {
    job.status = 'running';
    job.started = at;
    world.notifyStatus(job);
    world.agenda.at(at + 300, () => {
        if (job.status === 'running')
            prepare();
    });
}
/** Does what follows from the end of a job that nobody has stopped. */
function atEnd(world, job, end, act) {
    world.agenda.at(end, (at) => {
        if (job.status === 'running' && job.canceled_on === null)
            act(at);
    });
}

;// CONCATENATED MODULE: ./simulator/execution/cancel.ts


/** From the request to the end of a running job, and for how long it goes on printing. */
const TO_END = 1480;
const STILL_PRINTS = 1030;
/** What is printed after the request is stored only after the end. */
const LAST_SEEN = 700;
/** True while a cancel request is taken. */
function canCancel(job) {
    return !isFinal(job);
}
/** A workflow ends when its last job has, and at once when none is at work. */
function lastsUntil(world, job) {
    if (job.type !== 'workflow_job')
        return TO_END;
    const nodes = world.workflow_job_nodes.filter((node) => node.workflow_job === job.id);
    const open = nodes.some((node) => world.unifiedJob(node.job)?.status === 'running');
    return open ? TO_END + 400 : 80;
}
/** Asks a job to stop. A queued one is canceled at once, a running one stays `running` for a while. */
function cancel(world, job, at) {
    if (isFinal(job))
        return;
    const again = job.canceled_on !== null;
    job.canceled_on ??= at;
    if (job.status === 'pending' || job.status === 'waiting' || job.status === 'new') {
        finish(world, job, 'canceled', at);
        return;
    }
    if (again)
        return;
    world.notify({ kind: 'status', job, status: 'canceled', final: false });
    if (job.type === 'workflow_job') {
        for (const node of world.workflow_job_nodes.filter((row) => row.workflow_job === job.id)) {
            const child = world.unifiedJob(node.job);
            if (child)
                cancel(world, child, at);
        }
    }
    cutEvents(job, at + STILL_PRINTS);
    const from = at + TO_END + LAST_SEEN;
    const late = job.events.filter((event) => event.at > at && event.visible < from);
    for (const event of late)
        event.visible = from;
    const settings = { ...world.frames, ...('run' in job ? job.run.frames : {}) };
    if (late.some(({ hasFrame }) => hasFrame))
        tellEvents(world, job, [from], settings);
    world.agenda.at(at + lastsUntil(world, job), (then) => {
        if (!isFinal(job))
            finish(world, job, 'canceled', then);
    });
}

;// CONCATENATED MODULE: ./simulator/rehearsal/jobs.ts




/** When it happens. */
const jobs_AFTER = { usual: 3, meaning: 'seconds after the launch' };
/** What becomes of a job, beside what its playbook does. */
const JOBS = [
    runFault('long-queue', 'Jobs stay pending before they start.', { seconds: { usual: 60, meaning: 'duration' } }, (_run, { seconds }) => ({ queueMs: seconds * 1000 })),
    named('canceled-job', 'Another user cancels the job.', { after: jobs_AFTER }, (ground, { after }) => ({
        end: afterLaunch(ground, after, (job, at) => {
            if (isFinal(job))
                return;
            ground.struck();
            cancel(ground.world, job, at);
        }),
    })),
    named('deleted-job', 'Another user deletes the job while it is followed: 404.', { after: jobs_AFTER }, (ground, { after }) => ({
        end: afterLaunch(ground, after, (job) => {
            const { world, struck } = ground;
            struck();
            for (const table of [world.jobs, world.workflow_jobs, world.project_updates, world.inventory_updates])
                table.delete(job.id);
        }),
    })),
];

;// CONCATENATED MODULE: ./simulator/rehearsal/launches.ts

const TIMES = { usual: 1, meaning: 'number of launches' };
/** Meets the first launches. */
function firstLaunches({ struck }, times, fault) {
    let left = times;
    return (method, path) => {
        if (left <= 0 || !isLaunch(method, path))
            return undefined;
        left -= 1;
        struck();
        return fault(path);
    };
}
/** Takes a prompt away from the template of a launch; what it returns gives it back. */
function withoutPrompt(world, path, field) {
    const id = Number(/\/(\d+)\/launch/.exec(path)?.[1]);
    const asks = (world.job_templates.get(id) ?? world.workflow_job_templates.get(id))?.asks;
    if (asks === undefined || asks[field] === undefined)
        return () => undefined;
    const before = asks[field];
    asks[field] = false;
    return () => {
        asks[field] = before;
    };
}
/** What goes wrong with a launch. */
const LAUNCHES = [
    named('lost-launch-reply', 'The launch succeeds, but its reply is lost: cut, or replaced by 502, 503 or 504.', { times: TIMES }, (ground, { times }) => ({
        meet: firstLaunches(ground, times, () => {
            const kind = oneOf(ground.random, ['reset-after', 'cut-headers', 'cut-body', 'status']);
            return { kind, handle: true, status: oneOf(ground.random, [502, 503, 504]) };
        }),
    })),
    named('late-job', 'The reply to the launch is lost, and the job appears seconds later, as on a busy controller.', { times: TIMES, seconds: { usual: 5, meaning: 'time until the job appears' } }, (ground, { times, seconds }) => ({
        meet: firstLaunches(ground, times, () => ({ kind: 'reset', handle: true, handleAfterMs: seconds * 1000 })),
    })),
    named('lost-launch', 'The launch never arrives: the connection breaks, and no job is created.', { times: TIMES }, (ground, { times }) => ({ meet: firstLaunches(ground, times, () => ({ kind: 'reset' })) })),
    named('ignored-prompt', 'Another user disables a prompt at the moment of the launch. The job runs with a different value than requested.', { field: { usual: 'limit', meaning: 'the prompt, as in `ask_FIELD_on_launch`' } }, (ground, { field }) => ({
        meet: (method, path) => {
            if (!isLaunch(method, path))
                return undefined;
            ground.struck();
            return { kind: 'pass', during: () => withoutPrompt(ground.world, path, field) };
        },
    })),
];

;// CONCATENATED MODULE: ./simulator/rehearsal/live.ts

const FRAMES = { usual: 2, meaning: 'number of frames before that, including the first one' };
/** Meets the connections of the WebSocket after some frames. */
const connectionFault = (name, sentence, kind) => named(name, sentence, { frames: FRAMES }, ({ struck }, { frames }) => ({
    line: () => {
        struck();
        return { kind, frames };
    },
}));
/** What goes wrong with live updates. */
const LIVE = [
    named('no-websocket', 'Live updates are rejected with 403, as by a proxy without WebSocket support.', {}, (ground) => ({
        meet: (_, path) => {
            if (!/\/websocket\/(\?.*)?$/.test(path))
                return undefined;
            ground.struck();
            return { kind: 'status', status: 403 };
        },
    })),
    connectionFault('silent-websocket', 'Live updates connect, but then no more frames arrive.', 'silent'),
    connectionFault('cut-websocket', 'Live updates disconnect again and again.', 'close'),
];

;// CONCATENATED MODULE: ./simulator/text/python-lines.ts
/** What Python's `str.splitlines` ends a line at, which is more than a line feed: U+001C to U+001E and U+0085 among them. */
const LINE_END = new RegExp(`\r\n|[\n\r\v\f${String.fromCharCode(0x1c)}-${String.fromCharCode(0x1e)}\u0085\u2028\u2029]`);
/** The lines of a text as Python's `str.splitlines` gives them: an end of line at the end of the text begins no other. */
function splitLines(text) {
    const lines = text.split(LINE_END);
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

;// CONCATENATED MODULE: ./simulator/playbook/results.ts

/** A task of a module that comes with Ansible, and what comes of it. */
function task(name, module, line, result, more = {}) {
    return { name, action: `ansible.builtin.${module}`, line, result, ...more };
}
/** A debug task's message. */
function debug(msg, name = 'msg') {
    return {
        status: 'ok',
        res: { [name]: msg, _ansible_verbose_always: true, _ansible_no_log: false, changed: false },
    };
}
/** Any module that went well. */
function ok(res = {}) {
    return { status: 'ok', res: { changed: false, ...res, _ansible_no_log: false } };
}
/** Any module that changed something. */
function results_changed(res = {}) {
    return ok({ changed: true, ...res });
}
/** The condition of the task did not hold. */
function skipped() {
    return { status: 'skipped', res: { changed: false, skip_reason: 'Conditional result was False' } };
}
/** The fail module, or any other that gives up with a message. */
function failed(msg, res = {}) {
    return { status: 'failed', res: { msg, changed: false, ...res, _ansible_no_log: false } };
}
/** No connection. */
function unreachable(msg) {
    return { status: 'unreachable', res: { unreachable: true, msg, changed: false } };
}
/** A command or, when `cmd` is a string, a shell line. */
function command(cmd, { stdout = '', stderr = '', rc = 0, raw = '' } = {}) {
    const res = {
        changed: true,
        stdout,
        stderr,
        rc,
        cmd,
        msg: rc === 0 ? '' : 'non-zero return code',
        invocation: {
            module_args: {
                _raw_params: raw || (typeof cmd === 'string' ? cmd : cmd.join(' ')),
                _uses_shell: typeof cmd === 'string',
                expand_argument_vars: true,
                stdin_add_newline: true,
                strip_empty_ends: true,
                argv: null,
                chdir: null,
                executable: null,
                creates: null,
                removes: null,
                stdin: null,
            },
        },
        stdout_lines: splitLines(stdout),
        stderr_lines: splitLines(stderr),
        _ansible_no_log: false,
    };
    return { status: rc === 0 ? 'ok' : 'failed', res };
}
/** A loop, one result an item. */
function loop(items, each) {
    const results = items.map((item, index) => {
        const { status, res } = each(item, index);
        return { item, status: status === 'unreachable' ? 'failed' : status, res: res ?? {} };
    });
    return { status: results.some((item) => item.status === 'failed') ? 'failed' : 'ok', items: results };
}

;// CONCATENATED MODULE: ./simulator/seeds/demo-playbooks.ts

const variable = (context, name, otherwise) => {
    const value = context.vars[name];
    return value === undefined || value === null ? otherwise : String(value);
};
/** A playbook with one play. */
const one = (file, play) => ({ file, plays: [play] });
/** The version that never comes up. */
const BROKEN = 'broken';
/** A rolling deployment of a web application: some eight seconds, one release id as artifact. */
function deploy(context) {
    const version = variable(context, 'version', variable(context, 'app_version', '1.4.2'));
    const web = (host) => host.startsWith('web');
    const app = [
        task('Gather the facts that we need', 'setup', 6, ok(), { seconds: 1.1 }),
        task('Fetch the release', 'get_url', 11, results_changed({ dest: `/srv/app/releases/${version}.tar.gz`, msg: 'OK (48213992 bytes)', status_code: 200 }), { tags: ['download'], seconds: 1.4 }),
        task('Unpack the release', 'unarchive', 18, results_changed({ dest: `/srv/app/releases/${version}` }), {
            tags: ['download'],
            seconds: 0.9,
        }),
        task('Write the configuration', 'template', 25, (host) => host === 'web1' ? results_changed({ dest: '/etc/app/app.ini', mode: '0640' }) : ok({ dest: '/etc/app/app.ini' }), { tags: ['config'] }),
        task('Migrate the database', 'command', 33, (host) => (web(host) ? skipped() : command(['app-migrate', '--to', version], { stdout: '3 migrations applied' })), { tags: ['migrate'], seconds: 1.2 }),
        task('Switch over', 'file', 40, results_changed({ dest: '/srv/app/current', src: `/srv/app/releases/${version}`, state: 'link' }), { role: 'app', file: 'roles/app/tasks/main.yml', seconds: 0.4 }),
        task('Restart the service', 'systemd', 47, (host) => (web(host) ? results_changed({ name: 'app', state: 'started' }) : skipped()), { role: 'app', file: 'roles/app/tasks/main.yml', seconds: 0.8 }),
        task('Wait until it answers', 'uri', 54, (host) => {
            if (!web(host))
                return skipped();
            const url = `http://${host}:8080/health`;
            // One version is there to see what a workflow makes of a failure.
            return version === BROKEN
                ? failed('Status code was 503 and not [200]', { status: 503, url })
                : ok({ status: 200, url });
        }, { tags: ['always'], seconds: 0.7 }),
        task('Say what is running', 'debug', 60, (host) => debug(`${host} runs ${version}`)),
        task('Publish the release', 'set_stats', 64, ok({ ansible_stats: { data: artifacts(version), per_host: false, aggregate: true } }), { runOnce: true }),
    ];
    return {
        ...one('deploy.yml', { name: 'Deploy the application', hosts: 'all', tasks: app }),
        artifacts: artifacts(version),
    };
}
const artifacts = (version) => ({
    url: `https://app.example.com/?v=${version}`,
    release: version,
    release_id: 1042,
    healthy: true,
});
/** Fails on one host, with what the command said; another failure is ignored. */
function failing(context) {
    const version = variable(context, 'version', '1.4.2');
    return one('failing.yml', {
        name: 'Deploy the application',
        hosts: 'all',
        tasks: [
            task('Look at the machines', 'debug', 6, debug('fine')),
            task('Take it out of the load balancer', 'command', 9, command(['/bin/false'], { rc: 1 }), {
                ignoreErrors: true,
            }),
            task('Start the new version', 'shell', 16, (host) => host === 'web2'
                ? command(`app-start ${version}`, { rc: 3, stdout: 'starting', stderr: 'port 8080 is in use\ngiving up' })
                : command(`app-start ${version}`, { stdout: 'started' }), { seconds: 0.6 }),
            task('Check that it is healthy', 'uri', 22, (host) => ok({ status: 200, url: `http://${host}:8080/health` })),
        ],
    });
}
/** Says one thing. */
function hello(context) {
    const text = `hello from ${variable(context, 'greeting', 'the demo')}`;
    const say = task('Say hello', 'debug', 5, debug(text), { seconds: 0.8 });
    return one('hello.yml', { name: 'Hello', hosts: 'all', tasks: [say] });
}
/** Prints what a survey asked, the secret too. */
function survey(context) {
    const text = ['version', 'replicas', 'stage', 'db_password'].map((name) => `${name}=${variable(context, name, '-')}`);
    return one('survey.yml', {
        name: 'Answers',
        hosts: 'web1',
        tasks: [
            task('Show the answers', 'debug', 5, debug(text.join(' '))),
            task('Hidden', 'debug', 9, { ...debug('secret'), noLog: true }),
        ],
    });
}
/** Ten minutes, forty events, in eight bursts. */
function slow(context) {
    const seconds = Number(variable(context, 'seconds', '598'));
    const tasks = Array.from({ length: 12 }, (_, index) => {
        const waits = [1, 2, 4, 5, 7, 8, 10].includes(index);
        const name = waits ? `Wait for batch ${index}` : `Begin batch ${index}`;
        const note = index === 0 ? ['batches are announced as they finish'] : [];
        const result = command(['batch', String(index)], { stdout: `batch ${index} done` });
        const lasts = waits ? seconds / 7 : 0.05;
        return task(name, 'command', 6 + index * 4, result, { seconds: lasts, notes: note, runOnce: true });
    });
    return one('slow.yml', { name: 'A long maintenance', hosts: 'all', tasks });
}
/** As many events as are asked for, and as many blank lines after each item. */
function noisy(context) {
    const count = Number(variable(context, 'count', '10000'));
    const each = Math.max(1, Math.ceil((count - 12) / Math.max(1, context.hosts.length)));
    const blankLines = Number(variable(context, 'blank_lines', '0'));
    const items = Array.from({ length: each }, (_, index) => index);
    const result = loop(items, (item) => debug(`line ${String(item)} of noise, long enough to look like one of a real log`));
    return one('noisy.yml', {
        name: 'Noise',
        hosts: 'all',
        tasks: [task('Make noise', 'debug', 6, result, { blankLines })],
    });
}
/** Artifacts of every type. */
function setStats(context) {
    const data = {
        release_url: `https://app.example.com/v${variable(context, 'app_version', '9.9')}`,
        release_id: 42,
        healthy: true,
        notes: 'line one\nline two\n::set-output name=evil::yes',
        nested: { hosts: ['web1', 'web2'], empty: null },
    };
    const result = ok({ ansible_stats: { data, per_host: false, aggregate: true } });
    const publish = task('Publish', 'set_stats', 6, result, { runOnce: true });
    return { ...one('setstats.yml', { name: 'Set stats', hosts: 'all', tasks: [publish] }), artifacts: data };
}

;// CONCATENATED MODULE: ./simulator/seeds/demo-odd-playbooks.ts



/** One host cannot be reached. */
function lostHost() {
    const msg = 'Failed to connect to the host via ssh: ssh: connect to host web2 port 22: Connection refused';
    return one('reach.yml', {
        name: 'Reach them all',
        hosts: 'all',
        tasks: [
            task('Ping', 'ping', 5, (host) => (host === 'web2' ? unreachable(msg) : ok({ ping: 'pong' }))),
            task('Go on with the rest', 'debug', 8, debug('still here')),
        ],
    });
}
/** Does not even begin. */
function syntax() {
    const lines = [
        "ERROR! couldn't resolve module/action 'ansible.builtin.nosuchmodule'. This often indicates a misspelling, missing collection, or incorrect module path.",
        '',
        "The error appears to be in '/runner/project/syntax.yml': line 5, column 7, but may",
        'be elsewhere in the file depending on the exact syntax problem.',
        '',
        'The offending line appears to be:',
        '',
        '  tasks:',
        '    - name: bad',
        '      ^ here',
    ];
    return { file: 'syntax.yml', plays: [], error: lines.map((line) => colour(line, 'red')) };
}
/** Lines that try to be obeyed, by the runner or by a terminal. */
const HOSTILE = [
    '::error::boo',
    '::set-output name=x::y',
    '::add-mask::deploy',
    '##[error]legacy',
    '::stop-commands::tok',
    '  ::warning file=a,line=1::indented',
    'carriage\rreturn ::error::after it',
    'nul\u0000 bell\u0007 escape \u001b[2K\u001b[1A\u001b[31mred',
    'bidi \u202eevil\u202c \u2066x\u2069 line separator\u2028here',
];
/** Output that tries to be obeyed. */
function hostile() {
    const notes = { release: '1.0', notes: 'line one\n::set-output name=evil::yes\n' };
    return {
        ...one('hostile.yml', {
            name: 'Inject',
            hosts: 'web1',
            tasks: [
                task('::error::task name with a command', 'debug', 6, debug(HOSTILE)),
                task('Raw lines', 'command', 13, command(['cat', 'evil'], { stdout: HOSTILE.join('\n'), rc: 1 }), {
                    ignoreErrors: true,
                }),
                task('A module that prints by itself', 'pause', 16, ok(), {
                    notes: [...HOSTILE, '::endgroup::', '::debug::x'],
                }),
                task('Name with\n::error::a newline then a command', 'debug', 23, debug('ok')),
            ],
        }),
        artifacts: notes,
    };
}
/**
 * Lines that are counted and are in no output: blank lines that a module prints by itself, and blank lines at the end
 * of a result. `end_line` is ahead of the output from there on.
 */
function blankLines() {
    return one('blank.yml', {
        name: 'Blank lines',
        hosts: 'all',
        tasks: [
            task('Before the blank lines', 'debug', 5, debug('before')),
            task('A module that prints blank lines', 'pause', 8, ok(), {
                notes: ['', 'between two blank lines', ''],
                seconds: 1.2,
                runOnce: true,
            }),
            task('Results that end in blank lines', 'debug', 12, debug('two blank lines follow'), {
                seconds: 1.2,
                blankLines: 2,
            }),
            task('After the blank lines', 'debug', 15, debug('after')),
        ],
    });
}
/** Lines that no screen can hold. */
function demo_odd_playbooks_long() {
    return one('long.yml', {
        name: 'Long lines',
        hosts: 'web1',
        tasks: [
            task('One long message', 'debug', 6, debug(`START-${'x'.repeat(50_000)}-END`)),
            task('Many lines in one event', 'debug', 9, debug(Array.from({ length: 300 }, (_, index) => `${index} line of the output`))),
            task('Unicode', 'debug', 12, debug('gr\u00fc\u00dfe \u2713 \u65e5\u672c\u8a9e \ud83d\ude80')),
            task('A long failure', 'fail', 15, failed(`first line\n${'z'.repeat(5000)}`)),
        ],
    });
}

;// CONCATENATED MODULE: ./simulator/rehearsal/output.ts



/** So many of the numbers from 1 to `last`, none of them twice. */
function some({ random }, count, last) {
    const found = new Set();
    while (found.size < Math.min(count, last))
        found.add(1 + Math.floor(random() * last));
    return [...found];
}
/** The same playbook, with a task first that prints what tries to be obeyed. */
function withHostileTask(playbook) {
    const [first, ...others] = playbook.plays;
    if (first === undefined)
        return playbook;
    const say = task('Say something', 'pause', 2, ok(), { notes: [...HOSTILE] });
    return { ...playbook, plays: [{ ...first, tasks: [say, ...first.tasks] }, ...others] };
}
const COUNT = { usual: 1, meaning: 'number of events of each job' };
/** What is odd about a job's output. */
const OUTPUT = [
    runFault('late-events', 'The last output becomes readable some time after the job has finished.', { seconds: { usual: 10, meaning: 'time after the end of the job' } }, (_run, { seconds }) => ({ eventLag: seconds * 1000 })),
    runFault('unordered-events', 'Output becomes readable in random order, within two seconds.', {}, () => ({
        shuffle: true,
    })),
    runFault('lost-events', 'Some output never becomes readable.', { count: COUNT }, (_run, { count }, ground) => ({
        lose: (last) => some(ground, count, last),
    })),
    runFault('double-events', 'Some output is stored twice.', { count: { ...COUNT, usual: 3 } }, (_run, { count }, ground) => ({ double: (last) => some(ground, count, last) })),
    runFault('hostile-output', 'Jobs print GitHub workflow commands, control characters and right-to-left text.', {}, ({ playbook }) => ({ playbook: (context) => withHostileTask(playbook(context)) })),
];

;// CONCATENATED MODULE: ./simulator/rehearsal/request-faults.ts



const GATEWAY_ERRORS = [500, 502, 503, 504];
const CUTS = ['reset', 'reset-after', 'cut-headers', 'cut-body'];
/** What goes wrong with any request, on its way or at the controller's door. */
const REQUEST_FAULTS = [
    named('slow', 'Every reply is delayed.', { ms: { usual: 1000, meaning: 'milliseconds, on average' } }, ({ random, struck }, { ms }) => ({
        meet: () => {
            struck();
            return { kind: 'delay', ms: ms * (0.5 + random()) };
        },
    })),
    requestFault('cut-connections', 'Connections break before the request arrives or during the reply. This includes launches.', {}, ({ random }) => ({ kind: oneOf(random, CUTS) })),
    requestFault('server-errors', 'The web server replies with a page for 500, 502, 503 or 504. The controller still processes half of these requests.', {}, ({ random }) => ({ kind: 'status', status: oneOf(random, GATEWAY_ERRORS), handle: random() < 0.5 })),
    requestFault('html-errors', 'A login page with status 200 replaces the reply, as from a portal in front of the controller.', {}, () => ({ kind: 'html' })),
    requestFault('too-many-requests', 'Requests are rejected with 429.', { retry_after: { usual: 2, meaning: 'seconds in `Retry-After`; 0 omits it' } }, (_ground, { retry_after }) => ({
        kind: 'status',
        status: 429,
        headers: retry_after > 0 ? { 'Retry-After': String(retry_after) } : {},
    })),
    named('away', 'The controller restarts while a job runs: the web server replies with 503, and WebSocket connections close.', { after: jobs_AFTER, seconds: { usual: 20, meaning: 'duration in seconds' } }, (ground, { after, seconds }) => {
        const { world, live, struck } = ground;
        let until = 0;
        const end = afterLaunch(ground, after, (_, at) => {
            until = at + seconds * 1000;
            for (const line of live.lines)
                line.cut();
        });
        return {
            end,
            meet: () => {
                if (world.settle() >= until)
                    return undefined;
                struck();
                return { kind: 'status', status: 503 };
            },
        };
    }),
    named('expired-token', 'Every token expires while a job runs: 401.', { after: jobs_AFTER }, (ground, { after }) => {
        const { world, struck } = ground;
        const lives = new Map();
        const callOff = afterLaunch(ground, after, (_, at) => {
            struck();
            for (const token of world.tokens) {
                lives.set(token.id, token.expires);
                token.expires = at;
            }
        });
        return {
            end: () => {
                callOff();
                for (const token of world.tokens)
                    token.expires = lives.get(token.id) ?? token.expires;
            },
        };
    }),
];

;// CONCATENATED MODULE: ./simulator/rehearsal/catalogue.ts








/** Every fault that has a name. */
const CATALOGUE = [
    ...REQUEST_FAULTS,
    ...GATEWAY,
    ...OUTAGES,
    ...LAUNCHES,
    ...JOBS,
    ...OUTPUT,
    ...LIVE,
];
/**
 * Reads `slow ms=200, lost-launch-reply`: names between commas or line ends, each with its parameters behind it.
 * @throws an Error that names what there is instead
 */
function parseFaults(text) {
    const entries = text.split(/[,\n]/).map((entry) => entry.trim().split(/\s+/));
    return entries.filter(([name]) => name).map(([name = '', ...pairs]) => choose(name, pairs));
}
function choose(name, pairs) {
    const fault = CATALOGUE.find((known) => known.name === name);
    if (fault === undefined) {
        const names = CATALOGUE.map((known) => known.name);
        const meant = nearest(name, names);
        const question = meant === undefined ? '' : ` Did you mean '${meant}'?`;
        throw new Error(`Unknown fault '${name}'.${question} The faults are: ${names.join(', ')}.`);
    }
    const usual = Object.entries(fault.parameters).map(([key, parameter]) => [key, parameter.usual]);
    return {
        fault,
        values: { ...Object.fromEntries(usual), ...Object.fromEntries(pairs.map((pair) => read(fault, pair))) },
    };
}
function read({ name, parameters }, pair) {
    const [, key = '', value = ''] = /^([^=]*)=?(.*)$/.exec(pair) ?? [];
    const parameter = parameters[key];
    if (parameter === undefined || value === '') {
        const known = Object.entries(parameters).map(([known, { usual }]) => `${known}=${usual}`);
        const instead = known.length > 0 ? `Its parameters with defaults: ${known.join(' ')}.` : 'It has no parameters.';
        throw new Error(`Unknown parameter '${pair}' of the fault '${name}'. ${instead}`);
    }
    if (typeof parameter.usual === 'string')
        return [key, value];
    const number = Number(value);
    if (!(number >= 0))
        throw new Error(`The parameter ${key} of the fault '${name}' must be a number of 0 or more, not '${value}'.`);
    return [key, number];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./simulator/seed-file/given.ts


/** A wrong seed file, with all that is wrong in it. */
class SeedFileError extends Error {
    constructor(file, errors) {
        super(`The seed file ${file} has errors:\n${errors.map((error) => `  ${error}`).join('\n')}`);
        this.name = 'SeedFileError';
    }
}
/** An object of the file: what was read of it is known, and whatever is left over is told as an error. */
class Given {
    #object;
    #errors;
    #read = new Set();
    /** Where it is in the file. */
    path;
    constructor(value, path, errors) {
        this.path = path;
        this.#errors = errors;
        this.#object = isObject(value) ? value : {};
        if (!isObject(value))
            errors.push(`${path}: must be a mapping`);
    }
    complain(name, text) {
        this.#errors.push(`${this.path}.${name}: ${text}`);
        return undefined;
    }
    has(name) {
        return this.#object[name] !== undefined && this.#object[name] !== null;
    }
    /** As it is in the file. */
    raw(name) {
        this.#read.add(name);
        return this.#object[name] ?? undefined;
    }
    text(name) {
        const value = this.raw(name);
        if (value === undefined || typeof value === 'string')
            return value;
        return typeof value === 'object' ? this.complain(name, 'must be text') : String(value);
    }
    /** A text that has to be there. */
    name(name = 'name') {
        const value = this.text(name);
        if (value)
            return value;
        this.complain(name, 'is missing');
        return '';
    }
    number(name) {
        const value = this.raw(name);
        if (value === undefined || (typeof value === 'number' && value >= 0))
            return value;
        return this.complain(name, 'must be a number of 0 or more');
    }
    one(name, words) {
        const value = this.raw(name);
        const found = words.find((word) => word === value);
        if (value === undefined || found !== undefined)
            return found;
        return this.complain(name, `must be one of ${words.join(', ')}${didYouMean(String(value), words, '')}`);
    }
    texts(name) {
        const value = this.raw(name) ?? [];
        const list = Array.isArray(value) ? value : [value];
        if (list.every((item) => typeof item !== 'object'))
            return list.map(String);
        this.complain(name, 'must be a list of names');
        return [];
    }
    object(name) {
        const value = this.raw(name);
        if (value === undefined || isObject(value))
            return value;
        return this.complain(name, 'must be a mapping');
    }
    below(name) {
        return this.has(name) ? new Given(this.raw(name), `${this.path}.${name}`, this.#errors) : undefined;
    }
    /** The objects of a list. */
    list(name) {
        const value = this.raw(name) ?? [];
        if (!Array.isArray(value)) {
            this.complain(name, 'must be a list');
            return [];
        }
        return value.map((item, index) => new Given(item, `${this.path}.${name}[${index}]`, this.#errors));
    }
    /** To be called last: complains of what nobody asked for. */
    end() {
        for (const name of Object.keys(this.#object).filter((key) => !this.#read.has(key))) {
            const known = [...this.#read].sort();
            this.complain(name, `unknown key${didYouMean(name, known, `; known keys: ${known.join(', ')}`)}`);
        }
    }
}

;// CONCATENATED MODULE: ./simulator/replay/recordings/assert-without-message.json
const assert_without_message_namespaceObject = /*#__PURE__*/JSON.parse('{"playbook":"assert2.yml","milliseconds":2751,"artifacts":{},"hosts":[{"host_name":"web2","changed":0,"dark":0,"failures":1,"ok":0,"processed":1,"skipped":0,"ignored":0,"rescued":0},{"host_name":"db1","changed":0,"dark":0,"failures":1,"ok":0,"processed":1,"skipped":0,"ignored":0,"rescued":0},{"host_name":"web1","changed":0,"dark":0,"failures":1,"ok":0,"processed":1,"skipped":0,"ignored":0,"rescued":0}],"failed":true,"events":[{"event":"verbose","at":1024,"uuid":"<uuid 1>","bare":true,"stdout":"\\u001b[0;35m[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var \\u001b[0m","lines":1},{"event":"verbose","at":1036,"uuid":"<uuid 2>","bare":true,"stdout":"\\u001b[0;35mnaming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This \\u001b[0m","lines":1},{"event":"verbose","at":1044,"uuid":"<uuid 3>","bare":true,"stdout":"\\u001b[0;35mfeature will be removed from ansible-core in version 2.19. Deprecation warnings\\u001b[0m","lines":1},{"event":"verbose","at":1048,"uuid":"<uuid 4>","bare":true,"stdout":"\\u001b[0;35m can be disabled by setting deprecation_warnings=False in ansible.cfg.\\u001b[0m","lines":1},{"event":"playbook_on_start","at":1644,"uuid":"<uuid 5>","data":{"playbook":"assert2.yml","playbook_uuid":"<uuid 5>"}},{"event":"playbook_on_play_start","at":1651,"uuid":"<uuid 6>","parent":"<uuid 5>","data":{"play":"Assert","play_uuid":"<uuid 6>","play_pattern":"all","name":"Assert","pattern":"all"},"stdout":"\\r\\nPLAY [Assert] ******************************************************************","lines":2},{"event":"playbook_on_task_start","at":1681,"uuid":"<uuid 7>","parent":"<uuid 6>","data":{"task":"Check the disk","task_uuid":"<uuid 7>","task_action":"ansible.builtin.assert","resolved_action":"ansible.builtin.assert","task_args":"","task_path":"/runner/project/assert2.yml:5","name":"Check the disk","is_conditional":false},"without":["pattern"],"stdout":"\\r\\nTASK [Check the disk] **********************************************************","lines":2,"failed":true},{"event":"runner_on_start","at":1692,"uuid":"<uuid 8>","parent":"<uuid 7>","data":{"host":"db1"},"without":["name","is_conditional"]},{"event":"runner_on_start","at":1745,"uuid":"<uuid 9>","parent":"<uuid 7>","data":{"host":"web1"}},{"event":"runner_on_start","at":1842,"uuid":"<uuid 10>","parent":"<uuid 7>","data":{"host":"web2"}},{"event":"runner_on_failed","at":1924,"uuid":"<uuid 11>","parent":"<uuid 7>","data":{"host":"db1","remote_addr":"db1","res":{"_ansible_verbose_always":true,"evaluated_to":false,"assertion":"free_mb | default(12) > 500","msg":"Assertion failed","_ansible_no_log":false,"changed":false},"start":"<time 1691890TZ>","end":"<time 1924209TZ>","duration":0.232319,"ignore_errors":null,"event_loop":null},"stdout":"\\u001b[0;31mfatal: [db1]: FAILED! => {\\u001b[0m\\r\\n\\u001b[0;31m    \\"assertion\\": \\"free_mb | default(12) > 500\\",\\u001b[0m\\r\\n\\u001b[0;31m    \\"changed\\": false,\\u001b[0m\\r\\n\\u001b[0;31m    \\"evaluated_to\\": false,\\u001b[0m\\r\\n\\u001b[0;31m    \\"msg\\": \\"Assertion failed\\"\\u001b[0m\\r\\n\\u001b[0;31m}\\u001b[0m","lines":6,"failed":true},{"event":"runner_on_failed","at":1976,"uuid":"<uuid 12>","parent":"<uuid 7>","data":{"host":"web1","remote_addr":"web1","start":"<time 1744809TZ>","end":"<time 1975950TZ>","duration":0.231141},"stdout":"\\u001b[0;31mfatal: [web1]: FAILED! => {\\u001b[0m\\r\\n\\u001b[0;31m    \\"assertion\\": \\"free_mb | default(12) > 500\\",\\u001b[0m\\r\\n\\u001b[0;31m    \\"changed\\": false,\\u001b[0m\\r\\n\\u001b[0;31m    \\"evaluated_to\\": false,\\u001b[0m\\r\\n\\u001b[0;31m    \\"msg\\": \\"Assertion failed\\"\\u001b[0m\\r\\n\\u001b[0;31m}\\u001b[0m","lines":6,"failed":true},{"event":"runner_on_failed","at":2010,"uuid":"<uuid 13>","parent":"<uuid 7>","data":{"host":"web2","remote_addr":"web2","start":"<time 1841949TZ>","end":"<time 2010119TZ>","duration":0.16817},"stdout":"\\u001b[0;31mfatal: [web2]: FAILED! => {\\u001b[0m\\r\\n\\u001b[0;31m    \\"assertion\\": \\"free_mb | default(12) > 500\\",\\u001b[0m\\r\\n\\u001b[0;31m    \\"changed\\": false,\\u001b[0m\\r\\n\\u001b[0;31m    \\"evaluated_to\\": false,\\u001b[0m\\r\\n\\u001b[0;31m    \\"msg\\": \\"Assertion failed\\"\\u001b[0m\\r\\n\\u001b[0;31m}\\u001b[0m","lines":6,"failed":true},{"event":"playbook_on_stats","at":2016,"uuid":"<uuid 14>","parent":"<uuid 5>","data":{"changed":{},"dark":{},"failures":{"db1":1,"web1":1,"web2":1},"ignored":{},"ok":{},"processed":{"db1":1,"web1":1,"web2":1},"rescued":{},"skipped":{},"artifact_data":{}},"without":["play","play_uuid","play_pattern","task","task_uuid","task_action","resolved_action","task_args","task_path","host","remote_addr","res","start","end","duration","ignore_errors","event_loop"],"stdout":"\\r\\nPLAY RECAP *********************************************************************\\r\\n\\u001b[0;31mdb1\\u001b[0m                        : ok=0    changed=0    unreachable=0    \\u001b[0;31mfailed=1   \\u001b[0m skipped=0    rescued=0    ignored=0   \\r\\n\\u001b[0;31mweb1\\u001b[0m                       : ok=0    changed=0    unreachable=0    \\u001b[0;31mfailed=1   \\u001b[0m skipped=0    rescued=0    ignored=0   \\r\\n\\u001b[0;31mweb2\\u001b[0m                       : ok=0    changed=0    unreachable=0    \\u001b[0;31mfailed=1   \\u001b[0m skipped=0    rescued=0    ignored=0   ","lines":6,"failed":true}]}');
;// CONCATENATED MODULE: ./simulator/replay/recordings/bad-serial.json
const bad_serial_namespaceObject = /*#__PURE__*/JSON.parse('{"playbook":"badserial.yml","milliseconds":1213,"artifacts":{},"hosts":[],"failed":true,"events":[{"event":"verbose","at":566,"uuid":"<uuid 1>","bare":true,"stdout":"\\u001b[0;35m[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var \\u001b[0m","lines":1},{"event":"verbose","at":567,"uuid":"<uuid 2>","bare":true,"stdout":"\\u001b[0;35mnaming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This \\u001b[0m","lines":1},{"event":"verbose","at":568,"uuid":"<uuid 3>","bare":true,"stdout":"\\u001b[0;35mfeature will be removed from ansible-core in version 2.19. Deprecation warnings\\u001b[0m","lines":1},{"event":"verbose","at":568,"uuid":"<uuid 4>","bare":true,"stdout":"\\u001b[0;35m can be disabled by setting deprecation_warnings=False in ansible.cfg.\\u001b[0m","lines":1},{"event":"playbook_on_start","at":798,"uuid":"<uuid 5>","data":{"playbook":"badserial.yml","playbook_uuid":"<uuid 5>"}},{"event":"playbook_on_play_start","at":799,"uuid":"<uuid 6>","parent":"<uuid 5>","data":{"play":"First","play_uuid":"<uuid 6>","play_pattern":"web1","name":"First","pattern":"web1"},"stdout":"\\r\\nPLAY [First] *******************************************************************","lines":2},{"event":"playbook_on_task_start","at":809,"uuid":"<uuid 7>","parent":"<uuid 6>","data":{"task":"x","task_uuid":"<uuid 7>","task_action":"ansible.builtin.debug","resolved_action":"ansible.builtin.debug","task_args":"","task_path":"/runner/project/badserial.yml:5","name":"x","is_conditional":false},"without":["pattern"],"stdout":"\\r\\nTASK [x] ***********************************************************************","lines":2},{"event":"runner_on_start","at":810,"uuid":"<uuid 8>","parent":"<uuid 7>","data":{"host":"web1"},"without":["name","is_conditional"]},{"event":"runner_on_ok","at":826,"uuid":"<uuid 9>","parent":"<uuid 7>","data":{"remote_addr":"web1","res":{"msg":"x","_ansible_verbose_always":true,"_ansible_no_log":false,"changed":false},"start":"<time 810396TZ>","end":"<time 825598TZ>","duration":0.015202,"event_loop":null},"stdout":"\\u001b[0;32mok: [web1] => {\\u001b[0m\\r\\n\\u001b[0;32m    \\"msg\\": \\"x\\"\\u001b[0m\\r\\n\\u001b[0;32m}\\u001b[0m","lines":3},{"event":"error","at":832,"uuid":"<uuid 10>","parent":"<uuid 7>","data":{"error":true},"without":["host","remote_addr","res","start","end","duration","event_loop"],"stdout":"\\u001b[0;31mERROR! The field \'serial\' has an invalid value, which includes an undefined variable.. \'batch\' is undefined\\u001b[0m\\r\\n\\u001b[0;31m\\u001b[0m\\r\\n\\u001b[0;31mThe error appears to be in \'/runner/project/badserial.yml\': line 7, column 3, but may\\u001b[0m\\r\\n\\u001b[0;31mbe elsewhere in the file depending on the exact syntax problem.\\u001b[0m\\r\\n\\u001b[0;31m\\u001b[0m\\r\\n\\u001b[0;31mThe offending line appears to be:\\u001b[0m\\r\\n\\u001b[0;31m\\u001b[0m\\r\\n\\u001b[0;31m      ansible.builtin.debug: {msg: x}\\u001b[0m\\r\\n\\u001b[0;31m- name: Bad serial\\u001b[0m\\r\\n\\u001b[0;31m  ^ here\\u001b[0m","lines":10,"failed":true}]}');
;// CONCATENATED MODULE: ./simulator/replay/recordings/bad-yaml.json
const bad_yaml_namespaceObject = /*#__PURE__*/JSON.parse('{"playbook":"badyaml.yml","milliseconds":1333,"artifacts":{},"hosts":[],"failed":true,"events":[{"event":"verbose","at":748,"uuid":"<uuid 1>","bare":true,"stdout":"\\u001b[0;35m[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var \\u001b[0m","lines":1},{"event":"verbose","at":756,"uuid":"<uuid 2>","bare":true,"stdout":"\\u001b[0;35mnaming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This \\u001b[0m","lines":1},{"event":"verbose","at":769,"uuid":"<uuid 3>","bare":true,"stdout":"\\u001b[0;35mfeature will be removed from ansible-core in version 2.19. Deprecation warnings\\u001b[0m","lines":1},{"event":"verbose","at":777,"uuid":"<uuid 4>","bare":true,"stdout":"\\u001b[0;35m can be disabled by setting deprecation_warnings=False in ansible.cfg.\\u001b[0m","lines":1},{"event":"verbose","at":895,"uuid":"<uuid 5>","bare":true,"stdout":"\\u001b[0;31mERROR! We were unable to read either as JSON nor YAML, these are the errors we got from each:\\u001b[0m","lines":1},{"event":"verbose","at":896,"uuid":"<uuid 6>","bare":true,"stdout":"\\u001b[0;31mJSON: Expecting value: line 1 column 1 (char 0)\\u001b[0m","lines":1},{"event":"verbose","at":899,"uuid":"<uuid 7>","bare":true,"stdout":"\\u001b[0;31m\\u001b[0m","lines":1},{"event":"verbose","at":904,"uuid":"<uuid 8>","bare":true,"stdout":"\\u001b[0;31mSyntax Error while loading YAML.\\u001b[0m","lines":1},{"event":"verbose","at":912,"uuid":"<uuid 9>","bare":true,"stdout":"\\u001b[0;31m  did not find expected \',\' or \'}\'. while parsing a flow mapping\\u001b[0m","lines":1},{"event":"verbose","at":916,"uuid":"<uuid 10>","bare":true,"stdout":"\\u001b[0;31m  in \\"<unicode string>\\", line 6, column 30\\u001b[0m","lines":1},{"event":"verbose","at":924,"uuid":"<uuid 11>","bare":true,"stdout":"\\u001b[0;31mdid not find expected \',\' or \'}\'\\u001b[0m","lines":1},{"event":"verbose","at":932,"uuid":"<uuid 12>","bare":true,"stdout":"\\u001b[0;31m  in \\"<unicode string>\\", line 7, column 5\\u001b[0m","lines":1},{"event":"verbose","at":937,"uuid":"<uuid 13>","bare":true,"stdout":"\\u001b[0;31m\\u001b[0m","lines":1},{"event":"verbose","at":943,"uuid":"<uuid 14>","bare":true,"stdout":"\\u001b[0;31mThe error appears to be in \'/runner/project/badyaml.yml\': line 7, column 5, but may\\u001b[0m","lines":1},{"event":"verbose","at":946,"uuid":"<uuid 15>","bare":true,"stdout":"\\u001b[0;31mbe elsewhere in the file depending on the exact syntax problem.\\u001b[0m","lines":1},{"event":"verbose","at":948,"uuid":"<uuid 16>","bare":true,"stdout":"\\u001b[0;31m\\u001b[0m","lines":1},{"event":"verbose","at":951,"uuid":"<uuid 17>","bare":true,"stdout":"\\u001b[0;31mThe offending line appears to be:\\u001b[0m","lines":1},{"event":"verbose","at":957,"uuid":"<uuid 18>","bare":true,"stdout":"\\u001b[0;31m\\u001b[0m","lines":1},{"event":"verbose","at":960,"uuid":"<uuid 19>","bare":true,"stdout":"\\u001b[0;31m      ansible.builtin.debug: {msg: \\"x\\"\\u001b[0m","lines":1},{"event":"verbose","at":962,"uuid":"<uuid 20>","bare":true,"stdout":"\\u001b[0;31m    - name: y\\u001b[0m","lines":1},{"event":"verbose","at":964,"uuid":"<uuid 21>","bare":true,"stdout":"\\u001b[0;31m    ^ here\\u001b[0m","lines":1}]}');
;// CONCATENATED MODULE: ./simulator/replay/recordings/handler-missing.json
const handler_missing_namespaceObject = /*#__PURE__*/JSON.parse('{"playbook":"nohandler.yml","milliseconds":2360,"artifacts":{},"hosts":[],"failed":true,"events":[{"event":"verbose","at":794,"uuid":"<uuid 1>","bare":true,"stdout":"\\u001b[0;35m[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var \\u001b[0m","lines":1},{"event":"verbose","at":797,"uuid":"<uuid 2>","bare":true,"stdout":"\\u001b[0;35mnaming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This \\u001b[0m","lines":1},{"event":"verbose","at":806,"uuid":"<uuid 3>","bare":true,"stdout":"\\u001b[0;35mfeature will be removed from ansible-core in version 2.19. Deprecation warnings\\u001b[0m","lines":1},{"event":"verbose","at":818,"uuid":"<uuid 4>","bare":true,"stdout":"\\u001b[0;35m can be disabled by setting deprecation_warnings=False in ansible.cfg.\\u001b[0m","lines":1},{"event":"playbook_on_start","at":1100,"uuid":"<uuid 5>","data":{"playbook":"nohandler.yml","playbook_uuid":"<uuid 5>"}},{"event":"playbook_on_play_start","at":1102,"uuid":"<uuid 6>","parent":"<uuid 5>","data":{"play":"Handler missing","play_uuid":"<uuid 6>","play_pattern":"all","name":"Handler missing","pattern":"all"},"stdout":"\\r\\nPLAY [Handler missing] *********************************************************","lines":2},{"event":"playbook_on_task_start","at":1108,"uuid":"<uuid 7>","parent":"<uuid 6>","data":{"task":"Change","task_uuid":"<uuid 7>","task_action":"ansible.builtin.command","resolved_action":"ansible.builtin.command","task_args":"","task_path":"/runner/project/nohandler.yml:5","name":"Change","is_conditional":false},"without":["pattern"],"stdout":"\\r\\nTASK [Change] ******************************************************************","lines":2},{"event":"runner_on_start","at":1109,"uuid":"<uuid 8>","parent":"<uuid 7>","data":{"host":"db1"},"without":["name","is_conditional"]},{"event":"runner_on_start","at":1121,"uuid":"<uuid 9>","parent":"<uuid 7>","data":{"host":"web1"}},{"event":"runner_on_start","at":1139,"uuid":"<uuid 10>","parent":"<uuid 7>","data":{"host":"web2"}},{"event":"error","at":1900,"uuid":"<uuid 11>","parent":"<uuid 7>","data":{"error":true},"without":["host"],"stdout":"\\u001b[0;31mERROR! The requested handler \'Restart nginx\' was not found in either the main handlers list nor in the listening handlers list\\u001b[0m","lines":1,"failed":true}]}');
;// CONCATENATED MODULE: ./simulator/replay/recordings/handler-not-run.json
const handler_not_run_namespaceObject = /*#__PURE__*/JSON.parse('{"playbook":"pendinghandler.yml","milliseconds":2793,"artifacts":{},"hosts":[{"host_name":"db1","changed":1,"dark":0,"failures":0,"ok":2,"processed":1,"skipped":1,"ignored":0,"rescued":0},{"host_name":"web2","changed":1,"dark":0,"failures":0,"ok":2,"processed":1,"skipped":1,"ignored":0,"rescued":0},{"host_name":"web1","changed":1,"dark":0,"failures":1,"ok":1,"processed":1,"skipped":0,"ignored":0,"rescued":0}],"failed":true,"events":[{"event":"verbose","at":749,"uuid":"<uuid 1>","bare":true,"stdout":"\\u001b[0;35m[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var \\u001b[0m","lines":1},{"event":"verbose","at":750,"uuid":"<uuid 2>","bare":true,"stdout":"\\u001b[0;35mnaming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This \\u001b[0m","lines":1},{"event":"verbose","at":750,"uuid":"<uuid 3>","bare":true,"stdout":"\\u001b[0;35mfeature will be removed from ansible-core in version 2.19. Deprecation warnings\\u001b[0m","lines":1},{"event":"verbose","at":751,"uuid":"<uuid 4>","bare":true,"stdout":"\\u001b[0;35m can be disabled by setting deprecation_warnings=False in ansible.cfg.\\u001b[0m","lines":1},{"event":"playbook_on_start","at":1065,"uuid":"<uuid 5>","data":{"playbook":"pendinghandler.yml","playbook_uuid":"<uuid 5>"}},{"event":"playbook_on_play_start","at":1068,"uuid":"<uuid 6>","parent":"<uuid 5>","data":{"play":"Pending handler","play_uuid":"<uuid 6>","play_pattern":"all","name":"Pending handler","pattern":"all"},"stdout":"\\r\\nPLAY [Pending handler] *********************************************************","lines":2},{"event":"playbook_on_task_start","at":1078,"uuid":"<uuid 7>","parent":"<uuid 6>","data":{"task":"Write the config","task_uuid":"<uuid 7>","task_action":"ansible.builtin.copy","resolved_action":"ansible.builtin.copy","task_args":"","task_path":"/runner/project/pendinghandler.yml:5","name":"Write the config","is_conditional":false},"without":["pattern"],"stdout":"\\r\\nTASK [Write the config] ********************************************************","lines":2,"changed":true},{"event":"runner_on_start","at":1080,"uuid":"<uuid 8>","parent":"<uuid 7>","data":{"host":"db1"},"without":["name","is_conditional"]},{"event":"runner_on_start","at":1091,"uuid":"<uuid 9>","parent":"<uuid 7>","data":{"host":"web1"}},{"event":"runner_on_start","at":1101,"uuid":"<uuid 10>","parent":"<uuid 7>","data":{"host":"web2"}},{"event":"runner_on_ok","at":1964,"uuid":"<uuid 11>","parent":"<uuid 7>","data":{"host":"db1","remote_addr":"db1","res":{"diff":[],"dest":"/srv/app/db1.conf","src":"/srv/ansible/tmp/ansible-tmp-1796026778.5287716-6-208445275828531/.source.conf","md5sum":"1d49d4e8f11e53df3722497a816ca0e4","checksum":"38df7aa32ac37cb1b8e8cea7148205898c4df5f6","changed":true,"uid":0,"gid":0,"owner":"root","group":"root","mode":"0644","state":"file","size":16,"invocation":{"module_args":{"dest":"/srv/app/db1.conf","mode":"0644","src":"/srv/ansible/tmp/ansible-tmp-1796026778.5287716-6-208445275828531/.source.conf","_original_basename":".7m5odmhz","follow":false,"checksum":"38df7aa32ac37cb1b8e8cea7148205898c4df5f6","unsafe_writes":true,"backup":false,"force":true,"content":null,"validate":null,"directory_mode":null,"remote_src":null,"local_follow":null,"owner":null,"group":null,"seuser":null,"serole":null,"selevel":null,"setype":null,"attributes":null}},"_ansible_no_log":false},"start":"<time 1079778TZ>","end":"<time 1963413TZ>","duration":0.883635,"event_loop":null},"stdout":"\\u001b[0;33mchanged: [db1]\\u001b[0m","lines":1,"changed":true},{"event":"runner_on_ok","at":1980,"uuid":"<uuid 12>","parent":"<uuid 7>","data":{"host":"web2","remote_addr":"web2","res":{"diff":[],"dest":"/srv/app/web2.conf","src":"/srv/ansible/tmp/ansible-tmp-1796026778.5434303-8-99741039583147/.source.conf","md5sum":"1d49d4e8f11e53df3722497a816ca0e4","checksum":"38df7aa32ac37cb1b8e8cea7148205898c4df5f6","changed":true,"uid":0,"gid":0,"owner":"root","group":"root","mode":"0644","state":"file","size":16,"invocation":{"module_args":{"dest":"/srv/app/web2.conf","mode":"0644","src":"/srv/ansible/tmp/ansible-tmp-1796026778.5434303-8-99741039583147/.source.conf","_original_basename":".th9iriwn","follow":false,"checksum":"38df7aa32ac37cb1b8e8cea7148205898c4df5f6","unsafe_writes":true,"backup":false,"force":true,"content":null,"validate":null,"directory_mode":null,"remote_src":null,"local_follow":null,"owner":null,"group":null,"seuser":null,"serole":null,"selevel":null,"setype":null,"attributes":null}},"_ansible_no_log":false},"start":"<time 1101109TZ>","end":"<time 1980155TZ>","duration":0.879046},"stdout":"\\u001b[0;33mchanged: [web2]\\u001b[0m","lines":1,"changed":true},{"event":"runner_on_ok","at":2035,"uuid":"<uuid 13>","parent":"<uuid 7>","data":{"host":"web1","remote_addr":"web1","res":{"diff":[],"dest":"/srv/app/web1.conf","src":"/srv/ansible/tmp/ansible-tmp-1796026778.532578-7-14473045920605/.source.conf","md5sum":"1d49d4e8f11e53df3722497a816ca0e4","checksum":"38df7aa32ac37cb1b8e8cea7148205898c4df5f6","changed":true,"uid":0,"gid":0,"owner":"root","group":"root","mode":"0644","state":"file","size":16,"invocation":{"module_args":{"dest":"/srv/app/web1.conf","mode":"0644","src":"/srv/ansible/tmp/ansible-tmp-1796026778.532578-7-14473045920605/.source.conf","_original_basename":".cjd_1rh4","follow":false,"checksum":"38df7aa32ac37cb1b8e8cea7148205898c4df5f6","unsafe_writes":true,"backup":false,"force":true,"content":null,"validate":null,"directory_mode":null,"remote_src":null,"local_follow":null,"owner":null,"group":null,"seuser":null,"serole":null,"selevel":null,"setype":null,"attributes":null}},"_ansible_no_log":false},"start":"<time 1090230TZ>","end":"<time 2034541TZ>","duration":0.944311},"stdout":"\\u001b[0;33mchanged: [web1]\\u001b[0m","lines":1,"changed":true},{"event":"playbook_on_task_start","at":2040,"uuid":"<uuid 14>","parent":"<uuid 6>","data":{"task":"Flaky step","task_uuid":"<uuid 14>","task_action":"ansible.builtin.shell","resolved_action":"ansible.builtin.shell","task_path":"/runner/project/pendinghandler.yml:8","name":"Flaky step","is_conditional":false},"without":["host","remote_addr","res","start","end","duration","event_loop"],"stdout":"\\r\\nTASK [Flaky step] **************************************************************","lines":2},{"event":"runner_on_start","at":2044,"uuid":"<uuid 15>","parent":"<uuid 14>","data":{"host":"db1"},"without":["name","is_conditional"]},{"event":"runner_on_start","at":2053,"uuid":"<uuid 16>","parent":"<uuid 14>","data":{"host":"web1"}},{"event":"runner_on_start","at":2068,"uuid":"<uuid 17>","parent":"<uuid 14>","data":{"host":"web2"}},{"event":"runner_on_skipped","at":2079,"uuid":"<uuid 18>","parent":"<uuid 14>","data":{"host":"db1","remote_addr":"db1","start":"<time 2043673TZ>","end":"<time 2078345TZ>","duration":0.034672,"event_loop":null},"stdout":"\\u001b[0;36mskipping: [db1]\\u001b[0m","lines":1},{"event":"runner_on_skipped","at":2087,"uuid":"<uuid 19>","parent":"<uuid 14>","data":{"host":"web2","remote_addr":"web2","start":"<time 2067961TZ>","end":"<time 2086745TZ>","duration":0.018784},"stdout":"\\u001b[0;36mskipping: [web2]\\u001b[0m","lines":1},{"event":"runner_on_failed","at":2339,"uuid":"<uuid 20>","parent":"<uuid 14>","data":{"host":"web1","remote_addr":"web1","res":{"changed":false,"stdout":"","stderr":"lock","rc":2,"cmd":"f=/srv/app/1796026776771; if [ -e $f ]; then echo fine; else touch $f; echo \'lock\' >&2; exit 2; fi","start":"<time 2306804>","end":"<time 2311993>","delta":"0:00:00.005189","msg":"non-zero return code","invocation":{"module_args":{"_raw_params":"f=/srv/app/1796026776771; if [ -e $f ]; then echo fine; else touch $f; echo \'lock\' >&2; exit 2; fi","_uses_shell":true,"expand_argument_vars":true,"stdin_add_newline":true,"strip_empty_ends":true,"argv":null,"chdir":null,"executable":null,"creates":null,"removes":null,"stdin":null}},"stdout_lines":[],"stderr_lines":["lock"],"_ansible_no_log":false},"start":"<time 2052673TZ>","end":"<time 2338704TZ>","duration":0.286031,"ignore_errors":null},"stdout":"\\u001b[0;31mfatal: [web1]: FAILED! => {\\"changed\\": false, \\"cmd\\": \\"f=/srv/app/1796026776771; if [ -e $f ]; then echo fine; else touch $f; echo \'lock\' >&2; exit 2; fi\\", \\"delta\\": \\"0:00:00.005189\\", \\"end\\": \\"<time 2311993>\\", \\"msg\\": \\"non-zero return code\\", \\"rc\\": 2, \\"start\\": \\"<time 2306804>\\", \\"stderr\\": \\"lock\\", \\"stderr_lines\\": [\\"lock\\"], \\"stdout\\": \\"\\", \\"stdout_lines\\": []}\\u001b[0m","lines":1,"failed":true},{"event":"playbook_on_notify","at":2348,"uuid":"<uuid 21>","parent":"<uuid 14>","data":{"host":"db1","handler":"Restart the service"},"without":["remote_addr","res","start","end","duration","ignore_errors","event_loop"]},{"event":"playbook_on_notify","at":2350,"uuid":"<uuid 22>","parent":"<uuid 14>","data":{"host":"web2"}},{"event":"playbook_on_task_start","at":2354,"uuid":"<uuid 23>","parent":"<uuid 6>","data":{"task":"Restart the service","task_uuid":"<uuid 23>","task_action":"ansible.builtin.debug","resolved_action":"ansible.builtin.debug","task_path":"/runner/project/pendinghandler.yml:13","name":"Restart the service","is_conditional":true},"without":["host","handler"],"stdout":"\\r\\nRUNNING HANDLER [Restart the service] ******************************************","lines":2},{"event":"runner_on_start","at":2356,"uuid":"<uuid 24>","parent":"<uuid 23>","data":{"host":"db1"},"without":["name","is_conditional"]},{"event":"runner_on_start","at":2367,"uuid":"<uuid 25>","parent":"<uuid 23>","data":{"host":"web2"}},{"event":"runner_on_ok","at":2375,"uuid":"<uuid 26>","parent":"<uuid 23>","data":{"host":"db1","remote_addr":"db1","res":{"msg":"restarted on db1","_ansible_verbose_always":true,"_ansible_no_log":false,"changed":false},"start":"<time 2356026TZ>","end":"<time 2375073TZ>","duration":0.019047,"event_loop":null},"stdout":"\\u001b[0;32mok: [db1] => {\\u001b[0m\\r\\n\\u001b[0;32m    \\"msg\\": \\"restarted on db1\\"\\u001b[0m\\r\\n\\u001b[0;32m}\\u001b[0m","lines":3},{"event":"runner_on_ok","at":2385,"uuid":"<uuid 27>","parent":"<uuid 23>","data":{"host":"web2","remote_addr":"web2","res":{"msg":"restarted on web2","_ansible_verbose_always":true,"_ansible_no_log":false,"changed":false},"start":"<time 2366529TZ>","end":"<time 2384700TZ>","duration":0.018171},"stdout":"\\u001b[0;32mok: [web2] => {\\u001b[0m\\r\\n\\u001b[0;32m    \\"msg\\": \\"restarted on web2\\"\\u001b[0m\\r\\n\\u001b[0;32m}\\u001b[0m","lines":3},{"event":"playbook_on_stats","at":2387,"uuid":"<uuid 28>","parent":"<uuid 5>","data":{"changed":{"db1":1,"web2":1,"web1":1},"dark":{},"failures":{"web1":1},"ignored":{},"ok":{"db1":2,"web2":2,"web1":1},"processed":{"db1":1,"web2":1,"web1":1},"rescued":{},"skipped":{"db1":1,"web2":1},"artifact_data":{}},"without":["play","play_uuid","play_pattern","task","task_uuid","task_action","resolved_action","task_args","task_path","host","remote_addr","res","start","end","duration","event_loop"],"stdout":"\\r\\nPLAY RECAP *********************************************************************\\r\\n\\u001b[0;33mdb1\\u001b[0m                        : \\u001b[0;32mok=2   \\u001b[0m \\u001b[0;33mchanged=1   \\u001b[0m unreachable=0    failed=0    \\u001b[0;36mskipped=1   \\u001b[0m rescued=0    ignored=0   \\r\\n\\u001b[0;31mweb1\\u001b[0m                       : \\u001b[0;32mok=1   \\u001b[0m \\u001b[0;33mchanged=1   \\u001b[0m unreachable=0    \\u001b[0;31mfailed=1   \\u001b[0m skipped=0    rescued=0    ignored=0   \\r\\n\\u001b[0;33mweb2\\u001b[0m                       : \\u001b[0;32mok=2   \\u001b[0m \\u001b[0;33mchanged=1   \\u001b[0m unreachable=0    failed=0    \\u001b[0;36mskipped=1   \\u001b[0m rescued=0    ignored=0   ","lines":6,"failed":true,"changed":true}]}');
;// CONCATENATED MODULE: ./simulator/replay/recordings/handler-not-run-relaunch.json
const handler_not_run_relaunch_namespaceObject = /*#__PURE__*/JSON.parse('{"playbook":"pendinghandler.yml","milliseconds":2014,"artifacts":{},"hosts":[{"host_name":"web1","changed":0,"dark":0,"failures":0,"ok":2,"processed":1,"skipped":0,"ignored":0,"rescued":0}],"failed":false,"events":[{"event":"verbose","at":590,"uuid":"<uuid 1>","bare":true,"stdout":"\\u001b[0;35m[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var \\u001b[0m","lines":1},{"event":"verbose","at":591,"uuid":"<uuid 2>","bare":true,"stdout":"\\u001b[0;35mnaming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This \\u001b[0m","lines":1},{"event":"verbose","at":592,"uuid":"<uuid 3>","bare":true,"stdout":"\\u001b[0;35mfeature will be removed from ansible-core in version 2.19. Deprecation warnings\\u001b[0m","lines":1},{"event":"verbose","at":592,"uuid":"<uuid 4>","bare":true,"stdout":"\\u001b[0;35m can be disabled by setting deprecation_warnings=False in ansible.cfg.\\u001b[0m","lines":1},{"event":"playbook_on_start","at":827,"uuid":"<uuid 5>","data":{"playbook":"pendinghandler.yml","playbook_uuid":"<uuid 5>"}},{"event":"playbook_on_play_start","at":829,"uuid":"<uuid 6>","parent":"<uuid 5>","data":{"play":"Pending handler","play_uuid":"<uuid 6>","play_pattern":"all","name":"Pending handler","pattern":"all"},"stdout":"\\r\\nPLAY [Pending handler] *********************************************************","lines":2},{"event":"playbook_on_task_start","at":835,"uuid":"<uuid 7>","parent":"<uuid 6>","data":{"task":"Write the config","task_uuid":"<uuid 7>","task_action":"ansible.builtin.copy","resolved_action":"ansible.builtin.copy","task_args":"","task_path":"/runner/project/pendinghandler.yml:5","name":"Write the config","is_conditional":false},"without":["pattern"],"stdout":"\\r\\nTASK [Write the config] ********************************************************","lines":2},{"event":"runner_on_start","at":836,"uuid":"<uuid 8>","parent":"<uuid 7>","data":{"host":"web1"},"without":["name","is_conditional"]},{"event":"runner_on_ok","at":1461,"uuid":"<uuid 9>","parent":"<uuid 7>","data":{"remote_addr":"web1","res":{"diff":{"before":{"path":"/srv/app/web1.conf"},"after":{"path":"/srv/app/web1.conf"}},"path":"/srv/app/web1.conf","changed":false,"uid":0,"gid":0,"owner":"root","group":"root","mode":"0644","state":"file","size":16,"invocation":{"module_args":{"mode":"0644","dest":"/srv/app/web1.conf","_original_basename":".j0nl4l32","recurse":false,"state":"file","unsafe_writes":true,"path":"/srv/app/web1.conf","force":false,"follow":true,"modification_time_format":"%Y%m%d%H%M.%S","access_time_format":"%Y%m%d%H%M.%S","_diff_peek":null,"src":null,"modification_time":null,"access_time":null,"owner":null,"group":null,"seuser":null,"serole":null,"selevel":null,"setype":null,"attributes":null}},"checksum":"38df7aa32ac37cb1b8e8cea7148205898c4df5f6","dest":"/srv/app/web1.conf","_ansible_no_log":false},"start":"<time 835878TZ>","end":"<time 1460807TZ>","duration":0.624929,"event_loop":null},"stdout":"\\u001b[0;32mok: [web1]\\u001b[0m","lines":1},{"event":"playbook_on_task_start","at":1464,"uuid":"<uuid 10>","parent":"<uuid 6>","data":{"task":"Flaky step","task_uuid":"<uuid 10>","task_action":"ansible.builtin.shell","resolved_action":"ansible.builtin.shell","task_path":"/runner/project/pendinghandler.yml:8","name":"Flaky step","is_conditional":false},"without":["host","remote_addr","res","start","end","duration","event_loop"],"stdout":"\\r\\nTASK [Flaky step] **************************************************************","lines":2},{"event":"runner_on_start","at":1465,"uuid":"<uuid 11>","parent":"<uuid 10>","data":{"host":"web1"},"without":["name","is_conditional"]},{"event":"runner_on_ok","at":1742,"uuid":"<uuid 12>","parent":"<uuid 10>","data":{"remote_addr":"web1","res":{"changed":false,"stdout":"fine","stderr":"","rc":0,"cmd":"f=/srv/app/1796026776771; if [ -e $f ]; then echo fine; else touch $f; echo \'lock\' >&2; exit 2; fi","start":"<time 1701908>","end":"<time 1707337>","delta":"0:00:00.005429","msg":"","invocation":{"module_args":{"_raw_params":"f=/srv/app/1796026776771; if [ -e $f ]; then echo fine; else touch $f; echo \'lock\' >&2; exit 2; fi","_uses_shell":true,"expand_argument_vars":true,"stdin_add_newline":true,"strip_empty_ends":true,"argv":null,"chdir":null,"executable":null,"creates":null,"removes":null,"stdin":null}},"stdout_lines":["fine"],"stderr_lines":[],"_ansible_no_log":false},"start":"<time 1465376TZ>","end":"<time 1742210TZ>","duration":0.276834,"event_loop":null},"stdout":"\\u001b[0;32mok: [web1]\\u001b[0m","lines":1},{"event":"playbook_on_stats","at":1745,"uuid":"<uuid 13>","parent":"<uuid 5>","data":{"changed":{},"dark":{},"failures":{},"ignored":{},"ok":{"web1":2},"processed":{"web1":1},"rescued":{},"skipped":{},"artifact_data":{}},"without":["play","play_uuid","play_pattern","task","task_uuid","task_action","resolved_action","task_args","task_path","host","remote_addr","res","start","end","duration","event_loop"],"stdout":"\\r\\nPLAY RECAP *********************************************************************\\r\\n\\u001b[0;32mweb1\\u001b[0m                       : \\u001b[0;32mok=2   \\u001b[0m changed=0    unreachable=0    failed=0    skipped=0    rescued=0    ignored=0   ","lines":4}]}');
;// CONCATENATED MODULE: ./simulator/replay/recordings/multiline-message.json
const multiline_message_namespaceObject = /*#__PURE__*/JSON.parse('{"playbook":"multiline.yml","milliseconds":1220,"artifacts":{},"hosts":[{"host_name":"web1","changed":0,"dark":0,"failures":1,"ok":0,"processed":1,"skipped":0,"ignored":0,"rescued":0}],"failed":true,"events":[{"event":"verbose","at":532,"uuid":"<uuid 1>","bare":true,"stdout":"\\u001b[0;35m[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var \\u001b[0m","lines":1},{"event":"verbose","at":535,"uuid":"<uuid 2>","bare":true,"stdout":"\\u001b[0;35mnaming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This \\u001b[0m","lines":1},{"event":"verbose","at":537,"uuid":"<uuid 3>","bare":true,"stdout":"\\u001b[0;35mfeature will be removed from ansible-core in version 2.19. Deprecation warnings\\u001b[0m","lines":1},{"event":"verbose","at":537,"uuid":"<uuid 4>","bare":true,"stdout":"\\u001b[0;35m can be disabled by setting deprecation_warnings=False in ansible.cfg.\\u001b[0m","lines":1},{"event":"playbook_on_start","at":702,"uuid":"<uuid 5>","data":{"playbook":"multiline.yml","playbook_uuid":"<uuid 5>"}},{"event":"playbook_on_play_start","at":703,"uuid":"<uuid 6>","parent":"<uuid 5>","data":{"play":"Long","play_uuid":"<uuid 6>","play_pattern":"web1","name":"Long","pattern":"web1"},"stdout":"\\r\\nPLAY [Long] ********************************************************************","lines":2},{"event":"playbook_on_task_start","at":711,"uuid":"<uuid 7>","parent":"<uuid 6>","data":{"task":"Compile","task_uuid":"<uuid 7>","task_action":"ansible.builtin.shell","resolved_action":"ansible.builtin.shell","task_args":"","task_path":"/runner/project/multiline.yml:5","name":"Compile","is_conditional":false},"without":["pattern"],"stdout":"\\r\\nTASK [Compile] *****************************************************************","lines":2},{"event":"runner_on_start","at":712,"uuid":"<uuid 8>","parent":"<uuid 7>","data":{"host":"web1"},"without":["name","is_conditional"]},{"event":"runner_on_failed","at":972,"uuid":"<uuid 9>","parent":"<uuid 7>","data":{"remote_addr":"web1","res":{"changed":true,"stdout":"","stderr":"src/x.c:1: error: foo\\nsrc/x.c:2: error: foo\\nsrc/x.c:3: error: foo\\nsrc/x.c:4: error: foo\\nsrc/x.c:5: error: foo\\nsrc/x.c:6: error: foo\\nsrc/x.c:7: error: foo\\nsrc/x.c:8: error: foo\\nsrc/x.c:9: error: foo\\nsrc/x.c:10: error: foo\\nsrc/x.c:11: error: foo\\nsrc/x.c:12: error: foo\\nsrc/x.c:13: error: foo\\nsrc/x.c:14: error: foo\\nsrc/x.c:15: error: foo\\nsrc/x.c:16: error: foo\\nsrc/x.c:17: error: foo\\nsrc/x.c:18: error: foo\\nsrc/x.c:19: error: foo\\nsrc/x.c:20: error: foo\\nsrc/x.c:21: error: foo\\nsrc/x.c:22: error: foo\\nsrc/x.c:23: error: foo\\nsrc/x.c:24: error: foo\\nsrc/x.c:25: error: foo\\nsrc/x.c:26: error: foo\\nsrc/x.c:27: error: foo\\nsrc/x.c:28: error: foo\\nsrc/x.c:29: error: foo\\nsrc/x.c:30: error: foo\\nsrc/x.c:31: error: foo\\nsrc/x.c:32: error: foo\\nsrc/x.c:33: error: foo\\nsrc/x.c:34: error: foo\\nsrc/x.c:35: error: foo\\nsrc/x.c:36: error: foo\\nsrc/x.c:37: error: foo\\nsrc/x.c:38: error: foo\\nsrc/x.c:39: error: foo\\nsrc/x.c:40: error: foo\\nsrc/x.c:41: error: foo\\nsrc/x.c:42: error: foo\\nsrc/x.c:43: error: foo\\nsrc/x.c:44: error: foo\\nsrc/x.c:45: error: foo\\nsrc/x.c:46: error: foo\\nsrc/x.c:47: error: foo\\nsrc/x.c:48: error: foo\\nsrc/x.c:49: error: foo\\nsrc/x.c:50: error: foo\\nsrc/x.c:51: error: foo\\nsrc/x.c:52: error: foo\\nsrc/x.c:53: error: foo\\nsrc/x.c:54: error: foo\\nsrc/x.c:55: error: foo\\nsrc/x.c:56: error: foo\\nsrc/x.c:57: error: foo\\nsrc/x.c:58: error: foo\\nsrc/x.c:59: error: foo\\nsrc/x.c:60: error: foo\\nmake: *** [all] Error 2","rc":2,"cmd":"for i in $(seq 60); do echo \\"src/x.c:$i: error: foo\\" >&2; done; echo \'make: *** [all] Error 2\' >&2; exit 2","start":"<time 947008>","end":"<time 951476>","delta":"0:00:00.004468","msg":"non-zero return code","invocation":{"module_args":{"_raw_params":"for i in $(seq 60); do echo \\"src/x.c:$i: error: foo\\" >&2; done; echo \'make: *** [all] Error 2\' >&2; exit 2","_uses_shell":true,"expand_argument_vars":true,"stdin_add_newline":true,"strip_empty_ends":true,"argv":null,"chdir":null,"executable":null,"creates":null,"removes":null,"stdin":null}},"stdout_lines":[],"stderr_lines":["src/x.c:1: error: foo","src/x.c:2: error: foo","src/x.c:3: error: foo","src/x.c:4: error: foo","src/x.c:5: error: foo","src/x.c:6: error: foo","src/x.c:7: error: foo","src/x.c:8: error: foo","src/x.c:9: error: foo","src/x.c:10: error: foo","src/x.c:11: error: foo","src/x.c:12: error: foo","src/x.c:13: error: foo","src/x.c:14: error: foo","src/x.c:15: error: foo","src/x.c:16: error: foo","src/x.c:17: error: foo","src/x.c:18: error: foo","src/x.c:19: error: foo","src/x.c:20: error: foo","src/x.c:21: error: foo","src/x.c:22: error: foo","src/x.c:23: error: foo","src/x.c:24: error: foo","src/x.c:25: error: foo","src/x.c:26: error: foo","src/x.c:27: error: foo","src/x.c:28: error: foo","src/x.c:29: error: foo","src/x.c:30: error: foo","src/x.c:31: error: foo","src/x.c:32: error: foo","src/x.c:33: error: foo","src/x.c:34: error: foo","src/x.c:35: error: foo","src/x.c:36: error: foo","src/x.c:37: error: foo","src/x.c:38: error: foo","src/x.c:39: error: foo","src/x.c:40: error: foo","src/x.c:41: error: foo","src/x.c:42: error: foo","src/x.c:43: error: foo","src/x.c:44: error: foo","src/x.c:45: error: foo","src/x.c:46: error: foo","src/x.c:47: error: foo","src/x.c:48: error: foo","src/x.c:49: error: foo","src/x.c:50: error: foo","src/x.c:51: error: foo","src/x.c:52: error: foo","src/x.c:53: error: foo","src/x.c:54: error: foo","src/x.c:55: error: foo","src/x.c:56: error: foo","src/x.c:57: error: foo","src/x.c:58: error: foo","src/x.c:59: error: foo","src/x.c:60: error: foo","make: *** [all] Error 2"],"_ansible_no_log":false},"start":"<time 712098TZ>","end":"<time 971988TZ>","duration":0.25989,"ignore_errors":null,"event_loop":null},"stdout":"\\u001b[0;31mfatal: [web1]: FAILED! => {\\"changed\\": true, \\"cmd\\": \\"for i in $(seq 60); do echo \\\\\\"src/x.c:$i: error: foo\\\\\\" >&2; done; echo \'make: *** [all] Error 2\' >&2; exit 2\\", \\"delta\\": \\"0:00:00.004468\\", \\"end\\": \\"<time 951476>\\", \\"msg\\": \\"non-zero return code\\", \\"rc\\": 2, \\"start\\": \\"<time 947008>\\", \\"stderr\\": \\"src/x.c:1: error: foo\\\\nsrc/x.c:2: error: foo\\\\nsrc/x.c:3: error: foo\\\\nsrc/x.c:4: error: foo\\\\nsrc/x.c:5: error: foo\\\\nsrc/x.c:6: error: foo\\\\nsrc/x.c:7: error: foo\\\\nsrc/x.c:8: error: foo\\\\nsrc/x.c:9: error: foo\\\\nsrc/x.c:10: error: foo\\\\nsrc/x.c:11: error: foo\\\\nsrc/x.c:12: error: foo\\\\nsrc/x.c:13: error: foo\\\\nsrc/x.c:14: error: foo\\\\nsrc/x.c:15: error: foo\\\\nsrc/x.c:16: error: foo\\\\nsrc/x.c:17: error: foo\\\\nsrc/x.c:18: error: foo\\\\nsrc/x.c:19: error: foo\\\\nsrc/x.c:20: error: foo\\\\nsrc/x.c:21: error: foo\\\\nsrc/x.c:22: error: foo\\\\nsrc/x.c:23: error: foo\\\\nsrc/x.c:24: error: foo\\\\nsrc/x.c:25: error: foo\\\\nsrc/x.c:26: error: foo\\\\nsrc/x.c:27: error: foo\\\\nsrc/x.c:28: error: foo\\\\nsrc/x.c:29: error: foo\\\\nsrc/x.c:30: error: foo\\\\nsrc/x.c:31: error: foo\\\\nsrc/x.c:32: error: foo\\\\nsrc/x.c:33: error: foo\\\\nsrc/x.c:34: error: foo\\\\nsrc/x.c:35: error: foo\\\\nsrc/x.c:36: error: foo\\\\nsrc/x.c:37: error: foo\\\\nsrc/x.c:38: error: foo\\\\nsrc/x.c:39: error: foo\\\\nsrc/x.c:40: error: foo\\\\nsrc/x.c:41: error: foo\\\\nsrc/x.c:42: error: foo\\\\nsrc/x.c:43: error: foo\\\\nsrc/x.c:44: error: foo\\\\nsrc/x.c:45: error: foo\\\\nsrc/x.c:46: error: foo\\\\nsrc/x.c:47: error: foo\\\\nsrc/x.c:48: error: foo\\\\nsrc/x.c:49: error: foo\\\\nsrc/x.c:50: error: foo\\\\nsrc/x.c:51: error: foo\\\\nsrc/x.c:52: error: foo\\\\nsrc/x.c:53: error: foo\\\\nsrc/x.c:54: error: foo\\\\nsrc/x.c:55: error: foo\\\\nsrc/x.c:56: error: foo\\\\nsrc/x.c:57: error: foo\\\\nsrc/x.c:58: error: foo\\\\nsrc/x.c:59: error: foo\\\\nsrc/x.c:60: error: foo\\\\nmake: *** [all] Error 2\\", \\"stderr_lines\\": [\\"src/x.c:1: error: foo\\", \\"src/x.c:2: error: foo\\", \\"src/x.c:3: error: foo\\", \\"src/x.c:4: error: foo\\", \\"src/x.c:5: error: foo\\", \\"src/x.c:6: error: foo\\", \\"src/x.c:7: error: foo\\", \\"src/x.c:8: error: foo\\", \\"src/x.c:9: error: foo\\", \\"src/x.c:10: error: foo\\", \\"src/x.c:11: error: foo\\", \\"src/x.c:12: error: foo\\", \\"src/x.c:13: error: foo\\", \\"src/x.c:14: error: foo\\", \\"src/x.c:15: error: foo\\", \\"src/x.c:16: error: foo\\", \\"src/x.c:17: error: foo\\", \\"src/x.c:18: error: foo\\", \\"src/x.c:19: error: foo\\", \\"src/x.c:20: error: foo\\", \\"src/x.c:21: error: foo\\", \\"src/x.c:22: error: foo\\", \\"src/x.c:23: error: foo\\", \\"src/x.c:24: error: foo\\", \\"src/x.c:25: error: foo\\", \\"src/x.c:26: error: foo\\", \\"src/x.c:27: error: foo\\", \\"src/x.c:28: error: foo\\", \\"src/x.c:29: error: foo\\", \\"src/x.c:30: error: foo\\", \\"src/x.c:31: error: foo\\", \\"src/x.c:32: error: foo\\", \\"src/x.c:33: error: foo\\", \\"src/x.c:34: error: foo\\", \\"src/x.c:35: error: foo\\", \\"src/x.c:36: error: foo\\", \\"src/x.c:37: error: foo\\", \\"src/x.c:38: error: foo\\", \\"src/x.c:39: error: foo\\", \\"src/x.c:40: error: foo\\", \\"src/x.c:41: error: foo\\", \\"src/x.c:42: error: foo\\", \\"src/x.c:43: error: foo\\", \\"src/x.c:44: error: foo\\", \\"src/x.c:45: error: foo\\", \\"src/x.c:46: error: foo\\", \\"src/x.c:47: error: foo\\", \\"src/x.c:48: error: foo\\", \\"src/x.c:49: error: foo\\", \\"src/x.c:50: error: foo\\", \\"src/x.c:51: error: foo\\", \\"src/x.c:52: error: foo\\", \\"src/x.c:53: error: foo\\", \\"src/x.c:54: error: foo\\", \\"src/x.c:55: error: foo\\", \\"src/x.c:56: error: foo\\", \\"src/x.c:57: error: foo\\", \\"src/x.c:58: error: foo\\", \\"src/x.c:59: error: foo\\", \\"src/x.c:60: error: foo\\", \\"make: *** [all] Error 2\\"], \\"stdout\\": \\"\\", \\"stdout_lines\\": []}\\u001b[0m","lines":1,"failed":true,"changed":true},{"event":"playbook_on_stats","at":974,"uuid":"<uuid 10>","parent":"<uuid 5>","data":{"changed":{},"dark":{},"failures":{"web1":1},"ignored":{},"ok":{},"processed":{"web1":1},"rescued":{},"skipped":{},"artifact_data":{}},"without":["play","play_uuid","play_pattern","task","task_uuid","task_action","resolved_action","task_args","task_path","host","remote_addr","res","start","end","duration","ignore_errors","event_loop"],"stdout":"\\r\\nPLAY RECAP *********************************************************************\\r\\n\\u001b[0;31mweb1\\u001b[0m                       : ok=0    changed=0    unreachable=0    \\u001b[0;31mfailed=1   \\u001b[0m skipped=0    rescued=0    ignored=0   ","lines":4,"failed":true}]}');
;// CONCATENATED MODULE: ./simulator/replay/recordings/retries-exhausted.json
const retries_exhausted_namespaceObject = /*#__PURE__*/JSON.parse('{"playbook":"retries.yml","milliseconds":4996,"artifacts":{},"hosts":[{"host_name":"web1","changed":0,"dark":0,"failures":1,"ok":0,"processed":1,"skipped":0,"ignored":0,"rescued":0}],"failed":true,"events":[{"event":"verbose","at":654,"uuid":"<uuid 1>","bare":true,"stdout":"\\u001b[0;35m[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var \\u001b[0m","lines":1},{"event":"verbose","at":654,"uuid":"<uuid 2>","bare":true,"stdout":"\\u001b[0;35mnaming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This \\u001b[0m","lines":1},{"event":"verbose","at":655,"uuid":"<uuid 3>","bare":true,"stdout":"\\u001b[0;35mfeature will be removed from ansible-core in version 2.19. Deprecation warnings\\u001b[0m","lines":1},{"event":"verbose","at":655,"uuid":"<uuid 4>","bare":true,"stdout":"\\u001b[0;35m can be disabled by setting deprecation_warnings=False in ansible.cfg.\\u001b[0m","lines":1},{"event":"playbook_on_start","at":865,"uuid":"<uuid 5>","data":{"playbook":"retries.yml","playbook_uuid":"<uuid 5>"}},{"event":"playbook_on_play_start","at":867,"uuid":"<uuid 6>","parent":"<uuid 5>","data":{"play":"Until","play_uuid":"<uuid 6>","play_pattern":"web1","name":"Until","pattern":"web1"},"stdout":"\\r\\nPLAY [Until] *******************************************************************","lines":2},{"event":"playbook_on_task_start","at":874,"uuid":"<uuid 7>","parent":"<uuid 6>","data":{"task":"Wait for health","task_uuid":"<uuid 7>","task_action":"ansible.builtin.shell","resolved_action":"ansible.builtin.shell","task_args":"","task_path":"/runner/project/retries.yml:5","name":"Wait for health","is_conditional":false},"without":["pattern"],"stdout":"\\r\\nTASK [Wait for health] *********************************************************","lines":2,"failed":true,"changed":true},{"event":"runner_on_start","at":876,"uuid":"<uuid 8>","parent":"<uuid 7>","data":{"host":"web1"},"without":["name","is_conditional"]},{"event":"runner_retry","at":1156,"uuid":"<uuid 9>","parent":"<uuid 7>","data":{"res":{"changed":true,"stdout":"HTTP 503","stderr":"","rc":1,"cmd":"echo HTTP 503; exit 1","start":"<time 1126683>","end":"<time 1130152>","delta":"0:00:00.003469","msg":"non-zero return code","invocation":{"module_args":{"_raw_params":"echo HTTP 503; exit 1","_uses_shell":true,"expand_argument_vars":true,"stdin_add_newline":true,"strip_empty_ends":true,"argv":null,"chdir":null,"executable":null,"creates":null,"removes":null,"stdin":null}},"stdout_lines":["HTTP 503"],"stderr_lines":[],"_ansible_no_log":false,"attempts":1,"retries":4}},"stdout":"\\u001b[1;30mFAILED - RETRYING: [web1]: Wait for health (3 retries left).\\u001b[0m","lines":1,"changed":true},{"event":"runner_retry","at":2328,"uuid":"<uuid 10>","parent":"<uuid 7>","data":{"res":{"changed":true,"stdout":"HTTP 503","stderr":"","rc":1,"cmd":"echo HTTP 503; exit 1","start":"<time 2298315>","end":"<time 2302377>","delta":"0:00:00.004062","msg":"non-zero return code","invocation":{"module_args":{"_raw_params":"echo HTTP 503; exit 1","_uses_shell":true,"expand_argument_vars":true,"stdin_add_newline":true,"strip_empty_ends":true,"argv":null,"chdir":null,"executable":null,"creates":null,"removes":null,"stdin":null}},"stdout_lines":["HTTP 503"],"stderr_lines":[],"_ansible_no_log":false,"attempts":2,"retries":4}},"stdout":"\\u001b[1;30mFAILED - RETRYING: [web1]: Wait for health (2 retries left).\\u001b[0m","lines":1,"changed":true},{"event":"runner_retry","at":3494,"uuid":"<uuid 11>","parent":"<uuid 7>","data":{"res":{"changed":true,"stdout":"HTTP 503","stderr":"","rc":1,"cmd":"echo HTTP 503; exit 1","start":"<time 3468745>","end":"<time 3472190>","delta":"0:00:00.003445","msg":"non-zero return code","invocation":{"module_args":{"_raw_params":"echo HTTP 503; exit 1","_uses_shell":true,"expand_argument_vars":true,"stdin_add_newline":true,"strip_empty_ends":true,"argv":null,"chdir":null,"executable":null,"creates":null,"removes":null,"stdin":null}},"stdout_lines":["HTTP 503"],"stderr_lines":[],"_ansible_no_log":false,"attempts":3,"retries":4}},"stdout":"\\u001b[1;30mFAILED - RETRYING: [web1]: Wait for health (1 retries left).\\u001b[0m","lines":1,"changed":true},{"event":"runner_on_failed","at":4662,"uuid":"<uuid 12>","parent":"<uuid 7>","data":{"remote_addr":"web1","res":{"changed":true,"stdout":"HTTP 503","stderr":"","rc":1,"cmd":"echo HTTP 503; exit 1","start":"<time 4636891>","end":"<time 4640399>","delta":"0:00:00.003508","msg":"non-zero return code","invocation":{"module_args":{"_raw_params":"echo HTTP 503; exit 1","_uses_shell":true,"expand_argument_vars":true,"stdin_add_newline":true,"strip_empty_ends":true,"argv":null,"chdir":null,"executable":null,"creates":null,"removes":null,"stdin":null}},"stdout_lines":["HTTP 503"],"stderr_lines":[],"_ansible_no_log":false,"attempts":3},"start":"<time 875673TZ>","end":"<time 4662293TZ>","duration":3.78662,"ignore_errors":null,"event_loop":null},"stdout":"\\u001b[0;31mfatal: [web1]: FAILED! => {\\"attempts\\": 3, \\"changed\\": true, \\"cmd\\": \\"echo HTTP 503; exit 1\\", \\"delta\\": \\"0:00:00.003508\\", \\"end\\": \\"<time 4640399>\\", \\"msg\\": \\"non-zero return code\\", \\"rc\\": 1, \\"start\\": \\"<time 4636891>\\", \\"stderr\\": \\"\\", \\"stderr_lines\\": [], \\"stdout\\": \\"HTTP 503\\", \\"stdout_lines\\": [\\"HTTP 503\\"]}\\u001b[0m","lines":1,"failed":true,"changed":true},{"event":"playbook_on_stats","at":4666,"uuid":"<uuid 13>","parent":"<uuid 5>","data":{"changed":{},"dark":{},"failures":{"web1":1},"ignored":{},"ok":{},"processed":{"web1":1},"rescued":{},"skipped":{},"artifact_data":{}},"without":["play","play_uuid","play_pattern","task","task_uuid","task_action","resolved_action","task_args","task_path","host","remote_addr","res","start","end","duration","ignore_errors","event_loop"],"stdout":"\\r\\nPLAY RECAP *********************************************************************\\r\\n\\u001b[0;31mweb1\\u001b[0m                       : ok=0    changed=0    unreachable=0    \\u001b[0;31mfailed=1   \\u001b[0m skipped=0    rescued=0    ignored=0   ","lines":4,"failed":true}]}');
;// CONCATENATED MODULE: ./simulator/replay/recordings/serial-batch.json
const serial_batch_namespaceObject = /*#__PURE__*/JSON.parse('{"playbook":"serial.yml","milliseconds":1463,"artifacts":{},"hosts":[{"host_name":"db1","changed":0,"dark":0,"failures":0,"ok":1,"processed":1,"skipped":1,"ignored":0,"rescued":0},{"host_name":"web1","changed":0,"dark":0,"failures":1,"ok":0,"processed":1,"skipped":0,"ignored":0,"rescued":0}],"failed":true,"events":[{"event":"verbose","at":543,"uuid":"<uuid 1>","bare":true,"stdout":"\\u001b[0;35m[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var \\u001b[0m","lines":1},{"event":"verbose","at":544,"uuid":"<uuid 2>","bare":true,"stdout":"\\u001b[0;35mnaming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This \\u001b[0m","lines":1},{"event":"verbose","at":544,"uuid":"<uuid 3>","bare":true,"stdout":"\\u001b[0;35mfeature will be removed from ansible-core in version 2.19. Deprecation warnings\\u001b[0m","lines":1},{"event":"verbose","at":545,"uuid":"<uuid 4>","bare":true,"stdout":"\\u001b[0;35m can be disabled by setting deprecation_warnings=False in ansible.cfg.\\u001b[0m","lines":1},{"event":"playbook_on_start","at":770,"uuid":"<uuid 5>","data":{"playbook":"serial.yml","playbook_uuid":"<uuid 5>"}},{"event":"playbook_on_play_start","at":772,"uuid":"<uuid 6>","parent":"<uuid 5>","data":{"play":"Rolling","play_uuid":"<uuid 6>","play_pattern":"all","name":"Rolling","pattern":"all"},"stdout":"\\r\\nPLAY [Rolling] *****************************************************************","lines":2},{"event":"playbook_on_task_start","at":779,"uuid":"<uuid 7>","parent":"<uuid 6>","data":{"task":"Flaky step","task_uuid":"<uuid 7>","task_action":"ansible.builtin.shell","resolved_action":"ansible.builtin.shell","task_args":"","task_path":"/runner/project/serial.yml:7","name":"Flaky step","is_conditional":false},"without":["pattern"],"stdout":"\\r\\nTASK [Flaky step] **************************************************************","lines":2},{"event":"runner_on_start","at":781,"uuid":"<uuid 8>","parent":"<uuid 7>","data":{"host":"db1"},"without":["name","is_conditional"]},{"event":"runner_on_skipped","at":795,"uuid":"<uuid 9>","parent":"<uuid 7>","data":{"remote_addr":"db1","start":"<time 780394TZ>","end":"<time 794989TZ>","duration":0.014595,"event_loop":null},"stdout":"\\u001b[0;36mskipping: [db1]\\u001b[0m","lines":1},{"event":"playbook_on_task_start","at":799,"uuid":"<uuid 10>","parent":"<uuid 6>","data":{"task":"After","task_uuid":"<uuid 10>","task_action":"ansible.builtin.debug","resolved_action":"ansible.builtin.debug","task_path":"/runner/project/serial.yml:10","name":"After","is_conditional":false},"without":["host","remote_addr","start","end","duration","event_loop"],"stdout":"\\r\\nTASK [After] *******************************************************************","lines":2},{"event":"runner_on_start","at":801,"uuid":"<uuid 11>","parent":"<uuid 10>","data":{"host":"db1"},"without":["name","is_conditional"]},{"event":"runner_on_ok","at":815,"uuid":"<uuid 12>","parent":"<uuid 10>","data":{"remote_addr":"db1","res":{"msg":"after","_ansible_verbose_always":true,"_ansible_no_log":false,"changed":false},"start":"<time 800623TZ>","end":"<time 815185TZ>","duration":0.014562,"event_loop":null},"stdout":"\\u001b[0;32mok: [db1] => {\\u001b[0m\\r\\n\\u001b[0;32m    \\"msg\\": \\"after\\"\\u001b[0m\\r\\n\\u001b[0;32m}\\u001b[0m","lines":3},{"event":"playbook_on_play_start","at":821,"uuid":"<uuid 6>_2","parent":"<uuid 5>","data":{"play_uuid":"<uuid 6>_2","name":"Rolling","pattern":"all"},"without":["task","task_uuid","task_action","resolved_action","task_args","task_path","host","remote_addr","res","start","end","duration","event_loop"],"stdout":"\\r\\nPLAY [Rolling] *****************************************************************","lines":2},{"event":"playbook_on_task_start","at":825,"uuid":"<uuid 7>_2","parent":"<uuid 7>","data":{"task":"Flaky step","task_uuid":"<uuid 7>","task_action":"ansible.builtin.shell","resolved_action":"ansible.builtin.shell","task_args":"","task_path":"/runner/project/serial.yml:7","name":"Flaky step","is_conditional":false},"without":["pattern"],"stdout":"\\r\\nTASK [Flaky step] **************************************************************","lines":2},{"event":"runner_on_start","at":826,"uuid":"<uuid 13>","parent":"<uuid 7>","data":{"host":"web1"},"without":["name","is_conditional"]},{"event":"runner_on_failed","at":1105,"uuid":"<uuid 14>","parent":"<uuid 7>","data":{"remote_addr":"web1","res":{"changed":true,"stdout":"","stderr":"port busy","rc":2,"cmd":"f=/srv/app/1796023897831; if [ -e $f ]; then echo fine; else touch $f; echo \'port busy\' >&2; exit 2; fi","start":"<time 1077699>","end":"<time 1082244>","delta":"0:00:00.004545","msg":"non-zero return code","invocation":{"module_args":{"_raw_params":"f=/srv/app/1796023897831; if [ -e $f ]; then echo fine; else touch $f; echo \'port busy\' >&2; exit 2; fi","_uses_shell":true,"expand_argument_vars":true,"stdin_add_newline":true,"strip_empty_ends":true,"argv":null,"chdir":null,"executable":null,"creates":null,"removes":null,"stdin":null}},"stdout_lines":[],"stderr_lines":["port busy"],"_ansible_no_log":false},"start":"<time 826023TZ>","end":"<time 1104484TZ>","duration":0.278461,"ignore_errors":null,"event_loop":null},"stdout":"\\u001b[0;31mfatal: [web1]: FAILED! => {\\"changed\\": true, \\"cmd\\": \\"f=/srv/app/1796023897831; if [ -e $f ]; then echo fine; else touch $f; echo \'port busy\' >&2; exit 2; fi\\", \\"delta\\": \\"0:00:00.004545\\", \\"end\\": \\"<time 1082244>\\", \\"msg\\": \\"non-zero return code\\", \\"rc\\": 2, \\"start\\": \\"<time 1077699>\\", \\"stderr\\": \\"port busy\\", \\"stderr_lines\\": [\\"port busy\\"], \\"stdout\\": \\"\\", \\"stdout_lines\\": []}\\u001b[0m","lines":1,"failed":true,"changed":true},{"event":"playbook_on_no_hosts_remaining","at":1105,"uuid":"<uuid 15>","parent":"<uuid 7>","without":["host","remote_addr","res","start","end","duration","ignore_errors","event_loop"],"stdout":"\\r\\nNO MORE HOSTS LEFT *************************************************************","lines":2},{"event":"playbook_on_no_hosts_remaining","at":1106,"uuid":"<uuid 16>","parent":"<uuid 7>","stdout":"\\r\\nNO MORE HOSTS LEFT *************************************************************","lines":2},{"event":"playbook_on_stats","at":1106,"uuid":"<uuid 17>","parent":"<uuid 5>","data":{"changed":{},"dark":{},"failures":{"web1":1},"ignored":{},"ok":{"db1":1},"processed":{"db1":1,"web1":1},"rescued":{},"skipped":{"db1":1},"artifact_data":{}},"without":["play","play_uuid","play_pattern","task","task_uuid","task_action","resolved_action","task_args","task_path"],"stdout":"\\r\\nPLAY RECAP *********************************************************************\\r\\n\\u001b[0;32mdb1\\u001b[0m                        : \\u001b[0;32mok=1   \\u001b[0m changed=0    unreachable=0    failed=0    \\u001b[0;36mskipped=1   \\u001b[0m rescued=0    ignored=0   \\r\\n\\u001b[0;31mweb1\\u001b[0m                       : ok=0    changed=0    unreachable=0    \\u001b[0;31mfailed=1   \\u001b[0m skipped=0    rescued=0    ignored=0   ","lines":5,"failed":true}]}');
;// CONCATENATED MODULE: ./simulator/replay/recordings/stdout-only.json
const stdout_only_namespaceObject = /*#__PURE__*/JSON.parse('{"playbook":"stdoutfail.yml","milliseconds":1437,"artifacts":{},"hosts":[{"host_name":"web1","changed":0,"dark":0,"failures":1,"ok":0,"processed":1,"skipped":0,"ignored":0,"rescued":0}],"failed":true,"events":[{"event":"verbose","at":507,"uuid":"<uuid 1>","bare":true,"stdout":"\\u001b[0;35m[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var \\u001b[0m","lines":1},{"event":"verbose","at":511,"uuid":"<uuid 2>","bare":true,"stdout":"\\u001b[0;35mnaming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This \\u001b[0m","lines":1},{"event":"verbose","at":511,"uuid":"<uuid 3>","bare":true,"stdout":"\\u001b[0;35mfeature will be removed from ansible-core in version 2.19. Deprecation warnings\\u001b[0m","lines":1},{"event":"verbose","at":512,"uuid":"<uuid 4>","bare":true,"stdout":"\\u001b[0;35m can be disabled by setting deprecation_warnings=False in ansible.cfg.\\u001b[0m","lines":1},{"event":"playbook_on_start","at":689,"uuid":"<uuid 5>","data":{"playbook":"stdoutfail.yml","playbook_uuid":"<uuid 5>"}},{"event":"playbook_on_play_start","at":691,"uuid":"<uuid 6>","parent":"<uuid 5>","data":{"play":"Tests","play_uuid":"<uuid 6>","play_pattern":"web1","name":"Tests","pattern":"web1"},"stdout":"\\r\\nPLAY [Tests] *******************************************************************","lines":2},{"event":"playbook_on_task_start","at":696,"uuid":"<uuid 7>","parent":"<uuid 6>","data":{"task":"Run the smoke test","task_uuid":"<uuid 7>","task_action":"ansible.builtin.command","resolved_action":"ansible.builtin.command","task_args":"","task_path":"/runner/project/stdoutfail.yml:5","name":"Run the smoke test","is_conditional":false},"without":["pattern"],"stdout":"\\r\\nTASK [Run the smoke test] ******************************************************","lines":2},{"event":"runner_on_start","at":697,"uuid":"<uuid 8>","parent":"<uuid 7>","data":{"host":"web1"},"without":["name","is_conditional"]},{"event":"runner_on_failed","at":980,"uuid":"<uuid 9>","parent":"<uuid 7>","data":{"remote_addr":"web1","res":{"changed":true,"stdout":"FAIL test_login, expected 200 got 500","stderr":"","rc":1,"cmd":["/bin/sh","-c","echo \'FAIL test_login, expected 200 got 500\'; exit 1"],"start":"<time 954474>","end":"<time 957540>","delta":"0:00:00.003066","msg":"non-zero return code","invocation":{"module_args":{"_raw_params":"/bin/sh -c \\"echo \'FAIL test_login, expected 200 got 500\'; exit 1\\"","_uses_shell":false,"expand_argument_vars":true,"stdin_add_newline":true,"strip_empty_ends":true,"argv":null,"chdir":null,"executable":null,"creates":null,"removes":null,"stdin":null}},"stdout_lines":["FAIL test_login, expected 200 got 500"],"stderr_lines":[],"_ansible_no_log":false},"start":"<time 696913TZ>","end":"<time 979862TZ>","duration":0.282949,"ignore_errors":null,"event_loop":null},"stdout":"\\u001b[0;31mfatal: [web1]: FAILED! => {\\"changed\\": true, \\"cmd\\": [\\"/bin/sh\\", \\"-c\\", \\"echo \'FAIL test_login, expected 200 got 500\'; exit 1\\"], \\"delta\\": \\"0:00:00.003066\\", \\"end\\": \\"<time 957540>\\", \\"msg\\": \\"non-zero return code\\", \\"rc\\": 1, \\"start\\": \\"<time 954474>\\", \\"stderr\\": \\"\\", \\"stderr_lines\\": [], \\"stdout\\": \\"FAIL test_login, expected 200 got 500\\", \\"stdout_lines\\": [\\"FAIL test_login, expected 200 got 500\\"]}\\u001b[0m","lines":1,"failed":true,"changed":true},{"event":"playbook_on_stats","at":981,"uuid":"<uuid 10>","parent":"<uuid 5>","data":{"changed":{},"dark":{},"failures":{"web1":1},"ignored":{},"ok":{},"processed":{"web1":1},"rescued":{},"skipped":{},"artifact_data":{}},"without":["play","play_uuid","play_pattern","task","task_uuid","task_action","resolved_action","task_args","task_path","host","remote_addr","res","start","end","duration","ignore_errors","event_loop"],"stdout":"\\r\\nPLAY RECAP *********************************************************************\\r\\n\\u001b[0;31mweb1\\u001b[0m                       : ok=0    changed=0    unreachable=0    \\u001b[0;31mfailed=1   \\u001b[0m skipped=0    rescued=0    ignored=0   ","lines":4,"failed":true}]}');
;// CONCATENATED MODULE: ./simulator/replay/recordings/traceback.json
const traceback_namespaceObject = /*#__PURE__*/JSON.parse('{"playbook":"trace.yml","milliseconds":1579,"artifacts":{},"hosts":[{"host_name":"web1","changed":0,"dark":0,"failures":1,"ok":0,"processed":1,"skipped":0,"ignored":0,"rescued":0}],"failed":true,"events":[{"event":"verbose","at":719,"uuid":"<uuid 1>","bare":true,"stdout":"\\u001b[0;35m[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var \\u001b[0m","lines":1},{"event":"verbose","at":720,"uuid":"<uuid 2>","bare":true,"stdout":"\\u001b[0;35mnaming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This \\u001b[0m","lines":1},{"event":"verbose","at":721,"uuid":"<uuid 3>","bare":true,"stdout":"\\u001b[0;35mfeature will be removed from ansible-core in version 2.19. Deprecation warnings\\u001b[0m","lines":1},{"event":"verbose","at":722,"uuid":"<uuid 4>","bare":true,"stdout":"\\u001b[0;35m can be disabled by setting deprecation_warnings=False in ansible.cfg.\\u001b[0m","lines":1},{"event":"playbook_on_start","at":931,"uuid":"<uuid 5>","data":{"playbook":"trace.yml","playbook_uuid":"<uuid 5>"}},{"event":"playbook_on_play_start","at":933,"uuid":"<uuid 6>","parent":"<uuid 5>","data":{"play":"Traceback","play_uuid":"<uuid 6>","play_pattern":"web1","name":"Traceback","pattern":"web1"},"stdout":"\\r\\nPLAY [Traceback] ***************************************************************","lines":2},{"event":"playbook_on_task_start","at":939,"uuid":"<uuid 7>","parent":"<uuid 6>","data":{"task":"Call a broken module","task_uuid":"<uuid 7>","task_action":"boom","resolved_action":"boom","task_args":"","task_path":"/runner/project/trace.yml:5","name":"Call a broken module","is_conditional":false},"without":["pattern"],"stdout":"\\r\\nTASK [Call a broken module] ****************************************************","lines":2},{"event":"runner_on_start","at":940,"uuid":"<uuid 8>","parent":"<uuid 7>","data":{"host":"web1"},"without":["name","is_conditional"]},{"event":"runner_on_failed","at":1245,"uuid":"<uuid 9>","parent":"<uuid 7>","data":{"remote_addr":"web1","res":{"module_stdout":"","module_stderr":"Traceback (most recent call last):\\n  File \\"/srv/ansible/tmp/ansible-tmp-1796024032.523136-6-36772847983780/AnsiballZ_boom.py\\", line 107, in <module>\\n    _ansiballz_main()\\n  File \\"/srv/ansible/tmp/ansible-tmp-1796024032.523136-6-36772847983780/AnsiballZ_boom.py\\", line 99, in _ansiballz_main\\n    invoke_module(zipped_mod, temp_path, ANSIBALLZ_PARAMS)\\n  File \\"/srv/ansible/tmp/ansible-tmp-1796024032.523136-6-36772847983780/AnsiballZ_boom.py\\", line 47, in invoke_module\\n    runpy.run_module(mod_name=\'ansible.modules.boom\', init_globals=dict(_module_fqn=\'ansible.modules.boom\', _modlib_path=modlib_path),\\n  File \\"<frozen runpy>\\", line 226, in run_module\\n  File \\"<frozen runpy>\\", line 98, in _run_module_code\\n  File \\"<frozen runpy>\\", line 88, in _run_code\\n  File \\"/srv/ansible/ansible_boom_payload.zip/ansible/modules/boom.py\\", line 8, in <module>\\n  File \\"/srv/ansible/ansible_boom_payload.zip/ansible/modules/boom.py\\", line 7, in main\\nKeyError: \'missing\'\\n","exception":"Traceback (most recent call last):\\n  File \\"/srv/ansible/tmp/ansible-tmp-1796024032.523136-6-36772847983780/AnsiballZ_boom.py\\", line 107, in <module>\\n    _ansiballz_main()\\n  File \\"/srv/ansible/tmp/ansible-tmp-1796024032.523136-6-36772847983780/AnsiballZ_boom.py\\", line 99, in _ansiballz_main\\n    invoke_module(zipped_mod, temp_path, ANSIBALLZ_PARAMS)\\n  File \\"/srv/ansible/tmp/ansible-tmp-1796024032.523136-6-36772847983780/AnsiballZ_boom.py\\", line 47, in invoke_module\\n    runpy.run_module(mod_name=\'ansible.modules.boom\', init_globals=dict(_module_fqn=\'ansible.modules.boom\', _modlib_path=modlib_path),\\n  File \\"<frozen runpy>\\", line 226, in run_module\\n  File \\"<frozen runpy>\\", line 98, in _run_module_code\\n  File \\"<frozen runpy>\\", line 88, in _run_code\\n  File \\"/srv/ansible/ansible_boom_payload.zip/ansible/modules/boom.py\\", line 8, in <module>\\n  File \\"/srv/ansible/ansible_boom_payload.zip/ansible/modules/boom.py\\", line 7, in main\\nKeyError: \'missing\'\\n","msg":"MODULE FAILURE\\nSee stdout/stderr for the exact error","rc":1,"_ansible_no_log":false,"changed":false},"start":"<time 940407TZ>","end":"<time 1244465TZ>","duration":0.304058,"ignore_errors":null,"event_loop":null},"stdout":"\\u001b[0;31mAn exception occurred during task execution. To see the full traceback, use -vvv. The error was: KeyError: \'missing\'\\u001b[0m\\r\\n\\u001b[0;31mfatal: [web1]: FAILED! => {\\"changed\\": false, \\"module_stderr\\": \\"Traceback (most recent call last):\\\\n  File \\\\\\"/srv/ansible/tmp/ansible-tmp-1796024032.523136-6-36772847983780/AnsiballZ_boom.py\\\\\\", line 107, in <module>\\\\n    _ansiballz_main()\\\\n  File \\\\\\"/srv/ansible/tmp/ansible-tmp-1796024032.523136-6-36772847983780/AnsiballZ_boom.py\\\\\\", line 99, in _ansiballz_main\\\\n    invoke_module(zipped_mod, temp_path, ANSIBALLZ_PARAMS)\\\\n  File \\\\\\"/srv/ansible/tmp/ansible-tmp-1796024032.523136-6-36772847983780/AnsiballZ_boom.py\\\\\\", line 47, in invoke_module\\\\n    runpy.run_module(mod_name=\'ansible.modules.boom\', init_globals=dict(_module_fqn=\'ansible.modules.boom\', _modlib_path=modlib_path),\\\\n  File \\\\\\"<frozen runpy>\\\\\\", line 226, in run_module\\\\n  File \\\\\\"<frozen runpy>\\\\\\", line 98, in _run_module_code\\\\n  File \\\\\\"<frozen runpy>\\\\\\", line 88, in _run_code\\\\n  File \\\\\\"/srv/ansible/ansible_boom_payload.zip/ansible/modules/boom.py\\\\\\", line 8, in <module>\\\\n  File \\\\\\"/srv/ansible/ansible_boom_payload.zip/ansible/modules/boom.py\\\\\\", line 7, in main\\\\nKeyError: \'missing\'\\\\n\\", \\"module_stdout\\": \\"\\", \\"msg\\": \\"MODULE FAILURE\\\\nSee stdout/stderr for the exact error\\", \\"rc\\": 1}\\u001b[0m","lines":2,"failed":true},{"event":"playbook_on_stats","at":1247,"uuid":"<uuid 10>","parent":"<uuid 5>","data":{"changed":{},"dark":{},"failures":{"web1":1},"ignored":{},"ok":{},"processed":{"web1":1},"rescued":{},"skipped":{},"artifact_data":{}},"without":["play","play_uuid","play_pattern","task","task_uuid","task_action","resolved_action","task_args","task_path","host","remote_addr","res","start","end","duration","ignore_errors","event_loop"],"stdout":"\\r\\nPLAY RECAP *********************************************************************\\r\\n\\u001b[0;31mweb1\\u001b[0m                       : ok=0    changed=0    unreachable=0    \\u001b[0;31mfailed=1   \\u001b[0m skipped=0    rescued=0    ignored=0   ","lines":4,"failed":true}]}');
;// CONCATENATED MODULE: ./simulator/replay/recordings/undefined-variable.json
const undefined_variable_namespaceObject = /*#__PURE__*/JSON.parse('{"playbook":"undef.yml","milliseconds":1777,"artifacts":{},"hosts":[{"host_name":"web2","changed":0,"dark":0,"failures":1,"ok":0,"processed":1,"skipped":0,"ignored":0,"rescued":0},{"host_name":"db1","changed":0,"dark":0,"failures":1,"ok":0,"processed":1,"skipped":0,"ignored":0,"rescued":0},{"host_name":"web1","changed":0,"dark":0,"failures":1,"ok":0,"processed":1,"skipped":0,"ignored":0,"rescued":0}],"failed":true,"events":[{"event":"verbose","at":685,"uuid":"<uuid 1>","bare":true,"stdout":"\\u001b[0;35m[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var \\u001b[0m","lines":1},{"event":"verbose","at":689,"uuid":"<uuid 2>","bare":true,"stdout":"\\u001b[0;35mnaming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This \\u001b[0m","lines":1},{"event":"verbose","at":693,"uuid":"<uuid 3>","bare":true,"stdout":"\\u001b[0;35mfeature will be removed from ansible-core in version 2.19. Deprecation warnings\\u001b[0m","lines":1},{"event":"verbose","at":699,"uuid":"<uuid 4>","bare":true,"stdout":"\\u001b[0;35m can be disabled by setting deprecation_warnings=False in ansible.cfg.\\u001b[0m","lines":1},{"event":"playbook_on_start","at":899,"uuid":"<uuid 5>","data":{"playbook":"undef.yml","playbook_uuid":"<uuid 5>"}},{"event":"playbook_on_play_start","at":901,"uuid":"<uuid 6>","parent":"<uuid 5>","data":{"play":"Undefined","play_uuid":"<uuid 6>","play_pattern":"all","name":"Undefined","pattern":"all"},"stdout":"\\r\\nPLAY [Undefined] ***************************************************************","lines":2},{"event":"playbook_on_task_start","at":911,"uuid":"<uuid 7>","parent":"<uuid 6>","data":{"task":"Use a variable","task_uuid":"<uuid 7>","task_action":"ansible.builtin.debug","resolved_action":"ansible.builtin.debug","task_args":"","task_path":"/runner/project/undef.yml:5","name":"Use a variable","is_conditional":false},"without":["pattern"],"stdout":"\\r\\nTASK [Use a variable] **********************************************************","lines":2,"failed":true},{"event":"runner_on_start","at":917,"uuid":"<uuid 8>","parent":"<uuid 7>","data":{"host":"db1"},"without":["name","is_conditional"]},{"event":"runner_on_start","at":924,"uuid":"<uuid 9>","parent":"<uuid 7>","data":{"host":"web1"}},{"event":"runner_on_start","at":950,"uuid":"<uuid 10>","parent":"<uuid 7>","data":{"host":"web2"}},{"event":"runner_on_failed","at":982,"uuid":"<uuid 11>","parent":"<uuid 7>","data":{"host":"db1","remote_addr":"db1","res":{"msg":"The task includes an option with an undefined variable.. \'target_url\' is undefined\\n\\nThe error appears to be in \'/runner/project/undef.yml\': line 5, column 7, but may\\nbe elsewhere in the file depending on the exact syntax problem.\\n\\nThe offending line appears to be:\\n\\n  tasks:\\n    - name: Use a variable\\n      ^ here\\n","_ansible_no_log":false},"start":"<time 916557TZ>","end":"<time 981357TZ>","duration":0.0648,"ignore_errors":null,"event_loop":null},"stdout":"\\u001b[0;31mfatal: [db1]: FAILED! => {\\"msg\\": \\"The task includes an option with an undefined variable.. \'target_url\' is undefined\\\\n\\\\nThe error appears to be in \'/runner/project/undef.yml\': line 5, column 7, but may\\\\nbe elsewhere in the file depending on the exact syntax problem.\\\\n\\\\nThe offending line appears to be:\\\\n\\\\n  tasks:\\\\n    - name: Use a variable\\\\n      ^ here\\\\n\\"}\\u001b[0m","lines":1,"failed":true},{"event":"runner_on_failed","at":990,"uuid":"<uuid 12>","parent":"<uuid 7>","data":{"host":"web1","remote_addr":"web1","start":"<time 923512TZ>","end":"<time 990043TZ>","duration":0.066531},"stdout":"\\u001b[0;31mfatal: [web1]: FAILED! => {\\"msg\\": \\"The task includes an option with an undefined variable.. \'target_url\' is undefined\\\\n\\\\nThe error appears to be in \'/runner/project/undef.yml\': line 5, column 7, but may\\\\nbe elsewhere in the file depending on the exact syntax problem.\\\\n\\\\nThe offending line appears to be:\\\\n\\\\n  tasks:\\\\n    - name: Use a variable\\\\n      ^ here\\\\n\\"}\\u001b[0m","lines":1,"failed":true},{"event":"runner_on_failed","at":1001,"uuid":"<uuid 13>","parent":"<uuid 7>","data":{"host":"web2","remote_addr":"web2","start":"<time 949659TZ>","end":"<time 1000998TZ>","duration":0.051339},"stdout":"\\u001b[0;31mfatal: [web2]: FAILED! => {\\"msg\\": \\"The task includes an option with an undefined variable.. \'target_url\' is undefined\\\\n\\\\nThe error appears to be in \'/runner/project/undef.yml\': line 5, column 7, but may\\\\nbe elsewhere in the file depending on the exact syntax problem.\\\\n\\\\nThe offending line appears to be:\\\\n\\\\n  tasks:\\\\n    - name: Use a variable\\\\n      ^ here\\\\n\\"}\\u001b[0m","lines":1,"failed":true},{"event":"playbook_on_stats","at":1004,"uuid":"<uuid 14>","parent":"<uuid 5>","data":{"changed":{},"dark":{},"failures":{"db1":1,"web1":1,"web2":1},"ignored":{},"ok":{},"processed":{"db1":1,"web1":1,"web2":1},"rescued":{},"skipped":{},"artifact_data":{}},"without":["play","play_uuid","play_pattern","task","task_uuid","task_action","resolved_action","task_args","task_path","host","remote_addr","res","start","end","duration","ignore_errors","event_loop"],"stdout":"\\r\\nPLAY RECAP *********************************************************************\\r\\n\\u001b[0;31mdb1\\u001b[0m                        : ok=0    changed=0    unreachable=0    \\u001b[0;31mfailed=1   \\u001b[0m skipped=0    rescued=0    ignored=0   \\r\\n\\u001b[0;31mweb1\\u001b[0m                       : ok=0    changed=0    unreachable=0    \\u001b[0;31mfailed=1   \\u001b[0m skipped=0    rescued=0    ignored=0   \\r\\n\\u001b[0;31mweb2\\u001b[0m                       : ok=0    changed=0    unreachable=0    \\u001b[0;31mfailed=1   \\u001b[0m skipped=0    rescued=0    ignored=0   ","lines":6,"failed":true}]}');
;// CONCATENATED MODULE: ./simulator/replay/recordings/vault-missing.json
const vault_missing_namespaceObject = /*#__PURE__*/JSON.parse('{"playbook":"vaulted.yml","milliseconds":951,"artifacts":{},"hosts":[],"failed":true,"events":[{"event":"verbose","at":514,"uuid":"<uuid 1>","bare":true,"stdout":"\\u001b[0;35m[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var \\u001b[0m","lines":1},{"event":"verbose","at":515,"uuid":"<uuid 2>","bare":true,"stdout":"\\u001b[0;35mnaming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This \\u001b[0m","lines":1},{"event":"verbose","at":515,"uuid":"<uuid 3>","bare":true,"stdout":"\\u001b[0;35mfeature will be removed from ansible-core in version 2.19. Deprecation warnings\\u001b[0m","lines":1},{"event":"verbose","at":516,"uuid":"<uuid 4>","bare":true,"stdout":"\\u001b[0;35m can be disabled by setting deprecation_warnings=False in ansible.cfg.\\u001b[0m","lines":1},{"event":"playbook_on_start","at":699,"uuid":"<uuid 5>","data":{"playbook":"vaulted.yml","playbook_uuid":"<uuid 5>"}},{"event":"error","at":701,"uuid":"<uuid 6>","parent":"<uuid 5>","data":{"error":true},"stdout":"\\u001b[0;31mERROR! Attempting to decrypt but no vault secrets found\\u001b[0m","lines":1,"failed":true}]}');
;// CONCATENATED MODULE: ./simulator/replay/recordings/worker-dead.json
const worker_dead_namespaceObject = /*#__PURE__*/JSON.parse('{"playbook":"deadworker.yml","milliseconds":1190,"artifacts":{},"hosts":[],"failed":true,"events":[{"event":"verbose","at":540,"uuid":"<uuid 1>","bare":true,"stdout":"\\u001b[0;35m[DEPRECATION WARNING]: ANSIBLE_COLLECTIONS_PATHS option, does not fit var \\u001b[0m","lines":1},{"event":"verbose","at":541,"uuid":"<uuid 2>","bare":true,"stdout":"\\u001b[0;35mnaming standard, use the singular form ANSIBLE_COLLECTIONS_PATH instead. This \\u001b[0m","lines":1},{"event":"verbose","at":542,"uuid":"<uuid 3>","bare":true,"stdout":"\\u001b[0;35mfeature will be removed from ansible-core in version 2.19. Deprecation warnings\\u001b[0m","lines":1},{"event":"verbose","at":542,"uuid":"<uuid 4>","bare":true,"stdout":"\\u001b[0;35m can be disabled by setting deprecation_warnings=False in ansible.cfg.\\u001b[0m","lines":1},{"event":"playbook_on_start","at":831,"uuid":"<uuid 5>","data":{"playbook":"deadworker.yml","playbook_uuid":"<uuid 5>"}},{"event":"playbook_on_play_start","at":834,"uuid":"<uuid 6>","parent":"<uuid 5>","data":{"play":"Dead worker","play_uuid":"<uuid 6>","play_pattern":"web1","name":"Dead worker","pattern":"web1"},"stdout":"\\r\\nPLAY [Dead worker] *************************************************************","lines":2},{"event":"playbook_on_task_start","at":844,"uuid":"<uuid 7>","parent":"<uuid 6>","data":{"task":"Killed","task_uuid":"<uuid 7>","task_action":"ansible.builtin.debug","resolved_action":"ansible.builtin.debug","task_args":"","task_path":"/runner/project/deadworker.yml:5","name":"Killed","is_conditional":false},"without":["pattern"],"stdout":"\\r\\nTASK [Killed] ******************************************************************","lines":2},{"event":"runner_on_start","at":846,"uuid":"<uuid 8>","parent":"<uuid 7>","data":{"host":"web1"},"without":["name","is_conditional"]},{"event":"error","at":869,"uuid":"<uuid 9>","parent":"<uuid 7>","data":{"error":true},"without":["host"],"stdout":"\\u001b[0;31mERROR! A worker was found in a dead state\\u001b[0m","lines":1,"failed":true}]}');
;// CONCATENATED MODULE: ./simulator/replay/catalogue.ts














/** What a recorded job did, and what its relaunch on the failed hosts did where that was recorded, too. */
const RECORDED = {
    'assert-without-message': { first: assert_without_message_namespaceObject },
    'bad-serial': { first: bad_serial_namespaceObject },
    'bad-yaml': { first: bad_yaml_namespaceObject },
    'handler-missing': { first: handler_missing_namespaceObject },
    'multiline-message': { first: multiline_message_namespaceObject },
    'retries-exhausted': { first: retries_exhausted_namespaceObject },
    'serial-batch': { first: serial_batch_namespaceObject },
    'stdout-only': { first: stdout_only_namespaceObject },
    traceback: { first: traceback_namespaceObject },
    'undefined-variable': { first: undefined_variable_namespaceObject },
    'vault-missing': { first: vault_missing_namespaceObject },
    'worker-dead': { first: worker_dead_namespaceObject },
    // A handler that was notified did not run on the host that failed, and the relaunch did not notify it again.
    'handler-not-run': { first: handler_not_run_namespaceObject, relaunch: handler_not_run_relaunch_namespaceObject },
};
/** Names of the recorded jobs. */
const REPLAYS = Object.keys(RECORDED).sort();
/** The recording of that name: of a relaunch where there is one. */
function recordingOf(name, isRelaunch = false) {
    const recorded = RECORDED[name];
    return isRelaunch ? (recorded?.relaunch ?? recorded?.first) : recorded?.first;
}

;// CONCATENATED MODULE: ./simulator/resources/access/managed-credential-types.ts
/**
 * The kinds of credentials that a controller comes with: a line for each (id, kind, namespace, name, required
 * inputs), below it one for each input (name, flags, default; label; help), what depends on what after `>`,
 * and the injectors after `=`. Flags: secret, openly shown, multiline, asked at launch, boolean, a key, a vault id.
 */
const TYPES = `
1 | ssh | ssh | Machine
  username | Username
  password:sa | Password
  ssh_key_data:smk | SSH Private Key
  ssh_public_key_data:sm | Signed SSH Certificate
  ssh_key_unlock:sa | Private Key Passphrase
  become_method | Privilege Escalation Method | Specify a method for "become" operations. This is equivalent to specifying the --become-method Ansible parameter.
  become_username | Privilege Escalation Username
  become_password:sa | Privilege Escalation Password
2 | scm | scm | Source Control
  username | Username
  password:s | Password
  ssh_key_data:smk | SCM Private Key
  ssh_key_unlock:s | Private Key Passphrase
3 | vault | vault | Vault | vault_password
  vault_password:sa | Vault Password
  vault_id:v | Vault Identifier | Specify an (optional) Vault ID. This is equivalent to specifying the --vault-id Ansible parameter for providing multiple Vault passwords.  Note: this feature only works in Ansible 2.4+.
4 | net | net | Network | username
  username | Username
  password:s | Password
  ssh_key_data:smk | SSH Private Key
  ssh_key_unlock:s | Private Key Passphrase
  authorize:b | Authorize
  authorize_password:s | Authorize Password
  > authorize_password authorize
5 | cloud | aws | Amazon Web Services | username password
  username | Access Key
  password:s | Secret Key
  security_token:s | STS Token | Security Token Service (STS) is a web service that enables you to request temporary, limited-privilege credentials for AWS Identity and Access Management (IAM) users.
6 | cloud | openstack | OpenStack | username password host project
  username | Username
  password:s | Password (API Key)
  host | Host (Authentication URL) | The host to authenticate with.  For example, https://openstack.business.com/v2.0/
  project | Project (Tenant Name)
  project_domain_name | Project (Domain Name)
  domain | Domain Name | OpenStack domains define administrative boundaries. It is only needed for Keystone v3 authentication URLs. Refer to the documentation for common scenarios.
  region | Region Name | For some cloud providers, like OVH, region must be specified
  verify_ssl:b=true | Verify SSL
7 | cloud | vmware | VMware vCenter | host username password
  host | VCenter Host | Enter the hostname or IP address that corresponds to your VMware vCenter.
  username | Username
  password:s | Password
8 | cloud | satellite6 | Red Hat Satellite 6 | host username password
  host | Satellite 6 URL | Enter the URL that corresponds to your Red Hat Satellite 6 server. For example, https://satellite.example.org
  username | Username
  password:s | Password
9 | cloud | gce | Google Compute Engine | username ssh_key_data
  username | Service Account Email Address | The email address assigned to the Google Compute Engine service account.
  project | Project | The Project ID is the GCE assigned identification. It is often constructed as three words or two words followed by a three-digit number. Examples: project-id-000 and another-project-id
  ssh_key_data:smk | RSA Private Key | Paste the contents of the PEM file associated with the service account email.
10 | cloud | azure_rm | Microsoft Azure Resource Manager | subscription
  subscription | Subscription ID | Subscription ID is an Azure construct, which is mapped to a username.
  username | Username
  password:s | Password
  client | Client ID
  secret:s | Client Secret
  tenant | Tenant ID
  cloud_environment | Azure Cloud Environment | Environment variable AZURE_CLOUD_ENVIRONMENT when using Azure GovCloud or Azure stack.
11 | token | github_token | GitHub Personal Access Token | token
  token:s | Token | This token needs to come from your profile settings in GitHub
12 | token | gitlab_token | GitLab Personal Access Token | token
  token:s | Token | This token needs to come from your profile settings in GitLab
13 | token | bitbucket_dc_token | Bitbucket Data Center HTTP Access Token | token
  token:s | Token | This token needs to come from your user settings in Bitbucket
14 | insights | insights | Insights | username password
  username | Username
  password:s | Password
  = {"extra_vars": {"scm_username": "{{username}}", "scm_password": "{{password}}"}, "env": {"INSIGHTS_USER": "{{username}}", "INSIGHTS_PASSWORD": "{{password}}"}}
15 | cloud | rhv | Red Hat Virtualization | host username password
  host | Host (Authentication URL) | The host to authenticate with.
  username | Username
  password:s | Password
  ca_file | CA File | Absolute file path to the CA file to use (optional)
  = {"file": {"template": "[ovirt]\\novirt_url={{host}}\\novirt_username={{username}}\\novirt_password={{password}}\\n{% if ca_file %}ovirt_ca_file={{ca_file}}{% endif %}"}, "env": {"OVIRT_INI_PATH": "{{tower.filename}}", "OVIRT_URL": "{{host}}", "OVIRT_USERNAME": "{{username}}", "OVIRT_PASSWORD": "{{password}}"}}
16 | cloud | controller | Red Hat Ansible Automation Platform | host
  host | Red Hat Ansible Automation Platform | Red Hat Ansible Automation Platform base URL to authenticate with.
  username | Username | Red Hat Ansible Automation Platform username id to authenticate as.This should not be set if an OAuth token is being used.
  password:s | Password
  oauth_token:s | OAuth Token | An OAuth token to use to authenticate with.This should not be set if username/password are being used.
  verify_ssl:ob | Verify SSL
  = {"env": {"TOWER_HOST": "{{host}}", "TOWER_USERNAME": "{{username}}", "TOWER_PASSWORD": "{{password}}", "TOWER_VERIFY_SSL": "{{verify_ssl}}", "TOWER_OAUTH_TOKEN": "{{oauth_token}}", "CONTROLLER_HOST": "{{host}}", "CONTROLLER_USERNAME": "{{username}}", "CONTROLLER_PASSWORD": "{{password}}", "CONTROLLER_VERIFY_SSL": "{{verify_ssl}}", "CONTROLLER_OAUTH_TOKEN": "{{oauth_token}}"}}
17 | kubernetes | kubernetes_bearer_token | OpenShift or Kubernetes API Bearer Token | host bearer_token
  host | OpenShift or Kubernetes API Endpoint | The OpenShift or Kubernetes API Endpoint to authenticate with.
  bearer_token:s | API authentication bearer token
  verify_ssl:b=true | Verify SSL
  ssl_ca_cert:sm | Certificate Authority data
18 | registry | registry | Container Registry | host
  host=quay.io | Authentication URL | Authentication endpoint for the container registry.
  username | Username
  password:s | Password or Token | A password or token used to authenticate with
  verify_ssl:b=true | Verify SSL
19 | galaxy | galaxy_api_token | Ansible Galaxy/Automation Hub API Token | url
  url | Galaxy Server URL | The URL of the Galaxy instance to connect to.
  auth_url | Auth Server URL | The URL of a Keycloak server token_endpoint, if using SSO auth.
  token:s | API Token | A token to use for authentication against the Galaxy instance.
20 | cryptography | gpg_public_key | GPG Public Key | gpg_public_key
  gpg_public_key:sm | GPG Public Key | GPG Public Key used to validate content signatures.
21 | cloud | terraform | Terraform backend configuration | configuration
  configuration:sm | Backend configuration | Terraform backend config as Hashicorp configuration language.
  gce_credentials:sm | Google Cloud Platform account credentials | Google Cloud Platform account credentials in JSON format.
`;
const FLAGS = {
    s: { secret: true },
    o: { secret: false },
    m: { multiline: true },
    a: { ask_at_runtime: true },
    b: { type: 'boolean' },
    k: { format: 'ssh_private_key' },
    v: { format: 'vault_id' },
};
/** The kinds of credentials that a controller comes with, `shift` added to their ids. */
function managedCredentialTypes(at, shift = 0) {
    const types = [];
    for (const line of TYPES.trim().split('\n')) {
        const type = types.at(-1);
        if (!type || !line.startsWith('  '))
            types.push(head(line, at, shift));
        else if (line.startsWith('  = '))
            type.injectors = JSON.parse(line.slice(4));
        else if (line.startsWith('  > '))
            depend(type, line);
        else
            type.inputs['fields'].push(input(line.trim()));
    }
    return types;
}
function head(line, at, shift) {
    const [id = '', kind = '', namespace = '', name = '', required] = line.split(' | ');
    const inputs = { fields: [], ...(required === undefined ? {} : { required: required.split(' ') }) };
    const made = { created: at, modified: at, created_by: null, modified_by: null };
    return {
        id: Number(id) + shift,
        ...made,
        name,
        description: '',
        kind,
        namespace,
        managed: true,
        inputs,
        injectors: {},
    };
}
function depend(type, line) {
    const [name = '', ...needs] = line.slice(4).split(' ');
    type.inputs['dependencies'] = { [name]: needs };
}
function input(line) {
    const [key = '', label = '', help] = line.split(' | ');
    const [, id = '', flags = '', value] = /^(\w+)(?::(\w+))?(?:=(.+))?$/.exec(key) ?? [];
    const set = Object.assign({}, ...[...flags].map((flag) => FLAGS[flag]));
    return {
        id,
        label,
        type: 'string',
        ...set,
        ...(help === undefined ? {} : { help_text: help }),
        ...(value === undefined ? {} : { default: value === 'true' ? true : value }),
    };
}

;// CONCATENATED MODULE: ./simulator/seeds/conformance-playbooks.ts

/** Plays the tasks on hosts without facts, each as quick as the echo that it is. */
const QUICK = { seconds: 0.02 };
const say = (name, line, text) => task(name, 'debug', line, debug(text), QUICK);
const run = (name, line, stdout, more = {}) => task(name, 'command', line, command(['echo', stdout], { stdout }), { ...QUICK, ...more });
/** `report.yml`: variables, tags, a skipped task and artifacts. */
function report({ vars, check }, file) {
    const version = vars['version'] ?? 'none';
    const release = String(version);
    const data = {
        ...{ release, number: 42, healthy: true, notes: 'line one\nline two' },
        nested: { hosts: ['web1', 'web2'], empty: null },
    };
    const isNumber = typeof version === 'number';
    const change = command(['echo', 'changed'], { stdout: 'changed' });
    const tasks = [
        { ...say('Print the variables', 6, `version ${release} is a ${isNumber ? 'int' : 'str'}`), tags: ['variables'] },
        // A command does not run in check mode.
        run('Change each host', 11, 'changed', { tags: ['change'], result: check ? skipped() : change }),
        run('Skip each host', 15, 'skipped', { tags: ['change'], result: skipped() }),
        task('Publish the artifacts', 'set_stats', 20, ok({ ansible_stats: { data, per_host: false, aggregate: true } }), {
            ...QUICK,
            runOnce: true,
            tags: ['artifacts'],
        }),
    ];
    return { file, plays: [{ name: 'Report the launch', hosts: 'all', tasks }], artifacts: data };
}
/** `handlers.yml`: a flush, handlers by name and by `listen`, and a second play. */
function handlers(_context, file) {
    const listen = ['configuration changed'];
    return {
        file,
        plays: [
            {
                name: 'Configure the application',
                hosts: 'web',
                handlers: [
                    run('Restart the application', 6, 'restarted'),
                    { ...run('Reload the proxy', 9, 'reloaded'), listen },
                    { ...run('Clear the cache', 13, 'cleared'), listen },
                ],
                tasks: [
                    run('Write the configuration', 17, 'written', { notify: listen, flush: true }),
                    run('Install the release', 24, 'installed', { notify: ['Restart the application'] }),
                ],
            },
            { name: 'Check the database', hosts: 'db', tasks: [say('Ask the database', 32, 'The database answers.')] },
        ],
    };
}
/** `serial.yml`: one host at a time, with rescued and ignored failures. */
function serial(_context, file) {
    const wrong = command(['/bin/false'], { rc: 1 });
    return {
        file,
        plays: [
            {
                name: 'Deploy one host at a time',
                hosts: 'all',
                serial: 1,
                tasks: [
                    run('Start the release', 9, '', { result: { ...wrong, rescued: true } }),
                    run('Return to the last release', 12, 'returned'),
                ],
            },
            {
                name: 'Check all hosts',
                hosts: 'all',
                tasks: [run('Look for warnings', 19, '', { result: wrong, ignoreErrors: true }), say('Finish', 23, 'done')],
            },
        ],
    };
}
/** `failing.yml`: one host fails, the others go on. */
function conformance_playbooks_failing(_context, file) {
    const wrong = command('echo "port 8080 is in use" >&2\nexit 3\n', { rc: 3, stderr: 'port 8080 is in use' });
    const tasks = [
        run('Fetch the release', 6, 'fetched'),
        task('Start the release', 'shell', 9, (host) => (host === 'web2' ? wrong : skipped()), QUICK),
        say('Check the release', 15, 'healthy'),
    ];
    return { file, plays: [{ name: 'Deploy the application', hosts: 'all', tasks }] };
}
/** `flaky.yml`: fails on one host unless the job is a relaunch. */
function flaky({ relaunch }, file) {
    const wrong = command(['/bin/false'], { rc: 1 });
    const well = command(['/bin/true']);
    const tasks = [
        say('Look at the host', 6, 'fine'),
        run('Start the release', 10, '', { result: (host) => (host === 'web2' && !relaunch ? wrong : well) }),
        say('Check the release', 13, 'healthy'),
    ];
    return { file, plays: [{ name: 'Deploy the application', hosts: 'all', tasks }] };
}
/** `loops.yml`. An asynchronous task is an ordinary one here: the recordings have none. */
function loops(_context, file) {
    const items = Array.from({ length: 60 }, (_, index) => index);
    const many = loop(items, (item) => debug(`item ${String(item)} of the loop`));
    const few = loop(['one', 'two', 'three'], (item) => command(['echo', String(item)], { stdout: String(item) }));
    const tasks = [
        { ...say('Print many items', 6, ''), result: many, seconds: 0.005 },
        run('Run commands in a loop', 11, '', { result: few }),
        run('Wait for an asynchronous command', 15, '', { result: command(['sleep', '3']), seconds: 1 }),
    ];
    return { file, plays: [{ name: 'Repeat', hosts: 'all', tasks }] };
}
/** `changes.yml`: what a file would become. */
function changes(_context, file) {
    const diff = (host) => [
        { before: '', after: `host=${host}\nport=8080\n`, after_header: `/tmp/conformance-${host}.ini` },
    ];
    const tasks = [
        task('Write the configuration', 'copy', 6, (host) => results_changed({ diff: diff(host) }), QUICK),
        say('Leave the rest alone', 12, 'unchanged'),
    ];
    return { file, plays: [{ name: 'Configure the hosts', hosts: 'all', tasks }] };
}
/** `long-lines.yml`. */
function longLines(_context, file) {
    const lines = Array.from({ length: 500 }, (_, index) => `${index} is the number of this line`);
    const tasks = [
        say('Print one line of 3 MB', 6, `START-${'x'.repeat(3_000_000)}-END`),
        say('Print many lines at once', 10, lines),
        say('Print a line after the long ones', 14, 'after'),
    ];
    return { file, plays: [{ name: 'Print long lines', hosts: 'web1', tasks }] };
}
/** `odd-characters.yml`. */
function oddCharacters(_context, file) {
    const printed = command(['echo', '::add-mask::conformance'], { stdout: '::add-mask::conformance' });
    const tasks = [
        say('A carriage\rreturn, a bell\u0007 and an escape\u001b[2K', 6, 'one'),
        say('A name of two lines\n::error::of which this one is a command', 10, '::set-output name=conformance::obeyed'),
        say('##[error]A command of the old form', 14, '##[set-output name=conformance;]obeyed'),
        say('Text from right to left \u202eevil\u202c and a line separator\u2028here', 18, 'gr\u00fc\u00dfe \u2713 \u65e5\u672c\u8a9e \ud83d\ude80 \\ " \' \t{{ braces }}'),
        run('Fail on purpose with a command in the message', 22, '', {
            ignoreErrors: true,
            result: failed('', { ...printed.res, failed_when_result: true }),
        }),
    ];
    return { file, plays: [{ name: 'Print odd characters', hosts: 'web1', tasks }] };
}
/** `slow.yml`: runs for `seconds`. */
function conformance_playbooks_slow({ vars }, file) {
    const seconds = Number(vars['seconds'] ?? 300);
    const items = Array.from({ length: 10 }, (_, index) => index);
    const result = loop(items, () => command(['sleep', String(seconds / 10)]));
    const tasks = [
        say('Begin', 6, `working for ${seconds} s`),
        run('Work', 10, '', { result, seconds: seconds / 10 }),
    ];
    return { file, plays: [{ name: 'Work for a while', hosts: 'web1', tasks }] };
}

;// CONCATENATED MODULE: ./simulator/seeds/conformance.ts


const FOLDER = 'conformance/playbooks';
/** The playbooks in `conformance/playbooks/`, by name, as far as the simulator can run them. */
const PLAYBOOKS = {
    changes: changes,
    failing: conformance_playbooks_failing,
    flaky: flaky,
    handlers: handlers,
    'long-lines': longLines,
    loops: loops,
    'odd-characters': oddCharacters,
    report: report,
    serial: serial,
    slow: conformance_playbooks_slow,
};
const runs = Object.entries(PLAYBOOKS).map(([name, playbook]) => {
    const file = `${FOLDER}/${name}.yml`;
    return [file, { playbook: (context) => playbook(context, file) }];
});
const update = { action: 'ansible.builtin.git', line: 12, seconds: 0.5, result: ok({ after: 'main' }) };
const play = { name: 'Update source tree if necessary', hosts: 'localhost' };
/** The repository of this project, which has the playbooks of the conformance suite. */
const CONFORMANCE = {
    url: 'https://github.com/tower-deploy/action',
    fetch: {
        seconds: 1,
        fails: false,
        revision: '2f1d3c8a9b7e6f5d4c3b2a1908f7e6d5c4b3a291',
        playbook: { file: 'project_update.yml', plays: [{ ...play, tasks: [{ name: 'Update', ...update }] }] },
        playbooks: runs.map(([file]) => file),
    },
    runs: Object.fromEntries(runs),
};

;// CONCATENATED MODULE: ./simulator/seeds/demo-ids.ts
/** Ids of what the demo world holds. */
const IDS = {
    organization: 1,
    otherOrganization: 2,
    users: { admin: 1, read: 1, nobody: 2, deployer: 3 },
    application: 1,
    inventory: 1,
    emptyInventory: 2,
    inventorySourceInventory: 3,
    hosts: { web1: 1, web2: 2, db1: 3 },
    credentials: { machine: 1, otherMachine: 2, vault: 3, asks: 4 },
    cleanup: 1,
    project: 5,
    gitProject: 6,
    inventorySource: 7,
    otherProject: 8,
    deploy: 42,
    failing: 43,
    plain: 44,
    survey: 45,
    surveyAndVars: 46,
    password: 47,
    slow: 48,
    noisy: 49,
    unreachable: 50,
    syntax: 51,
    error: 52,
    hostile: 53,
    timeout: 54,
    sliced: 55,
    noInventory: 56,
    long: 57,
    setStats: 58,
    serial: 59,
    sameName: 60,
    sameNameElsewhere: 61,
    flaky: 62,
    addHost: 63,
    rolling: 64,
    blankLines: 65,
    replay: 66,
    wfTwoNodes: 70,
    wfApproval: 71,
    wfHandled: 72,
    wfUnhandled: 73,
    wfNested: 74,
    wfSurvey: 75,
    wfSlow: 76,
    approveProduction: 79,
};

;// CONCATENATED MODULE: ./simulator/seeds/demo-retry-playbooks.ts


/** A step of the deployment that goes wrong on one host: at the first run, or as long as `times` says so. */
function shaky(name, line, host, context) {
    const lost = context.vars['how'] === 'unreachable';
    const wrong = lost
        ? unreachable(`Failed to connect to the host via ssh: ssh: connect to host ${host} port 22: Connection timed out`)
        : command('app-start', { rc: 3, stderr: 'the package mirror did not answer' });
    const well = command('app-start', { stdout: 'started' });
    return task(name, 'shell', line, (at) => (at === host && !context.relaunch ? wrong : well), { seconds: 0.4 });
}
const first = task('Look at the machines', 'debug', 6, debug('fine'));
const last = task('Check that it is healthy', 'uri', 20, ok());
/** In the middle, or with `at: end` as the last task. */
const around = (start, context) => context.vars['at'] === 'end' ? [first, last, start] : [first, start, last];
/** Fails on one host and works when it is run again. `how: unreachable` loses the host instead. */
function demo_retry_playbooks_flaky(context) {
    const start = shaky('Start the new version', 12, 'web2', context);
    return one('flaky.yml', { name: 'Deploy the application', hosts: 'all', tasks: around(start, context) });
}
/** The same on a host of the inventory, and a machine that the playbook itself brings in fails as well. */
function addHost(context) {
    const start = shaky('Start the new version', 12, 'web2', context);
    return {
        file: 'addhost.yml',
        plays: [
            { name: 'Deploy the application', hosts: 'all', tasks: [first, start] },
            {
                name: 'Set up the new machine',
                hosts: 'cloud',
                tasks: [task('Register it', 'command', 24, failed('the quota is used up'))],
            },
        ],
        added: { cloud: ['cloud1'] },
    };
}
/** One host at a time, or `batch` of them: the first one fails, and works when it is run again. */
function rolling(context) {
    const [host = ''] = context.hosts;
    const start = shaky('Start the new version', 12, host, context);
    const serial = Number(context.vars['batch'] ?? 1);
    return one('rolling.yml', { name: 'Deploy in turn', hosts: 'all', serial, tasks: around(start, context) });
}

;// CONCATENATED MODULE: ./simulator/seeds/demo-templates.ts





/** A job template of the web application, run by a function in place of its playbook. */
function template(id, name, file, playbook, more = {}) {
    return {
        id,
        name,
        organization: IDS.organization,
        project: IDS.project,
        inventory: IDS.inventory,
        credentials: [IDS.credentials.machine],
        allow_simultaneous: true,
        playbook: file,
        run: { playbook },
        ...more,
    };
}
const question = (variable, question_name, more) => ({
    question_name,
    question_description: '',
    required: false,
    type: 'text',
    variable,
    default: '',
    ...more,
});
const SURVEY = {
    name: '',
    description: '',
    spec: [
        question('version', 'Version', { required: true, min: 1, max: 20 }),
        question('replicas', 'Replicas', { type: 'integer', min: 1, max: 10, default: 2 }),
        question('stage', 'Stage', {
            type: 'multiplechoice',
            required: true,
            choices: ['staging', 'production'],
            default: 'staging',
        }),
        question('db_password', 'Password of the database', { type: 'password', min: 3, max: 40 }),
    ],
};
const REPLAY_SURVEY = {
    name: '',
    description: '',
    spec: [question('replay', 'Recorded job', { type: 'multiplechoice', required: true, choices: REPLAYS.join('\n') })],
};
const ERROR = 'Previous Task Failed: {"job_type": "project_update", "job_name": "Application", "job_id": "1"}';
const VARIABLES = { asks: ['variables'] };
const LIMITED = { asks: ['variables', 'limit'] };
const ASKED = { survey_enabled: true, survey: SURVEY };
/** Where the other company's template is. */
const ELSEWHERE = { organization: IDS.otherOrganization, project: IDS.otherProject };
/** The job templates of the demo world. */
function demoTemplates() {
    const { /* deploy */ "gg": deploy, /* failing */ "Jr": failing, /* hello */ "j0": hello, /* noisy */ "he": noisy, /* setStats */ "w_": setStats, /* slow */ "WC": slow, /* survey */ "Fr": survey } = demo_playbooks_namespaceObject;
    return [
        template(IDS.deploy, 'Deploy', 'deploy.yml', deploy, { description: 'The web application', asks: 'all' }),
        template(IDS.failing, 'Failing', 'failing.yml', failing, LIMITED),
        template(IDS.plain, 'Plain', 'hello.yml', hello),
        template(IDS.survey, 'Survey', 'survey.yml', survey, ASKED),
        template(IDS.surveyAndVars, 'Survey and variables', 'survey.yml', survey, { ...ASKED, ...VARIABLES }),
        template(IDS.password, 'Password', 'hello.yml', hello, { credentials: [IDS.credentials.asks] }),
        template(IDS.slow, 'Slow', 'slow.yml', slow, VARIABLES),
        template(IDS.noisy, 'Noisy', 'noisy.yml', noisy, { asks: ['variables', 'limit', 'verbosity'] }),
        template(IDS.unreachable, 'Unreachable', 'reach.yml', lostHost),
        template(IDS.syntax, 'Syntax error', 'syntax.yml', syntax),
        template(IDS.error, 'Error', 'hello.yml', hello, {
            project: IDS.gitProject,
            run: { playbook: hello, errorBefore: ERROR },
        }),
        template(IDS.hostile, 'Hostile', 'hostile.yml', hostile),
        template(IDS.timeout, 'Timeout', 'slow.yml', slow, { timeout: 5 }),
        template(IDS.sliced, 'Sliced', 'hello.yml', hello, { job_slice_count: 2, asks: ['variables', 'job_slice_count'] }),
        template(IDS.noInventory, 'No inventory', 'hello.yml', hello, { inventory: null, asks: ['inventory'] }),
        template(IDS.long, 'Long lines', 'long.yml', demo_odd_playbooks_long),
        template(IDS.setStats, 'Set stats', 'setstats.yml', setStats, VARIABLES),
        template(IDS.serial, 'One at a time', 'slow.yml', slow, { ...VARIABLES, allow_simultaneous: false }),
        template(IDS.sameName, 'Same name', 'hello.yml', hello),
        template(IDS.sameNameElsewhere, 'Same name', 'hello.yml', hello, ELSEWHERE),
        template(IDS.flaky, 'Flaky', 'flaky.yml', demo_retry_playbooks_flaky, LIMITED),
        template(IDS.addHost, 'Add host', 'addhost.yml', addHost),
        template(IDS.rolling, 'Rolling', 'rolling.yml', rolling, LIMITED),
        template(IDS.blankLines, 'Blank lines', 'blank.yml', blankLines, LIMITED),
        template(IDS.replay, 'Replay', 'replay.yml', hello, {
            ...LIMITED,
            description: 'A recorded job of a real controller, which the survey asks for by name',
            survey_enabled: true,
            survey: REPLAY_SURVEY,
            run: { playbook: hello, recorded: ({ vars, relaunch }) => recordingOf(String(vars['replay']), relaunch) },
        }),
    ];
}

;// CONCATENATED MODULE: ./simulator/seeds/demo-workflows.ts

const organization = IDS.organization;
let nodeId = 0;
/** A node; the edges come as numbers of nodes within the same workflow. */
function nodes(workflow, rows) {
    const first = nodeId + 1;
    nodeId += rows.length;
    const at = (indexes = []) => indexes.map((index) => first + index);
    return rows.map(([identifier, unified_job_template, edges], index) => ({
        id: first + index,
        workflow_job_template: workflow,
        identifier,
        unified_job_template,
        success_nodes: at(edges?.success),
        failure_nodes: at(edges?.failure),
        always_nodes: at(edges?.always),
    }));
}
/** The workflow templates of the demo world. */
function demoWorkflows() {
    nodeId = 0;
    const parallel = { organization, allow_simultaneous: true };
    const question = { type: 'text', required: true, min: 1, max: 20, default: '', question_description: '' };
    const survey = {
        name: '',
        description: '',
        spec: [{ ...question, question_name: 'Version', variable: 'app_version' }],
    };
    return {
        workflow_job_templates: [
            { id: IDS.wfTwoNodes, name: 'Build and deploy', ...parallel, asks: ['variables', 'inventory', 'limit'] },
            { id: IDS.wfApproval, name: 'Deploy with approval', ...parallel, asks: ['variables'] },
            { id: IDS.wfHandled, name: 'Failure with a rollback', ...parallel },
            { id: IDS.wfUnhandled, name: 'Failure without a rollback', ...parallel },
            { id: IDS.wfNested, name: 'Workflow in a workflow', ...parallel },
            { id: IDS.wfSurvey, name: 'Workflow with a survey', ...parallel, survey_enabled: true, survey },
            { id: IDS.wfSlow, name: 'Slow workflow', ...parallel, asks: ['variables'] },
        ],
        approval_templates: [{ id: IDS.approveProduction, name: 'Approve production', description: 'please look' }],
        workflow_nodes: [
            ...nodes(IDS.wfTwoNodes, [
                ['build', IDS.deploy, { success: [1] }],
                ['publish', IDS.setStats],
            ]),
            ...nodes(IDS.wfApproval, [
                ['build', IDS.plain, { success: [1] }],
                ['approve', IDS.approveProduction, { success: [2] }],
                ['production', IDS.deploy],
            ]),
            ...nodes(IDS.wfHandled, [
                ['deploy', IDS.failing, { failure: [1], success: [2] }],
                ['rollback', IDS.plain],
                ['announce', IDS.plain],
            ]),
            ...nodes(IDS.wfUnhandled, [
                ['deploy', IDS.failing, { success: [1] }],
                ['announce', IDS.plain],
            ]),
            ...nodes(IDS.wfNested, [
                ['inner', IDS.wfTwoNodes, { always: [1] }],
                ['after', IDS.plain],
            ]),
            ...nodes(IDS.wfSurvey, [['deploy', IDS.deploy]]),
            ...nodes(IDS.wfSlow, [['slow', IDS.slow]]),
        ],
    };
}

;// CONCATENATED MODULE: ./simulator/seeds/demo.ts





/** Ids of what the demo world holds. */
const DEMO = IDS;
const { organization: demo_organization, otherOrganization, inventory, users } = DEMO;
const demo_PLAYBOOKS = 'addhost.yml blank.yml deploy.yml failing.yml flaky.yml hello.yml hostile.yml long.yml noisy.yml reach.yml replay.yml rolling.yml setstats.yml slow.yml survey.yml syntax.yml'.split(' ');
const REVISION = '75c05e406b846b02180915f3ed431df05d5485e1';
const HOSTS_FROM_GIT = {
    seconds: 3,
    fails: false,
    lines: ['    2.917 INFO     Loaded 1 groups, 2 hosts'],
    hosts: [
        { name: 'git1', groups: ['web'] },
        { name: 'git2', groups: ['web'] },
    ],
};
const demo_task = { action: 'ansible.builtin.git', line: 12, seconds: 1.5, result: results_changed({ after: REVISION }) };
const check = { name: 'Check', action: 'ansible.builtin.debug', line: 20, result: ok() };
const demo_play = { name: 'Update source tree if necessary', hosts: 'localhost' };
/** All that is below the company's git server. */
const REPOSITORY = {
    url: 'https://git.example.com/',
    fetch: {
        seconds: 3,
        fails: false,
        revision: REVISION,
        playbook: { file: 'project_update.yml', plays: [{ ...demo_play, tasks: [{ name: 'Update', ...demo_task }, check] }] },
        playbooks: demo_PLAYBOOKS,
        inventory_files: ['inventories/hosts.ini'],
    },
    sources: { 'inventories/hosts.ini': HOSTS_FROM_GIT },
};
/** A small company that deploys a web application; made afresh for each simulator. */
function demoSeed() {
    const git = { scm_type: 'git', scm_branch: 'main', status: 'successful', scm_revision: REVISION };
    return {
        now: '2026-11-23T09:00:00.000Z',
        organizations: [
            { id: demo_organization, name: 'Acme' },
            { id: otherOrganization, name: 'Other' },
        ],
        users: [
            { id: users.admin, username: 'admin', password: 'password', email: 'admin@example.com', is_superuser: true },
            { id: users.nobody, username: 'nobody', password: 'nobody-password' },
            {
                id: users.deployer,
                username: 'deployer',
                password: 'deployer-password',
                grants: [DEMO.deploy, DEMO.failing, DEMO.slow].map((id) => ({ on: 'job_template', id, role: 'execute' })),
            },
        ],
        tokens: [
            { id: 1, name: 'admin', user: users.admin, scope: 'write', token: 'demo-admin-token-0123456789abcd' },
            { id: 2, name: 'read', user: users.admin, scope: 'read', token: 'demo-read-token-0123456789abcde' },
            { id: 3, name: 'nobody', user: users.nobody, scope: 'write', token: 'demo-nobody-token-0123456789abc' },
            { id: 4, name: 'deployer', user: users.deployer, scope: 'write', token: 'demo-deployer-token-0123456789a' },
        ],
        applications: [
            {
                id: DEMO.application,
                name: 'CI',
                organization: demo_organization,
                client_id: 'demo-client-id',
                client_secret: 'demo-client-secret',
            },
        ],
        credentials: [
            { id: DEMO.credentials.machine, name: 'Machine', credential_type: 1, organization: demo_organization, inputs: { username: 'root' } },
            {
                id: DEMO.credentials.otherMachine,
                name: 'Other machine',
                credential_type: 1,
                organization: demo_organization,
                inputs: { username: 'deploy' },
            },
            {
                id: DEMO.credentials.vault,
                name: 'Vault',
                credential_type: 3,
                organization: demo_organization,
                inputs: { vault_password: 'vault-secret', vault_id: '' },
            },
            {
                id: DEMO.credentials.asks,
                name: 'Asks',
                credential_type: 1,
                organization: demo_organization,
                inputs: { username: 'root', password: 'ASK' },
            },
        ],
        execution_environments: [
            { id: 1, name: 'AWX EE (latest)', image: 'quay.io/ansible/awx-ee:latest' },
            { id: 2, name: 'Control Plane Execution Environment', image: 'quay.io/ansible/awx-ee:latest', managed: true },
        ],
        instance_groups: [
            { id: 1, name: 'controlplane' },
            { id: 2, name: 'default' },
        ],
        labels: [{ id: 1, name: 'production', organization: demo_organization }],
        local_paths: { application: demo_PLAYBOOKS, elsewhere: demo_PLAYBOOKS, spare: demo_PLAYBOOKS },
        repositories: [REPOSITORY, CONFORMANCE],
        projects: [
            {
                id: DEMO.project,
                name: 'Application',
                organization: demo_organization,
                local_path: 'application',
                playbooks: demo_PLAYBOOKS,
                allow_override: true,
            },
            {
                id: DEMO.gitProject,
                name: 'Application (git)',
                organization: demo_organization,
                ...git,
                scm_url: 'https://git.example.com/application.git',
                local_path: '_6__application',
                playbooks: demo_PLAYBOOKS,
                allow_override: true,
                inventory_files: REPOSITORY.fetch.inventory_files ?? [],
                run: REPOSITORY.fetch,
            },
            {
                id: DEMO.otherProject,
                name: 'Application',
                organization: otherOrganization,
                local_path: 'elsewhere',
                playbooks: demo_PLAYBOOKS,
                allow_override: true,
            },
        ],
        inventories: [
            { id: inventory, name: 'Production', organization: demo_organization },
            { id: DEMO.emptyInventory, name: 'Empty', organization: demo_organization },
            { id: DEMO.inventorySourceInventory, name: 'From git', organization: demo_organization },
        ],
        groups: [
            { id: 1, name: 'web', inventory },
            { id: 2, name: 'db', inventory },
        ],
        hosts: [
            { id: DEMO.hosts.web1, name: 'web1', inventory, groups: [1] },
            { id: DEMO.hosts.web2, name: 'web2', inventory, groups: [1] },
            { id: DEMO.hosts.db1, name: 'db1', inventory, groups: [2] },
        ],
        inventory_sources: [
            {
                id: DEMO.inventorySource,
                name: 'Git hosts',
                inventory: DEMO.inventorySourceInventory,
                source_path: 'inventories/hosts.ini',
                source_project: DEMO.gitProject,
                overwrite: true,
                run: HOSTS_FROM_GIT,
            },
        ],
        job_templates: demoTemplates(),
        system_job_templates: [
            {
                id: DEMO.cleanup,
                created: Date.parse('2026-11-23T08:00:00Z'),
                modified: Date.parse('2026-11-23T08:00:00Z'),
                name: 'Cleanup Job Details',
                description: 'Remove job history',
                job_type: 'cleanup_jobs',
                next_schedule: null,
                next_job_run: null,
            },
        ],
        ...demoWorkflows(),
    };
}

;// CONCATENATED MODULE: ./simulator/seed-file/ids.ts

/** Ids by name: given ones are kept, the others come after them. */
class Ids {
    #byName = new Map();
    #taken = new Set();
    #last = 0;
    /** Notes an object of the file; two of one id cannot be. */
    add(given, name) {
        const asked = given.number('id');
        if (asked !== undefined && this.#taken.has(asked))
            given.complain('id', `${asked} is already used`);
        const id = asked ?? this.next();
        this.#taken.add(id);
        this.#byName.set(name, id);
        return id;
    }
    /** An id that nothing has and no object of the file asks for, when those have been reserved. */
    next() {
        do
            this.#last += 1;
        while (this.#taken.has(this.#last));
        this.#taken.add(this.#last);
        return this.#last;
    }
    /** Keeps ids free that objects further down ask for. */
    reserve(all) {
        const ids = all.flatMap((given) => given.number('id') ?? []);
        for (const id of ids)
            this.#last = Math.max(this.#last, id);
        return ids;
    }
    /** The id of what the file names elsewhere. */
    of(given, name, wanted) {
        const id = this.#byName.get(wanted);
        if (id !== undefined)
            return id;
        const known = [...this.#byName.keys()];
        const all = known.length > 0 ? `; known names: ${known.join(', ')}` : '';
        return given.complain(name, `unknown name '${wanted}'${didYouMean(wanted, known, all)}`);
    }
}

;// CONCATENATED MODULE: ./simulator/seed-file/jobs.ts


const OUTCOMES = ['successful', 'failed', 'unreachable', 'error'];
/** What says how a job goes, where it is not a recorded one. */
const AUTHORED = ['outcome', 'seconds', 'tasks', 'hosts', 'message', 'artifacts'];
/** What a job does when nothing is said, in seconds. */
const jobs_SECONDS = 2;
/** How jobs of a template go, by what the seed file says under `jobs`. */
function readRun(given, playbook) {
    const replayed = given?.one('replay', REPLAYS);
    const others = replayed === undefined ? [] : AUTHORED.filter((name) => given?.has(name));
    if (others.length > 0)
        given?.complain('replay', `cannot be combined with ${others.join(', ')}`);
    const outcome = given?.one('outcome', OUTCOMES) ?? 'successful';
    const seconds = given?.number('seconds') ?? jobs_SECONDS;
    const tasks = given?.texts('tasks') ?? [];
    const bad = given?.texts('hosts') ?? [];
    const message = given?.text('message') ?? 'it did not work';
    const artifacts = given?.object('artifacts');
    given?.end();
    const names = tasks.length > 0 ? tasks : ['Deploy'];
    const met = (host) => bad.length === 0 || bad.includes(host);
    // Who cannot be reached is told at the first task, a failure is at the last one.
    const at = outcome === 'unreachable' ? 0 : names.length - 1;
    const result = (index) => (host) => {
        if (index !== at || !met(host) || outcome === 'successful' || outcome === 'error') {
            return index === 0 ? ok() : results_changed();
        }
        return outcome === 'unreachable' ? unreachable(message) : failed(message);
    };
    return {
        playbook: (_context) => ({
            file: playbook,
            plays: [
                {
                    name: 'Simulated',
                    hosts: 'all',
                    tasks: names.map((name, index) => task(name, 'command', 4 + index * 4, result(index), { seconds: seconds / names.length })),
                },
            ],
            ...(artifacts ? { artifacts } : {}),
        }),
        ...(outcome === 'error' ? { errorBefore: message } : {}),
        ...(replayed === undefined ? {} : { recorded: ({ relaunch }) => recordingOf(replayed, relaunch) }),
    };
}

;// CONCATENATED MODULE: ./simulator/fields/field.ts
/** The same field, of which OPTIONS tells something else. */
function as(described, field) {
    return { ...field, described: { ...field.described, ...described } };
}
/** A field that is taken and not shown. */
function field_hidden(field) {
    return { ...field, writeOnly: true };
}
/** A field that cannot be changed any more. */
function fixed(field) {
    return { ...field, fixed: true };
}
/** The same field, in which null is a value, and what an object has at first. */
function nullable(field) {
    const read = (value, complain, world) => (value === null ? null : field.read(value, complain, world));
    return { ...field, initial: null, read };
}
/** True for a field that stays as it is when a PUT leaves it out, as OPTIONS tells. */
function hasNoDefault({ described }) {
    return described !== undefined && 'default' in described && described.default === undefined;
}
/** Reads the declared fields that a body has, and complains of what is wrong, or missing where `isWhole`. */
function readAll(declared, body, complaints, world, { isWhole = false } = {}) {
    const values = {};
    for (const [name, field] of Object.entries(declared)) {
        const given = body[name];
        if (given === undefined) {
            if (isWhole && field.required)
                complaints.add(name, 'This field is required.');
            continue;
        }
        const value = field.read(given, (...texts) => complaints.add(name, ...texts), world);
        if (value === null && field.required && field.table)
            complaints.add(name, 'This field may not be null.');
        else if (value !== undefined)
            values[name] = value;
    }
    return values;
}
/** What declared fields are at first. */
function initialValues(declared) {
    const values = Object.entries(declared).map(([name, field]) => [name, structuredClone(field.initial)]);
    return Object.fromEntries(values);
}
/** Some declared fields, or all, as columns that are only shown. */
function columnsOf(declared, names = Object.keys(declared)) {
    return Object.fromEntries(names.map((name) => [name, declared[name]?.type ?? 'field']));
}
/** All but some of what is declared. */
function without(declared, ...names) {
    return Object.fromEntries(Object.entries(declared).filter(([name]) => !names.includes(name)));
}

;// CONCATENATED MODULE: ./simulator/resources/prompts/survey-check.ts





const isText = (value) => typeof value === 'string';
// True and false are integers to Python.
const survey_check_isWhole = (value) => typeof value === 'boolean' || isInteger(value);
const isNumber = (value) => typeof value === 'number' || value instanceof WrittenNumber || survey_check_isWhole(value);
/** Types of questions, and whether a default has the type's own kind of value. */
const survey_check_TYPES = {
    text: isText,
    textarea: isText,
    password: isText,
    multiplechoice: isText,
    multiselect: isText,
    integer: survey_check_isWhole,
    float: isNumber,
};
const ENVELOPE = [
    ['name', 'string', isText],
    ['description', 'string', isText],
    ['spec', 'list of items', Array.isArray],
];
/** What every question has. */
const ELEMENTS = [
    ['type', 'string', isText],
    ['question_name', 'string', isText],
    ['variable', 'string', isText],
    ['required', 'boolean', (value) => typeof value === 'boolean'],
];
/** Reads a survey as AWX 24.6 does; lengths of defaults and `min` above `max` are not looked at. */
function readSurvey(body, before) {
    const error = envelopeFault(body);
    if (error !== undefined)
        return { error };
    const spec = [];
    for (const [index, question] of body['spec'].entries()) {
        if (!isObject(question))
            return { error: `Survey question ${index} is not a json object.` };
        const kept = withLines(question);
        const fault = elementFault(question, index, spec) ??
            defaultFault(question, index) ??
            limitFault(question, index) ??
            choiceFault(kept, index) ??
            secretFault(kept, index, before);
        if (fault !== undefined)
            return { error: fault };
        spec.push(withSecret(kept, before));
    }
    return { survey: { name: String(body['name']), description: String(body['description']), spec } };
}
/** Of several faults the last one is told. */
function envelopeFault(body) {
    if (Array.isArray(body['spec']) && body['spec'].length === 0)
        return "'spec' doesn't contain any items.";
    const faults = ENVELOPE.flatMap(([key, label, fits]) => {
        const value = body[key];
        if (value === undefined)
            return [`Field '${key}' is missing from survey spec.`];
        return fits(value) ? [] : [`Expected ${label} for field '${key}', received ${pythonType(value)} type.`];
    });
    return faults.at(-1);
}
function elementFault(question, index, earlier) {
    for (const [key, label, fits] of ELEMENTS) {
        const value = question[key];
        if (value === undefined)
            return `'${key}' missing from survey question ${index}`;
        if (!fits(value))
            return `'${key}' in survey question ${index} expected to be ${label}.`;
    }
    const { type, variable } = question;
    if (earlier.some((other) => other.variable === variable)) {
        return `'variable' '${variable}' duplicated in survey question ${index}.`;
    }
    if (survey_check_TYPES[String(type)])
        return undefined;
    const allowed = Object.keys(survey_check_TYPES).join(', ');
    return `'${type}' in survey question ${index} is not one of '${allowed}' allowed question types.`;
}
function defaultFault(question, index) {
    const { type, default: value } = question;
    if (value === undefined || value === '' || survey_check_TYPES[String(type)]?.(value))
        return undefined;
    const label = type === 'integer' || type === 'float' ? type : 'string';
    return `Default value ${pythonStr(value)} in survey question ${index} expected to be ${label}.`;
}
function limitFault(question, index) {
    const key = ['min', 'max'].find((name) => (question[name] ?? null) !== null && !survey_check_isWhole(question[name]));
    return key && `The ${key} limit in survey question ${index} expected to be integer.`;
}
const isChoice = ({ type }) => type === 'multiplechoice' || type === 'multiselect';
/** Choices and their defaults as they are kept: one a line, without blank lines. */
function withLines(question) {
    if (!isChoice(question))
        return question;
    const texts = Object.entries({ choices: question['choices'], default: question['default'] }).filter(([, value]) => isText(value));
    const lines = (value) => splitLines(value)
        .filter((line) => line.trim() !== '')
        .join('\n');
    return { ...question, ...Object.fromEntries(texts.map(([key, value]) => [key, lines(String(value))])) };
}
function choiceFault(question, index) {
    if (!isChoice(question))
        return undefined;
    const { type, choices, default: value } = question;
    if (choices === undefined)
        return `Survey question ${index} of type ${type} must specify choices.`;
    if (!isText(value))
        return undefined;
    const given = splitLines(value);
    if (type === 'multiplechoice' && given.length > 1) {
        return 'Multiple Choice (Single Select) can only have one default value.';
    }
    // In choices that are text any part of the text is found.
    const known = Array.isArray(choices) ? choices : String(choices);
    return given.every((one) => known.includes(one))
        ? undefined
        : 'Default choice must be answered from the choices listed.';
}
/** The hidden form of a secret stands for a secret that is there, and for nothing else. */
function secretFault(question, index, before) {
    const { type, default: value } = question;
    if (!isText(value) || !value.startsWith('$encrypted$'))
        return undefined;
    if (type !== 'password') {
        return `$encrypted$ is a reserved keyword for password question defaults, survey question ${index} is type ${type}.`;
    }
    const old = oldOf(question, before);
    const isKept = old !== undefined && isText(old.default) && (old.type === 'password' || old.default === '');
    return isKept
        ? undefined
        : `$encrypted$ is a reserved keyword, may not be used for new default in position ${index}.`;
}
function oldOf({ variable }, before) {
    return before?.spec.find((other) => other.variable === variable);
}
/** A password that is sent back hidden stays what it was. */
function withSecret(question, before) {
    const isHidden = isText(question.default) && question.default.startsWith('$encrypted$');
    return isHidden ? { ...question, default: oldOf(question, before)?.default ?? '' } : question;
}

;// CONCATENATED MODULE: ./simulator/http/reply.ts
/** 200 with JSON. */
function reply_ok(json) {
    return { status: 200, json };
}
/** 201 (or 202) with the new object and where it is. */
function created(json, location, status = 201) {
    return { status, json, headers: { Location: location } };
}
/** Success without a body. */
function empty(status = 204) {
    return { status };
}
/** An answer that ends the handling, thrown from anywhere. */
class Refusal extends Error {
    reply;
    constructor(reply) {
        super(`HTTP ${reply.status}`);
        this.name = 'Refusal';
        this.reply = reply;
    }
}
/** `{"detail": \u2026}` with a status. */
function detail(status, text) {
    return new Refusal({ status, json: { detail: text } });
}
/** 404 in the framework's words, which name the model. */
function notFound(model) {
    return detail(404, `No ${model} matches the given query.`);
}
/** 403. */
function forbidden() {
    return detail(403, 'You do not have permission to perform this action.');
}
/** 405. */
function notAllowed(method) {
    return detail(405, `Method "${method}" not allowed.`);
}
/** 400, usually by field. */
function invalid(json) {
    return new Refusal({ status: 400, json });
}
/** Refuses a body of which there are complaints. */
function refuse(complaints) {
    if (complaints.any)
        throw invalid(complaints.byField);
}
/** What a fault that the controller did not foresee answers. */
const serverError = () => new Refusal({ status: 500, json: { detail: 'A server error has occurred.' }, from: 'django' });

;// CONCATENATED MODULE: ./simulator/http/request.ts


/** The user of a call that needs one. */
function userOf(call) {
    if (!call.user)
        throw new Error(`${call.path} wants a user`);
    return call.user;
}
/**
 * Whether the controller knows that the credentials may write. With a token of its own that may only read, it says of
 * every object that this user can do nothing with it. Of a gateway's tokens it does not know the scope.
 */
function mayWrite({ token, base }) {
    return token === undefined || base === '/api/controller/v2' || token.scope.split(' ').includes('write');
}
/** The body as an object; none at all counts as empty. */
function objectBody(call) {
    if (call.body === undefined || call.body === null || call.body === '')
        return {};
    if (isObject(call.body))
        return call.body;
    throw invalid({ detail: 'JSON parse error - not a JSON object' });
}
/** A link to an object. */
function request_link(call, ...parts) {
    return `${call.base}/${parts.join('/')}/`;
}
/** A value that is no look-up, such as `page_size`: of several, the controller takes the last. */
function lastOf({ query }, name) {
    return query.getAll(name).at(-1);
}

;// CONCATENATED MODULE: ./simulator/rest/permissions.ts
/** True for superusers, and for roles on the object or the administration of its organization. */
function can(user, on, row, ...roles) {
    if (user.is_superuser)
        return true;
    if (!row)
        return false;
    if (user.is_system_auditor && roles.includes('read'))
        return true;
    const grants = [...user.grants, ...user.teams.flatMap((team) => team.grants)];
    return grants.some((grant) => {
        if (grant.on === 'organization' && grant.role === 'admin') {
            return grant.id === (on === 'organization' ? row.id : row.organization);
        }
        return grant.on === on && grant.id === row.id && (grant.role === 'admin' || roles.includes(grant.role));
    });
}
/** May see it: any role on an object lets it be seen. */
function canRead(user, on, row) {
    return can(user, on, row, 'read', 'execute', 'use', 'update', 'approval', 'member', 'adhoc', 'auditor');
}
/** A job is seen by who may see its template, and by who launched it. */
function canReadJob(world, user, job) {
    if (user.is_superuser || user.is_system_auditor)
        return true;
    if (job.created_by === user.id && job.launch_type !== 'workflow')
        return true;
    const template = world.job_templates.get(job.unified_job_template);
    if (template && canRead(user, 'job_template', template))
        return true;
    const workflow = world.workflow_job_templates.get(job.unified_job_template);
    if (workflow && canRead(user, 'workflow_job_template', workflow))
        return true;
    const project = world.projects.get(job.unified_job_template);
    return project !== undefined && canRead(user, 'project', project);
}
/** A job is canceled or run again by who launched it or administers its template. */
function canActOnJob(world, user, job) {
    if (user.is_superuser || job.created_by === user.id)
        return true;
    const template = world.job_templates.get(job.unified_job_template);
    if (template && can(user, 'job_template', template, 'admin'))
        return true;
    const workflow = world.workflow_job_templates.get(job.unified_job_template);
    return workflow !== undefined && can(user, 'workflow_job_template', workflow, 'admin');
}

;// CONCATENATED MODULE: ./simulator/world/clock.ts
/**
 * The only source of time. Jobs progress by what it says, so a test that holds a manual clock decides
 * at which stage a request finds a job.
 */
class Clock {
    mode;
    #ms;
    #listeners = new Set();
    constructor(mode, start = new Date()) {
        this.mode = mode;
        // In real mode only the difference to the wall clock is kept, so that advance() still works.
        this.#ms = mode === 'real' ? 0 : start.getTime();
    }
    /** Milliseconds since 1970. */
    ms() {
        return this.mode === 'real' ? Date.now() + this.#ms : this.#ms;
    }
    now() {
        return new Date(this.ms());
    }
    /** Moves time forward; everything that falls due has happened when it returns. */
    advance(ms) {
        if (!(ms >= 0))
            throw new RangeError('the clock only goes forward');
        this.#ms += ms;
        for (const listener of this.#listeners)
            listener();
    }
    onAdvance(listener) {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }
}
/** The API's time stamps: microseconds and Z. */
function stamp(ms) {
    if (ms === null)
        return null;
    // Microseconds that are never all zero: Python leaves out a fraction that is.
    const micros = String(((ms * 7919) % 999) + 1).padStart(3, '0');
    return new Date(ms).toISOString().replace('Z', `${micros}Z`);
}
/** A moment without the parts of its second. */
const zulu = (at) => `${new Date(at).toISOString().slice(0, 19)}Z`;

;// CONCATENATED MODULE: ./simulator/world/host-filter.ts
const LOOKUPS = {
    exact: (value, wanted) => value === wanted,
    iexact: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
    contains: (value, wanted) => value.includes(wanted),
    icontains: (value, wanted) => value.toLowerCase().includes(wanted.toLowerCase()),
    startswith: (value, wanted) => value.startsWith(wanted),
    endswith: (value, wanted) => value.endsWith(wanted),
};
const FIELDS = {
    name: (_world, host) => [host.name],
    description: (_world, host) => [host.description],
    enabled: (_world, host) => [String(host.enabled)],
    groups__name: (world, host) => host.groups.map((id) => world.groups.get(id)?.name ?? ''),
    inventory__name: (world, host) => [world.inventories.get(host.inventory)?.name ?? ''],
};
/** Reads `name__startswith=web and groups__name=db`; undefined when it names what hosts do not have. */
function readHostFilter(filter) {
    const any = filter.split(/\s+or\s+/i).map((part) => part.split(/\s+and\s+/i).map(readTerm));
    const terms = any.flat();
    if (terms.some((term) => term === undefined))
        return undefined;
    return (world, host) => any.some((all) => all.every((term) => term?.(world, host)));
}
function readTerm(term) {
    const [, key = '', quoted, bare = ''] = /^\s*([\w]+)\s*=\s*(?:"([^"]*)"|(\S*))\s*$/.exec(term) ?? [];
    const parts = key.split('__');
    const last = parts.at(-1) ?? '';
    const lookup = parts.length > 1 && last in LOOKUPS ? last : 'exact';
    const field = FIELDS[lookup === 'exact' && last !== 'exact' ? key : parts.slice(0, -1).join('__')];
    const test = LOOKUPS[lookup];
    if (!field || !test)
        return undefined;
    return (world, host) => field(world, host).some((value) => test(value, quoted ?? bare));
}

;// CONCATENATED MODULE: ./simulator/world/inventory.ts

/** Hosts of an inventory, enabled or not, by id; a smart one has those of its organization that fit. */
function hostsOf(world, inventory) {
    const row = world.inventories.get(inventory);
    if (row?.kind !== 'smart')
        return world.hosts.filter((host) => host.inventory === inventory);
    const test = readHostFilter(row.host_filter ?? '');
    const own = (host) => world.inventories.get(host.inventory)?.organization === row.organization;
    return world.hosts.filter((host) => own(host) && (test?.(world, host) ?? false));
}
/** Groups of an inventory. */
function groupsOf(world, inventory) {
    return world.groups.filter((group) => group.inventory === inventory);
}
/**
 * Hosts in the order in which a play meets them: the inventory script gives groups by name, then hosts
 * within them.
 */
function playOrder(world, inventory) {
    const hosts = hostsOf(world, inventory).filter((host) => host.enabled);
    const key = (host) => {
        const names = host.groups.map((id) => world.groups.get(id)?.name ?? '').sort();
        return `${names[0] ?? '\u0000'}\u0000${host.name}`;
    };
    return [...hosts].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map((host) => host.name);
}
/** Members by group name, children's included. */
function membersByGroup(world, inventory) {
    const groups = groupsOf(world, inventory);
    const members = (group, seen) => {
        if (seen.has(group.id))
            return [];
        seen.add(group.id);
        const own = hostsOf(world, inventory).filter((host) => host.enabled && host.groups.includes(group.id));
        const below = group.children.flatMap((id) => {
            const child = world.groups.get(id);
            return child ? members(child, seen) : [];
        });
        return [...new Set([...own.map((host) => host.name), ...below])];
    };
    return Object.fromEntries(groups.map((group) => [group.name, members(group, new Set())]));
}
/** The latest counts of a host, by which it is told whether it has failed. */
function lastSummary(world, host) {
    const job = world.jobs.get(host.last_job);
    const summary = job?.host_summaries.find((row) => row.id === host.last_job_host_summary);
    return job && summary ? { job, failed: summary.failures > 0 || summary.dark > 0, id: summary.id } : undefined;
}
/** Figures that go with an inventory wherever it is named. */
function inventoryFigures(world, inventory) {
    // A task counts anew after each change, so what was added just now is not in the figures yet.
    const counted = (row) => row.created < world.clock.ms();
    const hosts = hostsOf(world, inventory.id).filter(counted);
    const failed = hosts.filter((host) => lastSummary(world, host)?.failed).length;
    const sources = world.inventory_sources.filter((source) => source.inventory === inventory.id && source.source !== 'constructed');
    return {
        has_active_failures: failed > 0,
        total_hosts: hosts.length,
        hosts_with_active_failures: failed,
        total_groups: groupsOf(world, inventory.id).filter(counted).length,
        has_inventory_sources: sources.length > 0,
        total_inventory_sources: sources.length,
        inventory_sources_with_failures: sources.filter((source) => source.status === 'failed').length,
    };
}

;// CONCATENATED MODULE: ./simulator/rest/summary.ts




/** Adds only what is there: the API leaves out what an object does not have. */
function present(fields) {
    return Object.fromEntries(Object.entries(fields).filter((entry) => entry[1] !== undefined && entry[1] !== false));
}
/** Id, name and description of anything. */
function brief(row) {
    return row && { id: row.id, name: row.name, description: row.description };
}
const summary_NAMED = ['id', 'name', 'description'];
/** By table: the columns that sum an object up where another one names it. */
const SUMMED = {
    organizations: summary_NAMED,
    teams: summary_NAMED,
    credential_types: summary_NAMED,
    job_templates: summary_NAMED,
    workflow_job_templates: summary_NAMED,
    hosts: summary_NAMED,
    workflow_jobs: summary_NAMED,
    notification_templates: summary_NAMED,
    inventories: [...summary_NAMED, 'kind'],
    projects: [...summary_NAMED, 'status', 'scm_type', 'allow_override'],
    execution_environments: [...summary_NAMED, 'image'],
    approval_templates: [...summary_NAMED, 'timeout'],
    role_definitions: [...summary_NAMED, 'managed'],
    users: ['id', 'username', 'first_name', 'last_name'],
    instance_groups: ['id', 'name', 'is_container_group'],
    inventory_sources: ['id', 'name', 'source', 'status'],
};
/** What else sums it up, derived from its row. */
const DERIVED = {
    inventories: (world, id) => {
        const row = world.inventories.get(id);
        return row && { ...inventoryFigures(world, row), organization_id: row.organization };
    },
    inventory_sources: (world, id) => {
        const last = world.inventory_sources.get(id)?.last_job_run ?? null;
        return last === null ? {} : { last_updated: stamp(last) };
    },
    credentials: (world, id) => {
        const row = world.credentials.get(id);
        const [listed] = row ? briefCredentials(world, [row.id]) : [];
        return listed && { ...listed, kubernetes: false, credential_type_id: row?.credential_type ?? null };
    },
    jobs: briefEventJob,
};
/** An object in few words, as others name it; undefined where there is none, or where its table is not summed up. */
function summaryOf(world, table, id) {
    const row = world[table].get(id);
    const names = SUMMED[table];
    const derived = DERIVED[table];
    if (!row || (!names && !derived))
        return undefined;
    return { ...pick(row, names ?? []), ...derived?.(world, row.id) };
}
/** The execution environment that jobs run in: the object's own, or the controller's. */
function resolvedEnvironment(world, own) {
    return summaryOf(world, 'execution_environments', own ?? world.execution_environments.find((one) => !one.managed)?.id);
}
/** A job as its events and counts by host name it: with the template that it came from. */
function briefEventJob(world, id) {
    const job = world.jobs.get(id);
    const template = world.job_templates.get(job?.job_template);
    const from = template && { job_template_id: template.id, job_template_name: template.name };
    return job && { ...briefJob(job), ...from };
}
/** Credentials as jobs and templates list them. */
function briefCredentials(world, ids) {
    return ids.flatMap((id) => {
        const credential = world.credentials.get(id);
        const kind = world.credential_types.get(credential?.credential_type);
        if (!credential)
            return [];
        return [{ ...brief(credential), kind: kind?.namespace ?? null, cloud: kind?.kind === 'cloud' }];
    });
}
/** Up to ten labels with their number. */
function briefLabels(world, ids) {
    const labels = ids.flatMap((id) => world.labels.get(id) ?? []).sort((a, b) => (a.name < b.name ? -1 : 1));
    return { count: labels.length, results: labels.slice(0, 10).map(({ id, name }) => ({ id, name })) };
}
/** The template that a job came from, whatever its kind. */
function briefTemplate(world, id) {
    const found = world.launchable(id);
    return found && { ...brief(found.row), unified_job_type: LAUNCHABLE[found.table] };
}
/** Seconds from start to end, or until now; with six digits while it runs, with three afterwards. */
function elapsed(job, now) {
    if (job.started === null || job.started > now)
        return 0;
    if (job.finished === null)
        return Math.round((now - job.started) * 1000) / 1_000_000;
    return Math.round(job.finished - job.started) / 1000;
}
/** A job in few words; how long it takes is known when it is over. */
function briefSource(job) {
    const took = job.finished === null ? 0 : elapsed(job, job.finished);
    return { ...brief(job), status: job.status, failed: job.failed, elapsed: took };
}
/**
 * A job as events, summaries and nodes name it. The controller takes this from the job's row with each request, and writes
 * how long the job took into that row when it ends (AWX 24.6.1, `SUMMARIZABLE_FK_FIELDS`, `UnifiedJob.save`).
 */
function briefJob(job) {
    const canceled = job.canceled_on === null ? {} : { canceled_on: stamp(job.canceled_on) };
    return { ...briefSource(job), type: job.type, ...canceled };
}

;// CONCATENATED MODULE: ./simulator/rows/answers.ts


/** Kept together with the other answers, so that nothing can be filtered by it. */
const PROMPTED = { filterable: false };
/** A text that is null where nothing is said. */
const promptedText = () => as(PROMPTED, nullable(values_text()));
/** What a node or a schedule answers to the prompts of what it launches; null where it leaves them alone. */
const ANSWERS = {
    /** An object, or text where text was given. */
    extra_data: anything({}),
    inventory: reference('inventories'),
    scm_branch: promptedText(),
    job_type: as({ ...PROMPTED, choices: [null, '', 'run', 'check'] }, nullable(choice(['run', 'check'], ''))),
    job_tags: promptedText(),
    skip_tags: promptedText(),
    limit: promptedText(),
    diff_mode: as(PROMPTED, nullable(flag())),
    verbosity: as({ ...PROMPTED, choices: [null, 0, 1, 2, 3, 4, 5] }, nullable(choice([0, 1, 2, 3, 4, 5], ''))),
    execution_environment: reference('execution_environments'),
    forks: as(PROMPTED, nullable(looseInteger({ min: 0 }))),
    job_slice_count: as(PROMPTED, nullable(looseInteger({ min: 0 }))),
    timeout: as(PROMPTED, nullable(looseInteger())),
};

;// CONCATENATED MODULE: ./simulator/rows/templates.ts



/** What a workflow template can prompt for. */
const WORKFLOW_PROMPTS = [
    ...['variables', 'inventory', 'limit', 'scm_branch', 'labels', 'tags', 'skip_tags'],
];
/** The prompts on launch that a job template has, by the API's names. */
const PROMPTS = [
    ...['scm_branch', 'diff_mode', 'variables', 'limit', 'tags', 'skip_tags', 'job_type', 'verbosity', 'inventory'],
    ...['credential', 'execution_environment', 'labels', 'forks', 'job_slice_count', 'timeout', 'instance_groups'],
];
/** `ask_\u2026_on_launch` for each prompt. */
function askFields(prompts) {
    const fields = prompts.map((prompt) => [`ask_${prompt}_on_launch`, flag()]);
    return Object.fromEntries(fields);
}
const WEBHOOK = {
    webhook_service: as({ default: undefined }, choice(['', 'github', 'gitlab', 'bitbucket_dc'], '')),
    webhook_credential: reference('credentials'),
};
/** What a job template takes. */
const JOB_TEMPLATE_FIELDS = {
    ...NAMED,
    job_type: choice(['run', 'check'], 'run'),
    inventory: reference('inventories', { early: 'Inventory' }),
    project: reference('projects', { early: 'Project' }),
    playbook: values_text({ max: 1024 }),
    scm_branch: values_text({ max: 1024 }),
    forks: integer(0, { min: 0 }),
    limit: values_text(),
    verbosity: choice([0, 1, 2, 3, 4, 5], 0),
    extra_vars: variables(),
    job_tags: values_text(),
    force_handlers: flag(),
    skip_tags: values_text({ max: 1024 }),
    start_at_task: values_text({ max: 1024 }),
    timeout: integer(0),
    use_fact_cache: flag(),
    execution_environment: reference('execution_environments', { early: 'ExecutionEnvironment' }),
    host_config_key: values_text({ max: 1024 }),
    ...askFields(PROMPTS),
    survey_enabled: flag(),
    become_enabled: flag(),
    diff_mode: flag(),
    allow_simultaneous: flag(),
    job_slice_count: integer(1, { min: 0 }),
    ...WEBHOOK,
    prevent_instance_group_fallback: flag(),
};
/** What a workflow job template takes. */
const WORKFLOW_JOB_TEMPLATE_FIELDS = {
    ...NAMED,
    extra_vars: variables(),
    organization: reference('organizations'),
    survey_enabled: flag(),
    allow_simultaneous: flag(),
    ...askFields(WORKFLOW_PROMPTS),
    inventory: reference('inventories'),
    limit: promptedText(),
    scm_branch: promptedText(),
    ...WEBHOOK,
    skip_tags: promptedText(),
    job_tags: promptedText(),
};
/** What a node of a workflow template takes. */
const WORKFLOW_NODE_FIELDS = {
    ...ANSWERS,
    workflow_job_template: fixed(requiredReference('workflow_job_templates')),
    unified_job_template: launchable(),
    all_parents_must_converge: flag(),
    identifier: as({ default: 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx' }, values_text({ max: 512 })),
};
/** What an approval node takes. */
const APPROVAL_TEMPLATE_FIELDS = {
    ...NAMED,
    timeout: integer(0),
    execution_environment: reference('execution_environments'),
};
/** What a schedule takes, whose rule is one of iCalendar. */
const SCHEDULE_FIELDS = {
    rrule: values_text({ required: true }),
    ...NAMED,
    ...ANSWERS,
    unified_job_template: { ...launchable(), required: true },
    enabled: flag(true),
};

;// CONCATENATED MODULE: ./simulator/world/empty-run.ts
/** A run that does nothing: of templates of which nobody has said how they go. */
const EMPTY_RUN = {
    playbook: () => ({ file: 'empty.yml', plays: [{ name: 'Nothing to do', hosts: 'all', tasks: [] }] }),
};

;// CONCATENATED MODULE: ./simulator/world/repositories.ts
function repositoryOf(world, url) {
    return world.repositories.find((repository) => url.startsWith(repository.url));
}
/** How a new project is fetched; undefined when nobody has said what lies there. */
function fetchScript(world, project) {
    return repositoryOf(world, project.scm_url)?.fetch;
}
/** How the jobs of a playbook of this project go; undefined when nobody has said. */
function playbookRun(world, project, playbook) {
    return project && repositoryOf(world, project.scm_url)?.runs?.[playbook];
}
/** How a new inventory source is read: as the repository says, or as another one of the same place is. */
function sourceScript(world, source) {
    const project = world.projects.get(source.source_project);
    const known = project && repositoryOf(world, project.scm_url)?.sources?.[source.source_path];
    const same = (row) => row.id !== source.id && row.source_project === source.source_project && row.source_path === source.source_path;
    return known ?? world.inventory_sources.find(same)?.run;
}

;// CONCATENATED MODULE: ./simulator/resources/access/shared.ts


/** Nobody is told of its jobs. */
function noNotifications() {
    return { notification_templates_started: [], notification_templates_success: [], notification_templates_error: [] };
}
/** Only administrators make one. */
function administratorsOnly(call, _body, row) {
    return row || userOf(call).is_superuser ? undefined : forbidden();
}
/** Users with a role on an object. */
function members(world, on, id, role) {
    return world.users.filter((user) => user.grants.some((one) => one.on === on && one.id === id && one.role === role));
}

;// CONCATENATED MODULE: ./simulator/rest/kind.ts
/** `workflow_job_template` as the API writes it in titles, or within sentences. */
function words(type, title = false) {
    const plain = type.replaceAll('_', ' ');
    return title ? plain.replace(/\b\w/g, (letter) => letter.toUpperCase()) : plain;
}
/** What several sources show of one object; later ones win. */
function merged(...parts) {
    const all = (key) => Object.assign({}, ...parts.map((part) => part?.[key]));
    return { related: all('related'), summary: all('summary'), fields: all('fields') };
}

;// CONCATENATED MODULE: ./simulator/resources/schedules/schedule-rule.ts
const STEP = {
    MINUTELY: 60_000,
    HOURLY: 3_600_000,
    DAILY: 86_400_000,
    WEEKLY: 604_800_000,
};
const UNITS = 'MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY';
const AT = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/;
function wall(text) {
    const [, year, month, day, hour, minute, second] = AT.exec(text) ?? [];
    return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}
/** True for a zone of the time zone database. */
function isZone(zone) {
    try {
        new Intl.DateTimeFormat('en', { timeZone: zone });
        return true;
    }
    catch {
        return false;
    }
}
/** The zone's clock at a moment, as if it were UTC. */
function clockIn(zone, at) {
    const parts = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'medium',
    }).formatToParts(at);
    const of = (type) => Number(parts.find((part) => part.type === type)?.value ?? 0);
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}
/** The moment at which the zone's clock shows that; twice, since the offset may change in between. */
function moment(zone, shown) {
    const first = shown - (clockIn(zone, shown) - shown);
    return shown - (clockIn(zone, first) - first);
}
/** A rule as it is kept: on one line, and an end in no zone, which is the start's, in UTC. */
function keptRule(rrule) {
    const line = rrule.trim().split(/\s+/).join(' ');
    const zone = /DTSTART;TZID=([^:]+):/.exec(line)?.[1] ?? 'UTC';
    if (!isZone(zone))
        return line;
    return line.replaceAll(/UNTIL=(\d{8}T\d{6})(?![\dZ])/g, (_end, shown) => {
        const utc = new Date(moment(zone, wall(shown))).toISOString();
        return `UNTIL=${utc.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
    });
}
function rulesOf(rrule) {
    const [, zone = 'UTC', start = ''] = /DTSTART(?:;TZID=([^:]+))?:(\d{8}T\d{6})/.exec(rrule) ?? [];
    const found = [...rrule.matchAll(new RegExp(`RRULE:\\S*FREQ=(${UNITS})\\S*`, 'g'))];
    return found.map(([rule, unit]) => {
        const number = (name) => {
            const value = new RegExp(`${name}=(\\d+)`).exec(rule)?.[1];
            return value === undefined ? undefined : Number(value);
        };
        const [, until, utc] = /UNTIL=(\d{8}T\d{6})(Z?)/.exec(rule) ?? [];
        return {
            start: wall(start),
            zone,
            every: { unit: unit, count: number('INTERVAL') ?? 1 },
            count: number('COUNT'),
            until: until === undefined ? undefined : utc === 'Z' ? clockIn(zone, wall(until)) : wall(until),
        };
    });
}
/** The wall clock of the nth time; in months that are too short there is none. */
function nth({ start, every }, index) {
    const step = STEP[every.unit];
    if (step !== undefined)
        return start + index * every.count * step;
    const first = new Date(start);
    const months = index * every.count * (every.unit === 'YEARLY' ? 12 : 1);
    const later = new Date(start);
    later.setUTCMonth(first.getUTCMonth() + months);
    return later.getUTCDate() === first.getUTCDate() ? later.getTime() : undefined;
}
/** How many times are looked through at most: a rule may begin long ago. */
const FAR = 1_000_000;
function* timesOf(rule, from) {
    const step = STEP[rule.every.unit];
    const ahead = step === undefined ? 0 : Math.floor((from - rule.start) / (step * rule.every.count)) - 2;
    for (let index = Math.max(0, ahead); index < FAR; index += 1) {
        if (rule.count !== undefined && index >= rule.count)
            return;
        const shown = nth(rule, index);
        if (shown === undefined)
            continue;
        if (rule.until !== undefined && shown > rule.until)
            return;
        const at = rule.zone === 'UTC' ? shown : moment(rule.zone, shown);
        if (at >= from)
            yield { shown, at };
    }
}
/** The times from a moment on, up to so many, of all the rules together. */
function upcomingRuns(rrule, from, most) {
    const all = rulesOf(rrule).flatMap((rule) => {
        const some = [];
        for (const time of timesOf(rule, from)) {
            some.push(time);
            if (some.length === most)
                break;
        }
        return some;
    });
    const distinct = new Map(all.map((time) => [time.at, time]));
    return [...distinct.values()].sort((a, b) => a.at - b.at).slice(0, most);
}
/** The next time; undefined when there is none any more. */
function nextRun(rrule, from) {
    return upcomingRuns(rrule, from, 1)[0]?.at;
}
/** When it begins and ends, in which zone, and what it says of its end. */
function spanOf(rrule) {
    const rules = rulesOf(rrule);
    const [first] = rules;
    const ends = rules.map((rule) => {
        if (rule.count === undefined && rule.until === undefined)
            return undefined;
        return [...timesOf(rule, Number.NEGATIVE_INFINITY)].at(-1)?.at;
    });
    const endless = rules.length === 0 || ends.includes(undefined);
    const until = rules.find((rule) => rule.until !== undefined)?.until;
    return {
        start: upcomingRuns(rrule, Number.NEGATIVE_INFINITY, 1)[0]?.at,
        end: endless ? undefined : Math.max(...ends.map((end) => end ?? 0)),
        zone: first?.zone ?? 'UTC',
        until: until === undefined ? '' : new Date(until).toISOString().slice(0, 19),
    };
}
/** Times of a zone as ISO text with its offset. */
function localText(zone, at) {
    const shown = clockIn(zone, at);
    const offset = Math.round((shown - at) / 60_000);
    const two = (value) => String(value).padStart(2, '0');
    const plain = new Date(shown).toISOString().slice(0, 19);
    if (zone === 'UTC')
        return `${plain}Z`;
    const size = Math.abs(offset);
    return `${plain}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

;// CONCATENATED MODULE: ./simulator/resources/schedules/state.ts






const state_short = (job) => ({
    id: job.id,
    name: job.name,
    description: job.description,
    status: job.status,
    failed: job.failed,
    ...(job.type === 'inventory_update' ? { license_error: false } : {}),
});
/** The schedule that the controller takes for the next: of those to come the one that is furthest off. */
function upcoming(call, id) {
    const times = call.world.schedules
        .filter((row) => row.unified_job_template === id && row.enabled)
        .flatMap((row) => {
        const at = nextRun(row.rrule, call.now);
        return at === undefined ? [] : [{ schedule: row.id, at }];
    });
    return times.sort((one, other) => other.at - one.at)[0];
}
function state(call, id, last, current) {
    const path = (job) => request_link(call, JOB_TABLES[job.type], job.id);
    const next = upcoming(call, id);
    return {
        related: {
            ...(last ? { last_job: path(last) } : {}),
            ...(current ? { current_job: path(current) } : {}),
            ...(next ? { next_schedule: request_link(call, 'schedules', next.schedule) } : {}),
        },
        summary: present({
            last_job: last && { ...state_short(last), finished: stamp(last.finished) },
            last_update: last && state_short(last),
            current_update: current && state_short(current),
            current_job: current && state_short(current),
        }),
        fields: { last_job_failed: last?.failed ?? false, next_job_run: next ? zulu(next.at) : null },
    };
}
/** What is only shown of a template's runs. */
const RUN_COLUMNS = {
    last_job_run: 'datetime',
    last_job_failed: 'boolean',
    next_job_run: 'datetime',
    status: 'choice',
};
/** The same of a project or an inventory source, and when it was last updated. */
const UPDATE_COLUMNS = {
    columns: RUN_COLUMNS,
    computed: { last_update_failed: 'boolean', last_updated: 'datetime' },
};
/** What the last and the current update make of a project or an inventory source. */
function updateState(call, row, collection) {
    const last = call.world[collection].get(row.last_job);
    const current = call.world[collection].get(row.current_job);
    const both = state(call, row.id, last, current);
    const path = (id) => request_link(call, collection, id);
    return {
        ...both,
        related: {
            ...both.related,
            ...(last ? { last_update: path(last.id) } : {}),
            ...(current ? { current_update: path(current.id) } : {}),
        },
        fields: {
            ...both.fields,
            last_job_run: stamp(row.last_job_run),
            status: row.status,
            last_update_failed: last?.failed ?? false,
            last_updated: stamp(row.last_job_run),
        },
    };
}
/** What a template's runs make of its state. */
function runState(call, id) {
    const jobs = runsOf(call.world, id);
    const current = jobs.find((job) => !isFinal(job));
    const last = jobs.find(isFinal);
    const both = state(call, id, last, current);
    return {
        ...both,
        fields: {
            ...both.fields,
            last_job_run: stamp(last?.finished ?? null),
            status: (current ?? last)?.status ?? 'never updated',
        },
    };
}
/** The runs of a template, newest first. */
function runsOf(world, id) {
    return world
        .unifiedJobs()
        .filter((job) => job.unified_job_template === id && !isSlice(world, job))
        .reverse();
}
function isSlice(world, job) {
    const node = world.workflow_job_nodes.get(job.workflow_node);
    return node?.slice !== undefined && node.slice !== null;
}
/** Up to ten runs in few words. */
function recentJobs(call, id) {
    return runsOf(call.world, id)
        .slice(0, 10)
        .map((job) => ({
        id: job.id,
        status: job.status,
        finished: stamp(job.finished),
        canceled_on: stamp(job.canceled_on),
        type: job.type,
    }));
}

;// CONCATENATED MODULE: ./simulator/resources/templates/template-kind.ts



/** Keeps the prompts together, as the launch wants them. */
function storeAsks(prompts, change, before) {
    const none = Object.fromEntries(prompts.map((prompt) => [prompt, false]));
    const asks = { ...none, ...before };
    const rest = { ...change };
    for (const prompt of prompts) {
        const name = `ask_${prompt}_on_launch`;
        if (rest[name] !== undefined)
            asks[prompt] = rest[name];
        delete rest[name];
    }
    return { ...rest, asks };
}
/** The prompts by the API's names. */
function shownAsks(asks) {
    return Object.fromEntries(Object.entries(asks).map(([prompt, on]) => [`ask_${prompt}_on_launch`, on]));
}
/** A kind of template that users launch: what both of them have, and what this one has besides. */
function templateKind(own) {
    const { type, table } = own;
    return {
        collection: table,
        grant: type,
        filters: { also: ['last_job', 'status', 'last_job_run', 'last_job_failed'] },
        order: 'name',
        shared: true,
        capabilities: ['edit', 'delete', 'start', 'schedule', 'copy'],
        usedBy: (row, job) => job.unified_job_template === row.id,
        ...own,
        columns: { ...RUN_COLUMNS, ...own.columns },
        shown: (call, row, detailed) => {
            const { survey, webhook_service: service } = row;
            const webhook_receiver = service === '' ? '' : `${call.base}/${table}/${row.id}/${service}/`;
            const common = {
                related: { webhook_receiver },
                summary: {
                    ...present({ survey: survey ? { title: survey.name, description: survey.description } : undefined }),
                    labels: briefLabels(call.world, row.labels),
                    recent_jobs: recentJobs(call, row.id),
                },
                fields: shownAsks(row.asks),
            };
            return merged(runState(call, row.id), common, own.shown?.(call, row, detailed));
        },
    };
}

;// CONCATENATED MODULE: ./simulator/resources/templates/job-template.ts









/** How jobs of a new template go: as the repository says, or as those of another one with the same playbook of that project. */
function runLike(world, row) {
    const known = playbookRun(world, world.projects.get(row.project), row.playbook);
    if (known)
        return known;
    const same = world.job_templates.filter((other) => other.id !== row.id && other.playbook === row.playbook);
    return (same.find((other) => other.project === row.project) ?? same[0])?.run ?? EMPTY_RUN;
}
function job_template_check({ call, row, change, complaints }) {
    const project = call.world.projects.get(row.project);
    if (!project)
        throw invalid({ project: ['Job Templates must have a project assigned.'] });
    if (row.playbook === '')
        throw invalid({ playbook: ['Must select playbook for project.'] });
    if (!project.allow_override) {
        if (!project.playbooks.includes(row.playbook)) {
            throw invalid({ playbook: ['Playbook not found for project.'] });
        }
        for (const name of ['scm_branch', 'ask_scm_branch_on_launch']) {
            if (change[name])
                complaints.add(name, 'Project does not allow overriding branch.');
        }
    }
    if (row.inventory === null && !row.asks.inventory) {
        complaints.add('inventory', 'You must either set a default value or ask to prompt on launch.');
    }
    row.organization = project.organization;
}
/** Job templates. They belong to their project's organization, whatever is asked for. */
const JOB_TEMPLATE = templateKind({
    type: 'job_template',
    model: 'JobTemplate',
    table: 'job_templates',
    fields: JOB_TEMPLATE_FIELDS,
    columns: { organization: 'id', custom_virtualenv: 'string' },
    references: { organization: 'organizations' },
    constants: { custom_virtualenv: null },
    unique: [
        { by: ['name', 'organization'], text: 'JobTemplate with this (name, organization) combination already exists.' },
    ],
    links: [
        ...['jobs', 'schedules', 'activity_stream', 'launch', 'webhook_key', 'notification_templates_started'],
        ...['notification_templates_success', 'notification_templates_error', 'access_list', 'survey_spec', 'object_roles'],
        ...['instance_groups', 'slice_workflow_jobs', 'copy', 'labels', 'credentials'],
    ],
    roles: [
        ['admin', 'Admin', 'Can manage all aspects of the %s'],
        ['execute', 'Execute', 'May run the %s'],
        ['read', 'Read', 'May view settings for the %s'],
    ],
    hidden: () => ({
        ...noNotifications(),
        organization: null,
        survey: null,
        credentials: [],
        labels: [],
        instance_groups: [],
        run: EMPTY_RUN,
    }),
    refusal: (call, body, row) => {
        if (row)
            return undefined;
        const user = userOf(call);
        const inventory = call.world.inventories.get(Number(body['inventory']));
        if (inventory && !can(user, 'inventory', inventory, 'use')) {
            return new Refusal({ status: 403, json: { inventory: ['You do not have use permission on Inventory'] } });
        }
        const project = call.world.projects.get(Number(body['project']));
        return user.is_superuser || (project && can(user, 'project', project, 'use')) ? undefined : forbidden();
    },
    store: (change, before, call) => {
        const project = call?.world.projects.get((change['project'] ?? before?.project));
        const organization = call ? { organization: project?.organization ?? null } : {};
        return { ...storeAsks(PROMPTS, change, before?.asks), ...organization };
    },
    check: job_template_check,
    saved: ({ call, row, before }) => {
        if (!before || before.playbook !== row.playbook)
            row.run = before?.run ?? EMPTY_RUN;
        if (row.run === EMPTY_RUN)
            row.run = runLike(call.world, row);
    },
    shown: (call, row, detailed) => {
        const isResolved = detailed && (call.method !== 'POST' || call.path.endsWith('/copy/'));
        return {
            summary: {
                // Without a project nothing can be started.
                ...(row.project === null ? { user_capabilities: job_template_without(call, row) } : {}),
                ...present({
                    resolved_environment: isResolved && resolvedEnvironment(call.world, row.execution_environment),
                }),
                credentials: briefCredentials(call.world, row.credentials),
            },
        };
    },
});
function job_template_without(call, row) {
    const edit = mayWrite(call) && can(userOf(call), 'job_template', row, 'admin');
    return { edit, delete: edit, start: false, schedule: false, copy: false };
}

;// CONCATENATED MODULE: ./simulator/resources/templates/workflow-job-template.ts






/**
 * Four texts are kept in one place: who sets one of them loses those that he does not send. Only nulls take away what
 * they name, and nothing else.
 */
function together(change) {
    const names = ['limit', 'scm_branch', 'skip_tags', 'job_tags'];
    const isSet = names.some((name) => change[name] !== undefined && change[name] !== null);
    return isSet ? Object.fromEntries(names.map((name) => [name, change[name] ?? null])) : {};
}
/** Workflow job templates. */
const WORKFLOW_JOB_TEMPLATE = templateKind({
    type: 'workflow_job_template',
    model: 'WorkflowJobTemplate',
    table: 'workflow_job_templates',
    fields: WORKFLOW_JOB_TEMPLATE_FIELDS,
    unique: [
        {
            by: ['organization', 'name'],
            text: 'WorkflowJobTemplate with this (organization, name) combination already exists.',
        },
    ],
    links: [
        ...['workflow_jobs', 'schedules', 'launch', 'webhook_key', 'workflow_nodes', 'labels', 'activity_stream'],
        ...['notification_templates_started', 'notification_templates_success', 'notification_templates_error'],
        ...['notification_templates_approvals', 'access_list', 'object_roles', 'survey_spec', 'copy'],
    ],
    roles: [
        ['admin', 'Admin', 'Can manage all aspects of the %s'],
        ['execute', 'Execute', 'May run the %s'],
        ['read', 'Read', 'May view settings for the %s'],
        ['approval', 'Approve', 'Can approve or deny a workflow approval node'],
    ],
    hidden: () => ({ ...noNotifications(), notification_templates_approvals: [], survey: null, labels: [] }),
    refusal: (call, body, row) => {
        if (row)
            return undefined;
        const organization = call.world.organizations.get(Number(body['organization']));
        const may = can(userOf(call), 'organization', organization, 'admin');
        return may ? undefined : new Refusal({ status: 403, json: {} });
    },
    store: (change, before) => ({
        ...storeAsks(WORKFLOW_PROMPTS, change, before?.asks),
        ...(before ? together(change) : {}),
    }),
});

;// CONCATENATED MODULE: ./simulator/seed-file/templates.ts





/** Fields of a template that the file has under the API's own names; what they refer to is read by name elsewhere. */
function plain(fields) {
    return Object.entries(fields).filter(([name, field]) => !field.table && name !== 'name');
}
/** Prompts and other fields, in the words of the API where they are wrong. */
function readFields(given, fields) {
    const body = Object.fromEntries(plain(fields).flatMap(([name]) => (given.has(name) ? [[name, given.raw(name) ?? null]] : [])));
    // So that these are known, even where they are not given.
    for (const [name] of plain(fields))
        given.raw(name);
    const complaints = new Complaints();
    const values = {};
    const asks = [];
    // Texts and numbers ask nothing of the world.
    const found = readAll(Object.fromEntries(plain(fields)), body, complaints, { has: () => false });
    for (const [name, value] of Object.entries(found)) {
        const prompt = /^ask_(\w+)_on_launch$/.exec(name)?.[1];
        if (prompt === undefined)
            values[name] = value;
        else if (value === true)
            asks.push(prompt);
    }
    for (const [name, texts] of Object.entries(complaints.byField))
        given.complain(name, String(texts));
    return { asks, values };
}
function readSpec(given) {
    const spec = given.object('survey_spec');
    if (spec === undefined)
        return null;
    const read = readSurvey({ name: '', description: '', ...spec }, null);
    if ('survey' in read)
        return read.survey;
    given.complain('survey_spec', String(read.error));
    return null;
}
/** What a job template has in the file, but for what it refers to. */
function readJobTemplate(given) {
    const survey = readSpec(given);
    const { asks, values } = readFields(given, JOB_TEMPLATE.fields);
    return { asks, values: { ...values, survey, survey_enabled: survey !== null } };
}
/** The same of a workflow job template. */
function readWorkflowTemplate(given) {
    const survey = readSpec(given);
    const { asks, values } = readFields(given, WORKFLOW_JOB_TEMPLATE.fields);
    return { asks, values: { ...values, survey, survey_enabled: survey !== null } };
}

;// CONCATENATED MODULE: ./simulator/seed-file/workflows.ts


/** Reads workflow job templates; nodes name what they launch, or the approval that they wait for. */
function readWorkflows(all, templates, organization) {
    const found = { workflow_job_templates: [], workflow_nodes: [], approval_templates: [] };
    // A workflow may launch another one, wherever it is in the file.
    const named = all.map((given) => ({ given, name: given.name() }));
    const ids = named.map(({ given, name }) => templates.add(given, name));
    named.forEach(({ given, name }, index) => {
        const id = ids[index] ?? 0;
        const { asks, values } = readWorkflowTemplate(given);
        const row = { allow_simultaneous: true, ...values, id, name, organization, asks };
        found.workflow_job_templates.push(row);
        readNodes(given.list('nodes'), id, templates, found);
        given.end();
    });
    return found;
}
function readNodes(all, workflow, templates, found) {
    const first = found.workflow_nodes.length + 1;
    const identifiers = all.map((given) => given.name('identifier'));
    all.forEach((given, index) => {
        const edges = (name) => given.texts(name).flatMap((wanted) => {
            const at = identifiers.indexOf(wanted);
            return at === -1
                ? (given.complain(name, `unknown identifier '${wanted}'${didYouMean(wanted, identifiers, '')}`) ?? [])
                : [first + at];
        });
        found.workflow_nodes.push({
            id: first + index,
            workflow_job_template: workflow,
            identifier: identifiers[index] ?? '',
            unified_job_template: launched(given, templates, found) ?? null,
            success_nodes: edges('success_nodes'),
            failure_nodes: edges('failure_nodes'),
            always_nodes: edges('always_nodes'),
        });
        given.end();
    });
}
function launched(given, templates, found) {
    const approval = given.text('approval');
    const template = given.text('template');
    if ((approval === undefined) === (template === undefined)) {
        return given.complain('template', 'a node must have either a `template` or an `approval`');
    }
    if (template !== undefined)
        return templates.of(given, 'template', template);
    const id = templates.next();
    found.approval_templates.push({ id, name: approval ?? '' });
    return id;
}

;// CONCATENATED MODULE: ./simulator/seed-file/seed-file.ts










const ORGANIZATION = 1;
/**
 * Reads a world of one's own: inventories, credentials, labels, job templates and workflow job templates, in YAML or
 * JSON, by the API's names. Objects refer to each other by name; an id that is given is kept.
 * @param file its name, for the error
 * @throws SeedFileError with everything that is wrong
 */
function readSeedFile(text, file) {
    const document = (0,dist/* parseDocument */.Tp)(text);
    if (document.errors.length > 0)
        throw new SeedFileError(file, document.errors.map(({ message }) => message));
    const errors = [];
    const root = new Given((document.toJS() ?? {}), 'file', errors);
    const organization = root.text('organization') ?? 'Default';
    const [inventories, hosts, groups] = readInventories(root);
    const [credentials, credentialIds] = readCredentials(root);
    const labels = new Ids();
    const labelRows = root
        .texts('labels')
        .map((name) => ({ id: labels.add(root, name), name, organization: ORGANIZATION }));
    const templates = new Ids();
    const jobTemplates = root.list('job_templates');
    const workflows = root.list('workflow_job_templates');
    templates.reserve([...jobTemplates, ...workflows]);
    const project = templates.next();
    const playbooks = new Set();
    const job_templates = jobTemplates.map((given) => {
        const name = given.name();
        const id = templates.add(given, name);
        const { asks, values } = readJobTemplate(given);
        const jobs = given.below('jobs');
        const replayed = recordingOf(String(jobs?.raw('replay') ?? ''));
        const playbook = String(values['playbook'] ?? replayed?.playbook ?? 'site.yml');
        playbooks.add(playbook);
        const inventory = given.text('inventory');
        const row = {
            allow_simultaneous: true,
            ...values,
            id,
            name,
            playbook,
            project,
            organization: ORGANIZATION,
            asks,
            inventory: inventory === undefined ? null : (inventoryId(given, inventory) ?? null),
            credentials: given.texts('credentials').flatMap((wanted) => credentialIds.of(given, 'credentials', wanted) ?? []),
            labels: given.texts('labels').flatMap((wanted) => labels.of(given, 'labels', wanted) ?? []),
            run: readRun(jobs, playbook),
        };
        given.end();
        return row;
    });
    const flows = readWorkflows(workflows, templates, ORGANIZATION);
    root.end();
    if (errors.length > 0)
        throw new SeedFileError(file, errors.map((error) => error.replace(/^file\./, '')));
    const { now, users, tokens = [], execution_environments = [], instance_groups = [] } = demoSeed();
    return {
        now,
        organizations: [{ id: ORGANIZATION, name: organization }],
        users: users.slice(0, 1),
        tokens: tokens.filter(({ user }) => user === users[0]?.id),
        execution_environments,
        instance_groups,
        credentials,
        labels: labelRows,
        local_paths: { project: [...playbooks] },
        projects: [
            {
                id: project,
                name: 'Project',
                organization: ORGANIZATION,
                local_path: 'project',
                playbooks: [...playbooks],
                allow_override: true,
            },
        ],
        inventories: inventories.rows,
        groups,
        hosts,
        job_templates,
        ...flows,
    };
    function inventoryId(given, wanted) {
        return inventories.ids.of(given, 'inventory', wanted);
    }
}
function readInventories(root) {
    const ids = new Ids();
    const all = root.list('inventories');
    ids.reserve(all);
    const hosts = [];
    const groups = [];
    const rows = all.map((given) => {
        const name = given.name();
        const id = ids.add(given, name);
        const byHost = new Map(given.texts('hosts').map((host) => [host, []]));
        for (const [group, members] of Object.entries(given.object('groups') ?? {})) {
            groups.push({ id: groups.length + 1, name: group, inventory: id });
            for (const host of [members].flat().map(String)) {
                byHost.set(host, [...(byHost.get(host) ?? []), groups.length]);
            }
        }
        for (const [host, of] of byHost)
            hosts.push({ id: hosts.length + 1, name: host, inventory: id, groups: of });
        given.end();
        return { id, name, organization: ORGANIZATION };
    });
    return [{ rows, ids }, hosts, groups];
}
function readCredentials(root) {
    const ids = new Ids();
    const all = root.list('credentials');
    ids.reserve(all);
    const types = managedCredentialTypes(0);
    const rows = all.map((given) => {
        const name = given.name();
        const id = ids.add(given, name);
        const wanted = given.text('credential_type') ?? 'Machine';
        const type = types.find((one) => one.name === wanted);
        if (!type) {
            const known = types.map((one) => one.name);
            given.complain('credential_type', `unknown type '${wanted}'${didYouMean(wanted, known, `; known types: ${known.join(', ')}`)}`);
        }
        const inputs = given.object('inputs') ?? {};
        given.end();
        return { id, name, organization: ORGANIZATION, credential_type: type?.id ?? 1, inputs };
    });
    return [rows, ids];
}

;// CONCATENATED MODULE: ./simulator/settings.ts





const HELP = `Usage: npm run simulator -- [options]

Serves a simulated AWX 24.6.1 until Ctrl-C. Open its address in a browser to see its templates and jobs.

  --port N           Port; 0 picks a free one. Default: 8052
  --host ADDRESS     Address to listen on. Default: 127.0.0.1
  --seed demo|FILE   What the controller contains: the demo, or a YAML or JSON file with your own templates.
                     Default: demo
  --product NAME     awx, gateway or awx-without-oauth. Default: awx
                     gateway: a controller behind the gateway of AAP 2.5 and later.
                     awx-without-oauth: AWX after 24.6.1. It has no tokens; use a user name and a password.
  --prefix PATH      Path below which the controller is served. Example: /tower
  --faults NAMES     Faults that are active from the start. Example: 'slow ms=500, lost-launch-reply'
                     Change them while the simulator runs with PUT /simulator/faults.
  --list-faults      Print the names of all faults.
  --random-seed N    Seed of the random choices of the faults. Default: a new one, which is printed
  --help             Print this text.

Example: npm run simulator -- --port 0 --faults 'slow ms=500'`;
/** What can be simulated. */
const PRODUCTS = ['awx', 'gateway', 'awx-without-oauth'];
/** Seeds below this are drawn, so that they are quickly typed. */
const SEEDS = 1_000_000;
/**
 * Reads the command line; time is the wall clock's.
 * @param page the folder of the page that shows the jobs
 * @throws Error that says which option is wrong
 */
function readSettings(args, page) {
    const text = { type: 'string' };
    const flag = { type: 'boolean' };
    const { values } = (0,external_node_util_.parseArgs)({
        args,
        options: {
            ...{ port: text, host: text, seed: text, product: text, prefix: text, faults: text, 'random-seed': text },
            ...{ 'list-faults': flag, help: flag },
        },
    });
    if (values.help)
        return { what: 'help' };
    if (values['list-faults'])
        return { what: 'list-faults' };
    const randomSeed = Number(values['random-seed'] || Math.floor(Math.random() * SEEDS));
    if (!Number.isInteger(randomSeed))
        throw new Error(`--random-seed must be a whole number, not '${values['random-seed']}'`);
    const port = Number(values.port ?? 8052);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
        throw new Error(`--port must be a port from 0 to 65535, not '${values.port}'`);
    const product = PRODUCTS.find((name) => name === (values.product ?? 'awx'));
    if (product === undefined)
        throw new Error(`--product must be one of ${PRODUCTS.join(', ')}, not '${values.product}'`);
    return {
        what: 'serve',
        options: {
            port,
            host: values.host ?? '127.0.0.1',
            clock: 'real',
            seed: seedOf(values.seed ?? 'demo'),
            product,
            prefix: values.prefix ?? '',
            faults: values.faults ?? '',
            randomSeed,
            page,
        },
    };
}
function seedOf(seed) {
    if (seed === 'demo')
        return seed;
    if (!['.yml', '.yaml', '.json'].includes((0,external_node_path_.extname)(seed))) {
        throw new Error(`--seed must be 'demo' or a .yml, .yaml or .json file, not '${seed}'`);
    }
    try {
        return readSeedFile((0,external_node_fs_.readFileSync)(seed, 'utf8'), seed);
    }
    catch (error) {
        if (error instanceof SeedFileError)
            throw error;
        throw new Error(`Cannot read the seed file: ${error instanceof Error ? error.message : String(error)}`);
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./simulator/playbook/hosts.ts
/**
 * The hosts that a pattern means, in the inventory's order: names, groups, `all`, `*`, `:&` and `:!`.
 * Comma and colon both separate.
 */
function matchHosts(pattern, hosts, groups) {
    let chosen = new Set();
    for (const part of pattern.split(/[,:]/).map((text) => text.trim())) {
        if (!part)
            continue;
        const named = new Set(hosts_one(part.replace(/^[&!]/, ''), hosts, groups));
        if (part.startsWith('!'))
            chosen = new Set([...chosen].filter((host) => !named.has(host)));
        else if (part.startsWith('&'))
            chosen = new Set([...chosen].filter((host) => named.has(host)));
        else
            for (const host of named)
                chosen.add(host);
    }
    return hosts.filter((host) => chosen.has(host));
}
function hosts_one(name, hosts, groups) {
    if (name === 'all' || name === '*')
        return hosts;
    const group = groups[name];
    if (group)
        return group;
    const glob = new RegExp(`^${name
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`);
    return hosts.filter((host) => glob.test(host));
}

;// CONCATENATED MODULE: ./simulator/text/python-time.ts
const micro = (ms) => `${new Date(ms).toISOString().slice(0, -1)}${((ms * 7919) % 900) | 100}`;
/** `2026-11-23T05:13:02.191291+00:00`. */
function pythonIso(ms) {
    return `${micro(ms)}+00:00`;
}
/** `2026-11-23 05:13:02.528650`. */
function pythonDateTime(ms) {
    return micro(ms).replace('T', ' ');
}
/** A timedelta: `0:00:01.004144`. */
function pythonDelta(ms) {
    const seconds = Math.floor(ms / 1000);
    const two = (value) => String(value).padStart(2, '0');
    const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    return `${clock}.${String(Math.round(ms % 1000)).padStart(3, '0')}144`;
}

;// CONCATENATED MODULE: ./simulator/playbook/recorder.ts


/** Writes events with their counters, lines and times. */
class Recorder {
    events = [];
    /** Tasks that are marked as failed or changed, but only once the recap has been stored. */
    later = [];
    context = { data: {}, playbook: '', play: '', task: '', role: '' };
    /** Of the last task: what Ansible prints outside of tasks carries it until another play or task begins. */
    lastTask;
    /** Now, in milliseconds; the run moves it. */
    at;
    uuid;
    #guid;
    #line = 0;
    constructor(start, next) {
        this.at = start;
        this.uuid = () => randomUuid(next);
        this.#guid = this.uuid().replaceAll('-', '');
    }
    emit(emission) {
        const uuid = emission.uuid ?? this.uuid();
        const text = emission.text ?? '';
        // ansible-runner counts every line, and stores the text without the line ends at its end.
        const stdout = eventText(text.replace(/[\r\n]+$/, ''));
        const lines = (text ? text.split('\n').length : 0) + (emission.blankLines ?? 0);
        const bare = emission.event === 'verbose' && !emission.data && this.context.playbook === '';
        const event = {
            event: emission.event,
            counter: this.events.length + 1,
            at: this.at,
            uuid,
            parent_uuid: emission.parent ?? '',
            event_data: bare ? {} : { ...this.context.data, ...emission.data, uuid, guid: this.#guid },
            stdout,
            start_line: this.#line,
            end_line: this.#line + lines,
            verbosity: emission.verbosity ?? 0,
            host_name: emission.host ?? '',
            playbook: this.context.playbook,
            play: this.context.play,
            task: this.context.task,
            role: this.context.role,
            failed: emission.failed ?? false,
            changed: emission.changed ?? false,
        };
        this.#line += lines;
        this.events.push(event);
        return event;
    }
    /** One event a line, as what ansible prints outside of its callback arrives; a blank line is an event, too. */
    verbose(lines, extra = {}) {
        for (const text of lines) {
            this.emit({ event: 'verbose', text, blankLines: text === '' ? 1 : 0, ...extra });
            this.at += 3;
        }
    }
}

;// CONCATENATED MODULE: ./simulator/playbook/shell.ts
/*
 * The little of a shell that ad hoc commands are tried with: `echo`, `printf` and `sleep`, one after the other. It writes what
 * the shell of a Debian does (dash): its `printf` knows octal numbers and the letters of C, and leaves `\x` as it is.
 */
/** `'\u2026'` and words without quotes, up to the next `;`. */
const COMMAND = /(?:'[^']*'|[^';])+/g;
const LETTERS = {
    a: '\x07',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    '\\': '\\',
};
/** Runs a line of commands; one that it does not know writes itself. */
function runShell(line) {
    let [stdout, ms] = ['', 0];
    for (const command of line.match(COMMAND) ?? []) {
        const [, name = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(command) ?? [];
        if (name === 'sleep')
            ms += Number(rest) * 1000 || 0;
        else if (name === 'printf')
            stdout += printed(unquoted(rest));
        else if (name === 'echo')
            stdout += `${unquoted(rest)}\n`;
        else if (name !== '')
            stdout += `${command.trim()}\n`;
    }
    // The module takes line ends away at the end of the output.
    return { stdout: stdout.replace(/[\r\n]+$/, ''), ms };
}
const unquoted = (words) => words.replaceAll(/'([^']*)'/g, '$1');
/** Octal numbers are bytes: several of them are one letter of UTF-8. */
function printed(format) {
    const bytes = format.replaceAll(/(?:\\[0-7]{1,3})+/g, (numbers) => {
        const codes = numbers.match(/[0-7]+/g) ?? [];
        return Buffer.from(codes.map((code) => Number.parseInt(code, 8))).toString('utf8');
    });
    return bytes.replaceAll(/\\([abfnrtv\\])/g, (_, letter) => LETTERS[letter] ?? letter);
}

;// CONCATENATED MODULE: ./simulator/playbook/stats.ts

/** The counters of the recap, under the API's names (`dark` is unreachable). */
const COUNTERS = ['changed', 'dark', 'failures', 'ignored', 'ok', 'processed', 'rescued', 'skipped'];
/** Counts by host. */
class Stats {
    #counts = new Map();
    add(host, ...counters) {
        let counts = this.#counts.get(host);
        if (!counts) {
            counts = { changed: 0, dark: 0, failures: 0, ignored: 0, ok: 0, processed: 1, rescued: 0, skipped: 0 };
            this.#counts.set(host, counts);
        }
        for (const counter of counters)
            counts[counter] += 1;
    }
    hosts() {
        return [...this.#counts.keys()].sort();
    }
    of(host) {
        const counts = this.#counts.get(host);
        if (!counts)
            throw new Error(`no result of ${host}`);
        return counts;
    }
    /** As the event has it: for each counter the hosts that are not at zero. */
    data() {
        const hosts = this.hosts();
        return Object.fromEntries(COUNTERS.map((counter) => [
            counter,
            Object.fromEntries(hosts.filter((host) => this.of(host)[counter] > 0).map((h) => [h, this.of(h)[counter]])),
        ]));
    }
    failed() {
        return this.hosts().some((host) => this.of(host).failures > 0 || this.of(host).dark > 0);
    }
    changed() {
        return this.hosts().some((host) => this.of(host).changed > 0);
    }
    recap() {
        return [banner('PLAY RECAP'), ...this.hosts().map((host) => this.#line(host))].join('\n');
    }
    #line(host) {
        const counts = this.of(host);
        const state = counts.failures || counts.dark ? 'red' : counts.changed ? 'yellow' : 'green';
        const columns = [
            ['ok', counts.ok, 'green'],
            ['changed', counts.changed, 'yellow'],
            ['unreachable', counts.dark, 'bright'],
            ['failed', counts.failures, 'red'],
            ['skipped', counts.skipped, 'cyan'],
            ['rescued', counts.rescued, 'green'],
            ['ignored', counts.ignored, 'warn'],
        ];
        const cells = columns.map(([lead, count, name]) => {
            const cell = `${lead}=${String(count).padEnd(4)}`;
            return count ? colour(cell, name) : cell;
        });
        return `${colour(host, state).padEnd(37)} : ${cells.join(' ')}`;
    }
}

;// CONCATENATED MODULE: ./simulator/playbook/task.ts


/** One task on all its hosts. */
function performTask(run) {
    const { task, recorder, stats } = run;
    const before = recorder.context;
    const opening = task_open(run);
    const results = resultsOf(task, run.hosts);
    const failed = [];
    const changed = [];
    const started = new Map();
    const done = new Map();
    const items = (host, result, most) => {
        const from = done.get(host) ?? 0;
        const some = (result.items ?? []).slice(from, from + most);
        for (const item of some)
            emitItem(run, host, item, (task.seconds ?? 0) * 1000);
        done.set(host, from + some.length);
    };
    const end = (host, result) => {
        for (let attempt = 1; attempt <= (result.retries ?? 0); attempt += 1)
            emitRetry(run, host, result, attempt);
        if (emitResult(run, host, result, started.get(host) ?? recorder.at))
            failed.push(host);
        if (result.status === 'ok' && changedBy(result))
            changed.push(host);
        if (changedBy(result))
            recorder.later.push({ event: opening, mark: 'changed' });
        if (isFailure(result) && !task.ignoreErrors)
            recorder.later.push({ event: opening, mark: 'failed' });
        count(stats, host, result, task.ignoreErrors ?? false);
    };
    let first = true;
    for (const { host, starts, most } of steps(task, [...results.keys()])) {
        const result = results.get(host);
        if (!result)
            continue;
        if (starts) {
            started.set(host, recorder.at);
            task_begin(run, host, started.size === results.size);
            continue;
        }
        // A loop takes its time item by item.
        if (!result.items)
            recorder.at += first ? (task.seconds ?? 0.05) * 1000 : 40;
        first = false;
        items(host, result, most);
        if ((done.get(host) ?? 0) >= (result.items?.length ?? 0))
            end(host, result);
    }
    const { context } = recorder;
    recorder.lastTask = recorder.context;
    recorder.context = before;
    recorder.at += 10;
    return { failed, changed, context };
}
/** The task's name, with that of its role. */
function headingOf({ role, name }) {
    return role ? `${role} : ${name}` : name;
}
/** The task's heading; from here on all events carry the task. */
function task_open({ task, playbook, recorder, uuid, play, again, context, handler = false }) {
    const before = recorder.context;
    const path = `/runner/project/${task.file ?? playbook.file}:${task.line}`;
    const heading = headingOf(task);
    const data = {
        ...before.data,
        task: task.name,
        task_uuid: uuid,
        task_action: task.action,
        resolved_action: task.action,
        task_args: '',
        task_path: path,
        ...(task.role ? { role: task.role } : {}),
    };
    recorder.context = { ...before, data, task: task.name, role: task.role ?? '' };
    const where = context.verbosity >= 2 ? `\n${colour(`task path: ${path}`, 'dark')}` : '';
    const text = banner(`${handler ? 'RUNNING HANDLER' : 'TASK'} [${heading}]`) + where;
    const extra = { name: heading, is_conditional: handler };
    // The start of a task that began before has an id of its own; a handler's has not.
    const ids = again > 0 && !handler ? { uuid: `${uuid}_${again + 1}`, parent: uuid } : { uuid, parent: play };
    const opening = recorder.emit({ event: 'playbook_on_task_start', ...ids, data: extra, text });
    recorder.at += 2;
    return opening;
}
const isFailure = (result) => result.status === 'failed' || result.status === 'unreachable';
function resultsOf(task, hosts) {
    const results = new Map();
    const own = task.runOnce ? hosts.slice(0, 1) : hosts;
    own.forEach((host, index) => {
        const result = typeof task.result === 'function' ? task.result(host, index) : task.result;
        if (result)
            results.set(host, result);
    });
    return results;
}
/** A host starts; what the module prints itself comes once all have. */
function task_begin(run, host, all) {
    const { recorder, uuid, task } = run;
    recorder.emit({ event: 'runner_on_start', parent: uuid, host, data: { host } });
    recorder.at += 5;
    if (all)
        recorder.verbose(task.notes ?? [], { parent: uuid });
}
/** Who starts and who goes on when: all start first, and then end one after the other, if nothing else is said. */
function steps(task, hosts) {
    const all = Number.POSITIVE_INFINITY;
    const words = task.order ?? [...hosts.map((host) => `+${host}`), ...(task.itemOrder ? [] : hosts)];
    const plain = words.map((word) => ({ host: word.replace('+', ''), starts: word.startsWith('+'), most: all }));
    const runs = task.itemOrder ?? [];
    return [...plain, ...runs.filter(([, most]) => most > 0).map(([host, most]) => ({ host, starts: false, most }))];
}
function changedBy(result) {
    return result.res?.['changed'] === true || (result.items ?? []).some((item) => item.res['changed'] === true);
}
/** True when the host is out. */
function emitResult(run, host, result, start) {
    const { task, recorder, uuid } = run;
    const ignored = (task.ignoreErrors ?? false) && result.status === 'failed';
    const out = isFailure(result) && !ignored && !result.rescued;
    const attempts = result.retries === undefined ? {} : { attempts: result.retries };
    const res = { ...timed(bounded(loopResult(result)), start, recorder.at), ...attempts };
    const data = { host, remote_addr: host };
    if (result.status !== 'skipped' || run.context.verbosity > 0)
        data['res'] = result.noLog ? censor(res) : res;
    data['start'] = pythonIso(start);
    data['end'] = pythonIso(recorder.at);
    data['duration'] = Math.round(recorder.at - start) / 1000;
    if (result.status === 'failed')
        data['ignore_errors'] = ignored ? true : null;
    if (result.status !== 'unreachable')
        data['event_loop'] = null;
    const text = resultText(host, { ...result, res }, ignored, run.context.verbosity);
    recorder.emit({
        event: `runner_on_${result.status}`,
        parent: uuid,
        host,
        data,
        text,
        blankLines: text === '' ? 0 : (task.blankLines ?? 0),
        failed: isFailure(result) && !ignored,
        changed: changedBy(result),
    });
    recorder.at += 2;
    return out;
}
/** A try of a task with `until` that another one follows. */
function emitRetry({ task, recorder, uuid }, host, result, attempt) {
    const retries = result.retries ?? 0;
    const begun = recorder.at;
    recorder.at += 4;
    const res = { ...timed(result.res ?? {}, begun, recorder.at), attempts: attempt, retries: retries + 1 };
    const left = retries - attempt + 1;
    recorder.emit({
        event: 'runner_retry',
        parent: uuid,
        host,
        data: { host, res: result.noLog ? censor(res) : res },
        text: colour(`FAILED - RETRYING: [${host}]: ${task.name} (${left} retries left).`, 'dark'),
        changed: changedBy(result),
    });
    recorder.at += 1000;
}
function emitItem(run, host, item, ms) {
    const { recorder, uuid, context, task } = run;
    const begun = recorder.at;
    recorder.at += ms || 6;
    const res = timed(itemRes(item), begun, recorder.at);
    recorder.emit({
        event: `runner_item_on_${item.status}`,
        parent: uuid,
        host,
        data: { host, res },
        text: itemText(host, { ...item, res }, context.verbosity),
        blankLines: task.blankLines ?? 0,
        failed: item.status === 'failed',
        changed: item.res['changed'] === true,
    });
}
/** Results above a limit do not travel: their items have been told one by one. */
function bounded(res) {
    const { results } = res;
    const many = Array.isArray(results) && results.length > 1000 && JSON.stringify(results).length > MAX_EVENT_RES;
    return many ? {} : res;
}
const MAX_EVENT_RES = 700_000;
function itemRes(item) {
    return { ...item.res, item: item.item, ansible_loop_var: 'item', _ansible_item_label: item.item };
}
function loopResult(result) {
    if (!result.items)
        return result.res ?? {};
    const results = result.items.map((item) => ({ ...itemRes(item), failed: item.status === 'failed' }));
    const msg = result.status === 'failed' ? 'One or more items failed' : 'All items completed';
    return { results, msg, changed: changedBy(result), ...result.res };
}
/** A command's result carries its own times, in words of Python's. */
function timed(res, start, end) {
    if (!('cmd' in res) || 'start' in res)
        return res;
    return { ...res, start: pythonDateTime(start), end: pythonDateTime(end), delta: pythonDelta(end - start) };
}
function count(stats, host, result, ignoreErrors) {
    const changed = changedBy(result) ? ['changed'] : [];
    if (result.status === 'unreachable')
        stats.add(host, 'dark');
    else if (result.status === 'skipped')
        stats.add(host, 'skipped');
    else if (result.status === 'ok')
        stats.add(host, 'ok', ...changed);
    else if (ignoreErrors)
        stats.add(host, 'ok', 'ignored', ...changed);
    else if (result.rescued)
        stats.add(host, 'rescued');
    else
        stats.add(host, 'failures');
}

;// CONCATENATED MODULE: ./simulator/playbook/perform-ad-hoc.ts








const PLAYBOOK = '__adhoc_playbook__';
/** Runs a module on hosts from a moment on; the same seed gives the same run. */
function performAdHoc({ module, args, hosts }, start, seed) {
    const next = random(seed);
    const recorder = new Recorder(start + 450, next);
    const stats = new Stats();
    const uuid = recorder.uuid();
    const whole = { playbook: PLAYBOOK, playbook_uuid: uuid };
    recorder.context.data = whole;
    recorder.emit({ event: 'playbook_on_start', uuid });
    recorder.at += 20;
    const part = randomText(next, 8, '0123456789abcdef');
    recorder.context.data = {
        ...whole,
        task: module,
        task_uuid: `02fc0000-0001-${part.slice(0, 4)}-${part.slice(4)}-000000000007`,
        task_action: module,
        resolved_action: `ansible.builtin.${module}`,
        task_args: '',
        task_path: '',
    };
    const began = recorder.at;
    for (const host of hosts)
        recorder.emit({ event: 'runner_on_start', host, data: { host } });
    const { stdout, ms } = runShell(args);
    recorder.at += Math.max(ms, 40);
    for (const host of hosts) {
        const res = timed(resultOf(module, args, stdout), began, recorder.at);
        recorder.emit({
            event: 'runner_on_ok',
            host,
            text: shownOf(host, stdout),
            data: data(host, res, began, recorder.at),
            changed: true,
        });
        stats.add(host, 'ok', 'changed');
        recorder.at += 40;
    }
    recorder.context.data = whole;
    recorder.emit({ event: 'playbook_on_stats', data: { ...stats.data(), artifact_data: {} } });
    return { events: recorder.events, end: recorder.at + 100, stats };
}
/** `command` is given a list of words, `shell` its line. */
function resultOf(module, args, stdout) {
    const cmd = module === 'shell' ? args : args.split(' ');
    const result = ['command', 'shell'].includes(module) ? command(cmd, { stdout }) : results_changed();
    return result.res ?? {};
}
function data(host, res, start, end) {
    return {
        ...{ host, remote_addr: host, res },
        ...{ start: pythonIso(start), end: pythonIso(end), duration: (end - start) / 1000, event_loop: null },
    };
}
const shownOf = (host, stdout) => colour(`${host} | CHANGED | rc=0 >>\n${stdout}`, 'yellow');

;// CONCATENATED MODULE: ./simulator/execution/runner-environment.ts
/** What ansible-runner and the controller put into the environment of every run. */
const RUNNER_ENVIRONMENT = {
    ANSIBLE_BASE_ALLOW_CUSTOM_ROLES: 'True',
    ANSIBLE_BASE_ALLOW_CUSTOM_TEAM_ROLES: 'False',
    ANSIBLE_BASE_ALLOW_SINGLETON_ROLES_API: 'False',
    ANSIBLE_BASE_ALLOW_SINGLETON_TEAM_ROLES: 'False',
    ANSIBLE_BASE_ALLOW_SINGLETON_USER_ROLES: 'True',
    ANSIBLE_BASE_ALLOW_TEAM_ORG_ADMIN: 'False',
    ANSIBLE_BASE_ALLOW_TEAM_ORG_MEMBER: 'False',
    ANSIBLE_BASE_ALLOW_TEAM_ORG_PERMS: 'True',
    ANSIBLE_BASE_ALLOW_TEAM_PARENTS: 'True',
    ANSIBLE_BASE_ALL_REST_FILTERS: "('ansible_base.rest_filters.rest_framework.type_filter_backend.TypeFilterBackend', 'ansible_base.rest_filters.rest_framework.field_lookup_backend.FieldLookupBackend', 'rest_framework.filters.SearchFilter', 'ansible_base.rest_filters.rest_framework.order_backend.OrderByBackend')",
    ANSIBLE_BASE_BYPASS_ACTION_FLAGS: '{}',
    ANSIBLE_BASE_BYPASS_SUPERUSER_FLAGS: "['is_superuser']",
    ANSIBLE_BASE_CACHE_PARENT_PERMISSIONS: 'True',
    ANSIBLE_BASE_CHECK_RELATED_PERMISSIONS: "['use', 'change', 'view']",
    ANSIBLE_BASE_CREATOR_DEFAULTS: "['change', 'delete', 'execute', 'use', 'adhoc', 'approve', 'update', 'view']",
    ANSIBLE_BASE_CUSTOM_VIEW_PARENT: 'awx.api.generics.APIView',
    ANSIBLE_BASE_EVALUATIONS_IGNORE_CONFLICTS: 'True',
    ANSIBLE_BASE_MANAGED_ROLE_REGISTRY: '{}',
    ANSIBLE_BASE_ORGANIZATION_MODEL: 'main.Organization',
    ANSIBLE_BASE_PERMISSION_MODEL: 'main.Permission',
    ANSIBLE_BASE_RESOURCE_CONFIG_MODULE: 'awx.resource_api',
    ANSIBLE_BASE_REST_FILTERS_RESERVED_NAMES: "('page', 'page_size', 'format', 'order', 'order_by', 'search', 'type', 'host_filter', 'count_disabled', 'no_truncate', 'limit', 'validate')",
    ANSIBLE_BASE_ROLE_CREATOR_NAME: '{cls.__name__} Creator',
    ANSIBLE_BASE_ROLE_PRECREATE: '{}',
    ANSIBLE_BASE_ROLE_SYSTEM_ACTIVATED: 'True',
    ANSIBLE_BASE_TEAM_MODEL: 'main.Team',
    ANSIBLE_FORCE_COLOR: 'True',
    ANSIBLE_HOST_KEY_CHECKING: 'False',
    ANSIBLE_INVENTORY_UNPARSED_FAILED: 'True',
    ANSIBLE_PARAMIKO_RECORD_HOST_KEYS: 'False',
    ANSIBLE_RETRY_FILES_ENABLED: 'False',
    ANSIBLE_STDOUT_CALLBACK: 'awx_display',
    ANSIBLE_UNSAFE_WRITES: '1',
    RUNNER_OMIT_EVENTS: 'False',
    RUNNER_ONLY_FAILED_EVENTS: 'False',
};

;// CONCATENATED MODULE: ./simulator/execution/environment.ts


const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789_';
/** Where a job works, and the start of its command line. */
function environment_container(world, job, image, mounts) {
    const dir = `/tmp/awx_job_${job.id}_${randomText(world.random, 8, LOWER)}`;
    const args = ['podman', 'run', '--rm', '--tty', '--interactive', '--workdir', '/runner/project'];
    args.push('-v', `${dir}/:/runner/:Z`, ...mounts.flatMap((mount) => ['-v', mount]), '--env-file', `${dir}/artifacts/${job.id}/env.list`);
    args.push('--quiet', '--name', `ansible_runner_${job.id}`, '--user=root');
    args.push('--network', 'slirp4netns:enable_ipv6=true', image);
    return { dir, args };
}
/** Later controllers keep their own settings out of it. */
function runnerEnvironment({ hasOauth }) {
    const all = Object.entries(RUNNER_ENVIRONMENT);
    return Object.fromEntries(all.filter(([name]) => hasOauth || !name.startsWith('ANSIBLE_BASE_')));
}
/** Sets command line and environment, as the controller does shortly after the start. */
function setEnvironment(world, job, command, own, mounts = []) {
    const image = world.execution_environments.get(job.execution_environment)?.image ?? '';
    const { dir, args } = environment_container(world, job, image, mounts);
    job.job_args = [...args, ...command];
    job.job_cwd = '/runner/project';
    job.work_unit_id = randomText(world.random, 8);
    job.job_env = {
        ...runnerEnvironment(world),
        AWX_PRIVATE_DATA_DIR: dir,
        AWX_ISOLATED_DATA_DIR: `/runner/artifacts/${job.id}`,
        ANSIBLE_CALLBACK_PLUGINS: `/runner/artifacts/${job.id}/callback`,
        ...own,
    };
}
/** The credential to log in to hosts with. */
function sshCredential(world, ids) {
    return ids
        .map((id) => world.credentials.get(id))
        .find((credential) => world.credential_types.get(credential?.credential_type)?.kind === 'ssh');
}
/** The command line of an ad hoc command. */
function adHocCommand(world, job) {
    const user = sshCredential(world, [job.credential]);
    const files = ['-i', '/runner/inventory', '-e', '@/runner/env/extravars'];
    return [
        ...['ansible', '-u', String(user?.inputs['username'] ?? 'root'), job.limit || 'all', ...files],
        ...['-m', job.module_name, '-a', job.module_args],
    ];
}
/** The part of an ad hoc command's environment that tells it about itself. */
function adHocEnvironment(job) {
    return {
        AD_HOC_COMMAND_ID: String(job.id),
        INVENTORY_ID: String(job.inventory),
        INVENTORY_HOSTVARS: 'True',
        ANSIBLE_SFTP_BATCH_MODE: 'False',
        ANSIBLE_LOAD_CALLBACK_PLUGINS: '1',
    };
}
/** The command line of a playbook run. */
function playbookCommand(world, job) {
    const user = sshCredential(world, job.credentials);
    return [
        'ansible-playbook',
        '-u',
        String(user?.inputs['username'] ?? 'root'),
        ...(user?.inputs['password'] === 'ASK' ? ['--ask-pass'] : []),
        ...(user?.inputs['become_password'] === 'ASK' ? ['--ask-become-pass'] : []),
        ...(job.job_type === 'check' ? ['--check'] : []),
        ...(job.diff_mode ? ['--diff'] : []),
        ...(job.forks ? [`--forks=${job.forks}`] : []),
        ...(job.limit ? ['-l', job.limit] : []),
        ...(job.verbosity ? [`-${'v'.repeat(job.verbosity)}`] : []),
        ...(job.job_tags ? ['-t', job.job_tags] : []),
        ...(job.skip_tags ? [`--skip-tags=${job.skip_tags}`] : []),
        '-i',
        '/runner/inventory',
        '-e',
        '@/runner/env/extravars',
        job.playbook,
    ];
}
/** The part of a job's environment that tells it about itself. */
function playbookEnvironment(world, job) {
    const collections = '/runner/requirements_collections:~/.ansible/collections:/usr/share/ansible/collections';
    return {
        JOB_ID: String(job.id),
        AWX_HOST: world.host,
        INVENTORY_ID: String(job.inventory),
        MAX_EVENT_RES: '700000',
        PROJECT_REVISION: job.scm_revision,
        ANSIBLE_ROLES_PATH: '/runner/requirements_roles:~/.ansible/roles:/usr/share/ansible/roles:/etc/ansible/roles',
        ANSIBLE_COLLECTIONS_PATH: collections,
        ANSIBLE_COLLECTIONS_PATHS: collections,
        ANSIBLE_SSH_CONTROL_PATH_DIR: '/runner/cp',
    };
}

;// CONCATENATED MODULE: ./simulator/execution/summaries.ts
/** Counts by host, made when the recap is stored; hosts outside of the inventory have none. */
function summarize(world, job, stats, at) {
    const rows = stats.hosts().map((name) => {
        const host = world.hosts.find((row) => row.inventory === job.inventory && row.name === name);
        const row = {
            id: world.summaryIds.next(),
            created: at,
            host: host?.id ?? null,
            host_name: name,
            ...stats.of(name),
        };
        if (host) {
            host.last_job = job.id;
            host.last_job_host_summary = row.id;
        }
        return row;
    });
    job.host_summaries = rows;
    job.host_status_counts = statusCounts(stats);
}
/** How many hosts ended how; each host counts once, under the worst that it had. */
function statusCounts(stats) {
    const counts = {};
    for (const host of stats.hosts()) {
        const of = stats.of(host);
        const status = ['dark', 'failures', 'changed', 'ok', 'skipped'].find((name) => of[name] > 0);
        if (status)
            counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
}

;// CONCATENATED MODULE: ./simulator/execution/ad-hoc.ts






/** An ad hoc command: what each host wrote, and a recap that is not printed. */
function startAdHoc(world, job, at) {
    begin(world, job, at, () => setEnvironment(world, job, adHocCommand(world, job), adHocEnvironment(job)));
    const all = playOrder(world, job.inventory);
    const hosts = job.limit ? matchHosts(job.limit, all, membersByGroup(world, job.inventory)) : all;
    const { events, end, stats } = performAdHoc({ module: job.module_name, args: job.module_args, hosts }, at, job.id);
    store(world, job, events, end, PLAIN_RUN);
    atEnd(world, job, end, (then) => {
        job.host_status_counts = statusCounts(stats);
        finish(world, job, 'successful', then);
    });
}

;// CONCATENATED MODULE: ./simulator/playbook/handlers.ts

/** The handlers of a play, for one batch of its hosts: which hosts notified them, and their runs. */
class Handlers {
    #handlers;
    #around;
    /** By host, in the order in which they came. */
    #notifications = new Map();
    #last;
    constructor(handlers, around) {
        this.#handlers = handlers;
        this.#around = around;
    }
    /** Notes what a task notifies. Nothing is shown of it before the flush. */
    take({ notify = [] }, uuid, { changed, context }) {
        this.#last = { uuid, context };
        for (const host of changed) {
            this.#notifications.set(host, [...(this.#notifications.get(host) ?? []), ...notify]);
        }
    }
    /** Runs the handlers that these hosts notified, in the order of the playbook. Returns the hosts that failed. */
    flush(hosts) {
        const due = new Map();
        for (const host of hosts)
            for (const handler of this.#notifiedOn(host))
                this.#notify(due, handler, host);
        const out = new Set();
        for (const handler of this.#handlers) {
            const left = (due.get(handler) ?? []).filter((host) => !out.has(host));
            if (left.length === 0)
                continue;
            const performed = performTask({ ...this.#around, ...handler, hosts: left, handler: true });
            this.#last = { uuid: handler.uuid, context: performed.context };
            for (const host of performed.failed)
                out.add(host);
        }
        return [...out];
    }
    #notifiedOn(host) {
        const words = this.#notifications.get(host) ?? [];
        this.#notifications.delete(host);
        return new Set(words.flatMap((word) => this.#handlers.filter(({ task }) => [task.name, headingOf(task), ...(task.listen ?? [])].includes(word))));
    }
    #notify(due, handler, host) {
        due.set(handler, [...(due.get(handler) ?? []), host]);
        const { recorder } = this.#around;
        const before = recorder.context;
        // The event carries the task before the flush, whichever task notified.
        recorder.context = this.#last?.context ?? before;
        const data = { host, handler: headingOf(handler.task) };
        recorder.emit({ event: 'playbook_on_notify', parent: this.#last?.uuid ?? '', host, data });
        recorder.context = before;
        recorder.at += 1;
    }
}

;// CONCATENATED MODULE: ./simulator/playbook/preamble.ts

const VERSION = [
    'ansible-playbook [core 2.17.14]',
    '  config file = None',
    "  configured module search path = ['/var/lib/awx/eehome/.ansible/plugins/modules', '/usr/share/ansible/plugins/modules']",
    '  ansible python module location = /usr/lib/python3.11/site-packages/ansible',
    '  ansible collection location = /runner/requirements_collections:/var/lib/awx/eehome/.ansible/collections:/usr/share/ansible/collections',
    '  executable location = /usr/bin/ansible-playbook',
    '  python version = 3.11.7 (main, May  9 2026, 07:35:25) [GCC 12.2.0] (/usr/bin/python)',
    '  jinja version = 3.1.3',
    '  libyaml = True',
];
const INVENTORY = [
    'host_list declined parsing /runner/inventory/hosts as it did not pass its verify_file() method',
    'Parsed /runner/inventory/hosts inventory source with script plugin',
];
const CALLBACKS = ['awx_display', 'default', 'minimal', 'oneline'];
/** What ansible-playbook prints before the first play; more of it with each -v. */
function preamble(recorder, playbook, verbosity) {
    const blue = (lines) => lines.map((line) => colour(line, 'verbose'));
    if (verbosity >= 2)
        recorder.verbose(blue(VERSION));
    if (verbosity >= 1)
        recorder.verbose(blue(['No config file found; using defaults']));
    recorder.verbose(playbook.preamble ?? []);
    recorder.at += 300;
    if (verbosity >= 3)
        recorder.verbose(blue(INVENTORY));
    if (verbosity >= 2) {
        const skipped = CALLBACKS.map((name) => `Skipping callback '${name}', as we already have a stdout callback.`);
        recorder.verbose(blue(skipped), { verbosity: 2, data: { verbose: true } });
    }
}

;// CONCATENATED MODULE: ./simulator/playbook/perform.ts








const NO_HOSTS = 'ERROR! Specified inventory, host pattern and/or --limit leaves us with no hosts to target.';
/** Plays a playbook from a moment on; the same seed gives the same run. */
function perform(playbook, context, start, seed) {
    const next = random(seed);
    const recorder = new Recorder(start + 450, next);
    preamble(recorder, playbook, context.verbosity);
    const error = playbook.error ?? (context.hosts.length === 0 ? noHosts(context.limit) : undefined);
    if (error) {
        recorder.verbose(error);
        return stopped(recorder);
    }
    const stats = new Stats();
    const uuid = recorder.uuid();
    recorder.context.data = { playbook: playbook.file, playbook_uuid: uuid };
    recorder.context.playbook = playbook.file;
    const title = context.verbosity >= 2 ? banner(`PLAYBOOK: ${playbook.file}`) : '';
    recorder.emit({ event: 'playbook_on_start', uuid, text: title });
    if (context.verbosity >= 2) {
        const text = colour(`${playbook.plays.length} plays in ${playbook.file}`, 'verbose');
        recorder.emit({ event: 'verbose', text, parent: uuid, verbosity: 2, data: { verbose: true } });
    }
    const ids = numbered(randomText(next, 8, '0123456789abcdef'));
    const run = { playbook, context, recorder, stats, ids, out: new Set() };
    for (const play of playbook.plays)
        if (!performPlay(play, run))
            break;
    if (playbook.stops) {
        emitStop(recorder, playbook.stops);
        if (!playbook.stopsWithRecap)
            return stopped(recorder);
    }
    closePlay(recorder);
    recorder.emit({
        event: 'playbook_on_stats',
        text: stats.recap(),
        parent: uuid,
        data: { ...stats.data(), artifact_data: playbook.artifacts ?? {} },
        failed: stats.failed(),
        changed: stats.changed(),
        blankLines: playbook.recapBlankLines ?? 1,
    });
    const artifacts = playbook.artifacts ?? {};
    const { events, later } = recorder;
    const failed = stats.failed() || playbook.stopsWithRecap === true;
    return { events, later, end: recorder.at + 50, failed, artifacts, stats };
}
/** A run without a recap. */
function stopped(recorder) {
    return {
        events: recorder.events,
        later: [],
        end: recorder.at + 600,
        failed: true,
        artifacts: {},
        stats: undefined,
    };
}
/** All lines are one event, which carries the last task, or else the playbook. */
function emitStop(recorder, lines) {
    recorder.context = recorder.lastTask ?? recorder.context;
    const { task_uuid, playbook_uuid } = recorder.context.data;
    recorder.emit({
        event: 'error',
        parent: String(task_uuid ?? playbook_uuid),
        data: { error: true },
        text: colour(lines.join('\n'), 'red'),
        failed: true,
    });
}
function noHosts(limit) {
    const warning = `[WARNING]: Could not match supplied host pattern, ignoring: ${limit}`;
    return limit ? [colour(warning, 'warn'), colour(NO_HOSTS, 'red')] : [colour(NO_HOSTS, 'red')];
}
/** Ansible numbers plays and tasks in one row; between a play and its first task is a block. */
function numbered(part) {
    let number = 3;
    return {
        skip: () => {
            number += 1;
        },
        next: () => {
            number += 1;
            return `02fc0000-0001-${part.slice(0, 4)}-${part.slice(4)}-${number.toString(16).padStart(12, '0')}`;
        },
    };
}
function closePlay(recorder) {
    const { playbook, playbook_uuid } = recorder.context.data;
    recorder.context.data = { playbook: playbook ?? '', playbook_uuid: playbook_uuid ?? '' };
    Object.assign(recorder.context, { play: '', task: '', role: '' });
}
/** False when no play may follow. */
function performPlay(play, run) {
    const { playbook, context, recorder, ids } = run;
    closePlay(recorder);
    // A limit holds for hosts that are brought in as well.
    const added = context.limit === '' ? (playbook.added ?? {}) : {};
    const all = [...context.hosts, ...Object.values(added).flat()];
    const hosts = matchHosts(play.hosts, all, { all: context.hosts, ...context.groups, ...added });
    const id = ids.next();
    ids.skip();
    const root = recorder.context.data;
    recorder.context.play = play.name;
    const parent = String(root['playbook_uuid']);
    const data = { name: play.name, pattern: play.hosts };
    const begin = (again = 0) => {
        // Each batch begins the play again: ansible-runner numbers its id behind that of the batch before.
        const uuid = `${id}${'_2'.repeat(again)}`;
        Object.assign(recorder.context, { task: '', role: '' });
        recorder.context.data = { ...root, play: play.name, play_uuid: uuid, play_pattern: play.hosts };
        recorder.emit({ event: 'playbook_on_play_start', uuid, parent, data, text: banner(`PLAY [${play.name}]`) });
        recorder.at += 12;
        return uuid;
    };
    if (hosts.length === 0) {
        const uuid = begin();
        const text = colour('skipping: no hosts matched', 'cyan');
        recorder.emit({ event: 'playbook_on_no_hosts_matched', parent: uuid, text });
        return true;
    }
    const handlers = (play.handlers ?? []).map((task) => ({ task, uuid: ids.next() }));
    // The handlers are numbered before the tasks, and have a block of their own.
    if (handlers.length > 0)
        ids.skip();
    const tasks = play.tasks.map((task) => ({ task, uuid: ids.next() }));
    const size = play.serial ?? hosts.length;
    for (let first = 0; first < hosts.length; first += size) {
        const again = first / size;
        const batch = { hosts: hosts.slice(first, first + size), play, tasks, handlers, again, uuid: begin(again) };
        if (!performBatch(batch, run))
            return false;
    }
    return true;
}
/** Some of a play's hosts from the first task to the last; false when all of them are out. */
function performBatch({ hosts, play, tasks, handlers, again, uuid }, { playbook, context, recorder, stats, out }) {
    const left = () => hosts.filter((host) => !out.has(host));
    const around = { playbook, play: uuid, again, context, recorder, stats };
    const notified = new Handlers(handlers, around);
    for (const { task, uuid: taskUuid } of tasks) {
        if (left().length === 0)
            return false;
        if (!wanted(task, context))
            continue;
        const performed = performTask({ ...around, task, hosts: left(), uuid: taskUuid });
        const { failed } = performed;
        for (const host of failed)
            out.add(host);
        notified.take(task, taskUuid, performed);
        if (failed.length > 0 && play.anyErrorsFatal) {
            const text = banner('NO MORE HOSTS LEFT');
            recorder.emit({ event: 'playbook_on_no_hosts_remaining', parent: uuid, text });
            return false;
        }
        if (task.flush)
            for (const host of notified.flush(left()))
                out.add(host);
    }
    for (const host of notified.flush(left()))
        out.add(host);
    return left().length > 0;
}
function wanted(task, context) {
    const tags = task.tags ?? [];
    if (context.skipTags.some((tag) => tags.includes(tag)))
        return false;
    if (context.tags.length === 0 || context.tags.includes('all'))
        return !tags.includes('never');
    return tags.includes('always') || context.tags.some((tag) => tags.includes(tag));
}

;// CONCATENATED MODULE: ./simulator/replay/replay.ts


/** A recorded run, from a moment on; the same seed gives the same ids. */
function replay(recording, start, seed) {
    const next = random(seed);
    const guid = randomUuid(next).replaceAll('-', '');
    const ids = new Map();
    const idOf = (number) => {
        const id = ids.get(number) ?? randomUuid(next);
        ids.set(number, id);
        return id;
    };
    const fill = (text) => text
        .replace(/<uuid (\d+)>/g, (_all, number) => idOf(number))
        .replace(/<time (-?\d+)(T?)(Z?)>/g, (_all, micros, t, z) => written(start, Number(micros), t === 'T', z === 'Z'));
    const events = [];
    let data = {};
    for (const row of recording.events) {
        const { without = [], data: more = {} } = row;
        data = { ...Object.fromEntries(Object.entries(data).filter(([key]) => !without.includes(key))), ...more };
        events.push(eventOf(row, data, { counter: events.length + 1, start, line: events.at(-1)?.end_line ?? 0, guid, fill }));
    }
    const hasRecap = recording.hosts.length > 0;
    const { failed, artifacts } = recording;
    return {
        events,
        later: hasRecap ? marksOf(events) : [],
        end: start + recording.milliseconds,
        failed,
        artifacts: filled(artifacts, fill),
        stats: hasRecap ? statsOf(recording) : undefined,
    };
}
function eventOf(row, data, place) {
    const { fill, guid } = place;
    const uuid = fill(row.uuid);
    const text = (key) => (typeof data[key] === 'string' ? fill(data[key]) : '');
    return {
        event: row.event,
        counter: place.counter,
        at: place.start + row.at,
        uuid,
        parent_uuid: fill(row.parent ?? ''),
        event_data: row.bare ? {} : { ...filled(data, fill), uuid, guid },
        stdout: fill(row.stdout ?? ''),
        start_line: place.line,
        end_line: place.line + (row.lines ?? 0),
        verbosity: row.verbosity ?? 0,
        host_name: text('host'),
        playbook: text('playbook'),
        play: text('play'),
        task: text('task'),
        role: text('role'),
        failed: row.failed ?? false,
        changed: row.changed ?? false,
    };
}
function filled(value, fill) {
    if (typeof value === 'string')
        return fill(value);
    if (Array.isArray(value))
        return value.map((item) => filled(item, fill));
    if (!isObject(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, fill)]));
}
/** A moment as Python writes it. */
function written(start, micros, isIso, hasZone) {
    const milliseconds = Math.floor(micros / 1000);
    const rest = String(micros - milliseconds * 1000).padStart(3, '0');
    const text = `${new Date(Math.floor(start) + milliseconds).toISOString().slice(0, -1)}${rest}`;
    return (isIso ? text : text.replace('T', ' ')) + (hasZone ? '+00:00' : '');
}
/** Tasks are marked only when the recap has been stored: their marks are taken off, and listed. */
function marksOf(events) {
    const above = events.filter(({ event }) => event.startsWith('playbook_on_') && event !== 'playbook_on_stats');
    return above.flatMap((event) => ['failed', 'changed'].flatMap((mark) => {
        if (!event[mark])
            return [];
        event[mark] = false;
        return [{ event, mark }];
    }));
}
function statsOf({ hosts }) {
    const counts = new Map(hosts.map(({ host_name, ...rest }) => [host_name, rest]));
    return {
        hosts: () => [...counts.keys()],
        of: (host) => {
            const of = counts.get(host);
            if (!of)
                throw new Error(`no result of ${host}`);
            return of;
        },
    };
}

;// CONCATENATED MODULE: ./simulator/execution/run-job.ts







/** From the signal to the end: the runner gives ansible time to go. */
const TIMEOUT_AFTERMATH = 1900;
/** What the playbook may know about this job. */
function runContext(world, job) {
    const all = playOrder(world, job.inventory);
    const groups = membersByGroup(world, job.inventory);
    const limited = job.limit ? matchHosts(job.limit, all, groups) : all;
    const slice = (_, index) => index % job.job_slice_count === job.job_slice_number - 1;
    const list = (text) => text
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean);
    return {
        vars: job.extra_vars,
        hosts: job.job_slice_number ? limited.filter(slice) : limited,
        groups,
        limit: job.limit,
        tags: list(job.job_tags),
        skipTags: list(job.skip_tags),
        verbosity: job.verbosity,
        check: job.job_type === 'check',
        relaunch: job.launch_type === 'relaunch',
    };
}
function markTasks(job, marks) {
    const events = new Map(job.events.map((event) => [event.uuid, event]));
    for (const { event, mark } of marks) {
        const stored = events.get(event.uuid);
        if (stored)
            stored[mark] = true;
    }
}
/** Sets a waiting job going; all that follows is on the agenda. */
function startJob(world, job, run, at) {
    begin(world, job, at, () => setEnvironment(world, job, playbookCommand(world, job), playbookEnvironment(world, job)));
    const context = runContext(world, job);
    const recording = run.recorded?.(context);
    const performance = recording ? replay(recording, at, job.id) : perform(run.playbook(context), context, at, job.id);
    const deadline = job.timeout > 0 ? at + job.timeout * 1000 : Number.POSITIVE_INFINITY;
    const timedOut = performance.end > deadline;
    const end = timedOut ? deadline + TIMEOUT_AFTERMATH : performance.end;
    const events = performance.events.filter((event) => event.at <= deadline);
    store(world, job, events, end, run);
    const { stats } = performance;
    const recap = job.events.find((event) => event.event === 'playbook_on_stats');
    if (stats && recap && Number.isFinite(recap.visible)) {
        world.agenda.at(recap.visible, (then) => summarize(world, job, stats, then));
        if (!run.unmarkedTasks)
            world.agenda.at(recap.visible, () => markTasks(job, performance.later));
    }
    atEnd(world, job, end, (then) => {
        job.artifacts = timedOut ? {} : performance.artifacts;
        if (timedOut)
            job.job_explanation = 'Job terminated due to timeout';
        finish(world, job, timedOut || performance.failed ? 'failed' : 'successful', then);
    });
}

;// CONCATENATED MODULE: ./simulator/execution/system-job.ts




/** What each kind prints: the controller itself runs it, without a playbook. */
const LINES = {
    cleanup_jobs: [
        'Jobs: 0 deleted, 12 skipped.',
        'Project Updates: 0 deleted, 4 skipped.',
        'Inventory Updates: 0 deleted, 1 skipped.',
        'Workflow Jobs: 0 deleted, 2 skipped.',
    ],
    cleanup_activitystream: ['Removed 0 items'],
    cleanup_sessions: ['Expired Sessions deleted'],
    cleanup_tokens: ['Expired OAuth 2 tokens deleted'],
};
/** A cleanup of the controller. */
function startSystemJob(world, job, at) {
    begin(world, job, at, () => setEnvironment(world, job, ['awx-manage', job.job_type], {}));
    const recorder = new Recorder(at + 1200, random(job.id));
    for (const line of LINES[job.job_type] ?? []) {
        recorder.verbose([line]);
        recorder.at += 400;
    }
    store(world, job, recorder.events, recorder.at + 100, PLAIN_RUN);
    atEnd(world, job, recorder.at + 100, (then) => finish(world, job, 'successful', then));
}

;// CONCATENATED MODULE: ./simulator/text/uri-cleaner.ts

const uri_cleaner_HIDDEN = '$encrypted$';
/**
 * Returns the text without the user names and passwords in its URLs, as `UriCleaner.remove_sensitive` of AWX
 * (`awx/main/redact.py`) returns it, with its faults: a host with a port and no user counts as a user with a password,
 * and the first places with the same letters are replaced, wherever they are in the URL.
 */
function cleanUris(text) {
    return text.replaceAll(/\w+:\/?\/?\S+/g, (uri) => {
        const host = /^\w+:\/\/([^/?#]*)/.exec(uri)?.[1] ?? '';
        const end = host.lastIndexOf('@');
        const [user = '', ...password] = (end < 0 ? host : host.slice(0, end)).split(':');
        if (end < 0 && password.length === 0)
            return uri;
        return hide(hide(uri, user, 1), password.join(':'), 2);
    });
}
function hide(text, part, times) {
    if (part === '')
        return text;
    const [first = '', ...others] = text.split(part);
    return others.reduce((all, other, index) => all + (index < times ? uri_cleaner_HIDDEN : part) + other, first);
}
/** Cleans every text in a value. */
function cleanAll(value) {
    if (typeof value === 'string')
        return cleanUris(value);
    if (Array.isArray(value))
        return value.map(cleanAll);
    if (!isObject(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanAll(item)]));
}

;// CONCATENATED MODULE: ./simulator/world/variables.ts



/** Variables as an object; what cannot be read is empty. */
function parseVariables(text) {
    if (!text.trim())
        return {};
    try {
        const document = (0,dist/* parseDocument */.Tp)(text, { version: '1.1', uniqueKeys: false, intAsBigInt: true });
        if (document.errors.length > 0)
            return {};
        const value = withIntegers(document);
        return isObject(value) ? value : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./simulator/world/blank.ts
/** What every unified job of a user begins as. */
function newJob(now, user = null) {
    return {
        created: now,
        modified: now,
        created_by: user,
        modified_by: user,
        unified_job_template: null,
        launch_type: 'manual',
        status: 'pending',
        failed: false,
        started: null,
        finished: null,
        canceled_on: null,
        job_explanation: '',
        execution_environment: null,
        instance_group: null,
        execution_node: '',
        controller_node: '',
        work_unit_id: null,
        job_args: [],
        job_cwd: '',
        job_env: {},
        result_traceback: '',
        workflow_node: null,
        events_done: null,
        emitted: 0,
        events: [],
    };
}
/** What a run of something begins as. */
function newRun({ id, name, description }, now, user) {
    return { ...newJob(now, user), name, description, unified_job_template: id };
}

;// CONCATENATED MODULE: ./simulator/execution/create-update.ts



/** A new update of a project. */
function createProjectUpdate(world, project, user, at) {
    const update = world.project_updates.insert({
        ...newRun(project, at, user),
        type: 'project_update',
        organization: project.organization,
        project: project.id,
        scm_revision: '',
    });
    project.status = 'pending';
    project.current_job = update.id;
    return update;
}
/** A new update of an inventory source. */
function createInventoryUpdate(world, source, user, at) {
    const inventory = world.inventories.get(source.inventory);
    const update = world.inventory_updates.insert({
        ...newRun(source, at, user),
        type: 'inventory_update',
        name: `${inventory?.name ?? ''} - ${source.name}`,
        organization: inventory?.organization ?? null,
        inventory_source: source.id,
        inventory: source.inventory,
        source_project: null,
        source_project_update: null,
        scm_revision: '',
    });
    source.status = 'pending';
    source.current_job = update.id;
    return update;
}
/** A new run of what keeps the controller tidy. */
function createSystemJob(world, template, extra_vars, user, at) {
    return world.system_jobs.insert({
        ...newRun(template, at, user),
        type: 'system_job',
        organization: null,
        system_job_template: template.id,
        job_type: template.job_type,
        extra_vars,
    });
}
/** A new ad hoc command, which is as another one or as a user says. */
function createAdHoc(world, inventory, given, user, at) {
    const names = Object.keys(AD_HOC_FIELDS);
    return world.ad_hoc_commands.insert({
        ...newJob(at, user),
        ...pick(given, names),
        type: 'ad_hoc_command',
        name: given.module_name,
        description: '',
        organization: inventory.organization,
        inventory: inventory.id,
        host_status_counts: null,
    });
}

;// CONCATENATED MODULE: ./simulator/execution/updates.ts










/** Brings a project's checkout up to date. */
function startProjectUpdate(world, job, at) {
    const project = world.projects.get(job.project);
    if (!project) {
        finish(world, job, 'error', at);
        return;
    }
    const script = project.run;
    project.status = 'running';
    begin(world, job, at, () => {
        const own = { PROJECT_UPDATE_ID: String(job.id), TMP: '/tmp', DISPLAY: '', ANSIBLE_ASK_PASS: 'False' };
        const tags = ['-t', 'update_git,install_roles,install_collections'];
        const command = ['ansible-playbook', ...tags, '-i', '/runner/inventory', '-e', '@/runner/env/extravars'];
        const folders = [project.local_path, `.__awx_cache/${project.local_path}`];
        const mounts = folders.map((folder) => `/var/lib/awx/var/projects/${folder}`).map((path) => `${path}:${path}:z`);
        const asked = { ...own, ANSIBLE_BECOME_ASK_PASS: 'False' };
        setEnvironment(world, job, [...command, 'project_update.yml'], asked, mounts);
    });
    const context = {
        vars: {},
        hosts: ['localhost'],
        groups: {},
        limit: '',
        tags: [],
        skipTags: [],
        verbosity: 0,
        check: false,
        relaunch: false,
    };
    const playbook = script.playbook ?? { file: 'project_update.yml', plays: [] };
    const { events, stats } = perform(playbook, context, at, job.id);
    const end = Math.max(at + script.seconds * 1000, (events.at(-1)?.at ?? at) + 50);
    store(world, job, events.map(withoutCredentials), end, world.twisted(PLAIN_RUN));
    atEnd(world, job, end, (then) => {
        if (!script.fails) {
            job.scm_revision = script.revisions?.[project.scm_branch] ?? script.revision ?? project.scm_revision;
            project.scm_revision = job.scm_revision;
            project.playbooks = script.playbooks ?? project.playbooks;
            project.inventory_files = script.inventory_files ?? project.inventory_files;
        }
        if (stats)
            Object.assign(job, { host_status_counts: statusCounts(stats) });
        finishUpdate(world, project, job, then);
    });
}
/** Ends an update, and says so of what was updated. */
function finishUpdate(world, row, job, at) {
    const status = row.run.fails ? 'failed' : 'successful';
    Object.assign(row, { status, last_job: job.id, current_job: null, last_job_run: at });
    finish(world, job, status, at);
}
const CLEANED = ['git', 'svn', 'ansible.builtin.git', 'ansible.builtin.svn'];
/**
 * The controller takes credentials out of the URLs of what git and svn tasks print when they are emitted
 * (`RunnerCallback.event_handler` of AWX), of everything else only when the REST API is asked: frames have it raw.
 */
function withoutCredentials(event) {
    const { stdout, event_data } = event;
    if (!CLEANED.includes(String(event_data['task_action'])))
        return event;
    return { ...event, stdout: cleanAll(stdout), event_data: cleanAll(event_data) };
}
/** Reads an inventory source. */
function startInventoryUpdate(world, job, at) {
    const source = world.inventory_sources.get(job.inventory_source);
    if (!source) {
        finish(world, job, 'error', at);
        return;
    }
    const script = source.run;
    world.agenda.at(at + 100, () => {
        if (job.status === 'running')
            source.status = 'running';
    });
    syncProject(world, source, job, at);
    begin(world, job, at, () => {
        setEnvironment(world, job, inventoryCommand(job, source), {
            ...INVENTORY_ENVIRONMENT,
            INVENTORY_UPDATE_ID: String(job.id),
            INVENTORY_SOURCE_ID: String(source.id),
        });
    });
    const recorder = new Recorder(at + 450, random(job.id));
    recorder.verbose(script.lines ?? []);
    recorder.verbose(script.closing ?? [], { uuid: '' });
    const end = Math.max(at + script.seconds * 1000, recorder.at);
    store(world, job, recorder.events, end, world.twisted(PLAIN_RUN));
    atEnd(world, job, end, (then) => {
        if (!script.fails)
            fill(world, source, then);
        finishUpdate(world, source, job, then);
    });
}
/** A source in a project has the project's checkout brought up to date first, in an update of its own. */
function syncProject(world, source, job, at) {
    const project = world.projects.get(source.source_project);
    if (!project)
        return;
    const { status, current_job } = project;
    const sync = createProjectUpdate(world, project, null, at);
    Object.assign(project, { status, current_job });
    sync.launch_type = 'sync';
    sync.started = at;
    sync.scm_revision = project.scm_revision;
    job.source_project = project.id;
    job.source_project_update = sync.id;
    job.scm_revision = project.scm_revision;
    finish(world, sync, 'successful', at);
}
const INVENTORY_ENVIRONMENT = {
    ANSIBLE_INVENTORY_EXPORT: 'True',
    ANSIBLE_VERBOSE_TO_STDERR: 'True',
    ANSIBLE_HOST_PATTERN_MISMATCH: 'error',
    ANSIBLE_COLLECTIONS_PATHS: '/runner/requirements_collections:~/.ansible/collections:/usr/share/ansible/collections:/usr/share/automation-controller/collections',
};
function inventoryCommand(job, source) {
    const path = `/runner/project/${source.source_path}`;
    const folder = path.slice(0, path.lastIndexOf('/'));
    const output = ['--output', `/runner/artifacts/${job.id}/output.json`, '--playbook-dir', folder];
    return ['ansible-inventory', '--list', '--export', '-i', path, ...output, `-${'v'.repeat(source.verbosity + 2)}`];
}
/** Hosts and groups that the source names, added where they are missing. */
function fill(world, source, at) {
    const inventory = world.inventories.get(source.inventory);
    if (inventory && source.run.variables) {
        inventory.variables = pythonJson({ ...parseVariables(inventory.variables), ...source.run.variables });
        inventory.modified_by = null;
    }
    const base = { created: at, modified: at, description: 'imported', created_by: null, modified_by: null };
    for (const { name, groups, variables } of source.run.hosts ?? []) {
        const ids = groups.map((group) => {
            const known = world.groups.find((row) => row.inventory === source.inventory && row.name === group);
            return (known ??
                world.groups.insert({ ...base, name: group, inventory: source.inventory, variables: '{}', children: [] })).id;
        });
        const known = world.hosts.find((row) => row.inventory === source.inventory && row.name === name);
        if (known)
            continue;
        world.hosts.insert({
            ...base,
            name,
            inventory: source.inventory,
            enabled: true,
            instance_id: '',
            variables: variables ?? '{}',
            groups: ids,
            last_job: null,
            last_job_host_summary: null,
            inventory_source: source.id,
        });
    }
}

;// CONCATENATED MODULE: ./simulator/world/answers.ts




/** Nothing is answered. */
function noAnswers() {
    return { ...initialValues(ANSWERS), credentials: [], labels: [], instance_groups: [] };
}
/** The variables of a node or a schedule, which may have been given as text. */
function varsOf({ extra_data }) {
    if (isObject(extra_data))
        return extra_data;
    const read = readVariables(extra_data);
    return 'vars' in read ? read.vars : {};
}
/** Which prompt lets each answer through. */
const PROMPT_OF = {
    inventory: 'inventory',
    limit: 'limit',
    scm_branch: 'scm_branch',
    job_tags: 'tags',
    skip_tags: 'skip_tags',
    diff_mode: 'diff_mode',
    job_type: 'job_type',
    verbosity: 'verbosity',
    execution_environment: 'execution_environment',
    forks: 'forks',
    job_slice_count: 'job_slice_count',
    timeout: 'timeout',
    credentials: 'credential',
    labels: 'labels',
    instance_groups: 'instance_groups',
};
/** What a node's job is launched with: the workflow's own prompts come before the node's. */
function decidedBy(template, node, job) {
    const decided = {};
    const above = job;
    for (const [name, prompt] of Object.entries(PROMPT_OF)) {
        const own = node[name];
        const value = Array.isArray(own) ? own : (above[name] ?? own);
        const given = Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
        if (given && template.asks[prompt])
            decided[name] = value;
    }
    return decided;
}
/** Some columns as the launch has them, or else as the template has. */
function decidedOr(decided, template, names) {
    return Object.fromEntries(names.map((name) => [name, decided[name] ?? template[name]]));
}

;// CONCATENATED MODULE: ./simulator/world/workflow-graph.ts
/** What a node can lead to. */
const EDGES = ['success_nodes', 'failure_nodes', 'always_nodes'];
/** Makes copied nodes lead to copies: `ids` has the copy of each node. */
function relink(copies, ids) {
    for (const copy of copies) {
        for (const edge of EDGES)
            copy[edge] = copy[edge].flatMap((child) => ids.get(child) ?? []);
    }
}
const next = (node) => [...node.success_nodes, ...node.failure_nodes, ...node.always_nodes];
/**
 * True for a circle that the controller notices: one that is reached from a node without parents, or nodes that
 * all have some. A circle beside a node without parents passes, and stops every workflow when it runs.
 */
function leadsBack(nodes) {
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const children = new Set(nodes.flatMap(next));
    const roots = nodes.filter((node) => !children.has(node.id));
    if (nodes.length > 0 && roots.length === 0)
        return true;
    const done = new Set();
    const visit = (node, path) => {
        if (path.has(node.id))
            return true;
        if (done.has(node.id))
            return false;
        path.add(node.id);
        const found = next(node).some((id) => {
            const child = byId.get(id);
            return child !== undefined && visit(child, path);
        });
        path.delete(node.id);
        done.add(node.id);
        return found;
    };
    return roots.some((root) => visit(root, new Set()));
}
/** True for any circle, noticed or not. */
function isCircular(nodes) {
    const left = new Map(nodes.map((node) => [node.id, node]));
    for (let moved = true; moved;) {
        moved = false;
        for (const node of [...left.values()]) {
            if (next(node).some((id) => left.has(id)))
                continue;
            left.delete(node.id);
            moved = true;
        }
    }
    return left.size > 0;
}

;// CONCATENATED MODULE: ./simulator/execution/create-job.ts





/** A new job of a template; the scheduler has not seen it yet. */
function createJob(world, template, with_, user, at) {
    const project = world.projects.get(template.project);
    return world.jobs.insert({
        ...newRun(template, at, user),
        type: 'job',
        organization: template.organization,
        job_template: template.id,
        ...pick(template, ONLY_OF_TEMPLATE),
        ...decidedOr(with_, template, OF_TEMPLATE),
        scm_revision: project?.scm_type ? project.scm_revision : '',
        extra_vars: { ...parseVariables(template.extra_vars), ...with_.extra_vars },
        survey_passwords: with_.survey_passwords ?? [],
        job_slice_number: with_.slice?.[0] ?? 0,
        job_slice_count: with_.slice?.[1] ?? 1,
        artifacts: {},
        credentials: with_.credentials ?? [...template.credentials],
        // Labels are added to those of the template; every other set replaces it.
        labels: [...new Set([...template.labels, ...(with_.labels ?? [])])],
        instance_groups: with_.instance_groups ?? [],
        host_summaries: [],
        host_status_counts: null,
        run: template.run,
    });
}
/** A job that is run again when its template is gone. */
function copyJob(world, job, user, at) {
    const { id: _, ...same } = job;
    return world.jobs.insert({
        ...same,
        ...newJob(at, user),
        execution_environment: job.execution_environment,
        artifacts: {},
        host_summaries: [],
        host_status_counts: null,
    });
}

;// CONCATENATED MODULE: ./simulator/execution/create-workflow.ts






/** A new run of a template; the nodes are still to come. */
function runOf(world, template, with_, own) {
    return world.workflow_jobs.insert({
        ...blankWorkflow(own.created, own.created_by),
        name: template.name,
        description: template.description,
        organization: template.organization,
        unified_job_template: template.id,
        extra_vars: { ...parseVariables(template.extra_vars), ...with_.extra_vars },
        survey_passwords: with_.survey_passwords ?? [],
        ...decidedOr(with_, template, OF_WORKFLOW),
        ...own,
    });
}
/** A new run of a workflow, with a copy of each of the template's nodes. */
function createWorkflowJob(world, template, with_, user, at) {
    const job = runOf(world, template, with_, {
        created: at,
        created_by: user,
        workflow_job_template: template.id,
        allow_simultaneous: template.allow_simultaneous,
        // Labels are added to those of the template; every other set replaces it.
        labels: [...new Set([...template.labels, ...(with_.labels ?? [])])],
    });
    const ids = new Map();
    const nodes = world.workflow_nodes.filter((node) => node.workflow_job_template === template.id);
    const copies = nodes.map(({ id, workflow_job_template: _, identifier, unified_job_template, ...same }) => {
        const own = { ...copyOf(same), created: at, modified: at };
        const copy = newNode(world, job, identifier, unified_job_template, at, own);
        ids.set(id, copy.id);
        return copy;
    });
    relink(copies, ids);
    return job;
}
/** A sliced job template runs as a workflow with one node a slice. */
function createSlicedJob(world, template, with_, slices, user, at) {
    const own = { created: at, created_by: user, job_template: template.id, is_sliced_job: true };
    const job = runOf(world, template, with_, own);
    for (let slice = 1; slice <= slices; slice += 1) {
        newNode(world, job, '', template.id, at, { slice: [slice, slices] });
    }
    return job;
}
/** Several jobs under one roof, of no template; what they are given together stands above what each was given. */
function createBulkJob(world, given, items, user, at) {
    const job = world.workflow_jobs.insert({ ...blankWorkflow(at, user), allow_simultaneous: false, ...given });
    for (const { unified_job_template, identifier, ...answers } of items) {
        newNode(world, job, identifier, unified_job_template, at, answers);
    }
    return job;
}
/** A run again of the same nodes, whatever has become of the template. */
function copyWorkflowJob(world, job, user, at) {
    const { id: from, unified_job_template, ...same } = job;
    const copy = world.workflow_jobs.insert({
        ...same,
        ...newJob(at, user),
        launch_type: 'relaunch',
        unified_job_template,
    });
    const ids = new Map();
    const nodes = world.workflow_job_nodes.filter((node) => node.workflow_job === from);
    const copies = nodes.map(({ id, ...node }) => {
        const fresh = { job: null, do_not_run: false, created: at, modified: at, workflow_job: copy.id };
        const made = world.workflow_job_nodes.insert({ ...copyOf(node), ...fresh });
        ids.set(id, made.id);
        return made;
    });
    relink(copies, ids);
    return copy;
}
function blankWorkflow(at, user) {
    return {
        ...newJob(at, user),
        type: 'workflow_job',
        workflow_job_template: null,
        job_template: null,
        is_sliced_job: false,
        extra_vars: {},
        survey_passwords: [],
        allow_simultaneous: true,
        inventory: null,
        limit: null,
        scm_branch: null,
        job_tags: null,
        skip_tags: null,
        labels: [],
    };
}
function newNode(world, job, identifier, template, at, extra) {
    return world.workflow_job_nodes.insert({
        created: at,
        modified: at,
        workflow_job: job.id,
        identifier,
        unified_job_template: template,
        job: null,
        ...noAnswers(),
        all_parents_must_converge: false,
        do_not_run: false,
        success_nodes: [],
        failure_nodes: [],
        always_nodes: [],
        slice: null,
        ...extra,
    });
}

;// CONCATENATED MODULE: ./simulator/execution/workflow.ts








const nodesOf = (world, job) => world.workflow_job_nodes.filter((node) => node.workflow_job === job.id);
/** Begins a workflow with the nodes that have no parents. */
function startWorkflow(world, job, at, enqueue) {
    job.status = 'running';
    job.started = at;
    world.notifyStatus(job);
    advance(world, job, at, enqueue);
}
/** A child has ended: what it leads to begins, or the workflow ends. */
function workflowMoved(world, child, at, enqueue) {
    const node = world.workflow_job_nodes.get(child.workflow_node);
    const job = world.workflow_jobs.get(node?.workflow_job);
    if (job && job.status === 'running')
        advance(world, job, at, enqueue);
}
/** Workflows that a circular one held up go on when it has ended. */
function resumeWorkflows(world, ended, at, enqueue) {
    if (!isCircular(nodesOf(world, ended)))
        return;
    for (const job of world.workflow_jobs.all())
        if (job.status === 'running')
            advance(world, job, at, enqueue);
}
/** The controller looks at all workflows in one go, and a circle in one of them makes it give up. */
function heldUp(world) {
    return world.workflow_jobs.all().some((job) => job.status === 'running' && isCircular(nodesOf(world, job)));
}
function advance(world, job, at, enqueue) {
    if (heldUp(world))
        return;
    const nodes = nodesOf(world, job);
    decide(world, job, nodes, at, enqueue);
    if (nodes.some((node) => isOpen(world, node)) || job.canceled_on !== null)
        return;
    // The controller sees the end in the scheduler's next round.
    world.agenda.at(at + 400, (then) => {
        if (job.status !== 'running')
            return;
        const failed = unhandled(world, nodes);
        if (failed)
            job.job_explanation = 'No error handling paths found, marking workflow as failed';
        finish(world, job, failed ? 'failed' : 'successful', then);
    });
}
/** Runs each node that is reached, and gives up those that never will be. */
function decide(world, job, nodes, at, enqueue) {
    // A node that will never run leaves its own children without a parent that could lead to them.
    for (let moved = true; moved;) {
        moved = false;
        for (const node of nodes) {
            if (node.job !== null || node.do_not_run)
                continue;
            const verdict = job.canceled_on === null ? reached(world, nodes, node) : 'never';
            if (verdict === 'wait' || isLost(node, verdict))
                continue;
            moved = true;
            if (verdict === 'never')
                node.do_not_run = true;
            else
                spawn(world, job, node, at, enqueue);
        }
    }
}
/** Whether a node is reached whose template was deleted: there is nothing to run, and its paths for a failure go on. */
const isLost = (node, verdict) => verdict === 'run' && node.unified_job_template === null;
/** Whether the workflow still waits for a node: one without a template has nothing to wait for. */
function isOpen(world, node) {
    const child = world.unifiedJob(node.job);
    return child ? !isFinal(child) : !node.do_not_run && node.unified_job_template !== null;
}
function reached(world, nodes, node) {
    const parents = nodes.filter((other) => [...other.success_nodes, ...other.failure_nodes, ...other.always_nodes].includes(node.id));
    if (parents.length === 0)
        return 'run';
    const leads = parents.map((parent) => {
        const child = world.unifiedJob(parent.job);
        if (parent.do_not_run)
            return 'never';
        if (!child && parent.unified_job_template === null)
            return pastMissing(world, nodes, parent, node);
        if (!child || !isFinal(child))
            return 'wait';
        const paths = child.status === 'successful' ? parent.success_nodes : parent.failure_nodes;
        return [...paths, ...parent.always_nodes].includes(node.id) ? 'run' : 'never';
    });
    if (node.all_parents_must_converge) {
        if (leads.includes('never'))
            return 'never';
        return leads.includes('wait') || !leads.includes('run') ? 'wait' : 'run';
    }
    if (leads.includes('run'))
        return 'run';
    return leads.includes('wait') ? 'wait' : 'never';
}
/**
 * Where a node without a template and without a job leads: as a failed one does. A node whose parents must converge does
 * not count such a parent on a success path (AWX 24.6, `WorkflowDAG._all_parents_met_convergence_criteria`).
 */
function pastMissing(world, nodes, parent, node) {
    if ([...parent.failure_nodes, ...parent.always_nodes].includes(node.id))
        return reached(world, nodes, parent);
    return node.all_parents_must_converge ? 'uncounted' : 'never';
}
/** A failure that no path takes up fails the workflow, and so does a node without a template, even after its job. */
function unhandled(world, nodes) {
    return nodes.some((node) => {
        const child = world.unifiedJob(node.job);
        const handled = node.failure_nodes.length > 0 || node.always_nodes.length > 0;
        const failed = child !== undefined && child.status !== 'successful';
        const missing = !node.do_not_run && node.unified_job_template === null;
        return (failed || missing) && !handled;
    });
}
function spawn(world, job, node, at, enqueue) {
    const child = childOf(world, job, node, at);
    if (!child) {
        node.do_not_run = true;
        return;
    }
    child.launch_type = 'workflow';
    child.workflow_node = node.id;
    child.created_by = job.created_by;
    node.job = child.id;
    node.modified = at;
    if (child.type === 'workflow_job' && within(world, job, child.workflow_job_template)) {
        child.job_explanation = 'Workflow Job spawned from workflow could not start because it would result in recursion';
        finish(world, child, 'failed', at);
        return;
    }
    enqueue(child);
}
/** True when the workflow, or one that it is part of, is a run of that template. */
function within(world, job, template) {
    if (job.workflow_job_template === template)
        return true;
    const node = world.workflow_job_nodes.get(job.workflow_node);
    const above = world.workflow_jobs.get(node?.workflow_job);
    return above !== undefined && within(world, above, template);
}
/** Artifacts of the jobs that lead here become variables, the nearest last. */
function inherited(world, job, node, seen = new Set()) {
    if (seen.has(node.id))
        return {};
    seen.add(node.id);
    let vars = {};
    for (const parent of nodesOf(world, job)) {
        const leads = [...parent.success_nodes, ...parent.failure_nodes, ...parent.always_nodes].includes(node.id);
        if (!leads)
            continue;
        vars = { ...vars, ...inherited(world, job, parent, seen), ...(world.jobs.get(parent.job)?.artifacts ?? {}) };
    }
    return vars;
}
function childOf(world, job, node, at) {
    const id = node.unified_job_template;
    const template = world.job_templates.get(id);
    const vars = { ...inherited(world, job, node), ...job.extra_vars, ...varsOf(node) };
    if (template) {
        const prompts = job.is_sliced_job
            ? { extra_vars: job.extra_vars, slice: node.slice ?? undefined, inventory: job.inventory }
            : { ...decidedBy(template, node, job), extra_vars: template.asks.variables ? vars : {} };
        return createJob(world, template, prompts, job.created_by, at);
    }
    const workflow = world.workflow_job_templates.get(id);
    if (workflow)
        return createWorkflowJob(world, workflow, { extra_vars: vars }, job.created_by, at);
    const approval = world.approval_templates.get(id);
    if (approval) {
        return world.workflow_approvals.insert({
            ...newRun(approval, at, null),
            type: 'workflow_approval',
            organization: job.organization,
            started: at,
            events_done: at,
            timeout: approval.timeout,
            timed_out: false,
            approved_or_denied_by: null,
        });
    }
    const project = world.projects.get(id);
    if (project)
        return createProjectUpdate(world, project, job.created_by, at);
    const source = world.inventory_sources.get(id);
    return source ? createInventoryUpdate(world, source, job.created_by, at) : undefined;
}

;// CONCATENATED MODULE: ./simulator/execution/dispatch.ts







/** From launch to the scheduler's first look. */
const FIRST_LOOK = 190;
/** From `waiting` to `running`. */
const TO_RUNNING = 60;
/** The scheduler explains only what has been pending for this long. */
const EXPLAIN_AFTER = 30_000;
/** How often it is looked whether the time of an approval is over. */
const EXPIRY_ROUND = 20_000;
/** Ties the scheduler to the world: an end lets others begin. */
function connectScheduler(world) {
    onEnd(world, (job, at) => {
        const begin = (child) => enqueue(world, child, at);
        if (job.workflow_node !== null)
            workflowMoved(world, job, at, begin);
        if (job.type === 'workflow_job')
            resumeWorkflows(world, job, at, begin);
        for (const other of world.unifiedJobs()) {
            if (other.status === 'pending' && other.id !== job.id && other.type !== 'workflow_approval') {
                world.agenda.at(at + 50, (then) => dispatch(world, other, then));
            }
        }
    });
}
/** Puts a new job before the scheduler. */
function enqueue(world, job, at) {
    world.notifyStatus(job);
    if (job.type === 'workflow_approval') {
        const rounds = Math.ceil((job.timeout * 1000) / EXPIRY_ROUND);
        if (job.timeout > 0)
            world.agenda.at(at + rounds * EXPIRY_ROUND, (then) => expire(world, job, then));
        return;
    }
    const wait = job.type === 'job' ? (dispatch_runOf(world, job)?.queueMs ?? FIRST_LOOK) : FIRST_LOOK;
    world.agenda.at(at + wait, (then) => dispatch(world, job, then));
    world.agenda.at(at + EXPLAIN_AFTER, () => {
        if (job.status !== 'pending')
            return;
        const blocker = blockedBy(world, job);
        // By the name of its model, which has no underscores.
        if (blocker)
            job.job_explanation = `waiting for ${blocker.type.replaceAll('_', '')}-${blocker.id} to finish`;
        else
            job.job_explanation = 'This job is not ready to start because there is not enough available capacity.';
    });
}
/** Nobody has decided in time. */
function expire(world, job, at) {
    if (job.status !== 'pending')
        return;
    job.timed_out = true;
    job.job_explanation = `The approval node ${job.name} (${job.id}) has expired after ${job.timeout} seconds.`;
    finish(world, job, 'failed', at);
}
function dispatch_runOf(world, job) {
    return world.twisted(world.job_templates.get(job.job_template)?.run ?? job.run);
}
/** The job that has to end before this one may begin. */
function blockedBy(world, job) {
    return world.unifiedJobs().find((other) => {
        if (other.id === job.id || isFinal(other) || other.status === 'new')
            return false;
        const ahead = other.status !== 'pending' || other.id < job.id;
        if (!ahead)
            return false;
        if (other.type === 'project_update') {
            return (job.type === 'job' || job.type === 'project_update') && job.project === other.project;
        }
        if (other.type === 'inventory_update') {
            return ((job.type === 'job' && job.inventory === other.inventory) ||
                (job.type === 'inventory_update' && job.inventory_source === other.inventory_source));
        }
        const same = other.type === job.type && other.unified_job_template === job.unified_job_template;
        return same && job.type !== 'ad_hoc_command' && 'allow_simultaneous' in job && !job.allow_simultaneous;
    });
}
function dispatch(world, job, at) {
    if (job.status !== 'pending' || blockedBy(world, job))
        return;
    if (job.type === 'workflow_job') {
        startWorkflow(world, job, at, (child) => enqueue(world, child, at));
        return;
    }
    if (job.type === 'workflow_approval')
        return;
    const run = job.type === 'job' ? dispatch_runOf(world, job) : undefined;
    if (run?.errorBefore) {
        job.job_explanation = run.errorBefore;
        finish(world, job, 'error', at);
        return;
    }
    job.status = 'waiting';
    job.modified = at;
    job.modified_by = null;
    job.job_explanation = '';
    job.controller_node = world.node;
    job.execution_node = world.node;
    job.execution_environment ??= environmentOf(world, job);
    const name = job.type === 'project_update' || job.type === 'system_job' ? 'controlplane' : 'default';
    // Nobody is told of `waiting`.
    job.instance_group = world.instance_groups.find((group) => group.name === name)?.id ?? null;
    world.agenda.at(at + TO_RUNNING, (then) => {
        if (job.status !== 'waiting')
            return;
        if (job.type === 'job' && run)
            startJob(world, job, run, then);
        else if (job.type === 'project_update')
            startProjectUpdate(world, job, then);
        else if (job.type === 'inventory_update')
            startInventoryUpdate(world, job, then);
        else if (job.type === 'ad_hoc_command')
            startAdHoc(world, job, then);
        else if (job.type === 'system_job')
            startSystemJob(world, job, then);
    });
}
function environmentOf(world, job) {
    const managed = job.type === 'project_update';
    const fitting = world.execution_environments.find((environment) => environment.managed === managed);
    return (fitting ?? world.execution_environments.all()[0])?.id ?? null;
}

;// CONCATENATED MODULE: ./simulator/http/cost.ts

/*
 * Measured on AWX 24.6.1 with 2 cores, medians of 5, a job of 4,508 events: a page of 200 events takes 261 ms and
 * `limit=1000` 1,056 ms, so a row takes 0.99 ms beside 62 ms for the request; the output, 804 kB, takes 166 ms.
 */
const REQUEST = 62.25;
const ROW = 0.99375;
const OUTPUT_BYTE = (166 - REQUEST) / 804_000;
const FIXED = { job: 98, 'last event': 76, count: 87, failures: 55 };
const JOB = /\/(?:jobs|workflow_jobs|project_updates|inventory_updates|ad_hoc_commands)\/\d+\//;
const SELECTIONS = ['event', 'event__in', 'failed', 'changed'];
/** What reading costs the controller: counted for each GET of a job, its events and its output. */
class Cost {
    /** Milliseconds of the controller's processor so far. */
    ms = 0;
    of = {
        ...{ job: sum(), events: sum(), 'last event': sum(), count: sum(), failures: sum(), output: sum() },
    };
    /** Requests whose price was not measured. */
    unpriced = 0;
    /** Adds what a request cost; returns it in milliseconds. */
    charge(method, url, reply) {
        const kind = method === 'GET' && reply.status === 200 ? kindOf(url) : undefined;
        if (kind === undefined) {
            this.unpriced += 1;
            return 0;
        }
        const ms = priceOf(kind, reply);
        this.of[kind].requests += 1;
        this.of[kind].ms += ms;
        this.ms += ms;
        return ms;
    }
    /** Begins again at 0. */
    reset() {
        Object.assign(this, { ms: 0, unpriced: 0 });
        for (const kind of Object.values(this.of))
            Object.assign(kind, sum());
    }
}
function sum() {
    return { requests: 0, ms: 0 };
}
function kindOf(url) {
    const { pathname, searchParams: query } = new URL(url, 'http://simulator');
    const below = JOB.exec(pathname);
    if (below === null)
        return undefined;
    const rest = pathname.slice(below.index + below[0].length);
    if (rest === '')
        return 'job';
    if (rest === 'stdout/')
        return 'output';
    if (rest !== 'job_events/' && rest !== 'events/')
        return undefined;
    if (SELECTIONS.some((key) => query.has(key)))
        return 'failures';
    const isOne = (query.get('limit') ?? query.get('page_size')) === '1';
    if (!isOne)
        return 'events';
    return query.get('order_by')?.startsWith('-') ? 'last event' : 'count';
}
function priceOf(kind, reply) {
    if (kind === 'output')
        return REQUEST + OUTPUT_BYTE * sizeOf(reply);
    if (kind === 'events')
        return REQUEST + ROW * rowsOf(reply);
    return FIXED[kind] + (kind === 'failures' ? ROW * rowsOf(reply) : 0);
}
function rowsOf({ json }) {
    const results = isObject(json) ? json['results'] : undefined;
    return Array.isArray(results) ? results.length : 0;
}
function sizeOf({ text, json }) {
    return Buffer.byteLength(text ?? JSON.stringify(json ?? ''));
}

;// CONCATENATED MODULE: ./simulator/http/faults.ts
const USUAL_DELAY_MS = 1000;
/** The faults that are to come. */
class Faults {
    #armed = [];
    #sources = new Set();
    /** Arms a fault; what it returns takes it back. */
    add(fault) {
        const armed = { fault, left: fault.times ?? 1, skip: fault.skip ?? 0 };
        this.#armed.push(armed);
        return () => {
            this.#armed = this.#armed.filter((other) => other !== armed);
        };
    }
    /** Asks this rule, too, after those that were added before; what it returns takes it back. */
    join(source) {
        this.#sources.add(source);
        return () => this.#sources.delete(source);
    }
    clear() {
        this.#armed = [];
    }
    /** The fault that meets this request, if one does: the first that fits, later by all the delays before it. */
    take(method, path) {
        let ms = 0;
        for (const source of [() => this.#takeArmed(method, path), ...this.#sources]) {
            const fault = source(method, path);
            ms += fault?.ms ?? (fault?.kind === 'delay' ? USUAL_DELAY_MS : 0);
            if (fault !== undefined && fault.kind !== 'delay')
                return { ...fault, ms };
        }
        return ms > 0 ? { kind: 'delay', ms } : undefined;
    }
    #takeArmed(method, path) {
        for (const armed of this.#armed) {
            const { fault } = armed;
            if (armed.left <= 0 || (fault.method !== undefined && ![fault.method].flat().includes(method)))
                continue;
            if (typeof fault.path === 'string' ? !path.includes(fault.path) : !fault.path.test(path))
                continue;
            if (armed.skip > 0) {
                armed.skip -= 1;
                continue;
            }
            armed.left -= 1;
            return fault;
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./simulator/rehearsal/rehearsal.ts


/** Switches named faults on and off while the simulator serves. All that is random in them comes from one seed. */
class Rehearsal {
    seed;
    #site;
    #on = [];
    constructor(site, seed) {
        this.#site = site;
        this.seed = seed;
    }
    /**
     * Lets these faults be on from now, and no other; an empty text ends them all. One that was on begins anew.
     * @param text such as `slow ms=200, lost-launch-reply`
     * @throws an Error that names what there is instead; what was on stays on then
     */
    set(text) {
        const chosen = parseFaults(text);
        for (const { end } of this.#on)
            end();
        this.#on = chosen.map((one) => this.#begin(one));
    }
    /** What is on, as it is switched on: `slow ms=200`. */
    on() {
        return this.#on.map(({ fault, values }) => [fault.name, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' '));
    }
    /** What is on, and how often each has come about. */
    describe() {
        const on = this.#on.map(({ fault, values, struck }) => ({ name: fault.name, parameters: values, struck }));
        return { random_seed: this.seed, faults: on };
    }
    #begin(chosen) {
        const { world, faults, live } = this.#site;
        const on = { ...chosen, struck: 0, end: () => undefined };
        const ground = {
            world,
            live,
            random: random(this.seed + [...chosen.fault.name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)),
            struck: () => {
                on.struck += 1;
            },
        };
        const effect = chosen.fault.begin(ground, chosen.values);
        const ends = join({ world, faults, live }, effect);
        on.end = () => {
            for (const end of ends)
                end();
        };
        return on;
    }
}
function join({ world, faults, live }, { meet, twist, line, end }) {
    const ends = [...(meet ? [faults.join(meet)] : []), ...(line ? [live.join(line)] : []), ...(end ? [end] : [])];
    if (twist === undefined)
        return ends;
    world.twists.add(twist);
    return [...ends, () => void world.twists.delete(twist)];
}

;// CONCATENATED MODULE: ./simulator/rest/router.ts
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** All the paths below the API root. */
class Routes {
    /** By the first part of the path. */
    #routes = new Map();
    /** By collection: objects that may be addressed by name. */
    named = new Map();
    add(path, methods) {
        const pattern = new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}$`);
        const head = methods.hidesHead ? [] : ['HEAD'];
        const allow = [...METHODS.filter((method) => methods[method]), ...head, 'OPTIONS'].join(', ');
        const first = path.split('/')[1] ?? '';
        const others = this.#routes.get(first) ?? [];
        this.#routes.set(first, [...others, { pattern, methods, allow }]);
    }
    match(path) {
        for (const route of this.#routes.get(path.split('/')[1] ?? '') ?? []) {
            const found = route.pattern.exec(path);
            if (found)
                return { route, params: found.slice(1).map((part) => decodeURIComponent(part)) };
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./simulator/world/remove.ts
const NOTIFIED = ['started', 'success', 'error', 'approvals']
    .map((event) => `notification_templates_${event}`)
    .join(',');
/** What runs a template, or one of its runs' nodes, points at it so; its schedules go with it. */
const LAUNCHED = `schedules.unified_job_template! ${[
    ...['workflow_nodes', 'workflow_job_nodes', 'jobs', 'workflow_jobs', 'project_updates', 'inventory_updates'],
    'workflow_approvals',
]
    .map((table) => `${table}.unified_job_template`)
    .join(' ')}`;
/**
 * By table: the columns that point at its objects, as `TABLE.COLUMN,COLUMN`. When an object is deleted, a column loses it
 * and a list gets shorter; where an exclamation mark follows, what points at it goes too.
 */
const POINTERS = readPointers(`
organizations:
  teams.organization! labels.organization! credentials.organization! applications.organization!
  notification_templates.organization! execution_environments.organization! projects.organization
  inventories.organization job_templates.organization workflow_job_templates.organization
users:
  tokens.user! credentials.user
applications:
  tokens.application!
inventories:
  hosts.inventory! groups.inventory! inventory_sources.inventory! job_templates.inventory
  workflow_job_templates.inventory workflow_nodes.inventory schedules.inventory inventories.input_inventories
  jobs.inventory
groups:
  hosts.groups groups.children
credentials:
  organizations.galaxy_credentials projects.credential,signature_validation_credential
  inventory_sources.credentials,credential execution_environments.credential
  credential_input_sources.target_credential! credential_input_sources.source_credential!
  job_templates.credentials,webhook_credential workflow_job_templates.webhook_credential
  workflow_nodes.credentials schedules.credentials jobs.credentials
labels:
  inventories.labels job_templates.labels workflow_job_templates.labels workflow_nodes.labels
  workflow_job_nodes.labels schedules.labels jobs.labels workflow_jobs.labels
instance_groups:
  organizations.instance_groups inventories.instance_groups job_templates.instance_groups
  workflow_nodes.instance_groups schedules.instance_groups
execution_environments:
  organizations.default_environment projects.default_environment inventory_sources.execution_environment
  job_templates.execution_environment workflow_nodes.execution_environment schedules.execution_environment
notification_templates:
  notifications.notification_template! organizations.${NOTIFIED} projects.${NOTIFIED} inventory_sources.${NOTIFIED}
  job_templates.${NOTIFIED} workflow_job_templates.${NOTIFIED}
projects:
  ${LAUNCHED} job_templates.project inventory_sources.source_project
inventory_sources:
  ${LAUNCHED}
job_templates:
  ${LAUNCHED} jobs.job_template
workflow_job_templates:
  ${LAUNCHED} workflow_nodes.workflow_job_template! workflow_jobs.workflow_job_template
approval_templates:
  ${LAUNCHED}
workflow_nodes:
  workflow_nodes.success_nodes,failure_nodes,always_nodes
workflow_jobs:
  workflow_job_nodes.workflow_job!
`);
function readPointers(text) {
    const blocks = text.trim().split(/\n(?=\w)/);
    const entries = blocks.map((block) => {
        const [target = '', ...words] = block.trim().split(/:?\s+/);
        const pointers = words.flatMap((word) => {
            const [table = '', columns = ''] = word.split('.');
            return columns.split(',').map((column) => ({
                table: table,
                column: column.replace('!', ''),
                goes: column.endsWith('!'),
            }));
        });
        return [target, pointers];
    });
    return new Map(entries);
}
/** With these the labels go that nothing else has; nodes leave theirs behind. */
const SWEEPS = [
    'inventories',
    'job_templates',
    'workflow_job_templates',
    'jobs',
    'workflow_jobs',
];
/** Deletes an object with all that cannot be without it; what else points at it loses the link. */
function remove(world, table, id) {
    const rows = world[table];
    const row = rows.get(id);
    if (!row)
        return;
    rows.delete(id);
    // A playbook is one of a project.
    const orphans = table === 'projects' ? world.job_templates.filter((one) => one.project === id) : [];
    for (const pointer of POINTERS.get(table) ?? [])
        cut(world, pointer, id);
    for (const one of orphans)
        one.playbook = '';
    if (table === 'workflow_nodes')
        dropApproval(world, row['unified_job_template']);
    if (SWEEPS.includes(table) && Array.isArray(row['labels']))
        sweepLabels(world, row['labels']);
}
function cut(world, { table, column, goes }, id) {
    for (const row of world[table].all()) {
        const value = row[column];
        if (Array.isArray(value)) {
            if (value.includes(id))
                row[column] = value.filter((one) => one !== id);
        }
        else if (value === id) {
            if (goes)
                remove(world, table, row.id);
            else
                row[column] = null;
        }
    }
}
/** An approval template belongs to its node alone. */
function dropApproval(world, id) {
    if (world.approval_templates.get(id))
        remove(world, 'approval_templates', id ?? 0);
}
/** Labels cannot be deleted: each goes when nothing has it any more. */
function sweepLabels(world, ids) {
    for (const id of ids) {
        const used = (POINTERS.get('labels') ?? []).some(({ table }) => world[table].all().some((row) => row.labels?.includes(id)));
        if (!used)
            remove(world, 'labels', id);
    }
}
/**
 * Deletes a group with the groups below it and the hosts that are in no other group, as the controller does:
 * taking a group away by `disassociate` leaves all of them.
 */
function removeGroup(world, id) {
    const group = world.groups.get(id);
    if (!group)
        return;
    const members = world.hosts.filter((host) => host.groups.includes(id));
    remove(world, 'groups', id);
    for (const host of members)
        if (host.groups.length === 0)
            remove(world, 'hosts', host.id);
    const held = (child) => world.groups.all().some((row) => row.children.includes(child));
    for (const child of group.children)
        if (!held(child))
            removeGroup(world, child);
}

;// CONCATENATED MODULE: ./simulator/rest/in-use.ts



/** How long a finished job whose events are not stored yet holds what it used. */
const SETTLING = 60_000;
/** Refuses to delete what jobs use that are not finished, or whose events are still to come. */
function refuseInUse(call, uses) {
    const using = call.world.unifiedJobs().filter(uses);
    const active = using.filter((job) => !isFinal(job));
    if (active.length > 0) {
        const active_jobs = active.map(({ id, type }) => ({ id, type }));
        throw new Refusal({ status: 409, json: { error: 'Resource is being used by running jobs.', active_jobs } });
    }
    const unsettled = using.find((job) => isUnsettled(job, call.now));
    if (!unsettled)
        return;
    const { type, id, status } = unsettled;
    const detail = `Related job ${type} ${id} (${status}) is still processing events.`;
    throw new Refusal({ status: 403, json: { detail } });
}
const hasEvents = ({ type }) => type !== 'workflow_job' && type !== 'workflow_approval';
/** Whether a job has just finished and its last events are not stored. */
function isUnsettled(job, now) {
    return job.finished !== null && now - job.finished < SETTLING && hasEvents(job) && !eventsDone(job, now);
}

;// CONCATENATED MODULE: ./simulator/world/naming.ts
const alone = (_world, row) => [row.name ?? row.username ?? ''];
const owned = (world, row) => [row.name ?? '', world.organizations.get(row.organization)?.name ?? ''];
const inInventory = (world, row) => {
    const inventory = world.inventories.get(row.inventory);
    return [row.name ?? '', ...(inventory ? owned(world, inventory) : [])];
};
/** By collection: the parts of an object's named URL, which together stand for that object alone. */
const NAMING = {
    organizations: alone,
    users: alone,
    execution_environments: alone,
    instance_groups: alone,
    teams: owned,
    labels: owned,
    projects: owned,
    inventories: owned,
    constructed_inventories: owned,
    job_templates: owned,
    workflow_job_templates: owned,
    applications: owned,
    notification_templates: owned,
    hosts: inInventory,
    groups: inInventory,
    inventory_sources: inInventory,
    credential_types: (_world, row) => [`${row.name}+${row.kind}`],
    credentials: (world, row) => {
        const type = world.credential_types.get(row.credential_type);
        return [row.name ?? '', `${type?.name}+${type?.kind}`, ...owned(world, row).slice(1)];
    },
    workflow_job_template_nodes: (world, row) => {
        const workflow = world.workflow_job_templates.get(row.workflow_job_template);
        return [row.identifier ?? '', ...(workflow ? owned(world, workflow) : [])];
    },
};
/** The end of an object's named URL. */
function namedPath(world, collection, row) {
    return NAMING[collection]?.(world, row).join('++');
}

;// CONCATENATED MODULE: ./simulator/rows/roles.ts


/** What has roles, in the order of the ids of roles, and where it is; the last two only by role definitions. */
const GRANTING = {
    organization: 'organizations',
    team: 'teams',
    credential: 'credentials',
    project: 'projects',
    inventory: 'inventories',
    job_template: 'job_templates',
    workflow_job_template: 'workflow_job_templates',
    instance_group: 'instance_groups',
    execution_environment: 'execution_environments',
    notification_template: 'notification_templates',
};
/** What a role definition takes; its content type is as the API writes it, and null for the whole system. */
const ROLE_DEFINITION_FIELDS = {
    permissions: fixed({ ...anything([]), required: true }),
    name: values_text({ required: true }),
    description: NAMED.description,
    content_type: fixed(nullable(values_text())),
};

;// CONCATENATED MODULE: ./simulator/rest/roles.ts

/** In the order of the ids of roles. */
const GRANTED = Object.keys(GRANTING);
const PER_OBJECT = 16;
const PER_ID = PER_OBJECT * GRANTED.length;
/** The id of a role on an object, by its place among the kind's roles. */
function roleId(on, id, index) {
    return id * PER_ID + GRANTED.indexOf(on) * PER_OBJECT + index;
}

;// CONCATENATED MODULE: ./simulator/rest/json.ts







/** Links to what an OAuth2 provider has made. */
const OF_OAUTH = new Set(['tokens', 'authorized_tokens', 'personal_tokens', 'applications']);
function linksOf({ world }, { links = [] }) {
    return world.hasOauth ? links : links.filter((name) => !OF_OAUTH.has(name));
}
/** Paths of tables whose collections have other names. */
const COLLECTIONS = {
    workflow_nodes: 'workflow_job_template_nodes',
    approval_templates: 'workflow_approval_templates',
};
/** Collection that a table's objects are in. */
function collectionOf(table) {
    return COLLECTIONS[table] ?? table;
}
/** True for who has this role on what decides on the object; some kinds are for administrators only. */
function allowed(call, kind, row, ...roles) {
    if (kind.manages)
        return kind.manages(call, row);
    if (kind.own?.(row) === userOf(call).id)
        return true;
    const user = userOf(call);
    if (kind.subject) {
        const [on, subject] = kind.subject(call.world, row);
        return can(user, on, subject, ...roles);
    }
    return kind.grant ? can(user, kind.grant, row, ...roles) : user.is_superuser;
}
/** Roles that let one do what a capability is named for; the rest takes an administrator. */
const ROLES_FOR = {
    start: ['execute', 'update'],
    schedule: ['execute', 'update'],
    use: ['use'],
};
/** A link to what a node or a schedule launches, or a job ran. */
function templateLink(call, id) {
    const { table } = call.world.launchable(id) ?? { table: 'system_job_templates' };
    return request_link(call, collectionOf(table), id);
}
/** Links to what an object points at, and each in few words. */
function pointers(call, kind, row) {
    const ids = row;
    const { unified_job_template: launched = null } = ids;
    const related = launched === null ? {} : { unified_job_template: templateLink(call, launched) };
    const summary = {
        unified_job_template: briefTemplate(call.world, launched),
    };
    const linked = { created_by: 'users', modified_by: 'users', ...kind.references, ...pointedAt(kind) };
    const tables = { ...linked, ...kind.summaries };
    for (const [name, table] of Object.entries(tables)) {
        const id = ids[name];
        if (id === null || id === undefined)
            continue;
        if (name in linked)
            related[name] = request_link(call, collectionOf(table), id);
        summary[name] = summaryOf(call.world, table, id);
    }
    return { related, summary: present(summary) };
}
function pointedAt(kind) {
    const entries = Object.entries(kind.fields).flatMap(([name, field]) => field.table && !field.writeOnly ? [[name, field.table]] : []);
    return Object.fromEntries(entries);
}
/** Columns that are only shown; what an object does not hold is worked out by its kind. */
function json_columnsOf({ columns = {} }, row) {
    const values = row;
    const held = Object.entries(columns).filter(([name]) => values[name] !== undefined);
    const shown = held.map(([name, type]) => {
        const value = values[name] ?? null;
        return [name, type === 'datetime' && typeof value === 'number' ? stamp(value) : value];
    });
    return Object.fromEntries(shown);
}
function json_timesOf({ created, modified }) {
    return {
        ...(created === undefined ? {} : { created: stamp(created) }),
        ...(modified === undefined ? {} : { modified: stamp(modified) }),
    };
}
function objectRoles(kind, row) {
    if (!kind.roles || !kind.grant)
        return {};
    const noun = words(kind.type);
    const roles = kind.roles.map(([key, name, text, userOnly], index) => [
        `${key}_role`,
        {
            description: text.replace('%s', noun),
            name,
            id: roleId(kind.grant ?? 'organization', row.id, index),
            ...(userOnly ? { user_only: true } : {}),
        },
    ]);
    return { object_roles: Object.fromEntries(roles) };
}
/** An object as the API shows it; its own page has the named URL and what else lists leave out. */
function toJson(call, kind, row, detailed) {
    const url = request_link(call, kind.collection, row.id);
    const points = pointers(call, kind, row);
    const more = kind.shown?.(call, row, detailed) ?? {};
    const named = detailed && !kind.nameless ? namedPath(call.world, kind.collection, row) : undefined;
    const values = row;
    const fields = Object.entries(kind.fields).flatMap(([name, field]) => field.writeOnly || values[name] === undefined ? [] : [[name, values[name]]]);
    const capabilities = kind.capabilities?.map((word) => [
        word,
        mayWrite(call) && allowed(call, kind, row, 'admin', ...(ROLES_FOR[word] ?? [])),
    ]);
    return {
        id: row.id,
        // A row of several kinds says itself of which it is.
        ...(kind.typeless ? {} : { type: values['type'] ?? kind.type }),
        url,
        related: {
            ...(named === undefined ? {} : { named_url: request_link(call, kind.collection, named) }),
            ...points.related,
            ...Object.fromEntries(linksOf(call, kind).map((name) => [name, `${url}${name}/`])),
            ...more.related,
        },
        summary_fields: {
            ...points.summary,
            ...objectRoles(kind, row),
            ...(capabilities ? { user_capabilities: Object.fromEntries(capabilities) } : {}),
            ...more.summary,
        },
        ...json_timesOf(row),
        ...json_columnsOf(kind, row),
        ...Object.fromEntries(fields),
        ...kind.constants,
        ...more.fields,
    };
}

;// CONCATENATED MODULE: ./simulator/rest/crud.ts








/** The objects of a kind. */
function crud_rowsOf({ world }, { table, derived }) {
    if (derived)
        return derived(world);
    if (table)
        return world[table];
    throw new Error('a kind without objects');
}
/** All columns of an object that nothing was told of. */
function blank(kind) {
    const plain = initialValues(kind.fields);
    return { ...(kind.store?.(plain, undefined) ?? plain), ...kind.hidden?.() };
}
/** Refuses who may not, in the order of the API: rights come before the body is read. */
function authorize(call, kind, body, row) {
    for (const [name, { early, table }] of Object.entries(kind.fields)) {
        const id = body[name];
        const numeric = typeof id === 'number' || (typeof id === 'string' && /^\d+$/.test(id));
        if (early && table && numeric && !call.world.has(table, Number(id))) {
            throw invalid({ detail: `${early} matching query does not exist.` });
        }
    }
    const own = () => kind.refusal?.(call, body, row);
    const refusal = row || !kind.refusal ? (usual(call, kind, body, row) ?? own()) : own();
    if (refusal)
        throw refusal;
}
function usual(call, kind, body, row) {
    if (row)
        return allowed(call, kind, row, 'admin') ? undefined : forbidden();
    const organization = call.world.organizations.get(Number(body['organization']));
    return can(userOf(call), 'organization', organization, 'admin') ? undefined : forbidden();
}
function crud_read(call, kind, body, row) {
    const complaints = new Complaints();
    const isWhole = row === undefined || call.method === 'PUT';
    const fixed = Object.entries(kind.fields).flatMap(([name, field]) => (row && field.fixed ? [name] : []));
    const change = readAll(without(kind.fields, ...fixed), body, complaints, call.world, { isWhole });
    complainOfTwins(call, kind, change, row, complaints);
    return { change, complaints };
}
/** Names that are unique by themselves are checked with the fields, the rest when the object is put together. */
function complainOfTwins(call, kind, change, row, complaints) {
    for (const { by, text, field } of kind.unique ?? []) {
        const [name = ''] = by;
        if (field && change[name] !== undefined && twin(call, kind, by, { ...row, ...change }, row?.id)) {
            complaints.add(field, text);
        }
    }
}
function twin(call, kind, by, draft, id) {
    const wanted = draft;
    const same = (row) => {
        const values = row;
        return row.id !== id && !values['pending_deletion'] && by.every((name) => values[name] === wanted[name]);
    };
    // As in the database, nothing is the same as what is missing.
    return by.every((name) => wanted[name] !== null) && crud_rowsOf(call, kind).find(same) !== undefined;
}
function refuseTwin(call, kind, draft) {
    for (const { by, text, field, constraint } of kind.unique ?? []) {
        if (field || !twin(call, kind, by, draft.row, draft.before?.id))
            continue;
        if (!constraint || !draft.before)
            throw invalid({ __all__: [text] });
        // The check of a change overlooks it, and the database does not.
        throw invalid({ detail: constraint(draft.row) });
    }
}
/** Makes an object of a body, or refuses it. `preset` is what the path says already. */
function make(call, kind, preset = {}) {
    const body = { ...objectBody(call), ...preset };
    authorize(call, kind, body, undefined);
    const { change, complaints } = crud_read(call, kind, body, undefined);
    refuse(complaints);
    const { id } = userOf(call);
    const stored = kind.store?.(change, undefined, call) ?? change;
    const row = {
        created: call.now,
        modified: call.now,
        ...(kind.anonymous ? {} : { created_by: id, modified_by: id }),
        ...blank(kind),
        ...stored,
    };
    const draft = { call, body, change, row, before: undefined, complaints };
    refuseTwin(call, kind, draft);
    kind.check?.(draft);
    refuse(complaints);
    const made = crud_rowsOf(call, kind).insert(draft.row);
    kind.saved?.({ ...draft, row: made });
    return made;
}
/** POST to a list. */
function create(call, kind, preset = {}) {
    const row = make(call, kind, preset);
    return created(toJson(call, kind, row, true), request_link(call, kind.collection, row.id));
}
/** PATCH, or PUT, which sets back what it leaves out but for what the object points at. */
function crud_update(call, kind, row) {
    const body = objectBody(call);
    authorize(call, kind, body, row);
    const { change, complaints } = crud_read(call, kind, body, row);
    refuse(complaints);
    const reset = call.method === 'PUT' ? left(kind, change) : {};
    const whole = { ...reset, ...change };
    const stored = kind.store?.(whole, row, call) ?? whole;
    const draft = { call, body, change, row: { ...row, ...stored }, before: { ...row }, complaints };
    refuseTwin(call, kind, draft);
    kind.check?.(draft);
    refuse(complaints);
    const author = 'modified_by' in row ? { modified_by: userOf(call).id } : {};
    Object.assign(row, draft.row, author, row.modified === null ? {} : { modified: call.now });
    kind.saved?.({ ...draft, row });
    return reply_ok(toJson(call, kind, row, true));
}
/** What a PUT leaves out and has a default, by which it is set back. */
function left(kind, change) {
    const lasts = (field) => field.table !== undefined || field.writeOnly === true || field.required || hasNoDefault(field);
    const fields = Object.entries(kind.fields).filter(([name, field]) => change[name] === undefined && !lasts(field));
    return initialValues(Object.fromEntries(fields));
}
/** DELETE. */
function destroy(call, kind, row) {
    authorize(call, kind, {}, row);
    if (kind.usedBy)
        refuseInUse(call, (job) => kind.usedBy?.(row, job) === true);
    const reply = kind.deleted?.(call, row);
    if (reply)
        return reply;
    if (kind.table)
        remove(call.world, kind.table, row.id);
    return empty();
}

;// CONCATENATED MODULE: ./simulator/rest/relations.ts
/** Foreign keys, of whatever they are a field: the table behind `field__`, and the model of its rows. */
const RELATIONS = {
    created_by: ['users', 'User'],
    modified_by: ['users', 'User'],
    user: ['users', 'User'],
    organization: ['organizations', 'Organization'],
    credential_type: ['credential_types', 'CredentialType'],
    inventory: ['inventories', 'Inventory'],
    host: ['hosts', 'Host'],
    project: ['projects', 'Project'],
    source_project: ['projects', 'Project'],
    job_template: ['job_templates', 'JobTemplate'],
    workflow_job_template: ['workflow_job_templates', 'WorkflowJobTemplate'],
    workflow_job: ['workflow_jobs', 'WorkflowJob'],
};
/** Relations whose rows are in no single table. */
const OTHER_RELATIONS = {
    unified_job_template: ['unified_job_template', 'UnifiedJobTemplate', (world, id) => world.launchable(id)?.row],
    unified_job_node: ['workflow_node', 'WorkflowJobNode', (world, id) => world.workflow_job_nodes.get(id)],
};
const OF_JOBS = ['extra_vars', 'job_args', 'job_env'];
/** By model: fields that nothing is filtered by. */
const SECRETS = {
    User: ['password'],
    OAuth2AccessToken: ['token'],
    OAuth2Application: ['client_secret'],
    Credential: ['inputs'],
    JobEvent: ['event_data'],
    ...Object.fromEntries([
        'UnifiedJob',
        'Job',
        'WorkflowJob',
        'ProjectUpdate',
        'InventoryUpdate',
        'AdHocCommand',
        'SystemJob',
        'WorkflowApproval',
    ].map((model) => [model, OF_JOBS])),
};
/** How to get from a row to the one that a field of it points at, and the model of that. */
function relationOf(world, field) {
    const other = OTHER_RELATIONS[field];
    if (other)
        return { column: other[0], model: other[1], next: (id) => other[2](world, id) };
    const [table, model] = RELATIONS[field] ?? [];
    return table && model ? { column: field, model, next: (id) => world[table].get(id) } : undefined;
}

;// CONCATENATED MODULE: ./simulator/rest/type-filter.ts
/** Models whose rows are of several kinds, or are kept with others that are. */
const POLYMORPHIC = /^(UnifiedJob|UnifiedJobTemplate|JobTemplate|WorkflowJobTemplate|Project|InventorySource)$|Job$|^(ProjectUpdate|InventoryUpdate|AdHocCommand|WorkflowApproval)$/;
/** The `type` of a row, as the API shows it. */
function type_filter_kindOf(model, row) {
    return row.type ?? underscored(model.name);
}
/** As AWX makes it of a model's name. */
function underscored(name) {
    return name
        .replace(/(?<=[a-z])[A-Z]|[A-Z](?![A-Z]|$)/g, (letter) => `_${letter}`)
        .toLowerCase()
        .replace(/^_/, '');
}
/**
 * A look-up of `type`, such as `not__type=job`. The controller compares the names of models, which have no underscores, and
 * hands the text of `type__in` on as it is: the database looks for a model that is called by one of its letters
 * (django-ansible-base, `FieldLookupBackend.value_to_python`). Undefined for models that have no such field.
 */
function matchesKind(model, lookup, value) {
    if (!POLYMORPHIC.test(model.name))
        return undefined;
    const wanted = value.replaceAll('_', '');
    return (row, compare) => lookup !== 'in' && compare(type_filter_kindOf(model, row).replaceAll('_', ''), wanted);
}

;// CONCATENATED MODULE: ./simulator/rest/filters.ts




/** What `search` looks through where a model says nothing: what of it there is. */
const NAMES = ['username', 'first_name', 'last_name', 'email', 'name', 'description'];
const RESERVED = new Set('page page_size format order order_by search type host_filter count_disabled no_truncate limit validate'.split(' '));
const filters_LOOKUPS = new Set('exact iexact contains icontains startswith istartswith endswith iendswith in gt gte lt lte isnull regex iregex search'.split(' '));
const filters_TIMES = new Set(['created', 'modified', 'started', 'finished', 'canceled_on', 'last_job_run', 'expires']);
/** The test that a query string amounts to; `sample` tells which fields there are. */
function matches(call, model, sample) {
    const filters = [];
    for (const [key, value] of call.query) {
        if (RESERVED.has(key))
            continue;
        filters.push(filter(call.world, model, sample, key, value));
    }
    const words = searchTerms(lastOf(call, 'search') ?? '');
    const searched = (model.search ?? NAMES).map((name) => path(call.world, model, undefined, name.split('__')));
    const kinds = lastOf(call, 'type')?.split(',');
    const either = filters.filter((one) => one.or);
    const all = filters.filter((one) => !one.or);
    return (row) => {
        if (kinds && !kinds.includes(type_filter_kindOf(model, row)))
            return false;
        const texts = words.length === 0 ? [] : searched.map((read) => String(read(row) ?? '').toLowerCase());
        if (!words.every((word) => texts.some((text) => text.includes(word))))
            return false;
        return all.every((one) => one.test(row)) && (either.length === 0 || either.some((one) => one.test(row)));
    };
}
/** The terms of a search, each of which must be found: words, and phrases in quotes. */
function searchTerms(text) {
    const parts = text.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
    const terms = parts.flatMap((part) => (/^["']/.test(part) ? [part.slice(1, -1)] : part.split(',')));
    return terms.filter(Boolean).map((term) => term.toLowerCase());
}
function filter(world, model, sample, key, value) {
    const parts = key.split('__');
    let or = false;
    let not = false;
    while (parts[0] === 'or' || parts[0] === 'not' || parts[0] === 'chain') {
        if (parts[0] === 'or')
            or = true;
        if (parts[0] === 'not')
            not = !not;
        parts.shift();
    }
    const lookup = parts.length > 1 && filters_LOOKUPS.has(parts.at(-1) ?? '') ? (parts.pop() ?? 'exact') : 'exact';
    const kind = parts.length === 1 && parts[0] === 'type' ? matchesKind(model, lookup, value) : undefined;
    if (kind)
        return { or, test: (row) => kind(row, (word, wanted) => comparison(lookup, wanted, false)(word)) !== not };
    const read = path(world, model, sample, parts);
    const fits = comparison(lookup, value, filters_TIMES.has(parts.at(-1) ?? ''));
    return { or, test: (row) => fits(read(row)) !== not };
}
/** How to read `a__b__c` of a row; refuses what is not there. */
function path(world, model, sample, parts) {
    const [field = '', ...rest] = parts;
    if (SECRETS[model.name]?.includes(field))
        throw detail(403, `Filtering on ${field} is not allowed.`);
    const relation = rest.length > 0 ? relationOf(world, field) : undefined;
    if (relation && (sample === undefined || relation.column in sample)) {
        const onward = path(world, { name: relation.model }, undefined, rest);
        return (row) => {
            const next = relation.next(row[relation.column] ?? 0);
            return next === undefined ? null : onward(next);
        };
    }
    const computed = model.computed?.[field];
    if (computed && rest.length === 0)
        return (row) => computed(row, world);
    const known = sample === undefined || field in sample || model.also?.includes(field) || field === 'pk';
    if (!known || rest.length > 0)
        throw detail(400, `${model.name} has no field named '${rest[0] ?? field}'`);
    const key = field === 'pk' ? 'id' : field;
    return (row) => row[key];
}
/** Whether a value fits what is wanted. What is wanted is read once: there may be 100,000 rows. */
function comparison(lookup, wanted, time) {
    const fits = comparisonOfOne(lookup, wanted, time);
    return (actual) => {
        // A list of others is joined: one of them has to fit.
        if (!Array.isArray(actual))
            return fits(actual);
        return lookup === 'isnull' ? (actual.length === 0) === truth(wanted) : actual.some(fits);
    };
}
function comparisonOfOne(lookup, wanted, time) {
    const isMissing = (actual) => actual === null || actual === undefined;
    if (lookup === 'isnull')
        return (actual) => isMissing(actual) === truth(wanted);
    if (lookup === 'in') {
        const words = wanted.split(',');
        const texts = new Set(words);
        return (actual) => typeof actual === 'string' ? texts.has(actual) : words.some((word) => equal(actual, word, time));
    }
    if (lookup === 'exact')
        return (actual) => equal(actual, wanted, time);
    const ordered = ORDERED[lookup];
    if (ordered) {
        const bound = time ? Date.parse(wanted) : Number(wanted);
        return (actual) => {
            if (isMissing(actual))
                return false;
            if (Number.isNaN(bound))
                throw detail(400, `Field 'id' expected a number but got '${wanted}'.`);
            return ordered(Number(actual), bound);
        };
    }
    const blind = lookup.startsWith('i');
    const textual = TEXTUAL[lookup.replace(/^i/, '')];
    const text = blind ? wanted.toLowerCase() : wanted;
    return (actual) => {
        if (isMissing(actual))
            return false;
        return textual?.(blind ? String(actual).toLowerCase() : String(actual), text) ?? false;
    };
}
const ORDERED = {
    gt: (a, b) => a > b,
    gte: (a, b) => a >= b,
    lt: (a, b) => a < b,
    lte: (a, b) => a <= b,
};
const TEXTUAL = {
    exact: (text, wanted) => text === wanted,
    contains: (text, wanted) => text.includes(wanted),
    search: (text, wanted) => text.includes(wanted),
    startswith: (text, wanted) => text.startsWith(wanted),
    endswith: (text, wanted) => text.endsWith(wanted),
    regex: (text, wanted) => new RegExp(wanted).test(text),
};
const truth = (text) => ['1', 'true', 't', 'yes'].includes(text.toLowerCase());
function equal(actual, wanted, time) {
    if (actual === null || actual === undefined)
        return ['none', 'null'].includes(wanted.toLowerCase());
    if (typeof actual === 'boolean')
        return actual === truth(wanted);
    if (typeof actual === 'number')
        return actual === (time ? Date.parse(wanted) : Number(wanted));
    return String(actual) === wanted;
}
/** Rows in the order that was asked for. */
function sortRows(call, model, rows, defaultOrder, sample) {
    const order = lastOf(call, 'order_by') || lastOf(call, 'order') || defaultOrder;
    if (order === '')
        return rows;
    const keys = order.split(',').map((key) => ({
        sign: key.startsWith('-') ? -1 : 1,
        read: path(call.world, model, sample, key.replace(/^-/, '').split('__')),
    }));
    return [...rows].sort((a, b) => {
        for (const { sign, read } of keys) {
            const [left, right] = [read(a), read(b)];
            if (left === right)
                continue;
            // PostgreSQL puts what is missing last.
            if (left === null || left === undefined)
                return sign;
            if (right === null || right === undefined)
                return -sign;
            return left < right ? -sign : sign;
        }
        return 0;
    });
}

;// CONCATENATED MODULE: ./simulator/rest/listing.ts



const DEFAULT_SIZE = 25;
const MAX_SIZE = 200;
/** A list's answer: filtered, sorted, one page of it. */
function list(call, model, rows, serialize, defaultOrder = 'id') {
    const chosen = rows.filter(matches(call, model, rows[0]));
    const sorted = sortRows(call, model, chosen, defaultOrder, rows[0]);
    return paginate(call, sorted, serialize);
}
/** One page of rows that are chosen and sorted already. */
function paginate(call, rows, serialize) {
    const limit = lastOf(call, 'limit');
    if (limit !== undefined && call.path.includes('events') && /^\d+$/.test(limit)) {
        return reply_ok({ results: rows.slice(0, Number(limit)).map(serialize) });
    }
    const asked = Number(lastOf(call, 'page_size') ?? DEFAULT_SIZE);
    const size = Number.isInteger(asked) && asked > 0 ? Math.min(asked, MAX_SIZE) : DEFAULT_SIZE;
    const pages = Math.max(1, Math.ceil(rows.length / size));
    const word = lastOf(call, 'page') ?? '1';
    const page = word === 'last' ? pages : Number(word);
    if (!Number.isInteger(page) || page < 1 || page > pages)
        throw detail(404, 'Invalid page.');
    const body = {
        count: rows.length,
        next: page < pages ? pageLink(call, page + 1) : null,
        previous: page > 1 ? pageLink(call, page - 1) : null,
        results: rows.slice((page - 1) * size, page * size).map(serialize),
    };
    return reply_ok(body);
}
/** The same query with another page, keys in order; too large a page size is put right on the way. */
function pageLink(call, page) {
    const query = [...call.query].filter(([key]) => key !== 'page');
    query.push(['page', String(page)]);
    query.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const text = query
        .map(([key, value]) => [key, key === 'page_size' && Number(value) > MAX_SIZE ? String(MAX_SIZE) : value])
        .map(([key, value]) => `${quote(key)}=${quote(value)}`)
        .join('&');
    return `${call.base}${call.path}?${text}`;
}
/** Python's quote_plus. */
function quote(text) {
    return encodeURIComponent(text)
        .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('%20', '+');
}

;// CONCATENATED MODULE: ./simulator/rest/mount.ts






/** Roles of which any lets an object be seen. */
const ANY_ROLE = ['read', 'execute', 'use', 'update', 'approval', 'member', 'adhoc', 'auditor', 'admin'];
/** True for who may see it. */
function seen(call, kind, row) {
    if (kind.visible)
        return kind.visible(call, row);
    return kind.open === true || allowed(call, kind, row, ...ANY_ROLE);
}
/** The object of that id, if the user may see it. */
function find(call, kind, id) {
    const row = crud_rowsOf(call, kind).get(Number(id));
    if (!row || (kind.hides && !seen(call, kind, row)))
        throw notFound(kind.model);
    if (!seen(call, kind, row))
        throw forbidden();
    return row;
}
/** The objects of a kind that the user may see. */
function mount_all(call, kind) {
    return crud_rowsOf(call, kind).filter((row) => seen(call, kind, row));
}
/** What a list of a kind can be filtered by. */
const modelOf = ({ model: name, filters }) => ({ name, ...filters });
/** One page of the list of some objects. */
function listOf(call, kind, rows, order = kind.order) {
    return list(call, modelOf(kind), rows, (row) => toJson(call, kind, row, false), order);
}
/** The reply to what made an object: the object, after what the action itself tells. */
function createdReply(call, kind, row, more = {}, status = 201) {
    return created({ ...more, ...toJson(call, kind, row, true) }, request_link(call, kind.collection, row.id), status);
}
/** The list of a kind, the page of each of its objects, and what is below it. */
function mount(routes, kind, related = []) {
    const title = kind.title ?? words(kind.type, true);
    const { table, model } = kind;
    if (table && !kind.nameless)
        routes.named.set(kind.collection, { model, table });
    const deprecated = kind.deprecated ?? false;
    const usual = kind.readOnly ? null : (call) => create(call, kind);
    const made = kind.create === undefined ? usual : kind.create;
    routes.add(`/${kind.collection}/`, {
        title: kind.titles ?? `${title} List`,
        kind,
        deprecated,
        GET: (call) => listOf(call, kind, kind.rows?.(call) ?? mount_all(call, kind)),
        ...(made ? { POST: made } : {}),
    });
    const change = (call, id = '') => crud_update(call, kind, find(call, kind, id));
    routes.add(`/${kind.collection}/:id/`, {
        title: `${title} Detail`,
        kind,
        deprecated,
        ...(kind.allow ? { headers: { Allow: kind.allow } } : {}),
        single: true,
        offers: (call, id) => allowed(call, kind, find(call, kind, id), 'admin'),
        GET: (call, id) => reply_ok(toJson(call, kind, find(call, kind, id), true)),
        ...(kind.readOnly ? {} : { PUT: change, PATCH: change }),
        ...(kind.lasting ? {} : { DELETE: (call, id = '') => destroy(call, kind, find(call, kind, id)) }),
    });
    for (const add of related)
        add(routes, kind);
}
const mount_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** An action, or a view with code of its own; each method gets the object, which the user may see. */
function action(path, view) {
    return (routes, parent) => {
        const handlers = mount_METHODS.flatMap((method) => {
            const handler = view[method];
            return handler ? [[method, (call, id = '') => handler(call, find(call, parent, id))]] : [];
        });
        routes.add(`/${parent.collection}/:id/${path}/`, {
            ...view,
            ...Object.fromEntries(handlers),
        });
    };
}
/** Some JSON about an object. */
function view(path, title, json) {
    return action(path, { title, GET: (call, row) => reply_ok(json(call, row)) });
}
/** Objects that have to do with one; the list cannot be changed. */
function listed(path, kind, rows, { title = '', order = kind.order } = {}) {
    return (routes, parent) => {
        const usual = `${words(parent.type, true)} ${words(kind.type, true)} List`;
        const GET = (call, row) => listOf(call, kind, rows(call, row), order);
        action(path, { title: title || usual, kind, GET })(routes, parent);
    };
}
/** A list that is always empty. */
function emptyList(path, title) {
    return action(path, { title, GET: (call) => list(call, { name: 'Object' }, [], () => null) });
}
/** Objects below the one that they belong to: `/inventories/8/hosts/`. */
function below(kind, { path = kind.collection, field = '', readOnly = false, attaches = false, title = '' } = {}) {
    return (routes, parent) => {
        const key = field || parent.type;
        action(path, {
            title: title || `${words(parent.type, true)} ${words(kind.type, true)} List`,
            kind,
            attaches,
            GET: (call, above) => {
                const isBelow = (row) => row[key] === above.id;
                return listOf(call, kind, crud_rowsOf(call, kind).filter(isBelow));
            },
            ...(readOnly ? {} : { POST: (call, above) => add(call, kind, key, above.id) }),
        })(routes, parent);
    };
}
/** Makes an object below another one, or moves one there that `{"id": 3}` names. */
function add(call, kind, field, above) {
    const { id } = objectBody(call);
    if (id === undefined)
        return create(call, kind, { [field]: above });
    const row = find(call, kind, Number(id));
    if (!allowed(call, kind, row, 'admin'))
        throw forbidden();
    Object.assign(row, { [field]: above, modified: call.now });
    return empty();
}

;// CONCATENATED MODULE: ./simulator/rest/associate.ts






/** Takes `{"id": 3}`, with `"disassociate": true` to take it away again, or the body of a new one. */
function post(call, parent, list, row) {
    if (!allowed(call, parent, row, 'admin'))
        throw forbidden();
    const body = objectBody(call);
    const known = body['id'] === undefined ? list.known?.(call, body) : undefined;
    if (body['id'] === undefined && !known) {
        if (body['disassociate'])
            throw invalid({ msg: '"id" is required to disassociate' });
        const made = make(call, list.of, list.preset?.(row) ?? {});
        // The reply is written before the new one is where it belongs.
        const json = toJson(call, list.of, made, true);
        associate_add(call, list, row, made);
        return created(json, request_link(call, list.of.collection, made.id));
    }
    const other = known ?? crud_rowsOf(call, list.of).get(Number(body['id']));
    if (!other)
        throw invalid({ detail: `${list.of.model} matching query does not exist.` });
    if (!body['disassociate']) {
        list.check?.(call, row, other);
        associate_add(call, list, row, other);
        return empty();
    }
    if (list.detach)
        list.detach(call, row, other);
    else {
        const ids = list.ids(row, call);
        if (ids.includes(other.id))
            ids.splice(ids.indexOf(other.id), 1);
    }
    list.after?.(call, row, other.id);
    return empty();
}
function associate_add(call, list, row, other) {
    if (list.attach)
        list.attach(call, row, other);
    else {
        const ids = list.ids(row, call);
        if (!ids.includes(other.id))
            ids.push(other.id);
    }
}
/** The list below the object, and its changes. */
function associated(list) {
    return (routes, parent) => action(list.path, {
        title: list.title ?? `${words(parent.type, true)} ${words(list.of.type, true)} List`,
        kind: list.of,
        attaches: true,
        GET: (call, row) => {
            const rows = list.ids(row, call).flatMap((key) => crud_rowsOf(call, list.of).get(key) ?? []);
            return listOf(call, list.of, rows, list.order);
        },
        POST: (call, row) => post(call, parent, list, row),
    })(routes, parent);
}

;// CONCATENATED MODULE: ./simulator/rows/people.ts


/** What an organization takes. */
const ORGANIZATION_FIELDS = {
    ...NAMED,
    max_hosts: integer(0, { min: 0 }),
    default_environment: reference('execution_environments'),
};
/** What a team takes. */
const TEAM_FIELDS = { ...NAMED, organization: requiredReference('organizations') };
/** What a user takes. */
const USER_FIELDS = {
    username: values_text({ required: true, blank: false, max: 150 }),
    first_name: values_text({ max: 150 }),
    last_name: values_text({ max: 150 }),
    email: values_text({ max: 254 }),
    is_superuser: flag(),
    is_system_auditor: flag(),
    password: field_hidden(values_text()),
};
/** What a token takes. */
const TOKEN_FIELDS = {
    description: values_text(),
    application: fixed(reference('applications')),
    scope: values_text({ initial: 'write' }),
};
/** What an OAuth2 application takes. */
const APPLICATION_FIELDS = {
    ...NAMED,
    client_type: choice(['confidential', 'public'], 'confidential', true),
    redirect_uris: values_text(),
    authorization_grant_type: fixed(choice(['authorization-code', 'password'], 'password', true)),
    skip_authorization: flag(),
    organization: requiredReference('organizations'),
};
/** What a label takes. */
const LABEL_FIELDS = { name: NAME, organization: requiredReference('organizations') };

;// CONCATENATED MODULE: ./simulator/resources/access/application.ts


/** OAuth2 applications; the secret is shown when one is made, and never again. */
const APPLICATION = {
    collection: 'applications',
    type: 'o_auth2_application',
    model: 'OAuth2Application',
    title: 'Application',
    table: 'applications',
    order: 'name',
    anonymous: true,
    fields: APPLICATION_FIELDS,
    unique: [{ by: ['name', 'organization'], text: 'Application with this Name and Organization already exists.' }],
    links: ['tokens', 'activity_stream'],
    capabilities: ['edit', 'delete'],
    saved: ({ call, row, before }) => {
        if (before)
            return;
        row.client_id = randomText(call.world.random, 40);
        row.client_secret = randomText(call.world.random, 128);
    },
    shown: (call, row) => {
        const tokens = call.world.tokens.filter((token) => token.application === row.id);
        return {
            summary: {
                tokens: {
                    count: tokens.length,
                    results: tokens.slice(0, 10).map(({ id, scope }) => ({ id, token: '************', scope })),
                },
            },
            fields: {
                client_id: row.client_id,
                client_secret: call.method === 'POST' ? row.client_secret : '************',
            },
        };
    },
};

;// CONCATENATED MODULE: ./simulator/rows/assets.ts


/** What a kind of credentials takes. */
const CREDENTIAL_TYPE_FIELDS = {
    ...NAMED,
    kind: values_text({ required: true }),
    inputs: object(),
    injectors: object(),
    namespace: field_hidden(nullable(values_text())),
};
/** An owner that nobody named. */
const NO_OWNER = { default: null };
/** What a credential takes. */
const CREDENTIAL_FIELDS = {
    ...NAMED,
    organization: as(NO_OWNER, reference('organizations')),
    credential_type: as({ label: 'Credential Type' }, requiredReference('credential_types')),
    inputs: object(),
    user: as(NO_OWNER, field_hidden(reference('users'))),
    team: as(NO_OWNER, field_hidden(reference('teams'))),
};
/** What an input source of a credential takes. */
const CREDENTIAL_INPUT_SOURCE_FIELDS = {
    description: values_text(),
    input_field_name: values_text({ required: true, blank: false, max: 1024 }),
    metadata: object(),
    target_credential: requiredReference('credentials'),
    source_credential: requiredReference('credentials'),
};
/** What an instance group takes. */
const INSTANCE_GROUP_FIELDS = {
    name: NAME,
    max_concurrent_jobs: integer(0, { min: 0 }),
    max_forks: integer(0, { min: 0 }),
    is_container_group: flag(),
    credential: reference('credentials'),
    policy_instance_percentage: integer(0, { min: 0, max: 100 }),
    policy_instance_minimum: integer(0, { min: 0 }),
    policy_instance_list: anything([]),
    pod_spec_override: values_text(),
};
/** What an execution environment takes. */
const EXECUTION_ENVIRONMENT_FIELDS = {
    ...NAMED,
    organization: reference('organizations'),
    image: as({ label: 'Image location' }, values_text({ required: true, blank: false, max: 1024 })),
    credential: reference('credentials'),
    pull: choice(['', 'always', 'missing', 'never'], ''),
};

;// CONCATENATED MODULE: ./simulator/resources/access/credential-type.ts




/** Kinds of credentials; those that the controller came with cannot be changed. */
const CREDENTIAL_TYPE = {
    collection: 'credential_types',
    type: 'credential_type',
    model: 'CredentialType',
    table: 'credential_types',
    order: 'kind,name',
    open: true,
    fields: CREDENTIAL_TYPE_FIELDS,
    columns: { managed: 'boolean' },
    unique: [{ by: ['name', 'kind'], text: 'Credential type with this Name and Kind already exists.' }],
    links: ['credentials', 'activity_stream'],
    capabilities: ['edit', 'delete'],
    hidden: () => ({ managed: false, namespace: null }),
    refusal: (call, body, row) => {
        if (!row)
            return administratorsOnly(call, body, row);
        const detail = 'Modifications not allowed for managed credential types';
        return row.managed ? new Refusal({ status: 403, json: { detail } }) : undefined;
    },
    check: ({ change, row, complaints }) => {
        if (change['kind'] !== undefined && !['cloud', 'net'].includes(row.kind)) {
            complaints.add('kind', `Must be 'cloud' or 'net', not ${row.kind}`);
        }
        const fields = row.inputs['fields'];
        for (const field of Array.isArray(fields) ? fields : []) {
            const missing = ['id', 'label'].find((key) => !isObject(field) || field[key] === undefined);
            if (missing)
                complaints.add('inputs', `'${missing}' is a required property`);
        }
    },
    // An input without a type is a text (controller fact 124).
    store: (change) => {
        const fields = isObject(change['inputs']) ? change['inputs']['fields'] : undefined;
        if (!Array.isArray(fields))
            return change;
        const typed = fields.map((field) => (isObject(field) ? { type: 'string', ...field } : field));
        return { ...change, inputs: { ...change['inputs'], fields: typed } };
    },
    shown: (_call, row) => ({ fields: { namespace: row.namespace } }),
};
/** The inputs of a kind of credential. */
function inputsOf(type) {
    const fields = type?.inputs?.['fields'];
    return (Array.isArray(fields) ? fields : []);
}

;// CONCATENATED MODULE: ./simulator/resources/access/credential-inputs.ts



/** What stands where a secret is. */
const ENCRYPTED = '$encrypted$';
/** Keeps the secrets that are sent back hidden, and complains of inputs that the kind does not have. */
function checkInputs(draft) {
    const { call, row, before, complaints } = draft;
    const fields = inputsOf(call.world.credential_types.get(row.credential_type));
    const known = new Map(fields.map((field) => [field.id, field]));
    const strange = Object.keys(row.inputs).filter((key) => !known.has(key));
    if (strange.length > 0) {
        const names = strange.sort().map((key) => `'${key}'`);
        const verb = names.length > 1 ? 'were' : 'was';
        complaints.add('inputs', `Additional properties are not allowed (${names.join(', ')} ${verb} unexpected)`);
        return;
    }
    row.inputs = kept(row.inputs, before?.inputs, known);
    const wrong = Object.fromEntries(fields.flatMap((field) => {
        const problem = fault(field, row.inputs);
        return problem === undefined ? [] : [[field.id, [problem]]];
    }));
    if (Object.keys(wrong).length > 0)
        throw invalid({ inputs: wrong });
    if (before && before.inputs['vault_id'] !== undefined && before.inputs['vault_id'] !== row.inputs['vault_id']) {
        complaints.add('inputs', 'Vault IDs cannot be changed once they have been created.');
    }
}
function kept(inputs, before, known) {
    const entries = Object.entries(inputs).map(([key, value]) => {
        if (value !== ENCRYPTED || !known.get(key)?.secret)
            return [key, value];
        if (before === undefined) {
            const text = `${ENCRYPTED} is a reserved keyword, and cannot be used for ${key}.`;
            throw invalid({ inputs: [text] });
        }
        const old = before[key];
        // There is nothing to keep: the real one does not get over it, either.
        if (old === undefined)
            throw serverError();
        return [key, old];
    });
    return Object.fromEntries(entries);
}
function fault(field, inputs) {
    const value = inputs[field.id];
    if (field.id === 'ssh_key_unlock') {
        const key = inputs['ssh_key_data'];
        const locked = typeof key === 'string' && isLocked(key);
        if (locked && !value)
            return 'must be set when SSH key is encrypted.';
        if (value && value !== 'ASK' && !locked)
            return 'should not be set when SSH key is not encrypted.';
    }
    if (value === undefined)
        return undefined;
    if (typeof value !== (field.type === 'boolean' ? 'boolean' : 'string')) {
        return `${pythonStr(value)} is not of type '${field.type}'`;
    }
    const text = String(value);
    if (field.format === 'ssh_private_key' && text !== '' && !/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
        return `Invalid certificate or key: ${text.slice(0, 100)}...`;
    }
    return undefined;
}
/** True for a key that wants a passphrase, in the form of OpenSSH or the older ones. */
function isLocked(key) {
    if (/ENCRYPTED/.test(key))
        return true;
    const [, body] = /-----BEGIN OPENSSH PRIVATE KEY-----([\s\S]*?)-----END/.exec(key) ?? [];
    if (body === undefined)
        return false;
    const blob = Buffer.from(body, 'base64');
    const start = 'openssh-key-v1\0'.length;
    if (blob.length < start + 4)
        return false;
    return blob.toString('latin1', start + 4, start + 4 + blob.readUInt32BE(start)) !== 'none';
}

;// CONCATENATED MODULE: ./simulator/resources/access/credential.ts







const OWNERS = ['organization', 'user', 'team'];
/** A new credential has one owner. */
function credential_owned(call, body) {
    const named = OWNERS.filter((key) => body[key] !== undefined && body[key] !== null);
    // What is made right below a template has its owner from there.
    if (named.length === 0 && call.path === '/credentials/')
        throw invalid({ detail: ["Missing 'user', 'team', or 'organization'."] });
    if (named.length > 1) {
        const received = named.join(', ');
        const text = `Only one of 'user', 'team', or 'organization' should be provided, received ${received} fields.`;
        throw invalid({ detail: [text] });
    }
    const organization = call.world.organizations.get(Number(body['organization']));
    const mine = body['user'] !== undefined && Number(body['user']) === userOf(call).id;
    if (!mine && !can(userOf(call), 'organization', organization, 'admin'))
        throw forbidden();
}
/** What of the inputs is shown: secrets are hidden, but for those that are asked for at launch. */
function shownInputs(call, row) {
    const secret = new Set(inputsOf(call.world.credential_types.get(row.credential_type)).flatMap((input) => (input.secret ? [input.id] : [])));
    const pairs = Object.entries(row.inputs).map(([key, value]) => [
        key,
        secret.has(key) && value !== 'ASK' && value !== '' ? ENCRYPTED : value,
    ]);
    return Object.fromEntries(pairs);
}
/** Credentials. `inputs` is replaced as a whole, but a secret that is sent back as it was shown is kept. */
const CREDENTIAL = {
    collection: 'credentials',
    type: 'credential',
    model: 'Credential',
    table: 'credentials',
    filters: { also: ['kind'] },
    order: 'name',
    grant: 'credential',
    fields: CREDENTIAL_FIELDS,
    columns: { managed: 'boolean' },
    computed: { kind: 'field', cloud: 'field', kubernetes: 'field' },
    unique: [
        {
            by: ['organization', 'name', 'credential_type'],
            text: 'Credential with this Organization, Name and Credential type already exists.',
        },
    ],
    links: ['activity_stream', 'access_list', 'object_roles', 'owner_users', 'owner_teams', 'copy', 'input_sources'],
    roles: [
        ['admin', 'Admin', 'Can manage all aspects of the %s'],
        ['use', 'Use', 'Can use the %s in a job template'],
        ['read', 'Read', 'May view settings for the %s'],
    ],
    capabilities: ['edit', 'delete', 'copy', 'use'],
    hidden: () => ({ managed: false, user: null }),
    refusal: (call, body, row) => {
        if (!row)
            credential_owned(call, body);
        const detail = 'Modifications not allowed for managed credentials';
        return row?.managed ? new Refusal({ status: 403, json: { detail } }) : undefined;
    },
    // One of a team is in the team's organization.
    store: ({ team, ...change }, _before, call) => team ? { ...change, organization: call?.world.teams.get(Number(team))?.organization ?? null } : change,
    check: (draft) => {
        const { call, before, row, complaints } = draft;
        const used = call.world.job_templates.find((template) => template.credentials.includes(row.id));
        if (before && before.credential_type !== row.credential_type && used) {
            complaints.add('credential_type', 'You cannot change the credential type of the credential, as it may break the functionality of the resources using it.');
        }
        if (!before || draft.change['inputs'] !== undefined)
            checkInputs(draft);
    },
    shown: (call, row) => {
        const { world } = call;
        const type = world.credential_types.get(row.credential_type);
        const organization = world.organizations.get(row.organization);
        const owner = world.users.get(row.user);
        // The owner's role is given only after the reply to its creation.
        const person = owner && call.method !== 'POST' ? owner : undefined;
        const owners = [
            ...(person
                ? [
                    {
                        id: person.id,
                        type: 'user',
                        name: person.username,
                        description: `${person.first_name} ${person.last_name}`,
                        url: request_link(call, 'users', person.id),
                    },
                ]
                : []),
            ...(organization
                ? [{ ...brief(organization), type: 'organization', url: request_link(call, 'organizations', organization.id) }]
                : []),
        ];
        const edit = mayWrite(call) && !row.managed && can(userOf(call), 'credential', row, 'admin');
        const use = mayWrite(call) && can(userOf(call), 'credential', row, 'use');
        return {
            related: person ? { user: request_link(call, 'users', person.id) } : {},
            summary: { owners, user_capabilities: { edit, delete: edit, copy: use, use } },
            fields: {
                inputs: shownInputs(call, row),
                kind: type?.namespace ?? null,
                cloud: type?.kind === 'cloud',
                kubernetes: type?.kind === 'kubernetes',
            },
        };
    },
};

;// CONCATENATED MODULE: ./simulator/resources/access/credential-input-source.ts





/** What fills in an input of a credential from an external one (controller fact 125). */
const CREDENTIAL_INPUT_SOURCE = {
    collection: 'credential_input_sources',
    type: 'credential_input_source',
    model: 'CredentialInputSource',
    table: 'credential_input_sources',
    order: 'target_credential,source_credential,input_field_name',
    nameless: true,
    fields: CREDENTIAL_INPUT_SOURCE_FIELDS,
    unique: [
        {
            by: ['target_credential', 'input_field_name'],
            text: 'The fields target_credential, input_field_name must make a unique set.',
        },
    ],
    capabilities: ['delete'],
    subject: (world, row) => ['credential', world.credentials.get(row.target_credential)],
    refusal: (call, body) => (mayUse(call, body) ? undefined : forbidden()),
    check: ({ call, row, complaints }) => {
        const typeOf = (id) => call.world.credential_types.get(call.world.credentials.get(id)?.credential_type);
        const target = typeOf(row.target_credential);
        if (target?.kind === 'external')
            complaints.add('target_credential', 'Target must be a non-external credential');
        if (typeOf(row.source_credential)?.kind !== 'external')
            complaints.add('source_credential', 'Source must be an external credential');
        const options = inputsOf(target).map(({ id }) => id);
        if (target && !options.includes(row.input_field_name)) {
            const all = [...options].sort().join(', ');
            complaints.add('input_field_name', `Input field must be defined on target credential (options are ${all}).`);
        }
    },
};
/** The admin of the target who may use the source. */
function mayUse(call, body) {
    const { target_credential: target, source_credential: source } = body;
    const has = (id, role) => id === undefined || can(userOf(call), 'credential', call.world.credentials.get(Number(id)), role);
    return has(target, 'admin') && has(source, 'use');
}

;// CONCATENATED MODULE: ./simulator/resources/access/execution-environment.ts




/** Execution environments. */
const EXECUTION_ENVIRONMENT = {
    collection: 'execution_environments',
    type: 'execution_environment',
    model: 'ExecutionEnvironment',
    table: 'execution_environments',
    order: '-created,-id',
    open: true,
    fields: EXECUTION_ENVIRONMENT_FIELDS,
    columns: { managed: 'boolean' },
    unique: [{ by: ['name'], field: 'name', text: 'Execution environment with this Name already exists.' }],
    links: ['activity_stream', 'unified_job_templates', 'copy'],
    hidden: () => ({ managed: false }),
    refusal: (call, body, row) => {
        if (!row)
            return administratorsOnly(call, body, row);
        const strange = Object.keys(body).some((name) => name !== 'pull');
        const detail = "Only the 'pull' field can be edited for managed execution environments.";
        return row.managed && strange ? new Refusal({ status: 403, json: { detail } }) : undefined;
    },
    shown: (call, row) => {
        const admin = mayWrite(call) && userOf(call).is_superuser;
        return {
            summary: { user_capabilities: { edit: admin, delete: admin && !row.managed, copy: admin } },
        };
    },
};

;// CONCATENATED MODULE: ./simulator/resources/access/instance-group.ts




/** Groups that come with the controller, and are on its node. */
const BUILT_IN = ['controlplane', 'default'];
/** Instance groups. */
const INSTANCE_GROUP = {
    collection: 'instance_groups',
    type: 'instance_group',
    model: 'InstanceGroup',
    table: 'instance_groups',
    order: 'id',
    anonymous: true,
    grant: 'instance_group',
    fields: INSTANCE_GROUP_FIELDS,
    unique: [{ by: ['name'], field: 'name', text: 'Instance group with this Name already exists.' }],
    links: ['jobs', 'instances', 'access_list', 'object_roles'],
    roles: [
        ['admin', 'Admin', 'Can manage all aspects of the %s'],
        ['use', 'Use', 'Can use the %s in a job template'],
        ['read', 'Read', 'May view settings for the %s'],
    ],
    refusal: administratorsOnly,
    usedBy: (row, job) => job.instance_group === row.id,
    check: ({ row, before, complaints }) => {
        if (before && BUILT_IN.includes(before.name) && row.name !== before.name) {
            complaints.add('name', `${before.name} instance group name may not be changed.`);
        }
    },
    shown: (call, row) => {
        const ran = call.world.unifiedJobs().filter((job) => job.instance_group === row.id);
        const admin = mayWrite(call) && userOf(call).is_superuser;
        const own = BUILT_IN.includes(row.name);
        return {
            summary: { user_capabilities: { edit: admin, delete: admin && !own } },
            fields: {
                capacity: own ? 220 : 0,
                consumed_capacity: 0,
                percent_capacity_remaining: own ? 100 : 0,
                jobs_running: ran.filter((job) => job.status === 'running' || job.status === 'waiting').length,
                jobs_total: ran.length,
                instances: own ? 1 : 0,
            },
        };
    },
};
/** The instance groups of an object, in the order in which they are tried. */
function instanceGroups() {
    return associated({ path: 'instance_groups', of: INSTANCE_GROUP, ids: (row) => row.instance_groups, order: '' });
}

;// CONCATENATED MODULE: ./simulator/resources/access/label.ts

/** Labels, which cannot be deleted: they go with their last use. */
const LABEL = {
    collection: 'labels',
    type: 'label',
    model: 'Label',
    table: 'labels',
    order: 'name',
    open: true,
    lasting: true,
    fields: LABEL_FIELDS,
    unique: [{ by: ['name', 'organization'], text: 'Label with this Name and Organization already exists.' }],
    hidden: () => ({ description: '' }),
};

;// CONCATENATED MODULE: ./simulator/world/role-assignments.ts

const titled = (word) => word.replaceAll(/(?:^|_)\w/g, (letters) => letters.toUpperCase());
/** The model that a role is on, and its content type as the API writes it. */
function role_assignments_modelOf(on) {
    const model = titled(on).replaceAll('_', '');
    const service = on === 'organization' || on === 'team' ? 'shared' : 'awx';
    return [model, `${service}.${model.toLowerCase()}`];
}
/** The object that a grant is on. */
function objectOf(world, { on, id }) {
    return world[GRANTING[on]].get(id);
}
/** Whether two grants are one. */
function isSame(one, other) {
    return one.on === other.on && one.id === other.id && one.role === other.role;
}
/** Roles whose definitions have other names than `MODEL ROLE`. */
const role_assignments_NAMES = {
    'organization auditor': 'Organization Audit',
    'organization project_admin': 'Organization Project Admin',
    'organization inventory_admin': 'Organization Inventory Admin',
    'organization credential_admin': 'Organization Credential Admin',
    'organization workflow_admin': 'Organization WorkflowJobTemplate Admin',
    'organization notification_admin': 'Organization NotificationTemplate Admin',
    'organization job_template_admin': 'Organization JobTemplate Admin',
    'organization execution_environment_admin': 'Organization ExecutionEnvironment Admin',
    'workflow_job_template approval': 'WorkflowJobTemplate Approve',
};
/** The definition of a role that an object has; where there is none, one is made for it, as the controller does. */
function definitionOf(world, { on, role }, at) {
    const [model, content_type] = role_assignments_modelOf(on);
    const name = role_assignments_NAMES[`${on} ${role}`] ?? `${model} ${titled(role)}`;
    const known = world.role_definitions.find((row) => row.name === name || row.name === `${name} Compat`);
    return (known ??
        world.role_definitions.insert({
            created: at,
            modified: at,
            name: `${model} ${titled(role)} Compat`,
            description: `Has ${titled(role)} permission to ${model} for backwards API compatibility`,
            content_type,
            permissions: permissionsOf(on, role),
            managed: false,
            created_by: null,
            modified_by: null,
        }));
}
function permissionsOf(on, role) {
    const view = role_assignments_modelOf(on)[1].replace('.', '.view_');
    if (on !== 'organization' || role === 'read')
        return [view];
    const templates = ['jobtemplate', 'workflowjobtemplate'];
    if (role !== 'execute')
        return [view, 'awx.approve_workflowjobtemplate', 'awx.view_workflowjobtemplate'];
    const [job = [], workflow = []] = templates.map((model) => [`awx.execute_${model}`, `awx.view_${model}`]);
    return [...job, view, ...workflow];
}
const role_assignments_GRANTED = Object.keys(GRANTING);
/** The grant that an assignment of a definition on an object amounts to; undefined where objects have no such role. */
function grantOf({ name }, object) {
    const plain = name.replace(/ Compat$/, '');
    const special = Object.entries(role_assignments_NAMES).find(([, text]) => text === plain)?.[0];
    if (special !== undefined) {
        const [on = '', role = ''] = special.split(' ');
        return { on: on, id: object, role };
    }
    const [model, role, ...more] = plain.split(' ');
    const on = role_assignments_GRANTED.find((one) => role_assignments_modelOf(one)[0] === model);
    if (on === undefined || role === undefined || more.length > 0)
        return undefined;
    return { on, id: object, role: role.toLowerCase() };
}
/** The assignments of users or of teams: each grant has one. */
function assignments(world, actor, at, author) {
    const table = actor === 'user' ? world.role_user_assignments : world.role_team_assignments;
    const holders = (actor === 'user' ? world.users.all() : world.teams.all());
    for (const row of table.all()) {
        const holder = holders.find((one) => one.id === row[actor]);
        const isHeld = holder?.grants.some((grant) => isSame(grant, row.grant)) === true;
        if (!isHeld || !objectOf(world, row.grant))
            table.delete(row.id);
    }
    for (const holder of holders) {
        for (const grant of holder.grants) {
            if (!objectOf(world, grant) || table.find((row) => row[actor] === holder.id && isSame(row.grant, grant)))
                continue;
            const role_definition = definitionOf(world, grant, at).id;
            const object = { object_id: String(grant.id), content_type: role_assignments_modelOf(grant.on)[1] };
            table.insert({
                created: at,
                created_by: author,
                role_definition,
                [actor]: holder.id,
                grant: { ...grant },
                ...object,
            });
        }
    }
    return table;
}

;// CONCATENATED MODULE: ./simulator/resources/access/user.ts






const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Users; a password that is sent back as it is shown, or empty as the awx CLI imports it, stays as it is. */
const USER = {
    collection: 'users',
    type: 'user',
    model: 'User',
    table: 'users',
    order: 'username',
    anonymous: true,
    // Everybody sees themselves.
    rows: (call) => call.world.users.filter(({ id }) => userOf(call).is_superuser || id === userOf(call).id),
    fields: USER_FIELDS,
    unique: [{ by: ['username'], field: 'username', text: 'A user with that username already exists.' }],
    links: [
        ...['teams', 'organizations', 'admin_of_organizations', 'projects', 'credentials', 'roles', 'activity_stream'],
        ...['access_list', 'tokens', 'authorized_tokens', 'personal_tokens'],
    ],
    hidden: () => ({ grants: [], teams: [], modified: null, last_login: null }),
    refusal: administratorsOnly,
    store: (change) => {
        const { password, ...rest } = change;
        return password === '$encrypted$' || !password ? rest : { ...rest, password };
    },
    check: ({ row, before, change, complaints }) => {
        if (!before && !change['password'])
            complaints.add('password', 'Password required for new User.');
        if (row.email && !EMAIL.test(row.email))
            complaints.add('email', 'Enter a valid email address.');
    },
    deleted: (call, row) => {
        if (row.id === userOf(call).id)
            throw forbidden();
        return undefined;
    },
    shown: (call, row) => {
        const { hasOauth } = call.world;
        const writes = mayWrite(call);
        const me = userOf(call);
        return {
            summary: {
                resource: { ansible_id: ansibleId(`user ${row.id}`), resource_type: 'shared.user' },
                user_capabilities: {
                    edit: writes && (me.is_superuser || me.id === row.id),
                    delete: writes && me.is_superuser && me.id !== row.id,
                },
            },
            fields: {
                password: '$encrypted$',
                last_login: stamp(row.last_login),
                ...(hasOauth ? { ldap_dn: '', external_account: null, auth: [] } : {}),
            },
        };
    },
};

;// CONCATENATED MODULE: ./simulator/resources/access/membership.ts



const isMembership = ({ on, role }) => on === 'team' && role === 'member';
/** Gives a role, once; users who become members of a team have its roles from then on. */
function grantRole(world, holder, grant) {
    if (!holder.grants.some((one) => isSame(one, grant)))
        holder.grants.push(grant);
    const team = isMembership(grant) ? world.teams.get(grant.id) : undefined;
    if (team && 'teams' in holder && !holder.teams.includes(team))
        holder.teams.push(team);
}
/** Takes a role away again. */
function revokeRole(holder, grant) {
    holder.grants = holder.grants.filter((one) => !isSame(one, grant));
    if ('teams' in holder && isMembership(grant))
        holder.teams = holder.teams.filter(({ id }) => id !== grant.id);
}
/** The users who have a role on an object, as a list below it. */
function holders(path, role, on) {
    return {
        path,
        of: USER,
        ids: ({ id }, { world }) => members(world, on, id, role).map((user) => user.id),
        attach: ({ world }, { id }, user) => grantRole(world, user, { on, id, role }),
        detach: (_call, { id }, user) => revokeRole(user, { on, id, role }),
    };
}

;// CONCATENATED MODULE: ./simulator/resources/access/notification-template.ts





/** By type, what its configuration has: `*` marks secrets, `?` what may be left out. */
const CONFIGURATION = {
    awssns: 'aws_region?:string aws_access_key_id?:string aws_secret_access_key?*:string aws_session_token?*:string sns_topic_arn?:string',
    email: 'host:string port:int username:string password*:string use_tls:bool use_ssl:bool sender:string recipients:list timeout?:int',
    grafana: 'grafana_url:string grafana_key*:string',
    irc: 'server:string port:int nickname:string password*:string use_ssl:bool targets:list',
    mattermost: 'mattermost_url:string mattermost_no_verify_ssl:bool',
    pagerduty: 'subdomain:string token*:string service_key:string client_name:string',
    rocketchat: 'rocketchat_url:string rocketchat_no_verify_ssl:bool',
    slack: 'token*:string channels:list',
    twilio: 'account_sid:string account_token*:string from_number:string to_numbers:list',
    webhook: 'url:string http_method?:string disable_ssl_verification?:bool username?:string password?*:string headers:object',
};
/** What the others that may be left out are then, as OPTIONS tells; texts are empty. */
const DEFAULTS = { http_method: 'POST', disable_ssl_verification: false, timeout: 30 };
function settings(type) {
    return (CONFIGURATION[type] ?? '').split(' ').map((word) => {
        const [, name = '', marks = '', kind = ''] = /^(\w+)([?*]*):(\w+)$/.exec(word) ?? [];
        return { name, type: kind, secret: marks.includes('*'), optional: marks.includes('?') };
    });
}
const notification_template_TYPES = {
    string: (value) => typeof value === 'string',
    int: (value) => typeof value === 'number',
    bool: (value) => typeof value === 'boolean',
    list: (value) => Array.isArray(value),
    object: (value) => isObject(value),
};
function checkConfiguration({ row, before, change }) {
    if (before && change['notification_configuration'] === undefined)
        return;
    const given = row.notification_configuration;
    const wanted = settings(row.notification_type);
    for (const { name, optional } of wanted)
        if (optional)
            given[name] ??= DEFAULTS[name] ?? '';
    const missing = wanted.filter((setting) => !setting.optional && given[setting.name] === undefined);
    if (missing.length > 0) {
        const names = missing.map(({ name }) => `'${name}'`).join(', ');
        throw invalid({ __all__: [`Missing required fields for Notification Configuration: [${names}].`] });
    }
    for (const { name, type, secret } of wanted) {
        const value = given[name];
        if (value === undefined)
            continue;
        if (!notification_template_TYPES[type]?.(value)) {
            throw invalid({ __all__: [`Configuration field '${name}' incorrect type, expected ${type}.`] });
        }
        if (secret && value === ENCRYPTED)
            given[name] = before?.notification_configuration[name] ?? '';
    }
}
const EVENTS = ['started', 'success', 'error', 'workflow_approval'];
/** Messages with all that they can be about. */
function whole(messages) {
    return Object.fromEntries(EVENTS.map((event) => [event, messages?.[event] ?? null]));
}
/** Complains of texts that are no templates; only an expression that never ends is noticed. */
function checkMessages({ row, complaints }) {
    for (const event of EVENTS) {
        const message = row.messages?.[event];
        for (const text of isObject(message ?? null) ? Object.values(message) : []) {
            if (typeof text !== 'string' || text.lastIndexOf('{{') <= text.lastIndexOf('}}'))
                continue;
            const fault = "unexpected end of template, expected 'end of print statement'.";
            complaints.add('messages', `Unable to render message '${text}': ${fault}`);
            if (row.notification_type === 'webhook') {
                complaints.add('messages', `Webhook body for '${event}' is not valid. The following gave an error (${fault.slice(0, -1)}.).`);
            }
        }
    }
}
/** Notification templates. Nothing is ever sent. */
const NOTIFICATION_TEMPLATE = {
    collection: 'notification_templates',
    type: 'notification_template',
    model: 'NotificationTemplate',
    table: 'notification_templates',
    order: 'name',
    fields: {
        ...NAMED,
        organization: requiredReference('organizations'),
        notification_type: choice(Object.keys(CONFIGURATION), '', true),
        notification_configuration: object(),
        messages: as({ default: whole(null) }, anything(null)),
    },
    unique: [
        { by: ['organization', 'name'], text: 'Notification template with this Organization and Name already exists.' },
    ],
    links: ['test', 'notifications', 'copy'],
    capabilities: ['edit', 'delete', 'copy'],
    check: (draft) => {
        const { row, before } = draft;
        // The secrets of the old type are not those of the new one; the real one does not get over it.
        if (before && before.notification_type !== row.notification_type)
            throw serverError();
        checkConfiguration(draft);
        checkMessages(draft);
    },
    saved: ({ row, before }) => {
        if (before || row.messages === null)
            row.messages = whole(row.messages);
    },
    shown: (call, row) => {
        const secret = new Set(settings(row.notification_type).flatMap((one) => (one.secret ? [one.name] : [])));
        const shown = Object.entries(row.notification_configuration).map(([name, value]) => [
            name,
            secret.has(name) && value !== '' ? ENCRYPTED : value,
        ]);
        const recent = call.world.notifications.filter((one) => one.notification_template === row.id);
        return {
            summary: {
                recent_notifications: recent
                    .slice(-5)
                    .reverse()
                    .map(({ id, status, error }) => ({ id, status, error })),
            },
            fields: {
                notification_configuration: Object.fromEntries(shown),
                messages: call.method === 'POST' ? whole(row.messages) : row.messages,
            },
        };
    },
};

;// CONCATENATED MODULE: ./simulator/resources/access/notifications.ts



const notifications_EVENTS = ['started', 'success', 'error', 'approvals'];
/** Who is told of what happens to an object of this kind; only workflows and organizations know approvals. */
function notified(approvals = false) {
    return notifications_EVENTS.filter((event) => event !== 'approvals' || approvals).map((event) => {
        const path = `notification_templates_${event}`;
        const ids = (row) => row[path] ?? [];
        return associated({ path, of: NOTIFICATION_TEMPLATE, ids });
    });
}
/** What was sent. */
const NOTIFICATION = {
    collection: 'notifications',
    type: 'notification',
    model: 'Notification',
    table: 'notifications',
    filters: { search: ['subject', 'notification_type', 'body'] },
    order: 'id',
    readOnly: true,
    lasting: true,
    open: true,
    nameless: true,
    fields: {},
    columns: {
        notification_template: 'id',
        error: 'string',
        status: 'choice',
        notifications_sent: 'integer',
        notification_type: 'choice',
        recipients: 'string',
        body: 'json',
    },
    references: { notification_template: 'notification_templates' },
};
/** A test is said to have been sent; nothing leaves the simulator. */
function test(call, template) {
    const { world, now } = call;
    const { url, channels, recipients } = template.notification_configuration;
    const row = world.notifications.insert({
        created: now,
        modified: now,
        notification_template: template.id,
        error: '',
        status: 'pending',
        notifications_sent: 0,
        notification_type: template.notification_type,
        recipients: String(url ?? channels ?? recipients ?? ''),
        body: { body: `Test Notification ${template.id} ${world.host}` },
    });
    world.agenda.at(now + 200, () => Object.assign(row, { status: 'successful', notifications_sent: 1 }));
    return row;
}
/** Notification templates, and what was sent by them. */
function notificationRoutes(routes) {
    mount(routes, NOTIFICATION_TEMPLATE, [
        action('test', {
            title: 'Notification Template Test',
            hidesHead: true,
            POST: (call, template) => {
                const row = test(call, template);
                return createdReply(call, NOTIFICATION, row, { notification: row.id }, 202);
            },
        }),
        listed('notifications', NOTIFICATION, ({ world }, { id }) => world.notifications.filter((row) => row.notification_template === id)),
    ]);
    mount(routes, NOTIFICATION);
}

;// CONCATENATED MODULE: ./simulator/resources/access/team.ts


/** Teams, whose roles all their members have. */
const TEAM = {
    collection: 'teams',
    type: 'team',
    model: 'Team',
    table: 'teams',
    order: 'name',
    grant: 'team',
    fields: TEAM_FIELDS,
    unique: [{ by: ['organization', 'name'], text: 'Team with this Organization and Name already exists.' }],
    links: ['projects', 'users', 'credentials', 'roles', 'object_roles', 'activity_stream', 'access_list'],
    roles: [
        ['admin', 'Admin', 'Can manage all aspects of the %s'],
        ['member', 'Member', 'User is a member of the %s'],
        ['read', 'Read', 'May view settings for the %s'],
    ],
    capabilities: ['edit', 'delete'],
    hidden: () => ({ grants: [] }),
    shown: (_call, row) => ({
        summary: { resource: { ansible_id: ansibleId(`team ${row.id}`), resource_type: 'shared.team' } },
    }),
};

;// CONCATENATED MODULE: ./simulator/resources/access/token.ts



/** Tokens live for a thousand years unless somebody has set something else. */
const LIFETIME_SECONDS = 31_536_000_000;
/** Scopes that the provider of a controller knows, and those of a gateway's. */
const SCOPES = ['read', 'write'];
const GATEWAY_SCOPES = [...SCOPES, 'openid', 'roles'];
/** The scopes that a token can have. */
function scopesOf({ hasOauth }) {
    return hasOauth ? SCOPES : GATEWAY_SCOPES;
}
/** True for one of the scopes and for several. */
function validScope(world, scope) {
    return scope.split(' ').every((word) => scopesOf(world).includes(word));
}
/** Tokens; the value is shown when one is made, and never again. */
const TOKEN = {
    collection: 'tokens',
    type: 'o_auth2_access_token',
    model: 'OAuth2AccessToken',
    title: 'Token',
    table: 'tokens',
    order: 'id',
    anonymous: true,
    nameless: true,
    own: ({ user }) => user,
    fields: TOKEN_FIELDS,
    columns: { user: 'id', expires: 'datetime' },
    references: { user: 'users' },
    links: ['activity_stream'],
    refusal: () => undefined,
    hidden: () => ({ user: 0, token: '', refresh_token: null, expires: 0 }),
    check: ({ call: { world }, row, complaints }) => {
        if (validScope(world, row.scope))
            return;
        const allowed = scopesOf(world)
            .map((scope) => `'${scope}'`)
            .join(', ');
        complaints.add('scope', `Must be a simple space-separated string with allowed scopes [${allowed}].`);
    },
    saved: ({ call, row, before }) => {
        if (before)
            return;
        const secrets = call.world.random;
        row.user = userOf(call).id;
        row.token = randomText(secrets, 30);
        row.refresh_token = row.application === null ? null : randomText(secrets, 30);
        row.expires = call.now + LIFETIME_SECONDS * 1000;
    },
    shown: (call, row) => {
        const hide = (secret) => secret === null || call.method === 'POST' ? secret : '************';
        const application = call.world.applications.get(row.application);
        return {
            summary: application ? { application: { id: application.id, name: application.name } } : {},
            fields: { token: hide(row.token), refresh_token: hide(row.refresh_token) },
        };
    },
};
/** Adds a token of a user. */
function mintToken(world, given, now, lifetimeSeconds = LIFETIME_SECONDS) {
    return world.tokens.insert({
        ...given,
        created: now,
        modified: now,
        description: '',
        token: randomText(world.random, 30),
        refresh_token: given.application === null ? null : randomText(world.random, 30),
        expires: now + lifetimeSeconds * 1000,
    });
}

;// CONCATENATED MODULE: ./simulator/resources/access/routes.ts















/** The tokens of a user: all of them, the user's own, or those that an application was given. */
const TOKENS = ['tokens', 'personal_tokens', 'authorized_tokens'].map((path) => action(path, {
    title: 'User Token List',
    kind: TOKEN,
    GET: (call, user) => {
        const isMeant = (application) => path === 'tokens' || (path === 'personal_tokens') === (application === null);
        const rows = call.world.tokens.filter((row) => row.user === user.id && isMeant(row.application));
        return listOf(call, TOKEN, rows);
    },
    POST: (call) => create(call, TOKEN),
}));
/** Users and teams, credentials and their kinds, applications and tokens, and what is small. */
function accessRoutes(routes) {
    mount(routes, USER, [...TOKENS, below(CREDENTIAL)]);
    mount(routes, TEAM, [associated(holders('users', 'member', 'team'))]);
    mount(routes, CREDENTIAL_TYPE, [below(CREDENTIAL)]);
    mount(routes, CREDENTIAL, [
        below(CREDENTIAL_INPUT_SOURCE, {
            path: 'input_sources',
            field: 'target_credential',
            title: 'Credential Input Source List',
        }),
    ]);
    mount(routes, CREDENTIAL_INPUT_SOURCE);
    mount(routes, APPLICATION, [below(TOKEN, { field: 'application', title: 'Application Token List' })]);
    mount(routes, TOKEN);
    mount(routes, LABEL);
    mount(routes, INSTANCE_GROUP);
    mount(routes, EXECUTION_ENVIRONMENT);
    notificationRoutes(routes);
}

;// CONCATENATED MODULE: ./simulator/http/html.ts
/** What nginx puts out by itself. */
function nginx(status, reason) {
    const title = `${status} ${reason}`;
    const lines = ['<html>', `<head><title>${title}</title></head>`, '<body>', `<center><h1>${title}</h1></center>`];
    const text = [...lines, '<hr><center>nginx</center>', '</body>', '</html>', ''].join('\r\n');
    return { status, text, type: 'text/html', from: 'nginx' };
}
/** Reasons that nginx knows. */
const REASONS = {
    301: 'Moved Permanently',
    400: 'Bad Request',
    403: 'Forbidden',
    404: 'Not Found',
    413: 'Request Entity Too Large',
    429: 'Too Many Requests',
    500: 'Internal Server Error',
    502: 'Bad Gateway',
    503: 'Service Temporarily Unavailable',
    504: 'Gateway Time-out',
};
/** Django's page for a path that no pattern fits. */
function djangoNotFound() {
    const text = `
<!doctype html>
<html lang="en">
<head>
  <title>Not Found</title>
</head>
<body>
  <h1>Not Found</h1><p>The requested resource was not found on this server.</p>
</body>
</html>
`;
    return { status: 404, text, type: 'text/html; charset=utf-8', from: 'django' };
}
/** A page in the controller's own look; only the frame, not the styles. */
function page(status, title, path, content = '') {
    const text = `<!DOCTYPE html>
<html>
  <head>
    <meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
    <meta name="robots" content="NONE,NOARCHIVE" />
    <title>${escapeHtml(title)}</title>
    <link href="/static/media/favicon.ico?v=24.6.1" rel="shortcut icon" />
  </head>
  <body class="">
    <div class="navbar-header">
      <a class="navbar-brand" href="/"><img class="logo" src="/static/media/logo-header.svg"></a>
      <a class="navbar-title" href="${escapeHtml(path)}"><span>&nbsp;&mdash; ${escapeHtml(title)}</span></a>
    </div>
    <div id="content" role="main" aria-label="content">
${content}
    </div>
  </body>
</html>
`;
    return { status, text, type: 'text/html; charset=utf-8' };
}
/** Text that is safe inside of HTML. */
function escapeHtml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

;// CONCATENATED MODULE: ./simulator/resources/templates/launch-fields.ts




/** OPTIONS tells everybody what a launch takes: the right to it is looked at when the template is. */
const launch_fields_LAUNCHES = { single: true, offers: () => true };
/** What a launch takes has no default, and where it is a column of the job, too, it can be filtered by. */
const asked = (field) => as({ default: undefined, filterable: true }, field_hidden(field));
/** What is no column of the job. */
const apart = (field) => as({ default: undefined }, field_hidden(field));
const ids = (table, type = 'field') => as({ type }, apart(references(table)));
const flags = (names) => Object.fromEntries(names.map((name) => [name, 'boolean']));
const asks = (fields) => Object.keys(fields).filter((name) => name.startsWith('ask_'));
/** What OPTIONS tells of the launch of a job template: by it the awx CLI knows its options. */
const JOB_LAUNCH = {
    type: 'job_template',
    plain: true,
    roles: JOB_TEMPLATE.roles ?? [],
    fields: {
        extra_vars: asked(variables()),
        inventory: asked(reference('inventories')),
        scm_branch: asked(rawText()),
        limit: asked(rawText()),
        job_tags: asked(rawText()),
        skip_tags: asked(rawText()),
        job_type: asked(choice(['run', 'check'], '')),
        verbosity: asked(choice([0, 1, 2, 3, 4, 5], 0)),
        diff_mode: asked(flag()),
        credentials: ids('credentials', 'list_of_ids'),
        credential_passwords: apart(object()),
        execution_environment: asked(reference('execution_environments')),
        labels: ids('labels'),
        forks: asked(looseInteger({ min: 0 })),
        job_slice_count: asked(looseInteger({ min: 0 })),
        timeout: asked(looseInteger()),
        instance_groups: ids('instance_groups'),
    },
    columns: flags([...asks(JOB_TEMPLATE.fields), 'survey_enabled']),
    computed: {
        can_start_without_user_input: 'boolean',
        passwords_needed_to_start: 'field',
        variables_needed_to_start: 'field',
        credential_needed_to_start: 'field',
        inventory_needed_to_start: 'field',
        job_template_data: 'field',
        defaults: 'field',
    },
};
/** The same of a workflow job template. */
const WORKFLOW_LAUNCH = {
    type: 'workflow_job_template',
    plain: true,
    roles: WORKFLOW_JOB_TEMPLATE.roles ?? [],
    fields: {
        extra_vars: asked(variables()),
        inventory: asked(reference('inventories')),
        limit: apart(rawText()),
        scm_branch: apart(rawText()),
        labels: ids('labels'),
        skip_tags: apart(rawText()),
        job_tags: apart(rawText()),
    },
    columns: flags([...asks(WORKFLOW_JOB_TEMPLATE.fields), 'survey_enabled']),
    computed: {
        can_start_without_user_input: 'boolean',
        defaults: 'field',
        node_templates_missing: 'field',
        node_prompts_rejected: 'field',
        variables_needed_to_start: 'field',
        workflow_job_template_data: 'field',
    },
};
/** The same of a launch of several templates at once, whose reply shows nothing of what was sent. */
const BULK_LAUNCH = {
    plain: true,
    fields: {
        name: as({ default: 'Bulk Job Launch', filterable: true }, field_hidden(values_text({ max: 512 }))),
        jobs: as({ type: 'field' }, field_hidden({ ...object(), required: true, max: 100_000 })),
        description: asked(values_text()),
        extra_vars: asked(variables()),
        organization: as({ default: null, filterable: true }, field_hidden(reference('organizations'))),
        inventory: asked(reference('inventories')),
        limit: apart(values_text()),
        scm_branch: apart(values_text()),
        skip_tags: apart(values_text()),
        job_tags: apart(values_text()),
    },
};
/** The same of an update, which takes nothing. */
const updateOf = (type) => ({
    type,
    plain: true,
    fields: {},
    computed: { can_update: 'boolean' },
});

;// CONCATENATED MODULE: ./simulator/rows/sources.ts


/** What a project takes. */
const PROJECT_FIELDS = {
    ...NAMED,
    local_path: as({ default: undefined }, values_text({ max: 1024 })),
    scm_type: as({ label: 'SCM Type' }, choice(['', 'git', 'svn', 'insights', 'archive'], '')),
    scm_url: as({ label: 'SCM URL' }, values_text({ max: 1024 })),
    scm_branch: as({ label: 'SCM Branch' }, values_text({ max: 256 })),
    scm_refspec: as({ label: 'SCM refspec' }, values_text({ max: 1024 })),
    scm_clean: flag(),
    scm_track_submodules: flag(),
    scm_delete_on_update: flag(),
    credential: reference('credentials'),
    timeout: integer(0),
    organization: reference('organizations'),
    scm_update_on_launch: flag(),
    scm_update_cache_timeout: integer(0, { min: 0 }),
    allow_override: flag(),
    default_environment: reference('execution_environments'),
    signature_validation_credential: reference('credentials'),
};
/** What every kind of inventory takes. */
const ANY_INVENTORY_FIELDS = {
    ...NAMED,
    organization: requiredReference('organizations'),
    variables: variables(),
    prevent_instance_group_fallback: flag(),
};
/** What an inventory takes. */
const INVENTORY_FIELDS = {
    ...ANY_INVENTORY_FIELDS,
    kind: choice(['', 'smart', 'constructed'], ''),
    host_filter: nullable(values_text()),
};
/** What a host takes. */
const HOST_FIELDS = {
    ...NAMED,
    inventory: requiredReference('inventories', { early: 'Inventory' }),
    enabled: flag(true),
    instance_id: values_text({ max: 1024 }),
    variables: variables(),
};
/** What a group takes. */
const GROUP_FIELDS = { ...NAMED, inventory: HOST_FIELDS.inventory, variables: variables() };
const SOURCES = [
    ...['file', 'constructed', 'scm', 'ec2', 'gce', 'azure_rm', 'vmware', 'satellite6', 'openstack', 'rhv', 'controller'],
    ...['insights', 'terraform', 'openshift_virtualization'],
];
/** What an inventory source takes. */
const INVENTORY_SOURCE_FIELDS = {
    ...NAMED,
    source: as({ default: null }, choice(SOURCES, '')),
    source_path: values_text({ max: 1024 }),
    source_vars: as({ type: 'string' }, variables()),
    scm_branch: values_text({ max: 1024 }),
    credential: as({ type: 'integer', default: null, min_value: 1, filterable: false }, reference('credentials')),
    enabled_var: values_text(),
    enabled_value: values_text(),
    host_filter: values_text(),
    overwrite: flag(),
    overwrite_vars: flag(),
    timeout: integer(0),
    verbosity: choice([0, 1, 2], 1),
    limit: values_text(),
    execution_environment: reference('execution_environments'),
    inventory: fixed(requiredReference('inventories')),
    update_on_launch: flag(),
    update_cache_timeout: integer(0, { min: 0 }),
    source_project: reference('projects'),
};

;// CONCATENATED MODULE: ./simulator/resources/inventories/in-inventory.ts



/** Who administers the inventory may make what belongs into it. */
function refuseOutsiders(call, body, what) {
    const inventory = call.world.inventories.get(Number(body['inventory']));
    if (inventory?.pending_deletion)
        return notFound('Inventory');
    if (inventory && !can(userOf(call), 'inventory', inventory, 'admin'))
        return forbidden();
    refuseDerived(inventory, what);
    return inventory || userOf(call).is_superuser ? undefined : forbidden();
}
/** Refuses hosts and groups of inventories that come by theirs otherwise. */
function refuseDerived(inventory, what) {
    if (!inventory || inventory.kind === '')
        return;
    throw invalid({ inventory: { detail: `Cannot create ${what} for Smart or Constructed Inventories` } });
}

;// CONCATENATED MODULE: ./simulator/resources/inventories/host.ts









/** `name:port` makes a variable of the port. */
function splitPort(given, vars) {
    const [, name = given, port] = /^([^:]+):(\d+)$/.exec(given) ?? [];
    const read = port ? readVariables(vars) : undefined;
    if (!read || 'error' in read)
        return { name, variables: vars };
    return { name, variables: pythonJson({ ...read.vars, ansible_ssh_port: Number(port) }) };
}
/** Hosts, which stay in the inventory that they were made in. */
const HOST = {
    collection: 'hosts',
    type: 'host',
    model: 'Host',
    table: 'hosts',
    order: 'name',
    fields: HOST_FIELDS,
    columns: { last_job: 'id', last_job_host_summary: 'id', ansible_facts_modified: 'datetime' },
    constants: { ansible_facts_modified: null },
    computed: { has_active_failures: 'field', has_inventory_sources: 'field' },
    unique: [
        {
            by: ['name', 'inventory'],
            text: 'Host with this Name and Inventory already exists.',
            constraint: (row) => {
                const { name, inventory } = row;
                const index = 'main_host_name_inventory_id_45aecd68_uniq';
                return `duplicate key value violates unique constraint "${index}"\nDETAIL:  Key (name, inventory_id)=(${name}, ${inventory}) already exists.`;
            },
        },
    ],
    links: [
        ...['variable_data', 'groups', 'all_groups', 'job_events', 'job_host_summaries', 'activity_stream'],
        ...['inventory_sources', 'smart_inventories', 'ad_hoc_commands', 'ad_hoc_command_events', 'ansible_facts'],
    ],
    capabilities: ['edit', 'delete'],
    hidden: () => ({ groups: [], last_job: null, last_job_host_summary: null, inventory_source: null }),
    subject: (world, row) => ['inventory', world.inventories.get(row.inventory)],
    usedBy: (row, job) => job.type !== 'workflow_job' && 'inventory' in job && job.inventory === row.inventory,
    refusal: (call, body, row) => {
        if (!row)
            return refuseOutsiders(call, body, 'Host');
        const moves = body['inventory'] !== undefined && Number(body['inventory']) !== row.inventory;
        return moves ? forbidden() : undefined;
    },
    store: (change, before) => {
        const { name } = change;
        if (typeof name !== 'string')
            return change;
        const vars = change['variables'] ?? before?.variables ?? '';
        return { ...change, ...splitPort(name, String(vars)) };
    },
    shown: (call, row) => {
        const { world } = call;
        const groups = row.groups.flatMap((id) => world.groups.get(id) ?? []).map(({ id, name }) => ({ id, name }));
        const last = lastSummary(world, row);
        const ran = world.jobs.filter((job) => job.host_summaries.some((summary) => summary.host === row.id)).reverse();
        const brief = (job) => ({
            id: job.id,
            name: job.name,
            type: 'job',
            status: job.status,
            finished: stamp(job.finished),
        });
        const { type: _, ...lastJob } = last ? brief(last.job) : {};
        return {
            related: last
                ? {
                    last_job: request_link(call, 'jobs', last.job.id),
                    last_job_host_summary: request_link(call, 'job_host_summaries', last.id),
                }
                : {},
            summary: {
                groups: { count: groups.length, results: groups },
                recent_jobs: ran.slice(0, 5).map(brief),
                ...present({
                    last_job: last && {
                        ...lastJob,
                        description: last.job.description,
                        failed: last.job.failed,
                        job_template_id: last.job.job_template,
                        job_template_name: world.job_templates.get(last.job.job_template)?.name ?? '',
                    },
                    last_job_host_summary: last && { id: last.id, failed: last.failed },
                }),
            },
            fields: {
                has_active_failures: last?.failed ?? false,
                has_inventory_sources: row.inventory_source !== null,
            },
        };
    },
};

;// CONCATENATED MODULE: ./simulator/resources/bulk/bulk-hosts.ts











/** The controller's settings of the same names. */
const BULK_HOST_MAX_CREATE = 100;
const BULK_HOST_MAX_DELETE = 250;
const bulk_hosts_whole = (text) => invalid({ __all__: [text] });
/** The fields of one host; those that hosts do not have are passed over. */
function readHost(call, row) {
    if (!isObject(row))
        return { change: {}, errors: { __all__: [notAnObject(row)] } };
    const complaints = new Complaints();
    const change = readAll(without(HOST_FIELDS, 'inventory'), row, complaints, call.world, { isWhole: true });
    return { change, errors: complaints.any ? complaints.byField : undefined };
}
/** The hosts of a body, read all before any is made; errors have the index of their host. */
function readHosts(call, rows, inventory) {
    const read = rows.map((row) => readHost(call, row));
    const wrong = read.flatMap(({ errors }, index) => (errors ? [[String(index), errors]] : []));
    if (wrong.length > 0)
        throw invalid({ hosts: Object.fromEntries(wrong) });
    return read.map(({ change }) => {
        // Who made hosts in bulk is not kept.
        const made = { created: call.now, modified: call.now, created_by: null, modified_by: null };
        const host = { ...made, ...blank(HOST), ...change, inventory: inventory.id };
        return { ...host, ...splitPort(host.name, host.variables) };
    });
}
function refuseTwins(call, inventory, hosts) {
    const there = call.world.hosts.filter((host) => host.inventory === inventory.id).map((host) => host.name);
    const given = hosts.map((host) => host.name);
    const twice = given.filter((name, index) => there.includes(name) || given.some((other, at) => at !== index && other === name));
    if (twice.length === 0)
        return;
    const names = twice.map((name) => `'${name}'`).join(', ');
    throw bulk_hosts_whole(`Hostnames must be unique in an inventory. Duplicates found: [${names}]`);
}
/** What a request for many hosts takes. */
const BULK_HOSTS = {
    inventory: requiredReference('inventories'),
    hosts: { ...anything([]), required: true, read: readRows },
};
function readRows(value, complain) {
    if (!Array.isArray(value))
        return complain(notAList(value));
    return value.length > 0 ? value : complain('This list may not be empty.');
}
/** Makes all the hosts, or none. It knows no groups. */
function createHosts(call) {
    const { world } = call;
    const complaints = new Complaints();
    const read = readAll(BULK_HOSTS, objectBody(call), complaints, world, { isWhole: true });
    refuse(complaints);
    const { inventory: id, hosts: rows } = read;
    const inventory = world.inventories.get(id);
    if (!inventory || !can(userOf(call), 'inventory', inventory, 'admin')) {
        throw bulk_hosts_whole(`Inventory with id ${id} not found or lack permissions to add hosts.`);
    }
    if (rows.length > BULK_HOST_MAX_CREATE) {
        throw bulk_hosts_whole('Number of hosts exceeds system setting BULK_HOST_MAX_CREATE');
    }
    const hosts = readHosts(call, rows, inventory);
    refuseTwins(call, inventory, hosts);
    const url = request_link(call, 'inventories', inventory.id);
    const made = hosts.map((host) => {
        const { name, enabled, instance_id, description, variables, id: key } = world.hosts.insert(host);
        return {
            name,
            enabled,
            instance_id,
            description,
            variables,
            id: key,
            url: request_link(call, 'hosts', key),
            inventory: url,
        };
    });
    return { status: 201, json: { url, hosts: made } };
}
/** Deletes all the hosts, or none. */
function deleteHosts(call) {
    const { world } = call;
    const given = objectBody(call)['hosts'];
    if (given === undefined)
        throw invalid({ hosts: ['This field is required.'] });
    const ids = Array.isArray(given) ? given.map(Number) : [];
    if (ids.length === 0)
        throw invalid({ hosts: ['This list may not be empty.'] });
    if (ids.length > BULK_HOST_MAX_DELETE) {
        throw invalid({
            ERROR: ['Number of hosts exceeds system setting BULK_HOST_MAX_DELETE'],
            BULK_HOST_MAX_DELETE: [String(BULK_HOST_MAX_DELETE)],
            Hosts_count: [String(ids.length)],
        });
    }
    const missing = ids.filter((id) => !world.hosts.get(id));
    if (missing.length > 0) {
        const text = 'Hosts do not exist or you lack permission to delete it';
        throw invalid({ hosts: Object.fromEntries(missing.map((id) => [String(id), text])) });
    }
    const inventories = new Set(ids.map((id) => world.inventories.get(world.hosts.get(id)?.inventory)));
    const refused = [...inventories].filter((row) => !can(userOf(call), 'inventory', row, 'admin'));
    if (refused.length > 0) {
        const text = 'Lack permissions to delete hosts from this inventory.';
        const names = refused.map((row) => [row?.name ?? '', text]);
        throw new Refusal({ status: 403, json: { inventories: Object.fromEntries(names) } });
    }
    const deleted = ids.map((id) => [String(id), `The host ${world.hosts.get(id)?.name} was deleted`]);
    for (const id of ids)
        remove(world, 'hosts', id);
    return { status: 201, json: { hosts: Object.fromEntries(deleted) } };
}
/** Many hosts in one request. */
function bulkHostRoutes(routes) {
    routes.add('/bulk/host_create/', {
        title: 'Bulk Host Create',
        hidesHead: true,
        GET: () => reply_ok({ detail: 'Bulk create hosts with this endpoint' }),
        POST: createHosts,
    });
    routes.add('/bulk/host_delete/', {
        title: 'Bulk Host Delete',
        hidesHead: true,
        GET: () => reply_ok({ detail: 'Bulk delete hosts with this endpoint' }),
        POST: deleteHosts,
    });
}

;// CONCATENATED MODULE: ./simulator/resources/jobs/job-kind.ts











/** Columns that every kind of job shows. */
const COLUMNS = {
    name: 'string',
    description: 'string',
    unified_job_template: 'id',
    launch_type: 'choice',
    status: 'choice',
    execution_environment: 'id',
    failed: 'boolean',
    started: 'datetime',
    finished: 'datetime',
    canceled_on: 'datetime',
    job_explanation: 'string',
    work_unit_id: 'string',
};
/** What is worked out for every job. */
const COMPUTED = { elapsed: 'field', launched_by: 'field' };
/** A kind of job: what all of them have, and what this one has besides. */
function jobKind({ without: left = [], capabilitiesOf = jobCapabilities, ...own }) {
    const kept = (fields) => without(fields, ...left);
    return {
        collection: JOB_TABLES[own.type],
        table: JOB_TABLES[own.type],
        order: 'id',
        readOnly: true,
        shared: true,
        nameless: true,
        fields: {},
        visible: (call, job) => canReadJob(call.world, userOf(call), job),
        deleted: refuseDeletion,
        computed: COMPUTED,
        ...own,
        columns: kept({ ...COLUMNS, ...own.columns }),
        references: kept({ execution_environment: 'execution_environments', ...own.references }),
        shown: (call, job, detailed) => {
            const capabilities = capabilitiesOf(call, job);
            const common = { fields: kept(jobFields(call, job, detailed)) };
            const rights = capabilities ? { summary: { user_capabilities: capabilities } } : {};
            return merged(common, rights, own.shown?.(call, job, detailed));
        },
    };
}
function jobFields({ world, now, base }, job, detailed) {
    const launcher = world.users.get(job.created_by);
    return {
        elapsed: elapsed(job, now),
        launched_by: launcher
            ? { id: launcher.id, name: launcher.username, type: 'user', url: request_link({ base }, 'users', launcher.id) }
            : {},
        ...(detailed
            ? {
                job_args: job.job_args.length > 0 ? pythonJson(job.job_args) : '',
                job_cwd: job.job_cwd,
                job_env: job.job_env,
                result_traceback: job.result_traceback,
                event_processing_finished: eventsDone(job, now),
            }
            : {}),
    };
}
/** Who may do what with a job. */
function jobCapabilities(call, job) {
    const writer = mayWrite(call) ? call.user : undefined;
    const may = writer !== undefined && canActOnJob(call.world, writer, job);
    return { delete: writer?.is_superuser ?? false, start: may };
}
/** The workflow that a job belongs to. */
function workflowOf(world, job) {
    const node = world.workflow_job_nodes.get(job.workflow_node);
    return world.workflow_jobs.get(node?.workflow_job);
}
/** A link to the workflow that a job belongs to, and on the job's own page its name. */
function sourceWorkflow(call, job, detailed) {
    const workflow = workflowOf(call.world, job);
    if (!workflow)
        return {};
    const { id, name, type } = workflow;
    const url = request_link(call, 'workflow_jobs', id);
    return {
        related: { source_workflow_job: url },
        summary: {
            source_workflow_job: briefSource(workflow),
            ...(detailed ? { ancestor_job: { id, name, type, url } } : {}),
        },
    };
}
/** Plays, tasks and hosts, which the page of a job that runs a playbook counts. */
function playbookFigures({ now, method }, job, detailed) {
    if (!detailed || method !== 'GET')
        return {};
    const count = (name) => job.events.filter((event) => event.visible <= now && event.event === name).length;
    return {
        host_status_counts: eventsDone(job, now) ? (job.host_status_counts ?? null) : null,
        playbook_counts: { play_count: count('playbook_on_play_start'), task_count: count('playbook_on_task_start') },
    };
}
/** Extra vars as text, with what a survey keeps secret hidden. */
function shownVars(vars, secret) {
    const shown = Object.entries(vars).map(([key, value]) => [
        key,
        secret.includes(key) ? '$encrypted$' : value,
    ]);
    return pythonJson(Object.fromEntries(shown));
}
function refuseDeletion(call, job) {
    const workflow = workflowOf(call.world, job);
    if (workflow && !isFinal(workflow)) {
        throw detail(403, 'Cannot delete job resource when associated workflow job is running.');
    }
    if (!isFinal(job))
        throw detail(403, 'Cannot delete running job resource.');
    if (isUnsettled(job, call.now))
        throw invalid({ error: 'Job has not finished processing events.' });
}

;// CONCATENATED MODULE: ./simulator/resources/jobs/workflow-job.ts





const isBulk = ({ workflow_job_template, job_template }) => workflow_job_template === null && job_template === null;
const isBulkLaunch = (call) => call.path.startsWith('/bulk/');
/** Runs of workflows, and the umbrellas over the slices of jobs; they have no events, and no flag for them. */
const WORKFLOW_JOB = jobKind({
    type: 'workflow_job',
    model: 'WorkflowJob',
    without: ['execution_environment', 'event_processing_finished'],
    columns: {
        ...columnsOf(WORKFLOW_JOB_TEMPLATE_FIELDS, OF_WORKFLOW),
        workflow_job_template: 'id',
        allow_simultaneous: 'boolean',
        job_template: 'id',
        is_sliced_job: 'boolean',
    },
    references: { workflow_job_template: 'workflow_job_templates', job_template: 'job_templates' },
    summaries: { organization: 'organizations', inventory: 'inventories' },
    links: ['workflow_nodes', 'labels', 'activity_stream', 'relaunch', 'cancel'],
    constants: { webhook_service: '', webhook_credential: null, webhook_guid: '' },
    // Of a bulk job they are not told when it is launched.
    capabilitiesOf: (call, job) => (isBulk(job) && isBulkLaunch(call) ? undefined : jobCapabilities(call, job)),
    shown: (call, job) => {
        const { source_workflow_job } = sourceWorkflow(call, job, false).related ?? {};
        const hasVars = !isBulk(job) || Object.keys(job.extra_vars).length > 0;
        return {
            related: {
                ...(job.workflow_job_template === null
                    ? {}
                    : { notifications: `${call.base}/workflow_jobs/${job.id}/notifications/` }),
                ...(source_workflow_job ? { source_workflow_job } : {}),
            },
            summary: { labels: briefLabels(call.world, job.labels) },
            fields: { extra_vars: hasVars ? shownVars(job.extra_vars, job.survey_passwords) : '' },
        };
    },
});

;// CONCATENATED MODULE: ./simulator/resources/bulk/bulk-launch.ts















/** The controller's setting of the same name. */
const BULK_JOB_MAX_LAUNCH = 100;
const bulk_launch_whole = (text) => invalid({ __all__: [text] });
/** What a job of a bulk launch takes; the numbers of templates are looked up later. */
const ITEM = {
    ...ANSWERS,
    unified_job_template: { ...looseInteger({ min: 1 }), required: true },
    inventory: looseInteger({ min: 1 }),
    execution_environment: looseInteger({ min: 1 }),
    credentials: references('credentials'),
    labels: references('labels'),
    instance_groups: references('instance_groups'),
    identifier: rawText(),
};
function readItems(call, jobs) {
    if (jobs === undefined)
        throw invalid({ jobs: ['This field is required.'] });
    if (!Array.isArray(jobs))
        throw invalid({ jobs: { __all__: [notAList(jobs)] } });
    if (jobs.length === 0)
        throw invalid({ jobs: { __all__: ['This list may not be empty.'] } });
    if (jobs.length > BULK_JOB_MAX_LAUNCH) {
        throw bulk_launch_whole('Number of requested jobs exceeds system setting BULK_JOB_MAX_LAUNCH');
    }
    const read = jobs.map((row, index) => {
        const complaints = new Complaints();
        if (!isObject(row))
            complaints.add('__all__', notAnObject(row));
        const item = isObject(row) ? readAll(ITEM, row, complaints, call.world, { isWhole: true }) : {};
        return { complaints, item: { ...noAnswers(), identifier: String(index), ...item } };
    });
    // One for each job: empty where nothing is wrong.
    if (read.some(({ complaints }) => complaints.any))
        throw invalid({ jobs: read.map(({ complaints }) => complaints.byField) });
    const items = read.map(({ item }) => item);
    const names = items.map((item) => item.identifier);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw bulk_launch_whole(`Identifier ${twice} not unique`);
    return items;
}
/** Refuses what the user may not see; an id that nothing has brings the controller down. */
function checkTemplates(call, items) {
    const { world } = call;
    const user = userOf(call);
    const hidden = items.filter(({ unified_job_template: id }) => {
        const template = world.job_templates.get(id);
        const workflow = world.workflow_job_templates.get(id);
        if ((world.launchable(id)?.table ?? 'system_job_templates') === 'system_job_templates')
            throw serverError();
        if (template)
            return !canRead(user, 'job_template', template);
        return workflow ? !canRead(user, 'workflow_job_template', workflow) : !user.is_superuser;
    });
    if (hidden.length === 0)
        return;
    const ids = [...new Set(hidden.map((item) => item.unified_job_template))].join(', ');
    throw bulk_launch_whole(`Job Templates {${ids}} not found or you don't have permissions to access it`);
}
/** The organization that the bulk job belongs to: that of the user, when there is only one. */
function organizationOf(call) {
    const user = userOf(call);
    if (user.is_superuser)
        return null;
    const own = call.world.organizations.filter((row) => members(call.world, 'organization', row.id, 'member').includes(user));
    if (own.length > 0)
        return own[0]?.id ?? null;
    throw bulk_launch_whole('User not part of any organization, please assign an organization to assign to the bulk job');
}
/** What the job as a whole takes, besides its variables. */
const BULK = {
    inventory: reference('inventories'),
    limit: bulkText(null),
    scm_branch: bulkText(null),
    job_tags: bulkText(null),
    skip_tags: bulkText(null),
    name: bulkText('Bulk Job Launch'),
    description: bulkText(''),
};
function bulkText(initial) {
    return { ...rawText(), initial };
}
/** Launches several templates in one job. */
function launchBulk(call) {
    const { world, now } = call;
    const body = objectBody(call);
    const items = readItems(call, body['jobs']);
    checkTemplates(call, items);
    const organization = organizationOf(call);
    const complaints = new Complaints();
    const read = readVariables(body['extra_vars'] ?? {});
    if ('error' in read)
        complaints.add('extra_vars', read.error);
    const asked = readAll(BULK, body, complaints, world);
    refuse(complaints);
    const extra_vars = 'vars' in read ? read.vars : {};
    const given = { ...initialValues(BULK), ...asked, organization, extra_vars };
    const job = createBulkJob(world, given, items, userOf(call).id, now);
    enqueue(world, job, now);
    return { status: 201, json: toJson(call, WORKFLOW_JOB, job, true) };
}

;// CONCATENATED MODULE: ./simulator/resources/bulk/bulk.ts






/** What is done to many things in one request. */
function bulkRoutes(routes) {
    routes.add('/bulk/', {
        title: 'Bulk',
        negotiates: true,
        hidesHead: true,
        GET: (call) => {
            const html = !(call.headers.accept ?? '').includes('json');
            if (html)
                return page(200, 'Bulk \u00b7 AWX REST API', call.base + call.path);
            const names = ['host_create', 'host_delete', 'job_launch'];
            return reply_ok(Object.fromEntries(names.map((name) => [name, request_link(call, 'bulk', name)])));
        },
    });
    routes.add('/bulk/job_launch/', {
        title: 'Bulk Job Launch',
        ...launch_fields_LAUNCHES,
        kind: BULK_LAUNCH,
        hidesHead: true,
        GET: () => {
            const what = 'Specify a list of unified job templates to launch alongside their launchtime parameters';
            return reply_ok({ detail: what });
        },
        POST: launchBulk,
    });
    bulkHostRoutes(routes);
}

;// CONCATENATED MODULE: ./simulator/resources/access/labels.ts



/** The labels of an object. One that exists by that name is taken, and one that loses its last use goes. */
function labels() {
    return associated({
        path: 'labels',
        of: LABEL,
        title: 'Label List',
        ids: (row) => row.labels,
        preset: () => ({}),
        after: (call, _row, id) => sweepLabels(call.world, [id]),
        known: (call, body) => {
            const organization = Number(body['organization']);
            return call.world.labels.find((row) => row.name === body['name'] && row.organization === organization);
        },
    });
}

;// CONCATENATED MODULE: ./simulator/resources/jobs/ad-hoc-command.ts



/** Ad hoc commands: what a user gives, and how it is shown. */
const AD_HOC_COMMAND = jobKind({
    type: 'ad_hoc_command',
    model: 'AdHocCommand',
    without: ['description', 'unified_job_template'],
    fields: AD_HOC_FIELDS,
    columns: { execution_node: 'string', controller_node: 'string' },
    summaries: { instance_group: 'instance_groups' },
    links: ['stdout', 'events', 'activity_stream', 'notifications', 'cancel', 'relaunch'],
    constants: { job_type: 'run' },
    shown: (call, job, detailed) => ({
        fields: detailed ? { host_status_counts: eventsDone(job, call.now) ? job.host_status_counts : null } : {},
    }),
});

;// CONCATENATED MODULE: ./simulator/playbook/event.ts
/** Titles and depth in the tree, by event. */
const event_EVENTS = {
    runner_on_failed: ['Host Failed', 3],
    runner_on_start: ['Host Started', 3],
    runner_on_ok: ['Host OK', 3],
    runner_on_skipped: ['Host Skipped', 3],
    runner_on_unreachable: ['Host Unreachable', 3],
    runner_retry: ['Host Retry', 3],
    runner_item_on_ok: ['Item OK', 3],
    runner_item_on_failed: ['Item Failed', 3],
    runner_item_on_skipped: ['Item Skipped', 3],
    playbook_on_start: ['Playbook Started', 0],
    playbook_on_play_start: ['Play Started', 1],
    playbook_on_task_start: ['Task Started', 2],
    playbook_on_notify: ['Running Handlers', 2],
    playbook_on_no_hosts_matched: ['No Hosts Matched', 1],
    playbook_on_no_hosts_remaining: ['No Hosts Remaining', 2],
    playbook_on_stats: ['Playbook Complete', 1],
    verbose: ['Verbose', 0],
    error: ['Error', 0],
};
/** What the list shows beside the event's name: the play and the task are named. */
function eventDisplay(event) {
    const title = event_EVENTS[event.event]?.[0] ?? event.event;
    if (event.event === 'playbook_on_play_start')
        return `${title} (${event.play})`;
    if (event.event === 'playbook_on_task_start') {
        const named = event.role === '' ? event.task : `${event.role} | ${event.task}`;
        return `${event.event_data['is_conditional'] === true ? 'Handler Notified' : title} (${named})`;
    }
    return title;
}

;// CONCATENATED MODULE: ./simulator/resources/jobs/children-summary.ts

/** Output that belongs to no task: it is listed below the task around it. */
const OUTSIDE = new Set(['verbose', 'error']);
const level = (event) => event_EVENTS[event?.event ?? '']?.[1] ?? 0;
/** How many events hang below each, by counter. */
function childrenSummary(events, event_processing_finished) {
    const parents = new Map(events.map((event) => [event.uuid, event]));
    const nested = nestedEvents(events);
    const counts = new Map();
    for (const event of events) {
        const parent = nested.get(event.counter) ?? event.parent_uuid;
        for (let up = parents.get(parent); up; up = parents.get(up.parent_uuid)) {
            counts.set(up.counter, (counts.get(up.counter) ?? 0) + 1);
        }
    }
    const rows = [...counts].sort(([a], [b]) => a - b);
    return {
        children_summary: Object.fromEntries(rows.map(([counter, numChildren]) => [String(counter), { rowNumber: counter - 1, numChildren }])),
        meta_event_nested_uuid: Object.fromEntries([...nested].map(([counter, uuid]) => [String(counter), uuid])),
        event_processing_finished,
        is_tree: true,
    };
}
/** The parent of output outside of tasks, by counter: that of the deeper event of the two around it. */
function nestedEvents(events) {
    const nested = new Map();
    let [before] = events;
    for (const [index, event] of events.entries()) {
        if (!OUTSIDE.has(event.event)) {
            before = event;
            continue;
        }
        const after = events.slice(index).find((other) => !OUTSIDE.has(other.event)) ?? events.at(-1);
        const parent = level(after) > level(before) ? after?.parent_uuid : before?.parent_uuid;
        if (parent)
            nested.set(event.counter, parent);
    }
    return nested;
}

;// CONCATENATED MODULE: ./simulator/resources/jobs/event-json.ts







/** Lists cut an event's output here unless they are asked not to. */
const CUT = 1024;
/** Put where something was cut. */
const ELLIPSIS = '\u2026';
const ESC = String.fromCharCode(27);
const SEQUENCE = new RegExp(`${ESC}\\[\\d*(?:;\\d+)*m`, 'g');
const RESET = `${ESC}[0m`;
/** Cut as the controller does, with every colour that the cut left open closed again. */
function event_json_cut(text, call) {
    const whole = ['1', 'true', 'yes'].includes((call.query.get('no_truncate') ?? '').toLowerCase());
    if (whole || text.length <= CUT)
        return text;
    const kept = `${text.slice(0, CUT - 1)}${ELLIPSIS}`;
    const codes = kept.match(SEQUENCE) ?? [];
    const resets = codes.filter((code) => code === RESET).length;
    return kept + RESET.repeat(Math.max(0, codes.length - 2 * resets));
}
/** The output as lists show it: headings of plays and tasks are never cut. */
function event_json_shown(text, { event }, call) {
    return event.startsWith('playbook_on') ? text : event_json_cut(text, call);
}
/** The host that an event is about. */
function hostOf(call, inventory, event) {
    if (event.host_name === '')
        return undefined;
    return call.world.hosts.find((row) => row.inventory === inventory && row.name === event.host_name);
}
/** What an event shows of its own, whatever its job. */
const COMMON = [
    ...['event', 'counter', 'event_data', 'failed', 'changed', 'uuid', 'start_line', 'end_line', 'verbosity'],
];
/** What events of playbooks have besides. */
const OF_PLAYBOOK = ['host_name', 'playbook', 'play', 'task', 'role'];
/** What an event of an ad hoc command is called, where the API has words of its own for it. */
const AD_HOC_WORDS = ['runner_on_failed', 'runner_on_ok', 'runner_on_unreachable', 'runner_on_skipped'];
/** What is told of the job around an event: of updates of inventories and cleanups nothing (AWX 24.6.1, `SUMMARIZABLE_FK_FIELDS`). */
function event_json_summaryOf(call, job, host) {
    const named = present({ host: brief(host) });
    if (job.type === 'job')
        return { ...named, ...present({ job: summaryOf(call.world, 'jobs', job.id) }), role: {} };
    if (job.type !== 'project_update')
        return named;
    return { project_update: { ...brief(job), status: job.status, failed: job.failed }, role: {} };
}
function stdoutOf(call, job, event, detailed) {
    if (job.type === 'job')
        return detailed ? event.stdout : event_json_shown(event.stdout, event, call);
    return job.type === 'project_update' ? event_json_shown(cleanUris(event.stdout), event, call) : event_json_cut(event.stdout, call);
}
/** An event; those of jobs and ad hoc commands have a page of their own, and know their host. */
function eventJson(call, job, event, detailed = false) {
    const { type } = job;
    const ofPlaybook = type === 'job' || type === 'project_update';
    const hasHost = type === 'job' || type === 'ad_hoc_command';
    const host = hasHost ? hostOf(call, job.inventory, event) : undefined;
    const url = hasHost ? request_link(call, `${type}_events`, event.id) : '';
    const hasDisplay = ofPlaybook || AD_HOC_WORDS.includes(event.event);
    return {
        id: event.id,
        type: `${type}_event`,
        url,
        related: {
            [type]: request_link(call, JOB_TABLES[type], job.id),
            ...(type === 'job' ? { children: `${url}children/` } : {}),
            ...(host ? { host: request_link(call, 'hosts', host.id) } : {}),
        },
        summary_fields: event_json_summaryOf(call, job, host),
        created: stamp(event.at),
        modified: stamp(event.visible),
        ...pick(event, COMMON),
        event_display: hasDisplay ? eventDisplay(event) : event.event,
        ...(ofPlaybook ? { ...pick(event, OF_PLAYBOOK), event_level: event_EVENTS[event.event]?.[1] ?? 0 } : {}),
        ...(hasHost ? { host: host?.id ?? null, host_name: event.host_name } : {}),
        ...(type === 'job' ? { parent_uuid: event.parent_uuid } : {}),
        stdout: stdoutOf(call, job, event, detailed),
        [type]: job.id,
    };
}

;// CONCATENATED MODULE: ./simulator/resources/jobs/events.ts










/** What events are filtered by. */
const JOB_EVENT = {
    name: 'JobEvent',
    also: ['host', 'parent', 'type', 'job', 'event_level'],
    search: ['stdout'],
};
/** The visible events that a query means. Counters are looked up and not filtered: there may be 100,000 events. */
function chosen(call, job) {
    const { query } = call;
    const all = eventsDone(job, call.now) ? job.events : visibleEvents(job, call.now);
    const after = Math.max(Number(query.get('counter__gt') ?? 0), Number(query.get('counter__gte') ?? 1) - 1);
    const last = Number(query.get('counter__lte') ?? Number.POSITIVE_INFINITY);
    const end = Number.isFinite(last) ? firstAbove(all, last) : all.length;
    const rows = after > 0 || end < all.length ? all.slice(firstAbove(all, after), end) : all;
    const left = new URLSearchParams([...query].filter(([key]) => !LOOKED_UP.has(key) || Number.isNaN(last)));
    const plain = [...left.keys()].every((key) => PLAIN.has(key));
    const found = plain ? rows : rows.filter(matches({ ...call, query: left }, JOB_EVENT, job.events[0]));
    const order = query.get('order_by') ?? 'counter';
    if (order === 'counter')
        return found;
    return order === '-counter' ? found.toReversed() : sortRows(call, JOB_EVENT, found, 'counter', job.events[0]);
}
const LOOKED_UP = new Set(['counter__gt', 'counter__gte', 'counter__lte']);
/** Keys that leave no more to filter. */
const PLAIN = new Set(['order_by', 'page', 'page_size', 'limit', 'no_truncate']);
/** Index of the first event with a higher counter. */
function firstAbove(events, counter) {
    let [low, high] = [0, events.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((events[middle]?.counter ?? 0) <= counter)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** How many events the controller's own pages show at most. */
const MOST_SHOWN = { 'X-UI-Max-Events': '4000' };
/** The events of a job. */
function events(path = 'events') {
    return (routes, kind) => {
        action(path, {
            title: path === 'job_events' ? 'Job Event List' : 'Event List',
            ...(kind.type === 'ad_hoc_command' ? {} : { headers: MOST_SHOWN }),
            GET: (call, job) => paginate(call, chosen(call, job), (event) => eventJson(call, job, event)),
        })(routes, kind);
    };
}
/** How many events hang below each of a job's. */
const CHILDREN_SUMMARY = view('job_events/children_summary', 'Job Event Children Summary', ({ now }, job) => childrenSummary(visibleEvents(job, now), eventsDone(job, now)));
/** The page of one event. */
function eventRoutes(routes) {
    routes.add('/job_events/:id/', {
        title: 'Job Event Detail',
        GET: (call, id) => {
            for (const job of call.world.jobs) {
                const event = job.events.find((row) => row.id === Number(id) && row.visible <= call.now);
                if (!event)
                    continue;
                if (!canReadJob(call.world, userOf(call), job))
                    throw forbidden();
                return reply_ok(eventJson(call, job, event, true));
            }
            throw notFound('JobEvent');
        },
    });
}

;// CONCATENATED MODULE: ./simulator/resources/jobs/mount-jobs.ts







function cancelReply(call, job) {
    if (!canActOnJob(call.world, userOf(call), job))
        throw forbidden();
    if (!canCancel(job))
        throw tooLate(call, job);
    cancel(call.world, job, call.now);
    return empty(202);
}
/** A job that has ended: for most users its role is gone with it. */
function tooLate(call, { type }) {
    return userOf(call).is_superuser || type === 'project_update' ? notAllowed('POST') : forbidden();
}
/** The pages of a kind of job, its labels, and the request to cancel it. */
function mountJobs(routes, kind, related) {
    mount(routes, kind, [
        action('cancel', {
            title: `${words(kind.type, true)} Cancel`,
            GET: (_call, job) => {
                const explained = job.type === 'workflow_job' ? { job_explanation: job.job_explanation } : {};
                return reply_ok({ can_cancel: canCancel(job), ...explained });
            },
            POST: cancelReply,
        }),
        listed('labels', LABEL, ({ world }, job) => ('labels' in job ? rowsByIds(world.labels, job.labels) : []), {
            order: '',
        }),
        ...related,
    ]);
}
/** The objects of these ids that are there, in their order. */
function rowsByIds(table, ids) {
    return ids.flatMap((id) => table.get(id) ?? []);
}

;// CONCATENATED MODULE: ./simulator/http/ansi-html.ts

const ansi_html_ESC = String.fromCharCode(27);
const SPAN = new RegExp(`${ansi_html_ESC}\\[([\\d;]*)m([\\s\\S]*?)${ansi_html_ESC}\\[0m`, 'g');
/** Output with a class for each colour. */
function ansiSpans(text) {
    return escapeHtml(text).replaceAll(SPAN, (_, codes, inner) => {
        const classes = codes
            .split(';')
            .filter((code) => code !== '0')
            .map((code) => `ansi${code}`);
        return `<span class="${classes.join(' ')}">${inner}</span>`;
    });
}
/** Output as a page of its own. */
function ansiToHtml(text) {
    return `<!DOCTYPE HTML>
<html>
  <head>
    <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
    <title>Type</title>
  </head>
  <body class="ansi_fore ansi_back ansi_dark">
    <pre>${ansiSpans(text)}</pre>
  </body>
</html>
`;
}

;// CONCATENATED MODULE: ./simulator/resources/jobs/stdout.ts






/** Above this, only the downloads give the output. */
const MAX_DISPLAY = 1_048_576;
const ESCAPES = {
    '\\': '\\\\',
    '\t': '\\t',
    '\r': '\\r',
    '\n': '\\n',
    '\b': '\\b',
    '\f': '\\f',
    '\v': '\\v',
};
/**
 * The whole output so far. It is what PostgreSQL's COPY makes of the events' texts, one a line, with the
 * escaped line ends within an event turned back; the other escapes stay. That of a project update is cleaned.
 */
function output(job, now) {
    const text = visibleEvents(job, now)
        .filter((event) => event.stdout !== '')
        .map((event) => {
        const copied = event.stdout.replace(/[\\\t\r\n\b\f\v]/g, (char) => ESCAPES[char] ?? char);
        return `${copied.replaceAll('\\r\\n', '\n')}\n`;
    })
        .join('');
    return job.type === 'project_update' ? cleanUris(text) : text;
}
const stdout_ESC = String.fromCharCode(27);
const stdout_SEQUENCE = new RegExp(`${stdout_ESC}[^m]*m`, 'g');
const stdout_plain = (text) => text.replaceAll(stdout_SEQUENCE, '');
/** Content types by format, for what an Accept header allows. */
const stdout_TYPES = {
    api: 'text/html; charset=utf-8',
    html: 'text/html; charset=utf-8',
    txt: 'text/plain; charset=utf-8',
    ansi: 'text/plain; charset=utf-8',
    json: 'application/json',
    txt_download: 'text/plain',
    ansi_download: 'text/plain',
};
function stdout_choose(call) {
    const asked = call.query.get('format');
    const accept = call.headers.accept ?? '*/*';
    if (asked)
        return asked in stdout_TYPES ? asked : undefined;
    if (accept.includes('application/json'))
        return 'json';
    if (accept.includes('text/plain'))
        return 'txt';
    return 'api';
}
function accepts(call, type) {
    const accept = call.headers.accept ?? '*/*';
    const [main, sub] = (type.split(';')[0] ?? '').split('/');
    return ['*/*', `${main}/*`, `${main}/${sub}`].some((one) => accept.includes(one));
}
function reply(call, job, title) {
    const path = call.base + call.path;
    const format = stdout_choose(call);
    if (format === undefined)
        return page(404, `${title} \u00b7 AWX REST API`, path, 'Not found.');
    const type = stdout_TYPES[format] ?? '';
    // Even this refusal is a page: no renderer for the answer was left.
    if (!accepts(call, type)) {
        return page(406, `${title} \u00b7 AWX REST API`, path, 'Could not satisfy the request Accept header.');
    }
    const size = visibleEvents(job, call.now).reduce((sum, event) => sum + Buffer.byteLength(event.stdout), 0);
    if (format.endsWith('_download'))
        return download(job, format, output(job, call.now));
    const large = `Standard Output too large to display (${size} bytes), only download supported for sizes over ${MAX_DISPLAY} bytes.`;
    if (size > MAX_DISPLAY) {
        if (format !== 'json')
            return { status: 200, text: large, type };
        return reply_ok({ range: { start: 0, end: 1, absolute_end: 1 }, content: large });
    }
    const text = output(job, call.now);
    switch (format) {
        case 'json':
            return json(call, text);
        case 'txt':
            return text === '' ? { status: 200 } : { status: 200, text: stdout_plain(text), type };
        case 'ansi':
            return text === '' ? { status: 200 } : { status: 200, text, type };
        case 'html':
            return { status: 200, text: ansiToHtml(text), type };
        default:
            return page(200, `${title} \u00b7 AWX REST API`, path, `<pre>${ansiSpans(text)}</pre>`);
    }
}
function download(job, format, text) {
    const ansi = format === 'ansi_download';
    const name = `${job.type}_${job.id}${ansi ? '.ansi' : ''}.txt`;
    const headers = { 'Content-Disposition': `attachment; filename="${name}"` };
    return { status: 200, text: ansi ? text : stdout_plain(text), type: 'text/plain', headers };
}
/** Lines from `start_line` up to, not with, `end_line`. */
function json(call, text) {
    const lines = text === '' ? [] : text.split('\n').slice(0, -1);
    const start = Number(call.query.get('start_line') ?? 0);
    const end = Math.min(Number(call.query.get('end_line') ?? lines.length), lines.length);
    const content = lines
        .slice(start, end)
        .map((line) => `${line}\n`)
        .join('');
    const coded = call.query.get('content_encoding') === 'base64';
    return reply_ok({
        range: { start, end, absolute_end: lines.length },
        content: coded ? Buffer.from(content).toString('base64') : content,
    });
}
/** The output of jobs and updates; workflows have none. */
function stdout(title) {
    return action('stdout', { title, negotiates: true, GET: (call, job) => reply(call, job, title) });
}

;// CONCATENATED MODULE: ./simulator/resources/jobs/updates.ts


/** Fields that an update shows as its project has them. */
const OF_PROJECT = [
    ...['local_path', 'scm_type', 'scm_url', 'scm_branch', 'scm_refspec', 'scm_clean', 'scm_track_submodules'],
    ...['scm_delete_on_update', 'credential', 'timeout'],
];
/** Fields that an update shows as its inventory source has them. */
const OF_SOURCE = [
    ...['source', 'source_path', 'source_vars', 'scm_branch', 'credential', 'enabled_var', 'enabled_value'],
    ...['host_filter', 'overwrite', 'overwrite_vars', 'timeout', 'verbosity', 'limit'],
];
/** What an update shows of what is updated, as long as that is there. */
const updates_shownOf = (row, names) => row ? pick(row, names) : {};
const SUMMARIES = { organization: 'organizations', instance_group: 'instance_groups' };
/** Updates of projects. */
const PROJECT_UPDATE = jobKind({
    type: 'project_update',
    model: 'ProjectUpdate',
    columns: {
        project: 'id',
        job_type: 'choice',
        scm_type: 'choice',
        scm_branch: 'string',
        scm_revision: 'string',
        execution_node: 'string',
    },
    references: { project: 'projects' },
    summaries: SUMMARIES,
    links: ['stdout', 'cancel', 'scm_inventory_updates', 'notifications', 'events'],
    constants: { job_type: 'check', job_tags: 'update_git,install_roles,install_collections' },
    shown: (call, job, detailed) => ({
        fields: { ...updates_shownOf(call.world.projects.get(job.project), OF_PROJECT), ...playbookFigures(call, job, detailed) },
    }),
});
/** Updates of inventory sources. */
const INVENTORY_UPDATE = jobKind({
    type: 'inventory_update',
    model: 'InventoryUpdate',
    columns: {
        inventory: 'id',
        inventory_source: 'id',
        source: 'choice',
        source_project_update: 'id',
        source_project: 'id',
        instance_group: 'id',
        scm_revision: 'string',
        execution_node: 'string',
        controller_node: 'string',
    },
    references: {
        inventory: 'inventories',
        inventory_source: 'inventory_sources',
        source_project_update: 'project_updates',
        source_project: 'projects',
    },
    summaries: SUMMARIES,
    links: ['stdout', 'cancel', 'notifications', 'events', 'credentials'],
    constants: { license_error: false, org_host_limit_error: false, custom_virtualenv: null },
    shown: ({ world }, job) => ({
        summary: { credentials: [] },
        fields: updates_shownOf(world.inventory_sources.get(job.inventory_source), OF_SOURCE),
    }),
});

;// CONCATENATED MODULE: ./simulator/resources/prompts/passwords.ts
/** Inputs of a machine credential that may say ASK, and the name under which the launch asks. */
const ASKABLE = {
    password: 'ssh_password',
    ssh_key_unlock: 'ssh_key_unlock',
    become_password: 'become_password',
    vault_password: 'vault_password',
};
/** Passwords that a launch with these credentials has to bring. */
function passwordsNeeded(world, credentials) {
    return credentials.flatMap((id) => {
        const credential = world.credentials.get(id);
        if (!credential)
            return [];
        const vault = credential.inputs['vault_id'];
        return Object.entries(ASKABLE)
            .filter(([input]) => credential.inputs[input] === 'ASK')
            .map(([input, name]) => (input === 'vault_password' && vault ? `${name}.${String(vault)}` : name));
    });
}

;// CONCATENATED MODULE: ./simulator/resources/access/check-credential.ts

/** Kinds of credentials that a job can be given. */
const USABLE = ['ssh', 'vault', 'net', 'cloud', 'kubernetes'];
/** One credential of each kind; of vaults one for each id. */
function checkCredential(call, ids, other) {
    const { credential_types, credentials } = call.world;
    const type = credential_types.get(other.credential_type);
    if (type && !USABLE.includes(type.kind)) {
        throw invalid({ error: `Cannot assign a Credential of kind \`${type.kind}\`.` });
    }
    const same = ids
        .flatMap((id) => credentials.get(id) ?? [])
        .find((one) => one.credential_type === other.credential_type);
    if (!same)
        return;
    if (type?.kind !== 'vault')
        throw invalid({ error: `Cannot assign multiple ${type?.name} credentials.` });
    if (same.id !== other.id && same.inputs['vault_id'] === other.inputs['vault_id']) {
        throw invalid({ error: `Cannot assign multiple ${type.name} credentials.` });
    }
}
/** Refuses credentials of a node or a schedule whose template does not prompt for them. */
function refusePromptless(template) {
    if (template?.asks.credential)
        return;
    throw invalid({ msg: 'Related template is not configured to accept credentials on launch.' });
}

;// CONCATENATED MODULE: ./simulator/resources/schedules/rule-parser.ts

/** A rule that the controller's parser (python-dateutil, `rrulestr`) refuses, in the parser's words. */
class RuleFault extends Error {
}
const FREQUENCIES = new Set(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY']);
const WEEKDAYS = new Set(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
const isInt = (text) => /^[+-]?\d+$/.test(text.trim());
const isIntList = (text) => text.split(',').every(isInt);
/** `MO`, `-1MO` or `MO(+1)`. */
function isWeekday(text) {
    const [, bracketed, inner] = /^([^(]*)\((.*).$/.exec(text) ?? [];
    if (bracketed !== undefined)
        return WEEKDAYS.has(bracketed) && isInt(inner ?? '');
    const [, count = '', day = ''] = /^([+\-\d]*)(.*)$/.exec(text) ?? [];
    return WEEKDAYS.has(day) && (count === '' || isInt(count));
}
const isWeekdayList = (text) => text.split(',').every(isWeekday);
/** Tells for each part of a rule whether the parser reads its value. */
const PARTS = {
    FREQ: (value) => FREQUENCIES.has(value),
    INTERVAL: isInt,
    COUNT: isInt,
    UNTIL: (value) => dateFault(value) === undefined,
    WKST: (value) => WEEKDAYS.has(value),
    BYDAY: isWeekdayList,
    BYWEEKDAY: isWeekdayList,
    ...Object.fromEntries(['SETPOS', 'MONTH', 'MONTHDAY', 'YEARDAY', 'EASTER', 'WEEKNO', 'HOUR', 'MINUTE', 'SECOND'].map((name) => [
        `BY${name}`,
        isIntList,
    ])),
};
/** What is wrong with a date, as Python's `datetime` says it. */
function dateFault(text) {
    const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?(?:Z|UTC|GMT|[+-]\d{4})?$/.exec(text) ?? [];
    if (parts.length === 0)
        return 'Unknown string format';
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
    if (month < 1 || month > 12)
        return 'month must be in 1..12';
    if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
        return 'day is out of range for month';
    return timeFault(hour, minute, second);
}
function timeFault(hour, minute, second) {
    if (hour > 23)
        return 'hour must be in 0..23';
    if (minute > 59)
        return 'minute must be in 0..59';
    return second > 59 ? 'second must be in 0..59' : undefined;
}
/** Checks the date of a DTSTART; true if it has a zone. */
function hasZone(value, parameters) {
    const zones = parameters.filter((one) => one.startsWith('TZID='));
    const other = parameters.find((one) => !zones.includes(one) && !['VALUE=DATE-TIME', 'VALUE=DATE'].includes(one));
    if (other !== undefined)
        throw new RuleFault(`unsupported parm: ${other}`);
    const fault = dateFault(value);
    if (fault !== undefined)
        throw new RuleFault(`${fault}: ${value}`);
    const ownZone = /T\d+(?:Z|UTC|GMT|[+-]\d{4})$/.test(value);
    const named = zones.some((zone) => isZone(zone.slice('TZID='.length)));
    if (named && ownZone)
        throw new RuleFault('DTSTART/EXDATE specifies multiple timezone');
    return named || ownZone;
}
/** Splits `NAME=value`, in the words of Python's unpacking. */
function pairOf(text) {
    const [name = '', value, ...more] = text.split('=');
    if (value === undefined)
        throw new RuleFault('not enough values to unpack (expected 2, got 1)');
    if (more.length > 0)
        throw new RuleFault('too many values to unpack (expected 2)');
    return [name, value];
}
function checkRule(rule) {
    const given = {};
    for (const text of rule.split(';')) {
        const [name, value] = pairOf(text);
        const isReadable = PARTS[name];
        if (!isReadable)
            throw new RuleFault(`unknown parameter '${name}'`);
        if (!isReadable(value))
            throw new RuleFault(`invalid '${name}': ${value}`);
        given[name] = value;
    }
    if (given['FREQ'] === undefined) {
        throw new RuleFault("rrule.__init__() missing 1 required positional argument: 'freq'");
    }
    const places = given['BYSETPOS']?.split(',').map(Number) ?? [];
    if (places.some((place) => place === 0 || Math.abs(place) > 366)) {
        throw new RuleFault('bysetpos must be between 1 and 366, or between -366 and -1');
    }
    // Times of day are put together at once where the rule comes at most once a day.
    if (['HOURLY', 'MINUTELY', 'SECONDLY'].includes(given['FREQ']))
        return;
    const largest = (name) => Math.max(0, ...(given[name]?.split(',').map(Number) ?? []));
    const fault = timeFault(largest('BYHOUR'), largest('BYMINUTE'), largest('BYSECOND'));
    if (fault !== undefined)
        throw new RuleFault(fault);
}
/** An end without `Z` is read by a pattern, which knows times only. */
function checkEnds(words) {
    const isReadable = (word) => !/until=/i.test(word) || /UNTIL=[0-9]+T[0-9]+/.test(word);
    if (!words.every(isReadable))
        throw new RuleFault("'NoneType' object has no attribute 'group'");
}
/** Reads a rule as `Schedule.rrulestr` of AWX 24.6 does; throws a RuleFault for what it refuses. */
function parseRule(rrule) {
    if (rrule === '')
        throw new RuleFault('A DTSTART field needs to be in the rrule');
    const words = rrule.trim().split(/\s+/);
    checkEnds(words);
    let isZoned = false;
    const rules = [];
    for (const word of words.map((one) => one.toUpperCase())) {
        const colon = word.indexOf(':');
        const [name = '', ...parameters] = colon < 0 ? ['RRULE'] : word.slice(0, colon).split(';');
        const value = word.slice(colon + 1);
        if (name === 'DTSTART')
            isZoned = hasZone(value, zonesAsWritten(parameters, rrule));
        else if (name !== 'RRULE' && name !== 'EXRULE')
            throw new RuleFault(`unsupported property: ${name}`);
        else if (parameters.length > 0)
            throw new RuleFault(`unsupported ${name} parm: ${parameters[0]}`);
        else if (name === 'RRULE')
            rules.push(value);
    }
    for (const rule of rules)
        checkRule(rule);
    if (!isZoned && rules.length > 0)
        throw new RuleFault('A valid TZID must be provided (e.g., America/New_York)');
}
/** The parser reads everything in capitals but the names of zones. */
function zonesAsWritten(parameters, rrule) {
    const zone = /TZID=([^:]+):/.exec(rrule)?.[1];
    return parameters.map((one) => (one.startsWith('TZID=') && zone !== undefined ? `TZID=${zone}` : one));
}

;// CONCATENATED MODULE: ./simulator/resources/schedules/rule-errors.ts

/** Refusals that end the check (AWX 24.6, `SchedulePreviewSerializer.validate_rrule`). */
const UNSUPPORTED = ['EXDATE', 'RDATE'];
/** What is wrong with a rule, in the API's words. */
function ruleErrors(rrule) {
    const lower = rrule.toLowerCase();
    const refused = UNSUPPORTED.find((name) => lower.includes(`${name.toLowerCase()}:`));
    if (refused)
        return [`${refused} not allowed in rrule.`];
    const rules = [...rrule.matchAll(/R(RULE:\S*)/g)].map(([, text]) => text ?? '');
    return [...setErrors(rrule), ...rules.flatMap(oneRuleErrors), ...parseErrors(rrule)];
}
function setErrors(rrule) {
    const starts = [...rrule.matchAll(/DTSTART(?:;[^:]+)?:\d+T\d+Z?/g)];
    const errors = [];
    if (starts.length === 0) {
        errors.push('Valid DTSTART required in rrule. Value should start with: DTSTART:YYYYMMDDTHHMMSSZ');
    }
    if (/DTSTART:\d+T\d+ /.test(rrule)) {
        errors.push('DTSTART cannot be a naive datetime.  Specify ;TZINFO= or YYYYMMDDTHHMMSSZZ.');
    }
    if (starts.length > 1)
        errors.push('Multiple DTSTART is not supported.');
    if (!rrule.toLowerCase().includes('rrule:'))
        errors.push('One or more rule required in rrule.');
    return errors;
}
function oneRuleErrors(rule) {
    const errors = [];
    if (!/interval/i.test(rule))
        errors.push(`INTERVAL required in rrule: ${rule}`);
    else if (/secondly/i.test(rule))
        errors.push(`SECONDLY is not supported: ${rule}`);
    if (/BYDAY[:=]\d+[a-zA-Z]{2}/.test(rule))
        errors.push(`BYDAY with numeric prefix not supported: ${rule}`);
    if (rule.includes('COUNT') && rule.includes('UNTIL')) {
        errors.push(`RRULE may not contain both COUNT and UNTIL: ${rule}`);
    }
    if (Number(/COUNT=(\d+)/.exec(rule)?.[1] ?? 0) > 999)
        errors.push(`COUNT > 999 is unsupported: ${rule}`);
    return errors;
}
function parseErrors(rrule) {
    try {
        parseRule(rrule);
        return [];
    }
    catch (error) {
        if (!(error instanceof RuleFault))
            throw error;
        return [`rrule parsing failed validation: ${error.message}`];
    }
}

;// CONCATENATED MODULE: ./simulator/resources/prompts/survey.ts



/** Variables of required questions: what a launch has to bring. */
function needed(survey, enabled) {
    if (!survey || !enabled)
        return [];
    return survey.spec.filter((question) => question.required).map((question) => question.variable);
}
/** Complaints about the answers, in the order of the questions; without `required`, none about missing ones. */
function surveyErrors(survey, answers, { required = true } = {}) {
    return survey.spec.flatMap((question) => questionErrors(question, answers, required));
}
/** Answers that the survey gives by itself: the defaults that would be accepted. */
function surveyDefaults(survey) {
    const defaults = survey.spec.flatMap((question) => {
        const value = question.default;
        if (value === undefined || value === null)
            return [];
        const errors = questionErrors(question, { [question.variable]: value }, true);
        return errors.length === 0 ? [[question.variable, value]] : [];
    });
    return Object.fromEntries(defaults);
}
/** Variables whose values are never shown. */
function secretVariables(survey) {
    return survey?.spec.filter((question) => question.type === 'password').map((question) => question.variable) ?? [];
}
/** As AWX 24.6 checks one question (`_survey_element_validation`), in its words. */
function questionErrors(question, answers, required) {
    const name = `'${question.variable}'`;
    const value = answers[question.variable];
    const missing = question.required && required ? [`${name} value missing`] : [];
    if (value === undefined)
        return missing;
    switch (question.type) {
        case 'text':
        case 'textarea':
            return textErrors(question, name, value);
        case 'password':
            // A hidden value stands for the default, whose length is not looked at.
            if (value === '$encrypted$')
                return (question.default ?? null) === null ? missing : [];
            return textErrors(question, name, value);
        case 'integer':
            if (isInteger(value))
                return rangeErrors(question, name, value);
            return [`Value ${pythonStr(value)} for ${name} expected to be an integer.`];
        case 'float':
            if (typeof value === 'number' || value instanceof WrittenNumber)
                return rangeErrors(question, name, value);
            return [`Value ${pythonStr(value)} for ${name} expected to be a numeric type.`];
        case 'multiselect':
            if (!Array.isArray(value))
                return [`${name} value is expected to be a list.`];
            return value.flatMap((one) => choiceErrors(question, name, one));
        default:
            return choiceErrors(question, name, value);
    }
}
function choiceErrors(question, name, value) {
    const choices = choicesOf(question);
    // 1 is not "1".
    if (choices.some((choice) => choice === value))
        return [];
    return [`Value ${pythonStr(value)} for ${name} expected to be one of ${pythonStr([...choices])}.`];
}
function choicesOf({ choices = [] }) {
    return typeof choices === 'string' ? splitLines(choices).filter((choice) => choice.trim() !== '') : choices;
}
/** A limit, which an older survey may hold as text; the empty text is none. */
function limitOf(limit) {
    return limit === undefined || limit === null || limit === '' ? undefined : Number(limit);
}
function textErrors(question, name, value) {
    if (typeof value !== 'string')
        return [`Value ${pythonStr(value)} for ${name} expected to be a string.`];
    const [min, max] = [limitOf(question.min), limitOf(question.max)];
    // Characters are counted as Python counts them: an emoji is one.
    const { length } = [...value];
    const errors = [];
    if (min !== undefined && length < min) {
        errors.push(`${name} value ${value} is too small (length is ${length} must be at least ${min}).`);
    }
    if (max !== undefined && length > max)
        errors.push(`${name} value ${value} is too large (must be no more than ${max}).`);
    return errors;
}
function rangeErrors(question, name, value) {
    const [min, max] = [limitOf(question.min), limitOf(question.max)];
    const shown = pythonStr(value);
    const errors = [];
    if (min !== undefined && Number(value) < min)
        errors.push(`${name} value ${shown} is too small (must be at least ${min}).`);
    if (max !== undefined && Number(value) > max) {
        errors.push(`${name} value ${shown} is too large (must be no more than ${max}).`);
    }
    return errors;
}

;// CONCATENATED MODULE: ./simulator/resources/prompts/answers.ts



/** The template's own prompts and survey, where it has some. */
function prompting(world, id) {
    return world.job_templates.get(id) ?? world.workflow_job_templates.get(id);
}
/** Secrets that came back hidden are those of before. */
function clear(vars, before) {
    const pairs = Object.entries(vars).map(([name, value]) => [
        name,
        value === '$encrypted$' ? (before?.[name] ?? value) : value,
    ]);
    return Object.fromEntries(pairs);
}
/** Keeps the secrets that were sent back hidden. */
function keepSecrets(change, before) {
    const { extra_data: given } = change;
    return isObject(given) && before ? { ...change, extra_data: clear(given, varsOf(before)) } : change;
}
/** The variables as they are shown: what the survey keeps secret is hidden. */
function shownData(world, row) {
    if (!isObject(row.extra_data))
        return row.extra_data;
    const survey = prompting(world, row.unified_job_template)?.survey;
    const secret = secretVariables(survey ?? null);
    const pairs = Object.entries(row.extra_data).map(([name, value]) => [
        name,
        secret.includes(name) ? '$encrypted$' : value,
    ]);
    return Object.fromEntries(pairs);
}

;// CONCATENATED MODULE: ./simulator/resources/prompts/prompt-errors.ts





/** Prompts that lists answer: they are never the template's own value. */
const LISTS = new Set(['labels', 'instance_groups']);
/** What may be asked of a management job. */
const SYSTEM_VARIABLES = new Set(['days', 'older_than', 'granularity']);
/**
 * Why a template would not take what a node or a schedule answers to its prompts, by field, in the API's words
 * (AWX 24.6, `_accept_or_ignore_job_kwargs`). Without `required`, answers may still come from elsewhere.
 */
function promptErrors(world, id, answers, { required = true } = {}) {
    const job = world.job_templates.get(id);
    if (job)
        return jobErrors(world, job, answers, required);
    const workflow = world.workflow_job_templates.get(id);
    if (workflow)
        return { ...variableErrors(workflow, answers, required), ...unprompted(world, workflow, answers) };
    const refused = Object.fromEntries(givenNames(answers).map((name) => [name, ['Field is not allowed on launch.']]));
    const system = world.system_job_templates.get(id);
    if (system)
        return { ...refused, ...systemErrors(system, varsOf(answers)) };
    const hasVariables = Object.keys(varsOf(answers)).length > 0;
    return hasVariables ? { ...refused, extra_data: ['Field is not allowed on launch.'] } : refused;
}
function jobErrors(world, template, answers, required) {
    const errors = { ...variableErrors(template, answers, required), ...unprompted(world, template, answers) };
    const branch = branchError(world, template, answers.scm_branch);
    if (branch !== undefined)
        errors['scm_branch'] = [branch];
    if (isTooFewToSlice(world, template, answers)) {
        errors['job_slice_count'] = ['Job inventory does not have enough hosts for slicing'];
    }
    if (!template.asks.credential && passwordsNeeded(world, template.credentials).length > 0) {
        const text = 'Saved launch configurations cannot provide passwords needed to start.';
        errors['passwords_needed_to_start'] = [text];
    }
    const hasInventory = template.inventory !== null || (template.asks.inventory && answers.inventory !== null);
    const missing = [...(template.project === null ? ['project'] : []), ...(hasInventory ? [] : ['inventory'])];
    if (missing.length > 0) {
        errors['resources_needed_to_start'] = missing.map((name) => `Job Template ${name} is missing or undefined.`);
    }
    return errors;
}
/** Names of variables that the template neither asks for nor has with the same value. */
function strangeVariables(template, given) {
    if (template.asks.variables)
        return [];
    const own = parseVariables(template.extra_vars);
    const asked = template.survey_enabled ? (template.survey?.spec.map(({ variable }) => variable) ?? []) : [];
    return Object.entries(given)
        .filter(([name, value]) => !asked.includes(name) && !same(own[name], value))
        .map(([name]) => name);
}
/** The API's words for variables that a template does not ask for. */
function strangeVariablesError(template, names) {
    const model = 'playbook' in template ? 'Job Template' : 'Workflow Job Template';
    return `Variables ${names.join(', ')} are not allowed on launch. Check the Prompt on Launch setting on the ${model} to include Extra Variables.`;
}
function variableErrors(template, answers, required) {
    const given = varsOf(answers);
    const survey = template.survey_enabled ? template.survey : null;
    const unanswered = survey ? surveyErrors(survey, given, { required }) : [];
    const strange = strangeVariables(template, given);
    return {
        ...(unanswered.length > 0 ? { variables_needed_to_start: unanswered } : {}),
        ...(strange.length > 0 ? { extra_data: [strangeVariablesError(template, strange)] } : {}),
    };
}
function systemErrors({ job_type }, given) {
    const strange = Object.keys(given).filter((name) => !SYSTEM_VARIABLES.has(name));
    const errors = strange.length > 0 ? [`Variables ${strange.join(', ')} are not allowed for system jobs.`] : [];
    const { days } = given;
    const isCleanup = ['cleanup_jobs', 'cleanup_activitystream'].includes(job_type);
    const isDays = (isInteger(days) || (typeof days === 'string' && /^\d+$/.test(days))) && Number(days) >= 0;
    if (isCleanup && days !== undefined && !isDays)
        errors.push('days must be a positive integer.');
    return errors.length > 0 ? { extra_data: errors } : {};
}
/** The answers to what the template does not ask; its own value is none. */
function unprompted(world, template, answers) {
    const asks = template.asks;
    const own = template;
    const names = givenNames(answers).filter((name) => {
        const prompt = PROMPT_OF[name];
        // A workflow in the workflow has fewer prompts, and is given no others.
        if (prompt === undefined || asks[prompt] === undefined || asks[prompt])
            return false;
        const value = answers[name];
        if (name === 'credentials')
            return answers.credentials.some((id) => !own[name].includes(id));
        if (name === 'scm_branch' && isProjectBranch(world, template, answers.scm_branch))
            return false;
        return LISTS.has(name) || !same(own[name], value);
    });
    return Object.fromEntries(names.map((name) => [name, ['Field is not configured to prompt on launch.']]));
}
function givenNames(answers) {
    return Object.keys(PROMPT_OF).filter((name) => {
        const value = answers[name];
        return Array.isArray(value) ? value.length > 0 : value !== null;
    });
}
const projectOf = (world, template) => 'project' in template ? world.projects.get(template.project) : undefined;
/** A template without a branch runs the project's. */
function isProjectBranch(world, template, branch) {
    return template.scm_branch === '' && projectOf(world, template)?.scm_branch === branch;
}
/** A branch is taken where the project lets it be chosen. */
function branchError(world, template, branch) {
    if (branch === null || branch === template.scm_branch || !template.asks.scm_branch)
        return undefined;
    if (isProjectBranch(world, template, branch))
        return undefined;
    const project = projectOf(world, template);
    if (!project)
        return 'Project is missing.';
    const isOther = branch !== project.scm_branch && !project.allow_override;
    return isOther ? 'Project does not allow override of branch.' : undefined;
}
/** A job is cut into no more slices than there are hosts. */
function isTooFewToSlice(world, template, answers) {
    const slices = answers.job_slice_count ?? template.job_slice_count;
    if (!template.asks.job_slice_count || slices === template.job_slice_count || slices <= 1)
        return false;
    const inventory = (template.asks.inventory ? answers.inventory : null) ?? template.inventory;
    return inventory !== null && world.hosts.filter((host) => host.inventory === inventory).length <= 1;
}
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

;// CONCATENATED MODULE: ./simulator/resources/prompts/check-answers.ts





/** Complains of answers that the template does not ask for or does not take, and of those that are missing. */
function checkAnswers(draft, { required }) {
    const { call, row, before, change, complaints } = draft;
    const { world } = call;
    const template = prompting(world, row.unified_job_template);
    const system = world.system_job_templates.get(row.unified_job_template);
    // Where nothing can be prompted for, only variables have it looked at; a change without answers is let through.
    const isLookedAt = template
        ? !before || call.method === 'PUT' || Object.keys(ANSWERS).some((name) => change[name] !== undefined)
        : change['extra_data'] !== undefined;
    if (!isLookedAt || row.unified_job_template === null)
        return;
    const secrets = template?.survey_enabled ? questionsOf(template.survey?.spec ?? []) : {};
    const unknown = change['extra_data'] === undefined ? [] : hiddenVariables(row);
    refuseUnknownSecrets(secrets, unknown);
    const errors = promptErrors(world, row.unified_job_template, row, { required });
    for (const [name, texts] of Object.entries(errors))
        complaints.add(name, ...texts);
    const asksForSecrets = Object.keys(secrets).some((name) => name in varsOf(row));
    for (const name of asksForSecrets ? unknown : []) {
        if (secrets[name])
            continue;
        complaints.add('extra_data', `"$encrypted$ is a reserved keyword, may not be used for ${name}."`);
    }
    // The default of the survey takes the place of what stays hidden.
    if (unknown.length > 0 && !system)
        row.extra_data = check_answers_without(varsOf(row), unknown);
}
/** Password questions by variable. */
function questionsOf(spec) {
    const passwords = spec.filter((question) => question.type === 'password');
    return Object.fromEntries(passwords.map((question) => [question.variable, question]));
}
/** Variables that were sent hidden and have no value yet. */
function hiddenVariables(row) {
    return Object.entries(varsOf(row)).flatMap(([name, value]) => (value === '$encrypted$' ? [name] : []));
}
function refuseUnknownSecrets(secrets, unknown) {
    const name = unknown.find((variable) => secrets[variable] && !secrets[variable].default);
    if (name === undefined)
        return;
    throw invalid({ extra_data: [`Provided variable ${name} has no database value to replace with.`] });
}
function check_answers_without(vars, names) {
    return Object.fromEntries(Object.entries(vars).filter(([name]) => !names.includes(name)));
}

;// CONCATENATED MODULE: ./simulator/resources/schedules/schedule.ts












/** What decides on a schedule: the template that it launches. */
function schedule_launched(world, id) {
    const template = world.job_templates.get(id);
    if (template)
        return ['job_template', template];
    const workflow = world.workflow_job_templates.get(id);
    if (workflow)
        return ['workflow_job_template', workflow];
    const source = world.inventory_sources.get(id);
    return source ? ['inventory', world.inventories.get(source.inventory)] : ['project', world.projects.get(id)];
}
const isoTime = (at) => (at === undefined ? null : zulu(at));
/** The project and the inventory of the template that is launched. */
function schedule_around(call, row) {
    const template = call.world.job_templates.get(row.unified_job_template);
    const related = {};
    if (template?.project)
        related['project'] = request_link(call, 'projects', template.project);
    if (row.inventory === null && template?.inventory) {
        related['inventory'] = request_link(call, 'inventories', template.inventory);
    }
    const inventory = row.inventory ?? template?.inventory ?? null;
    return { related, summary: present({ inventory: summaryOf(call.world, 'inventories', inventory) }) };
}
/** A rule of iCalendar, kept on one line. */
const RULE = {
    ...SCHEDULE_FIELDS.rrule,
    read: (given, complain, world) => {
        const rrule = rawText().read(given, complain, world)?.trim();
        if (rrule === undefined)
            return undefined;
        const errors = ruleErrors(rrule);
        return errors.length > 0 ? complain(...errors) : keptRule(rrule);
    },
};
/** Schedules; when they come next is worked out, and nothing is launched by them. */
const SCHEDULE = {
    collection: 'schedules',
    type: 'schedule',
    model: 'Schedule',
    titles: 'Schedules',
    table: 'schedules',
    order: 'id',
    nameless: true,
    fields: { ...SCHEDULE_FIELDS, rrule: RULE },
    columns: { dtstart: 'datetime', dtend: 'datetime', next_run: 'datetime' },
    computed: { timezone: 'field', until: 'field' },
    unique: [
        {
            by: ['unified_job_template', 'name'],
            text: 'Schedule with this Unified job template and Name already exists.',
        },
    ],
    links: ['labels', 'credentials', 'instance_groups'],
    capabilities: ['edit', 'delete'],
    hidden: noAnswers,
    subject: (world, row) => schedule_launched(world, row.unified_job_template),
    refusal: (call, body, row) => {
        if (row || userOf(call).is_superuser)
            return undefined;
        const [on, subject] = schedule_launched(call.world, Number(body['unified_job_template']));
        return can(userOf(call), on, subject, 'execute', 'update') ? undefined : forbidden();
    },
    store: keepSecrets,
    check: (draft) => checkAnswers(draft, { required: true }),
    shown: (call, row) => {
        const more = schedule_around(call, row);
        const span = spanOf(row.rrule);
        return {
            related: {
                ...more.related,
                unified_jobs: `${request_link(call, 'schedules', row.id)}jobs/`,
            },
            summary: {
                ...more.summary,
            },
            fields: {
                extra_data: shownData(call.world, row),
                dtstart: isoTime(span.start),
                dtend: isoTime(span.end),
                next_run: row.enabled ? isoTime(nextRun(row.rrule, call.now)) : null,
                timezone: span.zone,
                until: span.until,
            },
        };
    },
};

;// CONCATENATED MODULE: ./simulator/resources/schedules/schedules.ts











/** The schedules of something that can be launched. */
function schedules() {
    return below(SCHEDULE, { field: 'unified_job_template', title: 'Schedule List' });
}
/** Schedules, and what a rule amounts to. */
function scheduleRoutes(routes) {
    routes.add('/schedules/preview/', {
        title: 'Schedule Recurrence Rule Preview',
        hidesHead: true,
        POST: (call) => {
            const rrule = String(objectBody(call)['rrule'] ?? '');
            const errors = ruleErrors(rrule);
            if (errors.length > 0)
                throw invalid({ rrule: errors });
            const runs = upcomingRuns(rrule, call.now, 10);
            const { zone } = spanOf(rrule);
            return reply_ok({
                local: runs.map(({ at }) => localText(zone, at)),
                utc: runs.map(({ at }) => `${new Date(at).toISOString().slice(0, 19)}Z`),
            });
        },
    });
    routes.add('/schedules/zoneinfo/', {
        title: 'Schedule Zone Info',
        GET: () => reply_ok({ zones: Intl.supportedValuesOf('timeZone'), links: {} }),
    });
    mount(routes, SCHEDULE, [
        associated({
            path: 'credentials',
            of: CREDENTIAL,
            ids: (row) => row.credentials,
            check: (call, row, other) => {
                const template = call.world.job_templates.get(row.unified_job_template);
                if (template?.credentials.includes(other.id)) {
                    throw invalid({ msg: `Related template already uses ${other.name} credential.` });
                }
                refusePromptless(template);
                checkCredential(call, row.credentials, other);
            },
        }),
        instanceGroups(),
        labels(),
    ]);
}

;// CONCATENATED MODULE: ./simulator/resources/inventories/ad-hoc.ts










/** Runs a command; the path may name the inventory. */
function runCommand(call, preset) {
    const { world, now } = call;
    const body = { ...objectBody(call), ...(preset === undefined ? {} : { inventory: preset }) };
    const complaints = new Complaints();
    const command = { ...initialValues(AD_HOC_FIELDS), ...readAll(AD_HOC_FIELDS, body, complaints, world) };
    const inventory = world.inventories.get(command.inventory);
    if (inventory && !can(userOf(call), 'inventory', inventory, 'adhoc'))
        throw forbidden();
    refuse(complaints);
    if (!inventory)
        throw invalid({ inventory: ['No valid inventory.'] });
    if (command.credential === null)
        throw invalid({ credential: ['This field cannot be blank.'] });
    if (['command', 'shell'].includes(command.module_name) && command.module_args === '') {
        throw invalid({ module_args: [`No argument passed to ${command.module_name} module.`] });
    }
    const job = createAdHoc(world, inventory, command, userOf(call).id, now);
    job.status = 'new';
    const reply = created(toJson(call, AD_HOC_COMMAND, job, false), request_link(call, 'ad_hoc_commands', job.id));
    job.status = 'pending';
    enqueue(world, job, now);
    return reply;
}
/** Runs a command again. */
function runAgain(call, job) {
    const { world, now } = call;
    const inventory = world.inventories.get(job.inventory);
    if (!inventory || !can(userOf(call), 'inventory', inventory, 'adhoc'))
        throw forbidden();
    const copy = createAdHoc(world, inventory, job, userOf(call).id, now);
    copy.execution_environment = job.execution_environment;
    enqueue(world, copy, now);
    const { host_status_counts: _, ...json } = toJson(call, AD_HOC_COMMAND, copy, true);
    return created({ ...json, ad_hoc_command: copy.id }, request_link(call, 'ad_hoc_commands', copy.id));
}

;// CONCATENATED MODULE: ./simulator/resources/inventories/group.ts




/** Names that Ansible has given already. */
const group_RESERVED = ['all', '_meta'];
/** Groups; who deletes one deletes what is below it, and the hosts that are in no other. */
const GROUP = {
    collection: 'groups',
    type: 'group',
    model: 'Group',
    table: 'groups',
    order: 'name',
    fields: GROUP_FIELDS,
    unique: [{ by: ['name', 'inventory'], text: 'Group with this Name and Inventory already exists.' }],
    links: [
        ...['variable_data', 'hosts', 'potential_children', 'children', 'all_hosts', 'job_events', 'job_host_summaries'],
        ...['activity_stream', 'inventory_sources', 'ad_hoc_commands'],
    ],
    capabilities: ['edit', 'delete', 'copy'],
    hidden: () => ({ children: [] }),
    subject: (world, row) => ['inventory', world.inventories.get(row.inventory)],
    refusal: (call, body, row) => (row ? undefined : refuseOutsiders(call, body, 'Group')),
    check: ({ call, row, change, complaints }) => {
        if (change['name'] === undefined)
            return;
        if (group_RESERVED.includes(row.name))
            complaints.add('name', 'Invalid group name.');
        const host = call.world.hosts.find((one) => one.inventory === row.inventory && one.name === row.name);
        if (host)
            throw invalid({ __all__: ['A Host with that name already exists.'] });
    },
    usedBy: (row, job) => job.type === 'job' && job.inventory === row.inventory,
    deleted: (call, row) => {
        removeGroup(call.world, row.id);
        return empty();
    },
};

;// CONCATENATED MODULE: ./simulator/resources/inventories/group-tree.ts




/** Refuses what is in different inventories. */
const group_tree_together = (one, other) => {
    if (one.inventory === other.inventory)
        return;
    throw invalid({ detail: 'Cannot associate two items from different inventories.' });
};
/** A group with all that is below it. */
function groupsBelow(world, group, seen = new Set()) {
    if (seen.has(group.id))
        return seen;
    seen.add(group.id);
    for (const id of group.children) {
        const child = world.groups.get(id);
        if (child)
            groupsBelow(world, child, seen);
    }
    return seen;
}
/** Groups that a host is in, and those above them. */
function groupsAbove(world, host) {
    return world.groups.filter((group) => host.groups.some((id) => groupsBelow(world, group).has(id)));
}
/** Refuses a group that would be below itself. */
function refuseCycle(call, row, other) {
    group_tree_together(row, other);
    if (groupsBelow(call.world, other).has(row.id))
        throw invalid({ error: 'Cyclical Group association.' });
}
/** Groups with those below them, and so on. */
function tree(call, group) {
    const children = group.children.flatMap((id) => call.world.groups.get(id) ?? []);
    const json = toJson(call, GROUP, group, false);
    const { user_capabilities: _, ...summary_fields } = json['summary_fields'];
    return { ...json, summary_fields, children: children.map((child) => tree(call, child)) };
}
/** Groups that are in no other. */
function roots(call, inventory) {
    const groups = groupsOf(call.world, inventory.id);
    const below = new Set(groups.flatMap((group) => group.children));
    return groups.filter((group) => !below.has(group.id)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

;// CONCATENATED MODULE: ./simulator/resources/inventories/variable-data.ts






/** Variables as an object, which may be replaced or changed so. */
function variableData() {
    return (routes, kind) => {
        const change = (call, row) => {
            if (!allowed(call, kind, row, 'admin'))
                throw forbidden();
            // PATCH replaces all of them, as PUT does.
            const after = objectBody(call);
            Object.assign(row, { variables: pythonJson(after), modified: call.now, modified_by: userOf(call).id });
            return reply_ok(after);
        };
        action('variable_data', {
            title: 'Variable Data',
            GET: (_call, row) => {
                const read = readVariables(row.variables);
                return reply_ok('vars' in read ? read.vars : {});
            },
            PUT: change,
            PATCH: change,
        })(routes, kind);
    };
}

;// CONCATENATED MODULE: ./simulator/resources/inventories/host-routes.ts






/** Hosts and the groups that they are in. */
function hostRoutes(routes) {
    mount(routes, HOST, [
        variableData(),
        associated({
            path: 'groups',
            of: GROUP,
            ids: (row) => row.groups,
            check: (_call, row, other) => group_tree_together(row, other),
            preset: ({ inventory }) => ({ inventory }),
        }),
        listed('all_groups', GROUP, ({ world }, host) => groupsAbove(world, host), { title: 'Host All Groups List' }),
    ]);
}
/** Groups, their hosts, and the groups below them. */
function groupRoutes(routes) {
    mount(routes, GROUP, [
        variableData(),
        associated({
            path: 'hosts',
            of: HOST,
            ids: (row, { world }) => world.hosts.filter((host) => host.groups.includes(row.id)).map((host) => host.id),
            check: (_call, row, other) => group_tree_together(row, other),
            preset: ({ inventory }) => ({ inventory }),
            attach: (_call, row, host) => {
                if (!host.groups.includes(row.id))
                    host.groups.push(row.id);
            },
            detach: (_call, row, host) => {
                host.groups = host.groups.filter((id) => id !== row.id);
            },
        }),
        associated({
            path: 'children',
            of: GROUP,
            ids: (row) => row.children,
            check: refuseCycle,
            preset: ({ inventory }) => ({ inventory }),
        }),
        listed('all_hosts', HOST, ({ world }, group) => {
            const groups = groupsBelow(world, group);
            return world.hosts.filter((host) => host.groups.some((id) => groups.has(id)));
        }, { title: 'Group All Hosts List' }),
        listed('potential_children', GROUP, ({ world }, group) => world.groups.filter((other) => other.inventory === group.inventory &&
            !group.children.includes(other.id) &&
            !groupsBelow(world, other).has(group.id)), { title: 'Potential Group Children List' }),
    ]);
}

;// CONCATENATED MODULE: ./simulator/resources/inventories/inventory-source.ts







/** Inventory sources. */
const INVENTORY_SOURCE = {
    collection: 'inventory_sources',
    type: 'inventory_source',
    model: 'InventorySource',
    table: 'inventory_sources',
    filters: {
        computed: { credentials: (row) => (row.credential === null ? [] : [row.credential]) },
    },
    order: 'name',
    fields: INVENTORY_SOURCE_FIELDS,
    columns: { ...UPDATE_COLUMNS.columns, custom_virtualenv: 'string' },
    computed: UPDATE_COLUMNS.computed,
    constants: { custom_virtualenv: null },
    shared: true,
    unique: [
        { by: ['inventory', 'name'], text: 'InventorySource with this (inventory, name) combination already exists.' },
    ],
    links: [
        ...['update', 'inventory_updates', 'schedules', 'activity_stream', 'hosts', 'groups'],
        ...['notification_templates_started', 'notification_templates_success', 'notification_templates_error'],
    ],
    capabilities: ['edit', 'delete', 'start', 'schedule'],
    hidden: () => ({
        ...noNotifications(),
        credentials: [],
        status: 'never updated',
        last_job: null,
        current_job: null,
        last_job_run: null,
        run: { seconds: 3, fails: false },
    }),
    subject: (world, row) => ['inventory', world.inventories.get(row.inventory)],
    refusal: (call, body, row) => (row ? undefined : refuseOutsiders(call, body, 'InventorySource')),
    check: ({ row, change, complaints }) => {
        if (row.source === '')
            complaints.add('source', '"" is not a valid choice.');
        else if (row.source === 'scm') {
            if (row.source_project === null)
                complaints.add('source_project', 'Project required for scm type sources.');
        }
        else {
            const strange = ['source_project', 'source_path', 'scm_branch'].filter((name) => change[name]);
            if (strange.length > 0)
                throw invalid({ detail: [`Cannot set ${strange.join(' ')} if not SCM type.`] });
            if (row.source_path)
                complaints.add('source_path', 'Cannot set source_path if not SCM type.');
        }
    },
    saved: ({ call, row, before }) => {
        if (!before)
            row.run = sourceScript(call.world, row) ?? row.run;
    },
    usedBy: (row, job) => 'inventory_source' in job && job.inventory_source === row.id,
    shown: (call, row, detailed) => {
        const { world } = call;
        const inventory = world.inventories.get(row.inventory);
        const update = updateState(call, row, 'inventory_updates');
        const paged = detailed && call.method !== 'POST';
        return {
            related: {
                ...update.related,
                // Told only of a source that was never read, as the real one does.
                ...(row.last_job === null ? { credentials: `${call.base}/inventory_sources/${row.id}/credentials/` } : {}),
            },
            summary: {
                ...present({
                    organization: brief(world.organizations.get(inventory?.organization)),
                    resolved_environment: paged || row.source === 'constructed' ? resolvedEnvironment(world, row.execution_environment) : undefined,
                }),
                ...update.summary,
                credentials: briefCredentials(world, row.credentials),
            },
            fields: update.fields,
        };
    },
};

;// CONCATENATED MODULE: ./simulator/resources/inventories/inventory.ts













/** From a deletion to the task that does it; more hosts take longer. */
const REMOVAL = 700;
const LINKS = [
    ...['hosts', 'variable_data', 'script', 'activity_stream', 'job_templates', 'ad_hoc_commands', 'access_list'],
    ...['object_roles', 'instance_groups', 'copy', 'labels', 'groups', 'root_groups', 'update_inventory_sources'],
    ...['inventory_sources', 'tree'],
];
/** Of these a smart inventory has none of its own. */
const NOT_SMART = ['groups', 'root_groups', 'update_inventory_sources', 'inventory_sources', 'tree'];
const ROLES = [
    ['admin', 'Admin', 'Can manage all aspects of the %s'],
    ['update', 'Update', 'May update the %s'],
    ['adhoc', 'Ad Hoc', 'May run ad hoc commands on the %s'],
    ['use', 'Use', 'Can use the %s in a job template'],
    ['read', 'Read', 'May view settings for the %s'],
];
/** What is counted of it. */
const FIGURES = {
    has_active_failures: 'boolean',
    total_hosts: 'integer',
    hosts_with_active_failures: 'integer',
    total_groups: 'integer',
    has_inventory_sources: 'boolean',
    total_inventory_sources: 'integer',
    inventory_sources_with_failures: 'integer',
    pending_deletion: 'boolean',
};
function refusal(call, body, row) {
    // What is about to be deleted is there to be looked at only.
    if (row?.pending_deletion)
        return notFound('Inventory');
    // Nothing and null are no kind that is asked for.
    const kind = body['kind'] || undefined;
    if (row?.kind === '' && kind !== undefined) {
        const error = 'You cannot turn a regular inventory into a "smart" or "constructed" inventory.';
        return new Refusal({ status: 405, json: { error } });
    }
    if (row)
        return undefined;
    const id = body['organization'];
    const organization = call.world.organizations.get(Number(id));
    return can(userOf(call), 'organization', organization, 'admin') ? undefined : forbidden();
}
/** The filter of a smart inventory; one that names what hosts do not have brings the controller down. */
function hostTest(row) {
    const test = readHostFilter(row.host_filter ?? '');
    if (!test)
        throw serverError();
    return test;
}
function shownBase(call, row) {
    const url = request_link(call, 'inventories', row.id);
    const names = row.kind === 'smart' ? LINKS.filter((name) => !NOT_SMART.includes(name)) : LINKS;
    const constructed = {
        input_inventories: `${url}input_inventories/`,
        constructed_url: request_link(call, 'constructed_inventories', row.id),
    };
    return {
        related: {
            ...Object.fromEntries(names.map((name) => [name, `${url}${name}/`])),
            ...(row.kind === 'constructed' ? constructed : {}),
        },
        summary: { labels: briefLabels(call.world, row.labels) },
        fields: { ...inventoryFigures(call.world, row), pending_deletion: row.pending_deletion },
    };
}
const BASE = {
    type: 'inventory',
    model: 'Inventory',
    table: 'inventories',
    order: 'name',
    grant: 'inventory',
    unique: [{ by: ['name', 'organization'], text: 'Inventory with this Name and Organization already exists.' }],
    roles: ROLES,
    capabilities: ['edit', 'delete', 'copy', 'adhoc'],
    refusal,
    usedBy: (row, job) => job.type !== 'workflow_job' && 'inventory' in job && job.inventory === row.id,
    deleted: (call, row) => {
        row.pending_deletion = true;
        call.world.agenda.at(call.now + REMOVAL, () => remove(call.world, 'inventories', row.id));
        return empty(202);
    },
};
/** Inventories, which are still there for a while after they were deleted. */
const inventory_INVENTORY = {
    ...BASE,
    collection: 'inventories',
    fields: INVENTORY_FIELDS,
    columns: FIGURES,
    hidden: () => ({ pending_deletion: false, labels: [], instance_groups: [], input_inventories: [] }),
    check: ({ row, complaints }) => {
        if (row.kind !== 'smart')
            return;
        if (!row.host_filter)
            complaints.add('host_filter', 'Smart inventories must specify host_filter');
        else
            hostTest(row);
    },
    saved: ({ call, row, before }) => {
        if (!before && row.kind === 'constructed')
            constructSource(call, row, {});
    },
    shown: shownBase,
};
/** A constructed inventory keeps what it is made by in a source of its own. */
function constructSource(call, row, change) {
    const { world } = call;
    const known = world.inventory_sources.find((source) => source.inventory === row.id && source.source === 'constructed');
    const source = known ??
        world.inventory_sources.insert({
            ...blank(INVENTORY_SOURCE),
            created: call.now,
            modified: call.now,
            created_by: userOf(call).id,
            modified_by: userOf(call).id,
            name: `Auto-created source for: ${row.name}`,
            inventory: row.id,
            source: 'constructed',
            overwrite: true,
            overwrite_vars: true,
            update_on_launch: true,
        });
    for (const name of ['source_vars', 'update_cache_timeout', 'limit', 'verbosity']) {
        const value = change[name];
        if (value !== undefined)
            Object.assign(source, { [name]: value });
    }
}
/** Kept with the source. */
const inventory_OF_SOURCE = { filterable: false, default: null };
/** Constructed inventories, with what they are made by. */
const CONSTRUCTED_INVENTORY = {
    ...BASE,
    collection: 'constructed_inventories',
    title: 'Constructed Inventory',
    given: ['kind'],
    rows: (call) => mount_all(call, CONSTRUCTED_INVENTORY).filter((row) => row.kind === 'constructed'),
    fields: {
        ...ANY_INVENTORY_FIELDS,
        kind: choice(['constructed'], 'constructed'),
        source_vars: as({ ...inventory_OF_SOURCE, type: 'string' }, variables()),
        update_cache_timeout: as(inventory_OF_SOURCE, integer(0, { min: 0 })),
        limit: as(inventory_OF_SOURCE, values_text()),
        verbosity: as({ ...inventory_OF_SOURCE, type: 'integer', min_value: 0, choices: undefined }, choice([0, 1, 2], 1)),
    },
    columns: FIGURES,
    hidden: () => ({
        kind: 'constructed',
        host_filter: null,
        pending_deletion: false,
        labels: [],
        instance_groups: [],
        input_inventories: [],
    }),
    store: ({ source_vars: _, update_cache_timeout: __, limit: ___, verbosity: ____, ...change }) => change,
    saved: ({ call, row, change }) => constructSource(call, row, change),
    shown: (call, row) => {
        const { world } = call;
        const source = world.inventory_sources.find((one) => one.inventory === row.id && one.source === 'constructed');
        const base = shownBase(call, row);
        return {
            ...base,
            fields: {
                ...base.fields,
                source_vars: source?.source_vars ?? '',
                update_cache_timeout: source?.update_cache_timeout ?? 0,
                limit: source?.limit ?? '',
                verbosity: source?.verbosity ?? 1,
            },
        };
    },
};

;// CONCATENATED MODULE: ./simulator/resources/inventories/inventory-script.ts



function vars(text) {
    const result = readVariables(text);
    if ('error' in result)
        throw invalid({ detail: result.error });
    return result.vars;
}
/** What the controller adds about a host for those who ask. */
function about(host) {
    const enabled = String(host.enabled);
    return {
        remote_tower_enabled: enabled,
        remote_tower_id: host.id,
        remote_host_enabled: enabled,
        remote_host_id: host.id,
    };
}
/** The inventory as Ansible reads it; hosts that are not enabled only for those who ask for all. */
function inventoryScript(call, inventory) {
    const { world, query } = call;
    const asked = (name) => ['1', 'true'].includes(query.get(name) ?? '');
    const every = asked('all');
    const hosts = hostsOf(world, inventory.id)
        .filter((host) => every || host.enabled)
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    const groups = groupsOf(world, inventory.id).sort((a, b) => (a.name < b.name ? -1 : 1));
    const own = vars(inventory.variables);
    const free = hosts.filter((host) => host.groups.length === 0).map((host) => host.name);
    const below = new Set(groups.flatMap((group) => group.children));
    const some = (key, list) => Object.keys(list).length > 0 ? { [key]: list } : {};
    const all = {
        ...some('vars', own),
        ...some('hosts', free),
        ...some('children', groups.filter((group) => every || !below.has(group.id)).map((group) => group.name)),
    };
    const members = groups.flatMap((group) => {
        const inside = hosts.filter((host) => host.groups.includes(group.id)).map((host) => host.name);
        const children = group.children.flatMap((id) => world.groups.get(id)?.name ?? []);
        const shown = { ...some('hosts', inside), ...some('children', children), ...some('vars', vars(group.variables)) };
        return Object.keys(shown).length > 0 ? [[group.name, shown]] : [];
    });
    const hostvars = hosts.map((host) => [
        host.name,
        { ...vars(host.variables), ...(asked('towervars') ? about(host) : {}) },
    ]);
    return { all, ...Object.fromEntries(members), _meta: { hostvars: Object.fromEntries(hostvars) } };
}

;// CONCATENATED MODULE: ./simulator/resources/inventories/routes.ts

































const sourcesOf = ({ world }, { id }) => world.inventory_sources.filter((row) => row.inventory === id);
/** Starts an update of a source, if the user may update its inventory. */
function routes_update(call, source) {
    const inventory = call.world.inventories.get(source.inventory);
    if (!can(userOf(call), 'inventory', inventory, 'update'))
        throw forbidden();
    const begun = createInventoryUpdate(call.world, source, userOf(call).id, call.now);
    enqueue(call.world, begun, call.now);
    return begun;
}
function updateAll(call, inventory) {
    if (!can(userOf(call), 'inventory', inventory, 'update'))
        throw forbidden();
    const sources = sourcesOf(call, inventory);
    if (sources.length === 0)
        throw invalid({ detail: 'No inventory sources to update.' });
    const updates = sources.map((source) => {
        const begun = routes_update(call, source);
        const json = toJson(call, INVENTORY_UPDATE, begun, true);
        return { ...json, inventory_update: begun.id, inventory_source: source.id, status: 'started' };
    });
    return reply_ok(updates);
}
function inventorySourceRoutes(routes) {
    mount(routes, INVENTORY_SOURCE, [
        action('update', {
            title: 'Inventory Source Update View',
            ...launch_fields_LAUNCHES,
            kind: updateOf('inventory_source'),
            GET: (_call, { source }) => reply_ok({ can_update: source !== '' }),
            POST: (call, source) => {
                const begun = routes_update(call, source);
                return createdReply(call, INVENTORY_UPDATE, begun, { inventory_update: begun.id }, 202);
            },
        }),
        listed('inventory_updates', INVENTORY_UPDATE, ({ world }, { id }) => world.inventory_updates.filter((row) => row.inventory_source === id)),
        associated({ path: 'credentials', of: CREDENTIAL, ids: (row) => row.credentials }),
        ...notified(),
        schedules(),
    ]);
}
function routes_addHost(call, inventory) {
    if (inventory.pending_deletion)
        throw notFound('Inventory');
    const body = objectBody(call);
    if (!body['disassociate'])
        return create(call, HOST, { inventory: inventory.id });
    if (!allowed(call, inventory_INVENTORY, inventory, 'admin'))
        throw forbidden();
    // A host is in one inventory, and nowhere without it.
    remove(call.world, 'hosts', Number(body['id']));
    return empty();
}
function inventoryRoutes(routes) {
    mount(routes, inventory_INVENTORY, [
        action('hosts', {
            title: 'Inventory Host List',
            kind: HOST,
            GET: (call, { id }) => listOf(call, HOST, hostsOf(call.world, id)),
            POST: routes_addHost,
        }),
        below(GROUP),
        below(JOB_TEMPLATE, { readOnly: true }),
        below(INVENTORY_SOURCE),
        associated({
            path: 'input_inventories',
            of: inventory_INVENTORY,
            ids: (row) => row.input_inventories,
            order: '',
            check: (_call, _row, other) => {
                if (other.kind !== 'constructed')
                    return;
                throw invalid({ error: 'You cannot add a constructed inventory to another constructed inventory.' });
            },
        }),
        instanceGroups(),
        labels(),
        variableData(),
        action('root_groups', {
            title: 'Inventory Root Group List',
            kind: GROUP,
            GET: (call, inventory) => listOf(call, GROUP, roots(call, inventory)),
            POST: (call, { id }) => create(call, GROUP, { inventory: id }),
        }),
        view('tree', 'Inventory Tree', (call, inventory) => roots(call, inventory).map((group) => tree(call, group))),
        view('script', 'Inventory Script', inventoryScript),
        action('update_inventory_sources', {
            title: 'Inventory Sources Update View',
            GET: (call, row) => reply_ok(sourcesOf(call, row).map(({ id }) => ({ inventory_source: id, can_update: true }))),
            POST: updateAll,
        }),
        action('ad_hoc_commands', {
            title: 'Inventory Ad Hoc Command List',
            GET: (call, { id }) => listOf(call, AD_HOC_COMMAND, call.world.ad_hoc_commands.filter((row) => row.inventory === id)),
            POST: (call, { id }) => runCommand(call, id),
        }),
    ]);
    mount(routes, CONSTRUCTED_INVENTORY);
}
function adHocRoutes(routes) {
    mountJobs(routes, { ...AD_HOC_COMMAND, create: (call) => runCommand(call) }, [
        events(),
        stdout('Ad Hoc Command Stdout'),
        action('relaunch', {
            title: 'Ad Hoc Command Relaunch',
            GET: ({ world }, { credential }) => reply_ok({ passwords_needed_to_start: passwordsNeeded(world, credential === null ? [] : [credential]) }),
            POST: runAgain,
        }),
        emptyList('notifications', 'Ad Hoc Command Notification List'),
    ]);
}
/** Inventories, what is in them, and commands that run on them. */
function inventoriesRoutes(routes) {
    inventoryRoutes(routes);
    inventorySourceRoutes(routes);
    hostRoutes(routes);
    groupRoutes(routes);
    adHocRoutes(routes);
}

;// CONCATENATED MODULE: ./simulator/resources/jobs/approval.ts








/** True for users who have one of these roles on the workflow's template. */
function mayIn(call, job, ...roles) {
    const { world } = call;
    const template = world.workflow_job_templates.get(workflowOf(world, job)?.workflow_job_template);
    return can(userOf(call), 'workflow_job_template', template, ...roles);
}
/** Approvals, pending or given; whoever may approve may delete one, too. */
const WORKFLOW_APPROVAL = jobKind({
    type: 'workflow_approval',
    model: 'WorkflowApproval',
    columns: { timed_out: 'boolean' },
    references: { approved_or_denied_by: 'users' },
    links: ['approve', 'deny'],
    visible: (call, job) => mayIn(call, job, 'read', 'execute', 'approval', 'admin'),
    manages: (call, job) => mayIn(call, job, 'approval'),
    deleted: () => undefined,
    // Seeing an approval is enough for `start`; `can_approve_or_deny` says who may decide.
    capabilitiesOf: (call) => ({ delete: userOf(call).is_superuser, start: true }),
    shown: (call, job, detailed) => {
        const { world } = call;
        const workflow = workflowOf(world, job);
        const isPending = job.status === 'pending';
        const { unified_job_template: id } = job;
        return merged(sourceWorkflow(call, job, detailed), {
            related: id === null ? {} : { workflow_approval_template: request_link(call, 'workflow_approval_templates', id) },
            summary: present({
                workflow_job_template: brief(world.workflow_job_templates.get(workflow?.workflow_job_template)),
                workflow_job: brief(workflow),
                workflow_approval_template: summaryOf(world, 'approval_templates', id),
            }),
            fields: {
                can_approve_or_deny: isPending && mayIn(call, job, 'approval'),
                approval_expiration: isPending && job.timeout ? stamp(job.created + job.timeout * 1000) : null,
            },
        });
    },
});
/** Answers an approval. */
function approval_decide(call, approval, status) {
    if (!mayIn(call, approval, 'approval'))
        throw forbidden();
    if (approval.status !== 'pending') {
        throw invalid({ error: 'This workflow step has already been approved or denied.' });
    }
    approval.approved_or_denied_by = userOf(call).id;
    approval.modified = call.now;
    finish(call.world, approval, status, call.now);
    return empty();
}

;// CONCATENATED MODULE: ./simulator/resources/jobs/host-summaries.ts




/** Counts of one host in one job. */
const HOST_SUMMARY = {
    collection: 'job_host_summaries',
    type: 'job_host_summary',
    nameless: true,
    fields: {},
    columns: {
        job: 'id',
        host: 'id',
        host_name: 'string',
        ...Object.fromEntries(COUNTERS.map((name) => [name, 'integer'])),
    },
    references: { job: 'jobs', host: 'hosts' },
    constants: { constructed_host: null },
    shown: (_call, row) => ({ fields: { failed: row.failures > 0 || row.dark > 0 } }),
};
const FILTERS = {
    name: 'JobHostSummary',
    also: ['failed', 'constructed_host', 'modified'],
    computed: { failed: ({ failures, dark }) => failures > 0 || dark > 0 },
    search: ['host_name'],
};
/** The counts by host of a job; newest first, as the real one gives them when nothing is asked for. */
const HOST_SUMMARIES = action('job_host_summaries', {
    title: 'Job Host Summary List',
    GET: (call, job) => {
        const json = (row) => toJson(call, HOST_SUMMARY, { ...row, modified: row.created, job: job.id }, false);
        return list(call, FILTERS, job.host_summaries, json, '-id');
    },
});

;// CONCATENATED MODULE: ./simulator/resources/jobs/job.ts







/** Jobs of job templates. */
const job_JOB = jobKind({
    type: 'job',
    model: 'Job',
    columns: {
        ...columnsOf(JOB_TEMPLATE_FIELDS, [...OF_TEMPLATE, ...ONLY_OF_TEMPLATE]),
        organization: 'id',
        job_template: 'id',
        artifacts: 'json',
        scm_revision: 'string',
        instance_group: 'id',
        job_slice_number: 'integer',
        job_slice_count: 'integer',
        execution_node: 'string',
        controller_node: 'string',
    },
    references: {
        inventory: 'inventories',
        project: 'projects',
        organization: 'organizations',
        job_template: 'job_templates',
    },
    summaries: { instance_group: 'instance_groups' },
    links: [
        ...['labels', 'credentials', 'stdout', 'job_events', 'job_host_summaries', 'activity_stream'],
        ...['notifications', 'create_schedule', 'cancel', 'relaunch'],
    ],
    constants: {
        force_handlers: false,
        start_at_task: '',
        use_fact_cache: false,
        webhook_service: '',
        webhook_credential: null,
        webhook_guid: '',
    },
    shown: (call, job, detailed) => {
        const { world, method } = call;
        return merged(sourceWorkflow(call, job, detailed), {
            summary: { labels: briefLabels(world, job.labels), credentials: briefCredentials(world, job.credentials) },
            fields: {
                extra_vars: shownVars(job.extra_vars, job.survey_passwords),
                passwords_needed_to_start: passwordsNeeded(world, job.credentials),
                scm_revision: job.status === 'pending' ? '' : job.scm_revision,
                ...playbookFigures(call, job, detailed),
                ...(detailed && method === 'GET' ? { custom_virtualenv: null } : {}),
            },
        });
    },
});

;// CONCATENATED MODULE: ./simulator/resources/jobs/system-job.ts










/** Cleanups of the controller: they have events, and no page for their output, which stands in their detail. */
const SYSTEM_JOB = jobKind({
    type: 'system_job',
    model: 'SystemJob',
    columns: { execution_node: 'string', system_job_template: 'id', job_type: 'choice', extra_vars: 'string' },
    references: { system_job_template: 'system_job_templates' },
    summaries: { instance_group: 'instance_groups' },
    links: ['notifications', 'cancel', 'events'],
    capabilitiesOf: (call, job) => ({ ...jobCapabilities(call, job), start: false }),
    rows: (call) => {
        const { is_superuser, is_system_auditor } = userOf(call);
        if (!is_superuser && !is_system_auditor)
            throw detail(403, 'Superuser privileges needed.');
        return call.world.system_jobs.all();
    },
    shown: ({ now }, job) => {
        const seen = job.events.filter((event) => event.visible <= now);
        return { fields: { result_stdout: seen.map(({ stdout }) => `${stdout}\n`).join('') } };
    },
});
/** What keeps the controller tidy. */
const SYSTEM_JOB_TEMPLATE = {
    collection: 'system_job_templates',
    type: 'system_job_template',
    model: 'SystemJobTemplate',
    table: 'system_job_templates',
    order: 'name',
    readOnly: true,
    lasting: true,
    nameless: true,
    fields: {},
    columns: { name: 'string', description: 'string', job_type: 'choice' },
    constants: { last_job_run: null, last_job_failed: false, status: 'ok', execution_environment: null },
    links: [
        ...['jobs', 'schedules', 'launch', 'notification_templates_started', 'notification_templates_success'],
        'notification_templates_error',
    ],
    shown: ({ base }, { next_schedule, next_job_run }) => ({
        related: next_schedule === null ? {} : { next_schedule: `${base}/schedules/${next_schedule}/` },
        fields: { next_job_run: next_job_run === null ? null : zulu(next_job_run) },
    }),
};
/** Starts a cleanup; variables that it does not take are dropped without a word. */
function launchSystemJob(call, template) {
    const { world, now } = call;
    if (!userOf(call).is_superuser)
        throw forbidden();
    const given = objectBody(call)['extra_vars'];
    const kept = Object.entries(isObject(given) ? given : {}).filter(([name]) => SYSTEM_VARIABLES.has(name));
    const extraVars = kept.length === 0 ? '' : pythonJson(Object.fromEntries(kept));
    const job = createSystemJob(world, template, extraVars, userOf(call).id, now);
    enqueue(world, job, now);
    return createdReply(call, SYSTEM_JOB, job, { system_job: job.id });
}

;// CONCATENATED MODULE: ./simulator/resources/jobs/kinds.ts











/** The kinds of jobs. */
const KINDS = Object.fromEntries([job_JOB, WORKFLOW_JOB, PROJECT_UPDATE, INVENTORY_UPDATE, AD_HOC_COMMAND, SYSTEM_JOB, WORKFLOW_APPROVAL].map((kind) => [
    kind.type,
    kind,
]));
/** Any job in its own form; tests also give jobs a type that is not known. */
function anyJobJson(call, job, detailed) {
    return toJson(call, KINDS[job.type] ?? SYSTEM_JOB, job, detailed);
}
/** Jobs of every kind. */
const UNIFIED_JOB = { name: 'UnifiedJob', search: ['name', 'description', 'playbook'] };
/** A list of jobs of several kinds. */
function jobList(call, jobs, filters = UNIFIED_JOB) {
    return list(call, filters, jobs, (job) => anyJobJson(call, job, false));
}
/** Jobs of every kind in one list. */
function unifiedJobRoutes(routes) {
    routes.add('/unified_jobs/', {
        title: 'Unified Job List',
        kind: { type: 'unified_job', shared: true, fields: {}, columns: COLUMNS, computed: COMPUTED },
        GET: (call) => {
            // Approvals are jobs, too, and the controller leaves them out here.
            const all = call.world.unifiedJobs().filter((job) => job.type !== 'workflow_approval');
            return jobList(call, all.filter((job) => canReadJob(call.world, userOf(call), job)));
        },
    });
}

;// CONCATENATED MODULE: ./simulator/resources/jobs/relaunch.ts














/** Hosts of the inventory on which the job failed or which it could not reach. */
function failedHosts(call, job) {
    return hostsThere(call, job)
        .filter((row) => row.failures > 0 || row.dark > 0)
        .map((row) => row.host_name);
}
function hostsThere(call, job) {
    const known = new Set(hostsOf(call.world, job.inventory).map((host) => host.name));
    return job.host_summaries.filter((row) => known.has(row.host_name));
}
/** What a relaunch would ask for, and on how many hosts it would run. */
function relaunchInfo(call, job) {
    return reply_ok({
        passwords_needed_to_start: passwordsNeeded(call.world, job.credentials),
        retry_counts: { all: hostsThere(call, job).length, failed: failedHosts(call, job).length },
    });
}
/** Runs a job again, on all its hosts or on those that failed; what it was launched with is copied. */
function relaunch(call, job) {
    const { world, now } = call;
    const user = userOf(call);
    const template = world.job_templates.get(job.job_template);
    if (!can(user, 'job_template', template, 'execute'))
        throw forbidden();
    const body = objectBody(call);
    const complaints = new Complaints();
    const { hosts = 'all' } = readAll({ hosts: choice(['all', 'failed'], 'all') }, body, complaints, world);
    // They may also stand beside the other fields.
    const given = isObject(body['credential_passwords']) ? body['credential_passwords'] : body;
    const missing = passwordsNeeded(world, job.credentials).filter((name) => !given[name]);
    if (missing.length > 0) {
        complaints.add('credential_passwords', `Missing passwords needed to start: ${missing.join(', ')}`);
    }
    refuse(complaints);
    const failed = hosts === 'failed' ? failedHosts(call, job) : [];
    if (hosts === 'failed')
        refuseWithoutHosts(job, failed);
    const copy = template
        ? createJob(world, template, { ...job, execution_environment: null }, user.id, now)
        : copyJob(world, job, user.id, now);
    copy.extra_vars = job.extra_vars;
    copy.launch_type = 'relaunch';
    if (hosts === 'failed')
        copy.limit = failed.join(',');
    enqueue(world, copy, now);
    return createdReply(call, job_JOB, copy, { job: copy.id });
}
function refuseWithoutHosts(job, failed) {
    if (!isFinal(job)) {
        throw invalid({ hosts: 'Wait until job finishes before retrying on failed hosts.' });
    }
    if (job.host_summaries.length === 0) {
        throw invalid({ hosts: 'Cannot retry on failed hosts, playbook stats not available.' });
    }
    if (failed.length === 0)
        throw invalid({ hosts: 'Cannot relaunch because previous job had 0 failed hosts.' });
}

;// CONCATENATED MODULE: ./simulator/resources/jobs/workflow-node.ts






/** Nodes of running workflows; `job` is null when a node has not run, and for ever when it never will. */
const WORKFLOW_JOB_NODE = {
    collection: 'workflow_job_nodes',
    type: 'workflow_job_node',
    model: 'WorkflowJobNode',
    table: 'workflow_job_nodes',
    filters: { search: ['unified_job_template__name', 'unified_job_template__description'] },
    order: 'id',
    readOnly: true,
    lasting: true,
    open: true,
    nameless: true,
    fields: {},
    columns: {
        ...columnsOf(ANSWERS),
        job: 'id',
        workflow_job: 'id',
        unified_job_template: 'id',
        success_nodes: 'field',
        failure_nodes: 'field',
        always_nodes: 'field',
        all_parents_must_converge: 'boolean',
        do_not_run: 'boolean',
        identifier: 'string',
    },
    references: {
        inventory: 'inventories',
        execution_environment: 'execution_environments',
        workflow_job: 'workflow_jobs',
    },
    links: ['labels', 'credentials', 'instance_groups', 'success_nodes', 'failure_nodes', 'always_nodes'],
    shown: (call, node) => {
        const job = call.world.unifiedJob(node.job);
        const approval = job?.type === 'workflow_approval' ? { timed_out: job.timed_out } : {};
        return {
            related: job ? { job: request_link(call, JOB_TABLES[job.type], job.id) } : {},
            summary: job ? { job: { ...briefJob(job), ...approval } } : {},
            fields: { extra_data: shownData(call.world, node) },
        };
    },
};

;// CONCATENATED MODULE: ./simulator/resources/jobs/routes.ts



















/** Jobs of every kind, and what is below them. */
function jobRoutes(routes) {
    mountJobs(routes, job_JOB, [
        action('relaunch', { title: 'Job Relaunch', GET: relaunchInfo, POST: relaunch }),
        listed('credentials', CREDENTIAL, ({ world }, job) => rowsByIds(world.credentials, job.credentials), { order: '' }),
        HOST_SUMMARIES,
        events('job_events'),
        CHILDREN_SUMMARY,
        stdout('Job Stdout'),
    ]);
    mountJobs(routes, WORKFLOW_JOB, [
        listed('workflow_nodes', WORKFLOW_JOB_NODE, ({ world }, job) => world.workflow_job_nodes.filter((node) => node.workflow_job === job.id)),
        action('relaunch', {
            title: 'Workflow Job Relaunch',
            GET: () => reply_ok({}),
            POST: (call, job) => {
                if (!canActOnJob(call.world, userOf(call), job))
                    throw forbidden();
                const copy = copyWorkflowJob(call.world, job, userOf(call).id, call.now);
                enqueue(call.world, copy, call.now);
                return createdReply(call, WORKFLOW_JOB, copy);
            },
        }),
    ]);
    mount(routes, WORKFLOW_JOB_NODE);
    mount(routes, WORKFLOW_APPROVAL, [
        action('approve', {
            title: 'Workflow Approval approve',
            GET: (_call, { job_explanation }) => reply_ok({ job_explanation }),
            POST: (call, approval) => approval_decide(call, approval, 'successful'),
        }),
        action('deny', {
            title: 'Workflow Approval deny',
            GET: (_call, { job_explanation }) => reply_ok({ job_explanation }),
            POST: (call, approval) => approval_decide(call, approval, 'failed'),
        }),
    ]);
    mountJobs(routes, PROJECT_UPDATE, [events(), stdout('Project Update Stdout')]);
    mountJobs(routes, INVENTORY_UPDATE, [events(), stdout('Inventory Update Stdout')]);
    mount(routes, SYSTEM_JOB_TEMPLATE, [
        action('launch', { title: 'System Job Template Launch', GET: () => reply_ok({}), POST: launchSystemJob }),
    ]);
    mountJobs(routes, SYSTEM_JOB, [events(), emptyList('notifications', 'System Job Notifications List')]);
    eventRoutes(routes);
    unifiedJobRoutes(routes);
}

;// CONCATENATED MODULE: ./simulator/resources/projects/project.ts








/** Folders that no manual project uses yet. */
function freePaths(world) {
    const used = new Set(world.projects.filter((row) => row.scm_type === '').map((row) => row.local_path));
    return Object.keys(world.local_paths).filter((path) => !used.has(path));
}
function checkManual({ call, row, before, complaints }) {
    if (row.scm_update_on_launch) {
        complaints.add('scm_update_on_launch', 'Update options must be set to false for manual projects.');
    }
    else if (row.local_path !== before?.local_path && !freePaths(call.world).includes(row.local_path)) {
        complaints.add('local_path', 'This path is already being used by another manual project.');
    }
}
function checkFetched({ call, row, before, complaints }) {
    if (row.scm_url === '')
        complaints.add('scm_url', 'SCM URL is required.');
    else if (!/^(?:[\w+.-]+:\/\/|[^\s:]+@?[^\s:]*:(?!:)|\/)\S/.test(row.scm_url)) {
        complaints.add('scm_url', `Invalid ${row.scm_type} URL`);
    }
    if (before && before.scm_type !== '' && row.local_path !== before.local_path) {
        complaints.add('local_path', `Cannot change local_path for ${row.scm_type}-based projects`);
    }
    const credential = call.world.credentials.get(row.credential);
    const type = call.world.credential_types.get(credential?.credential_type);
    const wanted = row.scm_type === 'insights' ? 'insights' : 'scm';
    if (type && type.kind !== wanted)
        complaints.add('credential', `Credential kind must be '${wanted}'.`);
}
/** What has a project fetched anew. */
const SOURCE = ['scm_type', 'scm_url', 'scm_branch', 'scm_refspec', 'credential'];
/** Begins an update, as one that was asked for. */
function fetchProject(call, row) {
    enqueue(call.world, createProjectUpdate(call.world, row, userOf(call).id, call.now), call.now);
}
/** The folder of a project that is fetched. */
const folder = ({ id, name }) => `_${id}__${name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`;
/** Projects; one with a repository is fetched when it is made, and when another source is named. */
const PROJECT = {
    collection: 'projects',
    type: 'project',
    model: 'Project',
    table: 'projects',
    order: 'name',
    grant: 'project',
    fields: PROJECT_FIELDS,
    columns: { ...UPDATE_COLUMNS.columns, scm_revision: 'string', custom_virtualenv: 'string' },
    computed: UPDATE_COLUMNS.computed,
    constants: { custom_virtualenv: null },
    shared: true,
    unique: [
        { by: ['organization', 'name'], text: 'Project with this (organization, name) combination already exists.' },
    ],
    links: [
        ...['teams', 'playbooks', 'update', 'project_updates', 'scm_inventory_sources', 'schedules', 'activity_stream'],
        ...['notification_templates_started', 'notification_templates_success', 'notification_templates_error'],
        ...['access_list', 'object_roles', 'copy'],
    ],
    roles: [
        ['admin', 'Admin', 'Can manage all aspects of the %s'],
        ['use', 'Use', 'Can use the %s in a job template'],
        ['update', 'Update', 'May update the %s'],
        ['read', 'Read', 'May view settings for the %s'],
    ],
    capabilities: ['edit', 'delete', 'start', 'schedule', 'copy'],
    hidden: () => ({
        ...noNotifications(),
        scm_revision: '',
        status: 'ok',
        playbooks: [],
        inventory_files: [],
        last_job: null,
        current_job: null,
        last_job_run: null,
        run: { seconds: 9, fails: false },
    }),
    check: (draft) => {
        const { call, row, before, complaints } = draft;
        if (row.scm_type === '')
            checkManual(draft);
        else
            checkFetched(draft);
        const used = call.world.job_templates.find((template) => template.project === before?.id);
        if (before && used && row.organization !== before.organization) {
            complaints.add('organization', 'Organization cannot be changed when in use by job templates.');
        }
    },
    saved: ({ call, row, before }) => {
        if (row.scm_type === '') {
            row.playbooks = call.world.local_paths[row.local_path] ?? row.playbooks;
            return;
        }
        if (!before)
            row.local_path = folder(row);
        if (!before)
            row.run = fetchScript(call.world, row) ?? row.run;
        if (SOURCE.some((name) => row[name] !== before?.[name]))
            fetchProject(call, row);
    },
    usedBy: (row, job) => 'project' in job && job.project === row.id,
    shown: (call, row, detailed) => {
        const update = updateState(call, row, 'project_updates');
        return {
            related: { inventory_files: `${call.base}/projects/${row.id}/inventories/`, ...update.related },
            summary: {
                ...update.summary,
                ...present({
                    resolved_environment: detailed && call.method !== 'POST' ? resolvedEnvironment(call.world, row.default_environment) : undefined,
                }),
            },
            fields: update.fields,
        };
    },
};

;// CONCATENATED MODULE: ./simulator/resources/organizations/organization.ts



/** Organizations, to which nearly everything belongs. */
const organization_ORGANIZATION = {
    collection: 'organizations',
    type: 'organization',
    model: 'Organization',
    table: 'organizations',
    order: 'name',
    grant: 'organization',
    fields: ORGANIZATION_FIELDS,
    columns: { custom_virtualenv: 'string' },
    constants: { custom_virtualenv: null },
    unique: [{ by: ['name'], field: 'name', text: 'Organization with this Name already exists.' }],
    links: [
        ...['execution_environments', 'projects', 'inventories', 'job_templates', 'workflow_job_templates', 'users'],
        ...['admins', 'teams', 'credentials', 'applications', 'activity_stream', 'notification_templates'],
        ...['notification_templates_started', 'notification_templates_success', 'notification_templates_error'],
        ...['notification_templates_approvals', 'object_roles', 'access_list', 'instance_groups', 'galaxy_credentials'],
    ],
    roles: [
        ['admin', 'Admin', 'Can manage all aspects of the %s', true],
        ['execute', 'Execute', 'May run any executable resources in the %s'],
        ['project_admin', 'Project Admin', 'Can manage all projects of the %s'],
        ['inventory_admin', 'Inventory Admin', 'Can manage all inventories of the %s'],
        ['credential_admin', 'Credential Admin', 'Can manage all credentials of the %s'],
        ['workflow_admin', 'Workflow Admin', 'Can manage all workflows of the %s'],
        ['notification_admin', 'Notification Admin', 'Can manage all notifications of the %s'],
        ['job_template_admin', 'Job Template Admin', 'Can manage all job templates of the %s'],
        ['execution_environment_admin', 'Execution Environment Admin', 'Can manage all execution environments of the %s'],
        ['auditor', 'Auditor', 'Can view all aspects of the %s'],
        ['member', 'Member', 'User is a member of the %s', true],
        ['read', 'Read', 'May view settings for the %s'],
        ['approval', 'Approve', 'Can approve or deny a workflow approval node'],
    ],
    capabilities: ['edit', 'delete'],
    hidden: () => ({
        ...noNotifications(),
        notification_templates_approvals: [],
        instance_groups: [],
        galaxy_credentials: [],
    }),
    refusal: administratorsOnly,
    usedBy: (row, job) => job.organization === row.id,
    shown: (call, row, detailed) => {
        const { world } = call;
        const count = (table) => world[table].all().filter((one) => one.organization === row.id).length;
        const counts = {
            users: members(world, 'organization', row.id, 'member').length,
            admins: members(world, 'organization', row.id, 'admin').length,
            inventories: count('inventories'),
            teams: count('teams'),
            projects: count('projects'),
            job_templates: count('job_templates'),
        };
        const own = new Set(world.inventories.filter((one) => one.organization === row.id).map((one) => one.id));
        const hosts = { hosts: world.hosts.filter((host) => own.has(host.inventory)).length };
        // The number of hosts is told on the page alone, and not in reply to a change.
        const paged = detailed && call.method !== 'POST';
        return {
            summary: {
                resource: { ansible_id: ansibleId(`organization ${row.id}`), resource_type: 'shared.organization' },
                related_field_counts: paged ? { ...counts, ...hosts } : counts,
            },
        };
    },
};

;// CONCATENATED MODULE: ./simulator/resources/organizations/role-definition.ts



/** Role definitions: the newer way to say what a role may do. What a definition of one's own permits is not simulated. */
const ROLE_DEFINITION = {
    collection: 'role_definitions',
    type: 'role_definition',
    model: 'RoleDefinition',
    table: 'role_definitions',
    order: 'id',
    open: true,
    nameless: true,
    typeless: true,
    fields: ROLE_DEFINITION_FIELDS,
    columns: { managed: 'boolean', created_by: 'id', modified_by: 'id' },
    unique: [{ by: ['name'], field: 'name', text: 'role definition with this name already exists.' }],
    links: ['team_assignments', 'user_assignments'],
    hidden: () => ({ managed: false }),
    refusal: (call, body, row) => row?.managed ? invalid(['Role is managed by the system']) : administratorsOnly(call, body, row),
};

;// CONCATENATED MODULE: ./simulator/resources/organizations/role-assignments.ts














const holderOf = (world, actor, id) => actor === 'user' ? world.users.get(id) : world.teams.get(id);
const mayGive = (call, { grant }) => can(userOf(call), grant.on, objectOf(call.world, grant), 'admin');
/** Which users, or which teams, were assigned which roles: administrators see all of it, others their own. */
function assignmentKind(actor) {
    const type = `role_${actor}_assignment`;
    const kind = {
        collection: `${type}s`,
        type,
        model: words(type, true).replaceAll(' ', ''),
        order: 'id',
        readOnly: true,
        nameless: true,
        typeless: true,
        hides: true,
        // Named in another order than elsewhere.
        allow: 'GET, HEAD, OPTIONS, DELETE',
        derived: (world) => assignments(world, actor, world.clock.ms(), null),
        fields: { role_definition: requiredReference('role_definitions'), [actor]: reference(`${actor}s`) },
        columns: { created_by: 'id', content_type: 'string', object_id: 'string' },
        constants: { object_ansible_id: null, ...(actor === 'user' ? { user_ansible_id: null } : {}) },
        visible: (call, row) => {
            const user = userOf(call);
            const own = actor === 'user' ? [user.id] : user.teams.map(({ id }) => id);
            return user.is_superuser || own.includes(row[actor] ?? 0);
        },
        manages: mayGive,
        create: (call) => role_assignments_assign(call, actor, kind),
        deleted: ({ world }, row) => {
            const holder = holderOf(world, actor, row[actor] ?? null);
            if (holder)
                revokeRole(holder, row.grant);
            return empty();
        },
        shown: (call, { grant }) => ({
            related: { content_object: request_link(call, collectionOf(GRANTING[grant.on]), grant.id) },
            summary: present({
                content_object: grant.on === 'credential'
                    ? summaryOf(call.world, 'credentials', grant.id)
                    : brief(objectOf(call.world, grant)),
            }),
        }),
    };
    return kind;
}
/** Assigns a role: the assignment that is there already is the answer, too. */
function role_assignments_assign(call, actor, kind) {
    const { world, now } = call;
    const body = objectBody(call);
    const complaints = new Complaints();
    const given = readAll(kind.fields, body, complaints, world, { isWhole: true });
    refuse(complaints);
    const holder = holderOf(world, actor, Number(given[actor] ?? 0));
    if (!holder) {
        const text = `Provide exactly one of ${actor} or ${actor}_ansible_id`;
        throw invalid({ [actor]: text, [`${actor}_ansible_id`]: text });
    }
    const object = body['object_id'] ?? '';
    if (object === '')
        throw invalid({ object_id: 'Object must be specified for this role assignment' });
    const definition = world.role_definitions.get(Number(given['role_definition']));
    const grant = definition && grantOf(definition, Number(object));
    if (!grant || !objectOf(world, grant)) {
        throw invalid({ object_id: [`Invalid pk "${String(object)}" - object does not exist.`] });
    }
    if (!mayGive(call, { grant }))
        throw forbidden();
    grantRole(world, holder, grant);
    const table = assignments(world, actor, now, userOf(call).id);
    const row = table.find((one) => one[actor] === holder.id && isSame(one.grant, grant));
    if (!row)
        throw new Error(`no assignment of ${grant.role}`);
    return createdReply(call, kind, row);
}
/** Role definitions, and who was assigned which role. */
function roleAssignmentRoutes(routes) {
    const kinds = { user: assignmentKind('user'), team: assignmentKind('team') };
    for (const kind of Object.values(kinds))
        mount(routes, kind);
    mount(routes, ROLE_DEFINITION, Object.entries(kinds).map(([actor, kind]) => listed(`${actor}_assignments`, kind, (call, { id }) => mount_all(call, kind).filter((row) => row.role_definition === id), { title: `${words(kind.type, true)} List` })));
}

;// CONCATENATED MODULE: ./simulator/world/table.ts
/** Rows by id, in order of creation, with a sequence for the next id. */
class Table {
    #rows = new Map();
    /** The highest id that there ever was: ids of what was deleted are not given again. */
    #last = 0;
    #next;
    /** `next` is given where several tables draw from one sequence, as all unified jobs do. */
    constructor(next) {
        this.#next = next ?? (() => this.#last + 1);
    }
    get size() {
        return this.#rows.size;
    }
    get length() {
        return this.#rows.size;
    }
    get(id) {
        return id === null || id === undefined ? undefined : this.#rows.get(id);
    }
    all() {
        return [...this.#rows.values()];
    }
    find(matches) {
        for (const row of this.#rows.values())
            if (matches(row))
                return row;
        return undefined;
    }
    filter(matches) {
        return this.all().filter(matches);
    }
    nextId() {
        return this.#next();
    }
    /** Adds a row as it is. */
    put(row) {
        this.#rows.set(row.id, row);
        if (row.id > this.#last)
            this.#last = row.id;
        return row;
    }
    /** Adds a row under the next id. */
    insert(row) {
        return this.put({ ...row, id: this.nextId() });
    }
    delete(id) {
        return this.#rows.delete(id);
    }
    [Symbol.iterator]() {
        return this.#rows.values();
    }
}
/** A sequence that several tables share; `reserve` keeps it above ids that a seed gave. */
class Sequence {
    #last = 0;
    next = () => {
        this.#last += 1;
        return this.#last;
    };
    reserve(id) {
        if (id > this.#last)
            this.#last = id;
    }
}

;// CONCATENATED MODULE: ./simulator/resources/organizations/role.ts













/** Kinds of objects that have roles. */
const role_KINDS = [
    ...[organization_ORGANIZATION, TEAM, CREDENTIAL, PROJECT, inventory_INVENTORY, JOB_TEMPLATE, WORKFLOW_JOB_TEMPLATE, INSTANCE_GROUP],
];
/** The roles that an object has. */
function rolesOn(kind, row) {
    return (kind.roles ?? []).map(([role, name, text], index) => {
        const grant = { on: kind.grant, id: row.id, role };
        const description = text.replace('%s', words(kind.type));
        return { id: roleId(grant.on, row.id, index), kind, row, grant, name, description };
    });
}
/** The roles that somebody was given, one by one. */
function rolesOf(world, grants) {
    return grants.flatMap(({ on, id, role }) => {
        const kind = role_KINDS.find((one) => one.grant === on);
        const row = kind && crud_rowsOf({ world }, kind).get(id);
        return kind && row ? rolesOn(kind, row).filter(({ grant }) => grant.role === role) : [];
    });
}
/** Roles on objects; they are searched by what they are on and by their key, not by name. */
const ROLE = {
    collection: 'roles',
    type: 'role',
    model: 'Role',
    order: 'id',
    readOnly: true,
    lasting: true,
    open: true,
    nameless: true,
    deprecated: true,
    derived: (world) => {
        const roles = new Table();
        for (const kind of role_KINDS) {
            for (const row of crud_rowsOf({ world }, kind))
                for (const role of rolesOn(kind, row))
                    roles.put(role);
        }
        return roles;
    },
    filters: {
        computed: {
            role_field: ({ grant }) => `${grant.role}_role`,
            content_type: ({ kind }) => kind.model.toLowerCase(),
        },
        search: ['role_field', 'content_type'],
    },
    fields: {},
    columns: { name: 'string', description: 'string' },
    links: ['users', 'teams'],
    shown: (call, { kind, row }) => ({
        related: { [kind.type]: request_link(call, kind.collection, row.id) },
        summary: {
            resource_name: row.name,
            resource_type: kind.type,
            resource_type_display_name: words(kind.type, true),
            resource_id: row.id,
        },
    }),
};

;// CONCATENATED MODULE: ./simulator/resources/organizations/role-rules.ts



/** Refuses a credential for a user outside of its organization; that of no organization is for administrators to give. */
function checkUser(call, kind, { organization = null }, to) {
    if (kind.grant !== 'credential')
        return;
    if (organization === null) {
        if (userOf(call).is_superuser)
            return;
        throw invalid({ msg: 'You cannot grant private credential access to another user' });
    }
    const isMember = ['member', 'admin'].some((key) => members(call.world, 'organization', organization, key).includes(to));
    if (isMember || to.is_superuser || objectBody(call)['disassociate'] !== undefined)
        return;
    throw invalid({ msg: "You cannot grant credential access to a user not in the credentials' organization" });
}
/** Refuses what no team can have, even to take it away. */
function checkTeam(kind, { organization = null }, grant, to) {
    if (kind.grant === 'organization' && ['member', 'admin'].includes(grant.role)) {
        throw invalid({ msg: 'You cannot assign an Organization participation role as a child role for a Team.' });
    }
    if (kind.grant !== 'credential')
        return;
    if (organization !== null && organization === to.organization)
        return;
    throw invalid({
        msg: "You cannot grant credential access to a team when the Organization field isn't set, or belongs to a different organization",
    });
}

;// CONCATENATED MODULE: ./simulator/resources/organizations/roles.ts













/** Roles that somebody has. */
function grantedRoles(call, grants) {
    return list(call, modelOf(ROLE), rolesOf(call.world, grants), (role) => {
        const json = toJson(call, ROLE, role, false);
        const unattach = { user_capabilities: { unattach: true } };
        return { ...json, summary_fields: { ...unattach, ...json['summary_fields'] } };
    });
}
/** Gives a role or takes it away; to have it twice changes nothing. */
function change(call, { kind, row, grant }, to) {
    if ('teams' in to)
        checkUser(call, kind, row, to);
    else
        checkTeam(kind, row, grant, to);
    if (!allowed(call, kind, row, 'admin'))
        throw forbidden();
    if (objectBody(call)['disassociate']) {
        revokeRole(to, grant);
        return empty();
    }
    grantRole(call.world, to, grant);
    // Who gave it is known from now on.
    for (const actor of ['user', 'team'])
        assignments(call.world, actor, call.now, userOf(call).id);
    return empty();
}
function roles_named(call) {
    const id = objectBody(call)['id'];
    if (id === undefined)
        throw invalid({ msg: "Role 'id' field is missing." });
    const role = crud_rowsOf(call, ROLE).get(Number(id));
    if (!role)
        throw invalid({ detail: 'Role matching query does not exist.' });
    return role;
}
/** Roles that follow from a role. */
function roles_below(kind, key) {
    const all = (kind.roles ?? []).map(([name]) => `${name}_role`);
    if (key === 'admin')
        return all;
    return key === 'read' ? ['read_role'] : ['read_role', `${key}_role`];
}
/** Who may do something with an object, and by which role. */
function accessList(call, kind, row) {
    const isHere = ({ on, id }) => on === kind.grant && id === row.id;
    const direct = (grants) => rolesOf(call.world, grants.filter(isHere)).map(({ id, name, description, grant }) => ({
        role: {
            ...{ id, name, description, resource_name: row.name, resource_type: kind.type },
            related: { [kind.type]: request_link(call, kind.collection, row.id) },
            user_capabilities: { unattach: true },
        },
        descendant_roles: roles_below(kind, grant.role),
    }));
    const all = (kind.roles ?? []).map(([name]) => `${name}_role`).sort();
    const system = { id: null, name: 'System Administrator', description: 'Can manage all aspects of the system' };
    const whole = { role: { ...system, user_capabilities: { unattach: false } }, descendant_roles: all };
    const users = call.world.users.filter((user) => user.is_superuser || user.grants.some(isHere) || user.teams.some((team) => team.grants.some(isHere)));
    return list(call, modelOf(USER), users, (user) => {
        const { auth: _, ...json } = toJson(call, USER, user, false);
        const { resource = null } = json['summary_fields'];
        const indirect = [...(user.is_superuser ? [whole] : []), ...user.teams.flatMap((team) => direct(team.grants))];
        return {
            ...json,
            summary_fields: { resource, direct_access: direct(user.grants), indirect_access: indirect },
        };
    });
}
/** Those who have a role, and how it is given to them. */
function holdersOf(path, title, kind) {
    return action(path, {
        title,
        deprecated: true,
        GET: (call, role) => {
            const rows = crud_rowsOf(call, kind).filter(({ grants }) => grants.some((one) => isSame(one, role.grant)));
            return listOf(call, kind, rows);
        },
        POST: (call, role) => change(call, role, find(call, kind, Number(objectBody(call)['id']))),
    });
}
/** Roles on objects, who has them, and how they are given. */
function roleRoutes(routes) {
    mount(routes, ROLE, [holdersOf('users', 'Role Users List', USER), holdersOf('teams', 'Role Teams List', TEAM)]);
    routes.add('/users/:id/roles/', {
        title: 'User Roles List',
        deprecated: true,
        GET: (call, id) => grantedRoles(call, find(call, USER, id).grants),
        // Who may give a role need not see the user.
        POST: (call, id) => {
            const user = call.world.users.get(Number(id));
            if (!user)
                throw notFound('User');
            return change(call, roles_named(call), user);
        },
    });
    action('roles', {
        title: 'Team Roles List',
        deprecated: true,
        GET: (call, team) => grantedRoles(call, team.grants),
        POST: (call, team) => change(call, roles_named(call), team),
    })(routes, TEAM);
    for (const kind of role_KINDS) {
        const title = words(kind.type, true);
        action('object_roles', {
            title: `${title} Roles List`,
            deprecated: true,
            GET: (call, row) => listOf(call, ROLE, rolesOn(kind, row)),
        })(routes, kind);
        action('access_list', {
            title: `${title} Access List`,
            deprecated: true,
            GET: (call, row) => accessList(call, kind, row),
        })(routes, kind);
    }
}

;// CONCATENATED MODULE: ./simulator/resources/organizations/routes.ts





















/** Organizations, what belongs to them, and roles. */
function organizationRoutes(routes) {
    routes.add('/me/', {
        title: 'Me',
        GET: (call) => reply_ok({ count: 1, next: null, previous: null, results: [toJson(call, USER, userOf(call), false)] }),
    });
    mount(routes, organization_ORGANIZATION, [
        associated(holders('users', 'member', 'organization')),
        associated(holders('admins', 'admin', 'organization')),
        instanceGroups(),
        associated({ path: 'galaxy_credentials', of: CREDENTIAL, ids: (row) => row.galaxy_credentials, order: '' }),
        ...notified(true),
        below(TEAM),
        below(CREDENTIAL),
        below(PROJECT),
        below(inventory_INVENTORY),
        below(JOB_TEMPLATE),
        below(WORKFLOW_JOB_TEMPLATE),
        below(APPLICATION),
        below(NOTIFICATION_TEMPLATE, { attaches: true }),
        below(EXECUTION_ENVIRONMENT, { attaches: true }),
    ]);
    roleRoutes(routes);
    roleAssignmentRoutes(routes);
}

;// CONCATENATED MODULE: ./simulator/resources/projects/routes.ts













function projects_routes_update(call, project) {
    if (!can(userOf(call), 'project', project, 'update'))
        throw forbidden();
    // There is nothing to fetch for a manual project.
    if (project.scm_type === '')
        throw notAllowed('POST');
    const begun = createProjectUpdate(call.world, project, userOf(call).id, call.now);
    const reply = createdReply(call, PROJECT_UPDATE, begun, { project_update: begun.id }, 202);
    enqueue(call.world, begun, call.now);
    return reply;
}
/** Projects and their updates. */
function projectRoutes(routes) {
    mount(routes, PROJECT, [
        view('playbooks', 'Project Playbooks', (_call, { playbooks }) => playbooks),
        view('inventories', 'Project Inventories', (_call, row) => row.inventory_files),
        listed('teams', TEAM, ({ world }, { id }) => world.teams.filter((team) => team.grants.some((grant) => grant.on === 'project' && grant.id === id))),
        listed('project_updates', PROJECT_UPDATE, ({ world }, { id }) => world.project_updates.filter((row) => row.project === id), { title: 'Project Update List' }),
        below(INVENTORY_SOURCE, { path: 'scm_inventory_sources', field: 'source_project', readOnly: true }),
        action('update', {
            title: 'Project Update View',
            ...launch_fields_LAUNCHES,
            kind: updateOf('project'),
            GET: (_call, { scm_type }) => reply_ok({ can_update: scm_type !== '' }),
            POST: projects_routes_update,
        }),
        ...notified(),
        schedules(),
    ]);
}

;// CONCATENATED MODULE: ./simulator/http/version.ts
/** Version that the simulator answers as. */
const version_VERSION = '24.6.1';

;// CONCATENATED MODULE: ./simulator/resources/config-data.ts
/** Name, version and description of the analytics collectors that the configuration lists. */
const ANALYTICS = [
    ['config', '1.6', 'General platform configuration.'],
    ['counts', '1.2', 'Counts of objects such as organizations, inventories, and projects'],
    ['cred_type_counts', '1.0', 'Counts of credentials by credential type'],
    ['events_table', '1.5', 'Automation task records'],
    ['host_metric_summary_monthly_table', '1.0', 'HostMetricSummaryMonthly export, full sync'],
    ['host_metric_table', '1.0', 'Host Metric data, incremental/full sync'],
    ['instance_info', '1.3', 'Cluster topology and capacity'],
    ['inventory_counts', '1.2', 'Inventories, their inventory sources, and host counts'],
    ['org_counts', '1.0', 'Counts of users and teams by organization'],
    ['projects_by_scm_type', '1.0', 'Counts of projects by source control type'],
    ['query_info', '1.0', 'Metadata about the analytics collected'],
    ['unified_job_template_table', '1.1', 'Data on job templates'],
    ['unified_jobs_table', '1.4', 'Data on jobs run'],
    ['workflow_job_node_table', '1.0', 'Data on workflow runs'],
    ['workflow_job_template_node_table', '1.0', 'Data on workflows'],
];
/** Ways of becoming another user. */
const BECOME_METHODS = [
    ['sudo', 'Sudo'],
    ['su', 'Su'],
    ['pbrun', 'Pbrun'],
    ['pfexec', 'Pfexec'],
    ['dzdo', 'DZDO'],
    ['pmrun', 'Pmrun'],
    ['runas', 'Runas'],
    ['enable', 'Enable'],
    ['doas', 'Doas'],
    ['ksu', 'Ksu'],
    ['machinectl', 'Machinectl'],
    ['sesu', 'Sesu'],
];

;// CONCATENATED MODULE: ./simulator/resources/root.ts





const root_COLLECTIONS = 'ping instances instance_groups receptor_addresses config settings me dashboard organizations users execution_environments projects project_updates teams credentials credential_types credential_input_sources applications tokens metrics inventory=inventories constructed_inventory=constructed_inventories inventory_sources inventory_updates groups hosts host_metrics host_metric_summary_monthly job_templates jobs ad_hoc_commands system_job_templates system_jobs schedules roles notification_templates notifications labels unified_job_templates unified_jobs activity_stream workflow_job_templates workflow_jobs workflow_approvals workflow_job_template_nodes workflow_job_nodes mesh_visualizer bulk analytics service_index=service-index role_definitions role_user_assignments role_team_assignments';
/** Collections of the OAuth2 provider. */
const root_OF_OAUTH = new Set(['applications', 'tokens']);
/** The list of collections, ping and config. */
function rootRoutes(routes) {
    routes.add('/', {
        title: 'REST API v2',
        anonymous: true,
        GET: (call) => reply_ok(Object.fromEntries(root_COLLECTIONS.split(' ').flatMap((entry) => {
            const [key = '', path = key] = entry.split('=');
            const isMissing = !call.world.hasOauth && root_OF_OAUTH.has(key);
            return isMissing ? [] : [[key, `${call.base}/${path}/`]];
        }))),
    });
    routes.add('/ping/', {
        title: 'Ping',
        anonymous: true,
        ignoresUser: true,
        GET: ({ world, now }) => {
            const groups = world.instance_groups.all().map(({ name }) => ({ name, capacity: 220, instances: [world.node] }));
            // The heartbeat is written once a minute.
            const heartbeat = stamp(now - (now % 60_000));
            const instance = { node: world.node, node_type: 'hybrid', uuid: world.nodeUuid, heartbeat };
            return reply_ok({
                ha: false,
                version: version_VERSION,
                active_node: world.node,
                install_uuid: world.installUuid,
                instances: [{ ...instance, capacity: 220, version: version_VERSION }],
                instance_groups: groups,
            });
        },
    });
    routes.add('/config/', {
        title: 'Configuration',
        GET: ({ user, world }) => {
            const license = { license_type: 'open', valid_key: true, subscription_name: 'OPEN', product_name: 'AWX' };
            const config = {
                time_zone: 'UTC',
                license_info: license,
                version: version_VERSION,
                eula: '',
                analytics_status: 'off',
                analytics_collectors: Object.fromEntries(ANALYTICS.map(([name, version, description]) => [name, { name, version, description }])),
                become_methods: BECOME_METHODS.map((pair) => [...pair]),
                ...(world.hasOauth ? { ui_next: true } : {}),
            };
            const administrator = user?.is_superuser || user?.is_system_auditor;
            const paths = {
                project_base_dir: '/var/lib/awx/var/projects/',
                project_local_paths: freePaths(world),
                custom_virtualenvs: [],
            };
            return reply_ok(administrator ? { ...config, ...paths } : config);
        },
        POST: () => reply_ok({}),
        DELETE: () => ({ status: 204 }),
    });
}

;// CONCATENATED MODULE: ./simulator/resources/prompts/survey-spec.ts





/** A survey as it is shown: defaults of password questions are hidden. */
function surveyJson(survey) {
    if (!survey)
        return {};
    const spec = survey.spec.map((question) => {
        const secret = question.type === 'password' && question.default;
        return { ...question, ...(secret ? { default: '$encrypted$' } : {}) };
    });
    return { name: survey.name, description: survey.description, spec };
}
/** The survey of a template: POST replaces it, PUT and PATCH do not exist. */
function surveySpec() {
    return (routes, kind) => {
        const set = (call, row, survey) => {
            Object.assign(row, { survey, modified: call.now, modified_by: userOf(call).id });
            return { status: 200 };
        };
        const refuse = (call, row) => {
            if (!allowed(call, kind, row, 'admin'))
                throw forbidden();
        };
        action('survey_spec', {
            title: 'Survey Spec',
            GET: (_call, row) => reply_ok(surveyJson(row.survey)),
            POST: (call, row) => {
                refuse(call, row);
                const read = readSurvey(objectBody(call), row.survey);
                if ('error' in read)
                    throw invalid({ error: read.error });
                return set(call, row, read.survey);
            },
            DELETE: (call, row) => {
                refuse(call, row);
                return set(call, row, null);
            },
        })(routes, kind);
    };
}

;// CONCATENATED MODULE: ./simulator/resources/templates/approval-template.ts





/** What approval nodes ask; each belongs to the node that it was made for. */
const APPROVAL_TEMPLATE = {
    collection: 'workflow_approval_templates',
    type: 'workflow_approval_template',
    model: 'WorkflowApprovalTemplate',
    table: 'approval_templates',
    order: 'name',
    nameless: true,
    create: null,
    rows: () => {
        // Not of the API itself: there is no such list.
        const json = { detail: 'The requested resource could not be found.' };
        throw new Refusal({ status: 404, json, from: 'django' });
    },
    fields: APPROVAL_TEMPLATE_FIELDS,
    subject: (world, row) => {
        const node = world.workflow_nodes.find((one) => one.unified_job_template === row.id);
        return ['workflow_job_template', world.workflow_job_templates.get(node?.workflow_job_template)];
    },
    usedBy: (row, job) => job.unified_job_template === row.id,
    shown: (call, row) => {
        const { world } = call;
        const node = world.workflow_nodes.find((one) => one.unified_job_template === row.id);
        const state = runState(call, row.id);
        return {
            related: { ...state.related, jobs: `${request_link(call, 'workflow_approval_templates', row.id)}approvals/` },
            summary: present({
                workflow_job_template: brief(world.workflow_job_templates.get(node?.workflow_job_template)),
                resolved_environment: resolvedEnvironment(world, null),
            }),
            fields: state.fields,
        };
    },
};

;// CONCATENATED MODULE: ./simulator/resources/templates/launch-get.ts





/** Defaults that every launch has. */
const SHARED_DEFAULTS = ['limit', 'scm_branch', 'job_tags', 'skip_tags', 'extra_vars'];
/** Those that a job template has besides. */
const OWN_DEFAULTS = ['diff_mode', 'job_type', 'verbosity', 'forks', 'job_slice_count', 'timeout'];
/** What a launch would ask for, and with what it would go. */
function launchRequirements(call, template) {
    const { world } = call;
    const inventory = world.inventories.get(template.inventory);
    const environment = world.execution_environments.get(template.execution_environment);
    const passwords = passwordsNeeded(world, template.credentials);
    const variables = needed(template.survey, template.survey_enabled);
    const asks = Object.values(template.asks).some(Boolean);
    const credentials = template.credentials.flatMap((id) => {
        const credential = world.credentials.get(id);
        if (!credential)
            return [];
        const { name, credential_type } = credential;
        return [{ id, name, credential_type, passwords_needed: passwordsNeeded(world, [id]) }];
    });
    const defaults = {
        inventory: { name: inventory?.name ?? null, id: inventory?.id ?? null },
        ...pick(template, SHARED_DEFAULTS),
        ...pick(template, OWN_DEFAULTS),
        // Left out, not empty, where the template has none.
        ...(credentials.length > 0 ? { credentials } : {}),
        ...(template.labels.length > 0 ? { labels: labelsOf(call, template) } : {}),
        execution_environment: environment ? { id: environment.id, name: environment.name } : {},
        instance_groups: [],
    };
    return reply_ok({
        can_start_without_user_input: !asks && !template.survey_enabled && passwords.length === 0 && variables.length === 0 && inventory !== undefined,
        passwords_needed_to_start: passwords,
        ...shownAsks(template.asks),
        survey_enabled: template.survey_enabled,
        variables_needed_to_start: variables,
        credential_needed_to_start: false,
        inventory_needed_to_start: inventory === undefined,
        job_template_data: { name: template.name, id: template.id, description: template.description },
        defaults,
    });
}
function labelsOf(call, template) {
    return template.labels.flatMap((id) => {
        const label = call.world.labels.get(id);
        return label ? [{ id: label.id, name: label.name }] : [];
    });
}

;// CONCATENATED MODULE: ./simulator/resources/templates/launch-post.ts


















/** Launches a job template: what it does not prompt for is dropped, and only `ignored_fields` tells. */
function launch(call, template) {
    const { world } = call;
    const user = userOf(call);
    if (!can(user, 'job_template', template, 'execute'))
        throw forbidden();
    const body = objectBody(call);
    const complaints = new Complaints();
    const declared = without(JOB_LAUNCH.fields, 'extra_vars', 'credential_passwords');
    const given = readAll(declared, body, complaints, world);
    const vars = readVariables(body['extra_vars'] ?? {});
    if ('error' in vars)
        complaints.add('extra_vars', vars.error);
    refuse(complaints);
    const ignored = {};
    const accepted = {};
    for (const [name, value] of Object.entries(given)) {
        const prompt = PROMPT_OF[name];
        if (prompt && template.asks[prompt])
            accepted[name] = value;
        else
            ignored[name] = value;
    }
    const decided = accepted;
    checkColumns(complaints, accepted);
    const extra = acceptVariables(template, 'vars' in vars ? vars.vars : {}, complaints);
    if (Object.keys(extra.ignored).length > 0)
        ignored['extra_vars'] = extra.ignored;
    decided.extra_vars = extra.accepted;
    decided.survey_passwords = template.survey_enabled ? secretVariables(template.survey) : [];
    mergeCredentials(world, template, decided, complaints);
    const inventory = decided.inventory ?? template.inventory;
    if (inventory === null) {
        complaints.add('resources_needed_to_start', 'Job Template inventory is missing or undefined.');
    }
    if (template.project === null) {
        complaints.add('resources_needed_to_start', 'Job Template project is missing or undefined.');
        complaints.add('project', 'A project is required to run a job.');
    }
    checkPasswords(world, decided.credentials ?? template.credentials, body, complaints);
    refuse(complaints);
    // Only now the rights on what was asked for: a wrong value is told before a missing right.
    if (!launch_post_mayUse(world, user, template, decided))
        throw forbidden();
    return start(call, template, decided, ignored);
}
/** What is accepted must fit the columns of the job; the rest is not kept. */
function checkColumns(complaints, accepted) {
    for (const name of ['forks', 'job_slice_count', 'timeout']) {
        const value = accepted[name];
        const error = typeof value === 'number' ? boundsError(value, COLUMN) : undefined;
        if (error !== undefined)
            complaints.add(name, error);
    }
}
/** A survey lets its own variables through, the prompt all of them. */
function acceptVariables(template, vars, complaints) {
    const survey = template.survey_enabled ? template.survey : null;
    if (survey) {
        const errors = surveyErrors(survey, vars);
        if (errors.length > 0)
            complaints.add('variables_needed_to_start', ...errors);
    }
    const strange = strangeVariables(template, vars);
    const hidden = secretVariables(survey).filter((name) => vars[name] === '$encrypted$');
    const pick = (isPicked) => Object.fromEntries(Object.entries(vars).filter(([name]) => isPicked(name)));
    // A secret that comes back hidden stands for the default.
    const accepted = pick((name) => !strange.includes(name) && !hidden.includes(name));
    return {
        accepted: { ...(survey ? surveyDefaults(survey) : {}), ...accepted },
        ignored: pick((name) => strange.includes(name)),
    };
}
/** Given credentials replace the template's; each kind that it has must be among them, and none twice. */
function mergeCredentials(world, template, decided, complaints) {
    if (!decided.credentials)
        return;
    const kind = (id) => {
        const credential = world.credentials.get(id);
        return `${credential?.credential_type}/${String(credential?.inputs['vault_id'] ?? '')}`;
    };
    const byKind = new Map(decided.credentials.map((id) => [kind(id), id]));
    for (const id of template.credentials) {
        if (byKind.has(kind(id)))
            continue;
        const credential = world.credentials.get(id);
        const type = world.credential_types.get(credential?.credential_type)?.name ?? '';
        complaints.add('credentials', `Removing ${type} credential at launch time without replacement is not supported. Provided list lacked credential(s): ${credential?.name}-${id}.`);
    }
    decided.credentials = [...byKind.values()];
}
function checkPasswords(world, credentials, body, complaints) {
    const given = isObject(body['credential_passwords']) ? body['credential_passwords'] : {};
    const missing = passwordsNeeded(world, credentials).filter((name) => given[name] === undefined || given[name] === '');
    if (missing.length > 0)
        complaints.add('passwords_needed_to_start', ...missing);
}
/** What the template has itself may be used by whoever may launch it. */
function launch_post_mayUse(world, user, template, decided) {
    const inventory = world.inventories.get(decided.inventory);
    if (inventory && !can(user, 'inventory', inventory, 'use'))
        return false;
    const others = (decided.credentials ?? []).filter((id) => !template.credentials.includes(id));
    return others.every((id) => can(user, 'credential', world.credentials.get(id), 'use'));
}
function start(call, template, decided, ignored) {
    const { world, now } = call;
    const user = userOf(call).id;
    const slices = decided.job_slice_count ?? template.job_slice_count;
    if (slices > 1) {
        const job = createSlicedJob(world, template, decided, slices, user, now);
        enqueue(world, job, now);
        return createdReply(call, WORKFLOW_JOB, job, { workflow_job: job.id, ignored_fields: ignored });
    }
    const job = createJob(world, template, decided, user, now);
    enqueue(world, job, now);
    return createdReply(call, job_JOB, job, { job: job.id, ignored_fields: ignored });
}

;// CONCATENATED MODULE: ./simulator/resources/templates/workflow-node.ts







/** What a node launches, or how long it waits for an approval. */
function workflow_node_asked({ world }, id) {
    const approval = world.approval_templates.get(id);
    const launched = briefTemplate(world, id);
    return launched && approval ? { ...launched, timeout: approval.timeout } : launched;
}
/** Nodes of workflow templates. */
const WORKFLOW_NODE = {
    collection: 'workflow_job_template_nodes',
    type: 'workflow_job_template_node',
    model: 'WorkflowJobTemplateNode',
    table: 'workflow_nodes',
    filters: { search: ['unified_job_template__name', 'unified_job_template__description'] },
    order: 'id',
    anonymous: true,
    fields: WORKFLOW_NODE_FIELDS,
    computed: { success_nodes: 'field', failure_nodes: 'field', always_nodes: 'field' },
    unique: [
        {
            by: ['identifier', 'workflow_job_template'],
            text: 'Workflow job template node with this Identifier and Workflow job template already exists.',
            constraint: (row) => {
                const { identifier, workflow_job_template } = row;
                const index = 'main_workflowjobtemplate_identifier_workflow_job__03484516_uniq';
                return `duplicate key value violates unique constraint "${index}"\nDETAIL:  Key (identifier, workflow_job_template_id)=(${identifier}, ${workflow_job_template}) already exists.`;
            },
        },
    ],
    links: [
        ...['labels', 'credentials', 'instance_groups', 'create_approval_template'],
        ...['success_nodes', 'failure_nodes', 'always_nodes'],
    ],
    hidden: () => ({ ...noAnswers(), success_nodes: [], failure_nodes: [], always_nodes: [] }),
    subject: (world, row) => ['workflow_job_template', world.workflow_job_templates.get(row.workflow_job_template)],
    store: (change, before, call) => {
        const named = change['identifier'] ?? before?.identifier;
        const identifier = named || !call ? named : randomUuid(call.world.random);
        return { ...keepSecrets(change, before), ...(identifier === undefined ? {} : { identifier }) };
    },
    check: (draft) => {
        const { row } = draft;
        if (row.workflow_job_template === null)
            throw invalid({ workflow_job_template: ['This field is required.'] });
        // What is required may come from the workflow.
        checkAnswers(draft, { required: false });
    },
    shown: (call, row) => ({
        summary: present({ unified_job_template: workflow_node_asked(call, row.unified_job_template) }),
        fields: {
            extra_data: shownData(call.world, row),
            success_nodes: row.success_nodes,
            failure_nodes: row.failure_nodes,
            always_nodes: row.always_nodes,
        },
    }),
};

;// CONCATENATED MODULE: ./simulator/resources/templates/workflow-graph.ts








/** Refuses what would make the workflow go round in circles, as far as the controller notices. */
function checkEdge(call, edge, row, other) {
    if (row.workflow_job_template !== other.workflow_job_template)
        throw forbidden();
    if (row.id === other.id)
        throw invalid({ Error: 'Cycle detected.' });
    if (EDGES.some((kind) => kind !== edge && row[kind].includes(other.id))) {
        throw invalid({ Error: 'Relationship not allowed.' });
    }
    const nodes = call.world.workflow_nodes
        .filter((node) => node.workflow_job_template === row.workflow_job_template)
        .map((node) => (node.id === row.id ? { ...node, [edge]: [...node[edge], other.id] } : node));
    if (leadsBack(nodes))
        throw invalid({ Error: 'Cycle detected.' });
}
/** A node has one approval template: a second one takes the place of the first. */
function createApprovalTemplate(call, node) {
    if (!allowed(call, WORKFLOW_NODE, node, 'admin'))
        throw forbidden();
    const template = make(call, APPROVAL_TEMPLATE);
    dropApproval(call.world, node.unified_job_template);
    node.unified_job_template = template.id;
    return { status: 201, json: toJson(call, APPROVAL_TEMPLATE, template, true) };
}
/** The nodes with their links, and approvals of their own. */
function copyNodes(call, from, to) {
    const { world, now } = call;
    const nodes = world.workflow_nodes.filter((node) => node.workflow_job_template === from);
    const made = { created: now, modified: now };
    const ids = new Map();
    for (const { id, ...node } of nodes) {
        const approval = world.approval_templates.get(node.unified_job_template);
        const { id: _, ...asked } = approval ?? { id: 0 };
        const template = approval
            ? world.approval_templates.insert({ ...approval, ...asked, ...made, name: `${approval.name} copy` }).id
            : node.unified_job_template === from
                ? to
                : node.unified_job_template;
        const copy = { ...copyOf(node), ...made, workflow_job_template: to, unified_job_template: template };
        ids.set(id, world.workflow_nodes.insert(copy).id);
    }
    relink([...ids.values()].flatMap((id) => world.workflow_nodes.get(id) ?? []), ids);
}

;// CONCATENATED MODULE: ./simulator/resources/templates/workflow-launch.ts


















const NOT_ASKED = 'Field is not configured to prompt on launch.';
/** Whether the template of a node would not take what the node answers: what only the workflow gives counts as missing. */
function isRejected(world, node) {
    const id = node.unified_job_template;
    return id !== null && Object.keys(promptErrors(world, id, node)).length > 0;
}
/** What the launch of a workflow would ask for. */
function workflowRequirements(call, template) {
    const { world } = call;
    const inventory = world.inventories.get(template.inventory);
    const variables = needed(template.survey, template.survey_enabled);
    const nodes = world.workflow_nodes.filter((node) => node.workflow_job_template === template.id);
    return reply_ok({
        ...shownAsks(template.asks),
        can_start_without_user_input: variables.length === 0,
        defaults: {
            inventory: { name: inventory?.name ?? null, id: inventory?.id ?? null },
            ...pick(template, SHARED_DEFAULTS),
        },
        survey_enabled: template.survey_enabled,
        variables_needed_to_start: variables,
        node_templates_missing: nodes.filter((node) => node.unified_job_template === null).map((node) => node.id),
        node_prompts_rejected: nodes.filter((node) => isRejected(world, node)).map((node) => node.id),
        workflow_job_template_data: { name: template.name, id: template.id, description: template.description },
    });
}
/** Launches a workflow; unlike a job template it refuses what it does not prompt for. */
function launchWorkflow(call, template) {
    const { world, now } = call;
    const user = userOf(call);
    if (!can(user, 'workflow_job_template', template, 'execute'))
        throw forbidden();
    const body = objectBody(call);
    const complaints = new Complaints();
    const given = readAll(without(WORKFLOW_LAUNCH.fields, 'extra_vars'), body, complaints, world);
    const vars = readVariables(body['extra_vars'] ?? {});
    if ('error' in vars)
        complaints.add('extra_vars', vars.error);
    refuse(complaints);
    const decided = {};
    for (const [name, value] of Object.entries(given)) {
        const prompt = PROMPT_OF[name];
        if (template.asks[prompt])
            decided[name] = value;
        else
            complaints.add(name, NOT_ASKED);
    }
    const extra = acceptVariables(template, 'vars' in vars ? vars.vars : {}, complaints);
    const refused = Object.keys(extra.ignored);
    if (refused.length > 0) {
        complaints.add('extra_vars', strangeVariablesError(template, refused));
    }
    refuse(complaints);
    const secret = template.survey_enabled ? secretVariables(template.survey) : [];
    const with_ = { ...decided, extra_vars: extra.accepted, survey_passwords: secret };
    const job = createWorkflowJob(world, template, with_, user.id, now);
    enqueue(world, job, now);
    return createdReply(call, WORKFLOW_JOB, job, { workflow_job: job.id, ignored_fields: {} });
}

;// CONCATENATED MODULE: ./simulator/resources/templates/routes.ts
























/** A template's own copy under another name; names may be doubled so. */
function copyRow(call, kind, row) {
    const { id: _, ...rest } = structuredClone({ ...row, run: undefined });
    const name = objectBody(call)['name'];
    if (typeof name !== 'string' || name === '')
        throw invalid({ name: ['This field is required.'] });
    const made = { created: call.now, modified: call.now, name };
    const run = 'run' in row ? { run: row.run } : {};
    return crud_rowsOf(call, kind).insert({ ...rest, ...run, ...made });
}
/** The runs of a template, of one type where it is named. */
function routes_runs(path, title, type) {
    return action(path, {
        title,
        GET: (call, row) => jobList(call, runsOf(call.world, row.id).filter((job) => !type || job.type === type), { name: type === 'job' ? 'Job' : 'WorkflowJob' }),
    });
}
function jobTemplateRoutes(routes) {
    mount(routes, JOB_TEMPLATE, [
        action('launch', {
            title: 'Job Template Launch',
            description: 'Launch a Job Template',
            ...launch_fields_LAUNCHES,
            kind: JOB_LAUNCH,
            GET: launchRequirements,
            POST: launch,
        }),
        action('copy', {
            title: 'Job Template Copy',
            GET: () => reply_ok({ can_copy: true }),
            POST: (call, row) => createdReply(call, JOB_TEMPLATE, copyRow(call, JOB_TEMPLATE, row)),
        }),
        routes_runs('jobs', 'Job Template Job List', 'job'),
        routes_runs('slice_workflow_jobs', 'Slice Workflow Job List', 'workflow_job'),
        associated({
            path: 'credentials',
            of: CREDENTIAL,
            ids: (row) => row.credentials,
            check: (call, row, other) => checkCredential(call, row.credentials, other),
            preset: () => ({}),
        }),
        instanceGroups(),
        labels(),
        ...notified(),
        schedules(),
        surveySpec(),
    ]);
}
function workflowTemplateRoutes(routes) {
    mount(routes, WORKFLOW_JOB_TEMPLATE, [
        action('launch', {
            title: 'Workflow Job Template Launch',
            ...launch_fields_LAUNCHES,
            kind: WORKFLOW_LAUNCH,
            GET: workflowRequirements,
            POST: launchWorkflow,
        }),
        action('copy', {
            title: 'Workflow Job Template Copy',
            GET: () => reply_ok({
                can_copy: true,
                can_copy_without_user_input: true,
                templates_unable_to_copy: [],
                credentials_unable_to_copy: [],
                inventories_unable_to_copy: [],
            }),
            POST: (call, row) => {
                const made = copyRow(call, WORKFLOW_JOB_TEMPLATE, row);
                copyNodes(call, row.id, made.id);
                return createdReply(call, WORKFLOW_JOB_TEMPLATE, made);
            },
        }),
        routes_runs('workflow_jobs', 'Workflow Job List'),
        below(WORKFLOW_NODE, { path: 'workflow_nodes' }),
        labels(),
        ...notified(true),
        schedules(),
        surveySpec(),
    ]);
}
function workflowNodeRoutes(routes) {
    mount(routes, WORKFLOW_NODE, [
        ...EDGES.map((edge) => associated({
            path: edge,
            of: WORKFLOW_NODE,
            ids: (row) => row[edge],
            check: (call, row, other) => checkEdge(call, edge, row, other),
            preset: (row) => ({ workflow_job_template: row.workflow_job_template }),
        })),
        associated({
            path: 'credentials',
            of: CREDENTIAL,
            ids: (row) => row.credentials,
            check: (call, row, other) => {
                refusePromptless(call.world.job_templates.get(row.unified_job_template));
                checkCredential(call, row.credentials, other);
            },
        }),
        instanceGroups(),
        labels(),
        action('create_approval_template', {
            title: 'Workflow Job Template Node Create Approval',
            kind: { ...APPROVAL_TEMPLATE, given: ['execution_environment'] },
            GET: () => reply_ok({ name: '', description: '', timeout: 0 }),
            POST: createApprovalTemplate,
        }),
    ]);
    mount(routes, APPROVAL_TEMPLATE);
}
/** Job templates, workflow job templates and their nodes, with their launches. */
function templateRoutes(routes) {
    jobTemplateRoutes(routes);
    workflowTemplateRoutes(routes);
    workflowNodeRoutes(routes);
}

;// CONCATENATED MODULE: ./simulator/resources/unified.ts







function templates(call) {
    const those = (kind) => mount_all(call, kind).map((row) => ({ ...row, type: kind.type, json: () => toJson(call, kind, row, false) }));
    const rows = [...those(JOB_TEMPLATE), ...those(WORKFLOW_JOB_TEMPLATE), ...those(PROJECT), ...those(INVENTORY_SOURCE)];
    return rows.sort((a, b) => a.id - b.id);
}
const UNIFIED_JOB_TEMPLATE = {
    name: 'UnifiedJobTemplate',
    also: ['type', 'status'],
    search: ['name', 'description', 'playbook'],
};
/** Everything that can be launched, in one list. */
function unifiedTemplateRoutes(routes) {
    routes.add('/unified_job_templates/', {
        title: 'Unified Job Template List',
        GET: (call) => list(call, UNIFIED_JOB_TEMPLATE, templates(call), (row) => row.json(), 'id'),
    });
}

;// CONCATENATED MODULE: ./simulator/resources/routes.ts











/** Everything below the API root. */
function apiRoutes() {
    const routes = new Routes();
    rootRoutes(routes);
    accessRoutes(routes);
    organizationRoutes(routes);
    templateRoutes(routes);
    jobRoutes(routes);
    projectRoutes(routes);
    inventoriesRoutes(routes);
    scheduleRoutes(routes);
    bulkRoutes(routes);
    unifiedTemplateRoutes(routes);
    return routes;
}

;// CONCATENATED MODULE: ./simulator/resources/organizations/managed-role-definitions.ts
/**
 * Those that a controller begins with, in the order of their ids, as a real AWX 24.6.1 lists them: a line for the name,
 * the type of the objects that it is for and the description, and a line for its permissions.
 */
const MANAGED = `
NotificationTemplate Admin | awx.notificationtemplate | Has all permissions to a single notification template
  awx.change_notificationtemplate awx.delete_notificationtemplate awx.view_notificationtemplate
Organization NotificationTemplate Admin | shared.organization | Has all permissions to notification templates within an organization
  awx.add_notificationtemplate awx.change_notificationtemplate awx.delete_notificationtemplate awx.view_notificationtemplate shared.view_organization
Organization Member | shared.organization | Has member permissions to a single organization
  shared.member_organization shared.view_organization
ExecutionEnvironment Admin | awx.executionenvironment | Has all permissions to a single execution environment
  awx.change_executionenvironment awx.delete_executionenvironment
Organization ExecutionEnvironment Admin | shared.organization | Has all permissions to execution environments within an organization
  awx.add_executionenvironment awx.change_executionenvironment awx.delete_executionenvironment shared.view_organization
InstanceGroup Admin | awx.instancegroup | Has all permissions to a single instance group
  awx.change_instancegroup awx.delete_instancegroup awx.use_instancegroup awx.view_instancegroup
InstanceGroup Use | awx.instancegroup | Has use permissions to a single instance group
  awx.use_instancegroup awx.view_instancegroup
JobTemplate Admin | awx.jobtemplate | Has all permissions to a single job template
  awx.change_jobtemplate awx.delete_jobtemplate awx.execute_jobtemplate awx.view_jobtemplate
Organization JobTemplate Admin | shared.organization | Has all permissions to job templates within an organization
  awx.change_jobtemplate awx.delete_jobtemplate awx.execute_jobtemplate awx.view_jobtemplate shared.view_organization
JobTemplate Execute | awx.jobtemplate | Has execute permissions to a single job template
  awx.execute_jobtemplate awx.view_jobtemplate
WorkflowJobTemplate Admin | awx.workflowjobtemplate | Has all permissions to a single workflow job template
  awx.approve_workflowjobtemplate awx.change_workflowjobtemplate awx.delete_workflowjobtemplate awx.execute_workflowjobtemplate awx.view_workflowjobtemplate
Organization WorkflowJobTemplate Admin | shared.organization | Has all permissions to workflow job templates within an organization
  shared.view_organization awx.add_workflowjobtemplate awx.approve_workflowjobtemplate awx.change_workflowjobtemplate awx.delete_workflowjobtemplate awx.execute_workflowjobtemplate awx.view_workflowjobtemplate
WorkflowJobTemplate Execute | awx.workflowjobtemplate | Has execute permissions to a single workflow job template
  awx.execute_workflowjobtemplate awx.view_workflowjobtemplate
WorkflowJobTemplate Approve | awx.workflowjobtemplate | Has approve permissions to a single workflow job template
  awx.approve_workflowjobtemplate awx.view_workflowjobtemplate
Team Admin | shared.team | Has all permissions to a single team
  shared.change_team shared.delete_team shared.member_team shared.view_team
Team Member | shared.team | Has member permissions to a single team
  shared.member_team shared.view_team
Credential Admin | awx.credential | Has all permissions to a single credential
  awx.change_credential awx.delete_credential awx.use_credential awx.view_credential
Organization Credential Admin | shared.organization | Has all permissions to credentials within an organization
  awx.add_credential awx.change_credential awx.delete_credential awx.use_credential awx.view_credential shared.view_organization
Credential Use | awx.credential | Has use permissions to a single credential
  awx.use_credential awx.view_credential
Inventory Admin | awx.inventory | Has all permissions to a single inventory
  awx.adhoc_inventory awx.change_inventory awx.delete_inventory awx.update_inventory awx.use_inventory awx.view_inventory
Organization Inventory Admin | shared.organization | Has all permissions to inventories within an organization
  awx.add_inventory awx.adhoc_inventory awx.change_inventory awx.delete_inventory awx.update_inventory awx.use_inventory awx.view_inventory shared.view_organization
Inventory Use | awx.inventory | Has use permissions to a single inventory
  awx.use_inventory awx.view_inventory
Inventory Adhoc | awx.inventory | Has adhoc permissions to a single inventory
  awx.adhoc_inventory awx.view_inventory
Inventory Update | awx.inventory | Has update permissions to a single inventory
  awx.update_inventory awx.view_inventory
Project Admin | awx.project | Has all permissions to a single project
  awx.change_project awx.delete_project awx.update_project awx.use_project awx.view_project
Organization Project Admin | shared.organization | Has all permissions to projects within an organization
  shared.view_organization awx.add_project awx.change_project awx.delete_project awx.update_project awx.use_project awx.view_project
Project Use | awx.project | Has use permissions to a single project
  awx.use_project awx.view_project
Project Update | awx.project | Has update permissions to a single project
  awx.update_project awx.view_project
Organization Admin | shared.organization | Has all permissions to a single organization and all objects inside of it
  awx.add_credential awx.change_credential awx.delete_credential awx.use_credential awx.view_credential awx.add_executionenvironment awx.change_executionenvironment awx.delete_executionenvironment awx.add_inventory awx.adhoc_inventory awx.change_inventory awx.delete_inventory awx.update_inventory awx.use_inventory awx.view_inventory awx.change_jobtemplate awx.delete_jobtemplate awx.execute_jobtemplate awx.view_jobtemplate awx.add_notificationtemplate awx.change_notificationtemplate awx.delete_notificationtemplate awx.view_notificationtemplate shared.audit_organization shared.change_organization shared.delete_organization shared.member_organization shared.view_organization awx.add_project awx.change_project awx.delete_project awx.update_project awx.use_project awx.view_project shared.add_team shared.change_team shared.delete_team shared.member_team shared.view_team awx.add_workflowjobtemplate awx.approve_workflowjobtemplate awx.change_workflowjobtemplate awx.delete_workflowjobtemplate awx.execute_workflowjobtemplate awx.view_workflowjobtemplate
Organization Audit | shared.organization | Has permission to view all objects inside of a single organization
  awx.view_credential awx.view_inventory awx.view_jobtemplate awx.view_notificationtemplate shared.audit_organization shared.view_organization awx.view_project shared.view_team awx.view_workflowjobtemplate
System Auditor |  | Migrated singleton role giving read permission to everything
  awx.view_credential awx.view_instancegroup awx.view_inventory awx.view_jobtemplate awx.view_notificationtemplate shared.view_organization awx.view_project shared.view_team awx.view_workflowjobtemplate
`;
/** The role definitions that a controller begins with. */
function managedRoleDefinitions(now) {
    return [...MANAGED.matchAll(/^(\S.*) \| (\S*) ?\| (.*)\n {2}(.*)$/gm)].map(([, name = '', content_type, description = '', permissions = ''], index) => ({
        id: index + 1,
        name,
        content_type: content_type || null,
        description,
        created: now,
        modified: now,
        permissions: permissions.split(' '),
        managed: true,
        created_by: null,
        modified_by: null,
    }));
}

;// CONCATENATED MODULE: ./simulator/seeds/seed.ts

























/** Fills a world with a seed; returns the secrets that tests need. */
function seedWorld(world, seed) {
    const at = Date.parse(seed.now) - 3_600_000;
    world.local_paths = seed.local_paths ?? world.local_paths;
    world.repositories = seed.repositories ?? world.repositories;
    world.frames = { ...world.frames, ...seed.frames };
    for (const row of managedRoleDefinitions(at))
        world.role_definitions.put(row);
    if (world.credential_types.size === 0) {
        for (const row of managedCredentialTypes(at, seed.credential_type_shift))
            world.credential_types.put(row);
    }
    seedTokens(world, seed, at);
    for (const { id } of LAUNCHABLE_TABLES.flatMap((name) => seed[name] ?? [])) {
        world.templateIds.reserve(id);
    }
    for (const row of seed.system_job_templates ?? [])
        world.system_job_templates.put(row);
    const author = seed.users[0]?.id ?? null;
    for (const [kind, rows] of rowsOfSeed(seed)) {
        const by = kind.anonymous ? {} : { created_by: author, modified_by: author };
        // What the seed leaves out is as the API would have it.
        for (const row of rows)
            crud_rowsOf({ world }, kind).put({ created: at, modified: at, ...by, ...blank(kind), ...row });
    }
    return {
        tokens: Object.fromEntries((seed.tokens ?? []).map((row) => [row.name, row.token])),
        passwords: Object.fromEntries(seed.users.map((row) => [row.username, row.password])),
    };
}
function seedTokens(world, { tokens = [] }, at) {
    const made = { created: at, modified: at, description: '', refresh_token: null, application: null };
    for (const { name: _, ...row } of tokens) {
        world.tokens.put({ ...made, expires: at + LIFETIME_SECONDS * 1000, ...row });
    }
}
/** Nobody made what the controller came with. */
const FOUND = { created_by: null, modified_by: null };
/** The rows of each kind, in the order in which they are made. */
function rowsOfSeed(seed) {
    const of = (kind, rows = [], first = {}) => [
        kind,
        rows.map((row) => ({ ...first, ...row })),
    ];
    return [
        of(organization_ORGANIZATION, seed.organizations),
        of(TEAM, seed.teams),
        of(USER, seed.users),
        of(APPLICATION, seed.applications),
        of(CREDENTIAL, seed.credentials),
        of(EXECUTION_ENVIRONMENT, seed.execution_environments, FOUND),
        of(INSTANCE_GROUP, seed.instance_groups, { policy_instance_percentage: 100 }),
        of(LABEL, seed.labels),
        of(NOTIFICATION_TEMPLATE, seed.notification_templates),
        of(inventory_INVENTORY, seed.inventories),
        of(GROUP, seed.groups),
        of(HOST, seed.hosts),
        of(PROJECT, seed.projects),
        of(INVENTORY_SOURCE, seed.inventory_sources, { source: 'scm' }),
        of(JOB_TEMPLATE, withAsks(PROMPTS, seed.job_templates)),
        of(SCHEDULE, seed.schedules),
        of(APPROVAL_TEMPLATE, seed.approval_templates),
        of(WORKFLOW_JOB_TEMPLATE, withAsks(WORKFLOW_PROMPTS, seed.workflow_job_templates)),
        of(WORKFLOW_NODE, seed.workflow_nodes),
    ];
}
/** Templates with all prompts, those that they ask on. */
function withAsks(prompts, rows = []) {
    return rows.map(({ asks = [], ...row }) => {
        const on = prompts.map((prompt) => [prompt, asks === 'all' || asks.includes(prompt)]);
        return { ...row, asks: Object.fromEntries(on) };
    });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./simulator/http/envoy.ts
/** What Envoy, the front of an AAP gateway, answers itself while something behind it is down. */
const REPLIES = {
    'connect-error': {
        status: 503,
        text: 'upstream connect error or disconnect/reset before headers. reset reason: remote connection failure',
    },
    'no-healthy-upstream': { status: 503, text: 'no healthy upstream' },
    timeout: { status: 504, text: 'upstream request timeout' },
    'authorization-down': { status: 502, text: '' },
};
/** The reply of that name, byte for byte as recorded. */
function envoyReply(name) {
    const { status, text } = REPLIES[name];
    return { status, from: 'envoy', ...(text === '' ? {} : { text, type: 'text/plain' }) };
}
/** A refusal by the authorization in front of every service: JSON for clients that ask for it, else plain text. */
function refusedByAuthorization(status, words, accept) {
    const isJson = (accept ?? '').includes('application/json');
    return { status, from: 'envoy', ...(isJson ? { json: { details: words } } : { text: words, type: 'text/plain' }) };
}

;// CONCATENATED MODULE: ./simulator/http/write.ts



/** Headers that say who answers; the web server in front says nothing, the framework only the request's id. */
function originHeaders(world, product, from) {
    if (from === 'nginx' || from === 'envoy')
        return {};
    if (from === 'gateway-page')
        return { Vary: 'Cookie' };
    if (from === 'gateway') {
        const node = { 'X-API-Node': 'gateway-1', 'X-API-Time': '0.032s' };
        return { Vary: 'Accept, Cookie', 'X-API-Product-Name': 'AAP gateway', ...node };
    }
    const framework = {
        Vary: 'Accept, Accept-Language, origin',
        'Content-Language': 'en',
        'X-API-Request-Id': randomText(world.random, 32, '0123456789abcdef'),
        'X-API-Total-Time': '0.055s',
        'Access-Control-Expose-Headers': 'X-API-Request-Id',
    };
    if (from === 'django')
        return framework;
    const name = product === 'awx' ? 'AWX' : 'Red Hat Ansible Automation Platform';
    return { ...framework, 'X-API-Product-Name': name, 'X-API-Node': world.node, 'X-API-Time': '0.040s' };
}
/** Works a reply out to the last header. */
function render(world, product, reply) {
    const text = reply.text ?? (reply.json === undefined ? '' : JSON.stringify(reply.json));
    const body = Buffer.from(text);
    const type = reply.type ?? (reply.json === undefined ? undefined : 'application/json');
    return {
        status: reply.status,
        body,
        headers: {
            Server: product === 'gateway' || reply.from === 'envoy' ? 'envoy' : 'nginx',
            ...(type === undefined ? {} : { 'Content-Type': type }),
            'Content-Length': String(body.length),
            ...originHeaders(world, product, reply.from),
            ...reply.headers,
            ...(reply.cookies ? { 'Set-Cookie': reply.cookies } : {}),
        },
    };
}
/** Puts it on the wire; HEAD has everything but the body. */
function send(response, written, method) {
    response.writeHead(written.status, written.headers);
    response.end(method === 'HEAD' ? undefined : written.body);
}
/** What a fault answers in place of the reply. */
function faultReply(fault) {
    const headers = fault.headers ?? {};
    if (fault.kind === 'envoy')
        return envoyReply(fault.envoy ?? 'no-healthy-upstream');
    if (fault.kind === 'html') {
        const title = 'Log in';
        const reply = page(fault.status ?? 200, title, '/', '<form></form>');
        return { ...reply, from: 'nginx', headers, ...(fault.body === undefined ? {} : { text: fault.body }) };
    }
    if (fault.kind === 'json') {
        const text = fault.body ?? '{}';
        return { status: fault.status ?? 200, text, type: 'application/json', headers };
    }
    const status = fault.status ?? 502;
    const reply = nginx(status, REASONS[status] ?? 'Error');
    return { ...reply, headers, ...(fault.body === undefined ? {} : { text: fault.body }) };
}
/** Sends a part of a reply and cuts the line. */
function sendHalf(response, written, part) {
    const socket = response.socket;
    const head = [
        `HTTP/1.1 ${written.status} ${REASONS[written.status] ?? 'OK'}`,
        ...Object.entries(written.headers).flatMap(([key, values]) => [values].flat().map((value) => `${key}: ${value}`)),
        '',
        '',
    ].join('\r\n');
    const bytes = part === 'headers'
        ? Buffer.from(head).subarray(0, Math.floor(head.length / 2))
        : Buffer.concat([Buffer.from(head), written.body.subarray(0, Math.floor(written.body.length / 2))]);
    // By hand: node would put the length right.
    socket?.write(bytes, () => socket.destroy());
}

;// CONCATENATED MODULE: ./simulator/page/spans.ts
const spans_ESC = String.fromCharCode(27);
const spans_CODE = new RegExp(`${spans_ESC}\\[([\\d;]*)m`);
/** Whatever else a terminal would obey is shown by its sign, so that nothing happens and nothing is hidden. */
const CONTROL = /(?!\t)\p{Cc}/gu;
const COLOURS = ['faint', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', ''];
/** Output as lines of spans; a colour holds over the end of a line until another code. */
function linesOfSpans(stdout) {
    let look = [];
    return stdout.split(/\r?\n/).map((line) => {
        const spans = [];
        line.split(spans_CODE).forEach((piece, index) => {
            // Pieces alternate: text, the codes of a sequence, text, \u2026
            if (index % 2 === 1)
                look = spans_changed(look, piece);
            else if (piece !== '')
                spans.push({ text: piece.replace(CONTROL, sign), look });
        });
        return spans;
    });
}
function spans_changed(look, codes) {
    let next = look;
    for (const code of codes.split(';').map(Number)) {
        const colour = (code >= 30 && code <= 37) || (code >= 90 && code <= 97) ? COLOURS[code % 10] : undefined;
        if (code === 0)
            next = [];
        else if (code === 1)
            next = [...next.filter((word) => word !== 'bold'), 'bold'];
        else if (colour !== undefined)
            next = [...next.filter((word) => word === 'bold'), ...(colour ? [colour] : [])];
    }
    return next;
}
/** The picture that Unicode has of a control character. */
function sign(char) {
    const code = char.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
}

;// CONCATENATED MODULE: ./simulator/page/view.ts



/** Kinds of jobs in the addresses that are made for people. */
const view_KINDS = {
    job: 'playbook',
    workflow_job: 'workflow',
    project_update: 'project',
    inventory_update: 'inventory',
    ad_hoc_command: 'command',
    workflow_approval: 'workflow_approval',
    system_job: 'management',
};
/** So many jobs are listed, the newest first. */
const LISTED = 200;
/** So many events go into one reply. */
const AT_ONCE = 1000;
/** A counter that is missing for so long after the end will never come, in ms. */
const LOST_AFTER = 10_000;
/** The newest jobs. */
function view_jobList(world) {
    const jobs = world.unifiedJobs().slice(-LISTED).reverse();
    return jobs.map((job) => jobLine(job, world.clock.ms()));
}
function jobLine(job, now) {
    const seconds = job.started === null ? null : ((job.finished ?? now) - job.started) / 1000;
    return { id: job.id, kind: view_KINDS[job.type], name: job.name, status: job.status, seconds };
}
/** A job with what a person wants to know of it. */
function jobView(world, job) {
    const nodes = world.workflow_job_nodes.filter((node) => node.workflow_job === job.id);
    const by = world.users.get(job.created_by)?.username;
    const facts = [
        ['Kind', job.type.replaceAll('_', ' ')],
        ['Launched', by === undefined ? job.launch_type : `${job.launch_type}, by ${by}`],
        ['Inventory', 'inventory' in job ? world.inventories.get(job.inventory)?.name : undefined],
        ['Playbook', 'playbook' in job ? job.playbook : undefined],
        ['Limit', 'limit' in job ? job.limit : undefined],
        ['Revision', 'scm_revision' in job ? job.scm_revision : undefined],
        ['Started', job.started === null ? undefined : new Date(job.started).toISOString()],
        ['Finished', job.finished === null ? undefined : new Date(job.finished).toISOString()],
        ['Explanation', job.job_explanation],
    ];
    return {
        ...jobLine(job, world.clock.ms()),
        facts: facts.flatMap(([term, text]) => (text ? [[term, text]] : [])),
        nodes: nodes.map((node) => nodeLine(world, node, nodes)),
    };
}
function nodeLine(world, node, nodes) {
    const after = nodes.flatMap((parent) => {
        const name = parent.identifier;
        if (parent.success_nodes.includes(node.id))
            return [`when ${name} succeeds`];
        if (parent.failure_nodes.includes(node.id))
            return [`when ${name} fails`];
        return parent.always_nodes.includes(node.id) ? [`after ${name}`] : [];
    });
    const job = world.unifiedJob(node.job);
    const status = job?.status ?? (node.do_not_run ? 'not run' : 'not started');
    return { identifier: node.identifier, status, after, job: job ? jobLine(job, world.clock.ms()) : null };
}
/** The output of events above a counter, in order: what overtook others is waited for, as long as they may come. */
function jobOutput(world, job, after) {
    const now = world.clock.ms();
    const whole = eventsDone(job, now) || (isFinal(job) && now > (job.finished ?? now) + LOST_AFTER);
    const rest = visibleEvents(job, now).filter((event) => event.counter > after);
    const ready = whole ? rest : unbroken(rest, after);
    const chosen = ready.slice(0, AT_ONCE);
    const printed = new Set();
    const lines = chosen.flatMap(({ counter, stdout }) => {
        // An event that was stored twice is said once.
        if (printed.has(counter) || stdout === '')
            return [];
        printed.add(counter);
        return linesOfSpans(stdout);
    });
    return { lines, after: chosen.at(-1)?.counter ?? after, more: ready.length > chosen.length };
}
function unbroken(events, after) {
    let last = after;
    const broken = events.findIndex((event) => {
        if (event.counter > last + 1)
            return true;
        last = event.counter;
        return false;
    });
    return broken === -1 ? events : events.slice(0, broken);
}

;// CONCATENATED MODULE: ./simulator/page/page.ts




/** The page runs the simulator's own script and nothing else, and talks to the simulator alone. */
const POLICY = [
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:",
    "base-uri 'self'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
].join('; ');
const SAFE = {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': POLICY,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
};
/** Where the page is: as the user interface of AWX, and as that of AAP, whose addresses are paths. */
const PAGE = /^\/(execution\/jobs\/.*)?$/;
const FILES = {
    'page.css': 'text/css; charset=utf-8',
    'page.js': 'text/javascript; charset=utf-8',
};
/**
 * Answers for the page that shows the jobs to a person. It only reads and asks nobody who they are: whoever reaches
 * the simulator may look at it. It lies beside the API, so that no client comes to rely on it.
 * @returns undefined where the request is for something else
 */
function answerPage(site, { method, url, isLocal }) {
    const { world, prefix, page } = site;
    if (page === undefined || (method !== 'GET' && method !== 'HEAD'))
        return undefined;
    const [pathname = '', search = ''] = url.split('?');
    if (!`${pathname}/`.startsWith(`${prefix}/`))
        return undefined;
    const path = pathname.slice(prefix.length);
    if (PAGE.test(path)) {
        const html = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(page, 'page.html'), 'utf8').replace('{base}', escapeHtml(`${prefix}/`));
        return file(html, 'text/html; charset=utf-8');
    }
    const [, name = ''] = /^\/simulator\/([\w.]+)$/.exec(path) ?? [];
    const type = FILES[name];
    if (type !== undefined)
        return file((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(page, name), 'utf8'), type);
    if (path === '/simulator/guide') {
        return { status: 200, json: site.guide(isLocal), headers: SAFE };
    }
    const json = page_data(world, path, Number(new URLSearchParams(search).get('after') ?? 0));
    if (json === undefined)
        return undefined;
    return json === null ? { status: 404, json: null, headers: SAFE } : { status: 200, json, headers: SAFE };
}
function file(text, type) {
    return { status: 200, text, type, headers: SAFE };
}
/** What the page asks for; null where there is no such job, undefined where it is not for the page. */
function page_data(world, path, after) {
    if (path !== '/simulator/jobs' && !path.startsWith('/simulator/jobs/'))
        return undefined;
    world.settle();
    if (path === '/simulator/jobs')
        return view_jobList(world);
    const [, id, output] = /^\/simulator\/jobs\/(\d+)(\/output)?$/.exec(path) ?? [];
    const job = id === undefined ? undefined : world.unifiedJob(Number(id));
    if (!job)
        return null;
    return output ? jobOutput(world, job, after) : jobView(world, job);
}

;// CONCATENATED MODULE: ./simulator/rehearsal/switch.ts

/** Where the faults are switched: outside of the API, which a real controller does not have. */
const PATH = /^\/simulator\/faults\/?$/;
/**
 * Answers what concerns the faults: GET tells them, PUT sets them, DELETE ends them.
 * @returns undefined where the request is for something else, or from another host
 */
function answerSwitch(rehearsal, { method, path, text, address }) {
    if (!PATH.test(path) || !isLoopback(address))
        return undefined;
    if (method !== 'GET' && method !== 'PUT' && method !== 'DELETE')
        return { ...said('The method must be GET, PUT or DELETE.'), status: 405 };
    try {
        if (method !== 'GET')
            rehearsal.set(method === 'PUT' ? text : '');
    }
    catch (error) {
        return { ...said(error instanceof Error ? error.message : String(error)), status: 400 };
    }
    const known = CATALOGUE.map(({ name, sentence }) => ({ name, sentence }));
    return { status: 200, json: { ...rehearsal.describe(), ...(method === 'GET' ? { known } : {}) } };
}
function said(detail) {
    return { status: 200, json: { detail } };
}
/** True for requests of this machine. */
function isLoopback(address = '') {
    return /^(::ffff:)?127\.|^::1$/.test(address);
}

;// CONCATENATED MODULE: ./simulator/http/cookies.ts

/** Name of the session's cookie, which a login tells in a header, too. */
const SESSION_COOKIE = 'awx_sessionid';
/** Name of the cookie that a browser's own pages can read, and pages of others cannot. */
const CSRF_COOKIE = 'csrftoken';
/** The value of a cookie that was sent. */
function cookie(headers, name) {
    for (const pair of (headers.cookie ?? '').split(';')) {
        const [key, ...value] = pair.trim().split('=');
        if (key === name)
            return value.join('=');
    }
    return undefined;
}
/** Gives a browser its token against forged requests: the one that it has, or a new one. */
function csrfCookie(world, headers) {
    const token = cookie(headers, CSRF_COOKIE) ?? randomText(world.random, 32);
    return `${CSRF_COOKIE}=${token}; Path=/; SameSite=Lax`;
}
/** Why a request of a browser may be forged, in the framework's words; undefined when it is its own. */
function forged(headers, form = {}) {
    const own = cookie(headers, CSRF_COOKIE);
    const token = form['csrfmiddlewaretoken'] ?? headers['x-csrftoken'];
    if (own === undefined)
        return 'CSRF cookie not set.';
    if (token === undefined)
        return 'CSRF token missing.';
    return token === own ? undefined : "CSRF token from the 'X-Csrftoken' HTTP header incorrect.";
}

;// CONCATENATED MODULE: ./simulator/http/auth.ts


/** Who calls, by Bearer token, Basic auth, or a session's cookie. */
function authenticate(world, headers, now) {
    const [scheme, value] = (headers.authorization ?? '').split(/ +/, 2);
    if (scheme?.toLowerCase() === 'bearer' && value) {
        const token = world.tokens.find((row) => row.token === value && row.expires > now);
        const user = world.users.get(token?.user);
        return token && user ? { user, token } : {};
    }
    if (scheme?.toLowerCase() === 'basic' && value) {
        const { username, password } = basic(value);
        const user = world.users.find((row) => row.username === username && row.password === password);
        return user ? { user } : {};
    }
    const user = world.users.get(world.sessions.user(cookie(headers, SESSION_COOKIE) ?? '', now));
    return user ? { user, session: true } : {};
}
/** The two halves of a Basic credential. */
function basic(value) {
    const text = Buffer.from(value, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    return { username: text.slice(0, colon), password: text.slice(colon + 1) };
}
/** 401: the text is the same whether credentials were missing or wrong. */
function unauthenticated() {
    return new Refusal({
        status: 401,
        json: {
            detail: 'Authentication credentials were not provided. To establish a login session, visit /api/login/.',
        },
        headers: { 'WWW-Authenticate': 'Bearer realm=api authorization_url=/api/o/authorize/' },
    });
}

;// CONCATENATED MODULE: ./simulator/http/body.ts



/** Reads a body as JSON; none is undefined. */
function parseBody(text, contentType, hasOauth) {
    const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (text === '' && (type === '' || type === 'application/json'))
        return undefined;
    if (type !== 'application/json') {
        // The provider reads the body first, and its failure has words of its own.
        if (!hasOauth)
            throw detail(415, `Unsupported media type "${contentType}" in request.`);
        throw detail(415, 'You did not use correct Content-Type in your HTTP request. If you are using our REST API, the Content-Type must be application/json');
    }
    const error = jsonError(text);
    if (error)
        throw detail(400, `JSON parse error - ${error}\nPossible cause: trailing comma.`);
    return parseNumbers(text);
}
/** A form's fields. */
function parseForm(text) {
    return Object.fromEntries(new URLSearchParams(text));
}

;// CONCATENATED MODULE: ./simulator/rest/describe.ts
/** As `max_page_size` tells it. */
const MAX_PAGE = 200;
/**
 * What OPTIONS tells of a view: its name, and the fields that it shows and takes. By them the awx CLI knows what it
 * can list, launch, make, export and import. Texts for people are left out.
 */
function describeView({ methods }, call, params) {
    const { title, description, kind } = methods;
    const write = methods.POST ? 'POST' : methods.PUT ? 'PUT' : undefined;
    const offered = write !== undefined && (methods.offers?.(call, ...params) ?? mayMake(call.user));
    const roles = kind?.roles?.map(([key]) => `${key}_role`);
    const list = kind !== undefined && methods.GET && !methods.PUT && !methods.single;
    return {
        name: title,
        description: description ?? '',
        renders: ['application/json', 'text/html'],
        parses: ['application/json'],
        actions: {
            ...(methods.GET ? { GET: kind ? describe_shown(kind) : {} } : {}),
            ...(offered ? { [write]: { ...taken(kind), ...(methods.attaches ? ATTACHED : {}) } } : {}),
        },
        ...(kind?.type ? { types: [kind.type] } : {}),
        ...(list ? { search_fields: searched(kind) } : {}),
        ...(roles ? { object_roles: roles } : {}),
        ...(list ? { max_page_size: MAX_PAGE } : {}),
    };
}
const ATTACHED = { id: { type: 'integer', required: false, hidden: false, label: 'ID', filterable: true } };
/** Administrators of anything may make something; the view itself then looks at the very object. */
function mayMake(user) {
    return user !== undefined && (user.is_superuser || user.grants.some(({ role }) => role.endsWith('admin')));
}
/** What every object has. */
const describe_COMMON = [
    ['id', 'integer', true],
    ['url', 'string', false],
    ['related', 'object', false],
    ['summary_fields', 'object', false],
    ['created', 'datetime', true],
    ['modified', 'datetime', true],
];
function describe_shown(kind) {
    const common = kind.plain ? [] : describe_COMMON.map(([name, type, filterable]) => describeField(name, type, filterable));
    // Only kinds that share a table with others can be told apart by it.
    const many = kind.shared ? { filterable: true } : {};
    const choices = [[kind.type ?? '', label(kind.type ?? '')]];
    const type = kind.plain
        ? []
        : [['type', { type: 'choice', hidden: false, label: 'Type', choices, ...many }]];
    const fields = Object.entries(kind.fields).filter(([, field]) => !field.writeOnly);
    return Object.fromEntries([
        ...common,
        ...type,
        ...fields.map(([name, field]) => {
            const { type, filterable } = { ...field, ...field.described };
            return describeField(name, type, filterable ?? true, field.described?.label);
        }),
        ...Object.entries(kind.columns ?? {}).map(([name, type]) => describeField(name, type, true)),
        ...Object.entries(kind.computed ?? {}).map(([name, type]) => describeField(name, type, false)),
    ]);
}
function describeField(name, type, filterable, text = label(name)) {
    return [name, { type, hidden: false, label: text, filterable }];
}
function taken(kind) {
    const fields = Object.entries(kind?.fields ?? {}).filter(([name]) => !kind?.given?.includes(name));
    return Object.fromEntries(fields.map(([name, field]) => [name, describe(name, field)]));
}
function describe(name, field) {
    const { required, writeOnly, min, largest, max } = field;
    // What another object is by default is not told, and neither is what has to be given.
    const initial = required || field.type === 'id' ? {} : { default: structuredClone(field.initial) };
    const described = { ...initial, choices: field.choices, ...field.described };
    const least = described.min_value ?? min;
    const { choices } = described;
    return {
        type: described.type ?? field.type,
        required,
        hidden: false,
        label: described.label ?? label(name),
        filterable: described.filterable ?? !writeOnly,
        ...(described.default === undefined ? {} : { default: described.default }),
        ...(least === undefined ? {} : { min_value: least }),
        ...(largest === undefined ? {} : { max_value: largest }),
        ...(max === undefined ? {} : { max_length: max }),
        ...(choices ? { choices: choices.map((choice) => [choice, choice === '' ? '---------' : String(choice)]) } : {}),
        ...(writeOnly ? { write_only: true } : {}),
    };
}
const LABELS = { id: 'ID', scm_revision: 'SCM Revision' };
/** `ask_limit_on_launch` as people read it. */
function label(name) {
    const known = LABELS[name];
    if (known)
        return known;
    const plain = name.replaceAll('_', ' ');
    return plain.charAt(0).toUpperCase() + plain.slice(1);
}
const SEARCHED = ['description', 'email', 'first_name', 'last_name', 'name', 'username'];
function searched(kind) {
    const own = SEARCHED.filter((name) => kind.fields[name]);
    if (own.length > 0 || !kind.fields['unified_job_template'])
        return own;
    return ['unified_job_template__name', 'unified_job_template__description'];
}

;// CONCATENATED MODULE: ./simulator/rest/named-urls.ts


/**
 * Replaces `Name++Organization` in a path by the id, as the controller does before routing. The name alone
 * does where it stands for one object.
 */
function resolveNamed(world, named, path) {
    const [, collection = '', part, ...rest] = path.split('/');
    const found = named.get(collection);
    const parts = NAMING[collection];
    if (!part || /^\d+$/.test(part) || !found || !parts)
        return path;
    const { model, table } = found;
    const wanted = part.split('++').map((text) => decodeURIComponent(text));
    const rows = world[table].all();
    const fitting = rows.filter((row) => {
        const own = parts(world, row);
        return wanted.every((text, index) => text === own[index]);
    });
    const exact = fitting.find((row) => parts(world, row).length === wanted.length) ?? fitting[0];
    return exact ? `/${collection}/${exact.id}/${rest.join('/')}` : notFound(model);
}

;// CONCATENATED MODULE: ./simulator/rest/handle.ts








const DEPRECATED = '299 awx "This resource has been deprecated and will be removed in a future release."';
/** Takes a request through everything that is the same for all paths, then to its handler. */
function handle(world, routes, incoming) {
    // A path that is no proper encoding of anything fits no pattern.
    if (/%(?![0-9a-fA-F]{2})/.test(incoming.path))
        return djangoNotFound();
    const named = resolveNamed(world, routes.named, incoming.path);
    if (named instanceof Refusal)
        return { ...named.reply, from: 'django' };
    const match = routes.match(named);
    if (!match)
        return djangoNotFound();
    const { route, params } = match;
    let reply;
    try {
        reply = answer(world, route, params, { ...incoming, path: named });
    }
    catch (error) {
        if (!(error instanceof Refusal))
            throw error;
        reply = error.reply;
    }
    if (reply.from)
        return reply;
    // The version is told only to who is known.
    const unread = (reply.status === 415 && world.hasOauth) || /JSON parse error/.test(JSON.stringify(reply.json ?? ''));
    const known = !unread && !route.methods.ignoresUser && authenticate(world, incoming.headers, world.clock.ms()).user !== undefined;
    const version = known ? { 'X-API-Product-Version': version_VERSION } : {};
    const { deprecated, headers } = route.methods;
    const warning = deprecated ? { Warning: DEPRECATED } : {};
    return { ...reply, headers: { ...version, Allow: route.allow, ...warning, ...headers, ...reply.headers } };
}
function answer(world, route, params, incoming) {
    const now = world.settle();
    const { user, token, session } = authenticate(world, incoming.headers, now);
    if (!user && !route.methods.anonymous)
        throw unauthenticated();
    const method = incoming.method === 'HEAD' ? 'GET' : incoming.method;
    const accept = incoming.headers.accept ?? '*/*';
    if (!route.methods.negotiates && !acceptsJson(accept) && !accept.includes('text/html')) {
        throw detail(406, 'Could not satisfy the request Accept header.');
    }
    const asked = { ...incoming, world, now, user, token, method, body: undefined };
    if (method === 'OPTIONS')
        return { status: 200, json: describeView(route, asked, params) };
    const reason = session && method !== 'GET' ? forged(incoming.headers) : undefined;
    if (reason !== undefined)
        throw detail(403, `CSRF Failed: ${reason}`);
    // A token with the scope `read` is refused before anything else is looked at.
    if (token && !token.scope.split(' ').includes('write') && method !== 'GET')
        throw forbidden();
    const handler = route.methods[method];
    if (!handler)
        throw notAllowed(method);
    const body = method === 'GET' ? undefined : parseBody(incoming.text, incoming.headers['content-type'], world.hasOauth);
    const reply = handler({ ...asked, body }, ...params);
    return acceptsJson(accept) || route.methods.negotiates ? reply : browsable(route, incoming, reply);
}
function acceptsJson(accept) {
    return /\*\/\*|application\/(\*|json)/.test(accept);
}
/** The page that a browser gets in place of JSON. */
function browsable(route, incoming, reply) {
    const content = `<pre class="prettyprint">${escapeHtml(JSON.stringify(reply.json ?? null, null, 4))}</pre>`;
    const html = page(reply.status, `${route.methods.title} \u00b7 AWX REST API`, incoming.base + incoming.path, content);
    return { ...html, headers: { ...reply.headers } };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./simulator/gateway/oauth.ts

/** The gateway's tokens live for a year, whatever was asked for. */
const oauth_LIFETIME_SECONDS = 31_536_000;
/** What users whose password is kept elsewhere are told. */
function externalRefusal({ authenticator }) {
    return authenticator === undefined
        ? undefined
        : `(access_denied) OAuth2 Tokens cannot be created by users associated with an external authentication provider (${authenticator})`;
}
/**
 * The gateway's OAuth2 provider. It stores hashes and compares a revocation with them as they are: a raw value fits none, and the answer is
 * 200 all the same.
 */
const GATEWAY_PROVIDER = {
    root: '/o/',
    index: (root) => ({
        status: 200,
        json: {
            authorize: `${root}authorize/`,
            revoke_token: `${root}revoke_token/`,
            token: `${root}token/`,
            'oidc-connect-discovery-info': `${root}.well-known/openid-configuration/`,
            'jwks-info': `${root}.well-known/jwks.json`,
        },
        headers: { Allow: 'GET, HEAD, OPTIONS' },
        from: 'gateway',
    }),
    granted: 201,
    lifetimeSeconds: oauth_LIFETIME_SECONDS,
    stored: (secret) => `$sha256$${(0,external_node_crypto_.createHash)('sha256').update(secret).digest('hex')}`,
    from: 'gateway-page',
    refusal: (user) => {
        const text = externalRefusal(user);
        return text === undefined ? undefined : { status: 403, type: 'text/html; charset=utf-8', text };
    },
};

;// CONCATENATED MODULE: ./simulator/gateway/kinds.ts









/** What the gateway shows in place of a secret. */
const kinds_HIDDEN = '$encrypted$';
/** The gateway's own user, whom no list shows. */
const SYSTEM = { id: 0, username: '_system', first_name: '', last_name: '' };
function briefUser({ world }, id) {
    const { username = '', first_name = '', last_name = '' } = world.users.get(id) ?? {};
    return { id, username, first_name, last_name };
}
/** Who made an object and who changed it, as the gateway shows them: links, summaries and ids. */
function authors(call, maker, changer = maker) {
    return {
        related: {
            created_by: request_link(call, 'users', Number(maker['id'])),
            modified_by: request_link(call, 'users', Number(changer['id'])),
        },
        summary: { created_by: maker, modified_by: changer },
        fields: { created_by: maker['id'] ?? null, modified_by: changer['id'] ?? null },
    };
}
const activity = ({ base }, contentType, id) => ({
    activity_stream: `${base}/activitystream/?content_type=${contentType}&object_id=${id}`,
});
/** A user as the gateway shows it. */
function userJson(call, row) {
    const { world } = call;
    const maker = briefUser(call, world.users.find(({ is_superuser }) => is_superuser)?.id ?? row.id);
    const by = authors(call, maker, SYSTEM);
    const { id, username, email, first_name, last_name, is_superuser } = row;
    const resource = { ansible_id: ansibleId(`user ${id}`), resource_type: 'shared.user' };
    return {
        id,
        url: request_link(call, 'users', id),
        related: { ...activity(call, 14, id), ...by.related },
        summary_fields: { ...by.summary, resource },
        created: stamp(row.created),
        modified: stamp(row.modified ?? row.created),
        ...by.fields,
        ...{ username, email, first_name, last_name, is_superuser },
        last_login: stamp(row.last_login),
        password: kinds_HIDDEN,
        managed: false,
    };
}
/** Makes a token. Those of an application are for superusers only, whether the application is there or not. */
function makeToken(call) {
    const { application } = objectBody(call);
    const refused = externalRefusal(userOf(call));
    if (refused !== undefined)
        throw detail(403, refused);
    if (application !== undefined && application !== null) {
        refuseOthers(call);
        if (!call.world.applications.get(Number(application))) {
            throw invalid({ application: [`Invalid pk "${String(application)}" - object does not exist.`] });
        }
    }
    const row = make(call, TOKEN);
    row.expires = call.now + oauth_LIFETIME_SECONDS * 1000;
    return createdReply(call, GATEWAY_TOKEN, row);
}
/** Tokens of the gateway: users see their own. The reply to the POST that made one has its secrets, and no other. */
const GATEWAY_TOKEN = {
    ...TOKEN,
    typeless: true,
    hides: true,
    links: [],
    visible: (call, row) => userOf(call).is_superuser || row.user === userOf(call).id,
    create: makeToken,
    shown: (call, row) => {
        const hide = (secret) => secret === null || call.method === 'POST' ? secret : kinds_HIDDEN;
        // What the provider makes, the gateway made itself.
        const by = authors(call, row.granted ? SYSTEM : briefUser(call, row.user));
        const application = call.world.applications.get(row.application);
        return {
            related: { ...activity(call, 27, row.id), ...by.related },
            summary: {
                ...by.summary,
                ...(row.renews === undefined ? {} : { source_refresh_token: { id: row.renews } }),
                ...(application ? { application: { id: application.id, name: application.name } } : {}),
            },
            fields: {
                ...by.fields,
                last_used: stamp(row.last_used ?? null),
                token: hide(row.token),
                refresh_token: hide(row.refresh_token),
            },
        };
    },
};
function refuseOthers(call) {
    if (!userOf(call).is_superuser)
        throw forbidden();
}
// The gateway does not say what a user may do.
const { capabilities: _, ...PLAIN_APPLICATION } = APPLICATION;
/** Applications of the gateway, which are for superusers. */
const GATEWAY_APPLICATION = {
    ...PLAIN_APPLICATION,
    typeless: true,
    nameless: true,
    links: [],
    columns: { client_id: 'string' },
    constants: { post_logout_redirect_uris: '', algorithm: '', user: null, app_url: null, client_secret: kinds_HIDDEN },
    visible: (call) => userOf(call).is_superuser,
    rows: (call) => {
        refuseOthers(call);
        return call.world.applications.all();
    },
    create: (call) => {
        refuseOthers(call);
        return createdReply(call, GATEWAY_APPLICATION, make(call, APPLICATION));
    },
    shown: (call, row) => {
        const { world } = call;
        const by = authors(call, briefUser(call, userOf(call).id));
        const tokens = world.tokens.filter((token) => token.application === row.id);
        return {
            related: {
                access_tokens: `${request_link(call, 'applications', row.id)}tokens/`,
                ...activity(call, 24, row.id),
                ...by.related,
            },
            summary: {
                ...by.summary,
                organization: { id: row.organization, name: world.organizations.get(row.organization)?.name ?? '' },
                tokens: { count: tokens.length, results: tokens.map(({ id, scope }) => ({ id, token: kinds_HIDDEN, scope })) },
            },
            fields: by.fields,
        };
    },
};

;// CONCATENATED MODULE: ./simulator/gateway/routes.ts






/** What the gateway lists of its own API. */
const routes_COLLECTIONS = 'applications me organizations ping session teams tokens users'.split(' ');
/** The gateway's own API, as far as it is about tokens. */
function gatewayRoutes() {
    const routes = new Routes();
    routes.add('/', {
        title: 'Gateway API',
        anonymous: true,
        GET: (call) => reply_ok(Object.fromEntries(routes_COLLECTIONS.map((name) => [name, request_link(call, name)]))),
    });
    routes.add('/ping/', {
        title: 'Ping',
        anonymous: true,
        GET: ({ now }) => {
            const pong = String(stamp(now)).replace('T', ' ').replace('Z', '');
            return reply_ok({ version: '2.6', pong, status: 'good', db_connected: true, proxy_connected: true });
        },
    });
    routes.add('/me/', {
        title: 'Me',
        GET: (call) => reply_ok({ count: 1, next: null, previous: null, results: [userJson(call, userOf(call))] }),
    });
    mount(routes, GATEWAY_TOKEN);
    mount(routes, GATEWAY_APPLICATION);
    return routes;
}

;// CONCATENATED MODULE: ./simulator/gateway/handle.ts



/** As the gateway names its own version to those whom it knows. */
const PRODUCT_VERSION = '2.6.20261119';
const ROUTES = gatewayRoutes();
/** Takes a request to the gateway's own API. */
function handleAtGateway(world, incoming) {
    const match = ROUTES.match(incoming.path);
    const caller = authenticate(world, incoming.headers, world.settle());
    noteUse(world, caller);
    const known = caller.user !== undefined;
    if (match && !known && !match.route.methods.anonymous) {
        return { ...unknownUser(world, incoming.headers, match.route.allow), from: 'gateway' };
    }
    const reply = handle(world, ROUTES, incoming);
    if (reply.from)
        return { ...reply, from: 'gateway-page' };
    const version = known ? { 'X-API-Product-Version': PRODUCT_VERSION } : {};
    return { ...reply, headers: { ...reply.headers, ...version }, from: 'gateway' };
}
/** The gateway notes when it last saw a token. */
function noteUse(world, { token }) {
    if (token)
        token.last_used = world.clock.ms();
}
/** 401: the gateway, unlike the controller, tells a wrong password from a wrong token in words, and the latter in a header. */
function unknownUser(world, { authorization = '' }, allow) {
    const [scheme, secret] = authorization.split(' ').map((word, index) => (index === 0 ? word.toLowerCase() : word));
    const detail = scheme === 'basic' ? 'Invalid username/password.' : 'Authentication credentials were not provided.';
    const why = world.tokens.find(({ token }) => token === secret) ? 'has expired' : 'is invalid';
    const error = scheme === 'bearer' ? `,error="invalid_token",error_description="The access token ${why}."` : '';
    return { status: 401, json: { detail }, headers: { Allow: allow, 'WWW-Authenticate': `Bearer realm="api"${error}` } };
}

;// CONCATENATED MODULE: ./simulator/gateway/authorize.ts




/** Methods that a token with the scope `read` may use. */
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
/** The gateway's page for a path that it does not know; it has no request id. */
function gatewayNotFound() {
    return { ...djangoNotFound(), from: 'gateway-page' };
}
/**
 * What the gateway refuses before the controller sees the request: writing with a token that may only read, and, where
 * a route is set up so, a wrong user name or password. Credentials that it does not know go on to the controller.
 */
function authorizeAtGateway(world, { method, headers }) {
    const caller = authenticate(world, headers, world.settle());
    const { user, token } = caller;
    noteUse(world, caller);
    if (world.rejectsFailedBasicAuth && user === undefined && /^basic /i.test(headers.authorization ?? ''))
        return refusedByAuthorization(401, 'Invalid credentials.', headers.accept);
    const mayWrite = token === undefined || token.scope.split(' ').includes('write');
    if (mayWrite || READING.has(method))
        return undefined;
    return refusedByAuthorization(403, 'Your token has insufficient scope to perform this action', headers.accept);
}

;// CONCATENATED MODULE: ./simulator/gateway/front.ts







const LOGIN = /^\/api\/(controller|gateway\/v1)\/login\/$/;
/**
 * What the gateway answers above the versions of its APIs, and for every path that no service has.
 * @returns undefined where a service answers
 */
function gatewayFront(world, request) {
    const { path } = request;
    if (path === '/up')
        return { status: 200, type: 'text/plain', text: 'UP', from: 'envoy' };
    if (path === '/api/gateway/') {
        const current_version = `${path}v1/`;
        return root(world, request, { current_version, available_versions: { v1: current_version } });
    }
    if (path === '/api/') {
        const apis = { gateway: '/api/gateway/', controller: '/api/controller/' };
        return root(world, request, { description: 'AAP gateway REST API', apis });
    }
    if (LOGIN.test(path) && request.method !== 'POST')
        return loginPage(world, request);
    return /^\/(api|o\/)/.test(path) ? undefined : gatewayNotFound();
}
function root(world, { headers, path }, json) {
    const known = authenticate(world, headers, world.settle()).user !== undefined;
    const shared = {
        headers: { Allow: 'GET, HEAD, OPTIONS', ...(known ? { 'X-API-Product-Version': PRODUCT_VERSION } : {}) },
        cookies: [csrfCookie(world, headers)],
        from: 'gateway',
    };
    const isPage = headers.accept?.includes('text/html') && !headers.accept.includes('json');
    if (!isPage)
        return { ...reply_ok(json), ...shared };
    const content = `<pre class="prettyprint">${escapeHtml(JSON.stringify(json, null, 4))}</pre>`;
    return { ...page(200, 'REST API \u2013 Django REST framework', path, content), ...shared };
}
const UNCACHED = { 'Cache-Control': 'max-age=0, no-cache, no-store, must-revalidate, private' };
/** The form to log in, for browsers alone. */
function loginPage(world, { headers }) {
    if (!headers.accept?.includes('text/html')) {
        const refused = refusedByAuthorization(406, 'Unacceptable content type', headers.accept);
        return { ...refused, headers: UNCACHED, from: 'gateway-page' };
    }
    const cookie = csrfCookie(world, headers);
    const token = /csrftoken=(\w+)/.exec(cookie)?.[1] ?? '';
    const fields = [
        `<input type="hidden" name="csrfmiddlewaretoken" value="${token}">`,
        '<input name="username"><input type="password" name="password"><button>Log in</button>',
    ].join('');
    const text = `<html><body><form method="post">${fields}</form></body></html>\n`;
    return {
        status: 200,
        type: 'text/html; charset=utf-8',
        text,
        headers: UNCACHED,
        cookies: [cookie],
        from: 'gateway-page',
    };
}
/** Nginx, in front of the controller, reads no longer request line, and Envoy no longer headers. */
const NGINX_LIMIT = 8 * 1024;
const ENVOY_LIMIT = 60 * 1024;
/** What a URL gets that is too long for Envoy, or for nginx behind it. */
function refuseLongUrl(url) {
    if (url.length > ENVOY_LIMIT) {
        const text = 'Request Header Fields Too Large';
        return { status: 431, type: 'text/plain', text, headers: { Connection: 'close' }, from: 'envoy' };
    }
    return url.length > NGINX_LIMIT ? nginx(414, 'Request-URI Too Large') : undefined;
}
/** The gateway takes `Token` for `Bearer`. */
function withBearer(wire) {
    const authorization = wire.headers.authorization?.replace(/^token /i, 'Bearer ');
    return authorization === undefined ? wire : { ...wire, headers: { ...wire.headers, authorization } };
}

;// CONCATENATED MODULE: ./simulator/world/sessions.ts
/** How long a session lives that nobody uses, in milliseconds. */
const SESSION_MS = 1_800_000;
/** The sessions, by the key that is in the cookie. */
class Sessions {
    #sessions = new Map();
    /** Begins one. `now` is in milliseconds since 1970. */
    open(key, user, now) {
        this.#sessions.set(key, { user, expires: now + SESSION_MS });
    }
    /** The id of its user, undefined when there is none or it has expired; each use prolongs it. */
    user(key, now) {
        const session = this.#sessions.get(key);
        if (!session || session.expires <= now)
            return undefined;
        session.expires = now + SESSION_MS;
        return session.user;
    }
    close(key) {
        this.#sessions.delete(key);
    }
}

;// CONCATENATED MODULE: ./simulator/http/login.ts





/** `/api/login/`, by which browsers and the awx CLI begin a session: a form, which a redirect answers. */
function login(world, wire) {
    const now = world.settle();
    const cookies = [csrfCookie(world, wire.headers)];
    if (wire.method !== 'POST')
        return { ...login_form(wire, cookies, ''), status: 200 };
    const given = parseForm(wire.text);
    const reason = forged(wire.headers, given);
    if (reason !== undefined)
        return { ...page(403, 'Forbidden', '/api/login/', escapeHtml(reason)), from: 'django' };
    const user = world.users.find((row) => row.username === given['username'] && row.password === given['password']);
    if (!user) {
        const message = 'Your username or password is incorrect. Please try again.';
        return { ...login_form(wire, cookies, message), status: 401 };
    }
    const key = randomText(world.random, 32, 'abcdefghijklmnopqrstuvwxyz0123456789');
    world.sessions.open(key, user.id, now);
    const seconds = SESSION_MS / 1000;
    // An address of elsewhere is not gone to.
    const next = /^\/(?!\/)/.test(given['next'] ?? '') ? String(given['next']) : '/accounts/profile/';
    return {
        ...moved(next),
        headers: { Location: next, 'X-API-Session-Cookie-Name': SESSION_COOKIE, 'Session-Timeout': String(seconds) },
        cookies: [
            'userLoggedIn=true; Path=/; SameSite=Lax',
            ...cookies,
            `${SESSION_COOKIE}=${key}; HttpOnly; Max-Age=${seconds}; Path=/; SameSite=Lax`,
        ],
    };
}
/** `/api/logout/`. */
function logout(world, wire) {
    world.sessions.close(cookie(wire.headers, SESSION_COOKIE) ?? '');
    const gone = `${SESSION_COOKIE}=""; Max-Age=0; Path=/; SameSite=Lax`;
    return { ...moved('/api/'), cookies: ['userLoggedIn=false; Path=/', gone] };
}
function moved(location) {
    return {
        status: 302,
        type: 'text/html; charset=utf-8',
        text: '',
        headers: { Location: location },
        from: 'django',
    };
}
function login_form(wire, cookies, error) {
    const token = /csrftoken=(\w+)/.exec(cookies[0] ?? '')?.[1] ?? '';
    const next = new URLSearchParams(wire.url.split('?')[1]).get('next') ?? '/api/';
    const content = `<form method="post" action="/api/login/">
  <input type="hidden" name="csrfmiddlewaretoken" value="${escapeHtml(token)}">
  <input type="hidden" name="next" value="${escapeHtml(next)}">
  <label>Username <input name="username"></label>
  <label>Password <input name="password" type="password"></label>
  <button>Log in</button> ${escapeHtml(error)}
</form>`;
    return { ...page(200, 'Log In \u00b7 AWX', '/api/login/', content), from: 'django', cookies };
}

;// CONCATENATED MODULE: ./simulator/resources/access/oauth.ts





/** AWX 24.6 and Tower: tokens are stored as they are, and live for a thousand years. */
const AWX_PROVIDER = {
    root: '/api/o/',
    index: (root) => {
        const json = { authorize: `${root}authorize/`, token: `${root}token/`, revoke_token: `${root}revoke_token/` };
        return { ...reply_ok(json), headers: { Allow: 'GET, HEAD, OPTIONS' } };
    },
    granted: 200,
    lifetimeSeconds: LIFETIME_SECONDS,
    stored: (secret) => secret,
    from: 'django',
    refusal: () => undefined,
};
/** The OAuth2 endpoints; they take forms, not JSON. */
function oauth(world, wire, path, provider = AWX_PROVIDER) {
    const now = world.settle();
    const { root, from } = provider;
    if (path === root)
        return provider.index(root);
    if (path !== `${root}token/` && path !== `${root}revoke_token/`)
        return { ...djangoNotFound(), from };
    if (wire.method !== 'POST')
        return { ...oauth_page(''), status: 405, headers: { Allow: 'POST, OPTIONS' }, from };
    const json = (wire.headers['content-type'] ?? '').includes('json');
    const form = json ? {} : parseForm(wire.text);
    const application = client(world, wire, form);
    const reply = path.endsWith('/revoke_token/')
        ? revoke(world, form, application, provider)
        : grant(world, form, application, provider, now);
    return { ...reply, from };
}
function revoke(world, form, application, { stored }) {
    if (!application)
        return failure(401, 'invalid_client');
    const secrets = ({ token, refresh_token }) => [token, ...(refresh_token ? [refresh_token] : [])];
    const token = world.tokens.find((row) => secrets(row).some((secret) => stored(secret) === form['token']));
    if (token?.application === application.id)
        world.tokens.delete(token.id);
    return oauth_page('');
}
function grant(world, form, application, provider, now) {
    const kind = form['grant_type'];
    // The client may be known, but its application is one for passwords.
    if (kind === 'client_credentials' && application)
        return failure(400, 'unauthorized_client');
    if (kind !== 'password' && kind !== 'refresh_token')
        return failure(400, 'unsupported_grant_type');
    if (!application)
        return failure(401, 'invalid_client');
    const scope = form['scope'] ?? 'write';
    if (!validScope(world, scope))
        return failure(400, 'invalid_scope');
    if (kind === 'refresh_token') {
        const old = world.tokens.find((row) => row.refresh_token === form['refresh_token']);
        if (old?.application !== application.id)
            return failure(400, 'invalid_grant');
        world.tokens.delete(old.id);
        const given = { user: old.user, scope: old.scope, application: application.id, renews: old.id };
        return grantToken(world, given, provider, now);
    }
    const user = world.users.find((row) => row.username === form['username'] && row.password === form['password']);
    if (!user)
        return failure(400, 'invalid_grant', 'Invalid credentials given.');
    const refused = provider.refusal(user);
    return refused ?? grantToken(world, { user: user.id, scope, application: application.id }, provider, now);
}
/** The application, by Basic auth or by the form's own fields. */
function client(world, wire, form) {
    const [scheme, value] = (wire.headers.authorization ?? '').split(/ +/, 2);
    const given = scheme?.toLowerCase() === 'basic' && value
        ? basic(value)
        : { username: form['client_id'] ?? '', password: form['client_secret'] ?? '' };
    return world.applications.find((row) => row.client_id === given.username && (row.client_type === 'public' || row.client_secret === given.password));
}
/** What is never kept by anything in between. */
const oauth_UNCACHED = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };
function grantToken(world, given, { granted, lifetimeSeconds }, now) {
    const token = mintToken(world, { ...given, granted: true }, now, lifetimeSeconds);
    const json = { access_token: token.token, expires_in: lifetimeSeconds, token_type: 'Bearer', scope: given.scope };
    return { status: granted, json: { ...json, refresh_token: token.refresh_token }, headers: oauth_UNCACHED };
}
function failure(status, error, description) {
    const json = description ? { error, error_description: description } : { error };
    const headers = status === 401 ? { 'WWW-Authenticate': `Bearer error="${error}"` } : {};
    return { status, json, headers: { ...oauth_UNCACHED, ...headers } };
}
/** A page with status 200. */
function oauth_page(text) {
    return { status: 200, type: 'text/html; charset=utf-8', text };
}

;// CONCATENATED MODULE: ./simulator/server/entry.ts












/** Finds the API root that a request means, and what answers there. */
function routeRequest(site, asked) {
    const wire = site.product === 'gateway' ? withBearer(asked) : asked;
    const [whole = '/', search = ''] = split(wire.url);
    if (site.prefix && whole !== site.prefix && !whole.startsWith(`${site.prefix}/`))
        return nginx(404, 'Not Found');
    const path = whole.slice(site.prefix.length) || '/';
    const query = new URLSearchParams(search);
    const front = site.product === 'gateway' ? atGateway(site, wire, path, search) : undefined;
    if (front)
        return front;
    if (path === '/')
        return { ...page(500, 'Server Error \u00b7 AWX', path), from: 'django' };
    if (!path.startsWith('/api'))
        return { ...page(404, 'Not Found \u00b7 AWX', path), from: 'django' };
    if (!path.endsWith('/')) {
        // The launch is the one path that does without its slash.
        if (wire.method !== 'POST' || !path.endsWith('/launch'))
            return withoutSlash(site, path, search);
        return routeRequest(site, { ...wire, url: `${whole}/${search ? `?${search}` : ''}` });
    }
    const base = BASES.find((one) => path.startsWith(`${one}/`));
    const served = base === '/api/controller/v2' || (base === '/api/v2') === (site.product === 'awx');
    if (base && served) {
        return serve(site, { ...wire, base, path: path.slice(base.length), query });
    }
    return entry_root(site, wire, path);
}
/** What a gateway answers before a request gets to the API that it is for. */
function atGateway(site, wire, path, search) {
    const early = refuseLongUrl(wire.url) ?? gatewayFront(site.world, { ...wire, path });
    if (early)
        return early;
    if (path.startsWith('/o/'))
        return gatewayOauth(site, wire, path, search);
    return isBehindGateway(site, path) ? authorizeAtGateway(site.world, wire) : undefined;
}
/** Whether a gateway passes requests for this path on to the controller. */
function isBehindGateway({ product }, path) {
    return product === 'gateway' && path.startsWith('/api/controller/');
}
/** A redirect to the path with its slash, by the controller or the gateway, which knows no `/api/controller/` itself. */
function withoutSlash(site, path, search) {
    const redirect = entry_moved(`${site.prefix}${path}/`, search);
    if (site.product === 'awx' || isBehindGateway(site, path))
        return redirect;
    return path === '/api/controller' ? gatewayNotFound() : { ...redirect, from: 'gateway-page' };
}
/** What is there only where the controller has an OAuth2 provider of its own. */
const entry_OF_OAUTH = /^\/(tokens|applications|users\/[^/]+\/(tokens|authorized_tokens|personal_tokens)|organizations\/[^/]+\/applications)\//;
/** Answers below an API root: the gateway's own, or the controller's. */
function serve({ world, routes }, incoming) {
    if (incoming.base === '/api/gateway/v1')
        return handleAtGateway(world, incoming);
    if (!world.hasOauth && entry_OF_OAUTH.test(incoming.path))
        return djangoNotFound();
    return handle(world, routes, incoming);
}
function gatewayOauth(site, wire, path, search) {
    if (path.endsWith('/'))
        return oauth(site.world, wire, path, GATEWAY_PROVIDER);
    return { ...entry_moved(`${site.prefix}${path}/`, search), from: 'gateway-page' };
}
const BASES = ['/api/v2', '/api/controller/v2', '/api/gateway/v1'];
function split(url) {
    const mark = url.indexOf('?');
    return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}
function entry_moved(location, search) {
    const headers = { Location: search ? `${location}?${search}` : location };
    return { status: 301, type: 'text/html; charset=utf-8', text: '', headers, from: 'django' };
}
/** What lies above the versions: where the API is, and the exchange of passwords for tokens. */
function entry_root(site, wire, path) {
    const versions = (base) => ({
        description: 'AWX REST API',
        current_version: `${base}v2/`,
        available_versions: { v2: `${base}v2/` },
    });
    const texts = { custom_logo: '', custom_login_info: '', login_redirect_override: '' };
    const known = authenticate(site.world, wire.headers, site.world.settle()).user !== undefined;
    const headers = { Allow: 'GET, HEAD, OPTIONS', ...(known ? { 'X-API-Product-Version': version_VERSION } : {}) };
    if (path === '/api/login/')
        return login(site.world, wire);
    if (path === '/api/logout/')
        return logout(site.world, wire);
    if (path.startsWith('/api/o/') && site.world.hasOauth)
        return oauth(site.world, wire, path);
    if (path === '/api/controller/')
        return { ...reply_ok({ ...versions(path), ...texts }), headers };
    if (path !== '/api/')
        return site.product === 'awx' || isBehindGateway(site, path) ? djangoNotFound() : gatewayNotFound();
    const cookies = [csrfCookie(site.world, wire.headers)];
    const provider = site.world.hasOauth ? { oauth2: '/api/o/' } : {};
    return { ...reply_ok({ ...versions(path), ...provider, ...texts }), headers, cookies };
}

;// CONCATENATED MODULE: ./simulator/server/server.ts








/** Nginx's limit. */
const MAX_BODY = 5 * 1024 * 1024;
/** A listening server whose sockets are known, so that they can be closed all at once. */
function server_serve(context, tls) {
    const listener = (request, response) => {
        server_answer(context, request, response).catch((error) => {
            // A fault of the simulator's own: told to the client, as a real server would, with the reason.
            const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
            if (!response.headersSent)
                send(response, render(context.world, context.product, { status: 500, text, type: 'text/plain' }), 'GET');
            else
                response.destroy();
        });
    };
    // Long addresses get the answer of what stands in front, not node's own.
    const limits = { maxHeaderSize: 256 * 1024 };
    const server = tls
        ? (0,external_node_https_.createServer)({ ...limits, key: tls.key, cert: tls.cert }, listener)
        : (0,external_node_http_.createServer)(limits, listener);
    const sockets = new Set();
    for (const name of ['connection', 'secureConnection']) {
        server.on(name, (socket) => {
            sockets.add(socket);
            socket.on('close', () => sockets.delete(socket));
            socket.on('error', () => socket.destroy());
        });
    }
    server.keepAliveTimeout = 60_000;
    return { server, sockets };
}
async function server_answer(context, request, response) {
    const method = request.method ?? 'GET';
    const url = request.url ?? '/';
    const text = await server_read(request);
    const switched = answerSwitch(context.rehearsal(), {
        method,
        path: url,
        text: text ?? '',
        address: request.socket.remoteAddress,
    });
    const aside = switched ?? answerPage(context, { method, url, isLocal: isLoopback(request.socket.remoteAddress) });
    if (aside !== undefined) {
        send(response, render(context.world, context.product, aside), method);
        return;
    }
    const logged = {
        at: context.world.clock.now(),
        method,
        path: url,
        headers: request.headers,
        body: parse(text ?? ''),
        status: 0,
        cost: 0,
    };
    context.requests.push(logged);
    await context.arrived(logged);
    const fault = context.faults.take(method, url);
    const handled = () => {
        if (text === undefined)
            return nginx(413, 'Request Entity Too Large');
        const putRight = fault?.during?.();
        try {
            const reply = routeRequest(context, { method, url, headers: request.headers, text });
            logged.cost = context.cost.charge(method, url, reply);
            return reply;
        }
        finally {
            putRight?.();
        }
    };
    if (!fault) {
        const written = render(context.world, context.product, handled());
        logged.status = written.status;
        await takeTime(context, logged);
        send(response, written, method);
        return;
    }
    await answerFaulty(context, { fault, handled, logged }, request, response);
}
/** Lets a request take the time that it costs: of the simulated clock where tests drive it. */
async function takeTime({ world, latency }, { cost }) {
    const ms = Math.round(cost * latency);
    if (ms === 0)
        return;
    if (world.clock.mode === 'manual')
        world.clock.advance(ms);
    else
        await new Promise((resolve) => setTimeout(resolve, ms));
}
async function answerFaulty(context, { fault, handled, logged }, request, response) {
    const { world, product } = context;
    if (fault.ms)
        await new Promise((resolve) => setTimeout(resolve, fault.ms));
    if (fault.kind === 'reset' || fault.kind === 'hang') {
        if (fault.handle)
            world.agenda.at(world.clock.ms() + (fault.handleAfterMs ?? 0), () => void handled());
        world.settle();
        if (fault.kind === 'reset')
            request.socket.destroy();
        return;
    }
    const real = ['reset-after', 'cut-body', 'cut-headers', 'delay', 'pass'].includes(fault.kind);
    const reply = real || fault.handle ? handled() : undefined;
    const written = render(world, product, real && reply ? reply : faultReply(fault));
    logged.status = written.status;
    await takeTime(context, logged);
    if (fault.kind === 'reset-after')
        request.socket.destroy();
    else if (fault.kind === 'cut-body')
        sendHalf(response, written, 'body');
    else if (fault.kind === 'cut-headers')
        sendHalf(response, written, 'headers');
    else
        send(response, written, logged.method);
}
/** The body as text; undefined when it is too large. */
async function server_read(request) {
    const parts = [];
    let size = 0;
    for await (const part of request) {
        size += part.length;
        if (size <= MAX_BODY)
            parts.push(part);
    }
    return size > MAX_BODY ? undefined : Buffer.concat(parts).toString('utf8');
}
function parse(text) {
    if (text === '')
        return undefined;
    try {
        return parseNumbers(text);
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: ./node_modules/ws/wrapper.mjs
var wrapper = __webpack_require__(2977);
;// CONCATENATED MODULE: ./simulator/websocket/site.ts
/** All connections of the WebSocket: what a test may look at, and what it may let go wrong. */
class LiveSite {
    /** Frames sent so far, on all connections. */
    sent = 0;
    lines = new Set();
    #faults = [];
    #sources = new Set();
    #listeners = new Set();
    /** Arms a fault for the connections to come. A refused handshake is a fault of its request, see `Faults`. */
    fault({ kind, frames, times = 1 }) {
        this.#faults.push({ kind, frames, left: times });
    }
    /** Asks this rule for each new connection; what it returns takes it back. */
    join(source) {
        this.#sources.add(source);
        return () => this.#sources.delete(source);
    }
    /** The fault that meets a new connection, if one does. */
    take() {
        const fault = this.#faults.find(({ left }) => left > 0);
        if (fault) {
            fault.left -= 1;
            return fault;
        }
        for (const source of this.#sources) {
            const found = source();
            if (found)
                return found;
        }
        return undefined;
    }
    /** Tells everybody about jobs that nobody asked about. */
    flood(count) {
        for (let index = 0; index < count; index += 1) {
            const about = { unified_job_id: 1_000_000 + index, type: 'job', group_name: 'jobs', unified_job_template_id: 1 };
            const message = index % 2 ? { ...about, status: 'running' } : { ...about, final_counter: index };
            for (const line of this.lines)
                line.send(message);
        }
    }
    /** Calls the listener whenever a client has been told which groups it is in. */
    onSubscribed(listener) {
        this.#listeners.add(listener);
    }
    subscribed() {
        for (const listener of this.#listeners)
            listener();
    }
}

;// CONCATENATED MODULE: ./simulator/websocket/messages.ts


/** Whatever there is of a job's surroundings. */
function surroundings(world, job) {
    const node = world.workflow_job_nodes.get(job.workflow_node);
    return {
        ...(node ? { workflow_job_id: node.workflow_job, workflow_node_id: node.id } : {}),
        ...(job.type === 'project_update' ? { project_id: job.project } : {}),
        ...(job.type === 'inventory_update'
            ? { inventory_source_id: job.inventory_source, inventory_id: job.inventory }
            : {}),
    };
}
/** A job's status has changed. */
function statusMessage(world, job, status, final) {
    const group = world.instance_groups.get(job.instance_group)?.name ?? null;
    return {
        unified_job_id: job.id,
        status,
        ...(final ? { finished: stamp(job.finished) } : {}),
        ...(status === 'running' ? { instance_group_name: group } : {}),
        type: job.type,
        ...surroundings(world, job),
        group_name: 'jobs',
        ...(job.unified_job_template === null ? {} : { unified_job_template_id: job.unified_job_template }),
    };
}
/** The same for who listens to the job's workflow. */
function workflowMessage(status) {
    const template = status['unified_job_template_id'] ?? null;
    return { ...status, group_name: 'workflow_events', workflow_job_template_id: template };
}
/** All events have been emitted, and this many. */
function summaryMessage(job) {
    return { group_name: 'jobs', unified_job_id: job.id, final_counter: job.emitted };
}
/** Events of these jobs have an address of their own. */
const WITH_URL = ['job', 'ad_hoc_command'];
/** Events of these jobs know their play, task, role and level (`BasePlaybookEvent` of AWX). */
const OF_PLAYBOOKS = ['job', 'project_update'];
/**
 * Returns the frame of a stored event: the whole event but `host_name`, `verbosity`, `playbook` and `event_display`.
 * The fields and their order are those of `emit_event_detail` (`awx/main/models/events.py`) and of the recordings;
 * an event without one of them has an empty text. `created` and `modified` are both when the event was emitted.
 */
function eventMessage(job, event) {
    const at = stamp(event.at)?.replace('Z', '+00:00') ?? '';
    const ofPlaybook = OF_PLAYBOOKS.includes(job.type);
    return {
        id: event.id,
        [job.type]: job.id,
        created: at,
        modified: at,
        group_name: `${job.type}_events`,
        url: WITH_URL.includes(job.type) ? `/api/v2/${job.type}_events/${event.id}` : '',
        stdout: event.stdout,
        counter: event.counter,
        uuid: event.uuid,
        // AWX keeps it of job events only.
        parent_uuid: job.type === 'job' ? event.parent_uuid : '',
        start_line: event.start_line,
        end_line: event.end_line,
        event: event.event,
        event_data: event.event_data,
        failed: event.failed,
        changed: event.changed,
        event_level: ofPlaybook ? (event_EVENTS[event.event]?.[1] ?? 0) : '',
        play: ofPlaybook ? event.play : '',
        role: ofPlaybook ? event.role : '',
        task: ofPlaybook ? event.task : '',
    };
}

;// CONCATENATED MODULE: ./simulator/websocket/subscriber.ts



/** One client on the WebSocket, with what it wants to hear. */
class Subscriber {
    #client;
    /** Below the client: faults break it. */
    #socket;
    #world;
    #user;
    /** Value of the cookie `csrftoken`, which each subscription has to repeat. */
    #cookie;
    #site;
    #fault;
    #groups = new Set();
    #sent = 0;
    /** Whether what happens reaches the client only once it subscribes again. */
    #isUnrelayed = false;
    constructor(client, socket, world, site, user, cookie) {
        this.#client = client;
        this.#socket = socket;
        this.#world = world;
        this.#user = user;
        this.#cookie = cookie;
        this.#site = site;
        this.#fault = site.take();
        client.on('ping', (data) => {
            if (!this.#isSilent)
                client.pong(data);
        });
        client.on('message', (data, isBinary) => {
            if (!this.#isSilent && !isBinary)
                this.#subscribe(String(data));
        });
        client.on('error', () => this.cut());
        this.send({ accept: true, user: user.id });
    }
    send(message) {
        if (this.#socket.destroyed || this.#isSilent)
            return;
        this.#client.send(JSON.stringify(message));
        this.#sent += 1;
        this.#site.sent += 1;
        if (this.#fault?.kind === 'unrelayed' && this.#sent === this.#fault.frames)
            this.#isUnrelayed = true;
        if (this.#fault?.kind === 'close' && this.#sent >= this.#fault.frames)
            this.#socket.destroySoon();
    }
    cut() {
        this.#socket.destroy();
    }
    /** Half-open: the connection is there, and that is all. */
    get #isSilent() {
        return this.#fault?.kind === 'silent' && this.#sent >= this.#fault.frames;
    }
    #subscribe(text) {
        const message = subscriber_parse(text);
        // Any value does, as long as the client sent it as a cookie too.
        if (!this.#cookie || message['xrftoken'] !== this.#cookie) {
            this.send({ error: 'access denied to channel' });
            return;
        }
        const wanted = isObject(message['groups']) ? message['groups'] : {};
        const groups = new Set();
        for (const [name, members] of Object.entries(wanted)) {
            for (const member of Array.isArray(members) ? members : []) {
                if (this.#allowed(name, member))
                    groups.add(`${name}-${String(member)}`);
                else
                    this.send({ error: `access denied to channel ${name} for resource id ${String(member)}` });
            }
        }
        const joined = [...groups].filter((group) => !this.#groups.has(group));
        const left = [...this.#groups].filter((group) => !groups.has(group));
        this.#groups = groups;
        this.#isUnrelayed = false;
        this.send({ groups_current: [...groups], groups_left: left, groups_joined: joined });
        this.#site.subscribed();
    }
    #allowed(name, member) {
        if (!name.endsWith('_events'))
            return true;
        const job = this.#world.unifiedJob(Number(member));
        return job !== undefined && canReadJob(this.#world, this.#user, job);
    }
    /** Passes on what this client wants to hear. */
    hear(happening) {
        if (this.#isUnrelayed)
            return;
        const { job } = happening;
        if (happening.kind === 'status') {
            const message = statusMessage(this.#world, job, happening.status, happening.final);
            if (this.#groups.has('jobs-status_changed'))
                this.send(message);
            const workflow = message['workflow_job_id'];
            if (workflow && this.#groups.has(`workflow_events-${String(workflow)}`))
                this.send(workflowMessage(message));
        }
        else if (happening.kind === 'summary') {
            if (this.#groups.has('jobs-summary'))
                this.send(summaryMessage(job));
        }
        else if (this.#groups.has(`${job.type}_events-${job.id}`)) {
            for (const event of happening.events())
                this.send(eventMessage(job, event));
        }
    }
}
function subscriber_parse(text) {
    try {
        const message = JSON.parse(text);
        return isObject(message) ? message : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./simulator/server/websocket.ts







/** Where it answers. */
const PATHS = {
    awx: ['/websocket/', '/api/websocket/'],
    gateway: ['/api/controller/v2/websocket/'],
};
/** From a change to the frame that tells of it; the number of events comes some 60 ms before the status. */
const STATUS_LAG = 100;
const SUMMARY_LAG = 40;
/** Serves the WebSocket beside the API: the same address, the same log, the same faults. */
function serveWebSocket(context, server) {
    const site = new LiveSite();
    const subscribers = new Set();
    context.world.listen((happening) => {
        context.world.agenda.at(frameAt(happening), () => {
            for (const subscriber of subscribers)
                subscriber.hear(happening);
        });
    });
    const pump = realTimePump(context.world);
    // A subscriber answers pings itself: a fault keeps it silent.
    const handshakes = new wrapper/* WebSocketServer */.zu({ noServer: true, autoPong: false });
    server.on('upgrade', (request, socket, head) => {
        websocket_userOf(context, request, socket)
            .then((user) => {
            if (!user)
                return;
            handshakes.handleUpgrade(request, socket, head, (client) => {
                const csrf = cookie(request.headers, CSRF_COOKIE);
                const subscriber = new Subscriber(client, socket, context.world, site, user, csrf);
                subscribers.add(subscriber);
                site.lines.add(subscriber);
                pump.more();
                socket.on('close', () => {
                    subscribers.delete(subscriber);
                    site.lines.delete(subscriber);
                    pump.less();
                });
            });
        })
            .catch(() => socket.destroy());
    });
    return site;
}
/** When a frame tells of it. Events are told as they are stored. */
function frameAt(happening) {
    if (happening.kind === 'events')
        return happening.at;
    const { job } = happening;
    if (happening.kind === 'summary')
        return (job.finished ?? job.created) + SUMMARY_LAG;
    const { status, final } = happening;
    const since = { running: job.started, canceled: job.canceled_on }[status];
    return ((final ? job.finished : since) ?? job.created) + STATUS_LAG;
}
/** Returns the user who may connect; without one, the request is refused, cut or left without an answer. */
async function websocket_userOf(context, request, socket) {
    const { world } = context;
    const url = request.url ?? '/';
    const { headers } = request;
    const logged = {
        at: world.clock.now(),
        method: 'GET',
        path: url,
        headers,
        body: undefined,
        status: 0,
        cost: 0,
    };
    context.requests.push(logged);
    await context.arrived(logged);
    const server = context.product === 'gateway' ? 'envoy' : 'nginx';
    const refuse = (status, reason) => {
        logged.status = status;
        socket.end(`HTTP/1.1 ${status} ${reason}\r\nServer: ${server}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
    };
    const fault = context.faults.take('GET', url);
    if (fault?.kind === 'hang')
        return undefined;
    const refused = fault?.kind === 'envoy' ? faultReply(fault).status : (fault?.status ?? 502);
    if (fault?.kind === 'status' || fault?.kind === 'envoy')
        return refuse(refused, REASONS[refused] ?? 'Error');
    if (fault?.ms)
        await new Promise((resolve) => setTimeout(resolve, fault.ms));
    if (fault && fault.kind !== 'delay' && fault.kind !== 'pass') {
        socket.destroy();
        return undefined;
    }
    const path = url.split('?')[0]?.slice(context.prefix.length) ?? '';
    const { user } = authenticate(world, headers, world.settle());
    if (!PATHS[context.product].includes(path))
        return refuse(404, 'Not Found');
    if (!user)
        return refuse(403, 'Access denied');
    logged.status = 101;
    return user;
}
/**
 * With a manual clock, time moves and clients hear of it at once. With the real one somebody has to look when
 * something falls due, as long as there are clients to hear of it.
 */
function realTimePump(world) {
    let clients = 0;
    let timer;
    const turn = () => {
        timer = undefined;
        if (clients === 0)
            return;
        const now = world.settle();
        const wait = Math.min(Math.max((world.agenda.next() ?? now + 100) - now, 5), 100);
        timer = setTimeout(turn, wait);
        timer.unref();
    };
    return {
        more: () => {
            clients += 1;
            if (world.clock.mode === 'real' && !timer)
                turn();
        },
        less: () => {
            clients -= 1;
        },
    };
}

;// CONCATENATED MODULE: ./simulator/world/agenda.ts
const before = (a, b) => a.at < b.at || (a.at === b.at && a.order < b.order);
/**
 * What will happen, and when. Nothing runs on a timer: entries that have fallen due are carried out, in
 * order of their time, when somebody looks; each gets the moment it was due, not the moment of looking.
 */
class Agenda {
    /** A heap: with two hundred jobs at once there are thousands of entries. */
    #heap = [];
    #order = 0;
    at(at, run) {
        this.#order += 1;
        const entry = { at, order: this.#order, run };
        let index = this.#heap.push(entry) - 1;
        while (index > 0) {
            const parent = (index - 1) >> 1;
            const above = this.#heap[parent];
            if (!above || !before(entry, above))
                break;
            this.#heap[index] = above;
            index = parent;
        }
        this.#heap[index] = entry;
    }
    /** When the next entry falls due. */
    next() {
        return this.#heap[0]?.at;
    }
    settle(until) {
        for (let first = this.#heap[0]; first && first.at <= until; first = this.#heap[0]) {
            this.#drop();
            first.run(first.at);
        }
    }
    #drop() {
        const last = this.#heap.pop();
        if (!last || this.#heap.length === 0)
            return;
        let index = 0;
        for (;;) {
            let child = 2 * index + 1;
            const [left, right] = [this.#heap[child], this.#heap[child + 1]];
            if (!left)
                break;
            if (right && before(right, left))
                child += 1;
            const smaller = this.#heap[child];
            if (!smaller || !before(smaller, last))
                break;
            this.#heap[index] = smaller;
            index = child;
        }
        this.#heap[index] = last;
    }
}

;// CONCATENATED MODULE: ./simulator/world/world.ts






/** All that the controller knows. HTTP reads and changes it, tests may too. */
class World {
    clock;
    agenda = new Agenda();
    /** Name of the only node, and what says which installation this is. */
    node = 'awx-1';
    host = 'https://127.0.0.1:8043';
    installUuid = 'aace4414-d6aa-41a1-8d7b-ba2f826eeb36';
    nodeUuid = 'f0100262-5660-441d-a29a-2cc8fd7229c9';
    templateIds = new Sequence();
    jobIds = new Sequence();
    eventIds = new Sequence();
    summaryIds = new Sequence();
    /** AWX up to 24.6.1 has an OAuth2 provider of its own; later ones, such as those behind a gateway, do not. */
    hasOauth = true;
    /** Whether the gateway itself refuses a wrong user name or password on the way to the controller. */
    rejectsFailedBasicAuth = false;
    /** What projects can be fetched from. */
    repositories = [];
    /** Folders for manual projects, with the playbooks in each. */
    local_paths = {};
    /** How events are stored and reported over the WebSocket. */
    frames = { ...FRAME_DEFAULTS };
    sessions = new Sessions();
    organizations = new Table();
    teams = new Table();
    role_definitions = new Table();
    role_user_assignments = new Table();
    role_team_assignments = new Table();
    users = new Table();
    tokens = new Table();
    applications = new Table();
    inventories = new Table();
    hosts = new Table();
    groups = new Table();
    credential_types = new Table();
    credentials = new Table();
    credential_input_sources = new Table();
    labels = new Table();
    instance_groups = new Table();
    execution_environments = new Table();
    notification_templates = new Table();
    notifications = new Table();
    schedules = new Table();
    workflow_nodes = new Table();
    projects = new Table(this.templateIds.next);
    inventory_sources = new Table(this.templateIds.next);
    job_templates = new Table(this.templateIds.next);
    workflow_job_templates = new Table(this.templateIds.next);
    approval_templates = new Table(this.templateIds.next);
    system_job_templates = new Table(this.templateIds.next);
    jobs = new Table(this.jobIds.next);
    workflow_jobs = new Table(this.jobIds.next);
    project_updates = new Table(this.jobIds.next);
    inventory_updates = new Table(this.jobIds.next);
    workflow_approvals = new Table(this.jobIds.next);
    ad_hoc_commands = new Table(this.jobIds.next);
    system_jobs = new Table(this.jobIds.next);
    workflow_job_nodes = new Table();
    /** For ids, secrets and jitter that have to look arbitrary and come out the same each time. */
    random = random(20261123);
    /** What is changed in how the jobs go that begin from now on. */
    twists = new Set();
    #listeners = new Set();
    constructor(clock) {
        this.clock = clock;
    }
    /** Lets everything happen that is due by now; every look at the world begins with it. */
    settle() {
        const now = this.clock.ms();
        this.agenda.settle(now);
        return now;
    }
    listen(listener) {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }
    /** How a job goes that would go so by itself. */
    twisted(run) {
        return [...this.twists].reduce((so, twist) => twist(so), run);
    }
    /** The job's status has changed. */
    notifyStatus(job) {
        this.notify({ kind: 'status', job, status: job.status, final: job.finished !== null });
    }
    notify(happening) {
        for (const listener of this.#listeners)
            listener(happening);
    }
    /** True when that table has an object of that id. */
    has(table, id) {
        return this[table].get(id) !== undefined;
    }
    /** Whatever can be launched, by id, and the table that it is in. */
    launchable(id) {
        for (const table of LAUNCHABLE_TABLES) {
            const row = this[table].get(id);
            if (row)
                return { table, row };
        }
        return undefined;
    }
    /** Any unified job by id. */
    unifiedJob(id) {
        return this.#jobTables().reduce((found, table) => found ?? table.get(id), undefined);
    }
    unifiedJobs() {
        return this.#jobTables()
            .flatMap((table) => table.all())
            .sort((a, b) => a.id - b.id);
    }
    #jobTables() {
        return Object.values(JOB_TABLES).map((table) => this[table]);
    }
}

;// CONCATENATED MODULE: ./simulator/simulator.ts













/** Takes away what only an OAuth2 provider makes. */
function withoutOauth(world, names) {
    for (const table of [world.tokens, world.applications])
        for (const { id } of table.all())
            table.delete(id);
    names.tokens = {};
}
/** Where the API is. */
const simulator_BASES = { awx: '/api/v2', gateway: '/api/controller/v2' };
/** A controller that behaves like AWX 24.6.1, on a real socket. */
class Simulator {
    url;
    product;
    world;
    clock;
    faults;
    /** Faults by name. */
    rehearsal;
    /** The WebSocket's side. */
    live;
    /** Every request, in order of arrival. */
    requests;
    /** What the requests so far cost the controller. */
    cost;
    /** Tokens that the seed made, by name. */
    tokens;
    /** Passwords by username. */
    passwords;
    /** What to try first, with every template, user, token and fault. */
    guide;
    #server;
    #sockets;
    #listeners;
    constructor(context, url, names, running) {
        this.url = url;
        this.product = context.product;
        this.world = context.world;
        this.clock = context.world.clock;
        this.faults = context.faults;
        this.requests = context.requests;
        this.cost = context.cost;
        this.tokens = names.tokens;
        this.passwords = names.passwords;
        this.live = running.live;
        this.rehearsal = running.rehearsal;
        this.guide = () => context.guide(true);
        this.#server = running.server;
        this.#sockets = running.sockets;
        this.#listeners = running.listeners;
    }
    static async start(options = {}) {
        const seed = options.seed === undefined || options.seed === 'demo' ? demoSeed() : options.seed;
        const clock = new Clock(options.clock ?? 'manual', new Date(seed.now));
        const world = new World(clock);
        connectScheduler(world);
        const names = seedWorld(world, seed);
        if (options.product !== undefined && options.product !== 'awx')
            world.hasOauth = false;
        if (options.product === 'awx-without-oauth')
            withoutOauth(world, names);
        world.frames = { ...world.frames, ...options.frames };
        clock.onAdvance(() => world.settle());
        const listeners = new Set();
        const context = {
            world,
            routes: apiRoutes(),
            product: options.product === 'gateway' ? 'gateway' : 'awx',
            prefix: (options.prefix ?? '').replace(/\/+$/, ''),
            faults: new Faults(),
            rehearsal: () => rehearsal,
            page: options.page,
            guide: (isLocal) => guideTo({ ...names, url: world.host + context.prefix, base: simulator_BASES[context.product], world, rehearsal }, isLocal),
            requests: [],
            cost: new Cost(),
            latency: options.latency ?? 0,
            arrived: async (request) => {
                for (const listener of listeners)
                    await listener(request);
            },
        };
        const { server, sockets } = server_serve(context, options.tls);
        const live = serveWebSocket(context, server);
        const { faults } = context;
        const rehearsal = new Rehearsal({ world, faults, live }, options.randomSeed ?? 0);
        rehearsal.set(options.faults ?? '');
        server.listen(options.port ?? 0, options.host ?? '127.0.0.1');
        await (0,external_node_events_.once)(server, 'listening');
        const { port, address } = server.address();
        const url = `${options.tls ? 'https' : 'http'}://${address}:${port}`;
        world.host = url;
        return new Simulator(context, url + context.prefix, names, { server, sockets, listeners, live, rehearsal });
    }
    /**
     * Calls the listener for each request that has arrived, before it is handled; a promise is awaited, so
     * the listener may move the clock or change the world first. What it returns ends it.
     */
    on(_event, listener) {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }
    /** Closes the socket and every connection at once. */
    async close() {
        for (const socket of this.#sockets)
            socket.destroy();
        this.#server.close();
        await (0,external_node_events_.once)(this.#server, 'close');
    }
}

;// CONCATENATED MODULE: ./simulator/cli.ts





/** The folder of the page, which lies beside the program both as source and built. */
const cli_page = () => (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ''), 'browser');
/** `npm run simulator`: serves until a signal, and says where. */
async function cli_serve() {
    try {
        await cli_run();
    }
    catch (error) {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
        // Who started this one waits for a word.
        process.disconnect?.();
    }
}
async function cli_run() {
    const settings = readSettings(process.argv.slice(2), cli_page());
    if (settings.what === 'help') {
        console.log(HELP);
        return;
    }
    if (settings.what === 'list-faults') {
        for (const { name, sentence } of CATALOGUE)
            console.log(`${name}: ${sentence}`);
        return;
    }
    const simulator = await Simulator.start(settings.options);
    console.log(`url: ${simulator.url}`);
    console.log(`random seed: ${settings.options.randomSeed}`);
    for (const line of guideLines(simulator.guide()))
        console.log(line);
    const { url, tokens, passwords } = simulator;
    process.send?.({ url, tokens, passwords });
    process.disconnect?.();
    const stop = () => {
        simulator.close().catch((error) => console.error(error));
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
}


/***/ })

};

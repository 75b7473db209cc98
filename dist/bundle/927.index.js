export const id = 927;
export const ids = [927,859];
export const modules = {

/***/ 6859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   countsOf: () => (/* binding */ countsOf),
/* harmony export */   onlySynced: () => (/* binding */ onlySynced),
/* harmony export */   perObject: () => (/* binding */ perObject),
/* harmony export */   planAsJson: () => (/* binding */ planAsJson)
/* harmony export */ });
/** Returns the objects that change in nothing, but are synced (`sync: true`). @param changes one for each object */
function onlySynced(changes) {
    return changes.filter(({ action }) => action === 'none');
}
/**
 * Returns one change for each object. An object is written in several steps: its fields first, and its lists when all
 * objects exist.
 */
function perObject(changes) {
    const merged = new Map();
    for (const change of changes) {
        const key = JSON.stringify([change.collection, change.title, change.place ?? null]);
        const before = merged.get(key);
        merged.set(key, before === undefined ? change : together(before, change));
    }
    return [...merged.values()];
}
function together(one, other) {
    return {
        ...one,
        action: one.action === 'none' ? other.action : one.action,
        fields: [...one.fields, ...other.fields],
        lists: [...one.lists, ...other.lists],
        remarks: [...one.remarks, ...other.remarks],
    };
}
/** Counts objects by action. @param changes one for each object */
function countsOf(changes) {
    const count = (action) => changes.filter((change) => change.action === action).length;
    return { created: count('create'), updated: count('update'), deleted: count('delete') };
}
/** Returns the plan for the output `plan`. */
function planAsJson({ changes, unchanged }) {
    return {
        unchanged,
        changes: perObject(changes)
            .filter(({ action }) => action !== 'none')
            .map(({ action, collection, title, fields, lists, remarks }) => ({
            action,
            collection,
            title,
            fields: fields.map(({ name, before, after, secret }) => ({ name, before: before ?? null, after, secret })),
            lists: lists.map(({ name, add, remove, reordered, order }) => ({
                name,
                add: [...add],
                remove: [...remove],
                reordered,
                ...(order && { order: [...order] }),
            })),
            remarks: [...remarks],
        })),
    };
}


/***/ }),

/***/ 6372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yc: () => (/* binding */ meansTheSame),
  ht: () => (/* binding */ variablesOf),
  li: () => (/* binding */ variablesText)
});

// EXTERNAL MODULE: ./src/http/json/json.ts
var json_json = __webpack_require__(4113);
// EXTERNAL MODULE: ./src/http/json/parse-json.ts
var parse_json = __webpack_require__(7671);
// EXTERNAL MODULE: ./src/http/json/same-value.ts
var same_value = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/http/json/write-json.ts
var write_json = __webpack_require__(4351);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/http/json/exact-number.ts
var exact_number = __webpack_require__(7628);
// EXTERNAL MODULE: ./src/http/json/written-value.ts
var written_value = __webpack_require__(9976);
;// CONCATENATED MODULE: ./src/apply/read/exact-yaml.ts



/**
 * A date or time that YAML 1.1 reads without quotes: Ansible gets a date and not a text. JSON has it as a text only.
 */
class YamlDate extends written_value/* WrittenValue */.J {
    toJSON() {
        return this.source;
    }
}
/**
 * Reads YAML 1.1 as the controller and Ansible do, with every digit of its numbers, and with its dates.
 * @throws Error when the text is not YAML
 */
function parseExactYaml(text) {
    const document = (0,dist/* parseDocument */.Tp)(text, { version: '1.1', uniqueKeys: false, intAsBigInt: true, logLevel: 'error' });
    const [error] = document.errors;
    if (error !== undefined)
        throw error;
    keepSources(document);
    return document.toJS();
}
function keepSources(document) {
    (0,dist/* visit */.YR)(document, {
        Scalar(key, scalar) {
            // Keys are texts in the end, and the reader of integers has all their digits.
            if (key !== 'key')
                scalar.value = exactScalar(scalar);
        },
    });
}
function exactScalar({ value, source = '', type }) {
    if (value instanceof Date)
        return type === dist/* Scalar */.X5.PLAIN ? new YamlDate(source) : value;
    if (typeof value === 'bigint')
        return (0,exact_number/* exactNumber */.rf)(String(value));
    if (typeof value !== 'number' || !Number.isFinite(value))
        return value;
    return (0,exact_number/* isJsonNumber */.OD)(source) ? (0,exact_number/* exactNumber */.rf)(source) : floatOf(value);
}
/** Returns a float that JSON writes differently, such as `1.`, `+1.5` or `1_000.5`; it stays a float. */
function floatOf(value) {
    const text = String(value);
    return Number.isInteger(value) && !text.includes('e') ? new exact_number/* ExactNumber */.fh(`${text}.0`) : (0,exact_number/* exactNumber */.rf)(text);
}

// EXTERNAL MODULE: ./src/apply/read/schedule-rrule.ts + 1 modules
var schedule_rrule = __webpack_require__(3979);
;// CONCATENATED MODULE: ./src/apply/read/compare-values.ts






/**
 * Returns whether two values of a field mean the same: the API strips texts, gives null or nothing for what is empty,
 * and keeps variables as the text that was sent (controller fact 75).
 */
function meansTheSame(type, wanted, current) {
    if (type === 'variables')
        return (0,same_value/* sameValue */.e)(variablesOf(wanted), variablesOf(current));
    if (type === 'rule')
        return (0,same_value/* sameValue */.e)(ruleOf(wanted), ruleOf(current));
    if (type === 'messages')
        return contains(current, wanted);
    // No answer differs from an empty answer, which overrides the template's value.
    if (type === 'answer' && (wanted ?? null) === null)
        return (current ?? null) === null;
    // An empty answer of an export is no answer: one that the controller has stays, and none is sent.
    if (type === 'answer' && wanted === '')
        return (current ?? '') === '';
    if (type === 'answer' && (current ?? null) === null)
        return false;
    return (0,same_value/* sameValue */.e)(plain(wanted), plain(current));
}
function ruleOf(value) {
    return typeof value === 'string' ? (0,schedule_rrule/* ruleMeaning */.a)(value) : plain(value);
}
/**
 * Returns whether messages contain all wanted ones. Messages that are not given stay; empty, null and missing are the
 * same.
 */
function contains(whole, wanted) {
    if (!(0,json_json/* isJsonObject */.O)(wanted))
        return (0,same_value/* sameValue */.e)(plain(wanted), plain(whole)) || plain(wanted) === '';
    const own = (0,json_json/* isJsonObject */.O)(whole) ? whole : {};
    return Object.entries(wanted).every(([key, value]) => contains(own[key], value));
}
function plain(value) {
    if (value === null || value === undefined)
        return '';
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value;
}
/**
 * Returns variables by their meaning, for comparing: the controller and Ansible read YAML 1.1. Numbers keep their source
 * (`ExactNumber`), and so do dates (`YamlDate`). For a text that cannot be read, returns the text.
 */
function variablesOf(value) {
    if (value === null || value === undefined)
        return {};
    if (typeof value !== 'string')
        return value;
    const text = value.trim();
    const json = asJson(text);
    if (json !== undefined)
        return json;
    try {
        const read = parseExactYaml(text);
        return read === null || read === undefined ? {} : (0,json_json/* isJsonObject */.O)(read) ? read : text;
    }
    catch {
        return text;
    }
}
/** Parses JSON, which means the same as YAML and is read a hundred times as fast: thousands of hosts have it. */
function asJson(text) {
    if (!text.startsWith('{'))
        return undefined;
    try {
        return (0,parse_json/* parseExact */.j)(text);
    }
    catch {
        return undefined;
    }
}
/** Returns variables as the API takes them: a mapping as JSON, which all readers read alike. */
function variablesText(value) {
    if (typeof value === 'string')
        return value;
    return (0,json_json/* isJsonObject */.O)(value) && Object.keys(value).length === 0 ? '' : (0,write_json/* jsonText */.s)(value);
}


/***/ }),

/***/ 3979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ ruleMeaning),
  b: () => (/* binding */ ruleProblems)
});

// EXTERNAL MODULE: ./src/messages/message.ts
var message = __webpack_require__(5283);
;// CONCATENATED MODULE: ./src/apply/read/rrule-parts.ts

/* The parts of a recurrence rule, as python-dateutil reads them for the controller (controller fact 129). */
const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY'];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WHOLE = 'whole numbers';
const DAYS = `days such as ${WEEKDAYS.join(', ')}`;
const numbers = (min, max) => ({
    must: min === undefined || max === undefined ? WHOLE : `${WHOLE} from ${min} to ${max}`,
    pattern: /^\s*[+-]?\d+\s*(,\s*[+-]?\d+\s*)*$/,
    ...(min !== undefined && max !== undefined && { min, max }),
});
const days = {
    must: DAYS,
    pattern: new RegExp(`^[+-]?\\d*(${WEEKDAYS.join('|')})(,[+-]?\\d*(${WEEKDAYS.join('|')}))*$`),
};
const PARTS = {
    // Every second is refused with its own words.
    FREQ: { must: `one of ${FREQUENCIES.join(', ')}`, pattern: new RegExp(`^(${FREQUENCIES.join('|')}|SECONDLY)$`) },
    INTERVAL: { must: 'a whole number from 1', pattern: /^\s*\+?0*[1-9]\d*\s*$/ },
    COUNT: { must: 'a whole number', pattern: /^\s*\+?\d+\s*$/ },
    UNTIL: { must: 'a date and a time', pattern: /./ },
    WKST: { must: `one of ${WEEKDAYS.join(', ')}`, pattern: new RegExp(`^(${WEEKDAYS.join('|')})$`) },
    BYDAY: days,
    BYWEEKDAY: days,
    BYSETPOS: numbers(-366, 366),
    BYMONTH: numbers(),
    BYMONTHDAY: numbers(),
    BYYEARDAY: numbers(),
    BYWEEKNO: numbers(),
    BYHOUR: numbers(0, 23),
    BYMINUTE: numbers(0, 59),
    BYSECOND: numbers(0, 59),
    BYEASTER: numbers(),
};
/** Returns what is wrong with the parts of one rule, such as `FREQ=DAILY;INTERVAL=1`. */
function partProblems(rule) {
    const names = new Set();
    const found = rule.split(';').flatMap((text) => {
        const [name = '', value = '', ...more] = text.toUpperCase().split('=');
        names.add(name);
        const part = PARTS[name];
        if (part === undefined || more.length > 0 || !text.includes('='))
            return [(0,message/* message */.iU)('rrule-part-unknown', { part: text, parts: Object.keys(PARTS).join(', ') })];
        return fits(part, value) ? [] : [(0,message/* message */.iU)('rrule-part-wrong', { part: name, must: part.must })];
    });
    return names.has('FREQ') ? found : [...found, (0,message/* message */.iU)('rrule-without-frequency')];
}
function fits({ pattern, min, max }, value) {
    if (!pattern.test(value))
        return false;
    if (min === undefined || max === undefined)
        return true;
    return value.split(',').every((one) => Number(one) >= min && Number(one) <= max && (min >= 0 || Number(one) !== 0));
}
/** Returns what is wrong with the words of a rule: each is a start or a rule, with the parameters that the parser knows. */
function wordProblems(rule) {
    return rule
        .trim()
        .split(/\s+/)
        .flatMap((word) => {
        const [name = '', ...parameters] = word.replace(/:.*/, '').toUpperCase().split(';');
        // EXDATE and RDATE are refused with their own words.
        if (!word.includes(':') || !['DTSTART', 'RRULE', 'EXRULE', 'EXDATE', 'RDATE'].includes(name))
            return [(0,message/* message */.iU)('rrule-word-unknown', { word })];
        const isKnown = (one) => name === 'DTSTART' && /^(TZID=.+|VALUE=DATE(-TIME)?)$/.test(one);
        const unknown = parameters.find((one) => !isKnown(one));
        return unknown === undefined ? [] : [(0,message/* message */.iU)('rrule-word-unknown', { word: unknown })];
    });
}
/** Returns whether a date such as `20300101T050000` exists. */
function isDate(text) {
    const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/.exec(text) ?? [];
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
    const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
    return date.toISOString().replace(/[-:]|\.\d+Z/g, '') === text.slice(0, 15);
}

;// CONCATENATED MODULE: ./src/apply/read/schedule-rrule.ts


/*
 * Recurrence rules of schedules: how the controller rewrites one, and what it refuses.
 */
const START = /DTSTART(;[^:\s]*)?:(\d{8}T\d{6})(Z?)/g;
/** An end without a time zone, which the controller reads in the time zone of the start. */
const NAIVE_END = /UNTIL=(\d{8}T\d{6})(?![\dZ])/g;
/**
 * Returns a rule by its meaning, for comparing: one line, with its end in UTC. The controller rewrites it so when it saves it.
 */
function ruleMeaning(rule) {
    const line = rule.trim().replace(/\s+/g, ' ');
    const [start] = line.matchAll(START);
    const zone = start?.[3] === 'Z' ? 'UTC' : zoneIn(start?.[1]);
    if (zone === undefined || !isZone(zone))
        return line;
    return line.replaceAll(NAIVE_END, (_end, shown) => `UNTIL=${inUtc(zone, shown)}`);
}
/** Returns everything that the controller refuses in a rule, as ends of sentences that do not show the rule. */
function ruleProblems(rule) {
    const starts = [...rule.matchAll(START)];
    const rules = rule.match(/RULE:\S*/g) ?? [];
    const zone = zoneIn(starts[0]?.[1]);
    const some = (pattern) => rules.some((one) => pattern.test(one));
    const faults = [
        [starts.length === 0, (0,message/* message */.iU)('rrule-without-start')],
        [starts.length > 1, (0,message/* message */.iU)('rrule-several-starts')],
        [starts.some(([, more, , utc]) => zoneIn(more) === undefined && utc === ''), (0,message/* message */.iU)('rrule-start-without-zone')],
        [starts.some(([, more, , utc]) => zoneIn(more) !== undefined && utc !== ''), (0,message/* message */.iU)('rrule-start-with-two-zones')],
        [starts.some(([, , at = '']) => !isDate(at)), (0,message/* message */.iU)('rrule-start-not-date')],
        [zone !== undefined && !isZone(zone), (0,message/* message */.iU)('rrule-time-zone-unknown')],
        [!/RRULE:/i.test(rule), (0,message/* message */.iU)('rrule-without-rule')],
        [/\b(EXDATE|RDATE)\b/i.test(rule), (0,message/* message */.iU)('rrule-with-exdate')],
        [rules.some((one) => !/INTERVAL=/i.test(one)), (0,message/* message */.iU)('rrule-without-interval')],
        [some(/FREQ=SECONDLY/i), (0,message/* message */.iU)('rrule-every-second')],
        [some(/BYDAY=\d/), (0,message/* message */.iU)('rrule-byday-with-number')],
        [some(/COUNT=.*UNTIL=|UNTIL=.*COUNT=/), (0,message/* message */.iU)('rrule-count-and-until')],
        [rules.some((one) => Number(/COUNT=(\d+)/.exec(one)?.[1] ?? 0) > 999), (0,message/* message */.iU)('rrule-count-too-large')],
        [some(/UNTIL=(?!\d+T\d+)/), (0,message/* message */.iU)('rrule-until-without-time')],
    ];
    const found = faults.filter(([isSo]) => isSo).map(([, said]) => said);
    return [...found, ...wordProblems(rule), ...rules.flatMap((one) => partProblems(one.slice('RULE:'.length)))];
}
/** Returns the time zone that a start names. */
function zoneIn(parameters) {
    return /TZID=([^;]+)/.exec(parameters ?? '')?.[1];
}
function isZone(zone) {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
    }
    catch {
        return false;
    }
}
/** Converts a local time of a zone, such as `20300101T000000`, to UTC in the same notation. */
function inUtc(zone, shown) {
    const wall = Date.parse(shown.replace(/^(....)(..)(..T..)(..)/, '$1-$2-$3:$4:').concat('Z'));
    // Twice, because the zone's offset can change in between.
    const about = wall - (clockIn(zone, wall) - wall);
    const moment = wall - (clockIn(zone, about) - about);
    return Number.isNaN(moment) ? shown : new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}
/** Returns the local time of a zone at a moment, as if it were UTC, in ms. */
function clockIn(zone, at) {
    if (Number.isNaN(at))
        return at;
    // Dates in Swedish have the form of ISO 8601.
    return Date.parse(`${new Date(at).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`);
}


/***/ }),

/***/ 2927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doneSentence: () => (/* binding */ doneSentence),
  objectLines: () => (/* binding */ objectLines),
  planSentence: () => (/* binding */ planSentence),
  planSummary: () => (/* binding */ planSummary),
  printPlan: () => (/* binding */ printPlan)
});

// EXTERNAL MODULE: ./src/apply/plan/plan.ts
var plan = __webpack_require__(6859);
// EXTERNAL MODULE: ./src/report/summary/markdown.ts
var markdown = __webpack_require__(996);
// EXTERNAL MODULE: ./src/apply/read/compare-values.ts + 1 modules
var compare_values = __webpack_require__(6372);
// EXTERNAL MODULE: ./src/http/json/json.ts
var json = __webpack_require__(4113);
// EXTERNAL MODULE: ./src/http/json/same-value.ts
var same_value = __webpack_require__(9373);
// EXTERNAL MODULE: ./src/http/json/write-json.ts
var write_json = __webpack_require__(4351);
// EXTERNAL MODULE: ./src/http/json/written-value.ts
var written_value = __webpack_require__(9976);
;// CONCATENATED MODULE: ./src/report/log/plan-lines.ts





/**
 * Longest value shown, in characters. A longer value is reported by its length. Two different values could look the
 * same when cut, and half a secret would not be masked.
 */
const MAX_VALUE = 400;
/** How many names of added or removed list members are shown. */
const MAX_NAMES = 50;
/** How many lines of a multi-line text are shown. */
const MAX_LINES = 20;
/** Fields that contain variables, as a mapping or as YAML or JSON text. */
const VARIABLES = new Set(['variables', 'extra_vars', 'source_vars']);
/** Fields of a new object that its title already shows. */
const IN_TITLE = new Set(['name']);
/** Returns the differences of an object, one line each: mappings key by key, multi-line texts line by line. */
function linesOf({ action, fields, lists, remarks }) {
    const shown = fields.filter(({ name }) => action !== 'create' || !IN_TITLE.has(name));
    return [
        ...shown.flatMap((field) => changedLines(field, action === 'create')),
        ...lists.map(listLine),
        ...remarks.map((text) => ({ tone: ' ', text })),
    ];
}
/** Returns the lines of a field, at least one: a secret that is sent again looks the same on both sides. */
function changedLines(field, isNew) {
    const lines = fieldLines(field, isNew);
    if (lines.length > 0)
        return lines;
    const what = field.secret ? 'its secret is sent again, since secrets cannot be compared' : 'changes';
    return [{ tone: '~', text: `${field.name}: ${what}` }];
}
function fieldLines(field, isNew) {
    const { name, before, after } = field;
    const [old, wanted] = [meant(name, before), meant(name, after)];
    if ((0,json/* isRecord */.u)(old) && after === null)
        return [{ tone: '-', text: name }];
    if ((0,json/* isRecord */.u)(old) || ((0,json/* isRecord */.u)(wanted) && VARIABLES.has(name)))
        return keyLines(name, flat(old), flat(wanted));
    if (isText(old) && isText(wanted) && `${old}${wanted}`.trim().includes('\n'))
        return textLines(name, old, wanted);
    if (isNew || before === undefined)
        return [{ tone: '+', text: `${name}: ${shown(wanted)}` }];
    return [{ tone: '~', text: `${name}: ${arrow(old, wanted)}` }];
}
/** Returns variables as parsed values, and all other fields unchanged. */
function meant(name, value) {
    return VARIABLES.has(name) && value !== undefined ? (0,compare_values/* variablesOf */.ht)(value) : value;
}
const isText = (value) => typeof value === 'string';
/** Returns the values of a mapping by path, such as `extra_vars.app.version`. Anything but a mapping is a value. */
function flat(value, path = []) {
    if (!(0,json/* isRecord */.u)(value) || (Object.keys(value).length === 0 && path.length > 0))
        return new Map(path.length === 0 || value === undefined ? [] : [[path.join('.'), value]]);
    return new Map(Object.entries(value).flatMap(([key, item]) => [...flat(item, [...path, key])]));
}
function keyLines(name, before, after) {
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
        const [old, wanted] = [before.get(key), after.get(key)];
        if ((0,same_value/* sameValue */.e)(old, wanted))
            return [];
        const at = `${name}.${key}`;
        if (old === undefined)
            return [{ tone: '+', text: `${at}: ${shown(wanted)}` }];
        if (wanted === undefined)
            return [{ tone: '-', text: `${at}: ${shown(old)}` }];
        return [{ tone: '~', text: `${at}: ${arrow(old, wanted)}` }];
    });
}
/** Returns the added and removed lines, without the lines that both texts have at their beginning and end. */
function textLines(name, before, after) {
    const [old, wanted] = [before.trim().split('\n'), after.trim().split('\n')];
    while (old.length > 0 && old[0] === wanted[0])
        [old, wanted].map((lines) => lines.shift());
    while (old.length > 0 && old.at(-1) === wanted.at(-1))
        [old, wanted].map((lines) => lines.pop());
    const lines = [
        ...old.map((text) => ({ tone: '-', text: `  ${whole(text)}` })),
        ...wanted.map((text) => ({ tone: '+', text: `  ${whole(text)}` })),
    ];
    const more = lines.length - MAX_LINES;
    const rest = more > 0 ? [{ tone: ' ', text: `  and ${more} more lines` }] : [];
    return [{ tone: '~', text: `${name}:` }, ...lines.slice(0, MAX_LINES), ...rest];
}
function listLine({ name, add, remove, order }) {
    const all = [...add.map((one) => `+ ${one}`), ...remove.map((one) => `- ${one}`)];
    const parts = all.slice(0, MAX_NAMES);
    if (all.length > MAX_NAMES)
        parts.push(`and ${all.length - MAX_NAMES} more`);
    if (order !== undefined)
        parts.push(`in the order ${order.join(', ')}`);
    return { tone: '~', text: `${name}: ${parts.join(', ')}` };
}
/** Returns both values. When both are reported by their length, the line says that they differ. */
function arrow(before, after) {
    const [old, wanted] = [shown(before), shown(after)];
    return `${old} → ${wanted}${old === wanted && old.startsWith('(') ? ', different content' : ''}`;
}
function shown(value) {
    return whole((0,write_json/* verbatimText */.u)(withoutEmpty(value ?? null), written));
}
/** Returns the text of a value that is shown as it was written: a date without quotes is not a text. */
function written(value) {
    return value instanceof written_value/* WrittenValue */.J ? value.source : undefined;
}
/** Returns a survey question without its empty fields. */
function withoutEmpty(value) {
    if (!(0,json/* isRecord */.u)(value))
        return value;
    return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== '' && item !== null));
}
function whole(text) {
    return text.length > MAX_VALUE ? `(${text.length} characters)` : text;
}

// EXTERNAL MODULE: ./src/report/log/sanitize.ts
var sanitize = __webpack_require__(1340);
;// CONCATENATED MODULE: ./src/report/log/plan-report.ts




const COLOURS = { '+': '\u001b[32m', '~': '\u001b[33m', '-': '\u001b[31m', '=': '\u001b[36m', ' ': '' };
/** The summary's words for each action. Deletions come last in a plan, so they are bold. */
const WORDS = { create: 'create', update: 'update', delete: '**delete**', none: 'sync' };
const SIGNS = { create: '+', update: '~', delete: '-', none: '=' };
/** Maximum rows in the summary's table. The log and the output contain all objects. */
const MAX_ROWS = 300;
/** Reserved for the text around that table, in bytes. */
const RESERVED_BYTES = 1000;
/** Prints a plan in the log: one line for each object, followed by one line for each difference. */
function printPlan(console, { changes, unchanged }) {
    const objects = (0,plan.perObject)(changes);
    for (const change of objects) {
        for (const { tone, text } of objectLines(change))
            console.info(text, COLOURS[tone]);
    }
    console.info(planSentence(objects, unchanged));
}
/** Returns the lines of an object in the log: its name, then its differences. */
function objectLines(change) {
    const place = change.place === undefined ? '' : `  (${change.place.file}:${change.place.line})`;
    const sign = SIGNS[change.action];
    return [
        { tone: sign, text: `${sign} ${change.title}${place}` },
        ...linesOf(change).map(({ tone, text }) => ({ tone, text: `    ${marked(tone)}${text}` })),
    ];
}
/** Returns the sign of an added or removed line. A line with both values has an arrow. */
function marked(tone) {
    return tone === '+' || tone === '-' ? `${tone} ` : '  ';
}
/** Returns the number of changes that the plan contains, in one sentence. */
function planSentence(objects, unchanged) {
    const { created, updated, deleted } = (0,plan.countsOf)(objects);
    const counts = [
        `${created} to create`,
        `${updated} to update`,
        `${deleted} to delete`,
        ...synced(objects, ' to sync'),
    ];
    return `Plan: ${counts.join(', ')}; ${unchanged} unchanged.`;
}
/** Returns the number of changes that were made, in one sentence. */
function doneSentence(objects, unchanged) {
    const { created, updated, deleted } = (0,plan.countsOf)(objects);
    const counts = [`${created} created`, `${updated} updated`, `${deleted} deleted`, ...synced(objects, ' synced')];
    return `${counts.join(', ')}; ${unchanged} unchanged.`;
}
/** Returns how many objects are only synced; nothing for none. They also count as unchanged. */
function synced(objects, words) {
    const { length } = (0,plan.onlySynced)(objects);
    return length === 0 ? [] : [`${length}${words}`];
}
/** Returns the summary of a plan, or of the changes made so far, as Markdown of at most `maxBytes`. */
function planSummary({ plan: { changes, unchanged }, headline, sentence }, redactor, maxBytes) {
    if (maxBytes < RESERVED_BYTES)
        return '';
    // Not escaped, so that the runner recognizes the secrets that only it knows.
    const outside = (text) => (0,markdown/* codeSpan */.SS)((0,sanitize/* sanitizeLine */.g$)(redactor.redactWords(text)));
    // An unchanged object has remarks when an action still applies to it: `sync: true`.
    const objects = (0,plan.perObject)(changes).filter(({ action, remarks }) => action !== 'none' || remarks.length > 0);
    const rows = [];
    let size = 0;
    for (const change of objects.slice(0, MAX_ROWS)) {
        const lines = linesOf(change).map(({ tone, text }) => outside(`${marked(tone).trimEnd()} ${text}`.trim()));
        const next = (0,markdown/* row */.nM)([WORDS[change.action], outside(change.title), lines.join('<br>')]);
        size += Buffer.byteLength(next);
        if (size > maxBytes - RESERVED_BYTES)
            break;
        rows.push(next);
    }
    const parts = [`### ${headline}`, sentence((0,plan.perObject)(changes), unchanged)];
    if (rows.length > 0)
        parts.push([(0,markdown/* tableHead */.PP)(['', 'Resource', 'What changes']), ...rows].join('\n'));
    if (objects.length > rows.length)
        parts.push(`and ${objects.length - rows.length} more: see the log`);
    return redactor.redact(`${parts.join('\n\n')}\n`);
}


/***/ }),

/***/ 996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   XO: () => (/* binding */ DETAILS_END),
/* harmony export */   f0: () => (/* binding */ detailsStart),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/*
 * Markdown as GitHub reads it. Text from outside must pass through `escapeMarkdown`, `codeSpan` or `fence`, so that it
 * is shown literally.
 * Text that may contain a secret that only the runner knows must pass through `codeSpan` or `fence`. The runner
 * searches the summary for the literal secret and would not find an escaped one.
 */
/** Matches where GitHub turns plain text into links, mentions, issues and emoji, after Markdown and its escapes. */
const REFERENCE = /(?<=[@#:])(?=\S)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)/i;
/** Separates two characters so that they do not form a reference. Copied text does not contain it. */
const PART = '<span></span>';
/** Matches markup and HTML anywhere, and what starts a list or underlines a heading at the beginning of a line. */
const MARKUP = /[&<>"\\`*_[\]{}()|~!#]|^[-+=]|(?<=^\d{1,9})[.)]/g;
/** Matches right-to-left letters, which reorder the text around them unless it is isolated. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Returns text for a heading, a paragraph, a table cell or a link. */
function escapeMarkdown(text) {
    const escaped = oneLine(text)
        .split(REFERENCE)
        .map((part) => part.replace(MARKUP, entity))
        .join(PART)
        // GitHub reads formulas between dollar signs; it documents this way to escape them.
        .replaceAll('$', '<span>$</span>');
    return isolated(text, escaped);
}
/** Returns text as code. Nothing in it is escaped, so that the runner finds secrets in it. */
function codeSpan(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    // Readers disagree about a backslash before a bar in a table.
    if (line.includes('\\|'))
        return `<code>${escapeMarkdown(line)}</code>`;
    const ticks = '`'.repeat(longestRun(line) + 1);
    const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return isolated(line, `${ticks}${space}${line}${space}${ticks}`);
}
/**
 * Returns lines as a code block, unchanged.
 * @param language for colours, such as `diff`
 */
function fence(text, language) {
    const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${ticks}${language}\n${text}\n${ticks}`;
}
/** @param words as Markdown */
function link(words, url) {
    return url === ''
        ? words
        : `[${words}](${url.replace(/[()<>|\\\s]/g, (found) => encodeURIComponent(found).replace('(', '%28').replace(')', '%29'))})`;
}
/**
 * Returns the head of a table; add a `row` for each of the next lines. @param numbers how many of the last columns hold
 * numbers
 */
function tableHead(names, numbers = 0) {
    const rules = names.map((_, index) => (index >= names.length - numbers ? '--:' : '---'));
    return `${row(names)}\n${row(rules)}`;
}
/** @param cells as Markdown, on one line each */
function row(cells) {
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
/** Returns the start of a folded part, which must be followed by `DETAILS_END`. */
function detailsStart(title) {
    return `<details>\n<summary>${title}</summary>`;
}
const DETAILS_END = '</details>';
function isolated(text, markdown) {
    return RIGHT_TO_LEFT.test(text) ? `<span dir="auto">${markdown}</span>` : markdown;
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}


/***/ })

};
